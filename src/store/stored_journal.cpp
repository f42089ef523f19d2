// SPDX-License-Identifier: MIT
#include "store/erase.hpp"
#include "store/export.hpp"
#include "store/group_commit.hpp"
#include "store/prepared.hpp"
#include "store/shelf.hpp"
#include "store/unseal.hpp"
#include "store/verify_shelf.hpp"
#include <roir/store/stored_journal.hpp>

#include <algorithm>
#include <exception>
#include <mutex>
#include <set>

namespace roir {
namespace {

using store::NameKind;
using store::NameRow;
using store::Shelf;
using store::Transaction;

// One writer's commit and what became of it.
struct Job {
  store::PreparedCommit prepared;
  std::optional<AppendResult> result{};
  std::exception_ptr error{};
  bool done = false;
};

// Writes the commits that may be written. What is wrong with one of them is that one's; what is wrong with the store is everybody's.
void write_all(Shelf& shelf, std::vector<Job*> const& jobs) {
  Transaction transaction{shelf, Transaction::Purpose::Writing};
  store::TailRow tail = shelf.tail();
  std::int64_t const before = tail.count;
  for (Job* job : jobs) {
    std::optional<std::variant<store::Accepted, AppendResult>> checked;
    try {
      checked = check_commit(shelf, job->prepared);
    } catch (Conflict const&) {
      job->error = std::current_exception();
      continue;
    }
    if (auto* const settled = std::get_if<AppendResult>(&*checked))
      job->result = std::move(*settled);
    else
      job->result = write_commit(shelf, job->prepared, std::get<store::Accepted>(*checked), tail);
  }
  if (tail.count == before) return;
  shelf.set_tail(tail);
  transaction.commit();
}

void write_or_fail(Shelf& shelf, std::vector<Job*> const& jobs) noexcept {
  try {
    write_all(shelf, jobs);
  } catch (...) {
    for (Job* job : jobs) {
      job->result.reset();
      job->error = std::current_exception();
    }
  }
}

std::optional<NameRow> find_stream(Shelf& shelf, StreamId const& stream) {
  NameKind const kind = store::name_kind(stream.kind);
  if (!store::is_pseudonym(stream.id)) return shelf.find_name(kind, stream.id);
  Pseudonym pseudonym{};
  for (std::size_t i = 0; i < pseudonym.size(); ++i)
    pseudonym[i] = static_cast<std::uint8_t>(std::stoi(stream.id.substr(1 + 2 * i, 2), nullptr, 16));
  return shelf.find_name(kind, pseudonym);
}

}  // namespace

struct StoredJournal::Office {
  std::unique_ptr<Shelf> shelf;
  std::string journal_id;
  std::mutex shelf_mutex;
  store::GroupCommit<Job> group;

