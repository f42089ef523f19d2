// SPDX-License-Identifier: MIT
/// @file
/// Plans: when the one-to-ones of the next weeks take place, for one manager or for everybody; or why one cannot, and what would make it.
///
/// What is owed comes from the cadence that was declared: one meeting in each of its periods (Cadence), or a manager's rota of three to
/// four a week, those who waited longest first. Nobody is planned by a yardstick that was not declared (design.md decision 13); such pairs
/// are listed with the reason. A meeting may begin on the manager's grid of slots, inside the working hours of both, each on their own
/// clock, on a working day of both, when neither is away, on holiday or busy.
///
/// What is best, in this order: most meetings; where not all fit, those of the people who waited longest; the least sum of minutes between
/// each meeting and the usual slot of its pair; the most even load of the manager's days. (For a rota the order of waiting comes before the
/// usual slot.)
///
/// What is proven: the slots of one manager never overlap, so one manager's weeks are an assignment with limits per week and convex cost
/// per day, which is solved exactly. What couples managers are people who lead and are led, and rooms: managers are planned from the top
/// down, each around what stands already, and every team is solved a second time as if nothing stood there. Where the two agree, nothing
/// better exists; where they do not, the team is planned together with those in its way, by branch and bound, until they agree; where too
/// many want a room, all teams share the rooms by a flow. Where neither ends with a proof, `PlanSummary` says how many meetings more there
/// could be at most (docs/concepts/planning.md).
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/progress.hpp>
#include <roir/core/table.hpp>
#include <roir/history/history.hpp>
#include <roir/policy/policy.hpp>
#include <roir/time/busy.hpp>
#include <roir/time/window.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// When somebody can meet on a working day: minutes of their own local day. A lunch from 0 to 0 is none.
struct WorkingHours {
  std::int32_t from = 9 * 60;    ///< first minute
  std::int32_t until = 17 * 60;  ///< first minute no longer
  std::int32_t lunch_from = 0;   ///< first minute of the lunch
  std::int32_t lunch_until = 0;  ///< first minute after it
  /// Same hours.
  friend bool operator==(WorkingHours const&, WorkingHours const&) = default;
};

/// The working hours of one person, where they differ from the others'.
struct HoursOf {
  std::string person;  ///< who, by id
  WorkingHours hours;  ///< when
};

/// When one person is busy with something else.
struct BusyOf {
  std::string person;           ///< who, by id
  std::vector<BusyTime> times;  ///< in any order, overlapping or not
};

/// How many one-to-ones one manager holds in a week at most.
struct LimitOf {
  std::string manager;  ///< who, by id
  int per_week = 0;     ///< how many
};

/// The slot of the week at which a pair usually meets, on the manager's wall clock.
struct UsualSlot {
  std::string manager;                ///< who leads, by id
  std::string report;                 ///< who is led, by id
  Weekday weekday = Weekday::Monday;  ///< day of the week
  std::int32_t minute = 9 * 60;       ///< minute of the day
  /// Same pair and same slot.
  friend bool operator==(UsualSlot const&, UsualSlot const&) = default;
};

/// How long the one-to-ones of a pair are planned, whatever the programme says.
struct LengthOf {
  std::string manager;       ///< who leads, by id
  std::string report;        ///< who is led, by id
  std::int32_t minutes = 0;  ///< 5 to 480
  /// Same pair and same length.
  friend bool operator==(LengthOf const&, LengthOf const&) = default;
};

/// Somebody who has one manager more than the reporting lines say, of which a history takes one a day: a matrix, a project. What is owed
/// follows from the programmes, as for any other pair; nothing is known of meetings that they had.
struct AlsoLed {
  std::string manager;  ///< who leads, by id
  std::string report;   ///< who is led, by id
  Date from;            ///< since when: periods of the cadence count from it, and waiting begins
  /// Same pair, same day.
  friend bool operator==(AlsoLed const&, AlsoLed const&) = default;
};

