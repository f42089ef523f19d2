// SPDX-License-Identifier: MIT
#include "../dialogue/talk_figures.hpp"
#include <roir/core/error.hpp>
#include <roir/history/dialogues.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/history/relationship_facts.hpp>
#include <roir/stats/beta.hpp>
#include <roir/stats/clustered.hpp>
#include <roir/stats/survival.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace roir {
namespace {

using given::at;
using given::day;
using given::first;

constexpr std::int32_t last = 200;  // the last day known

Promise promise(std::string const& id, Side owner, std::int32_t made, std::int32_t due, std::optional<std::int32_t> delivered) {
  Promise one{.promise = PromiseId{id}, .owner = owner, .by = owner};
  one.state = delivered ? PromiseState::Confirmed : PromiseState::Accepted;
  one.made_at = at(made);
  one.accepted_at = at(made);
  one.due = day(due);
  if (delivered) one.delivered_on = day(*delivered);
  return one;
}

/// Six managers with three reports each; what they did is drawn once and for all.
std::vector<RelationshipState> company() {
  std::mt19937 random{7};
  auto const draw = [&](int from, int to) { return std::uniform_int_distribution<int>{from, to}(random); };
  std::vector<RelationshipState> states;
  for (int m = 0; m < 6; ++m)
    for (int e = 0; e < 3; ++e) {
      std::string const pair = std::to_string(m) + std::to_string(e);
      RelationshipState state{.relationship = RelationshipId{"r" + pair},
                              .manager = PersonId{"m" + std::to_string(m)},
                              .report = PersonId{"e" + pair},
                              .from = day(0)};
      for (int i = 0; i < 8; ++i) {
        std::string const id = "t" + std::to_string(i);
        state.meetings.push_back(given::held(id, 7 + 14 * i));
        state.items.push_back(given::item("a" + id, id, "kpi", draw(1, 20), draw(0, 1) == 0 ? Horizon::Strategic : Horizon::Tactical));
        state.items.push_back(given::item("b" + id, id, "development", draw(1, 20), Horizon::Tactical, Focus::Person));
        if (draw(0, 2) == 0) state.items.pop_back();
        int const due = draw(10, 220), made = due - draw(3, 9);
        std::optional<std::int32_t> delivered;
        if (draw(0, 3) > 0) delivered = due + draw(-2, 1);
        state.promises.push_back(promise("p" + id, i % 2 == 0 ? Side::Manager : Side::Report, made, due, delivered));
        if (draw(0, 1) == 0)
          state.recognitions.push_back(
              {.matter = MatterId{"r" + id}, .by = Side::Manager, .at = at(draw(0, last)), .specifics = draw(0, 4)});
        Matter matter{.matter = MatterId{"m" + id}, .kind = MatterKind::Idea, .by = Side::Report, .raised_at = at(draw(0, 150))};
        if (draw(0, 2) > 0) {
          matter.state = MatterState::Done;
          matter.answered_at = at(160);
          matter.done_at = at(draw(160, 210));
        }
        state.matters.push_back(matter);
      }
      states.push_back(std::move(state));
    }
  return states;
}

struct World {
  std::vector<RelationshipState> states = company();
  History history;
  Selection all;
  explicit World(std::vector<RelationshipState> const& lines = company())
      : history{[&] {
          Facts facts;
          for (RelationshipState const& state : lines) add_relationship(facts, state);
          return HistoryBuilder{{.as_of = day(last)}}.build(facts);
        }()},
        all{.history = history, .window = Window::days(first, first + 300)} {}
  [[nodiscard]] DialogueOptions options() const {
    AgendaTemplate agenda{.name = "two"};
    agenda.sections = {{.key = "kpi", .title = "Indicators", .required = true},
                       {.key = "development", .title = "Development", .required = true}};
    return {.agenda = agenda};
  }
  [[nodiscard]] Dialogues dialogues() const { return {history, states, options()}; }
  [[nodiscard]] Table table(char const* metric, Grain by, Every every = Every::Window) const {
    return dialogue_table(all, dialogues(), metric, {.by = by, .every = every});
  }
};

TEST(Dialogues, every_table_can_be_asked_for_at_every_grain) {
  World const world;
  for (std::string const& metric : dialogue_metrics())
    for (Grain const by : {Grain::Meeting, Grain::Relationship, Grain::Person, Grain::Manager, Grain::Unit, Grain::Organisation}) {
      Table const table = world.table(metric.c_str(), by);
      std::size_t const rows = by == Grain::Organisation || by == Grain::Unit ? 1 : by == Grain::Manager ? 6 : 18;
      EXPECT_EQ(table.rows(), rows) << metric;
      EXPECT_TRUE(table.has("persons")) << metric;
      EXPECT_FALSE(table.info().definition.empty());
      EXPECT_FALSE(table.info().policy.empty());
    }
  EXPECT_THROW((void)world.table("nothing", Grain::Manager), NotFound);
}

// Promises by hand: the plain lists, no rows and no pieces.
struct Plain {
  double weights = 0, successes = 0, squares = 0;
  std::int64_t due = 0, kept = 0;
};
Plain plain_say_do(RelationshipState const& state, Side side) {
  Plain sum;
  for (Promise const& one : state.promises) {
    if (one.owner != side || *one.due > day(last)) continue;
    bool const kept = one.delivered_on && *one.delivered_on <= *one.due;
    double const age = first + last - day_number(*one.due);
    double const weight = std::pow(0.5, age / 90);
    sum.weights += weight;
    sum.successes += kept ? weight : 0;
    sum.squares += weight * weight;
    ++sum.due;
    sum.kept += kept ? 1 : 0;
  }
  return sum;
}

TEST(SayDoTable, of_relationships_is_pooled_with_the_others) {
  World const world;
  Table const table = world.table("say_do", Grain::Relationship);
  std::vector<stats::Count> counts;
  for (RelationshipState const& state : world.states) {  // in the order of the rows: manager, report
    Plain const plain = plain_say_do(state, Side::Manager);
    double const effective = plain.squares > 0 ? plain.weights * plain.weights / plain.squares : 0;
    counts.push_back({effective > 0 ? effective * plain.successes / plain.weights : 0, effective});
  }
  auto const expected = stats::beta_binomial(counts, 0);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    Plain const plain = plain_say_do(world.states[row], Side::Manager);
    EXPECT_NEAR(table["manager_say_do"].number(row), expected[row].value, 1e-9);
    EXPECT_NEAR(table["manager_say_do_low"].number(row), expected[row].interval.low, 1e-7);
    EXPECT_EQ(table["manager_say_do_n"].number(row), static_cast<double>(plain.due));
    EXPECT_EQ(table["manager_due"].number(row), static_cast<double>(plain.due));
    EXPECT_EQ(table["manager_kept"].number(row), static_cast<double>(plain.kept));
    double const gap = table["say_do_gap"].number(row);
    EXPECT_NEAR(gap, table["manager_say_do"].number(row) - table["report_say_do"].number(row), 1e-9);
    if (std::abs(gap) > 0.02) EXPECT_EQ(gap > 0, table["manager_above"].number(row) > 0.5);
  }
}

