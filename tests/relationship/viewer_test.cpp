// SPDX-License-Identifier: MIT
// What a viewer may not see has no influence on what they see.
#include "every_kind.hpp"
#include "random_history.hpp"
#include "relationship/candidates.hpp"
#include "relationship/redaction.hpp"
#include "relationship/rules.hpp"
#include <roir/core/json.hpp>
#include <roir/core/record.hpp>

#include <algorithm>
#include <map>
#include <numeric>

namespace roir::story {
namespace {

// Everything that a view tells, as text.
std::string everything(RelationshipView const& view, PairContext const& context, Timestamp now) {
  std::string all = json_text(to_json(view.state()));
  auto const add = [&all](auto const& records) {
    for (auto const& record : records) all += json_text(to_json(record));
  };
  Date const today = to_date(day_of_minutes(now.minute().minutes()));
  all += json_text(to_json(view.promises(today)));
  add(view.due(today));
  add(view.findings(context, now));
  add(view.next_actions(std::nullopt, context, now));
  for (Meeting const& meeting : view.state().meetings) {
    all += json_text(to_json(view.page(meeting.meeting)));
    all += json_text(to_json(view.prepare(meeting.meeting, context, now)));
    add(view.next_actions(meeting.meeting, context, now));
  }
  try {
    all += json_text(to_json(view.carry_over()));
  } catch (NotFound const& nothing) {
    all += nothing.code();
  }
  return all;
}

PersonId const& person(Side side) {
  return side == Side::Manager ? ann : bob;
}

// An oracle of its own: what in a journal one side may not see, told from the entries alone.
class Hidden {
 public:
  Hidden(std::vector<Entry> const& entries, Side viewer) : entries_{entries}, viewer_{viewer} {
    for (Entry const& entry : entries) {
      Side const by = entry.actor == ann ? Side::Manager : Side::Report;
      if (auto const* choice = std::get_if<ChooseSharing>(&entry.body)) wants_[{choice->what, by}] = choice->yes;
      if (auto const* ask = std::get_if<AskPulse>(&entry.body)) asked_.emplace(ask->pulse, *ask);
    }
    find_unreturned();
  }

  // Whether a viewer sees nothing of an entry, so that it may be left out.
  [[nodiscard]] bool whole(std::size_t place) const {
    Entry const& entry = entries_[place];
    bool const by_other = entry.actor != person(viewer_);
    if (std::holds_alternative<KeepNote>(entry.body)) return by_other;
    if (std::holds_alternative<AnswerUpward>(entry.body) || std::holds_alternative<RateTone>(entry.body)) return viewer_ == Side::Manager;
    if (std::holds_alternative<Arrive>(entry.body)) return !shared(ShareChoice::ArrivalTimes);
    if (std::holds_alternative<RateJointly>(entry.body)) return unreturned_.contains(place);
    if (auto const* answer = std::get_if<AnswerPulse>(&entry.body)) return viewer_ == Side::Manager && is_for_report_alone(*answer);
    if (auto const* ask = std::get_if<AskPulse>(&entry.body))
      return !shared(ShareChoice::Stress) && !ask->happy && !ask->challenged && !ask->engaged && !is_answered(ask->pulse);
    return false;
  }

  // The entry with what a viewer may not see of it said otherwise.
  [[nodiscard]] Entry otherwise(std::size_t place) const {
    Entry entry = entries_[place];
    bool const is_hidden = whole(place);
    if (auto* note = std::get_if<KeepNote>(&entry.body); note != nullptr && is_hidden) note->text += " otherwise";
    if (auto* answer = std::get_if<AnswerUpward>(&entry.body); answer != nullptr && is_hidden) answer->value = 6 - answer->value;
    if (auto* tone = std::get_if<RateTone>(&entry.body); tone != nullptr && is_hidden) tone->tone = -tone->tone;
    if (auto* arrival = std::get_if<Arrive>(&entry.body); arrival != nullptr && is_hidden) arrival->at_start += 7;
    if (auto* rating = std::get_if<RateJointly>(&entry.body); rating != nullptr && is_hidden) rating->level = 4 - rating->level;
    if (auto* answer = std::get_if<AnswerPulse>(&entry.body)) {
      if (is_hidden)
        for (auto* value : {&answer->happy, &answer->challenged, &answer->engaged})
          if (*value) *value = 3.5;  // only what was asked can be answered
      if (answer->stressed && (is_hidden || !shared(ShareChoice::Stress))) answer->stressed = 10.0 - *answer->stressed;
    }
    if (auto* proposal = std::get_if<ProposeAgreement>(&entry.body))
      for (Clause& clause : proposal->clauses)
        if (is_unshared(clause.kind)) clause.text += " otherwise";
    return entry;
  }

