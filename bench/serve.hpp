// SPDX-License-Identifier: MIT
/// @file
/// What the programs of the comparison share: one command per line comes in, one line of JSON goes out for each.
#pragma once

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

using Clock = std::chrono::steady_clock;

inline double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Seconds that this thread has been at work: what a job on one thread takes, also on a machine that has other things to do.
inline double work_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Largest resident set so far, in MiB.
inline long peak_mib() {
  std::ifstream status{"/proc/self/status"};
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(6)) / 1024;
  return 0;
}

/// @param answer the members of a JSON object.
inline std::string reply(double seconds, std::string const& answer) {
  char text[96];
  std::snprintf(text, sizeof text, "{\"seconds\": %.9f, \"peak_mib\": %ld, \"answer\": {", seconds, peak_mib());
  return text + answer + "}}";
}

/// `"name": [1, 2, 3]`
inline std::string json_list(char const* name, std::vector<std::int64_t> const& values) {
  std::string text = std::string{"\""} + name + "\": [";
  for (std::size_t i = 0; i < values.size(); ++i) text += (i == 0 ? "" : ", ") + std::to_string(values[i]);
  return text + "]";
}

/// Seconds of work of one pass: what takes less than a fiftieth of a second is repeated until it does not.
template <class Pass>
double timed(Pass const& pass) {
  int passes = 0;
  double const begin = work_seconds();
  double seconds = 0;
  do {
    pass();
    ++passes;
    seconds = work_seconds() - begin;
  } while (seconds < 0.02);
  return seconds / passes;
}

/// Answers every line of standard input; an exception is the answer `{"error": ...}`.
template <class Answer>
void serve(Answer const& answer) {
  for (std::string line; std::getline(std::cin, line);) {
    try {
      std::cout << answer(line) << std::endl;
    } catch (std::exception const& error) {
      std::string text = error.what();
      for (char& c : text)
        if (c == '"' || c == '\\' || c == '\n') c = ' ';
      std::cout << "{\"error\": \"" << text << "\"}" << std::endl;
    }
  }
}