/// What is to be planned, and around what. A plain value; make_plan checks it.
struct PlanRequest {
  Window window;                        ///< days on which meetings may be put; those up to the day of the history are over
  std::vector<std::string> managers{};  ///< whose teams, by id; empty = everybody's
  WorkingHours hours{};                 ///< working hours of everybody
  std::vector<HoursOf> hours_of{};      ///< working hours of some
  std::vector<BusyOf> busy{};           ///< when people are busy; meetings planned in the history are added
  std::vector<AlsoLed> also_led{};      ///< second managers, apart from the lines of the history; each pair once
  std::vector<UsualSlot> usual{};       ///< usual slots that are given; others follow from the history or are chosen
  std::int32_t slot_minutes = 30;       ///< meetings begin on multiples of it, from the begin of the working hours on; 5 to 480
  std::int32_t meeting_minutes = 30;    ///< length where the programme says none; 5 to 480
  std::int32_t gap_minutes = 0;         ///< at least so much between two one-to-ones of a manager with their team; 0 to 480
  std::optional<int> weekly_limit{};    ///< most one-to-ones of a manager per week; none = what was declared, a rota's own limit
  std::vector<LimitOf> limits{};        ///< the same for some managers
  std::optional<int> rooms{};           ///< rooms that all managers share; none = enough
  std::vector<LengthOf> lengths{};      ///< lengths of some pairs; each pair once
  Progress progress{};                  ///< told after each team; may throw to stop
  Policy policy{};                      ///< `due_min_share` says when a period that is cut short is still due
};

/// Why a meeting is where it is.
enum class PlanReason : std::uint8_t {
  Usual,         ///< the usual slot of the pair
  NotInWindow,   ///< the usual slot lies outside the window or the period, or the clocks sprang over it
  Away,          ///< one of them does not work then: absence, holiday, day off
  OutsideHours,  ///< the usual slot is outside the working hours of one of them
  ManagerBusy,   ///< the manager is busy at the usual slot
  ReportBusy,    ///< the report is busy at the usual slot
  NoRoom,        ///< no room is free at the usual slot
  GivenAway      ///< another one-to-one, or the weekly limit, moved it
};
/// The reason as its word in data: "usual_slot", "not_in_window", "away", "outside_hours", "manager_busy", "report_busy", "no_room",
/// "given_away".
[[nodiscard]] ROIR_EXPORT char const* to_string(PlanReason reason) noexcept;

/// One planned meeting.
struct PlannedMeeting {
  std::uint32_t relationship = 0;         ///< number in the history; those after its last are the pairs of `also_led`
  std::uint32_t manager = no_index;       ///< person number of who leads
  std::uint32_t report = no_index;        ///< person number of who is led
  Period period{};                        ///< the period of the cadence that it keeps; for a rota the round
  std::int64_t start = 0;                 ///< UTC minutes since 1970-01-01T00:00
  std::int32_t manager_local = 0;         ///< minutes since 1970-01-01T00:00 on the manager's wall clock
  std::int32_t report_local = 0;          ///< the same on the report's
  std::int32_t minutes = 0;               ///< length
  std::int32_t moved_minutes = 0;         ///< between it and the usual slot of the pair in that week, on the manager's clock
  PlanReason reason = PlanReason::Usual;  ///< why it is there
  /// Member by member.
  friend bool operator==(PlannedMeeting const&, PlannedMeeting const&) = default;
};

/// Why a meeting that is owed could not be planned.
enum class UnplannedCode : std::uint8_t {
  NoCadence,       ///< no cadence was declared for the pair
  Absent,          ///< one of them is away for too much of the period
  NoWorkingHours,  ///< their working hours have no slot in common
  NoCommonTime,    ///< every common slot is taken by something else on one side
  SlotsTaken,      ///< the common free slots went to other one-to-ones of the manager
  WeeklyLimit,     ///< the manager's weekly limit is reached
  NoRoom,          ///< no room is free when both are
  NextTurn         ///< the rota comes to them after the window
};
/// The code as its word in data: "no_cadence", "absent", "no_working_hours", "no_common_time", "slots_taken", "weekly_limit", "no_room",
/// "next_turn".
[[nodiscard]] ROIR_EXPORT char const* to_string(UnplannedCode code) noexcept;

