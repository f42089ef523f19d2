// SPDX-License-Identifier: MIT
#include <roir/exchange/readers.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace roir {
namespace {

namespace fs = std::filesystem;

// A directory of its own for each test, removed afterwards.
class Readers : public ::testing::Test {
 protected:
  Readers() {
    auto const* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() /
              (std::string{"roir_"} + test->test_suite_name() + "_" + test->name() + "_" + std::to_string(std::random_device{}()));
    fs::create_directories(folder_);
  }
  ~Readers() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  fs::path write(std::string const& name, std::string const& text) const {
    std::ofstream{folder_ / name, std::ios::binary} << text;
    return folder_ / name;
  }
  fs::path folder_;
};

std::string code_of(auto const& call) {
  try {
    call();
  } catch (Error const& error) {
    EXPECT_FALSE(error.hint().empty()) << error.what();
    return error.code();
  }
  return "nothing thrown";
}

std::vector<std::string> codes(ReadReport const& report) {
  std::vector<std::string> out;
  for (RowError const& error : report.errors) out.push_back(std::to_string(error.row) + " " + error.column + " " + error.code);
  EXPECT_EQ(report.rows_read, report.rows_loaded + report.rows_rejected);
  return out;
}

bool says(ReadReport const& report, std::string const& words) {
  return report.to_text().find(words) != std::string::npos;
}

std::string day(Date date) {
  return format_day(day_number(date));
}

// ---- people and what is around them ----

TEST_F(Readers, PeopleWithAllColumns) {
  Facts facts;
  auto const report = read_people(write("people.csv",
                                        "person_id,name,time_zone,unit,region,fte,work_days,from,until\n"
                                        "p1,Ann,Europe/Berlin,Sales,DE,0.8,Mon-Thu,2025-01-01,2026-01-01\n"
                                        "p2,Bob,,Sales,,,,2025-02-01,\n"),
                                  facts);
  EXPECT_EQ(report.kind, "people");
  EXPECT_EQ(report.rows_loaded, 2u);
  ASSERT_EQ(facts.persons().size(), 2u);
  ASSERT_EQ(facts.employments().size(), 2u);
  EXPECT_EQ(facts.persons()[0].name, "Ann");
  EXPECT_EQ(facts.persons()[0].time_zone, "Europe/Berlin");
  EXPECT_EQ(facts.persons()[0].fact.source, "people.csv");
  EXPECT_EQ(facts.employments()[0].fte, 0.8);
  EXPECT_EQ(facts.employments()[0].work_days, WorkDays::parse("Mon-Thu"));
  EXPECT_EQ(day(*facts.employments()[0].until), "2026-01-01");
  EXPECT_EQ(facts.persons()[1].time_zone, "UTC");
  EXPECT_FALSE(facts.employments()[1].until.has_value());
  EXPECT_EQ(facts.employments()[1].fte, 1.0);
}

TEST_F(Readers, PeopleAsAnHrSystemExportsThem) {
  Facts facts;
  auto const report = read_people(write("staff.csv",
                                        "Employee ID;Full Name;Department;Manager;Start Date;End Date;Salary\r\n"
                                        "100;\"Meier, Eva\";R&D;7;15.03.2024;;5\r\n"
                                        "101;Tim;R&D;100;01.02.2024;;5\r\n"),
                                  facts);
  ASSERT_EQ(facts.persons().size(), 2u) << report.to_text();
  EXPECT_EQ(facts.persons()[0].id.text(), "100");
  EXPECT_EQ(facts.persons()[0].name, "Meier, Eva");
  EXPECT_EQ(facts.employments()[0].unit, "R&D");
  EXPECT_EQ(day(facts.employments()[1].from), "2024-02-01");
  ASSERT_EQ(facts.reporting_lines().size(), 2u);
  EXPECT_EQ(facts.reporting_lines()[1].manager.text(), "100");
  EXPECT_EQ(report.dialect.date_order, DateOrder::DayMonthYear);
  EXPECT_EQ(report.dialect.date_proofs, 1u);
  EXPECT_EQ(report.columns.at("person_id"), "Employee ID");
  EXPECT_EQ(report.unused_headers, (std::vector<std::string>{"End Date", "Salary"}));
  EXPECT_TRUE(says(report, "column 'End Date' was not read")) << report.to_text();
}

TEST_F(Readers, BadPeopleAreReportedAndTheOthersLoad) {
  Facts facts;
  auto const path = write("people.csv",
                          "person_id,time_zone,fte,work_days,from,until,last_day\n"
                          "p1,Mars/Olympus,,,2025-01-01,,\n"
                          ",,,,2025-01-01,,\n"
                          "p3,,7,,2025-01-01,,\n"
                          "p4,,\"0,5\",,2025-01-01,,\n"
                          "p5,,,Funday,2025-01-01,,\n"
                          "p6,,,,2025-02-30,,\n"
                          "p7,,,,2025-02-03,2025-01-01,\n"
                          "p8,,,,45678,,\n"
                          "p9,,,,2025-01-01,2025-02-01,2025-02-01\n"
                          "good,,,,2025-01-01,,2025-02-01\n"
                          "open,,,,,,\n");
  auto const report = read_people(path, facts);
  EXPECT_EQ(codes(report), (std::vector<std::string>{"2  unknown_time_zone", "3 person_id missing_cell", "4  bad_employment",
                                                     "5 fte bad_number", "6  bad_work_days", "7 from bad_date", "8  bad_employment",
                                                     "9 from bad_date", "10 last_day bad_date"}));
  EXPECT_NE(report.errors[3].hint.find("decimal_comma"), std::string::npos);
  EXPECT_NE(report.errors[7].hint.find("serial number"), std::string::npos);
  ASSERT_EQ(facts.employments().size(), 2u);
  EXPECT_EQ(facts.persons().size(), 2u);
  EXPECT_EQ(day(*facts.employments()[0].until), "2025-02-02");
  EXPECT_EQ(day(facts.employments()[1].from), "1900-01-01");
  EXPECT_TRUE(says(report, "1 rows do not say `from`"));
  Facts other;
  EXPECT_EQ(read_people(path, other, {.decimal_comma = true}).rows_loaded, 3u);
}

TEST_F(Readers, LinesAbsencesHolidaysProgrammes) {
  Facts facts;
  read_reporting_lines(write("reporting_lines.csv", "report_id,manager_id,from,until\nr,m,2025-01-01,2025-06-01\nr,n,2025-06-01,\n"),
                       facts);
  auto const selfish = read_reporting_lines(write("l.csv", "EmployeeID,ManagerID,from\nx,x,2025-01-01\n"), facts);
  read_absences(write("absences.csv", "person_id,from,last_day,planned\nr,2025-03-03,2025-03-07,yes\nr,2025-05-01,,\n"), facts);
  read_holidays(write("holidays.csv", "date,region,name\n2025-12-25,,Christmas\n2025-10-03,DE,Unity\n"), facts);
  auto const programmes = read_programmes(write("programmes.csv",
                                                "scope,subject,cadence,minutes,from,until\norganisation,,weekly,30,2025-01-01,\n"
                                                "Unit,Sales,monthly on 15,60,2025-01-01,\nplanet,x,weekly,,2025-01-01,\n"
                                                "unit,Ops,now and then,,2025-01-01,\nunit,,weekly,,2025-01-01,\n"),
                                          facts);
  ASSERT_EQ(facts.reporting_lines().size(), 2u);
  EXPECT_EQ(facts.reporting_lines()[1].manager.text(), "n");
  EXPECT_EQ(codes(selfish), (std::vector<std::string>{"2  bad_line"}));
  ASSERT_EQ(facts.absences().size(), 2u);
  EXPECT_EQ(day(*facts.absences()[0].until), "2025-03-08");
  EXPECT_TRUE(facts.absences()[0].planned);
  EXPECT_FALSE(facts.absences()[1].until.has_value());
  ASSERT_EQ(facts.holidays().size(), 2u);
  EXPECT_EQ(facts.holidays()[1].region, "DE");
  ASSERT_EQ(facts.programmes().size(), 2u);
  EXPECT_EQ(facts.programmes()[1].cadence, Cadence::monthly_on(15));
  EXPECT_EQ(facts.programmes()[1].scope, Scope::Unit);
  EXPECT_EQ(codes(programmes), (std::vector<std::string>{"4 scope bad_word", "5  bad_cadence", "6  bad_programme"}));
}

TEST_F(Readers, PayAndEfforts) {
  Facts facts;
  auto const pay = read_any(write("hr.csv",
                                  "person_id,unit,salary,currency,price_year,on_cost,productive_hours,from,last_day\n"
                                  "r,,32000,GBP,2025,0.25,1600,2025-01-01,2025-12-31\n,Sales,40000.5,GBP,2025,,,2025-01-01,\n"
                                  ",,38000,GBP,2025,,,,\nq,,-5,GBP,2025,,,2025-01-01,\ns,,30000,pounds,2025,,,2025-01-01,\n"),
                            facts);
  EXPECT_EQ(pay.kind, "pay");
  ASSERT_EQ(facts.pays().size(), 3u);
  EXPECT_EQ(facts.pays()[0].scope, PayScope::Person);
  EXPECT_EQ(facts.pays()[0].on_cost, 0.25);
  EXPECT_EQ(day(*facts.pays()[0].until), "2026-01-01");
  EXPECT_EQ(facts.pays()[1].scope, PayScope::Unit);
  EXPECT_EQ(facts.pays()[1].subject, "Sales");
  EXPECT_EQ(facts.pays()[1].amount, 40000.5);
  EXPECT_FALSE(facts.pays()[1].on_cost.has_value());
  EXPECT_EQ(facts.pays()[2].scope, PayScope::Organisation);
  EXPECT_EQ(day(facts.pays()[2].from), "1900-01-01");
  EXPECT_EQ(codes(pay), (std::vector<std::string>{"5  bad_pay", "6  bad_pay"}));
  EXPECT_TRUE(says(pay, "1 rows do not say `from`"));
  auto const efforts = read_any(write("time.csv",
                                      "person_id,with_id,activity,date,minutes\nm,,training,2025-03-03,960\n"
                                      "m,r,follow up,2025-03-04,12\nm,r,meeting,2025-03-04,30\nm,m,training,2025-03-04,30\n"
                                      "m,r,sleep,2025-03-04,30\nm,r,training,2025-03-04,0\n"),
                                facts);
  EXPECT_EQ(efforts.kind, "efforts");
  ASSERT_EQ(facts.efforts().size(), 2u);
  EXPECT_FALSE(facts.efforts()[0].with.has_value());
  EXPECT_EQ(facts.efforts()[1].with->text(), "r");
  EXPECT_EQ(facts.efforts()[1].activity, Activity::FollowUp);
  EXPECT_EQ(codes(efforts), (std::vector<std::string>{"4  bad_effort", "5  bad_effort", "6 activity bad_word", "7 minutes out_of_range"}));
  auto const people = read_any(write("staff.csv", "person_id,name,salary,currency,price_year\nr,Rita,32000,GBP,2025\n"), facts);
  EXPECT_EQ(people.kind, "people") << "a list of people that says what they earn is a list of people";
}

// ---- columns ----

TEST_F(Readers, AMissingColumnNamesWhatThereIsAndTheNearest) {
  Facts facts;
  auto const path = write("lines.csv", "report_id,manger_id,from\na,b,2025-01-01\n");
  try {
    read_reporting_lines(path, facts);
    FAIL();
  } catch (NotFound const& error) {
    EXPECT_EQ(error.code(), "no_column");
    EXPECT_EQ(error.subject(), "manager_id");
    EXPECT_NE(error.message().find("report_id, manger_id, from"), std::string::npos);
    EXPECT_NE(error.hint().find("'manger_id'"), std::string::npos);
  }
  EXPECT_EQ(read_reporting_lines(path, facts, {.headers = {{"manager_id", "Manger ID"}}}).rows_loaded, 1u);
  EXPECT_EQ(code_of([&] { read_reporting_lines(path, facts, {.headers = {{"manager_id", "boss"}}}); }), "no_column");
  EXPECT_EQ(code_of([&] { read_reporting_lines(path, facts, {.headers = {{"boss", "manger_id"}}}); }), "unknown_column");
  EXPECT_EQ(code_of([&] { read_absences(write("a.csv", "person_id,From,from\na,b,2025-01-01\n"), facts); }), "duplicate_column");
  EXPECT_EQ(code_of([&] { read_meetings(write("m.csv", "manager,report,status\na,b,held\n"), facts); }), "no_column");
}

// ---- dates ----

TEST_F(Readers, DateOrderNeedsEvidence) {
  Facts facts;
  auto const absences = [&](std::string const& dates, std::optional<DateOrder> order = {}) {
    std::string text = "person_id,from\n";
    std::istringstream in{dates};
    for (std::string one; in >> one;) text += "p," + one + "\n";
    return read_absences(write("absences.csv", text), facts, {.date_order = order});
  };
  EXPECT_EQ(code_of([&] { absences("03/04/2026 05/06/2026"); }), "ambiguous_dates");
  EXPECT_EQ(code_of([&] { absences("13/04/2026 04/13/2026"); }), "mixed_date_orders");
  EXPECT_EQ(facts.size(), 0u);
  auto const day_first = absences("03/04/2026 13/04/2026 2026-05-05");
  EXPECT_EQ(day_first.dialect.date_order, DateOrder::DayMonthYear);
  EXPECT_EQ(day_first.dialect.date_proofs, 1u);
  EXPECT_TRUE(says(day_first, "1 cells prove it, such as '13/04/2026' in line 3; 1 could be either")) << day_first.to_text();
  EXPECT_EQ(day(facts.absences()[0].from), "2026-04-03");
  EXPECT_EQ(absences("3/4/2026 4/13/2026").dialect.date_order, DateOrder::MonthDayYear);
  EXPECT_EQ(day(facts.absences()[3].from), "2026-03-04");
  EXPECT_FALSE(absences("05/05/2026 2026/12/31").dialect.date_order.has_value());  // both orders say the same
  auto const given = absences("03/04/2026 13/04/2026", DateOrder::MonthDayYear);
  EXPECT_EQ(codes(given), (std::vector<std::string>{"3 from bad_date"}));
  EXPECT_EQ(absences("99/99/2026 31/31/2026 13/13/2026").rows_rejected, 3u);
  EXPECT_EQ(absences("1-Mar 2026-13-01 26-01-05 5/1/26 43831").rows_rejected, 5u);
}

// Every day of five years in every form says the same day.
TEST_F(Readers, EveryDayInEveryForm) {
  for (auto const& [name, order] : {std::pair{"day", DateOrder::DayMonthYear}, {"month", DateOrder::MonthDayYear}}) {
    std::string text = "person_id,from\n";
    std::vector<std::int32_t> expected;
    for (std::int32_t d = day_number(Date{2023, 12, 1}); d < day_number(Date{2028, 3, 2}); ++d) {
      Date const date = to_date(d);
      int const day = date.day(), month = date.month().as_number(), year = date.year();
      int const a = order == DateOrder::DayMonthYear ? day : month, b = order == DateOrder::DayMonthYear ? month : day;
      char buffer[64];
      std::snprintf(buffer, sizeof buffer, "%d/%d/%d", a, b, year);
      text += "p," + std::string{buffer} + "\n";
      std::snprintf(buffer, sizeof buffer, "%02d.%02d.%04d", a, b, year);
      text += "p," + std::string{buffer} + "\n";
      std::snprintf(buffer, sizeof buffer, "%02d-%02d-%04d 0:00", a, b, year);
      text += "p," + std::string{buffer} + "\n";
      std::snprintf(buffer, sizeof buffer, "%02d/%02d/%04d 12:00:00 AM", a, b, year);
      text += "p," + std::string{buffer} + "\n";
      std::snprintf(buffer, sizeof buffer, "%04d/%02d/%02d", year, month, day);
      text += "p," + std::string{buffer} + "\n";
      std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02dT00:00", year, month, day);
      text += "p," + std::string{buffer} + "\n";
      expected.insert(expected.end(), 6, d);
    }
    Facts facts;
    auto const report = read_absences(write("absences.csv", text), facts);
    EXPECT_EQ(report.rows_rejected, 0u) << name << report.to_text();
    EXPECT_EQ(report.dialect.date_order, order);
    std::vector<std::int32_t> found;
    for (Absence const& one : facts.absences()) found.push_back(day_number(one.from));
    EXPECT_EQ(found, expected);
  }
}

// ---- meetings ----

std::string shown(Facts const& facts, MeetingRow const& row) {
  auto const time = [](std::int32_t t, bool instant) {
    if (t == MeetingRow::no_time) return std::string{"-"};
    return (instant ? Moment::instant(t) : Moment::wall_clock(t)).to_string();
  };
  auto const minutes = [](std::uint16_t m) { return m == MeetingRow::no_minutes ? std::string{"-"} : std::to_string(m); };
  std::string says;
  for (auto const& [bit, word] : {std::pair{MeetingRow::Planned, "planned"},
                                  {MeetingRow::Held, "held"},
                                  {MeetingRow::Missed, "missed"},
                                  {MeetingRow::Cancelled, "cancelled"},
                                  {MeetingRow::Moved, "moved"},
                                  {MeetingRow::Asked, "asked"}})
    if ((row.says & bit) != 0) says += (says.empty() ? "" : "+") + std::string{word};
  return facts.people().text(row.manager) + ">" + facts.people().text(row.report) +
         (row.meeting == Names::none ? "" : " #" + facts.meetings().text(row.meeting)) + " " + says + " planned " +
         time(row.planned, row.instants & MeetingRow::PlannedInstant) + "/" + minutes(row.planned_minutes) + " start " +
         time(row.start, row.instants & MeetingRow::StartInstant) + "/" + minutes(row.minutes) + " at " +
         time(row.at, row.instants & MeetingRow::AtInstant) + " late " + minutes(row.manager_late) + "," + minutes(row.report_late) +
         " by " + std::string{word(row.by)} + "," + std::string{word(row.cause)} + (row.prompted ? " prompted" : "");
}

std::vector<std::string> shown(Facts const& facts) {
  std::vector<std::string> out;
  for (MeetingRow const& row : facts.meeting_rows()) out.push_back(shown(facts, row));
  return out;
}

TEST_F(Readers, MeetingsOfEveryStatus) {
  Facts facts;
  auto const report =
      read_meetings(write("meetings.csv",
                          "meeting_id,manager_id,report_id,planned_start,planned_minutes,status,start,minutes,basis,manager_late,report_"
                          "late,original_start,"
                          "by,cause,notified_at,recovery_asked_by,recovery_asked_at,recovery_prompted,replaces,recorded_at\n"
                          "k1,m,r,2026-01-05T09:00,30,planned,,,,,,,,,,,,,,\n"
                          "k2,m,r,2026-01-05T09:00,30,held,2026-01-05T09:04,28,attendance_log,4,-3,,,,,,,,k9,2026-01-06\n"
                          "k3,m,r,2026-01-05T09:00Z,30,Cancelled,,,,,,,manager,workload,2026-01-04T18:00,report,2026-01-06T10:00,yes,,\n"
                          "k4,m,r,2026-01-05T09:00,,No Show,,,,,,,report,forgotten,,,,,,\n"
                          "k5,m,r,2026-01-07T09:00,30,held,,25,,,,2026-01-05T09:00,manager,workload,2026-01-03T12:00,,,,,\n"
                          "k6,m,r,2026-01-07T09:00,30,moved,,,,,,2026-01-05T09:00,report,travel,2026-01-04T08:00,,,,,\n"
                          "k7,m,r,2026-01-05T09:00,30,moved,2026-01-07T09:00+01:00,,,,,,,,,,,,,\n"
                          "k8,m,r,2026-01-07T09:00,,planned,,,,,,2026-01-05T09:00,report,travel,2026-01-04T08:00,,,,,\n"
                          "k9,m,r,2026-01-07T09:00,,cancelled,,,,,,2026-01-05T09:00,report,travel,2026-01-04T08:00,,,,,\n"),
                    facts);
  EXPECT_EQ(report.rows_loaded, 9u) << report.to_text();
  EXPECT_EQ(shown(facts),
            (std::vector<std::string>{
                "m>r #k1 planned planned 2026-01-05T09:00/30 start -/- at - late -,- by unknown,unknown",
                "m>r #k2 planned+held planned 2026-01-05T09:00/30 start 2026-01-05T09:04/28 at - late 4,0 by unknown,unknown",
                "m>r #k3 planned+cancelled planned 2026-01-05T09:00Z/30 start -/- at 2026-01-04T18:00 late -,- by manager,workload",
                "m>r #k3 asked planned 2026-01-05T09:00Z/- start -/- at 2026-01-06T10:00 late -,- by report,unknown prompted",
                "m>r #k4 planned+missed planned 2026-01-05T09:00/- start -/- at - late -,- by report,forgotten",
                "m>r #k5 planned+moved planned 2026-01-05T09:00/30 start 2026-01-07T09:00/- at 2026-01-03T12:00 late -,- by "
                "manager,workload",
                "m>r #k5 planned+held planned 2026-01-05T09:00/30 start 2026-01-07T09:00/25 at - late -,- by unknown,unknown",
                "m>r #k6 planned+moved planned 2026-01-05T09:00/30 start 2026-01-07T09:00/- at 2026-01-04T08:00 late -,- by report,travel",
                "m>r #k7 planned+moved planned 2026-01-05T09:00/30 start 2026-01-07T08:00Z/- at - late -,- by unknown,unknown",
                "m>r #k8 planned+moved planned 2026-01-05T09:00/- start 2026-01-07T09:00/- at 2026-01-04T08:00 late -,- by report,travel",
                "m>r #k8 planned planned 2026-01-05T09:00/- start -/- at - late -,- by unknown,unknown",
                "m>r #k9 planned+moved planned 2026-01-05T09:00/- start 2026-01-07T09:00/- at - late -,- by unknown,unknown",
                "m>r #k9 planned+cancelled planned 2026-01-05T09:00/- start -/- at 2026-01-04T08:00 late -,- by report,travel"}));
  EXPECT_EQ(facts.meeting_rows()[1].basis, Basis::AttendanceLog);
  EXPECT_EQ(facts.meetings().text(facts.meeting_rows()[1].replaces), "k9");
  EXPECT_EQ(facts.labels().text(facts.meeting_rows()[0].source), "meetings.csv");
  EXPECT_TRUE(says(report, "1 held meetings do not say `start`"));
}

TEST_F(Readers, MeetingsOfFewColumns) {
  Facts facts;
  auto const report =
      read_any(write("log.csv",
                     "manager,report,time,status,minutes,late\n"
                     "m1,r1,2026-01-05T09:00,held,30,5\nm1,r2,2026-01-05T10:00,missed,,\nm2,r3,2026-01-06T10:00,held,20,0\n"),
               facts);
  EXPECT_EQ(report.kind, "meetings");
  EXPECT_EQ(shown(facts), (std::vector<std::string>{
                              "m1>r1 planned+held planned 2026-01-05T09:00/- start 2026-01-05T09:00/30 at - late 5,- by unknown,unknown",
                              "m1>r2 planned+missed planned 2026-01-05T10:00/- start -/- at - late -,- by unknown,unknown",
                              "m2>r3 planned+held planned 2026-01-06T10:00/- start 2026-01-06T10:00/20 at - late 0,- by unknown,unknown"}));
  EXPECT_TRUE(says(report, "'late' was read as manager_late"));
  Facts held;
  read_meetings(write("held.csv", "manager,report,start,duration\nm,r,5/13/2026 9:30 AM,30\n"), held);
  EXPECT_EQ(shown(held), (std::vector<std::string>{"m>r held planned -/- start 2026-05-13T09:30/30 at - late -,- by unknown,unknown"}));
}

TEST_F(Readers, BadMeetingsAreReportedWithTheirLines) {
  Facts facts;
  auto const report = read_meetings(write("meetings.csv",
                                          "manager_id,report_id,planned_start,status,minutes,cause,recovery_asked_by\n"
                                          "m,m,2026-01-05T09:00,held,30,,\n"
                                          "m,,2026-01-05T09:00,held,30,,\n"
                                          "m,r,yesterday,held,30,,\n"
                                          "m,r,,held,30,,\n"
                                          "m,r,2026-01-05T09:00,hold,30,,\n"
                                          "m,r,2026-01-05T09:00,held,1441,,\n"
                                          "m,r,2026-01-05T09:00,held,12.5,,\n"
                                          "m,r,2026-01-05T09:00,missed,,boredom,\n"
                                          "m,r,2026-01-05T09:00,missed,,,manager\n"
                                          "m,r,2026-01-05T09:00\n"
                                          "m," +
                                              std::string(257, 'x') +
                                              ",2026-01-05T09:00,held,30,,\n"
                                              "m,r,2026-01-05T09:00,moved,30,,\n"
                                              "m,r,2026-01-05T09:00,held,30.0,,\n"),
                                    facts);
  EXPECT_EQ(codes(report), (std::vector<std::string>{"2 report_id bad_meeting", "3 report_id missing_cell", "4 planned_start bad_date",
                                                     "5 planned_start missing_cell", "6 status bad_word", "7 minutes out_of_range",
                                                     "8 minutes bad_number", "9 cause bad_word", "10 recovery_asked_at missing_cell",
                                                     "11  short_row", "12 report_id bad_id", "13 start missing_cell"}));
  EXPECT_EQ(report.rows_loaded, 1u);
  EXPECT_EQ(facts.meeting_rows().size(), 1u);
}

std::string many_meetings(std::size_t count, bool quotes) {
  std::mt19937_64 random{42};
  std::string text = "manager,report,time,status,minutes,late,note\n";
  char const* const states[] = {"held", "held", "held", "missed", "cancelled"};
  for (std::size_t i = 0; i < count; ++i) {
    std::uint64_t const report = random() % 3000;
    text += "M" + std::to_string(report / 8) + ",P" + std::to_string(report) + ",2026-0" + std::to_string(1 + random() % 9) + "-" +
            std::to_string(10 + random() % 19) + "T" + std::to_string(10 + random() % 8) + ":" + std::to_string(10 + random() % 50) + "," +
            states[random() % 5] + "," + std::to_string(random() % 60) + "," + std::to_string(random() % 12) + ",";
    if (quotes && random() % 4 == 0) text += "\"line one\nM1,P1,2026-01-01T10:00,held,30,0,x\nsaid \"\"yes\"\"\"";
    if (random() % 1000 == 0) text += ",long,row";
    text += "\n";
  }
  return text;
}

TEST_F(Readers, MeetingsDoNotDependOnThreads) {
  for (bool const quotes : {false, true}) {
    auto const path = write("meetings.csv", many_meetings(150000, quotes));
    Facts one;
    auto const report = read_meetings(path, one);
    EXPECT_EQ(report.rows_read, 150000u);
    EXPECT_GT(report.rows_rejected, 50u);
    for (unsigned const threads : {2u, 3u, 8u}) {
      Facts several;
      auto const same = read_meetings(path, several, {.threads = threads});
      EXPECT_EQ(same, report);
      ASSERT_EQ(several.people().size(), one.people().size());
      for (std::uint32_t i = 0; i < one.people().size(); ++i) ASSERT_EQ(several.people().text(i), one.people().text(i));
      ASSERT_EQ(shown(several), shown(one));
    }
    Facts known;  // people that are there already keep their numbers
    known.people().intern("P7");
    known.people().intern("nobody");
    read_meetings(path, known, {.threads = 2});
    EXPECT_EQ(known.people().text(0), "P7");
    EXPECT_EQ(shown(known), shown(one));
  }
}

// Counted apart from roir: by looking at the text of each line.
TEST_F(Readers, MeetingsAgreeWithACountOfTheLines) {
  std::string const text = many_meetings(20000, false);
  Facts facts;
  auto const report = read_meetings(write("meetings.csv", text), facts, {.threads = 2});
  std::istringstream lines{text};
  std::string line;
  std::getline(lines, line);
  std::map<std::string, std::size_t> expected, found;
  std::uint64_t minutes = 0, sum = 0, rejected = 0;
  while (std::getline(lines, line)) {
    std::vector<std::string> cells;
    std::istringstream in{line};
    for (std::string cell; std::getline(in, cell, ',');) cells.push_back(cell);
    if (cells.size() > 7) {
      ++rejected;
      continue;
    }
    ++expected[cells[0] + cells[1] + cells[3]];
    if (cells[3] == "held") minutes += std::stoul(cells[4]);
  }
  for (MeetingRow const& row : facts.meeting_rows()) {
    std::string const status = row.says & MeetingRow::Held ? "held" : row.says & MeetingRow::Missed ? "missed" : "cancelled";
    ++found[facts.people().text(row.manager) + facts.people().text(row.report) + status];
    if (row.minutes != MeetingRow::no_minutes) sum += row.minutes;
  }
  EXPECT_EQ(found, expected);
  EXPECT_EQ(sum, minutes);
  EXPECT_EQ(report.rows_rejected, rejected);
}

TEST_F(Readers, SlashedMeetingTimesAreSettledByTheWholeFile) {
  std::string text = "manager,report,time,status\n";
  for (int i = 0; i < 60000; ++i) text += "m,r,03/04/2026 09:15,held\n";
  auto const path = write("meetings.csv", text);
  Facts facts;
  for (unsigned const threads : {1u, 2u}) EXPECT_EQ(code_of([&] { read_meetings(path, facts, {.threads = threads}); }), "ambiguous_dates");
  EXPECT_EQ(facts.size(), 0u);
  EXPECT_EQ(facts.people().size(), 0u);
  auto const later = write("meetings.csv", text + "m,r,04/13/2026 09:15,held\n");
  auto const report = read_meetings(later, facts, {.threads = 2});
  EXPECT_EQ(report.rows_loaded, 60001u);
  EXPECT_EQ(report.dialect.date_order, DateOrder::MonthDayYear);
  EXPECT_EQ(facts.meeting_rows()[0].planned, Moment::wall_clock(Date{2026, 3, 4}, 9, 15).minutes());
}

// ---- dry run, stopping, twice ----

TEST_F(Readers, ADryRunSaysTheSameAndLoadsNothing) {
  auto const path = write("meetings.csv", many_meetings(3000, true));
  Facts facts, none;
  auto loaded = read_meetings(path, facts);
  auto const dry = read_meetings(path, none, {.dry_run = true});
  EXPECT_TRUE(dry.dry_run);
  EXPECT_TRUE(says(dry, "would be loaded"));
  EXPECT_EQ(none.size(), 0u);
  EXPECT_EQ(none.people().size() + none.labels().size(), 0u);
  loaded.dry_run = true;
  EXPECT_EQ(dry, loaded);
}

TEST_F(Readers, StoppingLoadsNothing) {
  struct Stop {};
  auto const meetings = write("meetings.csv", many_meetings(200000, false));
  auto const people = write("people.csv", "person_id,name\np,x\n");
  auto const me = std::this_thread::get_id();
  for (unsigned const threads : {1u, 3u})
    for (int const after : {0, 1, 5}) {
      Facts facts;
      int calls = 0;
      auto const stop = [&](ProgressStep const& step) {
        EXPECT_EQ(std::this_thread::get_id(), me);
        EXPECT_LE(step.done, step.total);
        if (calls++ == after) throw Stop{};
      };
      EXPECT_THROW(read_meetings(meetings, facts, {.threads = threads}, stop), Stop);
      EXPECT_EQ(facts.size(), 0u);
      EXPECT_EQ(facts.people().size(), 0u);
      calls = after;
      EXPECT_THROW(read_people(people, facts, {}, stop), Stop);
      EXPECT_EQ(facts.size(), 0u);
    }
}

TEST_F(Readers, ReadingTwiceStatesTheSameAgain) {
  auto const path = write("meetings.csv", many_meetings(500, false));
  Facts facts;
  EXPECT_EQ(read_meetings(path, facts), read_meetings(path, facts));
  auto const rows = facts.meeting_rows();
  for (std::size_t i = 0; i < rows.size() / 2; ++i) EXPECT_EQ(shown(facts, rows[i]), shown(facts, rows[i + rows.size() / 2]));
}

// ---- files and directories ----

TEST_F(Readers, KindsAreToldByTheirHeaders) {
  std::map<std::string, std::string> const headers{
      {"people", "Employee ID,Name,Unit,Manager,from"},
      {"reporting_lines", "EmployeeID,ManagerID,from"},
      {"absences", "person_id,from,until"},
      {"holidays", "date,region,name"},
      {"programmes", "scope,subject,cadence,minutes,from,until"},
      {"meetings", "manager,report,start,duration"},
      {"person_query", "PersonId,Date,Meetings_with_manager_1_on_1,Meeting_hours_with_manager_1_on_1"},
      {"meeting_query", "MeetingId,Collaboration_start_time,Number_of_attendees,Duration"}};
  for (auto const& [kind, header] : headers) {
    Facts facts;
    EXPECT_EQ(read_any(write("x.csv", header + "\n"), facts).kind, kind) << header;
  }
  Facts facts;
  EXPECT_EQ(code_of([&] { read_any(write("x.csv", "colour,shape\nred,round\n"), facts); }), "unknown_kind");
}

TEST_F(Readers, ADirectoryIsReadWhole) {
  write("people.csv", "person_id,name\nm,Mia\nr,Ron\n");
  write("reporting_lines.csv", "report_id,manager_id,from\nr,m,2025-01-01\n");
  write("meetings.csv", "manager_id,report_id,start\nm,r,2025-02-03T09:00\n");
  write("export.CSV", "PersonId,Date,Meetings_with_manager_1_on_1,Meeting_hours_with_manager_1_on_1\nx,2025-01-05,1,0.5\n");
  write("colours.csv", "colour,shape\nred,round\n");
  write("notes.md", "not a table\n");
  Facts facts;
  auto const reports = read_directory(folder_, facts);
  std::map<std::string, std::string> kinds;
  for (auto const& report : reports) kinds[fs::path{report.file}.filename().string()] = report.kind;
  EXPECT_EQ(kinds, (std::map<std::string, std::string>{{"people.csv", "people"},
                                                       {"reporting_lines.csv", "reporting_lines"},
                                                       {"meetings.csv", "meetings"},
                                                       {"export.CSV", "person_query"},
                                                       {"colours.csv", "unknown"}}));
  EXPECT_EQ(facts.persons().size(), 2u);
  EXPECT_EQ(facts.meeting_rows().size(), 1u);
  EXPECT_EQ(facts.contact_periods().size(), 1u);
  EXPECT_EQ(read_directory(folder_ / "people.csv", facts).size(), 1u);
  fs::create_directories(folder_ / "empty");
  EXPECT_EQ(code_of([&] { read_directory(folder_ / "empty", facts); }), "no_file");
  EXPECT_EQ(code_of([&] { read_directory(folder_ / "none", facts); }), "no_file");
}

// ---- Viva Insights ----

TEST_F(Readers, PersonQueryPeriodsFollowFromTheDates) {
  auto const query = [&](std::vector<std::string> const& dates) {
    std::string text = "PersonId,MetricDate,Meetings with manager 1:1,Meeting hours with manager 1:1,Organization\n";
    for (auto const& one : dates) text += "x," + one + ",1,0.5,Sales\n";
    Facts facts;
    read_person_query(write("q.csv", text), facts);
    return day(facts.contact_periods()[0].until);
  };
  EXPECT_EQ(query({"2025-01-05"}), "2025-01-12");
  EXPECT_EQ(query({"2025-01-05", "2025-01-12", "2025-01-26"}), "2025-01-12");
  EXPECT_EQ(query({"2025-01-01", "2025-02-01"}), "2025-02-01");
  EXPECT_EQ(query({"2025-02-01", "2025-01-01"}), "2025-03-01");
  EXPECT_EQ(query({"2025-01-05", "2025-01-06", "2025-01-09"}), "2025-01-06");
  EXPECT_EQ(code_of([&] { query({"2025-01-05", "2025-01-08"}); }), "unknown_period");
}

fs::path shared(char const* name) {
  return fs::path{ROIR_SOURCE_DIR} / ".." / "shared" / "data" / name;
}

#define ROIR_NEEDS(path) \
  if (!fs::exists(path)) GTEST_SKIP() << "SKIPPED: " << (path) << " is not here; these figures were not checked"

TEST(RealData, PersonQueryGivesTheFiguresOfAnIndependentCount) {
  auto const path = shared("person_query/wpa_person_query.csv");
  ROIR_NEEDS(path);
  Facts facts;
  auto const reports = read_directory(path.parent_path(), facts);
  ASSERT_EQ(reports.size(), 1u);
  ReadReport const& report = reports[0];
  EXPECT_EQ(report.kind, "person_query");
  EXPECT_EQ(report.rows_loaded, 4403u) << report.to_text();
  EXPECT_EQ(report.rows_rejected, 0u);
  EXPECT_EQ(report.dialect.date_order, DateOrder::MonthDayYear);
  std::set<std::string> people, without;
  std::set<std::int32_t> weeks;
  std::map<std::string, std::int64_t> meetings_of;
  std::int64_t meetings = 0, none = 0, no_hours = 0;
  double hours = 0;
  std::map<std::string, double> hours_of;
  for (ContactPeriod const& one : facts.contact_periods()) {
    people.insert(one.person.text());
    weeks.insert(day_number(one.from));
    EXPECT_EQ((one.until - one.from).days(), 7);
    EXPECT_FALSE(one.unit.empty());
    meetings += one.meetings;
    hours += one.hours;
    none += one.meetings == 0;
    no_hours += one.hours == 0;
    meetings_of[one.person.text()] += one.meetings;
    hours_of[one.person.text()] += one.hours;
  }
  EXPECT_EQ(people.size(), 629u);
  EXPECT_EQ(weeks.size(), 7u);
  EXPECT_EQ(facts.contact_periods().size(), 4403u);
  EXPECT_EQ(none, 3251);
  EXPECT_EQ(no_hours, 3275);
  EXPECT_EQ(meetings, 1223);
  EXPECT_NEAR(hours, 1161.92, 0.005);
  EXPECT_EQ(std::count_if(meetings_of.begin(), meetings_of.end(), [](auto const& one) { return one.second == 0; }), 87);
  EXPECT_EQ(std::count_if(hours_of.begin(), hours_of.end(), [](auto const& one) { return one.second == 0; }), 89);
  EXPECT_TRUE(says(report, "hourly rate"));
}

TEST(RealData, MeetingQueriesOfBothGenerations) {
  auto const wpa = shared("meeting_query/wpa_meeting_query.csv");
  auto const viva = shared("meeting_query/viva_meeting_query.csv");
  ROIR_NEEDS(wpa);
  Facts facts;
  auto const older = read_any(wpa, facts);
  EXPECT_EQ(older.kind, "meeting_query");
  EXPECT_EQ(older.rows_loaded, 2001u) << older.to_text();
  ASSERT_EQ(facts.unattributed().size(), 2001u);
  UnattributedMeeting const& first = facts.unattributed()[0];
  EXPECT_EQ(first.start, Moment::instant(std::int64_t{day_number(Date{2021, 2, 5})} * 1440 + 23 * 60));
  EXPECT_EQ(first.hours, 0.5);
  EXPECT_EQ(first.attendees, 3);
  EXPECT_FALSE(first.cancelled || first.recurring);
  Facts newer_facts;
  auto const newer = read_any(viva, newer_facts);
  EXPECT_EQ(newer.kind, "meeting_query");
  EXPECT_EQ(newer.rows_loaded, 612u) << newer.to_text();
  EXPECT_EQ(newer.dialect.date_order, DateOrder::DayMonthYear);
  EXPECT_TRUE(newer.dialect.byte_order_mark);
  EXPECT_EQ(newer_facts.unattributed()[0].start, Moment::wall_clock(Date{2022, 12, 5}, 16, 30));
  EXPECT_EQ(newer_facts.unattributed()[0].hours, 2.0);
  EXPECT_EQ(newer_facts.unattributed()[0].attendees, 1);
}

}  // namespace
}  // namespace roir
