// SPDX-License-Identifier: MIT
#include "relationship/agreement_gaps.hpp"

#include "relationship/agreements.hpp"

#include <algorithm>

namespace roir {
namespace {

bool has(WorkingAgreement const& agreement, ClauseKind kind, Side holder) {
  return std::any_of(agreement.clauses.begin(), agreement.clauses.end(),
                     [&](Clause const& clause) { return clause.kind == kind && clause.holder == holder; });
}

}  // namespace

AgreementGaps agreement_gaps(Sight const& sight) {
  AgreementGaps gaps;
  auto const lacks = [&](bool is_missing, char const* what) {
    if (is_missing) gaps.missing.append(gaps.missing.empty() ? "" : ", ").append(what);
  };
  if (sight.state.agreements.empty()) {
    gaps.missing = "agreement";
    return gaps;
  }
  WorkingAgreement const* const in_force = agreement_in_force(sight.state);
  WorkingAgreement const* const looked_at = in_force != nullptr ? in_force : &sight.state.agreements.back();
  gaps.subject = std::to_string(looked_at->version);
  lacks(!has(*looked_at, ClauseKind::Expectation, Side::Manager), "expectation_of_manager");
  lacks(!has(*looked_at, ClauseKind::Expectation, Side::Report), "expectation_of_report");
  lacks(!has(*looked_at, ClauseKind::SupportPromise, Side::Manager), "support_promise");
  lacks(!has(*looked_at, ClauseKind::ExpectedReturn, Side::Report), "expected_return");
  lacks(!looked_at->agreed_by_manager, "consent_of_manager");
  lacks(!looked_at->agreed_by_report, "consent_of_report");
  if (in_force != nullptr && in_force->review_due) gaps.review_due = day_number(*in_force->review_due);
  return gaps;
}

}  // namespace roir
