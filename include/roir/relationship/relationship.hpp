// SPDX-License-Identifier: MIT
/// @file
/// The relationship: one spell of one manager and one report, from the working agreement to the last kept promise.
///
/// It decides and does nothing else: no I/O, no clock, no threads. The host keeps the entries, in its own table and its own transaction, or
/// gives them to a roir::Journal.
///
/// @code
/// auto rel = roir::Relationship::replay(id, my_db.entries(id));
/// auto out = rel.decide(roir::FileRecord{.meeting = meeting, .text = text}, {.actor = bob, .at = now, .key = request_id});
/// if (!out) return http(409, out.refusal().code, out.refusal().hint);
/// my_db.append(id, rel.version(), out.entries());   // my INSERT, my COMMIT
/// @endcode
///
/// The hard question: what does a second person see of what the first one keeps to herself? Nothing. Reading needs a viewer (seen_by), and
/// what a viewer may not see is taken out before anything is counted, ordered or concluded.
#pragma once

#include <roir/core/message.hpp>
#include <roir/policy/policy.hpp>
#include <roir/policy/relationship_policy.hpp>
#include <roir/relationship/entry.hpp>
#include <roir/relationship/state.hpp>
#include <roir/time/cadence.hpp>
#include <roir/time/text_forms.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace roir {

class RelationshipView;
struct Standing;

/// What is known beside the two people's own entries when something is decided or shown. A plain value.
struct PairContext {
  RelationshipPolicy policy{};       ///< the parameters
  AgendaTemplate agenda{};           ///< the template in force; without sections nothing is required
  std::optional<Cadence> cadence{};  ///< the cadence that holds for the two; empty = none was agreed
  std::vector<Absence> absences{};   ///< of either of the two
  std::vector<Holiday> holidays{};   ///< of the direct report's region
  WorkDays work_days{};              ///< the direct report's normal working days
  std::vector<KpiReading> kpis{};    ///< of the direct report
  std::vector<Goal> goals{};         ///< of the direct report
  Policy contact{};                  ///< the parameters of what is due, as the contact metrics have them
};

/// Who says something, when, and under which key.
struct Act {
  PairContext const* context = nullptr;    ///< what else is known; null = defaults
  PersonId actor;                          ///< who says it
  Timestamp at{};                          ///< when it is so
  std::string key{};                       ///< idempotency key: the same key is done once; empty = none
  std::optional<Timestamp> recorded_at{};  ///< when it is learnt; empty = at
};

/// Why a command was not accepted: a value, for programs by its code, for people by its words.
struct CommandRefusal {
  std::string code{};                          ///< stable word in snake_case, e.g. "already_filed"
  std::string subject{};                       ///< what it is about: an id
  std::vector<MessageParameter> parameters{};  ///< what the words are made of
  std::string message{};                       ///< one English sentence
  std::string hint{};                          ///< what to do, in English; may be empty
};

/// What became of a command: entries to be appended, or a refusal.
class ROIR_EXPORT Decision {
 public:
  /// Accepted.
  explicit Decision(std::vector<Entry> entries) : entries_{std::move(entries)} {}
  /// Refused.
  explicit Decision(CommandRefusal refusal) : refusal_{std::move(refusal)} {}
  /// The same key was done before: nothing is to be appended.
  [[nodiscard]] static Decision repeat() {
    Decision decision{std::vector<Entry>{}};
    decision.repeated_ = true;
    return decision;
  }
  /// Whether it was accepted, now or before under the same key.
  explicit operator bool() const noexcept { return !refusal_; }
  /// Whether the same key was done before.
  [[nodiscard]] bool repeated() const noexcept { return repeated_; }
  /// What is to be appended, numbered from version() + 1 on; empty when refused or repeated.
  [[nodiscard]] std::vector<Entry> const& entries() const& noexcept { return entries_; }
  /// What is to be appended.
  [[nodiscard]] std::vector<Entry> entries() && noexcept { return std::move(entries_); }
  /// Why not. @throws NotFound (`not_refused`) if it was accepted.
  [[nodiscard]] CommandRefusal const& refusal() const;

