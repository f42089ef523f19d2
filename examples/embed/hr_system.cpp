// SPDX-License-Identifier: MIT
/// @file
/// An HR system that embeds roir: it keeps its own people and meetings, turns them into facts when somebody asks, and gives its front end
/// JSON. It checks what it gets, so it is a test as well.
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>

#include <cmath>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

// ---- What the HR system has anyway. It knows nothing of roir. -----------------------------------------------------------------------

struct Employee {
  std::string number;
  std::string name;
  std::string department;
  std::string boss;  // empty for whoever leads the house
  int hired = 0;     // day number since 1970-01-01
};

enum class State { Booked, Done, CalledOff };

struct Appointment {
  int id = 0;
  std::string boss;
  std::string employee;
  std::string time;  // local, as the calendar of the house writes it
  int minutes = 0;
  State state = State::Booked;
};

// Three departments, one of them of two people, whose boss stopped meeting them in March.
struct Database {
  std::vector<Employee> employees;
  std::vector<Appointment> appointments;
};

constexpr int first_monday = 20458;  // 2026-01-05

Database example_database() {
  Database db;
  struct Department {
    char const* name;
    char const* boss;
    int people;
    int weeks_met;
  };
  int id = 0;
  for (Department const& department :
       {Department{"Care", "B1", 6, 26}, Department{"Sales", "B2", 6, 26}, Department{"Archive", "B3", 2, 9}}) {
    db.employees.push_back({department.boss, std::string("Head of ") + department.name, "Board", "", first_monday - 700});
    for (int person = 1; person <= department.people; ++person) {
      std::string const number = department.boss + std::string(".") + std::to_string(person);
      db.employees.push_back({number, "Employee " + number, department.name, department.boss, first_monday - 700});
      for (int week = 0; week < department.weeks_met; ++week) {
        int const day = first_monday + 7 * week + person % 5;
        State const state = (week + person) % 9 == 0 ? State::CalledOff : State::Done;
        db.appointments.push_back({++id, department.boss, number, roir::format_day(day) + "T10:00", 30, state});
      }
    }
  }
  return db;
}

// ---- The border: rows of the house become facts. ------------------------------------------------------------------------------------

roir::Facts facts_of(Database const& db) {
  roir::Facts facts;
  //! [facts]
  for (Employee const& employee : db.employees) {
    roir::PersonId const id{employee.number};
    facts.add(roir::Person{.id = id, .name = employee.name, .time_zone = "Europe/Vienna"});
    facts.add(roir::Employment{.person = id, .unit = employee.department, .from = roir::to_date(employee.hired)});
    if (!employee.boss.empty())
      facts.add(roir::ReportingLine{.report = id, .manager = roir::PersonId{employee.boss}, .from = roir::to_date(employee.hired)});
  }
  facts.add(roir::ProgrammeAdoption{.cadence = roir::Cadence::parse("weekly"), .minutes = 30, .from = roir::to_date(first_monday)});
  for (Appointment const& row : db.appointments) {
    auto const start = roir::parse_moment(row.time);
    roir::MeetingKey const meeting{.meeting = roir::MeetingId{std::to_string(row.id)},
                                   .manager = roir::PersonId{row.boss},
                                   .report = roir::PersonId{row.employee},
                                   .planned_start = start};
    facts.add(roir::MeetingPlanned{.meeting = meeting, .minutes = row.minutes});
    if (row.state == State::Done) facts.add(roir::MeetingHeld{.meeting = meeting, .start = start, .minutes = row.minutes});
    if (row.state == State::CalledOff) facts.add(roir::MeetingCancelled{.meeting = meeting, .by = roir::Side::Manager});
  }
  //! [facts]
  return facts;
}

// ---- What the front end asks for. ---------------------------------------------------------------------------------------------------

int wrong = 0;

void expect(bool holds, char const* what) {
  if (holds) return;
  ++wrong;
  std::cerr << "not as expected: " << what << '\n';
}

double share_of(roir::Table const& table, std::string_view key_column, std::string_view key, std::string_view value) {
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table[key_column].text(row) == key) return table[value].number(row);
  return std::nan("");
}

// HR sees every department and every pair.
void screen_for_hr(roir::Analysis const& analysis) {
  //! [hr]
  roir::Analysis const hr = analysis.for_audience(roir::Audience::human_resources());
  roir::Table const coverage = hr.coverage({.by = roir::Grain::Unit});
  roir::Table const gaps = hr.gap({.by = roir::Grain::Relationship});
  std::cout << coverage.to_json() << '\n' << gaps.to_json() << '\n';
  //! [hr]
  expect(coverage.rows() == 3, "HR sees three departments");
  expect(share_of(coverage, "unit", "Care", "coverage") == 1.0, "everybody in Care has a recent one-to-one");
  expect(share_of(coverage, "unit", "Archive", "coverage") == 0.0, "nobody in Archive has");
  expect(gaps.rows() == 14, "one row for each pair");
  expect(share_of(gaps, "report", "B3.1", "current_gap") > 100, "the open gap in Archive is longer than a hundred days");
}

// Everybody sees groups of at least five; Archive goes into one of them.
void screen_for_everybody(roir::Analysis const& analysis) {
  //! [published]
  roir::Analysis const published = analysis.for_audience(roir::Audience::published());
  roir::Table const coverage = published.coverage({.by = roir::Grain::Unit});
  std::cout << coverage.to_json() << '\n';
  try {
    (void)published.gap({.by = roir::Grain::Relationship});
    expect(false, "a published table by pair is refused");
  } catch (roir::Forbidden const& refused) {  // the front end turns code and hint into its own words
    std::cout << refused.code() << ": " << refused.hint() << '\n';
  }
  //! [published]
  expect(coverage.rows() == 2, "two groups are published");
  for (std::size_t row = 0; row < coverage.rows(); ++row) expect(coverage["persons"].number(row) >= 5, "no group is under five");
  expect(std::isnan(share_of(coverage, "unit", "Archive", "coverage")), "Archive is not shown alone");
  expect(share_of(coverage, "unit", "(other units)", "coverage") == 0.75, "it is in a group of eight, of which six have met");
}

// A boss sees their own team.
void screen_for_a_boss(roir::Analysis const& analysis) {
  roir::Table const gaps = analysis.for_audience(roir::Audience::line(roir::PersonId{"B1"})).gap({.by = roir::Grain::Relationship});
  expect(gaps.rows() == 6, "the head of Care sees six pairs");
  for (std::size_t row = 0; row < gaps.rows(); ++row) expect(gaps["manager"].text(row) == "B1", "all of them their own");
}

}  // namespace

int main() {
  try {
    //! [analysis]
    roir::Facts const facts = facts_of(example_database());
    roir::History const history = roir::HistoryBuilder{{.as_of = roir::Date{2026, 7, 5}}}.build(facts);
    roir::Analysis const analysis{history, roir::Window::parse("2026-01-05/2026-07-06")};
    //! [analysis]
    screen_for_hr(analysis);
    screen_for_everybody(analysis);
    screen_for_a_boss(analysis);
  } catch (roir::Error const& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
  return wrong == 0 ? 0 : 1;
}
