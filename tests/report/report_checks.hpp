// SPDX-License-Identifier: MIT
// What tests of whole reports share: histories to report on, and what holds for every report.
#pragma once

#include "report/document.hpp"
#include "report/forest.hpp"
#include "report/grid.hpp"
#include <roir/core/json_text.hpp>
#include <roir/exchange/readers.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace roir::checks {

inline constexpr std::int32_t monday = 19723;  // 2024-01-01

inline Analysis whole(Facts const& facts) {
  History const history = HistoryBuilder{{.as_of = *last_known_day(facts)}}.build(facts);
  return {history, Window::days(history.first_day(), history.as_of() + 1)};
}

inline Analysis from_files(std::filesystem::path const& path) {
  Facts facts;
  static_cast<void>(read_directory(path, facts));
  return whole(facts);
}

/// Text on one line with single blanks, as an HTML page is read.
inline std::string flat(std::string const& text) {
  std::string made;
  for (char const c : text)
    if (c != '\n' && c != ' ')
      made += c;
    else if (!made.empty() && made.back() != ' ')
      made += ' ';
  return made;
}

/// A page as it is read: without the tags that keep a number and its unit on one line.
inline std::string flat_page(std::string page) {
  std::string const open = "<span class=\"nb\">", close = "</span>";
  for (std::size_t at = page.find(open); at != std::string::npos; at = page.find(open, at)) {
    page.erase(at, open.size());
    page.erase(page.find(close, at), close.size());
  }
  return flat(page);
}

inline std::string everything(Report const& report) {
  return flat(to_text(report, 400)) + flat_page(to_html(report)) + to_json(report);
}

inline bool has(std::string const& text, std::string const& part) {
  return text.find(part) != std::string::npos;
}

/// What people read of a table is the same on the page and in JSON.
inline void expect_shown(text::Grid const& grid, std::string const& html, std::string const& json) {
  for (text::GridColumn const& column : grid.columns)
    for (std::string const& cell : column.cells) {
      EXPECT_TRUE(cell.empty() || has(html, ">" + escape_html(printable(cell)) + "</td>")) << column.head << ": " << cell;
      EXPECT_TRUE(cell.empty() || has(json, boost::json::serialize(boost::json::string(cell)))) << column.head << ": " << cell;
    }
}

/// Three findings at most, each in all three renderings; no figure without n, interval and definition; ids that lead somewhere.
inline void expect_whole(Report const& report, std::string const& what) {
  SCOPED_TRACE(what);
  std::string const html = to_html(report), text = flat(to_text(report, 400)), json = to_json(report);
  EXPECT_LE(report.findings.size(), 3u);
  for (Report::Finding const& finding : report.findings) {
    EXPECT_FALSE(finding.headline.empty() || finding.detail.empty());
    for (std::string const& words : {finding.headline, finding.detail}) {
      EXPECT_NE(text.find(flat(words)), std::string::npos) << words;
      EXPECT_NE(flat_page(html).find(flat(escape_html(words))), std::string::npos) << words;
      EXPECT_NE(json.find(words), std::string::npos) << words;
    }
    EXPECT_EQ(finding.headline.find(" nan"), std::string::npos) << finding.headline;
  }
  for (Report::Section const& section : report.sections)
    for (Report::Block const& block : section.blocks) {
      if (auto const* figure = std::get_if<Report::Figure>(&block)) {
        EXPECT_FALSE(figure->definition.empty() || figure->n.empty() || figure->interval.empty()) << figure->id;
        EXPECT_NE(text.find(flat(figure->definition)), std::string::npos) << figure->id;
      }
      if (auto const* figure = std::get_if<Report::Figure>(&block))
        expect_shown(text::grid_of(to_table(figure->chart), 5000, text::decimals_of(figure->chart)), html, json);
      if (auto const* figure = std::get_if<Report::Figure>(&block))
        if (auto const* forest = std::get_if<ForestPlot>(&figure->chart))
          for (ForestRow const& row : forest->rows)
            EXPECT_TRUE(has(text, flat(svg::row_words(*forest, row)))) << row.label << ": " << svg::row_words(*forest, row);
      if (auto const* table = std::get_if<Report::TableBlock>(&block)) {
        text::Grid const grid = text::grid_of(table->table, table->max_rows);
        expect_shown(grid, html, json);
        for (text::GridColumn const& column : grid.columns)
          for (std::string const& cell : column.cells) EXPECT_TRUE(!column.is_number || has(text, cell)) << column.head << " " << cell;
      }
      if (auto const* facts = std::get_if<Report::Facts>(&block))
        for (Report::Fact const& fact : facts->facts) {
          std::string const digits = format_estimate(fact.estimate, fact.scale);
          EXPECT_NE(text.find(digits), std::string::npos) << fact.label << " " << digits;
          EXPECT_NE(flat_page(html).find(escape_html(digits)), std::string::npos) << fact.label << " " << digits;
          EXPECT_NE(json.find(digits), std::string::npos) << fact.label << " " << digits;
        }
    }
  EXPECT_NO_THROW(static_cast<void>(parse_json(json)));
  EXPECT_FALSE(report.audience.empty() || report.as_of.empty() || report.version.empty() || report.policy.empty());
  EXPECT_EQ(html.find("<script"), std::string::npos);
  for (char const* word : {"nan", "-nan", "inf "})
    EXPECT_EQ((" " + text + " ").find(std::string(" ") + word + " "), std::string::npos) << word;
}

/// People led by one boss, each with a one-to-one in each of 20 weeks.
inline Facts firm_of(int people, Basis basis) {
  Facts facts;
  for (int i = 1; i < people; ++i) {
    PersonId const boss{"boss"}, report{"w" + std::to_string(i)};
    facts.add(ReportingLine{.report = report, .manager = boss, .from = to_date(monday)});
    for (int week = 0; week < 20; ++week) {
      Moment const start = Moment::wall_clock(to_date(monday + 7 * week + i % 5), 9, 0);
      facts.add(MeetingHeld{
          .meeting = {.manager = boss, .report = report, .planned_start = start}, .start = start, .minutes = 30, .basis = basis});
    }
  }
  return facts;
}

}  // namespace roir::checks
