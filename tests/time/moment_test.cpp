// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/moment.hpp>

#include <boost/date_time/posix_time/posix_time.hpp>
#include <gtest/gtest.h>

#include <limits>
#include <ostream>
#include <random>
#include <string>
#include <type_traits>

namespace roir {
namespace {

static_assert(std::is_trivially_copyable_v<Moment> && std::is_nothrow_default_constructible_v<Moment>);
static_assert(!std::is_convertible_v<std::int64_t, Moment> && !std::is_constructible_v<Moment, std::int64_t>);
static_assert(sizeof(Moment) == 8);
static_assert(std::is_same_v<decltype(Moment{} <=> Moment{}), std::partial_ordering>);

constexpr std::int32_t jan5_9h = (20454 + 4) * 1440 + 9 * 60;  // 2026-01-01 is day 20454

struct Case {
  char const* text;
  std::int64_t minutes;
  bool instant;
};
void PrintTo(Case const& c, std::ostream* out) {
  *out << c.text;
}

class MomentText : public testing::TestWithParam<Case> {};

TEST_P(MomentText, IsRead) {
  Moment const moment = parse_moment(GetParam().text);
  EXPECT_EQ(moment.minutes(), GetParam().minutes);
  EXPECT_EQ(moment.is_instant(), GetParam().instant);
  EXPECT_EQ(parse_moment(moment.to_string()), moment);
}

INSTANTIATE_TEST_SUITE_P(
    Iso8601, MomentText,
    testing::Values(Case{"2026-01-05T09:00", jan5_9h, false}, Case{"2026-01-05 09:00", jan5_9h, false},
                    Case{"2026-01-05t09:00", jan5_9h, false}, Case{"2026-01-05T09:00:59", jan5_9h, false},
                    Case{"2026-01-05T09:00:59.999999", jan5_9h, false}, Case{"2026-01-05T09:00:00,5", jan5_9h, false},
                    Case{"2026-01-05T09:00:60", jan5_9h, false}, Case{"2026-01-05", jan5_9h - 540, false},
                    Case{"2026-01-05T09:00Z", jan5_9h, true}, Case{"2026-01-05T09:00:00z", jan5_9h, true},
                    Case{"2026-01-05T09:00+01:00", jan5_9h - 60, true}, Case{"2026-01-05T09:00-0500", jan5_9h + 300, true},
                    Case{"2026-01-05T09:00+05", jan5_9h - 300, true}, Case{"2026-01-05 09:00:00 +05:45", jan5_9h - 345, true},
                    Case{"2026-01-05 09:00:00.0000000 Z", jan5_9h, true}, Case{"2026-01-05T09:00-00:30", jan5_9h + 30, true},
                    Case{"2025-12-31T23:30-01:00", 20454 * 1440 + 30, true}, Case{"1970-01-01", 0, false},
                    Case{"1969-12-31T23:59", -1, false}, Case{"1400-01-01", -208188LL * 1440, false},
                    Case{"6053-01-23T02:07", std::numeric_limits<std::int32_t>::max(), false}));

TEST(Moment, RefusesOtherTexts) {
  for (char const* text : {"",
                           "2026",
                           "2026-01",
                           "2026-01-05T",
                           "2026-01-05T09",
                           "2026-01-05T9:00",
                           "2026-01-05T09:0",
                           "2026-01-05T0900",
                           "2026-01-05T24:00",
                           "2026-01-05T09:60",
                           "2026-01-05T09:00:",
                           "2026-01-05T09:00:61",
                           "2026-01-05T09:00:5",
                           "2026-01-05T09:00:00.",
                           "2026-01-05T09:00 ",
                           "2026-01-05T09:00+",
                           "2026-01-05T09:00+1",
                           "2026-01-05T09:00+24:00",
                           "2026-01-05T09:00+01:60",
                           "2026-01-05T09:00+01-00",
                           "2026-01-05T09:00ZZ",
                           "2026-01-05T09:00 UTC",
                           "2026-02-30T09:00",
                           "2026-01-05_09:00",
                           "2026-01-05T09.00",
                           "05.01.2026 09:00",
                           "1399-12-31T23:59",
                           "6053-01-23T02:08",
                           "9999-12-31",
                           "2026-01-05T-1:00",
                           "2026-01-05Z"}) {
    Moment moment = Moment::instant(77);
    std::string const copy{text};
    EXPECT_FALSE(parse_moment_fast(copy.data(), copy.data() + copy.size(), moment)) << text;
    EXPECT_EQ(moment, Moment::instant(77)) << "touched by " << text;
    try {
      (void)parse_moment(text);
      ADD_FAILURE() << "read " << text;
    } catch (InvalidArgument const& error) {
      EXPECT_EQ(error.code(), "bad_moment");
      EXPECT_NE(error.message().find(text), std::string::npos);
      EXPECT_FALSE(error.hint().empty());
    }
  }
}

// Random minutes of six centuries, written by Boost.Date_Time, read by us.
TEST(Moment, ReadsWhatBoostWrites) {
  namespace posix = boost::posix_time;
  posix::ptime const epoch{Date{1970, 1, 1}};
  std::mt19937_64 random{20260105};
  std::uniform_int_distribution<std::int32_t> minute{-200'000'000, 200'000'000};
  for (int i = 0; i < 20'000; ++i) {
    std::int32_t const minutes = minute(random);
    std::string const text = posix::to_iso_extended_string(epoch + posix::minutes{minutes} + posix::seconds{i % 60});
    ASSERT_EQ(parse_moment(text), Moment::wall_clock(minutes)) << text;
    ASSERT_EQ(parse_moment(text + "+02:30"), Moment::instant(minutes - 150)) << text;
    ASSERT_EQ(Moment::wall_clock(minutes).to_string(), text.substr(0, 16));
    ASSERT_EQ(Moment::instant(minutes).to_string(), text.substr(0, 16) + "Z");
  }
}

// No byte put into a good text may crash the reader or pass for something it is not: what is read prints as a moment again.
TEST(Moment, SurvivesAnyByteAnywhere) {
  std::string const good = "2026-01-05T09:00:30.5+01:00";
  for (std::size_t size = 0; size <= good.size(); ++size)
    for (std::size_t place = 0; place < size; ++place)
      for (int byte = 0; byte < 256; ++byte) {
        std::string text = good.substr(0, size);
        text[place] = static_cast<char>(byte);
        Moment moment;
        if (parse_moment_fast(text.data(), text.data() + text.size(), moment)) {
          ASSERT_EQ(parse_moment(moment.to_string()), moment) << text;
        }
      }
}

TEST(Moment, IsMadeFromItsParts) {
  EXPECT_EQ(Moment::wall_clock(Date{2026, 1, 5}, 9, 0), parse_moment("2026-01-05T09:00"));
  EXPECT_EQ(Moment{}, parse_moment("1970-01-01T00:00"));
  EXPECT_THROW((void)Moment::wall_clock(Date{2026, 1, 5}, 24, 0), InvalidArgument);
  EXPECT_THROW((void)Moment::wall_clock(Date{2026, 1, 5}, 9, 60), InvalidArgument);
  EXPECT_THROW((void)Moment::wall_clock(Date{2026, 1, 5}, -1, 0), InvalidArgument);
  EXPECT_THROW((void)Moment::wall_clock(Date{9000, 1, 5}, 9, 0), InvalidArgument);
  EXPECT_THROW((void)Moment::wall_clock(Date{boost::date_time::not_a_date_time}, 9, 0), InvalidArgument);
}

TEST(Moment, StaysInItsRange) {
  EXPECT_NO_THROW((void)Moment::instant(2'147'483'647));
  EXPECT_THROW((void)Moment::instant(2'147'483'648), InvalidArgument);
  EXPECT_NO_THROW((void)Moment::wall_clock(-208188LL * 1440));
  EXPECT_THROW((void)Moment::wall_clock(-208188LL * 1440 - 1), InvalidArgument);
  EXPECT_THROW((void)Moment::instant(std::numeric_limits<std::int64_t>::min()), InvalidArgument);
}

TEST(Moment, IsOrderedAmongItsKindOnly) {
  EXPECT_LT(Moment::instant(1), Moment::instant(2));
  EXPECT_GT(Moment::wall_clock(3), Moment::wall_clock(2));
  EXPECT_EQ(Moment::instant(1) <=> Moment::wall_clock(2), std::partial_ordering::unordered);
  EXPECT_NE(Moment::instant(1), Moment::wall_clock(1));
}

}  // namespace
}  // namespace roir
