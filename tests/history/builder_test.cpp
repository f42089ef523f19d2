// SPDX-License-Identifier: MIT
#include "worlds.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace roir {
namespace {

using namespace worlds;

constexpr std::int32_t nine = 9 * 60;

MeetingKey key(char const* id, std::optional<Moment> planned, char const* manager = "ann", char const* report = "bob") {
  MeetingKey made{.manager = PersonId{manager}, .report = PersonId{report}, .planned_start = planned};
  if (*id != 0) made.meeting = MeetingId{id};
  return made;
}
Moment at(std::int32_t day, std::int32_t minute = nine) {
  return wall((monday + day) * 1440 + minute);
}
FactInfo info(char const* id, std::optional<std::int32_t> recorded_day = {}, char const* corrects = "") {
  FactInfo made;
  if (*id != 0) made.id = FactId{id};
  if (recorded_day) made.recorded_at = at(*recorded_day);
  if (*corrects != 0) made.corrects = FactId{corrects};
  return made;
}
ReportingLine line(char const* report, char const* manager, std::int32_t from, std::optional<std::int32_t> to = {}, FactInfo fact = {}) {
  return {.fact = std::move(fact),
          .report = PersonId{report},
          .manager = PersonId{manager},
          .from = to_date(monday + from),
          .until = to ? std::optional{to_date(monday + *to)} : std::nullopt};
}

/// A move in words: from where, learnt when, by whom, why.
std::string move_words(MeetingMoves const& moves, std::size_t k) {
  auto const time = [](std::int32_t minutes) { return minutes == unknown_time ? std::string{"-"} : wall(minutes).to_string(); };
  return "from " + time(moves.from[k]) + " learnt " + time(moves.learnt[k]) + " " + std::string{word(moves.by[k])} + " " +
         std::string{word(moves.cause[k])};
}

/// A history in words: relationships and meetings in an order that depends on no number, then issues.
std::string words(History const& h) {
  std::multiset<std::string> lines;
  for (std::uint32_t r = 0; r < h.relationships().size(); ++r) {
    RelationshipSpan const& relationship = h.relationships()[r];
    std::string const pair =
        h.person_id(relationship.manager) + ">" + h.person_id(relationship.report) + " from " + format_day(relationship.begin);
    lines.insert(pair + (relationship.end == open_end ? "" : " to " + format_day(relationship.end)) +
                 (relationship.inferred ? " inferred" : ""));
    Block const& block = h.block_of(r);
    MeetingDetails const& d = block.details;
    auto const begin = static_cast<std::size_t>(block.offsets[r - block.first_relationship]),
               end = static_cast<std::size_t>(block.offsets[r - block.first_relationship + 1]);
    for (std::size_t i = begin; i < end; ++i) {
      auto const number = [](auto value) { return " " + std::to_string(static_cast<long long>(value)); };
      lines.insert(pair + " " + wall(block.time[i]).to_string() + number(block.flags[i]) + number(block.minutes[i]) +
                   number(block.late[i]) + number(d.planned[i]) + number(d.learnt[i]) + number(d.asked_by_manager[i]) +
                   number(d.asked_by_report[i]) + number(d.asked_prompted[i]) + number(d.made_up[i]) + number(d.planned_minutes[i]) +
                   number(d.manager_late[i]) + number(d.report_late[i]) + number(d.manager_prep[i]) + number(d.report_follow_up[i]) +
                   number(d.by[i]) + number(d.cause[i]) + number(d.moves[i]) + " " + (d.id[i] == no_index ? "" : h.meeting_id(d.id[i])));
    }
    MeetingMoves const& m = block.moves;
    for (std::size_t k = 0; k < m.meeting.size(); ++k)
      if (begin <= m.meeting[k] && m.meeting[k] < end)
        lines.insert(pair + " " + wall(block.time[m.meeting[k]]).to_string() + " moved " + move_words(m, k));
  }
  std::string out;
  for (std::string const& one : lines) out += one + "\n";
  for (HistoryIssue const& issue : h.issues()) out += issue.code + " " + std::to_string(issue.count) + "\n";
  return out;
}

/// The only meeting of a history.
struct One {
  Outcome outcome;
  std::int32_t time, planned;
  int moves;
};
One only(History const& h) {
  EXPECT_EQ(h.meetings(), 1) << words(h);
  for (Block const& block : h.blocks())
    if (block.time.size() > 0)
      return {MeetingFlags::outcome(block.flags[0]), block.time[0], block.details.planned[0], block.details.moves[0]};
  return {};
}
std::int64_t issues(History const& h, char const* code) {
  for (HistoryIssue const& issue : h.issues())
    if (issue.code == code) return issue.count;
  return 0;
}

std::vector<std::string> moves(History const& h) {
  std::vector<std::string> all;
  for (Block const& block : h.blocks())
    for (std::size_t k = 0; k < block.moves.meeting.size(); ++k)
      all.push_back(std::to_string(block.moves.meeting[k]) + " " + move_words(block.moves, k));
  return all;
}

TEST(Builder, every_move_is_kept_with_where_it_stood_and_when_it_was_learnt) {
  for (bool const by_id : {false, true}) {
    auto const meeting = [&](std::int32_t day) { return key(by_id ? "m" : "", at(day)); };
    Facts facts;
    facts.add(line("bob", "ann", -10));
    facts.add(MeetingHeld{.meeting = key("", at(1)), .start = at(1), .minutes = 20});
    facts.add(MeetingPlanned{.meeting = meeting(2)});
    for (int const twice : {1, 2}) {  // a file read again moves nothing again
      static_cast<void>(twice);
      facts.add(MeetingMoved{.fact = info("", 0), .meeting = meeting(2), .to = at(4), .by = Side::Manager, .at = at(0)});
      facts.add(MeetingMoved{
          .fact = info("", 3), .meeting = meeting(by_id ? 4 : 2), .to = at(6), .by = Side::Report, .cause = Cause::Travel, .at = at(3)});
    }
    facts.add(MeetingCancelled{.fact = info("", 5), .meeting = meeting(by_id ? 6 : 2), .by = Side::Manager, .at = at(5)});
    EXPECT_EQ(moves(build(facts, monday + 9)), (std::vector<std::string>{"1 from 2024-01-03T09:00 learnt 2024-01-01T09:00 manager unknown",
                                                                         "1 from 2024-01-05T09:00 learnt 2024-01-04T09:00 report travel"}));
    EXPECT_EQ(moves(build(facts, monday + 2)).size(), 1u) << "the second move was not known yet";
    EXPECT_EQ(moves(build(facts, monday - 1)).size(), 0u);
  }
}

TEST(Builder, moves_of_meetings_that_are_left_out_are_left_out_and_the_others_stay_with_their_meetings) {
  Facts facts;
  facts.add(line("bob", "ann", -10));
  for (std::int32_t const day : {30, 1, 8, 15, -20}) {  // the first is held after as_of, the last lies before the reporting line
    std::string const id = "m" + std::to_string(day);
    facts.add(MeetingPlanned{.meeting = key(id.c_str(), at(day))});
    facts.add(MeetingMoved{.fact = info("", -30), .meeting = key(id.c_str(), at(day)), .to = at(day + 1), .at = at(day - 1)});
    facts.add(MeetingHeld{.fact = info("", -30), .meeting = key(id.c_str(), at(day)), .start = at(day + 1)});
  }
  for (std::uint32_t const block : {1u, 1u << 20}) {
    History const h = build(facts, monday + 20, 1, block);
    EXPECT_EQ(moves(h), (std::vector<std::string>{"0 from 2024-01-02T09:00 learnt 2024-01-01T09:00 unknown unknown",
                                                  "1 from 2024-01-09T09:00 learnt 2024-01-08T09:00 unknown unknown",
                                                  "2 from 2024-01-16T09:00 learnt 2024-01-15T09:00 unknown unknown"}));
  }
}

TEST(Builder, of_all_cadences_that_hold_the_most_specific_and_then_the_latest_is_found_each_day) {
  std::size_t seen = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    World world = random_world(seed);
    for (int more = 0; more < 6; ++more)  // several for one subject, and for subjects that nobody here has
      world.paces.push_back({static_cast<Scope>(more % 4), more % 3, 2 + more % 3, "unit" + std::to_string(more % 2),
                             more % 2 == 0 ? "weekly" : "every 10 days", monday + 7 * static_cast<int>(seed % 9) + more,
                             more % 3 == 0 ? open_end : monday + 60 + 9 * more});
    Selection const selection = selection_of(world);
    History const& h = selection.history;
    ContextMaker maker{selection};
    for (std::uint32_t r = 0; r < h.relationships().size(); ++r) {
      Context const context = maker.make(r);
      RelationshipSpan const& pair = h.relationships()[r];
      for (std::int32_t day = context.relationship.begin; day < context.relationship.end; ++day) {
        ProgrammeSpan const* best = nullptr;
        std::uint32_t const unit = h.unit_on(pair.report, day);
        for (ProgrammeSpan const& span : h.programmes()) {
          bool const is_for = span.scope == Scope::Organisation || (span.scope == Scope::Unit && unit != no_index && span.first == unit) ||
                              (span.scope == Scope::Manager && span.first == pair.manager) ||
                              (span.scope == Scope::Relationship && span.first == pair.manager && span.second == pair.report);
          if (is_for && span.begin <= day && day < span.end &&
              (best == nullptr || std::pair{span.scope, span.begin} >= std::pair{best->scope, best->begin}))
            best = &span;
        }
        ASSERT_EQ(h.programme(pair, day), best) << seed << " " << format_day(day);
        ASSERT_EQ(context.cadence_on(day), best == nullptr ? nullptr : &best->cadence) << seed << " " << format_day(day);
        seen += best != nullptr ? 1 : 0;
      }
    }
  }
  EXPECT_GT(seen, 1000u);
}

