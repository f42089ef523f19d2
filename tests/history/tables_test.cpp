// SPDX-License-Identifier: MIT
#include "worlds.hpp"
#include <roir/stats/clustered.hpp>
#include <roir/stats/dispersion.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/jackknife.hpp>
#include <roir/stats/shrinkage.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <map>
#include <set>
#include <thread>

namespace roir {
namespace {

using namespace worlds;

constexpr std::array grains = {Grain::Meeting, Grain::Relationship, Grain::Person, Grain::Manager, Grain::Unit, Grain::Organisation};

bool is_number(Column const& column) {
  return std::holds_alternative<std::vector<double>>(column.cells()) || std::holds_alternative<std::vector<std::int64_t>>(column.cells());
}

TEST(Tables, every_estimate_stands_beside_its_interval_its_count_and_its_standing) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    Selection const selection = selection_of(random_world(seed));
    for (std::string const& metric : contact_metrics())
      for (Grain const by : grains)
        for (Every const every : {Every::Window, Every::Week, Every::Month}) {
          Table const table = metric_table(selection, metric, {.by = by, .every = every});
          EXPECT_EQ(table.info().name, metric);
          EXPECT_FALSE(table.info().title.empty());
          EXPECT_FALSE(table.info().definition.empty());
          EXPECT_FALSE(table.info().policy.empty());
          auto const& columns = table.columns();
          for (std::size_t c = 0; c < columns.size(); ++c) {
            std::string const name = columns[c].name();
            if (!table.has(name + "_status")) continue;
            ASSERT_LT(c + 5, columns.size()) << metric;
            char const* const ends[] = {"_low", "_high", "_n", "_status", "_method"};
            for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(columns[c + 1 + i].name(), name + ends[i]);
            for (std::size_t row = 0; row < table.rows(); ++row) {
              std::string const status = columns[c + 4].text(row);
              bool const has_value = status == "ok" || status == "low_n";
              EXPECT_EQ(columns[c].is_missing(row) || std::isnan(columns[c].number(row)), !has_value)
                  << metric << " " << name << " " << status;
              double const low = columns[c + 1].number(row), value = columns[c].number(row), high = columns[c + 2].number(row);
              if (!std::isnan(low)) {
                EXPECT_LE(low, value + 1e-12) << metric << " " << name;
                EXPECT_TRUE(std::isnan(high) || high >= value - 1e-12)
                    << metric << " " << name << ": an interval without an upper end is open above";
              } else if (has_value) {
                EXPECT_FALSE(columns[c + 5].text(row).empty()) << metric << " " << name << ": no interval and no word why";
              }
            }
          }
        }
  }
}

TEST(Tables, no_question_about_a_sound_history_ends_in_an_error) {
  std::vector<Policy> const policies{Policy{.due_min_share = 1,
                                            .held_min_fraction = 1,
                                            .grace = 1,
                                            .absence_min_pause = 0,
                                            .handover_grace = 0,
                                            .covered_slack = 0,
                                            .drought_factor = 1,
                                            .coverage_days = 1,
                                            .coverage_intervals = 0.1,
                                            .chase_window = 0,
                                            .punctual_tolerance = 0},
                                     Policy{.grace = 0,
                                            .absence_min_pause = 1000,
                                            .handover_grace = 100000,
                                            .covered_slack = 10,
                                            .drought_factor = 100,
                                            .coverage_days = 100000,
                                            .coverage_intervals = 100,
                                            .chase_window = 1000000,
                                            .punctual_tolerance = 1000000}};
  for (unsigned seed = 1; seed <= 3; ++seed) {
    World world = random_world(seed);
    world.paces.push_back({Scope::Organisation, 0, 0, "", "daily", monday + 40, monday + 60});
    History const history = history_of(world);
    for (Policy const& policy : policies)
      for (auto const& [begin, end] : {std::pair{monday, monday},
                                       {monday - 5000, monday - 4000},
                                       {monday + 40, monday + 41},
                                       {monday - 5000, monday + 5000},
                                       {monday + 4000, monday + 5000},
                                       {world.as_of, world.as_of + 1},
                                       {world.as_of + 1, world.as_of + 2}}) {
        Selection selection = selection_of(history, begin, end);
        selection.policy = policy;
        Selection const before = selection_of(history, begin - 60, begin);
        for (Grain const by : grains) {
          for (std::string const& metric : contact_metrics())
            for (Every const every : {Every::Window, Every::Month})
              ASSERT_NO_THROW((void)metric_table(selection, metric, {.by = by, .every = every})) << metric << " " << seed;
          for (char const* metric : {"coverage", "adherence", "recovery", "cancelled", "gap", "pull"})
            ASSERT_NO_THROW((void)compare(selection, before, metric, {.by = by})) << metric << " " << seed;
        }
      }
  }
}

// ---- refusals ----

Moment at(std::int32_t day) {
  return wall((monday + day) * 1440 + 540);
}
MeetingKey key(char const* id, std::int32_t day) {
  return {.meeting = MeetingId{id}, .manager = PersonId{"ann"}, .report = PersonId{"bob"}, .planned_start = at(day)};
}
MeetingHeld held(char const* id, std::int32_t day, Basis basis = Basis::Confirmed) {
  return {.meeting = key(id, day), .start = at(day), .minutes = 30, .basis = basis};
}
ProgrammeAdoption weekly() {
  return {.cadence = Cadence::every_weeks(1), .from = to_date(monday)};
}
Selection over_winter(Facts const& facts) {
  return selection_of(build(facts, monday + 60), monday, monday + 61);
}

