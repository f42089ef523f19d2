// SPDX-License-Identifier: MIT
/// @file
/// From events to meetings: copies become one, changes find their series, and a series becomes occurrences.
#pragma once

#include "ical/zones.hpp"
#include <roir/ical/calendar.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace roir::ical {

/// A calendar object among those that are read together.
struct Source {
  CalendarFile const* calendar = nullptr;
  std::string name;        ///< of its file
  std::uint32_t file = 0;  ///< number of its file
};

/// An event and the calendar whose zones it names.
struct Merged {
  CalendarEvent event;
  Source const* source = nullptr;
};

/// All that is known under one UID.
struct Meeting {
  std::optional<Merged> series;  ///< the event itself; empty when only changes of it arrived
  std::vector<Merged> changes;   ///< single occurrences, and those from which on all are changed
};

/// What became of an occurrence, as far as a calendar can tell.
enum class Fate : std::uint8_t { Stands, Deleted, Cancelled };

/// One occurrence of a meeting.
struct Instance {
  std::int64_t original = 0;     ///< UTC: where its series has it
  std::int64_t start = 0;        ///< UTC: where it stands
  Merged const* what = nullptr;  ///< what is said of it
  Fate fate = Fate::Stands;
};

/// A stretch of UTC seconds, half open.
struct Stretch {
  std::int64_t after = 0, before = 0;
  [[nodiscard]] bool contains(std::int64_t at) const noexcept { return after <= at && at < before; }
};

/// The clocks of calendars, each made once.
class Clocks {
 public:
  /// @param otherwise the clock of floating times and whole days in an event; empty = unknown
  explicit Clocks(std::function<std::optional<TimeZone>(Merged const&)> otherwise) : otherwise_{std::move(otherwise)} {}
  /// The clock on which a time of an event is stated; null when nobody says.
  ZoneClock const* of(CalendarTime const& time, Merged const& event);
  /// The instant of a time; empty when nobody says on which clock.
  std::optional<std::int64_t> instant(CalendarTime const& time, Merged const& event);

 private:
  ZoneClock const* iana(TimeZone const& zone);
  std::function<std::optional<TimeZone>(Merged const&)> otherwise_;
  std::map<std::string, std::unique_ptr<ZoneClock>> iana_;
  std::map<std::pair<CalendarFile const*, std::string>, std::unique_ptr<ZoneClock>> own_;
};

/// What merging found besides.
struct MergeCounts {
  std::uint64_t copies = 0;           ///< events that are further copies of another
  std::uint64_t lone_replies = 0;     ///< answers to meetings that are not there
  std::uint64_t foreign_cancels = 0;  ///< cancellations by somebody else than the organiser
};
/// The meetings of several calendars, in an order that does not depend on that of the sources.
std::vector<Meeting> merge(std::span<Source const> sources, Clocks& clocks, MergeCounts& counts);

/// How much one call may do.
struct Budget {
  std::int64_t steps = 0;        ///< left for all series together
  std::int64_t occurrences = 0;  ///< of one series
};
/// The occurrences of a meeting that stand, or stood first, in a window; in order of their originals. A floating meeting on no known clock
/// has none, and `unplaced` counts it.
/// @throws LimitExceeded (`too_many_steps`, `too_many_occurrences`)
std::vector<Instance> expand(Meeting const& meeting, Stretch window, Clocks& clocks, Budget& budget, std::uint64_t& unplaced);

}  // namespace roir::ical
