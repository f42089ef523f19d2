// SPDX-License-Identifier: MIT
#include "planning/week_flow.hpp"

#include "planning/slot_engine.hpp"
#include "planning/week_slots.hpp"

#include <algorithm>

namespace roir {

WeekSlots::WeekSlots(WeekFlow const& flow)
    : flow_{&flow},
      first_slot_{static_cast<std::int32_t>(flow.room_of_week.size() + flow.week_of_day.size())},
      steps_(flow.tasks.size() + 1) {
  auto const most = static_cast<std::int64_t>(steps_.size());  // a slot takes one, even where there is no task
  for (std::int64_t const room : flow.room_of_week)
    counters_.push_back({-1, 0, static_cast<std::size_t>(std::clamp<std::int64_t>(room, 0, most))});
  std::vector<std::size_t> slots(flow.week_of_day.size(), 0);
  for (std::uint32_t const day : flow.day_of_slot) ++slots[day];
  for (std::size_t day = 0; day < slots.size(); ++day) {
    std::size_t const capacity = std::min(slots[day], flow.tasks.size());
    counters_.push_back({static_cast<std::int32_t>(flow.week_of_day[day]), steps_.size(), capacity});
    auto const load = flow.load_of_day[day];
    for (std::size_t k = 0; k < capacity; ++k) steps_.push_back((2 * (load + static_cast<std::int64_t>(k)) + 1) * flow.per_day);
  }
  auto const first_day = static_cast<std::int32_t>(flow.room_of_week.size());
  for (std::uint32_t const day : flow.day_of_slot) counters_.push_back({first_day + static_cast<std::int32_t>(day), 0, 1});
}

WeekFlow::Answer WeekFlow::solve() const {
  SlotEngine<WeekSlots> engine;
  engine.solve(WeekSlots{*this});
  Answer answer;
  std::vector<std::int64_t> load = load_of_day;
  for (std::size_t task = 0; task < tasks.size(); ++task) {
    std::int32_t const chosen = engine.chosen()[task];
    answer.slot_of_task.push_back(chosen < 0 ? none : tasks[task].choices[chosen].slot);
    answer.cost += chosen < 0 ? tasks[task].left_out : tasks[task].choices[chosen].cost;
    if (chosen >= 0) answer.cost += (2 * load[day_of_slot[answer.slot_of_task.back()]]++ + 1) * per_day;
  }
  return answer;
}

}  // namespace roir
