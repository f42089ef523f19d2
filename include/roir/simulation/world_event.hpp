// SPDX-License-Identifier: MIT
/// @file
/// What happens in a world, in compact form: one plain value for each thing that somebody says, does or measures.
///
/// An event is all that can be known; what is true beside it is in WorldTruth. Ids are made of whose and when, never counted, so that the
/// same thing has the same id in twins of a world.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>
#include <roir/core/id.hpp>
#include <roir/dialogue/meeting.hpp>

#include <cstdint>
#include <limits>
#include <string>

namespace roir {

/// What happens. In brackets, what the fields of WorldEvent mean beyond whose and when.
enum class WorldEventKind : std::uint8_t {
  ManagerHired,  ///< a manager is employed
  Adopted,       ///< the programme is in force for a manager
  Hired,      ///< a person is employed [from: first day; value: pay per year; code: share of full time in percent; number: pattern of work
              ///< days]
  LineBegan,  ///< a manager leads a person from today
  LineEnded,  ///< and no longer does
  Left,  ///< a person is no longer employed [from: first day of employment, until; code: 1 = by their own wish; value: share of full time;
         ///< number: work days]
  Away,  ///< a spell of absence [from, until; code: 1 = planned]
  Read,  ///< an indicator was read [number: which; value; from, until: the period]
  GoalSet,        ///< a goal [number: which; code: 1 = set together]
  Arranged,       ///< a meeting [start, minutes; number; other: the meeting that it makes up for; code: 1 = nobody says what becomes of it]
  Held,           ///< it took place [start, minutes, late, prep, follow-up]
  Cancelled,      ///< it was called off [by, cause]
  Missed,         ///< somebody did not come [by, cause]
  Chased,         ///< somebody asked for it again [by; code: 1 = prompted]
  TopicOpened,    ///< a topic [number]
  TopicClosed,    ///< it is settled
  ItemAdded,      ///< on the agenda [number; other: meeting; code: section + 8 if strategic + 16 if about the person; topic]
  ItemClosed,     ///< what became of it [minutes; code: 1 = discussed]
  Tallied,        ///< how the talk went [number: meeting; code: asks; other: tells; value: share of the talk that was the report's]
  RecordFiled,    ///< the record of a meeting [number]
  RecordSigned,   ///< and its signature [code: revision]
  Promised,       ///< a promise [by; number; until: last day on time; other: meeting; topic; code: 1 = nobody asked for it]
  Renegotiated,   ///< its day was put elsewhere in time [until]
  Delivered,      ///< it is kept
  Confirmed,      ///< as the other side says
  Broken,         ///< it will not be kept
  Recognised,     ///< [by; number; code: bits of when, impact, serves; other: meeting]
  FeedbackGiven,  ///< [by; number; code: 1 = praise; other: meeting]
  Raised,         ///< something that is raised [by; number; code: MatterKind; other: meeting; topic; value: hours]
  Answered,       ///< it is taken up or not [by; code: 1 = taken up; start: when it was raised]
  Finished,       ///< it is done
  LoopClosed,     ///< whoever raised it was told
  PulseAsked,     ///< [number; other: meeting]
  PulseAnswered,  ///< [number; code: happy, minutes: challenged, value: engaged, each 0 to 10]
  UpwardAnswered,  ///< an answer about the manager [number: which item; code: 1 to 5]
  StepsPlanned,    ///< the report proposes a development plan of two steps [number; until: due]
  StepsAgreed,     ///< the manager agrees to it
  StepDone,        ///< a step is done [code: which]
  Moved,           ///< a meeting was put to another time [by, cause; start: the new one]
  Agreed,          ///< how often to meet was agreed on [number: 0 = by the organisation, 1 = by the unit, 2 = by the manager]
  PublicHoliday    ///< a public holiday where the unit is [from: the day]
};
/// Whether something of the kind is said between a manager and a report.
[[nodiscard]] constexpr bool is_between_two(WorldEventKind kind) noexcept {
  return kind >= WorldEventKind::Arranged && kind <= WorldEventKind::Moved;
}

/// One event. Times are minutes since 1970-01-01T00:00 on the clocks of the unit (UTC where nothing is said of it), days since that day.
struct WorldEvent {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();  ///< no meeting, topic or post
  WorldEventKind kind = WorldEventKind::Hired;                                      ///< what happens
  Side by = Side::Unknown;                                                          ///< who does it
  Cause cause = Cause::Unknown;                                                     ///< of a lost meeting: why
  std::uint8_t code = 0;                                                            ///< see the kind
  std::uint16_t occupant = 0;                                                       ///< which of those who held the post, from 0
  std::uint16_t spell = 0;                                                          ///< which relationship of this person, from 0
  std::int32_t at = 0;                                                              ///< when, minutes
  std::uint32_t manager = 0;                                                        ///< number of the manager
  std::uint32_t post = none;                                                        ///< number of the post
  std::uint32_t number = 0;                                                         ///< of the meeting, promise, matter, ...
  std::uint32_t other = none;                                                       ///< the meeting that it belongs to
  std::uint32_t topic = none;                                                       ///< the topic that it belongs to
  std::int32_t start = 0;                                                           ///< when a meeting begins, minutes
  std::int32_t from = 0;                                                            ///< first day
  std::int32_t until = 0;                                                           ///< first day no longer, or the last on time
  std::uint16_t minutes = 0;                                                        ///< length
  std::uint16_t manager_late = 0;                                                   ///< minutes
  std::uint16_t report_late = 0;                                                    ///< minutes
  std::uint16_t manager_prep = 0;                                                   ///< minutes
  std::uint16_t report_prep = 0;                                                    ///< minutes
  std::uint16_t manager_follow_up = 0;                                              ///< minutes
  std::uint16_t report_follow_up = 0;                                               ///< minutes
  double value = 0;                                                                 ///< see the kind
  /// Equal in every field.
  friend bool operator==(WorldEvent const&, WorldEvent const&) = default;
};

/// Posts that a manager may have; the number of a post is that of the manager who hires for it, times this, and a place.
inline constexpr std::uint32_t posts_per_manager = 16;
/// The place that is the manager's own, where managers are led themselves: nobody else is hired for it.
inline constexpr std::uint32_t own_seat = posts_per_manager - 1;
/// Whether a post is a manager's own.
[[nodiscard]] constexpr bool is_own_post(std::uint32_t post) noexcept {
  return post % posts_per_manager == own_seat;
}

/// Id of a manager: "m17".
[[nodiscard]] ROIR_EXPORT PersonId world_manager(std::uint32_t manager);
/// Id of who holds a post: "p273" for the first, "p273-2" for the second; of a manager's own post that of the manager.
[[nodiscard]] ROIR_EXPORT PersonId world_person(std::uint32_t post, std::uint16_t occupant);
/// Id of a relationship: the person with the number of the spell behind it, "p273-2.1".
[[nodiscard]] ROIR_EXPORT RelationshipId world_relationship(WorldEvent const& event);
/// Name of the indicators that are read, by number.
[[nodiscard]] ROIR_EXPORT std::string world_kpi(std::uint32_t number);
/// How many there are.
inline constexpr std::uint32_t world_kpis = 5;

/// @cond descriptions
template <>
struct EnumWords<WorldEventKind> {
  static constexpr auto value = enum_words<WorldEventKind>({{WorldEventKind::ManagerHired, "manager_hired"},
                                                            {WorldEventKind::Adopted, "adopted"},
                                                            {WorldEventKind::Hired, "hired"},
                                                            {WorldEventKind::LineBegan, "line_began"},
                                                            {WorldEventKind::LineEnded, "line_ended"},
                                                            {WorldEventKind::Left, "left"},
                                                            {WorldEventKind::Away, "away"},
                                                            {WorldEventKind::Read, "read"},
                                                            {WorldEventKind::GoalSet, "goal_set"},
                                                            {WorldEventKind::Arranged, "arranged"},
                                                            {WorldEventKind::Held, "held"},
                                                            {WorldEventKind::Cancelled, "cancelled"},
                                                            {WorldEventKind::Missed, "missed"},
                                                            {WorldEventKind::Chased, "chased"},
                                                            {WorldEventKind::TopicOpened, "topic_opened"},
                                                            {WorldEventKind::TopicClosed, "topic_closed"},
                                                            {WorldEventKind::ItemAdded, "item_added"},
                                                            {WorldEventKind::ItemClosed, "item_closed"},
                                                            {WorldEventKind::Tallied, "tallied"},
                                                            {WorldEventKind::RecordFiled, "record_filed"},
                                                            {WorldEventKind::RecordSigned, "record_signed"},
                                                            {WorldEventKind::Promised, "promised"},
                                                            {WorldEventKind::Renegotiated, "renegotiated"},
                                                            {WorldEventKind::Delivered, "delivered"},
                                                            {WorldEventKind::Confirmed, "confirmed"},
                                                            {WorldEventKind::Broken, "broken"},
                                                            {WorldEventKind::Recognised, "recognised"},
                                                            {WorldEventKind::FeedbackGiven, "feedback_given"},
                                                            {WorldEventKind::Raised, "raised"},
                                                            {WorldEventKind::Answered, "answered"},
                                                            {WorldEventKind::Finished, "finished"},
                                                            {WorldEventKind::LoopClosed, "loop_closed"},
                                                            {WorldEventKind::PulseAsked, "pulse_asked"},
                                                            {WorldEventKind::PulseAnswered, "pulse_answered"},
                                                            {WorldEventKind::UpwardAnswered, "upward_answered"},
                                                            {WorldEventKind::StepsPlanned, "steps_planned"},
                                                            {WorldEventKind::StepsAgreed, "steps_agreed"},
                                                            {WorldEventKind::StepDone, "step_done"},
                                                            {WorldEventKind::Moved, "moved"},
                                                            {WorldEventKind::Agreed, "agreed"},
                                                            {WorldEventKind::PublicHoliday, "public_holiday"}});
};
/// @endcond

}  // namespace roir
