// SPDX-License-Identifier: MIT
// Must not compile with ROIR_MUST_FAIL: no adapter knows the type of a field.
#include <roir/core/describe.hpp>

struct Order {
#ifdef ROIR_MUST_FAIL
  float weight = 0;
#else
  double weight = 0;
#endif
};
template <>
struct roir::Description<Order> {
  static constexpr auto value = roir::describe<Order>("order", 1, ROIR_FIELD(Order, weight, Visibility::Line));
};
