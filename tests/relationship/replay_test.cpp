// SPDX-License-Identifier: MIT
// A relationship is what its entries add up to: all of them, the first of them, and what is left of them once some were erased.
#include "random_story.hpp"
#include "samples.hpp"
#include <roir/core/json.hpp>

#include <rapidcheck/gtest.h>

namespace roir {
namespace {

using namespace story;

std::string seen(Relationship const& pair) {
  if (!pair.is_open()) return "not open";
  std::string text = json_text(to_json(pair.without_words()));
  for (PersonId const& who : {ann, bob}) text += json_text(to_json(pair.seen_by(who).state()));
  return text;
}

Relationship replayed(std::span<Entry const> entries) {
  return Relationship::replay(RelationshipId{"ann-bob"}, entries);
}

std::vector<Entry> erased(std::vector<Entry> entries, std::initializer_list<std::size_t> places) {
  for (std::size_t const place : places) entries[place].body = Erased{.kind = std::string{kind_of(entries[place].body)}};
  return entries;
}

RC_GTEST_PROP(Replay, gives_the_same_from_entries_and_from_their_json, ()) {
  Story const story = random_story(*random_history());
  RC_ASSERT(seen(replayed(story.entries)) == seen(story.pair));
  std::vector<Entry> read;
  for (Entry const& entry : story.entries) read.push_back(entry_from_json(entry_to_json(entry)));
  RC_ASSERT(seen(replayed(read)) == seen(story.pair));
  RC_CLASSIFY(story.entries.size() > 20, "more than 20 entries");
}

RC_GTEST_PROP(Replay, gives_every_beginning_of_a_history, ()) {
  std::vector<Dice> const history = *random_history();
  Story const story = random_story(history);
  auto const length = *rc::gen::inRange<std::size_t>(0, story.entries.size() + 1);
  Relationship pair = replayed(std::span{story.entries}.first(length));
  RC_ASSERT(pair.version() == static_cast<std::int64_t>(length));
  for (std::size_t i = length; i < story.entries.size(); ++i) pair.apply({&story.entries[i], 1});
  RC_ASSERT(seen(pair) == seen(story.pair));
}

RC_GTEST_PROP(Replay, goes_on_whatever_was_erased, ()) {
  Story const story = random_story(*random_history());
  std::vector<Entry> entries = story.entries;
  for (Entry& entry : entries)
    if (*rc::gen::inRange(0, 4) == 0) entry.body = Erased{.kind = std::string{kind_of(entry.body)}};
  Relationship const pair = replayed(entries);
  RC_ASSERT(pair.version() == story.pair.version());
  static_cast<void>(seen(pair));
  for (int i = 0; i < 20; ++i) {
    Relationship copy = pair;
    Decision const decision = copy.decide(random_command(*rc::gen::container<Dice>(rc::gen::arbitrary<std::uint16_t>())),
                                          random_act(story.context, i % 2 == 0 ? ann : bob, 500));
    if (decision) copy.apply(decision.entries());
  }
}

// Everything that can happen, in one stream: the samples one after another under ids of their own would not meet, so a fixed history of
// dice is taken, long enough that every kind is in it.
Story long_story() {
  std::vector<Dice> history(700);
  std::uint32_t number = 7;
  for (Dice& dice : history)
    for (std::uint16_t& die : dice) die = static_cast<std::uint16_t>((number = number * 1664525U + 1013904223U) >> 16U);
  return random_story(history);
}

TEST(Replay, goes_on_when_any_one_or_two_entries_were_erased_and_all_but_the_first) {
  Story const story = long_story();
  std::vector<Entry> const entries{story.entries.begin(), story.entries.begin() + std::min<std::ptrdiff_t>(120, std::ssize(story.entries))};
  ASSERT_GE(entries.size(), 80U);
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (std::size_t j = i; j < entries.size(); ++j) {
      Relationship const pair = replayed(erased(entries, {i, j}));
      ASSERT_EQ(pair.version(), std::ssize(entries));
      ASSERT_EQ(pair.is_open(), i != 0);
    }
  std::vector<Entry> rest = entries;
  for (std::size_t i = 1; i < rest.size(); ++i) rest[i].body = Erased{.kind = std::string{kind_of(rest[i].body)}};
  Relationship const bare = replayed(rest);
  EXPECT_TRUE(bare.seen_by(ann).state().meetings.empty());
  EXPECT_EQ(bare.manager(), ann);
}

TEST(Replay, of_an_erased_beginning_stays_closed) {
  Story s;
  s.say(bob, "2026-02-01T08:00Z", OpenTopic{.topic = TopicId{"t"}, .title = "Training"});
  Relationship const pair = replayed(erased(s.entries, {0}));
  EXPECT_FALSE(pair.is_open());
  EXPECT_EQ(pair.version(), 2);
  EXPECT_THROW(static_cast<void>(pair.seen_by(ann)), NotFound);
}

TEST(Replay, keeps_a_record_sealed_when_what_stood_on_its_page_was_erased) {
  Story s;
  MeetingId const m{"m"};
  s.say(ann, "2026-03-02T10:00Z", HoldMeeting{.meeting = m, .start = clock("2026-03-02T09:00"), .minutes = 30});
  s.say(bob, "2026-03-02T10:10Z", WriteNote{.note = NoteId{"n"}, .meeting = m, .text = "What must go"});
  s.say(bob, "2026-03-02T10:20Z", FileRecord{.meeting = m});
  s.say(bob, "2026-03-02T10:30Z", SignRecord{.meeting = m, .revision = 2});
  s.say(ann, "2026-03-02T10:40Z", ReadRecord{.meeting = m});
  RelationshipState const state = replayed(erased(s.entries, {2})).seen_by(bob).state();
  EXPECT_TRUE(state.notes.empty());
  ASSERT_EQ(state.records.size(), 1U);
  EXPECT_EQ(state.records.front().state, RecordState::Sealed);
  EXPECT_TRUE(state.records.front().read_at);
}

TEST(Replay, moves_no_consent_to_other_words) {
  Story s;
  auto const propose = [&](char const* text) {
    s.say(ann, "2026-03-02T10:00Z",
          ProposeAgreement{.clauses = {{.clause = "c", .kind = ClauseKind::Expectation, .holder = Side::Manager, .text = text}}});
  };
  propose("First");
  propose("Second");
  s.say(bob, "2026-03-02T11:00Z", AgreeAgreement{.version = 2});
  RelationshipState const without_second = replayed(erased(s.entries, {2})).seen_by(bob).state();
  ASSERT_EQ(without_second.agreements.size(), 1U);
  EXPECT_FALSE(without_second.agreements.front().agreed_by_report);
  RelationshipState const without_first = replayed(erased(s.entries, {1})).seen_by(bob).state();
  ASSERT_EQ(without_first.agreements.size(), 1U);
  EXPECT_EQ(without_first.agreements.front().version, 2);
  EXPECT_TRUE(without_first.agreements.front().agreed_by_report);
}

TEST(Replay, passes_over_what_rests_on_what_was_erased_and_nothing_else) {
  Story s;
  PromiseId const p{"p"};
  s.say(bob, "2026-03-02T10:00Z", MakePromise{.promise = p, .owner = Side::Report, .text = "What must go"});
  s.say(bob, "2026-03-02T10:10Z", MakePromise{.promise = PromiseId{"q"}, .owner = Side::Report, .text = "A desk"});
  s.say(bob, "2026-03-02T10:20Z", StartPromise{.promise = p});
  s.say(bob, "2026-03-02T10:30Z", DeliverPromise{.promise = p});
  s.say(ann, "2026-03-02T10:40Z", ConfirmPromise{.promise = p});
  RelationshipState const without = replayed(erased(s.entries, {1})).seen_by(bob).state();
  ASSERT_EQ(without.promises.size(), 1U);
  EXPECT_EQ(without.promises.front().text, "A desk");
  RelationshipState const between = replayed(erased(s.entries, {4})).seen_by(bob).state();
  EXPECT_EQ(between.promises.front().state, PromiseState::Confirmed);  // where it stands does not hang on what was said on the way
}

TEST(Replay, refuses_entries_that_no_decide_gave_and_takes_nothing_in) {
  for (Sample const& sample : samples()) {
    Story told;
    Command const command = sample.make(told, bob);
    Story s;
    Entry entry{.version = 2, .actor = bob, .at = at("2026-03-02T12:00Z"), .recorded_at = at("2026-03-02T12:00Z"), .body = command};
    if (s.refused(bob, "2026-03-02T12:00Z", command).empty()) entry.actor = PersonId{"eve"};
    if (kind_of(command) == "close_relationship") continue;  // anybody may say that, at any time
    std::string const before = seen(s.pair);
    Entry const good{.version = 2,
                     .actor = ann,
                     .at = at("2026-03-02T11:00Z"),
                     .recorded_at = at("2026-03-02T11:00Z"),
                     .body = KeepNote{.note = NoteId{"good"}, .text = "Good"}};
    EXPECT_THROW(s.pair.apply({&entry, 1}), FormatError) << kind_of(command);
    entry.version = 3;
    std::vector<Entry> const both{good, entry};
    EXPECT_THROW(s.pair.apply(both), FormatError) << kind_of(command);
    EXPECT_EQ(seen(s.pair), before) << kind_of(command);
    EXPECT_EQ(s.pair.version(), 1);
  }
}

TEST(Replay, says_which_entry_cannot_be_and_why) {
  Story s;
  Entry const entry{.version = 2,
                    .actor = bob,
                    .at = at("2026-03-02T12:00Z"),
                    .recorded_at = at("2026-03-02T12:00Z"),
                    .body = Absence{.person = bob, .from = day("2026-03-02")}};
  try {
    s.pair.apply({&entry, 1});
    ADD_FAILURE() << "an absence was taken in";
  } catch (FormatError const& error) {
    EXPECT_EQ(error.code(), "impossible_entry");
    EXPECT_EQ(error.subject(), "ann-bob");
    EXPECT_EQ(error.place(), "2");
    EXPECT_NE(error.message().find("wrong_stream"), std::string::npos);
  }
}

}  // namespace
}  // namespace roir
