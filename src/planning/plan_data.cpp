// SPDX-License-Identifier: MIT
#include "planning/plan_data.hpp"

#include <algorithm>
#include <tuple>

namespace roir {

void gather(Plan::Data& data) {
  std::sort(data.teams.begin(), data.teams.end(), [](auto const& a, auto const& b) { return a->manager < b->manager; });
  PlanSummary& sum = data.summary;
  for (auto const& team : data.teams) {
    data.meetings.insert(data.meetings.end(), team->meetings.begin(), team->meetings.end());
    data.unplanned.insert(data.unplanned.end(), team->unplanned.begin(), team->unplanned.end());
    data.usual.insert(data.usual.end(), team->usual.begin(), team->usual.end());
    sum.owed += team->summary.owed;
    sum.planned += team->summary.planned;
    sum.at_most += team->summary.at_most;
    sum.arranged += team->summary.arranged;
    sum.usual += team->summary.usual;
    sum.moved_minutes += team->summary.moved_minutes;
    sum.is_optimal = sum.is_optimal && team->summary.is_optimal;
  }
  for (JoinedTeams const& teams : data.joined)
    if (teams.at_most) sum.at_most = std::min(sum.at_most, *teams.at_most);
  auto const ids = [&](auto const& row) { return std::tie(data.history.person_id(row.manager), data.history.person_id(row.report)); };
  std::stable_sort(data.meetings.begin(), data.meetings.end(), [&](PlannedMeeting const& a, PlannedMeeting const& b) {
    return a.start != b.start ? a.start < b.start : ids(a) < ids(b);
  });
  std::stable_sort(data.unplanned.begin(), data.unplanned.end(), [&](UnplannedMeeting const& a, UnplannedMeeting const& b) {
    return ids(a) != ids(b) ? ids(a) < ids(b) : a.period.begin_day < b.period.begin_day;
  });
}

}  // namespace roir
