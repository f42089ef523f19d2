// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/dialogue/notes.hpp>

#include <limits>

namespace roir {
namespace {

constexpr std::size_t longest_note = 100'000;
constexpr std::size_t longest_record = 1'000'000;

}  // namespace

void Description<WriteNote>::validate(WriteNote const& record) {
  check_record::said("bad_note", record.note.text(), "a statement", record.text);
  check_record::at_most("bad_note", record.note.text(), "a statement", record.text, longest_note);
}
void Description<KeepNote>::validate(KeepNote const& record) {
  check_record::said("bad_note", record.note.text(), "a note", record.text);
  check_record::at_most("bad_note", record.note.text(), "a note", record.text, longest_note);
}
void Description<FileRecord>::validate(FileRecord const& record) {
  check_record::at_most("bad_record", record.meeting.text(), "a record", record.text, longest_record);
  if (record.pages)
    check_record::within("bad_record", record.meeting.text(), "the number of pages", *record.pages, 0.0,
                         std::numeric_limits<double>::max());
}
void Description<AddAddendum>::validate(AddAddendum const& record) {
  check_record::said("bad_record", record.meeting.text(), "an addendum", record.text);
  check_record::at_most("bad_record", record.meeting.text(), "an addendum", record.text, longest_note);
  check_record::said("bad_record", record.meeting.text(), "the reason of an addendum", record.reason);
}
void Description<Subject>::validate(Subject const& record) {
  check_record::said("bad_subject", record.id, "the id of what something is about", record.id);
}
void Description<AttachEvidence>::validate(AttachEvidence const& record) {
  check_record::holds("bad_evidence", record.evidence.text(), !record.reference.empty() || !record.text.empty(),
                      "evidence has neither a reference nor a text", "Say where it is kept, or what it is, in words.");
}

}  // namespace roir
