// SPDX-License-Identifier: MIT
#include "history/definitions/held.hpp"
#include "history/metrics/words.hpp"
#include <roir/stats/intervals.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace roir {
namespace {

constexpr MetricWords capacity_words{"capacity",
                                     "Do managers have room for the one-to-ones they owe",
                                     "Needed: the sum of one over the declared interval of each direct report, over the manager's eligible "
                                     "weeks: those with at least one eligible direct report. A "
                                     "rota (at least so many a week) is its own need. Load: needed by capacity_per_week. Throughput: "
                                     "one-to-ones held per eligible week (M05).",
                                     {"capacity_per_week", "absence_min_pause"}};

/// What one manager owes and does in one stretch.
struct Load {
  double needed = 0;                               // meetings that the cadences of the reports ask for
  std::int64_t held = 0;                           // meetings held
  std::vector<DayInterval> eligible{};             // days on which some report is eligible
  std::map<int, std::vector<DayInterval>> rota{};  // of them, days on which a rota of so many a week holds
};

void add(Context const& context, DaySet const& known, Bucket const& bucket, Load& load) {
  DaySet const days = known.intersected(DaySet{bucket.begin, bucket.end});
  load.eligible.insert(load.eligible.end(), days.begin(), days.end());
  for (CadenceSpell const& spell : context.cadences) {
    if (spell.programme == nullptr) continue;
    Cadence const& cadence = spell.programme->cadence;
    if (cadence.is_rota()) {
      DaySet const of_spell = days.intersected(DaySet{spell.begin, spell.end});
      auto& rota = load.rota[cadence.min_per_week()];
      rota.insert(rota.end(), of_spell.begin(), of_spell.end());
    } else {
      load.needed += static_cast<double>(days.days_in(spell.begin, spell.end)) / cadence.interval_days();
    }
  }
  for (std::size_t i = 0; i < context.meetings.size(); ++i) {
    std::int32_t const day = day_of_minutes(context.meetings.time[i]);
    if (is_held(context.meetings, i) && day >= bucket.begin && day < bucket.end) ++load.held;
  }
}

double weeks_in(std::vector<DayInterval> const& days) {
  return static_cast<double>(DaySet{days}.days()) / 7.0;
}

}  // namespace

Table capacity(Selection const& selection, Ask const& ask) {
  if (auto const refusal = why_not(selection, "capacity")) return refused(selection, capacity_words, *refusal);
  Ask const asked{.by = ask.by == Grain::Meeting || ask.by == Grain::Relationship || ask.by == Grain::Person ? Grain::Manager : ask.by,
                  .every = ask.every};
  Table table = described(selection, capacity_words);
  Rows const rows{selection, asked};
  rows.add_keys(table);
  std::vector<std::map<std::uint32_t, Load>> loads(rows.size());  // by manager
  std::vector<Piece> people;
  rows.each_context([&](Context const& context) {
    DaySet const known = context.eligible.without(DaySet{std::numeric_limits<std::int32_t>::min(), context.history_begin});
    for (std::size_t b = 0; b < rows.buckets().size(); ++b) {
      std::uint32_t const row = rows.row_of(context.number, b);
      add(context, known, rows.buckets()[b], loads[row][context.relationship.manager]);
      people.push_back(
          {.row = row, .report = context.relationship.report, .manager = context.relationship.manager, .numerator = 0, .denominator = 1});
    }
  });
  std::vector<double> needed(rows.size(), std::nan("")), load_share(rows.size(), std::nan(""));
  std::vector<Estimate> throughput(rows.size());
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    double weeks = 0, need = 0;
    std::int64_t held = 0;
    for (auto const& [manager, load] : loads[r]) {
      weeks += weeks_in(load.eligible);
      need += load.needed;
      for (auto const& [per_week, days] : load.rota) need += per_week * weeks_in(days);
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
  note_calendar(table, selection);
  return table;
}

}  // namespace roir
