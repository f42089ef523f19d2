// SPDX-License-Identifier: MIT
#include "table_binding.hpp"
#include "values.hpp"
#include <roir/core/error.hpp>
#include <roir/ical/busy.hpp>
#include <roir/ical/parse.hpp>
#include <roir/ical/write.hpp>
#include <roir/planning/plan.hpp>
#include <roir/report/analysis.hpp>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace roir::python {

namespace {

using namespace py::literals;
using ReleaseGil = py::call_guard<py::gil_scoped_release>;

/// A plan with what it was asked for and for whom, as far as planning again needs it.
struct HeldPlan {
  Plan plan;                          // of everybody who was asked for
  PlanRequest request;                // what was asked
  std::optional<Audience> audience;   // for whom; none = whoever holds the data
  std::optional<std::uint32_t> only;  // the one person who may see their own
  [[nodiscard]] Plan shown() const { return only ? plan.of_person(*only) : plan; }
};

using Spans = std::vector<std::pair<std::int64_t, std::int64_t>>;
using Hours = std::vector<std::int32_t>;  // from, until, and perhaps the lunch's

WorkingHours working_hours(Hours const& hours) {
  WorkingHours made{.from = hours.at(0), .until = hours.at(1)};
  if (hours.size() > 2) made.lunch_from = hours.at(2), made.lunch_until = hours.at(3);
  return made;
}

std::vector<BusyTime> busy_times(Spans const& spans) {
  std::vector<BusyTime> times;
  times.reserve(spans.size());
  for (auto const& [from, until] : spans) times.push_back({from, until});
  return times;
}

// "manager/report"
std::pair<std::string, std::string> both_of(std::string const& pair) {
  auto const slash = pair.find('/');
  return {pair.substr(0, slash), slash == std::string::npos ? "" : pair.substr(slash + 1)};
}

[[noreturn]] void forbid(std::string message, std::string subject) {
  throw Forbidden{{.code = "audience",
                   .message = std::move(message),
                   .subject = std::move(subject),
                   .hint = "A plan names people: make it for the manager, the person or HR."}};
}

// A manager plans their own team, a person sees their own meetings, HR plans everybody; nothing of it is published.
HeldPlan held(Analysis const& analysis, PlanRequest request) {
  std::optional<Audience> const& audience = analysis.audience();
  std::optional<std::uint32_t> only;
  if (audience) {
    if (audience->kind() == Audience::Kind::Published) forbid("a plan is not published", "published");
    if (!request.also_led.empty() && audience->kind() != Audience::Kind::HumanResources)
      forbid("who else leads somebody is not for " + audience->to_string() + " to say", request.also_led.front().report);
    if (audience->kind() == Audience::Kind::Line) {
      std::string const& own = audience->person()->text();
      for (std::string const& manager : request.managers)
        if (manager != own) forbid("the team of '" + manager + "' is not for " + audience->to_string(), manager);
      request.managers = {own};
    }
    if (audience->kind() == Audience::Kind::Parties) only = analysis.history().find_person(audience->person()->text());
  }
  Plan plan = make_plan(analysis.history(), request);
  request.progress = {};
  return {.plan = std::move(plan), .request = std::move(request), .audience = audience, .only = only};
}

HeldPlan plan(Analysis const& analysis, Window window, std::vector<std::string> managers, Hours const& hours,
              std::map<std::string, Hours> const& hours_of, std::map<std::string, Spans> const& busy,
              std::map<std::string, std::pair<int, int>> const& usual, std::map<std::string, std::string> const& also_led,
              std::optional<int> weekly_limit, std::map<std::string, int> const& limits, std::optional<int> rooms, int slot_minutes,
              int meeting_minutes, int gap_minutes, py::object const& progress) {
  PlanRequest request{.window = window,
                      .managers = std::move(managers),
                      .hours = working_hours(hours),
                      .slot_minutes = slot_minutes,
                      .meeting_minutes = meeting_minutes,
                      .gap_minutes = gap_minutes,
                      .weekly_limit = weekly_limit,
                      .rooms = rooms,
                      .progress = progress_of(progress),
                      .policy = analysis.policy()};
  for (auto const& [person, own] : hours_of) request.hours_of.push_back({person, working_hours(own)});
  for (auto const& [person, spans] : busy) request.busy.push_back({person, busy_times(spans)});
  for (auto const& [manager, limit] : limits) request.limits.push_back({manager, limit});
  for (auto const& [pair, slot] : usual) {
    auto const [manager, report] = both_of(pair);
    request.usual.push_back({.manager = manager, .report = report, .weekday = static_cast<Weekday>(slot.first), .minute = slot.second});
  }
  for (auto const& [pair, from] : also_led) {
    auto const [manager, report] = both_of(pair);
    request.also_led.push_back({.manager = manager, .report = report, .from = to_date(parse_day(from))});
  }
  py::gil_scoped_release const others_may_run;
  return held(analysis, std::move(request));
}

HeldPlan again(HeldPlan const& self, std::string const& person, std::optional<Spans> const& busy, std::optional<Hours> const& hours,
               std::optional<Analysis> const& analysis) {
  HeldPlan made = self;
  if (busy) {
    std::erase_if(made.request.busy, [&](BusyOf const& of) { return of.person == person; });
    made.request.busy.push_back({person, busy_times(*busy)});
  }
  if (hours) {
    std::erase_if(made.request.hours_of, [&](HoursOf const& of) { return of.person == person; });
    made.request.hours_of.push_back({person, working_hours(*hours)});
  }
  PlanRequest request = made.request;
  request.progress = progress_of(py::none());
  py::gil_scoped_release const others_may_run;
  made.plan = replan(self.plan, analysis ? analysis->history() : self.plan.history(), request, person);
  if (self.only) made.only = made.plan.history().find_person(self.plan.history().person_id(*self.only));
  return made;
}

// The times that a person's calendar takes around a window; a day more on both sides, because days begin elsewhere earlier.
Spans calendar_busy(Analysis const& analysis, std::string const& person, std::string const& path, Window window) {
  History const& history = analysis.history();
  std::uint32_t const number = history.find_person(person);
  if (number == no_index)
    throw NotFound{{.code = "no_person",
                    .message = "there is no person '" + person + "'",
                    .subject = person,
                    .hint = "Use the id as it stands in the data."}};
  constexpr std::int64_t day_seconds = 86'400;
  CalendarText const text = parse_calendar_file(path);
  Spans spans;
  for (BusyTime const& time : busy_times(text.calendars, (window.begin_day() - 1) * day_seconds, (window.end_day() + 1) * day_seconds,
                                         {.zone = TimeZone{history.time_zone(number)}}))
    spans.emplace_back(time.from, time.until);
  return spans;
}

// A series for each meeting: its id is the period it keeps, so a meeting that is planned anew moves in the calendar.
std::string calendar(HeldPlan const& self, std::optional<std::string> const& person, std::string const& domain,
                     std::map<std::string, std::string> const& addresses, std::string const& summary, std::int64_t stamp, int sequence) {
  History const& history = self.plan.history();
  std::uint32_t const only = person ? history.find_person(*person) : no_index;
  if (person && only == no_index)
    throw NotFound{{.code = "no_person",
                    .message = "there is no person '" + *person + "'",
                    .subject = *person,
                    .hint = "Use the id as it stands in the data."}};
  auto const participant = [&](std::uint32_t number) {
    auto const address = addresses.find(history.person_id(number));
    return address == addresses.end() ? Participant{} : Participant{.address = address->second, .name = history.person_name(number)};
  };
  std::vector<MeetingSeries> series;
  Plan const shown = self.shown();
  for (PlannedMeeting const& meeting : shown.meetings()) {
    if (person && meeting.manager != only && meeting.report != only) continue;
    series.push_back({.domain = domain,
                      .manager_id = history.person_id(meeting.manager),
                      .report_id = history.person_id(meeting.report),
                      .series_id = format_day(meeting.period.begin_day),
                      .recurrence = Recurrence{{.start = std::int64_t{meeting.manager_local} * 60,
                                                .zone = TimeZone{history.time_zone(meeting.manager)},
                                                .duration = std::int64_t{meeting.minutes} * 60}},
                      .organizer = participant(meeting.manager),
                      .attendee = participant(meeting.report),
                      .summary = summary,
                      .sequence = sequence});
  }
  return write_calendar(series, {.stamp = stamp});
}

SharedTable for_audience(Table table, std::optional<Audience> const& audience) {
  if (audience) table.info().audience = audience->to_string();
  return SharedTable{std::move(table)};
}

}  // namespace

