// SPDX-License-Identifier: MIT
#include "prelude.hpp"
#include <roir/core/version.hpp>

PYBIND11_MODULE(_core, module) {
  module.doc() = "The C++ side of roir. Private: use the names of the package roir.";
  module.attr("__version__") = roir::version;
  roir::python::bind_errors(module);
  roir::python::bind_window(module);
  roir::python::bind_cadence(module);
  roir::python::bind_due_dates(module);
  roir::python::bind_series(module);
  roir::python::bind_people(module);
  roir::python::bind_meetings(module);
  roir::python::bind_policy(module);
  roir::python::bind_tiers(module);
  roir::python::bind_agenda(module);
  roir::python::bind_arranging(module);
  roir::python::bind_notes(module);
  roir::python::bind_talk(module);
  roir::python::bind_promises(module);
  roir::python::bind_agreement(module);
  roir::python::bind_relationship(module);
  roir::python::bind_views(module);
  roir::python::bind_aggregate(module);
  roir::python::bind_schema(module);
  roir::python::bind_stats(module);
  roir::python::bind_facts(module);
  roir::python::bind_table(module);
  roir::python::bind_readers(module);
  roir::python::bind_journal(module);
  roir::python::bind_analysis(module);
  roir::python::bind_returns(module);
  roir::python::bind_investment(module);
  roir::python::bind_attention(module);
  roir::python::bind_scoring(module);
  roir::python::bind_plan(module);
  roir::python::bind_simulation(module);
  roir::python::bind_trials(module);
  roir::python::bind_report(module);
  roir::python::bind_test_hooks(module);
}
