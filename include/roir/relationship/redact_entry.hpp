// SPDX-License-Identifier: MIT
/// @file
/// What of one entry somebody may see: the same rule as RelationshipView, for feeds that show entries one by one.
#pragma once

#include <roir/core/export.hpp>
#include <roir/relationship/entry.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>

namespace roir {

/// What one of the two sees of the entries of their relationship. It is told all entries in order, and then says of any of them what is to
/// be seen of it.
///
/// The hard case: a rating that the other side gave first. It is not there, until the viewer has rated too; then it is.
class ROIR_EXPORT EntrySight {
 public:
  /// The sight of this person; of nothing, until the relationship is opened.
  explicit EntrySight(PersonId viewer) : viewer_{std::move(viewer)} {}
  /// The next entry, as it stands in the journal. O(log n).
  void take(Entry const& entry);
  /// What the viewer sees of an entry: none if they may not know that it is there, and what others alone may see taken out. Keys of
  /// others, too. A pure function of what was taken and the entry. O(size of the entry).
  [[nodiscard]] std::optional<Entry> redact(Entry const& entry) const;
  /// On which side the viewer is; `other` for whoever is not one of the two, unknown before the relationship was opened.
  [[nodiscard]] Side side() const noexcept { return side_; }
  /// The other of the two; empty before the relationship was opened, and for whoever is not one of the two.
  [[nodiscard]] std::optional<PersonId> const& counterpart() const noexcept { return counterpart_; }

 private:
  friend class EntryRedactor;
  struct Choice {
    bool manager = false;
    bool report = false;
  };
  static constexpr std::size_t choices = 8;
  PersonId viewer_;
  Side side_ = Side::Unknown;
  std::optional<PersonId> manager_;
  std::optional<PersonId> report_;
  std::optional<PersonId> counterpart_;
  std::set<PulseId> face_to_face_;
  std::set<std::string> rated_;
  std::array<Choice, choices> sharing_{};
};

}  // namespace roir
