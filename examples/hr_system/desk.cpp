// SPDX-License-Identifier: MIT
#include "desk.hpp"

namespace hr {

//! [request]
roir::Decision Desk::request(roir::RelationshipId const& id, roir::PersonId const& who, roir::Timestamp now, std::string const& key,
                             roir::Command command) {
  roir::Relationship& relationship = at_hand(id);
  roir::Decision out = relationship.decide(std::move(command), {.context = &context_, .actor = who, .at = now, .key = key});
  if (!out) return out;  // 409, out.refusal().code, out.refusal().hint
  try {
    house_.append(id, relationship.version(), out.entries());
  } catch (SomebodyWasFaster const&) {
    at_hand_.erase(id);  // read again with the next request
    throw;
  }
  relationship.apply(out.entries());
  return out;
}
//! [request]

roir::Relationship const& Desk::relationship(roir::RelationshipId const& id) {
  return at_hand(id);
}

//! [replay]
roir::Relationship& Desk::at_hand(roir::RelationshipId const& id) {
  auto const found = at_hand_.find(id);
  if (found != at_hand_.end()) return found->second;
  return at_hand_.emplace(id, roir::Relationship::replay(id, house_.entries(id))).first->second;
}
//! [replay]

}  // namespace hr
