// SPDX-License-Identifier: MIT
/// @file
/// Whether one-to-ones are one ongoing dialogue, the same talk again, or talks that know nothing of each other (experimental; domain.md
/// M12). Counts of topics and promises go in, whoever keeps them; no text does.
///
/// Thresholds are first guesses of domain.md until data show others.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace roir {

/// What one meeting did with what was open: topics and promises that were open before it and not due after it.
struct CarryOver {
  std::int64_t open = 0;     ///< how many there were
  std::int64_t touched = 0;  ///< of these, discussed in the meeting
  std::int64_t closed = 0;   ///< of these, closed by the end of the meeting
  std::int64_t opened = 0;   ///< topics opened in the meeting
};

/// Share of the open items that were discussed; empty when nothing was open.
/// @throws InvalidArgument (`bad_count`) for a negative count, or more touched or closed than open.
[[nodiscard]] ROIR_EXPORT std::optional<double> touched_share(CarryOver const& meeting);
/// Share of the open items that were closed; empty when nothing was open. @throws InvalidArgument (`bad_count`), as above.
[[nodiscard]] ROIR_EXPORT std::optional<double> closed_share(CarryOver const& meeting);
/// Whether the meeting went on with what was open: two open items touched, or all where there are fewer; where nothing was open, whether a
/// topic was opened. (touched share ≥ min(1, 2/|open|).) @throws InvalidArgument (`bad_count`), as above.
[[nodiscard]] ROIR_EXPORT bool is_continuous(CarryOver const& meeting);

/// An item that was carried from meeting to meeting.
struct CarriedItem {
  double age = 0;       ///< from its opening to its closing, or until now: meetings or days, as the caller counts; not negative
  bool closed = false;  ///< whether it was closed
};
/// Half-life of what is carried over: the age by which half of the items are closed, with its interval, in the unit of the ages.
///
/// Kaplan and Meier's median, so items that are still open count for as long as they were watched. NoData without items; NotApplicable
/// (`not_reached`) while fewer than half are closed.
/// @throws InvalidArgument (`bad_time`) for an age that is negative or not finite.
/// @par Complexity  O(n log n).
[[nodiscard]] ROIR_EXPORT Estimate carry_over_half_life(std::span<CarriedItem const> items);

/// Meetings after which an open item that nobody touched is stale.
inline constexpr std::int64_t stale_after_meetings = 3;

/// What kind of conversation a series of meetings is.
enum class ConversationKind : std::uint8_t {
  Dialogue,  ///< goes on with what was open, and seldom repeats: continuity ≥ 0.6 and repetition ≤ 0.2
  Repeat,    ///< the same again: repetition > 0.5
  Disjoint,  ///< each meeting begins anew: continuity < 0.3 (and it does not repeat)
  Mixed      ///< none of these
};
/// The kind as its word in data: "dialogue", "repeat", "disjoint", "mixed".
[[nodiscard]] ROIR_EXPORT char const* to_string(ConversationKind kind) noexcept;
/// The kind for a share of continuous and a share of repeating meetings, both 0 to 1.
[[nodiscard]] ROIR_EXPORT ConversationKind conversation_kind(double continuity, double repetition) noexcept;

/// One meeting of a window.
struct MeetingContinuity {
  bool continuous = false;        ///< is_continuous()
  std::optional<bool> repeats{};  ///< is_repetition(); empty when its text tells nothing
};
/// The conversation of a window.
struct Conversation {
  Estimate continuity{};                            ///< share of continuous meetings
  Estimate repetition{};                            ///< share of repeating meetings among those whose text tells
  ConversationKind kind = ConversationKind::Mixed;  ///< holds only with status Ok
  Status status = Status::NoData;                   ///< Ok; LowCount below four meetings; NoData when no text tells
  std::string reason{};                             ///< "low_n", "no_text", "no_data"; empty when ok
  std::array<double, 4> probability{};              ///< of each kind in the order of its enumerators, over the resamples; 0 unless Ok
};

/// Meetings below which a window's conversation has no kind.
inline constexpr std::int64_t conversation_least_meetings = 4;
/// Resamples behind the probabilities.
inline constexpr std::uint32_t conversation_resamples = 999;

/// The kind of conversation in a window, and how sure that is.
///
/// Meetings are drawn again with replacement, 999 times; the probability of a kind is the share of resamples of that kind (those without
/// any meeting whose text tells are left out), intervals are those of the percentiles. Meetings are taken as independent draws, so the
/// probabilities are rather too sure where one meeting follows from the one before.
/// Without a text that tells, continuity is given and the kind is not.
/// @param meetings  of the window, in any order.
/// @param seed      of the draws.
/// @par Complexity  O(999 n).
/// @par Source  domain.md M12.
[[nodiscard]] ROIR_EXPORT Conversation classify_conversation(std::span<MeetingContinuity const> meetings, std::uint64_t seed = 1);

}  // namespace roir
