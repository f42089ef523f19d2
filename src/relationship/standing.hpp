// SPDX-License-Identifier: MIT
/// @file
/// The inside of a Relationship: its state, and where in it each id is found.
#pragma once

#include "relationship/streams.hpp"
#include <roir/relationship/state.hpp>
#include <roir/time/zone.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// Where in a vector of the state the record of an id stands.
class Places {
 public:
  /// The record of an id in `records`; null when there is none.
  template <class Record>
  [[nodiscard]] Record* find(std::vector<Record>& records, std::string const& id) const {
    auto const found = places_.find(id);
    return found == places_.end() ? nullptr : &records[found->second];
  }
  /// The same, not to be changed.
  template <class Record>
  [[nodiscard]] Record const* find(std::vector<Record> const& records, std::string const& id) const {
    auto const found = places_.find(id);
    return found == places_.end() ? nullptr : &records[found->second];
  }
  /// Whether the id is known.
  [[nodiscard]] bool has(std::string const& id) const { return places_.contains(id); }
  /// Says that the record at a place is that of an id from now on.
  void put(std::string const& id, std::size_t place) { places_.insert_or_assign(id, static_cast<std::uint32_t>(place)); }
  /// Appends a record under an id that is new.
  template <class Record>
  Record& add(std::vector<Record>& records, std::string const& id, Record record) {
    Record& added = records.emplace_back(std::move(record));
    places_.emplace(id, static_cast<std::uint32_t>(records.size() - 1));
    return added;
  }

 private:
  boost::unordered_flat_map<std::string, std::uint32_t> places_;
};

/// See the file.
struct Standing : StreamHead {
  explicit Standing(RelationshipId id);

  RelationshipState state;
  std::optional<TimeZone> zone;  ///< of the direct report; there once it was opened
  bool opened = false;
  std::int64_t agreements = 0;  ///< versions of the working agreement that were proposed, erased ones too

  Places meetings;      ///< in state.meetings by MeetingId
  Places items;         ///< in state.items by ItemId
  Places topics;        ///< in state.topics by TopicId
  Places notes;         ///< in state.notes by NoteId
  Places author_notes;  ///< in state.author_notes by side and NoteId, so that nobody learns from an id that the other keeps notes
  Places evidence;      ///< in state.evidence by EvidenceId
  Places records;       ///< in state.records by MeetingId
  Places tallies;       ///< in state.tallies by side and MeetingId
  Places recognitions;  ///< in state.recognitions by MatterId
  Places feedback;      ///< in state.feedback by MatterId
  Places matters;       ///< in state.matters by MatterId
  Places pulses;        ///< in state.pulses by PulseId
  Places ratings;       ///< in state.ratings by what is rated: the latest round
  Places plans;         ///< in state.plans by PlanId
  Places promises;      ///< in state.promises by PromiseId

  /// The side of a person; Other for anybody else.
  [[nodiscard]] Side side_of(PersonId const& person) const noexcept;
  /// The person on a side that is Manager or Report.
  [[nodiscard]] PersonId const& person_on(Side side) const noexcept;
  /// Whether both chose to record something.
  [[nodiscard]] bool both_share(ShareChoice what) const noexcept;
};

/// The name under which an author-only note is found: nobody learns from a refusal which ids the other uses.
[[nodiscard]] std::string own_note(Side author, NoteId const& note);
/// A standing in which a state is all that is known. Of a redacted state: nothing that was taken out is in it. O(size of the state).
[[nodiscard]] Standing standing_of(RelationshipState state);

}  // namespace roir
