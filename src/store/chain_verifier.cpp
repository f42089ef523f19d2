// SPDX-License-Identifier: MIT
#include <roir/core/json.hpp>
#include <roir/store/seal.hpp>

#include <algorithm>
#include <utility>

namespace roir {
namespace {

constexpr std::size_t most_damages = 100;

Damage damage_at(char const* what, EntryHeader const& header, std::string detail) {
  return {
      .what = what, .position = header.position, .stream = hex_of(header.stream), .version = header.version, .detail = std::move(detail)};
}

bool holds(std::vector<PositionRange> const& ranges, std::int64_t position) {
  auto const after = std::upper_bound(ranges.begin(), ranges.end(), position,
                                      [](std::int64_t value, PositionRange const& range) { return value < range.first; });
  return after != ranges.begin() && std::prev(after)->last >= position;
}

}  // namespace

ChainVerifier::ChainVerifier(std::string journal_id, std::optional<Head> head)
    : head_{std::move(head)}, journal_id_{std::move(journal_id)}, previous_{chain_start(journal_id_)} {
  if (head_ && head_->count == 0) at_head_ = previous_;
}

void ChainVerifier::note(Damage damage) {
  ++found_.damaged;
  if (found_.damages.size() < most_damages) found_.damages.push_back(std::move(damage));
}

std::optional<EntryHeader> ChainVerifier::take(SealedEntry const& entry) {
  std::int64_t const position = ++found_.entries;
  Digest const expected = seal(previous_, entry.header);
  previous_ = entry.hash;
  if (head_ && head_->count == position) at_head_ = expected;
  std::optional<EntryHeader> header;
  try {
    header = header_from_bytes(entry.header);
  } catch (FormatError const&) {
    note({.what = "bad_header", .position = position, .detail = "the bytes of its header cannot be read"});
    return header;
  }
  if (header->position != position)
    note(damage_at("gap", *header, "it stands at place " + std::to_string(position) + " and says " + std::to_string(header->position)));
  else if (expected != entry.hash)
    note(damage_at("broken_chain", *header, "its hash is not that of its header and of the entry before it"));
  check_payload(entry, *header);
  return header;
}

void ChainVerifier::check_payload(SealedEntry const& entry, EntryHeader const& header) {
  if (!entry.salt && !entry.payload) {
    missing_.push_back(damage_at("payload_missing", header, "its words are gone, and no erasure names it"));
  } else if (!entry.salt || !entry.payload || commitment_to(*entry.salt, *entry.payload) != header.commitment) {
    note(damage_at("payload_changed", header, "its words are not those that were sealed"));
  } else if (header.stream_kind == "journal") {
    try {
      auto const erasure = from_json<Erasure>(parse_json(*entry.payload));
      erased_.insert(erased_.end(), erasure.ranges.begin(), erasure.ranges.end());
    } catch (Error const&) {
      note(damage_at("bad_erasure", header, "what it says was erased cannot be read"));
    }
  }
}

Verification ChainVerifier::finish() {
  std::sort(erased_.begin(), erased_.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
  std::int64_t named = 0;
  for (PositionRange const& range : erased_) named += range.last - range.first + 1;
  for (Damage& gone : missing_) {
    if (holds(erased_, gone.position))
      ++found_.erased;
    else
      note(std::move(gone));
  }
  if (named != found_.erased)
    note({.what = "not_erased",
          .detail = std::to_string(named) + " entries were to be erased, and of those " + std::to_string(found_.erased) + " are"});
  if (!head_)
    found_.tail = Tail::NotProvable;
  else if (head_->journal != journal_id_)
    found_.tail = Tail::Foreign;
  else if (!at_head_)
    found_.tail = Tail::Truncated;
  else
    found_.tail = hex_of(*at_head_) == head_->hash ? Tail::Proven : Tail::Rewritten;
  return std::move(found_);
}

}  // namespace roir
