// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/publication.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace roir {
namespace {

Date day(std::int32_t number) {
  return to_date(20454 + number);  // days from 2026-01-01
}
Moment noon(std::int32_t number) {
  return Moment::instant((20454 + number) * std::int64_t{minutes_per_day} + 720);
}

/// Units of the sizes given, one manager each; of every person one promise, kept, and of `rated` persons of the first unit a rating.
struct Company {
  Facts facts;
  std::vector<RelationshipState> states;
  Company(std::vector<int> const& sizes, int rated) {
    for (std::size_t unit = 0; unit < sizes.size(); ++unit)
      for (int e = 0; e < sizes[unit]; ++e) {
        std::string const manager = "m" + std::to_string(unit);
        std::string const report = "e" + std::to_string(unit) + "x" + std::to_string(e);
        facts.add(ReportingLine{.report = PersonId{report}, .manager = PersonId{manager}, .from = day(0)});
        facts.add(Employment{.person = PersonId{report}, .unit = "unit" + std::to_string(unit), .from = day(0)});
        RelationshipState state{
            .relationship = RelationshipId{report}, .manager = PersonId{manager}, .report = PersonId{report}, .from = day(0)};
        Promise promise{
            .promise = PromiseId{"p"}, .owner = Side::Report, .by = Side::Report, .state = PromiseState::Delivered, .made_at = noon(1)};
        promise.due = day(20);
        promise.delivered_on = day(10);
        state.promises = {promise};
        if (unit == 0 && e < rated) state.ratings = {{.about = "task", .by_manager = 3, .by_report = 1, .at = noon(9)}};
        states.push_back(std::move(state));
      }
  }
  [[nodiscard]] Selection selection() const {
    return {.history = HistoryBuilder{{.as_of = day(60)}}.build(facts), .window = Window{day(0), day(61)}};
  }
};

TEST(PublishedDialogues, hold_estimates_and_no_counts_that_may_stand_for_one) {
  Company const company{{6, 7}, 6};
  Selection const all = company.selection();
  Dialogues const dialogues{all.history, company.states};
  Table const inside = dialogue_table(all, dialogues, "say_do", {.by = Grain::Unit});
  Table const outside = publish(all, dialogues, "say_do", {.by = Grain::Unit});
  EXPECT_TRUE(inside.has("report_kept"));
  EXPECT_FALSE(outside.has("report_kept"));
  EXPECT_EQ(outside["report_say_do"].number(0), 1);
  EXPECT_EQ(outside["persons"].number(1), 7);
}

TEST(PublishedDialogues, withhold_what_few_stand_behind) {
  Company const company{{6, 7, 8}, 3};
  Selection const all = company.selection();
  Dialogues const dialogues{all.history, company.states};
  Table const outside = publish(all, dialogues, "joint_view", {.by = Grain::Unit});
  EXPECT_EQ(dialogue_table(all, dialogues, "joint_view", {.by = Grain::Unit})["rating_gap"].number(0), 2);
  EXPECT_TRUE(outside["rating_gap"].is_missing(0)) << "three of six";
  EXPECT_EQ(outside["rating_gap_status"].text(0), "refused");
  EXPECT_TRUE(publish(all, dialogues, "joint_view", {.by = Grain::Organisation})["rating_gap"].is_missing(0)) << "the same three";
  EXPECT_FALSE(publish(all, dialogues, "say_do", {.by = Grain::Organisation})["report_say_do"].is_missing(0));
}

TEST(PublishedDialogues, are_never_of_single_people_or_weeks) {
  Company const company{{6, 7}, 0};
  Selection const all = company.selection();
  Dialogues const dialogues{all.history, company.states};
  for (Grain const by : {Grain::Relationship, Grain::Person, Grain::Manager})
    EXPECT_THROW((void)publish(all, dialogues, "say_do", {.by = by}), InvalidArgument);
  EXPECT_THROW((void)publish(all, dialogues, "say_do", {.by = Grain::Unit, .every = Every::Month}), InvalidArgument);
}

}  // namespace
}  // namespace roir
