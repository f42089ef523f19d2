// SPDX-License-Identifier: MIT
/// @file
/// One unit of a world, week by week: who is there, who is away, who meets, how people do.
///
/// Nothing leads from one unit to another, so a world is its units one after another, and the memory it takes is that of one.
#pragma once

#include "simulation/world_calendar.hpp"
#include "simulation/world_traits.hpp"
#include <roir/simulation/world_event.hpp>
#include <roir/simulation/world_scenario.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace roir::simulation {

/// A post and who holds it.
struct WorldPost {
  std::uint32_t number;                  ///< of the post
  bool filled = false;                   ///< whether somebody holds it
  std::uint16_t occupant = 0;            ///< which of its holders
  std::uint16_t spell = 0;               ///< which relationship of this holder
  std::uint32_t manager = 0;             ///< who leads them now, within the unit
  std::int32_t hired = 0;                ///< first day of employment
  std::int32_t since_week = 0;           ///< first week of this holder
  std::int32_t spell_week = 0;           ///< first week of this relationship
  std::int32_t away_from = 0;            ///< first day of their last spell of absence
  std::int32_t away_until = 0;           ///< first day back
  std::int32_t back_before = 0;          ///< first day back from the one before that
  PersonTraits traits{};                 ///< of the holder
  PairTraits pair{};                     ///< of the relationship
  std::array<double, moods> mood{};      ///< what moves the pulse now, of spread 1
  double noise = 0;                      ///< of the KPI index, of the last period
  std::array<double, 3> index{};         ///< the KPI index of the last three periods, the last first
  std::array<std::int32_t, 3> dose{};    ///< meetings held in the last three periods, the last first
  std::int32_t held = 0;                 ///< meetings held in this period
  std::int32_t settled = 0;              ///< promises of the manager that were kept or not, in this relationship
  std::int32_t kept = 0;                 ///< of those, kept on time
  std::array<std::int32_t, 3> topics{};  ///< the week in which each live topic was opened, -1 = none yet
  /// Whether they are away on a day of this week.
  [[nodiscard]] bool is_away(std::int32_t day) const noexcept { return day < back_before || (away_from <= day && day < away_until); }
  bool index_is_new = false;    ///< whether a period has just ended that they were there for from its first day
  WorkCalendar usual{};         ///< when they normally work, in a company
  std::int32_t leave_year = 0;  ///< the year about which their leave is known: that one, the one before, the one after
  std::vector<Leave> leave{};   ///< in order of time
};

/// Whose agreement an event of WorldEventKind::Agreed tells.
enum class AgreedBy : std::uint32_t { Organisation, Unit, Manager };

/// Whether the promise of a number is one that nobody asked for.
[[nodiscard]] bool is_voluntary(std::uint32_t promise) noexcept;
/// Whether the matter of a number is an idea.
[[nodiscard]] bool is_idea(std::uint32_t matter) noexcept;

/// A unit that goes through its weeks. Twins are two of them, side by side.
class WorldUnit {
 public:
  /// @param scenario is kept by reference.
  WorldUnit(WorldScenario const& scenario, std::uint32_t unit);
  /// Whether all weeks are over.
  [[nodiscard]] bool is_over() const noexcept { return week_ >= weeks_per_period * scenario_.periods; }
  /// Lives the next week and appends what happened, in order of time.
  void live(std::vector<WorldEvent>& events);
  /// The number of weeks that are over.
  [[nodiscard]] std::int32_t week() const noexcept { return week_; }
  /// All posts, in order of number.
  [[nodiscard]] std::span<WorldPost const> posts() const noexcept { return posts_; }
  /// Traits of the unit's managers, and at the end of those of whoever leads its head from another unit.
  [[nodiscard]] std::span<ManagerTraits const> managers() const noexcept { return managers_; }
  /// The manager, within managers(), whom the people of a post belong to: who hires for it, or leads the manager whose own it is.
  [[nodiscard]] std::uint32_t home(std::uint32_t post) const noexcept;
  /// Whether the programme is in force for a manager of the unit in a week.
  [[nodiscard]] bool is_exposed(std::uint32_t manager, std::int32_t week) const noexcept;
  /// How engaged the holder of a post is: what a pulse would read were it not rounded.
  [[nodiscard]] double latent_mood(WorldPost const& post, std::size_t mood, std::int32_t week) const noexcept;

 private:
  struct Later {  // an event that is still to come
    WorldEvent event;
    std::uint64_t order;
  };

