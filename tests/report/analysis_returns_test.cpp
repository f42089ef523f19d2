// SPDX-License-Identifier: MIT
// Forms of return through the analysis: what each audience sees of them.
#include "../returns/company.hpp"
#include <roir/core/error.hpp>
#include <roir/report/analysis.hpp>
#include <roir/returns/levels.hpp>

#include <gtest/gtest.h>

#include <set>

namespace roir {
namespace {

using firm::company;
using firm::Firm;
using firm::row_of;

/// Six teams of three; those of the first three managers are one unit, one of the last is a unit of two.
struct World {
  Firm firm = company();
  World() {
    for (RelationshipState& pair : firm.pairs) pair.upward = {{"UF5", 4, given::at(20)}};
    for (int i = 0; i < 3; ++i)
      firm.pairs[static_cast<std::size_t>(i)].reviews = {{.clause = "x", .holder = Side::Report, .at = given::at(9)}};
  }
  [[nodiscard]] Analysis analysis() {
    Selection const all = firm.selection(0, 100);
    Facts facts;
    for (RelationshipState const& pair : firm.pairs) {
      add_relationship(facts, pair);
      std::string const who = pair.report.text();
      facts.add(Employment{.person = pair.report, .unit = who < "e3" ? "north" : who < "e51" ? "south" : "tiny", .from = given::day(-9)});
    }
    return Analysis{HistoryBuilder{{.as_of = given::day(firm.as_of)}}.build(facts), all.window}
        .with_dialogues({firm.pairs.begin(), firm.pairs.end()})
        .with_people(firm.readings, firm.goals);
  }
};

TEST(AnalysisReturns, a_working_table_is_that_of_the_room) {
  World world;
  Analysis const analysis = world.analysis();
  Table const table = analysis.returns(Grain::Manager);
  EXPECT_EQ(table.to_json(), returns(analysis.selection(),
                                     {Dialogues{analysis.history(), {world.firm.pairs.begin(), world.firm.pairs.end()}},
                                      PersonRecords{analysis.history(), world.firm.readings, world.firm.goals}},
                                     ReturnCatalogue::built_in(), Grain::Manager)
                                 .to_json());
  Table const change = analysis.over(Window::days(given::first + 100, given::first + 200)).returns_change(analysis);
  EXPECT_EQ(change.rows(), analysis.returns().rows());
  EXPECT_FALSE(change["change"].is_missing(row_of(change, "RF02", "output")));
  EXPECT_EQ(analysis.return_ladder().rows(), 5u);
}

TEST(AnalysisReturns, hr_and_readers_get_no_figure_of_few_people) {
  World world;
  for (Audience const& audience : {Audience::human_resources(), Audience::published()}) {
    Analysis const told = world.analysis().for_audience(audience);
    EXPECT_THROW((void)told.returns(Grain::Person), Forbidden);
    EXPECT_THROW((void)told.returns(Grain::Manager), Forbidden);
    Table const all = told.returns();
    EXPECT_FALSE(all["level"].is_missing(row_of(all, "RF25", "feedback")));
    std::size_t const few = row_of(all, "RF08", "expectations_met");  // three people said so
    EXPECT_TRUE(all["level"].is_missing(few));
    EXPECT_TRUE(all["persons"].is_missing(few));
    EXPECT_EQ(all["code"].text(few), "privacy");
    EXPECT_EQ(all["level_status"].text(few), "refused");
    EXPECT_EQ(all.info().audience, audience.to_string());
  }
}

TEST(AnalysisReturns, a_small_unit_is_withheld_with_the_one_from_which_it_could_be_found) {
  World world;
  Analysis const hr = world.analysis().for_audience(Audience::human_resources());
  Table const table = hr.returns(Grain::Unit);
  std::set<std::string> shown, hidden;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table["indicator"].text(row) == "feedback") (table["level"].is_missing(row) ? hidden : shown).insert(table["unit"].text(row));
  EXPECT_TRUE(hidden.contains("tiny"));
  EXPECT_GE(hidden.size(), 2u);
  EXPECT_EQ(shown.size() + hidden.size(), 3u);
}

TEST(AnalysisReturns, a_manager_sees_no_answer_of_a_few_about_themselves) {
  World world;
  Table const working = world.analysis().returns(Grain::Manager);
  Analysis const line = world.analysis().for_audience(Audience::line(PersonId{"m0"}));
  Table const table = line.returns();
  EXPECT_TRUE(table["level"].is_missing(row_of(table, "RF09", "trust")));
  EXPECT_EQ(table["code"].text(row_of(table, "RF09", "trust")), "privacy");
  EXPECT_FALSE(table["level"].is_missing(row_of(table, "RF25", "feedback")));
  EXPECT_FALSE(working["level"].is_missing(row_of(working, "RF09", "trust")));
}

TEST(AnalysisReturns, published_changes_are_of_windows_apart_and_show_no_few_who_came_or_went) {
  World world;
  Analysis const early = world.analysis().for_audience(Audience::published());
  EXPECT_THROW((void)early.returns_change(early), Forbidden);
  EXPECT_THROW((void)early.returns_change(world.analysis()), Forbidden);
  Analysis const late = early.over(Window::days(given::first + 100, given::first + 200));
  Table const working = world.analysis().over(late.window()).returns_change(world.analysis());
  Table const table = late.returns_change(early);
  std::size_t parts_withheld = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (working["persons_now"].is_missing(row)) continue;
    double const joined = working["persons_now"].number(row) - working["persons_both"].number(row);
    double const left = working["persons_before"].number(row) - working["persons_both"].number(row);
    bool const is_few = (joined > 0 && joined < 5) || (left > 0 && left < 5);
    if (is_few) EXPECT_TRUE(table["within"].is_missing(row) && table["persons_both"].is_missing(row));
    parts_withheld += is_few && !working["within"].is_missing(row) ? 1 : 0;
  }
  EXPECT_GT(parts_withheld, 0u);
}

}  // namespace
}  // namespace roir
