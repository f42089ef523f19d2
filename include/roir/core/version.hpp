// SPDX-License-Identifier: MIT
/// @file
/// The version of roir: the one place it is written; CMake and the Python package read it from here.
#pragma once

/// Major version: changes when a program that used roir has to be changed.
#define ROIR_VERSION_MAJOR 0
/// Minor version: changes when something is added.
#define ROIR_VERSION_MINOR 1
/// Patch version: changes when something is mended.
#define ROIR_VERSION_PATCH 0

namespace roir {

/// The version as text, "major.minor.patch".
inline constexpr char version[] = "0.1.0";

}  // namespace roir