  struct Agreement {  // of one manager with their people
    Cadence cadence = Cadence::every_weeks(1);
    std::int32_t minutes = 30;
    std::int32_t stops = std::numeric_limits<std::int32_t>::max();  // first week without
  };

  [[nodiscard]] std::int32_t monday() const noexcept { return begin_ + 7 * week_; }
  [[nodiscard]] bool is_company() const noexcept { return !scenario_.company.empty(); }
  [[nodiscard]] UnitScenario const& about() const noexcept { return scenario_.company[unit_]; }
  [[nodiscard]] std::uint32_t number_of(std::uint32_t manager) const noexcept;
  [[nodiscard]] WorldPost const* own_post(std::uint32_t manager) const noexcept;
  [[nodiscard]] std::int32_t period() const noexcept { return week_ / static_cast<std::int32_t>(weeks_per_period); }
  [[nodiscard]] WorldLuck luck(WorldPurpose purpose, WorldPost const& post) const noexcept;
  [[nodiscard]] WorldLuck period_luck(WorldPurpose purpose, WorldPost const& post) const noexcept;
  void begin_period();
  void live(WorldPost& post);
  void adopt();
  void agree();
  void found();
  void say(WorldEvent const& event);

  // people: world_people.cpp
  void staff(WorldPost& post);
  void hire(WorldPost& post, std::int32_t hired);
  void begin_spell(WorldPost& post, std::uint32_t manager);
  void end_spell(WorldPost const& post);
  bool leave(WorldPost& post);
  void change_manager(WorldPost& post);
  void take_leave(WorldPost& post);
  void fall_ill(WorldPost& post);
  void change_mood(WorldPost& post);
  void perform(WorldPost& post);
  void grow(WorldPost const& post);

  // meetings: world_meetings.cpp
  void meet(WorldPost& post);
  [[nodiscard]] std::optional<std::int32_t> planned_day(WorldPost const& post) const;
  [[nodiscard]] std::optional<std::int32_t> planned_day(WorldPost const& post, Period const& period) const;
  [[nodiscard]] std::optional<std::int32_t> free_day(WorldPost const& post, std::int32_t from, std::int32_t until) const;
  [[nodiscard]] std::optional<std::int32_t> day_to_make_up(WorldPost const& post, std::int32_t lost) const;
  [[nodiscard]] bool is_away(WorldPost const& post, std::int32_t day) const noexcept;
  void move(WorldPost const& post, WorldEvent& meeting);
  [[nodiscard]] bool is_held(WorldPost const& post) const;
  [[nodiscard]] bool lose(WorldPost& post, WorldEvent& meeting, bool away);
  [[nodiscard]] WorldEvent hold(WorldPost& post, WorldEvent const& meeting);
  void talk(WorldPost& post, WorldEvent const& held);
  void open_topics(WorldPost& post, WorldEvent const& held);
  void go_through_agenda(WorldPost const& post, WorldEvent const& held);
  void ask_pulse(WorldPost const& post, WorldEvent const& held);
  void tally(WorldPost const& post, WorldEvent const& held);
  void file(WorldPost const& post, WorldEvent const& held, std::uint32_t promises);

  // what goes on between: world_matters.cpp
  std::uint32_t promise(WorldPost const& post, WorldEvent const& held);
  void live_promise(WorldPost const& post, WorldEvent made, std::uint32_t draw, std::int32_t first, std::int32_t last, double chance);
  void quick_wins(WorldPost const& post);
  void volunteer(WorldPost const& post);
  void raise_matters(WorldPost const& post, WorldEvent const* held);
  void recognise(WorldPost const& post, WorldEvent const& first);
  void live_matter(WorldPost const& post, WorldEvent raised, std::uint32_t draw);
  [[nodiscard]] std::int32_t weeks_to_clear(WorldPost const& post, double u) const noexcept;
  [[nodiscard]] WorldEvent event_of(WorldPost const& post, WorldEventKind kind, std::int32_t at, Side by = Side::Unknown) const noexcept;

  WorldScenario const& scenario_;
  std::uint32_t unit_;
  std::uint32_t first_manager_;
  std::int32_t begin_;
  std::int32_t end_;
  std::int32_t week_ = 0;
  std::vector<ManagerTraits> managers_;
  std::vector<double> shocks_;
  std::vector<WorldPost> posts_;
  std::vector<Agreement> agreements_;
  HolidayCalendar holidays_;
  std::vector<Later> later_;  // a heap, the earliest first
  std::vector<Later> now_;
  std::uint64_t order_ = 0;
};

}  // namespace roir::simulation
