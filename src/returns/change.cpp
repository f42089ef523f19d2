// SPDX-License-Identifier: MIT
#include "returns/clustered_figures.hpp"
#include "returns/form_rows.hpp"
#include <roir/core/error.hpp>
#include <roir/returns/change.hpp>
#include <roir/returns/ladder.hpp>
#include <roir/stats/multiplicity.hpp>

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace roir {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t most_confirmed = 3;

/// Numbers of the persons of two histories, one for each id.
class SharedPersons {
 public:
  SharedPersons(History const& now, History const& before) : earlier_(before.persons()), size_{now.persons()} {
    for (std::uint32_t person = 0; person < before.persons(); ++person) {
      std::uint32_t const known = now.find_person(before.person_id(person));
      earlier_[person] = known == no_index ? size_++ : known;
    }
  }
  [[nodiscard]] std::uint32_t of_before(std::uint32_t person) const noexcept { return person == no_index ? no_index : earlier_[person]; }
  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }

 private:
  std::vector<std::uint32_t> earlier_;
  std::uint32_t size_;
};

/// One side of the comparison.
struct SideOfChange {
  std::vector<IndicatorColumns> columns{};
  std::vector<std::uint32_t> person_of{};  // shared number of the report, by relationship
};

/// One row of the table.
struct ChangeRow {
  std::optional<Refusal> refusal{};
  Estimate before{}, now{};
  ClusteredChange change{};
  ChangeParts parts{nan, nan, nan, nan};
  std::int64_t persons_before = 0, persons_now = 0, persons_both = 0;
  double adjusted = nan;
  Interval picked{};
  std::string tested{};
};

class Changes {
 public:
  Changes(Selection const& now, ReturnRecords const& records_now, Selection const& before, ReturnRecords const& records_before,
          ReturnCatalogue const& catalogue, ChangeOptions const& options)
      : now_{now}, options_{options}, forms_{catalogue}, shared_{now.history, before.history} {
    later_ = side(now, records_now, false);
    earlier_ = side(before, records_before, true);
    managers_.assign(shared_.size(), no_index);
    std::int32_t const entry = std::min(now.window.begin_day(), before.window.begin_day());
    auto const of_before = managers_at_entry(before.history, entry), of_now = managers_at_entry(now.history, entry);
    for (std::uint32_t person = 0; person < of_now.size(); ++person) managers_[person] = of_now[person];
    for (std::uint32_t person = 0; person < of_before.size(); ++person)
      if (std::uint32_t& known = managers_[shared_.of_before(person)]; known == no_index) known = shared_.of_before(of_before[person]);
  }

  Table table() {
    for (FormIndicator const& one : forms_.all()) all_.push_back(row(one));
    adjust();
    return made();
  }

 private:
  SideOfChange side(Selection const& selection, ReturnRecords const& records, bool is_before) const {
    SideOfChange made{indicator_columns(selection, records, forms_.distinct()), {}};
    for (RelationshipSpan const& one : selection.history.relationships())
      made.person_of.push_back(is_before ? shared_.of_before(one.report) : one.report);
    return made;
  }

