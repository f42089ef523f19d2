// SPDX-License-Identifier: MIT
// The general way through a recurrence rule: period by period, whole periods skipped where nothing in them can be an occurrence.
#include "time/recurrence_days.hpp"
#include "time/recurrence_plan.hpp"

#include <algorithm>
#include <utility>

namespace roir::series {
namespace {

// Takes the wall clocks of a rule in ascending order, keeps those of the window, and knows when there is nothing more to come.
class Taker {
 public:
  Taker(Plan const& plan, Span window, std::vector<std::int64_t>& out, Steps& steps)
      : start_{plan.start},
        from_{std::max(window.from, plan.start)},
        to_{std::min(window.to, plan.end)},
        left_{plan.count},
        counts_{plan.count != endless},
        out_{out},
        size_{out.size()},
        steps_{steps} {}
  Taker(Taker const&) = delete;
  Taker& operator=(Taker const&) = delete;
  ~Taker() { out_.resize(size_); }

  [[nodiscard]] bool done() const noexcept { return left_ <= 0 || from_ >= to_; }
  [[nodiscard]] std::int64_t to() const noexcept { return to_; }
  // Where a walk has to begin: at the start when it counts, else at the window.
  [[nodiscard]] std::int64_t begin() const noexcept { return counts_ ? start_ : from_; }
  // Whether a whole stretch can be passed by counting alone.
  [[nodiscard]] bool before_window(std::int64_t begin, std::int64_t end) const noexcept { return begin >= start_ && end <= from_; }
  void pass(std::int64_t n) noexcept { left_ -= counts_ ? n : 0; }
  void step() { steps_.add(1); }
  // Whether all times of a stretch, `n` of them, are occurrences in the window.
  [[nodiscard]] bool takes_all(std::int64_t begin, std::int64_t end, std::int64_t n) const noexcept {
    return begin >= from_ && end <= to_ && left_ >= n;
  }
  // Where the next `n` times are to be written; they count as taken.
  [[nodiscard]] std::int64_t* room(std::int64_t n) {
    steps_.add(n);
    pass(n);
    std::size_t const end = size_ + static_cast<std::size_t>(n);
    if (end > out_.size()) out_.resize(end + std::max(size_ / 2, least_room));
    return out_.data() + std::exchange(size_, end);
  }

  // One time; false when nothing more can come.
  bool take(std::int64_t time) {
    steps_.add(1);
    if (time >= to_) return false;
    if (time < start_) return true;
    if (counts_ && left_-- <= 0) return false;
    if (time < from_) return true;
    if (size_ == out_.size()) out_.resize(size_ + std::max(size_ / 2, least_room));
    out_[size_++] = time;
    return true;
  }

  // The times of one period, which lies in [base, base + length).
  bool take_all(std::int64_t base, std::int64_t length, std::span<std::int32_t const> offsets) {
    auto const n = static_cast<std::int64_t>(offsets.size());
    if (before_window(base, base + length)) {
      steps_.add(1);
      pass(n);
      return left_ > 0;
    }
    if (takes_all(base, base + length, n)) {
      std::int64_t* to = room(n);
      for (std::int32_t const offset : offsets) *to++ = base + offset;
      return left_ > 0;
    }
    std::int64_t const first = counts_ ? base : std::max(base, from_);
    auto const begin = std::lower_bound(offsets.begin(), offsets.end(), first - base);
    return std::all_of(begin, offsets.end(), [&](std::int32_t offset) { return take(base + offset); });
  }

 private:
  std::int64_t start_;
  std::int64_t from_;
  std::int64_t to_;
  std::int64_t left_;
  bool counts_;
  static constexpr std::size_t least_room = 64;
  std::vector<std::int64_t>& out_;  // longer than what is in it as long as the walk lasts
  std::size_t size_;                // what is in it
  Steps& steps_;
};

std::int64_t day_of_second(std::int64_t second) {
  return floor_div(second, day_seconds);
}
std::int64_t ceil_div(std::int64_t value, std::int64_t unit) {
  return -floor_div(-value, unit);
}
// The first of origin, origin + step, ... at or after `value`.
std::int64_t first_at(std::int64_t origin, std::int64_t step, std::int64_t value) {
  return value <= origin ? origin : origin + step * ceil_div(value - origin, step);
}

struct Walk {
  Plan const& plan;
  Taker& taker;
  std::span<std::int32_t const> offsets;
  std::vector<std::int64_t> chosen{};

