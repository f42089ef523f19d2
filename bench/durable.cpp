// SPDX-License-Identifier: MIT
// How many events a second are kept durably when each writer waits for each of its own: a journal of roir, and SQLite by itself.
//   roir FILE WRITERS SECONDS EVENTS                one entry for each commit, under a key of its own
//   raw FILE MODE HOW WRITERS SECONDS EVENTS      one row for each transaction; MODE truncate or wal, HOW own (each writer has a
//   connection)
//                                                 or shared (one connection, under a mutex)
// Writers stop after so many seconds or when so many events are kept. Seconds are those on the clock, for each event: writers wait for the
// disk. Both sides are counted again after the file was closed and opened; the journal is verified, too.
#include "serve.hpp"
#include <roir/store/sqlite.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <sqlite3.h>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace {

constexpr std::int64_t relationships = 256;
constexpr std::int64_t first_moment = 1'780'000'000'000;
constexpr std::string_view note = "Ask the north for its late form.";  // 32 bytes

/// How long writers go on.
struct Limit {
  double seconds = 0;
  std::int64_t events = 0;
};

/// Calls `write(writer, event)` from that many threads until the limit; returns events and the seconds that they took.
std::pair<std::int64_t, double> go_on(int writers, Limit const& limit, std::function<void(int, std::int64_t)> const& write) {
  std::atomic<std::int64_t> next = 0;
  std::atomic<std::int64_t> kept = 0;
  std::mutex failing;
  std::exception_ptr failure;
  auto const begin = Clock::now();
  auto const work = [&](int writer) {
    try {
      for (std::int64_t event = next++; event < limit.events && seconds_since(begin) < limit.seconds; event = next++) {
        write(writer, event);
        ++kept;
      }
    } catch (...) {
      std::scoped_lock const lock{failing};
      failure = std::current_exception();
    }
  };
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer) threads.emplace_back(work, writer);
  for (std::thread& thread : threads) thread.join();
  if (failure) std::rethrow_exception(failure);
  return {kept, seconds_since(begin)};
}

void remove_file(std::string const& file) {
  for (char const* end : {"", "-journal", "-wal", "-shm"}) std::filesystem::remove(file + end);
}

std::string kept_reply(std::pair<std::int64_t, double> const& done, std::int64_t held) {
  if (held != done.first)
    throw std::runtime_error{std::to_string(done.first) + " events were said to be kept and " + std::to_string(held) + " are there"};
  return reply(done.second / static_cast<double>(done.first), "\"held\": " + std::to_string(held));
}

/// The id that a caller gives a request: random, as such ids are, and the same in every run.
std::string request_of(std::int64_t event) {
  std::string text;
  for (std::uint64_t half : {0U, 1U}) {
    std::uint64_t bits = (2 * static_cast<std::uint64_t>(event) + half) * 0x9E3779B97F4A7C15U;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(bits ^ (bits >> 31U)));
    text += digits;
  }
  return text;
}

roir::Append append_of(std::int64_t event) {
  roir::Timestamp const at{first_moment + event};
  std::string const pair = std::to_string(event % relationships);
  return {.stream = {.kind = roir::StreamKind::Relationship, .id = "pair-" + pair},
          .expected = roir::any_version,
          .entries = {{.actor = roir::PersonId{"person-" + pair},
                       .at = at,
                       .recorded_at = at,
                       .body = roir::KeepNote{.note = roir::NoteId{std::to_string(event)}, .text = std::string{note}}}}};
}

std::string roir_side(std::string const& file, int writers, Limit const& limit) {
  remove_file(file);
  auto journal = std::make_unique<roir::SqliteJournal>(file);
  // Who writes is known beforehand: no name is new in what is timed.
  roir::Commit first;
  for (std::int64_t event = 0; event < relationships; ++event) first.appends.push_back(append_of(event));
  if (!journal->append(first)) throw std::runtime_error{"the first entries were not appended"};
  auto const done = go_on(writers, limit, [&](int, std::int64_t event) {
    if (!journal->append({.key = request_of(event), .appends = {append_of(event)}})) throw std::runtime_error{"an entry was not appended"};
  });
  roir::Head const head = journal->head();
  journal = std::make_unique<roir::SqliteJournal>(file);
  if (!journal->verify(head).proven()) throw std::runtime_error{"the journal is not what was written"};
  std::string answer = kept_reply(done, head.count - relationships);
  journal.reset();
  remove_file(file);
  return answer;
}

