// SPDX-License-Identifier: MIT
#include "simulation/world_names.hpp"
#include <roir/relationship/relationship.hpp>
#include <roir/simulation/world.hpp>
#include <roir/simulation/world_entries.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace roir {
namespace {

using simulation::meeting_id;

constexpr std::array<char const*, 5> section_keys = {"kpi", "achievements", "competence", "development", "attendance"};
constexpr std::array<char const*, 2> upward_items = {"trust", "support"};

// Words say no more than that there are some.
class Teller {
 public:
  Teller(std::vector<WorldEntry>& entries, WorldEvent const& event, WorldScenario const& scenario)
      : entries_{entries}, e_{event}, scenario_{scenario} {}

  void tell() {
    if (!is_between_two(e_.kind))
      tell_of_people();
    else if (e_.kind <= WorldEventKind::RecordSigned || e_.kind == WorldEventKind::Moved)
      tell_of_meeting();
    else if (e_.kind <= WorldEventKind::Broken)
      tell_of_promise();
    else
      tell_of_talk();
  }

 private:
  [[nodiscard]] PersonId manager() const { return world_manager(e_.manager); }
  [[nodiscard]] PersonId person() const { return world_person(e_.post, e_.occupant); }
  [[nodiscard]] PersonId actor() const { return e_.by == Side::Manager ? manager() : person(); }
  [[nodiscard]] std::string id(char letter) const { return letter + std::to_string(e_.number); }
  [[nodiscard]] PromiseId promise_id() const { return PromiseId{id('p')}; }
  [[nodiscard]] MatterId matter_id() const { return MatterId{id('x')}; }
  [[nodiscard]] std::optional<MeetingId> in_meeting() const {
    return e_.other == WorldEvent::none ? std::nullopt : std::optional{meeting_id(e_.other)};
  }
  [[nodiscard]] std::optional<TopicId> of_topic() const {
    return e_.topic == WorldEvent::none ? std::nullopt : std::optional{TopicId{"t" + std::to_string(e_.topic)}};
  }
  void say(StreamId stream, PersonId who, Body body) {
    Timestamp const now{Moment::instant(simulation::instant_of(e_, scenario_, e_.at))};
    entries_.push_back({std::move(stream), {.actor = std::move(who), .at = now, .recorded_at = now, .body = std::move(body)}});
  }
  void organisation(Body body) { say({StreamKind::Organisation, "organisation"}, PersonId{"hr"}, std::move(body)); }
  void of_person(Body body) { say({StreamKind::Person, person().text()}, person(), std::move(body)); }
  void pair(PersonId who, Body body) { say({StreamKind::Relationship, world_relationship(e_).text()}, std::move(who), std::move(body)); }
  void pair(Body body) { pair(actor(), std::move(body)); }

  void tell_of_people() {
    switch (e_.kind) {
      case WorldEventKind::ManagerHired:
      case WorldEventKind::Hired:
        organisation(simulation::person_of(e_, scenario_));
        organisation(simulation::employment_of(e_, scenario_));
        break;
      case WorldEventKind::Left:
        organisation(simulation::employment_of(e_, scenario_));
        break;
      case WorldEventKind::Adopted:
      case WorldEventKind::Agreed:
        organisation(simulation::adoption_of(e_, scenario_));
        break;
      case WorldEventKind::PublicHoliday:
        organisation(simulation::holiday_of(e_, scenario_));
        break;
      case WorldEventKind::LineBegan:
        organisation(simulation::line_of(e_, scenario_));
        pair(PersonId{"hr"}, OpenRelationship{.manager = manager(),
                                              .report = person(),
                                              .from = to_date(e_.from),
                                              .time_zone = simulation::person_of(e_, scenario_).time_zone});
        for (PersonId const& who : {manager(), person()}) pair(who, ChooseSharing{.what = ShareChoice::ArrivalTimes});
        break;
      case WorldEventKind::LineEnded:
        organisation(simulation::line_of(e_, scenario_));
        pair(PersonId{"hr"}, CloseRelationship{.until = to_date(e_.until)});
        break;
      case WorldEventKind::Away:
        of_person(simulation::absence_of(e_, scenario_));
        break;
      case WorldEventKind::Read:
        of_person(KpiReading{
            .person = person(),
            .kpi = world_kpi(e_.number),
            .kind = std::array{KpiKind::Quantity, KpiKind::Timeliness, KpiKind::Cost, KpiKind::Quality, KpiKind::Behaviour}[e_.number],
            .unit = "points",
            .value = e_.value,
            .target = 100,
            .from = to_date(e_.from),
            .until = to_date(e_.until)});
        break;
      default:
        of_person(Goal{.person = person(),
                       .name = "goal " + std::to_string(e_.number),
                       .kind = GoalKind::Productivity,
                       .authorship = e_.code == 1 ? Authorship::Joint : Authorship::Manager,
                       .measure = "points",
                       .from = to_date(e_.from)});
    }
  }

