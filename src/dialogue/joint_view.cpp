// SPDX-License-Identifier: MIT
#include <roir/dialogue/joint_view.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace roir {
namespace {

constexpr std::size_t levels = 5;

/// Calls `look` for each item that both rated and that last changed in the frame.
template <class Look>
void each(std::span<JointRating const> ratings, TimeFrame const& frame, Look const& look) {
  for (JointRating const& rating : ratings) {
    std::int32_t const day = frame.day_of(rating.at);
    if (rating.by_manager && rating.by_report && frame.holds(day)) look(rating, day);
  }
}

template <class Value>
Parts parts(std::span<JointRating const> ratings, TimeFrame const& frame, Value const& value) {
  Parts made;
  each(ratings, frame, [&](JointRating const& rating, std::int32_t day) {
    made.parts.push_back({day, value(static_cast<double>(*rating.by_manager - *rating.by_report)), 1});
  });
  std::ranges::stable_sort(made.parts, {}, &Part::day);
  return made;
}

}  // namespace

Parts rating_gap_parts(std::span<JointRating const> ratings, TimeFrame const& frame) {
  return parts(ratings, frame, [](double difference) { return std::abs(difference); });
}

Parts rating_bias_parts(std::span<JointRating const> ratings, TimeFrame const& frame) {
  return parts(ratings, frame, [](double difference) { return difference; });
}

Trials resolved_trials(std::span<JointRating const> ratings, TimeFrame const& frame) {
  Trials made;
  each(ratings, frame, [&](JointRating const& rating, std::int32_t day) {
    if (*rating.by_manager != *rating.by_report) made.trials.push_back({day, rating.agreed.has_value()});
  });
  std::ranges::stable_sort(made.trials, {}, &Trial::day);
  return made;
}

double weighted_agreement(std::span<JointRating const> ratings, TimeFrame const& frame) {
  std::array<double, levels> manager{}, report{};
  double n = 0, observed = 0;
  each(ratings, frame, [&](JointRating const& rating, std::int32_t) {
    auto const m = static_cast<std::size_t>(std::clamp<std::int64_t>(*rating.by_manager, 0, levels - 1));
    auto const e = static_cast<std::size_t>(std::clamp<std::int64_t>(*rating.by_report, 0, levels - 1));
    ++manager[m];
    ++report[e];
    ++n;
    observed += std::pow(static_cast<double>(m) - static_cast<double>(e), 2);
  });
  double expected = 0;
  for (std::size_t m = 0; m < levels; ++m)
    for (std::size_t e = 0; e < levels; ++e)
      expected += manager[m] * report[e] / n * std::pow(static_cast<double>(m) - static_cast<double>(e), 2);
  if (n < static_cast<double>(agreement_n_min) || expected <= 0) return std::numeric_limits<double>::quiet_NaN();
  return 1 - observed / expected;
}

}  // namespace roir
