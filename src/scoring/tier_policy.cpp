// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/core/table.hpp>
#include <roir/scoring/tier_policy.hpp>

namespace roir {

std::string to_words(TierPolicy const& policy) {
  std::string words;
  for_each_field<TierPolicy>([&](auto const& field) {
    words += (words.empty() ? "" : "; ") + std::string{field.name} + "=" + format_number(static_cast<double>(field.of(policy)));
  });
  return words;
}

void Description<TierPolicy>::validate(TierPolicy const& record) {
  constexpr char const* code = "bad_policy";
  auto const within = [&](char const* name, auto value, auto low, auto high) { check_record::within(code, name, name, value, low, high); };
  constexpr double furthest = 100;
  within("low_below", record.low_below, -furthest, furthest);
  within("high_above", record.high_above, -furthest, furthest);
  check_record::holds(code, "high_above", record.low_below < record.high_above, "high_above is not above low_below");
  within("sure", record.sure, 0.5, 0.9999);
  within("first_sure", record.first_sure, 0.34, 0.9999);
  within("confirm", record.confirm, std::int64_t{1}, std::int64_t{12});
  within("min_readings", record.min_readings, std::int64_t{1}, std::int64_t{60});
  within("min_exposure", record.min_exposure, 0.0, furthest);
  within("probation_days", record.probation_days, std::int64_t{0}, std::int64_t{3660});
  within("most_absent", record.most_absent, 0.0, 1.0);
  within("min_quality_weight", record.min_quality_weight, 0.0, 1.0);
  within("most_scales", record.most_scales, 0.1, furthest);
}

}  // namespace roir
