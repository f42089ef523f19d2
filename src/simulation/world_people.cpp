// SPDX-License-Identifier: MIT
// Who is there: hired, leaving, changing managers, away; how they are and how they do.
#include "simulation/world_unit.hpp"

#include <algorithm>
#include <cmath>

namespace roir::simulation {
namespace {

double per_week(double share_per_year) noexcept {
  return 1 - exact_exp(exact_log(1 - share_per_year) / 52);
}

// Of a hazard that is constant over the week.
double chance_of(double log_hazard) noexcept {
  return 1 - exact_exp(-exact_exp(log_hazard));
}

constexpr double mood_persistence = 0.8;
constexpr std::size_t stressed = 2;
constexpr std::array<double, world_kpis> loadings = {1, 0.9, 0.8, 0.7, 0.6};
constexpr double reading_noise = 0.6;

}  // namespace

void WorldUnit::staff(WorldPost& post) {
  if (week_ == 0) {
    post.traits = person_traits(scenario_, post.number, 0);
    return hire(post, monday() - 7 * post.traits.weeks_before);
  }
  if (post.filled) {
    if (is_own_post(post.number)) return;  // who leads stays
    if (!leave(post)) change_manager(post);
  } else if (luck(WorldPurpose::Vacancy, post).chance(0, 1 / scenario_.vacancy_weeks)) {
    ++post.occupant;
    post.traits = person_traits(scenario_, post.number, post.occupant);
    hire(post, monday());
  }
}

void WorldUnit::hire(WorldPost& post, std::int32_t hired) {
  post.filled = true;
  post.hired = hired;
  post.since_week = week_;
  post.away_from = post.away_until = post.back_before = 0;
  post.spell = 0;
  post.dose = {};
  post.held = 0;
  std::uint32_t const from = home(post.number);
  post.index.fill(post.traits.ability + managers_[from].quality);
  WorldLuck const noise{scenario_.seed, WorldPurpose::Person, post.number, post.occupant};
  post.noise = noise.normal(20);
  for (std::uint32_t mood = 0; mood < moods; ++mood) post.mood[mood] = noise.normal(21 + mood);
  if (is_company()) post.usual = WorkCalendar{work_days(post.traits.work_pattern), holidays_};
  post.leave_year = 0;
  post.leave.clear();
  WorldEvent event = event_of(post, WorldEventKind::Hired, monday() * minutes_per_day + 1);
  event.manager = number_of(from);
  event.number = static_cast<std::uint32_t>(post.traits.work_pattern);
  event.from = hired;
  event.value = post.traits.pay;
  event.code = static_cast<std::uint8_t>(std::lround(post.traits.fte * 100));
  say(event);
  begin_spell(post, from);
}

void WorldUnit::begin_spell(WorldPost& post, std::uint32_t manager) {
  post.manager = manager;
  post.spell_week = week_;
  post.pair = pair_traits(scenario_, post.number, post.occupant, post.spell);
  post.settled = 0;
  post.kept = 0;
  post.topics.fill(-1);
  WorldEvent event = event_of(post, WorldEventKind::LineBegan, monday() * minutes_per_day + 2);
  event.from = monday();
  say(event);
  quick_wins(post);
}

void WorldUnit::end_spell(WorldPost const& post) {
  WorldEvent event = event_of(post, WorldEventKind::LineEnded, monday() * minutes_per_day);
  event.from = begin_ + 7 * post.spell_week;
  event.until = monday();
  now_.push_back({event, order_++});
}

bool WorldUnit::leave(WorldPost& post) {
  WorldLuck const fate = luck(WorldPurpose::Leaving, post);
  double const mean_index = (post.index[0] + post.index[1] + post.index[2]) / 3;
  double const log_hazard = scenario_.leaving_log_rate + post.traits.quit + managers_[post.manager].quit - 0.15 * mean_index +
                            (is_exposed(post.manager, week_ - 1) ? scenario_.effects.leaving_log_hazard : 0);
  bool const quits = fate.chance(0, chance_of(log_hazard));
  if (!quits && !fate.chance(1, chance_of(scenario_.dismissal_log_rate - post.traits.ability))) return false;
  end_spell(post);
  WorldEvent event = event_of(post, WorldEventKind::Left, monday() * minutes_per_day);
  event.from = post.hired;
  event.until = monday();
  event.code = quits ? 1 : 0;
  event.number = static_cast<std::uint32_t>(post.traits.work_pattern);
  event.value = static_cast<double>(std::lround(post.traits.fte * 100)) / 100;
  say(event);
  post.filled = false;
  return true;
}

void WorldUnit::change_manager(WorldPost& post) {
  auto const others = static_cast<std::int32_t>(scenario_.managers_per_unit) - 1;
  WorldLuck const fate = luck(WorldPurpose::Changing, post);
  if (others == 0 || !fate.chance(0, per_week(scenario_.changing_manager))) return;
  end_spell(post);
  ++post.spell;
  auto const next = static_cast<std::uint32_t>(fate.whole(1, 0, others - 1));
  begin_spell(post, next < post.manager ? next : next + 1);
}

// Their leave from now to the end of the next year is known; what begins in this week is said.
void WorldUnit::take_leave(WorldPost& post) {
  std::int32_t const year = to_date(monday() + 6).year();
  if (year != post.leave_year) {
    post.leave_year = year;
    post.leave.clear();
    for (std::int32_t const one : {year - 1, year, year + 1})
      for (Leave const& spell : leave_of(scenario_, post.number, post.occupant, one, post.usual)) post.leave.push_back(spell);
  }
  std::int32_t const first = begin_ + 7 * post.since_week;
  for (Leave const& spell : post.leave) {
    std::int32_t const from = std::max(spell.from, first);
    if (from < monday() || from >= monday() + 7 || from >= spell.until) continue;
    WorldEvent event = event_of(post, WorldEventKind::Away, from * minutes_per_day + 470);
    event.from = from;
    event.until = spell.until;
    event.code = 1;
    say(event);
  }
}

void WorldUnit::fall_ill(WorldPost& post) {
  if (monday() + 7 <= post.away_until) return;
  WorldLuck const fate = luck(WorldPurpose::Absence, post);
  double const log_rate = managers_[post.manager].absence + 0.15 * post.mood[stressed] +
                          (is_exposed(post.manager, week_) ? scenario_.effects.absence_log_rate : 0);
  double const rate = scenario_.absence_rate * post.traits.frailty * exact_exp(log_rate);
  if (!fate.chance(0, 1 - exact_exp(-rate))) return;
  std::int32_t const day = monday() + fate.whole(1, 0, 4);
  if (day < post.away_until) return;
  std::int32_t latest = std::numeric_limits<std::int32_t>::max();  // from when they have leave anyway
  for (Leave const& spell : post.leave) {
    if (spell.until <= day) continue;
    latest = std::max(spell.from, day);
    break;
  }
  if (latest == day) return;
  post.back_before = post.away_until;
  post.away_from = day;
  std::int32_t const days = fate.chance(2, scenario_.long_absence) ? fate.whole(3, 20, 60) : fate.geometric(3, 3);
  post.away_until = std::min(day + std::min(days, 60), latest);
  WorldEvent event = event_of(post, WorldEventKind::Away, day * minutes_per_day + 480);
  event.from = day;
  event.until = post.away_until;
  say(event);
}

void WorldUnit::change_mood(WorldPost& post) {
  WorldLuck const chance = luck(WorldPurpose::Mood, post);
  double const fresh = std::sqrt(1 - mood_persistence * mood_persistence);
  for (std::uint32_t mood = 0; mood < moods; ++mood) post.mood[mood] = mood_persistence * post.mood[mood] + fresh * chance.normal(mood);
}

void WorldUnit::perform(WorldPost& post) {
  ManagerTraits const& manager = managers_[post.manager];
  WorldEffects const& effects = scenario_.effects;
  double const rho = scenario_.noise_persistence;
  post.noise = rho * post.noise + std::sqrt(1 - rho * rho) * period_luck(WorldPurpose::Noise, post).normal(0);
  double index = post.traits.ability + manager.quality + period_effect(period()) + shocks_[post.manager] + post.noise;
  index += effects.kpi_lag1 * post.dose[0] + effects.kpi_lag2 * post.dose[1] + effects.kpi_lag3 * post.dose[2];
  if (is_exposed(post.manager, week_)) index += effects.kpi_jump + effects.kpi_growth * (period() - manager.start);
  if (scenario_.adoption == AdoptionRule::Trend && manager.would_adopt) index += scenario_.trend * period();
  post.index = {index, post.index[0], post.index[1]};
  post.dose = {post.held, post.dose[0], post.dose[1]};
  post.held = 0;
  std::int32_t const first = week_ - static_cast<std::int32_t>(weeks_per_period) + 1;
  if (post.since_week > first) return;
  post.index_is_new = true;
  WorldLuck const noise = period_luck(WorldPurpose::Reading, post);
  for (std::uint32_t kpi = 0; kpi < world_kpis; ++kpi) {
    WorldEvent event = event_of(post, WorldEventKind::Read, (monday() + 4) * minutes_per_day + 1080);
    event.number = kpi;
    event.value = 100 + 10 * (loadings[kpi] * index + reading_noise / std::sqrt(post.traits.fte) * noise.normal(kpi));
    event.from = begin_ + 7 * first;
    event.until = monday() + 7;
    say(event);
  }
}

void WorldUnit::grow(WorldPost const& post) {
  WorldEffects const& effects = scenario_.effects;
  bool const exposed = is_exposed(post.manager, week_);
  WorldLuck const chance = luck(WorldPurpose::Growth, post);
  std::int32_t const thursday = (monday() + 3) * minutes_per_day;
  auto const number = static_cast<std::uint32_t>(week_);
  if ((week_ - post.since_week) % 26 == 0) {
    WorldEvent goal = event_of(post, WorldEventKind::GoalSet, thursday + 1000);
    goal.number = number;
    goal.from = monday() + 3;
    goal.code = chance.chance(0, logistic(-0.4 + (exposed ? effects.joint_goals_log_odds : 0))) ? 1 : 0;
    say(goal);
  }
  if ((week_ - post.spell_week) % 26 == 4) {
    WorldEvent plan = event_of(post, WorldEventKind::StepsPlanned, thursday + 1005, Side::Report);
    plan.number = number;
    plan.until = monday() + 63;
    say(plan);
    WorldEvent agreed = event_of(post, WorldEventKind::StepsAgreed, thursday + 1010, Side::Manager);
    agreed.number = number;
    say(agreed);
    for (std::uint8_t step = 0; step < 2; ++step) {
      if (!chance.chance(1u + step, logistic(0.4 + (exposed ? effects.development_log_odds : 0)))) continue;
      std::int32_t const day = monday() + chance.whole(3u + step, 10, 60);
      WorldEvent done = event_of(post, WorldEventKind::StepDone, day * minutes_per_day + 960, Side::Report);
      done.number = number;
      done.code = step;
      say(done);
    }
  }
  if (week_ % 12 != 11) return;
  for (std::uint32_t item = 0; item < 2; ++item) {
    if (!chance.chance(5 + item, 0.6)) continue;
    double const level = 3.2 + 0.8 * post.pair.trust + (exposed ? effects.trust_shift : 0) + 0.4 * chance.normal(7 + item);
    WorldEvent answer = event_of(post, WorldEventKind::UpwardAnswered, thursday + 1020, Side::Report);
    answer.number = item;
    answer.code = static_cast<std::uint8_t>(std::floor(std::clamp(level, 1.0, 5.0) + 0.5));
    say(answer);
  }
}

}  // namespace roir::simulation
