// SPDX-License-Identifier: MIT
/// @file
/// What is new in a relationship, for one of the two.
#pragma once

#include <roir/relationship/entry.hpp>
#include <roir/store/journal.hpp>

#include <cstdint>
#include <vector>

namespace roir {

/// How far a viewer has seen. A value that a front end keeps; it tells nothing of what the viewer may not see.
struct FeedMark {
  std::int64_t number = 0;  ///< number of the last entry that they got
  std::int64_t erased = 0;  ///< fingerprint of what had been erased until then; 0 = nothing
};
/// What is new.
struct Feed {
  std::vector<Entry> entries{};  ///< as the viewer may see them; `version` counts only those, from 1, without gaps
  FeedMark mark{};               ///< what to ask with next time
  bool restarted = false;        ///< whether entries were erased since, so that all of them come anew
};

/// What one of the two may see of the entries of their relationship after a mark, in the order in which they could first see it.
///
/// Entries that the viewer may not know of are absent and not counted, so that gaps tell nothing; a rating of the other side comes right
/// after the viewer's own. What was taken back since (arrival times, hopes, stress) is left out; both had seen it.
/// @throws Forbidden (`not_a_party`) for anybody else, also when there is no such relationship. O(size of the relationship).
[[nodiscard]] ROIR_EXPORT Feed changes(Journal const& journal, RelationshipId const& relationship, PersonId const& viewer,
                                       FeedMark const& since = {}, std::int64_t limit = 1000);

/// @cond descriptions
template <>
struct Description<FeedMark> {
  static constexpr auto value = describe<FeedMark>("feed_mark", 1, ROIR_FIELD(FeedMark, number, Visibility::Parties),
                                                   ROIR_FIELD(FeedMark, erased, Visibility::Parties));
};
/// @endcond

}  // namespace roir
