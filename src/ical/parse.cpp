// SPDX-License-Identifier: MIT
#include "exchange/csv_records.hpp"
#include "exchange/csv_text.hpp"
#include "ical/lines.hpp"
#include "ical/values.hpp"
#include "ical/zones.hpp"
#include <roir/core/error.hpp>
#include <roir/ical/parse.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>
#include <map>
#include <utility>

namespace roir {
namespace {

using namespace ical;
using Clock = CalendarTime::Clock;

// The properties that are read; every other line is passed over before anything is made of it.
enum class Property : std::uint8_t {
  None,
  Begin,
  End,
  Attendee,
  BusyStatus,
  CalendarName,
  CalendarZoneName,
  Dtend,
  Dtstamp,
  Dtstart,
  Duration,
  Exdate,
  Exrule,
  LastModified,
  Location,
  Method,
  OffsetFrom,
  OffsetTo,
  Organizer,
  Owner,
  Rdate,
  RecurrenceId,
  Rrule,
  Sequence,
  Status,
  Transparency,
  Tzid,
  Uid
};

struct Word {
  std::string_view name;
  Property property;
};
constexpr std::array<Word, 27> words{{{"ATTENDEE", Property::Attendee},
                                      {"BEGIN", Property::Begin},
                                      {"DTEND", Property::Dtend},
                                      {"DTSTAMP", Property::Dtstamp},
                                      {"DTSTART", Property::Dtstart},
                                      {"DURATION", Property::Duration},
                                      {"END", Property::End},
                                      {"EXDATE", Property::Exdate},
                                      {"EXRULE", Property::Exrule},
                                      {"LAST-MODIFIED", Property::LastModified},
                                      {"METHOD", Property::Method},
                                      {"ORGANIZER", Property::Organizer},
                                      {"RDATE", Property::Rdate},
                                      {"RECURRENCE-ID", Property::RecurrenceId},
                                      {"RRULE", Property::Rrule},
                                      {"SEQUENCE", Property::Sequence},
                                      {"STATUS", Property::Status},
                                      {"TRANSP", Property::Transparency},
                                      {"TZID", Property::Tzid},
                                      {"TZOFFSETFROM", Property::OffsetFrom},
                                      {"TZOFFSETTO", Property::OffsetTo},
                                      {"UID", Property::Uid},
                                      {"X-LIC-LOCATION", Property::Location},
                                      {"X-MICROSOFT-CDO-BUSYSTATUS", Property::BusyStatus},
                                      {"X-OWNER", Property::Owner},
                                      {"X-WR-CALNAME", Property::CalendarName},
                                      {"X-WR-TIMEZONE", Property::CalendarZoneName}}};

Property property_of(std::string_view name) noexcept {
  if (name.size() < 3 || name.size() > 26) return Property::None;
  char const first = static_cast<char>(name.front() & ~0x20);
  for (Word const& word : words)
    if (word.name.front() == first && word.name.size() == name.size() && same_word(word.name, name)) return word.property;
  return Property::None;
}

char const* name_of(Property property) noexcept {
  for (Word const& word : words)
    if (word.property == property) return word.name.data();
  return "";
}

// A line that is kept: which property, and where it lies.
struct Kept {
  RawLine raw;
  Property property = Property::None;
};

// An event as it was found: its lines are [first, first + count) of those kept.
struct Found {
  std::uint64_t line = 0;
  std::size_t first = 0, count = 0;
  char const* fault = nullptr;  // why it cannot be read, before its lines are looked at
};

// A calendar object as it was found.
struct FoundCalendar {
  std::vector<Found> events;
  std::vector<Kept> lines;
  std::vector<ZoneRules> zones;
  CalendarMethod method = CalendarMethod::None;
  std::string owner, zone;
};

struct FaultWords {
  char const* code;
  char const* message;
  char const* hint;
};
constexpr std::array<FaultWords, 4> faults{
    {{"unfinished_event", "the event has no END:VEVENT", "The file was cut off or damaged there; export it again."},
     {"too_deep", "components lie in each other too deeply", "No calendar program writes this; leave the event out."},
     {"too_many_lines", "the event has too many lines", "Raise CalendarLimits::max_event_lines if it is real."},
     {"long_line", "the event has a line that is too long", "Raise CalendarLimits::max_line_bytes if it is real."}}};

// ---- one event ----

// Why an event cannot be read.
struct Fault {
  std::string code, message, hint;
};

// The zones of one calendar object: what each name stands for, found out once.
class Zones {
 public:
  struct Entry {
    CalendarZone zone;
    std::optional<ZoneClock> clock;
    std::uint64_t last_event = 0;
  };
  explicit Zones(std::vector<ZoneRules> const& rules) {
    for (ZoneRules const& one : rules) rules_.try_emplace(one.name, &one);
  }
  // All times that name a zone are shown before any is read, so that the rules of a file are compared where they are needed.
  void see(std::string const& name, std::int64_t seconds) {
    auto const [place, is_new] = spans_.try_emplace(name, seconds, seconds);
    place->second.first = std::min(place->second.first, seconds);
    place->second.second = std::max(place->second.second, seconds);
  }
  Entry& find(std::string const& name) {
    auto const [place, is_new] = entries_.try_emplace(name);
    if (is_new) fill(place->second, name);
    return place->second;
  }
  [[nodiscard]] std::vector<CalendarZone> list() const {
    std::vector<CalendarZone> all;
    for (auto const& [name, entry] : entries_) all.push_back(entry.zone);
    return all;
  }

