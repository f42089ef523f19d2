// SPDX-License-Identifier: MIT
#include "talk_figures.hpp"
#include <roir/core/error.hpp>

#include <boost/math/distributions/beta.hpp>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace roir {
namespace {

using given::at;
using given::frame;
using given::held;
using given::item;
using given::successes;

RelationshipPolicy const plain{};
AgendaRules const five{.required = {"kpi", "achievements", "competence", "development", "attendance"}};

TEST(HeldMeetings, are_in_order_and_not_what_merely_stood_in_the_calendar) {
  std::vector<Meeting> meetings{held("b", 9), held("a", 2), held("c", 5), held("d", 6)};
  meetings[2].basis = Basis::CalendarOnly;
  meetings[3].state = MeetingState::Abandoned;
  auto const found = held_meetings(meetings, frame());
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].meeting->meeting.text(), "a");
  EXPECT_EQ(found[1].day, given::first + 9);
  EXPECT_EQ(held_meetings(meetings, frame(3)).size(), 1u);
  EXPECT_TRUE(held_meetings(meetings, frame(0, 365, 1)).empty()) << "nothing has happened yet";
}

TEST(AgendaCoverage, counts_items_discussed_and_statements_written) {
  std::vector<Meeting> const meetings{held("m1", 1), held("m2", 8)};
  std::vector<AgendaItem> items{item("1", "m1", "kpi"), item("2", "m1", "kpi"), item("3", "m1", "career"), item("4", "m2", "development")};
  items[3].outcome = ItemOutcome::Deferred;
  std::vector<Note> const notes{{.note = NoteId{"n"}, .meeting = MeetingId{"m1"}, .section = "attendance", .words = 4}};
  TalkRecords const records{.meetings = meetings, .items = items, .notes = notes};
  Parts const parts = agenda_coverage_parts(records, five, frame());
  ASSERT_EQ(parts.parts.size(), 2u);
  EXPECT_EQ(parts.parts[0].numerator / parts.parts[0].denominator, 0.4);
  EXPECT_EQ(parts.parts[1].numerator, 0);
  EXPECT_TRUE(agenda_coverage_parts(records, {}, frame()).parts.empty());
}

TEST(AgendaCoverage, of_indicators_may_need_one_of_quality) {
  std::vector<Meeting> const meetings{held("m1", 1)};
  std::vector<AgendaItem> const items{item("1", "m1", "kpi")};
  AgendaRules strict = five;
  strict.kpi_needs_quality = true;
  EXPECT_EQ(agenda_coverage_parts({.meetings = meetings, .items = items}, strict, frame()).parts[0].numerator, 0);
  std::vector<Evidence> const quality{{.evidence = EvidenceId{"e"}, .about = {SubjectKind::Item, "1"}, .claim = EvidenceClaim::Quality}};
  EXPECT_EQ(agenda_coverage_parts({.meetings = meetings, .items = items, .evidence = quality}, strict, frame()).parts[0].numerator, 1);
}

TEST(NeglectRuns, are_of_consecutive_meetings_without_the_section) {
  std::vector<Meeting> const meetings{held("1", 1), held("2", 2), held("3", 3), held("4", 4), held("5", 5), held("6", 6)};
  std::vector<AgendaItem> const items{item("a", "1", "kpi"), item("b", "5", "kpi")};
  auto const runs = neglect_runs({.meetings = meetings, .items = items}, {.required = {"kpi", "development"}}, frame());
  ASSERT_EQ(runs.size(), 2u);
  EXPECT_EQ(runs[0].current, 1);
  EXPECT_EQ(runs[0].longest, 3);
  EXPECT_EQ(runs[1].current, 6);
  EXPECT_EQ(runs[1].longest, 6);
}

