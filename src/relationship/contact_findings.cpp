// SPDX-License-Identifier: MIT
#include "relationship/finding_rules.hpp"
#include "relationship/pair_days.hpp"

#include <algorithm>

namespace roir {
namespace {

std::string last_met(Sight const& sight) {
  return sight.held.empty() ? day_text(day_number(sight.state.from)) : day_text(sight.day_of(*sight.held.back()->start));
}

bool is_lost(Meeting const& meeting) noexcept {
  return (meeting.state == MeetingState::Missed || meeting.state == MeetingState::Cancelled) && meeting.planned && !meeting.replaced_by;
}

// R-DUE: owed meetings of the latest periods in a row that did not take place, after their grace. A later meeting settles what went before.
std::vector<Finding> r_due(Sight const& sight) {
  std::vector<std::string> periods;
  for (OwedPeriod const& owed : owed_periods(sight)) {
    if (owed.is_satisfied)
      periods.clear();
    else if (owed.is_over)
      periods.push_back(day_text(owed.period.begin_day));
  }
  if (periods.empty()) return {};
  std::string const count = std::to_string(periods.size());
  std::string const first = periods.front();
  return {finding("r_due", {.severity = Severity::Overdue,
                            .responsible = Side::Manager,
                            .subject = first,
                            .evidence = std::move(periods),
                            .parameters = {{"periods", count}, {"first", first}, {"last", last_met(sight)}}})};
}

// R-ARRANGE: the period that goes on has little time left, and nothing is arranged in it.
std::vector<Finding> r_arrange(Sight const& sight) {
  auto const owed = owed_periods(sight);
  if (owed.empty() || owed.back().is_satisfied || owed.back().is_over || owed.back().period.end_day <= sight.today) return {};
  Period const& period = owed.back().period;
  PairDays const days{sight, period.end_day};
  bool const is_arranged = std::any_of(sight.state.meetings.begin(), sight.state.meetings.end(), [&](Meeting const& meeting) {
    if (meeting.state != MeetingState::Planned && meeting.state != MeetingState::Started) return false;
    auto const time = sight.time_of(meeting);
    return time && day_of_minutes(*time) >= period.begin_day && day_of_minutes(*time) < period.end_day;
  });
  std::int32_t const left = days.eligible_working_days(sight.today, period.end_day);
  if (is_arranged || left > sight.context.policy.arrange_lead_days) return {};
  return {finding("r_arrange", {.responsible = Side::Manager,
                                .subject = day_text(period.begin_day),
                                .parameters = {{"last_day", day_text(period.end_day - 1)}, {"days", std::to_string(left)}}})};
}

// R-DROUGHT: the gap that is open has reached drought_factor intervals of eligible days.
std::vector<Finding> r_drought(Sight const& sight) {
  double const interval = sight.context.cadence ? sight.context.cadence->interval_days() : 0.0;
  if (interval <= 0) return {};
  PairDays const days{sight, sight.today + 1};
  std::int64_t const from =
      sight.held.empty() ? std::int64_t{day_number(sight.state.from)} * minutes_per_day : sight.minutes_of(*sight.held.back()->start);
  double const gap = static_cast<double>(days.clock.minutes_between(from, sight.now)) / minutes_per_day;
  if (gap < sight.context.contact.drought_factor * interval) return {};
  return {
      finding("r_drought", {.severity = Severity::Overdue,
                            .responsible = Side::Manager,
                            .subject = sight.state.relationship.text(),
                            .evidence = sight.held.empty() ? std::vector<std::string>{} : std::vector{sight.held.back()->meeting.text()},
                            .parameters = {{"days", std::to_string(static_cast<std::int64_t>(gap))}, {"last", last_met(sight)}}})};
}

// R-CHASE: a lost meeting that nobody asked for within the window, that nothing made up for, and that can still be made up for.
std::vector<Finding> r_chase(Sight const& sight) {
  std::vector<Finding> found;
  PairDays const days{sight, sight.today + 1};
  RelationshipPolicy const& policy = sight.context.policy;
  for (Meeting const& meeting : sight.state.meetings) {
    if (!is_lost(meeting) || !meeting.chases.empty()) continue;
    std::int64_t const lost = sight.minutes_of(*meeting.planned);
    bool const have_met_since = !sight.held.empty() && sight.minutes_of(*sight.held.back()->start) > lost;
    bool const is_window_over = days.clock.minutes_between(lost, sight.now) >= policy.chase_window_days * minutes_per_day;
    if (!have_met_since && is_window_over && sight.today - day_of_minutes(lost) < policy.lapse_after_days)
      found.push_back(
          finding("r_chase", {.responsible = Side::Report,
                              .subject = meeting.meeting.text(),
                              .evidence = {meeting.meeting.text()},
                              .parameters = {{"day", day_text(day_of_minutes(lost))}, {"state", std::string{word(meeting.state)}}}}));
  }
  return found;
}

// R-PRIV: a meeting where others could listen.
std::vector<Finding> r_priv(Sight const& sight) {
  std::vector<Finding> found;
  for (Meeting const* meeting : written_up(sight))
    if (meeting->in_private && !*meeting->in_private)
      found.push_back(finding("r_priv", {.severity = Severity::Overdue,
                                         .responsible = Side::Manager,
                                         .subject = meeting->meeting.text(),
                                         .evidence = {meeting->meeting.text()},
                                         .parameters = {{"day", day_text(sight.day_of(*meeting->start))}}}));
  return found;
}

// R-PRIV's other half: a meeting where the two did not see each other.
std::vector<Finding> r_face(Sight const& sight) {
  std::vector<Finding> found;
  for (Meeting const* meeting : written_up(sight))
    if (meeting->mode == MeetingMode::Phone && !sight.context.policy.accepts_phone)
      found.push_back(finding("r_face", {.responsible = Side::Manager,
                                         .subject = meeting->meeting.text(),
                                         .evidence = {meeting->meeting.text()},
                                         .parameters = {{"day", day_text(sight.day_of(*meeting->start))}}}));
  return found;
}

constexpr FindingRule rules[]{{"r_due", r_due},     {"r_arrange", r_arrange}, {"r_drought", r_drought},
                              {"r_chase", r_chase}, {"r_priv", r_priv},       {"r_face", r_face}};

}  // namespace

std::span<FindingRule const> contact_rules() noexcept {
  return rules;
}

}  // namespace roir
