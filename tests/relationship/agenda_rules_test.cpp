// SPDX-License-Identifier: MIT
// Items: open → discussed | deferred | dropped. Topics: domain.md A.8.2 (a closed one is opened again only by an event) and MarkTopic.
#include "state_table.hpp"

namespace roir {
namespace {

using namespace story;

MeetingId const m{"m"};
ItemId const i{"i"};
TopicId const t{"t"};

void item(Story& s) {
  s.say(ann, "2026-02-20T08:00Z", ArrangeMeeting{.meeting = m, .start = clock("2026-03-09T09:00")});
  s.say(bob, "2026-02-21T08:00Z", AddItem{.item = i, .meeting = m, .text = "Late orders"});
}
std::function<void(Story&)> closed(ItemOutcome outcome) {
  return [outcome](Story& s) {
    item(s);
    s.say(ann, "2026-02-22T08:00Z", CloseItem{.item = i, .outcome = outcome});
  };
}
std::function<void(Story&)> marked(TopicState state) {
  return [state](Story& s) {
    s.say(bob, "2026-02-20T08:00Z", OpenTopic{.topic = t, .title = "Training"});
    if (state != TopicState::Open) s.say(ann, "2026-02-21T08:00Z", MarkTopic{.topic = t, .state = state});
  };
}

TEST(AgendaRules, let_either_side_change_and_close_an_item_while_it_is_open) {
  std::vector<Column> const columns = {{"none", [](Story&) {}},
                                       {"open", item},
                                       {"discussed", closed(ItemOutcome::Discussed)},
                                       {"deferred", closed(ItemOutcome::Deferred)},
                                       {"dropped", closed(ItemOutcome::Dropped)}};
  std::vector<Row> const rows = {
      {"add", AddItem{.item = i, .meeting = m, .text = "Again"}, {"no_meeting", "id_in_use", "id_in_use", "id_in_use", "id_in_use"}},
      {"edit", EditItem{.item = i, .text = "Later orders"}, {"no_item", "open", "item_is", "item_is", "item_is"}},
      {"edit to a topic that is not", EditItem{.item = i, .topic = t}, {"no_item", "no_topic", "item_is", "item_is", "item_is"}},
      {"discuss", CloseItem{.item = i}, {"no_item", "discussed", "item_is", "item_is", "item_is"}},
      {"defer", CloseItem{.item = i, .outcome = ItemOutcome::Deferred}, {"no_item", "deferred", "item_is", "item_is", "item_is"}},
      {"drop", CloseItem{.item = i, .outcome = ItemOutcome::Dropped}, {"no_item", "dropped", "item_is", "item_is", "item_is"}},
      {"close as open", CloseItem{.item = i, .outcome = ItemOutcome::Open}, {"bad_item", "bad_item", "bad_item", "bad_item", "bad_item"}}};
  for (PersonId const& who : {ann, bob})
    expect_table(who, columns, rows, [](Story const& s) { return only_state(s.seen().state().items, &AgendaItem::outcome); });
}

TEST(AgendaRules, take_items_for_a_meeting_to_come_or_going_on) {
  using Tell = std::function<void(Story&)>;
  Tell const plan = [](Story& s) { s.say(ann, "2026-02-20T08:00Z", ArrangeMeeting{.meeting = m, .start = clock("2026-03-02T09:00")}); };
  auto const then = [&](Command command) -> Tell {
    return [=](Story& s) {
      plan(s);
      s.say(ann, "2026-03-02T09:00Z", command);
    };
  };
  Tell const hold = then(HoldMeeting{.meeting = m, .start = clock("2026-03-02T09:00"), .minutes = 30});
  std::vector<Column> const columns = {{"planned", plan},
                                       {"started", then(StartMeeting{.meeting = m, .start = clock("2026-03-02T09:00")})},
                                       {"held", hold},
                                       {"missed", then(MissMeeting{.meeting = m})},
                                       {"cancelled", then(CancelMeeting{.meeting = m})}};
  for (PersonId const& who : {ann, bob})
    expect_table(who, columns,
                 {{"add",
                   AddItem{.item = i, .meeting = m, .text = "Late orders"},
                   {"planned", "started", "meeting_is", "meeting_is", "meeting_is"}}},
                 [](Story const& s) { return only_state(s.seen().state().meetings, &Meeting::state); });
}

TEST(AgendaRules, let_topics_go_to_every_state_but_the_one_they_are_in) {
  std::vector<Column> const columns = {{"none", [](Story&) {}},
                                       {"open", marked(TopicState::Open)},
                                       {"progressing", marked(TopicState::Progressing)},
                                       {"parked", marked(TopicState::Parked)},
                                       {"closed", marked(TopicState::Closed)}};
  std::vector<Row> const rows = {
      {"open", OpenTopic{.topic = t, .title = "Training"}, {"open", "id_in_use", "id_in_use", "id_in_use", "id_in_use"}},
      {"open from nothing",
       OpenTopic{.topic = TopicId{"u"}, .title = "Course", .parent = TopicId{"x"}},
       {"no_topic", "no_topic", "no_topic", "no_topic", "no_topic"}},
      {"mark open", MarkTopic{.topic = t, .state = TopicState::Open}, {"no_topic", "topic_is", "topic_is", "open", "open"}},
      {"mark progressing",
       MarkTopic{.topic = t, .state = TopicState::Progressing},
       {"no_topic", "progressing", "progressing", "progressing", "progressing"}},
      {"mark parked", MarkTopic{.topic = t, .state = TopicState::Parked}, {"no_topic", "parked", "parked", "topic_is", "parked"}},
      {"mark closed", MarkTopic{.topic = t, .state = TopicState::Closed}, {"no_topic", "closed", "closed", "closed", "topic_is"}}};
  for (PersonId const& who : {ann, bob})
    expect_table(who, columns, rows, [](Story const& s) { return only_state(s.seen().state().topics, &Topic::state); });
}

TEST(AgendaRules, know_the_sections_of_the_template_where_there_is_one) {
  Story s;
  s.say(ann, "2026-02-20T08:00Z", ArrangeMeeting{.meeting = m, .start = clock("2026-03-02T09:00")});
  Command const item = AddItem{.item = i, .meeting = m, .section = "kpi", .text = "Late orders"};
  Command const note = WriteNote{.note = NoteId{"n"}, .meeting = m, .section = "kpi", .text = "Three were late."};
  EXPECT_EQ(s.refused(bob, "2026-02-21T08:00Z", item), "");
  s.context.agenda = {.name = "short", .sections = {{.key = "development", .title = "Development"}}};
  EXPECT_EQ(s.refused(bob, "2026-02-21T08:00Z", item), "no_section");
  EXPECT_EQ(s.refused(bob, "2026-02-21T08:00Z", note), "no_section");
  s.context.agenda.sections.push_back({.key = "kpi", .title = "Figures"});
  EXPECT_EQ(s.refused(bob, "2026-02-21T08:00Z", item), "");
  EXPECT_EQ(s.refused(bob, "2026-02-21T08:00Z", note), "");
}

TEST(AgendaRules, keep_with_a_topic_the_meetings_in_which_it_was_talked_about_each_once) {
  Story s;
  marked(TopicState::Open)(s);
  s.say(ann, "2026-02-20T08:00Z", ArrangeMeeting{.meeting = m, .start = clock("2026-03-02T09:00")});
  for (char const* const id : {"a", "b", "c"})
    s.say(bob, "2026-02-21T08:00Z", AddItem{.item = ItemId{id}, .meeting = m, .text = "Training", .topic = t});
  EXPECT_TRUE(s.seen().state().topics.front().touched.empty());
  s.say(bob, "2026-03-02T08:10Z", CloseItem{.item = ItemId{"a"}, .outcome = ItemOutcome::Deferred});
  EXPECT_TRUE(s.seen().state().topics.front().touched.empty());
  s.say(bob, "2026-03-02T08:10Z", CloseItem{.item = ItemId{"b"}});
  s.say(bob, "2026-03-02T08:10Z", CloseItem{.item = ItemId{"c"}});
  EXPECT_EQ(s.seen().state().topics.front().touched, std::vector{m});
}

TEST(AgendaRules, change_of_an_item_only_what_is_said) {
  Story s;
  item(s);
  s.say(ann, "2026-02-22T08:00Z", EditItem{.item = i, .horizon = Horizon::Strategic, .minutes = 10});
  AgendaItem const changed = s.seen().state().items.front();
  EXPECT_EQ(changed.text, "Late orders");
  EXPECT_EQ(changed.by, Side::Report);
  EXPECT_EQ(changed.horizon, Horizon::Strategic);
  EXPECT_EQ(changed.planned_minutes, 10);
}

}  // namespace
}  // namespace roir
