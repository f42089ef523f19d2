// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/planning/assignment.hpp>
#include <roir/planning/slot_flow.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

namespace roir {
namespace {

constexpr std::int32_t none = SlotProblem::none;
using Random = std::mt19937;

int below(Random& random, int limit) {
  return static_cast<int>(random() % static_cast<unsigned>(limit));
}

/// (1 + urgency) of the placed, and the cost.
using Value = std::pair<std::int64_t, std::int64_t>;

bool is_better(Value const& a, Value const& b) {
  return a.first > b.first || (a.first == b.first && a.second < b.second);
}

Value value_of(SlotPlan const& plan) {
  return {plan.urgency, plan.cost};
}

/// What a choice is worth, counted afresh; nothing when it breaks a capacity or a conflict.
bool evaluate(SlotProblem const& problem, std::vector<std::int32_t> const& chosen, Value& value) {
  value = {0, 0};
  std::vector<std::size_t> units(problem.counters(), 0);
  for (std::int32_t m = 0; m < problem.meetings(); ++m) {
    if (chosen[m] == none) continue;
    SlotProblem::Option const one = problem.options(m)[chosen[m]];
    value.first += 1 + problem.urgency(m);
    value.second += one.cost;
    for (std::int32_t c = one.counter; c != none; c = problem.parent(c)) {
      if (units[c] == problem.steps(c).size()) return false;
      value.second += problem.steps(c)[units[c]++];
    }
  }
  return std::none_of(problem.conflicts().begin(), problem.conflicts().end(), [&](SlotProblem::Conflict const& one) {
    if (chosen[one.meeting] == none || chosen[one.other] == none) return false;
    auto const time = [&](std::int32_t m) { return problem.time(problem.options(m)[chosen[m]].counter); };
    return time(one.meeting).begin < time(one.other).end && time(one.other).begin < time(one.meeting).end;
  });
}

/// The best of all choices, by trying each.
Value try_all(SlotProblem const& problem) {
  std::vector<std::int32_t> chosen(problem.meetings(), none);
  Value best{0, 0};
  for (;;) {
    Value value;
    if (evaluate(problem, chosen, value) && is_better(value, best)) best = value;
    std::int32_t m = 0;
    while (m < problem.meetings() && ++chosen[m] == static_cast<std::int32_t>(problem.options(m).size())) chosen[m++] = none;
    if (m == problem.meetings()) return best;
  }
}

/// A network of single arcs, solved by cancelling cycles: it begins with nothing placed and pushes one unit around a cycle of negative
/// cost, found by Bellman and Ford, until there is none. Slow, and nothing like what it tests.
class CycleCancelling {
 public:
  explicit CycleCancelling(SlotProblem const& problem) : problem_{problem} {
    std::int32_t const meetings = problem.meetings();
    end_ = meetings + 2 * problem.counters();
    for (std::int32_t m = 0; m < meetings; ++m) {
      add(end_, m, 0);  // the way back of a meeting that takes part
      arcs_.back().cost = -(out * (1 + problem.urgency(m)));
      for (SlotProblem::Option const& one : problem.options(m)) add(m, meetings + one.counter, one.cost);
    }
    for (std::int32_t c = 0; c < problem.counters(); ++c)
      for (std::int32_t const step : problem.steps(c))
        add(meetings + c, problem.parent(c) == none ? end_ : meetings + problem.parent(c), step);
  }

  Value run() {
    while (cancel_one()) {
    }
    Value value{0, 0};
    for (Arc const& arc : arcs_) {
      if (!arc.used) continue;
      if (arc.from == end_)
        value.first += 1 + problem_.urgency(arc.to);
      else
        value.second += arc.cost;
    }
    return value;
  }

 private:
  static constexpr std::int64_t out = 1'000'000'000;
  struct Arc {
    std::int32_t from, to;
    std::int64_t cost;
    bool used;
  };

  void add(std::int32_t from, std::int32_t to, std::int64_t cost) { arcs_.push_back({from, to, cost, false}); }

