// SPDX-License-Identifier: MIT
#include "store_subject.hpp"

#include <roir/core/error.hpp>
#include <roir/store/sqlite.hpp>

#include <array>
#include <map>
#include <random>
#include <sqlite3.h>
#include <utility>

namespace roir::torture {
namespace {

std::string file_in(std::string const& folder) {
  return folder + "/journal.db";
}

StreamId relationship(std::string id) {
  return {.kind = StreamKind::Relationship, .id = std::move(id)};
}

Entry said(std::string text, std::string key = {}) {
  Timestamp const at{1'767'600'000'000};
  return {.actor = PersonId{"anna"},
          .at = at,
          .recorded_at = at,
          .key = std::move(key),
          .body = WriteNote{.note = NoteId{"n"}, .meeting = MeetingId{"m"}, .text = std::move(text)}};
}

// The next number of something, out of what is there.
std::string next(Journal const& journal, StreamId const& stream) {
  return std::to_string(journal.version(stream) + 1);
}

void need(AppendResult const& result) {
  if (!result) throw Conflict{{.code = "not_appended", .message = "the commit was not appended"}};
}

void append(Journal& journal, std::string const&) {
  StreamId const stream = relationship("r1");
  need(journal.append({.appends = {{.stream = stream, .expected = any_version, .entries = {said("note " + next(journal, stream))}}}}));
}

// One commit over three streams and more than one page of the file.
void append_to_three(Journal& journal, std::string const&) {
  std::string const number = next(journal, relationship("r1"));
  Commit commit{.key = "three " + number};
  for (char const* id : {"r1", "r2", "r3"})
    commit.appends.push_back({.stream = relationship(id),
                              .expected = any_version,
                              .entries = {said("both of " + number + std::string(1500, 'x')), said("and " + number, "key " + number)}});
  need(journal.append(commit));
}

void read(Journal& journal, std::string const&) {
  (void)journal.read(relationship("r1"));
}
void verify(Journal& journal, std::string const&) {
  if (!journal.verify(journal.head()).proven()) throw FormatError{{.code = "damaged", .message = "the journal does not verify"}};
}
void list(Journal& journal, std::string const&) {
  (void)journal.streams(StreamKind::Relationship);
  (void)journal.changes(0, 1000);
}

struct Step {
  char const* name;
  void (*run)(Journal&, std::string const&);
};
constexpr std::array steps{Step{"append", append}, Step{"append_to_three", append_to_three}, Step{"read", read}, Step{"verify", verify},
                           Step{"list", list}};

class StoreSession final : public Session {
 public:
  explicit StoreSession(std::string folder) : folder_{std::move(folder)}, journal_{file_in(folder_)} {}
  void run(std::size_t step) override { steps.at(step).run(journal_, folder_); }
  void write_pair(std::size_t writer, std::uint64_t number) override {
    std::string const name = "w" + std::to_string(writer);
    Commit commit{.key = name + "." + std::to_string(number)};
    for (char const* half : {"a", "b"})
      commit.appends.push_back(
          {.stream = relationship(name + half), .expected = any_version, .entries = {said(std::to_string(number), commit.key)}});
    need(journal_.append(commit));
  }