TEST(Builder, a_correction_stands_from_its_recorded_day_on) {
  Facts facts;
  facts.add(line("bob", "ann", -10));
  facts.add(MeetingHeld{.fact = info("f1", 0), .meeting = key("m", at(0)), .start = at(0), .minutes = 20});
  facts.add(MeetingHeld{.fact = info("f2", 5, "f1"), .meeting = key("m", at(0)), .start = at(0, nine + 30), .minutes = 50});
  EXPECT_EQ(only(build(facts, monday + 4)).time, (monday * 1440) + nine);
  EXPECT_EQ(only(build(facts, monday + 5)).time, (monday * 1440) + nine + 30);
}

TEST(Builder, a_correction_may_say_that_it_was_another_thing_or_another_day) {
  Facts facts;
  facts.add(line("bob", "ann", -10));
  facts.add(MeetingHeld{.fact = info("f1", 0), .meeting = key("", at(0)), .start = at(0)});
  facts.add(MeetingCancelled{.fact = info("f2", 5, "f1"), .meeting = key("", at(0))});
  EXPECT_EQ(only(build(facts, monday + 4)).outcome, Outcome::Held);
  EXPECT_EQ(only(build(facts, monday + 5)).outcome, Outcome::Cancelled);
  Facts other;
  other.add(line("bob", "ann", -10));
  other.add(MeetingHeld{.fact = info("f1", 0), .meeting = key("", at(0)), .start = at(0)});
  other.add(MeetingHeld{.fact = info("f2", 5, "f1"), .meeting = key("", at(2)), .start = at(2)});
  EXPECT_EQ(only(build(other, monday + 5)).time, (monday + 2) * 1440 + nine);
}

