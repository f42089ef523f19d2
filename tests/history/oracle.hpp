// SPDX-License-Identifier: MIT
/// @file
/// The definitions of the contact metrics a second time, from the world itself and as plainly as can be: day by day, minute by minute, and
/// by augmenting paths where the library is greedy. It shares no code with the library but the record types.
#pragma once

#include "worlds.hpp"
#include <roir/history/definitions.hpp>

#include <chrono>
#include <cmath>
#include <functional>
#include <map>

namespace roir::worlds {

struct PlainTrial {
  std::int32_t day;
  bool success;
};
struct PlainAmount {
  std::int32_t day;
  std::int64_t minutes;
  bool is_complete;
};
struct PlainTrials {
  std::vector<PlainTrial> trials{};
  int pending = 0;
};

class Oracle {
 public:
  Oracle(World const& world, Line const& line, Policy const& policy) : world_{world}, line_{line}, policy_{policy} {
    end_ = std::min(line.end, world.as_of + 1);
    known_end_ = world.as_of + 1;
    first_ = known_end_;
    for (Meet const& meet : world.meetings) first_ = std::min(first_, floor_day(meet.time()));
    for (Meet const& meet : world.meetings)
      if (meet.manager == line.manager && meet.report == line.report && floor_day(meet.time()) >= line.begin &&
          floor_day(meet.time()) < line.end)
        mine_.push_back(&meet);
    std::stable_sort(mine_.begin(), mine_.end(), [](Meet const* a, Meet const* b) { return a->time() < b->time(); });
    for (std::int32_t day = low_; day < high_; ++day) eligible_.push_back(find_eligible(day));
    for (std::int32_t day = low_; day < high_; ++day) pace_.push_back(find_pace(day));
  }

  [[nodiscard]] bool eligible(std::int32_t day) const {
    return day >= low_ && day < high_ && eligible_[static_cast<std::size_t>(day - low_)];
  }
  [[nodiscard]] Pace const* pace(std::int32_t day) const {
    return day >= low_ && day < high_ ? pace_[static_cast<std::size_t>(day - low_)] : nullptr;
  }
  [[nodiscard]] double interval(std::int32_t day) const { return interval_of(pace(day)); }
  /// The first interval from the day on.
  [[nodiscard]] double interval_from(std::int32_t day) const {
    for (; day < end_; ++day)
      if (interval(day) > 0) return interval(day);
    return 0;
  }
  [[nodiscard]] std::int64_t eligible_minutes(std::int64_t from, std::int64_t to) const {
    if (to < from) return -eligible_minutes(to, from);
    std::int64_t sum = 0;
    for (std::int32_t day = low_; day < high_; ++day)
      if (eligible(day))
        sum += std::max<std::int64_t>(0, std::min(to, (day + 1) * std::int64_t{1440}) - std::max(from, day * std::int64_t{1440}));
    return sum;
  }