  [[nodiscard]] std::int64_t times() const { return static_cast<std::int64_t>(offsets.size()); }
  [[nodiscard]] std::int64_t first_day() const { return day_of_second(taker.begin()); }
  [[nodiscard]] std::int64_t last_day() const { return day_of_second(taker.to() - 1); }
  bool day(std::int64_t day) { return taker.take_all(day * day_seconds, day_seconds, offsets); }
  // The times of whole days, which lie in the window: `days` are counted from `first` and `n` in number.
  template <typename Bits>
  bool all_of_days(std::int64_t first, Bits const& days, std::int64_t n) {
    std::int64_t* to = taker.room(n * times());
    for_each(days, [&](int index) {
      std::int64_t const base = (first + index) * day_seconds;
      for (std::int32_t const offset : offsets) *to++ = base + offset;
    });
    return !taker.done();
  }

  // The times of a period with positions, whose days are `first` and the bits of `days` from there.
  template <typename Bits>
  bool positioned(std::int64_t first, Bits const& days) {
    std::array<std::int16_t, 384> indices;  // of the days; filled below
    std::size_t n = 0;
    for_each(days, [&](int index) { indices[n++] = static_cast<std::int16_t>(index); });
    select_positions(plan.positions, static_cast<std::int64_t>(n) * times(), chosen);
    return std::all_of(chosen.begin(), chosen.end(), [&](std::int64_t place) {
      std::int64_t const day = first + indices[static_cast<std::size_t>(place / times())];
      return taker.take(day * day_seconds + offsets[static_cast<std::size_t>(place % times())]);
    });
  }

  template <typename F>
  static void for_each(std::uint32_t bits, F&& f) {
    for (; bits != 0; bits &= bits - 1) f(std::countr_zero(bits));
  }
  template <typename F>
  static void for_each(YearBits const& bits, F&& f) {
    for_each_bit(bits, 0, 366, [&](int index) {
      f(index);
      return true;
    });
  }

