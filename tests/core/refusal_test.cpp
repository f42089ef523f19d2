// SPDX-License-Identifier: MIT
#include <roir/core/refusal.hpp>

#include <gtest/gtest.h>

namespace roir {
namespace {

TEST(Refusal, StandsInATableAsARowWithoutValueThatSaysWhyAndWhatToDo) {
  Table const table = refused(Table{{.name = "gap", .notes = {"first"}}}, {"gap", "days", "Typical gap."},
                              {.code = "needs_meetings", .asked = "gap", .why = "Only counts are known.", .fix = "Read meetings."});
  ASSERT_EQ(table.rows(), 1u);
  EXPECT_TRUE(table["gap"].is_missing(0));
  EXPECT_TRUE(table["gap_low"].is_missing(0));
  EXPECT_EQ(table["gap"].meta().unit, "days");
  EXPECT_EQ(table["gap_status"].text(0), "refused");
  EXPECT_EQ(table["gap_method"].text(0), "needs_meetings: Only counts are known. Read meetings.");
  EXPECT_EQ(table.info().notes, (std::vector<std::string>{"first", "needs_meetings: Only counts are known. Read meetings."}));
}

TEST(Refusal, WithoutARemedyEndsWithTheReason) {
  Table const table = refused(Table{}, {"x"}, {.code = "no_data", .why = "Nothing is there."});
  EXPECT_EQ(table.info().notes, std::vector<std::string>{"no_data: Nothing is there."});
  EXPECT_EQ(table["x_status"].text(0), "no_data");
}

TEST(Refusal, HasTheStandingOfItsCode) {
  EXPECT_EQ(status_of({.code = "no_data"}), Status::NoData);
  EXPECT_EQ(status_of({.code = "calendar_only"}), Status::NotApplicable);
  EXPECT_EQ(status_of({.code = "no_cadence"}), Status::Refused);
}

}  // namespace
}  // namespace roir
