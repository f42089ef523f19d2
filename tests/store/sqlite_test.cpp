// SPDX-License-Identifier: MIT
// What only a file can suffer: foreign and newer files, damage, truncation, other processes, many writers.
#include "store/sqlite_file.hpp"
#include "stores.hpp"
#include <roir/store/sqlite.hpp>

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>
#include <sqlite3.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <vector>

namespace roir::test {
namespace {

void write_file(std::filesystem::path const& file, std::string const& bytes) {
  std::ofstream{file, std::ios::binary | std::ios::trunc} << bytes;
}

// Changes a file behind the journal's back.
void tamper(std::filesystem::path const& file, std::string const& sql) {
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &handle), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
  sqlite3_close(handle);
}

void fill(Journal& journal, int entries) {
  ASSERT_TRUE(journal.append({.key = "open", .appends = {{relationship("r1"), 0, {said(opened())}}}}));
  std::vector<Entry> items;
  for (int i = 1; i < entries; ++i) items.push_back(said(item("i" + std::to_string(i), std::string(100, static_cast<char>('a' + i % 26)))));
  ASSERT_TRUE(journal.append({.appends = {{relationship("r1"), 1, items}}}));
}

// What a journal says when it is asked for everything; the code of the error instead, if there is one.
std::string everything(Journal const& journal) {
  std::string all;
  for (StreamId const& stream : journal.streams(StreamKind::Relationship)) {
    all += stream.id + "\n";
    for (Entry const& entry : journal.read(stream)) all += entry_to_json(entry) + "\n";
  }
  for (Hold const& hold : journal.holds()) all += hold.id + hold.reason + "\n";
  return all + journal.head().hash;
}

TEST(SqliteJournal, refuses_files_that_are_not_its_own_and_leaves_them_as_they_are) {
  Folder const folder;
  auto const file = folder.path() / "f.db";
  auto const refused = [&](std::string const& bytes) {
    write_file(file, bytes);
    std::string const code = code_of([&] { SqliteJournal const journal{file}; });
    EXPECT_EQ(bytes_of_file(file), bytes);
    return code;
  };
  EXPECT_EQ(refused("a letter to somebody"), "foreign_file");
  EXPECT_EQ(refused(std::string(4096, '\0')), "foreign_file");
  std::filesystem::remove(file);
  tamper(file, "CREATE TABLE theirs(x)");
  EXPECT_EQ(refused(bytes_of_file(file)), "foreign_file");
  std::filesystem::remove(file);
  { SqliteJournal const journal{file}; }
  tamper(file, "PRAGMA user_version = 999");
  EXPECT_EQ(refused(bytes_of_file(file)), "newer_version");
  EXPECT_EQ(code_of([&] { SqliteJournal const journal{folder.path() / "no" / "folder.db"}; }), "no_file");
  if (sqlite3_libversion_number() < 3'051'003)
    EXPECT_EQ(code_of([&] { SqliteJournal const journal(folder.path() / "w.db", {.log = SqliteLog::WriteAhead}); }), "unsafe_log");
}

TEST(SqliteJournal, opens_the_file_of_version_1_that_is_in_the_tree) {
  Folder const folder;
  auto const file = folder.path() / "copy.db";
  std::filesystem::copy_file(std::filesystem::path{ROIR_SOURCE_DIR} / "tests/golden/journal_1.db", file);
  std::ifstream words{std::filesystem::path{ROIR_SOURCE_DIR} / "tests/golden/journal_1.txt"};
  std::string const expected{std::istreambuf_iterator<char>{words}, {}};
  SqliteJournal const journal{file, {.quick_check = true}};
  EXPECT_EQ(everything(journal) + "\n", expected);
  EXPECT_TRUE(journal.verify(journal.head()).proven());
}

TEST(SqliteJournal, goes_from_version_to_version_each_in_one_step_and_keeps_the_file_as_it_was) {
  Folder const folder;
  auto const file = folder.path() / "j.db";
  std::string truth;
  {
    SqliteJournal journal{file};
    fill(journal, 5);
    truth = everything(journal);
  }
  store::Layout const first = store::layouts().front();
  std::array const broken{first, store::Layout{2, "CREATE TABLE two(x INTEGER) STRICT;"},
                          store::Layout{3, "CREATE TABLE three(x INTEGER) STRICT; CREATE TABLE two(x INTEGER) STRICT;"}};
  EXPECT_EQ(code_of([&] { (void)store::open_file(file, {}, broken); }), "sqlite");
  std::array const steps{first, broken[1], store::Layout{3, "CREATE TABLE three(x INTEGER) STRICT;"}};
  {
    store::Database database = store::open_file(file, {}, std::span{steps}.first(2));
    EXPECT_EQ(database.number("PRAGMA user_version"), 2);
    EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'three'"), 0);
  }
  store::Database database = store::open_file(file, {}, steps);
  EXPECT_EQ(database.number("PRAGMA user_version"), 3);
  EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_schema WHERE name IN ('two', 'three')"), 2);
  EXPECT_EQ(everything(SqliteJournal{store::kept_version(file, 1)}), truth);
  EXPECT_EQ(code_of([&] { (void)SqliteJournal{file}; }), "newer_version");
}

TEST(SqliteJournal, tells_a_journal_that_was_cut_only_by_a_head_from_elsewhere) {
  Folder const folder;
  auto const file = folder.path() / "j.db";
  auto journal = std::make_unique<SqliteJournal>(file);
  fill(*journal, 10);
  auto const backup = folder.path() / "backup.db";
  EXPECT_TRUE(journal->backup(backup).proven());
  EXPECT_EQ(code_of([&] { (void)journal->backup(backup); }), "file_exists");
  ASSERT_TRUE(journal->append({.appends = {{relationship("r1"), 10, {said(item("last"))}}}}));
  Head const head = journal->head();
  journal.reset();
  // An older backup put in its place is sound in itself.
  std::filesystem::copy_file(backup, file, std::filesystem::copy_options::overwrite_existing);
  journal = std::make_unique<SqliteJournal>(file);
  EXPECT_TRUE(journal->verify().intact());
  EXPECT_EQ(journal->verify().tail, Tail::NotProvable);
  EXPECT_EQ(journal->verify(head).tail, Tail::Truncated);
  EXPECT_FALSE(journal->verify(head).proven());
  ASSERT_TRUE(journal->append({.appends = {{relationship("r1"), 10, {said(item("another last"))}}}}));
  EXPECT_EQ(journal->verify(head).tail, Tail::Rewritten);
}

TEST(SqliteJournal, names_the_place_of_what_was_changed_by_hand) {
  struct Attack {
    char const* sql;
    char const* what;
    std::int64_t position;
  };
  for (Attack const& attack : {
           Attack{"UPDATE entries SET payload = CAST(replace(CAST(payload AS TEXT), 'ddd', 'xxx') AS BLOB) WHERE position = 4",
                  "payload_changed", 4},
           Attack{"UPDATE entries SET payload = NULL, salt = NULL WHERE position = 4", "payload_missing", 4},
           Attack{"UPDATE entries SET salt = NULL WHERE position = 4", "payload_changed", 4},
           Attack{"UPDATE entries SET hash = randomblob(32) WHERE position = 4", "broken_chain", 4},
           Attack{"UPDATE entries SET header = x'00' WHERE position = 4", "bad_header", 4},
           Attack{"DELETE FROM entries WHERE position = 4", "gap", 5},
           Attack{"DELETE FROM entries WHERE position = 10", "wrong_end", 9},
           Attack{"UPDATE entries SET position = position + 100 WHERE position > 9", "wrong_row", 110},
           Attack{"UPDATE entries SET stream = stream + 50 WHERE position = 4", "wrong_stream", 4},
           Attack{"UPDATE entries SET version = 77 WHERE position = 10", "wrong_row", 10},
           Attack{"UPDATE names SET name = 'eve' WHERE name = 'anna'", "damaged_row", 0},
           Attack{"DELETE FROM names WHERE name = 'anna'", "unknown_name", 1},
           Attack{"UPDATE commits SET first = 2", "damaged_row", 0},
           Attack{"UPDATE meta SET value = x'00' WHERE key = 'scrub'", "damaged_row", 0},
           Attack{"UPDATE holds SET hold = replace(hold, 'court', 'fun')", "damaged_row", 0},
           Attack{"UPDATE parties SET person = 999 WHERE person = (SELECT min(person) FROM parties)", "damaged_row", 0},
           Attack{"DROP INDEX entries_by_stream", "wrong_schema", 0},
           Attack{"CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM holds; END", "wrong_schema", 0},
       }) {
    Folder const folder;
    auto const file = folder.path() / "j.db";
    {
      SqliteJournal journal{file};
      fill(journal, 10);
      journal.place_hold({.id = "h", .person = PersonId{"ben"}, .reason = "court", .placed_by = PersonId{"counsel"}});
    }
    tamper(file, attack.sql);
    try {
      Verification const found = SqliteJournal{file}.verify();
      EXPECT_FALSE(found.intact()) << attack.sql;
      bool named = false;
      for (Damage const& damage : found.damages) named = named || (damage.what == attack.what && damage.position == attack.position);
      EXPECT_TRUE(named) << attack.sql << ": " << (found.damages.empty() ? "nothing" : found.damages[0].what);
    } catch (Error const& error) {
      EXPECT_EQ(error.code(), attack.what) << attack.sql;
    }
  }
}

// Short; the long run belongs to scripts. Any flipped bit is reported, or changes nothing that a reader sees.
TEST(SqliteJournal, a_flipped_bit_is_never_taken_for_the_truth) {
  Folder const folder;
  auto const file = folder.path() / "j.db";
  {
    SqliteJournal journal{file};
    fill(journal, 60);
    journal.place_hold({.id = "h", .person = PersonId{"ben"}, .reason = "court", .placed_by = PersonId{"counsel"}});
  }
  std::string const sound = bytes_of_file(file);
  std::string const truth = everything(SqliteJournal{file});
  std::mt19937_64 random{20260105};
  int reported = 0;
  for (int flip = 0; flip < 400; ++flip) {
    std::string bytes = sound;
    std::size_t const bit = random() % (8 * bytes.size());
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    auto const flipped = folder.path() / "flipped.db";
    std::filesystem::remove(flipped);
    write_file(flipped, bytes);
    try {
      SqliteJournal const journal{flipped};
      if (!journal.verify().intact()) {
        ++reported;
        continue;
      }
      EXPECT_EQ(everything(journal), truth) << "bit " << bit;
    } catch (Error const&) {
      ++reported;
    }
  }
  EXPECT_GT(reported, 100);  // the others hit free space
}

TEST(SqliteJournal, is_used_by_many_threads_at_once) {
  SqliteStore store;
  constexpr int writers = 16;
  constexpr int each = 10;
  ASSERT_TRUE(store.journal->append({.appends = {{relationship("shared"), 0, {said(opened())}}}}));
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer)
    threads.emplace_back([&, writer] {
      for (int i = 0; i < each; ++i) {
        std::string const name = std::to_string(writer) + "-" + std::to_string(i);
        AppendResult const result =
            store.journal->append({.key = name,
                                   .appends = {{relationship("shared"), 1, {said(item(name))}},
                                               {organisation(), any_version, {said(Person{.id = PersonId{name}})}}}});
        EXPECT_TRUE(result);
        EXPECT_FALSE(store.journal->read(relationship("shared"), result.placed()[0].first - 1, 1).empty());
      }
    });
  for (std::thread& thread : threads) thread.join();
  std::set<std::string> items;
  for (Entry const& entry : store.journal->read(relationship("shared"), 1)) items.insert(std::get<AddItem>(entry.body).item.text());
  EXPECT_EQ(items.size(), static_cast<std::size_t>(writers * each));
  EXPECT_EQ(store.journal->version(organisation()), writers * each);
  EXPECT_TRUE(store.journal->verify(store.journal->head()).proven());
}

