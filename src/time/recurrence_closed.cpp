// SPDX-License-Identifier: MIT
// Rules of which any occurrence can be computed from its number.
#include "time/recurrence_clock.hpp"
#include "time/recurrence_days.hpp"
#include "time/recurrence_plan.hpp"

#include <algorithm>
#include <bit>

namespace roir::series {
namespace {

constexpr std::int64_t cycle_months = 4800;   // after 400 years the calendar and its weekdays repeat
constexpr std::int64_t cycle_days = 146'097;  // which are as many days, and whole weeks
constexpr std::int64_t cycle_begin = std::int64_t{time_text::day_of(2000, 1, 1)};

// For each month of the cycle its first day, counted from the begin of the cycle, and below that (5 bits) its kind.
constexpr unsigned month_kind(int first, int length) noexcept {
  return static_cast<unsigned>(4 * first + length - 28);
}
constexpr auto make_months() {
  std::array<std::uint32_t, cycle_months> months{};
  std::uint32_t day = 0;
  int first = 5;  // 2000-01-01 was a Saturday
  for (int i = 0; i < cycle_months; ++i) {
    int const length = month_length(2000 + i / 12, i % 12);
    months[static_cast<std::size_t>(i)] = day << 5 | month_kind(first, length);
    day += static_cast<std::uint32_t>(length);
    first = (first + length) % 7;
  }
  return months;
}
constexpr auto months_of_cycle = make_months();

// The time of a month, or that of the last day before it when it has none.
struct MonthTime {
  std::int64_t time = 0;
  bool is = false;
};
MonthTime month_time(ClosedForm const& form, std::int64_t index) noexcept {
  std::int64_t const month = form.base + index * form.step;
  std::uint32_t const entry = months_of_cycle[static_cast<std::size_t>(month % cycle_months)];
  unsigned const day = form.days[entry & 31U];
  std::int64_t const first = cycle_begin + (month / cycle_months - 5) * cycle_days + (entry >> 5);
  return {(first + day - 1) * day_seconds + form.of_day, day != 0};
}
std::int64_t month_of(std::int64_t second) noexcept {
  Civil const date = civil_of(floor_div(second, day_seconds));
  return 12 * date.year + date.month;
}

std::int64_t period_time(ClosedForm const& form, std::int64_t index) noexcept {
  return form.base + index / form.size * form.step + form.offsets[static_cast<std::size_t>(index % form.size)];
}

// How many occurrences of the endless pattern are before `time`, counted from period 0.
std::int64_t number_before(ClosedForm const& form, std::int64_t time) noexcept {
  std::int64_t const period = floor_div(time - form.base, form.step);
  std::int64_t const rest = time - form.base - period * form.step;
  std::int64_t n = period * form.size;
  for (std::size_t i = 0; i < form.size; ++i) n += form.offsets[i] < rest ? 1 : 0;
  return n;
}

// Weekdays and times of day together, positions applied; false if these are too many.
bool put_offsets(Plan const& plan, std::uint32_t days, ClosedForm& form) {
  auto const n = static_cast<std::int64_t>(plan.offsets.size());
  std::int64_t const all = n * std::popcount(days);
  std::vector<std::int64_t> chosen;
  if (!plan.positions.empty()) select_positions(plan.positions, all, chosen);
  std::int64_t const size = plan.positions.empty() ? all : static_cast<std::int64_t>(chosen.size());
  if (size > static_cast<std::int64_t>(ClosedForm::most_offsets) || size == 0) return false;
  std::int64_t place = 0;
  for (; days != 0; days &= days - 1) {
    for (std::int32_t const offset : plan.offsets) {
      if (plan.positions.empty() || std::binary_search(chosen.begin(), chosen.end(), place))
        form.offsets[form.size++] = std::countr_zero(days) * static_cast<std::int32_t>(day_seconds) + offset;
      ++place;
    }
  }
  return true;
}

bool by_periods(Plan const& plan, ClosedForm& form) {
  std::int64_t const day = floor_div(plan.start, day_seconds);
  bool const weekdays_alone = plan.days.weekdays != 0 && plan.days.months == 0 && !plan.days.has_month_days() && !plan.days.has_year_days;
  if (plan.frequency == Frequency::Weekly || (plan.frequency == Frequency::Daily && plan.interval == 1 && weekdays_alone)) {
    if (plan.days.months != 0) return false;
    int const week_start = plan.frequency == Frequency::Weekly ? plan.days.week_start : 0;
    form.base = (day - (weekday_of(day) - week_start + 7) % 7) * day_seconds;
    form.step = 7 * day_seconds * plan.interval;
    return put_offsets(plan, turned(plan.days.weekdays, week_start), form);
  }
  if (plan.days.any() || plan.frequency > Frequency::Daily) return false;
  if (plan.filters_hours || plan.filters_minutes || plan.filters_seconds) return false;
  std::int64_t const unit = plan.frequency == Frequency::Daily      ? day_seconds
                            : plan.frequency == Frequency::Hourly   ? 3600
                            : plan.frequency == Frequency::Minutely ? 60
                                                                    : 1;
  form.base = floor_div(plan.start, unit) * unit;
  form.step = unit * plan.interval;
  return put_offsets(plan, 1, form);
}

ClosedForm finish_periods(Plan const& plan, ClosedForm form) {
  form.kind = ClosedForm::Kind::Periods;
  form.first_index = number_before(form, plan.start);
  form.end_index = number_before(form, plan.end);
  if (plan.count < form.end_index - form.first_index) form.end_index = form.first_index + plan.count;
  if (form.end_index <= form.first_index) return {};
  form.first = period_time(form, form.first_index);
  form.end = period_time(form, form.end_index - 1) + 1;
  return form;
}

// The one day that positions and parts leave of a month; 0 for none, 32 for several.
unsigned only_day(Plan const& plan, int first, int length) {
  std::uint32_t bits = month_bits(plan.days, first, length);
  int const n = std::popcount(bits);
  if (plan.positions.empty()) return n > 1 ? 32 : n == 0 ? 0 : static_cast<unsigned>(std::countr_zero(bits)) + 1;
  std::uint32_t kept = 0;
  for (int const position : plan.positions) {
    int const index = position > 0 ? position - 1 : n + position;
    if (index < 0 || index >= n) continue;
    std::uint32_t left = bits;
    for (int i = 0; i < index; ++i) left &= left - 1;
    kept |= left & -left;
  }
  return std::popcount(kept) > 1 ? 32 : kept == 0 ? 0 : static_cast<unsigned>(std::countr_zero(kept)) + 1;
}

bool by_months(Plan const& plan, ClosedForm& form) {
  bool const monthly = plan.frequency == Frequency::Monthly && plan.days.months == 0;
  bool const yearly =
      plan.frequency == Frequency::Yearly && std::popcount(plan.days.months) == 1 && !plan.days.has_weeks() && !plan.days.has_year_days;
  if ((!monthly && !yearly) || plan.offsets.size() != 1) return false;
  form.in_every_month = true;
  for (int first = 0; first < 7; ++first) {
    for (int length = 28; length <= 31; ++length) {
      unsigned const day = only_day(plan, first, length);
      if (day == 32) return false;
      form.in_every_month = form.in_every_month && day != 0;
      form.days[month_kind(first, length)] = static_cast<std::uint8_t>(day);
    }
  }
  Civil const start = civil_of(floor_div(plan.start, day_seconds));
  form.base = 12 * start.year + (monthly ? start.month : std::countr_zero(plan.days.months));
  form.step = monthly ? plan.interval : 12 * plan.interval;
  form.of_day = plan.offsets.front();
  return true;
}

ClosedForm finish_months(Plan const& plan, ClosedForm form) {
  form.kind = ClosedForm::Kind::Months;
  if (month_time(form, 0).time < plan.start) form.base += form.step;
  std::int64_t const months = month_of(plan.end - 1) - form.base;
  form.end_index = months < 0 ? 0 : months / form.step + 1;
  if (plan.count != endless && form.in_every_month) form.end_index = std::min(form.end_index, plan.count);
  if (plan.count != endless && !form.in_every_month) {
    std::int64_t left = plan.count;
    for (std::int64_t i = 0; i < form.end_index; ++i)
      if (month_time(form, i).is && --left == 0) form.end_index = i + 1;
  }
  auto const beyond = [&] {
    MonthTime const last = month_time(form, form.end_index - 1);
    return !last.is || last.time >= plan.end;
  };
  while (form.end_index > 0 && beyond()) --form.end_index;
  if (form.end_index == 0) return {};
  while (!month_time(form, form.first_index).is) ++form.first_index;
  form.first = month_time(form, form.first_index).time;
  form.end = month_time(form, form.end_index - 1).time + 1;
  return form;
}

// How the writers below put a wall clock down: as it is, or as an instant. What they need for the next one is kept apart from the clock,
// so that it stays in registers while the column is written.
struct AsItIs {
  static constexpr std::int64_t until() noexcept { return endless; }
  static constexpr std::int64_t offset() noexcept { return 0; }
  static void advance(std::int64_t, std::int64_t const*, std::int64_t const*) noexcept {}
};
template <typename Clock>
class Writer {
 public:
  Writer(Clock& clock, std::int64_t* to) : clock_{clock}, column_{to}, to_{to}, until_{clock.until()}, offset_{clock.offset()} {}
  void put(std::int64_t local) {
    if (local >= until_) [[unlikely]] {
      clock_.advance(local, column_, to_);
      until_ = clock_.until();
      offset_ = clock_.offset();
    }
    *to_++ = local - offset_;
  }
  [[nodiscard]] std::int64_t* end() const noexcept { return to_; }

