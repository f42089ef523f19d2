// SPDX-License-Identifier: MIT
// What a client knows after the messages about a series is the series: in whatever order they come, and however often.
#include "write_model.hpp"
#include <roir/core/error.hpp>
#include <roir/ical/parse.hpp>
#include <roir/ical/write.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace roir {
namespace {

constexpr std::int64_t hour = 3600;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t new_year_2026 = 1767225600;
constexpr std::int64_t monday_nine = new_year_2026 + 4 * day + 9 * hour;
constexpr std::int64_t year_2028 = 1830297600;

MeetingSeries weekly() {
  Recurrence::Parts parts{.start = monday_nine, .zone = TimeZone{"Europe/London"}, .duration = 1800};
  parts.rules = {RecurrenceRule::parse("FREQ=WEEKLY;BYDAY=MO")};
  return {.domain = "hr.example.com",
          .manager_id = "ann",
          .report_id = "bob",
          .recurrence = Recurrence{parts},
          .organizer = {"ann@example.com", "Ann"},
          .attendee = {"bob@example.com", "Bob"}};
}
MeetingSeries changed(MeetingSeries series, auto const& change) {
  Recurrence::Parts parts = series.recurrence.parts();
  change(parts);
  series.recurrence = Recurrence{std::move(parts)};
  return series;
}
std::vector<std::int64_t> starts(MeetingSeries const& series) {
  if (series.cancelled) return {};
  return series.recurrence.starts(new_year_2026, year_2028);
}
std::string code_of(auto const& call) {
  try {
    call();
  } catch (Error const& error) {
    EXPECT_FALSE(error.hint().empty()) << error.what();
    return error.code();
  }
  return "nothing thrown";
}
// Method, RECURRENCE-ID in days since the first meeting (or "all") and SEQUENCE of each message.
std::vector<std::string> summary(std::vector<ItipMessage> const& messages) {
  std::vector<std::string> out;
  for (ItipMessage const& one : messages) {
    std::string const which = one.recurrence_id ? std::to_string((*one.recurrence_id - monday_nine) / day) : "all";
    out.push_back((one.method == CalendarMethod::Cancel ? "cancel " : "request ") + which + " " + std::to_string(one.sequence));
  }
  return out;
}
using Words = std::vector<std::string>;

TEST(Itip, AnInvitationIsOneMessageAboutOneUid) {
  MeetingSeries const series = changed(weekly(), [](Recurrence::Parts& parts) {
    parts.moved = {{monday_nine + 7 * day, monday_nine + 8 * day}};
  });
  auto const messages = itip_request(series, {.stamp = new_year_2026});
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].to, "bob@example.com");
  EXPECT_EQ(messages[0].uid, series_uid(series));
  auto const lines = written::line_set(messages[0].text);
  EXPECT_EQ(lines.count("METHOD:REQUEST"), 1U);
  EXPECT_EQ(lines.count("BEGIN:VEVENT"), 2U);
  EXPECT_EQ(lines.count("UID:" + series_uid(series)), 2U);
}

TEST(Itip, OneMovedOccurrenceIsARequestForItAlone) {
  auto const change = itip_changes(weekly(),
                                   changed(weekly(),
                                           [](Recurrence::Parts& parts) {
                                             parts.moved = {{monday_nine + 7 * day, monday_nine + 8 * day}};
                                           }),
                                   {.stamp = new_year_2026});
  EXPECT_EQ(summary(change.messages), (Words{"request 7 1"}));
  EXPECT_EQ(change.series.sequence, 1);
  auto const events = written::events_in(change.messages[0].text);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].find("RECURRENCE-ID")->second, ";TZID=Europe/London:20260112T090000");
  EXPECT_EQ(events[0].find("DTSTART")->second, ";TZID=Europe/London:20260113T090000");
  EXPECT_EQ(events[0].count("RRULE"), 0U);
  EXPECT_EQ(written::line_set(change.messages[0].text).count("BEGIN:VTIMEZONE"), 1U);
}

