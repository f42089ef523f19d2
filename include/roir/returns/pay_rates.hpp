// SPDX-License-Identifier: MIT
/// @file
/// What an hour costs: c = pay (1 + on-cost) / productive hours (domain.md C.1.2), in one currency and at prices of one year.
///
/// Two ways to price an hour. Whoever holds the pay data prices each hour with the pay of the person who spent it. For every audience there
/// is the *standard rate*: one figure for everybody, the mean of all whose pay is known on the day of the history, written with two
/// significant digits before any conversion. It does not depend on window, unit or grain, so no set of tables, however often asked for,
/// tells more about pay than this one figure; it is refused where it stands for fewer than `policy.min_group` people or where one of them
/// dominates it (docs/decisions/0090-pay.md).
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/history/selection.hpp>
#include <roir/returns/investment_terms.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace roir {

/// With what an hour is priced.
enum class PayDetail : std::uint8_t {
  Own,      ///< with the pay of whoever spent it; for the holder of the data alone
  Standard  ///< with the standard rate
};

/// Prices of hours. A value; the history of the selection must outlive it.
class ROIR_EXPORT PayRates {
 public:
  /// Looks at the pay of all people who lead or are led in the history. O(people log pay).
  PayRates(Selection const& selection, InvestmentTerms const& terms, PayDetail detail);
  /// Why no hour can be priced; empty when hours can be: `no_data` (no pay is known), `currency_mismatch`, `unit_mismatch` (prices of
  /// another year), `privacy` (the standard rate would tell of single people).
  [[nodiscard]] std::optional<Refusal> const& why_not() const noexcept { return refusal_; }
  /// What an hour of a person costs on a day; NaN where their pay is not known. With the standard rate the same for all.
  [[nodiscard]] double hour(std::uint32_t person, std::int32_t day) const noexcept;
  /// The mean over those whose pay is known (the standard rate): what an hour costs whose own price is not known.
  [[nodiscard]] double mean_hour() const noexcept { return mean_hour_; }
  /// What an hour of a direct report costs: the mean over those who are led; with the standard rate that rate.
  [[nodiscard]] double report_hour() const noexcept { return report_hour_; }
  /// What a direct report is paid a year: the mean over those who are led; with the standard rate over everybody, to two digits.
  [[nodiscard]] double report_pay() const noexcept { return report_pay_; }
  /// The mean over those who lead, less the mean over those who are led and lead nobody; NaN with the standard rate, which knows no
  /// difference, and where either is not known.
  [[nodiscard]] double hour_difference() const noexcept { return difference_; }
  /// What brings an amount to the currency and prices of the account; empty where nothing does.
  [[nodiscard]] std::optional<double> factor(std::string_view currency, std::int64_t price_year) const noexcept;
  /// Why an amount cannot be brought there. @throws nothing; only where factor() is empty.
  [[nodiscard]] Refusal mismatch(std::string const& asked, std::string_view currency, std::int64_t price_year) const;
  [[nodiscard]] std::string const& currency() const noexcept { return terms_.currency; }    ///< of the account
  [[nodiscard]] std::int64_t price_year() const noexcept { return terms_.price_year; }      ///< of the account
  [[nodiscard]] PayDetail detail() const noexcept { return detail_; }                       ///< with what an hour is priced
  [[nodiscard]] std::int64_t people() const noexcept { return people_; }                    ///< whose pay is known
  [[nodiscard]] std::int64_t without_on_cost() const noexcept { return without_on_cost_; }  ///< of them, without on-cost: counted as none

 private:
  [[nodiscard]] double amount_of(PaySpan const& pay) const noexcept;
  [[nodiscard]] double hour_of(PaySpan const& pay) const noexcept;
  void choose_account();
  void take_means();
  void publish_means(double pay, double largest, double second);
  History history_;
  InvestmentTerms terms_;
  double full_time_hours_;
  std::int64_t min_group_;
  PayDetail detail_;
  std::optional<Refusal> refusal_;
  double mean_hour_ = std::numeric_limits<double>::quiet_NaN();
  double report_hour_ = std::numeric_limits<double>::quiet_NaN();
  double report_pay_ = std::numeric_limits<double>::quiet_NaN();
  double difference_ = std::numeric_limits<double>::quiet_NaN();
  std::int64_t people_ = 0;
  std::int64_t without_on_cost_ = 0;
};

}  // namespace roir
