// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/day_set.hpp>

#include <gtest/gtest.h>

#include <bitset>
#include <random>
#include <type_traits>

namespace roir {
namespace {

static_assert(std::is_nothrow_move_constructible_v<DaySet> && std::is_default_constructible_v<DaySet>);
static_assert(!std::is_convertible_v<Window, DaySet> && !std::is_convertible_v<DaySet, EligibleClock>);

constexpr int lowest = -20;
constexpr int span = 64;
using Bits = std::bitset<span>;

Bits bits_of(DaySet const& set) {
  Bits bits;
  for (int i = 0; i < span; ++i) bits[static_cast<std::size_t>(i)] = set.contains(lowest + i);
  return bits;
}

// Ascending, apart, none empty.
bool is_normal(DaySet const& set) {
  DayInterval const* before = nullptr;
  for (DayInterval const& interval : set) {
    if (interval.begin >= interval.end || (before != nullptr && before->end >= interval.begin)) return false;
    before = &interval;
  }
  return true;
}

class DaySetLaws : public testing::Test {
 protected:
  int between(int low, int high) { return std::uniform_int_distribution<int>{low, high}(random_); }
  // A random list of intervals and the same days as a bitmap, made without DaySet.
  std::pair<DaySet, Bits> any() {
    std::vector<DayInterval> intervals;
    Bits bits;
    for (int i = between(0, 6); i > 0; --i) {
      int const begin = between(lowest, lowest + span - 1);
      int const end = between(begin, std::min(begin + 15, lowest + span));
      intervals.push_back({begin, end});
      for (int day = begin; day < end; ++day) bits.set(static_cast<std::size_t>(day - lowest));
    }
    return {DaySet{intervals}, bits};
  }

