// SPDX-License-Identifier: MIT
#include "year.hpp"

#include <roir/time/day.hpp>

#include <set>
#include <stdexcept>

namespace hr {

using namespace roir;

PersonId const maria{"maria"};
PersonId const otto{"otto"};
std::vector<PersonId> const team{PersonId{"bea"}, PersonId{"cem"}, PersonId{"dora"}, PersonId{"emil"},
                                 PersonId{"fay"}, PersonId{"gil"}, PersonId{"hana"}, PersonId{"ivo"}};

RelationshipId pair_of(PersonId const& manager, PersonId const& report) {
  return RelationshipId{manager.text() + "-" + report.text()};
}

PairContext house_rules() {
  PairContext context;
  context.agenda = {.name = "house",
                    .sections = {{.key = "kpi", .title = "How it goes", .required = true},
                                 {.key = "achievements", .title = "What went well", .required = true},
                                 {.key = "competence", .title = "What to get better at", .required = true},
                                 {.key = "development", .title = "Where to go, and what helps", .required = true},
                                 {.key = "attendance", .title = "Being there", .required = true}}};
  context.cadence = Cadence::parse("weekly");
  return context;
}

namespace {

constexpr char const* zone = "Europe/Vienna";
constexpr std::int32_t weeks = 52;

Date day(std::int32_t number) {
  return to_date(number);
}
std::int32_t const first_monday = parse_day("2026-01-05");

// A time of a day in UTC. The house is in Vienna: nine o'clock there is eight or seven here, and roir knows.
Timestamp utc(std::int32_t day_number, int hour, int minute = 0) {
  return Timestamp{Moment::instant(std::int64_t{day_number} * minutes_per_day + 60 * hour + minute)};
}
Moment clock(std::int32_t day_number, int hour, int minute = 0) {
  return Moment::wall_clock(day(day_number), hour, minute);
}

// One pair through the year.
class Pair {
 public:
  Pair(Say const& say, PersonId manager, PersonId report)
      : say_{say}, manager_{std::move(manager)}, report_{std::move(report)}, id_{pair_of(manager_, report_)} {}

  RelationshipId const& id() const noexcept { return id_; }

  /// Whether a topic is mentioned for the first time.
  bool is_new(TopicId const& topic) { return topics_.insert(topic.text()).second; }
  void manager(Timestamp when, Command command) { accepted(manager_, when, std::move(command)); }
  void report(Timestamp when, Command command) { accepted(report_, when, std::move(command)); }
  void either(bool by_manager, Timestamp when, Command command) { accepted(by_manager ? manager_ : report_, when, std::move(command)); }
  void refused(char const* code, PersonId const& who, Timestamp when, Command command) {
    Decision const out = say_(id_, who, when, std::move(command));
    if (out || out.refusal().code != code)
      throw std::runtime_error{id_.text() + ": refused with " + code + " was expected, and it was " +
                               (out ? "accepted" : out.refusal().code)};
  }

