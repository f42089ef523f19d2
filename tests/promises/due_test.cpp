// SPDX-License-Identifier: MIT
#include <roir/promises/due.hpp>

#include <gtest/gtest.h>

#include <set>

namespace roir {
namespace {

TEST(Due, ByStateAndDay) {
  std::set<PromiseState> const owed{PromiseState::Accepted, PromiseState::InProgress};
  std::set<PromiseState> const settled{PromiseState::Confirmed, PromiseState::Released, PromiseState::Declined, PromiseState::Broken};
  Date const due{2026, 1, 20};
  for (auto const& [state, word] : EnumWords<PromiseState>::value) {
    Promise promise{.promise = PromiseId{"p"}, .state = state, .due = due};
    EXPECT_EQ(is_owed(promise), owed.contains(state)) << word;
    EXPECT_EQ(is_settled(promise), settled.contains(state)) << word;
    EXPECT_FALSE(is_overdue(promise, due)) << word;  // the due day itself is still on time
    EXPECT_EQ(is_overdue(promise, Date{2026, 1, 21}), owed.contains(state)) << word;
    promise.due.reset();
    EXPECT_FALSE(is_overdue(promise, Date{2026, 1, 21})) << word;
  }
}

}  // namespace
}  // namespace roir