// calcom cal.diy #7057 and #29706: a cancelled occurrence that cancelled the series, and a REQUEST for a cancellation.
TEST(Itip, OneCancelledOccurrenceIsACancelForItAlone) {
  auto const change =
      itip_changes(weekly(), changed(weekly(), [](Recurrence::Parts& parts) { parts.excluded = {monday_nine + 7 * day}; }), {});
  EXPECT_EQ(summary(change.messages), (Words{"cancel 7 1"}));
  auto const lines = written::line_set(change.messages[0].text);
  EXPECT_EQ(lines.count("METHOD:CANCEL"), 1U);
  EXPECT_EQ(lines.count("STATUS:CANCELLED"), 1U);
  EXPECT_EQ(lines.count("RECURRENCE-ID;TZID=Europe/London:20260112T090000"), 1U);
}

TEST(Itip, WhatChangedSaysWhatIsSent) {
  MeetingSeries const moved = changed(weekly(), [](Recurrence::Parts& parts) {
    parts.moved = {{monday_nine + 7 * day, monday_nine + 8 * day}};
  });
  MeetingSeries const cancelled = changed(weekly(), [](Recurrence::Parts& parts) { parts.excluded = {monday_nine + 7 * day}; });
  MeetingSeries const added = changed(weekly(), [](Recurrence::Parts& parts) { parts.added = {monday_nine + day}; });
  MeetingSeries const later = changed(weekly(), [](Recurrence::Parts& parts) { parts.start += hour; });
  MeetingSeries off = weekly();
  off.cancelled = true;
  MeetingSeries renamed = weekly();
  renamed.summary = "One to one";
  MeetingSeries other_person = weekly();
  other_person.attendee = {"cyd@example.com", "Cyd"};
  auto const sent = [](MeetingSeries const& before, MeetingSeries const& after) {
    return summary(itip_changes(before, after, {}).messages);
  };

  EXPECT_EQ(sent(weekly(), weekly()), Words{});
  EXPECT_EQ(sent(moved, weekly()), (Words{"request 7 1"}));
  EXPECT_EQ(sent(moved, cancelled), (Words{"cancel 7 1"}));
  EXPECT_EQ(sent(cancelled, weekly()), (Words{"request all 1"}));
  EXPECT_EQ(sent(cancelled, moved), (Words{"request all 1"}));
  EXPECT_EQ(sent(weekly(), added), (Words{"request all 1"}));  // a single event: all of its own UID
  EXPECT_EQ(sent(added, weekly()), (Words{"cancel all 1"}));
  EXPECT_EQ(sent(weekly(), later), (Words{"request all 1"}));
  EXPECT_EQ(sent(weekly(), renamed), (Words{"request all 0"}));  // no SEQUENCE for what is no time, rule or status
  EXPECT_EQ(sent(weekly(), off), (Words{"cancel all 1"}));
  EXPECT_EQ(sent(off, off), Words{});
  EXPECT_EQ(sent(off, weekly()), (Words{"request all 1"}));
  EXPECT_EQ(sent(weekly(), other_person), (Words{"cancel all 1", "request all 1"}));
  EXPECT_NE(itip_changes(weekly(), added, {}).messages[0].uid, series_uid(weekly()));
}

// RFC 5546, 3.2.5: a CANCEL to somebody who is no longer invited leaves the event as it is.
TEST(Itip, WhoIsNoLongerInvitedIsToldSoWithoutAStatus) {
  MeetingSeries other = weekly();
  other.attendee = {"cyd@example.com", "Cyd"};
  auto const messages = itip_changes(weekly(), other, {}).messages;
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0].to, "bob@example.com");
  EXPECT_EQ(messages[0].text.find("STATUS"), std::string::npos);
  EXPECT_EQ(messages[1].to, "cyd@example.com");
  EXPECT_EQ(messages[1].text.find("bob"), std::string::npos);
}

