// SPDX-License-Identifier: MIT
#include "planning/team.hpp"

#include "planning/usual_slots.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace roir {

Team::Team(TeamInput const& input) : in_{input}, needs_{needs_of(input)}, slots_{input, needs_.pairs} {
  choose_usual_slots(input, slots_, needs_);
  for (TeamTask& task : needs_.tasks) find_weeks(task);
  std::sort(needs_.tasks.begin(), needs_.tasks.end(), [](TeamTask const& a, TeamTask const& b) {
    return std::tie(a.first_week, a.last_week, a.first_day, a.pair) < std::tie(b.first_week, b.last_week, b.first_day, b.pair);
  });
}

// The weeks, on the manager's clock, in which a task has slots.
void Team::find_weeks(TeamTask& task) const {
  task.first_week = week_begin(task.first_day);
  task.last_week = week_begin(task.end_day - 1);
  for (std::size_t s = 0; s < slots_.size(); ++s) {
    if (!slots_.is_in(task, s)) continue;
    task.first_week = std::min(task.first_week, slots_.week(s));
    task.last_week = std::max(task.last_week, slots_.week(s));
  }
}

PlacedMeeting Team::placed(std::size_t task, std::uint32_t slot) const {
  TeamPair const& of = pair(tasks()[task].pair);
  return {.stretch = stretch_of(slots_[slot], of), .manager = in_.manager, .report = of.line.report};
}

std::int32_t Team::moved(TeamPair const& pair, std::uint32_t slot) const {
  return pair.usual ? std::abs(minute_of_week(slots_[slot].local) - *pair.usual) : 0;
}

bool Team::has_coupled(TaskRange const& range) const {
  for (std::size_t t = range.begin; t < range.end; ++t)
    for (std::size_t s = 0; s < slots_.size(); ++s)
      if (slots_.is_coupled(tasks()[t].pair, s) && slots_.is_in(tasks()[t], s)) return true;
  return false;
}

}  // namespace roir
