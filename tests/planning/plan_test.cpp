// SPDX-License-Identifier: MIT
#include "small_company.hpp"
#include <roir/core/error.hpp>

#include <set>

namespace roir {
namespace {

using namespace planning_test;

std::vector<std::string> starts(Plan const& plan) {
  std::vector<std::string> rows;
  Table const table = plan.table();
  for (std::size_t row = 0; row < table.rows(); ++row)
    rows.push_back(table["report"].text(row) + " " + table["manager_start"].text(row) + " " + table["why"].text(row));
  return rows;
}
std::vector<std::string> reasons(Plan const& plan) {
  std::vector<std::string> rows;
  for (UnplannedMeeting const& row : plan.unplanned()) rows.push_back(plan.history().person_id(row.report) + " " + to_string(row.code));
  return rows;
}

// ---- by hand ----

TEST(Plan, one_week_of_two_reports_on_two_days) {
  Company c;
  c.person("m").person("a").person("b").line("m", "a").line("m", "b").pace("weekly");
  PlanRequest const request{.window = Window::parse("2026-W49")};
  Plan const plan = make_plan(c.history(), request);
  expect_sound(plan, request);
  EXPECT_EQ(starts(plan), (std::vector<std::string>{"a 2026-11-30T09:00 usual_slot", "b 2026-12-01T09:00 usual_slot"}));
  EXPECT_EQ(plan.summary(), (PlanSummary{.owed = 2, .planned = 2, .at_most = 2, .usual = 2}));
}

TEST(Plan, the_habit_of_a_pair_is_its_usual_slot) {
  Company c;
  c.person("m").person("a").line("m", "a").pace("weekly");
  // Three of four at two o'clock on a Thursday, some minutes late.
  for (char const* start : {"2026-11-05T14:00", "2026-11-12T14:04", "2026-11-19T14:09", "2026-11-24T10:00"}) c.held("m", "a", start);
  PlanRequest request{.window = Window::parse("2026-11-30/2026-12-14")};
  EXPECT_EQ(starts(make_plan(c.history(), request)),
            (std::vector<std::string>{"a 2026-12-03T14:00 usual_slot", "a 2026-12-10T14:00 usual_slot"}));
  // Busy at the usual slot once: the nearest free one, and the reason.
  request.busy = {{"a", {{utc("2026-12-03T14:00Z"), utc("2026-12-03T14:30Z")}}},
                  {"m", {{utc("2026-12-03T13:00Z"), utc("2026-12-03T14:00Z")}}}};
  Plan const plan = make_plan(c.history(), request);
  EXPECT_EQ(starts(plan), (std::vector<std::string>{"a 2026-12-03T14:30 report_busy", "a 2026-12-10T14:00 usual_slot"}));
  EXPECT_EQ(plan.summary().moved_minutes, 30);
  EXPECT_TRUE(plan.summary().is_optimal);
}

TEST(Plan, what_is_arranged_already_is_not_planned_again_and_keeps_both_busy) {
  Company c;
  c.person("m").person("a").person("b").line("m", "a").line("m", "b").pace("weekly");
  c.planned("m", "a", "2026-12-01T09:00");
  PlanRequest request{.window = Window::parse("2026-W49"), .hours = {.from = 540, .until = 570}};
  request.busy = {{"b", {{utc("2026-12-02T00:00Z"), utc("2026-12-05T00:00Z")}, {utc("2026-11-30T00:00Z"), utc("2026-12-01T00:00Z")}}}};
  Plan const plan = make_plan(c.history(), request);
  EXPECT_TRUE(plan.meetings().empty());  // b has only Tuesday at nine, when the manager sees a
  EXPECT_EQ(plan.summary().arranged, 1);
  EXPECT_EQ(reasons(plan), std::vector<std::string>{"b no_common_time"});
  EXPECT_EQ(
      plan.unplanned()[0].hint,
      "Free one of these slots: b 2026-11-30 09:00, 2026-12-02 09:00, 2026-12-03 09:00 and 1 more; or m 2026-12-01 09:00 (on the clock "
      "of m).");
}

TEST(Plan, without_a_declared_cadence_nobody_is_planned) {
  Company c;
  c.person("m").person("a").line("m", "a");
  Plan const plan = make_plan(c.history(), {.window = Window::parse("2026-12")});
  EXPECT_TRUE(plan.meetings().empty());
  EXPECT_EQ(reasons(plan), std::vector<std::string>{"a no_cadence"});
  EXPECT_EQ(plan.summary().owed, 0);
}

TEST(Plan, a_period_that_is_mostly_leave_is_not_owed_in_full_and_says_when_they_are_back) {
  Company c;
  c.person("m").person("a").line("m", "a").pace("weekly").away("a", "2026-11-30", "2026-12-04");
  Plan const plan = make_plan(c.history(), {.window = Window::parse("2026-11-30/2026-12-14")});
  EXPECT_EQ(reasons(plan), std::vector<std::string>{"a absent"});
  EXPECT_NE(plan.unplanned()[0].hint.find("a is away from 2026-11-30 until 2026-12-04"), std::string::npos);
  EXPECT_EQ(plan.meetings().size(), 1u);
  EXPECT_GE(day_of_minutes(plan.meetings()[0].manager_local), parse_day("2026-12-07"));
}

TEST(Plan, leave_over_several_periods_is_one_row) {
  Company c;
  c.person("m").person("a").line("m", "a").pace("weekly").away("a", "2026-11-30", "2026-12-19");
  Plan const plan = make_plan(c.history(), {.window = Window::parse("2026-11-30/2026-12-28")});
  ASSERT_EQ(reasons(plan), std::vector<std::string>{"a absent"});
  EXPECT_EQ(plan.unplanned()[0].period, (Period{parse_day("2026-11-30"), parse_day("2026-12-21")}));
  EXPECT_EQ(plan.summary().owed, 4);
  EXPECT_EQ(plan.meetings().size(), 1u);
}

TEST(Plan, hours_that_do_not_meet_are_said) {
  Company c;
  c.person("m", "Europe/London").person("a", "Pacific/Auckland").line("m", "a").pace("weekly");
  Plan const plan = make_plan(c.history(), {.window = Window::parse("2026-W49")});
  EXPECT_EQ(reasons(plan), std::vector<std::string>{"a no_working_hours"});
  EXPECT_NE(plan.unplanned()[0].hint.find("Pacific/Auckland"), std::string::npos);
}

TEST(Plan, the_weekly_limit_goes_to_those_who_waited_longest_week_by_week) {
  Company c;
  c.person("m").pace("weekly");
  for (char const* id : {"a", "b", "c"}) c.person(id).line("m", id);
  c.held("m", "a", "2026-11-24T09:00").held("m", "b", "2026-11-03T09:00").held("m", "c", "2026-11-10T09:00");
  PlanRequest const request{.window = Window::parse("2026-11-30/2026-12-14"), .weekly_limit = 2};
  Plan const plan = make_plan(c.history(), request);
  expect_sound(plan, request);
  std::set<std::string> first, second;
  for (PlannedMeeting const& m : plan.meetings())
    (day_of_minutes(m.manager_local) < parse_day("2026-12-07") ? first : second).insert(plan.history().person_id(m.report));
  EXPECT_EQ(first, (std::set<std::string>{"b", "c"}));
  EXPECT_TRUE(second.contains("a"));  // who went without comes first the week after
  EXPECT_EQ(second.size(), 2u);
  EXPECT_EQ(plan.unplanned()[0].code, UnplannedCode::WeeklyLimit);
  EXPECT_NE(plan.unplanned()[0].hint.find("from 2 to 3"), std::string::npos);
  EXPECT_TRUE(plan.summary().is_optimal);
}

TEST(Plan, a_rota_sees_everybody_once_a_round_and_the_longest_gap_first) {
  // Twelve people: three a week, a round of four weeks (sources/002: three to four each week).
  Company c;
  c.person("m").pace("3-4 per week");
  for (int i = 0; i < 12; ++i) {
    std::string const id = "r" + std::string(i < 10 ? "0" : "") + std::to_string(i);
    c.person(id).line("m", id);
    // r11 waited longest, r00 least.
    c.held("m", id, ("2026-11-" + std::string(25 - i < 10 ? "0" : "") + std::to_string(25 - i) + "T09:00").c_str());
  }
  PlanRequest const request{.window = Window::parse("2026-11-30/2026-12-28")};
  Plan const plan = make_plan(c.history(), request);
  expect_sound(plan, request);
  ASSERT_EQ(plan.meetings().size(), 12u);
  for (PlannedMeeting const& m : plan.meetings()) {
    int const number = std::stoi(plan.history().person_id(m.report).substr(1));
    int const week = (day_of_minutes(m.manager_local) - parse_day("2026-11-30")) / 7;
    EXPECT_EQ(week, (11 - number) / 3) << number;
  }
  // Two weeks: the first six; the others come later, and it is said.
  Plan const half = make_plan(c.history(), {.window = Window::parse("2026-11-30/2026-12-14")});
  EXPECT_EQ(half.meetings().size(), 6u);
  EXPECT_EQ(half.unplanned().size(), 6u);
  for (UnplannedMeeting const& row : half.unplanned()) EXPECT_EQ(row.code, UnplannedCode::NextTurn);
  EXPECT_EQ(half.summary().owed, 6);
}

TEST(Plan, a_whole_hour_goes_to_who_has_nothing_else_and_longest_waiting_decides_last) {
  // One slot a day that both could take, a can only take it; b can take another.
  Company c;
  c.person("m").person("a").person("b").line("m", "a").line("m", "b").pace("weekly");
  PlanRequest request{.window = Window::days(parse_day("2026-11-30"), parse_day("2026-12-05")), .hours = {.from = 540, .until = 600}};
  request.busy = {{"m", {{utc("2026-12-01T00:00Z"), utc("2026-12-06T00:00Z")}}},
                  {"a", {{utc("2026-11-30T09:30Z"), utc("2026-11-30T10:00Z")}}}};
  Plan const plan = make_plan(c.history(), request);
  EXPECT_EQ(plan.meetings().size(), 2u);
  request.busy.push_back({"b", {{utc("2026-11-30T09:30Z"), utc("2026-11-30T10:00Z")}}});
  Plan const one = make_plan(c.history(), request);
  EXPECT_EQ(one.meetings().size(), 1u);
  EXPECT_EQ(reasons(one), std::vector<std::string>{"b slots_taken"});
  EXPECT_EQ(one.summary().at_most, 1);
}

TEST(Plan, the_week_in_which_only_one_side_changes_its_clock) {
  // London is back on winter time on 2026-10-25, New York on 2026-11-01: in between there are four hours, not five.
  Company c;
  c.as_of = "2026-10-16";
  c.person("m", "Europe/London").person("a", "America/New_York").line("m", "a").pace("weekly");
  PlanRequest request{.window = Window::parse("2026-10-19/2026-11-09")};
  request.usual = {{"m", "a", Weekday::Tuesday, 16 * 60}};
  Plan const plan = make_plan(c.history(), request);
  expect_sound(plan, request);
  ASSERT_EQ(plan.meetings().size(), 3u);
  std::int32_t const minutes[] = {11 * 60, 12 * 60, 11 * 60};
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(plan.meetings()[i].manager_local % 1440, 16 * 60);
    EXPECT_EQ(plan.meetings()[i].report_local % 1440, minutes[i]);
  }
  // At 13:00 in London it is 9 in New York only in that week; else they meet an hour later.
  request.usual = {{"m", "a", Weekday::Tuesday, 13 * 60}};
  Plan const early = make_plan(c.history(), request);
  EXPECT_EQ(starts(early), (std::vector<std::string>{"a 2026-10-20T14:00 outside_hours", "a 2026-10-27T13:00 usual_slot",
                                                     "a 2026-11-03T14:00 outside_hours"}));
}

TEST(Plan, who_leads_and_is_led_is_never_in_two_meetings) {
  Company c;
  c.person("top").person("mid").person("low").line("top", "mid").line("mid", "low").pace("weekly");
  PlanRequest request{.window = Window::parse("2026-W49"), .hours = {.from = 540, .until = 600}};
  request.busy = {{"mid", {{utc("2026-12-01T00:00Z"), utc("2026-12-06T00:00Z")}}}};
  Plan const plan = make_plan(c.history(), request);
  expect_sound(plan, request);
  EXPECT_EQ(plan.meetings().size(), 2u);
  // With one slot for both meetings, one of them cannot be, and that is proven.
  request.hours.until = 570;
  Plan const one = make_plan(c.history(), request);
  expect_sound(one, request);
  EXPECT_EQ(one.meetings().size(), 1u);
  EXPECT_EQ(one.summary().owed, 2);
  EXPECT_EQ(one.summary().at_most, 1);
  EXPECT_TRUE(one.summary().is_optimal);
}

TEST(Plan, who_leads_takes_another_slot_where_the_led_have_only_one) {
  // From the top down alone, top and mid would meet at nine, the only time at which low can.
  Company c;
  c.person("top").person("mid").person("low").line("top", "mid").line("mid", "low").pace("weekly");
  PlanRequest request{.window = Window::parse("2026-W49"), .hours = {.from = 540, .until = 600}};
  request.busy = {{"mid", {{utc("2026-12-01T00:00Z"), utc("2026-12-06T00:00Z")}}},
                  {"low", {{utc("2026-11-30T09:30Z"), utc("2026-11-30T10:00Z")}}}};
  Plan const plan = make_plan(c.history(), request);
  expect_sound(plan, request);
  EXPECT_EQ(plan.meetings().size(), 2u);
  EXPECT_TRUE(plan.summary().is_optimal);
}

TEST(Plan, a_second_manager_owes_what_the_programmes_say) {
  Company c;
  for (char const* id : {"m", "n", "a", "b"}) c.person(id);
  c.line("m", "a").line("n", "b").pace("weekly").pace("every 2 weeks", Scope::Relationship, "n/a", 60);
  PlanRequest request{.window = Window::parse("2026-11-30/2026-12-14"), .hours = {.from = 540, .until = 600}};
  request.also_led = {{.manager = "n", .report = "a", .from = day("2026-11-23")}};
  Plan const plan = make_plan(c.history(), request);
  expect_sound(plan, request);
  EXPECT_EQ(plan.summary().planned, 6);  // weekly for two pairs; every two weeks from 2026-11-23 on
  EXPECT_TRUE(plan.summary().is_optimal);
  std::vector<std::string> of_both;
  for (PlannedMeeting const& m : plan.meetings())
    if (m.manager == plan.history().find_person("n") && m.report == plan.history().find_person("a"))
      of_both.push_back(format_day(m.period.begin_day) + " " + std::to_string(m.minutes));
  EXPECT_EQ(of_both, (std::vector<std::string>{"2026-11-23 60", "2026-12-07 60"}));
  // Busy on all days of the first week but one, on which an hour and half an hour do not fit into an hour.
  request.busy = {{"a", {{utc("2026-12-01T00:00Z"), utc("2026-12-06T00:00Z")}}}};
  Plan const tight = make_plan(c.history(), request);
  expect_sound(tight, request);
  EXPECT_EQ(tight.summary().planned, 5);
  EXPECT_EQ(tight.summary().at_most, 5);
  // Planned again after a change of theirs: as a new plan.
  request.busy.push_back({"n", {{utc("2026-12-08T00:00Z"), utc("2026-12-09T00:00Z")}}});
  Plan const again = replan(tight, c.history(), request, "n");
  request.usual.assign(tight.usual_slots().begin(), tight.usual_slots().end());
  EXPECT_EQ(shown(again), shown(make_plan(c.history(), request)));
}

TEST(Plan, a_pair_is_no_second_one_where_it_is_the_first) {
  Company c;
  c.person("m").person("n").person("a").line("m", "a").pace("weekly");
  History const history = c.history();
  auto const refuses = [&](std::vector<AlsoLed> const& also_led) {
    try {
      (void)make_plan(history, {.window = Window::parse("2026-W49"), .also_led = also_led});
      return std::string{"none"};
    } catch (Error const& error) {
      return error.code();
    }
  };
  AlsoLed const also{.manager = "n", .report = "a", .from = day("2026-11-23")};
  EXPECT_EQ(refuses({also}), "none");
  EXPECT_EQ(refuses({also, also}), "bad_plan");
  EXPECT_EQ(refuses({{.manager = "m", .report = "a", .from = day("2026-11-23")}}), "bad_plan");
  EXPECT_EQ(refuses({{.manager = "a", .report = "a", .from = day("2026-11-23")}}), "bad_plan");
  EXPECT_EQ(refuses({{.manager = "n", .report = "a", .from = Date{boost::gregorian::not_a_date_time}}}), "bad_plan");
  EXPECT_EQ(refuses({{.manager = "x", .report = "a", .from = day("2026-11-23")}}), "no_person");
}

TEST(Plan, rooms_are_never_used_twice) {
  Company c;
  c.person("m").person("n").person("a").person("b").line("m", "a").line("n", "b").pace("weekly");
  PlanRequest request{.window = Window::parse("2026-W49"), .hours = {.from = 540, .until = 600}, .rooms = 1};
  for (char const* id : {"m", "n"}) request.busy.push_back({id, {{utc("2026-12-01T00:00Z"), utc("2026-12-06T00:00Z")}}});
  Plan const plan = make_plan(c.history(), request);
  ASSERT_EQ(plan.meetings().size(), 2u);
  EXPECT_NE(plan.meetings()[0].start, plan.meetings()[1].start);
  request.hours.until = 570;
  Plan const one = make_plan(c.history(), request);
  EXPECT_EQ(one.meetings().size(), 1u);
  ASSERT_EQ(one.unplanned().size(), 1u);
  EXPECT_EQ(one.unplanned()[0].code, UnplannedCode::NoRoom);
  EXPECT_EQ(one.summary().at_most, 1);
  EXPECT_TRUE(one.summary().is_optimal);
}

TEST(Plan, longer_meetings_and_gaps_lie_on_a_wider_grid) {
  Company c;
  c.person("m").pace("weekly", Scope::Organisation, "", 50);
  for (char const* id : {"a", "b", "c", "d", "e", "f"}) c.person(id).line("m", id);
  PlanRequest request{.window = Window::days(parse_day("2026-11-30"), parse_day("2026-12-05")),
                      .hours = {.from = 540, .until = 1020, .lunch_from = 720, .lunch_until = 780},
                      .gap_minutes = 10};
  request.busy = {{"m", {{utc("2026-12-01T00:00Z"), utc("2026-12-06T00:00Z")}}}};
  Plan const plan = make_plan(c.history(), request);
  expect_sound(plan, request);
  ASSERT_EQ(plan.meetings().size(), 6u);
  for (PlannedMeeting const& m : plan.meetings()) EXPECT_EQ(m.manager_local % 60, 0);
}

// ---- what holds for every plan ----

TEST(Plan, every_plan_is_sound) {
  std::int64_t planned = 0, left_out = 0;
  for (unsigned seed = 1; seed <= 150; ++seed) {
    RandomCase const c = random_case(seed);
    Plan const plan = make_plan(c.company.history(), c.request);
    expect_sound(plan, c.request);
    ASSERT_FALSE(testing::Test::HasFailure()) << seed;
    planned += plan.summary().planned;
    left_out += plan.summary().owed - plan.summary().planned;
  }
  EXPECT_GT(planned, 1000);  // the cases are no empty ones
  EXPECT_GT(left_out, 50);
}

/// The facts without meetings, in their order or turned around, after some people who are named first.
History retold(RandomCase const& c, bool is_turned) {
  Facts facts;
  if (is_turned)
    for (char const* id : {"p8", "p3", "p0"}) facts.add(Person{.id = PersonId{id}, .name = "", .time_zone = "UTC"});
  auto const tell = [&](auto const& told) {
    std::vector all(told.begin(), told.end());
    if (is_turned) std::reverse(all.begin(), all.end());
    for (auto const& fact : all) facts.add(fact);
  };
  tell(c.company.facts.persons());
  tell(c.company.facts.employments());
  tell(c.company.facts.reporting_lines());
  tell(c.company.facts.absences());
  for (Holiday const& holiday : c.company.facts.holidays()) facts.add(holiday);
  for (ProgrammeAdoption const& programme : c.company.facts.programmes()) facts.add(programme);
  return HistoryBuilder{{.as_of = day(c.company.as_of.c_str())}}.build(facts);
}

TEST(Plan, the_order_of_facts_and_lists_decides_nothing) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    RandomCase const c = random_case(seed);
    PlanRequest request = c.request;
    std::reverse(request.busy.begin(), request.busy.end());
    for (BusyOf& busy : request.busy) std::reverse(busy.times.begin(), busy.times.end());
    ASSERT_EQ(shown(make_plan(retold(c, false), c.request)), shown(make_plan(retold(c, true), request))) << seed;
  }
}

