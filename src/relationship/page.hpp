// SPDX-License-Identifier: MIT
/// @file
/// How long a page is.
#pragma once

#include <roir/policy/relationship_policy.hpp>
#include <roir/relationship/state.hpp>

#include <string>
#include <string_view>

namespace roir {

/// What a text takes of a page.
struct TextLength {
  double words = 0;       ///< runs without white space
  double characters = 0;  ///< code points of UTF-8, without ends of lines
  double lines = 0;       ///< lines, the last one too if it has no end
  /// Adds what another text takes.
  TextLength& operator+=(TextLength const& other) noexcept;
};
/// How long a text is. O(length).
[[nodiscard]] TextLength length_of(std::string_view text) noexcept;
/// Pages: the largest of words, characters and lines over those of one page (domain.md M13).
[[nodiscard]] double pages_of(TextLength const& length, RelationshipPolicy const& policy) noexcept;

/// Pages of the statements of a meeting together with `text`. O(length of the texts).
[[nodiscard]] double pages_of(RelationshipState const& state, MeetingId const& meeting, std::string const& text,
                              RelationshipPolicy const& policy);

}  // namespace roir
