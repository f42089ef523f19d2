// SPDX-License-Identifier: MIT
// A world as a stream: the same each time, twins that part only where something reaches them, entries that a relationship takes.
#include <roir/core/error.hpp>
#include <roir/core/json.hpp>
#include <roir/core/json_schema.hpp>
#include <roir/history/dialogues.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/history/metrics.hpp>
#include <roir/history/relationship_facts.hpp>
#include <roir/returns/investment.hpp>
#include <roir/simulation/world.hpp>
#include <roir/simulation/world_entries.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <string>
#include <sys/resource.h>

namespace roir {
namespace {

std::vector<WorldEvent> events_of(WorldScenario const& scenario) {
  std::vector<WorldEvent> all;
  simulate(scenario, [&](std::span<WorldEvent const> events) { all.insert(all.end(), events.begin(), events.end()); });
  return all;
}

WorldScenario small_world() {
  WorldScenario scenario = world_scenario("effect");
  scenario.units = 2;
  scenario.managers_per_unit = 4;
  scenario.periods = 13;
  scenario.starting = {3, 6};
  return scenario;
}

// FNV-1a over every field, as little-endian words.
std::uint64_t fingerprint(std::vector<WorldEvent> const& events) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  auto const mix = [&](std::uint64_t word) {
    for (int i = 0; i < 8; ++i) hash = (hash ^ ((word >> (8 * i)) & 0xff)) * 0x100000001b3u;
  };
  for (WorldEvent const& e : events)
    for (std::uint64_t const word : {std::uint64_t{static_cast<std::uint8_t>(e.kind)},
                                     std::uint64_t{static_cast<std::uint8_t>(e.by)},
                                     std::uint64_t{static_cast<std::uint8_t>(e.cause)},
                                     std::uint64_t{e.code},
                                     std::uint64_t{e.occupant},
                                     std::uint64_t{e.spell},
                                     static_cast<std::uint64_t>(e.at),
                                     std::uint64_t{e.manager},
                                     std::uint64_t{e.post},
                                     std::uint64_t{e.number},
                                     std::uint64_t{e.other},
                                     std::uint64_t{e.topic},
                                     static_cast<std::uint64_t>(e.start),
                                     static_cast<std::uint64_t>(e.from),
                                     static_cast<std::uint64_t>(e.until),
                                     std::uint64_t{e.minutes},
                                     std::uint64_t{e.manager_late},
                                     std::uint64_t{e.report_late},
                                     std::uint64_t{e.manager_prep},
                                     std::uint64_t{e.report_prep},
                                     std::uint64_t{e.manager_follow_up},
                                     std::uint64_t{e.report_follow_up},
                                     std::bit_cast<std::uint64_t>(e.value)})
      mix(word);
  return hash;
}

TEST(WorldStream, gives_the_same_events_each_time_and_on_every_platform) {
  std::vector<WorldEvent> const once = events_of(small_world());
  EXPECT_EQ(once, events_of(small_world()));
  EXPECT_EQ(fingerprint(once), 12011456111521663720u)
      << "other numbers of the same seed: every world that somebody kept is another one now";
  WorldScenario other = small_world();
  other.seed = 2;
  EXPECT_NE(once, events_of(other));
  EXPECT_EQ(fingerprint(events_of(world_scenario("sample_company"))), 17344443360790201820u) << "the sample company is another one now";
}

TEST(WorldStream, tells_each_unit_in_order_of_time) {
  WorldStream stream{small_world()};
  std::vector<WorldEvent> week;
  std::int32_t last = 0;
  std::uint32_t unit = 0;
  while (stream.next_week(week)) {
    if (stream.unit() != unit) last = 0;
    unit = stream.unit();
    for (WorldEvent const& event : week) {
      ASSERT_GE(event.at, last);
      ASSERT_EQ(event.manager / 4, unit);
      last = event.at;
    }
    week.clear();
  }
  EXPECT_EQ(unit, 1u);
}

// Another unit or another year changes nothing of what was there before.
TEST(WorldStream, a_larger_or_longer_world_begins_as_the_smaller_one) {
  WorldScenario one_unit = small_world();
  one_unit.units = 1;
  std::vector<WorldEvent> const part = events_of(one_unit);
  std::vector<WorldEvent> whole = events_of(small_world());
  ASSERT_LT(part.size(), whole.size());
  EXPECT_TRUE(std::equal(part.begin(), part.end(), whole.begin()));
  WorldScenario longer = one_unit;
  longer.periods = 20;
  std::vector<WorldEvent> const longer_events = events_of(longer);
  EXPECT_TRUE(std::equal(part.begin(), part.end(), longer_events.begin()));
}

TEST(WorldTwins, are_one_until_the_first_adoption) {
  WorldScenario without = small_world();
  without.programme = false;
  std::vector<WorldEvent> const a = events_of(small_world());
  std::vector<WorldEvent> const b = events_of(without);
  std::int32_t const first = (day_number(small_world().begin) + 7 * 4 * 3) * minutes_per_day;
  auto const before = [&](std::vector<WorldEvent> events) {
    std::erase_if(events, [&](WorldEvent const& event) { return event.at >= first; });
    return events;
  };
  EXPECT_EQ(before(a), before(b));
  EXPECT_NE(a, b);
}

TEST(WorldTwins, of_a_programme_that_does_nothing_differ_in_its_adoption_alone) {
  WorldScenario nothing = world_scenario("nothing");
  nothing.units = 1;
  std::vector<WorldEvent> with = events_of(nothing);
  nothing.programme = false;
  std::vector<WorldEvent> const without = events_of(nothing);
  EXPECT_GT(std::erase_if(with, [](WorldEvent const& event) { return event.kind == WorldEventKind::Adopted; }), 0u);
  EXPECT_EQ(with, without);
}

// Posts whose holders a manager led at some time.
void add_posts_led_by(std::set<std::uint32_t>& posts, std::vector<WorldEvent> const& events, std::uint32_t manager) {
  for (WorldEvent const& event : events)
    if (event.kind == WorldEventKind::LineBegan && event.manager == manager) posts.insert(event.post);
}

TEST(WorldTwins, another_start_of_one_manager_reaches_only_whom_they_lead) {
  WorldScenario scenario = small_world();
  scenario.changing_manager = 0.5;
  scenario.starts = {{.manager = 2, .period = 4}};
  std::vector<WorldEvent> const a = events_of(scenario);
  scenario.starts = {{.manager = 2, .period = 9}};
  std::vector<WorldEvent> const b = events_of(scenario);
  std::set<std::uint32_t> reached;
  add_posts_led_by(reached, a, 2);
  add_posts_led_by(reached, b, 2);
  std::int32_t const first = (day_number(scenario.begin) + 7 * 4 * 4) * minutes_per_day;
  auto const unreached = [&](std::vector<WorldEvent> events) {
    std::erase_if(events, [&](WorldEvent const& event) {
      return event.at >= first && (event.post == WorldEvent::none ? event.manager == 2 : reached.contains(event.post));
    });
    return events;
  };
  EXPECT_EQ(unreached(a), unreached(b));
  EXPECT_NE(a, b);
  EXPECT_LT(reached.size(), 40u);
}

// Replay takes nothing that decide would not have given: relationships_of throws if a single entry could not have been said.
TEST(WorldEntries, are_what_two_people_could_have_said) {
  for (std::string const& name : world_scenario_names()) {
    WorldScenario scenario = world_scenario(name);
    if (scenario.company.empty()) {
      scenario.units = 1;
      scenario.managers_per_unit = std::min<std::int64_t>(scenario.managers_per_unit, 4);
    }
    std::vector<WorldEvent> const events = events_of(scenario);
    std::vector<RelationshipState> const states = relationships_of(events, scenario);
    auto const begun = std::count_if(events.begin(), events.end(), [](WorldEvent const& e) { return e.kind == WorldEventKind::LineBegan; });
    EXPECT_EQ(states.size(), static_cast<std::size_t>(begun)) << name;
  }
}

TEST(WorldEntries, each_is_valid_and_in_its_stream) {
  WorldScenario const scenario = small_world();
  std::vector<WorldEntry> entries;
  for (WorldEvent const& event : events_of(scenario)) add_entries(entries, event, scenario);
  std::set<std::string_view> kinds;
  for (WorldEntry const& one : entries) {
    ASSERT_NO_THROW(validate_body(one.entry.body));
    ASSERT_EQ(one.stream.kind, stream_kind_of(one.entry.body));
    kinds.insert(kind_of(one.entry.body));
  }
  EXPECT_EQ(kinds.size(), 41u);
}

// Two ways to a history: rows of meetings as readers of files make them, and relationships that were lived through entries.
void expect_same_history(WorldScenario const& scenario) {
  World const world = make_world(scenario);
  Facts told;
  std::vector<WorldEntry> entries;
  for (WorldEvent const& event : events_of(scenario)) add_entries(entries, event, scenario);
  std::vector<Entry> organisation;
  for (WorldEntry& one : entries)
    if (one.stream.kind != StreamKind::Relationship) organisation.push_back(std::move(one.entry));
  add_organisation(told, organisation);
  for (RelationshipState const& state : world.relationships) add_relationship(told, state, {.with_line = false, .with_people = false});
  Date const as_of = world.end - boost::gregorian::days(1);
  History const a = HistoryBuilder{{.as_of = as_of}}.build(world.facts);
  History const b = HistoryBuilder{{.as_of = as_of}}.build(told);
  EXPECT_EQ(a.issues().size(), 0u);
  EXPECT_EQ(b.issues().size(), 0u);
  Window const window{scenario.begin, world.end};
  for (std::string const& metric : {"coverage", "contact", "adherence", "changes", "recovery"})
    EXPECT_EQ(metric_table(Selection{a, window}, metric, {.by = Grain::Relationship}).to_json(),
              metric_table(Selection{b, window}, metric, {.by = Grain::Relationship}).to_json())
        << metric;
}
TEST(WorldFacts, are_those_that_the_entries_tell) {
  expect_same_history(small_world());
}
// With zones, holidays, leave and moves. (Of what only the calendar knows entries say nothing.)
TEST(WorldFacts, of_a_company_are_those_that_the_entries_tell) {
  WorldScenario company = world_scenario("sample_company");
  company.unsaid = 0;
  expect_same_history(company);
}

TEST(WorldScenario, is_a_record_that_json_and_its_schema_know) {
  WorldScenario scenario = world_scenario("dip");
  scenario.starts = {{.manager = 3, .period = -1}};
  auto const read = parse_record<WorldScenario>(json_text(to_json(scenario)));
  EXPECT_EQ(json_text(to_json(read)), json_text(to_json(scenario)));
  EXPECT_EQ(read.adoption, AdoptionRule::Dip);
  EXPECT_EQ(read.starts.front().period, -1);
  EXPECT_NE(json_text(json_schema<WorldScenario>()).find("kpi_growth"), std::string::npos);
}

TEST(WorldScenario, what_cannot_be_is_refused_by_name) {
  auto const refused = [](auto change) {
    WorldScenario scenario;
    change(scenario);
    try {
      WorldStream{scenario};
    } catch (InvalidArgument const& error) {
      return error.code() + " " + error.subject();
    }
    return std::string{"accepted"};
  };
  EXPECT_EQ(refused([](WorldScenario& s) { s.begin = Date{2024, 1, 2}; }), "bad_scenario begin");
  EXPECT_EQ(refused([](WorldScenario& s) { s.team_max = 16; }), "bad_scenario team_max");
  EXPECT_EQ(refused([](WorldScenario& s) {
              s.units = 1 << 26;
              s.managers_per_unit = 4;
            }),
            "bad_scenario units");
  EXPECT_EQ(refused([](WorldScenario& s) { s.effects.idea_factor = -1; }), "bad_scenario idea_factor");
  EXPECT_EQ(refused([](WorldScenario& s) { s.effects.pulse_asking = 2; }), "bad_scenario pulse_asking");
  EXPECT_EQ(refused([](WorldScenario& s) { s.starts = {{.manager = 0, .period = -2}}; }), "bad_scenario period");
  EXPECT_EQ(refused([](WorldScenario&) {}), "accepted");
  EXPECT_THROW(static_cast<void>(world_scenario("nobody")), NotFound);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
// Twenty times the people over four times the time: the same memory. The high-water mark of the process tells.
TEST(WorldStream, takes_as_much_memory_for_a_large_world_as_for_a_small_one) {
  auto const peak_kb = [] {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
  };
  auto const live = [](std::int64_t units, std::int64_t periods) {
    WorldScenario scenario = world_scenario("effect");
    scenario.units = units;
    scenario.periods = periods;
    std::size_t events = 0;
    simulate(scenario, [&](std::span<WorldEvent const> week) { events += week.size(); });
    return events;
  };
  std::size_t const few = live(1, 13);
  auto const before = peak_kb();
  std::size_t const many = live(10, 104);
  EXPECT_GT(many, 60 * few);
  EXPECT_LT(peak_kb() - before, 1024);
}
#endif

}  // namespace
}  // namespace roir
