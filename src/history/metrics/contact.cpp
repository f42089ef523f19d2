// SPDX-License-Identifier: MIT
#include "history/definitions/held.hpp"
#include "history/metrics/words.hpp"
#include <roir/history/contact_columns.hpp>

#include <algorithm>
#include <cmath>

namespace roir {
namespace {

constexpr MetricWords contact_words{"contact",
                                    "One-to-ones held and the time in them",
                                    "Meetings in the window, those held, their minutes, the share that began more than punctual_tolerance "
                                    "minutes late, and the longest time between two held, in "
                                    "days of the clock (not of eligible time: that is the metric gap).",
                                    {"punctual_tolerance"}};

/// One row per meeting, with what is known of it.
Table meeting_list(Selection const& selection) {
  Table table = described(selection, contact_words);
  History const& history = selection.history;
  std::vector<std::string> managers, reports, outcomes, bases;
  std::vector<DayNumber> days;
  std::vector<std::int64_t> clock, minutes, late, moves;
  std::vector<std::uint8_t> late_known;
  Rows{selection, {.by = Grain::Meeting}}.each_context([&](Context const& context) {
    MeetingsView const& meetings = context.meetings;
    for (std::size_t i = 0; i < meetings.size(); ++i) {
      std::int32_t const day = day_of_minutes(meetings.time[i]);
      if (day < selection.window.begin_day() || day >= selection.end_day()) continue;
      managers.push_back(history.person_id(context.relationship.manager));
      reports.push_back(history.person_id(context.relationship.report));
      days.push_back({day});
      clock.push_back(meetings.time[i] - begin_of_day(day));
      static constexpr char const* outcome_words[] = {"planned", "held", "missed", "cancelled"};
      outcomes.emplace_back(outcome_words[static_cast<unsigned>(MeetingFlags::outcome(meetings.flags[i]))]);
      bases.emplace_back(word(MeetingFlags::basis(meetings.flags[i])));
      minutes.push_back(meetings.minutes[i]);
      late.push_back(meetings.late[i]);
      late_known.push_back(meetings.late[i] != unknown_late ? 1 : 0);
      moves.push_back(meetings.details->moves[meetings.first + i]);
    }
  });
  table.add(Column{{"manager", "", "Id of the manager."}, managers});
  table.add(Column{{"report", "", "Id of the direct report."}, reports});
  table.add(Column{{"day", "", "Local day of the start if held, of the plan otherwise."}, days});
  table.add(Column{{"minute_of_day", "min", "Minutes after local midnight."}, clock});
  table.add(Column{{"outcome", "", "planned, held, missed or cancelled."}, outcomes});
  table.add(Column{{"basis", "", "How it is known."}, bases});
  table.add(Column{{"minutes", "min", "Length if held; 0 when not said."}, minutes});
  table.add(Column{{"late", "min", "Minutes after the plan at which both were there."}, late, late_known});
  table.add(Column{{"moves", "count", "How often it was moved."}, moves});
  table.info().notes.push_back("single observations: they have no interval");
  return table;
}

/// Held meetings and their minutes from contact periods: all that these know.
Table period_sums(Selection const& selection, Ask const& ask) {
  if (ask.by == Grain::Manager || ask.by == Grain::Relationship || ask.by == Grain::Meeting)
    return refused(selection, contact_words, no_manager("contact"));
  Table table = described(selection, contact_words);
  Rows const rows{selection, ask};
  rows.add_keys(table);
  std::vector<std::int64_t> held(rows.size(), 0);
  std::vector<double> minutes(rows.size(), 0);
  std::vector<Piece> people;
  rows.each_period([&](ContactSpan const& span, std::uint32_t row) {
    held[row] += span.meetings;
    minutes[row] += 60 * span.hours;
    Piece piece{.row = row};
    piece.report = span.person;
    piece.denominator = 1;
    people.push_back(piece);
  });
  table.add(Column{{"held", "count", "One-to-ones counted."}, held});
  table.add(Column{{"minutes", "min", "Minutes in them."}, minutes});
  table.add(Column{{"persons", "count", "Distinct direct reports behind the row."}, persons_behind(rows.size(), people)});
  table.info().notes.push_back("contact periods: counts and minutes of everybody in the data; they have no sampling interval");
  return table;
}

}  // namespace

Table contact(Selection const& selection, Ask const& ask) {
  if (auto const refusal = why_not(selection, "contact")) return refused(selection, contact_words, *refusal);
  if (selection.history.relationships().empty()) return period_sums(selection, ask);
  if (ask.by == Grain::Meeting) return meeting_list(selection);
  Table table = described(selection, contact_words);
  Rows const rows{selection, ask};
  rows.add_keys(table);
  std::vector<std::int64_t> meetings(rows.size(), 0), held(rows.size(), 0), minutes(rows.size(), 0);
  std::vector<double> longest(rows.size(), std::nan(""));
  std::vector<Piece> held_pieces, late_pieces;
  auto const relationships = selection.history.relationships();
  for (std::size_t b = 0; b < rows.buckets().size(); ++b) {
    Bucket const bucket = rows.buckets()[b];
    ContactColumns const columns = contact_columns(selection.history, Window::days(bucket.begin, bucket.end),
                                                   static_cast<int>(std::min<std::int64_t>(253, selection.policy.punctual_tolerance)));
    for (std::uint32_t const r : rows.relationships()) {
      std::uint32_t const row = rows.row_of(r, b);
      meetings[row] += columns.meetings[r];
      held[row] += columns.held[r];
      minutes[row] += columns.minutes[r];
      if (columns.held[r] >= 2) longest[row] = std::fmax(longest[row], columns.longest_minutes[r] / static_cast<double>(minutes_per_day));
      Piece piece{.row = row, .report = relationships[r].report, .manager = relationships[r].manager};
      piece.numerator = columns.held[r];
      piece.denominator = columns.meetings[r];
      held_pieces.push_back(piece);
      piece.numerator = columns.late[r];
      piece.denominator = columns.with_lateness[r];
      late_pieces.push_back(piece);
    }
  }
  table.add(Column{{"meetings", "count", "All meetings, whatever became of them."}, meetings});
  table.add(Column{{"held", "count", "Held, on any basis."}, held});
  table.add(Column::Meta{"held_share", "share", "Held by all; an arrangement lost to an absence counts as lost here."},
            roll_up(ask, rows.size(), held_pieces));
  table.add(Column{{"minutes", "min", "Minutes in those held."}, minutes});
  table.add(Column::Meta{"late_share", "share", "Share of those with known arrivals that began late."},
            roll_up(ask, rows.size(), late_pieces));
  table.add(Column{{"longest", "days", "Longest time between two held, on the clock."}, longest});
  table.add(Column{{"persons", "count", "Distinct direct reports behind the row."}, persons_behind(rows.size(), held_pieces)});
  note_calendar(table, selection);
  return table;
}

}  // namespace roir
