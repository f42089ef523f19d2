// SPDX-License-Identifier: MIT
/// @file
/// A company of several teams for tests of levels and changes, drawn once and for all.
#pragma once

#include "small_firm.hpp"

#include <random>

namespace roir::firm {

/// Teams of three; feedback, ideas, promises and readings, more of them after day 100.
inline Firm company(int managers = 6) {
  Firm firm;
  firm.as_of = 250;
  std::mt19937 random{11};
  auto const draw = [&](int from, int to) { return std::uniform_int_distribution<int>{from, to}(random); };
  for (int m = 0; m < managers; ++m)
    for (int e = 0; e < 3; ++e) {
      std::string const report = "e" + std::to_string(m) + std::to_string(e);
      RelationshipState& pair = firm.pair("m" + std::to_string(m), report, e == 2 ? draw(60, 140) : 0);
      if (e == 1 && m % 2 == 0) pair.until = day(150);
      for (int i = 0; i < 30; ++i) {
        int const on = draw(0, 230);
        if (on > 100 || draw(0, 1) == 0) {
          pair.feedback.push_back({.matter = MatterId{"f" + std::to_string(i)}, .by = Side::Manager, .at = at(on)});
          firm.matter(pair, MatterKind::Idea, Side::Report, on, on + 1, on + draw(6, 60)).answered_at = at(on + draw(1, 5), draw(0, 1439));
          firm.matter(pair, MatterKind::Barrier, Side::Report, on, on + 1, on + draw(2, on > 100 ? 10 : 40)).answered_at =
              at(on + 1, draw(0, 1439));
        }
        firm.promise(pair, i % 2 == 0 ? Side::Manager : Side::Report, on, on + 10, on + draw(1, 15));
      }
      firm.employ(report, -100, e == 1 && m % 2 == 0 ? std::optional{150} : std::nullopt);
      for (int i = 0; i < 12; ++i) firm.read(report, "sales", 20 * i, 20 * i + 20, draw(50, 100), 70);
    }
  return firm;
}

/// The row of a form and indicator in a table without other keys; rows() when there is none.
inline std::size_t row_of(Table const& table, std::string_view form, std::string_view indicator) {
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table["form"].text(row) == form && table["indicator"].text(row) == indicator) return row;
  return table.rows();
}

}  // namespace roir::firm
