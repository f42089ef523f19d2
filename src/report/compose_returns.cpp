// SPDX-License-Identifier: MIT
#include "report/compose_returns.hpp"

#include "report/compose_parts.hpp"
#include "report/findings.hpp"
#include <roir/core/error.hpp>
#include <roir/report/value_chart.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace roir {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr char const* of_held = "one-to-ones held";
Scale const share{.unit = "share"};
Scale const days{.unit = "days", .decimals = 1};
Scale const whole_hours{.unit = "hours", .decimals = 0};
Scale const fine_hours{.unit = "hours", .decimals = 1};

bool has_value(Estimate const& estimate) {
  return (estimate.status == Status::Ok || estimate.status == Status::LowCount) && std::isfinite(estimate.value);
}

/// A figure of an account: no sample, so without interval and n.
Estimate counted(double value) {
  return {.value = value, .status = std::isfinite(value) ? Status::Ok : Status::NoData};
}

/// What a table says of itself under one of these words, without them.
std::string notes_of(Table const& table, std::initializer_list<std::string_view> words) {
  std::string out;
  for (std::string const& note : table.info().notes)
    for (std::string_view const word : words)
      if (note.starts_with(word)) {
        std::string text = note.substr(word.size());
        if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
        out += (out.empty() ? "" : " ") + text + (text.ends_with('.') ? "" : ".");
      }
  return out;
}

void add_paragraph(Report::Section& section, std::string text) {
  if (!text.empty()) section.blocks.emplace_back(Report::Paragraph{std::move(text)});
}

// ---- what was invested ----

Bars activities(Table const& account) {
  constexpr std::array<std::pair<char const*, char const*>, 6> parts{{{"meeting_hours", "In one-to-ones"},
                                                                      {"prep_hours", "Preparing"},
                                                                      {"follow_up_hours", "Following up"},
                                                                      {"training_hours", "Training"},
                                                                      {"admin_hours", "Arranging"},
                                                                      {"waste_hours", "Waiting for late cancellations"}}};
  Bars bars{.title = "Hours of both sides by what they were spent on", .scale = whole_hours, .row_word = "activity"};
  for (auto const& [column, words] : parts) {
    double const hours = account[column].number(0);
    bool const is_rare = std::string_view{column} == "admin_hours" || std::string_view{column} == "waste_hours";
    if (std::isnan(hours) || (is_rare && hours == 0)) continue;
    bars.labels.emplace_back(words);
    bars.values.push_back(counted(hours));
  }
  return bars;
}

/// How much was assumed, and by what.
std::string imputed_words(Analysis const& analysis, Table const& account) {
  double const imputed = account["imputed_share"].number(0);
  if (std::isnan(imputed)) return "";
  if (imputed == 0) return "All of these hours were recorded; none had to be assumed.";
  std::string by;
  auto const part = [&](char const* column, std::string const& words) {
    double const one = account[column].number(0);
    bool const is_all = one > imputed * (1 - 1e-9);
    if (one > 0) by += (by.empty() ? "" : "; ") + (is_all ? "" : format_quantity(one, share) + " ") + words;
  };
  Policy const& policy = analysis.policy();
  part("imputed_by_plan", "by the planned or agreed length of a meeting");
  part("imputed_by_manager", "by the median of what the same manager wrote down elsewhere");
  part("imputed_by_unit", "by the median of what the unit wrote down");
  part("imputed_by_policy", "by the minutes of the policy: " + std::to_string(policy.prep_minutes) + " to prepare and " +
                                std::to_string(policy.follow_up_minutes) + " to follow up a side, and " +
                                std::to_string(policy.waste_minutes) + " of waiting for each cancellation on the day");
  return format_quantity(imputed, share) + " of these hours were not recorded but assumed, " + by + ".";
}

void add_refused(RefusedLines& refused, Table const& table, char const* column, std::string const& asked, std::string const& code,
                 std::string const& fix) {
  Estimate const none = estimate_of(table, column, 0);
  if (!has_value(none)) refused.add("", {code, asked, none.method, fix});
}

Report::Facts investment_facts(Table const& account) {
  Report::Facts facts;
  auto const add = [&](char const* words, char const* column, Scale scale, char const* note) {
    if (Estimate const one = estimate_of(account, column, 0); has_value(one) || one.status == Status::Refused)
      facts.facts.push_back(fact(words, one, std::move(scale), of_held, note));
  };
  add("Hours of both sides", "hours", whole_hours, "");
  add("Hours per person and year", "hours_per_person_year", fine_hours, "");
  if (double const all = estimate_of(account, "hours", 0).value; all > 0)
    if (double const managers = account["manager_hours"].number(0) / all; std::isfinite(managers))
      facts.facts.push_back(fact("Of them hours of the managers", counted(managers), share, ""));
  auto const add_told = [&](char const* words, char const* column, char const* note) {
    if (!has_value(estimate_of(account, column, 0))) return;
    Scale const money{.unit = account[column].meta().unit, .decimals = 0};
    add(words, column, money, note);
  };
  add_told("Hours beyond what there would have been", "incremental_hours", "incremental, by the counterfactual that was stated");
  add_told("In money", "money", "gross");
  add_told("Present value", "present_value", "on the first day of the window");
  add_told("Money beyond what there would have been", "incremental_money", "incremental");
  return facts;
}

