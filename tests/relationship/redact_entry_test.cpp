// SPDX-License-Identifier: MIT
#include "every_kind.hpp"
#include <roir/relationship/redact_entry.hpp>

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace roir::test {
namespace {

Entry said(Body body, std::string const& actor) {
  return {.version = 1, .actor = PersonId{actor}, .at = {}, .recorded_at = {}, .key = "key of " + actor, .body = std::move(body)};
}

EntrySight sight_of(std::string const& viewer) {
  EntrySight sight{PersonId{viewer}};
  sight.take(said(OpenRelationship{.manager = PersonId{"ann"}, .report = PersonId{"bob"}, .from = Date{2026, 1, 1}}, "hr"));
  return sight;
}

Body body_of(std::string_view kind) {
  Markers markers{"m"};
  for (Body& body : every_kind(markers, {"ann", "bob"}))
    if (kind_of(body) == kind) return body;
  throw NotFound{{.code = "no_kind", .message = std::string{kind}}};
}

// Every kind, said by either side, looked at by either side: what is not listed here is seen by both.
TEST(EntrySight, shows_every_kind_to_both_but_for_the_few_that_are_one_sides) {
  Markers markers{"m"};
  std::map<std::string, std::string> const only{{"keep_note", "author"},     {"rate_jointly", "author"}, {"answer_pulse", "report"},
                                                {"answer_upward", "report"}, {"rate_tone", "report"},    {"arrive", "nobody"}};
  for (Body const& body : every_kind(markers, {"ann", "bob"}))
    for (std::string const author : {"ann", "bob"})
      for (std::string const viewer : {"ann", "bob"}) {
        std::string const kind{kind_of(body)};
        auto const rule = only.find(kind);
        bool const expected = rule == only.end() || (rule->second == "author" && author == viewer) ||
                              (rule->second == "report" && (viewer == "bob" || (kind == "answer_pulse" && author == viewer)));
        auto const seen = sight_of(viewer).redact(said(body, author));
        EXPECT_EQ(seen.has_value(), expected) << kind << " by " << author << " for " << viewer;
        if (seen) EXPECT_EQ(seen->key, author == viewer ? "key of " + author : "") << kind;
      }
}

TEST(EntrySight, shows_nothing_to_anybody_else_and_nothing_before_it_is_opened) {
  Markers markers{"m"};
  for (Body const& body : every_kind(markers, {"ann", "bob"})) {
    EXPECT_FALSE(sight_of("eve").redact(said(body, "eve")));
    EXPECT_FALSE(EntrySight{PersonId{"ann"}}.redact(said(body, "ann")));
  }
}

TEST(EntrySight, shows_an_answer_that_was_given_face_to_face_to_both) {
  EntrySight sight = sight_of("ann");
  sight.take(said(AskPulse{.pulse = PulseId{"spoken"}, .face_to_face = true}, "ann"));
  sight.take(said(AskPulse{.pulse = PulseId{"written"}, .face_to_face = false}, "ann"));
  EXPECT_TRUE(sight.redact(said(AnswerPulse{.pulse = PulseId{"spoken"}, .happy = 7}, "bob")));
  EXPECT_FALSE(sight.redact(said(AnswerPulse{.pulse = PulseId{"written"}, .happy = 7}, "bob")));
}

TEST(EntrySight, shows_the_others_rating_once_the_viewer_has_rated_the_same) {
  EntrySight sight = sight_of("ann");
  Entry const theirs = said(RateJointly{.about = "plans", .level = 2}, "bob");
  sight.take(theirs);
  EXPECT_FALSE(sight.redact(theirs));
  sight.take(said(RateJointly{.about = "writes", .level = 2}, "ann"));
  EXPECT_FALSE(sight.redact(theirs));
  sight.take(said(RateJointly{.about = "plans", .level = 3}, "ann"));
  EXPECT_TRUE(sight.redact(theirs));
}

TEST(EntrySight, takes_out_what_the_two_do_not_both_want_recorded) {
  EntrySight sight = sight_of("bob");
  Entry const stress = said(AskPulse{.pulse = PulseId{"p"}, .happy = true, .stressed = true}, "ann");
  Entry const answer = said(AnswerPulse{.pulse = PulseId{"p"}, .stressed = 8}, "bob");
  EXPECT_FALSE(std::get<AskPulse>(sight.redact(stress)->body).stressed);
  EXPECT_FALSE(sight.redact(answer));
  sight.take(said(ChooseSharing{.what = ShareChoice::Stress, .yes = true}, "ann"));
  EXPECT_FALSE(sight.redact(answer));
  sight.take(said(ChooseSharing{.what = ShareChoice::Stress, .yes = true}, "bob"));
  EXPECT_TRUE(std::get<AskPulse>(sight.redact(stress)->body).stressed);
  EXPECT_EQ(std::get<AnswerPulse>(sight.redact(answer)->body).stressed, 8);
  sight.take(said(ChooseSharing{.what = ShareChoice::Stress, .yes = false}, "ann"));
  EXPECT_FALSE(sight.redact(answer));

  Entry const late = said(Arrive{.meeting = MeetingId{"m"}, .at_start = 3}, "ann");
  EXPECT_FALSE(sight.redact(late));
  for (char const* who : {"ann", "bob"}) sight.take(said(ChooseSharing{.what = ShareChoice::ArrivalTimes, .yes = true}, who));
  EXPECT_TRUE(sight.redact(late));

  ProposeAgreement const proposal{.clauses = {Clause{.clause = "a", .kind = ClauseKind::Fear, .text = "x"}}};
  EXPECT_TRUE(std::get<ProposeAgreement>(sight.redact(said(proposal, "ann"))->body).clauses.empty());
  for (char const* who : {"ann", "bob"}) sight.take(said(ChooseSharing{.what = ShareChoice::HopesAndFears, .yes = true}, who));
  EXPECT_EQ(std::get<ProposeAgreement>(sight.redact(said(proposal, "ann"))->body).clauses.size(), 1U);
}

TEST(EntrySight, does_not_show_that_a_hidden_entry_was_erased) {
  for (char const* kind : {"keep_note", "rate_jointly", "answer_pulse"}) EXPECT_FALSE(sight_of("ann").redact(said(Erased{kind}, "bob")));
  EXPECT_FALSE(sight_of("ann").redact(said(Erased{"answer_upward"}, "~")));
  EXPECT_FALSE(sight_of("ann").redact(said(Erased{"rate_tone"}, "~")));
  EXPECT_TRUE(sight_of("ann").redact(said(Erased{"write_note"}, "bob")));
  EXPECT_EQ(kind_of(body_of("keep_note")), "keep_note");
}

}  // namespace
}  // namespace roir::test
