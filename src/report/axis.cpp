// SPDX-License-Identifier: MIT
#include "report/axis.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <utility>

namespace roir::svg {
namespace {

// The least of the round figures 1, 2, 5 (or 1 to 8) times a power of ten that is not below `least`.
double round_step(double least, std::span<double const> figures) {
  if (!(least > 0) || !std::isfinite(least)) return 1;
  double const power = std::pow(10, std::floor(std::log10(least)));
  for (double const figure : figures)
    if (figure * power >= least * (1 - 1e-9)) return figure * power;
  return 10 * power;
}

Scale tick_scale(double step, std::string_view unit) {
  double const written = unit == "share" ? step * 100 : step;
  int decimals = 0;
  while (decimals < 6 && std::abs(written * std::pow(10, decimals) - std::round(written * std::pow(10, decimals))) > 1e-6) ++decimals;
  return {.unit = std::string{unit}, .decimals = decimals};
}

Axis with_step(double low, double high, double step, std::string_view unit) {
  Axis axis{.low = low, .high = high, .scale = tick_scale(step, unit)};
  double const first = std::ceil(low / step - 1e-9);
  double const last = std::floor(high / step + 1e-9);
  for (double i = first; i <= last && axis.ticks.size() < 50; ++i) axis.ticks.push_back(i * step);
  return axis;
}

constexpr std::array<double, 3> few_figures{1, 2, 5};
constexpr std::array<double, 4> quarter_figures{1, 2, 2.5, 5};
constexpr std::array<double, 7> many_figures{1, 2, 3, 4, 5, 6, 8};

// Quarters suit percentages; of things that are counted there are no halves.
double step_of(double low, double high, int count, std::string_view unit) {
  double const least = (high - low) / count;
  return unit == "share" ? round_step(least, quarter_figures) : round_step(least, few_figures);
}

std::string_view month_name(unsigned month) {
  constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return names[month - 1];
}

std::chrono::year_month_day civil(DayNumber day) {
  return std::chrono::sys_days{std::chrono::days{day.days}};
}

// A word about every column, where there is room for it.
std::vector<TimeTick> day_ticks(std::span<DayNumber const> days) {
  std::vector<TimeTick> ticks;
  for (std::size_t i = 0; i < days.size(); ++i) {
    auto const day = civil(days[i]);
    bool const new_year = i == 0 || civil(days[i - 1]).year() != day.year();
    ticks.push_back({i,
                     std::to_string(static_cast<unsigned>(day.day())) + " " + std::string{month_name(static_cast<unsigned>(day.month()))},
                     new_year ? std::to_string(static_cast<int>(day.year())) : ""});
  }
  return ticks;
}

}  // namespace

double Axis::at(double value, double first_pixel, double last_pixel) const {
  double const share = high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0.5;
  return first_pixel + share * (last_pixel - first_pixel);
}

Axis round_axis(double low, double high, int count, std::string_view unit) {
  if (!(high > low)) high = low + 1;
  double const step = step_of(low, high, count, unit);
  return with_step(std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step, unit);
}

Axis five_classes(double low, double high, std::string_view unit) {
  double const step = high > low ? round_step((high - low) / 5, many_figures) : 0.2;
  Axis axis{.low = low, .high = low + 5 * step, .scale = tick_scale(step, unit)};
  for (int i = 0; i <= 5; ++i) axis.ticks.push_back(low + i * step);
  return axis;
}

std::vector<TimeTick> time_ticks(std::span<DayNumber const> days, double pitch) {
  constexpr double room_for_a_day = 46;
  constexpr double room_for_a_month = 32;
  if (days.empty()) return {};
  if (pitch >= room_for_a_day) return day_ticks(days);
  std::vector<TimeTick> months;
  for (std::size_t i = 0; i < days.size(); ++i) {
    auto const day = civil(days[i]);
    auto const before = i == 0 ? day : civil(days[i - 1]);
    bool const new_month = i == 0 || before.month() != day.month() || before.year() != day.year();
    if (new_month) months.push_back({i, std::string{month_name(static_cast<unsigned>(day.month()))}, ""});
  }
  // The first column often stands at the end of a month: it gives way to the month that follows close behind.
  if (months.size() > 1 && static_cast<double>(months[1].column) * pitch < room_for_a_month) months.erase(months.begin());
  std::size_t const every = [&] {
    double const month_width = months.size() < 2 ? room_for_a_month
                                                 : static_cast<double>(months.back().column - months.front().column) * pitch /
                                                       static_cast<double>(months.size() - 1);
    for (std::size_t const one : {1U, 2U, 3U, 6U})
      if (static_cast<double>(one) * month_width >= room_for_a_month) return one;
    return std::size_t{12};
  }();
  std::vector<TimeTick> ticks;
  int year = 0;
  for (std::size_t i = 0; i < months.size(); i += every) {
    int const its_year = static_cast<int>(civil(days[months[i].column]).year());
    months[i].year = its_year == year ? "" : std::to_string(its_year);
    year = its_year;
    ticks.push_back(std::move(months[i]));
  }
  return ticks;
}

}  // namespace roir::svg
