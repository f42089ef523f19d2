// SPDX-License-Identifier: MIT
#include "relationship/agreement_gaps.hpp"
#include "relationship/finding_rules.hpp"
#include "relationship/pair_days.hpp"
#include <roir/promises/due.hpp>

#include <algorithm>

namespace roir {
namespace {

// Requests for extra effort from which on one may speak of a habit.
constexpr std::int64_t habit = 2;

bool is_active(Sight const& sight, Goal const& goal) {
  return goal.person == sight.state.report && day_number(goal.from) <= sight.today &&
         (!goal.until || sight.today < day_number(*goal.until));
}

bool is_promised(Sight const& sight, Goal const& goal, Side side) {
  return std::any_of(sight.state.promises.begin(), sight.state.promises.end(),
                     [&](Promise const& promise) { return promise.goal == goal.name && promise.owner == side && is_owed(promise); });
}

// R-BOTH: each goal that is pursued has an open promise of each side.
std::vector<Finding> r_both(Sight const& sight) {
  std::vector<Finding> found;
  for (Goal const& goal : sight.context.goals)
    for (Side const side : {Side::Manager, Side::Report})
      if (is_active(sight, goal) && !is_promised(sight, goal, side))
        found.push_back(finding("r_both", {.responsible = Side::Manager, .subject = goal.name, .parameters = {{"side", side_text(side)}}}));
  return found;
}

bool is_effort_asked(Sight const& sight, Matter const& matter) {
  std::int64_t const age = sight.today - sight.day_of(matter.raised_at);
  return matter.kind == MatterKind::Effort && matter.by == Side::Manager && age >= 0 && age <= sight.context.policy.effort_days;
}

// R-WINWIN: a goal, or a request for extra effort, from which the report has nothing that anybody said.
std::vector<Finding> r_winwin(Sight const& sight) {
  std::vector<Finding> found;
  for (Goal const& goal : sight.context.goals)
    if (is_active(sight, goal) && goal.benefit_to_report.empty())
      found.push_back(finding("r_winwin", {.responsible = Side::Manager, .subject = goal.name, .parameters = {{"kind", "goal"}}}));
  for (Matter const& matter : sight.state.matters)
    if (is_effort_asked(sight, matter) && matter.gain.empty() && matter.state != MatterState::Declined)
      found.push_back(finding("r_winwin", {.responsible = Side::Manager,
                                           .subject = matter.matter.text(),
                                           .evidence = {matter.matter.text()},
                                           .parameters = {{"kind", "effort"}}}));
  return found;
}

// R-ASKGAIN: extra effort was asked for more often than something was delivered for it. The other way round is never a finding.
std::vector<Finding> r_askgain(Sight const& sight) {
  std::vector<std::string> asked;
  for (Matter const& matter : sight.state.matters)
    if (is_effort_asked(sight, matter)) asked.push_back(matter.matter.text());
  auto const delivered = std::count_if(sight.state.promises.begin(), sight.state.promises.end(), [&](Promise const& promise) {
    return promise.owner == Side::Manager && promise.delivered_on && promise.state != PromiseState::Disputed &&
           sight.today - day_number(*promise.delivered_on) <= sight.context.policy.effort_days;
  });
  auto const requests = static_cast<std::int64_t>(asked.size());
  if (requests < habit || delivered >= requests) return {};
  return {finding("r_askgain", {.responsible = Side::Manager,
                                .subject = sight.state.relationship.text(),
                                .evidence = std::move(asked),
                                .parameters = {{"requests", std::to_string(requests)},
                                               {"delivered", std::to_string(delivered)},
                                               {"days", std::to_string(sight.context.policy.effort_days)}}})};
}

bool is_beginning(Phase phase) noexcept {
  return phase == Phase::New || phase == Phase::KickStart || phase == Phase::Rekindle;
}

// R-CATALYST: in a relationship that begins the first promise is the manager's, and comes within the time of a quick win.
std::vector<Finding> r_catalyst(Sight const& sight) {
  std::int32_t const begin = sight.state.kick_start_since ? sight.day_of(*sight.state.kick_start_since) : day_number(sight.state.from);
  std::int64_t const age = sight.today - begin;
  if (!is_beginning(sight.state.phase) || age > sight.context.policy.kick_start_days) return {};
  std::int64_t by_manager = 0;
  std::vector<std::string> by_report;
  Side first = Side::Unknown;
  for (Promise const& promise : sight.state.promises) {
    bool const is_given = is_owed(promise) || promise.delivered_on;
    if (!is_given || sight.day_of(promise.made_at) < begin) continue;
    if (first == Side::Unknown) first = promise.owner;
    if (promise.owner == Side::Manager)
      ++by_manager;
    else
      by_report.push_back(promise.promise.text());
  }
  if (by_manager > 0 || (first == Side::Unknown && age <= sight.context.policy.quick_win_days)) return {};
  std::string const count = std::to_string(by_report.size());
  return {finding("r_catalyst", {.responsible = Side::Manager,
                                 .subject = sight.state.relationship.text(),
                                 .evidence = std::move(by_report),
                                 .parameters = {{"by_report", count}, {"since", day_text(begin)}}})};
}

// R-CONTRACT: the working agreement is not complete after the time to make one.
std::vector<Finding> r_agreement(Sight const& sight) {
  AgreementGaps const gaps = agreement_gaps(sight);
  PairDays const days{sight, sight.today + 1};
  if (gaps.missing.empty() || days.eligible.days() < sight.context.policy.agreement_grace_days) return {};
  return {finding("r_agreement", {.subject = gaps.subject.empty() ? sight.state.relationship.text() : gaps.subject,
                                  .parameters = {{"missing", gaps.missing}, {"days", std::to_string(days.eligible.days())}}})};
}

// R-CONTRACT: the day by which the two wanted to look at it again is over.
std::vector<Finding> r_agreement_review(Sight const& sight) {
  AgreementGaps const gaps = agreement_gaps(sight);
  if (!gaps.review_due || *gaps.review_due >= sight.today) return {};
  return {finding("r_agreement_review", {.subject = gaps.subject, .parameters = {{"due", day_text(*gaps.review_due)}}})};
}

// R-STALE: a promise is long overdue and nobody touched it.
std::vector<Finding> r_stale(Sight const& sight) {
  std::vector<Finding> found;
  for (Promise const& promise : sight.state.promises) {
    if (!is_owed(promise) || !promise.due) continue;
    std::int32_t const days = sight.today - day_number(*promise.due);
    if (days > sight.context.policy.stale_after_days)
      found.push_back(finding("r_stale", {.responsible = promise.owner,
                                          .subject = promise.promise.text(),
                                          .evidence = {promise.promise.text()},
                                          .parameters = {{"days", std::to_string(days)}, {"due", day_text(day_number(*promise.due))}}}));
  }
  return found;
}

constexpr FindingRule rules[]{{"r_both", r_both},         {"r_winwin", r_winwin},       {"r_askgain", r_askgain},
                              {"r_catalyst", r_catalyst}, {"r_agreement", r_agreement}, {"r_agreement_review", r_agreement_review},
                              {"r_stale", r_stale}};

}  // namespace

std::span<FindingRule const> promise_rules() noexcept {
  return rules;
}

}  // namespace roir
