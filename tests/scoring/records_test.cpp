// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../time/random_values.hpp"
#include <roir/scoring/tier_policy.hpp>

namespace roir {
namespace {

TEST(ScoringRecords, are_as_the_golden_file_says) {
  golden::expect_records<TierPolicy>();
}

TEST(ScoringRecords, obey_the_laws_of_records) {
  expect_record_laws<TierPolicy>();
}

}  // namespace
}  // namespace roir
