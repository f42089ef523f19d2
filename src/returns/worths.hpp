// SPDX-License-Identifier: MIT
/// @file
/// What units of return are worth, and what is to be paid for, in one measure: the account's currency, or hours of work.
#pragma once

#include "returns/account.hpp"
#include <roir/returns/return_form.hpp>

#include <optional>
#include <string>

namespace roir::returns {

/// The measure of a break-even and the investment in it, per person and year.
class Worths {
 public:
  Worths(Selection const& selection, InvestmentTerms const& terms, PayDetail detail);
  /// Whether the measure is money.
  [[nodiscard]] bool in_money() const noexcept { return !why_not_money_; }
  /// The currency, or "hours".
  [[nodiscard]] std::string unit() const { return in_money() ? rates_.currency() : "hours"; }
  /// Why it is not money.
  [[nodiscard]] std::optional<Refusal> const& why_not_money() const noexcept { return why_not_money_; }
  /// Why there is nothing to be paid for.
  [[nodiscard]] std::optional<Refusal> const& why_not() const noexcept { return why_not_; }
  /// What is to be paid for, per person and year; not below 0.
  [[nodiscard]] Amount const& cost() const noexcept { return cost_; }
  /// What one unit of a form with a value is worth.
  [[nodiscard]] Amount worth(ValueRate const& rate) const;
  /// Why a worth cannot be told in this measure; empty when it can.
  [[nodiscard]] std::optional<Refusal> why_no_worth(ReturnForm const& form) const;
  [[nodiscard]] std::int64_t held() const noexcept { return held_; }  ///< one-to-ones behind the cost
  [[nodiscard]] char const* counted() const noexcept { return is_incremental_ ? "incremental" : "gross"; }
  /// What a reader has to know, for the notes of a table.
  [[nodiscard]] std::vector<std::string> notes() const;

 private:
  [[nodiscard]] double unit_of(ValueRate const& rate) const;
  Policy policy_;
  PayRates rates_;
  std::optional<Refusal> why_not_, why_not_money_;
  Amount cost_;
  std::int64_t held_ = 0;
  bool is_incremental_;
};

/// The forms with a worth that add up in this measure, in order.
[[nodiscard]] std::vector<std::string> forms_together(ReturnCatalogue const& catalogue, Worths const& worths, bool output_is_total);

}  // namespace roir::returns
