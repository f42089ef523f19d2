// SPDX-License-Identifier: MIT
#include "given.hpp"
#include <roir/promises/say_do.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <vector>

namespace roir {
namespace {

using given::Given;
using given::promise;
using State = PromiseState;

RelationshipPolicy const plain{};

PromiseVerdict judged(Given const& of, std::int32_t as_of = 100) {
  return judge(promise(of), given::first + as_of, plain);
}

TEST(SayDo, each_state_has_its_verdict) {
  EXPECT_EQ(judged({.due = 10, .state = State::Confirmed, .delivered = 10}), PromiseVerdict::Kept);
  EXPECT_EQ(judged({.due = 10, .state = State::Delivered, .delivered = 9}), PromiseVerdict::Kept);
  EXPECT_EQ(judged({.due = 10, .state = State::Delivered, .delivered = 11}), PromiseVerdict::Late);
  EXPECT_EQ(judged({.due = 10}), PromiseVerdict::NotKept);
  EXPECT_EQ(judged({.due = 10, .state = State::InProgress}), PromiseVerdict::NotKept);
  EXPECT_EQ(judged({.due = 10, .state = State::Broken}), PromiseVerdict::NotKept);
  EXPECT_EQ(judged({.due = 10, .state = State::Delivered, .delivered = 90}, 50), PromiseVerdict::NotKept) << "not known yet on that day";
  EXPECT_EQ(judged({.due = 10, .state = State::Proposed}), PromiseVerdict::NotPromised);
  EXPECT_EQ(judged({.due = 10, .state = State::Declined}), PromiseVerdict::NotPromised);
  EXPECT_EQ(judged({.due = 10, .state = State::Released}), PromiseVerdict::Released);
  EXPECT_EQ(judged({.due = 10, .state = State::Disputed, .delivered = 9}), PromiseVerdict::Disputed);
  EXPECT_EQ(judged({.state = State::Confirmed, .delivered = 9}), PromiseVerdict::Undated);
}

TEST(SayDo, what_is_not_yet_due_is_pending_though_it_may_be_delivered) {
  Given const early{.due = 10, .state = State::Confirmed, .delivered = 2};
  EXPECT_EQ(judged(early, 9), PromiseVerdict::Pending);
  EXPECT_EQ(judged(early, 10), PromiseVerdict::Kept);
}

TEST(SayDo, the_manager_needs_evidence_or_the_word_of_the_direct_report) {
  Given said{.owner = Side::Manager, .due = 10, .state = State::Delivered, .delivered = 9};
  EXPECT_EQ(judged(said), PromiseVerdict::Unproven);
  said.evidence = true;
  EXPECT_EQ(judged(said), PromiseVerdict::Kept);
  said.evidence = false;
  said.state = State::Confirmed;
  EXPECT_EQ(judged(said), PromiseVerdict::Kept);
}

TEST(SayDo, two_moves_before_the_day_are_kept_and_a_third_is_not) {
  EXPECT_EQ(judged({.due = 60, .state = State::Delivered, .delivered = 60, .moves = 2}), PromiseVerdict::Kept);
  EXPECT_EQ(judged({.due = 60, .state = State::Delivered, .delivered = 60, .moves = 3}), PromiseVerdict::MovedTooOften);
}

std::vector<Promise> ten() {
  return {promise({.id = "a", .made = 0, .due = 10, .state = State::Delivered, .delivered = 8}),
          promise({.id = "b", .made = 0, .due = 12, .state = State::Delivered, .delivered = 14, .hours = 3.0}),
          promise({.id = "c", .made = 5, .due = 20, .moves = 1}),
          promise({.id = "d", .made = 5, .due = 30, .state = State::Released}),
          promise({.id = "e", .made = 6, .due = 31, .state = State::Disputed, .delivered = 30}),
          promise({.id = "f", .made = 7}),
          promise({.id = "g", .made = 8, .due = 200}),
          promise({.id = "h", .owner = Side::Manager, .made = 9, .due = 20, .state = State::Confirmed, .delivered = 20}),
          promise({.id = "i", .owner = Side::Manager, .made = 9, .due = 21, .state = State::Delivered, .delivered = 20}),
          promise({.id = "j", .made = 9, .due = 40, .state = State::Proposed})};
}

TEST(SayDo, counts_both_sides_apart_by_hand) {
  auto const all = ten();
  RelationshipPolicy half = plain;
  half.late_credit = 0.5;
  SayDo const report = say_do(all, Side::Report, given::frame(0, 365, 100), half);
  EXPECT_EQ(report.of(PromiseVerdict::Kept), 1);
  EXPECT_EQ(report.of(PromiseVerdict::Late), 1);
  EXPECT_EQ(report.of(PromiseVerdict::NotKept), 1);
  EXPECT_EQ(report.of(PromiseVerdict::Released), 1);
  EXPECT_EQ(report.of(PromiseVerdict::Disputed), 1);
  EXPECT_EQ(report.of(PromiseVerdict::Undated), 1);
  EXPECT_EQ(report.of(PromiseVerdict::Pending), 1);
  EXPECT_EQ(report.of(PromiseVerdict::NotPromised), 1);
  EXPECT_EQ(report.scored(), 3);
  EXPECT_DOUBLE_EQ(report.credit, 1.5);
  EXPECT_EQ(report.renegotiations, 1);
  EXPECT_EQ(report.slipped_days, 7);
  EXPECT_EQ(report.horizon_days, 10 + 12 + 15 + 192);
  SayDo const manager = say_do(all, Side::Manager, given::frame(0, 365, 100), half);
  EXPECT_EQ(manager.scored(), 2);
  EXPECT_EQ(manager.of(PromiseVerdict::Unproven), 1);
  EXPECT_DOUBLE_EQ(manager.credit, 1);
}

TEST(SayDo, effort_weighs_what_was_promised) {
  auto const all = ten();
  RelationshipPolicy half = plain;
  half.late_credit = 0.5;
  Parts const parts = say_do_parts(all, Side::Report, given::frame(0, 365, 100), half, Weighing::Effort);
  double above = 0, below = 0;
  for (Part const& part : parts.parts) above += part.numerator, below += part.denominator;
  EXPECT_DOUBLE_EQ(above, 1 + 1.5);
  EXPECT_DOUBLE_EQ(below, 1 + 3 + 1);
  EXPECT_EQ(parts.pending, 1);
}

TEST(SayDo, weighs_the_worked_example_as_its_figures_say) {
  std::vector<std::int32_t> const ages{5, 12, 20, 33, 47, 60, 88, 120, 150, 200};
  std::vector<bool> const kept{true, true, false, true, true, true, false, true, false, true};
  std::vector<Promise> promises;
  for (std::size_t i = 0; i < ages.size(); ++i) {
    std::int32_t const due = 250 - ages[i];
    promises.push_back(promise({.owner = Side::Manager,
                                .made = 0,
                                .due = due,
                                .state = kept[i] ? State::Confirmed : State::Accepted,
                                .delivered = kept[i] ? std::optional{due} : std::nullopt}));
  }
  Parts const parts = say_do_parts(promises, Side::Manager, given::frame(0, 365, 250), plain);
  stats::Beta const posterior = stats::updated({7, 3}, say_do_weighted(parts, given::first + 250, plain));
  Estimate const estimate = stats::beta_estimate(posterior, 10);
  EXPECT_NEAR(estimate.value, 0.714816864999, 1e-11);
  EXPECT_NEAR(estimate.interval.low, 0.496752216214, 1e-11);
  EXPECT_NEAR(estimate.interval.high, 0.889422030592, 1e-11);
  EXPECT_NEAR(stats::probability_above(posterior, {5, 5}), 0.876743382897, 1e-11);
}

TEST(SayDo, undated_gestures_and_proposals_belong_to_the_day_they_were_made) {
  auto const all = ten();
  Trials const undated = undated_trials(all, Side::Report, given::frame(0, 365, 100));
  EXPECT_EQ(undated.trials.size(), 6u);  // a, b, c, e, f, g
  EXPECT_EQ(std::ranges::count_if(undated.trials, &Trial::success), 1);
  std::vector<Promise> const gestures{promise({.id = "x", .owner = Side::Manager, .made = 3, .due = 9, .requested = false}),
                                      promise({.id = "y", .owner = Side::Manager, .made = 4, .due = 9})};
  Trials const unasked = gesture_trials(gestures, Side::Manager, given::frame(0, 4, 100));
  ASSERT_EQ(unasked.trials.size(), 1u);
  EXPECT_TRUE(unasked.trials[0].success);
  Trials const proposals = proposal_trials(all, given::frame(0, 365, 20), plain);
  ASSERT_EQ(proposals.trials.size(), 1u) << "i is unproven and not yet due";
  EXPECT_TRUE(proposals.trials[0].success);
  EXPECT_EQ(proposals.pending, 1);
  EXPECT_EQ(proposal_trials(all, given::frame(0, 365, 100), plain).trials.size(), 2u);
}

TEST(SayDo, a_new_date_is_justified_by_a_reason_before_the_day) {
  Promise moved = promise({.due = 60, .moves = 2});
  moved.renegotiations[0].has_reason = true;
  Trials const trials = replan_trials(std::vector{moved}, Side::Report, given::frame(0, 365, 100));
  ASSERT_EQ(trials.trials.size(), 2u);
  EXPECT_TRUE(trials.trials[0].success);
  EXPECT_FALSE(trials.trials[1].success);
}

TEST(SayDo, days_to_delivery_are_censored_where_nothing_came) {
  std::vector<Promise> all{promise({.id = "a", .made = 2, .due = 10, .state = State::Delivered, .delivered = 8}),
                           promise({.id = "b", .made = 4}), promise({.id = "c", .made = 6, .due = 9, .state = State::Released}),
                           promise({.id = "d", .made = 7, .due = 9, .state = State::Proposed})};
  all[2].settled_at = given::noon(20);
  auto const days = delivery_days(all, Side::Report, given::frame(0, 365, 50));
  ASSERT_EQ(days.size(), 3u);
  EXPECT_EQ(days[0].value, 6);
  EXPECT_TRUE(days[0].is_complete);
  EXPECT_EQ(days[1].value, 46);
  EXPECT_FALSE(days[1].is_complete);
  EXPECT_EQ(days[2].value, 14);
  EXPECT_FALSE(days[2].is_complete);
}

rc::Gen<Promise> any_promise() {
  return rc::gen::exec([] {
    Given made{.id = "p" + std::to_string(*rc::gen::inRange(0, 1'000'000))};
    made.owner = *rc::gen::element(Side::Manager, Side::Report);
    made.made = *rc::gen::inRange(0, 60);
    if (*rc::gen::inRange(0, 5) > 0) made.due = made.made + *rc::gen::inRange(0, 60);
    made.state = *rc::gen::element(State::Proposed, State::Accepted, State::InProgress, State::Delivered, State::Confirmed, State::Disputed,
                                   State::Released, State::Declined, State::Broken);
    if (made.state == State::Delivered || made.state == State::Confirmed) made.delivered = made.made + *rc::gen::inRange(0, 90);
    made.evidence = *rc::gen::arbitrary<bool>();
    made.moves = made.due ? *rc::gen::inRange(0, 4) : 0;
    if (*rc::gen::arbitrary<bool>()) made.hours = *rc::gen::inRange(1, 20);
    made.requested = *rc::gen::arbitrary<bool>();
    return promise(made);
  });
}

// Another way to the same figure: what is left when everything else is struck out, one reason after the other.
struct Struck {
  std::int64_t kept = 0, scored = 0;
};
Struck struck_out(std::vector<Promise> promises, Side side, std::int32_t as_of) {
  std::erase_if(promises, [&](Promise const& p) { return p.owner != side || !p.due || day_number(*p.due) > as_of; });
  for (State const out : {State::Proposed, State::Declined, State::Released, State::Disputed})
    std::erase_if(promises, [&](Promise const& p) { return p.state == out; });
  Struck left{.scored = std::ssize(promises)};
  std::erase_if(promises, [&](Promise const& p) { return p.renegotiations.size() > 2 || !p.delivered_on || *p.delivered_on > *p.due; });
  std::erase_if(promises, [&](Promise const& p) { return side == Side::Manager && p.state == State::Delivered && !p.has_evidence; });
  left.kept = std::ssize(promises);
  return left;
}

RC_GTEST_PROP(SayDo, is_what_is_left_when_the_rest_is_struck_out, ()) {
  auto const promises = *rc::gen::container<std::vector<Promise>>(any_promise());
  auto const as_of = *rc::gen::inRange(0, 130);
  for (Side const side : {Side::Manager, Side::Report}) {
    Struck const expected = struck_out(promises, side, given::first + as_of);
    SayDo const counted = say_do(promises, side, given::frame(0, 365, as_of), plain);
    RC_ASSERT(counted.scored() == expected.scored);
    RC_ASSERT(counted.of(PromiseVerdict::Kept) == expected.kept);
    Parts const parts = say_do_parts(promises, side, given::frame(0, 365, as_of), plain);
    RC_ASSERT(std::ssize(parts.parts) == expected.scored);
    RC_ASSERT(std::ranges::count(parts.parts, 1.0, &Part::numerator) == expected.kept);
    RC_ASSERT(parts.pending == counted.of(PromiseVerdict::Pending));
  }
}

RC_GTEST_PROP(SayDo, a_window_cut_in_two_adds_up, ()) {
  auto const promises = *rc::gen::container<std::vector<Promise>>(any_promise());
  auto const cut = *rc::gen::inRange(0, 130);
  auto const as_of = *rc::gen::inRange(0, 130);
  SayDo sum = say_do(promises, Side::Report, given::frame(0, cut, as_of), plain);
  sum += say_do(promises, Side::Report, given::frame(cut, 130, as_of), plain);
  RC_ASSERT(sum == say_do(promises, Side::Report, given::frame(0, 130, as_of), plain));
  auto const number = [&](std::int32_t begin, std::int32_t end) {
    TimeFrame const frame = given::frame(begin, end, as_of);
    return say_do_parts(promises, Side::Manager, frame, plain).parts.size() + delivery_days(promises, Side::Manager, frame).size() +
           undated_trials(promises, Side::Manager, frame).trials.size() + replan_trials(promises, Side::Manager, frame).trials.size();
  };
  RC_ASSERT(number(0, cut) + number(cut, 130) == number(0, 130));
}

RC_GTEST_PROP(SayDo, released_promises_and_the_order_and_names_of_the_others_change_nothing, ()) {
  auto promises = *rc::gen::container<std::vector<Promise>>(any_promise());
  auto const parts = [](std::vector<Promise> const& of) {
    std::map<std::pair<std::int32_t, double>, int> bag;
    for (Part const& part : say_do_parts(of, Side::Report, given::frame(0, 365, 90), plain).parts) ++bag[{part.day, part.numerator}];
    return bag;
  };
  auto const before = parts(promises);
  std::ranges::reverse(promises);
  for (std::size_t i = 0; i < promises.size(); ++i) promises[i].promise = PromiseId{"other" + std::to_string(i)};
  promises.push_back(promise({.due = 20, .state = State::Released}));
  RC_ASSERT(parts(promises) == before);
}

}  // namespace
}  // namespace roir
