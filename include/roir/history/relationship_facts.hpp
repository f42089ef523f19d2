// SPDX-License-Identifier: MIT
/// @file
/// From relationships that were lived through roir to facts: so that the figures about meetings are the same wherever the meetings come
/// from.
#pragma once

#include <roir/history/facts.hpp>
#include <roir/relationship/state.hpp>

#include <span>

namespace roir {

/// What add_relationship takes for granted about the rest of the facts.
struct RelationshipFactsOptions {
  bool with_line = true;    ///< whether the reporting line is added; not where the organisation's own stream says who leads whom
  bool with_people = true;  ///< whether the report is added as a person with their zone; not where the organisation's own stream has them
  std::string source{};     ///< source of the facts; empty = "roir"
};

/// Adds what a relationship says about its meetings: arranged, moved, called off, missed, asked for again, held, with what it took.
/// Time that was logged and stands in no meeting (training, administration, preparing in general) becomes an Effort for each side and day.
/// Meetings are known as "relationship/meeting", so that ids need to be unique within a relationship only.
///
/// For an earlier day replay only the entries that were recorded by then; the state is what was known.
/// @param facts where they go.
/// @param state as Relationship::without_words gives it, or whole; words are not read.
/// @throws InvalidArgument (`bad_id`) if the two ids together are longer than 256 bytes.
/// @par Complexity O(meetings + logged times).
ROIR_EXPORT void add_relationship(Facts& facts, RelationshipState const& state, RelationshipFactsOptions const& options = {});

/// Adds the facts that entries of the organisation's and of people's streams hold: persons, employments, reporting lines, holidays,
/// programmes, absences. Entries of other kinds are left out. Each is known from the day on which its entry was recorded, unless the fact
/// says when.
ROIR_EXPORT void add_organisation(Facts& facts, std::span<Entry const> entries);

}  // namespace roir
