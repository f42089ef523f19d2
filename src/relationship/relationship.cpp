// SPDX-License-Identifier: MIT
#include "relationship/redaction.hpp"
#include "relationship/rules.hpp"
#include "relationship/sayable.hpp"
#include "relationship/settles.hpp"
#include <roir/core/error.hpp>
#include <roir/relationship/view.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <type_traits>

namespace roir {
namespace {

PairContext const nothing_known{};

// Kinds that whoever keeps the organisation's records may say too.
template <class Kind>
constexpr bool open_to_all = std::is_same_v<Kind, OpenRelationship> || std::is_same_v<Kind, CloseRelationship>;

template <class Kind>
concept of_a_relationship = requires(Judge const& judge, Kind& kind) {
  check(judge, kind);
};

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
    if (auto refusal = cannot_be(kind, judge.standing.state.relationship.text())) return refusal;
    return check(judge, kind);
  } else {
    return wrong_stream(kind, judge.standing.state.relationship.text());
  }
}

// What is refused for the state that something is in. After an erasure, what had changed that state may be what was erased.
bool is_about_a_state(std::string_view code) noexcept {
  constexpr auto codes =
      std::to_array<std::string_view>({"empty_record", "item_is", "matter_is", "meeting_is", "no_support_clause", "not_lost", "not_shared",
                                       "promise_is", "record_changed", "record_is", "topic_is"});
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// Takes in one entry, or changes nothing and throws.
void take_in_entry(Standing& standing, Entry const& entry) {
  if (auto const* const erased = std::get_if<Erased>(&entry.body)) {
    standing.erased = true;
    if (erased->kind == record_name<ProposeAgreement>) ++standing.agreements;  // versions stay what they were
    return;
  }
  Command body = entry.body;
  auto const refusal = judge(standing, {.actor = entry.actor, .at = entry.at}, body);
  if (refusal && !standing.erased) throw_impossible(standing.state.relationship.text(), entry, *refusal);
  if (refusal && !is_about_a_state(refusal->code)) return;  // it rests on what was erased
  Moment const at = entry.at.minute();
  Said const said{standing.side_of(entry.actor), at, local_day(standing, at)};
  std::visit(
      [&]<class Kind>(Kind const& kind) {
        if constexpr (of_a_relationship<Kind>) take_in(standing, said, kind);
      },
      body);
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
  take_in_all(standing_, entries, id().text(), take_in_entry);
}

Decision Relationship::decide(Command command, Act const& act) const {
  if (auto answer = answer_to_key(*standing_, command, act)) return *std::move(answer);
  if (auto refusal = judge(*standing_, act, command)) return Decision{*std::move(refusal)};
  return accepted(*standing_, std::move(command), act);
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
