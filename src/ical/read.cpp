// SPDX-License-Identifier: MIT
#include "ical/clocks.hpp"
#include "ical/expand.hpp"
#include "ical/lines.hpp"
#include "ical/merge.hpp"
#include "ical/one_to_ones.hpp"
#include "ical/series_cadence.hpp"
#include <roir/core/error.hpp>
#include <roir/ical/read.hpp>
#include <roir/time/day.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <system_error>
#include <utility>

namespace roir {
namespace {

using namespace ical;
constexpr std::int64_t day_seconds = 86'400;

std::string counted(std::uint64_t count, char const* one, char const* several) {
  return std::to_string(count) + " " + (count == 1 ? one : several);
}

class Reading {
 public:
  Reading(std::vector<CalendarText>& texts, Facts& facts, CalendarOptions const& options)
      : texts_{texts}, facts_{facts}, options_{options}, people_{facts, options.set_aside}, clocks_{[this](Merged const& event) {
          return zone_of(event);
        }} {
    for (std::uint32_t file = 0; file < texts.size(); ++file)
      for (CalendarFile const& calendar : texts[file].calendars)
        sources_.push_back({.calendar = &calendar, .name = texts[file].report.file, .file = file});
    // Copies that are equally good are taken in the order of the files' names, not in that in which they were given.
    std::stable_sort(sources_.begin(), sources_.end(), [](Source const& a, Source const& b) { return a.name < b.name; });
  }

  void run() {
    meetings_ = merge(sources_, clocks_, merged_);
    settle_window();
    Budget budget{.steps = options_.max_steps, .occurrences = options_.max_occurrences};
    for (ical::Meeting const& meeting : meetings_) read(meeting, budget);
    notes();
    if (options_.dry_run) return;
    facts_.add_rows(std::move(rows_));
    for (ProgrammeAdoption& adoption : cadences_.adoptions()) facts_.add(std::move(adoption));
  }

 private:
  // The clock of floating times: that of the organiser, else that of the calendar, else the caller's.
  std::optional<TimeZone> zone_of(Merged const& event) const {
    if (auto zone = people_.zone_of(event.event.organizer)) return zone;
    if (event.source != nullptr && !event.source->calendar->default_zone.empty()) return TimeZone{event.source->calendar->default_zone};
    return options_.zone;
  }

  // From the earliest event to so many days after the last thing known; what has begun by then stood in the calendar.
  void settle_window() {
    std::int64_t first = std::numeric_limits<std::int64_t>::max(), last = std::numeric_limits<std::int64_t>::min();
    std::optional<std::int64_t> stamp;
    auto const see = [&](Merged const& one) {
      for (auto const& at : {one.event.stamp, one.event.modified})
        if (at && (!stamp || *at > *stamp)) stamp = at;
      if (auto const start = clocks_.instant(one.event.start, one)) {
        first = std::min(first, *start);
        last = std::max(last, *start);
      }
    };
    for (ical::Meeting const& meeting : meetings_) {
      if (meeting.series) see(*meeting.series);
      for (Merged const& change : meeting.changes) see(change);
    }
    if (first > last) first = last = 0;
    // The latest copy of each event, whichever was taken.
    for (Source const& source : sources_)
      for (CalendarEvent const& event : source.calendar->events)
        for (auto const& at : {event.stamp, event.modified})
          if (at && (!stamp || *at > *stamp)) stamp = at;
    // A day of the latest zone ends half a day after it ended in London.
    if (options_.as_of)
      known_at_ = day_seconds * (std::int64_t{day_number(*options_.as_of)} + 1) + day_seconds / 2;
    else
      known_at_ = stamp ? *stamp : last + 1;
    no_stamp_ = !options_.as_of && !stamp;
    window_.after = options_.from ? day_seconds * std::int64_t{day_number(*options_.from)} : day_seconds * floor_div(first, day_seconds);
    window_.before = options_.until ? day_seconds * std::int64_t{day_number(*options_.until)}
                                    : day_seconds * (floor_div(known_at_, day_seconds) + 1 + options_.horizon_days);
    if (options_.from && options_.until && window_.before < window_.after)
      throw InvalidArgument{{.code = "bad_window",
                             .message = "the window of the calendars ends before it begins",
                             .subject = "until",
                             .hint = "`until` is the first day that no longer counts."}};
    constexpr std::int64_t longest = 400LL * 366 * day_seconds;  // wherever a broken year leads, no more is read than this
    window_.before = std::clamp(window_.before, window_.after, window_.after + longest);
  }

  Source const& source_of(ical::Meeting const& meeting) const {
    return meeting.series ? *meeting.series->source : *meeting.changes.front().source;
  }

  void read(ical::Meeting const& meeting, Budget& budget) {
    try {
      lone_ += !meeting.series;
      for (Instance const& instance : expand(meeting, window_, clocks_, budget, unplaced_)) read(instance);
      cadences_.end_meeting();
    } catch (LimitExceeded const& error) {
      reject(meeting, error);
    } catch (InvalidArgument const& error) {
      reject(meeting, error);
    }
  }

