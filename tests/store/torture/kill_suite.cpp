// SPDX-License-Identifier: MIT
#include "suites.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <memory>
#include <random>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace roir::torture {
namespace {

constexpr std::size_t writers = 4;
constexpr std::uint64_t rounds_on_one_file = 12;

// How many pairs each writer has acknowledged; in memory that outlives it.
struct Acknowledged {
  std::array<std::atomic<std::uint64_t>, writers> pairs;
  std::array<std::atomic<std::uint64_t>, writers> failures;
};

Acknowledged& shared_counts() {
  static Acknowledged* const counts = [] {
    void* const memory = mmap(nullptr, sizeof(Acknowledged), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::runtime_error{"no memory to share with child processes"};
    return static_cast<Acknowledged*>(memory);
  }();
  return *counts;
}

// Writes pairs until it is killed. A writer that the others keep out for too long tries again.
[[noreturn]] void write_for_ever(Subject const& subject, std::string const& folder, std::size_t writer, std::uint64_t first,
                                 Acknowledged& counts, bool sabotaged) {
  alarm(0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // it does not outlive the round
  // A second hold on the same files, taken and let go of again and again, must not disturb the first.
  std::thread{[&] {
    for (;; usleep(500)) {
      try {
        (void)subject.open(folder);
      } catch (std::exception const&) {
        ++counts.failures[writer];
      }
    }
  }}.detach();
  for (std::uint64_t next = first;;) {
    try {
      auto const session = subject.open(folder);
      for (;; ++next) {
        if (sabotaged) counts.pairs[writer] = next;
        session->write_pair(writer, next);
        counts.pairs[writer] = next;
      }
    } catch (std::exception const&) {
      ++counts.failures[writer];
    }
  }
}

Verdict judge(std::vector<Pairs> const& found, Acknowledged const& counts) {
  for (std::size_t writer = 0; writer < writers; ++writer) {
    Pairs const& its = found[writer];
    std::string const who = "writer " + std::to_string(writer) + ": ";
    if (its.first != its.second) return {Outcome::Mixed, who + "half of a pair"};
    for (std::size_t i = 0; i < its.first.size(); ++i)
      if (its.first[i] != i + 1) return {Outcome::Mixed, who + "a pair is missing or there twice"};
    std::uint64_t const acknowledged = counts.pairs[writer];
    if (its.first.size() < acknowledged)
      return {Outcome::Lost, who + std::to_string(acknowledged) + " acknowledged, " + std::to_string(its.first.size()) + " there"};
    if (its.first.size() > acknowledged + 1) return {Outcome::Mixed, who + "more pairs than it wrote"};
  }
  return {Outcome::Before};
}

}  // namespace

Suite kill_suite(Subject const& subject, bool sabotaged) {
  // As many rounds as there is time for.
  return {"kill -9", subject.name(), 1'000'000'000, [&subject, sabotaged](std::uint64_t number, std::string const& own) {
            Acknowledged& counts = shared_counts();
            static std::uint64_t round = 0;
            static std::array<std::uint64_t, writers> next{};
            if (round++ % rounds_on_one_file == 0) {
              put_on_disk({}, own);
              next.fill(1);
              for (auto& pairs : counts.pairs) pairs = 0;
            }
            std::mt19937_64 random{number};
            std::array<pid_t, writers> pids{};
            for (std::size_t writer = 0; writer < writers; ++writer) {
              pids[writer] = fork();
              if (pids[writer] == 0) write_for_ever(subject, own, writer, next[writer], counts, sabotaged);
            }
            std::array<std::uint64_t, writers> at{};  // milliseconds
            for (auto& moment : at) moment = 50 + random() % 451;
            std::array<std::size_t, writers> order{0, 1, 2, 3};
            std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return at[a] < at[b]; });
            std::uint64_t now = 0;
            for (std::size_t writer : order) {
              usleep(static_cast<useconds_t>(1000 * (at[writer] - now)));
              now = at[writer];
              kill(pids[writer], SIGKILL);
              waitpid(pids[writer], nullptr, 0);
            }
            auto const found = subject.pairs(own, writers);
            for (std::size_t writer = 0; writer < writers; ++writer) next[writer] = found[writer].first.size() + 1;
            Verdict verdict = judge(found, counts);
            for (std::size_t writer = 0; writer < writers; ++writer) counts.pairs[writer] = next[writer] - 1;
            return verdict;
          }};
}

}  // namespace roir::torture
