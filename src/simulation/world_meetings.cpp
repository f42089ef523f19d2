// SPDX-License-Identifier: MIT
// Whether the meeting of the week is held, and how it goes.
#include "simulation/world_unit.hpp"

#include <algorithm>
#include <cmath>

namespace roir::simulation {
namespace {

constexpr std::int32_t planned_minutes = 30;
constexpr std::int32_t topics_touched = 3;
constexpr std::int32_t sections = 5;

std::uint16_t rounded(double minutes, double low, double high) noexcept {
  return static_cast<std::uint16_t>(std::floor(std::clamp(minutes, low, high) + 0.5));
}

std::uint16_t lateness(WorldLuck const& luck, std::uint32_t draw) noexcept {
  return luck.chance(draw, 0.7) ? 0 : rounded(exact_exp(1.4 + 0.6 * luck.normal(draw + 1)), 0, 120);
}

// Of n tries that succeed with p, by inversion.
std::int32_t binomial(double u, std::int32_t n, double p) noexcept {
  double term = 1;
  for (std::int32_t i = 0; i < n; ++i) term *= 1 - p;
  double sum = term;
  std::int32_t count = 0;
  while (u >= sum && count < n) {
    term *= (n - count) * p / ((count + 1) * (1 - p));
    sum += term;
    ++count;
  }
  return count;
}

Cause cause_of(double u, bool cancelled) noexcept {
  if (cancelled) return u < 0.6 ? Cause::Workload : u < 0.8 ? Cause::Travel : Cause::Emergency;
  return u < 0.5 ? Cause::Forgotten : u < 0.85 ? Cause::Workload : Cause::Emergency;
}

std::uint32_t topic_number(std::size_t slot, std::int32_t week) noexcept {
  return static_cast<std::uint32_t>(week) * 4 + static_cast<std::uint32_t>(slot);
}

}  // namespace

void WorldUnit::meet(WorldPost& post) {
  std::int32_t const day = monday() + post.pair.weekday;
  WorldEvent meeting = event_of(post, WorldEventKind::Arranged, monday() * minutes_per_day + 420, Side::Manager);
  meeting.number = static_cast<std::uint32_t>(week_) * 2;
  meeting.start = day * minutes_per_day + post.pair.minute_of_day;
  meeting.minutes = planned_minutes;
  say(meeting);
  bool const away = scenario_.absence_blocks && post.is_away(day);
  if ((!away && is_held(post)) || lose(post, meeting, away)) {
    ++post.held;
    WorldEvent const held = hold(post, meeting);
    talk(post, held);
    raise_matters(post, &held);
  } else {
    raise_matters(post, nullptr);
  }
}

bool WorldUnit::is_held(WorldPost const& post) const {
  double const log_odds_held = scenario_.held_log_odds + 0.8 * managers_[post.manager].keeping +
                               (is_exposed(post.manager, week_) ? scenario_.effects.held_log_odds : 0);
  double const after = exact_exp(-scenario_.reverse_causality * std::clamp(post.noise, -2.5, 2.5));
  double const p = std::min(1.0, logistic(log_odds_held) * after);
  return luck(WorldPurpose::Held, post).chance(0, p);
}

// Whether it is made up for; then `meeting` is the one that does.
bool WorldUnit::lose(WorldPost& post, WorldEvent& meeting, bool away) {
  WorldLuck const fate = luck(WorldPurpose::Lost, post);
  bool const cancelled = away || fate.chance(0, 0.6);
  WorldEvent lost = event_of(post, cancelled ? WorldEventKind::Cancelled : WorldEventKind::Missed, meeting.start + 30);
  lost.number = meeting.number;
  lost.by = away || !fate.chance(1, 0.7) ? Side::Report : Side::Manager;
  lost.cause = away ? Cause::Absence : cause_of(fate.uniform(2), cancelled);
  if (cancelled) {
    std::int32_t const notice = rounded(exact_exp(5.2 + 1.2 * fate.normal(3)), 0, 4320);
    lost.at = std::max(meeting.start - notice, meeting.at + 30);
  }
  say(lost);
  if (away) return false;
  std::int32_t const evening = (meeting.start / minutes_per_day) * minutes_per_day + 1020;
  bool const chased = fate.chance(4, logistic(-0.2 + 0.8 * post.pair.trust));
  if (chased) {
    WorldEvent chase = event_of(post, WorldEventKind::Chased, evening, Side::Report);
    chase.number = meeting.number;
    chase.code = fate.chance(5, 0.15) ? 1 : 0;
    say(chase);
  }
  std::int32_t const next = meeting.start / minutes_per_day + 1;
  bool const blocked = scenario_.absence_blocks && post.is_away(next);
  if (blocked || !fate.chance(6, chased ? 0.6 : 0.1)) return false;
  meeting.at = evening + 30;
  meeting.other = meeting.number;
  ++meeting.number;
  meeting.start += minutes_per_day;
  say(meeting);
  return true;
}

WorldEvent WorldUnit::hold(WorldPost& post, WorldEvent const& meeting) {
  WorldLuck const chance = luck(WorldPurpose::Meeting, post);
  WorldEvent held = meeting;
  held.kind = WorldEventKind::Held;
  held.minutes = rounded(30 + 6 * chance.normal(0), 5, 75);
  held.at = held.start + held.minutes;
  held.manager_late = lateness(chance, 1);
  held.report_late = lateness(chance, 3);
  // Few draws reach 7 of mean 4: two halves have room for 14.
  held.manager_prep = static_cast<std::uint16_t>(chance.few(5, 2) + chance.few(6, 2));
  held.report_prep = static_cast<std::uint16_t>(chance.few(7, 2) + chance.few(8, 2));
  held.manager_follow_up = static_cast<std::uint16_t>(chance.few(9, 2) + chance.few(10, 2));
  held.report_follow_up = static_cast<std::uint16_t>(chance.few(11, 2) + chance.few(12, 2));
  return held;
}

void WorldUnit::talk(WorldPost& post, WorldEvent const& held) {
  open_topics(post, held);
  go_through_agenda(post, held);
  say(held);
  tally(post, held);
  ask_pulse(post, held);
  file(post, held, promise(post, held));
}

// Each of three topics is settled in a meeting with chance 1/4, and followed by another: it lives for four meetings on average.
void WorldUnit::open_topics(WorldPost& post, WorldEvent const& held) {
  WorldLuck const chance = luck(WorldPurpose::Agenda, post);
  for (std::size_t slot = 0; slot < topics_touched; ++slot) {
    std::int32_t& opened = post.topics[slot];
    bool const settled = opened >= 0 && chance.chance(static_cast<std::uint32_t>(slot), 0.25);
    if (settled) {
      WorldEvent closed = event_of(post, WorldEventKind::TopicClosed, held.start, Side::Report);
      closed.number = topic_number(slot, opened);
      say(closed);
    }
    if (opened >= 0 && !settled) continue;
    opened = week_;
    WorldEvent topic = event_of(post, WorldEventKind::TopicOpened, held.start, Side::Report);
    topic.number = topic_number(slot, opened);
    say(topic);
  }
}

void WorldUnit::go_through_agenda(WorldPost const& post, WorldEvent const& held) {
  WorldEffects const& effects = scenario_.effects;
  bool const exposed = is_exposed(post.manager, week_);
  WorldLuck const chance = luck(WorldPurpose::Agenda, post);
  double const discussed = logistic(1 + 0.5 * managers_[post.manager].keeping + (exposed ? effects.agenda_log_odds : 0));
  double const ahead = logistic(log_odds(chance.ordered(10, 2, 6)) + (exposed ? effects.strategic_log_odds : 0));  // Beta(2, 5)
  double const personal = chance.ordered(20, 3, 6);                                                                // Beta(3, 4)
  for (std::uint32_t section = 0; section < sections; ++section) {
    WorldEvent item = event_of(post, WorldEventKind::ItemAdded, held.start, Side::Report);
    item.number = static_cast<std::uint32_t>(week_) * 8 + section;
    item.other = held.number;
    item.code = static_cast<std::uint8_t>(section | (chance.chance(30 + section, ahead) ? 8u : 0u) |
                                          (chance.chance(40 + section, personal) ? 16u : 0u));
    if (section < topics_touched) item.topic = topic_number(section, post.topics[section]);
    say(item);
  }
  for (std::uint32_t section = 0; section < sections; ++section) {
    WorldEvent closed = event_of(post, WorldEventKind::ItemClosed, held.at, Side::Report);
    closed.number = static_cast<std::uint32_t>(week_) * 8 + section;
    closed.code = chance.chance(50 + section, discussed) ? 1 : 0;
    closed.minutes = static_cast<std::uint16_t>(closed.code == 1 ? held.minutes / sections : 0);
    say(closed);
  }
}

void WorldUnit::tally(WorldPost const& post, WorldEvent const& held) {
  WorldLuck const chance = luck(WorldPurpose::Talk, post);
  if (!chance.chance(0, 0.5)) return;
  double const asks =
      logistic(0.5 + managers_[post.manager].style + (is_exposed(post.manager, week_) ? scenario_.effects.asking_log_odds : 0));
  WorldEvent tallied = event_of(post, WorldEventKind::Tallied, held.at + 1, Side::Report);
  tallied.number = held.number;
  std::int32_t const utterances = 12;
  tallied.code = static_cast<std::uint8_t>(binomial(chance.uniform(1), utterances, asks));
  tallied.other = static_cast<std::uint32_t>(utterances) - tallied.code;
  tallied.value = chance.ordered(10, 3, 6);
  say(tallied);
}

void WorldUnit::ask_pulse(WorldPost const& post, WorldEvent const& held) {
  WorldLuck const chance = luck(WorldPurpose::Talk, post);
  double const asking = is_exposed(post.manager, week_) ? scenario_.effects.pulse_asking : 0.3;
  if (!chance.chance(2, asking)) return;
  WorldEvent asked = event_of(post, WorldEventKind::PulseAsked, held.start + 2, Side::Manager);
  asked.number = static_cast<std::uint32_t>(week_);
  asked.other = held.number;
  say(asked);
  auto const felt = [&](std::size_t mood) { return std::floor(std::clamp(latent_mood(post, mood, week_), 0.0, 10.0) + 0.5); };
  // Missing not at random: those who are engaged answer rather.
  if (!chance.chance(3, logistic(1 + 0.4 * (latent_mood(post, 3, week_) - 7)))) return;
  WorldEvent answered = event_of(post, WorldEventKind::PulseAnswered, held.start + 3, Side::Report);
  answered.number = asked.number;
  answered.code = static_cast<std::uint8_t>(felt(0));
  answered.minutes = static_cast<std::uint16_t>(felt(1));
  answered.value = felt(3);
  say(answered);
}

void WorldUnit::file(WorldPost const& post, WorldEvent const& held, std::uint32_t promises) {
  WorldLuck const chance = luck(WorldPurpose::Talk, post);
  double const filing =
      logistic(1 + 0.5 * managers_[post.manager].keeping + (is_exposed(post.manager, week_) ? scenario_.effects.filing_log_odds : 0));
  if (!chance.chance(4, filing)) return;
  WorldEvent filed = event_of(post, WorldEventKind::RecordFiled, held.at + 10, Side::Report);
  filed.number = held.number;
  say(filed);
  if (!chance.chance(5, 0.9)) return;
  WorldEvent signature = event_of(post, WorldEventKind::RecordSigned, held.at + 12, Side::Report);
  signature.number = held.number;
  signature.code = static_cast<std::uint8_t>(promises + 1);  // each promise of the action plan changed the page, and so did filing
  say(signature);
}

}  // namespace roir::simulation
