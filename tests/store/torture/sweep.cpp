// SPDX-License-Identifier: MIT
#include "sweep.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <new>
#include <numeric>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace roir::torture {
namespace {

constexpr unsigned case_seconds = 20;

volatile std::sig_atomic_t stopped = 0;
void stop(int) {
  stopped = 1;
}

// What one worker says to its parent; in memory that both see.
struct Progress {
  std::atomic<std::uint64_t> next;
  std::array<std::atomic<std::uint64_t>, outcomes> counts;
  std::array<char, 1024> first_broken;
  std::atomic<bool> broken;

  void count(Outcome outcome, std::string const& detail, std::string const& folder) {
    ++counts[static_cast<std::size_t>(outcome)];
    if (!breaks_a_promise(outcome)) return;
    std::ofstream{folder + "/broken.txt", std::ios::app} << word(outcome) << " " << detail << "\n";
    if (broken) return;
    std::snprintf(first_broken.data(), first_broken.size(), "%s", detail.c_str());
    broken = true;
  }
};

class SharedProgress {
 public:
  explicit SharedProgress(std::size_t workers) : bytes_{workers * sizeof(Progress)} {
    void* const memory = mmap(nullptr, bytes_, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::runtime_error{"no memory to share with child processes"};
    all_ = static_cast<Progress*>(memory);  // zeros are a fresh Progress
  }
  SharedProgress(SharedProgress const&) = delete;
  SharedProgress& operator=(SharedProgress const&) = delete;
  ~SharedProgress() { munmap(all_, bytes_); }
  Progress& operator[](std::size_t worker) { return all_[worker]; }

 private:
  std::size_t bytes_;
  Progress* all_ = nullptr;
};

std::string case_name(Suite const& suite, std::uint64_t number) {
  return suite.name + " of " + suite.subject + ", case " + std::to_string(number) + ": ";
}

class Sweep {
 public:
  Sweep(Suite const& suite, Limits const& limits)
      : suite_{suite}, limits_{limits}, count_{std::min(suite.cases, limits.at_most)}, progress_{static_cast<std::size_t>(limits.workers)} {
    for (int worker = 0; worker < limits.workers; ++worker) progress_[static_cast<std::size_t>(worker)].next = worker;
  }

  Tally run() {
    auto const begin = std::chrono::steady_clock::now();
    auto const elapsed = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(); };
    for (std::size_t worker = 0; worker < pids_.size(); ++worker) start(worker);
    bool const shown = isatty(STDERR_FILENO) != 0;
    double next_line = shown ? 0.5 : 10;
    while (std::any_of(pids_.begin(), pids_.end(), [](pid_t pid) { return pid != 0; })) {
      usleep(20'000);
      bool const over = stopped != 0 || elapsed() > limits_.seconds;
      for (std::size_t worker = 0; worker < pids_.size(); ++worker) {
        if (pids_[worker] == 0) continue;
        if (over) kill(pids_[worker], SIGKILL);
        reap(worker, over);
      }
      if (elapsed() < next_line) continue;
      next_line += shown ? 0.5 : 10;
      Tally const now = tally();
      std::fprintf(stderr, "%s%s of %s: %llu of %llu, %llu broken, %.0f s%s", shown ? "\r\x1b[K" : "", suite_.name.c_str(),
                   suite_.subject.c_str(), static_cast<unsigned long long>(now.total()), static_cast<unsigned long long>(count_),
                   static_cast<unsigned long long>(now.broken()), elapsed(), shown ? "" : "\n");
    }
    if (shown) std::fprintf(stderr, "\r\x1b[K");
    Tally result = tally();
    result.seconds = elapsed();
    result.interrupted = stopped != 0;
    return result;
  }

 private:
  // Cases are spread over the whole suite where only some are run.
  [[nodiscard]] std::uint64_t number_of(std::uint64_t index) const {
    return static_cast<std::uint64_t>(static_cast<long double>(index) * static_cast<long double>(suite_.cases) /
                                      static_cast<long double>(count_));
  }

  void start(std::size_t worker) {
    pids_[worker] = fork();
    if (pids_[worker] < 0) throw std::runtime_error{"a child process could not be started"};
    if (pids_[worker] > 0) return;
    std::signal(SIGINT, SIG_IGN);  // the parent says when to end
    std::signal(SIGTERM, SIG_DFL);
    Progress& mine = progress_[worker];
    std::string const folder = limits_.folder + "/" + std::to_string(worker);
    std::filesystem::create_directories(folder);
    while (mine.next < count_) {
      alarm(case_seconds);
      std::uint64_t const number = number_of(mine.next);
      Verdict const verdict = judged(number, folder);
      mine.count(verdict.outcome, case_name(suite_, number) + verdict.detail, limits_.folder);
      mine.next += pids_.size();
    }
    _exit(0);
  }

  [[nodiscard]] Verdict judged(std::uint64_t number, std::string const& folder) const {
    try {
      return suite_.run(number, folder);
    } catch (std::exception const& error) {
      return {Outcome::Unopened, error.what()};
    }
  }

  void reap(std::size_t worker, bool over) {
    int status = 0;
    if (waitpid(pids_[worker], &status, over ? 0 : WNOHANG) != pids_[worker]) return;
    pids_[worker] = 0;
    Progress& its = progress_[worker];
    if (over || its.next >= count_) return;
    bool const hung = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
    its.count(hung ? Outcome::Hung : Outcome::Crashed,
              case_name(suite_, number_of(its.next)) + (WIFSIGNALED(status) ? strsignal(WTERMSIG(status)) : "the program ended"),
              limits_.folder);
    its.next += pids_.size();
    start(worker);
  }

  Tally tally() {
    Tally sum{.name = suite_.name, .subject = suite_.subject};
    for (std::size_t worker = 0; worker < pids_.size(); ++worker) {
      Progress const& its = progress_[worker];
      for (std::size_t i = 0; i < outcomes; ++i) sum.counts[i] += its.counts[i];
      if (its.broken && sum.first_broken.empty()) sum.first_broken = its.first_broken.data();
    }
    return sum;
  }

  Suite const& suite_;
  Limits const& limits_;
  std::uint64_t count_;
  SharedProgress progress_;
  std::vector<pid_t> pids_ = std::vector<pid_t>(static_cast<std::size_t>(limits_.workers), 0);
};

}  // namespace

std::string_view word(Outcome outcome) {
  constexpr std::array<std::string_view, outcomes> words{"before", "after",    "reported", "unchanged", "unhurt",  "lost",
                                                         "mixed",  "unopened", "silent",   "leaked",    "crashed", "hung"};
  return words[static_cast<std::size_t>(outcome)];
}

std::uint64_t Tally::total() const {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}
std::uint64_t Tally::broken() const {
  return std::accumulate(counts.begin() + static_cast<std::ptrdiff_t>(Outcome::Lost), counts.end(), std::uint64_t{0});
}

bool interrupted() {
  return stopped != 0;
}

Tally sweep(Suite const& suite, Limits const& limits) {
  std::signal(SIGINT, stop);
  std::signal(SIGTERM, stop);
  return Sweep{suite, limits}.run();
}

}  // namespace roir::torture
