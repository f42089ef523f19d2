// SPDX-License-Identifier: MIT
#include "history/definitions/held.hpp"
#include "history/metrics/words.hpp"

#include <roir/stats/intervals.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace roir {
namespace {

constexpr MetricWords capacity_words{
    "capacity", "Do managers have room for the one-to-ones they owe",
    "Needed: the sum of one over the declared interval of each direct report, per week of eligible time. Load: needed by capacity_per_week. Throughput: "
    "one-to-ones held per week (M05). A rota (so many a week) is its own need.",
    {"capacity_per_week", "absence_min_pause"}};

struct Load {
  double report_weeks = 0;  ///< eligible weeks of all reports
  double needed = 0;        ///< meetings that the cadences ask for in them
  std::int64_t held = 0;
  std::int32_t begin = open_end, end = std::numeric_limits<std::int32_t>::min();
};

void add(Context const& context, Bucket const& bucket, Load& load) {
  for (CadenceSpell const& spell : context.cadences) {
    double const weeks = static_cast<double>(context.eligible.days_in(std::max({spell.begin, bucket.begin, context.history_begin}), std::min(spell.end, bucket.end))) / 7.0;
    load.report_weeks += weeks;
    if (spell.programme == nullptr) continue;
    Cadence const& cadence = spell.programme->cadence;
    double const interval = cadence.is_rota() ? mean_month_days : cadence.interval_days();
    load.needed += weeks * 7.0 / interval;
  }
  for (std::size_t i = 0; i < context.meetings.size(); ++i) {
    std::int32_t const day = day_of_minutes(context.meetings.time[i]);
    if (is_held(context.meetings, i) && day >= bucket.begin && day < bucket.end) ++load.held;
  }
  load.begin = std::min(load.begin, std::max({context.relationship.begin, bucket.begin, context.history_begin}));
  load.end = std::max(load.end, std::min(context.relationship.end, bucket.end));
}

}  // namespace

Table capacity(Selection const& selection, Ask const& ask) {
  if (auto const refusal = why_not(selection, "capacity")) return refused(selection, capacity_words, *refusal);
  Ask const asked{.by = ask.by == Grain::Meeting || ask.by == Grain::Relationship || ask.by == Grain::Person ? Grain::Manager : ask.by, .every = ask.every};
  Table table = described(selection, capacity_words);
  Rows const rows{selection, asked};
  rows.add_keys(table);
  std::vector<std::map<std::uint32_t, Load>> loads(rows.size());  // by manager
  std::vector<Piece> people;
  ContextMaker maker{selection};
  for (std::uint32_t const number : rows.relationships()) {
    Context const context = maker.make(number);
    for (std::size_t b = 0; b < rows.buckets().size(); ++b) {
      std::uint32_t const row = rows.row_of(number, b);
      add(context, rows.buckets()[b], loads[row][context.relationship.manager]);
      people.push_back({.row = row, .report = context.relationship.report, .manager = context.relationship.manager, .numerator = 0, .denominator = 1});
    }
  }
  std::vector<double> needed(rows.size(), std::nan("")), load_share(rows.size(), std::nan(""));
  std::vector<Estimate> throughput(rows.size());
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    double weeks = 0, need = 0;
    std::int64_t held = 0;
    for (auto const& [manager, load] : loads[r]) {
      if (load.begin >= load.end) continue;
      weeks += (load.end - load.begin) / 7.0;
      need += load.needed;
      held += load.held;
    }
    if (weeks <= 0) continue;
    needed[r] = need / weeks;
    load_share[r] = needed[r] / selection.policy.capacity_per_week;
    throughput[r] = stats::rate(static_cast<double>(held), weeks);
    throughput[r].n = weeks;
  }
  table.add(Column{{"needed", "meetings per manager and week", "What the declared cadences ask for."}, needed});
  table.add(Column{{"load", "ratio", "Needed by capacity_per_week; above 1 there is no room."}, load_share});
  table.add(Column::Meta{"throughput", "meetings per manager and week", "One-to-ones held."}, throughput);
  table.add(Column{{"persons", "count", "Distinct direct reports behind the row."}, persons_behind(rows.size(), people)});
  return table;
}

}  // namespace roir
