// SPDX-License-Identifier: MIT
#include "relationship/candidates.hpp"
#include "relationship/rules.hpp"
#include <roir/relationship/view.hpp>

namespace roir {

std::vector<NextAction> RelationshipView::next_actions(std::optional<MeetingId> const& meeting, PairContext const& context,
                                                       Timestamp now) const {
  if (meeting) static_cast<void>(page(*meeting));
  Standing const standing = standing_of(state_);
  Act const act{.context = &context, .actor = viewer_, .at = now};
  std::vector<NextAction> actions;
  for (Candidate& candidate : candidates(standing, side_, meeting, now.minute())) {
    NextAction action{.command = std::string{kind_of(candidate.command)}, .subject = std::move(candidate.subject)};
    action.refusal = judge(standing, act, candidate.command);
    action.allowed = !action.refusal;
    actions.push_back(std::move(action));
  }
  return actions;
}

}  // namespace roir
