// SPDX-License-Identifier: MIT
#include "planning/history_meetings.hpp"

namespace roir {

bool HistoryMeetings::stands(std::size_t meeting) const {
  Outcome const outcome = MeetingFlags::outcome(flags[meeting]);
  return outcome == Outcome::Held || outcome == Outcome::Planned;
}

HistoryMeetings meetings_of(History const& history, std::uint32_t relationship) {
  if (relationship >= history.relationships().size()) return {};  // of a second manager it knows nothing
  Block const& block = history.block_of(relationship);
  std::uint32_t const local = relationship - block.first_relationship;
  auto const begin = static_cast<std::size_t>(block.offsets[local]);
  auto const count = static_cast<std::size_t>(block.offsets[local + 1]) - begin;
  return {.time = block.time.span().subspan(begin, count),
          .planned = block.details.planned.span().subspan(begin, count),
          .flags = block.flags.span().subspan(begin, count),
          .planned_minutes = block.details.planned_minutes.span().subspan(begin, count)};
}

bool has_meeting(History const& history, std::uint32_t relationship, std::int32_t begin_day, std::int32_t end_day) {
  HistoryMeetings const met = meetings_of(history, relationship);
  for (std::size_t k = 0; k < met.time.size(); ++k) {
    std::int32_t const day = day_of_minutes(met.time[k]);
    if (met.stands(k) && begin_day <= day && day < end_day) return true;
  }
  return false;
}

}  // namespace roir
