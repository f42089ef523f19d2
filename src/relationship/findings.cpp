// SPDX-License-Identifier: MIT
#include "relationship/catalogue.hpp"
#include "relationship/finding_rules.hpp"
#include <roir/relationship/view.hpp>

#include <algorithm>
#include <array>

namespace roir {

Finding finding(std::string_view rule, Noticed noticed) {
  Finding found{.rule = std::string{rule},
                .severity = noticed.responsible == Side::Report ? std::min(noticed.severity, Severity::Nudge) : noticed.severity,
                .responsible = noticed.responsible,
                .subject = std::move(noticed.subject),
                .evidence = std::move(noticed.evidence),
                .parameters = std::move(noticed.parameters)};
  found.message = english(found.rule, found.subject, found.parameters);
  found.hint = english_hint(found.rule, found.subject, found.parameters);
  return found;
}

std::vector<Meeting const*> written_up(Sight const& sight) {
  std::vector<Meeting const*> meetings = sight.held;
  std::erase_if(meetings, [&](Meeting const* meeting) {
    return sight.minutes_of(*meeting->start) + 60 * sight.context.policy.file_within_hours > sight.now;
  });
  auto const most = static_cast<std::size_t>(sight.context.policy.quiet_topic_meetings);
  if (meetings.size() > most) meetings.erase(meetings.begin(), meetings.end() - static_cast<std::ptrdiff_t>(most));
  return meetings;
}

std::vector<Finding> RelationshipView::findings(PairContext const& context, Timestamp now) const {
  Sight const sight{state_, side_, context, now};
  std::vector<Finding> all;
  if (!sight.is_on()) return all;
  for (auto const& rules : {contact_rules(), record_rules(), talk_rules(), promise_rules()})
    for (FindingRule const& rule : rules)
      for (Finding& found : rule.find(sight)) all.push_back(std::move(found));
  std::stable_sort(all.begin(), all.end(), [](Finding const& a, Finding const& b) { return a.severity > b.severity; });
  return all;
}

}  // namespace roir