/// What raw SQLite is asked for.
struct Raw {
  std::string file{};
  std::string table{};
  std::string mode{};
  std::string how{};
};

/// One connection with its statement.
class Connection {
 public:
  explicit Connection(Raw const& raw) : indexed_{raw.table == "indexed"} {
    sqlite3* handle = nullptr;
    int const code = sqlite3_open_v2(raw.file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(handle);
    check(code);
    check(sqlite3_busy_timeout(handle, 60'000));
    run(("PRAGMA journal_mode=" + raw.mode + "; PRAGMA synchronous=FULL;").c_str());
    std::string const columns =
        "seq INTEGER PRIMARY KEY, ts INTEGER NOT NULL, rel INTEGER NOT NULL, actor INTEGER NOT NULL, "
        "kind INTEGER NOT NULL, dur INTEGER NOT NULL, val INTEGER NOT NULL, note BLOB NOT NULL";
    run(("CREATE TABLE IF NOT EXISTS events(" + columns + (indexed_ ? ", request TEXT NOT NULL UNIQUE) STRICT" : ") STRICT")).c_str());
    if (indexed_) run("CREATE INDEX IF NOT EXISTS events_of_relationship ON events(rel, ts)");
    std::string const insert = std::string{"INSERT INTO events VALUES(NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7"} + (indexed_ ? ", ?8)" : ")");
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(handle, insert.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    insert_.reset(statement);
  }

  void run(char const* sql) { check(sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr)); }

  /// One row in a transaction of its own.
  void add(std::int64_t event) {
    std::array<std::int64_t, 6> const values{first_moment + event, event % relationships, event % relationships,
                                             event % 60,           event % 120,           event * 7 % 100'000};
    for (int i = 0; i < 6; ++i) check(sqlite3_bind_int64(insert_.get(), i + 1, values[static_cast<std::size_t>(i)]));
    check(sqlite3_bind_blob(insert_.get(), 7, note.data(), static_cast<int>(note.size()), SQLITE_STATIC));
    std::string const request = request_of(event);
    if (indexed_) check(sqlite3_bind_text(insert_.get(), 8, request.data(), static_cast<int>(request.size()), SQLITE_STATIC));
    int code = 0;
    do {
      (void)sqlite3_step(insert_.get());
      code = sqlite3_reset(insert_.get());
    } while (code == SQLITE_BUSY);
    check(code);
  }

  [[nodiscard]] std::int64_t count() {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(database_.get(), "SELECT count(*) FROM events", -1, &statement, nullptr));
    std::unique_ptr<sqlite3_stmt, Finalize> const owner{statement};
    return sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
  }

 private:
  void check(int code) const {
    if (code != SQLITE_OK) throw std::runtime_error{sqlite3_errmsg(database_.get())};
  }
  bool indexed_;
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3, Close> database_;
  std::unique_ptr<sqlite3_stmt, Finalize> insert_;
};

std::string raw_side(Raw const& raw, int writers, Limit const& limit) {
  remove_file(raw.file);
  bool const shared = raw.how == "shared";
  std::vector<std::unique_ptr<Connection>> connections;
  for (int i = 0; i < (shared ? 1 : writers); ++i) connections.push_back(std::make_unique<Connection>(raw));
  std::mutex one_at_a_time;
  auto const done = go_on(writers, limit, [&](int writer, std::int64_t event) {
    if (!shared) return connections[static_cast<std::size_t>(writer)]->add(event);
    std::scoped_lock const lock{one_at_a_time};
    connections.front()->add(event);
  });
  connections.clear();
  std::string answer = kept_reply(done, Connection{raw}.count());
  remove_file(raw.file);
  return answer;
}

std::string answer(std::string const& line) {
  std::istringstream words{line};
  std::string side;
  Raw raw;
  int writers = 0;
  Limit limit;
  words >> side >> raw.file;
  if (side == "raw") words >> raw.table >> raw.mode >> raw.how;
  words >> writers >> limit.seconds >> limit.events;
  if (!words || writers < 1) throw std::runtime_error{"no such command: " + line};
  return side == "raw" ? raw_side(raw, writers, limit) : roir_side(raw.file, writers, limit);
}

}  // namespace

int main() {
  serve(answer);
}
