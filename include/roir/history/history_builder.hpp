// SPDX-License-Identifier: MIT
/// @file
/// The one place where facts become columns.
#pragma once

#include <roir/core/progress.hpp>
#include <roir/history/facts.hpp>
#include <roir/history/history.hpp>

#include <optional>

namespace roir {

/// How a history is built.
struct BuildOptions {
  Date as_of;                               ///< the day it is as of; facts learnt later are left out
  std::uint32_t block_meetings = 1u << 20;  ///< meetings after which a new block begins (a relationship is never cut)
  int threads = 1;                          ///< threads for sorting, at least 1; the result does not depend on it
  Progress progress{};                      ///< told now and then; may throw to stop
};

/// Folds facts into a History.
///
/// - A fact is known if it was recorded on or before `as_of` (without `recorded_at`: as soon as it happened).
/// - A fact that a known correction names is replaced by that correction, from the correction's `recorded_at` on.
/// - Facts with the same natural key are one: the one learnt last stands. So a file read twice changes nothing.
/// - Reporting lines of one pair that touch become one relationship; a new manager starts a new one. Where two managers are stated for
///   one person and day, the line that began later wins and the history's issues say so.
/// - Without any reporting line, each pair that met is taken as a relationship from its first meeting to `as_of`, marked as inferred.
class ROIR_EXPORT HistoryBuilder {
 public:
  /// @throws InvalidArgument (`bad_threads`, `bad_block`) for numbers below 1.
  explicit HistoryBuilder(BuildOptions options);
  /// Folds the facts. O(n log n) in facts.
  /// @throws whatever the progress function throws.
  [[nodiscard]] History build(Facts const& facts) const;

 private:
  BuildOptions options_;
};

/// The last day on which anything happened: the last meeting held or missed, the last time one was called
/// off, or the last day of a contact period, in the zone of the direct report. It is what `as_of` is
/// when nobody says otherwise, because nothing in roir reads a clock. Empty when nothing happened.
[[nodiscard]] ROIR_EXPORT std::optional<Date> last_known_day(Facts const& facts);

}  // namespace roir