Report::Section invested_section(Analysis const& analysis, ReportOptions const& options, RefusedLines& refused) {
  Report::Section section{.id = "invested",
                          .title = "What was invested",
                          .lead =
                              "Time is what is invested: of both sides, in the meetings and around them. The bounds beside the hours are "
                              "no sampling intervals: the low one counts what was recorded, the high one doubles what was assumed."};
  Table const account = analysis.investment({}, options.terms);
  if (!account.has("hours_per_person_year")) {
    Refusal const why = refusal_of(account, "what was invested");
    add_paragraph(section, why.why + " " + why.fix);
    refused.add("", why);
    return section;
  }
  section.blocks.emplace_back(investment_facts(account));
  Estimate const hours = estimate_of(account, "hours", 0);
  std::string const held = format_count(hours.n, of_held);
  if (has_value(hours) && hours.value > 0)
    section.blocks.emplace_back(figure("activities", activities(account), "Where the hours went.", account, held,
                                       "none: an account, not a sample; its bounds stand with the sum above"));
  // "Held" is said of what merely stood in the calendar too, so the difference is said beside it.
  add_paragraph(section, notes_of(account, {"calendar_only: ", "unknown_length: "}));
  add_paragraph(section, imputed_words(analysis, account));
  if (has_value(estimate_of(account, "money", 0))) {
    add_paragraph(section, notes_of(account, {"standard_rate: ", "pay: ", "on_cost: ", "cash: ", "counterfactual: "}));
  } else {
    Refusal money = refusal_of_note("", "");
    for (std::string const& note : account.info().notes)
      if (Refusal one = refusal_of_note(note, "the investment in money"); one.why == estimate_of(account, "money", 0).method)
        money = std::move(one);
    if (money.code.empty())
      money = {to_string(estimate_of(account, "money", 0).status), "the investment in money", estimate_of(account, "money", 0).method, ""};
    add_paragraph(section, "No price is put on these hours. " + money.why + " " + money.fix);
    refused.add("", money);
  }
  if (!options.terms.counterfactual) {
    add_paragraph(
        section, "These hours are gross: some of them people would have spent with each other anyway, and these data do not say how many.");
    add_refused(refused, account, "incremental_hours", "the investment beyond what there would have been anyway", "no_counterfactual",
                "State a counterfactual with its source, or compare teams that began at different times.");
  }
  Grain const grain = group_grain(analysis);
  if (is_periods(analysis) && grain == Grain::Relationship) return section;
  Table const by_group = analysis.invested({.by = grain});
  if (by_group.has(group_key(analysis)) && by_group.rows() > 1)
    section.blocks.emplace_back(figure(
        "cost-by-group",
        dots(analysis.history(), by_group, group_key(analysis), "hours_per_person_year", "Hours per person and year", fine_hours, of_held),
        "Hours of both sides per direct report and year.", by_group, held, "bounds of what is assumed, not sampling intervals"));
  return section;
}

// ---- what was traced ----

Table shown_traces(Table const& traced) {
  Table shown{traced.info()};
  shown.info().policy.clear();
  std::erase_if(shown.info().notes, [](std::string const& note) { return note.starts_with("claim: "); });
  for (char const* name : {"kind", "raised", "closed", "let_go", "open", "elsewhere"})
    if (traced.has(name)) shown.add(traced[name]);
  for (auto const& [name, head] : {std::pair{"days_to_close", "median"}, std::pair{"closed_in_90_days", "in_90_days"}}) {
    std::vector<Estimate> estimates;
    for (std::size_t row = 0; row < traced.rows(); ++row) {
      estimates.push_back(estimate_of(traced, name, row));
      if (traced.has("raised")) estimates.back().n = 0;  // it stands in a column of its own
    }
    Column::Meta meta = traced[name].meta();
    meta.name = head;
    shown.add(meta, estimates);
  }
  double stated = 0;
  for (std::size_t row = 0; traced.has("worth_n") && row < traced.rows(); ++row) stated += traced["worth_n"].number(row);
  if (stated > 0)
    for (char const* name : {"worth", "worth_unit", "worth_n"}) shown.add(traced[name]);
  return shown;
}

