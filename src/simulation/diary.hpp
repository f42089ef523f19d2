// SPDX-License-Identifier: MIT
/// @file
/// When a person works and when they are away.
#pragma once

#include "simulation/staff.hpp"
#include <roir/time/calendar.hpp>

#include <cstdint>
#include <vector>

namespace roir::simulation {

/// Terms on which somebody works.
struct Terms {
  double fte = 1;        ///< share of full time
  WorkDays work_days{};  ///< their weekdays
};
/// The terms of a person: most who lead nobody, and all who lead, work full time.
[[nodiscard]] Terms terms_of(OrganisationScenario const& scenario, std::uint32_t person, bool leads);

/// A spell away from work.
struct Away {
  std::int32_t from;   ///< first day
  std::int32_t until;  ///< first day back
  bool planned;        ///< whether it was known beforehand
};

/// The diary of one person. Absences lie within their employment and do not overlap.
class Diary {
 public:
  /// @param holidays of their region.
  Diary(OrganisationScenario const& scenario, std::uint32_t person, Worker const& worker, Terms const& terms,
        HolidayCalendar const& holidays, std::int32_t end);
  /// Whether a meeting can be planned for the day: it is a working day and no planned absence.
  [[nodiscard]] bool is_free(std::int32_t day) const noexcept;
  /// Whether they turn out to be away on the day.
  [[nodiscard]] bool is_unexpectedly_away(std::int32_t day) const noexcept;
  /// In order of time.
  [[nodiscard]] std::vector<Away> const& absences() const noexcept { return absences_; }

 private:
  void plan_leave(OrganisationScenario const& scenario, std::uint32_t person, Worker const& worker, std::int32_t end);
  void fall_ill(OrganisationScenario const& scenario, std::uint32_t person, Worker const& worker, std::int32_t end);
  void add(Worker const& worker, std::int32_t end, Away away);
  [[nodiscard]] bool is_away(std::int32_t day, bool planned) const noexcept;
  WorkCalendar calendar_;
  std::vector<Away> absences_;
};

}  // namespace roir::simulation
