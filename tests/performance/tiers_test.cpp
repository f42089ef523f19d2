// SPDX-License-Identifier: MIT
// A tier is somebody's decision: who may say it, who may see it, and when it ends.
#include "../time/random_values.hpp"
#include <roir/performance/tiers.hpp>

namespace roir {
namespace {

PersonId const ann{"ann"};  // leads bob and cid until July, then dan leads bob
PersonId const bob{"bob"};
PersonId const cid{"cid"};
PersonId const dan{"dan"};  // leads ann

std::vector<ReportingLine> lines() {
  return {{.report = bob, .manager = ann, .from = Date{2026, 1, 1}, .until = Date{2026, 7, 1}},
          {.report = cid, .manager = ann, .from = Date{2026, 1, 1}},
          {.report = ann, .manager = dan, .from = Date{2026, 1, 1}},
          {.report = bob, .manager = dan, .from = Date{2026, 7, 1}}};
}
DecideTier tier_of(PersonId const& person, Tier tier, Date from, Date until) {
  return {
      .person = person, .tier = tier, .by = ann, .reason = "as talked about", .evidence = {"review of May"}, .from = from, .until = until};
}

TEST(Tiers, have_an_author_a_reason_evidence_and_an_end) {
  DecideTier const good = tier_of(bob, Tier::High, Date{2026, 1, 1}, Date{2026, 7, 1});
  auto const with = [&](auto change) {
    DecideTier other = good;
    change(other);
    return refusal_of(other);
  };
  EXPECT_EQ(refusal_of(good), "taken");
  EXPECT_EQ(with([](DecideTier& t) { t.until = Date{2027, 1, 2}; }), "taken");
  EXPECT_EQ(with([](DecideTier& t) { t.until = Date{2027, 1, 3}; }), "bad_tier");
  EXPECT_EQ(with([](DecideTier& t) { t.until = t.from; }), "bad_tier");
  EXPECT_EQ(with([](DecideTier& t) { t.until = Date{}; }), "bad_tier");
  EXPECT_EQ(with([](DecideTier& t) { t.reason.clear(); }), "bad_tier");
  EXPECT_EQ(with([](DecideTier& t) { t.evidence.clear(); }), "bad_tier");
  EXPECT_EQ(with([](DecideTier& t) { t.evidence.emplace_back(); }), "bad_tier");
  EXPECT_EQ(with([](DecideTier& t) { t.by = t.person; }), "bad_tier");
}

TEST(Tiers, are_decided_by_who_leads_the_person_that_day_and_seen_by_the_two) {
  struct Case {
    PersonId who;
    Date day;
    bool may_decide;
    bool may_see;
  };
  Case const cases[] = {
      {ann, Date{2026, 6, 30}, true, true},                                           // leads bob
      {ann, Date{2026, 7, 1}, false, false},                                          // no more
      {dan, Date{2026, 6, 30}, false, false},                                         // above ann, but not bob's manager yet
      {dan, Date{2026, 7, 1}, true, true},    {bob, Date{2026, 6, 30}, false, true},  // it is about bob
      {cid, Date{2026, 6, 30}, false, false},                                         // a peer
  };
  auto const all = lines();
  std::vector<DecideTier> const decided{tier_of(bob, Tier::High, Date{2026, 1, 1}, Date{2026, 12, 1}),
                                        tier_of(cid, Tier::Steady, Date{2026, 1, 1}, Date{2026, 12, 1})};
  for (Case const& one : cases) {
    EXPECT_EQ(may_decide_tier(all, one.who, bob, one.day), one.may_decide) << one.who.text();
    EXPECT_EQ(may_see_tier(all, one.who, bob, one.day), one.may_see) << one.who.text();
    auto const seen = tiers_seen_by(decided, all, one.who, one.day);
    EXPECT_EQ(std::any_of(seen.begin(), seen.end(), [](DecideTier const& tier) { return tier.person == bob; }), one.may_see);
  }
}

TEST(Tiers, run_out_and_the_latest_holds) {
  std::vector<DecideTier> const decided{tier_of(bob, Tier::Low, Date{2026, 3, 1}, Date{2026, 6, 1}),
                                        tier_of(bob, Tier::Steady, Date{2026, 1, 1}, Date{2026, 9, 1}),
                                        tier_of(cid, Tier::High, Date{2026, 5, 1}, Date{2026, 9, 1})};
  EXPECT_EQ(tier_on(decided, bob, Date{2025, 12, 31}), nullptr);
  EXPECT_EQ(tier_on(decided, bob, Date{2026, 2, 28}), &decided[1]);
  EXPECT_EQ(tier_on(decided, bob, Date{2026, 3, 1}), &decided[0]);
  EXPECT_EQ(tier_on(decided, bob, Date{2026, 6, 1}), &decided[1]);
  EXPECT_EQ(tier_on(decided, bob, Date{2026, 9, 1}), nullptr);
}

}  // namespace
}  // namespace roir
