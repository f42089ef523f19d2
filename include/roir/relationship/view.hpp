// SPDX-License-Identifier: MIT
/// @file
/// What one of the two people sees of their relationship.
#pragma once

#include <roir/relationship/finding.hpp>
#include <roir/relationship/preparation.hpp>
#include <roir/relationship/relationship.hpp>

#include <string>
#include <vector>

namespace roir {

/// One page of a meeting: everything that belongs to it, for one viewer.
struct MeetingPage {
  Meeting meeting;                      ///< the meeting
  std::vector<AgendaItem> items{};      ///< its agenda, in order
  std::vector<Note> notes{};            ///< statements on its page, in order
  std::vector<Evidence> evidence{};     ///< attached to those statements, items and promises
  std::optional<Record> record{};       ///< its record; empty = no page yet
  std::vector<Promise> action_plan{};   ///< promises made in it
  std::vector<AuthorNote> own_notes{};  ///< the viewer's own notes about it
};

/// A promise with what follows from the day.
struct PromiseLine {
  Promise promise;             ///< as it stands
  bool overdue = false;        ///< whether its due day is over and it is neither delivered nor settled
  std::int64_t days_left = 0;  ///< days to the due day; negative = over; 0 when undated
};
/// Who promised what to whom, in two columns (domain.md S3.10).
struct PromiseColumns {
  std::vector<PromiseLine> mine{};    ///< promised by the viewer: due first, then undated, then settled
  std::vector<PromiseLine> theirs{};  ///< promised by the other side, in the same order
};

/// Whether the viewer may do something next, and why not.
struct NextAction {
  std::string command{};                    ///< kind of the command, e.g. "sign_record"
  std::string subject{};                    ///< what it would be done to: an id, or the relationship's for something new
  bool allowed = false;                     ///< whether decide would accept it from the viewer now
  std::optional<CommandRefusal> refusal{};  ///< why not
};

/// What one of the two sees: a redacted copy, and everything that is concluded from it. Nothing that the viewer may not see has any
/// influence on it: not on order, not on counts, not on findings. A value.
class ROIR_EXPORT RelationshipView {
 public:
  /// Who looks.
  [[nodiscard]] PersonId const& viewer() const noexcept { return viewer_; }
  /// On which side they are.
  [[nodiscard]] Side side() const noexcept { return side_; }
  /// The relationship as it stands for them.
  [[nodiscard]] RelationshipState const& state() const noexcept { return state_; }
  /// The page of a meeting. @throws NotFound (`no_meeting`).
  [[nodiscard]] MeetingPage page(MeetingId const& meeting) const;
  /// Promises of both sides as of a day.
  [[nodiscard]] PromiseColumns promises(Date today) const;
  /// Promises that are accepted, not delivered, and due on or before a day; oldest first.
  [[nodiscard]] std::vector<PromiseLine> due(Date today) const;
  /// The sheet for a meeting (docs/concepts/preparation.md). @throws NotFound (`no_meeting`).
  [[nodiscard]] PreparationSheet prepare(MeetingId const& meeting, PairContext const& context, Timestamp now) const;
  /// What the rules find, for the viewer's eyes: R-... of domain.md A.8.6.
  [[nodiscard]] std::vector<Finding> findings(PairContext const& context, Timestamp now) const;
  /// What the viewer may do next with the things of a meeting, or with everything open when none is named, and why not. Judged by what they
  /// see: the one thing that decide knows beside it is which ids are taken. @throws NotFound (`no_meeting`).
  [[nodiscard]] std::vector<NextAction> next_actions(std::optional<MeetingId> const& meeting, PairContext const& context,
                                                     Timestamp now) const;
  /// Open topics and promises that a new relationship of the report may take over, as the command that the report would give.
  /// @throws NotFound (`nothing_open`) if there is nothing to carry over.
  [[nodiscard]] CarryOver carry_over() const;

 private:
  friend class Relationship;
  RelationshipView(PersonId viewer, Side side, RelationshipState state)
      : viewer_{std::move(viewer)}, side_{side}, state_{std::move(state)} {}
  PersonId viewer_;
  Side side_;
  RelationshipState state_;
};

/// @cond descriptions
template <>
struct Description<MeetingPage> {
  static constexpr auto value = describe<MeetingPage>(
      "meeting_page", 1, ROIR_FIELD(MeetingPage, meeting, Visibility::Parties), ROIR_FIELD(MeetingPage, items, Visibility::Parties),
      ROIR_FIELD(MeetingPage, notes, Visibility::Parties), ROIR_FIELD(MeetingPage, evidence, Visibility::Parties),
      ROIR_FIELD(MeetingPage, record, Visibility::Parties), ROIR_FIELD(MeetingPage, action_plan, Visibility::Parties),
      ROIR_FIELD(MeetingPage, own_notes, Visibility::Author));
};
template <>
struct Description<PromiseLine> {
  static constexpr auto value =
      describe<PromiseLine>("promise_line", 1, ROIR_FIELD(PromiseLine, promise, Visibility::Parties),
                            ROIR_FIELD(PromiseLine, overdue, Visibility::Parties), ROIR_FIELD(PromiseLine, days_left, Visibility::Parties));
};
template <>
struct Description<PromiseColumns> {
  static constexpr auto value = describe<PromiseColumns>("promise_columns", 1, ROIR_FIELD(PromiseColumns, mine, Visibility::Parties),
                                                         ROIR_FIELD(PromiseColumns, theirs, Visibility::Parties));
};
template <>
struct Description<NextAction> {
  static constexpr auto value = describe<NextAction>(
      "next_action", 1, ROIR_FIELD(NextAction, command, Visibility::Parties), ROIR_FIELD(NextAction, subject, Visibility::Parties),
      ROIR_FIELD(NextAction, allowed, Visibility::Parties), ROIR_FIELD(NextAction, refusal, Visibility::Parties));
};
/// @endcond

}  // namespace roir
