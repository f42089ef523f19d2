// SPDX-License-Identifier: MIT
#include "table_binding.hpp"
#include "values.hpp"
#include "worths.hpp"
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>

#include <pybind11/typing.h>

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace roir::python {

namespace {

using namespace py::literals;
using ReleaseGil = py::call_guard<py::gil_scoped_release>;

Ask ask(std::string const& by, std::string const& every) {
  return {.by = enum_from_word<Grain>(by, "by"), .every = enum_from_word<Every>(every, "every")};
}

History build(Facts const& facts, Date as_of, unsigned threads, py::object const& progress) {
  BuildOptions options{.as_of = as_of, .threads = static_cast<int>(threads), .progress = progress_of(progress)};
  py::gil_scoped_release const others_may_run;
  return HistoryBuilder{std::move(options)}.build(facts);
}

// Everything that happened up to the day the history is as of.
Window whole(History const& history) {
  return Window::days(std::min(history.first_day(), history.as_of() + 1), history.as_of() + 1);
}

Analysis analyse(Facts const& facts, Date as_of, Policy const& policy, unsigned threads, py::object const& progress,
                 std::vector<RelationshipState> const& relationships) {
  History history = build(facts, as_of, threads, progress);
  Window const window = whole(history);
  Analysis const analysis{std::move(history), window, policy};
  return relationships.empty() ? analysis : analysis.with_dialogues(relationships);
}

// A table made while other threads may run. Ctrl-C ends it, and so does what `progress` raises.
template <class Make>
SharedTable table_of(Analysis const& analysis, py::object const& progress, Make const& make) {
  Analysis const told = analysis.with_progress(progress_of(progress));
  py::gil_scoped_release const others_may_run;
  return SharedTable{make(told)};
}

SharedTable issues(Analysis const& analysis) {
  std::vector<std::string> codes;
  std::vector<std::int64_t> counts;
  std::vector<std::string> examples;
  std::vector<std::string> hints;
  for (HistoryIssue const& issue : analysis.history().issues()) {
    codes.push_back(issue.code);
    counts.push_back(issue.count);
    examples.push_back(issue.example);
    hints.push_back(issue.hint);
  }
  Table table{{.name = "issues",
               .title = "What a reader of the figures has to know about the facts",
               .definition = "One row for each kind of contradiction or gap that was found when facts became a history."}};
  table.add({{.name = "code"}, std::move(codes)});
  table.add({{.name = "count", .words = "how often"}, std::move(counts)});
  table.add({{.name = "example"}, std::move(examples)});
  table.add({{.name = "hint"}, std::move(hints)});
  return SharedTable{std::move(table)};
}

}  // namespace

void bind_analysis(py::module_& module) {
  py::class_<Analysis>(module, "Analysis", py::is_final(), "One history over one window; roir.History is what people use.")
      .def_property_readonly("window", &Analysis::window, "The window.")
      .def_property_readonly("policy", &Analysis::policy, "The parameters.")
      .def_property_readonly(
          "audience",
          [](Analysis const& self) -> std::optional<std::string> {
            if (!self.audience()) return std::nullopt;
            return self.audience()->to_string();
          },
          "The audience, if one was chosen.")
      .def_property_readonly(
          "as_of", [](Analysis const& self) { return to_date(self.history().as_of()); }, "The day the history is as of.")
      .def_property_readonly(
          "whole", [](Analysis const& self) { return whole(self.history()); }, "From the first meeting to as_of.")
      .def_property_readonly(
          "persons", [](Analysis const& self) { return self.history().persons(); }, "Number of persons.")
      .def_property_readonly(
          "relationships", [](Analysis const& self) { return self.history().relationships().size(); },
          "Number of spells of a manager and a report.")
      .def_property_readonly(
          "meetings", [](Analysis const& self) { return self.history().meetings(); }, "Number of meetings.")
      .def_property_readonly(
          "contact_periods", [](Analysis const& self) { return self.history().contact_periods().size(); },
          "Number of periods of a person of which only counts are known.")
      .def("issues", issues, "What was odd about the facts.")
      .def("over", &Analysis::over, "window"_a, "The same over another window.")
      .def("with_policy", &Analysis::with_policy, "policy"_a, "The same with other parameters.")
      .def("of_unit", &Analysis::of_unit, "unit"_a, "The same for the direct reports of one unit.")
      .def(
          "for_audience", [](Analysis const& self, std::string const& text) { return self.for_audience(Audience::parse(text)); },
          "audience"_a, "The same for an audience.")
      .def_static("metrics", &Analysis::metrics, "Names of the metrics that ``table`` and ``compare`` know.")
      .def_static("dialogue_metrics", &dialogue_metrics, "Names of the metrics of what is talked about and promised; ``table`` knows them.")
      .def(
          "table",
          [](Analysis const& self, std::string const& metric, std::string const& by, std::string const& every, py::object const& progress) {
            return table_of(self, progress, [&](Analysis const& told) { return told.table(metric, ask(by, every)); });
          },
          "metric"_a, "by"_a, "every"_a, "progress"_a = py::none(), "The table of a metric.")
      .def(
          "answers", [](Analysis const& self) { return SharedTable{self.answers()}; }, ReleaseGil{}, "What these data can tell.")
      .def(
          "break_even",
          [](Analysis const& self, std::string const& unit, py::object const& progress) {
            return table_of(self, progress, [&](Analysis const& told) { return told.break_even(unit); });
          },
          "unit"_a, "progress"_a = py::none(), "What the hours would have to return.")
      .def(
          "traced",
          [](Analysis const& self, std::string const& by, std::string const& every, std::vector<WorthTuple> const& worth,
             py::object const& progress) {
            std::vector<StatedWorth> const worths = worths_of(worth);
            return table_of(self, progress, [&](Analysis const& told) { return told.traced(ask(by, every), worths); });
          },
          "by"_a, "every"_a, "worth"_a = std::vector<WorthTuple>{}, "progress"_a = py::none(),
          "What was raised in one-to-ones and what became of it; worth: (relationship, id, amount, unit, stated_by).")
      .def(
          "compare",
          [](Analysis const& self, Analysis const& before, std::string const& metric, std::string const& by, std::string const& every,
             py::object const& progress) {
            Analysis const told_before = before.with_progress(progress_of(progress));
            return table_of(self, progress, [&](Analysis const& told) { return told.compare(told_before, metric, ask(by, every)); });
          },
          "before"_a, "metric"_a, "by"_a, "every"_a, "progress"_a = py::none(), "A metric now, before, and the difference.");
  module.def("analyse", analyse, "facts"_a, "as_of"_a, "policy"_a, "threads"_a = 1, "progress"_a = py::none(),
             "relationships"_a = std::vector<RelationshipState>{},
             "Folds facts into a history and opens it over everything that is known, with what was said in relationships.");
}

}  // namespace roir::python
