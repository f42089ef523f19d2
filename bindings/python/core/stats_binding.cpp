// SPDX-License-Identifier: MIT
// Plain statistics for roir.stats, which gives them their shapes and words. Arrays come in as they lie wherever the library takes them so.
#include "values.hpp"
#include <roir/stats/fieller.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/log_rank.hpp>
#include <roir/stats/multiplicity.hpp>
#include <roir/stats/restricted_mean.hpp>
#include <roir/stats/sensitivity.hpp>
#include <roir/stats/survival.hpp>

#include <pybind11/numpy.h>
#include <pybind11/typing.h>

#include <array>
#include <string_view>
#include <utility>

namespace roir::python {
namespace {

using namespace py::literals;

template <class T>
using Array = py::array_t<T, py::array::c_style>;
using Numbers = Array<double>;

template <class T>
std::span<T const> view(Array<T> const& array) {
  return {array.data(), static_cast<std::size_t>(array.size())};
}

stats::TimeColumn times_of(py::array const& times) {
  if (py::isinstance<Array<std::int64_t>>(times)) return view(Array<std::int64_t>{times});
  if (py::isinstance<Array<std::int32_t>>(times)) return view(Array<std::int32_t>{times});
  if (py::isinstance<Numbers>(times)) return view(Numbers{times});
  throw py::type_error("times are float64, int64 or int32");
}

stats::Observations observations_of(py::array const& times, Array<std::uint8_t> const& events, Array<std::uint32_t> const& groups,
                                    Numbers const& entries, Numbers const& weights) {
  return {.times = times_of(times), .events = view(events), .groups = view(groups), .entries = view(entries), .weights = view(weights)};
}

template <class Word, std::size_t N>
Word word_of(std::array<std::pair<std::string_view, Word>, N> const& words, std::string const& text, std::string const& all,
             char const* place) {
  for (auto const& [word, value] : words)
    if (word == text) return value;
  refuse_word(text, all, place);
}

stats::SurvivalScale scale_of(std::string const& text) {
  using enum stats::SurvivalScale;
  static constexpr std::array<std::pair<std::string_view, stats::SurvivalScale>, 5> words{
      {{"log", Log}, {"log-log", LogLog}, {"plain", Plain}, {"logit", Logit}, {"arcsin", Arcsin}}};
  return word_of(words, text, "log, log-log, plain, logit, arcsin", "conf");
}

stats::Adjustment adjustment_of(std::string const& text) {
  using enum stats::Adjustment;
  static constexpr std::array<std::pair<std::string_view, stats::Adjustment>, 5> words{
      {{"holm", Holm}, {"hochberg", Hochberg}, {"bh", BenjaminiHochberg}, {"by", BenjaminiYekutieli}, {"bonferroni", Bonferroni}}};
  return word_of(words, text, "holm, hochberg, bh, by, bonferroni", "method");
}

// The curves of all groups.
class Curves {
 public:
  explicit Curves(std::vector<stats::SurvivalCurve> curves) : curves_{std::move(curves)} {}

  // A row for each group, a place for each time, `Width` figures of one curve at one time.
  template <std::size_t Width, class Figures>
  [[nodiscard]] Numbers at(Numbers const& times, Figures const& figures) const {
    auto const groups = static_cast<py::ssize_t>(curves_.size());
    Numbers result{std::vector<py::ssize_t>{groups, times.size(), Width}};
    double* out = result.mutable_data();
    for (stats::SurvivalCurve const& curve : curves_)
      for (double time : view(times))
        for (double figure : figures(curve, time)) *out++ = figure;
    return result;
  }

