// SPDX-License-Identifier: MIT
/// @file
/// Values of time for records made at random (tests/core/random_record.hpp).
#pragma once

#include "../core/random_record.hpp"
#include <roir/time/text_forms.hpp>
#include <roir/time/timestamp.hpp>

#include <iterator>

namespace roir {

/// A day in 2026, or now and then the first or last that a Date holds.
template <>
struct RandomValue<Date> {
  static Date make(std::mt19937_64& random) {
    switch (random() % 16) {
      case 0:
        return to_date(parse_day("1400-01-01"));
      case 1:
        return to_date(parse_day("9999-12-31"));
      default:
        return to_date(parse_day("2026-01-01") + static_cast<std::int32_t>(random() % 365));
    }
  }
};
/// A minute in 2026, instant or wall clock, or now and then in another century.
template <>
struct RandomValue<Moment> {
  static Moment make(std::mt19937_64& random) {
    std::int64_t const minute = random() % 16 == 0 ? static_cast<std::int64_t>(random() % 1'000'000'000) - 200'000'000
                                                   : std::int64_t{29'454'000} + static_cast<std::int64_t>(random() % 525'600);
    return random() % 2 == 0 ? Moment::instant(minute) : Moment::wall_clock(minute);
  }
};
/// A millisecond within about seventy years of 1970.
template <>
struct RandomValue<Timestamp> {
  static Timestamp make(std::mt19937_64& random) {
    return Timestamp{static_cast<std::int64_t>(random() % 4'400'000'000'000) - 2'200'000'000'000};
  }
};
/// One of several weeks.
template <>
struct RandomValue<WorkDays> {
  static WorkDays make(std::mt19937_64& random) {
    static constexpr char const* weeks[] = {"Mon-Fri", "Mon-Thu", "MonWedSun"};
    return WorkDays::parse(weeks[random() % std::size(weeks)]);
  }
};
/// One of several rhythms.
template <>
struct RandomValue<Cadence> {
  static Cadence make(std::mt19937_64& random) {
    static constexpr char const* cadences[] = {"weekly", "every 2 weeks", "monthly on 15", "3-4 per week",
                                               "DTSTART;TZID=Europe/London:20260105T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO"};
    return Cadence::parse(cadences[random() % std::size(cadences)]);
  }
};

}  // namespace roir
