// SPDX-License-Identifier: MIT
#include "allocations.hpp"
#include "disk.hpp"
#include "store_subject.hpp"
#include "suites.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace roir::torture {
namespace {

constexpr std::string_view usage =
    "usage: roir_torture [SUITE...] [--short] [--sabotage] [--seconds N] [--cases N] [--workers N] [--json FILE] [--folder FOLDER]\n"
    "SUITE: power_cut, disk, memory, flip, archive, kill; all of them if none is named.\n"
    "  --short      a sample of each suite, a few seconds each\n"
    "  --sabotage   with what the suite watches over switched off: it succeeds if every suite finds a broken promise\n"
    "  --seconds N  how long writers are killed (600), and the longest that each of the other suites may take\n"
    "  --cases N    at most so many cases of each suite, evenly spread (100000)\n"
    "  --case N     only this case, in this process, as for a debugger\n"
    "  --workers N  processes at a time (2)\n"
    "  --json FILE  the table as JSON\n"
    "  --folder F   where to put files (a new one in the folder for temporary files)\n";

struct Options {
  std::vector<std::string> suites{};
  bool is_short = false;
  bool sabotaged = false;
  double seconds = 0;
  std::uint64_t cases = 0;
  std::optional<std::uint64_t> only{};
  int workers = 2;
  std::string json{};
  std::string folder{};

  [[nodiscard]] bool wants(std::string_view suite) const {
    return suites.empty() || std::find(suites.begin(), suites.end(), suite) != suites.end();
  }
  [[nodiscard]] Limits limits(bool by_time) const {
    double const most = seconds > 0 ? seconds : by_time ? (is_short ? 8 : 600) : 1e9;
    std::uint64_t const number = cases > 0 ? cases : is_short && !by_time ? 1500 : 100'000;
    return {.at_most = number, .workers = workers, .folder = folder, .seconds = most};
  }
};

[[noreturn]] void refuse(std::string const& what) {
  std::cerr << what << "\n" << usage;
  std::exit(2);
}

Options read_options(std::vector<std::string> const& words) {
  Options options;
  std::vector<std::string> const known{"power_cut", "disk", "memory", "flip", "archive", "kill"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string const& word = words[i];
    auto const value = [&] { return i + 1 < words.size() ? words[++i] : (refuse(word + " needs a value"), std::string{}); };
    if (word == "--short")
      options.is_short = true;
    else if (word == "--sabotage")
      options.sabotaged = true;
    else if (word == "--seconds")
      options.seconds = std::strtod(value().c_str(), nullptr);
    else if (word == "--cases")
      options.cases = std::strtoull(value().c_str(), nullptr, 10);
    else if (word == "--case")
      options.only = std::strtoull(value().c_str(), nullptr, 10);
    else if (word == "--workers")
      options.workers = std::max(1, std::atoi(value().c_str()));
    else if (word == "--json")
      options.json = value();
    else if (word == "--folder")
      options.folder = value();
    else if (std::find(known.begin(), known.end(), word) != known.end())
      options.suites.push_back(word);
    else
      refuse("what is " + word + "?");
  }
  return options;
}

void print_head() {
  std::printf("| %-12s | %-28s | %9s | %9s | %9s | %9s | %9s | %7s | %7s | %6s |\n", "suite", "of", "cases", "as before", "as after",
              "reported", "unchanged", "unhurt", "broken", "s");
  std::printf("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
}

std::uint64_t count(Tally const& tally, Outcome outcome) {
  return tally.counts[static_cast<std::size_t>(outcome)];
}

void print(Tally const& tally) {
  auto const number = [&](Outcome outcome) { return static_cast<unsigned long long>(count(tally, outcome)); };
  std::printf("| %-12s | %-28s | %9llu | %9llu | %9llu | %9llu | %9llu | %7llu | %7llu | %6.1f |\n", tally.name.c_str(),
              tally.subject.c_str(), static_cast<unsigned long long>(tally.total()), number(Outcome::Before), number(Outcome::After),
              number(Outcome::Reported), number(Outcome::Unchanged), number(Outcome::Unhurt),
              static_cast<unsigned long long>(tally.broken()), tally.seconds);
  std::fflush(stdout);
}

void print_broken(Tally const& tally) {
  if (tally.broken() == 0) return;
  std::printf("%s of %s:", tally.name.c_str(), tally.subject.c_str());
  for (std::size_t i = static_cast<std::size_t>(Outcome::Lost); i < outcomes; ++i)
    if (tally.counts[i] > 0)
      std::printf(" %llu %s", static_cast<unsigned long long>(tally.counts[i]), std::string{word(static_cast<Outcome>(i))}.c_str());
  std::printf("; the first: %s\n", tally.first_broken.c_str());
}

void write_json(std::string const& file, std::vector<Tally> const& tallies, bool sabotaged) {
  std::ofstream out{file};
  out << "[";
  for (Tally const& tally : tallies) {
    out << (&tally == tallies.data() ? "\n" : ",\n") << R"(  {"suite": ")" << tally.name << R"(", "of": ")" << tally.subject
        << R"(", "sabotaged": )" << (sabotaged ? "true" : "false") << R"(, "interrupted": )" << (tally.interrupted ? "true" : "false")
        << R"(, "cases": )" << tally.total() << R"(, "seconds": )" << tally.seconds;
    for (std::size_t i = 0; i < outcomes; ++i) out << ", \"" << word(static_cast<Outcome>(i)) << "\": " << tally.counts[i];
    out << "}";
  }
  out << "\n]\n";
}

