// SPDX-License-Identifier: MIT
/// @file
/// What part of a history a question is about, and how finely it is to be answered.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>
#include <roir/core/progress.hpp>
#include <roir/history/history.hpp>
#include <roir/policy/policy.hpp>
#include <roir/time/window.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// For what each row of an answer stands.
enum class Grain : std::uint8_t {
  Meeting,       ///< one meeting
  Relationship,  ///< one spell of one pair
  Person,        ///< one direct report, over all their managers in the window
  Manager,       ///< one manager: the team they lead
  Unit,          ///< one organisational unit of the direct reports
  Organisation   ///< everybody
};
/// How an answer is cut in time.
enum class Every : std::uint8_t {
  Window,  ///< one figure for the whole window
  Week,    ///< one for each ISO week that ends in the window
  Month    ///< one for each calendar month that ends in the window
};

/// How finely a question is to be answered.
struct Ask {
  Grain by = Grain::Organisation;  ///< what a row stands for
  Every every = Every::Window;     ///< how it is cut in time
};

/// A history, a window, the parameters, and whom it is about. A plain value; copies share the history.
struct ROIR_EXPORT Selection {
  History history;                         ///< what was known
  Window window;                           ///< when; it is cut at the day after history.as_of()
  Policy policy{};                         ///< the parameters
  std::optional<std::uint32_t> manager{};  ///< only relationships that this person leads
  std::optional<std::uint32_t> person{};   ///< only relationships in which this person is one of the two
  std::optional<std::string> unit{};       ///< only direct reports of the unit with this label
  std::vector<std::string> unit_labels{};  ///< label by unit number; units with equal labels are one. Empty: the units' own names
  Progress progress{};                     ///< told of relationships looked at; what it throws ends the call
  /// First day after the part of the window that is over.
  [[nodiscard]] std::int32_t end_day() const noexcept;
  /// Whether the window goes beyond what the history knows.
  [[nodiscard]] bool is_partial() const noexcept { return window.end_day() > history.as_of() + 1; }
  /// Whether a relationship is among those asked for.
  [[nodiscard]] bool includes(RelationshipSpan const& relationship) const noexcept;
  /// The label of a unit; "(no unit)" for no_index.
  [[nodiscard]] std::string unit_label(std::uint32_t number) const;
};

/// @cond descriptions
template <>
struct EnumWords<Grain> {
  static constexpr auto value = enum_words<Grain>({{Grain::Meeting, "meeting"},
                                                   {Grain::Relationship, "relationship"},
                                                   {Grain::Person, "person"},
                                                   {Grain::Manager, "manager"},
                                                   {Grain::Unit, "unit"},
                                                   {Grain::Organisation, "organisation"}});
};
template <>
struct EnumWords<Every> {
  static constexpr auto value = enum_words<Every>({{Every::Window, "window"}, {Every::Week, "week"}, {Every::Month, "month"}});
};
/// @endcond

}  // namespace roir
