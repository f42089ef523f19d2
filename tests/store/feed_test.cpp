// SPDX-License-Identifier: MIT
// What is new for one of the two: what they may see, numbered without gaps, and all of it anew after an erasure.
#include "stores.hpp"
#include <roir/store/feed.hpp>

#include <algorithm>

namespace roir::test {
namespace {

RelationshipId const pair{"pair"};
PersonId const anna{"anna"};
PersonId const ben{"ben"};

template <class Store>
class FeedSuite : public ::testing::Test {
 protected:
  void SetUp() override {
    say({said(opened()), said(KeepNote{.note = NoteId{"a"}, .text = "Anna's"}, "anna", 1),
         said(KeepNote{.note = NoteId{"b"}, .text = "Ben's"}, "ben", 2), said(item("i1"), "ben", 3)});
  }
  void say(std::vector<Entry> entries) {
    ASSERT_TRUE(journal().append({.appends = {{relationship("pair"), any_version, std::move(entries)}}}));
  }
  Journal& journal() { return *store.journal; }
  Store store;
};
using Stores = ::testing::Types<MemoryStore, SqliteStore>;
TYPED_TEST_SUITE(FeedSuite, Stores);

std::vector<std::string> kinds(Feed const& feed) {
  std::vector<std::string> all;
  for (Entry const& entry : feed.entries) all.push_back(std::string{kind_of(entry.body)} + " by " + entry.actor.text());
  return all;
}
bool is_numbered_from(Feed const& feed, std::int64_t first) {
  return std::all_of(feed.entries.begin(), feed.entries.end(), [&](Entry const& entry) { return entry.version == first++; });
}

TYPED_TEST(FeedSuite, each_side_gets_what_it_may_see_and_no_gap_tells_of_the_rest) {
  Feed const annas = changes(this->journal(), pair, anna, {});
  EXPECT_EQ(kinds(annas), (std::vector<std::string>{"open_relationship by anna", "keep_note by anna", "add_item by ben"}));
  EXPECT_TRUE(is_numbered_from(annas, 1));
  Feed const bens = changes(this->journal(), pair, ben, {});
  EXPECT_EQ(kinds(bens), (std::vector<std::string>{"open_relationship by anna", "keep_note by ben", "add_item by ben"}));
  EXPECT_TRUE(is_numbered_from(bens, 1));
}

TYPED_TEST(FeedSuite, a_mark_goes_on_where_it_was_left) {
  Feed const first = changes(this->journal(), pair, ben, {}, 2);
  ASSERT_EQ(first.entries.size(), 2U);
  Feed const rest = changes(this->journal(), pair, ben, first.mark);
  EXPECT_EQ(kinds(rest), std::vector<std::string>{"add_item by ben"});
  EXPECT_TRUE(is_numbered_from(rest, 3));
  EXPECT_TRUE(changes(this->journal(), pair, ben, rest.mark).entries.empty());
  this->say({said(KeepNote{.note = NoteId{"c"}, .text = "Anna's"}, "anna", 4)});
  EXPECT_TRUE(changes(this->journal(), pair, ben, rest.mark).entries.empty()) << "what Ben may not see is no news";
  this->say({said(item("i2"), "anna", 5)});
  EXPECT_EQ(kinds(changes(this->journal(), pair, ben, rest.mark)), std::vector<std::string>{"add_item by anna"});
}

TYPED_TEST(FeedSuite, after_an_erasure_everything_comes_anew) {
  Feed const before = changes(this->journal(), pair, ben, {});
  EXPECT_FALSE(before.restarted);
  Erasing const asked{.actor = PersonId{"officer"}, .at = Timestamp{1'790'000'000'000}, .reason = "over"};
  ASSERT_EQ(this->journal().retain({{.kind = "add_item", .days = 30}}, Date{2027, 1, 1}, asked).erased, 1);
  Feed const after = changes(this->journal(), pair, ben, before.mark);
  EXPECT_TRUE(after.restarted);
  EXPECT_TRUE(is_numbered_from(after, 1));
  EXPECT_FALSE(changes(this->journal(), pair, ben, after.mark).restarted);
}

TYPED_TEST(FeedSuite, nobody_else_gets_any) {
  EXPECT_EQ(code_of([&] { (void)changes(this->journal(), pair, PersonId{"cleo"}, {}); }), "not_a_party");
}

}  // namespace
}  // namespace roir::test
