// SPDX-License-Identifier: MIT
/// @file
/// Folds statements about meetings into meetings, and meetings into columns.
#pragma once

#include <roir/core/progress.hpp>
#include <roir/history/facts.hpp>
#include <roir/history/history.hpp>

#include <string>
#include <vector>

namespace roir {

/// What the fold reads.
struct FoldInput {
  Facts const& facts;
  std::vector<std::string> const& zones;  // IANA zone by person number
  std::int32_t as_of;
  int threads;
  std::uint32_t block_meetings;
  Progress const& progress;
};

/// An issue of the fold with how often it came up.
struct FoldIssue {
  std::string code;
  std::int64_t count = 0;
  std::string example;
  char const* hint = "";
};

/// What the fold makes.
struct FoldOutput {
  std::vector<Block> blocks;
  std::int64_t meetings = 0;
  bool has_ids = false;
  std::vector<FoldIssue> issues;
};

/// @param relationships sorted by manager, report, begin; when it is empty and there are meetings, they are inferred and filled in.
[[nodiscard]] FoldOutput fold_meetings(FoldInput const& input, std::vector<RelationshipSpan>& relationships);

}  // namespace roir
