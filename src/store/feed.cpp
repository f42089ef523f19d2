// SPDX-License-Identifier: MIT
#include <roir/relationship/redact_entry.hpp>
#include <roir/store/feed.hpp>

#include <algorithm>
#include <variant>

namespace roir {
namespace {

// Entries in the order in which a viewer could first see them. Whether and where an entry stands in it depends on nothing that comes later.
std::vector<Entry const*> in_order_of_sight(std::vector<Entry> const& entries, EntrySight& sight) {
  std::vector<Entry const*> seen;
  std::vector<Entry const*> waiting;
  for (Entry const& entry : entries) {
    sight.take(entry);
    if (sight.redact(entry))
      seen.push_back(&entry);
    else if (std::holds_alternative<RateJointly>(entry.body))
      waiting.push_back(&entry);
    std::erase_if(waiting, [&](Entry const* earlier) {
      if (!sight.redact(*earlier)) return false;
      seen.push_back(earlier);
      return true;
    });
  }
  return seen;
}

// Changes whenever something is erased, and tells nothing of what or how much.
std::int64_t fingerprint_of_erased(std::vector<Entry> const& entries) {
  std::uint64_t fingerprint = 0;
  for (Entry const& entry : entries)
    if (std::holds_alternative<Erased>(entry.body))
      fingerprint = (fingerprint ^ (static_cast<std::uint64_t>(entry.version) + 0x9E3779B97F4A7C15U)) * 0xBF58476D1CE4E5B9U;
  return static_cast<std::int64_t>(fingerprint >> 11U);
}

}  // namespace

Feed changes(Journal const& journal, RelationshipId const& relationship, PersonId const& viewer, FeedMark const& since,
             std::int64_t limit) {
  std::vector<Entry> const entries = journal.read({.kind = StreamKind::Relationship, .id = relationship.text()});
  EntrySight sight{viewer};
  std::vector<Entry const*> const seen = in_order_of_sight(entries, sight);
  if (sight.side() != Side::Manager && sight.side() != Side::Report)
    throw Forbidden{{.code = "not_a_party",
                     .message = viewer.text() + " is not one of the two of a relationship",
                     .subject = relationship.text(),
                     .hint = "Only the two people read their relationship."}};
  Feed feed;
  feed.mark.erased = fingerprint_of_erased(entries);
  feed.restarted = since.number != 0 && since.erased != feed.mark.erased;
  feed.mark.number = feed.restarted ? 0 : std::max<std::int64_t>(since.number, 0);
  for (auto number = static_cast<std::size_t>(feed.mark.number); number < seen.size(); ++number) {
    if (static_cast<std::int64_t>(feed.entries.size()) >= limit) break;
    feed.mark.number = static_cast<std::int64_t>(number) + 1;
    std::optional<Entry> shown = sight.redact(*seen[number]);
    if (!shown) continue;
    shown->version = feed.mark.number;
    feed.entries.push_back(*std::move(shown));
  }
  return feed;
}

}  // namespace roir
