// SPDX-License-Identifier: MIT
/// @file
/// Commands about one-to-one meetings, and a meeting as it stands: arranged, moved, called off, missed, asked for again, held.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/id.hpp>
#include <roir/dialogue/meeting.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// Where a meeting stands (domain.md A.8.4).
enum class MeetingState : std::uint8_t {
  Planned,    ///< arranged, still to come
  Started,    ///< going on
  Held,       ///< took place
  Abandoned,  ///< began, but one side was there for less than half of the time
  Missed,     ///< one side or both did not come
  Cancelled,  ///< called off
  Replaced    ///< did not take place; another one made up for it
};
/// Where a meeting takes place.
enum class MeetingMode : std::uint8_t {
  Unknown,   ///< nobody said
  InPerson,  ///< face to face in one place
  Video,     ///< each sees the other
  Phone      ///< each hears the other
};
/// Arranges a meeting. Either side; arranging is the manager's duty where the programme says so.
struct ArrangeMeeting {
  MeetingId meeting;                        ///< a new id
  Moment start;                             ///< when it is to begin; a wall clock is in the zone of the direct report
  std::int64_t minutes = 30;                ///< planned length
  MeetingMode mode = MeetingMode::Unknown;  ///< where
  std::optional<MeetingId> replaces{};      ///< the missed or cancelled meeting that it makes up for
};
/// Puts a planned meeting to another time. Either side.
struct MoveMeeting {
  MeetingId meeting;                      ///< which one
  Moment to;                              ///< when it is to begin now
  std::optional<std::int64_t> minutes{};  ///< planned length now; empty = as before
  Cause cause = Cause::Unknown;           ///< why
};
/// Calls a planned meeting off. Either side; `by` is the actor unless somebody records it for the other side.
struct CancelMeeting {
  MeetingId meeting;             ///< which one
  Side by = Side::Unknown;       ///< who called it off; unknown = the actor
  Cause cause = Cause::Unknown;  ///< why
};
/// Says that a planned meeting did not take place because somebody did not come. Either side.
struct MissMeeting {
  MeetingId meeting;             ///< which one
  Side by = Side::Unknown;       ///< who did not come
  Cause cause = Cause::Unknown;  ///< why
};
/// Asks for a missed or cancelled meeting to be made up for. Either side.
struct ChaseMeeting {
  MeetingId meeting;      ///< which one
  bool prompted = false;  ///< whether software had reminded them: then it is no sign of value (domain.md amendment 4)
};
/// Says that a planned meeting begins. Either side.
struct StartMeeting {
  MeetingId meeting;  ///< which one
  Moment start;       ///< when it began
};
/// Says that a meeting that goes on is over. Either side.
struct EndMeeting {
  MeetingId meeting;           ///< which one
  std::int64_t minutes = 0;    ///< how long both were there
  std::optional<bool> held{};  ///< whether it counts as held; empty = as the policy has it, and then filled in
};
/// Says that a meeting took place: a planned one, one that goes on, one that was wrongly said to be missed or called off, or one that
/// nobody had planned. Either side.
struct HoldMeeting {
  MeetingId meeting;                        ///< which one, or a new id
  Moment start;                             ///< when it began
  std::int64_t minutes = 0;                 ///< how long both were there
  Basis basis = Basis::Confirmed;           ///< how it is known; never by a calendar only, which says that it was planned
  MeetingMode mode = MeetingMode::Unknown;  ///< where
  std::optional<bool> in_private{};         ///< whether nobody else could listen; empty = not said
};
/// Says when the actor came to a meeting. Refused unless both have chosen to record arrival times (domain.md amendment 11).
struct Arrive {
  MeetingId meeting;          ///< which one
  std::int64_t at_start = 0;  ///< minutes after the planned start; negative = early
};
/// What time was spent on.
enum class Activity : std::uint8_t {
  Preparation,     ///< getting ready
  Meeting,         ///< the meeting itself
  FollowUp,        ///< afterwards
  Administration,  ///< arranging and the like
  Training         ///< learning how to hold one-to-ones
};
/// How time is known.
enum class TimeSource : std::uint8_t {
  Declared,  ///< somebody said so
  Measured   ///< a system measured it
};
/// Says how long the actor spent on something around a meeting.
struct LogTime {
  std::optional<MeetingId> meeting{};         ///< around which one; empty = none in particular
  Activity activity = Activity::Preparation;  ///< on what
  std::int64_t minutes = 0;                   ///< how long
  TimeSource source = TimeSource::Declared;   ///< how it is known
};
/// Says how genial a held meeting was (domain.md S2.33). The direct report alone; only they see it.
struct RateTone {
  MeetingId meeting;      ///< which one
  std::int64_t tone = 0;  ///< from -2 to 2
};
/// One time that a meeting was put to another time.
struct MeetingMove {
  Moment from{};                 ///< where it stood before
  Moment to{};                   ///< where it stood then
  Moment at{};                   ///< when it was said, an instant
  Side by = Side::Unknown;       ///< who moved it
  Cause cause = Cause::Unknown;  ///< why
};
/// One time that somebody asked for a meeting to be made up for.
struct MeetingChase {
  Moment at{};              ///< when, an instant
  Side by = Side::Unknown;  ///< who asked
  bool prompted = false;    ///< whether software had reminded them
};
/// Time that one side spent around meetings.
struct SpentTime {
  Side by = Side::Unknown;                    ///< who spent it
  std::optional<MeetingId> meeting{};         ///< around which meeting; empty = none in particular
  Moment at{};                                ///< when it was said, an instant
  Activity activity = Activity::Preparation;  ///< on what
  std::int64_t minutes = 0;                   ///< how long
  TimeSource source = TimeSource::Declared;   ///< how it is known
};
/// A meeting as it stands.
struct Meeting {
  MeetingId meeting;                           ///< which one
  MeetingState state = MeetingState::Planned;  ///< where it stands
  Side arranged_by = Side::Unknown;            ///< who arranged it; unknown = nobody planned it
  std::optional<Moment> arranged_at{};         ///< when it was arranged, an instant
  std::optional<Moment> planned{};             ///< planned start as it stands; empty = nobody planned it
  std::int64_t planned_minutes = 0;            ///< planned length
  MeetingMode mode = MeetingMode::Unknown;     ///< where
  std::optional<bool> in_private{};            ///< whether nobody else could listen
  std::optional<Moment> start{};               ///< when it began
  std::int64_t minutes = 0;                    ///< how long both were there
  Basis basis = Basis::Confirmed;              ///< how it is known
  Side ended_by = Side::Unknown;               ///< who called it off or did not come
  std::optional<Moment> ended_at{};            ///< when it was said that it was held, missed or called off, an instant
  Cause cause = Cause::Unknown;                ///< why it did not take place
  std::vector<MeetingMove> moves{};            ///< each move, in order
  std::vector<MeetingChase> chases{};          ///< each time it was asked for again, in order
  std::optional<MeetingId> replaces{};         ///< the meeting that it makes up for
  std::optional<MeetingId> replaced_by{};      ///< the meeting that made up for it
  std::optional<std::int64_t> manager_late{};  ///< minutes after the planned start at which the manager came
  std::optional<std::int64_t> report_late{};   ///< minutes after the planned start at which the direct report came
  std::optional<std::int64_t> tone{};          ///< how genial the report found it, -2 to 2
  bool called_off = false;                     ///< whether it was called off rather than missed; stays so when it was made up for
};

