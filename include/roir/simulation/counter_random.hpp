// SPDX-License-Identifier: MIT
/// @file
/// Counter-based random numbers: each draw has an address, so leaving one out changes no other.
#pragma once

#include <roir/core/export.hpp>
#include <roir/stats/philox.hpp>

#include <array>
#include <cstdint>

namespace roir {

/// Where a draw stands: whose, when, and which of several. Equal addresses give equal draws, in any order and on any thread.
struct DrawAddress {
  std::uint32_t entity = 0;  ///< number of the person, relationship or whatever draws
  std::uint32_t period = 0;  ///< number of the week, meeting or whatever it is drawn for
  std::uint32_t draw = 0;    ///< which of several draws for the same entity and period
};

/// Random numbers of one purpose (domain.md D.1): Philox4x32-10 with key (seed, purpose) and counter (entity, period, draw).
///
/// A function, not a stream: there is no state that a draw could move on. Two simulations that share the seed share each draw they both
/// make, whatever else either of them draws; so twins that differ in one switch differ in nothing but its consequences. The draws are the
/// same bits on every platform: whole numbers become doubles by scaling 53 bits, and what follows uses only the four operations and the
/// square root, which IEEE 754 rounds exactly, with a logarithm and an exponential built of them.
/// @par Source  Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3; computed by their library Random123.
class ROIR_EXPORT CounterRandom {
 public:
  /// @param seed    of the whole simulation.
  /// @param purpose what the draws are for: draws of different purposes are independent.
  constexpr CounterRandom(std::uint64_t seed, std::uint32_t purpose) noexcept : seed_{seed}, purpose_{purpose} {}

  /// The 128 bits at an address: Philox4x32-10 of counter (entity, period, draw, high half of the seed) and key (low half of the seed,
  /// purpose).
  [[nodiscard]] std::array<std::uint32_t, 4> bits(DrawAddress at) const noexcept;
  /// Uniform on [0, 1): a multiple of 2^-53.
  [[nodiscard]] double uniform(DrawAddress at) const noexcept;
  /// True with probability `p`: whether uniform(at) < p. So a draw that is true stays true for any larger `p`.
  [[nodiscard]] bool chance(DrawAddress at, double p) const noexcept { return uniform(at) < p; }
  /// A whole number of [low, high], each as likely as the others (to within (high - low + 1) / 2^53).
  /// @throws InvalidArgument (`bad_range`) if high < low.
  [[nodiscard]] std::int64_t whole(DrawAddress at, std::int64_t low, std::int64_t high) const;
  /// Standard normal by the inverse of its distribution function, never by rejection.
  [[nodiscard]] double normal(DrawAddress at) const noexcept;
  /// Poisson by inversion.
  /// @param mean 0 to 700.
  /// @throws InvalidArgument (`bad_mean`) for any other mean.
  [[nodiscard]] std::int64_t poisson(DrawAddress at, double mean) const;
  /// Geometric on 1, 2, 3, ... by inversion: how many tries it takes until the first success, where each succeeds with 1 / mean.
  /// @param mean 1 to 1e9.
  /// @throws InvalidArgument (`bad_mean`) for any other mean.
  [[nodiscard]] std::int64_t geometric(DrawAddress at, double mean) const;

 private:
  std::uint64_t seed_;
  std::uint32_t purpose_;
};

}  // namespace roir