  // Calls `work(shelf)` in a transaction that only reads.
  template <class Work>
  auto reading(Work const& work) {
    std::scoped_lock const lock{shelf_mutex};
    Transaction transaction{*shelf, Transaction::Purpose::Reading};
    auto result = work(*shelf);
    transaction.commit();
    return result;
  }
};

StoredJournal::StoredJournal(std::unique_ptr<Shelf> shelf) : office_{std::make_unique<Office>()} {
  office_->shelf = std::move(shelf);
  office_->journal_id = office_->shelf->journal_id();
}

StoredJournal::~StoredJournal() = default;

AppendResult StoredJournal::append(Commit const& commit) {
  Job job{.prepared = store::prepare(commit, office_->journal_id)};
  office_->group.run(job, [&](std::vector<Job*> const& jobs) {
    std::scoped_lock const lock{office_->shelf_mutex};
    write_or_fail(*office_->shelf, jobs);
  });
  if (job.error) std::rethrow_exception(job.error);
  return *std::move(job.result);
}

std::vector<Entry> StoredJournal::read(StreamId const& stream, std::int64_t after, std::int64_t limit) const {
  return office_->reading([&](Shelf& shelf) {
    std::vector<Entry> entries;
    std::optional<NameRow> const found = find_stream(shelf, stream);
    if (!found || limit <= 0) return entries;
    store::Unsealer unsealer{shelf};
    shelf.read_stream(found->id, after, [&](store::EntryRow const& row) {
      entries.push_back(unsealer.entry(row, *found));
      return static_cast<std::int64_t>(entries.size()) < limit;
    });
    return entries;
  });
}

std::int64_t StoredJournal::version(StreamId const& stream) const {
  return office_->reading([&](Shelf& shelf) {
    std::optional<NameRow> const found = find_stream(shelf, stream);
    return found ? shelf.version(found->id) : std::int64_t{0};
  });
}

std::vector<StreamId> StoredJournal::streams(StreamKind kind) const {
  return office_->reading([&](Shelf& shelf) {
    std::vector<StreamId> streams;
    for (NameRow const& row : shelf.names(store::name_kind(kind)))
      if (row.name && shelf.version(row.id) > 0) streams.push_back({.kind = kind, .id = *row.name});
    std::sort(streams.begin(), streams.end(), [](StreamId const& a, StreamId const& b) { return a.id < b.id; });
    return streams;
  });
}

std::vector<Change> StoredJournal::changes(std::int64_t since, std::int64_t limit) const {
  return office_->reading([&](Shelf& shelf) {
    std::vector<Change> changes;
    if (limit <= 0) return changes;
    store::Unsealer unsealer{shelf};
    shelf.read_all(since, [&](store::EntryRow const& row) {
      changes.push_back(unsealer.change(row));
      return static_cast<std::int64_t>(changes.size()) < limit;
    });
    return changes;
  });
}

Head StoredJournal::head() const {
  return office_->reading([&](Shelf& shelf) {
    store::TailRow const tail = shelf.tail();
    return Head{.journal = office_->journal_id, .count = tail.count, .hash = hex_of(tail.hash)};
  });
}

std::int64_t StoredJournal::erasures() const {
  return office_->reading([](Shelf& shelf) { return shelf.version(0); });  // the journal's own record is of nothing else
}

Verification StoredJournal::verify(std::optional<Head> const& head) const {
  return office_->reading([&](Shelf& shelf) { return store::verify_shelf(shelf, office_->journal_id, head); });
}

ErasureOutcome StoredJournal::erase_person(PersonId const& person, Erasing const& erasing) {
  std::scoped_lock const lock{office_->shelf_mutex};
  return store::erase_person(*office_->shelf, person, erasing);
}

ErasureOutcome StoredJournal::retain(std::vector<RetentionPeriod> const& periods, Date today, Erasing const& erasing) {
  std::scoped_lock const lock{office_->shelf_mutex};
  return store::retain(*office_->shelf, periods, today, erasing);
}

void StoredJournal::place_hold(Hold const& hold) {
  roir::validate(hold);
  std::scoped_lock const lock{office_->shelf_mutex};
  Transaction transaction{*office_->shelf, Transaction::Purpose::Writing};
  for (Hold const& other : office_->shelf->holds()) {
    if (other.id != hold.id) continue;
    if (other == hold) return;
    throw Conflict{{.code = "hold_exists",
                    .message = "there is another hold of that name",
                    .subject = hold.id,
                    .hint = "Lift it first, or give the new one a name of its own."}};
  }
  office_->shelf->add_hold(hold);
  transaction.commit();
}

void StoredJournal::lift_hold(std::string const& id) {
  std::scoped_lock const lock{office_->shelf_mutex};
  Transaction transaction{*office_->shelf, Transaction::Purpose::Writing};
  std::vector<Hold> const all = office_->shelf->holds();
  if (std::none_of(all.begin(), all.end(), [&](Hold const& hold) { return hold.id == id; }))
    throw NotFound{{.code = "no_hold", .message = "there is no hold of that name", .subject = id}};
  office_->shelf->drop_hold(id);
  transaction.commit();
}

std::vector<Hold> StoredJournal::holds() const {
  return office_->reading([&](Shelf& shelf) { return shelf.holds(); });
}

std::string StoredJournal::export_person(PersonId const& person) const {
  return office_->reading([&](Shelf& shelf) { return store::export_person(shelf, office_->journal_id, person); });
}

}  // namespace roir
