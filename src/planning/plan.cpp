// SPDX-License-Identifier: MIT
#include "planning/plan_data.hpp"
#include <roir/core/error.hpp>
#include <roir/planning/plan.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

namespace roir {
namespace {

[[noreturn]] void refuse(std::string message, std::string subject, std::string hint) {
  throw InvalidArgument{{.code = "bad_plan", .message = std::move(message), .subject = std::move(subject), .hint = std::move(hint)}};
}

void check_number(std::int64_t value, std::int64_t low, std::int64_t high, char const* name) {
  if (value < low || value > high)
    refuse(std::string(name) + " is " + std::to_string(value), name,
           "It has to be " + std::to_string(low) + " to " + std::to_string(high) + ".");
}

void check(WorkingHours const& hours, std::string const& whose) {
  bool const is_right = 0 <= hours.from && hours.from < hours.until && hours.until <= minutes_per_day;
  bool const has_lunch = hours.lunch_from != 0 || hours.lunch_until != 0;
  bool const is_lunch_right =
      !has_lunch || (hours.from <= hours.lunch_from && hours.lunch_from < hours.lunch_until && hours.lunch_until <= hours.until);
  if (!is_right || !is_lunch_right)
    refuse("the working hours of " + whose + " end before they begin, or their lunch is outside them", whose,
           "Give minutes of the day: 540 to 1020 is 9:00 to 17:00.");
}

void check(PlanRequest const& request, History const& history) {
  constexpr std::int32_t longest_window = 366;
  constexpr int most = 1000;
  check_number(request.window.length_days(), 0, longest_window, "the length of the window in days");
  if (request.window.end_day() <= history.as_of())
    refuse("the window " + request.window.to_string() + " is over on " + format_day(history.as_of()) + ", the day of the history",
           request.window.to_string(), "Plan days after it.");
  check_number(request.slot_minutes, 5, 480, "slot_minutes");
  check_number(request.meeting_minutes, 5, 480, "meeting_minutes");
  check_number(request.gap_minutes, 0, 480, "gap_minutes");
  if (request.weekly_limit) check_number(*request.weekly_limit, 0, most, "weekly_limit");
  for (LimitOf const& limit : request.limits) check_number(limit.per_week, 0, most, "the weekly limit");
  if (request.rooms) check_number(*request.rooms, 0, 1'000'000, "rooms");
  validate(request.policy);
  check(request.hours, "everybody");
  for (HoursOf const& hours : request.hours_of) check(hours.hours, hours.person);
  for (UsualSlot const& slot : request.usual) check_number(slot.minute, 0, minutes_per_day - 1, "the minute of a usual slot");
  for (BusyOf const& busy : request.busy)
    for (BusyTime const& time : busy.times)
      if (time.until < time.from) refuse("a busy time of " + busy.person + " ends before it begins", busy.person, "Give [from, until).");
}

}  // namespace

/// Makes one plan.
class Planner {
 public:
  Planner(History const& history, PlanRequest const& request)
      : data_{std::make_shared<Plan::Data>(Plan::Data{.history = history, .request = request})},
        history_{data_->history},
        request_{data_->request},
        rooms_{request.rooms},
        progress_{request.progress} {
    data_->request.progress = {};  // the plan outlives whoever watches
    check(request_, history_);
    people();
    teams();
  }

  /// What a plan holds.
  static Plan::Data const& data_of(Plan const& plan) { return *plan.data_; }

  /// Takes over what `old` has of teams that the change of `person` does not touch.
  void reuse(Plan::Data const& old, std::uint32_t person) {
    old_ = &old;
    person_ = person;
  }

  Plan run() {
    std::vector<std::uint32_t> const managers = order();
    for (std::uint32_t const manager : managers) {
      if (progress_) progress_({.what = "planning", .done = teams_.size(), .total = managers.size()});
      TeamInput const input = input_of(manager);
      std::shared_ptr<TeamPlan const> team = taken_over(input);
      if (team == nullptr) {
        auto plans = plan_teams({&input, 1});  // one team has nothing to search
        team = std::make_shared<TeamPlan const>(std::move(plans->front()));
        note_computed(team->manager);
      }
      keep(*team);
      part_of_[manager] = {manager};
      bool const is_optimal = team->summary.is_optimal;
      teams_[manager] = std::move(team);
      if (!is_optimal) join(manager);
    }
    for (auto const& [manager, team] : teams_) data_->teams.push_back(team);
    gather();
    return Plan{std::move(data_)};
  }

