// SPDX-License-Identifier: MIT
/// @file
/// The record of a meeting: statements on one shared page, notes that somebody keeps for themselves, evidence, signature.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/id.hpp>
#include <roir/dialogue/meeting.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// Writes a statement on the page of a meeting, or writes it anew while the record is not yet filed. Either side; each their own.
struct WriteNote {
  NoteId note;            ///< a new id, or the actor's own note
  MeetingId meeting;      ///< on whose page
  std::string section{};  ///< key of a section of the template; empty = none
  std::string text{};     ///< what was said
};
/// Keeps a note that only its author sees. It may have to be disclosed to the person it is about on request.
struct KeepNote {
  NoteId note;                         ///< an id that is new among the actor's own
  std::optional<MeetingId> meeting{};  ///< about which meeting
  std::optional<TopicId> topic{};      ///< about which topic
  std::string text{};                  ///< what they want to remember
};
/// How a record was written.
enum class Medium : std::uint8_t {
  Typed,        ///< typed
  Handwritten,  ///< by hand; the attachment holds it
  Imported      ///< taken over from elsewhere
};
/// Files the page of a held meeting: from then on its statements stand. The owner of the record (the direct report unless the programme
/// says otherwise).
struct FileRecord {
  MeetingId meeting;              ///< of which meeting
  std::string text{};             ///< the record in one text, beside the statements; may be empty
  Medium medium = Medium::Typed;  ///< how it was written
  std::optional<double> pages{};  ///< counted pages of an attachment; empty = worked out from the text
  std::string attachment{};       ///< digest or reference of an attachment; may be empty
  bool no_actions = false;        ///< whether the two agreed that there is nothing to do
};
/// Signs record and action plan, which seals both (domain.md amendment 5). The direct report alone.
struct SignRecord {
  MeetingId meeting;          ///< of which meeting
  std::int64_t revision = 0;  ///< the revision that the signer saw, that of the Record
};
/// Says that the manager has read a signed record; with a text it is a dissent. The manager alone; there is no veto.
struct ReadRecord {
  MeetingId meeting;      ///< of which meeting
  std::string dissent{};  ///< what the manager sees otherwise; empty = read
};
/// Adds to a sealed record. Either side.
struct AddAddendum {
  MeetingId meeting;     ///< of which meeting
  std::string text{};    ///< what is added
  std::string reason{};  ///< why it comes later
};
/// What a piece of evidence is to show.
enum class EvidenceClaim : std::uint8_t {
  Improvement,  ///< something got better
  Achievement,  ///< something was achieved
  Delivery,     ///< something promised was delivered
  Quality,      ///< how good something is
  Concern       ///< something is not as it should be
};
/// What kind of thing something is about.
enum class SubjectKind : std::uint8_t {
  Meeting,  ///< a meeting
  Item,     ///< an agenda item
  Topic,    ///< a topic
  Note,     ///< a statement on a page
  Promise,  ///< a promise
  Matter,   ///< an idea, barrier, delegation, recognition and the like
  Goal,     ///< a goal, by its name
  Kpi       ///< a key performance indicator, by its name
};
/// What something is about.
struct Subject {
  SubjectKind kind = SubjectKind::Note;  ///< what kind of thing
  std::string id{};                      ///< its id or name
};
/// Attaches evidence to a statement, a promise, a goal. Either side.
struct AttachEvidence {
  EvidenceId evidence;                               ///< a new id
  Subject about{};                                   ///< to what
  EvidenceClaim claim = EvidenceClaim::Achievement;  ///< what it is to show
  std::optional<Date> date{};                        ///< the day it is of; empty = not said
  std::string kind{};                                ///< what it is: report, ticket, photo, e-mail
  std::string reference{};                           ///< where it is kept
  std::string digest{};                              ///< fingerprint of its content, e.g. "sha256:..."; empty = none
  std::string text{};                                ///< in words
};
/// A piece of evidence.
struct Evidence {
  EvidenceId evidence;                               ///< which one
  Side by = Side::Unknown;                           ///< who attached it
  Moment at{};                                       ///< when, an instant
  Subject about{};                                   ///< to what
  EvidenceClaim claim = EvidenceClaim::Achievement;  ///< what it is to show
  std::optional<Date> date{};                        ///< the day it is of
  std::string kind{};                                ///< what it is
  std::string reference{};                           ///< where it is kept
  std::string digest{};                              ///< fingerprint of its content
  std::string text{};                                ///< in words
};
/// A statement on the page of a meeting.
struct Note {
  NoteId note;              ///< which one
  MeetingId meeting;        ///< on whose page
  Side by = Side::Unknown;  ///< who wrote it
  Moment at{};              ///< when it was last written, an instant
  std::string section{};    ///< key of its section
  std::string text{};       ///< what was said
  std::int64_t words = 0;   ///< words of the text
};
/// A note that only its author sees; it may have to be disclosed to the person it is about on request.
struct AuthorNote {
  NoteId note;                         ///< which one
  Side author = Side::Unknown;         ///< whose it is
  Moment at{};                         ///< when it was last written, an instant
  std::optional<MeetingId> meeting{};  ///< about which meeting
  std::optional<TopicId> topic{};      ///< about which topic
  std::string text{};                  ///< what they want to remember
};
/// Where a record stands (domain.md A.8.4).
enum class RecordState : std::uint8_t {
  Draft,  ///< statements may still change
  Filed,  ///< statements stand; not yet signed
  Sealed  ///< signed by the direct report
};
/// What was added to a sealed record.
struct Addendum {
  Moment at{};              ///< when, an instant
  Side by = Side::Unknown;  ///< who added it
  std::string text{};       ///< what
  std::string reason{};     ///< why it came later
};
/// The record of one meeting as it stands: statements (see Note), text, action plan (see Promise), signature.
struct Record {
  MeetingId meeting;                       ///< of which meeting
  RecordState state = RecordState::Draft;  ///< where it stands
  std::int64_t revision = 0;               ///< grows with each change of a statement, the text or the action plan; what a signature names
  Side owner = Side::Report;               ///< who files it
  Medium medium = Medium::Typed;           ///< how it was written
  std::string text{};                      ///< the record in one text, beside the statements
  std::string attachment{};                ///< digest or reference of an attachment
  double pages = 0;                        ///< length; see the policy for what a page is
  bool no_actions = false;                 ///< whether the two agreed that there is nothing to do
  std::optional<Moment> filed_at{};        ///< when it was filed, an instant
  Side filed_by = Side::Unknown;           ///< who filed it
  std::optional<Moment> signed_at{};       ///< when the direct report signed, an instant
  std::optional<Moment> read_at{};         ///< when the manager read or dissented, an instant
  std::string dissent{};                   ///< what the manager sees otherwise
  std::vector<Addendum> addenda{};         ///< what was added later, in order
};

