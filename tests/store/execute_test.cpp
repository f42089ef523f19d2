// SPDX-License-Identifier: MIT
// From a command to the journal: once, in order, anew when somebody was quicker, and with nothing left of what was erased.
#include "stores.hpp"
#include <roir/relationship/view.hpp>
#include <roir/store/execute.hpp>

namespace roir::test {
namespace {

RelationshipId const pair{"pair"};
PersonId const anna{"anna"};
PersonId const ben{"ben"};
Erasing const asked{.actor = PersonId{"officer"}, .at = Timestamp{1'790'000'000'000}, .reason = "asked for on paper"};

Act act(PersonId const& who, std::string key = "", std::int64_t minute = 0) {
  return {.actor = who, .at = Timestamp{1'780'000'000'000 + minute * 60'000}, .key = std::move(key)};
}
Command note(std::string id, std::string text) {
  return KeepNote{.note = NoteId{std::move(id)}, .text = std::move(text)};
}

template <class Store>
class ExecutorSuite : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(executor.execute(pair, opened(), act(anna)));
    ASSERT_TRUE(executor.execute(pair, ArrangeMeeting{.meeting = MeetingId{"m1"}, .start = Moment::wall_clock(20'460L * 1440)}, act(anna)));
  }
  Journal& journal() { return *store.journal; }
  Store store;
  Executor executor{*store.journal};
};
using Stores = ::testing::Types<MemoryStore, SqliteStore>;
TYPED_TEST_SUITE(ExecutorSuite, Stores);

TYPED_TEST(ExecutorSuite, what_is_accepted_stands_in_the_journal_as_it_is_answered) {
  Decision const done = this->executor.execute(pair, item("i1"), act(ben, "k1"));
  ASSERT_TRUE(done);
  EXPECT_EQ(words_of(this->journal().read(relationship("pair"), 2)), words_of(done.entries()));
  EXPECT_EQ(this->executor.load(pair).version(), 3);
}

TYPED_TEST(ExecutorSuite, what_is_refused_leaves_nothing) {
  Head const before = this->journal().head();
  Decision const refused = this->executor.execute(pair, SignRecord{.meeting = MeetingId{"m1"}}, act(anna));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().code, "not_yours");
  EXPECT_EQ(this->journal().head(), before);
}

TYPED_TEST(ExecutorSuite, a_request_that_comes_twice_is_done_once) {
  ASSERT_TRUE(this->executor.execute(pair, item("i1"), act(ben, "k1")));
  Head const once = this->journal().head();
  Executor other{this->journal()};
  for (Executor* executor : {&this->executor, &other}) {
    Decision const again = executor->execute(pair, item("i1"), act(ben, "k1"));
    EXPECT_TRUE(again && again.repeated());
  }
  EXPECT_EQ(this->journal().head(), once);
}

TYPED_TEST(ExecutorSuite, whoever_was_slower_is_decided_anew) {
  Executor other{this->journal()};
  ASSERT_TRUE(other.execute(pair, item("i1"), act(ben)));
  Decision const clash = this->executor.execute(pair, item("i1"), act(anna));
  ASSERT_FALSE(clash);
  EXPECT_EQ(clash.refusal().code, "id_in_use");
  EXPECT_TRUE(this->executor.execute(pair, item("i2"), act(anna)));
  EXPECT_EQ(other.load(pair).seen_by(ben).page(MeetingId{"m1"}).items.size(), 2U);
}

TYPED_TEST(ExecutorSuite, one_place_serves_many_relationships) {
  Executor small{this->journal(), 1};
  for (char const* id : {"a", "b", "c", "a", "b", "c"}) {
    RelationshipId const relationship{id};
    if (!small.load(relationship).is_open()) ASSERT_TRUE(small.execute(relationship, opened(), act(anna)));
    ASSERT_TRUE(small.execute(relationship, note("n" + std::to_string(small.load(relationship).version()), "mine"), act(ben)));
  }
  for (char const* id : {"a", "b", "c"}) EXPECT_EQ(small.load(RelationshipId{id}).version(), 3);
}

TYPED_TEST(ExecutorSuite, a_person_who_was_erased_is_gone_from_what_is_kept_too) {
  ASSERT_TRUE(this->executor.execute(pair, note("n", "for my eyes"), act(ben)));
  ASSERT_EQ(this->executor.load(pair).seen_by(ben).state().author_notes.size(), 1U);
  EXPECT_EQ(this->journal().erasures(), 0);
  ASSERT_FALSE(this->journal().erase_person(ben, asked).refusal);
  EXPECT_EQ(this->journal().erasures(), 1);
  EXPECT_FALSE(this->executor.load(pair).is_open());
  ASSERT_TRUE(this->executor.execute(pair, opened("anna", "cleo"), act(anna)));  // the name is free again
  EXPECT_EQ(this->executor.load(pair).report(), PersonId{"cleo"});
}

TYPED_TEST(ExecutorSuite, words_beyond_their_period_are_gone_from_what_is_kept_too) {
  ASSERT_TRUE(this->executor.execute(pair, note("n", "for my eyes"), act(ben)));
  ASSERT_EQ(this->executor.load(pair).seen_by(ben).state().author_notes.size(), 1U);
  ASSERT_EQ(this->journal().retain({{.kind = "keep_note", .days = 30}}, Date{2027, 1, 1}, asked).erased, 1);
  EXPECT_TRUE(this->executor.load(pair).seen_by(ben).state().author_notes.empty());
  EXPECT_EQ(this->executor.load(pair).version(), 3);
}

}  // namespace
}  // namespace roir::test
