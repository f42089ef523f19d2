// SPDX-License-Identifier: MIT
/// @file
/// How an entry is sealed: a header under a hash chain, and a commitment to a payload that can be erased without breaking the chain.
///
/// For hosts that keep entries in a table of their own: keep for each entry the bytes of its header, its hash, the salt and the payload;
/// the stores of roir do the same. To erase, delete salt and payload and seal an Erasure that names the positions.
///
/// The hard question: does the chain still hold when somebody has the right to be forgotten? It does. What is hashed holds no words and no
/// names: random pseudonyms, times, the kind, and the hash of salt and payload. Without the salt that hash tells nothing of the payload.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/record.hpp>
#include <roir/relationship/entry.hpp>
#include <roir/time/timestamp.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// A hash: BLAKE2b, 256 bits.
using Digest = std::array<std::uint8_t, 32>;
/// A random name of a stream or person in place of the real one.
using Pseudonym = std::array<std::uint8_t, 16>;
/// Random bytes that keep a commitment from being guessed.
using Salt = std::array<std::uint8_t, 32>;

/// What is hashed of an entry. It holds nothing that has to be erased.
struct EntryHeader {
  std::int64_t position = 0;         ///< place in the journal, from 1
  std::string stream_kind{};         ///< word of the StreamKind; "journal" for the journal's own records
  Pseudonym stream{};                ///< which stream; zeros for the journal's own records
  std::int64_t version = 0;          ///< place in the stream, from 1
  Pseudonym actor{};                 ///< who said it
  Timestamp at{};                    ///< when it was so
  Timestamp recorded_at{};           ///< when it was learnt
  std::string kind{};                ///< kind of the body
  std::uint32_t record_version = 1;  ///< version of the record that was written
  Digest commitment{};               ///< commitment_to(salt, payload)
};

/// Random bytes for the commitment of one entry, from the operating system. The one thing here that is not a function of its arguments.
[[nodiscard]] ROIR_EXPORT Salt random_salt();
/// A random name for a stream or person.
[[nodiscard]] ROIR_EXPORT Pseudonym random_pseudonym();

/// What is kept of an entry's words: its kind, record version, idempotency key and body as canonical JSON.
[[nodiscard]] ROIR_EXPORT std::string payload_of(Entry const& entry);
/// Puts key and body of a payload into `entry`. @throws FormatError (`bad_payload`), and as body_from_json.
ROIR_EXPORT void read_payload(std::string_view kind, std::uint32_t record_version, std::string_view payload, Entry& entry);
/// The hash of salt and payload. O(size of the payload).
[[nodiscard]] ROIR_EXPORT Digest commitment_to(Salt const& salt, std::string_view payload);

/// The canonical bytes of a header: each field with its length before it, whole numbers in 8 bytes, little-endian.
[[nodiscard]] ROIR_EXPORT std::string header_bytes(EntryHeader const& header);
/// Reads what header_bytes writes. @throws FormatError (`bad_header`).
[[nodiscard]] ROIR_EXPORT EntryHeader header_from_bytes(std::string_view bytes);
/// What the first entry of a journal is chained to: the hash of the journal's id, so that no two journals can be exchanged.
[[nodiscard]] ROIR_EXPORT Digest chain_start(std::string_view journal_id);
/// The hash of an entry: over the hash of the entry before it and the bytes of its header.
[[nodiscard]] ROIR_EXPORT Digest seal(Digest const& previous, std::string_view header);

/// A digest, pseudonym or salt as lower-case hexadecimal digits.
[[nodiscard]] ROIR_EXPORT std::string hex_of(std::uint8_t const* bytes, std::size_t size);
/// As hexadecimal digits.
template <std::size_t Size>
[[nodiscard]] std::string hex_of(std::array<std::uint8_t, Size> const& bytes) {
  return hex_of(bytes.data(), Size);
}

/// Consecutive positions of a journal, both ends included.
struct PositionRange {
  std::int64_t first = 1;  ///< the first one
  std::int64_t last = 1;   ///< the last one
};
/// The journal's own record that payloads were deleted on purpose. It names no person and holds no words of theirs.
struct Erasure {
  std::string cause{};                  ///< "person" or "retention"
  std::string reason{};                 ///< why, in the words of who asked for it; must not say who it was
  std::vector<PositionRange> ranges{};  ///< which entries, in order
};

/// Where a journal stands: what to keep elsewhere, so that a journal that was cut or rewritten can be told (verify).
struct Head {
  std::string journal{};   ///< id of the journal
  std::int64_t count = 0;  ///< number of entries, the journal's own included
  std::string hash{};      ///< hash of the last of them, 64 hexadecimal digits
};

