// SPDX-License-Identifier: MIT
#include <roir/time/time_frame.hpp>

#include <utility>

namespace roir {

std::int64_t TimeFrame::local_minutes(Moment const& moment) const {
  return moment.is_instant() ? zone.local_minutes(moment.minutes()) : moment.minutes();
}

std::int32_t TimeFrame::day_of(Moment const& moment) const {
  return day_of_minutes(local_minutes(moment));
}

TimeFrame time_frame(Window const& window, Date as_of, TimeZone zone) {
  return {window.begin_day(), window.end_day(), day_number(as_of), std::move(zone)};
}

}  // namespace roir
