// SPDX-License-Identifier: MIT
// The indicators of what is talked about and promised, on numbers worked by hand. Days are counted from 2026-01-01, a Thursday.
#include "small_firm.hpp"

#include <gtest/gtest.h>

namespace roir {
namespace {

using firm::Firm;
using firm::Sums;
using given::at;
using given::day;

constexpr double year = 365.25;
constexpr double exact = 1e-12;

void expect(Sums const& found, double amount, double exposure, std::size_t rows = 1) {
  EXPECT_NEAR(found.amount, amount, exact);
  EXPECT_NEAR(found.exposure, exposure, exact);
  EXPECT_EQ(found.rows, rows);
  EXPECT_EQ(found.code, "");
}

// --- the talk ---------------------------------------------------------------------------------------------------------------------------

TEST(TalkIndicators, recognition_by_the_manager_from_the_day_on_which_anybody_recognised) {
  Firm firm;
  RelationshipState& one = firm.pair("m", "a");
  firm.pair("n", "b");
  firm.recognise(one, 10);
  firm.recognise(one, 20);
  firm.recognise(one, 30, 4, Side::Report);
  firm.recognise(one, 120);
  expect(firm.sums("recognitions", 0, 100), 2, 2 * 90 / year, 2);
  EXPECT_EQ(firm.sums("recognitions", 0, 10).code, "no_pre_period");
}

TEST(TalkIndicators, recognition_of_performers_is_specific_and_for_those_on_target) {
  Firm firm;
  RelationshipState& good = firm.pair("m", "a");
  RelationshipState& poor = firm.pair("m", "b");
  for (int i = 0; i < 4; ++i) {
    firm.read("a", "sales", 20 * i, 20 * i + 20, i < 2 ? 12 : 8, 10);  // on target in two of four
    firm.read("b", "sales", 20 * i, 20 * i + 20, 8, 10);
  }
  firm.recognise(good, 0, 3);
  firm.recognise(good, 50, 2);  // two marks of four
  firm.recognise(poor, 50, 4);
  expect(firm.sums("recognition_of_performers", 0, 100), 1, 100 / year);
}

TEST(TalkIndicators, coaching_counts_questions_and_agreed_steps) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  pair.meetings = {given::held("t", 5)};
  pair.tallies = {
      {.meeting = MeetingId{"t"}, .by = Side::Report, .at = at(5), .offers_help = 2, .seeks_thoughts = 3, .seeks_next_steps = 1}};
  DevelopmentPlan plan{.plan = PlanId{"d"}};
  plan.steps = {{.text = "read"}, {.text = "try"}};
  plan.agreed_by_manager = at(20);
  plan.agreed_by_report = at(40);  // both by day 40
  pair.plans = {plan};
  expect(firm.sums("coaching", 0, 100), 8, 95 / year);
  expect(firm.sums("coaching", 0, 40), 6, 35 / year);
}

TEST(TalkIndicators, expectations_of_both_sides) {
  Firm firm;
  firm.pair("m", "a").reviews = {{.clause = "x", .holder = Side::Manager, .at = at(5), .fulfilled = 0.4},
                                 {.clause = "y", .holder = Side::Report, .at = at(6), .fulfilled = 0.9},
                                 {.clause = "y", .holder = Side::Report, .at = at(150), .fulfilled = 0}};
  expect(firm.sums("expectations_met", 0, 100), 1.3, 2);
}

TEST(TalkIndicators, trust_is_answers_to_three_of_the_questions) {
  Firm firm;
  firm.pair("m", "a").upward = {{"UF5", 4, at(5)}, {"UF7", 5, at(6)}, {"UF1", 1, at(7)}, {"UF6", 1, at(150)}};
  expect(firm.sums("trust", 0, 100), 9, 2);
}

TEST(TalkIndicators, agenda_coverage_is_required_sections_that_were_talked_about) {
  Firm firm;
  firm.agenda = {
      .name = "two",
      .sections = {{.key = "kpi", .title = "Figures", .required = true}, {.key = "person", .title = "Person", .required = true}}};
  RelationshipState& pair = firm.pair("m", "a");
  pair.meetings = {given::held("s", 5), given::held("t", 12)};
  pair.items = {given::item("1", "s", "kpi"), given::item("2", "t", "kpi"), given::item("3", "t", "person")};
  expect(firm.sums("agenda_coverage", 0, 100), 3, 4);
}

TEST(TalkIndicators, weeks_with_progress_that_was_recognised) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  firm.recognise(pair, 4);  // Monday of the first whole week
  firm.recognise(pair, 19);
  firm.recognise(pair, 26);
  firm.promise(pair, Side::Report, 0, 30, 6);  // delivered in the first week
  Topic topic{.topic = TopicId{"t"}};
  topic.steps = {{.at = at(1), .state = TopicState::Open}, {.at = at(20), .state = TopicState::Progressing}};
  pair.topics = {topic};
  // Whole weeks in [0, 39): from day 4, 11, 18, 25, 32: five. Recognised and moving: those of day 4 and of day 18.
  expect(firm.sums("weeks_with_progress", 0, 39), 2, 5);
}

