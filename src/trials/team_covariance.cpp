// SPDX-License-Identifier: MIT
#include "trials/team_covariance.hpp"

#include <boost/numeric/ublas/lu.hpp>
#include <boost/numeric/ublas/matrix.hpp>

#include <algorithm>
#include <cmath>

namespace roir::trials {

Matrix team_covariance(OutcomeSpread const& spread, std::span<double const> people) {
  std::size_t const months = people.size();
  Matrix covariance(months * months, 0.0);
  for (std::size_t s = 0; s < months; ++s)
    for (std::size_t t = 0; t < months; ++t) {
      if (people[s] <= 0 || people[t] <= 0) continue;
      auto const apart = static_cast<double>(s < t ? t - s : s - t);
      double const of_persons = spread.between_persons + spread.within * std::pow(spread.person_decay, apart);
      covariance[s * months + t] =
          spread.between_teams + spread.team_months * std::pow(spread.team_decay, apart) + of_persons / std::max(people[s], people[t]);
    }
  return covariance;
}

Matrix inverse_over(Matrix const& matrix, std::vector<bool> const& seen) {
  namespace ublas = boost::numeric::ublas;
  std::size_t const months = seen.size();
  std::vector<std::size_t> places;
  for (std::size_t t = 0; t < months; ++t)
    if (seen[t]) places.push_back(t);
  ublas::matrix<double> factors(places.size(), places.size());
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = 0; j < places.size(); ++j) factors(i, j) = matrix[places[i] * months + places[j]];
  ublas::permutation_matrix<std::size_t> rows(places.size());
  ublas::matrix<double> inverse = ublas::identity_matrix<double>(places.size());
  if (!places.empty() && ublas::lu_factorize(factors, rows) == 0) ublas::lu_substitute(factors, rows, inverse);
  Matrix result(months * months, 0.0);
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = 0; j < places.size(); ++j) result[places[i] * months + places[j]] = inverse(i, j);
  return result;
}

bool varies(OutcomeSpread const& spread) noexcept {
  return spread.team_months * (1 - spread.team_decay) + spread.within * (1 - spread.person_decay) > 0;
}

}  // namespace roir::trials
