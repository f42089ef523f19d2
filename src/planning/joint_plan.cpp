// SPDX-License-Identifier: MIT
#include "planning/joint_plan.hpp"

#include "planning/team_result.hpp"
#include "planning/team_search.hpp"

#include <algorithm>
#include <memory>

namespace roir {
namespace {

/// Tasks that share no week have nothing to do with each other: stretches of weeks are solved one after the other, so that who went without
/// before comes first the next time.
class JointPlan {
 public:
  explicit JointPlan(std::span<TeamInput const> inputs) {
    for (TeamInput const& input : inputs) {
      teams_.push_back(std::make_unique<Team>(input));
      results_.emplace_back(*teams_.back());
    }
    next_.assign(teams_.size(), 0);
  }

  std::optional<std::vector<TeamPlan>> run() {
    for (std::vector<TaskRange> ranges = stretch(); !ranges.empty(); ranges = stretch())
      if (!solve(ranges)) return std::nullopt;
    std::vector<TeamPlan> plans;
    for (TeamResult& result : results_) plans.push_back(result.finish(is_optimal_, plans.empty() ? left_open_ : 0));
    return plans;
  }

 private:
  /// The next tasks that hang together by weeks.
  std::vector<TaskRange> stretch() {
    std::vector<TaskRange> ranges;
    std::vector<std::size_t> const begin = next_;
    std::int32_t last = open_end;
    for (std::size_t t = 0; t < teams_.size(); ++t)
      if (next_[t] < teams_[t]->tasks().size()) last = std::min(last, teams_[t]->tasks()[next_[t]].first_week);
    for (bool has_grown = true; has_grown;) {
      has_grown = false;
      for (std::size_t t = 0; t < teams_.size(); ++t)
        for (auto const tasks = teams_[t]->tasks(); next_[t] < tasks.size() && tasks[next_[t]].first_week <= last; ++next_[t]) {
          last = std::max(last, tasks[next_[t]].last_week);
          has_grown = true;
        }
    }
    for (std::size_t t = 0; t < teams_.size(); ++t)
      if (begin[t] < next_[t]) ranges.push_back({t, begin[t], next_[t]});
    return ranges;
  }

  bool solve(std::vector<TaskRange> const& ranges) {
    TeamSearch search{teams_, ranges, false};
    auto const found = search.run();
    if (!found) return false;
    bool const is_coupled = std::any_of(ranges.begin(), ranges.end(), [&](TaskRange const& r) { return teams_[r.team]->has_coupled(r); });
    if (is_coupled) compare_alone(ranges, search.bound(), *found);
    for (std::size_t r = 0; r < ranges.size(); ++r) results_[ranges[r].team].settle(ranges[r], (*found)[r], others_of(r, ranges, *found));
    return true;
  }

  // Whether it could be better if no other team had taken anything.
  void compare_alone(std::vector<TaskRange> const& ranges, LexCost const& bound, std::vector<std::vector<std::uint32_t>> const& found) {
    TeamSearch alone{teams_, ranges, true};
    bool const is_less = alone.run(bound).has_value() || alone.bound() < bound;
    if (!is_less) return;
    is_optimal_ = false;
    std::int64_t left_out = 0;
    for (auto const& slots : found) left_out += std::count(slots.begin(), slots.end(), WeekFlow::none);
    left_open_ += left_out - std::min(left_out, alone.left_out_at_least());
  }

  [[nodiscard]] std::vector<PlacedMeeting> others_of(std::size_t range, std::vector<TaskRange> const& ranges,
                                                     std::vector<std::vector<std::uint32_t>> const& slots) const {
    std::vector<PlacedMeeting> others;
    for (std::size_t r = 0; r < ranges.size(); ++r)
      for (std::size_t i = 0; r != range && i < slots[r].size(); ++i)
        if (slots[r][i] != WeekFlow::none) others.push_back(teams_[ranges[r].team]->placed(ranges[r].begin + i, slots[r][i]));
    return others;
  }

  std::vector<std::unique_ptr<Team>> teams_;
  std::vector<TeamResult> results_;  // by team
  std::vector<std::size_t> next_;    // by team: the first task that is not settled
  bool is_optimal_ = true;
  std::int64_t left_open_ = 0;  // meetings more that there could be at most
};

}  // namespace

std::optional<std::vector<TeamPlan>> plan_teams(std::span<TeamInput const> inputs) {
  return JointPlan{inputs}.run();
}

}  // namespace roir
