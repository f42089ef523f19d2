// SPDX-License-Identifier: MIT
/// @file
/// From files to facts: people, reporting lines, absences, holidays, programmes, meetings, pay, efforts, and Viva Insights exports.
///
/// Every reader takes a CSV file in any common dialect, finds its columns by header (case, blanks and underscores do not matter; usual
/// other names are known; CsvOptions::headers overrides), loads the good rows and reports the others. Dates are ISO 8601 or, with evidence,
/// day or month first. `until` is the first day that no longer counts; `last_day` may stand in its place and is the last one that does. An
/// empty cell is unknown or open. All facts of a file are added together at the end: when reading stops early, none are.
///
/// All readers throw what CsvFile::open throws, NotFound (`no_column`) for a missing column, FormatError (`ambiguous_dates`,
/// `mixed_date_orders`, `duplicate_column`) and InvalidArgument (`unknown_column`) for a key of CsvOptions::headers that no reader knows.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/progress.hpp>
#include <roir/exchange/csv.hpp>
#include <roir/exchange/read_report.hpp>
#include <roir/history/facts.hpp>

#include <filesystem>
#include <vector>

namespace roir {

/// One row per spell of employment: person_id, name, time_zone, unit, region, fte, work_days, from, until or last_day; with manager_id
/// each row is a reporting line too. Without `from` the spell is taken to begin on 1900-01-01, and a note says how many.
ROIR_EXPORT ReadReport read_people(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                   Progress const& progress = {});
/// Who led whom when: report_id, manager_id, from, until or last_day.
ROIR_EXPORT ReadReport read_reporting_lines(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                            Progress const& progress = {});
/// Who was away when: person_id, from, until or last_day, planned.
ROIR_EXPORT ReadReport read_absences(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                     Progress const& progress = {});
/// Public holidays: date, region (empty = for all), name.
ROIR_EXPORT ReadReport read_holidays(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                     Progress const& progress = {});
/// What was agreed: scope, subject, cadence, minutes, from, until or last_day.
ROIR_EXPORT ReadReport read_programmes(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                       Progress const& progress = {});
/// Meetings: manager_id, report_id, planned_start or start, and as many as are known of meeting_id, planned_minutes, status, minutes,
/// basis, manager_late, report_late, original_start, by, cause, notified_at, recovery_asked_by, recovery_asked_at, recovery_prompted,
/// replaces, manager_prep, report_prep, manager_follow_up, report_follow_up, recorded_at. Works on options.threads threads; the result does
/// not depend on how many.
///
/// A row says what is known of one meeting: that it was planned (where it has a planned start), what became of it (`status`), that it stood
/// elsewhere before (`original_start`), and that somebody asked to make up for it (`recovery_asked_at`). Without a status column a row with
/// a `start` was held and one without was planned. A held meeting without `start` is taken to have begun as planned.
ROIR_EXPORT ReadReport read_meetings(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                     Progress const& progress = {});
/// What people are paid: pay of a full-time year, currency, price_year, on_cost (a share), productive_hours, from, until or last_day; of
/// the person in person_id, else of the unit in unit on average, else of everybody. Without `from` it holds since 1900-01-01, and a note
/// says how many.
ROIR_EXPORT ReadReport read_pay(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                Progress const& progress = {});
/// Time put in beside the meetings: person_id, with_id (empty = for all of their relationships), activity (training, administration,
/// preparation, follow_up), date, minutes.
ROIR_EXPORT ReadReport read_efforts(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                    Progress const& progress = {});
/// A person query of Viva Insights or Workplace Analytics: a contact period per person and date, with the number and hours of one-to-one
/// meetings with the manager, and the organisation as unit. How long a period is follows from the distances of the dates.
/// @throws FormatError (`unknown_period`) when the dates are neither days, weeks nor months apart
ROIR_EXPORT ReadReport read_person_query(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                         Progress const& progress = {});
/// A meeting query of Viva Insights or Workplace Analytics. It names no attendees, only counts: the meetings are unattributed.
ROIR_EXPORT ReadReport read_meeting_query(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                          Progress const& progress = {});
/// Finds out from the headers which of these a file is, and reads it.
/// @throws NotFound (`unknown_kind`) when the headers fit none of them
ROIR_EXPORT ReadReport read_any(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                Progress const& progress = {});
/// Reads all .csv, .tsv and .txt files of a directory in the order of their names: the conventional ones (people.csv, reporting_lines.csv,
/// absences.csv, holidays.csv, programmes.csv, meetings.csv, pay.csv, efforts.csv) as what they are called, others as read_any does. A file
/// that is none of these has a report with kind "unknown" that says why; a file instead of a directory is read alone. CsvOptions hold for
/// every file. A file of a known kind that cannot be read throws as its own reader would; the facts of the files before it stay.
/// @throws NotFound (`no_file`) when there is nothing that can be read
ROIR_EXPORT std::vector<ReadReport> read_directory(std::filesystem::path const& path, Facts& facts, CsvOptions const& options = {},
                                                   Progress const& progress = {});

}  // namespace roir