 private:
  [[nodiscard]] std::uint32_t number(std::string const& id) const {
    std::uint32_t const person = history_.find_person(id);
    if (person == no_index)
      throw NotFound{{.code = "no_person",
                      .message = "there is no person '" + id + "'",
                      .subject = id,
                      .hint = "Use the id as it stands in the data."}};
    return person;
  }

  void people() {
    for (HoursOf const& hours : request_.hours_of) hours_[number(hours.person)] = hours.hours;
    for (LimitOf const& limit : request_.limits) limits_[number(limit.manager)] = limit.per_week;
    for (UsualSlot const& slot : request_.usual) usual_[number(slot.manager)][slot.report] = &slot;
    for (BusyOf const& busy : request_.busy) {
      auto& times = busy_[number(busy.person)];
      for (BusyTime const& time : busy.times) times.push_back({floor_div(time.from, 60), -floor_div(-time.until, 60)});
    }
    arranged();
  }

  // Meetings that the history has planned for days to come keep both people busy.
  void arranged() {
    for (std::uint32_t r = 0; r < history_.relationships().size(); ++r) {
      Relationship const& line = history_.relationships()[r];
      Block const& block = history_.block_of(r);
      std::uint32_t const local = r - block.first_relationship;
      for (auto i = block.offsets[local + 1]; i-- > block.offsets[local];) {
        auto const k = static_cast<std::size_t>(i);
        if (day_of_minutes(block.time[k]) + 1 < history_.as_of()) break;
        if (MeetingFlags::outcome(block.flags[k]) != Outcome::Planned) continue;
        std::uint16_t const said = block.details.planned_minutes[k];
        std::int64_t const minutes = said == unknown_minutes ? request_.meeting_minutes : said;
        std::int64_t const start = TimeZone{history_.time_zone(line.report)}.utc_minutes(block.time[k]).resolved();
        busy_[line.report].push_back({start, start + minutes});
        busy_[line.manager].push_back({start, start + minutes});
      }
    }
  }

  void teams() {
    std::int32_t const begin = std::max(request_.window.begin_day(), history_.as_of() + 1);
    auto const relationships = history_.relationships();
    for (std::uint32_t r = 0; r < relationships.size(); ++r) {
      Relationship const& line = relationships[r];
      if (line.begin >= request_.window.end_day() || (line.end <= begin && !line.inferred)) continue;
      team_of_[line.manager].push_back(r);
      leader_of_[line.report] = line.manager;
    }
    for (auto& [manager, team] : team_of_)
      std::sort(team.begin(), team.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(history_.person_id(relationships[a].report), relationships[a].begin) <
               std::tie(history_.person_id(relationships[b].report), relationships[b].begin);
      });
  }

  /// How many lead above somebody; where people lead each other in a circle, as far as one cares to count.
  [[nodiscard]] int depth(std::uint32_t person) const {
    constexpr int far = 64;
    int depth = 0;
    for (auto above = leader_of_.find(person); above != leader_of_.end() && depth < far; above = leader_of_.find(above->second)) ++depth;
    return depth;
  }

