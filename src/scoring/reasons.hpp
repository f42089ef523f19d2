// SPDX-License-Identifier: MIT
/// @file
/// Why a tier is proposed, in words.
#pragma once

#include <roir/scoring/proposal.hpp>

namespace roir::scoring {

/// Sentences: what the readings say, what holds the proposal back, which readings count most, what such figures cannot know.
[[nodiscard]] std::vector<std::string> reasons_of(TierProposal const& proposal, TierLabel const& label, ScoringBasis const& basis);
/// Why nothing is said of somebody while scoring is off.
[[nodiscard]] Refusal scoring_is_off(std::string asked);

}  // namespace roir::scoring
