// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../time/random_values.hpp"
#include <roir/dialogue/notes.hpp>

#include <limits>

namespace roir {
namespace {

TEST(NotesRecords, are_as_the_golden_file_says) {
  golden::expect_records<WriteNote, KeepNote, FileRecord, SignRecord, ReadRecord, AddAddendum, Subject, AttachEvidence, Evidence, Note,
                         AuthorNote, Addendum, Record>();
}

TEST(NotesRecords, obey_the_laws_of_records) {
  expect_record_laws<WriteNote, KeepNote, FileRecord, SignRecord, ReadRecord, AddAddendum, Subject, AttachEvidence, Evidence, Note,
                     AuthorNote, Addendum, Record>();
}

TEST(NotesRecords, a_note_has_a_text_of_at_most_a_hundred_thousand_bytes) {
  auto const both = [](std::string const& text) {
    return refusal_of(WriteNote{.note = NoteId{"n"}, .meeting = MeetingId{"m"}, .text = text}) + " " +
           refusal_of(KeepNote{.note = NoteId{"n"}, .text = text});
  };
  EXPECT_EQ(both(""), "bad_note bad_note");
  EXPECT_EQ(both(std::string(100'000, 'x')), "taken taken");
  EXPECT_EQ(both(std::string(100'001, 'x')), "bad_note bad_note");
}

TEST(NotesRecords, a_record_has_an_end) {
  auto const filed = [](std::string text, std::optional<double> pages) {
    return refusal_of(FileRecord{.meeting = MeetingId{"m"}, .text = std::move(text), .pages = pages});
  };
  EXPECT_EQ(filed(std::string(1'000'000, 'x'), std::nullopt), "taken");
  EXPECT_EQ(filed(std::string(1'000'001, 'x'), std::nullopt), "bad_record");
  EXPECT_EQ(filed("", 0.0), "taken");
  for (double const pages : {-0.5, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
    EXPECT_EQ(filed("", pages), "bad_record");
}

TEST(NotesRecords, an_addendum_has_a_text_and_a_reason) {
  auto const added = [](std::string text, std::string reason) {
    return refusal_of(AddAddendum{.meeting = MeetingId{"m"}, .text = std::move(text), .reason = std::move(reason)});
  };
  EXPECT_EQ(added("x", "y"), "taken");
  EXPECT_EQ(added("", "y"), "bad_record");
  EXPECT_EQ(added("x", ""), "bad_record");
  EXPECT_EQ(added(std::string(100'000, 'x'), "y"), "taken");
  EXPECT_EQ(added(std::string(100'001, 'x'), "y"), "bad_record");
}

TEST(NotesRecords, evidence_is_about_something_and_is_somewhere) {
  Subject const note{.id = "n1"};
  EXPECT_EQ(refusal_of(Subject{}), "bad_subject");
  EXPECT_EQ(refusal_of(AttachEvidence{.evidence = EvidenceId{"e"}, .about = note}), "bad_evidence");
  EXPECT_EQ(refusal_of(AttachEvidence{.evidence = EvidenceId{"e"}, .about = note, .reference = "r"}), "taken");
  EXPECT_EQ(refusal_of(AttachEvidence{.evidence = EvidenceId{"e"}, .about = note, .text = "t"}), "taken");
  EXPECT_EQ(refusal_of(AttachEvidence{.evidence = EvidenceId{"e"}, .text = "t"}), "bad_subject") << "validate looks inside first";
}

}  // namespace
}  // namespace roir
