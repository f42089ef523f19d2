// SPDX-License-Identifier: MIT
// All indicators of the forms of return, over a simulated company with everything that its people say.
//   live UNITS PERIODS SEED   makes the company: its history, relationships as they stand, readings and goals
//   check                     the columns of all against those of each unit by itself, and their sums against plain loops over the records
//   columns                   the columns of all indicators
//   table                     the table of all forms, with its intervals
//   records                   what the indicators may read, summed where it lies (company.hpp, each_number)
//   packed                    the same numbers, laid one behind the other before
#include "company.hpp"
#include "serve.hpp"
#include <roir/returns/levels.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

using Columns = std::vector<roir::IndicatorColumns>;

std::vector<roir::Indicator> all_indicators() {
  roir::ReturnCatalogue const catalogue = roir::ReturnCatalogue::built_in();
  std::vector<roir::Indicator> all;
  for (roir::ReturnForm const& form : catalogue.forms())
    for (std::string const& name : form.indicators)
      if (std::ranges::none_of(all, [&](roir::Indicator const& one) { return one.name == name; }))
        all.push_back(roir::indicator_of(name, form.family));
  return all;
}

void expect(bool is_so, std::string const& what) {
  if (!is_so) throw std::runtime_error{what + " differs"};
}

using Rows = std::map<std::uint32_t, std::vector<std::pair<double, double>>>;  // by relationship

void add_rows(Rows& rows, roir::IndicatorColumns const& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) rows[columns.relationship[i]].push_back({columns.amount[i], columns.exposure[i]});
}

class Bench {
 public:
  std::string answer(std::string const& line) {
    std::istringstream words{line};
    std::string command;
    words >> command;
    if (command == "live") return live(words);
    if (command == "check") return check();
    if (command == "columns") return columns();
    if (command == "table") return table();
    if (command == "records") return records();
    if (command == "packed") return packed();
    throw std::invalid_argument{"no command " + line};
  }

 private:
  std::string live(std::istringstream& words) {
    std::int64_t units = 0, periods = 0, seed = 0;
    words >> units >> periods >> seed;
    company_.reset();
    numbers_ = {};
    company_ = bench::company(units, periods, seed);
    bench::each_number(*company_, [&](auto number) { numbers_.push_back(static_cast<float>(number)); });
    return reply(0, "\"meetings\": " + std::to_string(company_->all.history.meetings()) +
                        ", \"relationships\": " + std::to_string(company_->all.history.relationships().size()));
  }

  Columns columns_of(roir::Selection const& selection) const { return roir::indicator_columns(selection, company_->records, indicators_); }

  std::string check() const {
    Columns const whole = columns_of(company_->all);
    std::vector<Rows> parts(whole.size());
    std::vector<std::int64_t> pending(whole.size());
    for (std::int64_t unit = 1; unit <= company_->units; ++unit) {
      roir::Selection one = company_->all;
      one.unit = "Unit " + std::to_string(unit);
      Columns const part = columns_of(one);
      for (std::size_t i = 0; i < part.size(); ++i) {
        add_rows(parts[i], part[i]);
        pending[i] += part[i].pending;
      }
    }
    std::size_t rows = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      expect(!whole[i].refusal, indicators_[i].name + " is refused: it");
      Rows together;
      add_rows(together, whole[i]);
      expect(together == parts[i] && pending[i] == whole[i].pending, indicators_[i].name + " of all and of each unit");
      rows += whole[i].size();
    }
    check_loops(whole);
    return reply(0, "\"indicators\": " + std::to_string(whole.size()) + ", \"rows\": " + std::to_string(rows));
  }

  /// What needs no more than counting, counted without the library, for each relationship with a row (without eligible days it has none).
  void check_loops(Columns const& whole) const {
    std::map<std::string, std::map<std::uint32_t, double>> counted;
    roir::History const& history = company_->all.history;
    for (std::uint32_t number = 0; number < history.relationships().size(); ++number)
      for (roir::Dialogue const& dialogue : company_->records.dialogues->of(number)) {
        roir::RelationshipState const& state = *dialogue.state;
        roir::RelationshipSpan const& span = history.relationships()[number];
        std::int32_t const begin = std::max(span.begin, roir::day_number(state.from));
        std::int32_t const end = std::min(span.end, state.until ? roir::day_number(*state.until) : roir::open_end);
        auto const is_in = [&](roir::Moment const& at) {
          std::int32_t const day = roir::day_of_minutes(at.minutes());
          return begin <= day && day < end && day <= history.as_of();
        };
        for (auto const& one : state.recognitions) counted["recognitions"][number] += one.by == roir::Side::Manager && is_in(one.at);
        for (auto const& one : state.feedback) {
          counted["feedback"][number] += is_in(one.at);
          counted["upward_feedback"][number] += one.by == roir::Side::Report && is_in(one.at);
        }
        for (auto const& one : state.matters) {
          bool const is_idea = one.kind == roir::MatterKind::Idea && one.by == roir::Side::Report;
          counted["ideas_raised"][number] += is_idea && is_in(one.raised_at);
          counted["ideas_adopted"][number] += is_idea && one.done_at && is_in(*one.done_at);
          counted["knowledge_shared"][number] += one.kind == roir::MatterKind::Knowledge && is_in(one.raised_at);
        }
        for (auto const& one : state.pulses) counted["engagement"][number] += is_in(*one.answered_at) ? *one.engaged : 0;
        for (auto const& one : state.upward)
          if (one.item == "UF5" || one.item == "UF6") counted["trust"][number] += is_in(one.at) ? static_cast<double>(one.value) : 0;
      }
    for (std::size_t i = 0; i < whole.size(); ++i) {
      auto const found = counted.find(indicators_[i].name);
      if (found == counted.end()) continue;
      std::map<std::uint32_t, double> amounts;
      for (std::size_t row = 0; row < whole[i].size(); ++row) amounts[whole[i].relationship[row]] += whole[i].amount[row];
      for (auto const& [number, amount] : amounts) expect(amount == found->second[number], found->first + " and a plain loop");
    }
  }

  std::string columns() const {
    Columns found;
    double const seconds = timed([&] { found = columns_of(company_->all); });
    std::vector<std::int64_t> rows;
    for (roir::IndicatorColumns const& one : found) rows.push_back(static_cast<std::int64_t>(one.size()));
    return reply(seconds, json_list("rows", rows));
  }

  std::string table() const {
    std::int64_t rows = 0;
    roir::ReturnCatalogue const catalogue = roir::ReturnCatalogue::built_in();
    double const seconds =
        timed([&] { rows = static_cast<std::int64_t>(roir::returns(company_->all, company_->records, catalogue).rows()); });
    return reply(seconds, "\"rows\": " + std::to_string(rows));
  }

  std::string records() const {
    double total = 0;
    double const seconds = timed([&] {
      total = 0;
      bench::each_number(*company_, [&](auto number) { total += static_cast<float>(number); });
    });
    return reply(seconds, "\"sum\": " + std::to_string(total));
  }

  std::string packed() const {
    double total = 0;
    double const seconds = timed([&] {
      total = 0;
      for (float number : numbers_) total += number;
    });
    return reply(seconds, "\"sum\": " + std::to_string(total) + ", \"numbers\": " + std::to_string(numbers_.size()));
  }

  std::vector<roir::Indicator> indicators_ = all_indicators();
  std::optional<bench::Company> company_;
  std::vector<float> numbers_;
};

}  // namespace

int main() {
  Bench bench;
  serve([&](std::string const& line) { return bench.answer(line); });
}
