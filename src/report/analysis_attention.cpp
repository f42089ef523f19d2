// SPDX-License-Identifier: MIT
// Where recorded minutes go and which tiers were decided, as an analysis answers them: what each audience may see.
#include "report/withholding.hpp"
#include <roir/core/error.hpp>
#include <roir/core/refusal.hpp>
#include <roir/history/tier_spans.hpp>
#include <roir/report/analysis.hpp>
#include <roir/report/publication.hpp>
#include <roir/time/day.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace roir {
namespace {

constexpr char const* small_words = "withheld: it stands for few people, or would tell of those who are few";

[[noreturn]] void forbid(std::string what, std::string_view subject, char const* hint) {
  throw Forbidden{{.code = "audience", .message = std::move(what), .subject = std::string(subject), .place = {}, .hint = hint}};
}

/// Tiers of a team are for whoever leads it; others see groups of enough people.
void require_attention(std::optional<Audience> const& audience, Grain by, AttentionTerms const& terms) {
  if (!audience) return;
  if (audience->kind() == Audience::Kind::Parties)
    forbid("where a manager's minutes go is not for the people among whom they are shared out", "attention",
           "Ask as the manager, or for what is published.");
  if (reads_groups_alone(audience) && by != Grain::Unit && by != Grain::Organisation)
    forbid("attention is not for this audience by " + std::string(word(by)), word(by), "Ask by unit or organisation.");
  bool const is_even = std::all_of(terms.weights.begin(), terms.weights.end(), [&](double one) { return one == terms.weights.front(); });
  if (reads_groups_alone(audience) && !is_even)
    forbid("fair shares weighted by tier would tell this audience of tiers", "weights", "Leave the weights of tiers alike.");
}

std::string unit_of(Table const& table, std::size_t row) {
  return table.has("unit") ? table["unit"].text(row) : std::string{};
}

/// Persons by unit, then by tier; none where nobody is.
using Persons = std::map<std::string, Crowd>;
Persons persons_of(Table const& table) {
  Persons persons;
  if (!table.has("persons") || !table.has("tier")) return persons;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (auto const n = static_cast<std::int64_t>(table["persons"].number(row)); n > 0)
      persons[unit_of(table, row)][table["tier"].text(row)] = n;
  return persons;
}

bool has_small(Crowd const& tiers, std::int64_t least) {
  return std::any_of(tiers.begin(), tiers.end(), [least](auto const& tier) { return tier.second < least; });
}

/// Whether the units that are withheld stand, in each tier, for two or more units and enough people together: what the total of a tier
/// less the shown units says is then nobody's own.
bool is_hard_to_subtract(Persons const& persons, std::set<std::string> const& hidden, std::int64_t least) {
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> tiers;
  for (std::string const& unit : hidden)
    for (auto const& [tier, n] : persons.at(unit)) {
      ++tiers[tier].first;
      tiers[tier].second += n;
    }
  return std::all_of(tiers.begin(), tiers.end(), [least](auto const& t) { return t.second.first >= 2 && t.second.second >= least; });
}

/// Units none of whose tiers is shown: those with a small tier, and the next smallest until subtraction tells nothing.
std::set<std::string> hidden_units(Persons const& persons, std::int64_t least) {
  std::set<std::string> hidden;
  std::vector<std::pair<std::int64_t, std::string>> others;
  for (auto const& [unit, tiers] : persons) {
    std::int64_t all = 0;
    for (auto const& [tier, n] : tiers) all += n;
    if (has_small(tiers, least))
      hidden.insert(unit);
    else
      others.emplace_back(all, unit);
  }
  std::sort(others.begin(), others.end());
  for (auto const& [all, unit] : others) {
    if (hidden.empty() || is_hard_to_subtract(persons, hidden, least)) break;
    hidden.insert(unit);
  }
  return hidden;
}

/// Rows of attention() that are withheld from readers of groups.
std::set<std::size_t> hidden_rows(Table const& table, std::int64_t least) {
  Persons const persons = persons_of(table);
  std::set<std::size_t> rows;
  if (!table.has("unit")) {
    for (auto const& [unit, tiers] : persons) {
      // People may have been in two tiers, so what is withheld has to stand for so many more.
      auto const hidden = hidden_groups(tiers, least, has_small(tiers, least) ? least : 0);
      for (std::size_t row = 0; row < table.rows(); ++row)
        if (hidden.contains(table["tier"].text(row))) rows.insert(row);
    }
    return rows;
  }
  auto const hidden = hidden_units(persons, least);
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (hidden.contains(unit_of(table, row))) rows.insert(row);
  return rows;
}

/// Whether a column holds figures: all but keys do, or those of the names given.
bool is_figure(std::string const& column, std::vector<std::string> const& figures) {
  constexpr std::array<std::string_view, 4> keys{"unit", "tier", "window", "period"};
  if (std::find(keys.begin(), keys.end(), column) != keys.end()) return false;
  return figures.empty() || std::any_of(figures.begin(), figures.end(),
                                        [&](std::string const& one) { return column == one || column.starts_with(one + "_"); });
}

/// The table without the minutes of tiers, and with figures in hundredths. Whoever sees minutes of people by name could otherwise look for
/// those that add up to the minutes of a tier.
Table in_hundredths(Table const& table, std::vector<std::string> const& figures = {}) {
  Table made{table.info()};
  made.info().notes.push_back("rounded to hundredths and without minutes of tiers, so that tiers of people cannot be added up");
  for (Column const& column : table.columns()) {
    if (column.name() == "minutes") continue;
    auto const* const numbers = std::get_if<std::vector<double>>(&column.cells());
    if (numbers == nullptr || !is_figure(column.name(), figures)) {
      made.add(column);
      continue;
    }
    std::vector<double> rounded;
    for (double const one : *numbers) rounded.push_back(std::round(100 * one) / 100);
    std::vector<std::uint8_t> valid;
    for (std::size_t row = 0; row < column.size(); ++row) valid.push_back(column.is_missing(row) ? 0 : 1);
    made.add(Column{column.meta(), std::move(rounded), std::move(valid)});
  }
  return made;
}

/// The table without the figures of some rows, in all columns but keys or in those named.
Table withheld(Table const& table, std::set<std::size_t> const& rows, std::vector<std::string> const& figures = {}) {
  auto const in_place = [](std::string const& column) -> std::string {
    if (column.ends_with("_status")) return to_string(Status::Refused);
    return column.ends_with("_method") ? small_words : "";
  };
  return without_figures(
      table, rows, [&](std::string const& column) { return is_figure(column, figures); }, in_place);
}

/// Whom a manager leads on the day of the history.
std::set<std::string> team_of(History const& history, PersonId const& manager) {
  std::uint32_t const leads = history.find_person(manager.text());
  std::set<std::string> team;
  for (RelationshipSpan const& one : history.relationships())
    if (one.manager == leads && one.begin <= history.as_of() && history.as_of() < one.end) team.insert(history.person_id(one.report));
  return team;
}

/// Decisions about people whom a manager leads on the day of the history. What was decided about those who left the team is no longer
/// theirs to see.
std::vector<DecideTier> tiers_of_team(std::vector<DecideTier> const& tiers, History const& history, PersonId const& manager) {
  std::set<std::string> const team = team_of(history, manager);
  std::vector<DecideTier> made;
  std::copy_if(tiers.begin(), tiers.end(), std::back_inserter(made),
               [&](DecideTier const& one) { return team.contains(one.person.text()); });
  return made;
}

}  // namespace

