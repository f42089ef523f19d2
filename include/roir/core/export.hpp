// SPDX-License-Identifier: MIT
/// @file
/// `ROIR_EXPORT`: marks what a shared build of roir shows to the outside; all else is hidden.
#pragma once

#if defined(__GNUC__) || defined(__clang__)
/// Visible outside a shared library.
#define ROIR_EXPORT __attribute__((visibility("default")))
#else
#define ROIR_EXPORT
#endif
