// SPDX-License-Identifier: MIT
#include "reference_data.hpp"
#include <roir/core/error.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/survival.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// golden.json: km.lung and km.lung.ci.log-log (survival 3.5-3).
TEST(KaplanMeier, AgreesWithROnLung) {
  Lung const sample = Lung::read();
  ROIR_SKIP_WITHOUT(sample, "km.lung");
  ASSERT_EQ(sample.times.size(), 228U);
  SurvivalCurve const log = kaplan_meier(sample.times, sample.died, {}, SurvivalScale::Log);
  EXPECT_EQ(log.total_events, 165);
  struct Case {
    double time, survival, low, high;
  };
  for (auto const& [time, survival, low, high] : {Case{100, 0.8639689676452436, 0.8205848920812575, 0.9096467461895122},
                                                  Case{365, 0.4092416244600644, 0.34472158179582657, 0.48583760354728095},
                                                  Case{730, 0.1156930983445392, 0.07163182496179633, 0.18685679181980688}}) {
    Estimate const s = survival_at(log, time);
    EXPECT_NEAR(s.value, survival, 1e-12);
    EXPECT_NEAR(s.interval.low, low, 1e-12);
    EXPECT_NEAR(s.interval.high, high, 1e-12);
  }
  EXPECT_NEAR(survival_standard_error(log, 365), 0.03582363817203777, 1e-12);
  struct Quantile {
    double p, value, low, high;
  };
  for (auto const& [p, value, low, high] : {Quantile{0.25, 170, 145, 197}, Quantile{0.5, 310, 285, 363}, Quantile{0.75, 550, 460, 654}}) {
    Estimate const q = survival_quantile(log, p);
    EXPECT_EQ(q.value, value);
    EXPECT_EQ(q.interval.low, low);
    EXPECT_EQ(q.interval.high, high);
  }
  Estimate const log_log = survival_at(kaplan_meier(sample.times, sample.died), 365);
  EXPECT_NEAR(log_log.interval.low, 0.3387142690883233, 1e-12);
  EXPECT_NEAR(log_log.interval.high, 0.4783807676469144, 1e-12);
  struct Scale {
    SurvivalScale scale;
    double low, high;
  };
  for (auto const& [scale, low, high] : {Scale{SurvivalScale::Plain, 0.3390285838476761, 0.4794546650724527},
                                         Scale{SurvivalScale::Logit, 0.34129639062933614, 0.48083931461404206},
                                         Scale{SurvivalScale::Arcsin, 0.34019073506036385, 0.48014005652021113}}) {
    Interval const interval = survival_at(kaplan_meier(sample.times, sample.died, {}, scale), 365).interval;
    EXPECT_NEAR(interval.low, low, 1e-12);
    EXPECT_NEAR(interval.high, high, 1e-12);
  }
  struct Hazard {
    double time, value, error;
  };
  for (auto const& [time, value, error] :
       {Hazard{100, 0.14565422863400024, 0.026184464368885833}, Hazard{365, 0.8883245743681832, 0.08696538765692761},
        Hazard{730, 2.1250427982971356, 0.2391355548934981}}) {
    EXPECT_NEAR(cumulative_hazard(log, time).value, value, 1e-12);
    EXPECT_NEAR(cumulative_hazard(log, time).standard_error, error, 1e-12);
  }
}

