// SPDX-License-Identifier: MIT
#include "scoring/flows.hpp"
#include <roir/stats/beta.hpp>
#include <roir/stats/clustered.hpp>

#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string_view>

namespace roir {
namespace {

constexpr double least_moves = 10;
constexpr double prior_each = 0.5;
constexpr std::array tiers{Tier::Low, Tier::Steady, Tier::High};

char const* const label_noise =
    "Tiers are opinions about noisy readings: mistakes alone make people seem to move, and more of them move back than do so in truth.";

using Counts = std::function<bool(TierEnd)>;

std::size_t place(Tier tier) {
  return static_cast<std::size_t>(tier);
}

// A share of the moves from a tier that end where `counts` says.
struct Share {
  double n = 0;     // moves from the tier
  double hits = 0;  // of them to where it was asked
  Estimate dirichlet;
  Estimate clustered;
};

std::set<TierEnd> reached(std::span<MoveCounts const> clusters) {
  std::set<TierEnd> all;
  for (MoveCounts const& cluster : clusters)
    for (auto const& row : cluster)
      for (std::size_t end = 0; end < tier_ends; ++end)
        if (row[end] > 0) all.insert(static_cast<TierEnd>(end));
  return all;
}

// Moves by cluster, over all periods.
std::vector<MoveCounts> by_cluster(std::span<TierFlow const> flows) {
  std::map<std::string_view, MoveCounts> sums;
  for (TierFlow const& flow : flows) scoring::add(sums[flow.cluster], flow.moves);
  std::vector<MoveCounts> clusters;
  for (auto const& [cluster, moves] : sums) clusters.push_back(moves);
  return clusters;
}

Share share_of(std::span<MoveCounts const> clusters, Tier from, Counts const& counts, std::set<TierEnd> const& possible) {
  Share share;
  std::vector<stats::Ratio> ratios;
  for (MoveCounts const& cluster : clusters) {
    stats::Ratio ratio;
    for (std::size_t end = 0; end < tier_ends; ++end) {
      double const n = cluster[place(from)][end];
      ratio.denominator += n;
      if (counts(static_cast<TierEnd>(end))) ratio.numerator += n;
    }
    share.n += ratio.denominator;
    share.hits += ratio.numerator;
    ratios.push_back(ratio);
  }
  double asked = 0;
  for (TierEnd const end : possible) asked += counts(end) ? 1 : 0;
  double const others = static_cast<double>(possible.size()) - asked;
  if (share.n > 0 && asked > 0 && others > 0)
    share.dirichlet = stats::beta_estimate({share.hits + prior_each * asked, share.n - share.hits + prior_each * others}, share.n);
  if (share.n > 0 && share.n < least_moves && share.dirichlet.status == Status::Ok) {
    share.dirichlet.status = Status::LowCount;
    share.dirichlet.reason = "low_n";
  }
  share.clustered = stats::clustered_ratio(ratios, true);
  return share;
}

void add_shares(Table& table, std::vector<Share> const& shares) {
  std::vector<double> moves;
  std::vector<Estimate> dirichlet;
  std::vector<Estimate> clustered;
  for (Share const& one : shares) {
    moves.push_back(one.hits);
    dirichlet.push_back(one.dirichlet);
    clustered.push_back(one.clustered);
  }
  table.add({{.name = "moves", .words = "how many moved so"}, std::move(moves)});
  table.add({.name = "share", .unit = "share", .words = "of the moves from the tier, mean of the posterior"}, dirichlet);
  table.add({.name = "clustered", .unit = "share", .words = "the same as a plain share, its interval by managers"}, clustered);
}

}  // namespace

Table flow_transitions(std::span<TierFlow const> flows) {
  Table table{{.name = "tier_transitions",
               .title = "From tier to tier",
               .definition = "share of those in a tier who are somewhere a period later (docs/formulas.md)",
               .notes = {label_noise}}};
  std::vector<std::string> from;
  std::vector<std::string> to;
  std::vector<Share> shares;
  std::vector<MoveCounts> const clusters = by_cluster(flows);
  std::set<TierEnd> const possible = reached(clusters);
  for (Tier const tier : tiers)
    for (TierEnd const end : possible) {
      Share share = share_of(
          clusters, tier, [end](TierEnd one) { return one == end; }, possible);
      if (share.n == 0) continue;
      from.emplace_back(word(tier));
      to.emplace_back(word(end));
      shares.push_back(std::move(share));
    }
  table.add({{.name = "from", .words = "tier before"}, std::move(from)});
  table.add({{.name = "to", .words = "where they are after"}, std::move(to)});
  add_shares(table, shares);
  return table;
}

Table flow_headlines(std::span<TierFlow const> flows) {
  Table table{{.name = "tier_headlines",
               .title = "What became of the tiers",
               .definition = "shares of those in a tier who rose or kept it a period later (docs/formulas.md)",
               .notes = {label_noise}}};
  std::vector<MoveCounts> const clusters = by_cluster(flows);
  std::set<TierEnd> const possible = reached(clusters);
  auto const share = [&](Tier from, Counts const& counts) { return share_of(clusters, from, counts, possible); };
  std::vector<Share> const shares{share(Tier::Low, [](TierEnd end) { return end == TierEnd::Steady || end == TierEnd::High; }),
                                  share(Tier::Steady, [](TierEnd end) { return end == TierEnd::High; }),
                                  share(Tier::High, [](TierEnd end) { return end == TierEnd::High; })};
  table.add(
      {{.name = "what", .words = "which moves"}, std::vector<std::string>{"low_to_steady_or_high", "steady_to_high", "high_to_high"}});
  add_shares(table, shares);

  Share const stay[]{share(Tier::Low, [](TierEnd end) { return end == TierEnd::Low; }),
                     share(Tier::Steady, [](TierEnd end) { return end == TierEnd::Steady; }), shares[2]};
  double staying = 0;
  for (Share const& one : stay) staying += one.hits / one.n;
  if (std::isfinite(staying)) table.info().notes.push_back("mobility index: " + format_number((3 - staying) / 2, 3));
  return table;
}

MovesOverTime flows_over_time(std::span<TierFlow const> flows) {
  std::map<std::int64_t, MoveCounts> periods;
  MoveCounts whole{};
  for (TierFlow const& flow : flows) {
    scoring::add(periods[flow.period], flow.moves);
    scoring::add(whole, flow.moves);
  }
  MovesOverTime result;
  for (std::size_t from = 0; from < tier_count; ++from) {
    double const all = scoring::sum(whole[from]);
    std::int64_t left = 0;  // periods in which the tier was
    for (auto const& [period, moves] : periods) {
      double const row = scoring::sum(moves[from]);
      left += row > 0 ? 1 : 0;
      for (std::size_t to = 0; to < tier_ends; ++to)
        if (double const n = moves[from][to]; n > 0) result.statistic += 2 * n * std::log(n * all / (row * whole[from][to]));
    }
    std::int64_t const ends = std::count_if(whole[from].begin(), whole[from].end(), [](double n) { return n > 0; });
    if (left > 1) result.degrees += (left - 1) * (ends - 1);
  }
  if (result.degrees > 0)
    result.p_value = boost::math::cdf(
        boost::math::complement(boost::math::chi_squared{static_cast<double>(result.degrees)}, std::max(0.0, result.statistic)));
  return result;
}

Table transition_table(std::span<TierMove const> moves) {
  return flow_transitions(flows_of(moves));
}

Table transition_headlines(std::span<TierMove const> moves) {
  return flow_headlines(flows_of(moves));
}

MovesOverTime moves_over_time(std::span<TierMove const> moves) {
  return flows_over_time(flows_of(moves));
}

Table transition_comparison(std::span<TierFlow const> decided, std::span<TierFlow const> soft, NoiseFlows const& noise) {
  Table table{{.name = "tier_transitions_beside_noise",
               .title = "From tier to tier, and what mistakes alone would make of it",
               .definition = "share of those in a tier who are somewhere a period later, four ways (docs/formulas.md)",
               .notes = {label_noise}}};
  MovesOverTime const over_time = flows_over_time(decided);
  table.info().notes.push_back("moves of decided tiers over time: G2 = " + format_number(over_time.statistic, 4) + " on " +
                               std::to_string(over_time.degrees) + " degrees of freedom, p = " + format_number(over_time.p_value, 3));
  struct Way {
    char const* name;
    char const* words;
    std::vector<MoveCounts> clusters;
    std::vector<Estimate> shares{};
  };
  std::array<Way, 4> ways{Way{"decided", "of tiers that people decided", by_cluster(decided)},
                          Way{"soft", "of the chances that readings give", by_cluster(soft)},
                          Way{"decided_by_noise", "of labels, of people whose level never changes", by_cluster(noise.labelled)},
                          Way{"soft_by_noise", "of chances, of people whose level never changes", by_cluster(noise.soft)}};
  std::set<TierEnd> possible;
  for (Way const& way : ways) possible.merge(reached(way.clusters));
  std::vector<std::string> from;
  std::vector<std::string> to;
  for (Tier const tier : tiers)
    for (TierEnd const end : possible) {
      from.emplace_back(word(tier));
      to.emplace_back(word(end));
      for (Way& way : ways) {
        Share share = share_of(
            way.clusters, tier, [end](TierEnd one) { return one == end; }, possible);
        way.shares.push_back(std::move(share.clustered));
      }
    }
  table.add({{.name = "from", .words = "tier before"}, std::move(from)});
  table.add({{.name = "to", .words = "where they are after"}, std::move(to)});
  for (Way const& way : ways) table.add({.name = way.name, .unit = "share", .words = way.words}, way.shares);
  return table;
}

}  // namespace roir
