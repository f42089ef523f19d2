// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/policy/analysis_plan.hpp>

#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace roir {
namespace {

constexpr std::int64_t most_months = 600;
constexpr std::int64_t most_draws = 1'000'000;
constexpr std::int64_t most_people = 100'000;
constexpr std::int64_t most_confirmatory = 3;

[[noreturn]] void refuse_plan(RegisterPlan const& plan, std::string message, char const* hint) {
  throw InvalidArgument{{.code = "bad_plan", .message = std::move(message), .subject = plan.plan, .hint = hint}};
}

void check_starts(RegisterPlan const& plan) {
  std::set<PersonId> managers;
  for (PlannedStart const& one : plan.assignment) {
    if (!managers.insert(one.manager).second)
      throw InvalidArgument{{.code = "same_team_twice",
                             .message = "the team of " + one.manager.text() + " begins twice",
                             .subject = one.manager.text(),
                             .hint = "Each team begins once; put people whom two lead together into one team."}};
    if (one.start && *one.start >= plan.months)
      refuse_plan(plan, "the team of " + one.manager.text() + " begins after the last month",
                  "Leave the start empty for not within the trial.");
  }
}

}  // namespace

void Description<OutcomeSpread>::validate(OutcomeSpread const& spread) {
  for (double const variance : std::array{spread.between_teams, spread.team_months, spread.between_persons, spread.within})
    if (!(variance >= 0 && std::isfinite(variance)))
      throw InvalidArgument{{.code = "bad_spread", .message = "a variance is 0 or more, not " + std::to_string(variance)}};
  for (double const decay : std::array{spread.team_decay, spread.person_decay})
    if (!(decay >= 0 && decay <= 1))
      throw InvalidArgument{{.code = "bad_spread", .message = "a correlation here lies between 0 and 1, not at " + std::to_string(decay)}};
}

void Description<PlannedStart>::validate(PlannedStart const& start) {
  if (start.people < 1 || start.people > most_people || (start.start && *start.start < 0))
    throw InvalidArgument{{.code = "bad_start",
                           .message = "a team has 1 to 100,000 people and begins in the first month or later",
                           .subject = start.manager.text(),
                           .hint = "Leave out managers who lead nobody."}};
}

void Description<RegisterPlan>::validate(RegisterPlan const& plan) {
  if (plan.plan.empty()) refuse_plan(plan, "a plan has no name", "Name it, so that results can say which plan they follow.");
  if (plan.forms.empty()) refuse_plan(plan, "a plan tests nothing", "Name at least one outcome.");
  if (plan.begin.is_special()) refuse_plan(plan, "a plan has no date", "Give a day of the first month, such as 2026-01-01.");
  if (plan.months < 1 || plan.months > most_months)
    refuse_plan(plan, "a plan looks at " + std::to_string(plan.months) + " months", "Months lie between 1 and 600.");
  if (!(plan.alpha > 0 && plan.alpha < 1))
    refuse_plan(plan, "a plan has an alpha of " + std::to_string(plan.alpha), "Alpha lies between 0 and 1; 0.05 is usual.");
  if (plan.confirmatory < 0 || plan.confirmatory > most_confirmatory || plan.confirmatory > static_cast<std::int64_t>(plan.forms.size()))
    refuse_plan(plan, std::to_string(plan.confirmatory) + " outcomes cannot be confirmatory", "At most 3 of those that are named.");
  if (plan.draws < 1 || plan.draws > most_draws)
    refuse_plan(plan, "a test has " + std::to_string(plan.draws) + " draws", "Draws lie between 1 and 1,000,000; 9,999 are usual.");
  check_starts(plan);
}

}  // namespace roir
