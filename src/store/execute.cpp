// SPDX-License-Identifier: MIT
#include <roir/store/execute.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace roir {
namespace {

StreamId stream_of(RelationshipId const& id) {
  return {.kind = StreamKind::Relationship, .id = id.text()};
}

// Appends; nothing if the key was used by somebody who was quicker: the relationship then knows it when it is read again.
std::optional<AppendResult> append(Journal& journal, Commit const& commit) {
  try {
    return journal.append(commit);
  } catch (Conflict const& error) {
    if (error.code() != "key_reused") throw;
    return std::nullopt;
  }
}

}  // namespace

Executor::Executor(Journal& journal, std::size_t most) : journal_{&journal}, most_{std::max<std::size_t>(most, 1)} {}

Relationship const& Executor::load(RelationshipId const& id) {
  if (std::int64_t const erasures = journal_->erasures(); erasures != erasures_) {
    places_.clear();
    recent_.clear();
    erasures_ = erasures;
  }
  auto const known = places_.find(id);
  if (known != places_.end()) {
    recent_.splice(recent_.begin(), recent_, known->second);
  } else {
    recent_.emplace_front(id);
    places_.emplace(id, recent_.begin());
    if (recent_.size() > most_) {
      places_.erase(recent_.back().id());
      recent_.pop_back();
    }
  }
  Relationship& relationship = recent_.front();
  relationship.apply(journal_->read(stream_of(id), relationship.version()));
  return relationship;
}

Decision Executor::execute(RelationshipId const& id, Command const& command, Act const& act, int attempts) {
  for (int attempt = 0; attempt < attempts; ++attempt) {
    Relationship const& relationship = load(id);
    Decision decision = relationship.decide(command, act);
    if (!decision || decision.entries().empty()) return decision;
    std::string const key = act.key.empty() ? std::string{} : "relationship/" + id.text() + "/" + act.key;
    auto const result = append(
        *journal_, {.key = key, .appends = {{.stream = stream_of(id), .expected = relationship.version(), .entries = decision.entries()}}});
    if (!result || !*result) continue;
    if (result->repeated()) return Decision::repeat();
    std::vector<Entry> entries = std::move(decision).entries();
    std::int64_t version = result->placed().front().first;
    for (Entry& entry : entries) entry.version = version++;
    return Decision{std::move(entries)};
  }
  return Decision{CommandRefusal{.code = "moved_on",
                                 .subject = id.text(),
                                 .message = "Others kept changing the same thing while this was being decided.",
                                 .hint = "Show the relationship as it stands now and ask again."}};
}

}  // namespace roir
