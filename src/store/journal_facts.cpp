// SPDX-License-Identifier: MIT
#include <roir/history/relationship_facts.hpp>
#include <roir/relationship/relationship.hpp>
#include <roir/store/journal_facts.hpp>
#include <roir/time/day.hpp>

#include <algorithm>
#include <set>

namespace roir {
namespace {

// The entries of a stream up to the first that was recorded later: what follows it may rest on it.
std::vector<Entry> known(Journal const& journal, StreamId const& stream, std::optional<Timestamp> const& end) {
  std::vector<Entry> entries = journal.read(stream);
  if (end)
    entries.erase(std::find_if(entries.begin(), entries.end(), [&](Entry const& entry) { return entry.recorded_at >= *end; }),
                  entries.end());
  return entries;
}

// The first moment that is too late.
std::optional<Timestamp> end_of(std::optional<Date> const& as_of) {
  if (!as_of) return std::nullopt;
  return Timestamp{Moment::instant((std::int64_t{day_number(*as_of)} + 1) * minutes_per_day)};
}

void keep_what_is_of_people(JournalReading& all, std::vector<Entry> const& entries) {
  for (Entry const& entry : entries) {
    if (std::holds_alternative<KpiReading>(entry.body) || std::holds_alternative<Goal>(entry.body)) all.readings.push_back(entry);
    if (std::holds_alternative<DecideTier>(entry.body) || std::holds_alternative<DecideScoring>(entry.body)) all.tiers.push_back(entry);
  }
}

}  // namespace

JournalReading read_journal(Journal const& journal, Facts& facts, std::optional<Date> as_of, Progress const& progress) {
  JournalReading all;
  std::optional<Timestamp> const end = end_of(as_of);
  for (StreamKind const kind : {StreamKind::Organisation, StreamKind::Person})
    for (StreamId const& stream : journal.streams(kind)) {
      std::vector<Entry> const entries = known(journal, stream, end);
      add_organisation(facts, entries);
      keep_what_is_of_people(all, entries);
    }
  std::set<PersonId> people;
  for (Person const& person : facts.persons()) people.insert(person.id);
  bool const with_line = facts.reporting_lines().empty();
  std::vector<StreamId> const streams = journal.streams(StreamKind::Relationship);
  for (std::size_t i = 0; i < streams.size(); ++i) {
    if (progress) progress({"reading relationships", i, streams.size()});
    Relationship const relationship = Relationship::replay(RelationshipId{streams[i].id}, known(journal, streams[i], end));
    if (!relationship.is_open()) continue;
    RelationshipState state = relationship.without_words();
    add_relationship(facts, state, {.with_line = with_line, .with_people = !people.contains(state.report), .source = "journal"});
    all.relationships.push_back(std::move(state));
  }
  return all;
}

}  // namespace roir
