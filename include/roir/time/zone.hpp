// SPDX-License-Identifier: MIT
/// @file
/// Time zones: from instants to local civil time and back, with the hours that a clock change skips or repeats.
#pragma once

#include <roir/core/export.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace roir {

/// What a wall clock means in a zone: one instant, none (the clocks sprang over it), or two (it came twice).
struct Instants {
  /// How many instants show this wall clock.
  enum class Kind : std::uint8_t {
    Unique,   ///< exactly one; `earlier` and `later` are equal
    Skipped,  ///< none: the clocks went forward over it
    Repeated  ///< two: the clocks went back and it came again
  };
  Kind kind = Kind::Unique;  ///< which of the three
  std::int64_t earlier = 0;  ///< UTC minutes (or seconds); for a skipped one read with the offset that holds after the change
  std::int64_t later = 0;    ///< UTC minutes (or seconds); for a skipped one read with the offset that held before the change
  /// roir's rule: a skipped wall clock moves forward by the length of the gap (02:30 becomes 03:30), a repeated one is the first.
  [[nodiscard]] constexpr std::int64_t resolved() const noexcept { return kind == Kind::Skipped ? later : earlier; }
  /// Member by member.
  friend constexpr bool operator==(Instants const&, Instants const&) = default;
};

struct ZoneTable;

/// A time zone of the IANA database ("Europe/London"). A cheap value; never empty.
///
/// The rules come from the zone files of the system (TZDIR, else /usr/share/zoneinfo), right beyond 2037 too. No zone is guessed: an
/// unknown name is an error, and so is the machine's own zone ("localtime"), because a result must not depend on the machine.
class ROIR_EXPORT TimeZone {
 public:
  /// @param name a name of the IANA database, such as "Europe/London" or "UTC"; letters in their proper case.
  /// @throws InvalidArgument (`unknown_time_zone`) if there is no such zone; the hint says what a name looks like.
  explicit TimeZone(std::string const& name);
  /// The name it was made with.
  [[nodiscard]] std::string const& name() const noexcept;
  /// The wall clock of an instant, in minutes since 1970-01-01T00:00.
  /// @throws InvalidArgument (`bad_moment`) if it does not fit 32 bits.
  [[nodiscard]] std::int32_t local_minutes(std::int64_t utc_minutes) const;
  /// The instants of a wall clock; nothing is resolved silently.
  [[nodiscard]] Instants utc_minutes(std::int64_t local_minutes) const;
  /// The wall clock of an instant, both in seconds since 1970-01-01T00:00; offsets before standard time have seconds.
  /// @throws InvalidArgument (`bad_moment`) for instants further away than minutes in 33 bits.
  [[nodiscard]] std::int64_t local_seconds(std::int64_t utc_seconds) const;
  /// As utc_minutes, in seconds.
  /// @throws InvalidArgument (`bad_moment`) for wall clocks further away than minutes in 33 bits.
  [[nodiscard]] Instants utc_seconds(std::int64_t local_seconds) const;
  /// Same name. Two names of one zone ("GMT", "Etc/GMT") are different values.
  friend bool operator==(TimeZone const& a, TimeZone const& b) noexcept { return a.name() == b.name(); }

 private:
  friend class LocalClock;
  friend struct ZoneTable;
  struct Rules;
  std::shared_ptr<Rules const> rules_;
};

/// TimeZone::local_minutes for many instants of one zone: keeps the stretches between two clock changes that it has seen, and the last one
/// at hand, so that rows in time order cost about a nanosecond each and rows in any order a short search. Cheap to make; use one per
/// thread.
class ROIR_EXPORT LocalClock {
 public:
  /// A clock in `zone`.
  explicit LocalClock(TimeZone zone) noexcept;
  /// As TimeZone::local_minutes.
  /// @throws InvalidArgument (`bad_moment`) if the result does not fit 32 bits.
  [[nodiscard]] std::int32_t local_minutes(std::int64_t utc_minutes) {
    if (utc_minutes < at_hand_.from || utc_minutes >= at_hand_.to) seek(utc_minutes);
    return checked(utc_minutes + at_hand_.offset);
  }

 private:
  void seek(std::int64_t utc_minutes);
  [[nodiscard]] static std::int32_t checked(std::int64_t minutes) {
    if (static_cast<std::int32_t>(minutes) != minutes) refuse(minutes);
    return static_cast<std::int32_t>(minutes);
  }
  [[noreturn]] static void refuse(std::int64_t minutes);
  struct Stretch {
    std::int64_t from = 0;  // the offset holds for UTC minutes in [from, to)
    std::int64_t to = 0;
    std::int64_t offset = 0;
  };
  [[nodiscard]] Stretch stretch_around(std::int64_t utc_minutes) const;
  TimeZone zone_;
  Stretch at_hand_;
  std::vector<Stretch> seen_;  // ascending; at most one per clock change that the zone lists
};

}  // namespace roir
