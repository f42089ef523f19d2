// SPDX-License-Identifier: MIT
// What would have to be true: each form alone and together, with pay and without, and how far it hangs on what a unit is worth.
#include "firm.hpp"
#include <roir/core/error.hpp>
#include <roir/returns/break_even.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <map>

namespace roir {
namespace {

using namespace firms;

// 69 hours of both sides in 2024, 23 of them imputed.
class Forms : public ::testing::Test {
 protected:
  Forms() {
    firm.lead("m", "r");
    for (int week = 0; week < 46; ++week) firm.facts.add(firm.held("m", "r", monday + 7 * week, 30));
  }
  [[nodiscard]] Selection selection() const { return firm.selection(366); }
  [[nodiscard]] static std::map<std::string, std::size_t> rows_of(Table const& table, char const* key = "form") {
    std::map<std::string, std::size_t> rows;
    for (std::size_t row = 0; row < table.rows(); ++row) rows[table[key].text(row)] = row;
    return rows;
  }
  Firm firm;
  ReturnCatalogue forms = ReturnCatalogue::built_in();
  double years = 366 / 365.25;
};

TEST_F(Forms, without_pay_are_paid_for_in_hours) {
  Table const table = break_even_forms(selection(), forms);
  auto rows = rows_of(table);
  double const hours = 69 / years;
  EXPECT_EQ(table["worth"].meta().unit, "hours");
  EXPECT_EQ(number(table, "worth", rows["RF01"]), 0.21 * 1600);
  EXPECT_NEAR(number(table, "break_even", rows["RF01"]), 100 * hours / (0.21 * 1600), exact);
  EXPECT_EQ(number(table, "scale", rows["RF01"]), 100);
  EXPECT_EQ(table["unit"].text(rows["RF01"]), "leavers per 100 people and year");
  EXPECT_EQ(table["words"].text(rows["RF01"]), "lower by 20.5 leavers per 100 people and year");
  EXPECT_NEAR(number(table, "break_even", rows["RF02"]), hours / (0.40 * 1600), exact);
  EXPECT_NEAR(number(table, "break_even_low", rows["RF02"]), 46 / years / (0.60 * 1600), exact);
  EXPECT_NEAR(number(table, "break_even_high", rows["RF02"]), 92 / years / (0.20 * 1600), exact);
  EXPECT_NEAR(number(table, "break_even", rows["RF31"]), hours / 8, exact);
  for (char const* money : {"RF21", "RF24"}) {
    EXPECT_TRUE(std::isnan(number(table, "break_even", rows[money])));
    EXPECT_EQ(table["break_even_status"].text(rows[money]), "no_data") << money;
  }
  EXPECT_EQ(table["counted"].text(0), "gross");
  EXPECT_EQ(table["standing"].text(rows["RF01"]), "assumed");
  EXPECT_TRUE(has_note(table, "using default values"));
  EXPECT_TRUE(has_note(table, "in hours of work"));
}

TEST_F(Forms, say_what_the_plain_units_say) {
  Table const plain = break_even(selection());
  Table const table = break_even_forms(selection(), forms);
  auto rows = rows_of(table);
  auto units = rows_of(plain, "unit");
  for (char const* end : {"", "_low", "_high"})
    EXPECT_NEAR(number(table, ("break_even" + std::string{end}).c_str(), rows["RF01"]),
                number(plain, ("break_even" + std::string{end}).c_str(), units["leavers_per_100"]), exact);
  EXPECT_NEAR(number(table, "break_even", rows["RF31"]), number(plain, "break_even", units["absence_days"]), exact);
}

TEST_F(Forms, together_each_pays_an_equal_part) {
  Table const table = break_even_forms(selection(), forms);
  auto rows = rows_of(table);
  double paid = 0;
  for (char const* form : {"RF01", "RF02", "RF31"}) {
    EXPECT_NEAR(number(table, "together", rows[form]), number(table, "break_even", rows[form]) / 3, exact);
    paid += number(table, "together", rows[form]) / number(table, "scale", rows[form]) * number(table, "worth", rows[form]);
  }
  EXPECT_NEAR(paid, 69 / years, 1e-9) << "what all of them bring is what was invested";
  Table const total = break_even_forms(selection(), forms, {}, PayDetail::Own, true);
  EXPECT_EQ(total["together_status"].text(rows["RF31"]), "refused") << "absence is inside total output";
  EXPECT_FALSE(std::isnan(number(total, "break_even", rows["RF31"]))) << "alone it may still be asked for";
  EXPECT_NEAR(number(total, "together", rows["RF01"]), number(total, "break_even", rows["RF01"]) / 2, exact);
}

TEST_F(Forms, with_pay_are_paid_for_in_money) {
  firm.pay("m", 64000);  // an hour costs 50
  firm.pay("r", 32000);  // and 25
  InvestmentTerms terms;
  ValueRate const grievance = *forms.at("RF21").value;
  terms.conversions = {{.currency = "GBP", .price_year = *grievance.price_year, .factor = 1.5, .source = "consumer prices"}};
  Table const table = break_even_forms(selection(), forms, terms);
  auto rows = rows_of(table);
  double const money = 34.5 * 75 / years;
  EXPECT_EQ(table["worth"].meta().unit, "GBP");
  EXPECT_NEAR(number(table, "worth", rows["RF01"]), 0.21 * 32000, 1e-9) << "of those who are led";
  EXPECT_NEAR(number(table, "break_even", rows["RF01"]), 100 * money / (0.21 * 32000), 1e-9);
  EXPECT_NEAR(number(table, "break_even", rows["RF31"]), money / (8 * 25), 1e-9);
  EXPECT_NEAR(number(table, "break_even", rows["RF24"]), money / (50 - 25), 1e-9);
  EXPECT_NEAR(number(table, "break_even", rows["RF21"]), money / (951 * 1.5), 1e-9);
  EXPECT_NEAR(number(table, "together", rows["RF24"]), money / 25 / 5, 1e-9);
  terms.conversions.clear();
  EXPECT_EQ(break_even_forms(selection(), forms, terms)["break_even_status"].text(rows["RF21"]), "refused") << "prices of another year";
}

TEST_F(Forms, where_all_cost_the_same_pay_changes_nothing_but_the_measure) {
  Table const hours = break_even_forms(selection(), forms);
  for (char const* person : {"m", "r"}) firm.pay(person, 48000, 0);
  Table const money = break_even_forms(selection(), forms);
  auto rows = rows_of(hours);
  for (char const* form : {"RF01", "RF02", "RF31"})
    for (char const* column : {"break_even", "break_even_low", "break_even_high"})
      EXPECT_NEAR(number(hours, column, rows[form]), number(money, column, rows[form]), 1e-9) << form;
  EXPECT_EQ(money["break_even_status"].text(rows["RF24"]), "no_data") << "an hour of one is worth no more than one of the other";
}

TEST_F(Forms, count_what_goes_beyond_where_that_is_known) {
  InvestmentTerms terms;
  terms.counterfactual = Counterfactual{.hours_per_person_year = 20, .low = 0, .high = 60, .source = "the year before"};
  Table const table = break_even_forms(selection(), forms, terms);
  auto rows = rows_of(table);
  EXPECT_EQ(table["counted"].text(0), "incremental");
  EXPECT_NEAR(number(table, "break_even", rows["RF31"]), (69 / years - 20) / 8, exact);
  EXPECT_EQ(number(table, "break_even_low", rows["RF31"]), 0) << "at the most contact anyway there is nothing to pay for";
}

TEST_F(Forms, of_the_users_own_are_there_too) {
  ReturnCatalogue const ours = forms.with(ReturnForm{.key = "praise",
                                                     .phrase = "more praise from customers",
                                                     .indicators = {"reading:praise"},
                                                     .unit = "letters per person and year",
                                                     .family = OutcomeFamily::Count,
                                                     .path = Pathway::Terminal,
                                                     .value = ValueRate{.value = 2,
                                                                        .low = 0,
                                                                        .high = 4,
                                                                        .basis = ValueBasis::HourCost,
                                                                        .source = "the sales team",
                                                                        .set_by = "ann",
                                                                        .assumption = false}});
  Table const table = break_even_forms(selection(), ours);
  auto rows = rows_of(table);
  EXPECT_NEAR(number(table, "break_even", rows["praise"]), 69 / years / 2, exact);
  EXPECT_TRUE(std::isinf(number(table, "break_even_high", rows["praise"]))) << "if it is worth nothing, no number of letters pays";
  EXPECT_EQ(table["standing"].text(rows["praise"]), "confirmed");
  EXPECT_NEAR(number(table, "together", rows["RF31"]), 69 / years / 8 / 4, exact);
}

// Each of RF01, RF02 and RF31 brings 23 hours of 69; at their ends RF01 brings 23 x .15/.21 and 23 x .50/.21, and so on.
TEST_F(Forms, hang_on_their_values_as_the_tornado_shows) {
  Table const table = value_tornado(selection(), forms);
  ASSERT_EQ(table.rows(), 4u);
  char const* const values[] = {"imputed hours", "RF01", "RF31", "RF02"};
  double const at_low[] = {23, 23 * (0.15 / 0.21 - 1), -23 * 0.5, -23 * 0.5};
  double const at_high[] = {-23, 23 * (0.50 / 0.21 - 1), 23.0, 23 * 0.5};
  for (std::size_t row = 0; row < 4; ++row) {
    EXPECT_EQ(table["value"].text(row), values[row]);
    EXPECT_NEAR(number(table, "net", row), 0, 1e-9);
    EXPECT_NEAR(number(table, "at_low", row), at_low[row] / years, 1e-9) << values[row];
    EXPECT_NEAR(number(table, "at_high", row), at_high[row] / years, 1e-9) << values[row];
    EXPECT_NEAR(number(table, "swing", row), std::abs(at_high[row] - at_low[row]) / years, 1e-9);
  }
  EXPECT_TRUE(table["net"].meta().is_bounds);
  EXPECT_EQ(table["net"].meta().unit, "hours");
}

TEST_F(Forms, changes_that_somebody_supposes_are_weighed) {
  ValueQuestion const question{.changes = {{"RF31", 10}, {"RF01", -0.1}}};
  Table const table = value_tornado(selection(), forms, question);
  ASSERT_EQ(table.rows(), 3u);
  EXPECT_NEAR(number(table, "net"), 10 * 8 - 0.1 * 0.21 * 1600 - 69 / years, 1e-9);
  auto rows = rows_of(table, "value");
  EXPECT_NEAR(number(table, "at_high", rows["RF31"]) - number(table, "net"), 80, 1e-9);
  EXPECT_LT(number(table, "at_high", rows["RF01"]), number(table, "at_low", rows["RF01"])) << "what gets worse costs more at the high end";
}

TEST_F(Forms, what_cannot_be_added_up_is_refused_with_its_code) {
  auto const reason = [&](std::vector<SupposedChange> changes) {
    Table const table = value_tornado(selection(), forms, {.changes = changes});
    EXPECT_EQ(table["net_status"].text(0) == "ok", false);
    EXPECT_TRUE(std::isnan(number(table, "net")));
    EXPECT_EQ(value_spread(selection(), forms, {.changes = std::move(changes)}).info().notes, table.info().notes);
    std::string const note = table.info().notes.back();
    return note.substr(0, note.find(':'));
  };
  EXPECT_EQ(reason({{"RF03", 1}}), "process_form");
  EXPECT_EQ(reason({{"RF09", 1}}), "mediator_not_monetisable");
  EXPECT_EQ(reason({{"RF13", 1}}), "value_source_missing");
  EXPECT_EQ(reason({{"RF21", 1}}), "no_data") << "money without pay";
  EXPECT_THROW(static_cast<void>(value_tornado(selection(), forms, {.changes = {{"RF99", 1}}})), NotFound);
  auto const code = [&](ValueQuestion const& question) {
    try {
      static_cast<void>(value_spread(selection(), forms, question));
    } catch (InvalidArgument const& error) {
      return std::string{error.code()};
    }
    return std::string{"taken"};
  };
  EXPECT_EQ(code({.draws = 99}), "bad_question");
  EXPECT_EQ(code({.changes = {{"RF31", 1}, {"RF31", 2}}}), "bad_question");
  EXPECT_EQ(code({.changes = {{"RF31", std::nan("")}}}), "bad_question");
}

TEST_F(Forms, nothing_invested_is_nothing_to_pay_for) {
  Selection none = selection();
  none.window = Window::days(monday - 300, monday - 200);
  for (Table const& table : {break_even_forms(none, forms), value_tornado(none, forms), value_spread(none, forms)})
    EXPECT_TRUE(has_note(table, "no_data: ")) << table.info().name;
}

// As much time as without the programme: nothing to pay for, and no worth per unit of it.
TEST_F(Forms, nothing_beyond_what_there_was_anyway_has_no_worth_per_unit) {
  InvestmentTerms const terms{.counterfactual = Counterfactual{200, 200, 200, "survey"}};
  for (ValueQuestion const& question : {ValueQuestion{}, ValueQuestion{.changes = {{"RF31", 1}}}}) {
    Table const table = value_spread(selection(), forms, question, terms);
    double const worth = question.changes.empty() ? 0 : triangular_quantile(0.5, 4, 8, 16);
    EXPECT_NEAR(number(table, "spread", 2), worth, 0.2);
    EXPECT_EQ(number(table, "paid_share", 2), 1);
    EXPECT_TRUE(table["spread"].is_missing(3));
    EXPECT_EQ(table["spread_status"].text(3), "no_data");
  }
  EXPECT_EQ(number(break_even_forms(selection(), forms, terms), "break_even"), 0);
}

TEST_F(Forms, spread_as_triangles_do) {
  // One form alone, 30 days of absence: worth 240 hours between 120 and 480; the hours all but known.
  Firm known;
  known.lead("m", "r");
  for (int week = 0; week < 46; ++week) known.facts.add(known.recorded("m", "r", monday + 7 * week, 90, 0));
  double const hours = 138 / years;
  ValueQuestion question{.changes = {{"RF31", 30}}, .draws = 200'000};
  Table const table = value_spread(known.selection(366), forms, question);
  double const spread = 480 - 120;
  double const variance = (120 * 120.0 + 240 * 240.0 + 480 * 480.0 - 120 * 240.0 - 120 * 480.0 - 240 * 480.0) / 18;
  double const error = std::sqrt(variance / 200'000);
  EXPECT_NEAR(number(table, "mean", 0), (120 + 240 + 480) / 3.0, 5 * error);
  EXPECT_NEAR(number(table, "spread", 0), triangular_quantile(0.5, 120, 240, 480), 0.005 * spread);
  EXPECT_NEAR(number(table, "spread_low", 0), triangular_quantile(0.05, 120, 240, 480), 0.005 * spread);
  EXPECT_NEAR(number(table, "spread_high", 0), triangular_quantile(0.95, 120, 240, 480), 0.005 * spread);
  EXPECT_NEAR(number(table, "spread", 1), hours, 1e-9);
  EXPECT_NEAR(number(table, "spread", 2), number(table, "spread", 0) - hours, 1e-9);
  EXPECT_NEAR(number(table, "spread", 3), number(table, "spread", 0) / hours, 1e-9);
  double const below = (hours - 120) * (hours - 120) / (spread * (240 - 120));  // the triangle's part below what was invested
  EXPECT_NEAR(number(table, "paid_share", 2), 1 - below, 5 * std::sqrt(below * (1 - below) / 200'000));
  EXPECT_EQ(table.to_json(), value_spread(known.selection(366), forms, question).to_json()) << "the same seed";
  question.seed = 2;
  EXPECT_NE(table.to_json(), value_spread(known.selection(366), forms, question).to_json());
}

RC_GTEST_PROP(Triangular, quantiles_undo_its_distribution, ()) {
  double const low = *rc::gen::inRange(-1000, 1000), mode = low + *rc::gen::inRange(0, 1000), high = mode + *rc::gen::inRange(1, 1000);
  double const u = *rc::gen::inRange(1, 1000) / 1000.0;
  double const x = triangular_quantile(u, low, mode, high);
  RC_ASSERT(x >= low);
  RC_ASSERT(x <= high);
  double const below = x <= mode && mode > low ? (x - low) * (x - low) / ((high - low) * (mode - low))
                                               : 1 - (high - x) * (high - x) / ((high - low) * (high - mode));
  RC_ASSERT(std::abs(below - u) < 1e-9);
}

}  // namespace
}  // namespace roir
