// SPDX-License-Identifier: MIT
/// @file
/// History: what was known on one day, as immutable blocks of columns.
///
/// Facts say what people stated; a History is what follows from them for one `as_of`. It is a value that never changes: relationships
/// (one spell of one pair each) in order of manager, report and begin; for each of them its meetings in order of time; and for people whose
/// single meetings are not known, contact periods. The columns that every metric reads (time, minutes, flags, lateness: 8 bytes a meeting)
/// lie apart from those that few read.
///
/// Times are minutes since 1970-01-01T00:00 of the *local civil time* of the direct report's zone: "Tuesday 09:00" stays Tuesday 09:00 when
/// the clocks change, a day has 1440 minutes, and no metric has to know a zone (docs/decisions/0002-local-civil-minutes.md).
#pragma once

#include <roir/core/export.hpp>
#include <roir/dialogue/effort.hpp>
#include <roir/dialogue/meeting.hpp>
#include <roir/people/pay.hpp>
#include <roir/policy/programme.hpp>
#include <roir/time/calendar.hpp>
#include <roir/time/day_set.hpp>

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// A column of a block: a view and whatever keeps the memory alive (a vector, an Arrow buffer, a mapping). Copies share the memory.
template <class T>
class Values {
 public:
  Values() = default;
  /// Takes a vector over.
  explicit Values(std::vector<T>&& values) {
    auto const owner = std::make_shared<std::vector<T> const>(std::move(values));
    view_ = *owner;
    owner_ = owner;
  }
  /// Looks at memory that `owner` keeps alive.
  Values(std::span<T const> view, std::shared_ptr<void const> owner) : view_{view}, owner_{std::move(owner)} {}
  [[nodiscard]] std::span<T const> span() const noexcept { return view_; }               ///< the values
  [[nodiscard]] T operator[](std::size_t index) const noexcept { return view_[index]; }  ///< one value, unchecked
  [[nodiscard]] std::size_t size() const noexcept { return view_.size(); }               ///< how many

 private:
  std::span<T const> view_;
  std::shared_ptr<void const> owner_;
};

/// What became of a meeting.
enum class Outcome : std::uint8_t {
  Planned,   ///< nothing more is known: it is still to come, or nobody said
  Held,      ///< it took place (see its basis)
  Missed,    ///< one side or both did not come
  Cancelled  ///< it was called off
};

/// Outcome and basis of a meeting in one byte.
class MeetingFlags {
 public:
  /// From its parts.
  static constexpr std::uint8_t pack(Outcome outcome, Basis basis) noexcept {
    return static_cast<std::uint8_t>(static_cast<unsigned>(outcome) | static_cast<unsigned>(basis) << 2);
  }
  [[nodiscard]] static constexpr Outcome outcome(std::uint8_t flags) noexcept {
    return static_cast<Outcome>(flags & 3u);
  }  ///< what became of it
  [[nodiscard]] static constexpr Basis basis(std::uint8_t flags) noexcept {
    return static_cast<Basis>(flags >> 2 & 3u);
  }  ///< how it is known
  /// Whether it took place as far as anybody can tell: held, whatever the basis.
  [[nodiscard]] static constexpr bool is_held(std::uint8_t flags) noexcept { return (flags & 3u) == static_cast<unsigned>(Outcome::Held); }
};

/// A day that never comes: the end of what has no end.
inline constexpr std::int32_t open_end = std::numeric_limits<std::int32_t>::max();
/// A time that is not known.
inline constexpr std::int32_t unknown_time = std::numeric_limits<std::int32_t>::min();
/// Minutes that are not known.
inline constexpr std::uint16_t unknown_minutes = 0xFFFFu;
/// Lateness that is not known, in the one-byte column; 254 means 254 or more.
inline constexpr std::uint8_t unknown_late = 0xFFu;
/// The number that stands for "none" among persons, units and regions.
inline constexpr std::uint32_t no_index = 0xFFFFFFFFu;

