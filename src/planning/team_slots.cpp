// SPDX-License-Identifier: MIT
#include "planning/team_slots.hpp"

#include "planning/history_meetings.hpp"

#include <algorithm>
#include <array>

namespace roir {
namespace {

/// Minutes of the day at which the slots of a manager begin.
std::vector<std::int32_t> slot_starts(TeamInput const& input, std::span<TeamPair const> pairs) {
  std::int32_t const grid = input.request->slot_minutes;
  std::int32_t longest = grid, shortest = 24 * 60;
  for (TeamPair const& pair : pairs) {
    longest = std::max(longest, pair.minutes + input.request->gap_minutes);
    shortest = std::min(shortest, pair.minutes);
  }
  std::int32_t const step = (longest + grid - 1) / grid * grid;
  WorkingHours const& hours = input.diary->hours();
  std::array<std::pair<std::int32_t, std::int32_t>, 2> stretches = {{{hours.from, hours.until}, {0, 0}}};
  if (hours.lunch_from < hours.lunch_until) stretches = {{{hours.from, hours.lunch_from}, {hours.lunch_until, hours.until}}};
  std::vector<std::int32_t> starts;
  for (auto const& [from, until] : stretches)
    for (std::int32_t minute = from; minute + shortest <= until; minute += step) starts.push_back(minute);
  return starts;
}

SlotFit fit_of(Doing manager, Doing report, bool has_room) {
  if (manager == Doing::Away || report == Doing::Away) return SlotFit::Away;
  if (manager == Doing::Outside || report == Doing::Outside) return SlotFit::Outside;
  if (manager != Doing::Free) return report != Doing::Free ? SlotFit::BothBusy : SlotFit::ManagerBusy;
  if (report != Doing::Free) return SlotFit::ReportBusy;
  return has_room ? SlotFit::Free : SlotFit::NoRoom;
}

/// Whether a person could meet then, if they are not in another one-to-one of the plan.
bool can(Doing doing) {
  return doing == Doing::Free || doing == Doing::Taken;
}

}  // namespace

TeamSlots::TeamSlots(TeamInput const& input, std::span<TeamPair const> pairs) {
  make_slots(input, pairs);
  count_arranged(input, pairs);
  find_fits(input, pairs);
}

void TeamSlots::make_slots(TeamInput const& input, std::span<TeamPair const> pairs) {
  std::vector<std::int32_t> const starts = slot_starts(input, pairs);
  for (std::int32_t day = input.first_day(); day < input.end_day(); ++day)
    if (input.diary->works(day)) add_day(input, day, starts);
}

void TeamSlots::add_day(TeamInput const& input, std::int32_t day, std::span<std::int32_t const> starts) {
  auto const number = static_cast<std::uint32_t>(days_.size());
  days_.push_back(day);
  for (std::int32_t const minute : starts) {
    std::int32_t const local = day * minutes_per_day + minute;
    Instants const instants = input.diary->zone().utc_minutes(local);
    if (instants.kind != Instants::Kind::Skipped) slots_.push_back({.start = instants.resolved(), .local = local, .day = number});
  }
}

// One-to-ones of the manager that the history has in the window already.
void TeamSlots::count_arranged(TeamInput const& input, std::span<TeamPair const> pairs) {
  load_.assign(days_.size(), 0);
  for (TeamPair const& pair : pairs) {
    HistoryMeetings const met = meetings_of(*input.history, pair.relationship);
    for (std::size_t k = 0; k < met.time.size(); ++k) {
      if (!met.stands(k) || day_of_minutes(met.time[k]) < week_begin(input.first_day()) - 1) continue;
      std::int32_t const day = day_of_minutes(input.diary->local(pair.report->zone().utc_minutes(met.time[k]).resolved()));
      ++arranged_in_week_[week_begin(day)];
      auto const found = std::lower_bound(days_.begin(), days_.end(), day);
      if (found != days_.end() && *found == day) ++load_[static_cast<std::size_t>(found - days_.begin())];
    }
  }
}

void TeamSlots::find_fits(TeamInput const& input, std::span<TeamPair const> pairs) {
  fits_.assign(pairs.size() * slots_.size(), SlotFit::Away);
  coupled_.assign(fits_.size(), false);
  report_days_.assign(fits_.size(), 0);
  for (std::size_t p = 0; p < pairs.size(); ++p)
    for (std::size_t s = 0; s < slots_.size(); ++s) {
      std::int64_t const start = slots_[s].start;
      Doing const manager = input.diary->at(start, pairs[p].minutes);
      Doing const report = pairs[p].report->at(start, pairs[p].minutes);
      bool const is_taken = manager == Doing::Taken || report == Doing::Taken;
      bool const could = can(manager) && can(report);
      bool const has_room = !could || is_taken || input.rooms->is_free(stretch_of(slots_[s], pairs[p]));
      report_days_[at(p, s)] = day_of_minutes(pairs[p].report->local(start));
      fits_[at(p, s)] = fit_of(manager, report, has_room);
      coupled_[at(p, s)] = could && (is_taken || !has_room);
    }
}

}  // namespace roir
