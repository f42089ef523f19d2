// SPDX-License-Identifier: MIT
#include <roir/promises/agreement_figures.hpp>

#include <algorithm>
#include <map>
#include <string_view>

namespace roir {
namespace {

constexpr double unmet_below = 0.5;

/// The day on which the second of the two agreed.
std::optional<std::int32_t> agreed_day(WorkingAgreement const& agreement, TimeFrame const& frame) {
  if (!agreement.agreed_by_manager || !agreement.agreed_by_report) return std::nullopt;
  return std::max(frame.day_of(*agreement.agreed_by_manager), frame.day_of(*agreement.agreed_by_report));
}

}  // namespace

AgreementStanding agreement_on(std::span<WorkingAgreement const> agreements, std::int32_t day, TimeFrame const& frame,
                               RelationshipPolicy const& policy) {
  AgreementStanding standing;
  WorkingAgreement const* latest = nullptr;
  std::int32_t agreed = 0;
  for (WorkingAgreement const& one : agreements) {
    auto const when = agreed_day(one, frame);
    if (!when || *when > day || (latest != nullptr && one.version < latest->version)) continue;
    latest = &one;
    agreed = *when;
  }
  if (latest == nullptr) return standing;
  standing.version = latest->version;
  for (Clause const& clause : latest->clauses) {
    standing.manager_expects += clause.kind == ClauseKind::Expectation && clause.holder == Side::Manager ? 1 : 0;
    standing.report_expects += clause.kind == ClauseKind::Expectation && clause.holder == Side::Report ? 1 : 0;
    standing.support_promises += clause.kind == ClauseKind::SupportPromise ? 1 : 0;
    standing.expected_returns += clause.kind == ClauseKind::ExpectedReturn ? 1 : 0;
  }
  standing.age_days = day - agreed;
  std::int64_t const review = latest->review_due ? day_number(*latest->review_due) : agreed + policy.agreement_review_days;
  standing.is_review_overdue = day > review;
  standing.is_complete = standing.manager_expects > 0 && standing.report_expects > 0 && standing.support_promises > 0 &&
                         standing.expected_returns > 0 && !standing.is_review_overdue;
  return standing;
}

Trials agreement_trials(std::span<WorkingAgreement const> agreements, std::int32_t day, std::int32_t since, TimeFrame const& frame,
                        RelationshipPolicy const& policy) {
  Trials made;
  if (!frame.holds(day) || day < since) return made;
  if (day - since < policy.agreement_grace_days)
    made.pending = 1;
  else
    made.trials.push_back({day, agreement_on(agreements, day, frame, policy).is_complete});
  return made;
}

Parts fulfilment_parts(std::span<ExpectationReview const> reviews, Side holder, TimeFrame const& frame) {
  std::map<std::string_view, Part> last;  // of each expectation
  for (ExpectationReview const& review : reviews) {
    std::int32_t const day = frame.day_of(review.at);
    if (review.holder != holder || !frame.holds(day)) continue;
    auto const [place, is_new] = last.try_emplace(review.clause, Part{day, review.fulfilled, 1});
    if (!is_new && day >= place->second.day) place->second = {day, review.fulfilled, 1};
  }
  Parts made;
  for (auto const& [clause, part] : last) made.parts.push_back(part);
  std::ranges::stable_sort(made.parts, {}, &Part::day);
  return made;
}

Trials unmet_trials(std::span<ExpectationReview const> reviews, Side holder, TimeFrame const& frame) {
  Trials made;
  for (Part const& part : fulfilment_parts(reviews, holder, frame).parts) made.trials.push_back({part.day, part.numerator < unmet_below});
  return made;
}

}  // namespace roir
