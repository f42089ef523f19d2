// SPDX-License-Identifier: MIT
/// @file
/// What the forms of return are seen by: indicators, computed from facts in one pass over the relationships (domain.md C.2).
///
/// An indicator turns each relationship of a window into amounts over exposures. The same columns then give levels, changes, and what a
/// change is made of (change.hpp). What needs records that nobody kept is refused with the name of the record; a rate counts exposure only
/// from the day on which anybody of the organisation first kept such a record, so that "nobody wrote it down yet" is never shown as 0.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/history/dialogues.hpp>
#include <roir/history/selection.hpp>
#include <roir/performance/facts.hpp>
#include <roir/relationship/entry.hpp>
#include <roir/returns/return_form.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// A reading of an indicator of performance, as columns have it.
struct ReadingSpan {
  std::uint32_t series = 0;             ///< number of its name and unit, PersonRecords::series()
  KpiKind kind = KpiKind::Quantity;     ///< what it measures
  Direction direction = Direction::Up;  ///< which way it is good
  std::int32_t begin = 0;               ///< first day of its period
  std::int32_t end = 0;                 ///< first day after
  double value = 0;                     ///< what was read
  std::optional<double> target{};       ///< what was aimed at
  std::optional<double> standing{};     ///< better (above 0) or worse than all known readings of the series, in their standard deviations
  /// Whether it is as good as its target; empty where there is none.
  [[nodiscard]] std::optional<bool> reaches_target() const noexcept {
    if (!target) return std::nullopt;
    return direction == Direction::Up ? value >= *target : value <= *target;
  }
};
/// A goal, as columns have it.
struct GoalSpan {
  std::int32_t begin = 0;                       ///< first day
  std::int32_t end = open_end;                  ///< first day no longer
  Authorship authorship = Authorship::Unknown;  ///< who set it
  bool has_measure = false;                     ///< whether it says how one can tell that it is reached
};

/// Readings and goals of the people of a history. Immutable; copies share their memory.
class ROIR_EXPORT PersonRecords {
 public:
  PersonRecords() = default;  ///< without any
  /// Of facts with one natural key the last one stands, and a correction stands in place of what it names. What is of people whom the
  /// history does not know, or was recorded or begins after its day, is left out. O(n log n).
  PersonRecords(History const& history, std::span<KpiReading const> readings, std::span<Goal const> goals);
  /// The same from entries of people's streams, as JournalReading::readings has them; those of other kinds are left out.
  PersonRecords(History const& history, std::span<Entry const> entries);
  /// Readings of a person, in order of series and first day.
  [[nodiscard]] std::span<ReadingSpan const> readings(std::uint32_t person) const noexcept;
  /// Goals of a person, in order of first day.
  [[nodiscard]] std::span<GoalSpan const> goals(std::uint32_t person) const noexcept;
  /// Names of the series, by number.
  [[nodiscard]] std::span<std::string const> series() const noexcept;

 private:
  struct Data;
  std::shared_ptr<Data const> data_;
};

/// What indicators read beside the meetings.
struct ReturnRecords {
  std::optional<Dialogues> dialogues{};  ///< what was talked about and promised; empty = nothing is known of it
  PersonRecords people{};                ///< readings and goals
};

/// How amounts and exposures become one figure.
enum class IndicatorKind : std::uint8_t {
  Rate,   ///< sum of amounts over person-years
  Share,  ///< successes over trials
  Mean,   ///< sum of amounts over their weights
  Wait    ///< Kaplan and Meier's median of amounts, of which some are not complete
};
/// One indicator.
struct Indicator {
  std::string name{};                        ///< stable word; "reading:NAME" for readings that the organisation keeps
  IndicatorKind kind = IndicatorKind::Mean;  ///< how it becomes one figure
  std::string unit{};                        ///< of the figure
  std::string words{};                       ///< what it is, in one sentence
  std::string needs{};                       ///< record without which it cannot be told
};
/// The indicators of roir, in order of name.
[[nodiscard]] ROIR_EXPORT std::vector<Indicator> indicators();
/// The indicator of a name. For "reading:NAME" the family decides: Count sums readings per person and year, Binary takes them as 0 or 1,
/// Gaussian and Ordinal average them over the days of their periods.
/// @throws InvalidArgument (`no_indicator`) naming those there are; (`bad_family`) for a Survival of readings, which say no waiting times.
[[nodiscard]] ROIR_EXPORT Indicator indicator_of(std::string_view name, OutcomeFamily family);

/// What the relationships of a window add to one indicator, as columns of equal length, in order of relationship.
struct IndicatorColumns {
  std::vector<std::uint32_t> relationship{};  ///< number of the relationship
  std::vector<double> amount{};               ///< events, successes, weighted values; of a wait how long
  std::vector<double> exposure{};             ///< person-years, trials, weights; of a wait 1 when complete, else 0
  std::int64_t pending = 0;                   ///< left out because their time is not over
  std::optional<Refusal> refusal{};           ///< why nothing can be told; then there are no rows
  /// Number of rows.
  [[nodiscard]] std::size_t size() const noexcept { return amount.size(); }
  /// Appends a row.
  void add(std::uint32_t number, double how_much, double over) {
    relationship.push_back(number);
    amount.push_back(how_much);
    exposure.push_back(over);
  }
};
/// The columns of indicators, in the order in which they are asked for, in one pass over the relationships of the selection.
///
/// An indicator without rows carries a refusal: `no_records` (nobody keeps such records, or none in the window), `no_pre_period` (the
/// window ends before the first of them), `follow_up_too_short` (the window is shorter than what is looked at), or why the metric behind it
/// cannot be told.
/// @par Complexity O(relationships + their meetings and records).
[[nodiscard]] ROIR_EXPORT std::vector<IndicatorColumns> indicator_columns(Selection const& selection, ReturnRecords const& records,
                                                                          std::span<Indicator const> asked);

}  // namespace roir
