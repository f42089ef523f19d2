// SPDX-License-Identifier: MIT
/// @file
/// The named parameters by which a tier is proposed (domain.md M18).
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>

#include <cstdint>
#include <string>

namespace roir {

/// When a level is called what, and how sure one has to be. A plain value.
struct TierPolicy {
  double low_below = -0.75;          ///< levels below are low, in units of scale from the target
  double high_above = 0.75;          ///< levels above are high; above low_below
  double sure = 0.8;                 ///< chance from which another tier than the one before is proposed, in [0.5, 1)
  std::int64_t confirm = 2;          ///< reviews one after the other in which it has to be so, 1 to 12
  double first_sure = 0.6;           ///< chance from which a first tier is proposed, in [0.34, 1)
  std::int64_t min_readings = 3;     ///< periods with readings before anything is proposed, 1 to 60
  double min_exposure = 2;           ///< months at work within those periods before anything is proposed, 0 or more
  std::int64_t probation_days = 90;  ///< eligible days of a joiner before anything is proposed, 0 or more
  double most_absent = 0.5;          ///< share of a period absent above which it is not reviewed, in [0, 1]
  double min_quality_weight = 0.2;   ///< least share of the weights that indicators of quality have, in [0, 1]
  double most_scales = 3;            ///< readings further from the target than so many scales count as that many, above 0
};

/// "name=value; ..." of all parameters.
[[nodiscard]] ROIR_EXPORT std::string to_words(TierPolicy const& policy);

/// @cond descriptions
template <>
struct ROIR_EXPORT Description<TierPolicy> {
  static constexpr auto value =
      describe<TierPolicy>("tier_policy", 1, ROIR_FIELD(TierPolicy, low_below, Visibility::Organisation, {.unit = "scales"}),
                           ROIR_FIELD(TierPolicy, high_above, Visibility::Organisation, {.unit = "scales"}),
                           ROIR_FIELD(TierPolicy, sure, Visibility::Organisation, {.unit = "share"}),
                           ROIR_FIELD(TierPolicy, confirm, Visibility::Organisation, {.unit = "reviews"}),
                           ROIR_FIELD(TierPolicy, first_sure, Visibility::Organisation, {.unit = "share"}),
                           ROIR_FIELD(TierPolicy, min_readings, Visibility::Organisation, {.unit = "periods"}),
                           ROIR_FIELD(TierPolicy, min_exposure, Visibility::Organisation, {.unit = "months"}),
                           ROIR_FIELD(TierPolicy, probation_days, Visibility::Organisation, {.unit = "days"}),
                           ROIR_FIELD(TierPolicy, most_absent, Visibility::Organisation, {.unit = "share"}),
                           ROIR_FIELD(TierPolicy, min_quality_weight, Visibility::Organisation, {.unit = "share"}),
                           ROIR_FIELD(TierPolicy, most_scales, Visibility::Organisation, {.unit = "scales"}));
  /// @throws InvalidArgument (`bad_policy`) naming the first parameter that is out of its range.
  static void validate(TierPolicy const& record);
};
/// @endcond

}  // namespace roir
