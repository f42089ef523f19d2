// SPDX-License-Identifier: MIT
#include "../dialogue/talk_figures.hpp"
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/history/relationship_facts.hpp>
#include <roir/returns/traced.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace roir {
namespace {

using given::at;
using given::day;
using given::first;

constexpr std::int32_t last = 100;  // the last day known

Matter matter(std::string const& id, MatterKind kind, std::int32_t raised, char const* meeting, char const* topic,
              std::optional<std::int32_t> done) {
  Matter one{.matter = MatterId{id}, .kind = kind, .by = Side::Report, .raised_at = at(raised)};
  if (meeting != nullptr) one.meeting = MeetingId{meeting};
  if (topic != nullptr) one.topic = TopicId{topic};
  if (done) {
    one.state = MatterState::Done;
    one.answered_at = one.done_at = at(*done);
  }
  return one;
}

Promise promise(std::string const& id, Side owner, std::int32_t made, char const* meeting, PromiseState state) {
  Promise one{.promise = PromiseId{id}, .owner = owner, .by = owner, .state = state, .made_at = at(made)};
  if (state != PromiseState::Proposed) one.accepted_at = at(made);
  one.meeting = MeetingId{meeting};
  return one;
}

/// Bob with Ann until day 60, of whom everything is worked out by hand, and with Cyd from then on.
struct Story {
  RelationshipState with_ann{
      .relationship = RelationshipId{"r1"}, .manager = PersonId{"ann"}, .report = PersonId{"bob"}, .from = day(0), .until = day(60)};
  RelationshipState with_cyd{.relationship = RelationshipId{"r2"}, .manager = PersonId{"cyd"}, .report = PersonId{"bob"}, .from = day(60)};

  Story() {
    with_ann.meetings = {given::held("m1", 7), given::held("m2", 21), given::held("calendar", 35), given::held("missed", 49)};
    with_ann.meetings[2].basis = Basis::CalendarOnly;
    with_ann.meetings[3].state = MeetingState::Missed;
    with_ann.topics = {{.topic = TopicId{"stock"}, .touched = {MeetingId{"m1"}}},
                       {.topic = TopicId{"labels"}, .parent = TopicId{"stock"}, .touched = {MeetingId{"m2"}}},
                       {.topic = TopicId{"rota"}, .touched = {MeetingId{"calendar"}, MeetingId{"missed"}}}};
    Matter declined = matter("b1", MatterKind::Barrier, 21, "m2", nullptr, {});
    declined.state = MatterState::Declined;
    declined.answered_at = at(30);
    Matter removed = matter("b2", MatterKind::Barrier, 21, "m2", "labels", 31);
    removed.hours = 3;
    removed.has_gain = true;
    Matter task = matter("d1", MatterKind::Delegation, 7, "m1", nullptr, 14);
    task.hours = 8;
    with_ann.matters = {matter("i1", MatterKind::Idea, 7, "m1", "stock", 27),
                        matter("i2", MatterKind::Idea, 10, nullptr, "labels", {}),
                        matter("i3", MatterKind::Idea, 36, "calendar", nullptr, 40),
                        matter("i4", MatterKind::Idea, 40, nullptr, "rota", {}),
                        matter("i5", MatterKind::Idea, 2, nullptr, "stock", 5),  // done before anybody talked about it
                        matter("c1", MatterKind::Concern, 7, "m1", nullptr, 8),
                        declined,
                        removed,
                        task,
                        matter("k1", MatterKind::Knowledge, 50, "missed", nullptr, 55)};
    Promise proven = promise("p1", Side::Manager, 7, "m1", PromiseState::Confirmed);
    proven.delivered_on = day(17);
    Promise unproven = promise("p2", Side::Manager, 7, "m1", PromiseState::Delivered);
    unproven.delivered_on = day(9);
    Promise broken = promise("p5", Side::Report, 21, "m2", PromiseState::Broken);
    broken.settled_at = at(33);
    Promise const open = promise("p4", Side::Report, 21, "m2", PromiseState::Accepted);
    with_ann.promises = {proven, unproven, promise("p3", Side::Report, 7, "m1", PromiseState::Proposed), open, broken};
    Promise taken_over = open;
    taken_over.carried_from = RelationshipId{"r1"};
    taken_over.state = PromiseState::Delivered;
    taken_over.delivered_on = day(80);
    with_cyd.promises = {taken_over};
    with_ann.recognitions = {{.matter = MatterId{"r"}, .by = Side::Manager, .at = at(21), .when = day(16), .meeting = MeetingId{"m2"}}};
  }

