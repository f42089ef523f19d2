// SPDX-License-Identifier: MIT
/// @file
/// What a request handler of the HR system does: read, ask roir, write.
#pragma once

#include "house.hpp"
#include <roir/relationship/view.hpp>

#include <map>
#include <string>

namespace hr {

/// Takes requests of people who are signed in, and keeps replayed relationships at hand.
class Desk {
 public:
  explicit Desk(House& house, roir::PairContext context) : house_{house}, context_{std::move(context)} {}

  /// Somebody wants something: it is decided by roir and kept by the house.
  roir::Decision request(roir::RelationshipId const& id, roir::PersonId const& who, roir::Timestamp now, std::string const& key,
                         roir::Command command);
  /// The relationship as the house has it.
  [[nodiscard]] roir::Relationship const& relationship(roir::RelationshipId const& id);
  /// What is known about every pair.
  [[nodiscard]] roir::PairContext const& context() const noexcept { return context_; }

 private:
  roir::Relationship& at_hand(roir::RelationshipId const& id);
  House& house_;
  roir::PairContext context_;
  std::map<roir::RelationshipId, roir::Relationship> at_hand_;
};

}  // namespace hr
