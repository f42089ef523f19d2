// SPDX-License-Identifier: MIT
// Makes the files of the sample company, those of examples/data, anew: make_sample_company [DIRECTORY]. The same bytes each time,
// everywhere. (What was said in its one-to-ones is too much for files: `python -m roir sample` keeps it in a journal.)
#include <roir/core/error.hpp>
#include <roir/simulation/world_entries.hpp>
#include <roir/simulation/write_csv.hpp>

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) try {
  if (argc > 2) {
    std::cerr << "usage: make_sample_company [DIRECTORY]\n";
    return 2;
  }
  char const* const directory = argc == 2 ? argv[1] : "examples/data";
  roir::World const company = roir::make_world(roir::world_scenario("sample_company"), false);
  roir::write_csv(company.facts, directory);
  std::cout << "Wrote " << company.facts.persons().size() << " people and what became of their meetings to " << directory << '\n';
  return EXIT_SUCCESS;
} catch (roir::Error const& error) {
  std::cerr << error.what() << '\n';
  return EXIT_FAILURE;
}
