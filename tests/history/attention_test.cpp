// SPDX-License-Identifier: MIT
#include "worlds.hpp"
#include <roir/core/error.hpp>
#include <roir/history/attention.hpp>
#include <roir/stats/clustered.hpp>
#include <roir/stats/jackknife.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <map>
#include <random>

namespace roir {
namespace {

using namespace worlds;

constexpr std::array group_grains{Grain::Manager, Grain::Unit, Grain::Organisation};

/// A manager's team over some weeks: minutes by person and week; people may join later.
struct TeamWorld {
  World world{};
  int weeks = 12;
  int next_person = 0;

  explicit TeamWorld(int number_of_weeks) : weeks{number_of_weeks} { world.as_of = monday + 7 * weeks - 1; }
  int manager() { return next_person++; }
  /// @param minutes of each week; weeks that are not given are as the last one given.
  int report(int of, std::vector<int> const& minutes, int from_week = 0) {
    int const number = next_person++;
    world.lines.push_back({number, of, monday + 7 * from_week, open_end});
    for (int w = from_week; w < weeks; ++w) {
      int const length = minutes[std::min(static_cast<std::size_t>(w - from_week), minutes.size() - 1)];
      if (length > 0)
        world.meetings.push_back({.manager = of, .report = number, .start = (monday + 7 * w) * 1440 + 600, .minutes = length});
    }
    return number;
  }
  [[nodiscard]] Selection selection() const { return selection_of(history_of(world), monday, monday + 7 * weeks); }
  [[nodiscard]] PersonId id(int number) const { return person(world, number); }
  [[nodiscard]] TierSpan tier(int number, AttentionTier tier, int from_week = 0, int until_week = 1000) const {
    return {id(number), tier, monday + 7 * from_week, monday + 7 * until_week};
  }
};

double cell(Table const& table, std::string const& column, std::size_t row) {
  return table[column].number(row);
}
std::size_t row_of(Table const& table, std::string const& column, std::string const& value, std::size_t nth = 0) {
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table[column].text(row) == value && nth-- == 0) return row;
  ADD_FAILURE() << "no row " << value;
  return 0;
}

/// Toy C of domain.md M17: minutes in one meeting each, twelve weeks, one person there for six of them.
struct ToyC : TeamWorld {
  AttentionData data{};
  ToyC() : TeamWorld{12} {
    int const boss = manager();
    std::array const minutes{300, 240, 60, 45, 40, 30, 25, 20};
    for (int i = 0; i < 8; ++i) {
      int const number = report(boss, {minutes[static_cast<std::size_t>(i)], 0}, i == 5 ? 6 : 0);
      AttentionTier const of = i < 2 ? AttentionTier::Low : i < 6 ? AttentionTier::Steady : AttentionTier::High;
      data.tiers.push_back(tier(number, of));
    }
  }
};

TEST(Attention, toy_c_is_that_of_the_reference) {
  ToyC const toy;
  for (Grain const by : group_grains) {
    Table const table = attention(toy.selection(), toy.data, by);
    ASSERT_EQ(table.rows(), 4u);
    std::map<std::string, std::array<double, 3>> const expected{{"high", {0.0592105263158, 24.0 / 90, 0.222039473684}},
                                                                {"low", {0.710526315789, 24.0 / 90, 2.66447368421}},
                                                                {"steady", {0.230263157895, 42.0 / 90, 0.493421052632}}};
    for (auto const& [tier, figures] : expected) {
      std::size_t const row = row_of(table, "tier", tier);
      EXPECT_NEAR(cell(table, "share", row), figures[0], 1e-12) << tier;
      EXPECT_NEAR(cell(table, "fair", row), figures[1], 1e-12) << tier;
      EXPECT_NEAR(cell(table, "ratio", row), figures[2], 1e-11) << tier;
    }
    EXPECT_EQ(cell(table, "minutes", row_of(table, "tier", "steady")), 175);
    EXPECT_EQ(cell(table, "persons", row_of(table, "tier", "steady")), 4);
    EXPECT_EQ(table["ratio_status"].text(row_of(table, "tier", "unclassified")), "no_data");
    Table const uneven = attention_concentration(toy.selection(), toy.data, by);
    EXPECT_NEAR(cell(uneven, "gini", 0), 0.499122807018, 1e-12);
    EXPECT_NEAR(cell(uneven, "theil", 0), 0.452927516072, 1e-11);
    EXPECT_NEAR(cell(uneven, "theil_between", 0), 0.444558367161, 1e-11);
    EXPECT_NEAR(cell(uneven, "over_tiers", 0), -0.4776315789474, 1e-12);
    EXPECT_NEAR(cell(uneven, "low_share", 0), 0.710526315789, 1e-12);
    EXPECT_EQ(cell(uneven, "persons", 0), 8);
  }
}

TEST(Attention, the_area_over_the_curve_of_a_manager_is_half_of_gini) {
  ToyC const toy;
  Table const curve = attention_lorenz(toy.selection(), toy.data, Grain::Manager);
  ASSERT_EQ(curve.rows(), 9u);
  double under = 0;
  for (std::size_t i = 1; i < curve.rows(); ++i)
    under += (cell(curve, "fair_share", i) - cell(curve, "fair_share", i - 1)) *
             (cell(curve, "minutes_share", i) + cell(curve, "minutes_share", i - 1)) / 2;
  EXPECT_NEAR(1 - 2 * under, 0.499122807018, 1e-12);
  Table const steps = attention_lorenz(toy.selection(), toy.data, Grain::Organisation);
  ASSERT_EQ(steps.rows(), 21u);
  EXPECT_NEAR(cell(steps, "fair_share", 7), 0.35, 1e-12);
  // By hand: rates 1.6667, 2.0833 (12 weeks each of 90), 3.3333 (12): at 31.5 weeks 20 + 25 + 7.5 * 40 / 12 minutes of 760.
  EXPECT_NEAR(cell(steps, "minutes_share", 7), 70.0 / 760, 1e-12);
  EXPECT_EQ(cell(steps, "minutes_share", 20), 1);
}

TEST(Attention, weights_make_fair_shares) {
  TeamWorld team{8};
  int const boss = team.manager();
  int const low = team.report(boss, {40}), steady = team.report(boss, {20});
  team.report(boss, {20});
  AttentionData data{.tiers = {team.tier(low, AttentionTier::Low), team.tier(steady, AttentionTier::Steady)}};
  Table const even = attention(team.selection(), data, Grain::Manager);
  EXPECT_NEAR(cell(even, "ratio", row_of(even, "tier", "low")), 1.5, 1e-12);
  data.terms.weights = {1, 2, 1, 1};
  Table const weighted = attention(team.selection(), data, Grain::Manager);
  for (char const* tier : {"low", "steady", "unclassified"}) {
    std::size_t const row = row_of(weighted, "tier", tier);
    EXPECT_NEAR(cell(weighted, "fair", row), tier == std::string{"low"} ? 0.5 : 0.25, 1e-12);
    EXPECT_NEAR(cell(weighted, "ratio", row), 1, 1e-12);
  }
  EXPECT_NEAR(cell(attention_concentration(team.selection(), data, Grain::Manager), "gini", 0), 0, 1e-12);
}

TEST(Attention, a_tier_counts_for_the_days_that_it_was_decided_for) {
  TeamWorld team{8};
  int const boss = team.manager();
  int const changing = team.report(boss, {10, 10, 50, 50, 50, 50, 50, 50});
  team.report(boss, {30});
  team.report(boss, {30});
  AttentionData const data{.tiers = {team.tier(changing, AttentionTier::High, 0, 2), team.tier(changing, AttentionTier::Low, 2, 8)}};
  Table const table = attention(team.selection(), data, Grain::Organisation);
  EXPECT_EQ(cell(table, "minutes", row_of(table, "tier", "high")), 20);
  EXPECT_EQ(cell(table, "minutes", row_of(table, "tier", "low")), 300);
  EXPECT_NEAR(cell(table, "fair", row_of(table, "tier", "high")), 2.0 / 24, 1e-12);
  EXPECT_NEAR(cell(table, "fair", row_of(table, "tier", "low")), 6.0 / 24, 1e-12);
}

TEST(Attention, a_long_absence_asks_for_nothing_and_a_talk_in_it_goes_to_the_longest_tier) {
  TeamWorld team{8};
  int const boss = team.manager();
  int const away = team.report(boss, {30});
  team.report(boss, {30});
  team.report(boss, {30});
  team.world.aways.push_back({away, monday + 28, monday + 56});
  AttentionData const data{.tiers = {team.tier(away, AttentionTier::High, 0, 4), team.tier(away, AttentionTier::Low, 4, 8)}};
  Table const table = attention(team.selection(), data, Grain::Manager);
  EXPECT_NEAR(cell(table, "fair", row_of(table, "tier", "high")), 4.0 / 20, 1e-12);
  EXPECT_EQ(cell(table, "minutes", row_of(table, "tier", "high")), 240);
  EXPECT_EQ(cell(table, "persons", row_of(table, "tier", "low")), 0);
}

/// Several managers with teams of random minutes, and tiers.
struct Company : TeamWorld {
  AttentionData data{};
  std::vector<int> managers{};
  std::map<int, std::vector<int>> teams{};
  explicit Company(unsigned seed, int number_of_managers, int factor = 1, int leave_out = -1) : TeamWorld{12} {
    std::mt19937 random{seed};
    for (int m = 0; m < number_of_managers; ++m) {
      int const boss = manager();
      bool const is_in = m != leave_out;
      if (is_in) managers.push_back(boss);
      for (int i = 0; i < 3 + m % 3; ++i) {
        std::vector<int> minutes;
        for (int w = 0; w < weeks; ++w) minutes.push_back(factor * static_cast<int>(1 + random() % 40));
        auto const tier_of = static_cast<AttentionTier>(random() % 4);
        if (!is_in) {
          ++next_person;
          continue;
        }
        int const number = report(boss, minutes);
        teams[boss].push_back(number);
        data.tiers.push_back(tier(number, tier_of));
      }
    }
  }
};

TEST(Attention, scaling_minutes_changes_nothing) {
  Company const once{3, 4}, thrice{3, 4, 3};
  for (Grain const by : group_grains) {
    for (auto const& ask : {attention, attention_concentration, attention_lorenz}) {
      Table const a = ask(once.selection(), once.data, by), b = ask(thrice.selection(), thrice.data, by);
      ASSERT_EQ(a.rows(), b.rows());
      for (Column const& column : a.columns()) {
        if (column.name() == "minutes" || std::holds_alternative<std::vector<std::string>>(column.cells())) continue;
        for (std::size_t row = 0; row < a.rows(); ++row) {
          ASSERT_EQ(column.is_missing(row), b[column.name()].is_missing(row)) << column.name();
          if (!column.is_missing(row)) EXPECT_NEAR(column.number(row), b[column.name()].number(row), 1e-9) << column.name();
        }
      }
    }
  }
}

TEST(Attention, equal_minutes_give_zero_however_much_each_manager_records) {
  TeamWorld company{10};
  AttentionData data;
  for (int m = 0; m < 4; ++m) {
    int const boss = company.manager();
    for (int i = 0; i < 3; ++i)
      data.tiers.push_back(company.tier(company.report(boss, {10 * (m + 1)}), i == 0 ? AttentionTier::Low : AttentionTier::High));
  }
  for (Grain const by : group_grains) {
    Table const uneven = attention_concentration(company.selection(), data, by);
    Table const tiers = attention(company.selection(), data, by);
    for (std::size_t row = 0; row < uneven.rows(); ++row)
      for (char const* figure : {"gini", "theil", "theil_between", "over_tiers"})
        EXPECT_NEAR(cell(uneven, figure, row), 0, 1e-12) << figure;
    for (std::size_t row = 0; row < tiers.rows(); ++row)
      if (!tiers["ratio"].is_missing(row)) EXPECT_NEAR(cell(tiers, "ratio", row), 1, 1e-12);
  }
}

TEST(Attention, the_interval_of_a_company_leaves_out_one_manager_after_the_other) {
  constexpr int managers = 6;
  Company const company{11, managers};
  Table const tiers = attention(company.selection(), company.data, Grain::Organisation);
  Table const uneven = attention_concentration(company.selection(), company.data, Grain::Organisation);
  std::map<std::string, std::vector<double>> without;
  for (int m = 0; m < managers; ++m) {
    Company const rest{11, managers, 1, m};
    Table const of_rest = attention_concentration(rest.selection(), rest.data, Grain::Organisation);
    for (char const* figure : {"gini", "theil", "theil_between", "over_tiers"}) without[figure].push_back(cell(of_rest, figure, 0));
    auto const is_low = [&](TierSpan const& span) { return span.tier == AttentionTier::Low; };
    auto const lows = std::count_if(company.data.tiers.begin(), company.data.tiers.end(), is_low);
    if (std::count_if(rest.data.tiers.begin(), rest.data.tiers.end(), is_low) == lows) continue;  // a manager who leads none has no say
    Table const tiers_of_rest = attention(rest.selection(), rest.data, Grain::Organisation);
    without["ratio"].push_back(cell(tiers_of_rest, "ratio", row_of(tiers_of_rest, "tier", "low")));
  }
  std::size_t const low = row_of(tiers, "tier", "low");
  for (auto const& [figure, values] : without) {
    Table const& table = figure == "ratio" ? tiers : uneven;
    std::size_t const row = figure == "ratio" ? low : 0;
    Estimate const expected = stats::jackknife(cell(table, figure, row), values);
    double const least = figure == "over_tiers" ? -1 : figure == "ratio" ? -100 : 0;
    EXPECT_NEAR(cell(table, figure + "_low", row), std::max(least, expected.interval.low), 1e-9) << figure;
    EXPECT_NEAR(cell(table, figure + "_high", row), expected.interval.high, 1e-9) << figure;
  }
}

TEST(Attention, weeks_that_are_all_alike_leave_no_doubt_and_few_weeks_have_no_interval) {
  TeamWorld team{12};
  int const boss = team.manager();
  for (int const minutes : {60, 30, 10}) team.report(boss, {minutes});
  Table const alike = attention(team.selection(), {}, Grain::Manager);
  std::size_t const row = row_of(alike, "tier", "unclassified");
  EXPECT_EQ(cell(alike, "share_low", row), 1);
  Table const uneven = attention_concentration(team.selection(), {}, Grain::Manager);
  EXPECT_NEAR(cell(uneven, "gini_low", 0), cell(uneven, "gini", 0), 1e-12);
  EXPECT_NEAR(cell(uneven, "gini_high", 0), cell(uneven, "gini", 0), 1e-12);
  AttentionData short_blocks;
  short_blocks.terms.block_weeks = 7;
  Table const few = attention_concentration(team.selection(), short_blocks, Grain::Manager);
  EXPECT_EQ(few["gini_status"].text(0), "low_n");
  EXPECT_TRUE(few["gini_low"].is_missing(0));
}

TEST(Attention, the_interval_of_a_manager_holds_what_the_weeks_were_drawn_from) {
  constexpr int worlds = 150;
  int held = 0;
  for (unsigned seed = 1; seed <= worlds; ++seed) {
    std::mt19937 random{seed};
    TeamWorld team{40};
    int const boss = team.manager();
    AttentionData data;
    data.terms.resamples = 399;
    for (int i = 0; i < 4; ++i) {
      std::vector<int> minutes;
      for (int w = 0; w < team.weeks; ++w)
        minutes.push_back((i == 0 ? 3 : 1) * static_cast<int>(1 + random() % 39));  // mean 60, 20, 20, 20
      data.tiers.push_back(team.tier(team.report(boss, minutes), i == 0 ? AttentionTier::Low : AttentionTier::High));
    }
    Table const table = attention(team.selection(), data, Grain::Manager);
    std::size_t const row = row_of(table, "tier", "low");
    held += cell(table, "share_low", row) <= 0.5 && 0.5 <= cell(table, "share_high", row) ? 1 : 0;
  }
  EXPECT_GE(held, 125);  // ten blocks: percentile intervals are somewhat short of 95 %
}

TEST(Attention, quality_is_that_of_the_minutes_of_which_it_is_known) {
  TeamWorld team{8};
  int const boss = team.manager();
  int const low = team.report(boss, {30, 10, 0});
  int const high = team.report(boss, {20, 20, 0});
  team.report(boss, {20, 0});
  AttentionData data{.tiers = {team.tier(low, AttentionTier::Low), team.tier(high, AttentionTier::High)},
                     .quality = {{"m0", 0.5}, {"m1", 0.9}, {"m2", 1.0}}};
  Table const table = attention(team.selection(), data, Grain::Organisation);
  EXPECT_NEAR(cell(table, "quality", row_of(table, "tier", "low")), (30 * 0.5 + 10 * 0.9) / 40, 1e-12);
  EXPECT_NEAR(cell(table, "quality", row_of(table, "tier", "high")), 1, 1e-12);
  EXPECT_TRUE(table["quality"].is_missing(row_of(table, "tier", "unclassified")));
}

TEST(Attention, minutes_are_all_that_the_manager_recorded_for_the_person) {
  Facts facts;
  std::array const reports{PersonId{"x"}, PersonId{"y"}, PersonId{"z"}};
  for (PersonId const& report : reports) {
    facts.add(ReportingLine{.report = report, .manager = PersonId{"boss"}, .from = to_date(monday)});
    MeetingKey const key{.meeting = MeetingId{"of-" + report.text()}, .manager = PersonId{"boss"}, .report = report};
    MeetingHeld held{.meeting = key, .start = wall(monday * 1440 + 600), .minutes = 30, .basis = Basis::Confirmed};
    if (report.text() == "x") held.manager_prep = 7;
    held.report_prep = 50;
    facts.add(held);
  }
  auto const effort = [&](char const* who, char const* with, Activity activity, std::int32_t day, std::int64_t minutes) {
    facts.add(Effort{.person = PersonId{who}, .with = PersonId{with}, .activity = activity, .date = to_date(day), .minutes = minutes});
  };
  effort("boss", "y", Activity::FollowUp, monday + 2, 11);
  effort("boss", "y", Activity::Preparation, monday + 3, 5);
  effort("boss", "y", Activity::Training, monday + 3, 400);    // not for the one person's sake
  effort("boss", "y", Activity::FollowUp, monday + 80, 100);   // after the window
  effort("z", "boss", Activity::Preparation, monday + 2, 90);  // not the manager's
  Selection const selection = selection_of(build(facts, monday + 100), monday, monday + 70);
  Table const table = below_fair_share(selection, {}, PersonId{"boss"});
  EXPECT_EQ(cell(table, "minutes", row_of(table, "report", "x")), 37);
  EXPECT_EQ(cell(table, "minutes", row_of(table, "report", "y")), 46);
  EXPECT_EQ(cell(table, "minutes", row_of(table, "report", "z")), 30);
}

// S20 of domain.md D.5: managers who give nine tenths of their minutes to the low tier.
TEST(Attention, nine_tenths_on_the_low_are_seen_and_the_others_found_below_their_share) {
  TeamWorld company{26};
  std::mt19937 random{20};
  AttentionData data;
  data.terms.resamples = 199;
  std::vector<int> managers;
  double low = 0, all = 0;
  for (int m = 0; m < 20; ++m) {
    managers.push_back(company.manager());
    for (int i = 0; i < 6; ++i) {
      std::vector<int> minutes;
      for (int w = 0; w < company.weeks; ++w)
        minutes.push_back(i < 2 ? 60 + static_cast<int>(random() % 121) : static_cast<int>(random() % 14));
      for (int const one : minutes) {
        low += i < 2 ? one : 0;
        all += one;
      }
      data.tiers.push_back(company.tier(company.report(managers.back(), minutes), i < 2   ? AttentionTier::Low
                                                                                  : i < 5 ? AttentionTier::Steady
                                                                                          : AttentionTier::High));
    }
  }
  Selection const selection = company.selection();
  Table const uneven = attention_concentration(selection, data, Grain::Organisation);
  EXPECT_NEAR(cell(uneven, "low_share", 0), low / all, 1e-12);
  EXPECT_NEAR(cell(uneven, "low_share", 0), 0.9, 0.02);
  EXPECT_LE(cell(uneven, "low_share_low", 0), 0.91);
  EXPECT_GE(cell(uneven, "low_share_high", 0), 0.89);
  // By hand, with F = (1/3, 1/2, 1/6): 2 * ((.9 - 1/3)(1/6 - 1/2) + (.075 - 1/2)(7/12 - 1/2) + (.025 - 1/6)(11/12 - 1/2)).
  EXPECT_NEAR(cell(uneven, "over_tiers", 0), -0.56667, 0.02);
  int below = 0, rightly = 0, favoured = 0;
  for (int const boss : managers) {
    Table const team = below_fair_share(selection, data, company.id(boss));
    for (std::size_t row = 0; row < team.rows(); ++row) {
      bool const is_low = team["tiers"].text(row) == "low";
      below += static_cast<int>(cell(team, "is_below", row));
      rightly += is_low ? 0 : static_cast<int>(cell(team, "is_below", row));
      favoured += is_low ? 1 : 0;
    }
  }
  EXPECT_EQ(favoured, 40);
  EXPECT_EQ(below, rightly);
  EXPECT_EQ(rightly, 80);
}

// ---- who may know ----

TEST(Attention, only_their_own_manager_learns_who_is_below_their_fair_share) {
  Company const company{5, 3};
  Selection const selection = company.selection();
  for (int const boss : company.managers) {
    Table const table = below_fair_share(selection, company.data, company.id(boss));
    ASSERT_EQ(table.rows(), company.teams.at(boss).size());
    for (std::size_t i = 0; i < table.rows(); ++i)
      EXPECT_NO_THROW((void)row_of(table, "report", company.id(company.teams.at(boss)[i]).text()));
    for (int const other : company.managers) {
      if (other == boss) continue;
      Selection of_other = selection;
      of_other.manager = selection.history.find_person(company.id(other).text());
      EXPECT_THROW((void)below_fair_share(of_other, company.data, company.id(boss)), Forbidden);
    }
  }
  for (PersonId const& nobody : {company.id(company.teams.at(company.managers[0])[0]), PersonId{"stranger"}})
    EXPECT_THROW((void)below_fair_share(selection, company.data, nobody), Forbidden);
  Selection before = selection;
  before.window = Window::days(monday - 100, monday - 50);
  EXPECT_THROW((void)below_fair_share(before, company.data, company.id(company.managers[0])), Forbidden);
}

TEST(Attention, no_other_table_names_a_direct_report) {
  Company const company{5, 3};
  std::vector<GroupMember> members;
  for (auto const& [boss, team] : company.teams)
    for (int const number : team) members.push_back({company.id(number), number % 2 == 0 ? "even" : "odd"});
  std::vector<Table> tables{attention_parity(company.selection(), company.data, members)};
  for (auto const& ask : {attention, attention_concentration, attention_lorenz}) {
    for (Grain const by : group_grains) tables.push_back(ask(company.selection(), company.data, by));
    for (Grain const by : {Grain::Meeting, Grain::Relationship, Grain::Person}) {
      tables.push_back(ask(company.selection(), company.data, by));
      EXPECT_NE(tables.back().to_json().find("privacy"), std::string::npos);
    }
    Selection one = company.selection();
    one.person = 1;
    EXPECT_NE(ask(one, company.data, Grain::Organisation).to_json().find("needs_team"), std::string::npos);
  }
  for (Table const& table : tables)
    for (GroupMember const& member : members)
      EXPECT_EQ(table.to_json().find('"' + member.person.text() + '"'), std::string::npos) << table.info().name;
}

TEST(Attention, below_is_said_with_enough_time_and_certainty_alone) {
  TeamWorld team{12};
  int const boss = team.manager();
  int const starved = team.report(boss, {3, 4, 2, 3, 4, 3});
  int const joiner = team.report(boss, {2}, 7);
  int const rare = team.report(boss, {0, 0, 0, 0, 0, 120, 0});  // one long talk: a third of it all, by the luck of a week
  int const fed = team.report(boss, {60, 50, 70});
  Table const table = below_fair_share(team.selection(), {}, team.id(boss));
  auto const flag = [&](int number) { return cell(table, "is_below", row_of(table, "report", team.id(number).text())); };
  EXPECT_EQ(flag(starved), 1);
  EXPECT_EQ(flag(joiner), 0);
  EXPECT_EQ(flag(fed), 0);
  EXPECT_LT(cell(table, "ratio", row_of(table, "report", team.id(joiner).text())), 0.5);
  std::size_t const row = row_of(table, "report", team.id(rare).text());
  EXPECT_EQ(flag(rare), cell(table, "ratio", row) < 0.5 && cell(table, "ratio_high", row) < 1 ? 1 : 0);
  EXPECT_GT(cell(table, "ratio_high", row) - cell(table, "ratio_low", row), 0.3);
  // By hand: 12 + 12 + 12 + 5 weeks; all minutes shared out by them.
  double minutes = 0, fair = 0;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    minutes += cell(table, "minutes", i);
    fair += cell(table, "fair_minutes", i);
  }
  EXPECT_NEAR(minutes, fair, 1e-9);
  EXPECT_NEAR(cell(table, "fair_minutes", row_of(table, "report", team.id(joiner).text())), minutes * 5 / 41, 1e-9);
  EXPECT_EQ(table.info().audience, "manager:" + team.id(boss).text());
}

