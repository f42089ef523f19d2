// SPDX-License-Identifier: MIT
#include "report/compose_parts.hpp"
#include "report/compose_returns.hpp"
#include "report/findings.hpp"
#include <roir/core/error.hpp>
#include <roir/trials/power.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace roir {
namespace {

constexpr double months_of_a_year = 12;

/// Answers about trials, one row each.
struct Answers {
  std::vector<std::string> outcome, answer;
  std::vector<double> effect, months, managers, power, detectable;
  TableInfo info{};

  /// Takes the answer over and returns its words. A refusal goes to `refused`.
  std::string add(Table const& table, std::string const& name, RefusedLines& refused) {
    std::string const asked = "whether a trial would show an effect on " + name;
    if (!table.has("words")) {
      Refusal const why = refusal_of(table, asked);
      refused.add("", why);
      return why.why + " " + why.fix;
    }
    info = table.info();
    outcome.push_back(name);
    answer.push_back(table["answer"].text(0));
    effect.push_back(table["effect"].number(0));
    months.push_back(table["months"].number(0));
    managers.push_back(table["managers_needed"].number(0));
    power.push_back(table["power"].number(0));
    detectable.push_back(table["detectable"].number(0));
    if (answer.back() != "yes")
      refused.add("", {answer.back(), asked, "The managers that there are would not do.",
                       managers.back() > 0 ? "Some " + format_count(managers.back(), "managers like these") + "."
                                           : "More than " + format_count(most_managers, "managers like these") + "."});
    return table["words"].text(0);
  }

  [[nodiscard]] Table table() const {
    Table made{{.name = "trials",
                .title = "What it would take",
                .definition = info.definition,
                .policy = info.policy.substr(std::min(info.policy.find("; ") + 2, info.policy.size())),  // each has its own effect
                .notes = {"the effect is taken to be there from the month a team begins, and to be the same in every team"}}};
    made.add(Column{{"outcome", "", "What would be looked at, for a person and month."}, outcome});
    made.add(Column{{"answer", "", "yes, or the code of what stands in the way."}, answer});
    made.add(Column{{"effect", "see outcome", "What should be seen."}, effect});
    made.add(Column{{"months_needed", "", "Fewest months with all managers; empty if not within the longest."}, months});
    made.add(Column{{"managers_needed", "", "Fewest managers like these within the longest; empty beyond 10,000."}, managers});
    made.add(Column{{"power", "share", "Probability that it would be seen."}, power});
    made.add(Column{{"smallest_effect", "see outcome", "Smallest effect that would be seen."}, detectable});
    return made;
  }
};

/// The trial on leavers: what a draw between managers would show of the fewer leavers that would pay for the time.
void add_leavers(Analysis const& analysis, ReportOptions const& options, TrialFacts const& facts, Report::Section& section,
                 Answers& answers, RefusedLines& refused) {
  if (!(facts.leavers_level > 0) || !(facts.leavers_needed > 0)) return;
  auto const of_100 = [](double rate) { return format_quantity(100 * rate, {.unit = "leavers", .decimals = 1}); };
  std::string const needed = "To pay for itself by those who stay alone, it would take " + of_100(facts.leavers_needed) +
                             " fewer per 100 people and year, of " + format_figure(100 * facts.leavers_level, {.decimals = 1}) +
                             " that there were";
  if (facts.leavers_needed >= facts.leavers_level) {
    section.blocks.emplace_back(
        Report::Paragraph{needed + ": more than there are. No trial on leavers alone could show that the time pays for itself."});
    return;
  }
  double const monthly = facts.leavers_level / months_of_a_year;
  RollOutQuestion question = options.trial;
  question.outcome = "leaving in a month";
  question.effect = -facts.leavers_needed / months_of_a_year;
  std::string const words =
      answers.add(analysis.roll_out_answer(question, OutcomeSpread{.within = monthly * (1 - monthly)}), question.outcome, refused);
  section.blocks.emplace_back(Report::Paragraph{needed + ". " + words + " This is at best: it takes teams to be alike in leaving."});
}

/// What can be said to whom the answer is not for.
std::string words_for_others(Analysis const& analysis) {
  std::string const needs = "A trial draws which managers begin first and compares their teams, so it needs " +
                            std::to_string(min_managers) + " managers at least, and more for most effects. ";
  switch (analysis.audience()->kind()) {
    case Audience::Kind::Parties:
      return needs + "This page is about single relationships: no trial within them could tell.";
    case Audience::Kind::Line:
      return "Not with your size. " + needs +
             "This page is about one team: no trial within it could tell, however long it lasts. What one team can do is on this page: "
             "know "
             "its hours, trace what was raised, and reckon what would have to return.";
    default:
      return needs + "Whether the managers that there are would do is for HR to ask.";
  }
}

}  // namespace

Report::Section trial_section(Analysis const& analysis, ReportOptions const& options, TrialFacts const& facts, RefusedLines& refused,
                              std::vector<Report::Limit>& limits) {
  Report::Section section{.id = "trial",
                          .title = "The trial that would tell",
                          .lead =
                              "What changed with one-to-ones need not have changed because of them. A roll-out in an order that a draw "
                              "decides would tell. How long would it take, and with how many?"};
  if (is_periods(analysis)) {
    section.blocks.emplace_back(Report::Paragraph{"A draw is between managers, and these data name none. Give reporting lines."});
    refused.add("", {"needs_meetings", "whether a trial would tell", "These data name no managers.", "Give reporting lines."});
    return section;
  }
  try {
    Answers answers;
    std::string const words = answers.add(analysis.roll_out_answer(options.trial), options.trial.outcome, refused);
    bool const is_coverage = options.trial.outcome == "coverage";
    section.blocks.emplace_back(
        Report::Paragraph{(is_coverage ? "First, whether a roll-out brings more people a recent one-to-one (coverage). " : "") + words});
    add_leavers(analysis, options, facts, section, answers, refused);
    if (!answers.outcome.empty()) section.blocks.emplace_back(Report::TableBlock{.table = answers.table(), .caption = ""});
  } catch (Forbidden const& error) {
    section.blocks.emplace_back(Report::Paragraph{words_for_others(analysis)});
    limits.push_back({"Would a trial with these managers tell?", error.message(), error.hint()});
  }
  return section;
}

}  // namespace roir
