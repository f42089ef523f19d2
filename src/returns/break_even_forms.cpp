// SPDX-License-Identifier: MIT
#include "returns/worths.hpp"
#include <roir/returns/break_even.hpp>

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <vector>

namespace roir {
namespace {

using returns::Amount;
using returns::Worths;

constexpr char const* words =
    "By how much each form of return would have to move, alone or together with the others, to pay for the time that was invested (C.1.7). "
    "It says what would have to be true, not what is.";
constexpr char const* method = "bounds of what is assumed: imputed minutes and what a unit is worth; no sampling interval";

double ratio(double cost, double worth) {
  if (worth > 0) return cost / worth;
  return cost > 0 ? std::numeric_limits<double>::infinity() : 0;
}

Estimate needed(Worths const& worths, Amount const& worth, double part) {
  Amount const& cost = worths.cost();
  return {.value = part * ratio(cost.value, worth.value),
          .interval = {part * ratio(cost.low, worth.high), part * ratio(cost.high, worth.low)},
          .n = static_cast<double>(worths.held()),
          .status = Status::Ok,
          .method = method,
          .is_bounds = true};
}

Estimate none(Refusal const& refusal) {
  return {.status = status_of(refusal), .method = refusal.why, .reason = refusal.code};
}

/// How figures of a form are written: for one person and year, or for a hundred where it is less than one.
struct Scaled {
  std::string unit;
  std::int64_t factor = 1;
  Scaled(ReturnForm const& form, double value) : unit{form.unit} {
    constexpr std::string_view one = "per person and year";
    auto const at = unit.find(one);
    if (at == std::string::npos || !(value < 1)) return;
    unit.replace(at, one.size(), "per 100 people and year");
    factor = 100;
  }
};

Estimate times(Estimate estimate, double factor) {
  estimate.value *= factor;
  estimate.interval.low *= factor;
  estimate.interval.high *= factor;
  return estimate;
}

/// The rows of the table, one form after the other.
struct FormRows {
  std::vector<std::string> keys, phrases, units, in_words, sources, standing, code, fix;
  std::vector<std::int64_t> scales;
  std::vector<Estimate> alone, together, worth;

  void add(ReturnForm const& form, Worths const& worths, std::set<std::string> const& added_up) {
    keys.push_back(form.key);
    phrases.push_back(form.phrase);
    sources.push_back(form.value->source);
    standing.emplace_back(form.value->assumption ? "assumed" : "confirmed");
    auto const refusal = worths.why_no_worth(form);
    code.push_back(refusal ? refusal->code : "");
    fix.push_back(refusal ? refusal->fix : "");
    if (refusal) {
      Estimate const no = none(*refusal);
      units.push_back(form.unit);
      scales.push_back(1);
      in_words.push_back(refusal->why);
      alone.push_back(no);
      together.push_back(no);
      worth.push_back(no);
      return;
    }
    Amount const amount = worths.worth(*form.value);
    Estimate const needs = needed(worths, amount, 1);
    Scaled const scaled{form, needs.value};
    double const factor = static_cast<double>(scaled.factor);
    units.push_back(scaled.unit);
    scales.push_back(scaled.factor);
    alone.push_back(times(needs, factor));
    together.push_back(added_up.contains(form.key)
                           ? times(needs, factor / static_cast<double>(added_up.size()))
                           : none({"double_count", form.key, "Another form holds its money already.", "Take one of the two."}));
    worth.push_back({.value = amount.value,
                     .interval = {amount.low, amount.high},
                     .status = Status::Ok,
                     .method = "bounds that its source or judgement gives",
                     .is_bounds = true});
    in_words.push_back(std::string{form.direction == Direction::Down ? "lower by " : "higher by "} + format_number(alone.back().value, 3) +
                       " " + scaled.unit);
  }
};

}  // namespace

Table break_even_forms(Selection const& selection, ReturnCatalogue const& catalogue, InvestmentTerms const& terms, PayDetail detail,
                       bool output_is_total) {
  validate(terms);
  Table table{
      {.name = "break_even_forms",
       .title = "What each form of return would have to bring to pay for the time",
       .definition = words,
       .policy = to_words(selection.policy, {"prep_minutes", "follow_up_minutes", "waste_minutes", "full_time_hours", "day_hours"})}};
  Worths const worths{selection, terms, detail};
  if (worths.why_not()) return refused(table, {"break_even", "see unit", words}, *worths.why_not());
  auto const keys = returns::forms_together(catalogue, worths, output_is_total);
  std::set<std::string> const added_up{keys.begin(), keys.end()};
  FormRows rows;
  for (ReturnForm const& form : catalogue.forms())
    if (form.value) rows.add(form, worths, added_up);
  table.add(Column{{"form", "", "Key of the form."}, rows.keys});
  table.add(Column{{"phrase", "", "What it is."}, rows.phrases});
  table.add(Column{{"unit", "", "What the figures are counted in."}, rows.units});
  table.add(Column{{"scale", "people", "For how many people and a year the figures are."}, rows.scales});
  table.add(Column::Meta{"break_even", "see unit", "What would pay for the time alone."}, rows.alone);
  table.add(Column::Meta{"together", "see unit", "What would if each of the forms that add up paid an equal part."}, rows.together);
  table.add(Column::Meta{"worth", worths.unit(), "What one unit is worth, for one person and year."}, rows.worth);
  table.add(Column{{"standing", "", "Whether somebody confirmed the worth for this organisation."}, rows.standing});
  table.add(Column{{"source", "", "Where the worth comes from."}, rows.sources});
  table.add(Column{{"counted", "", "Which investment is to be paid for."}, std::vector<std::string>(rows.keys.size(), worths.counted())});
  table.add(Column{{"words", "", "In words."}, rows.in_words});
  table.add(Column{{"code", "", "Code of the refusal; empty where there is a figure."}, rows.code});
  table.add(Column{{"fix", "", "What would make these data tell."}, rows.fix});
  for (std::string const& note : worths.notes()) table.info().notes.push_back(note);
  if (std::ranges::find(rows.standing, "assumed") != rows.standing.end())
    table.info().notes.emplace_back(
        "default_values: using default values; nobody has confirmed those called assumed for this organisation");
  return table;
}

}  // namespace roir
