// SPDX-License-Identifier: MIT
// More teams than can be searched together, and rooms that are too few: against the cheapest flow, found by the slowest way.
#include "small_company.hpp"

#include <limits>

namespace roir {
namespace {

using namespace planning_test;

constexpr int managers = 20, reports_each = 2, slots_a_day = 3, days = 2;
constexpr int times = days * slots_a_day;

std::string manager_id(int manager) {
  return "m" + std::to_string(10 + manager);
}
std::string report_id(int report) {
  return "r" + std::to_string(100 + report);
}
/// UTC minute of a time: three half hours from nine, on Monday and on Tuesday.
std::int64_t begin_of(int time) {
  return (std::int64_t{parse_day("2026-11-30")} + time / slots_a_day) * 1440 + 540 + time % slots_a_day * 30;
}

/// Twenty teams of two in one week, everybody at random busy.
struct Teams {
  Company company;
  PlanRequest request{.window = Window::parse("2026-W49"), .hours = {.from = 540, .until = 540 + 30 * slots_a_day}};

  Teams(unsigned seed, int rooms, int percent_busy) {
    std::mt19937 random{seed};
    auto const below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    request.rooms = rooms;
    company.pace("weekly");
    for (int m = 0; m < managers; ++m) {
      company.person(manager_id(m));
      request.busy.push_back({manager_id(m), {{utc("2026-12-02T00:00Z"), utc("2026-12-06T00:00Z")}}});
      for (int r = m * reports_each; r < (m + 1) * reports_each; ++r) {
        company.person(report_id(r)).line(manager_id(m), report_id(r));
        int const usual = below(times);
        request.usual.push_back(
            {manager_id(m), report_id(r), static_cast<Weekday>(1 + usual / slots_a_day), 540 + usual % slots_a_day * 30});
        BusyOf busy{.person = report_id(r), .times = {}};
        for (int t = 0; t < times; ++t)
          if (below(100) < percent_busy) busy.times.push_back({begin_of(t) * 60, begin_of(t) * 60 + 1800});
        request.busy.push_back(busy);
      }
    }
  }
  [[nodiscard]] std::int64_t moved(int report, int time) const {
    UsualSlot const& usual = request.usual[static_cast<std::size_t>(report)];
    return std::abs(time / slots_a_day * 1440 + 540 + time % slots_a_day * 30 -
                    ((static_cast<int>(usual.weekday) - 1) * 1440 + usual.minute));
  }
};

/// How many meetings there can be, and the least minutes moved by so many: one unit after another along the cheapest path that Bellman and
/// Ford find through reports, the slots of their managers, and times.
struct Flow {
  std::int64_t meetings = 0, moved = 0;

  explicit Flow(Teams const& teams) {
    constexpr int reports = managers * reports_each, first_slot = 1 + reports, first_time = first_slot + managers * times,
                  end = first_time + times;
    for (int r = 0; r < reports; ++r) {
      add(0, 1 + r, 1, 0);
      for (int t = 0; t < times; ++t)
        if (!is_busy(teams.request, report_id(r), begin_of(t), 30))
          add(1 + r, first_slot + r / reports_each * times + t, 1, teams.moved(r, t));
    }
    for (int s = 0; s < managers * times; ++s) add(first_slot + s, first_time + s % times, 1, 0);
    for (int t = 0; t < times; ++t) add(first_time + t, end, *teams.request.rooms, 0);
    while (push(end)) ++meetings;
  }