 private:
  void fill(Entry& entry, std::string const& name) {
    entry.zone = zone_by_name(name);
    auto const rules = rules_.find(name);
    constexpr int most = 256;  // zones of their own rules; comparing each with all that are known takes a millisecond
    if (entry.zone.origin == CalendarZone::Origin::Unknown && rules != rules_.end() && own_++ < most) {
      constexpr std::int64_t year = 366LL * 86'400;
      auto const [first, last] = spans_[name];
      entry.zone = zone_by_rules(name, *rules->second, first - year, last + 6 * year);
    }
    if (!entry.zone.iana.empty())
      entry.clock.emplace(TimeZone{entry.zone.iana});
    else if (!entry.zone.changes.empty())
      entry.clock.emplace(entry.zone.changes);
  }
  std::map<std::string, ZoneRules const*> rules_;
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> spans_;
  std::map<std::string, Entry> entries_;
  int own_ = 0;
};

// Makes an event of its lines.
class EventReader {
 public:
  EventReader(std::string_view text, Zones& zones, CalendarMethod method) : text_{text}, zones_{&zones}, method_{method} {}

  // Shows the zones and times of the lines to `zones`.
  void survey(std::span<Kept const> lines) {
    for (Kept const& kept : lines) {
      if (kept.property != Property::Dtstart && kept.property != Property::RecurrenceId && kept.property != Property::Dtend) continue;
      if (!take_apart(unfolded(text_, kept.raw, scratch_), parts_)) continue;
      std::string const zone = parts_.parameter("TZID");
      if (zone.empty()) continue;
      if (auto const stamp = read_stamp(parts_.value)) zones_->see(zone, stamp->seconds);
    }
  }

  // The event, or the guilty line and why.
  std::optional<CalendarEvent> read(Found const& found, std::span<Kept const> lines, std::uint64_t number) {
    event_ = CalendarEvent{.line = found.line};
    end_.reset();
    has_start_ = has_duration_ = false;
    fault_.reset();
    guilty_ = nullptr;
    number_ = number;
    // The start comes first: dates that are added or left out are read on its clock.
    for (Property const wanted : {Property::Dtstart, Property::RecurrenceId})
      for (Kept const& kept : lines)
        if (kept.property == wanted && !fault_) take(kept);
    if (!has_start_ && event_.recurrence_id) {
      event_.start = *event_.recurrence_id;
      has_start_ = true;
    }
    if (!fault_ && !has_start_) fail("missing_start", "the event has no DTSTART", "Without a start there is no meeting; export it again.");
    for (Kept const& kept : lines)
      if (!fault_ && kept.property != Property::Dtstart && kept.property != Property::RecurrenceId) take(kept);
    if (!fault_) finish();
    if (fault_) return {};
    return std::move(event_);
  }
  [[nodiscard]] Fault const& fault() const noexcept { return *fault_; }
  [[nodiscard]] Kept const* guilty() const noexcept { return guilty_; }

