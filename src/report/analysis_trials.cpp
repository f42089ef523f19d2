// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/history/metrics.hpp>
#include <roir/report/analysis.hpp>
#include <roir/returns/investment.hpp>
#include <roir/time/day.hpp>

#include <algorithm>
#include <utility>

namespace roir {
namespace {

// "changes/cancelled": the table, and the column of it; empty = its first.
std::pair<std::string_view, std::string_view> split(std::string_view outcome) {
  std::size_t const stroke = outcome.find('/');
  if (stroke == std::string_view::npos) return {outcome, {}};
  return {outcome.substr(0, stroke), outcome.substr(stroke + 1)};
}

// First day after so many months from the one that holds `day`.
std::int32_t after_months(std::int32_t day, std::int64_t months) {
  day = month_begin(day);
  for (; months > 0; --months) day = month_begin(day + 31);
  return day;
}

int months_between(std::int32_t begin, std::int32_t end) {
  int months = 0;
  for (std::int32_t day = month_begin(begin); day < end; day = month_begin(day + 31)) ++months;
  return months;
}

bool is_given(OutcomeSpread const& spread) {
  return !(spread == OutcomeSpread{});
}

}  // namespace

void Analysis::require_whole(char const* what) const {
  if (!audience_ || audience_->kind() == Audience::Kind::HumanResources) return;
  throw Forbidden{{.code = "audience",
                   .message = std::string{what} + " is about all managers, and not for " + audience_->to_string(),
                   .subject = audience_->to_string(),
                   .hint = "Ask as whoever holds the data, or for HR."}};
}

OutcomePanel Analysis::panel(std::string_view outcome, Window window) const {
  auto const [metric, column] = split(outcome);
  Selection selection = selection_;
  selection.window = window;
  Ask const ask{.by = Grain::Relationship, .every = Every::Month};
  std::vector<std::string> const of_dialogues = dialogue_metrics();
  bool const is_dialogue = std::find(of_dialogues.begin(), of_dialogues.end(), metric) != of_dialogues.end();
  std::int32_t const begin = window.begin_day();
  int const months = months_between(begin, window.end_day());
  if (is_dialogue && !dialogues_) return outcome_panel({}, to_date(begin), months);
  if (!is_dialogue && why_not(selection, metric == "invested" ? "contact" : metric)) return outcome_panel({}, to_date(begin), months);
  Table const table = is_dialogue            ? dialogue_table(selection, *dialogues_, metric, ask)
                      : metric == "invested" ? roir::invested(selection, ask)
                                             : metric_table(selection, metric, ask);
  return outcome_panel(person_months(table, column), to_date(begin), months);
}

SpreadEstimate Analysis::spread_of(std::string_view outcome, std::optional<OutcomeSpread> const& given) const {
  if (given) return given_spread(*given);
  std::int32_t const begin = std::max(selection_.window.begin_day(), history().first_day());
  std::int32_t const end = selection_.end_day();
  if (begin >= end) return estimated_spread({});
  return estimated_spread(panel(outcome, Window::days(begin, end)));
}

std::vector<TeamToAssign> Analysis::roster() const {
  return roster_on(selection_, to_date(std::max(selection_.end_day() - 1, selection_.window.begin_day())));
}

Table Analysis::roll_out_answer(RollOutQuestion const& question, std::optional<OutcomeSpread> const& spread) const {
  require_whole("the power of a roll-out");
  std::vector<double> people;
  for (TeamToAssign const& team : roster()) people.push_back(static_cast<double>(team.people));
  return admitted(roll_out_answer_table(people, spread_of(question.outcome, spread), question));
}

Table Analysis::roll_out_power(RollOutQuestion const& question, int step, std::optional<OutcomeSpread> const& spread) const {
  require_whole("the power of a roll-out");
  std::vector<double> people;
  for (TeamToAssign const& team : roster()) people.push_back(static_cast<double>(team.people));
  return admitted(roll_out_power_table(people, spread_of(question.outcome, spread), question, step));
}

Table Analysis::outcome_spread(std::string_view outcome) const {
  require_whole("the spread of an outcome");
  return admitted(spread_table(spread_of(outcome, std::nullopt)));
}

RegisterPlan Analysis::plan_roll_out(RollOutAsk ask) const {
  require_whole("the plan of a roll-out");
  if (!is_given(ask.spread) && !ask.forms.empty())
    if (SpreadEstimate const estimate = spread_of(ask.forms.front(), std::nullopt); !estimate.refusal) ask.spread = estimate.spread;
  if (!is_given(ask.spread)) ask.spread.within = 1;
  return roir::plan_roll_out(roster(), ask);
}

Table Analysis::roll_out_effect(RegisterPlan const& plan, std::span<RegisteredPlan const> registered, std::string_view outcome) const {
  require_whole("the effect of a roll-out");
  PlanStanding const standing = standing_of(plan, registered, outcome);
  std::int32_t const begin = month_begin(day_number(plan.begin));
  std::int32_t const end = after_months(begin, plan.months);
  RollOutEffect effect{};
  if (history().as_of() < end - 1) {
    effect.refusal = Refusal{"follow_up_too_short", "the effect of a roll-out",
                             "The plan's months end on " + format_day(DayNumber{end - 1}) + ", and these data on " +
                                 format_day(DayNumber{history().as_of()}) + ".",
                             "Wait until the plan's months are over: who looks before will see something sooner or later."};
  } else {
    std::vector<std::string> managers;
    for (PlannedStart const& one : plan.assignment) managers.push_back(one.manager.text());
    effect = test_roll_out(team_months(panel(outcome, Window::days(begin, end)), managers), plan);
  }
  return admitted(roll_out_effect_table(plan, effect, standing, outcome));
}

}  // namespace roir
