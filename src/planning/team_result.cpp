// SPDX-License-Identifier: MIT
#include "planning/team_result.hpp"

#include "planning/week_flow.hpp"

#include <map>
#include <utility>

namespace roir {

TeamResult::TeamResult(Team& team) : team_{team} {
  TeamNeeds const& needs = team.needs();
  plan_.manager = team.input().history->person_id(team.manager());
  plan_.surroundings.add(team.input());
  plan_.unplanned = needs.unplanned;
  plan_.summary.owed = needs.absent;
  plan_.summary.arranged = needs.arranged;
}

void TeamResult::settle(TaskRange const& range, std::span<std::uint32_t const> slot_of_task, std::span<PlacedMeeting const> others) {
  plan_.summary.owed += static_cast<std::int64_t>(range.size());
  std::map<std::int32_t, std::int64_t> in_week = team_.slots().arranged_in_week();
  for (std::uint32_t const slot : slot_of_task)
    if (slot != WeekFlow::none) ++in_week[team_.slots().week(slot)];
  TeamReasons const reasons{team_, others, in_week};
  for (std::size_t i = 0; i < range.size(); ++i) {
    TeamTask const& task = team_.tasks()[range.begin + i];
    if (slot_of_task[i] == WeekFlow::none)
      leave_out(task, reasons);
    else
      put(task, slot_of_task[i], reasons);
  }
}

TeamPlan TeamResult::finish(bool is_optimal, std::int64_t left_open) {
  plan_.summary.at_most = plan_.summary.planned + left_open;
  plan_.summary.is_optimal = is_optimal;
  for (TeamPair const& pair : team_.needs().pairs)
    if (pair.usual)
      plan_.usual.push_back({.manager = plan_.manager,
                             .report = team_.input().history->person_id(pair.line.report),
                             .weekday = static_cast<Weekday>(*pair.usual / minutes_per_day + 1),
                             .minute = *pair.usual % minutes_per_day});
  return std::move(plan_);
}

void TeamResult::put(TeamTask const& task, std::uint32_t slot, TeamReasons const& reasons) {
  TeamPair const& pair = team_.pair(task.pair);
  TeamSlot const& at = team_.slots()[slot];
  PlannedMeeting meeting{.relationship = pair.relationship,
                         .manager = team_.manager(),
                         .report = pair.line.report,
                         .period = task.period,
                         .start = at.start,
                         .manager_local = at.local,
                         .report_local = pair.report->local(at.start),
                         .minutes = pair.minutes,
                         .moved_minutes = team_.moved(pair, slot)};
  if (!pair.usual || meeting.moved_minutes != 0) meeting.reason = reasons.moved(task, slot);
  ++plan_.summary.planned;
  plan_.summary.usual += meeting.reason == PlanReason::Usual ? 1 : 0;
  plan_.summary.moved_minutes += meeting.moved_minutes;
  team_.note_met(task.pair, day_of_minutes(meeting.report_local));
  plan_.meetings.push_back(meeting);
}

void TeamResult::leave_out(TeamTask const& task, TeamReasons const& reasons) {
  TeamReasons::Refusal refusal = reasons.left_out(task);
  plan_.unplanned.push_back(unplanned_meeting(team_.input(), team_.pair(task.pair), task.period, refusal.code, std::move(refusal.hint)));
}

}  // namespace roir
