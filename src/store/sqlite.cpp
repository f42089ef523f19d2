// SPDX-License-Identifier: MIT
#include "store/sqlite_file.hpp"
#include "store/sqlite_shelf.hpp"
#include <roir/core/error.hpp>
#include <roir/store/sqlite.hpp>

namespace roir {
namespace {

// Opens the rows of a file, and finishes what an erasure left to do.
std::unique_ptr<store::Shelf> shelf_of(std::filesystem::path const& file, SqliteOptions const& options) {
  auto shelf = std::make_unique<store::SqliteShelf>(store::open_file(file, options, store::layouts()));
  shelf->scrub();
  return shelf;
}

}  // namespace

SqliteJournal::SqliteJournal(std::filesystem::path const& file, SqliteOptions const& options)
    : StoredJournal{shelf_of(file, options)}, file_{file}, options_{options} {}

Verification SqliteJournal::backup(std::filesystem::path const& file) const {
  std::error_code none;
  if (std::filesystem::exists(file, none))
    throw Conflict{{.code = "file_exists",
                    .message = file.string() + " is there already",
                    .subject = file.string(),
                    .hint = "Give each backup a name of its own."}};
  Head const known = head();
  {
    store::Database database = store::open_file(file_, options_, store::layouts());
    store::Statement copy{database, "VACUUM INTO ?1"};
    std::string const name = file.string();
    copy.bind_text(1, name).run();
  }
  return SqliteJournal{file, {.busy_milliseconds = options_.busy_milliseconds}}.verify(known);
}

}  // namespace roir
