// SPDX-License-Identifier: MIT
#include "time/recurrence_clock.hpp"
#include "time/recurrence_plan.hpp"
#include <roir/core/error.hpp>
#include <roir/time/recurrence.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace roir {

using series::ClosedForm;
using series::Plan;
using series::Span;
using series::Steps;

/// A series made ready: its rules as plans. What starts() needs of the usual series comes first, in two lines of the cache next to each
/// other.
struct alignas(128) Recurrence::Series {
  ClosedForm alone{};               ///< of the one rule of a series that has nothing else; of kind None else
  ZoneTable const* zone = nullptr;  ///< the clock changes of its zone
  Parts parts{};
  std::vector<Plan> rules{};       ///< those that can give anything
  std::vector<Plan> exclusions{};  ///< likewise
  bool start_apart = true;         ///< no rule gives the start
  bool plain = true;               ///< nothing is excluded or moved
};

namespace {

using Times = std::vector<std::int64_t>;

[[noreturn]] void refuse(std::string message, std::string hint = {}) {
  throw InvalidArgument{{.code = "bad_recurrence", .message = std::move(message), .hint = std::move(hint)}};
}

std::string shown(std::int64_t local) {
  return std::to_string(local) + " seconds after 1970-01-01T00:00";
}

void check_time(char const* what, std::int64_t local) {
  if (local >= series::first_second && local < series::end_second) return;
  refuse(std::string{what} + " is " + shown(local) + ", not within the years 1400 to 9999");
}

template <typename T>
void sort_once(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// A series of whole days knows no times.
void keep_days(Recurrence::Parts& parts) {
  auto const midnight = [](std::int64_t& local) { local = floor_div(local, series::day_seconds) * series::day_seconds; };
  std::for_each(parts.added.begin(), parts.added.end(), midnight);
  std::for_each(parts.excluded.begin(), parts.excluded.end(), midnight);
  for (auto& [original, local] : parts.moved) {
    midnight(original);
    midnight(local);
  }
}

Recurrence::Parts checked(Recurrence::Parts parts) {
  check_time("the start", parts.start);
  if (parts.is_date && floor_div(parts.start, series::day_seconds) * series::day_seconds != parts.start)
    refuse("a series of whole days starts at " + shown(parts.start) + ", which is no midnight");
  if (parts.duration < 0) refuse("the duration is " + std::to_string(parts.duration) + " seconds");
  if (parts.is_date) keep_days(parts);
  sort_once(parts.added);
  sort_once(parts.excluded);
  sort_once(parts.moved);
  for (std::int64_t const local : parts.added) check_time("a date added", local);
  for (std::int64_t const local : parts.excluded) check_time("a date excluded", local);
  for (std::size_t i = 0; i < parts.moved.size(); ++i) {
    check_time("the occurrence that is moved", parts.moved[i].first);
    check_time("where an occurrence is moved to", parts.moved[i].second);
    if (i > 0 && parts.moved[i].first == parts.moved[i - 1].first)
      refuse("the occurrence of " + shown(parts.moved[i].first) + " is moved twice");
  }
  return parts;
}

// Appends the part of an ascending list that lies in the window.
template <typename List, typename Key>
auto within(List const& list, Span window, Key key) {
  auto const from = std::partition_point(list.begin(), list.end(), [&](auto const& value) { return key(value) < window.from; });
  auto const to = std::partition_point(from, list.end(), [&](auto const& value) { return key(value) < window.to; });
  return std::span{from, to};
}
std::span<std::int64_t const> within(Times const& list, Span window) {
  return within(list, window, [](std::int64_t time) { return time; });
}

// Puts an ascending list into another, each value once.
void unite(Times& times, std::span<std::int64_t const> others, Times& scratch) {
  if (others.empty()) return;
  scratch.clear();
  std::set_union(times.begin(), times.end(), others.begin(), others.end(), std::back_inserter(scratch));
  times.swap(scratch);
}

template <typename List>
void subtract(Times& times, List const& others, Times& scratch) {
  if (times.empty() || others.empty()) return;
  scratch.clear();
  std::set_difference(times.begin(), times.end(), others.begin(), others.end(), std::back_inserter(scratch));
  times.swap(scratch);
}

bool gives(Plan const& plan, std::int64_t time, Steps& steps) {
  Times found;
  series::expand(plan, {time, time + 1}, found, steps);
  return !found.empty();
}

// Whether asking an EXRULE for each time is less work than writing out what it excludes.
bool better_asked(Plan const& exclusion, Times const& times) {
  if (exclusion.frequency >= Frequency::Daily || exclusion.count != series::endless) return false;
  std::int64_t const unit = exclusion.frequency == Frequency::Hourly ? 3600 : exclusion.frequency == Frequency::Minutely ? 60 : 1;
  return static_cast<std::int64_t>(times.size()) < (times.back() - times.front()) / (unit * exclusion.interval) / 16 + 2;
}

void exclude(Plan const& exclusion, Times& times, Times& scratch, Steps& steps) {
  if (times.empty()) return;
  if (better_asked(exclusion, times)) {
    std::erase_if(times, [&](std::int64_t time) { return gives(exclusion, time, steps); });
    return;
  }
  Times excluded;
  series::expand(exclusion, {times.front(), times.back() + 1}, excluded, steps);
  subtract(times, excluded, scratch);
}

// What the start and the rules give in a window, before anything is added, excluded or moved.
template <typename Series>
void from_rules(Series const& series, Span window, Times& times, Steps& steps) {
  if (series.start_apart && series.parts.start >= window.from && series.parts.start < window.to) times.push_back(series.parts.start);
  if (series.alone.kind != ClosedForm::Kind::None) return series::expand(series.alone, window, times, steps);
  if (series.rules.empty()) return;
  series::expand(series.rules.front(), window, times, steps);  // every time of a rule that does not give the start is later
  if (series.rules.size() == 1) return;
  Times scratch;
  Times more;
  for (std::size_t i = 1; i < series.rules.size(); ++i) {
    more.clear();
    series::expand(series.rules[i], window, more, steps);
    unite(times, more, scratch);
  }
}

// Takes away what is excluded.
template <typename Series>
void leave_out(Series const& series, Span window, Times& times, Steps& steps) {
  Times scratch;
  subtract(times, within(series.parts.excluded, window), scratch);
  for (Plan const& exclusion : series.exclusions) exclude(exclusion, times, scratch, steps);
}

// What the series has in a window, by its original times.
template <typename Series>
void originals(Series const& series, Span window, Times& times, Steps& steps) {
  from_rules(series, window, times, steps);
  Times scratch;
  unite(times, within(series.parts.added, window), scratch);
  if (!series.plain) leave_out(series, window, times, steps);
}

bool is_excluded(Recurrence::Parts const& parts, std::int64_t original) {
  return std::binary_search(parts.excluded.begin(), parts.excluded.end(), original);
}

// Takes the moved ones from where they were and puts them where they are.
void move(Recurrence::Parts const& parts, Span window, Times& times) {
  if (parts.moved.empty()) return;
  Times from;
  Times to;
  for (auto const& [original, local] : parts.moved) {
    from.push_back(original);
    if (local >= window.from && local < window.to && !is_excluded(parts, original)) to.push_back(local);
  }
  sort_once(to);
  Times scratch;
  subtract(times, from, scratch);
  unite(times, to, scratch);
}

Span local_window(ZoneTable const* zone, Span window) {
  return zone != nullptr ? series::local_window(*zone, window) : window;
}

bool has(Recurrence::Parts const& parts, std::vector<std::pair<std::int64_t, std::int64_t>>::const_iterator at, std::int64_t original) {
  return at != parts.moved.end() && at->first == original;
}
auto move_of(Recurrence::Parts const& parts, std::int64_t original) {
  return std::partition_point(parts.moved.begin(), parts.moved.end(), [=](auto const& moved) { return moved.first < original; });
}

// Rules of which an EXRULE excludes everything need not be written out.
void drop_excluded(Recurrence::Parts const& parts, std::vector<Plan>& rules, std::vector<Plan> const& exclusions) {
  std::erase_if(rules, [&](Plan const& rule) {
    return std::any_of(exclusions.begin(), exclusions.end(),
                       [&](Plan const& exclusion) { return series::covers(exclusion.closed, rule.closed); });
  });
  // The same rule on both sides, with the same start.
  bool const same = parts.rules.size() == 1 && rules.size() == 1 && rules.front().count == series::endless &&
                    std::find(parts.excluded_rules.begin(), parts.excluded_rules.end(), parts.rules.front()) != parts.excluded_rules.end();
  if (same) rules.clear();
}

// starts() of a series that is one closed form: nothing is allocated, and memory that is used again is not cleared.
std::int64_t write_alone(ClosedForm const& form, ZoneTable const* zone, Span asked, std::vector<std::int64_t>& starts, std::int64_t most) {
  constexpr std::int64_t margin = 2 * series::day_seconds;
  bool const whole = asked.from <= form.first - margin && asked.to >= form.end + margin;
  Span const window = whole ? Span{form.first, form.end} : local_window(zone, asked);
  series::Indices const indices = series::indices_in(form, window);
  std::int64_t const size = std::max<std::int64_t>(indices.size(), 0);
  if (size == 0 || size + 1 > most) {
    starts.clear();
    Steps{most}.add(size + 1);
    return size + 1;
  }
  if (static_cast<std::size_t>(size) > starts.size()) starts.resize(static_cast<std::size_t>(size));
  std::int64_t* const column = starts.data();
  if (zone == nullptr) {
    starts.resize(static_cast<std::size_t>(series::write(form, indices, column) - column));
    return size + 1;
  }
  series::ToUtc clock{*zone, std::max(window.from, form.first)};
  starts.resize(static_cast<std::size_t>(series::write_utc(form, indices, column, clock) - column));
  series::tidy(asked, clock.ordered(), starts);
  return size + 1;
}

[[noreturn]] void refuse_unknown(std::int64_t original) {
  throw NotFound{{.code = "no_occurrence",
                  .message = "the series has no occurrence at " + shown(original),
                  .hint = "Name it by the wall clock that the series itself gives it (its RECURRENCE-ID), also when it was moved."}};
}

}  // namespace

Recurrence::Recurrence(Parts parts) {
  auto series = std::make_shared<Series>();
  series->parts = checked(std::move(parts));
  Parts const& its = series->parts;
  for (RecurrenceRule const& rule : its.rules) {
    Plan plan = series::make_plan(rule.parts(), its, false);
    if (plan.gives_start) series->start_apart = false;
    if (!plan.never) series->rules.push_back(std::move(plan));
  }
  for (RecurrenceRule const& rule : its.excluded_rules) {
    Plan plan = series::make_plan(rule.parts(), its, true);
    if (!plan.never) series->exclusions.push_back(std::move(plan));
  }
  drop_excluded(its, series->rules, series->exclusions);
  series->plain = its.excluded.empty() && series->exclusions.empty() && its.moved.empty();
  if (its.zone) series->zone = &ZoneTable::of(*its.zone);
  if (series->plain && its.added.empty() && series->rules.size() == 1 && !series->start_apart) series->alone = series->rules.front().closed;
  series_ = std::move(series);
}

Recurrence::Parts const& Recurrence::parts() const noexcept {
  return series_->parts;
}

std::int64_t Recurrence::starts(std::int64_t after, std::int64_t before, std::vector<std::int64_t>& starts, std::int64_t most) const {
  if (after >= before) {
    starts.clear();
    return 0;
  }
  ClosedForm const& alone = series_->alone;
  if (alone.kind != ClosedForm::Kind::None) return write_alone(alone, series_->zone, {after, before}, starts, most);
  starts.clear();
  Steps steps{most};
  try {
    Span const window = local_window(series_->zone, {after, before});
    originals(*series_, window, starts, steps);
    move(parts(), window, starts);
  } catch (LimitExceeded const&) {
    starts.clear();
    throw;
  }
  if (series_->zone != nullptr) series::to_utc(*series_->zone, {after, before}, starts);
  return steps.taken();
}

std::vector<std::int64_t> Recurrence::starts(std::int64_t after, std::int64_t before) const {
  std::vector<std::int64_t> column;
  starts(after, before, column);
  return column;
}

std::vector<Occurrence> Recurrence::occurrences(std::int64_t after, std::int64_t before) const {
  std::vector<Occurrence> found;
  if (after >= before) return found;
  Steps steps{max_steps};
  Span const window = local_window(series_->zone, {after, before});
  Times by_rule;
  from_rules(*series_, window, by_rule, steps);
  Times all;
  originals(*series_, window, all, steps);
  auto const put = [&](std::int64_t original, std::int64_t local, Occurrence::Origin origin) {
    Occurrence one{original, local, local, origin, Instants::Kind::Unique};
    if (parts().zone) {
      Instants const instants = parts().zone->utc_seconds(local);
      one.start = instants.resolved();
      one.clock = instants.kind;
    }
    if (one.start >= after && one.start < before) found.push_back(one);
  };
  for (std::int64_t const time : all) {
    if (has(parts(), move_of(parts(), time), time)) continue;
    put(time, time, std::binary_search(by_rule.begin(), by_rule.end(), time) ? Occurrence::Origin::Rule : Occurrence::Origin::Added);
  }
  for (auto const& [original, local] : parts().moved)
    if (local >= window.from && local < window.to && !is_excluded(parts(), original)) put(original, local, Occurrence::Origin::Moved);
  std::sort(found.begin(), found.end(), [](Occurrence const& a, Occurrence const& b) {
    return std::pair{a.start, a.original} < std::pair{b.start, b.original};
  });
  return found;
}

std::optional<std::int64_t> Recurrence::next(std::int64_t after, std::int64_t before) const {
  after = std::max(after, series::first_second - 2 * series::day_seconds);
  before = std::min(before, series::end_second + 2 * series::day_seconds);
  std::vector<std::int64_t> column;
  std::int64_t left = max_steps;
  // Windows that grow: what comes soon costs little, and what never comes a dozen windows.
  for (std::int64_t width = 3600; after < before; width *= 4) {
    std::int64_t const end = std::min(before, after + width);
    left -= starts(after, end, column, left);
    if (!column.empty()) return column.front();
    after = end;
  }
  return std::nullopt;
}

Recurrence Recurrence::with_added(std::int64_t local) const {
  Parts parts = this->parts();
  if (has(parts, move_of(parts, local), local))
    refuse("the occurrence of " + shown(local) + " was moved away, so there cannot be another of that name", "Move it back instead.");
  std::erase(parts.excluded, local);
  Recurrence free{parts};
  Times found;
  Steps steps{max_steps};
  originals(*free.series_, {local, local + 1}, found, steps);
  if (!found.empty()) return free;
  parts.added.push_back(local);
  return Recurrence{std::move(parts)};
}

Recurrence Recurrence::with_cancelled(std::int64_t original) const {
  Parts parts = this->parts();
  Times found;
  Steps steps{max_steps};
  originals(*series_, {original, original + 1}, found, steps);
  auto const moved = move_of(parts, original);
  bool const was_moved = has(parts, moved, original) && !is_excluded(parts, original);
  if (found.empty() && !was_moved) refuse_unknown(original);
  if (was_moved) parts.moved.erase(moved);
  std::erase(parts.added, original);
  parts.excluded.push_back(original);
  return Recurrence{std::move(parts)};
}

Recurrence Recurrence::with_moved(std::int64_t original, std::int64_t local) const {
  Parts parts = this->parts();
  Times found;
  Steps steps{max_steps};
  originals(*series_, {original, original + 1}, found, steps);
  auto const moved = move_of(parts, original);
  bool const was_moved = has(parts, moved, original);
  if (found.empty() && (!was_moved || is_excluded(parts, original))) refuse_unknown(original);
  if (was_moved) parts.moved.erase(moved);
  if (local != original)
    parts.moved.emplace_back(original, local);
  else if (found.empty())
    parts.added.push_back(original);  // it was known as moved only
  return Recurrence{std::move(parts)};
}

}  // namespace roir
