// SPDX-License-Identifier: MIT
#include "history/metrics/amounts.hpp"

#include <roir/stats/quantiles.hpp>
#include <roir/stats/survival.hpp>

#include <utility>

namespace roir {
namespace {

/// Both intervals of ranks and of curves take what they are made from as independent, which amounts of one pair need not be.
constexpr char const* as_independent = "; taken as independent";

}  // namespace

RowAmounts::RowAmounts(Rows const& rows, AmountsOf amounts_of) : rows_{rows}, amounts_of_{std::move(amounts_of)}, by_row_(rows.size()) {}

void RowAmounts::add(Context const& context) {
  for (Amount const& amount : amounts_of_(context, rows_.buckets().front().begin, rows_.buckets().back().end)) {
    std::size_t const bucket = rows_.bucket_of(amount.day);
    if (bucket == rows_.buckets().size()) continue;
    Piece piece{
        .row = rows_.row_of(context.number, bucket), .report = context.relationship.report, .manager = context.relationship.manager};
    piece.numerator = amount.value;
    piece.denominator = 1;
    by_row_[piece.row].push_back(amount);
    pieces_.push_back(piece);
  }
}

std::vector<Estimate> quantiles_of(RowAmounts const& amounts, double p) {
  std::vector<Estimate> estimates;
  for (auto const& row : amounts.by_row()) {
    std::vector<double> values;
    for (Amount const& amount : row) values.push_back(amount.value);
    Estimate& estimate = estimates.emplace_back(stats::quantile_estimate(values, p));
    if (!row.empty()) estimate.method += as_independent;
  }
  return estimates;
}

std::vector<Estimate> survival_medians_of(RowAmounts const& amounts, double n_min) {
  std::vector<Estimate> estimates;
  for (auto const& row : amounts.by_row()) {
    std::vector<double> values;
    std::vector<std::uint8_t> complete;
    for (Amount const& amount : row) {
      values.push_back(amount.value);
      complete.push_back(amount.is_complete ? 1 : 0);
    }
    Estimate& estimate = estimates.emplace_back(stats::survival_median(stats::kaplan_meier(values, complete)));
    if (estimate.status != Status::Ok) continue;
    estimate.method += as_independent;
    if (estimate.n >= n_min) continue;
    estimate.status = Status::LowCount;
    estimate.reason = "low_n";
  }
  return estimates;
}

std::vector<Estimate> means_of(RowAmounts const& amounts) {
  auto estimates = roll_up(amounts.rows().ask(), amounts.rows().size(), amounts.pieces(), false);
  for (Estimate& estimate : estimates)
    if (estimate.interval.low < 0) estimate.interval.low = 0;
  return estimates;
}

}  // namespace roir