void expect_refused(Facts const& facts, std::string const& metric, std::string const& code, std::string const& status) {
  Selection const selection = over_winter(facts);
  SCOPED_TRACE(metric + " " + code);
  auto const refusal = why_not(selection, metric);
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->code, code);
  EXPECT_EQ(refusal->asked, metric);
  EXPECT_FALSE(refusal->why.empty());
  for (Grain const by : grains) {
    Table const table = metric_table(selection, metric, {.by = by});
    ASSERT_EQ(table.rows(), 1u);
    EXPECT_EQ(table[metric + "_status"].text(0), status);
    EXPECT_NE(table[metric + "_method"].text(0).find(code), std::string::npos);
    for (Column const& column : table.columns())
      EXPECT_TRUE(!is_number(column) || column.name() == metric + "_n" || column.is_missing(0) || std::isnan(column.number(0)))
          << column.name();
    ASSERT_FALSE(table.info().notes.empty());
    EXPECT_NE(table.info().notes.back().find(code), std::string::npos);
  }
}

TEST(Refusals, each_code_is_given_where_it_belongs_and_no_number_beside_it) {
  Facts nothing;
  for (std::string const& metric : contact_metrics()) expect_refused(nothing, metric, "no_data", "no_data");

  Facts periods;
  periods.add(ContactPeriod{
      .person = PersonId{"bob"}, .unit = "x", .from = to_date(monday), .until = to_date(monday + 7), .meetings = 1, .hours = 0.5});
  for (std::string const& metric : contact_metrics())
    if (metric != "coverage" && metric != "contact") expect_refused(periods, metric, "needs_meetings", "refused");
  EXPECT_FALSE(why_not(over_winter(periods), "coverage"));
  EXPECT_EQ(contact(over_winter(periods), {})["held"].number(0), 1);

  Facts counts;
  counts.add(UnattributedMeeting{.id = MeetingId{"u"}, .start = at(0), .hours = 1, .attendees = 2});
  for (std::string const& metric : contact_metrics()) expect_refused(counts, metric, "unattributed", "refused");

  Facts plain;
  plain.add(held("a", 1));
  expect_refused(plain, "adherence", "no_cadence", "refused");
  expect_refused(plain, "capacity", "no_cadence", "refused");
  expect_refused(plain, "punctuality", "no_arrivals", "refused");
  expect_refused(plain, "recovery", "no_data", "no_data");
  expect_refused(plain, "pull", "no_data", "no_data");
  plain.add(weekly());
  EXPECT_FALSE(why_not(over_winter(plain), "adherence"));
  EXPECT_FALSE(why_not(over_winter(plain), "capacity"));

  Facts unplanned;
  MeetingHeld spontaneous = held("a", 1);
  spontaneous.meeting.planned_start.reset();
  unplanned.add(spontaneous);
  for (char const* metric : {"changes", "recovery", "pull"}) expect_refused(unplanned, metric, "no_plans", "refused");

  Facts lost;
  lost.add(held("a", 1));
  lost.add(MeetingMissed{.meeting = key("b", 8)});
  expect_refused(lost, "recovery", "no_links", "refused");
  expect_refused(lost, "pull", "no_requests", "refused");
  lost.add(RecoveryAsked{.meeting = key("b", 8), .by = Side::Report, .at = at(9)});
  EXPECT_FALSE(why_not(over_winter(lost), "pull"));

  Facts elsewhere;
  elsewhere.add(held("a", -90));
  elsewhere.add(weekly());
  for (char const* metric : {"adherence", "changes", "recovery", "pull", "punctuality", "contact", "regularity"})
    expect_refused(elsewhere, metric, "no_data", "no_data");
}

TEST(Refusals, what_stands_in_the_calendar_alone_is_no_answer_to_whether_it_was_held) {
  Facts facts;
  facts.add(weekly());
  for (int week = 0; week < 8; ++week) facts.add(held(("c" + std::to_string(week)).c_str(), 7 * week, Basis::CalendarOnly));
  for (char const* metric : {"adherence", "changes", "recovery", "pull", "punctuality"})
    expect_refused(facts, metric, "calendar_only", "not_applicable");
  for (char const* metric : {"coverage", "gap", "regularity", "contact", "capacity"}) {
    Table const table = metric_table(over_winter(facts), metric, {});
    bool is_said = false;
    for (std::string const& note : table.info().notes) is_said = is_said || note.find("calendar_only: 8 of 8") == 0;
    EXPECT_TRUE(is_said) << metric;
  }
}

TEST(Refusals, contact_periods_tell_coverage_by_person_unit_and_organisation_only) {
  Facts facts;
  for (int week = 0; week < 4; ++week)
    for (char const* who : {"bob", "dan"})
      facts.add(ContactPeriod{.person = PersonId{who},
                              .unit = who,
                              .from = to_date(monday + 7 * week),
                              .until = to_date(monday + 7 * week + 7),
                              .meetings = *who == 'b' ? 1 : week % 2,
                              .hours = 0.5});
  Selection const selection = over_winter(facts);
  EXPECT_DOUBLE_EQ(coverage(selection, {})["coverage"].number(0), 0.75);
  Table const units = coverage(selection, {.by = Grain::Unit});
  ASSERT_EQ(units.rows(), 2u);
  EXPECT_DOUBLE_EQ(units["coverage"].number(0), 1);
  EXPECT_DOUBLE_EQ(units["coverage"].number(1), 0.5);
  EXPECT_EQ(coverage(selection, {.every = Every::Week}).rows(), 4u) << "the weeks of the data";
  for (Grain const by : {Grain::Manager, Grain::Relationship, Grain::Meeting}) {
    EXPECT_EQ(coverage(selection, {.by = by})["coverage_status"].text(0), "refused");
    EXPECT_EQ(contact(selection, {.by = by})["contact_status"].text(0), "refused");
    EXPECT_EQ(compare(selection, selection, "coverage", {.by = by})["compare_status"].text(0), "refused");
  }
  EXPECT_EQ(compare(selection, selection, "adherence", {})["compare_status"].text(0), "refused");
}