TEST(TalkIndicators, feedback_both_ways) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  for (int i = 0; i < 4; ++i)
    pair.feedback.push_back({.matter = MatterId{"f" + std::to_string(i)}, .by = i == 0 ? Side::Report : Side::Manager, .at = at(10 * i)});
  expect(firm.sums("feedback", 0, 25), 3, 25 / year);
  expect(firm.sums("upward_feedback", 0, 25), 1, 3);
}

TEST(TalkIndicators, engagement_is_of_those_who_answered) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  pair.pulses = {{.pulse = PulseId{"1"}, .asked_at = at(3), .answered_at = at(4), .engaged = 7},
                 {.pulse = PulseId{"2"}, .asked_at = at(30), .answered_at = at(31), .engaged = 8.5},
                 {.pulse = PulseId{"3"}, .asked_at = at(60)}};
  expect(firm.sums("engagement", 0, 100), 15.5, 2);
}

TEST(TalkIndicators, development_steps_done_by_their_day) {
  Firm firm;
  DevelopmentPlan plan{.plan = PlanId{"d"}};
  plan.steps = {{.text = "read", .due = day(20), .done_at = at(18)},
                {.text = "try", .due = day(30), .done_at = at(35)},
                {.text = "teach", .due = day(200)}};
  plan.agreed_by_manager = plan.agreed_by_report = at(5);
  plan.has_measure = true;
  plan.measure = "test";
  firm.pair("m", "a").plans = {plan};
  expect(firm.sums("development_steps", 0, 100), 1, 2);
}

TEST(TalkIndicators, personalisation_compares_agendas_within_a_team) {
  Firm firm;
  for (char const* report : {"a", "b", "c"}) {
    RelationshipState& pair = firm.pair("m", report);
    for (int i = 0; i < 4; ++i) {
      std::string const id = "t" + std::to_string(i);
      pair.meetings.push_back(given::held(id, 5 + 7 * i));
      pair.items.push_back(given::item("i" + id, id, std::string{report} == "c" ? "career" : "kpi"));
    }
  }
  // Each is wholly like itself (1). a and b are alike (1) and unlike c (0): 1 − 1/2 each; c: 1 − 0.
  expect(firm.sums("personalisation", 0, 100), 0.5 + 0.5 + 1, 3, 3);
  EXPECT_EQ(firm.sums("personalisation", 0, 10).code, "no_records");  // one meeting each
}

// --- what is raised ---------------------------------------------------------------------------------------------------------------------

