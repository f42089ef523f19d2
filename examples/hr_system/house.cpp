// SPDX-License-Identifier: MIT
#include "house.hpp"

#include <sqlite3.h>

namespace hr {
namespace {

void check(sqlite3* database, bool good) {
  if (!good) throw std::runtime_error{sqlite3_errmsg(database)};
}

void run(sqlite3* database, char const* sql) {
  check(database, sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

// One prepared statement with its parameters.
class Query {
 public:
  Query(sqlite3* database, char const* sql) : database_{database} {
    check(database, sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr) == SQLITE_OK);
  }
  ~Query() { sqlite3_finalize(statement_); }
  Query(Query const&) = delete;
  Query& operator=(Query const&) = delete;

  Query& with(std::string const& text) {
    check(database_, sqlite3_bind_text(statement_, ++bound_, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT) == SQLITE_OK);
    return *this;
  }
  Query& with(std::int64_t number) {
    check(database_, sqlite3_bind_int64(statement_, ++bound_, number) == SQLITE_OK);
    return *this;
  }
  bool next() {
    int const result = sqlite3_step(statement_);
    check(database_, result == SQLITE_ROW || result == SQLITE_DONE);
    return result == SQLITE_ROW;
  }
  [[nodiscard]] std::string text(int column) const {
    return {reinterpret_cast<char const*>(sqlite3_column_text(statement_, column)),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(statement_, column); }

 private:
  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
  int bound_ = 0;
};

// A transaction of the house: undone unless it was committed.
class Transaction {
 public:
  explicit Transaction(sqlite3* database) : database_{database} { run(database, "BEGIN IMMEDIATE"); }
  ~Transaction() {
    if (!committed_) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  Transaction(Transaction const&) = delete;
  Transaction& operator=(Transaction const&) = delete;
  void commit() {
    run(database_, "COMMIT");
    committed_ = true;
  }

 private:
  sqlite3* database_;
  bool committed_ = false;
};

sqlite3* opened(std::string const& path) {
  sqlite3* database = nullptr;
  if (sqlite3_open(path.c_str(), &database) != SQLITE_OK) {
    std::string const why = sqlite3_errmsg(database);
    sqlite3_close(database);
    throw std::runtime_error{why};
  }
  return database;
}

}  // namespace

void House::Close::operator()(sqlite3* database) const noexcept {
  sqlite3_close(database);
}

House::House(std::string const& path) : database_{opened(path)} {
  //! [table]
  run(database_.get(),
      "CREATE TABLE IF NOT EXISTS one_to_one_entry (relationship TEXT, version INTEGER, kind TEXT, entry TEXT, PRIMARY KEY (relationship, "
      "version)) STRICT;"
      "CREATE TABLE IF NOT EXISTS request_log (id INTEGER PRIMARY KEY, relationship TEXT, key TEXT) STRICT;");
  //! [table]
}

House::~House() = default;

//! [entries]
std::vector<roir::Entry> House::entries(roir::RelationshipId const& relationship) const {
  std::vector<roir::Entry> all;
  Query query{database_.get(), "SELECT entry FROM one_to_one_entry WHERE relationship = ? ORDER BY version"};
  query.with(relationship.text());
  while (query.next()) all.push_back(roir::entry_from_json(query.text(0)));
  return all;
}
//! [entries]

//! [append]
void House::append(roir::RelationshipId const& relationship, std::int64_t version, std::span<roir::Entry const> entries) {
  Transaction transaction{database_.get()};
  Query last{database_.get(), "SELECT coalesce(max(version), 0) FROM one_to_one_entry WHERE relationship = ?"};
  if (!last.with(relationship.text()).next() || last.number(0) != version) throw SomebodyWasFaster{relationship.text()};
  for (roir::Entry const& entry : entries) {
    Query{database_.get(), "INSERT INTO one_to_one_entry VALUES (?, ?, ?, ?)"}
        .with(relationship.text())
        .with(entry.version)
        .with(std::string{roir::kind_of(entry.body)})
        .with(roir::entry_to_json(entry))
        .next();
    Query{database_.get(), "INSERT INTO request_log (relationship, key) VALUES (?, ?)"}.with(relationship.text()).with(entry.key).next();
  }
  transaction.commit();
}
//! [append]

std::vector<roir::RelationshipId> House::relationships() const {
  std::vector<roir::RelationshipId> all;
  Query query{database_.get(), "SELECT DISTINCT relationship FROM one_to_one_entry ORDER BY relationship"};
  while (query.next()) all.emplace_back(query.text(0));
  return all;
}

std::map<std::string, std::int64_t> House::kinds() const {
  std::map<std::string, std::int64_t> all;
  Query query{database_.get(), "SELECT kind, count(*) FROM one_to_one_entry GROUP BY kind"};
  while (query.next()) all.emplace(query.text(0), query.number(1));
  return all;
}

std::int64_t House::requests() const {
  Query query{database_.get(), "SELECT count(*) FROM request_log"};
  query.next();
  return query.number(0);
}

}  // namespace hr
