// SPDX-License-Identifier: MIT
/// @file
/// Which meetings are one-to-ones: who is invited, whom their addresses name, and who leads whom on that day.
#pragma once

#include <roir/history/facts.hpp>
#include <roir/ical/calendar.hpp>
#include <roir/time/zone.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace roir::ical {

/// Why a meeting is no one-to-one.
enum class Reason : std::uint8_t { None, WholeDay, NoAttendees, OnePerson, ThreeOrMore, Group, UnknownAddress, NotInLine };
/// The reasons in the words of a note, by their numbers.
inline constexpr std::array<char const*, 8> reason_words{"",
                                                         "whole days",
                                                         "nobody is listed as invited",
                                                         "only one person is left of those invited",
                                                         "three or more people",
                                                         "a group is invited",
                                                         "an address that belongs to nobody known",
                                                         "neither of the two leads the other on that day"};

/// Two people who meet, by their numbers in People::persons.
struct Pair {
  std::size_t first = 0, second = 0;
};
/// What is concluded of an event: the two people, or why there are none.
struct Verdict {
  Reason reason = Reason::None;
  Pair pair{};
  std::string unknown{};  ///< UnknownAddress: which
};

/// The people of some facts, by their addresses, and who leads whom.
class People {
 public:
  People(Facts const& facts, std::span<std::string const> set_aside);
  /// The two people who meet in an event.
  [[nodiscard]] Verdict judge(CalendarEvent const& event) const;
  /// Whether somebody leads somebody on a day.
  [[nodiscard]] bool leads(std::size_t manager, std::size_t report, std::int32_t day) const;
  /// The local day of an instant for a person.
  [[nodiscard]] std::int32_t day_of(std::size_t person, std::int64_t utc) const;
  /// Their zone, if an address is that of somebody known.
  [[nodiscard]] std::optional<TimeZone> zone_of(std::string const& address) const;
  /// Whether an address is that of this person.
  [[nodiscard]] bool is_of(std::size_t person, std::string const& address) const;
  /// Their id.
  [[nodiscard]] PersonId const& id(std::size_t person) const { return persons_[person].id; }
  /// Number of people with an address.
  [[nodiscard]] std::size_t with_address() const noexcept { return by_address_.size(); }
  /// Addresses that stand beside two people.
  [[nodiscard]] std::uint64_t shared_addresses() const noexcept { return shared_; }

 private:
  struct One {
    PersonId id;
    TimeZone zone;
  };
  struct Spell {
    std::int32_t from, until;
  };
  [[nodiscard]] bool is_set_aside(CalendarAttendee const& one) const;
  std::vector<One> persons_;
  std::map<std::string, std::size_t> by_address_;
  std::map<std::pair<std::string, std::string>, std::vector<Spell>> lines_;  // manager and report
  std::set<std::string> set_aside_;
  std::uint64_t shared_ = 0;
};

}  // namespace roir::ical
