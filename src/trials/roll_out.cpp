// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/trials/roll_out.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace roir {
namespace {

[[noreturn]] void refuse(std::string message, char const* hint) {
  throw InvalidArgument{{.code = "bad_roll_out", .message = std::move(message), .hint = hint}};
}

}  // namespace

RollOut roll_out_of(RegisterPlan const& plan) {
  validate(plan);
  RollOut roll_out{.months = static_cast<int>(plan.months)};
  for (PlannedStart const& one : plan.assignment)
    roll_out.teams.push_back({.people = static_cast<double>(one.people), .start = one.start ? static_cast<int>(*one.start) : never_begins});
  return roll_out;
}

std::vector<int> wave_starts(RollOutDesign design, int waves, int months) {
  if (waves < 1) refuse("a roll-out has " + std::to_string(waves) + " waves", "At least one.");
  if (months < waves + 1)
    refuse(std::to_string(waves) + " waves in " + std::to_string(months) + " months",
           "Each wave needs a month of its own, and one has to come before the first.");
  if (design == RollOutDesign::Parallel) return {months / 2, never_begins};
  std::vector<int> starts;
  for (int wave = 1; wave <= waves; ++wave) starts.push_back(wave * months / (waves + 1));
  return starts;
}

RollOut dealt_out(std::span<double const> people, std::span<int const> starts, int months) {
  if (starts.empty()) refuse("a roll-out has no waves", "At least one.");
  std::vector<double> sizes{people.begin(), people.end()};
  std::sort(sizes.begin(), sizes.end());
  if (!sizes.empty() && !(sizes.front() > 0 && std::isfinite(sizes.back())))
    refuse("a team of " + std::to_string(sizes.front()) + " people", "Leave out managers who lead nobody.");
  RollOut roll_out{.months = months};
  // There and back again, so that no wave gets the larger of each round.
  std::size_t const waves = starts.size();
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    std::size_t const place = i % waves;
    bool const is_back = i / waves % 2 == 1;
    roll_out.teams.push_back({.people = sizes[i], .start = starts[is_back ? waves - 1 - place : place]});
  }
  return roll_out;
}

}  // namespace roir
