// SPDX-License-Identifier: MIT
#include "history/metrics/shares.hpp"

#include "history/metrics/amounts.hpp"
#include "history/metrics/words.hpp"
#include <roir/core/error.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <optional>
#include <span>

namespace roir {
namespace {

constexpr MetricWords coverage_words{"coverage",
                                     "Who had a recent one-to-one",
                                     "Share of people who had a one-to-one within the last coverage_intervals intervals of their cadence, "
                                     "on eligible time; where no cadence is declared, "
                                     "within the last coverage_days eligible days. At the end of each stretch. On contact periods: share "
                                     "of person-periods with at least one (M03).",
                                     {"coverage_intervals", "coverage_days", "absence_min_pause"}};
constexpr MetricWords adherence_words{
    "adherence",
    "Were the one-to-ones that were due held",
    "Share of due periods in which a valid one-to-one was held, grace included, on eligible time (M01).",
    {"due_min_share", "held_min_fraction", "grace", "handover_grace", "covered_slack", "absence_min_pause"}};
constexpr MetricWords changes_words{"changes",
                                    "What became of arranged one-to-ones",
                                    "Shares of arranged one-to-ones that were moved at least once, cancelled, or missed; those lost to an "
                                    "absence are left out. Notice: hours from when "
                                    "the other side learnt that one was cancelled or moved to the start that had been planned, where "
                                    "that is known (M06).",
                                    {"absence_min_pause"}};
constexpr MetricWords recovery_words{
    "recovery",
    "Were lost one-to-ones made up for",
    "Share of cancelled or missed one-to-ones for which another was held within one interval of eligible time (M06).",
    {"coverage_days", "absence_min_pause"}};
constexpr MetricWords pull_words{
    "pull",
    "Who asked for lost one-to-ones",
    "Share of lost one-to-ones for which the direct report asked first, unprompted, within chase_window eligible days (pull); the manager "
    "(push); the direct report after a reminder by software (prompted); nobody. Time to ask: Kaplan-Meier median of eligible days until "
    "the direct report asked, "
    "unprompted; censored where somebody else asked first, at chase_window and at the end of the history (M07).",
    {"chase_window", "absence_min_pause"}};
constexpr MetricWords punctuality_words{"punctuality",
                                        "Who came on time",
                                        "Share of one-to-ones to which each side came within punctual_tolerance minutes. Minutes late: "
                                        "mean and 90th percentile where the arrival is known. "
                                        "Minutes waited: mean by which the other side came later, where both arrivals are known (M08).",
                                        {"punctual_tolerance"}};

/// One row per trial: a single observation has no interval.
Table trial_table(Selection const& selection, MetricWords const& words, std::vector<ShareDefinition const*> const& shares) {
  Table table = described(selection, words);
  std::vector<std::string> managers, reports;
  std::vector<DayNumber> days;
  std::vector<std::vector<std::int64_t>> values(shares.size());
  Rows{selection, {.by = Grain::Meeting}}.each_context([&](Context const& context) {
    for (std::size_t s = 0; s < shares.size(); ++s)
      for (Trial const& trial : shares[s]->trials(context, selection.window.begin_day(), selection.end_day()).trials) {
        values[s].push_back(trial.success ? 1 : 0);
        if (s > 0) continue;
        managers.push_back(selection.history.person_id(context.relationship.manager));
        reports.push_back(selection.history.person_id(context.relationship.report));
        days.push_back({trial.day});
      }
  });
  table.add(Column{{"manager", "", "Id of the manager."}, managers});
  table.add(Column{{"report", "", "Id of the direct report."}, reports});
  table.add(Column{{"day", "", "Day it belongs to."}, days});
  for (std::size_t s = 0; s < shares.size(); ++s)
    if (values[s].size() == days.size()) table.add(Column{{shares[s]->name, "0 or 1", shares[s]->words}, values[s]});
  table.info().notes.push_back("single observations: they have no interval");
  return table;
}

double trials_in(std::vector<Piece> const& pieces) {
  return std::accumulate(pieces.begin(), pieces.end(), 0.0, [](double sum, Piece const& piece) { return sum + piece.denominator; });
}

/// The table of a metric that is made of shares. Whatever else its rows show is gathered in the same pass over the relationships.
class ShareTable {
 public:
  ShareTable(Selection const& selection, Ask const& ask, MetricWords const& words, std::initializer_list<char const*> names)
      : selection_{selection}, table_{described(selection, words)} {
    std::vector<ShareDefinition const*> shares;
    for (char const* name : names) shares.push_back(find_share(name));
    if (auto const refusal = why_not(selection, words.name)) {
      table_ = refused(selection, words, *refusal);
    } else if (ask.by == Grain::Meeting) {
      table_ = trial_table(selection, words, shares);
    } else {
      rows_.emplace(selection, ask);
      shares_ = std::move(shares);
      for (ShareDefinition const* share : shares_) pieces_.emplace_back(*rows_, share->trials);
    }
  }