 private:
  void fail(char const* code, std::string message, char const* hint) {
    fault_ = Fault{.code = code, .message = std::move(message), .hint = hint};
  }

  void take(Kept const& kept) {
    guilty_ = &kept;
    if (!take_apart(unfolded(text_, kept.raw, scratch_), parts_))
      fail("bad_line", std::string{name_of(kept.property)} + " has no value, or a quote in it stays open",
           "The line is damaged; export it again.");
    else
      set(kept.property);
    if (!fault_) guilty_ = nullptr;
  }

  void set(Property property) {
    switch (property) {
      case Property::Dtstart:
        if (!has_start_) has_start_ = set_time(event_.start);
        break;
      case Property::RecurrenceId:
        set_recurrence_id();
        break;
      case Property::Dtend:
        set_time(end_.emplace());
        break;
      case Property::Duration:
        set_duration();
        break;
      case Property::Rrule:
        set_rule(event_.rules);
        break;
      case Property::Exrule:
        set_rule(event_.excluded_rules);
        break;
      case Property::Rdate:
        set_dates(event_.added);
        break;
      case Property::Exdate:
        set_dates(event_.excluded);
        break;
      case Property::Organizer:
        event_.organizer = read_address(parts_);
        break;
      case Property::Attendee:
        event_.attendees.push_back(read_attendee(parts_));
        break;
      default:
        set_word(property);
    }
  }

  void set_word(Property property) {
    std::string_view const value = trimmed(parts_.value);
    switch (property) {
      case Property::Uid:
        if (event_.uid.empty()) event_.uid = clean(value, 1024);
        break;
      case Property::Sequence:
        event_.sequence = read_number(value).value_or(0);
        break;
      case Property::Dtstamp:
        set_stamp(event_.stamp);
        break;
      case Property::LastModified:
        set_stamp(event_.modified);
        break;
      case Property::Status:
        event_.status = same_word(value, "CANCELLED")   ? CalendarStatus::Cancelled
                        : same_word(value, "TENTATIVE") ? CalendarStatus::Tentative
                                                        : CalendarStatus::Confirmed;
        break;
      case Property::Transparency:
        event_.transparent = event_.transparent || same_word(value, "TRANSPARENT");
        break;
      case Property::BusyStatus:
        event_.transparent = event_.transparent || same_word(value, "FREE");
        break;
      default:
        break;
    }
  }

  // A stamp that cannot be read is as good as none: nothing but the choice between copies hangs on it.
  void set_stamp(std::optional<std::int64_t>& to) const {
    if (auto const stamp = read_stamp(parts_.value)) to = stamp->seconds;
  }

  bool set_time(CalendarTime& to) {
    auto const stamp = read_stamp(parts_.value);
    constexpr std::int64_t first = -17'987'443'200;  // 1400-01-01, where Date begins
    if (!stamp || stamp->seconds < first) {
      fail("bad_date", "'" + clean(parts_.value, 40) + "' is no date or time", "Dates look like 20260105T090000 or 20260105.");
      return false;
    }
    to = {.seconds = stamp->seconds, .clock = stamp->clock};
    std::string const name = stamp->clock == Clock::Floating ? parts_.parameter("TZID") : std::string{};
    if (name.empty()) return true;
    Zones::Entry& entry = zones_->find(name);
    if (entry.last_event != number_) ++entry.zone.times;
    entry.last_event = number_;
    if (!entry.clock) {
      fail("unknown_zone", "'" + clean(name, 40) + "' is no time zone, and the file has no rules for it that could be read",
           "Export the calendar again, with its time zones.");
      return false;
    }
    to.clock = Clock::Zoned;
    to.zone = entry.zone.iana.empty() ? name : entry.zone.iana;
    clock_of(to.zone, entry);
    return true;
  }

