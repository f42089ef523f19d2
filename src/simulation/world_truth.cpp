// SPDX-License-Identifier: MIT
#include "simulation/world_counters.hpp"
#include "simulation/world_unit.hpp"
#include <roir/core/error.hpp>
#include <roir/simulation/world_truth.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace roir {
namespace {

using simulation::Counter;
using simulation::Counts;
using simulation::WorldPost;
using simulation::WorldUnit;

constexpr double days_per_year = 365.25;
constexpr double days_per_month = days_per_year / 12;
constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t nothing = std::numeric_limits<std::int64_t>::min();

/// Numerator and denominator with the programme, and without.
using Four = std::array<double, 4>;

/// Sums over managers, and what their spread needs.
struct Sums {
  Four sum{};
  std::array<Four, 4> cross{};
  std::int64_t managers = 0;

  void add(Four const& one) noexcept {
    ++managers;
    for (std::size_t i = 0; i < 4; ++i) {
      sum[i] += one[i];
      for (std::size_t j = 0; j < 4; ++j) cross[i][j] += one[i] * one[j];
    }
  }
  /// Standard error of what has these derivatives with respect to the sums, over draws of as many managers.
  [[nodiscard]] double error(Four const& slope) const noexcept {
    double square = 0;
    for (std::size_t i = 0; i < 4; ++i)
      for (std::size_t j = 0; j < 4; ++j) square += slope[i] * slope[j] * cross[i][j];
    auto const n = static_cast<double>(managers);
    return managers < 2 ? not_known : std::sqrt(std::max(0.0, square) * n / (n - 1));
  }
};

/// Which row.
struct Key {
  std::size_t place;  // in the order of estimands
  TruthOver over;
  std::int64_t cohort = nothing;
  std::int64_t at = nothing;
  friend auto operator<=>(Key const&, Key const&) = default;
};

struct Estimand {
  char const* name;
  char const* form;
  char const* unit;
};
/// What is a mean over persons and periods, in the order of Means.
constexpr std::array<Estimand, 4> panel = {{{"kpi_index", "RF02", "points"},
                                            {"held_meetings", "", "per period"},
                                            {"engaged", "RF26", "0 to 10"},
                                            {"kpi_per_meeting", "RF02", "points per meeting"}}};
constexpr std::size_t means = 3;
constexpr std::array<Estimand, 2> money = {{{"net_benefit", "", "money per person-year"}, {"benefit_per_cost", "", "money per money"}}};

std::size_t money_place() noexcept {
  return panel.size() + simulation::counted_figures().size();
}

/// Sums over the people of one manager in one period.
struct Cell {
  double people = 0;
  std::array<double, means> with{};
  std::array<double, means> without{};
};

/// What is known of one manager whose programme is looked at.
struct Case {
  std::uint32_t manager;
  std::int32_t start;
  std::vector<Cell> cells;
  Counts with{};
  Counts without{};
  std::vector<std::pair<bool, std::uint16_t>> at_start{};  // of each post: whether it was filled, and by whom
  double index_years = 0;                                  // effect on the KPI index over the horizon, times person-years
};

class Accountant {
 public:
  Accountant(WorldScenario scenario, WorldTruthOptions const& options) : options_{options}, with_{std::move(scenario)}, without_{with_} {
    with_.end = without_.end = std::nullopt;  // what is told ends, not what is true
    with_.programme = true;
    without_.programme = false;
  }

  std::vector<WorldTruth> run(Progress const& progress) {
    for (std::uint32_t unit = 0; unit < with_.units; ++unit) {
      look_at(unit);
      if (progress) progress({.what = "living twins", .done = unit + 1, .total = static_cast<std::uint64_t>(with_.units)});
    }
    std::vector<WorldTruth> truths;
    for (auto const& [key, sums] : rows_) truths.push_back(truth(key, sums));
    if (truths.empty())
      throw NotFound{{.code = "no_adopters",
                      .message = "no manager starts the programme within the time that is watched",
                      .subject = with_.name,
                      .hint = "Watch longer, or let more managers adopt."}};
    return truths;
  }

 private:
  void look_at(std::uint32_t unit) {
    WorldUnit with{with_, unit};
    WorldUnit without{without_, unit};
    std::vector<Case> cases;
    std::vector<std::size_t> case_of(with.managers().size(), none);
    for (std::uint32_t manager = 0; manager < with.managers().size(); ++manager) {
      std::int32_t const start = with.managers()[manager].start;
      if (start >= with_.periods) continue;
      case_of[manager] = cases.size();
      cases.push_back({.manager = manager, .start = start, .cells = std::vector<Cell>(static_cast<std::size_t>(with_.periods - start))});
    }
    if (cases.empty()) return;
    std::vector<WorldEvent> events;
    while (!with.is_over()) {
      live(with, cases, case_of, events, &Case::with);
      live(without, cases, case_of, events, &Case::without);
      pair_up(with, without, cases, case_of);
    }
    for (Case const& one : cases) close(one);
  }