// Counted by hand, computed with mpmath: entries, times, events.
TEST(KaplanMeier, WithDelayedEntryCountsOnlyThoseWhoHaveEntered) {
  std::vector<double> const entries{0, 2, 1, 3, 4, 0, 5, 2};
  std::vector<double> const times{5, 6, 6, 8, 9, 9, 12, 15};
  std::vector<std::uint8_t> const events{1, 1, 0, 1, 0, 1, 1, 0};
  SurvivalCurve const curve = kaplan_meier(times, events, entries);
  struct Case {
    double time, at_risk, events, censored, survival, error, low, high;
  };
  std::vector<Case> const expected{
      {5, 7, 1, 0, 0.8571428571428571, 0.1322600142532216, 0.3340538792922219, 0.9785610585261755},
      {6, 7, 1, 1, 0.7346938775510204, 0.1603233479284842, 0.291004336340958, 0.9258901454831704},
      {8, 5, 1, 0, 0.5877551020408163, 0.1836384806324347, 0.1859583319211956, 0.8454449926178419},
      {9, 4, 1, 1, 0.4408163265306122, 0.1875166441116228, 0.1036542308627992, 0.7437784348768379},
      {12, 2, 1, 0, 0.2204081632653061, 0.1818804612148159, 0.01219661908229662, 0.5951221767143433},
      {15, 1, 0, 1, 0.2204081632653061, 0.1818804612148159, 0.01219661908229662, 0.5951221767143433},
  };
  ASSERT_EQ(curve.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    SurvivalStep const step = curve.step(i);
    EXPECT_EQ(step.time, expected[i].time);
    EXPECT_EQ(step.at_risk, expected[i].at_risk);
    EXPECT_EQ(step.events, expected[i].events);
    EXPECT_EQ(step.censored, expected[i].censored);
    EXPECT_NEAR(step.survival, expected[i].survival, 1e-15);
    EXPECT_NEAR(step.standard_error, expected[i].error, 1e-14);
    EXPECT_NEAR(step.interval.low, expected[i].low, 1e-13);
    EXPECT_NEAR(step.interval.high, expected[i].high, 1e-13);
  }
  Estimate const median = survival_median(curve);
  EXPECT_EQ(median.value, 9);
  EXPECT_EQ(median.interval.low, 5);              // where 0.334 is
  EXPECT_TRUE(std::isnan(median.interval.high));  // the upper curve stays above one half
}

TEST(SurvivalQuantile, IsTheMiddleOfAFlatPieceAtItsLevel) {
  std::vector<std::uint8_t> const all(4, 1);
  SurvivalCurve const curve = kaplan_meier(std::vector<double>{1, 2, 4, 8}, all);
  EXPECT_EQ(survival_median(curve).value, 3);
  EXPECT_EQ(survival_quantile(curve, 0.25).value, 1.5);
  EXPECT_EQ(survival_quantile(curve, 0.3).value, 2);
  EXPECT_EQ(survival_quantile(curve, 0.99).value, 8);
  // Twenty in a row: the product is one half only up to rounding.
  std::vector<double> times;
  for (int i = 1; i <= 20; ++i) times.push_back(i);
  EXPECT_EQ(survival_median(kaplan_meier(times, std::vector<std::uint8_t>(20, 1))).value, 10.5);
  // The flat piece is the last one: it ends where observation ends.
  SurvivalCurve const open = kaplan_meier(std::vector<double>{1, 2, 6, 10}, std::vector<std::uint8_t>{1, 1, 0, 0});
  EXPECT_EQ(survival_median(open).value, 6);
}

TEST(SurvivalQuantile, ThatIsNotReachedSaysSo) {
  SurvivalCurve const curve = kaplan_meier(std::vector<double>{1, 2, 6, 10}, std::vector<std::uint8_t>{1, 0, 0, 0});
  Estimate const median = survival_median(curve);
  EXPECT_EQ(median.status, Status::NotApplicable);
  EXPECT_EQ(median.reason, "not_reached");
  EXPECT_TRUE(std::isnan(median.value));
  EXPECT_EQ(survival_median(kaplan_meier({}, {})).status, Status::NoData);
  EXPECT_THROW((void)survival_quantile(curve, 0), InvalidArgument);
}

