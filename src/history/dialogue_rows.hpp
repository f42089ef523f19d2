// SPDX-License-Identifier: MIT
/// @file
/// The rows of a table of dialogues, and the columns that are put into them.
#pragma once

#include "history/dialogue_figures.hpp"
#include <roir/history/rollup.hpp>

#include <cstdint>
#include <functional>
#include <vector>

namespace roir {

/// The rows of one question, and each relationship's stretch that belongs to one. Selection and dialogues must outlive them.
class DialogueRows {
 public:
  DialogueRows(Selection const& selection, Dialogues const& dialogues, Ask const& ask);
  /// Calls `look` for each relationship and stretch of which something is known, in order of relationship, with its row.
  void each(std::function<void(DialogueContext const&, std::uint32_t row)> const& look) const;
  void add_keys(Table& table) const { rows_.add_keys(table); }
  [[nodiscard]] std::uint32_t size() const noexcept { return rows_.size(); }
  [[nodiscard]] RelationshipPolicy const& policy() const noexcept { return dialogues_.policy(); }
  [[nodiscard]] Ask const& ask() const noexcept { return rows_.ask(); }
  /// Stretches of time: row r is of stretch r % stretches().
  [[nodiscard]] std::uint32_t stretches() const noexcept { return static_cast<std::uint32_t>(rows_.buckets().size()); }
  /// Whether a row stands for one relationship, person or manager, so that rows are partially pooled with each other.
  [[nodiscard]] bool is_listing() const noexcept;
  /// Distinct direct reports of each row of whom something is known.
  [[nodiscard]] std::vector<std::int64_t> persons() const;
  /// What was left out because its time is not over.
  [[nodiscard]] std::int64_t pending() const noexcept { return pending_; }
  void add_pending(std::int64_t more) noexcept { pending_ += more; }
  /// A piece of a row, still without figures.
  [[nodiscard]] static Piece piece(DialogueContext const& on, std::uint32_t row) noexcept {
    return {.row = row, .report = on.context.relationship.report, .manager = on.context.relationship.manager};
  }
  /// Calls `pool` with the rows of each stretch.
  template <class Pool>
  void each_stretch(Pool const& pool) const {
    for (std::uint32_t stretch = 0; stretch < stretches(); ++stretch) {
      std::vector<std::uint32_t> rows;
      for (std::uint32_t row = stretch; row < size(); row += stretches()) rows.push_back(row);
      pool(rows);
    }
  }

 private:
  Dialogues const& dialogues_;
  Rows rows_;
  std::int32_t as_of_;
  std::int64_t pending_ = 0;
};

/// The columns of those figures.
void add_figures(DialogueRows& rows, Table& table, std::vector<DialogueFigure> const& figures, double n_min);
/// Say-do of both sides, the gap between them, and the counts behind it (domain.md M14).
void add_say_do(DialogueRows& rows, Table& table);
/// The balance of contribution, and extra effort against what was given in return (domain.md M15).
void add_contribution(DialogueRows& rows, Table& table);

}  // namespace roir