TEST(Itip, OnlyOneSeriesOfOneOrganiserIsCompared) {
  MeetingSeries other = weekly();
  other.series_id = "another";
  EXPECT_EQ(code_of([&] { (void)itip_changes(weekly(), other, {}); }), "different_series");
  MeetingSeries organiser = weekly();
  organiser.organizer.address = "eve@example.com";
  EXPECT_EQ(code_of([&] { (void)itip_changes(weekly(), organiser, {}); }), "different_series");
  MeetingSeries nobody = weekly();
  nobody.attendee.address.clear();
  EXPECT_EQ(code_of([&] { (void)itip_request(nobody, {}); }), "no_address");
  EXPECT_EQ(code_of([] { (void)itip_request(weekly(), {.stamp = -1}); }), "bad_moment");
}

TEST(Itip, ASeriesIsCutInTwo) {
  MeetingSeries const series = changed(weekly(), [](Recurrence::Parts& parts) {
    parts.rules = {RecurrenceRule::parse("FREQ=WEEKLY;INTERVAL=2;COUNT=10;BYDAY=MO")};
    parts.excluded = {monday_nine + 14 * day, monday_nine + 70 * day};
    parts.moved = {{monday_nine + 28 * day, monday_nine + 100 * day + hour}, {monday_nine + 84 * day, monday_nine + 2 * day}};
    parts.added = {monday_nine + 3 * day, monday_nine + 90 * day};
  });
  SplitSeries const split = split_series(series, monday_nine + 50 * day, "from day 50");
  EXPECT_EQ(series_uid(split.first), series_uid(series));
  EXPECT_NE(series_uid(split.second), series_uid(series));
  EXPECT_EQ(split.second.recurrence.parts().start, monday_nine + 56 * day);
  EXPECT_EQ(split.second.recurrence.parts().rules[0].parts().count, 6);
  std::vector<std::int64_t> both = starts(split.first);
  for (std::int64_t const at : starts(split.second)) both.push_back(at);
  std::sort(both.begin(), both.end());
  EXPECT_EQ(both, starts(series));

  EXPECT_EQ(code_of([&] { (void)split_series(series, monday_nine, "x"); }), "nothing_to_split");
  EXPECT_EQ(code_of([&] { (void)split_series(series, monday_nine + 1000 * day, "x"); }), "nothing_to_split");
  EXPECT_EQ(code_of([&] { (void)split_series(series, monday_nine + 50 * day, series.series_id); }), "no_series_id");
  EXPECT_EQ(code_of([&] {
              (void)split_series(changed(series, [](Recurrence::Parts& parts) { parts.rules.clear(); }), monday_nine + 50 * day, "x");
            }),
            "cannot_split");
}

// A story of one series: what it was at first and after each change, and every message sent meanwhile.
struct Story {
  std::vector<MeetingSeries> states;
  std::vector<std::string> messages;
};

class Teller {
 public:
  explicit Teller(std::uint64_t seed) : random_{seed} {}

  Story tell() {
    MeetingSeries series = first();
    Story story{{series}, {}};
    for (ItipMessage const& one : itip_request(series, options(0))) story.messages.push_back(one.text);
    int const steps = number(1, 6);
    for (int step = 1; step <= steps; ++step) {
      MeetingSeries next = series;
      for (int changes = number(1, 3); changes > 0; --changes) next = one_change(next);
      SeriesChange const change = itip_changes(series, next, options(step));
      for (ItipMessage const& one : change.messages) story.messages.push_back(one.text);
      series = change.series;
      story.states.push_back(series);
    }
    return story;
  }
  [[nodiscard]] static WriteOptions options(int step) { return {.stamp = new_year_2026 + step * hour, .until = year_2028}; }
  int number(int low, int high) { return std::uniform_int_distribution{low, high}(random_); }
  std::mt19937_64& random() { return random_; }

