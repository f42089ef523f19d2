// SPDX-License-Identifier: MIT
#include "planning/room_flow.hpp"

#include "planning/task_stretches.hpp"
#include "planning/team_flow.hpp"

#include <algorithm>
#include <map>
#include <memory>

namespace roir {
namespace {

class SharedRooms {
 public:
  explicit SharedRooms(std::span<TeamInput const> inputs) : rooms_{*inputs.front().rooms} {
    for (TeamInput const& input : inputs) teams_.push_back(std::make_unique<Team>(input));
    for (auto const& team : teams_)
      for (TeamPair const& pair : team->needs().pairs) shortest_ = std::min(shortest_, pair.minutes);
    made_.meetings.resize(teams_.size());
  }

  RoomFlow run() {
    TaskStretches stretches{teams_};
    for (auto ranges = stretches.next(); !ranges.empty(); ranges = stretches.next()) solve(ranges);
    return std::move(made_);
  }

 private:
  void solve(std::vector<TaskRange> const& ranges) {
    std::size_t size = 0;
    for (TaskRange const& range : ranges) size += range.size();
    WeekFlow all;
    std::map<std::int64_t, std::uint32_t> times;
    for (TaskRange const& range : ranges) add(all, range, size, times);
    all.load_of_day.assign(times.size(), 0);
    all.room_of_week.resize(times.size());
    for (auto const& [time, number] : times) all.room_of_week[number] = std::max(0, rooms_.free_at(time * shortest_));
    for (std::uint32_t time = 0; time < times.size(); ++time) all.week_of_day.push_back(time);
    note(ranges, all.solve());
  }

  // The tasks of a team, whose slots get numbers after those of the teams before.
  void add(WeekFlow& all, TaskRange const& range, std::size_t size, std::map<std::int64_t, std::uint32_t>& times) const {
    Team const& team = *teams_[range.team];
    auto const first = static_cast<std::uint32_t>(all.day_of_slot.size());
    for (TeamSlot const& slot : team.slots().all()) {
      std::int64_t const time = -floor_div(-slot.start, shortest_);
      all.day_of_slot.push_back(times.try_emplace(time, static_cast<std::uint32_t>(times.size())).first->second);
    }
    for (WeekFlow::Task& task : team_flow(team, range, size, false, {}).tasks) {
      for (WeekFlow::Choice& choice : task.choices) choice.slot += first;
      all.tasks.push_back(std::move(task));
    }
  }

  void note(std::vector<TaskRange> const& ranges, WeekFlow::Answer const& answer) {
    std::size_t next = 0;
    std::uint32_t first = 0;
    for (TaskRange const& range : ranges) {
      Team const& team = *teams_[range.team];
      for (std::size_t task = range.begin; task < range.end; ++task, ++next) {
        if (answer.slot_of_task[next] == WeekFlow::none) continue;
        made_.meetings[range.team].push_back(team.placed(task, answer.slot_of_task[next] - first).stretch);
        ++made_.planned;
      }
      first += static_cast<std::uint32_t>(team.slots().size());
    }
  }

  Rooms const& rooms_;
  std::int32_t shortest_ = 24 * 60;
  std::vector<std::unique_ptr<Team>> teams_;
  RoomFlow made_;
};

}  // namespace

RoomFlow flow_through_rooms(std::span<TeamInput const> inputs) {
  return SharedRooms{inputs}.run();
}

}  // namespace roir
