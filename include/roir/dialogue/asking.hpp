// SPDX-License-Identifier: MIT
/// @file
/// Asking, telling and listening (domain.md M11).
#pragma once

#include <roir/core/export.hpp>
#include <roir/dialogue/balance.hpp>

#include <cstdint>
#include <span>

namespace roir {

/// M11: one part per held meeting with a tick list: what the manager asked over what they asked and told without authority being called
/// for. Of several lists of one meeting the most independent counts: the other side's, then software's, then one's own; among equals the
/// first. A list without any is left out.
[[nodiscard]] ROIR_EXPORT Parts ask_parts(std::span<TalkTally const> tallies, std::span<Meeting const> meetings, TimeFrame const& frame);
/// How the manager asked.
struct AskMix {
  std::int64_t offers_help = 0;       ///< what they could do to help
  std::int64_t seeks_thoughts = 0;    ///< for the direct report's thoughts
  std::int64_t seeks_next_steps = 0;  ///< what the next steps should be
};
/// M11: the three ways of asking (domain.md S3.29), over the same lists.
[[nodiscard]] ROIR_EXPORT AskMix ask_mix(std::span<TalkTally const> tallies, std::span<Meeting const> meetings, TimeFrame const& frame);
/// One trial per list that counts: whether it is by whoever it is about, who may flatter themselves.
[[nodiscard]] ROIR_EXPORT Trials self_tagged_trials(std::span<TalkTally const> tallies, std::span<Meeting const> meetings,
                                                    TimeFrame const& frame);
/// M11: one part per list that counts with a timed share: the direct report's share of the talk.
[[nodiscard]] ROIR_EXPORT Parts talk_share_parts(std::span<TalkTally const> tallies, std::span<Meeting const> meetings,
                                                 TimeFrame const& frame);
/// M11: one trial per idea, barrier or concern that the direct report raised in the window: whether it was answered by the end of the day
/// of the next held meeting, which begins on a later day. Pending while there was none yet, answered or not.
[[nodiscard]] ROIR_EXPORT Trials heard_back_trials(std::span<Matter const> matters, std::span<Meeting const> meetings,
                                                   TimeFrame const& frame);
/// One trial per item discussed in a held meeting whose proposer is known: whether the direct report put it on the agenda.
[[nodiscard]] ROIR_EXPORT Trials report_item_trials(std::span<AgendaItem const> items, std::span<Meeting const> meetings,
                                                    TimeFrame const& frame);

}  // namespace roir