TEST(Refusals, what_there_is_not_is_named_with_what_there_is) {
  Selection const selection = selection_of(random_world(1));
  for (char const* name : {"", "coverag", "COVERAGE"}) {
    try {
      static_cast<void>(metric_table(selection, name, {}));
      ADD_FAILURE() << name;
    } catch (NotFound const& error) {
      EXPECT_EQ(error.code(), "no_metric");
      EXPECT_NE(error.hint().find("coverage, adherence"), std::string::npos);
    }
    EXPECT_THROW((void)compare(selection, selection, name, {}), NotFound);
  }
}

TEST(Tables, what_is_not_over_is_said) {
  Facts facts;
  facts.add(weekly());
  facts.add(ReportingLine{.report = PersonId{"bob"}, .manager = PersonId{"ann"}, .from = to_date(monday - 100)});
  for (int week = 0; week < 9; ++week) facts.add(held(("h" + std::to_string(week)).c_str(), 7 * week));
  Selection const selection = selection_of(build(facts, monday + 60), monday, monday + 100);
  auto const notes_of = [](Table const& table) {
    std::string all;
    for (std::string const& note : table.info().notes) all += note + "\n";
    return all;
  };
  std::string const notes = notes_of(adherence(selection, {}));
  EXPECT_NE(notes.find("partial: the window ends after 2024-03-01"), std::string::npos) << notes;
  EXPECT_NE(notes.find("pending: 1 due periods"), std::string::npos) << notes;
  Selection const over = selection_of(build(facts, monday + 60), monday, monday + 49);
  EXPECT_EQ(notes_of(adherence(over, {})).find("partial"), std::string::npos);
}

// ---- rolling up ----

/// `managers` teams of three, each meeting held or missed by a coin of the manager's own.
World teams(int managers, unsigned seed, double low = 0.5, double high = 0.95, int weeks = 20) {
  std::mt19937 random{seed};
  std::uniform_real_distribution<double> uniform{0, 1};
  World world;
  world.as_of = monday + 7 * weeks + 3;
  world.paces = {{Scope::Organisation, 0, 0, "", "weekly", monday, open_end}};
  for (int manager = 0; manager < managers; ++manager) {
    double const chance = low + (high - low) * uniform(random);
    for (int member = 0; member < 3; ++member) {
      int const report = 1000 + 3 * manager + member;
      world.lines.push_back({report, manager, monday - 100, open_end});
      world.spells.push_back({report, monday - 100, open_end, 0b0011111, "", "unit" + std::to_string(manager % 2)});
      for (int week = 0; week < weeks; ++week) {
        std::int32_t const start = (monday + 7 * week + 1) * 1440 + 600;
        world.meetings.push_back({.manager = manager,
                                  .report = report,
                                  .planned = start,
                                  .start = start,
                                  .minutes = 30,
                                  .outcome = uniform(random) < chance ? Outcome::Held : Outcome::Missed});
      }
    }
  }
  return world;
}

TEST(RollUp, organisation_and_units_are_jackknifed_over_managers) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    World const world = teams(12, seed);
    Selection const selection = selection_of(history_of(world), monday, monday + 140);
    for (bool const by_unit : {false, true}) {
      std::vector<std::map<int, stats::Ratio>> sums(by_unit ? 2 : 1);
      for (Meet const& meet : world.meetings) {
        stats::Ratio& sum = sums[by_unit ? static_cast<std::size_t>(meet.manager % 2) : 0][meet.manager];
        sum.numerator += meet.outcome == Outcome::Missed ? 1 : 0;
        sum.denominator += 1;
      }
      Table const table = changes(selection, {.by = by_unit ? Grain::Unit : Grain::Organisation});
      ASSERT_EQ(table.rows(), sums.size());
      for (std::size_t row = 0; row < sums.size(); ++row) {
        std::vector<stats::Ratio> clusters;
        for (auto const& [manager, sum] : sums[row]) clusters.push_back(sum);
        Estimate const expected = stats::clustered_ratio(clusters, true);
        EXPECT_NEAR(table["missed"].number(row), expected.value, 1e-12);
        EXPECT_NEAR(table["missed_low"].number(row), expected.interval.low, 1e-12);
        EXPECT_NEAR(table["missed_high"].number(row), expected.interval.high, 1e-12);
        EXPECT_EQ(table["missed_n"].number(row), by_unit ? 360 : 720);
        EXPECT_NE(table["missed_method"].text(row).find("managers"), std::string::npos);
        EXPECT_EQ(table["persons"].number(row), by_unit ? 18 : 36);
      }
    }
  }
}

TEST(RollUp, with_few_managers_the_clusters_are_people) {
  World const world = teams(3, 2);
  Table const table = changes(selection_of(history_of(world), monday, monday + 140), {});
  std::map<int, stats::Ratio> sums;
  for (Meet const& meet : world.meetings)
    sums[meet.report].numerator += meet.outcome == Outcome::Missed ? 1 : 0, sums[meet.report].denominator += 1;
  std::vector<stats::Ratio> clusters;
  for (auto const& [report, sum] : sums) clusters.push_back(sum);
  EXPECT_NEAR(table["missed_low"].number(0), stats::clustered_ratio(clusters, true).interval.low, 1e-12);
  EXPECT_NE(table["missed_method"].text(0).find("people"), std::string::npos);
}