  void clock_of(std::string const& zone, Zones::Entry const& entry) {
    if (clocks_.find(zone) == clocks_.end()) clocks_.emplace(zone, &*entry.clock);
  }

  void set_recurrence_id() {
    if (event_.recurrence_id) return;
    CalendarTime id;
    if (!set_time(id)) return;
    event_.recurrence_id = std::move(id);
    event_.this_and_future = same_word(parts_.parameter("RANGE"), "THISANDFUTURE");
  }

  void set_duration() {
    auto const duration = read_duration(parts_.value);
    if (!duration || *duration < 0) {
      fail("bad_duration", "'" + clean(parts_.value, 40) + "' is no duration of a meeting", "Durations look like PT30M.");
      return;
    }
    event_.duration = *duration;
    has_duration_ = true;
  }

  void set_rule(std::vector<RecurrenceRule>& rules) {
    try {
      RecurrenceRule rule = RecurrenceRule::parse(parts_.value);
      if (rule.parts().frequency < Frequency::Hourly)
        fail("bad_recurrence", "a meeting every few minutes or seconds", "Leave the event out, or give it a rule by hours or days.");
      else
        rules.push_back(std::move(rule));
    } catch (Error const& error) {
      fault_ = Fault{.code = error.code(), .message = clean(error.message(), 200), .hint = clean(error.hint(), 200)};
    }
  }

  // Dates of RDATE and EXDATE on the clock of the start.
  void set_dates(std::vector<std::int64_t>& dates) {
    std::string const name = parts_.parameter("TZID");
    each_of(parts_.value, [&](std::string_view one) {
      if (one.empty()) return true;
      auto const stamp = read_stamp(one.substr(0, one.find('/')));
      if (!stamp) {
        fail("bad_date", "'" + clean(one, 40) + "' is no date or time", "Dates look like 20260105T090000 or 20260105.");
        return false;
      }
      auto const local = on_clock_of_start(*stamp, name);
      if (local) dates.push_back(*local);
      return local.has_value();
    });
  }

  std::optional<std::int64_t> on_clock_of_start(Stamp const& stamp, std::string const& name) {
    CalendarTime const& start = event_.start;
    constexpr std::int64_t day = 86'400;
    if (start.clock == Clock::Day) return floor_div(stamp.seconds, day) * day;
    // A date among times means the occurrence of that day.
    if (stamp.clock == Clock::Day) return stamp.seconds + (start.seconds - floor_div(start.seconds, day) * day);
    if (stamp.clock == Clock::Floating && name.empty()) return stamp.seconds;
    std::int64_t utc = stamp.seconds;
    if (stamp.clock == Clock::Floating) {
      Zones::Entry const& entry = zones_->find(name);
      if (!entry.clock) {
        fail("unknown_zone", "'" + clean(name, 40) + "' is no time zone, and the file has no rules for it that could be read",
             "Export the calendar again, with its time zones.");
        return {};
      }
      if (start.clock == Clock::Zoned && (start.zone == entry.zone.iana || start.zone == name)) return stamp.seconds;
      if (start.clock == Clock::Floating) return stamp.seconds;
      utc = entry.clock->to_utc(stamp.seconds);
    }
    return start.clock == Clock::Zoned ? clocks_.at(start.zone)->to_local(utc) : utc;
  }

  [[nodiscard]] std::int64_t instant(CalendarTime const& time) const {
    return time.clock == Clock::Zoned ? clocks_.at(time.zone)->to_utc(time.seconds) : time.seconds;
  }

