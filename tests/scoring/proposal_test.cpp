// SPDX-License-Identifier: MIT
// Proposals from readings: off until decided, refused where one cannot tell, in words; and no way from one to a command.
#include "agreed.hpp"
#include <roir/scoring/proposal.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <type_traits>

namespace roir {
namespace {

Date const review{2026, 1, 1};
std::vector<DecideScoring> const decided_on = test::agreed();

PersonId person(int number) {
  return PersonId{"p" + std::to_string(number)};
}

// A unit of 12 people over 12 months on two indicators: person 0 far below the target, person 1 far above, the others about it.
std::vector<KpiReading> unit() {
  std::vector<KpiReading> readings;
  std::uint64_t state = 3;
  auto const noise = [&state] {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<double>(state >> 11U) * 0x1p-52 - 1;  // within -1 and 1
  };
  for (int who = 0; who < 12; ++who)
    for (unsigned short month = 1; month <= 12; ++month) {
      double const level = who == 0 ? -4 : who == 1 ? 4 : (who % 3 - 1) * 0.3;
      Date const from{2025, month, 1};
      Date const until = month == 12 ? Date{2026, 1, 1} : Date{2025, static_cast<unsigned short>(month + 1), 1};
      readings.push_back(
          {.person = person(who), .kpi = "calls", .value = 100 + 10 * (level + noise()), .target = 100, .from = from, .until = until});
      readings.push_back({.person = person(who),
                          .kpi = "errors",
                          .kind = KpiKind::Quality,
                          .direction = Direction::Down,
                          .value = 5 - (level + noise()),
                          .target = 5,
                          .from = from,
                          .until = until});
    }
  return readings;
}
std::vector<TierAsk> everybody() {
  std::vector<TierAsk> asks;
  for (int who = 0; who < 12; ++who) asks.push_back({.person = person(who), .day = review, .eligible_days = 365});
  return asks;
}
ScoringBasis basis_of(std::vector<KpiReading> const& readings) {
  auto const made = scoring_basis(readings, {}, everybody(), decided_on, review);
  if (auto const* refusal = std::get_if<Refusal>(&made)) ADD_FAILURE() << refusal->code;
  return std::get<ScoringBasis>(made);
}
std::string code_of(TierAnswer const& answer) {
  auto const* const refusal = std::get_if<Refusal>(&answer);
  return refusal == nullptr ? "proposed" : refusal->code;
}

TEST(Proposal, is_for_people_whose_readings_are_far_out_and_steady_for_the_others) {
  auto const readings = unit();
  ScoringBasis const basis = basis_of(readings);
  auto const tier = [&](int who) { return std::get<TierProposal>(propose_tier(readings, everybody()[who], basis, decided_on)).tier; };
  EXPECT_EQ(tier(0), Tier::Low);
  EXPECT_EQ(tier(1), Tier::High);
  EXPECT_EQ(tier(4), Tier::Steady);
}

TEST(Proposal, says_its_interval_what_drove_it_how_good_and_late_it_is_and_by_whose_decision) {
  auto const readings = unit();
  TierAsk ask = everybody()[0];
  ask.decided = Tier::Steady;
  TierProposal const made = std::get<TierProposal>(propose_tier(readings, ask, basis_of(readings), decided_on));
  EXPECT_EQ(made.decision, "agreement 7");
  EXPECT_LT(made.level.interval.low, made.level.value);
  EXPECT_GT(made.level.interval.high, made.level.value);
  EXPECT_EQ(made.level.n, 12);
  EXPECT_NEAR(made.exposure, 12, 0.01);
  ASSERT_EQ(made.drivers.size(), 5U);
  for (TierDriver const& driver : made.drivers) EXPECT_LT(driver.scales, 0);  // fewer calls and more errors are both below
  EXPECT_TRUE(made.quality.lag_reviews);
  EXPECT_GT(made.quality.within_four_fifths.value, 0.6);
  EXPECT_EQ(made.quality.within_four_fifths.n, 12);
  std::string words;
  for (std::string const& one : made.reasons) words += one + "\n";
  for (char const* part : {"scales below the target", "Chances: low", "errors from 2025-", "Somebody decided steady", "tend back",
                           "expected four fifths of the readings, ", "reviews after it began"})
    EXPECT_NE(words.find(part), std::string::npos) << part << "\n" << words;
}

TEST(Proposal, is_refused_while_scoring_is_off) {
  auto const readings = unit();
  auto const off = scoring_basis(readings, {}, everybody(), {}, review);
  ASSERT_TRUE(std::holds_alternative<Refusal>(off));
  EXPECT_EQ(std::get<Refusal>(off).code, "scoring_off");
  ScoringBasis const basis = basis_of(readings);
  EXPECT_EQ(code_of(propose_tier(readings, everybody()[0], basis, {})), "scoring_off");
  TierAsk late = everybody()[0];
  late.day = Date{2026, 6, 1};  // the decision has run out
  EXPECT_EQ(code_of(propose_tier(readings, late, basis, decided_on)), "scoring_off");
}

TEST(Proposal, is_refused_for_joiners_few_readings_little_time_at_work_and_those_away) {
  auto const readings = unit();
  ScoringBasis basis = basis_of(readings);
  auto const with = [&](auto change) {
    TierAsk ask = everybody()[0];
    change(ask);
    return code_of(propose_tier(readings, ask, basis, decided_on));
  };
  EXPECT_EQ(with([](TierAsk& a) { a.eligible_days = 89; }), "probation");
  EXPECT_EQ(with([](TierAsk& a) { a.eligible_days = 90; }), "proposed");
  EXPECT_EQ(with([](TierAsk& a) { a.day = Date{2025, 3, 31}; }), "low_n");  // March is not over
  EXPECT_EQ(with([](TierAsk& a) { a.at_work[Date{2025, 12, 1}] = 0.4; }), "not_reviewed");
  EXPECT_EQ(with([](TierAsk& a) {
              for (unsigned short month = 1; month <= 12; ++month) a.at_work[Date{2025, month, 1}] = 0.1;
            }),
            "low_exposure");
  basis.policy.first_sure = 0.9999;
  TierAsk between = everybody()[0];
  between.day = Date{2025, 4, 1};
  std::vector<KpiReading> near;
  for (KpiReading const& one : readings) near.push_back(one);
  for (KpiReading& one : near)
    one.value = *one.target -
                0.75 * (one.kpi == "calls" ? 1 : -1) * (one.kpi == "calls" ? basis.kpis.measures[0].scale : basis.kpis.measures[1].scale);
  EXPECT_EQ(code_of(propose_tier(near, between, basis, decided_on)), "cannot_tell");
}

TEST(Proposal, needs_indicators_of_quality_and_such_as_tell_people_apart) {
  auto const readings = unit();
  auto const code = [&](std::map<std::string, double> const& weights) {
    auto const made = scoring_basis(readings, weights, everybody(), decided_on, review);
    return std::holds_alternative<Refusal>(made) ? std::get<Refusal>(made).code : "made";
  };
  EXPECT_EQ(code({{"calls", 1}}), "no_quality");
  EXPECT_EQ(code({{"calls", 9}, {"errors", 1}}), "no_quality");
  EXPECT_EQ(code({{"calls", 4}, {"errors", 1}}), "made");
  EXPECT_EQ(code({{"other", 1}}), "no_data");
}

TEST(Proposal, does_not_change_with_the_unit_of_an_indicator_or_the_order_of_readings) {
  auto const readings = unit();
  auto const level = [](std::vector<KpiReading> const& all) {
    return std::get<TierProposal>(propose_tier(all, everybody()[0], basis_of(all), decided_on)).level;
  };
  std::vector<KpiReading> other(readings.rbegin(), readings.rend());
  for (KpiReading& one : other)
    if (one.kpi == "calls") one.value *= 60, one.target = *one.target * 60;
  EXPECT_NEAR(level(other).value, level(readings).value, 1e-9);
  EXPECT_NEAR(level(other).interval.low, level(readings).interval.low, 1e-9);
}

TEST(Proposal, of_a_day_does_not_know_what_was_read_later) {
  auto const readings = unit();
  ScoringBasis const basis = basis_of(readings);
  TierAsk ask = everybody()[1];
  ask.day = Date{2025, 7, 1};
  std::vector<KpiReading> known;
  for (KpiReading const& one : readings)
    if (one.until <= ask.day) known.push_back(one);
  auto const of = [&](auto const& all) { return std::get<TierProposal>(propose_tier(all, ask, basis, decided_on)).level.value; };
  EXPECT_EQ(of(readings), of(known));
}

TEST(Proposal, of_half_the_time_at_work_is_less_certain) {
  auto const readings = unit();
  ScoringBasis const basis = basis_of(readings);
  TierAsk half = everybody()[4];
  for (unsigned short month = 1; month <= 12; ++month) half.at_work[Date{2025, month, 1}] = 0.5;
  auto const width = [&](TierAsk const& ask) {
    Interval const interval = std::get<TierProposal>(propose_tier(readings, ask, basis, decided_on)).level.interval;
    return interval.high - interval.low;
  };
  EXPECT_GT(width(half), 1.1 * width(everybody()[4]));
}

TEST(Proposal, stands_in_a_table_beside_calibration_and_lag_and_refusals_say_why) {
  auto const readings = unit();
  ScoringBasis const basis = basis_of(readings);
  auto asks = everybody();
  asks[2].eligible_days = 3;
  std::vector<TierAnswer> answers;
  for (TierAsk const& ask : asks) answers.push_back(propose_tier(readings, ask, basis, decided_on));
  Table const table = proposal_table(answers, asks, basis.policy);
  EXPECT_EQ(table.rows(), 12U);
  EXPECT_EQ(table["proposed"].text(0), "low");
  EXPECT_FALSE(table["calibration_low"].is_missing(0));
  EXPECT_FALSE(table["lag"].is_missing(0));
  EXPECT_EQ(table["person"].text(2), "p2");
  EXPECT_EQ(table["level_status"].text(2), "refused");
  EXPECT_TRUE(table["level"].is_missing(2));
  EXPECT_NE(table["reasons"].text(2).find("joined 3 eligible days ago"), std::string::npos);
}

TEST(Lag, is_what_a_lasting_change_takes_without_chance) {
  // Gain in the long run with q = 0.04 and v = 0.36: P = (-q + sqrt(q^2 + 4 q v))/2 = 0.1016553, K = (P + q)/(P + q + v) = 0.2823756.
  ScoringQuality const quality = scoring_quality({}, {.start_variance = 0.8, .drift = 0.04}, 0.36, {});
  EXPECT_NEAR(quality.half_life_months, std::log(2.0) / -std::log(1 - 0.2823756), 1e-5);
  // The mean is -1.75 (1 - 0.7176244^t); low has a chance of 0.8 from -0.75 - 0.8416212 sqrt(0.1016553) = -1.018339 on: t = 3 is -1.1033,
  // t = 2 is -0.8488. So reviews 3 and 4.
  EXPECT_EQ(quality.lag_reviews, 4);
}

// A proposal is nothing that a record of a tier could be made of, and cannot be handed to anybody who takes one.
static_assert(!std::is_convertible_v<TierProposal, DecideTier>);
static_assert(!std::is_constructible_v<DecideTier, TierProposal>);
static_assert(!std::is_convertible_v<TierAnswer, DecideTier>);

}  // namespace
}  // namespace roir
