// SPDX-License-Identifier: MIT
// Indicators that need no record of what was talked about: meetings, employments, absences.
#include "returns/pair_indicators.hpp"
#include <roir/history/definitions.hpp>

namespace roir {
namespace {

constexpr std::int32_t days_per_week = 7;
constexpr std::int32_t back_within_days = 31;  // who comes back sooner has not left
constexpr std::int32_t short_absence_days = 28;

void adherence(PairLook const& look, IndicatorColumns& to) {
  look.trials(to, adherence_trials(look.context, look.frame.begin, look.end()));
}

/// Each end of an ISO week in the window is looked back from.
void coverage(PairLook const& look, IndicatorColumns& to) {
  std::vector<std::int32_t> days;
  constexpr std::int32_t monday = 4;  // 1970-01-05
  std::int32_t day = look.frame.begin + 1;
  day += ((monday - day) % days_per_week + days_per_week) % days_per_week;
  for (; day <= look.end(); day += days_per_week) days.push_back(day);
  look.trials(to, coverage_trials(look.context, days));
}

/// Mean age of the relationship over its days: those of [begin, end) have the mean age (begin + end − 1) / 2 − first.
void tenure(PairLook const& look, IndicatorColumns& to) {
  double const days = look.end() - look.frame.begin;
  if (look.context.relationship.inferred || days <= 0) return;
  double const age = (look.frame.begin + look.end() - 1) / 2.0 - look.context.relationship.begin;
  to.add(look.context.number, days * age / days_per_year, days);
}

/// Days of the frame on which somebody is employed, where that is known.
std::int32_t employed_days(PairLook const& look) {
  std::int32_t days = 0;
  for (EmploymentSpan const& spell : look.history.employments(look.report()))
    days += std::max(0, std::min(spell.end, look.end()) - std::max(spell.begin, look.frame.begin));
  return days;
}

void leaving(PairLook const& look, IndicatorColumns& to) {
  auto const spells = look.history.employments(look.report());
  double left = 0;
  for (std::size_t i = 0; i < spells.size(); ++i) {
    bool const comes_back = i + 1 < spells.size() && spells[i + 1].begin - spells[i].end <= back_within_days;
    if (!comes_back && spells[i].end != open_end && look.frame.holds(spells[i].end - 1)) ++left;
  }
  if (double const over = employed_days(look); over > 0) to.add(look.context.number, left, over / days_per_year);
}

template <class Amount>
void absence(PairLook const& look, IndicatorColumns& to, Amount const& amount) {
  double sum = 0;
  for (AbsenceSpell const& spell : look.history.absence_spells(look.report()))
    if (!spell.planned && std::min(spell.end, look.frame.as_of + 1) - spell.begin <= short_absence_days) sum += amount(spell);
  bool const is_known = !look.history.employments(look.report()).empty();
  double const over = is_known ? employed_days(look) : look.end() - look.frame.begin;
  if (over > 0) to.add(look.context.number, sum, over / days_per_year);
}

void absence_days(PairLook const& look, IndicatorColumns& to) {
  absence(look, to, [&](AbsenceSpell const& spell) {
    std::int32_t const begin = std::max(spell.begin, look.frame.begin), end = std::min(spell.end, look.end());
    return begin < end ? static_cast<double>(look.context.normal_days(begin, end)) : 0.0;
  });
}
void absence_spells(PairLook const& look, IndicatorColumns& to) {
  absence(look, to, [&](AbsenceSpell const& spell) { return look.frame.holds(spell.begin) ? 1.0 : 0.0; });
}

}  // namespace

std::vector<PairIndicator> contact_indicators() {
  using enum IndicatorKind;
  return {
      {.about = {"adherence", Share, "share", "Due one-to-ones that were held (M01).", "programme_adoption"},
       .look = adherence,
       .metric = "adherence"},
      {.about = {"coverage", Share, "share", "Week ends at which the direct report had a recent one-to-one (M03).", "meeting_held"},
       .look = coverage,
       .metric = "coverage"},
      {.about = {"tenure", Mean, "years", "How long the two have been together, over the days of the window.", "reporting_line"},
       .look = tenure},
      {.about = {"leaving", Rate, "leavers per person and year",
                 "Direct reports whose employment ended, for whatever reason; who came back within 31 days has not left.", "employment"},
       .look = leaving},
      {.about = {"absence_days", Rate, "days per person and year",
                 "Working days of unplanned absences of at most 28 days, over employed time.", "absence"},
       .look = absence_days},
      {.about = {"absence_spells", Rate, "per person and year", "Unplanned absences of at most 28 days, over employed time.", "absence"},
       .look = absence_spells}};
}

}  // namespace roir
