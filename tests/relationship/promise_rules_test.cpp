// SPDX-License-Identifier: MIT
// domain.md A.8.4: proposed → accepted → in progress → delivered → confirmed | disputed; renegotiated before due; released by who was to
// have it; broken as declared. Being overdue is no state.
#include "state_table.hpp"

namespace roir {
namespace {

using namespace story;

PromiseId const p{"p"};

// A promise that Bob is to keep; Ann asks for it.
void propose(Story& s) {
  s.say(ann, "2026-02-02T08:00Z", MakePromise{.promise = p, .owner = Side::Report, .text = "A list", .due = day("2026-03-02")});
}
std::function<void(Story&)> after(std::vector<std::pair<PersonId, Command>> const& commands) {
  return [commands](Story& s) {
    propose(s);
    for (auto const& [who, command] : commands) s.say(who, "2026-02-03T08:00Z", command);
  };
}

std::vector<Column> columns() {
  std::pair<PersonId, Command> const accept{bob, AcceptPromise{.promise = p}};
  std::pair<PersonId, Command> const deliver{bob, DeliverPromise{.promise = p}};
  return {{"none", [](Story&) {}},
          {"proposed", propose},
          {"accepted", after({accept})},
          {"in_progress", after({accept, {bob, StartPromise{.promise = p}}})},
          {"delivered", after({accept, deliver})},
          {"confirmed", after({accept, deliver, {ann, ConfirmPromise{.promise = p}}})},
          {"disputed", after({accept, deliver, {ann, DisputePromise{.promise = p, .reason = "Half of it"}}})},
          {"released", after({accept, {ann, ReleasePromise{.promise = p}}})},
          {"declined", after({{bob, DeclinePromise{.promise = p}}})},
          {"broken", after({accept, {bob, BreakPromise{.promise = p}}})}};
}

std::string state_of_promise(Story const& s) {
  return only_state(s.seen().state().promises, &Promise::state);
}

constexpr char const* no = "no_promise";
constexpr char const* is = "promise_is";
constexpr char const* not_yours = "not_yours";
constexpr char const* used = "id_in_use";

struct Rights {
  std::vector<char const*> owner;
  std::vector<char const*> counterpart;
};
// none, proposed, accepted, in_progress, delivered, confirmed, disputed, released, declined, broken
std::vector<char const*> const nobody = {no,        not_yours, not_yours, not_yours, not_yours,
                                         not_yours, not_yours, not_yours, not_yours, not_yours};

std::vector<std::pair<Row, Rights>> commands() {
  return {
      {{"accept", AcceptPromise{.promise = p}, {}}, {{no, "accepted", is, is, is, is, is, is, is, is}, nobody}},
      {{"decline", DeclinePromise{.promise = p}, {}}, {{no, "declined", is, is, is, is, is, is, is, is}, nobody}},
      {{"start", StartPromise{.promise = p}, {}}, {{no, is, "in_progress", is, is, is, is, is, is, is}, nobody}},
      {{"renegotiate", RenegotiatePromise{.promise = p, .due = day("2026-03-09")}, {}},
       {{no, is, "accepted", "in_progress", is, is, is, is, is, is}, nobody}},
      {{"deliver", DeliverPromise{.promise = p}, {}}, {{no, is, "delivered", "delivered", is, is, "delivered", is, is, is}, nobody}},
      {{"break", BreakPromise{.promise = p}, {}}, {{no, is, "broken", "broken", is, is, "broken", is, is, is}, nobody}},
      {{"release", ReleasePromise{.promise = p}, {}}, {nobody, {no, "released", "released", "released", is, is, "released", is, is, is}}},
      {{"confirm", ConfirmPromise{.promise = p}, {}}, {nobody, {no, is, is, is, "confirmed", is, "confirmed", is, is, is}}},
      {{"dispute", DisputePromise{.promise = p, .reason = "Half of it"}, {}}, {nobody, {no, is, is, is, "disputed", is, is, is, is, is}}},
      {{"promise again", MakePromise{.promise = p, .owner = Side::Report, .text = "A list"}, {}},
       {{"accepted", used, used, used, used, used, used, used, used, used},
        {"proposed", used, used, used, used, used, used, used, used, used}}},
  };
}

TEST(PromiseRules, hold_in_every_state_for_who_promised) {
  std::vector<Row> rows;
  for (auto& [row, rights] : commands()) rows.push_back({row.name, row.command, rights.owner});
  expect_table(bob, columns(), rows, state_of_promise);
}

TEST(PromiseRules, hold_in_every_state_for_who_has_it) {
  std::vector<Row> rows;
  for (auto& [row, rights] : commands()) rows.push_back({row.name, row.command, rights.counterpart});
  expect_table(ann, columns(), rows, state_of_promise);
}

// The hardest case of docs/concepts/promises.md.
TEST(PromiseRules, let_a_promise_be_put_off_up_to_its_day_and_not_after) {
  Story s;
  propose(s);
  s.say(bob, "2026-02-02T09:00Z", AcceptPromise{.promise = p});
  // The due day ends at midnight in Vienna: 23:00 UTC.
  RenegotiatePromise const put_off{.promise = p, .due = day("2026-03-09"), .reason = "Waiting for the shop"};
  EXPECT_EQ(s.refused(bob, "2026-03-02T22:59Z", put_off), "");
  EXPECT_EQ(s.refused(bob, "2026-03-02T23:00Z", put_off), "due_is_over");
  s.say(bob, "2026-03-02T22:59Z", put_off);
  EXPECT_EQ(s.refused(bob, "2026-03-03T08:00Z", put_off), "bad_new_due");
  EXPECT_EQ(s.refused(bob, "2026-03-03T08:00Z", RenegotiatePromise{.promise = p, .due = day("2026-03-02")}), "bad_new_due");
  EXPECT_EQ(s.refused(bob, "2026-03-03T08:00Z", RenegotiatePromise{.promise = p}), "bad_promise");
  EXPECT_EQ(s.refused(bob, "2026-03-10T08:00Z", RenegotiatePromise{.promise = p, .due = day("2026-03-16")}), "due_is_over");
  s.say(bob, "2026-03-12T08:00Z", DeliverPromise{.promise = p, .on = day("2026-03-11")});
  Promise const late = s.seen().state().promises.front();
  ASSERT_EQ(late.renegotiations.size(), 1U);
  EXPECT_EQ(late.renegotiations.front().from, day("2026-03-02"));
  EXPECT_EQ(late.renegotiations.front().to, day("2026-03-09"));
  EXPECT_EQ(late.due, day("2026-03-09"));
  EXPECT_EQ(late.delivered_on, day("2026-03-11"));
}

TEST(PromiseRules, have_nothing_to_put_off_where_no_day_was_promised) {
  Story s;
  s.say(bob, "2026-02-02T08:00Z", MakePromise{.promise = p, .owner = Side::Report, .text = "A list"});
  EXPECT_EQ(s.refused(bob, "2026-02-03T08:00Z", RenegotiatePromise{.promise = p, .due = day("2026-03-09")}), "undated");
}

TEST(PromiseRules, know_days_that_are_over_and_days_to_come) {
  Story s;
  MakePromise made{.promise = p, .owner = Side::Manager, .text = "A desk", .due = day("2026-02-01")};
  EXPECT_EQ(s.refused(ann, "2026-02-01T22:59Z", made), "");
  EXPECT_EQ(s.refused(ann, "2026-02-01T23:00Z", made), "due_is_over");
  made.due = Date{};
  EXPECT_EQ(s.refused(ann, "2026-02-01T08:00Z", made), "bad_date");
  made.due.reset();
  s.say(ann, "2026-02-01T08:00Z", made);
  EXPECT_EQ(s.refused(ann, "2026-02-01T08:00Z", DeliverPromise{.promise = p, .on = day("2026-02-02")}), "still_to_come");
  Entry const delivered = s.say(ann, "2026-02-01T23:30Z", DeliverPromise{.promise = p});
  EXPECT_EQ(std::get<DeliverPromise>(delivered.body).on, day("2026-02-02"));
}

TEST(PromiseRules, take_who_promises_for_themselves_at_their_word_and_ask_the_other) {
  for (auto const& [who, side] : {std::pair{ann, Side::Manager}, std::pair{bob, Side::Report}})
    for (Side const owner : {Side::Manager, Side::Report}) {
      Story s;
      s.say(who, "2026-02-01T08:00Z", MakePromise{.promise = p, .owner = owner, .text = "A desk"});
      Promise const promise = s.seen().state().promises.front();
      EXPECT_EQ(promise.state, who == (owner == Side::Manager ? ann : bob) ? PromiseState::Accepted : PromiseState::Proposed);
      EXPECT_EQ(promise.accepted_at.has_value(), side == owner);
      EXPECT_EQ(promise.for_whom, owner == Side::Manager ? Side::Report : Side::Manager);
      EXPECT_EQ(promise.by, side);
    }
}

TEST(PromiseRules, rest_on_meetings_topics_and_clauses_that_there_are) {
  Story s;
  MakePromise made{.promise = p, .owner = Side::Manager, .text = "A desk", .meeting = MeetingId{"x"}};
  EXPECT_EQ(s.refused(ann, "2026-02-01T08:00Z", made), "no_meeting");
  made.meeting.reset();
  made.topic = TopicId{"x"};
  EXPECT_EQ(s.refused(ann, "2026-02-01T08:00Z", made), "no_topic");
  made.topic.reset();
  made.support_for = "desk";
  EXPECT_EQ(s.refused(ann, "2026-02-01T08:00Z", made), "no_support_clause");
  ProposeAgreement const agreement{
      .clauses = {{.clause = "desk", .kind = ClauseKind::SupportPromise, .holder = Side::Manager, .text = "A desk of his own"},
                  {.clause = "time", .kind = ClauseKind::Expectation, .holder = Side::Manager, .text = "To be told in time"}}};
  s.say(ann, "2026-02-01T09:00Z", agreement);
  EXPECT_EQ(s.refused(ann, "2026-02-01T10:00Z", made), "no_support_clause");  // the report has not agreed yet
  s.say(bob, "2026-02-01T10:00Z", AgreeAgreement{.version = 1});
  EXPECT_EQ(s.refused(ann, "2026-02-01T10:00Z", made), "");
  made.support_for = "time";
  EXPECT_EQ(s.refused(ann, "2026-02-01T10:00Z", made), "no_support_clause");
  made.support_for = "desk";
  made.owner = Side::Report;
  EXPECT_EQ(s.refused(ann, "2026-02-01T10:00Z", made), "no_support_clause");
}

TEST(PromiseRules, keep_why_it_is_disputed_until_it_is_delivered_anew) {
  Story s;
  propose(s);
  s.say(bob, "2026-02-03T08:00Z", AcceptPromise{.promise = p});
  s.say(bob, "2026-02-04T08:00Z", DeliverPromise{.promise = p, .text = "Half a list"});
  EXPECT_EQ(s.refused(ann, "2026-02-04T09:00Z", DisputePromise{.promise = p}), "bad_promise");
  s.say(ann, "2026-02-04T09:00Z", DisputePromise{.promise = p, .reason = "Half of it"});
  EXPECT_EQ(s.seen().state().promises.front().reason, "Half of it");
  s.say(bob, "2026-02-05T08:00Z", DeliverPromise{.promise = p, .text = "All of it"});
  Promise const again = s.seen().state().promises.front();
  EXPECT_EQ(again.reason, "");
  EXPECT_FALSE(again.settled_at);
  s.say(ann, "2026-02-06T08:00Z", ConfirmPromise{.promise = p, .outcome = PromiseOutcome::DidNotWork});
  EXPECT_EQ(s.seen().state().promises.front().outcome, PromiseOutcome::DidNotWork);
}

}  // namespace
}  // namespace roir