 private:
  [[nodiscard]] bool shared(ShareChoice what) const {
    auto const wants = [&](Side side) {
      auto const found = wants_.find({what, side});
      return found != wants_.end() && found->second;
    };
    return wants(Side::Manager) && wants(Side::Report);
  }
  [[nodiscard]] bool is_unshared(ClauseKind kind) const {
    if (kind == ClauseKind::Hope || kind == ClauseKind::Fear) return !shared(ShareChoice::HopesAndFears);
    bool const is_style = kind == ClauseKind::Style || kind == ClauseKind::Motivator || kind == ClauseKind::Demotivator;
    return is_style && !shared(ShareChoice::Style);
  }
  [[nodiscard]] bool is_for_report_alone(AnswerPulse const& answer) const {
    if (!asked_.at(answer.pulse).face_to_face) return true;
    return !shared(ShareChoice::Stress) && answer.stressed && !answer.happy && !answer.challenged && !answer.engaged;
  }
  [[nodiscard]] bool is_answered(PulseId const& pulse) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](Entry const& entry) {
      auto const* answer = std::get_if<AnswerPulse>(&entry.body);
      return answer != nullptr && answer->pulse == pulse;
    });
  }
  // Ratings of the other side in a round in which the viewer has not rated.
  void find_unreturned() {
    std::map<std::string, std::vector<std::size_t>> rounds;
    auto const settle = [&](std::vector<std::size_t> const& round) {
      bool const has_rated =
          std::any_of(round.begin(), round.end(), [&](std::size_t place) { return entries_[place].actor == person(viewer_); });
      if (!has_rated) unreturned_.insert(round.begin(), round.end());
    };
    for (std::size_t place = 0; place < entries_.size(); ++place) {
      if (auto const* rating = std::get_if<RateJointly>(&entries_[place].body)) rounds[rating->about].push_back(place);
      if (auto const* agreed = std::get_if<AgreeRating>(&entries_[place].body)) rounds.erase(agreed->about);
    }
    for (auto const& [about, round] : rounds) settle(round);
  }

  std::vector<Entry> const& entries_;
  Side viewer_;
  std::map<std::pair<ShareChoice, Side>, bool> wants_;
  std::map<PulseId, AskPulse> asked_;
  std::set<std::size_t> unreturned_;
};

std::vector<Entry> without_hidden(std::vector<Entry> const& entries, Side viewer) {
  Hidden const hidden{entries, viewer};
  std::vector<Entry> kept;
  for (std::size_t place = 0; place < entries.size(); ++place)
    if (!hidden.whole(place)) {
      kept.push_back(entries[place]);
      kept.back().version = static_cast<std::int64_t>(kept.size());
    }
  return kept;
}

std::vector<Entry> otherwise(std::vector<Entry> const& entries, Side viewer) {
  Hidden const hidden{entries, viewer};
  std::vector<Entry> all;
  for (std::size_t place = 0; place < entries.size(); ++place) all.push_back(hidden.otherwise(place));
  return all;
}

std::string seen(std::vector<Entry> const& entries, Told const& history, Side viewer, std::int64_t later) {
  Relationship const pair = Relationship::replay(RelationshipId{"r"}, entries);
  return everything(pair.seen_by(person(viewer)), history.context, Timestamp{Moment::instant(history.minutes + later)});
}

constexpr std::array both_sides{Side::Manager, Side::Report};
constexpr std::array<std::int64_t, 2> laters{1, std::int64_t{70} * minutes_per_day};

RC_GTEST_PROP(Viewer, WhatIsHiddenMayAsWellNotBeThere, ()) {
  Told const history = told(*steps());
  for (Side const viewer : both_sides) {
    auto const kept = without_hidden(history.entries, viewer);
    RC_CLASSIFY(kept.size() < history.entries.size(), "something is hidden");
    RC_CLASSIFY(history.entries.size() > 30, "long");
    for (std::int64_t const later : laters) RC_ASSERT(seen(kept, history, viewer, later) == seen(history.entries, history, viewer, later));
  }
}

