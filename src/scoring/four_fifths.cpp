// SPDX-License-Identifier: MIT
#include <roir/scoring/four_fifths.hpp>
#include <roir/stats/beta.hpp>
#include <roir/stats/intervals.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace roir {
namespace {

constexpr double least_ratio = 0.8;
constexpr double half = 0.5;

// People with a proposal, by tier.
struct Group {
  std::array<double, 3> tiers{};
  [[nodiscard]] double people() const { return tiers[0] + tiers[1] + tiers[2]; }
  // What is told of a group that is all in one tier would be told of each of its people.
  [[nodiscard]] bool is_all_one() const { return *std::max_element(tiers.begin(), tiers.end()) == people(); }
};
using Groups = std::map<std::string, Group>;
using Hits = double (*)(Group const&);

Column::Meta const ratio_meta{.name = "ratio", .unit = "ratio", .words = "of the share by the highest share of a group shown"};

std::map<std::string, std::int64_t> sizes_of(Groups const& groups) {
  std::map<std::string, std::int64_t> sizes;
  for (auto const& [name, group] : groups) sizes[name] = group.is_all_one() ? 1 : static_cast<std::int64_t>(group.people());
  return sizes;
}

Estimate share_of(Group const& group, Hits hits) {
  Estimate made = stats::beta_estimate({hits(group) + half, group.people() - hits(group) + half}, group.people());
  made.value = hits(group) / group.people();
  made.interval = {std::min(made.value, made.interval.low), std::max(made.value, made.interval.high)};
  return made;
}

Estimate ratio_of(Group const& group, Group const& best, Hits hits) {
  Estimate made{.n = group.people() + best.people(), .method = "logarithm, half a person added"};
  if (hits(best) == 0) return made;
  double const share = (hits(group) + half) / (group.people() + half);
  double const best_share = (hits(best) + half) / (best.people() + half);
  double const deviation =
      std::sqrt(1 / (hits(group) + half) - 1 / (group.people() + half) + 1 / (hits(best) + half) - 1 / (best.people() + half));
  double const wide = std::exp(stats::normal_quantile(0.975) * deviation);
  made.value = hits(group) / group.people() / (hits(best) / best.people());
  made.interval = {std::min(made.value, share / best_share / wide), std::max(made.value, share / best_share * wide)};
  made.status = Status::Ok;
  return made;
}

Estimate hidden_estimate() {
  return {.status = Status::Refused,
          .method = "withheld: the group is small, all in one tier, or would tell of one that is",
          .reason = "privacy"};
}

struct Rows {
  std::vector<std::string> outcomes, groups;
  std::vector<Estimate> shares, ratios;
  std::vector<std::int64_t> is_below;
  std::vector<std::uint8_t> is_told;

  void add(char const* outcome, Groups const& all, std::set<std::string> const& hidden, Hits hits) {
    Group const* best = nullptr;
    for (auto const& [name, group] : all)
      if (!hidden.contains(name) && (best == nullptr || hits(group) * best->people() > hits(*best) * group.people())) best = &group;
    for (auto const& [name, group] : all) {
      bool const is_hidden = hidden.contains(name);
      outcomes.emplace_back(outcome);
      groups.push_back(name);
      shares.push_back(is_hidden ? hidden_estimate() : share_of(group, hits));
      ratios.push_back(is_hidden ? hidden_estimate() : ratio_of(group, *best, hits));
      is_below.push_back(ratios.back().value < least_ratio ? 1 : 0);
      is_told.push_back(ratios.back().status == Status::Ok ? 1 : 0);
    }
  }
};

}  // namespace

Table four_fifths(std::span<TierAnswer const> answers, std::span<GroupMember const> members, std::int64_t min_group) {
  Table table{{.name = "four_fifths",
               .title = "Are tiers proposed alike for groups",
               .definition = "shares of each group proposed high, and not proposed low, by the highest such share (docs/formulas.md)",
               .policy = "min_group=" + std::to_string(min_group),
               .audience = "organisation",
               .notes = {"A difference between groups is not its cause; by chance alone some group has the highest share."}}};
  auto const group_of = groups_by_person(members);
  Groups groups;
  std::int64_t without_group = 0;
  for (TierAnswer const& answer : answers) {
    auto const* proposal = std::get_if<TierProposal>(&answer);
    if (proposal == nullptr) continue;
    if (auto const found = group_of.find(proposal->person); found != group_of.end())
      ++groups[found->second].tiers[static_cast<std::size_t>(proposal->tier)];
    else
      ++without_group;
  }
  if (groups.empty())
    return refused(std::move(table), ratio_meta,
                   {"no_data", "four_fifths", "Nobody in a group has a proposal.", "Name the group of each person."});
  auto const hidden = hidden_groups(sizes_of(groups), min_group);
  if (groups.size() < hidden.size() + 2)
    return refused(std::move(table), ratio_meta,
                   {"privacy", "four_fifths", "Fewer than two groups are large enough.", "Put groups together."});
  if (without_group > 0) table.info().notes.push_back(std::to_string(without_group) + " people are in no group and are left out");
  Rows rows;
  rows.add("high", groups, hidden, [](Group const& group) { return group.tiers[static_cast<std::size_t>(Tier::High)]; });
  rows.add("not_low", groups, hidden, [](Group const& group) { return group.people() - group.tiers[static_cast<std::size_t>(Tier::Low)]; });
  table.add({{.name = "outcome", .words = "what is proposed"}, std::move(rows.outcomes)});
  table.add({{.name = "group", .words = "as the user named it"}, std::move(rows.groups)});
  table.add({.name = "share", .unit = "share", .words = "of the group's people with a proposal"}, rows.shares);
  table.add(ratio_meta, rows.ratios);
  table.add({{.name = "is_below", .unit = "0 or 1", .words = "whether the ratio is below four fifths"},
             std::move(rows.is_below),
             std::move(rows.is_told)});
  return table;
}

}  // namespace roir
