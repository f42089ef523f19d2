// SPDX-License-Identifier: MIT
#include "body_values.hpp"
#include "values.hpp"
#include <roir/relationship/view.hpp>

#include <pybind11/typing.h>

namespace roir::python {
namespace {

using namespace py::literals;

py::typing::Tuple<Entry, py::ellipsis> as_tuple(std::vector<Entry> const& entries) {
  py::tuple all(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) all[i] = py::cast(entries[i]);
  return all;
}

template <class Record>
py::typing::Tuple<Record, py::ellipsis> tuple_of(std::vector<Record> records) {
  py::tuple all(records.size());
  for (std::size_t i = 0; i < records.size(); ++i) all[i] = py::cast(std::move(records[i]));
  return all;
}

std::vector<Entry> entries_of(py::typing::Iterable<Entry> const& entries) {
  std::vector<Entry> all;
  for (py::handle const entry : entries) all.push_back(entry.cast<Entry const&>());
  return all;
}

void bind_entry(py::module_& module) {
  py::class_<Entry> type(module, "Entry", py::is_final(),
                         "One entry of a stream: who said what, when it was so, and when it was learnt. Immutable.");
  type.def(py::init([](BodyLike const& body, std::string const& actor, InstantLike const& at, std::int64_t version, std::string const& key,
                       std::optional<InstantLike> const& recorded_at) {
             Timestamp const when = timestamp_from_python(at);
             return Entry{.version = version,
                          .actor = PersonId{actor},
                          .at = when,
                          .recorded_at = recorded_at ? timestamp_from_python(*recorded_at) : when,
                          .key = key,
                          .body = body_from_python(body)};
           }),
           "body"_a, py::kw_only(), "actor"_a, "at"_a, "version"_a = 0, "key"_a = "", "recorded_at"_a = py::none(),
           "What somebody said. `recorded_at` is `at` unless it was learnt later.");
  type.def_property_readonly(
      "version", [](Entry const& entry) { return entry.version; }, "Its place in the stream, from 1.");
  type.def_property_readonly(
      "actor", [](Entry const& entry) { return entry.actor.text(); }, "Id of the person who said it.");
  type.def_property_readonly(
      "at", [](Entry const& entry) { return timestamp_to_python(entry.at); }, "When it was so, an aware datetime in UTC.");
  type.def_property_readonly(
      "recorded_at", [](Entry const& entry) { return timestamp_to_python(entry.recorded_at); },
      "When it was learnt, an aware datetime in UTC.");
  type.def_property_readonly(
      "key", [](Entry const& entry) { return entry.key; }, "Idempotency key of the command; empty = none.");
  type.def_property_readonly(
      "kind", [](Entry const& entry) { return std::string{kind_of(entry.body)}; }, "Kind of what was said, e.g. \"make_promise\".");
  type.def_property_readonly(
      "body", [](Entry const& entry) { return body_to_python(entry.body); }, "What was said: one of the records.");
  type.def("to_json", &entry_to_json, "The whole entry as JSON text; from_json reads it back.");
  type.def_static("from_json", &entry_from_json, "text"_a, "Reads what to_json writes.\n\nRaises roir.FormatError, roir.VersionError.");
  type.def(
      "__eq__",
      [](Entry const& left, py::object const& right) -> py::object {
        if (!py::isinstance<Entry>(right)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_(entry_to_json(left) == entry_to_json(right.cast<Entry const&>()));
      },
      "Whether both say the same.");
  type.def(
      "__hash__", [](Entry const& entry) { return py::hash(py::str(entry_to_json(entry))); }, "Equal entries have equal hashes.");
  type.def("__repr__",
           [](Entry const& entry) { return "roir.Entry.from_json(" + std::string{py::repr(py::str(entry_to_json(entry)))} + ")"; });
  type.def("__reduce__", [](Entry const& entry) -> py::typing::Tuple<py::object, py::typing::Tuple<py::object, py::str>> {
    return py::make_tuple(py::module_::import("roir._archive").attr("parse"), py::make_tuple(py::type::of<Entry>(), entry_to_json(entry)));
  });
}

void bind_decision(py::module_& module) {
  py::class_<Decision> type(module, "Decision", py::is_final(),
                            "What became of a command: true with entries that are to be appended, or false with a refusal. Immutable.");
  type.def(
      "__bool__", [](Decision const& decision) { return static_cast<bool>(decision); }, "Whether it was accepted, now or before.");
  type.def_property_readonly("repeated", &Decision::repeated, "Whether the same key was done before: then nothing is to be appended.");
  type.def_property_readonly(
      "entries", [](Decision const& decision) { return as_tuple(decision.entries()); },
      "What is to be appended, a tuple of Entry; empty when refused or repeated.");
  type.def_property_readonly(
      "refusal", [](Decision const& decision) { return decision.refusal(); },
      "Why not, a CommandRefusal.\n\nRaises roir.NotFound (`not_refused`) if it was accepted.");
  type.def("__repr__", [](Decision const& decision) {
    if (decision.repeated()) return std::string{"<roir.Decision: done before>"};
    return decision ? "<roir.Decision: accepted, " + std::to_string(decision.entries().size()) + " entries>"
                    : "<roir.Decision: refused, " + decision.refusal().code + ">";
  });
}

void bind_view(py::module_& module) {
  py::class_<RelationshipView> type(module, "RelationshipView", py::is_final(), R"doc(What one of the two people sees of their relationship.

Nothing that they may not see has any influence on it: not on order, not on counts, not on findings. Immutable; made by Relationship.seen_by.)doc");
  type.def_property_readonly(
      "viewer", [](RelationshipView const& view) { return view.viewer().text(); }, "Id of the person who looks.");
  type.def_property_readonly(
      "side", [](RelationshipView const& view) { return std::string{word(view.side())}; }, "\"manager\" or \"report\".");
  type.def_property_readonly(
      "state", [](RelationshipView const& view) { return view.state(); }, "The relationship as it stands for them, a RelationshipState.");
  type.def(
      "page", [](RelationshipView const& view, std::string const& meeting) { return view.page(MeetingId{meeting}); }, "meeting"_a,
      "The page of a meeting.\n\nRaises roir.NotFound (`no_meeting`).");
  type.def("promises", &RelationshipView::promises, "today"_a, "Promises of both sides as of a day, in two columns.");
  type.def(
      "due", [](RelationshipView const& view, Date today) { return tuple_of(view.due(today)); }, "today"_a,
      "Promises that are accepted, not delivered, and due on or before a day; oldest first.");
  type.def(
      "prepare",
      [](RelationshipView const& view, std::string const& meeting, InstantLike const& now, std::optional<PairContext> const& context) {
        return view.prepare(MeetingId{meeting}, context.value_or(PairContext{}), timestamp_from_python(now));
      },
      "meeting"_a, py::kw_only(), "now"_a, "context"_a = py::none(),
      "The preparation sheet for a meeting: one page, five minutes, each line with its reason.\n\nRaises roir.NotFound (`no_meeting`).");
  type.def(
      "findings",
      [](RelationshipView const& view, InstantLike const& now, std::optional<PairContext> const& context) {
        return tuple_of(view.findings(context.value_or(PairContext{}), timestamp_from_python(now)));
      },
      py::kw_only(), "now"_a, "context"_a = py::none(), "What the rules find, for the viewer's eyes: a tuple of Finding.");
  type.def(
      "next_actions",
      [](RelationshipView const& view, InstantLike const& now, std::optional<std::string> const& meeting,
         std::optional<PairContext> const& context) {
        return tuple_of(view.next_actions(meeting ? std::optional{MeetingId{*meeting}} : std::nullopt, context.value_or(PairContext{}),
                                          timestamp_from_python(now)));
      },
      py::kw_only(), "now"_a, "meeting"_a = py::none(), "context"_a = py::none(),
      "What the viewer may do next, and why not: a tuple of NextAction.");
  type.def("carry_over", &RelationshipView::carry_over,
           "Open topics and promises that a new relationship of the report may take over, as the command that the report would give.\n\n"
           "Raises roir.NotFound (`nothing_open`).");
  type.def("__repr__", [](RelationshipView const& view) {
    return "<roir.RelationshipView: " + view.state().relationship.text() + " as " + view.viewer().text() + " sees it>";
  });
}

void bind_relationship_class(py::module_& module) {
  py::class_<Relationship> type(module, "Relationship", py::is_final(),
                                R"doc(One spell of one manager and one report, replayed from its entries.

It decides and does nothing else: no file, no clock. Keep the entries of a decision wherever your data are, or use roir.Journal.
Not for use from two threads at once.)doc");
  type.def(py::init([](std::string const& id) { return Relationship{RelationshipId{id}}; }), "id"_a,
           "A relationship without entries: only OpenRelationship is accepted.");
  type.def_static(
      "replay",
      [](std::string const& id, py::typing::Iterable<Entry> const& entries) {
        return Relationship::replay(RelationshipId{id}, entries_of(entries));
      },
      "id"_a, "entries"_a, "A relationship from its entries, in order.\n\nRaises roir.Conflict (`gap_in_stream`), roir.FormatError.");
  type.def(
      "apply", [](Relationship& relationship, py::typing::Iterable<Entry> const& entries) { relationship.apply(entries_of(entries)); },
      "entries"_a, "Takes in entries that were appended.\n\nRaises as replay; then nothing was taken in.");
  type.def(
      "decide",
      [](Relationship const& relationship, BodyLike const& command, std::string const& actor, InstantLike const& at, std::string const& key,
         std::optional<PairContext> const& context, std::optional<InstantLike> const& recorded_at) {
        Act const act{.context = context ? &*context : nullptr,
                      .actor = PersonId{actor},
                      .at = timestamp_from_python(at),
                      .key = key,
                      .recorded_at = recorded_at ? std::optional{timestamp_from_python(*recorded_at)} : std::nullopt};
        return relationship.decide(body_from_python(command), act);
      },
      "command"_a, py::kw_only(), "actor"_a, "at"_a, "key"_a = "", "context"_a = py::none(), "recorded_at"_a = py::none(),
      "Whether a command may be accepted, and the entries that say so. Changes nothing.");
  type.def_property_readonly(
      "id", [](Relationship const& relationship) { return relationship.id().text(); }, "Its id.");
  type.def_property_readonly("version", &Relationship::version, "Number of entries it was replayed from.");
  type.def_property_readonly("is_open", &Relationship::is_open, "Whether it was opened.");
  type.def_property_readonly(
      "manager", [](Relationship const& relationship) { return relationship.manager().text(); },
      "Id of who leads.\n\nRaises roir.NotFound (`not_opened`).");
  type.def_property_readonly(
      "report", [](Relationship const& relationship) { return relationship.report().text(); },
      "Id of who is led.\n\nRaises roir.NotFound (`not_opened`).");
  type.def(
      "seen_by", [](Relationship const& relationship, std::string const& viewer) { return relationship.seen_by(PersonId{viewer}); },
      "viewer"_a,
      "What one of the two may see; the only way to read.\n\nRaises roir.Forbidden (`not_a_party`), roir.NotFound (`not_opened`).");
  type.def("without_words", &Relationship::without_words,
           "What figures may be made of, a RelationshipState: no words of anybody, no author-only notes, no answers.");
  type.def("__repr__", [](Relationship const& relationship) {
    return "<roir.Relationship: " + relationship.id().text() + ", version " + std::to_string(relationship.version()) + ">";
  });
}

}  // namespace

void bind_aggregate(py::module_& module) {
  bind_entry(module);
  bind_decision(module);
  bind_view(module);
  bind_relationship_class(module);
  module.def(
      "entry_kinds",
      [] {
        std::vector<std::string> all;
        for (std::string_view const kind : entry_kinds()) all.emplace_back(kind);
        return all;
      },
      "All kinds of what can be said, in order.");
}

}  // namespace roir::python
