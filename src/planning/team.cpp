// SPDX-License-Identifier: MIT
#include "planning/team.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <set>
#include <tuple>

namespace roir {

bool Rooms::is_free(Stretch const& meeting) const {
  if (!rooms_) return true;
  for (std::int64_t piece = floor_div(meeting.from, piece_minutes); piece * piece_minutes < meeting.until; ++piece) {
    auto const used = used_.find(piece);
    if ((used == used_.end() ? 0 : used->second) >= *rooms_) return false;
  }
  return true;
}

void Rooms::take(Stretch const& meeting, int change) {
  if (!rooms_) return;
  for (std::int64_t piece = floor_div(meeting.from, piece_minutes); piece * piece_minutes < meeting.until; ++piece) used_[piece] += change;
}

bool Rooms::has(std::int64_t minute, int more, bool is_empty) const {
  if (!rooms_) return true;
  auto const used = used_.find(floor_div(minute, piece_minutes));
  return (is_empty || used == used_.end() ? 0 : used->second) + more <= *rooms_;
}

std::string clock_text(std::int32_t local_minutes) {
  std::int32_t const day = day_of_minutes(local_minutes);
  std::int32_t const minute = local_minutes - day * minutes_per_day;
  auto const two = [](std::int32_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return format_day(day) + " " + two(minute / 60) + ":" + two(minute % 60);
}

namespace {

/// Minutes since Monday 00:00.
std::int32_t of_week(std::int32_t local) {
  return local - week_begin(day_of_minutes(local)) * minutes_per_day;
}

/// What a slot is for a pair.
enum class Fit : std::uint8_t { Free, ManagerBusy, ReportBusy, BothBusy, NoRoom, Outside, Away };

/// The meetings of one relationship, of the history.
struct Met {
  std::span<std::int32_t const> time;
  std::span<std::int32_t const> planned;  // unknown_time where it is
  std::span<std::uint8_t const> flags;
  std::span<std::uint16_t const> planned_minutes;
};

Met meetings_of(History const& history, std::uint32_t relationship) {
  Block const& block = history.block_of(relationship);
  std::uint32_t const local = relationship - block.first_relationship;
  auto const begin = static_cast<std::size_t>(block.offsets[local]);
  auto const count = static_cast<std::size_t>(block.offsets[local + 1]) - begin;
  return {.time = block.time.span().subspan(begin, count),
          .planned = block.details.planned.span().subspan(begin, count),
          .flags = block.flags.span().subspan(begin, count),
          .planned_minutes = block.details.planned_minutes.span().subspan(begin, count)};
}

bool stands(std::uint8_t flags) {
  Outcome const outcome = MeetingFlags::outcome(flags);
  return outcome == Outcome::Held || outcome == Outcome::Planned;
}

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

class Team {
 public:
  explicit Team(TeamInput const& input)
      : in_{input},
        history_{*input.history},
        request_{*input.request},
        manager_{*input.diary},
        first_day_{std::max(request_.window.begin_day(), history_.as_of() + 1)},
        end_day_{std::max(request_.window.end_day(), first_day_)} {
    plan_.manager = history_.person_id(input.manager);
  }

  /// Finds out what is owed, and where it may be put.
  void prepare() {
    note_surroundings();
    pairs();
    owed();
    rota();
    slots();
    fits();
    usual_slots();
    for (TeamTask& task : tasks_) weeks_of(task);
    std::sort(tasks_.begin(), tasks_.end(), [](TeamTask const& a, TeamTask const& b) {
      return std::tie(a.first_week, a.last_week, a.first_day, a.pair) < std::tie(b.first_week, b.last_week, b.first_day, b.pair);
    });
  }
  /// What is owed, in order of weeks.
  [[nodiscard]] std::span<TeamTask const> tasks() const noexcept { return tasks_; }

  /// A time at which somebody of the team must not be in one of its meetings.
  struct Ban {
    std::uint32_t person = no_index;  // the manager, or a report
    std::int64_t minute = 0;          // UTC
  };
  /// The problem of some tasks as the solver takes it.
  /// @param size  number of tasks in all teams that are solved together.
  /// @param is_alone whether what other teams have taken counts as free.
  [[nodiscard]] WeekFlow flow(std::size_t begin, std::size_t end, std::size_t size, bool is_alone, std::span<Ban const> bans) const;

  /// A meeting as it would be.
  struct Placed {
    Stretch stretch{};                 // when
    std::uint32_t manager = no_index;  // who leads
    std::uint32_t report = no_index;   // who is led
  };
  [[nodiscard]] Placed placed(std::size_t task, std::uint32_t slot) const {
    TeamPair const& pair = pairs_[tasks_[task].pair];
    return {.stretch = {slots_[slot].start, slots_[slot].start + pair.minutes}, .manager = in_.manager, .report = pair.line.report};
  }
  [[nodiscard]] std::uint32_t manager() const noexcept { return in_.manager; }
  [[nodiscard]] Rooms const& rooms() const noexcept { return *in_.rooms; }

  /// Whether other teams have taken anything that these tasks could use.
  [[nodiscard]] bool has_coupled(std::size_t begin, std::size_t end) const {
    for (std::size_t t = begin; t < end; ++t)
      for (std::size_t s = 0; s < slots_.size(); ++s)
        if (is_coupled(tasks_[t].pair, s) && is_in(tasks_[t], s)) return true;
    return false;
  }

  /// Takes the slots of some tasks over into the plan.
  /// @param others what the teams that were planned together with this one have taken.
  void settle(std::size_t begin, std::size_t end, std::span<std::uint32_t const> slot_of_task, std::span<Placed const> others) {
    others_ = others;
    plan_.summary.owed += static_cast<std::int64_t>(end - begin);
    std::map<std::int32_t, std::int64_t> in_week = arranged_in_week_;
    for (std::uint32_t const slot : slot_of_task)
      if (slot != WeekFlow::none) ++in_week[week_begin(days_[slots_[slot].day])];
    for (std::size_t t = begin; t < end; ++t) {
      std::uint32_t const slot = slot_of_task[t - begin];
      if (slot == WeekFlow::none) {
        explain(tasks_[t], in_week);
      } else {
        put(tasks_[t], slot);
        ++plan_.summary.planned;
      }
    }
  }

  /// The plan, when all is settled.
  [[nodiscard]] TeamPlan finish(bool is_optimal, std::int64_t left_open) {
    plan_.summary.at_most = plan_.summary.planned + left_open;
    plan_.summary.is_optimal = is_optimal;
    for (TeamPair const& pair : pairs_)
      if (pair.usual)
        plan_.usual.push_back({.manager = plan_.manager,
                               .report = history_.person_id(pair.line.report),
                               .weekday = static_cast<Weekday>(*pair.usual / minutes_per_day + 1),
                               .minute = *pair.usual % minutes_per_day});
    return std::move(plan_);
  }

 private:
  // ---- who, and what is owed ----

  void note_surroundings() {
    auto const note = [&](std::uint32_t person, Diary const& diary) {
      auto const taken = diary.taken();
      if (!taken.empty()) plan_.around.emplace_back(history_.person_id(person), std::vector<Stretch>{taken.begin(), taken.end()});
    };
    note(in_.manager, manager_);
    for (std::size_t i = 0; i < in_.relationships.size(); ++i) {
      Relationship const& line = history_.relationships()[in_.relationships[i]];
      note(line.report, *in_.reports[i]);
      plan_.team.emplace_back(history_.person_id(line.report), line.begin);
    }
  }

  void pairs() {
    for (std::size_t i = 0; i < in_.relationships.size(); ++i) {
      TeamPair pair{.relationship = in_.relationships[i],
                    .line = history_.relationships()[in_.relationships[i]],
                    .report = in_.reports[i],
                    .minutes = 0};
      if (pair.line.inferred) pair.line.end = open_end;
      pair.last_day = pair.line.begin - 1;
      Met const met = meetings_of(history_, pair.relationship);
      std::vector<std::int32_t> slots;
      for (std::size_t k = 0; k < met.time.size(); ++k) {
        std::int32_t const day = day_of_minutes(met.time[k]);
        if (!stands(met.flags[k])) continue;
        bool const is_late = met.planned[k] != unknown_time && met.planned[k] <= met.time[k] && met.time[k] < met.planned[k] + 60;
        slots.push_back(slot_of(pair, is_late ? met.planned[k] : met.time[k]));
        if (day < first_day_) pair.last_day = std::max(pair.last_day, day);
      }
      pair.usual = habit(slots);
      if (auto const given = in_.usual.find(history_.person_id(pair.line.report)); given != in_.usual.end()) {
        pair.usual = (static_cast<int>(given->second->weekday) - 1) * minutes_per_day + given->second->minute;
        pair.is_usual_given = true;
      }
      pairs_.push_back(pair);
    }
  }

  // The slot of the week, on the manager's clock, of a meeting on the report's: to the nearest begin of a slot, because people are late.
  [[nodiscard]] std::int32_t slot_of(TeamPair const& pair, std::int32_t report_local) const {
    std::int32_t const local = manager_.local(pair.report->zone().utc_minutes(report_local).resolved());
    std::int32_t const day = day_of_minutes(local) * minutes_per_day;
    std::int32_t const slot = request_.slot_minutes;
    return of_week(day + std::min((local - day + slot / 2) / slot * slot, minutes_per_day - slot));
  }

  void owed() {
    for (std::size_t i = 0; i < pairs_.size(); ++i) owed_to(i);
    for (TeamPair& pair : pairs_)
      if (pair.minutes == 0) pair.minutes = request_.meeting_minutes;
  }

  // The periods of whatever cadence holds, one after the other; a period belongs to the cadence under which it begins.
  void owed_to(std::size_t number) {
    TeamPair& pair = pairs_[number];
    std::int32_t const end = std::min(end_day_, pair.line.end);
    bool is_agreed = false;
    for (std::int32_t day = std::max(first_day_, pair.line.begin); day < end;) {
      ProgrammeSpan const* const programme = history_.programme(pair.line, day);
      if (programme == nullptr) {
        day = next_change(pair, day);
        continue;
      }
      is_agreed = true;
      pair.minutes = std::max<std::int32_t>(pair.minutes, static_cast<std::int32_t>(programme->minutes));
      pair.is_rota = pair.is_rota || programme->cadence.is_rota();
      if (programme->cadence.is_rota()) {
        rota_min_ = std::max(rota_min_, programme->cadence.min_per_week());
        rota_max_ = std::max(rota_max_, programme->cadence.max_per_week());
        day = std::min(end, programme->end);
        continue;
      }
      pair.interval_days = programme->cadence.interval_days();
      Period const period = programme->cadence.period_containing(day, pair.line.begin);
      if (period.is_owed) owe(number, period);  // a series may pause
      day = std::max(day + 1, period.end_day);
    }
    if (!is_agreed)
      refuse(number, {}, UnplannedCode::NoCadence,
             "Declare a cadence for them: a programme of the organisation, the unit, the manager or the pair.");
  }

  // The first day after `day` on which another programme may hold.
  [[nodiscard]] std::int32_t next_change(TeamPair const& pair, std::int32_t day) const {
    std::int32_t next = open_end;
    for (ProgrammeSpan const& span : history_.programmes())
      if (span.begin > day) next = std::min(next, span.begin);
    for (EmploymentSpan const& span : history_.employments(pair.line.report))
      if (span.begin > day) next = std::min(next, span.begin);
    return next;
  }

  // A period is due if enough of the report's normal days in it can still be planned (domain.md M01, due.min_share).
  void owe(std::size_t number, Period const& period) {
    TeamPair const& pair = pairs_[number];
    TeamTask task{.pair = number,
                  .period = period,
                  .first_day = std::max({period.begin_day, first_day_, pair.line.begin}),
                  .end_day = std::min({period.end_day, end_day_, pair.line.end})};
    std::int32_t normal = 0, open = 0, eligible = 0;
    for (std::int32_t day = period.begin_day; day < period.end_day; ++day) {
      if (!pair.report->normally_works(day)) continue;
      ++normal;
      if (day < task.first_day || day >= task.end_day) continue;
      ++open;
      if (pair.report->is_there(day) && manager_.is_there(day)) ++eligible;
    }
    double const needed = request_.policy.due_min_share * normal;
    if (open == 0 || open < needed) return;
    if (is_arranged(pair, period.begin_day, period.end_day)) {
      ++plan_.summary.arranged;
    } else if (eligible == 0 || eligible < needed) {
      ++plan_.summary.owed;
      absent(number, task);
    } else {
      tasks_.push_back(task);
    }
  }

  [[nodiscard]] bool is_arranged(TeamPair const& pair, std::int32_t begin, std::int32_t end) const {
    Met const met = meetings_of(history_, pair.relationship);
    for (std::size_t k = 0; k < met.time.size(); ++k) {
      std::int32_t const day = day_of_minutes(met.time[k]);
      if (stands(met.flags[k]) && begin <= day && day < end) return true;
    }
    return false;
  }

  // Periods in a row that leave takes are one row.
  void absent(std::size_t number, TeamTask const& task) {
    UnplannedMeeting* const before = plan_.unplanned.empty() ? nullptr : &plan_.unplanned.back();
    bool const goes_on = before != nullptr && before->code == UnplannedCode::Absent &&
                         before->relationship == pairs_[number].relationship && before->period.end_day == task.period.begin_day;
    if (goes_on)
      before->period.end_day = task.period.end_day;
    else
      refuse(number, task.period, UnplannedCode::Absent, absence_hint(pairs_[number], task));
  }

  [[nodiscard]] std::string absence_hint(TeamPair const& pair, TeamTask const& task) const {
    std::string words;
    bool is_open = false;
    auto const say = [&](std::uint32_t person, Diary const& diary) {
      std::int32_t day = task.first_day;
      while (day < task.end_day && diary.is_there(day)) ++day;
      if (day == task.end_day) return;
      std::int32_t const back = diary.back_on(day);
      is_open = is_open || back == open_end;
      words += (words.empty() ? "" : "; ") + history_.person_name(person) + " is away from " + format_day(day) +
               (back == open_end ? std::string{", and nobody said until when"} : " until " + format_day(back));
    };
    say(pair.line.report, *pair.report);
    say(in_.manager, manager_);
    return words + (is_open ? ". Give the absence an end." : ". Too few days are left in the period; the next one can be planned.");
  }

  // ---- a rota: rounds in which everybody has one turn ----

  void rota() {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < pairs_.size(); ++i)
      if (pairs_[i].is_rota) members.push_back(i);
    if (members.empty()) return;
    is_all_rota_ = members.size() == pairs_.size();
    auto const count = static_cast<int>(members.size());
    // Each person every month, where the limits of the rota allow it (sources/002).
    int const wanted = static_cast<int>(std::ceil(count * 7.0 / mean_month_days));
    turns_ = std::min({std::clamp(wanted, rota_min_, rota_max_), count, in_.weekly_limit.value_or(rota_max_)});
    if (turns_ == 0) turns_ = 1;  // a limit of 0 says why below
    int const weeks_per_round = (count + turns_ - 1) / turns_;
    for (std::size_t const i : members) pairs_[i].interval_days = 7.0 * weeks_per_round;
    std::sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(pairs_[a].last_day, a) < std::tie(pairs_[b].last_day, b);  // pairs are in order of report id
    });
    std::vector<std::int32_t> const weeks = rota_weeks();
    auto const total = static_cast<int>(weeks.size());
    for (int first = 0; first < total; first += weeks_per_round) {
      int const last = std::min(first + weeks_per_round, total) - 1;
      int const turns = std::min(count, (last - first + 1) * turns_);
      Period const round{weeks[static_cast<std::size_t>(first)], weeks[static_cast<std::size_t>(last)] + 7};
      for (int k = 0; k < count; ++k) turn(members[static_cast<std::size_t>(k)], round, k < turns);
    }
  }