 private:
  std::string folder_;
  SqliteJournal journal_;
};

// Random names as their numbers in the order in which they come.
std::string without_chance(std::string const& text) {
  constexpr std::size_t digits = 32;
  std::map<std::string, std::size_t> seen;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::string const name = text[at] == '~' ? text.substr(at + 1, digits) : std::string{};
    if (name.size() == digits && name.find_first_not_of("0123456789abcdef") == std::string::npos) {
      out += "~" + std::to_string(seen.emplace(name, seen.size()).first->second);
      at += 1 + digits;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string all_of(std::string const& file) {
  SqliteJournal const journal{file};
  Verification const found = journal.verify();
  if (!found.intact()) throw FormatError{{.code = found.damages.at(0).what, .message = found.damages.at(0).detail}};
  std::string text;
  for (StreamKind const kind : {StreamKind::Organisation, StreamKind::Person, StreamKind::Relationship}) {
    for (StreamId const& stream : journal.streams(kind)) {
      text += "stream " + std::string{word(kind)} + " " + stream.id + " " + std::to_string(journal.version(stream)) + "\n";
      for (Entry const& entry : journal.read(stream)) text += entry_to_json(entry) + "\n";
    }
  }
  for (Change const& change : journal.changes(0, 1'000'000)) {
    text += std::to_string(change.position) + " " + change.stream.id + " " + entry_to_json(change.entry) + "\n";
    if (change.erasure) text += "erased: " + change.erasure->cause + " " + change.erasure->reason + "\n";
  }
  return without_chance(text);
}

void add_row(void* text, int columns, char** values) {
  auto& out = *static_cast<std::string*>(text);
  for (int i = 0; i < columns; ++i) out += std::string{values[i] == nullptr ? "null" : values[i]} + "|";
  out += "\n";
}

// What SQLite says that stands in the tables.
std::string rows_of(std::string const& file) {
  sqlite3* database = nullptr;
  std::string text;
  auto const row = [](void* out, int columns, char** values, char**) {
    add_row(out, columns, values);
    return 0;
  };
  int result = sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READWRITE, nullptr);
  for (char const* sql : {"SELECT position, stream, version, hex(header), payload FROM entries", "SELECT id, kind, name FROM names"})
    if (result == SQLITE_OK) result = sqlite3_exec(database, sql, row, &text, nullptr);
  sqlite3_close_v2(database);
  if (result != SQLITE_OK) throw FormatError{{.code = "sqlite", .message = sqlite3_errstr(result)}};
  return text;
}

class StoreSubject final : public Subject {
 public:
  [[nodiscard]] std::string name() const override { return "SQLite journal"; }
  [[nodiscard]] std::vector<std::string> steps() const override {
    std::vector<std::string> names;
    for (Step const& step : torture::steps) names.emplace_back(step.name);
    return names;
  }
  // Every step once, in their order; then twelve at a time as they come.
  [[nodiscard]] std::vector<std::vector<std::size_t>> workloads() const override {
    std::vector<std::vector<std::size_t>> all(1);
    for (std::size_t step = 0; step < torture::steps.size(); ++step) all.front().push_back(step);
    std::mt19937_64 random{4};
    while (all.size() < 25) {
      all.emplace_back();
      while (all.back().size() < 12) all.back().push_back(random() % torture::steps.size());
    }
    return all;
  }
  [[nodiscard]] std::unique_ptr<Session> open(std::string const& folder) const override { return std::make_unique<StoreSession>(folder); }
  [[nodiscard]] std::string snapshot(std::string const& folder) const override { return all_of(file_in(folder)); }
  [[nodiscard]] std::string believed(std::string const& folder) const override { return rows_of(file_in(folder)); }
  [[nodiscard]] std::vector<Pairs> pairs(std::string const& folder, std::size_t writers) const override {
    SqliteJournal const journal{file_in(folder)};
    if (!journal.verify().intact()) throw FormatError{{.code = "damaged", .message = "the journal does not verify"}};
    auto const numbers = [&](std::string id) {
      std::vector<std::uint64_t> found;
      for (Entry const& entry : journal.read(relationship(std::move(id))))
        found.push_back(std::stoull(std::get<WriteNote>(entry.body).text));
      return found;
    };
    std::vector<Pairs> all;
    for (std::size_t writer = 0; writer < writers; ++writer) {
      std::string const name = "w" + std::to_string(writer);
      all.push_back({numbers(name + "a"), numbers(name + "b")});
    }
    return all;
  }
};

}  // namespace

std::unique_ptr<Subject> sqlite_journal() {
  return std::make_unique<StoreSubject>();
}

}  // namespace roir::torture
