// SPDX-License-Identifier: MIT
/// @file
/// What sheets and findings are concluded from: what one side sees, what else is known, and when.
#pragma once

#include <roir/relationship/relationship.hpp>
#include <roir/time/zone.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// One look at a relationship. Everything in it is visible to the side that looks: conclusions know nothing else.
struct Sight {
  /// @param state redacted for `side`; it and `context` must outlive the sight.
  Sight(RelationshipState const& state, Side side, PairContext const& context, Timestamp now);

  RelationshipState const& state;    ///< as the side sees it
  Side side;                         ///< who looks
  PairContext const& context;        ///< what else is known
  TimeZone zone;                     ///< of the direct report
  std::int64_t now;                  ///< local minutes
  std::int32_t today;                ///< local day
  std::vector<Meeting const*> held;  ///< meetings held up to now, by more than the calendar's word, in order of time

  /// Local minutes of a moment, be it an instant or a wall clock.
  [[nodiscard]] std::int64_t minutes_of(Moment const& moment) const;
  /// Local day of a moment.
  [[nodiscard]] std::int32_t day_of(Moment const& moment) const;
  /// When a meeting was or is to be, in local minutes: its start, else its planned start; empty if it has neither.
  [[nodiscard]] std::optional<std::int64_t> time_of(Meeting const& meeting) const;
  /// The meeting of an id; null when it is not there.
  [[nodiscard]] Meeting const* meeting(MeetingId const& id) const noexcept;
  /// The topic of an id; null when it is not there.
  [[nodiscard]] Topic const* topic(TopicId const& id) const noexcept;
  /// The record of a meeting; null when it has no page.
  [[nodiscard]] Record const* record(MeetingId const& id) const noexcept;
  /// Day of the last held meeting before `before` local minutes; empty when there was none.
  [[nodiscard]] std::optional<std::int32_t> last_held_day(std::int64_t before) const;
  /// The latest `count` of the held meetings, in order of time.
  [[nodiscard]] std::vector<Meeting const*> latest(std::int64_t count) const;
  /// Whether both the relationship has begun and not ended today.
  [[nodiscard]] bool is_on() const;
};

/// A day as people and programs read it: "2026-01-05".
[[nodiscard]] std::string day_text(std::int32_t day);
/// "manager" or "report".
[[nodiscard]] std::string side_text(Side side);

}  // namespace roir
