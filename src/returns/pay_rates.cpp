// SPDX-License-Identifier: MIT
#include <roir/returns/pay_rates.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>
#include <vector>

namespace roir {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
/// The largest contribution to a published mean is not to be known closer than to this share of itself (the p % rule).
constexpr double dominance = 0.2;

double two_digits(double value) {
  if (!(value > 0)) return value;
  double const unit = std::pow(10, std::floor(std::log10(value)) - 1);
  return std::round(value / unit) * unit;
}

std::string prices(std::string_view currency, std::int64_t year) {
  return std::string{currency} + " at prices of " + std::to_string(year);
}

/// Who leads, and who is led, at any time.
struct Roles {
  std::set<std::uint32_t> leading, led;
  explicit Roles(History const& history) {
    for (RelationshipSpan const& relationship : history.relationships()) {
      leading.insert(relationship.manager);
      led.insert(relationship.report);
    }
    for (ContactSpan const& span : history.contact_periods()) led.insert(span.person);
  }
  [[nodiscard]] std::set<std::uint32_t> everybody() const {
    std::set<std::uint32_t> all = leading;
    all.insert(led.begin(), led.end());
    return all;
  }
};

struct Mean {
  double sum = 0;
  double n = 0;
  void add(double value) {
    sum += value;
    ++n;
  }
  [[nodiscard]] double value() const { return n > 0 ? sum / n : nan; }
};

}  // namespace

PayRates::PayRates(Selection const& selection, InvestmentTerms const& terms, PayDetail detail)
    : history_{selection.history},
      terms_{terms},
      full_time_hours_{static_cast<double>(selection.policy.full_time_hours)},
      min_group_{selection.policy.min_group},
      detail_{detail} {
  if (history_.pays().empty()) {
    refusal_ = Refusal{"no_data", "the investment in money", "These data do not say what people are paid.",
                       "Read pay.csv, or add Pay of people, of units or of the organisation on average."};
    return;
  }
  choose_account();
  PaySpan const& first = history_.pays().front();
  for (PaySpan const& pay : history_.pays()) {
    bool const is_alike = pay.currency == first.currency && pay.price_year == first.price_year;
    if (detail_ == PayDetail::Standard && !is_alike) {
      refusal_ = Refusal{"currency_mismatch", "the investment in money", "Pay is known in several currencies or price years.",
                         "State all pay alike: a standard rate that can be weighed by currency would tell of those paid in one."};
      return;
    }
    if (!factor(pay.currency, pay.price_year)) {
      refusal_ = mismatch("the investment in money", pay.currency, pay.price_year);
      return;
    }
  }
  take_means();
}

void PayRates::choose_account() {
  auto const pays = history_.pays();
  if (terms_.currency.empty()) terms_.currency = pays.front().currency;
  if (terms_.price_year != 0) return;
  for (PaySpan const& pay : pays)
    if (pay.currency == terms_.currency) terms_.price_year = std::max(terms_.price_year, pay.price_year);
  if (terms_.price_year == 0) terms_.price_year = pays.front().price_year;
}

std::optional<double> PayRates::factor(std::string_view currency, std::int64_t price_year) const noexcept {
  if (currency == terms_.currency && price_year == terms_.price_year) return 1.0;
  for (Conversion const& conversion : terms_.conversions)
    if (conversion.currency == currency && conversion.price_year == price_year) return conversion.factor;
  return std::nullopt;
}

Refusal PayRates::mismatch(std::string const& asked, std::string_view currency, std::int64_t price_year) const {
  return {currency == terms_.currency ? "unit_mismatch" : "currency_mismatch", asked,
          "An amount is in " + prices(currency, price_year) + ", the account in " + prices(terms_.currency, terms_.price_year) + ".",
          "State both alike, or give a conversion with its source."};
}

double PayRates::amount_of(PaySpan const& pay) const noexcept {
  if (detail_ == PayDetail::Standard) return pay.amount;  // converted once it is rounded
  return pay.amount * factor(pay.currency, pay.price_year).value_or(nan);
}

double PayRates::hour_of(PaySpan const& pay) const noexcept {
  double const hours = std::isnan(pay.productive_hours) ? full_time_hours_ : pay.productive_hours;
  double const on_cost = std::isnan(pay.on_cost) ? 0 : pay.on_cost;
  return amount_of(pay) * (1 + on_cost) / hours;
}

void PayRates::take_means() {
  Roles const roles{history_};
  Mean hours, pay, leading, not_leading, report_hours, report_pay;
  double largest = 0, second = 0;
  for (std::uint32_t const person : roles.everybody()) {
    PaySpan const* const known = history_.pay_on(person, history_.as_of());
    if (known == nullptr) continue;
    double const hour = hour_of(*known);
    hours.add(hour);
    double const amount = amount_of(*known);
    pay.add(amount);
    (roles.leading.contains(person) ? leading : not_leading).add(hour);
    if (roles.led.contains(person)) {
      report_hours.add(hour);
      report_pay.add(amount);
    }
    if (std::isnan(known->on_cost)) ++without_on_cost_;
    second = std::max(second, std::min(hour, largest));
    largest = std::max(largest, hour);
  }
  people_ = static_cast<std::int64_t>(hours.n);
  if (people_ == 0) {
    refusal_ = Refusal{"no_data", "the investment in money", "Pay is known of nobody who leads or is led on the day of these data.",
                       "Give pay that holds on that day."};
    return;
  }
  mean_hour_ = hours.value();
  report_hour_ = report_hours.value();
  report_pay_ = report_pay.value();
  difference_ = leading.value() - not_leading.value();
  if (detail_ == PayDetail::Standard) publish_means(pay.value(), largest, second);
}

void PayRates::publish_means(double pay, double largest, double second) {
  double const rest = mean_hour_ * static_cast<double>(people_) - largest - second;
  PaySpan const& first = history_.pays().front();
  double const converted = factor(first.currency, first.price_year).value_or(nan);
  mean_hour_ = two_digits(mean_hour_) * converted;
  report_hour_ = mean_hour_;
  report_pay_ = two_digits(pay) * converted;
  difference_ = nan;
  if (people_ < min_group_ || rest < dominance * largest) {
    refusal_ =
        Refusal{"privacy", "the investment in money", "A mean over so few people, or over one who earns most of it, tells their pay.",
                "Whoever holds the pay data may see it in a working table."};
    mean_hour_ = report_hour_ = report_pay_ = nan;
  }
}

double PayRates::hour(std::uint32_t person, std::int32_t day) const noexcept {
  if (refusal_) return nan;
  if (detail_ == PayDetail::Standard) return mean_hour_;
  PaySpan const* const pay = person == no_index ? nullptr : history_.pay_on(person, day);
  return pay == nullptr ? nan : hour_of(*pay);
}

}  // namespace roir
