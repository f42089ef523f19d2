// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/policy/scoring_decision.hpp>

namespace roir {
namespace {

constexpr std::int64_t longest_decision_days = 1096;

}  // namespace

DecideScoring const* scoring_on(std::span<DecideScoring const> decisions, Date day) noexcept {
  DecideScoring const* latest = nullptr;
  for (DecideScoring const& one : decisions)
    if (one.from <= day && day < one.until && (latest == nullptr || latest->from <= one.from)) latest = &one;
  return latest != nullptr && latest->on ? latest : nullptr;
}

void Description<DecideScoring>::validate(DecideScoring const& record) {
  constexpr char const* code = "bad_scoring_decision";
  check_record::said(code, record.by.text(), "the name of a decision on scoring", record.decision);
  check_record::said(code, record.decision, "who decided on scoring", record.by.text());
  check_record::said(code, record.decision, "the reason of a decision on scoring", record.reason);
  check_record::holds(code, record.decision, !record.on || !record.heard.empty(), "nobody was heard before scoring is turned on",
                      "Say who was: the employees' representatives, the data protection officer.");
  check_record::holds(code, record.decision, !record.from.is_special() && !record.until.is_special() && record.from < record.until,
                      "a decision on scoring does not begin and end on days that are known", "It runs out; say when.");
  check_record::holds(code, record.decision, (record.until - record.from).days() <= longest_decision_days,
                      "a decision on scoring holds longer than three years", "Decide anew after three years at the latest.");
}

}  // namespace roir
