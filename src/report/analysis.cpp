// SPDX-License-Identifier: MIT
#include "report/compose.hpp"

#include <roir/core/error.hpp>
#include <roir/history/metrics.hpp>
#include <roir/report/analysis.hpp>
#include <roir/report/publication.hpp>
#include <roir/returns/investment.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace roir {
namespace {

/// A question in plain words and the metric that answers it.
struct Question {
  char const* words;
  char const* metric;
};
constexpr std::array questions = {
    Question{"Does everybody have a recent one-to-one?", "coverage"},
    Question{"Were the one-to-ones that were due held?", "adherence"},
    Question{"How long do people wait for the next one?", "gap"},
    Question{"How even are the gaps?", "regularity"},
    Question{"Have managers room for the one-to-ones they owe?", "capacity"},
    Question{"How many arranged ones are moved, cancelled or missed?", "changes"},
    Question{"Are lost ones made up for?", "recovery"},
    Question{"Who asks for lost ones?", "pull"},
    Question{"Who comes on time?", "punctuality"},
    Question{"How many are held, and how many minutes?", "contact"},
};

/// Columns that stand for one person's extreme, whatever the group.
bool is_extreme(std::string const& name) { return name == "longest_gap" || name == "current_gap" || name == "longest" || name == "droughts" || name == "never_met"; }

Table without_extremes(Table const& table) {
  Table kept{table.info()};
  bool has_dropped = false;
  for (Column const& column : table.columns()) {
    if (is_extreme(column.name()))
      has_dropped = true;
    else
      kept.add(column);
  }
  if (has_dropped) kept.info().notes.push_back("privacy: figures that stand for single people are left out");
  return kept;
}

/// The table without what stands in the rows of `hidden`.
Table withheld(Table const& table, std::vector<bool> const& hidden) {
  Table made{table.info()};
  for (Column const& column : table.columns()) {
    std::vector<std::uint8_t> valid(column.size());
    for (std::size_t row = 0; row < column.size(); ++row) valid[row] = column.is_missing(row) || hidden[row] ? 0 : 1;
    Column::Cells cells = column.cells();
    if (auto* texts = std::get_if<std::vector<std::string>>(&cells)) {
      bool const is_status = column.name().ends_with("_status");
      bool const is_method = column.name().ends_with("_method");
      for (std::size_t row = 0; row < texts->size(); ++row)
        if (hidden[row] && (is_status || is_method)) (*texts)[row] = is_status ? to_string(Status::Refused) : "privacy: too few people in this stretch of time";
      made.add(Column{column.meta(), std::move(cells)});
    } else if (std::holds_alternative<std::vector<DayNumber>>(cells)) {
      made.add(column);
    } else {
      for (std::size_t row = 0; row < hidden.size(); ++row) {
        if (!hidden[row]) continue;
        if (auto* numbers = std::get_if<std::vector<double>>(&cells)) (*numbers)[row] = std::nan("");
        if (auto* whole = std::get_if<std::vector<std::int64_t>>(&cells)) (*whole)[row] = 0;
      }
      made.add(Column{column.meta(), std::move(cells), std::move(valid)});
    }
  }
  return made;
}

/// Coverage is a state: its figure for the window is no sum over its stretches, so stretches in which any group is small can be left out, for
/// all groups together. (On contact periods it is a sum; there nothing is small, because the labels were chosen so.)
Table without_small_stretches(Table table, char const* stretch, std::int64_t min_group) {
  auto const& begins = std::get<std::vector<DayNumber>>(table[stretch].cells());
  std::set<std::int32_t> small;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (double const count = table["persons"].number(row); count > 0 && count < static_cast<double>(min_group)) small.insert(begins[row].days);
  if (small.empty()) return table;
  std::vector<bool> hidden(table.rows());
  for (std::size_t row = 0; row < table.rows(); ++row) hidden[row] = small.contains(begins[row].days);
  Table made = withheld(table, hidden);
  made.info().notes.push_back("privacy: " + std::to_string(small.size()) + " stretches of time in which a group would stand for fewer than " + std::to_string(min_group) + " people are withheld, for all groups");
  return made;
}

Table only_refused(Table const& table, Refusal const& refusal) {
  Table made{table.info()};
  Estimate const none{.status = Status::Refused, .method = refusal.code + ": " + refusal.why + " " + refusal.fix, .reason = refusal.code};
  std::string const name = table.info().name.empty() ? "value" : table.info().name;
  made.add(Column::Meta{name, "", table.info().definition}, std::vector<Estimate>{none});
  made.info().notes.push_back(refusal.code + ": " + refusal.why + " " + refusal.fix);
  return made;
}

}  // namespace

