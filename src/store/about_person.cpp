// SPDX-License-Identifier: MIT
#include "store/about_person.hpp"

#include "store/persons_named.hpp"
#include "store/unseal.hpp"
#include <roir/core/json_text.hpp>

#include <algorithm>
#include <utility>

namespace roir::store {

AboutPerson::AboutPerson(Shelf& shelf, PersonId const& person)
    : shelf_{shelf}, person_{person.text()}, quoted_{json_text(boost::json::value(person.text()))} {
  quoted_ = quoted_.substr(1, quoted_.size() - 2);
  if (auto const known = shelf.find_name(NameKind::Person, person_)) {
    names_.push_back(*known);
    streams_.push_back(*known);
    for (std::int64_t const stream : shelf.streams_of(known->id))
      if (auto const relationship = shelf.find_name(stream)) {
        names_.push_back(*relationship);
        streams_.push_back(*relationship);
      }
  }
  if (auto const actor = shelf.find_name(NameKind::Actor, person_)) names_.push_back(*actor);
}

bool AboutPerson::is_named(EntryRow const& row, NameRow const& stream) const {
  if (!row.sealed.payload || row.sealed.payload->find(quoted_) == std::string::npos) return false;
  std::vector<std::string> const named = persons_named(Unsealer{shelf_}.entry(row, stream).body);
  return std::find(named.begin(), named.end(), person_) != named.end();
}

void AboutPerson::for_each_entry(std::function<bool(EntryRow const&, NameRow const&)> const& take) const {
  bool goes_on = true;
  for (NameRow const& stream : streams_)
    if (goes_on) shelf_.read_stream(stream.id, 0, [&](EntryRow const& row) { return goes_on = take(row, stream); });
  for (NameKind const kind : {NameKind::Organisation, NameKind::Person})
    for (NameRow const& stream : shelf_.names(kind))
      if (goes_on && stream.shown() != person_)
        shelf_.read_stream(stream.id, 0, [&](EntryRow const& row) { return goes_on = !is_named(row, stream) || take(row, stream); });
}

}  // namespace roir::store
