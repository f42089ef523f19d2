// SPDX-License-Identifier: MIT
// The one suite that every store passes: appending, reading, conflicts, keys, changes, head and verification.
#include "stores.hpp"
#include <roir/store/journal.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace roir::test {
namespace {

template <class Store>
class JournalSuite : public ::testing::Test {
 protected:
  AppendResult append(StreamId stream, std::int64_t expected, std::vector<Entry> entries, std::string key = "") {
    return journal().append(
        {.key = std::move(key), .appends = {{.stream = std::move(stream), .expected = expected, .entries = std::move(entries)}}});
  }
  Journal& journal() { return *store.journal; }
  Store store;
};
using Stores = ::testing::Types<MemoryStore, SqliteStore>;
TYPED_TEST_SUITE(JournalSuite, Stores);

TYPED_TEST(JournalSuite, an_empty_journal_knows_nothing) {
  EXPECT_TRUE(this->journal().read(relationship("r1")).empty());
  EXPECT_EQ(this->journal().version(relationship("r1")), 0);
  EXPECT_TRUE(this->journal().streams(StreamKind::Relationship).empty());
  EXPECT_TRUE(this->journal().changes(0, 10).empty());
  EXPECT_EQ(this->journal().head().count, 0);
  EXPECT_TRUE(this->journal().verify().intact());
  EXPECT_TRUE(this->journal().verify(this->journal().head()).proven());
}

TYPED_TEST(JournalSuite, what_was_appended_is_read_back_as_it_was_said) {
  std::vector<Entry> const entries{said(opened(), "hr", 0, "k0"), said(item("i1", "\"quoted\" \\ Grüße\n"), "anna", 1, "k\"1\\"),
                                   said(WriteNote{.note = NoteId{"n1"}, .meeting = MeetingId{"m1"}, .text = "well"}, "ben", 2)};
  AppendResult const result = this->append(relationship("r1"), 0, entries);
  ASSERT_TRUE(result);
  EXPECT_FALSE(result.repeated());
  EXPECT_EQ(result.first_position(), 1);
  ASSERT_EQ(result.placed().size(), 1U);
  EXPECT_EQ(result.placed()[0].first, 1);
  EXPECT_EQ(result.placed()[0].last, 3);
  if constexpr (TypeParam::quirks.keeps) this->store.reopen();
  std::vector<Entry> const found = this->journal().read(relationship("r1"));
  ASSERT_EQ(found.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(entry_to_json(found[i]), words_of(entries[i], static_cast<std::int64_t>(i) + 1));
  EXPECT_EQ(this->journal().version(relationship("r1")), 3);
  EXPECT_EQ(words_of(this->journal().read(relationship("r1"), 1, 1)), words_of({found[1]}));
  EXPECT_TRUE(this->journal().read(relationship("r1"), 3).empty());
}

TYPED_TEST(JournalSuite, streams_are_listed_by_kind_and_names_of_one_kind_are_not_those_of_another) {
  this->append(relationship("same"), 0, {said(opened())});
  this->append(person("same"), 0, {said(Goal{.person = PersonId{"same"}, .name = "g", .from = Date{2026, 1, 1}})});
  this->append(relationship("a"), 0, {said(opened())});
  auto const relationships = this->journal().streams(StreamKind::Relationship);
  ASSERT_EQ(relationships.size(), 2U);
  EXPECT_EQ(relationships[0].id, "a");
  EXPECT_EQ(relationships[1].id, "same");
  EXPECT_EQ(this->journal().streams(StreamKind::Person).size(), 1U);
  EXPECT_TRUE(this->journal().streams(StreamKind::Organisation).empty());
  EXPECT_EQ(kind_of(this->journal().read(person("same"))[0].body), "goal");
}

TYPED_TEST(JournalSuite, a_commit_over_streams_is_all_or_nothing) {
  this->append(relationship("r1"), 0, {said(opened())});
  Commit commit{.appends = {{.stream = organisation(), .expected = 0, .entries = {said(Person{.id = PersonId{"p"}})}},
                            {.stream = relationship("r1"), .expected = 5, .entries = {said(item("i1"))}}}};
  Head const before = this->journal().head();
  AppendResult const refused = this->journal().append(commit);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.conflict().stream.id, "r1");
  EXPECT_EQ(refused.conflict().expected, 5);
  EXPECT_EQ(refused.conflict().actual, 1);
  EXPECT_EQ(this->journal().head(), before);
  EXPECT_EQ(this->journal().version(organisation()), 0);
  commit.appends[1].expected = 1;
  AppendResult const accepted = this->journal().append(commit);
  ASSERT_TRUE(accepted);
  EXPECT_EQ(accepted.placed()[1].first, 2);
  EXPECT_EQ(this->journal().version(organisation()), 1);
  EXPECT_EQ(code_of([&] { (void)accepted.conflict(); }), "no_conflict");
}

TYPED_TEST(JournalSuite, what_commutes_with_what_came_between_is_renumbered) {
  this->append(relationship("r1"), 0, {said(opened())});
  ASSERT_TRUE(this->append(relationship("r1"), 1, {said(item("i1"), "anna")}));
  AppendResult const second = this->append(relationship("r1"), 1, {said(item("i2"), "ben")});
  ASSERT_TRUE(second);
  EXPECT_EQ(second.placed()[0].first, 3);
  AppendResult const clash = this->append(relationship("r1"), 1, {said(item("i1"), "ben")});
  ASSERT_FALSE(clash);
  EXPECT_EQ(clash.conflict().against, 2);
  EXPECT_EQ(clash.conflict().actual, 3);
  // Whoever has seen it may change it.
  ASSERT_TRUE(this->append(relationship("r1"), 2, {said(EditItem{.item = ItemId{"i1"}, .text = "other"}, "anna")}));
}

TYPED_TEST(JournalSuite, the_same_key_of_a_command_does_not_pass_as_commuting) {
  this->append(relationship("r1"), 0, {said(opened())});
  Entry const logged = said(LogTime{.minutes = 10}, "anna", 1, "k1");
  ASSERT_TRUE(this->append(relationship("r1"), 1, {logged}));
  ASSERT_FALSE(this->append(relationship("r1"), 1, {logged}));
  Entry const other = said(LogTime{.minutes = 10}, "anna", 1, "k2");
  ASSERT_TRUE(this->append(relationship("r1"), 1, {other}));
}

TYPED_TEST(JournalSuite, any_version_appends_wherever_the_stream_is) {
  ASSERT_TRUE(this->append(organisation(), any_version, {said(Person{.id = PersonId{"p"}})}));
  ASSERT_TRUE(this->append(organisation(), any_version, {said(Person{.id = PersonId{"p"}})}));
  EXPECT_EQ(this->journal().version(organisation()), 2);
}

TYPED_TEST(JournalSuite, a_repeated_key_is_done_once_and_answers_what_was_done) {
  std::vector<Entry> const entries{said(opened()), said(item("i1"))};
  AppendResult const first = this->append(relationship("r1"), 0, entries, "request 1");
  this->append(relationship("r1"), 2, {said(item("i2"))});
  Head const before = this->journal().head();
  AppendResult const again = this->append(relationship("r1"), 0, entries, "request 1");
  ASSERT_TRUE(again);
  EXPECT_TRUE(again.repeated());
  EXPECT_EQ(again.first_position(), first.first_position());
  EXPECT_EQ(again.placed(), first.placed());
  EXPECT_EQ(this->journal().head(), before);
  std::vector<Entry> changed = entries;
  changed[1].body = item("i1", "another text");
  EXPECT_EQ(code_of([&] { this->append(relationship("r1"), 0, changed, "request 1"); }), "key_reused");
  changed = entries;
  changed[0].actor = PersonId{"somebody"};
  EXPECT_EQ(code_of([&] { this->append(relationship("r1"), 0, changed, "request 1"); }), "key_reused");
  EXPECT_EQ(code_of([&] { this->append(relationship("r2"), 0, entries, "request 1"); }), "key_reused");
  EXPECT_EQ(code_of([&] { this->append(relationship("r1"), 0, {entries[0]}, "request 1"); }), "key_reused");
  EXPECT_EQ(this->journal().head(), before);
}

TYPED_TEST(JournalSuite, an_import_repeated_in_any_order_leaves_one_state) {
  std::vector<Commit> lines;
  for (int i = 0; i < 20; ++i)
    lines.push_back({.key = "people.csv:" + std::to_string(i),
                     .appends = {{.stream = organisation(),
                                  .expected = any_version,
                                  .entries = {said(Person{.id = PersonId{"p" + std::to_string(i)}}, "import")}}}});
  for (Commit const& line : lines) ASSERT_TRUE(this->journal().append(line));
  Head const once = this->journal().head();
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) ASSERT_TRUE(this->journal().append(*line).repeated());
  EXPECT_EQ(this->journal().head(), once);
}

