// SPDX-License-Identifier: MIT
#include "relationship/catalogue_words.hpp"

namespace roir {
namespace {

constexpr Words words[]{
    {"r_agreement", "After {days} days the working agreement lacks: {missing}.", "Propose what is missing, and agree on it."},
    {"r_agreement_review", "The working agreement was to be looked at again by {due}.", "Propose it anew, changed or not."},
    {"r_arrange", "Nothing is arranged for the time up to {last_day}; working days left: {days}.", "Arrange a meeting."},
    {"r_ask", "How engaged the direct report is was not asked in the last {meetings} meetings.", "Ask."},
    {"r_askgain", "Extra effort was asked for {requests} times in {days} days, and {delivered} promises were delivered for it.",
     "Give something first."},
    {"r_both", "Nothing is promised for the goal {subject} by the {side}.", "Agree what each of you does for it."},
    {"r_catalyst", "Since {since} the manager has promised nothing, and the direct report {by_report} things.",
     "Promise something that arrives within two weeks."},
    {"r_chase", "The meeting of {day} was {state}, and nobody asked to make up for it.", "Ask for another day."},
    {"r_drought", "Without a one-to-one for {days} eligible days, since {last}.", "Meet."},
    {"r_due", "One-to-ones owed in a row that did not take place: {periods}, the first from {first} on; without a meeting since {last}.",
     "Meet."},
    {"r_evid", "Items about results on {day} without evidence: {items}.", "Attach what shows it."},
    {"r_face", "On {day} the two did not see each other.", "Meet in person or by video."},
    {"r_firm", "The development plan lacks: {missing}.", "A firm plan has owners, days, a measure, and the consent of both."},
    {"r_min5", "Not covered in the last meetings, in a row {meetings}: {section}.", "One sentence is enough."},
    {"r_one_page", "The record takes {pages} pages; {most} was agreed.", "Attach what is longer as evidence."},
    {"r_person", "Of the latest meetings, {meetings} were about results alone.", "Ask how they are, and about what matters to them."},
    {"r_prep", "The meeting of {day} is near, and nothing shows yet what got better since {since}.", "Attach what shows it."},
    {"r_priv", "On {day} others could listen.", "Meet where nobody else can listen."},
    {"r_record", "The meeting of {day} has no record after {hours} hours.", "File it, however short."},
    {"r_signature", "The record of {subject} was filed {days} days ago and is not signed.", "Sign it, or say what is wrong with it."},
    {"r_stale", "Promised for {due}, and untouched for {days} days since.", "Deliver it, or say that it will not come."},
    {"r_voice", "Nothing was heard about {subject} for {days} days.", "Ask about it."},
    {"r_winwin", "Nobody said what the direct report has from {subject} ({kind}).", "Say what they gain, or let it go."},
};
static_assert(in_order(words));

}  // namespace

std::span<Words const> finding_words() noexcept {
  return words;
}

}  // namespace roir