Report::Section traced_section(Analysis const& analysis, ReportOptions const& options, RefusedLines& refused) {
  Report::Section section{.id = "traced",
                          .title = "What was traced",
                          .lead =
                              "Traced, not caused: raised in a one-to-one and followed until it was closed. Nobody can tell from this "
                              "what would have come without the one-to-ones."};
  Table const traced = analysis.traced({}, options.worths);
  if (!traced.has("kind")) {
    Refusal const why = refusal_of(traced, "what was traced");
    add_paragraph(section, "Nothing can be traced here. " + why.why + " " + why.fix);
    refused.add("", why);
    return section;
  }
  DotInterval waits{.title = "Days from raising to closing", .scale = days, .n_of = "raised", .row_word = "kind"};
  double raised = 0;
  for (std::size_t row = 0; row < traced.rows(); ++row) {
    waits.labels.push_back(traced["kind"].text(row));
    Estimate const& one = waits.values.emplace_back(estimate_of(traced, "days_to_close", row));
    raised += std::isfinite(one.n) ? one.n : 0;
  }
  section.blocks.emplace_back(
      figure("traced-days", std::move(waits),
             "Half of what was raised was closed within so many days. Where less than half has been closed, there is no such day.", traced,
             format_count(raised, "matters and promises raised in a one-to-one"),
             "95 %: Kaplan-Meier, what is open or was let go censored; matters taken as independent of each other"));
  section.blocks.emplace_back(Report::TableBlock{.table = shown_traces(traced),
                                                 .caption = "Closed: put to work, removed, delivered, recognised, finished, used again by "
                                                            "others. Elsewhere: raised in no one-to-one. Median of the days it "
                                                            "took, and the share closed in 90 days, with 95 % intervals."});
  return section;
}

// ---- what it would have to return ----

Report::Facts break_even_facts(Table const& even) {
  struct Way {
    char const* unit;
    char const* label;
    char const* counted_in;
    char const* note;
  };
  constexpr std::array<Way, 4> ways{
      {{"percent_of_output", "Pays for itself with more output of", "%", "of a full-time year, per person and year"},
       {"hours", "or with as many hours saved per person and year", "hours", ""},
       {"absence_days", "or with fewer days of absence per person and year", "days", ""},
       {"leavers_per_100", "or with fewer leavers per 100 people and year", "leavers",
        "in hours of pay, without what employing costs on top; in money, where pay is known, the table below counts it"}}};
  Report::Facts facts;
  for (Way const& way : ways)
    for (std::size_t row = 0; even.has("unit") && row < even.rows(); ++row)
      if (even["unit"].text(row) == way.unit)
        facts.facts.push_back(
            fact(way.label, estimate_of(even, "break_even", row), Scale{.unit = way.counted_in, .decimals = 1}, of_held, way.note));
  return facts;
}

/// The worth of one unit in words: "336 hours (240 to 800 hours), assumed".
std::string worth_words(Table const& forms, std::size_t row) {
  Estimate const worth = estimate_of(forms, "worth", row);
  Scale const scale = fine_scale(forms["worth"].meta().unit, worth.value, worth.interval);
  return describe_estimate(worth, scale, "") + ", " + forms["standing"].text(row);
}

/// The forms with a worth as the page shows them: each alone, together with the others, and its worth.
Table shown_forms(Table const& forms, ReturnCatalogue const& catalogue) {
  std::vector<std::string> names, units, worths;
  std::vector<Estimate> alone, together;
  auto const without_n = [](Estimate estimate) {
    estimate.n = 0;
    if (estimate.status == Status::Refused) estimate.status = Status::NotApplicable;  // nobody keeps it back: it adds nothing
    return estimate;
  };
  for (std::size_t row = 0; row < forms.rows(); ++row) {
    std::string const key = forms["form"].text(row);
    if (!has_value(estimate_of(forms, "break_even", row))) continue;
    names.push_back(key + " " + forms["phrase"].text(row));
    units.push_back((catalogue.at(key).direction == Direction::Down ? "fewer " : "more ") + forms["unit"].text(row));
    worths.push_back(worth_words(forms, row));
    alone.push_back(without_n(estimate_of(forms, "break_even", row)));
    together.push_back(without_n(estimate_of(forms, "together", row)));
  }
  TableInfo info = forms.info();
  Table made{std::move(info)};
  made.add(Column{{"form", "", "Key and words of the form."}, std::move(names)});
  made.add({"alone", "see counted_in", "What would pay for the time alone."}, alone);
  made.add({"together", "see counted_in", "What would if each of the forms that add up paid an equal part."}, together);
  made.add(Column{{"counted_in", "", "What the figures are counted in."}, std::move(units)});
  made.add(
      Column{{"worth_of_one", "", "What one unit is worth, with its range, and whether somebody confirmed it here."}, std::move(worths)});
  return made;
}

