// SPDX-License-Identifier: MIT
// Decides about pairs of notes: the first line is the cutoff, then come the pairs, each note on a line of its own. Writes 1 or 0 and the
// ratio for each pair. tests/python compares with rapidfuzz.
#include <roir/dialogue/similar_notes.hpp>

#include <cstdio>
#include <iostream>
#include <string>

int main() {
  std::string line;
  std::getline(std::cin, line);
  double const cutoff = std::stod(line);
  for (std::string after; std::getline(std::cin, line) && std::getline(std::cin, after);) {
    roir::NoteLetters const a{line};
    roir::NoteLetters const b{after};
    std::printf("%d %.17g\n", roir::similar_at_least(a, b, cutoff) ? 1 : 0, roir::indel_ratio(a, b));
  }
  return 0;
}