  PlainTrials adherence() const {
    struct Due {
      std::int32_t begin, end;
      std::int64_t deadline;
      bool pending, satisfied = false, in_calendar = false;
    };
    std::vector<Due> dues;
    for (std::int32_t day = line_.begin; day < end_; ++day) {
      if (pace(day) == nullptr) continue;
      auto const [begin, end] = period(pace(day)->cadence, day);
      bool const is_first = day == line_.begin || pace(day - 1) == nullptr;
      if (begin != day && !is_first) continue;
      if (!dues.empty() && begin < dues.back().end) continue;
      if (end <= first_) continue;
      if (line_.begin >= first_ && eligible_minutes(low_ * 1440, begin * std::int64_t{1440}) < policy_.handover_grace * 1440) continue;
      int normal = 0, due = 0;
      for (std::int32_t d = begin; d < end; ++d) {
        normal += works(line_.report, d) ? 1 : 0;
        due += works(line_.report, d) && eligible(d) && pace(d) != nullptr ? 1 : 0;
      }
      if (due < 1 || due < policy_.due_min_share * normal) continue;
      std::int64_t left = std::llround(policy_.grace * (end - begin) * 1440);
      std::int64_t deadline = end * std::int64_t{1440};
      bool reached = left == 0;
      for (std::int32_t d = end; d < end_ && !reached; ++d) {
        if (!eligible(d)) continue;
        reached = left <= 1440;
        deadline = d * std::int64_t{1440} + left;
        left -= 1440;
      }
      bool const goes_on = end_ == known_end_;
      if (!reached) deadline = end_ * std::int64_t{1440};
      dues.push_back({begin, end, deadline, goes_on && (!reached || deadline > known_end_ * std::int64_t{1440} || end > known_end_)});
    }
    std::vector<Due*> order;
    for (Due& due : dues) order.push_back(&due);
    std::stable_sort(order.begin(), order.end(), [](Due* a, Due* b) { return a->deadline < b->deadline; });
    // A period is satisfied if a maximum matching of it and those due before it is larger than one without it.
    auto const mark = [&](auto counts, auto is_open, auto set) {
      std::vector<std::int64_t> times;
      for (Meet const* meet : mine_)
        if (counts(*meet)) times.push_back(meet->time());
      std::vector<Due*> open;
      for (Due* due : order)
        if (is_open(*due)) open.push_back(due);
      std::vector<int> owner(times.size(), -1);
      for (std::size_t d = 0; d < open.size(); ++d) {
        std::vector<char> seen(times.size(), 0);
        std::function<bool(std::size_t)> const augment = [&](std::size_t p) {
          for (std::size_t m = 0; m < times.size(); ++m) {
            if (seen[m] || times[m] < open[p]->begin * std::int64_t{1440} || times[m] >= open[p]->deadline) continue;
            seen[m] = 1;
            if (owner[m] < 0 || augment(static_cast<std::size_t>(owner[m]))) {
              owner[m] = static_cast<int>(p);
              return true;
            }
          }
          return false;
        };
        set(*open[d], augment(d));
      }
    };
    mark([&](Meet const& m) { return is_valid(m); }, [](Due const&) { return true; }, [](Due& due, bool is) { due.satisfied = is; });
    mark([&](Meet const& m) { return m.outcome == Outcome::Held && m.basis == Basis::CalendarOnly && long_enough(m); },
         [](Due const& due) { return !due.satisfied; }, [](Due& due, bool is) { due.in_calendar = is; });
    PlainTrials result;
    for (Due const& due : dues) {
      if (due.pending || due.in_calendar)
        ++result.pending;
      else
        result.trials.push_back({std::max(due.begin, line_.begin), due.satisfied});
    }
    return result;
  }

  PlainTrials coverage(std::vector<std::int32_t> const& days) const {
    PlainTrials result;
    for (std::int32_t const day : days) {
      if (!eligible(day - 1) || day > known_end_) continue;
      double const tau = interval(day - 1);
      std::int64_t const look =
          std::llround((tau > 0 ? policy_.coverage_intervals * tau : static_cast<double>(policy_.coverage_days)) * 1440);
      if (eligible_minutes(first_ * std::int64_t{1440}, day * std::int64_t{1440}) < look) {
        ++result.pending;
        continue;
      }
      bool met = false;
      for (Meet const* meet : mine_)
        met = met || (meet->outcome == Outcome::Held && meet->time() < day * std::int64_t{1440} &&
                      eligible_minutes(meet->time(), day * std::int64_t{1440}) <= look);
      result.trials.push_back({day - 1, met});
    }
    return result;
  }

  PlainTrials changes(Change change) const {
    PlainTrials result;
    for (Meet const* meet : mine_) {
      if (meet->planned == unknown_time || meet->basis == Basis::CalendarOnly) continue;
      if (meet->outcome == Outcome::Planned) {
        ++result.pending;
        continue;
      }
      if (meet->outcome != Outcome::Held && meet->cause == Cause::Absence) continue;
      bool const is = change == Change::Moved    ? meet->moved_to != unknown_time
                      : change == Change::Missed ? meet->outcome == Outcome::Missed
                                                 : meet->outcome == Outcome::Cancelled;
      result.trials.push_back({floor_day(meet->last_planned()), is});
    }
    return sorted(result);
  }

  PlainTrials recovery() const {
    PlainTrials result;
    for (Meet const* meet : mine_) {
      if ((meet->outcome != Outcome::Cancelled && meet->outcome != Outcome::Missed) || meet->cause == Cause::Absence) continue;
      std::int32_t const day = floor_day(meet->last_planned());
      double const tau = interval(day) > 0 ? interval(day) : static_cast<double>(policy_.coverage_days);
      std::int64_t const allowed = std::llround(tau * 1440);
      if (eligible_minutes(meet->last_planned(), known_end_ * std::int64_t{1440}) < allowed) {
        ++result.pending;
        continue;
      }
      std::int64_t earliest = std::numeric_limits<std::int64_t>::max();
      for (Meet const& other : world_.meetings)
        if (other.replaces >= 0 && &world_.meetings[static_cast<std::size_t>(other.replaces)] == meet && other.basis != Basis::CalendarOnly)
          earliest = std::min<std::int64_t>(earliest, other.start);
      bool const is = earliest != std::numeric_limits<std::int64_t>::max() && eligible_minutes(meet->last_planned(), earliest) <= allowed;
      result.trials.push_back({day, is});
    }
    return sorted(result);
  }

