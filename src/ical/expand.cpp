// SPDX-License-Identifier: MIT
#include "ical/expand.hpp"

#include <roir/core/error.hpp>
#include <roir/time/day.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace roir::ical {
namespace {

using Clock = CalendarTime::Clock;
constexpr std::int64_t day = 86'400;

// The changes of one meeting, by the instants that they change.
class Changes {
 public:
  Changes(Meeting const& meeting, Clocks& clocks, std::uint64_t& unplaced) {
    for (Merged const& change : meeting.changes) {
      auto const at = clocks.instant(*change.event.recurrence_id, change);
      if (!at) {
        ++unplaced;
      } else if (change.event.this_and_future) {
        ranges_.push_back({*at, &change});
      } else if (change.event.recurrence_id->clock == Clock::Day && change.event.start.clock != Clock::Day) {
        days_[floor_div(change.event.recurrence_id->seconds, day)] = {*at, &change};
      } else {
        single_[*at] = {*at, &change};
      }
    }
    std::sort(ranges_.begin(), ranges_.end(), [](Change const& a, Change const& b) { return a.at < b.at; });
  }
  struct Change {
    std::int64_t at = 0;
    Merged const* what = nullptr;
    bool used = false;
  };
  // The change of exactly this occurrence.
  Merged const* single(std::int64_t at, std::int64_t local) {
    auto found = single_.find(at);
    Change* change = found != single_.end() ? &found->second : nullptr;
    if (change == nullptr && !days_.empty())
      if (auto const of_day = days_.find(floor_div(local, day)); of_day != days_.end()) change = &of_day->second;
    if (change == nullptr) return nullptr;
    change->used = true;
    return change->what;
  }
  // The last change from which on all are changed, at or before an occurrence.
  [[nodiscard]] Change const* range(std::int64_t at) const {
    auto const after = std::upper_bound(ranges_.begin(), ranges_.end(), at, [](std::int64_t t, Change const& c) { return t < c.at; });
    return after == ranges_.begin() ? nullptr : &*std::prev(after);
  }
  [[nodiscard]] std::vector<Change> const& ranges() const noexcept { return ranges_; }
  // The changes that found no occurrence.
  template <class Call>
  void each_unused(Call call) const {
    for (auto const& [at, change] : single_)
      if (!change.used) call(change);
    for (auto const& [at, change] : days_)
      if (!change.used) call(change);
  }

 private:
  std::map<std::int64_t, Change> single_, days_;
  std::vector<Change> ranges_;
};

class Expansion {
 public:
  Expansion(Meeting const& meeting, Stretch window, Clocks& clocks, Budget& budget, std::uint64_t& unplaced)
      : meeting_{meeting}, window_{window}, clocks_{clocks}, budget_{budget}, changes_{meeting, clocks, unplaced}, unplaced_{unplaced} {}

  std::vector<Instance> run() {
    if (meeting_.series) series();
    changes_.each_unused([&](Changes::Change const& change) { lone(change); });
    if (!meeting_.series)
      for (Changes::Change const& change : changes_.ranges()) lone(change);
    std::stable_sort(found_.begin(), found_.end(), [](Instance const& a, Instance const& b) { return a.original < b.original; });
    return std::move(found_);
  }

 private:
  // The series up to a change of all that follow which has rules of its own, then that one, and so on.
  void series() {
    Merged const* what = &*meeting_.series;
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    for (Changes::Change const& range : changes_.ranges()) {
      if (range.what->event.rules.empty()) continue;
      part(*what, from, range.at);
      what = range.what;
      from = range.at;
    }
    part(*what, from, std::numeric_limits<std::int64_t>::max());
  }

  void part(Merged const& what, std::int64_t from, std::int64_t until) {
    ZoneClock const* const clock = clocks_.of(what.event.start, what);
    if (clock == nullptr) {
      ++unplaced_;
      return;
    }
    std::vector<std::int64_t> excluded;
    for (std::int64_t const local : what.event.excluded) excluded.push_back(clock->to_utc(local));
    std::sort(excluded.begin(), excluded.end());
    std::int64_t count = 0;
    for (std::int64_t const slot : slots(what.event, *clock)) {
      if (slot < from || slot >= until) continue;
      if (++count > budget_.occurrences)
        throw LimitExceeded{{.code = "too_many_occurrences",
                             .message = "the series has more than " + std::to_string(budget_.occurrences) + " occurrences in the window",
                             .hint = "Read a shorter window, or leave the event out."}};
      if (!what.event.rules.empty()) charge();
      occurrence(what, *clock, slot, std::binary_search(excluded.begin(), excluded.end(), slot));
    }
  }

