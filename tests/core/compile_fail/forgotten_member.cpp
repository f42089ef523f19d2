// SPDX-License-Identifier: MIT
// Must not compile with ROIR_MUST_FAIL: the description leaves a member out.
#include <roir/core/describe.hpp>

struct Order {
  int number = 0;
  int count = 0;
};
template <>
struct roir::Description<Order> {
#ifdef ROIR_MUST_FAIL
  static constexpr auto value = roir::describe<Order>("order", 1, ROIR_FIELD(Order, number, Visibility::Line));
#else
  static constexpr auto value =
      roir::describe<Order>("order", 1, ROIR_FIELD(Order, number, Visibility::Line), ROIR_FIELD(Order, count, Visibility::Line));
#endif
};
