// SPDX-License-Identifier: MIT
#include "planning/team_rota.hpp"

#include "planning/history_meetings.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace roir {
namespace {

/// Who is in the rota: who has waited longest first.
std::vector<std::size_t> members_of(std::vector<TeamPair> const& pairs) {
  std::vector<std::size_t> members;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (pairs[i].is_rota) members.push_back(i);
  std::sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(pairs[a].last_day, a) < std::tie(pairs[b].last_day, b);  // pairs are in order of report id
  });
  return members;
}

/// Each person every month, where the limits of the rota allow it (sources/002).
int turns_per_week(TeamRota const& rota, int members, std::optional<int> weekly_limit) {
  int const wanted = static_cast<int>(std::ceil(members * 7.0 / mean_month_days));
  int const turns = std::min({std::clamp(wanted, rota.min_per_week, rota.max_per_week), members, weekly_limit.value_or(rota.max_per_week)});
  return turns == 0 ? 1 : turns;  // a limit of 0 says why when it leaves them out
}

/// Weeks in which the manager can hold their part of a rota.
std::vector<std::int32_t> weeks_of(TeamInput const& input) {
  std::int32_t const first_day = input.first_day(), end_day = input.end_day();
  std::vector<std::int32_t> weeks;
  for (std::int32_t week = week_begin(first_day); week < end_day; week += 7) {
    int normal = 0, open = 0;
    for (std::int32_t day = week; day < week + 7; ++day) {
      if (!input.diary->normally_works(day)) continue;
      ++normal;
      if (first_day <= day && day < end_day && input.diary->is_there(day)) ++open;
    }
    if (open > 0 && open >= input.request->policy.due_min_share * normal) weeks.push_back(week);
  }
  return weeks;
}

void add_turn(TeamInput const& input, TeamNeeds& needs, std::size_t number, Period const& round, bool is_now) {
  TeamPair const& pair = needs.pairs[number];
  if (pair.line.begin >= round.end_day || pair.line.end <= round.begin_day) return;
  if (has_meeting(*input.history, pair.relationship, round.begin_day, round.end_day)) {
    ++needs.arranged;
  } else if (!is_now) {
    needs.unplanned.push_back(unplanned_meeting(input, pair, round, UnplannedCode::NextTurn,
                                                "Others have waited longer; the window ends before their turn. Plan a longer window."));
  } else {
    needs.tasks.push_back({.pair = number,
                           .period = round,
                           .first_day = std::max({round.begin_day, input.first_day(), pair.line.begin}),
                           .end_day = std::min({round.end_day, input.end_day(), pair.line.end})});
  }
}

}  // namespace

void add_rota(TeamInput const& input, TeamNeeds& needs) {
  std::vector<std::size_t> const members = members_of(needs.pairs);
  if (members.empty()) return;
  auto const count = static_cast<int>(members.size());
  needs.rota.is_all = members.size() == needs.pairs.size();
  needs.rota.turns = turns_per_week(needs.rota, count, input.weekly_limit);
  int const weeks_per_round = (count + needs.rota.turns - 1) / needs.rota.turns;
  for (std::size_t const i : members) needs.pairs[i].interval_days = 7.0 * weeks_per_round;
  std::vector<std::int32_t> const weeks = weeks_of(input);
  auto const total = static_cast<int>(weeks.size());
  for (int first = 0; first < total; first += weeks_per_round) {
    int const last = std::min(first + weeks_per_round, total) - 1;
    int const turns = std::min(count, (last - first + 1) * needs.rota.turns);
    Period const round{weeks[static_cast<std::size_t>(first)], weeks[static_cast<std::size_t>(last)] + 7};
    for (int k = 0; k < count; ++k) add_turn(input, needs, members[static_cast<std::size_t>(k)], round, k < turns);
  }
}

}  // namespace roir
