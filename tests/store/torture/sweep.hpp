// SPDX-License-Identifier: MIT
/// @file
/// Runs many independent cases in child processes, so that one that crashes or hangs is counted and not the end, and says how far it is.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace roir::torture {

/// How a case ended. Those from Lost on break a promise.
enum class Outcome {
  Before,     ///< as before the step
  After,      ///< as after the step
  Reported,   ///< the damage was reported
  Unchanged,  ///< nothing that a reader gets has changed
  Unhurt,     ///< the fault did not come about: one more call than the step makes
  Lost,       ///< something acknowledged is missing
  Mixed,      ///< neither before nor after
  Unopened,   ///< does not open, or does not verify
  Silent,     ///< a reader gets something else and is not told
  Leaked,     ///< memory was not given back
  Crashed,    ///< the program died
  Hung,       ///< no end within 20 seconds
};
inline constexpr std::size_t outcomes = 12;
[[nodiscard]] std::string_view word(Outcome outcome);
[[nodiscard]] constexpr bool breaks_a_promise(Outcome outcome) {
  return outcome >= Outcome::Lost;
}

/// How one case ended, and what to say about it if that is bad.
struct Verdict {
  Outcome outcome;
  std::string detail{};
};

/// A suite: cases by number, each alone and the same each time.
struct Suite {
  std::string name;                                          ///< what is done
  std::string subject;                                       ///< to what
  std::uint64_t cases = 0;                                   ///< how many there are
  std::function<Verdict(std::uint64_t, std::string const&)>  ///< of the number of the case and a folder that is its own
      run;
};

/// What came of a suite.
struct Tally {
  std::string name;
  std::string subject;
  std::array<std::uint64_t, outcomes> counts{};
  std::string first_broken{};  ///< the first broken promise in words; empty if none was
  double seconds = 0;
  bool interrupted = false;
  [[nodiscard]] std::uint64_t total() const;
  [[nodiscard]] std::uint64_t broken() const;
};

/// How much of a suite is done, and where.
struct Limits {
  std::uint64_t at_most = UINT64_MAX;  ///< cases, evenly spread
  int workers = 2;                     ///< processes at a time
  std::string folder{};                ///< for files; every broken promise is written to broken.txt there
  double seconds = 1e9;                ///< no case is begun after that
};

/// Runs the cases; progress goes to the standard error; an interrupt (SIGINT, SIGTERM) ends it with what is there.
Tally sweep(Suite const& suite, Limits const& limits);
/// Whether an interrupt came.
[[nodiscard]] bool interrupted();

}  // namespace roir::torture
