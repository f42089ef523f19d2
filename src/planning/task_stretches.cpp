// SPDX-License-Identifier: MIT
#include "planning/task_stretches.hpp"

#include <algorithm>

namespace roir {

std::vector<TaskRange> TaskStretches::next() {
  std::vector<TaskRange> ranges;
  std::vector<std::size_t> const begin = next_;
  std::int32_t last = open_end;
  for (std::size_t t = 0; t < teams_.size(); ++t)
    if (next_[t] < teams_[t]->tasks().size()) last = std::min(last, teams_[t]->tasks()[next_[t]].first_week);
  for (bool has_grown = true; has_grown;) {
    has_grown = false;
    for (std::size_t t = 0; t < teams_.size(); ++t)
      for (auto const tasks = teams_[t]->tasks(); next_[t] < tasks.size() && tasks[next_[t]].first_week <= last; ++next_[t]) {
        last = std::max(last, tasks[next_[t]].last_week);
        has_grown = true;
      }
  }
  for (std::size_t t = 0; t < teams_.size(); ++t)
    if (begin[t] < next_[t]) ranges.push_back({t, begin[t], next_[t]});
  return ranges;
}

}  // namespace roir
