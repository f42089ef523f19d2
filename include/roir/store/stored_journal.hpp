// SPDX-License-Identifier: MIT
/// @file
/// What the ready stores have in common: everything but where rows lie.
#pragma once

#include <roir/store/journal.hpp>

#include <memory>

namespace roir {

namespace store {
class Shelf;
}

/// A journal over rows that lie somewhere. Writers that wait at the same time are committed together: the first becomes the leader and
/// commits for all, each gets their own result; there is no thread behind it, and one writer alone pays nothing for it.
class ROIR_EXPORT StoredJournal : public Journal {
 public:
  ~StoredJournal() override;
  AppendResult append(Commit const& commit) override;
  [[nodiscard]] std::vector<Entry> read(StreamId const& stream, std::int64_t after = 0,
                                        std::int64_t limit = std::numeric_limits<std::int64_t>::max()) const override;
  [[nodiscard]] std::int64_t version(StreamId const& stream) const override;
  [[nodiscard]] std::vector<StreamId> streams(StreamKind kind) const override;
  [[nodiscard]] std::vector<Change> changes(std::int64_t since, std::int64_t limit) const override;
  [[nodiscard]] Head head() const override;
  [[nodiscard]] Verification verify(std::optional<Head> const& head = {}) const override;
  ErasureOutcome erase_person(PersonId const& person, Erasing const& erasing) override;
  ErasureOutcome retain(std::vector<RetentionPeriod> const& periods, Date today, Erasing const& erasing) override;
  [[nodiscard]] std::int64_t erasures() const override;
  void place_hold(Hold const& hold) override;
  void lift_hold(std::string const& id) override;
  [[nodiscard]] std::vector<Hold> holds() const override;
  [[nodiscard]] std::string export_person(PersonId const& person) const override;

 protected:
  /// Over these rows.
  explicit StoredJournal(std::unique_ptr<store::Shelf> shelf);

 private:
  struct Office;
  std::unique_ptr<Office> office_;
};

}  // namespace roir
