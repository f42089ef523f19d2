// SPDX-License-Identifier: MIT
/// @file
/// Programmes: what was agreed about how often and how long, and for whom.
#pragma once

#include <roir/people/facts.hpp>
#include <roir/time/cadence.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace roir {

/// For whom a programme or a parameter holds; the more specific wins: organisation, then unit, then manager, then relationship. What only a
/// series in a calendar says gives way to all of them: nobody's agreement is undone by a calendar (design.md decision 13).
enum class Scope : std::uint8_t {
  Organisation,  ///< everybody
  Unit,          ///< one organisational unit, of the direct report
  Manager,       ///< everybody one manager leads
  Relationship,  ///< one manager and one report
  Series         ///< one manager and one report, as their series in a calendar has it; counts where nothing is declared
};

/// A cadence was declared for somebody, from a day on. Without one there is no adherence, only gaps (design.md decision 13).
/// Natural key: scope, subject and `from`.
struct ProgrammeAdoption {
  FactInfo fact{};                    ///< about the fact itself
  Scope scope = Scope::Organisation;  ///< for whom
  std::string subject{};              ///< unit, manager id, or "manager/report" (also of a series); empty for the organisation
  Cadence cadence;                    ///< how often
  std::int64_t minutes = 0;           ///< agreed length; 0 = not agreed
  Date from;                          ///< first day
  std::optional<Date> until{};        ///< first day no longer; empty = still
};

/// A ready set of values that one of the sources describes. Offers, not yardsticks: nothing uses one that was not adopted.
struct Preset {
  char const* name;          ///< "weekly_30", "monthly_30_60", "rolling_3_to_4"
  char const* cadence;       ///< as Cadence::parse reads it
  std::int64_t min_minutes;  ///< shortest agreed length
  std::int64_t max_minutes;  ///< longest agreed length
  char const* source;        ///< which text it comes from
};
/// The presets: weekly 30 minutes (sources/000), monthly 30 to 60 minutes (sources/002), three to four a week for large teams
/// (sources/002).
inline constexpr std::array<Preset, 3> presets = {
    Preset{"weekly_30", "weekly", 30, 30, "121s and the Return on Investment in Relationships"},
    Preset{"monthly_30_60", "monthly", 30, 60, "What is a 1-2-1 meeting?"},
    Preset{"rolling_3_to_4", "3-4 per week", 30, 60, "What is a 1-2-1 meeting?"}};

/// @cond descriptions
template <>
struct EnumWords<Scope> {
  static constexpr auto value = enum_words<Scope>({{Scope::Organisation, "organisation"},
                                                   {Scope::Unit, "unit"},
                                                   {Scope::Manager, "manager"},
                                                   {Scope::Relationship, "relationship"},
                                                   {Scope::Series, "series"}});
};
template <>
struct ROIR_EXPORT Description<ProgrammeAdoption> {
  static constexpr auto value = describe<ProgrammeAdoption>(
      "programme_adoption", 1, ROIR_FIELD(ProgrammeAdoption, fact, Visibility::Line),
      ROIR_FIELD(ProgrammeAdoption, scope, Visibility::Organisation), ROIR_FIELD(ProgrammeAdoption, subject, Visibility::Organisation),
      ROIR_FIELD(ProgrammeAdoption, cadence, Visibility::Organisation),
      ROIR_FIELD(ProgrammeAdoption, minutes, Visibility::Organisation, {.unit = "min"}),
      ROIR_FIELD(ProgrammeAdoption, from, Visibility::Organisation), ROIR_FIELD(ProgrammeAdoption, until, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_programme`) if it has no date, ends before it starts, has no subject where it needs one, or minutes are
  /// outside [0, 1440].
  static void validate(ProgrammeAdoption const& record);
};
/// @endcond

}  // namespace roir