  void finish() {
    CalendarTime const& start = event_.start;
    if (end_) {
      bool const comparable = (end_->clock == start.clock) || (end_->clock != Clock::Day && start.clock != Clock::Day &&
                                                               end_->clock != Clock::Floating && start.clock != Clock::Floating);
      event_.duration = comparable ? instant(*end_) - instant(start) : end_->seconds - start.seconds;
      if (event_.duration < 0) return fail("bad_end", "the event ends before it begins", "Correct DTEND and export it again.");
    } else if (!has_duration_ && start.clock == Clock::Day) {
      event_.duration = 86'400;
    }
    constexpr std::int64_t longest = 36'525LL * 86'400;
    if (event_.duration > longest)
      return fail("bad_end", "the event lasts longer than a hundred years", "Correct DTEND and export it again.");
    if (method_ == CalendarMethod::Cancel) event_.status = CalendarStatus::Cancelled;
    if (event_.rules.size() + event_.excluded_rules.size() > 16)
      return fail("bad_recurrence", "the event has more than 16 rules", "Leave the event out.");
    std::sort(event_.added.begin(), event_.added.end());
    std::sort(event_.excluded.begin(), event_.excluded.end());
  }

  std::string_view text_;
  Zones* zones_;
  CalendarMethod method_;
  std::map<std::string, ZoneClock const*> clocks_;
  std::string scratch_;
  ContentLine parts_;
  CalendarEvent event_;
  std::optional<CalendarTime> end_;
  bool has_start_ = false, has_duration_ = false;
  std::uint64_t number_ = 0;
  std::optional<Fault> fault_;
  Kept const* guilty_ = nullptr;
};

// ---- a file ----

class Parser {
 public:
  Parser(std::string_view text, std::string name, CalendarLimits const& limits, CalendarText& result)
      : text_{text}, limits_{limits}, result_{result} {
    result_.report.file = std::move(name);
    result_.report.kind = "calendar";
  }

  void run() {
    LineCutter cutter{text_};
    RawLine raw;
    while (cutter.next(raw)) {
      if (cutter.lines() > limits_.max_lines)
        throw LimitExceeded{{.code = "too_many_lines",
                             .message = "the file has more than " + std::to_string(limits_.max_lines) + " lines",
                             .subject = result_.report.file,
                             .hint = "Export a shorter time, or raise max_lines."}};
      line(raw);
    }
    close_to(0);
    if (in_calendar_) result_.report.notes.push_back("the file ends before END:VCALENDAR");
    if (in_calendar_ || !calendar_.events.empty()) finish_calendar();
    notes();
  }

 private:
  enum class Part : std::uint8_t { Calendar, Event, Zone, ZoneRules, Other };
  struct Open {
    Part part;
    std::string_view name;
  };

  void line(RawLine const& raw) {
    // The name ends at the first ';' or ':'; where a fold comes before that, the line is joined first.
    std::string_view const head = text_.substr(raw.begin, std::min<std::size_t>(raw.end - raw.begin, 64));
    std::size_t const end = head.find_first_of(";:\r\n");
    Property property = Property::None;
    if (end != std::string_view::npos && (head[end] == ';' || head[end] == ':')) {
      property = property_of(head.substr(0, end));
    } else if (raw.folded) {
      std::string_view const whole = unfolded(text_, raw, scratch_).substr(0, 64);
      property = property_of(whole.substr(0, whole.find_first_of(";:")));
    } else {
      no_lines_ += end == std::string_view::npos && raw.end - raw.begin <= 64;
    }
    if (property == Property::Begin)
      begin(raw);
    else if (property == Property::End)
      end_component(raw);
    else if (property != Property::None && beyond_ == 0 && !open_.empty())
      keep(raw, property);
  }

  // The name behind BEGIN or END.
  std::string_view value_of(RawLine const& raw) {
    std::string_view const whole = unfolded(text_, raw, scratch_);
    std::string_view const value = trimmed(whole.substr(std::min(whole.find(':'), whole.size() - 1) + 1));
    if (!raw.folded) return value;
    return names_.emplace_back(value);
  }

  void begin(RawLine const& raw) {
    std::string_view const name = value_of(raw);
    if (same_word(name, "VCALENDAR")) {
      close_to(0);
      if (in_calendar_ || !calendar_.events.empty()) finish_calendar();
      in_calendar_ = true;
      open_.push_back({Part::Calendar, name});
    } else if (same_word(name, "VEVENT")) {
      begin_event(raw, name);
    } else if (beyond_ != 0 || open_.size() >= limits_.max_depth) {
      if (beyond_++ == 0)
        for (Open const& one : open_)
          if (one.part == Part::Event) calendar_.events.back().fault = faults[1].code;
    } else {
      begin_other(raw, name);
    }
  }

