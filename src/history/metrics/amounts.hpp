// SPDX-License-Identifier: MIT
/// @file
/// Amounts that belong to a day (hours of notice, minutes late, days until somebody asked), put into the rows of an answer and summed up
/// there.
#pragma once

#include <roir/history/rollup.hpp>

#include <functional>
#include <vector>

namespace roir {

/// Gives the amounts of one relationship in one stretch of time, in any order.
using AmountsOf = std::function<std::vector<Amount>(Context const&, std::int32_t begin, std::int32_t end)>;

/// Amounts of one definition in their rows. The rows must outlive it.
class RowAmounts {
 public:
  RowAmounts(Rows const& rows, AmountsOf amounts_of);
  /// Adds the amounts of one relationship.
  void add(Context const& context);
  [[nodiscard]] Rows const& rows() const noexcept { return rows_; }
  [[nodiscard]] std::vector<std::vector<Amount>> const& by_row() const noexcept { return by_row_; }
  [[nodiscard]] std::vector<Piece> const& pieces() const noexcept { return pieces_; }  ///< one for each amount, for their mean

 private:
  Rows const& rows_;
  AmountsOf amounts_of_;
  std::vector<std::vector<Amount>> by_row_;
  std::vector<Piece> pieces_;
};

/// The quantile of each row with its binomial order-statistic interval.
[[nodiscard]] std::vector<Estimate> quantiles_of(RowAmounts const& amounts, double p);

/// The Kaplan-Meier median of each row, amounts that are not complete censored; low count below n_min.
[[nodiscard]] std::vector<Estimate> survival_medians_of(RowAmounts const& amounts, double n_min);

/// The mean of each row: ratio of sums, jackknifed for groups. Amounts are never negative, and so is no interval.
[[nodiscard]] std::vector<Estimate> means_of(RowAmounts const& amounts);

}  // namespace roir
