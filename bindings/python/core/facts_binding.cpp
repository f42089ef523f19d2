// SPDX-License-Identifier: MIT
#include "prelude.hpp"

#include <roir/history/facts.hpp>
#include <roir/time/zone.hpp>

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <optional>
#include <type_traits>
#include <vector>

namespace roir::python {

namespace {

template <class... Records>
void add_each(py::class_<Facts>& type) {
  using namespace py::literals;
  (type.def(
       "add", [](Facts& facts, Records const& fact) { facts.add(fact); }, "fact"_a,
       "Adds one statement, validated. What has the same id or natural key as another is the same statement."),
   ...);
}

// The latest day on which something is known to have happened, on the calendar of the direct report. Meetings that were only planned count
// where nothing has happened yet: a calendar reaches into the future, and what is still to come has not been missed.
class LastDay {
 public:
  explicit LastDay(Facts const& facts) : facts_{facts}, clocks_(facts.people().size()) {
    for (Person const& person : facts.persons())
      if (auto const number = facts.people().find(person.id.text()); number != Names::none) zones_[number] = &person.time_zone;
  }
  [[nodiscard]] std::optional<std::int32_t> find() {
    for (MeetingRow const& row : facts_.meeting_rows()) look_at(row);
    for (ContactPeriod const& period : facts_.contact_periods()) happened(day_number(period.until) - 1);
    for (UnattributedMeeting const& meeting : facts_.unattributed()) happened(day_of_minutes(meeting.start.minutes()));
    return happened_ ? happened_ : planned_;
  }

 private:
  void look_at(MeetingRow const& row) {
    if (row.planned != MeetingRow::no_time) {
      std::int32_t const day = day_of(row, row.planned, MeetingRow::PlannedInstant);
      bool const over = (row.says & (MeetingRow::Held | MeetingRow::Missed)) != 0;
      if (over && row.start == MeetingRow::no_time) happened(day);
      planned_ = std::max(planned_.value_or(day), day);
    }
    if ((row.says & MeetingRow::Held) != 0 && row.start != MeetingRow::no_time)
      happened(day_of(row, row.start, MeetingRow::StartInstant));
    if (row.at != MeetingRow::no_time) happened(day_of(row, row.at, MeetingRow::AtInstant));
    if (row.recorded != MeetingRow::no_time) happened(day_of(row, row.recorded, MeetingRow::RecordedInstant));
  }
  void happened(std::int32_t day) { happened_ = std::max(happened_.value_or(day), day); }
  [[nodiscard]] std::int32_t day_of(MeetingRow const& row, std::int32_t minutes, unsigned instant) {
    if ((row.instants & instant) == 0 || row.report >= clocks_.size()) return day_of_minutes(minutes);
    auto& clock = clocks_[row.report];
    if (!clock) {
      auto const zone = zones_.find(row.report);
      clock.emplace(TimeZone{zone == zones_.end() ? std::string{"UTC"} : *zone->second});
    }
    return day_of_minutes(clock->local_minutes(minutes));
  }

  Facts const& facts_;
  boost::unordered_flat_map<std::uint32_t, std::string const*> zones_;
  std::vector<std::optional<LocalClock>> clocks_;
  std::optional<std::int32_t> happened_;
  std::optional<std::int32_t> planned_;
};

}  // namespace

void bind_facts(py::module_& module) {
  py::class_<Facts> type(module, "Facts", py::is_final(), R"doc(Everything that was said, in the order in which it was added.

Append-only; nothing is concluded here. Not for use from two threads at once.)doc");
  type.def(py::init<>(), "No facts.");
  add_each<Person, Employment, ReportingLine, Absence, Holiday, ProgrammeAdoption, MeetingPlanned, MeetingHeld, MeetingMissed, MeetingCancelled,
           MeetingMoved, RecoveryAsked, ContactPeriod, UnattributedMeeting>(type);
  type.def("__len__", &Facts::size, "Number of facts.");
  type.def(
      "last_day",
      [](Facts const& facts) -> std::optional<Date> {
        auto const day = LastDay{facts}.find();
        if (!day) return std::nullopt;
        return to_date(*day);
      },
      R"doc(The last day on which something is known to have happened; None without any meeting.

Meetings that were only planned count where nothing has happened yet.)doc");
}

}  // namespace roir::python
