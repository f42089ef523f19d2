// SPDX-License-Identifier: MIT
/// @file
/// The readers of each kind of file, for a file that is already in memory.
#pragma once

#include <roir/core/progress.hpp>
#include <roir/exchange/csv.hpp>
#include <roir/history/facts.hpp>

namespace roir::exchange {

ReadReport people(CsvFile const& csv, Facts& facts, Progress const& progress);
ReadReport reporting_lines(CsvFile const& csv, Facts& facts, Progress const& progress);
ReadReport absences(CsvFile const& csv, Facts& facts, Progress const& progress);
ReadReport holidays(CsvFile const& csv, Facts& facts, Progress const& progress);
ReadReport programmes(CsvFile const& csv, Facts& facts, Progress const& progress);
ReadReport meetings(CsvFile const& csv, Facts& facts, Progress const& progress);
ReadReport pay(CsvFile const& csv, Facts& facts, Progress const& progress);
ReadReport efforts(CsvFile const& csv, Facts& facts, Progress const& progress);
ReadReport person_query(CsvFile const& csv, Facts& facts, Progress const& progress);
ReadReport meeting_query(CsvFile const& csv, Facts& facts, Progress const& progress);

}  // namespace roir::exchange
