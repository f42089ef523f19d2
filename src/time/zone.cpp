// SPDX-License-Identifier: MIT
#include "time/text.hpp"
#include "time/zone_table.hpp"
#include <roir/core/error.hpp>
#include <roir/time/day.hpp>
#include <roir/time/zone.hpp>

#include <cctz/civil_time.h>
#include <cctz/time_zone.h>

#include <algorithm>
#include <limits>
#include <map>
#include <mutex>
#include <string_view>
#include <utility>

namespace roir {

/// What the name stands for; cctz keeps the rules themselves for the life of the program.
struct TimeZone::Rules {
  Rules(std::string its_name, cctz::time_zone its_zone) : name{std::move(its_name)}, zone{its_zone} {}
  static std::shared_ptr<Rules const> shared(std::string const& name, cctz::time_zone const& zone);
  std::string name;                 ///< as the caller wrote it
  cctz::time_zone zone;             ///< the loaded rules
  mutable std::once_flag listed{};  ///< whether `table` is made
  mutable ZoneTable table{};        ///< made when it is first asked for
};

namespace {

using Instant = cctz::time_point<cctz::seconds>;

// Beyond every minute that 32 bits of local minutes can show, whatever the offset, and far from where seconds would overflow.
constexpr std::int64_t horizon = std::int64_t{1} << 33;
// 2300-01-01. cctz lists the clock changes of about 400 years and applies the rules beyond them unlisted, so later instants are looked up
// one by one.
constexpr std::int64_t listed_until = ZoneTable::listed_seconds / 60;

Instant at_minute(std::int64_t utc_minutes) {
  return Instant{cctz::seconds{60 * utc_minutes}};
}
std::int64_t floor_minute(Instant instant) {
  return floor_div(instant.time_since_epoch().count(), 60);
}
std::int64_t ceil_minute(Instant instant) {
  return -floor_div(-instant.time_since_epoch().count(), 60);
}

// Offsets before standard time have seconds (Paris: 9 min 21 s); the wall clock is cut to the minute below.
std::int64_t offset_minutes(cctz::time_zone const& zone, std::int64_t utc_minutes) {
  return floor_div(zone.lookup(at_minute(utc_minutes)).offset, 60);
}

[[noreturn]] void refuse_minutes(std::int64_t minutes) {
  throw InvalidArgument{{.code = "bad_moment",
                         .message = std::to_string(minutes) + " minutes after 1970-01-01T00:00 are outside the range of local time",
                         .hint = "Moments run from 1400-01-01T00:00 to 6053-01-23T02:07."}};
}

std::int32_t narrowed(std::int64_t minutes) {
  if (static_cast<std::int32_t>(minutes) != minutes) refuse_minutes(minutes);
  return static_cast<std::int32_t>(minutes);
}

// cctz opens what it is given as a path and answers some names itself ("Fixed/UTC+01:00", "localtime"). Only names of the database may
// pass: letters, digits and _ + - / of ordinary length, that lead nowhere else and do not mean the machine's own zone.
bool is_name(std::string_view name) {
  constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/";
  bool const well_formed = !name.empty() && name.size() <= 64 && name.find_first_not_of(allowed) == name.npos && name.front() != '/';
  bool const elsewhere = name == "localtime" || name == "posixrules" || name == "Factory" || name.starts_with("Fixed/") ||
                         name.starts_with("posix/") || name.starts_with("right/");
  return well_formed && !elsewhere;
}

}  // namespace

TimeZone::TimeZone(std::string const& name) {
  cctz::time_zone zone;
  if (!is_name(name) || !cctz::load_time_zone(name, &zone))
    throw InvalidArgument{{.code = "unknown_time_zone",
                           .message = time_text::quoted(name) + " is no time zone that this system knows",
                           .subject = name.substr(0, 64),
                           .hint =
                               "Use a name of the IANA database such as Europe/London, in this spelling; the system needs its zone files "
                               "(package tzdata)."}};
  rules_ = Rules::shared(name, zone);
}

// All values of one name share their rules, and with them the list of clock changes, for as long as one of them lives.
std::shared_ptr<TimeZone::Rules const> TimeZone::Rules::shared(std::string const& name, cctz::time_zone const& zone) {
  static std::mutex guard;
  static std::map<std::string, std::weak_ptr<Rules const>, std::less<>> known;
  std::lock_guard const lock{guard};
  std::weak_ptr<Rules const>& place = known[name];
  std::shared_ptr<Rules const> rules = place.lock();
  if (!rules) place = rules = std::make_shared<Rules const>(name, zone);
  return rules;
}

std::string const& TimeZone::name() const noexcept {
  return rules_->name;
}

std::int32_t TimeZone::local_minutes(std::int64_t utc_minutes) const {
  if (utc_minutes < -horizon || utc_minutes > horizon) refuse_minutes(utc_minutes);
  return narrowed(utc_minutes + offset_minutes(rules_->zone, utc_minutes));
}

namespace {

Instants instants(cctz::time_zone::civil_lookup const& found, std::int64_t before, std::int64_t after) {
  switch (found.kind) {
    case cctz::time_zone::civil_lookup::SKIPPED:
      return {Instants::Kind::Skipped, after, before};
    case cctz::time_zone::civil_lookup::REPEATED:
      return {Instants::Kind::Repeated, before, after};
    case cctz::time_zone::civil_lookup::UNIQUE:
      break;
  }
  return {Instants::Kind::Unique, before, before};
}

}  // namespace

Instants TimeZone::utc_minutes(std::int64_t local_minutes) const {
  if (local_minutes < -horizon || local_minutes > horizon) refuse_minutes(local_minutes);
  auto const found = rules_->zone.lookup(cctz::civil_second{cctz::civil_minute{1970, 1, 1, 0, 0} + local_minutes});
  return instants(found, floor_minute(found.pre), floor_minute(found.post));  // `pre` is read with the offset before the change
}

std::int64_t TimeZone::local_seconds(std::int64_t utc_seconds) const {
  if (utc_seconds < -60 * horizon || utc_seconds > 60 * horizon) refuse_minutes(floor_div(utc_seconds, 60));
  return utc_seconds + rules_->zone.lookup(Instant{cctz::seconds{utc_seconds}}).offset;
}

Instants TimeZone::utc_seconds(std::int64_t local_seconds) const {
  if (local_seconds < -60 * horizon || local_seconds > 60 * horizon) refuse_minutes(floor_div(local_seconds, 60));
  auto const found = rules_->zone.lookup(cctz::civil_second{1970, 1, 1, 0, 0, 0} + local_seconds);
  return instants(found, found.pre.time_since_epoch().count(), found.post.time_since_epoch().count());
}

ZoneTable const& ZoneTable::of(TimeZone const& zone) {
  TimeZone::Rules const& rules = *zone.rules_;
  std::call_once(rules.listed, [&] {
    std::vector<Stretch>& stretches = rules.table.stretches;
    std::int64_t at = -60 * horizon;
    auto const offset_at = [&](std::int64_t utc) { return std::int64_t{rules.zone.lookup(Instant{cctz::seconds{utc}}).offset}; };
    stretches.push_back({std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::min(), offset_at(at)});
    cctz::time_zone::civil_transition change;
    while (rules.zone.next_transition(Instant{cctz::seconds{at}}, &change)) {
      at = rules.zone.lookup(change.to).trans.time_since_epoch().count();
      if (at >= listed_seconds) break;
      std::int64_t const offset = offset_at(at);
      std::int64_t const before = stretches.back().offset;
      if (offset != before) stretches.push_back({at, at + std::max(offset, before), offset});
    }
    rules.table.rules = &rules;
    rules.table.make_buckets();
  });
  return rules.table;
}

std::int64_t ZoneTable::looked_up(std::int64_t local) const {
  auto const found = rules->zone.lookup(cctz::civil_second{1970, 1, 1, 0, 0, 0} + local);
  return found.pre.time_since_epoch().count();  // read with the offset before the change, if there is one
}

void ZoneTable::make_buckets() {
  std::size_t i = 0;
  for (std::int64_t begin = bucket_begin; begin < listed_seconds; begin += std::int64_t{1} << bucket_bits) {
    while (i + 1 < stretches.size() && std::max(stretches[i + 1].utc, stretches[i + 1].local) <= begin) ++i;
    buckets_.push_back(static_cast<std::uint16_t>(i));
  }
}

LocalClock::LocalClock(TimeZone zone) noexcept : zone_{std::move(zone)} {}

LocalClock::Stretch LocalClock::stretch_around(std::int64_t utc_minutes) const {
  cctz::time_zone const& zone = zone_.rules_->zone;
  std::int64_t const offset = offset_minutes(zone, utc_minutes);
  if (utc_minutes >= listed_until) return {utc_minutes, utc_minutes + 1, offset};
  cctz::time_zone::civil_transition change;
  // prev_transition looks strictly before its argument: one second on, it also finds a change at this very minute.
  bool const changed = zone.prev_transition(at_minute(utc_minutes) + cctz::seconds{1}, &change);
  std::int64_t const from = changed ? ceil_minute(zone.lookup(change.to).trans) : -horizon;
  bool const changes = zone.next_transition(at_minute(utc_minutes), &change);
  std::int64_t const to = changes ? ceil_minute(zone.lookup(change.to).trans) : listed_until;
  return {std::max(from, -horizon), std::min(to, listed_until), offset};
}

void LocalClock::seek(std::int64_t utc_minutes) {
  if (utc_minutes < -horizon || utc_minutes > horizon) refuse(utc_minutes);
  auto const place = std::partition_point(seen_.begin(), seen_.end(), [=](Stretch const& stretch) { return stretch.to <= utc_minutes; });
  if (place != seen_.end() && place->from <= utc_minutes) {
    at_hand_ = *place;
    return;
  }
  at_hand_ = stretch_around(utc_minutes);
  if (utc_minutes < listed_until) seen_.insert(place, at_hand_);
}

void LocalClock::refuse(std::int64_t minutes) {
  refuse_minutes(minutes);
}

}  // namespace roir
