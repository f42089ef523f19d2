// SPDX-License-Identifier: MIT
#include "history/metrics/words.hpp"
#include <roir/stats/clustered.hpp>
#include <roir/stats/dispersion.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/jackknife.hpp>
#include <roir/stats/survival.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace roir {
namespace {

constexpr MetricWords gap_words{"gap",
                                "How long people wait for their next one-to-one",
                                "Typical gap: Kaplan-Meier median of eligible days between two one-to-ones, the open gap censored. "
                                "Drought: a gap of drought_factor intervals "
                                "of the declared cadence or more (M04).",
                                {"drought_factor", "absence_min_pause"}};
constexpr MetricWords regularity_words{
    "regularity",
    "How even the gaps are",
    "Coefficient of variation of eligible gaps, corrected for few gaps, gaps divided by the declared interval where all of them have one; "
    "share of gaps within half an "
    "interval of it; burstiness from -1 (perfectly regular) to 1; constancy of the place in the week from 0 to 1 (M02).",
    {"absence_min_pause"}};

/// The gaps of one relationship that belong to one row.
struct RowGaps {
  std::uint32_t report = 0;
  std::uint32_t manager = 0;
  Gaps gaps;
};
using GapsByRow = std::vector<std::vector<RowGaps>>;

GapsByRow gaps_by_row(Rows const& rows) {
  GapsByRow by_row(rows.size());
  rows.each_context([&](Context const& context) {
    for (std::size_t b = 0; b < rows.buckets().size(); ++b) {
      Bucket const bucket = rows.buckets()[b];
      by_row[rows.row_of(context.number, b)].push_back(
          {context.relationship.report, context.relationship.manager, gaps_of(context, bucket.begin, bucket.end)});
    }
  });
  return by_row;
}

bool is_group(Grain by) noexcept {
  return by == Grain::Unit || by == Grain::Organisation || by == Grain::Manager;
}

/// Cluster of each entry: its manager, or its person where there are fewer than five managers.
std::vector<std::uint32_t> clusters_of(std::vector<RowGaps> const& row) {
  std::map<std::uint32_t, int> managers;
  for (RowGaps const& entry : row) ++managers[entry.manager];
  std::vector<std::uint32_t> clusters;
  for (RowGaps const& entry : row) clusters.push_back(managers.size() >= 5 ? entry.manager : entry.report);
  return clusters;
}

/// Kaplan-Meier over whole days, from counts: what leaving out one cluster needs is a subtraction.
struct DayCounts {
  std::vector<double> closed, open;
  void add(double days, bool is_closed, double sign) {
    auto const day = static_cast<std::size_t>(std::max(0.0, std::ceil(days)));
    if (day >= closed.size()) closed.resize(day + 1), open.resize(day + 1);
    (is_closed ? closed : open)[day] += sign;
  }
  [[nodiscard]] double survival_after(std::size_t day) const {
    double at_risk = 0;
    for (std::size_t d = 0; d < closed.size(); ++d) at_risk += closed[d] + open[d];
    double survival = 1;
    for (std::size_t d = 0; d <= day && d < closed.size() && at_risk > 0; ++d) {
      survival *= 1 - closed[d] / at_risk;
      at_risk -= closed[d] + open[d];
    }
    return survival;
  }
};

/// The median gap of a group. Its interval takes gaps of one cluster as alike: the spread of survival at the median when a cluster is left
/// out gives a band of probabilities, and the curve turns that into days (Woodruff's way).
Estimate median_of_group(std::vector<RowGaps> const& row, stats::SurvivalCurve const& curve) {
  Estimate median = stats::survival_median(curve);
  if (median.status == Status::NoData || std::isnan(median.value)) return median;
  auto const clusters = clusters_of(row);
  DayCounts all;
  std::map<std::uint32_t, std::vector<std::pair<double, bool>>> by_cluster;
  for (std::size_t i = 0; i < row.size(); ++i)
    for (Gap const& gap : row[i].gaps.gaps) {
      all.add(gap.days, gap.is_closed, 1);
      by_cluster[clusters[i]].emplace_back(gap.days, gap.is_closed);
    }
  if (by_cluster.size() < 3) {
    median.interval = {};
    median.status = Status::LowCount;
    median.method = "no interval: " + std::to_string(by_cluster.size()) + " clusters, at least 3 are needed";
    return median;
  }
  auto const at = static_cast<std::size_t>(std::ceil(median.value));
  std::vector<double> without;
  for (auto const& [cluster, gaps] : by_cluster) {
    for (auto const& [days, is_closed] : gaps) all.add(days, is_closed, -1);
    without.push_back(all.survival_after(at));
    for (auto const& [days, is_closed] : gaps) all.add(days, is_closed, 1);
  }
  double const error = std::sqrt(stats::jackknife_variance(all.survival_after(at), without));
  double const half = stats::t_quantile(0.975, static_cast<double>(without.size() - 1)) * error;
  Estimate const low = stats::survival_quantile(curve, std::max(1e-9, 0.5 - half));
  Estimate const high = stats::survival_quantile(curve, std::min(1 - 1e-9, 0.5 + half));
  median.interval = {low.value, high.value};
  median.method = "Kaplan-Meier; jackknife of survival at the median over " + std::to_string(without.size()) + " clusters";
  if (std::isnan(high.value)) median.method += "; the interval is open above";
  return median;
}

Estimate typical_gap(Ask const& ask, std::vector<RowGaps> const& row) {
  std::vector<double> days;
  std::vector<std::uint8_t> closed;
  for (RowGaps const& entry : row)
    for (Gap const& gap : entry.gaps.gaps) {
      days.push_back(gap.days);
      closed.push_back(gap.is_closed ? 1 : 0);
    }
  if (days.empty()) return {.reason = "no_data"};
  auto const curve = stats::kaplan_meier(days, closed);
  Estimate estimate = is_group(ask.by) ? median_of_group(row, curve) : stats::survival_median(curve);
  estimate.n = static_cast<double>(days.size());
  return estimate;
}

/// Gaps by meeting: one row per gap.
Table gap_list(Selection const& selection) {
  Table table = described(selection, gap_words);
  std::vector<std::string> managers, reports;
  std::vector<DayNumber> until;
  std::vector<double> days;
  std::vector<std::int64_t> closed;
  Rows{selection, {.by = Grain::Meeting}}.each_context([&](Context const& context) {
    for (Gap const& gap : gaps_of(context, selection.window.begin_day(), selection.end_day()).gaps) {
      managers.push_back(selection.history.person_id(context.relationship.manager));
      reports.push_back(selection.history.person_id(context.relationship.report));
      until.push_back({gap.day});
      days.push_back(gap.days);
      closed.push_back(gap.is_closed ? 1 : 0);
    }
  });
  table.add(Column{{"manager", "", "Id of the manager."}, managers});
  table.add(Column{{"report", "", "Id of the direct report."}, reports});
  table.add(Column{{"until", "", "Day on which the gap ended, or the last day looked at."}, until});
  table.add(Column{{"gap", "days", "Eligible days."}, days});
  table.add(Column{{"is_closed", "0 or 1", "Whether a one-to-one ended it; an open gap goes on."}, closed});
  table.info().notes.push_back("single observations: they have no interval");
  return table;
}

/// Closed gaps in intervals of their cadence, or all in days where one of them has none.
std::vector<double> closed_gaps(std::vector<RowGaps> const& row) {
  std::vector<double> days, intervals;
  for (RowGaps const& entry : row)
    for (Gap const& gap : entry.gaps.gaps) {
      if (!gap.is_closed) continue;
      days.push_back(gap.days);
      if (gap.interval_days > 0) intervals.push_back(gap.days / gap.interval_days);
    }
  return intervals.size() == days.size() ? intervals : days;
}

/// The sums of closed gaps, in days and in intervals of their cadence.
struct ClosedSums {
  stats::GapSums days, intervals;
  void add(ClosedSums const& other) {
    days.add(other.days);
    intervals.add(other.intervals);
  }
  /// Those of closed_gaps(): in intervals, unless one of them has none.
  [[nodiscard]] stats::GapSums const& sums() const noexcept { return intervals.n == days.n ? intervals : days; }
};

/// The sums of the closed gaps of all clusters but one, for each of them. What comes before and what comes after is added up once, and
/// nothing is subtracted, so rounding does not grow.
std::vector<stats::GapSums> without_each_cluster(std::vector<RowGaps> const& row) {
  auto const clusters = clusters_of(row);
  std::map<std::uint32_t, ClosedSums> by_cluster;
  for (std::size_t i = 0; i < row.size(); ++i) {
    ClosedSums& sums = by_cluster[clusters[i]];
    for (Gap const& gap : row[i].gaps.gaps) {
      if (!gap.is_closed) continue;
      sums.days.add(gap.days);
      if (gap.interval_days > 0) sums.intervals.add(gap.days / gap.interval_days);
    }
  }
  std::vector<ClosedSums> without;
  ClosedSums before;
  for (auto const& [cluster, sums] : by_cluster) {
    without.push_back(before);
    before.add(sums);
  }
  ClosedSums after;
  auto one = without.rbegin();
  for (auto cluster = by_cluster.rbegin(); cluster != by_cluster.rend(); ++cluster, ++one) {
    one->add(after);
    after.add(cluster->second);
  }
  std::vector<stats::GapSums> sums;
  std::transform(without.begin(), without.end(), std::back_inserter(sums), [](ClosedSums const& some) { return some.sums(); });
  return sums;
}

/// The figure of all closed gaps of a row, with its interval by jackknife over clusters.
Estimate over_clusters(Estimate estimate, std::vector<stats::GapSums> const& without_one,
                       double (stats::GapSums::*figure)() const noexcept) {
  if (std::isnan(estimate.value)) return estimate;
  std::vector<double> without;
  for (stats::GapSums const& rest : without_one)
    if (double const value = (rest.*figure)(); !std::isnan(value)) without.push_back(value);
  double const n = estimate.n;
  if (without.size() < 3) {
    estimate.interval = {};
    estimate.status = Status::LowCount;
    estimate.method = "no interval: fewer than 3 clusters";
    return estimate;
  }
  estimate = stats::jackknife(estimate.value, without);
  estimate.n = n;
  return estimate;
}

}  // namespace