TEST(Builder, of_two_corrections_of_one_fact_the_one_learnt_last_stands_whatever_their_order) {
  for (bool const swapped : {false, true}) {
    Facts facts;
    facts.add(line("bob", "ann", -10));
    MeetingHeld const first{.fact = info("c1", 5, "f"), .meeting = key("", at(2)), .start = at(2)};
    MeetingHeld const second{.fact = info("c2", 6, "f"), .meeting = key("", at(3)), .start = at(3)};
    facts.add(swapped ? second : first);
    facts.add(MeetingHeld{.fact = info("f", 0), .meeting = key("", at(0)), .start = at(0)});
    facts.add(swapped ? first : second);
    EXPECT_EQ(only(build(facts, monday + 9)).time, (monday + 3) * 1440 + nine);
    EXPECT_EQ(only(build(facts, monday + 5)).time, (monday + 2) * 1440 + nine);
    Facts people;
    people.add(line("bob", "cy", 1, {}, info("c1", 5, "f")));
    people.add(line("bob", "ann", -10, {}, info("f", 0)));
    people.add(line("bob", "dee", 2, {}, info("c2", swapped ? 4 : 6, "f")));
    EXPECT_EQ(words(build(people, monday + 9)), swapped ? "cy>bob from 2024-01-02\n" : "dee>bob from 2024-01-03\n");
  }
}

TEST(Builder, a_correction_of_a_correction_stands_alone) {
  Facts facts;
  facts.add(line("bob", "ann", 0, {}, info("a", 0)));
  facts.add(line("bob", "cy", 0, {}, info("b", 1, "a")));
  facts.add(line("bob", "dee", 0, {}, info("c", 2, "b")));
  EXPECT_EQ(words(build(facts, monday + 1)), "cy>bob from 2024-01-01\n");
  EXPECT_EQ(words(build(facts, monday + 2)), "dee>bob from 2024-01-01\n");
}

TEST(Builder, a_correction_under_the_id_of_the_fact_itself_takes_its_place) {
  Facts facts;
  facts.add(line("bob", "ann", 0, {}, info("a", 0)));
  facts.add(line("bob", "cy", 0, {}, info("a", 1, "a")));
  facts.add(MeetingHeld{.fact = info("m", 0), .meeting = key("", at(3), "cy"), .start = at(3)});
  facts.add(MeetingHeld{.fact = info("m", 1, "m"), .meeting = key("", at(4), "cy"), .start = at(4)});
  History const h = build(facts, monday + 9);
  EXPECT_EQ(h.relationships().size(), 1u);
  EXPECT_EQ(only(h).time, (monday + 4) * 1440 + nine);
}

TEST(Builder, facts_with_one_id_are_one_fact_and_the_one_learnt_last_stands) {
  Facts facts;
  facts.add(line("bob", "cy", 3, {}, info("a", 4)));
  facts.add(line("bob", "ann", 0, {}, info("a", 0)));
  EXPECT_EQ(words(build(facts, monday + 9)), "cy>bob from 2024-01-04\n");
  EXPECT_EQ(words(build(facts, monday + 3)), "ann>bob from 2024-01-01\n");
}

