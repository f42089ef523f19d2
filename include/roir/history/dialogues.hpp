// SPDX-License-Identifier: MIT
/// @file
/// What is talked about and promised, as tables: the figures M09 to M11, M13 to M16 and M25 to M27 over the relationships of a company.
///
/// A definition lives in the room that owns its records (say_do.hpp, balance.hpp, ...) and looks at one relationship; here the definitions
/// are mapped over many and rolled up as the contact metrics are. Formulas: docs/formulas.md. Rows of a single relationship say how two
/// people talk with each other: they are for the two and for whom the audience admits (report/publication.hpp), never published.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/core/table.hpp>
#include <roir/dialogue/balance.hpp>
#include <roir/history/rollup.hpp>
#include <roir/relationship/state.hpp>
#include <roir/time/zone.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// How dialogues are looked at.
struct DialogueOptions {
  RelationshipPolicy policy{};     ///< the parameters of the definitions
  AgendaTemplate agenda{};         ///< what every meeting covers; without required sections coverage of the agenda is not applicable
  bool kpi_needs_quality = false;  ///< see AgendaRules::kpi_needs_quality
};

/// One relationship as it stands, beside the one of the history that it belongs to.
struct Dialogue {
  RelationshipState const* state = nullptr;  ///< what was said and promised; words are not read
  TimeZone zone;                             ///< where its days are days
};

/// The states of many relationships, each given to the relationship of a history with the same two people that its first day lies in, or
/// else that begins after it. Immutable; copies share their memory.
class ROIR_EXPORT Dialogues {
 public:
  /// @param states as of the history's day, with or without words; in any order.
  /// @throws InvalidArgument (`unknown_time_zone`) for a zone that is none; what the validation of the policy and the template throws.
  Dialogues(History const& history, std::vector<RelationshipState> states, DialogueOptions const& options = {});
  /// What was said in a relationship of the history, in order of first day; empty for one of which nothing is known.
  [[nodiscard]] std::span<Dialogue const> of(std::uint32_t relationship) const noexcept;
  /// States that belong to no relationship of the history; they are in no table, and each table says how many there are.
  [[nodiscard]] std::int64_t unmatched() const noexcept;
  /// States that belong to one.
  [[nodiscard]] std::int64_t matched() const noexcept;
  [[nodiscard]] RelationshipPolicy const& policy() const noexcept;  ///< the parameters of the definitions
  [[nodiscard]] AgendaRules const& rules() const noexcept;          ///< what every meeting covers

 private:
  struct Data;
  std::shared_ptr<Data const> data_;
};

/// Names of the tables: say_do, documentation, agenda, asking, preparation, recognition, quick_wins, contribution, agreement, joint_view,
/// loops.
[[nodiscard]] ROIR_EXPORT std::vector<std::string> dialogue_metrics();
/// Why a table cannot be told; empty when it can. @throws NotFound (`no_metric`)
[[nodiscard]] ROIR_EXPORT std::optional<Refusal> why_not(Selection const& selection, Dialogues const& dialogues, std::string_view metric);
/// The table of that name.
///
/// Value, low, high and n of each figure are adjacent columns; persons is the number of direct reports behind the row. By meeting is as by
/// relationship. Shares: Wilson for one relationship or person, partial pooling for managers, a jackknife over managers or people for
/// groups (rollup.hpp). Means over meetings or items: the jackknife over these for one relationship or person, over people for a manager,
/// as shares for groups. Waits: Kaplan and Meier. Rates: Gamma-Poisson by partial pooling for relationships, people and managers. Say-do:
/// each promise counted by its age at the end of the stretch; beta-binomial by partial pooling for relationships, people and managers.
/// @param dialogues made for the history of the selection.
/// @throws NotFound (`no_metric`) naming those there are.
[[nodiscard]] ROIR_EXPORT Table dialogue_table(Selection const& selection, Dialogues const& dialogues, std::string_view metric,
                                               Ask const& ask);

}  // namespace roir
