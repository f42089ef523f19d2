// SPDX-License-Identifier: MIT
/// @file
/// What is appended to a journal at once, and what became of it.
#pragma once

#include <roir/core/export.hpp>
#include <roir/relationship/append.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace roir {

/// Entries for one or more streams: all of them are appended, or none.
struct Commit {
  std::string key{};              ///< idempotency key of the whole, at most 2048 bytes: the same key is done once; empty = none
  std::vector<Append> appends{};  ///< at least one; each stream once
};

/// Where the entries of one Append went.
struct Placed {
  StreamId stream{};       ///< which stream
  std::int64_t first = 0;  ///< version of the first entry
  std::int64_t last = 0;   ///< version of the last entry
};
/// Why a commit was not appended: a stream has moved on, and what came in between does not go with what was to be appended.
struct AppendConflict {
  StreamId stream{};          ///< which stream
  std::int64_t expected = 0;  ///< the version that the author had seen
  std::int64_t actual = 0;    ///< the version that the stream has
  std::int64_t against = 0;   ///< version of the first entry that stands in the way; 0 = none, the stream is shorter than expected
};

/// What became of a commit.
class ROIR_EXPORT AppendResult {
 public:
  /// Appended, now or before under the same key.
  AppendResult(std::vector<Placed> placed, std::int64_t first_position, bool repeated)
      : placed_{std::move(placed)}, first_position_{first_position}, repeated_{repeated} {}
  /// Not appended.
  explicit AppendResult(AppendConflict conflict) : conflict_{std::move(conflict)} {}
  /// Whether the entries stand in the journal.
  explicit operator bool() const noexcept { return !conflict_; }
  /// Whether they already stood there under the same key.
  [[nodiscard]] bool repeated() const noexcept { return repeated_; }
  /// Where the entries went, in the order of the commit; empty after a conflict.
  [[nodiscard]] std::vector<Placed> const& placed() const noexcept { return placed_; }
  /// Place of the first entry in the journal; 0 after a conflict.
  [[nodiscard]] std::int64_t first_position() const noexcept { return first_position_; }
  /// Why not. @throws NotFound (`no_conflict`) if the entries stand in the journal.
  [[nodiscard]] AppendConflict const& conflict() const;

 private:
  std::vector<Placed> placed_;
  std::int64_t first_position_ = 0;
  bool repeated_ = false;
  std::optional<AppendConflict> conflict_;
};

/// Checks a commit: streams named once, each with entries of its kind that hold what their records demand.
/// @throws InvalidArgument (`empty_commit`, `stream_twice`, `wrong_stream`, `bad_version`, `bad_stream`, `bad_key`), and as validate_body.
ROIR_EXPORT void validate(Commit const& commit);

/// @cond descriptions
template <>
struct Description<Placed> {
  static constexpr auto value =
      describe<Placed>("placed", 1, ROIR_FIELD(Placed, stream, Visibility::Organisation),
                       ROIR_FIELD(Placed, first, Visibility::Organisation), ROIR_FIELD(Placed, last, Visibility::Organisation));
};
template <>
struct Description<AppendConflict> {
  static constexpr auto value = describe<AppendConflict>("append_conflict", 1, ROIR_FIELD(AppendConflict, stream, Visibility::Organisation),
                                                         ROIR_FIELD(AppendConflict, expected, Visibility::Organisation),
                                                         ROIR_FIELD(AppendConflict, actual, Visibility::Organisation),
                                                         ROIR_FIELD(AppendConflict, against, Visibility::Organisation));
};
/// @endcond

}  // namespace roir