TYPED_TEST(JournalSuite, commits_that_cannot_be_are_refused) {
  auto const refused = [&](Commit const& commit) { return code_of([&] { this->journal().append(commit); }); };
  Entry const good = said(opened());
  EXPECT_EQ(refused({}), "empty_commit");
  EXPECT_EQ(refused({.appends = {{.stream = relationship("r1"), .expected = 0, .entries = {}}}}), "empty_commit");
  EXPECT_EQ(refused({.appends = {{.stream = relationship("r1"), .entries = {good}}, {.stream = relationship("r1"), .entries = {good}}}}),
            "stream_twice");
  EXPECT_EQ(refused({.appends = {{.stream = organisation(), .entries = {good}}}}), "wrong_stream");
  EXPECT_EQ(refused({.appends = {{.stream = relationship("r1"), .entries = {said(Erased{"add_item"})}}}}), "wrong_stream");
  EXPECT_EQ(refused({.appends = {{.stream = relationship(""), .entries = {good}}}}), "bad_stream");
  EXPECT_EQ(refused({.appends = {{.stream = relationship("~" + std::string(32, '0')), .entries = {good}}}}), "bad_stream");
  EXPECT_EQ(refused({.appends = {{.stream = relationship("r1"), .entries = {said(opened(), "~" + std::string(32, '0'))}}}}), "bad_actor");
  EXPECT_EQ(refused({.appends = {{.stream = relationship("r1"), .expected = -2, .entries = {good}}}}), "bad_version");
  Entry numbered = good;
  numbered.version = 7;
  EXPECT_EQ(refused({.appends = {{.stream = relationship("r1"), .expected = 0, .entries = {numbered}}}}), "bad_version");
  EXPECT_EQ(refused({.key = std::string(2049, 'k'), .appends = {{.stream = relationship("r1"), .entries = {good}}}}), "bad_key");
  EXPECT_EQ(refused({.appends = {{.stream = relationship("r1"), .entries = {said(opened("anna", "anna"))}}}}), "bad_relationship");
  EXPECT_EQ(this->journal().head().count, 0);
}

