// SPDX-License-Identifier: MIT
// Investment and break-even on hand-worked numbers.
#include "firm.hpp"
#include <roir/core/error.hpp>
#include <roir/returns/break_even.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace roir {
namespace {

using namespace firms;

// The worked example of domain.md C.1.7: 30 minutes weekly, 5 to prepare and 10 to follow up on each side, 46 weeks: 69 hours.
class WorkedExample : public ::testing::Test {
 protected:
  WorkedExample() {
    firm.lead("m", "r");
    for (int week = 0; week < 46; ++week) firm.facts.add(firm.held("m", "r", monday + 7 * week, 30));
  }
  Firm firm;
  std::int32_t days = 366;  // 2024
  double years = 366 / 365.25;
};

TEST_F(WorkedExample, costs_69_hours) {
  Investment const sum = firm.sum(days);
  EXPECT_NEAR(sum.hours(), 69, exact);
  EXPECT_NEAR(sum.meeting_hours, 46, exact);
  EXPECT_NEAR(sum.prep_hours, 2 * 46 * 5 / 60.0, exact);
  EXPECT_NEAR(sum.follow_up_hours, 2 * 46 * 10 / 60.0, exact);
  EXPECT_NEAR(sum.manager_hours, 34.5, exact);
  EXPECT_NEAR(sum.imputed_hours, 23, exact);
  EXPECT_NEAR(sum.low(), 46, exact);
  EXPECT_NEAR(sum.high(), 92, exact);
  EXPECT_NEAR(sum.person_years, years, exact);
  EXPECT_EQ(sum.held, 46);
  EXPECT_EQ(sum.unknown, 0);
}

TEST_F(WorkedExample, breaks_even_in_every_unit) {
  Selection const all = firm.selection(days);
  Table const table = break_even(all);
  ASSERT_EQ(table.rows(), 4u);
  double const hours = 69 / years;
  char const* const units[] = {"hours", "percent_of_output", "absence_days", "leavers_per_100"};
  double const values[] = {hours, 100 * hours / 1600, hours / 8, 100 * hours / (0.21 * 1600)};
  double const lows[] = {46 / years, 100 * 46 / years / 1600, 46 / years / 8, 100 * 46 / years / (0.50 * 1600)};
  double const highs[] = {92 / years, 100 * 92 / years / 1600, 92 / years / 8, 100 * 92 / years / (0.15 * 1600)};
  for (std::size_t row = 0; row < 4; ++row) {
    EXPECT_EQ(table["unit"].text(row), units[row]);
    EXPECT_NEAR(number(table, "break_even", row), values[row], exact) << units[row];
    EXPECT_NEAR(number(table, "break_even_low", row), lows[row], exact) << units[row];
    EXPECT_NEAR(number(table, "break_even_high", row), highs[row], exact) << units[row];
    EXPECT_EQ(number(table, "break_even_n", row), 46);
    Table const one = break_even(all, units[row]);
    ASSERT_EQ(one.rows(), 1u);
    EXPECT_EQ(number(one, "break_even"), number(table, "break_even", row));
  }
  EXPECT_TRUE(table["break_even_method"].text(0).starts_with("bounds"));
}

TEST_F(WorkedExample, says_so_as_a_table) {
  Table const table = invested(firm.selection(days), {});
  EXPECT_NEAR(number(table, "hours"), 69, exact);
  EXPECT_NEAR(number(table, "hours_per_person_year"), 69 / years, exact);
  EXPECT_NEAR(number(table, "hours_per_person_year_low"), 46 / years, exact);
  EXPECT_NEAR(number(table, "imputed_share"), 1.0 / 3, exact);
  EXPECT_EQ(number(table, "persons"), 1);
  EXPECT_NE(table.info().policy.find("prep_minutes=5"), std::string::npos) << table.info().policy;
  EXPECT_FALSE(has_note(table, "unknown_length"));
}

TEST_F(WorkedExample, another_unit_is_not_found) {
  try {
    static_cast<void>(break_even(firm.selection(days), "euros"));
    FAIL() << "euros need pay data";
  } catch (NotFound const& error) {
    EXPECT_EQ(error.code(), "no_unit");
    EXPECT_NE(error.hint().find("leavers_per_100"), std::string::npos);
  }
}

TEST(Investment, what_is_recorded_is_not_assumed) {
  Firm firm;
  firm.lead("m", "r");
  MeetingHeld meeting = firm.held("m", "r", monday + 1, 42);
  meeting.manager_prep = 12;
  meeting.report_prep = 0;  // said to be none: that is not the same as not said
  meeting.manager_follow_up = 6;
  meeting.report_follow_up = 18;
  firm.facts.add(meeting);
  Investment const sum = firm.sum(7);
  EXPECT_NEAR(sum.meeting_hours, 1.4, exact);
  EXPECT_NEAR(sum.prep_hours, 0.2, exact);
  EXPECT_NEAR(sum.follow_up_hours, 0.4, exact);
  EXPECT_NEAR(sum.manager_hours, 0.7 + 0.2 + 0.1, exact);
  EXPECT_EQ(sum.imputed_hours, 0);
  EXPECT_EQ(sum.low(), sum.high());
}

TEST(Investment, what_is_not_recorded_is_the_managers_median_then_the_units_then_the_policys) {
  Firm firm;
  for (char const* person : {"r1", "r2", "r3"}) firm.employ(person, person[1] == '3' ? "south" : "north");
  firm.lead("m1", "r1");
  firm.lead("m2", "r2");
  firm.lead("m3", "r3");
  // m1 recorded 6, 12, 60 and once nothing: 12 is its own median, and the unit's too.
  for (int i = 0; i < 3; ++i) firm.facts.add(firm.recorded("m1", "r1", monday + i, 30, std::array{60, 6, 12}[static_cast<std::size_t>(i)]));
  double const known = 4 * (60 + 6 + 12) / 60.0 + 3 * 1.0;
  EXPECT_NEAR(firm.sum(7).hours(), known, exact);
  firm.facts.add(firm.held("m1", "r1", monday + 3, 30));
  EXPECT_NEAR(firm.sum(7).hours(), known + 1 + 4 * 12 / 60.0, exact);
  firm.facts.add(firm.held("m2", "r2", monday + 3, 30));  // nothing of its own: the unit's
  EXPECT_NEAR(firm.sum(7).hours(), known + 2 * (1 + 4 * 12 / 60.0), exact);
  firm.facts.add(firm.held("m3", "r3", monday + 3, 30));  // nothing in its unit: 5 and 10 of the policy
  EXPECT_NEAR(firm.sum(7).hours(), known + 2 * (1 + 4 * 12 / 60.0) + 1.5, exact);
  Policy policy;
  policy.prep_minutes = 0;
  policy.follow_up_minutes = 0;
  EXPECT_NEAR(firm.sum(7, policy).hours(), known + 2 * (1 + 4 * 12 / 60.0) + 1, exact);
  EXPECT_NEAR(firm.sum(7).imputed_hours, 2 * 4 * 12 / 60.0 + 0.5, exact);
}

TEST(Investment, late_cancellations_cost_the_waiting_side) {
  Firm firm;
  firm.lead("m", "r");
  firm.facts.add(firm.recorded("m", "r", monday, 60, 0));
  firm.cancel("m", "r", monday + 7, Side::Manager, 23);
  EXPECT_NEAR(firm.sum(28).waste_hours, 10 / 60.0, exact);
  EXPECT_NEAR(firm.sum(28).manager_hours, 1, exact) << "the report waited";
  firm.cancel("m", "r", monday + 8, Side::Report, 0);
  EXPECT_NEAR(firm.sum(28).waste_hours, 20 / 60.0, exact);
  EXPECT_NEAR(firm.sum(28).manager_hours, 1 + 10 / 60.0, exact);
  firm.cancel("m", "r", monday + 9, Side::Manager, 24);  // a whole day's notice
  EXPECT_NEAR(firm.sum(28).waste_hours, 20 / 60.0, exact);
  EXPECT_NEAR(firm.sum(28).hours(), 2 + 20 / 60.0, exact);
  EXPECT_NEAR(firm.sum(28).low(), 2, exact) << "nobody recorded how long they waited";
  EXPECT_EQ(firm.sum(28).held, 1);
}

TEST(Investment, a_length_nobody_said_is_the_planned_then_the_agreed_one_and_otherwise_nothing) {
  Firm firm;
  firm.lead("m", "r");
  MeetingHeld planned = firm.recorded("m", "r", monday, 0, 0);
  firm.facts.add(MeetingPlanned{.meeting = planned.meeting, .minutes = 45});
  firm.facts.add(planned);
  EXPECT_NEAR(firm.sum(14).hours(), 1.5, exact);
  EXPECT_NEAR(firm.sum(14).imputed_hours, 1.5, exact);
  firm.facts.add(firm.recorded("m", "r", monday + 3, 0, 0));
  EXPECT_NEAR(firm.sum(14).hours(), 1.5, exact);
  EXPECT_EQ(firm.sum(14).unknown, 1);
  EXPECT_TRUE(has_note(invested(firm.selection(14), {}), "unknown_length: 1 "));
  firm.facts.add(ProgrammeAdoption{.cadence = Cadence::every_weeks(1), .minutes = 30, .from = to_date(monday + 2)});
  EXPECT_NEAR(firm.sum(14).hours(), 2.5, exact);
  EXPECT_EQ(firm.sum(14).unknown, 0);
}

TEST(Investment, what_only_the_calendar_says_is_counted_and_said) {
  Firm firm;
  firm.lead("m", "r");
  MeetingHeld meeting = firm.recorded("m", "r", monday, 30, 0);
  meeting.basis = Basis::CalendarOnly;
  firm.facts.add(meeting);
  firm.facts.add(firm.recorded("m", "r", monday + 2, 30, 0));
  EXPECT_EQ(firm.sum(7).in_calendar, 1);
  EXPECT_TRUE(has_note(invested(firm.selection(7), {}), "calendar_only: 1 of 2"));
}

TEST(Investment, contact_periods_count_for_both_sides) {
  Facts facts;
  for (char const* person : {"a", "b"}) {
    ContactPeriod period{
        .person = PersonId{person}, .unit = person[0] == 'a' ? "north" : "south", .from = to_date(monday), .until = to_date(monday + 7)};
    period.meetings = person[0] == 'a' ? 2 : 0;
    period.hours = person[0] == 'a' ? 1.5 : 0;
    facts.add(period);
  }
  Selection const all{.history = HistoryBuilder{{.as_of = to_date(monday + 6)}}.build(facts), .window = Window::days(monday, monday + 7)};
  Investment const sum = investments(all, Rows{all, {}}).front();
  EXPECT_NEAR(sum.meeting_hours, 3, exact);
  EXPECT_NEAR(sum.hours(), 3 + 2 * 2 * 15 / 60.0, exact);
  EXPECT_NEAR(sum.low(), 3, exact);
  EXPECT_NEAR(sum.manager_hours, sum.hours() / 2, exact);
  EXPECT_NEAR(sum.person_years, 14 / 365.25, exact);
  EXPECT_NEAR(number(break_even(all, "hours"), "break_even"), 4 / (14 / 365.25), exact);
  Table const by_unit = invested(all, {.by = Grain::Unit});
  ASSERT_EQ(by_unit.rows(), 2u);
  EXPECT_NEAR(number(by_unit, "hours", 0), 4, exact);
  EXPECT_EQ(number(by_unit, "hours", 1), 0);
  EXPECT_EQ(number(by_unit, "persons", 0), 1);
}

// Hours are a sum: over units and over weeks they are the hours of everybody.
TEST(Investment, parts_add_up) {
  Firm firm;
  for (char const* person : {"r1", "r2", "r3"}) firm.employ(person, person[1] == '1' ? "north" : "south");
  firm.lead("m1", "r1");
  firm.lead("m1", "r2");
  firm.lead("m2", "r3");
  for (int day = 0; day < 56; day += 3) firm.facts.add(firm.held("m1", day % 2 == 0 ? "r1" : "r2", monday + day, 20 + day));
  for (int day = 1; day < 56; day += 5) firm.facts.add(firm.recorded("m2", "r3", monday + day, 30, day));
  firm.cancel("m2", "r3", monday + 4, Side::Manager, 1);
  Selection const all = firm.selection(56);
  double const hours = number(invested(all, {}), "hours");
  for (Ask const ask : {Ask{Grain::Unit, Every::Window}, Ask{Grain::Organisation, Every::Week}, Ask{Grain::Unit, Every::Week},
                        Ask{Grain::Relationship, Every::Window}, Ask{Grain::Manager, Every::Week}}) {
    Table const table = invested(all, ask);
    double sum = 0, years = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
      sum += number(table, "hours", row);
      years += number(table, "person_years", row);
      EXPECT_LE(number(table, "hours_low", row), number(table, "hours", row));
      EXPECT_LE(number(table, "hours", row), number(table, "hours_high", row));
      EXPECT_NEAR(number(table, "hours_low", row) + number(table, "hours_high", row), 2 * number(table, "hours", row), exact);
      double const parts = number(table, "meeting_hours", row) + number(table, "prep_hours", row) + number(table, "follow_up_hours", row) +
                           number(table, "waste_hours", row);
      EXPECT_NEAR(parts, number(table, "hours", row), exact);
      EXPECT_LE(number(table, "manager_hours", row), number(table, "hours", row) + exact);
    }
    EXPECT_NEAR(sum, hours, exact) << word(ask.by) << " " << word(ask.every);
    EXPECT_NEAR(years, number(invested(all, {}), "person_years"), exact);
  }
}

TEST(Investment, without_data_there_is_a_reason_instead_of_a_number) {
  Selection const none = Firm{}.selection(7);
  for (Table const& table : {invested(none, {}), break_even(none)}) {
    char const* const column = table.has("hours") ? "hours" : "break_even";
    EXPECT_TRUE(std::isnan(number(table, column)));
    EXPECT_EQ(table[std::string(column) + "_status"].text(0), "no_data");
    EXPECT_TRUE(has_note(table, "no_data: "));
  }
  Firm quiet;  // led, but no time has passed in the window
  quiet.lead("m", "r");
  quiet.facts.add(quiet.held("m", "r", monday, 30));
  Selection before = quiet.selection(7);
  before.window = Window::days(monday - 30, monday - 20);
  EXPECT_EQ(break_even(before, "hours")["break_even_status"].text(0), "no_data");
}

}  // namespace
}  // namespace roir