TEST(Builder, a_fact_that_says_when_it_was_learnt_stands_over_one_that_does_not_in_any_order) {
  for (bool const swapped : {false, true}) {
    Facts facts;
    if (swapped) facts.add(line("bob", "ann", 0, 30));
    facts.add(line("bob", "ann", 0, 10, info("", 3)));
    if (!swapped) facts.add(line("bob", "ann", 0, 30));
    EXPECT_EQ(words(build(facts, monday + 40)), "ann>bob from 2024-01-01 to 2024-01-11\n");
  }
}

TEST(Builder, an_outcome_is_not_known_before_the_meeting_was_to_begin) {
  Facts facts;
  facts.add(line("bob", "ann", -10));
  facts.add(MeetingPlanned{.meeting = key("m", at(20)), .minutes = 30});
  facts.add(MeetingMissed{.meeting = key("m", at(20))});
  EXPECT_EQ(only(build(facts, monday + 19)).outcome, Outcome::Planned);
  EXPECT_EQ(only(build(facts, monday + 20)).outcome, Outcome::Missed);
}

TEST(Builder, a_contact_period_is_known_when_it_is_over) {
  Facts facts;
  facts.add(ContactPeriod{.person = PersonId{"bob"}, .from = to_date(monday), .until = to_date(monday + 7), .meetings = 1, .hours = 0.5});
  EXPECT_TRUE(build(facts, monday + 5).contact_periods().empty());
  EXPECT_EQ(build(facts, monday + 6).contact_periods().size(), 1u);
}

TEST(Builder, pay_and_efforts_are_known_from_their_day_and_corrected_as_other_facts) {
  Facts facts;
  facts.add(line("bob", "ann", -10));
  facts.add(Pay{.fact = info("p1"), .subject = "bob", .amount = 30000, .currency = "GBP", .price_year = 2024, .from = to_date(monday)});
  facts.add(Pay{.fact = info("p2", 5, "p1"),
                .subject = "bob",
                .amount = 33000,
                .currency = "GBP",
                .price_year = 2024,
                .from = to_date(monday),
                .until = to_date(monday + 9)});
  facts.add(Pay{.subject = "nobody", .amount = 1, .currency = "GBP", .price_year = 2024, .from = to_date(monday)});
  facts.add(Effort{.person = PersonId{"ann"}, .activity = Activity::Training, .date = to_date(monday + 3), .minutes = 60});
  facts.add(Effort{.person = PersonId{"ann"}, .activity = Activity::Training, .date = to_date(monday + 3), .minutes = 90});
  History const before = build(facts, monday + 2);
  std::uint32_t const bob = before.find_person("bob");
  EXPECT_EQ(before.pay_on(bob, monday)->amount, 30000);
  EXPECT_EQ(before.pay_on(bob, monday - 1), nullptr);
  EXPECT_TRUE(before.efforts().empty());
  EXPECT_EQ(issues(before, "unknown_subject"), 1);
  EXPECT_EQ(before.find_person("nobody"), no_index);
  History const after = build(facts, monday + 30);
  EXPECT_EQ(after.pay_on(bob, monday + 8)->amount, 33000);
  EXPECT_EQ(after.pay_on(bob, monday + 9), nullptr) << "it ended";
  ASSERT_EQ(after.efforts().size(), 1u) << "said again, it is the same one";
  EXPECT_EQ(after.efforts()[0].minutes, 90);
  EXPECT_EQ(after.efforts()[0].with, no_index);
}