  PlainTrials pull(Chaser chaser) const {
    PlainTrials result;
    for (Meet const* meet : mine_) {
      if (meet->outcome != Outcome::Cancelled && meet->outcome != Outcome::Missed) continue;
      std::int64_t const allowed = policy_.chase_window * 1440;
      if (eligible_minutes(meet->last_planned(), known_end_ * std::int64_t{1440}) < allowed) {
        ++result.pending;
        continue;
      }
      std::vector<Ask> asks;
      for (Ask const& ask : meet->asks)
        if (eligible_minutes(meet->last_planned(), ask.at) <= allowed) asks.push_back(ask);
      // Of two at one minute the report goes first, unprompted before prompted, then the manager.
      auto const rank = [](Ask const& ask) { return ask.by == Side::Report ? (ask.prompted ? 2 : 0) : 1; };
      std::stable_sort(asks.begin(), asks.end(), [&](Ask const& a, Ask const& b) {
        return std::pair{a.at, rank(a)} < std::pair{b.at, rank(b)};
      });
      bool is = asks.empty() && chaser == Chaser::Nobody;
      if (!asks.empty())
        is = (chaser == Chaser::Report && rank(asks[0]) == 0) || (chaser == Chaser::Manager && rank(asks[0]) == 1) ||
             (chaser == Chaser::Prompted && rank(asks[0]) == 2);
      result.trials.push_back({floor_day(meet->last_planned()), is});
    }
    return sorted(result);
  }

  PlainTrials punctuality(Side side) const {
    PlainTrials result;
    for (Meet const* meet : mine_) {
      auto const& late = side == Side::Manager ? meet->manager_late : meet->report_late;
      if (meet->outcome == Outcome::Held && meet->basis != Basis::CalendarOnly && late)
        result.trials.push_back({floor_day(meet->start), *late <= policy_.punctual_tolerance});
    }
    return result;
  }

  std::vector<PlainAmount> notices() const {
    std::vector<PlainAmount> result;
    for (Meet const* meet : mine_) {
      if (meet->outcome == Outcome::Cancelled && meet->cause != Cause::Absence && meet->learnt != unknown_time)
        result.push_back({floor_day(meet->last_planned()), std::max(0, meet->last_planned() - meet->learnt), true});
      if (meet->moved_to != unknown_time && meet->move_learnt != unknown_time && meet->move_cause != Cause::Absence &&
          meet->basis != Basis::CalendarOnly)
        result.push_back({floor_day(meet->planned), std::max(0, meet->planned - meet->move_learnt), true});
    }
    return result;
  }

  /// Waits for the direct report's own request, in minutes: looks at every request in order of time.
  std::vector<PlainAmount> waits_for_request() const {
    std::vector<PlainAmount> result;
    for (Meet const* meet : mine_) {
      if (meet->outcome != Outcome::Cancelled && meet->outcome != Outcome::Missed) continue;
      std::int64_t const limit =
          std::min<std::int64_t>(policy_.chase_window * 1440, eligible_minutes(meet->last_planned(), known_end_ * std::int64_t{1440}));
      PlainAmount wait{floor_day(meet->last_planned()), std::max<std::int64_t>(0, limit), false};
      std::vector<std::pair<std::int32_t, bool>> asks;  // when, and whether it was not the direct report's own
      for (Ask const& ask : meet->asks) asks.emplace_back(ask.at, ask.by == Side::Manager || ask.prompted);
      std::sort(asks.begin(), asks.end());
      if (!asks.empty() && eligible_minutes(meet->last_planned(), asks[0].first) <= limit) {
        wait.minutes = std::max<std::int64_t>(0, eligible_minutes(meet->last_planned(), asks[0].first));
        wait.is_complete = !asks[0].second;
      }
      result.push_back(wait);
    }
    return result;
  }

  /// Minutes late of one side, or minutes for which it waited for the other.
  std::vector<PlainAmount> minutes(Side side, bool waited) const {
    std::vector<PlainAmount> result;
    for (Meet const* meet : mine_) {
      auto const& own = side == Side::Manager ? meet->manager_late : meet->report_late;
      auto const& other = side == Side::Manager ? meet->report_late : meet->manager_late;
      if (meet->outcome != Outcome::Held || meet->basis == Basis::CalendarOnly || !own || (waited && !other)) continue;
      result.push_back({floor_day(meet->start), waited ? std::max<std::int64_t>(0, *other - *own) : *own, true});
    }
    return result;
  }

