// SPDX-License-Identifier: MIT
#include "trials/team_covariance.hpp"
#include <roir/trials/outcome_panel.hpp>
#include <roir/trials/power.hpp>

#include <algorithm>
#include <cmath>

namespace roir {
namespace {

constexpr int months_for_decay = 6;
constexpr std::size_t most_groups = 50;

// Sums over the people of whom two months are known, to form products of differences of pairs.
struct Sums {
  double n = 0, a = 0, b = 0, ab = 0;
  void add(double first, double second) noexcept {
    n += 1;
    a += first;
    b += second;
    ab += first * second;
  }
  void add(Sums const& other, double sign) noexcept {
    n += sign * other.n;
    a += sign * other.a;
    b += sign * other.b;
    ab += sign * other.ab;
  }
  // Over all pairs of people: sum of products of their differences, and how many pairs.
  [[nodiscard]] double products() const noexcept { return n * ab - a * b; }
  [[nodiscard]] double pairs() const noexcept { return n * (n - 1) / 2; }
};

// The sums of two months: of everybody, and of pairs within teams.
struct MonthPair {
  Sums everybody{};
  double within = 0;
  double within_pairs = 0;
  void add_team(Sums const& team) noexcept {
    everybody.add(team, 1);
    within += team.products();
    within_pairs += team.pairs();
  }
  void add(MonthPair const& other, double sign) noexcept {
    everybody.add(other.everybody, sign);
    within += sign * other.within;
    within_pairs += sign * other.within_pairs;
  }
};

// What is observed at one distance of months, averaged over pairs.
struct AtDistance {
  double between = 0, between_pairs = 0;  // of people of different teams
  double within = 0, within_pairs = 0;    // of people of one team
};

struct Fit {
  double constant = 0, fading = 0, decay = 0;
};

// Weighted least squares of y_h on constant + fading·decay^h, neither negative, for one decay. Gives the sum of squares.
double fit_one(std::vector<double> const& y, std::vector<double> const& w, double decay, Fit& fit) {
  double s0 = 0, s1 = 0, s2 = 0, t0 = 0, t1 = 0;
  auto const power = [&](std::size_t h) { return h == 0 ? 1.0 : std::pow(decay, static_cast<double>(h)); };
  for (std::size_t h = 0; h < y.size(); ++h) {
    double const x = power(h);
    s0 += w[h];
    s1 += w[h] * x;
    s2 += w[h] * x * x;
    t0 += w[h] * y[h];
    t1 += w[h] * x * y[h];
  }
  double const determinant = s0 * s2 - s1 * s1;
  fit = {0, 0, decay};
  if (determinant > 1e-12 * s0 * s2) fit = {(s2 * t0 - s1 * t1) / determinant, (s0 * t1 - s1 * t0) / determinant, decay};
  if (fit.constant < 0) fit = {0, s2 > 0 ? t1 / s2 : 0, decay};
  if (fit.fading < 0) fit = {s0 > 0 ? std::max(0.0, t0 / s0) : 0, 0, decay};
  double squares = 0;
  for (std::size_t h = 0; h < y.size(); ++h) squares += w[h] * std::pow(y[h] - fit.constant - fit.fading * power(h), 2);
  return squares;
}

Fit fitted(std::vector<double> const& y, std::vector<double> const& w, bool with_decay) {
  Fit best;
  double least = fit_one(y, w, 0, best);
  for (int step = 1; with_decay && step <= 19; ++step) {
    Fit fit;
    double const squares = fit_one(y, w, 0.05 * step, fit);
    if (squares < least * (1 - 1e-9)) least = squares, best = fit;
  }
  if (best.fading == 0) best.decay = 0;
  return best;
}

// Products of a panel, with the part of each group of teams, so that a group can be taken away.
class Products {
 public:
  using Part = std::vector<MonthPair>;  // by pair of months

  Products(OutcomePanel const& panel, std::size_t groups)
      : months_{static_cast<std::size_t>(panel.months)}, all_(pair_count()), groups_(groups, Part(pair_count())) {
    std::vector<std::vector<std::size_t>> members(panel.managers.size());
    for (std::size_t i = 0; i < panel.team_of.size(); ++i) members[panel.team_of[i]].push_back(i);
    for (std::size_t j = 0; j < members.size(); ++j) add_team(panel, members[j], groups_[j % groups]);
    for (Part const& group : groups_)
      for (std::size_t p = 0; p < all_.size(); ++p) all_[p].add(group[p], 1);
  }