/// Facts of a random world, each with the day on which it was learnt, some of them corrected later.
struct Dated {
  std::vector<std::pair<std::int32_t, std::function<void(Facts&)>>> all;
};
Dated dated(unsigned seed) {
  World const world = random_world(seed);
  std::mt19937 random{seed};
  Dated dated;
  int number = 0;
  auto const day_after = [&](std::int32_t day) { return std::max(day, monday) + static_cast<std::int32_t>(random() % 40); };
  auto const learn = [&](auto fact, std::int32_t day, auto change) {
    std::int32_t const learnt = day_after(day);
    std::string const id = "f" + std::to_string(number++);
    fact.fact.id = FactId{id};
    fact.fact.recorded_at = wall(learnt * 1440 + static_cast<std::int32_t>(random() % 1440));
    dated.all.emplace_back(learnt, [fact](Facts& facts) { facts.add(fact); });
    if (random() % 3 != 0) return;
    auto corrected = fact;
    change(corrected);
    std::int32_t const later = learnt + 1 + static_cast<std::int32_t>(random() % 30);
    corrected.fact.id = FactId{"c" + id};
    corrected.fact.corrects = FactId{id};
    corrected.fact.recorded_at = wall(later * 1440 + static_cast<std::int32_t>(random() % 1440));
    dated.all.emplace_back(later, [corrected](Facts& facts) { facts.add(corrected); });
  };
  for (Line const& l : world.lines)
    learn(
        ReportingLine{
            .report = person(world, l.report), .manager = person(world, l.manager), .from = to_date(l.begin), .until = until(l.end)},
        l.begin, [&](ReportingLine& line) { line.from = to_date(l.begin + 3); });
  for (Away const& a : world.aways)
    learn(Absence{.person = person(world, a.person), .from = to_date(a.begin), .until = until(a.end)}, a.begin,
          [&](Absence& absence) { absence.from = to_date(a.begin - 2); });
  for (Pace const& p : world.paces)
    learn(ProgrammeAdoption{.scope = p.scope,
                            .subject = subject(world, p),
                            .cadence = Cadence::parse(p.cadence),
                            .from = to_date(p.begin),
                            .until = until(p.end)},
          p.begin, [](ProgrammeAdoption& adoption) { adoption.cadence = Cadence::every_days(9); });
  for (std::size_t i = 0; i < world.meetings.size(); ++i) {
    Meet const& m = world.meetings[i];
    MeetingKey made{.meeting = i % 2 == 0 || m.planned == unknown_time ? std::optional{meeting_id(static_cast<int>(i))} : std::nullopt,
                    .manager = person(world, m.manager),
                    .report = person(world, m.report)};
    if (m.planned != unknown_time) made.planned_start = wall(m.planned);
    std::int32_t const day = day_of_minutes(m.time());
    if (m.planned != unknown_time)
      learn(MeetingPlanned{.meeting = made, .minutes = 30}, day - 20, [](MeetingPlanned& planned) { planned.minutes = 45; });
    if (m.moved_to != unknown_time)
      learn(MeetingMoved{.meeting = made, .to = wall(m.moved_to)}, day - 3, [](MeetingMoved& moved) { moved.by = Side::Manager; });
    if (m.outcome == Outcome::Held)
      learn(MeetingHeld{.meeting = made, .start = wall(m.start), .minutes = m.minutes}, day,
            [&](MeetingHeld& held) { held.start = wall(m.start + 7); });
    if (m.outcome == Outcome::Missed)
      learn(MeetingMissed{.meeting = made}, day, [](MeetingMissed& missed) { missed.cause = Cause::Absence; });
  }
  return dated;
}
Facts facts_until(Dated const& dated, std::int32_t day) {
  Facts facts;
  for (auto const& [learnt, add] : dated.all)
    if (learnt <= day) add(facts);
  return facts;
}

TEST(Builder, a_history_as_of_an_earlier_day_is_the_one_made_on_that_day) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    Dated const log = dated(seed);
    Facts const all = facts_until(log, open_end);
    for (std::int32_t const as_of : {monday + 10, monday + 60, monday + 120, monday + 230})
      EXPECT_EQ(words(build(all, as_of)), words(build(facts_until(log, as_of), as_of))) << seed;
  }
}

TEST(Builder, the_same_facts_twice_change_nothing) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    Dated log = dated(seed);
    Facts const once = facts_until(log, open_end);
    auto const all = log.all;
    log.all.insert(log.all.end(), all.begin(), all.end());
    EXPECT_EQ(words(build(facts_until(log, open_end), monday + 200)), words(build(once, monday + 200))) << seed;

    // And with nothing but natural keys: no fact ids, no times of learning.
    World const world = random_world(seed);
    Facts plain = facts_of(world), twice = facts_of(world);
    for (int i = 0; i < static_cast<int>(world.meetings.size()); ++i) add_meeting(world, i, twice);
    for (Line const& l : world.lines)
      twice.add(ReportingLine{
          .report = person(world, l.report), .manager = person(world, l.manager), .from = to_date(l.begin), .until = until(l.end)});
    EXPECT_EQ(words(build(twice, world.as_of)), words(build(plain, world.as_of))) << seed;
  }
}

TEST(Builder, the_order_of_facts_changes_nothing) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    Dated log = dated(seed);
    std::string const expected = words(build(facts_until(log, open_end), monday + 200));
    std::mt19937 random{seed};
    for (int i = 0; i < 3; ++i) {
      std::shuffle(log.all.begin(), log.all.end(), random);
      EXPECT_EQ(words(build(facts_until(log, open_end), monday + 200)), expected) << seed;
    }
  }
}

TEST(Builder, threads_and_sizes_of_blocks_change_nothing) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    Facts const facts = facts_of(random_world(seed));
    std::string const expected = words(build(facts, monday + 200));
    EXPECT_EQ(words(build(facts, monday + 200, 2)), expected);
    for (std::uint32_t const block : {1u, 2u, 7u}) {
      History const h = build(facts, monday + 200, 1, block);
      EXPECT_EQ(words(h), expected);
      for (Grain const by : {Grain::Relationship, Grain::Organisation})
        for (std::string const& metric : contact_metrics()) {
          Selection const a = selection_of(h, monday, monday + 150), b = selection_of(build(facts, monday + 200), monday, monday + 150);
          EXPECT_EQ(words_of(metric_table(a, metric, {.by = by})), words_of(metric_table(b, metric, {.by = by}))) << metric;
        }
    }
  }
  EXPECT_THROW(HistoryBuilder({.as_of = to_date(monday), .threads = 0}), InvalidArgument);
  EXPECT_THROW(HistoryBuilder({.as_of = to_date(monday), .block_meetings = 0}), InvalidArgument);
}

