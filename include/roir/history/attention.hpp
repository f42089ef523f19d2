// SPDX-License-Identifier: MIT
/// @file
/// Attention (domain.md M17): how each manager's recorded minutes lie beside a fair share of them.
///
/// "Recorded minutes", not "time": what a manager gives outside of what is recorded is not known (amendment 10). Recorded minutes are those
/// of one-to-ones held, with the manager's preparation and follow-up where these were recorded, whether with the meeting or beside it.
/// Nothing is imputed.
///
/// A fair share goes by eligible time, times a weight of the tier of the day (1 for all unless the user says otherwise), within one
/// manager's team. Over several managers a fair share is what each of them would have given: minutes of the team times the share in it. So
/// managers who record more than others make nothing uneven.
///
/// Tiers are human decisions that the caller hands in; nothing here makes one. Rows of single people are answered to their own manager
/// alone (below_fair_share()), and no figure here names a person's tier to anybody else.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>
#include <roir/core/id.hpp>
#include <roir/core/table.hpp>
#include <roir/history/selection.hpp>
#include <roir/policy/groups.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace roir {

/// Whom a manager's attention goes to.
enum class AttentionTier : std::uint8_t {
  Unclassified,  ///< no tier was decided for the day
  Low,           ///< low
  Steady,        ///< steady
  High           ///< high
};
/// How many there are.
inline constexpr std::size_t attention_tiers = 4;

/// The tier of a person over a stretch of time, as somebody decided it.
struct TierSpan {
  PersonId person;                                   ///< whose
  AttentionTier tier = AttentionTier::Unclassified;  ///< which
  std::int32_t begin = 0;                            ///< first day
  std::int32_t end = open_end;                       ///< first day no longer
};

/// How good a one-to-one was, by whatever measure the caller holds to (domain.md M23: coverage, balance and progress of that meeting).
struct MeetingQuality {
  std::string meeting{};  ///< id of the meeting, as the history knows it
  double quality = 0;     ///< in [0, 1]
};

/// How attention is measured.
struct AttentionTerms {
  std::array<double, attention_tiers> weights{1, 1, 1, 1};  ///< of the fair share, by tier in order of AttentionTier; above 0
  std::int64_t block_weeks = 4;                             ///< weeks that are drawn together in the bootstrap, 1 or more
  std::int64_t resamples = 999;                             ///< of the bootstrap, 0 (no interval of one manager) to 100,000
  std::uint64_t seed = 1;                                   ///< of the bootstrap
  double below = 0.5;                                       ///< part of a fair share under which somebody is below it, in (0, 1]
  std::int64_t min_team = 3;                                ///< direct reports below which a team has no shares, 2 or more
};

/// All that attention is measured with beside the history. A plain value.
struct AttentionData {
  std::vector<TierSpan> tiers{};          ///< in any order; persons that the history does not know are told in a note
  std::vector<MeetingQuality> quality{};  ///< in any order; meetings that it does not know likewise
  AttentionTerms terms{};                 ///< how it is measured
};

/// Recorded minutes by tier: their share, the fair share, one over the other, and the quality of the minutes.
///
/// One row for each group and tier: `share` = minutes of the tier / minutes; `fair`; `ratio` = minutes / fair minutes; `quality` = minutes
/// weighted by quality / minutes of known quality. `persons` are the distinct direct reports of the tier.
///
/// Intervals: by manager the block bootstrap of weeks (what the minutes might have been as the manager allots them: they are not sampled,
/// they are all that is recorded), widened to hold the value; by unit or organisation the jackknife over managers. Quality: the jackknife
/// over people for one manager.
/// @param by Manager, Unit or Organisation. Rows of single people are refused (`privacy`).
/// @return refused (`needs_meetings`, `no_data`, `needs_team` for a selection of one person or one unit: a fair share needs the team).
/// @throws InvalidArgument (`bad_terms`, `bad_quality`, `bad_tier` for a stretch that ends before it begins or two tiers on one day).
/// @par Complexity  O(meetings + relationships log relationships); by manager times `resamples` · weeks / meetings for each.
[[nodiscard]] ROIR_EXPORT Table attention(Selection const& selection, AttentionData const& data, Grain by);

/// How uneven recorded minutes are: Gini and Theil against fair shares, the part of Theil's between tiers, and concentration over the
/// tiers (below 0: towards the low), with `low_share` beside the 90 % that sources/003 tells of. Intervals, refusals and errors as
/// attention(); for Gini over managers the cluster jackknife.
[[nodiscard]] ROIR_EXPORT Table attention_concentration(Selection const& selection, AttentionData const& data, Grain by);

/// The Lorenz curve of recorded minutes against fair minutes: one row for each point, from those who get least for their fair share on.
///
/// For Manager each step is one person, without a name. For groups it is put into 20 steps, so that no step is one person in a large group.
/// Refusals and errors as attention().
[[nodiscard]] ROIR_EXPORT Table attention_lorenz(Selection const& selection, AttentionData const& data, Grain by);

/// Whether groups of people get their fair share alike: minutes / fair minutes of each group, and the difference from everybody else in the
/// groups, with the jackknife over managers.
///
/// Groups of fewer than `policy.min_group` people are withheld with the next smallest ones, until two or more that stand for as many
/// together are; so subtraction does not bring them back. People in no group are left out, and a note says how many.
/// @throws InvalidArgument (`bad_group`) for a person in two groups or an empty name; else as attention().
[[nodiscard]] ROIR_EXPORT Table attention_parity(Selection const& selection, AttentionData const& data,
                                                 std::vector<GroupMember> const& members);

/// The direct reports of one manager with their recorded minutes beside their fair share, and who is below it: less than `below` of it with
/// an interval below the whole of it, over eight weeks of eligible time or more. For their own manager alone.
///
/// There is no way to ask about another manager's team: the viewer is whose team it is.
/// @param viewer who is going to read it.
/// @throws Forbidden (`not_their_manager`) if the viewer leads nobody in the window, or the selection names another manager.
/// @throws InvalidArgument as attention().
[[nodiscard]] ROIR_EXPORT Table below_fair_share(Selection const& selection, AttentionData const& data, PersonId const& viewer);

/// @cond descriptions
template <>
struct EnumWords<AttentionTier> {
  static constexpr auto value = enum_words<AttentionTier>({{AttentionTier::Unclassified, "unclassified"},
                                                           {AttentionTier::Low, "low"},
                                                           {AttentionTier::Steady, "steady"},
                                                           {AttentionTier::High, "high"}});
};
/// @endcond

}  // namespace roir
