// SPDX-License-Identifier: MIT
/// @file
/// From a command to what stands in a journal: read the relationship, decide, append; anew when somebody else was quicker.
#pragma once

#include <roir/relationship/relationship.hpp>
#include <roir/store/journal.hpp>

#include <cstddef>
#include <cstdint>
#include <list>
#include <unordered_map>

namespace roir {

/// Executes commands on the relationships of a journal, and keeps those that were used last, so that only what is new is read.
///
/// @code
/// roir::Executor executor{journal};
/// auto done = executor.execute(id, roir::MakePromise{...}, {.context = &context, .actor = bob, .at = now, .key = request_id});
/// if (!done) return http(409, done.refusal().code, done.refusal().hint);
/// @endcode
///
/// For one thread; each thread may have its own over the same journal.
class ROIR_EXPORT Executor {
 public:
  /// @param journal has to outlive it.
  /// @param most relationships that are kept; at least one.
  explicit Executor(Journal& journal, std::size_t most = 256);

  /// The relationship as it stands in the journal; valid until the next call. Nothing is kept of what was erased. O(what was appended since
  /// the last time), or of the whole relationship after an erasure.
  [[nodiscard]] Relationship const& load(RelationshipId const& id);
  /// Decides a command and appends what it says. When others have appended in the meantime what does not commute, it is decided again, at
  /// most `attempts` times in all.
  /// @returns as Relationship::decide, with the entries as they stand in the journal; the refusal `moved_on` after the last attempt.
  Decision execute(RelationshipId const& id, Command const& command, Act const& act, int attempts = 5);

 private:
  Journal* journal_;
  std::size_t most_;
  std::int64_t erasures_ = 0;
  std::list<Relationship> recent_;
  std::unordered_map<RelationshipId, std::list<Relationship>::iterator> places_;
};

}  // namespace roir
