// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/scoring/kpi_rows.hpp>
#include <roir/stats/quantiles.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace roir {
namespace {

constexpr double days_a_month = 365.25 / 12;
constexpr double to_sigma = 1.4826;  // median distance from the median to standard deviation, of a normal distribution

double sign_of(Direction direction) noexcept {
  return direction == Direction::Up ? 1 : -1;
}

double months_between(std::int32_t from, std::int32_t until) noexcept {
  return (until - from) / days_a_month;
}

double median(std::vector<double> const& values) {
  return stats::quantile(values, 0.5);
}

// Distance of a reading from its target, or from `middle`.
double distance(KpiRow const& row, double middle) noexcept {
  return row.value - (std::isnan(row.target) ? middle : row.target);
}

// Readings of one indicator whose periods were over by a day, in order of person and time.
template <class Visit>
void each_reading(KpiRows const& rows, std::uint32_t kpi, std::int32_t known_until, Visit const& visit) {
  for (KpiRow const& row : rows.rows)
    if (row.kpi == kpi && row.until <= known_until) visit(row);
}

// Variance of a reading of one month from the steps between successive readings of one person, each of which varies by the sum of both;
// 0 without any.
double step_variance(KpiRows const& rows, std::uint32_t kpi, std::int32_t known_until, KpiMeasure const& measure, double most_scales) {
  double sum = 0;
  double steps = 0;
  KpiRow const* before = nullptr;
  auto const scales = [&](KpiRow const& row) {
    return std::clamp(distance(row, measure.middle) / measure.scale, -most_scales, most_scales);
  };
  each_reading(rows, kpi, known_until, [&](KpiRow const& row) {
    KpiRow const* const last = std::exchange(before, &row);
    if (last == nullptr || last->person != row.person) return;
    double const step = scales(row) - scales(*last);
    sum += step * step / (1 / months_between(row.from, row.until) + 1 / months_between(last->from, last->until));
    ++steps;
  });
  return steps > 0 ? sum / steps : 0;
}

// The measure of one indicator; why there is none where it tells nobody from another.
std::string measure(KpiMeasure& made, KpiRows const& rows, std::uint32_t kpi, std::int32_t known_until, double most_scales) {
  std::vector<double> values;
  each_reading(rows, kpi, known_until, [&](KpiRow const& row) {
    values.push_back(row.value);
    made.is_relative |= std::isnan(row.target);
  });
  made.n = static_cast<double>(values.size());
  made.middle = median(values);
  values.clear();
  each_reading(rows, kpi, known_until, [&](KpiRow const& row) { values.push_back(distance(row, made.middle)); });
  double const centre = median(values);
  for (double& one : values) one = std::abs(one - centre);
  made.scale = to_sigma * median(values);
  if (!(made.scale > 0)) return "half of its readings are as far from the target as each other";
  made.variance = step_variance(rows, kpi, known_until, made, most_scales);
  if (!(made.variance > 0)) return "nobody was read twice, or nothing ever changed";
  return {};
}

// The measure of each indicator by its number; null for what is not measured.
std::vector<KpiMeasure const*> by_number(KpiRows const& rows, std::span<KpiMeasure const> measures) {
  std::vector<KpiMeasure const*> found;
  for (KpiName const& name : rows.kpis) {
    auto const at = std::find_if(measures.begin(), measures.end(), [&](KpiMeasure const& one) { return one.kpi == name.kpi; });
    found.push_back(at == measures.end() ? nullptr : &*at);
  }
  return found;
}

// What is measured of a person in a period.
struct ReadPeriod {
  std::int32_t from = 0;
  std::int32_t until = 0;
  double at_work = 1;
  double months = 0;
  double exposure = 0;
  double weights = 0;
  double value = 0;
  double variance = 0;
  std::span<KpiRow const> rows{};
};

double share_at_work(std::map<Date, double> const& at_work, std::int32_t from, PersonId const& person) {
  if (at_work.empty()) return 1;
  auto const found = at_work.find(to_date(from));
  if (found == at_work.end()) return 1;
  if (!(found->second >= 0 && found->second <= 1.5))
    throw InvalidArgument{{.code = "bad_exposure", .message = "a share at work is outside 0 to 1.5", .subject = person.text()}};
  return found->second;
}

// One person's readings on one scale.
class Scaled {
 public:
  Scaled(std::vector<KpiMeasure const*> measures, TierPolicy const& policy, std::int32_t known_until)
      : measures_{std::move(measures)}, most_scales_{policy.most_scales}, known_until_{known_until} {}

  // The measure of a reading; null where it does not count.
  [[nodiscard]] KpiMeasure const* measure(KpiRow const& row) const { return row.until <= known_until_ ? measures_[row.kpi] : nullptr; }
  [[nodiscard]] double scales(KpiRow const& row) const {
    KpiMeasure const& one = *measures_[row.kpi];
    return sign_of(one.direction) * distance(row, one.middle) / one.scale;
  }
  [[nodiscard]] double counted(double scales) const { return std::clamp(scales, -most_scales_, most_scales_); }