  void years();
  void months();
  void weeks();
  void days();
  void all_days();
  void days_by_interval();
  void clock();
  bool year(int year, YearMasks& masks);
  bool month(std::int64_t first, int length, std::uint32_t bits);
};

bool Walk::year(int year, YearMasks& masks) {
  taker.step();
  std::int64_t const first = time_text::day_of(year, 1, 1);
  std::size_t const kind = masks.kind_of(year, first);
  YearBits const& bits = masks.bits(kind);
  std::int64_t const n = masks.count(kind);
  if (!plan.positions.empty()) return positioned(first, bits);
  if (taker.before_window(first * day_seconds, (first + 366) * day_seconds)) {
    taker.pass(n * times());
    return !taker.done();
  }
  if (taker.takes_all(first * day_seconds, (first + 366) * day_seconds, n * times())) return all_of_days(first, bits, n);
  auto const from = static_cast<int>(std::clamp<std::int64_t>(first_day() - first, 0, 366));
  auto const to = static_cast<int>(std::clamp<std::int64_t>(last_day() + 1 - first, 0, 366));
  return for_each_bit(bits, from, to, [&](int index) { return day(first + index); });
}

void Walk::years() {
  YearMasks masks{plan.days};
  std::int64_t const origin = civil_of(day_of_second(plan.start)).year;
  std::int64_t const last = civil_of(last_day()).year;
  for (std::int64_t y = first_at(origin, plan.interval, civil_of(first_day()).year); y <= last; y += plan.interval)
    if (!year(static_cast<int>(y), masks)) return;
}

bool Walk::month(std::int64_t first, int length, std::uint32_t bits) {
  if (!plan.positions.empty()) return positioned(first, bits);
  if (taker.before_window(first * day_seconds, (first + length) * day_seconds)) {
    taker.pass(std::popcount(bits) * times());
    return !taker.done();
  }
  int const n = std::popcount(bits);
  if (taker.takes_all(first * day_seconds, (first + length) * day_seconds, n * times())) return all_of_days(first, bits, n);
  for (; bits != 0; bits &= bits - 1)
    if (!day(first + std::countr_zero(bits))) return false;
  return true;
}

void Walk::months() {
  MonthMasks masks{plan.days};
  Civil const origin = civil_of(day_of_second(plan.start));
  Civil const begin = civil_of(first_day());
  Civil const end = civil_of(last_day());
  std::int64_t const last = 12 * end.year + end.month;
  std::int64_t index = first_at(12 * origin.year + origin.month, plan.interval, 12 * begin.year + begin.month);
  for (; index <= last; index += plan.interval) {
    taker.step();
    auto const y = static_cast<int>(index / 12);
    auto const m = static_cast<int>(index % 12);
    if (plan.days.months != 0 && (plan.days.months >> m & 1) == 0) continue;
    std::int64_t const first = time_text::day_of(y, static_cast<unsigned>(m) + 1, 1);
    int const length = month_length(y, m);
    if (!month(first, length, masks.of(weekday_of(first), length))) return;
  }
}

void Walk::weeks() {
  std::int64_t const start_day = day_of_second(plan.start);
  std::int64_t const origin = start_day - (weekday_of(start_day) - plan.days.week_start + 7) % 7;
  unsigned const week = turned(plan.days.weekdays, plan.days.week_start);
  std::int64_t const step = 7 * plan.interval;
  std::int64_t const last = last_day();
  for (std::int64_t first = first_at(origin, step, first_day() - 6); first <= last; first += step) {
    taker.step();
    std::uint32_t bits = week;
    for (std::uint32_t left = plan.days.months != 0 ? week : 0; left != 0; left &= left - 1) {
      int const index = std::countr_zero(left);
      if ((plan.days.months >> civil_of(first + index).month & 1) == 0) bits &= ~(std::uint32_t{1} << index);
    }
    if (bits != 0 && !month(first, 7, bits)) return;
  }
}

// Every day that the parts allow, without an interval.
void Walk::all_days() {
  YearMasks masks{plan.days};
  int const last = civil_of(last_day()).year;
  for (int y = civil_of(first_day()).year; y <= last; ++y)
    if (!year(y, masks)) return;
}

void Walk::days_by_interval() {
  YearMasks masks{plan.days};
  std::int64_t const last = last_day();
  bool const limits = plan.days.any();
  for (std::int64_t d = first_at(day_of_second(plan.start), plan.interval, first_day()); d <= last; d += plan.interval) {
    taker.step();
    if (limits) {
      int const y = civil_of(d).year;
      auto const index = static_cast<std::size_t>(d - time_text::day_of(y, 1, 1));
      if ((masks.of(y)[index / 64] >> (index % 64) & 1) == 0) continue;
    }
    if (!day(d)) return;
  }
}

void Walk::days() {
  if (plan.interval == 1 && plan.days.any()) return all_days();
  if (!plan.days.any() || plan.interval > 28) return days_by_interval();
  YearMasks masks{plan.days};
  std::int64_t const origin = day_of_second(plan.start);
  int const last = civil_of(last_day()).year;
  for (int y = civil_of(first_day()).year; y <= last; ++y) {
    taker.step();
    std::int64_t const first = time_text::day_of(y, 1, 1);
    auto const from = static_cast<int>(std::max<std::int64_t>(first_day() - first, 0));
    auto const to = static_cast<int>(std::clamp<std::int64_t>(last_day() + 1 - first, 0, 366));
    auto const interval = static_cast<std::int32_t>(plan.interval);
    bool const more = for_each_bit(masks.of(y), from, to, [&](int index) {
      bool const due = static_cast<std::int32_t>(first + index - origin) % interval == 0;
      return !due || day(first + index);
    });
    if (!more) return;
  }
}

// The minutes and seconds of an hour as a wheel on which a rule of short frequency moves on: from each place, how many of its steps it is
// to the next place that BYMINUTE and BYSECOND allow.
class Wheel {
 public:
  static constexpr std::int64_t never = -1;
  Wheel(Plan const& plan, std::int64_t unit) : size_{plan.filters_minutes ? 3600 / unit : 60} {
    if (!plan.filters_minutes && !plan.filters_seconds) return;
    jumps_.assign(static_cast<std::size_t>(size_), never);
    for (std::int64_t place = 0; place < size_; ++place) {
      std::int64_t const second = place * unit;
      bool const wanted =
          (!plan.filters_minutes || (plan.minutes >> (second / 60) & 1) != 0) && (unit != 1 || (plan.seconds >> (second % 60) & 1) != 0);
      if (wanted) jumps_[static_cast<std::size_t>(place)] = 0;
    }
    for (std::int64_t place = 0; place < size_; ++place) follow_back(place, plan.interval % size_);
  }
  [[nodiscard]] std::int64_t steps_from(std::int64_t period) const {
    return jumps_.empty() ? 0 : jumps_[static_cast<std::size_t>(period - size_ * floor_div(period, size_))];
  }

 private:
  // From an allowed place back along the steps of the rule until the allowed place before it.
  void follow_back(std::int64_t place, std::int64_t interval) {
    if (jumps_[static_cast<std::size_t>(place)] != 0) return;
    std::int64_t jump = 0;
    for (std::int64_t at = (place - interval + size_) % size_; jumps_[static_cast<std::size_t>(at)] != 0;
         at = (at - interval + size_) % size_)
      jumps_[static_cast<std::size_t>(at)] = ++jump;
  }
  std::int64_t size_;
  std::vector<std::int64_t> jumps_{};
};

// The days and hours that a rule of short frequency may run in.
class Gate {
 public:
  Gate(Plan const& plan, std::int64_t to) : plan_{plan}, masks_{plan.days}, limits_days_{plan.days.any()}, last_{day_of_second(to - 1)} {}

