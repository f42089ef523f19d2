// SPDX-License-Identifier: MIT
#include "relationship/finding_rules.hpp"
#include "relationship/talked_about.hpp"

#include <algorithm>

namespace roir {
namespace {

// Whether a meeting is known to have been about the work alone. Where most items carry no tag nobody can tell.
bool lacks_the_person(Sight const& sight, MeetingId const& meeting) {
  if (was_asked(sight, meeting) || is_covered(sight, meeting, "person") || is_covered(sight, meeting, "wellbeing")) return false;
  Leaning leaning;
  for (AgendaItem const& item : sight.state.items)
    if (item.meeting == meeting && item.outcome == ItemOutcome::Discussed)
      ++(item.focus == Focus::Person ? leaning.one : item.focus == Focus::Results ? leaning.other : leaning.untagged);
  return leaning.tells(1) && leaning.one == 0;
}

// R-PERSON: every meeting pays attention to the person.
std::vector<Finding> r_person(Sight const& sight) {
  std::vector<std::string> meetings;
  for (Meeting const* meeting : written_up(sight))
    if (lacks_the_person(sight, meeting->meeting)) meetings.push_back(meeting->meeting.text());
  if (meetings.empty()) return {};
  std::string const last = meetings.back();
  std::string const count = std::to_string(meetings.size());
  return {finding("r_person",
                  {.responsible = Side::Manager, .subject = last, .evidence = std::move(meetings), .parameters = {{"meetings", count}}})};
}

// R-ASK: how engaged the report is was not asked in the latest meetings, nor between them.
std::vector<Finding> r_ask(Sight const& sight) {
  std::int64_t const most = sight.context.policy.quiet_topic_meetings;
  auto const latest = sight.latest(most);
  if (most == 0 || static_cast<std::int64_t>(latest.size()) < most) return {};
  std::int32_t const first = sight.day_of(*latest.front()->start);
  bool const was_engagement_asked = std::any_of(sight.state.pulses.begin(), sight.state.pulses.end(), [&](Pulse const& pulse) {
    return pulse.asks_engaged && sight.day_of(pulse.asked_at) >= first;
  });
  if (was_engagement_asked) return {};
  std::vector<std::string> meetings;
  for (Meeting const* meeting : latest) meetings.push_back(meeting->meeting.text());
  return {finding("r_ask", {.responsible = Side::Manager,
                            .subject = sight.state.relationship.text(),
                            .evidence = std::move(meetings),
                            .parameters = {{"meetings", std::to_string(most)}}})};
}

// R-VOICE: the report has been silent about what people speak up about when they can.
std::vector<Finding> r_voice(Sight const& sight) {
  std::vector<Finding> found;
  for (Silence const& silence : silences(sight))
    found.push_back(finding("r_voice", {.responsible = Side::Manager,
                                        .subject = std::string{voice_word(silence.voice)},
                                        .parameters = {{"days", std::to_string(silence.days)}}}));
  return found;
}

// R-FIRM: a development plan has owners, dates, a measure, and the consent of both. (Each step has an owner: no plan is made without.)
std::vector<Finding> r_firm(Sight const& sight) {
  std::vector<Finding> found;
  for (DevelopmentPlan const& plan : sight.state.plans) {
    if (std::all_of(plan.steps.begin(), plan.steps.end(), [](PlanStep const& step) { return step.done_at.has_value(); })) continue;
    std::string missing;
    auto const lacks = [&](bool is_missing, char const* what) {
      if (is_missing) missing.append(missing.empty() ? "" : ", ").append(what);
    };
    lacks(plan.measure.empty(), "measure");
    lacks(std::any_of(plan.steps.begin(), plan.steps.end(), [](PlanStep const& step) { return !step.due; }), "due_days");
    lacks(!plan.agreed_by_manager, "consent_of_manager");
    lacks(!plan.agreed_by_report, "consent_of_report");
    if (!missing.empty())
      found.push_back(
          finding("r_firm", {.subject = plan.plan.text(), .evidence = {plan.plan.text()}, .parameters = {{"missing", missing}}}));
  }
  return found;
}

constexpr FindingRule rules[]{{"r_person", r_person}, {"r_ask", r_ask}, {"r_voice", r_voice}, {"r_firm", r_firm}};

}  // namespace

std::span<FindingRule const> talk_rules() noexcept {
  return rules;
}

}  // namespace roir
