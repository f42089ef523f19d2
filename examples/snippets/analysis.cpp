// SPDX-License-Identifier: MIT
/// @file
/// Snippets about questions, refusals, audiences and reports.
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>

#include <iostream>
#include <string>

namespace {

// Two teams of six. The first meets every week; the second stops in March. Nobody declared a cadence.
roir::History history() {
  roir::Facts facts;
  std::int32_t const monday = roir::parse_day("2026-01-05");
  for (int team = 0; team < 2; ++team) {
    roir::PersonId const manager{team == 0 ? "iva" : "jo"};
    for (int person = 1; person <= 6; ++person) {
      roir::PersonId const report{manager.text() + std::to_string(person)};
      facts.add(roir::Employment{.person = report, .unit = team == 0 ? "Design" : "Sales", .from = {2024, 1, 1}});
      facts.add(roir::ReportingLine{.report = report, .manager = manager, .from = {2024, 1, 1}});
      for (int week = 0; week < (team == 0 ? 26 : 9); ++week) {
        auto const start = roir::Moment::wall_clock(roir::to_date(monday + 7 * week + person % 5), 9, 0);
        facts.add(
            roir::MeetingHeld{.meeting = {.manager = manager, .report = report, .planned_start = start}, .start = start, .minutes = 30});
      }
    }
  }
  return roir::HistoryBuilder{{.as_of = roir::Date{2026, 7, 5}}}.build(facts);
}

}  // namespace

int main() {
  //! [analysis]
  roir::Analysis const year{history(), roir::Window::parse("2026-01-05/2026-07-06")};
  auto const coverage = year.coverage({.by = roir::Grain::Unit});
  for (std::size_t row = 0; row < coverage.rows(); ++row)
    std::cout << coverage["unit"].text(row) << ": " << coverage["coverage"].text(row) << " (" << coverage["coverage_low"].text(row)
              << " to " << coverage["coverage_high"].text(row) << ", n = " << coverage["coverage_n"].text(row) << ")\n";
  //! [analysis]

  //! [refusal]
  // No cadence was declared, so nothing was "due". That is an answer, not an error.
  auto const adherence = year.adherence();
  std::cout << adherence["adherence_status"].text(0) << ": " << adherence["adherence_method"].text(0) << '\n';
  //! [refusal]

  //! [compare]
  auto const spring = year.over(roir::Window::parse("2026-Q2"));
  auto const winter = year.over(roir::Window::parse("2026-Q1"));
  auto const change = spring.compare(winter, "coverage");
  std::cout << change["before"].text(0) << " then, " << change["coverage"].text(0) << " now; difference " << change["difference"].text(0)
            << " (" << change["difference_low"].text(0) << " to " << change["difference_high"].text(0) << ")\n";
  //! [compare]

  //! [audience]
  auto const published = year.for_audience(roir::Audience::published());
  try {
    (void)published.gap({.by = roir::Grain::Person});
  } catch (roir::Forbidden const& forbidden) {
    std::cout << forbidden.code() << ": " << forbidden.message() << '\n';
  }
  //! [audience]

  //! [report]
  roir::Report const report = published.report({.source = "the example of the documentation"});
  std::cout << report.findings.front().headline << '\n';
  std::string const page = to_html(report);   // one self-contained file
  std::string const data = to_json(report);   // the same figures for a front end
  std::string const words = to_text(report);  // and for a terminal
  //! [report]
  std::cout << (page.empty() || data.empty() || words.empty() ? "nothing to show" : "three renderings") << '\n';

  //! [break_even]
  auto const back = published.break_even("hours");
  std::cout << back["break_even"].text(0) << ' ' << back["words"].text(0) << '\n';
  //! [break_even]
}
