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
#include <roir/store/erasure.hpp>
#include <roir/store/seal.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
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

  /// Erases a person: the words of every entry of their own stream, of their relationships and of facts that name them, and every name by
  /// which they and their relationships were known. What stays is that something was said, when, and of which kind, under random
  /// pseudonyms, and an Erasure that says so: verify counts it as erased. Nothing is left in the file either. Erasing twice changes
  /// nothing. What others wrote about the person in free text elsewhere cannot be found. O(size of the journal).
  /// @returns the refusal `legal_hold`, and then nothing is erased, if a hold covers any of it.
  /// @throws what the store throws; then either nothing was erased, or only the rewriting of the file is left to do, which the next
  /// erasure and the next opening of the file do.
  virtual ErasureOutcome erase_person(PersonId const& person, Erasing const& erasing) = 0;
  /// Erases the words of entries that are older than the period of their kind on a day; kinds without a period and what is held stay.
  /// Names stay: streams go on. @throws InvalidArgument (`bad_period`). O(size of the journal).
  virtual ErasureOutcome retain(std::vector<RetentionPeriod> const& periods, Date today, Erasing const& erasing) = 0;
  /// How often something was erased. Whoever keeps what they read reads it anew when this has risen. O(log n).
  [[nodiscard]] virtual std::int64_t erasures() const = 0;
  /// Places a hold. @throws InvalidArgument (`bad_hold`); Conflict (`hold_exists`) for another hold of that id.
  virtual void place_hold(Hold const& hold) = 0;
  /// Lifts a hold. @throws NotFound (`no_hold`).
  virtual void lift_hold(std::string const& id) = 0;
  /// All holds, in the order of their ids.
  [[nodiscard]] virtual std::vector<Hold> holds() const = 0;
  /// Everything that is held about a person, as JSON text, for the person: their stream, their relationships, facts that name them, what
  /// they did, and holds. Notes that only their author sees are in it and marked; who is not one of the two of a relationship appears
  /// under a pseudonym; answers that the other side gave in confidence are marked as withheld. docs/concepts/journal.md has the form.
  /// O(size of the journal).
  [[nodiscard]] virtual std::string export_person(PersonId const& person) const = 0;
};

}  // namespace roir