  struct Walk {
    std::int64_t eligible = 0, covered = 0, valid = 0;  // covered time, minutes
    double expected = 0;
    std::int64_t pace_minutes = 0, drought_minutes = 0;  // droughts
    int droughts = 0;
    bool never_met = true;
    std::vector<std::pair<std::int64_t, bool>> gaps{};  // minutes, closed
  };

  /// Walks through the relationship minute by minute and looks at [begin, end).
  Walk walk(std::int32_t begin, std::int32_t end) const {
    Walk w;
    std::int32_t known = first_;
    if (pace(first_) != nullptr) known = period(pace(first_)->cadence, first_).first;
    known = std::max(known, line_.begin);
    std::int64_t const cover_limit_of_none = std::llround(interval_from(known) * (1 + policy_.covered_slack) * 1440);
    std::int64_t cover_age = 0, cover_limit = cover_limit_of_none;
    std::int32_t const from = std::max(line_.begin, first_);
    std::int64_t dry_age = 0, dry_limit = std::llround(policy_.drought_factor * interval_from(from) * 1440), gap = 0;
    bool was_dry = false;
    std::size_t next = 0;
    for (std::int64_t t = std::int64_t{std::min(line_.begin, known)} * 1440;; ++t) {
      std::int32_t const day = floor_day(t);
      bool const inside = begin <= day && day < end;
      if (t >= from * std::int64_t{1440} && dry_limit > 0 && dry_age >= dry_limit && !was_dry) {
        was_dry = true;
        if (inside) ++w.droughts;
      }
      if (day >= std::min(end, end_)) break;
      for (; next < mine_.size() && mine_[next]->time() <= t; ++next) {
        Meet const& meet = *mine_[next];
        if (meet.outcome != Outcome::Held) continue;
        if (inside && !w.never_met) w.gaps.emplace_back(gap, true);
        w.never_met = false;
        gap = dry_age = 0;
        was_dry = false;
        dry_limit = std::llround(policy_.drought_factor * interval_from(day) * 1440);
        if (!is_valid(meet)) continue;
        cover_age = 0;
        cover_limit = std::llround(interval_from(day) * (1 + policy_.covered_slack) * 1440);
        if (inside && interval(day) > 0) ++w.valid;
      }
      bool const paced = eligible(day) && interval(day) > 0;
      if (paced && day >= known) {
        if (inside) {
          ++w.eligible;
          w.expected += 1 / (1440 * interval(day));
          w.covered += cover_age < cover_limit ? 1 : 0;
        }
        ++cover_age;
      }
      if (paced && day >= first_) {
        if (inside) {
          ++w.pace_minutes;
          w.drought_minutes += day >= from && dry_limit > 0 && dry_age >= dry_limit ? 1 : 0;
        }
        if (day >= from) ++dry_age;
      }
      if (day >= from && eligible(day)) ++gap;
    }
    bool any_time = from < std::min(end, end_);
    if (any_time && end_ >= end && line_.begin < end) w.gaps.emplace_back(gap, false);
    return w;
  }

  [[nodiscard]] std::vector<Meet const*> const& meetings() const { return mine_; }

 private:
  static std::int32_t floor_day(std::int64_t t) { return static_cast<std::int32_t>(std::floor(static_cast<double>(t) / 1440.0)); }
  static PlainTrials sorted(PlainTrials all) {
    std::stable_sort(all.trials.begin(), all.trials.end(), [](PlainTrial const& a, PlainTrial const& b) { return a.day < b.day; });
    return all;
  }
  bool long_enough(Meet const& m) const {
    return m.planned == unknown_time || m.planned_minutes == 0 || m.minutes == 0 ||
           m.minutes >= policy_.held_min_fraction * m.planned_minutes;
  }
  bool is_valid(Meet const& m) const { return m.outcome == Outcome::Held && m.basis != Basis::CalendarOnly && long_enough(m); }

