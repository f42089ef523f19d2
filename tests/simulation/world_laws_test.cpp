// SPDX-License-Identifier: MIT
// The laws of the model against closed forms: traits, indicators, meetings, and each hazard person by person.
#include "simulation/world_unit.hpp"
#include <roir/simulation/world.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <vector>

namespace roir::simulation {
namespace {

/// Mean and spread of what was seen.
struct Sample {
  std::vector<double> values{};
  void add(double value) { values.push_back(value); }
  [[nodiscard]] double mean() const { return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()); }
  [[nodiscard]] double variance() const {
    double const m = mean();
    double sum = 0;
    for (double const value : values) sum += (value - m) * (value - m);
    return sum / static_cast<double>(values.size() - 1);
  }
  /// Four and a half standard errors of the mean: less than one false alarm in 100,000 means.
  [[nodiscard]] double slack() const { return 4.5 * std::sqrt(variance() / static_cast<double>(values.size())); }
};

double correlation(Sample const& a, Sample const& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.values.size(); ++i) sum += (a.values[i] - a.mean()) * (b.values[i] - b.mean());
  return sum / static_cast<double>(a.values.size() - 1) / std::sqrt(a.variance() * b.variance());
}

TEST(WorldTraits, of_managers_have_the_spreads_and_correlations_of_the_scenario) {
  WorldScenario const scenario = world_scenario("effect");
  Sample quality, quit, keeping, style, posts, adopts;
  for (std::uint32_t manager = 0; manager < 20'000; ++manager) {
    ManagerTraits const t = manager_traits(scenario, manager);
    quality.add(t.quality);
    quit.add(t.quit);
    keeping.add(t.keeping);
    style.add(t.style);
    posts.add(t.posts);
    adopts.add(t.would_adopt ? 1 : 0);
  }
  for (Sample const* const centred : {&quality, &quit, &keeping, &style}) EXPECT_NEAR(centred->mean(), 0, centred->slack());
  EXPECT_NEAR(quality.variance(), 0.25, 0.012);
  EXPECT_NEAR(quit.variance(), 0.16, 0.008);
  EXPECT_NEAR(keeping.variance(), 0.36, 0.018);
  EXPECT_NEAR(style.variance(), 1.0, 0.05);
  EXPECT_NEAR(correlation(quality, quit), -0.4, 0.03);
  EXPECT_NEAR(correlation(quality, keeping), 0.4, 0.03);
  EXPECT_NEAR(correlation(quit, keeping), -0.16, 0.03);  // through quality alone
  EXPECT_NEAR(posts.mean(), 9, posts.slack());           // uniform on 3 to 15
  EXPECT_NEAR(posts.variance(), (13.0 * 13 - 1) / 12, 0.4);
  EXPECT_NEAR(adopts.mean(), 0.7, adopts.slack());
}

