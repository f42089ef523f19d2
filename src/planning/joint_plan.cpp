// SPDX-License-Identifier: MIT
#include "planning/joint_plan.hpp"

#include "planning/task_stretches.hpp"
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
  }

  std::optional<std::vector<TeamPlan>> run() {
    TaskStretches stretches{teams_};
    for (std::vector<TaskRange> ranges = stretches.next(); !ranges.empty(); ranges = stretches.next())
      if (!solve(ranges)) return std::nullopt;
    std::vector<TeamPlan> plans;
    for (TeamResult& result : results_) plans.push_back(result.finish(is_optimal_, plans.empty() ? left_open_ : 0));
    return plans;
  }

 private:
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
  bool is_optimal_ = true;
  std::int64_t left_open_ = 0;  // meetings more that there could be at most
};

}  // namespace

std::optional<std::vector<TeamPlan>> plan_teams(std::span<TeamInput const> inputs) {
  return JointPlan{inputs}.run();
}

}  // namespace roir
