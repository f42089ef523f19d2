// SPDX-License-Identifier: MIT
// Must not compile with ROIR_MUST_FAIL: a field was appended, and the version of the record was not raised.
#include <roir/core/describe.hpp>

struct Order {
  int number = 0;
  int count = 0;
};
#ifdef ROIR_MUST_FAIL
constexpr int version = 1;
#else
constexpr int version = 2;
#endif
template <>
struct roir::Description<Order> {
  static constexpr auto value = roir::describe<Order>("order", version, ROIR_FIELD(Order, number, Visibility::Line),
                                                      ROIR_FIELD(Order, count, Visibility::Line, {.since = 2}));
};
