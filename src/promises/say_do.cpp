// SPDX-License-Identifier: MIT
#include <roir/promises/say_do.hpp>

#include <algorithm>
#include <vector>

namespace roir {
namespace {

bool is_promised(Promise const& promise) noexcept {
  return promise.state != PromiseState::Proposed && promise.state != PromiseState::Declined;
}

/// Whether it was delivered by that day, whatever the other side says.
bool is_delivered(Promise const& promise, std::int32_t as_of) {
  bool const said = promise.state == PromiseState::Delivered || promise.state == PromiseState::Confirmed;
  return said && promise.delivered_on && day_number(*promise.delivered_on) <= as_of;
}

/// What the manager says of their own promises needs a second word.
bool is_proven(Promise const& promise) noexcept {
  return promise.owner != Side::Manager || promise.state == PromiseState::Confirmed || promise.has_evidence;
}

std::int32_t day_made(Promise const& promise, TimeFrame const& frame) {
  return frame.day_of(promise.accepted_at.value_or(promise.made_at));
}

void in_order(std::vector<Trial>& trials) {
  std::ranges::stable_sort(trials, {}, &Trial::day);
}

/// The trials of one side's promises by the day they were made, as far as `judged` gives one.
template <class Judged>
Trials trials_by_making(std::span<Promise const> promises, Side side, TimeFrame const& frame, Judged const& judged) {
  Trials made;
  for (Promise const& promise : promises) {
    if (promise.owner != side || !is_promised(promise)) continue;
    std::int32_t const day = day_made(promise, frame);
    if (!frame.holds(day)) continue;
    judged(
        promise,
        [&](bool success) {
          made.trials.push_back({day, success});
        },
        made.pending);
  }
  in_order(made.trials);
  return made;
}

}  // namespace

PromiseVerdict judge(Promise const& promise, std::int32_t as_of, RelationshipPolicy const& policy) {
  if (!is_promised(promise)) return PromiseVerdict::NotPromised;
  if (promise.state == PromiseState::Released) return PromiseVerdict::Released;
  if (promise.state == PromiseState::Disputed) return PromiseVerdict::Disputed;
  if (!promise.due) return PromiseVerdict::Undated;
  std::int32_t const due = day_number(*promise.due);
  if (due > as_of) return PromiseVerdict::Pending;
  if (std::ssize(promise.renegotiations) > policy.max_renegotiations) return PromiseVerdict::MovedTooOften;
  if (!is_delivered(promise, as_of)) return PromiseVerdict::NotKept;
  if (!is_proven(promise)) return PromiseVerdict::Unproven;
  return day_number(*promise.delivered_on) <= due ? PromiseVerdict::Kept : PromiseVerdict::Late;
}

bool is_scored(PromiseVerdict verdict) noexcept {
  return verdict >= PromiseVerdict::Kept;
}

double credit(PromiseVerdict verdict, RelationshipPolicy const& policy) noexcept {
  if (verdict == PromiseVerdict::Kept) return 1;
  return verdict == PromiseVerdict::Late ? policy.late_credit : 0;
}

std::int32_t day_of(Promise const& promise, TimeFrame const& frame) {
  return promise.due ? day_number(*promise.due) : day_made(promise, frame);
}

std::int64_t SayDo::scored() const noexcept {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < verdicts; ++i) sum += is_scored(static_cast<PromiseVerdict>(i)) ? count[i] : 0;
  return sum;
}

SayDo& SayDo::operator+=(SayDo const& other) noexcept {
  for (std::size_t i = 0; i < verdicts; ++i) count[i] += other.count[i];
  credit += other.credit;
  renegotiations += other.renegotiations;
  slipped_days += other.slipped_days;
  horizon_days += other.horizon_days;
  return *this;
}

SayDo say_do(std::span<Promise const> promises, Side side, TimeFrame const& frame, RelationshipPolicy const& policy) {
  SayDo sum;
  for (Promise const& promise : promises) {
    if (promise.owner != side) continue;
    std::int32_t const day = day_of(promise, frame);
    if (day < frame.begin || day >= frame.end) continue;
    PromiseVerdict const verdict = judge(promise, frame.as_of, policy);
    ++sum.count[static_cast<std::size_t>(verdict)];
    sum.credit += credit(verdict, policy);
    if (!is_scored(verdict) && verdict != PromiseVerdict::Pending) continue;
    for (Renegotiation const& one : promise.renegotiations) {
      ++sum.renegotiations;
      sum.slipped_days += day_number(one.to) - day_number(one.from);
    }
    sum.horizon_days += day - day_made(promise, frame);
  }
  return sum;
}

