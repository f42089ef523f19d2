// SPDX-License-Identifier: MIT
/// @file
/// Writes facts of a simulated company as the files that roir reads.
#pragma once

#include <roir/core/export.hpp>
#include <roir/history/facts.hpp>

#include <filesystem>

namespace roir {

/// Writes people.csv, reporting_lines.csv, absences.csv, holidays.csv, programmes.csv, meetings.csv and, where pay is known, pay.csv into
/// `directory`, which is made if it is not there; files of these names are replaced. Of what was told twice the last is written. In
/// meetings.csv a meeting is one row: its times on the clocks of the direct report, when it was spoken of in UTC. UTF-8, commas, lines end
/// in LF.
/// @throws NotFound (`cannot_write`) if the directory or a file cannot be written.
ROIR_EXPORT void write_csv(Facts const& facts, std::filesystem::path const& directory);

}  // namespace roir
