// SPDX-License-Identifier: MIT
/// @file
/// What a working agreement lacks (domain.md A.8.3).
#pragma once

#include "relationship/sight.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace roir {

/// What the working agreement in force lacks.
struct AgreementGaps {
  std::string subject{};                     ///< its version as text; "" when there is none in force
  std::string missing{};                     ///< what is missing, in stable words separated by ", "; empty = it is complete
  std::optional<std::int32_t> review_due{};  ///< the day by which the two look at it again
};
/// The version in force is the last one that both agreed to. It is complete with an expectation of each side, support that is promised,
/// what is returned for it, and the consent of both.
[[nodiscard]] AgreementGaps agreement_gaps(Sight const& sight);

}  // namespace roir
