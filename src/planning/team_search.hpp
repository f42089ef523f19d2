// SPDX-License-Identifier: MIT
/// @file
/// The search for the best plan of several teams that stand in each other's way.
#pragma once

#include "planning/team.hpp"
#include "planning/team_flow.hpp"
#include "planning/week_flow.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace roir {

/// The exact plan of several teams in a stretch of weeks: each team by itself is a WeekFlow; where their best plans put one person into two
/// meetings, or too many meetings into the rooms, one of the teams has to give up that minute, and every way is tried, the cheapest first.
class TeamSearch {
 public:
  /// Most problems of one team to solve.
  static constexpr int most = 2000;

  /// Teams and ranges must outlive this.
  /// @param is_alone whether what teams that are not among these have taken counts as free.
  TeamSearch(std::vector<std::unique_ptr<Team>> const& teams, std::vector<TaskRange> const& ranges, bool is_alone)
      : teams_{teams}, ranges_{ranges}, is_alone_{is_alone} {
    for (TaskRange const& range : ranges) size_ += range.size();
  }

  /// Where each task of each range goes, or nothing if none was found within the limit; then bound() is still one.
  /// @param enough a bound that is as good as a plan: the search ends without one when it is reached.
  std::optional<std::vector<std::vector<std::uint32_t>>> run(std::optional<LexCost> const& enough = {});
  /// No plan costs less.
  [[nodiscard]] LexCost const& bound() const noexcept { return bound_; }
  /// No plan leaves out fewer.
  [[nodiscard]] std::int64_t left_out_at_least() const noexcept {
    auto const count = static_cast<std::int64_t>(size_);
    return count == 0 ? 0 : bound_.parts[0] / (count * (count + 1));
  }

 private:
  struct Node {
    std::vector<std::vector<TeamBan>> bans;                          // by range
    std::vector<std::shared_ptr<WeekFlow::Answer const>> answers{};  // by range
    int depth = 0;
  };
  using Key = std::tuple<LexCost, int, int>;  // cost, then the deeper first, then as they came
  struct Meeting {
    std::size_t range;
    PlacedMeeting placed;
  };
  using Way = std::pair<std::size_t, TeamBan>;  // the range that has to give up a minute

  [[nodiscard]] static LexCost cost(Node const& node);
  [[nodiscard]] static std::vector<std::vector<std::uint32_t>> slots(Node const& node);
  Key key(Node const& node) { return {cost(node), -node.depth, made_++}; }
  std::shared_ptr<WeekFlow::Answer const> solve(std::size_t range, std::span<TeamBan const> bans);
  void branch(Node const& node, Way const& way);
  [[nodiscard]] std::vector<Meeting> meetings(Node const& node) const;
  [[nodiscard]] std::vector<Way> conflict(Node const& node) const;
  [[nodiscard]] static std::vector<Way> shared_person(Meeting const& one, Meeting const& other, std::int64_t minute);

  std::vector<std::unique_ptr<Team>> const& teams_;
  std::vector<TaskRange> const& ranges_;
  bool is_alone_;
  std::size_t size_ = 0;
  std::map<Key, Node> open_;
  LexCost bound_{};
  int solved_ = 0, made_ = 0;
};

}  // namespace roir