  // Weeks in which the manager can hold their part of a rota.
  [[nodiscard]] std::vector<std::int32_t> rota_weeks() const {
    std::vector<std::int32_t> weeks;
    for (std::int32_t week = week_begin(first_day_); week < end_day_; week += 7) {
      int normal = 0, open = 0;
      for (std::int32_t day = week; day < week + 7; ++day) {
        if (!manager_.normally_works(day)) continue;
        ++normal;
        if (first_day_ <= day && day < end_day_ && manager_.is_there(day)) ++open;
      }
      if (open > 0 && open >= request_.policy.due_min_share * normal) weeks.push_back(week);
    }
    return weeks;
  }

  void turn(std::size_t number, Period const& round, bool is_now) {
    TeamPair const& pair = pairs_[number];
    if (pair.line.begin >= round.end_day || pair.line.end <= round.begin_day) return;
    if (is_arranged(pair, round.begin_day, round.end_day)) {
      ++plan_.summary.arranged;
    } else if (!is_now) {
      refuse(number, round, UnplannedCode::NextTurn, "Others have waited longer; the window ends before their turn. Plan a longer window.");
    } else {
      tasks_.push_back({.pair = number,
                        .period = round,
                        .first_day = std::max({round.begin_day, first_day_, pair.line.begin}),
                        .end_day = std::min({round.end_day, end_day_, pair.line.end})});
    }
  }

