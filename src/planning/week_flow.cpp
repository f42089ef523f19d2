// SPDX-License-Identifier: MIT
#include "planning/week_flow.hpp"

#include <algorithm>
#include <queue>
#include <tuple>

namespace roir {
namespace {

/// The network of WeekFlow with what is placed so far. Nodes are tasks, then slots, days, weeks, and last the end.
class Network {
 public:
  explicit Network(WeekFlow const& problem)
      : p_{problem},
        first_slot_{static_cast<std::uint32_t>(problem.tasks.size())},
        first_day_{first_slot_ + static_cast<std::uint32_t>(problem.day_of_slot.size())},
        first_week_{first_day_ + static_cast<std::uint32_t>(problem.week_of_day.size())},
        end_{first_week_ + static_cast<std::uint32_t>(problem.room_of_week.size())},
        choice_of_task_(problem.tasks.size(), WeekFlow::none),
        task_of_slot_(problem.day_of_slot.size(), WeekFlow::none),
        placed_on_day_(problem.week_of_day.size(), 0),
        left_in_week_{problem.room_of_week},
        slots_of_day_(problem.week_of_day.size()),
        days_of_week_(problem.room_of_week.size()),
        potential_(end_ + std::size_t{1}) {  // nothing costs less than nothing, so zeros will do
    for (std::uint32_t slot = 0; slot < p_.day_of_slot.size(); ++slot) slots_of_day_[p_.day_of_slot[slot]].push_back(slot);
    for (std::uint32_t day = 0; day < p_.week_of_day.size(); ++day) days_of_week_[p_.week_of_day[day]].push_back(day);
  }

  void place(std::uint32_t task) {
    search(task);
    for (std::uint32_t node = 0; node <= end_; ++node)
      if (is_done_[node]) potential_[node] += distance_[node] - distance_[end_];
    follow(task);
  }

  [[nodiscard]] WeekFlow::Answer answer() const {
    WeekFlow::Answer answer;
    for (std::uint32_t task = 0; task < p_.tasks.size(); ++task) {
      std::uint32_t const choice = choice_of_task_[task];
      answer.cost += choice == WeekFlow::none ? p_.tasks[task].left_out : p_.tasks[task].choices[choice].cost;
      answer.slot_of_task.push_back(choice == WeekFlow::none ? WeekFlow::none : p_.tasks[task].choices[choice].slot);
    }
    for (std::size_t day = 0; day < placed_on_day_.size(); ++day)
      for (std::int64_t k = 0; k < placed_on_day_[day]; ++k) answer.cost += day_cost(day, k);
    return answer;
  }

 private:
  /// What the meeting after `placed` ones costs on a day.
  [[nodiscard]] LexCost day_cost(std::size_t day, std::int64_t placed) const {
    return (2 * (p_.load_of_day[day] + placed) + 1) * p_.per_day;
  }

  void relax(std::uint32_t from, std::uint32_t to, LexCost const& cost, std::uint32_t choice = WeekFlow::none) {
    if (is_done_[to]) return;
    LexCost const reached = distance_[from] + cost + potential_[from] - potential_[to];
    if (is_reached_[to] && distance_[to] <= reached) return;
    is_reached_[to] = true;
    distance_[to] = reached;
    before_[to] = from;
    choice_[to] = choice;
    queue_.emplace(reached, to);
  }

  // Dijkstra on reduced costs, until the end is reached.
  void search(std::uint32_t task) {
    is_reached_.assign(end_ + std::size_t{1}, false);
    is_done_.assign(end_ + std::size_t{1}, false);
    distance_.assign(end_ + std::size_t{1}, LexCost{});
    before_.assign(end_ + std::size_t{1}, WeekFlow::none);
    choice_.assign(end_ + std::size_t{1}, WeekFlow::none);
    queue_ = {};
    is_reached_[task] = true;
    queue_.emplace(LexCost{}, task);
    while (!queue_.empty()) {
      std::uint32_t const node = queue_.top().second;
      queue_.pop();
      if (is_done_[node]) continue;
      is_done_[node] = true;
      if (node == end_) return;
      expand(node);
    }
  }

