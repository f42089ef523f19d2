// SPDX-License-Identifier: MIT
/// @file
/// What the three kinds of stream have in common: keys that are done once, entries in order, and entries that cannot be.
#pragma once

#include <roir/relationship/relationship.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace roir {

/// What was done under an idempotency key.
struct DoneBefore {
  std::string_view kind;  ///< kind of the command
  std::size_t names = 0;  ///< hash of the names of what it touched
  friend bool operator==(DoneBefore const&, DoneBefore const&) = default;
};
/// What a key stands for: the same kind of thing done to the same things. (What check completes may differ between the two.)
[[nodiscard]] DoneBefore done_before(Body const& body, PersonId const& actor);

/// What each stream keeps beside its state.
struct StreamHead {
  std::int64_t version = 0;  ///< of the last entry
  bool erased = false;       ///< whether an entry of the stream was erased: then what rests on it is passed over
  boost::unordered_flat_map<std::string, DoneBefore> keys;  ///< idempotency keys that were used
};

/// Refuses (`wrong_stream`) a command that belongs to a stream of another kind.
[[nodiscard]] CommandRefusal wrong_stream(Command const& command, std::string const& subject);
/// The answer to a key that was used before; empty for a new one.
[[nodiscard]] std::optional<Decision> answer_to_key(StreamHead const& head, Command const& command, Act const& act);
/// The one entry of a command that was accepted.
[[nodiscard]] Decision accepted(StreamHead const& head, Command command, Act const& act);
/// @throws Conflict (`gap_in_stream`) if versions do not follow one another from the head's on.
void check_order(StreamHead const& head, std::span<Entry const> entries, std::string const& subject);
/// @throws FormatError (`impossible_entry`)
[[noreturn]] void throw_impossible(std::string const& subject, Entry const& entry, CommandRefusal const& refusal);

/// Takes in entries, all or none: `take_in(standing, entry)` takes in one, or changes nothing and throws.
template <class Standing, class TakeIn>
void take_in_all(std::unique_ptr<Standing>& standing, std::span<Entry const> entries, std::string const& subject, TakeIn const& take_in) {
  check_order(*standing, entries, subject);
  auto const one = [&](Standing& into, Entry const& entry) {
    take_in(into, entry);
    into.version = entry.version;
    if (!entry.key.empty()) into.keys.emplace(entry.key, done_before(entry.body, entry.actor));
  };
  if (entries.size() == 1) return one(*standing, entries.front());
  auto further = std::make_unique<Standing>(*standing);
  for (Entry const& entry : entries) one(*further, entry);
  standing = std::move(further);
}

}  // namespace roir