  // ---- where it may be put ----

  void slots() {
    std::int32_t longest = request_.slot_minutes, shortest = 24 * 60;
    for (TeamPair const& pair : pairs_) {
      longest = std::max(longest, pair.minutes + request_.gap_minutes);
      shortest = std::min(shortest, pair.minutes);
    }
    std::int32_t const step = (longest + request_.slot_minutes - 1) / request_.slot_minutes * request_.slot_minutes;
    WorkingHours const& hours = manager_.hours();
    std::array<std::pair<std::int32_t, std::int32_t>, 2> stretches = {{{hours.from, hours.until}, {0, 0}}};
    if (hours.lunch_from < hours.lunch_until) stretches = {{{hours.from, hours.lunch_from}, {hours.lunch_until, hours.until}}};
    for (auto const& [from, until] : stretches)
      for (std::int32_t minute = from; minute + shortest <= until; minute += step) starts_.push_back(minute);
    for (std::int32_t day = first_day_ - 1; day <= end_day_; ++day)
      if (manager_.works(day) && first_day_ <= day && day < end_day_) slots_of(day);
    load();
  }

  void slots_of(std::int32_t day) {
    auto const number = static_cast<std::uint32_t>(days_.size());
    days_.push_back(day);
    for (std::int32_t const minute : starts_) {
      std::int32_t const local = day * minutes_per_day + minute;
      Instants const instants = manager_.zone().utc_minutes(local);
      if (instants.kind != Instants::Kind::Skipped) slots_.push_back({.start = instants.resolved(), .local = local, .day = number});
    }
  }

