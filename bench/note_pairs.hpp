// SPDX-License-Identifier: MIT
/// @file
/// Notes to compare (workload N2 of the comparison): consecutive notes of one-to-ones, made by rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// One note and the one after it, in UTF-8, each on one line.
struct NotePair {
  std::string before, after;
};

/// Makes pairs of notes: the same for the same count, everywhere.
///
/// A note has 40 to 80 words of a vocabulary of 20,000, the word of rank r drawn with probability proportional to 1/r; frequent words are
/// short. Letters come as often as in German text, umlauts and ß among them. Every tenth pair is in Cyrillic letters instead. After a word
/// stands a comma or a full stop in one of ten cases, and a dash or a quotation mark of Unicode in one of fifty. In the second note of a
/// pair one word of twelve is another, one of two, or all, a third of the pairs each.
std::vector<NotePair> make_note_pairs(std::size_t count);
