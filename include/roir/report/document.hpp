// SPDX-License-Identifier: MIT
/// @file
/// A report as plain values, and its three renderings: a page, a text for a terminal, JSON. All show the same digits.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/report/charts.hpp>
#include <roir/report/quantity.hpp>

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace roir {

/// What a person reads: findings first, then the figures, then what these data cannot tell.
///
/// A report holds no names of its own accord: whoever fills it does so for one audience. Texts are plain (no markup); every rendering
/// escapes them. Ids are unique within a report and become anchors: letters, digits and dashes.
struct Report {
  /// One thing that matters, in plain words.
  struct Finding {
    std::string headline{};  ///< a sentence with its figure
    std::string detail{};    ///< one or two sentences: interval, n, what it means
    std::string figure{};    ///< id of the figure that shows it; empty = none
  };
  /// Plain text.
  struct Paragraph {
    std::string text{};  ///< one paragraph
  };
  /// One key figure.
  struct Fact {
    std::string label{};  ///< what it is
    Estimate estimate{};  ///< the figure with interval, n and standing
    Scale scale{};        ///< its unit and digits
    std::string n_of{};   ///< what n counts
    std::string note{};   ///< a few words more; may be empty
  };
  /// Key figures side by side.
  struct Facts {
    std::vector<Fact> facts{};  ///< in order
  };
  /// A picture with what is needed to judge it. Its rows and columns follow as a table that can be opened.
  struct Figure {
    std::string id{};          ///< unique
    Chart chart{};             ///< the picture
    std::string caption{};     ///< what to see in it
    std::string definition{};  ///< what the value is
    std::string n{};           ///< how much is behind it: "4,403 due weeks of 118 people"
    std::string interval{};    ///< how intervals were made, or why there are none
  };
  /// A table with its own words (TableInfo).
  struct TableBlock {
    Table table{};              ///< the figures
    std::string caption{};      ///< what to see in it
    std::size_t max_rows = 60;  ///< rows shown on the page and in the text; how many were left out is said. JSON holds all
  };
  /// A part of a section.
  using Block = std::variant<Paragraph, Facts, Figure, TableBlock>;
  /// A chapter.
  struct Section {
    std::string id{};             ///< unique
    std::string title{};          ///< heading
    std::string lead{};           ///< one or two sentences; may be empty
    std::vector<Block> blocks{};  ///< in order
    std::string part{};           ///< of what this is a part, over the heading: "Return on investment, 1 of 6"; may be empty
  };
  /// A question that these data leave open.
  struct Limit {
    std::string question{};  ///< what one would like to know
    std::string why{};       ///< why these data cannot tell
    std::string fix{};       ///< what would make them tell; empty when nothing would
  };

  std::string title{};                ///< of the page
  std::string subtitle{};             ///< one sentence
  std::string audience{};             ///< for whom, in words: "published: no names, groups of at least 5"
  std::string window{};               ///< in words: "2025-05-01 to 2026-10-31"
  std::string as_of{};                ///< what was known when: "2026-10-31"
  std::string source{};               ///< files and rows read
  std::vector<Finding> findings{};    ///< the most important first; three make a row
  std::vector<Section> sections{};    ///< in order
  std::vector<Limit> limits{};        ///< what these data cannot tell
  std::vector<std::string> policy{};  ///< parameters that went in, one "name = value" each
  std::string version{};              ///< of roir
};

/// One self-contained HTML file: UTF-8, no script, no font, nothing loaded from anywhere.
/// @throws InvalidArgument (`bad_report`) on an id that is empty, not an anchor or used twice, or a finding whose figure is not there;
///         (`bad_chart`) as to_svg.
[[nodiscard]] ROIR_EXPORT std::string to_html(Report const& report);
/// Plain UTF-8 text for a terminal, wrapped at `width` characters (40 to 400).
/// @throws InvalidArgument (`bad_report`, `bad_chart`) as to_html, and on another width.
[[nodiscard]] ROIR_EXPORT std::string to_text(Report const& report, std::size_t width = 80);
/// The whole report as JSON: each figure as a number (null when there is none) and as it is shown.
/// @throws InvalidArgument (`bad_report`, `bad_chart`) as to_html.
[[nodiscard]] ROIR_EXPORT std::string to_json(Report const& report);

}  // namespace roir