/// One spell of one pair.
struct RelationshipSpan {
  std::uint32_t manager = no_index;  ///< person number of who leads
  std::uint32_t report = no_index;   ///< person number of who is led
  std::int32_t begin = 0;            ///< first day
  std::int32_t end = open_end;       ///< first day no longer
  bool inferred = false;             ///< made up from meetings, because no reporting lines were given
};

/// One spell of employment.
struct EmploymentSpan {
  std::int32_t begin = 0;           ///< first day
  std::int32_t end = open_end;      ///< first day no longer
  std::uint32_t unit = no_index;    ///< unit number
  std::uint32_t region = no_index;  ///< region number
  double fte = 1.0;                 ///< share of full time
  WorkDays work_days{};             ///< days normally worked
};

/// A stretch in which a person was away, merged with what touches it.
struct AbsenceSpan {
  std::int32_t begin = 0;       ///< first day away
  std::int32_t end = open_end;  ///< first day back
};

/// One absence as it was stated.
struct AbsenceSpell {
  std::int32_t begin = 0;       ///< first day away
  std::int32_t end = open_end;  ///< first day back
  bool planned = false;         ///< whether it was known beforehand
};

/// A declared cadence with its reach.
struct ProgrammeSpan {
  Scope scope = Scope::Organisation;  ///< for whom
  std::uint32_t first = no_index;     ///< unit number or manager's person number
  std::uint32_t second = no_index;    ///< report's person number for a relationship
  Cadence cadence;                    ///< how often
  std::int64_t minutes = 0;           ///< agreed length; 0 = not agreed
  std::int32_t begin = 0;             ///< first day
  std::int32_t end = open_end;        ///< first day no longer
};

/// What few metrics read of a meeting, one entry per meeting as in the hot columns.
struct MeetingDetails {
  Values<std::int32_t> planned;             ///< planned start as it last stood; unknown_time
  Values<std::int32_t> learnt;              ///< when a cancellation, miss or move became known; unknown_time
  Values<std::int32_t> asked_by_manager;    ///< when the manager first asked to make up for it; unknown_time
  Values<std::int32_t> asked_by_report;     ///< the same for the report, unprompted; unknown_time
  Values<std::int32_t> asked_prompted;      ///< when the report first asked after a reminder; unknown_time
  Values<std::int32_t> made_up;             ///< start of the held meeting that made up for it; unknown_time
  Values<std::uint16_t> planned_minutes;    ///< planned length; unknown_minutes
  Values<std::uint16_t> manager_late;       ///< minutes; unknown_minutes
  Values<std::uint16_t> report_late;        ///< minutes; unknown_minutes
  Values<std::uint16_t> manager_prep;       ///< minutes; unknown_minutes
  Values<std::uint16_t> report_prep;        ///< minutes; unknown_minutes
  Values<std::uint16_t> manager_follow_up;  ///< minutes; unknown_minutes
  Values<std::uint16_t> report_follow_up;   ///< minutes; unknown_minutes
  Values<Side> by;                          ///< who cancelled, missed or last moved it
  Values<Cause> cause;                      ///< why
  Values<std::uint8_t> moves;               ///< how often it was moved, up to 255
  Values<std::uint32_t> id;                 ///< number of the caller's meeting id; no_index
};

/// Each time a meeting was put to another time, one entry per move, in order of meeting and then as they followed one another. Few meetings
/// are moved, so these columns are short.
struct MeetingMoves {
  Values<std::uint32_t> meeting;  ///< entry of the meeting in the columns of its block
  Values<std::int32_t> from;      ///< planned start that stood before; unknown_time
  Values<std::int32_t> learnt;    ///< when the other side learnt of it; unknown_time
  Values<Side> by;                ///< who moved it
  Values<Cause> cause;            ///< why
};

