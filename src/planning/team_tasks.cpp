// SPDX-License-Identifier: MIT
#include "planning/team_tasks.hpp"

#include "planning/history_meetings.hpp"
#include "planning/team_hints.hpp"
#include "planning/team_rota.hpp"

#include <algorithm>

namespace roir {
namespace {

std::vector<TeamPair> pairs_of(TeamInput const& input) {
  std::vector<TeamPair> pairs;
  for (std::size_t i = 0; i < input.relationships.size(); ++i) {
    TeamPair pair{.relationship = input.relationships[i], .line = input.lines[i], .report = input.reports[i], .minutes = 0};
    if (pair.line.inferred) pair.line.end = open_end;
    pair.last_day = pair.line.begin - 1;
    HistoryMeetings const met = meetings_of(*input.history, pair.relationship);
    for (std::size_t k = 0; k < met.time.size(); ++k) {
      std::int32_t const day = day_of_minutes(met.time[k]);
      if (met.stands(k) && day < input.first_day()) pair.last_day = std::max(pair.last_day, day);
    }
    pairs.push_back(pair);
  }
  return pairs;
}

/// The periods of the cadences of a team that are no rotas.
class Periods {
 public:
  Periods(TeamInput const& input, TeamNeeds& needs)
      : in_{input}, history_{*input.history}, first_day_{input.first_day()}, end_day_{input.end_day()}, needs_{needs} {}

  /// The periods of whatever cadence holds, one after the other; a period belongs to the cadence under which it begins.
  void owed_to(std::size_t number) {
    TeamPair& pair = needs_.pairs[number];
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
        note_rota(programme->cadence);
        day = std::min(end, programme->end);
        continue;
      }
      pair.interval_days = programme->cadence.interval_days();
      Period const period = programme->cadence.period_containing(day, pair.line.begin);
      if (period.is_owed) owe(number, period);  // a series may pause
      day = std::max(day + 1, period.end_day);
    }
    if (!is_agreed)
      refuse(pair, {}, UnplannedCode::NoCadence,
             "Declare a cadence for them: a programme of the organisation, the unit, the manager or the pair.");
  }

 private:
  void note_rota(Cadence const& cadence) {
    needs_.rota.min_per_week = std::max(needs_.rota.min_per_week, cadence.min_per_week());
    needs_.rota.max_per_week = std::max(needs_.rota.max_per_week, cadence.max_per_week());
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
    TeamPair const& pair = needs_.pairs[number];
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
      if (pair.report->is_there(day) && in_.diary->is_there(day)) ++eligible;
    }
    double const needed = in_.request->policy.due_min_share * normal;
    if (open == 0 || open < needed) return;
    if (has_meeting(history_, pair.relationship, period.begin_day, period.end_day)) {
      ++needs_.arranged;
    } else if (eligible == 0 || eligible < needed) {
      ++needs_.absent;
      absent(pair, task);
    } else {
      needs_.tasks.push_back(task);
    }
  }

  // Periods in a row that leave takes are one row.
  void absent(TeamPair const& pair, TeamTask const& task) {
    UnplannedMeeting* const before = needs_.unplanned.empty() ? nullptr : &needs_.unplanned.back();
    bool const goes_on = before != nullptr && before->code == UnplannedCode::Absent && before->relationship == pair.relationship &&
                         before->period.end_day == task.period.begin_day;
    if (goes_on)
      before->period.end_day = task.period.end_day;
    else
      refuse(pair, task.period, UnplannedCode::Absent, absence_hint(in_, pair, task));
  }

  void refuse(TeamPair const& pair, Period const& period, UnplannedCode code, std::string hint) {
    needs_.unplanned.push_back(unplanned_meeting(in_, pair, period, code, std::move(hint)));
  }

  TeamInput const& in_;
  History const& history_;
  std::int32_t first_day_, end_day_;
  TeamNeeds& needs_;
};

std::optional<int> weekly_limit(TeamInput const& input, TeamRota const& rota) {
  if (rota.max_per_week == 0) return input.weekly_limit;
  int const most = rota.is_all ? rota.turns : rota.max_per_week;
  return std::min(most, input.weekly_limit.value_or(most));
}

/// Length of the one-to-ones of a pair: as asked for, else as agreed, else that of all others.
std::int32_t length_of(TeamInput const& input, TeamPair const& pair) {
  History const& history = *input.history;
  for (LengthOf const& length : input.request->lengths)
    if (length.manager == history.person_id(pair.line.manager) && length.report == history.person_id(pair.line.report))
      return length.minutes;
  return pair.minutes == 0 ? input.request->meeting_minutes : pair.minutes;
}

}  // namespace

TeamNeeds needs_of(TeamInput const& input) {
  TeamNeeds needs{.pairs = pairs_of(input)};
  Periods periods{input, needs};
  for (std::size_t i = 0; i < needs.pairs.size(); ++i) periods.owed_to(i);
  for (TeamPair& pair : needs.pairs) pair.minutes = length_of(input, pair);
  add_rota(input, needs);
  needs.weekly_limit = weekly_limit(input, needs.rota);
  return needs;
}

UnplannedMeeting unplanned_meeting(TeamInput const& input, TeamPair const& pair, Period const& period, UnplannedCode code,
                                   std::string hint) {
  return {.relationship = pair.relationship,
          .manager = input.manager,
          .report = pair.line.report,
          .period = period,
          .code = code,
          .hint = std::move(hint)};
}

}  // namespace roir
