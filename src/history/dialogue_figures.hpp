// SPDX-License-Identifier: MIT
/// @file
/// The figures of dialogues by name: which definition each is made of, and in which table it stands.
///
/// A new figure is one more entry; rows, roll-up and intervals follow from the kind of its definition.
#pragma once

#include <roir/history/dialogues.hpp>
#include <roir/time/time_frame.hpp>
#include <roir/time/trial.hpp>

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace roir {

/// One relationship with what was said in it, and the stretch asked about.
struct DialogueContext {
  Context const& context;            ///< eligible time and all that contact metrics know
  RelationshipState const& state;    ///< what was said and promised
  RelationshipPolicy const& policy;  ///< the parameters
  AgendaRules const& rules;          ///< what every meeting covers
  TimeFrame frame;                   ///< the stretch, as far as the relationship lasted
  [[nodiscard]] TalkRecords talk() const noexcept {
    return {.meetings = state.meetings, .items = state.items, .notes = state.notes, .evidence = state.evidence, .pulses = state.pulses};
  }
};

/// A share: trials of one relationship.
using ShareFigure = std::function<Trials(DialogueContext const&)>;
/// A mean or ratio of sums: parts of one relationship.
using MeanFigure = std::function<Parts(DialogueContext const&)>;
/// A wait until something happens: its median is shown.
struct WaitFigure {
  std::function<std::vector<Amount>(DialogueContext const&)> amounts;
  double by_days = 0;  ///< above 0: not the median but the share to whom it happened within that many days
};
/// Events for each eligible week.
struct RateFigure {
  std::function<std::vector<std::int32_t>(DialogueContext const&)> days;
};
/// How many there are.
struct CountFigure {
  std::function<std::vector<std::int32_t>(DialogueContext const&)> days;
};

/// One figure.
struct DialogueFigure {
  std::string table{};  ///< in which table it stands
  std::string name{};   ///< column
  std::string unit{};   ///< see Column::Meta
  std::string words{};  ///< one sentence
  std::variant<ShareFigure, MeanFigure, WaitFigure, RateFigure, CountFigure> definition;
  bool is_share = false;  ///< of a mean: whether it lies within [0, 1]
};

/// What a table says about itself.
struct DialogueTableWords {
  char const* name;
  char const* title;
  char const* definition;
  std::vector<char const*> policy{};  ///< parameters of RelationshipPolicy
  double n_min = 1;  ///< trials, meetings or items below which a figure of one relationship, person or manager is of low count
};

/// All tables in order.
[[nodiscard]] std::vector<DialogueTableWords> const& dialogue_tables();
/// The words of a table; null when there is none.
[[nodiscard]] DialogueTableWords const* find_dialogue_table(std::string_view name);
/// The figures of a table, in order.
[[nodiscard]] std::vector<DialogueFigure> dialogue_figures(std::string_view table);

}  // namespace roir
