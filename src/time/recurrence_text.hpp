// SPDX-License-Identifier: MIT
/// @file
/// Times and numbers of iCalendar text; private to the room.
#pragma once

#include <roir/time/recurrence.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace roir::recurrence_text {

/// An upper-case copy; ASCII letters only, no locale.
[[nodiscard]] std::string upper(std::string_view text);
/// The whole text as a number, with or without a sign.
[[nodiscard]] bool read_number(std::string_view text, std::int64_t& value) noexcept;
/// "20260105", "20260105T090000" or "20260105T090000Z"; second 60 counts as 59.
[[nodiscard]] bool read_time(std::string_view text, Until& time) noexcept;
/// What read_time reads.
[[nodiscard]] std::string time_text_of(Until const& time);

}  // namespace roir::recurrence_text
