// SPDX-License-Identifier: MIT
/// @file
/// The diary of one person: at which times they could meet.
#pragma once

#include <roir/history/history.hpp>
#include <roir/planning/plan.hpp>
#include <roir/time/zone.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// Half-open stretch of UTC minutes.
struct Stretch {
  std::int64_t from = 0;   ///< first minute
  std::int64_t until = 0;  ///< first minute after it
  /// By time.
  friend auto operator<=>(Stretch const&, Stretch const&) = default;
};

/// What a person does at a time.
enum class Doing : std::uint8_t {
  Free,     ///< nothing
  Busy,     ///< something else
  Taken,    ///< a one-to-one of this plan
  Outside,  ///< it is outside their working hours
  Away      ///< they do not work on that day
};

/// Answers for one person. Not for several threads at once.
class Diary {
 public:
  /// @param busy in any order; the diary keeps what they cover.
  Diary(History const& history, std::uint32_t person, WorkingHours const& hours, std::vector<Stretch> busy);
  /// What the person does in [from, from + minutes).
  [[nodiscard]] Doing at(std::int64_t from, std::int32_t minutes);
  /// Whether the person works on a local day: employed, a working weekday, no holiday, not absent.
  [[nodiscard]] bool works(std::int32_t day) const;
  /// As works(), absences aside: their normal working days (domain.md A.8.1).
  [[nodiscard]] bool normally_works(std::int32_t day) const;
  /// Whether the person is employed and not absent on a day.
  [[nodiscard]] bool is_there(std::int32_t day) const;
  /// First day from `day` on at which they are there; open_end when there is none.
  [[nodiscard]] std::int32_t back_on(std::int32_t day) const;
  /// The local wall clock of an instant.
  [[nodiscard]] std::int32_t local(std::int64_t utc) { return clock_.local_minutes(utc); }
  [[nodiscard]] TimeZone const& zone() const noexcept { return zone_; }        ///< their zone
  [[nodiscard]] WorkingHours const& hours() const noexcept { return hours_; }  ///< their hours
  /// Notes a meeting of the plan.
  void take(Stretch meeting);
  /// Forgets one.
  void give_back(Stretch meeting);
  /// The meetings noted so far, in order of time.
  [[nodiscard]] std::span<Stretch const> taken() const noexcept { return taken_; }

 private:
  [[nodiscard]] EmploymentSpan const* employment(std::int32_t day) const;
  [[nodiscard]] bool is_outside(std::int32_t begin, std::int32_t end) const noexcept;
  History const* history_;
  std::uint32_t person_;
  TimeZone zone_;
  LocalClock clock_;
  WorkingHours hours_;
  std::vector<Stretch> busy_, taken_;  // ascending, disjoint
  std::int32_t day_at_hand_ = open_end;
  bool works_at_hand_ = false;
};

}  // namespace roir
