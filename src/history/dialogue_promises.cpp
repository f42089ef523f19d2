// SPDX-License-Identifier: MIT
#include "history/dialogue_rows.hpp"
#include <roir/promises/quick_wins.hpp>
#include <roir/promises/say_do.hpp>
#include <roir/stats/clustered.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <utility>

namespace roir {
namespace {

constexpr std::size_t few_managers = 5;

/// The last day of a stretch that is known: what the age of a promise is reckoned to.
std::int32_t now_of(TimeFrame const& frame, std::int32_t end) noexcept {
  return std::min(end - 1, frame.as_of);
}

/// One side's promises in the rows.
struct SideRows {
  struct Sums {
    double weights = 0, successes = 0, squares = 0;
  };
  std::vector<Sums> sums;
  std::vector<SayDo> counts;
  std::vector<Piece> pieces;
  explicit SideRows(std::uint32_t rows) : sums(rows), counts(rows) {}

  void take(DialogueContext const& on, std::uint32_t row, Side side) {
    counts[row] += say_do(on.state.promises, side, on.frame, on.policy);
    stats::Weighted const weighted =
        say_do_weighted(say_do_parts(on.state.promises, side, on.frame, on.policy), now_of(on.frame, on.frame.end), on.policy);
    if (weighted.effective == 0) return;
    Piece piece = DialogueRows::piece(on, row);
    piece.numerator = weighted.weights * weighted.share;
    piece.denominator = weighted.weights;
    piece.effective = weighted.effective;
    pieces.push_back(piece);
    sums[row].weights += weighted.weights;
    sums[row].successes += piece.numerator;
    sums[row].squares += weighted.weights * weighted.weights / weighted.effective;
  }
  /// The promises of a row as trials of equal weight.
  [[nodiscard]] stats::Count count(std::uint32_t row) const {
    Sums const& sum = sums[row];
    if (sum.squares <= 0) return {};
    double const effective = sum.weights * sum.weights / sum.squares;
    return {std::clamp(sum.successes / sum.weights, 0.0, 1.0) * effective, effective};
  }
};

/// Estimates of rows that are pooled with each other.
struct Listed {
  std::vector<Estimate> manager, report, gap;
  std::vector<double> above;
};

Listed listed(DialogueRows const& rows, SideRows const& manager, SideRows const& report) {
  Listed made{.manager = std::vector<Estimate>(rows.size()),
              .report = std::vector<Estimate>(rows.size()),
              .gap = std::vector<Estimate>(rows.size(), Estimate{.reason = "no_data"}),
              .above = std::vector<double>(rows.size(), std::numeric_limits<double>::quiet_NaN())};
  rows.each_stretch([&](std::vector<std::uint32_t> const& of_stretch) {
    std::array<std::vector<stats::Count>, 2> groups;
    for (std::uint32_t const row : of_stretch) {
      groups[0].push_back(manager.count(row));
      groups[1].push_back(report.count(row));
    }
    auto const of_manager = stats::beta_binomial(groups[0], 0), of_report = stats::beta_binomial(groups[1], 0);
    auto const manager_beta = stats::beta_posteriors(groups[0]), report_beta = stats::beta_posteriors(groups[1]);
    for (std::size_t i = 0; i < of_stretch.size(); ++i) {
      std::uint32_t const row = of_stretch[i];
      made.manager[row] = of_manager[i];
      made.report[row] = of_report[i];
      if (groups[0][i].trials <= 0 || groups[1][i].trials <= 0) continue;
      made.gap[row] = stats::beta_difference(manager_beta[i], report_beta[i], 0);
      made.above[row] = stats::probability_above(manager_beta[i], report_beta[i]);
    }
  });
  return made;
}

/// The gap of each row from clusters that are in both sides: managers, or people where there are fewer than five.
std::vector<Estimate> group_gaps(DialogueRows const& rows, SideRows const& manager, SideRows const& report) {
  using Clusters = std::map<std::uint32_t, stats::PairedRatio>;
  std::vector<Clusters> by_manager(rows.size()), by_report(rows.size());
  auto const add = [&](Piece const& piece, stats::Ratio stats::PairedRatio::*side) {
    for (auto* const clusters : {&by_manager[piece.row][piece.manager], &by_report[piece.row][piece.report]}) {
      (clusters->*side).numerator += piece.numerator;
      (clusters->*side).denominator += piece.denominator;
    }
  };
  for (Piece const& piece : manager.pieces) add(piece, &stats::PairedRatio::now);
  for (Piece const& piece : report.pieces) add(piece, &stats::PairedRatio::before);
  std::vector<Estimate> gaps;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    std::vector<stats::PairedRatio> pairs;
    for (auto const& [cluster, pair] : by_manager[row].size() >= few_managers ? by_manager[row] : by_report[row]) pairs.push_back(pair);
    gaps.push_back(stats::paired_difference(pairs));
  }
  return gaps;
}

template <class Count>
Column counts(std::string name, std::string words, SideRows const& side, Count const& count) {
  std::vector<std::int64_t> cells;
  for (SayDo const& of_row : side.counts) cells.push_back(count(of_row));
  return Column{{std::move(name), "count", std::move(words)}, std::move(cells)};
}

void add_counts(Table& table, std::string const& name, std::string const& who, SideRows const& side) {
  table.add(counts(name + "_due", "Promises of " + who + " that were due and count.", side, [](SayDo const& s) { return s.scored(); }));
  for (auto const& [verdict, what, words] : {std::tuple{PromiseVerdict::Kept, "_kept", " kept on time."},
                                             {PromiseVerdict::Late, "_late", " delivered late."},
                                             {PromiseVerdict::MovedTooOften, "_moved_too_often", " put off too often."},
                                             {PromiseVerdict::Unproven, "_unproven", " said to be delivered, unproven."},
                                             {PromiseVerdict::Pending, "_pending", " not yet due."},
                                             {PromiseVerdict::Released, "_released", " let go by who was to have them."},
                                             {PromiseVerdict::Disputed, "_disputed", " in dispute."}})
    table.add(counts(name + what, "Promises of " + who + words, side, [verdict = verdict](SayDo const& s) { return s.of(verdict); }));
  table.add(counts(name + "_renegotiated", "Times that " + who + " put a due day elsewhere.", side,
                   [](SayDo const& s) { return s.renegotiations; }));
}

void set_n(std::vector<Estimate>& estimates, SideRows const& one, SideRows const* other = nullptr) {
  for (std::size_t row = 0; row < estimates.size(); ++row)
    estimates[row].n = static_cast<double>(one.counts[row].scored() + (other == nullptr ? 0 : other->counts[row].scored()));
}

}  // namespace