  // The first second at or after `second` that lies in an allowed hour of an allowed day; past the window when there is none.
  std::int64_t open(std::int64_t second, Taker& taker) {
    std::int64_t const day = day_of_second(second);
    if (day != checked_ && limits_days_ && !allows(day)) return hour_from(next_day(day + 1, taker), 0);
    checked_ = day;
    auto const hour = static_cast<int>((second - day * day_seconds) / 3600);
    if ((plan_.hours >> hour & 1) != 0) return second;
    if (plan_.hours >> hour != 0) return hour_from(day, hour);
    return hour_from(limits_days_ ? next_day(day + 1, taker) : day + 1, 0);
  }

 private:
  [[nodiscard]] std::int64_t hour_from(std::int64_t day, int hour) const {
    return day * day_seconds + std::int64_t{3600} * (hour + std::countr_zero(plan_.hours >> hour));
  }
  bool allows(std::int64_t day) {
    int const y = civil_of(day).year;
    auto const index = static_cast<std::size_t>(day - time_text::day_of(y, 1, 1));
    return (masks_.of(y)[index / 64] >> (index % 64) & 1) != 0;
  }
  std::int64_t next_day(std::int64_t day, Taker& taker) {
    for (int y = civil_of(day).year; day <= last_; ++y) {
      taker.step();
      std::int64_t const first = time_text::day_of(y, 1, 1);
      int found = -1;
      for_each_bit(masks_.of(y), static_cast<int>(std::max<std::int64_t>(day - first, 0)), 366, [&](int index) {
        found = index;
        return false;
      });
      if (found >= 0) return first + found;
      day = first + 365 + (is_leap(y) ? 1 : 0);
    }
    return last_ + 1;
  }
  Plan const& plan_;
  YearMasks masks_;
  bool limits_days_;
  std::int64_t last_;
  std::int64_t checked_ = std::numeric_limits<std::int64_t>::min();
};

void Walk::clock() {
  std::int64_t const unit = plan.frequency == Frequency::Hourly ? 3600 : plan.frequency == Frequency::Minutely ? 60 : 1;
  std::int64_t const origin = floor_div(plan.start, unit);
  Wheel const wheel{plan, unit};
  Gate gate{plan, taker.to()};
  for (std::int64_t period = first_at(origin, plan.interval, floor_div(taker.begin(), unit)); period * unit < taker.to();) {
    std::int64_t const open = gate.open(period * unit, taker);
    if (open != period * unit) {
      taker.step();
      period = first_at(origin, plan.interval, ceil_div(open, unit));
      continue;
    }
    std::int64_t const jump = wheel.steps_from(period);
    if (jump == Wheel::never) return;
    if (jump > 0) taker.step();
    if (jump == 0 && !taker.take_all(period * unit, unit, offsets)) return;
    period += plan.interval * std::max<std::int64_t>(jump, 1);
  }
}

void walk(Plan const& plan, Span window, std::vector<std::int64_t>& out, Steps& steps) {
  Taker taker{plan, window, out, steps};
  if (plan.never || taker.done()) return;
  std::vector<std::int32_t> scratch;
  Walk walk{plan, taker, offsets_of(plan, scratch)};
  steps.add(static_cast<std::int64_t>(scratch.size()));
  switch (plan.frequency) {
    case Frequency::Yearly:
      return walk.years();
    case Frequency::Monthly:
      return walk.months();
    case Frequency::Weekly:
      return walk.weeks();
    case Frequency::Daily:
      return walk.days();
    case Frequency::Hourly:
    case Frequency::Minutely:
    case Frequency::Secondly:
      return walk.clock();
  }
}

}  // namespace

void expand(ClosedForm const& form, Span window, std::vector<std::int64_t>& out, Steps& steps) {
  Indices const indices = indices_in(form, window);
  steps.add(1 + std::max<std::int64_t>(indices.size(), 0));
  if (indices.size() <= 0) return;
  std::size_t const begin = out.size();
  out.resize(begin + static_cast<std::size_t>(indices.size()));
  std::int64_t const* const end = write(form, indices, out.data() + begin);
  out.resize(static_cast<std::size_t>(end - out.data()));
}

void expand(Plan const& plan, Span window, std::vector<std::int64_t>& out, Steps& steps) {
  if (plan.closed.kind != ClosedForm::Kind::None) return expand(plan.closed, window, out, steps);
  std::size_t const begin = out.size();
  walk(plan, window, out, steps);
  if (plan.hole.from >= plan.hole.to) return;
  auto const in_hole = [&](std::int64_t time) { return time >= plan.hole.from && time < plan.hole.to; };
  out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), in_hole), out.end());
}

}  // namespace roir::series
