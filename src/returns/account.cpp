// SPDX-License-Identifier: MIT
#include "returns/account.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace roir::returns {
namespace {

constexpr double days_per_year = 365.25;
constexpr double least_priced = 0.6;  // domain.md C.8: thin

std::string label_of(ProgrammeSpan const& programme) {
  std::string label = programme.cadence.to_string();
  if (programme.minutes > 0) label += ", " + std::to_string(programme.minutes) + " min";
  return label;
}

double& hours_on(Investment& sum, On on) noexcept {
  switch (on) {
    case On::Meeting:
      return sum.meeting_hours;
    case On::Prep:
      return sum.prep_hours;
    case On::FollowUp:
      return sum.follow_up_hours;
    case On::Admin:
      return sum.admin_hours;
    case On::Training:
      return sum.training_hours;
    case On::Waste:
      break;
  }
  return sum.waste_hours;
}

double& imputed_by(Investment& sum, Known known) noexcept {
  if (known == Known::ByPlan) return sum.imputed_by_plan;
  if (known == Known::ByManager) return sum.imputed_by_manager;
  return known == Known::ByUnit ? sum.imputed_by_unit : sum.imputed_by_policy;
}

/// A stretch in which one person shares what they put in among the same relationships.
struct Share {
  std::int32_t begin, end;
  Side side;
  std::vector<std::uint32_t> relationships;  // in force; all that the person leads, or those in which they are led
};

/// Relationships of the history by person, for those who put something in.
class Shares {
 public:
  explicit Shares(History const& history) : history_{history} {
    for (EffortSpan const& effort : history.efforts()) people_.insert(effort.person);
    auto const all = history.relationships();
    for (std::uint32_t number = 0; number < all.size(); ++number) {
      if (people_.contains(all[number].manager)) led_by_[all[number].manager].push_back(number);
      if (people_.contains(all[number].report)) of_[all[number].report].push_back(number);
    }
  }
  /// The stretches of [begin, end) for a person, cut where a relationship begins or ends.
  /// @param with only the relationships with this person; no_index = all
  [[nodiscard]] std::vector<Share> in(std::uint32_t person, std::uint32_t with, std::int32_t begin, std::int32_t end) const {
    std::set<std::int32_t> cuts{begin, end};
    auto const add_cuts = [&](std::vector<std::uint32_t> const& numbers) {
      for (std::uint32_t const number : numbers)
        for (std::int32_t const day : {history_.relationships()[number].begin, history_.relationships()[number].end})
          if (day > begin && day < end) cuts.insert(day);
    };
    add_cuts(of(led_by_, person));
    add_cuts(of(of_, person));
    std::vector<Share> shares;
    for (auto at = cuts.begin(); std::next(at) != cuts.end(); ++at) {
      Share share{*at, *std::next(at), Side::Manager, in_force(of(led_by_, person), with, *at)};
      if (share.relationships.empty()) {
        share.side = Side::Report;
        share.relationships = in_force(of(of_, person), with, *at);
      }
      if (!share.relationships.empty()) shares.push_back(std::move(share));
    }
    return shares;
  }

 private:
  using Numbers = std::map<std::uint32_t, std::vector<std::uint32_t>>;
  static std::vector<std::uint32_t> const& of(Numbers const& numbers, std::uint32_t person) {
    static std::vector<std::uint32_t> const none;
    auto const found = numbers.find(person);
    return found == numbers.end() ? none : found->second;
  }
  [[nodiscard]] std::vector<std::uint32_t> in_force(std::vector<std::uint32_t> const& numbers, std::uint32_t with, std::int32_t day) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t const number : numbers) {
      RelationshipSpan const& r = history_.relationships()[number];
      if (r.begin <= day && day < r.end && (with == no_index || r.manager == with || r.report == with)) found.push_back(number);
    }
    return found;
  }
  History const& history_;
  std::set<std::uint32_t> people_;
  Numbers led_by_, of_;
};

std::int32_t end_of_life(EffortSpan const& effort, InvestmentTerms const& terms) {
  if (effort.activity != Activity::Training) return effort.day + 1;
  return day_number(to_date(effort.day) + boost::gregorian::months{static_cast<int>(terms.train_life_months)});
}

}  // namespace

On on_of(Activity activity) noexcept {
  switch (activity) {
    case Activity::Preparation:
      return On::Prep;
    case Activity::FollowUp:
      return On::FollowUp;
    case Activity::Training:
      return On::Training;
    case Activity::Meeting:
    case Activity::Administration:
      break;
  }
  return On::Admin;
}

Amount gross(Investment const& sum, bool in_money) noexcept {
  if (!in_money) return {sum.hours(), sum.low(), sum.high()};
  return {sum.money.all, sum.money.all - sum.money.imputed, sum.money.all + sum.money.imputed};
}

