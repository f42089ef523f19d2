// SPDX-License-Identifier: MIT
#include "report/compose_parts.hpp"
#include "report/compose_returns.hpp"
#include "report/findings.hpp"
#include <roir/core/error.hpp>
#include <roir/report/change_chart.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace roir {
namespace {

constexpr std::int32_t year = 364;  // of whole weeks, so that weekdays match

/// The two stretches that are compared, and in words which.
struct Stretches {
  Window now, before;
  std::string words;
};

std::string span_words(Window const& window) {
  return format_day(window.begin_day()) + " to " + format_day(window.end_day() - 1);
}

std::optional<Stretches> stretches_of(Analysis const& analysis) {
  std::int32_t const first = analysis.history().first_day(), begin = std::max(analysis.window().begin_day(), first);
  std::int32_t const end = analysis.selection().end_day();
  if (end - begin < 2) return std::nullopt;
  Window const whole = Window::days(begin, end);
  std::int32_t const back = (end - begin + year - 1) / year * year;
  if (begin - back >= first) {
    Window const before = Window::days(begin - back, end - back);
    std::string const ago = back == year ? "a year" : std::to_string(back / year) + " years";
    return Stretches{
        whole, before,
        "Compared are " + span_words(whole) + " and the same time " + ago + " before, " + span_words(before) + ", by whole weeks."};
  }
  std::int32_t const middle = begin + (end - begin) / 2;
  Window const before = Window::days(begin, middle), now = Window::days(middle, end);
  return Stretches{now, before,
                   "Compared are the second half of the window, " + span_words(now) + ", and its first, " + span_words(before) +
                       ": there is no year before. A season that falls into one half alone looks like a change."};
}

/// What stands out once it is counted how many were looked at.
std::string findings_words(Table const& change, double q) {
  std::size_t tested = 0;
  bool is_by_people = false;
  std::string found;
  for (std::size_t row = 0; row < change.rows(); ++row) {
    double const p = change["adjusted_p"].number(row), value = change["change"].number(row);
    if (std::isnan(p) || std::isnan(value)) continue;
    ++tested;
    if (p > q) continue;
    is_by_people = is_by_people || change["change_method"].text(row).ends_with("(people)");
    bool const is_better = (value > 0) == (change["better"].text(row) == "up");
    found +=
        (found.empty() ? "" : "; ") + change["form"].text(row) + " " + change["phrase"].text(row) + (is_better ? " (better)" : " (worse)");
  }
  if (tested == 0) return "No change could be tested against chance.";
  std::string const share = format_quantity(q, {.unit = "share", .decimals = 0});
  return format_count(static_cast<double>(tested), tested == 1 ? "change was" : "changes were") +
         " tested against chance; forms that say what was delivered are not. Putting up with " + share +
         " of false findings among those named (Benjamini and Hochberg), " +
         (found.empty() ? "none stands out." : "these stand out: " + found + ".") +
         (is_by_people
              ? " With fewer than five managers people were taken as independent of each other, which those with one manager are not: "
                "chance finds more than it seems. Take it as a question, not as an answer."
              : "");
}

bool is_share(Table const& change, std::size_t row) {
  return change["measured_in"].text(row) == "share";
}

/// What the changes of the forms that were tested are made of.
Table parts_of(Table const& change) {
  std::vector<std::string> form, unit;
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < change.rows(); ++row) {
    if (change["tested"].text(row).empty() || std::isnan(change["change"].number(row))) continue;
    rows.push_back(row);
    form.push_back(change["form"].text(row) + " " + change["phrase"].text(row));
    unit.push_back(is_share(change, row) ? "% points" : change["measured_in"].text(row));
  }
  Table table{{.name = "parts",
               .title = "What the changes are made of",
               .definition =
                   "The four parts add up to the change (not for waits): people in both stretches, weight moved among them, people "
                   "in the later one alone, people in the earlier one alone. q: the share of false findings to be put up with for "
                   "this one to be named (Benjamini and Hochberg)."}};
  table.add(Column{{"form", "", "Key and words of the form."}, std::move(form)});
  for (char const* name : {"change", "within", "between", "joiners", "leavers"}) {
    std::vector<double> cells;
    for (std::size_t const row : rows) cells.push_back(change[name].number(row) * (is_share(change, row) ? 100 : 1));
    table.add(Column{{name, "see measured_in", change[name].meta().words}, std::move(cells)});
  }
  table.add(Column{{"measured_in", "", "Unit of the figures of this row."}, std::move(unit)});
  std::vector<double> q;
  for (std::size_t const row : rows) q.push_back(change["adjusted_p"].number(row));
  table.add(Column{{"q", "see text", "Adjusted for how many were tested."}, std::move(q)});
  return table;
}

