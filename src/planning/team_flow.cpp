// SPDX-License-Identifier: MIT
#include "planning/team_flow.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace roir {
namespace {

/// For each task of a range how much it matters that it is not left out: the first of each pair before the second, then by waiting.
std::vector<std::int64_t> urgencies(Team const& team, TaskRange const& range) {
  std::span<TeamTask const> const tasks = team.tasks().subspan(range.begin, range.size());
  std::vector<std::size_t> order(tasks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<int> turn(order.size());
  std::map<std::size_t, int> turns;
  for (std::size_t i = 0; i < order.size(); ++i) turn[i] = turns[tasks[i].pair]++;
  auto const waiting = [&](std::size_t i) {
    TeamPair const& pair = team.pair(tasks[i].pair);
    return (tasks[i].first_day - pair.last_day) / std::max(1.0, pair.interval_days);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (turn[a] != turn[b]) return turn[a] < turn[b];
    if (waiting(a) != waiting(b)) return waiting(a) > waiting(b);
    return tasks[a].pair < tasks[b].pair;
  });
  std::vector<std::int64_t> urgency(order.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) urgency[order[rank]] = static_cast<std::int64_t>(order.size() - rank);
  return urgency;
}

bool is_banned(Team const& team, std::span<TeamBan const> bans, TeamPair const& pair, std::uint32_t slot) {
  auto const [from, until] = stretch_of(team.slots()[slot], pair);
  return std::any_of(bans.begin(), bans.end(), [&, from = from, until = until](TeamBan const& ban) {
    return from <= ban.minute && ban.minute < until && (ban.person == team.manager() || ban.person == pair.line.report);
  });
}

/// The days and weeks of the manager, and what still goes into them.
WeekFlow empty_weeks(Team const& team) {
  TeamSlots const& slots = team.slots();
  WeekFlow flow;
  std::map<std::int32_t, std::uint32_t> weeks;
  for (TeamSlot const& slot : slots.all()) flow.day_of_slot.push_back(slot.day);
  for (std::int32_t const day : slots.days()) {
    auto const [week, is_new] = weeks.try_emplace(week_begin(day), static_cast<std::uint32_t>(weeks.size()));
    flow.week_of_day.push_back(week->second);
    if (!is_new) continue;
    auto const arranged = slots.arranged_in_week().find(week->first);
    std::int64_t const taken = arranged == slots.arranged_in_week().end() ? 0 : arranged->second;
    flow.room_of_week.push_back(team.limit() ? std::max<std::int64_t>(0, *team.limit() - taken) : static_cast<std::int64_t>(slots.size()));
  }
  flow.load_of_day = slots.load();
  return flow;
}

}  // namespace

// Parts of the cost: left out; then moved minutes, unevenness, order of waiting; for a rota the order of waiting comes first.
WeekFlow team_flow(Team const& team, TaskRange const& range, std::size_t size, bool is_alone, std::span<TeamBan const> bans) {
  TeamSlots const& slots = team.slots();
  bool const is_rota = team.needs().rota.is_all;
  WeekFlow flow = empty_weeks(team);
  flow.per_day = is_rota ? LexCost{{0, 0, 0, 1}} : LexCost{{0, 0, 1, 0}};
  std::vector<std::int64_t> const urgency = urgencies(team, range);
  auto const count = static_cast<std::int64_t>(size);
  for (std::size_t i = 0; i < range.size(); ++i) {
    TeamTask const& owed = team.tasks()[range.begin + i];
    TeamPair const& pair = team.pair(owed.pair);
    WeekFlow::Task task{.left_out = LexCost{{count * (count + 1) + urgency[i], 0, 0, 0}}};
    for (std::uint32_t s = 0; s < slots.size(); ++s) {
      bool const is_free = slots.fit(owed.pair, s) == SlotFit::Free || (is_alone && slots.is_coupled(owed.pair, s));
      if (!is_free || !slots.is_in(owed, s) || is_banned(team, bans, pair, s)) continue;
      std::int64_t const waits = urgency[i] * flow.week_of_day[slots[s].day];
      std::int64_t const by = team.moved(pair, s);
      task.choices.push_back({s, is_rota ? LexCost{{0, waits, by, 0}} : LexCost{{0, by, 0, waits}}});
    }
    flow.tasks.push_back(std::move(task));
  }
  return flow;
}

}  // namespace roir
