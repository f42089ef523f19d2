// SPDX-License-Identifier: MIT
#include "history/metrics/words.hpp"

#include "history/definitions/held.hpp"
#include <roir/core/error.hpp>

#include <algorithm>

namespace roir {
namespace {

std::string policy_words(Policy const& policy, std::initializer_list<char const*> names) {
  return names.size() == 0 ? std::string{"none"} : to_words(policy, names);
}

std::int64_t calendar_only(Known const& known) {
  return known.all - known.witnessed;
}

}  // namespace

Table described(Selection const& selection, MetricWords const& words) {
  TableInfo info{
      .name = words.name, .title = words.title, .definition = words.definition, .policy = policy_words(selection.policy, words.policy)};
  if (selection.is_partial())
    info.notes.push_back("partial: the window ends after " + format_day(selection.history.as_of()) +
                         ", the last day known; it is cut there");
  return Table{std::move(info)};
}

Table refused(Selection const& selection, MetricWords const& words, Refusal const& refusal) {
  return refused(described(selection, words), Column::Meta{words.name, "", words.definition}, refusal);
}

Refusal no_manager(std::string_view metric) {
  return {"needs_meetings", std::string(metric), "Contact periods name the direct report, not the manager.",
          "Ask by person, unit or organisation."};
}

void tell_rows(Selection const& selection, std::uint64_t done, std::uint64_t total) {
  if (selection.progress) selection.progress({.what = "putting figures together", .done = done, .total = total});
}

void note_pending(Table& table, std::int64_t pending, char const* what) {
  if (pending > 0)
    table.info().notes.push_back("pending: " + std::to_string(pending) + " " + what +
                                 " left out, because their time is not over or not known");
}

void note_thin(Table& table, double judged, std::int64_t pending) {
  constexpr double enough = 0.6;
  if (judged < enough * (judged + static_cast<double>(pending)))
    table.info().notes.push_back("thin: less than 0.6 of what was looked at could be judged");
}

void note_calendar(Table& table, Selection const& selection) {
  Known const known = known_of(selection);
  if (known.held_in_calendar > 0)
    table.info().notes.push_back("calendar_only: " + std::to_string(known.held_in_calendar) + " of " + std::to_string(known.held) +
                                 " one-to-ones counted here stood in the calendar; nobody said that they were held");
}

Known known_of(Selection const& selection) {
  Known known;
  auto const relationships = selection.history.relationships();
  std::int64_t const begin = begin_of_day(selection.window.begin_day());
  std::int64_t const end = begin_of_day(selection.end_day());
  for (Block const& block : selection.history.blocks())
    for (std::uint32_t local = 0; local < block.relationships(); ++local) {
      if (!selection.includes(relationships[block.first_relationship + local])) continue;
      for (auto i = static_cast<std::size_t>(block.offsets[local]); i < static_cast<std::size_t>(block.offsets[local + 1]); ++i) {
        if (block.time[i] < begin || block.time[i] >= end) continue;
        std::uint8_t const flags = block.flags[i];
        Outcome const outcome = MeetingFlags::outcome(flags);
        bool const witnessed = MeetingFlags::basis(flags) != Basis::CalendarOnly;
        MeetingDetails const& d = block.details;
        ++known.all;
        known.witnessed += witnessed ? 1 : 0;
        known.arranged += d.planned[i] != unknown_time ? 1 : 0;
        if (outcome == Outcome::Held) {
          ++known.held;
          known.held_in_calendar += witnessed ? 0 : 1;
          known.with_lateness += witnessed && (d.manager_late[i] != unknown_minutes || d.report_late[i] != unknown_minutes) ? 1 : 0;
        }
        if ((outcome == Outcome::Cancelled || outcome == Outcome::Missed) && witnessed) {
          bool const is_lost = d.cause[i] != Cause::Absence;
          ++known.lapses;
          known.lost += is_lost ? 1 : 0;
          known.made_up += is_lost && d.made_up[i] != unknown_time ? 1 : 0;
          known.asked +=
              d.asked_by_manager[i] != unknown_time || d.asked_by_report[i] != unknown_time || d.asked_prompted[i] != unknown_time ? 1 : 0;
        }
      }
    }
  return known;
}

std::optional<Refusal> why_not(Selection const& selection, std::string_view metric) {
  auto const all = contact_metrics();
  if (std::find(all.begin(), all.end(), metric) == all.end()) {
    std::string names;
    for (std::string const& name : all) names += (names.empty() ? "" : ", ") + name;
    throw NotFound{{.code = "no_metric",
                    .message = "there is no metric '" + std::string(metric) + "'",
                    .subject = std::string(metric),
                    .hint = "There are " + names + "."}};
  }
  History const& history = selection.history;
  std::string const asked{metric};
  bool const has_periods = !history.contact_periods().empty();
  if (history.meetings() == 0 && history.relationships().empty()) {
    if (has_periods && (metric == "coverage" || metric == "contact")) return std::nullopt;
    if (has_periods)
      return Refusal{"needs_meetings", asked, "These data give counts per person and period; this question needs single meetings.",
                     "Read a file of meetings with manager, report and time."};
    if (history.unattributed().meetings > 0)
      return Refusal{"unattributed", asked,
                     "These meetings name no attendees, only how many there were; none can be given to a manager and a report.",
                     "Read a file of meetings with manager, report and time, or a person query."};
    return Refusal{"no_data", asked, "There are neither meetings nor reporting lines.", "Read a file of meetings."};
  }
  if (metric == "coverage") return std::nullopt;
  bool const needs_cadence = metric == "adherence" || metric == "capacity";
  bool const has_cadence = std::any_of(history.programmes().begin(), history.programmes().end(), [](ProgrammeSpan const&) { return true; });
  if (needs_cadence && !has_cadence)
    return Refusal{"no_cadence", asked, "Nobody declared how often the one-to-ones were to be, so there is nothing to measure against.",
                   "Declare a cadence (programmes.csv); gaps are shown without one."};
  if (metric == "gap" || metric == "capacity") return std::nullopt;
  Known const known = known_of(selection);
  if (known.all == 0) return Refusal{"no_data", asked, "No meeting lies in this window.", "Ask about another window."};
  if (metric == "contact" || metric == "regularity") return std::nullopt;
  if (known.witnessed == 0)
    return Refusal{"calendar_only", asked,
                   "All " + std::to_string(calendar_only(known)) +
                       " meetings are known from the calendar alone: that they stood there does not say that they were held.",
                   "Have the meetings confirmed by one of the two, or read an attendance log."};
  if ((metric == "changes" || metric == "recovery" || metric == "pull") && known.arranged == 0)
    return Refusal{"no_plans", asked, "No meeting says when it was planned.", "Give planned_start and status."};
  if ((metric == "recovery" && known.lost == 0) || (metric == "pull" && known.lapses == 0))
    return Refusal{"no_data", asked, "No meeting was cancelled or missed: there was no opportunity.", ""};
  if (metric == "recovery" && known.made_up == 0)
    return Refusal{"no_links", asked,
                   "None of " + std::to_string(known.lost) +
                       " lost meetings is named by the meeting that replaced it, so made up for and not told look alike.",
                   "Fill the column 'replaces' with the id of the lost meeting."};
  if (metric == "pull" && known.asked == 0)
    return Refusal{"no_requests", asked, "Nobody recorded who asked for the lost meetings, so not asked and not told look alike.",
                   "Fill recovery_asked_by and recovery_asked_at."};
  if (metric == "punctuality" && known.with_lateness == 0)
    return Refusal{"no_arrivals", asked, "No arrival times are recorded (they are kept only where both have chosen so).", ""};
  return std::nullopt;
}

}  // namespace roir
