// SPDX-License-Identifier: MIT
/// @file
/// What is not the pair's: who is employed, who leads whom, and what is known of one person. Two more streams that decide.
///
/// Their entries are facts (roir/people/facts.hpp): a fact with the natural key of an earlier one, or one that corrects it by its id,
/// stands in its place from then on; that is how a line or an employment is given an end. Who may say so is for the host to decide: here it
/// is only decided what can be true together.
#pragma once

#include <roir/relationship/relationship.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace roir {

/// An analysis plan that was registered.
struct RegisteredPlan {
  RegisterPlan plan;         ///< what was said
  Timestamp at{};            ///< when it was so
  Timestamp recorded_at{};   ///< when it was learnt
  std::int64_t version = 0;  ///< place of its entry in the stream
};
/// An organisation as it stands.
struct OrganisationState {
  std::vector<Person> people{};                 ///< who is known, in the order in which they became so
  std::vector<Employment> employments{};        ///< spells of employment, in the same order
  std::vector<ReportingLine> lines{};           ///< who led and leads whom, in the same order
  std::vector<Holiday> holidays{};              ///< in the same order
  std::vector<ProgrammeAdoption> programmes{};  ///< what was declared, in the same order
  std::vector<RegisteredPlan> plans{};          ///< every analysis plan that was registered, those that changed an earlier one too
  std::vector<DecideScoring> scoring{};         ///< every decision on scoring, in the same order
};
/// What is known of one person, as it stands.
struct PersonState {
  std::vector<Absence> absences{};     ///< when they are away, in the order in which it became known
  std::vector<KpiReading> readings{};  ///< in the same order
  std::vector<Goal> goals{};           ///< in the same order
  std::vector<DecideTier> tiers{};     ///< in the same order, those that have run out too
};

struct OrganisationStanding;
struct PersonStanding;

/// The organisation, replayed from its entries. A value; copies are independent.
///
/// It refuses an employment, a line or a planned start of somebody unknown (`no_person`), two employments of one person at one time
/// (`employments_overlap`), two managers of one person at one time (`two_managers`), and people who lead each other in a circle at any time
/// (`circle`), and a decision on scoring that another says than who decided it (`other_author`).
class ROIR_EXPORT Organisation {
 public:
  Organisation();                                      ///< without entries
  Organisation(Organisation const& other);             ///< an independent copy; O(what it holds)
  Organisation(Organisation&&) noexcept;               ///< takes over
  Organisation& operator=(Organisation const& other);  ///< an independent copy; O(what it holds)
  Organisation& operator=(Organisation&&) noexcept;    ///< takes over
  ~Organisation();

  /// From its entries, in order. @throws as Relationship::replay.
  [[nodiscard]] static Organisation replay(std::span<Entry const> entries);
  /// Takes in entries that were appended, all or none, as Relationship::apply. @throws as that.
  void apply(std::span<Entry const> entries);
  /// Whether a fact may be said, and the entry that says so. Changes nothing. A line costs O(lines of those above the manager).
  [[nodiscard]] Decision decide(Command command, Act const& act) const;

  /// Number of entries that it was replayed from.
  [[nodiscard]] std::int64_t version() const noexcept;
  /// As it stands.
  [[nodiscard]] OrganisationState const& state() const noexcept;
  /// A person; null when nobody is known by that id.
  [[nodiscard]] Person const* person(PersonId const& id) const;
  /// The line of a report on a day; null when nobody leads them then.
  [[nodiscard]] ReportingLine const* line_on(PersonId const& report, Date day) const;

 private:
  std::unique_ptr<OrganisationStanding> standing_;
};

/// What is known of one person, replayed from the entries of their stream. A value; copies are independent.
///
/// It refuses what is about somebody else (`other_person`), two absences at one time (`absences_overlap`) and two goals of one name at one
/// time (`goals_overlap`), and a tier that another says than who decided it (`other_author`). Whether that one leads the person is in the
/// organisation's stream: ask may_decide_tier() before, and tiers_seen_by() before anybody is shown any.
class ROIR_EXPORT PersonStream {
 public:
  explicit PersonStream(PersonId person);              ///< without entries
  PersonStream(PersonStream const& other);             ///< an independent copy; O(what it holds)
  PersonStream(PersonStream&&) noexcept;               ///< takes over
  PersonStream& operator=(PersonStream const& other);  ///< an independent copy; O(what it holds)
  PersonStream& operator=(PersonStream&&) noexcept;    ///< takes over
  ~PersonStream();

  /// From their entries, in order. @throws as Relationship::replay.
  [[nodiscard]] static PersonStream replay(PersonId person, std::span<Entry const> entries);
  /// Takes in entries that were appended, all or none, as Relationship::apply. @throws as that.
  void apply(std::span<Entry const> entries);
  /// Whether a fact may be said, and the entry that says so. Changes nothing. O(facts of its kind).
  [[nodiscard]] Decision decide(Command command, Act const& act) const;

  /// Whose it is.
  [[nodiscard]] PersonId const& person() const noexcept;
  /// Number of entries that it was replayed from.
  [[nodiscard]] std::int64_t version() const noexcept;
  /// As it stands.
  [[nodiscard]] PersonState const& state() const noexcept;

 private:
  std::unique_ptr<PersonStanding> standing_;
};

/// @cond descriptions
template <>
struct Description<RegisteredPlan> {
  static constexpr auto value = describe<RegisteredPlan>("registered_plan", 1, ROIR_FIELD(RegisteredPlan, plan, Visibility::Organisation),
                                                         ROIR_FIELD(RegisteredPlan, at, Visibility::Organisation),
                                                         ROIR_FIELD(RegisteredPlan, recorded_at, Visibility::Organisation),
                                                         ROIR_FIELD(RegisteredPlan, version, Visibility::Organisation));
};
template <>
struct Description<OrganisationState> {
  static constexpr auto value = describe<OrganisationState>(
      "organisation_state", 3, ROIR_FIELD(OrganisationState, people, Visibility::Organisation),
      ROIR_FIELD(OrganisationState, employments, Visibility::Organisation), ROIR_FIELD(OrganisationState, lines, Visibility::Organisation),
      ROIR_FIELD(OrganisationState, holidays, Visibility::Organisation),
      ROIR_FIELD(OrganisationState, programmes, Visibility::Organisation),
      ROIR_FIELD(OrganisationState, plans, Visibility::Organisation, {.since = 2}),
      ROIR_FIELD(OrganisationState, scoring, Visibility::Organisation, {.since = 3}));
};
template <>
struct Description<PersonState> {
  static constexpr auto value = describe<PersonState>(
      "person_state", 2, ROIR_FIELD(PersonState, absences, Visibility::Line), ROIR_FIELD(PersonState, readings, Visibility::Line),
      ROIR_FIELD(PersonState, goals, Visibility::Line), ROIR_FIELD(PersonState, tiers, Visibility::Parties, {.since = 2}));
};
/// @endcond

}  // namespace roir