  [[nodiscard]] bool is_within(Case const& one, std::int32_t week) const noexcept {
    std::int32_t const first = one.start * static_cast<std::int32_t>(weeks_per_period);
    return is_whole(one) && week >= first && week < first + options_.horizon_weeks;
  }
  [[nodiscard]] bool is_whole(Case const& one) const noexcept {
    return one.start * weeks_per_period + options_.horizon_weeks <= with_.periods * weeks_per_period;
  }

  void live(WorldUnit& unit, std::vector<Case>& cases, std::vector<std::size_t> const& case_of, std::vector<WorldEvent>& events,
            Counts Case::*counts) const {
    std::int32_t const week = unit.week();
    events.clear();
    unit.live(events);
    for (WorldEvent const& event : events) {
      if (event.post == WorldEvent::none) continue;
      std::size_t const number = case_of[unit.home(event.post)];
      if (number != none && is_within(cases[number], week)) simulation::count(cases[number].*counts, event);
    }
    for (WorldPost const& post : unit.posts()) {
      std::size_t const number = case_of[unit.home(post.number)];
      if (number == none || !post.filled || !is_within(cases[number], week)) continue;
      simulation::of(cases[number].*counts, Counter::PersonYears) += 7 / days_per_year;
    }
  }

  void pair_up(WorldUnit const& with, WorldUnit const& without, std::vector<Case>& cases, std::vector<std::size_t> const& case_of) const {
    std::int32_t const week = with.week() - 1;
    for (std::size_t i = 0; i < with.posts().size(); ++i) {
      WorldPost const& a = with.posts()[i];
      WorldPost const& b = without.posts()[i];
      std::size_t const number = case_of[with.home(a.number)];
      if (number == none) continue;
      Case& one = cases[number];
      std::int32_t const first = one.start * static_cast<std::int32_t>(weeks_per_period);
      // Those who were there the week before the start; at a start with the world, those of its first week.
      if (week == std::max(first - 1, 0) && is_whole(one)) {
        one.at_start.resize(with.posts().size());
        one.at_start[i] = {a.filled, a.occupant};
        if (a.filled) simulation::of(one.with, Counter::Cohort) += 1;
        if (a.filled) simulation::of(one.without, Counter::Cohort) += 1;
      }
      if (is_within(one, week) && one.at_start[i].first) {
        double const month = 7 / days_per_month;
        if (a.filled && a.occupant == one.at_start[i].second) simulation::of(one.with, Counter::CohortMonths) += month;
        if (b.filled && b.occupant == one.at_start[i].second) simulation::of(one.without, Counter::CohortMonths) += month;
      }
      if (week >= first && a.filled && b.filled && a.occupant == b.occupant && a.index_is_new && b.index_is_new)
        compare(one, with, a, without, b, week);
    }
  }

  void compare(Case& one, WorldUnit const& with, WorldPost const& a, WorldUnit const& without, WorldPost const& b,
               std::int32_t week) const {
    constexpr std::size_t engaged = 3;
    Cell& cell = one.cells[static_cast<std::size_t>(week / weeks_per_period - one.start)];
    ++cell.people;
    std::array<double, means> const of_a = {a.index[0], static_cast<double>(a.dose[0]), with.latent_mood(a, engaged, week)};
    std::array<double, means> const of_b = {b.index[0], static_cast<double>(b.dose[0]), without.latent_mood(b, engaged, week)};
    for (std::size_t i = 0; i < means; ++i) {
      cell.with[i] += of_a[i];
      cell.without[i] += of_b[i];
    }
    if (is_within(one, week)) one.index_years += (of_a[0] - of_b[0]) * 7 * weeks_per_period / days_per_year;
  }

  void close(Case const& one) {
    std::array<Four, panel.size()> all{};
    for (std::size_t e = 0; e < one.cells.size(); ++e) {
      std::array<Four, panel.size()> const four = fours(one.cells[e]);
      std::int64_t const after = static_cast<std::int64_t>(e);
      for (std::size_t i = 0; i < panel.size(); ++i) {
        rows_[{i, TruthOver::Cell, one.start, one.start + after}].add(four[i]);
        rows_[{i, TruthOver::Event, nothing, after}].add(four[i]);
        rows_[{i, TruthOver::Calendar, nothing, one.start + after}].add(four[i]);
        for (std::size_t j = 0; j < 4; ++j) all[i][j] += four[i][j];
      }
    }
    for (std::size_t i = 0; i < panel.size(); ++i) {
      rows_[{i, TruthOver::Cohort, one.start, nothing}].add(all[i]);
      rows_[{i, TruthOver::Simple}].add(all[i]);
    }
    if (is_whole(one)) close_horizon(one);
  }

