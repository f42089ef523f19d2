// SPDX-License-Identifier: MIT
// Indicators of readings of performance and of goals.
#include "returns/pair_indicators.hpp"
#include <roir/dialogue/balance.hpp>

#include <optional>
#include <set>
#include <string_view>

namespace roir {
namespace {

std::int32_t days_shared(ReadingSpan const& reading, PairLook const& look) {
  return std::max(0, std::min(reading.end, look.end()) - std::max(reading.begin, look.frame.begin));
}

template <class Which>
void standing(PairLook const& look, IndicatorColumns& to, Which const& which) {
  double above = 0, below = 0;
  for (ReadingSpan const& reading : look.people.readings(look.report())) {
    double const days = days_shared(reading, look);
    if (!reading.standing || !which(reading.kind)) continue;
    above += days * *reading.standing;
    below += days;
  }
  if (below > 0) to.add(look.context.number, above, below);
}
void output(PairLook const& look, IndicatorColumns& to) {
  standing(look, to, [](KpiKind kind) { return kind == KpiKind::Quantity || kind == KpiKind::Timeliness || kind == KpiKind::Cost; });
}
void behaviour(PairLook const& look, IndicatorColumns& to) {
  standing(look, to, [](KpiKind kind) { return kind == KpiKind::Behaviour; });
}

/// A time in which readings of one series stayed below target.
struct Shortfall {
  std::int32_t first = 0;                  ///< first day of the first of them
  std::int32_t noticed = 0;                ///< first day after the second: only then it is more than chance
  std::optional<std::int32_t> resolved{};  ///< first day after the second of two that reach the target again
  std::int32_t known = 0;                  ///< first day after the last reading
};

/// The shortfalls of a person's series, each begun by two readings below target in a row.
std::vector<Shortfall> shortfalls(PairLook const& look) {
  std::vector<Shortfall> all;
  auto const readings = look.people.readings(look.report());
  bool is_open = false;
  int below = 0, above = 0;
  std::int32_t first = 0;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    ReadingSpan const& reading = readings[i];
    if (i == 0 || reading.series != readings[i - 1].series) {
      is_open = false;
      below = above = 0;
    }
    auto const good = reading.reaches_target();
    if (!good) continue;
    if (is_open) all.back().known = reading.end;
    below = *good ? 0 : below + 1;
    above = *good ? above + 1 : 0;
    if (below == 1 && !is_open) first = reading.begin;
    if (!is_open && below == 2) {
      all.push_back({.first = first, .noticed = reading.end, .known = reading.end});
      is_open = true;
    } else if (is_open && above == 2) {
      all.back().resolved = reading.end;
      is_open = false;
    }
  }
  return all;
}

/// Days on which somebody said that something goes wrong: guiding feedback of the manager, barriers and concerns, problems talked about.
std::vector<std::int32_t> days_said(PairLook const& look) {
  std::vector<std::int32_t> days;
  for (Feedback const& one : look.dialogue->feedback)
    if (one.by == Side::Manager && one.kind == FeedbackKind::Guide) days.push_back(look.frame.day_of(one.at));
  for (Matter const& one : look.dialogue->matters)
    if (one.kind == MatterKind::Barrier || one.kind == MatterKind::Concern) days.push_back(look.frame.day_of(one.raised_at));
  TimeFrame const all{look.context.relationship.begin, open_end, look.frame.as_of, look.frame.zone};
  if (std::set<std::string_view> const meetings = problem_meetings(*look.dialogue); !meetings.empty())
    for (HeldMeeting const& held : held_meetings(look.dialogue->meetings, all))
      if (meetings.contains(held.meeting->meeting.text())) days.push_back(held.day);
  std::ranges::sort(days);
  return days;
}

void under_performance_identified(PairLook const& look, IndicatorColumns& to) {
  std::vector<Shortfall> const all = shortfalls(look);
  if (all.empty()) return;
  std::vector<std::int32_t> const said = days_said(look);
  for (Shortfall const& one : all) {
    if (!look.frame.holds(one.noticed)) continue;
    auto const found = std::ranges::lower_bound(said, one.first);
    bool const is_said = found != said.end() && *found < look.known_end();
    to.add(look.context.number, std::max(0, (is_said ? *found : look.known_end()) - one.noticed), is_said ? 1 : 0);
  }
}
void under_performance_resolved(PairLook const& look, IndicatorColumns& to) {
  for (Shortfall const& one : shortfalls(look))
    if (look.frame.holds(one.noticed)) to.add(look.context.number, one.resolved.value_or(one.known) - one.noticed, one.resolved ? 1 : 0);
}

/// Whether no other relationship of the person has the goal before this one does: a goal that outlives a manager is one goal.
bool is_first_with(PairLook const& look, GoalSpan const& goal) {
  auto const first_day = [&](Stretch const& one) {
    std::int32_t const day = std::max(goal.begin, one.begin);
    return day < std::min({goal.end, one.end, look.frame.as_of + 1}) ? day : open_end;
  };
  std::uint32_t first = no_index;
  std::int32_t earliest = open_end;
  for (Stretch const& one : look.others)
    if (std::int32_t const day = first_day(one); day < earliest) {
      earliest = day;
      first = one.relationship;
    }
  return first == look.context.number;
}

/// One trial per goal in force in the window, in the relationship of its first day there.
void goals_of_own(PairLook const& look, IndicatorColumns& to) {
  Trials made;
  for (GoalSpan const& goal : look.people.goals(look.report())) {
    std::int32_t const day = std::max(goal.begin, look.frame.begin);
    if (!look.frame.holds(day) || goal.end <= day || !is_first_with(look, goal)) continue;
    bool const is_own = goal.authorship == Authorship::Report || goal.authorship == Authorship::Joint;
    made.trials.push_back({day, is_own && goal.has_measure});
  }
  look.trials(to, made);
}

/// Sum of readings of one series, each spread over the days of its period, per year of these days.
void reading_rate(PairLook const& look, IndicatorColumns& to) {
  double sum = 0, days = 0;
  for (ReadingSpan const& reading : look.people.readings(look.report())) {
    if (reading.series != look.series) continue;
    double const shared = days_shared(reading, look);
    sum += reading.value * shared / (reading.end - reading.begin);
    days += shared;
  }
  if (days > 0) to.add(look.context.number, sum, days / days_per_year);
}
void reading_mean(PairLook const& look, IndicatorColumns& to) {
  double above = 0, below = 0;
  for (ReadingSpan const& reading : look.people.readings(look.report())) {
    if (reading.series != look.series) continue;
    double const days = days_shared(reading, look);
    above += reading.value * days;
    below += days;
  }
  if (below > 0) to.add(look.context.number, above, below);
}
/// One trial per reading whose last day lies in the frame: whether it is above 0.
void reading_share(PairLook const& look, IndicatorColumns& to) {
  Trials made;
  for (ReadingSpan const& reading : look.people.readings(look.report()))
    if (reading.series == look.series && look.frame.holds(reading.end - 1)) made.trials.push_back({reading.end - 1, reading.value > 0});
  look.trials(to, made);
}

std::int32_t known_from_the_start(RelationshipState const& state, TimeFrame const&) {
  return day_number(state.from);
}

PairIndicator of_readings(char const* name, IndicatorKind kind, char const* unit, char const* words) {
  PairIndicator made = reading_indicator(kind);
  made.about = {name, kind, unit, words, std::string{"kpi_reading named "} + name};
  return made;
}

}  // namespace