// ---- parity ----

TEST(Attention, groups_are_compared_within_teams) {
  TeamWorld company{8};
  std::vector<GroupMember> members;
  std::vector<stats::PairedRatio> pairs;
  std::vector<stats::Ratio> of_a;
  for (int m = 0; m < 4; ++m) {
    int const boss = company.manager();
    std::array const minutes{30 + 5 * m, 10, 20, 20};
    double all = 0;
    for (int const one : minutes) all += 8 * one;
    for (std::size_t i = 0; i < 4; ++i) members.push_back({company.id(company.report(boss, {minutes[i]})), i < 2 ? "a" : "b"});
    of_a.push_back({8.0 * (minutes[0] + minutes[1]), all / 2});
    pairs.push_back({of_a.back(), {8.0 * 40, all / 2}});
  }
  Table const table = attention_parity(company.selection(), {}, members);
  ASSERT_EQ(table.rows(), 2u);
  Estimate const ratio = stats::clustered_ratio(of_a), difference = stats::paired_difference(pairs);
  EXPECT_NEAR(cell(table, "ratio", 0), ratio.value, 1e-12);
  EXPECT_NEAR(cell(table, "ratio_low", 0), ratio.interval.low, 1e-9);
  EXPECT_NEAR(cell(table, "difference", 0), difference.value, 1e-12);
  EXPECT_NEAR(cell(table, "difference_high", 0), difference.interval.high, 1e-9);
  EXPECT_NEAR(cell(table, "difference", 1), -difference.value, 1e-12);
  EXPECT_EQ(cell(table, "persons", 1), 8);
}