  void tell_of_meeting() {
    MeetingId const meeting = meeting_id(e_.number);
    switch (e_.kind) {
      case WorldEventKind::Arranged:
        if (e_.code == 1) break;  // only the calendar knows
        pair(ArrangeMeeting{.meeting = meeting, .start = Moment::wall_clock(e_.start), .minutes = e_.minutes, .replaces = in_meeting()});
        break;
      case WorldEventKind::Moved:
        pair(MoveMeeting{.meeting = meeting, .to = Moment::wall_clock(e_.start), .cause = e_.cause});
        break;
      case WorldEventKind::Held:
        tell_of_held(meeting);
        break;
      case WorldEventKind::Cancelled:
        pair(CancelMeeting{.meeting = meeting, .by = e_.by, .cause = e_.cause});
        break;
      case WorldEventKind::Missed:
        pair(MissMeeting{.meeting = meeting, .by = e_.by, .cause = e_.cause});
        break;
      case WorldEventKind::Chased:
        pair(ChaseMeeting{.meeting = meeting, .prompted = e_.code == 1});
        break;
      case WorldEventKind::TopicOpened:
        pair(OpenTopic{.topic = TopicId{id('t')}, .title = "topic"});
        break;
      case WorldEventKind::TopicClosed:
        pair(MarkTopic{.topic = TopicId{id('t')}, .state = TopicState::Closed});
        break;
      case WorldEventKind::ItemAdded:
        pair(AddItem{.item = ItemId{id('i')},
                     .meeting = meeting_id(e_.other),
                     .section = section_keys[e_.code & 7u],
                     .text = "item",
                     .topic = of_topic(),
                     .horizon = (e_.code & 8u) != 0 ? Horizon::Strategic : Horizon::Tactical,
                     .focus = (e_.code & 16u) != 0 ? Focus::Person : Focus::Results});
        break;
      case WorldEventKind::ItemClosed:
        pair(CloseItem{
            .item = ItemId{id('i')}, .outcome = e_.code == 1 ? ItemOutcome::Discussed : ItemOutcome::Deferred, .minutes = e_.minutes});
        break;
      case WorldEventKind::Tallied:
        pair(TallyTalk{.meeting = meeting,
                       .offers_help = e_.code / 3,
                       .seeks_thoughts = e_.code - 2 * (e_.code / 3),
                       .seeks_next_steps = e_.code / 3,
                       .tells = e_.other,
                       .justified_tells = e_.other / 4,
                       .report_talk_share = e_.value});
        break;
      case WorldEventKind::RecordFiled:
        pair(FileRecord{.meeting = meeting, .text = "record", .pages = 0.5});
        break;
      default:
        pair(SignRecord{.meeting = meeting, .revision = e_.code});
    }
  }

  void tell_of_held(MeetingId const& meeting) {
    pair(HoldMeeting{.meeting = meeting, .start = Moment::wall_clock(e_.start), .minutes = e_.minutes});
    struct Side {
      PersonId who;
      std::uint16_t late, prep, follow_up;
    };
    for (Side const& side : {Side{manager(), e_.manager_late, e_.manager_prep, e_.manager_follow_up},
                             Side{person(), e_.report_late, e_.report_prep, e_.report_follow_up}}) {
      pair(side.who, Arrive{.meeting = meeting, .at_start = side.late});
      pair(side.who, LogTime{.meeting = meeting, .activity = Activity::Preparation, .minutes = side.prep});
      pair(side.who, LogTime{.meeting = meeting, .activity = Activity::FollowUp, .minutes = side.follow_up});
    }
  }

  void tell_of_promise() {
    switch (e_.kind) {
      case WorldEventKind::Promised:
        pair(MakePromise{.promise = promise_id(),
                         .owner = e_.by,
                         .text = "promise",
                         .due = to_date(e_.until),
                         .for_whom = e_.by == Side::Manager ? Side::Report : Side::Manager,
                         .meeting = in_meeting(),
                         .topic = of_topic(),
                         .requested = e_.code == 0});
        break;
      case WorldEventKind::Renegotiated:
        pair(RenegotiatePromise{.promise = promise_id(), .due = to_date(e_.until), .reason = "more time"});
        break;
      case WorldEventKind::Delivered:
        pair(DeliverPromise{.promise = promise_id(), .on = to_date(e_.until), .text = "done"});
        break;
      case WorldEventKind::Confirmed:
        pair(ConfirmPromise{.promise = promise_id()});
        break;
      default:
        pair(BreakPromise{.promise = promise_id()});
    }
  }

