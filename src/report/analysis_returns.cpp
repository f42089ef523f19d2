// SPDX-License-Identifier: MIT
// The forms of return as an analysis answers them: what each audience may see.
#include "report/withholding.hpp"
#include <roir/core/error.hpp>
#include <roir/report/analysis.hpp>
#include <roir/report/publication.hpp>
#include <roir/returns/ladder.hpp>
#include <roir/returns/levels.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace roir {
namespace {

constexpr std::array kept = {"unit",        "form",  "phrase",     "indicator", "path",     "better",
                             "measured_in", "grade", "above_code", "above_why", "above_fix"};
/// What the manager does not see of one person (domain.md A.8.8): answers about the manager, and how somebody is.
constexpr std::array confidential = {"trust", "engagement"};

template <std::size_t N>
bool is_in(std::array<char const*, N> const& all, std::string_view name) {
  return std::ranges::find(all, name, [](char const* one) { return std::string_view{one}; }) != all.end();
}

std::string in_place_of(std::string_view column, Refusal const& refusal) {
  if (column.ends_with("_status")) return to_string(Status::Refused);
  if (column.ends_with("_method") || column == "why") return refusal.why;
  if (column == "code") return refusal.code;
  return column == "fix" ? refusal.fix : "";
}

/// The table without the figures of some of its rows.
Table withheld(Table const& table, std::set<std::size_t> const& rows, std::int64_t least) {
  Refusal const refusal =
      refuse_return("privacy", "", "It stands for fewer than " + std::to_string(least) + " people, or would give such a figure away.");
  return without_figures(
      table, rows, [](std::string const& column) { return !is_in(kept, column); },
      [&](std::string const& column) { return in_place_of(column, refusal); });
}

/// The table without some columns' figures in some rows.
Table without_parts(Table const& table, std::set<std::size_t> const& rows) {
  constexpr std::array parts = {"within", "between", "joiners", "leavers", "persons_both"};
  Table made{table.info()};
  for (Column const& column : table.columns()) {
    std::vector<std::uint8_t> valid;
    for (std::size_t row = 0; row < column.size(); ++row)
      valid.push_back(!column.is_missing(row) && !(is_in(parts, column.name()) && rows.contains(row)) ? 1 : 0);
    made.add(Column{column.meta(), column.cells(), std::move(valid)});
  }
  return made;
}

bool is_small(Table const& table, char const* column, std::size_t row, std::int64_t least) {
  double const persons = table[column].number(row);
  return persons > 0 && persons < static_cast<double>(least);
}

/// Rows whose figure stands for too few, and with them those from which it could be found (publication.hpp). Every indicator of every form
/// is a column of its own over the groups.
std::set<std::size_t> small_rows(Table const& table, Table const& whole, std::int64_t least) {
  std::set<std::size_t> rows;
  std::size_t const forms = whole.rows();
  for (std::size_t form = 0; form < forms; ++form) {
    Crowd crowd;
    double sum = 0;
    for (std::size_t row = form; row < table.rows(); row += forms) {
      auto const persons = static_cast<std::int64_t>(table["persons"].number(row));
      sum += static_cast<double>(persons);
      if (persons > 0) crowd[table.has("unit") ? table["unit"].text(row) : ""] = persons;
    }
    auto const shared = static_cast<std::int64_t>(sum - whole["persons"].number(form));
    auto const hidden = hidden_groups(crowd, least, shared);
    for (std::size_t row = form; row < table.rows(); row += forms)
      if (hidden.contains(table.has("unit") ? table["unit"].text(row) : "")) rows.insert(row);
  }
  return rows;
}

void require_group(std::optional<Audience> const& audience, Grain by) {
  if (reads_groups_alone(audience) && by != Grain::Unit && by != Grain::Organisation)
    throw Forbidden{{.code = "audience",
                     .message = "returns are not for this audience by " + std::string(word(by)),
                     .subject = std::string(word(by)),
                     .hint = "Ask by unit or organisation."}};
}

bool is_party(std::optional<Audience> const& audience) {
  return audience && (audience->kind() == Audience::Kind::Parties || audience->kind() == Audience::Kind::Line);
}

/// Rows of confidential answers of fewer people than a group.
std::set<std::size_t> confidential_rows(Table const& table, std::vector<char const*> const& persons, std::int64_t least) {
  std::set<std::size_t> rows;
  for (std::size_t row = 0; row < table.rows(); ++row)
    for (char const* column : persons)
      if (is_in(confidential, table["indicator"].text(row)) && is_small(table, column, row, least)) rows.insert(row);
  return rows;
}

}  // namespace

Analysis Analysis::with_people(std::span<KpiReading const> readings, std::span<Goal const> goals) const {
  Analysis made = *this;
  made.people_ = PersonRecords{history(), readings, goals};
  return made;
}

Table Analysis::returns(Grain by, ReturnCatalogue const& catalogue) const {
  require_group(audience_, by);
  ReturnRecords const records{dialogues_, people_};
  Table table = roir::returns(selection_, records, catalogue, by);
  std::int64_t const least = policy().min_group;
  if (is_party(audience_)) return admitted(withheld(table, confidential_rows(table, {"persons"}, least), least));
  if (!audience_) return table;
  Table const whole = by == Grain::Organisation ? table : roir::returns(selection_, records, catalogue);
  return admitted(withheld(table, small_rows(table, whole, least), least));
}

Table Analysis::returns_change(Analysis const& before, ReturnCatalogue const& catalogue, ChangeOptions const& options) const {
  if (audience_ != before.audience_)
    throw Forbidden{{.code = "audience",
                     .message = "the two analyses are for different audiences",
                     .hint = "Choose the audience first, then the windows."}};
  bool const is_published = audience_ && audience_->kind() == Audience::Kind::Published;
  if (is_published && window().begin_day() < before.selection_.end_day() && before.window().begin_day() < selection_.end_day())
    throw Forbidden{{.code = "privacy",
                     .message = "the two windows overlap, so what is in one alone could be found",
                     .hint = "Publish comparisons of windows that do not overlap."}};
  Table table =
      roir::returns_change(selection_, {dialogues_, people_}, before.selection_, {before.dialogues_, before.people_}, catalogue, options);
  if (!audience_) return table;
  std::int64_t const least = policy().min_group;
  if (is_party(audience_)) return admitted(withheld(table, confidential_rows(table, {"persons_now", "persons_before"}, least), least));
  std::set<std::size_t> hidden, alone;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (is_small(table, "persons_now", row, least) || is_small(table, "persons_before", row, least)) hidden.insert(row);
    double const both = table["persons_both"].number(row);
    for (char const* side : {"persons_now", "persons_before"})
      if (double const one = table[side].number(row) - both; one > 0 && one < static_cast<double>(least)) alone.insert(row);
  }
  return admitted(without_parts(withheld(table, hidden, least), alone));
}

Table Analysis::return_ladder() const {
  return admitted(roir::return_ladder(selection_));
}

}  // namespace roir
