// SPDX-License-Identifier: MIT
// domain.md A.8.4 with amendment 5: draft → filed → signed by the report, which seals; the manager reads or dissents; then addenda.
#include "state_table.hpp"
#include <roir/core/json.hpp>

namespace roir {
namespace {

using namespace story;

MeetingId const m{"m"};
NoteId const n{"n"};

void held(Story& s) {
  s.say(ann, "2026-03-02T08:35Z", HoldMeeting{.meeting = m, .start = clock("2026-03-02T09:00"), .minutes = 30});
}
void draft(Story& s) {
  held(s);
  s.say(bob, "2026-03-02T08:40Z", WriteNote{.note = n, .meeting = m, .text = "Orders were late."});
}
void filed(Story& s) {
  draft(s);
  s.say(bob, "2026-03-02T08:50Z", FileRecord{.meeting = m});
}
void sealed(Story& s) {
  filed(s);
  s.say(bob, "2026-03-02T09:00Z", SignRecord{.meeting = m, .revision = 2});
}
void read(Story& s) {
  sealed(s);
  s.say(ann, "2026-03-02T10:00Z", ReadRecord{.meeting = m});
}

std::string state_of_record(Story const& s) {
  std::vector<Record> const records = s.seen().state().records;
  if (!records.empty() && records.front().read_at) return "read";
  return only_state(records, &Record::state);
}

std::vector<Column> const columns = {{"none", held}, {"draft", draft}, {"filed", filed}, {"sealed", sealed}, {"read", read}};

// What holds for both; the rest is for one of the two.
std::vector<Row> for_either() {
  return {
      {"write", WriteNote{.note = NoteId{"o"}, .meeting = m, .text = "More."}, {"draft", "draft", "record_is", "record_is", "record_is"}},
      {"add", AddAddendum{.meeting = m, .text = "More", .reason = "Asked"}, {"no_record", "record_is", "record_is", "sealed", "read"}},
      {"add without a reason",
       AddAddendum{.meeting = m, .text = "More"},
       {"bad_record", "bad_record", "bad_record", "bad_record", "bad_record"}},
      {"attach",
       AttachEvidence{.evidence = EvidenceId{"e"}, .about = {.kind = SubjectKind::Note, .id = "n"}, .text = "A list"},
       {"no_subject", "draft", "filed", "sealed", "read"}},
      {"promise",
       MakePromise{.promise = PromiseId{"p"}, .owner = Side::Report, .text = "A list", .meeting = m},
       {"draft", "draft", "filed", "record_is", "record_is"}},
      {"keep", KeepNote{.note = n, .meeting = m, .text = "Mine"}, {"none", "draft", "filed", "sealed", "read"}}};
}

TEST(RecordRules, hold_in_every_state_for_the_report) {
  std::vector<Row> rows = for_either();
  rows.push_back(
      {"write anew", WriteNote{.note = n, .meeting = m, .text = "Anew."}, {"draft", "draft", "record_is", "record_is", "record_is"}});
  rows.push_back({"file", FileRecord{.meeting = m, .text = "All"}, {"filed", "filed", "record_is", "record_is", "record_is"}});
  rows.push_back({"file nothing", FileRecord{.meeting = m}, {"empty_record", "filed", "record_is", "record_is", "record_is"}});
  rows.push_back({"sign", SignRecord{.meeting = m, .revision = 2}, {"no_record", "record_is", "sealed", "record_is", "record_is"}});
  rows.push_back(
      {"sign unseen", SignRecord{.meeting = m, .revision = 1}, {"no_record", "record_is", "record_changed", "record_is", "record_is"}});
  rows.push_back({"read", ReadRecord{.meeting = m}, {"not_yours", "not_yours", "not_yours", "not_yours", "not_yours"}});
  expect_table(bob, columns, rows, state_of_record);
}

TEST(RecordRules, hold_in_every_state_for_the_manager) {
  std::vector<Row> rows = for_either();
  rows.push_back({"write anew",
                  WriteNote{.note = n, .meeting = m, .text = "Anew."},
                  {"draft", "not_your_note", "record_is", "record_is", "record_is"}});
  rows.push_back({"file", FileRecord{.meeting = m, .text = "All"}, {"not_yours", "not_yours", "not_yours", "not_yours", "not_yours"}});
  rows.push_back({"sign", SignRecord{.meeting = m, .revision = 2}, {"not_yours", "not_yours", "not_yours", "not_yours", "not_yours"}});
  rows.push_back({"read", ReadRecord{.meeting = m}, {"no_record", "record_is", "record_is", "read", "already_read"}});
  rows.push_back(
      {"dissent", ReadRecord{.meeting = m, .dissent = "Not so"}, {"no_record", "record_is", "record_is", "read", "already_read"}});
  expect_table(ann, columns, rows, state_of_record);
}

TEST(RecordRules, are_filed_by_the_manager_where_the_programme_says_so_and_signed_by_the_report_all_the_same) {
  Story s{false};
  s.say(ann, "2026-01-01T08:00Z",
        OpenRelationship{.manager = ann, .report = bob, .from = day("2026-01-01"), .record_owner = Side::Manager});
  s.say(ann, "2026-03-02T10:35Z", HoldMeeting{.meeting = m, .start = clock("2026-03-02T09:00"), .minutes = 30});
  EXPECT_EQ(s.refused(bob, "2026-03-02T11:00Z", FileRecord{.meeting = m, .text = "All"}), "not_yours");
  s.say(ann, "2026-03-02T11:00Z", FileRecord{.meeting = m, .text = "All"});
  EXPECT_EQ(s.refused(ann, "2026-03-02T11:00Z", SignRecord{.meeting = m, .revision = 1}), "not_yours");
  s.say(bob, "2026-03-02T11:00Z", SignRecord{.meeting = m, .revision = 1});
}

TEST(RecordRules, file_only_what_was_held) {
  Story s;
  s.say(ann, "2026-02-20T08:00Z", ArrangeMeeting{.meeting = m, .start = clock("2026-03-02T09:00")});
  EXPECT_EQ(s.refused(bob, "2026-03-02T10:00Z", FileRecord{.meeting = m, .text = "All"}), "meeting_is");
  EXPECT_EQ(s.refused(bob, "2026-03-02T10:00Z", FileRecord{.meeting = MeetingId{"x"}, .text = "All"}), "no_meeting");
  EXPECT_EQ(s.refused(bob, "2026-03-02T10:00Z", WriteNote{.note = n, .meeting = MeetingId{"x"}, .text = "All"}), "no_meeting");
}

TEST(RecordRules, keep_a_statement_on_the_page_it_was_written_on) {
  Story s;
  draft(s);
  s.say(bob, "2026-03-02T11:00Z", HoldMeeting{.meeting = MeetingId{"o"}, .start = clock("2026-03-02T11:00"), .minutes = 5});
  EXPECT_EQ(s.refused(bob, "2026-03-02T11:00Z", WriteNote{.note = n, .meeting = MeetingId{"o"}, .text = "All"}), "other_meeting");
}

// The hardest case of docs/concepts/record.md.
TEST(RecordRules, want_the_record_read_again_when_a_promise_was_added_after_filing) {
  Story s;
  filed(s);
  std::int64_t const seen = s.pair.seen_by(bob).state().records.front().revision;
  s.say(ann, "2026-03-02T08:55Z", MakePromise{.promise = PromiseId{"p"}, .owner = Side::Report, .text = "A list", .meeting = m});
  EXPECT_EQ(s.refused(bob, "2026-03-02T09:00Z", SignRecord{.meeting = m, .revision = seen}), "record_changed");
  s.say(bob, "2026-03-02T09:01Z", SignRecord{.meeting = m, .revision = seen + 1});
  EXPECT_EQ(
      s.refused(ann, "2026-03-02T09:02Z", MakePromise{.promise = PromiseId{"q"}, .owner = Side::Report, .text = "One more", .meeting = m}),
      "record_is");
  EXPECT_EQ(s.refused(ann, "2026-03-02T09:02Z", MakePromise{.promise = PromiseId{"q"}, .owner = Side::Report, .text = "One more"}), "");
}

TEST(RecordRules, let_each_side_use_the_same_id_for_a_note_of_their_own) {
  Story s;
  s.say(ann, "2026-03-02T08:00Z", KeepNote{.note = n, .text = "Hers"});
  s.say(bob, "2026-03-02T08:00Z", KeepNote{.note = n, .text = "His"});
  s.say(ann, "2026-03-02T09:00Z", KeepNote{.note = n, .text = "Hers anew"});
  std::vector<AuthorNote> const hers = s.pair.seen_by(ann).state().author_notes;
  std::vector<AuthorNote> const his = s.pair.seen_by(bob).state().author_notes;
  ASSERT_EQ(hers.size(), 1U);
  ASSERT_EQ(his.size(), 1U);
  EXPECT_EQ(hers.front().text, "Hers anew");
  EXPECT_EQ(his.front().text, "His");
  EXPECT_EQ(s.refused(ann, "2026-03-02T09:00Z", KeepNote{.note = n, .meeting = MeetingId{"x"}, .text = "x"}), "no_meeting");
  EXPECT_EQ(s.refused(ann, "2026-03-02T09:00Z", KeepNote{.note = n, .topic = TopicId{"x"}, .text = "x"}), "no_topic");
}

TEST(RecordRules, attach_evidence_to_what_is_known_and_each_piece_once) {
  Story s;
  draft(s);
  s.say(bob, "2026-03-02T08:41Z", OpenTopic{.topic = TopicId{"t"}, .title = "Training"});
  s.say(bob, "2026-03-02T08:42Z", MakePromise{.promise = PromiseId{"p"}, .owner = Side::Report, .text = "A list", .meeting = m});
  s.say(bob, "2026-03-02T08:43Z", RaiseMatter{.matter = MatterId{"i"}, .text = "An idea"});
  s.say(bob, "2026-03-02T08:43Z", Recognise{.matter = MatterId{"r"}, .behaviour = "Stayed late"});
  s.say(bob, "2026-03-02T08:43Z", GiveFeedback{.matter = MatterId{"f"}, .text = "Ask first"});
  struct Case {
    SubjectKind kind;
    char const* id;
    bool known;
  };
  std::vector<Case> const cases = {
      {SubjectKind::Meeting, "m", true}, {SubjectKind::Meeting, "x", false}, {SubjectKind::Item, "m", false},
      {SubjectKind::Topic, "t", true},   {SubjectKind::Topic, "m", false},   {SubjectKind::Note, "n", true},
      {SubjectKind::Note, "t", false},   {SubjectKind::Promise, "p", true},  {SubjectKind::Promise, "n", false},
      {SubjectKind::Matter, "i", true},  {SubjectKind::Matter, "r", true},   {SubjectKind::Matter, "f", true},
      {SubjectKind::Matter, "p", false}, {SubjectKind::Goal, "any", true},   {SubjectKind::Kpi, "any", true}};
  int number = 0;
  for (Case const& one : cases) {
    AttachEvidence const body{
        .evidence = EvidenceId{"e" + std::to_string(++number)}, .about = {.kind = one.kind, .id = one.id}, .text = "A list"};
    EXPECT_EQ(s.refused(ann, "2026-03-02T09:00Z", body), one.known ? "" : "no_subject") << word(one.kind) << ' ' << one.id;
    if (one.known) {
      s.say(ann, "2026-03-02T09:00Z", body);
      EXPECT_EQ(s.refused(ann, "2026-03-02T09:00Z", body), "id_in_use");
    }
  }
  EXPECT_TRUE(s.seen().state().promises.front().has_evidence);
}

}  // namespace
}  // namespace roir
