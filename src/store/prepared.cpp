// SPDX-License-Identifier: MIT
#include "store/prepared.hpp"

#include "store/canonical.hpp"
#include "store/unseal.hpp"

namespace roir::store {
namespace {

Digest key_digest(std::string const& journal_id, std::string const& key) {
  std::string bytes;
  canonical::put(bytes, "roir.commit.1");
  canonical::put(bytes, std::string_view{journal_id});
  canonical::put(bytes, std::string_view{key});
  return canonical::hash_of(bytes);
}

// The version of the first entry after `append.expected` that does not go with what is to be appended.
std::optional<std::int64_t> in_the_way(Shelf& shelf, NameRow const& stream, Append const& append) {
  std::vector<Touches> ours;
  for (Entry const& entry : append.entries) ours.push_back(touches(entry.body, entry.actor));
  std::optional<std::int64_t> found;
  Unsealer unsealer{shelf};
  shelf.read_stream(stream.id, append.expected, [&](EntryRow const& row) {
    Entry const between = unsealer.entry(row, stream);
    Touches const theirs = touches(between.body, between.actor);
    bool clashes = std::holds_alternative<Erased>(between.body);
    for (std::size_t i = 0; i < ours.size(); ++i)
      clashes = clashes || !commute(theirs, ours[i]) || (!between.key.empty() && between.key == append.entries[i].key);
    if (clashes) found = between.version;
    return !clashes;
  });
  return found;
}

bool same_as_kept(Shelf& shelf, EntryRow const& row, StreamId const& stream, PreparedEntry const& ours) {
  EntryHeader const header = header_of(row);
  if (header.kind != kind_of(ours.entry->body) || header.at != ours.entry->at || header.recorded_at != ours.entry->recorded_at)
    return false;
  if (!row.sealed.payload) return true;
  std::optional<NameRow> const name = shelf.find_name(name_kind(stream.kind), stream.id);
  std::optional<NameRow> const actor = shelf.find_name(NameKind::Actor, ours.entry->actor.text());
  return name && name->id == row.stream && actor && actor->pseudonym == header.actor && *row.sealed.payload == ours.payload;
}

// What a commit with a known key is answered with.
AppendResult repeated(Shelf& shelf, PreparedCommit const& prepared, CommitRow const& known) {
  bool same = known.count == static_cast<std::int64_t>(prepared.entries.size());
  std::vector<EntryRow> rows;
  if (same)
    shelf.read_all(known.first - 1, [&](EntryRow const& row) {
      rows.push_back(row);
      return rows.size() < prepared.entries.size();
    });
  std::vector<Placed> placed;
  std::size_t next = 0;
  for (Append const& append : prepared.commit->appends) {
    if (!same || next + append.entries.size() > rows.size()) {
      same = false;
      break;
    }
    placed.push_back({.stream = append.stream, .first = rows[next].version, .last = rows[next + append.entries.size() - 1].version});
    for (std::size_t i = 0; i < append.entries.size(); ++i, ++next)
      same = same && same_as_kept(shelf, rows[next], append.stream, prepared.entries[next]);
  }
  if (!same)
    throw Conflict{{.code = "key_reused",
                    .message = "another commit was appended under this idempotency key",
                    .subject = prepared.commit->key.substr(0, 64),
                    .hint = "Give each request a key of its own, and repeat a request with the same content."}};
  return AppendResult{std::move(placed), known.first, true};
}

}  // namespace

NameRow need_name(Shelf& shelf, NameKind kind, std::string_view name) {
  if (auto found = shelf.find_name(kind, name)) return *std::move(found);
  return shelf.add_name(kind, name, random_pseudonym());
}

PreparedCommit prepare(Commit const& commit, std::string const& journal_id) {
  validate(commit);
  PreparedCommit prepared{.commit = &commit, .key = {}, .entries = {}};
  if (!commit.key.empty()) prepared.key = key_digest(journal_id, commit.key);
  for (Append const& append : commit.appends)
    for (Entry const& entry : append.entries) {
      PreparedEntry one{.entry = &entry, .payload = payload_of(entry), .salt = random_salt()};
      one.commitment = commitment_to(one.salt, one.payload);
      prepared.entries.push_back(std::move(one));
    }
  return prepared;
}

std::variant<Accepted, AppendResult> check_commit(Shelf& shelf, PreparedCommit const& prepared) {
  if (prepared.key)
    if (auto const known = shelf.find_commit(*prepared.key)) return repeated(shelf, prepared, *known);
  Accepted all;
  for (Append const& append : prepared.commit->appends) {
    Standing standing{.stream = shelf.find_name(name_kind(append.stream.kind), append.stream.id)};
    if (standing.stream) standing.version = shelf.version(standing.stream->id);
    AppendConflict conflict{.stream = append.stream, .expected = append.expected, .actual = standing.version, .against = 0};
    if (append.expected > standing.version) return AppendResult{std::move(conflict)};
    if (append.expected != any_version && append.expected < standing.version)
      if (auto const against = in_the_way(shelf, *standing.stream, append)) {
        conflict.against = *against;
        return AppendResult{std::move(conflict)};
      }
    all.push_back(std::move(standing));
  }
  return all;
}

AppendResult write_commit(Shelf& shelf, PreparedCommit const& prepared, Accepted const& standing, TailRow& tail) {
  std::int64_t const first_position = tail.count + 1;
  std::vector<Placed> placed;
  auto next = prepared.entries.begin();
  for (std::size_t i = 0; i < standing.size(); ++i) {
    Append const& append = prepared.commit->appends[i];
    NameKind const kind = name_kind(append.stream.kind);
    NameRow const stream = standing[i].stream ? *standing[i].stream : need_name(shelf, kind, append.stream.id);
    std::int64_t version = standing[i].version;
    placed.push_back({.stream = append.stream, .first = version + 1, .last = version + static_cast<std::int64_t>(append.entries.size())});
    for (Entry const& entry : append.entries) {
      PreparedEntry const& ours = *next++;
      EntryHeader const header{.position = ++tail.count,
                               .stream_kind = std::string{word(append.stream.kind)},
                               .stream = stream.pseudonym,
                               .version = ++version,
                               .actor = need_name(shelf, NameKind::Actor, entry.actor.text()).pseudonym,
                               .at = entry.at,
                               .recorded_at = entry.recorded_at,
                               .kind = std::string{kind_of(entry.body)},
                               .record_version = record_version_of(entry.body),
                               .commitment = ours.commitment};
      EntryRow row{.position = header.position, .stream = stream.id, .version = version, .sealed = {}, .previous = tail.hash};
      row.sealed = {.header = header_bytes(header), .hash = {}, .salt = ours.salt, .payload = ours.payload};
      row.sealed.hash = tail.hash = seal(tail.hash, row.sealed.header);
      shelf.add_entry(row);
      if (auto const* opened = std::get_if<OpenRelationship>(&entry.body))
        for (PersonId const& party : {opened->manager, opened->report})
          shelf.add_party(need_name(shelf, NameKind::Person, party.text()).id, stream.id);
    }
  }
  if (prepared.key)
    shelf.add_commit({.key = *prepared.key, .first = first_position, .count = static_cast<std::int64_t>(prepared.entries.size())});
  return AppendResult{std::move(placed), first_position, false};
}

}  // namespace roir::store
