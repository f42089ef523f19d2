// SPDX-License-Identifier: MIT
// roir's side of planning: who of a manager's reports takes which slot of the week, for managers alone and with rooms that all share.
//   write FILE MANAGERS   the week of so many managers, 8 reports each: int32 costs of 80 half hours, 2147483647 where one of the two is
//   busy open FILE managers              every manager alone (C1) again COUNT           every manager alone, then COUNT times one report of
//   one manager has another week and only that manager is solved rooms COUNT           with so many rooms at each half hour (C2): the
//   solver alone rooms_all COUNT       the same from the costs on: the problem is made, too proof COUNT           the same, then the proof
//   is checked
#include "serve.hpp"
#include <roir/planning/assignment.hpp>
#include <roir/planning/slot_flow.hpp>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

constexpr std::size_t reports = 8;
constexpr std::size_t slots = 80;
constexpr std::size_t week = reports * slots;

/// Numbers made of a counter (SplitMix64): the same file everywhere.
class Numbers {
 public:
  std::uint64_t below(std::uint64_t limit) {
    std::uint64_t x = state_ += 0x9e3779b97f4a7c15U;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9U;
    x = (x ^ x >> 27) * 0x94d049bb133111ebU;
    return (x ^ x >> 31) % limit;
  }

 private:
  std::uint64_t state_ = 42;
};

// Everybody is busy in six of ten half hours, at random; what is free costs 0 to 99.
std::vector<std::int32_t> make_weeks(std::size_t managers) {
  Numbers numbers;
  std::vector<std::int32_t> costs(managers * week);
  for (std::size_t m = 0; m < managers; ++m) {
    bool busy[slots];
    for (bool& one : busy) one = numbers.below(10) < 6;
    for (std::size_t i = 0; i < week; ++i) {
      bool const is_busy = numbers.below(10) < 6;
      auto const cost = static_cast<std::int32_t>(numbers.below(100));
      costs[m * week + i] = is_busy || busy[i % slots] ? roir::forbidden_pair : cost;
    }
  }
  return costs;
}

class Bench {
 public:
  std::string answer(std::string const& line) {
    std::istringstream words{line};
    std::string what, file;
    words >> what;
    if (what == "write") {
      std::size_t managers = 0;
      words >> file >> managers;
      return write(file, managers);
    }
    if (what == "open") return words >> file, open(file);
    if (what == "managers") return managers();
    std::int32_t count = 0;
    words >> count;
    if (what == "again") return again(count);
    if (what == "rooms") return rooms(count);
    if (what == "rooms_all") return rooms_all(count);
    if (what == "proof") return proof(count);
    throw std::runtime_error{"no such command: " + what};
  }

 private:
  static std::string write(std::string const& path, std::size_t managers) {
    auto const costs = make_weeks(managers);
    std::ofstream{path, std::ios::binary}.write(reinterpret_cast<char const*>(costs.data()),
                                                static_cast<std::streamsize>(costs.size() * sizeof costs[0]));
    return reply(0, "\"managers\": " + std::to_string(managers));
  }

  std::string open(std::string const& path) {
    std::ifstream file{path, std::ios::binary | std::ios::ate};
    if (!file) throw std::runtime_error{"cannot read " + path};
    costs_.resize(static_cast<std::size_t>(file.tellg()) / sizeof costs_[0]);
    file.seekg(0);
    file.read(reinterpret_cast<char*>(costs_.data()), static_cast<std::streamsize>(costs_.size() * sizeof costs_[0]));
    return reply(0, "\"managers\": " + std::to_string(costs_.size() / week));
  }

  [[nodiscard]] roir::CostMatrix matrix(std::size_t manager) const {
    return {std::span{costs_}.subspan(manager * week, week), reports, slots, slots};
  }

  void solve_managers() {
    assigned_ = cost_ = 0;
    for (std::size_t m = 0; m < costs_.size() / week; ++m) {
      assignment_.solve(matrix(m));
      assigned_ += assignment_.assigned();
      cost_ += assignment_.cost();
    }
  }

  [[nodiscard]] std::string totals() const { return "\"assigned\": " + std::to_string(assigned_) + ", \"cost\": " + std::to_string(cost_); }

  std::string managers() {
    double const seconds = timed([&] { solve_managers(); });
    return reply(seconds, totals());
  }

  // The total after the changes is checked against all managers solved once more.
  std::string again(std::int32_t count) {
    solve_managers();
    Numbers numbers;
    double seconds = 0;
    for (std::int32_t i = 0; i < count; ++i) {
      std::size_t const manager = numbers.below(costs_.size() / week);
      std::size_t const first = manager * week + numbers.below(reports) * slots;
      assignment_.solve(matrix(manager));
      assigned_ -= assignment_.assigned();
      cost_ -= assignment_.cost();
      std::rotate(costs_.begin() + first, costs_.begin() + first + 1, costs_.begin() + first + slots);
      double const begin = work_seconds();
      assignment_.solve(matrix(manager));
      seconds += work_seconds() - begin;
      assigned_ += assignment_.assigned();
      cost_ += assignment_.cost();
    }
    std::string const changed = totals();
    solve_managers();
    if (totals() != changed) throw std::runtime_error{"solved again the cost is another"};
    return reply(seconds / count, changed);
  }

  [[nodiscard]] roir::SlotProblem make_problem(std::int32_t rooms) const {
    roir::SlotProblem problem;
    for (std::size_t s = 0; s < slots; ++s) problem.add_counter(rooms);
    for (std::size_t i = 0; i < costs_.size() / reports; ++i) problem.add_counter(1, static_cast<std::int32_t>(i % slots));
    for (std::size_t i = 0; i < costs_.size(); ++i) {
      if (i % slots == 0) problem.add_meeting();
      std::size_t const slot = slots + i / week * slots + i % slots;
      if (costs_[i] != roir::forbidden_pair) problem.add_option(static_cast<std::int32_t>(slot), costs_[i]);
    }
    return problem;
  }

  static std::string placed(roir::SlotPlan const& plan) {
    return "\"assigned\": " + std::to_string(plan.placed) + ", \"cost\": " + std::to_string(plan.cost);
  }

  std::string rooms(std::int32_t count) {
    roir::SlotProblem const problem = make_problem(count);
    roir::SlotPlan plan;
    double const seconds = timed([&] { plan = solver_.solve(problem); });
    return reply(seconds, placed(plan));
  }

  std::string rooms_all(std::int32_t count) {
    roir::SlotPlan plan;
    double const seconds = timed([&] { plan = solver_.solve(make_problem(count)); });
    return reply(seconds, placed(plan));
  }

  std::string proof(std::int32_t count) {
    roir::SlotProblem const problem = make_problem(count);
    roir::SlotPlan const plan = solver_.solve(problem);
    roir::SlotPrices const prices = solver_.prices();
    bool proven = false;
    double const seconds = timed([&] { proven = proves_optimal(problem, plan, prices); });
    if (!proven) throw std::runtime_error{"the prices do not prove the plan"};
    return reply(seconds, placed(plan));
  }

  std::vector<std::int32_t> costs_;
  roir::AssignmentSolver assignment_;
  roir::SlotSolver solver_;
  std::int64_t assigned_ = 0, cost_ = 0;
};

}  // namespace

int main() {
  Bench bench;
  serve([&](std::string const& line) { return bench.answer(line); });
}