  // The fit to everybody, or to everybody but a group.
  [[nodiscard]] OutcomeSpread spread(bool with_decay, Part const* left_out = nullptr) const {
    std::vector<AtDistance> distances(months_);
    for (std::size_t s = 0, p = 0; s < months_; ++s)
      for (std::size_t t = s; t < months_; ++t, ++p) {
        MonthPair pair = all_[p];
        if (left_out != nullptr) pair.add((*left_out)[p], -1);
        AtDistance& at = distances[t - s];
        at.between += pair.everybody.products() - pair.within;
        at.between_pairs += pair.everybody.pairs() - pair.within_pairs;
        at.within += pair.within;
        at.within_pairs += pair.within_pairs;
      }
    return fit(distances, with_decay);
  }
  [[nodiscard]] std::vector<Part> const& groups() const noexcept { return groups_; }

 private:
  [[nodiscard]] std::size_t pair_count() const noexcept { return months_ * (months_ + 1) / 2; }

  void add_team(OutcomePanel const& panel, std::vector<std::size_t> const& members, Part& group) const {
    for (std::size_t s = 0, p = 0; s < months_; ++s)
      for (std::size_t t = s; t < months_; ++t, ++p) {
        Sums sums;
        for (std::size_t const i : members) {
          double const* const row = panel.values.data() + i * months_;
          if (!std::isnan(row[s]) && !std::isnan(row[t])) sums.add(row[s], row[t]);
        }
        group[p].add_team(sums);
      }
  }

  static OutcomeSpread fit(std::vector<AtDistance> const& distances, bool with_decay) {
    std::vector<double> team, team_weight, person, person_weight;
    for (AtDistance const& at : distances) {
      if (at.between_pairs < 0.5 || at.within_pairs < 0.5) continue;
      // A product of differences expects twice the covariance.
      double const of_person = at.within / at.within_pairs / 2;
      team.push_back(at.between / at.between_pairs / 2 - of_person);
      team_weight.push_back(at.between_pairs);
      person.push_back(of_person);
      person_weight.push_back(at.within_pairs);
    }
    Fit const teams = fitted(team, team_weight, with_decay);
    Fit const persons = fitted(person, person_weight, with_decay);
    return {teams.constant, teams.fading, persons.constant, persons.fading, teams.decay, persons.decay};
  }

  std::size_t months_;
  Part all_;
  std::vector<Part> groups_;
};

// Months in which at least two teams have an outcome.
std::int64_t shared_months(OutcomePanel const& panel) {
  std::int64_t shared = 0;
  auto const months = static_cast<std::size_t>(panel.months);
  for (std::size_t t = 0; t < months; ++t) {
    std::vector<std::uint32_t> teams;
    for (std::size_t i = 0; i < panel.team_of.size(); ++i)
      if (!std::isnan(panel.values[i * months + t])) teams.push_back(panel.team_of[i]);
    shared += !teams.empty() && std::any_of(teams.begin(), teams.end(), [&](std::uint32_t one) { return one != teams.front(); }) ? 1 : 0;
  }
  return shared;
}

std::optional<Refusal> why_no_spread(SpreadEstimate const& estimate) {
  char const* const asked = "the spread of an outcome";
  if (estimate.people == 0)
    return Refusal{"no_data", asked, "No person has an outcome in these months.",
                   "Choose an outcome and a window for which there are data."};
  if (estimate.managers < min_managers)
    return Refusal{
        "too_few_clusters", asked,
        std::to_string(estimate.managers) + (estimate.managers == 1 ? " manager does" : " managers do") + " not tell how managers differ.",
        "Give the spread, from an organisation like this one, or wait for more managers."};
  if (estimate.months < 2)
    return Refusal{"too_few_periods", asked, "In fewer than two months have several teams an outcome.",
                   "Choose a longer window, or give the spread."};
  return std::nullopt;
}

}  // namespace

SpreadEstimate estimated_spread(OutcomePanel const& panel) {
  SpreadEstimate estimate{.managers = static_cast<std::int64_t>(panel.managers.size()),
                          .people = static_cast<std::int64_t>(panel.team_of.size())};
  estimate.months = shared_months(panel);
  estimate.refusal = why_no_spread(estimate);
  if (estimate.refusal) return estimate;
  bool const with_decay = estimate.months >= months_for_decay;
  if (!with_decay) estimate.flags.emplace_back("no_decay");
  Products const products{panel, std::min(panel.managers.size(), most_groups)};
  estimate.spread = products.spread(with_decay);
  if (!trials::varies(estimate.spread))
    estimate.refusal = Refusal{"no_data", "the spread of an outcome",
                               "The outcome does not vary between months beyond what whole teams keep, or no team has two people.",
                               "Choose an outcome that varies from month to month, or give the spread."};
  for (Products::Part const& group : products.groups()) estimate.without_one.push_back(products.spread(with_decay, &group));
  return estimate;
}

}  // namespace roir
