// SPDX-License-Identifier: MIT
// Attention and tiers as an analysis answers them: who sees what, and that nothing withheld comes back by subtraction.
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>
#include <roir/time/day.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>

namespace roir {
namespace {

constexpr std::int32_t first = 19723;  // 2024-01-01, a Monday
constexpr std::int32_t days = 84;
constexpr std::array<char const*, 4> tier_names{"unclassified", "low", "steady", "high"};
/// How many of a unit are unclassified, low, steady, high.
using Sizes = std::array<int, 4>;

DecideTier decided(std::string const& person, Tier tier, std::string const& by) {
  return {.person = PersonId{person},
          .tier = tier,
          .by = PersonId{by},
          .reason = "seen",
          .evidence = {"a thing"},
          .from = to_date(first),
          .until = to_date(first + 200)};
}

/// Units of one manager each, m0, m1, ...; everybody has one long meeting, and the tier they are given for all of the time.
struct Company {
  Facts facts{};
  std::vector<DecideTier> tiers{};

  explicit Company(std::vector<Sizes> const& units) {
    for (std::size_t unit = 0; unit < units.size(); ++unit)
      for (std::size_t tier = 0; tier < tier_names.size(); ++tier)
        for (int i = 0; i < units[unit][tier]; ++i) {
          std::string const person = "u" + std::to_string(unit) + tier_names[tier] + std::to_string(i);
          std::string const manager = "m" + std::to_string(unit);
          lead(person, manager, 0, std::nullopt);
          facts.add(Employment{.person = PersonId{person}, .unit = "unit" + std::to_string(unit), .from = to_date(first)});
          meet(person, manager, 10, 20 + 7 * i + 3 * static_cast<int>(unit));
          if (tier > 0) tiers.push_back(decided(person, static_cast<Tier>(tier - 1), manager));
        }
  }
  void lead(std::string const& person, std::string const& manager, int from, std::optional<Date> until) {
    facts.add(ReportingLine{.report = PersonId{person}, .manager = PersonId{manager}, .from = to_date(first + from), .until = until});
  }
  void meet(std::string const& person, std::string const& manager, int day, int minutes) {
    MeetingKey const key{.meeting = MeetingId{person + std::to_string(day)}, .manager = PersonId{manager}, .report = PersonId{person}};
    facts.add(MeetingHeld{.meeting = key, .start = Moment::wall_clock((first + day) * 1440 + 600), .minutes = minutes});
  }
  [[nodiscard]] Analysis analysis() const {
    return Analysis{HistoryBuilder{{.as_of = to_date(first + days - 1)}}.build(facts), Window{to_date(first), to_date(first + days)}}
        .with_tiers(tiers);
  }
};

Analysis as(Analysis const& analysis, char const* audience) {
  return analysis.for_audience(Audience::parse(audience));
}
std::string code_of(std::function<void()> const& ask) {
  try {
    ask();
  } catch (Error const& error) {
    return error.code();
  }
  return "answered";
}
std::set<std::string> people_in(Table const& table) {
  std::set<std::string> people;
  for (std::size_t row = 0; row < table.rows(); ++row) people.insert(table["person"].text(row));
  return people;
}
/// Groups whose figure is shown, by unit and tier; the unit is empty in a table of everybody.
std::set<std::pair<std::string, std::string>> shown(Table const& table) {
  std::set<std::pair<std::string, std::string>> groups;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (!table["persons"].is_missing(row) && table["persons"].number(row) > 0)
      groups.insert({table.has("unit") ? table["unit"].text(row) : "", table["tier"].text(row)});
  return groups;
}

std::vector<Sizes> const three_large{{0, 6, 6, 0}, {0, 7, 6, 0}, {0, 6, 9, 0}};

TEST(AnalysisAttention, decided_tiers_are_for_the_person_and_who_leads_them) {
  Company const company{three_large};
  Analysis const all = company.analysis();
  EXPECT_EQ(all.decided_tiers().rows(), 40U);
  Table const team = as(all, "manager:m1").decided_tiers();
  EXPECT_EQ(team.rows(), 13U);
  for (std::string const& person : people_in(team)) EXPECT_TRUE(person.starts_with("u1")) << person;
  EXPECT_EQ(people_in(as(all, "person:u2low3").decided_tiers()), (std::set<std::string>{"u2low3"}));
  EXPECT_EQ(as(all, "person:m1").decided_tiers().rows(), 0U) << "a manager as one of two people sees their own alone";
  for (char const* audience : {"hr", "published", "works_council"}) {
    EXPECT_EQ(code_of([&] { (void)as(all, audience).decided_tiers(); }), "audience") << audience;
    EXPECT_FALSE(as(all, audience).sees_tiers_of("u1low0"));
  }
  EXPECT_TRUE(as(all, "manager:m1").sees_tiers_of("u1low0"));
  EXPECT_FALSE(as(all, "manager:m0").sees_tiers_of("u1low0"));
  EXPECT_FALSE(as(all, "person:u1low1").sees_tiers_of("u1low0")) << "a peer";
}

TEST(AnalysisAttention, is_not_for_the_two_people_and_for_hr_only_of_groups) {
  Company const company{three_large};
  Analysis const all = company.analysis();
  Analysis const one = as(all, "person:u0low0");
  for (auto const& ask : std::vector<std::function<void()>>{[&] { (void)one.attention(); }, [&] { (void)one.attention_concentration(); },
                                                            [&] { (void)one.attention_lorenz(); }, [&] { (void)one.attention_parity({}); },
                                                            [&] { (void)one.below_fair_share(PersonId{"m0"}); }})
    EXPECT_EQ(code_of(ask), "audience");
  for (char const* audience : {"hr", "published"}) {
    Analysis const many = as(all, audience);
    for (Grain const by : {Grain::Manager, Grain::Person, Grain::Relationship}) {
      EXPECT_EQ(code_of([&] { (void)many.attention(by); }), "audience");
      EXPECT_EQ(code_of([&] { (void)many.attention_concentration(by); }), "audience");
      EXPECT_EQ(code_of([&] { (void)many.attention_lorenz(by); }), "audience");
    }
    EXPECT_EQ(code_of([&] { (void)many.below_fair_share(PersonId{"m0"}); }), "audience");
    EXPECT_EQ(many.attention(Grain::Unit).rows(), 12U);
  }
}

TEST(AnalysisAttention, who_is_below_is_told_to_their_own_manager) {
  Company const company{three_large};
  Analysis const all = company.analysis();
  EXPECT_EQ(code_of([&] { (void)all.below_fair_share(); }), "no_viewer");
  EXPECT_EQ(code_of([&] { (void)all.below_fair_share(PersonId{"u0low0"}); }), "not_their_manager");
  EXPECT_EQ(all.below_fair_share(PersonId{"m2"}).rows(), 15U);
  Analysis const own = as(all, "manager:m2");
  EXPECT_EQ(own.below_fair_share().rows(), 15U);
  EXPECT_EQ(code_of([&] { (void)own.below_fair_share(PersonId{"m1"}); }), "not_their_manager");
  EXPECT_EQ(own.attention(Grain::Manager).rows(), 4U) << "one team";
}

TEST(AnalysisAttention, broad_audiences_get_no_minutes_of_tiers_and_hundredths) {
  Company const company{three_large};
  Analysis const all = company.analysis();
  Table const exact = all.attention(Grain::Unit);
  ASSERT_TRUE(exact.has("minutes"));
  EXPECT_TRUE(as(all, "manager:m0").attention(Grain::Manager).has("minutes"));
  for (char const* audience : {"hr", "published"}) {
    Table const told = as(all, audience).attention(Grain::Unit);
    EXPECT_FALSE(told.has("minutes"));
    bool differs = false;
    for (char const* name : {"share", "share_low", "share_high", "fair", "ratio", "ratio_low", "ratio_high"})
      for (std::size_t row = 0; row < told.rows(); ++row) {
        if (told[name].is_missing(row)) continue;
        double const value = told[name].number(row);
        EXPECT_NEAR(100 * value, std::round(100 * value), 1e-9) << name;
        EXPECT_NEAR(value, exact[name].number(row), 0.005 + 1e-9) << name;
        differs = differs || std::abs(value - exact[name].number(row)) > 1e-6;
      }
    EXPECT_TRUE(differs);
    double const low = as(all, audience).attention_concentration(Grain::Organisation)["low_share"].number(0);
    EXPECT_NEAR(100 * low, std::round(100 * low), 1e-9);
  }
}

TEST(AnalysisAttention, broad_audiences_cannot_weigh_by_tier) {
  Company const company{three_large};
  Analysis const all = company.analysis();
  AttentionTerms const weighed{.weights = {1, 5, 1, 1}};
  for (char const* audience : {"hr", "published"}) {
    Analysis const many = as(all, audience);
    EXPECT_EQ(code_of([&] { (void)many.attention(Grain::Unit, weighed); }), "audience");
    EXPECT_EQ(code_of([&] { (void)many.attention_concentration(Grain::Unit, weighed); }), "audience");
    EXPECT_EQ(code_of([&] { (void)many.attention_lorenz(Grain::Unit, weighed); }), "audience");
    EXPECT_EQ(code_of([&] { (void)many.attention_parity({}, weighed); }), "audience");
  }
  EXPECT_EQ(code_of([&] { (void)as(all, "manager:m0").attention(Grain::Manager, weighed); }), "answered");
}

TEST(AnalysisAttention, a_unit_with_a_small_tier_is_withheld_with_another_one) {
  Company const company{{{0, 6, 6, 0}, {0, 7, 6, 0}, {0, 1, 11, 0}, {0, 6, 9, 0}}};
  for (char const* audience : {"hr", "published"}) {
    Table const told = as(company.analysis(), audience).attention(Grain::Unit);
    std::set<std::pair<std::string, std::string>> const expected{
        {"unit1", "low"}, {"unit1", "steady"}, {"unit3", "low"}, {"unit3", "steady"}};
    EXPECT_EQ(shown(told), expected) << audience;
    for (std::size_t row = 0; row < told.rows(); ++row)
      if (told["unit"].text(row) == "unit2") {
        EXPECT_TRUE(told["share"].is_missing(row));
        EXPECT_TRUE(told["fair"].is_missing(row));
        EXPECT_EQ(told["share_status"].text(row), "refused");
      }
    Table const uneven = as(company.analysis(), audience).attention_concentration(Grain::Unit);
    for (std::size_t row = 0; row < uneven.rows(); ++row) {
      bool const hidden = uneven["unit"].text(row) == "unit2" || uneven["unit"].text(row) == "unit0";
      EXPECT_EQ(uneven["low_share"].is_missing(row), hidden);
      EXPECT_FALSE(uneven["gini"].is_missing(row)) << "says nothing of tiers";
    }
  }
}

// Everything that can be subtracted: the tier in all units together less the units shown.
TEST(AnalysisAttention, nothing_small_comes_back_by_subtraction) {
  std::mt19937 luck{11};
  int with_hidden = 0, with_shown = 0;
  for (int round = 0; round < 60; ++round) {
    std::vector<Sizes> units(2 + luck() % 5);
    for (Sizes& unit : units) {
      for (int& n : unit) n = luck() % 3 == 0 ? static_cast<int>(luck() % 5) : luck() % 2 == 0 ? 0 : 5 + static_cast<int>(luck() % 4);
      unit[2] += 5;  // a unit of few people is another matter
    }
    Analysis const hr = as(Company{units}.analysis(), "hr");
    auto const by_unit = shown(hr.attention(Grain::Unit)), by_tier = shown(hr.attention(Grain::Organisation));
    for (auto const& [unit, tier] : by_unit) {
      std::size_t const t = static_cast<std::size_t>(std::find(tier_names.begin(), tier_names.end(), tier) - tier_names.begin());
      ++with_shown;
      EXPECT_GE(units[static_cast<std::size_t>(std::stoi(unit.substr(4)))][t], 5);
    }
    for (std::size_t t = 0; t < tier_names.size(); ++t) {
      int hidden = 0, all = 0;
      for (std::size_t u = 0; u < units.size(); ++u) {
        all += units[u][t];
        if (!by_unit.contains({"unit" + std::to_string(u), tier_names[t]})) hidden += units[u][t];
      }
      if (hidden > 0) ++with_hidden;
      if (by_tier.contains({"", tier_names[t]})) {
        EXPECT_GE(all, 5);
        EXPECT_TRUE(hidden == 0 || hidden >= 5) << hidden << " people in tier " << tier_names[t];
      }
    }
    // Of everybody, the tiers withheld stand for enough people together.
    int hidden = 0, groups = 0;
    for (std::size_t t = 0; t < tier_names.size(); ++t) {
      int all = 0;
      for (Sizes const& unit : units) all += unit[t];
      if (all > 0 && !by_tier.contains({"", tier_names[t]})) hidden += all, ++groups;
    }
    EXPECT_TRUE(groups == 0 || (groups >= 2 && hidden >= 5)) << hidden;
  }
  EXPECT_GT(with_hidden, 20);
  EXPECT_GT(with_shown, 20);
}

TEST(AnalysisAttention, what_was_decided_of_former_members_is_not_their_former_manager_s) {
  Company company{{{0, 0, 4, 0}, {0, 0, 4, 0}}};
  company.lead("mover", "m0", 0, to_date(first + 42));
  company.lead("mover", "m1", 42, std::nullopt);
  company.meet("mover", "m0", 10, 50);
  company.meet("mover", "m1", 60, 40);
  company.tiers.push_back(decided("mover", Tier::High, "m0"));
  Analysis const all = company.analysis();
  auto const minutes = [](Table const& table, char const* tier) {
    for (std::size_t row = 0; row < table.rows(); ++row)
      if (table["tier"].text(row) == tier) return table["minutes"].number(row);
    return -1.0;
  };
  Table const before = as(all, "manager:m0").attention(Grain::Manager), after = as(all, "manager:m1").attention(Grain::Manager);
  EXPECT_EQ(minutes(before, "high"), 0);
  EXPECT_EQ(minutes(before, "unclassified"), 50);
  EXPECT_EQ(minutes(after, "high"), 40);
  auto const tiers_told = [](Table const& table) {
    for (std::size_t row = 0; row < table.rows(); ++row)
      if (table["report"].text(row) == "mover") return table["tiers"].text(row);
    return std::string{"nobody"};
  };
  for (Analysis const& asked : {all, as(all, "manager:m0")}) EXPECT_EQ(tiers_told(asked.below_fair_share(PersonId{"m0"})), "unclassified");
  EXPECT_EQ(tiers_told(as(all, "manager:m1").below_fair_share()), "high");
  EXPECT_FALSE(people_in(as(all, "manager:m0").decided_tiers()).contains("mover"));
  EXPECT_TRUE(people_in(as(all, "manager:m1").decided_tiers()).contains("mover"));
  EXPECT_EQ(minutes(all.attention(Grain::Organisation), "high"), 90) << "whoever holds the data sees all";
}

TEST(AnalysisAttention, a_published_curve_has_no_step_of_few_people) {
  EXPECT_EQ(as(Company{three_large}.analysis(), "published").attention_lorenz().rows(), 1U) << "40 people in 20 steps";
  std::vector<Sizes> const large(5, Sizes{0, 10, 11, 0});
  EXPECT_EQ(as(Company{large}.analysis(), "published").attention_lorenz().rows(), 21U);
}

}  // namespace
}  // namespace roir
