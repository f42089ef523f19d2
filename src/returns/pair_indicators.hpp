// SPDX-License-Identifier: MIT
/// @file
/// How an indicator looks at one relationship. Inside the room.
#pragma once

#include <roir/history/context.hpp>
#include <roir/returns/indicators.hpp>
#include <roir/time/time_frame.hpp>
#include <roir/time/trial.hpp>

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

constexpr double days_per_year = 365.25;

/// A relationship of somebody, as far as it lies in the window.
struct Stretch {
  std::uint32_t relationship = no_index;
  std::int32_t begin = 0;  ///< first day
  std::int32_t end = 0;    ///< first day after
};

/// One relationship in the window, with what is known of it.
struct PairLook {
  Context const& context;             ///< meetings, eligible days
  RelationshipState const* dialogue;  ///< what was talked about and promised; null where that is not looked at
  RelationshipPolicy const* policy;   ///< with it
  AgendaRules const* rules;           ///< with it
  TimeFrame frame;                    ///< the window in this relationship, from the day on which such records are kept
  History const& history;             ///< everything
  PersonRecords const& people;        ///< readings and goals
  std::uint32_t series = no_index;    ///< of an indicator of readings: which
  std::span<Stretch const> others{};  ///< all relationships of the direct report in the window, this one too

  /// First day after what is over.
  [[nodiscard]] std::int32_t end() const noexcept { return std::min(frame.end, frame.as_of + 1); }
  /// First day after what can be known of the relationship: it is over, or the data are.
  [[nodiscard]] std::int32_t known_end() const noexcept {
    std::int32_t const until = dialogue != nullptr && dialogue->until ? day_number(*dialogue->until) : open_end;
    return std::min({frame.as_of + 1, context.relationship.end, until});
  }
  /// The window for waits: what is open when the relationship ends was waited for until then and no longer.
  [[nodiscard]] TimeFrame waiting() const {
    TimeFrame made = frame;
    made.as_of = known_end() - 1;
    return made;
  }
  /// Eligible time in years.
  [[nodiscard]] double years() const noexcept { return static_cast<double>(context.eligible.days_in(frame.begin, end())) / days_per_year; }
  [[nodiscard]] std::uint32_t report() const noexcept { return context.relationship.report; }
  void rate(IndicatorColumns& to, double events) const {
    if (double const over = years(); over > 0) to.add(context.number, events, over);
  }
  void trials(IndicatorColumns& to, Trials const& made) const {
    to.pending += made.pending;
    auto const successes = std::ranges::count_if(made.trials, [](Trial const& one) { return one.success; });
    if (!made.trials.empty()) to.add(context.number, static_cast<double>(successes), static_cast<double>(made.trials.size()));
  }
  void parts(IndicatorColumns& to, Parts const& made) const {
    to.pending += made.pending;
    double above = 0, below = 0;
    for (Part const& part : made.parts) {
      above += part.numerator;
      below += part.denominator;
    }
    if (below > 0) to.add(context.number, above, below);
  }
  void waits(IndicatorColumns& to, std::vector<Amount> const& made) const {
    for (Amount const& one : made) to.add(context.number, one.value, one.is_complete ? 1 : 0);
  }
};

/// Days from which an organisation is known to keep a kind of record: the day of the first of a relationship; open_end for none.
using RecordsSince = std::int32_t (*)(RelationshipState const&, TimeFrame const&);

/// An indicator with what it does.
struct PairIndicator {
  Indicator about;                                   ///< name, kind, words
  void (*look)(PairLook const&, IndicatorColumns&);  ///< adds what one relationship has
  RecordsSince since = nullptr;                      ///< null where it does not read what was talked about
  char const* metric = nullptr;                      ///< metric whose refusal is its own; null for none
  std::int32_t least_days = 0;                       ///< shortest window that it can be told of
  bool is_of_one_only = false;  ///< whether answers belong to who gave them, so that a journal tells them to nobody else
};

std::vector<PairIndicator> contact_indicators();      ///< from meetings, employments, absences
std::vector<PairIndicator> talk_indicators();         ///< from recognition, feedback, pulse, agenda, development
std::vector<PairIndicator> matter_indicators();       ///< from ideas, barriers, delegation, knowledge
std::vector<PairIndicator> promise_indicators();      ///< from promises
std::vector<PairIndicator> performance_indicators();  ///< from readings and goals

/// An indicator of readings of one series, without a name.
PairIndicator reading_indicator(IndicatorKind kind);

/// A relationship of which it is known what was talked about, and its stretch of the window.
struct TeamMember {
  std::uint32_t relationship = no_index;
  std::uint32_t manager = no_index;
  RelationshipState const* state = nullptr;
  TimeFrame frame;
};
/// M27: how much more alike a relationship's own agendas are than those of two relationships of one manager. Members of one manager follow
/// each other.
void personalisation(std::span<TeamMember const> members, IndicatorColumns& to);

/// The earlier of the days of records, by a projection to a Moment.
template <class Records, class When>
std::int32_t first_day_of(Records const& records, TimeFrame const& frame, When const& when) {
  std::int32_t first = open_end;
  for (auto const& one : records)
    if (auto const at = when(one)) first = std::min(first, frame.day_of(*at));
  return first;
}
/// The same for records that all have a moment.
template <class Records, class Record>
std::int32_t first_day_of(Records const& records, TimeFrame const& frame, Moment Record::*when) {
  return first_day_of(records, frame, [&](auto const& one) { return std::optional<Moment>{one.*when}; });
}
/// The share of a person's readings with a target in the frame that reach it; empty for fewer than two.
std::optional<double> share_on_target(PairLook const& look);
/// Ids of the meetings on whose agenda something that goes wrong was talked about.
std::set<std::string_view> problem_meetings(RelationshipState const& state);

}  // namespace roir
