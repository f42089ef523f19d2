// SPDX-License-Identifier: MIT
/// @file
/// What a series in a calendar says about how often its pair meets.
#pragma once

#include "ical/clocks.hpp"
#include "ical/expand.hpp"
#include <roir/policy/programme.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace roir::ical {

/// Collects, occurrence by occurrence, which series have which pair meet from when to when.
class SeriesCadences {
 public:
  /// An occurrence of a pair ("manager/report") on a day; occurrences of one meeting in order of time.
  void see(Instance const& instance, std::string const& pair, std::int32_t day);
  /// A meeting is at its end: its series become adoptions.
  void end_meeting();
  /// The adoptions so far, in the order in which they were seen.
  [[nodiscard]] std::vector<ProgrammeAdoption>& adoptions() noexcept { return adoptions_; }

 private:
  struct Spell {
    Merged const* what = nullptr;
    std::string pair{};
    std::int32_t first = 0, last = 0;  // days of the first and the last occurrence that was not called off
    bool is_over = false;              // the series was called off after that
  };
  void adopt(Spell const& spell);
  std::vector<Spell> spells_;  // of the meeting at hand
  std::vector<ProgrammeAdoption> adoptions_;
};

}  // namespace roir::ical