  // One-to-ones of the manager that the history has in the window already.
  void load() {
    load_.assign(days_.size(), 0);
    for (TeamPair const& pair : pairs_) {
      Met const met = meetings_of(history_, pair.relationship);
      for (std::size_t k = 0; k < met.time.size(); ++k) {
        if (!stands(met.flags[k]) || day_of_minutes(met.time[k]) < week_begin(first_day_) - 1) continue;
        std::int32_t const day = day_of_minutes(manager_.local(pair.report->zone().utc_minutes(met.time[k]).resolved()));
        ++arranged_in_week_[week_begin(day)];
        auto const found = std::lower_bound(days_.begin(), days_.end(), day);
        if (found != days_.end() && *found == day) ++load_[static_cast<std::size_t>(found - days_.begin())];
      }
    }
  }

  void fits() {
    fits_.assign(pairs_.size() * slots_.size(), Fit::Away);
    coupled_.assign(fits_.size(), false);
    report_days_.assign(fits_.size(), 0);
    for (std::size_t p = 0; p < pairs_.size(); ++p)
      for (std::size_t s = 0; s < slots_.size(); ++s) {
        std::int32_t const minutes = pairs_[p].minutes;
        Stretch const stretch{slots_[s].start, slots_[s].start + minutes};
        Doing const manager = manager_.at(slots_[s].start, minutes);
        Doing const report = pairs_[p].report->at(slots_[s].start, minutes);
        bool const has_room = in_.rooms->is_free(stretch);
        report_days_[p * slots_.size() + s] = day_of_minutes(pairs_[p].report->local(slots_[s].start));
        fits_[p * slots_.size() + s] = fit(manager, report, has_room);
        bool const is_busy = manager == Doing::Busy || report == Doing::Busy;
        bool const is_coupled = manager == Doing::Taken || report == Doing::Taken || !has_room;
        coupled_[p * slots_.size() + s] = is_coupled && !is_busy;
      }
  }

  static Fit fit(Doing manager, Doing report, bool has_room) {
    if (manager == Doing::Away || report == Doing::Away) return Fit::Away;
    if (manager == Doing::Outside || report == Doing::Outside) return Fit::Outside;
    if (manager != Doing::Free) return report != Doing::Free ? Fit::BothBusy : Fit::ManagerBusy;
    if (report != Doing::Free) return Fit::ReportBusy;
    return has_room ? Fit::Free : Fit::NoRoom;
  }
  [[nodiscard]] Fit fit(std::size_t pair, std::size_t slot) const { return fits_[pair * slots_.size() + slot]; }

  /// Whether the slot would be free if nothing of the rest of the plan stood there.
  [[nodiscard]] bool is_coupled(std::size_t pair, std::size_t slot) const {
    Fit const f = fit(pair, slot);
    return f != Fit::Away && f != Fit::Outside && coupled_[pair * slots_.size() + slot];
  }

  [[nodiscard]] bool is_in(TeamTask const& task, std::size_t slot) const {
    std::int32_t const day = report_days_[task.pair * slots_.size() + slot];
    return task.first_day <= day && day < task.end_day;
  }

  // ---- the usual slots ----

  // A habit stays, unless three weeks or more tell that it does not fit in half of them; the others get, by one assignment, slots of the
  // week that fit in most weeks.
  void usual_slots() {
    std::set<std::int32_t> pattern_set;
    for (TeamSlot const& slot : slots_) pattern_set.insert(of_week(slot.local));
    std::vector<std::int32_t> const pattern{pattern_set.begin(), pattern_set.end()};
    std::vector<std::vector<std::int64_t>> free_weeks(pairs_.size(), std::vector<std::int64_t>(pattern.size(), 0));
    std::vector<bool> has_task(pairs_.size(), false);
    for (TeamTask const& task : tasks_) has_task[task.pair] = true;
    for (std::size_t s = 0; s < slots_.size(); ++s) {
      auto const place =
          static_cast<std::size_t>(std::lower_bound(pattern.begin(), pattern.end(), of_week(slots_[s].local)) - pattern.begin());
      for (std::size_t p = 0; p < pairs_.size(); ++p) free_weeks[p][place] += fit(p, s) == Fit::Free ? 1 : 0;
    }
    WeekFlow flow = pattern_flow(pattern);
    std::vector<std::size_t> without;
    std::set<std::int32_t> used;
    for (std::size_t p = 0; p < pairs_.size(); ++p) {
      keep_habit(pairs_[p], pattern, free_weeks[p], has_task[p]);
      if (pairs_[p].usual)
        used.insert(*pairs_[p].usual);
      else if (has_task[p])
        without.push_back(p);
    }
    for (std::int32_t const slot : used) {
      auto const found = std::lower_bound(pattern.begin(), pattern.end(), slot);
      if (found != pattern.end() && *found == slot) ++flow.load_of_day[flow.day_of_slot[static_cast<std::size_t>(found - pattern.begin())]];
    }
    for (std::size_t const p : without) flow.tasks.push_back(pattern_task(pattern, free_weeks[p], used));
    auto const chosen = flow.solve();
    for (std::size_t i = 0; i < without.size(); ++i)
      if (chosen.slot_of_task[i] != WeekFlow::none) pairs_[without[i]].usual = pattern[chosen.slot_of_task[i]];
  }

  void keep_habit(TeamPair& pair, std::vector<std::int32_t> const& pattern, std::vector<std::int64_t> const& free_weeks,
                  bool has_task) const {
    if (!pair.usual || pair.is_usual_given || !has_task || pattern.empty()) return;
    // The nearest slot of the grid on the same day.
    auto const nearest = std::min_element(pattern.begin(), pattern.end(), [&](std::int32_t a, std::int32_t b) {
      return std::pair{std::abs(a - *pair.usual), a} < std::pair{std::abs(b - *pair.usual), b};
    });
    std::int64_t const best = *std::max_element(free_weeks.begin(), free_weeks.end());
    bool const is_same_day = *nearest / minutes_per_day == *pair.usual / minutes_per_day;
    constexpr std::int64_t enough = 3;  // weeks that tell that a habit no longer fits
    if (is_same_day && (best < enough || 2 * free_weeks[static_cast<std::size_t>(nearest - pattern.begin())] >= best))
      pair.usual = *nearest;
    else
      pair.usual.reset();
  }

