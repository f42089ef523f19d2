// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/refusal.hpp>
#include <roir/history/rollup.hpp>
#include <roir/returns/traced.hpp>
#include <roir/stats/survival.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace roir {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kinds = traced_kinds.size();
constexpr double quick_days = 90;
constexpr char const* claim = "traced, not caused";

using WorthKey = std::pair<std::string, std::string>;  // relationship, item
using Worths = std::map<WorthKey, StatedWorth const*>;

[[noreturn]] void refuse_worth(StatedWorth const& worth, char const* why) {
  throw InvalidArgument{{.code = "bad_worth",
                         .message = "what '" + worth.id + "' was worth " + why,
                         .subject = worth.id,
                         .hint = "Give an amount, its unit (hours or a currency) and who says so, once for each item."}};
}

Worths by_item(std::span<StatedWorth const> stated) {
  Worths worths;
  for (StatedWorth const& one : stated) {
    if (!std::isfinite(one.amount)) refuse_worth(one, "is no finite amount");
    if (one.unit.empty()) refuse_worth(one, "has no unit");
    if (one.stated_by.empty()) refuse_worth(one, "was stated by nobody");
    if (!worths.try_emplace({one.relationship.text(), one.id}, &one).second) refuse_worth(one, "is stated twice");
  }
  return worths;
}

/// What one row has of one kind.
struct Cell {
  std::vector<double> days;
  std::vector<std::uint8_t> is_closed;
  std::int64_t closed = 0, let_go = 0, elsewhere = 0, with_gain = 0, worth_n = 0;
  double hours = 0, worth = 0;
  std::set<std::string> units;                               // of what was worth something
  std::set<std::pair<std::uint32_t, std::string>> lineages;  // direct report and root of the topic
  std::set<std::uint32_t> persons;

  void add(TracedItem const& item, std::uint32_t report, StatedWorth const* stated) {
    persons.insert(report);
    days.push_back(item.days());
    is_closed.push_back(item.is_closed ? 1 : 0);
    let_go += item.is_let_go ? 1 : 0;
    if (!item.is_closed) return;
    ++closed;
    with_gain += item.has_gain ? 1 : 0;
    hours += item.hours.value_or(0);
    if (!item.lineage.empty()) lineages.insert({report, item.lineage});
    if (stated == nullptr) return;
    worth += stated->amount;
    ++worth_n;
    units.insert(stated->unit);
  }
  [[nodiscard]] std::int64_t raised() const { return std::ssize(days); }
};

/// The relationships of each direct report.
std::map<std::string, std::vector<RelationshipState const*>> by_report(History const& history, Dialogues const& dialogues) {
  std::map<std::string, std::vector<RelationshipState const*>> all;
  for (std::uint32_t number = 0; number < history.relationships().size(); ++number)
    for (Dialogue const& dialogue : dialogues.of(number)) all[dialogue.state->report.text()].push_back(dialogue.state);
  return all;
}

std::vector<RelationshipState const*> without(std::vector<RelationshipState const*> states, RelationshipState const* one) {
  std::erase(states, one);
  return states;
}

std::vector<Cell> cells_of(Selection const& selection, Dialogues const& dialogues, Rows const& rows, Worths const& worths) {
  auto const all = by_report(selection.history, dialogues);
  std::vector<Cell> cells(std::size_t{rows.size()} * kinds);
  rows.each_context([&](Context const& context) {
    for (Dialogue const& dialogue : dialogues.of(context.number)) {
      RelationshipState const& state = *dialogue.state;
      auto const others = without(all.at(state.report.text()), &state);
      for (std::size_t b = 0; b < rows.buckets().size(); ++b) {
        Bucket const& bucket = rows.buckets()[b];
        std::int32_t const until = state.until ? std::min(bucket.end, day_number(*state.until)) : bucket.end;
        TimeFrame const frame{std::max(bucket.begin, day_number(state.from)), until, selection.history.as_of(), dialogue.zone};
        if (frame.begin >= frame.end) continue;
        Traced const traced = trace(state, frame, others);
        std::size_t const first = rows.row_of(context.number, b) * kinds;
        for (TracedItem const& item : traced.items) {
          auto const stated = worths.find({state.relationship.text(), item.id});
          cells[first + static_cast<std::size_t>(item.kind)].add(item, context.relationship.report,
                                                                 stated == worths.end() ? nullptr : stated->second);
        }
        for (std::size_t kind = 0; kind < kinds; ++kind) cells[first + kind].elsewhere += traced.elsewhere[kind];
      }
    }
  });
  return cells;
}

/// The keys of the rows, each as often as there are kinds.
void add_keys(Table& table, Rows const& rows) {
  Table keys;
  rows.add_keys(keys);
  for (Column const& column : keys.columns())
    std::visit(
        [&](auto const& values) {
          auto repeated = values;
          repeated.clear();
          for (auto const& value : values) repeated.insert(repeated.end(), kinds, value);
          table.add(Column{column.meta(), std::move(repeated)});
        },
        column.cells());
}

