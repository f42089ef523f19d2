// SPDX-License-Identifier: MIT
#include "store/unseal.hpp"

#include <roir/core/json.hpp>

#include <optional>

namespace roir::store {
namespace {

[[noreturn]] void refuse(EntryRow const& row, std::string const& what) {
  throw FormatError{{.code = "damaged_entry",
                     .message = "the entry at place " + std::to_string(row.position) + " of the journal is not what was written: " + what,
                     .place = "position " + std::to_string(row.position),
                     .hint = "verify() lists all damage; go back to a backup that verifies."}};
}

NameKind kind_from(std::string const& stream_kind, EntryRow const& row) {
  for (StreamKind const kind : {StreamKind::Organisation, StreamKind::Person, StreamKind::Relationship})
    if (word(kind) == stream_kind) return name_kind(kind);
  refuse(row, "it belongs to no kind of stream");
}

}  // namespace

EntryHeader header_of(EntryRow const& row) {
  if (seal(row.previous, row.sealed.header) != row.sealed.hash) refuse(row, "its seal is broken");
  EntryHeader header = header_from_bytes(row.sealed.header);
  if (header.position != row.position || header.version != row.version) refuse(row, "it stands in another's place");
  if (row.sealed.salt.has_value() != row.sealed.payload.has_value()) refuse(row, "half of its words is gone");
  if (row.sealed.payload && commitment_to(*row.sealed.salt, *row.sealed.payload) != header.commitment)
    refuse(row, "its words were changed");
  return header;
}

NameRow const& Unsealer::name(NameKind kind, Pseudonym const& pseudonym, EntryRow const& row) {
  auto const [place, is_new] = names_.try_emplace({kind, pseudonym});
  if (is_new) {
    auto found = shelf_.find_name(kind, pseudonym);
    if (!found) {
      names_.erase(place);
      refuse(row, "nothing is known of a name in it");
    }
    place->second = *std::move(found);
  }
  return place->second;
}

Entry Unsealer::entry(EntryRow const& row, EntryHeader const& header) {
  Entry entry{.version = row.version,
              .actor = PersonId{name(NameKind::Actor, header.actor, row).shown()},
              .at = header.at,
              .recorded_at = header.recorded_at,
              .body = Erased{header.kind}};
  if (row.sealed.payload) read_payload(header.kind, header.record_version, *row.sealed.payload, entry);
  return entry;
}

Entry Unsealer::entry(EntryRow const& row, NameRow const& stream) {
  EntryHeader const header = header_of(row);
  if (header.stream != stream.pseudonym) refuse(row, "it belongs to another stream");
  return entry(row, header);
}

Change Unsealer::change(EntryRow const& row) {
  EntryHeader const header = header_of(row);
  if (header.stream_kind == "journal") {
    Entry said{.version = row.version,
               .actor = PersonId{name(NameKind::Actor, header.actor, row).shown()},
               .at = header.at,
               .recorded_at = header.recorded_at,
               .body = Erased{header.kind}};
    if (!row.sealed.payload) refuse(row, "what was erased is not said any more");
    return {.position = row.position,
            .stream = {.kind = StreamKind::Organisation, .id = {}},
            .entry = std::move(said),
            .erasure = from_json<Erasure>(parse_json(*row.sealed.payload))};
  }
  NameKind const kind = kind_from(header.stream_kind, row);
  NameRow const& stream = name(kind, header.stream, row);
  if (stream.id != row.stream) refuse(row, "it stands in another stream than it says");
  StreamId const id{.kind = static_cast<StreamKind>(kind), .id = stream.shown()};
  return {.position = row.position, .stream = id, .entry = entry(row, header)};
}

}  // namespace roir::store
