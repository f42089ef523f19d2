// SPDX-License-Identifier: MIT
// Whole reports: from files to findings, the same digits in every rendering.
#include "report/findings.hpp"
#include "report_checks.hpp"
#include <roir/core/error.hpp>
#include <roir/core/json_text.hpp>
#include <roir/exchange/readers.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>
#include <roir/simulation/world_event.hpp>
#include <roir/simulation/world_scenario.hpp>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

namespace roir {
namespace {

namespace fs = std::filesystem;
using namespace checks;

// ---- the sample company ----

class SampleReport : public ::testing::Test {
 protected:
  static Analysis const& sample() {
    static Analysis const made = from_files(fs::path{ROIR_SOURCE_DIR} / "examples/data");
    return made;
  }
};

TEST_F(SampleReport, the_team_that_stopped_is_the_second_finding) {
  WorldScenario const company = world_scenario("sample_company");
  TeamScenario const& stopped = company.teams.front();
  ASSERT_GT(stopped.stopping_period, 0);
  std::string const id = world_manager(static_cast<std::uint32_t>(stopped.manager)).text();
  History const& history = sample().history();
  std::uint32_t const manager = history.find_person(id);
  ASSERT_NE(manager, no_index);
  std::string const& unit = company.company[static_cast<std::size_t>(stopped.manager / company.managers_per_unit)].name;
  for (char const* audience : {"published", "hr"}) {
    Report const report = sample().for_audience(Audience::parse(audience)).report();
    ASSERT_EQ(report.findings.size(), 3u);
    EXPECT_TRUE(has(report.findings[1].headline, unit)) << report.findings[1].headline << "; the team is in " << unit;
  }
  std::string const hr = to_text(sample().for_audience(Audience::human_resources()).report(), 400);
  EXPECT_TRUE(has(hr, id) || has(hr, history.person_name(manager)));
}

TEST_F(SampleReport, is_whole_for_every_audience) {
  for (char const* audience : {"published", "hr", "manager:m3", "person:p48"})
    expect_whole(sample().for_audience(Audience::parse(audience)).report({.source = "examples/data"}), audience);
}

TEST_F(SampleReport, is_the_same_twice) {
  Analysis const published = sample().for_audience(Audience::published());
  EXPECT_EQ(to_html(published.report()), to_html(published.report()));
}

TEST_F(SampleReport, a_window_that_is_not_over_says_so) {
  std::int32_t const as_of = sample().history().as_of();
  Analysis const partial = sample().over(Window::days(as_of - 100, as_of + 200));
  Report const report = partial.for_audience(Audience::human_resources()).report();
  expect_whole(report, "partial");
  EXPECT_TRUE(has(report.window, format_day(as_of)) && !has(report.window, format_day(as_of + 199))) << report.window;
  auto const notes = partial.coverage().info().notes;
  EXPECT_TRUE(std::any_of(notes.begin(), notes.end(), [](std::string const& note) { return note.starts_with("partial: "); }));
  EXPECT_EQ(partial.coverage()["coverage"].number(0), sample().over(Window::days(as_of - 100, as_of + 1)).coverage()["coverage"].number(0));
}

// ---- data that none of us wrote ----

fs::path outside(char const* file) {
  return fs::path{ROIR_SOURCE_DIR} / "../shared/data" / file;
}

class OutsideData : public ::testing::Test {
 protected:
  void SetUp() override {
    if (fs::exists(outside("person_query"))) return;
    std::cout << "SKIPPED: ../shared/data is not here, so the figures of an independent count are not checked\n";
    GTEST_SKIP() << "no ../shared/data";
  }
};

TEST_F(OutsideData, the_person_query_gives_the_figures_of_an_independent_count) {
  Report const report = from_files(outside("person_query")).for_audience(Audience::human_resources()).report();
  expect_whole(report, "person query");
  for (std::string const& rendering : {flat(to_text(report, 400)), flat_page(to_html(report)), to_json(report)}) {
    for (char const* figure : {"629 people", "7 weeks", "4,403 person-weeks", "3,251 of 4,403", "73.84 %", "87 people had none at all",
                               "1,223 one-to-ones", "1,161.92 hours", "counting meetings (not hours)"})
      EXPECT_TRUE(has(rendering, figure)) << figure;
  }
}

TEST_F(OutsideData, the_person_query_gives_the_share_of_empty_weeks_of_each_organisation) {
  Analysis const analysis = from_files(outside("person_query"));
  Report const report = analysis.for_audience(Audience::human_resources()).report();
  std::string const text = flat(to_text(report, 400));
  std::size_t const units = analysis.history().units().size();
  EXPECT_GT(units, 3u);
  for (std::uint32_t unit = 0; unit < units; ++unit) {
    double empty = 0, all = 0;  // counted here once more
    for (ContactSpan const& span : analysis.history().contact_periods())
      if (span.unit == unit) {
        all += 1;
        empty += span.meetings == 0 ? 1 : 0;
      }
    EXPECT_TRUE(has(text, analysis.history().units()[unit])) << analysis.history().units()[unit];
    EXPECT_TRUE(has(text, format_quantity(empty / all, {.unit = "share", .decimals = 2}))) << analysis.history().units()[unit];
  }
}

TEST_F(OutsideData, the_person_query_can_be_published) {
  Report const report = from_files(outside("person_query")).for_audience(Audience::published()).report();
  expect_whole(report, "published person query");
  EXPECT_TRUE(has(everything(report), "3,251 of 4,403"));
}

TEST_F(OutsideData, meeting_queries_are_unattributed_and_the_report_says_what_that_means) {
  for (char const* file : {"meeting_query/viva_meeting_query.csv", "meeting_query/wpa_meeting_query.csv"}) {
    Analysis const analysis = from_files(outside(file));
    EXPECT_GT(analysis.history().unattributed().meetings, 500) << file;
    EXPECT_EQ(analysis.history().meetings(), 0);
    for (char const* audience : {"published", "hr"}) {
      Report const report = analysis.for_audience(Audience::parse(audience)).report();
      expect_whole(report, file);
      std::string const text = everything(report);
      EXPECT_TRUE(has(text, "Two people need not be a manager and a")) << file;
      EXPECT_TRUE(has(text, format_count(static_cast<double>(analysis.history().unattributed().meetings), "meetings"))) << file;
    }
  }
}

// ---- small and odd data ----

TEST(Reports, a_firm_of_seven_has_something_to_see) {
  Analysis const seven = whole(firm_of(7, Basis::Confirmed));
  Report const hr = seven.for_audience(Audience::human_resources()).report();
  expect_whole(hr, "seven, hr");
  EXPECT_TRUE(has(everything(hr), "Pays for itself with more output of"));
  // Six are led: as one group of at least five they may be published, and nothing smaller is in it.
  Analysis const published = seven.for_audience(Audience::published());
  expect_whole(published.report(), "seven, published");
  EXPECT_EQ(published.coverage({.by = Grain::Unit}).rows(), 1u);
  Policy policy;
  policy.min_group = 7;
  for (Analysis const& small : {seven.with_policy(policy), whole(firm_of(5, Basis::Confirmed))}) {
    try {
      static_cast<void>(small.for_audience(Audience::published()));
      FAIL() << "too few to publish";
    } catch (Forbidden const& error) {
      EXPECT_EQ(error.code(), "privacy");
      EXPECT_TRUE(has(error.what(), "fewer than")) << error.what();
      EXPECT_TRUE(has(error.hint(), "HR")) << error.hint();
    }
  }
}

TEST(Reports, a_calendar_alone_shows_what_follows_from_that) {
  Report const report = whole(firm_of(9, Basis::CalendarOnly)).for_audience(Audience::human_resources()).report();
  expect_whole(report, "calendar");
  std::string const text = everything(report);
  EXPECT_TRUE(has(text, "calendar alone")) << "the limits say what is not known";
  EXPECT_TRUE(std::any_of(report.limits.begin(), report.limits.end(),
                          [](Report::Limit const& limit) { return has(limit.fix, "confirmed by one of the two"); }));
}

TEST(Reports, no_data_at_all_gives_a_report_that_says_so) {
  Analysis const nothing{HistoryBuilder{{.as_of = to_date(monday)}}.build(Facts{}), Window::days(monday - 30, monday + 1)};
  for (char const* audience : {"published", "hr"}) {
    Report const report = nothing.for_audience(Audience::parse(audience)).report();
    expect_whole(report, "nothing");
    EXPECT_TRUE(report.findings.empty());
    EXPECT_FALSE(report.limits.empty());
    EXPECT_TRUE(has(everything(report), "There are neither meetings nor reporting lines."));
  }
}

TEST(Reports, a_window_without_meetings_gives_a_report) {
  Analysis const quiet = whole(firm_of(9, Basis::Confirmed)).over(Window::days(monday - 300, monday - 200));
  for (char const* audience : {"published", "hr", "manager:boss", "person:w1"})
    expect_whole(quiet.for_audience(Audience::parse(audience)).report(), audience);
}

TEST(Reports, what_reporting_lines_alone_tell_is_that_nobody_met) {
  Facts facts;
  for (int i = 0; i < 8; ++i)
    facts.add(ReportingLine{.report = PersonId{"r" + std::to_string(i)}, .manager = PersonId{"m"}, .from = to_date(monday)});
  Analysis const lines{HistoryBuilder{{.as_of = to_date(monday + 100)}}.build(facts), Window::days(monday, monday + 101)};
  for (char const* audience : {"published", "hr"}) expect_whole(lines.for_audience(Audience::parse(audience)).report(), audience);
}

TEST(Reports, a_published_sentence_never_points_at_few) {
  for (int met = 0; met <= 40; met += 3) {
    Facts facts;
    for (int person = 0; person < 40; ++person) {
      ContactPeriod period{
          .person = PersonId{"q" + std::to_string(person)}, .unit = "u", .from = to_date(monday), .until = to_date(monday + 7)};
      period.meetings = person < met ? 1 : 0;
      period.hours = person < met ? 0.5 : 0;
      facts.add(period);
    }
    Report const report = whole(facts).for_audience(Audience::published()).report();
    int const none = 40 - met;
    std::string const headline = report.findings.at(1).headline;
    std::string who = std::to_string(none) + " people";
    if (none > 0 && none < 5) who = "Fewer than 5 people";
    if (met > 0 && met < 5) who = "All but fewer than 5 people";
    EXPECT_EQ(headline, who + " had none at all in 1 week");
  }
}

}  // namespace
}  // namespace roir
