// SPDX-License-Identifier: MIT
/// @file
/// Which kinds settle what was begun.
#pragma once

#include <roir/relationship/entry.hpp>

#include <type_traits>

namespace roir {

/// Whether a kind settles what was begun, or takes a choice back: it is accepted after the end of a relationship too, and so does not rely
/// on the relationship going on.
template <class Kind>
constexpr bool settles =
    std::is_same_v<Kind, CloseRelationship> || std::is_same_v<Kind, CloseItem> || std::is_same_v<Kind, KeepNote> ||
    std::is_same_v<Kind, FileRecord> || std::is_same_v<Kind, SignRecord> || std::is_same_v<Kind, ReadRecord> ||
    std::is_same_v<Kind, AddAddendum> || std::is_same_v<Kind, AttachEvidence> || std::is_same_v<Kind, AnswerMatter> ||
    std::is_same_v<Kind, FinishMatter> || std::is_same_v<Kind, CloseLoop> || std::is_same_v<Kind, FinishStep> ||
    std::is_same_v<Kind, DeclinePromise> || std::is_same_v<Kind, ReleasePromise> || std::is_same_v<Kind, DeliverPromise> ||
    std::is_same_v<Kind, ConfirmPromise> || std::is_same_v<Kind, DisputePromise> || std::is_same_v<Kind, BreakPromise> ||
    std::is_same_v<Kind, ChooseSharing> || std::is_same_v<Kind, LogTime>;

}  // namespace roir
