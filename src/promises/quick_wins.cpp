// SPDX-License-Identifier: MIT
#include <roir/promises/quick_wins.hpp>
#include <roir/stats/bootstrap.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace roir {
namespace {

constexpr std::size_t bootstrap_n_min = 8;
constexpr std::uint32_t resamples = 999;
constexpr std::uint64_t bootstrap_seed = 15;  // M15
constexpr std::uint32_t bootstrap_purpose = 1;

bool is_delivered(Promise const& promise) noexcept {
  bool const said = promise.state == PromiseState::Delivered || promise.state == PromiseState::Confirmed;
  bool const proven = promise.owner != Side::Manager || promise.state == PromiseState::Confirmed || promise.has_evidence;
  return said && proven && promise.delivered_on;
}

/// The day on which the first confirmed quick win from `start` on was delivered.
std::optional<std::int32_t> first_quick_win(std::span<Promise const> promises, std::int32_t start, TimeFrame const& frame,
                                            RelationshipPolicy const& policy) {
  std::optional<std::int32_t> first;
  for (Promise const& promise : promises) {
    if (promise.state != PromiseState::Confirmed || !promise.delivered_on || !is_quick_win(promise, frame, policy)) continue;
    std::int32_t const day = day_number(*promise.delivered_on);
    if (day >= start && day <= frame.as_of) first = std::min(first.value_or(day), day);
  }
  return first;
}

}  // namespace

bool is_quick_win(Promise const& promise, TimeFrame const& frame, RelationshipPolicy const& policy) {
  bool const for_report = promise.for_whom == Side::Report || promise.for_whom == Side::Unknown;
  if (promise.owner != Side::Manager || !for_report || !promise.personal || !promise.due) return false;
  return day_number(*promise.due) - frame.day_of(promise.made_at) <= policy.quick_win_days;
}

std::optional<Amount> days_to_quick_win(std::span<Promise const> promises, std::int32_t start, std::optional<std::int32_t> until,
                                        TimeFrame const& frame, RelationshipPolicy const& policy) {
  if (!frame.holds(start)) return std::nullopt;
  std::int32_t const last = std::min(frame.as_of, until ? *until - 1 : std::numeric_limits<std::int32_t>::max());
  auto const first = first_quick_win(promises, start, frame, policy);
  if (first && *first <= last) return Amount{start, static_cast<double>(*first - start), true};
  return Amount{start, static_cast<double>(std::max(0, last - start)), false};
}

Trials quick_win_trials(std::span<Promise const> promises, std::int32_t start, TimeFrame const& frame, RelationshipPolicy const& policy) {
  Trials made;
  if (!frame.holds(start)) return made;
  std::int64_t const last = start + policy.kick_start_days;
  if (last > frame.as_of) {
    made.pending = 1;
    return made;
  }
  auto const first = first_quick_win(promises, start, frame, policy);
  made.trials.push_back({start, first && *first <= last});
  return made;
}

Trials mutual_benefit_trials(std::span<Promise const> promises, TimeFrame const& frame) {
  Trials made;
  for (Promise const& promise : promises) {
    if (!is_delivered(promise) || !frame.holds(day_number(*promise.delivered_on))) continue;
    made.trials.push_back({day_number(*promise.delivered_on), promise.benefits_report && promise.benefits_manager});
  }
  std::ranges::stable_sort(made.trials, {}, &Trial::day);
  return made;
}

EffortLedger effort_ledger(std::span<Matter const> matters, std::span<Promise const> promises, TimeFrame const& frame) {
  EffortLedger ledger;
  for (Matter const& matter : matters) {
    bool const asks = matter.kind == MatterKind::Effort && matter.by == Side::Manager && matter.state != MatterState::Declined;
    if (!asks || !frame.holds(frame.day_of(matter.raised_at))) continue;
    ++ledger.requests;
    ledger.with_gain += matter.has_gain ? 1 : 0;
  }
  for (Promise const& promise : promises) {
    if (promise.owner != Side::Manager || !is_delivered(promise) || !frame.holds(day_number(*promise.delivered_on))) continue;
    ledger.gains += promise.personal || promise.benefits_report ? 1 : 0;
  }
  return ledger;
}

std::vector<Contribution> contributions(std::span<Promise const> promises, TimeFrame const& frame) {
  std::vector<Contribution> made;
  for (Promise const& promise : promises) {
    bool const of_the_two = promise.owner == Side::Manager || promise.owner == Side::Report;
    if (!of_the_two || !is_delivered(promise) || !frame.holds(day_number(*promise.delivered_on))) continue;
    made.push_back({.day = day_number(*promise.delivered_on),
                    .by_manager = promise.owner == Side::Manager,
                    .hours = promise.hours.value_or(1),
                    .is_assumed = !promise.hours});
  }
  std::ranges::stable_sort(made, {}, &Contribution::day);
  return made;
}

Estimate contribution_balance(std::span<Contribution const> contributions, std::int32_t as_of, RelationshipPolicy const& policy) {
  std::vector<double> manager, report;
  double of_manager = 0, of_report = 0;
  bool is_assumed = false;
  for (Contribution const& one : contributions) {
    double const weighted = one.hours * std::exp2(-std::max(0, as_of - one.day) / policy.half_life_days);
    manager.push_back(one.by_manager ? weighted : 0);
    report.push_back(one.by_manager ? 0 : weighted);
    of_manager += manager.back();
    of_report += report.back();
    is_assumed = is_assumed || one.is_assumed;
  }
  if (of_manager + of_report <= 0) return {.reason = "no_data"};
  auto const n = static_cast<std::uint32_t>(contributions.size());
  Estimate estimate{.value = (of_manager - of_report) / (of_manager + of_report),
                    .n = static_cast<double>(n),
                    .status = Status::LowCount,
                    .method = "no interval: fewer than 8 delivered promises",
                    .reason = is_assumed ? "effort_assumed" : "low_n"};
  if (n < bootstrap_n_min) return estimate;
  stats::Resampler const draw{bootstrap_seed, bootstrap_purpose};
  std::vector<double> balances;
  for (std::uint32_t b = 0; b < resamples; ++b) {
    double m = 0, e = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
      std::uint32_t const unit = draw.unit(b, i, n);
      m += manager[unit];
      e += report[unit];
    }
    if (m + e > 0) balances.push_back((m - e) / (m + e));
  }
  estimate.interval = stats::percentile_interval(balances);
  estimate.status = Status::Ok;
  estimate.method = "bootstrap over promises, 999 resamples";
  estimate.reason = is_assumed ? "effort_assumed" : "";
  return estimate;
}

}  // namespace roir
