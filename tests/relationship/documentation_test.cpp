// SPDX-License-Identifier: MIT
#include "../dialogue/talk_figures.hpp"
#include <roir/relationship/documentation.hpp>

#include <gtest/gtest.h>

namespace roir {
namespace {

using given::at;
using given::frame;
using given::held;
using given::item;

RelationshipPolicy const plain{};
AgendaRules const five{.required = {"kpi", "achievements", "competence", "development", "attendance"}};

// One meeting with everything: its agenda stood, each section has a statement, the record is filed, signed and read.
RelationshipState complete() {
  RelationshipState state{
      .relationship = RelationshipId{"r"}, .manager = PersonId{"ann"}, .report = PersonId{"bob"}, .from = given::day(0)};
  state.meetings = {held("m", 10)};
  state.items = {item("i", "m", "kpi")};
  state.items[0].added_at = at(9);
  for (std::string const& section : five.required)
    state.notes.push_back({.note = NoteId{section}, .meeting = MeetingId{"m"}, .section = section, .words = 3});
  Record record{.meeting = MeetingId{"m"}, .filed_by = Side::Report};
  record.filed_at = at(12, 630);  // 48 hours after the end
  record.signed_at = at(14);
  record.read_at = at(15);
  state.records = {record};
  Promise promise{.promise = PromiseId{"p"}, .owner = Side::Report};
  promise.due = given::day(40);
  promise.meeting = MeetingId{"m"};
  state.promises = {promise};
  state.evidence = {{.evidence = EvidenceId{"e"}, .about = {SubjectKind::Item, "i"}}};
  return state;
}

double completeness(RelationshipState const& state) {
  auto const all = documentation(state, five, frame(), plain);
  return all.at(0).completeness();
}

TEST(Documentation, with_everything_is_complete) {
  EXPECT_DOUBLE_EQ(completeness(complete()), 1);
  EXPECT_EQ(documentation_parts(complete(), five, frame(), plain).parts.at(0).day, given::first + 10);
}

TEST(Documentation, misses_as_much_as_each_artefact_weighs) {
  auto state = complete();
  state.items[0].added_at = at(10, 601);
  EXPECT_DOUBLE_EQ(completeness(state), 0.9) << "the agenda came when the meeting had begun";
  state = complete();
  state.records[0].filed_at = at(12, 631);
  EXPECT_DOUBLE_EQ(completeness(state), 0.9) << "filed a minute late";
  state = complete();
  state.notes[0].words = 2;
  EXPECT_DOUBLE_EQ(completeness(state), 0.95) << "two words are no statement";
  state = complete();
  state.promises[0].due.reset();
  EXPECT_DOUBLE_EQ(completeness(state), 0.85);
  state.records[0].no_actions = true;
  EXPECT_DOUBLE_EQ(completeness(state), 1);
  state.records[0].signed_at.reset();
  EXPECT_DOUBLE_EQ(completeness(state), 0.9);
  state.records[0].read_at.reset();
  EXPECT_DOUBLE_EQ(completeness(state), 0.85);
  state.evidence.clear();
  EXPECT_DOUBLE_EQ(completeness(state), 0.8);
  state.records.clear();
  EXPECT_DOUBLE_EQ(completeness(state), 0.1 + 0.25) << "agenda and sections are left";
}

TEST(Documentation, what_does_not_apply_leaves_the_denominator) {
  auto state = complete();
  state.items.clear();
  state.evidence.clear();
  EXPECT_DOUBLE_EQ(completeness(state), (0.95 - 0.10) / 0.95) << "no such item: no evidence asked; no agenda: missing";
  state = complete();
  state.notes.clear();
  state.records[0].medium = Medium::Handwritten;
  EXPECT_DOUBLE_EQ(completeness(state), 1) << "sections on paper are not known";
  state.records[0].medium = Medium::Typed;
  EXPECT_DOUBLE_EQ(completeness(state), 0.75);
  state = complete();
  state.items[0].added_at.reset();
  EXPECT_FALSE(documentation(state, five, frame(), plain)[0].present[static_cast<std::size_t>(Artefact::Agenda)]);
}

TEST(Documentation, is_judged_when_the_time_to_file_and_to_sign_is_over) {
  auto const state = complete();
  EXPECT_TRUE(documentation(state, five, frame(0, 365, 18), plain).empty());
  EXPECT_EQ(documentation_parts(state, five, frame(0, 365, 18), plain).pending, 1);
  EXPECT_EQ(documentation(state, five, frame(0, 365, 19), plain).size(), 1u) << "two days and seven";
}

TEST(Documentation, says_who_filed) {
  auto state = complete();
  EXPECT_TRUE(report_filed_trials(state, frame(), plain).trials.at(0).success);
  state.records[0].filed_by = Side::Manager;
  EXPECT_FALSE(report_filed_trials(state, frame(), plain).trials.at(0).success);
  state.records[0].filed_at.reset();
  EXPECT_TRUE(report_filed_trials(state, frame(), plain).trials.empty());
}

// Several meetings one by one are the same as all together, and other names and another order change nothing.
TEST(Documentation, of_a_window_cut_in_two_adds_up) {
  RelationshipState all = complete();
  for (int i = 1; i < 5; ++i) {
    RelationshipState more = complete();
    std::string const id = "m" + std::to_string(i);
    more.meetings[0] = held(id, 10 + 7 * i);
    more.records[0].meeting = MeetingId{id};
    more.records[0].filed_at = at(12 + 6 * i, 630);
    all.meetings.insert(all.meetings.begin(), more.meetings[0]);
    all.records.push_back(more.records[0]);
  }
  auto const values = [&](std::int32_t begin, std::int32_t end) {
    std::vector<double> found;
    for (Part const& part : documentation_parts(all, five, frame(begin, end), plain).parts) found.push_back(part.numerator);
    return found;
  };
  auto const whole = values(0, 365);
  EXPECT_EQ(whole.size(), 5u);
  for (std::int32_t cut = 0; cut < 50; ++cut) {
    auto parts = values(0, cut);
    auto const rest = values(cut, 365);
    parts.insert(parts.end(), rest.begin(), rest.end());
    EXPECT_EQ(parts, whole) << cut;
  }
}

}  // namespace
}  // namespace roir
