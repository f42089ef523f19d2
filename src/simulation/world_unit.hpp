// SPDX-License-Identifier: MIT
/// @file
/// One unit of a world, week by week: who is there, who is away, who meets, how people do.
///
/// Nothing leads from one unit to another, so a world is its units one after another, and the memory it takes is that of one.
#pragma once

#include "simulation/world_traits.hpp"
#include <roir/simulation/world_event.hpp>
#include <roir/simulation/world_scenario.hpp>

#include <array>
#include <cstdint>
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
  bool index_is_new = false;  ///< whether a period has just ended that they were there for from its first day
};

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
  /// Traits of the unit's managers.
  [[nodiscard]] std::span<ManagerTraits const> managers() const noexcept { return managers_; }
  /// Number of the unit's first manager in the world.
  [[nodiscard]] std::uint32_t first_manager() const noexcept { return first_manager_; }
  /// Whether the programme is in force for a manager of the unit in a week.
  [[nodiscard]] bool is_exposed(std::uint32_t manager, std::int32_t week) const noexcept;
  /// How engaged the holder of a post is: what a pulse would read were it not rounded.
  [[nodiscard]] double latent_mood(WorldPost const& post, std::size_t mood, std::int32_t week) const noexcept;

 private:
  struct Later {  // an event that is still to come
    WorldEvent event;
    std::uint64_t order;
  };

  [[nodiscard]] std::int32_t monday() const noexcept { return begin_ + 7 * week_; }
  [[nodiscard]] std::int32_t period() const noexcept { return week_ / static_cast<std::int32_t>(weeks_per_period); }
  [[nodiscard]] WorldLuck luck(WorldPurpose purpose, WorldPost const& post) const noexcept;
  [[nodiscard]] WorldLuck period_luck(WorldPurpose purpose, WorldPost const& post) const noexcept;
  void begin_period();
  void adopt();
  void say(WorldEvent const& event);

  // people: world_people.cpp
  void staff(WorldPost& post);
  void hire(WorldPost& post, std::int32_t hired);
  void begin_spell(WorldPost& post, std::uint32_t manager);
  void end_spell(WorldPost const& post);
  bool leave(WorldPost& post);
  void change_manager(WorldPost& post);
  void fall_ill(WorldPost& post);
  void change_mood(WorldPost& post);
  void perform(WorldPost& post);
  void grow(WorldPost const& post);

  // meetings: world_meetings.cpp
  void meet(WorldPost& post);
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
  std::uint32_t first_manager_;
  std::int32_t begin_;
  std::int32_t week_ = 0;
  std::vector<ManagerTraits> managers_;
  std::vector<double> shocks_;
  std::vector<WorldPost> posts_;
  std::vector<Later> later_;  // a heap, the earliest first
  std::vector<Later> now_;
  std::uint64_t order_ = 0;
};

}  // namespace roir::simulation
