// SPDX-License-Identifier: MIT
/// @file
/// roir's side of the comparison of series and calendars. Reads one command per line, answers each with one line of JSON.
///
/// Commands: `load RULES`, `keep NUMBERS`, `answer`, `run`, `hostile START LINES` (lines of a series, `|` between them,
/// over the year 2026); `open CALENDAR`, `parse`, `describe`.
#include "rules_file.hpp"
#include <roir/core/error.hpp>
#include <roir/ical/calendar.hpp>
#include <roir/ical/parse.hpp>
#include <roir/time/recurrence.hpp>

#include <algorithm>
#include <iterator>
#include <optional>

namespace {

constexpr std::int64_t year_2026 = 1'767'225'600;
constexpr std::int64_t year_2027 = 1'798'761'600;

struct Series {
  roir::Recurrence recurrence;
  std::int64_t after, before;
};

Series read_series(RuleLine const& line) {
  return {roir::Recurrence::parse("DTSTART" + (line.zone == "-" ? ":" : ";TZID=" + line.zone + ":") + line.start + "\nRRULE:" + line.rule),
          line.after, line.before};
}

class Bench {
 public:
  std::string answer(std::string const& line) {
    std::istringstream words{line};
    std::string what, path;
    words >> what;
    if (what == "load" || what == "keep" || what == "open") words >> path;
    if (what == "load") return load(path);
    if (what == "keep") return keep(series_, path), reply(0, "");
    if (what == "open") return open(path);
    if (what == "parse") return parse();
    if (what == "describe") return describe();
    if (what == "hostile") return hostile(words);
    if (what == "answer") return answers();
    if (what == "run") return run();
    throw std::invalid_argument{"no such command"};
  }

 private:
  std::string load(std::string const& path) {
    std::vector<RuleLine> const lines = read_rules(path);
    double const begin = work_seconds();
    series_.clear();
    for (RuleLine const& line : lines) series_.push_back(read_series(line));
    return reply(work_seconds() - begin, "\"rules\": " + std::to_string(series_.size()));
  }

  std::string answers() {
    RuleAnswers all;
    for (Series const& series : series_) {
      series.recurrence.starts(series.after, series.before, starts_);
      all.add(answer_of(starts_));
    }
    return reply(0, all.json());
  }

  std::string run() {
    std::size_t count = 0;
    double const seconds = timed([&] {
      count = 0;
      for (Series const& series : series_) {
        series.recurrence.starts(series.after, series.before, starts_);
        count += starts_.size();
      }
    });
    return reply(seconds, "\"starts\": " + std::to_string(count));
  }

  // What a rule costs over one year, found or refused.
  std::string hostile(std::istringstream& words) {
    std::string start, text;
    words >> start;
    std::getline(words >> std::ws, text);
    std::replace(text.begin(), text.end(), '|', '\n');
    std::string refused;
    std::int64_t steps = 0;
    starts_.clear();
    double const begin = work_seconds();
    double seconds = 0;
    try {
      roir::Recurrence const series = roir::Recurrence::parse("DTSTART:" + start + "\n" + text);
      seconds = timed([&] { steps = series.starts(year_2026, year_2027, starts_); });
    } catch (roir::Error const& error) {
      refused = error.code();
      seconds = work_seconds() - begin;
    }
    return reply(seconds, "\"starts\": " + std::to_string(starts_.size()) + ", \"steps\": " + std::to_string(steps) + ", \"refused\": \"" +
                              refused + "\"");
  }

  std::string open(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    text_.assign(std::istreambuf_iterator<char>{file}, {});
    return reply(0, "\"bytes\": " + std::to_string(text_.size()));
  }

  std::string parse() {
    calendar_ = {};
    roir::CalendarLimits limits;
    limits.max_bytes = text_.size();
    double const begin = work_seconds();
    calendar_ = roir::parse_calendar(text_, "calendar", limits);
    return reply(work_seconds() - begin, "");
  }

  // The meetings that the last `parse` found, in order.
  std::string describe() {
    std::vector<std::int64_t> starts, ends, attendees, rules, excluded;
    for (roir::CalendarEvent const& event : calendar_.calendars.at(0).events) {
      starts.push_back(event.start.seconds);
      ends.push_back(event.start.seconds + event.duration);
      attendees.push_back(static_cast<std::int64_t>(event.attendees.size()));
      rules.push_back(static_cast<std::int64_t>(event.rules.size()));
      excluded.push_back(static_cast<std::int64_t>(event.excluded.size()));
    }
    return reply(0, json_list("starts", starts) + ", " + json_list("ends", ends) + ", " + json_list("attendees", attendees) + ", " +
                        json_list("rules", rules) + ", " + json_list("excluded", excluded));
  }

  std::vector<Series> series_;
  std::vector<std::int64_t> starts_;
  std::string text_;
  roir::CalendarText calendar_;
};

}  // namespace

int main() {
  Bench bench;
  serve([&](std::string const& line) { return bench.answer(line); });
}