  // The columns of one curve, with standard errors and intervals.
  [[nodiscard]] py::typing::Dict<py::str, Numbers> steps(std::size_t group) const {
    stats::SurvivalCurve const& curve = curves_.at(group);
    std::vector<double> errors;
    std::vector<double> low;
    std::vector<double> high;
    for (std::size_t i = 0; i < curve.size(); ++i) {
      stats::SurvivalStep const step = curve.step(i);
      errors.push_back(step.standard_error);
      low.push_back(step.interval.low);
      high.push_back(step.interval.high);
    }
    py::typing::Dict<py::str, Numbers> columns;
    auto const add = [&](char const* name, std::vector<double> const& column) {
      columns[name] = Numbers(static_cast<py::ssize_t>(column.size()), column.data());
    };
    add("time", curve.times);
    add("at_risk", curve.at_risk);
    add("events", curve.events);
    add("censored", curve.censored);
    add("survival", curve.survival);
    add("standard_error", errors);
    add("low", low);
    add("high", high);
    return columns;
  }

  [[nodiscard]] std::vector<std::pair<double, double>> counts() const {
    std::vector<std::pair<double, double>> result;
    for (stats::SurvivalCurve const& curve : curves_) result.emplace_back(curve.n, curve.total_events);
    return result;
  }

  [[nodiscard]] Numbers contrasts(double tau, std::string const& kind) const {
    Numbers result{std::vector<py::ssize_t>{static_cast<py::ssize_t>(curves_.size()), 4}};
    double* out = result.mutable_data();
    for (stats::SurvivalCurve const& curve : curves_) {
      auto const [difference, ratio, lost] = stats::restricted_mean_contrast(curve, curves_.front(), tau);
      stats::Contrast const& one = kind == "difference" ? difference : kind == "ratio" ? ratio : lost;
      for (double figure : {one.value, one.interval.low, one.interval.high, one.p_value}) *out++ = figure;
    }
    return result;
  }

