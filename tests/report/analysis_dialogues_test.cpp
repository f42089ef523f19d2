// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>

#include <gtest/gtest.h>

namespace roir {
namespace {

Date day(std::int32_t number) {
  return to_date(20454 + number);  // days from 2026-01-01
}

// One team of seven under Ann; each promised one thing and kept it.
Analysis team_of_seven(bool with_dialogues) {
  Facts facts;
  std::vector<RelationshipState> states;
  for (int e = 0; e < 7; ++e) {
    PersonId const report{"e" + std::to_string(e)};
    facts.add(ReportingLine{.report = report, .manager = PersonId{"ann"}, .from = day(0)});
    facts.add(Employment{.person = report, .unit = "Care", .from = day(0)});
    RelationshipState state{.relationship = RelationshipId{report.text()}, .manager = PersonId{"ann"}, .report = report, .from = day(0)};
    Promise promise{.promise = PromiseId{"p"}, .owner = Side::Report, .by = Side::Report, .state = PromiseState::Delivered};
    promise.made_at = Moment::instant(std::int64_t{20455} * minutes_per_day);
    promise.due = day(20);
    promise.delivered_on = day(10);
    state.promises = {promise};
    states.push_back(std::move(state));
  }
  Analysis const analysis{HistoryBuilder{{.as_of = day(60)}}.build(facts), Window{day(0), day(61)}};
  return with_dialogues ? analysis.with_dialogues(states) : analysis;
}

TEST(AnalysisDialogues, are_refused_with_the_reason_where_nothing_was_recorded) {
  Table const table = team_of_seven(false).table("say_do");
  ASSERT_EQ(table.rows(), 1U);
  EXPECT_EQ(table["say_do_status"].text(0), to_string(Status::Refused));
}

TEST(AnalysisDialogues, are_there_in_full_for_whoever_holds_the_data) {
  Table const table = team_of_seven(true).table("say_do", {.by = Grain::Relationship});
  EXPECT_EQ(table.rows(), 7U);
  EXPECT_TRUE(table.has("report_kept"));
}

TEST(AnalysisDialogues, are_for_the_team_s_manager_and_the_two_people_and_for_hr_only_in_groups) {
  Analysis const all = team_of_seven(true);
  EXPECT_EQ(all.for_audience(Audience::parse("manager:ann")).table("say_do", {.by = Grain::Relationship}).rows(), 7U);
  EXPECT_EQ(all.for_audience(Audience::parse("person:e3")).table("say_do", {.by = Grain::Relationship}).rows(), 1U);
  Analysis const hr = all.for_audience(Audience::human_resources());
  for (Grain const by : {Grain::Relationship, Grain::Person, Grain::Manager})
    EXPECT_THROW(static_cast<void>(hr.table("say_do", {.by = by})), Forbidden);
  Table const units = hr.table("say_do", {.by = Grain::Unit});
  EXPECT_EQ(units["persons"].number(0), 7);
  EXPECT_FALSE(units.has("report_kept"));
  EXPECT_THROW(static_cast<void>(all.for_audience(Audience::parse("published")).table("say_do", {.by = Grain::Person})), Forbidden);
}

}  // namespace
}  // namespace roir
