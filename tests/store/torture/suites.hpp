// SPDX-License-Identifier: MIT
/// @file
/// The four ways of torturing. Each takes `sabotaged`: then what the suite watches over is switched off, and it has to find broken
/// promises.
#pragma once

#include "subject.hpp"
#include "sweep.hpp"

#include <vector>

namespace roir::torture {

/// Every crash of the workloads. After it the files open and verify, hold all that was acknowledged and at most the step that was under
/// way, that one whole; and the next step can be done. Sabotaged: the disk reports syncs as done and does none.
Suite crash_suite(Subject const& subject, std::string const& folder, bool sabotaged);

/// Each step with the k-th call of its disk or the k-th allocation failed, alone or with all after it, for every k. After it the files are
/// as before the step or as after it, as after it if the step said so, and no memory is lost. Sabotaged: the disk reports what failed as
/// done, and what a step held when an allocation failed is not let go of.
Suite disk_fault_suite(Subject const& subject, std::string const& folder, bool sabotaged);
Suite allocation_fault_suite(Subject const& subject, std::string const& folder, bool sabotaged);

/// One flipped bit anywhere in the files after each workload; and in files that a crash left with a rollback to do. Sabotaged: the files
/// are believed.
std::vector<Suite> flip_suites(Subject const& subject, std::string const& folder, bool sabotaged);

/// One flipped bit anywhere in an archive of a whole relationship, for each kind of archive of Boost. Sabotaged: the checksum of the
/// envelope is set right again after the flip.
std::vector<Suite> archive_suites(bool sabotaged);

/// Rounds of several writers on the same files, each killed between 50 and 500 ms after its start. Afterwards every pair of rows that a
/// writer acknowledged is there, at most one more, and never half of one. Sabotaged: writers acknowledge before they write.
Suite kill_suite(Subject const& subject, bool sabotaged);

}  // namespace roir::torture
