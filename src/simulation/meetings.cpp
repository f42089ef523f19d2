// SPDX-License-Identifier: MIT
#include "simulation/meetings.hpp"

#include "simulation/exact_math.hpp"
#include "simulation/purposes.hpp"

#include <algorithm>
#include <cmath>

namespace roir::simulation {
namespace {

constexpr double log_of_notice_minutes_moved = 6.4;      // about 10 hours
constexpr double log_of_notice_minutes_cancelled = 5.2;  // about 3 hours

std::int64_t rounded(double x, double low, double high) {
  return static_cast<std::int64_t>(std::floor(std::clamp(x, low, high) + 0.5));
}

/// The draws for one meeting, by purpose.
class Luck {
 public:
  Luck(std::int64_t seed, Purpose purpose, std::uint32_t line, std::uint32_t meeting)
      : random_{draws(seed, purpose)}, line_{line}, meeting_{meeting} {}
  [[nodiscard]] bool chance(std::uint32_t draw, double p) const { return random_.chance(at(draw), p); }
  [[nodiscard]] double uniform(std::uint32_t draw) const { return random_.uniform(at(draw)); }
  [[nodiscard]] double normal(std::uint32_t draw) const { return random_.normal(at(draw)); }
  [[nodiscard]] std::int64_t whole(std::uint32_t draw, std::int64_t low, std::int64_t high) const {
    return random_.whole(at(draw), low, high);
  }
  [[nodiscard]] std::int64_t poisson(std::uint32_t draw, double mean) const { return random_.poisson(at(draw), mean); }
  // Log-normal minutes of notice.
  [[nodiscard]] std::int32_t notice(std::uint32_t draw, double log_of_minutes) const {
    return static_cast<std::int32_t>(rounded(exact_exp(log_of_minutes + 1.2 * normal(draw)), 0, 4320));
  }

 private:
  [[nodiscard]] DrawAddress at(std::uint32_t draw) const { return {.entity = line_, .period = meeting_, .draw = draw}; }
  CounterRandom random_;
  std::uint32_t line_;
  std::uint32_t meeting_;
};

/// What a pair is used to.
struct PairHabit {
  std::int32_t minute_of_day;  // when they meet
  double day;                  // where in the period, 0 to 1
  double trust;
  Basis basis;
  bool records_lateness;
  bool records_effort;
};

PairHabit habit_of(std::int64_t seed, std::uint32_t line) {
  Luck const luck{seed, Purpose::Habit, line, 0};
  return {.minute_of_day = static_cast<std::int32_t>(540 + 30 * luck.whole(0, 0, 15)),
          .day = luck.uniform(1),
          .trust = luck.normal(2),
          .basis = luck.chance(3, 0.25) ? Basis::AttendanceLog : Basis::Confirmed,
          .records_lateness = luck.chance(4, 0.85),
          .records_effort = luck.chance(5, 0.6)};
}

Cause cause_of_cancelling(double u) {
  if (u < 0.50) return Cause::Workload;
  if (u < 0.65) return Cause::Travel;
  if (u < 0.75) return Cause::Emergency;
  return u < 0.85 ? Cause::Other : Cause::Unknown;
}
Cause cause_of_missing(double u) {
  if (u < 0.45) return Cause::Forgotten;
  if (u < 0.75) return Cause::Workload;
  return u < 0.85 ? Cause::Emergency : Cause::Unknown;
}

/// Tells the meetings of one line, one after the other.
class Teller {
 public:
  Teller(OrganisationScenario const& scenario, std::uint32_t number, Line const& line, Diary const& manager, Diary const& report,
         Practice const& practice, double conscientiousness, std::int32_t end)
      : scenario_{scenario},
        number_{number},
        manager_{manager},
        report_{report},
        practice_{practice},
        conscientiousness_{conscientiousness},
        begin_{line.from},
        end_{std::min({line.until, practice.stops, end})},
        habit_{habit_of(scenario.seed, number)} {}

