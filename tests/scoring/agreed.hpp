// SPDX-License-Identifier: MIT
/// @file
/// The decision by which scoring is on from 2025-01-01 until 2026-06-01.
#pragma once

#include <roir/policy/scoring_decision.hpp>

#include <vector>

namespace roir::test {

inline std::vector<DecideScoring> agreed() {
  return {{.decision = "agreement 7",
           .on = true,
           .by = PersonId{"hr"},
           .reason = "a trial",
           .heard = "works council",
           .from = Date{2025, 1, 1},
           .until = Date{2026, 6, 1}}};
}

}  // namespace roir::test
