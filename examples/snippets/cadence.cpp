// SPDX-License-Identifier: MIT
/// @file
/// Snippets about cadences.
#include <roir/core/error.hpp>
#include <roir/time/cadence.hpp>

#include <iostream>

int main() {
  //! [periods]
  auto const cadence = roir::Cadence::parse("every 2 weeks");
  auto const january = roir::Window::parse("2026-01");
  std::int32_t const anchor = roir::parse_day("2026-01-01");  // a Thursday on which the series stood
  for (roir::Period const& period : cadence.periods(january, anchor))
    std::cout << "owed once in [" << roir::format_day(period.begin_day) << ", " << roir::format_day(period.end_day) << ")\n";
  for (std::int32_t const day : cadence.due_days(january, anchor)) std::cout << "falls on " << roir::format_day(day) << '\n';
  //! [periods]

  //! [ambiguous]
  try {
    (void)roir::Cadence::parse("biweekly");  // every second week, or twice a week? roir does not guess
  } catch (roir::InvalidArgument const& error) {
    std::cout << error.code() << '\n';
  }
  //! [ambiguous]
}
