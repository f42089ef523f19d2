// SPDX-License-Identifier: MIT
/// @file
/// A small firm for the tests of returns, added to one fact at a time.
#pragma once

#include <roir/history/history_builder.hpp>
#include <roir/returns/investment.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace roir::firms {

inline constexpr std::int32_t monday = 19723;  // 2024-01-01
inline constexpr double exact = 1e-9;

inline MeetingKey key_of(std::string const& id, char const* manager, char const* report, std::int32_t day) {
  return {.meeting = MeetingId{id},
          .manager = PersonId{manager},
          .report = PersonId{report},
          .planned_start = Moment::wall_clock(to_date(day), 9, 0)};
}

/// Facts of a small firm, added to one by one.
struct Firm {
  Facts facts;
  int meetings = 0;
  void employ(char const* person, char const* unit) {
    facts.add(Employment{.person = PersonId{person}, .unit = unit, .from = to_date(monday - 100)});
  }
  void lead(char const* manager, char const* report) {
    facts.add(ReportingLine{.report = PersonId{report}, .manager = PersonId{manager}, .from = to_date(monday)});
  }
  MeetingKey key(char const* manager, char const* report, std::int32_t day) {
    return key_of("x" + std::to_string(meetings++), manager, report, day);
  }
  MeetingHeld held(char const* manager, char const* report, std::int32_t day, std::int64_t minutes) {
    return {.meeting = key(manager, report, day), .start = Moment::wall_clock(to_date(day), 9, 0), .minutes = minutes};
  }
  /// A meeting with everything recorded: prep and follow-up of both sides as given.
  MeetingHeld recorded(char const* manager, char const* report, std::int32_t day, std::int64_t minutes, std::int64_t beside) {
    MeetingHeld made = held(manager, report, day, minutes);
    made.manager_prep = made.report_prep = made.manager_follow_up = made.report_follow_up = beside;
    return made;
  }
  void cancel(char const* manager, char const* report, std::int32_t day, Side by, std::int64_t hours_before) {
    MeetingKey const meeting = key(manager, report, day);
    facts.add(MeetingPlanned{.meeting = meeting, .minutes = 30});
    std::int64_t const at = std::int64_t{day} * minutes_per_day + 9 * 60 - 60 * hours_before;
    facts.add(MeetingCancelled{.meeting = meeting, .by = by, .cause = Cause::Workload, .at = Moment::wall_clock(at)});
  }
  /// Pay of a person since long ago, in pounds at prices of 2024.
  void pay(char const* person, double amount, double on_cost = 0.25) {
    facts.add(Pay{.subject = person,
                  .amount = amount,
                  .currency = "GBP",
                  .price_year = 2024,
                  .on_cost = on_cost,
                  .productive_hours = 1600,
                  .from = to_date(monday - 1000)});
  }
  void put_in(char const* person, char const* with, Activity activity, std::int32_t day, std::int64_t minutes) {
    Effort effort{.person = PersonId{person}, .activity = activity, .date = to_date(day), .minutes = minutes};
    if (with != nullptr) effort.with = PersonId{with};
    facts.add(effort);
  }
  [[nodiscard]] Selection selection(std::int32_t days, Policy policy = {}) const {
    return {.history = HistoryBuilder{{.as_of = to_date(monday + days - 1)}}.build(facts),
            .window = Window::days(monday, monday + days),
            .policy = policy};
  }
  [[nodiscard]] Investment sum(std::int32_t days, Policy policy = {}) const {
    Selection const all = selection(days, policy);
    return investments(all, Rows{all, {}}).front();
  }
};

inline double number(Table const& table, char const* column, std::size_t row = 0) {
  return table[column].number(row);
}

inline bool has_note(Table const& table, std::string const& word) {
  return std::any_of(table.info().notes.begin(), table.info().notes.end(),
                     [&](std::string const& note) { return note.find(word) != std::string::npos; });
}

}  // namespace roir::firms