  void tell_of_talk() {
    switch (e_.kind) {
      case WorldEventKind::Recognised:
        pair(Recognise{.matter = matter_id(),
                       .behaviour = "what was done",
                       .when = (e_.code & 1u) != 0 ? std::optional{to_date(e_.at / minutes_per_day)} : std::nullopt,
                       .impact = (e_.code & 2u) != 0 ? "whom it helped" : "",
                       .serves = (e_.code & 4u) != 0 ? "goal" : "",
                       .meeting = in_meeting()});
        break;
      case WorldEventKind::FeedbackGiven:
        pair(GiveFeedback{.matter = matter_id(),
                          .kind = e_.code == 1 ? FeedbackKind::Praise : FeedbackKind::Guide,
                          .text = "feedback",
                          .meeting = in_meeting()});
        break;
      case WorldEventKind::Raised:
        pair(RaiseMatter{.matter = matter_id(),
                         .kind = static_cast<MatterKind>(e_.code),
                         .text = "matter",
                         .hours = e_.value > 0 ? std::optional{e_.value} : std::nullopt,
                         .meeting = in_meeting(),
                         .topic = of_topic()});
        break;
      case WorldEventKind::Answered:
        pair(AnswerMatter{.matter = matter_id(), .accepted = e_.code == 1});
        break;
      case WorldEventKind::Finished:
        pair(FinishMatter{.matter = matter_id()});
        break;
      case WorldEventKind::LoopClosed:
        pair(CloseLoop{.matter = matter_id()});
        break;
      case WorldEventKind::PulseAsked:
        pair(AskPulse{.pulse = PulseId{id('q')}, .meeting = in_meeting()});
        break;
      case WorldEventKind::PulseAnswered:
        pair(AnswerPulse{.pulse = PulseId{id('q')},
                         .happy = static_cast<double>(e_.code),
                         .challenged = static_cast<double>(e_.minutes),
                         .engaged = e_.value});
        break;
      case WorldEventKind::UpwardAnswered:
        pair(AnswerUpward{.item = upward_items[e_.number], .value = e_.code});
        break;
      case WorldEventKind::StepsPlanned: {
        DevelopmentStep const step{.text = "step", .due = to_date(e_.until)};
        pair(PlanDevelopment{.plan = PlanId{id('d')}, .measure = "points", .steps = {step, step}});
        break;
      }
      case WorldEventKind::StepsAgreed:
        pair(AgreePlan{.plan = PlanId{id('d')}});
        break;
      default:
        pair(FinishStep{.plan = PlanId{id('d')}, .step = e_.code});
    }
  }

  std::vector<WorldEntry>& entries_;
  WorldEvent const& e_;
  WorldScenario const& scenario_;
};

// Which relationship an event is about, in the order of posts, holders and spells.
std::uint64_t relationship_key(WorldEvent const& event) noexcept {
  return std::uint64_t{event.post} << 32 | std::uint64_t{event.occupant} << 16 | event.spell;
}

RelationshipState state_of(std::vector<Entry>& entries, RelationshipId const& id) {
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i].version = static_cast<std::int64_t>(i) + 1;
  return Relationship::replay(id, entries).without_words();
}

}  // namespace

void add_entries(std::vector<WorldEntry>& entries, WorldEvent const& event, WorldScenario const& scenario) {
  Teller{entries, event, scenario}.tell();
}

std::vector<RelationshipState> relationships_of(std::span<WorldEvent const> events, WorldScenario const& scenario) {
  std::map<std::uint64_t, std::vector<WorldEvent const*>> by_relationship;
  for (WorldEvent const& event : events)
    if (event.kind >= WorldEventKind::LineBegan && event.post != WorldEvent::none)
      by_relationship[relationship_key(event)].push_back(&event);
  std::vector<RelationshipState> states;
  std::vector<WorldEntry> told;
  for (auto const& [key, about] : by_relationship) {
    told.clear();
    for (WorldEvent const* const event : about) add_entries(told, *event, scenario);
    std::vector<Entry> entries;
    for (WorldEntry& one : told)
      if (one.stream.kind == StreamKind::Relationship) entries.push_back(std::move(one.entry));
    if (!entries.empty()) states.push_back(state_of(entries, world_relationship(*about.front())));
  }
  return states;
}

World make_world(WorldScenario const& scenario, bool with_relationships, Progress const& progress) {
  World world{.facts = {}, .end = world_end(scenario)};
  WorldStream stream{scenario};
  std::vector<WorldEvent> events;
  std::vector<WorldEntry> told;
  std::uint32_t unit = 0;
  auto const finish_unit = [&] {
    for (RelationshipState& state : relationships_of(events, scenario)) world.relationships.push_back(std::move(state));
    events.clear();
    if (progress) progress({.what = "living units", .done = unit + 1, .total = static_cast<std::uint64_t>(scenario.units)});
  };
  std::vector<WorldEvent> week;
  while (stream.next_week(week)) {
    if (stream.unit() != unit) {
      finish_unit();
      unit = stream.unit();
    }
    for (WorldEvent const& event : week) {
      add_facts(world.facts, event, scenario);
      if (!with_relationships) continue;
      events.push_back(event);
      if (event.kind != WorldEventKind::Read && event.kind != WorldEventKind::GoalSet) continue;
      add_entries(told, event, scenario);
      world.readings.push_back(std::move(told.back().entry));
      told.clear();
    }
    week.clear();
  }
  finish_unit();
  return world;
}

}  // namespace roir
