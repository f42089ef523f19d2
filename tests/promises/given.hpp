// SPDX-License-Identifier: MIT
/// @file
/// Promises for tests, from a few words: days are counted from 2026-01-01.
#pragma once

#include <roir/promises/promise.hpp>
#include <roir/time/time_frame.hpp>

#include <optional>
#include <string>

namespace roir::given {

inline constexpr std::int32_t first = 20454;  // 2026-01-01

inline Date day(std::int32_t number) {
  return to_date(first + number);
}
inline Moment noon(std::int32_t number) {
  return Moment::instant((first + number) * std::int64_t{minutes_per_day} + 720);
}
inline TimeFrame frame(std::int32_t begin, std::int32_t end, std::int32_t as_of) {
  return {first + begin, first + end, first + as_of, TimeZone{"UTC"}};
}

/// A promise made on day `made` by whoever keeps it.
struct Given {
  std::string id = "p";
  Side owner = Side::Report;
  std::int32_t made = 0;
  std::optional<std::int32_t> due{};
  PromiseState state = PromiseState::Accepted;
  std::optional<std::int32_t> delivered{};
  bool evidence = false;
  int moves = 0;  // each by a week, the last one to `due`
  std::optional<double> hours{};
  bool personal = false;
  bool requested = true;
  bool for_report = false, for_manager = false;  // whether it was said what each has from it
};
inline Promise promise(Given const& given) {
  Promise made{.promise = PromiseId{given.id}, .owner = given.owner, .by = given.owner};
  made.for_whom = given.owner == Side::Manager ? Side::Report : Side::Manager;
  made.state = given.state;
  made.made_at = noon(given.made);
  made.accepted_at = made.made_at;
  if (given.due) made.due = day(*given.due);
  if (given.delivered) made.delivered_on = day(*given.delivered);
  for (int i = given.moves; i > 0; --i)
    made.renegotiations.push_back({.at = noon(*given.due - 7 * i - 1), .from = day(*given.due - 7 * i), .to = day(*given.due - 7 * i + 7)});
  made.has_evidence = given.evidence;
  made.hours = given.hours;
  made.personal = given.personal;
  made.requested = given.requested;
  made.benefits_report = given.for_report;
  made.benefits_manager = given.for_manager;
  return made;
}

}  // namespace roir::given