TEST(RollUp, one_relationship_has_wilsons_interval_with_its_effective_trials) {
  World const world = teams(2, 3);
  Table const table = changes(selection_of(history_of(world), monday, monday + 140), {.by = Grain::Relationship});
  for (std::size_t row = 0; row < table.rows(); ++row) {
    std::vector<std::uint8_t> series;
    for (Meet const& meet : world.meetings)
      if (person(world, meet.report).text() == table["report"].text(row)) series.push_back(meet.outcome == Outcome::Missed ? 1 : 0);
    Estimate const expected = stats::proportion(series);
    EXPECT_NEAR(table["missed"].number(row), expected.value, 1e-12);
    EXPECT_NEAR(table["missed_low"].number(row), expected.interval.low, 1e-12);
    EXPECT_NEAR(table["missed_high"].number(row), expected.interval.high, 1e-12);
  }
}

TEST(RollUp, managers_side_by_side_are_shrunken_towards_each_other) {
  World const world = teams(10, 4, 0.2, 0.9);
  Table const table = changes(selection_of(history_of(world), monday, monday + 140), {.by = Grain::Manager});
  std::vector<stats::Count> counts;
  double sum = 0, trials = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    stats::Count count;
    for (int report = 1000; report < 1030; ++report) {
      std::vector<std::uint8_t> series;
      for (Meet const& meet : world.meetings)
        if (meet.report == report && person(world, meet.manager).text() == table["manager"].text(row))
          series.push_back(meet.outcome == Outcome::Missed ? 1 : 0);
      if (series.empty()) continue;
      double const shrink = stats::effective_n(series) / static_cast<double>(series.size());
      count.successes += shrink * static_cast<double>(std::count(series.begin(), series.end(), 1));
      count.trials += shrink * static_cast<double>(series.size());
    }
    counts.push_back(count);
    sum += count.successes, trials += count.trials;
  }
  auto const expected = stats::beta_binomial(counts);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    EXPECT_NEAR(table["missed"].number(row), expected[row].value, 1e-9);
    EXPECT_NEAR(table["missed_low"].number(row), expected[row].interval.low, 1e-9);
    double const raw = counts[row].successes / counts[row].trials, pooled = sum / trials;
    EXPECT_LE(std::abs(table["missed"].number(row) - pooled), std::abs(raw - pooled) + 0.02) << "towards the others";
    EXPECT_EQ(table["missed_n"].number(row), 60);
  }
}

TEST(RollUp, weeks_and_months_are_those_that_end_in_the_window) {
  World const world = teams(2, 5);
  Selection const selection = selection_of(history_of(world), monday + 3, monday + 100);
  Table const weeks = contact(selection, {.every = Every::Week});
  EXPECT_EQ(weeks.rows(), 14u);
  EXPECT_EQ(weeks["week"].text(0), "2024-01-01");
  EXPECT_EQ(weeks["meetings"].number(0), 0) << "cut at the begin of the window";
  EXPECT_EQ(weeks["meetings"].number(1), 6);
  Table const months = contact(selection, {.every = Every::Month});
  EXPECT_EQ(months.rows(), 3u);
  EXPECT_EQ(months["month"].text(2), "2024-03-01");
}

TEST(Capacity, a_manager_owes_what_the_cadences_ask_for_in_the_weeks_in_which_somebody_is_there) {
  World world;
  world.as_of = monday + 97;
  world.lines = {{2, 0, monday - 100, open_end}, {3, 0, monday - 100, open_end}, {4, 0, monday + 28, open_end}};
  world.paces = {{Scope::Organisation, 0, 0, "", "weekly", monday - 100, open_end}};
  world.meetings.push_back({.manager = 0, .report = 2, .start = (monday - 50) * 1440, .minutes = 30});
  for (int week = 0; week < 14; ++week)
    world.meetings.push_back({.manager = 0, .report = 2, .start = (monday + 7 * week) * 1440 + 600, .minutes = 30});
  Selection selection = selection_of(history_of(world), monday, monday + 98);
  Table table = capacity(selection, {.by = Grain::Manager});
  EXPECT_NEAR(table["needed"].number(0), (14 + 14 + 10) / 14.0, 1e-12);
  EXPECT_NEAR(table["load"].number(0), 38 / 14.0 / 4, 1e-12);
  EXPECT_NEAR(table["throughput"].number(0), 1, 1e-12);
  world.aways = {{0, monday + 14, monday + 28}};  // the manager is on leave for two weeks
  selection = selection_of(history_of(world), monday, monday + 98);
  table = capacity(selection, {.by = Grain::Manager});
  EXPECT_NEAR(table["throughput_n"].number(0), 12, 1e-12) << "weeks of leave are no eligible weeks";
  EXPECT_NEAR(table["needed"].number(0), (12 + 12 + 10) / 12.0, 1e-12);
  world.aways.clear();
  world.paces = {{Scope::Manager, 0, 0, "", "3-4 per week", monday - 100, open_end}};
  selection = selection_of(history_of(world), monday, monday + 98);
  EXPECT_NEAR(capacity(selection, {.by = Grain::Manager})["needed"].number(0), 3, 1e-12)
      << "a rota needs what it says, however many take part";
}

