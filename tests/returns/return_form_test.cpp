// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/json.hpp>
#include <roir/returns/indicators.hpp>
#include <roir/returns/levels.hpp>
#include <roir/returns/return_form.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace roir {
namespace {

// The list of "121s and the Return on Investment in Relationships", word for word, in its order.
constexpr std::array source = {"increased staff retention",
                               "improved productivity",
                               "recognition and acknowledgement of progress",
                               "appreciation of those who are performing well",
                               "identification of under performance and early resolution",
                               "promotion of behaviours that reinforce strategic goals and values",
                               "increased tempo of coaching to develop potential and performance",
                               "deeper professional relationships",
                               "increased trust",
                               "increased influence",
                               "increased responsiveness",
                               "better support of team members in their work",
                               "conduit for ideas from the front line to be heard and acted upon",
                               "management support for every member of the team – every week",
                               "improved communication and focus on what matters",
                               "progress made and recognised on a weekly basis",
                               "increased sense of urgency in the team",
                               "encourage individuals to think through their contribution to team or organisational objectives",
                               "increased initiative and enterprise",
                               "planning remains flexible and dynamic",
                               "documentation makes performance reviews simpler and less contentious",
                               "barriers to high performance are removed",
                               "factors contributing to poor performance are identified and resolved",
                               "formal opportunities for delegation",
                               "feedback – both given and received",
                               "increased employee engagement",
                               "improved knowledge management and knowledge sharing",
                               "better talent management and development",
                               "increased creativity",
                               "more responsibility taken voluntarily by more people",
                               "reduced absenteeism",
                               "more diversity as 121s recognise that ‘one size fits one’"};

ReturnForm praise() {
  return {.key = "praise",
          .phrase = "more praise from customers",
          .indicators = {"reading:praise"},
          .unit = "letters per person and year",
          .family = OutcomeFamily::Count,
          .path = Pathway::Terminal};
}

template <class Act>
std::string code_of(Act const& act) {
  try {
    act();
  } catch (Error const& error) {
    return error.code();
  }
  return "";
}

TEST(ReturnCatalogue, the_32_forms_are_those_of_the_source) {
  auto const catalogue = ReturnCatalogue::built_in();
  auto const forms = catalogue.forms();
  ASSERT_EQ(forms.size(), 32u);
  std::set<std::string> first_indicators;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    EXPECT_EQ(forms[i].key, (i < 9 ? "RF0" : "RF") + std::to_string(i + 1));
    EXPECT_EQ(forms[i].phrase, source[i]);
    EXPECT_NO_THROW(validate(forms[i])) << forms[i].key;
    for (std::string const& name : forms[i].indicators) EXPECT_NO_THROW((void)indicator_of(name, forms[i].family)) << name;
    EXPECT_EQ(indicator_of(forms[i].indicators.front(), forms[i].family).unit, forms[i].unit) << forms[i].key;
    EXPECT_TRUE(first_indicators.insert(forms[i].indicators.front()).second) << "two forms are seen by one indicator";
  }
}

// The path column of domain.md C.2, by hand.
TEST(ReturnCatalogue, only_ends_have_a_worth_and_built_in_ones_are_assumptions) {
  std::set<std::string> terminal, process, worth;
  auto const catalogue = ReturnCatalogue::built_in();
  for (ReturnForm const& form : catalogue.forms()) {
    if (form.path == Pathway::Terminal) terminal.insert(form.key);
    if (form.path == Pathway::Process) process.insert(form.key);
    if (!form.value) continue;
    worth.insert(form.key);
    EXPECT_TRUE(form.value->assumption);
    EXPECT_FALSE(form.value->source.empty());
    EXPECT_FALSE(form.value->set_by);
  }
  EXPECT_EQ(terminal, (std::set<std::string>{"RF01", "RF02", "RF13", "RF21", "RF24", "RF27", "RF31"}));
  EXPECT_EQ(process, (std::set<std::string>{"RF03", "RF04", "RF07", "RF14", "RF15", "RF18", "RF20", "RF25"}));
  EXPECT_EQ(worth, (std::set<std::string>{"RF01", "RF02", "RF21", "RF24", "RF31"}));
  EXPECT_EQ(catalogue.monetised(), (std::vector<std::string>{"RF01", "RF02", "RF21", "RF24", "RF31"}));
  EXPECT_EQ(catalogue.monetised(true), (std::vector<std::string>{"RF01", "RF02", "RF21", "RF24"}));  // absence is inside total output
}

