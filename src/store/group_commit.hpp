// SPDX-License-Identifier: MIT
/// @file
/// Many writers, one commit: whoever comes first while nobody commits becomes the leader and commits for all that wait.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
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
    gather(lock);
    std::vector<Job*> const batch = std::exchange(waiting_, {});
    last_ = batch.size();
    lock.unlock();
    work(batch);
    lock.lock();
    leading_ = false;
    for (Job* one : batch) one->done = true;
    lock.unlock();
    changed_.notify_all();
  }

 private:
  // Those whom the last commit let go are likely to come again at once, one after another. If the first of them committed for itself
  // alone, all others would wait for that commit and come too late for the next: so the leader steps aside until as many are there, as
  // often as it takes them to wake up and no longer. After a commit of one nobody is waited for.
  void gather(std::unique_lock<std::mutex>& lock) {
    if (last_ < 2) return;
    for (std::size_t patience = 16 * last_; waiting_.size() < last_ && patience > 0; --patience) {
      lock.unlock();
      std::this_thread::yield();
      lock.lock();
    }
  }
  static bool is_done(Job const& job) { return job.done; }
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Job*> waiting_;
  std::size_t last_ = 0;  // number of jobs in the last commit
  bool leading_ = false;
};

}  // namespace roir::store
