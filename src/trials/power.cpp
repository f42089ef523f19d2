// SPDX-License-Identifier: MIT
#include "trials/effect_estimator.hpp"
#include "trials/team_covariance.hpp"
#include "trials/ways.hpp"
#include <roir/core/error.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/trials/power.hpp>

#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace roir {
namespace {

// Beyond this many standard errors above the critical value the power is 1 to the last bit.
constexpr double certain = 30;

[[noreturn]] void refuse_level(double level, char const* what) {
  throw InvalidArgument{
      {.code = "bad_level", .message = std::string{what} + " of " + std::to_string(level) + " cannot be", .subject = what}};
}

// The most teams on the smaller side of any month: begun beside not begun.
int best_compared(RollOut const& roll_out) {
  int best = 0;
  for (int month = 0; month < roll_out.months; ++month) {
    auto const begun = std::count_if(roll_out.teams.begin(), roll_out.teams.end(), [&](RollOutTeam const& t) { return t.start <= month; });
    auto const waiting = static_cast<std::ptrdiff_t>(roll_out.teams.size()) - begun;
    best = std::max(best, static_cast<int>(std::min(begun, waiting)));
  }
  return best;
}

// Whether all that begin do so in one month and others never do.
bool is_parallel(RollOut const& roll_out) {
  int start = never_begins;
  bool has_others = false;
  for (RollOutTeam const& team : roll_out.teams) {
    if (team.start >= roll_out.months)
      has_others = true;
    else if (start == never_begins)
      start = team.start;
    else if (team.start != start)
      return false;
  }
  return has_others && start != never_begins;
}

TeamMonths frame_of(RollOut const& roll_out) {
  TeamMonths frame{.months = roll_out.months};
  for (RollOutTeam const& team : roll_out.teams)
    frame.people.insert(frame.people.end(), static_cast<std::size_t>(roll_out.months), team.people);
  return frame;
}

// a'Va of one team.
double variance_of(std::span<double const> weights, trials::Matrix const& covariance) {
  double sum = 0;
  for (std::size_t s = 0; s < weights.size(); ++s)
    for (std::size_t t = 0; t < weights.size(); ++t) sum += weights[s] * covariance[s * weights.size() + t] * weights[t];
  return sum;
}

// The starts as one stratum.
trials::Starts starts_of(RollOut const& roll_out) {
  trials::Starts starts;
  for (RollOutTeam const& team : roll_out.teams) starts.push_back(std::min(team.start, roll_out.months));
  std::ranges::sort(starts);
  return starts;
}

struct Precision {
  double variance = 0;
  double degrees = 0;
};

Precision precision_of(RollOut const& roll_out, OutcomeSpread const& spread, trials::Outcomes const& weights) {
  double begun = 0, never = 0;
  double n_begun = 0, n_never = 0;
  auto const months = static_cast<std::size_t>(roll_out.months);
  std::map<std::pair<double, int>, double> parts;  // teams of one size and start have the same weights
  for (std::size_t j = 0; j < roll_out.teams.size(); ++j) {
    RollOutTeam const& team = roll_out.teams[j];
    auto const [place, is_new] = parts.try_emplace({team.people, team.start}, 0.0);
    if (is_new)
      place->second =
          variance_of({weights.data() + j * months, months}, trials::team_covariance(spread, std::vector<double>(months, team.people)));
    double const part = place->second;
    bool const begins = roll_out.teams[j].start < roll_out.months;
    (begins ? begun : never) += part;
    (begins ? n_begun : n_never) += 1;
  }
  double const variance = begun + never;
  if (!is_parallel(roll_out)) return {variance, n_begun + n_never - 1};
  return {variance, variance * variance / (begun * begun / (n_begun - 1) + never * never / (n_never - 1))};
}

}  // namespace

std::optional<Refusal> why_no_trial(RollOut const& roll_out) {
  int const managers = static_cast<int>(roll_out.teams.size());
  if (managers < min_managers)
    return Refusal{"too_few_clusters", "the power of a roll-out",
                   std::to_string(managers) + (managers == 1 ? " manager is" : " managers are") +
                       " too few: what one of them does otherwise would look like an effect.",
                   "Roll it out over at least " + std::to_string(min_managers) + " managers, better " + std::to_string(few_managers) +
                       " or more; with another organisation if need be."};
  if (int const compared = best_compared(roll_out); compared < min_compared)
    return Refusal{
        "few_treated", "the power of a roll-out",
        "In no month are there " + std::to_string(min_compared) + " managers who have begun beside " + std::to_string(min_compared) +
            " who have not; the most is " + std::to_string(compared) + ".",
        "Let at least " + std::to_string(min_compared) + " managers begin while " + std::to_string(min_compared) + " others wait."};
  return std::nullopt;
}

