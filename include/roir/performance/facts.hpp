// SPDX-License-Identifier: MIT
/// @file
/// Facts about a person's performance that a one-to-one is prepared with: readings of indicators, and goals.
#pragma once

#include <roir/people/facts.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// Which way an indicator is good.
enum class Direction : std::uint8_t {
  Up,   ///< more is better
  Down  ///< less is better
};
/// What an indicator measures (domain.md S2.06).
enum class KpiKind : std::uint8_t {
  Quantity,    ///< how much
  Quality,     ///< how good
  Timeliness,  ///< how soon
  Cost,        ///< how dear
  Behaviour    ///< how it is done
};
/// A reading of a key performance indicator of a person. Natural key: person, kpi, `from` and source.
struct KpiReading {
  FactInfo fact{};                      ///< about the fact itself
  PersonId person;                      ///< whose
  std::string kpi{};                    ///< which indicator, by name
  KpiKind kind = KpiKind::Quantity;     ///< what it measures
  Direction direction = Direction::Up;  ///< which way it is good
  std::string unit{};                   ///< unit of value and target, in words
  double value = 0;                     ///< what was read
  std::optional<double> target{};       ///< what was aimed at
  Date from;                            ///< first day of the period it is of
  Date until;                           ///< first day after that period
};
/// What a goal is about (domain.md S3.13).
enum class GoalKind : std::uint8_t {
  Quality,       ///< better work
  Efficiency,    ///< less effort for the same
  Productivity,  ///< more work done
  Career,        ///< where the person wants to go
  Attendance,    ///< being there
  Behaviour,     ///< how things are done
  Other          ///< something else
};
/// Who set a goal.
enum class Authorship : std::uint8_t {
  Unknown,  ///< nobody said
  Manager,  ///< the manager alone
  Report,   ///< the direct report alone
  Joint     ///< both together
};
/// A goal of a person. Natural key: person, name and `from`.
struct Goal {
  FactInfo fact{};                              ///< about the fact itself
  PersonId person;                              ///< whose
  std::string name{};                           ///< short and stable; promises and recognitions name it
  GoalKind kind = GoalKind::Other;              ///< what it is about
  Authorship authorship = Authorship::Unknown;  ///< who set it
  std::string measure{};                        ///< how one can tell that it is reached; may be empty
  std::optional<double> target{};               ///< what is aimed at, in the unit of the measure
  std::string benefit_to_report{};              ///< what the direct report has from it
  Date from;                                    ///< first day
  std::optional<Date> until{};                  ///< first day no longer; empty = still
};

/// @cond descriptions
template <>
struct EnumWords<Direction> {
  static constexpr auto value = enum_words<Direction>({{Direction::Up, "up"}, {Direction::Down, "down"}});
};
template <>
struct EnumWords<KpiKind> {
  static constexpr auto value = enum_words<KpiKind>({{KpiKind::Quantity, "quantity"},
                                                     {KpiKind::Quality, "quality"},
                                                     {KpiKind::Timeliness, "timeliness"},
                                                     {KpiKind::Cost, "cost"},
                                                     {KpiKind::Behaviour, "behaviour"}});
};
template <>
struct ROIR_EXPORT Description<KpiReading> {
  static constexpr auto value =
      describe<KpiReading>("kpi_reading", 1, ROIR_FIELD(KpiReading, fact, Visibility::Line),
                           ROIR_FIELD(KpiReading, person, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
                           ROIR_FIELD(KpiReading, kpi, Visibility::Line), ROIR_FIELD(KpiReading, kind, Visibility::Line),
                           ROIR_FIELD(KpiReading, direction, Visibility::Line), ROIR_FIELD(KpiReading, unit, Visibility::Line),
                           ROIR_FIELD(KpiReading, value, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
                           ROIR_FIELD(KpiReading, target, Visibility::Line), ROIR_FIELD(KpiReading, from, Visibility::Line),
                           ROIR_FIELD(KpiReading, until, Visibility::Line));
  /// @throws InvalidArgument (`bad_kpi`) without a name, for a value that is not finite, or a period that is empty or has no dates.
  static void validate(KpiReading const& record);
};
template <>
struct EnumWords<GoalKind> {
  static constexpr auto value = enum_words<GoalKind>({{GoalKind::Quality, "quality"},
                                                      {GoalKind::Efficiency, "efficiency"},
                                                      {GoalKind::Productivity, "productivity"},
                                                      {GoalKind::Career, "career"},
                                                      {GoalKind::Attendance, "attendance"},
                                                      {GoalKind::Behaviour, "behaviour"},
                                                      {GoalKind::Other, "other"}});
};
template <>
struct EnumWords<Authorship> {
  static constexpr auto value = enum_words<Authorship>(
      {{Authorship::Unknown, "unknown"}, {Authorship::Manager, "manager"}, {Authorship::Report, "report"}, {Authorship::Joint, "joint"}});
};
template <>
struct ROIR_EXPORT Description<Goal> {
  static constexpr auto value = describe<Goal>(
      "goal", 1, ROIR_FIELD(Goal, fact, Visibility::Line),
      ROIR_FIELD(Goal, person, Visibility::Line, {.sensitivity = Sensitivity::Personal}), ROIR_FIELD(Goal, name, Visibility::Line),
      ROIR_FIELD(Goal, kind, Visibility::Line), ROIR_FIELD(Goal, authorship, Visibility::Line), ROIR_FIELD(Goal, measure, Visibility::Line),
      ROIR_FIELD(Goal, target, Visibility::Line),
      ROIR_FIELD(Goal, benefit_to_report, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Goal, from, Visibility::Line), ROIR_FIELD(Goal, until, Visibility::Line));
  /// @throws InvalidArgument (`bad_goal`) without a name or a date, or if it does not end after it starts.
  static void validate(Goal const& record);
};
/// @endcond

}  // namespace roir
