// SPDX-License-Identifier: MIT
#include "simulation/staff.hpp"

#include "simulation/exact_math.hpp"
#include "simulation/purposes.hpp"

#include <algorithm>

namespace roir::simulation {
namespace {

/// Builds the tree: each lead gets people of their own, and the others are dealt out to leads among these.
class Tree {
 public:
  explicit Tree(OrganisationScenario const& scenario) : scenario_{scenario}, draws_{draws(scenario.seed, Purpose::Teams)} {}

  std::vector<Post> build(std::int32_t begin) {
    begin_ = begin;
    posts_.push_back({.heads_unit = true});
    auto const units = static_cast<std::uint32_t>(scenario_.units.size());
    auto const rest = static_cast<std::uint32_t>(scenario_.people) - 1 - units;
    for (std::uint32_t unit = 0; unit < units; ++unit) {
      std::uint32_t const head = add(0, unit);
      posts_[head].heads_unit = true;
      grow(head, rest / units + (unit < rest % units ? 1 : 0));
    }
    return std::move(posts_);
  }

 private:
  std::uint32_t add(std::uint32_t lead, std::uint32_t unit) {
    posts_.push_back({.unit = unit, .memberships = {{lead, begin_}}});
    ++posts_[lead].team;
    return static_cast<std::uint32_t>(posts_.size() - 1);
  }

  std::uint32_t pick(std::uint32_t post, std::uint32_t draw, std::uint32_t low, std::uint32_t high) const {
    return static_cast<std::uint32_t>(draws_.whole({.entity = post, .draw = draw}, low, high));
  }

  // Puts `count` posts below `lead`.
  void grow(std::uint32_t lead, std::uint32_t count) {
    auto const min = static_cast<std::uint32_t>(scenario_.team_min);
    auto const max = static_cast<std::uint32_t>(scenario_.team_max);
    std::uint32_t const own = count <= max ? count : pick(lead, 0, min, std::min(max, count - min));
    std::uint32_t const first = static_cast<std::uint32_t>(posts_.size());
    std::uint32_t const unit = posts_[lead].unit;
    for (std::uint32_t i = 0; i < own; ++i) add(lead, unit);
    std::uint32_t left = count - own;
    if (left == 0) return;
    std::uint32_t const fewest = std::min(own, (left + max - 1) / max);
    std::uint32_t const most = std::max(fewest, std::min(own, left / min));
    // The smaller of two draws: organisations have rather few large teams than many small ones.
    std::uint32_t const leads = std::min(pick(lead, 1, fewest, most), pick(lead, 2, fewest, most));
    for (std::uint32_t i = 0; i < leads; ++i) {
      std::uint32_t const after = leads - i - 1;
      std::uint32_t const part = left > (after + 1) * max ? left / (after + 1) : share(lead, i, left, after, min, max);
      grow(first + i, part);
      left -= part;
    }
  }

  // One team of [min, max] such that `after` more of the same kind can take what is left.
  std::uint32_t share(std::uint32_t lead, std::uint32_t i, std::uint32_t left, std::uint32_t after, std::uint32_t min,
                      std::uint32_t max) const {
    std::uint32_t const low = left > after * max ? std::max(min, left - after * max) : min;
    return pick(lead, 3 + i, low, std::min(max, left - after * min));
  }

  OrganisationScenario const& scenario_;
  CounterRandom draws_;
  std::int32_t begin_ = 0;
  std::vector<Post> posts_;
};

double per_week(double share_per_year) {
  return 1 - exact_exp(exact_log(1 - share_per_year) / 52);
}

/// Lets weeks go by: people leave, are replaced, change teams.
class Careers {
 public:
  Careers(OrganisationScenario const& scenario, Staff& staff, std::int32_t begin, std::int32_t end)
      : scenario_{scenario}, staff_{staff}, begin_{begin}, end_{end}, team_size_(staff.posts.size()) {
    for (std::size_t post = 0; post < team_size_.size(); ++post) team_size_[post] = staff.posts[post].team;
  }

  void run() {
    CounterRandom const person = draws(scenario_.seed, Purpose::Person);
    for (std::uint32_t post = 0; post < staff_.posts.size(); ++post) {
      auto const tenure = static_cast<std::int32_t>(7 * person.whole({.entity = post, .draw = 5}, 4, 520));
      hire(post, week_begin(begin_) - tenure);
    }
    std::uint32_t week = 0;
    for (std::int32_t monday = week_begin(begin_) + 7; monday < end_; monday += 7, ++week) {
      for (std::uint32_t post = 0; post < staff_.posts.size(); ++post) live(post, week, monday);
    }
  }

 private:
  void hire(std::uint32_t post, std::int32_t day) {
    staff_.posts[post].holders.push_back(static_cast<std::uint32_t>(staff_.workers.size()));
    staff_.workers.push_back({.post = post, .hired = day, .from = std::max(day, begin_)});
  }

