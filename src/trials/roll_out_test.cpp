// SPDX-License-Identifier: MIT
#include "trials/effect_estimator.hpp"
#include <roir/core/error.hpp>
#include <roir/trials/assignment.hpp>
#include <roir/trials/power.hpp>
#include <roir/trials/roll_out_test.hpp>

#include <algorithm>
#include <cmath>

namespace roir {
namespace {

constexpr double interval_alpha = 0.05;
// Statistics that differ by rounding alone are the same.
constexpr double same = 1e-10;
// An error that is no more than rounding, relative to the largest outcome.
constexpr double rounding = 1e-12;
constexpr double infinity = std::numeric_limits<double>::infinity();

// The studentised effect under an assignment, for outcomes less any effect θ where a team had begun: (a − θ·b)/√(v0 − 2θ·v1 + θ²·v2).
class Statistic {
 public:
  // From the effects on outcomes, and on having begun, of all teams and without each.
  Statistic(std::vector<double> const& outcome, std::vector<double> const& begun) : a_{outcome.front()}, b_{begun.front()} {
    auto const g = static_cast<double>(outcome.size() - 1);
    for (std::size_t j = 1; j < outcome.size(); ++j) {
      double const da = outcome[j] - a_;
      double const db = begun[j] - b_;
      v0_ += da * da;
      v1_ += da * db;
      v2_ += db * db;
    }
    v0_ *= (g - 1) / g;
    v1_ *= (g - 1) / g;
    v2_ *= (g - 1) / g;
  }
  [[nodiscard]] double effect() const noexcept { return a_; }
  [[nodiscard]] double error() const noexcept { return std::sqrt(v0_); }
  // 0 where it cannot be told, which is never far from 0.
  [[nodiscard]] double at(double effect) const noexcept {
    double const variance = v0_ - 2 * effect * v1_ + effect * effect * v2_;
    double const size = std::abs(a_ - effect * b_) / std::sqrt(variance);
    return std::isfinite(size) ? size : 0;
  }

 private:
  double a_;
  double b_;
  double v0_ = 0, v1_ = 0, v2_ = 0;
};

class Permutations {
 public:
  Permutations(TeamMonths const& teams, RegisterPlan const& plan) : draw_{plan} {
    auto const estimator = trials::estimator_of(plan.estimator, teams, plan.spread, {teams.outcome, begun(teams)});
    auto const look = [&](std::vector<int> const& starts) {
      auto const effects = estimator->effects(starts);
      return Statistic{effects[0], effects[1]};
    };
    observed_.push_back(look(draw_.planned()));
    is_enumerated_ = draw_.assignments() <= static_cast<double>(plan.draws) + 1;
    if (is_enumerated_) {
      for (std::vector<int> const& starts : draw_.all()) others_.push_back(look(starts));
    } else {
      others_.push_back(observed_.front());
      // Draw 0 made the plan.
      for (std::int64_t draw = 1; draw <= plan.draws; ++draw) others_.push_back(look(draw_.again(static_cast<std::uint32_t>(draw))));
    }
  }
  [[nodiscard]] Statistic const& observed() const noexcept { return observed_.front(); }
  [[nodiscard]] bool is_enumerated() const noexcept { return is_enumerated_; }
  [[nodiscard]] std::size_t size() const noexcept { return others_.size(); }

  [[nodiscard]] double p_value(double effect) const {
    double const limit = observed().at(effect) * (1 - same);
    auto const extreme = std::count_if(others_.begin(), others_.end(), [&](Statistic const& one) { return one.at(effect) >= limit; });
    return static_cast<double>(extreme) / static_cast<double>(others_.size());
  }

  // The end of the interval in a direction of 1 or −1.
  [[nodiscard]] double end(double direction) const {
    double const unit = observed().error();
    double inside = 0, outside = 1;
    while (p_value(observed().effect() + direction * outside * unit) > interval_alpha) {
      inside = outside;
      outside *= 2;
      if (outside > 1e6) return direction * infinity;
    }
    while (outside - inside > 1e-6) {
      double const middle = (inside + outside) / 2;
      (p_value(observed().effect() + direction * middle * unit) > interval_alpha ? inside : outside) = middle;
    }
    return observed().effect() + direction * outside * unit;
  }

 private:
  // 1 where a team had begun.
  [[nodiscard]] trials::Outcomes begun(TeamMonths const& teams) const {
    trials::Outcomes begun;
    for (int const start : draw_.planned())
      for (int t = 0; t < teams.months; ++t) begun.push_back(t >= start ? 1 : 0);
    return begun;
  }

  AssignmentDraw draw_;
  std::vector<Statistic> observed_;
  std::vector<Statistic> others_;
  bool is_enumerated_ = false;
};

}  // namespace

RollOutEffect test_roll_out(TeamMonths const& teams, RegisterPlan const& plan) {
  RollOut const roll_out = roll_out_of(plan);
  if (teams.months != roll_out.months || teams.teams() != roll_out.teams.size() || teams.outcome.size() != teams.people.size())
    throw InvalidArgument{{.code = "bad_panel",
                           .message = std::to_string(teams.teams()) + " teams over " + std::to_string(teams.months) +
                                      " months, and the plan has " + std::to_string(roll_out.teams.size()) + " over " +
                                      std::to_string(roll_out.months),
                           .subject = plan.plan}};
  RollOutEffect result{};
  result.refusal = why_no_trial(roll_out);
  if (result.refusal) return result;
  Permutations const permutations{teams, plan};
  Statistic const& observed = permutations.observed();
  double size = 0;
  for (std::size_t i = 0; i < teams.people.size(); ++i)
    if (teams.people[i] > 0) size = std::max(size, std::abs(teams.outcome[i]));
  if (!std::isfinite(observed.effect()) || !(observed.error() > rounding * size)) {
    result.refusal = Refusal{"no_data", "the effect of a roll-out", "The outcomes that there are tell no effect, or do not vary.",
                             "See which teams have outcomes before and after their start."};
    return result;
  }
  result.standard_error = observed.error();
  result.p_value = permutations.p_value(0);
  result.assignments = static_cast<std::int64_t>(permutations.size());
  result.is_enumerated = permutations.is_enumerated();
  result.effect = {.value = observed.effect(),
                   .interval = {permutations.end(-1), permutations.end(1)},
                   .n = static_cast<double>(teams.teams()),
                   .status = Status::Ok,
                   .method = "permutation within strata, studentised, " + std::to_string(result.assignments) +
                             (result.is_enumerated ? " assignments, all there are" : " assignments")};
  return result;
}

}  // namespace roir
