// SPDX-License-Identifier: MIT
#include "talk_figures.hpp"
#include <roir/dialogue/flow.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace roir {
namespace {

using given::at;
using given::frame;
using given::successes;

struct Told {
  std::int32_t raised = 0;
  MatterState state = MatterState::Raised;
  std::optional<std::int32_t> answered{}, done{}, told{}, due{};
  MatterKind kind = MatterKind::Idea;
  Side by = Side::Report;
};
Matter matter(Told const& of) {
  Matter made{.matter = MatterId{"x"}, .kind = of.kind, .by = of.by, .raised_at = at(of.raised), .state = of.state};
  if (of.answered) made.answered_at = at(*of.answered);
  if (of.done) made.done_at = at(*of.done);
  if (of.told) made.closed_loop_at = at(*of.told);
  if (of.due) made.due = given::day(*of.due);
  return made;
}

std::vector<Matter> five() {
  return {matter({.raised = 1, .state = MatterState::Done, .answered = 3, .done = 20, .told = 21}),
          matter({.raised = 2, .state = MatterState::Declined, .answered = 9}),
          matter({.raised = 5, .state = MatterState::Accepted, .answered = 6}), matter({.raised = 6}),
          matter({.raised = 7, .kind = MatterKind::Barrier, .by = Side::Manager})};
}

TEST(Flow, of_what_was_raised_by_hand) {
  auto const matters = five();
  MatterChoice const ideas{.kind = MatterKind::Idea, .by = Side::Report};
  TimeFrame const then = frame(0, 365, 30);
  EXPECT_EQ(raised_days(matters, ideas, then).size(), 4u);
  EXPECT_EQ(raised_days(matters, {}, then).size(), 5u);
  auto const answered = answer_days(matters, ideas, then);
  ASSERT_EQ(answered.size(), 4u);
  EXPECT_EQ(answered[0].value, 2);
  EXPECT_EQ(answered[3].value, 24);
  EXPECT_FALSE(answered[3].is_complete);
  auto const done = done_days(matters, ideas, then);
  EXPECT_EQ(done[0].value, 19);
  EXPECT_TRUE(done[0].is_complete);
  EXPECT_EQ(done[1].value, 7) << "declined: it can no longer be done";
  EXPECT_FALSE(done[1].is_complete);
  EXPECT_EQ(done[2].value, 25);
  Trials const taken = taken_up_trials(matters, ideas, then);
  EXPECT_EQ(taken.trials.size(), 3u);
  EXPECT_EQ(successes(taken), 2);
  EXPECT_EQ(taken.pending, 1);
  Trials const closed = loop_closed_trials(matters, ideas, then);
  EXPECT_EQ(closed.trials.size(), 2u);
  EXPECT_EQ(successes(closed), 1);
  EXPECT_EQ(closed.pending, 2);
}

TEST(Flow, does_not_know_what_comes_after_as_of) {
  auto const matters = five();
  EXPECT_FALSE(done_days(matters, {}, frame(0, 365, 10))[0].is_complete);
  EXPECT_EQ(loop_closed_trials(matters, {}, frame(0, 365, 20)).trials.size(), 2u);
  EXPECT_EQ(successes(loop_closed_trials(matters, {}, frame(0, 365, 20))), 0) << "told on day 21";
}

TEST(Delegation, on_time_is_done_by_the_day_it_was_wanted) {
  auto const task = [](std::int32_t due, std::optional<std::int32_t> done, MatterState state = MatterState::Accepted) {
    return matter({.raised = 1,
                   .state = done ? MatterState::Done : state,
                   .answered = 2,
                   .done = done,
                   .due = due,
                   .kind = MatterKind::Delegation,
                   .by = Side::Manager});
  };
  std::vector<Matter> const tasks{task(10, 10), task(10, 11), task(10, {}), task(90, 5), task(10, {}, MatterState::Declined)};
  Trials const trials = on_time_trials(tasks, {.kind = MatterKind::Delegation}, frame(0, 365, 50));
  EXPECT_EQ(trials.trials.size(), 3u);
  EXPECT_EQ(successes(trials), 1);
  EXPECT_EQ(trials.pending, 1);
}

TEST(LetDowns, are_told_apart_by_who_caused_them) {
  std::vector<Matter> matters(5, matter({.raised = 3, .kind = MatterKind::LetDown}));
  matters[0].cause = LetDownCause::Manager;
  matters[1].cause = LetDownCause::Corporate;
  matters[2].cause = LetDownCause::Corporate;
  matters[3].cause = LetDownCause::Both;
  LetDowns const sum = let_downs(matters, frame());
  EXPECT_EQ(sum.manager, 1);
  EXPECT_EQ(sum.corporate, 2);
  EXPECT_EQ(sum.both, 1);
  EXPECT_EQ(sum.unknown, 1);
  EXPECT_TRUE(raised_days(matters, {}, frame()).empty()) << "a let-down is nothing to be answered";
}

TEST(FeedbackBalance, goes_both_ways_and_is_about_the_task) {
  std::vector<Feedback> const feedback{{.matter = MatterId{"1"}, .by = Side::Manager, .at = at(1), .task_level = true},
                                       {.matter = MatterId{"2"}, .by = Side::Manager, .at = at(2), .task_level = false},
                                       {.matter = MatterId{"3"}, .by = Side::Report, .at = at(3), .task_level = true}};
  EXPECT_EQ(successes(upward_feedback_trials(feedback, frame())), 1);
  EXPECT_EQ(upward_feedback_trials(feedback, frame()).trials.size(), 3u);
  EXPECT_EQ(successes(task_feedback_trials(feedback, frame())), 2);
}

TEST(PlanSteps, count_once_the_plan_is_firm) {
  DevelopmentPlan plan{.plan = PlanId{"p"}, .agreed_by_manager = at(1), .agreed_by_report = at(2), .has_measure = true};
  plan.steps = {{.due = given::day(10), .done_at = at(10)}, {.due = given::day(12), .done_at = at(13)}, {.due = given::day(90)}};
  Trials const trials = plan_step_trials(std::vector{plan}, frame(0, 365, 50));
  EXPECT_EQ(trials.trials.size(), 2u);
  EXPECT_EQ(successes(trials), 1);
  EXPECT_EQ(trials.pending, 1);
  for (int what = 0; what < 4; ++what) {
    DevelopmentPlan loose = plan;
    if (what == 0) loose.agreed_by_report.reset();
    if (what == 1) loose.has_measure = false;
    if (what == 2) loose.steps[2].due.reset();
    if (what == 3) loose.steps.clear();
    EXPECT_FALSE(is_firm(loose)) << what;
    EXPECT_TRUE(plan_step_trials(std::vector{loose}, frame(0, 365, 50)).trials.empty()) << what;
  }
}

RC_GTEST_PROP(Flow, a_window_cut_in_two_adds_up_and_the_order_of_matters_does_not_count, ()) {
  std::vector<Matter> matters;
  auto const n = *rc::gen::inRange(0, 25);
  for (int i = 0; i < n; ++i) {
    Told told{.raised = *rc::gen::inRange(0, 60)};
    told.state = *rc::gen::element(MatterState::Raised, MatterState::Accepted, MatterState::Declined, MatterState::Done);
    if (told.state != MatterState::Raised) told.answered = told.raised + *rc::gen::inRange(0, 30);
    if (told.state == MatterState::Done) told.done = *told.answered + *rc::gen::inRange(0, 30);
    if (told.answered && *rc::gen::arbitrary<bool>()) told.told = *told.answered + *rc::gen::inRange(0, 60);
    matters.push_back(matter(told));
  }
  auto const cut = *rc::gen::inRange(0, 61);
  auto const as_of = *rc::gen::inRange(0, 120);
  auto const sum = [&](std::int32_t begin, std::int32_t end) {
    TimeFrame const then = frame(begin, end, as_of);
    Trials const closed = loop_closed_trials(matters, {}, then);
    double days = 0;
    for (Amount const& amount : done_days(matters, {}, then)) days += amount.value;
    return std::vector<double>{static_cast<double>(closed.trials.size()), static_cast<double>(successes(closed)),
                               static_cast<double>(closed.pending), days,
                               static_cast<double>(successes(taken_up_trials(matters, {}, then)))};
  };
  auto const whole = sum(0, 61);
  auto parts = sum(0, cut);
  auto const rest = sum(cut, 61);
  for (std::size_t i = 0; i < parts.size(); ++i) parts[i] += rest[i];
  RC_ASSERT(parts == whole);
  std::reverse(matters.begin(), matters.end());
  RC_ASSERT(sum(0, 61) == whole);
  RC_ASSERT(whole[0] + whole[2] == static_cast<double>(raised_days(matters, {}, frame(0, 61, as_of)).size()));
}

}  // namespace
}  // namespace roir