  static WeekFlow pattern_flow(std::vector<std::int32_t> const& pattern) {
    WeekFlow flow;
    for (std::int32_t const slot : pattern) flow.day_of_slot.push_back(static_cast<std::uint32_t>(slot / minutes_per_day));
    flow.week_of_day.assign(7, 0);
    flow.load_of_day.assign(7, 0);
    flow.room_of_week = {static_cast<std::int64_t>(pattern.size())};
    flow.per_day = LexCost{{0, 0, 1, 0}};
    return flow;
  }

  static WeekFlow::Task pattern_task(std::vector<std::int32_t> const& pattern, std::vector<std::int64_t> const& free_weeks,
                                     std::set<std::int32_t> const& used) {
    WeekFlow::Task task{.left_out = LexCost{{1, 0, 0, 0}}};
    std::int64_t const best = free_weeks.empty() ? 0 : *std::max_element(free_weeks.begin(), free_weeks.end());
    for (std::uint32_t i = 0; i < pattern.size(); ++i)
      if (free_weeks[i] > 0 && !used.contains(pattern[i])) task.choices.push_back({i, LexCost{{0, best - free_weeks[i], 0, pattern[i]}}});
    return task;
  }

  // ---- putting it there ----

  // The weeks, on the manager's clock, in which a task has slots.
  void weeks_of(TeamTask& task) const {
    task.first_week = week_begin(task.first_day);
    task.last_week = week_begin(task.end_day - 1);
    for (std::size_t s = 0; s < slots_.size(); ++s) {
      if (!is_in(task, s)) continue;
      task.first_week = std::min(task.first_week, week_begin(days_[slots_[s].day]));
      task.last_week = std::max(task.last_week, week_begin(days_[slots_[s].day]));
    }
  }