Analysis::Analysis(History history, Window window, Policy policy) : selection_{.history = std::move(history), .window = window, .policy = policy} { validate(policy); }

Analysis Analysis::over(Window window) const {
  Analysis made = *this;
  made.selection_.window = window;
  return made;
}

Analysis Analysis::with_policy(Policy policy) const {
  validate(policy);
  Analysis made = *this;
  made.selection_.policy = policy;
  return made.audience_ ? made.for_audience(*made.audience_) : made;
}

Analysis Analysis::of_unit(std::string_view unit) const {
  auto const units = history().units();
  std::string names;
  bool is_known = false;
  for (std::uint32_t number = 0; number < units.size(); ++number) {
    std::string const label = selection_.unit_label(number);
    is_known = is_known || label == unit;
    names += (names.empty() ? "" : ", ") + label;
  }
  if (!is_known) throw NotFound{{.code = "no_unit", .message = "there is no unit '" + std::string(unit) + "'", .subject = std::string(unit), .hint = "There are " + names + "."}};
  Analysis made = *this;
  made.selection_.unit = std::string(unit);
  return made;
}

Analysis Analysis::for_audience(Audience audience) const {
  Analysis made = *this;
  made.selection_.manager.reset();
  made.selection_.person.reset();
  made.selection_.unit_labels.clear();
  if (audience.person()) {
    std::uint32_t const person = history().find_person(audience.person()->text());
    if (person == no_index)
      throw NotFound{{.code = "no_person", .message = "there is no person '" + audience.person()->text() + "'", .subject = audience.person()->text(), .hint = "Use the id as it stands in the data."}};
    (audience.kind() == Audience::Kind::Line ? made.selection_.manager : made.selection_.person) = person;
  }
  if (audience.kind() == Audience::Kind::Published) {
    bool const is_of_unit = made.selection_.unit.has_value();
    made.selection_.unit_labels = published_labels(made.selection_);
    bool const has_people = !history().relationships().empty() || !history().contact_periods().empty();
    if (made.selection_.unit_labels.empty() && has_people)
      throw Forbidden{{.code = "privacy",
                       .message = "fewer than " + std::to_string(policy().min_group) + " people are led in some week, so nothing can be published",
                       .hint = "Make the report for the people themselves, their manager or HR."}};
    if (is_of_unit && std::find(made.selection_.unit_labels.begin(), made.selection_.unit_labels.end(), *made.selection_.unit) == made.selection_.unit_labels.end())
      throw Forbidden{{.code = "privacy", .message = "the unit '" + *made.selection_.unit + "' is too small to be published", .subject = *made.selection_.unit}};
  }
  made.audience_ = std::move(audience);
  return made;
}

void Analysis::require(Grain by) const {
  if (!audience_ || audience_->kind() != Audience::Kind::Published || by == Grain::Unit || by == Grain::Organisation) return;
  throw Forbidden{{.code = "audience",
                   .message = "a published table cannot be by " + std::string(word(by)),
                   .subject = std::string(word(by)),
                   .hint = "Ask by unit or organisation, or choose another audience."}};
}

Table Analysis::admitted(Table table, Ask const& ask) const {
  require(ask.by);
  if (!audience_) return table;
  table.info().audience = audience_->to_string();
  if (audience_->kind() != Audience::Kind::Published) return table;
  if (char const* const stretch = ask.every == Every::Week ? "week" : "month"; table.info().name == "coverage" && !history().relationships().empty() && table.has(stretch))
    table = without_small_stretches(std::move(table), stretch, policy().min_group);
  if (auto const refusal = why_unpublishable(table, policy().min_group)) return only_refused(table, *refusal);
  return without_extremes(table);
}

