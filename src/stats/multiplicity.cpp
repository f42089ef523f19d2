// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/multiplicity.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace roir::stats {
namespace {

double harmonic(std::size_t m) {
  double sum = 0;
  for (std::size_t k = 1; k <= m; ++k) sum += 1 / static_cast<double>(k);
  return sum;
}

// What each p-value is multiplied with, by its rank from 1 to m.
std::vector<double> factors(Adjustment adjustment, std::size_t m) {
  double const sum = adjustment == Adjustment::BenjaminiYekutieli ? harmonic(m) : 1;
  auto const all = static_cast<double>(m);
  std::vector<double> result;
  for (std::size_t i = 0; i < m; ++i) {
    auto const before = static_cast<double>(i);
    switch (adjustment) {
      case Adjustment::Holm:
      case Adjustment::Hochberg:
        result.push_back(all - before);
        break;
      case Adjustment::BenjaminiHochberg:
      case Adjustment::BenjaminiYekutieli:
        result.push_back(sum * all / (before + 1));
        break;
      case Adjustment::Bonferroni:
        result.push_back(all);
        break;
    }
  }
  return result;
}

}  // namespace

std::vector<double> adjusted_p_values(std::span<double const> p_values, Adjustment adjustment) {
  std::vector<double> adjusted(p_values.begin(), p_values.end());
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < p_values.size(); ++i) {
    if (std::isnan(p_values[i])) continue;
    if (!(p_values[i] >= 0 && p_values[i] <= 1))
      refuse("bad_probability", "a p-value lies between 0 and 1, not at " + std::to_string(p_values[i]), "p_values");
    order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p_values[a] < p_values[b]; });
  std::vector<double> const times = factors(adjustment, order.size());
  auto const product = [&](std::size_t i) { return std::min(1.0, times[i] * p_values[order[i]]); };
  if (adjustment == Adjustment::Holm || adjustment == Adjustment::Bonferroni) {
    double most = 0;
    for (std::size_t i = 0; i < order.size(); ++i) adjusted[order[i]] = most = std::max(most, product(i));
  } else {
    double least = 1;
    for (std::size_t i = order.size(); i-- > 0;) adjusted[order[i]] = least = std::min(least, product(i));
  }
  return adjusted;
}

double fcr_level(std::size_t picked, std::size_t tested, double q) {
  check_level(q);
  if (picked < 1 || picked > tested)
    refuse("bad_count", std::to_string(picked) + " picked out of " + std::to_string(tested) + " tests", "picked");
  return 1 - static_cast<double>(picked) * q / static_cast<double>(tested);
}

}  // namespace roir::stats
