// SPDX-License-Identifier: MIT
#include "simulation/exact_math.hpp"
#include <roir/core/error.hpp>
#include <roir/simulation/counter_random.hpp>

#include <string>

namespace roir {
namespace {

constexpr double two_to_minus_53 = 1.0 / 9007199254740992.0;

void require_mean(double mean, double low, double high) {
  if (!(mean >= low && mean <= high))
    throw InvalidArgument{{.code = "bad_mean",
                           .message = "a mean is " + std::to_string(mean),
                           .hint = "It lies between " + std::to_string(low) + " and " + std::to_string(high) + "."}};
}

}  // namespace

std::array<std::uint32_t, 4> CounterRandom::bits(DrawAddress at) const noexcept {
  return philox4x32_10({at.entity, at.period, at.draw, static_cast<std::uint32_t>(seed_ >> 32)},
                       {static_cast<std::uint32_t>(seed_), purpose_});
}

double CounterRandom::uniform(DrawAddress at) const noexcept {
  auto const words = bits(at);
  std::uint64_t const top = (std::uint64_t{words[0]} << 32 | words[1]) >> 11;
  return static_cast<double>(top) * two_to_minus_53;
}

std::int64_t CounterRandom::whole(DrawAddress at, std::int64_t low, std::int64_t high) const {
  if (high < low)
    throw InvalidArgument{
        {.code = "bad_range", .message = "no whole number lies between " + std::to_string(low) + " and " + std::to_string(high)}};
  return low + static_cast<std::int64_t>(uniform(at) * static_cast<double>(high - low + 1));
}

double CounterRandom::normal(DrawAddress at) const noexcept {
  // The middle of one of 2^52 equal parts: never 0 or 1, and as far from the one as its mirror image is from the other.
  auto const words = bits(at);
  std::uint64_t const top = (std::uint64_t{words[0]} << 32 | words[1]) >> 12;
  return simulation::normal_inverse(static_cast<double>(2 * top + 1) * two_to_minus_53);
}

std::int64_t CounterRandom::poisson(DrawAddress at, double mean) const {
  require_mean(mean, 0, 700);
  double const u = uniform(at);
  double term = simulation::exact_exp(-mean);
  double sum = term;
  std::int64_t count = 0;
  while (u >= sum && count < 10'000) {  // far beyond what 53 bits can ask for, where the sum stands still below 1
    ++count;
    term *= mean / static_cast<double>(count);
    sum += term;
  }
  return count;
}

std::int64_t CounterRandom::geometric(DrawAddress at, double mean) const {
  require_mean(mean, 1, 1e9);
  if (mean == 1) return 1;
  double const u = 1 - uniform(at);  // in (0, 1]
  return 1 + static_cast<std::int64_t>(simulation::exact_log(u) / simulation::exact_log(1 - 1 / mean));
}

}  // namespace roir
