// SPDX-License-Identifier: MIT
/// @file
/// The workload: a company of pairs with their meetings, people, absences and holidays, the same for the same numbers.
#pragma once

#include <cstdint>
#include <filesystem>

/// What to make.
struct Workload {
  std::uint32_t relationships = 200000;  ///< pairs; there is a manager for every eight
  std::uint32_t mean = 100;              ///< meetings of a pair, on average; they vary from a fifth to nine fifths of it
  std::uint64_t seed = 42;               ///< another one makes another company
  bool csv = false;                      ///< meetings as CSV instead of columns
};

/// Writes the files of a workload into a folder: people.csv, absences.csv, holidays.csv, programmes.csv, and either meetings.csv or raw
/// little-endian columns, once in order of relationship and time and once (log_*) in order of time.
void generate(Workload const& workload, std::filesystem::path const& folder);