TEST(BalanceScore, has_the_figure_of_the_worked_example) {
  EXPECT_DOUBLE_EQ(balance_score(0.3), 0.6);
  EXPECT_DOUBLE_EQ(balance_score(0.5), 1);
  EXPECT_DOUBLE_EQ(balance_score(1), 0);
  EXPECT_DOUBLE_EQ(balance_score(0, 0.2), 0.75);
  EXPECT_THROW((void)balance_score(1.1), InvalidArgument);
  EXPECT_TRUE(is_balanced(0.2, plain));
  EXPECT_FALSE(is_balanced(0.19, plain));
  EXPECT_FALSE(is_balanced(0.81, plain));
}

TEST(Breadth, has_the_figure_of_the_worked_example) {
  std::array const minutes{20.0, 5.0, 3.0, 2.0, 0.0};
  EXPECT_NEAR(breadth(minutes), 0.608741618475, 1e-12);
  EXPECT_DOUBLE_EQ(breadth(std::array{3.0, 3.0, 3.0}), 1);
  EXPECT_DOUBLE_EQ(breadth(std::array{3.0, 0.0}), 0);
  EXPECT_TRUE(std::isnan(breadth(std::array{0.0, 0.0})));
  EXPECT_TRUE(std::isnan(breadth(std::array{3.0})));
}

TEST(Breadth, is_of_the_minutes_of_required_sections) {
  std::vector<Meeting> const meetings{held("1", 1), held("2", 2)};
  std::vector<AgendaItem> const items{item("a", "1", "kpi", 20), item("b", "1", "achievements", 5), item("c", "2", "competence", 3),
                                      item("d", "2", "development", 2), item("e", "2", "lunch", 9)};
  auto const minutes = section_minutes({.meetings = meetings, .items = items}, five, frame());
  EXPECT_EQ(minutes, (std::vector<double>{20, 5, 3, 2, 0}));
}

Lean sum(std::vector<Lean> const& leans) {
  return std::accumulate(leans.begin(), leans.end(), Lean{}, [](Lean a, Lean const& b) { return a += b; });
}

TEST(Lean, is_of_minutes_where_all_are_known_and_of_items_otherwise) {
  std::vector<Meeting> const meetings{held("1", 1), held("2", 2)};
  std::vector<AgendaItem> items{item("a", "1", "", 9, Horizon::Strategic), item("b", "1", "", 6, Horizon::Tactical),
                                item("c", "2", "", 15, Horizon::Tactical)};
  TalkRecords const records{.meetings = meetings, .items = items};
  Lean const timed = sum(leans(records, Axis::Horizon, frame(), plain));
  EXPECT_DOUBLE_EQ(lean_share(timed).value, 0.3);
  EXPECT_DOUBLE_EQ(balance_score(lean_share(timed).value), 0.6);
  items[2].minutes = 0;
  Lean const untimed = sum(leans(records, Axis::Horizon, frame(), plain));
  EXPECT_FALSE(untimed.is_timed());
  EXPECT_DOUBLE_EQ(lean_share(untimed).value, 1.0 / 3);
}

TEST(Lean, to_the_person_counts_two_minutes_for_an_answered_pulse) {
  std::vector<Meeting> const meetings{held("1", 1)};
  std::vector<AgendaItem> const items{item("a", "1", "", 6, Horizon::Unknown, Focus::Results)};
  std::vector<Pulse> pulses(2, {.pulse = PulseId{"p"}, .asked_at = at(1), .meeting = MeetingId{"1"}});
  pulses[0].answered_at = at(1);
  Estimate const share = lean_share(sum(leans({.meetings = meetings, .items = items, .pulses = pulses}, Axis::Focus, frame(), plain)));
  EXPECT_DOUBLE_EQ(share.value, 2.0 / 8);
}

TEST(Lean, of_tagged_items_has_the_interval_of_the_dirichlet_posterior) {
  Lean const even{.items_first = 6, .items_second = 8, .items_untimed = 14};
  Estimate const share = lean_share(even);
  boost::math::beta_distribution<> const posterior{6.5, 8.5};
  EXPECT_EQ(share.status, Status::Ok);
  EXPECT_NEAR(share.interval.low, quantile(posterior, 0.025), 1e-9);
  EXPECT_NEAR(share.interval.high, quantile(posterior, 0.975), 1e-9);
  EXPECT_EQ(lean_share({.items_first = 6, .items_second = 3, .items_untimed = 9}).status, Status::LowCount);
}

