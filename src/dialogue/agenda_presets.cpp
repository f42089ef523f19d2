// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/dialogue/agenda_presets.hpp>

#include <algorithm>
#include <string>

namespace roir {
namespace {

// The five sections that are covered in every meeting.
AgendaTemplate one_to_one() {
  return {.name = "one_to_one",
          .sections = {{.key = "kpi",
                        .title = "Results against targets, and their quality",
                        .required = true,
                        .minutes = 8,
                        .prompts = {"Which figures moved since last time, and why?", "What about quality, apart from quantity?"}},
                       {.key = "achievements",
                        .title = "Achievements and objectives met",
                        .required = true,
                        .minutes = 6,
                        .prompts = {"What went well that we should name?", "Which evidence shows it?"}},
                       {.key = "competence",
                        .title = "Skills that grew, and where to focus",
                        .required = true,
                        .minutes = 6,
                        .prompts = {"What can you do now that you could not do before?", "Which one skill is next?"}},
                       {.key = "development",
                        .title = "Development and support",
                        .required = true,
                        .minutes = 6,
                        .prompts = {"Where do you want to be in a year?", "What do you need from me for the next step?"}},
                       {.key = "attendance",
                        .title = "Attendance and time keeping",
                        .required = true,
                        .minutes = 2,
                        .prompts = {"Is there anything to say? If not, one word does."}}}};
}

// Not just tactical, not just results, and one conversation that goes on.
AgendaTemplate world_class() {
  return {
      .name = "world_class",
      .sections = {{.key = "series",
                    .title = "Since last time",
                    .minutes = 3,
                    .prompts = {"What became of what we said?", "What of it is settled, what goes on?"}},
                   {.key = "wellbeing",
                    .title = "How are you?",
                    .minutes = 4,
                    .prompts = {"How happy are you at work these days?", "Is the work too easy, too hard, or right?",
                                "How much does it weigh on you?", "How much of you is in it?"}},
                   {.key = "person", .title = "You", .minutes = 4, .prompts = {"What matters to you right now, apart from the figures?"}},
                   {.key = "tactical", .title = "This week's work", .minutes = 5, .prompts = {"What is in your way?"}},
                   {.key = "strategic",
                    .title = "Where it leads",
                    .minutes = 5,
                    .prompts = {"Which of the things we do will still matter in a year?", "What should we stop doing?"}}}};
}

// Two partners who expect something of each other.
AgendaTemplate partnering() {
  return {.name = "partnering",
          .sections = {{.key = "expectations",
                        .title = "What we expect of each other",
                        .minutes = 4,
                        .prompts = {"What do you expect of me that you do not get?", "What I expect of you: is it clear, is it fair?"}},
                       {.key = "support",
                        .title = "Support, and what comes back",
                        .minutes = 4,
                        .prompts = {"What can I do that would help most?", "What will you do in return?"}},
                       {.key = "next_steps",
                        .title = "Next steps",
                        .minutes = 4,
                        .prompts = {"What do you think we should do next?", "Who does what, until when?"}}}};
}

// Somebody has to begin, and it is the manager.
AgendaTemplate kick_start() {
  return {.name = "kick_start",
          .sections = {{.key = "manager_delivers",
                        .title = "What I have delivered, and what I deliver next",
                        .minutes = 4,
                        .prompts = {"Did what I promised last time arrive, and did it work for you?", "What will I do for you by when?"}},
                       {.key = "quick_wins",
                        .title = "Quick wins for you",
                        .minutes = 4,
                        .prompts = {"Which small thing would make your work better within two weeks?"}}}};
}

using Maker = AgendaTemplate (*)();
struct Named {
  std::string_view name;
  Maker make;
};
constexpr Named presets[] = {
    {"one_to_one", one_to_one}, {"world_class", world_class}, {"partnering", partnering}, {"kick_start", kick_start}};

template <class Value>
void add_once(std::vector<Value>& values, Value const& value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

void lay_over(AgendaSection& section, AgendaSection const& over) {
  if (!over.title.empty()) section.title = over.title;
  if (over.minutes != 0) section.minutes = over.minutes;
  section.required = section.required || over.required;
  for (std::string const& prompt : over.prompts) add_once(section.prompts, prompt);
}

}  // namespace

std::vector<std::string_view> agenda_preset_names() {
  std::vector<std::string_view> names;
  for (Named const& preset : presets) names.push_back(preset.name);
  return names;
}

AgendaTemplate agenda_preset(std::string_view name) {
  std::string all;
  for (Named const& preset : presets) {
    if (preset.name == name) return preset.make();
    all.append(all.empty() ? "" : ", ").append(preset.name);
  }
  throw NotFound{{.code = "no_agenda",
                  .message = "roir brings no agenda \"" + std::string{name.substr(0, 64)} + "\"",
                  .subject = std::string{name.substr(0, 64)},
                  .hint = "There are: " + all + "."}};
}

AgendaTemplate with_overlay(AgendaTemplate base, AgendaTemplate const& overlay) {
  base.structured = base.structured || overlay.structured;
  for (AgendaSection const& over : overlay.sections) {
    auto const same =
        std::find_if(base.sections.begin(), base.sections.end(), [&](AgendaSection const& section) { return section.key == over.key; });
    if (same == base.sections.end())
      base.sections.push_back(over);
    else
      lay_over(*same, over);
  }
  add_once(base.overlays, overlay.name);
  return base;
}

}  // namespace roir