 private:
  std::string any_of(std::vector<std::string> const& words) { return words[static_cast<std::size_t>(number(0, int(words.size()) - 1))]; }
  std::string any_rule() {
    return any_of({"FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=20", "FREQ=MONTHLY;BYDAY=1MO",
                   "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=9", "FREQ=WEEKLY;BYDAY=TU;COUNT=12", "FREQ=DAILY;INTERVAL=10;UNTIL=20270301T090000",
                   "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"});
  }
  MeetingSeries first() {
    MeetingSeries series = weekly();
    return changed(series, [&](Recurrence::Parts& parts) {
      parts.zone =
          TimeZone{any_of({"Europe/London", "America/New_York", "Asia/Kolkata", "Africa/Casablanca", "Australia/Lord_Howe", "UTC"})};
      parts.rules = {RecurrenceRule::parse(any_rule())};
      if (number(0, 9) == 0) parts.rules.clear();
      if (number(0, 9) == 0) parts.rules.push_back(RecurrenceRule::parse("FREQ=MONTHLY;BYMONTHDAY=15"));
    });
  }
  // The wall clock of some occurrence that stands, where the series has it.
  std::int64_t any_original(MeetingSeries const& series) {
    auto const all = series.recurrence.occurrences(new_year_2026, year_2028 - 60 * day);
    return all.empty() ? 0 : all[static_cast<std::size_t>(number(0, std::min(30, int(all.size()) - 1)))].original;
  }
  // A wall clock where nothing else stands.
  std::int64_t free_place() { return monday_nine + number(1, 500) * day + (++places_) * 60; }
  MeetingSeries one_change(MeetingSeries series) {
    std::int64_t const original = any_original(series);
    switch (number(0, 9)) {
      case 0:
      case 1:
        if (original != 0) series.recurrence = series.recurrence.with_moved(original, free_place());
        break;
      case 2:
      case 3:
        if (original != 0) series.recurrence = series.recurrence.with_cancelled(original);
        break;
      case 4:
        series.recurrence = series.recurrence.with_added(free_place());
        break;
      case 5:
        return changed(series, [&](Recurrence::Parts& parts) { take_back(parts); });
      case 6:
        return changed(series, [&](Recurrence::Parts& parts) { parts.rules = {RecurrenceRule::parse(any_rule())}; });
      case 7:
        return changed(series, [&](Recurrence::Parts& parts) { parts.start += number(-3, 3) * hour; });
      case 8:
        series.summary = any_of({"1:1", "One to one", "Talk"});
        break;
      default:
        if (number(0, 3) == 0) series.cancelled = !series.cancelled;
    }
    return series;
  }
  void take_back(Recurrence::Parts& parts) {
    if (!parts.moved.empty() && number(0, 1) == 0)
      parts.moved.pop_back();
    else if (!parts.excluded.empty())
      parts.excluded.pop_back();
    else if (!parts.added.empty())
      parts.added.pop_back();
  }
  std::mt19937_64 random_;
  int places_ = 0;
};

std::vector<std::int64_t> known_after(std::vector<std::string> const& messages) {
  written::Client client;
  for (std::string const& one : messages) client.receive(one);
  return client.starts(new_year_2026, year_2028);
}

RC_GTEST_PROP(Itip, MessagesInAnyOrderAndRepeatedTellTheSeriesAsItIs, (std::uint64_t seed)) {
  Teller teller{seed};
  Story const story = teller.tell();
  auto const truth = starts(story.states.back());
  RC_ASSERT(known_after(story.messages) == truth);
  for (int round = 0; round < 5; ++round) {
    std::vector<std::string> messages = story.messages;
    for (int again = teller.number(0, 4); again > 0; --again)
      messages.push_back(story.messages[static_cast<std::size_t>(teller.number(0, int(story.messages.size()) - 1))]);
    std::shuffle(messages.begin(), messages.end(), teller.random());
    RC_ASSERT(known_after(messages) == truth);
  }
}

