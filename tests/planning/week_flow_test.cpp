// SPDX-License-Identifier: MIT
// The exact solver of one manager's weeks, against trying everything.
#include "planning/week_flow.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <random>
#include <set>

namespace roir {
namespace {

/// The cost of a placement, from the words of the definition alone; empty if it is none.
std::optional<LexCost> cost_of(WeekFlow const& flow, std::vector<std::uint32_t> const& slots) {
  LexCost cost;
  std::set<std::uint32_t> used;
  std::vector<std::int64_t> on_day(flow.week_of_day.size(), 0), in_week(flow.room_of_week.size(), 0);
  for (std::size_t t = 0; t < slots.size(); ++t) {
    if (slots[t] == WeekFlow::none) {
      cost += flow.tasks[t].left_out;
      continue;
    }
    if (!used.insert(slots[t]).second) return std::nullopt;
    bool is_choice = false;
    for (auto const& choice : flow.tasks[t].choices)
      if (choice.slot == slots[t]) cost += choice.cost, is_choice = true;
    if (!is_choice) return std::nullopt;
    std::uint32_t const day = flow.day_of_slot[slots[t]];
    ++on_day[day];
    if (++in_week[flow.week_of_day[day]] > flow.room_of_week[flow.week_of_day[day]]) return std::nullopt;
  }
  for (std::size_t day = 0; day < on_day.size(); ++day) {
    std::int64_t const before = flow.load_of_day[day], after = before + on_day[day];
    cost += (after * after - before * before) * flow.per_day;
  }
  return cost;
}

LexCost least(WeekFlow const& flow) {
  std::optional<LexCost> best;
  std::vector<std::uint32_t> slots;
  std::function<void()> const go = [&] {
    if (slots.size() == flow.tasks.size()) {
      auto const cost = cost_of(flow, slots);
      if (cost && (!best || *cost < *best)) best = cost;
      return;
    }
    auto const try_slot = [&](std::uint32_t slot) {
      slots.push_back(slot);
      go();
      slots.pop_back();
    };
    for (auto const& choice : flow.tasks[slots.size()].choices) try_slot(choice.slot);
    try_slot(WeekFlow::none);
  };
  go();
  return *best;
}

WeekFlow random_flow(unsigned seed) {
  std::mt19937 random{seed};
  auto const pick = [&](int low, int high) { return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1)); };
  WeekFlow flow;
  int const weeks = pick(1, 2), days = pick(weeks, 4), slots = pick(1, 7), tasks = pick(1, 5);
  for (int w = 0; w < weeks; ++w) flow.room_of_week.push_back(pick(0, 4));
  for (int d = 0; d < days; ++d) flow.week_of_day.push_back(static_cast<std::uint32_t>(d % weeks)), flow.load_of_day.push_back(pick(0, 2));
  for (int s = 0; s < slots; ++s) flow.day_of_slot.push_back(static_cast<std::uint32_t>(pick(0, days - 1)));
  flow.per_day.parts[static_cast<std::size_t>(pick(1, 3))] = pick(0, 3);
  for (int t = 0; t < tasks; ++t) {
    WeekFlow::Task task{.left_out = LexCost{{pick(0, 5), pick(0, 9), 0, 0}}};
    for (int s = 0; s < slots; ++s)
      if (pick(0, 9) < 6)
        task.choices.push_back({static_cast<std::uint32_t>(s), LexCost{{pick(0, 1), pick(0, 9), pick(0, 9), pick(0, 3)}}});
    flow.tasks.push_back(task);
  }
  return flow;
}

TEST(WeekFlow, is_never_dearer_than_the_best_of_all_placements) {
  for (unsigned seed = 1; seed <= 3000; ++seed) {
    WeekFlow const flow = random_flow(seed);
    WeekFlow::Answer const answer = flow.solve();
    auto const cost = cost_of(flow, answer.slot_of_task);
    ASSERT_TRUE(cost.has_value()) << seed;
    ASSERT_EQ(*cost, answer.cost) << seed;
    ASSERT_EQ(answer.cost, least(flow)) << seed;
  }
}

TEST(WeekFlow, evens_out_the_days_and_respects_what_stands_there) {
  WeekFlow flow;
  flow.day_of_slot = {0, 0, 1, 1};
  flow.week_of_day = {0, 0};
  flow.load_of_day = {2, 0};
  flow.room_of_week = {4};
  flow.per_day = LexCost{{0, 1, 0, 0}};
  for (int t = 0; t < 2; ++t) {
    WeekFlow::Task task{.left_out = LexCost{{1, 0, 0, 0}}};
    for (std::uint32_t s = 0; s < 4; ++s) task.choices.push_back({s, {}});
    flow.tasks.push_back(task);
  }
  auto const answer = flow.solve();
  EXPECT_EQ(flow.day_of_slot[answer.slot_of_task[0]], 1u);
  EXPECT_EQ(flow.day_of_slot[answer.slot_of_task[1]], 1u);
  EXPECT_EQ(answer.cost, (LexCost{{0, 4, 0, 0}}));  // the second day goes from 0 to 2 meetings: 2 squared
}

TEST(WeekFlow, a_full_week_leaves_out_what_costs_least_to_leave_out) {
  WeekFlow flow;
  flow.day_of_slot = {0, 0, 0};
  flow.week_of_day = {0};
  flow.load_of_day = {0};
  flow.room_of_week = {2};
  for (std::int64_t const left_out : {5, 3, 4}) {
    WeekFlow::Task task{.left_out = LexCost{{left_out, 0, 0, 0}}};
    for (std::uint32_t s = 0; s < 3; ++s) task.choices.push_back({s, {}});
    flow.tasks.push_back(task);
  }
  auto const answer = flow.solve();
  EXPECT_EQ(answer.slot_of_task[1], WeekFlow::none);
  EXPECT_EQ(answer.cost, (LexCost{{3, 0, 0, 0}}));
}

}  // namespace
}  // namespace roir
