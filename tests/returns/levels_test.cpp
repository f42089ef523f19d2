// SPDX-License-Identifier: MIT
#include "company.hpp"
#include <roir/returns/levels.hpp>
#include <roir/stats/clustered.hpp>
#include <roir/stats/survival.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace roir {
namespace {

using firm::company;
using firm::Firm;
using firm::row_of;

/// Sums by the manager of each row, made from the columns by other means than the library's.
std::vector<stats::Ratio> by_manager(Firm& firm, char const* name, std::int32_t begin, std::int32_t end) {
  Selection const asked = firm.selection(begin, end);
  auto const columns =
      indicator_columns(asked, firm.records(asked.history), std::vector{indicator_of(name, OutcomeFamily::Gaussian)}).front();
  std::map<std::uint32_t, stats::Ratio> sums;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    stats::Ratio& sum = sums[asked.history.relationships()[columns.relationship[i]].manager];
    sum.numerator += columns.amount[i];
    sum.denominator += columns.exposure[i];
  }
  std::vector<stats::Ratio> all;
  for (auto const& [unused, sum] : sums) all.push_back(sum);
  return all;
}

TEST(Levels, the_organisation_is_clustered_by_manager) {
  Firm firm = company();
  Selection const asked = firm.selection(0, 200);
  Table const table = returns(asked, firm.records(asked.history), ReturnCatalogue::built_in());
  for (auto const& [form, name] : {std::pair{"RF25", "feedback"}, {"RF13", "ideas_adopted"}, {"RF17", "overdue"}, {"RF01", "leaving"}}) {
    std::size_t const row = row_of(table, form, name);
    Estimate const expected = stats::clustered_ratio(by_manager(firm, name, 0, 200), std::string_view{name} == "overdue");
    EXPECT_DOUBLE_EQ(table["level"].number(row), expected.value) << name;
    EXPECT_DOUBLE_EQ(table["level_low"].number(row), std::max(expected.interval.low, 0.0)) << name;  // nothing happens less than never
    EXPECT_DOUBLE_EQ(table["level_high"].number(row), expected.interval.high) << name;
    EXPECT_EQ(table["level_n"].number(row), 6) << name;
    EXPECT_EQ(table["persons"].number(row), 18) << name;
    EXPECT_EQ(table["level_status"].text(row), "ok");
  }
}

// The median, and the times at which the curve crosses one half as far as the jackknife of its height leaves open, from the plain list.
TEST(Levels, waits_are_medians_with_a_jackknife_over_managers) {
  Firm firm = company();
  Selection const asked = firm.selection(0, 200);
  auto const columns =
      indicator_columns(asked, firm.records(asked.history), std::vector{indicator_of("response_time", OutcomeFamily::Survival)}).front();
  auto const curve = [&](std::uint32_t without) {
    std::vector<double> times;
    std::vector<std::uint8_t> events;
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (asked.history.relationships()[columns.relationship[i]].manager != without) {
        times.push_back(columns.amount[i]);
        events.push_back(columns.exposure[i] > 0);
      }
    return stats::kaplan_meier(times, events);
  };
  stats::SurvivalCurve const all = curve(no_index);
  double const value = stats::survival_median(all).value;
  double variance = 0;
  for (int m = 0; m < 6; ++m) {
    std::uint32_t const manager = asked.history.find_person("m" + std::to_string(m));
    double const away = stats::survival_at(curve(manager), value).value - stats::survival_at(all, value).value;
    variance += away * away * 5 / 6;
  }
  constexpr double t5 = 2.5705818356363146;  // Student's 0.975 with 5 degrees of freedom
  double const half = t5 * std::sqrt(variance);
  auto const first_below = [&](double height) {
    std::size_t i = 0;
    while (all.survival[i] > height) ++i;
    return all.times[i];
  };
  Table const table = returns(asked, firm.records(asked.history), ReturnCatalogue::built_in());
  std::size_t const row = row_of(table, "RF11", "response_time");
  EXPECT_DOUBLE_EQ(table["level"].number(row), value);
  EXPECT_DOUBLE_EQ(table["level_low"].number(row), first_below(0.5 + half));
  EXPECT_DOUBLE_EQ(table["level_high"].number(row), first_below(0.5 - half));
}

