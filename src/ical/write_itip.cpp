// SPDX-License-Identifier: MIT
// Messages of RFC 5546: what is sent when a series begins, changes and ends.
#include "ical/write_events.hpp"
#include <roir/core/error.hpp>

#include <algorithm>
#include <utility>

namespace roir {

namespace {

using ical::EventFrame;
using ical::LineWriter;
using ical::Placed;
using ical::SeriesEvents;
using ical::Span;

void check_parties(MeetingSeries const& series, WriteOptions const& options) {
  ical::check_series(series);
  if (options.stamp < 0 || options.stamp > 253402300799)
    throw InvalidArgument{{.code = "bad_moment",
                           .message = "the stamp is no moment from 1970 to 9999",
                           .place = "stamp",
                           .hint = "Give the UTC seconds at which the message is written."}};
  if (!series.organizer.address.empty() && !series.attendee.address.empty()) return;
  throw InvalidArgument{{.code = "no_address",
                         .message = "a message goes from an organiser to an attendee, and one of them has no address",
                         .place = series.organizer.address.empty() ? "organizer.address" : "attendee.address",
                         .hint = "Give both addresses, or write a calendar file (write_calendar)."}};
}

/// Makes the messages about one series.
class Messages {
 public:
  /// @param status as EventFrame has it.
  Messages(MeetingSeries const& series, SeriesEvents const& events, std::int32_t sequence, std::int64_t stamp, bool status = true)
      : series_{series}, events_{events}, frame_{.stamp = stamp, .sequence = sequence, .attendee = &series.attendee, .status = status} {}

  /// About the event with the rule and its moved occurrences.
  void whole(CalendarMethod method) {
    if (!events_.start) return;
    begin(method, span_of(series_, events_));
    LineWriter lines{text_};
    if (method == CalendarMethod::Request)
      append_series(lines, series_, frame_, events_);
    else
      append_event(lines, series_, frame_, {.uid = events_.uid, .start = *events_.start});
    end(lines, method, events_.uid, {});
  }
  /// About one occurrence of it.
  void occurrence(CalendarMethod method, Placed placed) { one(method, events_.uid, placed.first, placed); }
  /// About a single event.
  void single(CalendarMethod method, Placed placed) { one(method, ical::single_uid(series_, placed.first), {}, placed); }
  /// About everything there is.
  void all(CalendarMethod method) {
    whole(method);
    for (Placed const& placed : events_.singles) single(method, placed);
  }
  [[nodiscard]] std::vector<ItipMessage> take() { return std::move(messages_); }

 private:
  void one(CalendarMethod method, std::string const& uid, std::optional<std::int64_t> recurrence_id, Placed placed) {
    std::int64_t const end_of_it = std::max(placed.first, placed.second) + series_.recurrence.parts().duration;
    begin(method, {std::min(placed.first, placed.second), end_of_it});
    LineWriter lines{text_};
    append_event(lines, series_, frame_, {.uid = uid, .recurrence_id = recurrence_id, .start = placed.second});
    end(lines, method, uid, recurrence_id);
  }
  void begin(CalendarMethod method, Span span) {
    text_.clear();
    frame_.method = method;
    frame_.cancelled = method == CalendarMethod::Cancel;
    LineWriter lines{text_};
    ical::begin_calendar(lines, method);
    append_zone_of(lines, series_, span.from, span.until);
  }
  void end(LineWriter& lines, CalendarMethod method, std::string const& uid, std::optional<std::int64_t> recurrence_id) {
    lines.line("END:VCALENDAR");
    messages_.push_back({method, series_.attendee.address, uid, recurrence_id, frame_.sequence, text_});
  }

  MeetingSeries const& series_;
  SeriesEvents const& events_;
  EventFrame frame_;
  std::string text_{};
  std::vector<ItipMessage> messages_{};
};

// Where an occurrence takes place.
std::int64_t place_in(std::vector<Placed> const& moved, std::int64_t original) {
  auto const found =
      std::lower_bound(moved.begin(), moved.end(), original, [](Placed const& one, std::int64_t at) { return one.first < at; });
  return found != moved.end() && found->first == original ? found->second : original;
}
bool is_listed(std::vector<Placed> const& list, std::int64_t original) {
  return std::any_of(list.begin(), list.end(), [&](Placed const& one) { return one.first == original; });
}
bool is_in(std::vector<std::int64_t> const& ascending, std::int64_t value) {
  return std::binary_search(ascending.begin(), ascending.end(), value);
}

/// A series before and after a change.
struct Compared {
  MeetingSeries const& before;
  MeetingSeries const& after;
  SeriesEvents was;
  SeriesEvents is;

