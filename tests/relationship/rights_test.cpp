// SPDX-License-Identifier: MIT
// Who may say what, and when: R-SYMM (domain.md S3.11) with the rights and duties that one side has alone, and the end of a relationship.
#include "every_kind.hpp"
#include "samples.hpp"
#include <roir/core/json.hpp>

#include <map>
#include <set>

namespace roir {
namespace {

using namespace story;

constexpr char const* noon = "2026-03-02T12:00Z";

std::string refusal_of(Sample const& sample, PersonId const& who, std::string& kind) {
  Story s;
  Command const command = sample.make(s, who);
  kind = kind_of(command);
  return s.refused(who, noon, command);
}

TEST(Rights, have_a_sample_of_every_kind_of_a_relationship) {
  std::vector<std::string_view> expected;
  std::vector<std::string_view> found;
  std::set<std::string_view> const of_the_two = test::kinds_of_the_two();
  for (std::string_view const kind : entry_kinds())
    if (kind != "open_relationship" && of_the_two.contains(kind)) expected.push_back(kind);
  for (Sample const& sample : samples()) {
    Story s;
    Command const command = sample.make(s, bob);
    found.push_back(kind_of(command));
    EXPECT_EQ(stream_kind_of(command), StreamKind::Relationship);
  }
  EXPECT_EQ(found, expected);
}

TEST(Rights, are_the_same_on_both_sides_but_for_what_belongs_to_a_role) {
  std::map<std::string, PersonId> const of_one_side = {
      {"mark_phase", ann},     // authority: how far the relationship is
      {"read_record", ann},    // duty: to have read it
      {"ask_pulse", ann},      // duty: to ask how somebody is
      {"carry_over", bob},     // consent: what was theirs with somebody else
      {"file_record", bob},    // duty: the record is theirs (policy: record owner)
      {"sign_record", bob},    // consent: it stands as their word
      {"answer_pulse", bob},   // only they know
      {"answer_upward", bob},  // about the manager
      {"rate_tone", bob},      // only they know
  };
  for (Sample const& sample : samples())
    for (PersonId const& who : {ann, bob}) {
      std::string kind;
      std::string const refusal = refusal_of(sample, who, kind);
      auto const alone = of_one_side.find(kind);
      EXPECT_EQ(refusal, alone == of_one_side.end() || alone->second == who ? "" : "not_yours") << kind << ' ' << who.text();
    }
}

TEST(Rights, are_nobody_elses_but_to_begin_and_to_end) {
  for (Sample const& sample : samples()) {
    Story s;
    Command const command = sample.make(s, bob);
    EXPECT_EQ(s.refused(PersonId{"eve"}, noon, command), kind_of(command) == "close_relationship" ? "" : "not_a_party") << kind_of(command);
  }
}

TEST(Rights, begin_when_the_relationship_does) {
  Story const closed{false};
  for (Sample const& sample : samples()) {
    Story s;
    Command const command = sample.make(s, bob);
    EXPECT_EQ(closed.refused(bob, noon, command), "not_opened") << kind_of(command);
  }
}

TEST(Rights, to_settle_what_is_open_are_kept_after_the_end_and_no_others) {
  std::set<std::string_view> const settling = {
      "close_relationship", "close_item",      "keep_note",       "file_record",     "sign_record",   "read_record",   "add_addendum",
      "attach_evidence",    "answer_matter",   "finish_matter",   "close_loop",      "finish_step",   "log_time",      "decline_promise",
      "release_promise",    "deliver_promise", "confirm_promise", "dispute_promise", "break_promise", "choose_sharing"};
  for (Sample const& sample : samples())
    for (PersonId const& who : {ann, bob}) {
      Story s;
      Command const command = sample.make(s, who);
      std::string const before = s.refused(who, noon, command);
      s.say(PersonId{"hr"}, "2026-03-02T10:00Z", CloseRelationship{.until = day("2026-03-02")});
      std::string const after = s.refused(who, noon, command);
      EXPECT_EQ(after, settling.contains(kind_of(command)) ? before : "after_the_end") << kind_of(command) << ' ' << who.text();
    }
}

TEST(Rights, last_to_the_end_of_the_last_day_where_the_report_is) {
  Story s;
  s.say(ann, "2026-02-01T08:00Z", CloseRelationship{.until = day("2026-03-01")});
  Command const topic = OpenTopic{.topic = TopicId{"t"}, .title = "Training"};
  EXPECT_EQ(s.refused(bob, "2026-02-28T22:59Z", topic), "");
  EXPECT_EQ(s.refused(bob, "2026-02-28T23:00Z", topic), "after_the_end");
  EXPECT_EQ(s.refused(ann, "2026-02-28T23:00Z", CloseRelationship{.until = day("2025-12-31")}), "ends_before_it_begins");
  s.say(ann, "2026-03-05T08:00Z", CloseRelationship{.until = day("2026-06-01")});  // the end can be put elsewhere
  EXPECT_EQ(s.refused(bob, "2026-03-05T08:00Z", topic), "");
}

TEST(Rights, are_those_of_a_relationship_only) {
  Story const s;
  for (Command const& command :
       {Command{Person{.id = bob}}, Command{Employment{.person = bob, .from = day("2026-01-01")}},
        Command{ReportingLine{.report = bob, .manager = ann, .from = day("2026-01-01")}}, Command{Holiday{.date = day("2026-01-01")}},
        Command{ProgrammeAdoption{.cadence = Cadence::parse("weekly"), .from = day("2026-01-01")}},
        Command{Absence{.person = bob, .from = day("2026-01-01")}},
        Command{KpiReading{.person = bob, .kpi = "k", .from = day("2026-01-01"), .until = day("2026-01-02")}},
        Command{Goal{.person = bob, .name = "g", .from = day("2026-01-01")}},
        Command{RegisterPlan{.plan = "p", .forms = {"coverage"}, .begin = day("2026-01-01")}}, Command{Erased{.kind = "goal"}}})
    EXPECT_EQ(s.refused(bob, noon, command), "wrong_stream") << kind_of(command);
}

// design.md, decision on decide: pure, and what it gives can be written down and read back.
TEST(Rights, are_judged_the_same_every_time_and_change_nothing) {
  for (Sample const& sample : samples())
    for (PersonId const& who : {ann, bob}) {
      Story s;
      Command const command = sample.make(s, who);
      std::string const before = json_text(to_json(s.pair.without_words()));
      Decision const first = s.pair.decide(command, s.act(who, noon));
      Decision const second = s.pair.decide(command, s.act(who, noon));
      EXPECT_EQ(json_text(to_json(s.pair.without_words())), before);
      EXPECT_EQ(static_cast<bool>(first), static_cast<bool>(second));
      ASSERT_EQ(first.entries().size(), second.entries().size());
      for (std::size_t i = 0; i < first.entries().size(); ++i) {
        std::string const text = entry_to_json(first.entries()[i]);
        EXPECT_EQ(text, entry_to_json(second.entries()[i]));
        EXPECT_EQ(text, entry_to_json(entry_from_json(text)));
      }
    }
}

TEST(Rights, refuse_what_could_not_be_written_down_and_read_back) {
  Story const s;
  EXPECT_EQ(s.refused(bob, noon, OpenTopic{.topic = TopicId{"t"}, .title = "Tr\xff\xff"}), "bad_text");
  EXPECT_EQ(s.refused(bob, noon, OpenTopic{.topic = TopicId{"t\xc3"}, .title = "Training"}), "bad_text");
  EXPECT_EQ(s.refused(bob, noon, OpenTopic{.topic = TopicId{"t"}, .title = "Übung \xf0\x9f\x8c\xb1"}), "");
  EXPECT_EQ(s.refused(bob, noon, Recognise{.matter = MatterId{"x"}, .behaviour = "Stayed", .when = Date{}}), "bad_date");
  EXPECT_EQ(
      s.refused(bob, noon, PlanDevelopment{.plan = PlanId{"d"}, .steps = {{.text = "Course", .due = Date{boost::date_time::pos_infin}}}}),
      "bad_date");
  EXPECT_EQ(s.refused(bob, noon, CloseRelationship{}), "bad_relationship");
}

}  // namespace
}  // namespace roir
