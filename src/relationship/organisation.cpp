// SPDX-License-Identifier: MIT
#include "relationship/facts_in_place.hpp"
#include "relationship/sayable.hpp"
#include "relationship/streams.hpp"
#include <roir/relationship/organisation.hpp>

#include <map>

namespace roir {

/// The inside of an Organisation.
struct OrganisationStanding : StreamHead {
  OrganisationState state;
  std::map<PersonId, std::size_t> people;                    ///< where in state.people a person stands
  std::map<PersonId, std::vector<std::size_t>> lines;        ///< where in state.lines the lines of a report stand
  std::map<PersonId, std::vector<std::size_t>> employments;  ///< where in state.employments those of a person stand
};

namespace {

using Inside = OrganisationStanding;
using Verdict = std::optional<CommandRefusal>;

constexpr char const* organisation = "organisation";

std::string day_words(Date day) {
  return format_day(day_number(day));
}

Verdict known(Inside const& standing, PersonId const& person) {
  if (standing.people.contains(person)) return std::nullopt;
  return refuse("no_person", person.text());
}

// The spells of one person in a list, but the one that a new spell stands for.
template <class Spell, class Look>
void for_each_other(std::map<PersonId, std::vector<std::size_t>> const& places, std::vector<Spell> const& all, PersonId const& person,
                    Spell const& spell, Look const& look) {
  auto const found = places.find(person);
  if (found == places.end()) return;
  for (std::size_t const place : found->second)
    if (!stands_for(spell, all[place])) look(all[place]);
}

// A stretch of days; `until` empty = without end.
struct Days {
  Date from;
  std::optional<Date> until;
};

Days common(Days const& a, Days const& b) {
  Days days{std::max(a.from, b.from), a.until};
  if (b.until && (!days.until || *b.until < *days.until)) days.until = b.until;
  return days;
}

// Whether the line above somebody leads to `below` on any of the days. Nobody has two managers at one time and there is no circle yet, so
// each day is followed up one way.
bool leads_to(Inside const& standing, PersonId const& from, PersonId const& below, Days const& days, ReportingLine const& but) {
  bool found = false;
  for_each_other(standing.lines, standing.state.lines, from, but, [&](ReportingLine const& line) {
    if (found || !overlap(line, days)) return;
    found = line.manager == below || leads_to(standing, line.manager, below, common({line.from, line.until}, days), but);
  });
  return found;
}

Verdict check(Inside const&, Person const&) {
  return std::nullopt;
}
Verdict check(Inside const&, DecideScoring const&) {
  return std::nullopt;
}
Verdict check(Inside const& standing, Employment const& body) {
  Verdict refusal = known(standing, body.person);
  for_each_other(standing.employments, standing.state.employments, body.person, body, [&](Employment const& other) {
    if (!refusal && overlap(other, body)) refusal = refuse("employments_overlap", body.person.text(), {{"from", day_words(other.from)}});
  });
  return refusal;
}
Verdict check(Inside const& standing, ReportingLine const& body) {
  if (auto refusal = known(standing, body.report)) return refusal;
  if (auto refusal = known(standing, body.manager)) return refusal;
  Verdict refusal;
  for_each_other(standing.lines, standing.state.lines, body.report, body, [&](ReportingLine const& other) {
    if (!refusal && overlap(other, body))
      refusal = refuse("two_managers", body.report.text(), {{"manager", other.manager.text()}, {"from", day_words(other.from)}});
  });
  if (!refusal && leads_to(standing, body.manager, body.report, {body.from, body.until}, body))
    refusal = refuse("circle", body.report.text(), {{"manager", body.manager.text()}});
  return refusal;
}
Verdict check(Inside const&, Holiday const&) {
  return std::nullopt;
}
Verdict check(Inside const&, ProgrammeAdoption const&) {
  return std::nullopt;
}

Verdict check(Inside const& standing, RegisterPlan const& body) {
  for (PlannedStart const& one : body.assignment)
    if (auto refusal = known(standing, one.manager)) return refusal;
  return std::nullopt;
}

// Puts a spell where it belongs and keeps where those of its person stand.
template <class Spell>
void put_spell(std::map<PersonId, std::vector<std::size_t>>& places, std::vector<Spell>& all, PersonId Spell::*person, Spell const& spell) {
  auto const earlier = std::find_if(all.begin(), all.end(), [&](Spell const& one) { return stands_for(spell, one); });
  auto const place = static_cast<std::size_t>(earlier - all.begin());
  if (earlier == all.end()) {
    all.push_back(spell);
  } else {
    std::erase(places[(*earlier).*person], place);
    *earlier = spell;
  }
  places[spell.*person].push_back(place);
}

void take_in(Inside& standing, Person const& body) {
  auto const [found, is_new] = standing.people.emplace(body.id, standing.state.people.size());
  if (is_new)
    standing.state.people.push_back(body);
  else
    standing.state.people[found->second] = body;
}
void take_in(Inside& standing, Employment const& body) {
  put_spell(standing.employments, standing.state.employments, &Employment::person, body);
}
void take_in(Inside& standing, ReportingLine const& body) {
  put_spell(standing.lines, standing.state.lines, &ReportingLine::report, body);
}
void take_in(Inside& standing, Holiday const& body) {
  put(standing.state.holidays, body);
}
void take_in(Inside& standing, ProgrammeAdoption const& body) {
  put(standing.state.programmes, body);
}
void take_in(Inside& standing, DecideScoring const& body) {
  standing.state.scoring.push_back(body);
}

Verdict judge(Inside const& standing, Command const& command, PersonId const& actor) {
  return std::visit(
      [&]<class Kind>(Kind const& kind) -> Verdict {
        if constexpr (requires { check(standing, kind); }) {
          if (auto refusal = cannot_be(kind, organisation)) return refusal;
          if (auto refusal = by_another(kind, actor)) return refusal;
          return check(standing, kind);
        } else {
          return wrong_stream(command, organisation);
        }
      },
      command);
}

void take_in_entry(Inside& standing, Entry const& entry) {
  if (std::holds_alternative<Erased>(entry.body)) {
    standing.erased = true;
    return;
  }
  auto const refusal = judge(standing, entry.body, entry.actor);
  if (refusal && !standing.erased) throw_impossible(organisation, entry, *refusal);
  // What had put an end to a spell may be what was erased: the one that began later goes on then.
  if (refusal && refusal->code != "two_managers" && refusal->code != "employments_overlap" && refusal->code != "circle") return;
  std::visit(
      [&]<class Kind>(Kind const& kind) {
        if constexpr (std::is_same_v<Kind, RegisterPlan>)
          standing.state.plans.push_back({.plan = kind, .at = entry.at, .recorded_at = entry.recorded_at, .version = entry.version});
        else if constexpr (requires { take_in(standing, kind); })
          take_in(standing, kind);
      },
      entry.body);
}

}  // namespace

Organisation::Organisation() : standing_{std::make_unique<OrganisationStanding>()} {}
Organisation::Organisation(Organisation const& other) : standing_{std::make_unique<OrganisationStanding>(*other.standing_)} {}
Organisation::Organisation(Organisation&&) noexcept = default;
Organisation& Organisation::operator=(Organisation const& other) {
  return *this = Organisation{other};
}
Organisation& Organisation::operator=(Organisation&&) noexcept = default;
Organisation::~Organisation() = default;

Organisation Organisation::replay(std::span<Entry const> entries) {
  Organisation made;
  made.apply(entries);
  return made;
}

void Organisation::apply(std::span<Entry const> entries) {
  take_in_all(standing_, entries, organisation, take_in_entry);
}

Decision Organisation::decide(Command command, Act const& act) const {
  if (auto answer = answer_to_key(*standing_, command, act)) return *std::move(answer);
  if (auto refusal = judge(*standing_, command, act.actor)) return Decision{*std::move(refusal)};
  return accepted(*standing_, std::move(command), act);
}

std::int64_t Organisation::version() const noexcept {
  return standing_->version;
}

OrganisationState const& Organisation::state() const noexcept {
  return standing_->state;
}

Person const* Organisation::person(PersonId const& id) const {
  auto const found = standing_->people.find(id);
  return found == standing_->people.end() ? nullptr : &standing_->state.people[found->second];
}

ReportingLine const* Organisation::line_on(PersonId const& report, Date day) const {
  auto const found = standing_->lines.find(report);
  if (found == standing_->lines.end()) return nullptr;
  ReportingLine const* latest = nullptr;
  for (std::size_t const place : found->second) {
    ReportingLine const& line = standing_->state.lines[place];
    bool const holds = line.from <= day && (!line.until || day < *line.until);
    if (holds && (latest == nullptr || latest->from <= line.from)) latest = &line;
  }
  return latest;
}

}  // namespace roir
