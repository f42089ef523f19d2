// SPDX-License-Identifier: MIT
/// @file
/// What meetings talk about: required sections, strategic and tactical, person and results, breadth, problems (domain.md M10).
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>
#include <roir/dialogue/agenda.hpp>
#include <roir/dialogue/arranging.hpp>
#include <roir/dialogue/notes.hpp>
#include <roir/dialogue/talk.hpp>
#include <roir/policy/relationship_policy.hpp>
#include <roir/time/time_frame.hpp>
#include <roir/time/trial.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// A held meeting and the day on which it began.
struct HeldMeeting {
  Meeting const* meeting = nullptr;  ///< which one
  std::int32_t day = 0;              ///< the civil day it began
};
/// The meetings that were held in the frame, on more than the calendar's word (domain.md amendment 1), in order of time. O(n log n).
[[nodiscard]] ROIR_EXPORT std::vector<HeldMeeting> held_meetings(std::span<Meeting const> meetings, TimeFrame const& frame);

/// What the agenda has to cover.
struct AgendaRules {
  std::vector<std::string> required{};        ///< keys of the required sections, in order
  std::string kpi = "kpi";                    ///< key of the section on indicators
  std::string achievements = "achievements";  ///< key of the section on what was achieved
  bool kpi_needs_quality = false;  ///< whether that section counts only with evidence of quality on one of its items (domain.md S2.12)
};
/// The required sections of a template.
[[nodiscard]] ROIR_EXPORT AgendaRules agenda_rules(AgendaTemplate const& sections);

/// The facts that agendas are judged by; spans of one relationship's records.
struct TalkRecords {
  std::span<Meeting const> meetings{};   ///< all of them
  std::span<AgendaItem const> items{};   ///< all of them
  std::span<Note const> notes{};         ///< statements on pages
  std::span<Evidence const> evidence{};  ///< for quality
  std::span<Pulse const> pulses{};       ///< answered ones are about the person
};

/// M10a: one part per held meeting: required sections that were talked about over required sections. A section was talked about where an
/// item of it was discussed or a statement stands in it. Nothing where no section is required. O((items + notes) log meetings).
[[nodiscard]] ROIR_EXPORT Parts agenda_coverage_parts(TalkRecords const& records, AgendaRules const& rules, TimeFrame const& frame);
/// How long a required section has gone without being talked about.
struct NeglectRun {
  std::string section{};     ///< key of the section
  std::int64_t current = 0;  ///< consecutive held meetings without it up to the last one
  std::int64_t longest = 0;  ///< the most there were
};
/// M10a: the runs of each required section over the held meetings of the frame.
[[nodiscard]] ROIR_EXPORT std::vector<NeglectRun> neglect_runs(TalkRecords const& records, AgendaRules const& rules,
                                                               TimeFrame const& frame);

/// Which way a talk may lean.
enum class Axis : std::uint8_t {
  Horizon,  ///< strategic against tactical (domain.md S1.04)
  Focus     ///< person against results (domain.md S1.05)
};
/// How much of what was discussed lies on which side of an axis. Sums of two windows add up to those of both.
struct Lean {
  std::int32_t day = 0;             ///< the day of the meeting; of a sum that of the last
  double minutes_first = 0;         ///< minutes strategic, or about the person
  double minutes_second = 0;        ///< minutes tactical, or about results
  double minutes_untagged = 0;      ///< minutes of which nobody said
  std::int64_t items_first = 0;     ///< items, likewise
  std::int64_t items_second = 0;    ///< items, likewise
  std::int64_t items_untagged = 0;  ///< items, likewise
  std::int64_t items_untimed = 0;   ///< of all of them, items whose minutes nobody said
  /// Adds another meeting's or window's.
  ROIR_EXPORT Lean& operator+=(Lean const& other) noexcept;
  /// Whether minutes are known of every item; otherwise items stand for them, and a table says so.
  [[nodiscard]] bool is_timed() const noexcept { return items_untimed == 0; }
  /// Tagged amount on the first side: minutes, or items where minutes are missing.
  [[nodiscard]] double first() const noexcept { return is_timed() ? minutes_first : static_cast<double>(items_first); }
  /// Tagged amount on both sides.
  [[nodiscard]] double tagged() const noexcept {
    return is_timed() ? minutes_first + minutes_second : static_cast<double>(items_first + items_second);
  }
  /// Amount that nobody tagged.
  [[nodiscard]] double untagged() const noexcept { return is_timed() ? minutes_untagged : static_cast<double>(items_untagged); }
};
/// M10b, M10c: one lean per held meeting with a discussed item, in order. On the axis of focus each pulse question that was answered in the
/// meeting counts as one item about the person of RelationshipPolicy::pulse_minutes.
[[nodiscard]] ROIR_EXPORT std::vector<Lean> leans(TalkRecords const& records, Axis axis, TimeFrame const& frame,
                                                  RelationshipPolicy const& policy);
/// The share of the first side in what was tagged, of one relationship.
///
/// NoData where nothing was discussed. u = untagged share: above one half Refused (`untagged`); above 0 the interval is the bounds
/// [s(1−u), s(1−u)+u] of the share if all had been tagged; at 0 the equal-tailed interval of Beta(½ + k, ½ + n − k) of the k of n items
/// (the Dirichlet posterior with ½ for each side), widened to hold the share where minutes say otherwise. LowCount below 10 items.
[[nodiscard]] ROIR_EXPORT Estimate lean_share(Lean const& sum);
/// 1 − |share − target| / max(target, 1 − target): 1 where it is as wanted, 0 at the far end.
/// @throws InvalidArgument (`bad_share`) for a share or target outside [0, 1].
[[nodiscard]] ROIR_EXPORT double balance_score(double share, double target = 0.5);
/// Whether neither side has less than RelationshipPolicy::balance_min_share.
[[nodiscard]] ROIR_EXPORT bool is_balanced(double share, RelationshipPolicy const& policy) noexcept;

/// M10d: minutes of discussed items in each required section, in their order.
[[nodiscard]] ROIR_EXPORT std::vector<double> section_minutes(TalkRecords const& records, AgendaRules const& rules, TimeFrame const& frame);
/// M10d: −Σ p ln p / ln K of the shares p of K amounts, 0·ln 0 = 0; from 0 (all in one) to 1 (all alike). NaN where all are 0 or K is 1 or
/// 0.
/// @throws InvalidArgument (`bad_share`) for a negative amount.
[[nodiscard]] ROIR_EXPORT double breadth(std::span<double const> amounts);

/// M10e: one trial per held meeting with a discussed item: whether each of them was about something that goes wrong (domain.md S3.27).
[[nodiscard]] ROIR_EXPORT Trials problem_only_trials(TalkRecords const& records, TimeFrame const& frame);

}  // namespace roir