double t_test_power(double effects, double degrees, double alpha) {
  if (!(alpha > 0 && alpha < 1)) refuse_level(alpha, "alpha");
  double const critical = stats::t_quantile(1 - alpha / 2, degrees);
  double const shift = std::abs(effects);
  if (shift > critical + certain) return 1;
  using Double = boost::math::policies::policy<boost::math::policies::promote_double<false>>;  // 1e-13 is enough, and much faster
  boost::math::non_central_t_distribution<double, Double> const t{degrees, shift};
  return boost::math::cdf(boost::math::complement(t, critical)) + boost::math::cdf(t, -critical);
}

double detectable_effects(double power, double degrees, double alpha) {
  if (!(power > alpha && power < 1)) refuse_level(power, "power");
  double const high = stats::t_quantile(1 - alpha / 2, degrees) + certain;
  std::uintmax_t steps = 100;
  auto const [below, above] =
      boost::math::tools::toms748_solve([&](double effects) { return t_test_power(effects, degrees, alpha) - power; }, 0.0, high,
                                        boost::math::tools::eps_tolerance<double>(40), steps);
  return (below + above) / 2;
}

RollOutPower roll_out_power(RollOut const& roll_out, OutcomeSpread const& spread, PowerAsk const& ask) {
  validate(spread);
  if (!(ask.alpha > 0 && ask.alpha < 1)) refuse_level(ask.alpha, "alpha");
  if (roll_out.months < 2)
    throw InvalidArgument{{.code = "bad_roll_out", .message = "a roll-out needs 2 months, not " + std::to_string(roll_out.months)}};
  RollOutPower result{.managers = static_cast<int>(roll_out.teams.size()), .months = roll_out.months};
  for (RollOutTeam const& team : roll_out.teams) result.people += team.people;
  result.refusal = why_no_trial(roll_out);
  if (result.refusal) return result;
  if (!trials::varies(spread)) {
    result.refusal = Refusal{"no_data", "the power of a roll-out",
                             "The outcome does not vary from month to month, so nothing says how certain a mean is.",
                             "Give the spread of an outcome that varies, or a longer history."};
    return result;
  }
  trials::Starts const drawn = starts_of(roll_out);
  double const level = trials::attained_level({&drawn, 1}, ask.alpha);
  if (level <= 0) {
    result.refusal =
        Refusal{"too_few_clusters", "the power of a roll-out",
                "Who begins when can come out in " + format_number(trials::ways({&drawn, 1})) +
                    " ways, so that no result can have a p-value below " + format_number(trials::smallest_p({&drawn, 1}), 3) + ".",
                "Roll it out over more managers, or in more waves."};
    return result;
  }
  trials::Outcomes const weights = trials::estimator_of(ask.estimator, frame_of(roll_out), spread, {})->weights([&] {
    std::vector<int> starts;
    for (RollOutTeam const& team : roll_out.teams) starts.push_back(team.start);
    return starts;
  }());
  if (weights.empty()) {
    result.refusal = Refusal{"no_control_left", "the power of a roll-out",
                             "No team has a month before it begins that others share without having begun.",
                             "Let one month pass before the first wave, and keep teams that begin later."};
    return result;
  }
  Precision const precision = precision_of(roll_out, spread, weights);
  result.standard_error = std::sqrt(precision.variance);
  result.degrees = precision.degrees;
  result.power = t_test_power(ask.effect / result.standard_error, result.degrees, level);
  result.detectable = detectable_effects(ask.wanted_power, result.degrees, level) * result.standard_error;
  if (result.managers < few_managers) result.flags.emplace_back("few_clusters");
  if (best_compared(roll_out) <= 5) result.flags.emplace_back("few_treated");
  return result;
}

double minimum_detectable_effect(RollOut const& roll_out, OutcomeSpread const& spread, PowerAsk const& ask) {
  return roll_out_power(roll_out, spread, ask).detectable;
}

}  // namespace roir