  static double interval_of(Pace const* pace) {
    if (pace == nullptr) return 0;
    static std::map<std::string, double> const days{
        {"weekly", 7}, {"every 2 weeks", 14}, {"every 10 days", 10}, {"monthly", 365.2425 / 12}, {"every 3 days", 3}, {"3-4 per week", 0}};
    return days.at(pace->cadence);
  }
  std::pair<std::int32_t, std::int32_t> period(std::string const& cadence, std::int32_t day) const {
    auto const is_begin = [&](std::int32_t d) {
      bool const is_monday = ((d + 3) % 7 + 7) % 7 == 0;
      if (cadence == "weekly") return is_monday;
      if (cadence == "every 2 weeks") {
        std::int32_t anchor = line_.begin;
        while (((anchor + 3) % 7 + 7) % 7 != 0) --anchor;
        return is_monday && (d - anchor) % 14 == 0;
      }
      if (cadence == "every 10 days") return (d - line_.begin) % 10 == 0;
      if (cadence == "every 3 days") return (d - line_.begin) % 3 == 0;
      return static_cast<unsigned>(std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{d}}}.day()) == 1;
    };
    std::int32_t begin = day, end = day + 1;
    while (!is_begin(begin)) --begin;
    while (!is_begin(end)) ++end;
    return {begin, end};
  }

  std::vector<Spell> spells_of(int person) const {
    std::vector<Spell> mine;
    for (Spell const& spell : world_.spells)
      if (spell.person == person) mine.push_back(spell);
    std::sort(mine.begin(), mine.end(), [](Spell const& a, Spell const& b) { return a.begin < b.begin; });
    return mine;
  }
  bool holiday(std::int32_t day, std::string const& region) const {
    return std::any_of(world_.holidays.begin(), world_.holidays.end(),
                       [&](Free const& free) { return free.day == day && (free.region.empty() || free.region == region); });
  }
  bool works_as(Spell const* spell, std::int32_t day) const {
    std::uint8_t const mask = spell == nullptr ? 0b0011111 : spell->mask;
    return (mask >> (((day + 3) % 7 + 7) % 7) & 1) != 0 && !holiday(day, spell == nullptr ? "" : spell->region);
  }
  /// Whether a person normally works on a day: as the spell has it that holds the day or, between and beyond spells, the next one or the
  /// last that meets the relationship.
  bool works(int person, std::int32_t day) const {
    std::vector<Spell> spells = spells_of(person);
    std::erase_if(spells, [&](Spell const& s) { return s.end <= line_.begin || s.begin >= end_; });
    for (Spell const& spell : spells)
      if (day < spell.end) return works_as(&spell, day);
    return works_as(spells.empty() ? nullptr : &spells.back(), day);
  }
  bool employed(int person, std::int32_t day) const {
    auto const spells = spells_of(person);
    return spells.empty() || std::any_of(spells.begin(), spells.end(), [day](Spell const& s) { return s.begin <= day && day < s.end; });
  }
  bool away(int person, std::int32_t day) const {
    // Grow the stretch of days away around the day, over absences that touch.
    auto const gone = [&](std::int32_t d) {
      return std::any_of(world_.aways.begin(), world_.aways.end(),
                         [&](Away const& a) { return a.person == person && a.begin <= d && d < a.end; });
    };
    if (!gone(day)) return false;
    std::int32_t begin = day, end = day;
    while (gone(begin - 1)) --begin;
    while (gone(end) && end < monday + 1000) ++end;
    if (end == monday + 1000) end = known_end_;
    auto const spells = spells_of(person);
    Spell const* at = nullptr;
    for (Spell const& spell : spells)
      if (spell.begin <= begin) at = &spell;
    int working = 0;
    for (std::int32_t d = begin; d < end; ++d) working += works_as(at, d) ? 1 : 0;
    return working >= policy_.absence_min_pause;
  }
  bool find_eligible(std::int32_t day) const {
    return day >= line_.begin && day < end_ && employed(line_.report, day) && employed(line_.manager, day) && !away(line_.report, day) &&
           !away(line_.manager, day);
  }
  Pace const* find_pace(std::int32_t day) const {
    if (day < line_.begin || day >= end_) return nullptr;
    std::string unit;
    auto const spells = spells_of(line_.report);
    if (!spells.empty()) unit = spells.front().unit;
    for (Spell const& spell : spells)
      if (spell.begin <= day) unit = spell.unit;
    Pace const* best = nullptr;
    for (Pace const& pace : world_.paces) {
      if (day < pace.begin || day >= pace.end) continue;
      bool const holds = pace.scope == Scope::Organisation || (pace.scope == Scope::Unit && pace.unit == unit) ||
                         (pace.scope == Scope::Manager && pace.first == line_.manager) ||
                         (pace.scope == Scope::Relationship && pace.first == line_.manager && pace.second == line_.report);
      if (holds && (best == nullptr || std::pair{pace.scope, pace.begin} > std::pair{best->scope, best->begin})) best = &pace;
    }
    return best;
  }

  World const& world_;
  Line line_;
  Policy policy_;
  std::int32_t end_ = 0, known_end_ = 0, first_ = 0;
  std::int32_t low_ = monday - 150, high_ = monday + 260;
  std::vector<Meet const*> mine_;
  std::vector<char> eligible_;
  std::vector<Pace const*> pace_;
};

}  // namespace roir::worlds