TEST(SayDoTable, of_the_organisation_is_a_ratio_of_sums_jackknifed_over_managers) {
  World const world;
  Table const table = world.table("say_do", Grain::Organisation);
  std::vector<stats::Ratio> managers(6);
  for (std::size_t i = 0; i < world.states.size(); ++i) {
    Plain const plain = plain_say_do(world.states[i], Side::Report);
    managers[i / 3].numerator += plain.successes;
    managers[i / 3].denominator += plain.weights;
  }
  Estimate const expected = stats::clustered_ratio(managers, true);
  EXPECT_NEAR(table["report_say_do"].number(0), expected.value, 1e-12);
  EXPECT_NEAR(table["report_say_do_low"].number(0), expected.interval.low, 1e-9);
  EXPECT_NEAR(table["say_do_gap"].number(0), table["manager_say_do"].number(0) - table["report_say_do"].number(0), 1e-12);
  EXPECT_FALSE(table.has("manager_above"));
}

TEST(SayDoTable, counts_of_relationships_add_up_to_those_of_every_larger_grain) {
  World const world;
  Table const single = world.table("say_do", Grain::Relationship);
  Table const managers = world.table("say_do", Grain::Manager);
  Table const whole = world.table("say_do", Grain::Organisation);
  for (char const* column : {"manager_due", "manager_kept", "report_late", "report_pending", "report_due"}) {
    double by_manager = 0, by_relationship = 0;
    for (std::size_t row = 0; row < 18; ++row) by_relationship += single[column].number(row);
    for (std::size_t row = 0; row < 6; ++row) by_manager += managers[column].number(row);
    EXPECT_EQ(by_relationship, whole[column].number(0)) << column;
    EXPECT_EQ(by_manager, whole[column].number(0)) << column;
  }
  EXPECT_EQ(whole["persons"].number(0), 18);
}

