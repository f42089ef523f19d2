// SPDX-License-Identifier: MIT
// The level of one person over time: the toy of the domain through rows of readings, and when there is nothing to show.
#include <roir/scoring/level_table.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <optional>

namespace roir {
namespace {

Date const review{2026, 1, 1};

Date month(int number) {
  return Date{2025, static_cast<unsigned short>(number), 1};
}
std::vector<DecideScoring> decided(bool on) {
  return {{.decision = "agreement 7",
           .on = on,
           .by = PersonId{"hr"},
           .reason = "a trial",
           .heard = "works council",
           .from = Date{2025, 1, 1},
           .until = Date{2026, 6, 1}}};
}

/// Toy D of domain.md M18: one indicator in scales, nothing read in the fifth month. What a period is worth is 0.36 / its months, and the
/// level drifts by 0.04 a month; months of the calendar differ a little from that, so they are all taken as one month long.
struct ToyD {
  std::array<std::optional<double>, 9> const values{.2, -.3, -.9, -1.2, {}, -1.1, -1.4, -.2, .1};
  TierAsk ask{.person = PersonId{"ann"}, .day = review, .eligible_days = 400};
  std::vector<KpiReading> readings;
  ToyD() {
    for (std::size_t i = 0; i < values.size(); ++i)
      if (values[i])
        readings.push_back({.person = ask.person,
                            .kpi = "output",
                            .kind = KpiKind::Quality,
                            .value = *values[i],
                            .target = 0,
                            .from = month(static_cast<int>(i) + 1),
                            .until = month(static_cast<int>(i) + 2)});
  }
  [[nodiscard]] ScoringBasis basis() const {
    ScoringBasis made{.model = {.start_variance = 0.8, .drift = 0.04}, .decision = "agreement 7"};
    made.kpis.measures = {{.kpi = "output", .kind = KpiKind::Quality, .variance = 0.36}};
    return made;
  }
  [[nodiscard]] Table table(std::vector<DecideScoring> const& decisions) const {
    return level_table(kpi_rows(readings), ask, basis(), decisions);
  }
};

TEST(LevelTable, agrees_with_the_toy_of_the_domain) {
  Table const table = ToyD{}.table(decided(true));
  ASSERT_EQ(table.rows(), 8U);  // a month without readings is no row, and the next one is two months later
  // Months of the calendar are within a tenth of 30.44 days, so figures agree within a few hundredths, not to the last digit.
  EXPECT_NEAR(table["level"].number(0), 0.14, 0.01);
  EXPECT_NEAR(table["level"].number(3), -0.627957024793, 0.02);
  EXPECT_NEAR(table["chance_low"].number(3), 0.359493020753, 0.02);
  EXPECT_NEAR(table["level"].number(5), -0.985532529348, 0.02);
  EXPECT_NEAR(table["chance_low"].number(5), 0.757427159162, 0.02);
  EXPECT_NEAR(table["chance_low"].number(7), 0.222576989154, 0.02);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    EXPECT_LT(table["chance_low"].number(row), 0.8) << "it never is sure enough to be called low";
    EXPECT_NEAR(table["chance_low"].number(row) + table["chance_steady"].number(row) + table["chance_high"].number(row), 1, 1e-12);
    EXPECT_EQ(table["level_n"].number(row), static_cast<double>(row + 1));
  }
}

TEST(LevelTable, is_the_filter_over_the_evidence_of_the_person_to_the_last_digit) {
  ToyD const toy;
  Table const table = toy.table(decided(true));
  ScoringBasis const basis = toy.basis();
  // By hand: Kalman's filter for a level that walks, with the months and variances that the evidence has.
  auto const periods = evidence_of(toy.readings, toy.ask.person, basis.kpis.measures, {}, basis.policy);
  double mean = 0, variance = 0.8;
  for (std::size_t row = 0; row < periods.size(); ++row) {
    double const before = variance + 0.04 * periods[row].months;
    double const gain = before / (before + periods[row].variance);
    mean += gain * (periods[row].value - mean);
    variance = (1 - gain) * before;
    EXPECT_NEAR(table["level"].number(row), mean, 1e-12);
    EXPECT_NEAR(table["level_low"].number(row), mean - 1.959963984540054 * std::sqrt(variance), 1e-9);
    EXPECT_NEAR(table["level_high"].number(row), mean + 1.959963984540054 * std::sqrt(variance), 1e-9);
    EXPECT_EQ(table["reading"].number(row), periods[row].value);
    EXPECT_EQ(table["low_below"].number(row), -0.75);
    EXPECT_EQ(table["high_above"].number(row), 0.75);
  }
}

TEST(LevelTable, is_refused_while_scoring_is_off) {
  ToyD toy;
  for (auto const& decisions : {std::vector<DecideScoring>{}, decided(false)}) {
    Table const table = toy.table(decisions);
    ASSERT_EQ(table.rows(), 1U);
    EXPECT_EQ(table["level_status"].text(0), "refused");
    EXPECT_TRUE(table["level"].is_missing(0));
    EXPECT_FALSE(table.has("reading"));
  }
  toy.ask.day = Date{2026, 6, 1};  // the decision has run out
  EXPECT_EQ(toy.table(decided(true))["level_status"].text(0), "refused");
}

TEST(LevelTable, says_that_nothing_was_read_and_looks_at_nothing_later_than_the_day) {
  ToyD toy;
  toy.ask.person = PersonId{"ben"};
  Table const nothing = toy.table(decided(true));
  ASSERT_EQ(nothing.rows(), 1U);
  EXPECT_EQ(nothing["level_status"].text(0), "no_data");
  toy.ask.person = PersonId{"ann"};
  toy.ask.day = month(4);
  EXPECT_EQ(toy.table(decided(true)).rows(), 3U);
}

}  // namespace
}  // namespace roir