TEST(Builder, what_is_said_of_a_meeting_folds_into_one_with_ids_and_without) {
  for (char const* id : {"m1", ""}) {
    Facts moved;
    moved.add(line("bob", "ann", -10));
    moved.add(MeetingPlanned{.meeting = key(id, at(0)), .minutes = 30});
    moved.add(MeetingMoved{.meeting = key(id, at(0)), .to = at(2)});
    EXPECT_EQ(only(build(moved, monday + 9)).planned, (monday + 2) * 1440 + nine);
    EXPECT_EQ(only(build(moved, monday + 9)).outcome, Outcome::Planned);
    EXPECT_EQ(only(build(moved, monday + 9)).moves, 1);
    moved.add(MeetingHeld{.meeting = key(id, at(0)), .start = at(2, nine + 5), .minutes = 25});
    EXPECT_EQ(only(build(moved, monday + 9)).outcome, Outcome::Held);
    EXPECT_EQ(only(build(moved, monday + 9)).time, (monday + 2) * 1440 + nine + 5);
    EXPECT_EQ(only(build(moved, monday + 9)).planned, (monday + 2) * 1440 + nine);

    Facts cancelled;
    cancelled.add(line("bob", "ann", -10));
    cancelled.add(MeetingCancelled{.meeting = key(id, at(0)), .by = Side::Report, .at = at(-1)});
    EXPECT_EQ(only(build(cancelled, monday + 9)).outcome, Outcome::Cancelled);
    EXPECT_EQ(only(build(cancelled, monday + 9)).time, monday * 1440 + nine);
  }
}

TEST(Builder, two_moves_with_ids_say_each_where_it_stood_before) {
  Facts facts;
  facts.add(line("bob", "ann", -10));
  facts.add(MeetingMoved{.fact = info("", -2), .meeting = key("m", at(3)), .to = at(5)});
  facts.add(MeetingMoved{.fact = info("", -3), .meeting = key("m", at(0)), .to = at(3)});
  facts.add(MeetingPlanned{.fact = info("", -5), .meeting = key("m", at(0))});
  EXPECT_EQ(only(build(facts, monday + 9)).planned, (monday + 5) * 1440 + nine);
  EXPECT_EQ(only(build(facts, monday + 9)).moves, 2);
}

TEST(Builder, instants_become_the_wall_clock_of_the_report_on_both_sides_of_a_clock_change) {
  Facts facts;
  facts.add(Person{.id = PersonId{"bob"}, .time_zone = "America/New_York"});
  facts.add(Person{.id = PersonId{"ann"}, .time_zone = "Asia/Tokyo"});
  facts.add(line("bob", "ann", -10));
  for (char const* start : {"2024-03-08T14:00Z", "2024-03-11T13:00Z", "2024-03-12T09:00"})
    facts.add(MeetingHeld{.meeting = {.manager = PersonId{"ann"}, .report = PersonId{"bob"}}, .start = parse_moment(start)});
  History const h = build(facts, parse_day("2024-03-31"));
  ASSERT_EQ(h.meetings(), 3);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(h.blocks()[0].time[i] % 1440, nine) << i;
}

TEST(Builder, an_instant_and_a_wall_clock_name_one_meeting_by_its_natural_key) {
  Facts facts;
  facts.add(Person{.id = PersonId{"bob"}, .time_zone = "Europe/London"});
  facts.add(line("bob", "ann", -10));
  facts.add(MeetingPlanned{.meeting = key("", parse_moment("2024-07-01T09:00"))});
  facts.add(MeetingHeld{.meeting = key("", parse_moment("2024-07-01T08:00Z")), .start = parse_moment("2024-07-01T10:02+02:00")});
  EXPECT_EQ(only(build(facts, parse_day("2024-07-31"))).time, parse_day("2024-07-01") * 1440 + nine + 2);
}

TEST(Builder, lines_that_touch_are_one_relationship_and_a_break_makes_two) {
  Facts facts;
  facts.add(line("bob", "ann", 0, 10));
  facts.add(line("bob", "ann", 10, 20));
  facts.add(line("bob", "ann", 15, 30));
  facts.add(line("bob", "ann", 40));
  EXPECT_EQ(words(build(facts, monday + 60)), "ann>bob from 2024-01-01 to 2024-01-31\nann>bob from 2024-02-10\n");
}

