// SPDX-License-Identifier: MIT
/// @file
/// A program of somebody else that goes the whole way: facts of its own, a history, questions for two audiences, a report.
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>

#include <cstdio>
#include <string>

namespace {

// A manager and five people. Four meet every week; the fifth has not met since the first week.
roir::Facts facts_of_the_host() {
  roir::PersonId const ann{"ann"};
  roir::Facts facts;
  std::int32_t const monday = roir::parse_day("2026-01-05");
  for (int person = 1; person <= 5; ++person) {
    roir::PersonId const report{"p" + std::to_string(person)};
    facts.add(roir::Employment{.person = report, .unit = "Care", .from = {2024, 1, 1}});
    facts.add(roir::ReportingLine{.report = report, .manager = ann, .from = {2024, 1, 1}});
    for (int week = 0; week < (person == 5 ? 1 : 12); ++week) {
      auto const start = roir::Moment::wall_clock(roir::to_date(monday + 7 * week), 9, 0);
      facts.add(roir::MeetingHeld{.meeting = {.manager = ann, .report = report, .planned_start = start}, .start = start, .minutes = 30});
    }
  }
  facts.add(roir::ProgrammeAdoption{.cadence = roir::Cadence::parse("weekly"), .minutes = 30, .from = {2024, 1, 1}});
  return facts;
}

// Errors and refusals cross the border of the library.
bool is_forbidden_to_everybody(roir::Analysis const& published) {
  try {
    (void)published.coverage({.by = roir::Grain::Person});
  } catch (roir::Forbidden const& error) {
    return error.code() == "audience";
  }
  return false;
}

bool all_as_promised() {
  auto const history = roir::HistoryBuilder({.as_of = {2026, 3, 29}}).build(facts_of_the_host());
  roir::Analysis const analysis{history, roir::Window::parse("2026-Q1")};
  auto const published = analysis.for_audience(roir::Audience::published());
  auto const coverage = published.coverage();
  std::fputs(coverage.to_text().c_str(), stdout);
  auto const report = published.report({.source = "a foreign program"});
  std::string const page = roir::to_html(report);
  return coverage["coverage"].number(0) == 0.8 && coverage["persons"].number(0) == 5 &&
         analysis.gap({.by = roir::Grain::Relationship}).rows() == 5 && is_forbidden_to_everybody(published) && !report.findings.empty() &&
         page.find("<html") != std::string::npos && page.find("a foreign program") != std::string::npos &&
         page.find("p5") == std::string::npos && roir::to_json(report).front() == '{' &&
         published.break_even("hours")["break_even"].number(0) > 0;
}

}  // namespace

int main() {
  try {
    bool const ok = all_as_promised();
    std::puts(ok ? "consumer: all as promised" : "consumer: something is not as promised");
    return ok ? 0 : 1;
  } catch (roir::Error const& error) {
    std::printf("consumer: %s\n", error.what());
    return 2;
  }
}
