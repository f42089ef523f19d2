// SPDX-License-Identifier: MIT
#include "history/metrics/amounts.hpp"

#include <roir/stats/quantiles.hpp>
#include <roir/stats/survival.hpp>

namespace roir {
namespace {

/// Both intervals of ranks and of curves take what they are made from as independent, which amounts of one pair need not be.
constexpr char const* as_independent = "; taken as independent";

}  // namespace

std::vector<RowAmounts> amounts_by_row(Selection const& selection, Rows const& rows, std::vector<AmountsOf> const& definitions) {
  std::vector<RowAmounts> all(definitions.size());
  for (RowAmounts& amounts : all) amounts.rows.resize(rows.size());
  if (rows.buckets().empty()) return all;
  ContextMaker maker{selection};
  std::int32_t const begin = rows.buckets().front().begin;
  std::int32_t const end = rows.buckets().back().end;
  for (std::uint32_t const number : rows.relationships()) {
    Context const context = maker.make(number);
    for (std::size_t d = 0; d < definitions.size(); ++d)
      for (Amount const& amount : definitions[d](context, begin, end)) {
        std::size_t const bucket = rows.bucket_of(amount.day);
        if (bucket == rows.buckets().size()) continue;
        Piece piece{.row = rows.row_of(number, bucket), .report = context.relationship.report, .manager = context.relationship.manager};
        piece.numerator = amount.value;
        piece.denominator = 1;
        all[d].rows[piece.row].push_back(amount);
        all[d].pieces.push_back(piece);
      }
  }
  return all;
}

std::vector<Estimate> quantiles_of(RowAmounts const& amounts, double p) {
  std::vector<Estimate> estimates;
  for (auto const& row : amounts.rows) {
    std::vector<double> values;
    for (Amount const& amount : row) values.push_back(amount.value);
    Estimate& estimate = estimates.emplace_back(stats::quantile_estimate(values, p));
    if (!row.empty()) estimate.method += as_independent;
  }
  return estimates;
}

std::vector<Estimate> survival_medians_of(RowAmounts const& amounts, double n_min) {
  std::vector<Estimate> estimates;
  for (auto const& row : amounts.rows) {
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

std::vector<Estimate> means_of(RowAmounts const& amounts, Rows const& rows) {
  auto estimates = roll_up(rows.ask(), rows.size(), amounts.pieces, false);
  for (Estimate& estimate : estimates)
    if (estimate.interval.low < 0) estimate.interval.low = 0;
  return estimates;
}

}  // namespace roir
