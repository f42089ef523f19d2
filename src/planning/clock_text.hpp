// SPDX-License-Identifier: MIT
/// @file
/// How a plan writes a time of day.
#pragma once

#include <cstdint>
#include <string>

namespace roir {

/// "2026-12-01 09:00" of local minutes.
[[nodiscard]] std::string clock_text(std::int32_t local_minutes);

}  // namespace roir
