// SPDX-License-Identifier: MIT
/// @file
/// What was talked about in meetings: sections, balance, voice. Used by the sheet and by findings, so that both mean the same.
#pragma once

#include "relationship/sight.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace roir {

/// Whether a section was talked about in a meeting: an item of it was discussed, or something was written for it.
[[nodiscard]] bool is_covered(Sight const& sight, MeetingId const& meeting, std::string_view section);
/// How many of the last of `meetings`, which are in order of time, lack a section in a row.
[[nodiscard]] std::int64_t meetings_without(Sight const& sight, std::vector<Meeting const*> const& meetings, std::string_view section);

/// Whether somebody was asked in a meeting how they are.
[[nodiscard]] bool was_asked(Sight const& sight, MeetingId const& meeting);

/// Items with a tag over the latest meetings (domain.md M10).
struct Leaning {
  std::int64_t one = 0;    ///< strategic, or about the person
  std::int64_t other = 0;  ///< tactical, or about results
  std::int64_t untagged = 0;
  /// Whether enough is tagged to say anything: `least` items, and at least half of all.
  [[nodiscard]] bool tells(std::int64_t least) const noexcept { return one + other >= least && untagged <= one + other; }
  /// Share of `one` among those with a tag, in [0, 1].
  [[nodiscard]] double share() const noexcept {
    return one + other == 0 ? 0.0 : static_cast<double>(one) / static_cast<double>(one + other);
  }
};
/// Discussed items of the latest RelationshipPolicy::balance_meetings held meetings: strategic against tactical.
[[nodiscard]] Leaning horizon_leaning(Sight const& sight);
/// The same: about the person against about results. Asking how somebody is counts as one item about the person.
[[nodiscard]] Leaning focus_leaning(Sight const& sight);

/// What a direct report speaks up about when they can (domain.md S3.32).
enum class Voice : std::uint8_t { Career, Environment, Suggestion, Problem };
/// All of them.
inline constexpr std::array voices{Voice::Career, Voice::Environment, Voice::Suggestion, Voice::Problem};
/// "career", "environment", "suggestion", "problem".
[[nodiscard]] std::string_view voice_word(Voice voice) noexcept;
/// The last day up to today on which it was heard; empty = never.
[[nodiscard]] std::optional<std::int32_t> last_heard(Sight const& sight, Voice voice);
/// A voice that has been silent for too long.
struct Silence {
  Voice voice;
  std::optional<std::int32_t> last{};  ///< when it was heard; empty = never
  std::int64_t days = 0;               ///< since then, or since the relationship began
};
/// Voices not heard for RelationshipPolicy::voice_silence_days although the two met in that time.
[[nodiscard]] std::vector<Silence> silences(Sight const& sight);

}  // namespace roir
