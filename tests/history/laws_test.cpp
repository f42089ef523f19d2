// SPDX-License-Identifier: MIT
// The laws of domain.md D.4: what must not matter does not.
#include "worlds.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>

namespace roir {
namespace {

using namespace worlds;

constexpr std::array grains = {Grain::Relationship, Grain::Person, Grain::Manager, Grain::Unit, Grain::Organisation};

/// The numbers of a table by the texts of its row, leaving out columns that name or date somebody; rounded far below what matters.
std::multiset<std::string> numbers(Table const& table, bool with_intervals = true) {
  std::multiset<std::string> rows;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    std::string out;
    for (Column const& column : table.columns()) {
      std::string const& name = column.name();
      bool const is_key =
          name == "manager" || name == "report" || name == "person" || name == "from" || name == "day" || name == "week" || name == "month";
      bool const is_text = std::holds_alternative<std::vector<std::string>>(column.cells());
      bool const is_interval = name.ends_with("_low") || name.ends_with("_high") || name.ends_with("_method") ||
                               name.ends_with("_status") || name.ends_with("_n");
      if (is_key || (is_interval && !with_intervals)) continue;
      char buffer[64] = "";
      if (!is_text) std::snprintf(buffer, sizeof buffer, "%.9g", column.number(row) == 0 ? 0.0 : column.number(row));
      out += name + "=" + (is_text ? column.text(row) : std::string{buffer}) + " ";
    }
    rows.insert(out);
  }
  return rows;
}

template <class Look>
void for_all_questions(Look look) {
  for (std::string const& metric : contact_metrics())
    for (Grain const by : grains) look(metric, roir::Ask{.by = by});
}

TEST(Laws, who_has_which_id_changes_no_figure) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    World const world = random_world(seed);
    World renamed = world;
    int const swap[] = {1, 0, 4, 2, 5, 3};  // other order of ids, and of facts below
    auto const give = [&](int& person) { person = swap[person]; };
    for (Line& l : renamed.lines) give(l.report), give(l.manager);
    for (Spell& s : renamed.spells) give(s.person);
    for (Away& a : renamed.aways) give(a.person);
    for (Pace& p : renamed.paces) give(p.first), give(p.second);
    for (Meet& m : renamed.meetings) give(m.manager), give(m.report);
    std::reverse(renamed.lines.begin(), renamed.lines.end());
    renamed.prefix = "q";
    Selection const a = selection_of(world), b = selection_of(renamed);
    for_all_questions([&](std::string const& metric, roir::Ask ask) {
      ASSERT_EQ(numbers(metric_table(a, metric, ask)), numbers(metric_table(b, metric, ask))) << metric << " " << seed;
    });
  }
}

TEST(Laws, a_year_of_whole_weeks_later_everything_is_the_same) {
  constexpr std::int32_t shift = 364;
  for (unsigned seed = 1; seed <= 5; ++seed) {
    World world = random_world(seed);
    for (Pace& p : world.paces)
      if (p.cadence == "monthly" || p.cadence == "3-4 per week") p.cadence = "weekly";  // months are no whole weeks
    World later = world;
    auto const move = [](std::int32_t& day) {
      if (day != open_end) day += shift;
    };
    auto const move_minutes = [](std::int32_t& minutes) {
      if (minutes != unknown_time) minutes += shift * 1440;
    };
    move(later.as_of);
    for (Line& l : later.lines) move(l.begin), move(l.end);
    for (Spell& s : later.spells) move(s.begin), move(s.end);
    for (Away& a : later.aways) move(a.begin), move(a.end);
    for (Free& h : later.holidays) move(h.day);
    for (Pace& p : later.paces) move(p.begin), move(p.end);
    for (Meet& m : later.meetings) {
      move_minutes(m.planned), move_minutes(m.moved_to), move_minutes(m.start), move_minutes(m.learnt), move_minutes(m.move_learnt);
      for (worlds::Ask& ask : m.asks) move_minutes(ask.at);
    }
    Selection const a = selection_of(history_of(world), monday, monday + 140),
                    b = selection_of(history_of(later), monday + shift, monday + shift + 140);
    for_all_questions([&](std::string const& metric, roir::Ask ask) {
      ASSERT_EQ(numbers(metric_table(a, metric, ask)), numbers(metric_table(b, metric, ask))) << metric << " " << seed;
      ask.every = Every::Week;
      ASSERT_EQ(numbers(metric_table(a, metric, ask)), numbers(metric_table(b, metric, ask))) << metric << " by week " << seed;
    });
  }
}

TEST(Laws, somebody_without_eligible_time_changes_no_figure_of_the_others) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    World const world = random_world(seed);
    World more = world;
    more.lines.push_back({9, 0, monday - 10, open_end});
    more.spells.push_back({9, monday - 900, monday - 400, 0b0011111, "", "unit0"});
    Selection const a = selection_of(world), b = selection_of(more);
    // Not gap and regularity, contact: who never was there never met, and is counted as a person without one.
    for (char const* metric : {"coverage", "adherence", "changes", "recovery", "pull", "punctuality"})
      ASSERT_EQ(numbers(metric_table(a, metric, {})), numbers(metric_table(b, metric, {}))) << metric << " " << seed;
    for (char const* column : {"needed", "load", "throughput"})
      if (capacity(a, {}).has(column)) {
        double const x = capacity(a, {})[column].number(0), y = capacity(b, {})[column].number(0);
        ASSERT_TRUE((std::isnan(x) && std::isnan(y)) || std::abs(x - y) < 1e-12) << column << " " << seed;
      }
  }
}

