// SPDX-License-Identifier: MIT
#include "report/compose.hpp"
#include <roir/core/error.hpp>
#include <roir/history/metrics.hpp>
#include <roir/report/analysis.hpp>
#include <roir/report/publication.hpp>
#include <roir/returns/break_even.hpp>
#include <roir/returns/investment.hpp>

#include <algorithm>
#include <array>
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

bool is_published(std::optional<Audience> const& audience) {
  return audience && audience->kind() == Audience::Kind::Published;
}

[[noreturn]] void forbid_unit(std::string const& unit) {
  throw Forbidden{{.code = "privacy",
                   .message = "nothing is published about the unit '" + unit + "' alone",
                   .subject = unit,
                   .hint = "Publish everybody: the tables by unit hold each unit that is large enough."}};
}

}  // namespace

Analysis::Analysis(History history, Window window, Policy policy)
    : selection_{.history = std::move(history), .window = window, .policy = policy} {
  validate(policy);
}

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

Analysis Analysis::with_progress(Progress progress) const {
  Analysis made = *this;
  made.selection_.progress = std::move(progress);
  return made;
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
  if (!is_known)
    throw NotFound{{.code = "no_unit",
                    .message = "there is no unit '" + std::string(unit) + "'",
                    .subject = std::string(unit),
                    .hint = "There are " + names + "."}};
  if (is_published(audience_)) forbid_unit(std::string(unit));
  Analysis made = *this;
  made.selection_.unit = std::string(unit);
  return made;
}

Analysis Analysis::with_dialogues(std::vector<RelationshipState> states, DialogueOptions const& options) const {
  Analysis made = *this;
  made.dialogues_.emplace(history(), std::move(states), options);
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
      throw NotFound{{.code = "no_person",
                      .message = "there is no person '" + audience.person()->text() + "'",
                      .subject = audience.person()->text(),
                      .hint = "Use the id as it stands in the data."}};
    (audience.kind() == Audience::Kind::Line ? made.selection_.manager : made.selection_.person) = person;
  }
  if (audience.kind() == Audience::Kind::Published) {
    if (made.selection_.unit) forbid_unit(*made.selection_.unit);
    made.selection_.unit_labels = published_labels(made.selection_);
    bool const has_people = !history().relationships().empty() || !history().contact_periods().empty();
    if (made.selection_.unit_labels.empty() && has_people)
      throw Forbidden{{.code = "privacy",
                       .message = "fewer than " + std::to_string(policy().min_group) + " people are led, so nothing can be published",
                       .hint = "Make the report for the people themselves, their manager or HR."}};
  }
  made.audience_ = std::move(audience);
  return made;
}

void Analysis::require(std::string_view metric, Ask const& ask) const {
  if (!is_published(audience_)) return;
  if (ask.by != Grain::Unit && ask.by != Grain::Organisation)
    throw Forbidden{{.code = "audience",
                     .message = "a published table cannot be by " + std::string(word(ask.by)),
                     .subject = std::string(word(ask.by)),
                     .hint = "Ask by unit or organisation, or choose another audience."}};
  if (ask.every != Every::Window && metric != "coverage")
    throw Forbidden{{.code = "audience",
                     .message = "a published table of " + std::string(metric) + " cannot be by " + std::string(word(ask.every)),
                     .subject = std::string(word(ask.every)),
                     .hint = "Its figures add up over time, so a total would give away what is withheld. Ask for the whole window; "
                             "coverage comes by week and month."}};
}

Table Analysis::admitted(Table table) const {
  if (audience_) table.info().audience = audience_->to_string();
  return table;
}

PayDetail Analysis::pay_detail() const noexcept {
  return audience_ ? PayDetail::Standard : PayDetail::Own;
}

// A table about everybody together, unless the hours of everybody are withheld.
Table Analysis::of_everybody(Table table) const {
  if (is_published(audience_))
    if (Table hours = invested(); hours["hours_status"].text(0) == to_string(Status::Refused)) return hours;
  return admitted(std::move(table));
}

Table Analysis::break_even(std::string_view unit) const {
  return of_everybody(roir::break_even(selection_, unit));
}

Table Analysis::break_even_forms(ReturnCatalogue const& catalogue, InvestmentTerms const& terms, bool output_is_total) const {
  return of_everybody(roir::break_even_forms(selection_, catalogue, terms, pay_detail(), output_is_total));
}

Table Analysis::value_tornado(ReturnCatalogue const& catalogue, ValueQuestion const& question, InvestmentTerms const& terms) const {
  return of_everybody(roir::value_tornado(selection_, catalogue, question, terms, pay_detail()));
}

Table Analysis::value_spread(ReturnCatalogue const& catalogue, ValueQuestion const& question, InvestmentTerms const& terms) const {
  return of_everybody(roir::value_spread(selection_, catalogue, question, terms, pay_detail()));
}

Table Analysis::investment(InvestmentAsk const& ask, InvestmentTerms const& terms) const {
  Ask const rows{.by = ask.by, .every = ask.every};
  require("investment", rows);
  if (is_published(audience_) && ask.by_programme)
    throw Forbidden{{.code = "audience",
                     .message = "a published table cannot be by programme",
                     .subject = "programme",
                     .hint = "Few people may share an agreement. Ask for everybody, or choose another audience."}};
  Table table = roir::investment(selection_, ask, terms, pay_detail());
  return admitted(is_published(audience_) ? publish(selection_, table, "invested", rows) : std::move(table));
}