// ---- one person's change ----

TEST(Plan, a_change_of_one_person_gives_the_plan_that_a_new_one_would_be) {
  int untouched = 0;
  for (unsigned seed = 1; seed <= 120; ++seed) {
    RandomCase const c = random_case(seed);
    History const history = c.company.history();
    Plan const plan = make_plan(history, c.request);
    std::string const person = "p" + std::to_string(seed % 9);
    RandomCase changed = random_case(seed);
    if (seed % 2 == 0)
      changed.company.away(person, "2026-10-28", "2026-10-31");
    else
      changed.request.busy.push_back({person, {{utc("2026-10-26T08:00Z"), utc("2026-10-28T18:00Z")}}});
    History const now = changed.company.history();
    Plan const again = replan(plan, now, changed.request, person);
    expect_sound(again, changed.request);
    PlanRequest whole = changed.request;
    whole.usual.assign(plan.usual_slots().begin(), plan.usual_slots().end());
    Plan const full = make_plan(now, whole);
    ASSERT_EQ(shown(again), shown(full)) << seed;
    ASSERT_EQ(again.summary(), full.summary()) << seed;
    untouched += again.computed().size() < 3 ? 1 : 0;
  }
  EXPECT_GT(untouched, 40);
}

TEST(Plan, a_change_touches_only_its_own_team) {
  Company c;
  c.person("m").person("n").person("a").person("b").line("m", "a").line("n", "b").pace("weekly");
  PlanRequest request{.window = Window::parse("2026-12")};
  Plan const plan = make_plan(c.history(), request);
  EXPECT_EQ(plan.computed().size(), 2u);
  request.busy = {{"a", {{utc("2026-12-07T00:00Z"), utc("2026-12-08T12:00Z")}}}};
  Plan const again = replan(plan, c.history(), request, "a");
  ASSERT_EQ(again.computed().size(), 1u);
  EXPECT_EQ(again.computed()[0], "m");
  auto const of_n = [&](Plan const& p) { return shown(p.of_person(p.history().find_person("n"))); };
  EXPECT_EQ(of_n(again), of_n(plan));
}

