// SPDX-License-Identifier: MIT
/// @file
/// Many writers, one commit: whoever comes first while nobody commits becomes the leader and commits for all that wait.
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace roir::store {

/// Hands the `Job`s of waiting threads to one of them. There is no thread behind it.
template <class Job>
class GroupCommit {
 public:
  /// Returns when `job` was among those that `work` was called with, by this thread or another. `work` must not throw: it leaves its
  /// results in the jobs.
  template <class Work>
  void run(Job& job, Work const& work) {
    std::unique_lock lock{mutex_};
    waiting_.push_back(&job);
    changed_.wait(lock, [&] { return !leading_ || is_done(job); });
    if (is_done(job)) return;
    leading_ = true;
    std::vector<Job*> const batch = std::exchange(waiting_, {});
    lock.unlock();
    work(batch);
    lock.lock();
    leading_ = false;
    for (Job* one : batch) one->done = true;
    lock.unlock();
    changed_.notify_all();
  }

 private:
  static bool is_done(Job const& job) { return job.done; }
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Job*> waiting_;
  bool leading_ = false;
};

}  // namespace roir::store
