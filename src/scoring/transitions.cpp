// SPDX-License-Identifier: MIT
#include <roir/scoring/transitions.hpp>
#include <roir/stats/beta.hpp>
#include <roir/stats/clustered.hpp>

#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace roir {
namespace {

constexpr double least_moves = 10;
constexpr double prior_each = 0.5;
constexpr std::array tiers{Tier::Low, Tier::Steady, Tier::High};

char const* const label_noise =
    "Tiers are opinions about noisy readings: mistakes alone make people seem to move, and more of them move back than do so in truth.";

using Counts = std::function<bool(TierEnd)>;

// A share of the moves from a tier that end where `counts` says.
struct Share {
  double n = 0;     // moves from the tier
  double hits = 0;  // of them to where it was asked
  Estimate dirichlet;
  Estimate clustered;
};

std::set<TierEnd> reached(std::span<TierMove const> moves) {
  std::set<TierEnd> all;
  for (TierMove const& move : moves) all.insert(move.to);
  return all;
}

Share share_of(std::span<TierMove const> moves, Tier from, Counts const& counts, std::set<TierEnd> const& possible) {
  Share share;
  std::map<std::string, stats::Ratio> clusters;
  for (TierMove const& move : moves) {
    if (move.from != from) continue;
    stats::Ratio& ratio = clusters[move.cluster];
    ++ratio.denominator;
    ++share.n;
    if (!counts(move.to)) continue;
    ++ratio.numerator;
    ++share.hits;
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
  std::vector<stats::Ratio> ratios;
  for (auto const& [cluster, ratio] : clusters) ratios.push_back(ratio);
  share.clustered = stats::clustered_ratio(ratios, true);
  return share;
}

void add_shares(Table& table, std::vector<Share> const& shares) {
  std::vector<std::int64_t> moves;
  std::vector<Estimate> dirichlet;
  std::vector<Estimate> clustered;
  for (Share const& one : shares) {
    moves.push_back(static_cast<std::int64_t>(one.hits));
    dirichlet.push_back(one.dirichlet);
    clustered.push_back(one.clustered);
  }
  table.add({{.name = "moves", .words = "how many moved so"}, std::move(moves)});
  table.add({.name = "share", .unit = "share", .words = "of the moves from the tier, mean of the posterior"}, dirichlet);
  table.add({.name = "clustered", .unit = "share", .words = "the same as a plain share, its interval by managers"}, clustered);
}

}  // namespace

Table transition_table(std::span<TierMove const> moves) {
  Table table{{.name = "tier_transitions",
               .title = "From tier to tier",
               .definition = "share of those in a tier who are somewhere a period later (docs/formulas.md)",
               .notes = {label_noise}}};
  std::vector<std::string> from;
  std::vector<std::string> to;
  std::vector<Share> shares;
  std::set<TierEnd> const possible = reached(moves);
  for (Tier const tier : tiers)
    for (TierEnd const end : possible) {
      Share share = share_of(
          moves, tier, [end](TierEnd one) { return one == end; }, possible);
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

Table transition_headlines(std::span<TierMove const> moves) {
  Table table{{.name = "tier_headlines",
               .title = "What became of the tiers",
               .definition = "shares of those in a tier who rose or kept it a period later (docs/formulas.md)",
               .notes = {label_noise}}};
  std::set<TierEnd> const possible = reached(moves);
  auto const share = [&](Tier from, Counts const& counts) { return share_of(moves, from, counts, possible); };
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

MovesOverTime moves_over_time(std::span<TierMove const> moves) {
  using Cells = std::map<TierEnd, double>;
  std::map<Tier, std::map<std::int64_t, Cells>> counts;
  for (TierMove const& move : moves) ++counts[move.from][move.period][move.to];
  MovesOverTime result;
  for (auto const& [from, periods] : counts) {
    Cells whole;
    double all = 0;
    for (auto const& [period, cells] : periods)
      for (auto const& [to, n] : cells) whole[to] += n, all += n;
    for (auto const& [period, cells] : periods) {
      double row = 0;
      for (auto const& [to, n] : cells) row += n;
      for (auto const& [to, n] : cells) result.statistic += 2 * n * std::log(n * all / (row * whole[to]));
    }
    result.degrees += static_cast<std::int64_t>((periods.size() - 1) * (whole.size() - 1));
  }
  if (result.degrees > 0)
    result.p_value = boost::math::cdf(
        boost::math::complement(boost::math::chi_squared{static_cast<double>(result.degrees)}, std::max(0.0, result.statistic)));
  return result;
}

}  // namespace roir
