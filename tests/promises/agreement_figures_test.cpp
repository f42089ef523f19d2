// SPDX-License-Identifier: MIT
#include "given.hpp"
#include <roir/promises/agreement_figures.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace roir {
namespace {

RelationshipPolicy const plain{};
TimeFrame const whole = given::frame(0, 365, 364);

Clause clause(ClauseKind kind, Side holder) {
  return {.clause = "c", .kind = kind, .holder = holder};
}
WorkingAgreement complete(std::int64_t version, std::int32_t agreed) {
  return {.version = version,
          .proposed_by = Side::Manager,
          .proposed_at = given::noon(agreed - 1),
          .clauses = {clause(ClauseKind::Expectation, Side::Manager), clause(ClauseKind::Expectation, Side::Report),
                      clause(ClauseKind::SupportPromise, Side::Manager), clause(ClauseKind::ExpectedReturn, Side::Report)},
          .agreed_by_manager = given::noon(agreed - 1),
          .agreed_by_report = given::noon(agreed)};
}
AgreementStanding on(std::vector<WorkingAgreement> const& agreements, std::int32_t day) {
  return agreement_on(agreements, given::first + day, whole, plain);
}

TEST(Agreement, is_complete_with_an_expectation_each_way_support_and_return) {
  AgreementStanding const standing = on({complete(1, 10)}, 30);
  EXPECT_TRUE(standing.is_complete);
  EXPECT_EQ(standing.version, 1);
  EXPECT_EQ(standing.age_days, 20);
  for (std::size_t missing = 0; missing < 4; ++missing) {
    WorkingAgreement partial = complete(1, 10);
    partial.clauses.erase(partial.clauses.begin() + static_cast<std::ptrdiff_t>(missing));
    EXPECT_FALSE(on({partial}, 30).is_complete) << missing;
  }
}

TEST(Agreement, that_one_of_the_two_has_not_agreed_to_does_not_count) {
  WorkingAgreement half = complete(2, 20);
  half.agreed_by_report.reset();
  EXPECT_FALSE(on({half}, 30).version);
  EXPECT_EQ(on({complete(1, 10), half}, 30).version, 1);
  EXPECT_EQ(on({complete(1, 10), complete(2, 20)}, 30).version, 2);
  EXPECT_EQ(on({complete(1, 10), complete(2, 20)}, 19).version, 1) << "as it stood on that day";
}

TEST(Agreement, is_looked_at_again_after_half_a_year_or_when_the_two_said) {
  EXPECT_FALSE(on({complete(1, 10)}, 190).is_review_overdue);
  EXPECT_TRUE(on({complete(1, 10)}, 191).is_review_overdue);
  EXPECT_FALSE(on({complete(1, 10)}, 191).is_complete);
  WorkingAgreement sooner = complete(1, 10);
  sooner.review_due = given::day(40);
  EXPECT_FALSE(on({sooner}, 40).is_review_overdue);
  EXPECT_TRUE(on({sooner}, 41).is_review_overdue);
}

TEST(Agreement, has_sixty_days_of_grace) {
  std::vector<WorkingAgreement> const none;
  EXPECT_EQ(agreement_trials(none, given::first + 59, given::first, whole, plain).pending, 1);
  Trials const after = agreement_trials(none, given::first + 60, given::first, whole, plain);
  ASSERT_EQ(after.trials.size(), 1u);
  EXPECT_FALSE(after.trials[0].success);
}

TEST(Expectations, count_as_their_holder_said_last) {
  auto const review = [](char const* clause, Side holder, std::int32_t day, double fulfilled) {
    return ExpectationReview{.clause = clause, .holder = holder, .at = given::noon(day), .fulfilled = fulfilled};
  };
  std::vector<ExpectationReview> const reviews{review("a", Side::Report, 10, 0.2), review("b", Side::Report, 10, 0.5),
                                               review("a", Side::Report, 90, 0.9), review("c", Side::Manager, 20, 0.4)};
  Parts const met = fulfilment_parts(reviews, Side::Report, whole);
  ASSERT_EQ(met.parts.size(), 2u);
  EXPECT_EQ(met.parts[0].numerator, 0.5);
  EXPECT_EQ(met.parts[1].numerator, 0.9);
  EXPECT_EQ(fulfilment_parts(reviews, Side::Report, given::frame(0, 50, 364)).parts[0].numerator, 0.2);
  EXPECT_FALSE(unmet_trials(reviews, Side::Report, whole).trials[0].success) << "a half is not below a half";
  EXPECT_TRUE(unmet_trials(reviews, Side::Manager, whole).trials[0].success);
}

}  // namespace
}  // namespace roir
