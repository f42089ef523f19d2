// SPDX-License-Identifier: MIT
/// @file
/// Snippets about tables and estimates.
#include <roir/core/error.hpp>
#include <roir/core/estimate.hpp>
#include <roir/core/table.hpp>

#include <array>
#include <iostream>

int main() {
  //! [estimate]
  // A figure never travels without its interval, its count and its standing; what cannot be told is no zero.
  std::array const held{
      roir::Estimate{
          .value = 0.75, .interval = {.low = 0.60, .high = 0.86}, .n = 40, .status = roir::Status::Ok, .method = "wilson", .reason = ""},
      roir::Estimate{.status = roir::Status::NotApplicable, .method = "", .reason = "calendar_only"}};
  //! [estimate]

  //! [table]
  roir::Table table({.name = "held_share", .title = "Held share by unit", .definition = "held meetings / meetings due"});
  table.add(roir::Column({.name = "unit", .unit = "", .words = "the unit"}, std::vector<std::string>{"Sales", "Design"}));
  table.add({.name = "held", .unit = "share", .words = "share of the meetings due that were held"}, held);
  std::cout << table.to_text();
  //! [table]

  //! [error]
  try {
    std::cout << table["attendance"].size();
  } catch (roir::Error const& error) {  // one family: code for programs, words and hint for people
    std::cout << error.code() << ": " << error.subject() << '\n';
  }
  //! [error]
}
