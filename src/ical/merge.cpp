// SPDX-License-Identifier: MIT
#include "ical/merge.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace roir::ical {
namespace {

struct Copy {
  CalendarEvent const* event;
  Source const* source;
};

// Where all copies of an event meet: its UID, or what it is when it has none.
std::string key_of(CalendarEvent const& event) {
  if (!event.uid.empty()) return event.uid;
  std::string key = "\x01" + std::to_string(event.start.seconds) + event.start.zone + "\x01" + event.organizer;
  std::vector<std::string> invited;
  for (CalendarAttendee const& one : event.attendees) invited.push_back(one.address);
  std::sort(invited.begin(), invited.end());
  for (std::string const& one : invited) key += "\x01" + one;
  return key;
}

auto rank(CalendarAttendee const& a) {
  return std::tie(a.address, a.kind, a.role, a.reply);
}
auto rank(CalendarTime const& time) {
  return std::tie(time.seconds, time.clock, time.zone);
}

// An order in which nothing but the contents counts, for copies that are equally good.
bool content_before(CalendarEvent const& a, CalendarEvent const& b) {
  auto const simple = [](CalendarEvent const& e) {
    return std::make_tuple(rank(e.start), e.duration, e.status, std::cref(e.organizer).get(), e.transparent, e.rules.size(), e.added,
                           e.excluded, e.modified);
  };
  if (auto const x = simple(a), y = simple(b); x != y) return x < y;
  auto const text = [](CalendarEvent const& e) {
    std::string all;
    for (RecurrenceRule const& rule : e.rules) all += rule.to_string() + '\n';
    for (RecurrenceRule const& rule : e.excluded_rules) all += '-' + rule.to_string() + '\n';
    return all;
  };
  if (std::string const x = text(a), y = text(b); x != y) return x < y;
  return std::lexicographical_compare(a.attendees.begin(), a.attendees.end(), b.attendees.begin(), b.attendees.end(),
                                      [](CalendarAttendee const& x, CalendarAttendee const& y) { return rank(x) < rank(y); });
}

bool is_organisers(Copy const& copy) {
  return !copy.event->organizer.empty() && copy.source->calendar->owner == copy.event->organizer;
}

std::int64_t stamp_of(CalendarEvent const& event) {
  return event.stamp.value_or(event.modified.value_or(0));
}

// Which of two copies is right: the later revision, then the later copy, then the organiser's.
bool is_better(Copy const& a, Copy const& b) {
  auto const rank_of = [](Copy const& c) { return std::make_tuple(c.event->sequence, stamp_of(*c.event), is_organisers(c)); };
  if (auto const x = rank_of(a), y = rank_of(b); x != y) return x > y;
  if (*a.event != *b.event) {
    if (content_before(*a.event, *b.event)) return true;
    if (content_before(*b.event, *a.event)) return false;
  }
  return a.source->name < b.source->name;
}

// The best of the copies for which `wanted` holds, or null.
template <class Wanted>
Copy const* best(std::span<Copy const> copies, Wanted wanted) {
  Copy const* found = nullptr;
  for (Copy const& copy : copies)
    if (wanted(copy) && (found == nullptr || is_better(copy, *found))) found = &copy;
  return found;
}

bool is_reply(Copy const& copy) {
  return copy.source->calendar->method == CalendarMethod::Reply;
}
bool is_cancel(Copy const& copy) {
  return copy.source->calendar->method == CalendarMethod::Cancel;
}

CalendarAttendee const* find(CalendarEvent const& event, std::string const& address) {
  auto const found =
      std::find_if(event.attendees.begin(), event.attendees.end(), [&](CalendarAttendee const& one) { return one.address == address; });
  return found == event.attendees.end() ? nullptr : &*found;
}

// The answer of an attendee: their own copy or message knows best, then the organiser's copy, then the copy at hand.
Reply reply_of(CalendarAttendee const& attendee, std::span<Copy const> copies) {
  auto const names = [&](Copy const& copy) { return find(*copy.event, attendee.address) != nullptr; };
  Copy const* const own = best(copies, [&](Copy const& copy) {
    return names(copy) && !is_cancel(copy) && (is_reply(copy) || copy.source->calendar->owner == attendee.address);
  });
  if (own != nullptr) return find(*own->event, attendee.address)->reply;
  Copy const* const organisers = best(copies, [&](Copy const& copy) { return names(copy) && !is_cancel(copy) && is_organisers(copy); });
  return organisers != nullptr ? find(*organisers->event, attendee.address)->reply : attendee.reply;
}

std::optional<Merged> merge_copies(std::span<Copy const> copies, MergeCounts& counts) {
  Copy const* const last = best(copies, [](Copy const& copy) { return !is_reply(copy); });
  if (last == nullptr) {
    ++counts.lone_replies;
    return {};
  }
  Copy const* base = best(copies, [](Copy const& copy) { return !is_reply(copy) && !is_cancel(copy); });
  if (base == nullptr) base = last;
  counts.copies += copies.size() - 1;
  Merged merged{.event = *base->event, .source = base->source};
  CalendarEvent& event = merged.event;
  if (event.organizer.empty())
    if (Copy const* const named = best(copies, [](Copy const& copy) { return !is_reply(copy) && !copy.event->organizer.empty(); }))
      event.organizer = named->event->organizer;
  if (is_cancel(*last) && base != last) {
    // Only the organiser calls a meeting off (RFC 5546, 3.2.5).
    if (last->event->organizer.empty() || last->event->organizer == event.organizer) {
      event.status = CalendarStatus::Cancelled;
      event.modified = stamp_of(*last->event);
    } else {
      ++counts.foreign_cancels;
    }
  }
  if (event.attendees.empty()) {
    Copy const* const listed = best(copies, [](Copy const& copy) { return !is_reply(copy) && !copy.event->attendees.empty(); });
    if (listed != nullptr) event.attendees = listed->event->attendees;
  }
  for (CalendarAttendee& attendee : event.attendees) attendee.reply = reply_of(attendee, copies);
  return merged;
}

}  // namespace

std::vector<Meeting> merge(std::span<Source const> sources, Clocks& clocks, MergeCounts& counts) {
  // What a copy is about: the UID, which occurrence, and whether all that follow.
  using About = std::tuple<bool, bool, std::int64_t>;
  std::map<std::string, std::map<About, std::vector<Copy>>> by_uid;
  for (Source const& source : sources)
    for (CalendarEvent const& event : source.calendar->events) {
      About about{false, false, 0};
      if (event.recurrence_id) {
        Merged alone;
        alone.event.organizer = event.organizer;
        alone.source = &source;
        auto const at = clocks.instant(*event.recurrence_id, alone);
        about = {true, event.this_and_future, at.value_or(event.recurrence_id->seconds)};
      }
      by_uid[key_of(event)][about].push_back({&event, &source});
    }
  std::vector<Meeting> meetings;
  for (auto const& [uid, groups] : by_uid) {
    Meeting meeting;
    for (auto const& [about, copies] : groups) {
      auto merged = merge_copies(copies, counts);
      if (!merged) continue;
      if (std::get<0>(about))
        meeting.changes.push_back(std::move(*merged));
      else
        meeting.series = std::move(merged);
    }
    if (meeting.series || !meeting.changes.empty()) meetings.push_back(std::move(meeting));
  }
  return meetings;
}

}  // namespace roir::ical