  [[nodiscard]] History history() const {
    Facts facts;
    for (RelationshipState const* state : {&with_ann, &with_cyd}) add_relationship(facts, *state);
    return HistoryBuilder{{.as_of = day(last)}}.build(facts);
  }
};

std::vector<std::string> ids(Traced const& traced) {
  std::vector<std::string> all;
  for (TracedItem const& item : traced.items) all.push_back(item.id);
  return all;
}

TracedItem const& item(Traced const& traced, std::string const& id) {
  return *std::ranges::find(traced.items, id, &TracedItem::id);
}

TEST(Trace, takes_what_was_raised_or_talked_about_in_a_held_meeting) {
  Story const story;
  std::vector<RelationshipState const*> const others{&story.with_cyd};
  Traced const traced = trace(story.with_ann, given::frame(0, 60, last), others);
  EXPECT_EQ(ids(traced), (std::vector<std::string>{"i1", "i2", "b1", "b2", "p1", "p2", "p4", "p5", "r", "d1"}));
  EXPECT_EQ(traced.elsewhere, (std::array<std::int64_t, 6>{3, 0, 0, 0, 0, 1}));
  // What was taken over is told where it was made.
  std::vector<RelationshipState const*> const earlier{&story.with_ann};
  EXPECT_TRUE(trace(story.with_cyd, given::frame(0, 365, last), earlier).items.empty());
}

TEST(Trace, says_when_each_was_closed_and_of_which_line_it_is) {
  Story const story;
  std::vector<RelationshipState const*> const others{&story.with_cyd};
  Traced const traced = trace(story.with_ann, given::frame(0, 60, last), others);
  struct Expected {
    char const* id;
    double days;
    bool is_closed, is_let_go;
    char const* lineage;
    std::int64_t meetings;
  };
  for (auto const& [id, days, is_closed, is_let_go, lineage, meetings] :
       {Expected{"i1", 20, true, false, "stock", 2}, Expected{"i2", 50, false, false, "stock", 1}, Expected{"b1", 9, false, true, "", 0},
        Expected{"b2", 10, true, false, "stock", 1}, Expected{"p1", 10, true, false, "", 0}, Expected{"p2", 53, false, false, "", 0},
        Expected{"p4", 59, true, false, "", 0}, Expected{"p5", 12, false, true, "", 0}, Expected{"r", 5, true, false, "", 0},
        Expected{"d1", 7, true, false, "", 0}}) {
    TracedItem const& one = item(traced, id);
    EXPECT_EQ(one.days(), days) << id;
    EXPECT_EQ(one.is_closed, is_closed) << id;
    EXPECT_EQ(one.is_let_go, is_let_go) << id;
    EXPECT_EQ(one.lineage, lineage) << id;
    EXPECT_EQ(one.meetings, meetings) << id;
  }
}

TEST(Trace, knows_nothing_of_what_comes_after_its_last_day) {
  Story const story;
  Traced const traced = trace(story.with_ann, given::frame(0, 60, 20));
  EXPECT_EQ(ids(traced), (std::vector<std::string>{"i1", "i2", "p1", "p2", "d1"}));
  EXPECT_FALSE(item(traced, "i1").is_closed);
  EXPECT_EQ(item(traced, "i1").days(), 13);
}

TEST(Trace, of_two_windows_adds_up_to_that_of_both) {
  Story const story;
  std::vector<RelationshipState const*> const others{&story.with_cyd};
  std::size_t const all = trace(story.with_ann, given::frame(0, 60, last), others).items.size();
  for (std::int32_t cut = 0; cut <= 60; ++cut)
    EXPECT_EQ(trace(story.with_ann, given::frame(0, cut, last), others).items.size() +
                  trace(story.with_ann, given::frame(cut, 60, last), others).items.size(),
              all);
}

TEST(Trace, of_topics_in_a_circle_comes_to_an_end) {
  Story story;
  story.with_ann.topics[0].parent = TopicId{"labels"};
  EXPECT_EQ(trace(story.with_ann, given::frame(0, 60, last)).items.size(), 10U);
}

TEST(TracedTable, has_a_row_for_each_kind_and_says_what_it_claims) {
  Story const story;
  History const history = story.history();
  Selection const all{.history = history, .window = Window::days(first, first + 365)};
  Dialogues const dialogues{history, {story.with_ann, story.with_cyd}};
  std::vector<StatedWorth> const worths{
      {.relationship = RelationshipId{"r1"}, .id = "b2", .amount = 120, .unit = "hours", .stated_by = "bob"},
      {.relationship = RelationshipId{"r1"}, .id = "i2", .amount = 9000, .unit = "EUR", .stated_by = "bob"}};  // not closed
  Table const table = traced(all, dialogues, {.by = Grain::Organisation}, worths);
  ASSERT_EQ(table.rows(), 6U);
  EXPECT_NE(table.info().title.find("traced, not caused"), std::string::npos);
  struct Expected {
    char const* kind;
    double raised, closed, let_go, open, elsewhere, lineages, hours;
  };
  std::size_t row = 0;
  for (auto const& [kind, raised, closed, let_go, open, elsewhere, lineages, hours] :
       {Expected{"idea", 2, 1, 0, 1, 3, 1, 0}, Expected{"barrier", 2, 1, 1, 0, 0, 1, 3}, Expected{"promise", 4, 2, 1, 1, 0, 0, 0},
        Expected{"recognition", 1, 1, 0, 0, 0, 0, 0}, Expected{"delegation", 1, 1, 0, 0, 0, 0, 8},
        Expected{"knowledge", 0, 0, 0, 0, 1, 0, std::nan("")}}) {
    EXPECT_EQ(table["kind"].text(row), kind);
    EXPECT_EQ(table["claim"].text(row), "traced, not caused");
    EXPECT_EQ(table["raised"].number(row), raised) << kind;
    EXPECT_EQ(table["closed"].number(row), closed) << kind;
    EXPECT_EQ(table["let_go"].number(row), let_go) << kind;
    EXPECT_EQ(table["open"].number(row), open) << kind;
    EXPECT_EQ(table["elsewhere"].number(row), elsewhere) << kind;
    EXPECT_EQ(table["lineages"].number(row), lineages) << kind;
    EXPECT_TRUE(table["hours"].number(row) == hours || (std::isnan(hours) && table["hours"].is_missing(row))) << kind;
    EXPECT_EQ(table["persons"].number(row), raised > 0 ? 1 : 0) << kind;
    ++row;
  }
  // Kaplan and Meier by hand. Ideas: 20 closed, 50 open, one half from 20 on to the end. Promises: 10, 12-, 53-, 59: 3/4 after 10, 0
  // after 59.
  EXPECT_EQ(table["days_to_close"].number(0), 35);
  EXPECT_EQ(table["closed_in_90_days_status"].text(0), "no_data");
  EXPECT_EQ(table["days_to_close"].number(1), 10);
  EXPECT_EQ(table["closed_in_90_days"].number(1), 1);
  EXPECT_EQ(table["days_to_close"].number(2), 59);
  EXPECT_EQ(table["days_to_close_status"].text(5), "no_data");
  EXPECT_EQ(table["worth"].number(1), 120);
  EXPECT_EQ(table["worth_unit"].text(1), "hours");
  EXPECT_EQ(table["worth_n"].number(1), 1);
  EXPECT_TRUE(table["worth"].is_missing(0));
}

TEST(TracedTable, puts_each_relationship_and_month_into_its_row) {
  Story const story;
  History const history = story.history();
  Selection const all{.history = history, .window = Window::days(first, first + 90)};
  Dialogues const dialogues{history, {story.with_ann, story.with_cyd}};
  Table const total = traced(all, dialogues, {.by = Grain::Organisation});
  for (Ask const ask : {Ask{.by = Grain::Relationship}, Ask{.by = Grain::Manager}, Ask{.by = Grain::Organisation, .every = Every::Month}}) {
    Table const table = traced(all, dialogues, ask);
    EXPECT_EQ(table.rows() % 6, 0U);
    EXPECT_GT(table.rows(), 6U);
    for (std::size_t kind = 0; kind < 6; ++kind) {
      double raised = 0;
      for (std::size_t row = kind; row < table.rows(); row += 6) raised += table["raised"].number(row);
      EXPECT_EQ(raised, total["raised"].number(kind));
    }
  }
  EXPECT_EQ(traced(all, dialogues, {.by = Grain::Relationship})["manager"].text(0), "ann");
}

TEST(TracedTable, refuses_what_it_cannot_tell) {
  Story const story;
  History const history = story.history();
  Selection const all{.history = history, .window = Window::days(first, first + 365)};
  Table const nothing = traced(all, Dialogues{history, {}}, {});
  EXPECT_EQ(nothing["raised_status"].text(0), "refused");
  Dialogues const dialogues{history, {story.with_ann}};
  StatedWorth const good{.relationship = RelationshipId{"r1"}, .id = "b2", .amount = 1, .unit = "EUR", .stated_by = "bob"};
  StatedWorth endless = good, bare = good, nobody = good;
  endless.amount = std::numeric_limits<double>::infinity();
  bare.unit.clear();
  nobody.stated_by.clear();
  for (auto const& worths : {std::vector{endless}, std::vector{bare}, std::vector{nobody}, std::vector{good, good}})
    EXPECT_THROW((void)traced(all, dialogues, {}, worths), InvalidArgument);
  // Two units in one row have no sum.
  StatedWorth other = good;
  other.id = "d1";
  other.unit = "hours";
  StatedWorth third = other;
  third.id = "i1";
  EXPECT_EQ(traced(all, dialogues, {}, std::vector{good, other, third})["worth"].number(1), 1);
  Story two = story;
  two.with_ann.matters.push_back(matter("b9", MatterKind::Barrier, 21, "m2", nullptr, 22));
  StatedWorth ninth = other;
  ninth.id = "b9";
  Table const mixed = traced(all, Dialogues{history, {two.with_ann}}, {}, std::vector{good, ninth});
  EXPECT_TRUE(mixed["worth"].is_missing(1));
  EXPECT_EQ(mixed["worth_n"].number(1), 2);
  EXPECT_TRUE(std::ranges::any_of(mixed.info().notes, [](std::string const& note) { return note.starts_with("unit_mismatch"); }));
}

}  // namespace
}  // namespace roir
