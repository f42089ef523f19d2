// SPDX-License-Identifier: MIT
#include "relationship/sheet.hpp"
#include <roir/relationship/view.hpp>

namespace roir {

PreparationSheet RelationshipView::prepare(MeetingId const& meeting, PairContext const& context, Timestamp now) const {
  Meeting const prepared = page(meeting).meeting;
  Sight const sight{state_, side_, context, now};
  Sheet sheet{sight, prepared};
  for (auto const add :
       {add_promises, add_matters, add_items, add_topics, add_achievements, add_agreement, add_movement, add_balance, add_sections})
    add(sheet);
  return std::move(sheet).done();
}

}  // namespace roir
