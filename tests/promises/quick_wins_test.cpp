// SPDX-License-Identifier: MIT
#include "given.hpp"
#include <roir/promises/quick_wins.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <vector>

namespace roir {
namespace {

using given::Given;
using given::promise;
using State = PromiseState;

RelationshipPolicy const plain{};

Given win(std::int32_t made, std::int32_t delivered) {
  return {.owner = Side::Manager, .made = made, .due = made + 14, .state = State::Confirmed, .delivered = delivered, .personal = true};
}

TEST(QuickWins, are_of_the_manager_personal_and_due_within_a_fortnight) {
  TimeFrame const frame = given::frame(0, 365, 100);
  EXPECT_TRUE(is_quick_win(promise(win(3, 9)), frame, plain));
  Given late = win(3, 9);
  late.due = 18;
  EXPECT_FALSE(is_quick_win(promise(late), frame, plain));
  Given impersonal = win(3, 9);
  impersonal.personal = false;
  EXPECT_FALSE(is_quick_win(promise(impersonal), frame, plain));
  Given own = win(3, 9);
  own.owner = Side::Report;
  EXPECT_FALSE(is_quick_win(promise(own), frame, plain));
}

TEST(QuickWins, the_first_confirmed_one_ends_the_wait) {
  TimeFrame const frame = given::frame(0, 365, 100);
  Given unconfirmed = win(0, 2);
  unconfirmed.state = State::Delivered;
  std::vector<Promise> const promises{promise(win(10, 20)), promise(win(8, 15)), promise(unconfirmed)};
  auto const days = days_to_quick_win(promises, given::first + 5, std::nullopt, frame, plain);
  ASSERT_TRUE(days);
  EXPECT_EQ(days->value, 10);
  EXPECT_TRUE(days->is_complete);
  auto const cut = days_to_quick_win(promises, given::first + 5, given::first + 12, frame, plain);
  EXPECT_EQ(cut->value, 6) << "the phase's last day is 11";
  EXPECT_FALSE(cut->is_complete);
  auto const none = days_to_quick_win({}, given::first + 5, std::nullopt, frame, plain);
  EXPECT_EQ(none->value, 95);
  EXPECT_FALSE(days_to_quick_win(promises, given::first - 1, std::nullopt, frame, plain)) << "it belongs to another window";
}

TEST(QuickWins, coverage_waits_until_the_kick_start_is_over) {
  std::vector<Promise> const promises{promise(win(8, 15))};
  EXPECT_EQ(quick_win_trials(promises, given::first, given::frame(0, 365, 89), plain).pending, 1);
  Trials const over = quick_win_trials(promises, given::first, given::frame(0, 365, 90), plain);
  ASSERT_EQ(over.trials.size(), 1u);
  EXPECT_TRUE(over.trials[0].success);
  EXPECT_FALSE(quick_win_trials({}, given::first, given::frame(0, 365, 90), plain).trials[0].success);
}

TEST(MutualBenefit, needs_a_word_on_what_both_have_from_it) {
  std::vector<Promise> const promises{
      promise({.due = 9, .state = State::Delivered, .delivered = 4, .for_report = true, .for_manager = true}),
      promise({.due = 9, .state = State::Delivered, .delivered = 5, .for_report = true}),
      promise({.due = 9, .for_report = true, .for_manager = true}),
      promise({.owner = Side::Manager, .due = 9, .state = State::Delivered, .delivered = 5, .for_report = true, .for_manager = true})};
  Trials const trials = mutual_benefit_trials(promises, given::frame(0, 365, 100));
  ASSERT_EQ(trials.trials.size(), 2u);
  EXPECT_TRUE(trials.trials[0].success);
  EXPECT_FALSE(trials.trials[1].success);
}

Matter effort(std::int32_t day, MatterState state = MatterState::Accepted, bool gain = false) {
  return {.matter = MatterId{"e"},
          .kind = MatterKind::Effort,
          .by = Side::Manager,
          .raised_at = given::noon(day),
          .state = state,
          .has_gain = gain};
}

TEST(EffortLedger, sets_what_was_asked_against_what_was_given) {
  std::vector<Matter> matters{effort(3), effort(40, MatterState::Done, true), effort(50, MatterState::Declined)};
  matters.push_back(effort(60));
  matters.back().by = Side::Report;
  std::vector<Promise> const promises{
      promise(win(8, 15)), promise({.owner = Side::Manager, .due = 60, .state = State::Confirmed, .delivered = 50}),
      promise({.owner = Side::Manager, .due = 60, .state = State::Delivered, .delivered = 50, .for_report = true})};
  EffortLedger const ledger = effort_ledger(matters, promises, given::frame(0, 365, 100));
  EXPECT_EQ(ledger, (EffortLedger{.requests = 2, .with_gain = 1, .gains = 1}));
  EXPECT_EQ(ledger.owed(), 1);
  EffortLedger const first = effort_ledger(matters, promises, given::frame(0, 20, 100));
  EffortLedger const second = effort_ledger(matters, promises, given::frame(20, 365, 100));
  EXPECT_EQ(first.requests + second.requests, ledger.requests);
  EXPECT_EQ(first.gains + second.gains, ledger.gains);
}

Given delivered(Side owner, std::int32_t day, std::optional<double> hours) {
  return {.owner = owner, .due = day, .state = State::Confirmed, .delivered = day, .hours = hours};
}

TEST(ContributionBalance, is_weighted_by_hours_and_age) {
  std::vector<Promise> const promises{promise(delivered(Side::Manager, 10, 4.0)), promise(delivered(Side::Report, 100, 3.0)),
                                      promise(delivered(Side::Report, 90, std::nullopt))};
  auto const made = contributions(promises, given::frame(0, 365, 100));
  ASSERT_EQ(made.size(), 3u);
  Estimate const balance = contribution_balance(made, given::first + 100, plain);
  double const manager = 4 * 0.5, report = 3 + std::exp2(-10.0 / 90);
  EXPECT_DOUBLE_EQ(balance.value, (manager - report) / (manager + report));
  EXPECT_EQ(balance.status, Status::LowCount);
  EXPECT_TRUE(std::isnan(balance.interval.low));
  EXPECT_EQ(balance.reason, "effort_assumed");
  EXPECT_EQ(contribution_balance({}, given::first, plain).status, Status::NoData);
}

TEST(ContributionBalance, with_eight_promises_has_an_interval_close_to_that_of_the_binomial) {
  // Equal hours and ages: (2k - n) / n with k binomial, whose 2.5 % and 97.5 % points for 16 of 20 are 12 and 19.
  std::vector<Contribution> even;
  for (int i = 0; i < 20; ++i) even.push_back({.day = given::first, .by_manager = i < 16});
  Estimate const balance = contribution_balance(even, given::first, plain);
  EXPECT_DOUBLE_EQ(balance.value, 0.6);
  EXPECT_EQ(balance.status, Status::Ok);
  EXPECT_NEAR(balance.interval.low, 2 * 12.0 / 20 - 1, 0.1001);
  EXPECT_NEAR(balance.interval.high, 2 * 19.0 / 20 - 1, 0.1001);
}

RC_GTEST_PROP(ContributionBalance, turns_its_sign_when_the_sides_are_exchanged, ()) {
  std::vector<Contribution> one, other;
  auto const n = *rc::gen::inRange(1, 30);
  for (int i = 0; i < n; ++i) {
    Contribution const made{
        .day = given::first + *rc::gen::inRange(0, 90), .by_manager = *rc::gen::arbitrary<bool>(), .hours = *rc::gen::inRange(1, 9) * 1.0};
    one.push_back(made);
    other.push_back(made);
    other.back().by_manager = !made.by_manager;
  }
  Estimate const a = contribution_balance(one, given::first + 90, plain);
  Estimate const b = contribution_balance(other, given::first + 90, plain);
  RC_ASSERT(a.value == -b.value && a.value >= -1 && a.value <= 1);
  RC_ASSERT((std::isnan(a.interval.low) && n < 8) || (a.interval.low == -b.interval.high && n >= 8));
}

}  // namespace
}  // namespace roir
