// SPDX-License-Identifier: MIT
#include "report/draw.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace roir::svg {
namespace {

constexpr double column_gap = 14;
constexpr double small = 12;

TextStyle muted(Anchor anchor) {
  return {.anchor = anchor, .size = small, .paint = Paint::Muted};
}

std::string count_of(Estimate const& estimate) {
  return has_value(estimate) && estimate.n > 0 ? format_figure(estimate.n, {}) : "";
}

std::string interval_of(Estimate const& estimate, Scale const& scale) {
  return has_value(estimate) ? format_interval(estimate.interval, scale) : "";
}

}  // namespace

bool has_value(Estimate const& estimate) {
  return (estimate.status == Status::Ok || estimate.status == Status::LowCount) && std::isfinite(estimate.value);
}

bool is_withheld(Estimate const& estimate) {
  return estimate.status == Status::Refused;
}

Estimate emptied(Estimate const& estimate) {
  if (!is_withheld(estimate)) return estimate;
  double const none = std::numeric_limits<double>::quiet_NaN();
  return {.value = none,
          .interval = {},
          .n = none,
          .status = estimate.status,
          .method = estimate.method,
          .reason = estimate.reason,
          .is_bounds = estimate.is_bounds};
}

RowFigures::RowFigures(std::span<Estimate const> estimates, Scale scale, bool is_narrow) : scale_{std::move(scale)}, is_narrow_{is_narrow} {
  for (Estimate const& estimate : estimates) {
    value_ = std::max(value_, text_width(format_estimate(estimate, scale_), 13) * 1.06);
    interval_ = std::max(interval_, text_width(interval_of(estimate, scale_), small));
    count_ = std::max(count_, text_width(count_of(estimate), small));
    run_ = std::max(run_, text_width(run_of(estimate), small));
    if (estimate.is_bounds) interval_word_ = "bounds";
  }
  if (interval_ > 0) interval_ = std::max(interval_, text_width(interval_word_, small));
}

double RowFigures::width() const noexcept {
  if (is_narrow_) return 0;
  return column_gap + value_ + (interval_ > 0 ? column_gap + interval_ : 0) + (count_ > 0 ? column_gap + count_ : 0);
}

std::string RowFigures::run_of(Estimate const& estimate) const {
  std::string const interval = interval_of(estimate, scale_);
  std::string const count = count_of(estimate);
  return format_estimate(estimate, scale_) + (interval.empty() ? "" : " (" + interval + ")") + (count.empty() ? "" : ", n " + count);
}

void RowFigures::head(Pen& pen, double right, double baseline, std::string_view of_value) const {
  if (is_narrow_) return;
  if (count_ > 0) pen.text(right, baseline, "n", muted(Anchor::End));
  if (count_ > 0) right -= count_ + column_gap;
  if (interval_ > 0) pen.text(right, baseline, interval_word_, muted(Anchor::End));
  if (interval_ > 0) right -= interval_ + column_gap;
  pen.text(right, baseline, of_value, muted(Anchor::End));
}

void RowFigures::row(Pen& pen, double right, double baseline, Estimate const& estimate) const {
  if (is_narrow_) return pen.text(right, baseline, run_of(estimate), {.anchor = Anchor::End, .size = small, .halo = true});
  if (count_ > 0) pen.text(right, baseline, count_of(estimate), muted(Anchor::End));
  if (count_ > 0) right -= count_ + column_gap;
  if (interval_ > 0) pen.text(right, baseline, interval_of(estimate, scale_), muted(Anchor::End));
  if (interval_ > 0) right -= interval_ + column_gap;
  bool const there = has_value(estimate);
  pen.text(right, baseline, format_estimate(estimate, scale_),
           {.anchor = Anchor::End, .paint = there ? Paint::Ink : Paint::Muted, .bold = there});
}

void Legend::entry(Swatch swatch, std::string_view words) {
  constexpr double box = 14;
  double const needed = box + 6 + text_width(words, small) + 18;
  if (x_ > 0 && x_ + needed > pen_.drawing().width) {
    x_ = 0;
    y_ += 20;
  }
  Box const place{x_ + 0.5, y_ + 0.5, box, box - 2};
  if (swatch == Swatch::Hatch || swatch == Swatch::Cross) pen_.hatched(place, swatch == Swatch::Cross);
  if (swatch == Swatch::Half) pen_.rect({place.x, place.y + place.height / 2, place.width, place.height / 2}, Paint::Step3);
  if (swatch == Swatch::Hollow)
    pen_.dot(place.x + box / 2, place.y + place.height / 2, 4, Paint::Accent, true);
  else
    pen_.frame(place, Paint::Line);
  pen_.text(x_ + box + 6, y_ + 11, words, muted(Anchor::Start));
  x_ += needed;
}

void Legend::states(std::span<Estimate const> estimates, bool half_height_means_few) {
  auto const any = [&](auto const& is) { return std::any_of(estimates.begin(), estimates.end(), is); };
  if (any([](Estimate const& e) { return e.status == Status::LowCount && has_value(e); }))
    entry(half_height_means_few ? Swatch::Half : Swatch::Hollow, half_height_means_few ? "half height: few data" : "few data");
  if (any([](Estimate const& e) { return !has_value(e) && !is_withheld(e); })) entry(Swatch::Hatch, "no data");
  if (any([](Estimate const& e) { return is_withheld(e); })) entry(Swatch::Cross, "withheld");
}

std::string draw_nothing(Pen& pen, std::string_view title, std::string_view description) {
  double const width = pen.drawing().width;
  pen.hatched({0.5, 0.5, width - 1, 79}, false);
  pen.text(width / 2, 45, "no data", {.anchor = Anchor::Middle, .halo = true});
  return pen.finish(80, title, description);
}

}  // namespace roir::svg
