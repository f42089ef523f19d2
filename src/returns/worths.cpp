// SPDX-License-Identifier: MIT
#include "returns/worths.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace roir::returns {
namespace {

Amount per_year(Amount const& amount, double person_years) {
  auto const share = [&](double value) { return std::max(0.0, value / person_years); };
  return {share(amount.value), share(amount.low), share(amount.high)};
}

}  // namespace

Worths::Worths(Selection const& selection, InvestmentTerms const& terms, PayDetail detail)
    : policy_{selection.policy},
      rates_{selection, terms, detail},
      why_not_{why_no_investment(selection)},
      is_incremental_{terms.counterfactual.has_value()} {
  if (why_not_) return;
  Investment const sum = investments(selection, Rows{selection, {}}, terms, &rates_).front();
  why_not_money_ = why_no_money(sum, rates_);
  held_ = sum.held;
  if (sum.person_years <= 0 || sum.hours() <= 0) {
    why_not_ = Refusal{"no_data", "what the time would have to return", "No time was invested in this window.", "Choose another window."};
    return;
  }
  Amount amount = gross(sum, in_money());
  if (terms.counterfactual) amount = incremental(sum, *terms.counterfactual, amount);
  cost_ = per_year(amount, sum.person_years);
}

double Worths::unit_of(ValueRate const& rate) const {
  double const hour = in_money() ? rates_.report_hour() : 1;
  switch (rate.basis) {
    case ValueBasis::Money:
      return in_money() ? rates_.factor(*rate.currency, *rate.price_year).value_or(std::nan("")) : std::nan("");
    case ValueBasis::AnnualPay:
      return in_money() ? rates_.report_pay() : static_cast<double>(policy_.full_time_hours);
    case ValueBasis::DayCost:
      return policy_.day_hours * hour;
    case ValueBasis::HourCost:
      return hour;
    case ValueBasis::HourDifference:
      break;
  }
  return in_money() ? rates_.hour_difference() : std::nan("");
}

Amount Worths::worth(ValueRate const& rate) const {
  double const unit = unit_of(rate);
  return {rate.value * unit, rate.low * unit, rate.high * unit};
}

std::optional<Refusal> Worths::why_no_worth(ReturnForm const& form) const {
  std::string const asked = "the worth of " + form.key + " (" + form.phrase + ")";
  ValueRate const& rate = *form.value;
  if (rate.basis == ValueBasis::Money && in_money() && !rates_.factor(*rate.currency, *rate.price_year))
    return rates_.mismatch(asked, *rate.currency, *rate.price_year);
  double const worth = rate.value * unit_of(rate);
  if (worth > 0) return std::nullopt;
  if (in_money() && std::isnan(worth))
    return Refusal{"privacy", asked, "It is a difference between the pay of groups, which one standard rate does not know.",
                   "Whoever holds the pay data may see it in a working table."};
  if (in_money()) return Refusal{"no_data", asked, "A unit of it is worth nothing at these rates.", "State another worth with its source."};
  return Refusal{why_not_money_->code, asked, "It is worth money, and hours have no price here. " + why_not_money_->why,
                 why_not_money_->fix};
}

std::vector<std::string> Worths::notes() const {
  std::vector<std::string> notes;
  if (why_not_money_) {
    notes.push_back(why_not_money_->code + ": in hours of work, for hours have no price here. " + why_not_money_->why);
    return notes;
  }
  std::string const price = rates_.currency() + " at prices of " + std::to_string(rates_.price_year());
  notes.push_back(rates_.detail() == PayDetail::Own
                      ? "pay: in " + price + "; units worth time or pay are priced at the mean of those who are led"
                      : "standard_rate: every hour costs " + format_number(rates_.mean_hour()) + " " + price);
  return notes;
}

std::vector<std::string> forms_together(ReturnCatalogue const& catalogue, Worths const& worths, bool output_is_total) {
  std::vector<std::string> keys = catalogue.monetised(output_is_total);
  std::erase_if(keys, [&](std::string const& key) { return worths.why_no_worth(catalogue.at(key)).has_value(); });
  return keys;
}

}  // namespace roir::returns
