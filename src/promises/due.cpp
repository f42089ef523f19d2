// SPDX-License-Identifier: MIT
#include <roir/promises/due.hpp>

namespace roir {

bool is_owed(Promise const& promise) noexcept {
  return promise.state == PromiseState::Accepted || promise.state == PromiseState::InProgress;
}

bool is_settled(Promise const& promise) noexcept {
  return promise.state == PromiseState::Confirmed || promise.state == PromiseState::Released || promise.state == PromiseState::Declined ||
         promise.state == PromiseState::Broken;
}

bool is_overdue(Promise const& promise, Date today) noexcept {
  return is_owed(promise) && promise.due && *promise.due < today;
}

}  // namespace roir