Table Analysis::contact(Ask ask) const { return admitted(roir::contact(selection_, ask), ask); }
Table Analysis::coverage(Ask ask) const { return admitted(roir::coverage(selection_, ask), ask); }
Table Analysis::adherence(Ask ask) const { return admitted(roir::adherence(selection_, ask), ask); }
Table Analysis::regularity(Ask ask) const { return admitted(roir::regularity(selection_, ask), ask); }
Table Analysis::gap(Ask ask) const { return admitted(roir::gap(selection_, ask), ask); }
Table Analysis::capacity(Ask ask) const { return admitted(roir::capacity(selection_, ask), ask); }
Table Analysis::changes(Ask ask) const { return admitted(roir::changes(selection_, ask), ask); }
Table Analysis::recovery(Ask ask) const { return admitted(roir::recovery(selection_, ask), ask); }
Table Analysis::pull(Ask ask) const { return admitted(roir::pull(selection_, ask), ask); }
Table Analysis::punctuality(Ask ask) const { return admitted(roir::punctuality(selection_, ask), ask); }
Table Analysis::invested(Ask ask) const { return admitted(roir::invested(selection_, ask), ask); }
Table Analysis::break_even(std::string_view unit) const { return admitted(roir::break_even(selection_, unit), {}); }

Table Analysis::compare(Analysis const& before, std::string_view metric, Ask ask) const {
  require(ask.by);
  if (audience_ != before.audience_)
    throw Forbidden{{.code = "audience", .message = "the two analyses are for different audiences", .hint = "Choose the audience first, then the windows."}};
  return admitted(roir::compare(selection_, before.selection_, metric, ask), ask);
}

std::vector<std::string> Analysis::metrics() {
  auto names = contact_metrics();
  names.emplace_back("invested");
  return names;
}

Table Analysis::table(std::string_view metric, Ask ask) const {
  return admitted(metric == "invested" ? roir::invested(selection_, ask) : metric_table(selection_, metric, ask), ask);
}

Table Analysis::answers() const {
  std::vector<std::string> words, metrics, statuses, why, fix;
  auto const row = [&](std::string question, std::string metric, std::optional<Refusal> const& refusal) {
    words.push_back(std::move(question));
    metrics.push_back(std::move(metric));
    statuses.emplace_back(!refusal ? "ok" : refusal->code == "no_data" ? "no_data" : refusal->code == "calendar_only" ? "not_applicable" : "refused");
    why.push_back(refusal ? refusal->why : "");
    fix.push_back(refusal ? refusal->fix : "");
  };
  for (Question const& question : questions) row(question.words, question.metric, why_not(selection_, question.metric));
  bool const has_time = !history().contact_periods().empty() || !history().relationships().empty();
  std::optional<Refusal> const no_time = has_time ? std::nullopt : why_not(selection_, "contact");
  row("What do they cost in time?", "invested", no_time);
  row("What would they have to return to pay for themselves?", "break_even", no_time);
  row("Do they cause what changed with them?", "", Refusal{"no_design", "effect", "Who meets more differs in much else; figures of contact alone cannot tell cause from company.", "Roll the one-to-ones out in an order that a draw decides, and keep the dates."});
  Table table{{.name = "answers", .title = "What these data can tell, and what they cannot", .definition = "Every question, whether these data can tell, and what is missing."}};
  table.add(Column{{"question", "", "In plain words."}, words});
  table.add(Column{{"metric", "", "The metric that answers it."}, metrics});
  table.add(Column{{"status", "", "ok, no_data, not_applicable or refused."}, statuses});
  table.add(Column{{"why", "", "Why these data cannot tell."}, why});
  table.add(Column{{"fix", "", "What would make them tell."}, fix});
  return admitted(std::move(table), {});
}

Report Analysis::report(ReportOptions const& options) const {
  if (!audience_)
    throw Forbidden{{.code = "no_audience", .message = "a report is made for somebody, and no audience was chosen", .hint = "Choose one: for_audience(published), hr, manager:ID or person:ID."}};
  return compose(*this, options);
}

}  // namespace roir
