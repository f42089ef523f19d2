// SPDX-License-Identifier: MIT
#include "plans.hpp"
#include <roir/trials/answer.hpp>
#include <roir/trials/roll_out_test.hpp>

#include <gtest/gtest.h>

namespace roir {
namespace {

Timestamp at(char const* text) {
  return Timestamp::parse(text);
}

RegisterPlan planned() {
  return plan_roll_out(test::roster(12), test::ask(RollOutDesign::SteppedWedge, 3, 12));  // the first begin in April 2026
}

// A plan goes through the organisation's stream and comes back word for word.
TEST(Standing, is_confirmatory_for_the_plan_that_was_registered_first_and_in_time) {
  RegisterPlan const plan = planned();
  std::vector<RegisteredPlan> const registered{
      {.plan = plan, .at = at("2026-01-02T09:00Z"), .recorded_at = at("2026-03-31T23:59:59.999Z")}};
  PlanStanding const standing = standing_of(plan, registered, "coverage");
  EXPECT_FALSE(standing.is_exploratory);
  EXPECT_EQ(standing.reason, "");
  EXPECT_EQ(standing.hash, plan_hash(plan));
  EXPECT_EQ(standing_of(plan, registered, "gap").reason, "not_confirmatory");
  EXPECT_EQ(standing_of(plan, registered, "missed").reason, "not_in_plan");
}

TEST(Standing, is_exploratory_for_every_other) {
  RegisterPlan const plan = planned();
  Timestamp const early = at("2026-01-02T09:00Z");
  EXPECT_EQ(standing_of(plan, {}, "coverage").reason, "not_registered");
  RegisterPlan changed = plan;
  changed.alpha = 0.1;
  std::vector<RegisteredPlan> both{{.plan = plan, .at = early, .recorded_at = early}, {.plan = changed, .at = early, .recorded_at = early}};
  EXPECT_EQ(standing_of(changed, both, "coverage").reason, "plan_changed");
  EXPECT_EQ(standing_of(plan, both, "coverage").reason, "");  // a later change does not undo the first
  both.front().recorded_at = at("2026-04-01T00:00Z");
  EXPECT_EQ(standing_of(plan, both, "coverage").reason, "registered_late");
  RegisterPlan chosen = plan;
  for (std::size_t j = 1; j < chosen.assignment.size(); ++j)
    if (chosen.assignment[j].stratum == chosen.assignment[0].stratum && chosen.assignment[j].start != chosen.assignment[0].start) {
      std::swap(chosen.assignment[j].start, chosen.assignment[0].start);
      break;
    }
  std::vector<RegisteredPlan> const by_hand{{.plan = chosen, .at = early, .recorded_at = early}};
  EXPECT_EQ(standing_of(chosen, by_hand, "coverage").reason, "not_as_drawn");
}

TEST(Standing, hashes_the_plan_as_sha256sum_does) {
  RegisterPlan plan;
  plan.plan = "p";
  plan.forms = {"coverage"};
  plan.begin = to_date(parse_day("2026-01-01"));
  EXPECT_EQ(
      plan_to_json(plan),
      R"({"plan":"p","question":"","forms":["coverage"],"confirmatory":1,"doses":[],"design":"stepped_wedge","estimator":"period_effects",)"
      R"("begin":"2026-01-01","months":12,"alpha":0.05,"spread":{"between_teams":0,"team_months":0,"between_persons":0,"within":0,)"
      R"("team_decay":0,"person_decay":0},"assignment":[],"seed":0,"draws":9999})");
  // What sha256sum of the GNU core utilities says of that text.
  char const* const hash = "ec5127cedf9a5d56b5f535e13e2683d1a38c9714b1b7bbcbc542dc8133c0b67e";
  EXPECT_EQ(plan_hash(plan), hash);
  plan.seed = 1;
  EXPECT_NE(plan_hash(plan), hash);
}

// Said, replayed, said again otherwise: the journal keeps both, and knows which came first.
TEST(Standing, is_replayed_from_the_stream_of_the_organisation) {
  RegisterPlan plan = planned();
  Organisation organisation;
  int count = 0;
  auto const say = [&](Command command, char const* time) {
    Decision const decision = organisation.decide(std::move(command), {.actor = PersonId{"hr"}, .at = at(time), .recorded_at = at(time)});
    if (!decision) return decision.refusal().code;
    organisation.apply(decision.entries());
    ++count;
    return std::string{};
  };
  EXPECT_EQ(say(plan, "2026-01-02T09:00Z"), "no_person");
  for (PlannedStart const& one : plan.assignment) EXPECT_EQ(say(Person{.id = one.manager}, "2026-01-01T09:00Z"), "");
  EXPECT_EQ(say(plan, "2026-01-02T09:00Z"), "");
  RegisterPlan changed = plan;
  changed.forms = {"gap"};
  EXPECT_EQ(say(changed, "2026-02-02T09:00Z"), "");
  RegisterPlan unsound = plan;
  unsound.alpha = 2;
  EXPECT_EQ(say(unsound, "2026-02-02T09:00Z"), "bad_plan");
  std::vector<RegisteredPlan> const& plans = organisation.state().plans;
  ASSERT_EQ(plans.size(), 2U);
  EXPECT_EQ(plans[0].plan, plan);
  EXPECT_EQ(plans[0].version, count - 1);
  EXPECT_EQ(standing_of(plan, plans, "coverage").reason, "");
  EXPECT_EQ(standing_of(changed, plans, "gap").reason, "plan_changed");
}

}  // namespace
}  // namespace roir
