// SPDX-License-Identifier: MIT
#include "allocations.hpp"

#include <atomic>
#include <cstdlib>
#include <new>
#include <sqlite3.h>

namespace roir::torture {
namespace {

// Plain atomics with constant initialisation: operator new is called before and after everything else is alive.
std::atomic<bool> armed = false;
std::atomic<bool> failed = false;
std::atomic<bool> fail_onward = false;
std::atomic<std::uint64_t> fail_at = 0;
std::atomic<std::uint64_t> asked = 0;
std::atomic<std::int64_t> alive = 0;

bool fails_now() {
  if (!armed) return false;
  std::uint64_t const call = ++asked;
  std::uint64_t const at = fail_at;
  bool const now = at != 0 && (call == at || (fail_onward && call > at));
  if (now) failed = true;
  return now;
}

void* take(std::size_t size, std::size_t alignment = 0) {
  if (fails_now()) return nullptr;
  void* const block =
      alignment == 0 ? std::malloc(size == 0 ? 1 : size) : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
  if (block != nullptr) ++alive;
  return block;
}

void give_back(void* block) {
  if (block == nullptr) return;
  --alive;
  std::free(block);
}

sqlite3_mem_methods below;

void* sqlite_take(int size) {
  if (fails_now()) return nullptr;
  void* const block = below.xMalloc(size);
  if (block != nullptr) ++alive;
  return block;
}

void sqlite_give_back(void* block) {
  if (block != nullptr) --alive;
  below.xFree(block);
}

void* sqlite_resize(void* block, int size) {
  return fails_now() ? nullptr : below.xRealloc(block, size);
}

}  // namespace

void count_allocations_of_sqlite() {
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &below);
  sqlite3_mem_methods methods = below;
  methods.xMalloc = sqlite_take;
  methods.xFree = sqlite_give_back;
  methods.xRealloc = sqlite_resize;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}

void arm_allocations(std::uint64_t call, bool onward) {
  fail_at = call;
  fail_onward = onward;
  asked = 0;
  failed = false;
  armed = true;
}
void disarm_allocations() {
  armed = false;
}
std::uint64_t allocations_asked() {
  return asked;
}
bool allocation_failed() {
  return failed;
}
std::int64_t blocks_alive() {
  return alive;
}

}  // namespace roir::torture

void* operator new(std::size_t size) {
  if (void* const block = roir::torture::take(size)) return block;
  throw std::bad_alloc{};
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  if (void* const block = roir::torture::take(size, static_cast<std::size_t>(alignment))) return block;
  throw std::bad_alloc{};
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
  return roir::torture::take(size);
}
void operator delete(void* block) noexcept {
  roir::torture::give_back(block);
}
void operator delete(void* block, std::size_t) noexcept {
  roir::torture::give_back(block);
}
void operator delete(void* block, std::align_val_t) noexcept {
  roir::torture::give_back(block);
}
void operator delete(void* block, std::size_t, std::align_val_t) noexcept {
  roir::torture::give_back(block);
}
