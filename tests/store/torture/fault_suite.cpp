// SPDX-License-Identifier: MIT
#include "allocations.hpp"
#include "disk.hpp"
#include "suites.hpp"

#include <functional>
#include <memory>
#include <set>
#include <utility>

namespace roir::torture {
namespace {

// A step with the files as they are before it.
struct Scene {
  std::size_t step;
  std::string name;
  Image files{};
  std::string before{};
  std::string after{};
};

// Each step where it first comes in a workload.
std::vector<Scene> scenes(Subject const& subject, std::string const& folder) {
  auto const names = subject.steps();
  std::vector<Scene> all;
  std::set<std::size_t> seen;
  for (auto const& workload : subject.workloads()) {
    put_on_disk({}, folder);
    for (std::size_t step : workload) {
      bool const first = seen.insert(step).second;
      Scene scene{.step = step, .name = names[step], .files = taken_from_disk(folder)};
      if (first) {
        scene.before = subject.snapshot(folder);
        put_on_disk(scene.files, folder);
      }
      subject.open(folder)->run(step);
      if (!first) continue;
      scene.after = subject.snapshot(folder);
      all.push_back(std::move(scene));
    }
  }
  return all;
}

// Which calls fail, and whether the session outlives it: then it is used again.
enum class Mode { OnceThenAgain, OnwardThenAgain, OnwardToTheEnd };

// One call that fails.
struct Fault {
  std::size_t scene;
  DiskFault kind;
  std::uint64_t call;
  Mode mode;
  [[nodiscard]] bool onward() const { return mode != Mode::OnceThenAgain; }
};

struct Faults {
  std::vector<Scene> scenes;
  std::vector<Fault> all{};
  std::set<std::size_t> warm{};  // scenes that ran in this process: what is made once and kept is made
};

// How a fault is brought about.
struct Injection {
  std::function<void()> arm = [] {};
  std::function<void()> disarm = [] {};
  std::function<bool()> fired = [] { return false; };
  bool lets_go = true;  // false: what the session held when the step failed stays
};

Verdict judge(Scene const& scene, std::string const& found, bool done, bool fired) {
  if (done && found != scene.after) return {Outcome::Lost, "the step said that it was done, and it is not"};
  if (!fired) return {done ? Outcome::Unhurt : Outcome::Mixed, "nothing failed, and the step was not done"};
  if (found == scene.after) return {Outcome::After};
  if (found == scene.before) return {Outcome::Before};
  return {Outcome::Mixed, "neither as before nor as after the step"};
}

// The session that was hurt, and the files, go on as if nothing had been.
Verdict again(Subject const& subject, Scene const& scene, std::string const& folder, Session& session) {
  session.run(scene.step);
  if (subject.snapshot(folder) == scene.after) return {Outcome::Before};
  return {Outcome::Mixed, "the step cannot be done by the same session afterwards"};
}

// Runs the step of the scene on its files with the fault in it.
Verdict run_hurt(Subject const& subject, Scene const& scene, std::string const& folder, Mode mode, Injection const& injection) {
  put_on_disk(scene.files, folder);
  std::unique_ptr<Session> session;
  bool done = false;
  injection.arm();
  try {
    session = subject.open(folder);
    session->run(scene.step);
    done = true;
  } catch (std::exception const&) {
    if (!injection.lets_go) (void)session.release();
  }
  if (mode == Mode::OnwardToTheEnd) session.reset();
  injection.disarm();
  char const* when = "read by another session: ";
  try {
    Verdict const verdict = judge(scene, subject.snapshot(folder), done, injection.fired());
    when = "done again by the same session: ";
    return verdict.outcome == Outcome::Before && session ? again(subject, scene, folder, *session) : verdict;
  } catch (std::exception const& error) {
    return {Outcome::Unopened, std::string{when} + error.what()};
  }
}

std::string words(Faults const& faults, Fault const& fault, std::string const& what) {
  return "step " + faults.scenes[fault.scene].name + ", fault " + std::to_string(static_cast<int>(fault.kind)) + " at call " +
         std::to_string(fault.call) + (fault.onward() ? " and after: " : ": ") + what;
}

void add(Faults& faults, std::size_t scene, DiskFault kind, std::uint64_t calls) {
  for (Mode mode : {Mode::OnceThenAgain, Mode::OnwardThenAgain, Mode::OnwardToTheEnd})
    for (std::uint64_t call = 1; call <= calls + 1; ++call) faults.all.push_back({scene, kind, call, mode});
}

// Brings in what the product makes once and keeps.
void warm_up(Subject const& subject, Faults& faults, std::size_t scene, std::string const& folder) {
  if (faults.warm.insert(scene).second) run_hurt(subject, faults.scenes[scene], folder, Mode::OnceThenAgain, {});
}

std::shared_ptr<Faults> prepared(Subject const& subject, std::string const& folder) {
  return std::make_shared<Faults>(Faults{.scenes = scenes(subject, folder)});
}

}  // namespace

Suite disk_fault_suite(Subject const& subject, std::string const& folder, bool sabotaged) {
  Disk& disk = Disk::shim();
  auto const faults = prepared(subject, folder + "/scenes");
  for (std::size_t scene = 0; scene < faults->scenes.size(); ++scene) {
    for (DiskFault kind : {DiskFault::Io, DiskFault::Full, DiskFault::Half, DiskFault::Sync}) {
      run_hurt(subject, faults->scenes[scene], folder + "/scenes", Mode::OnwardToTheEnd,
               {.arm = [&] { disk.arm({.fault = kind}); }, .disarm = [&] { disk.disarm(); }});
      add(*faults, scene, kind, disk.calls());
    }
  }
  auto const one = [&subject, &disk, faults, sabotaged](std::uint64_t number, std::string const& own) {
    Fault const& fault = faults->all[number];
    disk.hides_faults = sabotaged;
    Verdict verdict = run_hurt(subject, faults->scenes[fault.scene], own, fault.mode,
                               {.arm = [&] { disk.arm({.fault = fault.kind, .call = fault.call, .onward = fault.onward()}); },
                                .disarm = [&] { disk.disarm(); },
                                .fired = [&] { return disk.fired(); }});
    disk.hides_faults = false;
    verdict.detail = words(*faults, fault, verdict.detail);
    return verdict;
  };
  return {"failing disk", subject.name(), faults->all.size(), one};
}

Suite allocation_fault_suite(Subject const& subject, std::string const& folder, bool sabotaged) {
  auto const faults = prepared(subject, folder + "/scenes");
  for (std::size_t scene = 0; scene < faults->scenes.size(); ++scene) {
    warm_up(subject, *faults, scene, folder + "/scenes");
    run_hurt(subject, faults->scenes[scene], folder + "/scenes", Mode::OnwardToTheEnd,
             {.arm = [] { arm_allocations(0, false); }, .disarm = disarm_allocations});
    add(*faults, scene, DiskFault::Io, allocations_asked());
  }
  auto const one = [&subject, faults, sabotaged](std::uint64_t number, std::string const& own) {
    Fault const& fault = faults->all[number];
    std::int64_t const blocks = blocks_alive();
    Verdict verdict = run_hurt(subject, faults->scenes[fault.scene], own, fault.mode,
                               {.arm = [&] { arm_allocations(fault.call, fault.onward()); },
                                .disarm = disarm_allocations,
                                .fired = allocation_failed,
                                .lets_go = !sabotaged});
    std::int64_t const left = blocks_alive() - blocks - (verdict.detail.capacity() > 15 ? 1 : 0);
    if (!breaks_a_promise(verdict.outcome) && left != 0) verdict = {Outcome::Leaked, std::to_string(left) + " blocks are left"};
    verdict.detail = words(*faults, fault, verdict.detail);
    return verdict;
  };
  return {"no memory", subject.name(), faults->all.size(), one};
}

}  // namespace roir::torture
