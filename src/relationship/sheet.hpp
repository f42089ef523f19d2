// SPDX-License-Identifier: MIT
/// @file
/// The lines of a preparation sheet while they are gathered: each with its reason; how important a reason is stands in one list.
#pragma once

#include "relationship/sight.hpp"
#include <roir/relationship/preparation.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// The reasons for a line, most important first, with what kind of line it makes.
struct Why {
  std::string_view code;  ///< stable word, in the catalogue
  LineKind kind;          ///< kind of its lines
};
/// All reasons in the order of the sheet.
[[nodiscard]] std::vector<Why> const& reasons();

/// What stands on a line beside its reason.
struct LineText {
  std::string subject{};  ///< an id or a key
  std::string text{};     ///< what it is called
  std::string section{};  ///< section of the template
};

/// Gathers lines for one look at one meeting.
class Sheet {
 public:
  /// Both must outlive it.
  Sheet(Sight const& sight, Meeting const& meeting);
  /// What is looked at.
  [[nodiscard]] Sight const& sight() const noexcept { return sight_; }
  /// The meeting that is prepared.
  [[nodiscard]] Meeting const& meeting() const noexcept { return meeting_; }
  /// Its day; today when nobody planned it.
  [[nodiscard]] std::int32_t day() const;
  /// Adds a line.
  void add(std::string_view why, LineText text, std::vector<MessageParameter> parameters);
  /// The lines in their order, those that fit and those that do not.
  [[nodiscard]] PreparationSheet done() &&;

 private:
  Sight const& sight_;
  Meeting const& meeting_;
  std::vector<PreparationLine> lines_;
};

/// Items on the agenda, and those that an earlier meeting left.
void add_items(Sheet& sheet);
/// Open topics with where they come from; those that were quiet for long.
void add_topics(Sheet& sheet);
/// Required sections of the template that nothing covers.
void add_sections(Sheet& sheet);
/// Promises of both sides.
void add_promises(Sheet& sheet);
/// What one raised and the other has to answer, or to tell about.
void add_matters(Sheet& sheet);
/// The working agreement.
void add_agreement(Sheet& sheet);
/// Movement of indicators and of how the report is.
void add_movement(Sheet& sheet);
/// What was achieved and not recognised, and evidence.
void add_achievements(Sheet& sheet);
/// Where the talk leans to one side, and what the report has been silent about.
void add_balance(Sheet& sheet);

}  // namespace roir
