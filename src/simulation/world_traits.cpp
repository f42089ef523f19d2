// SPDX-License-Identifier: MIT
#include "simulation/world_traits.hpp"

#include "simulation/world_calendar.hpp"
#include <roir/simulation/world_event.hpp>

#include <cmath>

namespace roir::simulation {
namespace {

constexpr double median_pay = 32'000;
constexpr double pay_spread = 0.35;
constexpr double pay_of_leading = 1.5;
constexpr double dip_depth = -0.4;

// Of those who may start in several periods, each as likely.
std::int32_t drawn_start(WorldScenario const& scenario, double u, double chance) {
  if (u >= chance || scenario.starting.empty()) return no_period;
  auto const count = static_cast<double>(scenario.starting.size());
  auto const which = std::min(scenario.starting.size() - 1, static_cast<std::size_t>(u / chance * count));
  return static_cast<std::int32_t>(scenario.starting[which]);
}

std::int32_t after_the_dip(WorldScenario const& scenario, std::uint32_t manager) {
  double shock = 0;
  for (std::int32_t period = 0; period < scenario.periods; ++period) {
    if (period >= 2 && shock < dip_depth) return period;
    shock = manager_shock(scenario, manager, period, shock);
  }
  return no_period;
}

std::int32_t start_of(WorldScenario const& scenario, std::uint32_t manager, ManagerTraits const& traits) {
  double const u = WorldLuck{scenario.seed, WorldPurpose::Adoption, manager, 0}.uniform(0);
  if (scenario.adoption == AdoptionRule::Dip) return after_the_dip(scenario, manager);
  bool const selects = scenario.adoption == AdoptionRule::Level || scenario.adoption == AdoptionRule::Volunteer;
  if (!selects || scenario.adopting <= 0 || scenario.adopting >= 1) return drawn_start(scenario, u, scenario.adopting);
  double const by = scenario.adoption == AdoptionRule::Level ? traits.quality : traits.keeping;
  return drawn_start(scenario, u, logistic(log_odds(scenario.adopting) + scenario.selection * by));
}

}  // namespace

ManagerTraits manager_traits(WorldScenario const& scenario, std::uint32_t manager) {
  WorldLuck const luck{scenario.seed, WorldPurpose::Manager, manager, 0};
  double const z = luck.normal(0);
  auto const leaning = [&](double correlation, std::uint32_t draw) {
    return correlation * z + std::sqrt(1 - correlation * correlation) * luck.normal(draw);
  };
  ManagerTraits traits{.quality = scenario.quality_sd * z,
                       .quit = scenario.quit_sd * leaning(scenario.corr_quality_quit, 1),
                       .keeping = scenario.keeping_sd * leaning(scenario.corr_quality_keeping, 2),
                       .style = scenario.style_sd * luck.normal(3),
                       .absence = 0.3 * luck.normal(4),
                       .posts = luck.whole(5, static_cast<std::int32_t>(scenario.team_min), static_cast<std::int32_t>(scenario.team_max)),
                       .start = no_period};
  auto const unit = static_cast<std::size_t>(manager / static_cast<std::uint32_t>(scenario.managers_per_unit));
  traits.start =
      scenario.company.empty() ? start_of(scenario, manager, traits) : static_cast<std::int32_t>(scenario.company[unit].habit_period);
  for (ManagerStart const& said : scenario.starts)
    if (said.manager == manager) traits.start = said.period < 0 ? no_period : static_cast<std::int32_t>(said.period);
  traits.would_adopt = traits.start < scenario.periods;
  return traits;
}

double manager_shock(WorldScenario const& scenario, std::uint32_t manager, std::int32_t period, double before) {
  double const fresh = WorldLuck{scenario.seed, WorldPurpose::Shock, manager, static_cast<std::uint32_t>(period)}.normal(0);
  double const phi = scenario.shock_persistence;
  return period == 0 ? scenario.shock_sd * fresh : phi * before + scenario.shock_sd * std::sqrt(1 - phi * phi) * fresh;
}

double period_effect(std::int32_t period) noexcept {
  // sin(2 pi k / 13): the C library's sine differs between platforms.
  constexpr std::array<double, 13> sines = {0.0,
                                            0.4647231720437685,
                                            0.8229838658936564,
                                            0.992708874098054,
                                            0.9350162426854147,
                                            0.6631226582407952,
                                            0.2393156642875576,
                                            -0.2393156642875576,
                                            -0.6631226582407952,
                                            -0.9350162426854147,
                                            -0.992708874098054,
                                            -0.8229838658936564,
                                            -0.4647231720437685};
  return 0.01 * period + 0.1 * sines[static_cast<std::size_t>(period % 13)];
}

PersonTraits person_traits(WorldScenario const& scenario, std::uint32_t post, std::uint32_t occupant) {
  WorldLuck const luck{scenario.seed, WorldPurpose::Person, post, occupant};
  double const ability = luck.normal(0);
  double const c = 0.3;
  double squares = 0;  // three squared normals are a Gamma of shape 1.5 and mean 3
  for (std::uint32_t i = 0; i < 3; ++i) {
    double const z = luck.normal(2 + i);
    squares += z * z;
  }
  PersonTraits traits{.ability = ability,
                      .will = c * ability + std::sqrt(1 - c * c) * luck.normal(1),
                      .frailty = squares / 3,
                      .quit = 0.3 * luck.normal(5),
                      .usual = {7, 6.5, 4, 7},
                      .fte = 1,
                      .pay = median_pay * exact_exp(pay_spread * luck.normal(6)),
                      .weeks_before = luck.whole(7, 4, 520)};
  for (std::uint32_t i = 0; i < moods; ++i) traits.usual[i] += luck.normal(8 + i);
  if (scenario.heads && is_own_post(post)) {
    traits.pay *= pay_of_leading;
    return traits;
  }
  if (luck.chance(12, scenario.part_time)) traits.fte = luck.chance(13, 0.5) ? 0.5 : 0.6;
  if (!scenario.company.empty() && traits.fte < 1) traits.work_pattern = luck.whole(14, 1, work_patterns - 1);
  return traits;
}

PairTraits pair_traits(WorldScenario const& scenario, std::uint32_t post, std::uint32_t occupant, std::uint32_t spell) {
  WorldLuck const luck{scenario.seed, WorldPurpose::Pair, post, occupant << 16 | spell};
  return {.weekday = luck.whole(0, 0, 3),
          .minute_of_day = 540 + 30 * luck.whole(1, 0, 12),
          .trust = luck.normal(2),
          .manager_keeps = luck.ordered(10, 8, 9),  // Beta(8, 2)
          .report_keeps = luck.ordered(20, 8, 9)};
}

}  // namespace roir::simulation
