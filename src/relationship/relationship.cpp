// SPDX-License-Identifier: MIT
#include "relationship/redaction.hpp"
#include "relationship/rules.hpp"
#include <roir/core/error.hpp>
#include <roir/relationship/view.hpp>

#include <type_traits>

namespace roir {
namespace {

PairContext const nothing_known{};

// Kinds that settle what was begun; they are accepted after the end of a relationship too.
template <class Kind>
constexpr bool settles =
    std::is_same_v<Kind, CloseRelationship> || std::is_same_v<Kind, CloseItem> || std::is_same_v<Kind, KeepNote> ||
    std::is_same_v<Kind, FileRecord> || std::is_same_v<Kind, SignRecord> || std::is_same_v<Kind, ReadRecord> ||
    std::is_same_v<Kind, AddAddendum> || std::is_same_v<Kind, AttachEvidence> || std::is_same_v<Kind, AnswerMatter> ||
    std::is_same_v<Kind, FinishMatter> || std::is_same_v<Kind, CloseLoop> || std::is_same_v<Kind, FinishStep> ||
    std::is_same_v<Kind, ReleasePromise> || std::is_same_v<Kind, DeliverPromise> || std::is_same_v<Kind, ConfirmPromise> ||
    std::is_same_v<Kind, DisputePromise> || std::is_same_v<Kind, BreakPromise> || std::is_same_v<Kind, LogTime>;
// Kinds that whoever keeps the organisation's records may say too.
template <class Kind>
constexpr bool open_to_all = std::is_same_v<Kind, OpenRelationship> || std::is_same_v<Kind, CloseRelationship>;

template <class Kind>
concept of_a_relationship = requires(Judge const& judge, Kind& kind) {
  check(judge, kind);
};

// What a key stands for: the same kind of thing done to the same things. (What check completes may differ between the two.)
DoneBefore done_before(Body const& body, PersonId const& actor) {
  Touches const touched = touches(body, actor);
  std::size_t names = 0;
  for (std::string const& name : touched.writes) boost::hash_combine(names, name);
  for (std::string const& name : touched.adds) boost::hash_combine(names, name);
  return {kind_of(body), names};
}

Date local_day(Standing const& standing, Moment const& at) {
  return to_date(day_of_minutes(standing.zone ? standing.zone->local_minutes(at.minutes()) : at.minutes()));
}

// Whether somebody may say something of this kind at all.
template <class Kind>
Verdict may_say(Judge const& judge, Act const& act) {
  Standing const& standing = judge.standing;
  if constexpr (std::is_same_v<Kind, OpenRelationship>) return std::nullopt;
  if (!standing.opened) return refuse("not_opened", standing.state.relationship.text());
  if constexpr (!open_to_all<Kind>)
    if (judge.side != Side::Manager && judge.side != Side::Report) return refuse("not_a_party", act.actor.text());
  if constexpr (!settles<Kind>)
    if (standing.state.until && judge.today >= *standing.state.until)
      return refuse("after_the_end", standing.state.relationship.text(), {{"until", format_day(day_number(*standing.state.until))}});
  return std::nullopt;
}

template <class Kind>
Verdict verdict(Judge const& judge, Act const& act, Kind& kind) {
  if constexpr (of_a_relationship<Kind>) {
    if (auto refusal = may_say<Kind>(judge, act)) return refusal;
    try {
      validate(kind);
    } catch (Error const& error) {
      return CommandRefusal{.code = error.code(), .subject = error.subject(), .message = error.message(), .hint = error.hint()};
    }
    return check(judge, kind);
  } else {
    return refuse("wrong_stream", judge.standing.state.relationship.text(), {{"kind", std::string{record_name<Kind>}}});
  }
}

}  // namespace

Verdict judge(Standing const& standing, Act const& act, Command& command) {
  Moment const at = act.at.minute();
  Judge const judge{standing, act.context == nullptr ? nothing_known : *act.context, standing.side_of(act.actor), at,
                    local_day(standing, at)};
  return std::visit([&](auto& kind) { return verdict(judge, act, kind); }, command);
}

Standing::Standing(RelationshipId id)
    : state{.relationship = std::move(id), .manager = PersonId{"-"}, .report = PersonId{"-"}, .from = to_date(0)} {}

Side Standing::side_of(PersonId const& person) const noexcept {
  if (!opened) return Side::Other;
  return person == state.manager ? Side::Manager : person == state.report ? Side::Report : Side::Other;
}

PersonId const& Standing::person_on(Side side) const noexcept {
  return side == Side::Manager ? state.manager : state.report;
}

bool Standing::both_share(ShareChoice what) const noexcept {
  for (Sharing const& sharing : state.sharing)
    if (sharing.what == what) return sharing.manager && sharing.report;
  return false;
}

CommandRefusal const& Decision::refusal() const {
  if (!refusal_)
    throw NotFound{{.code = "not_refused", .message = "the command was accepted", .hint = "Ask a Decision that is false why."}};
  return *refusal_;
}

Relationship::Relationship(RelationshipId id) : standing_{std::make_unique<Standing>(std::move(id))} {}
Relationship::Relationship(Relationship const& other) : standing_{std::make_unique<Standing>(*other.standing_)} {}
Relationship::Relationship(Relationship&&) noexcept = default;
Relationship& Relationship::operator=(Relationship const& other) {
  return *this = Relationship{other};
}
Relationship& Relationship::operator=(Relationship&&) noexcept = default;
Relationship::~Relationship() = default;

Relationship Relationship::replay(RelationshipId id, std::span<Entry const> entries) {
  Relationship relationship{std::move(id)};
  relationship.apply(entries);
  return relationship;
}

void Relationship::apply(std::span<Entry const> entries) {
  std::int64_t next = standing_->version;
  for (Entry const& entry : entries)
    if (entry.version != ++next)
      throw Conflict{{.code = "gap_in_stream",
                      .message = "entry " + std::to_string(entry.version) + " stands where entry " + std::to_string(next) + " should",
                      .subject = id().text(),
                      .hint = "Read the stream again, whole and in order."}};
  for (Entry const& entry : entries) {
    Standing& standing = *standing_;
    Moment const at = entry.at.minute();
    Said const said{standing.side_of(entry.actor), at, local_day(standing, at)};
    std::visit(
        [&]<class Kind>(Kind const& kind) {
          if constexpr (of_a_relationship<Kind>) {
            take_in(standing, said, kind);
          } else if constexpr (!std::is_same_v<Kind, Erased>) {
            throw FormatError{{.code = "impossible_entry",
                               .message = "a " + std::string{record_name<Kind>} + " does not belong to a relationship",
                               .subject = id().text(),
                               .place = std::to_string(entry.version)}};
          }
        },
        entry.body);
    standing.version = entry.version;
    if (!entry.key.empty()) standing.keys.emplace(entry.key, done_before(entry.body, entry.actor));
  }
}

Decision Relationship::decide(Command command, Act const& act) const {
  Standing const& standing = *standing_;
  if (!act.key.empty())
    if (auto const done = standing.keys.find(act.key); done != standing.keys.end())
      return done->second == done_before(command, act.actor) ? Decision::repeat() : Decision{refuse("key_reused", act.key)};
  if (auto refusal = judge(standing, act, command)) return Decision{*std::move(refusal)};
  std::vector<Entry> entries;
  entries.push_back(Entry{.version = standing.version + 1,
                          .actor = act.actor,
                          .at = act.at,
                          .recorded_at = act.recorded_at.value_or(act.at),
                          .key = act.key,
                          .body = std::move(command)});
  return Decision{std::move(entries)};
}

RelationshipId const& Relationship::id() const noexcept {
  return standing_->state.relationship;
}

std::int64_t Relationship::version() const noexcept {
  return standing_->version;
}

bool Relationship::is_open() const noexcept {
  return standing_->opened;
}

namespace {

void require_opened(Standing const& standing) {
  if (!standing.opened)
    throw NotFound{{.code = "not_opened",
                    .message = "the relationship has not begun",
                    .subject = standing.state.relationship.text(),
                    .hint = "Its first entry opens it; an erased one stays closed."}};
}

}  // namespace

PersonId const& Relationship::manager() const {
  require_opened(*standing_);
  return standing_->state.manager;
}

PersonId const& Relationship::report() const {
  require_opened(*standing_);
  return standing_->state.report;
}

RelationshipView Relationship::seen_by(PersonId const& viewer) const {
  require_opened(*standing_);
  Side const side = standing_->side_of(viewer);
  if (side == Side::Other)
    throw Forbidden{{.code = "not_a_party",
                     .message = viewer.text() + " is neither of the two",
                     .subject = id().text(),
                     .hint = "Only the manager and the direct report may read their relationship."}};
  return RelationshipView{viewer, side, seen_from(standing_->state, side)};
}

RelationshipState Relationship::without_words() const {
  return wordless(standing_->state);
}

}  // namespace roir