TEST(SurvivalAt, KnowsTheEndsOfTheCurve) {
  SurvivalCurve const curve = kaplan_meier(std::vector<double>{1, 2, 2, 6, 10}, std::vector<std::uint8_t>{0, 1, 0, 1, 0});
  Estimate const early = survival_at(curve, 1.5);
  EXPECT_EQ(early.value, 1);
  EXPECT_EQ(early.interval.low, wilson(4, 4).low);  // four still at risk
  EXPECT_EQ(early.method, "no event yet: Wilson for those at risk");
  EXPECT_EQ(survival_at(curve, 0).interval.low, wilson(5, 5).low);
  EXPECT_EQ(survival_at(curve, 2).value, 0.75);  // at equal times the event comes before the censoring
  EXPECT_EQ(survival_at(curve, 10).value, 0.375);
  EXPECT_EQ(survival_at(curve, 10.1).status, Status::NoData);
  EXPECT_EQ(survival_at(curve, 10.1).reason, "beyond_follow_up");
  SurvivalCurve const ended = kaplan_meier(std::vector<double>{1, 2}, std::vector<std::uint8_t>{1, 1});
  EXPECT_EQ(survival_at(ended, 5).value, 0);
  EXPECT_TRUE(std::isnan(survival_at(ended, 5).interval.high));
  EXPECT_EQ(survival_at(kaplan_meier({}, {}), 1).status, Status::NoData);
  EXPECT_THROW((void)survival_at(curve, nan), InvalidArgument);
}

TEST(KaplanMeier, SaysThatAnIntervalIsOpenAbove) {
  // 1 to 4, all seen: S is 0.25 after 3, the interval of log-log still above one half.
  std::vector<std::uint8_t> const all(4, 1);
  Estimate const few = survival_median(kaplan_meier(std::vector<double>{1, 2, 3, 4}, all));
  EXPECT_TRUE(std::isnan(few.interval.high));
  EXPECT_EQ(few.method, "Kaplan-Meier; the interval is open above");
  std::vector<double> times(40);
  std::iota(times.begin(), times.end(), 1.0);
  Estimate const many = survival_median(kaplan_meier(times, std::vector<std::uint8_t>(40, 1)));
  EXPECT_FALSE(std::isnan(many.interval.high));
  EXPECT_EQ(many.method, "Kaplan-Meier");
}

TEST(KaplanMeier, RefusesWhatCannotBe) {
  std::vector<std::uint8_t> const one{1};
  EXPECT_THROW((void)kaplan_meier(std::vector<double>{1, 2}, one), InvalidArgument);
  EXPECT_THROW((void)kaplan_meier(std::vector<double>{1}, one, std::vector<double>{0, 0}), InvalidArgument);
  EXPECT_THROW((void)kaplan_meier(std::vector<double>{-1}, one), InvalidArgument);
  EXPECT_THROW((void)kaplan_meier(std::vector<double>{nan}, one), InvalidArgument);
  EXPECT_THROW((void)kaplan_meier(std::vector<double>{2}, one, std::vector<double>{2}), InvalidArgument);
  EXPECT_THROW((void)kaplan_meier(std::vector<double>{2}, one, std::vector<double>{nan}), InvalidArgument);
  EXPECT_NO_THROW((void)kaplan_meier(std::vector<double>{0}, one));
  EXPECT_EQ(kaplan_meier(std::vector<double>{1}, one, std::vector<double>{-3}).start, -3);
}

RC_GTEST_PROP(KaplanMeier, WithoutCensoringIsTheShareThatIsLeft, ()) {
  auto const count = static_cast<std::size_t>(*rc::gen::inRange(1, 60));
  std::vector<double> times;
  for (std::size_t i = 0; i < count; ++i) times.push_back(*rc::gen::inRange(1, 20));
  SurvivalCurve const curve = kaplan_meier(times, std::vector<std::uint8_t>(count, 1));
  for (std::size_t i = 0; i < curve.size(); ++i) {
    SurvivalStep const step = curve.step(i);
    auto const left = std::count_if(times.begin(), times.end(), [&](double t) { return t > step.time; });
    double const share = static_cast<double>(left) / static_cast<double>(count);
    RC_ASSERT(std::abs(step.survival - share) < 1e-12);
    // Greenwood's formula is then the binomial one.
    if (left > 0) RC_ASSERT(std::abs(step.standard_error - std::sqrt(share * (1 - share) / static_cast<double>(count))) < 1e-12);
  }
}

