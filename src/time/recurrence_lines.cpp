// SPDX-License-Identifier: MIT
// A whole series as the lines of iCalendar.
#include "time/recurrence_text.hpp"
#include "time/text.hpp"
#include <roir/core/error.hpp>
#include <roir/time/recurrence.hpp>

#include <algorithm>
#include <utility>

namespace roir {
namespace {

constexpr std::int64_t day_seconds = 86'400;

[[noreturn]] void refuse(std::string_view line, std::string_view why) {
  throw InvalidArgument{
      {.code = "bad_recurrence",
       .message = time_text::quoted(line) + ": " + std::string{why},
       .hint = "Lines look like RRULE:FREQ=WEEKLY;BYDAY=MO, EXDATE:20260105T090000, RDATE;TZID=Europe/London:20260105T090000."}};
}

// One content line: the name, the parameters that matter, the value.
struct Line {
  std::string text;    // as it was
  std::string name{};  // in capitals
  std::string value{};
  std::string zone{};  // TZID
};

// Lines that begin with a blank go on with the line before (RFC 5545, 3.1).
std::vector<std::string> unfolded(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    std::size_t const end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    bool const goes_on = !lines.empty() && (line.starts_with(' ') || line.starts_with('\t'));
    if (goes_on)
      lines.back() += line.substr(1);
    else if (line.find_first_not_of(" \t") != line.npos)
      lines.emplace_back(line);
  }
  return lines;
}

void read_parameter(std::string_view parameter, Line& line) {
  std::size_t const equals = std::min(parameter.find('='), parameter.size());
  std::string const name = recurrence_text::upper(parameter.substr(0, equals));
  std::string_view value = parameter.substr(std::min(equals + 1, parameter.size()));
  if (value.size() > 1 && value.starts_with('"') && value.ends_with('"')) value = value.substr(1, value.size() - 2);
  if (name == "TZID") line.zone = value.starts_with('/') ? value.substr(1) : value;
}

// Where the name and parameters end: the first of `marks` that is not inside quotes.
std::size_t outside_quotes(std::string_view text, std::string_view marks) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (!quoted && marks.find(text[i]) != marks.npos) return i;
  }
  return text.size();
}

Line split(std::string text) {
  Line line{.text = std::move(text)};
  std::string_view left = line.text;
  if (recurrence_text::upper(left.substr(0, 5)) == "FREQ=") {
    line.name = "RRULE";
    line.value = left;
    return line;
  }
  std::size_t const colon = outside_quotes(left, ":");
  if (colon == left.size()) refuse(line.text, "a line needs a name, a colon and a value");
  line.value = left.substr(colon + 1);
  left = left.substr(0, colon);
  std::size_t end = outside_quotes(left, ";");
  line.name = recurrence_text::upper(left.substr(0, end));
  while (end < left.size()) {
    left.remove_prefix(end + 1);
    end = outside_quotes(left, ";");
    read_parameter(left.substr(0, end), line);
  }
  return line;
}

// Days, hours and so on in "P1DT2H", "P2W".
std::int64_t read_duration(Line const& line) {
  std::string const text = recurrence_text::upper(line.value);
  std::string_view left = text;
  if (left.starts_with('+')) left.remove_prefix(1);
  if (!left.starts_with('P') || left.size() < 3) refuse(line.text, "a duration looks like PT30M, PT1H or P1D");
  left.remove_prefix(1);
  std::int64_t total = 0;
  bool time = false;
  while (!left.empty()) {
    if (left.front() == 'T' && !time) {
      time = true;
      left.remove_prefix(1);
    }
    std::size_t const digits = std::min(left.find_first_not_of("0123456789"), left.size());
    std::int64_t number = 0;
    if (digits == 0 || digits > 9 || digits == left.size() || !recurrence_text::read_number(left.substr(0, digits), number))
      refuse(line.text, "a duration looks like PT30M, PT1H or P1D");
    char const unit = left[digits];
    std::string_view const units = time ? "HMS" : "WD";
    if (units.find(unit) == units.npos) refuse(line.text, "a duration looks like PT30M, PT1H or P1D");
    total += number * (unit == 'W' ? 7 * day_seconds : unit == 'D' ? day_seconds : unit == 'H' ? 3600 : unit == 'M' ? 60 : 1);
    left.remove_prefix(digits + 1);
  }
  return total;
}

class LineReader {
 public:
  LineReader(std::optional<std::int64_t> start, std::optional<TimeZone> zone, std::int64_t duration) : start_{start} {
    parts_.zone = std::move(zone);
    parts_.duration = duration;
  }

  Recurrence read(std::string_view text) {
    std::vector<Line> lines;
    for (std::string& line : unfolded(text)) lines.push_back(split(std::move(line)));
    for (Line const& line : lines)
      if (line.name == "DTSTART") read_start(line);
    if (!start_) refuse(text, "there is no DTSTART, and no start was given");
    parts_.start = *start_;
    for (Line const& line : lines) read_line(line);
    return Recurrence{std::move(parts_)};
  }

 private:
  void read_start(Line const& line) {
    if (has_start_) refuse(line.text, "DTSTART is there twice");
    has_start_ = true;
    Until time;
    if (!recurrence_text::read_time(line.value, time)) refuse(line.text, "DTSTART needs a date or a time");
    if (!line.zone.empty() && time.form != Until::Form::Instant) parts_.zone = zone_of(line);
    if (time.form == Until::Form::Instant && !parts_.zone) parts_.zone = TimeZone{"UTC"};
    std::int64_t const start = time.form == Until::Form::Instant ? parts_.zone->local_seconds(time.seconds) : time.seconds;
    if (start_ && *start_ != start) refuse(line.text, "another start was given besides");
    start_ = start;
    parts_.is_date = time.form == Until::Form::Day;
  }

