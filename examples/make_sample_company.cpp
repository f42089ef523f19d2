// SPDX-License-Identifier: MIT
// Makes the sample company of examples/data anew: make_sample_company [DIRECTORY]. The same bytes each time, everywhere.
#include <roir/core/error.hpp>
#include <roir/simulation/organisation.hpp>
#include <roir/simulation/write_csv.hpp>

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) try {
  if (argc > 2) {
    std::cerr << "usage: make_sample_company [DIRECTORY]\n";
    return 2;
  }
  char const* const directory = argc == 2 ? argv[1] : "examples/data";
  roir::Simulated const company = roir::simulate(roir::sample_company());
  roir::write_csv(company, directory);
  std::cout << "Wrote " << company.facts.persons().size() << " people and what became of their meetings to " << directory << '\n';
  return EXIT_SUCCESS;
} catch (roir::Error const& error) {
  std::cerr << error.what() << '\n';
  return EXIT_FAILURE;
}
