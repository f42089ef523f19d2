// SPDX-License-Identifier: MIT
// Must not compile with ROIR_MUST_FAIL: an appended field has no default for what was written before it.
#include <roir/core/describe.hpp>

struct Order {
  int number = 0;
#ifdef ROIR_MUST_FAIL
  roir::PersonId buyer;
#else
  roir::PersonId buyer{"nobody"};
#endif
};
template <>
struct roir::Description<Order> {
  static constexpr auto value = roir::describe<Order>("order", 2, ROIR_FIELD(Order, number, Visibility::Line),
                                                      ROIR_FIELD(Order, buyer, Visibility::Line, {.since = 2}));
};
Order build(roir::RecordParts<Order> parts) {
  return std::move(parts).build();
}