  void read_line(Line const& line) {
    if (line.name == "DTSTART") return;
    if (line.name == "RRULE") return parts_.rules.push_back(rule(line));
    if (line.name == "EXRULE") return parts_.excluded_rules.push_back(rule(line));
    if (line.name == "RDATE") return times(line, parts_.added);
    if (line.name == "EXDATE") return times(line, parts_.excluded);
    if (line.name == "X-ROIR-MOVED") return moves(line);
    if (line.name != "DURATION") refuse(line.text, "a series has no such line");
    if (has_duration_) refuse(line.text, "DURATION is there twice");
    has_duration_ = true;
    parts_.duration = read_duration(line);
  }

  static RecurrenceRule rule(Line const& line) {
    try {
      return RecurrenceRule::parse(line.value);
    } catch (InvalidArgument const& error) {
      refuse(line.text, error.message());
    }
  }

  static TimeZone zone_of(Line const& line) {
    try {
      return TimeZone{line.zone};
    } catch (InvalidArgument const& error) {
      refuse(line.text, error.message());
    }
  }

  // A time of the text on the wall clock of the series. A date alone stands for the series' own time on that day.
  [[nodiscard]] std::int64_t local(Line const& line, std::string_view text) const {
    Until time;
    if (!recurrence_text::read_time(text, time)) refuse(line.text, "that is no date or time");
    std::int64_t const day = floor_div(time.seconds, day_seconds) * day_seconds;
    if (time.form == Until::Form::Day) return day + (parts_.start - floor_div(parts_.start, day_seconds) * day_seconds);
    bool const utc = time.form == Until::Form::Instant;
    bool const elsewhere = utc || (!line.zone.empty() && !(parts_.zone && line.zone == parts_.zone->name()));
    if (elsewhere && parts_.is_date) return day;
    if (!elsewhere) return parts_.is_date ? day : time.seconds;
    if (!parts_.zone) refuse(line.text, "the series has no zone, so a time of a zone has no place in it");
    std::int64_t const instant = utc ? time.seconds : zone_of(line).utc_seconds(time.seconds).resolved();
    return parts_.zone->local_seconds(instant);
  }

  void times(Line const& line, std::vector<std::int64_t>& list) const {
    each(line.value, [&](std::string_view text) { list.push_back(local(line, text.substr(0, text.find('/')))); });
  }

  void moves(Line const& line) {
    each(line.value, [&](std::string_view text) {
      std::size_t const slash = text.find('/');
      if (slash == text.npos) refuse(line.text, "a move has two times with a slash between them");
      Until from;
      Until to;
      bool const read = recurrence_text::read_time(text.substr(0, slash), from) && recurrence_text::read_time(text.substr(slash + 1), to);
      if (!read || from.form != Until::Form::WallClock || to.form != from.form) refuse(line.text, "a move has two wall clocks");
      parts_.moved.emplace_back(from.seconds, to.seconds);
    });
  }

  template <typename F>
  static void each(std::string_view list, F&& f) {
    while (true) {
      std::size_t const comma = list.find(',');
      f(list.substr(0, comma));
      if (comma == list.npos) return;
      list.remove_prefix(comma + 1);
    }
  }

  Recurrence::Parts parts_{};
  std::optional<std::int64_t> start_;
  bool has_start_ = false;
  bool has_duration_ = false;
};

}  // namespace

Recurrence Recurrence::parse(std::string_view text, std::optional<std::int64_t> start, std::optional<TimeZone> zone,
                             std::int64_t duration) {
  return LineReader{start, std::move(zone), duration}.read(text);
}

std::string Recurrence::to_string() const {
  Parts const& its = parts();
  bool const in_utc = its.zone && its.zone->name() == "UTC";
  bool const names_zone = its.zone && (!in_utc || its.is_date);
  std::string const prefix = (its.is_date ? ";VALUE=DATE" : "") + (names_zone ? ";TZID=" + its.zone->name() : "") + ":";
  auto const shown = [&](std::int64_t local, Until::Form form) { return recurrence_text::time_text_of({local, form}); };
  Until::Form const form = its.is_date ? Until::Form::Day : in_utc ? Until::Form::Instant : Until::Form::WallClock;
  std::string text = "DTSTART" + prefix + shown(its.start, form);
  if (its.duration != 0) text += "\nDURATION:PT" + std::to_string(its.duration) + "S";
  for (RecurrenceRule const& rule : its.rules) text += "\nRRULE:" + rule.to_string();
  for (RecurrenceRule const& rule : its.excluded_rules) text += "\nEXRULE:" + rule.to_string();
  auto const list = [&](std::string_view name, std::vector<std::int64_t> const& times) {
    for (std::size_t i = 0; i < times.size(); ++i) text += (i == 0 ? "\n" + std::string{name} + prefix : ",") + shown(times[i], form);
  };
  list("RDATE", its.added);
  list("EXDATE", its.excluded);
  for (std::size_t i = 0; i < its.moved.size(); ++i) {
    text += i == 0 ? "\nX-ROIR-MOVED:" : ",";
    text += shown(its.moved[i].first, Until::Form::WallClock) + '/' + shown(its.moved[i].second, Until::Form::WallClock);
  }
  return text;
}

}  // namespace roir
