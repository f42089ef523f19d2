// SPDX-License-Identifier: MIT
// Plans of small companies, against trying everything.
#include "small_company.hpp"

#include <functional>
#include <limits>

namespace roir {
namespace {

using namespace planning_test;

/// Fewest left out, and for those least moved minutes, of all ways to put one manager's weekly meetings into one week.
struct Best {
  int left_out = std::numeric_limits<int>::max();
  std::int64_t moved = 0, squares = 0;
  friend auto operator<=>(Best const&, Best const&) = default;
};

TEST(Plan, one_managers_week_is_the_best_of_all) {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    std::mt19937 random{seed};
    auto const pick = [&](int low, int high) { return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1)); };
    int const reports = pick(1, 4), slots_a_day = pick(1, 2);
    Company c;
    c.person("m").pace("weekly");
    PlanRequest request{.window = Window::parse("2026-W49"), .hours = {.from = 540, .until = 540 + 30 * slots_a_day}};
    for (int i = 0; i < reports; ++i) {
      std::string const id = "r" + std::to_string(i);
      c.person(id).line("m", id);
      request.usual.push_back({"m", id, static_cast<Weekday>(pick(1, 5)), 540 + 30 * pick(0, slots_a_day - 1)});
      BusyOf busy{.person = id, .times = {}};
      for (int d = 0; d < 5; ++d)
        for (int s = 0; s < slots_a_day; ++s)
          if (pick(1, 100) <= 60) {
            std::int64_t const from = std::int64_t{parse_day("2026-11-30") + d} * 86400 + 540 * 60 + s * 1800;
            busy.times.push_back({from, from + 1800});
          }
      request.busy.push_back(busy);
    }
    Plan const plan = make_plan(c.history(), request);
    expect_sound(plan, request);

    Best best;
    std::vector<int> chosen;  // per report the slot of the week, -1 = none
    std::function<void()> const go = [&] {
      std::size_t const at = chosen.size();
      if (at == static_cast<std::size_t>(reports)) {
        Best now{.left_out = 0};
        std::map<int, std::int64_t> on_day;
        for (std::size_t i = 0; i < at; ++i) {
          if (chosen[i] < 0) {
            ++now.left_out;
            continue;
          }
          int const minute = chosen[i] / slots_a_day * 1440 + 540 + chosen[i] % slots_a_day * 30;
          UsualSlot const& usual = request.usual[i];
          now.moved += std::abs(minute - ((static_cast<int>(usual.weekday) - 1) * 1440 + usual.minute));
          ++on_day[chosen[i] / slots_a_day];
        }
        for (auto const& [d, n] : on_day) now.squares += n * n;
        best = std::min(best, now);
        return;
      }
      for (int slot = -1; slot < 5 * slots_a_day; ++slot) {
        std::int64_t const start = std::int64_t{parse_day("2026-11-30") + slot / slots_a_day} * 1440 + 540 + slot % slots_a_day * 30;
        bool const is_used = slot >= 0 && std::find(chosen.begin(), chosen.end(), slot) != chosen.end();
        if (is_used || (slot >= 0 && is_busy(request, "r" + std::to_string(at), start, 30))) continue;
        chosen.push_back(slot);
        go();
        chosen.pop_back();
      }
    };
    go();
    std::map<std::int32_t, std::int64_t> on_day;
    for (PlannedMeeting const& m : plan.meetings()) ++on_day[day_of_minutes(m.manager_local)];
    Best made{.left_out = reports - static_cast<int>(plan.meetings().size()), .moved = plan.summary().moved_minutes};
    for (auto const& [d, n] : on_day) made.squares += n * n;
    ASSERT_EQ(made.left_out, best.left_out) << seed;
    EXPECT_TRUE(plan.summary().is_optimal);
    // Who is left out is decided by waiting, so the rest can be compared where nobody is.
    if (best.left_out == 0) {
      ASSERT_EQ(made.moved, best.moved) << seed;
      ASSERT_EQ(made.squares, best.squares) << seed;
    }
  }
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// Monday of W49 in so many half hours from nine, the other days busy, and some of these, too.
PlanRequest one_day(std::mt19937& random, std::vector<std::string> const& people, int slots) {
  PlanRequest request{.window = Window::parse("2026-W49"), .hours = {.from = 540, .until = 540 + 30 * slots}};
  for (std::string const& id : people) {
    BusyOf busy{.person = id, .times = {{utc("2026-12-01T00:00Z"), utc("2026-12-06T00:00Z")}}};
    for (int s = 0; s < slots; ++s)
      if (random() % 100 < 35) busy.times.push_back({utc("2026-11-30T09:00Z") + s * 1800, utc("2026-11-30T09:30Z") + s * 1800});
    request.busy.push_back(busy);
  }
  return request;
}

