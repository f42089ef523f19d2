// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/returns/break_even.hpp>

#include <string>
#include <vector>

namespace roir {
namespace {

/// One way to say what the hours would have to return.
struct BreakEven {
  char const* unit;
  char const* words;
  double per_hour;  ///< units per invested hour of a person and year
  double per_hour_low;
  double per_hour_high;
};

std::vector<BreakEven> ways(Policy const& p) {
  auto const full = static_cast<double>(p.full_time_hours);
  double const leaver = 100.0 / full;
  return {{"hours", "hours saved per person and year", 1, 1, 1},
          {"percent_of_output", "more output per person, in percent of a full-time year", 100 / full, 100 / full, 100 / full},
          {"absence_days", "days of absence fewer per person and year", 1 / p.day_hours, 1 / p.day_hours, 1 / p.day_hours},
          {"leavers_per_100", "leavers fewer per 100 people and year", leaver / p.replacement_share, leaver / p.replacement_share_high,
           leaver / p.replacement_share_low}};
}

}  // namespace

Table break_even(Selection const& selection, std::string_view unit) {
  Policy const& p = selection.policy;
  Table table{{.name = "break_even",
               .title = "What the one-to-ones would have to return to pay for themselves",
               .definition = "The effect that alone would pay for the invested hours (C.1.7), per direct report and year. It says what "
                             "would have to be true, not what is.",
               .policy = to_words(p, {"prep_minutes", "follow_up_minutes", "waste_minutes", "full_time_hours", "day_hours",
                                      "replacement_share", "replacement_share_low", "replacement_share_high"})}};
  std::vector<BreakEven> asked;
  for (BreakEven const& way : ways(p))
    if (unit.empty() || unit == way.unit) asked.push_back(way);
  if (asked.empty())
    throw NotFound{{.code = "no_unit",
                    .message = "there is no unit '" + std::string(unit) + "'",
                    .subject = std::string(unit),
                    .hint = "There are hours, percent_of_output, absence_days, leavers_per_100."}};
  if (auto const refusal = why_no_investment(selection))
    return refused(table, {"break_even", "see unit", table.info().definition}, *refusal);
  Investment const sum = investments(selection, Rows{selection, {}}).front();
  std::vector<std::string> units, words;
  std::vector<Estimate> estimates;
  for (BreakEven const& way : asked) {
    units.emplace_back(way.unit);
    words.emplace_back(way.words);
    if (sum.person_years <= 0) {
      estimates.push_back({.reason = "no_data"});
      continue;
    }
    Estimate estimate{.value = sum.hours() * way.per_hour / sum.person_years, .n = static_cast<double>(sum.held), .status = Status::Ok};
    estimate.interval = {sum.low() * way.per_hour_low / sum.person_years, sum.high() * way.per_hour_high / sum.person_years};
    estimate.method = "bounds of what is assumed, not a sampling interval";
    estimate.is_bounds = true;
    estimates.push_back(estimate);
  }
  table.add(Column{{"unit", "", "What it is counted in."}, units});
  table.add(Column::Meta{"break_even", "see unit", "What would have to come back per direct report and year."}, estimates);
  table.add(Column{{"words", "", "In words."}, words});
  return table;
}

}  // namespace roir
