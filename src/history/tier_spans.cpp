// SPDX-License-Identifier: MIT
#include <roir/history/tier_spans.hpp>
#include <roir/time/day.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace roir {
namespace {

AttentionTier attention_tier(Tier tier) noexcept {
  return tier == Tier::Low ? AttentionTier::Low : tier == Tier::Steady ? AttentionTier::Steady : AttentionTier::High;
}

/// What was decided of one person, by first day.
using Decisions = std::map<std::int32_t, DecideTier const*>;

std::map<std::string, Decisions> decisions_by_person(std::span<DecideTier const> tiers) {
  std::map<std::string, Decisions> people;
  for (DecideTier const& one : tiers) people[one.person.text()][day_number(one.from)] = &one;
  return people;
}

void add_spans(std::vector<TierSpan>& spans, Decisions const& decisions) {
  std::vector<std::int32_t> days;
  for (auto const& [from, decision] : decisions) {
    days.push_back(from);
    days.push_back(day_number(decision->until));
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  for (std::size_t i = 0; i + 1 < days.size(); ++i) {
    DecideTier const* holds = nullptr;
    for (auto const& [from, decision] : decisions)
      if (from <= days[i] && days[i] < day_number(decision->until)) holds = decision;
    if (holds == nullptr) continue;
    TierSpan const span{holds->person, attention_tier(holds->tier), days[i], days[i + 1]};
    bool const goes_on =
        !spans.empty() && spans.back().person == span.person && spans.back().tier == span.tier && spans.back().end == span.begin;
    if (goes_on)
      spans.back().end = span.end;
    else
      spans.push_back(span);
  }
}

}  // namespace

std::vector<TierSpan> tier_spans(std::span<DecideTier const> tiers) {
  std::vector<TierSpan> spans;
  for (auto const& [person, decisions] : decisions_by_person(tiers)) add_spans(spans, decisions);
  return spans;
}

std::vector<TierStep> tier_steps(std::span<DecideTier const> tiers) {
  std::vector<TierStep> steps;
  for (auto const& [person, decisions] : decisions_by_person(tiers)) {
    DecideTier const* before = nullptr;
    for (auto const& [from, decision] : decisions) {
      if (before != nullptr)
        steps.push_back(
            {.person = decision->person, .by = decision->by, .from = before->tier, .to = decision->tier, .day = decision->from});
      before = decision;
    }
  }
  return steps;
}

}  // namespace roir
