// SPDX-License-Identifier: MIT
/// @file
/// What metrics say about themselves, and how they refuse.
#pragma once

#include <roir/history/metrics.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace roir {

/// The words of one metric.
struct MetricWords {
  char const* name;
  char const* title;
  char const* definition;
  std::initializer_list<char const*> policy;
};

/// An empty table with the words filled in, and the notes that every table of this selection carries.
[[nodiscard]] Table described(Selection const& selection, MetricWords const& words);

/// A table of one row without value that says why.
[[nodiscard]] Table refused(Selection const& selection, MetricWords const& words, Refusal const& refusal);

/// Why nothing about managers can be told from contact periods.
[[nodiscard]] Refusal no_manager(std::string_view metric);

/// Tells the progress that rows are put together, which takes its time where intervals are dear. @param total  0 = not known
void tell_rows(Selection const& selection, std::uint64_t done, std::uint64_t total);

/// Adds how many are left out because their time is not over.
void note_pending(Table& table, std::int64_t pending, char const* what);

/// Says so when less than 0.6 of what was looked at could be judged (domain.md B.0.4).
void note_thin(Table& table, double judged, std::int64_t pending);

/// Says how many meetings of the window are known from the calendar alone, if any: that they were held nobody said.
void note_calendar(Table& table, Selection const& selection);

/// Counts of meetings by what is known of them, over the relationships of a selection and its window.
struct Known {
  std::int64_t held = 0;              ///< held, on any basis
  std::int64_t held_in_calendar = 0;  ///< of the held, known from the calendar alone
  std::int64_t witnessed = 0;         ///< of all outcomes, on more than the calendar
  std::int64_t lost = 0;              ///< cancelled or missed, not through absence, witnessed
  std::int64_t lapses = 0;            ///< cancelled or missed, for whatever reason, witnessed
  std::int64_t made_up = 0;           ///< of the lost, with a meeting that made up for it
  std::int64_t asked = 0;             ///< of the lapses, for which somebody asked
  std::int64_t with_lateness = 0;     ///< held with an arrival known
  std::int64_t arranged = 0;          ///< with a planned start
  std::int64_t all = 0;               ///< all
};
[[nodiscard]] Known known_of(Selection const& selection);

}  // namespace roir