  // The last is a quotient of two effects: it has no twin.
  static std::array<Four, panel.size()> fours(Cell const& cell) noexcept {
    std::array<Four, panel.size()> four{};
    for (std::size_t i = 0; i < means; ++i) four[i] = {cell.with[i], cell.people, cell.without[i], cell.people};
    four[means] = {cell.with[0] - cell.without[0], cell.with[1] - cell.without[1], 0, 0};
    return four;
  }

  void close_horizon(Case const& one) {
    auto const figures = simulation::counted_figures();
    for (std::size_t i = 0; i < figures.size(); ++i)
      rows_[{panel.size() + i, TruthOver::Horizon}].add(
          {simulation::of(one.with, figures[i].numerator), simulation::of(one.with, figures[i].denominator),
           simulation::of(one.without, figures[i].numerator), simulation::of(one.without, figures[i].denominator)});
    WorldValues const& v = options_.values;
    auto const more = [&](Counter which) { return simulation::of(one.with, which) - simulation::of(one.without, which); };
    double const benefit = v.kpi_index_year * one.index_years + v.idea_done * more(Counter::IdeasDone) - v.leaver * more(Counter::Leaving) -
                           v.absence_day * more(Counter::AbsenceDays);
    double const cost = v.manager_hour * more(Counter::ManagerHours) + v.report_hour * more(Counter::ReportHours);
    if (benefit == 0 && cost == 0) return;
    rows_[{money_place(), TruthOver::Horizon}].add({benefit - cost, simulation::of(one.with, Counter::PersonYears), 0, 0});
    rows_[{money_place() + 1, TruthOver::Horizon}].add({benefit, cost, 0, 0});
  }

  static Estimand estimand(std::size_t place) noexcept {
    if (place < panel.size()) return panel[place];
    if (place >= money_place()) return money[place - money_place()];
    simulation::CountedFigure const& figure = simulation::counted_figures()[place - panel.size()];
    return {figure.name, figure.form, figure.unit};
  }

  static WorldTruth truth(Key const& key, Sums const& sums) {
    auto const optional = [](std::int64_t number) { return number == nothing ? std::nullopt : std::optional{number}; };
    auto const& [n1, d1, n0, d0] = sums.sum;
    double const with = d1 != 0 ? n1 / d1 : not_known;
    double const without = d0 != 0 ? n0 / d0 : 0;
    Four const slope = {1 / d1, -with / d1, d0 != 0 ? -1 / d0 : 0, d0 != 0 ? without / d0 : 0};
    double const ratio = without != 0 ? with / without : not_known;
    Four const ratio_slope = {ratio / n1, -ratio / d1, -ratio / n0, ratio / d0};
    Estimand const what = estimand(key.place);
    return {.estimand = what.name,
            .form = what.form,
            .unit = what.unit,
            .over = key.over,
            .cohort = optional(key.cohort),
            .at = optional(key.at),
            .with = with,
            .without = without,
            .difference = with - without,
            .difference_se = sums.error(slope),
            .ratio = ratio,
            .ratio_se = without != 0 && n1 != 0 ? sums.error(ratio_slope) : not_known,
            .exposure = d1,
            .exposure_without = d0,
            .managers = sums.managers};
  }

  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  WorldTruthOptions const& options_;
  WorldScenario with_;
  WorldScenario without_;
  std::map<Key, Sums> rows_;
};

}  // namespace

void Description<WorldValues>::validate(WorldValues const& record) {
  std::apply(
      [&](auto const&... field) {
        (
            [&] {
              double const worth = field.of(record);
              if (!(worth >= 0 && worth < 1e15))
                throw InvalidArgument{{.code = "bad_scenario",
                                       .message = std::string{field.name} + " is " + std::to_string(worth),
                                       .subject = std::string{field.name},
                                       .hint = "It is at least 0."}};
            }(),
            ...);
      },
      value.fields);
}

void Description<WorldTruthOptions>::validate(WorldTruthOptions const& record) {
  if (record.horizon_weeks < 1 || record.horizon_weeks > 5200)
    throw InvalidArgument{{.code = "bad_scenario",
                           .message = "horizon_weeks is " + std::to_string(record.horizon_weeks),
                           .subject = "horizon_weeks",
                           .hint = "It lies between 1 and 5200."}};
}

std::vector<WorldTruth> world_truth(WorldScenario const& scenario, WorldTruthOptions const& options, Progress const& progress) {
  validate(scenario);
  validate(options);
  return Accountant{scenario, options}.run(progress);
}

}  // namespace roir
