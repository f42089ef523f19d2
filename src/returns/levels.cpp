// SPDX-License-Identifier: MIT
#include "returns/clustered_figures.hpp"
#include "returns/form_rows.hpp"
#include <roir/history/rollup.hpp>
#include <roir/returns/levels.hpp>
#include <roir/stats/intervals.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace roir {
namespace {

bool is_listing(Grain by) {
  return by != Grain::Unit && by != Grain::Organisation;
}

/// One key table row repeated for each of the forms' rows.
Table repeated(Table const& keys, std::size_t times, TableInfo info) {
  Table table{std::move(info)};
  for (Column const& column : keys.columns())
    std::visit(
        [&](auto const& cells) {
          std::remove_cvref_t<decltype(cells)> all;
          for (auto const& cell : cells) all.insert(all.end(), times, cell);
          table.add(Column{column.meta(), std::move(all)});
        },
        column.cells());
  return table;
}

/// The columns of one indicator, sorted into the rows of the answer.
struct RowsOfColumns {
  std::vector<ClusteredRows> rows{};
  std::vector<std::vector<std::uint32_t>> persons{};  // of each entry
};

class Levels {
 public:
  Levels(Selection const& selection, ReturnRecords const& records, Grain by)
      : selection_{selection},
        records_{records},
        ask_{.by = by == Grain::Meeting ? Grain::Relationship : by},
        rows_{selection_, ask_},
        managers_{managers_at_entry(selection.history, selection.window.begin_day())} {
    people_.resize(rows_.size());
    if (!rows_.buckets().empty())
      for (std::uint32_t const number : rows_.relationships()) people_[rows_.row_of(number, 0)].insert(report(number));
  }

  Table table(ReturnCatalogue const& catalogue) {
    FormIndicators const forms{catalogue};
    auto const columns = indicator_columns(selection_, records_, forms.distinct());
    std::vector<RowsOfColumns> sorted;
    for (IndicatorColumns const& one : columns) sorted.push_back(sort(one));
    std::vector<std::vector<Estimate>> shares(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (is_listing(ask_.by) && forms.distinct()[i].kind == IndicatorKind::Share) shares[i] = pooled(columns[i]);
    for (std::uint32_t row = 0; row < rows_.size(); ++row)
      for (FormIndicator const& one : forms.all()) add(one, row, columns[one.place], sorted[one.place], shares[one.place]);
    return made(forms.all().size());
  }

 private:
  [[nodiscard]] std::uint32_t report(std::uint32_t number) const { return selection_.history.relationships()[number].report; }

  RowsOfColumns sort(IndicatorColumns const& columns) const {
    RowsOfColumns sorted{std::vector<ClusteredRows>(rows_.size()), std::vector<std::vector<std::uint32_t>>(rows_.size())};
    for (std::size_t i = 0; i < columns.size(); ++i) {
      std::uint32_t const row = rows_.row_of(columns.relationship[i], 0);
      sorted.rows[row].add(columns.amount[i], columns.exposure[i], 0);
      sorted.persons[row].push_back(report(columns.relationship[i]));
    }
    return sorted;
  }

  std::vector<Estimate> pooled(IndicatorColumns const& columns) const {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < columns.size(); ++i)
      pieces.push_back({.row = rows_.row_of(columns.relationship[i], 0),
                        .report = report(columns.relationship[i]),
                        .manager = selection_.history.relationships()[columns.relationship[i]].manager,
                        .numerator = columns.amount[i],
                        .denominator = columns.exposure[i]});
    return roll_up(ask_, rows_.size(), pieces);
  }

  Estimate estimate(IndicatorKind kind, ClusteredRows& rows, std::vector<std::uint32_t> const& persons) const {
    // Within one manager's team people are the clusters, whatever manager they had before.
    std::vector<std::uint32_t> const one_manager(is_listing(ask_.by) ? managers_.size() : 0, 0);
    Clusters const clusters{one_manager.empty() ? managers_ : one_manager, persons};
    for (std::size_t i = 0; i < persons.size(); ++i) rows.cluster[i] = clusters.of(persons[i]);
    Estimate made = level_of(kind, rows, clusters.size());
    if (made.status == Status::Ok) made.method += clusters.is_by_manager() ? " (managers)" : " (people)";
    return made;
  }

  void add(FormIndicator const& one, std::uint32_t row, IndicatorColumns const& columns, RowsOfColumns& sorted,
           std::vector<Estimate> const& shares) {
    std::set<std::uint32_t> const with_data{sorted.persons[row].begin(), sorted.persons[row].end()};
    std::optional<Refusal> refusal = columns.refusal;
    Estimate level;
    if (!refusal && with_data.empty())
      refusal = Refusal{"no_records", one.indicator.name, "These data hold no record of it for this row.",
                        "Keep records: " + one.indicator.needs + "."};
    if (refusal)
      level = refused_estimate(*refusal);
    else
      level = shares.empty() ? estimate(one.indicator.kind, sorted.rows[row], sorted.persons[row]) : shares[row];
    auto const least = one.form->min_persons.value_or(return_min_persons);
    if (level.status == Status::Ok && !is_listing(ask_.by) && std::ssize(with_data) < least) {
      level.status = Status::LowCount;
      level.reason = "low_n";
    }
    double const covered = people_[row].empty() ? 0 : static_cast<double>(with_data.size()) / static_cast<double>(people_[row].size());
    text_.add(one, refusal);
    levels_.push_back(level);
    persons_.push_back(std::ssize(with_data));
    covered_.push_back(covered);
    flag_.emplace_back(!refusal && covered < thin_below ? "thin" : level.reason == "not_reached" ? "not_reached" : "");
    pending_.push_back(columns.pending);
  }

