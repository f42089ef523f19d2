// SPDX-License-Identifier: MIT
// The hardest case of docs/concepts/planning.md.
#include <roir/history/history_builder.hpp>
#include <roir/planning/plan.hpp>

#include <iostream>

namespace {

//! [facts]
// Ines leads Ravi, and Ravi leads Joe, who is in New York. All three agreed on every week.
roir::History company() {
  roir::Facts facts;
  facts.add(roir::Person{.id = roir::PersonId{"ines"}, .name = "Ines", .time_zone = "Europe/London"});
  facts.add(roir::Person{.id = roir::PersonId{"ravi"}, .name = "Ravi", .time_zone = "Europe/London"});
  facts.add(roir::Person{.id = roir::PersonId{"joe"}, .name = "Joe", .time_zone = "America/New_York"});
  roir::Date const begin{2026, 1, 5};
  facts.add(roir::ReportingLine{.report = roir::PersonId{"ravi"}, .manager = roir::PersonId{"ines"}, .from = begin});
  facts.add(roir::ReportingLine{.report = roir::PersonId{"joe"}, .manager = roir::PersonId{"ravi"}, .from = begin});
  facts.add(roir::ProgrammeAdoption{.cadence = roir::Cadence::parse("weekly"), .minutes = 30, .from = begin});
  return roir::HistoryBuilder{{.as_of = roir::Date{2026, 10, 16}}}.build(facts);
}
//! [facts]

std::int64_t utc(char const* text) {
  return std::int64_t{roir::parse_moment(text).minutes()} * 60;
}

}  // namespace

int main() {
  //! [plan]
  roir::PlanRequest request{.window = roir::Window::parse("2026-10-19/2026-11-09")};
  // Ines is free for half an hour in the first week, and Ravi is away in the last.
  request.busy = {{"ines", {{utc("2026-10-19T00:00Z"), utc("2026-10-21T13:00Z")}, {utc("2026-10-21T13:30Z"), utc("2026-10-24T00:00Z")}}},
                  {"ravi", {{utc("2026-11-02T00:00Z"), utc("2026-11-07T00:00Z")}}}};
  request.usual = {{"ines", "ravi", roir::Weekday::Wednesday, 14 * 60}, {"ravi", "joe", roir::Weekday::Wednesday, 14 * 60}};
  roir::Plan const plan = roir::make_plan(company(), request);
  std::cout << plan.to_text();
  //! [plan]

  //! [replan]
  request.busy.pop_back();  // Ravi is not away after all
  roir::Plan const again = roir::replan(plan, company(), request, "ravi");
  std::cout << "\nThen: " << again.summary().planned << " of " << again.summary().owed << "\n";
  //! [replan]
}
