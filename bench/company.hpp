// SPDX-License-Identifier: MIT
/// @file
/// A simulated company with everything that its people say, beside it what worlds leave out, so that no indicator is without records.
#pragma once

#include <roir/dialogue/agenda_presets.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/returns/indicators.hpp>
#include <roir/simulation/world_entries.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace bench {

struct Company {
  roir::Selection all;          ///< everybody, over the whole time
  roir::ReturnRecords records;  ///< what was said, readings, goals
  std::int64_t units = 0;
};

/// What a world does not tell: how engaged somebody said they were, answers about the manager under the names that roir asks them by,
/// reviews of expectations, support, and problems.
inline void tell_more(roir::RelationshipState& state) {
  for (std::size_t i = 0; i < state.pulses.size(); ++i) {
    state.pulses[i].answered_at = state.pulses[i].asked_at;
    state.pulses[i].engaged = static_cast<double>(i % 11);
    if (i % 3 == 0) state.upward.push_back({i % 2 == 0 ? "UF5" : "UF6", static_cast<int>(1 + i % 5), state.pulses[i].asked_at});
    if (i % 5 == 0)
      state.reviews.push_back(
          {"clause", i % 2 == 0 ? roir::Side::Manager : roir::Side::Report, state.pulses[i].asked_at, static_cast<double>(i % 4) / 3, {}});
  }
  for (std::size_t i = 0; i < state.promises.size(); i += 4) state.promises[i].support_for = "clause";
  for (std::size_t i = 0; i < state.items.size(); i += 16) state.items[i].problem = true;
}

/// Four readings of each person that nobody in a world takes.
inline std::vector<roir::Entry> more_readings(std::vector<roir::RelationshipState> const& states) {
  std::vector<roir::Entry> entries;
  double value = 0;
  for (roir::RelationshipState const& state : states)
    for (char const* name : {"grievances", "novel_ideas", "review_disputes", "review_hours"}) {
      value = value < 7 ? value + 1 : 0;
      entries.push_back({.actor = state.report,
                         .body = roir::KpiReading{.person = state.report,
                                                  .kpi = name,
                                                  .kind = roir::KpiKind::Quality,
                                                  .unit = "points",
                                                  .value = value,
                                                  .from = state.from,
                                                  .until = state.from + boost::gregorian::days(28)}});
    }
  return entries;
}

inline Company company(std::int64_t units, std::int64_t periods, std::int64_t seed) {
  roir::WorldScenario scenario = roir::world_scenario("effect");
  scenario.units = units;
  scenario.periods = periods;
  scenario.seed = seed;
  roir::World world = roir::make_world(scenario);
  Company made{.all = {.history = roir::HistoryBuilder{{.as_of = world.end - boost::gregorian::days(1)}}.build(world.facts),
                       .window = roir::Window::days(roir::day_number(scenario.begin), roir::day_number(world.end))},
               .records = {},
               .units = units};
  world.facts = {};
  for (roir::RelationshipState& state : world.relationships) tell_more(state);
  for (roir::Entry& entry : more_readings(world.relationships)) world.readings.push_back(std::move(entry));
  made.records.people = {made.all.history, world.readings};
  made.records.dialogues.emplace(made.all.history, std::move(world.relationships),
                                 roir::DialogueOptions{.agenda = roir::agenda_preset("one_to_one")});
  return made;
}

/// Calls `take` with every number of every record that an indicator may read: days, counts, values; no text.
template <class Take>
void each_number(Company const& company, Take const& take) {
  auto const at = [&](auto const& moment) {
    if constexpr (requires { moment->minutes(); })
      take(moment ? moment->minutes() : 0);
    else
      take(moment.minutes());
  };
  auto const date = [&](std::optional<roir::Date> const& one) { take(one ? roir::day_number(*one) : 0); };
  roir::History const& history = company.all.history;
  for (std::uint32_t number = 0; number < history.relationships().size(); ++number)
    for (roir::Dialogue const& dialogue : company.records.dialogues->of(number)) {
      roir::RelationshipState const& state = *dialogue.state;
      for (auto const& one : state.meetings) at(one.start), take(one.minutes), take(static_cast<int>(one.state));
      for (auto const& one : state.items) at(one.added_at), take(one.minutes), take(static_cast<int>(one.outcome) + one.problem);
      for (auto const& topic : state.topics)
        for (auto const& one : topic.steps) at(one.at), take(static_cast<int>(one.state));
      for (auto const& one : state.promises) {
        at(one.made_at), date(one.due), date(one.delivered_on), take(static_cast<int>(one.state) + one.requested);
        for (auto const& other : one.renegotiations) at(other.at);
      }
      for (auto const& one : state.recognitions) at(one.at), take(static_cast<int>(one.by));
      for (auto const& one : state.feedback) at(one.at), take(static_cast<int>(one.by));
      for (auto const& one : state.matters)
        at(one.raised_at), at(one.answered_at), at(one.done_at), take(static_cast<int>(one.kind)), take(one.hours.value_or(0));
      for (auto const& one : state.pulses) at(one.answered_at), take(one.engaged.value_or(0));
      for (auto const& one : state.upward) at(one.at), take(one.value);
      for (auto const& one : state.tallies) take(one.offers_help + one.seeks_thoughts + one.seeks_next_steps);
      for (auto const& plan : state.plans)
        for (auto const& one : plan.steps) date(one.due);
      for (auto const& one : state.reviews) at(one.at), take(one.fulfilled);
    }
  for (std::uint32_t person = 0; person < history.persons(); ++person) {
    for (auto const& one : company.records.people.readings(person))
      take(one.begin), take(one.end), take(one.value), take(one.target.value_or(0));
    for (auto const& one : company.records.people.goals(person)) take(one.begin), take(one.end);
    for (auto const& one : history.employments(person)) take(one.begin), take(one.end);
    for (auto const& one : history.absence_spells(person)) take(one.begin), take(one.end);
  }
  for (auto const& block : history.blocks())
    for (std::size_t i = 0; i < block.time.span().size(); ++i)
      take(block.time.span()[i]), take(block.minutes.span()[i]), take(block.flags.span()[i]), take(block.late.span()[i]);
}

}  // namespace bench