  Table made(std::size_t forms) {
    Table keys;
    rows_.add_keys(keys);
    Table table = repeated(keys, forms,
                           {.name = "returns",
                            .title = "How high each form of return is",
                            .definition = "The level of each indicator over the window (E1): what was, not what came of what. Process "
                                          "forms say what was delivered and are never a return.",
                            .policy = to_words(selection_.policy, {"due_min_share", "coverage_days", "absence_min_pause"})});
    text_.add_forms_to(table);
    table.add(Column::Meta{"level", "see measured_in", "The level over the window."}, levels_);
    table.add(Column{{"persons", "count", "Distinct direct reports with data."}, persons_});
    table.add(Column{{"of_persons", "share", "Their share of all direct reports of the row."}, covered_});
    table.add(Column{{"pending", "count", "Left out while their time is not over, over all rows."}, pending_});
    table.add(Column{{"flag", "", "thin: data for less than six tenths; not_reached: fewer than half have come to their end."}, flag_});
    text_.add_refusals_to(table);
    return table;
  }

  Selection const& selection_;
  ReturnRecords const& records_;
  Ask ask_;
  Rows rows_;
  std::vector<std::uint32_t> managers_;
  std::vector<std::set<std::uint32_t>> people_;
  FormColumns text_;
  std::vector<Estimate> levels_;
  std::vector<std::int64_t> persons_, pending_;
  std::vector<double> covered_;
  std::vector<std::string> flag_;
};

std::string joined(std::vector<std::string> const& texts) {
  std::string all;
  for (std::string const& text : texts) all.append(all.empty() ? "" : ", ").append(text);
  return all;
}

}  // namespace

Table returns(Selection const& selection, ReturnRecords const& records, ReturnCatalogue const& catalogue, Grain by) {
  return Levels{selection, records, by}.table(catalogue);
}

Table return_forms(ReturnCatalogue const& catalogue) {
  Table table{{.name = "return_forms",
               .title = "The forms of return",
               .definition = "What each is seen by, where it stands, and what one unit is worth (C.2)."}};
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  auto const text = [&](char const* name, char const* words, auto of) {
    std::vector<std::string> cells;
    for (ReturnForm const& form : catalogue.forms()) cells.emplace_back(of(form));
    table.add(Column{{name, "", words}, std::move(cells)});
  };
  auto const rate = [&](char const* name, char const* words, double ValueRate::*which) {
    std::vector<double> cells;
    for (ReturnForm const& form : catalogue.forms()) cells.push_back(form.value ? (*form.value).*which : nan);
    table.add(Column{{name, "see basis", words}, std::move(cells)});
  };
  text("form", "Key of the form of return.", [](ReturnForm const& f) { return f.key; });
  text("phrase", "What it is, as its source says it.", [](ReturnForm const& f) { return f.phrase; });
  text("indicators", "What it is seen by; the first is tested.", [](ReturnForm const& f) { return joined(f.indicators); });
  text("unit", "Unit of the first.", [](ReturnForm const& f) { return f.unit; });
  text("better", "up or down: which way is better.", [](ReturnForm const& f) { return word(f.direction); });
  text("level", "person, manager or team.", [](ReturnForm const& f) { return word(f.level); });
  text("family", "Of what kind the figure is.", [](ReturnForm const& f) { return word(f.family); });
  text("path", "terminal, mediator or process.", [](ReturnForm const& f) { return word(f.path); });
  text("overlap", "Forms on one way to the same end.", [](ReturnForm const& f) { return f.overlap.value_or(""); });
  rate("value", "What one unit is worth.", &ValueRate::value);
  rate("value_low", "Low end of what is plausible.", &ValueRate::low);
  rate("value_high", "High end.", &ValueRate::high);
  text("basis", "In what it is stated.", [](ReturnForm const& f) { return f.value ? std::string{word(f.value->basis)} : std::string{}; });
  text("currency", "Of money.", [](ReturnForm const& f) { return f.value ? f.value->currency.value_or("") : ""; });
  text("price_year", "Year of the prices of money.",
       [](ReturnForm const& f) { return f.value && f.value->price_year ? std::to_string(*f.value->price_year) : std::string{}; });
  text("source", "Where the value comes from.", [](ReturnForm const& f) { return f.value ? f.value->source : ""; });
  text("set_by", "Who put it there; empty: built in.", [](ReturnForm const& f) { return f.value ? f.value->set_by.value_or("") : ""; });
  text("assumption", "yes where nobody has confirmed it for this organisation.",
       [](ReturnForm const& f) { return f.value ? (f.value->assumption ? "yes" : "no") : ""; });
  auto const assumed = std::ranges::count_if(catalogue.forms(), [](ReturnForm const& f) { return f.value && f.value->assumption; });
  if (assumed > 0)
    table.info().notes.push_back("default_values: " + std::to_string(assumed) + " values are defaults that nobody has confirmed");
  return table;
}

}  // namespace roir
