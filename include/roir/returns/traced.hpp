// SPDX-License-Identifier: MIT
/// @file
/// What was raised in one-to-ones and what became of it: traced, not caused (domain.md amendment 14).
///
/// Nobody knows whether the idea would have come without the meeting. That it was raised in one, on which day, and that it was put to work,
/// on which day, is known; nothing more is said here.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/history/dialogues.hpp>
#include <roir/history/selection.hpp>
#include <roir/time/time_frame.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// What is traced. All but recognition begin when they are raised.
enum class TracedKind : std::uint8_t {
  Idea,         ///< closed when it is put to work
  Barrier,      ///< closed when it is removed
  Promise,      ///< closed when it is delivered; the manager's when that is proven
  Recognition,  ///< begins when something was achieved (or, where nobody said when, with the recognition), closed when it is recognised
  Delegation,   ///< closed when the task is finished
  Knowledge     ///< closed when others have used it
};
/// All of them.
inline constexpr std::array traced_kinds{TracedKind::Idea,        TracedKind::Barrier,    TracedKind::Promise,
                                         TracedKind::Recognition, TracedKind::Delegation, TracedKind::Knowledge};
/// The kind as its word in data: "idea", "barrier", ...
[[nodiscard]] ROIR_EXPORT std::string_view to_string(TracedKind kind) noexcept;

/// What somebody says that something was worth: whoever owns an idea, has a barrier removed, keeps a promise.
struct StatedWorth {
  RelationshipId relationship;  ///< where it was raised
  std::string id{};             ///< of the matter or promise
  double amount = 0;            ///< finite
  std::string unit{};           ///< "hours" or a currency, e.g. "EUR"; not empty
  std::string stated_by{};      ///< who says so; not empty
};

/// One thing that was raised in a one-to-one, or of which the topic was talked about in one before it was closed.
struct TracedItem {
  TracedKind kind = TracedKind::Idea;  ///< what
  std::string id{};                    ///< of the matter or promise
  std::string lineage{};               ///< id of the topic at the root of the one that it belongs to; empty = none
  std::int32_t raised = 0;             ///< the civil day
  std::int32_t until = 0;              ///< the day it was closed or let go, else the last day known of the relationship
  bool is_closed = false;              ///< whether it was closed
  bool is_let_go = false;              ///< whether it was declined, released, broken or disputed
  bool has_gain = false;               ///< whether it was said what somebody has from it
  std::optional<double> hours{};       ///< effort that was stated
  std::int64_t meetings = 0;           ///< one-to-ones held in which its topic was talked about, from raising to closing
  /// Days from raising to closing, or so far.
  [[nodiscard]] double days() const noexcept { return raised < until ? static_cast<double>(until - raised) : 0; }
};

/// The items of one relationship that were raised in a frame, and how many were raised in no one-to-one.
struct Traced {
  std::vector<TracedItem> items;                              ///< in order of kind, then as they became known
  std::array<std::int64_t, traced_kinds.size()> elsewhere{};  ///< of each kind: raised in the frame, not traced
};

/// Traces one relationship.
///
/// Something counts when the meeting in which it was raised was held (not on the calendar's word alone), or when its topic, one that came
/// out of it, or one that it came out of was talked about in a held meeting no later than it was closed. A promise that a later
/// relationship took over stays where it was made, and what became of it there is what became of it.
/// @param state   what was said and promised.
/// @param frame   days of raising that are asked about; nothing after `as_of` has happened.
/// @param others  other relationships of the same direct report; empty: nothing was taken over.
/// @par Complexity  O(items·(topics + meetings)).
[[nodiscard]] ROIR_EXPORT Traced trace(RelationshipState const& state, TimeFrame const& frame,
                                       std::span<RelationshipState const* const> others = {});

/// Traced items in numbers: a row for each row of the answer and each kind.
///
/// Columns: the keys, `kind`, `claim` (always "traced, not caused"), `raised`, `closed`, `let_go`, `open`, `elsewhere`, `lineages`
/// (distinct roots of topics of what was closed), `days_to_close` (median by Kaplan and Meier; what is open or was let go is censored),
/// `closed_in_90_days` (1 − S(90)), `with_gain`, `hours` (effort stated for what was closed), `worth` with `worth_unit` and `worth_n` (sum
/// of what owners said of what was closed; missing where nobody said or units differ), `persons`.
/// @param ask     by meeting is as by relationship.
/// @param worths  what owners said, in any order.
/// @throws InvalidArgument (`bad_worth` for an amount that is not finite or without unit or who stated it, or two for one item).
[[nodiscard]] ROIR_EXPORT Table traced(Selection const& selection, Dialogues const& dialogues, Ask const& ask,
                                       std::span<StatedWorth const> worths = {});

}  // namespace roir