 private:
  void accepted(PersonId const& who, Timestamp when, Command command) {
    std::string const kind{kind_of(command)};
    Decision const out = say_(id_, who, when, std::move(command));
    if (!out) throw std::runtime_error{id_.text() + ": " + kind + " of " + when.to_string() + ": " + out.refusal().message};
  }
  Say const& say_;
  PersonId manager_;
  PersonId report_;
  RelationshipId id_;
  std::set<std::string> topics_;
};

MeetingId meeting(std::int32_t week) {
  return MeetingId{"week-" + std::to_string(week + 1)};
}
template <class Id>
Id numbered(char const* what, std::int32_t number) {
  return Id{std::string{what} + "-" + std::to_string(number + 1)};
}

// The beginning: what each expects, what support is promised, what is returned for it; what both choose to share.
void begin(Pair& pair, PersonId const& manager, PersonId const& report, std::int32_t from) {
  pair.manager(utc(from, 7), OpenRelationship{.manager = manager, .report = report, .from = day(from), .time_zone = zone});
  pair.manager(utc(from, 7, 5), MarkPhase{.phase = Phase::KickStart});
  for (ShareChoice const what : {ShareChoice::HopesAndFears, ShareChoice::ArrivalTimes, ShareChoice::Stress}) {
    pair.report(utc(from, 7, 10), ChooseSharing{.what = what});
    pair.manager(utc(from, 7, 11), ChooseSharing{.what = what});
  }
  pair.manager(
      utc(from, 7, 20),
      ProposeAgreement{
          .clauses = {{.clause = "on-time", .holder = Side::Manager, .text = "What is promised comes, or is moved in time"},
                      {.clause = "heard", .holder = Side::Report, .text = "Ideas get an answer within two weeks"},
                      {.clause = "course", .kind = ClauseKind::SupportPromise, .holder = Side::Manager, .text = "One course a year"},
                      {.clause = "teach",
                       .kind = ClauseKind::ExpectedReturn,
                       .holder = Side::Report,
                       .text = "Shows the others what the course taught",
                       .returns = "course"},
                      {.clause = "hope", .kind = ClauseKind::Hope, .holder = Side::Report, .text = "To lead a project"}}});
  pair.report(utc(from, 9), AgreeAgreement{.version = 1});
}

// One Monday: agenda, talk, page, plan, signature.
void hold(Pair& pair, std::int32_t week, std::int32_t on, std::int64_t revision_seen, bool quick) {
  MeetingId const m = meeting(week);
  auto const topic = numbered<TopicId>("topic", week / 4);
  if (pair.is_new(topic)) pair.report(utc(on, 6, 0), OpenTopic{.topic = topic, .title = "Theme of four weeks"});
  auto const results = numbered<ItemId>("results", week);
  auto const person = numbered<ItemId>("person", week);
  pair.manager(utc(on, 6, 10), AddItem{.item = results,
                                       .meeting = m,
                                       .section = "kpi",
                                       .text = "Orders of last week",
                                       .horizon = Horizon::Tactical,
                                       .focus = Focus::Results,
                                       .minutes = 10});
  pair.report(utc(on, 6, 12), AddItem{.item = person, .meeting = m, .text = "How the new task goes", .topic = topic, .minutes = 10});
  pair.report(utc(on, 6, 13), EditItem{.item = person, .section = "development", .horizon = Horizon::Strategic, .focus = Focus::Person});
  pair.report(utc(on, 6, 15), LogTime{.meeting = m, .activity = Activity::Preparation, .minutes = 5});
  if (quick) {
    pair.manager(utc(on, 8, 0),
                 HoldMeeting{.meeting = m, .start = clock(on, 9), .minutes = 30, .mode = MeetingMode::InPerson, .in_private = true});
  } else {
    pair.manager(utc(on, 8, 0), StartMeeting{.meeting = m, .start = clock(on, 9)});
    pair.report(utc(on, 8, 1), Arrive{.meeting = m, .at_start = week % 7 == 0 ? 4 : 0});
  }
  pair.manager(utc(on, 8, 12), CloseItem{.item = results, .minutes = 12});
  pair.report(utc(on, 8, 25), CloseItem{.item = person, .minutes = 14});
  if (week % 4 == 3) pair.report(utc(on, 8, 26), MarkTopic{.topic = topic, .state = TopicState::Closed, .text = "Done for now"});
  pair.report(utc(on, 8, 27), WriteNote{.note = numbered<NoteId>("said", week),
                                        .meeting = m,
                                        .section = "kpi",
                                        .text = "Week " + std::to_string(week + 1) + ": orders are back where they should be."});
  if (week % 2 == 0)
    pair.report(utc(on, 8, 28), MakePromise{.promise = numbered<PromiseId>("do", week),
                                            .owner = Side::Report,
                                            .text = "Write to the three late customers",
                                            .due = day(on + 10),
                                            .meeting = m,
                                            .topic = topic,
                                            .goal = "orders",
                                            .hours = 2,
                                            .benefit_to_manager = "Quiet customers"});
  if (week % 3 == 0)
    pair.manager(utc(on, 8, 29), MakePromise{.promise = numbered<PromiseId>("give", week),
                                             .owner = Side::Manager,
                                             .text = "A second screen",
                                             .due = day(on + 7),
                                             .meeting = m,
                                             .hours = 1,
                                             .benefit_to_report = "Less switching",
                                             .personal = true,
                                             .support_for = week == 0 ? "course" : ""});
  if (!quick) pair.manager(utc(on, 8, 31), EndMeeting{.meeting = m, .minutes = 31});
  //! [record]
  pair.report(utc(on, 9, 0), FileRecord{.meeting = m, .text = "Orders, and the new task.", .no_actions = week % 2 != 0 && week % 3 != 0});
  pair.report(utc(on + 1, 9, 0), SignRecord{.meeting = m, .revision = revision_seen});
  pair.manager(utc(on + 1, 10, 0), ReadRecord{.meeting = m, .dissent = week == 20 ? "I remember the numbers otherwise." : ""});
  //! [record]
  pair.manager(utc(on + 1, 10, 5), LogTime{.meeting = m, .activity = Activity::FollowUp, .minutes = 10});
}

// What became of the promises of a Monday.
void keep(Pair& pair, std::int32_t week, std::int32_t on) {
  if (week % 2 == 0) {
    auto const promise = numbered<PromiseId>("do", week);
    if (week % 10 == 4) {
      pair.report(utc(on + 9, 9), RenegotiatePromise{.promise = promise, .due = day(on + 14), .reason = "A customer is away"});
      pair.report(utc(on + 13, 9), DeliverPromise{.promise = promise, .text = "All three answered"});
      pair.manager(utc(on + 13, 12), ConfirmPromise{.promise = promise, .outcome = PromiseOutcome::Worked});
    } else if (week % 10 == 8) {
      pair.report(utc(on + 12, 9), DeliverPromise{.promise = promise});  // two days late
      pair.manager(utc(on + 12, 12), ConfirmPromise{.promise = promise, .outcome = PromiseOutcome::Worked});
    } else {
      pair.report(utc(on + 4, 9), StartPromise{.promise = promise});
      pair.report(utc(on + 8, 9), DeliverPromise{.promise = promise});
      pair.manager(utc(on + 8, 12), ConfirmPromise{.promise = promise, .outcome = PromiseOutcome::Worked});
    }
  }
  if (week % 3 == 0) {
    auto const promise = numbered<PromiseId>("give", week);
    if (week % 12 == 9) {
      pair.manager(utc(on + 6, 9), BreakPromise{.promise = promise, .reason = "The money was cut"});
    } else {
      pair.manager(utc(on + 5, 9), DeliverPromise{.promise = promise});
      pair.report(utc(on + 5, 12),
                  ConfirmPromise{.promise = promise, .outcome = week % 6 == 0 ? PromiseOutcome::Worked : PromiseOutcome::DidNotWork});
    }
  }
}

// A Monday on which the talk does not take place as arranged.
void lose(Pair& pair, std::int32_t week, std::int32_t on, bool cancelled) {
  MeetingId const m = meeting(week);
  if (cancelled) {
    pair.manager(utc(on - 3, 9), CancelMeeting{.meeting = m, .cause = Cause::Workload});
    pair.report(utc(on, 9), ChaseMeeting{.meeting = m});
    MeetingId const again{m.text() + "-again"};
    pair.manager(utc(on, 10), ArrangeMeeting{.meeting = again, .start = clock(on + 2, 11), .minutes = 30, .replaces = m});
    pair.manager(utc(on + 2, 13), HoldMeeting{.meeting = again, .start = clock(on + 2, 11), .minutes = 25, .mode = MeetingMode::Video});
  } else {
    pair.manager(utc(on, 12), MissMeeting{.meeting = m, .by = Side::Report, .cause = Cause::Forgotten});
    pair.manager(utc(on, 13), ChaseMeeting{.meeting = m, .prompted = true});
  }
}

// What happens once in the year of a pair beside the Mondays.
void once(Pair& pair, PersonId const& manager, PersonId const& report, std::int32_t on) {
  pair.manager(utc(on, 13), KeepNote{.note = NoteId{"mine"}, .text = "Ask about the course"});
  pair.report(utc(on, 13), KeepNote{.note = NoteId{"mine"}, .text = "Wants to talk about pay in autumn"});
  Subject const statement{.kind = SubjectKind::Note, .id = "said-1"};
  pair.report(utc(on, 13, 5), AttachEvidence{.evidence = EvidenceId{"table"},
                                             .about = statement,
                                             .claim = EvidenceClaim::Improvement,
                                             .date = day(on - 1),
                                             .kind = "table",
                                             .reference = "orders-2026-01"});
  pair.report(utc(on, 13, 10), AddAddendum{.meeting = meeting(0), .text = "It was four customers.", .reason = "Counted again"});
  pair.manager(utc(on, 13, 15), Recognise{.matter = MatterId{"thanks"},
                                          .behaviour = "Called every late customer",
                                          .when = day(on - 1),
                                          .impact = "Two orders were saved",
                                          .serves = "orders"});
  pair.report(utc(on, 13, 20), GiveFeedback{.matter = MatterId{"feedback-up"}, .text = "The Monday numbers come too late to prepare"});
  pair.report(utc(on, 13, 25), RaiseMatter{.matter = MatterId{"idea"}, .kind = MatterKind::Idea, .text = "One form instead of three"});
  pair.refused("not_yours", report, utc(on, 13, 26), AnswerMatter{.matter = MatterId{"idea"}});
  pair.manager(utc(on + 3, 9), AnswerMatter{.matter = MatterId{"idea"}, .text = "Let us try it in March"});
  pair.manager(utc(on + 40, 9), FinishMatter{.matter = MatterId{"idea"}, .text = "One form since today"});
  pair.manager(utc(on + 40, 10), CloseLoop{.matter = MatterId{"idea"}, .text = "Thank you: it saves an hour a week"});
  pair.manager(
      utc(on, 14),
      RaiseMatter{
          .matter = MatterId{"extra"}, .kind = MatterKind::Effort, .text = "Cover for Fay on Friday", .gain = "Monday off", .hours = 8});
  pair.report(utc(on, 15), AnswerMatter{.matter = MatterId{"extra"}, .accepted = false, .text = "Not this Friday"});
  pair.manager(utc(on, 16), AskPulse{.pulse = PulseId{"spring"}, .stressed = true});
  pair.report(utc(on, 17), AnswerPulse{.pulse = PulseId{"spring"}, .happy = 7, .challenged = 6, .stressed = 4, .engaged = 8});
  pair.report(utc(on, 17, 5), AnswerUpward{.item = "UF1", .value = 4});
  pair.report(utc(on, 17, 6), RateTone{.meeting = meeting(0), .tone = 2});
  pair.report(
      utc(on, 17, 7),
      TallyTalk{
          .meeting = meeting(0), .offers_help = 2, .seeks_thoughts = 3, .seeks_next_steps = 1, .tells = 1, .source = TagSource::Other});
  pair.manager(utc(on, 17, 10), RateJointly{.about = "writing", .level = 2});
  pair.refused("not_both_rated", manager, utc(on, 17, 11), AgreeRating{.about = "writing", .level = 3});
  pair.report(utc(on, 17, 12), RateJointly{.about = "writing", .level = 3});
  pair.manager(utc(on, 17, 13), AgreeRating{.about = "writing", .level = 3});
  pair.report(utc(on, 17, 20), PlanDevelopment{.plan = PlanId{"lead"},
                                               .measure = "Leads the March project",
                                               .steps = {{.text = "The course", .due = day(on + 30)},
                                                         {.text = "A first project", .owner = Side::Manager, .due = day(on + 60)}}});
  pair.manager(utc(on, 17, 25), AgreePlan{.plan = PlanId{"lead"}, .version = 1});
  pair.report(utc(on + 28, 9), FinishStep{.plan = PlanId{"lead"}, .step = 0});
  pair.report(utc(on + 30, 9), ReviewExpectation{.clause = "heard", .fulfilled = 0.9, .text = "The idea was answered in three days"});
  // A promise that the other side proposes is none until it is accepted.
  pair.manager(utc(on, 18),
               MakePromise{.promise = PromiseId{"asked-1"}, .owner = Side::Report, .text = "Show the form to Hana", .due = day(on + 7)});
  pair.report(utc(on, 18, 5), AcceptPromise{.promise = PromiseId{"asked-1"}});
  pair.report(utc(on + 2, 9), DeliverPromise{.promise = PromiseId{"asked-1"}});
  pair.manager(utc(on + 2, 10), DisputePromise{.promise = PromiseId{"asked-1"}, .reason = "Hana has not seen it"});
  pair.report(utc(on + 3, 9), DeliverPromise{.promise = PromiseId{"asked-1"}, .text = "Now she has"});
  pair.manager(utc(on + 3, 10), ConfirmPromise{.promise = PromiseId{"asked-1"}});
  pair.manager(utc(on, 18, 10), MakePromise{.promise = PromiseId{"asked-2"}, .owner = Side::Report, .text = "Take the minutes in May"});
  pair.report(utc(on, 18, 15), DeclinePromise{.promise = PromiseId{"asked-2"}, .reason = "On leave in May"});
  pair.report(utc(on, 18, 20), MakePromise{.promise = PromiseId{"undated"}, .owner = Side::Report, .text = "Clear the archive"});
  pair.manager(utc(on + 20, 9), ReleasePromise{.promise = PromiseId{"undated"}, .reason = "The archive is gone"});
}

}  // namespace

void play_year(Say const& say, std::function<CarryOver(RelationshipId const&)> const& carry_over,
               std::function<std::int64_t(RelationshipId const&, MeetingId const&)> const& revision) {
  std::int32_t const september = parse_day("2026-09-01");
  for (std::size_t number = 0; number < team.size(); ++number) {
    PersonId const& report = team[number];
    Pair pair{say, maria, report};
    bool const leaves = number == 0;  // Bea changes over to Otto in September
    begin(pair, maria, report, first_monday - 4);
    for (std::int32_t week = 0; week < weeks; ++week) {
      std::int32_t const on = first_monday + 7 * week;
      if (leaves && on >= september - 14) break;
      std::int32_t const turn = (week + static_cast<std::int32_t>(number)) % 10;
      pair.manager(utc(on - 4, 9), ArrangeMeeting{.meeting = meeting(week), .start = clock(on, 9), .minutes = 30});
      if (turn == 3) pair.report(utc(on - 2, 9), MoveMeeting{.meeting = meeting(week), .to = clock(on, 10), .cause = Cause::Travel});
      if (week > 0 && (turn == 5 || turn == 7)) {
        lose(pair, week, on, turn == 5);
        continue;
      }
      // What is signed is what was filed: the page has one revision for each statement and promise, and one for filing it.
      std::int64_t const expected = 2 + (week % 2 == 0 ? 1 : 0) + (week % 3 == 0 ? 1 : 0);
      hold(pair, week, on, expected, turn == 0);
      if (revision(pair.id(), meeting(week)) != expected) throw std::runtime_error{"a page has another revision than was signed"};
      keep(pair, week, on);
      if (week == 0) once(pair, maria, report, on);
    }
    if (!leaves) continue;
    // Maria hands over: open topics and promises go to Otto only because Bea wants it.
    pair.report(utc(september - 10, 8), OpenTopic{.topic = TopicId{"project"}, .title = "The first project"});
    pair.manager(
        utc(september - 10, 9),
        MakePromise{.promise = PromiseId{"project"}, .owner = Side::Manager, .text = "A project to lead", .due = day(september + 60)});
    //! [hand_over]
    pair.manager(utc(september - 1, 9), CloseRelationship{.until = day(september)});
    pair.refused("after_the_end", report, utc(september, 8), OpenTopic{.topic = TopicId{"late"}, .title = "Too late"});
    Pair next{say, otto, report};
    next.manager(utc(september, 7), OpenRelationship{.manager = otto, .report = report, .from = day(september), .time_zone = zone});
    CarryOver const offer = carry_over(pair.id());
    next.refused("not_yours", otto, utc(september, 8), offer);
    next.report(utc(september, 8, 30), offer);
    //! [hand_over]
  }
}

}  // namespace hr