// Of writers that want the same thing exactly one gets it, each time.
TEST(SqliteJournal, reports_every_conflict_to_exactly_the_losers) {
  SqliteStore store;
  ASSERT_TRUE(store.journal->append({.appends = {{relationship("r"), 0, {said(opened())}}}}));
  for (int round = 0; round < 10; ++round) {
    std::int64_t const seen = store.journal->version(relationship("r"));
    std::atomic<int> won = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < 8; ++writer)
      threads.emplace_back([&] {
        if (store.journal->append({.appends = {{relationship("r"), seen, {said(item("contested"))}}}})) ++won;
      });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(won, 1);
  }
}

// A journal keeps what it has read of the file; what the other one did to it counts all the same.
TEST(SqliteJournal, sees_what_another_journal_over_the_same_file_did) {
  Folder const folder;
  auto const file = folder.path() / "j.db";
  SqliteJournal one{file};
  SqliteJournal other{file};
  auto const append = [](Journal& journal, StreamId const& stream, Body body) {
    return journal.append({.appends = {{stream, any_version, {said(std::move(body))}}}}).placed()[0].first;
  };
  EXPECT_EQ(append(one, relationship("r"), opened()), 1);
  EXPECT_EQ(append(one, relationship("r"), item("a")), 2);
  EXPECT_EQ(append(other, relationship("r"), item("b")), 3);
  EXPECT_EQ(append(other, relationship("r"), item("c")), 4);
  EXPECT_EQ(append(one, relationship("r"), item("d")), 5);
  EXPECT_EQ(one.append({.appends = {{relationship("r"), 6, {said(item("e"))}}}}).conflict().actual, 5);
  // A name that the other one erased is a new one: nothing that is said under it leads to the old one.
  EXPECT_GT(other.erase_person(PersonId{"ben"}, {.actor = PersonId{"clerk"}, .at = Timestamp{1'790'000'000'000}, .reason = "asked"}).erased,
            0);
  EXPECT_EQ(append(one, relationship("r"), opened("anna", "bea")), 1);
  EXPECT_EQ(other.read(relationship("r")).size(), 1U);
  EXPECT_TRUE(one.verify(other.head()).proven());
}

