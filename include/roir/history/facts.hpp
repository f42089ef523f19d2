// SPDX-License-Identifier: MIT
/// @file
/// Facts: everything that was said, before anything is concluded from it.
#pragma once

#include <roir/core/export.hpp>
#include <roir/dialogue/effort.hpp>
#include <roir/dialogue/meeting.hpp>
#include <roir/history/names.hpp>
#include <roir/people/facts.hpp>
#include <roir/people/pay.hpp>
#include <roir/policy/programme.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace roir {

/// One statement about one meeting in compact form: what readers of large files append directly.
///
/// A row may say that a meeting was planned *and* what became of it (`says` is a set); a move and a request to make up are rows of their
/// own. Without a meeting id the natural key is manager, report and the *first* planned start, in all rows of a meeting. Times are minutes
/// since 1970-01-01T00:00; the bit in `instants` says which of them are instants (UTC) rather than wall clock in the zone of the direct
/// report. Names are numbers in Facts::people(), Facts::meetings() and Facts::labels().
struct MeetingRow {
  static constexpr std::int32_t no_time = std::numeric_limits<std::int32_t>::min();  ///< a time that was not said
  static constexpr std::uint16_t no_minutes = 0xFFFFu;                               ///< minutes that were not said
  /// What a row says, as bits.
  enum Says : std::uint8_t { Planned = 1, Held = 2, Missed = 4, Cancelled = 8, Moved = 16, Asked = 32 };
  /// Which times are instants, as bits.
  enum Instant : std::uint8_t { PlannedInstant = 1, StartInstant = 2, AtInstant = 4, RecordedInstant = 8 };

  std::uint32_t meeting = Names::none;           ///< caller's meeting id; none = natural key (manager, report, planned)
  std::uint32_t manager = Names::none;           ///< who leads
  std::uint32_t report = Names::none;            ///< who is led
  std::int32_t planned = no_time;                ///< planned start (for Moved: where it stood before)
  std::int32_t start = no_time;                  ///< Held: actual start; Moved: where it stands now
  std::int32_t at = no_time;                     ///< Cancelled, Missed, Moved: when the other side learnt it; Asked: when
  std::int32_t recorded = no_time;               ///< when it was learnt; no_time = as soon as it happened
  std::uint32_t source = Names::none;            ///< where it comes from, a label
  std::uint32_t fact = Names::none;              ///< caller's fact id, a label
  std::uint32_t corrects = Names::none;          ///< fact id that this row replaces, a label
  std::uint32_t replaces = Names::none;          ///< Held or Planned: meeting id that it makes up for
  std::uint16_t planned_minutes = no_minutes;    ///< planned length
  std::uint16_t minutes = no_minutes;            ///< Held: actual length
  std::uint16_t manager_late = no_minutes;       ///< Held: minutes late
  std::uint16_t report_late = no_minutes;        ///< Held: minutes late
  std::uint16_t manager_prep = no_minutes;       ///< Held: minutes
  std::uint16_t report_prep = no_minutes;        ///< Held: minutes
  std::uint16_t manager_follow_up = no_minutes;  ///< Held: minutes
  std::uint16_t report_follow_up = no_minutes;   ///< Held: minutes
  std::uint8_t says = 0;                         ///< set of Says
  std::uint8_t instants = 0;                     ///< set of Instant
  Basis basis = Basis::Confirmed;                ///< Planned, Held: how it is known
  Side by = Side::Unknown;                       ///< who cancelled, missed, moved or asked
  Cause cause = Cause::Unknown;                  ///< why
  bool prompted = false;                         ///< Asked: after a reminder by software
};

/// A log of facts: append-only, in the order they came. Movable, not copyable.
///
/// Adding validates each record; nothing is concluded here. The HistoryBuilder folds the facts known at one time into a History. What has
/// no id is known by its natural key, so adding the same fact again changes no history.
class ROIR_EXPORT Facts {
 public:
  Facts() = default;
  Facts(Facts&&) noexcept = default;             ///< takes over the facts
  Facts& operator=(Facts&&) noexcept = default;  ///< takes over the facts