RC_GTEST_PROP(KaplanMeier, FallsAndStaysWithinItsInterval, ()) {
  auto const count = static_cast<std::size_t>(*rc::gen::inRange(1, 60));
  std::vector<double> times;
  std::vector<double> entries;
  std::vector<std::uint8_t> events;
  for (std::size_t i = 0; i < count; ++i) {
    entries.push_back(*rc::gen::inRange(0, 10));
    times.push_back(entries.back() + *rc::gen::inRange(1, 20));
    events.push_back(static_cast<std::uint8_t>(*rc::gen::inRange(0, 2)));
  }
  double last = 1;
  SurvivalCurve const curve = kaplan_meier(times, events, entries);
  for (std::size_t i = 0; i < curve.size(); ++i) {
    SurvivalStep const step = curve.step(i);
    RC_ASSERT(step.at_risk >= step.events + step.censored);
    RC_ASSERT(0 <= step.survival && step.survival <= last);
    if (!std::isnan(step.interval.low))
      RC_ASSERT(0 <= step.interval.low && step.interval.low <= step.survival && step.survival <= step.interval.high &&
                step.interval.high <= 1);
    last = step.survival;
  }
  // Entry at 0 for all is no delayed entry.
  std::vector<double> const zeros(count, 0);
  RC_ASSERT(kaplan_meier(times, events, zeros).survival == kaplan_meier(times, events).survival);
}

// Exponential times of mean 10 with late entry and random ends; true S(7) = exp(-0.7). 2000 samples of 60, Monte-Carlo error 0.005.
TEST(KaplanMeier, CoversTheTruthUnderCensoringAndDelayedEntry) {
  std::mt19937_64 random{20240106};
  std::exponential_distribution<double> event{0.1};
  std::uniform_real_distribution<double> end{2, 30};
  std::uniform_real_distribution<double> entry{0, 4};
  int covered = 0;
  int const samples = 2000;
  double const truth = std::exp(-0.7);
  for (int sample = 0; sample < samples; ++sample) {
    std::vector<double> times;
    std::vector<double> entries;
    std::vector<std::uint8_t> events;
    while (times.size() < 60) {
      double const t = event(random);
      double const from = times.size() % 2 == 0 ? 0 : entry(random);
      double const until = std::max(end(random), from + 1);
      if (std::min(t, until) <= from) continue;
      times.push_back(std::min(t, until));
      entries.push_back(from);
      events.push_back(t <= until ? 1 : 0);
    }
    Interval const interval = survival_at(kaplan_meier(times, events, entries), 7).interval;
    covered += interval.low <= truth && truth <= interval.high ? 1 : 0;
  }
  EXPECT_GT(covered, 0.935 * samples) << covered;
  EXPECT_LT(covered, 0.97 * samples) << covered;
}

// Curves with their errors, compared number by number.
bool are_near(SurvivalCurve const& a, SurvivalCurve const& b) {
  auto const near = [](double x, double y) { return x == y || std::abs(x - y) < 1e-12 * (1 + std::abs(x)); };
  auto const all = [&](std::vector<double> const& x, std::vector<double> const& y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), near);
  };
  return a.times == b.times && all(a.at_risk, b.at_risk) && all(a.events, b.events) && all(a.censored, b.censored) &&
         all(a.survival, b.survival) && all(a.variance, b.variance) && near(a.n, b.n) && a.start == b.start;
}

struct Sample {
  std::vector<double> times, entries, weights;
  std::vector<std::uint8_t> events;
  std::vector<std::uint32_t> groups;
};