  // Visits each period with readings that count in which the person was at work.
  template <class Visit>
  void each_period(std::span<KpiRow const> own, PersonId const& person, std::map<Date, double> const& at_work, Visit const& visit) const {
    std::optional<std::int32_t> before;
    for (auto first = own.begin(); first != own.end();) {
      auto const last = std::find_if(first, own.end(), [&](KpiRow const& row) { return row.from != first->from; });
      ReadPeriod period = summed({first, last});
      first = last;
      if (period.weights == 0) continue;
      period.at_work = share_at_work(at_work, period.from, person);
      double const length = months_between(period.from, period.until);
      period.exposure = length * period.at_work;
      if (!(period.exposure > 0)) continue;
      period.months = before ? months_between(*before, period.from) : length;
      period.variance /= period.exposure;
      before = period.from;
      visit(period);
    }
  }

 private:
  [[nodiscard]] ReadPeriod summed(std::span<KpiRow const> rows) const {
    ReadPeriod period{.from = rows.front().from, .until = rows.front().from, .rows = rows};
    for (KpiRow const& row : rows) {
      KpiMeasure const* const one = measure(row);
      if (one == nullptr) continue;
      period.until = std::max(period.until, row.until);
      period.value += one->weight * counted(scales(row));
      period.weights += one->weight;
      period.variance += one->weight * one->weight * one->variance;
    }
    if (period.weights > 0) {
      period.value /= period.weights;
      period.variance /= period.weights * period.weights;
    }
    return period;
  }

  std::vector<KpiMeasure const*> measures_;
  double most_scales_;
  std::int32_t known_until_;
};

}  // namespace

KpiMeasures measure_kpis(KpiRows const& rows, std::map<std::string, double> const& weights, TierPolicy const& policy,
                         std::int32_t known_until) {
  for (auto const& [kpi, weight] : weights)
    if (!(weight > 0 && std::isfinite(weight)))
      throw InvalidArgument{{.code = "bad_weight",
                             .message = "the weight of an indicator is not above 0",
                             .subject = kpi,
                             .hint = "Leave out what is to count nothing."}};
  std::map<std::string_view, std::uint32_t> numbers;
  for (std::uint32_t at = 0; at < rows.kpis.size(); ++at)
    if (weights.empty() || weights.contains(rows.kpis[at].kpi)) numbers.emplace(rows.kpis[at].kpi, at);
  KpiMeasures all;
  for (auto const& [kpi, number] : numbers) {
    KpiName const& name = rows.kpis[number];
    KpiMeasure made{.kpi = name.kpi, .kind = name.kind, .direction = name.direction};
    if (!weights.empty()) made.weight = weights.at(name.kpi);
    std::string const why = measure(made, rows, number, known_until, policy.most_scales);
    if (made.n == 0) continue;
    if (why.empty())
      all.measures.push_back(std::move(made));
    else
      all.left_out.push_back(name.kpi + ": " + why);
  }
  return all;
}

KpiMeasures measure_kpis(std::span<KpiReading const> readings, std::map<std::string, double> const& weights, TierPolicy const& policy) {
  return measure_kpis(kpi_rows(readings), weights, policy);
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

std::vector<PeriodEvidence> evidence_of(KpiRows const& rows, PersonId const& person, std::span<KpiMeasure const> measures,
                                        std::map<Date, double> const& at_work, TierPolicy const& policy, std::int32_t known_until) {
  Scaled const scaled{by_number(rows, measures), policy, known_until};
  std::vector<PeriodEvidence> all;
  scaled.each_period(rows.of(person), person, at_work, [&](ReadPeriod const& period) {
    PeriodEvidence made{.from = to_date(period.from),
                        .until = to_date(period.until),
                        .months = period.months,
                        .exposure = period.exposure,
                        .at_work = period.at_work,
                        .value = period.value,
                        .variance = period.variance};
    for (KpiRow const& row : period.rows) {
      KpiMeasure const* const one = scaled.measure(row);
      if (one == nullptr) continue;
      double const scales = scaled.scales(row);
      double const counted = scaled.counted(scales);
      made.parts.push_back({.kpi = one->kpi, .scales = counted, .share = one->weight / period.weights, .is_cut = counted != scales});
    }
    all.push_back(std::move(made));
  });
  return all;
}

std::vector<LevelReading> level_readings(KpiRows const& rows, TierAsk const& ask, std::span<KpiMeasure const> measures,
                                         TierPolicy const& policy) {
  Scaled const scaled{by_number(rows, measures), policy, day_number(ask.day)};
  std::vector<LevelReading> readings;
  scaled.each_period(rows.of(ask.person), ask.person, ask.at_work, [&](ReadPeriod const& period) {
    readings.push_back({.months = period.months, .value = period.value, .variance = period.variance});
  });
  return readings;
}

std::vector<PeriodEvidence> evidence_of(std::span<KpiReading const> readings, PersonId const& person, std::span<KpiMeasure const> measures,
                                        std::map<Date, double> const& at_work, TierPolicy const& policy) {
  std::vector<KpiReading> own;
  std::copy_if(readings.begin(), readings.end(), std::back_inserter(own), [&](KpiReading const& one) { return one.person == person; });
  return evidence_of(kpi_rows(own), person, measures, at_work, policy);
}

double monthly_variance(std::span<KpiMeasure const> measures) noexcept {
  double weights = 0;
  double variances = 0;
  for (KpiMeasure const& one : measures) {
    weights += one.weight;
    variances += one.weight * one.weight * one.variance;
  }
  return variances / (weights * weights);
}

}  // namespace roir
