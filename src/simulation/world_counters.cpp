// SPDX-License-Identifier: MIT
#include "simulation/world_counters.hpp"

#include "simulation/world_unit.hpp"
#include <roir/dialogue/talk.hpp>

namespace roir::simulation {
namespace {

constexpr char const* per_year = "per person-year";

constexpr auto figures =
    std::to_array<CountedFigure>({{"leaving", "RF01", per_year, Counter::Leaving, Counter::PersonYears},
                                  {"months_employed", "RF01", "months", Counter::CohortMonths, Counter::Cohort},
                                  {"let_go", "", per_year, Counter::LetGo, Counter::PersonYears},
                                  {"recognitions", "RF03", per_year, Counter::Recognitions, Counter::PersonYears},
                                  {"asking", "RF07", "share", Counter::Asks, Counter::Utterances},
                                  {"trust", "RF09", "1 to 5", Counter::TrustSum, Counter::TrustAnswers},
                                  {"ideas_taken_up", "RF10", "share", Counter::IdeasTakenUp, Counter::IdeasAnswered},
                                  {"response_days", "RF11", "days", Counter::ResponseDays, Counter::Answers},
                                  {"support", "RF12", "1 to 5", Counter::SupportSum, Counter::SupportAnswers},
                                  {"manager_promises_kept", "RF12", "share", Counter::ManagerPromisesKept, Counter::ManagerPromises},
                                  {"report_promises_kept", "", "share", Counter::ReportPromisesKept, Counter::ReportPromises},
                                  {"ideas_raised", "RF13", per_year, Counter::IdeasRaised, Counter::PersonYears},
                                  {"ideas_done", "RF13", per_year, Counter::IdeasDone, Counter::PersonYears},
                                  {"heard_back", "RF13", per_year, Counter::LoopsClosed, Counter::PersonYears},
                                  {"meetings", "RF14", per_year, Counter::Meetings, Counter::PersonYears},
                                  {"items_discussed", "RF15", "share", Counter::ItemsDiscussed, Counter::ItemsClosed},
                                  {"items_strategic", "RF15", "share", Counter::ItemsStrategic, Counter::Items},
                                  {"joint_goals", "RF18", "share", Counter::JointGoals, Counter::Goals},
                                  {"voluntary_acts", "RF19", per_year, Counter::VoluntaryActs, Counter::PersonYears},
                                  {"records_filed", "", "share of meetings", Counter::RecordsFiled, Counter::Meetings},
                                  {"barriers_raised", "RF22", per_year, Counter::BarriersRaised, Counter::PersonYears},
                                  {"barriers_removed", "RF22", per_year, Counter::BarriersRemoved, Counter::PersonYears},
                                  {"delegated_hours", "RF24", per_year, Counter::DelegatedHours, Counter::PersonYears},
                                  {"feedback_by_manager", "RF25", per_year, Counter::FeedbackByManager, Counter::PersonYears},
                                  {"feedback_by_report", "RF25", per_year, Counter::FeedbackByReport, Counter::PersonYears},
                                  {"knowledge_shared", "RF27", per_year, Counter::KnowledgeShared, Counter::PersonYears},
                                  {"steps_done", "RF28", "per planned step", Counter::StepsDone, Counter::StepsPlanned},
                                  {"absence_spells", "RF31", per_year, Counter::AbsenceSpells, Counter::PersonYears},
                                  {"absence_days", "RF31", per_year, Counter::AbsenceDays, Counter::PersonYears},
                                  {"manager_hours", "", per_year, Counter::ManagerHours, Counter::PersonYears},
                                  {"report_hours", "", per_year, Counter::ReportHours, Counter::PersonYears}});

void add(Counts& counts, Counter which, double amount = 1) noexcept {
  of(counts, which) += amount;
}

void count_meeting(Counts& counts, WorldEvent const& event) noexcept {
  add(counts, Counter::Meetings);
  add(counts, Counter::ManagerHours, (event.minutes + event.manager_prep + event.manager_follow_up) / 60.0);
  add(counts, Counter::ReportHours, (event.minutes + event.report_prep + event.report_follow_up) / 60.0);
}

void count_raised(Counts& counts, MatterKind kind) noexcept {
  if (kind == MatterKind::Idea) add(counts, Counter::IdeasRaised);
  if (kind == MatterKind::Barrier) add(counts, Counter::BarriersRaised);
  if (kind == MatterKind::Knowledge) add(counts, Counter::KnowledgeShared);
}

void count_finished(Counts& counts, WorldEvent const& event) noexcept {
  auto const kind = static_cast<MatterKind>(event.code);
  if (kind == MatterKind::Idea) add(counts, Counter::IdeasDone);
  if (kind == MatterKind::Barrier) add(counts, Counter::BarriersRemoved);
  if (kind == MatterKind::Delegation) add(counts, Counter::DelegatedHours, event.value);
}

void count_settled(Counts& counts, WorldEvent const& event) noexcept {
  if (is_voluntary(event.number)) return add(counts, Counter::VoluntaryActs, event.kind == WorldEventKind::Delivered ? 1 : 0);
  bool const by_manager = event.by == Side::Manager;
  add(counts, by_manager ? Counter::ManagerPromises : Counter::ReportPromises);
  add(counts, by_manager ? Counter::ManagerPromisesKept : Counter::ReportPromisesKept, event.code);
}

void count_upward(Counts& counts, WorldEvent const& event) noexcept {
  add(counts, event.number == 0 ? Counter::TrustAnswers : Counter::SupportAnswers);
  add(counts, event.number == 0 ? Counter::TrustSum : Counter::SupportSum, event.code);
}

}  // namespace

std::span<CountedFigure const> counted_figures() noexcept {
  return figures;
}

void count(Counts& counts, WorldEvent const& event) noexcept {
  switch (event.kind) {
    case WorldEventKind::Left:
      return add(counts, event.code == 1 ? Counter::Leaving : Counter::LetGo);
    case WorldEventKind::Away:
      if (event.code == 1) return;  // leave
      add(counts, Counter::AbsenceSpells);
      return add(counts, Counter::AbsenceDays, event.until - event.from);
    case WorldEventKind::GoalSet:
      add(counts, Counter::Goals);
      return add(counts, Counter::JointGoals, event.code);
    case WorldEventKind::Held:
      return count_meeting(counts, event);
    case WorldEventKind::ItemAdded:
      add(counts, Counter::Items);
      return add(counts, Counter::ItemsStrategic, (event.code & 8u) != 0 ? 1 : 0);
    case WorldEventKind::ItemClosed:
      add(counts, Counter::ItemsClosed);
      return add(counts, Counter::ItemsDiscussed, event.code);
    case WorldEventKind::Tallied:
      add(counts, Counter::Utterances, event.code + event.other);
      return add(counts, Counter::Asks, event.code);
    case WorldEventKind::RecordFiled:
      return add(counts, Counter::RecordsFiled);
    case WorldEventKind::Delivered:
    case WorldEventKind::Broken:
      return count_settled(counts, event);
    case WorldEventKind::Recognised:
      return add(counts, Counter::Recognitions);
    case WorldEventKind::FeedbackGiven:
      return add(counts, event.by == Side::Manager ? Counter::FeedbackByManager : Counter::FeedbackByReport);
    case WorldEventKind::Raised:
      return count_raised(counts, static_cast<MatterKind>(event.code));
    case WorldEventKind::Answered:
      add(counts, Counter::Answers);
      add(counts, Counter::ResponseDays, (event.at - event.start) / 1440.0);
      if (!is_idea(event.number)) return;
      add(counts, Counter::IdeasAnswered);
      return add(counts, Counter::IdeasTakenUp, event.code);
    case WorldEventKind::Finished:
      return count_finished(counts, event);
    case WorldEventKind::LoopClosed:
      return add(counts, Counter::LoopsClosed);
    case WorldEventKind::StepsPlanned:
      return add(counts, Counter::StepsPlanned, 2);
    case WorldEventKind::StepDone:
      return add(counts, Counter::StepsDone);
    case WorldEventKind::UpwardAnswered:
      return count_upward(counts, event);
    default:
      return;
  }
}

}  // namespace roir::simulation
