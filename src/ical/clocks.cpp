// SPDX-License-Identifier: MIT
#include "ical/clocks.hpp"

namespace roir::ical {
namespace {

using Clock = CalendarTime::Clock;

}  // namespace

ZoneClock const* Clocks::iana(TimeZone const& zone) {
  auto& place = iana_[zone.name()];
  if (place == nullptr) place = std::make_unique<ZoneClock>(zone);
  return place.get();
}

ZoneClock const* Clocks::of(CalendarTime const& time, Merged const& event) {
  if (time.clock == Clock::Utc) {
    auto const utc = iana_.find("UTC");
    return utc != iana_.end() ? utc->second.get() : iana(TimeZone{"UTC"});
  }
  if (time.clock != Clock::Zoned) {
    auto const zone = otherwise_(event);
    if (!zone && time.clock == Clock::Day) return iana(TimeZone{"UTC"});  // a whole day is no one-to-one, wherever it is
    return zone ? iana(*zone) : nullptr;
  }
  if (auto const known = iana_.find(time.zone); known != iana_.end()) return known->second.get();
  CalendarFile const* const calendar = event.source != nullptr ? event.source->calendar : nullptr;
  if (calendar != nullptr)
    for (CalendarZone const& zone : calendar->zones) {
      if (zone.name != time.zone || zone.origin != CalendarZone::Origin::OwnRules) continue;
      auto& place = own_[{calendar, zone.name}];
      if (place == nullptr) place = std::make_unique<ZoneClock>(zone.changes);
      return place.get();
    }
  return iana(TimeZone{time.zone});
}

std::optional<std::int64_t> Clocks::instant(CalendarTime const& time, Merged const& event) {
  ZoneClock const* const clock = of(time, event);
  return clock != nullptr ? std::optional{clock->to_utc(time.seconds)} : std::nullopt;
}

}  // namespace roir::ical