RC_GTEST_PROP(Viewer, WhatIsHiddenMayAsWellBeOtherwise, ()) {
  Told const history = told(*steps());
  for (Side const viewer : both_sides)
    for (std::int64_t const later : laters)
      RC_ASSERT(seen(otherwise(history.entries, viewer), history, viewer, later) == seen(history.entries, history, viewer, later));
}

RC_GTEST_PROP(Viewer, LookingTwiceShowsTheSame, ()) {
  Told const history = told(*steps());
  for (Side const viewer : both_sides) {
    RelationshipState const once = history.pair.seen_by(person(viewer)).state();
    RC_ASSERT(record_equal(seen_from(once, viewer), once));
  }
}

// Calls `look(field, value)` for each field within a record.
template <is_record Record, class Look>
void walk(Record const& record, Look const& look);
template <class Value, class Look>
void walk_value(Value const& value, Look const& look) {
  if constexpr (is_record<Value>) {
    walk(value, look);
  } else if constexpr (is_optional<Value>) {
    if (value) walk_value(*value, look);
  } else if constexpr (is_vector<Value>) {
    for (auto const& element : value) walk_value(element, look);
  }
}
template <is_record Record, class Look>
void walk(Record const& record, Look const& look) {
  for_each_field<Record>([&](auto const& field) {
    look(record, field);
    walk_value(field.of(record), look);
  });
}

template <class Value>
bool is_empty(Value const& value) {
  if constexpr (is_optional<Value>)
    return !value.has_value();
  else if constexpr (is_vector<Value> || std::is_same_v<Value, std::string>)
    return value.empty();
  else
    return false;
}

RC_GTEST_PROP(Viewer, DescriptionsAreObeyed, ()) {
  Told const history = told(*steps());
  for (Side const viewer : both_sides) {
    RelationshipState const state = history.pair.seen_by(person(viewer)).state();
    walk(state, [&]<class Record, class Value>(Record const& record, Field<Record, Value> const& field) {
      bool is_for_other = field.visibility == (viewer == Side::Manager ? Visibility::Report : Visibility::Manager);
      if constexpr (std::is_same_v<Record, Pulse>) is_for_other = is_for_other && !record.face_to_face;
      if (is_for_other) RC_ASSERT(is_empty(field.of(record)));
      if constexpr (std::is_same_v<Record, AuthorNote>) RC_ASSERT(record.author == viewer);
    });
  }
}

RC_GTEST_PROP(Viewer, FiguresAreMadeWithoutWords, ()) {
  Told const history = told(*steps());
  walk(history.pair.without_words(), []<class Record, class Value>(Record const& record, Field<Record, Value> const& field) {
    if constexpr (std::is_same_v<Value, std::string>)
      if (field.sensitivity != Sensitivity::None) RC_ASSERT(field.of(record).find("said") == std::string::npos);
    bool const is_moment_of_pulse = std::is_same_v<Record, Pulse> && field.name == "answered_at";
    bool const is_for_one =
        field.visibility != Visibility::Organisation && field.visibility != Visibility::Line && field.visibility != Visibility::Parties;
    if ((is_for_one && !is_moment_of_pulse) || field.sensitivity == Sensitivity::Special) RC_ASSERT(is_empty(field.of(record)));
  });
}

RC_GTEST_PROP(Viewer, MayDoWhatDecideAccepts, ()) {
  Told const history = told(*steps());
  for (Side const viewer : both_sides) {
    RelationshipView const view = history.pair.seen_by(person(viewer));
    Standing const standing = standing_of(view.state());
    auto const offered = candidates(standing, viewer, std::nullopt, history.now().minute());
    auto const actions = view.next_actions(std::nullopt, history.context, history.now());
    RC_ASSERT(offered.size() == actions.size());
    for (std::size_t i = 0; i < offered.size(); ++i) {
      Decision const decision =
          history.pair.decide(offered[i].command, {.context = &history.context, .actor = person(viewer), .at = history.now()});
      RC_ASSERT(static_cast<bool>(decision) == actions[i].allowed);
      if (!decision) RC_ASSERT(decision.refusal().code == actions[i].refusal->code);
    }
  }
}

