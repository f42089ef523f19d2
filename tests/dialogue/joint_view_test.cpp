// SPDX-License-Identifier: MIT
#include "talk_figures.hpp"
#include <roir/dialogue/joint_view.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace roir {
namespace {

using given::at;
using given::frame;
using given::successes;

JointRating rating(std::optional<std::int64_t> manager, std::optional<std::int64_t> report, bool agreed = false, std::int32_t day = 1) {
  JointRating made{.about = "a", .by_manager = manager, .by_report = report, .at = at(day)};
  if (agreed) made.agreed = manager;
  return made;
}

TEST(JointView, gaps_and_bias_by_hand) {
  std::vector<JointRating> const ratings{rating(3, 1, true), rating(2, 2), rating(0, 1), rating(4, std::nullopt)};
  double gaps = 0, bias = 0;
  for (Part const& part : rating_gap_parts(ratings, frame()).parts) gaps += part.numerator;
  for (Part const& part : rating_bias_parts(ratings, frame()).parts) bias += part.numerator;
  EXPECT_EQ(rating_gap_parts(ratings, frame()).parts.size(), 3u);
  EXPECT_EQ(gaps, 3);
  EXPECT_EQ(bias, 1);
  Trials const resolved = resolved_trials(ratings, frame());
  EXPECT_EQ(resolved.trials.size(), 2u);
  EXPECT_EQ(successes(resolved), 1);
}

// Kappa the other way round: over all pairs of items, as the mean squared difference between one's level of the first and the other's of
// the second.
double kappa_over_pairs(std::vector<JointRating> const& ratings) {
  double observed = 0, expected = 0;
  auto const n = static_cast<double>(ratings.size());
  for (JointRating const& a : ratings) {
    observed += std::pow(static_cast<double>(*a.by_manager - *a.by_report), 2) / n;
    for (JointRating const& b : ratings) expected += std::pow(static_cast<double>(*a.by_manager - *b.by_report), 2) / n / n;
  }
  return 1 - observed / expected;
}

TEST(JointView, weighted_agreement_is_that_over_all_pairs) {
  std::vector<JointRating> ratings;
  for (int i = 0; i < 12; ++i) ratings.push_back(rating(i % 5, (i * i + i / 3) % 5));
  EXPECT_NEAR(weighted_agreement(ratings, frame()), kappa_over_pairs(ratings), 1e-12);
  for (JointRating& one : ratings) one.by_report = one.by_manager;
  EXPECT_DOUBLE_EQ(weighted_agreement(ratings, frame()), 1);
  for (JointRating& one : ratings) one.by_manager = one.by_report = 2;
  EXPECT_TRUE(std::isnan(weighted_agreement(ratings, frame()))) << "one level throughout tells nothing";
  ratings.resize(9);
  EXPECT_TRUE(std::isnan(weighted_agreement(ratings, frame())));
}

}  // namespace
}  // namespace roir