 private:
  std::mt19937_64 random_{7};
};

TEST_F(DaySetLaws, HoldAgainstABitmap) {
  for (int round = 0; round < 20'000; ++round) {
    auto const [a, a_bits] = any();
    auto const [b, b_bits] = any();
    ASSERT_EQ(bits_of(a), a_bits);
    ASSERT_EQ(bits_of(a.intersected(b)), a_bits & b_bits);
    ASSERT_EQ(bits_of(a.united(b)), a_bits | b_bits);
    ASSERT_EQ(bits_of(a.without(b)), a_bits & ~b_bits);
    for (DaySet const& set : {a, a.intersected(b), a.united(b), a.without(b)}) ASSERT_TRUE(is_normal(set));
    ASSERT_EQ(a.days(), static_cast<std::int64_t>(a_bits.count()));
    ASSERT_EQ(a == b, a_bits == b_bits);
    ASSERT_EQ(a.is_empty(), a_bits.none());
    ASSERT_EQ(a.without(b).united(a.intersected(b)), a);
    int const begin = between(lowest - 3, lowest + span + 3);
    int const end = between(lowest - 3, lowest + span + 3);
    std::int64_t count = 0;
    for (int day = begin; day < end; ++day) count += a.contains(day) ? 1 : 0;
    ASSERT_EQ(a.days_in(begin, end), count) << begin << ' ' << end;
  }
}

TEST(DaySet, JoinsWhatTouchesAndDropsWhatIsEmpty) {
  DaySet const set{{{5, 7}, {1, 3}, {3, 5}, {9, 9}, {2, 4}}};
  ASSERT_EQ(set.size(), 1U);
  EXPECT_EQ(*set.begin(), (DayInterval{1, 7}));
  EXPECT_EQ((DaySet{4, 4}), DaySet{});
  EXPECT_EQ(DaySet{Window::days(1, 7)}, set);
  EXPECT_THROW((DaySet{5, 4}), InvalidArgument);
  EXPECT_THROW((DaySet{{{1, 2}, {5, 4}}}), InvalidArgument);
}

TEST(DaySet, TakesOpenEnds) {
  constexpr std::int32_t open = std::numeric_limits<std::int32_t>::max();
  DaySet const employed{100, open};
  EXPECT_EQ(employed.intersected(DaySet{0, 200}), (DaySet{100, 200}));
  EXPECT_EQ(employed.days(), std::int64_t{open} - 100);
  EXPECT_EQ((DaySet{std::numeric_limits<std::int32_t>::min(), open}).days(), 4'294'967'295LL);
}

// Minute by minute over all of a small set: the running count, and its inverse as the first minute that has the count.
TEST_F(DaySetLaws, EligibleClockCountsMinuteByMinute) {
  for (int round = 0; round < 12; ++round) {
    auto const [set, bits] = any();
    EligibleClock const clock{set};
    std::int64_t count = 0;
    std::vector<std::int64_t> first_minute_with{set.is_empty() ? 0 : std::int64_t{set.begin()->begin} * 1440};  // by count
    for (std::int64_t minute = (lowest - 1) * 1440LL; minute <= (lowest + span + 1) * 1440LL; ++minute) {
      ASSERT_EQ(clock.minutes_before(minute), count) << minute;
      if (count == static_cast<std::int64_t>(first_minute_with.size())) first_minute_with.push_back(minute);
      if (set.contains(day_of_minutes(minute))) ++count;
    }
    ASSERT_EQ(clock.total_minutes(), count);
    ASSERT_EQ(clock.total_minutes(), set.days() * 1440);
    for (std::int64_t e = 0; e <= count && !set.is_empty(); ++e)
      ASSERT_EQ(clock.local_minutes_at(e), first_minute_with[static_cast<std::size_t>(e)]) << e;
    ASSERT_EQ(clock.local_minutes_at(count + 1), std::nullopt);
  }
}

TEST_F(DaySetLaws, EligibleClockComparesDeadlinesOnEitherClock) {
  for (int round = 0; round < 2000; ++round) {
    auto const set = any().first;
    if (set.is_empty()) continue;
    EligibleClock const clock{set};
    std::int64_t const e = between(1, static_cast<int>(clock.total_minutes()));
    std::int64_t const deadline = *clock.local_minutes_at(e);
    for (std::int64_t const t : {deadline - 1, deadline, deadline + 1, std::int64_t{between(lowest * 1440, (lowest + span) * 1440)}})
      ASSERT_EQ(t < deadline, clock.minutes_before(t) < e) << t << ' ' << e;
  }
}

TEST(EligibleClock, StandsStillWhileSomebodyIsAway) {
  // Two weeks from day 100 on, of which the leave [103, 108) does not count.
  EligibleClock const clock{DaySet{100, 114}.without(DaySet{103, 108})};
  EXPECT_EQ(clock.total_minutes(), 9 * 1440);
  EXPECT_EQ(clock.minutes_before(100 * 1440), 0);
  EXPECT_EQ(clock.minutes_before(99 * 1440), 0);
  EXPECT_EQ(clock.minutes_before(103 * 1440), 3 * 1440);
  EXPECT_EQ(clock.minutes_before(108 * 1440), 3 * 1440);
  EXPECT_EQ(clock.minutes_before(109 * 1440 + 30), 4 * 1440 + 30);
  EXPECT_EQ(clock.minutes_before(200 * 1440), 9 * 1440);
  EXPECT_EQ(clock.minutes_between(102 * 1440, 109 * 1440), 2 * 1440);
  EXPECT_EQ(clock.local_minutes_at(3 * 1440), 103 * 1440);
  EXPECT_EQ(clock.local_minutes_at(3 * 1440 + 1), 108 * 1440 + 1);
  EXPECT_EQ(clock.local_minutes_at(-5), 100 * 1440);
  EXPECT_EQ(EligibleClock{DaySet{}}.local_minutes_at(0), std::nullopt);
  EXPECT_EQ(EligibleClock{DaySet{}}.minutes_before(5), 0);
}

}  // namespace
}  // namespace roir
