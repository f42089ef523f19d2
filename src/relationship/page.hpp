// SPDX-License-Identifier: MIT
/// @file
/// How long a page is.
#pragma once

#include <roir/policy/relationship_policy.hpp>
#include <roir/relationship/state.hpp>

#include <string>

namespace roir {

/// Pages of the statements of a meeting together with `text`: the largest of words, characters (code points) and lines over those of one
/// page (domain.md M13). Words are runs without white space. O(length of the texts).
[[nodiscard]] double pages_of(RelationshipState const& state, MeetingId const& meeting, std::string const& text,
                              RelationshipPolicy const& policy);

/// Words of a text: runs without white space. O(length).
[[nodiscard]] std::int64_t words_in(std::string const& text) noexcept;

}  // namespace roir
