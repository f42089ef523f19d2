// SPDX-License-Identifier: MIT
#include "relationship/achievements.hpp"
#include "relationship/finding_rules.hpp"
#include "relationship/talked_about.hpp"
#include <roir/core/print.hpp>

#include <algorithm>
#include <cmath>

namespace roir {
namespace {

// Meetings in a row without a required section after which it weighs more.
constexpr std::int64_t long_run = 3;
// Days before a meeting from which its preparation is looked at.
constexpr std::int32_t prepare_days = 1;

Side owner_of(Sight const& sight, MeetingId const& meeting) {
  Record const* const record = sight.record(meeting);
  return record == nullptr ? sight.state.record_owner : record->owner;
}

std::vector<std::string> texts(std::vector<Meeting const*> const& meetings, std::int64_t last) {
  std::vector<std::string> ids;
  for (auto meeting = meetings.end() - last; meeting != meetings.end(); ++meeting) ids.push_back((*meeting)->meeting.text());
  return ids;
}

// R-MIN5: a section that every meeting covers was not covered in the last one, or in several in a row.
std::vector<Finding> r_min5(Sight const& sight) {
  std::vector<Finding> found;
  auto const meetings = written_up(sight);
  for (AgendaSection const& section : sight.context.agenda.sections) {
    std::int64_t const without = section.required ? meetings_without(sight, meetings, section.key) : 0;
    if (without == 0) continue;
    found.push_back(finding("r_min5", {.severity = without >= long_run ? Severity::Overdue : Severity::Nudge,
                                       .responsible = owner_of(sight, meetings.back()->meeting),
                                       .subject = section.key,
                                       .evidence = texts(meetings, without),
                                       .parameters = {{"section", section.title}, {"meetings", std::to_string(without)}}}));
  }
  return found;
}

bool has_evidence(Sight const& sight, AgendaItem const& item) {
  return std::any_of(sight.state.evidence.begin(), sight.state.evidence.end(), [&](Evidence const& evidence) {
    if (evidence.about.kind == SubjectKind::Item) return evidence.about.id == item.item.text();
    if (evidence.about.kind == SubjectKind::Topic) return item.topic && evidence.about.id == item.topic->text();
    if (evidence.about.kind != SubjectKind::Note) return false;
    return std::any_of(sight.state.notes.begin(), sight.state.notes.end(), [&](Note const& note) {
      return note.note.text() == evidence.about.id && note.meeting == item.meeting && note.section == item.section;
    });
  });
}

// R-EVID: what was said of results and achievements rests on evidence.
std::vector<Finding> r_evid(Sight const& sight) {
  std::vector<Finding> found;
  for (Meeting const* meeting : written_up(sight)) {
    std::vector<std::string> bare;
    for (AgendaItem const& item : sight.state.items)
      if (item.meeting == meeting->meeting && item.outcome == ItemOutcome::Discussed &&
          (item.section == "kpi" || item.section == "achievements") && !has_evidence(sight, item))
        bare.push_back(item.item.text());
    if (bare.empty()) continue;
    std::string const count = std::to_string(bare.size());
    found.push_back(finding("r_evid", {.responsible = Side::Report,
                                       .subject = meeting->meeting.text(),
                                       .evidence = std::move(bare),
                                       .parameters = {{"items", count}, {"day", day_text(sight.day_of(*meeting->start))}}}));
  }
  return found;
}

// R-PREP: a meeting is near, and nothing shows what got better since the last one.
std::vector<Finding> r_prep(Sight const& sight) {
  std::vector<Finding> found;
  for (Meeting const& meeting : sight.state.meetings) {
    if (meeting.state != MeetingState::Planned || !meeting.planned) continue;
    std::int64_t const time = sight.minutes_of(*meeting.planned);
    auto const since = sight.last_held_day(time);
    if (!since || time < sight.now || day_of_minutes(time) - sight.today > prepare_days) continue;
    if (evidence_since(sight, *since, EvidenceClaim::Improvement) == 0)
      found.push_back(finding("r_prep", {.responsible = Side::Report,
                                         .subject = meeting.meeting.text(),
                                         .parameters = {{"day", day_text(day_of_minutes(time))}, {"since", day_text(*since)}}}));
  }
  return found;
}

// R-RECORD: a meeting that somebody confirmed has no record after the time to file it.
std::vector<Finding> r_record(Sight const& sight) {
  std::vector<Finding> found;
  for (Meeting const* meeting : written_up(sight)) {
    Record const* const record = sight.record(meeting->meeting);
    if (meeting->basis != Basis::Confirmed || (record != nullptr && record->filed_at)) continue;
    found.push_back(finding("r_record", {.responsible = owner_of(sight, meeting->meeting),
                                         .subject = meeting->meeting.text(),
                                         .evidence = {meeting->meeting.text()},
                                         .parameters = {{"day", day_text(sight.day_of(*meeting->start))},
                                                        {"hours", std::to_string(sight.context.policy.file_within_hours)}}}));
  }
  return found;
}

// R-RECORD: a record was filed and not signed in time.
std::vector<Finding> r_signature(Sight const& sight) {
  std::vector<Finding> found;
  for (Record const& record : sight.state.records) {
    if (!record.filed_at || record.signed_at) continue;
    std::int64_t const days = (sight.now - sight.minutes_of(*record.filed_at)) / minutes_per_day;
    if (days >= sight.context.policy.sign_within_days)
      found.push_back(finding("r_signature", {.responsible = Side::Report,
                                              .subject = record.meeting.text(),
                                              .evidence = {record.meeting.text()},
                                              .parameters = {{"days", std::to_string(days)}}}));
  }
  return found;
}

// One page (S1.14): a warning, never a refusal.
std::vector<Finding> r_one_page(Sight const& sight) {
  std::vector<Finding> found;
  double const most = sight.context.policy.max_pages;
  for (Meeting const* meeting : sight.latest(sight.context.policy.quiet_topic_meetings))
    if (Record const* const record = sight.record(meeting->meeting); record != nullptr && record->pages > most)
      found.push_back(finding(
          "r_one_page", {.severity = Severity::Info,
                         .responsible = record->owner,
                         .subject = record->meeting.text(),
                         .evidence = {record->meeting.text()},
                         .parameters = {{"pages", shortest_number(std::ceil(record->pages * 10) / 10)}, {"most", shortest_number(most)}}}));
  return found;
}

constexpr FindingRule rules[]{{"r_min5", r_min5},     {"r_evid", r_evid},           {"r_prep", r_prep},
                              {"r_record", r_record}, {"r_signature", r_signature}, {"r_one_page", r_one_page}};

}  // namespace

std::span<FindingRule const> record_rules() noexcept {
  return rules;
}

}  // namespace roir
