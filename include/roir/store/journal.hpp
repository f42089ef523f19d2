// SPDX-License-Identifier: MIT
/// @file
/// The journal: the record of everything that was said, in order, that loses nothing and shows when something was changed.
///
/// @code
/// auto journal = roir::SqliteJournal{"roir.db"};
/// auto entries = journal.read({roir::StreamKind::Relationship, "r1"});
/// auto result = journal.append({.key = request_id, .appends = {{.stream = stream, .expected = version, .entries = decided}}});
/// if (!result) return http(409, result.conflict().stream.id);
/// @endcode
///
/// Two stores keep the same contract: MemoryJournal and SqliteJournal; one suite of tests runs on both.
#pragma once

#include <roir/core/export.hpp>
#include <roir/relationship/entry.hpp>
#include <roir/store/commit.hpp>
#include <roir/store/seal.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace roir {

/// One entry where it stands in the journal. Streams and persons whose names were erased are called by their pseudonym, "~" and 32
/// hexadecimal digits.
struct Change {
  std::int64_t position = 0;         ///< place in the journal, from 1
  StreamId stream{};                 ///< which stream; of an erasure: the organisation's kind, and no id
  Entry entry;                       ///< what was said; Erased when its words were erased, and for an erasure itself
  std::optional<Erasure> erasure{};  ///< not an entry of a stream, but that earlier ones were erased
};

/// Where entries are kept. Every call is safe from several threads.
///
/// All calls throw FormatError (`damaged_row`, `damaged_entry`) when what they read is not what was written.
class ROIR_EXPORT Journal {
 public:
  Journal() = default;
  Journal(Journal const&) = delete;
  Journal& operator=(Journal const&) = delete;
  virtual ~Journal() = default;

  /// Appends a commit: all of it or nothing; when it returns, it is kept as durably as the store promises.
  ///
  /// A stream that has moved on beyond what the author had seen is no obstacle if all that came in between commutes with what is new
  /// (roir::commute, and no idempotency key in common): the new entries are then numbered behind it. A repeated key with the same content
  /// answers with where it went then.
  /// @throws InvalidArgument as validate(Commit); Conflict (`key_reused`) for a known key with other content. O(size of the commit and of
  /// what came in between).
  virtual AppendResult append(Commit const& commit) = 0;

  /// Entries of a stream after a version, in order; empty for a stream that is not there. Names of streams are the caller's, or the
  /// pseudonym of one that was erased. Each entry is checked against its seal. O(what is returned).
  [[nodiscard]] virtual std::vector<Entry> read(StreamId const& stream, std::int64_t after = 0,
                                                std::int64_t limit = std::numeric_limits<std::int64_t>::max()) const = 0;
  /// Version of a stream: that of its last entry; 0 for a stream that is not there.
  [[nodiscard]] virtual std::int64_t version(StreamId const& stream) const = 0;
  /// The streams of a kind, in the order of their ids. Those whose names were erased are not listed.
  [[nodiscard]] virtual std::vector<StreamId> streams(StreamKind kind) const = 0;
  /// What came after a position, in order, at most `limit`. For machines that see everything; people read through roir::changes of
  /// feed.hpp.
  [[nodiscard]] virtual std::vector<Change> changes(std::int64_t since, std::int64_t limit) const = 0;

  /// Where the journal stands. Keep it elsewhere (print it on reports, mail it) to be able to tell a journal that was cut.
  [[nodiscard]] virtual Head head() const = 0;
  /// Verifies everything: chain, payloads, erasures, names, keys and holds; with a head from elsewhere also that nothing is missing from
  /// the end. Reports, and does not throw, what is damaged. O(size of the journal).
  [[nodiscard]] virtual Verification verify(std::optional<Head> const& head = {}) const = 0;
};

}  // namespace roir
