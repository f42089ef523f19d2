// SPDX-License-Identifier: MIT
#include "simulation/holidays.hpp"

#include <roir/time/day.hpp>

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace roir::simulation {
namespace {

std::vector<std::string> dates(std::string_view region, int year) {
  std::vector<std::string> all;
  for (PublicHoliday const& holiday : public_holidays(region, year)) all.push_back(format_day(holiday.day));
  return all;
}
using Dates = std::vector<std::string>;

TEST(Holidays, those_of_england_are_the_ones_that_were_announced) {
  EXPECT_EQ(dates("GB-ENG", 2025),
            (Dates{"2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26"}));
  EXPECT_EQ(dates("GB-ENG", 2026),
            (Dates{"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"}));
  // Substitute days: New Year on a Saturday; Christmas on a Saturday and on a Sunday.
  EXPECT_EQ(dates("GB-ENG", 2022).front(), "2022-01-03");
  EXPECT_EQ(dates("GB-ENG", 2023).front(), "2023-01-02");
  Dates const saturday = dates("GB-ENG", 2021);
  EXPECT_EQ(Dates(saturday.end() - 2, saturday.end()), (Dates{"2021-12-27", "2021-12-28"}));
  Dates const sunday = dates("GB-ENG", 2022);
  EXPECT_EQ(Dates(sunday.end() - 2, sunday.end()), (Dates{"2022-12-26", "2022-12-27"}));
}

TEST(Holidays, those_of_germany_are_the_ones_of_all_states) {
  EXPECT_EQ(dates("DE", 2025), (Dates{"2025-01-01", "2025-04-18", "2025-04-21", "2025-05-01", "2025-05-29", "2025-06-09", "2025-10-03",
                                      "2025-12-25", "2025-12-26"}));
  EXPECT_EQ(dates("DE", 2026), (Dates{"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-10-03",
                                      "2026-12-25", "2026-12-26"}));
}

TEST(Holidays, easter_falls_where_it_fell) {
  std::map<int, std::string> const good_fridays = {{1961, "1961-03-31"}, {1981, "1981-04-17"}, {2000, "2000-04-21"}, {2008, "2008-03-21"},
                                                   {2011, "2011-04-22"}, {2019, "2019-04-19"}, {2024, "2024-03-29"}, {2038, "2038-04-23"}};
  for (auto const& [year, friday] : good_fridays) EXPECT_EQ(dates("DE", year)[1], friday);
  for (int year = 1900; year <= 2200; ++year) EXPECT_EQ(iso_weekday(parse_day(dates("DE", year)[1])), 5) << year;
}

TEST(Holidays, bank_holidays_of_england_never_fall_on_a_weekend_and_are_eight_different_days) {
  for (int year = 1978; year <= 2100; ++year) {
    auto const days = public_holidays("GB-ENG", year);
    ASSERT_EQ(days.size(), 8u);
    for (std::size_t i = 0; i < days.size(); ++i) {
      EXPECT_LE(iso_weekday(days[i].day), 5) << year;
      if (i > 0) {
        EXPECT_LT(days[i - 1].day, days[i].day) << year;
      }
    }
  }
}

TEST(Holidays, only_named_regions_are_known) {
  EXPECT_TRUE(is_known_region("GB-ENG"));
  EXPECT_TRUE(is_known_region("DE"));
  EXPECT_TRUE(is_known_region(""));
  EXPECT_FALSE(is_known_region("gb-eng"));
  EXPECT_TRUE(public_holidays("", 2025).empty());
}

}  // namespace
}  // namespace roir::simulation
