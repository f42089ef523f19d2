// SPDX-License-Identifier: MIT
#include "ical/series_cadence.hpp"

#include <algorithm>

namespace roir::ical {

void SeriesCadences::see(Instance const& instance, std::string const& pair, std::int32_t day) {
  CalendarEvent const& event = instance.what->event;
  bool const has_rule = event.rules.size() == 1;
  // "This and all that follow" without a rule of its own goes on with the series' rule.
  if (!has_rule && !event.this_and_future) return;
  auto const is_known = [&](Spell const& spell) { return spell.pair == pair && (!has_rule || spell.what == instance.what); };
  auto const known = std::find_if(spells_.begin(), spells_.end(), is_known);
  if (instance.fate == Fate::Cancelled) {
    if (known != spells_.end()) known->is_over = true;
  } else if (known == spells_.end()) {
    if (has_rule) spells_.push_back({.what = instance.what, .pair = pair, .first = day, .last = day});
  } else {
    known->last = day;
  }
}

void SeriesCadences::end_meeting() {
  for (Spell const& spell : spells_) adopt(spell);
  spells_.clear();
}

// The rule alone: what was deleted or moved was owed all the same. Its end is that of the programme.
void SeriesCadences::adopt(Spell const& spell) {
  CalendarEvent const& event = spell.what->event;
  RecurrenceRule::Parts rule = event.rules.front().parts();
  bool const has_end = rule.count.has_value() || rule.until.has_value();
  rule.count = {};
  rule.until = {};
  constexpr std::int64_t day = 86'400;
  Recurrence::Parts series{.start = floor_div(event.start.seconds, day) * day, .is_date = true};
  series.rules.emplace_back(std::move(rule));
  ProgrammeAdoption adoption{.scope = Scope::Series,
                             .subject = spell.pair,
                             .cadence = Cadence::recurring(Recurrence{std::move(series)}),
                             .from = to_date(spell.first)};
  adoption.fact.source = "calendar";
  if (event.duration > 0 && event.duration <= day) adoption.minutes = event.duration / 60;
  if (has_end || spell.is_over) adoption.until = to_date(adoption.cadence.period_containing(spell.last, spell.first).end_day);
  adoptions_.push_back(std::move(adoption));
}

}  // namespace roir::ical
