// SPDX-License-Identifier: MIT
#include "relationship/settles.hpp"

#include <algorithm>

namespace roir {
namespace {

// Gathers the names that a body touches, in words that say what they are names of.
class Gather {
 public:
  explicit Gather(PersonId const& actor) : actor_{actor.text()} {}

  Gather& reads(char const* what, std::string const& id = "") { return put(touches_.reads, what, id); }
  Gather& adds(char const* what, std::string const& id = "") { return put(touches_.adds, what, id); }
  Gather& writes(char const* what, std::string const& id = "") { return put(touches_.writes, what, id); }
  template <class Tag>
  Gather& reads(char const* what, std::optional<Id<Tag>> const& id) {
    return id ? reads(what, id->text()) : *this;
  }
  template <class Tag>
  Gather& adds(char const* what, std::optional<Id<Tag>> const& id) {
    return id ? adds(what, id->text()) : *this;
  }
  [[nodiscard]] std::string const& actor() const noexcept { return actor_; }
  [[nodiscard]] Touches done() && { return std::move(touches_); }

 private:
  Gather& put(std::vector<std::string>& names, char const* what, std::string const& id) {
    names.push_back(id.empty() ? std::string{what} : std::string{what} + ":" + id);
    return *this;
  }
  std::string const& actor_;
  Touches touches_;
};

// The relationship itself. What settles nothing relies on it going on (see touches).
void gather(Gather& g, OpenRelationship const&) {
  g.writes("spell");
}
void gather(Gather& g, CloseRelationship const&) {
  g.writes("spell");
}
void gather(Gather& g, MarkPhase const&) {
  g.writes("phase");
}
void gather(Gather& g, CarryOver const& body) {
  g.writes("carried", body.from.text());
  for (auto const& carried : body.topics) g.writes("topic", carried.topic.topic.text()).reads("topic", carried.topic.parent);
  for (auto const& carried : body.promises) g.writes("promise", carried.promise.promise.text()).reads("topic", carried.promise.topic);
}

// Meetings.
void gather(Gather& g, ArrangeMeeting const& body) {
  g.writes("meeting", body.meeting.text());
  if (body.replaces) g.writes("meeting", body.replaces->text());
}
template <class Body>
requires std::same_as<Body, MoveMeeting> || std::same_as<Body, CancelMeeting> || std::same_as<Body, MissMeeting> ||
    std::same_as<Body, ChaseMeeting> || std::same_as<Body, StartMeeting> || std::same_as<Body, EndMeeting> ||
    std::same_as<Body, HoldMeeting>
void gather(Gather& g, Body const& body) {
  g.writes("meeting", body.meeting.text());
}
void gather(Gather& g, Arrive const& body) {
  g.reads("meeting", body.meeting.text()).reads("sharing").writes("arrival", body.meeting.text() + "/" + g.actor());
}
void gather(Gather& g, LogTime const& body) {
  g.reads("meeting", body.meeting).adds("times");
}
void gather(Gather& g, RateTone const& body) {
  g.reads("meeting", body.meeting.text()).writes("tone", body.meeting.text());
}

// Agenda and topics.
void gather(Gather& g, AddItem const& body) {
  g.reads("meeting", body.meeting.text()).reads("topic", body.topic).writes("item", body.item.text());
}
void gather(Gather& g, EditItem const& body) {
  g.reads("topic", body.topic).writes("item", body.item.text());
}
void gather(Gather& g, CloseItem const& body) {
  g.writes("item", body.item.text());
}
void gather(Gather& g, OpenTopic const& body) {
  g.reads("topic", body.parent).writes("topic", body.topic.text());
}
void gather(Gather& g, MarkTopic const& body) {
  g.writes("topic", body.topic.text());
}

// Page, record and evidence: statements and promises add to a page, whoever files or signs it relies on all of it.
void gather(Gather& g, WriteNote const& body) {
  g.reads("meeting", body.meeting.text()).adds("page", body.meeting.text()).writes("note", body.note.text());
}
void gather(Gather& g, KeepNote const& body) {
  g.writes("own", g.actor() + "/" + body.note.text());
}
template <class Body>
requires std::same_as<Body, FileRecord> || std::same_as<Body, SignRecord> || std::same_as<Body, ReadRecord>
void gather(Gather& g, Body const& body) {
  g.reads("meeting", body.meeting.text()).writes("page", body.meeting.text());
}
void gather(Gather& g, AddAddendum const& body) {
  g.adds("page", body.meeting.text());
}
void gather(Gather& g, AttachEvidence const& body) {
  g.writes("evidence", body.evidence.text());
  if (body.about.kind == SubjectKind::Promise)
    g.adds("promise", body.about.id);  // it has evidence then
  else
    g.reads(word(body.about.kind).data(), body.about.id);
}

// What happens in the talk.
template <class Body>
requires std::same_as<Body, Recognise> || std::same_as<Body, GiveFeedback> || std::same_as<Body, RaiseMatter>
void gather(Gather& g, Body const& body) {
  g.reads("meeting", body.meeting).reads("topic", body.topic).writes("matter", body.matter.text());
}
template <class Body>
requires std::same_as<Body, AnswerMatter> || std::same_as<Body, FinishMatter> || std::same_as<Body, CloseLoop>
void gather(Gather& g, Body const& body) {
  g.writes("matter", body.matter.text());
}
void gather(Gather& g, AskPulse const& body) {
  g.reads("meeting", body.meeting).reads("sharing").writes("pulse", body.pulse.text());
}
void gather(Gather& g, AnswerPulse const& body) {
  g.reads("sharing").writes("pulse", body.pulse.text());
}
void gather(Gather& g, AnswerUpward const& body) {
  g.adds("upward", body.item);
}
void gather(Gather& g, TallyTalk const& body) {
  g.reads("meeting", body.meeting.text()).writes("tally", body.meeting.text() + "/" + g.actor());
}
void gather(Gather& g, RateJointly const& body) {
  g.adds("rating", body.about).writes("own_rating", body.about + "/" + g.actor());
}
void gather(Gather& g, AgreeRating const& body) {
  g.writes("rating", body.about);
}
template <class Body>
requires std::same_as<Body, PlanDevelopment> || std::same_as<Body, AgreePlan> || std::same_as<Body, FinishStep>
void gather(Gather& g, Body const& body) {
  g.writes("plan", body.plan.text());
}

// Promises and the working agreement.
void gather(Gather& g, MakePromise const& body) {
  g.reads("meeting", body.meeting).reads("topic", body.topic).adds("page", body.meeting).writes("promise", body.promise.text());
  if (!body.support_for.empty()) g.reads("agreement");
}
template <class Body>
requires std::same_as<Body, AcceptPromise> || std::same_as<Body, DeclinePromise> || std::same_as<Body, StartPromise> ||
    std::same_as<Body, RenegotiatePromise> || std::same_as<Body, ReleasePromise> || std::same_as<Body, DeliverPromise> ||
    std::same_as<Body, ConfirmPromise> || std::same_as<Body, DisputePromise> || std::same_as<Body, BreakPromise>
void gather(Gather& g, Body const& body) {
  g.writes("promise", body.promise.text());
}
template <class Body>
requires std::same_as<Body, ProposeAgreement> || std::same_as<Body, AgreeAgreement>
void gather(Gather& g, Body const&) {
  g.reads("sharing").writes("agreement");
}
void gather(Gather& g, ChooseSharing const&) {
  g.writes("sharing");
}
void gather(Gather& g, ReviewExpectation const& body) {
  g.reads("agreement").adds("review", body.clause);
}

// The organisation and its people: whoever changes who leads whom relies on who led whom.
void gather(Gather& g, Person const& body) {
  g.writes("person", body.id.text());
}
void gather(Gather& g, Employment const& body) {
  g.reads("person", body.person.text()).writes("employment", body.person.text());
}
void gather(Gather& g, ReportingLine const& body) {
  g.reads("person", body.report.text()).reads("person", body.manager.text()).writes("lines");
}
void gather(Gather& g, Holiday const& body) {
  g.writes("holiday", body.region);
}
void gather(Gather& g, ProgrammeAdoption const& body) {
  g.writes("programme", body.subject);
}
void gather(Gather& g, RegisterPlan const& body) {
  for (PlannedStart const& one : body.assignment) g.reads("person", one.manager.text());
  g.writes("plan", body.plan);
}
void gather(Gather& g, Absence const&) {
  g.writes("absences");
}
void gather(Gather& g, KpiReading const& body) {
  g.adds("kpi", body.kpi);
}
void gather(Gather& g, Goal const& body) {
  g.writes("goal", body.name);
}
void gather(Gather& g, DecideTier const&) {
  g.writes("tiers");
}
void gather(Gather& g, DecideScoring const&) {
  g.writes("scoring");
}
void gather(Gather&, Erased const&) {}

bool meet(std::vector<std::string> const& some, std::vector<std::string> const& others) noexcept {
  return std::any_of(some.begin(), some.end(),
                     [&](std::string const& one) { return std::find(others.begin(), others.end(), one) != others.end(); });
}

}  // namespace

Touches touches(Body const& body, PersonId const& actor) {
  Gather gathered{actor};
  std::visit(
      [&]<class Kind>(Kind const& record) {
        if constexpr (!std::is_same_v<Kind, OpenRelationship> && !std::is_same_v<Kind, Erased> && !settles<Kind>)
          if (stream_kind_of(body) == StreamKind::Relationship) gathered.reads("spell");
        gather(gathered, record);
      },
      body);
  return std::move(gathered).done();
}

bool commute(Touches const& earlier, Touches const& later) noexcept {
  return !meet(earlier.writes, later.reads) && !meet(earlier.writes, later.adds) && !meet(earlier.writes, later.writes) &&
         !meet(earlier.adds, later.reads) && !meet(earlier.adds, later.writes);
}

}  // namespace roir
