// SPDX-License-Identifier: MIT
/// @file
/// The public data sets that reference figures were computed on, where they lie beside the project.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace roir::stats {

/// Columns of the lung data of R's survival (228 patients); no rows where the file is not there.
struct Lung {
  std::vector<double> times;        ///< days
  std::vector<std::uint8_t> died;   ///< 1 if the patient died
  std::vector<std::uint32_t> sex;   ///< 0 male, 1 female
  std::vector<std::uint32_t> ecog;  ///< 0 to 3, and `unknown`
  static constexpr std::uint32_t unknown = 9;

  /// Reads ../shared/reference/data/lung.csv.
  static Lung read() {
    Lung lung;
    std::ifstream file{std::filesystem::path{ROIR_SOURCE_DIR}.parent_path() / "shared/reference/data/lung.csv"};
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
      std::istringstream row{line};
      std::vector<std::string> cells;
      for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
      lung.times.push_back(std::stod(cells[1]));
      lung.died.push_back(cells[2] == "2" ? 1 : 0);
      lung.sex.push_back(cells[4] == "2" ? 1 : 0);
      lung.ecog.push_back(cells[5].empty() ? unknown : static_cast<std::uint32_t>(std::stoul(cells[5])));
    }
    return lung;
  }
};

}  // namespace roir::stats

/// Skips a test, and says which figures were not checked, where the data are not there.
#define ROIR_SKIP_WITHOUT(data, figures) \
  if ((data).times.empty()) GTEST_SKIP() << "no data in ../shared/reference/data: the golden figures " figures " were NOT checked"
