// SPDX-License-Identifier: MIT
/// @file
/// What follows for a promise from its state and the day: whether it is owed, settled, overdue.
#pragma once

#include <roir/core/export.hpp>
#include <roir/promises/promise.hpp>

namespace roir {

/// Whether a promise is owed: who is to keep it has promised it, and it is neither delivered nor settled.
[[nodiscard]] ROIR_EXPORT bool is_owed(Promise const& promise) noexcept;
/// Whether nothing more is to come of a promise: confirmed, released, declined or broken. A delivered one waits for the other side, a
/// disputed one for both.
[[nodiscard]] ROIR_EXPORT bool is_settled(Promise const& promise) noexcept;
/// Whether a promise is owed and its due day is over. The due day itself is still on time.
[[nodiscard]] ROIR_EXPORT bool is_overdue(Promise const& promise, Date today) noexcept;

}  // namespace roir