/// One meeting that is owed and could not be planned, or one pair that has no cadence.
struct UnplannedMeeting {
  std::uint32_t relationship = 0;                    ///< number as in PlannedMeeting
  std::uint32_t manager = no_index;                  ///< person number of who leads
  std::uint32_t report = no_index;                   ///< person number of who is led
  Period period{};                                   ///< the period it was owed in; empty without a cadence
  UnplannedCode code = UnplannedCode::NoCommonTime;  ///< why
  std::string hint{};                                ///< what would make it possible
  /// Member by member.
  friend bool operator==(UnplannedMeeting const&, UnplannedMeeting const&) = default;
};

/// What a plan comes to.
struct PlanSummary {
  std::int64_t owed = 0;           ///< meetings owed in the window that are not arranged yet
  std::int64_t planned = 0;        ///< of these, planned
  std::int64_t at_most = 0;        ///< of these, no plan can hold more
  std::int64_t arranged = 0;       ///< periods that a planned or held meeting of the history keeps already
  std::int64_t usual = 0;          ///< planned meetings at the usual slot
  std::int64_t moved_minutes = 0;  ///< sum over planned meetings
  bool is_optimal = true;          ///< whether it is proven that no plan is better, given the usual slots
  /// Member by member.
  friend bool operator==(PlanSummary const&, PlanSummary const&) = default;
};

/// A plan. Immutable; copies share their memory.
class ROIR_EXPORT Plan {
 public:
  /// What it holds; opaque.
  struct Data;
  /// The meetings in order of time, then of manager and report ids.
  [[nodiscard]] std::span<PlannedMeeting const> meetings() const noexcept;
  /// What could not be planned, in order of manager id, report id and period.
  [[nodiscard]] std::span<UnplannedMeeting const> unplanned() const noexcept;
  /// What it comes to.
  [[nodiscard]] PlanSummary const& summary() const noexcept;
  /// The usual slot of each pair that has one, in order of manager and report ids.
  [[nodiscard]] std::span<UsualSlot const> usual_slots() const noexcept;
  /// The history it was made from.
  [[nodiscard]] History const& history() const noexcept;
  /// The window it was asked for.
  [[nodiscard]] Window const& window() const noexcept;
  /// Ids of the managers whose part was computed for this plan; the others were taken over by replan().
  [[nodiscard]] std::span<std::string const> computed() const noexcept;
  /// The same plan with only what concerns one person, as manager or as report; its summary counts that alone.
  [[nodiscard]] Plan of_person(std::uint32_t person) const;
  /// One row for each meeting: ids and names of both, period, start in UTC and on both wall clocks, minutes, slot, why. It names people:
  /// the caller sees to the audience.
  [[nodiscard]] Table table() const;
  /// One row for each meeting that could not be planned: ids and names of both, period, code, hint. It names people.
  [[nodiscard]] Table unplanned_table() const;
  /// The plan for a person: weeks, in each its meetings in order of time, then what could not be planned and why.
  [[nodiscard]] std::string to_text() const;

 private:
  friend class Planner;
  explicit Plan(std::shared_ptr<Data const> data) noexcept;
  std::shared_ptr<Data const> data_;
};

/// Plans the window. The same history and request give the same plan, bit for bit, in whatever order facts and lists came.
/// @throws InvalidArgument (`bad_plan`) for numbers out of range, hours that end before they begin, busy times that do, a pair in
/// `also_led` that is one already; NotFound
/// (`no_person`, `no_team`) for an id that the history does not know, and for a manager who leads nobody then; whatever the progress
/// function throws.
[[nodiscard]] ROIR_EXPORT Plan make_plan(History const& history, PlanRequest const& request);

/// Plans again after something about one person changed (their busy times, hours, absences, holidays), and touches only the parts of the
/// plan that this changes: the teams the person leads or is in, and those of managers whose own meetings moved because of it. Usual slots
/// stay as they were. The result is the one of make_plan with the new request and the usual slots of `plan`, bit for bit.
/// @param plan the plan as it stands.
/// @param history what is known now; it may differ from the plan's in what is about `person`.
/// @param request as for the plan, apart from what is about `person`.
/// @param person whose change it is, by id.
/// @throws as make_plan; InvalidArgument (`bad_plan`) if the request is for another window, other managers or another grid.
[[nodiscard]] ROIR_EXPORT Plan replan(Plan const& plan, History const& history, PlanRequest const& request, std::string_view person);

}  // namespace roir
