// SPDX-License-Identifier: MIT
/// @file
/// The context of one relationship: everything that a definition needs beside the meetings.
#pragma once

#include <roir/core/export.hpp>
#include <roir/history/selection.hpp>
#include <roir/time/day_set.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace roir {

/// The meetings of one relationship, as views into its block. Valid as long as the history.
struct MeetingsView {
  std::span<std::int32_t const> time;       ///< see Block::time
  std::span<std::uint16_t const> minutes;   ///< see Block::minutes
  std::span<std::uint8_t const> flags;      ///< see Block::flags
  std::span<std::uint8_t const> late;       ///< see Block::late
  MeetingDetails const* details = nullptr;  ///< the rest; entry `first + i` belongs to meeting i
  MeetingMoves const* moves = nullptr;      ///< their moves, among those of the block
  std::size_t first = 0;                    ///< where in the block its meetings begin
  /// Number of meetings.
  [[nodiscard]] std::size_t size() const noexcept { return time.size(); }
};

/// A stretch in which one cadence holds.
struct CadenceSpell {
  std::int32_t begin = 0;                    ///< first day
  std::int32_t end = 0;                      ///< first day after
  ProgrammeSpan const* programme = nullptr;  ///< what was declared; null = nothing
};

/// A stretch in which the direct report's normal working days are the same.
struct CalendarSpell {
  std::int32_t begin = 0;                  ///< first day
  std::int32_t end = 0;                    ///< first day after
  WorkCalendar const* calendar = nullptr;  ///< their working days
};

/// One relationship with all that definitions need. Valid as long as the ContextMaker that made it.
struct ROIR_EXPORT Context {
  std::uint32_t number = 0;                ///< its number in the history
  RelationshipSpan relationship{};         ///< who, and from when to when (the end cut at the day after as_of)
  MeetingsView meetings{};                 ///< its meetings
  DaySet eligible{};                       ///< days that count (domain.md A.8.1): both employed, the line in force, nobody away for long
  std::vector<CadenceSpell> cadences{};    ///< declared cadences over the relationship, in order, without gaps
  std::vector<CalendarSpell> calendars{};  ///< normal working days over the relationship, in order, without gaps
  Policy const* policy = nullptr;          ///< the parameters
  std::int32_t history_begin = 0;          ///< first day of which the history knows any meeting
  std::int32_t history_end = 0;            ///< first day after as_of

  /// Normal working days of the direct report in [begin, end); beyond the relationship as its nearest day has it.
  [[nodiscard]] std::int32_t normal_days(std::int32_t begin, std::int32_t end) const noexcept;
  /// Normal working days in [begin, end) that are eligible.
  [[nodiscard]] std::int32_t eligible_working_days(std::int32_t begin, std::int32_t end) const noexcept;
  /// The cadence declared on a day; null when there is none.
  [[nodiscard]] Cadence const* cadence_on(std::int32_t day) const noexcept;
  /// Which declared cadences count.
  enum class Declared : std::uint8_t {
    Any,      ///< all
    Interval  ///< those with an interval between meetings: not a manager's rota
  };
  /// Eligible days on which a cadence is declared: eligible time with its programme (domain.md A.8.1).
  [[nodiscard]] DaySet declared(Declared what) const;
  /// Mean days between meetings of the first cadence, not a rota, that holds on a day or after it; 0 when none does.
  [[nodiscard]] double interval_days_from(std::int32_t day) const noexcept;
  /// Mean days between meetings that the cadence on a day asks for; 0 when none is declared or it is a manager's rota.
  [[nodiscard]] double interval_days_on(std::int32_t day) const noexcept;
};

/// Makes contexts for the relationships of one selection; keeps what they share. Not for several threads at once.
class ROIR_EXPORT ContextMaker {
 public:
  /// The selection must outlive the maker.
  explicit ContextMaker(Selection const& selection);
  /// The context of a relationship. O(meetings of it are not touched; its absences, employments and programmes are).
  [[nodiscard]] Context make(std::uint32_t relationship);

 private:
  [[nodiscard]] DaySet employed(std::uint32_t person) const;
  [[nodiscard]] DaySet away(std::uint32_t person);
  [[nodiscard]] WorkCalendar const* calendar(std::uint32_t region, WorkDays work_days);
  Selection const& selection_;
  std::map<std::pair<std::uint32_t, std::uint8_t>, std::unique_ptr<WorkCalendar>> calendars_;
};

}  // namespace roir
