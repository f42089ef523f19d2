// SPDX-License-Identifier: MIT
#include "planning/clock_text.hpp"
#include "planning/plan_data.hpp"
#include <roir/planning/plan.hpp>

#include <algorithm>

namespace roir {
namespace {

std::string iso(std::int64_t minutes) {
  std::string text = clock_text(static_cast<std::int32_t>(minutes));
  text[10] = 'T';
  return text;
}

/// Columns that say who and for which period, for planned and unplanned meetings alike.
template <class Rows>
void add_who(Table& table, History const& history, Rows const& rows) {
  std::vector<std::string> manager, manager_name, report, report_name;
  std::vector<DayNumber> from, until;
  std::vector<std::uint8_t> has_period;
  for (auto const& row : rows) {
    manager.push_back(history.person_id(row.manager));
    manager_name.push_back(history.person_name(row.manager));
    report.push_back(history.person_id(row.report));
    report_name.push_back(history.person_name(row.report));
    from.push_back({row.period.begin_day});
    until.push_back({row.period.end_day});
    has_period.push_back(row.period == Period{} ? 0 : 1);
  }
  table.add({{.name = "manager", .words = "id of who leads"}, std::move(manager)});
  table.add({{.name = "manager_name"}, std::move(manager_name)});
  table.add({{.name = "report", .words = "id of who is led"}, std::move(report)});
  table.add({{.name = "report_name"}, std::move(report_name)});
  table.add({{.name = "from", .words = "first day of the period that the meeting is owed in"}, std::move(from), has_period});
  table.add({{.name = "until", .words = "first day after it"}, std::move(until), has_period});
}

std::string summary_words(PlanSummary const& sum) {
  std::string words = std::to_string(sum.planned) + " of " + std::to_string(sum.owed) + " meetings that are owed are planned, " +
                      std::to_string(sum.usual) + " of them at the usual slot";
  if (sum.arranged > 0) words += "; " + std::to_string(sum.arranged) + " more were arranged already";
  words += ". ";
  if (sum.is_optimal) return words + "It is proven that no plan is better.";
  if (sum.at_most == sum.planned) return words + "No plan holds more; one with fewer moved meetings is not ruled out.";
  return words + "No plan holds more than " + std::to_string(sum.at_most) + ".";
}

char const* words_of(PlanReason reason) {
  switch (reason) {
    case PlanReason::Usual:
      return "usual slot";
    case PlanReason::NotInWindow:
      return "the usual slot is not in the window";
    case PlanReason::Away:
      return "one of them does not work at the usual slot";
    case PlanReason::OutsideHours:
      return "the usual slot is outside working hours";
    case PlanReason::ManagerBusy:
      return "the manager is busy at the usual slot";
    case PlanReason::ReportBusy:
      return "the report is busy at the usual slot";
    case PlanReason::NoRoom:
      return "no room at the usual slot";
    case PlanReason::GivenAway:
      return "another one-to-one needs the usual slot";
  }
  return "";
}

char const* words_of(UnplannedCode code) {
  switch (code) {
    case UnplannedCode::NoCadence:
      return "no cadence is declared";
    case UnplannedCode::Absent:
      return "away";
    case UnplannedCode::NoWorkingHours:
      return "no working hours in common";
    case UnplannedCode::NoCommonTime:
      return "no time free for both";
    case UnplannedCode::SlotsTaken:
      return "all common slots are taken";
    case UnplannedCode::WeeklyLimit:
      return "the weekly limit is reached";
    case UnplannedCode::NoRoom:
      return "no room";
    case UnplannedCode::NextTurn:
      return "their turn comes later";
  }
  return "";
}

}  // namespace

char const* to_string(PlanReason reason) noexcept {
  constexpr char const* words[] = {"usual_slot",   "not_in_window", "away",    "outside_hours",
                                   "manager_busy", "report_busy",   "no_room", "given_away"};
  return words[static_cast<std::size_t>(reason)];
}

char const* to_string(UnplannedCode code) noexcept {
  constexpr char const* words[] = {"no_cadence",  "absent",       "no_working_hours", "no_common_time",
                                   "slots_taken", "weekly_limit", "no_room",          "next_turn"};
  return words[static_cast<std::size_t>(code)];
}

Table Plan::table() const {
  Table table{{.name = "plan",
               .title = "Planned one-to-ones",
               .definition = "One row for each planned meeting: most meetings first, then usual slots, then even days "
                             "(docs/concepts/planning.md).",
               .notes = {summary_words(summary())}}};
  add_who(table, history(), meetings());
  std::vector<std::string> start, manager_start, report_start, why;
  std::vector<std::int64_t> minutes, moved;
  for (PlannedMeeting const& meeting : meetings()) {
    start.push_back(iso(meeting.start) + "Z");
    manager_start.push_back(iso(meeting.manager_local));
    report_start.push_back(iso(meeting.report_local));
    minutes.push_back(meeting.minutes);
    moved.push_back(meeting.moved_minutes);
    why.emplace_back(to_string(meeting.reason));
  }
  table.add({{.name = "start", .words = "in UTC"}, std::move(start)});
  table.add({{.name = "manager_start", .words = "on the manager's wall clock"}, std::move(manager_start)});
  table.add({{.name = "report_start", .words = "on the report's wall clock"}, std::move(report_start)});
  table.add({{.name = "minutes", .unit = "min", .words = "length"}, std::move(minutes)});
  table.add({{.name = "moved", .unit = "min", .words = "between it and the usual slot"}, std::move(moved)});
  table.add({{.name = "why", .words = "usual_slot, or what stands there"}, std::move(why)});
  return table;
}

Table Plan::unplanned_table() const {
  Table table{{.name = "unplanned",
               .title = "One-to-ones that could not be planned",
               .definition = "One row for each meeting that is owed and has no place, and for each pair without a cadence, "
                             "with what would make it possible (docs/concepts/planning.md).",
               .notes = {summary_words(summary())}}};
  add_who(table, history(), unplanned());
  std::vector<std::string> code, hint;
  for (UnplannedMeeting const& row : unplanned()) {
    code.emplace_back(to_string(row.code));
    hint.push_back(row.hint);
  }
  table.add({{.name = "code", .words = "why"}, std::move(code)});
  table.add({{.name = "hint", .words = "what would make it possible"}, std::move(hint)});
  return table;
}

std::string Plan::to_text() const {
  std::string text = summary_words(summary()) + "\n";
  std::vector<PlannedMeeting> rows{meetings().begin(), meetings().end()};
  std::stable_sort(rows.begin(), rows.end(), [](auto const& a, auto const& b) { return a.manager_local < b.manager_local; });
  std::int32_t week = open_end;
  for (PlannedMeeting const& row : rows) {
    std::int32_t const day = day_of_minutes(row.manager_local);
    if (week_begin(day) != week) {
      week = week_begin(day);
      text += "\nWeek of " + format_day(week) + "\n";
    }
    text += "  " + std::string(to_string(static_cast<Weekday>(iso_weekday(day)))).substr(0, 3) + " " + clock_text(row.manager_local) +
            "  " + history().person_name(row.manager) + " and " + history().person_name(row.report) + ", " + std::to_string(row.minutes) +
            " min";
    if (row.report_local != row.manager_local)
      text += " (" + clock_text(row.report_local).substr(11) + " for " + history().person_name(row.report) + ")";
    if (row.reason != PlanReason::Usual) text += std::string("; ") + words_of(row.reason);
    text += "\n";
  }
  if (!unplanned().empty()) text += "\nNot planned\n";
  for (UnplannedMeeting const& row : unplanned()) {
    text += "  " + history().person_name(row.manager) + " and " + history().person_name(row.report);
    if (!(row.period == Period{})) text += ", " + format_day(row.period.begin_day) + " to " + format_day(row.period.end_day - 1);
    text += std::string(": ") + words_of(row.code) + ". " + row.hint + "\n";
  }
  return text;
}

}  // namespace roir
