// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../time/random_values.hpp"
#include <roir/performance/facts.hpp>
#include <roir/performance/tiers.hpp>

#include <limits>

namespace roir {
namespace {

TEST(PerformanceRecords, are_as_the_golden_file_says) {
  golden::expect_records<KpiReading, Goal, DecideTier>();
}

TEST(PerformanceRecords, obey_the_laws_of_records) {
  expect_record_laws<KpiReading, Goal, DecideTier>();
}

TEST(PerformanceRecords, a_reading_is_a_number_of_a_period) {
  KpiReading const good{.person = PersonId{"p"}, .kpi = "sales", .value = 1, .from = Date{2026, 1, 1}, .until = Date{2026, 1, 2}};
  auto const with = [&](auto change) {
    KpiReading other = good;
    change(other);
    return refusal_of(other);
  };
  EXPECT_EQ(refusal_of(good), "taken");
  EXPECT_EQ(with([](KpiReading& k) { k.kpi.clear(); }), "bad_kpi");
  for (double const value : {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_EQ(with([&](KpiReading& k) { k.value = value; }), "bad_kpi");
    EXPECT_EQ(with([&](KpiReading& k) { k.target = value; }), "bad_kpi");
  }
  EXPECT_EQ(with([](KpiReading& k) { k.until = k.from; }), "bad_kpi");
  EXPECT_EQ(with([](KpiReading& k) { k.from = Date{}; }), "bad_kpi");
  EXPECT_EQ(with([](KpiReading& k) { k.until = Date{}; }), "bad_kpi");
}

TEST(PerformanceRecords, a_goal_has_a_name_and_ends_after_it_starts) {
  Goal const good{.person = PersonId{"p"}, .name = "learn", .from = Date{2026, 1, 1}};
  auto const with = [&](auto change) {
    Goal other = good;
    change(other);
    return refusal_of(other);
  };
  EXPECT_EQ(refusal_of(good), "taken");
  EXPECT_EQ(with([](Goal& g) { g.until = Date{2026, 1, 2}; }), "taken");
  EXPECT_EQ(with([](Goal& g) { g.until = g.from; }), "bad_goal");
  EXPECT_EQ(with([](Goal& g) { g.name.clear(); }), "bad_goal");
  EXPECT_EQ(with([](Goal& g) { g.from = Date{}; }), "bad_goal");
}

}  // namespace
}  // namespace roir
