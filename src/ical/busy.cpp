// SPDX-License-Identifier: MIT
#include "ical/clocks.hpp"
#include "ical/expand.hpp"
#include "ical/lines.hpp"
#include "ical/merge.hpp"
#include <roir/ical/busy.hpp>

#include <algorithm>

namespace roir {
namespace {

using namespace ical;

// Whether an occurrence takes its owner's time.
bool takes_time(Instance const& instance, std::string const& owner) {
  CalendarEvent const& event = instance.what->event;
  if (instance.fate != Fate::Stands || event.transparent) return false;
  std::string const& whose = owner.empty() ? instance.what->source->calendar->owner : owner;
  if (whose.empty()) return true;
  return std::none_of(event.attendees.begin(), event.attendees.end(),
                      [&](CalendarAttendee const& one) { return one.address == whose && one.reply == Reply::Declined; });
}

std::vector<BusyTime> united(std::vector<BusyTime> times) {
  std::sort(times.begin(), times.end());
  std::vector<BusyTime> out;
  for (BusyTime const& time : times) {
    if (!out.empty() && time.from <= out.back().until)
      out.back().until = std::max(out.back().until, time.until);
    else
      out.push_back(time);
  }
  return out;
}

}  // namespace

std::vector<BusyTime> busy_times(std::span<CalendarFile const> calendars, std::int64_t after, std::int64_t before,
                                 BusyOptions const& options) {
  if (before <= after) return {};
  std::vector<Source> sources;
  for (CalendarFile const& calendar : calendars) sources.push_back({.calendar = &calendar, .name = {}, .file = 0});
  Clocks clocks{[&](Merged const& event) -> std::optional<TimeZone> {
    bool const says = event.source != nullptr && !event.source->calendar->default_zone.empty();
    if (options.zone || !says) return options.zone ? *options.zone : TimeZone{"UTC"};
    return TimeZone{event.source->calendar->default_zone};
  }};
  MergeCounts counts;
  std::uint64_t unplaced = 0;
  Budget budget{.steps = 500'000'000, .occurrences = 100'000};
  std::string const owner = lowered(options.owner);
  std::vector<BusyTime> times;
  for (Meeting const& meeting : merge(sources, clocks, counts)) {
    // What begins before the window may last into it.
    std::int64_t longest = meeting.series ? meeting.series->event.duration : 0;
    for (Merged const& change : meeting.changes) longest = std::max(longest, change.event.duration);
    for (Instance const& instance : expand(meeting, {after - longest, before}, clocks, budget, unplaced)) {
      if (!takes_time(instance, owner)) continue;
      BusyTime const time{std::max(instance.start, after), std::min(instance.start + instance.what->event.duration, before)};
      if (time.from < time.until) times.push_back(time);
    }
  }
  return united(std::move(times));
}

}  // namespace roir
