// SPDX-License-Identifier: MIT
#include <roir/core/json.hpp>
#include <roir/core/record.hpp>
#include <roir/time/day.hpp>
#include <roir/trials/assignment.hpp>
#include <roir/trials/roll_out_test.hpp>

#include <algorithm>
#include <array>
#include <sodium.h>

namespace roir {
namespace {

constexpr std::int64_t milliseconds_per_day = 86'400'000;

// First day of the month in which the first team begins; the first of the plan's months if none does.
std::int32_t first_start(RegisterPlan const& plan) {
  std::int64_t first = plan.months;
  for (PlannedStart const& one : plan.assignment) first = std::min(first, one.start.value_or(plan.months));
  if (first == plan.months) first = 0;
  std::int32_t day = month_begin(day_number(plan.begin));
  for (; first > 0; --first) day = month_begin(day + 31);
  return day;
}

std::string reason_of(RegisterPlan const& used, std::span<RegisteredPlan const> registered, std::string_view form) {
  auto const first =
      std::find_if(registered.begin(), registered.end(), [&](RegisteredPlan const& one) { return one.plan.plan == used.plan; });
  if (first == registered.end()) return "not_registered";
  if (!(first->plan == used)) return "plan_changed";
  if (first->recorded_at.milliseconds() >= first_start(used) * milliseconds_per_day) return "registered_late";
  if (!AssignmentDraw{used}.is_as_drawn()) return "not_as_drawn";
  auto const place = std::find(used.forms.begin(), used.forms.end(), form);
  if (place == used.forms.end()) return "not_in_plan";
  return place - used.forms.begin() < used.confirmatory ? "" : "not_confirmatory";
}

}  // namespace

std::string plan_to_json(RegisterPlan const& plan) {
  return json_text(to_json(plan));
}

std::string plan_hash(RegisterPlan const& plan) {
  std::string const text = plan_to_json(plan);
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<unsigned char const*>(text.data()), text.size());
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

PlanStanding standing_of(RegisterPlan const& used, std::span<RegisteredPlan const> registered, std::string_view form) {
  std::string reason = reason_of(used, registered, form);
  bool const is_exploratory = !reason.empty();
  return {.is_exploratory = is_exploratory, .reason = std::move(reason), .hash = plan_hash(used)};
}

}  // namespace roir
