// SPDX-License-Identifier: MIT
#include "returns/worths.hpp"
#include <roir/core/error.hpp>
#include <roir/returns/break_even.hpp>
#include <roir/stats/philox.hpp>
#include <roir/stats/quantiles.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace roir {
namespace {

using returns::Amount;
using returns::Worths;

constexpr std::int64_t least_draws = 100, most_draws = 10'000'000;
constexpr char const* tornado_words =
    "Net benefit per person and year of the changes that are supposed, when one value at a time goes to its ends and the others stay "
    "(C.1.8). "
    "What a unit is worth is a judgement: no sampling error is in it.";
constexpr char const* spread_words =
    "The same with all values drawn at once from triangles between their ends (C.1.8): a spread of judgements, apart from sampling.";

void require(ValueQuestion const& question) {
  auto const fail = [](std::string message, char const* hint) {
    throw InvalidArgument{{.code = "bad_question", .message = std::move(message), .hint = hint}};
  };
  if (question.draws < least_draws || question.draws > most_draws)
    fail("there would be " + std::to_string(question.draws) + " draws", "Ask for 100 to 10000000.");
  std::set<std::string> keys;
  for (SupposedChange const& change : question.changes) {
    if (!std::isfinite(change.change)) fail("the change of " + change.form + " is no number", "Give a finite number.");
    if (!keys.insert(change.form).second) fail(change.form + " is supposed to change twice", "Name each form once.");
  }
}

/// What one form brings per person and year.
struct Brought {
  std::string form;
  Amount worth;
};

/// The changes that are supposed, each as what it brings; or why they cannot be added up.
struct Supposed {
  std::vector<Brought> brought;
  std::optional<Refusal> refusal;

  Supposed(ReturnCatalogue const& catalogue, Worths const& worths, ValueQuestion const& question) {
    if (question.changes.empty()) {
      take_equal_parts(catalogue, worths, question.output_is_total);
      return;
    }
    std::vector<std::string> keys;
    for (SupposedChange const& change : question.changes) keys.push_back(change.form);
    refusal = catalogue.why_not_money(keys, question.output_is_total);
    for (SupposedChange const& change : question.changes) {
      if (refusal) return;
      ReturnForm const& form = catalogue.at(change.form);
      refusal = worths.why_no_worth(form);
      if (!refusal) add(form, worths, change.change);
    }
  }

 private:
  void take_equal_parts(ReturnCatalogue const& catalogue, Worths const& worths, bool output_is_total) {
    auto const keys = returns::forms_together(catalogue, worths, output_is_total);
    if (keys.empty())
      refusal = Refusal{"value_source_missing", "what values are uncertain about", "No form of return has a worth here.",
                        "State one with its range and source."};
    for (std::string const& key : keys) {
      ReturnForm const& form = catalogue.at(key);
      add(form, worths, worths.cost().value / static_cast<double>(keys.size()) / worths.worth(*form.value).value);
    }
  }
  void add(ReturnForm const& form, Worths const& worths, double change) {
    Amount const unit = worths.worth(*form.value);
    brought.push_back({form.key, {unit.value * change, unit.low * change, unit.high * change}});
  }
};

TableInfo info(char const* name, char const* title, char const* words, Selection const& selection) {
  return {.name = name,
          .title = title,
          .definition = words,
          .policy = to_words(selection.policy, {"prep_minutes", "follow_up_minutes", "waste_minutes", "full_time_hours", "day_hours"})};
}

double uniform(std::uint64_t seed, std::uint64_t draw, std::uint32_t variable) {
  auto const low = [](std::uint64_t value) { return static_cast<std::uint32_t>(value); };
  auto const high = [](std::uint64_t value) { return static_cast<std::uint32_t>(value >> 32U); };
  auto const words = philox4x32_10({low(draw), high(draw), variable, 0}, {low(seed), high(seed)});
  std::uint64_t const bits = std::uint64_t{words[0]} << 21U ^ words[1] >> 11U;  // 53 of them
  return (static_cast<double>(bits) + 0.5) * 0x1p-53;
}

/// One row of the tornado.
struct Bar {
  std::string value;
  double at_low, at_high;
  [[nodiscard]] double swing() const { return std::abs(at_high - at_low); }
};

std::vector<Bar> bars(std::vector<Brought> const& brought, Amount const& cost, double net) {
  std::vector<Bar> made;
  for (Brought const& one : brought)
    made.push_back({one.form, net - one.worth.value + one.worth.low, net - one.worth.value + one.worth.high});
  made.push_back({"imputed hours", net + cost.value - cost.low, net + cost.value - cost.high});
  std::stable_sort(made.begin(), made.end(), [](Bar const& a, Bar const& b) { return a.swing() > b.swing(); });
  return made;
}

/// All values drawn at once.
struct Draws {
  std::vector<double> worth, cost, net, ratio;
  Draws(std::vector<Brought> const& brought, Amount const& spent, ValueQuestion const& question) {
    for (std::uint64_t draw = 0; draw < static_cast<std::uint64_t>(question.draws); ++draw) {
      double sum = 0;
      std::uint32_t variable = 0;
      auto const drawn = [&](Amount const& amount) {
        auto const [low, high] = std::minmax(amount.low, amount.high);  // what gets worse is worth less at the high end
        return triangular_quantile(uniform(question.seed, draw, variable++), low, amount.value, high);
      };
      double const invested = drawn(spent);
      for (Brought const& one : brought) sum += drawn(one.worth);
      worth.push_back(sum);
      cost.push_back(invested);
      net.push_back(sum - invested);
      ratio.push_back(invested > 0 ? sum / invested : std::nan(""));
    }
  }
};

Estimate spread_of(std::vector<double> const& values, std::string const& method) {
  if (std::ranges::all_of(values, [](double value) { return std::isnan(value); }))
    return {.method = "nothing was invested beyond what there would have been anyway", .reason = "no_data"};
  return {.value = stats::quantile(values, 0.5),
          .interval = {stats::quantile(values, 0.05), stats::quantile(values, 0.95)},
          .n = static_cast<double>(values.size()),
          .status = Status::Ok,
          .method = method,
          .is_bounds = true};
}

void add_notes(Table& table, Worths const& worths, ValueQuestion const& question) {
  for (std::string const& note : worths.notes()) table.info().notes.push_back(note);
  table.info().notes.emplace_back(question.changes.empty() ? "supposed: each of the forms that add up pays an equal part of the investment"
                                                           : "supposed: the changes that were given");
}

}  // namespace

