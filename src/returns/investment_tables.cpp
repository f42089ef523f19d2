// SPDX-License-Identifier: MIT
#include "returns/account.hpp"
#include <roir/history/metrics.hpp>

#include <cmath>
#include <utility>

namespace roir {
namespace {

using returns::AccountRows;

constexpr char const* bounds_method = "bounds, not a sampling interval: recorded alone; imputed minutes doubled";

/// Distinct direct reports with a meeting arranged in the row's stretch, or with a contact period that begins in it.
std::vector<std::int64_t> persons_of(Selection const& selection, AccountRows const& account) {
  Rows const& rows = account.rows();
  std::vector<Piece> pieces;
  auto const add = [&](std::uint32_t row, std::uint32_t person) {
    Piece piece{.row = row, .report = person};
    piece.denominator = 1;
    pieces.push_back(piece);
  };
  History const& history = selection.history;
  if (history.relationships().empty()) {
    rows.each_period([&](ContactSpan const& span, std::uint32_t row) { add(account.of(row, nullptr), span.person); });
    return persons_behind(account.size(), pieces);
  }
  for (std::uint32_t const number : rows.relationships()) {
    Block const& block = history.block_of(number);
    RelationshipSpan const& relationship = history.relationships()[number];
    std::size_t const local = number - block.first_relationship;
    for (auto i = static_cast<std::size_t>(block.offsets[local]); i < static_cast<std::size_t>(block.offsets[local + 1]); ++i) {
      std::int32_t const day = day_of_minutes(block.time[i]);
      if (std::size_t const bucket = rows.bucket_of(day); bucket < rows.buckets().size())
        add(account.of(rows.row_of(number, bucket), account.by_programme() ? history.programme(relationship, day) : nullptr),
            relationship.report);
    }
  }
  return persons_behind(account.size(), pieces);
}

Estimate bounded(double value, double low, double high, std::int64_t n) {
  if (!std::isfinite(value)) return {.reason = "no_data"};
  return {.value = value,
          .interval = {low, high},
          .n = static_cast<double>(n),
          .status = Status::Ok,
          .method = bounds_method,
          .is_bounds = true};
}

Estimate bounded_hours(Investment const& sum, double scale) {
  return bounded(sum.hours() * scale, sum.low() * scale, sum.high() * scale, sum.held);
}

Estimate none(Refusal const& refusal) {
  return {.status = status_of(refusal), .method = refusal.why, .reason = refusal.code};
}

/// Adds columns that are figures of each row.
class Columns {
 public:
  Columns(Table& table, std::vector<Investment> const& sums) : table_{table}, sums_{sums} {}
  template <class Of>
  void number(char const* name, std::string unit, char const* words, Of of) {
    std::vector<double> cells;
    for (Investment const& sum : sums_) cells.push_back(of(sum));
    table_.add(Column{{name, std::move(unit), words}, std::move(cells)});
  }
  template <class Of>
  void estimate(char const* name, std::string unit, char const* words, Of of) {
    std::vector<Estimate> cells;
    for (Investment const& sum : sums_) cells.push_back(of(sum));
    table_.add(Column::Meta{name, std::move(unit), words}, cells);
  }
  void text(char const* name, char const* words, std::string const& cell) {
    table_.add(Column{{name, "", words}, std::vector<std::string>(sums_.size(), cell)});
  }