  // The instants that a series has, whatever became of them; a little more than the window.
  std::vector<std::int64_t> slots(CalendarEvent const& event, ZoneClock const& clock) {
    if (event.rules.empty() && event.added.empty()) return {clock.to_utc(event.start.seconds)};
    Recurrence::Parts parts{.start = event.start.seconds,
                            .is_date = event.start.clock == Clock::Day,
                            .zone = event.start.clock == Clock::Utc ? std::optional{TimeZone{"UTC"}} : clock.iana(),
                            .rules = event.rules,
                            .excluded_rules = event.excluded_rules,
                            .added = event.added};
    bool const on_wall_clock = !parts.zone;
    if (on_wall_clock)
      for (RecurrenceRule& rule : parts.rules) rule = on_clock(rule, clock);
    std::vector<std::int64_t> starts;
    std::int64_t const wider = 2 * day;
    std::int64_t const most = std::clamp<std::int64_t>(budget_.steps, 0, Recurrence::max_steps);
    try {
      budget_.steps -= Recurrence{std::move(parts)}.starts(window_.after - wider, window_.before + wider, starts, most);
    } catch (LimitExceeded const&) {
      budget_.steps -= most;
      throw;
    }
    if (on_wall_clock)
      for (std::int64_t& start : starts) start = clock.to_utc(start);
    return starts;
  }

  // An occurrence costs about as much as ten steps of its rule.
  void charge() {
    budget_.steps -= 10;
    if (budget_.steps < 0)
      throw LimitExceeded{{.code = "too_many_steps",
                           .message = "the series in these calendars have more occurrences together than are read in one call",
                           .hint = "Read a shorter window, or raise CalendarOptions::max_steps."}};
  }

  // A rule for a clock that is no zone: its end on that clock.
  static RecurrenceRule on_clock(RecurrenceRule const& rule, ZoneClock const& clock) {
    RecurrenceRule::Parts parts = rule.parts();
    if (!parts.until || parts.until->form != Until::Form::Instant) return rule;
    parts.until = Until{.seconds = clock.to_local(parts.until->seconds), .form = Until::Form::WallClock};
    return RecurrenceRule{std::move(parts)};
  }

  void occurrence(Merged const& series, ZoneClock const& clock, std::int64_t slot, bool excluded) {
    if (Merged const* const change = changes_.single(slot, clock.to_local(slot))) {
      changed(*change, slot);
      return;
    }
    Instance instance{.original = slot, .start = slot, .what = &series};
    Changes::Change const* const range = changes_.range(slot);
    if (range != nullptr && range->what != &series) {
      instance.what = range->what;
      instance.start = shifted(*range, slot);
      // A single change made after that may name its occurrence by where it stood then.
      if (Merged const* const change = changes_.single(instance.start, clock.to_local(instance.start))) {
        changed(*change, slot);
        return;
      }
    }
    if (excluded)
      instance.fate = Fate::Deleted;
    else if (is_off(instance))
      instance.fate = Fate::Cancelled;
    keep(instance);
  }

  void changed(Merged const& change, std::int64_t original) {
    auto const start = clocks_.instant(change.event.start, change);
    if (!start) {
      ++unplaced_;
      return;
    }
    Instance instance{.original = original, .start = *start, .what = &change};
    if (is_off(instance)) instance.fate = Fate::Cancelled;
    keep(instance);
  }

  // A change whose series did not arrive, or has no such occurrence any more.
  void lone(Changes::Change const& change) { changed(*change.what, change.at); }

  // An occurrence after a change of all that follow: later or earlier on the wall clock by as much as the first one.
  std::int64_t shifted(Changes::Change const& range, std::int64_t slot) {
    CalendarEvent const& event = range.what->event;
    ZoneClock const* const clock = clocks_.of(event.start, *range.what);
    if (clock == nullptr) return slot;
    return clock->to_utc(clock->to_local(slot) + event.start.seconds - clock->to_local(range.at));
  }

  // A cancelled series stood until it was cancelled; a single meeting or a change is cancelled as such.
  [[nodiscard]] bool is_off(Instance const& instance) const {
    auto const off = [&](CalendarEvent const& event) {
      if (event.status != CalendarStatus::Cancelled) return false;
      bool const repeats = !event.rules.empty() || !event.added.empty();
      auto const when = event.modified ? event.modified : event.stamp;
      return !repeats || !when || instance.start >= *when;
    };
    return off(instance.what->event) || (meeting_.series && off(meeting_.series->event));
  }

  void keep(Instance const& instance) {
    if (window_.contains(instance.original) || window_.contains(instance.start)) found_.push_back(instance);
  }

  Meeting const& meeting_;
  Stretch window_;
  Clocks& clocks_;
  Budget& budget_;
  Changes changes_;
  std::uint64_t& unplaced_;
  std::vector<Instance> found_;
};

}  // namespace

std::vector<Instance> expand(Meeting const& meeting, Stretch window, Clocks& clocks, Budget& budget, std::uint64_t& unplaced) {
  return Expansion{meeting, window, clocks, budget, unplaced}.run();
}

}  // namespace roir::ical
