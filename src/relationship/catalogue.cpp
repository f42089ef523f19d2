// SPDX-License-Identifier: MIT
#include "relationship/catalogue.hpp"

#include "relationship/catalogue_words.hpp"

#include <algorithm>
#include <array>

namespace roir {
namespace {

// In order of code.
constexpr Words refusals[]{
    {"absences_overlap", "{subject} is away from {from} already.", "Say that absence anew, with other days."},
    {"after_the_end", "The relationship ended on {until}.", "Open promises can still be settled; start nothing new."},
    {"agreement_changed", "The working agreement {subject} is at version {version} now, not {seen}.",
     "Look at the new version and agree to that."},
    {"already_agreed", "{subject} is agreed already.", ""},
    {"already_answered", "The pulse question {subject} is answered already.", ""},
    {"already_leads", "{manager} leads {subject} already.", ""},
    {"already_opened", "The relationship {subject} has begun already.", ""},
    {"already_read", "The record of {subject} has been read already.", "Add an addendum if there is more to say."},
    {"bad_date", "A day of this {kind} is no day.", "Leave out a day that is not known."},
    {"bad_new_due", "{due} is no new due day for {subject}.", "Choose another day that is not over."},
    {"bad_text", "A text of this {kind} is no sound UTF-8.", "Decode texts before they are given to roir."},
    {"calendar_only", "That {subject} stood in a calendar does not say that it was held.", "Arrange it, and let one of the two say so."},
    {"carried_from_itself", "{subject} cannot take anything over from itself.", "Name the earlier relationship."},
    {"circle", "{subject} is above {manager} at that time, who would lead them.", "End the other line first."},
    {"due_is_over", "{due} is over.", "Choose a day to come; what is late is delivered late or broken, not renegotiated."},
    {"employments_overlap", "{subject} is employed from {from} already.", "Say that employment anew, with its last day."},
    {"empty_agreement", "The working agreement of {subject} has no clause.", "Write down at least what each expects of the other."},
    {"empty_record", "There is nothing to file for {subject}.", "Write a statement, a text, or attach the page."},
    {"ends_before_it_begins", "{subject} began on {from}; it cannot end before.", ""},
    {"goals_overlap", "{subject} has a goal of that name from {from} already.", "Say that goal anew, with its last day."},
    {"id_in_use", "{subject} is the id of something else.", "Give each thing a new id."},
    {"item_is", "The item {subject} is {outcome}.", "Put it on the agenda of another meeting anew."},
    {"key_reused", "The key {subject} was used for another command before.", "Give each command a key of its own."},
    {"loop_closed", "Whoever raised {subject} has been told already.", ""},
    {"matter_is", "{subject} is {state}.", ""},
    {"meeting_is", "The meeting {subject} is {state}.", ""},
    {"no_agreement", "{subject} has no working agreement yet.", "Propose one."},
    {"no_expectation", "The working agreement in force has no expectation {subject}.", "Name a clause of the kind expectation."},
    {"no_item", "There is no item {subject}.", ""},
    {"no_matter", "Nothing was raised under {subject}.", ""},
    {"no_meeting", "There is no meeting {subject}.", "Arrange it, or say that it was held."},
    {"no_person", "Nobody is known as {subject}.", "Say who they are first."},
    {"no_plan", "There is no development plan {subject}.", ""},
    {"no_promise", "There is no promise {subject}.", ""},
    {"no_pulse", "There is no pulse question {subject}.", ""},
    {"no_record", "The meeting {subject} has no record yet.", "Write or file it first."},
    {"no_relationship", "The relationship of {manager} and {subject} ends with this.", "Give it, so that it can be closed."},
    {"no_section", "The agenda template {template} has no section {subject}.", "Leave the section empty for what belongs to none."},
    {"no_step", "The development plan {subject} has no step {step}.", "Steps are counted from 0."},
    {"no_subject", "There is no {kind} {subject}.", "Evidence is about something that is known."},
    {"no_support_clause", "{subject} is no support that the manager promised in the working agreement in force.",
     "Leave it empty, or agree on the clause first."},
    {"no_topic", "There is no topic {subject}.", "Open it first."},
    {"not_a_party", "{subject} is neither of the two.", "Only the two people of a relationship may do this."},
    {"not_asked", "The pulse question {subject} did not ask all of this.", "Answer what was asked."},
    {"not_both_rated", "The two have not both rated {subject}.", "Each rates first; then they agree."},
    {"not_lost", "The meeting {subject} is {state}: there is nothing to make up for.", "Only a missed or cancelled meeting is replaced."},
    {"not_open_there", "{subject} does not stand so in the earlier relationship.",
     "Take over what its carry_over() gives, or a part of it."},
    {"not_opened", "The relationship {subject} has not begun.", "Open it first."},
    {"not_shared", "The two have not both chosen to record {what}.", "Each of the two may choose it; it stays off until both have."},
    {"not_your_note", "The statement {subject} was written by the other side.", "Write one of your own."},
    {"not_yours", "This is for the {side} to do.", ""},
    {"other_author", "{subject} is decided by {by}, who has to say so themselves.",
     "A decision is said by the one whose name is under it."},
    {"other_meeting", "The statement {subject} is on the page of {meeting}.", "Give a statement for another meeting an id of its own."},
    {"other_person", "This is about {subject}; the stream is that of {person}.", "Append it to the stream of the person it is about."},
    {"other_relationship", "The relationship {subject} is not the earlier one of {report}.",
     "Give the relationship that ends, or has ended."},
    {"plan_changed", "The development plan {subject} is at version {version} now, not {seen}.",
     "Look at the new version and agree to that."},
    {"promise_is", "The promise {subject} is {state}.", ""},
    {"record_changed", "The record of {subject} is at revision {revision} now, not {seen}.", "Read it as it is now, then sign."},
    {"record_is", "The record of {subject} is {state}.", "What comes later is an addendum."},
    {"step_done", "Step {step} of {subject} is done already.", ""},
    {"still_to_come", "{start} is still to come.", "Say what has happened once it has."},
    {"topic_is", "The topic {subject} is {state}.", ""},
    {"two_managers", "{manager} leads {subject} from {from} already.", "End that line first."},
    {"undated", "The promise {subject} has no due day.", "There is nothing to renegotiate."},
    {"unplanned", "Nobody planned {subject}: there was no start to come to.", ""},
    {"wrong_stream", "A {kind} belongs to a stream of the kind {stream}.", "Say it there."},
};
static_assert(in_order(refusals));

std::array<std::span<Words const>, 3> catalogue() noexcept {
  return {refusals, reason_words(), finding_words()};
}

Words const* find(std::string_view code) {
  for (auto const& part : catalogue()) {
    auto const found =
        std::lower_bound(part.begin(), part.end(), code, [](Words const& words, std::string_view wanted) { return words.code < wanted; });
    if (found != part.end() && found->code == code) return &*found;
  }
  return nullptr;
}

// The text with its {names} replaced; a name that nobody gave stays as it is, so that a test sees it.
std::string filled(std::string_view text, std::string_view subject, std::vector<MessageParameter> const& parameters) {
  std::string out;
  while (!text.empty()) {
    std::size_t const open = text.find('{');
    std::size_t const close = text.find('}', open);
    out += text.substr(0, open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    std::string_view const name = text.substr(open + 1, close - open - 1);
    auto const given = std::find_if(parameters.begin(), parameters.end(), [&](MessageParameter const& one) { return one.name == name; });
    if (name == "subject")
      out += subject;
    else if (given != parameters.end())
      out += given->value;
    else
      out += text.substr(open, close - open + 1);
    text.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace

std::string english(std::string_view code, std::string_view subject, std::vector<MessageParameter> const& parameters) {
  Words const* const words = find(code);
  return words == nullptr ? std::string{code} : filled(words->sentence, subject, parameters);
}

std::string english_hint(std::string_view code, std::string_view subject, std::vector<MessageParameter> const& parameters) {
  Words const* const words = find(code);
  return words == nullptr ? std::string{} : filled(words->hint, subject, parameters);
}

std::vector<std::string_view> catalogue_codes() {
  std::vector<std::string_view> codes;
  for (auto const& part : catalogue())
    for (Words const& words : part) codes.push_back(words.code);
  std::sort(codes.begin(), codes.end());
  return codes;
}

CommandRefusal refuse(std::string_view code, std::string_view subject, std::vector<MessageParameter> parameters) {
  CommandRefusal refusal{.code = std::string{code},
                         .subject = std::string{subject},
                         .message = english(code, subject, parameters),
                         .hint = english_hint(code, subject, parameters)};
  refusal.parameters = std::move(parameters);
  return refusal;
}

}  // namespace roir