Analysis Analysis::with_tiers(std::vector<DecideTier> tiers) const {
  for (DecideTier const& tier : tiers) validate(tier);
  Analysis made = *this;
  made.tiers_ = std::move(tiers);
  return made;
}

AttentionData Analysis::attention_data(AttentionTerms const& terms, std::span<MeetingQuality const> quality) const {
  bool const is_line = audience_ && audience_->kind() == Audience::Kind::Line;
  return {.tiers = tier_spans(is_line ? tiers_of_team(tiers_, history(), *audience_->person()) : tiers_),
          .quality = {quality.begin(), quality.end()},
          .terms = terms};
}

bool Analysis::sees_tiers_of(std::string_view person) const {
  if (!audience_) return true;
  if (reads_groups_alone(audience_)) return false;
  if (audience_->person()->text() == person) return true;
  return audience_->kind() == Audience::Kind::Line && team_of(history(), *audience_->person()).contains(std::string(person));
}

Table Analysis::decided_tiers() const {
  if (reads_groups_alone(audience_))
    forbid("tiers of people are for themselves and who leads them", "tiers",
           "Ask for attention or moves between tiers, by unit or organisation.");
  std::vector<std::string> person, tier, by, reason, evidence, from, until;
  for (DecideTier const& one : tiers_) {
    if (!sees_tiers_of(one.person.text())) continue;
    person.push_back(one.person.text());
    tier.emplace_back(word(one.tier));
    by.push_back(one.by.text());
    reason.push_back(one.reason);
    std::string things;
    for (std::string const& thing : one.evidence) things += (things.empty() ? "" : "; ") + thing;
    evidence.push_back(std::move(things));
    from.push_back(format_day(day_number(one.from)));
    until.push_back(format_day(day_number(one.until)));
  }
  Table table{{.name = "tiers",
               .title = "Tiers as people decided them",
               .definition = "One row for each decision: an opinion of who leads the person, with what it rests on, until it runs out.",
               .notes = {"Seen by the person and by who leads them; nobody else."}}};
  table.add(Column{{"person", "", "Whose."}, person});
  table.add(Column{{"tier", "", "Which."}, tier});
  table.add(Column{{"by", "", "Who decided it."}, by});
  table.add(Column{{"from", "", "First day."}, from});
  table.add(Column{{"until", "", "First day no longer."}, until});
  table.add(Column{{"reason", "", "Why, in their words."}, reason});
  table.add(Column{{"evidence", "", "What it rests on."}, evidence});
  return admitted(std::move(table));
}