TEST(Builder, the_line_that_began_later_wins_and_an_issue_says_so) {
  Facts facts;
  facts.add(line("bob", "ann", 0));
  facts.add(line("bob", "ann", 5, 40));
  facts.add(line("bob", "cy", 20, 30));
  facts.add(line("dan", "ann", 0));
  History const h = build(facts, monday + 60);
  EXPECT_EQ(words(h),
            "ann>bob from 2024-01-01 to 2024-01-21\nann>dan from 2024-01-01\ncy>bob from 2024-01-21 to 2024-01-31\ntwo_managers 2\n");
}

TEST(Builder, two_managers_from_one_day_on_are_told_apart_by_id_and_not_by_order) {
  for (bool const swapped : {false, true}) {
    Facts facts;
    facts.add(line("bob", swapped ? "cy" : "ann", 0));
    facts.add(line("bob", swapped ? "ann" : "cy", 0));
    EXPECT_EQ(words(build(facts, monday + 60)), "cy>bob from 2024-01-01\ntwo_managers 1\n");
  }
}

TEST(Builder, nobody_ever_has_two_managers_on_one_day) {
  std::mt19937 random{7};
  for (int run = 0; run < 300; ++run) {
    Facts facts;
    for (int i = 0; i < 6; ++i) {
      auto const from = static_cast<std::int32_t>(random() % 50);
      std::optional<std::int32_t> to;
      if (random() % 4 != 0) to = from + static_cast<std::int32_t>(random() % 40);
      char const manager[] = {static_cast<char>('a' + random() % 3), 0};
      facts.add(line("zoe", manager, from, to));
    }
    History const h = build(facts, monday + 60);
    for (std::int32_t day = monday; day < monday + 61; ++day) {
      int leading = 0;
      for (RelationshipSpan const& r : h.relationships()) leading += r.begin <= day && day < r.end ? 1 : 0;
      ASSERT_LE(leading, 1) << run << " " << format_day(day) << "\n" << words(h);
    }
  }
}

TEST(Builder, without_lines_each_pair_that_met_is_a_relationship_and_says_that_it_is_inferred) {
  Facts facts;
  facts.add(MeetingHeld{.meeting = key("", at(3)), .start = at(3)});
  facts.add(MeetingHeld{.meeting = key("", at(1)), .start = at(1)});
  facts.add(MeetingCancelled{.meeting = key("", at(0), "ann", "dan")});
  History const h = build(facts, monday + 9);
  ASSERT_EQ(h.relationships().size(), 2u);
  for (RelationshipSpan const& r : h.relationships()) EXPECT_TRUE(r.inferred);
  EXPECT_EQ(h.relationships()[0].begin, monday + 1);
  EXPECT_EQ(h.relationships()[1].begin, monday);
  EXPECT_EQ(h.meetings(), 3);
}

TEST(Builder, nothing_vanishes_silently) {
  Facts facts;
  facts.add(line("bob", "ann", 0, 20));
  facts.add(MeetingHeld{.meeting = key("", at(3)), .start = at(3)});                         // counted
  facts.add(MeetingHeld{.meeting = key("", at(20)), .start = at(20)});                       // the day after the line
  facts.add(MeetingHeld{.meeting = key("", at(-1)), .start = at(-1)});                       // the day before it
  facts.add(MeetingHeld{.meeting = key("", at(3), "cy"), .start = at(3)});                   // no line
  facts.add(MeetingCancelled{.meeting = key("x", {})});                                      // no time
  facts.add(MeetingHeld{.fact = info("", 1), .meeting = key("", at(40)), .start = at(40)});  // said to be held in the future
  History const h = build(facts, monday + 30);
  EXPECT_EQ(h.meetings(), 1);
  EXPECT_EQ(issues(h, "outside_reporting_line"), 2);
  EXPECT_EQ(issues(h, "no_reporting_line"), 1);
  EXPECT_EQ(issues(h, "no_time"), 1);
  EXPECT_EQ(issues(h, "after_as_of"), 1);
  for (HistoryIssue const& issue : h.issues()) {
    EXPECT_FALSE(issue.example.empty()) << issue.code;
    EXPECT_FALSE(issue.hint.empty()) << issue.code;
  }
  for (unsigned seed = 1; seed <= 60; ++seed) {
    World world = random_world(seed);
    world.lines.erase(world.lines.begin());
    for (Line& l : world.lines) l.begin = std::min(l.begin + 20, l.end);
    if (world.lines.empty()) continue;
    History const other = history_of(world);
    std::int64_t left_out = 0;
    for (char const* code : {"outside_reporting_line", "no_reporting_line"}) left_out += issues(other, code);
    EXPECT_EQ(other.meetings() + left_out, static_cast<std::int64_t>(world.meetings.size())) << seed;
  }
}

