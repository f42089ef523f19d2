// SPDX-License-Identifier: MIT
#include "oracle.hpp"
#include <roir/history/contact_columns.hpp>

#include <gtest/gtest.h>

#include <set>

namespace roir {
namespace {

using namespace worlds;

constexpr std::int32_t whole_begin = monday - 150;
constexpr std::int32_t whole_end = monday + 300;

/// Calls `look(world, selection, context, oracle)` for each relationship of many random worlds.
template <class Look>
void in_random_worlds(unsigned worlds, Policy const& policy, Look look) {
  for (unsigned seed = 1; seed <= worlds; ++seed) {
    World const world = random_world(seed);
    Selection selection = selection_of(history_of(world), whole_begin, whole_end);
    selection.policy = policy;
    ContextMaker maker{selection};
    auto const relationships = selection.history.relationships();
    for (std::uint32_t r = 0; r < relationships.size(); ++r)
      for (Line const& line : world.lines) {
        bool const is_it = selection.history.person_id(relationships[r].manager) == person(world, line.manager).text() &&
                           selection.history.person_id(relationships[r].report) == person(world, line.report).text() &&
                           relationships[r].begin == line.begin;
        if (!is_it) continue;
        SCOPED_TRACE("world " + std::to_string(seed) + ", manager " + std::to_string(line.manager) + ", report " +
                     std::to_string(line.report));
        look(seed, maker.make(r), Oracle{world, line, policy});
        if (testing::Test::HasFailure()) return;
      }
  }
}

std::string words(std::vector<PlainTrial> const& trials, std::int32_t begin, std::int32_t end) {
  std::string out;
  for (PlainTrial const& trial : trials)
    if (begin <= trial.day && trial.day < end) out += format_day(trial.day) + (trial.success ? " yes\n" : " no\n");
  return out;
}
std::string words(std::vector<Trial> const& trials) {
  std::string out;
  for (Trial const& trial : trials) out += format_day(trial.day) + (trial.success ? " yes\n" : " no\n");
  return out;
}

struct Cut {
  std::int32_t begin, end;
};
std::vector<Cut> cuts(unsigned seed) {
  auto const s = static_cast<std::int32_t>(seed);
  return {{whole_begin, whole_end},
          {monday + s % 37, monday + 40 + s % 61},
          {monday - 20, monday + s % 50},
          {monday + 50, monday + 51 + s % 90}};
}

std::vector<Policy> policies() {
  return {Policy{},
          Policy{.due_min_share = 0.7,
                 .held_min_fraction = 0.9,
                 .grace = 0.5,
                 .absence_min_pause = 1,
                 .handover_grace = 0,
                 .covered_slack = 0.2,
                 .drought_factor = 1.0,
                 .coverage_days = 14,
                 .coverage_intervals = 1.0,
                 .chase_window = 3,
                 .punctual_tolerance = 0},
          Policy{.due_min_share = 0.1, .held_min_fraction = 0, .grace = 0, .absence_min_pause = 6, .handover_grace = 5}};
}

constexpr unsigned many = 160;

template <class Library, class Plain>
void expect_same_trials(Library library, Plain plain) {
  std::size_t seen = 0;
  for (Policy const& policy : policies())
    in_random_worlds(many, policy, [&](unsigned seed, Context const& context, Oracle const& oracle) {
      PlainTrials const expected = plain(oracle);
      seen += expected.trials.size();
      for (Cut const& cut : cuts(seed))
        ASSERT_EQ(words(library(context, cut.begin, cut.end).trials), words(expected.trials, cut.begin, cut.end))
            << format_day(cut.begin) << " to " << format_day(cut.end);
      ASSERT_EQ(library(context, whole_begin, whole_end).pending, expected.pending);
    });
  EXPECT_GT(seen, 1000u) << "the worlds hold too little to prove anything";
}

TEST(Definitions, adherence_is_the_largest_matching_of_meetings_to_due_periods) {
  expect_same_trials(adherence_trials, [](Oracle const& oracle) { return oracle.adherence(); });
}

TEST(Definitions, changes_are_those_of_the_arranged_meetings) {
  for (Change const change : {Change::Moved, Change::Cancelled, Change::Missed})
    expect_same_trials([&](Context const& c, std::int32_t b, std::int32_t e) { return change_trials(c, change, b, e); },
                       [&](Oracle const& oracle) { return oracle.changes(change); });
}

TEST(Definitions, recovery_is_making_up_within_an_interval_of_eligible_time) {
  expect_same_trials(recovery_trials, [](Oracle const& oracle) { return oracle.recovery(); });
}

TEST(Definitions, pull_is_who_asked_first_within_the_chase_window) {
  for (Chaser const chaser : {Chaser::Report, Chaser::Manager, Chaser::Prompted, Chaser::Nobody})
    expect_same_trials([&](Context const& c, std::int32_t b, std::int32_t e) { return pull_trials(c, chaser, b, e); },
                       [&](Oracle const& oracle) { return oracle.pull(chaser); });
}

TEST(Definitions, punctuality_is_told_of_each_side_alone) {
  for (Side const side : {Side::Manager, Side::Report})
    expect_same_trials([&](Context const& c, std::int32_t b, std::int32_t e) { return punctuality_trials(c, side, b, e); },
                       [&](Oracle const& oracle) { return oracle.punctuality(side); });
}

template <class Library, class Plain>
void expect_same_amounts(double minutes_per_unit, Library library, Plain plain) {
  auto const words_of_amount = [](std::int32_t day, double value, bool is_complete) {
    return format_day(day) + " " + format_number(value, 12) + (is_complete ? "\n" : " or more\n");
  };
  std::size_t seen = 0;
  for (Policy const& policy : policies())
    in_random_worlds(many, policy, [&](unsigned seed, Context const& context, Oracle const& oracle) {
      for (Cut const& cut : cuts(seed)) {
        std::multiset<std::string> found, expected;
        for (Amount const& amount : library(context, cut.begin, cut.end))
          found.insert(words_of_amount(amount.day, amount.value, amount.is_complete));
        for (PlainAmount const& amount : plain(oracle))
          if (cut.begin <= amount.day && amount.day < cut.end)
            expected.insert(words_of_amount(amount.day, static_cast<double>(amount.minutes) / minutes_per_unit, amount.is_complete));
        seen += expected.size();
        ASSERT_EQ(found, expected) << format_day(cut.begin) << " to " << format_day(cut.end);
      }
    });
  EXPECT_GT(seen, 1000u) << "the worlds hold too little to prove anything";
}

TEST(Definitions, notice_is_from_when_it_was_learnt_to_the_start_that_stood) {
  expect_same_amounts(60, notice_hours, [](Oracle const& oracle) { return oracle.notices(); });
}

TEST(Definitions, the_wait_for_a_request_ends_when_somebody_else_asks_or_nobody_may_any_more) {
  expect_same_amounts(1440, days_to_ask, [](Oracle const& oracle) { return oracle.waits_for_request(); });
}

TEST(Definitions, minutes_late_and_waited_are_those_of_each_side) {
  for (Side const side : {Side::Manager, Side::Report}) {
    expect_same_amounts(
        1, [&](Context const& c, std::int32_t b, std::int32_t e) { return minutes_late(c, side, b, e); },
        [&](Oracle const& oracle) { return oracle.minutes(side, false); });
    expect_same_amounts(
        1, [&](Context const& c, std::int32_t b, std::int32_t e) { return minutes_waited(c, side, b, e); },
        [&](Oracle const& oracle) { return oracle.minutes(side, true); });
  }
}

TEST(Definitions, coverage_looks_back_on_eligible_time_from_each_day) {
  std::vector<std::int32_t> days;
  for (std::int32_t day = monday - 60; day < monday + 230; day += 3) days.push_back(day);
  for (Policy const& policy : policies())
    in_random_worlds(many, policy, [&](unsigned, Context const& context, Oracle const& oracle) {
      Trials const trials = coverage_trials(context, days);
      PlainTrials const expected = oracle.coverage(days);
      ASSERT_EQ(words(trials.trials), words(expected.trials, whole_begin, whole_end));
      ASSERT_EQ(trials.pending, expected.pending);
    });
}

TEST(Definitions, gaps_droughts_and_covered_time_are_what_a_walk_minute_by_minute_sees) {
  for (Policy const& policy : policies())
    in_random_worlds(40, policy, [&](unsigned seed, Context const& context, Oracle const& oracle) {
      for (Cut cut : cuts(seed)) {
        cut.end = std::min(cut.end, context.history_end);
        if (cut.begin >= cut.end) continue;
        SCOPED_TRACE(format_day(cut.begin) + " to " + format_day(cut.end));
        Oracle::Walk const walk = oracle.walk(cut.begin, cut.end);
        Gaps const gaps = gaps_of(context, cut.begin, cut.end);
        ASSERT_EQ(gaps.gaps.size(), walk.gaps.size());
        for (std::size_t i = 0; i < walk.gaps.size(); ++i) {
          ASSERT_NEAR(gaps.gaps[i].days * 1440, static_cast<double>(walk.gaps[i].first), 1e-6);
          ASSERT_EQ(gaps.gaps[i].is_closed, walk.gaps[i].second);
        }
        ASSERT_EQ(gaps.never_met, walk.never_met);
        ASSERT_NEAR(gaps.eligible_days * 1440, static_cast<double>(walk.pace_minutes), 1e-6);
        ASSERT_NEAR(gaps.drought_days * 1440, static_cast<double>(walk.drought_minutes), 1e-6);
        ASSERT_EQ(gaps.droughts, walk.droughts);
        CoveredTime const time = covered_time(context, cut.begin, cut.end);
        ASSERT_NEAR(time.eligible_days * 1440, static_cast<double>(walk.eligible), 1e-6);
        ASSERT_NEAR(time.covered_days * 1440, static_cast<double>(walk.covered), 1e-6);
        ASSERT_NEAR(time.expected, walk.expected, 1e-6);
        ASSERT_EQ(time.held, walk.valid);
      }
    });
}

TEST(Definitions, a_window_cut_in_two_adds_up) {
  auto const sum = [](Trials const& trials) {
    std::pair<std::size_t, std::int64_t> counted{trials.trials.size(), 0};
    for (Trial const& trial : trials.trials) counted.second += trial.success ? 1 : 0;
    return counted;
  };
  in_random_worlds(many, Policy{.handover_grace = 0}, [&](unsigned seed, Context const& context, Oracle const&) {
    std::int32_t const cut = monday + static_cast<std::int32_t>(seed % 170);
    std::vector<std::function<Trials(Context const&, std::int32_t, std::int32_t)>> const shares{
        adherence_trials, recovery_trials,
        [](Context const& c, std::int32_t b, std::int32_t e) { return pull_trials(c, Chaser::Nobody, b, e); },
        [](Context const& c, std::int32_t b, std::int32_t e) { return change_trials(c, Change::Moved, b, e); },
        [](Context const& c, std::int32_t b, std::int32_t e) { return punctuality_trials(c, Side::Report, b, e); }};
    for (auto const& share : shares) {
      auto const whole = sum(share(context, whole_begin, whole_end)), first = sum(share(context, whole_begin, cut)),
                 second = sum(share(context, cut, whole_end));
      ASSERT_EQ(whole.first, first.first + second.first);
      ASSERT_EQ(whole.second, first.second + second.second);
    }
    CoveredTime const whole = covered_time(context, monday - 60, whole_end), first = covered_time(context, monday - 60, cut),
                      second = covered_time(context, cut, whole_end);
    ASSERT_NEAR(whole.covered_days, first.covered_days + second.covered_days, 1e-9);
    ASSERT_NEAR(whole.eligible_days, first.eligible_days + second.eligible_days, 1e-9);
    ASSERT_NEAR(whole.expected, first.expected + second.expected, 1e-9);
    Gaps const all = gaps_of(context, monday - 60, whole_end), before = gaps_of(context, monday - 60, cut),
               after = gaps_of(context, cut, whole_end);
    ASSERT_EQ(all.droughts, before.droughts + after.droughts);
    ASSERT_NEAR(all.drought_days, before.drought_days + after.drought_days, 1e-9);
  });
}

TEST(ContactColumns, counts_are_those_of_a_plain_look_at_every_meeting) {
  for (unsigned seed = 1; seed <= many; ++seed) {
    World const world = random_world(seed);
    History const history = history_of(world);
    for (Cut const& cut : cuts(seed))
      for (int const tolerance : {0, 5, 253})
        for (int const threads : {1, 2}) {
          ContactColumns const columns = contact_columns(history, Window::days(cut.begin, cut.end), tolerance, threads);
          for (std::uint32_t r = 0; r < history.relationships().size(); ++r) {
            RelationshipSpan const& relationship = history.relationships()[r];
            std::int32_t meetings = 0, held = 0, known = 0, late = 0;
            std::int64_t minutes = 0;
            std::vector<std::int32_t> starts;
            for (Meet const& meet : world.meetings) {
              std::int32_t const day = day_of_minutes(meet.time());
              bool const is_its = history.person_id(relationship.manager) == person(world, meet.manager).text() &&
                                  history.person_id(relationship.report) == person(world, meet.report).text() &&
                                  relationship.begin <= day && day < relationship.end;
              if (!is_its || day < cut.begin || day >= cut.end) continue;
              ++meetings;
              if (meet.outcome != Outcome::Held) continue;
              ++held;
              minutes += meet.minutes;
              starts.push_back(meet.start);
              if (!meet.manager_late && !meet.report_late) continue;
              ++known;
              late += std::max(meet.manager_late.value_or(0), meet.report_late.value_or(0)) > tolerance ? 1 : 0;
            }
            std::sort(starts.begin(), starts.end());
            std::int32_t longest = 0;
            for (std::size_t i = 1; i < starts.size(); ++i) longest = std::max(longest, starts[i] - starts[i - 1]);
            ASSERT_EQ(columns.meetings[r], meetings) << seed;
            ASSERT_EQ(columns.held[r], held) << seed;
            ASSERT_EQ(columns.with_lateness[r], known) << seed;
            ASSERT_EQ(columns.late[r], late) << seed;
            ASSERT_EQ(columns.minutes[r], minutes) << seed;
            ASSERT_EQ(columns.longest_minutes[r], longest) << seed;
          }
        }
  }
}

TEST(ContactColumns, numbers_out_of_range_are_refused) {
  History const history = history_of(random_world(1));
  EXPECT_THROW((void)contact_columns(history, Window::days(0, 1), 5, 0), InvalidArgument);
  EXPECT_THROW((void)contact_columns(history, Window::days(0, 1), -1), InvalidArgument);
  EXPECT_THROW((void)contact_columns(history, Window::days(0, 1), 254), InvalidArgument);
}

// ---- the edges of the definitions, one by one ----

/// One manager and one report, weekly from the first Monday on, known from a week before.
World plain_world() {
  World world;
  world.as_of = monday + 60;
  world.lines = {{2, 0, monday - 100, open_end}};
  world.paces = {{Scope::Organisation, 0, 0, "", "weekly", monday, open_end}};
  return world;
}
void meet(World& world, std::int32_t day, Basis basis = Basis::Confirmed) {
  world.meetings.push_back({.manager = 0,
                            .report = 2,
                            .planned = day * 1440 + 600,
                            .start = day * 1440 + 600,
                            .planned_minutes = 30,
                            .minutes = 30,
                            .basis = basis});
}
template <class F>
auto of_first(World const& world, F f, Policy const& policy = {}) {
  Selection selection = selection_of(history_of(world), whole_begin, whole_end);
  selection.policy = policy;
  ContextMaker maker{selection};
  std::uint32_t number = 0;  // of the relationship that manager 0 leads
  while (selection.history.person_id(selection.history.relationships()[number].manager) != person(world, 0).text()) ++number;
  return f(maker.make(number));
}
std::string adherence_words(World const& world, Policy const& policy = {}) {
  return of_first(
      world, [](Context const& c) { return words(adherence_trials(c, whole_begin, whole_end).trials); }, policy);
}

TEST(Definitions, the_last_days_of_a_leaver_are_not_a_due_week) {
  World world = plain_world();
  world.lines[0].end = monday + 15;  // Tuesday: one working day of the third week
  meet(world, monday + 1);
  EXPECT_EQ(adherence_words(world), "2024-01-01 yes\n2024-01-08 no\n");
}

TEST(Definitions, a_joiner_owes_the_week_only_if_half_of_it_is_theirs) {
  for (int const weekday : {0, 1, 2, 3, 4}) {
    World world = plain_world();
    world.as_of = monday + 13;
    world.lines[0].begin = monday + weekday;
    world.lines.push_back({3, 0, monday - 200, open_end});
    world.meetings.push_back({.manager = 0, .report = 3, .start = (monday - 30) * 1440});  // the history is older than the line
    bool const is_due = weekday <= 2;
    std::string const first = is_due ? format_day(monday + weekday) + " no\n" : "";
    EXPECT_EQ(adherence_words(world, {.grace = 0, .handover_grace = 0}), first + "2024-01-08 no\n") << weekday;
  }
}

TEST(Definitions, the_first_fortnight_under_a_new_manager_owes_nothing) {
  World world = plain_world();
  world.lines = {{2, 1, monday - 200, monday}, {2, 0, monday, open_end}};
  world.meetings.push_back({.manager = 1, .report = 2, .start = (monday - 30) * 1440});
  world.as_of = monday + 34;
  auto const first_due = [](World const& of) {
    std::string const all = adherence_words(of);
    return all.substr(0, 10);
  };
  EXPECT_EQ(first_due(world), "2024-01-15");
  world.aways = {{2, monday + 7, monday + 14}};  // a week of leave in it
  EXPECT_EQ(first_due(world), "2024-01-22");
}

TEST(Definitions, a_part_timer_is_measured_by_their_own_days) {
  World world = plain_world();
  world.as_of = monday + 13;
  world.spells = {{2, monday - 300, open_end, 0b0001000, "", ""}};  // Thursdays
  world.holidays = {{monday + 3, ""}};
  meet(world, monday - 7);
  EXPECT_EQ(adherence_words(world, {.grace = 0}), "2024-01-08 no\n") << "the only Thursday of the first week is a holiday";
  world.holidays = {{monday, ""}, {monday + 1, ""}, {monday + 2, ""}, {monday + 4, ""}};
  EXPECT_EQ(adherence_words(world, {.grace = 0}), "2024-01-01 no\n2024-01-08 no\n") << "holidays on days off change nothing";
}

TEST(Definitions, a_programme_that_begins_or_ends_within_a_week_makes_it_due_only_if_it_holds_half_of_it) {
  World world = plain_world();
  world.as_of = monday + 34;
  meet(world, monday - 7);
  world.paces = {{Scope::Organisation, 0, 0, "", "weekly", monday + 2, monday + 15}};
  EXPECT_EQ(adherence_words(world), "2024-01-01 no\n2024-01-08 no\n");
  world.paces = {{Scope::Organisation, 0, 0, "", "weekly", monday + 3, monday + 17}};
  EXPECT_EQ(adherence_words(world), "2024-01-08 no\n2024-01-15 no\n");
}

TEST(Definitions, a_week_is_decided_when_its_grace_is_over_and_not_before) {
  World world = plain_world();
  meet(world, monday - 7);
  for (std::int32_t const after : {6, 7, 8, 9}) {
    world.as_of = monday + after;  // deadline: 1.4 days after Sunday
    auto const trials = of_first(world, [](Context const& c) { return adherence_trials(c, monday, monday + 7); });
    EXPECT_EQ(trials.trials.size(), after >= 8 ? 1u : 0u) << after;
    EXPECT_EQ(trials.pending, after >= 8 ? 0 : 1) << after;
  }
  world.as_of = monday + 6;
  EXPECT_EQ(adherence_words(world, {.grace = 0}), "2024-01-01 no\n") << "without grace Sunday decides";
}

TEST(Definitions, a_calendar_entry_leaves_its_week_unknown) {
  World world = plain_world();
  world.as_of = monday + 13;
  meet(world, monday - 7);
  meet(world, monday + 1, Basis::CalendarOnly);
  auto const trials = of_first(world, [](Context const& c) { return adherence_trials(c, monday, monday + 7); });
  EXPECT_TRUE(trials.trials.empty());
  EXPECT_EQ(trials.pending, 1);
}

TEST(Definitions, a_gap_of_exactly_two_intervals_is_a_drought_without_length) {
  World world = plain_world();
  meet(world, monday);
  meet(world, monday + 14);
  Gaps const gaps = of_first(world, [](Context const& c) { return gaps_of(c, monday, monday + 15); });
  EXPECT_EQ(gaps.droughts, 1);
  EXPECT_EQ(gaps.drought_days, 0);
}

TEST(Definitions, a_drought_counts_from_the_day_on_which_a_cadence_was_declared) {
  World world = plain_world();
  meet(world, monday - 90);
  Gaps const gaps = of_first(world, [](Context const& c) { return gaps_of(c, monday - 90, monday + 20); });
  EXPECT_EQ(gaps.droughts, 1);
  EXPECT_DOUBLE_EQ(gaps.drought_days, 6);
  EXPECT_DOUBLE_EQ(gaps.eligible_days, 20);
}

TEST(Definitions, a_leave_known_beforehand_stops_the_clock_from_its_first_day) {
  World world = plain_world();
  meet(world, monday);
  world.aways = {{2, monday + 7, monday + 28}};
  world.as_of = monday + 7;
  EXPECT_DOUBLE_EQ(of_first(world, [](Context const& c) { return gaps_of(c, monday, monday + 8); }).gaps.back().days, 7 - 600 / 1440.0);
  world.aways[0].end = open_end;  // nobody knows for how long: it counts once it is long enough
  EXPECT_DOUBLE_EQ(of_first(world, [](Context const& c) { return gaps_of(c, monday, monday + 8); }).gaps.back().days, 8 - 600 / 1440.0);
}

TEST(Definitions, meetings_lost_to_an_absence_are_chased_after_the_return) {
  World world = plain_world();
  meet(world, monday);
  world.aways = {{2, monday + 7, monday + 28}};
  world.meetings.push_back({.manager = 0,
                            .report = 2,
                            .planned = (monday + 8) * 1440 + 600,
                            .outcome = Outcome::Cancelled,
                            .cause = Cause::Absence,
                            .asks = {{Side::Report, (monday + 33) * 1440, false}}});
  auto const trials = of_first(world, [](Context const& c) { return pull_trials(c, Chaser::Report, monday, monday + 30); });
  ASSERT_EQ(trials.trials.size(), 1u);
  EXPECT_TRUE(trials.trials[0].success) << "five days after the return";
  EXPECT_TRUE(of_first(world, [](Context const& c) { return recovery_trials(c, monday, monday + 30); }).trials.empty());
}

TEST(Definitions, whoever_asked_after_a_reminder_by_software_is_no_sign_of_value_and_yet_asked) {
  World world = plain_world();
  std::int32_t const planned = (monday + 8) * 1440 + 600;
  world.meetings.push_back({.manager = 0,
                            .report = 2,
                            .planned = planned,
                            .outcome = Outcome::Missed,
                            .asks = {{Side::Report, planned + 60, true}, {Side::Manager, planned + 120, false}}});
  for (Chaser const chaser : {Chaser::Report, Chaser::Manager, Chaser::Prompted, Chaser::Nobody}) {
    auto const trials = of_first(world, [&](Context const& c) { return pull_trials(c, chaser, monday, monday + 30); });
    ASSERT_EQ(trials.trials.size(), 1u);
    EXPECT_EQ(trials.trials[0].success, chaser == Chaser::Prompted);
  }
}

TEST(Definitions, made_up_for_or_not_counts_only_when_the_interval_is_over) {
  World world = plain_world();
  std::int32_t const planned = (monday + 7) * 1440 + 600;
  world.meetings.push_back({.manager = 0, .report = 2, .planned = planned, .outcome = Outcome::Missed});
  meet(world, monday + 9);
  world.meetings.back().replaces = 0;
  world.as_of = monday + 12;
  EXPECT_EQ(of_first(world, [](Context const& c) { return recovery_trials(c, monday, monday + 30); }).pending, 1);
  world.as_of = monday + 14;
  EXPECT_EQ(of_first(world, [](Context const& c) { return words(recovery_trials(c, monday, monday + 30).trials); }), "2024-01-08 yes\n");
}

}  // namespace
}  // namespace roir
