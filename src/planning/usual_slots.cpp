// SPDX-License-Identifier: MIT
#include "planning/usual_slots.hpp"

#include "planning/history_meetings.hpp"
#include "planning/week_flow.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace roir {
namespace {

/// The most frequent slot of the last meetings, if at least three and half of them were there.
std::optional<std::int32_t> habit(std::vector<std::int32_t> const& slots) {
  constexpr std::size_t looked_at = 8;
  constexpr std::int64_t least = 3;
  std::size_t const count = std::min(looked_at, slots.size());
  std::optional<std::int32_t> best;
  std::int64_t most = 0;
  for (auto slot = slots.rbegin(); slot != slots.rbegin() + static_cast<std::ptrdiff_t>(count); ++slot) {
    auto const same = std::count(slots.end() - static_cast<std::ptrdiff_t>(count), slots.end(), *slot);
    if (same > most) best = *slot, most = same;
  }
  return most >= least && 2 * most >= static_cast<std::int64_t>(count) ? best : std::nullopt;
}

/// The slot of the week, on the manager's clock, of a meeting on the report's: to the nearest begin of a slot, because people are late.
std::int32_t slot_of(TeamInput const& input, TeamPair const& pair, std::int32_t report_local) {
  std::int32_t const local = input.diary->local(pair.report->zone().utc_minutes(report_local).resolved());
  std::int32_t const day = day_of_minutes(local) * minutes_per_day;
  std::int32_t const slot = input.request->slot_minutes;
  return minute_of_week(day + std::min((local - day + slot / 2) / slot * slot, minutes_per_day - slot));
}

std::optional<std::int32_t> habit_of(TeamInput const& input, TeamPair const& pair) {
  HistoryMeetings const met = meetings_of(*input.history, pair.relationship);
  std::vector<std::int32_t> slots;
  for (std::size_t k = 0; k < met.time.size(); ++k) {
    if (!met.stands(k)) continue;
    bool const is_late = met.planned[k] != unknown_time && met.planned[k] <= met.time[k] && met.time[k] < met.planned[k] + 60;
    slots.push_back(slot_of(input, pair, is_late ? met.planned[k] : met.time[k]));
  }
  return habit(slots);
}

void start_with_habits(TeamInput const& input, std::vector<TeamPair>& pairs) {
  for (TeamPair& pair : pairs) {
    pair.usual = habit_of(input, pair);
    auto const given = input.usual.find(input.history->person_id(pair.line.report));
    if (given == input.usual.end()) continue;
    pair.usual = (static_cast<int>(given->second->weekday) - 1) * minutes_per_day + given->second->minute;
    pair.is_usual_given = true;
  }
}

/// The slots of the weeks of the window, laid over each other, and who could have which of them.
class WeekPattern {
 public:
  WeekPattern(TeamSlots const& slots, std::size_t pairs) {
    std::set<std::int32_t> minutes;
    for (TeamSlot const& slot : slots.all()) minutes.insert(minute_of_week(slot.local));
    minutes_.assign(minutes.begin(), minutes.end());
    free_weeks_.assign(pairs, std::vector<std::int64_t>(minutes_.size(), 0));
    for (std::size_t s = 0; s < slots.size(); ++s) {
      std::size_t const place = *find(minute_of_week(slots[s].local));
      for (std::size_t p = 0; p < pairs; ++p) free_weeks_[p][place] += slots.fit(p, s) == SlotFit::Free ? 1 : 0;
    }
  }

  /// Whether the habit of a pair stays; then at the nearest slot of the grid on the same day.
  void keep_habit(TeamPair& pair, std::size_t number) const {
    if (minutes_.empty()) return;
    auto const nearest = std::min_element(minutes_.begin(), minutes_.end(), [&](std::int32_t a, std::int32_t b) {
      return std::pair{std::abs(a - *pair.usual), a} < std::pair{std::abs(b - *pair.usual), b};
    });
    std::vector<std::int64_t> const& free_weeks = free_weeks_[number];
    std::int64_t const best = *std::max_element(free_weeks.begin(), free_weeks.end());
    bool const is_same_day = *nearest / minutes_per_day == *pair.usual / minutes_per_day;
    constexpr std::int64_t enough = 3;  // weeks that tell that a habit no longer fits
    if (is_same_day && (best < enough || 2 * free_weeks[static_cast<std::size_t>(nearest - minutes_.begin())] >= best))
      pair.usual = *nearest;
    else
      pair.usual.reset();
  }

  /// Gives a usual slot to those without, none of which is used.
  void assign(std::vector<TeamPair>& pairs, std::vector<std::size_t> const& without, std::set<std::int32_t> const& used) const {
    WeekFlow flow = empty_week();
    for (std::int32_t const minute : used)
      if (auto const place = find(minute)) ++flow.load_of_day[flow.day_of_slot[*place]];
    for (std::size_t const p : without) flow.tasks.push_back(task(free_weeks_[p], used));
    auto const chosen = flow.solve();
    for (std::size_t i = 0; i < without.size(); ++i)
      if (chosen.slot_of_task[i] != WeekFlow::none) pairs[without[i]].usual = minutes_[chosen.slot_of_task[i]];
  }

 private:
  [[nodiscard]] std::optional<std::size_t> find(std::int32_t minute) const {
    auto const found = std::lower_bound(minutes_.begin(), minutes_.end(), minute);
    if (found == minutes_.end() || *found != minute) return std::nullopt;
    return static_cast<std::size_t>(found - minutes_.begin());
  }

  [[nodiscard]] WeekFlow empty_week() const {
    WeekFlow flow;
    for (std::int32_t const minute : minutes_) flow.day_of_slot.push_back(static_cast<std::uint32_t>(minute / minutes_per_day));
    flow.week_of_day.assign(7, 0);
    flow.load_of_day.assign(7, 0);
    flow.room_of_week = {static_cast<std::int64_t>(minutes_.size())};
    flow.per_day = LexCost{{0, 0, 1, 0}};
    return flow;
  }

  [[nodiscard]] WeekFlow::Task task(std::vector<std::int64_t> const& free_weeks, std::set<std::int32_t> const& used) const {
    WeekFlow::Task task{.left_out = LexCost{{1, 0, 0, 0}}};
    std::int64_t const best = free_weeks.empty() ? 0 : *std::max_element(free_weeks.begin(), free_weeks.end());
    for (std::uint32_t i = 0; i < minutes_.size(); ++i)
      if (free_weeks[i] > 0 && !used.contains(minutes_[i])) task.choices.push_back({i, LexCost{{0, best - free_weeks[i], 0, minutes_[i]}}});
    return task;
  }

  std::vector<std::int32_t> minutes_;                  // since Monday 00:00, ascending
  std::vector<std::vector<std::int64_t>> free_weeks_;  // by pair and slot of the week: in how many weeks it is free
};

}  // namespace

void choose_usual_slots(TeamInput const& input, TeamSlots const& slots, TeamNeeds& needs) {
  std::vector<TeamPair>& pairs = needs.pairs;
  start_with_habits(input, pairs);
  std::vector<bool> has_task(pairs.size(), false);
  for (TeamTask const& task : needs.tasks) has_task[task.pair] = true;
  WeekPattern const pattern{slots, pairs.size()};
  std::vector<std::size_t> without;
  std::set<std::int32_t> used;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    if (pairs[p].usual && !pairs[p].is_usual_given && has_task[p]) pattern.keep_habit(pairs[p], p);
    if (pairs[p].usual)
      used.insert(*pairs[p].usual);
    else if (has_task[p])
      without.push_back(p);
  }
  pattern.assign(pairs, without, used);
}

}  // namespace roir