// ---- refusals ----

TEST(Plan, what_cannot_be_asked_is_refused) {
  Company c;
  c.person("m").person("a").line("m", "a").pace("weekly");
  History const history = c.history();
  PlanRequest const good{.window = Window::parse("2026-12")};
  auto const refuses = [&](PlanRequest const& request) {
    try {
      (void)make_plan(history, request);
      return std::string{"none"};
    } catch (Error const& error) {
      return error.code();
    }
  };
  EXPECT_EQ(refuses(good), "none");
  PlanRequest bad = good;
  bad.slot_minutes = 0;
  EXPECT_EQ(refuses(bad), "bad_plan");
  bad = good;
  bad.hours = {.from = 600, .until = 600};
  EXPECT_EQ(refuses(bad), "bad_plan");
  bad = good;
  bad.hours.lunch_from = 700;
  EXPECT_EQ(refuses(bad), "bad_plan");
  bad = good;
  bad.window = Window::parse("2026-10");
  EXPECT_EQ(refuses(bad), "bad_plan");
  bad = good;
  bad.window = Window::parse("2026-12-01/2028-01-01");
  EXPECT_EQ(refuses(bad), "bad_plan");
  bad = good;
  bad.busy = {{"a", {{10, 5}}}};
  EXPECT_EQ(refuses(bad), "bad_plan");
  bad = good;
  bad.busy = {{"x", {}}};
  EXPECT_EQ(refuses(bad), "no_person");
  bad = good;
  bad.managers = {"a"};
  EXPECT_EQ(refuses(bad), "no_team");
  PlanRequest other = good;
  other.slot_minutes = 15;
  EXPECT_THROW((void)replan(make_plan(history, good), history, other, "a"), InvalidArgument);
}

TEST(Plan, reads_as_text) {
  Company c;
  c.person("m").person("a", "Europe/Berlin").person("b").line("m", "a").line("m", "b").pace("weekly").away("b", "2026-11-30", "2026-12-05");
  Plan const plan = make_plan(c.history(), {.window = Window::parse("2026-W49")});
  EXPECT_EQ(plan.to_text(),
            "1 of 2 meetings that are owed are planned, 1 of them at the usual slot. It is proven that no plan is better.\n"
            "\n"
            "Week of 2026-11-30\n"
            "  Mon 2026-11-30 09:00  m and a, 30 min (10:00 for a)\n"
            "\n"
            "Not planned\n"
            "  m and b, 2026-11-30 to 2026-12-06: away. b is away from 2026-11-30 until 2026-12-05. Too few days are left in the period; "
            "the next one can be planned.\n");
}

}  // namespace
}  // namespace roir