// The starts of the events in a file that have a UID of their own.
std::vector<std::int64_t> starts_of_singles(std::string const& file, std::string const& uid) {
  std::string calendar = "BEGIN:VCALENDAR\r\n";
  for (std::size_t at = file.find("BEGIN:VEVENT"); at != file.npos; at = file.find("BEGIN:VEVENT", at + 1)) {
    std::string const event = file.substr(at, file.find("END:VEVENT", at) + 12 - at);
    if (event.find("UID:" + uid) == event.npos) calendar += event;
  }
  written::Client client;
  client.receive(calendar);
  return client.starts(new_year_2026, year_2028);
}

// A second export into a calendar that has the first updates it: nothing twice, nothing left behind but what was called off meanwhile.
RC_GTEST_PROP(Itip, ASecondExportUpdatesTheFirst, (std::uint64_t seed)) {
  Teller teller{seed};
  Story const story = teller.tell();
  written::Client fresh;
  written::Client updated;
  std::set<std::int64_t> singles;
  for (std::size_t i = 0; i < story.states.size(); ++i) {
    std::string const file = write_calendar(std::span{&story.states[i], 1}, Teller::options(static_cast<int>(i)));
    updated.receive(file);
    updated.receive(file);
    for (std::int64_t const at : starts_of_singles(file, series_uid(story.states[i]))) singles.insert(at);
    if (i + 1 == story.states.size()) fresh.receive(file);
  }
  auto const truth = starts(story.states.back());
  RC_ASSERT(fresh.starts(new_year_2026, year_2028) == truth);
  // What is seen besides are single events that a file can no longer name; the messages call them off.
  auto const seen = updated.starts(new_year_2026, year_2028);
  RC_ASSERT(std::includes(seen.begin(), seen.end(), truth.begin(), truth.end()));
  std::vector<std::int64_t> more;
  std::set_difference(seen.begin(), seen.end(), truth.begin(), truth.end(), std::back_inserter(more));
  for (std::int64_t const at : more) RC_ASSERT(singles.contains(at));
}

// The series that a calendar holds, as far as it says.
std::vector<MeetingSeries> series_in(CalendarFile const& calendar) {
  std::vector<MeetingSeries> out;
  for (CalendarEvent const& event : calendar.events) {
    if (event.recurrence_id) continue;
    Recurrence::Parts parts{.start = event.start.seconds, .duration = event.duration, .rules = event.rules, .excluded = event.excluded};
    parts.zone = TimeZone{event.start.clock == CalendarTime::Clock::Utc ? "UTC" : event.start.zone};
    for (CalendarEvent const& change : calendar.events)
      if (change.uid == event.uid && change.recurrence_id) parts.moved.emplace_back(change.recurrence_id->seconds, change.start.seconds);
    out.push_back({.uid = event.uid,
                   .recurrence = Recurrence{parts},
                   .organizer = {event.organizer, ""},
                   .attendee = {event.attendees.empty() ? "" : event.attendees.front().address, ""},
                   .sequence = static_cast<std::int32_t>(event.sequence),
                   .cancelled = event.status == CalendarStatus::Cancelled});
  }
  return out;
}

CalendarFile parsed(std::vector<MeetingSeries> const& series, WriteOptions const& options) {
  CalendarText const read = parse_calendar(write_calendar(series, options));
  EXPECT_EQ(read.calendars.size(), 1U);
  EXPECT_TRUE(read.report.errors.empty());
  CalendarFile calendar = read.calendars.front();
  for (CalendarEvent& event : calendar.events) event.line = 0;
  return calendar;
}

RC_GTEST_PROP(Itip, WhatIsWrittenIsReadAndWrittenAgainTheSame, (std::uint64_t seed)) {
  Teller teller{seed};
  WriteOptions const options = Teller::options(0);
  for (MeetingSeries const& state : teller.tell().states) {
    CalendarFile const first = parsed({state}, options);
    CalendarFile const second = parsed(series_in(first), options);
    RC_ASSERT(first == second);
    RC_ASSERT(first.events.size() == written::events_in(write_calendar({&state, 1}, options)).size());
  }
}

}  // namespace
}  // namespace roir
