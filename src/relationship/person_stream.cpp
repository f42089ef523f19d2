// SPDX-License-Identifier: MIT
#include "relationship/facts_in_place.hpp"
#include "relationship/sayable.hpp"
#include "relationship/streams.hpp"
#include <roir/relationship/organisation.hpp>

namespace roir {

/// The inside of a PersonStream.
struct PersonStanding : StreamHead {
  explicit PersonStanding(PersonId whose) : person{std::move(whose)} {}
  PersonId person;
  PersonState state;
};

namespace {

using Verdict = std::optional<CommandRefusal>;

// Refuses with `code` a spell that has days in common with another of the same name.
template <class Spell, class Same>
Verdict alone(std::vector<Spell> const& all, Spell const& spell, char const* code, Same const& same) {
  for (Spell const& other : all)
    if (!stands_for(spell, other) && same(other) && overlap(other, spell))
      return refuse(code, spell.person.text(), {{"from", format_day(day_number(other.from))}});
  return std::nullopt;
}

Verdict check(PersonState const& state, Absence const& body) {
  return alone(state.absences, body, "absences_overlap", [](Absence const&) { return true; });
}
Verdict check(PersonState const&, KpiReading const&) {
  return std::nullopt;
}
Verdict check(PersonState const& state, Goal const& body) {
  return alone(state.goals, body, "goals_overlap", [&](Goal const& other) { return other.name == body.name; });
}

Verdict check(PersonState const&, DecideTier const&) {
  return std::nullopt;
}

void take_in(PersonState& state, Absence const& body) {
  put(state.absences, body);
}
void take_in(PersonState& state, KpiReading const& body) {
  put(state.readings, body);
}
void take_in(PersonState& state, Goal const& body) {
  put(state.goals, body);
}
void take_in(PersonState& state, DecideTier const& body) {
  put(state.tiers, body);
}

Verdict judge(PersonStanding const& standing, Command const& command, PersonId const& actor) {
  std::string const& person = standing.person.text();
  return std::visit(
      [&]<class Kind>(Kind const& kind) -> Verdict {
        if constexpr (requires { check(standing.state, kind); }) {
          if (auto refusal = cannot_be(kind, person)) return refusal;
          if (kind.person != standing.person) return refuse("other_person", kind.person.text(), {{"person", person}});
          if (auto refusal = by_another(kind, actor)) return refusal;
          return check(standing.state, kind);
        } else {
          return wrong_stream(command, person);
        }
      },
      command);
}

void take_in_entry(PersonStanding& standing, Entry const& entry) {
  if (std::holds_alternative<Erased>(entry.body)) {
    standing.erased = true;
    return;
  }
  auto const refusal = judge(standing, entry.body, entry.actor);
  if (refusal && !standing.erased) throw_impossible(standing.person.text(), entry, *refusal);
  // What had put an end to a spell may be what was erased.
  if (refusal && refusal->code != "absences_overlap" && refusal->code != "goals_overlap") return;
  std::visit(
      [&]<class Kind>(Kind const& kind) {
        if constexpr (requires { take_in(standing.state, kind); }) take_in(standing.state, kind);
      },
      entry.body);
}

}  // namespace

PersonStream::PersonStream(PersonId person) : standing_{std::make_unique<PersonStanding>(std::move(person))} {}
PersonStream::PersonStream(PersonStream const& other) : standing_{std::make_unique<PersonStanding>(*other.standing_)} {}
PersonStream::PersonStream(PersonStream&&) noexcept = default;
PersonStream& PersonStream::operator=(PersonStream const& other) {
  return *this = PersonStream{other};
}
PersonStream& PersonStream::operator=(PersonStream&&) noexcept = default;
PersonStream::~PersonStream() = default;

PersonStream PersonStream::replay(PersonId person, std::span<Entry const> entries) {
  PersonStream made{std::move(person)};
  made.apply(entries);
  return made;
}

void PersonStream::apply(std::span<Entry const> entries) {
  take_in_all(standing_, entries, standing_->person.text(), take_in_entry);
}

Decision PersonStream::decide(Command command, Act const& act) const {
  if (auto answer = answer_to_key(*standing_, command, act)) return *std::move(answer);
  if (auto refusal = judge(*standing_, command, act.actor)) return Decision{*std::move(refusal)};
  return accepted(*standing_, std::move(command), act);
}

PersonId const& PersonStream::person() const noexcept {
  return standing_->person;
}

std::int64_t PersonStream::version() const noexcept {
  return standing_->version;
}

PersonState const& PersonStream::state() const noexcept {
  return standing_->state;
}

}  // namespace roir