/// @cond descriptions
template <>
struct EnumWords<MeetingState> {
  static constexpr auto value = enum_words<MeetingState>({{MeetingState::Planned, "planned"},
                                                          {MeetingState::Started, "started"},
                                                          {MeetingState::Held, "held"},
                                                          {MeetingState::Abandoned, "abandoned"},
                                                          {MeetingState::Missed, "missed"},
                                                          {MeetingState::Cancelled, "cancelled"},
                                                          {MeetingState::Replaced, "replaced"}});
};
template <>
struct EnumWords<MeetingMode> {
  static constexpr auto value = enum_words<MeetingMode>({{MeetingMode::Unknown, "unknown"},
                                                         {MeetingMode::InPerson, "in_person"},
                                                         {MeetingMode::Video, "video"},
                                                         {MeetingMode::Phone, "phone"}});
};
template <>
struct ROIR_EXPORT Description<ArrangeMeeting> {
  static constexpr auto value = describe<ArrangeMeeting>(
      "arrange_meeting", 1, ROIR_FIELD(ArrangeMeeting, meeting, Visibility::Parties),
      ROIR_FIELD(ArrangeMeeting, start, Visibility::Parties), ROIR_FIELD(ArrangeMeeting, minutes, Visibility::Parties, {.unit = "min"}),
      ROIR_FIELD(ArrangeMeeting, mode, Visibility::Parties), ROIR_FIELD(ArrangeMeeting, replaces, Visibility::Parties));
  /// @throws InvalidArgument (`bad_meeting`) for minutes outside [1, 1440].
  static void validate(ArrangeMeeting const& record);
};
template <>
struct ROIR_EXPORT Description<MoveMeeting> {
  static constexpr auto value = describe<MoveMeeting>(
      "move_meeting", 1, ROIR_FIELD(MoveMeeting, meeting, Visibility::Parties), ROIR_FIELD(MoveMeeting, to, Visibility::Parties),
      ROIR_FIELD(MoveMeeting, minutes, Visibility::Parties, {.unit = "min"}),
      ROIR_FIELD(MoveMeeting, cause, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_meeting`) for minutes outside [1, 1440].
  static void validate(MoveMeeting const& record);
};
template <>
struct Description<CancelMeeting> {
  static constexpr auto value =
      describe<CancelMeeting>("cancel_meeting", 1, ROIR_FIELD(CancelMeeting, meeting, Visibility::Parties),
                              ROIR_FIELD(CancelMeeting, by, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                              ROIR_FIELD(CancelMeeting, cause, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<MissMeeting> {
  static constexpr auto value =
      describe<MissMeeting>("miss_meeting", 1, ROIR_FIELD(MissMeeting, meeting, Visibility::Parties),
                            ROIR_FIELD(MissMeeting, by, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                            ROIR_FIELD(MissMeeting, cause, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<ChaseMeeting> {
  static constexpr auto value = describe<ChaseMeeting>("chase_meeting", 1, ROIR_FIELD(ChaseMeeting, meeting, Visibility::Parties),
                                                       ROIR_FIELD(ChaseMeeting, prompted, Visibility::Parties));
};
template <>
struct Description<StartMeeting> {
  static constexpr auto value = describe<StartMeeting>("start_meeting", 1, ROIR_FIELD(StartMeeting, meeting, Visibility::Parties),
                                                       ROIR_FIELD(StartMeeting, start, Visibility::Parties));
};
template <>
struct ROIR_EXPORT Description<EndMeeting> {
  static constexpr auto value = describe<EndMeeting>("end_meeting", 1, ROIR_FIELD(EndMeeting, meeting, Visibility::Parties),
                                                     ROIR_FIELD(EndMeeting, minutes, Visibility::Parties, {.unit = "min"}),
                                                     ROIR_FIELD(EndMeeting, held, Visibility::Parties));
  /// @throws InvalidArgument (`bad_meeting`) for minutes outside [0, 1440].
  static void validate(EndMeeting const& record);
};
template <>
struct ROIR_EXPORT Description<HoldMeeting> {
  static constexpr auto value = describe<HoldMeeting>(
      "hold_meeting", 1, ROIR_FIELD(HoldMeeting, meeting, Visibility::Parties), ROIR_FIELD(HoldMeeting, start, Visibility::Parties),
      ROIR_FIELD(HoldMeeting, minutes, Visibility::Parties, {.unit = "min"}), ROIR_FIELD(HoldMeeting, basis, Visibility::Parties),
      ROIR_FIELD(HoldMeeting, mode, Visibility::Parties), ROIR_FIELD(HoldMeeting, in_private, Visibility::Parties));
  /// @throws InvalidArgument (`bad_meeting`) for minutes outside [0, 1440].
  static void validate(HoldMeeting const& record);
};
template <>
struct ROIR_EXPORT Description<Arrive> {
  static constexpr auto value =
      describe<Arrive>("arrive", 1, ROIR_FIELD(Arrive, meeting, Visibility::Parties),
                       ROIR_FIELD(Arrive, at_start, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "min"}));
  /// @throws InvalidArgument (`bad_meeting`) for minutes outside [-1440, 1440].
  static void validate(Arrive const& record);
};
template <>
struct EnumWords<Activity> {
  static constexpr auto value = enum_words<Activity>({{Activity::Preparation, "preparation"},
                                                      {Activity::Meeting, "meeting"},
                                                      {Activity::FollowUp, "follow_up"},
                                                      {Activity::Administration, "administration"},
                                                      {Activity::Training, "training"}});
};
template <>
struct EnumWords<TimeSource> {
  static constexpr auto value = enum_words<TimeSource>({{TimeSource::Declared, "declared"}, {TimeSource::Measured, "measured"}});
};
template <>
struct ROIR_EXPORT Description<LogTime> {
  static constexpr auto value = describe<LogTime>(
      "log_time", 1, ROIR_FIELD(LogTime, meeting, Visibility::Parties), ROIR_FIELD(LogTime, activity, Visibility::Parties),
      ROIR_FIELD(LogTime, minutes, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "min"}),
      ROIR_FIELD(LogTime, source, Visibility::Parties));
  /// @throws InvalidArgument (`bad_time`) for minutes outside [0, 1440].
  static void validate(LogTime const& record);
};
template <>
struct ROIR_EXPORT Description<RateTone> {
  static constexpr auto value = describe<RateTone>("rate_tone", 1, ROIR_FIELD(RateTone, meeting, Visibility::Parties),
                                                   ROIR_FIELD(RateTone, tone, Visibility::Report, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_tone`) outside [-2, 2].
  static void validate(RateTone const& record);
};
template <>
struct Description<MeetingMove> {
  static constexpr auto value =
      describe<MeetingMove>("meeting_move", 1, ROIR_FIELD(MeetingMove, from, Visibility::Parties),
                            ROIR_FIELD(MeetingMove, to, Visibility::Parties), ROIR_FIELD(MeetingMove, at, Visibility::Parties),
                            ROIR_FIELD(MeetingMove, by, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                            ROIR_FIELD(MeetingMove, cause, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<MeetingChase> {
  static constexpr auto value =
      describe<MeetingChase>("meeting_chase", 1, ROIR_FIELD(MeetingChase, at, Visibility::Parties),
                             ROIR_FIELD(MeetingChase, by, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                             ROIR_FIELD(MeetingChase, prompted, Visibility::Parties));
};
template <>
struct Description<SpentTime> {
  static constexpr auto value = describe<SpentTime>(
      "spent_time", 1, ROIR_FIELD(SpentTime, by, Visibility::Parties), ROIR_FIELD(SpentTime, meeting, Visibility::Parties),
      ROIR_FIELD(SpentTime, at, Visibility::Parties), ROIR_FIELD(SpentTime, activity, Visibility::Parties),
      ROIR_FIELD(SpentTime, minutes, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "min"}),
      ROIR_FIELD(SpentTime, source, Visibility::Parties));
};
template <>
struct Description<Meeting> {
  static constexpr auto value = describe<Meeting>(
      "meeting", 1, ROIR_FIELD(Meeting, meeting, Visibility::Parties), ROIR_FIELD(Meeting, state, Visibility::Parties),
      ROIR_FIELD(Meeting, arranged_by, Visibility::Parties), ROIR_FIELD(Meeting, arranged_at, Visibility::Parties),
      ROIR_FIELD(Meeting, planned, Visibility::Parties), ROIR_FIELD(Meeting, planned_minutes, Visibility::Parties, {.unit = "min"}),
      ROIR_FIELD(Meeting, mode, Visibility::Parties), ROIR_FIELD(Meeting, in_private, Visibility::Parties),
      ROIR_FIELD(Meeting, start, Visibility::Parties), ROIR_FIELD(Meeting, minutes, Visibility::Parties, {.unit = "min"}),
      ROIR_FIELD(Meeting, basis, Visibility::Parties),
      ROIR_FIELD(Meeting, ended_by, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Meeting, ended_at, Visibility::Parties),
      ROIR_FIELD(Meeting, cause, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Meeting, moves, Visibility::Parties), ROIR_FIELD(Meeting, chases, Visibility::Parties),
      ROIR_FIELD(Meeting, replaces, Visibility::Parties), ROIR_FIELD(Meeting, replaced_by, Visibility::Parties),
      ROIR_FIELD(Meeting, manager_late, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "min"}),
      ROIR_FIELD(Meeting, report_late, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "min"}),
      ROIR_FIELD(Meeting, tone, Visibility::Report, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Meeting, called_off, Visibility::Parties));
};
/// @endcond

}  // namespace roir
