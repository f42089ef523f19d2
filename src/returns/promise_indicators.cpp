// SPDX-License-Identifier: MIT
// Indicators of what was promised and kept, and of what was done unasked.
#include "returns/pair_indicators.hpp"
#include <roir/promises/say_do.hpp>

#include <array>
#include <optional>

namespace roir {
namespace {

constexpr std::int32_t volunteer_days = 90;
constexpr std::array both_sides = {Side::Manager, Side::Report};

/// One trial per promise due in the frame that counts (judge()) and that `which` admits: whether it was kept.
template <class Which>
Trials kept_trials(PairLook const& look, Which const& which) {
  Trials made;
  for (Promise const& one : look.dialogue->promises) {
    if (!which(one)) continue;
    std::int32_t const day = day_of(one, look.frame);
    if (day < look.frame.begin || day >= look.frame.end) continue;
    PromiseVerdict const verdict = judge(one, look.frame.as_of, *look.policy);
    if (verdict == PromiseVerdict::Pending) ++made.pending;
    if (is_scored(verdict)) made.trials.push_back({day, verdict == PromiseVerdict::Kept});
  }
  return made;
}

void support_on_time(PairLook const& look, IndicatorColumns& to) {
  look.trials(to, kept_trials(look, [](Promise const& one) { return one.owner == Side::Manager && !one.support_for.empty(); }));
}

void overdue(PairLook const& look, IndicatorColumns& to) {
  Trials made = kept_trials(look, [](Promise const&) { return true; });
  for (Trial& one : made.trials) one.success = !one.success;
  look.trials(to, made);
}

void cycle_time(PairLook const& look, IndicatorColumns& to) {
  for (Side const side : both_sides) look.waits(to, delivery_days(look.dialogue->promises, side, look.waiting()));
}

void justified_replans(PairLook const& look, IndicatorColumns& to) {
  for (Side const side : both_sides) look.trials(to, replan_trials(look.dialogue->promises, side, look.frame));
}

/// The day on which a direct report delivered what nobody had asked for.
std::optional<std::int32_t> volunteered_on(Promise const& one) {
  if (one.owner != Side::Report || one.requested || !one.delivered_on) return std::nullopt;
  return day_number(*one.delivered_on);
}
void voluntary_acts(PairLook const& look, IndicatorColumns& to) {
  look.rate(to, static_cast<double>(std::ranges::count_if(look.dialogue->promises, [&](Promise const& one) {
              auto const day = volunteered_on(one);
              return day && *day >= look.frame.begin && *day < look.end();
            })));
}
/// One trial per whole stretch of 90 days.
void people_who_volunteer(PairLook const& look, IndicatorColumns& to) {
  Trials made;
  for (std::int32_t begin = look.frame.begin; begin + volunteer_days <= look.end(); begin += volunteer_days)
    made.trials.push_back({begin, false});
  for (Promise const& one : look.dialogue->promises)
    if (auto const day = volunteered_on(one); day && *day >= look.frame.begin)
      if (auto const stretch = static_cast<std::size_t>((*day - look.frame.begin) / volunteer_days); stretch < made.trials.size())
        made.trials[stretch].success = true;
  look.trials(to, made);
}

std::int32_t promised_since(RelationshipState const& state, TimeFrame const& frame) {
  return first_day_of(state.promises, frame, &Promise::made_at);
}

}  // namespace

std::vector<PairIndicator> promise_indicators() {
  using enum IndicatorKind;
  return {
      {.about = {"support_on_time", Share, "share", "Promises of support by the manager that were kept (M14).",
                 "make_promise that keeps a clause of support"},
       .look = support_on_time,
       .since = promised_since},
      {.about = {"overdue", Share, "share", "Promises of either side that were not kept by their day (M14).", "make_promise"},
       .look = overdue,
       .since = promised_since},
      {.about = {"cycle_time", Wait, "days", "From promise to delivery, either side (M15).", "make_promise"},
       .look = cycle_time,
       .since = promised_since},
      {.about = {"justified_replans", Share, "share", "Changes of due days that were made before the day and with a reason (M27).",
                 "renegotiate_promise"},
       .look = justified_replans,
       .since = promised_since},
      {.about = {"voluntary_acts", Rate, "per person and year", "What direct reports delivered that nobody had asked for.", "make_promise"},
       .look = voluntary_acts,
       .since = promised_since},
      {.about = {"people_who_volunteer", Share, "share", "Stretches of 90 days in which a direct report delivered something unasked.",
                 "make_promise"},
       .look = people_who_volunteer,
       .since = promised_since,
       .least_days = volunteer_days}};
}

}  // namespace roir
