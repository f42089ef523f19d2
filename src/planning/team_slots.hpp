// SPDX-License-Identifier: MIT
/// @file
/// The slots of a manager in the window, and what each of them is for each pair of the team.
#pragma once

#include "planning/team_tasks.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace roir {

/// A slot of the manager.
struct TeamSlot {
  std::int64_t start = 0;  ///< UTC minutes
  std::int32_t local = 0;  ///< on the manager's wall clock
  std::uint32_t day = 0;   ///< number of its day among those of the slots
};

/// What a slot is for a pair.
enum class SlotFit : std::uint8_t {
  Free,         ///< both can, and there is a room
  ManagerBusy,  ///< only the manager has something else
  ReportBusy,   ///< only the report has
  BothBusy,     ///< both have
  NoRoom,       ///< both can, but all rooms are taken
  Outside,      ///< it is outside the working hours of one of them
  Away          ///< one of them does not work on that day
};

/// Minutes since Monday 00:00.
[[nodiscard]] inline std::int32_t minute_of_week(std::int32_t local) {
  return local - week_begin(day_of_minutes(local)) * minutes_per_day;
}

/// When a meeting of a pair would be.
[[nodiscard]] inline Stretch stretch_of(TeamSlot const& slot, TeamPair const& pair) {
  return {slot.start, slot.start + pair.minutes};
}

/// All slots of one manager. Pairs and slots are numbers.
class TeamSlots {
 public:
  /// Looks into the diaries and rooms as they are now.
  TeamSlots(TeamInput const& input, std::span<TeamPair const> pairs);

  [[nodiscard]] std::span<TeamSlot const> all() const noexcept { return slots_; }            ///< in order of time
  [[nodiscard]] std::size_t size() const noexcept { return slots_.size(); }                  ///< how many
  [[nodiscard]] TeamSlot const& operator[](std::size_t slot) const { return slots_[slot]; }  ///< one of them
  [[nodiscard]] std::span<std::int32_t const> days() const noexcept { return days_; }        ///< those on which the manager works
  [[nodiscard]] std::vector<std::int64_t> const& load() const noexcept { return load_; }     ///< one-to-ones that a day holds already
  /// First day of the week of a slot, on the manager's clock.
  [[nodiscard]] std::int32_t week(std::size_t slot) const { return week_begin(days_[slots_[slot].day]); }
  /// One-to-ones that are arranged already, by first day of the week.
  [[nodiscard]] std::map<std::int32_t, std::int64_t> const& arranged_in_week() const noexcept { return arranged_in_week_; }

  /// What a slot is for a pair.
  [[nodiscard]] SlotFit fit(std::size_t pair, std::size_t slot) const { return fits_[at(pair, slot)]; }
  /// Whether the slot is not free, but would be if nothing of the rest of the plan stood there.
  [[nodiscard]] bool is_coupled(std::size_t pair, std::size_t slot) const { return coupled_[at(pair, slot)]; }
  /// Whether a slot is on a day that a task may be on, by the report's clock.
  [[nodiscard]] bool is_in(TeamTask const& task, std::size_t slot) const {
    std::int32_t const day = report_days_[at(task.pair, slot)];
    return task.first_day <= day && day < task.end_day;
  }

 private:
  [[nodiscard]] std::size_t at(std::size_t pair, std::size_t slot) const noexcept { return pair * slots_.size() + slot; }
  void make_slots(TeamInput const& input, std::span<TeamPair const> pairs);
  void add_day(TeamInput const& input, std::int32_t day, std::span<std::int32_t const> starts);
  void count_arranged(TeamInput const& input, std::span<TeamPair const> pairs);
  void find_fits(TeamInput const& input, std::span<TeamPair const> pairs);

  std::vector<std::int32_t> days_;
  std::vector<TeamSlot> slots_;
  std::vector<std::int64_t> load_;
  std::map<std::int32_t, std::int64_t> arranged_in_week_;
  std::vector<SlotFit> fits_;              // by pair and slot
  std::vector<std::int32_t> report_days_;  // by pair and slot: the day on the report's clock
  std::vector<bool> coupled_;              // by pair and slot: only the plan or the rooms stand there
};

}  // namespace roir