  // From the top down, and by id: so that the numbers of people decide nothing.
  [[nodiscard]] std::vector<std::uint32_t> order() const {
    std::vector<std::tuple<int, std::string, std::uint32_t>> managers;
    for (auto const& [manager, team] : team_of_) {
      std::string const& id = history_.person_id(manager);
      bool const is_wanted =
          request_.managers.empty() || std::find(request_.managers.begin(), request_.managers.end(), id) != request_.managers.end();
      if (is_wanted) managers.emplace_back(depth(manager), id, manager);
    }
    for (std::string const& id : request_.managers)
      if (!team_of_.contains(number(id)))
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

  Diary& diary(std::uint32_t person) {
    auto& made = diaries_[person];
    if (made == nullptr) {
      auto const hours = hours_.find(person);
      auto const busy = busy_.find(person);
      made = std::make_unique<Diary>(history_, person, hours == hours_.end() ? request_.hours : hours->second,
                                     busy == busy_.end() ? std::vector<Stretch>{} : busy->second);
    }
    return *made;
  }

  TeamInput input_of(std::uint32_t manager) {
    TeamInput input{.history = &history_,
                    .request = &request_,
                    .manager = manager,
                    .relationships = team_of_[manager],
                    .diary = &diary(manager),
                    .weekly_limit = request_.weekly_limit,
                    .rooms = &rooms_};
    for (std::uint32_t const r : input.relationships) input.reports.push_back(&diary(history_.relationships()[r].report));
    if (auto const limit = limits_.find(manager); limit != limits_.end()) input.weekly_limit = limit->second;
    if (auto const usual = usual_.find(manager); usual != usual_.end()) input.usual = usual->second;
    return input;
  }

  /// The team's part of the old plan, if nothing about it can have changed; null otherwise.
  std::shared_ptr<TeamPlan const> taken_over(TeamInput const& input) {
    if (old_ == nullptr || have_rooms_changed_ || is_about(input)) return nullptr;
    auto const found = std::lower_bound(old_->teams.begin(), old_->teams.end(), history_.person_id(input.manager),
                                        [](auto const& team, std::string const& id) { return team->manager < id; });
    if (found == old_->teams.end() || (*found)->manager != history_.person_id(input.manager)) return nullptr;
    std::shared_ptr<TeamPlan const> const old = (*found)->is_joined ? (*found)->alone : *found;
    std::vector<std::pair<std::string, std::int32_t>> team;
    std::vector<std::pair<std::string, std::vector<Stretch>>> around;
    add_surroundings(input, team, around);
    return team == old->team && around == old->around ? renumbered(old, input) : nullptr;
  }

  // Numbers of people and relationships may have changed with the history.
  std::shared_ptr<TeamPlan const> renumbered(std::shared_ptr<TeamPlan const> const& team, TeamInput const& input) const {
    std::map<std::uint32_t, std::uint32_t> new_number;  // of relationships
    auto const old = [&](std::uint32_t r) { return old_->history.relationships()[r]; };
    auto const find = [&](std::uint32_t r) {
      for (std::uint32_t const candidate : input.relationships) {
        Relationship const& line = history_.relationships()[candidate];
        if (line.begin == old(r).begin && history_.person_id(line.report) == old_->history.person_id(old(r).report)) return candidate;
      }
      return r;
    };
    auto made = std::make_shared<TeamPlan>(*team);
    auto const renumber = [&](auto& row) {
      auto const [place, is_new] = new_number.try_emplace(row.relationship, 0);
      if (is_new) place->second = find(row.relationship);
      row.relationship = place->second;
      row.manager = input.manager;
      row.report = history_.relationships()[place->second].report;
    };
    for (PlannedMeeting& row : made->meetings) renumber(row);
    for (UnplannedMeeting& row : made->unplanned) renumber(row);
    return made;
  }

  void keep(TeamPlan const& team) {
    for (PlannedMeeting const& meeting : team.meetings) {
      Stretch const stretch{meeting.start, meeting.start + meeting.minutes};
      diary(meeting.manager).take(stretch);
      diary(meeting.report).take(stretch);
      rooms_.take(stretch);
    }
  }
  void give_back(TeamPlan const& team) {
    for (PlannedMeeting const& meeting : team.meetings) {
      Stretch const stretch{meeting.start, meeting.start + meeting.minutes};
      diary(meeting.manager).give_back(stretch);
      diary(meeting.report).give_back(stretch);
      rooms_.take(stretch, -1);
    }
  }

  // ---- teams that stand in each other's way ----

  // Plans a team again together with those that stand in its way, more and more of them, until it is proven that it cannot be better.
  void join(std::uint32_t manager) {
    constexpr std::size_t most = 16;
    std::set<std::uint32_t> together = part_of_[manager];
    while (true) {
      std::set<std::uint32_t> const more = in_the_way(together);
      if (more.empty() || together.size() + more.size() > most) return;
      together.insert(more.begin(), more.end());
      if (!plan_together(together)) return;
      if (teams_[manager]->summary.is_optimal) return;
    }
  }

  /// Teams that are planned and share people or rooms with these, and all that were joined with them before.
  std::set<std::uint32_t> in_the_way(std::set<std::uint32_t> const& teams) const {
    std::set<std::uint32_t> people, found;
    for (std::uint32_t const manager : teams) {
      people.insert(manager);
      for (std::uint32_t const r : team_of_.at(manager)) people.insert(history_.relationships()[r].report);
    }
    for (auto const& [manager, team] : teams_) {
      if (teams.contains(manager)) continue;
      bool const is_shared = request_.rooms || std::any_of(team->meetings.begin(), team->meetings.end(), [&](PlannedMeeting const& m) {
                               return people.contains(m.manager) || people.contains(m.report);
                             });
      if (is_shared) found.insert(part_of_.at(manager).begin(), part_of_.at(manager).end());
    }
    for (std::uint32_t const manager : teams) found.erase(manager);
    return found;
  }

  /// @return whether a plan was found that is at least as good; then it stands.
  bool plan_together(std::set<std::uint32_t> const& together) {
    std::vector<std::uint32_t> const managers = by_id(together);
    for (std::uint32_t const manager : managers) give_back(*teams_[manager]);
    std::vector<TeamInput> inputs;
    for (std::uint32_t const manager : managers) {
      inputs.push_back(input_of(manager));
      for (UsualSlot const& slot : teams_[manager]->usual) inputs.back().usual[slot.report] = &slot;
    }
    JoinedTeams const& attempt = data_->joined.emplace_back(planned_together(inputs));
    bool const is_better = attempt.plans && is_no_worse(*attempt.plans, managers);
    if (is_better)
      for (std::size_t i = 0; i < managers.size(); ++i) {
        auto made = std::make_shared<TeamPlan>(*(*attempt.plans)[i]);
        auto const before = teams_[managers[i]];
        made->is_joined = true;
        made->alone = before->is_joined ? before->alone : before;
        made->around = made->alone->around;
        teams_[managers[i]] = std::move(made);
        part_of_[managers[i]] = together;
      }
    for (std::uint32_t const manager : managers) keep(*teams_[manager]);
    return is_better;
  }

  /// Plans these teams together, or takes over what the old plan has of them, if nothing about them can have changed.
  JoinedTeams planned_together(std::vector<TeamInput> const& inputs) {
    JoinedTeams made;
    for (TeamInput const& input : inputs) {
      made.managers.push_back(history_.person_id(input.manager));
      add_surroundings(input, made.teams, made.around);
    }
    if (old_ != nullptr && !have_rooms_changed_ && std::none_of(inputs.begin(), inputs.end(), [&](auto const& i) { return is_about(i); }))
      for (JoinedTeams const& old : old_->joined) {
        if (old.managers != made.managers || old.teams != made.teams || old.around != made.around) continue;
        made.plans = old.plans;
        for (std::size_t i = 0; old.plans && i < inputs.size(); ++i) (*made.plans)[i] = renumbered((*old.plans)[i], inputs[i]);
        return made;
      }
    for (std::string const& manager : made.managers) note_computed(manager);
    if (auto plans = plan_teams(inputs)) {
      made.plans.emplace();
      for (TeamPlan& plan : *plans) made.plans->push_back(std::make_shared<TeamPlan const>(std::move(plan)));
    }
    return made;
  }

  void note_computed(std::string const& manager) {
    auto const place = std::lower_bound(data_->computed.begin(), data_->computed.end(), manager);
    if (place == data_->computed.end() || *place != manager) data_->computed.insert(place, manager);
    have_rooms_changed_ = have_rooms_changed_ || request_.rooms.has_value();
  }

  /// Whether the changed person leads the team or is in it.
  [[nodiscard]] bool is_about(TeamInput const& input) const {
    return input.manager == person_ || std::any_of(input.relationships.begin(), input.relationships.end(),
                                                   [&](std::uint32_t r) { return history_.relationships()[r].report == person_; });
  }

  void add_surroundings(TeamInput const& input, std::vector<std::pair<std::string, std::int32_t>>& team,
                        std::vector<std::pair<std::string, std::vector<Stretch>>>& around) const {
    auto const see = [&](std::uint32_t person, Diary const& d) {
      if (!d.taken().empty()) around.emplace_back(history_.person_id(person), std::vector<Stretch>{d.taken().begin(), d.taken().end()});
    };
    see(input.manager, *input.diary);
    for (std::size_t i = 0; i < input.relationships.size(); ++i) {
      Relationship const& line = history_.relationships()[input.relationships[i]];
      team.emplace_back(history_.person_id(line.report), line.begin);
      see(line.report, *input.reports[i]);
    }
  }

  [[nodiscard]] bool is_no_worse(std::vector<std::shared_ptr<TeamPlan const>> const& plans,
                                 std::vector<std::uint32_t> const& managers) const {
    std::pair<std::int64_t, std::int64_t> now, before;
    for (auto const& plan : plans) now.first -= plan->summary.planned, now.second += plan->summary.moved_minutes;
    for (std::uint32_t const manager : managers) {
      before.first -= teams_.at(manager)->summary.planned;
      before.second += teams_.at(manager)->summary.moved_minutes;
    }
    return now <= before;
  }

  [[nodiscard]] std::vector<std::uint32_t> by_id(std::set<std::uint32_t> const& people) const {
    std::vector<std::uint32_t> sorted{people.begin(), people.end()};
    std::sort(sorted.begin(), sorted.end(),
              [&](std::uint32_t a, std::uint32_t b) { return history_.person_id(a) < history_.person_id(b); });
    return sorted;
  }

  void gather() {
    std::sort(data_->teams.begin(), data_->teams.end(), [](auto const& a, auto const& b) { return a->manager < b->manager; });
    PlanSummary& sum = data_->summary;
    for (auto const& team : data_->teams) {
      data_->meetings.insert(data_->meetings.end(), team->meetings.begin(), team->meetings.end());
      data_->unplanned.insert(data_->unplanned.end(), team->unplanned.begin(), team->unplanned.end());
      data_->usual.insert(data_->usual.end(), team->usual.begin(), team->usual.end());
      sum.owed += team->summary.owed;
      sum.planned += team->summary.planned;
      sum.at_most += team->summary.at_most;
      sum.arranged += team->summary.arranged;
      sum.usual += team->summary.usual;
      sum.moved_minutes += team->summary.moved_minutes;
      sum.is_optimal = sum.is_optimal && team->summary.is_optimal;
    }
    auto const ids = [&](auto const& row) { return std::tie(history_.person_id(row.manager), history_.person_id(row.report)); };
    std::stable_sort(data_->meetings.begin(), data_->meetings.end(), [&](PlannedMeeting const& a, PlannedMeeting const& b) {
      return a.start != b.start ? a.start < b.start : ids(a) < ids(b);
    });
    std::stable_sort(data_->unplanned.begin(), data_->unplanned.end(), [&](UnplannedMeeting const& a, UnplannedMeeting const& b) {
      return ids(a) != ids(b) ? ids(a) < ids(b) : a.period.begin_day < b.period.begin_day;
    });
  }

  std::shared_ptr<Plan::Data> data_;
  History const& history_;
  PlanRequest const& request_;
  Rooms rooms_;
  Progress progress_;
  std::map<std::uint32_t, WorkingHours> hours_;
  std::map<std::uint32_t, int> limits_;
  std::map<std::uint32_t, std::map<std::string, UsualSlot const*>> usual_;
  std::map<std::uint32_t, std::vector<Stretch>> busy_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> team_of_;
  std::map<std::uint32_t, std::uint32_t> leader_of_;
  std::map<std::uint32_t, std::unique_ptr<Diary>> diaries_;
  std::map<std::uint32_t, std::shared_ptr<TeamPlan const>> teams_;
  std::map<std::uint32_t, std::set<std::uint32_t>> part_of_;  // with whom a team was planned
  Plan::Data const* old_ = nullptr;
  std::uint32_t person_ = no_index;
  bool have_rooms_changed_ = false;
};

Plan make_plan(History const& history, PlanRequest const& request) {
  return Planner{history, request}.run();
}

Plan replan(Plan const& plan, History const& history, PlanRequest const& request, std::string_view person) {
  Plan::Data const& old = Planner::data_of(plan);
  PlanRequest now = request;
  bool const is_same = now.window == old.request.window && now.managers == old.request.managers &&
                       now.slot_minutes == old.request.slot_minutes && now.meeting_minutes == old.request.meeting_minutes &&
                       now.gap_minutes == old.request.gap_minutes && now.rooms == old.request.rooms && now.hours == old.request.hours &&
                       now.weekly_limit == old.request.weekly_limit && history.as_of() == old.history.as_of();
  if (!is_same)
    refuse("the request is not about one person: its window, managers, grid, limits or day differ", std::string(person),
           "Make a new plan with make_plan.");
  std::uint32_t const number = history.find_person(person);
  if (number == no_index)
    throw NotFound{{.code = "no_person",
                    .message = "there is no person '" + std::string(person) + "'",
                    .subject = std::string(person),
                    .hint = "Use the id as it stands in the data."}};
  now.usual.assign(old.usual.begin(), old.usual.end());
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