TEST(Regularity, gaps_are_measured_in_one_scale) {
  // The cadence is declared halfway: gaps of seven days before and after are equally regular.
  World world;
  world.as_of = monday + 120;
  world.lines = {{2, 0, monday - 100, open_end}};
  world.paces = {{Scope::Organisation, 0, 0, "", "weekly", monday + 56, open_end}};
  for (int week = 0; week < 16; ++week)
    world.meetings.push_back({.manager = 0, .report = 2, .start = (monday + 7 * week) * 1440 + 600, .minutes = 30});
  Table const table = regularity(selection_of(history_of(world), monday, monday + 119), {.by = Grain::Relationship});
  EXPECT_NEAR(table["cv"].number(0), 0, 1e-12);
  EXPECT_NEAR(table["slot"].number(0), 1, 1e-12);
  EXPECT_NEAR(table["burstiness"].number(0), -1, 1e-12);
}

TEST(Pull, each_lost_meeting_was_asked_for_first_by_one_side_or_by_nobody) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    Selection const selection = selection_of(random_world(seed));
    if (why_not(selection, "pull")) continue;
    Table const table = pull(selection, {.by = Grain::Relationship});
    for (std::size_t row = 0; row < table.rows(); ++row) {
      if (!(table["pull_n"].number(row) > 0)) continue;
      EXPECT_NEAR(table["pull"].number(row) + table["push"].number(row) + table["prompted"].number(row) + table["unrescued"].number(row), 1,
                  1e-12);
    }
  }
}

// ---- the jackknife of the evenness of gaps ----

/// Closed gaps of some relationships as regularity takes them: in intervals of their cadence, unless one has none.
std::vector<double> closed_of(std::vector<std::pair<std::uint32_t, Gaps>> const& all, std::uint32_t left_out) {
  std::vector<double> days, intervals;
  for (auto const& [cluster, gaps] : all)
    for (Gap const& gap : gaps.gaps)
      if (gap.is_closed && cluster != left_out) {
        days.push_back(gap.days);
        if (gap.interval_days > 0) intervals.push_back(gap.days / gap.interval_days);
      }
  return intervals.size() == days.size() ? intervals : days;
}

TEST(Regularity, its_interval_is_that_of_leaving_out_each_person_and_computing_all_again) {
  int seen = 0, mixed = 0;
  for (unsigned seed = 1; seed <= 120; ++seed) {
    Selection const selection = selection_of(random_world(seed));
    if (why_not(selection, "regularity")) continue;
    Table const table = regularity(selection, {});
    std::vector<std::pair<std::uint32_t, Gaps>> all;  // by direct report: there are fewer than five managers
    Rows const rows{selection, {}};
    rows.each_context([&](Context const& context) {
      all.emplace_back(context.relationship.report, gaps_of(context, selection.window.begin_day(), selection.end_day()));
    });
    std::set<std::uint32_t> people;
    for (auto const& [person, gaps] : all) people.insert(person);
    for (auto const& [column, figure] :
         {std::pair{"cv", +[](std::vector<double> const& gaps) { return stats::corrected_cv(gaps); }},
          std::pair{"burstiness", +[](std::vector<double> const& gaps) { return stats::burstiness(gaps); }}}) {
      double const value = figure(closed_of(all, no_index)).value;
      std::vector<double> without;
      for (std::uint32_t const person : people)
        if (double const one = figure(closed_of(all, person)).value; !std::isnan(one)) without.push_back(one);
      std::string const name = column;
      if (std::isnan(value) || without.size() < 3) {
        EXPECT_TRUE(table[name + "_low"].is_missing(0));
        continue;
      }
      Estimate const expected = stats::jackknife(value, without);
      EXPECT_EQ(table[name].number(0), value);
      EXPECT_NEAR(table[name + "_low"].number(0), expected.interval.low, 1e-12) << column << " " << seed;
      EXPECT_NEAR(table[name + "_high"].number(0), expected.interval.high, 1e-12) << column << " " << seed;
      ++seen;
    }
    auto const count = [&](auto const& is) {
      int sum = 0;
      for (auto const& [person, gaps] : all) sum += static_cast<int>(std::count_if(gaps.gaps.begin(), gaps.gaps.end(), is));
      return sum;
    };
    int const paced = count([](Gap const& gap) { return gap.is_closed && gap.interval_days > 0; });
    mixed += paced > 0 && paced < count([](Gap const& gap) { return gap.is_closed; }) ? 1 : 0;
  }
  EXPECT_GT(seen, 100);
  EXPECT_GT(mixed, 5) << "some worlds have to hold gaps with and without a cadence";
}

// ---- progress ----

TEST(Progress, every_metric_tells_of_each_relationship_once_or_more_and_ends_when_told_to) {
  struct Stop {};
  Selection selection = selection_of(random_world(3));
  auto const me = std::this_thread::get_id();
  for (std::string const& metric : contact_metrics())
    for (Grain const by : {Grain::Meeting, Grain::Relationship, Grain::Organisation}) {
      selection.progress = {};
      std::string const silent = words_of(metric_table(selection, metric, {.by = by}));
      std::vector<std::uint64_t> done;
      int together = 0;
      selection.progress = [&](ProgressStep const& step) {
        EXPECT_EQ(std::this_thread::get_id(), me);
        if (step.what == "putting figures together") {
          ++together;
          return;
        }
        EXPECT_LE(step.done, step.total);
        EXPECT_EQ(step.what, "looking at relationships");
        done.push_back(step.done);
      };
      EXPECT_EQ(words_of(metric_table(selection, metric, {.by = by})), silent);
      if (metric == "contact" && by != Grain::Meeting) continue;  // one scan of the columns
      ASSERT_GE(done.size(), 2u) << metric;
      bool const is_listing = metric == "coverage" || metric == "capacity" || by == Grain::Meeting;
      EXPECT_TRUE(together > 0 || is_listing) << metric;
      EXPECT_EQ(done.front(), 0u);
      EXPECT_EQ(done.back(), Rows(selection, {.by = by}).relationships().size());
      EXPECT_EQ(std::count(done.begin(), done.end(), 0u), 1) << metric << " looks at each relationship once";
      selection.progress = [&](ProgressStep const& step) {
        if (step.done > 0) throw Stop{};
      };
      EXPECT_THROW(static_cast<void>(metric_table(selection, metric, {.by = by})), Stop);
    }
  Selection before = selection;
  before.progress = {};
  selection.progress = [](ProgressStep const&) { throw Stop{}; };
  EXPECT_THROW(static_cast<void>(compare(selection, before, "coverage", {})), Stop);
  EXPECT_THROW(static_cast<void>(compare(before, selection, "gap", {})), Stop);
}

