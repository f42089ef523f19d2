// SPDX-License-Identifier: MIT
// Must not compile with ROIR_MUST_FAIL: a later field stands before an earlier one, so fields were not appended.
#include <roir/core/describe.hpp>

struct Order {
  int number = 0;
  int count = 0;
};
template <>
struct roir::Description<Order> {
#ifdef ROIR_MUST_FAIL
  static constexpr auto value = roir::describe<Order>("order", 2, ROIR_FIELD(Order, number, Visibility::Line, {.since = 2}),
                                                      ROIR_FIELD(Order, count, Visibility::Line));
#else
  static constexpr auto value = roir::describe<Order>("order", 2, ROIR_FIELD(Order, number, Visibility::Line),
                                                      ROIR_FIELD(Order, count, Visibility::Line, {.since = 2}));
#endif
};
