// SPDX-License-Identifier: MIT
#include "relationship/page.hpp"
#include "relationship/rules.hpp"

namespace roir {
namespace {

Record const* find(Judge const& judge, MeetingId const& meeting) {
  return judge.standing.records.find(judge.standing.state.records, meeting.text());
}

Record& known(Standing& standing, MeetingId const& meeting) {
  return *standing.records.find(standing.state.records, meeting.text());
}

// Refuses unless the record of the meeting stands in the state.
Verdict stands(Judge const& judge, MeetingId const& meeting, RecordState wanted) {
  Record const* const record = find(judge, meeting);
  if (record == nullptr) return refuse("no_record", meeting.text());
  if (record->state != wanted) return refuse("record_is", meeting.text(), {{"state", std::string{word(record->state)}}});
  return std::nullopt;
}

bool exists(Judge const& judge, Subject const& about) {
  Standing const& s = judge.standing;
  switch (about.kind) {
    case SubjectKind::Meeting:
      return s.meetings.has(about.id);
    case SubjectKind::Item:
      return s.items.has(about.id);
    case SubjectKind::Topic:
      return s.topics.has(about.id);
    case SubjectKind::Note:
      return s.notes.has(about.id);
    case SubjectKind::Promise:
      return s.promises.has(about.id);
    case SubjectKind::Matter:
      return s.matters.has(about.id) || s.recognitions.has(about.id) || s.feedback.has(about.id);
    case SubjectKind::Goal:
    case SubjectKind::Kpi:
      return true;  // known elsewhere, by name
  }
  return false;
}

}  // namespace

Record& touch_page(Standing& standing, MeetingId const& meeting) {
  Record* record = standing.records.find(standing.state.records, meeting.text());
  if (record == nullptr)
    record =
        &standing.records.add(standing.state.records, meeting.text(), Record{.meeting = meeting, .owner = standing.state.record_owner});
  ++record->revision;
  return *record;
}

Verdict check(Judge const& judge, WriteNote& body) {
  if (!judge.standing.meetings.has(body.meeting.text())) return refuse("no_meeting", body.meeting.text());
  Record const* const record = find(judge, body.meeting);
  if (record != nullptr && record->state != RecordState::Draft)
    return refuse("record_is", body.meeting.text(), {{"state", std::string{word(record->state)}}});
  Note const* const note = judge.standing.notes.find(judge.standing.state.notes, body.note.text());
  if (note != nullptr && note->by != judge.side) return refuse("not_your_note", body.note.text());
  if (note != nullptr && note->meeting != body.meeting)
    return refuse("other_meeting", body.note.text(), {{"meeting", note->meeting.text()}});
  return known_section(judge, body.section);
}

void take_in(Standing& standing, Said const& said, WriteNote const& body) {
  Note note{.note = body.note,
            .meeting = body.meeting,
            .by = said.by,
            .at = said.at,
            .section = body.section,
            .text = body.text,
            .words = static_cast<std::int64_t>(length_of(body.text).words)};
  if (Note* const before = standing.notes.find(standing.state.notes, body.note.text()))
    *before = std::move(note);
  else
    standing.notes.add(standing.state.notes, body.note.text(), std::move(note));
  touch_page(standing, body.meeting);
}

Verdict check(Judge const& judge, KeepNote& body) {
  return known_or_none(judge, body.meeting, body.topic);
}

void take_in(Standing& standing, Said const& said, KeepNote const& body) {
  std::string const id = own_note(said.by, body.note);
  AuthorNote note{.note = body.note, .author = said.by, .at = said.at, .meeting = body.meeting, .topic = body.topic, .text = body.text};
  if (AuthorNote* const before = standing.author_notes.find(standing.state.author_notes, id))
    *before = std::move(note);
  else
    standing.author_notes.add(standing.state.author_notes, id, std::move(note));
}

Verdict check(Judge const& judge, FileRecord& body) {
  if (auto refusal = only(judge, judge.standing.state.record_owner)) return refusal;
  Meeting const* const meeting = judge.standing.meetings.find(judge.standing.state.meetings, body.meeting.text());
  if (meeting == nullptr) return refuse("no_meeting", body.meeting.text());
  if (meeting->state != MeetingState::Held)
    return refuse("meeting_is", body.meeting.text(), {{"state", std::string{word(meeting->state)}}});
  Record const* const record = find(judge, body.meeting);
  if (record != nullptr && record->state != RecordState::Draft)
    return refuse("record_is", body.meeting.text(), {{"state", std::string{word(record->state)}}});
  if (record == nullptr && body.text.empty() && body.attachment.empty()) return refuse("empty_record", body.meeting.text());
  // The length is worked out under the policy of the day, and stands with the record.
  if (!body.pages) body.pages = pages_of(judge.standing.state, body.meeting, body.text, judge.context.policy);
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, FileRecord const& body) {
  Record& record = touch_page(standing, body.meeting);
  record.state = RecordState::Filed;
  record.medium = body.medium;
  record.text = body.text;
  record.attachment = body.attachment;
  record.pages = body.pages.value_or(0);
  record.no_actions = body.no_actions;
  record.filed_at = said.at;
  record.filed_by = said.by;
}

Verdict check(Judge const& judge, SignRecord& body) {
  if (auto refusal = only(judge, Side::Report)) return refusal;
  if (auto refusal = stands(judge, body.meeting, RecordState::Filed)) return refusal;
  std::int64_t const revision = find(judge, body.meeting)->revision;
  if (body.revision != revision)
    return refuse("record_changed", body.meeting.text(), {{"seen", std::to_string(body.revision)}, {"revision", std::to_string(revision)}});
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, SignRecord const& body) {
  Record& record = known(standing, body.meeting);
  record.state = RecordState::Sealed;
  record.signed_at = said.at;
}

Verdict check(Judge const& judge, ReadRecord& body) {
  if (auto refusal = only(judge, Side::Manager)) return refusal;
  if (auto refusal = stands(judge, body.meeting, RecordState::Sealed)) return refusal;
  if (find(judge, body.meeting)->read_at) return refuse("already_read", body.meeting.text());
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, ReadRecord const& body) {
  Record& record = known(standing, body.meeting);
  record.read_at = said.at;
  record.dissent = body.dissent;
}

Verdict check(Judge const& judge, AddAddendum& body) {
  return stands(judge, body.meeting, RecordState::Sealed);
}

void take_in(Standing& standing, Said const& said, AddAddendum const& body) {
  known(standing, body.meeting).addenda.push_back({.at = said.at, .by = said.by, .text = body.text, .reason = body.reason});
}

Verdict check(Judge const& judge, AttachEvidence& body) {
  if (judge.standing.evidence.has(body.evidence.text())) return refuse("id_in_use", body.evidence.text());
  if (!exists(judge, body.about)) return refuse("no_subject", body.about.id, {{"kind", std::string{word(body.about.kind)}}});
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, AttachEvidence const& body) {
  standing.evidence.add(standing.state.evidence, body.evidence.text(),
                        Evidence{.evidence = body.evidence,
                                 .by = said.by,
                                 .at = said.at,
                                 .about = body.about,
                                 .claim = body.claim,
                                 .date = body.date,
                                 .kind = body.kind,
                                 .reference = body.reference,
                                 .digest = body.digest,
                                 .text = body.text});
  if (body.about.kind == SubjectKind::Promise) standing.promises.find(standing.state.promises, body.about.id)->has_evidence = true;
}

}  // namespace roir
