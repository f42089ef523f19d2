// SPDX-License-Identifier: MIT
#include "relationship/rules.hpp"

#include <algorithm>

namespace roir {

Verdict only(Judge const& judge, Side side) {
  if (judge.side == side) return std::nullopt;
  return refuse("not_yours", judge.standing.state.relationship.text(), {{"side", std::string{word(side)}}});
}

std::string day_words(Date day) {
  return format_day(day_number(day));
}

Verdict known_section(Judge const& judge, std::string const& section) {
  std::vector<AgendaSection> const& sections = judge.context.agenda.sections;
  if (section.empty() || sections.empty()) return std::nullopt;
  if (std::any_of(sections.begin(), sections.end(), [&](AgendaSection const& one) { return one.key == section; })) return std::nullopt;
  return refuse("no_section", section, {{"template", judge.context.agenda.name}});
}

Verdict known_or_none(Judge const& judge, std::optional<MeetingId> const& meeting, std::optional<TopicId> const& topic) {
  if (meeting && !judge.standing.meetings.has(meeting->text())) return refuse("no_meeting", meeting->text());
  if (topic && !judge.standing.topics.has(topic->text())) return refuse("no_topic", topic->text());
  return std::nullopt;
}

}  // namespace roir
