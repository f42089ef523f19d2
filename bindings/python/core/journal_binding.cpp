// SPDX-License-Identifier: MIT
#include "body_values.hpp"
#include "record_binding.hpp"
#include <roir/exchange/read_report.hpp>
#include <roir/store/execute.hpp>
#include <roir/store/feed.hpp>
#include <roir/store/journal_facts.hpp>
#include <roir/store/memory.hpp>
#include <roir/store/sqlite.hpp>

#include <pybind11/stl/filesystem.h>
#include <pybind11/typing.h>

#include <memory>
#include <mutex>

namespace roir::python {
namespace {

using namespace py::literals;

// A journal with an executor over it. Python may use it from several threads: the executor is for one at a time.
class Store {
 public:
  explicit Store(std::unique_ptr<Journal> journal) : journal_{std::move(journal)}, executor_{*journal_} {}

  [[nodiscard]] Journal& journal() const noexcept { return *journal_; }
  Decision say(RelationshipId const& id, Command const& command, Act const& act) {
    py::gil_scoped_release const others_may_run;
    std::scoped_lock const alone{mutex_};
    return executor_.execute(id, command, act);
  }
  Relationship relationship(RelationshipId const& id) {
    py::gil_scoped_release const others_may_run;
    std::scoped_lock const alone{mutex_};
    return executor_.load(id);
  }

