// SPDX-License-Identifier: MIT
#include "store/export.hpp"

#include "store/about_person.hpp"
#include "store/persons_named.hpp"
#include "store/unseal.hpp"
#include <roir/core/json.hpp>
#include <roir/relationship/redact_entry.hpp>

#include <set>
#include <utility>
#include <variant>

namespace roir::store {
namespace {

namespace json = boost::json;

// Gathers what is held about one person.
class Export {
 public:
  Export(Shelf& shelf, PersonId const& person) : shelf_{shelf}, person_{person}, about_{shelf, person} {}

  json::object all(std::string const& journal_id) {
    json::array streams;
    for (NameRow const& stream : about_.streams()) {
      std::vector<Entry> const entries = read(stream);
      if (!entries.empty()) streams.push_back(stream.kind == NameKind::Relationship ? relationship(stream, entries) : own(stream, entries));
    }
    return {{"format", "roir.person_export.1"},
            {"journal", journal_id},
            {"person", person_.text()},
            {"streams", std::move(streams)},
            {"facts", facts()},
            {"acts", acts()},
            {"holds", holds()}};
  }

 private:
  std::vector<Entry> read(NameRow const& stream) {
    std::vector<Entry> entries;
    shelf_.read_stream(stream.id, 0, [&](EntryRow const& row) {
      entries.push_back(unsealer_.entry(row, stream));
      return true;
    });
    return entries;
  }

  // How somebody is called: the two of a relationship and whoever decided something about the person by name, anybody else by a pseudonym.
  std::string shown(std::string const& person) {
    if (person == person_.text() || partners_.contains(person) || is_pseudonym(person)) return person;
    for (NameKind const kind : {NameKind::Person, NameKind::Actor})
      if (auto const name = shelf_.find_name(kind, person)) return pseudonym_text(name->pseudonym);
    return "~";
  }

  json::object written(Entry entry) {
    entry.actor = PersonId{shown(entry.actor.text())};
    rename_persons(entry.body, [this](std::string const& person) { return shown(person); });
    if (entry.actor != person_) entry.key.clear();
    json::object object = parse_json(entry_to_json(entry)).as_object();
    if (std::holds_alternative<KeepNote>(entry.body)) {
      object["author_only"] = true;
      object["author"] = entry.actor.text();
    }
    return object;
  }

  json::object own(NameRow const& stream, std::vector<Entry> const& entries) {
    json::array list;
    for (Entry const& entry : entries) {
      for (std::string const& named : persons_named(entry.body)) partners_.insert(named);
      list.push_back(written(entry));
    }
    return {{"kind", json::string_view{word(StreamKind::Person)}}, {"id", stream.shown()}, {"entries", std::move(list)}};
  }

  json::object relationship(NameRow const& stream, std::vector<Entry> const& entries) {
    EntrySight sight{person_};
    for (Entry const& entry : entries) sight.take(entry);
    if (sight.counterpart()) partners_.insert(sight.counterpart()->text());
    json::array list;
    for (Entry const& entry : entries) list.push_back(disclosed(entry, sight));
    json::object object{{"kind", json::string_view{word(StreamKind::Relationship)}}, {"id", stream.shown()}, {"entries", std::move(list)}};
    if (sight.counterpart()) object["with"] = sight.counterpart()->text();
    return object;
  }

  // What was said about the report, or by the person, is disclosed, notes that only their author sees too. What the report answered in
  // confidence is not about the manager alone: it is named, and withheld.
  json::object disclosed(Entry const& entry, EntrySight const& sight) {
    bool const whole = sight.side() == Side::Report || entry.actor == person_ || std::holds_alternative<KeepNote>(entry.body);
    if (whole) return written(entry);
    if (auto seen = sight.redact(entry)) return written(*std::move(seen));
    Entry silent = entry;
    silent.body = Erased{std::string{kind_of(entry.body)}};
    json::object object = written(std::move(silent));
    object["withheld"] = "given in confidence by the other side";
    return object;
  }

  json::array facts() {
    json::array list;
    about_.for_each_entry([&](EntryRow const& row, NameRow const& stream) {
      if (stream.kind == NameKind::Organisation) list.push_back(written(unsealer_.entry(row, stream)));
      return true;
    });
    return list;
  }

  // That the person said something elsewhere, without what: it is about others.
  json::array acts() {
    json::array list;
    auto const actor = shelf_.find_name(NameKind::Actor, person_.text());
    if (!actor) return list;
    std::set<std::int64_t> theirs;
    for (NameRow const& stream : about_.streams()) theirs.insert(stream.id);
    shelf_.read_all(0, [&](EntryRow const& row) {
      EntryHeader const header = header_of(row);
      if (header.actor == actor->pseudonym && !theirs.contains(row.stream))
        list.push_back(json::object{{"position", json_integer(header.position)},
                                    {"stream_kind", header.stream_kind},
                                    {"kind", header.kind},
                                    {"at", header.at.to_string()}});
      return true;
    });
    return list;
  }

  json::array holds() {
    json::array list;
    for (Hold hold : shelf_.holds()) {
      if (hold.person != person_) continue;
      hold.placed_by = PersonId{shown(hold.placed_by.text())};
      list.push_back(to_json(hold));
    }
    return list;
  }

  Shelf& shelf_;
  PersonId const& person_;
  AboutPerson about_;
  Unsealer unsealer_{shelf_};
  std::set<std::string> partners_;
};

}  // namespace

std::string export_person(Shelf& shelf, std::string const& journal_id, PersonId const& person) {
  return json_text(Export{shelf, person}.all(journal_id));
}

}  // namespace roir::store
