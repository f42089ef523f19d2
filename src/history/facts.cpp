// SPDX-License-Identifier: MIT
#include <roir/history/facts.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace roir {
namespace {

std::uint16_t small(std::optional<std::int64_t> const& minutes) noexcept {
  return minutes ? static_cast<std::uint16_t>(*minutes) : MeetingRow::no_minutes;
}

void set_time(MeetingRow& row, std::int32_t MeetingRow::*time, MeetingRow::Instant bit, std::optional<Moment> const& moment) noexcept {
  if (!moment) return;
  row.*time = moment->minutes();
  if (moment->is_instant()) row.instants = static_cast<std::uint8_t>(row.instants | bit);
}

}  // namespace

MeetingRow Facts::row(FactInfo const& fact, MeetingKey const& key) {
  MeetingRow row;
  if (key.meeting) row.meeting = meetings_.intern(key.meeting->text());
  row.manager = people_.intern(key.manager.text());
  row.report = people_.intern(key.report.text());
  set_time(row, &MeetingRow::planned, MeetingRow::PlannedInstant, key.planned_start);
  set_time(row, &MeetingRow::recorded, MeetingRow::RecordedInstant, fact.recorded_at);
  if (!fact.source.empty()) row.source = labels_.intern(fact.source);
  if (fact.id) row.fact = labels_.intern(fact.id->text());
  if (fact.corrects) row.corrects = labels_.intern(fact.corrects->text());
  return row;
}

void Facts::add(Person fact) {
  validate(fact);
  people_.intern(fact.id.text());
  persons_.push_back(std::move(fact));
}

void Facts::add(Employment fact) {
  validate(fact);
  people_.intern(fact.person.text());
  employments_.push_back(std::move(fact));
}

void Facts::add(ReportingLine fact) {
  validate(fact);
  people_.intern(fact.report.text());
  people_.intern(fact.manager.text());
  reporting_lines_.push_back(std::move(fact));
}

void Facts::add(Absence fact) {
  validate(fact);
  people_.intern(fact.person.text());
  absences_.push_back(std::move(fact));
}

void Facts::add(Holiday fact) {
  validate(fact);
  holidays_.push_back(std::move(fact));
}

void Facts::add(ProgrammeAdoption fact) {
  validate(fact);
  programmes_.push_back(std::move(fact));
}

void Facts::add(MeetingPlanned const& fact) {
  validate(fact);
  MeetingRow made = row(fact.fact, fact.meeting);
  made.says = MeetingRow::Planned;
  if (fact.minutes > 0) made.planned_minutes = static_cast<std::uint16_t>(fact.minutes);
  made.basis = fact.basis;
  meeting_rows_.push_back(made);
}

void Facts::add(MeetingHeld const& fact) {
  validate(fact);
  MeetingRow made = row(fact.fact, fact.meeting);
  made.says = MeetingRow::Held;
  set_time(made, &MeetingRow::start, MeetingRow::StartInstant, fact.start);
  if (fact.minutes > 0) made.minutes = static_cast<std::uint16_t>(fact.minutes);
  made.basis = fact.basis;
  made.manager_late = small(fact.manager_late);
  made.report_late = small(fact.report_late);
  made.manager_prep = small(fact.manager_prep);
  made.report_prep = small(fact.report_prep);
  made.manager_follow_up = small(fact.manager_follow_up);
  made.report_follow_up = small(fact.report_follow_up);
  if (fact.replaces) made.replaces = meetings_.intern(fact.replaces->text());
  meeting_rows_.push_back(made);
}

void Facts::add(MeetingMissed const& fact) {
  validate(fact);
  MeetingRow made = row(fact.fact, fact.meeting);
  made.says = MeetingRow::Missed;
  made.by = fact.by;
  made.cause = fact.cause;
  meeting_rows_.push_back(made);
}

void Facts::add(MeetingCancelled const& fact) {
  validate(fact);
  MeetingRow made = row(fact.fact, fact.meeting);
  made.says = MeetingRow::Cancelled;
  made.by = fact.by;
  made.cause = fact.cause;
  set_time(made, &MeetingRow::at, MeetingRow::AtInstant, fact.at);
  meeting_rows_.push_back(made);
}

void Facts::add(MeetingMoved const& fact) {
  validate(fact);
  MeetingRow made = row(fact.fact, fact.meeting);
  made.says = MeetingRow::Moved;
  made.by = fact.by;
  made.cause = fact.cause;
  set_time(made, &MeetingRow::start, MeetingRow::StartInstant, fact.to);
  set_time(made, &MeetingRow::at, MeetingRow::AtInstant, fact.at);
  meeting_rows_.push_back(made);
}

void Facts::add(RecoveryAsked const& fact) {
  validate(fact);
  MeetingRow made = row(fact.fact, fact.meeting);
  made.says = MeetingRow::Asked;
  made.by = fact.by;
  set_time(made, &MeetingRow::at, MeetingRow::AtInstant, fact.at);
  made.prompted = fact.prompted;
  meeting_rows_.push_back(made);
}

void Facts::add(ContactPeriod fact) {
  validate(fact);
  people_.intern(fact.person.text());
  contact_periods_.push_back(std::move(fact));
}

void Facts::add(UnattributedMeeting fact) {
  validate(fact);
  unattributed_.push_back(std::move(fact));
}

void Facts::add(Pay fact) {
  validate(fact);
  pays_.push_back(std::move(fact));
}

void Facts::add(Effort fact) {
  validate(fact);
  people_.intern(fact.person.text());
  if (fact.with) people_.intern(fact.with->text());
  efforts_.push_back(std::move(fact));
}

void Facts::add_rows(std::span<MeetingRow const> rows) {
  meeting_rows_.insert(meeting_rows_.end(), rows.begin(), rows.end());
}

void Facts::add_rows(std::vector<MeetingRow>&& rows) {
  if (meeting_rows_.empty())
    meeting_rows_ = std::move(rows);
  else
    add_rows(std::span<MeetingRow const>{rows});
}

std::size_t Facts::size() const noexcept {
  return persons_.size() + employments_.size() + reporting_lines_.size() + absences_.size() + holidays_.size() + programmes_.size() +
         meeting_rows_.size() + contact_periods_.size() + unattributed_.size() + pays_.size() + efforts_.size();
}

}  // namespace roir