TEST(SqliteJournal, is_used_by_several_processes_at_once) {
  Folder const folder;
  auto const file = folder.path() / "j.db";
  constexpr int processes = 3;
  constexpr int each = 15;
  std::vector<pid_t> children;
  for (int process = 0; process < processes; ++process) {
    pid_t const child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      int failed = 0;
      try {
        SqliteJournal journal{file, {.busy_milliseconds = 60'000}};
        for (int i = 0; i < each; ++i) {
          std::string const name = std::to_string(process) + "-" + std::to_string(i);
          if (!journal.append({.key = name, .appends = {{organisation(), any_version, {said(Person{.id = PersonId{name}})}}}})) ++failed;
        }
      } catch (std::exception const&) {
        failed = 99;
      }
      ::_exit(failed);
    }
    children.push_back(child);
  }
  for (pid_t const child : children) {
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  }
  SqliteJournal const journal{file};
  EXPECT_EQ(journal.version(organisation()), processes * each);
  EXPECT_TRUE(journal.verify(journal.head()).proven());
}

TEST(SqliteJournal, refuses_to_be_used_on_the_other_side_of_a_fork) {
  SqliteStore store;
  pid_t const child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) ::_exit(code_of([&] { (void)store.journal->head(); }) == "forked" ? 0 : 1);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
}  // namespace roir::test
