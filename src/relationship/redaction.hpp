// SPDX-License-Identifier: MIT
/// @file
/// What of a relationship's state somebody may see.
#pragma once

#include <roir/relationship/state.hpp>

namespace roir {

/// The state as one of the two may see it: what another alone may see is taken out, not blanked, so that it leaves no trace.
[[nodiscard]] RelationshipState seen_from(RelationshipState const& state, Side side);
/// The state without anybody's words: see Relationship::without_words.
[[nodiscard]] RelationshipState wordless(RelationshipState const& state);

}  // namespace roir