Sample any_sample(double unit) {
  Sample s;
  auto const count = *rc::gen::inRange(1, 60);
  for (int i = 0; i < count; ++i) {
    s.entries.push_back(unit * *rc::gen::inRange(0, 10));
    s.times.push_back(s.entries.back() + unit * *rc::gen::inRange(1, 20));
    s.events.push_back(static_cast<std::uint8_t>(*rc::gen::inRange(0, 2)));
    s.groups.push_back(static_cast<std::uint32_t>(*rc::gen::inRange(0, 3)));
    s.weights.push_back(*rc::gen::inRange(1, 4));
  }
  return s;
}

// Whole times are counted in a table, others are sorted, and both by group: halves say the same as their doubles.
RC_GTEST_PROP(KaplanMeierByGroup, OfTimesInAnotherUnitIsTheSame, (bool has_entries, bool has_weights)) {
  Sample s = any_sample(1);
  Observations o{.times = std::span{s.times}, .events = s.events, .groups = s.groups};
  if (has_entries) o.entries = s.entries;
  if (has_weights) o.weights = s.weights;
  auto const whole = kaplan_meier_by_group(o);
  for (auto* column : {&s.times, &s.entries})
    for (double& time : *column) time /= 2;
  auto halves = kaplan_meier_by_group(o);
  RC_ASSERT(whole.size() == halves.size());
  for (std::size_t g = 0; g < whole.size(); ++g) {
    for (double& time : halves[g].times) time *= 2;
    RC_ASSERT(are_near(whole[g], halves[g]));
  }
}

RC_GTEST_PROP(KaplanMeierByGroup, IsTheCurveOfEachGroupAlone, (bool is_whole)) {
  Sample const s = any_sample(is_whole ? 1 : 0.3);
  auto const curves = kaplan_meier_by_group(
      {.times = std::span{s.times}, .events = s.events, .groups = s.groups, .entries = s.entries, .weights = s.weights});
  for (std::uint32_t g = 0; g < curves.size(); ++g) {
    Sample rows;  // with each row as often as it weighs
    for (std::size_t i = 0; i < s.times.size(); ++i)
      for (int k = 0; s.groups[i] == g && k < s.weights[i]; ++k) {
        rows.times.push_back(s.times[i]);
        rows.entries.push_back(s.entries[i]);
        rows.events.push_back(s.events[i]);
      }
    RC_ASSERT(are_near(curves[g], kaplan_meier(rows.times, rows.events, rows.entries)));
  }
}

TEST(KaplanMeierByGroup, TakesWholeNumbersAsTheyLie) {
  std::vector<std::int32_t> const days{5, 3, 3, 40000, 7};
  std::vector<std::int64_t> const long_days{days.begin(), days.end()};
  std::vector<double> const numbers{days.begin(), days.end()};
  std::vector<std::uint8_t> const events{1, 1, 0, 1, 0};
  SurvivalCurve const expected = kaplan_meier(numbers, events);
  EXPECT_EQ(expected.times, (std::vector<double>{3, 5, 7, 40000}));
  EXPECT_TRUE(are_near(kaplan_meier_by_group({.times = std::span{days}, .events = events}).front(), expected));
  EXPECT_TRUE(are_near(kaplan_meier_by_group({.times = std::span{long_days}, .events = events}).front(), expected));
}

// Whole numbers just inside and outside what a table of 16-bit keys takes, at each place within a vector of the processor.
TEST(KaplanMeierByGroup, CountsTimesOfEverySizeAtEveryPlace) {
  for (double odd : {0.0, -0.0, 32766.0, 32767.0, 32768.0, 65536.0, 1e9, 1e300, 0.5, 32766.5})
    for (std::size_t place = 0; place < 19; ++place) {
      std::vector<double> times(19, 4);
      times[place] = odd;
      SurvivalCurve const curve = kaplan_meier(times, std::vector<std::uint8_t>(19, 1));
      ASSERT_EQ(curve.size(), 2U);
      EXPECT_EQ(curve.times, (std::vector<double>{std::min(odd, 4.0), std::max(odd, 4.0)}));
      EXPECT_EQ(curve.events[odd < 4 ? 0 : 1], 1);
    }
}