TEST(AgendaTable, is_of_minutes_and_meetings_by_hand) {
  World const world;
  Table const single = world.table("agenda", Grain::Relationship);
  Table const whole = world.table("agenda", Grain::Organisation);
  double all_strategic = 0, all_tagged = 0;
  for (std::size_t row = 0; row < world.states.size(); ++row) {
    double strategic = 0, tagged = 0, sections = 0;
    for (AgendaItem const& item : world.states[row].items) {
      tagged += static_cast<double>(item.minutes);
      strategic += item.horizon == Horizon::Strategic ? static_cast<double>(item.minutes) : 0;
      sections += 1;
    }
    EXPECT_NEAR(single["strategic"].number(row), strategic / tagged, 1e-12);
    EXPECT_NEAR(single["agenda_coverage"].number(row), sections / 16, 1e-12);
    EXPECT_EQ(single["agenda_coverage_n"].number(row), 8);
    EXPECT_EQ(single["horizon_untagged"].number(row), 0);
    EXPECT_EQ(single["person_focus"].number(row), 1) << "nothing is tagged as about results";
    all_strategic += strategic;
    all_tagged += tagged;
  }
  EXPECT_NEAR(whole["strategic"].number(0), all_strategic / all_tagged, 1e-12);
}

TEST(RecognitionTable, is_a_rate_for_each_eligible_week) {
  World const world;
  Table const whole = world.table("recognition", Grain::Organisation);
  double events = 0;
  for (RelationshipState const& state : world.states) events += static_cast<double>(state.recognitions.size());
  double const weeks = 18 * (last + 1) / 7.0;
  EXPECT_NEAR(whole["recognition_rate"].number(0), events / weeks, 1e-12);
  EXPECT_NEAR(whole["recognition_rate_n"].number(0), weeks, 1e-9);
  EXPECT_EQ(whole["specificity_n"].number(0), events);
  Table const single = world.table("recognition", Grain::Relationship);
  for (std::size_t row = 0; row < 18; ++row) {
    EXPECT_GT(single["recognition_rate_low"].number(row), 0);
    EXPECT_LT(single["recognition_rate"].number(row), 3 * events / weeks) << "pooled with the others";
  }
}

TEST(LoopsTable, waits_are_those_of_kaplan_and_meier) {
  World const world;
  Table const whole = world.table("loops", Grain::Organisation);
  std::vector<double> times;
  std::vector<std::uint8_t> events;
  std::int64_t settled = 0;
  for (RelationshipState const& state : world.states)
    for (Matter const& matter : state.matters) {
      bool const done = matter.done_at && *matter.done_at < at(last + 1, 0);
      times.push_back(std::floor(((done ? matter.done_at->minutes() : at(last).minutes()) - matter.raised_at.minutes()) / 1440.0));
      events.push_back(done ? 1 : 0);
      settled += done ? 1 : 0;
    }
  Estimate const expected = stats::survival_median(stats::kaplan_meier(times, events));
  EXPECT_EQ(whole["idea_days_to_done"].number(0), expected.value);
  EXPECT_EQ(whole["idea_days_to_done_low"].number(0), expected.interval.low);
  EXPECT_EQ(whole["idea_raised"].number(0), 18 * 8);
  EXPECT_EQ(whole["idea_closed_n"].number(0), static_cast<double>(settled));
  EXPECT_EQ(whole["idea_closed"].number(0), 0) << "nobody was told";
  EXPECT_EQ(whole["barrier_taken_up_status"].text(0), "no_data");
}

TEST(ContributionTable, is_between_its_sides) {
  World const world;
  Table const single = world.table("contribution", Grain::Relationship);
  Table const whole = world.table("contribution", Grain::Organisation);
  double manager = 0, report = 0;
  for (RelationshipState const& state : world.states)
    for (Promise const& one : state.promises) {
      if (!one.delivered_on || *one.delivered_on > day(last)) continue;
      double const weight = std::pow(0.5, (first + last - day_number(*one.delivered_on)) / 90.0);
      (one.owner == Side::Manager ? manager : report) += weight;
    }
  EXPECT_NEAR(whole["contribution_balance"].number(0), (manager - report) / (manager + report), 1e-12);
  for (std::size_t row = 0; row < 18; ++row) {
    EXPECT_GE(single["contribution_balance"].number(row), -1);
    EXPECT_LE(single["contribution_balance"].number(row), 1);
  }
}

