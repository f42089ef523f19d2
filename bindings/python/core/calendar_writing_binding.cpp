// SPDX-License-Identifier: MIT
#include "datetimes.hpp"
#include "prelude.hpp"
#include <roir/core/error.hpp>
#include <roir/ical/write.hpp>
#include <roir/time/cadence.hpp>

#include <pybind11/typing.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace roir::python {

namespace {

using namespace py::literals;

// An address, or an address and a name.
using Who = std::variant<std::string, std::pair<std::string, std::string>>;
using Named = std::pair<std::string, std::string>;

/// A message with the zone in which its RECURRENCE-ID is shown.
struct HeldMessage {
  ItipMessage message;
  std::optional<TimeZone> zone;
};
using Messages = py::typing::List<HeldMessage>;
/// What roir.itip answers.
struct HeldChange {
  MeetingSeries series;
  std::vector<ItipMessage> messages;
};

Participant participant(Who const& who) {
  if (auto const* const address = std::get_if<std::string>(&who)) return {*address, ""};
  auto const& [address, name] = std::get<Named>(who);
  return {address, name};
}
Who who(Participant const& person) {
  return Named{person.address, person.name};
}

Recurrence recurrence_of(Cadence const& cadence) {
  if (Recurrence const* const series = cadence.series()) return *series;
  throw InvalidArgument{
      {.code = "no_start",
       .message = "\"" + cadence.to_string() + "\" does not say when it starts",
       .place = "cadence",
       .hint = "Make it with Cadence.parse(text, start=..., zone=..., duration=...), or with starting(start, zone, duration)."}};
}

MeetingSeries series_of(std::string manager_id, std::string report_id, Cadence const& cadence, std::string domain, Who const& organizer,
                        Who const& attendee, std::string series_id, std::string uid, std::string summary, std::int32_t sequence,
                        bool cancelled) {
  MeetingSeries series{.domain = std::move(domain),
                       .manager_id = std::move(manager_id),
                       .report_id = std::move(report_id),
                       .series_id = std::move(series_id),
                       .uid = std::move(uid),
                       .recurrence = recurrence_of(cadence),
                       .organizer = participant(organizer),
                       .attendee = participant(attendee),
                       .summary = std::move(summary),
                       .sequence = sequence,
                       .cancelled = cancelled};
  (void)write_calendar({&series, 1}, {.until = series.recurrence.parts().start});  // what cannot be written is refused here
  return series;
}

CalendarMethod method_of(std::optional<std::string> const& method) {
  if (!method) return CalendarMethod::None;
  if (*method == "publish") return CalendarMethod::Publish;
  if (*method == "request") return CalendarMethod::Request;
  if (*method == "cancel") return CalendarMethod::Cancel;
  throw InvalidArgument{{.code = "bad_method",
                         .message = "there is no such method",
                         .subject = method->substr(0, 64),
                         .place = "method",
                         .hint = "Say None, 'publish', 'request' or 'cancel'."}};
}

std::int64_t stamp_of(TimeLike const& stamp) {
  if (is_aware(stamp)) return series_seconds(stamp, TimeZone{"UTC"});
  throw InvalidArgument{{.code = "naive_stamp",
                         .message = "the stamp is a point of time, and this one has no zone",
                         .place = "stamp",
                         .hint = "Give an aware datetime: datetime.now(timezone.utc), or the time of the record."}};
}

// `until` is on the wall clock of the series.
WriteOptions options(MeetingSeries const* series, TimeLike const& stamp, std::optional<std::string> const& method,
                     OptionalTime const& until) {
  WriteOptions options{.stamp = stamp_of(stamp), .method = method_of(method)};
  std::optional<TimeZone> const zone = series == nullptr ? std::nullopt : series->recurrence.parts().zone;
  if (!until.is_none()) options.until = wall_seconds(until, zone);
  return options;
}

std::string to_ics(MeetingSeries const& series, TimeLike const& stamp, std::optional<std::string> const& method,
                   OptionalTime const& until) {
  WriteOptions const asked = options(&series, stamp, method, until);
  if (asked.method == CalendarMethod::None || asked.method == CalendarMethod::Publish) return write_calendar({&series, 1}, asked);
  auto messages = asked.method == CalendarMethod::Request ? itip_request(series, asked) : itip_cancel(series, asked);
  if (messages.size() == 1) return std::move(messages.front().text);
  throw InvalidArgument{{.code = "several_messages",
                         .message = "this series takes " + std::to_string(messages.size()) + " messages, because it has single events",
                         .place = "method",
                         .hint = "Use roir.itip, which gives a list of messages."}};
}

std::string write(std::vector<MeetingSeries> const& series, TimeLike const& stamp, std::optional<std::string> const& method,
                  OptionalTime const& until) {
  WriteOptions const asked = options(series.empty() ? nullptr : &series.front(), stamp, method, until);
  py::gil_scoped_release const others_may_run;
  return write_calendar(series, asked);
}

HeldChange itip(std::optional<MeetingSeries> const& before, std::optional<MeetingSeries> const& after, TimeLike const& stamp,
                OptionalTime const& until) {
  if (!before && !after) throw py::type_error("itip needs a series: before, after, or both");
  WriteOptions const asked = options(before ? &*before : &*after, stamp, std::nullopt, until);
  if (!before) return {*after, itip_request(*after, asked)};
  MeetingSeries now = after ? *after : *before;
  if (!after) now.cancelled = true;
  SeriesChange change = itip_changes(*before, now, asked);
  return {std::move(change.series), std::move(change.messages)};
}

Messages messages_of(HeldChange const& self) {
  Messages list;
  for (ItipMessage const& one : self.messages) list.append(HeldMessage{one, self.series.recurrence.parts().zone});
  return list;
}

void bind_message(py::module_& module) {
  py::class_<HeldMessage>(module, "ItipMessage", py::is_final(), "One message about one UID (RFC 5546): send its text as text/calendar.")
      .def_property_readonly(
          "method", [](HeldMessage const& self) { return self.message.method == CalendarMethod::Cancel ? "cancel" : "request"; },
          "\"request\" or \"cancel\"; also the parameter method of the content type.")
      .def_property_readonly(
          "to", [](HeldMessage const& self) { return self.message.to; }, "The address that it goes to.")
      .def_property_readonly(
          "uid", [](HeldMessage const& self) { return self.message.uid; }, "What it is about.")
      .def_property_readonly(
          "occurrence",
          [](HeldMessage const& self) -> std::optional<TimeLike> {
            if (!self.message.recurrence_id) return std::nullopt;
            return py::reinterpret_borrow<TimeLike>(wall_datetime(*self.message.recurrence_id, self.zone));
          },
          "The one occurrence that it is about, as the series had it; None for all of it.")
      .def_property_readonly(
          "sequence", [](HeldMessage const& self) { return self.message.sequence; }, "SEQUENCE.")
      .def_property_readonly(
          "text", [](HeldMessage const& self) { return self.message.text; }, "The calendar object.")
      .def(
          "__repr__",
          [](HeldMessage const& self) {
            return std::string{"<ItipMessage "} + (self.message.method == CalendarMethod::Cancel ? "cancel" : "request") + ", sequence " +
                   std::to_string(self.message.sequence) + ">";
          },
          "What it does, without names.");
  py::class_<HeldChange>(module, "SeriesChange", py::is_final(), "What became of a series, and what to send.")
      .def_property_readonly(
          "series", [](HeldChange const& self) { return self.series; },
          "The series with its SEQUENCE: keep it, and compare with it next time.")
      .def_property_readonly("messages", messages_of, "What to send; empty when nothing changed that a calendar shows.");
}

void bind_fields(py::class_<MeetingSeries>& type) {
  type.def_property_readonly("uid", series_uid, "Its UID, the same whenever it is written.");
  type.def_property_readonly(
      "cadence", [](MeetingSeries const& self) { return Cadence::recurring(self.recurrence); }, "When.");
  type.def_readonly("manager_id", &MeetingSeries::manager_id, "The manager's id.");
  type.def_readonly("report_id", &MeetingSeries::report_id, "The direct report's id.");
  type.def_readonly("series_id", &MeetingSeries::series_id, "Tells apart several series of one pair.");
  type.def_readonly("domain", &MeetingSeries::domain, "Who issues the UID.");
  type.def_property_readonly(
      "organizer", [](MeetingSeries const& self) { return who(self.organizer); }, "Address and name of who invites.");
  type.def_property_readonly(
      "attendee", [](MeetingSeries const& self) { return who(self.attendee); }, "Address and name of who is invited.");
  type.def_readonly("summary", &MeetingSeries::summary, "The neutral word that everybody sees.");
  type.def_readonly("sequence", &MeetingSeries::sequence, "How often time, rule or status changed since it was first sent.");
  type.def_readonly("cancelled", &MeetingSeries::cancelled, "Whether the whole series was called off.");
}

MeetingSeries replaced(MeetingSeries const& self, std::optional<Cadence> const& cadence, std::optional<Who> const& attendee,
                       std::optional<std::string> const& summary, std::optional<std::int32_t> sequence, std::optional<bool> cancelled) {
  return series_of(self.manager_id, self.report_id, cadence ? *cadence : Cadence::recurring(self.recurrence), self.domain,
                   who(self.organizer), attendee ? *attendee : who(self.attendee), self.series_id, self.uid,
                   summary ? *summary : self.summary, sequence ? *sequence : self.sequence, cancelled ? *cancelled : self.cancelled);
}

void bind_meeting_series(py::module_& module) {
  py::class_<MeetingSeries> type(module, "MeetingSeries", py::is_final(),
                                 R"doc(A series of one-to-ones, as much of it as a calendar may know. Immutable.

There is no place for notes, topics or a description in it, and none is written.

Examples
--------
>>> from datetime import datetime, timedelta, timezone
>>> weekly = Cadence.parse("RRULE:FREQ=WEEKLY;BYDAY=MO", start=datetime(2026, 1, 5, 9), zone="Europe/London", duration=30)
>>> series = MeetingSeries("ann", "bob", weekly, domain="hr.example.com", organizer="ann@example.com", attendee="bob@example.com")
>>> series.to_ics(stamp=datetime(2026, 1, 1, tzinfo=timezone.utc)).count("BEGIN:VEVENT")
1
)doc");
  type.def(py::init(&series_of), "manager_id"_a, "report_id"_a, "cadence"_a, py::kw_only(), "domain"_a = "", "organizer"_a = "",
           "attendee"_a = "", "series_id"_a = "", "uid"_a = "", "summary"_a = "1:1", "sequence"_a = 0, "cancelled"_a = false,
           R"doc(Puts a series together; what a calendar could not hold is refused at once.

Parameters
----------
manager_id, report_id, series_id : str
    Make the UID, together with ``domain``; they are hashed and not shown.
cadence : Cadence
    With a start: Cadence.parse(text, start=..., zone=..., duration=...), also with occurrences moved, cancelled and added.
domain : str
    Who issues the UID: a domain name of the organisation.
organizer, attendee : str or tuple of str
    E-mail address of the manager and of the report, or address and name; empty = not named.
uid : str
    The UID of a series that came out of a calendar; it goes before the ids.
summary : str
    A neutral word; everybody who sees the calendar sees it.
sequence : int
    As it was last sent; itip() says the next.
cancelled : bool
    Whether the whole series was called off.

Raises
------
InvalidArgument
    (bad_text, bad_address, bad_domain, bad_uid, no_series_id, bad_sequence, no_start); its place names the field)doc");
  bind_fields(type);
  type.def("to_ics", to_ics, py::kw_only(), "stamp"_a, "method"_a = py::none(), "until"_a = py::none(),
           R"doc(The series as the text of a calendar file, lines ended by CR LF.

Parameters
----------
stamp : datetime.datetime
    When this is written, aware; a later file has a later one.
method : str, optional
    None for a file to import, "publish", or "request" and "cancel" for a message where one is enough (see itip()).
until : datetime.datetime or datetime.date, optional
    Only for endless series of several rules, which become single events: up to when.

Raises
------
InvalidArgument
    (needs_until, several_messages, bad_method, no_address, naive_stamp))doc");
  type.def("replace", replaced, py::kw_only(), "cadence"_a = py::none(), "attendee"_a = py::none(), "summary"_a = py::none(),
           "sequence"_a = py::none(), "cancelled"_a = py::none(), "The series with something changed; its UID stays.");
  type.def(
      "split",
      [](MeetingSeries const& self, TimeLike const& at, std::string series_id) {
        SplitSeries split = split_series(self, wall_seconds(at, self.recurrence.parts().zone), std::move(series_id));
        return std::pair{std::move(split.first), std::move(split.second)};
      },
      "at"_a, "series_id"_a,
      "Two series, cut before the first occurrence at or after ``at``: the first keeps its UID, the second goes on under ``series_id``. "
      "For a "
      "change of this meeting and all that follow. Raises InvalidArgument (nothing_to_split, cannot_split).");
  type.def(
      "__eq__",
      [](MeetingSeries const& self, py::object const& other) {
        return py::isinstance<MeetingSeries>(other) && self == other.cast<MeetingSeries const&>();
      },
      "other"_a, "Same in every field.");
  type.def(
      "__hash__", [](MeetingSeries const& self) { return std::hash<std::string>{}(series_uid(self)); }, "Equal series have equal hashes.");
  type.def(
      "__repr__",
      [](MeetingSeries const& self) { return "<MeetingSeries " + series_uid(self) + ", sequence " + std::to_string(self.sequence) + ">"; },
      "Its UID and SEQUENCE.");
}

}  // namespace

void bind_series(py::module_& module) {
  bind_meeting_series(module);
  bind_message(module);
  module.def("write_calendar", write, "series"_a, py::kw_only(), "stamp"_a, "method"_a = py::none(), "until"_a = py::none(),
             R"doc(Several series as the text of one calendar file, each zone written once; the arguments are those of MeetingSeries.to_ics.

Write it with ``newline=""`` or as bytes: its lines end in CR LF.)doc");
  module.def("itip", itip, "before"_a, "after"_a, py::kw_only(), "stamp"_a, "until"_a = py::none(),
             R"doc(What to send when a series that was sent as ``before`` is ``after`` now.

Without ``before`` it invites, without ``after`` it calls the series off. One occurrence that moved or was cancelled is a message about it alone; SEQUENCE rises by one where time, rule or status changed.

Returns
-------
SeriesChange
    the series with its SEQUENCE, to be kept, and the messages

Raises
------
InvalidArgument
    (different_series) for two UIDs or organisers; (no_address) unless both addresses are known)doc");
}

}  // namespace roir::python