Table Analysis::compare(Analysis const& before, std::string_view metric, Ask ask) const {
  require(metric, {.by = ask.by});
  if (audience_ != before.audience_)
    throw Forbidden{{.code = "audience",
                     .message = "the two analyses are for different audiences",
                     .hint = "Choose the audience first, then the windows."}};
  Table const table = roir::compare(selection_, before.selection_, metric, ask);
  if (!is_published(audience_)) return admitted(table);
  if (selection_.unit_labels != before.selection_.unit_labels)
    throw Forbidden{{.code = "audience",
                     .message = "the two analyses put units together in different ways",
                     .hint = "Take both from one published analysis with over()."}};
  if (window().begin_day() < before.selection_.end_day() && before.window().begin_day() < selection_.end_day())
    throw Forbidden{{.code = "privacy",
                     .message = "the two windows overlap, so what is in one alone could be found",
                     .hint = "Publish comparisons of windows that do not overlap."}};
  return admitted(publish_comparison(selection_, before.selection_, table, metric, ask));
}

std::vector<std::string> Analysis::metrics() {
  auto names = contact_metrics();
  names.emplace_back("invested");
  return names;
}

// What was talked about, for whom it is for: as it is made, or as it is published in groups.
template <class Make, class Publish>
Table Analysis::of_dialogues(std::string_view metric, Ask const& ask, Make const& make, Publish const& publish) const {
  bool const is_hr = audience_ && audience_->kind() == Audience::Kind::HumanResources;
  if (is_hr && ask.by != Grain::Unit && ask.by != Grain::Organisation)
    throw Forbidden{{.code = "audience",
                     .message = "what is talked about is not for HR by " + std::string(word(ask.by)),
                     .subject = std::string(metric),
                     .hint = "Ask by unit or organisation; the two people and the manager of a team see their own."}};
  if (!dialogues_)
    return refused(Table{{.name = std::string(metric), .title = "What was talked about and promised"}}, {.name = std::string(metric)},
                   {"no_records", std::string(metric), "These data say when people met, and nothing of what they talked about or promised.",
                    "Read a journal of roir, or give the states of the relationships."});
  return is_hr || is_published(audience_) ? publish() : make();
}

Table Analysis::dialogue(std::string_view metric, Ask const& ask) const {
  return of_dialogues(
      metric, ask, [&] { return dialogue_table(selection_, *dialogues_, metric, ask); },
      [&] { return publish(selection_, *dialogues_, metric, ask); });
}

Table Analysis::traced(Ask ask, std::span<StatedWorth const> worths) const {
  require("traced", ask);
  return admitted(of_dialogues(
      "traced", ask, [&] { return roir::traced(selection_, *dialogues_, ask, worths); },
      [&] { return publish_traced(selection_, *dialogues_, ask); }));
}

Table Analysis::table(std::string_view metric, Ask ask) const {
  require(metric, ask);
  std::vector<std::string> const of_dialogues = dialogue_metrics();
  if (std::find(of_dialogues.begin(), of_dialogues.end(), metric) != of_dialogues.end()) return admitted(dialogue(metric, ask));
  Table const table = metric == "invested" ? roir::invested(selection_, ask) : metric_table(selection_, metric, ask);
  return admitted(is_published(audience_) ? publish(selection_, table, metric, ask) : table);
}

Table Analysis::answers() const {
  std::vector<std::string> words, metrics, statuses, why, fix;
  auto const row = [&](std::string question, std::string metric, std::optional<Refusal> const& refusal) {
    words.push_back(std::move(question));
    metrics.push_back(std::move(metric));
    statuses.emplace_back(to_string(refusal ? status_of(*refusal) : Status::Ok));
    why.push_back(refusal ? refusal->why : "");
    fix.push_back(refusal ? refusal->fix : "");
  };
  for (Question const& question : questions) row(question.words, question.metric, why_not(selection_, question.metric));
  bool const has_time = !history().contact_periods().empty() || !history().relationships().empty();
  std::optional<Refusal> const no_time = has_time ? std::nullopt : why_not(selection_, "contact");
  row("What do they cost in time?", "invested", no_time);
  row("What would they have to return to pay for themselves?", "break_even", no_time);
  row("Do they cause what changed with them?", "",
      Refusal{"no_design", "effect", "Who meets more differs in much else; figures of contact alone cannot tell cause from company.",
              "Roll the one-to-ones out in an order that a draw decides, and keep the dates."});
  Table table{{.name = "answers",
               .title = "What these data can tell, and what they cannot",
               .definition = "Every question, whether these data can tell, and what is missing."}};
  table.add(Column{{"question", "", "In plain words."}, words});
  table.add(Column{{"metric", "", "The metric that answers it."}, metrics});
  table.add(Column{{"status", "", "ok, no_data, not_applicable or refused."}, statuses});
  table.add(Column{{"why", "", "Why these data cannot tell."}, why});
  table.add(Column{{"fix", "", "What would make them tell."}, fix});
  return admitted(std::move(table));
}

Report Analysis::report(ReportOptions const& options) const {
  if (!audience_)
    throw Forbidden{{.code = "no_audience",
                     .message = "a report is made for somebody, and no audience was chosen",
                     .hint = "Choose one: for_audience(published), hr, manager:ID or person:ID."}};
  return compose(*this, options);
}

}  // namespace roir
