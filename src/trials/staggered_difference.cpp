// SPDX-License-Identifier: MIT
#include "trials/effect_estimator.hpp"

#include <limits>
#include <set>
#include <utility>

namespace roir::trials {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

// Weighted changes of a group of teams.
struct Changes {
  int teams = 0;
  double weight = 0;
  double sum = 0;
  void add(double w, double change) noexcept {
    ++teams;
    weight += w;
    sum += w * change;
  }
  [[nodiscard]] Changes without(double w, double change) const noexcept { return {teams - 1, weight - w, sum - w * change}; }
  [[nodiscard]] double mean() const noexcept { return sum / weight; }
};

// The comparison of the teams begun in one month with those that begin later, in one month.
struct Cell {
  std::size_t base = 0;   // month before the start
  std::size_t month = 0;  // month that is looked at
};

enum class Role : std::uint8_t { None, Begun, Waiting };

class StaggeredDifference final : public EffectEstimator {
 public:
  StaggeredDifference(TeamMonths const& teams, std::vector<Outcomes> outcomes)
      : months_{static_cast<std::size_t>(teams.months)}, people_{teams.people}, outcomes_{std::move(outcomes)} {
    for (std::size_t j = 0; j < teams.teams(); ++j) {
      double sum = 0;
      int seen = 0;
      for (std::size_t t = 0; t < months_; ++t)
        if (double const people = people_[j * months_ + t]; people > 0) sum += people, ++seen;
      weight_.push_back(seen > 0 ? sum / seen : 0);
    }
  }

  [[nodiscard]] std::vector<std::vector<double>> effects(std::span<int const> starts) const override {
    std::vector<std::vector<double>> results;
    for (Outcomes const& outcome : outcomes_) results.push_back(effects(starts, outcome));
    return results;
  }

  [[nodiscard]] Outcomes weights(std::span<int const> starts) const override {
    Outcomes weights(starts.size() * months_, 0.0);
    double shares = 0;
    for (Cell const& cell : cells(starts)) {
      double begun = 0, waiting = 0;
      for (std::size_t j = 0; j < starts.size(); ++j) {
        Role const role = role_of(cell, starts, j);
        begun += role == Role::Begun ? weight_[j] : 0;
        waiting += role == Role::Waiting ? weight_[j] : 0;
      }
      if (begun == 0 || waiting == 0) continue;
      double const share = cohort(starts, cell.base + 1);
      shares += share;
      for (std::size_t j = 0; j < starts.size(); ++j) {
        Role const role = role_of(cell, starts, j);
        if (role == Role::None) continue;
        double const weight = share * (role == Role::Begun ? weight_[j] / begun : -weight_[j] / waiting);
        weights[j * months_ + cell.month] += weight;
        weights[j * months_ + cell.base] -= weight;
      }
    }
    if (shares == 0) return {};
    for (double& weight : weights) weight /= shares;
    return weights;
  }

 private:
  [[nodiscard]] std::vector<Cell> cells(std::span<int const> starts) const {
    std::set<int> const distinct{starts.begin(), starts.end()};
    std::vector<Cell> all;
    for (int const start : distinct)
      if (start >= 1 && static_cast<std::size_t>(start) < months_)
        for (auto t = static_cast<std::size_t>(start); t < months_; ++t)
          all.push_back({.base = static_cast<std::size_t>(start) - 1, .month = t});
    return all;
  }

  [[nodiscard]] Role role_of(Cell const& cell, std::span<int const> starts, std::size_t j) const noexcept {
    if (people_[j * months_ + cell.base] <= 0 || people_[j * months_ + cell.month] <= 0) return Role::None;
    auto const start = static_cast<std::size_t>(starts[j]);
    return start == cell.base + 1 ? Role::Begun : start > cell.month ? Role::Waiting : Role::None;
  }

  [[nodiscard]] double cohort(std::span<int const> starts, std::size_t start) const noexcept {
    double sum = 0;
    for (std::size_t j = 0; j < starts.size(); ++j)
      if (static_cast<std::size_t>(starts[j]) == start) sum += weight_[j];
    return sum;
  }

  [[nodiscard]] std::vector<double> effects(std::span<int const> starts, Outcomes const& outcome) const {
    std::vector<double> sums(starts.size() + 1, 0.0), shares(starts.size() + 1, 0.0);
    for (Cell const& cell : cells(starts)) {
      auto const change = [&](std::size_t j) { return outcome[j * months_ + cell.month] - outcome[j * months_ + cell.base]; };
      Changes begun, waiting;
      for (std::size_t j = 0; j < starts.size(); ++j) {
        Role const role = role_of(cell, starts, j);
        if (role == Role::Begun) begun.add(weight_[j], change(j));
        if (role == Role::Waiting) waiting.add(weight_[j], change(j));
      }
      double const share = cohort(starts, cell.base + 1);
      auto const take = [&](std::size_t place, Changes const& now, Changes const& later, double by) {
        if (now.teams < 1 || later.teams < 1) return;
        sums[place] += by * (now.mean() - later.mean());
        shares[place] += by;
      };
      take(0, begun, waiting, share);
      for (std::size_t j = 0; j < starts.size(); ++j) {
        Role const role = role_of(cell, starts, j);
        double const left = static_cast<std::size_t>(starts[j]) == cell.base + 1 ? share - weight_[j] : share;
        take(j + 1, role == Role::Begun ? begun.without(weight_[j], change(j)) : begun,
             role == Role::Waiting ? waiting.without(weight_[j], change(j)) : waiting, left);
      }
    }
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = shares[i] > 0 ? sums[i] / shares[i] : undefined;
    return sums;
  }

  std::size_t months_;
  std::vector<double> people_;
  std::vector<double> weight_;
  std::vector<Outcomes> outcomes_;
};

}  // namespace

std::unique_ptr<EffectEstimator> staggered_difference(TeamMonths const& teams, std::vector<Outcomes> outcomes) {
  return std::make_unique<StaggeredDifference>(teams, std::move(outcomes));
}

std::unique_ptr<EffectEstimator> estimator_of(RollOutEstimator estimator, TeamMonths const& teams, OutcomeSpread const& spread,
                                              std::vector<Outcomes> outcomes) {
  return estimator == RollOutEstimator::PeriodEffects ? period_effects(teams, spread, outcomes)
                                                      : staggered_difference(teams, std::move(outcomes));
}

}  // namespace roir::trials
