// SPDX-License-Identifier: MIT
// Indicators of what one raises with the other: ideas, barriers, requests, delegation, knowledge.
#include "returns/pair_indicators.hpp"
#include <roir/dialogue/asking.hpp>
#include <roir/dialogue/balance.hpp>
#include <roir/dialogue/flow.hpp>

#include <optional>
#include <set>
#include <string_view>

namespace roir {
namespace {

constexpr std::int32_t resolve_within_days = 28;
constexpr double minutes_per_hour = 60;

bool is_proposal(MatterKind kind) {
  using enum MatterKind;
  return kind == Idea || kind == Request || kind == Effort || kind == Opportunity || kind == Delegation;
}
bool is_factor(MatterKind kind) {
  return kind == MatterKind::Barrier || kind == MatterKind::Concern;
}
bool is_done_in(Matter const& one, PairLook const& look) {
  return one.done_at && look.frame.holds(look.frame.day_of(*one.done_at));
}
template <class Which>
double count(PairLook const& look, Which const& which) {
  return static_cast<double>(std::ranges::count_if(look.dialogue->matters, which));
}

void influence(PairLook const& look, IndicatorColumns& to) {
  std::vector<Matter> proposals;
  std::ranges::copy_if(look.dialogue->matters, std::back_inserter(proposals), [](Matter const& one) { return is_proposal(one.kind); });
  look.trials(to, taken_up_trials(proposals, {}, look.frame));
}

/// Hours from raising to the first answer; not complete at the end of the relationship or of what is known.
void response_time(PairLook const& look, IndicatorColumns& to) {
  std::int64_t const known = std::int64_t{look.known_end()} * minutes_per_day;
  for (Matter const& one : look.dialogue->matters) {
    if (one.kind == MatterKind::LetDown || one.kind == MatterKind::Knowledge || !look.frame.holds(look.frame.day_of(one.raised_at)))
      continue;
    std::int64_t const raised = look.frame.local_minutes(one.raised_at);
    std::int64_t const answered = one.answered_at ? look.frame.local_minutes(*one.answered_at) : known;
    double const hours = static_cast<double>(std::max<std::int64_t>(0, std::min(answered, known) - raised)) / minutes_per_hour;
    to.add(look.context.number, hours, one.answered_at && answered < known ? 1 : 0);
  }
}

void ideas_adopted(PairLook const& look, IndicatorColumns& to) {
  look.rate(
      to, count(look, [&](Matter const& one) { return one.kind == MatterKind::Idea && one.by == Side::Report && is_done_in(one, look); }));
}
void ideas_raised(PairLook const& look, IndicatorColumns& to) {
  look.rate(to, static_cast<double>(raised_days(look.dialogue->matters, {MatterKind::Idea, Side::Report}, look.frame).size()));
}
void ideas_heard_back(PairLook const& look, IndicatorColumns& to) {
  look.trials(to, heard_back_trials(look.dialogue->matters, look.dialogue->meetings, look.frame));
}

void barrier_time(PairLook const& look, IndicatorColumns& to) {
  look.waits(to, done_days(look.dialogue->matters, {MatterKind::Barrier, Side::Report}, look.waiting()));
}

/// Whether a meeting held in the frame talked about something that goes wrong.
bool has_problem_item(PairLook const& look) {
  std::set<std::string_view> const meetings = problem_meetings(*look.dialogue);
  if (meetings.empty()) return false;
  return std::ranges::any_of(held_meetings(look.dialogue->meetings, look.frame),
                             [&](HeldMeeting const& one) { return meetings.contains(one.meeting->meeting.text()); });
}
void factors_identified(PairLook const& look, IndicatorColumns& to) {
  auto const on_target = share_on_target(look);
  if (!on_target || *on_target > 0.5) return;
  bool const is_raised = std::ranges::any_of(
      look.dialogue->matters, [&](Matter const& one) { return is_factor(one.kind) && look.frame.holds(look.frame.day_of(one.raised_at)); });
  to.add(look.context.number, is_raised || has_problem_item(look) ? 1 : 0, 1);
}
void factors_resolved(PairLook const& look, IndicatorColumns& to) {
  Trials made;
  for (Matter const& one : look.dialogue->matters) {
    std::int32_t const day = look.frame.day_of(one.raised_at);
    if (!is_factor(one.kind) || !look.frame.holds(day)) continue;
    if (day + resolve_within_days >= look.known_end())
      ++made.pending;
    else
      made.trials.push_back({day, one.done_at && look.frame.day_of(*one.done_at) <= day + resolve_within_days});
  }
  look.trials(to, made);
}

void delegated_hours(PairLook const& look, IndicatorColumns& to) {
  double hours = 0;
  for (Matter const& one : look.dialogue->matters) {
    if (one.kind != MatterKind::Delegation || one.by != Side::Manager || !is_done_in(one, look)) continue;
    bool const on_time = !one.due || look.frame.day_of(*one.done_at) <= day_number(*one.due);
    if (on_time) hours += one.hours.value_or(0);
  }
  look.rate(to, hours);
}

void knowledge_shared(PairLook const& look, IndicatorColumns& to) {
  look.rate(to, static_cast<double>(raised_days(look.dialogue->matters, {MatterKind::Knowledge, std::nullopt}, look.frame).size()));
}
void knowledge_reused(PairLook const& look, IndicatorColumns& to) {
  look.rate(to, count(look, [&](Matter const& one) { return one.kind == MatterKind::Knowledge && is_done_in(one, look); }));
}

template <MatterKind... Kinds>
std::int32_t raised_since(RelationshipState const& state, TimeFrame const& frame) {
  return first_day_of(state.matters, frame, [](Matter const& one) {
    bool const is_one = sizeof...(Kinds) == 0 || ((one.kind == Kinds) || ...);
    return is_one ? std::optional{one.raised_at} : std::nullopt;
  });
}

}  // namespace

std::vector<PairIndicator> matter_indicators() {
  using enum IndicatorKind;
  using enum MatterKind;
  return {
      {.about = {"influence", Share, "share",
                 "Ideas, requests, tasks and chances of either side that the other took up, of those answered.", "raise_matter"},
       .look = influence,
       .since = raised_since<Idea, Request, Effort, Opportunity, Delegation>},
      {.about = {"response_time", Wait, "hours", "From raising something to the first answer, either side.", "raise_matter"},
       .look = response_time,
       .since = raised_since<>},
      {.about = {"ideas_adopted", Rate, "per person and year", "Ideas of direct reports that were put to work.", "raise_matter (idea)"},
       .look = ideas_adopted,
       .since = raised_since<Idea>},
      {.about = {"ideas_raised", Rate, "per person and year", "Ideas of direct reports.", "raise_matter (idea)"},
       .look = ideas_raised,
       .since = raised_since<Idea>},
      {.about = {"ideas_heard_back", Share, "share", "Ideas, barriers and concerns that were answered by the next one-to-one (M11).",
                 "raise_matter (idea, barrier, concern)"},
       .look = ideas_heard_back,
       .since = raised_since<Idea, Barrier, Concern>},
      {.about = {"barrier_time", Wait, "days", "From raising a barrier to its removal (M27).", "raise_matter (barrier)"},
       .look = barrier_time,
       .since = raised_since<Barrier>},
      {.about =
           {"factors_identified", Share, "share",
            "Direct reports below target in half of their readings or more, with whom a barrier, a concern or a problem was talked about.",
            "raise_matter and kpi_reading with a target"},
       .look = factors_identified,
       .since = raised_since<>},
      {.about = {"factors_resolved", Share, "share", "Barriers and concerns that were done within 28 days.",
                 "raise_matter (barrier, concern)"},
       .look = factors_resolved,
       .since = raised_since<Barrier, Concern>},
      {.about = {"delegated_hours", Rate, "hours per person and year", "Hours of delegated tasks that were finished on time.",
                 "raise_matter (delegation)"},
       .look = delegated_hours,
       .since = raised_since<Delegation>},
      {.about = {"knowledge_reused", Rate, "per person and year", "Things learnt that were shared and used again.",
                 "raise_matter (knowledge)"},
       .look = knowledge_reused,
       .since = raised_since<Knowledge>},
      {.about = {"knowledge_shared", Rate, "per person and year", "Things learnt that were shared.", "raise_matter (knowledge)"},
       .look = knowledge_shared,
       .since = raised_since<Knowledge>}};
}

}  // namespace roir
