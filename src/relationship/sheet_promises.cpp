// SPDX-License-Identifier: MIT
// What somebody relies on: promises, what was raised, the working agreement.
#include "relationship/agreement_gaps.hpp"
#include "relationship/sheet.hpp"
#include <roir/promises/due.hpp>

#include <algorithm>

namespace roir {
namespace {

// The day by which something is due before the two meet again: that of the next meeting that is planned after this one, or of this one.
std::int32_t next_meeting_day(Sheet const& sheet) {
  std::int32_t const day = sheet.day();
  std::int32_t next = day;
  for (Meeting const& meeting : sheet.sight().state.meetings)
    if (meeting.state == MeetingState::Planned && meeting.planned) {
      std::int32_t const planned = sheet.sight().day_of(*meeting.planned);
      if (planned > day && (next == day || planned < next)) next = planned;
    }
  return next;
}

// Why an owed promise is on the sheet, without whose it is.
std::string_view owed(Promise const& promise, std::int32_t today, std::int32_t next) {
  if (!promise.due || day_number(*promise.due) > next) return "_promise_open";
  return day_number(*promise.due) < today ? "_promise_overdue" : "_promise_due";
}

// Why a promise is on the sheet of a side; empty when it is not.
std::string why_of(Promise const& promise, Side side, std::int32_t today, std::int32_t next) {
  bool const is_mine = promise.owner == side;
  if (is_owed(promise)) return std::string{is_mine ? "your" : "their"}.append(owed(promise, today, next));
  if (promise.state == PromiseState::Disputed) return "promise_disputed";
  if (promise.state == PromiseState::Delivered && !is_mine) return "promise_to_confirm";
  if (promise.state == PromiseState::Proposed && is_mine) return "promise_to_accept";
  return "";
}

std::vector<MessageParameter> about(Promise const& promise, std::int32_t today) {
  std::vector<MessageParameter> parameters{{"side", side_text(promise.owner)}};
  if (promise.due) {
    parameters.push_back({"due", day_text(day_number(*promise.due))});
    parameters.push_back({"days", std::to_string(std::abs(day_number(*promise.due) - today))});
  }
  if (promise.delivered_on) parameters.push_back({"delivered", day_text(day_number(*promise.delivered_on))});
  if (promise.topic) parameters.push_back({"topic", promise.topic->text()});
  if (promise.carried_from) parameters.push_back({"carried_from", promise.carried_from->text()});
  return parameters;
}

// Why a matter is on the sheet of a side; empty when it is not.
std::string_view why_of(Matter const& matter, Side side) {
  if (matter.state == MatterState::Raised) return matter.by == side ? "matter_waits_for_them" : "matter_waits_for_you";
  if (matter.state == MatterState::Accepted) return "matter_taken_up";
  return matter.closed_loop_at ? "" : "loop_not_closed";
}

}  // namespace

void add_promises(Sheet& sheet) {
  std::int32_t const today = sheet.sight().today;
  std::int32_t const next = next_meeting_day(sheet);
  std::vector<Promise const*> promises;
  for (Promise const& promise : sheet.sight().state.promises) promises.push_back(&promise);
  std::stable_sort(promises.begin(), promises.end(), [](Promise const* a, Promise const* b) {
    return a->due && (!b->due || *a->due < *b->due);  // the oldest first, what is undated last
  });
  for (Promise const* promise : promises)
    if (std::string const why = why_of(*promise, sheet.sight().side, today, next); !why.empty())
      sheet.add(why, {.subject = promise->promise.text(), .text = promise->text}, about(*promise, today));
}

void add_matters(Sheet& sheet) {
  Sight const& sight = sheet.sight();
  for (Matter const& matter : sight.state.matters)
    if (std::string_view const why = why_of(matter, sight.side); !why.empty())
      sheet.add(why, {.subject = matter.matter.text(), .text = matter.text},
                {{"kind", std::string{word(matter.kind)}},
                 {"side", side_text(matter.by)},
                 {"raised", day_text(sight.day_of(matter.raised_at))},
                 {"days", std::to_string(sight.today - sight.day_of(matter.raised_at))}});
}

void add_agreement(Sheet& sheet) {
  Sight const& sight = sheet.sight();
  AgreementGaps const gaps = agreement_gaps(sight);
  if (gaps.review_due && *gaps.review_due <= sheet.day())
    sheet.add("agreement_review_due", {.subject = gaps.subject}, {{"due", day_text(*gaps.review_due)}});
  else if (!gaps.missing.empty())
    sheet.add("agreement_incomplete", {.subject = gaps.subject}, {{"missing", gaps.missing}});
}

}  // namespace roir