TEST(MatterIndicators, influence_is_what_the_other_side_took_up) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  firm.matter(pair, MatterKind::Idea, Side::Report, 5, 6);
  firm.matter(pair, MatterKind::Effort, Side::Manager, 5, 6).state = MatterState::Declined;
  firm.matter(pair, MatterKind::Request, Side::Report, 5, 6, 9);
  firm.matter(pair, MatterKind::Request, Side::Report, 5);     // not answered
  firm.matter(pair, MatterKind::Concern, Side::Report, 5, 6);  // no proposal
  Sums const found = firm.sums("influence", 0, 100);
  expect(found, 2, 3);
  EXPECT_EQ(found.pending, 1);
}

TEST(MatterIndicators, response_time_in_hours_with_those_still_waiting) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  firm.matter(pair, MatterKind::Request, Side::Report, 5).answered_at = at(5, 720 + 90);
  firm.matter(pair, MatterKind::Barrier, Side::Manager, 10, 12);
  firm.matter(pair, MatterKind::Idea, Side::Report, 299);  // from noon to the end of day 300: 36 hours so far
  firm.matter(pair, MatterKind::LetDown, Side::Report, 10, 11);
  expect(firm.sums("response_time", 0, 300), 1.5 + 48 + 36, 2, 3);
}

TEST(MatterIndicators, ideas_raised_heard_and_put_to_work) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  pair.meetings = {given::held("t", 14)};
  firm.matter(pair, MatterKind::Idea, Side::Report, 5, 10, 40);
  firm.matter(pair, MatterKind::Idea, Side::Report, 6, 30, 120);
  firm.matter(pair, MatterKind::Idea, Side::Manager, 6, 7, 8);
  expect(firm.sums("ideas_raised", 0, 100), 2, 95 / year);
  expect(firm.sums("ideas_adopted", 0, 100), 1, 95 / year);
  expect(firm.sums("ideas_heard_back", 0, 100), 1, 2);  // the second was answered after the meeting of day 14
}

TEST(MatterIndicators, barriers_and_factors) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  firm.matter(pair, MatterKind::Barrier, Side::Report, 10, 12, 30);
  firm.matter(pair, MatterKind::Barrier, Side::Report, 20, 25);
  firm.matter(pair, MatterKind::Concern, Side::Manager, 40, 41, 90);
  firm.matter(pair, MatterKind::Concern, Side::Report, 290);
  expect(firm.sums("barrier_time", 0, 100), 20 + 280, 1, 2);
  Sums const resolved = firm.sums("factors_resolved", 0, 300);
  expect(resolved, 1, 3);  // done within 28 days: the first alone
  EXPECT_EQ(resolved.pending, 1);
}

TEST(MatterIndicators, factors_are_looked_for_with_those_below_target) {
  Firm firm;
  RelationshipState& asked = firm.pair("m", "a");
  firm.pair("m", "b");
  RelationshipState& fine = firm.pair("m", "c");
  RelationshipState& shown = firm.pair("m", "d");
  for (int i = 0; i < 2; ++i)
    for (char const* person : {"a", "b", "c", "d"})
      firm.read(person, "sales", 10 * i, 10 * i + 10, std::string{person} == "c" ? 12 : 8, 10);
  firm.matter(asked, MatterKind::Barrier, Side::Report, 0);
  firm.matter(fine, MatterKind::Barrier, Side::Report, 12);
  shown.meetings = {given::held("t", 20)};
  shown.items = {given::item("i", "t", "kpi", 5, Horizon::Unknown, Focus::Unknown, true)};
  expect(firm.sums("factors_identified", 0, 100), 2, 3, 3);
}

TEST(MatterIndicators, delegated_hours_finished_on_time) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  auto const task = [&](std::int32_t due, std::int32_t done, double hours, Side by = Side::Manager) {
    Matter& one = firm.matter(pair, MatterKind::Delegation, by, 0, 1, done);
    one.due = day(due);
    one.hours = hours;
  };
  task(20, 20, 6);
  task(20, 21, 8);  // late
  task(200, 50, 2.5);
  task(20, 10, 3, Side::Report);
  expect(firm.sums("delegated_hours", 0, 100), 8.5, 100 / year);
}

