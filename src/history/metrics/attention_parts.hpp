// SPDX-License-Identifier: MIT
/// @file
/// What attention is made of: for each manager the team, for each of the team recorded minutes, eligible days and fair minutes by tier.
#pragma once

#include "history/metrics/words.hpp"
#include <roir/history/attention.hpp>
#include <roir/history/rollup.hpp>
#include <roir/stats/concentration.hpp>

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace roir {

/// One person in one tier.
struct AttentionCell {
  AttentionTier tier = AttentionTier::Unclassified;
  double days = 0;                     ///< eligible
  double minutes = 0;                  ///< recorded
  double fair = 0;                     ///< of the team's minutes
  double good = 0;                     ///< minutes weighted by quality
  double judged = 0;                   ///< minutes of known quality
  std::vector<double> week_days{};     ///< days by week of the window; empty unless asked for
  std::vector<double> week_minutes{};  ///< minutes likewise
};

/// One direct report of one manager, over all spells of the pair.
struct AttentionMember {
  std::uint32_t report = no_index;
  std::uint32_t row = 0;               ///< of the answer
  std::vector<AttentionCell> cells{};  ///< one for each tier that the person was in, in order
  [[nodiscard]] double days() const noexcept;
  /// Minutes and fair minutes.
  [[nodiscard]] stats::Portion portion() const noexcept;
};

/// One manager's team: those with eligible time.
struct AttentionTeam {
  std::uint32_t manager = no_index;
  std::vector<AttentionMember> members{};
  [[nodiscard]] double minutes() const noexcept;
};

/// Teams of a selection, and what a reader has to know about them.
struct AttentionTeams {
  std::vector<AttentionTeam> teams{};  ///< of at least min_team
  std::vector<AttentionTeam> small{};  ///< of fewer
  std::int64_t weeks = 0;              ///< in the window, as far as the history reaches back; the last one may be shorter
  std::vector<std::string> notes{};    ///< what was left out
};

/// Reads them. @throws InvalidArgument as attention().
[[nodiscard]] AttentionTeams read_teams(Selection const& selection, AttentionData const& data, Rows const& rows, bool by_week);

/// Shares the minutes of a team out fairly.
void share_fairly(AttentionTeam& team, AttentionTerms const& terms);

/// The terms as "name=value; ...".
[[nodiscard]] std::string words_of(AttentionTerms const& terms);

/// Why attention cannot be told; empty when it can. Nothing of the data is looked at but whether there are any.
[[nodiscard]] std::optional<Refusal> why_no_attention(Selection const& selection);

/// Figures of a team, or of part of one.
using TeamFigures = std::function<std::vector<double>(AttentionTeam const&)>;
/// Figures with the percentile interval of the block bootstrap of weeks. NaN figures have no data.
[[nodiscard]] std::vector<Estimate> bootstrapped(AttentionTeam const& team, std::int64_t weeks, AttentionTerms const& terms,
                                                 TeamFigures const& figures);

/// Sums over people by tier.
struct AttentionSums {
  std::array<double, attention_tiers> minutes{};
  std::array<double, attention_tiers> fair{};
  double logs = 0;  ///< sum over people of minutes * ln(minutes / fair minutes)
  void add(AttentionMember const& member);
  [[nodiscard]] AttentionSums without(AttentionSums const& other) const;
  [[nodiscard]] stats::Portion all() const noexcept;
  [[nodiscard]] double share(AttentionTier tier) const noexcept;  ///< NaN without minutes
  [[nodiscard]] double ratio(AttentionTier tier) const noexcept;  ///< NaN without fair minutes
  [[nodiscard]] double theil() const noexcept;                    ///< NaN without minutes
  [[nodiscard]] double theil_between() const noexcept;            ///< NaN likewise
  [[nodiscard]] double over_tiers() const noexcept;               ///< NaN without minutes of people in tiers
};
[[nodiscard]] constexpr std::size_t place_of(AttentionTier tier) noexcept {
  return static_cast<std::size_t>(tier);
}
inline constexpr std::array all_tiers{AttentionTier::Low, AttentionTier::Steady, AttentionTier::High, AttentionTier::Unclassified};

}  // namespace roir
