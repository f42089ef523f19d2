// SPDX-License-Identifier: MIT
#include <roir/time/timestamp.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <type_traits>

namespace roir {
namespace {

static_assert(std::is_trivially_copyable_v<Timestamp>);
static_assert(!std::is_convertible_v<std::int64_t, Timestamp>);

TEST(Timestamp, is_written_to_the_millisecond) {
  EXPECT_EQ(Timestamp{}.to_string(), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(Timestamp{1}.to_string(), "1970-01-01T00:00:00.001Z");
  EXPECT_EQ(Timestamp{-1}.to_string(), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(Timestamp{1'767'603'599'042}.to_string(), "2026-01-05T08:59:59.042Z");
}

TEST(Timestamp, reads_points_of_time_in_the_forms_of_moments) {
  EXPECT_EQ(Timestamp::parse("2026-01-05T09:00Z").to_string(), "2026-01-05T09:00:00.000Z");
  EXPECT_EQ(Timestamp::parse("2026-01-05 10:00:07+01:00").to_string(), "2026-01-05T09:00:07.000Z");
  EXPECT_EQ(Timestamp::parse("2026-01-05T09:00:07.1239Z").to_string(), "2026-01-05T09:00:07.123Z");
  EXPECT_EQ(Timestamp::parse("2026-01-05T09:00:07.5Z").to_string(), "2026-01-05T09:00:07.500Z");
}

TEST(Timestamp, takes_no_wall_clock_and_no_other_text) {
  for (char const* text : {"2026-01-05T09:00", "2026-01-05", "", "soon", "2026-01-05T25:00Z", "2026-01-05T09:00:00.Z"})
    EXPECT_THROW(static_cast<void>(Timestamp::parse(text)), InvalidArgument) << text;
  EXPECT_THROW(Timestamp{parse_moment("2026-01-05T09:00")}, InvalidArgument);
  EXPECT_THROW(Timestamp{std::int64_t{1} << 60}, InvalidArgument);
}

TEST(Timestamp, knows_its_minute) {
  EXPECT_EQ(Timestamp{-1}.minute(), parse_moment("1969-12-31T23:59Z"));
  EXPECT_EQ(Timestamp{59'999}.minute(), parse_moment("1970-01-01T00:00Z"));
  EXPECT_EQ(Timestamp{parse_moment("2026-01-05T09:00Z")}.minute(), parse_moment("2026-01-05T09:00Z"));
}

RC_GTEST_PROP(Timestamp, comes_back_from_its_text, ()) {
  Timestamp const there{*rc::gen::inRange<std::int64_t>(-10'000'000'000'000, 100'000'000'000'000)};
  RC_ASSERT(Timestamp::parse(there.to_string()) == there);
}

}  // namespace
}  // namespace roir
