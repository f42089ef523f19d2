// SPDX-License-Identifier: MIT
#include "exchange/file_readers.hpp"
#include "exchange/table_reader.hpp"
#include <roir/core/describe.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>
#include <vector>

namespace roir::exchange {
namespace {

// The length of the periods that begin on these days; 0 = calendar months.
struct PeriodLength {
  std::int32_t days = 0;
  std::string words;
};

PeriodLength find_length(std::vector<std::int32_t> const& begins, std::string const& file) {
  if (begins.size() < 2) return {.days = 7, .words = "the file has a single date, which is taken as the first day of a week"};
  std::int32_t least = begins[1] - begins[0];
  bool weeks = true, months = true;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    months = months && month_begin(begins[i]) == begins[i];
    if (i == 0) continue;
    std::int32_t const step = begins[i] - begins[i - 1];
    least = std::min(least, step);
    weeks = weeks && step % 7 == 0;
  }
  std::string const dates = std::to_string(begins.size()) + " dates";
  if (months) return {.days = 0, .words = "periods are calendar months: each of " + dates + " is the first of its month"};
  if (weeks && least == 7) return {.days = 7, .words = "periods are weeks: " + dates + " lie 7 days apart or a multiple of that"};
  if (least == 1) return {.days = 1, .words = "periods are days: some of " + dates + " follow each other"};
  throw FormatError{
      {.code = "unknown_period",
       .message = "the dates lie neither days, weeks nor months apart; the smallest distance is " + std::to_string(least) + " days",
       .subject = file,
       .hint = "Export the query by day, week or month."}};
}

}  // namespace

ReadReport person_query(CsvFile const& csv, Facts& facts, Progress const& progress) {
  using C = PersonQueryColumns;
  FactInfo const info{.source = source_of(csv.parts())};
  std::vector<ContactPeriod> periods;
  std::set<std::int32_t> days;
  std::set<std::string, std::less<>> persons;
  std::uint64_t empty_by_meetings = 0, empty_by_hours = 0;
  ReadReport report = read_table(csv, Kind::PersonQuery, progress, [&](Cells& cells) {
    std::string_view const id = cells.id(C::Person);
    cells.needed(C::Date);
    auto const date = cells.date(C::Date);
    cells.needed(C::Meetings);
    auto const meetings = cells.integer(C::Meetings, 0, 10'000);
    cells.needed(C::Hours);
    auto const hours = cells.number(C::Hours);
    if (cells.failed()) return;
    ContactPeriod period{.fact = info,
                         .person = PersonId{std::string{id}},
                         .unit = std::string{cells.text(C::Unit)},
                         .from = *date,
                         .until = *date + boost::gregorian::days{1},
                         .meetings = *meetings,
                         .hours = *hours};
    validate(period);
    empty_by_meetings += *meetings == 0;
    empty_by_hours += *hours == 0;
    days.insert(day_number(*date));
    if (!persons.contains(id)) persons.emplace(id);
    periods.push_back(std::move(period));
  });
  PeriodLength const length = find_length({days.begin(), days.end()}, report.file);
  if (!periods.empty()) {
    report.dialect.evidence.push_back(length.words);
    report.notes.push_back("contact periods: " + std::to_string(persons.size()) + " people, " + std::to_string(days.size()) + " dates, " +
                           std::to_string(periods.size()) + " person-periods; " + std::to_string(empty_by_meetings) +
                           " have no one-to-one meeting with the manager (" + std::to_string(empty_by_hours) + " have no hours in one)");
  }
  for (auto const& [column, words] : {std::pair{C::Level, "level"}, std::pair{C::HourlyRate, "hourly rate"}}) {
    auto const found = report.columns.find(std::string{columns_of(Kind::PersonQuery)[column].name});
    if (found != report.columns.end())
      report.notes.push_back("the file has a " + std::string{words} + " ('" + found->second + "'); it is not loaded");
  }
  if (report.dry_run) return report;
  for (ContactPeriod& period : periods) {
    std::int32_t const day = day_number(period.from);
    period.until = to_date(length.days == 0 ? next_month_begin(day) : day + length.days);
    facts.add(std::move(period));
  }
  return report;
}

ReadReport meeting_query(CsvFile const& csv, Facts& facts, Progress const& progress) {
  using C = MeetingQueryColumns;
  FactInfo const info{.source = source_of(csv.parts())};
  auto const specs = columns_of(Kind::MeetingQuery);
  bool const with_date = find_column(csv.parts(), specs[C::StartDate]).has_value();
  if (!with_date && !find_column(csv.parts(), specs[C::Start])) {  // either form will do; missing both, ask for the newer
    ColumnSpec needed = specs[C::Start];
    needed.required = true;
    ReadReport nothing;
    select_columns(csv.parts(), std::span{&needed, 1}, nothing);
  }
  std::vector<UnattributedMeeting> staged;
  std::uint64_t cancelled_count = 0;
  ReadReport report = read_table(csv, Kind::MeetingQuery, progress, [&](Cells& cells) {
    std::string_view const id = cells.id(C::Meeting);
    std::optional<Moment> start;
    if (with_date) {
      cells.needed(C::StartDate);
      auto const day = cells.date(C::StartDate);
      std::string_view const clock = cells.text(C::StartTime);
      Moment time;  // the time of day, read as one of 1970-01-01
      std::string const text = "1970-01-01T" + std::string{clock};
      if (!clock.empty() && (!parse_moment_fast(text.data(), text.data() + text.size(), time) || time.is_instant()))
        cells.fail(C::StartTime, "bad_date", "'" + excerpt(clock) + "' is no time of day", "Write 09:30 or 09:30:00.");
      if (day && !clock.empty()) start = Moment::instant(std::int64_t{day_number(*day)} * minutes_per_day + time.minutes());
      if (day && clock.empty()) start = Moment::wall_clock(*day, 0, 0);
    } else {
      cells.needed(C::Start);
      start = cells.moment(C::Start);
    }
    cells.needed(C::Attendees);
    auto const attendees = cells.integer(C::Attendees, 0, 1'000'000);
    cells.needed(C::Hours);
    auto const hours = cells.number(C::Hours);
    if (hours && *hours < 0) cells.fail(C::Hours, "out_of_range", "a meeting cannot take less than no time", "Check the column.");
    auto const cancelled = cells.flag(C::Cancelled);
    auto const recurring = cells.flag(C::Recurring);
    if (cells.failed()) return;
    UnattributedMeeting meeting{.fact = info,
                                .id = MeetingId{std::string{id}},
                                .start = *start,
                                .hours = *hours,
                                .attendees = *attendees,
                                .cancelled = cancelled.value_or(false),
                                .recurring = recurring.value_or(false)};
    validate(meeting);
    cancelled_count += meeting.cancelled;
    staged.push_back(std::move(meeting));
  });
  report.notes.push_back(
      "the file names no attendees, only how many there were: its meetings belong to no pair, and what asks for pairs "
      "cannot be answered from them");
  report.notes.push_back(std::to_string(staged.size()) + " meetings, " + std::to_string(cancelled_count) + " of them cancelled");
  if (!with_date) report.notes.push_back("start times say no zone: they are kept as wall clock");
  if (report.dry_run) return report;
  for (UnattributedMeeting& meeting : staged) facts.add(std::move(meeting));
  return report;
}

}  // namespace roir::exchange
