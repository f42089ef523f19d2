// SPDX-License-Identifier: MIT
// Many threads hand in jobs: each is worked on once, by one thread at a time, and nobody comes back before it was.
#include "store/group_commit.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace roir::store {
namespace {

struct Job {
  int worked = 0;
  bool done = false;
};

TEST(GroupCommit, works_on_each_job_once_and_on_one_batch_at_a_time) {
  constexpr int writers = 24;
  constexpr int each = 200;
  GroupCommit<Job> group;
  std::atomic<int> leaders = 0;
  std::atomic<int> overlaps = 0;
  std::atomic<int> wrong = 0;
  int jobs = 0;  // written by leaders alone
  auto const work = [&](std::vector<Job*> const& batch) {
    if (++leaders != 1) ++overlaps;
    for (Job* job : batch) ++job->worked, ++jobs;
    std::this_thread::yield();  // time for others to come
    --leaders;
  };
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer)
    threads.emplace_back([&] {
      for (int i = 0; i < each; ++i) {
        Job job;
        group.run(job, work);
        if (job.worked != 1) ++wrong;
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(overlaps, 0);
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(jobs, writers * each);
}

// The last commit may have been one of eight: none of them comes again.
TEST(GroupCommit, waits_in_vain_for_nobody) {
  GroupCommit<Job> group;
  std::size_t largest = 0;
  auto const work = [&](std::vector<Job*> const& batch) { largest = batch.size(); };
  std::vector<std::thread> threads;
  for (int writer = 0; writer < 8; ++writer)
    threads.emplace_back([&] {
      Job job;
      group.run(job, work);
    });
  for (std::thread& thread : threads) thread.join();
  Job alone;
  group.run(alone, work);
  EXPECT_EQ(largest, 1U);
}

}  // namespace
}  // namespace roir::store