  void expand(std::uint32_t node) {
    if (node < first_slot_) return expand_task(node);
    if (node < first_day_) return expand_slot(node);
    if (node < first_week_) return expand_day(node);
    std::uint32_t const week = node - first_week_;
    if (left_in_week_[week] > 0) relax(node, end_, {});
    for (std::uint32_t const day : days_of_week_[week])
      if (placed_on_day_[day] > 0) relax(node, first_day_ + day, LexCost{} - day_cost(day, placed_on_day_[day] - 1));
  }

  void expand_task(std::uint32_t task) {
    WeekFlow::Task const& t = p_.tasks[task];
    relax(task, end_, t.left_out);
    for (std::uint32_t choice = 0; choice < t.choices.size(); ++choice)
      if (choice != choice_of_task_[task]) relax(task, first_slot_ + t.choices[choice].slot, t.choices[choice].cost, choice);
  }

  // A free slot goes on to its day; a taken one sends its task elsewhere.
  void expand_slot(std::uint32_t node) {
    std::uint32_t const slot = node - first_slot_;
    std::uint32_t const task = task_of_slot_[slot];
    if (task == WeekFlow::none) return relax(node, first_day_ + p_.day_of_slot[slot], {});
    relax(node, task, LexCost{} - p_.tasks[task].choices[choice_of_task_[task]].cost);
  }

  void expand_day(std::uint32_t node) {
    std::uint32_t const day = node - first_day_;
    relax(node, first_week_ + p_.week_of_day[day], day_cost(day, placed_on_day_[day]));
    for (std::uint32_t const slot : slots_of_day_[day])
      if (task_of_slot_[slot] != WeekFlow::none) relax(node, first_slot_ + slot, {});
  }

  // Changes what is placed along the shortest path, from its end back to the task.
  void follow(std::uint32_t task) {
    std::vector<std::uint32_t> path{end_};
    while (path.back() != task) path.push_back(before_[path.back()]);
    std::reverse(path.begin(), path.end());
    for (std::size_t i = 0; i + 1 < path.size(); ++i) step(path[i], path[i + 1]);
  }

  void step(std::uint32_t from, std::uint32_t to) {
    if (to == end_) {
      if (from >= first_week_)
        --left_in_week_[from - first_week_];
      else
        choice_of_task_[from] = WeekFlow::none;
    } else if (from < first_slot_) {
      choice_of_task_[from] = choice_[to];
      task_of_slot_[to - first_slot_] = from;
    } else if (is_day(from) && to >= first_week_) {
      ++placed_on_day_[from - first_day_];
    } else if (from >= first_week_) {
      --placed_on_day_[to - first_day_];
    } else if (is_day(from)) {
      task_of_slot_[to - first_slot_] = WeekFlow::none;
    }
  }
  [[nodiscard]] bool is_day(std::uint32_t node) const noexcept { return node >= first_day_ && node < first_week_; }

  using Entry = std::pair<LexCost, std::uint32_t>;
  WeekFlow const& p_;
  std::uint32_t first_slot_, first_day_, first_week_, end_;
  std::vector<std::uint32_t> choice_of_task_, task_of_slot_;
  std::vector<std::int64_t> placed_on_day_, left_in_week_;
  std::vector<std::vector<std::uint32_t>> slots_of_day_, days_of_week_;
  std::vector<LexCost> potential_;
  std::vector<bool> is_reached_, is_done_;
  std::vector<LexCost> distance_;
  std::vector<std::uint32_t> before_, choice_;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
};

}  // namespace

WeekFlow::Answer WeekFlow::solve() const {
  Network network{*this};
  for (std::uint32_t task = 0; task < tasks.size(); ++task) network.place(task);
  return network.answer();
}

}  // namespace roir
