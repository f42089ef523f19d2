// SPDX-License-Identifier: MIT
// How the report is and what they did: movement of indicators and pulse, achievements, recognition, evidence.
#include "relationship/achievements.hpp"
#include "relationship/sheet.hpp"
#include <roir/core/print.hpp>

#include <algorithm>
#include <map>

namespace roir {
namespace {

// Readings of one indicator that are known today, oldest first; a correction stands in for what it corrects.
using Readings = std::vector<KpiReading const*>;

bool is_corrected(std::vector<KpiReading> const& all, KpiReading const& reading) {
  return reading.fact.id &&
         std::any_of(all.begin(), all.end(), [&](KpiReading const& other) { return other.fact.corrects == reading.fact.id; });
}

std::map<std::string, Readings> readings_by_name(Sight const& sight) {
  std::map<std::string, Readings> by_name;
  auto const& all = sight.context.kpis;
  for (KpiReading const& reading : all)
    if (reading.person == sight.state.report && day_number(reading.until) <= sight.today + 1 && !is_corrected(all, reading))
      by_name[reading.kpi].push_back(&reading);
  for (auto& [name, readings] : by_name)
    std::stable_sort(readings.begin(), readings.end(), [](KpiReading const* a, KpiReading const* b) { return a->until < b->until; });
  return by_name;
}

void add_kpi(Sheet& sheet, std::string const& name, Readings const& readings) {
  KpiReading const& last = *readings.back();
  std::vector<MessageParameter> parameters{{"value", shortest_number(last.value)},
                                           {"until", day_text(day_number(last.until) - 1)},
                                           {"readings", std::to_string(readings.size())},
                                           {"good", std::string{word(last.direction)}}};
  if (!last.unit.empty()) parameters.push_back({"unit", last.unit});
  if (last.target) parameters.push_back({"target", shortest_number(*last.target)});
  bool const has_moved = readings.size() > 1;
  if (has_moved) parameters.push_back({"before", shortest_number(readings[readings.size() - 2]->value)});
  char const* const why =
      has_moved ? (last.target ? "kpi_moved_with_target" : "kpi_moved") : (last.target ? "kpi_read_with_target" : "kpi_read");
  sheet.add(why, {.subject = name, .text = name, .section = "kpi"}, std::move(parameters));
}

void add_pulse(Sheet& sheet, char const* dimension, std::optional<double> Pulse::*value) {
  std::vector<double> answers;
  for (Pulse const& pulse : sheet.sight().state.pulses)
    if (pulse.*value) answers.push_back(*(pulse.*value));
  if (answers.size() < 2) return;
  sheet.add("pulse_moved", {.subject = dimension, .text = dimension},
            {{"before", shortest_number(answers[answers.size() - 2])},
             {"value", shortest_number(answers.back())},
             {"answers", std::to_string(answers.size())}});
}

}  // namespace

void add_movement(Sheet& sheet) {
  for (auto const& [name, readings] : readings_by_name(sheet.sight())) add_kpi(sheet, name, readings);
  add_pulse(sheet, "happy", &Pulse::happy);
  add_pulse(sheet, "challenged", &Pulse::challenged);
  add_pulse(sheet, "stressed", &Pulse::stressed);
  add_pulse(sheet, "engaged", &Pulse::engaged);
}

void add_achievements(Sheet& sheet) {
  Sight const& sight = sheet.sight();
  for (Achievement const& achievement : achievements_not_recognised(sight))
    sheet.add("achievement_not_recognised", {.subject = achievement.id, .text = achievement.text},
              {{"day", day_text(achievement.day)}, {"kind", std::string{word(achievement.kind)}}});
  if (std::int64_t const days = days_without_recognition(sight);
      sight.side == Side::Manager && days >= sight.context.policy.recognition_days)
    sheet.add("recognition_due", {.subject = sight.state.report.text()}, {{"days", std::to_string(days)}});

  auto const since = sight.last_held_day(sight.time_of(sheet.meeting()).value_or(sight.now));
  if (!since) return;
  std::int64_t const evidence = evidence_since(sight, *since, std::nullopt);
  if (evidence > 0) sheet.add("evidence_since", {}, {{"pieces", std::to_string(evidence)}, {"since", day_text(*since)}});
  if (sight.side == Side::Report && evidence_since(sight, *since, EvidenceClaim::Improvement) == 0)
    sheet.add("evidence_missing", {.subject = sheet.meeting().meeting.text()}, {{"since", day_text(*since)}});
}

}  // namespace roir
