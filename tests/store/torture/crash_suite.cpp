// SPDX-License-Identifier: MIT
#include "suites.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace roir::torture {
namespace {

// A workload as the disk saw it, and what the files held after each of its steps; a mark says how many steps were acknowledged.
struct Recording {
  std::vector<std::size_t> steps;
  Log log{};
  std::vector<std::string> after{};  // [0] before the first step
  std::vector<CrashPoint> crashes{};
};

Recording record(Subject const& subject, std::vector<std::size_t> const& steps, std::string const& folder, bool sabotaged) {
  Recording recording{.steps = steps};
  Disk& disk = Disk::shim();
  put_on_disk({}, folder);
  recording.after.push_back(subject.snapshot(folder));
  put_on_disk({}, folder);
  disk.forgets_syncs = sabotaged;
  {
    disk.record(&recording.log);
    auto const session = subject.open(folder);
    for (std::size_t step : steps) {
      session->run(step);
      disk.mark(static_cast<std::int64_t>(recording.after.size()));
      disk.record(nullptr);
      recording.after.push_back(subject.snapshot(folder));
      disk.record(&recording.log);
    }
  }
  disk.record(nullptr);
  disk.forgets_syncs = false;
  recording.crashes = crash_points(recording.log, 4);
  return recording;
}

std::size_t acknowledged(Recording const& recording, std::size_t prefix) {
  std::size_t steps = 0;
  for (std::size_t i = 0; i < prefix; ++i)
    if (recording.log[i].kind == Operation::Kind::Mark) steps = static_cast<std::size_t>(recording.log[i].at);
  return steps;
}

std::string words(Recording const& recording, CrashPoint point, std::string const& what) {
  return what + " after " + std::to_string(point.prefix) + " of " + std::to_string(recording.log.size()) + " operations, loss " +
         std::to_string(static_cast<int>(point.loss)) + ", acknowledged " + std::to_string(acknowledged(recording, point.prefix)) +
         " steps";
}

Verdict judge(Subject const& subject, Recording const& recording, CrashPoint point, std::string const& folder) {
  put_on_disk(image_after(recording.log, point), folder);
  std::size_t const promised = acknowledged(recording, point.prefix);
  std::string const found = subject.snapshot(folder);
  auto const& after = recording.after;
  std::size_t state = promised;
  if (found != after[promised]) {
    if (promised + 1 >= after.size() || found != after[promised + 1]) {
      bool const earlier = std::find(after.begin(), after.end(), found) != after.end();
      return {earlier ? Outcome::Lost : Outcome::Mixed, words(recording, point, earlier ? "an earlier state" : "a state that never was")};
    }
    state = promised + 1;
  }
  if (state < recording.steps.size()) {
    subject.open(folder)->run(recording.steps[state]);
    if (subject.snapshot(folder) != after[state + 1]) return {Outcome::Mixed, words(recording, point, "the next step does something else")};
  }
  return {state == promised ? Outcome::Before : Outcome::After};
}

}  // namespace

Suite crash_suite(Subject const& subject, std::string const& folder, bool sabotaged) {
  struct Case {
    std::size_t recording;
    CrashPoint point;
  };
  auto const recordings = std::make_shared<std::vector<Recording>>();
  auto const cases = std::make_shared<std::vector<Case>>();
  for (auto const& steps : subject.workloads()) {
    recordings->push_back(record(subject, steps, folder + "/recorded", sabotaged));
    for (CrashPoint const& point : recordings->back().crashes) cases->push_back({recordings->size() - 1, point});
  }
  return {"power cut", subject.name(), cases->size(), [&subject, recordings, cases](std::uint64_t number, std::string const& own) {
            Case const& one = (*cases)[number];
            try {
              return judge(subject, (*recordings)[one.recording], one.point, own);
            } catch (std::exception const& error) {
              return Verdict{Outcome::Unopened, words((*recordings)[one.recording], one.point, error.what())};
            }
          }};
}

}  // namespace roir::torture
