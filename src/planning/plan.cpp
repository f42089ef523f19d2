// SPDX-License-Identifier: MIT
#include "planning/plan_check.hpp"
#include "planning/plan_data.hpp"
#include "planning/planner.hpp"
#include <roir/planning/plan.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace roir {

Plan make_plan(History const& history, PlanRequest const& request) {
  check_request(request, history);
  return Planner{history, request}.run();
}

Plan replan(Plan const& plan, History const& history, PlanRequest const& request, std::string_view person) {
  Plan::Data const& old = Planner::data_of(plan);
  PlanRequest now = request;
  bool const is_same = now.window == old.request.window && now.managers == old.request.managers &&
                       now.slot_minutes == old.request.slot_minutes && now.meeting_minutes == old.request.meeting_minutes &&
                       now.gap_minutes == old.request.gap_minutes && now.also_led == old.request.also_led &&
                       now.rooms == old.request.rooms && now.lengths == old.request.lengths && now.hours == old.request.hours &&
                       now.weekly_limit == old.request.weekly_limit && history.as_of() == old.history.as_of();
  if (!is_same)
    refuse_plan("the request is not about one person: its window, managers, grid, limits or day differ", std::string(person),
                "Make a new plan with make_plan.");
  std::uint32_t const number = person_number(history, std::string(person));
  now.usual.assign(old.usual.begin(), old.usual.end());
  check_request(now, history);
  Planner planner{history, now};
  planner.reuse(old, number);
  return planner.run();
}

Plan::Plan(std::shared_ptr<Data const> data) noexcept : data_{std::move(data)} {}
std::span<PlannedMeeting const> Plan::meetings() const noexcept {
  return data_->meetings;
}
std::span<UnplannedMeeting const> Plan::unplanned() const noexcept {
  return data_->unplanned;
}
PlanSummary const& Plan::summary() const noexcept {
  return data_->summary;
}
std::span<UsualSlot const> Plan::usual_slots() const noexcept {
  return data_->usual;
}
History const& Plan::history() const noexcept {
  return data_->history;
}
Window const& Plan::window() const noexcept {
  return data_->request.window;
}
std::span<std::string const> Plan::computed() const noexcept {
  return data_->computed;
}

Plan Plan::of_person(std::uint32_t person) const {
  auto made = std::make_shared<Data>(*data_);
  std::string const& id = history().person_id(person);
  auto const is_other = [person](auto const& row) { return row.manager != person && row.report != person; };
  std::erase_if(made->meetings, is_other);
  std::erase_if(made->unplanned, is_other);
  std::erase_if(made->usual, [&](UsualSlot const& slot) { return slot.manager != id && slot.report != id; });
  PlanSummary sum{.planned = static_cast<std::int64_t>(made->meetings.size()), .is_optimal = summary().is_optimal};
  for (PlannedMeeting const& meeting : made->meetings) {
    sum.usual += meeting.reason == PlanReason::Usual ? 1 : 0;
    sum.moved_minutes += meeting.moved_minutes;
  }
  sum.owed = sum.planned + std::count_if(made->unplanned.begin(), made->unplanned.end(), [](UnplannedMeeting const& row) {
               return row.code != UnplannedCode::NoCadence && row.code != UnplannedCode::NextTurn;
             });
  sum.at_most = summary().at_most == summary().planned ? sum.planned : sum.owed;
  made->summary = sum;
  return Plan{std::move(made)};
}

}  // namespace roir