/// The meetings of a run of relationships, as columns in order of relationship and time.
struct Block {
  std::uint32_t first_relationship = 0;  ///< number of its first relationship
  Values<std::int64_t> offsets;          ///< one more than relationships: where each one's meetings begin
  Values<std::int32_t> time;             ///< actual start if held, planned start otherwise
  Values<std::uint16_t> minutes;         ///< actual length if held, 0 otherwise; 0 when not said
  Values<std::uint8_t> flags;            ///< see MeetingFlags
  Values<std::uint8_t> late;             ///< minutes after the planned start at which both were there; unknown_late
  MeetingDetails details;                ///< the rest
  MeetingMoves moves;                    ///< where they stood before they were moved
  /// Number of relationships in it.
  [[nodiscard]] std::uint32_t relationships() const noexcept {
    return offsets.size() == 0 ? 0 : static_cast<std::uint32_t>(offsets.size() - 1);
  }
};

/// One-to-one time of a person in a period, where single meetings are not known.
struct ContactSpan {
  std::uint32_t person = no_index;  ///< who is led
  std::uint32_t unit = no_index;    ///< unit number in that period
  std::int32_t begin = 0;           ///< first day
  std::int32_t end = 0;             ///< first day after
  std::int64_t meetings = 0;        ///< with the manager
  double hours = 0;                 ///< in them
};

/// What somebody, or people on average, are paid in a stretch of time.
struct PaySpan {
  PayScope scope = PayScope::Person;                                   ///< for whom
  std::uint32_t subject = no_index;                                    ///< person number or unit number
  std::int32_t begin = 0;                                              ///< first day
  std::int32_t end = open_end;                                         ///< first day no longer
  double amount = 0;                                                   ///< of a full-time year
  double on_cost = std::numeric_limits<double>::quiet_NaN();           ///< share of pay on top; NaN = not known
  double productive_hours = std::numeric_limits<double>::quiet_NaN();  ///< hours a year; NaN = not known
  std::string currency;                                                ///< ISO 4217
  std::int64_t price_year = 0;                                         ///< in whose prices
};

/// Time that one person put in around one-to-ones beside the meetings.
struct EffortSpan {
  std::uint32_t person = no_index;         ///< who spent it
  std::uint32_t with = no_index;           ///< for the relationship with whom; no_index = all of them
  Activity activity = Activity::Training;  ///< on what
  std::int32_t day = 0;                    ///< when
  std::int64_t minutes = 0;                ///< how long
};

/// Meetings that belong to nobody in particular, in sum.
struct UnattributedSum {
  std::int64_t meetings = 0;   ///< all of them
  std::int64_t of_two = 0;     ///< not cancelled and with exactly two attendees
  std::int64_t cancelled = 0;  ///< called off
  std::int64_t recurring = 0;  ///< of a series
  double hours_of_two = 0;     ///< hours in those of two
};

/// Something about the facts that a reader of the figures has to know.
struct HistoryIssue {
  std::string code;        ///< stable word, e.g. "two_managers"
  std::int64_t count = 0;  ///< how often
  std::string example;     ///< one of them, in words
  std::string hint;        ///< what to do about it
};