  void add(Person fact);                   ///< @throws InvalidArgument as the Description of Person
  void add(Employment fact);               ///< @throws InvalidArgument as the Description of Employment
  void add(ReportingLine fact);            ///< @throws InvalidArgument as the Description of ReportingLine
  void add(Absence fact);                  ///< @throws InvalidArgument as the Description of Absence
  void add(Holiday fact);                  ///< @throws InvalidArgument as the Description of Holiday
  void add(ProgrammeAdoption fact);        ///< @throws InvalidArgument as the Description of ProgrammeAdoption
  void add(MeetingPlanned const& fact);    ///< @throws InvalidArgument as the Description of MeetingPlanned
  void add(MeetingHeld const& fact);       ///< @throws InvalidArgument as the Description of MeetingHeld
  void add(MeetingMissed const& fact);     ///< @throws InvalidArgument as the Description of MeetingMissed
  void add(MeetingCancelled const& fact);  ///< @throws InvalidArgument as the Description of MeetingCancelled
  void add(MeetingMoved const& fact);      ///< @throws InvalidArgument as the Description of MeetingMoved
  void add(RecoveryAsked const& fact);     ///< @throws InvalidArgument as the Description of RecoveryAsked
  void add(ContactPeriod fact);            ///< @throws InvalidArgument as the Description of ContactPeriod
  void add(UnattributedMeeting fact);      ///< @throws InvalidArgument as the Description of UnattributedMeeting
  void add(Pay fact);                      ///< @throws InvalidArgument as the Description of Pay
  void add(Effort fact);                   ///< @throws InvalidArgument as the Description of Effort

  /// Appends rows that a reader made, as they are. The reader vouches for ranges; names must come from this object.
  void add_rows(std::span<MeetingRow const> rows);
  /// Appends rows that a reader made, taking them over when nothing is there yet.
  void add_rows(std::vector<MeetingRow>&& rows);

  [[nodiscard]] Names& people() noexcept { return people_; }                  ///< persons' ids
  [[nodiscard]] Names& meetings() noexcept { return meetings_; }              ///< meetings' ids
  [[nodiscard]] Names& labels() noexcept { return labels_; }                  ///< sources and fact ids
  [[nodiscard]] Names const& people() const noexcept { return people_; }      ///< persons' ids
  [[nodiscard]] Names const& meetings() const noexcept { return meetings_; }  ///< meetings' ids
  [[nodiscard]] Names const& labels() const noexcept { return labels_; }      ///< sources and fact ids

  [[nodiscard]] std::span<Person const> persons() const noexcept { return persons_; }                         ///< as added
  [[nodiscard]] std::span<Employment const> employments() const noexcept { return employments_; }             ///< as added
  [[nodiscard]] std::span<ReportingLine const> reporting_lines() const noexcept { return reporting_lines_; }  ///< as added
  [[nodiscard]] std::span<Absence const> absences() const noexcept { return absences_; }                      ///< as added
  [[nodiscard]] std::span<Holiday const> holidays() const noexcept { return holidays_; }                      ///< as added
  [[nodiscard]] std::span<ProgrammeAdoption const> programmes() const noexcept { return programmes_; }        ///< as added
  [[nodiscard]] std::span<MeetingRow const> meeting_rows() const noexcept { return meeting_rows_; }           ///< as added
  [[nodiscard]] std::span<ContactPeriod const> contact_periods() const noexcept { return contact_periods_; }  ///< as added
  [[nodiscard]] std::span<UnattributedMeeting const> unattributed() const noexcept { return unattributed_; }  ///< as added
  [[nodiscard]] std::span<Pay const> pays() const noexcept { return pays_; }                                  ///< as added
  [[nodiscard]] std::span<Effort const> efforts() const noexcept { return efforts_; }                         ///< as added
  /// Number of facts in all.
  [[nodiscard]] std::size_t size() const noexcept;

 private:
  MeetingRow row(FactInfo const& fact, MeetingKey const& key);
  Names people_;
  Names meetings_;
  Names labels_;
  std::vector<Person> persons_;
  std::vector<Employment> employments_;
  std::vector<ReportingLine> reporting_lines_;
  std::vector<Absence> absences_;
  std::vector<Holiday> holidays_;
  std::vector<ProgrammeAdoption> programmes_;
  std::vector<MeetingRow> meeting_rows_;
  std::vector<ContactPeriod> contact_periods_;
  std::vector<UnattributedMeeting> unattributed_;
  std::vector<Pay> pays_;
  std::vector<Effort> efforts_;
};

}  // namespace roir
