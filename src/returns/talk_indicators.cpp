// SPDX-License-Identifier: MIT
// Indicators of what happens in the talk: recognition, feedback, pulse, agenda, coaching, agreement, development.
#include "returns/pair_indicators.hpp"
#include <roir/dialogue/asking.hpp>
#include <roir/dialogue/balance.hpp>
#include <roir/dialogue/flow.hpp>
#include <roir/dialogue/recognising.hpp>
#include <roir/promises/agreement_figures.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace roir {
namespace {

constexpr double specific_enough = 0.75;
constexpr double mostly = 0.5;
constexpr std::int32_t days_per_week = 7;
constexpr std::array<std::string_view, 3> trust_items = {"UF5", "UF6", "UF7"};  // on your side, same team, we will work together

bool is_recognised_in(Recognition const& one, PairLook const& look) {
  return one.by == Side::Manager && look.frame.holds(look.frame.day_of(one.at));
}

void recognitions(PairLook const& look, IndicatorColumns& to) {
  auto const given = std::ranges::count_if(look.dialogue->recognitions, [&](auto const& one) { return is_recognised_in(one, look); });
  look.rate(to, static_cast<double>(given));
}

void recognition_of_performers(PairLook const& look, IndicatorColumns& to) {
  auto const on_target = share_on_target(look);
  if (!on_target || *on_target < mostly) return;
  auto const given = std::ranges::count_if(
      look.dialogue->recognitions, [&](auto const& one) { return is_recognised_in(one, look) && specificity(one) >= specific_enough; });
  look.rate(to, static_cast<double>(given));
}

std::optional<Moment> agreed_at(DevelopmentPlan const& plan) {
  if (!plan.agreed_by_manager || !plan.agreed_by_report) return std::nullopt;
  return plan.agreed_by_manager->minutes() < plan.agreed_by_report->minutes() ? plan.agreed_by_report : plan.agreed_by_manager;
}

void coaching(PairLook const& look, IndicatorColumns& to) {
  AskMix const mix = ask_mix(look.dialogue->tallies, look.dialogue->meetings, look.frame);
  auto items = mix.offers_help + mix.seeks_thoughts + mix.seeks_next_steps;
  for (DevelopmentPlan const& plan : look.dialogue->plans)
    if (auto const at = agreed_at(plan); at && look.frame.holds(look.frame.day_of(*at))) items += std::ssize(plan.steps);
  look.rate(to, static_cast<double>(items));
}

void expectations_met(PairLook const& look, IndicatorColumns& to) {
  Parts both = fulfilment_parts(look.dialogue->reviews, Side::Manager, look.frame);
  Parts const other = fulfilment_parts(look.dialogue->reviews, Side::Report, look.frame);
  both.parts.insert(both.parts.end(), other.parts.begin(), other.parts.end());
  look.parts(to, both);
}

void trust(PairLook const& look, IndicatorColumns& to) {
  Parts made;
  for (UpwardAnswer const& answer : look.dialogue->upward)
    if (std::int32_t const day = look.frame.day_of(answer.at);
        look.frame.holds(day) && std::ranges::find(trust_items, answer.item) != trust_items.end())
      made.parts.push_back({day, static_cast<double>(answer.value), 1});
  look.parts(to, made);
}

void agenda_coverage(PairLook const& look, IndicatorColumns& to) {
  RelationshipState const& said = *look.dialogue;
  TalkRecords const records{said.meetings, said.items, said.notes, said.evidence, said.pulses};
  look.parts(to, agenda_coverage_parts(records, *look.rules, look.frame));
}

/// The whole ISO weeks of a frame, and in which of them something happened.
class Weeks {
 public:
  Weeks(std::int32_t begin, std::int32_t end) : first_{begin + ((first_monday - begin) % days_per_week + days_per_week) % days_per_week} {
    happened_.resize(static_cast<std::size_t>(std::max(0, end - first_) / days_per_week));
  }
  void mark(std::int32_t day) {
    if (day < first_) return;
    auto const week = static_cast<std::size_t>((day - first_) / days_per_week);
    if (week < happened_.size()) happened_[week] = true;
  }
  [[nodiscard]] std::size_t size() const noexcept { return happened_.size(); }
  [[nodiscard]] bool operator[](std::size_t week) const { return happened_[week]; }
  [[nodiscard]] std::int32_t monday(std::size_t week) const noexcept { return first_ + days_per_week * static_cast<std::int32_t>(week); }