double triangular_quantile(double u, double low, double mode, double high) noexcept {
  double const width = high - low;
  if (!(width > 0)) return mode;
  double const below = (mode - low) / width;
  if (u < below) return low + std::sqrt(u * width * (mode - low));
  return high - std::sqrt((1 - u) * width * (high - mode));
}

Table value_tornado(Selection const& selection, ReturnCatalogue const& catalogue, ValueQuestion const& question,
                    InvestmentTerms const& terms, PayDetail detail) {
  validate(terms);
  require(question);
  Table table{info("value_tornado", "On which value it hangs whether the time pays for itself", tornado_words, selection)};
  Worths const worths{selection, terms, detail};
  Column::Meta const meta{"net", worths.unit(), "Net benefit per person and year, between the ends of the value."};
  if (worths.why_not()) return refused(table, meta, *worths.why_not());
  Supposed const supposed{catalogue, worths, question};
  if (supposed.refusal) return refused(table, meta, *supposed.refusal);
  double net = -worths.cost().value;
  for (Brought const& one : supposed.brought) net += one.worth.value;
  std::vector<std::string> names, phrases;
  std::vector<double> at_low, at_high, swing;
  std::vector<Estimate> estimates;
  for (Bar const& bar : bars(supposed.brought, worths.cost(), net)) {
    bool const is_form = bar.value != "imputed hours";
    names.push_back(bar.value);
    phrases.emplace_back(is_form ? catalogue.at(bar.value).phrase : "minutes that nobody recorded: none, or double");
    at_low.push_back(bar.at_low);
    at_high.push_back(bar.at_high);
    swing.push_back(bar.swing());
    estimates.push_back({.value = net,
                         .interval = {std::min(bar.at_low, bar.at_high), std::max(bar.at_low, bar.at_high)},
                         .n = static_cast<double>(worths.held()),
                         .status = Status::Ok,
                         .method = "one value at its ends, the others as they are; no sampling interval",
                         .is_bounds = true});
  }
  table.add(Column{{"value", "", "The value that goes to its ends."}, std::move(names)});
  table.add(Column{{"phrase", "", "What it is."}, std::move(phrases)});
  table.add(meta, estimates);
  table.add(Column{{"at_low", worths.unit(), "Net benefit at its low end."}, std::move(at_low)});
  table.add(Column{{"at_high", worths.unit(), "Net benefit at its high end."}, std::move(at_high)});
  table.add(Column{{"swing", worths.unit(), "How far the two are apart."}, std::move(swing)});
  add_notes(table, worths, question);
  return table;
}

Table value_spread(Selection const& selection, ReturnCatalogue const& catalogue, ValueQuestion const& question,
                   InvestmentTerms const& terms, PayDetail detail) {
  validate(terms);
  require(question);
  Table table{info("value_spread", "How far values alone decide whether the time pays for itself", spread_words, selection)};
  Worths const worths{selection, terms, detail};
  Column::Meta const meta{"spread", "see unit", "Median of the draws; bounds: their 5 % and 95 % points."};
  if (worths.why_not()) return refused(table, meta, *worths.why_not());
  Supposed const supposed{catalogue, worths, question};
  if (supposed.refusal) return refused(table, meta, *supposed.refusal);
  Draws const draws{supposed.brought, worths.cost(), question};
  std::string const method = "5 % and 95 % points of " + std::to_string(question.draws) + " triangular draws, seed " +
                             std::to_string(question.seed) + ": judgement, not sampling";
  std::vector<Estimate> estimates;
  std::vector<double> means, paid;
  for (auto const* values : {&draws.worth, &draws.cost, &draws.net, &draws.ratio}) {
    estimates.push_back(spread_of(*values, method));
    means.push_back(std::accumulate(values->begin(), values->end(), 0.0) / static_cast<double>(values->size()));
    double const good = static_cast<double>(std::count_if(values->begin(), values->end(), [](double v) { return v >= 0; }));
    paid.push_back(values == &draws.net ? good / static_cast<double>(values->size()) : std::nan(""));
  }
  table.add(Column{{"measure", "", "What is drawn."}, std::vector<std::string>{"worth", "investment", "net", "worth_per_invested"}});
  table.add(Column{{"unit", "", "In what, per person and year."},
                   std::vector<std::string>{worths.unit(), worths.unit(), worths.unit(), "times"}});
  table.add(meta, estimates);
  table.add(Column{{"mean", "see unit", "Mean of the draws."}, std::move(means)});
  table.add(Column{{"paid_share", "share", "Part of the draws in which the time is paid for."}, std::move(paid)});
  add_notes(table, worths, question);
  return table;
}

}  // namespace roir