 private:
  struct Arc {
    int from, to, room;
    std::int64_t cost;
  };
  void add(int from, int to, int room, std::int64_t cost) {
    arcs_.push_back({from, to, room, cost});
    arcs_.push_back({to, from, 0, -cost});
  }
  bool push(int end) {
    constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();
    std::vector<std::int64_t> distance(static_cast<std::size_t>(end) + 1, far);
    std::vector<std::size_t> by(distance.size());
    distance[0] = 0;
    for (bool is_shorter = true; is_shorter;) {
      is_shorter = false;
      for (std::size_t a = 0; a < arcs_.size(); ++a) {
        auto const [from, to, room, cost] = arcs_[a];
        if (room == 0 || distance[from] == far || distance[from] + cost >= distance[to]) continue;
        distance[to] = distance[from] + cost;
        by[to] = a;
        is_shorter = true;
      }
    }
    if (distance[end] == far) return false;
    moved += distance[end];
    for (int node = end; node != 0; node = arcs_[by[node]].from) {
      --arcs_[by[node]].room;
      ++arcs_[by[node] ^ 1].room;
    }
    return true;
  }
  std::vector<Arc> arcs_;
};

void expect_rooms_suffice(Plan const& plan, int rooms) {
  std::map<std::int64_t, int> used;
  for (PlannedMeeting const& m : plan.meetings())
    for (std::int64_t minute = m.start; minute < m.start + m.minutes; ++minute) EXPECT_LE(++used[minute], rooms);
}

TEST(SharedRooms, MostMeetingsAndLeastMovedAreThoseOfTheCheapestFlow) {
  int full = 0, scarce = 0;
  for (unsigned seed = 1; seed <= 120; ++seed) {
    int const rooms = 5 + static_cast<int>(seed % 5);
    Teams const teams{seed, rooms, 40};
    Plan const plan = make_plan(teams.company.history(), teams.request);
    expect_sound(plan, teams.request);
    expect_rooms_suffice(plan, rooms);
    Flow const best{teams};
    ASSERT_EQ(plan.summary().planned, best.meetings) << seed;
    ASSERT_EQ(plan.summary().at_most, best.meetings) << seed;
    if (best.meetings == managers * reports_each) {  // else who waited longest comes before what moves least
      ASSERT_EQ(plan.summary().moved_minutes, best.moved) << seed;
      ++full;
    } else {
      ++scarce;
    }
  }
  EXPECT_GT(full, 20);
  EXPECT_GT(scarce, 20);
}

TEST(SharedRooms, AChangeOfOnePersonGivesThePlanThatANewOneWouldBe) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    Teams teams{seed, 6, 40};
    History const history = teams.company.history();
    Plan const plan = make_plan(history, teams.request);
    Plan const same = replan(plan, history, teams.request, "m10");
    EXPECT_EQ(shown(same), shown(plan));
    teams.request.busy.push_back({report_id(7), {{begin_of(0) * 60, begin_of(3) * 60}}});
    Plan const again = replan(plan, history, teams.request, report_id(7));
    expect_rooms_suffice(again, 6);
    ASSERT_EQ(shown(again), shown(make_plan(history, teams.request))) << seed;
  }
}

TEST(SharedRooms, LeadersOfLeadersShareThemToo) {
  // A head, four below, sixteen below these, each with two: three levels of people who lead and are led.
  for (unsigned seed = 1; seed <= 20; ++seed) {
    std::mt19937 random{seed};
    Company c;
    c.pace("weekly");
    PlanRequest request{.window = Window::parse("2026-W49"), .hours = {.from = 540, .until = 660}, .rooms = 3};
    for (int i = 0; i < 53; ++i) {
      c.person("p" + std::to_string(10 + i));
      BusyOf busy{.person = "p" + std::to_string(10 + i), .times = {}};
      for (int t = 0; t < 4 * 5; ++t) {
        std::int64_t const from = (std::int64_t{parse_day("2026-11-30")} + t / 4) * 86400 + 9 * 3600 + t % 4 * 1800;
        if (random() % 100 < 40) busy.times.push_back({from, from + 1800});
      }
      request.busy.push_back(busy);
    }
    for (int i = 1; i < 53; ++i) c.line("p" + std::to_string(10 + (i < 21 ? (i - 1) / 4 : 5 + (i - 21) / 2)), "p" + std::to_string(10 + i));
    Plan const plan = make_plan(c.history(), request);
    expect_sound(plan, request);
    expect_rooms_suffice(plan, 3);
    ASSERT_FALSE(testing::Test::HasFailure()) << seed;
    EXPECT_GE(plan.summary().planned + 1, plan.summary().at_most) << seed;
  }
}

}  // namespace
}  // namespace roir