Parts say_do_parts(std::span<Promise const> promises, Side side, TimeFrame const& frame, RelationshipPolicy const& policy,
                   Weighing weighing) {
  Parts made;
  for (Promise const& promise : promises) {
    if (promise.owner != side || !promise.due) continue;
    std::int32_t const day = day_number(*promise.due);
    if (day < frame.begin || day >= frame.end) continue;
    PromiseVerdict const verdict = judge(promise, frame.as_of, policy);
    if (verdict == PromiseVerdict::Pending) ++made.pending;
    if (!is_scored(verdict)) continue;
    double const weight = weighing == Weighing::Effort ? promise.hours.value_or(1) : 1;
    made.parts.push_back({day, credit(verdict, policy) * weight, weight});
  }
  std::ranges::stable_sort(made.parts, {}, &Part::day);
  return made;
}

stats::Weighted say_do_weighted(Parts const& parts, std::int32_t as_of, RelationshipPolicy const& policy) {
  std::vector<double> ages, values;
  for (Part const& part : parts.parts) {
    if (part.denominator <= 0) continue;
    ages.push_back(std::max(0, as_of - part.day));
    values.push_back(part.numerator / part.denominator);
  }
  return stats::weigh_by_age(ages, values, policy.half_life_days);
}

Trials undated_trials(std::span<Promise const> promises, Side side, TimeFrame const& frame) {
  return trials_by_making(promises, side, frame, [](Promise const& promise, auto const& add, std::int64_t&) {
    if (promise.state != PromiseState::Released) add(!promise.due);
  });
}

Trials gesture_trials(std::span<Promise const> promises, Side side, TimeFrame const& frame) {
  return trials_by_making(promises, side, frame, [](Promise const& promise, auto const& add, std::int64_t&) { add(!promise.requested); });
}

Trials proposal_trials(std::span<Promise const> promises, TimeFrame const& frame, RelationshipPolicy const& policy) {
  return trials_by_making(promises, Side::Manager, frame, [&](Promise const& promise, auto const& add, std::int64_t& pending) {
    if (promise.by != Side::Manager) return;
    PromiseVerdict const verdict = judge(promise, frame.as_of, policy);
    if (verdict == PromiseVerdict::Released || verdict == PromiseVerdict::Disputed) return;
    bool const done = is_delivered(promise, frame.as_of) && is_proven(promise);
    if (!done && (verdict == PromiseVerdict::Pending || verdict == PromiseVerdict::Undated))
      ++pending;
    else
      add(done);
  });
}

Trials replan_trials(std::span<Promise const> promises, Side side, TimeFrame const& frame) {
  Trials made;
  for (Promise const& promise : promises) {
    if (promise.owner != side) continue;
    for (Renegotiation const& one : promise.renegotiations) {
      std::int32_t const day = frame.day_of(one.at);
      if (frame.holds(day)) made.trials.push_back({day, one.has_reason && day <= day_number(one.from)});
    }
  }
  in_order(made.trials);
  return made;
}

std::vector<Amount> delivery_days(std::span<Promise const> promises, Side side, TimeFrame const& frame) {
  std::vector<Amount> days;
  for (Promise const& promise : promises) {
    if (promise.owner != side || !is_promised(promise)) continue;
    std::int32_t const from = day_made(promise, frame);
    if (!frame.holds(from)) continue;
    bool const done = is_delivered(promise, frame.as_of) && is_proven(promise);
    std::int32_t until = frame.as_of;
    if (done)
      until = day_number(*promise.delivered_on);
    else if (promise.settled_at && promise.state != PromiseState::Delivered)
      until = std::min(until, frame.day_of(*promise.settled_at));
    days.push_back({from, static_cast<double>(std::max(0, until - from)), done});
  }
  std::ranges::stable_sort(days, {}, &Amount::day);
  return days;
}

}  // namespace roir
