// SPDX-License-Identifier: MIT
// Must not compile with ROIR_MUST_FAIL: the id of a person is compared with that of a meeting.
#include <roir/core/id.hpp>

#ifdef ROIR_MUST_FAIL
bool same(roir::PersonId const& left, roir::MeetingId const& right) {
  return left == right;
}
#else
bool same(roir::PersonId const& left, roir::PersonId const& right) {
  return left == right;
}
#endif