  void reject(ical::Meeting const& meeting, Error const& error) {
    Merged const& one = meeting.series ? *meeting.series : meeting.changes.front();
    ReadReport& report = texts_[one.source->file].report;
    ++report.rows_rejected;
    --report.rows_loaded;
    if (report.errors.size() >= options_.limits.max_errors) return;
    report.errors.push_back({.file = report.file,
                             .row = one.event.line,
                             .column = "RRULE",
                             .code = error.code(),
                             .message = error.message(),
                             .hint = error.hint(),
                             .text = clean(one.event.uid, 80)});
  }

  void read(Instance const& instance) {
    ++occurrences_;
    CalendarEvent const& event = instance.what->event;
    auto [place, is_new] = verdicts_.try_emplace(instance.what);
    if (is_new) place->second = people_.judge(event);
    Verdict const& verdict = place->second;
    if (verdict.reason == Reason::UnknownAddress) unknown_.insert(verdict.unknown);
    if (verdict.reason != Reason::None) {
      ++not_one_to_one_[static_cast<std::size_t>(verdict.reason)];
      return;
    }
    auto [manager, report] = verdict.pair;
    if (!people_.leads(manager, report, people_.day_of(report, instance.original))) {
      std::swap(manager, report);
      if (!people_.leads(manager, report, people_.day_of(report, instance.original))) {
        ++not_one_to_one_[static_cast<std::size_t>(Reason::NotInLine)];
        return;
      }
    }
    ++one_to_ones_;
    tell(instance, manager, report);
    cadences_.see(instance, people_.id(manager).text() + "/" + people_.id(report).text(), people_.day_of(report, instance.original));
  }

  void tell(Instance const& instance, std::size_t manager, std::size_t report) {
    CalendarEvent const& event = instance.what->event;
    MeetingRow row;
    row.manager = number_of(manager);
    row.report = number_of(report);
    row.source = label_of(*instance.what->source);
    row.basis = Basis::CalendarOnly;
    row.planned = minutes(instance.original);
    row.instants = MeetingRow::PlannedInstant | MeetingRow::StartInstant;
    std::int64_t const length = event.duration / 60;
    row.planned_minutes = length > 0 && length <= minutes_per_day ? static_cast<std::uint16_t>(length) : MeetingRow::no_minutes;
    row.says = MeetingRow::Planned;
    rows_.push_back(row);
    row.planned_minutes = MeetingRow::no_minutes;
    if (instance.fate == Fate::Stands && instance.start != instance.original) {
      row.says = MeetingRow::Moved;
      row.start = minutes(instance.start);
      rows_.push_back(row);
      ++moved_;
    }
    Side const declined = instance.fate == Fate::Stands ? declined_by(event, manager, report) : Side::Unknown;
    if (instance.fate != Fate::Stands || declined != Side::Unknown) {
      row.says = MeetingRow::Cancelled;
      row.start = MeetingRow::no_time;
      row.by = declined;
      rows_.push_back(row);
      ++(declined != Side::Unknown ? declined_ : cancelled_);
    } else if (instance.start < known_at_) {
      row.says = MeetingRow::Held;
      row.start = minutes(instance.start);
      row.minutes = length > 0 && length <= minutes_per_day ? static_cast<std::uint16_t>(length) : MeetingRow::no_minutes;
      rows_.push_back(row);
      ++stood_;
    } else {
      ++ahead_;
    }
  }

  Side declined_by(CalendarEvent const& event, std::size_t manager, std::size_t report) const {
    for (CalendarAttendee const& one : event.attendees) {
      if (one.reply != Reply::Declined) continue;
      if (people_.is_of(manager, one.address)) return Side::Manager;
      if (people_.is_of(report, one.address)) return Side::Report;
    }
    return Side::Unknown;
  }

  static std::int32_t minutes(std::int64_t seconds) { return static_cast<std::int32_t>(floor_div(seconds, 60)); }

  // Names are given only when something is loaded.
  std::uint32_t number_of(std::size_t person) { return options_.dry_run ? Names::none : facts_.people().intern(people_.id(person).text()); }
  std::uint32_t label_of(Source const& source) {
    return options_.dry_run ? Names::none : facts_.labels().intern(source.name.substr(source.name.find_last_of('/') + 1));
  }