TEST(ReturnCatalogue, the_33rd_form_comes_from_whoever_has_it) {
  auto const before = ReturnCatalogue::built_in();
  auto const after = before.with(praise());
  EXPECT_EQ(before.forms().size(), 32u);
  ASSERT_EQ(after.forms().size(), 33u);
  EXPECT_EQ(after.at("praise").phrase, "more praise from customers");
  auto const read = before.with_json(R"([{"key": "praise", "phrase": "more praise from customers", "indicators": ["reading:praise"],
      "unit": "letters per person and year", "direction": "up", "level": "person", "family": "count", "path": "terminal"}])");
  EXPECT_EQ(read.to_json(), after.to_json());
  EXPECT_EQ(ReturnCatalogue{}.with_json(after.to_json()).to_json(), after.to_json());
}

TEST(ReturnCatalogue, what_cannot_be_a_form_is_refused_by_its_code) {
  auto const catalogue = ReturnCatalogue::built_in();
  auto const with = [&](auto const& change) { return code_of([&] { (void)catalogue.with(replace(praise(), change)); }); };
  EXPECT_EQ(with([](ReturnForm& form) { form.key = "RF07"; }), "form_exists");
  EXPECT_EQ(with([](ReturnForm& form) { form.indicators = {"luck"}; }), "no_indicator");
  EXPECT_EQ(with([](ReturnForm& form) { form.indicators = {"reading:"}; }), "no_indicator");
  EXPECT_EQ(with([](ReturnForm& form) { form.family = OutcomeFamily::Survival; }), "bad_family");
  EXPECT_EQ(with([](ReturnForm& form) { form.indicators.clear(); }), "bad_form");
  EXPECT_EQ(with([](ReturnForm& form) { form.phrase.clear(); }), "bad_form");
  EXPECT_EQ(with([](ReturnForm& form) { form.unit.clear(); }), "bad_form");
  EXPECT_EQ(with([](ReturnForm& form) { form.min_persons = 0; }), "bad_form");
  EXPECT_EQ(code_of([&] { (void)catalogue.with_json("{}"); }), "wrong_type");
  EXPECT_EQ(code_of([&] { (void)catalogue.at("RF33"); }), "no_form");
}