Amount incremental(Investment const& sum, Counterfactual const& anyway, Amount const& gross) noexcept {
  double const per_hour = gross.value / sum.hours();
  auto const beyond = [&](double spent, double hours) { return spent - hours * sum.person_years * per_hour; };
  return {beyond(gross.value, anyway.hours_per_person_year), beyond(gross.low, anyway.high), beyond(gross.high, anyway.low)};
}

std::optional<Refusal> why_no_money(Investment const& sum, PayRates const& rates) {
  if (rates.why_not()) return rates.why_not();
  if (rates.detail() == PayDetail::Standard || sum.priced_hours >= least_priced * sum.hours()) return std::nullopt;
  return Refusal{"thin", "the investment in money", "The price of fewer than 60 % of these hours is known.",
                 "Give the pay of those who meet."};
}

AccountRows::AccountRows(Selection const& selection, Rows const& rows, bool by_programme) : rows_{rows}, by_programme_{by_programme} {
  if (!by_programme) {
    labels_.emplace_back();
    return;
  }
  auto const programmes = selection.history.programmes();
  first_ = programmes.data();
  std::map<std::string, std::uint32_t> places;
  for (ProgrammeSpan const& programme : programmes) places.try_emplace(label_of(programme), 0);
  for (auto& [label, place] : places) {
    place = static_cast<std::uint32_t>(labels_.size());
    labels_.push_back(label);
  }
  for (ProgrammeSpan const& programme : programmes) label_of_.push_back(places.at(label_of(programme)));
  labels_.emplace_back("(no programme)");
}

std::uint32_t AccountRows::of(std::uint32_t row, ProgrammeSpan const* programme) const noexcept {
  if (!by_programme_) return row;
  return row * columns() + (programme == nullptr ? columns() - 1 : label_of_[static_cast<std::size_t>(programme - first_)]);
}

Book::Book(Selection const& selection, InvestmentTerms const& terms, PayRates const* rates)
    : terms_{terms}, rates_{rates != nullptr && !rates->why_not() ? rates : nullptr}, begin_{selection.window.begin_day()} {}

double Book::present(std::int32_t day) const noexcept {
  return std::pow(1 + terms_.discount_rate, -(day - begin_) / days_per_year);
}

void Book::spend(Investment& sum, Hours const& spent) const {
  hours_on(sum, spent.on) += spent.hours;
  if (spent.side == Side::Manager) sum.manager_hours += spent.hours;
  bool const is_imputed = spent.known != Known::Recorded;
  if (is_imputed) {
    sum.imputed_hours += spent.hours;
    imputed_by(sum, spent.known) += spent.hours;
  }
  if (rates_ == nullptr) return;
  double price = rates_->hour(spent.person, spent.day);
  if (std::isnan(price))
    price = rates_->mean_hour();
  else
    sum.priced_hours += spent.hours;
  double const money = spent.hours * price;
  double const now = money * present(spent.day);
  sum.money.all += money;
  sum.present_value.all += now;
  if (!is_imputed) return;
  sum.money.imputed += money;
  sum.present_value.imputed += now;
}

void Book::pay_cash(Investment& sum, std::int32_t day) const {
  double const cash = terms_.cash_per_person_year / days_per_year;
  sum.cash += cash;
  sum.money.all += cash;
  sum.present_value.all += cash * present(day);
}

void add_shared_efforts(Selection const& selection, AccountRows const& rows, Book const& book, InvestmentTerms const& terms,
                        std::vector<Investment>& sums) {
  History const& history = selection.history;
  if (history.efforts().empty() || history.relationships().empty()) return;
  Shares const shares{history};
  std::vector<std::uint8_t> is_asked(history.relationships().size());
  for (std::uint32_t const number : rows.rows().relationships()) is_asked[number] = 1;
  for (EffortSpan const& effort : history.efforts()) {
    bool const is_of_meetings = effort.activity == Activity::Preparation || effort.activity == Activity::FollowUp;
    if (effort.with != no_index && is_of_meetings) continue;  // counted with the meetings of the relationship
    std::int32_t const end = end_of_life(effort, terms);
    double const a_day = static_cast<double>(effort.minutes) / 60.0 / (end - effort.day);
    std::int32_t const from = std::max(effort.day, selection.window.begin_day());
    std::int32_t const to = std::min(end, selection.end_day());
    if (from >= to) continue;
    for (Share const& share : shares.in(effort.person, effort.with, from, to))
      for (std::uint32_t const number : share.relationships) {
        if (is_asked[number] == 0) continue;
        Hours hours{.person = effort.person,
                    .side = share.side,
                    .on = on_of(effort.activity),
                    .hours = a_day / static_cast<double>(share.relationships.size())};
        for (hours.day = share.begin; hours.day < share.end; ++hours.day) {
          std::size_t const bucket = rows.rows().bucket_of(hours.day);
          if (bucket == rows.rows().buckets().size()) continue;
          ProgrammeSpan const* const programme =
              rows.by_programme() ? history.programme(history.relationships()[number], hours.day) : nullptr;
          book.spend(sums[rows.of(rows.rows().row_of(number, bucket), programme)], hours);
        }
      }
  }
}

}  // namespace roir::returns