TEST(Builder, one_id_for_meetings_of_two_pairs_is_told) {
  Facts facts;
  facts.add(line("bob", "ann", 0));
  facts.add(line("dan", "ann", 0));
  facts.add(MeetingPlanned{.meeting = key("m", at(3))});
  facts.add(MeetingHeld{.meeting = key("m", at(3), "ann", "dan"), .start = at(3)});
  History const h = build(facts, monday + 9);
  EXPECT_EQ(h.meetings(), 1);
  EXPECT_EQ(issues(h, "meeting_conflict"), 1);
}

TEST(Builder, a_programme_for_nobody_is_told) {
  Facts facts;
  facts.add(line("bob", "ann", 0));
  facts.add(ProgrammeAdoption{.scope = Scope::Manager, .subject = "ghost", .cadence = Cadence::every_weeks(1), .from = to_date(monday)});
  facts.add(
      ProgrammeAdoption{.scope = Scope::Relationship, .subject = "ann/ghost", .cadence = Cadence::every_weeks(1), .from = to_date(monday)});
  EXPECT_EQ(issues(build(facts, monday + 9), "unknown_subject"), 2);
}

TEST(Builder, the_unit_of_a_day_is_that_of_the_spell_that_holds_it) {
  Facts facts;
  auto const spell = [&](char const* unit, std::int32_t from, std::int32_t to) {
    facts.add(Employment{.person = PersonId{"bob"}, .unit = unit, .from = to_date(monday + from), .until = to_date(monday + to)});
  };
  spell("", 0, 10);
  spell("b", 10, 20);
  spell("c", 30, 40);
  History const h = build(facts, monday + 60);
  auto const unit = [&](std::int32_t day) {
    return h.unit_on(0, monday + day) == no_index ? std::string{"-"} : h.units()[h.unit_on(0, monday + day)];
  };
  EXPECT_EQ(unit(5) + unit(10) + unit(25) + unit(30) + unit(50), "-bbcc");
}

TEST(Builder, the_most_specific_programme_holds_and_the_later_among_equals) {
  World world;
  world.as_of = monday + 100;
  world.lines = {{2, 0, monday, open_end}, {3, 0, monday, open_end}, {4, 1, monday, open_end}};
  world.spells = {{2, monday - 9, open_end, 0b0011111, "", "x"}, {3, monday - 9, open_end, 0b0011111, "", "x"}};
  world.paces = {{Scope::Relationship, 0, 2, "", "every 3 days", monday + 30, monday + 40},
                 {Scope::Manager, 0, 0, "", "every 10 days", monday + 20, monday + 50},
                 {Scope::Unit, 0, 0, "x", "every 2 weeks", monday + 10, open_end},
                 {Scope::Organisation, 0, 0, "", "weekly", monday, open_end},
                 {Scope::Organisation, 0, 0, "", "monthly", monday + 60, open_end}};
  History const h = history_of(world);
  std::map<std::string, std::vector<std::string>> found;
  for (RelationshipSpan const& r : h.relationships())
    for (std::int32_t const day : {5, 15, 25, 35, 45, 65})
      found[h.person_id(r.report)].push_back(h.programme(r, monday + day)->cadence.to_string());
  EXPECT_EQ(found["p2"],
            (std::vector<std::string>{"weekly", "every 2 weeks", "every 10 days", "every 3 days", "every 10 days", "every 2 weeks"}));
  EXPECT_EQ(found["p3"],
            (std::vector<std::string>{"weekly", "every 2 weeks", "every 10 days", "every 10 days", "every 10 days", "every 2 weeks"}));
  EXPECT_EQ(found["p4"], (std::vector<std::string>{"weekly", "weekly", "weekly", "weekly", "weekly", "monthly"}));
}

TEST(Builder, progress_may_stop_the_work) {
  Facts const facts = facts_of(random_world(3));
  BuildOptions options{.as_of = to_date(monday + 100)};
  int steps = 0;
  options.progress = [&](ProgressStep const&) { ++steps; };
  static_cast<void>(HistoryBuilder{options}.build(facts));
  EXPECT_GE(steps, 2);
  options.progress = [](ProgressStep const&) { throw std::runtime_error{"stop"}; };
  EXPECT_THROW((void)HistoryBuilder{options}.build(facts), std::runtime_error);
}

TEST(LastKnownDay, IsALocalDayAndNoPlan) {
  Facts facts;
  EXPECT_FALSE(last_known_day(facts));
  Person bob{.id = PersonId{"bob"}};
  bob.time_zone = "Pacific/Auckland";
  facts.add(bob);
  // 20:00 UTC is the next morning in Auckland.
  facts.add(MeetingHeld{.meeting = key("m1", std::nullopt), .start = Moment::instant((monday + 3) * 1440 + 20 * 60)});
  EXPECT_EQ(*last_known_day(facts), to_date(monday + 4));
  // Called off on day 5 what was planned for day 30: only the first has happened.
  facts.add(MeetingCancelled{.meeting = key("m2", at(30)), .at = at(5)});
  EXPECT_EQ(*last_known_day(facts), to_date(monday + 5));
}

}  // namespace
}  // namespace roir
