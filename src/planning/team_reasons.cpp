// SPDX-License-Identifier: MIT
#include "planning/team_reasons.hpp"

#include "planning/team_hints.hpp"

#include <algorithm>

namespace roir {
namespace {

PlanReason reason_of(SlotFit usual) {
  switch (usual) {
    case SlotFit::Free:
      break;
    case SlotFit::ManagerBusy:
    case SlotFit::BothBusy:
      return PlanReason::ManagerBusy;
    case SlotFit::ReportBusy:
      return PlanReason::ReportBusy;
    case SlotFit::NoRoom:
      return PlanReason::NoRoom;
    case SlotFit::Outside:
      return PlanReason::OutsideHours;
    case SlotFit::Away:
      return PlanReason::Away;
  }
  return PlanReason::GivenAway;
}

}  // namespace

PlanReason TeamReasons::moved(TeamTask const& task, std::uint32_t slot) const {
  TeamPair const& pair = team_.pair(task.pair);
  if (!pair.usual) return PlanReason::GivenAway;
  std::int32_t const local = slots_.week(slot) * minutes_per_day + *pair.usual;
  std::int32_t const day = day_of_minutes(local);
  if (day < team_.input().first_day() || day >= team_.input().end_day()) return PlanReason::NotInWindow;
  if (!team_.input().diary->works(day)) return PlanReason::Away;
  std::span<TeamSlot const> const all = slots_.all();
  auto const found = std::find_if(all.begin(), all.end(), [local](TeamSlot const& s) { return s.local == local; });
  if (found == all.end()) return PlanReason::OutsideHours;
  auto const usual = static_cast<std::size_t>(found - all.begin());
  return slots_.is_in(task, usual) ? reason_of(final_fit(task.pair, usual)) : PlanReason::NotInWindow;
}

/// What a slot is for a pair, with what the others have taken in the end.
SlotFit TeamReasons::final_fit(std::size_t pair, std::size_t slot) const {
  SlotFit const before = slots_.fit(pair, slot);
  if (before != SlotFit::Free) return before;
  std::uint32_t const our_manager = team_.manager(), our_report = team_.pair(pair).line.report;
  Stretch const here = stretch_of(slots_[slot], team_.pair(pair));
  bool is_manager = false, is_report = false;
  int at_once = 1;
  for (PlacedMeeting const& other : others_) {
    if (other.stretch.until <= here.from || here.until <= other.stretch.from) continue;
    ++at_once;
    is_manager = is_manager || other.manager == our_manager || other.report == our_manager;
    is_report = is_report || other.manager == our_report || other.report == our_report;
  }
  if (is_manager) return is_report ? SlotFit::BothBusy : SlotFit::ManagerBusy;
  if (is_report) return SlotFit::ReportBusy;
  return team_.input().rooms->has(here.from, at_once, false) ? SlotFit::Free : SlotFit::NoRoom;
}

TeamReasons::Found TeamReasons::found(TeamTask const& task) const {
  Found found{.is_limited = team_.limit().has_value()};
  for (std::size_t s = 0; s < slots_.size(); ++s) {
    if (!slots_.is_in(task, s)) continue;
    SlotFit const fit = final_fit(task.pair, s);
    found.by_fit[static_cast<std::size_t>(fit)].push_back(s);
    if (fit != SlotFit::Free || !found.is_limited) continue;
    auto const week = in_week_.find(slots_.week(s));
    found.is_limited = week != in_week_.end() && week->second >= *team_.limit();
  }
  return found;
}

TeamReasons::Refusal TeamReasons::left_out(TeamTask const& task) const {
  Found const slots = found(task);
  TeamPair const& pair = team_.pair(task.pair);
  std::string const& manager = team_.input().history->person_name(team_.manager());
  BusySlots const busy{.report = slots[SlotFit::ReportBusy], .manager = slots[SlotFit::ManagerBusy], .both = slots[SlotFit::BothBusy]};
  std::string const free_one = free_one_hint(slots_, busy, team_.input().history->person_name(pair.line.report), manager);
  if (!slots[SlotFit::Free].empty() && slots.is_limited)
    return {UnplannedCode::WeeklyLimit, "Raise the weekly limit of " + manager + " from " + std::to_string(*team_.limit()) + " to " +
                                            std::to_string(*team_.limit() + 1) + ", or agree on a longer cadence."};
  if (!slots[SlotFit::Free].empty())
    return {UnplannedCode::SlotsTaken, "All slots that are free for both went to other one-to-ones of " + manager + ". " + free_one};
  if (!slots[SlotFit::NoRoom].empty())
    return {UnplannedCode::NoRoom, "One more room is needed at " + slot_times(slots_, slots[SlotFit::NoRoom]) + "."};
  bool const have_common = !busy.manager.empty() || !busy.report.empty() || !busy.both.empty();
  if (have_common) return {UnplannedCode::NoCommonTime, free_one};
  return {UnplannedCode::NoWorkingHours, hours_hint(team_.input(), pair)};
}

}  // namespace roir