  std::vector<Story> tell() {
    if (begin_ >= end_) return {};
    std::uint32_t meeting = 0;
    for (Period const& period : practice_.cadence.periods(Window::days(begin_, end_), begin_)) {
      if (auto const day = planned_day(period)) tell_one(period, *day, meeting);
      ++meeting;
    }
    return std::move(stories_);
  }

 private:
  [[nodiscard]] bool are_free(std::int32_t day) const { return manager_.is_free(day) && report_.is_free(day); }

  // Their usual day in the period; where one of them does not work on it, the next on which both do, or else the last before.
  [[nodiscard]] std::optional<std::int32_t> planned_day(Period const& period) const {
    std::int32_t const weeks = std::clamp(period.length_days() / 7, 1, 3);
    std::int32_t const days = std::min(5 * weeks, period.length_days());
    auto const place = static_cast<std::int32_t>(habit_.day * days);
    std::int32_t const usual = period.begin_day + 7 * (place / 5) + place % 5;
    std::int32_t const first = std::max(period.begin_day, begin_);
    std::int32_t const last = std::min(period.end_day, end_);
    if (auto const day = free_day(std::max(usual, first), last)) return day;
    for (std::int32_t day = std::min(usual, last) - 1; day >= first; --day)
      if (are_free(day)) return day;
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::int32_t> free_day(std::int32_t from, std::int32_t until) const {
    for (std::int32_t day = from; day < until; ++day)
      if (are_free(day)) return day;
    return std::nullopt;
  }

  void tell_one(Period const& period, std::int32_t day, std::uint32_t meeting) {
    Story story{.line = number_, .planned = day * minutes_per_day + habit_.minute_of_day, .planned_minutes = practice_.minutes};
    std::int32_t const final_day = move(story, period, day, meeting);
    std::int32_t const start = final_day * minutes_per_day + habit_.minute_of_day;
    bool const lived = final_day >= practice_.lived_from;
    story.held_probability = logistic(-1.4 + 0.8 * conscientiousness_ + (lived ? 3.0 : 0.0));
    story.both_there = !manager_.is_unexpectedly_away(final_day) && !report_.is_unexpectedly_away(final_day);
    bool const held = story.both_there && Luck{scenario_.seed, Purpose::Held, number_, meeting}.chance(0, story.held_probability);
    bool const unsaid = Luck{scenario_.seed, Purpose::Unsaid, number_, meeting}.chance(0, scenario_.unsaid);
    if (unsaid) {
      stories_.push_back(story);
    } else if (held) {
      story.fate = Fate::Held;
      story.held = hold(start, Luck{scenario_.seed, Purpose::Meeting, number_, meeting});
      stories_.push_back(story);
    } else {
      lose(story, final_day, meeting);
      recover(story, final_day, meeting);
    }
  }

  // @return the day on which it finally stands
  std::int32_t move(Story& story, Period const& period, std::int32_t day, std::uint32_t meeting) const {
    Luck const luck{scenario_.seed, Purpose::Plan, number_, meeting};
    if (!luck.chance(0, scenario_.moving)) return day;
    auto const to = free_day(day + 1, std::min(period.end_day, end_));
    if (!to) return day;
    double const why = luck.uniform(1);
    story.move = Move{.to = *to * minutes_per_day + habit_.minute_of_day,
                      .by = luck.chance(2, 0.7) ? Side::Manager : Side::Report,
                      .cause = why < 0.6 ? Cause::Workload : (why < 0.85 ? Cause::Travel : Cause::Unknown),
                      .at = story.planned - luck.notice(3, log_of_notice_minutes_moved)};
    return *to;
  }

  [[nodiscard]] Held hold(std::int32_t planned, Luck const& luck) const {
    auto const late = [&](std::uint32_t draw) -> std::int64_t {
      return luck.chance(draw, 0.7) ? 0 : rounded(exact_exp(1.4 + 0.6 * luck.normal(draw + 1)), 1, 60);
    };
    std::int64_t const manager_late = late(0);
    std::int64_t const report_late = late(2);
    auto const agreed = static_cast<double>(practice_.minutes);
    Held held{.start = planned + static_cast<std::int32_t>(std::max(manager_late, report_late)),
              .minutes = rounded(agreed + 6 * luck.normal(4), 5, 2.5 * agreed),
              .basis = habit_.basis};
    if (habit_.records_lateness) {
      held.manager_late = manager_late;
      held.report_late = report_late;
    }
    if (habit_.records_effort) {
      held.manager_prep = luck.poisson(5, 4);
      held.report_prep = luck.poisson(6, 4);
      held.manager_follow_up = luck.poisson(7, 5);
      held.report_follow_up = luck.poisson(8, 3);
    }
    return held;
  }

  void lose(Story& story, std::int32_t day, std::uint32_t meeting) const {
    Luck const luck{scenario_.seed, Purpose::Loss, number_, meeting};
    std::int32_t const start = day * minutes_per_day + habit_.minute_of_day;
    if (!story.both_there) {
      story.fate = Fate::Cancelled;
      story.loss = {.by = manager_.is_unexpectedly_away(day) ? Side::Manager : Side::Report,
                    .cause = Cause::Absence,
                    .at = day * minutes_per_day + static_cast<std::int32_t>(luck.whole(0, 450, 535))};
      return;
    }
    story.fate = luck.chance(0, 0.6) ? Fate::Cancelled : Fate::Missed;
    story.loss.by = luck.chance(1, 0.7) ? Side::Manager : Side::Report;
    story.loss.cause = story.fate == Fate::Cancelled ? cause_of_cancelling(luck.uniform(2)) : cause_of_missing(luck.uniform(2));
    if (story.fate == Fate::Cancelled) story.loss.at = start - luck.notice(3, log_of_notice_minutes_cancelled);
  }

  // The report asks to make up for it, or else the manager may when it was the report's doing; what was asked for is more often made up.
  void recover(Story& story, std::int32_t day, std::uint32_t meeting) {
    Luck const luck{scenario_.seed, Purpose::Recovery, number_, meeting};
    std::int32_t const asked_at = day * minutes_per_day + habit_.minute_of_day + static_cast<std::int32_t>(luck.whole(0, 10, 240));
    bool const by_report = luck.chance(1, logistic(-0.2 + 0.8 * habit_.trust));
    bool const by_manager = !by_report && story.loss.by == Side::Report && luck.chance(2, 0.4);
    if (by_report || by_manager)
      story.asked = Asked{.by = by_report ? Side::Report : Side::Manager, .at = asked_at, .prompted = luck.chance(3, 0.15)};
    stories_.push_back(story);
    if (!luck.chance(4, story.asked ? 0.6 : 0.1)) return;
    std::int32_t const first = day + 1 + static_cast<std::int32_t>(luck.whole(5, 0, 1));
    auto const minute = static_cast<std::int32_t>(540 + 30 * luck.whole(6, 0, 15));
    for (std::int32_t other = first; other < std::min(first + 5, end_); ++other) {
      if (!are_free(other) || manager_.is_unexpectedly_away(other) || report_.is_unexpectedly_away(other)) continue;
      std::int32_t const planned = other * minutes_per_day + minute;
      stories_.push_back({.line = number_,
                          .planned = planned,
                          .planned_minutes = practice_.minutes,
                          .fate = Fate::Held,
                          .held = hold(planned, Luck{scenario_.seed, Purpose::MakingUp, number_, meeting}),
                          .makes_up = story.planned});
      return;
    }
  }

  OrganisationScenario const& scenario_;
  std::uint32_t number_;
  Diary const& manager_;
  Diary const& report_;
  Practice const& practice_;
  double conscientiousness_;
  std::int32_t begin_;
  std::int32_t end_;
  PairHabit habit_;
  std::vector<Story> stories_;
};

}  // namespace

std::vector<Story> meetings_of(OrganisationScenario const& scenario, std::uint32_t number, Line const& line, Diary const& manager,
                               Diary const& report, Practice const& practice, double conscientiousness, std::int32_t end) {
  return Teller{scenario, number, line, manager, report, practice, conscientiousness, end}.tell();
}

}  // namespace roir::simulation
