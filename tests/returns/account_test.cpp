// SPDX-License-Identifier: MIT
// The whole account: training, administration and what was put in in general, money, present values, programmes, what goes beyond.
#include "../core/golden_records.hpp"
#include "../core/round_trip.hpp"
#include "firm.hpp"
#include <roir/core/error.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace roir {
namespace {

using namespace firms;

TEST(InvestmentRecords, are_as_the_golden_file_says_and_come_back) {
  golden::expect_records<Conversion, Counterfactual, InvestmentTerms>();
  expect_round_trip(InvestmentTerms{});
  expect_round_trip(InvestmentTerms{.currency = "GBP",
                                    .price_year = 2024,
                                    .conversions = {{.currency = "EUR", .price_year = 2023, .factor = 0.1 + 0.2, .source = "the bank"}},
                                    .counterfactual = Counterfactual{.hours_per_person_year = 2, .low = 1, .high = 3, .source = "s"}});
}

TEST(Account, training_is_spread_over_its_life_and_among_those_who_are_led) {
  Firm firm;
  firm.lead("m", "r1");
  firm.lead("m", "r2");
  firm.facts.add(firm.recorded("m", "r1", monday, 30, 0));
  // 24 months from 2024-01-01 are 731 days: an hour a day.
  firm.put_in("m", nullptr, Activity::Training, monday, 731 * 60);
  EXPECT_NEAR(firm.sum(10).training_hours, 10, exact);
  EXPECT_NEAR(firm.sum(10).manager_hours, 0.5 + 10, exact);
  EXPECT_EQ(firm.sum(10).imputed_hours, 0) << "it was recorded";
  Table const pairs = investment(firm.selection(10), {.by = Grain::Relationship});
  ASSERT_EQ(pairs.rows(), 2u);
  EXPECT_NEAR(number(pairs, "training_hours", 0), 5, exact);
  EXPECT_NEAR(number(pairs, "training_hours", 1), 5, exact);
  EXPECT_NEAR(firm.sum(900).training_hours, 731, 1e-6) << "and then it is used up";
  InvestmentTerms year;
  year.train_life_months = 12;  // 366 days
  EXPECT_NEAR(number(investment(firm.selection(10), {}, year), "training_hours"), 10 * 731.0 / 366, exact);
}

TEST(Account, training_of_whoever_leads_nobody_counts_for_their_being_led_and_else_nowhere) {
  Firm firm;
  firm.lead("m", "r");
  firm.facts.add(firm.recorded("m", "r", monday, 30, 0));
  firm.put_in("r", nullptr, Activity::Training, monday - 10, 731 * 60);  // led from Monday on
  Investment const sum = firm.sum(5);
  EXPECT_NEAR(sum.training_hours, 5 * 731.0 / 731, 0.02);
  EXPECT_NEAR(sum.manager_hours, 0.5, exact);
  Firm other;
  other.lead("m", "r");
  other.facts.add(other.recorded("m", "r", monday, 30, 0));
  other.put_in("x", nullptr, Activity::Training, monday, 731 * 60);
  EXPECT_EQ(other.sum(5).training_hours, 0);
}

TEST(Account, administration_counts_on_its_day_where_it_was_for) {
  Firm firm;
  firm.lead("m", "r1");
  firm.lead("m", "r2");
  firm.put_in("m", "r2", Activity::Administration, monday + 1, 30);
  firm.put_in("m", nullptr, Activity::Administration, monday + 2, 60);
  firm.put_in("r1", "m", Activity::Administration, monday + 3, 6);
  Table const pairs = investment(firm.selection(7), {.by = Grain::Relationship});
  EXPECT_NEAR(number(pairs, "admin_hours", 0), 0.5 + 0.1, exact);
  EXPECT_NEAR(number(pairs, "admin_hours", 1), 0.5 + 0.5, exact);
  EXPECT_NEAR(number(pairs, "manager_hours", 0), 0.5, exact);
  EXPECT_NEAR(firm.sum(2).admin_hours, 0.5, exact);
}

TEST(Account, what_was_prepared_in_general_goes_to_the_next_meeting_and_is_not_assumed_twice) {
  Firm firm;
  firm.lead("m", "r");
  firm.facts.add(firm.held("m", "r", monday + 3, 30));
  EXPECT_NEAR(firm.sum(14).prep_hours, 2 * 5 / 60.0, exact);
  firm.put_in("m", "r", Activity::Preparation, monday + 1, 7);
  firm.put_in("m", "r", Activity::Preparation, monday + 3, 8);
  firm.put_in("r", "m", Activity::FollowUp, monday + 5, 18);
  Investment const sum = firm.sum(14);
  EXPECT_NEAR(sum.prep_hours, (7 + 8 + 5) / 60.0, exact);
  EXPECT_NEAR(sum.follow_up_hours, (10 + 18) / 60.0, exact);
  EXPECT_NEAR(sum.imputed_hours, (5 + 10) / 60.0, exact) << "the report's preparing and the manager's following up";
  firm.put_in("m", "r", Activity::Preparation, monday + 10, 6);  // for a meeting that nobody held yet
  EXPECT_NEAR(firm.sum(14).prep_hours, (7 + 8 + 5 + 6) / 60.0, exact);
  EXPECT_NEAR(firm.sum(7).prep_hours, (7 + 8 + 5) / 60.0, exact);
}

TEST(Account, what_was_assumed_is_told_apart_by_what) {
  Firm firm;
  char const* const units[] = {"north", "north", "south", "west"};
  for (char const* person : {"r1", "r2", "r3", "r4"}) firm.employ(person, units[person[1] - '1']);
  firm.lead("m1", "r1");
  firm.lead("m2", "r2");
  firm.lead("m3", "r3");
  firm.lead("m4", "r4");
  firm.facts.add(firm.recorded("m1", "r1", monday, 30, 12));
  firm.facts.add(firm.held("m1", "r1", monday + 1, 30));  // four medians of the manager: 48 min
  firm.facts.add(firm.held("m2", "r2", monday + 1, 30));  // of the unit: 48 min
  firm.facts.add(firm.held("m3", "r3", monday + 1, 30));  // of the policy: 30 min
  MeetingHeld planned = firm.recorded("m4", "r4", monday + 2, 0, 0);
  firm.facts.add(MeetingPlanned{.meeting = planned.meeting, .minutes = 45});
  firm.facts.add(planned);  // 90 min as planned
  Table const table = investment(firm.selection(7));
  double const hours = number(table, "hours");
  EXPECT_NEAR(hours, (4 * 60 + 48 + 48 + 48 + 30 + 90) / 60.0, exact);
  EXPECT_NEAR(number(table, "imputed_by_manager"), 0.8 / hours, exact);
  EXPECT_NEAR(number(table, "imputed_by_unit"), 0.8 / hours, exact);
  EXPECT_NEAR(number(table, "imputed_by_policy"), 0.5 / hours, exact);
  EXPECT_NEAR(number(table, "imputed_by_plan"), 1.5 / hours, exact);
  EXPECT_NEAR(number(table, "imputed_share"), 3.6 / hours, exact);
}

// 30 minutes weekly over 46 weeks with 15 minutes beside a side: 34.5 hours of each. The manager's hour costs 64,000 x 1.25 / 1,600 = 50,
// the report's 25.
class Priced : public ::testing::Test {
 protected:
  Priced() {
    firm.lead("m", "r");
    for (int week = 0; week < 46; ++week) firm.facts.add(firm.held("m", "r", monday + 7 * week, 30));
    firm.pay("m", 64000);
    firm.pay("r", 32000);
  }
  Firm firm;
  double years = 366 / 365.25;
};

TEST_F(Priced, hours_cost_what_those_cost_who_spend_them) {
  Table const table = investment(firm.selection(366));
  EXPECT_NEAR(number(table, "money"), 34.5 * (50 + 25), 1e-6);
  EXPECT_NEAR(number(table, "money_low"), 23 * 75, 1e-6) << "recorded: half an hour a side";
  EXPECT_NEAR(number(table, "money_high"), 46 * 75, 1e-6);
  EXPECT_EQ(table["money"].meta().unit, "GBP");
  EXPECT_TRUE(table["money"].meta().is_bounds);
  EXPECT_DOUBLE_EQ(number(table, "priced_share"), 1);
  EXPECT_EQ(number(table, "cash"), 0);
  EXPECT_TRUE(has_note(table, "GBP at prices of 2024"));
  EXPECT_TRUE(has_note(table, "cash: no cash cost was supplied"));
}

TEST_F(Priced, later_money_is_worth_less_on_the_first_day) {
  Firm two;
  two.lead("m", "r");
  two.pay("m", 64000);
  two.pay("r", 32000);
  two.facts.add(two.recorded("m", "r", monday, 60, 0));
  two.facts.add(two.recorded("m", "r", monday + 500, 60, 0));
  Table const table = investment(two.selection(501));
  EXPECT_NEAR(number(table, "money"), 150, exact);
  EXPECT_NEAR(number(table, "present_value"), 75 + 75 * std::pow(1.035, -500 / 365.25), 1e-9);
  InvestmentTerms none;
  none.discount_rate = 0;
  EXPECT_NEAR(number(investment(two.selection(501), {}, none), "present_value"), 150, exact);
}

TEST_F(Priced, pay_that_changes_prices_the_hours_after_it) {
  firm.facts.add(Pay{.subject = "r",
                     .amount = 64000,
                     .currency = "GBP",
                     .price_year = 2024,
                     .on_cost = 0.25,
                     .productive_hours = 1600,
                     .from = to_date(monday + 7 * 23)});
  EXPECT_NEAR(number(investment(firm.selection(366)), "money"), 34.5 * 50 + 34.5 / 2 * (25 + 50), 1e-6);
}

TEST_F(Priced, cash_is_paid_for_each_eligible_year) {
  InvestmentTerms terms;
  terms.cash_per_person_year = 365.25;  // one pound a day
  Table const table = investment(firm.selection(366), {}, terms);
  EXPECT_NEAR(number(table, "cash"), 366, 1e-6);
  EXPECT_NEAR(number(table, "money"), 34.5 * 75 + 366, 1e-6);
  EXPECT_FALSE(has_note(table, "cash: no cash cost was supplied"));
}

TEST_F(Priced, what_goes_beyond_is_told_where_somebody_says_what_there_was_anyway) {
  Table const plain = investment(firm.selection(366));
  EXPECT_EQ(plain["counted"].text(0), "gross");
  EXPECT_TRUE(std::isnan(number(plain, "incremental_hours")));
  EXPECT_EQ(plain["incremental_hours_status"].text(0), "refused");
  EXPECT_EQ(plain["incremental_money_status"].text(0), "refused");
  InvestmentTerms terms;
  terms.counterfactual = Counterfactual{.hours_per_person_year = 10, .low = 8, .high = 12, .source = "diaries of 2023"};
  Table const table = investment(firm.selection(366), {}, terms);
  EXPECT_EQ(table["counted"].text(0), "incremental");
  EXPECT_NEAR(number(table, "incremental_hours"), 69 - 10 * years, exact);
  EXPECT_NEAR(number(table, "incremental_hours_low"), 46 - 12 * years, exact);
  EXPECT_NEAR(number(table, "incremental_hours_high"), 92 - 8 * years, exact);
  EXPECT_NEAR(number(table, "incremental_money"), 37.5 * (69 - 10 * years), 1e-6) << "an hour of both sides costs 37.50 on average";
  EXPECT_NEAR(number(table, "hours"), 69, exact) << "gross stands beside it";
  EXPECT_TRUE(has_note(table, "diaries of 2023"));
}

TEST(Account, is_cut_by_what_was_agreed_on_the_day) {
  Firm firm;
  firm.lead("m", "r1");
  firm.lead("m", "r2");
  firm.facts.add(
      ProgrammeAdoption{.cadence = Cadence::every_weeks(1), .minutes = 30, .from = to_date(monday + 14), .until = to_date(monday + 42)});
  firm.facts.add(
      ProgrammeAdoption{.scope = Scope::Relationship, .subject = "m/r2", .cadence = Cadence::every_weeks(2), .from = to_date(monday + 28)});
  for (int week = 0; week < 8; ++week)
    for (char const* report : {"r1", "r2"}) firm.facts.add(firm.recorded("m", report, monday + 7 * week, 30, 0));
  Selection const all = firm.selection(56);
  Table const table = investment(all, {.by_programme = true});
  ASSERT_EQ(table.rows(), 3u);
  std::map<std::string, std::size_t> row;
  for (std::size_t i = 0; i < 3; ++i) row[table["programme"].text(i)] = i;
  ASSERT_TRUE(row.contains("(no programme)"));
  ASSERT_TRUE(row.contains("weekly, 30 min"));
  ASSERT_TRUE(row.contains("every 2 weeks"));
  EXPECT_NEAR(number(table, "hours", row["(no programme)"]), 2 + 2 + 2, exact) << "two weeks before of both, two after of one";
  EXPECT_NEAR(number(table, "hours", row["weekly, 30 min"]), 4 + 2, exact);
  EXPECT_NEAR(number(table, "hours", row["every 2 weeks"]), 4, exact);
  EXPECT_NEAR(number(table, "person_years", row["weekly, 30 min"]), (28 + 14) / 365.25, exact);
  EXPECT_EQ(number(table, "persons", row["every 2 weeks"]), 1);
  Table const pairs = investment(all, {.by = Grain::Relationship, .by_programme = true});
  ASSERT_EQ(pairs.rows(), 5u) << "what has nothing in it is left out";
  EXPECT_EQ(pairs["report"].text(0), "r1");
}

// Whatever is put in, parts are the whole: over relationships, units, months and programmes.
TEST(Account, parts_add_up) {
  Firm firm;
  for (char const* person : {"r1", "r2", "r3"}) firm.employ(person, person[1] == '1' ? "north" : "south");
  firm.lead("m1", "r1");
  firm.lead("m1", "r2");
  firm.facts.add(
      ReportingLine{.report = PersonId{"r3"}, .manager = PersonId{"m1"}, .from = to_date(monday), .until = to_date(monday + 40)});
  firm.facts.add(ReportingLine{.report = PersonId{"r3"}, .manager = PersonId{"m2"}, .from = to_date(monday + 40)});
  firm.facts.add(ProgrammeAdoption{.cadence = Cadence::every_weeks(1), .minutes = 30, .from = to_date(monday + 30)});
  for (int day = 0; day < 119; day += 6)
    firm.facts.add(firm.held("m1", day % 4 == 0 ? "r1" : "r2", monday + day, day % 5 == 0 ? 0 : 20 + day));
  for (int day = 41; day < 119; day += 9) firm.facts.add(firm.recorded("m2", "r3", monday + day, 30, day));
  firm.cancel("m2", "r3", monday + 44, Side::Manager, 1);
  firm.put_in("m1", nullptr, Activity::Training, monday - 50, 9000);
  firm.put_in("m2", nullptr, Activity::Training, monday + 20, 9000);
  firm.put_in("m1", "r2", Activity::Preparation, monday + 20, 44);
  firm.put_in("r1", "m1", Activity::FollowUp, monday + 3, 13);
  firm.put_in("m1", nullptr, Activity::Administration, monday + 25, 90);
  firm.put_in("m1", "r3", Activity::Training, monday + 2, 600);
  for (char const* person : {"m1", "m2", "r1", "r2"}) firm.pay(person, 30000 + 7000 * person[1] + 500 * person[0]);
  Selection const all = firm.selection(121);  // four whole months
  InvestmentTerms terms;
  terms.cash_per_person_year = 100;
  Table const whole = investment(all, {}, terms);
  for (InvestmentAsk const ask : {InvestmentAsk{.by = Grain::Unit}, InvestmentAsk{.by = Grain::Relationship},
                                  InvestmentAsk{.by = Grain::Manager, .every = Every::Month}, InvestmentAsk{.every = Every::Month},
                                  InvestmentAsk{.by_programme = true}, InvestmentAsk{.by = Grain::Person, .by_programme = true}}) {
    Table const table = investment(all, ask, terms);
    for (char const* column : {"hours", "hours_low", "meeting_hours", "prep_hours", "follow_up_hours", "admin_hours", "training_hours",
                               "waste_hours", "manager_hours", "person_years", "cash"}) {
      double sum = 0;
      for (std::size_t row = 0; row < table.rows(); ++row) sum += number(table, column, row);
      EXPECT_NEAR(sum, number(whole, column), 1e-7) << column << " " << word(ask.by) << " " << word(ask.every) << " " << ask.by_programme;
    }
    std::vector<Investment> const rows = investments(all, Rows{all, {.by = ask.by, .every = ask.every}}, terms);
    for (Investment const& row : rows)
      EXPECT_NEAR(row.imputed_hours, row.imputed_by_plan + row.imputed_by_manager + row.imputed_by_unit + row.imputed_by_policy, exact);
  }
  PayRates const rates{all, terms, PayDetail::Own};
  auto const money = [&](Ask const& ask) {
    double sum = 0;
    for (Investment const& row : investments(all, Rows{all, ask}, terms, &rates)) sum += row.money.all;
    return sum;
  };
  EXPECT_NEAR(money({.by = Grain::Relationship, .every = Every::Month}), money({}), 1e-6);
}

TEST(Account, terms_that_cannot_be_are_errors) {
  auto const code = [](InvestmentTerms const& terms) {
    try {
      static_cast<void>(investment(Firm{}.selection(7), {}, terms));
    } catch (InvalidArgument const& error) {
      return std::string{error.code()};
    }
    return std::string{"taken"};
  };
  auto const with = [&](auto change) {
    InvestmentTerms terms;
    change(terms);
    return code(terms);
  };
  EXPECT_EQ(code({}), "taken");
  EXPECT_EQ(with([](auto& t) { t.discount_rate = -0.01; }), "bad_terms");
  EXPECT_EQ(with([](auto& t) { t.discount_rate = std::nan(""); }), "bad_terms");
  EXPECT_EQ(with([](auto& t) { t.train_life_months = 0; }), "bad_terms");
  EXPECT_EQ(with([](auto& t) { t.currency = "gbp"; }), "bad_terms");
  EXPECT_EQ(with([](auto& t) { t.price_year = 24; }), "bad_terms");
  EXPECT_EQ(with([](auto& t) { t.cash_per_person_year = -1; }), "bad_terms");
  EXPECT_EQ(with([](auto& t) { t.conversions = {{.currency = "EUR", .price_year = 2024, .factor = 0, .source = "x"}}; }), "bad_terms");
  EXPECT_EQ(with([](auto& t) { t.conversions = {{.currency = "EUR", .price_year = 2024, .factor = 1}}; }), "value_source_missing");
  EXPECT_EQ(with([](auto& t) { t.counterfactual = Counterfactual{.hours_per_person_year = 5, .low = 6, .high = 7, .source = "x"}; }),
            "bad_terms");
  EXPECT_EQ(with([](auto& t) { t.counterfactual = Counterfactual{.hours_per_person_year = 5, .low = 4, .high = 7}; }),
            "value_source_missing");
}

}  // namespace
}  // namespace roir
