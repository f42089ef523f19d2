// SPDX-License-Identifier: MIT
#include <roir/dialogue/recognising.hpp>

#include <algorithm>

namespace roir {
namespace {

constexpr double marks = 4;
constexpr double specific_from = 0.75;

/// Calls `look` for each recognition by that side in the window, with its day.
template <class Look>
void each(std::span<Recognition const> recognitions, Side by, TimeFrame const& frame, Look const& look) {
  for (Recognition const& one : recognitions) {
    std::int32_t const day = frame.day_of(one.at);
    if (one.by == by && frame.holds(day)) look(one, day);
  }
}

}  // namespace

double specificity(Recognition const& recognition) noexcept {
  return static_cast<double>(std::clamp<std::int64_t>(recognition.specifics, 0, 4)) / marks;
}

Parts specificity_parts(std::span<Recognition const> recognitions, Side by, TimeFrame const& frame) {
  Parts made;
  each(recognitions, by, frame, [&](Recognition const& one, std::int32_t day) { made.parts.push_back({day, specificity(one), 1}); });
  std::ranges::stable_sort(made.parts, {}, &Part::day);
  return made;
}

Trials specific_trials(std::span<Recognition const> recognitions, Side by, TimeFrame const& frame) {
  Trials made;
  for (Part const& part : specificity_parts(recognitions, by, frame).parts)
    made.trials.push_back({part.day, part.numerator >= specific_from});
  return made;
}

std::vector<Amount> recognition_days(std::span<Recognition const> recognitions, Side by, TimeFrame const& frame) {
  std::vector<Amount> made;
  each(recognitions, by, frame, [&](Recognition const& one, std::int32_t day) {
    if (one.when) made.push_back({day, static_cast<double>(std::max(0, day - day_number(*one.when))), true});
  });
  std::ranges::stable_sort(made, {}, &Amount::day);
  return made;
}

Trials recognised_trials(std::span<Recognition const> recognitions, Side by, std::int32_t day, DaySet const& eligible,
                         TimeFrame const& frame, RelationshipPolicy const& policy) {
  Trials made;
  if (!frame.holds(day) || !eligible.contains(day) || policy.recognition_days == 0) return made;
  EligibleClock const clock{eligible};
  std::int64_t const end = clock.minutes_before(std::int64_t{day + 1} * minutes_per_day);
  std::int64_t const begin = end - policy.recognition_days * minutes_per_day;
  if (begin < 0) {
    made.pending = 1;
    return made;
  }
  bool const recognised = std::ranges::any_of(recognitions, [&](Recognition const& one) {
    std::int32_t const when = frame.day_of(one.at);
    return one.by == by && when <= day && clock.minutes_before(std::int64_t{when + 1} * minutes_per_day) > begin;
  });
  made.trials.push_back({day, recognised});
  return made;
}

}  // namespace roir
