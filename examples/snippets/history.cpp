// SPDX-License-Identifier: MIT
/// @file
/// Snippets about facts, their two times, and corrections.
#include <roir/history/history_builder.hpp>

#include <iostream>

namespace {

std::int64_t held(roir::Facts const& facts, roir::Date as_of) {
  std::int64_t count = 0;
  roir::History const history = roir::HistoryBuilder{{.as_of = as_of}}.build(facts);
  for (roir::Block const& block : history.blocks())
    for (std::uint8_t const flags : block.flags.span()) count += roir::MeetingFlags::is_held(flags) ? 1 : 0;
  return count;
}

}  // namespace

int main() {
  //! [two_times]
  roir::Facts facts;
  roir::MeetingKey const monday{
      .manager = roir::PersonId{"iva"}, .report = roir::PersonId{"noor"}, .planned_start = roir::parse_moment("2026-03-02T10:00")};
  facts.add(roir::MeetingPlanned{.meeting = monday, .minutes = 30});
  // On Monday it took place. Noor says so on Friday only: it was so on the 2nd and became known on the 6th.
  facts.add(roir::MeetingHeld{.fact = {.id = roir::FactId{"f1"}, .recorded_at = roir::parse_moment("2026-03-06T17:00")},
                              .meeting = monday,
                              .start = roir::parse_moment("2026-03-02T10:05"),
                              .minutes = 30});
  // On the 20th somebody notices that it was another Monday. The correction is a new fact; the old one stays in the log.
  facts.add(roir::MeetingCancelled{.fact = {.recorded_at = roir::parse_moment("2026-03-20T09:00"), .corrects = roir::FactId{"f1"}},
                                   .meeting = monday,
                                   .by = roir::Side::Manager});

  std::cout << "as of  4 March: " << held(facts, {2026, 3, 4}) << " held\n"
            << "as of 10 March: " << held(facts, {2026, 3, 10}) << " held\n"
            << "as of 31 March: " << held(facts, {2026, 3, 31}) << " held\n";
  //! [two_times]

  //! [last_known_day]
  // Nothing in roir reads a clock. Whoever has no better day takes the last on which something happened.
  if (auto const day = roir::last_known_day(facts)) std::cout << "last known day: " << roir::format_day(roir::day_number(*day)) << '\n';
  //! [last_known_day]
}