TEST(WorldTraits, of_people_and_pairs_have_their_moments) {
  WorldScenario const scenario = world_scenario("effect");
  Sample ability, will, frailty, full_time, kept, log_pay;
  for (std::uint32_t post = 0; post < 20'000; ++post) {
    PersonTraits const t = person_traits(scenario, post, 1);
    ability.add(t.ability);
    will.add(t.will);
    frailty.add(t.frailty);
    full_time.add(t.fte == 1 ? 1 : 0);
    log_pay.add(std::log(t.pay / 32'000));
    kept.add(pair_traits(scenario, post, 1, 0).manager_keeps);
  }
  EXPECT_NEAR(ability.mean(), 0, ability.slack());
  EXPECT_NEAR(ability.variance(), 1, 0.05);
  EXPECT_NEAR(correlation(ability, will), 0.3, 0.03);
  EXPECT_NEAR(frailty.mean(), 1, frailty.slack());  // Gamma of shape 1.5 and mean 1
  EXPECT_NEAR(frailty.variance(), 1 / 1.5, 0.06);
  EXPECT_NEAR(full_time.mean(), 0.85, full_time.slack());
  EXPECT_NEAR(log_pay.variance(), 0.35 * 0.35, 0.007);
  EXPECT_NEAR(kept.mean(), 0.8, kept.slack());  // Beta(8, 2)
  EXPECT_NEAR(kept.variance(), 16.0 / (100 * 11), 0.001);
}

// Managers are chosen as their rule says: the log odds grow by `selection` for each unit of the trait.
TEST(WorldTraits, adoption_follows_its_rule) {
  for (AdoptionRule const rule : {AdoptionRule::Level, AdoptionRule::Volunteer}) {
    WorldScenario scenario = world_scenario("effect");
    scenario.adoption = rule;
    scenario.selection = 1;
    double sum = 0;
    double variance = 0;
    Sample trait_of_adopters;
    for (std::uint32_t manager = 0; manager < 20'000; ++manager) {
      ManagerTraits const t = manager_traits(scenario, manager);
      double const trait = rule == AdoptionRule::Level ? t.quality : t.keeping;
      double const p = 1 / (1 + std::exp(-(std::log(0.7 / 0.3) + trait)));
      sum += ((t.would_adopt ? 1 : 0) - p) * trait;
      variance += p * (1 - p) * trait * trait;
      if (t.would_adopt) trait_of_adopters.add(trait);
    }
    EXPECT_LT(std::abs(sum), 4.5 * std::sqrt(variance));
    EXPECT_GT(trait_of_adopters.mean(), trait_of_adopters.slack());
  }
}

TEST(WorldTraits, a_dip_comes_before_the_adoption_that_follows_it) {
  WorldScenario const scenario = world_scenario("dip");
  int adopted = 0;
  for (std::uint32_t manager = 0; manager < 500; ++manager) {
    std::int32_t const start = manager_traits(scenario, manager).start;
    if (start >= scenario.periods) continue;
    ++adopted;
    ASSERT_GE(start, 2);
    double shock = 0;
    for (std::int32_t period = 0; period < start; ++period) {
      shock = manager_shock(scenario, manager, period, shock);
      if (period > 0 && period < start - 1) ASSERT_GE(shock, -0.4);
    }
    ASSERT_LT(shock, -0.4);
  }
  EXPECT_GT(adopted, 400);
}

// A hundred small units without effects, lived to the end.
void live_all(WorldScenario const& scenario, std::function<void(WorldUnit const&, std::vector<WorldEvent> const&)> const& after_week) {
  std::vector<WorldEvent> events;
  for (std::uint32_t unit = 0; unit < scenario.units; ++unit) {
    WorldUnit world{scenario, unit};
    while (!world.is_over()) {
      events.clear();
      world.live(events);
      after_week(world, events);
    }
  }
}

// Index = ability + quality + period + shock + noise where meetings do nothing: variances 1 + 0.25 + 0.16 + 1, and from one period to the
// next 1 + 0.25 + 0.6 x 0.16 + 0.5. What is read has the loading of its indicator, and noise of 0.6, on a scale of 10 around 100.
TEST(WorldLaws, the_kpi_index_and_its_readings_have_the_moments_of_the_model) {
  WorldScenario scenario = world_scenario("null");
  scenario.units = 150;
  scenario.periods = 3;
  scenario.part_time = 0;
  scenario.leaving_log_rate = scenario.dismissal_log_rate = -50;
  scenario.changing_manager = 0;
  // Means over managers are independent, persons within are not.
  Sample index, squares, products;
  Sample output, output_squares, conduct_squares;
  live_all(scenario, [&](WorldUnit const& world, std::vector<WorldEvent> const& events) {
    if (world.week() != 12) return;
    double const now = period_effect(2);
    double const before = period_effect(1);
    std::map<std::uint32_t, std::vector<double>> y, y2, yy;
    for (WorldPost const& post : world.posts()) {
      std::uint32_t const manager = post.number / posts_per_manager;
      y[manager].push_back(post.index[0] - now);
      y2[manager].push_back(std::pow(post.index[0] - now, 2));
      yy[manager].push_back((post.index[0] - now) * (post.index[1] - before));
    }
    auto const add = [](Sample& sample, std::map<std::uint32_t, std::vector<double>> const& of) {
      for (auto const& [manager, values] : of) sample.add(Sample{values}.mean());
    };
    add(index, y);
    add(squares, y2);
    add(products, yy);
    std::map<std::uint32_t, std::vector<double>> first, first2, last2;
    for (WorldEvent const& event : events) {
      if (event.kind != WorldEventKind::Read) continue;
      if (event.number == 0) first[event.manager].push_back(event.value - 100 - 10 * now);
      if (event.number == 0) first2[event.manager].push_back(std::pow(event.value - 100 - 10 * now, 2));
      if (event.number == 4) last2[event.manager].push_back(std::pow(event.value - 100 - 6 * now, 2));
    }
    add(output, first);
    add(output_squares, first2);
    add(conduct_squares, last2);
  });
  EXPECT_NEAR(index.mean(), 0, index.slack());
  EXPECT_NEAR(squares.mean(), 2.41, squares.slack());
  EXPECT_NEAR(products.mean(), 1.846, products.slack());
  EXPECT_NEAR(output.mean(), 0, output.slack());
  EXPECT_NEAR(output_squares.mean(), 100 * (2.41 + 0.36), output_squares.slack());
  EXPECT_NEAR(conduct_squares.mean(), 100 * (0.36 * 2.41 + 0.36), conduct_squares.slack());
}

// Every chance, written down a second time, person by person and week by week: what happened less what was to be expected is a martingale,
// so its distance from 0 is a matter of its own variance alone, whatever dependence there is.
struct Compensated {
  double happened = 0;
  double expected = 0;
  double variance = 0;
  void add(bool did, double p) {
    happened += did ? 1 : 0;
    expected += p;
    variance += p * (1 - p);
  }
  void check(char const* what) const {
    EXPECT_GT(happened, 50) << what;
    EXPECT_NEAR(happened, expected, 4.5 * std::sqrt(variance)) << what;
  }
};

TEST(WorldLaws, every_hazard_is_that_of_the_model) {
  WorldScenario scenario = world_scenario("effect");
  scenario.units = 12;
  scenario.dismissal_log_rate = -7;
  scenario.changing_manager = 0.2;
  scenario.reverse_causality = 0.3;
  Compensated leaves, is_let_go, changes, falls_ill, is_filled, is_held;
  std::vector<WorldEvent> events;
  for (std::uint32_t unit = 0; unit < scenario.units; ++unit) {
    WorldUnit world{scenario, unit};
    world.live(events);
    while (!world.is_over()) {
      std::vector<WorldPost> const before(world.posts().begin(), world.posts().end());
      std::int32_t const week = world.week();
      std::int32_t const monday = day_number(scenario.begin) + 7 * week;
      events.clear();
      world.live(events);
      std::map<std::uint32_t, WorldEvent> left;
      std::map<std::uint32_t, bool> ill, first_held, lost;
      for (WorldEvent const& event : events) {
        if (event.kind == WorldEventKind::Left) left[event.post] = event;
        if (event.kind == WorldEventKind::Away) ill[event.post] = true;
        if (event.kind == WorldEventKind::Held && event.number % 2 == 0) first_held[event.post] = true;
        if (event.kind == WorldEventKind::Cancelled || event.kind == WorldEventKind::Missed) lost[event.post] = true;
      }
      for (std::size_t i = 0; i < before.size(); ++i) {
        WorldPost const& was = before[i];
        WorldPost const& now = world.posts()[i];
        if (!was.filled) {
          is_filled.add(now.filled, 0.25);
          continue;
        }
        ManagerTraits const& manager = world.managers()[was.manager];
        bool const exposed_before = (week - 1) / 4 >= manager.start;
        double const mean_index = (was.index[0] + was.index[1] + was.index[2]) / 3;
        double const log_hazard = -6 + was.traits.quit + manager.quit - 0.15 * mean_index + (exposed_before ? std::log(0.75) : 0);
        double const p = 1 - std::exp(-std::exp(log_hazard));
        auto const gone = left.find(was.number);
        bool const by_wish = gone != left.end() && gone->second.code == 1;
        leaves.add(by_wish, p);
        if (by_wish) continue;
        is_let_go.add(gone != left.end(), 1 - std::exp(-std::exp(-7 - was.traits.ability)));
        if (gone != left.end()) continue;
        changes.add(now.manager != was.manager, 1 - std::pow(0.8, 1.0 / 52));
        ManagerTraits const& leads = world.managers()[now.manager];
        bool const exposed = week / 4 >= leads.start;
        // Whoever is away for the whole week cannot fall ill; whoever comes back within it can, from that day on.
        if (was.away_until <= monday) {
          double const rate = 0.05 * was.traits.frailty * std::exp(leads.absence + 0.15 * was.mood[2] + (exposed ? std::log(0.85) : 0));
          falls_ill.add(ill.contains(was.number), 1 - std::exp(-rate));
        }
        std::int32_t const day = monday + now.pair.weekday;
        if (now.is_away(day)) {
          EXPECT_TRUE(lost.contains(was.number));
          continue;
        }
        double const odds = -1.4 + 0.8 * leads.keeping + (exposed ? 3.0 : 0.0);
        double const rarer = std::exp(-0.3 * std::clamp(was.noise, -2.5, 2.5));
        is_held.add(first_held.contains(was.number), std::min(1.0, rarer / (1 + std::exp(-odds))));
      }
    }
  }
  leaves.check("leaving");
  is_let_go.check("let go");
  changes.check("changing manager");
  falls_ill.check("absence");
  is_filled.check("filling a post");
  is_held.check("holding a meeting");
}

TEST(WorldLaws, what_happens_in_and_after_meetings_has_the_rates_of_the_model) {
  WorldScenario scenario = world_scenario("nothing");
  scenario.units = 12;
  scenario.programme = false;
  scenario.keeping_sd = 0;
  scenario.style_sd = 0;
  scenario.leaving_log_rate = scenario.dismissal_log_rate = -50;  // so that all that was begun can be followed
  scenario.changing_manager = 0;
  Sample minutes, prep, on_time, asks, discussed, absence, answer_days;
  double meetings = 0, manager_promises = 0, report_promises = 0, pulse = 0, tallied = 0, records = 0, closed_topics = 0, touched = 0;
  double ideas = 0, weeks = 0, recognitions = 0, expected_recognitions = 0;
  live_all(scenario, [&](WorldUnit const& world, std::vector<WorldEvent> const& events) {
    for (WorldPost const& post : world.posts()) expected_recognitions += post.traits.ability > 0 ? 0.2 : 0.1;
    weeks += static_cast<double>(world.posts().size());
    for (WorldEvent const& e : events) switch (e.kind) {
        case WorldEventKind::Held:
          ++meetings;
          minutes.add(e.minutes);
          prep.add(e.manager_prep);
          on_time.add(e.report_late == 0 ? 1 : 0);
          break;
        case WorldEventKind::Promised:
          if (e.other != WorldEvent::none) (e.by == Side::Manager ? manager_promises : report_promises) += 1;
          break;
        case WorldEventKind::PulseAsked:
          ++pulse;
          break;
        case WorldEventKind::Tallied:
          ++tallied;
          asks.add(e.code);
          break;
        case WorldEventKind::ItemClosed:
          discussed.add(e.code);
          break;
        case WorldEventKind::RecordFiled:
          ++records;
          break;
        case WorldEventKind::TopicClosed:
          ++closed_topics;
          break;
        case WorldEventKind::ItemAdded:
          touched += e.topic == WorldEvent::none ? 0 : 1;
          break;
        case WorldEventKind::Away:
          absence.add(e.until - e.from);
          break;
        case WorldEventKind::Answered:
          answer_days.add((e.at - e.start) / 1440.0);
          break;
        case WorldEventKind::Raised:
          ideas += e.code == 0 ? 1 : 0;
          break;
        case WorldEventKind::Recognised:
          ++recognitions;
          break;
        default:
          break;
      }
  });
  EXPECT_NEAR(minutes.mean(), 30, minutes.slack());
  EXPECT_NEAR(minutes.variance(), 36 + 1.0 / 12, 0.5);  // whole minutes add a twelfth
  EXPECT_NEAR(prep.mean(), 4, prep.slack());
  EXPECT_NEAR(on_time.mean(), 0.7,
              on_time.slack() + 0.001);  // a log-normal below half a minute is rounded away: Phi((ln 0.5 - 1.4) / 0.6) = 0.0002
  auto const poisson = [](double count, double expected, char const* what) {
    EXPECT_NEAR(count, expected, 4.5 * std::sqrt(expected)) << what;
  };
  poisson(manager_promises, 0.8 * meetings, "manager's promises");
  poisson(report_promises, 1.4 * meetings, "report's promises");
  poisson(pulse, 0.3 * meetings, "pulses");
  poisson(tallied, 0.5 * meetings, "tallies");
  poisson(records, meetings / (1 + std::exp(-1.0)), "records");
  poisson(closed_topics, 0.25 * touched, "topics closed: they live for four meetings");
  poisson(ideas, 0.06 * weeks, "ideas");
  poisson(recognitions, expected_recognitions, "recognitions: twice as many for those above average");
  EXPECT_NEAR(asks.mean(), 12 / (1 + std::exp(-0.5)), asks.slack());
  double const p = 1 / (1 + std::exp(-0.5));
  EXPECT_NEAR(asks.variance(), 12 * p * (1 - p), 0.2);
  EXPECT_NEAR(discussed.mean(), 1 / (1 + std::exp(-1.0)), discussed.slack());
  EXPECT_NEAR(absence.mean(), 0.9 * 3 + 0.1 * 40, absence.slack());
  // The last answers of a world are still to come, so short ones are seen a little more: 3 days of 728.
  EXPECT_NEAR(answer_days.mean(), 3, answer_days.slack() + 0.02);
}

// Promises are followed to their end: Beta(8, 2) has mean 0.8; a tenth is put off in time.
TEST(WorldLaws, promises_are_kept_as_often_as_their_pairs_keep_them) {
  WorldScenario scenario = world_scenario("nothing");
  scenario.units = 6;
  scenario.programme = false;
  scenario.leaving_log_rate = scenario.dismissal_log_rate = -50;
  scenario.changing_manager = 0;
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> state;  // 0 open, 1 kept, 2 not
  Compensated kept;
  double made = 0;
  double put_off = 0;
  auto const last_day = day_number(scenario.begin) + static_cast<std::int32_t>(28 * scenario.periods);
  live_all(scenario, [&](WorldUnit const& world, std::vector<WorldEvent> const& events) {
    for (WorldEvent const& e : events) {
      bool const is_early = e.at / minutes_per_day < last_day - 80;  // all that follows can be seen
      std::pair const key{e.post, e.number};
      if (e.kind == WorldEventKind::Promised && e.other != WorldEvent::none && is_early) {
        state[key] = 0;
        ++made;
      }
      if (!state.contains(key)) continue;
      if (e.kind == WorldEventKind::Renegotiated) ++put_off;
      if (e.kind == WorldEventKind::Delivered && e.code == 1) state[key] = 1;
    }
    if (!world.is_over()) return;
    for (WorldPost const& post : world.posts())
      for (auto one = state.lower_bound({post.number, 0}); one != state.end() && one->first.first == post.number; ++one) {
        bool const by_manager = one->first.second / 8 % 4 == 0;
        kept.add(one->second == 1, by_manager ? post.pair.manager_keeps : post.pair.report_keeps);
      }
  });
  kept.check("promises kept");
  EXPECT_NEAR(put_off, 0.1 * made, 4.5 * std::sqrt(0.09 * made));
  EXPECT_NEAR(kept.expected / made, 0.8, 0.02);
}

}  // namespace
}  // namespace roir::simulation
