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

TEST(AnalysisTraced, is_for_those_who_see_dialogues_and_otherwise_of_groups_without_counts) {
  Analysis const all = team_of_seven(true);
  Table const full = all.traced({.by = Grain::Relationship});
  EXPECT_EQ(full.rows(), 7U * 6);
  EXPECT_TRUE(full.has("raised"));
  EXPECT_EQ(all.for_audience(Audience::parse("manager:ann")).traced({.by = Grain::Relationship}).rows(), 7U * 6);
  EXPECT_EQ(all.for_audience(Audience::parse("person:e3")).traced({.by = Grain::Relationship}).rows(), 6U);
  Analysis const hr = all.for_audience(Audience::human_resources());
  EXPECT_THROW(static_cast<void>(hr.traced({.by = Grain::Manager})), Forbidden);
  for (Analysis const& outside : {hr, all.for_audience(Audience::parse("published"))})
    for (Grain const by : {Grain::Unit, Grain::Organisation}) {
      Table const table = outside.traced({.by = by});
      ASSERT_EQ(table.rows(), 6U);
      EXPECT_FALSE(table.has("raised"));
      EXPECT_FALSE(table.has("worth"));
      EXPECT_EQ(table["claim"].text(2), "traced, not caused");
    }
  EXPECT_EQ(team_of_seven(false).traced()["traced_status"].text(0), to_string(Status::Refused));
}

// One more person than the seven, in a unit of their own kind of item: what stands for few is withheld, kind by kind.
TEST(AnalysisTraced, withholds_of_each_kind_what_few_stand_behind) {
  Facts facts;
  std::vector<RelationshipState> states;
  for (int e = 0; e < 12; ++e) {
    PersonId const report{"e" + std::to_string(e)};
    PersonId const manager{e < 6 ? "ann" : "cyd"};
    facts.add(ReportingLine{.report = report, .manager = manager, .from = day(0)});
    facts.add(Employment{.person = report, .unit = e < 6 ? "Care" : "Sales", .from = day(0)});
    RelationshipState state{.relationship = RelationshipId{report.text()}, .manager = manager, .report = report, .from = day(0)};
    state.meetings = {{.meeting = MeetingId{"m"},
                       .state = MeetingState::Held,
                       .start = Moment::instant(std::int64_t{20455} * minutes_per_day),
                       .minutes = 30}};
    auto const raise = [&](char const* id, MatterKind kind) {
      state.matters.push_back({.matter = MatterId{id},
                               .kind = kind,
                               .by = Side::Report,
                               .raised_at = Moment::instant(std::int64_t{20455} * minutes_per_day),
                               .meeting = MeetingId{"m"},
                               .state = MatterState::Done,
                               .done_at = Moment::instant(std::int64_t{20465} * minutes_per_day)});
    };
    raise("i", MatterKind::Idea);
    if (e >= 4) raise("b", MatterKind::Barrier);  // two of Care, six of Sales
    states.push_back(std::move(state));
  }
  Analysis const all = Analysis{HistoryBuilder{{.as_of = day(60)}}.build(facts), Window{day(0), day(61)}}.with_dialogues(states);
  Analysis const outside = all.for_audience(Audience::parse("published"));
  Table const units = outside.traced({.by = Grain::Unit});
  ASSERT_EQ(units.rows(), 12U);
  for (std::size_t unit : {0U, 6U}) {
    EXPECT_EQ(units["days_to_close"].number(unit), 10) << "ideas of six people";
    EXPECT_TRUE(units["days_to_close"].is_missing(unit + 1)) << "barriers of two, and of six from which the two could be found";
    EXPECT_TRUE(units["persons"].is_missing(unit + 1));
    EXPECT_EQ(units["kind"].text(unit + 1), "barrier");
  }
  EXPECT_EQ(outside.traced()["days_to_close"].number(1), 10) << "of all eight";
}

}  // namespace
}  // namespace roir
