// SPDX-License-Identifier: MIT
/// @file
/// Reads a long text in chunks on several threads and hands the results over in file order.
///
/// Where a chunk begins is a guess: the first line end behind a multiple of the chunk's size, which may lie inside quotes. Before a result
/// is accepted the guess is checked against where the chunk before it really ended; a wrong one is read again from the right place. So the
/// outcome is that of one reader from front to back, on any number of threads.
#pragma once

#include "exchange/csv_records.hpp"
#include <roir/core/progress.hpp>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace roir::exchange {

/// What is read.
struct ChunkJob {
  std::string_view text;
  std::uint64_t begin = 0;  ///< where the first record begins
  unsigned threads = 1;
  std::uint64_t chunk_bytes = 1 << 20;
  std::string what{};  ///< for Progress
};

/// Calls `parse(worker, begin, stop)` for each chunk on some thread, worker 0 being the calling one, and `accept(result, worker)` for each
/// result in order on the calling thread. A result has a member `end`: where the next record begins. Progress is called on the calling
/// thread after each chunk and at least every 50 ms; what it throws ends the work.
template <class Parse, class Accept>
void read_chunks(ChunkJob const& job, Progress const& progress, Parse parse, Accept accept) {
  using Result = decltype(parse(0U, std::uint64_t{}, std::uint64_t{}));
  struct Done {
    Result result;
    std::exception_ptr error;
    std::uint64_t begin = 0, stop = 0;
    unsigned worker = 0;
  };
  std::uint64_t const size = job.text.size();
  std::uint64_t const length = size - std::min(size, job.begin);
  std::size_t const count = static_cast<std::size_t>(length / job.chunk_bytes) + 1;
  auto const border = [&](std::size_t i) {
    if (i == 0) return job.begin;
    return i >= count ? size : after_line_end(job.text, job.begin + i * job.chunk_bytes);
  };
  auto const run = [&](unsigned worker, std::uint64_t begin, std::uint64_t stop) {
    auto done = std::make_unique<Done>();
    done->begin = begin;
    done->stop = stop;
    done->worker = worker;
    try {
      done->result = parse(worker, begin, stop);
    } catch (...) {
      done->error = std::current_exception();
    }
    return done;
  };

  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::unique_ptr<Done>> ready(count);  // these four are guarded by the mutex
  std::size_t next = 0, accepted = 0;
  bool stopped = false;
  std::size_t const ahead = std::size_t{8} * std::max(job.threads, 1U);  // how far to read ahead of what is accepted

  auto const work = [&](unsigned worker) {
    std::unique_lock lock{mutex};
    for (;;) {
      changed.wait(lock, [&] { return stopped || next >= count || next < accepted + ahead; });
      if (stopped || next >= count) return;
      std::size_t const i = next++;
      lock.unlock();
      auto done = run(worker, border(i), border(i + 1));
      lock.lock();
      ready[i] = std::move(done);
      changed.notify_all();
    }
  };
  std::vector<std::jthread> threads;
  struct Stop {  // leaves no thread behind, whatever is thrown
    std::mutex& mutex;
    std::condition_variable& changed;
    bool& stopped;
    ~Stop() {
      std::scoped_lock const lock{mutex};
      stopped = true;
      changed.notify_all();
    }
  } const stop{mutex, changed, stopped};
  unsigned const helpers = static_cast<unsigned>(std::min<std::size_t>(std::max(job.threads, 1U), count)) - 1;
  for (unsigned worker = 1; worker <= helpers; ++worker) threads.emplace_back(work, worker);

  std::uint64_t expected = job.begin;  // where the next record really begins
  auto const tell = [&] {
    if (progress) progress({.what = job.what, .done = expected - std::min(expected, job.begin), .total = length});
  };
  for (std::size_t k = 0; k < count; ++k) {
    std::unique_lock lock{mutex};
    while (!ready[k]) {
      if (next < count && next < accepted + ahead) {
        std::size_t const i = next++;
        lock.unlock();
        auto done = run(0, border(i), border(i + 1));
        lock.lock();
        ready[i] = std::move(done);
      } else {
        changed.wait_for(lock, std::chrono::milliseconds{50});
      }
      if (ready[k]) break;
      lock.unlock();
      tell();
      lock.lock();
    }
    auto done = std::move(ready[k]);
    lock.unlock();
    if (done->begin != expected && done->stop > expected) done = run(0, expected, done->stop);
    if (done->begin == expected) {
      if (done->error) std::rethrow_exception(done->error);
      expected = done->result.end;
      accept(done->result, done->worker);
    }  // otherwise the whole chunk lies inside a record of the chunk before
    tell();
    lock.lock();
    accepted = k + 1;
    changed.notify_all();
  }
}

}  // namespace roir::exchange