TEST(Attention, small_groups_are_withheld_and_subtraction_does_not_bring_them_back) {
  TeamWorld company{8};
  std::vector<GroupMember> members;
  auto const hire = [&](char const* group, int people) {
    int const boss = company.manager();
    for (int i = 0; i < people; ++i) members.push_back({company.id(company.report(boss, {10 + i})), group});
  };
  for (int i = 0; i < 3; ++i) hire("large", 5);
  hire("middle", 7);
  hire("small", 4);
  Table const table = attention_parity(company.selection(), {}, members);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    bool const is_shown = table["group"].text(row) == "large";
    EXPECT_EQ(table["ratio_status"].text(row) != "refused", is_shown);
    EXPECT_EQ(table["difference_status"].text(row) != "refused", is_shown);
    EXPECT_EQ(table["persons"].is_missing(row), !is_shown);
    EXPECT_EQ(table["ratio"].is_missing(row), !is_shown);
  }
}

// ---- refusals ----

TEST(Attention, what_cannot_be_is_an_error_and_what_cannot_be_told_a_refusal) {
  ToyC const toy;
  Selection const selection = toy.selection();
  auto const with = [&](auto const& change) {
    AttentionData data = toy.data;
    change(data);
    return data;
  };
  PersonId const somebody = toy.id(1);
  std::vector<AttentionData> const bad{with([](AttentionData& d) { d.terms.weights[1] = 0; }),
                                       with([](AttentionData& d) { d.terms.block_weeks = 0; }),
                                       with([](AttentionData& d) { d.terms.resamples = -1; }),
                                       with([](AttentionData& d) { d.terms.below = 0; }),
                                       with([](AttentionData& d) { d.terms.min_team = 1; }),
                                       with([&](AttentionData& d) {
                                         d.tiers.push_back({somebody, AttentionTier::High, monday + 3, monday + 5});
                                       }),
                                       with([&](AttentionData& d) {
                                         d.tiers.push_back({somebody, AttentionTier::High, monday - 3, monday - 3});
                                       }),
                                       with([](AttentionData& d) {
                                         d.quality.push_back({"m0", 1.5});
                                       }),
                                       with([](AttentionData& d) {
                                         d.quality = {{"m0", 0.5}, {"m0", 0.5}};
                                       })};
  for (AttentionData const& data : bad) {
    EXPECT_THROW((void)attention(selection, data, Grain::Manager), InvalidArgument);
    EXPECT_THROW((void)below_fair_share(selection, data, toy.id(0)), InvalidArgument);
  }
  EXPECT_THROW((void)attention_parity(selection, toy.data, {{somebody, "a"}, {somebody, "b"}}), InvalidArgument);
  EXPECT_THROW((void)attention_parity(selection, toy.data, {{somebody, ""}}), InvalidArgument);
  EXPECT_NE(attention_parity(selection, toy.data, {{somebody, "a"}}).to_json().find("no_data"), std::string::npos);
}

