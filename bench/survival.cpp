// SPDX-License-Identifier: MIT
// roir's side of survival curves (S1): how long people stay, a row each, for many whom nobody saw leave.
//   write FILE ROWS   makes the rows: days as 32-bit numbers, then events as bytes
//   open FILE         reads them
//   curve KIND        Kaplan and Meier's curve with its standard errors, from days as they lie: int64, float64 or int32
//   groups            the curves of two groups
//   log_rank          whether the two groups differ
#include "serve.hpp"
#include <roir/stats/log_rank.hpp>
#include <roir/stats/survival.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using roir::stats::SurvivalCurve;

// What is compared: each time with an event, S and its standard error there.
std::string answer_of(SurvivalCurve const& curve) {
  std::string times, survival, errors;
  char number[40];
  auto const add = [&](std::string& list, double value) {
    std::snprintf(number, sizeof number, "%.17g", value);
    list += (list.empty() ? "" : ", ") + std::string{number};
  };
  for (std::size_t i = 0; i < curve.size(); ++i) {
    if (curve.events[i] == 0) continue;
    add(times, curve.times[i]);
    add(survival, curve.survival[i]);
    add(errors, curve.survival[i] * std::sqrt(curve.variance[i]));
  }
  return "\"times\": [" + times + "], \"survival\": [" + survival + "], \"standard_error\": [" + errors + "]";
}

class Bench {
 public:
  std::string answer(std::string const& line) {
    std::istringstream words{line};
    std::string command, file;
    words >> command >> file;
    if (command == "write") {
      std::size_t rows = 0;
      words >> rows;
      return write(file, rows);
    }
    if (command == "open") return open(file);
    if (command == "curve") {
      if (file == "int64") return curve(std::span{long_days_});
      if (file == "float64") return curve(std::span{numbers_});
      if (file == "int32") return curve(std::span{days_});
    }
    if (command == "groups") return groups();
    if (command == "log_rank") return log_rank();
    throw std::invalid_argument{"no command " + line};
  }

 private:
  // As domain S1: frailty of a manager of eight, five covariates, exponential leaving, watched from 30 to 1,825 days.
  static std::string write(std::string const& file, std::size_t rows) {
    std::mt19937_64 random{42};
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> share{0, 1};
    std::vector<std::int32_t> days(rows);
    std::vector<std::uint8_t> left(rows);
    double frailty = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      if (i % 8 == 0) frailty = 0.3 * normal(random);
      double const risk = -0.3 * normal(random) + 0.2 * normal(random) - 0.5 * (share(random) < 0.4) + 0.1 * normal(random) +
                          0.05 * (share(random) < 0.2) + frailty;
      double const leaves = -std::log1p(-share(random)) / (0.0006 * std::exp(risk));
      double const watched = 30 + 1795 * share(random);
      days[i] = static_cast<std::int32_t>(std::ceil(std::min(leaves, watched)));
      left[i] = leaves <= watched;
    }
    std::ofstream out{file, std::ios::binary};
    out.write(reinterpret_cast<char const*>(days.data()), static_cast<std::streamsize>(4 * rows));
    out.write(reinterpret_cast<char const*>(left.data()), static_cast<std::streamsize>(rows));
    if (!out.flush()) throw std::runtime_error{"cannot write " + file};
    return reply(0, "");
  }

  std::string open(std::string const& file) {
    std::size_t const rows = std::filesystem::file_size(file) / 5;
    days_.resize(rows);
    left_.resize(rows);
    std::ifstream in{file, std::ios::binary};
    in.read(reinterpret_cast<char*>(days_.data()), static_cast<std::streamsize>(4 * rows));
    in.read(reinterpret_cast<char*>(left_.data()), static_cast<std::streamsize>(rows));
    long_days_.assign(days_.begin(), days_.end());
    numbers_.assign(days_.begin(), days_.end());
    groups_.resize(rows);
    for (std::size_t i = 0; i < rows; ++i) groups_[i] = i % 2;
    return reply(0, "\"rows\": " + std::to_string(rows));
  }

  template <class Days>
  std::string curve(Days days) const {
    SurvivalCurve curve;
    double const seconds = timed([&] { curve = roir::stats::kaplan_meier_by_group({.times = days, .events = left_}).front(); });
    return reply(seconds, answer_of(curve));
  }

  std::string groups() const {
    std::vector<SurvivalCurve> curves;
    double const seconds =
        timed([&] { curves = roir::stats::kaplan_meier_by_group({.times = std::span{long_days_}, .events = left_, .groups = groups_}); });
    return reply(seconds, answer_of(curves.back()));
  }

  std::string log_rank() const {
    roir::stats::LogRank test;
    double const seconds =
        timed([&] { test = roir::stats::log_rank({.times = std::span{long_days_}, .events = left_, .groups = groups_}); });
    char text[64];
    std::snprintf(text, sizeof text, "\"statistic\": [%.17g]", test.statistic);
    return reply(seconds, text);
  }

  std::vector<std::int32_t> days_;
  std::vector<std::int64_t> long_days_;
  std::vector<double> numbers_;
  std::vector<std::uint8_t> left_;
  std::vector<std::uint32_t> groups_;
};

}  // namespace

int main() {
  Bench bench;
  serve([&](std::string const& line) { return bench.answer(line); });
}
