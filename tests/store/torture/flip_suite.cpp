// SPDX-License-Identifier: MIT
#include "suites.hpp"
#include <roir/core/error.hpp>

#include <memory>
#include <numeric>
#include <utility>

namespace roir::torture {
namespace {

// Files, and what a reader may get of them.
struct Sample {
  Image files;
  std::vector<std::string> right;
};

std::uint64_t bits(Image const& files) {
  std::uint64_t all = 0;
  for (auto const& [name, content] : files) all += 8 * content.size();
  return all;
}

void flip(Image& files, std::uint64_t bit) {
  for (auto& [name, content] : files) {
    if (bit < 8 * content.size()) {
      content[bit / 8] = static_cast<char>(static_cast<unsigned char>(content[bit / 8]) ^ (1U << (bit % 8)));
      return;
    }
    bit -= 8 * content.size();
  }
}

// What a workload leaves: the files at its end, and as a crash leaves them in the middle of each of its steps, with a rollback to do.
struct Left {
  Sample at_the_end;
  std::vector<Sample> interrupted{};
};

Left run(Subject const& subject, std::vector<std::size_t> const& workload, std::string const& folder) {
  Log log;
  std::vector<std::pair<std::size_t, std::string>> acknowledged{{0, {}}};  // operations so far, and what the files hold
  put_on_disk({}, folder);
  {
    Disk::shim().record(&log);
    auto const session = subject.open(folder);
    for (std::size_t step : workload) {
      session->run(step);
      Disk::shim().record(nullptr);
      acknowledged.emplace_back(log.size(), subject.snapshot(folder));
      Disk::shim().record(&log);
    }
  }
  Disk::shim().record(nullptr);
  Left left{{taken_from_disk(folder), {acknowledged.back().second}}};
  for (std::size_t i = 2; i < acknowledged.size(); ++i) {
    auto const& [before, held_before] = acknowledged[i - 1];
    auto const& [after, held_after] = acknowledged[i];
    // The last write of the step is one to the main file; the journal that can undo it is complete.
    std::size_t last = after;
    while (last > before && log[last - 1].kind != Operation::Kind::Write) --last;
    if (last > before) left.interrupted.push_back({image_after(log, {.prefix = last}), {held_before, held_after}});
  }
  return left;
}

void believe(Subject const& subject, Left& left, std::string const& folder) {
  auto const again = [&](Sample& sample) {
    put_on_disk(sample.files, folder);
    sample.right = {subject.believed(folder)};
  };
  again(left.at_the_end);
  for (Sample& sample : left.interrupted) again(sample);
}

Suite suite_of(Subject const& subject, std::string const& what, std::vector<Sample> samples, bool sabotaged) {
  auto const all = std::make_shared<std::vector<Sample>>(std::move(samples));
  std::uint64_t const cases =
      std::accumulate(all->begin(), all->end(), std::uint64_t{0}, [](std::uint64_t sum, Sample const& s) { return sum + bits(s.files); });
  auto const one = [&subject, all, cases, sabotaged](std::uint64_t number, std::string const& own) -> Verdict {
    // Another order of the same numbers, so that cases evenly spread over the suite are not so over bytes and pages.
    std::uint64_t bit = number * 1'000'000'007U % cases;  // fits: there are fewer than 2^34
    auto sample = all->begin();
    while (bit >= bits(sample->files)) bit -= bits((sample++)->files);
    Image files = sample->files;
    flip(files, bit);
    put_on_disk(files, own);
    try {
      std::string const found = sabotaged ? subject.believed(own) : subject.snapshot(own);
      for (std::string const& right : sample->right)
        if (found == right) return {Outcome::Unchanged};
      return {Outcome::Silent, "sample " + std::to_string(sample - all->begin()) + ", bit " + std::to_string(bit)};
    } catch (Error const&) {
      return {Outcome::Reported};
    }
  };
  return {"flipped bit", subject.name() + what, cases, one};
}

}  // namespace

std::vector<Suite> flip_suites(Subject const& subject, std::string const& folder, bool sabotaged) {
  std::vector<Sample> ended;
  std::vector<Sample> interrupted;
  for (auto const& workload : subject.workloads()) {
    Left left = run(subject, workload, folder + "/recorded");
    // What is believed of sound files is what has to be told from what is believed of damaged ones.
    if (sabotaged) believe(subject, left, folder + "/recorded");
    ended.push_back(std::move(left.at_the_end));
    for (Sample& sample : left.interrupted) interrupted.push_back(std::move(sample));
  }
  return {suite_of(subject, "", std::move(ended), sabotaged), suite_of(subject, " after a crash", std::move(interrupted), sabotaged)};
}

}  // namespace roir::torture