  bool cancel_one() {
    std::vector<std::int64_t> distance(end_ + 1, 0);
    std::vector<std::int32_t> by(end_ + 1, -1);
    std::int32_t last = -1;
    for (std::int32_t round = 0; round <= end_ + 1; ++round) {
      last = -1;
      for (std::size_t i = 0; i < arcs_.size(); ++i) {
        auto const [from, to, cost, used] = arcs_[i];
        std::int32_t const start = used ? to : from, stop = used ? from : to;
        std::int64_t const through = distance[start] + (used ? -cost : cost);
        if (through >= distance[stop]) continue;
        distance[stop] = through;
        by[stop] = static_cast<std::int32_t>(i);
        last = stop;
      }
      if (last < 0) return false;
    }
    auto const before = [&](std::int32_t node) { return arcs_[by[node]].used ? arcs_[by[node]].to : arcs_[by[node]].from; };
    for (std::int32_t i = 0; i <= end_; ++i) last = before(last);  // now surely on the cycle
    for (std::int32_t node = last;;) {
      std::int32_t const next = before(node);
      arcs_[by[node]].used = !arcs_[by[node]].used;
      node = next;
      if (node == last) return true;
    }
  }

  SlotProblem const& problem_;
  std::int32_t end_ = 0;
  std::vector<Arc> arcs_;
};

/// The shape of a made-up problem.
struct Shape {
  int weeks = 2, days = 2, slots = 3;  // weeks, days in a week, slots in a day
  int meetings = 5, options = 4;       // options of a meeting at most
  int spread = 10;                     // costs are below it
  int urgency = 1;                     // urgencies are below it
};

std::vector<std::int32_t> random_steps(Random& random, int most, int spread) {
  std::vector<std::int32_t> steps(static_cast<std::size_t>(below(random, most + 1)));
  for (auto& step : steps) step = below(random, spread);
  std::sort(steps.begin(), steps.end());
  return steps;
}

/// Slots in days in weeks, each with random steps; now and then one that holds nothing.
SlotProblem weeks_problem(Random& random, Shape const& shape) {
  SlotProblem problem;
  std::vector<std::int32_t> slots;
  for (int w = 0; w < shape.weeks; ++w) {
    std::int32_t const week = problem.add_counter(random_steps(random, 4, shape.spread));
    for (int d = 0; d < shape.days; ++d) {
      std::int32_t const day = problem.add_counter(random_steps(random, 3, shape.spread), week);
      for (int s = 0; s < shape.slots; ++s) slots.push_back(problem.add_counter(1 + (below(random, 8) == 0), day));
    }
  }
  for (int m = 0; m < shape.meetings; ++m) {
    problem.add_meeting(below(random, shape.urgency));
    for (int i = below(random, shape.options + 1); i > 0; --i)
      problem.add_option(slots[below(random, static_cast<int>(slots.size()))], below(random, shape.spread) - shape.spread / 4);
  }
  return problem;
}

/// Managers with slots of their own, and so many rooms at each time.
SlotProblem rooms_problem(Random& random, int managers, int reports, int times, int rooms, int percent_free, int spread) {
  SlotProblem problem;
  for (int t = 0; t < times; ++t) problem.set_time(problem.add_counter(rooms), t, t + 1);
  for (int m = 0; m < managers; ++m)
    for (int t = 0; t < times; ++t) problem.set_time(problem.add_counter(1, t), t, t + 1);
  for (int m = 0; m < managers; ++m) {
    for (int r = 0; r < reports; ++r) {
      problem.add_meeting();
      for (int t = 0; t < times; ++t)
        if (below(random, 100) < percent_free) problem.add_option(times + m * times + t, below(random, spread));
    }
  }
  return problem;
}

/// Solves, and checks what the plan says of itself and its proof.
SlotPlan checked(SlotSolver& solver, SlotProblem const& problem) {
  SlotPlan const plan = solver.solve(problem);
  Value value;
  EXPECT_TRUE(evaluate(problem, plan.option, value));
  EXPECT_EQ(value_of(plan), value);
  EXPECT_TRUE(plan.optimal);
  EXPECT_EQ(Value(plan.best_urgency, plan.least_cost), value);
  EXPECT_EQ(plan.placed, std::count_if(plan.option.begin(), plan.option.end(), [](std::int32_t option) { return option != none; }));
  for (std::int32_t m = 0; m < problem.meetings(); ++m)
    EXPECT_EQ(plan.counter[m], plan.option[m] == none ? none : problem.options(m)[plan.option[m]].counter);
  if (plan.searched == 1) {
    EXPECT_TRUE(proves_optimal(problem, plan, solver.prices()));
  }
  return plan;
}

TEST(SlotFlow, EveryProblemOfTwoMeetingsIsSolvedAsByTryingAll) {
  // Two days that hold 0 to 2 with steps 0 or 2, one slot each and a third in the first day; every set of options at costs 0 and 1.
  SlotSolver solver;
  std::vector<std::vector<std::int32_t>> const steps = {{}, {0}, {0, 2}, {2, 2}, {0, 0}};
  for (auto const& first : steps) {
    for (auto const& second : steps) {
      for (int code = 0; code < 64; ++code) {
        SlotProblem problem;
        problem.add_counter(first);
        problem.add_counter(second);
        std::int32_t const slots[] = {problem.add_counter(1, 0), problem.add_counter(1, 0), problem.add_counter(1, 1)};
        for (int m = 0; m < 2; ++m) {
          problem.add_meeting();
          for (int s = 0; s < 3; ++s)
            if ((code >> (3 * m + s) & 1) != 0) problem.add_option(slots[s], (s + m) % 2);
        }
        ASSERT_EQ(value_of(checked(solver, problem)), try_all(problem)) << code;
      }
    }
  }
}

TEST(SlotFlow, WeeksOfDaysAreSolvedAsByTryingAll) {
  Random random{21};
  SlotSolver solver;
  for (int i = 0; i < 2000; ++i) {
    SlotProblem const problem = weeks_problem(random, {.spread = i % 2 == 0 ? 3 : 100, .urgency = i % 3 == 0 ? 4 : 1});
    ASSERT_EQ(value_of(checked(solver, problem)), try_all(problem)) << "problem " << i;
  }
}

TEST(SlotFlow, SharedRoomsAreSolvedAsByTryingAll) {
  Random random{22};
  SlotSolver solver;
  for (int i = 0; i < 300; ++i) {
    SlotProblem const problem = rooms_problem(random, 2, 3, 4, 1 + i % 2, 60, 5);
    ASSERT_EQ(value_of(checked(solver, problem)), try_all(problem)) << "problem " << i;
  }
}

TEST(SlotFlow, LargerOnesAreSolvedAsByCancellingCycles) {
  Random random{23};
  SlotSolver solver;
  for (int i = 0; i < 30; ++i) {
    SlotProblem const weeks =
        weeks_problem(random, {.weeks = 3, .days = 5, .slots = 4, .meetings = 16, .options = 12, .spread = 30, .urgency = 1 + i % 3});
    ASSERT_EQ(value_of(checked(solver, weeks)), CycleCancelling{weeks}.run()) << "weeks " << i;
    SlotProblem const rooms = rooms_problem(random, 4, 4, 8, 1 + i % 3, 40, 20);
    ASSERT_EQ(value_of(checked(solver, rooms)), CycleCancelling{rooms}.run()) << "rooms " << i;
  }
}

TEST(SlotFlow, PricesProveLargeOnes) {
  Random random{24};
  SlotSolver solver;
  for (int const rooms : {10, 11, 13, 50}) EXPECT_EQ(checked(solver, rooms_problem(random, 100, 8, 80, rooms, 16, 100)).searched, 1);
  checked(solver,
          weeks_problem(random, {.weeks = 20, .days = 5, .slots = 10, .meetings = 60, .options = 300, .spread = 100, .urgency = 5}));
}

TEST(SlotFlow, OneManagerAloneIsAnAssignment) {
  Random random{25};
  SlotSolver solver;
  AssignmentSolver assignment;
  for (int i = 0; i < 200; ++i) {
    std::vector<std::int32_t> costs(8 * 80);
    SlotProblem problem;
    for (int s = 0; s < 80; ++s) problem.add_counter(1);
    for (int r = 0; r < 8; ++r) {
      problem.add_meeting();
      for (int s = 0; s < 80; ++s) {
        std::int32_t const cost = below(random, 100) < 90 ? forbidden_pair : below(random, 100);
        costs[static_cast<std::size_t>(r * 80 + s)] = cost;
        if (cost != forbidden_pair) problem.add_option(s, cost);
      }
    }
    assignment.solve({costs, 8, 80, 80});
    ASSERT_EQ(value_of(checked(solver, problem)), Value(assignment.assigned(), assignment.cost()));
  }
}

TEST(SlotFlow, TheOrderOfMeetingsDoesNotChangeTheCost) {
  Random random{26};
  SlotSolver solver;
  for (int i = 0; i < 50; ++i) {
    SlotProblem const problem = rooms_problem(random, 5, 4, 10, 3, 40, 6);
    SlotProblem turned;
    for (std::int32_t c = 0; c < problem.counters(); ++c) turned.add_counter(problem.steps(c), problem.parent(c));
    for (std::int32_t m = problem.meetings() - 1; m >= 0; --m) {
      turned.add_meeting(problem.urgency(m));
      for (SlotProblem::Option const& one : problem.options(m)) turned.add_option(one.counter, one.cost);
    }
    ASSERT_EQ(value_of(checked(solver, turned)), value_of(checked(solver, problem)));
  }
}

TEST(SlotFlow, TheResultDoesNotDependOnWhatWasSolvedBefore) {
  Random random{27};
  SlotSolver used;
  for (int i = 0; i < 50; ++i) {
    SlotProblem const problem = rooms_problem(random, 1 + i % 7, 4, 10, 3, 40, 3);
    EXPECT_EQ(SlotSolver{}.solve(problem).option, used.solve(problem).option);
  }
}

TEST(SlotFlow, DaysAreFilledEvenlyWhenUnevenCosts) {
  SlotProblem problem;
  std::int32_t const even[] = {0, 10, 20};
  for (int d = 0; d < 3; ++d) problem.add_counter(even);
  for (int s = 0; s < 9; ++s) problem.add_counter(1, s / 3);
  for (int m = 0; m < 6; ++m) {
    problem.add_meeting();
    for (int s = 0; s < 9; ++s) problem.add_option(3 + s, s);
  }
  SlotSolver solver;
  SlotPlan const plan = checked(solver, problem);
  std::vector<int> on_day(3, 0);
  for (std::int32_t const counter : plan.counter) ++on_day[problem.parent(counter)];
  EXPECT_EQ(on_day, (std::vector<int>{2, 2, 2}));
  EXPECT_EQ(plan.cost, 30 + (0 + 1) + (3 + 4) + (6 + 7));
}

TEST(SlotFlow, AWeeklyLimitPlacesTheMostUrgent) {
  SlotProblem problem;
  std::int32_t const week = problem.add_counter(3);
  for (int s = 0; s < 10; ++s) problem.add_counter(1, week);
  for (int m = 0; m < 6; ++m) {
    problem.add_meeting(m % 2 == 0 ? 0 : 10 * m);
    for (int s = 0; s < 10; ++s) problem.add_option(1 + s, m % 2 == 0 ? 0 : 1000);  // the urgent cost more
  }
  SlotSolver solver;
  SlotPlan const plan = checked(solver, problem);
  EXPECT_EQ(plan.placed, 3);
  for (int m = 0; m < 6; ++m) EXPECT_EQ(plan.option[m] != none, m % 2 == 1);
}

TEST(SlotFlow, MoreMeetingsComeBeforeOneUrgentOne) {
  // The urgent one could have either slot; the other only the first.
  SlotProblem problem;
  problem.add_counter(1);
  problem.add_counter(1);
  problem.add_meeting(1000);
  problem.add_option(0, 0);
  problem.add_option(1, 1'000'000);
  problem.add_meeting(0);
  problem.add_option(0, 0);
  SlotSolver solver;
  EXPECT_EQ(value_of(checked(solver, problem)), Value(1002, 1'000'000));
}

/// A problem where people have two managers: some pairs of meetings must not overlap, and slots differ in length.
SlotProblem two_managers_problem(Random& random, int managers, int reports, int times, int pairs) {
  SlotProblem problem;
  for (int m = 0; m < managers; ++m) {
    for (int t = 0; t < times; ++t) {
      int const begin = 2 * t + below(random, 2);
      problem.set_time(problem.add_counter(1), begin, begin + 1 + below(random, 3));
    }
  }
  for (int i = 0; i < managers * reports; ++i) {
    problem.add_meeting(below(random, 3));
    for (int t = 0; t < times; ++t)
      if (below(random, 3) > 0) problem.add_option(i / reports * times + t, below(random, 6));
  }
  while (pairs-- > 0) {
    int const one = below(random, managers * reports);
    int const other = below(random, managers * reports);
    if (one != other) problem.add_conflict(one, other);
  }
  return problem;
}

TEST(SlotFlow, PeopleWithTwoManagersAreSolvedAsByTryingAll) {
  Random random{28};
  SlotSolver solver;
  int branched = 0;
  for (int i = 0; i < 400; ++i) {
    SlotProblem const problem = two_managers_problem(random, 3, 2, 3, 1 + i % 5);
    SlotPlan const plan = checked(solver, problem);
    branched += plan.searched > 1 ? 1 : 0;
    ASSERT_EQ(value_of(plan), try_all(problem)) << "problem " << i;
  }
  EXPECT_GT(branched, 100);
}

TEST(SlotFlow, ASearchCutShortGivesBoundsThatHold) {
  Random random{29};
  SlotSolver solver;
  int cut = 0;
  for (int i = 0; i < 300; ++i) {
    SlotProblem const problem = two_managers_problem(random, 3, 2, 3, 8);
    Value const best = try_all(problem);
    for (std::int64_t const limit : {1, 2, 4}) {
      SlotPlan const plan = solver.solve(problem, limit);
      Value value;
      ASSERT_TRUE(evaluate(problem, plan.option, value));
      ASSERT_EQ(value_of(plan), value);
      ASSERT_FALSE(is_better(value, best));
      ASSERT_FALSE(is_better(best, {plan.best_urgency, plan.least_cost}));
      if (plan.optimal) {
        ASSERT_EQ(value, best);
      }
      cut += plan.optimal ? 0 : 1;
    }
  }
  EXPECT_GT(cut, 50);
}

TEST(SlotFlow, APersonsChangeIsSolvedAgainAtTheSameCost) {
  // Several managers, each a part of its own; in some, people have two managers. One meeting gets other options.
  Random random{30};
  SlotSolver solver;
  for (int i = 0; i < 200; ++i) {
    SlotProblem const before = two_managers_problem(random, 4, 3, 5, i % 3);
    SlotPlan const plan = solver.solve(before);
    std::int32_t const who = below(random, before.meetings());
    SlotProblem after;
    for (std::int32_t c = 0; c < before.counters(); ++c) {
      after.add_counter(before.steps(c), before.parent(c));
      after.set_time(c, before.time(c).begin, before.time(c).end);
    }
    for (std::int32_t m = 0; m < before.meetings(); ++m) {
      after.add_meeting(before.urgency(m));
      for (SlotProblem::Option const& one : before.options(m)) {
        if (m == who && below(random, 2) == 0) continue;
        after.add_option(m == who && i % 4 == 0 ? (one.counter + 5) % before.counters() : one.counter, one.cost);  // another manager
      }
    }
    for (SlotProblem::Conflict const& one : before.conflicts()) after.add_conflict(one.meeting, one.other);
    SlotPlan const again = solver.solve_again(after, plan, std::vector<std::int32_t>{who});
    Value value;
    ASSERT_TRUE(evaluate(after, again.option, value)) << i;
    ASSERT_EQ(value_of(again), value);
    ASSERT_EQ(value, value_of(SlotSolver{}.solve(after))) << i;
    ASSERT_TRUE(again.optimal);
  }
}

TEST(SlotFlow, WhoIsNotTouchedByAChangeKeepsTheirPlace) {
  Random random{31};
  SlotSolver solver;
  SlotProblem const problem = two_managers_problem(random, 6, 3, 6, 0);
  SlotPlan plan = solver.solve(problem);
  // A plan that the solver would never make for the last manager stays as it is when only the first one's meeting changes.
  for (std::int32_t m = 15; m < 18; ++m) plan.option[m] = plan.counter[m] = none;
  SlotPlan const again = solver.solve_again(problem, plan, std::vector<std::int32_t>{0});
  EXPECT_EQ(again.option, plan.option);
}

TEST(SlotFlow, AProofOfSomethingElseIsNone) {
  Random random{32};
  SlotSolver solver;
  SlotProblem const problem = rooms_problem(random, 10, 4, 10, 4, 50, 20);
  SlotPlan const plan = solver.solve(problem);
  SlotPrices const prices = solver.prices();
  ASSERT_TRUE(proves_optimal(problem, plan, prices));
  for (std::int32_t m = 0; m < problem.meetings(); ++m) {
    SlotPlan worse = plan;
    worse.option[m] = none;
    EXPECT_FALSE(proves_optimal(problem, worse, prices));
  }
  for (std::int32_t c = 0; c < 10; ++c) {  // what a room costs at each time
    SlotPrices other = prices;
    other.counters[c] -= 1000;
    EXPECT_FALSE(proves_optimal(problem, plan, other));
  }
  SlotPrices cheap = prices;
  cheap.out = 1;
  EXPECT_FALSE(proves_optimal(problem, plan, cheap));
  SlotPlan odd = plan;
  odd.option[0] = 1000;
  EXPECT_FALSE(proves_optimal(problem, odd, prices));
}

TEST(SlotFlow, NothingIsSolvedToNothing) {
  SlotSolver solver;
  SlotProblem problem;
  EXPECT_EQ(checked(solver, problem).placed, 0);
  problem.add_meeting();  // without options
  problem.add_counter(5);
  EXPECT_EQ(checked(solver, problem).placed, 0);
  problem.clear();
  EXPECT_EQ(problem.meetings(), 0);
  EXPECT_EQ(problem.counters(), 0);
}

TEST(SlotFlow, WhatCannotBeIsRefused) {
  SlotProblem problem;
  EXPECT_THROW(problem.add_option(0, 0), InvalidArgument);
  EXPECT_THROW(problem.add_counter(1, 0), InvalidArgument);
  EXPECT_THROW(problem.add_counter(-1), InvalidArgument);
  std::int32_t const falling[] = {2, 1};
  EXPECT_THROW(problem.add_counter(falling), InvalidArgument);
  std::int32_t const negative[] = {-1, 1};
  EXPECT_THROW(problem.add_counter(negative), InvalidArgument);
  problem.add_counter(1);
  EXPECT_THROW(problem.add_option(0, 0), InvalidArgument);
  EXPECT_THROW(problem.add_meeting(-1), InvalidArgument);
  EXPECT_THROW(problem.add_meeting(1'000'001), InvalidArgument);
  EXPECT_THROW(problem.set_time(0, 5, 5), InvalidArgument);
  problem.add_meeting();
  EXPECT_THROW(problem.add_conflict(0, 0), InvalidArgument);
  EXPECT_THROW(problem.add_conflict(0, 1), InvalidArgument);
  SlotSolver solver;
  EXPECT_THROW((void)solver.solve(problem, 0), InvalidArgument);
  EXPECT_THROW((void)solver.solve_again(problem, {}, {}), InvalidArgument);
  SlotPlan const plan = solver.solve(problem);
  EXPECT_THROW((void)solver.solve_again(problem, plan, std::vector<std::int32_t>{1}), InvalidArgument);
}

TEST(SlotFlow, CostsTooLargeToBeExactAreRefused) {
  SlotProblem problem;
  problem.add_counter(100'000);
  for (int m = 0; m < 100'000; ++m) problem.add_meeting(1'000'000);
  problem.add_option(0, 2'000'000'000);
  EXPECT_THROW((void)SlotSolver{}.solve(problem), LimitExceeded);
}

}  // namespace
}  // namespace roir
