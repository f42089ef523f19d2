// SPDX-License-Identifier: MIT
#include <roir/report/quantity.hpp>

#include <boost/locale/utf.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace roir {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_share(Scale const& scale) {
  return scale.unit == "share";
}

// The value as it is written: a share in percent.
double written(double value, Scale const& scale) {
  return is_share(scale) ? value * 100 : value;
}

int decimals_of(double value, Scale const& scale) {
  if (scale.decimals >= 0) return std::min(scale.decimals, 9);
  if (is_share(scale)) return 1;
  return value == std::floor(value) || std::abs(value) >= 1000 ? 0 : 1;
}

// "-1234567.5" as "-1,234,567.5".
std::string in_groups(std::string_view text) {
  std::size_t const digits_end = std::min(text.find('.'), text.size());
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool const after_a_digit = i > 0 && text[i - 1] != '-';
    if (i < digits_end && after_a_digit && (digits_end - i) % 3 == 0) out += ',';
    out += text[i];
  }
  return out;
}

std::string fixed(double value, int decimals) {
  if (std::isnan(value)) return "–";
  if (std::isinf(value)) return value > 0 ? "∞" : "-∞";
  std::array<char, 400> buffer;
  auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals).ptr;
  std::string_view text{buffer.data(), static_cast<std::size_t>(end - buffer.data())};
  bool const is_zero = text.find_first_not_of("-0.") == std::string_view::npos;
  if (is_zero && text.starts_with('-')) text.remove_prefix(1);
  return in_groups(text);
}

std::string with_unit(std::string figure, Scale const& scale) {
  if (is_share(scale)) return figure + " %";
  if (scale.unit.empty()) return figure;
  bool const one = figure == "1" && scale.unit.size() > 1 && scale.unit.back() == 's';
  return figure + " " + (one ? scale.unit.substr(0, scale.unit.size() - 1) : scale.unit);
}

bool steers_the_reader(boost::locale::utf::code_point point) {
  bool const control = point < 0x20 || (point >= 0x7F && point < 0xA0);
  bool const line_break = point == 0x2028 || point == 0x2029;
  bool const direction = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  bool const no_character = point == 0xFFFE || point == 0xFFFF;
  return control || line_break || direction || no_character;
}

}  // namespace

std::string format_figure(double value, Scale const& scale) {
  double const shown = written(value, scale);
  return fixed(shown, decimals_of(shown, scale));
}

std::string format_quantity(double value, Scale const& scale) {
  if (std::isnan(value)) return format_figure(value, scale);
  return with_unit(format_figure(value, scale), scale);
}

std::string format_interval(Interval const& interval, Scale const& scale) {
  if (std::isnan(interval.low) || std::isnan(interval.high)) return {};
  if (std::isinf(interval.low) && std::isinf(interval.high)) return "anything";
  if (std::isinf(interval.high)) return "at least " + format_quantity(interval.low, scale);
  if (std::isinf(interval.low)) return "at most " + format_quantity(interval.high, scale);
  return format_figure(interval.low, scale) + " to " + format_quantity(interval.high, scale);
}

std::string format_count(double n, std::string_view of) {
  return format_quantity(n, {.unit = std::string{of}});
}

Scale fine_scale(std::string unit, double value, Interval const& interval) {
  Scale scale{.unit = std::move(unit), .decimals = 0};
  double largest = 0;
  bool is_whole = true;
  for (double const one : {value, interval.low, interval.high}) {
    if (!std::isfinite(one)) continue;
    double const shown = std::abs(written(one, scale));
    largest = std::max(largest, shown);
    is_whole = is_whole && std::abs(shown - std::round(shown)) < 1e-9;
  }
  if (is_whole) return scale;
  constexpr int most = 4;
  for (double limit = 100; largest < limit && scale.decimals < most; limit /= 10) ++scale.decimals;
  return scale;
}

std::string format_estimate(Estimate const& estimate, Scale const& scale) {
  switch (estimate.status) {
    case Status::Ok:
    case Status::LowCount:
      return format_quantity(estimate.value, scale);
    case Status::NoData:
      return "no data";
    case Status::NotApplicable:
      return "does not apply";
    case Status::Refused:
      return "withheld";
  }
  return "withheld";
}

std::string describe_estimate(Estimate const& estimate, Scale const& scale, std::string_view n_of) {
  std::string text = format_estimate(estimate, scale);
  if (estimate.status != Status::Ok && estimate.status != Status::LowCount) return text;
  std::string const interval = format_interval(estimate.interval, scale);
  if (!interval.empty()) text += " (" + interval + ")";
  if (estimate.n > 0) text += ", n = " + format_count(estimate.n, n_of);
  if (estimate.status == Status::LowCount) text += ", few data";
  return text;
}

std::string printable(std::string_view text) {
  namespace utf = boost::locale::utf;
  std::string out;
  out.reserve(text.size());
  char const* at = text.data();
  char const* const end = at + text.size();
  while (at != end) {
    char const* const start = at;
    auto const point = utf::utf_traits<char>::decode(at, end);
    if (point == utf::illegal || point == utf::incomplete) {
      out += replacement;
      at = start + 1;  // what follows may be sound again
    } else if (point == '\t' || point == '\n') {
      out += ' ';
    } else if (steers_the_reader(point)) {
      out += replacement;
    } else {
      out.append(start, at);
    }
  }
  return out;
}

}  // namespace roir
