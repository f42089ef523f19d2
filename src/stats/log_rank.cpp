// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include "counts.hpp"
#include <roir/stats/log_rank.hpp>

#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace roir::stats {
namespace {

// Observed, expected and the covariances of their difference, over all strata.
class Sums {
 public:
  explicit Sums(std::size_t groups) : observed(groups), expected(groups), covariance_(groups * groups) {}

  // One event time: events and numbers at risk of each group.
  void add(std::vector<double> const& events, std::vector<double> const& at_risk, double d, double n, double weight) {
    std::size_t const groups = observed.size();
    double const spread = n > 1 ? weight * weight * d * (n - d) / (n * n * (n - 1)) : 0;
    for (std::size_t g = 0; g < groups; ++g) {
      observed[g] += weight * events[g];
      expected[g] += weight * d * at_risk[g] / n;
      if (at_risk[g] == 0 || spread == 0) continue;
      double const own = spread * at_risk[g];
      for (std::size_t h = 0; h < groups; ++h) covariance_[g * groups + h] -= own * at_risk[h];
      covariance_[g * groups + g] += own * n;
    }
  }

  // χ² and the rank of the covariances.
  [[nodiscard]] std::pair<double, int> statistic() const;

  std::vector<double> observed;
  std::vector<double> expected;

 private:
  std::vector<double> covariance_;
};

// U'V⁻¹U by elimination, the largest variance that is left first. What is left of it after as many as V has ranks is rounding.
std::pair<double, int> Sums::statistic() const {
  constexpr double nothing = 1e-10;
  std::size_t const groups = observed.size();
  std::vector<double> v = covariance_;
  std::vector<double> u(groups);
  for (std::size_t g = 0; g < groups; ++g) u[g] = observed[g] - expected[g];
  std::vector<double> first(groups);  // what each variance was
  for (std::size_t g = 0; g < groups; ++g) first[g] = v[g * groups + g];
  std::vector<bool> is_done(groups);
  double sum = 0;
  int rank = 0;
  while (true) {
    std::size_t best = groups;
    for (std::size_t g = 0; g < groups; ++g)
      if (!is_done[g] && v[g * groups + g] > nothing * first[g] && (best == groups || v[g * groups + g] > v[best * groups + best]))
        best = g;
    if (best == groups) return {sum, rank};
    double const pivot = v[best * groups + best];
    is_done[best] = true;
    ++rank;
    sum += u[best] * u[best] / pivot;
    for (std::size_t g = 0; g < groups; ++g) {
      if (is_done[g]) continue;
      double const factor = v[g * groups + best] / pivot;
      u[g] -= factor * u[best];
      for (std::size_t h = 0; h < groups; ++h) v[g * groups + h] -= factor * v[best * groups + h];
    }
  }
}

// Goes through one stratum in time, all its groups side by side.
void add_stratum(std::span<Counts const> groups, double rho, Sums& sums) {
  std::vector<std::size_t> at(groups.size());
  std::vector<double> events(groups.size());
  std::vector<double> at_risk(groups.size());
  double survival = 1;  // of all groups together, before the time
  while (true) {
    double time = std::numeric_limits<double>::infinity();
    for (std::size_t g = 0; g < groups.size(); ++g)
      if (at[g] < groups[g].times.size()) time = std::min(time, groups[g].times[at[g]]);
    if (!std::isfinite(time)) return;
    double d = 0;
    double n = 0;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      bool const has_more = at[g] < groups[g].times.size();
      bool const is_here = has_more && groups[g].times[at[g]] == time;
      at_risk[g] = has_more ? groups[g].at_risk[at[g]] : 0;
      events[g] = is_here ? groups[g].events[at[g]] : 0;
      d += events[g];
      n += at_risk[g];
      if (is_here) ++at[g];
    }
    if (d == 0) continue;
    sums.add(events, at_risk, d, n, rho == 0 ? 1 : std::pow(survival, rho));
    survival *= (n - d) / n;
  }
}

// Numbers strata from 0 on.
std::vector<std::uint32_t> numbered(std::span<std::uint32_t const> strata, std::size_t& count) {
  std::vector<std::uint32_t> known(strata.begin(), strata.end());
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  count = known.size();
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t stratum : strata)
    numbers.push_back(static_cast<std::uint32_t>(std::lower_bound(known.begin(), known.end(), stratum) - known.begin()));
  return numbers;
}

}  // namespace

LogRank log_rank(Observations const& o, std::span<std::uint32_t const> strata, double rho) {
  if (!(rho >= 0 && std::isfinite(rho))) refuse("bad_rho", "weights of S to the power of " + std::to_string(rho), "rho");
  if (!o.weights.empty()) refuse("bad_weight", "the log-rank test takes no weights", "weights");
  if (o.groups.size() != size(o) || (!strata.empty() && strata.size() != size(o)))
    refuse("bad_size",
           std::to_string(size(o)) + " times, " + std::to_string(o.groups.size()) + " groups and " + std::to_string(strata.size()) +
               " strata do not belong together",
           "groups");
  if (o.groups.empty()) return {};
  std::size_t const groups = groups_in(o.groups);
  if (groups > max_log_rank_groups)
    throw LimitExceeded{{.code = "too_many_groups",
                         .message = std::to_string(groups) + " groups in one test, at most " + std::to_string(max_log_rank_groups),
                         .subject = "groups",
                         .place = {},
                         .hint = "Put groups together, or compare pairs and correct for their number."}};
  std::size_t stratum_count = 1;
  std::span<std::uint32_t const> lanes = o.groups;
  std::vector<std::uint32_t> of_strata;
  if (!strata.empty()) {
    of_strata = numbered(strata, stratum_count);
    for (std::size_t i = 0; i < lanes.size(); ++i) of_strata[i] = of_strata[i] * static_cast<std::uint32_t>(groups) + o.groups[i];
    lanes = of_strata;
  }
  std::vector<Counts> const counts = count_by_time(o, lanes, stratum_count * groups);
  Sums sums{groups};
  for (std::size_t s = 0; s < stratum_count; ++s) add_stratum(std::span{counts}.subspan(s * groups, groups), rho, sums);
  auto const [statistic, rank] = sums.statistic();
  LogRank result{.observed = std::move(sums.observed), .expected = std::move(sums.expected)};
  result.df = rank;
  if (rank == 0) return result;
  result.statistic = statistic;
  result.p_value = boost::math::cdf(boost::math::complement(boost::math::chi_squared{static_cast<double>(rank)}, statistic));
  return result;
}

}  // namespace roir::stats