TEST(Laws, every_manager_twice_leaves_the_pooled_values_as_they_are) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    World const world = random_world(seed);
    World twice = world;
    auto const other = [](int person) { return person + 10; };
    for (Line l : world.lines) l.report = other(l.report), l.manager = other(l.manager), twice.lines.push_back(l);
    for (Spell s : world.spells) s.person = other(s.person), twice.spells.push_back(s);
    for (Away a : world.aways) a.person = other(a.person), twice.aways.push_back(a);
    for (Pace p : world.paces)
      if (p.scope == Scope::Manager || p.scope == Scope::Relationship)
        p.first = other(p.first), p.second = other(p.second), twice.paces.push_back(p);
    int const count = static_cast<int>(world.meetings.size());
    for (Meet m : world.meetings) {
      m.manager = other(m.manager), m.report = other(m.report);
      if (m.replaces >= 0) m.replaces += count;
      twice.meetings.push_back(m);
    }
    Selection const a = selection_of(world), b = selection_of(twice);
    for (char const* metric : {"coverage", "adherence", "changes", "recovery", "pull", "punctuality", "capacity", "gap"})
      for (Grain const by : {Grain::Organisation, Grain::Unit}) {
        Table const x = metric_table(a, metric, {.by = by}), y = metric_table(b, metric, {.by = by});
        ASSERT_EQ(x.rows(), y.rows());
        for (Column const& column : x.columns()) {
          bool const is_value = x.has(column.name() + "_low") || column.name() == "needed" || column.name() == "load" ||
                                column.name() == "longest_gap" || column.name() == "current_gap";
          bool const lies_between_ranks = column.name().ends_with("_p90");  // where between two values depends on how many there are
          if (!is_value || lies_between_ranks) continue;
          for (std::size_t row = 0; row < x.rows(); ++row) {
            double const one = column.number(row), two = y[column.name()].number(row);
            ASSERT_TRUE((std::isnan(one) && std::isnan(two)) || std::abs(one - two) < 1e-9)
                << metric << " " << column.name() << " " << one << " " << two << " " << seed;
          }
        }
      }
  }
}

TEST(Laws, a_window_cut_in_two_adds_numerators_and_denominators) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    World const world = random_world(seed);
    History const history = history_of(world);
    std::int32_t const cut = monday + static_cast<std::int32_t>(seed % 90), begin = monday - 150, end = world.as_of + 1;
    auto const sums = [&](char const* metric, char const* column, std::int32_t from, std::int32_t to) {
      Table const table = metric_table(selection_of(history, from, to), metric, {.by = Grain::Relationship});
      std::pair<double, double> sum{0, 0};
      if (!table.has(std::string{column} + "_n") || !table.has("persons")) return sum;
      for (std::size_t row = 0; row < table.rows(); ++row) {
        double const n = table[std::string{column} + "_n"].number(row), value = table[column].number(row);
        if (n > 0) sum.first += value * n, sum.second += n;
      }
      return sum;
    };
    for (auto const& [metric, column] : {std::pair{"adherence", "adherence"},
                                         {"adherence", "covered_time"},
                                         {"changes", "cancelled"},
                                         {"changes", "moved"},
                                         {"punctuality", "report_on_time"},
                                         {"pull", "unrescued"}}) {
      // A half of which nothing can be told refuses; then there is nothing to add up.
      bool const all_tell = !why_not(selection_of(history, begin, cut), metric) && !why_not(selection_of(history, cut, end), metric);
      if (!all_tell) continue;
      auto const whole = sums(metric, column, begin, end), first = sums(metric, column, begin, cut),
                 second = sums(metric, column, cut, end);
      ASSERT_NEAR(whole.first, first.first + second.first, 1e-9) << metric << " " << seed;
      ASSERT_NEAR(whole.second, first.second + second.second, 1e-9) << metric << " " << seed;
    }
    if (!why_not(selection_of(history, begin, end), "contact") && !why_not(selection_of(history, begin, cut), "contact") &&
        !why_not(selection_of(history, cut, end), "contact")) {
      Table const whole = contact(selection_of(history, begin, end), {}), first = contact(selection_of(history, begin, cut), {}),
                  second = contact(selection_of(history, cut, end), {});
      for (char const* column : {"meetings", "held", "minutes"})
        EXPECT_EQ(whole[column].number(0), first[column].number(0) + second[column].number(0)) << column << " " << seed;
    }
  }
}

TEST(Laws, an_earlier_as_of_answers_as_it_did_then) {
  // Nothing in these worlds was recorded later than it happened, so leaving out what came after a day is the run made on that day.
  for (unsigned seed = 1; seed <= 5; ++seed) {
    World const world = random_world(seed);
    Facts const facts = facts_of(world);
    World then = world;
    then.as_of = monday + 90;
    std::int32_t const last = (then.as_of + 1) * 1440;
    for (Meet& m : then.meetings) {
      std::erase_if(m.asks, [&](worlds::Ask const& ask) { return ask.at >= last; });
      if (m.moved_to != unknown_time && std::min(m.planned, m.moved_to) >= last) m.moved_to = unknown_time;
      bool const is_known = m.outcome == Outcome::Held ? m.start < last : m.planned == unknown_time || m.planned < last;
      if (!is_known) m.outcome = Outcome::Planned;
    }
    Facts const known = facts_of(then);
    Selection const a = selection_of(build(facts, then.as_of), monday - 40, then.as_of + 1),
                    b = selection_of(build(known, then.as_of), monday - 40, then.as_of + 1);
    for_all_questions([&](std::string const& metric, roir::Ask ask) {
      ASSERT_EQ(words_of(metric_table(a, metric, ask)), words_of(metric_table(b, metric, ask))) << metric << " " << seed;
    });
  }
}

}  // namespace
}  // namespace roir