 private:
  std::vector<Entry> entries_;
  std::optional<CommandRefusal> refusal_;
  bool repeated_ = false;
};

/// One spell of one pair, replayed from its entries. A value; copies are independent. Movable.
///
/// decide is pure: the same entries, command and act give the same answer everywhere.
class ROIR_EXPORT Relationship {
 public:
  /// A relationship without entries: only OpenRelationship is accepted.
  explicit Relationship(RelationshipId id);
  Relationship(Relationship const& other);             ///< an independent copy; O(what it holds)
  Relationship(Relationship&&) noexcept;               ///< takes over
  Relationship& operator=(Relationship const& other);  ///< an independent copy; O(what it holds)
  Relationship& operator=(Relationship&&) noexcept;    ///< takes over
  ~Relationship();

  /// A relationship from its entries, in order; what rests on an erased one is passed over.
  /// @throws Conflict (`gap_in_stream`) if versions do not follow one another from 1; FormatError (`impossible_entry`) for an entry that no
  /// decide would have given, as long as nothing was erased before it.
  [[nodiscard]] static Relationship replay(RelationshipId id, std::span<Entry const> entries);
  /// Takes in entries that were appended, all or none. O(1) on average for one, O(what it holds) for several at once. @throws as replay.
  void apply(std::span<Entry const> entries);

  /// Whether a command may be accepted, and the entries that say so. Changes nothing. O(what it lists); FileRecord looks through all notes.
  [[nodiscard]] Decision decide(Command command, Act const& act) const;

  /// Which one.
  [[nodiscard]] RelationshipId const& id() const noexcept;
  /// Number of entries that it was replayed from.
  [[nodiscard]] std::int64_t version() const noexcept;
  /// Whether it was opened.
  [[nodiscard]] bool is_open() const noexcept;
  /// Who leads. @throws NotFound (`not_opened`).
  [[nodiscard]] PersonId const& manager() const;
  /// Who is led. @throws NotFound (`not_opened`).
  [[nodiscard]] PersonId const& report() const;

  /// What one of the two may see; the only way to read. @throws Forbidden (`not_a_party`) for anybody else; NotFound (`not_opened`).
  [[nodiscard]] RelationshipView seen_by(PersonId const& viewer) const;
  /// What figures may be made of: no words of anybody, no author-only notes, no answers about the manager or about how somebody is; only
  /// that there was one, when, and by whom.
  [[nodiscard]] RelationshipState without_words() const;

 private:
  std::unique_ptr<Standing> standing_;
};

/// @cond descriptions
template <>
struct Description<PairContext> {
  static constexpr auto value = describe<PairContext>(
      "pair_context", 1, ROIR_FIELD(PairContext, policy, Visibility::Organisation),
      ROIR_FIELD(PairContext, agenda, Visibility::Organisation), ROIR_FIELD(PairContext, cadence, Visibility::Line),
      ROIR_FIELD(PairContext, absences, Visibility::Parties), ROIR_FIELD(PairContext, holidays, Visibility::Organisation),
      ROIR_FIELD(PairContext, work_days, Visibility::Line), ROIR_FIELD(PairContext, kpis, Visibility::Parties),
      ROIR_FIELD(PairContext, goals, Visibility::Parties), ROIR_FIELD(PairContext, contact, Visibility::Organisation));
};
template <>
struct Description<CommandRefusal> {
  static constexpr auto value = describe<CommandRefusal>(
      "command_refusal", 1, ROIR_FIELD(CommandRefusal, code, Visibility::Parties), ROIR_FIELD(CommandRefusal, subject, Visibility::Parties),
      ROIR_FIELD(CommandRefusal, parameters, Visibility::Parties),
      ROIR_FIELD(CommandRefusal, message, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(CommandRefusal, hint, Visibility::Parties));
};
/// @endcond

}  // namespace roir
