// SPDX-License-Identifier: MIT
#include "relationship/sight.hpp"

#include <algorithm>

namespace roir {
namespace {

template <class Record, class Key>
Record const* by_id(std::vector<Record> const& records, Key Record::*key, Key const& id) noexcept {
  auto const found = std::find_if(records.begin(), records.end(), [&](Record const& record) { return record.*key == id; });
  return found == records.end() ? nullptr : &*found;
}

}  // namespace

Sight::Sight(RelationshipState const& seen, Side viewer, PairContext const& known, Timestamp at)
    : state{seen},
      side{viewer},
      context{known},
      zone{seen.time_zone},
      now{zone.local_minutes(at.minute().minutes())},
      today{day_of_minutes(now)} {
  for (Meeting const& meeting : state.meetings)
    if (meeting.state == MeetingState::Held && meeting.basis != Basis::CalendarOnly && meeting.start && minutes_of(*meeting.start) <= now)
      held.push_back(&meeting);
  std::stable_sort(held.begin(), held.end(),
                   [this](Meeting const* a, Meeting const* b) { return minutes_of(*a->start) < minutes_of(*b->start); });
}

std::int64_t Sight::minutes_of(Moment const& moment) const {
  return moment.is_instant() ? zone.local_minutes(moment.minutes()) : moment.minutes();
}

std::int32_t Sight::day_of(Moment const& moment) const {
  return day_of_minutes(minutes_of(moment));
}

std::optional<std::int64_t> Sight::time_of(Meeting const& meeting) const {
  if (meeting.start) return minutes_of(*meeting.start);
  if (meeting.planned) return minutes_of(*meeting.planned);
  return std::nullopt;
}

Meeting const* Sight::meeting(MeetingId const& id) const noexcept {
  return by_id(state.meetings, &Meeting::meeting, id);
}

Topic const* Sight::topic(TopicId const& id) const noexcept {
  return by_id(state.topics, &Topic::topic, id);
}

Record const* Sight::record(MeetingId const& id) const noexcept {
  return by_id(state.records, &Record::meeting, id);
}

std::optional<std::int32_t> Sight::last_held_day(std::int64_t before) const {
  std::optional<std::int32_t> day;
  for (Meeting const* meeting : held)
    if (std::int64_t const start = minutes_of(*meeting->start); start < before) day = day_of_minutes(start);
  return day;
}

std::vector<Meeting const*> Sight::latest(std::int64_t count) const {
  auto const size = static_cast<std::int64_t>(held.size());
  return {held.begin() + std::max<std::int64_t>(0, size - count), held.end()};
}

bool Sight::is_on() const {
  return day_number(state.from) <= today && (!state.until || today < day_number(*state.until));
}

std::string day_text(std::int32_t day) {
  return format_day(day);
}

std::string side_text(Side side) {
  return std::string{word(side)};
}

}  // namespace roir
