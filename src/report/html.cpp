// SPDX-License-Identifier: MIT
#include "report/document.hpp"
#include "report/grid.hpp"
#include "report/style.hpp"
#include <roir/report/document.hpp>

#include <string>
#include <string_view>

namespace roir {
namespace {

constexpr int wide = 880;
constexpr int narrow = 358;
constexpr std::size_t rows_of_a_picture = 5000;

// Text from the report, made safe.
std::string safe(std::string_view text) {
  return escape_html(printable(text));
}

// As safe, with "73.8 %" kept on one line.
std::string prose(std::string_view text) {
  std::string out = safe(text);
  for (auto at = out.find(" %"); at != std::string::npos; at = out.find(" %", at)) {
    auto start = at;
    while (start > 0 && std::string_view{"0123456789.,"}.find(out[start - 1]) != std::string_view::npos) --start;
    std::string const kept = "<span class=\"nb\">" + out.substr(start, at + 2 - start) + "</span>";
    out.replace(start, at + 2 - start, kept);
    at = start + kept.size();
  }
  return out;
}

std::string element(std::string_view name, std::string_view text, std::string_view attributes = {}) {
  if (text.empty()) return {};
  std::string out{"<"};
  out += name;
  if (!attributes.empty()) (out += ' ') += attributes;
  out += '>';
  out += name == "title" ? safe(text) : prose(text);
  out += "</";
  out += name;
  return out + ">\n";
}

std::string pair_of(std::string_view term, std::string_view text) {
  if (text.empty()) return {};
  return "<div>" + element("dt", term) + element("dd", text) + "</div>\n";
}

std::string table_of(text::Grid const& grid, std::string const& label) {
  std::string out = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + safe(label) + "\">\n<table>\n<thead><tr>";
  for (text::GridColumn const& column : grid.columns)
    out += std::string{"<th scope=\"col\""} + (column.is_number ? " class=\"n\"" : "") + ">" + safe(column.head) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (std::size_t row = 0; row < grid.rows; ++row) {
    out += "<tr>";
    for (text::GridColumn const& column : grid.columns)
      out += std::string{column.is_number ? "<td class=\"n\">" : "<td>"} + safe(column.cells[row]) + "</td>";
    out += "</tr>\n";
  }
  out += "</tbody>\n</table>\n</div>\n";
  if (grid.left_out > 0)
    out += element("p", "Not shown here: " + format_count(static_cast<double>(grid.left_out), "further rows") + ".", "class=\"note\"");
  return out;
}

std::string html_of(Report::Paragraph const& paragraph, text::FigureNumbers const&) {
  return element("p", paragraph.text, "class=\"paragraph\"");
}

std::string html_of(Report::Fact const& fact) {
  bool const there = fact.estimate.status == Status::Ok || fact.estimate.status == Status::LowCount;
  std::string out = "<div>" + element("dt", fact.label);
  out += element("dd", format_estimate(fact.estimate, fact.scale), there ? "class=\"value\"" : "class=\"value absent\"");
  std::string const interval = there ? format_interval(fact.estimate.interval, fact.scale) : "";
  if (!interval.empty()) out += element("dd", (fact.estimate.is_bounds ? "bounds " : "95 % interval ") + interval, "class=\"small\"");
  if (there && fact.estimate.n > 0) out += element("dd", "n = " + format_count(fact.estimate.n, fact.n_of), "class=\"small\"");
  if (fact.estimate.status == Status::LowCount) out += element("dd", "few data", "class=\"small\"");
  return out + element("dd", fact.note, "class=\"small\"") + "</div>\n";
}

std::string html_of(Report::Facts const& facts, text::FigureNumbers const&) {
  if (facts.facts.empty()) return {};
  std::string out = "<dl class=\"facts\">\n";
  for (Report::Fact const& fact : facts.facts) out += html_of(fact);
  return out + "</dl>\n";
}

std::string html_of(Report::Figure const& figure, text::FigureNumbers const& numbers) {
  std::string const id = "chart-" + figure.id;
  std::string const title = title_of(figure.chart);
  std::string out = "<figure id=\"figure-" + figure.id + "\">\n<figcaption>";
  out += element("p", "Figure " + std::to_string(numbers.at(figure.id)), "class=\"number-of\"");
  out += element("h3", title) + element("p", figure.caption) + "</figcaption>\n";
  out += "<div class=\"picture wide\">" + to_svg(figure.chart, {.id = id + "-wide", .width = wide}) + "</div>\n";
  out += "<div class=\"picture narrow\">" + to_svg(figure.chart, {.id = id + "-narrow", .width = narrow, .tooltips = false}) + "</div>\n";
  std::string const how = pair_of("n", figure.n) + pair_of("Interval", figure.interval) + pair_of("Definition", figure.definition);
  if (!how.empty()) out += "<dl class=\"how\">\n" + how + "</dl>\n";
  out += "<details>" + element("summary", "The figures as a table");
  out += table_of(text::grid_of(to_table(figure.chart), rows_of_a_picture, text::decimals_of(figure.chart)), title) + "</details>\n";
  return out + "</figure>\n";
}

std::string html_of(Report::TableBlock const& block, text::FigureNumbers const&) {
  TableInfo const& info = block.table.info();
  std::string const title = info.title.empty() ? info.name : info.title;
  std::string out = "<div class=\"tables\">\n<div class=\"table-head\">" + element("h3", title) + element("p", block.caption) + "</div>\n";
  out += table_of(text::grid_of(block.table, block.max_rows), title);
  std::string const how = pair_of("Definition", info.definition) + pair_of("Policy", info.policy);
  if (!how.empty()) out += "<dl class=\"how\">\n" + how + "</dl>\n";
  for (std::string const& note : info.notes) out += element("p", note, "class=\"note\"");
  return out + "</div>\n";
}

std::string html_of(Report::Section const& section, text::FigureNumbers const& numbers) {
  std::string out = "<section id=\"section-" + section.id + "\" aria-labelledby=\"heading-" + section.id + "\">\n";
  out += element("p", section.part, "class=\"part\"");
  out += element("h2", section.title, "id=\"heading-" + section.id + "\"") + element("p", section.lead, "class=\"lead\"");
  for (Report::Block const& block : section.blocks) out += std::visit([&](auto const& one) { return html_of(one, numbers); }, block);
  return out + "</section>\n";
}

std::string findings_of(Report const& report, text::FigureNumbers const& numbers) {
  std::string out = "<section id=\"findings\" aria-labelledby=\"heading--findings\">\n";
  out += element("h2", "What matters most", "id=\"heading--findings\"");
  if (report.findings.empty()) return out + element("p", "These data give no finding.", "class=\"lead\"") + "</section>\n";
  out += "<ol class=\"findings\">\n";
  int number = 0;
  for (Report::Finding const& finding : report.findings) {
    out += "<li>" + element("span", std::to_string(++number), "class=\"number\" aria-hidden=\"true\"");
    out += element("h3", finding.headline) + element("p", finding.detail);
    if (!finding.figure.empty())
      out += "<p class=\"see\"><a href=\"#figure-" + finding.figure + "\">See figure " + std::to_string(numbers.at(finding.figure)) +
             "</a></p>\n";
    out += "</li>\n";
  }
  return out + "</ol>\n</section>\n";
}

std::string limits_of(Report const& report) {
  if (report.limits.empty()) return {};
  std::string out = "<section id=\"limits\" aria-labelledby=\"heading--limits\">\n";
  out += element("h2", "What these data cannot tell", "id=\"heading--limits\"") + "<div class=\"limits\">\n";
  for (Report::Limit const& limit : report.limits) {
    out += "<div>" + element("h3", limit.question) + element("p", limit.why);
    if (!limit.fix.empty()) out += "<p class=\"fix\"><b>What would help:</b> " + prose(limit.fix) + "</p>\n";
    out += "</div>\n";
  }
  return out + "</div>\n</section>\n";
}

std::string head_of(Report const& report) {
  std::string out =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n";
  out += element("title", report.title.empty() ? "Report" : report.title);
  return out + "<style>\n" + text::style_sheet() + "</style>\n</head>\n";
}

std::string top_of(Report const& report) {
  std::string out = "<header class=\"top\">\n<p class=\"brand\"><b>roir</b> · return on investment in relationships</p>\n";
  out += element("h1", report.title) + element("p", report.subtitle, "class=\"subtitle\"");
  std::string const meta = pair_of("Window", report.window) + pair_of("As known on", report.as_of) + pair_of("Made for", report.audience) +
                           pair_of("Source", report.source);
  return out + (meta.empty() ? "" : "<dl class=\"meta\">\n" + meta + "</dl>\n") + "</header>\n";
}

std::string contents_of(Report const& report) {
  std::string out = "<nav class=\"contents\" aria-label=\"Contents\"><ul>\n<li><a href=\"#findings\">What matters most</a></li>\n";
  for (Report::Section const& section : report.sections)
    out += "<li><a href=\"#section-" + section.id + "\">" + safe(section.title) + "</a></li>\n";
  if (!report.limits.empty()) out += "<li><a href=\"#limits\">What these data cannot tell</a></li>\n";
  return out + "</ul></nav>\n";
}

std::string end_of(Report const& report) {
  std::string out = "<footer class=\"end\">\n";
  if (!report.policy.empty()) {
    out += element("h2", "Parameters that went in") + "<ul>\n";
    for (std::string const& line : report.policy) out += element("li", line);
    out += "</ul>\n";
  }
  std::string const version = report.version.empty() ? "roir" : "roir " + report.version;
  return out + element("p", "Made with " + version + ". This page loads nothing from anywhere and runs no script.") + "</footer>\n";
}

}  // namespace

std::string to_html(Report const& report) {
  text::FigureNumbers const numbers = text::number_figures(report);
  std::string out = head_of(report) + "<body>\n<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n<div class=\"page\">\n";
  out += top_of(report) + contents_of(report) + "<main>\n" + findings_of(report, numbers);
  for (Report::Section const& section : report.sections) out += html_of(section, numbers);
  return out + limits_of(report) + "</main>\n" + end_of(report) + "</div>\n</body>\n</html>\n";
}

}  // namespace roir