  /// For each task of a block how much it matters that it is not left out: the first of each pair before the second, then by waiting.
  [[nodiscard]] std::vector<std::int64_t> urgencies(std::size_t begin, std::size_t end) const {
    std::vector<std::size_t> order(end - begin);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<int> turn(order.size());
    std::map<std::size_t, int> turns;
    for (std::size_t i = 0; i < order.size(); ++i) turn[i] = turns[tasks_[begin + i].pair]++;
    auto const waiting = [&](std::size_t i) {
      TeamPair const& pair = pairs_[tasks_[begin + i].pair];
      return (tasks_[begin + i].first_day - pair.last_day) / std::max(1.0, pair.interval_days);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      if (turn[a] != turn[b]) return turn[a] < turn[b];
      if (waiting(a) != waiting(b)) return waiting(a) > waiting(b);
      return tasks_[begin + a].pair < tasks_[begin + b].pair;
    });
    std::vector<std::int64_t> urgency(order.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) urgency[order[rank]] = static_cast<std::int64_t>(order.size() - rank);
    return urgency;
  }

  [[nodiscard]] std::optional<int> limit() const {
    if (rota_max_ == 0) return in_.weekly_limit;
    int const rota = is_all_rota_ ? turns_ : rota_max_;
    return std::min(rota, in_.weekly_limit.value_or(rota));
  }

  /// As fit(), with what the others have taken in the end.
  [[nodiscard]] Fit final_fit(std::size_t pair, std::size_t slot) const {
    Fit const before = fit(pair, slot);
    if (before != Fit::Free) return before;
    Stretch const here{slots_[slot].start, slots_[slot].start + pairs_[pair].minutes};
    bool is_manager = false, is_report = false;
    int at_once = 1;
    for (Placed const& other : others_) {
      if (other.stretch.until <= here.from || here.until <= other.stretch.from) continue;
      ++at_once;
      is_manager = is_manager || other.manager == in_.manager || other.report == in_.manager;
      is_report = is_report || other.manager == pairs_[pair].line.report || other.report == pairs_[pair].line.report;
    }
    if (is_manager) return is_report ? Fit::BothBusy : Fit::ManagerBusy;
    if (is_report) return Fit::ReportBusy;
    return in_.rooms->has(here.from, at_once, false) ? Fit::Free : Fit::NoRoom;
  }

  [[nodiscard]] bool is_banned(std::span<Ban const> bans, TeamPair const& pair, std::uint32_t slot) const {
    std::int64_t const start = slots_[slot].start;
    return std::any_of(bans.begin(), bans.end(), [&](Ban const& ban) {
      return start <= ban.minute && ban.minute < start + pair.minutes && (ban.person == in_.manager || ban.person == pair.line.report);
    });
  }

  [[nodiscard]] std::int32_t moved(TeamPair const& pair, std::uint32_t slot) const {
    return pair.usual ? std::abs(of_week(slots_[slot].local) - *pair.usual) : 0;
  }

  [[nodiscard]] LexCost cost(TeamTask const& task, std::int64_t urgency, std::uint32_t slot, std::uint32_t week) const {
    std::int64_t const waits = urgency * week;
    std::int64_t const by = moved(pairs_[task.pair], slot);
    return is_all_rota_ ? LexCost{{0, waits, by, 0}} : LexCost{{0, by, 0, waits}};
  }

  // ---- saying what came of it, and why ----

  void put(TeamTask const& task, std::uint32_t slot) {
    TeamPair& pair = pairs_[task.pair];
    PlannedMeeting meeting{.relationship = pair.relationship,
                           .manager = in_.manager,
                           .report = pair.line.report,
                           .period = task.period,
                           .start = slots_[slot].start,
                           .manager_local = slots_[slot].local,
                           .report_local = pair.report->local(slots_[slot].start),
                           .minutes = pair.minutes,
                           .moved_minutes = moved(pair, slot)};
    if (!pair.usual || meeting.moved_minutes != 0) meeting.reason = reason(task, slot);
    plan_.summary.usual += meeting.reason == PlanReason::Usual ? 1 : 0;
    plan_.summary.moved_minutes += meeting.moved_minutes;
    pair.last_day = day_of_minutes(meeting.report_local);
    plan_.meetings.push_back(meeting);
  }

  // What stands at the usual slot of the week.
  [[nodiscard]] PlanReason reason(TeamTask const& task, std::uint32_t slot) const {
    if (!pairs_[task.pair].usual) return PlanReason::GivenAway;
    std::int32_t const local = week_begin(days_[slots_[slot].day]) * minutes_per_day + *pairs_[task.pair].usual;
    std::int32_t const day = day_of_minutes(local);
    if (day < first_day_ || day >= end_day_) return PlanReason::NotInWindow;
    if (!manager_.works(day)) return PlanReason::Away;
    auto const found = std::find_if(slots_.begin(), slots_.end(), [local](TeamSlot const& s) { return s.local == local; });
    if (found == slots_.end()) return PlanReason::OutsideHours;
    auto const usual = static_cast<std::uint32_t>(found - slots_.begin());
    if (!is_in(task, usual)) return PlanReason::NotInWindow;
    switch (final_fit(task.pair, usual)) {
      case Fit::Free:
        break;
      case Fit::ManagerBusy:
      case Fit::BothBusy:
        return PlanReason::ManagerBusy;
      case Fit::ReportBusy:
        return PlanReason::ReportBusy;
      case Fit::NoRoom:
        return PlanReason::NoRoom;
      case Fit::Outside:
        return PlanReason::OutsideHours;
      case Fit::Away:
        return PlanReason::Away;
    }
    return PlanReason::GivenAway;
  }

  void explain(TeamTask const& task, std::map<std::int32_t, std::int64_t> const& in_week) {
    std::array<std::vector<std::size_t>, 7> by_fit;
    bool is_limited = limit().has_value();
    for (std::size_t s = 0; s < slots_.size(); ++s) {
      if (!is_in(task, s)) continue;
      Fit const f = final_fit(task.pair, s);
      by_fit[static_cast<std::size_t>(f)].push_back(s);
      if (f != Fit::Free || !is_limited) continue;
      auto const week = in_week.find(week_begin(days_[slots_[s].day]));
      is_limited = week != in_week.end() && week->second >= *limit();
    }
    auto const& slots = [&](Fit f) -> std::vector<std::size_t> const& { return by_fit[static_cast<std::size_t>(f)]; };
    std::string const report = history_.person_name(pairs_[task.pair].line.report);
    std::string const manager = history_.person_name(in_.manager);
    std::string const free_one = free_one_of(report, slots(Fit::ReportBusy), manager, slots(Fit::ManagerBusy), slots(Fit::BothBusy));
    bool const have_common = !slots(Fit::ManagerBusy).empty() || !slots(Fit::ReportBusy).empty() || !slots(Fit::BothBusy).empty();
    if (!slots(Fit::Free).empty() && is_limited)
      refuse(task.pair, task.period, UnplannedCode::WeeklyLimit,
             "Raise the weekly limit of " + manager + " from " + std::to_string(*limit()) + " to " + std::to_string(*limit() + 1) +
                 ", or agree on a longer cadence.");
    else if (!slots(Fit::Free).empty())
      refuse(task.pair, task.period, UnplannedCode::SlotsTaken,
             "All slots that are free for both went to other one-to-ones of " + manager + ". " + free_one);
    else if (!slots(Fit::NoRoom).empty())
      refuse(task.pair, task.period, UnplannedCode::NoRoom, "One more room is needed at " + times(slots(Fit::NoRoom)) + ".");
    else if (have_common)
      refuse(task.pair, task.period, UnplannedCode::NoCommonTime, free_one);
    else
      refuse(task.pair, task.period, UnplannedCode::NoWorkingHours, hours_hint(task, report, manager));
  }

  [[nodiscard]] std::string times(std::vector<std::size_t> const& slots) const {
    constexpr std::size_t shown = 3;
    std::string words;
    for (std::size_t i = 0; i < std::min(shown, slots.size()); ++i) words += (i == 0 ? "" : ", ") + clock_text(slots_[slots[i]].local);
    if (slots.size() > shown) words += " and " + std::to_string(slots.size() - shown) + " more";
    return words;
  }

  [[nodiscard]] std::string free_one_of(std::string const& report, std::vector<std::size_t> const& of_report, std::string const& manager,
                                        std::vector<std::size_t> const& of_manager, std::vector<std::size_t> const& of_both) const {
    std::string words;
    auto const add = [&](std::string const& who, std::vector<std::size_t> const& slots) {
      if (slots.empty()) return;
      words += (words.empty() ? "Free one of these slots: " : "; or ") + who + " " + times(slots);
    };
    add(report, of_report);
    add(manager, of_manager);
    if (words.empty()) add("both", of_both);
    if (words.empty()) return "Widen the working hours of either.";
    return words + " (on the clock of " + manager + ").";
  }

  [[nodiscard]] std::string hours_hint(TeamTask const& task, std::string const& report, std::string const& manager) const {
    WorkingHours const& theirs = pairs_[task.pair].report->hours();
    WorkingHours const& ours = manager_.hours();
    auto const clock = [](std::int32_t minute) { return clock_text(minute).substr(11); };
    return "Their working hours have no common slot of " + std::to_string(pairs_[task.pair].minutes) +
           " minutes in the period: " + manager + " works " + clock(ours.from) + " to " + clock(ours.until) + " in " +
           manager_.zone().name() + ", " + report + " " + clock(theirs.from) + " to " + clock(theirs.until) + " in " +
           pairs_[task.pair].report->zone().name() +
           ", on the days on which both work. Let one of them begin earlier or stay later on one day.";
  }

  void refuse(std::size_t number, Period const& period, UnplannedCode code, std::string hint) {
    TeamPair const& pair = pairs_[number];
    plan_.unplanned.push_back({.relationship = pair.relationship,
                               .manager = in_.manager,
                               .report = pair.line.report,
                               .period = period,
                               .code = code,
                               .hint = std::move(hint)});
  }

  TeamInput const& in_;
  History const& history_;
  PlanRequest const& request_;
  Diary& manager_;
  std::int32_t first_day_, end_day_;
  std::vector<TeamPair> pairs_;
  std::vector<TeamTask> tasks_;
  int rota_min_ = 0, rota_max_ = 0, turns_ = 0;
  bool is_all_rota_ = false;
  std::vector<std::int32_t> starts_;  // minutes of the day
  std::vector<std::int32_t> days_;    // of the slots
  std::vector<TeamSlot> slots_;
  std::vector<std::int64_t> load_;  // one-to-ones that a day holds already
  std::map<std::int32_t, std::int64_t> arranged_in_week_;
  std::vector<Fit> fits_;                  // by pair and slot
  std::vector<std::int32_t> report_days_;  // by pair and slot: the day on the report's clock
  std::span<Placed const> others_{};       // while settling
  std::vector<bool> coupled_;              // by pair and slot: only the plan or the rooms stand there
  TeamPlan plan_;
};

