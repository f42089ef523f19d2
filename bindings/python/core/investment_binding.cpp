// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include "table_binding.hpp"
#include <roir/report/analysis.hpp>
#include <roir/report/value_chart.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace roir::python {

namespace {

using namespace py::literals;
using Changes = std::vector<std::pair<std::string, double>>;

// A table made while other threads may run. Ctrl-C ends it, and so does what `progress` raises.
template <class Make>
SharedTable table_of(Analysis const& analysis, py::object const& progress, Make const& make) {
  Analysis const told = analysis.with_progress(progress_of(progress));
  py::gil_scoped_release const others_may_run;
  return SharedTable{make(told)};
}

ValueQuestion question_of(Changes const& changes, std::int64_t draws, std::uint64_t seed, bool output_is_total) {
  ValueQuestion question{.draws = draws, .seed = seed, .output_is_total = output_is_total};
  for (auto const& [form, change] : changes) question.changes.push_back({form, change});
  return question;
}

}  // namespace

void bind_investment(py::module_& module) {
  bind_record<Conversion>(module, "Conversion", "How to bring amounts of one currency and price year to those of the account.");
  bind_record<Counterfactual>(module, "Counterfactual",
                              "The time that people would have spent with each other anyway, as somebody states it.");
  bind_record<InvestmentTerms>(module, "InvestmentTerms",
                               "The terms of an account of the investment: currency, prices, discounting, cash.");
  module.def(
      "investment",
      [](Analysis const& analysis, std::string const& by, std::string const& every, bool by_programme, InvestmentTerms const& terms,
         py::object const& progress) {
        InvestmentAsk const ask{
            .by = enum_from_word<Grain>(by, "by"), .every = enum_from_word<Every>(every, "every"), .by_programme = by_programme};
        return table_of(analysis, progress, [&](Analysis const& told) { return told.investment(ask, terms); });
      },
      "analysis"_a, "by"_a, "every"_a, "by_programme"_a, "terms"_a, "progress"_a = py::none(), "The whole account of the investment.");
  module.def(
      "break_even_forms",
      [](Analysis const& analysis, ReturnCatalogue const& catalogue, InvestmentTerms const& terms, bool output_is_total,
         py::object const& progress) {
        return table_of(analysis, progress, [&](Analysis const& told) { return told.break_even_forms(catalogue, terms, output_is_total); });
      },
      "analysis"_a, "catalogue"_a, "terms"_a, "output_is_total"_a, "progress"_a = py::none(),
      "What each form of return would have to move by to pay for the time.");
  module.def(
      "value_tornado",
      [](Analysis const& analysis, ReturnCatalogue const& catalogue, Changes const& changes, InvestmentTerms const& terms,
         bool output_is_total, py::object const& progress) {
        ValueQuestion const question = question_of(changes, ValueQuestion{}.draws, ValueQuestion{}.seed, output_is_total);
        return table_of(analysis, progress, [&](Analysis const& told) { return told.value_tornado(catalogue, question, terms); });
      },
      "analysis"_a, "catalogue"_a, "changes"_a, "terms"_a, "output_is_total"_a, "progress"_a = py::none(),
      "On which value it hangs whether the time pays for itself.");
  module.def(
      "value_spread",
      [](Analysis const& analysis, ReturnCatalogue const& catalogue, Changes const& changes, std::int64_t draws, std::uint64_t seed,
         InvestmentTerms const& terms, bool output_is_total, py::object const& progress) {
        ValueQuestion const question = question_of(changes, draws, seed, output_is_total);
        return table_of(analysis, progress, [&](Analysis const& told) { return told.value_spread(catalogue, question, terms); });
      },
      "analysis"_a, "catalogue"_a, "changes"_a, "draws"_a, "seed"_a, "terms"_a, "output_is_total"_a, "progress"_a = py::none(),
      "The same with all values drawn at once.");
  module.def(
      "tornado_svg",
      [](SharedTable const& table, int width) { return to_svg(tornado_chart(*table.table), {.id = "tornado", .width = width}); }, "table"_a,
      "width"_a = 760, "A tornado as SVG.");
}

}  // namespace roir::python