  void notes() {
    if (texts_.empty()) return;
    std::vector<std::string>& notes = texts_.back().report.notes;
    std::string const known = to_iso(known_at_);
    notes.push_back(counted(occurrences_, "occurrence", "occurrences") + " of " + counted(meetings_.size(), "meeting", "meetings") +
                    " from " + to_iso(window_.after) + " to before " + to_iso(window_.before) + "; " + std::to_string(one_to_ones_) +
                    " are one-to-ones by who is invited and who leads whom: " + std::to_string(stood_) + " stood in the calendar, " +
                    std::to_string(ahead_) + " lie ahead, " + std::to_string(cancelled_) + " were cancelled or deleted, " +
                    std::to_string(declined_) + " were declined by a side; " + std::to_string(moved_) + " were moved");
    for (std::size_t i = 1; i < reason_words.size(); ++i)
      if (not_one_to_one_[i] != 0)
        notes.push_back(counted(not_one_to_one_[i], "occurrence is", "occurrences are") + " no one-to-one: " + reason_words[i]);
    note_unknown(notes);
    note(notes, cadences_.adoptions().size(), "series says how often its pair meets; it counts where no cadence is declared",
         "series say how often their pairs meet; they count where no cadence is declared");
    note(notes, merged_.copies, "event is a further copy of another", "events are further copies of others");
    note(notes, merged_.lone_replies, "answer is to a meeting that is not there", "answers are to meetings that are not there");
    note(notes, merged_.foreign_cancels, "cancellation came from somebody else than the organiser and was passed over",
         "cancellations came from somebody else than the organiser and were passed over");
    note(notes, lone_, "meeting is known only from changes of single occurrences",
         "meetings are known only from changes of single occurrences");
    note(notes, unplaced_, "event has a time without a zone, and nobody says which: give CalendarOptions::zone",
         "events have times without a zone, and nobody says which: give CalendarOptions::zone");
    note(notes, people_.shared_addresses(), "address stands beside two people; the first one was taken",
         "addresses stand beside two people each; the first one was taken");
    if (!options_.as_of)
      notes.push_back(no_stamp_ ? "the calendars do not say when they were made: everything in them is taken to have stood; say as_of"
                                : "as of " + known + ", the latest stamp in the calendars; say as_of if they were exported on another day");
  }

  void note_unknown(std::vector<std::string>& notes) const {
    if (unknown_.empty()) return;
    std::string listed;
    std::size_t shown = 0;
    for (std::string const& address : unknown_) {
      if (++shown > 5) break;
      listed += (listed.empty() ? "" : ", ") + clean(address, 60);
    }
    if (unknown_.size() > 5) listed += ", ... (" + std::to_string(unknown_.size()) + " in all)";
    notes.push_back("addresses that belong to nobody known: " + listed + "; give them in the column `email` of the people");
  }

  static void note(std::vector<std::string>& notes, std::uint64_t count, char const* one, char const* several) {
    if (count != 0) notes.push_back(counted(count, one, several));
  }

  static std::string to_iso(std::int64_t seconds) {
    constexpr std::int32_t last = 2'932'896;  // 9999-12-31
    return format_day(static_cast<std::int32_t>(std::clamp<std::int64_t>(floor_div(seconds, day_seconds), -208'188, last)));
  }

  std::vector<CalendarText>& texts_;
  Facts& facts_;
  CalendarOptions const& options_;
  People people_;
  Clocks clocks_;
  std::vector<Source> sources_;
  std::vector<ical::Meeting> meetings_;
  MergeCounts merged_;
  Stretch window_;
  std::int64_t known_at_ = 0;
  bool no_stamp_ = false;
  std::map<Merged const*, Verdict> verdicts_;
  std::set<std::string> unknown_;
  std::vector<MeetingRow> rows_;
  SeriesCadences cadences_;
  std::array<std::uint64_t, reason_words.size()> not_one_to_one_{};
  std::uint64_t occurrences_ = 0, one_to_ones_ = 0, stood_ = 0, ahead_ = 0, cancelled_ = 0, declined_ = 0, moved_ = 0;
  std::uint64_t lone_ = 0, unplaced_ = 0;
};

}  // namespace

bool is_calendar(std::filesystem::path const& path) {
  std::string const extension = path.extension().string();
  constexpr std::array<std::string_view, 4> known{".ics", ".ical", ".ifb", ".icalendar"};
  return std::any_of(known.begin(), known.end(), [&](std::string_view one) { return same_word(extension, one); });
}

std::vector<std::filesystem::path> calendars_in(std::filesystem::path const& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) return is_calendar(path) ? std::vector{path} : std::vector<std::filesystem::path>{};
  std::vector<std::filesystem::path> files;
  for (std::filesystem::directory_iterator at{path, error}, end; !error && at != end; at.increment(error))
    if (is_calendar(at->path()) && at->is_regular_file(error)) files.push_back(at->path());
  if (error)
    throw NotFound{{.code = "no_file",
                    .message = "cannot read the directory " + path.string() + ": " + error.message(),
                    .subject = path.string(),
                    .hint = "Check the path and the right to read it."}};
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<ReadReport> add_calendars(std::vector<CalendarText> texts, Facts& facts, CalendarOptions const& options) {
  Reading{texts, facts, options}.run();
  std::vector<ReadReport> reports;
  reports.reserve(texts.size());
  for (CalendarText& text : texts) {
    text.report.dry_run = options.dry_run;
    reports.push_back(std::move(text.report));
  }
  return reports;
}

std::vector<ReadReport> read_calendars(std::span<std::filesystem::path const> paths, Facts& facts, CalendarOptions const& options,
                                       Progress const& progress) {
  std::vector<CalendarText> texts;
  texts.reserve(paths.size());
  for (std::filesystem::path const& path : paths) {
    if (progress) progress({.what = "reading calendars", .done = texts.size(), .total = paths.size()});
    texts.push_back(parse_calendar_file(path, options.limits, progress));
  }
  return add_calendars(std::move(texts), facts, options);
}

}  // namespace roir
