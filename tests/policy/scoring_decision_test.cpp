// SPDX-License-Identifier: MIT
// Scoring is off until somebody decided otherwise, by name, and goes off again by itself.
#include "../time/random_values.hpp"
#include <roir/policy/scoring_decision.hpp>

namespace roir {
namespace {

DecideScoring decision(char const* name, bool on, Date from, Date until) {
  return {.decision = name,
          .on = on,
          .by = PersonId{"hr"},
          .reason = "a trial of half a year",
          .heard = "works council",
          .from = from,
          .until = until};
}

TEST(ScoringDecision, says_who_why_and_who_was_heard) {
  DecideScoring const good = decision("agreement 7", true, Date{2026, 1, 1}, Date{2026, 7, 1});
  auto const with = [&](auto change) {
    DecideScoring other = good;
    change(other);
    return refusal_of(other);
  };
  EXPECT_EQ(refusal_of(good), "taken");
  EXPECT_EQ(with([](DecideScoring& d) { d.on = false, d.heard.clear(); }), "taken");
  for (auto const change :
       {+[](DecideScoring& d) { d.decision.clear(); }, +[](DecideScoring& d) { d.reason.clear(); },
        +[](DecideScoring& d) { d.heard.clear(); }, +[](DecideScoring& d) { d.until = d.from; }, +[](DecideScoring& d) { d.from = Date{}; },
        +[](DecideScoring& d) {
          d.until = Date{2029, 1, 2};
        }})
    EXPECT_EQ(with(change), "bad_scoring_decision");
}

TEST(ScoringDecision, is_off_without_one_before_it_after_it_and_once_taken_back) {
  EXPECT_EQ(scoring_on({}, Date{2026, 1, 1}), nullptr);
  std::vector<DecideScoring> const all{
      decision("on", true, Date{2026, 1, 1}, Date{2026, 7, 1}), decision("off", false, Date{2026, 3, 1}, Date{2026, 4, 1}),
      decision("same day", false, Date{2026, 5, 1}, Date{2026, 6, 1}), decision("said last", true, Date{2026, 5, 1}, Date{2026, 6, 1})};
  EXPECT_EQ(scoring_on(all, Date{2025, 12, 31}), nullptr);
  EXPECT_EQ(scoring_on(all, Date{2026, 1, 1}), &all[0]);
  EXPECT_EQ(scoring_on(all, Date{2026, 3, 1}), nullptr);
  EXPECT_EQ(scoring_on(all, Date{2026, 4, 1}), &all[0]);
  EXPECT_EQ(scoring_on(all, Date{2026, 5, 1}), &all[3]);
  EXPECT_EQ(scoring_on(all, Date{2026, 7, 1}), nullptr);
}

}  // namespace
}  // namespace roir
