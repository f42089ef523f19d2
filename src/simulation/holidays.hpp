// SPDX-License-Identifier: MIT
/// @file
/// Public holidays by rule, for the regions that a scenario may name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace roir::simulation {

/// One public holiday.
struct PublicHoliday {
  std::int32_t day;  ///< day number
  std::string name;  ///< in the language of the region
};

/// Whether public_holidays knows the region: "GB-ENG", "DE", and empty for none.
[[nodiscard]] bool is_known_region(std::string_view region) noexcept;
/// The holidays of a year in day order: in England the bank holidays with their substitute days, in Germany those of all states. One-off
/// holidays (a coronation) are not known.
[[nodiscard]] std::vector<PublicHoliday> public_holidays(std::string_view region, int year);

}  // namespace roir::simulation
