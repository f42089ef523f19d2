// SPDX-License-Identifier: MIT
#include "history/dialogue_rows.hpp"

#include <roir/stats/clustered.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/shrinkage.hpp>
#include <roir/stats/survival.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace roir {
namespace {

constexpr double days_per_week = 7;
constexpr char const* as_independent = "; taken as independent";

void lower(Estimate& estimate, double n_min) {
  if (estimate.status != Status::Ok || estimate.n >= n_min) return;
  estimate.status = Status::LowCount;
  estimate.reason = "low_n";
}

/// Puts one figure of all relationships into rows, and makes its column.
class Gathered {
 public:
  explicit Gathered(std::uint32_t rows) : units_(rows), waits_(rows), counts_(rows) {}
  void take(DialogueRows& rows, DialogueFigure const& figure, DialogueContext const& on, std::uint32_t row) {
    std::visit([&](auto const& definition) { take(rows, definition, on, row); }, figure.definition);
  }
  void add(DialogueRows const& rows, DialogueFigure const& figure, double n_min, Table& table) {
    Column::Meta const meta{figure.name, figure.unit, figure.words};
    if (std::holds_alternative<CountFigure>(figure.definition))
      table.add(Column{meta, counts_});
    else if (std::holds_alternative<WaitFigure>(figure.definition))
      table.add(meta, waits(std::get<WaitFigure>(figure.definition).by_days, n_min));
    else if (std::holds_alternative<RateFigure>(figure.definition))
      table.add(meta, rates(rows));
    else if (std::holds_alternative<MeanFigure>(figure.definition))
      table.add(meta, means(rows, figure.is_share, n_min));
    else
      table.add(meta, roll_up(rows.ask(), rows.size(), pieces_, true, n_min));
  }

 private:
  void take(DialogueRows& rows, ShareFigure const& definition, DialogueContext const& on, std::uint32_t row) {
    Trials const trials = definition(on);
    rows.add_pending(trials.pending);
    if (trials.trials.empty()) return;
    std::vector<std::uint8_t> series;
    for (Trial const& trial : trials.trials) series.push_back(trial.success ? 1 : 0);
    Piece piece = DialogueRows::piece(on, row);
    piece.denominator = static_cast<double>(series.size());
    piece.numerator = static_cast<double>(std::ranges::count(series, 1));
    piece.effective = stats::effective_n(series);
    pieces_.push_back(piece);
  }
  void take(DialogueRows& rows, MeanFigure const& definition, DialogueContext const& on, std::uint32_t row) {
    Parts const parts = definition(on);
    rows.add_pending(parts.pending);
    Piece piece = DialogueRows::piece(on, row);
    for (Part const& part : parts.parts) {
      piece.numerator += part.numerator;
      piece.denominator += part.denominator;
      std::uint32_t const cluster = rows.ask().by == Grain::Manager ? piece.report : next_cluster_++;
      units_[row].push_back({cluster, {part.numerator, part.denominator}});
    }
    if (!parts.parts.empty()) pieces_.push_back(piece);
  }
  void take(DialogueRows&, WaitFigure const& definition, DialogueContext const& on, std::uint32_t row) {
    auto const amounts = definition.amounts(on);
    waits_[row].insert(waits_[row].end(), amounts.begin(), amounts.end());
  }
  void take(DialogueRows&, RateFigure const& definition, DialogueContext const& on, std::uint32_t row) {
    Piece piece = DialogueRows::piece(on, row);
    std::int32_t const end = std::min(on.frame.end, on.frame.as_of + 1);
    piece.denominator = static_cast<double>(on.context.eligible.days_in(on.frame.begin, end)) / days_per_week;
    piece.numerator = static_cast<double>(definition.days(on).size());
    if (piece.denominator > 0) pieces_.push_back(piece);
  }
  void take(DialogueRows&, CountFigure const& definition, DialogueContext const& on, std::uint32_t row) {
    counts_[row] += std::ssize(definition.days(on));
  }

  [[nodiscard]] std::vector<Estimate> waits(double by_days, double n_min) const {
    std::vector<Estimate> estimates;
    for (auto const& row : waits_) {
      std::vector<double> times;
      std::vector<std::uint8_t> events;
      for (Amount const& amount : row) {
        times.push_back(amount.value);
        events.push_back(amount.is_complete ? 1 : 0);
      }
      auto const curve = stats::kaplan_meier(times, events);
      Estimate& estimate = estimates.emplace_back(by_days > 0 ? stats::survival_at(curve, by_days) : stats::survival_median(curve));
      if (by_days > 0) {
        estimate.value = 1 - estimate.value;
        estimate.interval = {1 - estimate.interval.high, 1 - estimate.interval.low};
      }
      if (estimate.status == Status::Ok) estimate.method += as_independent;
      lower(estimate, n_min);
    }
    return estimates;
  }

