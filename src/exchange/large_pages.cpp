// SPDX-License-Identifier: MIT
#include "exchange/large_pages.hpp"

#include <cstdint>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace roir::exchange {

void prefer_large_pages([[maybe_unused]] void* data, [[maybe_unused]] std::size_t bytes) noexcept {
#if defined(__linux__)
  constexpr std::uintptr_t page = 1 << 21;
  auto const address = reinterpret_cast<std::uintptr_t>(data);
  std::uintptr_t const begin = (address + page - 1) / page * page;
  std::uintptr_t const end = (address + bytes) / page * page;
  if (end > begin) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);  // advice: refused is as good as not asked
#endif
}

}  // namespace roir::exchange