TEST(Attention, a_team_of_two_has_no_shares) {
  TeamWorld team{10};
  int const boss = team.manager();
  team.report(boss, {30});
  team.report(boss, {10});
  EXPECT_NE(attention(team.selection(), {}, Grain::Manager).to_json().find("no_data"), std::string::npos);
  EXPECT_NE(below_fair_share(team.selection(), {}, team.id(boss)).to_json().find("not_applicable"), std::string::npos);
  int const other = team.manager();
  for (int i = 0; i < 3; ++i) team.report(other, {30});
  Table const both = attention_concentration(team.selection(), {}, Grain::Manager);
  ASSERT_EQ(both.rows(), 2u);
  EXPECT_EQ(both["gini_status"].text(0), "not_applicable");
  EXPECT_NEAR(cell(both, "gini", 1), 0, 1e-12);
}

TEST(Attention, no_question_about_a_random_world_ends_in_an_error) {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    World const world = random_world(seed);
    Selection const selection = selection_of(world);
    AttentionData data;
    data.terms.resamples = 39;
    data.terms.min_team = 2;
    for (int person_number = 2; person_number <= 5; ++person_number)
      data.tiers.push_back({person(world, person_number), AttentionTier::Low, monday + 10 * person_number, monday + 60});
    for (auto const& ask : {attention, attention_concentration, attention_lorenz})
      for (Grain const by : group_grains) {
        Table const table = ask(selection, data, by);
        for (Column const& column : table.columns())
          if (table.has(column.name() + "_low"))
            for (std::size_t row = 0; row < table.rows(); ++row)
              if (!table[column.name() + "_low"].is_missing(row)) {
                EXPECT_LE(table[column.name() + "_low"].number(row), column.number(row) + 1e-12) << column.name();
                EXPECT_GE(table[column.name() + "_high"].number(row), column.number(row) - 1e-12) << column.name();
              }
      }
  }
}

}  // namespace
}  // namespace roir
