// SPDX-License-Identifier: MIT
// Rows say what records say, in any order and numbering; rows that cannot be are refused.
#include "agreed.hpp"
#include <roir/core/error.hpp>
#include <roir/scoring/kpi_rows.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace roir {
namespace {

Date const review{2026, 1, 1};
std::vector<DecideScoring> const on = test::agreed();

// Two indicators of 8 people over a year, the second without a target.
std::vector<KpiReading> records() {
  std::vector<KpiReading> readings;
  std::uint64_t state = 11;
  auto const noise = [&state] {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<double>(state >> 11U) * 0x1p-52 - 1;
  };
  for (unsigned short month = 1; month <= 12; ++month)
    for (int who = 0; who < 8; ++who) {
      Date const from{2025, month, 1};
      Date const until = month == 12 ? Date{2026, 1, 1} : Date{2025, static_cast<unsigned short>(month + 1), 1};
      PersonId const person{"p" + std::to_string(who)};
      readings.push_back({.person = person,
                          .kpi = "late",
                          .kind = KpiKind::Quality,
                          .direction = Direction::Down,
                          .value = 3 - who + noise(),
                          .from = from,
                          .until = until});
      readings.push_back({.person = person, .kpi = "done", .value = 10 + who + 2 * noise(), .target = 13, .from = from, .until = until});
    }
  return readings;
}
// The same by hand: indicators numbered the other way round, rows from the last on.
KpiRows by_hand(std::vector<KpiReading> const& readings) {
  KpiRows rows{.kpis = {{"late", KpiKind::Quality, Direction::Down}, {"done", KpiKind::Quantity, Direction::Up}}};
  for (int who = 0; who < 8; ++who) rows.people.push_back(PersonId{"p" + std::to_string(who)});
  for (KpiReading const& one : readings) {
    KpiRow row{.person = static_cast<std::uint32_t>(one.person.text()[1] - '0'),
               .kpi = one.kpi == "late" ? 0U : 1U,
               .from = day_number(one.from),
               .until = day_number(one.until),
               .value = one.value};
    if (one.target) row.target = *one.target;
    rows.rows.push_back(row);
  }
  std::reverse(rows.rows.begin(), rows.rows.end());
  make_ready(rows);
  return rows;
}

TEST(KpiRows, say_what_records_say) {
  auto const readings = records();
  KpiRows const rows = by_hand(readings);
  std::vector<TierAsk> asks;
  for (PersonId const& person : rows.people) asks.push_back({.person = person, .day = review, .eligible_days = 365});
  asks[3].at_work[Date{2025, 5, 1}] = 0.5;
  auto const basis = std::get<ScoringBasis>(scoring_basis(rows, {{"late", 1}, {"done", 2}}, asks, on, review));
  auto const same = std::get<ScoringBasis>(scoring_basis(readings, {{"late", 1}, {"done", 2}}, asks, on, review));
  EXPECT_EQ(basis.model.drift, same.model.drift);
  EXPECT_EQ(basis.quality.within_four_fifths.value, same.quality.within_four_fifths.value);
  ASSERT_EQ(basis.kpis.measures.size(), 2U);
  EXPECT_EQ(basis.kpis.measures[0].kpi, "done");
  EXPECT_FALSE(basis.kpis.measures[0].is_relative);
  EXPECT_TRUE(basis.kpis.measures[1].is_relative);
  std::vector<TierAnswer> answers, others;
  for (TierAsk const& ask : asks) {
    answers.push_back(propose_tier(rows, ask, basis, on));
    others.push_back(propose_tier(readings, ask, same, on));
  }
  EXPECT_EQ(proposal_table(answers, asks, {}).to_csv(), proposal_table(others, asks, {}).to_csv());
  EXPECT_TRUE(std::holds_alternative<TierProposal>(answers[0]));
}

TEST(KpiRows, give_the_filter_what_the_evidence_says) {
  KpiRows const rows = by_hand(records());
  auto const measures = measure_kpis(rows, {}, {}).measures;
  TierAsk ask{.person = PersonId{"p2"}, .day = Date{2025, 10, 1}, .eligible_days = 365};
  ask.at_work[Date{2025, 4, 1}] = 0.25;
  ask.at_work[Date{2025, 6, 1}] = 0;
  auto const readings = level_readings(rows, ask, measures, {});
  auto const evidence = evidence_of(rows, ask.person, measures, ask.at_work, {}, day_number(ask.day));
  ASSERT_EQ(readings.size(), 8U);  // January to September without June
  ASSERT_EQ(evidence.size(), 8U);
  for (std::size_t at = 0; at < 8; ++at) {
    EXPECT_EQ(readings[at].months, evidence[at].months);
    EXPECT_EQ(readings[at].value, evidence[at].value);
    EXPECT_EQ(readings[at].variance, evidence[at].variance);
  }
  EXPECT_NEAR(readings[3].variance, 4 * 31 / 30.0 * readings[2].variance, 1e-12);  // April for a quarter beside March
  EXPECT_TRUE(level_readings(rows, {.person = PersonId{"nobody"}, .day = review}, measures, {}).empty());
}

TEST(KpiRows, that_cannot_be_are_refused) {
  KpiRows const good = by_hand(records());
  auto const refused = [&](auto change) {
    KpiRows rows = good;
    change(rows);
    EXPECT_THROW(make_ready(rows), InvalidArgument);
  };
  refused([](KpiRows& rows) { rows.rows[5].person = 8; });
  refused([](KpiRows& rows) { rows.rows[5].kpi = 2; });
  refused([](KpiRows& rows) { rows.rows[5].value = std::numeric_limits<double>::quiet_NaN(); });
  refused([](KpiRows& rows) { rows.rows[5].target = std::numeric_limits<double>::infinity(); });
  refused([](KpiRows& rows) { rows.rows[5].until = rows.rows[5].from; });
  refused([](KpiRows& rows) { std::swap(rows.people[0], rows.people[1]); });
  refused([](KpiRows& rows) { rows.people[1] = rows.people[0]; });
  EXPECT_EQ(sizeof(KpiRow), 32U);
}

}  // namespace
}  // namespace roir