// ---- amounts beside the shares ----

/// One manager and report without any absence; `lose` and `arrive` add meetings.
World pair_world() {
  World world;
  world.as_of = monday + 60;
  world.lines = {{2, 0, monday - 100, open_end}};
  return world;
}
void lose(World& world, std::int32_t day, Outcome outcome, std::optional<int> notice_minutes, std::vector<worlds::Ask> asks = {}) {
  std::int32_t const planned = (monday + day) * 1440 + 600;
  for (worlds::Ask& ask : asks) ask.at += planned;
  Meet meet{.manager = 0, .report = 2, .planned = planned, .outcome = outcome, .asks = asks};
  if (notice_minutes) meet.learnt = planned - *notice_minutes;
  world.meetings.push_back(meet);
}
void arrive(World& world, int report, std::int32_t day, std::optional<int> manager_late, std::optional<int> report_late) {
  std::int32_t const planned = (monday + day) * 1440 + 600;
  world.meetings.push_back({.manager = 0, .report = report, .planned = planned, .start = planned, .minutes = 30});
  if (manager_late) world.meetings.back().manager_late = *manager_late;
  if (report_late) world.meetings.back().report_late = *report_late;
}
Table of_pair(World const& world, char const* metric, Grain by = Grain::Relationship) {
  return metric_table(selection_of(history_of(world), monday, monday + 60), metric, {.by = by});
}

TEST(Changes, notice_is_the_median_of_the_hours_that_are_known) {
  World world = pair_world();
  int day = 0;
  for (int const minutes : {30, 120, 23 * 60 + 59, 24 * 60, 48 * 60, 72 * 60}) lose(world, ++day, Outcome::Cancelled, minutes);
  lose(world, 20, Outcome::Cancelled, -180);  // learnt three hours afterwards: no notice at all
  lose(world, 21, Outcome::Cancelled, std::nullopt);
  lose(world, 22, Outcome::Missed, std::nullopt);
  lose(world, 23, Outcome::Cancelled, 600);
  world.meetings.back().cause = Cause::Absence;
  Table const table = of_pair(world, "changes");
  EXPECT_EQ(table["notice_n"].number(0), 7);
  EXPECT_NEAR(table["notice"].number(0), 23 + 59 / 60.0, 1e-9) << "0, 0.5, 2, 23.98, 24, 48, 72 hours";
  EXPECT_EQ(table["notice_low"].number(0), 0) << "of seven, the first and the last hold the median with 1 - 2/128";
  EXPECT_EQ(table["notice_high"].number(0), 72);
  EXPECT_NEAR(table["short_notice"].number(0), 4 / 7.0, 1e-12);
  EXPECT_NEAR(table["short_notice_low"].number(0), stats::wilson(4, 7).low, 1e-12);
  EXPECT_EQ(table["cancelled_n"].number(0), 9);
}

TEST(Changes, a_move_has_notice_too_for_the_start_from_which_it_was_moved) {
  World world = pair_world();
  lose(world, 1, Outcome::Cancelled, 30);
  for (int const day : {-1, 3, 5, 7, 9, 59}) {  // -1 stood before the window, and was moved into it
    arrive(world, 2, day, std::nullopt, std::nullopt);
    Meet& meet = world.meetings.back();
    meet.moved_to = meet.start = meet.planned + 2 * 1440;
    meet.move_learnt = meet.planned - 60 * (day + 20);
  }
  world.meetings[3].move_learnt = unknown_time;
  world.meetings[4].move_cause = Cause::Absence;
  world.meetings[6].moved_to = world.meetings[6].start = world.meetings[6].planned - 3 * 1440;
  Table const table = of_pair(world, "changes");
  EXPECT_EQ(table["notice_n"].number(0), 4) << "half an hour; 23, 29 and 79 hours";
  EXPECT_EQ(table["notice"].number(0), 26);
  EXPECT_EQ(table["short_notice"].number(0), 0.5);
}

TEST(Changes, where_nobody_said_when_it_was_learnt_there_is_no_notice) {
  World world = pair_world();
  for (int const day : {1, 8, 15}) lose(world, day, Outcome::Cancelled, std::nullopt);
  for (Grain const by : {Grain::Relationship, Grain::Manager, Grain::Organisation}) {
    Table const table = of_pair(world, "changes", by);
    EXPECT_EQ(table["cancelled"].text(0).empty(), false);
    EXPECT_EQ(table["notice_status"].text(0), "no_data");
    EXPECT_EQ(table["short_notice_status"].text(0), "no_data");
    EXPECT_TRUE(table["notice"].is_missing(0));
  }
}

