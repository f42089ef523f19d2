// SPDX-License-Identifier: MIT
#include "relationship/standing.hpp"

#include <utility>

namespace roir {
namespace {

template <class Record, class Name>
void put_all(Places& places, std::vector<Record> const& records, Name name) {
  for (std::size_t place = 0; place < records.size(); ++place) places.put(name(records[place]), place);
}

template <class Record, class Tag>
void put_all(Places& places, std::vector<Record> const& records, Id<Tag> Record::*id) {
  put_all(places, records, [id](Record const& record) { return (record.*id).text(); });
}

}  // namespace

std::string own_note(Side author, NoteId const& note) {
  return std::string{word(author)} + "/" + note.text();
}

Standing standing_of(RelationshipState state) {
  Standing standing{state.relationship};
  standing.state = std::move(state);
  standing.zone.emplace(standing.state.time_zone);
  standing.opened = true;
  put_all(standing.meetings, standing.state.meetings, &Meeting::meeting);
  put_all(standing.items, standing.state.items, &AgendaItem::item);
  put_all(standing.topics, standing.state.topics, &Topic::topic);
  put_all(standing.notes, standing.state.notes, &Note::note);
  put_all(standing.author_notes, standing.state.author_notes, [](AuthorNote const& note) { return own_note(note.author, note.note); });
  put_all(standing.evidence, standing.state.evidence, &Evidence::evidence);
  put_all(standing.records, standing.state.records, &Record::meeting);
  put_all(standing.recognitions, standing.state.recognitions, &Recognition::matter);
  put_all(standing.feedback, standing.state.feedback, &Feedback::matter);
  put_all(standing.matters, standing.state.matters, &Matter::matter);
  put_all(standing.pulses, standing.state.pulses, &Pulse::pulse);
  put_all(standing.ratings, standing.state.ratings, [](JointRating const& rating) { return rating.about; });
  put_all(standing.plans, standing.state.plans, &DevelopmentPlan::plan);
  put_all(standing.promises, standing.state.promises, &Promise::promise);
  return standing;
}

}  // namespace roir
