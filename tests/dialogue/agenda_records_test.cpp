// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../time/random_values.hpp"
#include <roir/dialogue/agenda.hpp>

namespace roir {
namespace {

TEST(AgendaRecords, are_as_the_golden_file_says) {
  golden::expect_records<AgendaSection, AgendaTemplate, AddItem, EditItem, CloseItem, OpenTopic, MarkTopic, AgendaItem, TopicStep, Topic>();
}

TEST(AgendaRecords, obey_the_laws_of_records) {
  expect_record_laws<AgendaSection, AgendaTemplate, AddItem, EditItem, CloseItem, OpenTopic, MarkTopic, AgendaItem, TopicStep, Topic>();
}

TEST(AgendaRecords, a_section_has_a_key_in_snake_case_and_at_most_a_day) {
  for (char const* key : {"", "Kpi", "1st", "_kpi", "k-pi", "kpí"}) EXPECT_EQ(refusal_of(AgendaSection{.key = key}), "bad_template") << key;
  EXPECT_EQ(refusal_of(AgendaSection{.key = "kpi_2"}), "taken");
  for (std::int64_t const minutes : {0, 1440}) EXPECT_EQ(refusal_of(AgendaSection{.key = "kpi", .minutes = minutes}), "taken");
  for (std::int64_t const minutes : {-1, 1441}) EXPECT_EQ(refusal_of(AgendaSection{.key = "kpi", .minutes = minutes}), "bad_template");
}

TEST(AgendaRecords, a_template_has_a_name_a_version_and_each_key_once) {
  AgendaSection const kpi{.key = "kpi"}, goals{.key = "goals"};
  EXPECT_EQ(refusal_of(AgendaTemplate{.name = "t", .sections = {kpi, goals}}), "taken");
  EXPECT_EQ(refusal_of(AgendaTemplate{.sections = {kpi}}), "bad_template");
  EXPECT_EQ(refusal_of(AgendaTemplate{.name = "t", .version = 0}), "bad_template");
  EXPECT_EQ(refusal_of(AgendaTemplate{.name = "t", .sections = {kpi, goals, kpi}}), "bad_template");
}

TEST(AgendaRecords, an_item_has_a_text_and_at_most_a_day) {
  AddItem const good{.item = ItemId{"i"}, .meeting = MeetingId{"m"}, .text = "x", .minutes = 1440};
  EXPECT_EQ(refusal_of(good), "taken");
  EXPECT_EQ(refusal_of(AddItem{.item = ItemId{"i"}, .meeting = MeetingId{"m"}}), "bad_item");
  EXPECT_EQ(refusal_of(EditItem{.item = ItemId{"i"}}), "taken");
  EXPECT_EQ(refusal_of(EditItem{.item = ItemId{"i"}, .text = ""}), "bad_item");
  EXPECT_EQ(refusal_of(CloseItem{.item = ItemId{"i"}}), "taken");
  EXPECT_EQ(refusal_of(CloseItem{.item = ItemId{"i"}, .outcome = ItemOutcome::Open}), "bad_item");
  for (std::int64_t const minutes : {-1, 1441}) {
    AddItem odd = good;
    odd.minutes = minutes;
    EXPECT_EQ(refusal_of(odd), "bad_item");
    EXPECT_EQ(refusal_of(EditItem{.item = ItemId{"i"}, .minutes = minutes}), "bad_item");
    EXPECT_EQ(refusal_of(CloseItem{.item = ItemId{"i"}, .minutes = minutes}), "bad_item");
  }
}

TEST(AgendaRecords, a_topic_has_a_title) {
  EXPECT_EQ(refusal_of(OpenTopic{.topic = TopicId{"t"}, .title = "x"}), "taken");
  EXPECT_EQ(refusal_of(OpenTopic{.topic = TopicId{"t"}}), "bad_topic");
}

}  // namespace
}  // namespace roir
