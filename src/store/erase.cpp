// SPDX-License-Identifier: MIT
#include "store/erase.hpp"

#include "store/about_person.hpp"
#include "store/persons_named.hpp"
#include "store/unseal.hpp"
#include <roir/core/json.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace roir {
namespace {

bool is_kind(std::string const& kind) {
  auto const kinds = entry_kinds();
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

void Description<Hold>::validate(Hold const& record) {
  bool const of_one = record.person.has_value() != record.stream.has_value();
  if (record.id.empty() || !of_one || (!record.kind.empty() && !is_kind(record.kind)))
    throw InvalidArgument{{.code = "bad_hold",
                           .message = "a hold needs a name, either a person or a stream, and a kind that there is, or none",
                           .subject = record.id,
                           .hint = "entry_kinds() lists the kinds."}};
}

void Description<RetentionPeriod>::validate(RetentionPeriod const& record) {
  if (!is_kind(record.kind) || record.days < 1)
    throw InvalidArgument{{.code = "bad_period",
                           .message = "a period needs a kind of entry and at least a day",
                           .subject = record.kind,
                           .hint = "entry_kinds() lists the kinds."}};
}

namespace store {
namespace {

using Persons = std::vector<std::string>;

// An entry whose words could go.
struct Candidate {
  std::int64_t position;
  std::string kind;
};

// Knows holds, and whose streams are.
class Eraser {
 public:
  Eraser(Shelf& shelf, Erasing const& erasing) : shelf_{shelf}, erasing_{erasing}, holds_{shelf.holds()} {}

  // The hold that keeps an entry of a stream; null if there is none.
  Hold const* held(EntryRow const& row, NameRow const& stream, std::string const& kind) {
    if (holds_.empty()) return nullptr;
    Persons const persons = persons_of(row, stream);
    for (Hold const& hold : holds_) {
      if (!hold.kind.empty() && hold.kind != kind) continue;
      if (hold.person && std::find(persons.begin(), persons.end(), hold.person->text()) != persons.end()) return &hold;
      if (hold.stream && name_kind(hold.stream->kind) == stream.kind && hold.stream->id == stream.shown()) return &hold;
    }
    return nullptr;
  }

  void add(EntryRow const& row, std::string kind) { candidates_.push_back({row.position, std::move(kind)}); }

  // Drops the words of what was added, and says so in the journal.
  std::int64_t drop(char const* cause) {
    if (candidates_.empty()) return 0;
    std::sort(candidates_.begin(), candidates_.end(), [](auto const& a, auto const& b) { return a.position < b.position; });
    Erasure erasure{.cause = cause, .reason = erasing_.reason, .ranges = {}};
    for (Candidate const& one : candidates_) {
      shelf_.drop_words(one.position);
      if (!erasure.ranges.empty() && erasure.ranges.back().last == one.position - 1)
        erasure.ranges.back().last = one.position;
      else
        erasure.ranges.push_back({.first = one.position, .last = one.position});
    }
    record(erasure);
    drop_keys(erasure.ranges);
    shelf_.need_scrub();
    return static_cast<std::int64_t>(candidates_.size());
  }

 private:
  Persons persons_of(EntryRow const& row, NameRow const& stream) {
    if (stream.kind != NameKind::Relationship) return persons_named(unsealer_.entry(row, stream).body);
    auto const [known, is_new] = parties_.try_emplace(stream.id);
    if (is_new)
      for (std::int64_t const person : shelf_.parties_of(stream.id))
        if (auto const name = shelf_.find_name(person)) known->second.push_back(name->shown());
    return known->second;
  }

  void record(Erasure const& erasure) {
    TailRow tail = shelf_.tail();
    Salt const salt = random_salt();
    std::string payload = json_text(to_json(erasure));
    EntryHeader const header{.position = ++tail.count,
                             .stream_kind = "journal",
                             .stream = {},
                             .version = shelf_.version(0) + 1,
                             .actor = need_name(shelf_, NameKind::Actor, erasing_.actor.text()).pseudonym,
                             .at = erasing_.at,
                             .recorded_at = erasing_.at,
                             .kind = std::string{record_name<Erasure>},
                             .record_version = record_version<Erasure>,
                             .commitment = commitment_to(salt, payload)};
    EntryRow row{.position = header.position, .stream = 0, .version = header.version, .sealed = {}, .previous = tail.hash};
    row.sealed = {.header = header_bytes(header), .hash = {}, .salt = salt, .payload = std::move(payload)};
    row.sealed.hash = tail.hash = seal(tail.hash, row.sealed.header);
    shelf_.add_entry(row);
    shelf_.set_tail(tail);
  }

  // A key is forgotten with the last entry that was appended under it.
  void drop_keys(std::vector<PositionRange> const& ranges) {
    shelf_.drop_commits([&](CommitRow const& commit) {
      std::int64_t const last = commit.first + commit.count - 1;
      bool const touched = std::any_of(ranges.begin(), ranges.end(),
                                       [&](PositionRange const& range) { return range.first <= last && commit.first <= range.last; });
      bool gone = touched;
      if (touched)
        shelf_.read_all(commit.first - 1, [&](EntryRow const& row) {
          gone = gone && !row.sealed.payload;
          return gone && row.position < last;
        });
      return gone;
    });
  }

  Shelf& shelf_;
  Erasing const& erasing_;
  std::vector<Hold> holds_;
  Unsealer unsealer_{shelf_};
  std::map<std::int64_t, Persons> parties_;
  std::vector<Candidate> candidates_;
};

ErasureOutcome refuse(Hold const& hold) {
  return {.refusal = CommandRefusal{.code = "legal_hold",
                                    .subject = hold.id,
                                    .parameters = {{"kind", hold.kind}},
                                    .message = "A legal hold keeps " + (hold.kind.empty() ? std::string{"entries"} : hold.kind) +
                                               " that would have to be erased.",
                                    .hint = "Nothing was erased. Lift the hold first, if it may be lifted."}};
}

ErasureOutcome erase_in_transaction(Shelf& shelf, PersonId const& person, Erasing const& erasing) {
  Eraser eraser{shelf, erasing};
  AboutPerson const about{shelf, person};
  Hold const* hold = nullptr;
  about.for_each_entry([&](EntryRow const& row, NameRow const& stream) {
    if (!row.sealed.payload) return true;
    std::string kind = header_of(row).kind;
    hold = eraser.held(row, stream, kind);
    if (hold == nullptr) eraser.add(row, std::move(kind));
    return hold == nullptr;
  });
  if (hold != nullptr) return refuse(*hold);
  ErasureOutcome outcome{.erased = eraser.drop("person")};
  for (NameRow const& name : about.names()) {
    shelf.drop_name(name);
    shelf.drop_parties(name.id);
    shelf.need_scrub();
  }
  return outcome;
}

}  // namespace

ErasureOutcome erase_person(Shelf& shelf, PersonId const& person, Erasing const& erasing) {
  Transaction transaction{shelf, Transaction::Purpose::Writing};
  ErasureOutcome outcome = erase_in_transaction(shelf, person, erasing);
  if (outcome.refusal) return outcome;
  transaction.commit();
  shelf.scrub();
  return outcome;
}

ErasureOutcome retain(Shelf& shelf, std::vector<RetentionPeriod> const& periods, Date today, Erasing const& erasing) {
  constexpr std::int64_t day = 86'400'000;
  std::map<std::string, std::int64_t> oldest;  // by kind: the first millisecond that is kept
  for (RetentionPeriod const& period : periods) {
    roir::validate(period);
    oldest[period.kind] = (day_number(today) - period.days) * day;
  }
  ErasureOutcome outcome;
  Transaction transaction{shelf, Transaction::Purpose::Writing};
  Eraser eraser{shelf, erasing};
  shelf.read_all(0, [&](EntryRow const& row) {
    if (row.stream == 0 || !row.sealed.payload) return true;
    EntryHeader const header = header_of(row);
    auto const limit = oldest.find(header.kind);
    if (limit == oldest.end() || header.at.milliseconds() >= limit->second) return true;
    auto const stream = shelf.find_name(row.stream);
    if (stream && eraser.held(row, *stream, header.kind) != nullptr)
      ++outcome.held;
    else
      eraser.add(row, header.kind);
    return true;
  });
  outcome.erased = eraser.drop("retention");
  transaction.commit();
  shelf.scrub();
  return outcome;
}

}  // namespace store
}  // namespace roir