std::set<std::string_view> problem_meetings(RelationshipState const& state) {
  std::set<std::string_view> meetings;
  for (AgendaItem const& item : state.items)
    if (item.problem && item.outcome == ItemOutcome::Discussed) meetings.insert(item.meeting.text());
  return meetings;
}

std::optional<double> share_on_target(PairLook const& look) {
  constexpr double least = 2;
  double reached = 0, all = 0;
  for (ReadingSpan const& reading : look.people.readings(look.report()))
    if (auto const good = reading.reaches_target(); good && look.frame.holds(reading.end - 1)) {
      reached += *good ? 1 : 0;
      ++all;
    }
  return all < least ? std::nullopt : std::optional{reached / all};
}

PairIndicator reading_indicator(IndicatorKind kind) {
  return {.about = {.kind = kind},
          .look = kind == IndicatorKind::Rate    ? reading_rate
                  : kind == IndicatorKind::Share ? reading_share
                                                 : reading_mean};
}

std::vector<PairIndicator> performance_indicators() {
  using enum IndicatorKind;
  return {{.about = {"output", Mean, "standard deviations",
                     "Readings of quantity, timeliness and cost, better or worse than all known readings of their series.",
                     "kpi_reading of quantity, timeliness or cost"},
           .look = output},
          {.about = {"behaviour", Mean, "standard deviations",
                     "Readings of behaviour, better or worse than all known readings of their series.", "kpi_reading of behaviour"},
           .look = behaviour},
          {.about = {"under_performance_identified", Wait, "days",
                     "From the second reading below target in a row to the day on which somebody said that something goes wrong.",
                     "kpi_reading with a target, and what was talked about"},
           .look = under_performance_identified,
           .since = known_from_the_start},
          {.about = {"under_performance_resolved", Wait, "days",
                     "From the second reading below target in a row to the second in a row that reaches it again.",
                     "kpi_reading with a target"},
           .look = under_performance_resolved},
          {.about = {"goals_of_own", Share, "share",
                     "Goals that the direct report set, alone or with the manager, and that say how one can tell that they are reached.",
                     "goal"},
           .look = goals_of_own},
          of_readings("grievances", Rate, "per person and year", "Formal grievances, as readings count them."),
          of_readings("novel_ideas", Rate, "per person and year", "Ideas that independent raters found novel, as readings count them."),
          of_readings("review_disputes", Mean, "per review", "Disputes and appeals per performance review, as readings have them."),
          of_readings("review_hours", Mean, "hours", "Hours per performance review, as readings have them.")};
}

}  // namespace roir
