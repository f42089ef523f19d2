// SPDX-License-Identifier: MIT
/// @file
/// From relationships to rows: who belongs to which row of an answer, and how certain a row is.
///
/// A metric gives one Piece per relationship and period. Rolling up is the same for all of them (domain.md B.0.4, B.0.5): ratios of sums,
/// never means of ratios; for one relationship or person Wilson's interval with the effective number of trials; for managers listed side by
/// side partial pooling; for units and the organisation a jackknife over managers (over people where there are fewer than five managers).
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/history/definitions.hpp>
#include <roir/history/selection.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// A stretch of time that a row stands for.
struct Bucket {
  std::int32_t begin = 0;  ///< first day
  std::int32_t end = 0;    ///< first day after
};
/// The stretches of an answer: the window's part that is over, or the ISO weeks or months that end in it, each cut at its begin.
[[nodiscard]] ROIR_EXPORT std::vector<Bucket> buckets_of(Selection const& selection, Every every);

/// What one relationship (or one person, for contact periods) adds to one row.
struct Piece {
  std::uint32_t row = 0;             ///< the row
  std::uint32_t report = 0;          ///< person number of the direct report: rows count distinct ones
  std::uint32_t manager = no_index;  ///< person number of the manager; no_index = not known
  double numerator = 0;              ///< successes, or an amount
  double denominator = 0;            ///< trials, or an exposure
  double effective = 0;              ///< trials after serial dependence; 0 = as many as there are
};

/// The rows of an answer: their keys as columns, and which row a relationship belongs to.
class ROIR_EXPORT Rows {
 public:
  /// Finds the rows of what a selection holds, as finely as asked. The selection must outlive them. O(relationships + contact periods).
  Rows(Selection const& selection, Ask const& ask);
  /// Stretches of time, in order.
  [[nodiscard]] std::vector<Bucket> const& buckets() const noexcept { return buckets_; }
  /// Number of rows.
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(groups_.size() * buckets_.size()); }
  /// Numbers of the relationships that are looked at: included in the selection and in force in its window.
  [[nodiscard]] std::vector<std::uint32_t> const& relationships() const noexcept { return relationships_; }
  /// The row of a relationship in the bucket of that index.
  [[nodiscard]] std::uint32_t row_of(std::uint32_t relationship, std::size_t bucket) const noexcept;
  /// The row of a contact period in the bucket of that index; no_index when it is not asked for.
  [[nodiscard]] std::uint32_t row_of(ContactSpan const& span, std::size_t bucket) const noexcept;
  /// Index of the bucket that holds the day; buckets().size() when none does.
  [[nodiscard]] std::size_t bucket_of(std::int32_t day) const noexcept;
  /// Calls `look` for each of the relationships, in order, and tells the progress of the selection from time to time. The context lives as
  /// long as the call.
  void each_context(std::function<void(Context const&)> const& look) const;
  /// Calls `look` for each contact period that is asked for and begins in one of the stretches, with its row.
  void each_period(std::function<void(ContactSpan const&, std::uint32_t row)> const& look) const;
  /// Adds the key columns to an empty table.
  void add_keys(Table& table) const;
  /// What the rows stand for.
  [[nodiscard]] Ask const& ask() const noexcept { return ask_; }

 private:
  struct Group {
    std::vector<std::string> keys;
    std::vector<std::int32_t> days;
  };
  std::uint32_t group_number(std::string const& sort_key, Group group);
  Selection const& selection_;
  Ask ask_;
  std::vector<Bucket> buckets_;
  std::vector<std::uint32_t> relationships_;
  std::vector<std::uint32_t> group_of_relationship_;
  std::vector<std::uint32_t> group_of_unit_;
  std::vector<std::uint32_t> group_of_person_;
  std::vector<std::string> key_names_;
  std::vector<Group> groups_;
};

/// One estimate per row from the pieces.
/// @param share whether the ratio is a proportion.
/// @param n_min trials below which a share of one relationship, person or manager is of low count (domain.md B.6).
[[nodiscard]] ROIR_EXPORT std::vector<Estimate> roll_up(Ask const& ask, std::uint32_t rows, std::span<Piece const> pieces,
                                                        bool share = true, double n_min = 5);
/// Distinct direct reports behind each row.
[[nodiscard]] ROIR_EXPORT std::vector<std::int64_t> persons_behind(std::uint32_t rows, std::span<Piece const> pieces);

/// Gives the trials of one relationship in one stretch of time.
using TrialsOf = std::function<Trials(Context const&, std::int32_t begin, std::int32_t end)>;

/// The pieces of a share metric: the trials of every relationship, put into their rows.
class ROIR_EXPORT SharePieces {
 public:
  /// The rows must outlive it.
  SharePieces(Rows const& rows, TrialsOf trials_of);
  /// Adds the trials of one relationship.
  void add(Context const& context);
  [[nodiscard]] std::vector<Piece> const& pieces() const noexcept { return pieces_; }  ///< of all that was added
  [[nodiscard]] std::int64_t pending() const noexcept { return pending_; }             ///< left out because their time is not over

 private:
  Rows const& rows_;
  TrialsOf trials_of_;
  std::vector<Piece> pieces_;
  std::int64_t pending_ = 0;
  std::vector<std::uint8_t> series_;
};
/// The same of all relationships of the rows.
[[nodiscard]] ROIR_EXPORT SharePieces share_pieces(Rows const& rows, TrialsOf trials_of);

}  // namespace roir
