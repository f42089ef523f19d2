// SPDX-License-Identifier: MIT
// Must not compile with ROIR_MUST_FAIL: a field does not say who may see it.
#include <roir/core/describe.hpp>

struct Order {
  int number = 0;
};
template <>
struct roir::Description<Order> {
#ifdef ROIR_MUST_FAIL
  static constexpr auto value = roir::describe<Order>("order", 1, ROIR_FIELD(Order, number, {.unit = "pieces"}));
#else
  static constexpr auto value = roir::describe<Order>("order", 1, ROIR_FIELD(Order, number, Visibility::Line, {.unit = "pieces"}));
#endif
};
