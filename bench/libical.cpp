// SPDX-License-Identifier: MIT
/// @file
/// libical's side of the comparison. Reads one command per line, answers each with one line of JSON.
///
/// Commands: `load RULES`, `keep NUMBERS`, `answer`, `run`, `window` and `answer_window` (jump to the window, as libical can for rules
/// without COUNT); `open CALENDAR`, `parse`, `describe`.
#include "rules_file.hpp"

#include <array>
#include <csignal>
#include <libical/ical.h>
#include <memory>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int patience_milliseconds = 1000;

struct Series {
  icalrecurrencetype rule;
  icaltimetype start;
  icaltimezone* zone;  ///< null = floating
  std::int64_t after, before;
};

Series read_series(RuleLine const& line) {
  Series series{.rule = icalrecurrencetype_from_string(line.rule.c_str()),
                .start = icaltime_from_string(line.start.c_str()),
                .zone = nullptr,
                .after = line.after,
                .before = line.before};
  if (line.zone == "-") return series;
  series.zone = icaltimezone_get_builtin_timezone(line.zone.c_str());
  series.start = icaltime_set_timezone(&series.start, series.zone);
  return series;
}

std::int64_t seconds_of(icaltimetype const& time, icaltimezone* zone) {
  return icaltime_as_timet_with_zone(time, zone);
}

// The starts in the window; floating ones are taken for UTC.
void expand(Series const& series, bool jump, std::vector<std::int64_t>& starts) {
  starts.clear();
  std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator*)> const iterator{icalrecur_iterator_new(series.rule, series.start),
                                                                                    icalrecur_iterator_free};
  if (!iterator) return;
  icaltimezone* const utc = icaltimezone_get_utc_timezone();
  if (jump) icalrecur_iterator_set_start(iterator.get(), icaltime_from_timet_with_zone(series.after, 0, series.zone ? series.zone : utc));
  for (icaltimetype time = icalrecur_iterator_next(iterator.get()); !icaltime_is_null_time(time);
       time = icalrecur_iterator_next(iterator.get())) {
    std::int64_t const start = seconds_of(time, series.zone);
    if (start >= series.before) return;
    if (start >= series.after) starts.push_back(start);
  }
}

class Libical {
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
    if (what == "answer" || what == "answer_window") return answers(what == "answer_window");
    if (what == "run" || what == "window") return run(what == "window");
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

  std::string answers(bool jump) {
    RuleAnswers all;
    std::size_t next = 0;
    while (next < series_.size()) next = answer_from(next, jump, all);
    return reply(0, all.json());
  }

  // A process of its own answers from `first` on. Some rules keep libical busy for ever: it is then ended, and the rule has no answer.
  std::size_t answer_from(std::size_t first, bool jump, RuleAnswers& all) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw std::runtime_error{"no pipe"};
    pid_t const child = fork();
    if (child == 0) {
      for (std::size_t i = first; i < series_.size(); ++i) {
        expand(series_[i], jump, starts_);
        RuleAnswer const one = answer_of(starts_);
        if (write(ends[1], &one, sizeof one) != sizeof one) break;
      }
      _exit(0);
    }
    close(ends[1]);
    RuleAnswer one{};
    pollfd heard{.fd = ends[0], .events = POLLIN, .revents = 0};
    while (first < series_.size() && poll(&heard, 1, patience_milliseconds) > 0 && read(ends[0], &one, sizeof one) == sizeof one) {
      all.add(one);
      ++first;
    }
    close(ends[0]);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    if (first < series_.size()) all.add(no_answer), ++first;
    return first;
  }

  std::string run(bool jump) {
    std::size_t count = 0;
    double const seconds = timed([&] {
      count = 0;
      for (Series const& series : series_) {
        expand(series, jump, starts_);
        count += starts_.size();
      }
    });
    return reply(seconds, "\"starts\": " + std::to_string(count));
  }

  std::string open(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    text_.assign(std::istreambuf_iterator<char>{file}, {});
    return reply(0, "\"bytes\": " + std::to_string(text_.size()));
  }

  std::string parse() {
    calendar_.reset();
    double const begin = work_seconds();
    calendar_.reset(icalparser_parse_string(text_.c_str()));
    return reply(work_seconds() - begin, "");
  }

  // The meetings that the last `parse` found, in order.
  std::string describe() {
    std::vector<std::int64_t> starts, ends, attendees, rules, excluded;
    for (icalcomponent* event = icalcomponent_get_first_component(calendar_.get(), ICAL_VEVENT_COMPONENT); event != nullptr;
         event = icalcomponent_get_next_component(calendar_.get(), ICAL_VEVENT_COMPONENT)) {
      starts.push_back(seconds_of(icalcomponent_get_dtstart(event), nullptr));
      ends.push_back(seconds_of(icalcomponent_get_dtend(event), nullptr));
      attendees.push_back(icalcomponent_count_properties(event, ICAL_ATTENDEE_PROPERTY));
      rules.push_back(icalcomponent_count_properties(event, ICAL_RRULE_PROPERTY));
      excluded.push_back(icalcomponent_count_properties(event, ICAL_EXDATE_PROPERTY));
    }
    return reply(0, json_list("starts", starts) + ", " + json_list("ends", ends) + ", " + json_list("attendees", attendees) + ", " +
                        json_list("rules", rules) + ", " + json_list("excluded", excluded));
  }

  std::vector<Series> series_;
  std::vector<std::int64_t> starts_;
  std::string text_;
  std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> calendar_{nullptr, icalcomponent_free};
};

}  // namespace

int main() {
  Libical side;
  serve([&](std::string const& line) { return side.answer(line); });
}
