// SPDX-License-Identifier: MIT
/// @file
/// From the events of a world to what roir reads: entries of streams, relationships as they stand, facts.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/progress.hpp>
#include <roir/history/facts.hpp>
#include <roir/relationship/entry.hpp>
#include <roir/relationship/state.hpp>
#include <roir/simulation/world_event.hpp>
#include <roir/simulation/world_scenario.hpp>

#include <span>
#include <vector>

namespace roir {

/// An entry and the stream that it belongs to. Its version is 0: a journal numbers it.
struct WorldEntry {
  StreamId stream{};  ///< where it belongs
  Entry entry;        ///< what is said
};

/// Appends the entries that an event is said by: those that the same thing in real use would leave behind. A held meeting is several, for
/// the time that both logged and when each of them came; one of which only the calendar knows is none.
/// @param scenario of the event. @par Complexity O(1).
ROIR_EXPORT void add_entries(std::vector<WorldEntry>& entries, WorldEvent const& event, WorldScenario const& scenario);

/// Adds the facts that an event tells: people, lines, absences, adoptions of the programme by managers (weekly, 30 minutes), meetings. What
/// is said in relationships is in relationships_of.
/// @param scenario of the event. @par Complexity O(1).
ROIR_EXPORT void add_facts(Facts& facts, WorldEvent const& event, WorldScenario const& scenario);

/// The relationships that events of whole units tell of, replayed from their entries, without words, by post and spell.
/// @throws FormatError (`impossible_entry`) where the events of a relationship do not begin with its beginning.
/// @par Complexity O(events); memory O(events).
[[nodiscard]] ROIR_EXPORT std::vector<RelationshipState> relationships_of(std::span<WorldEvent const> events,
                                                                          WorldScenario const& scenario);

/// What managers say of those whom they lead, every half-year from the eighth week on: the tier that they see, which is how the person did
/// in the last three periods with an error of judgement. Entries of the persons' streams, unit after unit and in order of time within.
///
/// They are beside the events: a world is the same with them and without. What is true of a person stands in none of them.
/// @param progress told of units; may throw to stop.
/// @throws InvalidArgument (`bad_scenario`), and what `progress` throws. @par Complexity O(events); memory O(posts of a unit + entries).
[[nodiscard]] ROIR_EXPORT std::vector<WorldEntry> world_tiers(WorldScenario const& scenario, Progress const& progress = {});

/// A whole world in memory.
struct World {
  Facts facts;                                     ///< what add_facts adds
  std::vector<RelationshipState> relationships{};  ///< what relationships_of gives
  std::vector<Entry> readings{};                   ///< goals and readings of indicators
  Date end;                                        ///< first day after the last
};
/// A whole world in memory, ready for HistoryBuilder and Dialogues.
/// @param with_relationships whether relationships and readings are made, too: they take most of the time.
/// @param progress told after each unit; may throw to stop.
/// @throws InvalidArgument (`bad_scenario`), and what `progress` throws. @par Complexity O(events); memory O(people * periods).
[[nodiscard]] ROIR_EXPORT World make_world(WorldScenario const& scenario, bool with_relationships = true, Progress const& progress = {});

}  // namespace roir
