// SPDX-License-Identifier: MIT
#include "report/compose_parts.hpp"

#include "report/findings.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace roir {

Report::Figure figure(std::string id, Chart chart, std::string caption, Table const& table, std::string n, std::string interval) {
  std::string const& policy = table.info().policy;
  return {.id = std::move(id),
          .chart = std::move(chart),
          .caption = std::move(caption),
          .definition = table.info().definition + (policy.empty() || policy == "none" ? "" : " Parameters: " + policy + "."),
          .n = std::move(n),
          .interval = std::move(interval)};
}

std::string label(History const& history, Table const& table, char const* key, std::size_t row) {
  std::string const text = table[key].text(row);
  return std::string_view{key} == "unit" ? text : named(history, text);
}

DotInterval dots(History const& history, Table const& table, char const* key, char const* column, std::string title, Scale scale,
                 std::string n_of) {
  DotInterval chart{.title = std::move(title), .scale = std::move(scale), .n_of = std::move(n_of), .row_word = key};
  for (std::size_t row = 0; row < table.rows(); ++row) {
    chart.labels.push_back(label(history, table, key, row));
    chart.values.push_back(estimate_of(table, column, row));
  }
  return chart;
}

char const* group_key(Analysis const& analysis) {
  return analysis.audience()->kind() == Audience::Kind::Line || analysis.audience()->kind() == Audience::Kind::Parties ? "report" : "unit";
}
Grain group_grain(Analysis const& analysis) {
  return std::string_view{group_key(analysis)} == "report" ? Grain::Relationship : Grain::Unit;
}

bool is_periods(Analysis const& analysis) {
  return analysis.history().relationships().empty();
}

std::string persons_words(Table const& table) {
  std::int64_t most = 0;
  if (table.has("persons"))
    for (std::size_t row = 0; row < table.rows(); ++row)
      most = std::max<std::int64_t>(most, static_cast<std::int64_t>(table["persons"].number(row)));
  return format_count(static_cast<double>(most), "people") + " at the most in one row";
}

Report::Fact fact(std::string label, Estimate estimate, Scale scale, std::string n_of, std::string note) {
  Report::Fact made;
  made.label = std::move(label);
  made.estimate = std::move(estimate);
  made.scale = std::move(scale);
  made.n_of = std::move(n_of);
  made.note = std::move(note);
  return made;
}

}  // namespace roir
