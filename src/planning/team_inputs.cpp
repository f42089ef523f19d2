// SPDX-License-Identifier: MIT
#include "planning/team_inputs.hpp"

#include "planning/history_meetings.hpp"
#include "planning/plan_check.hpp"
#include <roir/core/error.hpp>

#include <algorithm>
#include <tuple>

namespace roir {

RelationshipSpan line_of(History const& history, PlanRequest const& request, std::uint32_t number) {
  auto const lines = history.relationships();
  if (number < lines.size()) return lines[number];
  AlsoLed const& also = request.also_led[number - lines.size()];
  return {.manager = person_number(history, also.manager), .report = person_number(history, also.report), .begin = day_number(also.from)};
}

TeamInputs::TeamInputs(History const& history, PlanRequest const& request) : history_{history}, request_{request}, rooms_{request.rooms} {
  note_people();
  note_arranged();
  find_teams();
}

void TeamInputs::note_people() {
  for (HoursOf const& hours : request_.hours_of) hours_[person_number(history_, hours.person)] = hours.hours;
  for (LimitOf const& limit : request_.limits) limits_[person_number(history_, limit.manager)] = limit.per_week;
  for (UsualSlot const& slot : request_.usual) usual_[person_number(history_, slot.manager)][slot.report] = &slot;
  for (BusyOf const& busy : request_.busy) {
    auto& times = busy_[person_number(history_, busy.person)];
    for (BusyTime const& time : busy.times) times.push_back({floor_div(time.from, 60), -floor_div(-time.until, 60)});
  }
}

// Meetings that the history has planned for days to come keep both people busy.
void TeamInputs::note_arranged() {
  for (std::uint32_t r = 0; r < history_.relationships().size(); ++r) {
    RelationshipSpan const& line = history_.relationships()[r];
    HistoryMeetings const met = meetings_of(history_, r);
    for (std::size_t k = met.time.size(); k-- > 0;) {
      if (day_of_minutes(met.time[k]) + 1 < history_.as_of()) break;
      if (MeetingFlags::outcome(met.flags[k]) != Outcome::Planned) continue;
      std::uint16_t const said = met.planned_minutes[k];
      std::int64_t const minutes = said == unknown_minutes ? request_.meeting_minutes : said;
      std::int64_t const start = TimeZone{history_.time_zone(line.report)}.utc_minutes(met.time[k]).resolved();
      busy_[line.report].push_back({start, start + minutes});
      busy_[line.manager].push_back({start, start + minutes});
    }
  }
}

void TeamInputs::find_teams() {
  std::int32_t const begin = std::max(request_.window.begin_day(), history_.as_of() + 1);
  auto const known = static_cast<std::uint32_t>(history_.relationships().size());
  for (std::uint32_t r = 0; r < known + request_.also_led.size(); ++r) {
    RelationshipSpan const line = line_of(history_, request_, r);
    if (line.begin >= request_.window.end_day() || (line.end <= begin && !line.inferred)) continue;
    team_of_[line.manager].push_back(r);
    if (r < known) leader_of_[line.report] = line.manager;
  }
  for (auto& [manager, team] : team_of_) {
    auto const order = [&](std::uint32_t r) {
      RelationshipSpan const line = line_of(history_, request_, r);
      return std::pair<std::string const&, std::int32_t>{history_.person_id(line.report), line.begin};
    };
    std::sort(team.begin(), team.end(), [&](std::uint32_t a, std::uint32_t b) { return order(a) < order(b); });
  }
}

int TeamInputs::depth(std::uint32_t person) const {
  constexpr int far = 64;
  int depth = 0;
  for (auto above = leader_of_.find(person); above != leader_of_.end() && depth < far; above = leader_of_.find(above->second)) ++depth;
  return depth;
}

std::vector<std::uint32_t> TeamInputs::managers() const {
  std::vector<std::tuple<int, std::string, std::uint32_t>> managers;
  for (auto const& [manager, team] : team_of_) {
    std::string const& id = history_.person_id(manager);
    bool const is_wanted =
        request_.managers.empty() || std::find(request_.managers.begin(), request_.managers.end(), id) != request_.managers.end();
    if (is_wanted) managers.emplace_back(depth(manager), id, manager);
  }
  for (std::string const& id : request_.managers)
    if (!team_of_.contains(person_number(history_, id)))
      throw NotFound{{.code = "no_team",
                      .message = "'" + id + "' leads nobody in the window",
                      .subject = id,
                      .hint = "Name people who lead somebody then, or nobody for all teams."}};
  std::sort(managers.begin(), managers.end());
  std::vector<std::uint32_t> order;
  order.reserve(managers.size());
  for (auto const& manager : managers) order.push_back(std::get<2>(manager));
  return order;
}

Diary& TeamInputs::diary(std::uint32_t person) {
  auto& made = diaries_[person];
  if (made == nullptr) {
    auto const hours = hours_.find(person);
    auto const busy = busy_.find(person);
    made = std::make_unique<Diary>(history_, person, hours == hours_.end() ? request_.hours : hours->second,
                                   busy == busy_.end() ? std::vector<Stretch>{} : busy->second);
  }
  return *made;
}

TeamInput TeamInputs::of(std::uint32_t manager) {
  TeamInput input{.history = &history_,
                  .request = &request_,
                  .manager = manager,
                  .relationships = team_of_[manager],
                  .diary = &diary(manager),
                  .weekly_limit = request_.weekly_limit,
                  .rooms = &rooms_};
  for (std::uint32_t const r : input.relationships) {
    input.lines.push_back(line_of(history_, request_, r));
    input.reports.push_back(&diary(input.lines.back().report));
  }
  if (auto const limit = limits_.find(manager); limit != limits_.end()) input.weekly_limit = limit->second;
  if (auto const usual = usual_.find(manager); usual != usual_.end()) input.usual = usual->second;
  return input;
}

void TeamInputs::keep(TeamPlan const& team) {
  for (PlannedMeeting const& meeting : team.meetings) {
    Stretch const stretch{meeting.start, meeting.start + meeting.minutes};
    diary(meeting.manager).take(stretch);
    diary(meeting.report).take(stretch);
    rooms_.take(stretch);
  }
}

void TeamInputs::give_back(TeamPlan const& team) {
  for (PlannedMeeting const& meeting : team.meetings) {
    Stretch const stretch{meeting.start, meeting.start + meeting.minutes};
    diary(meeting.manager).give_back(stretch);
    diary(meeting.report).give_back(stretch);
    rooms_.take(stretch, -1);
  }
}

}  // namespace roir
