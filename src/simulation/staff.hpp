// SPDX-License-Identifier: MIT
/// @file
/// Posts, the people who hold them, and the reporting lines that follow.
#pragma once

#include <roir/simulation/organisation.hpp>

#include <cstdint>
#include <limits>
#include <vector>

namespace roir::simulation {

/// A day beyond all others: something has not ended.
constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();
/// No post, no person.
constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

/// One person and their one spell of employment.
struct Worker {
  std::uint32_t post;          ///< which post they hold
  std::int32_t hired;          ///< first day, perhaps before the beginning
  std::int32_t from;           ///< first day that is simulated
  std::int32_t until = never;  ///< first day no longer employed
};
/// Whose team a post belongs to from a day on.
struct Membership {
  std::uint32_t lead;  ///< the post that leads
  std::int32_t from;   ///< first day
};
/// A post in the tree; it stays when people come and go.
struct Post {
  std::uint32_t unit = 0;                 ///< number of the unit
  std::uint32_t team = 0;                 ///< number of posts it leads at the beginning
  bool heads_unit = false;                ///< whether it leads a unit (or the organisation)
  std::vector<Membership> memberships{};  ///< whose team it belonged to, in order; empty for the head of the organisation
  std::vector<std::uint32_t> holders{};   ///< the people who held it, in order
};
/// One person led by another for a time.
struct Line {
  std::uint32_t report;        ///< person
  std::uint32_t manager;       ///< person
  std::uint32_t report_post;   ///< post of the report
  std::uint32_t manager_post;  ///< post of the manager
  std::int32_t from;           ///< first day
  std::int32_t until;          ///< first day no longer so, or never
};
/// Everyone, by number, in order of arrival.
struct Staff {
  std::vector<Post> posts;                   ///< 0 is the head of the organisation
  std::vector<Worker> workers;               ///< number = person
  std::vector<Line> lines;                   ///< by post of the report, then by time
  std::uint32_t stopped = nobody;            ///< post whose team stops meeting
  std::vector<std::uint32_t> fortnightly{};  ///< posts whose teams meet every two weeks
};

/// The posts as a tree, then weeks of people who leave, are replaced and change teams.
/// @param begin first day
/// @param end   first day after the last
[[nodiscard]] Staff make_staff(OrganisationScenario const& scenario, std::int32_t begin, std::int32_t end);

}  // namespace roir::simulation
