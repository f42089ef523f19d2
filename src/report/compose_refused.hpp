// SPDX-License-Identifier: MIT
/// @file
/// What was refused, gathered so that one cause is one line.
#pragma once

#include <roir/core/refusal.hpp>
#include <roir/core/table.hpp>

#include <string>
#include <utility>
#include <vector>

namespace roir {

/// Refusals by their cause.
class RefusedLines {
 public:
  /// Adds one. @param subject of what it was asked: "RF09"; may be empty.
  void add(std::string const& subject, Refusal const& refusal);
  /// Whether there is none.
  [[nodiscard]] bool empty() const noexcept { return lines_.empty(); }
  /// A row for each cause, in the order in which they came: asked with its subjects, why, fix, code. Where fixes differ, each stands with
  /// its subjects.
  [[nodiscard]] Table table() const;

 private:
  struct Line {
    std::string asked, code, why;
    std::vector<std::string> subjects;
    std::vector<std::pair<std::string, std::vector<std::string>>> subjects_of_fixes;
  };
  std::vector<Line> lines_;
};

/// The refusal in a note of a refused table ("code: why. fix").
[[nodiscard]] Refusal refusal_of_note(std::string const& note, std::string asked);
/// The refusal of a table without rows: that of its last note.
[[nodiscard]] Refusal refusal_of(Table const& table, std::string asked);

}  // namespace roir
