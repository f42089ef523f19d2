// SPDX-License-Identifier: MIT
#include "robust_variance.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace roir::stats {
namespace {

// Sums of w²·influence² at each step of one curve. The influence of who is at risk is A − a with a = A(entry): its square is summed through
// 1, a and a², added where someone enters and taken away where they end. What someone has from their end on stays the same.
class Influences {
 public:
  explicit Influences(SurvivalCurve const& curve) : curve_{&curve}, at_(curve.size() + 1) {
    double sum = 0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
      double const left = curve.at_risk[i] - curve.events[i];
      if (curve.events[i] > 0 && left > 0) sum += curve.events[i] / (curve.at_risk[i] * left);
      hazard_.push_back(sum);
    }
  }

  void add(double entry, double time, bool has_event, double weight) {
    auto const first =
        static_cast<std::size_t>(std::upper_bound(curve_->times.begin(), curve_->times.end(), entry) - curve_->times.begin());
    auto const last = static_cast<std::size_t>(std::lower_bound(curve_->times.begin(), curve_->times.end(), time) - curve_->times.begin());
    double const a = first > 0 ? hazard_[first - 1] : 0;
    double const w2 = weight * weight;
    double const in_the_end = hazard_[last] - a - (has_event ? 1 / (curve_->at_risk[last] - curve_->events[last]) : 0);
    at_[first].add(w2, a);
    at_[last].add(-w2, a);
    at_[last].done += w2 * in_the_end * in_the_end;
  }

  void write(SurvivalCurve& curve) const {
    Sums now;
    for (std::size_t i = 0; i < curve.size(); ++i) {
      now.ones += at_[i].ones;
      now.firsts += at_[i].firsts;
      now.squares += at_[i].squares;
      now.done += at_[i].done;
      double const a = hazard_[i];
      if (std::isfinite(curve.variance[i]))
        curve.variance[i] = std::max(0.0, now.done + now.ones * a * a - 2 * now.firsts * a + now.squares);
    }
  }

 private:
  struct Sums {
    void add(double w2, double a) {
      ones += w2;
      firsts += w2 * a;
      squares += w2 * a * a;
    }
    double ones = 0, firsts = 0, squares = 0, done = 0;
  };

  SurvivalCurve const* curve_;
  std::vector<double> hazard_;  // A after each step
  std::vector<Sums> at_;        // what changes at each step
};

}  // namespace

void make_robust(Observations const& o, std::span<SurvivalCurve> curves) {
  std::vector<Influences> influences;
  for (SurvivalCurve const& curve : curves) influences.emplace_back(curve);
  std::visit(
      [&](auto const& times) {
        for (std::size_t i = 0; i < times.size(); ++i) {
          double const entry = o.entries.empty() ? -std::numeric_limits<double>::infinity() : o.entries[i];
          influences[o.groups.empty() ? 0 : o.groups[i]].add(entry, static_cast<double>(times[i]), o.events[i] != 0, o.weights[i]);
        }
      },
      o.times);
  for (std::size_t g = 0; g < curves.size(); ++g) {
    influences[g].write(curves[g]);
    curves[g].is_robust = true;
  }
}

}  // namespace roir::stats