void add_say_do(DialogueRows& rows, Table& table) {
  SideRows manager{rows.size()}, report{rows.size()};
  rows.each([&](DialogueContext const& on, std::uint32_t row) {
    manager.take(on, row, Side::Manager);
    report.take(on, row, Side::Report);
  });
  Listed made;
  if (rows.is_listing())
    made = listed(rows, manager, report);
  else
    made = {roll_up(rows.ask(), rows.size(), manager.pieces),
            roll_up(rows.ask(), rows.size(), report.pieces),
            group_gaps(rows, manager, report),
            {}};
  set_n(made.manager, manager);
  set_n(made.report, report);
  set_n(made.gap, manager, &report);
  table.add(Column::Meta{"manager_say_do", "share", "Share of the manager's promises that were due and kept."}, made.manager);
  table.add(Column::Meta{"report_say_do", "share", "Share of the direct report's promises that were due and kept."}, made.report);
  table.add(Column::Meta{"say_do_gap", "share", "The manager's share less the direct report's."}, made.gap);
  if (rows.is_listing())
    table.add(Column{{"manager_above", "probability", "How likely it is that the manager keeps more than the direct report."}, made.above});
  add_counts(table, "manager", "the manager", manager);
  add_counts(table, "report", "the direct report", report);
}

void add_contribution(DialogueRows& rows, Table& table) {
  std::vector<std::vector<Contribution>> all(rows.size());
  std::vector<std::int32_t> now(rows.size(), std::numeric_limits<std::int32_t>::min());
  std::vector<Piece> pieces;
  std::vector<EffortLedger> ledgers(rows.size());
  rows.each([&](DialogueContext const& on, std::uint32_t row) {
    auto const made = contributions(on.state.promises, on.frame);
    std::int32_t const last = now_of(on.frame, on.frame.end);
    now[row] = std::max(now[row], last);
    all[row].insert(all[row].end(), made.begin(), made.end());
    Piece piece = DialogueRows::piece(on, row);
    for (Contribution const& one : made) {
      double const weighted = one.hours * std::exp2(-std::max(0, last - one.day) / on.policy.half_life_days);
      piece.numerator += one.by_manager ? weighted : -weighted;
      piece.denominator += weighted;
    }
    if (piece.denominator > 0) pieces.push_back(piece);
    TimeFrame trailing = on.frame;
    trailing.begin = static_cast<std::int32_t>(std::max<std::int64_t>(day_number(on.state.from), on.frame.end - on.policy.effort_days));
    EffortLedger const ledger = effort_ledger(on.state.matters, on.state.promises, trailing);
    ledgers[row].requests += ledger.requests;
    ledgers[row].with_gain += ledger.with_gain;
    ledgers[row].gains += ledger.gains;
  });
  std::vector<Estimate> balance;
  if (rows.is_listing()) {
    for (std::uint32_t row = 0; row < rows.size(); ++row) balance.push_back(contribution_balance(all[row], now[row], rows.policy()));
  } else {
    balance = roll_up(rows.ask(), rows.size(), pieces, false);
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
      balance[row].n = static_cast<double>(all[row].size());
      balance[row].interval.low = std::max(balance[row].interval.low, -1.0);
      balance[row].interval.high = std::min(balance[row].interval.high, 1.0);
    }
  }
  table.add(Column::Meta{"contribution_balance", "", "(manager - report) / (manager + report) of hours; from -1 to 1."}, balance);
  auto const column = [&](char const* name, char const* words, auto of) {
    std::vector<std::int64_t> cells;
    for (EffortLedger const& ledger : ledgers) cells.push_back(of(ledger));
    table.add(Column{{name, "count", words}, std::move(cells)});
  };
  column("effort_asked", "Times that the manager asked for extra effort within effort_days.",
         [](EffortLedger const& l) { return l.requests; });
  column("effort_with_gain", "Of them, with a word on what the direct report has from it.",
         [](EffortLedger const& l) { return l.with_gain; });
  column("effort_returned", "Promises of the manager delivered in return.", [](EffortLedger const& l) { return l.gains; });
}

}  // namespace roir