TEST(Levels, every_form_stands_in_every_row_and_no_figure_beside_a_refusal) {
  Firm firm = company();
  Selection const asked = firm.selection(0, 200);
  auto const records = firm.records(asked.history);
  std::size_t indicators_of_forms = 0;
  auto const catalogue = ReturnCatalogue::built_in();
  for (ReturnForm const& form : catalogue.forms()) indicators_of_forms += form.indicators.size();
  for (auto const& [by, groups] : {std::pair{Grain::Organisation, 1u},
                                   {Grain::Unit, 1u},
                                   {Grain::Manager, 6u},
                                   {Grain::Person, 18u},
                                   {Grain::Relationship, 18u},
                                   {Grain::Meeting, 18u}}) {
    Table const table = returns(asked, records, catalogue, by);
    ASSERT_EQ(table.rows(), groups * indicators_of_forms);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      bool const is_refused = !table["code"].text(row).empty();
      if (is_refused) {
        EXPECT_TRUE(table["level"].is_missing(row));
        EXPECT_TRUE(table["level_low"].is_missing(row));
        EXPECT_FALSE(table["why"].text(row).empty());
        EXPECT_EQ(table["level_status"].text(row), "refused");
      } else {
        EXPECT_EQ(table["fix"].text(row), "");
      }
    }
  }
}

TEST(Levels, a_team_alone_is_clustered_by_its_people) {
  Firm firm = company();
  Selection const asked = firm.selection(0, 200);
  auto const records = firm.records(asked.history);
  Table const teams = returns(asked, records, ReturnCatalogue::built_in(), Grain::Manager);
  Table const people = returns(asked, records, ReturnCatalogue::built_in(), Grain::Person);
  auto const rows = [](Table const& table) {
    std::vector<std::size_t> found;
    for (std::size_t row = 0; row < table.rows(); ++row)
      if (table["indicator"].text(row) == "feedback") found.push_back(row);
    return found;
  };
  for (std::size_t const row : rows(teams)) {
    EXPECT_EQ(teams["level_n"].number(row), 3);
    EXPECT_EQ(teams["level_status"].text(row), "ok");
  }
  for (std::size_t const row : rows(people)) {
    EXPECT_FALSE(people["level"].is_missing(row));
    EXPECT_TRUE(people["level_low"].is_missing(row));
    EXPECT_EQ(people["level_status"].text(row), "low_n");
  }
}

TEST(Levels, a_firm_with_few_managers_is_clustered_by_people) {
  Firm firm = company(2);
  Selection const asked = firm.selection(0, 200);
  Table const table = returns(asked, firm.records(asked.history), ReturnCatalogue::built_in());
  std::size_t const row = row_of(table, "RF25", "feedback");
  EXPECT_EQ(table["level_n"].number(row), 6);
  EXPECT_NE(table["level_method"].text(row).find("(people)"), std::string::npos);
}

TEST(Levels, thin_data_and_few_people_are_flagged) {
  Firm firm = company();
  firm.pairs[0].reviews = {{.clause = "x", .holder = Side::Report, .at = given::at(5), .fulfilled = 0.5}};
  Selection const asked = firm.selection(0, 200);
  Table const table = returns(asked, firm.records(asked.history), ReturnCatalogue::built_in());
  std::size_t const row = row_of(table, "RF08", "expectations_met");
  EXPECT_EQ(table["flag"].text(row), "thin");
  EXPECT_EQ(table["level_status"].text(row), "low_n");
  EXPECT_EQ(table["persons"].number(row), 1);
  EXPECT_NEAR(table["of_persons"].number(row), 1.0 / 18, 1e-12);
}

TEST(Levels, the_33rd_form_is_a_row_like_the_others) {
  Firm firm = company();
  firm.read("e00", "praise", 0, 100, 5);
  Selection const asked = firm.selection(0, 100);
  auto const catalogue = ReturnCatalogue::built_in().with({.key = "praise",
                                                           .phrase = "more praise from customers",
                                                           .indicators = {"reading:praise"},
                                                           .unit = "letters per person and year",
                                                           .family = OutcomeFamily::Count,
                                                           .path = Pathway::Terminal,
                                                           .min_persons = 1});
  Table const table = returns(asked, firm.records(asked.history), catalogue);
  std::size_t const row = row_of(table, "praise", "reading:praise");
  ASSERT_LT(row, table.rows());
  EXPECT_NEAR(table["level"].number(row), 5 * 365.25 / 100, 1e-9);
  EXPECT_EQ(table["measured_in"].text(row), "letters per person and year");
}

}  // namespace
}  // namespace roir
