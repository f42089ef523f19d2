// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include "returns/built_in_forms.hpp"
#include <roir/core/json.hpp>
#include <roir/core/json_text.hpp>
#include <roir/returns/indicators.hpp>
#include <roir/returns/return_form.hpp>

#include <boost/json/array.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace roir {
namespace {

constexpr char const* process_why = "It says whether one-to-ones are held as meant: delivered, not returned.";
constexpr char const* mediator_why = "It lies on the way to another form, whose money would hold it already.";

std::string key_list(std::span<ReturnForm const> forms) {
  std::string all;
  for (ReturnForm const& form : forms) all.append(all.empty() ? "" : ", ").append(form.key);
  return all;
}

Refusal not_money(char const* code, ReturnForm const& form, std::string why, std::string fix) {
  return {code, "the worth of " + form.key + " (" + form.phrase + ") in money", std::move(why), std::move(fix)};
}

/// Why one form alone cannot become money.
std::optional<Refusal> why_not_alone(ReturnForm const& form) {
  if (form.path == Pathway::Process) return not_money("process_form", form, process_why, "");
  if (form.path == Pathway::Mediator) return not_money("mediator_not_monetisable", form, mediator_why, "Count the form that it leads to.");
  if (!form.value)
    return not_money("value_source_missing", form, "Nobody stated what one unit is worth.", "State a value with its range and source.");
  return std::nullopt;
}

bool holds(ReturnForm const& form, ReturnForm const& inner, bool output_is_total) {
  if (std::ranges::find(inner.within, form.key) != inner.within.end()) return true;
  bool const is_absence = inner.indicators.front().starts_with("absence_");
  return output_is_total && is_absence && form.indicators.front() == "output";
}

/// Why two forms cannot be added up.
std::optional<Refusal> why_not_both(ReturnForm const& a, ReturnForm const& b, bool output_is_total) {
  if (holds(a, b, output_is_total) || holds(b, a, output_is_total) || a.indicators.front() == b.indicators.front())
    return not_money("double_count", b, "Its money is counted in " + a.key + " already.", "Take one of the two.");
  if (a.value->basis != ValueBasis::Money || b.value->basis != ValueBasis::Money) return std::nullopt;
  if (a.value->currency != b.value->currency)
    return not_money("currency_mismatch", b,
                     "Its worth is in " + *b.value->currency + ", that of " + a.key + " in " + *a.value->currency + ".",
                     "State both in one currency.");
  if (a.value->price_year != b.value->price_year)
    return not_money("unit_mismatch", b, "Its prices are of another year than those of " + a.key + ".",
                     "State both at prices of one year.");
  return std::nullopt;
}

}  // namespace

void Description<ValueRate>::validate(ValueRate const& record) {
  check_record::said("value_source_missing", "value rate", "the source of a value", record.source);
  bool const is_ordered = record.low >= 0 && record.low <= record.value && record.value <= record.high && std::isfinite(record.high);
  check_record::holds("bad_value_rate", record.source, is_ordered, "a value is not between its low and its high end",
                      "0 <= low <= value <= high; which way is better is the form's direction.");
  bool const is_money = record.basis == ValueBasis::Money;
  bool const has_currency =
      record.currency && record.currency->size() == 3 && std::ranges::all_of(*record.currency, [](char c) { return c >= 'A' && c <= 'Z'; });
  check_record::holds("currency_mismatch", record.source,
                      is_money ? has_currency && record.price_year.has_value() : !record.currency && !record.price_year,
                      is_money ? "money has no currency or no price year" : "a value in units of pay has a currency or price year",
                      "Three capital letters as in GBP, and the year of the prices, for money alone.");
}

void Description<ReturnForm>::validate(ReturnForm const& record) {
  check_record::said("bad_form", record.phrase, "the key of a form of return", record.key);
  check_record::said("bad_form", record.key, "the phrase of a form of return", record.phrase);
  check_record::said("bad_form", record.key, "the unit of a form of return", record.unit);
  check_record::holds("bad_form", record.key, !record.indicators.empty(), "a form of return has no indicator");
  check_record::holds("bad_form", record.key, record.min_persons.value_or(1) >= 1, "a figure needs at least one person");
  check_record::holds("process_form", record.key, !record.value || record.path != Pathway::Process, "a process form has no worth in money",
                      process_why);
  check_record::holds("mediator_not_monetisable", record.key, !record.value || record.path != Pathway::Mediator,
                      "a mediator has no worth in money", mediator_why);
}

