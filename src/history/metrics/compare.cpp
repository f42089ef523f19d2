// SPDX-License-Identifier: MIT
#include "history/definitions/held.hpp"
#include "history/metrics/shares.hpp"
#include "history/metrics/words.hpp"
#include <roir/core/error.hpp>
#include <roir/stats/clustered.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>

namespace roir {
namespace {

constexpr MetricWords compare_words{"compare",
                                    "What changed",
                                    "The figure now, before, and now minus before. Interval of the difference: jackknife over the managers "
                                    "(or, below five, the people) present in either; for "
                                    "single relationships, people and managers from the two intervals beside it (Newcombe).",
                                    {}};

/// Eligible days in the stretch, per meeting held in it.
std::vector<Piece> gap_pieces(Rows const& rows) {
  std::vector<Piece> pieces;
  rows.each_context([&](Context const& context) {
    for (std::size_t b = 0; b < rows.buckets().size(); ++b) {
      Bucket const bucket = rows.buckets()[b];
      Piece piece{.row = rows.row_of(context.number, b), .report = context.relationship.report, .manager = context.relationship.manager};
      piece.numerator = static_cast<double>(context.eligible.days_in(std::max(bucket.begin, context.history_begin), bucket.end));
      for (std::size_t i = 0; i < context.meetings.size(); ++i) {
        std::int32_t const day = day_of_minutes(context.meetings.time[i]);
        if (is_held(context.meetings, i) && day >= bucket.begin && day < bucket.end) piece.denominator += 1;
      }
      pieces.push_back(piece);
    }
  });
  return pieces;
}

struct Side1 {
  Table keys;
  std::vector<Estimate> estimates;
  std::vector<Piece> pieces;
  std::map<std::string, std::uint32_t> row_of_key;
};

/// Pieces in order of row, as of_row() needs them; those of one row stay in their order.
void sort_by_row(std::vector<Piece>& pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), [](Piece const& a, Piece const& b) { return a.row < b.row; });
}

std::span<Piece const> of_row(std::vector<Piece> const& pieces, std::uint32_t row) {
  auto const begin = std::partition_point(pieces.begin(), pieces.end(), [row](Piece const& piece) { return piece.row < row; });
  auto const end = std::partition_point(begin, pieces.end(), [row](Piece const& piece) { return piece.row == row; });
  return {begin, end};
}

Side1 side_of(Selection const& selection, std::string_view metric, Ask const& ask) {
  Side1 side;
  Rows const rows{selection, ask};
  rows.add_keys(side.keys);
  std::int64_t pending = 0;
  ShareDefinition const* const share = find_share(metric);
  if (metric == "coverage")
    side.pieces = coverage_pieces(selection, rows, pending);
  else if (metric == "gap")
    side.pieces = gap_pieces(rows);
  else
    side.pieces = share_pieces(rows, share->trials).pieces();
  sort_by_row(side.pieces);
  side.estimates = roll_up(ask, rows.size(), side.pieces, metric != "gap", share == nullptr ? coverage_n_min : share->n_min);
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    std::string key;
    for (Column const& column : side.keys.columns()) key += column.text(row) + '\0';
    side.row_of_key[key] = row;
  }
  return side;
}

/// Newcombe's square-and-add interval of a difference of two independent proportions.
Estimate newcombe(Estimate const& now, Estimate const& before) {
  Estimate difference{
      .value = now.value - before.value, .n = now.n + before.n, .status = Status::Ok, .method = "Newcombe from the two intervals"};
  if (std::isnan(difference.value)) return {.reason = "no_data"};
  if (now.status == Status::LowCount || before.status == Status::LowCount) difference.status = Status::LowCount;
  difference.interval.low = difference.value - std::hypot(now.value - now.interval.low, before.interval.high - before.value);
  difference.interval.high = difference.value + std::hypot(now.interval.high - now.value, before.value - before.interval.low);
  return difference;
}

/// A difference of shares lies between -1 and 1; so does what is said of it.
void clip(Interval& interval) {
  if (!std::isnan(interval.low)) interval.low = std::max(interval.low, -1.0);
  if (!std::isnan(interval.high)) interval.high = std::min(interval.high, 1.0);
}

