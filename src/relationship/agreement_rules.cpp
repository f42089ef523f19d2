// SPDX-License-Identifier: MIT
#include "relationship/agreements.hpp"
#include "relationship/rules.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>

namespace roir {
namespace {

std::optional<Moment>& agreement_of(WorkingAgreement& agreement, Side side) noexcept {
  return side == Side::Manager ? agreement.agreed_by_manager : agreement.agreed_by_report;
}

}  // namespace

std::optional<ShareChoice> needed_for(ClauseKind kind) noexcept {
  switch (kind) {
    case ClauseKind::Hope:
    case ClauseKind::Fear:
      return ShareChoice::HopesAndFears;
    case ClauseKind::Style:
    case ClauseKind::Motivator:
    case ClauseKind::Demotivator:
      return ShareChoice::Style;
    default:
      return std::nullopt;
  }
}

WorkingAgreement const* agreement_in_force(RelationshipState const& state) noexcept {
  auto const found = std::find_if(state.agreements.rbegin(), state.agreements.rend(),
                                  [](WorkingAgreement const& one) { return one.agreed_by_manager && one.agreed_by_report; });
  return found == state.agreements.rend() ? nullptr : &*found;
}

Clause const* clause_of(WorkingAgreement const& agreement, std::string const& name) noexcept {
  auto const found =
      std::find_if(agreement.clauses.begin(), agreement.clauses.end(), [&](Clause const& clause) { return clause.clause == name; });
  return found == agreement.clauses.end() ? nullptr : &*found;
}

Verdict check(Judge const& judge, ProposeAgreement& body) {
  if (body.clauses.empty()) return refuse("empty_agreement", judge.standing.state.relationship.text());
  for (Clause const& clause : body.clauses)
    if (auto const choice = needed_for(clause.kind); choice && !judge.standing.both_share(*choice))
      return refuse("not_shared", clause.clause, {{"what", std::string{word(*choice)}}});
  if (!body.review_due) body.review_due = judge.today + boost::gregorian::days{judge.context.policy.agreement_review_days};
  if (*body.review_due < judge.today)
    return refuse("due_is_over", judge.standing.state.relationship.text(), {{"due", day_words(*body.review_due)}});
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, ProposeAgreement const& body) {
  std::vector<WorkingAgreement>& all = standing.state.agreements;
  WorkingAgreement agreement{.version = ++standing.agreements,
                             .proposed_by = said.by,
                             .proposed_at = said.at,
                             .clauses = body.clauses,
                             .review_due = body.review_due};
  agreement_of(agreement, said.by) = said.at;
  all.push_back(std::move(agreement));
}

Verdict check(Judge const& judge, AgreeAgreement& body) {
  std::vector<WorkingAgreement> const& all = judge.standing.state.agreements;
  if (all.empty()) return refuse("no_agreement", judge.standing.state.relationship.text());
  WorkingAgreement const& latest = all.back();
  if (latest.version != body.version)
    return refuse("agreement_changed", judge.standing.state.relationship.text(),
                  {{"seen", std::to_string(body.version)}, {"version", std::to_string(latest.version)}});
  if (judge.side == Side::Manager ? latest.agreed_by_manager.has_value() : latest.agreed_by_report.has_value())
    return refuse("already_agreed", judge.standing.state.relationship.text());
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, AgreeAgreement const&) {
  agreement_of(standing.state.agreements.back(), said.by) = said.at;
}

Verdict check(Judge const&, ChooseSharing&) {
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, ChooseSharing const& body) {
  std::vector<Sharing>& all = standing.state.sharing;
  auto found = std::find_if(all.begin(), all.end(), [&](Sharing const& one) { return one.what == body.what; });
  if (found == all.end()) found = all.insert(all.end(), Sharing{.what = body.what});
  (said.by == Side::Manager ? found->manager : found->report) = body.yes;
}

Verdict check(Judge const& judge, ReviewExpectation& body) {
  WorkingAgreement const* const agreement = agreement_in_force(judge.standing.state);
  Clause const* const clause = agreement == nullptr ? nullptr : clause_of(*agreement, body.clause);
  if (clause == nullptr || clause->kind != ClauseKind::Expectation) return refuse("no_expectation", body.clause);
  return only(judge, clause->holder);
}

void take_in(Standing& standing, Said const& said, ReviewExpectation const& body) {
  standing.state.reviews.push_back(
      {.clause = body.clause, .holder = said.by, .at = said.at, .fulfilled = body.fulfilled, .text = body.text});
}

}  // namespace roir