 private:
  std::unique_ptr<Journal> journal_;
  Executor executor_;
  std::mutex mutex_;
};

StreamId stream_of(std::string const& kind, std::string const& id) {
  return {enum_from_word<StreamKind>(kind, "kind"), id};
}

py::typing::Tuple<Entry, py::ellipsis> entries_to_python(std::vector<Entry> const& entries) {
  py::tuple all(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) all[i] = py::cast(entries[i]);
  return all;
}

Erasing erasing_of(std::string const& actor, InstantLike const& at, std::string const& reason) {
  return {.actor = PersonId{actor}, .at = timestamp_from_python(at), .reason = reason};
}

// Facts and other entries for one stream; answers with the version it has then.
std::int64_t append(Store& store, std::string const& id, py::typing::Iterable<Entry> const& entries, std::string const& kind,
                    std::optional<std::int64_t> expected, std::string const& key) {
  Append append{.stream = stream_of(kind, id), .expected = expected.value_or(any_version)};
  for (py::handle const entry : entries) {
    append.entries.push_back(entry.cast<Entry const&>());
    append.entries.back().version = 0;  // the journal numbers them
  }
  Commit const commit{.key = key, .appends = {std::move(append)}};
  py::gil_scoped_release const others_may_run;
  AppendResult const result = store.journal().append(commit);
  if (!result)
    throw Conflict{{.code = "moved_on",
                    .message = "the stream has version " + std::to_string(result.conflict().actual) + " and not " +
                               std::to_string(result.conflict().expected),
                    .subject = result.conflict().stream.id,
                    .hint = "Read it again, and decide anew."}};
  return result.placed().front().last;
}

// What a journal knows goes to facts; the report says how much it was.
py::typing::Tuple<ReadReport, py::typing::List<RelationshipState>, py::typing::List<KpiReading>, py::typing::List<Goal>,
                  py::typing::List<DecideTier>>
read_all(Store& store, Facts& facts, std::optional<Date> as_of, py::object const& progress) {
  Progress const steps = progress_of(progress);
  std::size_t const before = facts.size();
  JournalReading reading;
  {
    py::gil_scoped_release const others_may_run;
    reading = read_journal(store.journal(), facts, as_of, steps);
  }
  ReadReport report;
  report.file = report.kind = "journal";
  report.rows_read = report.rows_loaded = facts.size() - before;
  py::list states;
  for (RelationshipState& state : reading.relationships) states.append(py::cast(std::move(state)));
  py::list readings, goals;
  for (Entry const& entry : reading.readings) {
    if (auto const* one = std::get_if<KpiReading>(&entry.body)) readings.append(py::cast(*one));
    if (auto const* one = std::get_if<Goal>(&entry.body)) goals.append(py::cast(*one));
  }
  py::list tiers;
  for (Entry const& entry : reading.tiers)
    if (auto const* one = std::get_if<DecideTier>(&entry.body)) tiers.append(py::cast(*one));
  return py::make_tuple(report, states, readings, goals, tiers);
}

void bind_reading(py::class_<Store>& type) {
  type.def(
      "relationship", [](Store& store, std::string const& id) { return store.relationship(RelationshipId{id}); }, "id"_a,
      "A relationship as it stands: a Relationship of its own, which does not change with the journal.");
  type.def(
      "read",
      [](Store& store, std::string const& id, std::string const& kind, std::int64_t after) {
        std::vector<Entry> entries;
        {
          py::gil_scoped_release const others_may_run;
          entries = store.journal().read(stream_of(kind, id), after);
        }
        return entries_to_python(entries);
      },
      "id"_a, py::kw_only(), "kind"_a = "relationship", "after"_a = 0, "Entries of a stream after a version, a tuple of Entry.");
  type.def(
      "version", [](Store& store, std::string const& id, std::string const& kind) { return store.journal().version(stream_of(kind, id)); },
      "id"_a, py::kw_only(), "kind"_a = "relationship", "Version of a stream: that of its last entry; 0 for one that is not there.");
  type.def(
      "streams",
      [](Store& store, std::string const& kind) {
        std::vector<std::string> ids;
        for (StreamId const& stream : store.journal().streams(stream_of(kind, "").kind)) ids.push_back(stream.id);
        return ids;
      },
      "kind"_a = "relationship", "Ids of the streams of a kind, in order.");
  type.def(
      "changes",
      [](Store& store, std::string const& relationship, std::string const& viewer, FeedMark const& since,
         std::int64_t limit) -> py::typing::Tuple<py::typing::Tuple<Entry, py::ellipsis>, FeedMark, bool> {
        Feed feed;
        {
          py::gil_scoped_release const others_may_run;
          feed = changes(store.journal(), RelationshipId{relationship}, PersonId{viewer}, since, limit);
        }
        return py::make_tuple(entries_to_python(feed.entries), feed.mark, feed.restarted);
      },
      "relationship"_a, py::kw_only(), "viewer"_a, "since"_a = FeedMark{}, "limit"_a = 1000,
      R"doc(What is new for one of the two since a mark: entries as they may see them, the next mark, and whether all of them come anew.

Entries are numbered by what the viewer may see, so that gaps tell nothing.
Raises roir.Forbidden (`not_a_party`).)doc");
}

void bind_keeping(py::class_<Store>& type) {
  type.def(
      "head", [](Store& store) { return store.journal().head(); },
      "Where the journal stands, a Head. Keep it elsewhere to be able to tell a journal that was cut.");
  type.def(
      "verify",
      [](Store& store, std::optional<Head> const& head) {
        py::gil_scoped_release const others_may_run;
        return store.journal().verify(head);
      },
      "head"_a = py::none(), "Verifies everything, a Verification; with a head kept elsewhere also that nothing is missing from the end.");
  type.def(
      "backup",
      [](Store& store, std::filesystem::path const& path) {
        auto const* const sqlite = dynamic_cast<SqliteJournal const*>(&store.journal());
        if (sqlite == nullptr)
          throw InvalidArgument{
              {.code = "no_file", .message = "a journal in memory has no file to copy", .hint = "Open a file with Journal.open."}};
        py::gil_scoped_release const others_may_run;
        return sqlite->backup(path);
      },
      "path"_a, "Writes a copy to a file that is not there yet, and verifies it: a Verification.\n\nRaises roir.Conflict (`file_exists`).");
  type.def(
      "erase_person",
      [](Store& store, std::string const& person, std::string const& actor, InstantLike const& at, std::string const& reason) {
        Erasing const erasing = erasing_of(actor, at, reason);
        py::gil_scoped_release const others_may_run;
        return store.journal().erase_person(PersonId{person}, erasing);
      },
      "person"_a, py::kw_only(), "actor"_a, "at"_a, "reason"_a,
      "Erases a person's words and names, and leaves no byte of them behind: an ErasureOutcome. A legal hold blocks it.");
  type.def(
      "retain",
      [](Store& store, std::vector<RetentionPeriod> const& periods, Date today, std::string const& actor, InstantLike const& at,
         std::string const& reason) {
        Erasing const erasing = erasing_of(actor, at, reason);
        py::gil_scoped_release const others_may_run;
        return store.journal().retain(periods, today, erasing);
      },
      "periods"_a, py::kw_only(), "today"_a, "actor"_a, "at"_a, "reason"_a,
      "Erases the words of entries that are older than the period of their kind: an ErasureOutcome.");
  type.def(
      "place_hold", [](Store& store, Hold const& hold) { store.journal().place_hold(hold); }, "hold"_a,
      "Places a legal hold: what it covers is not erased.\n\nRaises roir.Conflict (`hold_exists`).");
  type.def(
      "lift_hold", [](Store& store, std::string const& id) { store.journal().lift_hold(id); }, "id"_a,
      "Lifts a hold.\n\nRaises roir.NotFound (`no_hold`).");
  type.def(
      "export_person",
      [](Store& store, std::string const& person) {
        py::gil_scoped_release const others_may_run;
        return store.journal().export_person(PersonId{person});
      },
      "person"_a, "Everything that is held about a person, as JSON text, for the person.");
}

}  // namespace

void bind_journal(py::module_& module) {
  bind_records<Head, Damage, Verification, Hold, RetentionPeriod, ErasureOutcome, FeedMark>(module);
  py::class_<Store> type(module, "Journal", py::is_final(), R"doc(Where entries are kept: in one SQLite file, or in memory.

Whatever was accepted is in the file, and survives the loss of power. Several threads and processes may use one file.)doc");
  type.def_static(
      "open", [](std::filesystem::path const& path) { return std::make_unique<Store>(std::make_unique<SqliteJournal>(path)); }, "path"_a,
      "The journal in a file; it is made if it is not there.\n\nRaises roir.FormatError for another kind of file, roir.VersionError for "
      "one "
      "of a later roir.");
  type.def_static(
      "in_memory", [] { return std::make_unique<Store>(std::make_unique<MemoryJournal>()); }, "A journal that goes with the program.");
  type.def(
      "say",
      [](Store& store, std::string const& relationship, BodyLike const& command, std::string const& actor, InstantLike const& at,
         std::string const& key, std::optional<PairContext> const& context) {
        Act const act{.context = context ? &*context : nullptr, .actor = PersonId{actor}, .at = timestamp_from_python(at), .key = key};
        return store.say(RelationshipId{relationship}, body_from_python(command), act);
      },
      "relationship"_a, "command"_a, py::kw_only(), "actor"_a, "at"_a, "key"_a = "", "context"_a = py::none(),
      "Decides a command and keeps what it says: a Decision. When somebody else was quicker, it is decided again.");
  type.def("append", &append, "id"_a, "entries"_a, py::kw_only(), "kind"_a = "relationship", "expected"_a = py::none(), "key"_a = "",
           "Appends entries to one stream, all or none, and gives the version that it has then. `kind` is \"organisation\", \"person\" or "
           "\"relationship\". `expected` is the version that their author had "
           "seen; without it they are simply true (imports).\n\nRaises roir.Conflict (`moved_on`, `key_reused`).");
  bind_reading(type);
  bind_keeping(type);
  module.def(
      "read_journal", &read_all, "journal"_a, "facts"_a, "as_of"_a = py::none(), "progress"_a = py::none(),
      "Adds what a journal knows to facts, as of a day: a report of it, the relationships without words, readings of performance, goals, "
      "decided tiers.");
}

}  // namespace roir::python
