// SPDX-License-Identifier: MIT
// What an hour costs: whose pay holds, mismatches refused, and a standard rate that tells of nobody.
#include "firm.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace roir {
namespace {

using namespace firms;

Firm pair_that_met() {
  Firm firm;
  firm.lead("m", "r");
  firm.facts.add(firm.recorded("m", "r", monday, 60, 0));
  return firm;
}
Pay pay_of(PayScope scope, char const* subject, double amount, std::int32_t from = monday - 500) {
  return {.scope = scope,
          .subject = subject,
          .amount = amount,
          .currency = "GBP",
          .price_year = 2024,
          .on_cost = 0,
          .productive_hours = 1000,
          .from = to_date(from)};
}
std::string code_of(PayRates const& rates) {
  return rates.why_not() ? rates.why_not()->code : "priced";
}
PayRates rates_of(Firm const& firm, InvestmentTerms const& terms = {}, PayDetail detail = PayDetail::Own) {
  return {firm.selection(30), terms, detail};
}

TEST(PayRates, the_person_wins_over_the_unit_and_the_unit_over_everybody) {
  Firm firm = pair_that_met();
  firm.employ("r", "north");
  auto const hour = [&](char const* person) {
    PayRates const rates = rates_of(firm);
    return rates.hour(firm.selection(30).history.find_person(person), monday);
  };
  firm.facts.add(pay_of(PayScope::Organisation, "", 10000));
  EXPECT_EQ(hour("r"), 10);
  EXPECT_EQ(hour("m"), 10);
  firm.facts.add(pay_of(PayScope::Unit, "north", 20000));
  EXPECT_EQ(hour("r"), 20);
  EXPECT_EQ(hour("m"), 10);
  firm.facts.add(pay_of(PayScope::Person, "r", 30000));
  EXPECT_EQ(hour("r"), 30);
  firm.facts.add(pay_of(PayScope::Person, "r", 40000, monday - 1));
  EXPECT_EQ(hour("r"), 40) << "the later of two that hold";
  firm.facts.add(pay_of(PayScope::Person, "r", 50000, monday + 1));
  EXPECT_EQ(hour("r"), 40) << "not yet";
}

TEST(PayRates, what_is_not_known_of_pay_is_no_price) {
  Firm firm = pair_that_met();
  EXPECT_EQ(code_of(rates_of(firm)), "no_data");
  Table const table = investment(firm.selection(30));
  EXPECT_EQ(table["money_status"].text(0), "no_data");
  EXPECT_TRUE(std::isnan(number(table, "money")));
  EXPECT_TRUE(has_note(table, "no_data: "));
  EXPECT_NEAR(number(table, "hours"), 2, exact) << "hours remain";
  firm.pay("m", 64000);
  EXPECT_EQ(investment(firm.selection(30))["money_status"].text(0), "refused") << "half of the hours have no price of their own";
  EXPECT_EQ(number(investment(firm.selection(30)), "priced_share"), 0.5);
  firm.lead("m", "s");
  firm.facts.add(firm.recorded("m", "s", monday, 60, 0));
  firm.pay("r", 32000);  // three quarters: m and r of m, m, r, s; s costs the mean of 50 and 25
  EXPECT_NEAR(number(investment(firm.selection(30)), "money"), 50 + 50 + 25 + 37.5, exact);
}

TEST(PayRates, on_costs_and_hours_that_nobody_gave_are_none_and_the_policys) {
  Firm firm = pair_that_met();
  Pay pay = pay_of(PayScope::Organisation, "", 32000);
  pay.on_cost.reset();
  pay.productive_hours.reset();
  firm.facts.add(pay);
  PayRates const rates = rates_of(firm);
  EXPECT_EQ(rates.mean_hour(), 20) << "1,600 hours of the policy";
  EXPECT_EQ(rates.without_on_cost(), 2);
  EXPECT_TRUE(has_note(investment(firm.selection(30)), "on_cost: not known of 2 people"));
}

TEST(PayRates, currencies_and_price_years_have_to_match_or_be_converted) {
  Firm firm = pair_that_met();
  firm.pay("m", 64000);
  Pay euros = pay_of(PayScope::Person, "r", 32000);
  euros.currency = "EUR";
  firm.facts.add(euros);
  EXPECT_EQ(code_of(rates_of(firm, {.currency = "GBP"})), "currency_mismatch");
  EXPECT_EQ(investment(firm.selection(30), {}, {.currency = "GBP"})["money_status"].text(0), "refused");
  EXPECT_TRUE(has_note(investment(firm.selection(30), {}, {.currency = "GBP"}), "currency_mismatch"));
  InvestmentTerms terms{.currency = "GBP",
                        .conversions = {{.currency = "EUR", .price_year = 2024, .factor = 0.5, .source = "the bank on 2024-06-30"}}};
  PayRates const converted = rates_of(firm, terms);
  EXPECT_EQ(code_of(converted), "priced");
  EXPECT_EQ(converted.hour(firm.selection(30).history.find_person("r"), monday), 16);
  EXPECT_EQ(code_of(rates_of(firm, {.currency = "USD"})), "currency_mismatch");
  EXPECT_EQ(code_of(rates_of(firm, {.currency = "GBP", .price_year = 2020, .conversions = terms.conversions})), "unit_mismatch");
}

/// A company of so many people under two managers, all met, with pay as given (the first two are the managers').
Firm company(std::vector<double> const& pays) {
  Firm firm;
  for (std::size_t i = 0; i < pays.size(); ++i) {
    std::string const id = "p" + std::to_string(i);
    firm.employ(id.c_str(), i % 2 == 0 ? "north" : "south");
    firm.pay(id.c_str(), pays[i]);
    if (i < 2) continue;
    std::string const manager = "p" + std::to_string(i % 2);
    firm.lead(manager.c_str(), id.c_str());
    for (int week = 0; week < 9; ++week)
      firm.facts.add(firm.held(manager.c_str(), id.c_str(), monday + 7 * week + static_cast<int>(i % 5), 20 + 5 * static_cast<int>(i)));
  }
  return firm;
}

TEST(StandardRate, is_one_figure_of_two_digits_for_everybody) {
  Firm const firm = company({61000, 58000, 31000, 33500, 29000, 36000});
  PayRates const rates = rates_of(firm, {}, PayDetail::Standard);
  ASSERT_EQ(code_of(rates), "priced");
  // mean pay 41,416.67, an hour 32.3568
  EXPECT_EQ(rates.mean_hour(), 32);
  EXPECT_EQ(rates.report_pay(), 41000);
  EXPECT_TRUE(std::isnan(rates.hour_difference()));
  for (std::uint32_t person = 0; person < 6; ++person) EXPECT_EQ(rates.hour(person, monday), 32);
  Table const table = investment(firm.selection(60), {.by = Grain::Relationship}, {}, PayDetail::Standard);
  for (std::size_t row = 0; row < table.rows(); ++row) EXPECT_NEAR(number(table, "money", row), 32 * number(table, "hours", row), exact);
  EXPECT_FALSE(table.has("priced_share")) << "it would tell whose pay is known";
  EXPECT_TRUE(has_note(table, "standard_rate: every hour costs 32 GBP"));
}

TEST(StandardRate, is_rounded_before_it_is_converted_and_mixes_no_currencies) {
  Firm firm = company({61000, 58000, 31000, 33500, 29000, 36000});
  InvestmentTerms terms{
      .currency = "EUR", .price_year = 2024, .conversions = {{.currency = "GBP", .price_year = 2024, .factor = 1.2345, .source = "x"}}};
  EXPECT_NEAR(rates_of(firm, terms, PayDetail::Standard).mean_hour(), 32 * 1.2345, exact) << "a factor finds no further digits";
  Pay euros = pay_of(PayScope::Person, "p5", 40000);
  euros.currency = "EUR";
  firm.facts.add(euros);
  EXPECT_EQ(code_of(rates_of(firm, terms)), "priced");
  EXPECT_EQ(code_of(rates_of(firm, terms, PayDetail::Standard)), "currency_mismatch");
}

TEST(StandardRate, is_refused_where_it_would_tell_of_single_people) {
  EXPECT_EQ(code_of(rates_of(company({61000, 58000, 31000, 33500}), {}, PayDetail::Standard)), "privacy") << "four people";
  EXPECT_EQ(code_of(rates_of(company({900000, 30000, 30000, 30000, 30000, 30000}), {}, PayDetail::Standard)), "privacy")
      << "colleagues who know their own pay would find that of one";
  EXPECT_EQ(code_of(rates_of(company({61000, 58000, 31000, 33500, 29000}), {}, PayDetail::Standard)), "priced");
}

// Whatever is asked for, what tables say of pay is one rounded mean: pay can be dealt out anew among people and no table changes.
RC_GTEST_PROP(StandardRate, tables_do_not_tell_whose_pay_is_whose, ()) {
  std::vector<double> pays;
  for (int i = 0; i < 7; ++i) pays.push_back(*rc::gen::inRange(20000, 90000));
  std::vector<double> other = pays;
  auto const turn = *rc::gen::inRange(1, 7);
  std::rotate(other.begin(), other.begin() + turn, other.end());
  Selection const one = company(pays).selection(60);
  Selection const two = company(other).selection(60);
  for (Grain const by : {Grain::Relationship, Grain::Person, Grain::Manager, Grain::Unit, Grain::Organisation})
    for (Every const every : {Every::Window, Every::Week, Every::Month})
      RC_ASSERT(investment(one, {.by = by, .every = every, .by_programme = every == Every::Month}, {}, PayDetail::Standard).to_json() ==
                investment(two, {.by = by, .every = every, .by_programme = every == Every::Month}, {}, PayDetail::Standard).to_json());
}

}  // namespace
}  // namespace roir