/// Whether two pairs cannot meet at once: somebody is in both, or there is one room.
bool exclude(Pairs const& pairs, std::size_t one, std::size_t other, PlanRequest const& request) {
  auto const& [a, b] = pairs[one];
  auto const& [c, d] = pairs[other];
  return request.rooms == 1 || a == c || a == d || b == c || b == d;
}

/// Every way to put three meetings into that day: the plan has as many as the best, and if it has all, moved as little.
/// @return whether all fit.
bool expect_best_of_day(Plan const& plan, PlanRequest const& request, Pairs const& pairs, int slots) {
  int most = 0;
  std::int64_t moved = 0;
  std::vector<int> at(3, -1);
  for (at[0] = -1; at[0] < slots; ++at[0])
    for (at[1] = -1; at[1] < slots; ++at[1])
      for (at[2] = -1; at[2] < slots; ++at[2]) {
        int count = 0;
        std::int64_t by = 0;
        bool is_right = true;
        for (std::size_t i = 0; i < 3; ++i) {
          if (at[i] < 0) continue;
          ++count;
          std::int64_t const start = std::int64_t{parse_day("2026-11-30")} * 1440 + 540 + at[i] * 30;
          for (std::string const& id : {pairs[i].first, pairs[i].second}) is_right = is_right && !is_busy(request, id, start, 30);
          for (std::size_t k = 0; k < i; ++k) is_right = is_right && (at[k] != at[i] || !exclude(pairs, i, k, request));
          for (UsualSlot const& usual : plan.usual_slots())
            if (usual.manager == pairs[i].first && usual.report == pairs[i].second)
              by += std::abs(540 + at[i] * 30 - ((static_cast<int>(usual.weekday) - 1) * 1440 + usual.minute));
        }
        if (!is_right || count < most || (count == most && by >= moved && count > 0)) continue;
        most = count;
        moved = by;
      }
  EXPECT_EQ(plan.summary().planned, most);
  EXPECT_EQ(plan.summary().at_most, most);
  EXPECT_TRUE(plan.summary().is_optimal);
  if (most == 3) {  // else waiting decides who is left out
    EXPECT_EQ(plan.summary().moved_minutes, moved);
  }
  return most == 3;
}

TEST(Plan, a_chain_of_leaders_is_the_best_of_all) {
  // top leads mid, mid leads low and two.
  int coupled = 0;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::mt19937 random{seed};
    Company c;
    for (char const* id : {"top", "mid", "low", "two"}) c.person(id);
    c.line("top", "mid").line("mid", "low").line("mid", "two").pace("weekly");
    int const slots = 2 + static_cast<int>(random() % 3);
    PlanRequest request = one_day(random, {"top", "mid", "low", "two"}, slots);
    if (random() % 3 == 0) request.rooms = 1;
    Plan const plan = make_plan(c.history(), request);
    expect_sound(plan, request);
    coupled += expect_best_of_day(plan, request, {{"top", "mid"}, {"mid", "low"}, {"mid", "two"}}, slots) ? 0 : 1;
    ASSERT_FALSE(testing::Test::HasFailure()) << seed;
  }
  EXPECT_GT(coupled, 20);
}

TEST(Plan, two_managers_of_one_person_are_the_best_of_all) {
  // m leads both; n leads both, too, by no line of the history; and k leads n.
  int coupled = 0;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::mt19937 random{seed};
    Company c;
    for (char const* id : {"m", "n", "k", "both"}) c.person(id);
    c.line("m", "both").line("k", "n").pace("weekly");
    int const slots = 2 + static_cast<int>(random() % 3);
    PlanRequest request = one_day(random, {"m", "n", "k", "both"}, slots);
    request.also_led = {{.manager = "n", .report = "both", .from = day("2026-11-02")}};
    if (random() % 3 == 0) request.rooms = 1;
    Plan const plan = make_plan(c.history(), request);
    expect_sound(plan, request);
    coupled += expect_best_of_day(plan, request, {{"m", "both"}, {"n", "both"}, {"k", "n"}}, slots) ? 0 : 1;
    ASSERT_FALSE(testing::Test::HasFailure()) << seed;
  }
  EXPECT_GT(coupled, 20);
}

}  // namespace
}  // namespace roir