// Parts of the cost: left out; then moved minutes, unevenness, order of waiting; for a rota the order of waiting comes first.
WeekFlow Team::flow(std::size_t begin, std::size_t end, std::size_t size, bool is_alone, std::span<Ban const> bans) const {
  WeekFlow flow;
  std::map<std::int32_t, std::uint32_t> weeks;
  for (TeamSlot const& slot : slots_) flow.day_of_slot.push_back(slot.day);
  for (std::int32_t const day : days_) {
    auto const [week, is_new] = weeks.try_emplace(week_begin(day), static_cast<std::uint32_t>(weeks.size()));
    flow.week_of_day.push_back(week->second);
    if (!is_new) continue;
    auto const arranged = arranged_in_week_.find(week->first);
    std::int64_t const taken = arranged == arranged_in_week_.end() ? 0 : arranged->second;
    flow.room_of_week.push_back(limit() ? std::max<std::int64_t>(0, *limit() - taken) : static_cast<std::int64_t>(slots_.size()));
  }
  flow.load_of_day = load_;
  flow.per_day = is_all_rota_ ? LexCost{{0, 0, 0, 1}} : LexCost{{0, 0, 1, 0}};
  std::vector<std::int64_t> const urgency = urgencies(begin, end);
  auto const count = static_cast<std::int64_t>(size);
  for (std::size_t t = begin; t < end; ++t) {
    WeekFlow::Task task{.left_out = LexCost{{count * (count + 1) + urgency[t - begin], 0, 0, 0}}};
    TeamPair const& pair = pairs_[tasks_[t].pair];
    for (std::uint32_t s = 0; s < slots_.size(); ++s) {
      bool const is_free = fit(tasks_[t].pair, s) == Fit::Free || (is_alone && is_coupled(tasks_[t].pair, s));
      if (is_free && is_in(tasks_[t], s) && !is_banned(bans, pair, s))
        task.choices.push_back({s, cost(tasks_[t], urgency[t - begin], s, flow.week_of_day[slots_[s].day])});
    }
    flow.tasks.push_back(std::move(task));
  }
  return flow;
}

/// The tasks of one team in a stretch of weeks.
struct Range {
  std::size_t team = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The exact plan of several teams in a stretch of weeks: each team by itself is a WeekFlow; where their best plans put one person into two
/// meetings, or too many meetings into the rooms, one of the teams has to give up that minute, and every way is tried, the cheapest first.
class Search {
 public:
  /// Most problems of one team to solve.
  static constexpr int most = 2000;

  Search(std::vector<std::unique_ptr<Team>> const& teams, std::vector<Range> const& ranges, bool is_alone)
      : teams_{teams}, ranges_{ranges}, is_alone_{is_alone} {
    for (Range const& range : ranges) size_ += range.end - range.begin;
  }

  /// Where each task of each range goes, or nothing if none was found within the limit; then bound() is still one.
  std::optional<std::vector<std::vector<std::uint32_t>>> run(std::optional<LexCost> const& enough = {}) {
    Node root{.bans = std::vector<std::vector<Team::Ban>>(ranges_.size()), .answers = {}};
    for (std::size_t r = 0; r < ranges_.size(); ++r) root.answers.push_back(solve(r, {}));
    open_.emplace(key(root), std::move(root));
    while (!open_.empty()) {
      Node node = std::move(open_.begin()->second);
      open_.erase(open_.begin());
      bound_ = cost(node);
      if (enough && bound_ >= *enough) return std::nullopt;
      std::vector<std::pair<std::size_t, Team::Ban>> const ways = conflict(node);
      if (ways.empty()) return slots(node);
      if (solved_ >= most) return std::nullopt;
      for (auto const& [range, ban] : ways) branch(node, range, ban);
    }
    return std::nullopt;
  }
  /// No plan costs less.
  [[nodiscard]] LexCost const& bound() const noexcept { return bound_; }
  /// No plan leaves out fewer.
  [[nodiscard]] std::int64_t left_out_at_least() const noexcept {
    auto const count = static_cast<std::int64_t>(size_);
    return count == 0 ? 0 : bound_.parts[0] / (count * (count + 1));
  }

 private:
  struct Node {
    std::vector<std::vector<Team::Ban>> bans;
    std::vector<std::shared_ptr<WeekFlow::Answer const>> answers;
    int depth = 0;
  };
  using Key = std::tuple<LexCost, int, int>;  // cost, then the deeper first, then as they came

  [[nodiscard]] static LexCost cost(Node const& node) {
    LexCost sum;
    for (auto const& answer : node.answers) sum += answer->cost;
    return sum;
  }
  Key key(Node const& node) { return {cost(node), -node.depth, made_++}; }

  std::shared_ptr<WeekFlow::Answer const> solve(std::size_t r, std::span<Team::Ban const> bans) {
    ++solved_;
    Range const& range = ranges_[r];
    return std::make_shared<WeekFlow::Answer const>(teams_[range.team]->flow(range.begin, range.end, size_, is_alone_, bans).solve());
  }

  void branch(Node const& node, std::size_t range, Team::Ban const& ban) {
    Node made = node;
    ++made.depth;
    made.bans[range].push_back(ban);
    made.answers[range] = solve(range, made.bans[range]);
    open_.emplace(key(made), std::move(made));
  }

  struct Meeting {
    std::size_t range;
    Stretch stretch;
    std::uint32_t manager, report;
  };