// Suites are made when it is their turn: making one runs its workloads.
std::vector<std::pair<bool, std::function<std::vector<Suite>()>>> wanted(Subject const& subject, Options const& options) {
  std::string const& folder = options.folder;
  bool const sabotaged = options.sabotaged;
  std::vector<std::pair<bool, std::function<std::vector<Suite>()>>> all;
  auto const add = [&](char const* name, bool by_time, std::function<std::vector<Suite>()> make) {
    if (options.wants(name)) all.emplace_back(by_time, std::move(make));
  };
  add("power_cut", false, [&, sabotaged] { return std::vector{crash_suite(subject, folder, sabotaged)}; });
  add("disk", false, [&, sabotaged] { return std::vector{disk_fault_suite(subject, folder, sabotaged)}; });
  add("memory", false, [&, sabotaged] { return std::vector{allocation_fault_suite(subject, folder, sabotaged)}; });
  add("flip", false, [&, sabotaged] { return flip_suites(subject, folder, sabotaged); });
  add("archive", false, [sabotaged] { return archive_suites(sabotaged); });
  add("kill", true, [&, sabotaged] { return std::vector{kill_suite(subject, sabotaged)}; });
  return all;
}

int run(Options const& options) {
  auto const subject = sqlite_journal();
  std::vector<Tally> tallies;
  print_head();
  for (auto const& [by_time, make] : wanted(*subject, options)) {
    if (interrupted()) break;
    for (Suite const& suite : make()) {
      if (interrupted()) break;
      if (options.only) {
        Verdict const verdict = suite.run(*options.only, options.folder + "/only");
        std::printf("%s: %s\n", std::string{word(verdict.outcome)}.c_str(), verdict.detail.c_str());
        continue;
      }
      tallies.push_back(sweep(suite, options.limits(by_time)));
      print(tallies.back());
    }
  }
  for (Tally const& tally : tallies) print_broken(tally);
  if (!options.json.empty()) write_json(options.json, tallies, options.sabotaged);
  if (interrupted()) return 130;
  bool const as_it_should =
      std::all_of(tallies.begin(), tallies.end(), [&](Tally const& tally) { return (tally.broken() > 0) == options.sabotaged; });
  if (options.sabotaged) std::puts(as_it_should ? "every suite found what was switched off" : "a suite did not see what was switched off");
  return as_it_should ? 0 : 1;
}

}  // namespace
}  // namespace roir::torture

int main(int argc, char** argv) {
  using namespace roir::torture;
  count_allocations_of_sqlite();
  Disk::shim();
  Options options = read_options({argv + 1, argv + argc});
  bool const own_folder = options.folder.empty();
  if (own_folder) options.folder = std::filesystem::temp_directory_path() / ("roir_torture_" + std::to_string(getpid()));
  std::filesystem::create_directories(options.folder);
  int status = 1;
  try {
    status = run(options);
  } catch (std::exception const& error) {
    std::cerr << error.what() << "\n";
  }
  if (own_folder) std::filesystem::remove_all(options.folder);
  return status;
}