// Without this the properties above might pass because nothing ever happens.
TEST(RandomHistory, TellsEveryKindOfTheTwo) {
  std::map<std::string_view, int> told_of;
  std::uint32_t random = 1;
  auto const next = [&random] { return random = random * 1664525U + 1013904223U; };
  for (int run = 0; run < 60; ++run) {
    std::vector<Step> all(400);
    for (Step& step : all)
      for (std::uint16_t& number : step) number = static_cast<std::uint16_t>(next() >> 16) % 60'000;
    for (Entry const& entry : told(all).entries) ++told_of[kind_of(entry.body)];
  }
  for (std::string_view const kind : test::kinds_of_the_two()) EXPECT_GT(told_of[kind], 0) << kind;
}

TEST(Viewer, IsOfferedEveryKindOfTheTwo) {
  Story story;
  story.say(ann, "2026-01-05T08:00Z", ArrangeMeeting{.meeting = MeetingId{"m"}, .start = clock("2026-01-06T10:00")});
  story.say(bob, "2026-01-05T08:01Z", OpenTopic{.topic = TopicId{"t"}, .title = "shifts"});
  story.say(bob, "2026-01-05T08:02Z", AddItem{.item = ItemId{"i"}, .meeting = MeetingId{"m"}, .text = "shifts", .topic = TopicId{"t"}});
  story.say(bob, "2026-01-05T08:03Z", MakePromise{.promise = PromiseId{"p"}, .owner = Side::Report, .text = "a plan"});
  story.say(bob, "2026-01-05T08:04Z", RaiseMatter{.matter = MatterId{"x"}, .text = "an idea"});
  story.say(ann, "2026-01-05T08:05Z", AskPulse{.pulse = PulseId{"u"}});
  story.say(bob, "2026-01-05T08:06Z", RateJointly{.about = "writing", .level = 3});
  story.say(bob, "2026-01-05T08:07Z", PlanDevelopment{.plan = PlanId{"d"}, .steps = {{.text = "a course"}}});
  story.say(bob, "2026-01-05T08:08Z", ProposeAgreement{.clauses = {{.clause = "c", .holder = Side::Report, .text = "say it early"}}});
  std::set<std::string> offered;
  for (NextAction const& action : story.pair.seen_by(bob).next_actions(std::nullopt, story.context, at("2026-01-05T09:00Z"))) {
    offered.insert(action.command);
    EXPECT_EQ(action.allowed, !action.refusal);
  }
  std::set<std::string_view> expected = test::kinds_of_the_two();
  for (char const* const elsewhere : {"open_relationship", "close_relationship", "carry_over"}) expected.erase(elsewhere);
  EXPECT_EQ(offered, std::set<std::string>(expected.begin(), expected.end()));
}

TEST(Viewer, SeesARatingOnceBothHaveRatedAndNoSignOfAnewOne) {
  Story story;
  story.say(bob, "2026-01-05T08:00Z", RateJointly{.about = "writing", .level = 4});
  EXPECT_TRUE(story.seen().state().ratings.empty());
  story.say(ann, "2026-01-05T08:01Z", RateJointly{.about = "writing", .level = 2});
  EXPECT_EQ(story.seen().state().ratings.front().by_report, 4);
  story.say(ann, "2026-01-05T08:02Z", AgreeRating{.about = "writing", .level = 3});
  auto const before = json_text(to_json(story.seen().state()));
  story.say(bob, "2026-02-05T08:00Z", RateJointly{.about = "writing", .level = 1});
  EXPECT_EQ(json_text(to_json(story.seen().state())), before);
  EXPECT_EQ(story.refused(ann, "2026-02-05T08:01Z", AgreeRating{.about = "writing", .level = 1}), "already_agreed");
  EXPECT_EQ(story.pair.seen_by(bob).state().ratings.size(), 2u);
}

TEST(Viewer, IsOneOfTheTwo) {
  Story const story;
  EXPECT_THROW(static_cast<void>(story.pair.seen_by(PersonId{"the boss of Ann"})), Forbidden);
}

}  // namespace
}  // namespace roir::story
