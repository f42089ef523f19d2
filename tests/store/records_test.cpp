// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include <roir/core/json.hpp>
#include <roir/store/commit.hpp>
#include <roir/store/erasure.hpp>
#include <roir/store/feed.hpp>
#include <roir/store/seal.hpp>

#include <gtest/gtest.h>

namespace roir {
namespace {

TEST(StoreRecords, are_as_the_golden_file_says) {
  golden::expect_records<PositionRange, Erasure, Head, Damage, Verification, Placed, AppendConflict, Hold, RetentionPeriod, ErasureOutcome,
                         FeedMark>();
}

}  // namespace
}  // namespace roir
