// SPDX-License-Identifier: MIT
/// @file
/// What became of what was raised: answered, done, told; feedback both ways; steps of development (domain.md M27).
///
/// A matter belongs to the day on which it was raised. What happened to it after `as_of` has not happened yet.
#pragma once

#include <roir/core/export.hpp>
#include <roir/dialogue/talk.hpp>
#include <roir/time/time_frame.hpp>
#include <roir/time/trial.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace roir {

/// Which matters are looked at.
struct MatterChoice {
  std::optional<MatterKind> kind{};  ///< of that kind; empty = all but let-downs
  std::optional<Side> by{};          ///< raised by that side; empty = by either
  /// Whether a matter is among them.
  [[nodiscard]] ROIR_EXPORT bool holds(Matter const& matter) const noexcept;
};

/// The days on which such matters were raised in the window, in order: what a rate counts.
[[nodiscard]] ROIR_EXPORT std::vector<std::int32_t> raised_days(std::span<Matter const> matters, MatterChoice const& which,
                                                                TimeFrame const& frame);
/// Days from raising to the first answer, taken up or declined; not complete at as_of.
[[nodiscard]] ROIR_EXPORT std::vector<Amount> answer_days(std::span<Matter const> matters, MatterChoice const& which,
                                                          TimeFrame const& frame);
/// Days from raising to done: barrier removed, idea put to work. Not complete where it was declined (on the day of the answer) or at as_of.
[[nodiscard]] ROIR_EXPORT std::vector<Amount> done_days(std::span<Matter const> matters, MatterChoice const& which, TimeFrame const& frame);
/// One trial per matter that was answered: whether it was taken up. Those without an answer are pending.
[[nodiscard]] ROIR_EXPORT Trials taken_up_trials(std::span<Matter const> matters, MatterChoice const& which, TimeFrame const& frame);
/// One trial per matter that is settled (declined or done): whether whoever raised it was told what came of it. The others are pending.
[[nodiscard]] ROIR_EXPORT Trials loop_closed_trials(std::span<Matter const> matters, MatterChoice const& which, TimeFrame const& frame);
/// One trial per matter with a day until which it was wanted that is over, and that was not declined: whether it was done by then. Pending
/// while that day is not over.
[[nodiscard]] ROIR_EXPORT Trials on_time_trials(std::span<Matter const> matters, MatterChoice const& which, TimeFrame const& frame);

/// How often somebody was let down, by who caused it (domain.md M14e, S4.10). Counts of two windows add up.
struct LetDowns {
  std::int64_t unknown = 0;    ///< nobody said
  std::int64_t manager = 0;    ///< the manager
  std::int64_t corporate = 0;  ///< the organisation: not charged to the manager
  std::int64_t both = 0;       ///< both
};
/// Counts the let-downs raised in the window.
[[nodiscard]] ROIR_EXPORT LetDowns let_downs(std::span<Matter const> matters, TimeFrame const& frame);

/// One trial per piece of feedback in the window by one of the two: whether the direct report gave it.
[[nodiscard]] ROIR_EXPORT Trials upward_feedback_trials(std::span<Feedback const> feedback, TimeFrame const& frame);
/// One trial per piece of feedback in the window: whether it was about the task rather than the person.
[[nodiscard]] ROIR_EXPORT Trials task_feedback_trials(std::span<Feedback const> feedback, TimeFrame const& frame);

/// Whether a development plan is firm: it has steps, each with an owner and a due day, a measure, and both agreed (domain.md S2.19).
[[nodiscard]] ROIR_EXPORT bool is_firm(DevelopmentPlan const& plan) noexcept;
/// M14d: one trial per step of a firm plan that was due in the window: whether it was done by then. Pending while its day is not over.
[[nodiscard]] ROIR_EXPORT Trials plan_step_trials(std::span<DevelopmentPlan const> plans, TimeFrame const& frame);

}  // namespace roir
