// SPDX-License-Identifier: MIT
#include "trials/effect_estimator.hpp"
#include "trials/team_covariance.hpp"

#include <limits>
#include <map>
#include <utility>

namespace roir::trials {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
// What rounding leaves of the information about an effect of which the data say nothing.
constexpr double no_information = 1e-9;

double dot(std::span<double const> a, std::span<double const> b) noexcept {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

// y = M·x
void multiply(Matrix const& matrix, std::span<double const> x, std::span<double> y) noexcept {
  for (std::size_t s = 0; s < x.size(); ++s) y[s] = dot({matrix.data() + s * x.size(), x.size()}, x);
}

// What is the same for all teams with the same people in the same months.
struct Kind {
  Matrix precision;  // inverse covariance
  Matrix without;    // inverse of the sum of all precisions but this one
};

// What a team brings to the sums, for one assignment.
struct Information {
  std::vector<double> b;  // W·x
  double c = 0;           // x'W·x
};

class PeriodEffects final : public EffectEstimator {
 public:
  PeriodEffects(TeamMonths const& teams, OutcomeSpread const& spread, std::vector<Outcomes> const& outcomes)
      : months_{static_cast<std::size_t>(teams.months)}, seen_(months_, false) {
    find_kinds(teams, spread);
    for (Outcomes const& one : outcomes) weigh(teams, one);
  }

  [[nodiscard]] std::vector<std::vector<double>> effects(std::span<int const> starts) const override {
    auto const [teams, all] = information(starts);
    std::vector<std::vector<double>> results;
    std::vector<double> scratch(months_);
    for (std::size_t k = 0; k < weighed_.size(); ++k) {
      results.emplace_back();
      results[k].reserve(starts.size() + 1);
    }
    std::vector<double> crosses(starts.size());
    for (std::size_t k = 0; k < weighed_.size(); ++k) {
      double cross = 0;
      for (std::size_t j = 0; j < starts.size(); ++j) cross += crosses[j] = after(starts[j], weighed(k, j));
      multiply(inverse_, all.b, scratch);
      results[k].push_back(solve(scratch, all.b, all.c, cross, sums_[k]));
      std::vector<double> b(months_), r(months_);
      for (std::size_t j = 0; j < starts.size(); ++j) {
        for (std::size_t t = 0; t < months_; ++t) {
          b[t] = all.b[t] - teams[j].b[t];
          r[t] = sums_[k][t] - weighed(k, j)[t];
        }
        multiply(kinds_[kind_of_[j]].without, b, scratch);
        results[k].push_back(solve(scratch, b, all.c - teams[j].c, cross - crosses[j], r));
      }
    }
    return results;
  }

  [[nodiscard]] Outcomes weights(std::span<int const> starts) const override {
    auto const [teams, all] = information(starts);
    std::vector<double> u(months_), wu(months_);
    multiply(inverse_, all.b, u);
    double const denominator = all.c - dot(u, all.b);
    if (!(denominator > no_information * all.c)) return {};
    Outcomes weights(starts.size() * months_);
    for (std::size_t j = 0; j < starts.size(); ++j) {
      multiply(kinds_[kind_of_[j]].precision, u, wu);
      for (std::size_t t = 0; t < months_; ++t) weights[j * months_ + t] = (teams[j].b[t] - wu[t]) / denominator;
    }
    return weights;
  }

 private:
  void find_kinds(TeamMonths const& teams, OutcomeSpread const& spread) {
    std::map<std::vector<double>, std::size_t> known;
    std::vector<std::vector<bool>> seen;
    std::vector<std::size_t> observers(months_, 0);
    Matrix sum(months_ * months_, 0.0);
    for (std::size_t j = 0; j < teams.teams(); ++j) {
      std::vector<double> const people{teams.people.begin() + static_cast<std::ptrdiff_t>(j * months_),
                                       teams.people.begin() + static_cast<std::ptrdiff_t>((j + 1) * months_)};
      auto const [place, is_new] = known.try_emplace(people, kinds_.size());
      if (is_new) {
        std::vector<bool> months(months_);
        for (std::size_t t = 0; t < months_; ++t) months[t] = people[t] > 0;
        kinds_.push_back({.precision = inverse_over(team_covariance(spread, people), months), .without = {}});
        seen.push_back(std::move(months));
      }
      kind_of_.push_back(place->second);
      for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += kinds_[place->second].precision[i];
      for (std::size_t t = 0; t < months_; ++t) observers[t] += people[t] > 0 ? 1 : 0;
    }
    for (std::size_t t = 0; t < months_; ++t) seen_[t] = observers[t] > 0;
    inverse_ = inverse_over(sum, seen_);
    for (std::size_t k = 0; k < kinds_.size(); ++k) {
      std::vector<bool> others(months_);
      Matrix rest = sum;
      for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= kinds_[k].precision[i];
      for (std::size_t t = 0; t < months_; ++t) others[t] = observers[t] > (seen[k][t] ? 1U : 0U);
      kinds_[k].without = inverse_over(rest, others);
    }
  }

  void weigh(TeamMonths const& teams, Outcomes const& outcomes) {
    Outcomes weighed(outcomes.size());
    std::vector<double> sum(months_, 0.0), y(months_);
    for (std::size_t j = 0; j < teams.teams(); ++j) {
      for (std::size_t t = 0; t < months_; ++t) y[t] = teams.people[j * months_ + t] > 0 ? outcomes[j * months_ + t] : 0.0;
      std::span<double> const wy{weighed.data() + j * months_, months_};
      multiply(kinds_[kind_of_[j]].precision, y, wy);
      for (std::size_t t = 0; t < months_; ++t) sum[t] += wy[t];
    }
    weighed_.push_back(std::move(weighed));
    sums_.push_back(std::move(sum));
  }

  // Sum over the months from the start on.
  [[nodiscard]] double after(int start, std::span<double const> values) const noexcept {
    double sum = 0;
    for (auto t = static_cast<std::size_t>(start); t < months_; ++t) sum += values[t];
    return sum;
  }
  [[nodiscard]] std::span<double const> weighed(std::size_t k, std::size_t j) const noexcept {
    return {weighed_[k].data() + j * months_, months_};
  }

  [[nodiscard]] std::pair<std::vector<Information>, Information> information(std::span<int const> starts) const {
    std::vector<Information> teams(starts.size());
    Information all{.b = std::vector<double>(months_, 0.0)};
    for (std::size_t j = 0; j < starts.size(); ++j) {
      Matrix const& precision = kinds_[kind_of_[j]].precision;
      teams[j].b.resize(months_);
      for (std::size_t s = 0; s < months_; ++s) {
        teams[j].b[s] = after(starts[j], {precision.data() + s * months_, months_});
        all.b[s] += teams[j].b[s];
      }
      teams[j].c = after(starts[j], teams[j].b);
      all.c += teams[j].c;
    }
    return {std::move(teams), std::move(all)};
  }

  // `u` is M⁻¹b.
  [[nodiscard]] static double solve(std::span<double const> u, std::span<double const> b, double c, double cross,
                                    std::span<double const> r) noexcept {
    double const denominator = c - dot(u, b);
    if (!(denominator > no_information * c)) return undefined;
    return (cross - dot(u, r)) / denominator;
  }

  std::size_t months_;
  std::vector<bool> seen_;
  std::vector<Kind> kinds_;
  std::vector<std::size_t> kind_of_;
  Matrix inverse_;
  std::vector<Outcomes> weighed_;          // W·y by outcome, team and month
  std::vector<std::vector<double>> sums_;  // ΣW·y by outcome and month
};

}  // namespace

std::unique_ptr<EffectEstimator> period_effects(TeamMonths const& teams, OutcomeSpread const& spread,
                                                std::vector<Outcomes> const& outcomes) {
  return std::make_unique<PeriodEffects>(teams, spread, outcomes);
}

}  // namespace roir::trials
