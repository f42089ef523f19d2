// SPDX-License-Identifier: MIT
// Each rule: when it finds something, when it does not, and whose it is to act.
#include "random_history.hpp"
#include "relationship/catalogue_words.hpp"
#include "relationship/finding_rules.hpp"

#include <algorithm>

namespace roir::story {
namespace {

std::vector<Finding> found(Story const& story, std::string_view rule, char const* when, PersonId const& who = ann) {
  std::vector<Finding> all = story.pair.seen_by(who).findings(story.context, at(when));
  std::erase_if(all, [&](Finding const& finding) { return finding.rule != rule; });
  return all;
}

Finding the(Story const& story, std::string_view rule, char const* when, PersonId const& who = ann) {
  auto const all = found(story, rule, when, who);
  EXPECT_EQ(all.size(), 1u) << rule << " " << when;
  return all.empty() ? Finding{} : all.front();
}

void hold(Story& story, std::string const& date,
          HoldMeeting meeting = {.meeting = MeetingId{"-"}, .start = clock("2026-01-01T10:00"), .minutes = 30}) {
  meeting.meeting = MeetingId{date};
  meeting.start = clock((date + "T10:00").c_str());
  story.say(ann, (date + "T10:00Z").c_str(), meeting);
}

// Weekly, from Thursday, 1 January 2026 on. The first 14 days owe nothing.
Story weekly() {
  Story story;
  story.context.cadence = Cadence::parse("weekly");
  return story;
}

TEST(Findings, DueAfterTheGraceOfAPeriod) {
  Story story = weekly();
  // The week of 19 January is the first that is owed; its grace is a fifth of a week, 33 hours and 36 minutes, after Sunday.
  EXPECT_TRUE(found(story, "r_due", "2026-01-27T08:35Z").empty());
  Finding const due = the(story, "r_due", "2026-01-27T08:36Z");
  EXPECT_EQ(due.message,
            "One-to-ones owed in a row that did not take place: 1, the first from 2026-01-19 on; without a meeting since 2026-01-01.");
  EXPECT_EQ(due.severity, Severity::Overdue);
  EXPECT_EQ(due.responsible, Side::Manager);
  EXPECT_EQ(the(story, "r_due", "2026-02-03T09:00Z").evidence, (std::vector<std::string>{"2026-01-19", "2026-01-26"}));
  hold(story, "2026-02-04");
  EXPECT_TRUE(found(story, "r_due", "2026-02-05T09:00Z").empty());    // settled by the meeting of the week that goes on
  EXPECT_TRUE(found(Story{}, "r_due", "2026-06-01T09:00Z").empty());  // nothing was agreed
}

TEST(Findings, AMeetingInTheGraceCountsForThePeriodBefore) {
  Story story = weekly();
  hold(story, "2026-01-26");
  EXPECT_TRUE(found(story, "r_due", "2026-01-28T09:00Z").empty());
  EXPECT_EQ(the(story, "r_due", "2026-02-04T09:00Z").subject, "2026-01-26");
}

TEST(Findings, LeaveStopsTheClock) {
  Story story = weekly();
  story.context.absences = {{.person = bob, .from = day("2026-01-19"), .until = day("2026-02-02")}};
  hold(story, "2026-01-16");
  EXPECT_TRUE(found(story, "r_due", "2026-02-03T09:00Z").empty());
  EXPECT_TRUE(found(story, "r_drought", "2026-02-03T09:00Z").empty());
  EXPECT_EQ(the(story, "r_due", "2026-02-10T09:00Z").subject, "2026-02-02");
}

TEST(Findings, ArrangeBeforeThePeriodIsOver) {
  Story story = weekly();
  // On Thursday, 22 January, two working days are left.
  EXPECT_TRUE(found(story, "r_arrange", "2026-01-21T09:00Z").empty());
  EXPECT_EQ(the(story, "r_arrange", "2026-01-22T09:00Z").message,
            "Nothing is arranged for the time up to 2026-01-25; working days left: 2.");
  story.say(ann, "2026-01-22T09:00Z", ArrangeMeeting{.meeting = MeetingId{"m"}, .start = clock("2026-01-23T10:00")});
  EXPECT_TRUE(found(story, "r_arrange", "2026-01-22T09:01Z").empty());
}

TEST(Findings, DroughtOnEligibleTime) {
  Story story = weekly();
  hold(story, "2026-01-16");
  EXPECT_TRUE(found(story, "r_drought", "2026-01-30T08:59Z").empty());
  Finding const drought = the(story, "r_drought", "2026-01-30T09:00Z");  // 10:00 in Vienna, two weeks to the minute
  EXPECT_EQ(drought.message, "Without a one-to-one for 14 eligible days, since 2026-01-16.");
  EXPECT_EQ(drought.evidence, std::vector<std::string>{"2026-01-16"});
  EXPECT_EQ(drought.severity, Severity::Overdue);
}

TEST(Findings, ChaseIsTheReportsAndANudge) {
  Story story;
  story.say(ann, "2026-01-05T09:00Z", ArrangeMeeting{.meeting = MeetingId{"m"}, .start = clock("2026-01-12T10:00")});
  story.say(ann, "2026-01-11T09:00Z", CancelMeeting{.meeting = MeetingId{"m"}});
  EXPECT_TRUE(found(story, "r_chase", "2026-01-19T08:59Z").empty());
  Finding const chase = the(story, "r_chase", "2026-01-19T09:00Z");
  EXPECT_EQ(chase.message, "The meeting of 2026-01-12 was cancelled, and nobody asked to make up for it.");
  EXPECT_EQ(chase.responsible, Side::Report);
  EXPECT_EQ(chase.severity, Severity::Nudge);
  EXPECT_TRUE(found(story, "r_chase", "2026-02-11T09:00Z").empty());  // after thirty days nobody makes up for it
  Story chased = story;
  chased.say(ann, "2026-01-18T09:00Z", ChaseMeeting{.meeting = MeetingId{"m"}});
  EXPECT_TRUE(found(chased, "r_chase", "2026-01-20T09:00Z").empty());
  hold(story, "2026-01-19");
  EXPECT_TRUE(found(story, "r_chase", "2026-01-20T09:00Z").empty());
}

TEST(Findings, OthersCouldListenOrTheTwoDidNotSeeEachOther) {
  Story story;
  hold(story, "2026-01-12", {.meeting = MeetingId{"-"}, .start = clock("2026-01-01T10:00"), .minutes = 30, .in_private = false});
  EXPECT_EQ(the(story, "r_priv", "2026-01-20T09:00Z").severity, Severity::Overdue);
  hold(story, "2026-01-13", {.meeting = MeetingId{"-"}, .start = clock("2026-01-01T10:00"), .minutes = 30, .mode = MeetingMode::Phone});
  EXPECT_EQ(the(story, "r_face", "2026-01-20T09:00Z").message, "On 2026-01-13 the two did not see each other.");
  story.context.policy.accepts_phone = true;
  EXPECT_TRUE(found(story, "r_face", "2026-01-20T09:00Z").empty());
  EXPECT_EQ(found(story, "r_priv", "2026-01-20T09:00Z").size(), 1u);  // of the second nobody said whether it was private
}

TEST(Findings, ARequiredSectionThatIsMissingWeighsMoreInARow) {
  Story story;
  story.context.agenda = {.name = "ours", .sections = {{.key = "kpi", .title = "Figures", .required = true}, {.key = "fun"}}};
  hold(story, "2026-01-05");
  EXPECT_TRUE(found(story, "r_min5", "2026-01-06T09:00Z").empty());  // there is time to write it up
  EXPECT_EQ(the(story, "r_min5", "2026-01-07T10:00Z").severity, Severity::Nudge);
  hold(story, "2026-01-12");
  hold(story, "2026-01-19");
  Finding const missing = the(story, "r_min5", "2026-01-26T09:00Z");
  EXPECT_EQ(missing.message, "Not covered in the last meetings, in a row 3: Figures.");
  EXPECT_EQ(missing.severity, Severity::Nudge);  // it is the report's to do
  story.say(bob, "2026-01-26T09:00Z", WriteNote{.note = NoteId{"n"}, .meeting = MeetingId{"2026-01-19"}, .section = "kpi", .text = "up"});
  EXPECT_TRUE(found(story, "r_min5", "2026-01-26T10:00Z").empty());
}

TEST(Findings, ARequiredSectionIsOverdueWhereTheManagerWrites) {
  Story story{false};
  story.say(ann, "2026-01-01T08:00Z",
            OpenRelationship{.manager = ann, .report = bob, .from = day("2026-01-01"), .record_owner = Side::Manager});
  story.context.agenda = {.name = "ours", .sections = {{.key = "kpi", .title = "Figures", .required = true}}};
  for (char const* date : {"2026-01-05", "2026-01-12", "2026-01-19"}) hold(story, date);
  EXPECT_EQ(the(story, "r_min5", "2026-01-26T09:00Z").severity, Severity::Overdue);
}

TEST(Findings, ResultsRestOnEvidence) {
  Story story;
  MeetingId const meeting{"m"};
  story.say(ann, "2026-01-05T09:00Z", ArrangeMeeting{.meeting = meeting, .start = clock("2026-01-12T10:00")});
  story.say(bob, "2026-01-05T09:00Z", AddItem{.item = ItemId{"i"}, .meeting = meeting, .section = "kpi", .text = "orders"});
  story.say(bob, "2026-01-05T09:00Z", AddItem{.item = ItemId{"j"}, .meeting = meeting, .section = "fun", .text = "skiing"});
  story.say(ann, "2026-01-12T10:00Z", HoldMeeting{.meeting = meeting, .start = clock("2026-01-12T10:00"), .minutes = 30});
  for (char const* item : {"i", "j"}) story.say(ann, "2026-01-12T10:00Z", CloseItem{.item = ItemId{item}});
  Finding const bare = the(story, "r_evid", "2026-01-15T09:00Z");
  EXPECT_EQ(bare.evidence, std::vector<std::string>{"i"});
  EXPECT_EQ(bare.responsible, Side::Report);
  story.say(bob, "2026-01-15T09:00Z", AttachEvidence{.evidence = EvidenceId{"e"}, .about = {SubjectKind::Item, "i"}, .text = "the list"});
  EXPECT_TRUE(found(story, "r_evid", "2026-01-15T10:00Z").empty());
}

TEST(Findings, PreparationIsLookedAtTheDayBefore) {
  Story story;
  hold(story, "2026-01-05");
  story.say(ann, "2026-01-05T11:00Z", ArrangeMeeting{.meeting = MeetingId{"m"}, .start = clock("2026-01-12T10:00")});
  EXPECT_TRUE(found(story, "r_prep", "2026-01-10T12:00Z").empty());
  EXPECT_EQ(the(story, "r_prep", "2026-01-11T12:00Z").message,
            "The meeting of 2026-01-12 is near, and nothing shows yet what got better since 2026-01-05.");
  story.say(bob, "2026-01-11T13:00Z",
            AttachEvidence{
                .evidence = EvidenceId{"e"}, .about = {SubjectKind::Kpi, "orders"}, .claim = EvidenceClaim::Improvement, .text = "up"});
  EXPECT_TRUE(found(story, "r_prep", "2026-01-11T14:00Z").empty());
}

TEST(Findings, ARecordIsFiledSignedAndOnePage) {
  Story story;
  MeetingId const meeting{"2026-01-12"};
  hold(story, "2026-01-12");  // 10:00 in Vienna is 09:00 UTC
  EXPECT_TRUE(found(story, "r_record", "2026-01-14T08:59Z").empty());
  EXPECT_EQ(the(story, "r_record", "2026-01-14T09:00Z").message, "The meeting of 2026-01-12 has no record after 48 hours.");
  story.say(bob, "2026-01-14T10:00Z", FileRecord{.meeting = meeting, .text = std::string(3001, 'x')});
  EXPECT_TRUE(found(story, "r_record", "2026-01-14T11:00Z").empty());
  EXPECT_EQ(the(story, "r_one_page", "2026-01-14T11:00Z").severity, Severity::Info);
  EXPECT_EQ(the(story, "r_one_page", "2026-01-14T11:00Z").message, "The record takes 1.1 pages; 1 was agreed.");
  EXPECT_TRUE(found(story, "r_signature", "2026-01-21T09:59Z").empty());
  EXPECT_EQ(the(story, "r_signature", "2026-01-21T10:00Z").responsible, Side::Report);
  story.say(bob, "2026-01-21T11:00Z", SignRecord{.meeting = meeting, .revision = 1});
  EXPECT_TRUE(found(story, "r_signature", "2026-01-30T10:00Z").empty());
  // What only a log or a calendar tells of needs no record.
  Story logged;
  hold(logged, "2026-01-12", {.meeting = MeetingId{"-"}, .start = clock("2026-01-01T10:00"), .minutes = 30, .basis = Basis::AttendanceLog});
  EXPECT_TRUE(found(logged, "r_record", "2026-01-20T09:00Z").empty());
}

TEST(Findings, ThePersonWhereItIsKnownThatNobodyAsked) {
  Story story;
  MeetingId const meeting{"m"};
  story.say(ann, "2026-01-05T09:00Z", ArrangeMeeting{.meeting = meeting, .start = clock("2026-01-12T10:00")});
  story.say(bob, "2026-01-05T09:00Z", AddItem{.item = ItemId{"i"}, .meeting = meeting, .text = "orders", .focus = Focus::Results});
  story.say(bob, "2026-01-05T09:00Z", AddItem{.item = ItemId{"j"}, .meeting = meeting, .text = "shifts"});
  story.say(bob, "2026-01-05T09:00Z", AddItem{.item = ItemId{"k"}, .meeting = meeting, .text = "cars"});
  story.say(ann, "2026-01-12T10:00Z", HoldMeeting{.meeting = meeting, .start = clock("2026-01-12T10:00"), .minutes = 30});
  for (char const* item : {"i", "j"}) story.say(ann, "2026-01-12T10:00Z", CloseItem{.item = ItemId{item}});
  EXPECT_EQ(the(story, "r_person", "2026-01-15T09:00Z").message, "Of the latest meetings, 1 were about results alone.");
  Story untagged = story;
  untagged.say(ann, "2026-01-12T10:00Z", CloseItem{.item = ItemId{"k"}});
  EXPECT_TRUE(found(untagged, "r_person", "2026-01-15T09:00Z").empty());  // of two of three nobody said what they were about
  story.say(ann, "2026-01-12T10:00Z", AskPulse{.pulse = PulseId{"u"}, .meeting = meeting});
  EXPECT_TRUE(found(story, "r_person", "2026-01-15T09:00Z").empty());
}

TEST(Findings, EngagementIsAskedInThreeMeetings) {
  Story story;
  for (char const* date : {"2026-01-05", "2026-01-12"}) hold(story, date);
  EXPECT_TRUE(found(story, "r_ask", "2026-01-12T12:00Z").empty());
  hold(story, "2026-01-19");
  EXPECT_EQ(the(story, "r_ask", "2026-01-19T12:00Z").evidence.size(), 3u);
  story.say(ann, "2026-01-19T12:00Z", AskPulse{.pulse = PulseId{"u"}, .engaged = false});
  EXPECT_EQ(found(story, "r_ask", "2026-01-19T13:00Z").size(), 1u);
  story.say(ann, "2026-01-19T12:00Z", AskPulse{.pulse = PulseId{"v"}});
  EXPECT_TRUE(found(story, "r_ask", "2026-01-19T13:00Z").empty());
}

TEST(Findings, VoiceIsSilentForNinetyDays) {
  Story story;
  hold(story, "2026-03-30");
  EXPECT_TRUE(found(story, "r_voice", "2026-03-31T12:00Z").empty());
  EXPECT_EQ(found(story, "r_voice", "2026-04-01T12:00Z").size(), 4u);
  story.say(bob, "2026-04-01T12:00Z", RaiseMatter{.matter = MatterId{"b"}, .kind = MatterKind::Barrier, .text = "noise"});
  story.say(bob, "2026-04-01T12:00Z", RaiseMatter{.matter = MatterId{"c"}, .kind = MatterKind::Concern, .text = "the plan"});
  story.say(ann, "2026-04-01T12:00Z", RaiseMatter{.matter = MatterId{"d"}, .kind = MatterKind::Idea, .text = "hers, not his"});
  auto const silent = found(story, "r_voice", "2026-04-02T12:00Z");
  ASSERT_EQ(silent.size(), 2u);
  EXPECT_EQ(silent[0].subject, "career");
  EXPECT_EQ(silent[1].message, "Nothing was heard about suggestion for 91 days.");
  EXPECT_TRUE(found(story, "r_voice", "2026-07-30T12:00Z").empty());  // they have not met for so long: nobody could hear anything
}

TEST(Findings, APlanIsFirm) {
  Story story;
  story.say(bob, "2026-01-05T09:00Z", PlanDevelopment{.plan = PlanId{"d"}, .steps = {{.text = "a course"}}});
  Finding const soft = the(story, "r_firm", "2026-01-05T10:00Z");
  EXPECT_EQ(soft.responsible, Side::Unknown);
  EXPECT_TRUE(soft.message.starts_with("The development plan lacks: measure, due_days, consent_of_manager"));
  story.say(bob, "2026-01-06T09:00Z",
            PlanDevelopment{.plan = PlanId{"d"}, .measure = "a certificate", .steps = {{.text = "a course", .due = day("2026-03-01")}}});
  story.say(ann, "2026-01-06T10:00Z", AgreePlan{PlanId{"d"}, 2});
  EXPECT_TRUE(found(story, "r_firm", "2026-01-06T11:00Z").empty());
}

TEST(Findings, GoalsAreForBothAndOfBoth) {
  Story story;
  story.context.goals = {{.person = bob, .name = "faster orders", .from = day("2026-01-01"), .until = day("2026-07-01")}};
  EXPECT_EQ(found(story, "r_both", "2026-01-05T09:00Z").size(), 2u);
  story.say(bob, "2026-01-05T09:00Z",
            MakePromise{.promise = PromiseId{"p"}, .owner = Side::Report, .text = "a draft", .goal = "faster orders"});
  EXPECT_EQ(the(story, "r_both", "2026-01-05T10:00Z").message, "Nothing is promised for the goal faster orders by the manager.");
  EXPECT_EQ(the(story, "r_winwin", "2026-01-05T10:00Z").message, "Nobody said what the direct report has from faster orders (goal).");
  EXPECT_TRUE(found(story, "r_winwin", "2026-07-01T10:00Z").empty());
  story.context.goals.front().benefit_to_report = "an earlier evening";
  EXPECT_TRUE(found(story, "r_winwin", "2026-01-05T10:00Z").empty());
  story.say(ann, "2026-01-05T11:00Z", RaiseMatter{.matter = MatterId{"x"}, .kind = MatterKind::Effort, .text = "a Saturday"});
  EXPECT_EQ(the(story, "r_winwin", "2026-01-05T12:00Z").subject, "x");
}

TEST(Findings, AskingMoreThanGivingIsFoundAndGivingMoreNever) {
  Story story;
  auto const ask = [&](char const* id) {
    story.say(ann, "2026-01-05T09:00Z",
              RaiseMatter{.matter = MatterId{id}, .kind = MatterKind::Effort, .text = "a Saturday", .gain = "a Monday"});
  };
  ask("x");
  EXPECT_TRUE(found(story, "r_askgain", "2026-01-06T09:00Z").empty());
  ask("y");
  EXPECT_EQ(the(story, "r_askgain", "2026-01-06T09:00Z").message,
            "Extra effort was asked for 2 times in 180 days, and 0 promises were delivered for it.");
  for (char const* id : {"p", "q", "r"}) {
    story.say(ann, "2026-01-06T10:00Z", MakePromise{.promise = PromiseId{id}, .owner = Side::Manager, .text = "a Monday off"});
    story.say(ann, "2026-01-07T10:00Z", DeliverPromise{.promise = PromiseId{id}});
  }
  EXPECT_TRUE(found(story, "r_askgain", "2026-01-08T09:00Z").empty());
}

TEST(Findings, TheManagerBegins) {
  Story story;
  EXPECT_TRUE(found(story, "r_catalyst", "2026-01-15T12:00Z").empty());
  EXPECT_EQ(the(story, "r_catalyst", "2026-01-16T12:00Z").message,
            "Since 2026-01-01 the manager has promised nothing, and the direct report 0 things.");
  story.say(bob, "2026-01-05T09:00Z", MakePromise{.promise = PromiseId{"p"}, .owner = Side::Report, .text = "a draft"});
  EXPECT_EQ(the(story, "r_catalyst", "2026-01-06T12:00Z").evidence, std::vector<std::string>{"p"});
  EXPECT_TRUE(found(story, "r_catalyst", "2026-04-02T12:00Z").empty());  // after 90 days
  Story steady = story;
  steady.say(ann, "2026-01-06T09:00Z", MarkPhase{Phase::Steady});
  EXPECT_TRUE(found(steady, "r_catalyst", "2026-01-16T12:00Z").empty());
  story.say(ann, "2026-01-06T09:00Z", MakePromise{.promise = PromiseId{"q"}, .owner = Side::Manager, .text = "a screen"});
  EXPECT_TRUE(found(story, "r_catalyst", "2026-01-16T12:00Z").empty());
}

TEST(Findings, AnAgreementIsCompleteAfterSixtyEligibleDaysAndLookedAtAgain) {
  Story story;
  EXPECT_TRUE(found(story, "r_agreement", "2026-02-28T12:00Z").empty());
  Finding const none = the(story, "r_agreement", "2026-03-01T12:00Z");
  EXPECT_EQ(none.message, "After 60 days the working agreement lacks: agreement.");
  EXPECT_EQ(none.responsible, Side::Unknown);
  story.say(ann, "2026-03-01T12:00Z",
            ProposeAgreement{
                .clauses = {{.clause = "a", .holder = Side::Manager, .text = "say it early"},
                            {.clause = "b", .holder = Side::Report, .text = "answer within a day"},
                            {.clause = "s", .kind = ClauseKind::SupportPromise, .holder = Side::Manager, .text = "a course"},
                            {.clause = "r", .kind = ClauseKind::ExpectedReturn, .holder = Side::Report, .text = "a talk", .returns = "s"}},
                .review_due = day("2026-04-01")});
  EXPECT_EQ(the(story, "r_agreement", "2026-03-02T12:00Z").parameters.front().value, "consent_of_report");
  story.say(bob, "2026-03-02T12:00Z", AgreeAgreement{1});
  EXPECT_TRUE(found(story, "r_agreement", "2026-03-03T12:00Z").empty());
  EXPECT_TRUE(found(story, "r_agreement_review", "2026-04-01T12:00Z").empty());
  EXPECT_EQ(the(story, "r_agreement_review", "2026-04-02T12:00Z").message,
            "The working agreement was to be looked at again by 2026-04-01.");
}

TEST(Findings, APromiseIsStaleAfterThirtyDays) {
  Story story;
  for (auto const& [id, who, side] : {std::tuple{"p", ann, Side::Manager}, std::tuple{"q", bob, Side::Report}})
    story.say(who, "2026-01-05T09:00Z", MakePromise{.promise = PromiseId{id}, .owner = side, .text = "a plan", .due = day("2026-01-10")});
  EXPECT_TRUE(found(story, "r_stale", "2026-02-09T12:00Z").empty());
  auto const stale = found(story, "r_stale", "2026-02-10T12:00Z", bob);
  ASSERT_EQ(stale.size(), 2u);
  EXPECT_EQ(stale[0].responsible, Side::Manager);
  EXPECT_EQ(stale[1].message, "Promised for 2026-01-10, and untouched for 31 days since.");
}

TEST(Findings, EndWithTheRelationship) {
  Story story = weekly();
  story.say(ann, "2026-02-01T09:00Z", CloseRelationship{day("2026-02-20")});
  EXPECT_FALSE(story.seen().findings(story.context, at("2026-02-19T09:00Z")).empty());
  EXPECT_TRUE(story.seen().findings(story.context, at("2026-02-20T09:00Z")).empty());
}

RC_GTEST_PROP(Findings, AreWholeOrderedAndForTheReportNudgesAtMost, ()) {
  Told const history = told(*steps());
  for (PersonId const& viewer : {ann, bob})
    for (std::int64_t const later : {1, 100'000}) {
      auto const all = history.pair.seen_by(viewer).findings(history.context, Timestamp{Moment::instant(history.minutes + later)});
      RC_ASSERT(std::is_sorted(all.begin(), all.end(), [](Finding const& a, Finding const& b) { return a.severity > b.severity; }));
      for (Finding const& finding : all) {
        RC_ASSERT(finding.message.find('{') == std::string::npos);
        RC_ASSERT(finding.hint.find('{') == std::string::npos);
        RC_ASSERT(finding.message != finding.rule);
        RC_ASSERT(!finding.subject.empty());
        RC_ASSERT(finding.responsible != Side::Report || finding.severity <= Severity::Nudge);
      }
    }
}

TEST(Findings, EveryRuleHasItsWordsAndEveryWordsTheirRule) {
  std::set<std::string_view> used;
  for (auto const& rules : {contact_rules(), record_rules(), talk_rules(), promise_rules()})
    for (FindingRule const& rule : rules) EXPECT_TRUE(used.insert(rule.name).second) << rule.name;
  std::set<std::string_view> worded;
  for (Words const& words : finding_words()) worded.insert(words.code);
  EXPECT_EQ(used, worded);
}

}  // namespace
}  // namespace roir::story