  [[nodiscard]] std::vector<Estimate> rates(DialogueRows const& rows) const {
    if (!rows.is_listing()) return roll_up(rows.ask(), rows.size(), pieces_, false);
    std::vector<stats::Exposure> all(rows.size());
    for (Piece const& piece : pieces_) {
      all[piece.row].events += piece.numerator;
      all[piece.row].exposure += piece.denominator;
    }
    std::vector<Estimate> estimates(rows.size());
    rows.each_stretch([&](std::vector<std::uint32_t> const& of_stretch) {
      std::vector<stats::Exposure> groups;
      for (std::uint32_t const row : of_stretch) groups.push_back(all[row]);
      auto const pooled = stats::gamma_poisson(groups);
      for (std::size_t i = 0; i < of_stretch.size(); ++i) estimates[of_stretch[i]] = pooled[i];
    });
    return estimates;
  }

  [[nodiscard]] std::vector<Estimate> means(DialogueRows const& rows, bool is_share, double n_min) const {
    std::vector<Estimate> estimates =
        rows.is_listing() ? std::vector<Estimate>(rows.size()) : roll_up(rows.ask(), rows.size(), pieces_, is_share);
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
      Estimate& estimate = estimates[row];
      if (rows.is_listing()) {
        std::map<std::uint32_t, stats::Ratio> clusters;
        for (auto const& [cluster, ratio] : units_[row]) {
          clusters[cluster].numerator += ratio.numerator;
          clusters[cluster].denominator += ratio.denominator;
        }
        std::vector<stats::Ratio> ratios;
        for (auto const& [cluster, ratio] : clusters) ratios.push_back(ratio);
        estimate = stats::clustered_ratio(ratios, is_share);
        if (estimate.status == Status::NoData) estimate.reason = "no_data";
        if (!estimate.method.empty())
          estimate.method += rows.ask().by == Grain::Manager ? " (clusters: people)" : " (clusters: single ones)";
      }
      estimate.n = static_cast<double>(units_[row].size());
      lower(estimate, rows.is_listing() ? n_min : 0);
    }
    return estimates;
  }

  std::vector<Piece> pieces_;  // one for each relationship and stretch
  std::vector<std::vector<std::pair<std::uint32_t, stats::Ratio>>> units_;
  std::vector<std::vector<Amount>> waits_;
  std::vector<std::int64_t> counts_;
  std::uint32_t next_cluster_ = 0;
};

}  // namespace

DialogueRows::DialogueRows(Selection const& selection, Dialogues const& dialogues, Ask const& ask)
    : dialogues_{dialogues}, rows_{selection, ask}, as_of_{selection.history.as_of()} {}

void DialogueRows::each(std::function<void(DialogueContext const&, std::uint32_t)> const& look) const {
  rows_.each_context([&](Context const& context) {
    for (Dialogue const& dialogue : dialogues_.of(context.number)) {
      std::int32_t const from = day_number(dialogue.state->from);
      std::int32_t const until = dialogue.state->until ? day_number(*dialogue.state->until) : open_end;
      for (std::size_t b = 0; b < rows_.buckets().size(); ++b) {
        Bucket const& bucket = rows_.buckets()[b];
        TimeFrame const frame{std::max(from, bucket.begin), std::min(until, bucket.end), as_of_, dialogue.zone};
        if (frame.begin < frame.end)
          look({context, *dialogue.state, dialogues_.policy(), dialogues_.rules(), frame}, rows_.row_of(context.number, b));
      }
    }
  });
}

bool DialogueRows::is_listing() const noexcept {
  Grain const by = rows_.ask().by;
  return by == Grain::Relationship || by == Grain::Person || by == Grain::Manager;
}

std::vector<std::int64_t> DialogueRows::persons() const {
  std::vector<Piece> pieces;
  each([&](DialogueContext const& on, std::uint32_t row) {
    pieces.push_back(piece(on, row));
    pieces.back().denominator = 1;
  });
  return persons_behind(size(), pieces);
}

void add_figures(DialogueRows& rows, Table& table, std::vector<DialogueFigure> const& figures, double n_min) {
  std::vector<Gathered> gathered;
  gathered.reserve(figures.size());
  for (std::size_t i = 0; i < figures.size(); ++i) gathered.emplace_back(rows.size());
  rows.each([&](DialogueContext const& on, std::uint32_t row) {
    for (std::size_t i = 0; i < figures.size(); ++i) gathered[i].take(rows, figures[i], on, row);
  });
  for (std::size_t i = 0; i < figures.size(); ++i) gathered[i].add(rows, figures[i], n_min, table);
}

}  // namespace roir
