// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../time/random_values.hpp"
#include <roir/policy/analysis_plan.hpp>
#include <roir/policy/policy.hpp>
#include <roir/policy/programme.hpp>
#include <roir/policy/relationship_policy.hpp>
#include <roir/policy/scoring_decision.hpp>

#include <limits>

namespace roir {
namespace {

Date day(char const* text) {
  return to_date(parse_day(text));
}

TEST(PolicyRecords, are_as_the_golden_file_says) {
  golden::expect_records<Policy, ProgrammeAdoption, RelationshipPolicy, OutcomeSpread, PlannedStart, RegisterPlan, DecideScoring>();
}

TEST(PolicyRecords, obey_the_laws_of_records) {
  expect_record_laws<ProgrammeAdoption, RelationshipPolicy, OutcomeSpread, PlannedStart, RegisterPlan, DecideScoring>();
}

TEST(PolicyRecords, refuse_plans_that_cannot_be) {
  RegisterPlan good{.plan = "p", .forms = {"coverage", "gap"}, .begin = day("2026-01-01"), .months = 6};
  good.assignment = {{.manager = PersonId{"ann"}, .start = 2}, {.manager = PersonId{"bob"}}};
  auto const with = [&](auto change) -> std::string {
    try {
      (void)replace(good, change);
      return "";
    } catch (InvalidArgument const& error) {
      return error.code();
    }
  };
  EXPECT_EQ(with([](RegisterPlan&) {}), "");
  EXPECT_EQ(with([](RegisterPlan& p) { p.plan.clear(); }), "bad_plan");
  EXPECT_EQ(with([](RegisterPlan& p) { p.forms.clear(); }), "bad_plan");
  EXPECT_EQ(with([](RegisterPlan& p) { p.begin = Date{}; }), "bad_plan");
  for (std::int64_t const months : {0, 601, 2}) EXPECT_EQ(with([&](RegisterPlan& p) { p.months = months; }), "bad_plan") << months;
  for (double const alpha : {0.0, 1.0}) EXPECT_EQ(with([&](RegisterPlan& p) { p.alpha = alpha; }), "bad_plan");
  for (std::int64_t const count : {-1, 3}) EXPECT_EQ(with([&](RegisterPlan& p) { p.confirmatory = count; }), "bad_plan");
  EXPECT_EQ(with([](RegisterPlan& p) { p.forms = {"a", "b", "c", "d"}, p.confirmatory = 4; }), "bad_plan");
  for (std::int64_t const draws : {0, 1'000'001}) EXPECT_EQ(with([&](RegisterPlan& p) { p.draws = draws; }), "bad_plan");
  EXPECT_EQ(with([](RegisterPlan& p) { p.assignment[0].people = 0; }), "bad_start");
  EXPECT_EQ(with([](RegisterPlan& p) { p.assignment[0].start = -1; }), "bad_start");
  EXPECT_EQ(with([](RegisterPlan& p) { p.assignment[1].manager = PersonId{"ann"}; }), "same_team_twice");
  EXPECT_EQ(with([](RegisterPlan& p) { p.spread.within = -1; }), "bad_spread");
  EXPECT_EQ(with([](RegisterPlan& p) { p.spread.team_decay = 1.5; }), "bad_spread");
}

TEST(PolicyRecords, come_back_from_json_and_archives_as_they_went) {
  expect_round_trip(Policy{});
  Policy odd;
  odd.grace = 0.1 + 0.2;
  odd.chase_window = 9;
  expect_round_trip(odd);
  for (char const* cadence :
       {"weekly", "every 2 weeks", "every 10 days", "monthly", "monthly on 15", "monthly on first Monday", "3-4 per week",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "DTSTART;TZID=Europe/London:20260105T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE;TZID=Europe/London:20260406T090000"})
    for (Scope const scope : {Scope::Organisation, Scope::Unit, Scope::Manager, Scope::Relationship})
      expect_round_trip(ProgrammeAdoption{.scope = scope,
                                          .subject = scope == Scope::Organisation ? "" : "ann/bob",
                                          .cadence = Cadence::parse(cadence),
                                          .minutes = 30,
                                          .from = day("2026-01-05"),
                                          .until = day("2026-06-01")});
}

TEST(Policy, each_parameter_has_a_range_and_is_named_when_it_is_outside) {
  EXPECT_EQ(refusal_of(Policy{}), "taken");
  std::size_t number = 0;
  for_each_field<Policy>([&](auto const& field) {
    ++number;
    for (double const value : {-1.0, 1e18}) {
      Policy policy;
      policy.*field.member = static_cast<std::remove_reference_t<decltype(policy.*field.member)>>(value);
      EXPECT_EQ(refusal_of(policy), "bad_policy") << field.name << " " << value;
    }
    Policy broken;
    if constexpr (std::is_same_v<std::remove_reference_t<decltype(broken.*field.member)>, double>) {
      broken.*field.member = std::numeric_limits<double>::quiet_NaN();
      EXPECT_EQ(refusal_of(broken), "bad_policy") << field.name << " not a number";
    }
  });
  EXPECT_GE(number, 20u);
  try {
    validate(Policy{.grace = 1.5});
    ADD_FAILURE();
  } catch (InvalidArgument const& error) {
    EXPECT_EQ(error.subject(), "grace");
  }
}

TEST(Policy, words_name_the_parameters_that_are_asked_for) {
  EXPECT_EQ(to_words(Policy{}, {"grace", "handover_grace"}), "grace=0.2; handover_grace=14");
  EXPECT_EQ(to_words(Policy{}).find("due_min_share=0.5; held_min_fraction=0.5; grace=0.2"), 0u);
  EXPECT_THROW((void)to_words(Policy{}, {"patience"}), NotFound);
}

TEST(RelationshipPolicy, each_parameter_has_a_range_and_is_named_when_it_is_outside) {
  EXPECT_EQ(refusal_of(RelationshipPolicy{}), "taken");
  for_each_field<RelationshipPolicy>([&](auto const& field) {
    using Value = std::remove_cvref_t<decltype(field.of(RelationshipPolicy{}))>;
    if constexpr (!std::is_same_v<Value, bool>) {
      auto const with = [&](Value value) {
        RelationshipPolicy policy;
        policy.*field.member = value;
        return refusal_of(policy);
      };
      EXPECT_EQ(with(Value{-1}), "bad_policy") << field.name;
      if constexpr (std::is_same_v<Value, double>) EXPECT_EQ(with(std::numeric_limits<double>::quiet_NaN()), "bad_policy") << field.name;
      if constexpr (std::is_same_v<Value, std::int64_t>) EXPECT_EQ(with(100'001), "bad_policy") << field.name;
      if (field.unit == "share") EXPECT_EQ(with(Value(1.01)), "bad_policy") << field.name;
    }
  });
  EXPECT_EQ(refusal_of(RelationshipPolicy{.balance_min_share = 0.5}), "taken");
  EXPECT_EQ(refusal_of(RelationshipPolicy{.balance_min_share = 0.51}), "bad_policy");
  for (auto const size : {&RelationshipPolicy::page_words, &RelationshipPolicy::page_characters, &RelationshipPolicy::page_lines,
                          &RelationshipPolicy::prep_words_per_minute}) {
    RelationshipPolicy policy;
    policy.*size = 0;
    EXPECT_EQ(refusal_of(policy), "bad_policy");
  }
}

TEST(Programme, what_cannot_be_is_refused) {
  ProgrammeAdoption const good{.cadence = Cadence::every_weeks(1), .from = day("2026-01-05")};
  auto const with = [&](auto change) {
    ProgrammeAdoption other = good;
    change(other);
    return refusal_of(other);
  };
  EXPECT_EQ(refusal_of(good), "taken");
  EXPECT_EQ(with([](ProgrammeAdoption& p) { p.until = day("2026-01-04"); }), "bad_programme");
  EXPECT_EQ(with([](ProgrammeAdoption& p) { p.from = Date{}; }), "bad_programme");
  for (Scope const scope : {Scope::Unit, Scope::Manager, Scope::Relationship})
    EXPECT_EQ(with([&](ProgrammeAdoption& p) { p.scope = scope; }), "bad_programme");
  EXPECT_EQ(with([](ProgrammeAdoption& p) { p.scope = Scope::Relationship, p.subject = "ann"; }), "bad_programme");
  for (int const minutes : {-1, 1441}) EXPECT_EQ(with([&](ProgrammeAdoption& p) { p.minutes = minutes; }), "bad_programme");
}

TEST(Programme, presets_are_offers_that_can_be_read) {
  for (Preset const& preset : presets) {
    EXPECT_EQ(Cadence::parse(preset.cadence).to_string(), preset.cadence);
    EXPECT_LE(preset.min_minutes, preset.max_minutes);
    EXPECT_GT(preset.min_minutes, 0);
  }
}

}  // namespace
}  // namespace roir