TEST(Dialogues, do_not_depend_on_the_order_or_the_words_of_the_states) {
  World const world;
  auto turned = world.states;
  std::ranges::reverse(turned);
  for (RelationshipState& state : turned) {
    std::ranges::reverse(state.promises);
    std::ranges::reverse(state.items);
    for (Promise& one : state.promises) one.text = "something";
  }
  Dialogues const other{world.history, turned, world.options()};
  for (std::string const& metric : dialogue_metrics())
    for (Grain const by : {Grain::Relationship, Grain::Organisation}) {
      // Sums of doubles differ in their last digit where the order does: only say-do and contribution add such up.
      if (metric == "say_do" || metric == "contribution") continue;
      EXPECT_EQ(dialogue_table(world.all, other, metric, {.by = by}).to_csv(), world.table(metric.c_str(), by).to_csv()) << metric;
    }
}

TEST(Dialogues, of_a_window_cut_in_two_count_the_same) {
  World const world;
  auto const kept = [&](std::int32_t begin, std::int32_t end) {
    Selection cut = world.all;
    cut.window = Window::days(first + begin, first + end);
    Table const say_do = dialogue_table(cut, world.dialogues(), "say_do", {.by = Grain::Organisation});
    Table const loops = dialogue_table(cut, world.dialogues(), "loops", {.by = Grain::Organisation});
    return std::pair{say_do["report_kept"].number(0) + say_do["manager_late"].number(0), loops["idea_raised"].number(0)};
  };
  auto const whole = kept(0, 201);
  for (std::int32_t const cut : {1, 50, 133, 200}) {
    auto const before = kept(0, cut), after = kept(cut, 201);
    EXPECT_EQ(before.first + after.first, whole.first) << cut;
    EXPECT_EQ(before.second + after.second, whole.second) << cut;
  }
}

TEST(Dialogues, months_add_up_to_the_window) {
  World const world;
  Table const months = world.table("loops", Grain::Organisation, Every::Month);
  ASSERT_TRUE(months.has("month"));
  ASSERT_GE(months.rows(), 5u);
  double sum = 0;
  for (std::size_t row = 0; row < months.rows(); ++row) sum += months["idea_raised"].number(row);
  EXPECT_EQ(sum, world.table("loops", Grain::Organisation)["idea_raised"].number(0)) << "none was raised after the last whole month";
}

TEST(Dialogues, say_what_they_cannot_tell) {
  World const world;
  RelationshipState stranger = world.states[0];
  stranger.manager = PersonId{"nobody"};
  Dialogues const partly{world.history, {world.states[0], stranger}, {}};
  EXPECT_EQ(partly.unmatched(), 1);
  Table const table = dialogue_table(world.all, partly, "agreement", {.by = Grain::Organisation});
  EXPECT_TRUE(std::ranges::any_of(table.info().notes, [](std::string const& note) { return note.starts_with("unmatched: 1 "); }));
  EXPECT_EQ(table["persons"].number(0), 1);
  EXPECT_EQ(table["complete"].number(0), 0);
  Dialogues const none{world.history, {}, {}};
  EXPECT_EQ(why_not(world.all, none, "say_do")->code, "no_dialogues");
  Table const refused = dialogue_table(world.all, none, "say_do", {.by = Grain::Organisation});
  EXPECT_EQ(refused["say_do_status"].text(0), "refused");
  EXPECT_FALSE(why_not(world.all, partly, "say_do"));
}

TEST(Dialogues, go_to_the_spell_that_their_first_day_lies_in) {
  auto lines = std::vector<RelationshipState>{company()[0], company()[0]};
  lines[0].until = day(50);
  lines[1].relationship = RelationshipId{"again"};
  lines[1].from = day(100);
  World const world{lines};
  ASSERT_EQ(world.history.relationships().size(), 2u);
  Dialogues const dialogues{world.history, {lines[1], lines[0]}, {}};
  EXPECT_EQ(dialogues.of(0)[0].state->from, day(0));
  EXPECT_EQ(dialogues.of(1)[0].state->from, day(100));
  EXPECT_EQ(dialogues.matched(), 2);
}

}  // namespace
}  // namespace roir
