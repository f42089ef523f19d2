// SPDX-License-Identifier: MIT
/// @file
/// Invented names of people.
#pragma once

#include <cstdint>
#include <string>

namespace roir::simulation {

/// The name of person `number`: a given name and a family name of one origin. The first 1,008 people of a seed have different names.
[[nodiscard]] std::string person_name(std::int64_t seed, std::uint32_t number);

}  // namespace roir::simulation
