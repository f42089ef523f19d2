// SPDX-License-Identifier: MIT
/// @file
/// Meetings and items for tests of figures, from a few words: days are counted from 2026-01-01.
#pragma once

#include <roir/dialogue/balance.hpp>

#include <string>
#include <vector>

namespace roir::given {

inline constexpr std::int32_t first = 20454;  // 2026-01-01

inline Date day(std::int32_t number) {
  return to_date(first + number);
}
inline Moment at(std::int32_t number, std::int32_t minutes = 720) {
  return Moment::instant((first + number) * std::int64_t{minutes_per_day} + minutes);
}
inline TimeFrame frame(std::int32_t begin = 0, std::int32_t end = 365, std::int32_t as_of = 300) {
  return {first + begin, first + end, first + as_of, TimeZone{"UTC"}};
}
inline Meeting held(std::string const& id, std::int32_t on) {
  return {.meeting = MeetingId{id}, .state = MeetingState::Held, .start = at(on, 600), .minutes = 30, .ended_at = at(on, 630)};
}
inline AgendaItem item(std::string const& id, std::string const& meeting, std::string const& section = "", std::int64_t minutes = 0,
                       Horizon horizon = Horizon::Unknown, Focus focus = Focus::Unknown, bool problem = false) {
  return {.item = ItemId{id},
          .meeting = MeetingId{meeting},
          .by = Side::Report,
          .section = section,
          .horizon = horizon,
          .focus = focus,
          .problem = problem,
          .outcome = ItemOutcome::Discussed,
          .minutes = minutes};
}
inline std::int64_t successes(Trials const& trials) {
  std::int64_t sum = 0;
  for (Trial const& trial : trials.trials) sum += trial.success ? 1 : 0;
  return sum;
}

}  // namespace roir::given
