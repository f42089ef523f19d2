// SPDX-License-Identifier: MIT
#include "planning/team_hints.hpp"

#include "planning/clock_text.hpp"

#include <algorithm>

namespace roir {

std::string absence_hint(TeamInput const& input, TeamPair const& pair, TeamTask const& task) {
  std::string words;
  bool is_open = false;
  auto const say = [&](std::uint32_t person, Diary const& diary) {
    std::int32_t day = task.first_day;
    while (day < task.end_day && diary.is_there(day)) ++day;
    if (day == task.end_day) return;
    std::int32_t const back = diary.back_on(day);
    is_open = is_open || back == open_end;
    words += (words.empty() ? "" : "; ") + input.history->person_name(person) + " is away from " + format_day(day) +
             (back == open_end ? std::string{", and nobody said until when"} : " until " + format_day(back));
  };
  say(pair.line.report, *pair.report);
  say(input.manager, *input.diary);
  return words + (is_open ? ". Give the absence an end." : ". Too few days are left in the period; the next one can be planned.");
}

std::string hours_hint(TeamInput const& input, TeamPair const& pair) {
  auto const works = [](Diary const& diary) {
    auto const clock = [](std::int32_t minute) { return clock_text(minute).substr(11); };
    return clock(diary.hours().from) + " to " + clock(diary.hours().until) + " in " + diary.zone().name();
  };
  return "Their working hours have no common slot of " + std::to_string(pair.minutes) +
         " minutes in the period: " + input.history->person_name(input.manager) + " works " + works(*input.diary) + ", " +
         input.history->person_name(pair.line.report) + " " + works(*pair.report) +
         ", on the days on which both work. Let one of them begin earlier or stay later on one day.";
}

std::string slot_times(TeamSlots const& slots, std::vector<std::size_t> const& listed) {
  constexpr std::size_t shown = 3;
  std::string words;
  for (std::size_t i = 0; i < std::min(shown, listed.size()); ++i) words += (i == 0 ? "" : ", ") + clock_text(slots[listed[i]].local);
  if (listed.size() > shown) words += " and " + std::to_string(listed.size() - shown) + " more";
  return words;
}

std::string free_one_hint(TeamSlots const& slots, BusySlots const& busy, std::string const& report, std::string const& manager) {
  std::string words;
  auto const add = [&](std::string const& who, std::vector<std::size_t> const& listed) {
    if (listed.empty()) return;
    words += (words.empty() ? "Free one of these slots: " : "; or ") + who + " " + slot_times(slots, listed);
  };
  add(report, busy.report);
  add(manager, busy.manager);
  if (words.empty()) add("both", busy.both);
  if (words.empty()) return "Widen the working hours of either.";
  return words + " (on the clock of " + manager + ").";
}

}  // namespace roir
