// SPDX-License-Identifier: MIT
/// @file
/// Outcomes of people drawn from the model that a power promises to, person by person: an oracle that knows no formula of a variance.
#pragma once

#include "trials/effect_estimator.hpp"
#include <roir/trials/roll_out.hpp>

#include <cmath>
#include <random>
#include <span>
#include <vector>

namespace roir::test {

/// Draws trials one after the other.
class SimulatedTrials {
 public:
  explicit SimulatedTrials(std::uint64_t seed) : random_{seed} {}

  /// Monthly means of the teams, each of its people with a value in every month.
  TeamMonths draw(RollOut const& roll_out, OutcomeSpread const& spread, double effect) {
    TeamMonths drawn{.months = roll_out.months};
    for (RollOutTeam const& team : roll_out.teams) {
      std::vector<double> sums(static_cast<std::size_t>(roll_out.months), 0.0);
      double const of_team = std::sqrt(spread.between_teams) * normal();
      std::vector<double> const shocks = series(roll_out.months, spread.team_months, spread.team_decay);
      for (int person = 0; person < static_cast<int>(team.people); ++person) {
        double const of_person = std::sqrt(spread.between_persons) * normal();
        std::vector<double> const noise = series(roll_out.months, spread.within, spread.person_decay);
        for (std::size_t t = 0; t < sums.size(); ++t) sums[t] += of_person + noise[t];
      }
      for (std::size_t t = 0; t < sums.size(); ++t) {
        double const begun = static_cast<int>(t) >= team.start ? effect : 0;
        drawn.people.push_back(team.people);
        drawn.outcome.push_back(sums[t] / team.people + of_team + shocks[t] + begun + std::sin(static_cast<double>(t)));
      }
    }
    return drawn;
  }

  /// The effect estimated in one trial.
  double estimate(RollOut const& roll_out, OutcomeSpread const& spread, double effect, RollOutEstimator estimator) {
    TeamMonths const drawn = draw(roll_out, spread, effect);
    std::vector<int> starts;
    for (RollOutTeam const& team : roll_out.teams) starts.push_back(team.start);
    return trials::estimator_of(estimator, drawn, spread, {drawn.outcome})->effects(starts).front().front();
  }

  /// Whether Student's t on the means of the teams over all months is beyond the critical value.
  bool student_rejects(RollOut const& roll_out, OutcomeSpread const& spread, double effect, double critical) {
    TeamMonths const drawn = draw(roll_out, spread, effect);
    double n[2] = {0, 0}, sum[2] = {0, 0}, squares[2] = {0, 0};
    for (std::size_t j = 0; j < roll_out.teams.size(); ++j) {
      double mean = 0;
      for (int t = 0; t < roll_out.months; ++t) mean += drawn.outcome[j * static_cast<std::size_t>(roll_out.months) + t] / roll_out.months;
      int const side = roll_out.teams[j].start == 0 ? 1 : 0;
      n[side] += 1;
      sum[side] += mean;
      squares[side] += mean * mean;
    }
    double const within = squares[0] - sum[0] * sum[0] / n[0] + squares[1] - sum[1] * sum[1] / n[1];
    double const error = std::sqrt(within / (n[0] + n[1] - 2) * (1 / n[0] + 1 / n[1]));
    return std::abs(sum[1] / n[1] - sum[0] / n[0]) > critical * error;
  }

  /// A standard normal.
  double normal() { return normal_(random_); }

  /// Stationary, of this variance, each value correlated with the one before it by `decay`.
  std::vector<double> series(int months, double variance, double decay) {
    std::vector<double> values;
    double last = normal();
    for (int t = 0; t < months; ++t) {
      if (t > 0) last = decay * last + std::sqrt(1 - decay * decay) * normal();
      values.push_back(std::sqrt(variance) * last);
    }
    return values;
  }

 private:
  std::mt19937_64 random_;
  std::normal_distribution<double> normal_;
};

}  // namespace roir::test