Table gap(Selection const& selection, Ask const& ask) {
  if (auto const refusal = why_not(selection, "gap")) return refused(selection, gap_words, *refusal);
  if (ask.by == Grain::Meeting) return gap_list(selection);
  Table table = described(selection, gap_words);
  Rows const rows{selection, ask};
  rows.add_keys(table);
  auto const by_row = gaps_by_row(rows);
  std::vector<Estimate> typical(rows.size());
  std::vector<double> longest(rows.size(), std::nan("")), current(rows.size(), std::nan(""));
  std::vector<std::int64_t> droughts(rows.size(), 0), never(rows.size(), 0);
  std::vector<Piece> drought_pieces, people;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (r % 64 == 0) tell_rows(selection, r, rows.size());
    typical[r] = typical_gap(ask, by_row[r]);
    for (RowGaps const& entry : by_row[r]) {
      droughts[r] += entry.gaps.droughts;
      never[r] += entry.gaps.never_met ? 1 : 0;
      for (Gap const& one : entry.gaps.gaps) {
        if (!(longest[r] >= one.days)) longest[r] = one.days;
        if (!one.is_closed && !(current[r] >= one.days)) current[r] = one.days;
      }
      Piece piece{.row = r,
                  .report = entry.report,
                  .manager = entry.manager,
                  .numerator = entry.gaps.drought_days,
                  .denominator = entry.gaps.eligible_days};
      piece.effective = entry.gaps.eligible_days / 28.0;  // days of one drought are one event; a month is a cautious unit
      drought_pieces.push_back(piece);
      people.push_back({.row = r, .report = entry.report, .manager = entry.manager, .numerator = 0, .denominator = 1});
    }
  }
  table.add(Column::Meta{"gap", "days", "Typical gap in eligible days."}, typical);
  table.add(Column{{"longest_gap", "days", "Longest gap, closed or open, in eligible days."}, longest});
  table.add(Column{{"current_gap", "days", "Longest gap still open at the end, in eligible days."}, current});
  table.add(Column::Meta{"drought_share", "share", "Share of eligible time spent in a drought, where a cadence is declared."},
            roll_up(ask, rows.size(), drought_pieces));
  table.add(Column{{"droughts", "count", "Droughts that began in the stretch."}, droughts});
  table.add(Column{{"never_met", "count", "Relationships without any one-to-one so far."}, never});
  table.add(Column{{"persons", "count", "Distinct direct reports behind the row."}, persons_behind(rows.size(), people)});
  note_calendar(table, selection);
  return table;
}

