// SPDX-License-Identifier: MIT
#include <roir/report/quantity.hpp>

#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>
#include <string>

namespace roir {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

struct Case {
  char const* name;
  double value;
  Scale scale;
  char const* expected;
};
void PrintTo(Case const& one, std::ostream* out) {
  *out << one.name;
}

class Quantity : public testing::TestWithParam<Case> {};
TEST_P(Quantity, IsWrittenForPeople) {
  EXPECT_EQ(format_quantity(GetParam().value, GetParam().scale), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(
    Cases, Quantity,
    testing::Values(Case{"share", 0.73836, {"share"}, "73.8 %"}, Case{"share_finer", 0.73836, {"share", 2}, "73.84 %"},
                    Case{"share_whole", 1, {"share"}, "100.0 %"}, Case{"share_zero", 0, {"share"}, "0.0 %"},
                    Case{"share_minus_zero", -0.0001, {"share"}, "0.0 %"}, Case{"count", 4403, {"person-weeks"}, "4,403 person-weeks"},
                    Case{"one", 1, {"days"}, "1 day"}, Case{"one_and_a_bit", 1.04, {"days"}, "1.0 days"},
                    Case{"minus", -1234.5, {"hours"}, "-1,234 hours"}, Case{"hours", 1161.92, {"hours"}, "1,162 hours"},
                    Case{"hours_finer", 1161.92, {"hours", 2}, "1,161.92 hours"}, Case{"no_unit", 1234567, {}, "1,234,567"},
                    Case{"hundreds", 999, {}, "999"}, Case{"minus_hundreds", -100, {}, "-100"},
                    Case{"infinite", infinity, {"days"}, "∞ days"}, Case{"nan", nan, {"days"}, "–"}),
    [](auto const& one) { return std::string{one.param.name}; });

TEST(Figure, IsTheRoundedNumberWithCommasAlone) {
  std::mt19937_64 random{20260501};
  for (int i = 0; i < 20'000; ++i) {
    double const value = std::uniform_real_distribution<double>{-1, 1}(random)*std::pow(10, static_cast<double>(random() % 12));
    int const decimals = static_cast<int>(random() % 4);
    std::string plain = format_figure(value, {.unit = "", .decimals = decimals});
    std::erase(plain, ',');
    double read = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), read);
    ASSERT_NEAR(read, value, 0.5 * std::pow(10, -decimals) + 1e-15 * std::abs(value)) << plain;
    std::size_t const point = plain.find('.');
    ASSERT_EQ(point == std::string::npos ? 0 : plain.size() - point - 1, static_cast<std::size_t>(decimals)) << plain;
  }
}

TEST(IntervalWords, SayBothEndsOnceWithTheUnit) {
  EXPECT_EQ(format_interval({0.725, 0.751}, {"share"}), "72.5 to 75.1 %");
  EXPECT_EQ(format_interval({21, 26.5}, {"days"}), "21 to 26.5 days");
  EXPECT_EQ(format_interval({12, infinity}, {"days"}), "at least 12 days");
  EXPECT_EQ(format_interval({-infinity, 0.5}, {"share"}), "at most 50.0 %");
  EXPECT_EQ(format_interval({-infinity, infinity}, {"share"}), "anything");
  EXPECT_EQ(format_interval({nan, 1}, {"share"}), "");
  EXPECT_EQ(format_interval({1, nan}, {"share"}), "");
}

TEST(EstimateWords, SayValueIntervalAndNOrWhyThereIsNone) {
  Estimate estimate{.value = 0.738, .interval = {0.725, 0.751}, .n = 412, .status = Status::Ok};
  EXPECT_EQ(describe_estimate(estimate, {"share"}, "due meetings"), "73.8 % (72.5 to 75.1 %), n = 412 due meetings");
  estimate.status = Status::LowCount;
  estimate.interval = {};
  EXPECT_EQ(describe_estimate(estimate, {"share"}, ""), "73.8 %, n = 412, few data");
  estimate.status = Status::Refused;
  EXPECT_EQ(describe_estimate(estimate, {"share"}, ""), "withheld");
  estimate.status = Status::NoData;
  EXPECT_EQ(describe_estimate(estimate, {"share"}, ""), "no data");
  estimate.status = Status::NotApplicable;
  EXPECT_EQ(describe_estimate(estimate, {"share"}, ""), "does not apply");
}

std::string utf8(unsigned point) {
  auto const byte = [](unsigned bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (point < 0x80) return {byte(point)};
  if (point < 0x800) return {byte(0xC0U | (point >> 6U)), byte(0x80U | (point & 0x3FU))};
  if (point < 0x10000) return {byte(0xE0U | (point >> 12U)), byte(0x80U | ((point >> 6U) & 0x3FU)), byte(0x80U | (point & 0x3FU))};
  return {byte(0xF0U | (point >> 18U)), byte(0x80U | ((point >> 12U) & 0x3FU)), byte(0x80U | ((point >> 6U) & 0x3FU)),
          byte(0x80U | (point & 0x3FU))};
}

TEST(Printable, KeepsEveryCharacterButThoseThatSteer) {
  std::string const replaced = utf8(0xFFFD);
  int kept = 0;
  int spaces = 0;
  int gone = 0;
  for (unsigned point = 0; point <= 0x10FFFF; ++point) {
    std::string const text = utf8(point);
    std::string const shown = printable(text);
    if (point >= 0xD800 && point <= 0xDFFF) {
      ASSERT_EQ(shown, replaced + replaced + replaced) << point;  // no UTF-8: each byte on its own
    } else if (shown == text) {
      ++kept;
    } else if (shown == " ") {
      ++spaces;
    } else {
      ASSERT_EQ(shown, replaced) << point;
      ++gone;
    }
  }
  EXPECT_EQ(spaces, 2);                  // tab, line feed
  EXPECT_EQ(gone, 30 + 33 + 2 + 9 + 2);  // C0, DEL and C1, two line breaks, nine of direction, two that are no characters
  EXPECT_EQ(kept, 0x110000 - 2048 - spaces - gone);
}

TEST(Printable, ReplacesBytesThatAreNoUtf8AndGoesOn) {
  EXPECT_EQ(printable("a\xFFz"), "a\xEF\xBF\xBDz");
  EXPECT_EQ(printable("a\xC3"), "a\xEF\xBF\xBD");                // cut off
  EXPECT_EQ(printable("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD");  // overlong slash
  EXPECT_EQ(printable("\xE2\x82"
                      "b"),
            "\xEF\xBF\xBD\xEF\xBF\xBD"
            "b");                                              // cut off before b
  EXPECT_EQ(printable("\x1B[31mred"), "\xEF\xBF\xBD[31mred");  // a terminal's escape
  EXPECT_EQ(printable("\u202Egnp.exe"), "\uFFFDgnp.exe");
}

TEST(FineScale, ShowsThreeDigitsOfTheLargest) {
  auto const shown = [](double value, Interval const& interval) {
    Scale const scale = fine_scale("", value, interval);
    return format_figure(value, scale) + " (" + format_interval(interval, scale) + ")";
  };
  EXPECT_EQ(shown(-0.00498, {-0.0824, 0.0725}), "-0.0050 (-0.0824 to 0.0725)");
  EXPECT_EQ(shown(13.989, {5.517, 20.78}), "14.0 (5.5 to 20.8)");
  EXPECT_EQ(shown(0.0734, {0.0460, 0.1558}), "0.073 (0.046 to 0.156)");
  EXPECT_EQ(shown(336, {240.4, 800}), "336 (240 to 800)");
  EXPECT_EQ(shown(-13, {-34, 8}), "-13 (-34 to 8)");
  EXPECT_EQ(shown(2.5, {1, std::numeric_limits<double>::infinity()}), "2.50 (at least 1.00)");
  EXPECT_EQ(shown(1e-7, {0, 1e-7}), "0.0000 (0.0000 to 0.0000)");
  EXPECT_EQ(format_figure(0.0123, fine_scale("share", 0.0123)), "1.23");
}

}  // namespace
}  // namespace roir