TEST(Pull, time_to_ask_is_the_kaplan_meier_median_of_the_waits) {
  // Waits of 1, 2 and 3 days; one censored at 1.5 days by the manager, one at 2.5 by a request after a reminder, two at the window's end.
  // S: 6/7 after 1, times 4/5 after 2, times 2/3 after 3: 0.4571, so the median is 3 days.
  World world = pair_world();
  lose(world, 1, Outcome::Missed, std::nullopt, {{Side::Report, 1440, false}});
  lose(world, 3, Outcome::Missed, std::nullopt, {{Side::Manager, 2160, false}, {Side::Report, 2200, false}});
  lose(world, 5, Outcome::Cancelled, std::nullopt, {{Side::Report, 2880, false}, {Side::Manager, 3000, false}});
  lose(world, 7, Outcome::Missed, std::nullopt, {{Side::Report, 3600, true}});
  lose(world, 9, Outcome::Missed, std::nullopt, {{Side::Report, 4320, false}});
  lose(world, 11, Outcome::Missed, std::nullopt, {{Side::Report, 9 * 1440, false}});
  lose(world, 13, Outcome::Missed, std::nullopt);
  Table table = of_pair(world, "pull");
  EXPECT_EQ(table["time_to_ask_n"].number(0), 7);
  EXPECT_DOUBLE_EQ(table["time_to_ask"].number(0), 3);
  EXPECT_EQ(table["time_to_ask_status"].text(0), "ok");
  EXPECT_TRUE(table["time_to_ask_high"].is_missing(0));
  EXPECT_NE(table["time_to_ask_method"].text(0).find("the interval is open above"), std::string::npos);
  EXPECT_NEAR(table["pull"].number(0), 3 / 7.0, 1e-12);
  lose(world, 15, Outcome::Missed, std::nullopt, {{Side::Manager, 10, false}});
  lose(world, 17, Outcome::Missed, std::nullopt);
  lose(world, 19, Outcome::Missed, std::nullopt);
  table = of_pair(world, "pull");
  EXPECT_EQ(table["time_to_ask_status"].text(0), "not_applicable") << "fewer than half asked within the window";
  EXPECT_EQ(table["time_to_ask_n"].number(0), 10);
}

TEST(Punctuality, minutes_late_and_waited_of_each_side) {
  World world = pair_world();
  int day = 0;
  for (auto const& [manager, report] : std::vector<std::pair<std::optional<int>, std::optional<int>>>{
           {0, 4}, {10, 0}, {3, 3}, {std::nullopt, 20}, {7, std::nullopt}, {std::nullopt, std::nullopt}})
    arrive(world, 2, ++day, manager, report);
  Table const table = of_pair(world, "punctuality");
  EXPECT_DOUBLE_EQ(table["manager_late"].number(0), (0 + 10 + 3 + 7) / 4.0);
  EXPECT_DOUBLE_EQ(table["report_late"].number(0), (4 + 0 + 3 + 20) / 4.0);
  EXPECT_DOUBLE_EQ(table["manager_waited"].number(0), 4 / 3.0) << "for the direct report, who came 4 minutes later once in three";
  EXPECT_DOUBLE_EQ(table["report_waited"].number(0), 10 / 3.0);
  EXPECT_NEAR(table["manager_late_p90"].number(0), 7 + 0.7 * 3, 1e-12) << "0, 3, 7, 10: between the third and the last";
  EXPECT_EQ(table["manager_late_n"].number(0), 4);
  EXPECT_EQ(table["manager_waited_n"].number(0), 3);
  EXPECT_TRUE(table["manager_late_low"].is_missing(0)) << "recorded, not sampled";
  EXPECT_TRUE(table["manager_late_p90_high"].is_missing(0));
}

TEST(Punctuality, minutes_of_groups_are_jackknifed_and_never_negative) {
  World world;
  world.as_of = monday + 60;
  std::vector<stats::Ratio> clusters;
  for (int report = 2; report < 6; ++report) {
    world.lines.push_back({report, 0, monday - 100, open_end});
    stats::Ratio sum;
    for (int day = 0; day <= report; ++day) {
      int const late = report == 5 ? 30 : day % 2;
      arrive(world, report, day, std::nullopt, late);
      sum.numerator += late;
      sum.denominator += 1;
    }
    clusters.push_back(sum);
  }
  Estimate const expected = stats::clustered_ratio(clusters);
  Table const table = of_pair(world, "punctuality", Grain::Organisation);
  EXPECT_NEAR(table["report_late"].number(0), expected.value, 1e-12);
  EXPECT_NEAR(table["report_late_high"].number(0), expected.interval.high, 1e-12);
  EXPECT_LT(expected.interval.low, 0);
  EXPECT_EQ(table["report_late_low"].number(0), 0);
  EXPECT_EQ(table["manager_late_status"].text(0), "no_data");
}

TEST(Tables, three_lapses_are_enough_for_pull_and_five_meetings_for_the_rest) {
  World world = pair_world();
  for (int const day : {1, 8, 15}) lose(world, day, Outcome::Missed, std::nullopt, {{Side::Report, 60, false}});
  for (Grain const by : {Grain::Relationship, Grain::Manager}) {
    EXPECT_EQ(of_pair(world, "pull", by)["pull_status"].text(0), "ok");
    EXPECT_EQ(of_pair(world, "changes", by)["missed_status"].text(0), "low_n");
  }
  world.meetings.pop_back();
  EXPECT_EQ(of_pair(world, "pull")["pull_status"].text(0), "low_n");
  EXPECT_EQ(of_pair(world, "pull")["time_to_ask_status"].text(0), "low_n");
}