  /// Whether it has rows of relationships or groups, to which more columns can be added: it was not refused, and is not by meeting.
  [[nodiscard]] bool has_rows() const noexcept { return rows_.has_value(); }
  [[nodiscard]] Rows const& rows() const { return *rows_; }

  /// Looks at all relationships, and adds the columns of the shares. `beside` looks at each of them too.
  void fill(char const* pending_what, std::function<void(Context const&)> const& beside = {}) {
    if (!has_rows()) return;
    rows_->each_context([&](Context const& context) {
      for (SharePieces& pieces : pieces_) pieces.add(context);
      if (beside) beside(context);
    });
    rows_->add_keys(table_);
    std::int64_t pending = 0;
    double judged = 0;
    std::vector<std::int64_t> persons(rows_->size(), 0);
    for (std::size_t s = 0; s < shares_.size(); ++s) {
      add(Column::Meta{shares_[s]->name, "share", shares_[s]->words}, pieces_[s].pieces(), true, shares_[s]->n_min);
      pending = std::max(pending, pieces_[s].pending());
      judged = std::max(judged, trials_in(pieces_[s].pieces()));
      auto const behind = persons_behind(rows_->size(), pieces_[s].pieces());
      for (std::size_t i = 0; i < persons.size(); ++i) persons[i] = std::max(persons[i], behind[i]);
    }
    table_.add(Column{{"persons", "count", "Distinct direct reports behind the row."}, persons});
    note_pending(table_, pending, pending_what);
    note_thin(table_, judged, pending);
  }

  /// One column more, from pieces.
  void add(Column::Meta const& meta, std::span<Piece const> pieces, bool is_share = true, double n_min = 5) {
    tell_rows(selection_, table_.columns().size(), 0);
    table_.add(meta, roll_up(rows_->ask(), rows_->size(), pieces, is_share, n_min));
  }
  void add(Column::Meta const& meta, std::vector<Estimate> const& estimates) { table_.add(meta, estimates); }

  [[nodiscard]] Table take() { return std::move(table_); }

