// SPDX-License-Identifier: MIT
// Whether the meeting of the week is held, and how it goes.
#include "simulation/world_unit.hpp"

#include <algorithm>
#include <cmath>

namespace roir::simulation {
namespace {

constexpr std::int32_t usual_minutes = 30;
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

bool WorldUnit::is_away(WorldPost const& post, std::int32_t day) const noexcept {
  if (!scenario_.absence_blocks) return false;
  WorldPost const* const manager = own_post(post.manager);
  return post.is_away(day) || (manager != nullptr && manager->is_away(day));
}

// Of days that both work on and nobody has leave, the first.
std::optional<std::int32_t> WorldUnit::free_day(WorldPost const& post, std::int32_t from, std::int32_t until) const {
  WorldPost const* const manager = own_post(post.manager);
  auto const works = [](WorldPost const& one, std::int32_t day) {
    return one.usual.is_working(day) &&
           std::none_of(one.leave.begin(), one.leave.end(), [&](Leave const& spell) { return spell.from <= day && day < spell.until; });
  };
  for (std::int32_t day = from; day < until; ++day)
    if (works(post, day) && (manager == nullptr || works(*manager, day))) return day;
  return std::nullopt;
}

// Their usual day in the period; where one of them does not work on it, the next on which both do, or else the last before.
std::optional<std::int32_t> WorldUnit::planned_day(WorldPost const& post, Period const& period) const {
  std::int32_t const weeks = std::clamp(period.length_days() / 7, 1, 3);
  WorldLuck const habit{scenario_.seed, WorldPurpose::Pair, post.number, std::uint32_t{post.occupant} << 16 | post.spell};
  std::int32_t const usual = week_begin(period.begin_day + 6) + 7 * habit.whole(3, 0, weeks - 1) + post.pair.weekday;
  std::int32_t const first = std::max(period.begin_day, begin_ + 7 * post.spell_week);
  if (auto const day = free_day(post, std::max(usual, first), period.end_day)) return day;
  for (std::int32_t day = std::min(usual, period.end_day) - 1; day >= first; --day)
    if (free_day(post, day, day + 1)) return day;
  return std::nullopt;
}

// The day of this week on which they are to meet, if it is one of those in which they do.
std::optional<std::int32_t> WorldUnit::planned_day(WorldPost const& post) const {
  if (!is_company()) return monday() + post.pair.weekday;
  Agreement const& agreed = agreements_[post.manager];
  if (week_ >= agreed.stops) return std::nullopt;
  for (std::int32_t const touched : {monday(), monday() + 6}) {
    auto const day = planned_day(post, agreed.cadence.period_containing(touched, begin_ + 7 * post.spell_week));
    if (day && *day >= monday() && *day < monday() + 7) return day;
  }
  return std::nullopt;
}

void WorldUnit::move(WorldPost const& post, WorldEvent& meeting) {
  WorldLuck const chance = luck(WorldPurpose::Calendar, post);
  if (!is_company() || !chance.chance(0, scenario_.moving)) return;
  auto const to = free_day(post, meeting.start / minutes_per_day + 1, std::min(monday() + 7, end_));
  if (!to) return;
  WorldEvent moved = meeting;
  moved.kind = WorldEventKind::Moved;
  moved.by = chance.chance(1, 0.7) ? Side::Manager : Side::Report;
  double const why = chance.uniform(2);
  moved.cause = why < 0.6 ? Cause::Workload : why < 0.85 ? Cause::Travel : Cause::Unknown;
  moved.at = std::max(meeting.start - rounded(exact_exp(6.4 + 1.2 * chance.normal(3)), 0, 4320), meeting.at + 10);
  moved.start = *to * minutes_per_day + post.pair.minute_of_day;
  say(moved);
  meeting.at = moved.at;
  meeting.start = moved.start;
}

void WorldUnit::meet(WorldPost& post) {
  std::optional<std::int32_t> const day = planned_day(post);
  if (!day || *day >= end_) return raise_matters(post, nullptr);
  WorldEvent meeting = event_of(post, WorldEventKind::Arranged, monday() * minutes_per_day + 420, Side::Manager);
  meeting.number = static_cast<std::uint32_t>(week_) * 2;
  meeting.start = *day * minutes_per_day + post.pair.minute_of_day;
  meeting.minutes = static_cast<std::uint16_t>(is_company() ? agreements_[post.manager].minutes : usual_minutes);
  bool const unsaid = luck(WorldPurpose::Calendar, post).chance(10, scenario_.unsaid);
  meeting.code = unsaid ? 1 : 0;
  say(meeting);
  if (!unsaid) move(post, meeting);
  bool const away = is_away(post, meeting.start / minutes_per_day);
  if (unsaid) {
    post.held += !away && is_held(post) ? 1 : 0;
    return raise_matters(post, nullptr);
  }
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
  bool const waits = away && !post.is_away(meeting.start / minutes_per_day);  // for a manager who is away
  lost.by = waits || (!away && fate.chance(1, 0.7)) ? Side::Manager : Side::Report;
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
  auto const next = day_to_make_up(post, meeting.start / minutes_per_day);
  if (!next || !fate.chance(6, chased ? 0.6 : 0.1)) return false;
  meeting.at = evening + 30;
  meeting.other = meeting.number;
  ++meeting.number;
  meeting.start = *next * minutes_per_day + post.pair.minute_of_day;
  say(meeting);
  return true;
}

// The day after; in a company the next of the week on which both work and nobody turns out to be away.
std::optional<std::int32_t> WorldUnit::day_to_make_up(WorldPost const& post, std::int32_t lost) const {
  if (!is_company()) return is_away(post, lost + 1) ? std::nullopt : std::optional{lost + 1};
  std::int32_t const until = std::min(monday() + 7, end_);
  for (std::int32_t day = lost + 1; day < until; ++day)
    if (free_day(post, day, day + 1) && !is_away(post, day)) return day;
  return std::nullopt;
}

WorldEvent WorldUnit::hold(WorldPost& post, WorldEvent const& meeting) {
  WorldLuck const chance = luck(WorldPurpose::Meeting, post);
  WorldEvent held = meeting;
  held.kind = WorldEventKind::Held;
  held.minutes = rounded(meeting.minutes + 6 * chance.normal(0), 5, 2.5 * meeting.minutes);
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
