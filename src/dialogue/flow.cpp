// SPDX-License-Identifier: MIT
#include <roir/dialogue/flow.hpp>

#include <algorithm>

namespace roir {
namespace {

/// The day of a moment, if it has come.
std::optional<std::int32_t> come(std::optional<Moment> const& moment, TimeFrame const& frame) {
  if (!moment) return std::nullopt;
  std::int32_t const day = frame.day_of(*moment);
  return day <= frame.as_of ? std::optional{day} : std::nullopt;
}

/// Calls `look` for each matter that is chosen, with the day on which it was raised.
template <class Look>
void each(std::span<Matter const> matters, MatterChoice const& which, TimeFrame const& frame, Look const& look) {
  for (Matter const& matter : matters) {
    std::int32_t const day = frame.day_of(matter.raised_at);
    if (which.holds(matter) && frame.holds(day)) look(matter, day);
  }
}

template <class Found>
Found in_order(Found found) {
  std::ranges::stable_sort(found, {}, [](auto const& one) { return one.day; });
  return found;
}
Trials in_order(Trials trials) {
  trials.trials = in_order(std::move(trials.trials));
  return trials;
}

Amount wait(std::int32_t from, std::int32_t until, bool is_complete) {
  return {from, static_cast<double>(std::max(0, until - from)), is_complete};
}

bool was_declined(Matter const& matter, TimeFrame const& frame) {
  return matter.state == MatterState::Declined && come(matter.answered_at, frame);
}

}  // namespace

bool MatterChoice::holds(Matter const& matter) const noexcept {
  bool const of_kind = kind ? matter.kind == *kind : matter.kind != MatterKind::LetDown;
  return of_kind && (!by || matter.by == *by);
}

std::vector<std::int32_t> raised_days(std::span<Matter const> matters, MatterChoice const& which, TimeFrame const& frame) {
  std::vector<std::int32_t> days;
  each(matters, which, frame, [&](Matter const&, std::int32_t day) { days.push_back(day); });
  std::ranges::sort(days);
  return days;
}

std::vector<Amount> answer_days(std::span<Matter const> matters, MatterChoice const& which, TimeFrame const& frame) {
  std::vector<Amount> days;
  each(matters, which, frame, [&](Matter const& matter, std::int32_t raised) {
    auto const answered = come(matter.answered_at, frame);
    days.push_back(wait(raised, answered.value_or(frame.as_of), answered.has_value()));
  });
  return in_order(std::move(days));
}

std::vector<Amount> done_days(std::span<Matter const> matters, MatterChoice const& which, TimeFrame const& frame) {
  std::vector<Amount> days;
  each(matters, which, frame, [&](Matter const& matter, std::int32_t raised) {
    auto const done = come(matter.done_at, frame);
    std::int32_t const last = was_declined(matter, frame) ? *come(matter.answered_at, frame) : frame.as_of;
    days.push_back(wait(raised, done.value_or(last), done.has_value()));
  });
  return in_order(std::move(days));
}

Trials taken_up_trials(std::span<Matter const> matters, MatterChoice const& which, TimeFrame const& frame) {
  Trials made;
  each(matters, which, frame, [&](Matter const& matter, std::int32_t raised) {
    if (come(matter.answered_at, frame) || come(matter.done_at, frame))
      made.trials.push_back({raised, matter.state != MatterState::Declined});
    else
      ++made.pending;
  });
  return in_order(std::move(made));
}

Trials loop_closed_trials(std::span<Matter const> matters, MatterChoice const& which, TimeFrame const& frame) {
  Trials made;
  each(matters, which, frame, [&](Matter const& matter, std::int32_t raised) {
    if (was_declined(matter, frame) || come(matter.done_at, frame))
      made.trials.push_back({raised, come(matter.closed_loop_at, frame).has_value()});
    else
      ++made.pending;
  });
  return in_order(std::move(made));
}

Trials on_time_trials(std::span<Matter const> matters, MatterChoice const& which, TimeFrame const& frame) {
  Trials made;
  each(matters, which, frame, [&](Matter const& matter, std::int32_t raised) {
    if (!matter.due || was_declined(matter, frame)) return;
    std::int32_t const due = day_number(*matter.due);
    auto const done = come(matter.done_at, frame);
    if (due > frame.as_of)
      ++made.pending;
    else
      made.trials.push_back({raised, done && *done <= due});
  });
  return in_order(std::move(made));
}

LetDowns let_downs(std::span<Matter const> matters, TimeFrame const& frame) {
  LetDowns sum;
  each(matters, {.kind = MatterKind::LetDown}, frame, [&](Matter const& matter, std::int32_t) {
    switch (matter.cause) {
      case LetDownCause::Unknown:
        ++sum.unknown;
        break;
      case LetDownCause::Manager:
        ++sum.manager;
        break;
      case LetDownCause::Corporate:
        ++sum.corporate;
        break;
      case LetDownCause::Both:
        ++sum.both;
        break;
    }
  });
  return sum;
}

Trials upward_feedback_trials(std::span<Feedback const> feedback, TimeFrame const& frame) {
  Trials made;
  for (Feedback const& one : feedback) {
    std::int32_t const day = frame.day_of(one.at);
    if (frame.holds(day) && (one.by == Side::Manager || one.by == Side::Report)) made.trials.push_back({day, one.by == Side::Report});
  }
  return in_order(std::move(made));
}

Trials task_feedback_trials(std::span<Feedback const> feedback, TimeFrame const& frame) {
  Trials made;
  for (Feedback const& one : feedback) {
    std::int32_t const day = frame.day_of(one.at);
    if (frame.holds(day)) made.trials.push_back({day, one.task_level});
  }
  return in_order(std::move(made));
}

bool is_firm(DevelopmentPlan const& plan) noexcept {
  bool const dated = std::ranges::all_of(plan.steps, [](PlanStep const& step) { return step.due && step.owner != Side::Unknown; });
  return !plan.steps.empty() && dated && plan.has_measure && plan.agreed_by_manager && plan.agreed_by_report;
}

Trials plan_step_trials(std::span<DevelopmentPlan const> plans, TimeFrame const& frame) {
  Trials made;
  for (DevelopmentPlan const& plan : plans) {
    if (!is_firm(plan)) continue;
    for (PlanStep const& step : plan.steps) {
      std::int32_t const due = day_number(*step.due);
      if (due < frame.begin || due >= frame.end) continue;
      if (due > frame.as_of) {
        ++made.pending;
        continue;
      }
      auto const done = come(step.done_at, frame);
      made.trials.push_back({due, done && *done <= due});
    }
  }
  return in_order(std::move(made));
}

}  // namespace roir