  // Kind of time, zone or length changed: every event of it did.
  [[nodiscard]] bool other_frame() const {
    Recurrence::Parts const& a = before.recurrence.parts();
    Recurrence::Parts const& b = after.recurrence.parts();
    return a.is_date != b.is_date || a.zone != b.zone || a.duration != b.duration;
  }
  [[nodiscard]] bool other_times() const {
    return other_frame() || !was.same_rule(is) || was.excluded != is.excluded || was.moved != is.moved || was.singles != is.singles;
  }
  [[nodiscard]] bool other_words() const {
    return before.summary != after.summary || before.organizer.name != after.organizer.name || before.attendee.name != after.attendee.name;
  }
  [[nodiscard]] bool other_attendee() const { return before.attendee.address != after.attendee.address; }
  // An occurrence that was cancelled stands again: nobody has it any more, so the series is sent whole.
  [[nodiscard]] bool reinstates() const {
    return !std::includes(is.excluded.begin(), is.excluded.end(), was.excluded.begin(), was.excluded.end());
  }
  [[nodiscard]] bool counts() const { return other_times() || other_attendee() || before.cancelled != after.cancelled; }
};

std::vector<ItipMessage> joined(std::vector<ItipMessage> first, std::vector<ItipMessage> second) {
  std::move(second.begin(), second.end(), std::back_inserter(first));
  return first;
}

// Single occurrences of an unchanged rule: those cancelled since, and those that take place elsewhere than they did.
void tell_occurrences(Compared const& both, Messages& now) {
  for (std::int64_t const original : both.is.excluded)
    if (!is_in(both.was.excluded, original)) now.occurrence(CalendarMethod::Cancel, {original, original});
  std::vector<std::int64_t> originals;
  for (auto const* list : {&both.was.moved, &both.is.moved})
    for (Placed const& one : *list) originals.push_back(one.first);
  std::sort(originals.begin(), originals.end());
  originals.erase(std::unique(originals.begin(), originals.end()), originals.end());
  for (std::int64_t const original : originals) {
    std::int64_t const place = place_in(both.is.moved, original);
    if (!is_in(both.is.excluded, original) && place != place_in(both.was.moved, original))
      now.occurrence(CalendarMethod::Request, {original, place});
  }
}

std::vector<ItipMessage> tell_changes(Compared const& both, std::int32_t sequence, std::int64_t stamp) {
  Messages past{both.before, both.was, sequence, stamp};
  Messages now{both.after, both.is, sequence, stamp};
  bool const everything = both.other_frame() || both.other_words();
  if (both.was.start && !both.is.start)
    past.whole(CalendarMethod::Cancel);
  else if (everything || !both.was.same_rule(both.is) || both.reinstates())
    now.whole(CalendarMethod::Request);
  else
    tell_occurrences(both, now);
  for (Placed const& one : both.was.singles)
    if (!is_listed(both.is.singles, one.first)) past.single(CalendarMethod::Cancel, one);
  for (Placed const& one : both.is.singles)
    if (everything || std::find(both.was.singles.begin(), both.was.singles.end(), one) == both.was.singles.end())
      now.single(CalendarMethod::Request, one);
  return joined(past.take(), now.take());
}

// The one who was invited is no longer; the other one is.
std::vector<ItipMessage> tell_attendees(Compared const& both, std::int32_t sequence, std::int64_t stamp) {
  Messages past{both.before, both.was, sequence, stamp, false};
  past.all(CalendarMethod::Cancel);
  Messages now{both.after, both.is, sequence, stamp};
  now.all(CalendarMethod::Request);
  return joined(past.take(), now.take());
}

std::vector<ItipMessage> messages_for(Compared const& both, std::int32_t sequence, std::int64_t stamp) {
  if (both.before.cancelled && both.after.cancelled) return {};
  if (both.after.cancelled) {
    Messages past{both.before, both.was, sequence, stamp};
    past.all(CalendarMethod::Cancel);
    return past.take();
  }
  if (both.before.cancelled) {
    Messages now{both.after, both.is, sequence, stamp};
    now.all(CalendarMethod::Request);
    return now.take();
  }
  return both.other_attendee() ? tell_attendees(both, sequence, stamp) : tell_changes(both, sequence, stamp);
}

[[noreturn]] void refuse_split(char const* code, char const* message, char const* hint) {
  throw InvalidArgument{{.code = code, .message = message, .place = "recurrence", .hint = hint}};
}

// Gives the single changes of `parts` to the two halves.
void share_out(Recurrence::Parts const& parts, std::int64_t cut, Recurrence::Parts& first, Recurrence::Parts& second) {
  for (auto const member : {&Recurrence::Parts::added, &Recurrence::Parts::excluded}) {
    (first.*member).clear();
    (second.*member).clear();
    for (std::int64_t const local : parts.*member) ((local < cut ? first : second).*member).push_back(local);
  }
  first.moved.clear();
  second.moved.clear();
  for (Placed const& one : parts.moved) (one.first < cut ? first : second).moved.push_back(one);
}

}  // namespace

std::vector<ItipMessage> itip_request(MeetingSeries const& series, WriteOptions const& options) {
  check_parties(series, options);
  SeriesEvents const events = ical::events_of(series, options);
  Messages messages{series, events, series.sequence, options.stamp};
  messages.all(CalendarMethod::Request);
  return messages.take();
}

std::vector<ItipMessage> itip_cancel(MeetingSeries const& series, WriteOptions const& options) {
  MeetingSeries cancelled = series;
  cancelled.cancelled = true;
  MeetingSeries standing = series;
  standing.cancelled = false;
  return itip_changes(standing, cancelled, options).messages;
}

SeriesChange itip_changes(MeetingSeries const& before, MeetingSeries const& after, WriteOptions const& options) {
  MeetingSeries now = after;
  now.sequence = before.sequence;
  check_parties(before, options);
  check_parties(now, options);
  Compared const both{before, now, ical::events_of(before, options), ical::events_of(now, options)};
  if (both.was.uid != both.is.uid || before.organizer.address != after.organizer.address)
    throw InvalidArgument{{.code = "different_series",
                           .message = "before and after are of two series: their UID or their organiser differs",
                           .place = both.was.uid != both.is.uid ? "uid" : "organizer.address",
                           .hint = "Only the organiser may change a series: call the old one off (itip_cancel) and invite to a new one "
                                   "(itip_request)."}};
  std::int32_t const sequence = before.sequence + (both.counts() ? 1 : 0);
  std::vector<ItipMessage> messages = messages_for(both, sequence, options.stamp);
  now.sequence = sequence;
  return {std::move(now), std::move(messages)};
}

SplitSeries split_series(MeetingSeries const& series, std::int64_t from, std::string series_id) {
  Recurrence::Parts const& parts = series.recurrence.parts();
  if (parts.rules.size() != 1 || !parts.excluded_rules.empty())
    refuse_split("cannot_split", "only a series of one RRULE can be cut in two", "Cancel its later occurrences and begin a new series.");
  constexpr std::int64_t last_second = 253402300799;
  Recurrence const bare{{.start = parts.start, .rules = {ical::on_wall_clock(parts.rules.front(), parts)}}};
  auto const cut = bare.next(from, last_second);
  std::vector<std::int64_t> const past = bare.starts(parts.start, std::max(parts.start, from));
  if (!cut || past.empty())
    refuse_split("nothing_to_split", "the series has no occurrences before the cut, or none after it",
                 "Change the series itself: there is nothing to keep.");

  Recurrence::Parts first = parts;
  Recurrence::Parts second = parts;
  share_out(parts, *cut, first, second);
  RecurrenceRule::Parts until = parts.rules.front().parts();
  until.count.reset();
  until.until = Until{past.back(), parts.is_date ? Until::Form::Day : Until::Form::WallClock};
  first.rules = {RecurrenceRule{std::move(until)}};
  RecurrenceRule::Parts rest = parts.rules.front().parts();
  if (rest.count) *rest.count -= static_cast<std::int64_t>(past.size());
  second.rules = {RecurrenceRule{std::move(rest)}};
  second.start = *cut;

  SplitSeries split{series, series};
  split.first.recurrence = Recurrence{std::move(first)};
  split.second.recurrence = Recurrence{std::move(second)};
  split.second.series_id = std::move(series_id);
  split.second.uid.clear();
  split.second.sequence = 0;
  if (series_uid(split.second) == series_uid(series))
    throw InvalidArgument{{.code = "no_series_id",
                           .message = "the second half needs a series_id of its own",
                           .place = "series_id",
                           .hint = "The day of the cut will do: 'from 2026-06-01'."}};
  return split;
}

}  // namespace roir
