// SPDX-License-Identifier: MIT
#include "store/sqlite_file.hpp"
#include "store/sqlite_shelf.hpp"
#include <roir/store/sqlite.hpp>

namespace roir {

SqliteJournal::SqliteJournal(std::filesystem::path const& file, SqliteOptions const& options)
    : StoredJournal{std::make_unique<store::SqliteShelf>(store::open_file(file, options, store::layouts()))} {}

}  // namespace roir
