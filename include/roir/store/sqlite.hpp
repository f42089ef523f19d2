// SPDX-License-Identifier: MIT
/// @file
/// A journal in one SQLite file: the embedded default.
#pragma once

#include <roir/store/stored_journal.hpp>

#include <cstdint>
#include <filesystem>

namespace roir {

/// How SQLite keeps what is not yet in the file.
enum class SqliteLog : std::uint8_t {
  Rollback,   ///< rollback journal, truncated after each commit: safe with every version of SQLite
  WriteAhead  ///< write-ahead log: readers do not wait for writers; only with SQLite 3.51.3 or later, earlier ones can damage the file
};
/// How a file is opened.
struct SqliteOptions {
  SqliteLog log = SqliteLog::Rollback;    ///< how SQLite keeps what is not yet in the file
  std::int64_t busy_milliseconds = 5000;  ///< how long to wait for another process, ms
  bool quick_check = false;  ///< whether to check the pages of the file before anything else, for files that came from elsewhere
};

/// A journal in one SQLite file. Several threads and several processes may use it at once.
///
/// What was appended survives the loss of power: SQLite runs with synchronous=FULL. A journal that was opened before a fork is not to be
/// used after it in the child; it refuses with Conflict (`forked`).
class ROIR_EXPORT SqliteJournal final : public StoredJournal {
 public:
  /// Opens or creates the file; an older version of it is brought to this one, and the file as it was is kept beside it.
  /// @throws FormatError (`foreign_file`) for a file that is no journal, (`damaged_file`) for one that cannot be read; VersionError
  /// (`newer_version`) for a file of a later version of roir; VersionError (`unsafe_log`) when a write-ahead log is asked for and SQLite is
  /// older than 3.51.3; NotFound (`no_file`) where no file can be made; Conflict (`busy`) when another process keeps it for too long.
  explicit SqliteJournal(std::filesystem::path const& file, SqliteOptions const& options = {});
  /// The version of the file's layout that this build writes.
  static constexpr std::int64_t layout_version = 1;
  /// Writes a copy to a file that is not there yet, while others go on, and verifies it against this journal's head.
  /// @returns what verifying the copy found; keep the copy only if it is proven. @throws Conflict (`file_exists`); as the constructor.
  [[nodiscard]] Verification backup(std::filesystem::path const& file) const;

 private:
  std::filesystem::path file_;
  SqliteOptions options_;
};

}  // namespace roir