  // What happens to a post on a Monday.
  void live(std::uint32_t post, std::uint32_t week, std::int32_t monday) {
    std::uint32_t const person = staff_.posts[post].holders.back();
    Worker const worker = staff_.workers[person];
    if (worker.from >= monday || worker.until <= monday) return;
    bool const stays = post == 0 || post == staff_.stopped;
    if (!stays && draws(scenario_.seed, Purpose::Leaving).chance({.entity = person, .period = week}, per_week(scenario_.leaving))) {
      leave(post, person, monday);
    } else if (staff_.posts[post].team == 0 && draws(scenario_.seed, Purpose::ChangingTeam)
                                                   .chance({.entity = post, .period = week}, per_week(scenario_.changing_manager))) {
      change_team(post, week, monday);
    }
  }

  // Who leads is replaced at once, others after two to eight weeks.
  void leave(std::uint32_t post, std::uint32_t person, std::int32_t monday) {
    staff_.workers[person].until = monday;
    auto const weeks = draws(scenario_.seed, Purpose::Replacing).whole({.entity = person}, 2, 8);
    std::int32_t const next = staff_.posts[post].team > 0 ? monday : monday + static_cast<std::int32_t>(7 * weeks);
    if (next < end_) hire(post, next);
  }

  // To another team of the unit that has room, unless their own would become too small.
  void change_team(std::uint32_t post, std::uint32_t week, std::int32_t monday) {
    std::uint32_t const now = staff_.posts[post].memberships.back().lead;
    if (team_size_[now] <= scenario_.team_min) return;
    std::vector<std::uint32_t> open;
    for (std::uint32_t lead = 0; lead < staff_.posts.size(); ++lead) {
      Post const& other = staff_.posts[lead];
      if (lead != 0 && other.team > 0 && lead != now && other.unit == staff_.posts[post].unit && team_size_[lead] < scenario_.team_max)
        open.push_back(lead);
    }
    if (open.empty()) return;
    auto const which = draws(scenario_.seed, Purpose::ChangingTeam)
                           .whole({.entity = post, .period = week, .draw = 1}, 0, static_cast<std::int64_t>(open.size()) - 1);
    std::uint32_t const next = open[static_cast<std::size_t>(which)];
    --team_size_[now];
    ++team_size_[next];
    staff_.posts[post].memberships.push_back({next, monday});
  }

  OrganisationScenario const& scenario_;
  Staff& staff_;
  std::int32_t begin_;
  std::int32_t end_;
  std::vector<std::int64_t> team_size_;
};

/// Teams below the heads of units that meet every week from the beginning, largest first.
std::vector<std::uint32_t> weekly_teams(OrganisationScenario const& scenario, std::vector<Post> const& posts) {
  std::vector<std::uint32_t> teams;
  for (std::uint32_t post = 0; post < posts.size(); ++post) {
    UnitScenario const& unit = scenario.units[posts[post].unit];
    bool const is_weekly = unit.habit_month == 1 && unit.cadence.value_or(scenario.cadence) == Cadence::every_weeks(1);
    if (posts[post].team > 0 && !posts[post].heads_unit && is_weekly) teams.push_back(post);
  }
  std::stable_sort(teams.begin(), teams.end(), [&](std::uint32_t a, std::uint32_t b) { return posts[a].team > posts[b].team; });
  return teams;
}

void choose_teams(OrganisationScenario const& scenario, Staff& staff) {
  std::vector<std::uint32_t> const teams = weekly_teams(scenario, staff.posts);
  std::size_t next = 0;
  if (scenario.stopping_month > 0 && next < teams.size()) staff.stopped = teams[next++];
  for (std::int64_t i = 0; i < scenario.fortnightly_teams && next < teams.size(); ++i) staff.fortnightly.push_back(teams[next++]);
}

/// Where the holders of a post meet the holders of the posts that lead it.
void add_lines(Staff& staff, std::uint32_t post) {
  auto const& memberships = staff.posts[post].memberships;
  for (std::uint32_t const report : staff.posts[post].holders) {
    Worker const& led = staff.workers[report];
    for (std::size_t m = 0; m < memberships.size(); ++m) {
      std::int32_t const member_until = m + 1 < memberships.size() ? memberships[m + 1].from : never;
      for (std::uint32_t const manager : staff.posts[memberships[m].lead].holders) {
        Worker const& leads = staff.workers[manager];
        std::int32_t const from = std::max({led.from, memberships[m].from, leads.from});
        std::int32_t const until = std::min({led.until, member_until, leads.until});
        if (from < until) staff.lines.push_back({report, manager, post, memberships[m].lead, from, until});
      }
    }
  }
}

}  // namespace

Staff make_staff(OrganisationScenario const& scenario, std::int32_t begin, std::int32_t end) {
  Staff staff;
  staff.posts = Tree{scenario}.build(begin);
  choose_teams(scenario, staff);
  Careers{scenario, staff, begin, end}.run();
  for (std::uint32_t post = 0; post < staff.posts.size(); ++post) add_lines(staff, post);
  return staff;
}

}  // namespace roir::simulation
