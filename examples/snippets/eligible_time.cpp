// SPDX-License-Identifier: MIT
/// @file
/// Snippets about eligible time: a part-timer with a leave, a manager with a short absence, and a change of manager in between.
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>

#include <initializer_list>
#include <iostream>

namespace {

roir::PersonId const noor{"noor"}, iva{"iva"}, jo{"jo"};

roir::Facts facts() {
  //! [facts]
  roir::Facts facts;
  // Noor works on Tuesdays and Thursdays. Weekly one-to-ones are agreed. On 2 March Jo takes over from Iva.
  facts.add(roir::Employment{.person = noor, .work_days = roir::WorkDays::parse("TueThu"), .from = {2024, 1, 1}});
  facts.add(roir::ReportingLine{.report = noor, .manager = iva, .from = {2024, 1, 1}, .until = roir::Date{2026, 3, 2}});
  facts.add(roir::ReportingLine{.report = noor, .manager = jo, .from = {2026, 3, 2}});
  facts.add(roir::ProgrammeAdoption{.cadence = roir::Cadence::parse("weekly"), .from = {2024, 1, 1}});
  // Iva is away from Monday 12 to Wednesday 14 January, Noor on Tuesday 27 January, and on leave from 9 to 20 February.
  facts.add(roir::Absence{.person = iva, .from = {2026, 1, 12}, .until = roir::Date{2026, 1, 15}});
  facts.add(roir::Absence{.person = noor, .from = {2026, 1, 27}, .until = roir::Date{2026, 1, 28}});
  facts.add(roir::Absence{.person = noor, .from = {2026, 2, 9}, .until = roir::Date{2026, 2, 21}});
  //! [facts]
  for (char const* time : {"2026-01-06T10:00", "2026-01-15T10:00", "2026-01-29T10:00", "2026-02-03T10:00", "2026-02-24T10:00",
                           "2026-03-17T10:00", "2026-03-24T10:00"}) {
    auto const start = roir::parse_moment(time);
    bool const is_after_change = start.minutes() >= roir::parse_day("2026-03-02") * roir::minutes_per_day;
    facts.add(roir::MeetingHeld{
        .meeting = {.manager = is_after_change ? jo : iva, .report = noor, .planned_start = start}, .start = start, .minutes = 30});
  }
  return facts;
}

void print(roir::Table const& table, std::initializer_list<char const*> columns) {
  for (std::size_t row = 0; row < table.rows(); ++row)
    for (char const* column : columns) std::cout << table[column].text(row) << (column == *(columns.end() - 1) ? "\n" : "  ");
}

}  // namespace

int main() {
  //! [answers]
  auto const history = roir::HistoryBuilder{{.as_of = roir::Date{2026, 3, 31}}}.build(facts());
  roir::Analysis const analysis{history, roir::Window::parse("2026-01-05/2026-04-01")};
  std::cout << "due weeks that were kept, of how many:\n";
  print(analysis.adherence({.by = roir::Grain::Relationship}), {"manager", "report", "adherence", "adherence_n"});
  std::cout << "gaps in eligible days:\n";
  print(analysis.gap({.by = roir::Grain::Meeting}), {"manager", "until", "gap", "is_closed"});
  //! [answers]
}
