// SPDX-License-Identifier: MIT
#include "ical/one_to_ones.hpp"

#include "ical/lines.hpp"
#include <roir/time/day.hpp>

#include <algorithm>
#include <limits>

namespace roir::ical {

People::People(Facts const& facts, std::span<std::string const> set_aside) {
  std::map<std::string, std::size_t> number;
  for (Person const& person : facts.persons()) {
    // What is said last of a person stands.
    auto const [place, is_new] = number.try_emplace(person.id.text(), persons_.size());
    if (is_new)
      persons_.push_back({person.id, TimeZone{person.time_zone}});
    else
      persons_[place->second].zone = TimeZone{person.time_zone};
  }
  auto const add = [&](std::string const& text, std::size_t who) {
    std::string const address = lowered(trimmed(text));
    if (address.find('@') == std::string::npos) return;
    auto const [place, is_new] = by_address_.try_emplace(address, who);
    shared_ += !is_new && place->second != who;
  };
  for (Person const& person : facts.persons()) {
    std::size_t const who = number.at(person.id.text());
    add(person.email, who);
    add(person.id.text(), who);
  }
  for (ReportingLine const& line : facts.reporting_lines())
    lines_[{line.manager.text(), line.report.text()}].push_back(
        {day_number(line.from), line.until ? day_number(*line.until) : std::numeric_limits<std::int32_t>::max()});
  for (std::string const& address : set_aside) set_aside_.insert(lowered(trimmed(address)));
}

bool People::is_set_aside(CalendarAttendee const& one) const {
  bool const thing = one.kind == AttendeeKind::Resource || one.kind == AttendeeKind::Room;
  bool const absent = one.reply == Reply::Delegated || one.role == AttendeeRole::Informed ||
                      (one.role == AttendeeRole::Optional && one.reply != Reply::Accepted);
  bool const calendar = one.address.ends_with("@group.calendar.google.com");
  return thing || absent || calendar || set_aside_.contains(one.address);
}

Verdict People::judge(CalendarEvent const& event) const {
  if (event.start.clock == CalendarTime::Clock::Day) return {.reason = Reason::WholeDay};
  if (event.attendees.empty()) return {.reason = Reason::NoAttendees};
  std::vector<std::string> addresses;
  bool group = false;
  auto const take = [&](CalendarAttendee const& one) {
    if (is_set_aside(one) || one.address.empty()) return;
    group = group || one.kind == AttendeeKind::Group;
    addresses.push_back(one.address);
  };
  bool const listed = std::any_of(event.attendees.begin(), event.attendees.end(),
                                  [&](CalendarAttendee const& one) { return one.address == event.organizer; });
  if (!listed) take({.address = event.organizer});
  for (CalendarAttendee const& one : event.attendees) take(one);
  // Two addresses of one person are one participant.
  std::set<std::string> strangers;
  std::set<std::size_t> known;
  for (std::string const& address : addresses) {
    auto const found = by_address_.find(address);
    if (found == by_address_.end())
      strangers.insert(address);
    else
      known.insert(found->second);
  }
  std::size_t const count = known.size() + strangers.size();
  if (group) return {.reason = Reason::Group};
  if (count < 2) return {.reason = Reason::OnePerson};
  if (count > 2) return {.reason = Reason::ThreeOrMore};
  if (!strangers.empty()) return {.reason = Reason::UnknownAddress, .unknown = *strangers.begin()};
  return {.pair = {*known.begin(), *known.rbegin()}};
}

bool People::leads(std::size_t manager, std::size_t report, std::int32_t day) const {
  auto const found = lines_.find({persons_[manager].id.text(), persons_[report].id.text()});
  return found != lines_.end() &&
         std::any_of(found->second.begin(), found->second.end(), [day](Spell const& s) { return s.from <= day && day < s.until; });
}

std::int32_t People::day_of(std::size_t person, std::int64_t utc) const {
  return static_cast<std::int32_t>(floor_div(persons_[person].zone.local_seconds(utc), 86'400));
}

std::optional<TimeZone> People::zone_of(std::string const& address) const {
  auto const found = by_address_.find(address);
  return found == by_address_.end() ? std::nullopt : std::optional{persons_[found->second].zone};
}

bool People::is_of(std::size_t person, std::string const& address) const {
  auto const found = by_address_.find(address);
  return found != by_address_.end() && found->second == person;
}

}  // namespace roir::ical
