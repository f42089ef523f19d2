// SPDX-License-Identifier: MIT
// The analysis as a whole: what it answers is what its tables say.
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>
#include <roir/simulation/world_entries.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace roir {
namespace {

constexpr std::int32_t monday = 19723;  // 2024-01-01

Analysis of(Facts const& facts, std::int32_t days = 90) {
  return Analysis{HistoryBuilder{{.as_of = to_date(monday + days - 1)}}.build(facts), Window::days(monday, monday + days)};
}

void add_pairs(Facts& facts, int pairs, Basis basis, bool with_lines) {
  for (int pair = 0; pair < pairs; ++pair) {
    PersonId const manager{"m" + std::to_string(pair / 4)}, report{"r" + std::to_string(pair)};
    if (with_lines) facts.add(ReportingLine{.report = report, .manager = manager, .from = to_date(monday)});
    for (int week = 0; week < 12; ++week) {
      Moment const start = Moment::wall_clock(to_date(monday + 7 * week + pair % 5), 9, 0);
      facts.add(MeetingHeld{
          .meeting = {.manager = manager, .report = report, .planned_start = start}, .start = start, .minutes = 30, .basis = basis});
    }
  }
}

/// Histories of every kind there is.
std::vector<std::pair<std::string, Analysis>> kinds() {
  std::vector<std::pair<std::string, Analysis>> all;
  all.emplace_back("nothing", of(Facts{}));
  Facts lines;
  lines.add(ReportingLine{.report = PersonId{"r"}, .manager = PersonId{"m"}, .from = to_date(monday)});
  all.emplace_back("lines alone", of(lines));
  Facts calendar;
  add_pairs(calendar, 8, Basis::CalendarOnly, false);
  all.emplace_back("calendar", of(calendar));
  Facts held;
  add_pairs(held, 8, Basis::Confirmed, true);
  all.emplace_back("held", of(held));
  Facts periods;
  for (int person = 0; person < 9; ++person) {
    ContactPeriod period{
        .person = PersonId{"q" + std::to_string(person)}, .unit = "u", .from = to_date(monday), .until = to_date(monday + 7)};
    period.meetings = person % 2;
    periods.add(period);
  }
  all.emplace_back("periods", of(periods));
  Facts unattributed;
  unattributed.add(
      UnattributedMeeting{.id = MeetingId{"u"}, .start = Moment::wall_clock(to_date(monday), 9, 0), .hours = 1, .attendees = 2});
  all.emplace_back("unattributed", of(unattributed));
  WorldScenario company = world_scenario("sample_company");
  company.end = Date{2025, 6, 1};
  World const world = make_world(company, false);
  all.emplace_back("company", Analysis{HistoryBuilder{{.as_of = Date{2025, 5, 31}}}.build(world.facts), Window{company.begin, world.end}});
  return all;
}

/// The status of the first estimate of a table, "ok" where it has a value.
std::string status_of(Table const& table) {
  for (Column const& column : table.columns())
    if (table.has(column.name() + "_status")) {
      std::string const status = table[column.name() + "_status"].text(0);
      return status == "low_n" ? "ok" : status;
    }
  return "ok";  // counts and minutes alone
}

TEST(Analysis, answers_agree_with_the_tables) {
  for (auto const& [kind, analysis] : kinds()) {
    Table const answers = analysis.answers();
    std::set<std::string> asked;
    for (std::size_t row = 0; row < answers.rows(); ++row) {
      std::string const metric = answers["metric"].text(row), status = answers["status"].text(row);
      asked.insert(metric);
      EXPECT_NE(answers["question"].text(row), "");
      EXPECT_EQ(answers["why"].text(row).empty(), status == "ok") << kind << " " << metric;
      if (metric.empty()) continue;
      Table const table = metric == "break_even" ? analysis.break_even() : analysis.table(metric);
      if (status != "ok") {
        EXPECT_EQ(status_of(table), status) << kind << " " << metric;
        EXPECT_TRUE(std::any_of(table.info().notes.begin(), table.info().notes.end(),
                                [&](std::string const& note) { return note.find(answers["why"].text(row)) != std::string::npos; }))
            << kind << " " << metric;
      } else {
        EXPECT_TRUE(status_of(table) == "ok" || status_of(table) == "no_data") << kind << " " << metric << ": " << status_of(table);
        EXPECT_GT(table.rows(), 0u);
      }
    }
    for (std::string const& metric : Analysis::metrics()) EXPECT_TRUE(asked.contains(metric)) << metric << " is never asked about";
  }
}

TEST(Analysis, a_metric_by_name_is_the_metric) {
  auto const all = kinds();
  Analysis const& analysis = all.back().second;
  Ask const ask{.by = Grain::Unit, .every = Every::Month};
  EXPECT_EQ(analysis.table("coverage", ask).to_json(), analysis.coverage(ask).to_json());
  EXPECT_EQ(analysis.table("gap", ask).to_json(), analysis.gap(ask).to_json());
  EXPECT_EQ(analysis.table("invested", ask).to_json(), analysis.invested(ask).to_json());
  EXPECT_THROW(static_cast<void>(analysis.table("happiness")), NotFound);
  EXPECT_THROW(static_cast<void>(analysis.compare(analysis, "happiness")), NotFound);
}

TEST(Analysis, somebody_is_told_of_every_table_and_report_and_may_stop_it) {
  struct Stop {};
  auto const all = kinds();
  Analysis const& analysis = all.back().second;
  int steps = 0;
  Analysis const told = analysis.with_progress([&](ProgressStep const&) { ++steps; });
  Analysis const stopped = analysis.with_progress([](ProgressStep const&) { throw Stop{}; });
  for (std::string const& metric : Analysis::metrics()) {
    if (metric == "contact") continue;  // one scan of the columns
    steps = 0;
    EXPECT_EQ(told.table(metric).to_json(), analysis.table(metric).to_json());
    EXPECT_GT(steps, 0) << metric;
    EXPECT_THROW(static_cast<void>(stopped.table(metric)), Stop) << metric;
  }
  EXPECT_THROW(static_cast<void>(stopped.break_even()), Stop);
  EXPECT_THROW(static_cast<void>(stopped.compare(analysis, "coverage")), Stop);
  EXPECT_THROW(static_cast<void>(stopped.over(analysis.window()).coverage()), Stop) << "another window of it tells too";
  steps = 0;
  EXPECT_EQ(to_json(told.for_audience(Audience::parse("hr")).report()), to_json(analysis.for_audience(Audience::parse("hr")).report()));
  EXPECT_GT(steps, 10);
  EXPECT_THROW(static_cast<void>(stopped.for_audience(Audience::parse("hr")).report()), Stop);
}

TEST(Analysis, over_of_unit_and_with_policy_make_another_one) {
  auto const all = kinds();
  Analysis const& analysis = all.back().second;
  std::string const before = analysis.coverage({.by = Grain::Unit}).to_json();
  Analysis const shorter = analysis.over(Window::days(analysis.window().begin_day(), analysis.window().begin_day() + 60));
  EXPECT_EQ(shorter.window().end_day() - shorter.window().begin_day(), 60);
  Table const one = analysis.of_unit("Harbour").coverage({.by = Grain::Unit});
  ASSERT_EQ(one.rows(), 1u);
  EXPECT_EQ(one["unit"].text(0), "Harbour");
  EXPECT_EQ(one["coverage"].number(0), analysis.of_unit("Harbour").coverage()["coverage"].number(0));
  try {
    static_cast<void>(analysis.of_unit("Moon"));
    FAIL();
  } catch (NotFound const& error) {
    EXPECT_EQ(error.code(), "no_unit");
    EXPECT_NE(error.hint().find("Harbour"), std::string::npos);
  }
  Policy policy;
  policy.coverage_days = 0;
  EXPECT_THROW(static_cast<void>(analysis.with_policy(policy)), InvalidArgument);
  policy.coverage_days = 14;
  EXPECT_EQ(analysis.with_policy(policy).policy().coverage_days, 14);
  EXPECT_EQ(analysis.coverage({.by = Grain::Unit}).to_json(), before);
}

TEST(Analysis, a_published_analysis_stays_published) {
  Facts facts;
  add_pairs(facts, 24, Basis::Confirmed, true);
  Analysis const published = of(facts).for_audience(Audience::published());
  Policy strict;
  strict.min_group = 20;
  for (Analysis const& same : {published.over(Window::days(monday, monday + 30)), published.with_policy(strict)}) {
    EXPECT_EQ(same.audience(), Audience::published());
    EXPECT_THROW(static_cast<void>(same.coverage({.by = Grain::Person})), Forbidden);
  }
  strict.min_group = 25;
  EXPECT_THROW(static_cast<void>(published.with_policy(strict)), Forbidden) << "24 people are fewer than 25";
  EXPECT_EQ(published.for_audience(Audience::human_resources()).coverage({.by = Grain::Person}).rows(), 24u);
}

}  // namespace
}  // namespace roir
