// SPDX-License-Identifier: MIT
/// @file
/// From a journal to facts: the figures read from a store are those read from files.
#pragma once

#include <roir/core/progress.hpp>
#include <roir/history/facts.hpp>
#include <roir/relationship/state.hpp>
#include <roir/store/journal.hpp>

#include <optional>
#include <vector>

namespace roir {

/// What a journal knows beside its facts, ready for figures: no words of anybody, no author-only notes.
struct JournalReading {
  std::vector<RelationshipState> relationships{};  ///< as Relationship::without_words gives them, in the order of their ids
  std::vector<Entry> readings{};                   ///< goals and readings of indicators, in order of stream and version
  std::vector<Entry> tiers{};                      ///< decided tiers and decisions on scoring, in order of stream and version
};

/// Reads a whole journal as of a day, and adds its facts to those that are there: people, lines, absences, holidays, programmes, meetings.
///
/// Who leads whom is what the organisation's stream says; where it says nothing, what the relationships say. Relationships whose beginning
/// was erased are left out.
/// @param as_of what was recorded later (in UTC) is left out; empty = nothing is.
/// @param progress told now and then; may throw to stop.
/// @throws as Journal::read.
/// @par Complexity O(entries).
ROIR_EXPORT JournalReading read_journal(Journal const& journal, Facts& facts, std::optional<Date> as_of = {},
                                        Progress const& progress = {});

}  // namespace roir
