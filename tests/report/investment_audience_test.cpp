// SPDX-License-Identifier: MIT
// What an account of the investment says of pay: everything to its holder, to every audience one rounded figure.
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>
#include <roir/report/value_chart.hpp>
#include <roir/simulation/world_entries.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>
#include <string>

namespace roir {
namespace {

/// The sample company with pay dealt out among its people: the same amounts, to others for another seed.
Analysis const& company(unsigned seed) {
  static auto const made = [](unsigned dealt) {
    WorldScenario scenario = world_scenario("sample_company");
    scenario.end = Date{2025, 5, 1};
    scenario.currency.clear();
    World world = make_world(scenario, false);
    std::set<std::string> people;
    for (ReportingLine const& line : world.facts.reporting_lines()) people.insert({line.manager.text(), line.report.text()});
    std::vector<double> amounts;
    for (std::size_t i = 0; i < people.size(); ++i) amounts.push_back(24000 + 137.0 * static_cast<double>(i));
    std::mt19937 random{dealt};
    std::shuffle(amounts.begin(), amounts.end(), random);
    std::size_t next = 0;
    for (std::string const& person : people)
      world.facts.add(Pay{.subject = person,
                          .amount = amounts[next++],
                          .currency = "GBP",
                          .price_year = 2024,
                          .on_cost = 0.25,
                          .productive_hours = 1600,
                          .from = scenario.begin});
    return Analysis{HistoryBuilder{{.as_of = Date{2025, 4, 30}}}.build(world.facts), Window{scenario.begin, world.end}};
  };
  static Analysis const one = made(1), two = made(2);
  return seed == 1 ? one : two;
}

std::string a_manager(History const& history) {
  return history.person_id(history.relationships().front().manager);
}

TEST(InvestmentAudience, the_holder_of_the_data_sees_what_each_hour_costs) {
  InvestmentAsk const ask{.by = Grain::Relationship};
  Table const table = company(1).investment(ask);
  EXPECT_GT(table.rows(), 100u);
  EXPECT_TRUE(table.has("priced_share"));
  EXPECT_NE(table.to_json(), company(2).investment(ask).to_json()) << "dealt out anew, it costs something else";
}

TEST(InvestmentAudience, no_report_tells_whose_pay_is_whose) {
  std::string const manager = a_manager(company(1).history());
  for (std::string const& words : {std::string{"hr"}, "manager:" + manager, "person:" + manager, std::string{"published"}}) {
    Audience const audience = Audience::parse(words);
    std::string const one = to_json(company(1).for_audience(audience).report());
    EXPECT_NE(one.find("In money"), std::string::npos) << words;
    EXPECT_EQ(one, to_json(company(2).for_audience(audience).report())) << words;
  }
}

TEST(InvestmentAudience, no_table_for_anybody_tells_whose_pay_is_whose) {
  std::string const manager = a_manager(company(1).history());
  for (std::string const& words : {std::string{"hr"}, "manager:" + manager, "person:" + manager, std::string{"published"}}) {
    Analysis const one = company(1).for_audience(Audience::parse(words)), two = company(2).for_audience(Audience::parse(words));
    bool const is_published = words == "published";
    int tables = 0;
    for (Grain const by : {Grain::Relationship, Grain::Person, Grain::Manager, Grain::Unit, Grain::Organisation})
      for (Every const every : {Every::Window, Every::Week, Every::Month}) {
        InvestmentAsk const ask{.by = by, .every = every};
        if (is_published && ((by != Grain::Unit && by != Grain::Organisation) || every != Every::Window)) {
          EXPECT_THROW(static_cast<void>(one.investment(ask)), Forbidden) << words;
          continue;
        }
        Table const table = one.investment(ask);
        EXPECT_EQ(table.to_json(), two.investment(ask).to_json()) << words << " " << word(by) << " " << word(every);
        EXPECT_FALSE(std::isnan(table["money"].number(0))) << words;
        EXPECT_EQ(table.info().audience, words);
        ++tables;
      }
    EXPECT_EQ(tables, is_published ? 2 : 15);
    ReturnCatalogue const forms = ReturnCatalogue::built_in();
    EXPECT_EQ(one.break_even_forms(forms).to_json(), two.break_even_forms(forms).to_json()) << words;
    EXPECT_EQ(one.value_tornado(forms).to_json(), two.value_tornado(forms).to_json()) << words;
    EXPECT_EQ(one.value_spread(forms, {.draws = 200}).to_json(), two.value_spread(forms, {.draws = 200}).to_json()) << words;
  }
  Analysis const published = company(1).for_audience(Audience::published());
  EXPECT_THROW(static_cast<void>(published.investment({.by_programme = true})), Forbidden);
}

TEST(InvestmentAudience, published_withholds_what_hours_do) {
  Analysis const published = company(1).for_audience(Audience::published());
  Table const hours = published.invested({.by = Grain::Unit}), money = published.investment({.by = Grain::Unit});
  ASSERT_EQ(hours.rows(), money.rows());
  for (std::size_t row = 0; row < hours.rows(); ++row)
    EXPECT_EQ(std::isnan(hours["hours"].number(row)), std::isnan(money["money"].number(row))) << row;
}

TEST(InvestmentAudience, the_tornado_can_be_drawn) {
  Table const table = company(1).value_tornado(ReturnCatalogue::built_in());
  DotInterval const chart = tornado_chart(table);
  ASSERT_EQ(chart.labels.size(), table.rows());
  EXPECT_TRUE(chart.labels.front().starts_with("RF") || chart.labels.front() == "imputed hours");
  EXPECT_EQ(chart.values.front().interval.low, table["net_low"].number(0));
  EXPECT_NE(to_svg(chart).find("pays for itself"), std::string::npos);
  Table const drawn = to_table(chart);
  EXPECT_EQ(drawn.rows(), table.rows());
  ValueQuestion const process{.changes = {{"RF03", 1}}};
  EXPECT_TRUE(tornado_chart(company(1).value_tornado(ReturnCatalogue::built_in(), process)).labels.empty());
}

}  // namespace
}  // namespace roir