/// @cond descriptions
template <>
struct ROIR_EXPORT Description<WriteNote> {
  static constexpr auto value =
      describe<WriteNote>("write_note", 1, ROIR_FIELD(WriteNote, note, Visibility::Parties),
                          ROIR_FIELD(WriteNote, meeting, Visibility::Parties), ROIR_FIELD(WriteNote, section, Visibility::Parties),
                          ROIR_FIELD(WriteNote, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_note`) without a text or with one above 100,000 bytes.
  static void validate(WriteNote const& record);
};
template <>
struct ROIR_EXPORT Description<KeepNote> {
  static constexpr auto value =
      describe<KeepNote>("keep_note", 1, ROIR_FIELD(KeepNote, note, Visibility::Author), ROIR_FIELD(KeepNote, meeting, Visibility::Author),
                         ROIR_FIELD(KeepNote, topic, Visibility::Author),
                         ROIR_FIELD(KeepNote, text, Visibility::Author, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_note`) without a text or with one above 100,000 bytes.
  static void validate(KeepNote const& record);
};
template <>
struct EnumWords<Medium> {
  static constexpr auto value =
      enum_words<Medium>({{Medium::Typed, "typed"}, {Medium::Handwritten, "handwritten"}, {Medium::Imported, "imported"}});
};
template <>
struct ROIR_EXPORT Description<FileRecord> {
  static constexpr auto value = describe<FileRecord>(
      "file_record", 1, ROIR_FIELD(FileRecord, meeting, Visibility::Parties),
      ROIR_FIELD(FileRecord, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(FileRecord, medium, Visibility::Parties), ROIR_FIELD(FileRecord, pages, Visibility::Parties, {.unit = "pages"}),
      ROIR_FIELD(FileRecord, attachment, Visibility::Parties), ROIR_FIELD(FileRecord, no_actions, Visibility::Parties));
  /// @throws InvalidArgument (`bad_record`) for a text above 1,000,000 bytes or pages that are negative or endless.
  static void validate(FileRecord const& record);
};
template <>
struct Description<SignRecord> {
  static constexpr auto value = describe<SignRecord>("sign_record", 1, ROIR_FIELD(SignRecord, meeting, Visibility::Parties),
                                                     ROIR_FIELD(SignRecord, revision, Visibility::Parties));
};
template <>
struct Description<ReadRecord> {
  static constexpr auto value =
      describe<ReadRecord>("read_record", 1, ROIR_FIELD(ReadRecord, meeting, Visibility::Parties),
                           ROIR_FIELD(ReadRecord, dissent, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct ROIR_EXPORT Description<AddAddendum> {
  static constexpr auto value =
      describe<AddAddendum>("add_addendum", 1, ROIR_FIELD(AddAddendum, meeting, Visibility::Parties),
                            ROIR_FIELD(AddAddendum, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                            ROIR_FIELD(AddAddendum, reason, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_record`) without a text or a reason, or with a text above 100,000 bytes.
  static void validate(AddAddendum const& record);
};
template <>
struct EnumWords<EvidenceClaim> {
  static constexpr auto value = enum_words<EvidenceClaim>({{EvidenceClaim::Improvement, "improvement"},
                                                           {EvidenceClaim::Achievement, "achievement"},
                                                           {EvidenceClaim::Delivery, "delivery"},
                                                           {EvidenceClaim::Quality, "quality"},
                                                           {EvidenceClaim::Concern, "concern"}});
};
template <>
struct EnumWords<SubjectKind> {
  static constexpr auto value = enum_words<SubjectKind>({{SubjectKind::Meeting, "meeting"},
                                                         {SubjectKind::Item, "item"},
                                                         {SubjectKind::Topic, "topic"},
                                                         {SubjectKind::Note, "note"},
                                                         {SubjectKind::Promise, "promise"},
                                                         {SubjectKind::Matter, "matter"},
                                                         {SubjectKind::Goal, "goal"},
                                                         {SubjectKind::Kpi, "kpi"}});
};
template <>
struct ROIR_EXPORT Description<Subject> {
  static constexpr auto value =
      describe<Subject>("subject", 1, ROIR_FIELD(Subject, kind, Visibility::Parties), ROIR_FIELD(Subject, id, Visibility::Parties));
  /// @throws InvalidArgument (`bad_subject`) without an id.
  static void validate(Subject const& record);
};
template <>
struct ROIR_EXPORT Description<AttachEvidence> {
  static constexpr auto value = describe<AttachEvidence>(
      "attach_evidence", 1, ROIR_FIELD(AttachEvidence, evidence, Visibility::Parties),
      ROIR_FIELD(AttachEvidence, about, Visibility::Parties), ROIR_FIELD(AttachEvidence, claim, Visibility::Parties),
      ROIR_FIELD(AttachEvidence, date, Visibility::Parties), ROIR_FIELD(AttachEvidence, kind, Visibility::Parties),
      ROIR_FIELD(AttachEvidence, reference, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(AttachEvidence, digest, Visibility::Parties),
      ROIR_FIELD(AttachEvidence, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_evidence`) with neither reference nor text.
  static void validate(AttachEvidence const& record);
};
template <>
struct Description<Evidence> {
  static constexpr auto value =
      describe<Evidence>("evidence", 1, ROIR_FIELD(Evidence, evidence, Visibility::Parties), ROIR_FIELD(Evidence, by, Visibility::Parties),
                         ROIR_FIELD(Evidence, at, Visibility::Parties), ROIR_FIELD(Evidence, about, Visibility::Parties),
                         ROIR_FIELD(Evidence, claim, Visibility::Parties), ROIR_FIELD(Evidence, date, Visibility::Parties),
                         ROIR_FIELD(Evidence, kind, Visibility::Parties),
                         ROIR_FIELD(Evidence, reference, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                         ROIR_FIELD(Evidence, digest, Visibility::Parties),
                         ROIR_FIELD(Evidence, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<Note> {
  static constexpr auto value = describe<Note>(
      "note", 1, ROIR_FIELD(Note, note, Visibility::Parties), ROIR_FIELD(Note, meeting, Visibility::Parties),
      ROIR_FIELD(Note, by, Visibility::Parties), ROIR_FIELD(Note, at, Visibility::Parties), ROIR_FIELD(Note, section, Visibility::Parties),
      ROIR_FIELD(Note, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}), ROIR_FIELD(Note, words, Visibility::Parties));
};
template <>
struct Description<AuthorNote> {
  static constexpr auto value =
      describe<AuthorNote>("author_note", 1, ROIR_FIELD(AuthorNote, note, Visibility::Author),
                           ROIR_FIELD(AuthorNote, author, Visibility::Author), ROIR_FIELD(AuthorNote, at, Visibility::Author),
                           ROIR_FIELD(AuthorNote, meeting, Visibility::Author), ROIR_FIELD(AuthorNote, topic, Visibility::Author),
                           ROIR_FIELD(AuthorNote, text, Visibility::Author, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct EnumWords<RecordState> {
  static constexpr auto value =
      enum_words<RecordState>({{RecordState::Draft, "draft"}, {RecordState::Filed, "filed"}, {RecordState::Sealed, "sealed"}});
};
template <>
struct Description<Addendum> {
  static constexpr auto value =
      describe<Addendum>("addendum", 1, ROIR_FIELD(Addendum, at, Visibility::Parties), ROIR_FIELD(Addendum, by, Visibility::Parties),
                         ROIR_FIELD(Addendum, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                         ROIR_FIELD(Addendum, reason, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<Record> {
  static constexpr auto value = describe<Record>(
      "record", 1, ROIR_FIELD(Record, meeting, Visibility::Parties), ROIR_FIELD(Record, state, Visibility::Parties),
      ROIR_FIELD(Record, revision, Visibility::Parties), ROIR_FIELD(Record, owner, Visibility::Parties),
      ROIR_FIELD(Record, medium, Visibility::Parties),
      ROIR_FIELD(Record, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Record, attachment, Visibility::Parties), ROIR_FIELD(Record, pages, Visibility::Parties, {.unit = "pages"}),
      ROIR_FIELD(Record, no_actions, Visibility::Parties), ROIR_FIELD(Record, filed_at, Visibility::Parties),
      ROIR_FIELD(Record, filed_by, Visibility::Parties), ROIR_FIELD(Record, signed_at, Visibility::Parties),
      ROIR_FIELD(Record, read_at, Visibility::Parties),
      ROIR_FIELD(Record, dissent, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Record, addenda, Visibility::Parties));
};
/// @endcond

}  // namespace roir