  void begin_event(RawLine const& raw, std::string_view name) {
    // An event in an event: the first one was not ended.
    std::size_t depth = open_.size();
    while (depth > 0 && open_[depth - 1].part != Part::Calendar) --depth;
    close_to(depth);
    beyond_ = 0;
    if (open_.empty()) open_.push_back({Part::Calendar, {}});
    open_.push_back({Part::Event, name});
    ++result_.report.rows_read;
    calendar_.events.push_back({.line = raw.line, .first = calendar_.lines.size()});
  }

  void begin_other(RawLine const& raw, std::string_view name) {
    Part const around = open_.empty() ? Part::Other : open_.back().part;
    Part part = Part::Other;
    if (same_word(name, "VTIMEZONE") && around == Part::Calendar) {
      part = Part::Zone;
      if (calendar_.zones.size() < max_zones)
        calendar_.zones.emplace_back().line = raw.line;
      else
        part = Part::Other;
    } else if (around == Part::Zone && (same_word(name, "STANDARD") || same_word(name, "DAYLIGHT"))) {
      part = Part::ZoneRules;
      calendar_.zones.back().parts.emplace_back();
    } else if (around == Part::Calendar) {
      ++others_;
    }
    open_.push_back({part, name});
  }

  void end_component(RawLine const& raw) {
    std::string_view const name = value_of(raw);
    // The end of an event or a calendar ends whatever was left open in it; a deeper one only its own.
    bool const outer = same_word(name, "VEVENT") || same_word(name, "VCALENDAR");
    if (beyond_ != 0 && !outer) {
      --beyond_;
      return;
    }
    std::size_t depth = open_.size();
    while (depth > 0 && !same_word(open_[depth - 1].name, name)) --depth;
    if (depth == 0) {
      if (same_word(name, "VEVENT")) stray_end(raw);
      return;
    }
    if (!outer && std::any_of(open_.begin() + static_cast<std::ptrdiff_t>(depth), open_.end(),
                              [](Open const& one) { return one.part == Part::Event; }))
      return;
    beyond_ = 0;
    close_to(depth);
    Part const part = open_.back().part;
    open_.pop_back();
    if (part == Part::Event) end_event();
    if (part == Part::Calendar) finish_calendar();
  }

  // An event whose begin was lost: what stood in it was passed over.
  void stray_end(RawLine const& raw) {
    ++result_.report.rows_read;
    reject(raw.line, {}, {.code = "unfinished_event", .message = "END:VEVENT without a BEGIN", .hint = faults[0].hint}, {});
  }

  void end_event() {
    Found& event = calendar_.events.back();
    event.count = calendar_.lines.size() - event.first;
    if (event.fault != nullptr) calendar_.lines.resize(event.first);
  }

  // Components that were left open down to a depth; an event among them is unfinished.
  void close_to(std::size_t depth) {
    while (open_.size() > depth) {
      if (open_.back().part == Part::Event) {
        calendar_.events.back().fault = faults[0].code;
        end_event();
      }
      open_.pop_back();
    }
    if (depth == 0) beyond_ = 0;
  }

  void keep(RawLine const& raw, Property property) {
    switch (open_.back().part) {
      case Part::Event:
        keep_in_event(raw, property);
        break;
      case Part::Zone:
      case Part::ZoneRules:
        keep_in_zone(raw, property);
        break;
      case Part::Calendar:
        keep_in_calendar(raw, property);
        break;
      case Part::Other:
        break;
    }
  }

  void keep_in_event(RawLine const& raw, Property property) {
    Found& event = calendar_.events.back();
    if (event.fault != nullptr) return;
    if (raw.end - raw.begin > limits_.max_line_bytes)
      event.fault = faults[3].code;
    else if (calendar_.lines.size() - event.first >= limits_.max_event_lines)
      event.fault = faults[2].code;
    else
      calendar_.lines.push_back({.raw = raw, .property = property});
  }