 private:
  Clock& clock_;
  std::int64_t const* column_;
  std::int64_t* to_;
  std::int64_t until_;
  std::int64_t offset_;
};

template <int Size, typename Clock>
std::int64_t* write_periods(ClosedForm const& form, Indices indices, std::int64_t* to, Clock& clock) {
  Writer<Clock> out{clock, to};
  int const size = Size > 0 ? Size : form.size;
  auto const offsets = form.offsets;
  std::int64_t const step = form.step;
  std::int64_t index = indices.from;
  for (; index < indices.to && index % size != 0; ++index) out.put(period_time(form, index));
  std::int64_t begin = form.base + index / size * step;
  std::int64_t const periods = (indices.to - index) / size;
  for (std::int64_t i = 0; i < periods; ++i, begin += step)
    for (int k = 0; k < size; ++k) out.put(begin + offsets[static_cast<std::size_t>(k)]);
  for (index += std::max<std::int64_t>(periods, 0) * size; index < indices.to; ++index) out.put(period_time(form, index));
  return out.end();
}

std::int64_t* write_progression(std::int64_t first, std::int64_t step, std::int64_t n, std::int64_t* to) noexcept {
  for (std::int64_t i = 0; i < n; ++i) to[i] = first + i * step;
  return to + n;
}
std::int64_t progression_begin(ClosedForm const& form, Indices indices) noexcept {
  return form.base + indices.from * form.step + form.offsets[0];
}

template <bool EveryMonth, typename Clock>
std::int64_t* write_months(ClosedForm const& form, Indices indices, std::int64_t* to, Clock& clock) {
  Writer<Clock> out{clock, to};
  auto const days = form.days;
  std::int64_t const month = form.base + indices.from * form.step;
  std::int64_t const place_step = form.step % cycle_months;
  std::int64_t const begin_step = form.step / cycle_months * cycle_days * day_seconds;
  std::int64_t place = month % cycle_months;
  std::int64_t begin = (cycle_begin + (month / cycle_months - 5) * cycle_days - 1) * day_seconds + form.of_day;
  for (std::int64_t n = indices.size(); n > 0; --n) {
    std::uint32_t const entry = months_of_cycle[static_cast<std::size_t>(place)];
    std::uint32_t const day = days[entry & 31U];
    if (EveryMonth || day != 0) out.put(begin + day_seconds * std::int64_t{(entry >> 5) + day});
    place += place_step;
    begin += begin_step;
    if (place < cycle_months) continue;
    place -= cycle_months;
    begin += cycle_days * day_seconds;
  }
  return out.end();
}

template <typename Clock>
std::int64_t* write_with(ClosedForm const& form, Indices indices, std::int64_t* to, Clock& clock) {
  if (form.kind == ClosedForm::Kind::Months)
    return form.in_every_month ? write_months<true>(form, indices, to, clock) : write_months<false>(form, indices, to, clock);
  return form.size == 2 ? write_periods<2>(form, indices, to, clock) : write_periods<0>(form, indices, to, clock);
}

bool is_progression(ClosedForm const& form) noexcept {
  return form.kind == ClosedForm::Kind::Periods && form.size == 1;
}

}  // namespace

ClosedForm closed_form(Plan const& plan) {
  ClosedForm form;
  if (plan.hole.from < plan.hole.to || plan.offsets.empty()) return form;
  if (by_periods(plan, form)) return finish_periods(plan, form);
  form = {};
  if (by_months(plan, form)) return finish_months(plan, form);
  return {};
}

Indices indices_in(ClosedForm const& form, Span window) noexcept {
  bool const from_first = window.from <= form.first;
  bool const to_end = window.to >= form.end;
  Indices indices{form.first_index, form.end_index};
  if (window.from >= form.end || window.to <= form.first) return {0, 0};
  if (form.kind == ClosedForm::Kind::Periods) {
    if (!from_first) indices.from = number_before(form, window.from);
    if (!to_end) indices.to = number_before(form, window.to);
    return indices;
  }
  if (!from_first) indices.from = (month_of(window.from) - form.base + form.step - 1) / form.step;
  if (!to_end) indices.to = (month_of(window.to - 1) - form.base) / form.step + 1;
  // At either end one month may have its day outside the window; months without the day are left out when they are written.
  auto const outside = [&](std::int64_t index) {
    MonthTime const time = month_time(form, index);
    return !time.is || time.time < window.from || time.time >= window.to;
  };
  if (!from_first && indices.from < indices.to && outside(indices.from)) ++indices.from;
  if (!to_end && indices.from < indices.to && outside(indices.to - 1)) --indices.to;
  return indices;
}

std::int64_t* write(ClosedForm const& form, Indices indices, std::int64_t* to) noexcept {
  if (is_progression(form)) return write_progression(progression_begin(form, indices), form.step, indices.size(), to);
  AsItIs clock;
  return write_with(form, indices, to, clock);
}

std::int64_t* write_utc(ClosedForm const& form, Indices indices, std::int64_t* to, ToUtc& clock) {
  if (!is_progression(form)) return write_with(form, indices, to, clock);
  std::int64_t const* const column = to;
  std::int64_t local = progression_begin(form, indices);
  for (std::int64_t left = indices.size(); left > 0;) {
    if (local >= clock.until()) clock.advance(local, column, to);
    std::int64_t const within = (clock.until() - 1 - local) / form.step + 1;
    std::int64_t const n = std::min(left, within);
    to = write_progression(local - clock.offset(), form.step, n, to);
    local += n * form.step;
    left -= n;
  }
  return to;
}

bool covers(ClosedForm const& all, ClosedForm const& some) {
  bool const comparable = all.kind == ClosedForm::Kind::Periods && some.kind == ClosedForm::Kind::Periods && some.step % all.step == 0 &&
                          all.first <= some.first && all.end >= some.end;
  if (!comparable) return false;
  auto const also = [&](std::int32_t offset) {
    std::int64_t const rest = (some.base + offset - all.base) % all.step;
    std::int64_t const place = rest < 0 ? rest + all.step : rest;
    return std::find(all.offsets.begin(), all.offsets.begin() + all.size, place) != all.offsets.begin() + all.size;
  };
  return std::all_of(some.offsets.begin(), some.offsets.begin() + some.size, also);
}

}  // namespace roir::series