/// What was known on one day. Immutable; copies share their memory. Made by HistoryBuilder.
class ROIR_EXPORT History {
 public:
  /// What it holds; opaque.
  struct Data;
  /// The day it is as of: facts learnt later are not in it, and nothing after that day has happened yet.
  [[nodiscard]] std::int32_t as_of() const noexcept;
  /// First day of any meeting or contact period, or else of any unattributed meeting; as_of() + 1 when there is none.
  [[nodiscard]] std::int32_t first_day() const noexcept;
  /// Number of persons; person numbers are below it.
  [[nodiscard]] std::uint32_t persons() const noexcept;
  /// Id of a person.
  [[nodiscard]] std::string const& person_id(std::uint32_t person) const;
  /// Name of a person; the id where there is no name.
  [[nodiscard]] std::string const& person_name(std::uint32_t person) const;
  /// IANA zone in which a person's days are days; "UTC" where nobody said.
  [[nodiscard]] std::string const& time_zone(std::uint32_t person) const;
  /// The person's number, or no_index.
  [[nodiscard]] std::uint32_t find_person(std::string_view id) const noexcept;
  /// Id of a meeting as the caller gave it, by its number in MeetingDetails::id.
  [[nodiscard]] std::string const& meeting_id(std::uint32_t number) const;
  /// Names of the organisational units, by unit number.
  [[nodiscard]] std::span<std::string const> units() const noexcept;
  /// Relationships in order of manager, report, begin.
  [[nodiscard]] std::span<RelationshipSpan const> relationships() const noexcept;
  /// Blocks of meetings, in order of relationships.
  [[nodiscard]] std::span<Block const> blocks() const noexcept;
  /// The block that holds a relationship's meetings. O(log blocks).
  [[nodiscard]] Block const& block_of(std::uint32_t relationship) const;
  /// Number of meetings in all blocks.
  [[nodiscard]] std::int64_t meetings() const noexcept;
  /// Spells of employment of a person, in order; empty when nothing is known (then they count as employed throughout, without a unit).
  [[nodiscard]] std::span<EmploymentSpan const> employments(std::uint32_t person) const noexcept;
  /// Absences of a person, in order, disjoint.
  [[nodiscard]] std::span<AbsenceSpan const> absences(std::uint32_t person) const noexcept;
  /// Absences of a person as they were stated, in order of first day; they may overlap.
  [[nodiscard]] std::span<AbsenceSpell const> absence_spells(std::uint32_t person) const noexcept;
  /// Holidays of everybody and of a region (no_index: of everybody).
  [[nodiscard]] HolidayCalendar const& holidays(std::uint32_t region) const noexcept;
  /// Declared cadences.
  [[nodiscard]] std::span<ProgrammeSpan const> programmes() const noexcept;
  /// The cadence that holds for a relationship on a day; the most specific wins, the later among equals; null when none was declared.
  [[nodiscard]] ProgrammeSpan const* programme(RelationshipSpan const& relationship, std::int32_t day) const noexcept;
  /// Days in order on which another cadence may come to hold for a relationship: begins and ends of what was declared for it, its manager,
  /// the report's units and the organisation, and the begins of the report's employments.
  [[nodiscard]] std::vector<std::int32_t> programme_days(RelationshipSpan const& relationship) const;
  /// Unit of a person on a day: that of the spell that holds it, or else of the last one before, or else of the first one; no_index when
  /// none.
  [[nodiscard]] std::uint32_t unit_on(std::uint32_t person, std::int32_t day) const noexcept;
  /// Contact periods in order of person and begin.
  [[nodiscard]] std::span<ContactSpan const> contact_periods() const noexcept;
  /// All that is known of pay, in order of scope, subject and begin.
  [[nodiscard]] std::span<PaySpan const> pays() const noexcept;
  /// What holds for a person on a day: what was said of the person, else of their unit, else of the organisation; of two that hold the one
  /// that began later; null when nothing does. O(log) in what is known of pay, and linear in what holds for one subject.
  [[nodiscard]] PaySpan const* pay_on(std::uint32_t person, std::int32_t day) const noexcept;
  /// Time put in beside the meetings, in order of person, other, activity and day.
  [[nodiscard]] std::span<EffortSpan const> efforts() const noexcept;
  /// Meetings that belong to nobody in particular.
  [[nodiscard]] UnattributedSum const& unattributed() const noexcept;
  /// What a reader of the figures has to know about the facts.
  [[nodiscard]] std::span<HistoryIssue const> issues() const noexcept;

 private:
  friend class HistoryBuilder;
  explicit History(std::shared_ptr<Data const> data) noexcept;
  std::shared_ptr<Data const> data_;
};

}  // namespace roir