void add_refused_changes(Table const& change, ForestPlot const& chart, RefusedLines& refused) {
  std::string const asked = "how it changed";
  std::string last;
  std::size_t place = 0;
  for (std::size_t row = 0; row < change.rows(); ++row) {
    std::string const form = change["form"].text(row);
    if (form == last) continue;
    last = form;
    ForestRow const& shown = chart.rows[place++];
    if (std::string const code = change["code"].text(row); !code.empty())
      refused.add(form, {code, asked, change["why"].text(row), change["fix"].text(row)});
    else if (shown.reason == "ratio_unbounded")
      refused.add(form, {shown.reason, "its change in percent of the level before", "The level before is nothing.",
                         "Read the change in its own unit beside the picture."});
    else if (!shown.reason.empty())
      refused.add(form, {shown.reason, asked, shown.figure.method, "Bring data for both stretches."});
  }
  for (std::size_t row = 0; row < change.rows(); ++row)
    if (change["path"].text(row) == "process")
      refused.add(change["form"].text(row),
                  {"process_form", "a return", "It says whether one-to-ones are held as meant: delivered, not returned.", ""});
}

std::string persons_of(Table const& change) {
  double most = 0;
  for (char const* column : {"persons_before", "persons_now"})
    for (std::size_t row = 0; row < change.rows(); ++row)
      if (double const one = change[column].number(row); one > most) most = one;
  return format_count(most, most == 1 ? "person" : "people") + " at the most in one stretch; beside each row the lesser of both";
}

}  // namespace

ChangedSection changed_section(Analysis const& analysis, ReportOptions const& options, RefusedLines& refused) {
  ChangedSection made{.section = {.id = "changed", .title = "What changed"}, .change = Table{}};
  auto const stretches = stretches_of(analysis);
  if (!stretches) {
    made.section.blocks.emplace_back(Report::Paragraph{"The window is too short to compare any part of it with another."});
    refused.add("", {"follow_up_too_short", "how the forms of return changed", "The window is shorter than two days.",
                     "Ask for a longer window, or wait."});
    return made;
  }
  made.section.lead = stretches->words + " Described, not explained: nothing here says why it changed.";
  ChangeOptions const asked{};
  made.change = analysis.over(stretches->now).returns_change(analysis.over(stretches->before), options.catalogue, asked);
  ForestPlot chart = change_chart(made.change);
  add_refused_changes(made.change, chart, refused);
  chart.title = "How the " + std::to_string(chart.rows.size()) + " forms of return changed";
  std::string const percent =
      " The axis: change in percent of the level before, better to the right, whichever way better is. Standard deviations, points of "
      "a scale and similarity have no true zero; diamonds stand in percent of one standard deviation or of the whole scale.";
  Report::Figure shown = figure(
      "forms", std::move(chart),
      "Each form in its own unit, on one axis in percent of its level before. What is delivered is shown muted and is no return. A code "
      "in place of a mark says why there is none; the section after this one says what would fix it.",
      made.change, persons_of(made.change),
      "95 %: jackknife over managers, or over people where there are fewer than five, of the change; on the axis over the level before, "
      "which counts as known. Arrows go on beyond the axis");
  shown.definition += percent;
  made.section.blocks.emplace_back(Report::Paragraph{findings_words(made.change, asked.q)});
  made.section.blocks.emplace_back(std::move(shown));
  if (Table parts = parts_of(made.change); parts.rows() > 0)
    made.section.blocks.emplace_back(Report::TableBlock{
        .table = std::move(parts), .caption = "If people came or went, look at the part called within: those who were there both times."});
  return made;
}

}  // namespace roir