TEST(ReturnCatalogue, a_worth_needs_a_source_a_range_and_an_end_in_itself) {
  auto const catalogue = ReturnCatalogue::built_in();
  ValueRate const good{.value = 40, .low = 20, .high = 60, .currency = "EUR", .price_year = 2026, .source = "our finance office"};
  auto const set = [&](char const* key, auto const& change) {
    ValueRate rate = good;
    change(rate);
    return code_of([&] { (void)catalogue.with_value(key, rate); });
  };
  EXPECT_EQ(set("RF13", [](ValueRate&) {}), "");
  EXPECT_EQ(set("RF13", [](ValueRate& r) { r.source.clear(); }), "value_source_missing");
  EXPECT_EQ(set("RF13", [](ValueRate& r) { r.low = 50; }), "bad_value_rate");
  EXPECT_EQ(set("RF13", [](ValueRate& r) { r.high = 30; }), "bad_value_rate");
  EXPECT_EQ(set("RF13", [](ValueRate& r) { r.low = -1; }), "bad_value_rate");
  EXPECT_EQ(set("RF13", [](ValueRate& r) { r.high = std::numeric_limits<double>::infinity(); }), "bad_value_rate");
  EXPECT_EQ(set("RF13", [](ValueRate& r) { r.currency.reset(); }), "currency_mismatch");
  EXPECT_EQ(set("RF13", [](ValueRate& r) { r.currency = "euro"; }), "currency_mismatch");
  EXPECT_EQ(set("RF13", [](ValueRate& r) { r.price_year.reset(); }), "currency_mismatch");
  EXPECT_EQ(set("RF13", [](ValueRate& r) { r.basis = ValueBasis::DayCost; }), "currency_mismatch");
  EXPECT_EQ(set("RF33", [](ValueRate&) {}), "no_form");
  for (ReturnForm const& form : catalogue.forms()) {  // no process form and no mediator, ever
    if (form.path == Pathway::Process) EXPECT_EQ(set(form.key.c_str(), [](ValueRate&) {}), "process_form") << form.key;
    if (form.path == Pathway::Mediator) EXPECT_EQ(set(form.key.c_str(), [](ValueRate&) {}), "mediator_not_monetisable") << form.key;
  }
  EXPECT_TRUE(catalogue.with_value("RF13", good).at("RF13").value->assumption);
  ValueRate confirmed = good;
  confirmed.set_by = "Ann";
  EXPECT_FALSE(catalogue.with_value("RF13", confirmed).at("RF13").value->assumption);
  EXPECT_FALSE(catalogue.at("RF13").value);  // the old one is as it was
}

TEST(ReturnCatalogue, money_is_added_up_only_where_it_is_not_counted_twice) {
  ValueRate const euro{.value = 40, .low = 20, .high = 60, .currency = "EUR", .price_year = 2026, .source = "ours"};
  auto const why = [](ReturnCatalogue const& catalogue, std::vector<std::string> const& keys, bool total = false) {
    auto const refusal = catalogue.why_not_money(keys, total);
    return refusal ? refusal->code : "";
  };
  auto const plain = ReturnCatalogue::built_in();
  EXPECT_EQ(why(plain, {"RF01", "RF02", "RF24", "RF31"}), "");
  EXPECT_EQ(why(plain, {"RF02", "RF31"}, true), "double_count");
  EXPECT_EQ(why(plain, {"RF31", "RF02"}, true), "double_count");
  EXPECT_EQ(why(plain, {"RF01", "RF01"}), "double_count");
  EXPECT_EQ(why(plain, {"RF13"}), "value_source_missing");
  EXPECT_EQ(why(plain, {"RF25"}), "process_form");
  EXPECT_EQ(why(plain, {"RF26"}), "mediator_not_monetisable");
  EXPECT_EQ(why(plain.with_value("RF13", euro), {"RF13", "RF21"}), "currency_mismatch");
  ValueRate pounds = euro;
  pounds.currency = "GBP";
  EXPECT_EQ(why(plain.with_value("RF13", pounds), {"RF13", "RF21"}), "unit_mismatch");
  ReturnForm inside = praise();
  inside.value = euro;
  inside.within = {"RF13"};
  EXPECT_EQ(why(plain.with_value("RF13", euro).with(inside), {"praise", "RF13"}), "double_count");
  EXPECT_EQ(plain.with_preset("uk_professional_2014").at("RF01").value->value, 25181 + 5433);
  EXPECT_TRUE(plain.with_preset("uk_absence_2016").at("RF31").value->assumption);
  EXPECT_THROW((void)plain.with_preset("luck"), NotFound);
}

TEST(ReturnCatalogue, the_table_says_what_is_a_default) {
  Table const table = return_forms(ReturnCatalogue::built_in());
  EXPECT_EQ(table.rows(), 32u);
  ASSERT_EQ(table.info().notes.size(), 1u);
  EXPECT_EQ(table.info().notes.front(), "default_values: 5 values are defaults that nobody has confirmed");
  EXPECT_EQ(table["value"].text(0), "0.21");
  EXPECT_EQ(table["currency"].text(20), "GBP");
  EXPECT_EQ(table["assumption"].text(2), "");
}

}  // namespace
}  // namespace roir
