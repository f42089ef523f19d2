// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/survival.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <numeric>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct Sample {
  std::vector<double> times;
  std::vector<std::uint8_t> events;
};

// Columns time and status (2 = died) of the lung data of R's survival, if they lie beside the project.
Sample lung() {
  Sample sample;
  std::ifstream file{std::filesystem::path{ROIR_SOURCE_DIR}.parent_path() / "shared/reference/data/lung.csv"};
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream cells{line};
    std::string inst;
    std::string time;
    std::string status;
    std::getline(cells, inst, ',');
    std::getline(cells, time, ',');
    std::getline(cells, status, ',');
    sample.times.push_back(std::stod(time));
    sample.events.push_back(status == "2" ? 1 : 0);
  }
  return sample;
}

// golden.json: km.lung and km.lung.ci.log-log (survival 3.5-3).
TEST(KaplanMeier, AgreesWithROnLung) {
  Sample const sample = lung();
  if (sample.times.empty()) GTEST_SKIP() << "no lung.csv in ../shared/reference/data: the golden figures km.lung were NOT checked";
  ASSERT_EQ(sample.times.size(), 228U);
  SurvivalCurve const log = kaplan_meier(sample.times, sample.events, {}, SurvivalScale::Log);
  EXPECT_EQ(log.events, 165);
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
  auto const before = std::find_if(log.steps.begin(), log.steps.end(), [](SurvivalStep const& step) { return step.time > 365; }) - 1;
  EXPECT_NEAR(before->standard_error, 0.03582363817203777, 1e-12);
  struct Quantile {
    double p, value, low, high;
  };
  for (auto const& [p, value, low, high] : {Quantile{0.25, 170, 145, 197}, Quantile{0.5, 310, 285, 363}, Quantile{0.75, 550, 460, 654}}) {
    Estimate const q = survival_quantile(log, p);
    EXPECT_EQ(q.value, value);
    EXPECT_EQ(q.interval.low, low);
    EXPECT_EQ(q.interval.high, high);
  }
  Estimate const log_log = survival_at(kaplan_meier(sample.times, sample.events), 365);
  EXPECT_NEAR(log_log.interval.low, 0.3387142690883233, 1e-12);
  EXPECT_NEAR(log_log.interval.high, 0.4783807676469144, 1e-12);
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
  ASSERT_EQ(curve.steps.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    SurvivalStep const& step = curve.steps[i];
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
  for (SurvivalStep const& step : curve.steps) {
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
  for (SurvivalStep const& step : kaplan_meier(times, events, entries).steps) {
    RC_ASSERT(step.at_risk >= step.events + step.censored);
    RC_ASSERT(0 <= step.survival && step.survival <= last);
    if (!std::isnan(step.interval.low))
      RC_ASSERT(0 <= step.interval.low && step.interval.low <= step.survival && step.survival <= step.interval.high &&
                step.interval.high <= 1);
    last = step.survival;
  }
  // Entry at 0 for all is no delayed entry.
  std::vector<double> const zeros(count, 0);
  RC_ASSERT(kaplan_meier(times, events, zeros).steps.back().survival == kaplan_meier(times, events).steps.back().survival);
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

}  // namespace
}  // namespace roir::stats
