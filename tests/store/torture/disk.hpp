// SPDX-License-Identifier: MIT
/// @file
/// A shim between SQLite and its files, which becomes the default VFS of the program: it records what is done to the files, fails the
/// k-th call, and lies where it is told to. It passes everything else on to the VFS below, except syncs: no machine crashes here, so the
/// data need not reach a device.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

namespace roir::torture {

/// One thing done to one file, or a mark that the workload set between such things.
struct Operation {
  enum class Kind { Create, Write, Truncate, Sync, Remove, RemoveAndSync, Mark };
  Kind kind;
  std::string file{};   ///< path; empty for a mark
  std::int64_t at = 0;  ///< offset of a write, length after a truncation, number of a mark
  std::string bytes{};  ///< of a write
};
using Log = std::vector<Operation>;

/// What the shim makes of a call that it fails.
enum class DiskFault {
  Io,    ///< any call: an error of the device; a write is done by half first
  Full,  ///< a write: half of it is done, then the disk is full
  Half,  ///< the system does half of what a read or write asked of it, and says so: not an error, one asks for the rest
  Sync,  ///< a sync fails
};

/// Which calls fail.
struct DiskPlan {
  DiskFault fault = DiskFault::Io;
  std::uint64_t call = 0;  ///< the how-manieth call that can fail so, from 1; 0 = none
  bool onward = false;     ///< and every one after it
};

/// The shim. One for the program, as the VFS is. Recording is for one thread; counting and failing for any number.
class Disk {
 public:
  /// Registers the shim as the default VFS at the first call.
  static Disk& shim();

  /// Appends to `log` from now on; nullptr ends it.
  void record(Log* log) noexcept { log_ = log; }
  void mark(std::int64_t number);
  /// Begins to count calls and fails those of the plan.
  void arm(DiskPlan plan) noexcept;
  void disarm() noexcept { armed_ = false; }
  /// Calls since arm() that could have failed so.
  [[nodiscard]] std::uint64_t calls() const noexcept { return calls_; }
  [[nodiscard]] bool fired() const noexcept { return fired_; }

  // What a broken disk does, for showing that the suites would see it.
  bool forgets_syncs = false;  ///< a sync is reported as done and is none
  bool hides_faults = false;   ///< what fails is reported as done

  // For the callbacks of SQLite.
  [[nodiscard]] bool fails(DiskFault fault) noexcept;
  [[nodiscard]] bool records() const noexcept { return log_ != nullptr; }
  void note(Operation operation);

 private:
  Log* log_ = nullptr;
  DiskPlan plan_{};
  std::atomic<bool> armed_ = false;
  std::atomic<bool> fired_ = false;
  std::atomic<std::uint64_t> calls_ = 0;
};

}  // namespace roir::torture
