// SPDX-License-Identifier: MIT
#include "relationship/catalogue_words.hpp"

namespace roir {
namespace {

constexpr Words words[]{
    {"achievement_not_recognised", "Achieved on {day}, and not yet recognised.", ""},
    {"agreement_incomplete", "The working agreement lacks: {missing}.", ""},
    {"agreement_review_due", "The working agreement is to be looked at again by {due}.", ""},
    {"evidence_missing", "Nothing yet shows what got better since {since}.", ""},
    {"evidence_since", "Pieces of evidence since {since}: {pieces}.", ""},
    {"item_deferred", "Put off in the meeting of {day}.", ""},
    {"item_not_reached", "Not reached in the meeting of {day}.", ""},
    {"item_of_lost_meeting", "From the meeting of {day}, which did not take place.", ""},
    {"item_on_agenda", "On the agenda, by the {side}.", ""},
    {"kpi_moved", "{value}, after {before}, up to {until}; readings: {readings}.", ""},
    {"kpi_moved_with_target", "{value}, after {before}, up to {until}, against {target}; readings: {readings}.", ""},
    {"kpi_read", "{value}, up to {until}: the first reading, so nothing moved yet.", ""},
    {"kpi_read_with_target", "{value}, up to {until}, against {target}: the first reading, so nothing moved yet.", ""},
    {"little_person", "Of {all} items that say so, {one} were about the person.", ""},
    {"little_results", "Of {all} items that say so, {one} were about results.", ""},
    {"little_strategic", "Of {all} items that say so, {one} looked further ahead.", ""},
    {"little_tactical", "Of {all} items that say so, {one} were about today's work.", ""},
    {"loop_not_closed", "Raised by the {side} on {raised}, and nobody said what became of it.", ""},
    {"matter_taken_up", "Raised by the {side} on {raised} and taken up; not done yet.", ""},
    {"matter_waits_for_them", "You raised it on {raised}; it has no answer yet.", ""},
    {"matter_waits_for_you", "Raised on {raised}; it waits for your answer.", ""},
    {"promise_disputed", "Said to be delivered; the other side says otherwise.", ""},
    {"promise_to_accept", "You are asked to promise it.", ""},
    {"promise_to_confirm", "Said to be delivered on {delivered}.", ""},
    {"pulse_moved", "{value} of 10, after {before}; answers: {answers}.", ""},
    {"recognition_due", "No recognition for {days} days.", ""},
    {"section_open", "Nothing is on the agenda for it yet.", ""},
    {"section_quiet", "Not talked about in the last {meetings} meetings.", ""},
    {"their_promise_due", "Promised to you for {due}.", ""},
    {"their_promise_open", "Promised to you.", ""},
    {"their_promise_overdue", "Promised to you for {due}, {days} days ago.", ""},
    {"topic_carried_over", "Taken over from an earlier relationship.", ""},
    {"topic_not_touched", "Open since {opened}; not talked about yet.", ""},
    {"topic_quiet", "Open since {opened}; not talked about in the last {since} meetings.", ""},
    {"topic_touched", "Meetings that talked about it: {meetings}, last on {last}.", ""},
    {"voice_quiet", "Nothing about {subject} for {days} days.", ""},
    {"your_promise_due", "You promised it for {due}.", ""},
    {"your_promise_open", "You promised it.", ""},
    {"your_promise_overdue", "You promised it for {due}, {days} days ago.", ""},
};
static_assert(in_order(words));

}  // namespace

std::span<Words const> reason_words() noexcept {
  return words;
}

}  // namespace roir
