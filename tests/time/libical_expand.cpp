// SPDX-License-Identifier: MIT
/// @file
/// What libical gives for recurrence rules: an oracle for tests/python/test_recurrence_oracles.py. Not linked with roir.
///
/// Reads lines "RULE<tab>START<tab>BEFORE<tab>MOST" (times as 20260105T090000, floating) and answers each with one line: the occurrences
/// before BEFORE, at most MOST, in seconds since 1970-01-01T00:00, separated by blanks; "!" and a word where there is no answer. Some rules
/// keep libical busy for ever: who asks has to end this program then and start it again.
#include <iostream>
#include <libical/ical.h>
#include <sstream>
#include <string>

namespace {

std::string expanded(std::string const& rule, std::string const& start, std::string const& before, int most) {
  icalrecurrencetype const recurrence = icalrecurrencetype_from_string(rule.c_str());
  if (recurrence.freq == ICAL_NO_RECURRENCE) return "!rule";
  icaltimetype const end = icaltime_from_string(before.c_str());
  icalrecur_iterator* const iterator = icalrecur_iterator_new(recurrence, icaltime_from_string(start.c_str()));
  if (iterator == nullptr) return "!iterator";
  std::string out;
  for (int i = 0; i < most; ++i) {
    icaltimetype const time = icalrecur_iterator_next(iterator);
    if (icaltime_is_null_time(time) != 0 || icaltime_compare(time, end) >= 0) break;
    out += (out.empty() ? "" : " ") + std::to_string(icaltime_as_timet(time));
  }
  icalrecur_iterator_free(iterator);
  return out;
}

}  // namespace

int main() {
  icalerror_set_errors_are_fatal(0);
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream parts{line};
    std::string rule;
    std::string start;
    std::string before;
    int most = 0;
    parts >> rule >> start >> before >> most;
    std::cout << expanded(rule, start, before, most) << std::endl;  // whoever asks waits for the line
  }
}
