// SPDX-License-Identifier: MIT
#include "report/document.hpp"

#include <roir/core/error.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace roir::text {
namespace {

[[noreturn]] void refuse(std::string message, std::string const& subject) {
  throw InvalidArgument{{.code = "bad_report", .message = std::move(message), .subject = subject}};
}

void take_id(std::set<std::string>& taken, std::string const& id) {
  auto const is_plain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; };
  if (id.empty()) refuse("a section or figure of the report has no id", "");
  if (!std::all_of(id.begin(), id.end(), is_plain)) refuse("the id \"" + id + "\" has other characters than letters, digits, dashes", id);
  if (!taken.insert(id).second) refuse("the id \"" + id + "\" is used twice in the report", id);
}

}  // namespace

FigureNumbers number_figures(Report const& report) {
  FigureNumbers numbers;
  std::set<std::string> taken;
  for (Report::Section const& section : report.sections) {
    take_id(taken, section.id);
    for (Report::Block const& block : section.blocks) {
      auto const* figure = std::get_if<Report::Figure>(&block);
      if (figure == nullptr) continue;
      take_id(taken, figure->id);
      numbers.emplace(figure->id, static_cast<int>(numbers.size()) + 1);
    }
  }
  for (Report::Finding const& finding : report.findings)
    if (!finding.figure.empty() && !numbers.contains(finding.figure))
      refuse("a finding points to the figure \"" + finding.figure + "\", which is not in the report", finding.figure);
  return numbers;
}

int decimals_of(Chart const& chart) {
  return std::visit([](auto const& one) { return one.scale.decimals; }, chart);
}

}  // namespace roir::text