TEST(MatterIndicators, knowledge_shared_and_used_again) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  firm.matter(pair, MatterKind::Knowledge, Side::Report, 0);
  firm.matter(pair, MatterKind::Knowledge, Side::Manager, 10, 11, 60);
  expect(firm.sums("knowledge_shared", 0, 100), 2, 100 / year);
  expect(firm.sums("knowledge_reused", 0, 100), 1, 100 / year);
}

// What is open when a relationship ends was waited for until its last day: nobody was there to close it later.
TEST(MatterIndicators, waits_end_with_the_relationship) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  pair.until = day(50);
  firm.matter(pair, MatterKind::Barrier, Side::Report, 20);
  firm.matter(pair, MatterKind::Barrier, Side::Report, 20, 25, 30);
  firm.matter(pair, MatterKind::Barrier, Side::Report, 40, 41);
  firm.promise(pair, Side::Report, 5, 20);
  for (int i = 0; i < 2; ++i) firm.read("a", "sales", 10 * i, 10 * i + 10, 8, 10);
  expect(firm.sums("barrier_time", 0, 100), 29 + 10 + 9, 1, 3);
  expect(firm.sums("response_time", 0, 100), (29.5 + 5 + 1) * 24, 2, 3);
  expect(firm.sums("cycle_time", 0, 100), 44, 0, 1);
  Sums const resolved = firm.sums("factors_resolved", 0, 100);
  expect(resolved, 1, 2);
  EXPECT_EQ(resolved.pending, 1);
  pair.matters.clear();
  firm.matter(pair, MatterKind::Idea, Side::Report, 20);
  expect(firm.sums("under_performance_identified", 0, 100), 30, 0, 1);
}

// --- promises ---------------------------------------------------------------------------------------------------------------------------

TEST(PromiseIndicators, support_cycle_and_what_was_overdue) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  firm.promise(pair, Side::Manager, 0, 10, 8).support_for = "budget";
  firm.promise(pair, Side::Manager, 0, 10, 14).support_for = "time";
  firm.promise(pair, Side::Manager, 0, 10, 9);  // no support
  firm.promise(pair, Side::Report, 5, 20);      // not delivered by day 300
  expect(firm.sums("support_on_time", 0, 100), 1, 2);
  expect(firm.sums("overdue", 0, 100), 2, 4);
  expect(firm.sums("cycle_time", 0, 100), 8 + 14 + 9 + 295, 3, 4);
}

TEST(PromiseIndicators, replans_are_justified_by_a_reason_before_the_day) {
  Firm firm;
  Promise& one = firm.promise(firm.pair("m", "a"), Side::Report, 0, 40, 40);
  one.renegotiations = {{.at = at(5), .from = day(10), .to = day(20), .reason = "ill", .has_reason = true},
                        {.at = at(19), .from = day(20), .to = day(40)}};
  expect(firm.sums("justified_replans", 0, 100), 1, 2);
}

TEST(PromiseIndicators, voluntary_acts_and_who_does_them) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  firm.pair("m", "b");
  for (std::int32_t const done : {20, 30}) firm.promise(pair, Side::Report, 0, 100, done).requested = false;
  firm.promise(pair, Side::Report, 0, 100, 40);                     // asked for
  firm.promise(pair, Side::Manager, 0, 100, 40).requested = false;  // the manager's
  expect(firm.sums("voluntary_acts", 0, 200), 2, 400 / year, 2);
  expect(firm.sums("people_who_volunteer", 0, 200), 1, 4, 2);  // days 0 to 89 and 90 to 179, of two people
  EXPECT_EQ(firm.sums("people_who_volunteer", 0, 89).code, "follow_up_too_short");
}

}  // namespace
}  // namespace roir
