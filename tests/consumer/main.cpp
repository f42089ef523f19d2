// SPDX-License-Identifier: MIT
/// @file
/// A program of somebody else: it includes installed headers, links the installed library, and checks what it gets.
#include <roir/core/error.hpp>
#include <roir/core/estimate.hpp>
#include <roir/core/table.hpp>
#include <roir/core/version.hpp>

#include <array>
#include <cstdio>
#include <string>

namespace {

roir::Table held_share_by_unit() {
  std::array const shares{
      roir::Estimate{.value = 0.75, .interval = {0.5, 0.9}, .n = 40, .status = roir::Status::Ok, .method = "wilson", .reason = ""},
      roir::Estimate{}};
  roir::Table table({.name = "held_share", .title = "Held share", .definition = "held meetings / meetings due"});
  table.add(roir::Column({"unit", "", "the unit"}, std::vector<std::string>{"Sales", "Design <lab>"}));
  table.add(roir::Column::Meta{"held", "share", "share of the meetings due that were held"}, shares);
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
  auto const table = held_share_by_unit();
  std::fputs(table.to_text().c_str(), stdout);
  bool const ok = table.rows() == 2 && table.has("held_low") && table["held"].number(0) == 0.75 && table["held"].is_missing(1) &&
                  table.to_html().find("Design &lt;lab&gt;") != std::string::npos && error_is_caught_by_type(table) &&
                  std::string(roir::version).starts_with(std::to_string(ROIR_VERSION_MAJOR) + ".");
  std::puts(ok ? "consumer: all as promised" : "consumer: something is not as promised");
  return ok ? 0 : 1;
}
