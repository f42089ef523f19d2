// SPDX-License-Identifier: MIT
// What a pair owes each other is what the history of a company would count (M01), told of the same facts.
#include "relationship/pair_days.hpp"

#include "story.hpp"
#include <roir/history/definitions.hpp>
#include <roir/history/history_builder.hpp>

#include <rapidcheck/gtest.h>

namespace roir::story {
namespace {

// What both are told.
struct World {
  std::string cadence;
  std::int32_t from = 0;
  std::int32_t as_of = 0;
  std::vector<std::int32_t> held;
  std::vector<Absence> absences;
  std::vector<std::int32_t> holidays;
};

std::int32_t day_within(int days) {
  return *rc::gen::inRange(0, days);
}

World any_world() {
  World world;
  world.cadence = *rc::gen::element<std::string>("weekly", "every 2 weeks", "monthly", "every 10 days", "monthly on 31",
                                                 "RRULE:FREQ=WEEKLY;BYDAY=MO,TH");
  world.from = parse_day("2026-01-01") + day_within(40);
  world.as_of = world.from + 30 + day_within(200);
  world.held.push_back(world.from);  // so that the history knows from when on it knows
  auto const offsets = *rc::gen::container<std::vector<int>>(rc::gen::resize(rc::kNominalSize, rc::gen::inRange(1, 200)));
  for (int const offset : offsets)
    if (world.from + offset <= world.as_of) world.held.push_back(world.from + offset);
  std::sort(world.held.begin(), world.held.end());
  world.held.erase(std::unique(world.held.begin(), world.held.end()), world.held.end());
  for (int i = day_within(4); i > 0; --i) {
    std::int32_t const away = world.from + day_within(180);
    world.absences.push_back({.person = i % 2 == 0 ? ann : bob, .from = to_date(away), .until = to_date(away + 1 + day_within(25))});
  }
  for (int i = day_within(4); i > 0; --i) world.holidays.push_back(world.from + day_within(180));
  return world;
}

Trials as_history_has_it(World const& world) {
  Facts facts;
  for (PersonId const& person : {ann, bob}) facts.add(Employment{.person = person, .from = to_date(world.from - 1000)});
  facts.add(ReportingLine{.report = bob, .manager = ann, .from = to_date(world.from)});
  facts.add(ProgrammeAdoption{.cadence = Cadence::parse(world.cadence), .from = to_date(world.from)});
  for (Absence const& absence : world.absences) facts.add(absence);
  for (std::int32_t const day : world.holidays) facts.add(Holiday{.date = to_date(day)});
  for (std::int32_t const day : world.held) {
    Moment const start = Moment::wall_clock(to_date(day), 10, 0);
    facts.add(MeetingHeld{.meeting = {.manager = ann, .report = bob, .planned_start = start}, .start = start, .minutes = 30});
  }
  History const history = HistoryBuilder{{.as_of = to_date(world.as_of)}}.build(facts);
  Selection const selection{history, Window{to_date(world.from), to_date(world.as_of + 1)}};
  ContextMaker maker{selection};
  return adherence_trials(maker.make(0), world.from, world.as_of + 1);
}

std::vector<Trial> as_the_pair_has_it(World const& world) {
  RelationshipState state{.relationship = RelationshipId{"r"}, .manager = ann, .report = bob, .from = to_date(world.from)};
  for (std::int32_t const day : world.held)
    state.meetings.push_back(Meeting{.meeting = MeetingId{format_day(day)},
                                     .state = MeetingState::Held,
                                     .start = Moment::wall_clock(to_date(day), 10, 0),
                                     .minutes = 30});
  PairContext context;
  context.cadence = Cadence::parse(world.cadence);
  context.absences = world.absences;
  for (std::int32_t const day : world.holidays) context.holidays.push_back({.date = to_date(day)});
  Sight const sight{state, Side::Report, context, Timestamp{Moment::instant(std::int64_t{world.as_of + 1} * minutes_per_day)}};
  std::vector<Trial> trials;
  for (OwedPeriod const& owed : owed_periods(sight))
    if (owed.is_over) trials.push_back({.day = std::max(owed.period.begin_day, world.from), .success = owed.is_satisfied});
  return trials;
}

RC_GTEST_PROP(PairDays, OweWhatTheHistoryCounts, ()) {
  World const world = any_world();
  auto const expected = as_history_has_it(world).trials;
  auto const owed = as_the_pair_has_it(world);
  RC_CLASSIFY(!expected.empty(), "something is owed");
  RC_ASSERT(owed.size() == expected.size());
  for (std::size_t i = 0; i < owed.size(); ++i) {
    RC_ASSERT(owed[i].day == expected[i].day);
    RC_ASSERT(owed[i].success == expected[i].success);
  }
}

}  // namespace
}  // namespace roir::story