 private:
  Selection const& selection_;
  Table table_;
  std::optional<Rows> rows_;
  std::vector<ShareDefinition const*> shares_;
  std::vector<SharePieces> pieces_;
};

}  // namespace

std::vector<ShareDefinition> const& share_definitions() {
  static std::vector<ShareDefinition> const all{
      {"adherence", "adherence", "Share of due periods with a valid one-to-one.", adherence_trials},
      {"moved", "changes", "Share of arranged one-to-ones moved at least once.",
       [](Context const& c, std::int32_t b, std::int32_t e) { return change_trials(c, Change::Moved, b, e); }},
      {"cancelled", "changes", "Share of arranged one-to-ones called off.",
       [](Context const& c, std::int32_t b, std::int32_t e) { return change_trials(c, Change::Cancelled, b, e); }},
      {"missed", "changes", "Share of arranged one-to-ones missed.",
       [](Context const& c, std::int32_t b, std::int32_t e) { return change_trials(c, Change::Missed, b, e); }},
      {"recovery", "recovery", "Share of lost one-to-ones made up for.", recovery_trials},
      {"pull", "pull", "Share of lost one-to-ones for which the direct report asked first.",
       [](Context const& c, std::int32_t b, std::int32_t e) { return pull_trials(c, Chaser::Report, b, e); }, pull_n_min},
      {"push", "pull", "Share of lost one-to-ones for which the manager asked first.",
       [](Context const& c, std::int32_t b, std::int32_t e) { return pull_trials(c, Chaser::Manager, b, e); }, pull_n_min},
      {"prompted", "pull", "Share of lost one-to-ones for which the direct report asked first, after a reminder by software.",
       [](Context const& c, std::int32_t b, std::int32_t e) { return pull_trials(c, Chaser::Prompted, b, e); }, pull_n_min},
      {"unrescued", "pull", "Share of lost one-to-ones for which nobody asked.",
       [](Context const& c, std::int32_t b, std::int32_t e) { return pull_trials(c, Chaser::Nobody, b, e); }, pull_n_min},
      {"manager_on_time", "punctuality", "Share of one-to-ones to which the manager came on time.",
       [](Context const& c, std::int32_t b, std::int32_t e) { return punctuality_trials(c, Side::Manager, b, e); }},
      {"report_on_time", "punctuality", "Share of one-to-ones to which the direct report came on time.",
       [](Context const& c, std::int32_t b, std::int32_t e) { return punctuality_trials(c, Side::Report, b, e); }},
  };
  return all;
}

ShareDefinition const* find_share(std::string_view name) {
  auto const& all = share_definitions();
  auto const found = std::find_if(all.begin(), all.end(), [&](ShareDefinition const& share) { return name == share.name; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<Piece> coverage_pieces(Selection const& selection, Rows const& rows, std::int64_t& pending) {
  if (selection.history.relationships().empty()) {
    std::vector<Piece> pieces;
    rows.each_period([&](ContactSpan const& span, std::uint32_t row) {
      pieces.push_back({.row = row, .report = span.person, .numerator = span.meetings > 0 ? 1.0 : 0.0, .denominator = 1.0});
    });
    return pieces;
  }
  std::vector<std::int32_t> days;
  for (Bucket const& bucket : rows.buckets()) days.push_back(bucket.end);
  SharePieces const made =
      share_pieces(rows, [&](Context const& context, std::int32_t, std::int32_t) { return coverage_trials(context, days); });
  pending += made.pending();
  return made.pieces();
}

Table coverage(Selection const& selection, Ask const& ask) {
  if (auto const refusal = why_not(selection, "coverage")) return refused(selection, coverage_words, *refusal);
  Ask const asked{.by = ask.by == Grain::Meeting ? Grain::Relationship : ask.by, .every = ask.every};
  bool const on_periods = selection.history.relationships().empty();
  if (on_periods && (asked.by == Grain::Manager || asked.by == Grain::Relationship))
    return refused(selection, coverage_words, no_manager("coverage"));
  Table table = described(selection, coverage_words);
  Rows const rows{selection, asked};
  rows.add_keys(table);
  std::int64_t pending = 0;
  auto const pieces = coverage_pieces(selection, rows, pending);
  table.add(
      Column::Meta{"coverage", "share",
                   on_periods ? "Share of person-periods with at least one one-to-one." : "Share of people with a recent one-to-one."},
      roll_up(asked, rows.size(), pieces, true, coverage_n_min));
  table.add(Column{{"persons", "count", "Distinct direct reports behind the row."}, persons_behind(rows.size(), pieces)});
  note_pending(table, pending, "relationships that have not lasted long enough were");
  note_thin(table, trials_in(pieces), pending);
  note_calendar(table, selection);
  return table;
}

Table adherence(Selection const& selection, Ask const& ask) {
  ShareTable made{selection, ask, adherence_words, {"adherence"}};
  // Covered time and dose beside it: no boundary of periods can move them.
  bool const has_companions = made.has_rows() && ask.every == Every::Window;
  std::vector<Piece> covered, dose;
  made.fill("due periods", [&](Context const& context) {
    if (!has_companions) return;
    CoveredTime const time = covered_time(context, selection.window.begin_day(), selection.end_day());
    if (time.eligible_days <= 0) return;
    Piece piece{
        .row = made.rows().row_of(context.number, 0), .report = context.relationship.report, .manager = context.relationship.manager};
    piece.numerator = time.covered_days;
    piece.denominator = time.eligible_days;
    piece.effective = time.expected;
    covered.push_back(piece);
    piece.numerator = static_cast<double>(time.held);
    piece.denominator = time.expected;
    piece.effective = 0;
    dose.push_back(piece);
  });
  if (has_companions) {
    made.add({"covered_time", "share", "Share of eligible time within 1 + covered_slack intervals after a one-to-one."}, covered);
    made.add({"dose", "ratio", "One-to-ones held per interval of eligible time."}, dose, false);
  }
  return made.take();
}

Table changes(Selection const& selection, Ask const& ask) {
  ShareTable made{selection, ask, changes_words, {"moved", "cancelled", "missed"}};
  if (!made.has_rows()) return made.take();
  RowAmounts notice{made.rows(), notice_hours};
  SharePieces in_short{made.rows(), short_notice_trials};
  made.fill("meetings", [&](Context const& context) {
    notice.add(context);
    in_short.add(context);
  });
  made.add({"notice", "hours", "Median notice of what was cancelled or moved."}, quantiles_of(notice, 0.5));
  made.add({"short_notice", "share", "Share of what was cancelled or moved with less than 24 hours of notice."}, in_short.pieces());
  return made.take();
}

Table recovery(Selection const& selection, Ask const& ask) {
  ShareTable made{selection, ask, recovery_words, {"recovery"}};
  made.fill("lost meetings");
  return made.take();
}

Table pull(Selection const& selection, Ask const& ask) {
  ShareTable made{selection, ask, pull_words, {"pull", "push", "prompted", "unrescued"}};
  if (!made.has_rows()) return made.take();
  RowAmounts days{made.rows(), days_to_ask};
  made.fill("lost meetings", [&](Context const& context) { days.add(context); });
  made.add({"time_to_ask", "days", "Typical eligible days until the direct report asked, unprompted."},
           survival_medians_of(days, pull_n_min));
  return made.take();
}

Table punctuality(Selection const& selection, Ask const& ask) {
  ShareTable made{selection, ask, punctuality_words, {"manager_on_time", "report_on_time"}};
  if (!made.has_rows()) return made.take();
  struct Minutes {
    std::string name, who;
    RowAmounts late, waited;
  };
  auto const of = [&](auto definition, Side side) {
    return RowAmounts{made.rows(), [=](Context const& c, std::int32_t b, std::int32_t e) { return definition(c, side, b, e); }};
  };
  std::array sides{Minutes{"manager", "the manager", of(minutes_late, Side::Manager), of(minutes_waited, Side::Manager)},
                   Minutes{"report", "the direct report", of(minutes_late, Side::Report), of(minutes_waited, Side::Report)}};
  made.fill("meetings", [&](Context const& context) {
    for (Minutes& side : sides) {
      side.late.add(context);
      side.waited.add(context);
    }
  });
  for (auto const& [name, who, late, waited] : sides) {
    made.add({name + "_late", "minutes", "Mean minutes by which " + who + " was late."}, means_of(late));
    made.add({name + "_late_p90", "minutes", "Nine times in ten " + who + " was at most so late."}, quantiles_of(late, 0.9));
    made.add({name + "_waited", "minutes", "Mean minutes for which " + who + " had to wait for the other."}, means_of(waited));
  }
  return made.take();
}

std::vector<std::string> contact_metrics() {
  return {"coverage", "adherence", "regularity", "gap", "capacity", "changes", "recovery", "pull", "punctuality", "contact"};
}

Table metric_table(Selection const& selection, std::string_view metric, Ask const& ask) {
  static_cast<void>(why_not(selection, metric));
  if (metric == "coverage") return coverage(selection, ask);
  if (metric == "adherence") return adherence(selection, ask);
  if (metric == "regularity") return regularity(selection, ask);
  if (metric == "gap") return gap(selection, ask);
  if (metric == "capacity") return capacity(selection, ask);
  if (metric == "changes") return changes(selection, ask);
  if (metric == "recovery") return recovery(selection, ask);
  if (metric == "pull") return pull(selection, ask);
  if (metric == "punctuality") return punctuality(selection, ask);
  return contact(selection, ask);
}

}  // namespace roir