Estimate clustered(std::span<Piece const> now, std::span<Piece const> before) {
  std::set<std::uint32_t> managers;
  for (auto const pieces : {now, before})
    for (Piece const& piece : pieces) managers.insert(piece.manager);
  bool const by_manager = managers.size() >= 5 && !managers.contains(no_index);
  std::map<std::uint32_t, stats::PairedRatio> clusters;
  for (Piece const& piece : now) {
    stats::Ratio& sum = clusters[by_manager ? piece.manager : piece.report].now;
    sum.numerator += piece.numerator;
    sum.denominator += piece.denominator;
  }
  for (Piece const& piece : before) {
    stats::Ratio& sum = clusters[by_manager ? piece.manager : piece.report].before;
    sum.numerator += piece.numerator;
    sum.denominator += piece.denominator;
  }
  std::vector<stats::PairedRatio> pairs;
  for (auto const& [cluster, pair] : clusters) pairs.push_back(pair);
  return stats::paired_difference(pairs);
}

void require_metric(std::string_view metric) {
  if (metric == "coverage" || metric == "gap" || find_share(metric) != nullptr) return;
  std::string names = "coverage, gap";
  for (ShareDefinition const& share : share_definitions()) names += std::string(", ") + share.name;
  throw NotFound{{.code = "no_metric",
                  .message = "nothing can be compared under the name '" + std::string(metric) + "'",
                  .subject = std::string(metric),
                  .hint = "There are " + names + "."}};
}

}  // namespace

Table compare(Selection const& now, Selection const& before, std::string_view metric, Ask const& asked) {
  require_metric(metric);
  Ask const ask{.by = asked.by == Grain::Meeting ? Grain::Relationship : asked.by, .every = Every::Window};
  std::string const refusal_metric = metric == "coverage" || metric == "gap" ? std::string(metric) : find_share(metric)->metric;
  for (Selection const* selection : {&now, &before})
    if (auto const refusal = why_not(*selection, refusal_metric)) return refused(*selection, compare_words, *refusal);
  if (ask.by == Grain::Manager || ask.by == Grain::Relationship)
    for (Selection const* selection : {&now, &before})
      if (selection->history.relationships().empty()) return refused(*selection, compare_words, no_manager(metric));
  Side1 const a = side_of(now, metric, ask);
  Side1 const b = side_of(before, metric, ask);
  Table table = described(now, compare_words);
  table.info().title = "What changed: " + std::string(metric);
  table.info().notes.push_back("now: " + now.window.to_string() + "; before: " + before.window.to_string());
  for (Column const& key : a.keys.columns()) table.add(key);
  std::vector<Estimate> earlier, differences;
  bool const is_single = ask.by == Grain::Relationship || ask.by == Grain::Person || ask.by == Grain::Manager;
  for (auto const& [key, row] : std::map<std::uint32_t, std::string>([&] {
         std::map<std::uint32_t, std::string> by_row;
         for (auto const& [k, r] : a.row_of_key) by_row[r] = k;
         return by_row;
       }())) {
    auto const found = b.row_of_key.find(row);
    if (found == b.row_of_key.end()) {
      earlier.push_back({.reason = "no_data"});
      differences.push_back({.method = "not there before", .reason = "no_data"});
      continue;
    }
    earlier.push_back(b.estimates[found->second]);
    if (is_single && metric != "gap")
      differences.push_back(newcombe(a.estimates[key], earlier.back()));
    else
      differences.push_back(clustered(of_row(a.pieces, key), of_row(b.pieces, found->second)));
    if (metric != "gap") clip(differences.back().interval);
  }
  char const* const unit = metric == "gap" ? "days" : "share";
  table.add(Column::Meta{std::string(metric), unit, "Now."}, a.estimates);
  table.add(Column::Meta{"before", unit, "Before."}, earlier);
  table.add(Column::Meta{"difference", unit, "Now minus before."}, differences);
  table.add(Column{{"persons", "count", "Distinct direct reports behind the row now."},
                   persons_behind(static_cast<std::uint32_t>(a.estimates.size()), a.pieces)});
  return table;
}

}  // namespace roir
