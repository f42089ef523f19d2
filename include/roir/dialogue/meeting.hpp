// SPDX-License-Identifier: MIT
/// @file
/// Facts about one-to-one meetings: planned, held, missed, cancelled, moved and asked for again are separate facts.
///
/// A meeting is known by the caller's MeetingId or, without one, by its natural key: manager, report and planned start. What happened to
/// it is told by further facts with the same key. `Basis` says how far a fact can be trusted: a calendar entry alone is never "held".
#pragma once

#include <roir/people/facts.hpp>

#include <array>
#include <cstdint>
#include <optional>

namespace roir {

/// How it is known that a meeting took place (design.md decision 6; domain.md amendment 1).
enum class Basis : std::uint8_t {
  Confirmed,      ///< one of the two said so
  AttendanceLog,  ///< a system saw both attend
  CalendarOnly    ///< it stood in the calendar; whether it was held nobody said
};
/// A side of a relationship.
enum class Side : std::uint8_t {
  Unknown,  ///< nobody said
  Manager,  ///< who leads
  Report,   ///< who is led
  Other     ///< someone else: an assistant, the organisation
};
/// Why a meeting did not take place as planned.
enum class Cause : std::uint8_t {
  Unknown,    ///< nobody said
  Absence,    ///< one of the two was away; does not count in rates (domain.md M06)
  Workload,   ///< something else was more urgent
  Emergency,  ///< something nobody could foresee
  Travel,     ///< one of the two was travelling
  Forgotten,  ///< one of the two forgot
  Other       ///< another cause
};

/// Which meeting a fact is about.
struct MeetingKey {
  std::optional<MeetingId> meeting{};     ///< the caller's id; empty = the natural key
  PersonId manager;                       ///< who leads
  PersonId report;                        ///< who is led
  std::optional<Moment> planned_start{};  ///< the natural key needs it; empty for a held meeting nobody planned
};

/// A meeting was arranged.
struct MeetingPlanned {
  FactInfo fact{};                 ///< about the fact itself
  MeetingKey meeting;              ///< which one
  std::int64_t minutes = 0;        ///< planned length; 0 = not said
  Basis basis = Basis::Confirmed;  ///< how it is known
};
/// A meeting took place.
struct MeetingHeld {
  FactInfo fact{};                 ///< about the fact itself
  MeetingKey meeting;              ///< which one
  Moment start;                    ///< when it began
  std::int64_t minutes = 0;        ///< how long it took; 0 = not said
  Basis basis = Basis::Confirmed;  ///< how it is known
  std::optional<std::int64_t>
      manager_late{};  ///< minutes after the planned start at which the manager came; recorded only where both chose so
  std::optional<std::int64_t> report_late{};        ///< the same for the report
  std::optional<std::int64_t> manager_prep{};       ///< minutes the manager prepared
  std::optional<std::int64_t> report_prep{};        ///< minutes the report prepared
  std::optional<std::int64_t> manager_follow_up{};  ///< minutes the manager spent afterwards
  std::optional<std::int64_t> report_follow_up{};   ///< minutes the report spent afterwards
  std::optional<MeetingId> replaces{};              ///< the cancelled or missed meeting that this one made up for
};
/// A meeting was due to take place and one side or both did not come.
struct MeetingMissed {
  FactInfo fact{};               ///< about the fact itself
  MeetingKey meeting;            ///< which one
  Side by = Side::Unknown;       ///< who did not come
  Cause cause = Cause::Unknown;  ///< why
};
/// A meeting was called off.
struct MeetingCancelled {
  FactInfo fact{};               ///< about the fact itself
  MeetingKey meeting;            ///< which one
  Side by = Side::Unknown;       ///< who called it off
  Cause cause = Cause::Unknown;  ///< why
  std::optional<Moment> at{};    ///< when the other side learnt it
};
/// A meeting was put to another time.
struct MeetingMoved {
  FactInfo fact{};               ///< about the fact itself
  MeetingKey meeting;            ///< which one; planned_start is where it stood before
  Moment to;                     ///< where it stands now
  Side by = Side::Unknown;       ///< who moved it
  Cause cause = Cause::Unknown;  ///< why
  std::optional<Moment> at{};    ///< when the other side learnt it
};
/// Somebody asked for a cancelled or missed meeting to be made up for.
struct RecoveryAsked {
  FactInfo fact{};          ///< about the fact itself
  MeetingKey meeting;       ///< the meeting that did not take place
  Side by = Side::Unknown;  ///< who asked
  Moment at;                ///< when
  bool prompted = false;    ///< whether software had reminded them: then it is no sign of value (domain.md amendment 4)
};

/// How much of one-to-one time someone had in a period, where single meetings are not known (design.md decision 6).
/// Natural key: person and `from`.
struct ContactPeriod {
  FactInfo fact{};            ///< about the fact itself
  PersonId person;            ///< the direct report
  std::string unit{};         ///< organisational unit in that period
  Date from;                  ///< first day
  Date until;                 ///< first day after
  std::int64_t meetings = 0;  ///< one-to-one meetings with the manager
  double hours = 0;           ///< hours in them
};
/// A meeting of which only counts are known: it cannot be given to any pair. Natural key: its id.
struct UnattributedMeeting {
  FactInfo fact{};             ///< about the fact itself
  MeetingId id;                ///< which one
  Moment start;                ///< when it began
  double hours = 0;            ///< length in hours
  std::int64_t attendees = 0;  ///< how many took part
  bool cancelled = false;      ///< whether it was called off
  bool recurring = false;      ///< whether it belongs to a series
};

/// @cond descriptions
template <>
struct EnumWords<Basis> {
  static constexpr auto value = enum_words<Basis>(
      {{Basis::Confirmed, "confirmed"}, {Basis::AttendanceLog, "attendance_log"}, {Basis::CalendarOnly, "calendar_only"}});
};
template <>
struct EnumWords<Side> {
  static constexpr auto value =
      enum_words<Side>({{Side::Unknown, "unknown"}, {Side::Manager, "manager"}, {Side::Report, "report"}, {Side::Other, "other"}});
};
template <>
struct EnumWords<Cause> {
  static constexpr auto value = enum_words<Cause>({{Cause::Unknown, "unknown"},
                                                   {Cause::Absence, "absence"},
                                                   {Cause::Workload, "workload"},
                                                   {Cause::Emergency, "emergency"},
                                                   {Cause::Travel, "travel"},
                                                   {Cause::Forgotten, "forgotten"},
                                                   {Cause::Other, "other"}});
};
template <>
struct Description<MeetingKey> {
  static constexpr auto value =
      describe<MeetingKey>("meeting_key", 1, ROIR_FIELD(MeetingKey, meeting, Visibility::Line),
                           ROIR_FIELD(MeetingKey, manager, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
                           ROIR_FIELD(MeetingKey, report, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
                           ROIR_FIELD(MeetingKey, planned_start, Visibility::Line));
};
template <>
struct ROIR_EXPORT Description<MeetingPlanned> {
  static constexpr auto value = describe<MeetingPlanned>(
      "meeting_planned", 1, ROIR_FIELD(MeetingPlanned, fact, Visibility::Line), ROIR_FIELD(MeetingPlanned, meeting, Visibility::Line),
      ROIR_FIELD(MeetingPlanned, minutes, Visibility::Line, {.unit = "min"}), ROIR_FIELD(MeetingPlanned, basis, Visibility::Line));
  /// @throws InvalidArgument (`bad_meeting`) for a length outside [0, 1440] minutes or a plan without its start.
  static void validate(MeetingPlanned const& record);
};
template <>
struct ROIR_EXPORT Description<MeetingHeld> {
  static constexpr auto value = describe<MeetingHeld>(
      "meeting_held", 1, ROIR_FIELD(MeetingHeld, fact, Visibility::Line), ROIR_FIELD(MeetingHeld, meeting, Visibility::Line),
      ROIR_FIELD(MeetingHeld, start, Visibility::Line), ROIR_FIELD(MeetingHeld, minutes, Visibility::Line, {.unit = "min"}),
      ROIR_FIELD(MeetingHeld, basis, Visibility::Line),
      ROIR_FIELD(MeetingHeld, manager_late, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "min"}),
      ROIR_FIELD(MeetingHeld, report_late, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "min"}),
      ROIR_FIELD(MeetingHeld, manager_prep, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "min"}),
      ROIR_FIELD(MeetingHeld, report_prep, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "min"}),
      ROIR_FIELD(MeetingHeld, manager_follow_up, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "min"}),
      ROIR_FIELD(MeetingHeld, report_follow_up, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "min"}),
      ROIR_FIELD(MeetingHeld, replaces, Visibility::Line));
  /// @throws InvalidArgument (`bad_meeting`) for a length outside [0, 1440] minutes, or lateness and preparation outside [0, 1440].
  static void validate(MeetingHeld const& record);
};
template <>
struct ROIR_EXPORT Description<MeetingMissed> {
  static constexpr auto value = describe<MeetingMissed>(
      "meeting_missed", 1, ROIR_FIELD(MeetingMissed, fact, Visibility::Line), ROIR_FIELD(MeetingMissed, meeting, Visibility::Line),
      ROIR_FIELD(MeetingMissed, by, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(MeetingMissed, cause, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_meeting`) for a meeting with neither id nor planned start.
  static void validate(MeetingMissed const& record);
};
template <>
struct ROIR_EXPORT Description<MeetingCancelled> {
  static constexpr auto value = describe<MeetingCancelled>(
      "meeting_cancelled", 1, ROIR_FIELD(MeetingCancelled, fact, Visibility::Line), ROIR_FIELD(MeetingCancelled, meeting, Visibility::Line),
      ROIR_FIELD(MeetingCancelled, by, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(MeetingCancelled, cause, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(MeetingCancelled, at, Visibility::Parties));
  /// @throws InvalidArgument (`bad_meeting`) for a meeting with neither id nor planned start.
  static void validate(MeetingCancelled const& record);
};
template <>
struct ROIR_EXPORT Description<MeetingMoved> {
  static constexpr auto value =
      describe<MeetingMoved>("meeting_moved", 1, ROIR_FIELD(MeetingMoved, fact, Visibility::Line),
                             ROIR_FIELD(MeetingMoved, meeting, Visibility::Line), ROIR_FIELD(MeetingMoved, to, Visibility::Line),
                             ROIR_FIELD(MeetingMoved, by, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                             ROIR_FIELD(MeetingMoved, cause, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                             ROIR_FIELD(MeetingMoved, at, Visibility::Parties));
  /// @throws InvalidArgument (`bad_meeting`) for a meeting with neither id nor planned start.
  static void validate(MeetingMoved const& record);
};
template <>
struct ROIR_EXPORT Description<RecoveryAsked> {
  static constexpr auto value = describe<RecoveryAsked>(
      "recovery_asked", 1, ROIR_FIELD(RecoveryAsked, fact, Visibility::Line), ROIR_FIELD(RecoveryAsked, meeting, Visibility::Line),
      ROIR_FIELD(RecoveryAsked, by, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(RecoveryAsked, at, Visibility::Parties), ROIR_FIELD(RecoveryAsked, prompted, Visibility::Parties));
  /// @throws InvalidArgument (`bad_meeting`) for a meeting with neither id nor planned start.
  static void validate(RecoveryAsked const& record);
};
template <>
struct ROIR_EXPORT Description<ContactPeriod> {
  static constexpr auto value =
      describe<ContactPeriod>("contact_period", 1, ROIR_FIELD(ContactPeriod, fact, Visibility::Line),
                              ROIR_FIELD(ContactPeriod, person, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
                              ROIR_FIELD(ContactPeriod, unit, Visibility::Organisation), ROIR_FIELD(ContactPeriod, from, Visibility::Line),
                              ROIR_FIELD(ContactPeriod, until, Visibility::Line), ROIR_FIELD(ContactPeriod, meetings, Visibility::Line),
                              ROIR_FIELD(ContactPeriod, hours, Visibility::Line, {.unit = "h"}));
  /// @throws InvalidArgument (`bad_period`) if it ends before it starts or counts are negative.
  static void validate(ContactPeriod const& record);
};
template <>
struct ROIR_EXPORT Description<UnattributedMeeting> {
  static constexpr auto value = describe<UnattributedMeeting>(
      "unattributed_meeting", 1, ROIR_FIELD(UnattributedMeeting, fact, Visibility::Line),
      ROIR_FIELD(UnattributedMeeting, id, Visibility::Line), ROIR_FIELD(UnattributedMeeting, start, Visibility::Line),
      ROIR_FIELD(UnattributedMeeting, hours, Visibility::Line, {.unit = "h"}), ROIR_FIELD(UnattributedMeeting, attendees, Visibility::Line),
      ROIR_FIELD(UnattributedMeeting, cancelled, Visibility::Line), ROIR_FIELD(UnattributedMeeting, recurring, Visibility::Line));
  /// @throws InvalidArgument (`bad_meeting`) for negative or endless hours, or negative attendees.
  static void validate(UnattributedMeeting const& record);
};
/// @endcond

}  // namespace roir
