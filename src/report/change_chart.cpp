// SPDX-License-Identifier: MIT
#include "report/findings.hpp"
#include <roir/report/change_chart.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace roir {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// What stands for 100 % on the axis.
struct Basis {
  double whole;
  std::string words;
  bool is_other = false;
};

/// "points of 1 to 5" is a scale of 4 points; NaN for another unit.
double span_of_points(std::string_view unit) {
  constexpr std::string_view before = "points of ", between = " to ";
  if (!unit.starts_with(before)) return nan;
  unit.remove_prefix(before.size());
  std::size_t const middle = unit.find(between);
  if (middle == std::string_view::npos) return nan;
  double low = 0, high = 0;
  auto const is_number = [](std::string_view text, double& value) {
    return std::from_chars(text.data(), text.data() + text.size(), value).ptr == text.data() + text.size();
  };
  if (!is_number(unit.substr(0, middle), low) || !is_number(unit.substr(middle + between.size()), high)) return nan;
  return high > low ? high - low : nan;
}

Basis basis_of(std::string const& unit, double before) {
  if (unit == "standard deviations") return {1, "one standard deviation", true};
  if (unit == "similarity") return {1, "the whole scale", true};
  if (double const span = span_of_points(unit); std::isfinite(span)) return {span, "the whole scale", true};
  return {std::abs(before), "the level before"};
}

Estimate times(Estimate estimate, double factor) {
  estimate.value *= factor;
  estimate.interval = {estimate.interval.low * factor, estimate.interval.high * factor};
  if (factor < 0) std::swap(estimate.interval.low, estimate.interval.high);
  return estimate;
}

bool has_figure(Estimate const& estimate) {
  return (estimate.status == Status::Ok || estimate.status == Status::LowCount) && std::isfinite(estimate.value);
}

ForestRow row_of(Table const& change, std::size_t row) {
  std::string const unit = change["measured_in"].text(row), code = change["code"].text(row);
  bool const is_process = change["path"].text(row) == "process";
  ForestRow made{.label = change["form"].text(row) + " " + change["phrase"].text(row),
                 .figure = estimate_of(change, "change", row),
                 .unit = unit == "share" ? "% points" : unit,
                 .standing = is_process ? "delivered" : "",
                 .is_aside = is_process,
                 .reason = code};
  made.figure.n = std::min(change["persons_before"].number(row), change["persons_now"].number(row));
  // Refused for want of records is no figure that somebody keeps back.
  if (made.figure.status == Status::Refused && code != "privacy") made.figure.status = Status::NoData;
  if (!has_figure(made.figure)) {
    if (made.reason.empty()) made.reason = to_string(made.figure.status);
    return made;
  }
  if (!is_process) made.standing = "grade " + change["grade"].text(row);
  Basis const basis = basis_of(unit, change["before"].number(row));
  if (unit == "share") made.figure = times(made.figure, 100);
  if (!(basis.whole > 0)) {
    made.reason = "ratio_unbounded";
    return made;
  }
  made.position = times(estimate_of(change, "change", row), (change["better"].text(row) == "down" ? -1 : 1) / basis.whole);
  made.position.n = made.figure.n;
  made.basis = basis.words;
  made.is_other = basis.is_other;
  return made;
}

}  // namespace

ForestPlot change_chart(Table const& change) {
  ForestPlot chart{.title = change.info().title, .n_of = "people", .row_word = "form", .left = "worse", .right = "better"};
  std::string last;
  for (std::size_t row = 0; row < change.rows(); ++row) {
    if (std::string form = change["form"].text(row); form != last) {
      chart.rows.push_back(row_of(change, row));
      last = std::move(form);
    }
  }
  return chart;
}

}  // namespace roir
