// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/scoring/evidence.hpp>
#include <roir/stats/quantiles.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace roir {
namespace {

constexpr double days_a_month = 365.25 / 12;
constexpr double to_sigma = 1.4826;  // median distance from the median to standard deviation, of a normal distribution

double sign_of(Direction direction) noexcept {
  return direction == Direction::Up ? 1 : -1;
}

double months_between(Date from, Date until) {
  return static_cast<double>((until - from).days()) / days_a_month;
}

double median(std::vector<double> const& values) {
  return stats::quantile(values, 0.5);
}

// Distances of the readings from their targets, or from `middle`.
double distance(KpiReading const& reading, double middle) noexcept {
  return reading.value - reading.target.value_or(middle);
}

// Variance of a reading of one month from the steps between successive readings of one person, each of which varies by the sum of both;
// 0 without any.
double step_variance(std::vector<KpiReading const*> readings, KpiMeasure const& measure, double most_scales) {
  std::stable_sort(readings.begin(), readings.end(),
                   [](KpiReading const* a, KpiReading const* b) { return std::tie(a->person, a->from) < std::tie(b->person, b->from); });
  double sum = 0;
  double steps = 0;
  for (std::size_t at = 1; at < readings.size(); ++at) {
    if (readings[at]->person != readings[at - 1]->person) continue;
    auto const scales = [&](KpiReading const* reading) {
      return std::clamp(distance(*reading, measure.middle) / measure.scale, -most_scales, most_scales);
    };
    double const step = scales(readings[at]) - scales(readings[at - 1]);
    auto const months = [](KpiReading const* reading) { return months_between(reading->from, reading->until); };
    sum += step * step / (1 / months(readings[at]) + 1 / months(readings[at - 1]));
    ++steps;
  }
  return steps > 0 ? sum / steps : 0;
}

// The measure of one indicator; why there is none where it tells nobody from another.
std::string measure(KpiMeasure& made, std::vector<KpiReading const*> const& readings, double most_scales) {
  std::vector<double> values;
  for (KpiReading const* reading : readings) values.push_back(reading->value);
  made.middle = median(values);
  std::vector<double> distances;
  for (KpiReading const* reading : readings) distances.push_back(distance(*reading, made.middle));
  double const centre = median(distances);
  for (double& one : distances) one = std::abs(one - centre);
  made.scale = to_sigma * median(distances);
  made.n = static_cast<double>(readings.size());
  if (!(made.scale > 0)) return "half of its readings are as far from the target as each other";
  made.variance = step_variance(readings, made, most_scales);
  if (!(made.variance > 0)) return "nobody was read twice, or nothing ever changed";
  return {};
}

}  // namespace

KpiMeasures measure_kpis(std::span<KpiReading const> readings, std::map<std::string, double> const& weights, TierPolicy const& policy) {
  for (auto const& [kpi, weight] : weights)
    if (!(weight > 0 && std::isfinite(weight)))
      throw InvalidArgument{{.code = "bad_weight",
                             .message = "the weight of an indicator is not above 0",
                             .subject = kpi,
                             .hint = "Leave out what is to count nothing."}};
  std::map<std::string, std::vector<KpiReading const*>> by_kpi;
  for (KpiReading const& reading : readings)
    if (weights.empty() || weights.contains(reading.kpi)) by_kpi[reading.kpi].push_back(&reading);
  KpiMeasures all;
  for (auto const& [kpi, of_it] : by_kpi) {
    KpiMeasure made{.kpi = kpi, .kind = of_it.front()->kind, .direction = of_it.front()->direction};
    if (!weights.empty()) made.weight = weights.at(kpi);
    made.is_relative = std::any_of(of_it.begin(), of_it.end(), [](KpiReading const* one) { return !one->target; });
    if (std::string const why = measure(made, of_it, policy.most_scales); why.empty())
      all.measures.push_back(std::move(made));
    else
      all.left_out.push_back(kpi + ": " + why);
  }
  return all;
}

double quality_share(std::span<KpiMeasure const> measures) noexcept {
  double all = 0;
  double quality = 0;
  for (KpiMeasure const& one : measures) {
    all += one.weight;
    if (one.kind == KpiKind::Quality) quality += one.weight;
  }
  return all > 0 ? quality / all : 0;
}

std::vector<PeriodEvidence> evidence_of(std::span<KpiReading const> readings, PersonId const& person, std::span<KpiMeasure const> measures,
                                        std::map<Date, double> const& at_work, TierPolicy const& policy) {
  struct Sums {
    PeriodEvidence made;
    double weights = 0;
    double variances = 0;
  };
  std::map<Date, Sums> periods;
  std::vector<KpiMeasure> by_name(measures.begin(), measures.end());
  std::sort(by_name.begin(), by_name.end(), [](KpiMeasure const& a, KpiMeasure const& b) { return a.kpi < b.kpi; });
  for (KpiMeasure const& one : by_name)
    for (KpiReading const& reading : readings) {
      if (reading.person != person || reading.kpi != one.kpi) continue;
      Sums& sums = periods[reading.from];
      double const scales = sign_of(one.direction) * distance(reading, one.middle) / one.scale;
      double const counted = std::clamp(scales, -policy.most_scales, policy.most_scales);
      sums.made.until = sums.weights > 0 ? std::max(sums.made.until, reading.until) : reading.until;
      sums.made.value += one.weight * counted;
      sums.weights += one.weight;
      sums.variances += one.weight * one.weight * one.variance;
      sums.made.parts.push_back({.kpi = one.kpi, .scales = counted, .share = one.weight, .is_cut = counted != scales});
    }
  std::vector<PeriodEvidence> all;
  for (auto& [from, sums] : periods) {
    PeriodEvidence& made = sums.made;
    auto const found = at_work.find(from);
    made.from = from;
    made.at_work = found == at_work.end() ? 1 : found->second;
    if (!(made.at_work >= 0 && made.at_work <= 1.5))
      throw InvalidArgument{{.code = "bad_exposure", .message = "a share at work is outside 0 to 1.5", .subject = person.text()}};
    double const length = months_between(from, made.until);
    made.exposure = length * made.at_work;
    made.months = all.empty() ? length : months_between(all.back().from, from);
    made.value /= sums.weights;
    for (EvidencePart& part : made.parts) part.share /= sums.weights;
    if (made.exposure > 0) {
      made.variance = sums.variances / (sums.weights * sums.weights) / made.exposure;
      all.push_back(std::move(made));
    }
  }
  return all;
}

}  // namespace roir
