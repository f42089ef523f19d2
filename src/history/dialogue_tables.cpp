// SPDX-License-Identifier: MIT
#include "history/dialogue_rows.hpp"
#include "history/metrics/words.hpp"
#include <roir/core/error.hpp>

#include <algorithm>
#include <string>

namespace roir {
namespace {

DialogueTableWords const& words_of(std::string_view metric) {
  if (DialogueTableWords const* const words = find_dialogue_table(metric)) return *words;
  std::string names;
  for (std::string const& name : dialogue_metrics()) names += (names.empty() ? "" : ", ") + name;
  throw NotFound{{.code = "no_metric",
                  .message = "there is no table '" + std::string(metric) + "' of dialogues",
                  .subject = std::string(metric),
                  .hint = "There are " + names + "."}};
}

Table empty_table(Selection const& selection, Dialogues const& dialogues, DialogueTableWords const& words) {
  Table table = described(selection, {words.name, words.title, words.definition, {}});
  table.info().policy = words.policy.empty() ? "none" : to_words(dialogues.policy(), words.policy);
  if (dialogues.unmatched() > 0)
    table.info().notes.push_back("unmatched: " + std::to_string(dialogues.unmatched()) +
                                 " relationships with dialogues are not among the reporting lines of the history; they are left out");
  return table;
}

}  // namespace

std::vector<std::string> dialogue_metrics() {
  std::vector<std::string> names;
  for (DialogueTableWords const& table : dialogue_tables()) names.emplace_back(table.name);
  return names;
}

std::optional<Refusal> why_not(Selection const& selection, Dialogues const& dialogues, std::string_view metric) {
  DialogueTableWords const& words = words_of(metric);
  if (selection.history.relationships().empty())
    return Refusal{"needs_meetings", words.name, "Contact periods name the direct report, not the manager.",
                   "Give reporting lines, or meetings with manager and report."};
  if (dialogues.matched() == 0)
    return Refusal{"no_dialogues", words.name, "Nothing is known of what was said and promised in these relationships.",
                   "Keep meetings, records and promises with roir, and give their states."};
  return std::nullopt;
}

Table dialogue_table(Selection const& selection, Dialogues const& dialogues, std::string_view metric, Ask const& ask) {
  DialogueTableWords const& words = words_of(metric);
  Table table = empty_table(selection, dialogues, words);
  if (auto const refusal = why_not(selection, dialogues, metric))
    return refused(std::move(table), Column::Meta{words.name, "", words.definition}, *refusal);
  Ask const asked{.by = ask.by == Grain::Meeting ? Grain::Relationship : ask.by, .every = ask.every};
  DialogueRows rows{selection, dialogues, asked};
  rows.add_keys(table);
  if (metric == "say_do") add_say_do(rows, table);
  if (metric == "contribution") add_contribution(rows, table);
  add_figures(rows, table, dialogue_figures(metric), words.n_min);
  table.add(Column{{"persons", "count", "Distinct direct reports behind the row."}, rows.persons()});
  if (!table.has("manager_say_do") && rows.pending() > 0) note_pending(table, rows.pending(), "figures");
  return table;
}

}  // namespace roir
