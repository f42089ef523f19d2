// SPDX-License-Identifier: MIT
// Whether one size fits one: agendas of one manager's direct reports compared with each other (domain.md M27).
#include "returns/pair_indicators.hpp"
#include <roir/dialogue/balance.hpp>

#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <unordered_map>

namespace roir {
namespace {

/// How often each section was talked about.
using Profile = std::map<std::string_view, double>;
/// The profiles of every other meeting, from the first and from the second: two looks at one habit.
using Halves = std::array<Profile, 2>;

Halves halves_of(TeamMember const& member) {
  Halves halves;
  std::unordered_map<std::string_view, std::size_t> half_of;  // by meeting
  for (HeldMeeting const& held : held_meetings(member.state->meetings, member.frame))
    half_of.emplace(held.meeting->meeting.text(), half_of.size() % 2);
  for (AgendaItem const& item : member.state->items) {
    if (item.outcome != ItemOutcome::Discussed || item.section.empty()) continue;
    if (auto const half = half_of.find(item.meeting.text()); half != half_of.end()) halves[half->second][item.section] += 1;
  }
  return halves;
}

/// Cosine of two profiles, in [0, 1].
double similarity(Profile const& a, Profile const& b) {
  double product = 0, of_a = 0, of_b = 0;
  for (auto const& [section, times] : a) {
    of_a += times * times;
    if (auto const found = b.find(section); found != b.end()) product += times * found->second;
  }
  for (auto const& [section, times] : b) of_b += times * times;
  return product / std::sqrt(of_a * of_b);
}

void compare_team(std::span<TeamMember const> team, IndicatorColumns& to) {
  std::vector<std::pair<std::uint32_t, Halves>> known;
  for (TeamMember const& member : team)
    if (Halves halves = halves_of(member); !halves[0].empty() && !halves[1].empty())
      known.emplace_back(member.relationship, std::move(halves));
  if (known.size() < 2) return;
  for (auto const& [number, own] : known) {
    double others = 0;
    for (auto const& [other, theirs] : known)
      if (other != number) others += similarity(own[0], theirs[1]);
    to.add(number, similarity(own[0], own[1]) - others / static_cast<double>(known.size() - 1), 1);
  }
}

}  // namespace

void personalisation(std::span<TeamMember const> members, IndicatorColumns& to) {
  for (std::size_t begin = 0; begin < members.size();) {
    std::size_t end = begin;
    while (end < members.size() && members[end].manager == members[begin].manager) ++end;
    compare_team(members.subspan(begin, end - begin), to);
    begin = end;
  }
}

}  // namespace roir
