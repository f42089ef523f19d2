// SPDX-License-Identifier: MIT
/// @file
/// A program of somebody else: it includes installed headers, links the installed library, and checks what it gets.
#include <roir/core/error.hpp>
#include <roir/core/table.hpp>
#include <roir/core/version.hpp>
#include <roir/history/facts.hpp>
#include <roir/history/history.hpp>
#include <roir/history/history_builder.hpp>

#include <array>
#include <cstdio>
#include <string>
#include <utility>

namespace {

roir::Date day(int month, int day) {
  return {2026, static_cast<unsigned short>(month), static_cast<unsigned short>(day)};
}

// An HR system tells what it knows: who leads whom, and three Mondays of which one was called off.
roir::Facts facts_of_the_host() {
  roir::PersonId const ann{"ann"};
  roir::PersonId const ben{"ben"};
  roir::Facts facts;
  facts.add(roir::Person{.id = ann, .name = "Ann", .time_zone = "Europe/Madrid"});
  facts.add(roir::Person{.id = ben, .name = "Ben", .time_zone = "Europe/Madrid"});
  facts.add(roir::ReportingLine{.report = ben, .manager = ann, .from = day(1, 1)});
  for (int const monday : {5, 12, 19}) {
    auto const start = roir::Moment::wall_clock(day(1, monday), 9, 0);
    roir::MeetingKey const meeting{.manager = ann, .report = ben, .planned_start = start};
    facts.add(roir::MeetingPlanned{.meeting = meeting, .minutes = 30});
    if (monday == 12) {
      facts.add(roir::MeetingCancelled{.meeting = meeting, .by = roir::Side::Manager, .cause = roir::Cause::Workload});
    } else {
      facts.add(roir::MeetingHeld{.meeting = meeting, .start = start, .minutes = 25});
    }
  }
  return facts;
}

// The host reads the columns and makes a table of its own.
roir::Table outcomes(roir::History const& history) {
  std::int64_t held = 0;
  std::int64_t minutes = 0;
  for (roir::Block const& block : history.blocks()) {
    for (std::size_t i = 0; i < block.flags.size(); ++i) {
      held += roir::MeetingFlags::is_held(block.flags[i]) ? 1 : 0;
      minutes += block.minutes[i];
    }
  }
  roir::Table table({.name = "outcomes", .title = "What became of the meetings"});
  table.add(roir::Column({"meetings", "", "all meetings"}, std::vector<std::int64_t>{history.meetings()}));
  table.add(roir::Column({"held", "", "those that took place"}, std::vector<std::int64_t>{held}));
  table.add(roir::Column({"minutes", "min", "minutes in them"}, std::vector<std::int64_t>{minutes}));
  return table;
}

// Errors cross the border of a library by their type; that works only where the type is exported.
bool error_is_caught_by_type(roir::Table const& table) {
  try {
    (void)table["no such column"];
  } catch (roir::NotFound const& error) {
    return error.code() == "no_column";
  }
  return false;
}

}  // namespace

int main() {
  auto const history = roir::HistoryBuilder({.as_of = day(1, 31)}).build(facts_of_the_host());
  auto const table = outcomes(history);
  std::fputs(table.to_text().c_str(), stdout);
  bool const ok = history.relationships().size() == 1 && table["meetings"].number(0) == 3 && table["held"].number(0) == 2 &&
                  table["minutes"].number(0) == 50 && error_is_caught_by_type(table) &&
                  std::string(roir::version).starts_with(std::to_string(ROIR_VERSION_MAJOR) + ".");
  std::puts(ok ? "consumer: all as promised" : "consumer: something is not as promised");
  return ok ? 0 : 1;
}