Table regularity(Selection const& selection, Ask const& ask) {
  if (auto const refusal = why_not(selection, "regularity")) return refused(selection, regularity_words, *refusal);
  Ask const asked{.by = ask.by == Grain::Meeting ? Grain::Relationship : ask.by, .every = ask.every};
  Table table = described(selection, regularity_words);
  Rows const rows{selection, asked};
  rows.add_keys(table);
  auto const by_row = gaps_by_row(rows);
  bool const group = is_group(asked.by);
  std::vector<Estimate> cv, bursts, slot;
  std::vector<Piece> on_target, people;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (r % 64 == 0) tell_rows(selection, r, rows.size());
    auto const& row = by_row[r];
    auto const closed = closed_gaps(row);
    cv.push_back(stats::corrected_cv(closed));
    bursts.push_back(stats::burstiness(closed));
    if (group) {
      auto const without_one = without_each_cluster(row);
      cv.back() = over_clusters(std::move(cv.back()), without_one, &stats::GapSums::corrected_cv);
      bursts.back() = over_clusters(std::move(bursts.back()), without_one, &stats::GapSums::burstiness);
    }
    std::vector<double> turns, lengths;
    for (RowGaps const& entry : row) {
      turns.insert(turns.end(), entry.gaps.week_turns.begin(), entry.gaps.week_turns.end());
      if (entry.gaps.week_turns.size() >= 3) lengths.push_back(stats::resultant_length(entry.gaps.week_turns).value);
      std::vector<std::uint8_t> hits;
      for (Gap const& one : entry.gaps.gaps)
        if (one.is_closed && one.interval_days > 0) hits.push_back(std::abs(one.days / one.interval_days - 1) <= 0.5 ? 1 : 0);
      Piece piece{.row = r, .report = entry.report, .manager = entry.manager};
      piece.denominator = static_cast<double>(hits.size());
      piece.numerator = static_cast<double>(std::count(hits.begin(), hits.end(), 1));
      piece.effective = stats::effective_n(hits);
      on_target.push_back(piece);
      people.push_back({.row = r, .report = entry.report, .manager = entry.manager, .numerator = 0, .denominator = 1});
    }
    slot.push_back(group ? stats::clustered_mean(lengths, true) : stats::resultant_length(turns));
  }
  table.add(Column::Meta{"cv", "ratio", "Corrected coefficient of variation of the gaps."}, cv);
  table.add(Column::Meta{"on_target", "share", "Share of gaps within half an interval of the declared one."},
            roll_up(asked, rows.size(), on_target));
  table.add(Column::Meta{"burstiness", "-1 to 1", "Burstiness, corrected for few gaps."}, bursts);
  table.add(Column::Meta{"slot", "0 to 1", "Constancy of the place in the week."}, slot);
  table.add(Column{{"persons", "count", "Distinct direct reports behind the row."}, persons_behind(rows.size(), people)});
  note_calendar(table, selection);
  return table;
}

}  // namespace roir