 private:
  std::vector<stats::SurvivalCurve> curves_;
};

std::array<double, 3> of_estimate(Estimate const& estimate) {
  return {estimate.value, estimate.interval.low, estimate.interval.high};
}

void bind_survival(py::module_& module) {
  py::class_<Curves>(module, "SurvivalCurves", "Kaplan and Meier's curves, one for each group; see roir.stats.kaplan_meier.")
      .def(
          "survival_at",
          [](Curves const& curves, Numbers const& times) {
            return curves.at<3>(times, [](auto const& c, double t) { return of_estimate(stats::survival_at(c, t)); });
          },
          "times"_a, "Shape (groups, times, 3): S and the ends of its interval.")
      .def(
          "standard_errors_at",
          [](Curves const& curves, Numbers const& times) {
            return curves.at<1>(times, [](auto const& c, double t) { return std::array{stats::survival_standard_error(c, t)}; });
          },
          "times"_a, "Shape (groups, times, 1).")
      .def(
          "cumulative_hazard_at",
          [](Curves const& curves, Numbers const& times) {
            return curves.at<2>(times, [](auto const& c, double t) {
              auto const [value, error] = stats::cumulative_hazard(c, t);
              return std::array{value, error};
            });
          },
          "times"_a, "Shape (groups, times, 2): the hazard and its standard error.")
      .def(
          "quantile",
          [](Curves const& curves, Numbers const& p) {
            return curves.at<3>(p, [](auto const& c, double one) { return of_estimate(stats::survival_quantile(c, one)); });
          },
          "p"_a, "Shape (groups, quantiles, 3): the time and the ends of its interval.")
      .def(
          "rmst",
          [](Curves const& curves, Numbers const& tau) {
            return curves.at<2>(tau, [](auto const& c, double one) {
              auto const [value, error] = stats::restricted_mean(c, one);
              return std::array{value, error};
            });
          },
          "tau"_a, "Shape (groups, horizons, 2): the mean and its standard error.")
      .def("contrasts", &Curves::contrasts, "tau"_a, "kind"_a, "Shape (groups, 4): each against the first: value, low, high, p.")
      .def("steps", &Curves::steps, "group"_a, "The columns of one curve.")
      .def("counts", &Curves::counts, "For each group how many were observed, and how many events.");
  module.def(
      "survival_curves",
      [](py::array const& times, Array<std::uint8_t> const& events, Array<std::uint32_t> const& groups, Numbers const& entries,
         Numbers const& weights, std::string const& scale) {
        stats::Observations const observations = observations_of(times, events, groups, entries, weights);
        stats::SurvivalScale const on = scale_of(scale);
        py::gil_scoped_release const release;
        return Curves{stats::kaplan_meier_by_group(observations, on)};
      },
      "times"_a, "events"_a, "groups"_a, "entries"_a, "weights"_a, "scale"_a, "The curves; an empty column stands for none.");
  module.def(
      "log_rank",
      [](py::array const& times, Array<std::uint8_t> const& events, Array<std::uint32_t> const& groups, Array<std::uint32_t> const& strata,
         Numbers const& entries, double rho) {
        stats::Observations const observations = observations_of(times, events, groups, entries, Numbers{});
        stats::LogRank test;
        {
          py::gil_scoped_release const release;
          test = stats::log_rank(observations, view(strata), rho);
        }
        return py::make_tuple(test.statistic, test.df, test.p_value, test.observed, test.expected);
      },
      "times"_a, "events"_a, "groups"_a, "strata"_a, "entries"_a, "rho"_a, "Statistic, df, p-value, observed, expected.");
}

py::typing::Tuple<double, double> ends(Interval const& interval) {
  return py::make_tuple(interval.low, interval.high);
}

void bind_intervals(py::module_& module) {
  module.def(
      "wilson", [](double successes, double trials, double level) { return ends(stats::wilson(successes, trials, level)); }, "successes"_a,
      "trials"_a, "level"_a, "Low and high.");
  module.def(
      "clopper_pearson",
      [](double successes, double trials, double level) { return ends(stats::clopper_pearson(successes, trials, level)); }, "successes"_a,
      "trials"_a, "level"_a, "Low and high.");
  module.def(
      "jeffreys", [](double successes, double trials, double level) { return ends(stats::jeffreys(successes, trials, level)); },
      "successes"_a, "trials"_a, "level"_a, "Low and high.");
  module.def(
      "garwood", [](double events, double exposure, double level) { return ends(stats::garwood(events, exposure, level)); }, "events"_a,
      "exposure"_a, "level"_a, "Low and high.");
}

}  // namespace

void bind_stats(py::module_& module) {
  bind_survival(module);
  bind_intervals(module);
  module.def(
      "adjusted_p_values",
      [](Numbers const& p, std::string const& method) {
        std::vector<double> const adjusted = stats::adjusted_p_values(view(p), adjustment_of(method));
        return Numbers(static_cast<py::ssize_t>(adjusted.size()), adjusted.data());
      },
      "p"_a, "method"_a, "Adjusted p-values, in the order of the p-values.");
  module.def("fcr_level", &stats::fcr_level, "picked"_a, "tested"_a, "q"_a, "Level of intervals of picked tests.");
  module.def("e_value", &stats::e_value, "risk_ratio"_a, "E-value of a risk ratio.");
  module.def(
      "e_value_of_limit",
      [](double low, double high) {
        return stats::e_value_of_limit({low, high});
      },
      "low"_a, "high"_a, "E-value of the end of an interval that is nearer to 1.");
  module.def("risk_ratio_of_hazard_ratio", &stats::risk_ratio_of_hazard_ratio, "hazard_ratio"_a, "For a common outcome.");
  module.def("risk_ratio_of_difference", &stats::risk_ratio_of_difference, "d"_a, "Of a difference in standard deviations.");
  module.def("robustness_value", &stats::robustness_value, "t"_a, "df"_a, "q"_a, "Robustness value of a coefficient.");
  module.def("partial_r2", &stats::partial_r2, "t"_a, "df"_a, "Partial R² of a coefficient.");
  module.def(
      "fieller",
      [](double a, double b, double va, double vb, double cab, double df, double level) {
        constexpr std::array<char const*, 3> shapes{"bounded", "exclusive", "whole_line"};
        auto const [shape, low, high] = stats::fieller({a, b, va, vb, cab}, df, level);
        return py::make_tuple(shapes.at(static_cast<std::size_t>(shape)), low, high);
      },
      "numerator"_a, "denominator"_a, "numerator_variance"_a, "denominator_variance"_a, "covariance"_a, "df"_a, "level"_a,
      "Shape, low and high of Fieller's set.");
}

}  // namespace roir::python
