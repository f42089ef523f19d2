// SPDX-License-Identifier: MIT
#include <roir/stats/philox.hpp>

#include <Random123/philox.h>

namespace roir {

std::array<std::uint32_t, 4> philox4x32_10(std::array<std::uint32_t, 4> const& counter, std::array<std::uint32_t, 2> const& key) noexcept {
  philox4x32_ctr_t const result =
      philox4x32_R(10, philox4x32_ctr_t{{counter[0], counter[1], counter[2], counter[3]}}, philox4x32_key_t{{key[0], key[1]}});
  return {result.v[0], result.v[1], result.v[2], result.v[3]};
}

}  // namespace roir
