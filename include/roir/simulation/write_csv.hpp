// SPDX-License-Identifier: MIT
/// @file
/// Writes a simulated organisation as the files that roir reads.
#pragma once

#include <roir/core/export.hpp>
#include <roir/simulation/organisation.hpp>

#include <filesystem>

namespace roir {

/// Writes people.csv, reporting_lines.csv, absences.csv, holidays.csv, programmes.csv and meetings.csv into `directory`, which is made if
/// it is not there; files of these names are replaced. Only the facts are written, none of the truth. UTF-8, commas, lines end in LF.
/// @throws NotFound (`cannot_write`) if the directory or a file cannot be written.
ROIR_EXPORT void write_csv(Simulated const& simulated, std::filesystem::path const& directory);

}  // namespace roir
