// SPDX-License-Identifier: MIT
/// @file
/// For the tests of writing: calendar text read back line by line, and a client that keeps what it is sent, by the rules of RFC 5546.
#pragma once

#include <roir/time/recurrence.hpp>

#include <algorithm>
#include <chrono>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace roir::written {

/// The physical lines of a text; throws where one does not end in CR LF.
inline std::vector<std::string> physical_lines(std::string const& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = text.find("\r\n", at);
    if (end == text.npos) throw std::runtime_error{"the last line has no end"};
    lines.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

/// The content lines: what was folded is put together.
inline std::vector<std::string> content_lines(std::string const& text) {
  std::vector<std::string> lines;
  for (std::string const& line : physical_lines(text)) {
    if (line.starts_with(" "))
      lines.back() += line.substr(1);
    else
      lines.push_back(line);
  }
  return lines;
}

/// The content lines in some order: what is in the text, however often.
inline std::multiset<std::string> line_set(std::string const& text) {
  auto const lines = content_lines(text);
  return {lines.begin(), lines.end()};
}

/// One VEVENT: its lines by the name in front of the first ; or :, with what stands behind the name.
using Event = std::multimap<std::string, std::string>;

inline std::vector<Event> events_in(std::string const& text) {
  std::vector<Event> events;
  bool inside = false;
  for (std::string const& line : content_lines(text)) {
    if (line == "BEGIN:VEVENT") {
      events.emplace_back();
      inside = true;
    } else if (line == "END:VEVENT") {
      inside = false;
    } else if (inside) {
      std::size_t const end = line.find_first_of(";:");
      events.back().emplace(line.substr(0, end), line.substr(end));
    }
  }
  return events;
}

/// The value of a line whose parameters hold no colon.
inline std::string value_of(Event const& event, std::string const& name) {
  auto const found = event.find(name);
  return found == event.end() ? "" : found->second.substr(found->second.find(':') + 1);
}

/// Seconds of "20260105T090000", with or without Z, or of a date.
inline std::int64_t seconds_of(std::string_view text) {
  auto const number = [&](std::size_t at, std::size_t size) { return std::stoi(std::string{text.substr(at, size)}); };
  std::chrono::sys_days const day{std::chrono::year{number(0, 4)} / number(4, 2) / number(6, 2)};
  std::int64_t const midnight = std::int64_t{day.time_since_epoch().count()} * 86400;
  return text.size() < 15 ? midnight : midnight + number(9, 2) * 3600 + number(11, 2) * 60 + number(13, 2);
}

/// SEQUENCE, then DTSTAMP (RFC 5546, 2.1.5).
struct Version {
  int sequence = -1;
  std::int64_t stamp = 0;
  friend auto operator<=>(Version const&, Version const&) = default;
};

/// A calendar program: keeps what is newest for each UID and RECURRENCE-ID. A newer message about a whole series voids what is known of its
/// single occurrences.
class Client {
 public:
  /// What a message or an imported file says.
  void receive(std::string const& text) {
    bool const cancels = text.find("\r\nMETHOD:CANCEL\r\n") != text.npos;
    for (Event const& event : events_in(text)) receive(event, cancels || value_of(event, "STATUS") == "CANCELLED");
  }
  /// The starts of all meetings that stand, in [after, before), ascending, each once.
  [[nodiscard]] std::vector<std::int64_t> starts(std::int64_t after, std::int64_t before) const {
    std::set<std::int64_t> all;
    for (auto const& [uid, item] : items_) {
      if (!item.cancelled && item.start)
        for (std::int64_t const local : wall_clocks(item)) all.insert(utc(item.zone, local));
    }
    std::vector<std::int64_t> out;
    std::copy_if(all.begin(), all.end(), std::back_inserter(out), [&](std::int64_t at) { return at >= after && at < before; });
    return out;
  }
  /// How many things it shows for `uid`: 1, or none.
  [[nodiscard]] std::size_t items() const { return items_.size(); }

 private:
  struct Change {
    Version version{};
    std::optional<std::int64_t> place{};  // none = cancelled
  };
  struct Item {
    Version version{};
    bool cancelled = false;
    std::optional<std::int64_t> start{};
    std::string zone{};
    std::string rule{};
    std::set<std::int64_t> excluded{};
    std::map<std::int64_t, Change> changes{};
  };

  static std::string zone_in(Event const& event) {
    std::string const start = event.find("DTSTART")->second;
    std::size_t const at = start.find(";TZID=");
    if (at != start.npos) return start.substr(at + 6, start.find(':') - at - 6);
    return start.ends_with("Z") ? "UTC" : "";
  }
  static std::int64_t utc(std::string const& zone, std::int64_t local) {
    if (zone.empty()) return local;
    std::int64_t const minute = floor_div(local, 60);
    return TimeZone{zone}.utc_minutes(minute).resolved() * 60 + (local - minute * 60);
  }
  void receive(Event const& event, bool cancelled) {
    Item& item = items_[value_of(event, "UID")];
    Version const version{std::stoi(value_of(event, "SEQUENCE")), seconds_of(value_of(event, "DTSTAMP"))};
    std::string const id = value_of(event, "RECURRENCE-ID");
    std::int64_t const start = seconds_of(value_of(event, "DTSTART"));
    if (!id.empty()) {
      Change& change = item.changes[seconds_of(id)];
      if (version > change.version) change = {version, cancelled ? std::optional<std::int64_t>{} : start};
      return;
    }
    if (version <= item.version) return;
    item.version = version;
    item.cancelled = cancelled;
    item.start = start;
    item.zone = zone_in(event);
    item.rule = value_of(event, "RRULE");
    item.excluded.clear();
    for (auto [at, end] = event.equal_range("EXDATE"); at != end; ++at)
      item.excluded.insert(seconds_of(at->second.substr(at->second.find(':') + 1)));
  }
  static std::set<std::int64_t> wall_clocks(Item const& item) {
    Recurrence::Parts parts{.start = *item.start};
    if (!item.zone.empty()) parts.zone = TimeZone{item.zone};
    if (!item.rule.empty()) parts.rules = {RecurrenceRule::parse(item.rule)};
    std::set<std::int64_t> clocks;
    for (Occurrence const& one : Recurrence{parts}.occurrences(0, 1893456000))  // to 2030
      if (!item.excluded.contains(one.local)) clocks.insert(one.local);
    std::set<std::int64_t> moved;
    for (auto const& [original, change] : item.changes) {
      if (change.version < item.version || (!clocks.contains(original) && !item.excluded.contains(original))) continue;
      clocks.erase(original);
      if (change.place) moved.insert(*change.place);
    }
    clocks.merge(moved);
    return clocks;
  }
  std::map<std::string, Item> items_{};
};

}  // namespace roir::written
