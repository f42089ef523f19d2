// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/sensitivity.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace roir::stats {
namespace {

// golden.json: evalue (VanderWeele and Ding).
TEST(EValue, AgreesWithPublishedFigures) {
  EXPECT_NEAR(e_value(3.9), 7.263034344160047, 1e-14);
  EXPECT_NEAR(e_value(1.8), 3, 1e-14);
  EXPECT_NEAR(e_value(0.8), 1.8090169943749475, 1e-14);
  EXPECT_NEAR(e_value(0.9), 1.4624752955742646, 1e-14);
  EXPECT_NEAR(risk_ratio_of_hazard_ratio(0.69), 0.7735267391370902, 1e-14);
  EXPECT_NEAR(e_value(risk_ratio_of_hazard_ratio(0.69)), 1.9080039432744402, 1e-14);
}

TEST(EValue, OfALimitIsThatOfTheEndNearerToOne) {
  EXPECT_EQ(e_value(1), 1);
  EXPECT_EQ(e_value_of_limit({0.9, 1.4}), 1);
  EXPECT_EQ(e_value_of_limit({1.8, 4}), e_value(1.8));
  EXPECT_EQ(e_value_of_limit({0.5, 0.8}), e_value(0.8));
  EXPECT_NEAR(e_value(0.25), e_value(4), 1e-14);
  EXPECT_EQ(risk_ratio_of_difference(0), 1);
  EXPECT_NEAR(std::log(risk_ratio_of_difference(-2)), -1.82, 1e-14);
  EXPECT_THROW((void)e_value(0), InvalidArgument);
  EXPECT_THROW((void)e_value(std::nan("")), InvalidArgument);
  EXPECT_THROW((void)e_value_of_limit({2, 1.5}), InvalidArgument);
  EXPECT_THROW((void)risk_ratio_of_hazard_ratio(-1), InvalidArgument);
  EXPECT_THROW((void)risk_ratio_of_difference(std::nan("")), InvalidArgument);
}

// Cinelli and Hazlett (2020), Darfur: t = 4.18, 783 degrees of freedom, robustness value 13.9 %, partial R² 2.2 %.
TEST(RobustnessValue, AgreesWithPublishedFigures) {
  EXPECT_NEAR(robustness_value(4.18, 783), 0.139, 5e-4);
  EXPECT_NEAR(partial_r2(4.18, 783), 0.022, 5e-4);
  for (double t : {-3.0, 0.5, 40.0})
    for (double q : {0.5, 1.0}) {
      double const f2 = q * q * t * t / 100;
      EXPECT_NEAR(robustness_value(t, 100, q), (std::sqrt(f2 * f2 + 4 * f2) - f2) / 2, 1e-13);
    }
  // An unrecorded cause that explains RV of both takes the coefficient to 0: RV/√(1 − RV) = |f| of all that is left over.
  double const rv = robustness_value(5, 50);
  EXPECT_NEAR(rv * rv / (1 - rv), 25.0 / 50, 1e-13);
  EXPECT_EQ(robustness_value(0, 10), 0);
  EXPECT_THROW((void)robustness_value(1, 0), InvalidArgument);
  EXPECT_THROW((void)robustness_value(1, 5, 0), InvalidArgument);
  EXPECT_THROW((void)partial_r2(std::nan(""), 5), InvalidArgument);
}

}  // namespace
}  // namespace roir::stats
