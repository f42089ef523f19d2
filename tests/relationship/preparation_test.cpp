// SPDX-License-Identifier: MIT
// The sheet: what is on it and why, in which order, and that it fits.
#include "random_history.hpp"
#include "relationship/catalogue.hpp"
#include "relationship/catalogue_words.hpp"
#include "relationship/sheet.hpp"

#include <algorithm>

namespace roir::story {
namespace {

MeetingId const next{"next"};

// Met on the first three Mondays of 2026; the next one is on Monday, 26 January, 10:00 in Vienna.
Story three_meetings() {
  Story story;
  story.context.agenda = agenda_preset("one_to_one");
  for (char const* date : {"2026-01-05", "2026-01-12", "2026-01-19"})
    story.say(ann, (std::string{date} + "T10:00Z").c_str(),
              HoldMeeting{.meeting = MeetingId{date}, .start = clock((std::string{date} + "T10:00").c_str()), .minutes = 30});
  story.say(ann, "2026-01-19T11:00Z", ArrangeMeeting{.meeting = next, .start = clock("2026-01-26T10:00")});
  return story;
}

PreparationSheet sheet_of(Story const& story, PersonId const& who, char const* when = "2026-01-23T09:00Z") {
  return story.pair.seen_by(who).prepare(next, story.context, at(when));
}

// The lines with a reason, by subject.
std::vector<PreparationLine> lines(PreparationSheet const& sheet, std::string_view why) {
  std::vector<PreparationLine> found;
  for (auto const* part : {&sheet.lines, &sheet.left_out})
    std::copy_if(part->begin(), part->end(), std::back_inserter(found), [&](PreparationLine const& line) { return line.why == why; });
  return found;
}

PreparationLine only_line(PreparationSheet const& sheet, std::string_view why) {
  auto const found = lines(sheet, why);
  EXPECT_EQ(found.size(), 1u) << why;
  return found.empty() ? PreparationLine{} : found.front();
}

TEST(Preparation, ShowsPromisesOfBothSidesFromEachSide) {
  Story story = three_meetings();
  story.say(ann, "2026-01-05T11:00Z",
            MakePromise{.promise = PromiseId{"budget"}, .owner = Side::Manager, .text = "the budget", .due = day("2026-01-20")});
  story.say(bob, "2026-01-05T11:00Z",
            MakePromise{.promise = PromiseId{"draft"}, .owner = Side::Report, .text = "the draft", .due = day("2026-01-26")});
  story.say(bob, "2026-01-05T11:00Z", MakePromise{.promise = PromiseId{"tidy"}, .owner = Side::Report, .text = "tidy up"});

  auto const hers = sheet_of(story, ann);
  EXPECT_EQ(only_line(hers, "your_promise_overdue").reason, "You promised it for 2026-01-20, 3 days ago.");
  EXPECT_EQ(only_line(hers, "their_promise_due").subject, "draft");
  EXPECT_EQ(only_line(hers, "their_promise_open").subject, "tidy");
  EXPECT_EQ(hers.lines.front().subject, "budget");
  auto const his = sheet_of(story, bob);
  EXPECT_EQ(only_line(his, "their_promise_overdue").reason, "Promised to you for 2026-01-20, 3 days ago.");
  EXPECT_EQ(only_line(his, "your_promise_due").subject, "draft");
  EXPECT_EQ(only_line(his, "your_promise_open").subject, "tidy");

  story.say(ann, "2026-01-21T09:00Z", DeliverPromise{.promise = PromiseId{"budget"}});
  EXPECT_EQ(only_line(sheet_of(story, bob), "promise_to_confirm").reason, "Said to be delivered on 2026-01-21.");
  EXPECT_TRUE(lines(sheet_of(story, ann), "promise_to_confirm").empty());
  story.say(bob, "2026-01-22T09:00Z", DisputePromise{PromiseId{"budget"}, "half of it"});
  EXPECT_EQ(only_line(sheet_of(story, ann), "promise_disputed").subject, "budget");
  story.say(ann, "2026-01-22T10:00Z", MakePromise{.promise = PromiseId{"asked"}, .owner = Side::Report, .text = "a talk"});
  EXPECT_EQ(only_line(sheet_of(story, bob), "promise_to_accept").subject, "asked");
  EXPECT_TRUE(lines(sheet_of(story, ann), "promise_to_accept").empty());
}

TEST(Preparation, APromiseIsDueUpToTheMeetingAfterThisOne) {
  Story story = three_meetings();
  story.say(bob, "2026-01-20T11:00Z",
            MakePromise{.promise = PromiseId{"draft"}, .owner = Side::Report, .text = "the draft", .due = day("2026-02-02")});
  EXPECT_EQ(only_line(sheet_of(story, bob), "your_promise_open").subject, "draft");
  story.say(ann, "2026-01-20T12:00Z", ArrangeMeeting{.meeting = MeetingId{"after"}, .start = clock("2026-02-02T10:00")});
  EXPECT_EQ(only_line(sheet_of(story, bob), "your_promise_due").subject, "draft");
}

TEST(Preparation, TopicsTellWhereTheyComeFrom) {
  Story story = three_meetings();
  TopicId const tools{"tools"};
  story.say(bob, "2026-01-19T11:00Z", OpenTopic{.topic = tools, .title = "Tools are slow"});
  story.say(bob, "2026-01-19T11:01Z", OpenTopic{.topic = TopicId{"new laptop"}, .title = "A new laptop", .parent = tools});
  auto const child = lines(sheet_of(story, ann), "topic_not_touched").back();
  EXPECT_EQ(child.text, "A new laptop ← Tools are slow");
  EXPECT_EQ(child.reason, "Open since 2026-01-19; not talked about yet.");

  // Item on the agenda: then the topic needs no line of its own. Talked about: the line says when.
  story.say(bob, "2026-01-20T11:00Z", AddItem{.item = ItemId{"i"}, .meeting = next, .text = "what is slow", .topic = tools});
  EXPECT_EQ(only_line(sheet_of(story, ann), "item_on_agenda").reason, "On the agenda, by the report.");
  EXPECT_EQ(lines(sheet_of(story, ann), "topic_not_touched").size(), 1u);
  story.say(ann, "2026-01-26T10:00Z", HoldMeeting{.meeting = next, .start = clock("2026-01-26T10:00"), .minutes = 30});
  story.say(ann, "2026-01-26T10:01Z", CloseItem{.item = ItemId{"i"}});
  EXPECT_EQ(only_line(sheet_of(story, ann, "2026-01-27T09:00Z"), "topic_touched").reason,
            "Meetings that talked about it: 1, last on 2026-01-26.");

  // Three meetings later it is quiet; parked it is not.
  for (char const* date : {"2026-02-02", "2026-02-09", "2026-02-16"})
    story.say(ann, (std::string{date} + "T10:00Z").c_str(),
              HoldMeeting{.meeting = MeetingId{date}, .start = clock((std::string{date} + "T10:00").c_str()), .minutes = 30});
  auto const quiet = lines(sheet_of(story, ann, "2026-02-17T09:00Z"), "topic_quiet");
  ASSERT_EQ(quiet.size(), 2u);
  EXPECT_EQ(quiet.front().reason, "Open since 2026-01-19; not talked about in the last 3 meetings.");
  story.say(ann, "2026-02-17T10:00Z", MarkTopic{.topic = tools, .state = TopicState::Parked});
  EXPECT_EQ(lines(sheet_of(story, ann, "2026-02-17T11:00Z"), "topic_quiet").size(), 1u);
}

TEST(Preparation, TopicsOfAnEarlierRelationshipSayWhichOne) {
  Story story = three_meetings();
  story.say(bob, "2026-01-20T09:00Z",
            CarryOver{.from = RelationshipId{"cid-bob"}, .topics = {{{.topic = TopicId{"course"}, .title = "The course"}}}});
  auto const line = only_line(sheet_of(story, bob), "topic_carried_over");
  EXPECT_EQ(line.parameters.back().value, "cid-bob");
}

TEST(Preparation, WhatAnEarlierMeetingLeftComesAgainOnce) {
  Story story = three_meetings();
  story.say(bob, "2026-01-19T12:00Z", ArrangeMeeting{.meeting = MeetingId{"lost"}, .start = clock("2026-01-22T10:00")});
  story.say(bob, "2026-01-19T12:01Z", AddItem{.item = ItemId{"i"}, .meeting = MeetingId{"lost"}, .text = "shifts"});
  story.say(ann, "2026-01-21T12:00Z", CancelMeeting{.meeting = MeetingId{"lost"}});
  EXPECT_EQ(only_line(sheet_of(story, bob), "item_of_lost_meeting").reason, "From the meeting of 2026-01-22, which did not take place.");
  story.say(bob, "2026-01-21T13:00Z", AddItem{.item = ItemId{"j"}, .meeting = next, .text = "shifts"});
  EXPECT_TRUE(lines(sheet_of(story, bob), "item_of_lost_meeting").empty());
  story.say(ann, "2026-01-26T10:00Z", HoldMeeting{.meeting = next, .start = clock("2026-01-26T10:00"), .minutes = 30});
  story.say(ann, "2026-01-26T11:00Z", ArrangeMeeting{.meeting = MeetingId{"later"}, .start = clock("2026-02-02T10:00")});
  auto const later = [&] { return story.pair.seen_by(bob).prepare(MeetingId{"later"}, story.context, at("2026-01-30T09:00Z")); };
  EXPECT_EQ(only_line(later(), "item_not_reached").subject, "j");
  story.say(ann, "2026-01-26T12:00Z", CloseItem{.item = ItemId{"j"}, .outcome = ItemOutcome::Deferred});
  EXPECT_EQ(only_line(later(), "item_deferred").reason, "Put off in the meeting of 2026-01-26.");
}

TEST(Preparation, MovementNeedsTwo) {
  Story story = three_meetings();
  KpiReading reading{.person = bob, .kpi = "orders", .value = 10, .from = day("2025-11-01"), .until = day("2025-12-01")};
  story.context.kpis = {reading};
  EXPECT_EQ(only_line(sheet_of(story, ann), "kpi_read").reason, "10, up to 2025-11-30: the first reading, so nothing moved yet.");
  story.context.kpis.push_back(
      {.person = bob, .kpi = "orders", .value = 8, .target = 12.0, .from = day("2025-12-01"), .until = day("2026-01-01")});
  EXPECT_EQ(only_line(sheet_of(story, ann), "kpi_moved_with_target").reason, "8, after 10, up to 2025-12-31, against 12; readings: 2.");
  // Of somebody else, and of a month that is not over: no readings of his.
  story.context.kpis.push_back({.person = ann, .kpi = "orders", .value = 99, .from = day("2025-12-01"), .until = day("2026-01-01")});
  story.context.kpis.push_back({.person = bob, .kpi = "orders", .value = 99, .from = day("2026-01-01"), .until = day("2026-02-01")});
  EXPECT_EQ(only_line(sheet_of(story, ann), "kpi_moved_with_target").parameters[2].value, "2");
  // A correction stands in for what it corrects.
  story.context.kpis[1].fact.id = FactId{"wrong"};
  auto corrected = story.context.kpis[1];
  corrected.fact = {.corrects = FactId{"wrong"}};
  corrected.value = 9;
  story.context.kpis.push_back(corrected);
  EXPECT_EQ(only_line(sheet_of(story, ann), "kpi_moved_with_target").parameters.front().value, "9");
}

TEST(Preparation, PulseMovesForWhoMaySeeIt) {
  Story story = three_meetings();
  for (auto const& [pulse, value] : {std::pair{"u1", 8.0}, std::pair{"u2", 6.5}}) {
    story.say(ann, "2026-01-20T09:00Z", AskPulse{.pulse = PulseId{pulse}, .face_to_face = false});
    story.say(bob, "2026-01-20T09:01Z", AnswerPulse{.pulse = PulseId{pulse}, .happy = value});
  }
  EXPECT_EQ(only_line(sheet_of(story, bob), "pulse_moved").reason, "6.5 of 10, after 8; answers: 2.");
  EXPECT_TRUE(lines(sheet_of(story, ann), "pulse_moved").empty());
}

TEST(Preparation, RemindsOfRecognitionAndOfWhatWasAchieved) {
  Story story = three_meetings();
  TopicId const move{"move"};
  story.say(bob, "2026-01-05T11:00Z", OpenTopic{.topic = move, .title = "Moving house"});
  story.say(bob, "2026-01-05T11:00Z",
            MakePromise{.promise = PromiseId{"draft"}, .owner = Side::Report, .text = "the draft", .topic = move});
  story.say(bob, "2026-01-20T11:00Z", DeliverPromise{.promise = PromiseId{"draft"}});
  EXPECT_EQ(only_line(sheet_of(story, ann), "achievement_not_recognised").reason, "Achieved on 2026-01-20, and not yet recognised.");
  EXPECT_TRUE(lines(sheet_of(story, ann), "recognition_due").empty());  // 22 days
  EXPECT_EQ(only_line(sheet_of(story, ann, "2026-01-31T09:00Z"), "recognition_due").reason, "No recognition for 30 days.");
  EXPECT_TRUE(lines(sheet_of(story, bob, "2026-01-31T09:00Z"), "recognition_due").empty());
  story.say(ann, "2026-01-21T11:00Z", Recognise{.matter = MatterId{"x"}, .behaviour = "the draft, on the day", .topic = move});
  EXPECT_TRUE(lines(sheet_of(story, ann), "achievement_not_recognised").empty());
}

TEST(Preparation, AsksTheReportForEvidenceSinceTheLastMeeting) {
  Story story = three_meetings();
  EXPECT_EQ(only_line(sheet_of(story, bob), "evidence_missing").reason, "Nothing yet shows what got better since 2026-01-19.");
  EXPECT_TRUE(lines(sheet_of(story, ann), "evidence_missing").empty());
  AttachEvidence evidence{.evidence = EvidenceId{"e"},
                          .about = {SubjectKind::Kpi, "orders"},
                          .claim = EvidenceClaim::Improvement,
                          .date = day("2026-01-19"),
                          .text = "the list"};
  story.say(bob, "2026-01-21T09:00Z", evidence);
  EXPECT_EQ(lines(sheet_of(story, bob), "evidence_missing").size(), 1u);  // it is of before the meeting was over
  evidence.evidence = EvidenceId{"f"};
  evidence.date = day("2026-01-20");
  story.say(bob, "2026-01-21T09:01Z", evidence);
  EXPECT_TRUE(lines(sheet_of(story, bob), "evidence_missing").empty());
  EXPECT_EQ(only_line(sheet_of(story, ann), "evidence_since").reason, "Pieces of evidence since 2026-01-19: 1.");
}

TEST(Preparation, NudgesWhereTheTalkLeans) {
  Story story = three_meetings();
  for (int i = 0; i < 6; ++i) {
    ItemId const item{"i" + std::to_string(i)};
    story.say(ann, "2026-01-20T09:00Z",
              AddItem{.item = item,
                      .meeting = next,
                      .text = "orders",
                      .horizon = Horizon::Tactical,
                      .focus = i == 0 ? Focus::Person : Focus::Results});
    if (i == 5) break;
    story.say(ann, "2026-01-20T09:01Z", CloseItem{.item = item});
  }
  story.say(ann, "2026-01-26T10:00Z", HoldMeeting{.meeting = next, .start = clock("2026-01-26T10:00"), .minutes = 30});
  auto const sheet = sheet_of(story, ann, "2026-01-27T09:00Z");
  EXPECT_EQ(only_line(sheet, "little_strategic").reason, "Of 5 items that say so, 0 looked further ahead.");
  EXPECT_TRUE(lines(sheet, "little_person").empty());  // one in five is enough
  story.say(ann, "2026-01-27T09:00Z", CloseItem{.item = ItemId{"i5"}});
  EXPECT_EQ(only_line(sheet_of(story, ann, "2026-01-27T10:00Z"), "little_person").reason,
            "Of 6 items that say so, 1 were about the person.");
  story.say(ann, "2026-01-27T09:01Z", AskPulse{.pulse = PulseId{"u"}, .meeting = next});
  EXPECT_TRUE(lines(sheet_of(story, ann, "2026-01-27T10:00Z"), "little_person").empty());  // how he is was asked: two of seven
}

TEST(Preparation, NamesSectionsMattersSilenceAndTheAgreement) {
  Story story = three_meetings();
  EXPECT_EQ(lines(sheet_of(story, ann), "section_quiet").size(), 5u);
  story.say(bob, "2026-01-20T09:00Z", AddItem{.item = ItemId{"i"}, .meeting = next, .section = "kpi", .text = "orders"});
  EXPECT_EQ(lines(sheet_of(story, ann), "section_quiet").size(), 4u);
  story.say(ann, "2026-01-20T09:00Z",
            WriteNote{.note = NoteId{"n"}, .meeting = MeetingId{"2026-01-12"}, .section = "attendance", .text = "none"});
  EXPECT_EQ(only_line(sheet_of(story, ann), "section_open").subject, "attendance");

  story.say(bob, "2026-01-20T09:00Z", RaiseMatter{.matter = MatterId{"x"}, .text = "a shared list"});
  EXPECT_EQ(only_line(sheet_of(story, ann), "matter_waits_for_you").reason, "Raised on 2026-01-20; it waits for your answer.");
  EXPECT_EQ(only_line(sheet_of(story, bob), "matter_waits_for_them").subject, "x");
  story.say(ann, "2026-01-21T09:00Z", AnswerMatter{.matter = MatterId{"x"}});
  EXPECT_EQ(only_line(sheet_of(story, ann), "matter_taken_up").subject, "x");
  story.say(ann, "2026-01-22T09:00Z", FinishMatter{.matter = MatterId{"x"}});
  EXPECT_EQ(only_line(sheet_of(story, bob), "loop_not_closed").reason,
            "Raised by the report on 2026-01-20, and nobody said what became of it.");
  story.say(ann, "2026-01-22T10:00Z", CloseLoop{.matter = MatterId{"x"}});
  EXPECT_TRUE(lines(sheet_of(story, bob), "loop_not_closed").empty());

  EXPECT_EQ(only_line(sheet_of(story, ann), "agreement_incomplete").reason, "The working agreement lacks: agreement.");
  story.say(
      ann, "2026-01-22T09:00Z",
      ProposeAgreement{.clauses = {{.clause = "c", .holder = Side::Manager, .text = "say it early"}}, .review_due = day("2026-01-26")});
  EXPECT_EQ(only_line(sheet_of(story, ann), "agreement_incomplete").parameters.front().value,
            "expectation_of_report, support_promise, expected_return, consent_of_report");
  story.say(bob, "2026-01-22T10:00Z", AgreeAgreement{1});
  EXPECT_EQ(only_line(sheet_of(story, ann), "agreement_review_due").reason,
            "The working agreement is to be looked at again by 2026-01-26.");

  // Ninety days on with meetings in between: he spoke of an idea on day 20, and of nothing else.
  for (char const* date : {"2026-03-02", "2026-04-10"})
    story.say(ann, (std::string{date} + "T10:00Z").c_str(),
              HoldMeeting{.meeting = MeetingId{date}, .start = clock((std::string{date} + "T10:00").c_str()), .minutes = 30});
  auto const silent = lines(sheet_of(story, ann, "2026-04-11T09:00Z"), "voice_quiet");
  ASSERT_EQ(silent.size(), 3u);
  EXPECT_EQ(silent.front().reason, "Nothing about career for 100 days.");
}

TEST(Preparation, FitsAPageAndFiveMinutes) {
  Story story = three_meetings();
  std::string const long_text = [] {
    std::string text;
    for (int word = 0; word < 200; ++word) text += "word" + std::to_string(word) + " ";
    return text;
  }();
  for (int i = 0; i < 40; ++i)
    story.say(bob, "2026-01-20T09:00Z", AddItem{.item = ItemId{"i" + std::to_string(i)}, .meeting = next, .text = long_text});
  auto const sheet = sheet_of(story, bob);
  EXPECT_EQ(lines(sheet, "item_on_agenda").size(), 40u);
  EXPECT_FALSE(sheet.left_out.empty());
  EXPECT_LE(sheet.seconds, sheet.budget_seconds);
  // 30 words and a mark of the text, six of the reason: 37 words and 12 seconds; 13 of them are 481 words.
  EXPECT_EQ(sheet.lines.front().seconds, 12);
  EXPECT_EQ(sheet.lines.size(), 13u);
  story.context.policy.prep_minutes = 1;
  EXPECT_EQ(sheet_of(story, bob).lines.size(), 5u);
}

TEST(Preparation, OfAMeetingThatIsThere) {
  Story const story = three_meetings();
  EXPECT_THROW(static_cast<void>(story.seen().prepare(MeetingId{"none"}, story.context, at("2026-01-23T09:00Z"))), NotFound);
}

std::vector<std::string> codes(std::vector<PreparationLine> const& lines) {
  std::vector<std::string> all;
  for (PreparationLine const& line : lines) all.push_back(line.why + line.subject + line.reason);
  return all;
}

RC_GTEST_PROP(Preparation, IsOrderedAndWithinItsBudgetAndLosesNothing, ()) {
  Told history = told(*steps());
  auto const rank = [](PreparationLine const& line) {
    auto const& all = reasons();
    return std::find_if(all.begin(), all.end(), [&](Why const& why) { return why.code == line.why; }) - all.begin();
  };
  for (PersonId const& viewer : {ann, bob}) {
    RelationshipView const view = history.pair.seen_by(viewer);
    for (Meeting const& meeting : view.state().meetings) {
      auto const sheet = view.prepare(meeting.meeting, history.context, history.now());
      auto all = sheet.lines;
      all.insert(all.end(), sheet.left_out.begin(), sheet.left_out.end());
      RC_ASSERT(std::is_sorted(all.begin(), all.end(), [&](auto const& a, auto const& b) { return rank(a) < rank(b); }));
      RC_ASSERT(sheet.seconds <= sheet.budget_seconds);
      for (PreparationLine const& line : all) {
        RC_ASSERT(line.reason.find('{') == std::string::npos);
        RC_ASSERT(line.reason != line.why);
        RC_ASSERT(rank(line) < static_cast<std::ptrdiff_t>(reasons().size()));
      }
      PairContext wide = history.context;
      wide.policy.prep_minutes = 1000;
      wide.policy.page_words = wide.policy.page_characters = wide.policy.page_lines = 1e9;
      auto const whole = view.prepare(meeting.meeting, wide, history.now());
      RC_ASSERT(whole.left_out.empty());
      RC_ASSERT(codes(whole.lines) == codes(all));
    }
  }
}

TEST(Preparation, EveryReasonHasItsWordsAndEveryWordsTheirReason) {
  std::set<std::string_view> used;
  for (Why const& why : reasons()) EXPECT_TRUE(used.insert(why.code).second) << why.code;
  std::set<std::string_view> worded;
  for (Words const& words : reason_words()) worded.insert(words.code);
  EXPECT_EQ(used, worded);
}

}  // namespace
}  // namespace roir::story
