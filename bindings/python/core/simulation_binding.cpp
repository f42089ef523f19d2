// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include "table_binding.hpp"
#include <roir/simulation/world.hpp>
#include <roir/simulation/world_entries.hpp>
#include <roir/simulation/world_truth.hpp>
#include <roir/simulation/write_csv.hpp>

#include <pybind11/stl/filesystem.h>

#include <optional>
#include <vector>

namespace roir::python {
namespace {

using namespace py::literals;

// The next weeks of a world, at least `rows` events of them; None when it is over.
std::optional<SharedTable> next_events(WorldStream& stream, std::size_t rows) {
  py::gil_scoped_release const others_may_run;
  std::vector<WorldEvent> events;
  bool is_over = false;
  while (events.size() < rows && !is_over) is_over = !stream.next_week(events);
  if (events.empty()) return std::nullopt;
  return SharedTable{world_events_table(events)};
}

// The entries of the next week, each with the kind and the id of its stream; None when the world is over.
py::object next_entries(WorldStream& stream) {
  std::vector<WorldEvent> events;
  if (!stream.next_week(events)) return py::none();
  std::vector<WorldEntry> entries;
  for (WorldEvent const& event : events) add_entries(entries, event, stream.scenario());
  py::list all;
  for (WorldEntry& one : entries)
    all.append(py::make_tuple(std::string{word(one.stream.kind)}, one.stream.id, py::cast(std::move(one.entry))));
  return all;
}

using WholeWorld =
    py::typing::Tuple<Facts, py::typing::List<RelationshipState>, py::typing::List<KpiReading>, py::typing::List<Goal>, Date>;

WholeWorld whole_world(WorldScenario const& scenario, bool with_relationships, py::object const& progress) {
  Progress const steps = progress_of(progress);
  std::optional<World> made;
  {
    py::gil_scoped_release const others_may_run;
    made = make_world(scenario, with_relationships, steps);
  }
  py::list states;
  for (RelationshipState& state : made->relationships) states.append(py::cast(std::move(state)));
  py::list readings, goals;
  for (Entry const& entry : made->readings) {
    if (auto const* reading = std::get_if<KpiReading>(&entry.body)) readings.append(py::cast(*reading));
    if (auto const* goal = std::get_if<Goal>(&entry.body)) goals.append(py::cast(*goal));
  }
  return py::make_tuple(py::cast(std::move(made->facts)), states, readings, goals, date_to_python(made->end));
}

SharedTable truth(WorldScenario const& scenario, std::int64_t horizon_weeks, std::optional<WorldValues> const& values,
                  py::object const& progress) {
  WorldTruthOptions const options{.horizon_weeks = horizon_weeks, .values = values.value_or(WorldValues{})};
  Progress const steps = progress_of(progress);
  py::gil_scoped_release const others_may_run;
  return SharedTable{world_truth_table(world_truth(scenario, options, steps))};
}

}  // namespace

void bind_simulation(py::module_& module) {
  bind_records<UnitScenario, TeamScenario, ManagerStart, WorldEffects, WorldScenario, WorldValues>(module);
  module.def("world_scenario", &world_scenario, "name"_a, "The scenario of a name.\n\nRaises roir.NotFound (`no_scenario`).");
  module.def("world_scenario_names", &world_scenario_names, "The scenarios that come along.");
  py::class_<WorldStream>(module, "WorldStream", py::is_final(), "A world that is lived as it is read, in constant memory.")
      .def(py::init<WorldScenario>(), "scenario"_a, "From its first week on.")
      .def("next_events", &next_events, "rows"_a, "The next weeks as a table of at least so many rows; None when the world is over.")
      .def("next_entries", &next_entries, "The entries of the next week, each with kind and id of its stream; None at the end.");
  module.def("whole_world", &whole_world, "scenario"_a, "with_relationships"_a = true, "progress"_a = py::none(),
             "Facts, relationships without words, readings, goals, and the first day after the last.");
  module.def("write_csv", &write_csv, "facts"_a, "directory"_a, "Writes facts of people and meetings as the files that roir reads.");
  module.def("world_truth", &truth, "scenario"_a, "horizon_weeks"_a = 52, "values"_a = py::none(), "progress"_a = py::none(),
             "What is true of a world, from its twin without the programme.");
}

}  // namespace roir::python