  static std::vector<std::uint32_t> persons(SideOfChange const& side, IndicatorColumns const& columns) {
    std::vector<std::uint32_t> all;
    for (std::uint32_t const number : columns.relationship) all.push_back(side.person_of[number]);
    return all;
  }
  static ClusteredRows clustered(IndicatorColumns const& columns, std::vector<std::uint32_t> const& people, Clusters const& clusters) {
    ClusteredRows rows;
    for (std::size_t i = 0; i < columns.size(); ++i) rows.add(columns.amount[i], columns.exposure[i], clusters.of(people[i]));
    return rows;
  }
  static std::vector<PersonSum> sums(IndicatorColumns const& columns, std::vector<std::uint32_t> const& people) {
    std::map<std::uint32_t, PersonSum> by;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      PersonSum& sum = by.try_emplace(people[i], PersonSum{.person = people[i]}).first->second;
      sum.amount += columns.amount[i];
      sum.exposure += columns.exposure[i];
    }
    std::vector<PersonSum> all;
    for (auto const& [person, sum] : by)
      if (sum.exposure > 0) all.push_back(sum);
    return all;
  }

  [[nodiscard]] ChangeRow row(FormIndicator const& one) const {
    IndicatorColumns const& now = later_.columns[one.place];
    IndicatorColumns const& before = earlier_.columns[one.place];
    ChangeRow made;
    made.refusal = before.refusal ? before.refusal : now.refusal;
    auto const people_now = persons(later_, now), people_before = persons(earlier_, before);
    std::set<std::uint32_t> const in_now{people_now.begin(), people_now.end()}, in_before{people_before.begin(), people_before.end()};
    made.persons_now = std::ssize(in_now);
    made.persons_before = std::ssize(in_before);
    made.persons_both = std::ranges::count_if(in_now, [&](std::uint32_t person) { return in_before.contains(person); });
    auto people = people_now;
    people.insert(people.end(), people_before.begin(), people_before.end());
    Clusters const clusters{managers_, people};
    ClusteredRows const rows_now = clustered(now, people_now, clusters), rows_before = clustered(before, people_before, clusters);
    IndicatorKind const kind = one.indicator.kind;
    made.now = now.refusal ? refused_estimate(*now.refusal) : level_of(kind, rows_now, clusters.size());
    made.before = before.refusal ? refused_estimate(*before.refusal) : level_of(kind, rows_before, clusters.size());
    if (made.refusal) {
      made.change = {.estimate = refused_estimate(*made.refusal), .p = nan};
      return made;
    }
    made.change = change_of(kind, rows_now, rows_before, clusters.size());
    for (Estimate* figure : {&made.now, &made.before, &made.change.estimate})
      if (figure->status == Status::Ok) figure->method += clusters.is_by_manager() ? " (managers)" : " (people)";
    if (kind != IndicatorKind::Wait) made.parts = parts_of_change(sums(now, people_now), sums(before, people_before));
    lower(made, *one.form);
    return made;
  }
  static void lower(ChangeRow& row, ReturnForm const& form) {
    Estimate& change = row.change.estimate;
    if (change.status != Status::Ok || std::min(row.persons_now, row.persons_before) >= form.min_persons.value_or(return_min_persons))
      return;
    change.status = Status::LowCount;
    change.reason = "low_n";
  }

  /// Adjusted p-values: the confirmatory ones among themselves, and the others (domain.md C.7).
  void adjust() {
    std::vector<double> named(all_.size(), nan), others(all_.size(), nan);
    for (std::size_t i = 0; i < all_.size(); ++i) {
      ReturnForm const& form = *forms_.all()[i].form;
      if (!forms_.all()[i].is_first || form.path == Pathway::Process || !std::isfinite(all_[i].change.p)) continue;
      bool const is_named = std::ranges::find(options_.confirm, form.key) != options_.confirm.end();
      all_[i].tested = is_named ? "confirmatory" : "exploratory";
      (is_named ? named : others)[i] = all_[i].change.p;
    }
    auto const holm = stats::adjusted_p_values(named, stats::Adjustment::Holm);
    auto const found = stats::adjusted_p_values(
        others, options_.any_dependence ? stats::Adjustment::BenjaminiYekutieli : stats::Adjustment::BenjaminiHochberg);
    for (std::size_t i = 0; i < all_.size(); ++i) all_[i].adjusted = std::isfinite(named[i]) ? holm[i] : found[i];
    auto const tested = static_cast<std::size_t>(std::ranges::count_if(others, [](double p) { return std::isfinite(p); }));
    auto const picked = static_cast<std::size_t>(std::ranges::count_if(found, [&](double q) { return q <= options_.q; }));
    if (picked == 0) return;
    double const level = stats::fcr_level(picked, tested, options_.q);
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (found[i] <= options_.q) all_[i].picked = interval_at(level, all_[i].change);
  }
  static Interval interval_at(double level, ClusteredChange const& change) {
    double const t = boost::math::quantile(boost::math::complement(boost::math::students_t{change.freedom}, (1 - level) / 2));
    double const half = t * std::sqrt(change.variance);
    return {change.estimate.value - half, change.estimate.value + half};
  }

  template <class Cell, class Of>
  std::vector<Cell> cells(Of const& of) const {
    std::vector<Cell> made;
    for (ChangeRow const& one : all_) made.push_back(of(one));
    return made;
  }
  void add_estimate(Table& table, Column::Meta const& meta, Estimate const& (*of)(ChangeRow const&)) const {
    table.add(meta, cells<Estimate>(of));
  }
  void add_number(Table& table, char const* name, char const* unit, char const* words, double (*of)(ChangeRow const&)) const {
    table.add(Column{{name, unit, words}, cells<double>(of)});
  }
  void add_count(Table& table, char const* name, char const* words, std::int64_t ChangeRow::*which) const {
    table.add(Column{{name, "count", words}, cells<std::int64_t>([&](ChangeRow const& one) { return one.*which; })});
  }

  Table made() {
    FormColumns text;
    for (std::size_t i = 0; i < all_.size(); ++i) text.add(forms_.all()[i], all_[i].refusal);
    Table table{{.name = "returns_change",
                 .title = "How each form of return changed",
                 .definition =
                     "Level before, level now and their difference (E1): what was and what changed, at grade 0. Process forms say "
                     "what was delivered and are not tested.",
                 .policy = to_words(now_.policy, {"due_min_share", "coverage_days", "absence_min_pause"})}};
    text.add_forms_to(table);
    add_estimate(table, {"before", "see measured_in", "The level in the earlier window or the other group."},
                 [](ChangeRow const& one) -> Estimate const& { return one.before; });
    add_estimate(table, {"now", "see measured_in", "The level in the window."},
                 [](ChangeRow const& one) -> Estimate const& { return one.now; });
    add_estimate(table, {"change", "see measured_in", "now less before."},
                 [](ChangeRow const& one) -> Estimate const& { return one.change.estimate; });
    table.add(Column{{"tested", "", "confirmatory, exploratory, or empty for what is not tested."},
                     cells<std::string>([](ChangeRow const& one) { return one.tested; })});
    add_number(table, "p", "", "Of no change, by itself.", [](ChangeRow const& one) { return one.tested.empty() ? nan : one.change.p; });
    add_number(table, "adjusted_p", "", "The same knowing how many are tested: by Holm, or as a share of false findings.",
               [](ChangeRow const& one) { return one.adjusted; });
    add_number(table, "fcr_low", "see measured_in",
               "Interval of an exploratory finding at 1 - R q / m, for it was picked: R of the m that were tested.",
               [](ChangeRow const& one) { return one.picked.low; });
    add_number(table, "fcr_high", "see measured_in", "Its high end.", [](ChangeRow const& one) { return one.picked.high; });
    add_number(table, "within", "see measured_in", "Part of the change: people in both.",
               [](ChangeRow const& one) { return one.parts.within; });
    add_number(table, "between", "see measured_in", "Part: weight moved among them.",
               [](ChangeRow const& one) { return one.parts.between; });
    add_number(table, "joiners", "see measured_in", "Part: people in the later one alone.",
               [](ChangeRow const& one) { return one.parts.joiners; });
    add_number(table, "leavers", "see measured_in", "Part: people in the earlier one alone.",
               [](ChangeRow const& one) { return one.parts.leavers; });
    add_count(table, "persons_before", "Direct reports with data before.", &ChangeRow::persons_before);
    add_count(table, "persons_now", "Direct reports with data now.", &ChangeRow::persons_now);
    add_count(table, "persons_both", "Of these, in both.", &ChangeRow::persons_both);
    add_grades(table);
    text.add_refusals_to(table);
    return table;
  }

  /// Grade 0, and why not grade 1: the first rung that is out of reach for each form.
  void add_grades(Table& table) const {
    DesignFacts const facts = design_facts(now_);
    std::vector<std::string> code, why, fix;
    for (FormIndicator const& one : forms_.all()) {
      auto const refusal = why_not_grade(facts, *one.form, Grade::WithinPerson);
      code.push_back(refusal ? refusal->code : "");
      why.push_back(refusal ? refusal->why : "");
      fix.push_back(refusal ? refusal->fix : "");
    }
    table.add(Column{{"grade", "", "The rung of the ladder: 0, described."}, std::vector<std::int64_t>(all_.size(), 0)});
    table.add(Column{{"above_code", "", "Code with which the next rung is refused."}, code});
    table.add(Column{{"above_why", "", "Why it cannot be had."}, why});
    table.add(Column{{"above_fix", "", "What would fix it."}, fix});
  }

  Selection const& now_;
  ChangeOptions const& options_;
  FormIndicators forms_;
  SharedPersons shared_;
  SideOfChange later_, earlier_;
  std::vector<std::uint32_t> managers_;
  std::vector<ChangeRow> all_;
};

void check(ReturnCatalogue const& catalogue, ChangeOptions const& options) {
  if (options.confirm.size() > most_confirmed)
    throw InvalidArgument{{.code = "too_many_confirmed",
                           .message = std::to_string(options.confirm.size()) + " forms are named to be confirmed",
                           .hint = "At most three; the others are explored."}};
  if (!(options.q > 0 && options.q < 1))
    throw InvalidArgument{{.code = "bad_level", .message = "q is not between 0 and 1", .hint = "0.1 puts up with one false in ten."}};
  for (std::string const& key : options.confirm)
    if (catalogue.at(key).path == Pathway::Process)
      throw InvalidArgument{{.code = "process_form",
                             .message = "a process form is not tested",
                             .subject = key,
                             .hint = "Its rise is what was delivered; name a form that is an end or leads to one."}};
}

}  // namespace

Table returns_change(Selection const& now, ReturnRecords const& records_now, Selection const& before, ReturnRecords const& records_before,
                     ReturnCatalogue const& catalogue, ChangeOptions const& options) {
  check(catalogue, options);
  return Changes{now, records_now, before, records_before, catalogue, options}.table();
}

}  // namespace roir
