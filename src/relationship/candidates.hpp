// SPDX-License-Identifier: MIT
/// @file
/// Commands that one of the two might give next, each with what it would be done to. Whether they may is for the rules to say.
#pragma once

#include "relationship/standing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace roir {

/// A command that somebody might give. What only they can fill in (texts, days, values) is filled in so that the rules accept it if they
/// accept any.
struct Candidate {
  Command command;        ///< what
  std::string subject{};  ///< what it would be done to
};
/// Every command about a thing of a meeting, or about everything open and everything new when none is named. Each kind of command that is
/// for the two appears, but for CarryOver, which needs another relationship, and AttachEvidence for what is known elsewhere.
/// @param now an instant.
[[nodiscard]] std::vector<Candidate> candidates(Standing const& standing, Side side, std::optional<MeetingId> const& meeting, Moment now);

}  // namespace roir