void bind_plan(py::module_& module) {
  py::class_<HeldPlan>(module, "Plan", py::is_final(), "A plan; roir.Plan is what people use.")
      .def_property_readonly(
          "window", [](HeldPlan const& self) { return self.plan.window(); }, "The window it was asked for.")
      .def_property_readonly(
          "as_of", [](HeldPlan const& self) { return to_date(self.plan.history().as_of()); }, "The day of the history.")
      .def_property_readonly(
          "audience",
          [](HeldPlan const& self) -> std::optional<std::string> {
            if (!self.audience) return std::nullopt;
            return self.audience->to_string();
          },
          "For whom it is; None for whoever holds the data.")
      .def_property_readonly(
          "summary",
          [](HeldPlan const& self) {
            PlanSummary const sum = self.shown().summary();
            std::map<std::string, std::int64_t> counts{{"owed", sum.owed},       {"planned", sum.planned},
                                                       {"at_most", sum.at_most}, {"arranged", sum.arranged},
                                                       {"usual", sum.usual},     {"moved_minutes", sum.moved_minutes}};
            return counts;
          },
          "What it comes to, in counts.")
      .def_property_readonly(
          "is_optimal", [](HeldPlan const& self) { return self.plan.summary().is_optimal; }, "Whether it is proven that no plan is better.")
      .def_property_readonly(
          "computed",
          [](HeldPlan const& self) {
            return std::vector<std::string>{self.plan.computed().begin(), self.plan.computed().end()};
          },
          "Ids of the managers whose teams were planned for it.")
      .def_property_readonly(
          "usual_slots",
          [](HeldPlan const& self) {
            std::map<std::string, std::pair<int, int>> slots;
            Plan const shown = self.shown();
            for (UsualSlot const& slot : shown.usual_slots())
              slots[slot.manager + "/" + slot.report] = {static_cast<int>(slot.weekday), slot.minute};
            return slots;
          },
          "ISO weekday and minute of the day, by manager and report.")
      .def(
          "table", [](HeldPlan const& self) { return for_audience(self.shown().table(), self.audience); }, ReleaseGil{}, "The meetings.")
      .def(
          "unplanned", [](HeldPlan const& self) { return for_audience(self.shown().unplanned_table(), self.audience); }, ReleaseGil{},
          "What could not be planned.")
      .def(
          "to_text", [](HeldPlan const& self) { return self.shown().to_text(); }, ReleaseGil{}, "The plan for a person.")
      .def("replan", again, "person"_a, "busy"_a, "hours"_a, "analysis"_a, "The plan after one person's change.")
      .def("calendar", calendar, "person"_a, "domain"_a, "addresses"_a, "summary"_a, "stamp"_a, "sequence"_a, "The meetings as iCalendar.");
  module.def("calendar_busy", calendar_busy, "analysis"_a, "person"_a, "path"_a, "window"_a, ReleaseGil{},
             "UTC seconds at which a person's iCalendar file keeps them busy around a window: pairs of from and until.");
  module.def("plan", plan, "analysis"_a, "window"_a, "managers"_a, "hours"_a, "hours_of"_a, "busy"_a, "usual"_a, "also_led"_a,
             "weekly_limit"_a, "limits"_a, "rooms"_a, "slot_minutes"_a, "meeting_minutes"_a, "gap_minutes"_a, "progress"_a = py::none(),
             "Plans the window.");
}

}  // namespace roir::python