 private:
  Table& table_;
  std::vector<Investment> const& sums_;
};

void add_hours(Columns& columns) {
  columns.estimate("hours", "hours", "Hours of both sides.", [](Investment const& s) { return bounded_hours(s, 1); });
  columns.estimate("hours_per_person_year", "hours", "Hours of both sides per direct report and year.",
                   [](Investment const& s) { return bounded_hours(s, 1 / s.person_years); });
  columns.number("meeting_hours", "hours", "In one-to-ones, both sides.", [](Investment const& s) { return s.meeting_hours; });
  columns.number("prep_hours", "hours", "Preparing, both sides.", [](Investment const& s) { return s.prep_hours; });
  columns.number("follow_up_hours", "hours", "Following up, both sides.", [](Investment const& s) { return s.follow_up_hours; });
  columns.number("admin_hours", "hours", "Arranging and the like, as far as recorded.", [](Investment const& s) { return s.admin_hours; });
  columns.number("training_hours", "hours", "Training, as much as falls into this time.",
                 [](Investment const& s) { return s.training_hours; });
  columns.number("waste_hours", "hours", "Waiting for late cancellations.", [](Investment const& s) { return s.waste_hours; });
  columns.number("manager_hours", "hours", "The managers' part of all.", [](Investment const& s) { return s.manager_hours; });
  columns.number("imputed_share", "share", "Part of the hours that was assumed, not recorded.",
                 [](Investment const& s) { return s.imputed_hours / s.hours(); });
}

void add_people(Columns& columns, Table& table, std::vector<std::int64_t> persons) {
  columns.number("person_years", "years", "Eligible time of the direct reports.", [](Investment const& s) { return s.person_years; });
  table.add(Column{{"persons", "count", "Distinct direct reports with a one-to-one arranged, or a contact period."}, std::move(persons)});
}

void add_notes(Table& table, std::vector<Investment> const& sums) {
  std::int64_t unknown = 0, in_calendar = 0, held = 0;
  for (Investment const& sum : sums) {
    unknown += sum.unknown;
    in_calendar += sum.in_calendar;
    held += sum.held;
  }
  if (in_calendar > 0)
    table.info().notes.push_back("calendar_only: " + std::to_string(in_calendar) + " of " + std::to_string(held) +
                                 " one-to-ones counted here stood in the calendar; nobody said that they were held");
  if (unknown > 0)
    table.info().notes.push_back("unknown_length: " + std::to_string(unknown) + " one-to-ones have no length to be found and add nothing");
}

constexpr char const* hours_words =
    "Hours of both sides in one-to-ones, preparing, following up, arranging, training, and waiting for late cancellations (C.1.2). Bounds: "
    "what was recorded alone, and every imputed minute doubled.";

Ask coarse(Grain by, Every every) noexcept {
  return {.by = by == Grain::Meeting ? Grain::Relationship : by, .every = every};
}

std::string policy_words(Selection const& selection) {
  return to_words(selection.policy, {"prep_minutes", "follow_up_minutes", "waste_minutes", "absence_min_pause"});
}

/// Of the rows of an account those that are shown: all, or those with something in them where they are cut by programme.
std::vector<std::uint32_t> shown_rows(AccountRows const& rows, std::vector<Investment> const& sums) {
  std::vector<std::uint32_t> shown;
  for (std::uint32_t row = 0; row < rows.size(); ++row)
    if (!rows.by_programme() || sums[row].hours() > 0 || sums[row].person_years > 0) shown.push_back(row);
  return shown;
}

template <class Cells>
std::vector<Cells> picked(std::vector<Cells> const& all, std::vector<std::uint32_t> const& rows) {
  std::vector<Cells> some;
  for (std::uint32_t const row : rows) some.push_back(all[row]);
  return some;
}

void add_keys(Table& table, AccountRows const& rows, std::vector<std::uint32_t> const& shown) {
  Table keys;
  rows.rows().add_keys(keys);
  std::vector<std::uint32_t> of_rows;
  std::vector<std::string> programmes;
  for (std::uint32_t const row : shown) {
    of_rows.push_back(row / rows.columns());
    programmes.push_back(rows.labels()[row % rows.columns()]);
  }
  for (Column const& key : keys.columns())
    std::visit([&](auto const& cells) { table.add(Column{key.meta(), picked(cells, of_rows)}); }, key.cells());
  if (rows.by_programme()) table.add(Column{{"programme", "", "What was agreed on the day."}, std::move(programmes)});
}

// ---- the parts of the whole account ----

void add_imputed(Columns& columns) {
  struct Part {
    char const* name;
    char const* words;
    double Investment::*hours;
  };
  constexpr Part parts[] = {
      {"imputed_by_plan", "Part of the hours that is the planned or agreed length of a meeting.", &Investment::imputed_by_plan},
      {"imputed_by_manager", "Part that is the median of what the manager recorded elsewhere.", &Investment::imputed_by_manager},
      {"imputed_by_unit", "Part that is the median of what the unit recorded.", &Investment::imputed_by_unit},
      {"imputed_by_policy", "Part that is minutes of the policy.", &Investment::imputed_by_policy}};
  for (Part const& part : parts)
    columns.number(part.name, "share", part.words, [&part](Investment const& s) { return s.*part.hours / s.hours(); });
}

Estimate bounded(returns::Amount const& amount, Investment const& sum) {
  return bounded(amount.value, amount.low, amount.high, sum.held);
}

Refusal no_counterfactual() {
  return {"no_counterfactual", "the incremental investment", "These data do not say how much contact there would have been anyway.",
          "State a counterfactual with its source, or compare teams that began at different times."};
}

void add_incremental(Columns& columns, Table& table, InvestmentTerms const& terms) {
  if (terms.counterfactual) {
    columns.text("counted", "Which hours a ratio is to use.", "incremental");
    columns.estimate("incremental_hours", "hours", "Hours beyond what there would have been anyway.", [&](Investment const& s) {
      return bounded(returns::incremental(s, *terms.counterfactual, returns::gross(s, false)), s);
    });
    table.info().notes.push_back("counterfactual: " + format_number(terms.counterfactual->hours_per_person_year) +
                                 " hours per person and year anyway, as stated by " + terms.counterfactual->source);
    return;
  }
  columns.text("counted", "Which hours a ratio is to use.", "gross");
  columns.estimate("incremental_hours", "hours", "Hours beyond what there would have been anyway.",
                   [](Investment const&) { return none(no_counterfactual()); });
}

Estimate priced(Investment const& sum, PayRates const& rates, Spent const& spent) {
  if (auto const refusal = returns::why_no_money(sum, rates)) return none(*refusal);
  return bounded(spent.all, spent.all - spent.imputed, spent.all + spent.imputed, sum.held);
}

void add_money(Columns& columns, Table& table, InvestmentTerms const& terms, PayRates const& rates) {
  std::string const unit = rates.why_not() ? "currency" : rates.currency();
  columns.estimate("money", unit, "Hours at their price, and cash.", [&](Investment const& s) { return priced(s, rates, s.money); });
  columns.estimate("present_value", unit, "The same, discounted to the first day of the window.",
                   [&](Investment const& s) { return priced(s, rates, s.present_value); });
  columns.estimate("incremental_money", unit, "The money of the incremental hours, at the same price an hour.", [&](Investment const& s) {
    Estimate all = priced(s, rates, s.money);
    if (all.status != Status::Ok) return all;
    return terms.counterfactual ? bounded(returns::incremental(s, *terms.counterfactual, returns::gross(s, true)), s)
                                : none(no_counterfactual());
  });
  if (rates.why_not()) {
    Refusal const& why = *rates.why_not();
    table.info().notes.push_back(why.code + ": " + why.why + " " + why.fix);
    return;
  }
  columns.number("cash", unit, "Of the money, cash.", [](Investment const& s) { return s.cash; });
  if (rates.detail() == PayDetail::Own)
    columns.number("priced_share", "share", "Part of the hours whose own price is known; the others cost the mean.",
                   [](Investment const& s) { return s.priced_hours / s.hours(); });
  std::string const price = rates.currency() + " at prices of " + std::to_string(rates.price_year());
  table.info().notes.push_back(rates.detail() == PayDetail::Own
                                   ? "pay: hours cost what the person who spent them costs, in " + price
                                   : "standard_rate: every hour costs " + format_number(rates.mean_hour()) + " " + price +
                                         ", the mean over all whose pay is known, to two digits");
  if (terms.cash_per_person_year == 0) table.info().notes.emplace_back("cash: no cash cost was supplied");
  if (rates.without_on_cost() > 0 && rates.detail() == PayDetail::Own)
    table.info().notes.push_back("on_cost: not known of " + std::to_string(rates.without_on_cost()) + " people, counted as none");
  else if (rates.without_on_cost() > 0)
    table.info().notes.emplace_back("on_cost: not known of everybody, counted as none where it is not");
}

TableInfo investment_info(Selection const& selection, InvestmentTerms const& terms) {
  return {.name = "investment",
          .title = "What was invested",
          .definition = std::string{hours_words} +
                        " Money: each hour at pay (1 + on-cost) / productive hours. Incremental: beyond what there would have been anyway.",
          .policy = policy_words(selection) + "; full_time_hours=" + std::to_string(selection.policy.full_time_hours) + "; discount_rate=" +
                    format_number(terms.discount_rate) + "; train_life_months=" + std::to_string(terms.train_life_months) +
                    "; cash_per_person_year=" + format_number(terms.cash_per_person_year)};
}

}  // namespace

std::optional<Refusal> why_no_investment(Selection const& selection) {
  History const& history = selection.history;
  if (!history.relationships().empty() || !history.contact_periods().empty()) return std::nullopt;
  return why_not(selection, "contact");
}

Table invested(Selection const& selection, Ask const& asked) {
  Table table{
      {.name = "invested", .title = "What the one-to-ones cost in time", .definition = hours_words, .policy = policy_words(selection)}};
  if (auto const refusal = why_no_investment(selection)) return refused(table, {"hours", "hours", hours_words}, *refusal);
  Rows const rows{selection, coarse(asked.by, asked.every)};
  rows.add_keys(table);
  auto const sums = investments(selection, rows);
  Columns columns{table, sums};
  add_hours(columns);
  add_people(columns, table, persons_of(selection, AccountRows{selection, rows, false}));
  add_notes(table, sums);
  return table;
}

Table investment(Selection const& selection, InvestmentAsk const& ask, InvestmentTerms const& terms, PayDetail detail) {
  validate(terms);
  Table table{investment_info(selection, terms)};
  if (auto const refusal = why_no_investment(selection)) return refused(table, {"hours", "hours", hours_words}, *refusal);
  Rows const rows{selection, coarse(ask.by, ask.every)};
  AccountRows const account_rows{selection, rows, ask.by_programme};
  PayRates const rates{selection, terms, detail};
  auto const all = returns::account(selection, account_rows, returns::Book{selection, terms, &rates}, terms);
  auto const shown = shown_rows(account_rows, all);
  auto const sums = picked(all, shown);
  add_keys(table, account_rows, shown);
  Columns columns{table, sums};
  add_hours(columns);
  add_imputed(columns);
  add_incremental(columns, table, terms);
  add_money(columns, table, terms, rates);
  add_people(columns, table, picked(persons_of(selection, account_rows), shown));
  add_notes(table, sums);
  return table;
}

}  // namespace roir