template <class Of>
void add_count(Table& table, char const* name, char const* words, std::vector<Cell> const& cells, Of const& of) {
  std::vector<std::int64_t> counts;
  for (Cell const& cell : cells) counts.push_back(of(cell));
  table.add(Column{{name, "count", words}, std::move(counts)});
}

void add_waits(Table& table, std::vector<Cell> const& cells) {
  std::vector<Estimate> medians, quick;
  for (Cell const& cell : cells) {
    auto const curve = stats::kaplan_meier(cell.days, cell.is_closed);
    Estimate& median = medians.emplace_back(stats::survival_median(curve));
    Estimate& share = quick.emplace_back(stats::survival_at(curve, quick_days));
    share.value = 1 - share.value;
    share.interval = {1 - share.interval.high, 1 - share.interval.low};
    for (Estimate* one : {&median, &share})
      if (one->status == Status::Ok) one->method += "; taken as independent";
  }
  table.add({"days_to_close", "days", "Median days from raising to closing; what is open or was let go is censored."}, medians);
  table.add({"closed_in_90_days", "share", "Share closed within 90 days of raising, with the same censoring."}, quick);
}

void add_worth(Table& table, std::vector<Cell> const& cells) {
  std::vector<double> hours, worth;
  std::vector<std::string> units;
  bool has_mixed = false;
  for (Cell const& cell : cells) {
    hours.push_back(cell.closed > 0 ? cell.hours : nan);
    worth.push_back(cell.units.size() == 1 ? cell.worth : nan);
    units.push_back(cell.units.size() == 1 ? *cell.units.begin() : "");
    has_mixed = has_mixed || cell.units.size() > 1;
  }
  table.add(Column{{"hours", "hours", "Effort that was stated for what was closed."}, std::move(hours)});
  table.add(Column{{"worth", "see worth_unit", "Sum of what owners said that it was worth."}, std::move(worth)});
  table.add(Column{{"worth_unit", "", "Hours or a currency."}, std::move(units)});
  add_count(table, "worth_n", "Closed ones of which an owner said what they were worth.", cells, [](Cell const& c) { return c.worth_n; });
  if (has_mixed) table.info().notes.push_back("unit_mismatch: owners stated worth in more than one unit in one row; its sum is left out");
}

Table empty_table(Dialogues const& dialogues) {
  Table table{{.name = "traced",
               .title = "What was raised in one-to-ones and what became of it: traced, not caused",
               .definition =
                   "Ideas, barriers, promises, recognition, delegation and knowledge that were raised in a held one-to-one, or of "
                   "which the topic was talked about in one before they were closed, by the day of raising. Traced, not caused: "
                   "nobody can tell from these data what would have come without the one-to-ones.",
               .policy = "none",
               .notes = {"claim: traced, not caused"}}};
  if (dialogues.unmatched() > 0)
    table.info().notes.push_back("unmatched: " + std::to_string(dialogues.unmatched()) +
                                 " relationships with dialogues are not among the reporting lines of the history; they are left out");
  return table;
}

}  // namespace

Table traced(Selection const& selection, Dialogues const& dialogues, Ask const& asked, std::span<StatedWorth const> stated) {
  Worths const worths = by_item(stated);
  Table table = empty_table(dialogues);
  if (auto refusal = why_not(selection, dialogues, "loops")) {
    refusal->asked = "traced";
    return refused(table, {"raised", "count", table.info().definition}, *refusal);
  }
  Rows const rows{selection, {.by = asked.by == Grain::Meeting ? Grain::Relationship : asked.by, .every = asked.every}};
  std::vector<Cell> const cells = cells_of(selection, dialogues, rows, worths);
  add_keys(table, rows);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < cells.size(); ++i) words.emplace_back(to_string(traced_kinds[i % kinds]));
  table.add(Column{{"kind", "", "What was raised."}, std::move(words)});
  table.add(Column{{"claim", "", "What these figures say, and no more."}, std::vector<std::string>(cells.size(), claim)});
  add_count(table, "raised", "Raised in the window and traced to a one-to-one.", cells, [](Cell const& c) { return c.raised(); });
  add_count(table, "closed", "Of them closed: put to work, removed, delivered, recognised, finished, used again.", cells,
            [](Cell const& c) { return c.closed; });
  add_count(table, "let_go", "Of them declined, released, broken or disputed.", cells, [](Cell const& c) { return c.let_go; });
  add_count(table, "open", "Of them neither.", cells, [](Cell const& c) { return c.raised() - c.closed - c.let_go; });
  add_count(table, "elsewhere", "Raised in the window, and in no one-to-one.", cells, [](Cell const& c) { return c.elsewhere; });
  add_count(table, "lineages", "Distinct lines of topics behind what was closed.", cells,
            [](Cell const& c) { return std::ssize(c.lineages); });
  add_waits(table, cells);
  add_count(table, "with_gain", "Closed ones of which it was said what somebody has from them.", cells,
            [](Cell const& c) { return c.with_gain; });
  add_worth(table, cells);
  add_count(table, "persons", "Distinct direct reports behind the row.", cells, [](Cell const& c) { return std::ssize(c.persons); });
  return table;
}

}  // namespace roir
