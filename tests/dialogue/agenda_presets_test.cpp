// SPDX-License-Identifier: MIT
#include <roir/core/json.hpp>
#include <roir/core/record.hpp>
#include <roir/dialogue/agenda_presets.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace roir {
namespace {

AgendaSection const* section(AgendaTemplate const& agenda, std::string_view key) {
  auto const found = std::find_if(agenda.sections.begin(), agenda.sections.end(), [&](AgendaSection const& one) { return one.key == key; });
  return found == agenda.sections.end() ? nullptr : &*found;
}

TEST(AgendaPresets, AreSoundRecordsThatAUserCouldHaveWritten) {
  for (std::string_view const name : agenda_preset_names()) {
    AgendaTemplate const agenda = agenda_preset(name);
    EXPECT_EQ(agenda.name, name);
    EXPECT_NO_THROW(validate(agenda));
    EXPECT_TRUE(record_equal(parse_record<AgendaTemplate>(json_text(to_json(agenda))), agenda));
    for (AgendaSection const& one : agenda.sections) {
      EXPECT_FALSE(one.title.empty()) << name << " " << one.key;
      EXPECT_FALSE(one.prompts.empty()) << name << " " << one.key;
    }
  }
  try {
    static_cast<void>(agenda_preset("standup"));
    FAIL();
  } catch (NotFound const& error) {
    EXPECT_EQ(error.code(), "no_agenda");
    EXPECT_EQ(error.hint(), "There are: one_to_one, world_class, partnering, kick_start.");
  }
}

TEST(AgendaPresets, TheFiveSectionsOfAOneToOneAreRequiredAndFitHalfAnHour) {
  AgendaTemplate const agenda = agenda_preset("one_to_one");
  std::vector<std::string> keys;
  std::int64_t minutes = 0;
  for (AgendaSection const& one : agenda.sections) {
    EXPECT_TRUE(one.required);
    keys.push_back(one.key);
    minutes += one.minutes;
  }
  EXPECT_EQ(keys, (std::vector<std::string>{"kpi", "achievements", "competence", "development", "attendance"}));
  EXPECT_LE(minutes, 30);
}

TEST(AgendaPresets, OverlaysComposeAndALaterOneWins) {
  AgendaTemplate const base{
      .name = "ours",
      .version = 3,
      .sections = {{.key = "a", .title = "A", .required = true, .minutes = 5, .prompts = {"one"}}, {.key = "b", .title = "B"}}};
  AgendaTemplate const first{
      .name = "first",
      .structured = true,
      .sections = {{.key = "c", .title = "C"}, {.key = "a", .title = "first A", .minutes = 7, .prompts = {"two", "one"}}}};
  AgendaTemplate const second{.name = "second", .sections = {{.key = "a", .title = "second A"}, {.key = "c", .required = true}}};

  AgendaTemplate const both = with_overlay(with_overlay(base, first), second);
  EXPECT_EQ(both.name, "ours");
  EXPECT_EQ(both.version, 3);
  EXPECT_TRUE(both.structured);
  EXPECT_EQ(both.overlays, (std::vector<std::string>{"first", "second"}));
  ASSERT_EQ(both.sections.size(), 3u);
  EXPECT_EQ(both.sections[0].key, "a");
  EXPECT_EQ(both.sections[0].title, "second A");
  EXPECT_EQ(both.sections[0].minutes, 7);  // the second says nothing of minutes
  EXPECT_TRUE(both.sections[0].required);
  EXPECT_EQ(both.sections[0].prompts, (std::vector<std::string>{"one", "two"}));
  EXPECT_EQ(section(both, "c")->title, "C");
  EXPECT_TRUE(section(both, "c")->required);
  EXPECT_EQ(section(with_overlay(with_overlay(base, second), first), "a")->title, "first A");
  EXPECT_NO_THROW(validate(both));
}

TEST(AgendaPresets, LayingAnOverlayTwiceIsLayingItOnce) {
  for (std::string_view const one : agenda_preset_names())
    for (std::string_view const other : agenda_preset_names()) {
      AgendaTemplate const once = with_overlay(agenda_preset(one), agenda_preset(other));
      EXPECT_TRUE(record_equal(with_overlay(once, agenda_preset(other)), once)) << one << " " << other;
    }
}

}  // namespace
}  // namespace roir