TEST(Tables, what_could_be_judged_of_less_than_three_fifths_is_called_thin) {
  auto const is_thin = [](World const& world) {
    auto const notes = of_pair(world, "changes").info().notes;
    return std::any_of(notes.begin(), notes.end(), [](std::string const& note) { return note.starts_with("thin: "); });
  };
  World world = pair_world();
  for (int const day : {1, 8, 15}) lose(world, day, Outcome::Missed, std::nullopt);
  EXPECT_FALSE(is_thin(world));
  for (int const day : {2, 9}) lose(world, day, Outcome::Planned, std::nullopt);
  EXPECT_FALSE(is_thin(world)) << "three of five";
  lose(world, 16, Outcome::Planned, std::nullopt);
  EXPECT_TRUE(is_thin(world)) << "three of six";
}

// ---- comparing ----

TEST(Compare, the_difference_is_now_minus_before_and_its_interval_holds_it) {
  for (unsigned seed = 1; seed <= 3; ++seed) {
    World const world = teams(seed % 2 == 0 ? 9 : 3, seed);
    History const history = history_of(world);
    Selection const now = selection_of(history, monday + 70, monday + 140), before = selection_of(history, monday, monday + 70);
    for (char const* metric : {"coverage", "adherence", "cancelled", "missed", "moved", "gap"})
      for (Grain const by : {Grain::Relationship, Grain::Person, Grain::Manager, Grain::Unit, Grain::Organisation}) {
        Table const table = compare(now, before, metric, {.by = by});
        for (std::size_t row = 0; row < table.rows(); ++row) {
          double const difference = table["difference"].number(row);
          if (std::isnan(difference)) continue;
          EXPECT_NEAR(difference, table[metric].number(row) - table["before"].number(row), 1e-12) << metric;
          double const low = table["difference_low"].number(row), high = table["difference_high"].number(row);
          if (std::isnan(low)) continue;
          EXPECT_LE(low, difference + 1e-12);
          EXPECT_GE(high, difference - 1e-12);
          bool const is_share_of_one = by != Grain::Organisation && by != Grain::Unit && std::string{metric} != "gap";
          EXPECT_TRUE(!is_share_of_one || (low >= -1 - 1e-12 && high <= 1 + 1e-12)) << low << " " << high;
        }
      }
    Table const same = compare(now, now, "missed", {});
    EXPECT_EQ(same["difference"].number(0), 0);
  }
}

TEST(Compare, newcombe_gives_the_published_interval_of_two_independent_shares) {
  // 56 of 70 against 48 of 80: Newcombe (1998), method 10, gives 0.0524 to 0.3339.
  World world;
  world.as_of = monday + 400;
  world.lines = {{2, 0, monday - 100, open_end}};
  auto const add = [&](std::int32_t day, bool is_missed) {
    // Losses spread so that the series carries no dependence that would shrink n.
    world.meetings.push_back({.manager = 0,
                              .report = 2,
                              .planned = day * 1440 + 600,
                              .start = day * 1440 + 600,
                              .minutes = 30,
                              .outcome = is_missed ? Outcome::Missed : Outcome::Held});
  };
  for (int i = 0; i < 80; ++i) add(monday + i, (i * 48) / 80 != ((i + 1) * 48) / 80);
  for (int i = 0; i < 70; ++i) add(monday + 100 + i, (i * 56) / 70 != ((i + 1) * 56) / 70);
  History const history = history_of(world);
  Table const table = compare(selection_of(history, monday + 100, monday + 200), selection_of(history, monday, monday + 100), "missed",
                              {.by = Grain::Relationship});
  EXPECT_NEAR(table["difference"].number(0), 0.2, 1e-12);
  EXPECT_NEAR(table["difference_low"].number(0), 0.0524, 5e-5);
  EXPECT_NEAR(table["difference_high"].number(0), 0.3339, 5e-5);
}

TEST(Compare, the_interval_holds_the_true_difference_about_as_often_as_it_says) {
  // Each manager has a coin of their own; what is true is the same before and now, so the true difference is 0.
  int held = 0;
  constexpr int runs = 1000;
  for (unsigned seed = 1; seed <= runs; ++seed) {
    History const history = history_of(teams(10, 1000 + seed, 0.4, 0.95, 12));
    Table const table = compare(selection_of(history, monday + 42, monday + 84), selection_of(history, monday, monday + 42), "missed", {});
    held += table["difference_low"].number(0) <= 0 && 0 <= table["difference_high"].number(0) ? 1 : 0;
  }
  RecordProperty("coverage_percent", held * 100 / runs);
  EXPECT_GE(held, runs * 0.925);
  EXPECT_LE(held, runs * 0.975);
}

TEST(RollUp, the_interval_of_the_organisation_holds_the_truth_about_as_often_as_it_says) {
  // The truth is the mean of the managers' coins: uniform from 0.4 to 0.9, so 0.35 is missed.
  int held = 0;
  constexpr int runs = 1000;
  for (unsigned seed = 1; seed <= runs; ++seed) {
    Table const table = changes(selection_of(history_of(teams(20, 5000 + seed, 0.4, 0.9, 6)), monday, monday + 42), {});
    held += table["missed_low"].number(0) <= 0.35 && 0.35 <= table["missed_high"].number(0) ? 1 : 0;
  }
  RecordProperty("coverage_percent", held * 100 / runs);
  EXPECT_GE(held, runs * 0.925);
  EXPECT_LE(held, runs * 0.975);
}

}  // namespace
}  // namespace roir
