// SPDX-License-Identifier: MIT
#include "store/sqlite_shelf.hpp"

#include "store/sqlite_file.hpp"
#include "store/sqlite_layout.hpp"
#include "store/sqlite_rows.hpp"
#include <roir/core/json.hpp>

#include <unistd.h>
#include <utility>

namespace roir::store {
namespace {

constexpr char const* entry_columns = "position, stream, version, header, hash, salt, payload";

std::string tail_bytes(TailRow const& tail) {
  std::string bytes;
  canonical::put(bytes, tail.count);
  canonical::put(bytes, tail.hash);
  return bytes;
}

std::string select_entries(char const* where) {
  return std::string{"SELECT "} + entry_columns + " FROM entries WHERE " + where;
}

}  // namespace

void begin_journal(Database& database) {
  std::string const id = hex_of(random_pseudonym());
  Statement put{database, "INSERT INTO meta(key, value, checksum) VALUES(?1, ?2, ?3)"};
  auto const write = [&](char const* key, std::string_view value) {
    auto const checksum = row_checksum("meta", key, value);
    put.bind_text(1, key).bind_blob(2, value).bind_blob(3, bytes_of(checksum)).run();
  };
  write("journal", id);
  write("scrub", "0");
  write("tail", tail_bytes({.count = 0, .hash = chain_start(id)}));
}

SqliteShelf::SqliteShelf(Database database)
    : database_{std::move(database)},
      process_{::getpid()},
      begin_writing_{database_, "BEGIN IMMEDIATE"},
      begin_reading_{database_, "BEGIN"},
      commit_{database_, "COMMIT"},
      rollback_{database_, "ROLLBACK"},
      meta_{database_, "SELECT value, checksum FROM meta WHERE key = ?1"},
      set_meta_{database_, "UPDATE meta SET value = ?2, checksum = ?3 WHERE key = ?1"},
      name_by_text_{database_, "SELECT id, pseudonym, kind, name, checksum FROM names WHERE kind = ?1 AND name = ?2"},
      name_by_pseudonym_{database_, "SELECT id, pseudonym, kind, name, checksum FROM names WHERE pseudonym = ?1"},
      name_by_id_{database_, "SELECT id, pseudonym, kind, name, checksum FROM names WHERE id = ?1"},
      add_name_{database_, "INSERT INTO names(id, pseudonym, kind, name, checksum) VALUES(?1, ?2, ?3, ?4, ?5)"},
      names_{database_, "SELECT id, pseudonym, kind, name, checksum FROM names WHERE kind = ?1 ORDER BY id"},
      add_entry_{database_,
                 "INSERT INTO entries(position, stream, version, header, hash, salt, payload) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"},
      version_{database_, "SELECT version FROM entries WHERE stream = ?1 ORDER BY version DESC LIMIT 1"},
      stream_entries_{database_, select_entries("stream = ?1 AND version > ?2 ORDER BY version").c_str()},
      all_entries_{database_, select_entries("position > ?1 ORDER BY position").c_str()},
      hash_of_entry_{database_, "SELECT hash FROM entries WHERE position = ?1"},
      drop_words_{database_, "UPDATE entries SET salt = NULL, payload = NULL WHERE position = ?1"},
      find_commit_{database_, "SELECT first, count, checksum FROM commits WHERE digest = ?1"},
      add_commit_{database_, "INSERT INTO commits(digest, first, count, checksum) VALUES(?1, ?2, ?3, ?4)"} {}

void SqliteShelf::check_process() const {
  if (process_ != ::getpid())
    throw Conflict{{.code = "forked",
                    .message = "this journal was opened by another process, before a fork",
                    .subject = database_.file(),
                    .hint = "Open the file again in this process."}};
}

void SqliteShelf::begin_writing() {
  check_process();
  begin_writing_.run();
  if (!known_version_ || database_.data_version() != known_version_) known_.forget();
  writing_ = true;
}
void SqliteShelf::begin_reading() {
  check_process();
  begin_reading_.run();
}
void SqliteShelf::commit() {
  commit_.run();
  if (std::exchange(writing_, false)) known_version_ = database_.data_version();
}
void SqliteShelf::rollback() noexcept {
  rollback_.try_run();  // prepared when there was memory for it
  writing_ = false;
  known_.forget();
}

std::string SqliteShelf::meta(char const* key) {
  Use const use{meta_};
  use->bind_text(1, key);
  if (!use->step()) refuse_row("meta");
  std::string value{use->bytes(0)};
  check_row(use->bytes(1), "meta", key, std::string_view{value});
  return value;
}

void SqliteShelf::set_meta(char const* key, std::string_view value) {
  auto const checksum = row_checksum("meta", key, value);
  Use const use{set_meta_};
  use->bind_text(1, key).bind_blob(2, value).bind_blob(3, bytes_of(checksum)).run();
}

std::string SqliteShelf::journal_id() {
  return meta("journal");
}

TailRow SqliteShelf::tail() {
  if (writing_ && known_.tail()) return *known_.tail();
  std::string const bytes = meta("tail");
  TailRow tail;
  canonical::Reader reader{bytes};
  tail.count = reader.integer();
  reader.array(tail.hash);
  return tail;
}

void SqliteShelf::set_tail(TailRow const& tail) {
  set_meta("tail", tail_bytes(tail));
  if (writing_) known_.keep(tail);
}

NameRow SqliteShelf::name_row(Statement const& statement) {
  NameRow row{.id = statement.integer(0),
              .kind = static_cast<NameKind>(statement.integer(2)),
              .pseudonym = array_of<std::tuple_size_v<Pseudonym>>(statement.bytes(1), "names"),
              .name = {}};
  if (!statement.is_null(3)) row.name = std::string{statement.bytes(3)};
  check_row(statement.bytes(4), "names", row.id, row.pseudonym, statement.integer(2), std::int64_t{row.name.has_value()},
            std::string_view{row.name ? *row.name : std::string_view{}});
  return row;
}

std::optional<NameRow> SqliteShelf::find_name(NameKind kind, std::string_view name) {
  NameRow const* const known = writing_ ? known_.name(kind, name) : nullptr;
  if (known != nullptr) return *known;
  Use const use{name_by_text_};
  use->bind(1, static_cast<std::int64_t>(kind)).bind_text(2, name);
  if (!use->step()) return std::nullopt;
  NameRow row = name_row(*use.operator->());
  if (row.kind != kind || row.name != name) refuse_row("names");
  if (writing_) known_.keep(row);
  return row;
}

std::optional<NameRow> SqliteShelf::find_name(NameKind kind, Pseudonym const& pseudonym) {
  Use const use{name_by_pseudonym_};
  use->bind_blob(1, bytes_of(pseudonym));
  if (!use->step()) return std::nullopt;
  NameRow row = name_row(*use.operator->());
  if (row.pseudonym != pseudonym) refuse_row("names");
  return row.kind == kind ? std::optional{std::move(row)} : std::nullopt;
}

NameRow SqliteShelf::add_name(NameKind kind, std::string_view name, Pseudonym const& pseudonym) {
  NameRow row{.id = database_.number("SELECT coalesce(max(id), 0) + 1 FROM names"),
              .kind = kind,
              .pseudonym = pseudonym,
              .name = std::string{name}};
  auto const checksum = row_checksum("names", row.id, pseudonym, static_cast<std::int64_t>(kind), std::int64_t{1}, name);
  Use const use{add_name_};
  use->bind(1, row.id).bind_blob(2, bytes_of(row.pseudonym)).bind(3, static_cast<std::int64_t>(kind)).bind_text(4, name);
  use->bind_blob(5, bytes_of(checksum)).run();
  if (writing_) known_.keep(row);
  return row;
}

std::vector<NameRow> SqliteShelf::names(NameKind kind) {
  std::vector<NameRow> rows;
  Use const use{names_};
  use->bind(1, static_cast<std::int64_t>(kind));
  while (use->step()) rows.push_back(name_row(*use.operator->()));
  return rows;
}

void SqliteShelf::add_entry(EntryRow const& row) {
  Use const use{add_entry_};
  use->bind(1, row.position).bind(2, row.stream).bind(3, row.version).bind_blob(4, row.sealed.header);
  use->bind_blob(5, bytes_of(row.sealed.hash));
  use->bind_blob(6, bytes_of(*row.sealed.salt)).bind_blob(7, *row.sealed.payload).run();
  if (writing_) known_.keep_version(row.stream, row.version);
}

std::int64_t SqliteShelf::version(std::int64_t stream) {
  if (std::optional<std::int64_t> const known = writing_ ? known_.version(stream) : std::nullopt) return *known;
  Use const use{version_};
  use->bind(1, stream);
  return use->step() ? use->integer(0) : 0;
}

EntryRow SqliteShelf::entry_row(Statement const& statement, Digest const& previous) {
  EntryRow row{.position = statement.integer(0), .stream = statement.integer(1), .version = statement.integer(2), .previous = previous};
  row.sealed.header = statement.bytes(3);
  row.sealed.hash = array_of<std::tuple_size_v<Digest>>(statement.bytes(4), "entries");
  if (!statement.is_null(5)) row.sealed.salt = array_of<std::tuple_size_v<Salt>>(statement.bytes(5), "entries");
  if (!statement.is_null(6)) row.sealed.payload = std::string{statement.bytes(6)};
  return row;
}

Digest SqliteShelf::hash_before(std::int64_t position) {
  if (position <= 1) return chain_start(journal_id());
  Use const use{hash_of_entry_};
  use->bind(1, position - 1);
  if (!use->step()) refuse_row("entries");
  return array_of<std::tuple_size_v<Digest>>(use->bytes(0), "entries");
}

void SqliteShelf::read_stream(std::int64_t stream, std::int64_t after, std::function<bool(EntryRow const&)> const& take) {
  Use const use{stream_entries_};
  use->bind(1, stream).bind(2, after);
  std::int64_t expected = after;
  while (use->step()) {
    EntryRow const row = entry_row(*use.operator->(), hash_before(use->integer(0)));
    if (row.stream != stream || row.version != ++expected) refuse_row("entries");
    if (!take(row)) return;
  }
}

void SqliteShelf::read_all(std::int64_t after, std::function<bool(EntryRow const&)> const& take) {
  Digest previous = hash_before(after + 1);
  Use const use{all_entries_};
  use->bind(1, after);
  while (use->step()) {
    EntryRow const row = entry_row(*use.operator->(), previous);
    previous = row.sealed.hash;
    if (!take(row)) return;
  }
}

std::optional<CommitRow> SqliteShelf::find_commit(Digest const& key) {
  Use const use{find_commit_};
  use->bind_blob(1, bytes_of(key));
  if (!use->step()) return std::nullopt;
  CommitRow const row{.key = key, .first = use->integer(0), .count = use->integer(1)};
  check_row(use->bytes(2), "commits", row.key, row.first, row.count);
  return row;
}

void SqliteShelf::add_commit(CommitRow const& row) {
  auto const checksum = row_checksum("commits", row.key, row.first, row.count);
  Use const use{add_commit_};
  use->bind_blob(1, bytes_of(row.key)).bind(2, row.first).bind(3, row.count).bind_blob(4, bytes_of(checksum)).run();
}

std::optional<NameRow> SqliteShelf::find_name(std::int64_t id) {
  Use const use{name_by_id_};
  use->bind(1, id);
  if (!use->step()) return std::nullopt;
  NameRow row = name_row(*use.operator->());
  if (row.id != id) refuse_row("names");
  return row;
}

void SqliteShelf::add_party(std::int64_t person, std::int64_t stream) {
  auto const checksum = row_checksum("parties", person, stream);
  Statement add{database_, "INSERT OR IGNORE INTO parties(person, stream, checksum) VALUES(?1, ?2, ?3)"};
  add.bind(1, person).bind(2, stream).bind_blob(3, bytes_of(checksum)).run();
}

std::vector<std::int64_t> SqliteShelf::parties_of(std::int64_t stream) {
  Statement find{database_, "SELECT person, stream, checksum FROM parties WHERE stream = ?1 ORDER BY person"};
  find.bind(1, stream);
  std::vector<std::int64_t> persons;
  while (find.step()) {
    check_row(find.bytes(2), "parties", find.integer(0), find.integer(1));
    persons.push_back(find.integer(0));
  }
  return persons;
}

std::vector<std::int64_t> SqliteShelf::streams_of(std::int64_t person) {
  Statement find{database_, "SELECT person, stream, checksum FROM parties WHERE person = ?1 ORDER BY stream"};
  find.bind(1, person);
  std::vector<std::int64_t> streams;
  while (find.step()) {
    check_row(find.bytes(2), "parties", find.integer(0), find.integer(1));
    streams.push_back(find.integer(1));
  }
  return streams;
}

std::vector<Hold> SqliteShelf::holds() {
  Statement find{database_, "SELECT id, hold, checksum FROM holds ORDER BY id"};
  std::vector<Hold> all;
  while (find.step()) {
    check_row(find.bytes(2), "holds", find.bytes(0), find.bytes(1));
    all.push_back(from_json<Hold>(parse_json(find.bytes(1))));
  }
  return all;
}

void SqliteShelf::add_hold(Hold const& hold) {
  std::string const text = json_text(to_json(hold));
  auto const checksum = row_checksum("holds", std::string_view{hold.id}, std::string_view{text});
  Statement add{database_, "INSERT INTO holds(id, hold, checksum) VALUES(?1, ?2, ?3)"};
  add.bind_text(1, hold.id).bind_text(2, text).bind_blob(3, bytes_of(checksum)).run();
}

void SqliteShelf::drop_hold(std::string const& id) {
  Statement drop{database_, "DELETE FROM holds WHERE id = ?1"};
  drop.bind_text(1, id).run();
}

void SqliteShelf::drop_words(std::int64_t position) {
  Use const use{drop_words_};
  use->bind(1, position).run();
}

void SqliteShelf::drop_name(NameRow const& row) {
  auto const checksum =
      row_checksum("names", row.id, row.pseudonym, static_cast<std::int64_t>(row.kind), std::int64_t{0}, std::string_view{});
  Statement drop{database_, "UPDATE names SET name = NULL, checksum = ?2 WHERE id = ?1"};
  drop.bind(1, row.id).bind_blob(2, bytes_of(checksum)).run();
  known_.forget();
}

void SqliteShelf::drop_parties(std::int64_t stream) {
  Statement drop{database_, "DELETE FROM parties WHERE stream = ?1"};
  drop.bind(1, stream).run();
}

void SqliteShelf::drop_commits(std::function<bool(CommitRow const&)> const& is_gone) {
  std::vector<Digest> gone;
  Statement find{database_, "SELECT digest, first, count, checksum FROM commits"};
  while (find.step()) {
    CommitRow const row{
        .key = array_of<std::tuple_size_v<Digest>>(find.bytes(0), "commits"), .first = find.integer(1), .count = find.integer(2)};
    check_row(find.bytes(3), "commits", row.key, row.first, row.count);
    if (is_gone(row)) gone.push_back(row.key);
  }
  Statement drop{database_, "DELETE FROM commits WHERE digest = ?1"};
  for (Digest const& key : gone) drop.bind_blob(1, bytes_of(key)).run();
}

void SqliteShelf::need_scrub() {
  set_meta("scrub", "1");
}

void SqliteShelf::scrub() {
  check_process();
  if (meta("scrub") != "1") return;
  remove_kept_versions(database_.file());
  database_.run("VACUUM");
  set_meta("scrub", "0");
  database_.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

void SqliteShelf::check(std::function<void(Damage)> const& note) {
  auto const attempt = [&](auto const& step) {
    try {
      step();
    } catch (Error const& error) {
      note({.what = error.code(), .detail = error.message()});
    }
  };
  attempt([&] {
    for (std::string& difference : schema_differences(database_)) note({.what = "wrong_schema", .detail = std::move(difference)});
  });
  attempt([&] {
    Statement pages{database_, "PRAGMA integrity_check(100)"};
    while (pages.step())
      if (pages.bytes(0) != "ok") note({.what = "damaged_pages", .detail = std::string{pages.bytes(0)}});
  });
  attempt([&] {
    Statement all{database_, "SELECT id, pseudonym, kind, name, checksum FROM names"};
    while (all.step()) attempt([&] { (void)name_row(all); });
  });
  attempt([&] {
    Statement all{database_, "SELECT key, value, checksum FROM meta"};
    while (all.step()) attempt([&] { check_row(all.bytes(2), "meta", all.bytes(0), all.bytes(1)); });
  });
  attempt([&] {
    Statement all{database_, "SELECT digest, first, count, checksum FROM commits"};
    while (all.step()) attempt([&] { check_row(all.bytes(3), "commits", all.bytes(0), all.integer(1), all.integer(2)); });
  });
  attempt([&] {
    Statement all{database_, "SELECT person, stream, checksum FROM parties"};
    while (all.step()) attempt([&] { check_row(all.bytes(2), "parties", all.integer(0), all.integer(1)); });
  });
  attempt([&] { (void)holds(); });
}

}  // namespace roir::store