Table Analysis::attention(Grain by, AttentionTerms const& terms, std::span<MeetingQuality const> quality) const {
  require_attention(audience_, by, terms);
  Table table = roir::attention(selection_, attention_data(terms, quality), by);
  if (!reads_groups_alone(audience_)) return admitted(std::move(table));
  return admitted(in_hundredths(withheld(table, hidden_rows(table, policy().min_group))));
}

Table Analysis::attention_concentration(Grain by, AttentionTerms const& terms) const {
  require_attention(audience_, by, terms);
  AttentionData const data = attention_data(terms, {});
  std::vector<std::string> const of_tiers{"theil_between", "over_tiers", "low_share"};
  Table table = roir::attention_concentration(selection_, data, by);
  if (!reads_groups_alone(audience_) || !table.has("persons")) return admitted(std::move(table));
  Table const tiers = roir::attention(selection_, data, by);
  std::set<std::string> units;
  for (std::size_t const row : hidden_rows(tiers, policy().min_group)) units.insert(unit_of(tiers, row));
  std::set<std::size_t> rows;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (units.contains(unit_of(table, row))) rows.insert(row);
  return admitted(in_hundredths(withheld(table, rows, of_tiers), of_tiers));
}

Table Analysis::attention_lorenz(Grain by, AttentionTerms const& terms) const {
  require_attention(audience_, by, terms);
  constexpr std::int64_t steps = 20;
  AttentionData const data = attention_data(terms, {});
  Table table = roir::attention_lorenz(selection_, data, by);
  if (!audience_ || audience_->kind() != Audience::Kind::Published) return admitted(std::move(table));
  Table const people = roir::attention_concentration(selection_, data, by);
  if (!people.has("persons")) return admitted(std::move(table));
  for (std::size_t row = 0; row < people.rows(); ++row)
    if (people["persons"].number(row) < static_cast<double>(steps * policy().min_group))
      return admitted(refused(Table{table.info()}, {"amount", "share", "Of all recorded minutes."},
                              {"privacy", "attention_lorenz", "A step of the curve would stand for fewer people than may be told of.",
                               "Ask for attention_concentration: it says in one figure how uneven they are."}));
  return admitted(std::move(table));
}

Table Analysis::attention_parity(std::vector<GroupMember> const& members, AttentionTerms const& terms) const {
  require_attention(audience_, Grain::Organisation, terms);
  return admitted(roir::attention_parity(selection_, attention_data(terms, {}), members));
}

Table Analysis::below_fair_share(std::optional<PersonId> const& viewer, AttentionTerms const& terms) const {
  bool const is_line = audience_ && audience_->kind() == Audience::Kind::Line;
  if (audience_ && !is_line)
    forbid("who is below their fair share is told to their own manager alone", audience_->to_string(), "Ask as the manager.");
  std::optional<PersonId> const asks = viewer ? viewer : is_line ? audience_->person() : std::nullopt;
  if (!asks)
    throw InvalidArgument{{.code = "no_viewer",
                           .message = "who is below their fair share is told to their own manager alone, and nobody is named",
                           .subject = "viewer",
                           .place = {},
                           .hint = "Say who is going to read it, or choose the audience manager:ID."}};
  AttentionData data = attention_data(terms, {});
  data.tiers = tier_spans(tiers_of_team(tiers_, history(), *asks));
  return roir::below_fair_share(selection_, data, *asks);
}

}  // namespace roir