  void keep_in_zone(RawLine const& raw, Property property) {
    if (calendar_.zones.empty() || raw.end - raw.begin > limits_.max_line_bytes) return;
    if (!take_apart(unfolded(text_, raw, scratch_), parts_)) return;
    ZoneRules& zone = calendar_.zones.back();
    std::string value{trimmed(parts_.value)};
    if (open_.back().part == Part::Zone) {
      if (property == Property::Tzid || property == Property::Location)
        (property == Property::Tzid ? zone.name : zone.location) = std::move(value);
      return;
    }
    Observance& part = zone.parts.back();
    if (property == Property::Dtstart)
      part.start = std::move(value);
    else if (property == Property::Rrule && part.rules.size() < 16)
      part.rules.push_back(std::move(value));
    else if (property == Property::Rdate && part.dates.size() < 1000)
      part.dates.push_back(std::move(value));
    else if (property == Property::OffsetFrom)
      part.from = std::move(value);
    else if (property == Property::OffsetTo)
      part.to = std::move(value);
  }

  void keep_in_calendar(RawLine const& raw, Property property) {
    if (raw.end - raw.begin > 1024 || !take_apart(unfolded(text_, raw, scratch_), parts_)) return;
    if (property == Property::Method) calendar_.method = read_method(parts_.value);
    if (property == Property::CalendarZoneName) calendar_.zone = std::string{trimmed(parts_.value)};
    // A calendar's name is a title unless it is the address of its owner.
    if (property == Property::Owner || property == Property::CalendarName) {
      std::string const address = read_address(parts_);
      bool const mail = address.find('@') != std::string::npos && address.find(' ') == std::string::npos;
      if (mail && (calendar_.owner.empty() || property == Property::Owner)) calendar_.owner = address;
    }
  }

  void finish_calendar() {
    Zones zones{calendar_.zones};
    EventReader reader{text_, zones, calendar_.method};
    std::span<Kept const> const lines{calendar_.lines};
    for (Found const& found : calendar_.events)
      if (found.fault == nullptr) reader.survey(lines.subspan(found.first, found.count));
    CalendarFile file{.method = calendar_.method, .owner = calendar_.owner};
    if (CalendarZone const zone = zone_by_name(calendar_.zone); !zone.iana.empty()) file.default_zone = zone.iana;
    file.events.reserve(calendar_.events.size());
    std::uint64_t number = 0;
    for (Found const& found : calendar_.events) {
      if (found.fault != nullptr) {
        auto const words_of = std::find_if(faults.begin(), faults.end(), [&](FaultWords const& one) { return one.code == found.fault; });
        reject(found.line, {}, {.code = found.fault, .message = words_of->message, .hint = words_of->hint}, {});
        continue;
      }
      auto event = reader.read(found, lines.subspan(found.first, found.count), ++number);
      if (event) {
        ++result_.report.rows_loaded;
        without_uid_ += event->uid.empty();
        file.events.push_back(std::move(*event));
      } else if (Kept const* const guilty = reader.guilty()) {
        reject(guilty->raw.line, name_of(guilty->property), reader.fault(), clean(unfolded(text_, guilty->raw, scratch_), 80));
      } else {
        reject(found.line, {}, reader.fault(), {});
      }
    }
    file.zones = zones.list();
    for (CalendarZone const& zone : file.zones)
      if (std::string words_of = zone_words(zone); !words_of.empty() && zone.times != 0)
        result_.report.notes.push_back(std::move(words_of));
    result_.calendars.push_back(std::move(file));
    calendar_ = {};
    in_calendar_ = false;
  }

  void reject(std::uint64_t at, std::string column, Fault const& fault, std::string shown) {
    ReadReport& report = result_.report;
    ++report.rows_rejected;
    if (report.errors.size() >= limits_.max_errors) return;
    report.errors.push_back({.file = report.file,
                             .row = at,
                             .column = std::move(column),
                             .code = fault.code,
                             .message = fault.message,
                             .hint = fault.hint,
                             .text = std::move(shown)});
  }