 private:
  static constexpr std::int32_t first_monday = 4;  // 1970-01-05
  std::int32_t first_;
  std::vector<bool> happened_;
};

void mark_progress(PairLook const& look, Weeks& weeks) {
  for (Promise const& one : look.dialogue->promises)
    if (one.owner == Side::Report && one.delivered_on) weeks.mark(day_number(*one.delivered_on));
  for (Topic const& topic : look.dialogue->topics)
    for (TopicStep const& step : topic.steps)
      if (step.state == TopicState::Progressing || step.state == TopicState::Closed) weeks.mark(look.frame.day_of(step.at));
}

/// One trial per whole ISO week with an eligible day.
void weeks_with_progress(PairLook const& look, IndicatorColumns& to) {
  Weeks recognised{look.frame.begin, look.end()};
  Weeks progress = recognised;
  for (Recognition const& one : look.dialogue->recognitions)
    if (one.by == Side::Manager) recognised.mark(look.frame.day_of(one.at));
  mark_progress(look, progress);
  Trials made;
  for (std::size_t week = 0; week < recognised.size(); ++week) {
    std::int32_t const monday = recognised.monday(week);
    if (look.context.eligible.days_in(monday, monday + days_per_week) == 0) continue;
    made.trials.push_back({monday, recognised[week] && progress[week]});
  }
  look.trials(to, made);
}

void feedback(PairLook const& look, IndicatorColumns& to) {
  auto const given =
      std::ranges::count_if(look.dialogue->feedback, [&](Feedback const& one) { return look.frame.holds(look.frame.day_of(one.at)); });
  look.rate(to, static_cast<double>(given));
}
void upward_feedback(PairLook const& look, IndicatorColumns& to) {
  look.trials(to, upward_feedback_trials(look.dialogue->feedback, look.frame));
}

void engagement(PairLook const& look, IndicatorColumns& to) {
  Parts made;
  for (Pulse const& pulse : look.dialogue->pulses)
    if (pulse.answered_at && pulse.engaged)
      if (std::int32_t const day = look.frame.day_of(*pulse.answered_at); look.frame.holds(day))
        made.parts.push_back({day, *pulse.engaged, 1});
  look.parts(to, made);
}

void development_steps(PairLook const& look, IndicatorColumns& to) {
  look.trials(to, plan_step_trials(look.dialogue->plans, look.frame));
}

std::int32_t recognised_since(RelationshipState const& state, TimeFrame const& frame) {
  return first_day_of(state.recognitions, frame, &Recognition::at);
}
std::int32_t coached_since(RelationshipState const& state, TimeFrame const& frame) {
  return std::min(first_day_of(state.tallies, frame, &TalkTally::at), first_day_of(state.plans, frame, agreed_at));
}
std::int32_t feedback_since(RelationshipState const& state, TimeFrame const& frame) {
  return first_day_of(state.feedback, frame, &Feedback::at);
}
std::int32_t reviewed_since(RelationshipState const& state, TimeFrame const& frame) {
  return first_day_of(state.reviews, frame, &ExpectationReview::at);
}
std::int32_t answered_since(RelationshipState const& state, TimeFrame const& frame) {
  return first_day_of(state.upward, frame, &UpwardAnswer::at);
}
std::int32_t asked_since(RelationshipState const& state, TimeFrame const& frame) {
  return first_day_of(state.pulses, frame, &Pulse::asked_at);
}
std::int32_t items_since(RelationshipState const& state, TimeFrame const& frame) {
  bool const is_undated = std::ranges::any_of(state.items, [](AgendaItem const& item) { return !item.added_at; });
  if (is_undated) return day_number(state.from);
  return std::min(first_day_of(state.items, frame, [](AgendaItem const& item) { return item.added_at; }),
                  first_day_of(state.notes, frame, &Note::at));
}
std::int32_t planned_since(RelationshipState const& state, TimeFrame const& frame) {
  return first_day_of(state.plans, frame, agreed_at);
}

}  // namespace

std::vector<PairIndicator> talk_indicators() {
  using enum IndicatorKind;
  return {
      {.about = {"recognitions", Rate, "per person and year", "Recognition by the manager (M16).", "recognise"},
       .look = recognitions,
       .since = recognised_since},
      {.about = {"recognition_of_performers", Rate, "per person and year",
                 "Recognition with three of the four marks, of those who reach their targets in half of their readings or more.",
                 "recognise and kpi_reading with a target"},
       .look = recognition_of_performers,
       .since = recognised_since},
      {.about = {"coaching", Rate, "per person and year",
                 "Questions of the manager in tick lists (M11), and steps of development that both agreed on.", "tally_talk or agree_plan"},
       .look = coaching,
       .since = coached_since},
      {.about = {"expectations_met", Mean, "share", "How far expectations of either side are met, as their holders say (M26).",
                 "review_expectation"},
       .look = expectations_met,
       .since = reviewed_since},
      {.about = {"trust", Mean, "points of 1 to 5", "Answers about the manager to the questions UF5 to UF7.", "answer_upward"},
       .look = trust,
       .since = answered_since,
       .is_of_one_only = true},
      {.about = {"agenda_coverage", Mean, "share", "Required sections that were talked about (M10).",
                 "agenda_item, and a template with required sections"},
       .look = agenda_coverage,
       .since = items_since},
      {.about = {"weeks_with_progress", Share, "share",
                 "Weeks in which the direct report delivered a promise or a topic moved, and the manager recognised something.",
                 "recognise"},
       .look = weeks_with_progress,
       .since = recognised_since,
       .least_days = 2 * days_per_week - 1},
      {.about = {"feedback", Rate, "per person and year", "Feedback of either side.", "give_feedback"},
       .look = feedback,
       .since = feedback_since},
      {.about = {"upward_feedback", Share, "share", "Of feedback, that of the direct report.", "give_feedback"},
       .look = upward_feedback,
       .since = feedback_since},
      {.about = {"engagement", Mean, "points of 0 to 10", "Answers to how engaged somebody is (M21), of those who answered.",
                 "answer_pulse"},
       .look = engagement,
       .since = asked_since,
       .is_of_one_only = true},
      {.about = {"development_steps", Share, "share", "Steps of firm development plans that were done by their day (M14d).",
                 "plan_development"},
       .look = development_steps,
       .since = planned_since}};
}

}  // namespace roir
