// SPDX-License-Identifier: MIT
/// @file
/// Which working agreement holds.
#pragma once

#include <roir/relationship/state.hpp>

#include <optional>
#include <string>

namespace roir {

/// The last version that both agreed to; null when there is none.
[[nodiscard]] WorkingAgreement const* agreement_in_force(RelationshipState const& state) noexcept;
/// The clause of that name; null when there is none.
[[nodiscard]] Clause const* clause_of(WorkingAgreement const& agreement, std::string const& name) noexcept;
/// What both have to have chosen before a clause of this kind is recorded or shown; empty = nothing (domain.md amendment 11).
[[nodiscard]] std::optional<ShareChoice> needed_for(ClauseKind kind) noexcept;

}  // namespace roir
