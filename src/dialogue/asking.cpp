// SPDX-License-Identifier: MIT
#include <roir/dialogue/asking.hpp>

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace roir {
namespace {

int independence(TalkTally const& tally) noexcept {
  return tally.source == TagSource::Other ? 2 : tally.source == TagSource::Machine ? 1 : 0;
}

struct Counting {
  TalkTally const* tally = nullptr;
  std::int32_t day = 0;
};

/// The list of each held meeting that counts, in order of the meetings.
std::vector<Counting> counting(std::span<TalkTally const> tallies, std::span<Meeting const> meetings, TimeFrame const& frame) {
  std::unordered_map<std::string_view, TalkTally const*> best;
  for (TalkTally const& tally : tallies) {
    auto const [place, is_new] = best.try_emplace(tally.meeting.text(), &tally);
    if (!is_new && independence(tally) > independence(*place->second)) place->second = &tally;
  }
  std::vector<Counting> found;
  for (HeldMeeting const& held : held_meetings(meetings, frame))
    if (auto const tally = best.find(held.meeting->meeting.text()); tally != best.end()) found.push_back({tally->second, held.day});
  return found;
}

double asked(TalkTally const& tally) noexcept {
  return static_cast<double>(tally.offers_help + tally.seeks_thoughts + tally.seeks_next_steps);
}

bool is_said_upwards(Matter const& matter) noexcept {
  bool const kind = matter.kind == MatterKind::Idea || matter.kind == MatterKind::Barrier || matter.kind == MatterKind::Concern;
  return kind && matter.by == Side::Report;
}

}  // namespace

Parts ask_parts(std::span<TalkTally const> tallies, std::span<Meeting const> meetings, TimeFrame const& frame) {
  Parts made;
  for (auto const& [tally, day] : counting(tallies, meetings, frame)) {
    double const asks = asked(*tally);
    double const unjustified = static_cast<double>(std::max<std::int64_t>(0, tally->tells - tally->justified_tells));
    if (asks + unjustified > 0) made.parts.push_back({day, asks, asks + unjustified});
  }
  return made;
}

AskMix ask_mix(std::span<TalkTally const> tallies, std::span<Meeting const> meetings, TimeFrame const& frame) {
  AskMix mix;
  for (auto const& [tally, day] : counting(tallies, meetings, frame)) {
    mix.offers_help += tally->offers_help;
    mix.seeks_thoughts += tally->seeks_thoughts;
    mix.seeks_next_steps += tally->seeks_next_steps;
  }
  return mix;
}

Trials self_tagged_trials(std::span<TalkTally const> tallies, std::span<Meeting const> meetings, TimeFrame const& frame) {
  Trials made;
  for (auto const& [tally, day] : counting(tallies, meetings, frame)) made.trials.push_back({day, tally->source == TagSource::Self});
  return made;
}

Parts talk_share_parts(std::span<TalkTally const> tallies, std::span<Meeting const> meetings, TimeFrame const& frame) {
  Parts made;
  for (auto const& [tally, day] : counting(tallies, meetings, frame))
    if (tally->report_talk_share) made.parts.push_back({day, *tally->report_talk_share, 1});
  return made;
}

Trials heard_back_trials(std::span<Matter const> matters, std::span<Meeting const> meetings, TimeFrame const& frame) {
  TimeFrame whole = frame;
  whole.begin = std::numeric_limits<std::int32_t>::min();
  whole.end = std::numeric_limits<std::int32_t>::max();
  auto const held = held_meetings(meetings, whole);
  Trials made;
  for (Matter const& matter : matters) {
    std::int32_t const raised = frame.day_of(matter.raised_at);
    if (!is_said_upwards(matter) || !frame.holds(raised)) continue;
    auto const next = std::ranges::upper_bound(held, raised, {}, &HeldMeeting::day);
    if (next == held.end())
      ++made.pending;
    else
      made.trials.push_back({raised, matter.answered_at && frame.day_of(*matter.answered_at) <= next->day});
  }
  std::ranges::stable_sort(made.trials, {}, &Trial::day);
  return made;
}

Trials report_item_trials(std::span<AgendaItem const> items, std::span<Meeting const> meetings, TimeFrame const& frame) {
  std::unordered_map<std::string_view, std::int32_t> days;
  for (HeldMeeting const& held : held_meetings(meetings, frame)) days.emplace(held.meeting->meeting.text(), held.day);
  Trials made;
  for (AgendaItem const& item : items) {
    auto const day = days.find(item.meeting.text());
    bool const is_known = item.by == Side::Manager || item.by == Side::Report;
    if (day != days.end() && is_known && item.outcome == ItemOutcome::Discussed)
      made.trials.push_back({day->second, item.by == Side::Report});
  }
  std::ranges::stable_sort(made.trials, {}, &Trial::day);
  return made;
}

}  // namespace roir