  [[nodiscard]] std::vector<Meeting> meetings(Node const& node) const {
    std::vector<Meeting> all;
    for (std::size_t r = 0; r < ranges_.size(); ++r)
      for (std::size_t t = ranges_[r].begin; t < ranges_[r].end; ++t) {
        std::uint32_t const slot = node.answers[r]->slot_of_task[t - ranges_[r].begin];
        if (slot == WeekFlow::none) continue;
        Team const& team = *teams_[ranges_[r].team];
        auto const placed = team.placed(t, slot);
        all.push_back({r, placed.stretch, team.manager(), placed.report});
      }
    std::stable_sort(all.begin(), all.end(), [](Meeting const& a, Meeting const& b) { return a.stretch < b.stretch; });
    return all;
  }

  /// Who must give up which minute: one of the ways has to be gone. Empty when nothing is wrong.
  [[nodiscard]] std::vector<std::pair<std::size_t, Team::Ban>> conflict(Node const& node) const {
    std::vector<Meeting> const all = meetings(node);
    for (std::size_t b = 0; b < all.size(); ++b) {
      std::int64_t const minute = all[b].stretch.from;
      std::vector<std::size_t> at_once;
      for (std::size_t a = 0; a <= b; ++a)
        if (all[a].stretch.until > minute) at_once.push_back(a);
      for (std::size_t const a : at_once)
        for (std::uint32_t const person : {all[a].manager, all[a].report})
          if (all[a].range != all[b].range && (person == all[b].manager || person == all[b].report))
            return {{all[a].range, {person, minute}}, {all[b].range, {person, minute}}};
      Rooms const& rooms = teams_.front()->rooms();
      if (at_once.size() < 2 || rooms.has(minute, static_cast<int>(at_once.size()), is_alone_)) continue;
      std::vector<std::pair<std::size_t, Team::Ban>> ways;
      for (std::size_t const a : at_once) ways.push_back({all[a].range, {all[a].manager, minute}});
      return ways;
    }
    return {};
  }

  [[nodiscard]] static std::vector<std::vector<std::uint32_t>> slots(Node const& node) {
    std::vector<std::vector<std::uint32_t>> slots;
    for (auto const& answer : node.answers) slots.push_back(answer->slot_of_task);
    return slots;
  }

  std::vector<std::unique_ptr<Team>> const& teams_;
  std::vector<Range> const& ranges_;
  bool is_alone_;
  std::size_t size_ = 0;
  std::map<Key, Node> open_;
  LexCost bound_{};
  int solved_ = 0, made_ = 0;
};

/// Tasks that share no week have nothing to do with each other: stretches of weeks are solved one after the other, so that who went without
/// before comes first the next time.
class Joint {
 public:
  explicit Joint(std::span<TeamInput const> inputs) {
    for (TeamInput const& input : inputs) {
      teams_.push_back(std::make_unique<Team>(input));
      teams_.back()->prepare();
    }
    next_.assign(teams_.size(), 0);
  }

  std::optional<std::vector<TeamPlan>> run() {
    for (std::vector<Range> ranges = stretch(); !ranges.empty(); ranges = stretch())
      if (!solve(ranges)) return std::nullopt;
    std::vector<TeamPlan> plans;
    for (auto const& team : teams_) plans.push_back(team->finish(is_optimal_, plans.empty() ? left_open_ : 0));
    return plans;
  }

 private:
  /// The next tasks that hang together by weeks.
  std::vector<Range> stretch() {
    std::vector<Range> ranges;
    std::vector<std::size_t> const begin = next_;
    std::int32_t last = open_end;
    for (std::size_t t = 0; t < teams_.size(); ++t)
      if (next_[t] < teams_[t]->tasks().size()) last = std::min(last, teams_[t]->tasks()[next_[t]].first_week);
    for (bool has_grown = true; has_grown;) {
      has_grown = false;
      for (std::size_t t = 0; t < teams_.size(); ++t)
        for (auto const tasks = teams_[t]->tasks(); next_[t] < tasks.size() && tasks[next_[t]].first_week <= last; ++next_[t]) {
          last = std::max(last, tasks[next_[t]].last_week);
          has_grown = true;
        }
    }
    for (std::size_t t = 0; t < teams_.size(); ++t)
      if (begin[t] < next_[t]) ranges.push_back({t, begin[t], next_[t]});
    return ranges;
  }

  bool solve(std::vector<Range> const& ranges) {
    Search search{teams_, ranges, false};
    auto const found = search.run();
    if (!found) return false;
    std::int64_t left_out = 0;
    for (auto const& slots : *found) left_out += std::count(slots.begin(), slots.end(), WeekFlow::none);
    bool const is_coupled =
        std::any_of(ranges.begin(), ranges.end(), [&](Range const& r) { return teams_[r.team]->has_coupled(r.begin, r.end); });
    if (is_coupled) {
      Search alone{teams_, ranges, true};
      bool const is_less = alone.run(search.bound()).has_value() || alone.bound() < search.bound();
      is_optimal_ = is_optimal_ && !is_less;
      if (is_less) left_open_ += left_out - std::min(left_out, alone.left_out_at_least());
    }
    for (std::size_t r = 0; r < ranges.size(); ++r)
      teams_[ranges[r].team]->settle(ranges[r].begin, ranges[r].end, (*found)[r], others_of(r, ranges, *found));
    return true;
  }

  [[nodiscard]] std::vector<Team::Placed> others_of(std::size_t range, std::vector<Range> const& ranges,
                                                    std::vector<std::vector<std::uint32_t>> const& slots) const {
    std::vector<Team::Placed> others;
    for (std::size_t r = 0; r < ranges.size(); ++r)
      for (std::size_t i = 0; r != range && i < slots[r].size(); ++i)
        if (slots[r][i] != WeekFlow::none) others.push_back(teams_[ranges[r].team]->placed(ranges[r].begin + i, slots[r][i]));
    return others;
  }

  std::vector<std::unique_ptr<Team>> teams_;
  std::vector<std::size_t> next_;  // by team: the first task that is not settled
  bool is_optimal_ = true;
  std::int64_t left_open_ = 0;  // meetings more that there could be at most
};

}  // namespace

std::optional<std::vector<TeamPlan>> plan_teams(std::span<TeamInput const> inputs) {
  return Joint{inputs}.run();
}

}  // namespace roir