  void notes() {
    ReadReport& report = result_.report;
    auto const note = [&](std::uint64_t count, char const* words_of) {
      if (count != 0) report.notes.push_back(std::to_string(count) + words_of);
    };
    note(without_uid_, " events have no UID: they are known by their start and the people invited");
    note(others_, " components of other kinds (tasks, journals, free and busy times) were passed over");
    note(no_lines_, " lines are no lines of a calendar and were passed over");
    if (report.rows_read == 0) report.notes.push_back("there is no event in it");
    std::sort(report.errors.begin(), report.errors.end(), [](RowError const& a, RowError const& b) { return a.row < b.row; });
  }

  static constexpr std::size_t max_zones = 1000;
  std::string_view text_;
  CalendarLimits const& limits_;
  CalendarText& result_;
  std::vector<Open> open_;
  std::deque<std::string> names_;  // of folded BEGIN lines
  std::uint64_t beyond_ = 0;       // components open beyond the greatest depth
  FoundCalendar calendar_;
  bool in_calendar_ = false;
  std::string scratch_;
  ContentLine parts_;
  std::uint64_t without_uid_ = 0, others_ = 0, no_lines_ = 0;
};

// Whether a text is UTF-8 without any NUL, as nearly all calendars are.
bool is_utf8(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    std::uint64_t eight = 0;
    if (i + sizeof eight <= text.size()) {
      std::memcpy(&eight, text.data() + i, sizeof eight);
      constexpr std::uint64_t ones = 0x0101010101010101ULL;
      if (((eight | (eight - ones)) & (ones << 7)) == 0) {
        i += sizeof eight;
        continue;
      }
    }
    std::size_t const length = text[i] == '\0' ? 0 : exchange::utf8_length(text.substr(i));
    if (length == 0) return false;
    i += length;
  }
  return true;
}

// The text in UTF-8, a view of the bytes where they are that already. Characters that a fold cuts in two look broken, so a doubt is
// decided without folds.
std::string_view decoded(std::string_view bytes, CalendarLimits const& limits, exchange::Utf8Text& text, CsvDialect& dialect) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (limits.encoding.empty() && is_utf8(bytes)) {
    dialect.encoding = "UTF-8";
    dialect.byte_order_mark = bytes.starts_with(mark);
    dialect.evidence.emplace_back("encoding UTF-8: every character is valid UTF-8");
    return bytes.substr(dialect.byte_order_mark ? mark.size() : 0);
  }
  text = exchange::to_utf8(exchange::copy_bytes(bytes), limits.encoding, limits.max_bytes, {}, dialect);
  if (!limits.encoding.empty() || dialect.encoding != "windows-1252") return text.text;
  CsvDialect joined;
  exchange::to_utf8(exchange::copy_bytes(without_folds(bytes)), {}, limits.max_bytes, {}, joined);
  if (joined.encoding != "UTF-8") return text.text;
  dialect = {};
  text = exchange::to_utf8(exchange::copy_bytes(bytes), "UTF-8", limits.max_bytes, {}, dialect);
  dialect.evidence = joined.evidence;
  return text.text;
}

CalendarText parse(std::string_view bytes, std::string name, CalendarLimits const& limits) {
  CalendarText result;
  CsvDialect dialect;
  exchange::Utf8Text converted;
  std::string_view const text = decoded(bytes, limits, converted, dialect);
  Parser{text, std::move(name), limits, result}.run();
  result.report.dialect = std::move(dialect);
  return result;
}

}  // namespace

CalendarText parse_calendar(std::string_view text, std::string name, CalendarLimits const& limits) {
  if (text.size() > limits.max_bytes)
    throw LimitExceeded{{.code = "file_too_large",
                         .message = "the file has more than " + std::to_string(limits.max_bytes) + " bytes",
                         .subject = name,
                         .hint = "Export a shorter time, or raise max_bytes."}};
  return parse(text, std::move(name), limits);
}

CalendarText parse_calendar_file(std::filesystem::path const& path, CalendarLimits const& limits, Progress const& progress) {
  exchange::Bytes const bytes = exchange::read_file(path, limits.max_bytes, progress);
  return parse(bytes.view(), path.string(), limits);
}

}  // namespace roir
