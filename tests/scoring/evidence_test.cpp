// SPDX-License-Identifier: MIT
// Readings of indicators on one scale, by hand.
#include <roir/core/error.hpp>
#include <roir/scoring/evidence.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace roir {
namespace {

PersonId const ann{"ann"};
PersonId const bob{"bob"};
constexpr double month = 365.25 / 12;

KpiReading reading(PersonId const& who, char const* kpi, int first_day, int days, double value, std::optional<double> target = 0) {
  Date const start{2025, 1, 1};
  return {.person = who,
          .kpi = kpi,
          .value = value,
          .target = target,
          .from = start + boost::gregorian::days(first_day),
          .until = start + boost::gregorian::days(first_day + days)};
}

// Ann: 1, 3, 2 and bob: -1, -3, -2, above a target of 0, in periods of so many days.
std::vector<KpiReading> both(int days) {
  std::vector<KpiReading> readings;
  int at = 0;
  for (double const value : {1., 3., 2.}) {
    readings.push_back(reading(ann, "a", at, days, value));
    readings.push_back(reading(bob, "a", at, days, -value));
    at += days;
  }
  return readings;
}

TEST(Evidence, is_put_on_one_scale_as_by_hand) {
  auto const measures = measure_kpis(both(30), {}, {}).measures;
  ASSERT_EQ(measures.size(), 1U);
  double const scale = 1.4826 * 2;  // distances from the median 0: 1, 1, 2, 2, 3, 3
  EXPECT_NEAR(measures[0].scale, scale, 1e-12);
  EXPECT_NEAR(measures[0].variance, (4 + 1 + 4 + 1) / 4. / 2 / (scale * scale) * 30 / month, 1e-12);
  EXPECT_FALSE(measures[0].is_relative);
  EXPECT_EQ(measures[0].n, 6);
  // The same readings over three times the time say that a single month varies three times as much.
  EXPECT_NEAR(measure_kpis(both(90), {}, {}).measures[0].variance, 3 * measures[0].variance, 1e-12);
}

TEST(Evidence, leaves_out_what_tells_nobody_from_another) {
  std::vector<KpiReading> same{reading(ann, "a", 0, 30, 5), reading(bob, "a", 0, 30, 5), reading(ann, "a", 30, 30, 5)};
  EXPECT_TRUE(measure_kpis(same, {}, {}).measures.empty());
  EXPECT_EQ(measure_kpis(same, {}, {}).left_out.size(), 1U);
  std::vector<KpiReading> const once{reading(ann, "a", 0, 30, 5), reading(bob, "a", 0, 30, 3)};
  EXPECT_EQ(measure_kpis(once, {}, {}).left_out.front(), "a: nobody was read twice, or nothing ever changed");
  EXPECT_THROW(static_cast<void>(measure_kpis(once, {{"a", 0}}, {})), InvalidArgument);
}

std::vector<KpiMeasure> two() {
  return {{.kpi = "b", .kind = KpiKind::Quality, .direction = Direction::Down, .weight = 1, .middle = 10, .scale = 1, .variance = 0.5},
          {.kpi = "a", .weight = 3, .scale = 2, .variance = 1}};
}

TEST(Evidence, of_a_period_is_the_weighted_mean_as_by_hand) {
  std::vector<KpiReading> const readings{reading(ann, "b", 0, 61, 14, std::nullopt),  // 4 below the median, cut at 3
                                         reading(ann, "a", 0, 61, 104, 100),          // 2 above the target
                                         reading(bob, "a", 0, 61, 0, 100), reading(ann, "a", 122, 61, 100, 100)};
  auto const periods = evidence_of(readings, ann, two(), {{readings[0].from, 0.5}}, {});
  ASSERT_EQ(periods.size(), 2U);
  EXPECT_DOUBLE_EQ(periods[0].value, (3 * 2 - 1 * 3) / 4.);
  EXPECT_NEAR(periods[0].exposure, 61 / month / 2, 1e-12);
  EXPECT_NEAR(periods[0].variance, (9 * 1 + 1 * 0.5) / 16 / periods[0].exposure, 1e-12);
  ASSERT_EQ(periods[0].parts.size(), 2U);
  EXPECT_EQ(periods[0].parts[0].kpi, "a");
  EXPECT_DOUBLE_EQ(periods[0].parts[0].share, 0.75);
  EXPECT_TRUE(periods[0].parts[1].is_cut);
  EXPECT_NEAR(periods[1].months, 122 / month, 1e-12);  // a period without readings lies between
  EXPECT_EQ(periods[1].value, 0);
  EXPECT_DOUBLE_EQ(quality_share(two()), 0.25);
}

TEST(Evidence, of_a_period_wholly_away_is_none_and_impossible_shares_are_refused) {
  std::vector<KpiReading> const readings{reading(ann, "a", 0, 30, 104, 100)};
  EXPECT_TRUE(evidence_of(readings, ann, two(), {{readings[0].from, 0}}, {}).empty());
  EXPECT_THROW(static_cast<void>(evidence_of(readings, ann, two(), {{readings[0].from, -1}}, {})), InvalidArgument);
}

}  // namespace
}  // namespace roir
