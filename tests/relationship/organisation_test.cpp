// SPDX-License-Identifier: MIT
// Who is employed and who leads whom: what can be true together.
#include "story.hpp"
#include <roir/core/json.hpp>
#include <roir/relationship/organisation.hpp>

#include <rapidcheck/gtest.h>

#include <map>
#include <set>

namespace roir {
namespace {

using namespace story;

PersonId const hr{"hr"};
PersonId const cid{"cid"};
PersonId const dan{"dan"};

Act act_of(PersonId const& who, std::string key = {}) {
  return {.actor = who, .at = at("2026-01-01T08:00Z"), .key = std::move(key)};
}

// An organisation that is told one fact after another.
struct Firm {
  explicit Firm(std::vector<PersonId> const& people = {ann, bob, cid, dan}) {
    for (PersonId const& person : people) say(Person{.id = person});
  }
  void say(Command const& command) {
    Decision const decision = organisation.decide(command, act_of(hr));
    if (!decision) ADD_FAILURE() << decision.refusal().code << ": " << decision.refusal().message;
    organisation.apply(decision.entries());
    entries.insert(entries.end(), decision.entries().begin(), decision.entries().end());
  }
  [[nodiscard]] std::string refused(Command const& command) const {
    Decision const decision = organisation.decide(command, act_of(hr));
    if (!decision) EXPECT_EQ(decision.refusal().message.find('{'), std::string::npos) << decision.refusal().message;
    return decision ? "" : decision.refusal().code;
  }
  Organisation organisation;
  std::vector<Entry> entries;
};

std::optional<Date> maybe(char const* text) {
  return text == nullptr ? std::nullopt : std::optional{day(text)};
}
ReportingLine line(PersonId const& report, PersonId const& manager, char const* from, char const* until = nullptr) {
  return {.report = report, .manager = manager, .from = day(from), .until = maybe(until)};
}
Employment employment(PersonId const& person, char const* from, char const* until = nullptr) {
  return {.person = person, .from = day(from), .until = maybe(until)};
}

TEST(Organisation, knows_people_before_it_employs_them_or_lets_them_lead) {
  Firm const firm;
  PersonId const eve{"eve"};
  EXPECT_EQ(firm.refused(employment(eve, "2026-01-01")), "no_person");
  EXPECT_EQ(firm.refused(line(eve, ann, "2026-01-01")), "no_person");
  EXPECT_EQ(firm.refused(line(ann, eve, "2026-01-01")), "no_person");
  EXPECT_EQ(firm.refused(line(ann, ann, "2026-01-01")), "bad_line");
  EXPECT_EQ(firm.refused(Person{.id = eve, .time_zone = "Nowhere"}), "unknown_time_zone");
  EXPECT_EQ(firm.refused(Person{.id = eve, .name = "E\xff"}), "bad_text");
  EXPECT_EQ(firm.refused(Absence{.person = ann, .from = day("2026-01-01")}), "wrong_stream");
  EXPECT_EQ(firm.refused(OpenTopic{.topic = TopicId{"t"}, .title = "Training"}), "wrong_stream");
}

TEST(Organisation, employs_nobody_twice_at_one_time) {
  Firm firm;
  firm.say(employment(bob, "2026-01-01", "2026-06-01"));
  EXPECT_EQ(firm.refused(employment(bob, "2026-05-31")), "employments_overlap");
  EXPECT_EQ(firm.refused(employment(bob, "2025-01-01")), "employments_overlap");
  EXPECT_EQ(firm.refused(employment(bob, "2025-01-01", "2026-01-01")), "");
  EXPECT_EQ(firm.refused(employment(bob, "2026-06-01")), "");
  EXPECT_EQ(firm.refused(employment(ann, "2026-05-01")), "");
  firm.say(employment(bob, "2026-01-01", "2026-05-01"));  // the same employment, said anew
  EXPECT_EQ(firm.organisation.state().employments.size(), 1U);
  EXPECT_EQ(firm.refused(employment(bob, "2026-05-31")), "");
}

TEST(Organisation, gives_nobody_two_managers_at_one_time) {
  Firm firm;
  firm.say(line(bob, ann, "2026-01-01"));
  EXPECT_EQ(firm.refused(line(bob, cid, "2026-03-01")), "two_managers");
  EXPECT_EQ(firm.refused(line(bob, cid, "2025-03-01")), "two_managers");
  firm.say(line(bob, ann, "2026-01-01", "2026-03-01"));
  firm.say(line(bob, cid, "2026-03-01"));
  firm.say(line(bob, ann, "2025-03-01", "2025-06-01"));  // an earlier spell of the same pair
  EXPECT_EQ(firm.organisation.line_on(bob, day("2026-02-28"))->manager, ann);
  EXPECT_EQ(firm.organisation.line_on(bob, day("2026-03-01"))->manager, cid);
  EXPECT_EQ(firm.organisation.line_on(bob, day("2025-12-31")), nullptr);
  EXPECT_EQ(firm.organisation.line_on(ann, day("2026-03-01")), nullptr);
  EXPECT_EQ(firm.organisation.state().lines.size(), 3U);
}

TEST(Organisation, lets_nobody_be_above_themselves_at_any_time) {
  Firm firm;
  firm.say(line(bob, ann, "2026-01-01"));
  firm.say(line(cid, bob, "2026-01-01", "2026-06-01"));
  EXPECT_EQ(firm.refused(line(ann, cid, "2026-03-01")), "circle");
  EXPECT_EQ(firm.refused(line(ann, bob, "2025-03-01")), "circle");
  EXPECT_EQ(firm.refused(line(ann, cid, "2026-06-01")), "");
  EXPECT_EQ(firm.refused(line(ann, cid, "2025-06-01", "2026-01-01")), "");
  EXPECT_EQ(firm.refused(line(ann, dan, "2026-03-01")), "");
}

TEST(Organisation, takes_a_correction_by_the_id_of_the_fact_it_corrects) {
  Firm firm;
  ReportingLine wrong = line(bob, ann, "2026-01-01");
  wrong.fact.id = FactId{"f1"};
  firm.say(wrong);
  ReportingLine right = line(cid, ann, "2026-02-01");
  right.fact = {.id = FactId{"f2"}, .corrects = FactId{"f1"}};
  firm.say(right);
  EXPECT_EQ(firm.organisation.state().lines, std::vector{right});
  EXPECT_EQ(firm.organisation.line_on(bob, day("2026-03-01")), nullptr);
  EXPECT_EQ(firm.organisation.line_on(cid, day("2026-03-01"))->manager, ann);
}

TEST(Organisation, does_a_key_once_and_replays) {
  Firm firm;
  Decision const first = firm.organisation.decide(line(bob, ann, "2026-01-01"), act_of(hr, "k"));
  firm.organisation.apply(first.entries());
  EXPECT_TRUE(firm.organisation.decide(line(bob, ann, "2026-01-01"), act_of(hr, "k")).repeated());
  EXPECT_EQ(firm.organisation.decide(Person{.id = bob}, act_of(hr, "k")).refusal().code, "key_reused");
  firm.entries.push_back(first.entries().front());
  EXPECT_EQ(Organisation::replay(firm.entries).state(), firm.organisation.state());
  EXPECT_THROW(static_cast<void>(Organisation::replay(std::span{firm.entries}.subspan(1))), Conflict);
  std::vector<Entry> impossible = firm.entries;
  impossible.erase(impossible.begin());  // without Ann
  for (std::size_t i = 0; i < impossible.size(); ++i) impossible[i].version = static_cast<std::int64_t>(i) + 1;
  EXPECT_THROW(static_cast<void>(Organisation::replay(impossible)), FormatError);
  std::vector<Entry> erased = firm.entries;
  erased[0].body = Erased{.kind = "person"};
  Organisation const without = Organisation::replay(erased);
  EXPECT_EQ(without.person(ann), nullptr);
  EXPECT_TRUE(without.state().lines.empty());
  EXPECT_EQ(without.version(), firm.organisation.version());
}

// An oracle that looks at every day: who leads whom, walked up from everybody.
struct Spans {
  int report;
  int manager;
  int from;
  int until;
};
bool fits(std::vector<Spans> const& lines) {
  for (int today = 0; today < 12; ++today) {
    std::map<int, int> above;
    for (Spans const& one : lines)
      if (one.from <= today && today < one.until && !above.emplace(one.report, one.manager).second) return false;
    for (auto const& [person, ignored] : above) {
      std::set<int> seen{person};
      for (auto at = above.find(person); at != above.end(); at = above.find(at->second))
        if (!seen.insert(at->second).second) return false;
    }
  }
  return true;
}

RC_GTEST_PROP(Organisation, accepts_a_line_exactly_when_every_day_has_one_manager_and_no_circle, ()) {
  std::vector<PersonId> const people{ann, bob, cid, dan};
  Firm firm{people};
  std::vector<Spans> lines;
  std::int32_t const first = day_number(day("2026-01-01"));
  for (int i = 0; i < 25; ++i) {
    Spans const one{*rc::gen::inRange(0, 4), *rc::gen::inRange(0, 4), *rc::gen::inRange(0, 8), *rc::gen::inRange(9, 13)};
    Spans const span{one.report, one.manager, one.from, one.from + 1 + one.until % 4};
    if (span.report == span.manager) continue;
    ReportingLine const fact{.report = people[static_cast<std::size_t>(span.report)],
                             .manager = people[static_cast<std::size_t>(span.manager)],
                             .from = to_date(first + span.from),
                             .until = to_date(first + span.until)};
    std::vector<Spans> with = lines;  // the same line said anew stands in its place
    std::erase_if(
        with, [&](Spans const& other) { return other.report == span.report && other.manager == span.manager && other.from == span.from; });
    with.push_back(span);
    Decision const decision = firm.organisation.decide(fact, act_of(hr));
    RC_ASSERT(static_cast<bool>(decision) == fits(with));
    if (!decision) continue;
    firm.organisation.apply(decision.entries());
    lines = with;
  }
}

TEST(PersonStream, keeps_what_is_of_one_person_each_thing_once) {
  PersonStream stream{bob};
  std::vector<Entry> entries;
  auto const say = [&](Command const& command) {
    Decision const decision = stream.decide(command, act_of(ann));
    if (!decision) return decision.refusal().code;
    stream.apply(decision.entries());
    entries.push_back(decision.entries().front());
    return std::string{};
  };
  EXPECT_EQ(say(Absence{.person = bob, .from = day("2026-02-01")}), "");
  EXPECT_EQ(say(Absence{.person = bob, .from = day("2026-02-10"), .until = day("2026-02-12")}), "absences_overlap");
  EXPECT_EQ(say(Absence{.person = bob, .from = day("2026-02-01"), .until = day("2026-02-08")}), "");  // back again
  EXPECT_EQ(say(Absence{.person = bob, .from = day("2026-02-10"), .until = day("2026-02-12")}), "");
  EXPECT_EQ(say(Absence{.person = ann, .from = day("2026-02-10")}), "other_person");
  Goal goal{.person = bob, .name = "quality", .from = day("2026-01-01")};
  EXPECT_EQ(say(goal), "");
  goal.from = day("2026-03-01");
  EXPECT_EQ(say(goal), "goals_overlap");
  goal.name = "speed";
  EXPECT_EQ(say(goal), "");
  KpiReading reading{.person = bob, .kpi = "orders", .value = 3, .from = day("2026-01-01"), .until = day("2026-02-01")};
  EXPECT_EQ(say(reading), "");
  reading.value = 4;
  EXPECT_EQ(say(reading), "");
  reading.fact.source = "shop";
  EXPECT_EQ(say(reading), "");
  EXPECT_EQ(say(Holiday{.date = day("2026-01-01")}), "wrong_stream");
  EXPECT_EQ(stream.state().absences.size(), 2U);
  EXPECT_EQ(stream.state().goals.size(), 2U);
  ASSERT_EQ(stream.state().readings.size(), 2U);
  EXPECT_EQ(stream.state().readings.front().value, 4);
  EXPECT_EQ(PersonStream::replay(bob, entries).state(), stream.state());
  EXPECT_THROW(static_cast<void>(PersonStream::replay(ann, entries)), FormatError);
  entries[1].body = Erased{.kind = "absence"};  // the day they came back
  EXPECT_EQ(PersonStream::replay(bob, entries).state().absences.size(), 2U);
}

TEST(PersonStream, takes_a_tier_from_who_decided_it_alone_and_keeps_all_of_them) {
  PersonStream stream{bob};
  std::vector<Entry> entries;
  auto const say = [&](DecideTier const& tier, PersonId const& actor) {
    Decision const decision = stream.decide(tier, act_of(actor));
    if (!decision) return decision.refusal().code;
    stream.apply(decision.entries());
    entries.push_back(decision.entries().front());
    return std::string{};
  };
  DecideTier tier{.person = bob,
                  .tier = Tier::High,
                  .by = ann,
                  .reason = "finished what nobody else could",
                  .evidence = {"review of January"},
                  .from = day("2026-02-01"),
                  .until = day("2026-08-01")};
  EXPECT_EQ(say(tier, hr), "other_author");
  EXPECT_EQ(say(tier, bob), "other_author");
  EXPECT_EQ(say(tier, ann), "");
  tier.until = day("2026-05-01");  // ends sooner
  EXPECT_EQ(say(tier, ann), "");
  tier.from = tier.until;
  tier.until = day("2026-09-01");
  tier.tier = Tier::Steady;
  EXPECT_EQ(say(tier, ann), "");
  tier.reason.clear();
  EXPECT_EQ(say(tier, ann), "bad_tier");
  EXPECT_EQ(stream.state().tiers.size(), 2U);
  EXPECT_EQ(tier_on(stream.state().tiers, bob, day("2026-04-30"))->tier, Tier::High);
  EXPECT_EQ(tier_on(stream.state().tiers, bob, day("2026-05-01"))->tier, Tier::Steady);
  EXPECT_EQ(PersonStream::replay(bob, entries).state(), stream.state());
  entries.back().actor = hr;  // somebody else's name under it
  EXPECT_THROW(static_cast<void>(PersonStream::replay(bob, entries)), FormatError);
}

TEST(Organisation, keeps_every_decision_on_scoring_said_by_who_took_it) {
  Firm firm;
  DecideScoring decision{.decision = "agreement 7",
                         .on = true,
                         .by = hr,
                         .reason = "a trial of half a year",
                         .heard = "works council",
                         .from = day("2026-01-01"),
                         .until = day("2026-07-01")};
  firm.say(decision);
  decision.by = ann;
  EXPECT_EQ(firm.refused(decision), "other_author");
  decision.by = hr;
  decision.heard.clear();
  EXPECT_EQ(firm.refused(decision), "bad_scoring_decision");
  decision.decision = "stopped";
  decision.on = false;
  decision.from = day("2026-03-01");
  firm.say(decision);
  auto const& all = firm.organisation.state().scoring;
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(scoring_on(all, day("2026-02-28")), all.data());
  EXPECT_EQ(scoring_on(all, day("2026-03-01")), nullptr);
  EXPECT_EQ(Organisation::replay(firm.entries).state(), firm.organisation.state());
}

}  // namespace
}  // namespace roir