void add_refused_forms(Table const& forms, RefusedLines& refused) {
  for (std::size_t row = 0; row < forms.rows(); ++row) {
    std::string const key = forms["form"].text(row);
    if (std::string const code = forms["code"].text(row); !code.empty())
      refused.add(key, {code, "what it would have to return", forms["words"].text(row), forms["fix"].text(row)});
    else if (Estimate const none = estimate_of(forms, "together", row); !has_value(none))
      refused.add(key, {"double_count", "what it would add to the others", none.method, "Take one of the two."});
  }
}

Report::Section return_section(Analysis const& analysis, ReportOptions const& options, Table const& even, RefusedLines& refused) {
  Report::Section section{.id = "break-even",
                          .title = "What it would have to return",
                          .lead =
                              "What would have to be true for the time to pay for itself, not what is. All bounds here come from what "
                              "had to be assumed, none from sampling."};
  if (Report::Facts facts = break_even_facts(even); !facts.facts.empty()) section.blocks.emplace_back(std::move(facts));
  Table const forms = analysis.break_even_forms(options.catalogue, options.terms);
  if (!forms.has("form")) {
    Refusal const why = refusal_of(forms, "what it would have to return");
    if (section.blocks.empty()) add_paragraph(section, why.why + " " + why.fix);
    refused.add("", why);
    return section;
  }
  add_refused_forms(forms, refused);
  if (Table shown = shown_forms(forms, options.catalogue); shown.rows() > 0)
    section.blocks.emplace_back(Report::TableBlock{
        .table = std::move(shown),
        .caption = "Each form of return with a worth: alone, and together with the others that add up without counting anything twice."});
  Table const tornado = analysis.value_tornado(options.catalogue, {}, options.terms);
  if (!tornado.has("value")) return section;
  section.blocks.emplace_back(figure(
      "tornado", tornado_chart(tornado),
      "Supposed: each of the forms that add up pays an equal part, so that the time just pays for itself. Each row moves one value from "
      "its low to its high end and leaves the others; the longest matters most.",
      tornado, format_count(estimate_of(tornado, "net", 0).n, of_held),
      "none of sampling: the ends are what somebody holds to be plausible"));
  return section;
}

// ---- what was refused ----

std::string uncapitalised(std::string text) {
  if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z') text.front() = static_cast<char>(text.front() - 'A' + 'a');
  return text;
}

void add_ladder(Analysis const& analysis, RefusedLines& refused) {
  Table const ladder = analysis.return_ladder();
  for (std::size_t row = 0; row < ladder.rows(); ++row)
    if (std::string const code = ladder["code"].text(row); !code.empty())
      refused.add("grade " + ladder["grade"].text(row) + ", " + uncapitalised(ladder["design"].text(row)),
                  {code, "more than what was and what changed", ladder["why"].text(row), ladder["fix"].text(row)});
}

Report::Section refused_section(RefusedLines const& refused) {
  Report::Section section{
      .id = "refused",
      .title = "What was refused, and what would fix it",
      .lead = "A figure that these data cannot carry is not shown. One line for each cause, with all that it concerns."};
  if (refused.empty())
    add_paragraph(section, "Nothing was refused.");
  else
    section.blocks.emplace_back(Report::TableBlock{.table = refused.table(), .caption = ""});
  return section;
}

TrialFacts trial_facts(Table const& even, Table const& change) {
  TrialFacts facts{.leavers_level = nan, .leavers_needed = nan};
  for (std::size_t row = 0; even.has("unit") && row < even.rows(); ++row)
    if (even["unit"].text(row) == "leavers_per_100") facts.leavers_needed = even["break_even"].number(row) / 100;
  for (std::size_t row = 0; row < change.rows(); ++row)
    if (change["indicator"].text(row) == "leaving") facts.leavers_level = (change["before"].number(row) + change["now"].number(row)) / 2;
  return facts;
}

}  // namespace

ReturnsChapter returns_chapter(Analysis const& analysis, ReportOptions const& options) {
  ReturnsChapter chapter;
  RefusedLines refused;
  chapter.sections.push_back(invested_section(analysis, options, refused));
  chapter.sections.push_back(traced_section(analysis, options, refused));
  Table const even = analysis.break_even();
  chapter.sections.push_back(return_section(analysis, options, even, refused));
  ChangedSection changed = changed_section(analysis, options, refused);
  chapter.sections.push_back(std::move(changed.section));
  add_ladder(analysis, refused);
  Report::Section trial = trial_section(analysis, options, trial_facts(even, changed.change), refused, chapter.limits);
  chapter.sections.push_back(refused_section(refused));
  chapter.sections.push_back(std::move(trial));
  for (std::size_t i = 0; i < chapter.sections.size(); ++i)
    chapter.sections[i].part =
        "Return on investment in relationships, " + std::to_string(i + 1) + " of " + std::to_string(chapter.sections.size());
  return chapter;
}

}  // namespace roir
