// SPDX-License-Identifier: MIT
/// @file
/// What is counted of a world to know what is true of it, and which counts make a figure.
#pragma once

#include <roir/simulation/world_event.hpp>

#include <array>
#include <cstddef>
#include <span>

namespace roir::simulation {

/// What is counted.
enum class Counter : std::uint8_t {
  PersonYears,
  Leaving,
  LetGo,
  AbsenceSpells,
  AbsenceDays,
  Meetings,
  ManagerHours,
  ReportHours,
  Recognitions,
  FeedbackByManager,
  FeedbackByReport,
  IdeasRaised,
  IdeasAnswered,
  IdeasTakenUp,
  IdeasDone,
  BarriersRaised,
  BarriersRemoved,
  DelegatedHours,
  KnowledgeShared,
  VoluntaryActs,
  StepsPlanned,
  StepsDone,
  ManagerPromises,
  ManagerPromisesKept,
  ReportPromises,
  ReportPromisesKept,
  Goals,
  JointGoals,
  Utterances,
  Asks,
  Items,
  ItemsStrategic,
  ItemsClosed,
  ItemsDiscussed,
  RecordsFiled,
  Answers,
  ResponseDays,
  LoopsClosed,
  TrustAnswers,
  TrustSum,
  SupportAnswers,
  SupportSum,
  Cohort,
  CohortMonths,
  Count
};
/// Counts of one manager's people in one world.
using Counts = std::array<double, static_cast<std::size_t>(Counter::Count)>;
/// The count of one kind.
[[nodiscard]] inline double& of(Counts& counts, Counter which) noexcept {
  return counts[static_cast<std::size_t>(which)];
}
/// The count of one kind.
[[nodiscard]] inline double of(Counts const& counts, Counter which) noexcept {
  return counts[static_cast<std::size_t>(which)];
}
/// Counts an event.
void count(Counts& counts, WorldEvent const& event) noexcept;

/// A figure that is one count divided by another.
struct CountedFigure {
  char const* name;     ///< of the estimand
  char const* form;     ///< return form
  char const* unit;     ///< of the quotient
  Counter numerator;    ///< what is counted
  Counter denominator;  ///< per what
};
/// All of them.
[[nodiscard]] std::span<CountedFigure const> counted_figures() noexcept;

}  // namespace roir::simulation
