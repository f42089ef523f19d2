// SPDX-License-Identifier: MIT
/// @file
/// Opening a file of ours: is it one, of which version, in which state.
#pragma once

#include "store/sqlite_database.hpp"
#include <roir/store/sqlite.hpp>

#include <filesystem>
#include <span>

namespace roir::store {

/// "roir" in the header of the file.
inline constexpr std::int64_t application_id = 0x726F6972;

/// One version of the layout of a file, or the step to it from the version before.
struct Layout {
  std::int64_t version;  ///< the version that it makes
  char const* sql;       ///< what makes it
};
/// All of them in order: the first makes a new file.
[[nodiscard]] std::span<Layout const> layouts();

/// Where the file is kept as it was in a version, when it is migrated.
[[nodiscard]] std::filesystem::path kept_version(std::filesystem::path const& file, std::int64_t version);
/// Removes those files: what is erased must not live on in them.
void remove_kept_versions(std::filesystem::path const& file);

/// Opens, creates or migrates a file. @throws as SqliteJournal. `steps` is layouts() but in tests.
[[nodiscard]] Database open_file(std::filesystem::path const& file, SqliteOptions const& options, std::span<Layout const> steps);

}  // namespace roir::store