/// Whether the end of a journal is known to be there.
enum class Tail : std::uint8_t {
  NotProvable,  ///< no head was given: what was cut off at the end leaves no trace
  Proven,       ///< the entry that the head names is there, and so is everything before it
  Truncated,    ///< the journal is shorter than the head says
  Rewritten,    ///< the entry at the head's place is another one
  Foreign       ///< the head is that of another journal
};
/// Something that is not as it was written.
struct Damage {
  std::string what{};         ///< stable word: "bad_header", "broken_chain", "payload_changed", "payload_missing", "not_erased", "gap", ...
  std::int64_t position = 0;  ///< place in the journal; 0 = not one entry's
  std::string stream{};       ///< pseudonym of the stream, hexadecimal; empty = unknown
  std::int64_t version = 0;   ///< place in the stream; 0 = unknown
  std::string detail{};       ///< one English sentence
};
/// What verifying a journal found.
struct Verification {
  std::int64_t entries = 0;       ///< entries that were looked at
  std::int64_t erased = 0;        ///< of those, entries whose words were erased on purpose
  std::int64_t damaged = 0;       ///< number of damages
  std::vector<Damage> damages{};  ///< the first hundred of them
  Tail tail = Tail::NotProvable;  ///< whether the end is known to be there
  /// Whether all that is there is as it was written. It says nothing about what may be gone from the end: see proven.
  [[nodiscard]] bool intact() const noexcept { return damaged == 0; }
  /// Whether it is intact and nothing up to the head is missing.
  [[nodiscard]] bool proven() const noexcept { return intact() && tail == Tail::Proven; }
};

/// An entry as it is kept.
struct SealedEntry {
  std::string header{};                  ///< header_bytes
  Digest hash{};                         ///< seal
  std::optional<Salt> salt{};            ///< empty = erased
  std::optional<std::string> payload{};  ///< empty = erased
};

/// Verifies a journal entry by entry, in order. O(size of the entry) each; memory for what was erased alone.
class ROIR_EXPORT ChainVerifier {
 public:
  /// For the journal of this id; with a head from elsewhere the end can be told.
  explicit ChainVerifier(std::string journal_id, std::optional<Head> head = {});
  /// The next entry. Returns its header, if it can be read.
  std::optional<EntryHeader> take(SealedEntry const& entry);
  /// Notes something that a store found beside the chain.
  void note(Damage damage);
  /// What was found. Call it once, after the last entry.
  [[nodiscard]] Verification finish();
  /// Number of entries that were taken.
  [[nodiscard]] std::int64_t count() const noexcept { return found_.entries; }
  /// The hash of the last entry that was taken.
  [[nodiscard]] Digest const& last() const noexcept { return previous_; }

 private:
  void check_payload(SealedEntry const& entry, EntryHeader const& header);
  std::optional<Head> head_;
  std::string journal_id_;
  Digest previous_;
  Verification found_;
  std::optional<Digest> at_head_;
  std::vector<Damage> missing_;
  std::vector<PositionRange> erased_;
};

/// @cond descriptions
template <>
struct EnumWords<Tail> {
  static constexpr auto value = enum_words<Tail>({{Tail::NotProvable, "not_provable"},
                                                  {Tail::Proven, "proven"},
                                                  {Tail::Truncated, "truncated"},
                                                  {Tail::Rewritten, "rewritten"},
                                                  {Tail::Foreign, "foreign"}});
};
template <>
struct ROIR_EXPORT Description<PositionRange> {
  static constexpr auto value = describe<PositionRange>("position_range", 1, ROIR_FIELD(PositionRange, first, Visibility::Organisation),
                                                        ROIR_FIELD(PositionRange, last, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_range`) unless 1 ≤ first ≤ last.
  static void validate(PositionRange const& record);
};
template <>
struct Description<Erasure> {
  static constexpr auto value =
      describe<Erasure>("erasure", 1, ROIR_FIELD(Erasure, cause, Visibility::Organisation),
                        ROIR_FIELD(Erasure, reason, Visibility::HumanResources), ROIR_FIELD(Erasure, ranges, Visibility::Organisation));
};
template <>
struct Description<Head> {
  static constexpr auto value =
      describe<Head>("head", 1, ROIR_FIELD(Head, journal, Visibility::Organisation), ROIR_FIELD(Head, count, Visibility::Organisation),
                     ROIR_FIELD(Head, hash, Visibility::Organisation));
};
template <>
struct Description<Damage> {
  static constexpr auto value =
      describe<Damage>("damage", 1, ROIR_FIELD(Damage, what, Visibility::Organisation),
                       ROIR_FIELD(Damage, position, Visibility::Organisation), ROIR_FIELD(Damage, stream, Visibility::Organisation),
                       ROIR_FIELD(Damage, version, Visibility::Organisation), ROIR_FIELD(Damage, detail, Visibility::Organisation));
};
template <>
struct Description<Verification> {
  static constexpr auto value = describe<Verification>(
      "verification", 1, ROIR_FIELD(Verification, entries, Visibility::Organisation),
      ROIR_FIELD(Verification, erased, Visibility::Organisation), ROIR_FIELD(Verification, damaged, Visibility::Organisation),
      ROIR_FIELD(Verification, damages, Visibility::Organisation), ROIR_FIELD(Verification, tail, Visibility::Organisation));
};
/// @endcond

}  // namespace roir
