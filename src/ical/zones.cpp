// SPDX-License-Identifier: MIT
#include "ical/zones.hpp"

#include "ical/values.hpp"
#include <roir/core/error.hpp>
#include <roir/time/day.hpp>

#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>

namespace roir::ical {
namespace {

using Change = CalendarZone::Change;
constexpr std::size_t max_observances = 2000;  // of one VTIMEZONE; Outlook writes one for each year
constexpr std::size_t max_changes = 4000;
constexpr std::int64_t year = 366LL * 86'400;

std::optional<TimeZone> iana(std::string const& name) {
  try {
    return TimeZone{name};
  } catch (InvalidArgument const&) {
    return {};
  }
}

// The name behind the prefix of a program: the longest ending that is a zone.
std::optional<TimeZone> behind_prefix(std::string_view name) {
  if (same_word(name, "tzone://Microsoft/Utc")) return TimeZone{"UTC"};
  if (name.find('/') == std::string_view::npos) return {};
  for (std::size_t at = name.find('/'); at != std::string_view::npos; at = name.find('/', at + 1)) {
    std::string const ending{name.substr(at + 1)};
    if (ending.find('/') == std::string::npos && ending != "UTC" && ending != "GMT") break;
    if (auto zone = iana(ending)) return zone;
  }
  return {};
}

std::optional<TimeZone> windows(std::string const& name) {
  if (name.empty() || name.size() > 64) return {};
  UErrorCode error = U_ZERO_ERROR;
  icu::UnicodeString found;
  icu::TimeZone::getIDForWindowsID(icu::UnicodeString::fromUTF8(name), nullptr, found, error);
  if (U_FAILURE(error) || found.isEmpty()) return {};
  std::string id;
  found.toUTF8String(id);
  return iana(id);
}

// Zones to compare rules with: the ones that most people know come first, then all others by name.
std::vector<std::string> candidates() {
  std::vector<std::string> names{"UTC",
                                 "Europe/London",
                                 "Europe/Berlin",
                                 "Europe/Helsinki",
                                 "Europe/Lisbon",
                                 "Europe/Istanbul",
                                 "Europe/Moscow",
                                 "America/New_York",
                                 "America/Chicago",
                                 "America/Denver",
                                 "America/Phoenix",
                                 "America/Los_Angeles",
                                 "America/Halifax",
                                 "America/Sao_Paulo",
                                 "America/Argentina/Buenos_Aires",
                                 "America/Mexico_City",
                                 "Africa/Johannesburg",
                                 "Africa/Lagos",
                                 "Africa/Nairobi",
                                 "Asia/Dubai",
                                 "Asia/Karachi",
                                 "Asia/Kolkata",
                                 "Asia/Dhaka",
                                 "Asia/Bangkok",
                                 "Asia/Singapore",
                                 "Asia/Shanghai",
                                 "Asia/Tokyo",
                                 "Australia/Sydney",
                                 "Australia/Brisbane",
                                 "Australia/Adelaide",
                                 "Pacific/Auckland"};
  std::vector<std::string> others;
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::StringEnumeration> const ids{
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, error)};
  if (U_SUCCESS(error) && ids != nullptr)
    while (icu::UnicodeString const* id = ids->snext(error)) id->toUTF8String(others.emplace_back());
  std::sort(others.begin(), others.end());
  names.insert(names.end(), others.begin(), others.end());
  return names;
}

std::int32_t offset_at(std::vector<Change> const& changes, std::int64_t utc) {
  auto const after = std::upper_bound(changes.begin(), changes.end(), utc, [](std::int64_t at, Change const& c) { return at < c.from; });
  return after == changes.begin() ? changes.front().offset : std::prev(after)->offset;
}

// Whether a zone has the offsets of the changes wherever one looks: each week, and on both sides of each change.
class Agreement {
 public:
  Agreement(std::vector<Change> const& changes, std::int64_t after, std::int64_t before) {
    auto const look = [&](std::int64_t at) {
      if (at >= after && at < before) points_.emplace_back(floor_div(at, 60), offset_at(changes, at));
    };
    for (std::int64_t at = after; at < before; at += 7LL * 86'400) look(at);
    for (Change const& change : changes) {
      look(change.from - 60);
      look(change.from);
    }
    std::sort(points_.begin(), points_.end());
  }
  [[nodiscard]] bool with(TimeZone const& zone) const {
    if (points_.empty()) return false;
    LocalClock clock{zone};
    return std::all_of(points_.begin(), points_.end(),
                       [&](auto const& point) { return 60 * (clock.local_minutes(point.first) - point.first) == point.second; });
  }

 private:
  std::vector<std::pair<std::int64_t, std::int64_t>> points_;  // UTC minutes and the offset there, in seconds
};

// The onsets of one observance on its own wall clock, which is that of the offset before.
std::vector<std::int64_t> onsets(Observance const& part, std::int32_t from, std::int64_t after, std::int64_t before) {
  std::vector<std::int64_t> found;
  auto start = read_stamp(part.start);
  if (!start) return found;
  constexpr std::int64_t earliest = -11'644'473'600;  // 1601-01-01, where the zones of Windows begin; other programs write year 1
  if (start->seconds < earliest) start->seconds = earliest + start->seconds % year;
  found.push_back(start->seconds);
  for (std::string const& list : part.dates)
    each_of(list, [&](std::string_view one) {
      if (auto const at = read_stamp(one.substr(0, one.find('/')))) found.push_back(at->seconds);
      return found.size() < max_changes;
    });
  for (std::string const& text : part.rules) {
    try {
      RecurrenceRule::Parts rule = RecurrenceRule::parse(text).parts();
      if (rule.frequency < Frequency::Daily) continue;
      if (rule.until && rule.until->form == Until::Form::Instant)
        rule.until = Until{.seconds = rule.until->seconds + from, .form = Until::Form::WallClock};
      auto const some = Recurrence{{.start = start->seconds, .rules = {RecurrenceRule{rule}}}}.starts(after, before);
      found.insert(found.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(std::min(some.size(), max_changes)));
    } catch (Error const&) {
      continue;  // the start stands all the same
    }
  }
  return found;
}

}  // namespace

ZoneClock::ZoneClock(TimeZone zone) : zone_{std::move(zone)} {}

std::int64_t ZoneClock::to_utc(std::int64_t local) const {
  if (zone_) return zone_->utc_seconds(local).resolved();
  // The first stretch whose wall clock shows it; for a skipped one the offset that held before.
  std::int32_t offset = changes_.front().offset;
  for (std::size_t i = 0; i < changes_.size(); ++i) {
    std::int64_t const change = changes_[i].from;
    if (local - offset < change && i != 0) break;
    if (local - changes_[i].offset < change && i != 0) break;
    offset = changes_[i].offset;
  }
  return local - offset;
}

std::int64_t ZoneClock::to_local(std::int64_t utc) const {
  return zone_ ? zone_->local_seconds(utc) : utc + offset_at(changes_, utc);
}

std::vector<Change> changes_of(ZoneRules const& rules, std::int64_t after, std::int64_t before) {
  std::vector<Change> changes;
  std::vector<std::pair<std::int64_t, std::int32_t>> earlier;
  if (rules.parts.empty() || rules.parts.size() > max_observances) return changes;
  for (Observance const& part : rules.parts) {
    auto const to = read_offset(part.to);
    auto const from = part.from.empty() ? to : read_offset(part.from);
    if (!from || !to) return {};
    for (std::int64_t const local : onsets(part, *from, after - 2 * year, before + year)) {
      changes.push_back({.from = local - *from, .offset = *to});
      earlier.emplace_back(local - *from, *from);
    }
    if (changes.size() > max_changes) return {};
  }
  if (changes.empty()) return changes;
  std::stable_sort(changes.begin(), changes.end(), [](Change const& a, Change const& b) { return a.from < b.from; });
  // What holds before the first change is the offset that it comes from.
  Change const before_all{.from = changes.front().from - 100 * year, .offset = std::min_element(earlier.begin(), earlier.end())->second};
  changes.insert(changes.begin(), before_all);
  return changes;
}

CalendarZone zone_by_name(std::string_view name) {
  CalendarZone zone{.name = std::string{name}};
  std::string const plain{trimmed(name)};
  if (auto const found = iana(plain)) {
    zone.iana = found->name();
    zone.origin = CalendarZone::Origin::Iana;
  } else if (auto const prefixed = behind_prefix(plain)) {
    zone.iana = prefixed->name();
    zone.origin = CalendarZone::Origin::Prefixed;
  } else if (auto const of_windows = windows(plain)) {
    zone.iana = of_windows->name();
    zone.origin = CalendarZone::Origin::Windows;
  }
  return zone;
}

CalendarZone zone_by_rules(std::string_view name, ZoneRules const& rules, std::int64_t after, std::int64_t before) {
  CalendarZone zone{.name = std::string{name}};
  if (auto const located = iana(rules.location)) {
    zone.iana = located->name();
    zone.origin = CalendarZone::Origin::Prefixed;
    return zone;
  }
  constexpr std::int64_t span = 60 * year;
  before = std::min(before, after + span);
  zone.changes = changes_of(rules, after, before);
  if (zone.changes.empty()) return zone;
  zone.origin = CalendarZone::Origin::OwnRules;
  Agreement const agreement{zone.changes, after, before};
  for (std::string const& candidate : candidates()) {
    auto const known = iana(candidate);
    if (!known || !agreement.with(*known)) continue;
    zone.iana = candidate;
    zone.origin = CalendarZone::Origin::MatchedRules;
    zone.changes.clear();
    break;
  }
  return zone;
}

std::string zone_words(CalendarZone const& zone) {
  std::string const shown = "zone '" + clean(zone.name) + "'";
  std::string const times = ": " + std::to_string(zone.times) + (zone.times == 1 ? " event" : " events");
  switch (zone.origin) {
    case CalendarZone::Origin::Iana:
      return {};
    case CalendarZone::Origin::Prefixed:
      return shown + " was taken for " + zone.iana + ", which it names" + times;
    case CalendarZone::Origin::Windows:
      return shown + " was taken for " + zone.iana + ", as Windows has it" + times;
    case CalendarZone::Origin::MatchedRules:
      return shown + " was taken for " + zone.iana + ", whose clock agrees with the rules in the file at all its times" + times;
    case CalendarZone::Origin::OwnRules:
      return shown + " was read by the rules in the file, which are those of no known zone" + times;
    case CalendarZone::Origin::Unknown:
      break;
  }
  return shown + " is not known, and the file has no rules for it" + times + " rejected";
}

}  // namespace roir::ical