TEST(Lean, of_what_is_partly_untagged_has_bounds_and_of_what_is_mostly_untagged_is_refused) {
  Estimate const partly = lean_share({.items_first = 6, .items_second = 6, .items_untagged = 4, .items_untimed = 16});
  EXPECT_TRUE(partly.is_bounds);
  EXPECT_DOUBLE_EQ(partly.interval.low, 6.0 / 16);
  EXPECT_DOUBLE_EQ(partly.interval.high, 10.0 / 16);
  EXPECT_EQ(lean_share({.items_first = 1, .items_second = 1, .items_untagged = 2, .items_untimed = 4}).value, 0.5);
  Estimate const mostly = lean_share({.items_first = 1, .items_second = 1, .items_untagged = 3, .items_untimed = 5});
  EXPECT_EQ(mostly.status, Status::Refused);
  EXPECT_EQ(mostly.reason, "untagged");
  EXPECT_TRUE(std::isnan(mostly.value));
  EXPECT_EQ(lean_share({}).status, Status::NoData);
}

TEST(ProblemOnly, is_a_meeting_all_of_whose_items_are_problems) {
  std::vector<Meeting> const meetings{held("1", 1), held("2", 2), held("3", 3)};
  auto const problem = [](char const* id, char const* meeting) { return item(id, meeting, "", 0, Horizon::Unknown, Focus::Unknown, true); };
  std::vector<AgendaItem> const items{problem("a", "1"), problem("b", "1"), problem("c", "2"), item("d", "2")};
  Trials const trials = problem_only_trials({.meetings = meetings, .items = items}, frame());
  ASSERT_EQ(trials.trials.size(), 2u) << "nothing is known of the third";
  EXPECT_TRUE(trials.trials[0].success);
  EXPECT_FALSE(trials.trials[1].success);
}

RC_GTEST_PROP(Lean, is_the_same_for_a_window_cut_in_two_and_for_items_in_any_order_and_under_other_names, ()) {
  std::vector<Meeting> meetings;
  std::vector<AgendaItem> items;
  for (int m = 0; m < 6; ++m) meetings.push_back(held("m" + std::to_string(m), 10 * m));
  auto const n = *rc::gen::inRange(0, 30);
  for (int i = 0; i < n; ++i)
    items.push_back(item("i" + std::to_string(i), "m" + std::to_string(*rc::gen::inRange(0, 6)), "", *rc::gen::inRange(0, 3),
                         *rc::gen::element(Horizon::Unknown, Horizon::Tactical, Horizon::Strategic)));
  auto const cut = *rc::gen::inRange(0, 60);
  TalkRecords const records{.meetings = meetings, .items = items};
  Lean const whole = sum(leans(records, Axis::Horizon, frame(0, 60), plain));
  Lean parts = sum(leans(records, Axis::Horizon, frame(0, cut), plain));
  parts += sum(leans(records, Axis::Horizon, frame(cut, 60), plain));
  std::reverse(items.begin(), items.end());
  for (std::size_t i = 0; i < items.size(); ++i) items[i].item = ItemId{"x" + std::to_string(i)};
  Lean const turned = sum(leans({.meetings = meetings, .items = items}, Axis::Horizon, frame(0, 60), plain));
  std::map<Horizon, std::int64_t> counted;  // the plain way
  for (AgendaItem const& one : items) ++counted[one.horizon];
  for (Lean const& lean : {parts, turned}) {
    RC_ASSERT(lean.minutes_first == whole.minutes_first && lean.minutes_second == whole.minutes_second);
    RC_ASSERT(lean.items_untimed == whole.items_untimed);
  }
  RC_ASSERT(whole.items_first == counted[Horizon::Strategic] && whole.items_second == counted[Horizon::Tactical]);
  RC_ASSERT(whole.items_untagged == counted[Horizon::Unknown]);
}

}  // namespace
}  // namespace roir
