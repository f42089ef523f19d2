// SPDX-License-Identifier: MIT
/// @file
/// The rules of workloads.py, which both sides read alike, and their answer: for each rule how many starts and their weighed sum.
#pragma once

#include "serve.hpp"

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

/// A line `start TAB zone TAB after TAB before TAB rule`.
struct RuleLine {
  std::string start;        ///< wall clock, 20150105T090000
  std::string zone;         ///< "-" = floating
  std::int64_t after = 0;   ///< the window: starts in [after, before), seconds of UTC, or of the wall clock of a floating series
  std::int64_t before = 0;  ///< its end
  std::string rule;         ///< without "RRULE:"
};

inline std::vector<RuleLine> read_rules(std::string const& path) {
  std::ifstream file{path};
  std::vector<RuleLine> rules;
  for (std::string line; std::getline(file, line);) {
    std::istringstream cells{line};
    RuleLine& rule = rules.emplace_back();
    std::getline(cells, rule.start, '\t');
    std::getline(cells, rule.zone, '\t');
    cells >> rule.after >> rule.before >> rule.rule;
  }
  return rules;
}

/// Reads the numbers of the rules to go on with, one a line, and keeps only those.
template <class Rule>
void keep(std::vector<Rule>& rules, std::string const& path) {
  std::ifstream file{path};
  std::vector<Rule> kept;
  for (std::size_t i = 0; file >> i;) kept.push_back(rules.at(i));
  rules = std::move(kept);
}

/// The answer to one rule.
struct RuleAnswer {
  std::int64_t count = 0;  ///< how many starts
  std::int64_t sum = 0;    ///< their sum, the first once, the second twice, ...
};
inline constexpr RuleAnswer no_answer{-1, 0};

inline RuleAnswer answer_of(std::vector<std::int64_t> const& starts) {
  RuleAnswer answer;
  for (std::int64_t start : starts) answer.sum += ++answer.count * start;
  return answer;
}

/// Collects the answers, rule by rule.
class RuleAnswers {
 public:
  void add(RuleAnswer const& one) {
    counts_.push_back(one.count);
    sums_.push_back(one.sum);
  }
  [[nodiscard]] std::string json() const { return json_list("counts", counts_) + ", " + json_list("sums", sums_); }

 private:
  std::vector<std::int64_t> counts_, sums_;
};