ReturnCatalogue::ReturnCatalogue(std::shared_ptr<std::vector<ReturnForm> const> forms) noexcept : forms_{std::move(forms)} {}

ReturnCatalogue ReturnCatalogue::built_in() {
  return ReturnCatalogue{std::make_shared<std::vector<ReturnForm> const>(built_in_forms())};
}

std::span<ReturnForm const> ReturnCatalogue::forms() const noexcept {
  return forms_ ? std::span<ReturnForm const>{*forms_} : std::span<ReturnForm const>{};
}

ReturnForm const& ReturnCatalogue::at(std::string_view key) const {
  auto const all = forms();
  auto const found = std::ranges::find(all, key, &ReturnForm::key);
  if (found == all.end())
    throw NotFound{{.code = "no_form",
                    .message = "there is no form of return '" + std::string(key) + "'",
                    .subject = std::string(key),
                    .hint = "There are " + key_list(all) + "."}};
  return *found;
}

ReturnCatalogue ReturnCatalogue::with(ReturnForm form) const {
  validate(form);
  if (std::ranges::find(forms(), form.key, &ReturnForm::key) != forms().end())
    throw InvalidArgument{{.code = "form_exists",
                           .message = "there is a form of return '" + form.key + "' already",
                           .subject = form.key,
                           .hint = "Give it a key of its own; with_value() changes what a form is worth."}};
  for (std::string const& name : form.indicators) (void)indicator_of(name, form.family);
  auto grown = std::make_shared<std::vector<ReturnForm>>(forms().begin(), forms().end());
  grown->push_back(std::move(form));
  return ReturnCatalogue{std::move(grown)};
}

ReturnCatalogue ReturnCatalogue::with_json(std::string_view json) const {
  boost::json::value const parsed = parse_json(json);
  if (!parsed.is_array())
    throw FormatError{{.code = "wrong_type", .message = "forms of return are an array of objects", .hint = "Write [ ... ] around them."}};
  ReturnCatalogue grown = *this;
  for (std::size_t i = 0; i < parsed.get_array().size(); ++i)
    grown = grown.with(from_json<ReturnForm>(parsed.get_array()[i], "/" + std::to_string(i)));
  return grown;
}

ReturnCatalogue ReturnCatalogue::with_value(std::string_view key, ValueRate rate) const {
  ReturnForm const& old = at(key);
  ReturnForm form = old;
  rate.assumption = rate.assumption && !rate.set_by;
  form.value = std::move(rate);
  validate(form);
  auto changed = std::make_shared<std::vector<ReturnForm>>(forms().begin(), forms().end());
  (*changed)[static_cast<std::size_t>(&old - forms().data())] = std::move(form);
  return ReturnCatalogue{std::move(changed)};
}

ReturnCatalogue ReturnCatalogue::with_preset(std::string_view name) const {
  auto const offers = value_presets();
  auto const found = std::ranges::find(offers, name, &ValuePreset::name);
  if (found != offers.end()) return with_value(found->form, found->rate);
  std::string names;
  for (ValuePreset const& preset : offers) names.append(names.empty() ? "" : ", ").append(preset.name);
  throw NotFound{{.code = "no_preset",
                  .message = "there is no preset of values '" + std::string(name) + "'",
                  .subject = std::string(name),
                  .hint = "There are " + names + "."}};
}

std::string ReturnCatalogue::to_json() const {
  boost::json::array all;
  for (ReturnForm const& form : forms()) all.push_back(roir::to_json(form));
  return json_text(all);
}

std::string return_form_schema() {
  return json_text(json_schema<ReturnForm>());
}

std::optional<Refusal> ReturnCatalogue::why_not_money(std::span<std::string const> keys, bool output_is_total) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    ReturnForm const& form = at(keys[i]);
    if (auto refusal = why_not_alone(form)) return refusal;
    for (std::size_t j = 0; j < i; ++j)
      if (auto refusal = why_not_both(at(keys[j]), form, output_is_total)) return refusal;
  }
  return std::nullopt;
}

std::vector<std::string> ReturnCatalogue::monetised(bool output_is_total) const {
  std::vector<std::string> keys;
  for (ReturnForm const& form : forms()) {
    keys.push_back(form.key);
    if (why_not_money(keys, output_is_total)) keys.pop_back();
  }
  return keys;
}

}  // namespace roir