// The influences of observations found by moving each weight a little.
RC_GTEST_PROP(KaplanMeierByGroup, WithFractionalWeightsHasTheVarianceOfTheInfinitesimalJackknife, ()) {
  Sample s = any_sample(1);
  std::fill(s.groups.begin(), s.groups.end(), 0);
  for (double& weight : s.weights) weight += 0.25;
  Observations const o{.times = std::span{s.times}, .events = s.events, .entries = s.entries, .weights = s.weights};
  SurvivalCurve const curve = kaplan_meier_by_group(o).front();
  RC_ASSERT(curve.is_robust);
  std::vector<double> sums(curve.size());
  double const step = 1e-5;
  for (double& weight : s.weights) {
    double const before = weight;
    weight = before * (1 + step);
    SurvivalCurve const up = kaplan_meier_by_group(o).front();
    weight = before * (1 - step);
    SurvivalCurve const down = kaplan_meier_by_group(o).front();
    weight = before;
    for (std::size_t i = 0; i < sums.size(); ++i) {
      double const influence = (std::log(up.survival[i]) - std::log(down.survival[i])) / (2 * step);
      sums[i] += influence * influence;
    }
  }
  for (std::size_t i = 0; i < sums.size(); ++i)
    if (curve.survival[i] > 1e-9) RC_ASSERT(std::abs(curve.variance[i] - sums[i]) < 1e-6 * (1 + sums[i]));
}

// Efron (1981): where all entered at the beginning, the infinitesimal jackknife without weights is Greenwood's formula.
RC_GTEST_PROP(KaplanMeierByGroup, WithEqualFractionalWeightsHasGreenwoodsVariance, ()) {
  Sample s = any_sample(1);
  Observations o{.times = std::span{s.times}, .events = s.events};
  SurvivalCurve const plain = kaplan_meier_by_group(o).front();
  std::fill(s.weights.begin(), s.weights.end(), 0.5);
  o.weights = s.weights;
  SurvivalCurve const halves = kaplan_meier_by_group(o).front();
  for (std::size_t i = 0; i < plain.size(); ++i)
    if (plain.survival[i] > 0) RC_ASSERT(std::abs(halves.variance[i] - plain.variance[i]) < 1e-12 * (1 + plain.variance[i]));
}

TEST(KaplanMeierByGroup, RefusesWhatCannotBe) {
  std::vector<double> const times{1, 2};
  std::vector<std::uint8_t> const events{1, 0};
  auto const code = [](Observations const& o) {
    try {
      (void)kaplan_meier_by_group(o);
    } catch (InvalidArgument const& error) {
      return error.code();
    }
    return std::string{};
  };
  EXPECT_EQ(code({.times = std::span{times}, .events = events}), "");
  EXPECT_EQ(code({.times = std::span{times}, .events = std::vector<std::uint8_t>{1, 2}}), "bad_event");  // R's 1 and 2
  EXPECT_EQ(code({.times = std::span{times}, .events = events, .weights = std::vector<double>{1, 0}}), "bad_weight");
  EXPECT_EQ(code({.times = std::span{times}, .events = events, .weights = std::vector<double>{nan, 1}}), "bad_weight");
  EXPECT_EQ(code({.times = std::span{times}, .events = events, .groups = std::vector<std::uint32_t>{1}}), "bad_size");
  EXPECT_EQ(code({.times = std::span{times}, .events = events, .entries = std::vector<double>{0, 2}}), "bad_time");
}

}  // namespace
}  // namespace roir::stats