TYPED_TEST(JournalSuite, the_feed_is_the_whole_journal_in_order) {
  this->append(relationship("r1"), 0, {said(opened()), said(item("i1"))});
  this->append(organisation(), 0, {said(Person{.id = PersonId{"p"}}, "hr")});
  this->append(relationship("r1"), 2, {said(item("i2"))});
  std::vector<Change> all;
  for (std::int64_t since = 0;;) {
    auto const page = this->journal().changes(since, 3);
    if (page.empty()) break;
    all.insert(all.end(), page.begin(), page.end());
    since = page.back().position;
  }
  ASSERT_EQ(all.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(all[i].position, static_cast<std::int64_t>(i) + 1);
  EXPECT_EQ(all[2].stream.kind, StreamKind::Organisation);
  EXPECT_EQ(all[2].stream.id, "organisation");
  EXPECT_EQ(all[2].entry.actor.text(), "hr");
  EXPECT_EQ(all[3].entry.version, 3);
  EXPECT_TRUE(this->journal().changes(4, 10).empty());
  EXPECT_TRUE(this->journal().changes(0, 0).empty());
}

TYPED_TEST(JournalSuite, verify_never_says_that_the_end_is_there_without_a_head) {
  this->append(relationship("r1"), 0, {said(opened()), said(item("i1"))});
  Head const head = this->journal().head();
  EXPECT_EQ(head.count, 2);
  Verification const without = this->journal().verify();
  EXPECT_TRUE(without.intact());
  EXPECT_FALSE(without.proven());
  EXPECT_EQ(without.tail, Tail::NotProvable);
  EXPECT_EQ(without.entries, 2);
  EXPECT_TRUE(this->journal().verify(head).proven());
  this->append(relationship("r1"), 2, {said(item("i2"))});
  EXPECT_TRUE(this->journal().verify(head).proven());
  Head later = this->journal().head();
  later.count = 4;
  EXPECT_EQ(this->journal().verify(later).tail, Tail::Truncated);
  Head rewritten = head;
  rewritten.hash[0] = rewritten.hash[0] == 'a' ? 'b' : 'a';
  EXPECT_EQ(this->journal().verify(rewritten).tail, Tail::Rewritten);
  Head foreign = head;
  foreign.journal = "another";
  EXPECT_EQ(this->journal().verify(foreign).tail, Tail::Foreign);
}

TYPED_TEST(JournalSuite, two_journals_with_the_same_entries_have_different_hashes) {
  TypeParam other;
  Commit const commit{.appends = {{.stream = relationship("r1"), .entries = {said(opened())}}}};
  ASSERT_TRUE(this->journal().append(commit));
  ASSERT_TRUE(other.journal->append(commit));
  EXPECT_NE(this->journal().head().journal, other.journal->head().journal);
  EXPECT_NE(this->journal().head().hash, other.journal->head().hash);
}

}  // namespace
}  // namespace roir::test
