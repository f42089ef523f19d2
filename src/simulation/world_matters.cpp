// SPDX-License-Identifier: MIT
// What is promised, recognised and raised, and what becomes of it: all of it is drawn when it begins, and said when it happens.
#include "simulation/world_unit.hpp"
#include <roir/dialogue/talk.hpp>

#include <algorithm>
#include <array>

namespace roir::simulation {
namespace {

constexpr std::uint32_t ways_to_promise = 4;  // manager's, report's, what nobody asked for, quick wins
constexpr std::uint32_t of_a_kind = 8;        // things of one kind in a week
constexpr std::uint32_t draws_each = 16;      // draws for one of them

/// What is raised.
struct RaisedKind {
  MatterKind kind;
  Side by;
  double rate;      // per week
  double accepted;  // log odds
  double weeks;     // until it is done, on average, once it was taken up; 0 = by the hazard of barriers
  double done;      // chance that it ever is
};
constexpr std::array<RaisedKind, 5> raised_kinds = {{{MatterKind::Idea, Side::Report, 0.06, 0.0, 6, 0.8},
                                                     {MatterKind::Barrier, Side::Report, 0.05, 1.5, 0, 1},
                                                     {MatterKind::Delegation, Side::Manager, 0.04, 1.5, 3, 0.85},
                                                     {MatterKind::Knowledge, Side::Report, 0.03, 1.0, 5, 0.4},
                                                     {MatterKind::Request, Side::Report, 0.06, 1.0, 2, 0.9}}};
constexpr double response_days = 3;
constexpr double clearing_chance = 0.05;  // of a barrier, per week

std::int32_t at_noon(std::int32_t day) noexcept {
  return day * minutes_per_day + 720;
}

constexpr std::uint32_t voluntary_way = 2;

}  // namespace

bool is_voluntary(std::uint32_t promise) noexcept {
  return promise / of_a_kind % ways_to_promise == voluntary_way;
}
bool is_idea(std::uint32_t matter) noexcept {
  return matter / of_a_kind % 16 == 0;
}

std::uint32_t WorldUnit::promise(WorldPost const& post, WorldEvent const& held) {
  WorldEffects const& effects = scenario_.effects;
  bool const exposed = is_exposed(post.manager, week_);
  std::uint32_t made = 0;
  for (std::uint32_t way = 0; way < 2; ++way) {
    Side const side = way == 0 ? Side::Manager : Side::Report;
    double const usual = way == 0 ? post.pair.manager_keeps : post.pair.report_keeps;
    double const shift = way == 0 ? effects.keeping_manager_log_odds : effects.keeping_report_log_odds;
    std::uint32_t const count = luck(WorldPurpose::PromiseCount, post).few(way, way == 0 ? 0.8 : 1.4);
    for (std::uint32_t i = 0; i < count; ++i) {
      WorldEvent event = event_of(post, WorldEventKind::Promised, held.at, side);
      event.number = (static_cast<std::uint32_t>(week_) * ways_to_promise + way) * of_a_kind + i;
      event.other = held.number;
      event.topic = static_cast<std::uint32_t>(post.topics[i % 3]) * 4 + i % 3;
      live_promise(post, event, (way * of_a_kind + i) * draws_each, 7, 28, exposed ? logistic(log_odds(usual) + shift) : usual);
    }
    made += count;
  }
  return made;
}

void WorldUnit::live_promise(WorldPost const& post, WorldEvent made, std::uint32_t draw, std::int32_t first, std::int32_t last,
                             double chance) {
  WorldLuck const fate = luck(WorldPurpose::Promise, post);
  std::int32_t const day = made.at / minutes_per_day;
  made.until = day + fate.whole(draw, first, last);
  say(made);
  WorldEvent next = made;
  next.other = next.topic = WorldEvent::none;
  std::int32_t due = made.until;
  std::int32_t earliest = day + 1;
  if (fate.chance(draw + 1, 0.1)) {
    std::int32_t const asked = day + fate.whole(draw + 2, 1, due - day - 1);
    due += fate.whole(draw + 3, 7, 14);
    earliest = asked + 1;
    next.kind = WorldEventKind::Renegotiated;
    next.at = at_noon(asked);
    next.until = due;
    say(next);
  }
  bool const kept = fate.chance(draw + 4, chance);
  if (!kept && fate.chance(draw + 5, 0.5)) {
    if (!fate.chance(draw + 6, 0.5)) return;  // forgotten, and nobody says so
    next.kind = WorldEventKind::Broken;
    next.at = at_noon(due + 14);
    next.code = 0;
    return say(next);
  }
  std::int32_t const delivered =
      kept ? earliest + static_cast<std::int32_t>(fate.uniform(draw + 7) * (due - earliest + 1)) : due + fate.whole(draw + 8, 1, 21);
  next.kind = WorldEventKind::Delivered;
  next.at = at_noon(delivered) + 60;
  next.until = delivered;
  next.code = kept ? 1 : 0;
  say(next);
  if (!fate.chance(draw + 9, 0.8)) return;
  next.kind = WorldEventKind::Confirmed;
  next.by = made.by == Side::Manager ? Side::Report : Side::Manager;
  next.at = at_noon(delivered + fate.whole(draw + 10, 1, 5)) + 120;
  say(next);
}

// What a manager gives first, in the sixty days after two people have begun with each other.
void WorldUnit::quick_wins(WorldPost const& post) {
  constexpr std::uint32_t way = 3;
  std::uint32_t const count = luck(WorldPurpose::PromiseCount, post).few(way, 0.7);
  for (std::uint32_t i = 0; i < count; ++i) {
    WorldEvent event = event_of(post, WorldEventKind::Promised, monday() * minutes_per_day + 900, Side::Manager);
    event.number = (static_cast<std::uint32_t>(week_) * ways_to_promise + way) * of_a_kind + i;
    live_promise(post, event, (way * of_a_kind + i) * draws_each, 14, 45, post.pair.manager_keeps);
  }
}

void WorldUnit::volunteer(WorldPost const& post) {
  constexpr std::uint32_t way = voluntary_way;
  double const factor = is_exposed(post.manager, week_) ? scenario_.effects.voluntary_factor : 1;
  std::uint32_t const count = luck(WorldPurpose::PromiseCount, post).few(way, 0.04 * factor);
  for (std::uint32_t i = 0; i < count; ++i) {
    WorldEvent event = event_of(post, WorldEventKind::Promised, (monday() + 4) * minutes_per_day + 900, Side::Report);
    event.number = (static_cast<std::uint32_t>(week_) * ways_to_promise + way) * of_a_kind + i;
    event.code = 1;
    live_promise(post, event, (way * of_a_kind + i) * draws_each, 3, 14, 0.95);
  }
}

// In the meeting of the week, or else on Thursday afternoon.
void WorldUnit::raise_matters(WorldPost const& post, WorldEvent const* held) {
  volunteer(post);
  WorldEvent first = event_of(post, WorldEventKind::Raised, (monday() + 3) * minutes_per_day + 960);
  if (held != nullptr) {
    first.at = held->at;
    first.other = held->number;
  }
  recognise(post, first);
  WorldEffects const& effects = scenario_.effects;
  std::array<double, raised_kinds.size()> const factors = {effects.idea_factor, effects.barrier_factor, effects.delegation_factor,
                                                           effects.knowledge_factor, 1};
  bool const exposed = is_exposed(post.manager, week_);
  WorldLuck const chance = luck(WorldPurpose::Matter, post);
  for (std::uint32_t k = 0; k < raised_kinds.size(); ++k) {
    RaisedKind const& kind = raised_kinds[k];
    std::uint32_t const count = chance.few(k, kind.rate * (exposed ? factors[k] : 1));
    for (std::uint32_t i = 0; i < count; ++i) {
      WorldEvent event = first;
      event.by = kind.by;
      event.code = static_cast<std::uint8_t>(kind.kind);
      event.number = (static_cast<std::uint32_t>(week_) * 16 + k) * of_a_kind + i;
      std::uint32_t const draw = 1000 + (k * of_a_kind + i) * draws_each;
      if (kind.kind == MatterKind::Delegation) event.value = chance.whole(draw, 2, 12);
      if (held != nullptr) event.topic = static_cast<std::uint32_t>(post.topics[k % 3]) * 4 + k % 3;
      live_matter(post, event, draw + 1);
    }
  }
}

void WorldUnit::recognise(WorldPost const& post, WorldEvent const& first) {
  WorldEffects const& effects = scenario_.effects;
  bool const exposed = is_exposed(post.manager, week_);
  WorldLuck const chance = luck(WorldPurpose::Matter, post);
  // Recognition, praise or guidance by the manager, and by the report.
  std::array<double, 3> const rates = {0.1 * (post.traits.ability > 0 ? 2 : 1), 0.15, 0.05};
  std::array<double, 3> const factors = {effects.recognition_factor, effects.feedback_factor, effects.feedback_factor};
  for (std::uint32_t k = 0; k < rates.size(); ++k) {
    std::uint32_t const count = chance.few(10 + k, rates[k] * (exposed ? factors[k] : 1));
    for (std::uint32_t i = 0; i < count; ++i) {
      WorldEvent event = first;
      event.kind = k == 0 ? WorldEventKind::Recognised : WorldEventKind::FeedbackGiven;
      event.by = k == 2 ? Side::Report : Side::Manager;
      event.number = (static_cast<std::uint32_t>(week_) * 16 + 8 + k) * of_a_kind + i;
      std::uint32_t const draw = 100 + (k * of_a_kind + i) * draws_each;
      for (std::uint32_t flag = 0; flag < (k == 0 ? 3u : 1u); ++flag)
        event.code = static_cast<std::uint8_t>(event.code | (chance.chance(draw + flag, 0.5) ? 1u << flag : 0u));
      say(event);
    }
  }
}

void WorldUnit::live_matter(WorldPost const& post, WorldEvent raised, std::uint32_t draw) {
  say(raised);
  RaisedKind const& kind = *std::find_if(raised_kinds.begin(), raised_kinds.end(),
                                         [&](RaisedKind const& one) { return static_cast<std::uint8_t>(one.kind) == raised.code; });
  WorldEffects const& effects = scenario_.effects;
  bool const exposed = is_exposed(post.manager, week_);
  WorldLuck const fate = luck(WorldPurpose::Matter, post);
  double const days = std::min(fate.waiting(draw, response_days * (exposed ? effects.response_factor : 1)), 1000.0);
  double const adopted = kind.kind == MatterKind::Idea && exposed ? effects.idea_adoption_log_odds : 0;
  WorldEvent next = raised;
  next.other = next.topic = WorldEvent::none;
  next.kind = WorldEventKind::Answered;
  next.by = raised.by == Side::Manager ? Side::Report : Side::Manager;
  next.at = raised.at + 1 + static_cast<std::int32_t>(days * minutes_per_day);
  next.code = fate.chance(draw + 1, logistic(kind.accepted + adopted)) ? 1 : 0;
  next.value = 0;
  next.start = raised.at;
  say(next);
  next.start = 0;
  if (next.code == 1) {
    if (!fate.chance(draw + 2, kind.done)) return;
    double const u = fate.uniform(draw + 3);
    std::int32_t const weeks = kind.weeks > 0 ? fate.geometric(draw + 3, kind.weeks) : weeks_to_clear(post, u);
    next.kind = WorldEventKind::Finished;
    next.at += weeks * 7 * minutes_per_day;
    next.code = raised.code;
    next.value = raised.value;
    say(next);
  }
  if (!fate.chance(draw + 4, logistic(0.2 + (exposed ? effects.heard_back_log_odds : 0)))) return;
  next.kind = WorldEventKind::LoopClosed;
  next.at += fate.whole(draw + 5, 1, 7) * minutes_per_day;
  say(next);
}

// Weeks until a barrier is cleared: the chance of each week is that of the programme as it will then be.
std::int32_t WorldUnit::weeks_to_clear(WorldPost const& post, double u) const noexcept {
  double left = 1;
  std::int32_t weeks = 0;
  while (weeks < 10'000) {
    ++weeks;
    double const factor = is_exposed(post.manager, week_ + weeks) ? scenario_.effects.clearing_factor : 1;
    left *= 1 - std::min(1.0, clearing_chance * factor);
    if (left <= u) break;
  }
  return weeks;
}

}  // namespace roir::simulation
