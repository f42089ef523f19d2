// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/people/pay.hpp>
#include <roir/returns/investment_terms.hpp>

namespace roir {
namespace {

constexpr char const* bad = "bad_terms";

void require_source(std::string const& subject, std::string const& source) {
  check_record::holds("value_source_missing", subject, !source.empty(), "it does not say where it comes from",
                      "Name who says so: a document, a survey, a decision.");
}

}  // namespace

void Description<Conversion>::validate(Conversion const& record) {
  check_record::holds(bad, record.currency, is_currency(record.currency), "the currency of a conversion is none",
                      "Write the three letters of ISO 4217: GBP, EUR.");
  check_record::holds(bad, record.currency, is_price_year(record.price_year), "the price year of a conversion is none");
  check_record::within(bad, record.currency, "the factor of a conversion", record.factor, 1e-9, 1e9);
  require_source("conversion of " + record.currency, record.source);
}

void Description<Counterfactual>::validate(Counterfactual const& record) {
  check_record::holds(
      bad, "counterfactual",
      record.low >= 0 && record.low <= record.hours_per_person_year && record.hours_per_person_year <= record.high && record.high <= 8784,
      "the counterfactual hours are not in order", "Give 0 <= low <= hours_per_person_year <= high.");
  require_source("counterfactual", record.source);
}

void Description<InvestmentTerms>::validate(InvestmentTerms const& record) {
  check_record::holds(bad, record.currency, record.currency.empty() || is_currency(record.currency), "the currency of the account is none",
                      "Write the three letters of ISO 4217: GBP, EUR.");
  check_record::holds(bad, "price_year", record.price_year == 0 || is_price_year(record.price_year), "the price year is none");
  check_record::within(bad, "discount_rate", "the discount rate", record.discount_rate, 0, 1);
  check_record::within(bad, "train_life_months", "the life of a training", record.train_life_months, 1, 600);
  check_record::within(bad, "cash_per_person_year", "the cash", record.cash_per_person_year, 0, 1e12);
  for (Conversion const& conversion : record.conversions) Description<Conversion>::validate(conversion);
  if (record.counterfactual) Description<Counterfactual>::validate(*record.counterfactual);
}

}  // namespace roir
