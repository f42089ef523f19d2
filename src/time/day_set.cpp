// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/day_set.hpp>

#include <algorithm>
#include <utility>

namespace roir {
namespace {

void check(DayInterval const& interval) {
  if (interval.end < interval.begin)
    throw InvalidArgument{{.code = "bad_interval",
                           .message = "an interval from day " + std::to_string(interval.begin) + " ends before it begins, on day " +
                                      std::to_string(interval.end),
                           .hint = "Intervals are half-open: the end is the first day after."}};
}

// Ascending by begin; joins what overlaps or touches and drops what is empty, in place.
void join(std::vector<DayInterval>& sorted) {
  std::size_t kept = 0;
  for (DayInterval const next : sorted) {
    if (next.begin == next.end) continue;
    if (kept > 0 && next.begin <= sorted[kept - 1].end)
      sorted[kept - 1].end = std::max(sorted[kept - 1].end, next.end);
    else
      sorted[kept++] = next;
  }
  sorted.resize(kept);
}

bool by_begin(DayInterval const& a, DayInterval const& b) {
  return a.begin < b.begin;
}

}  // namespace

DaySet::DaySet(std::int32_t begin, std::int32_t end) : DaySet{std::vector{DayInterval{begin, end}}} {}

DaySet::DaySet(Window const& window) : DaySet{window.begin_day(), window.end_day()} {}

DaySet::DaySet(std::vector<DayInterval> intervals) : intervals_{std::move(intervals)} {
  std::for_each(intervals_.begin(), intervals_.end(), check);
  std::sort(intervals_.begin(), intervals_.end(), by_begin);
  join(intervals_);
}

DaySet DaySet::intersected(DaySet const& other) const {
  DaySet both;
  auto a = begin();
  auto b = other.begin();
  while (a != end() && b != other.end()) {
    DayInterval const common{std::max(a->begin, b->begin), std::min(a->end, b->end)};
    if (common.begin < common.end) both.intervals_.push_back(common);
    if (a->end < b->end)
      ++a;
    else
      ++b;
  }
  return both;
}

DaySet DaySet::without(DaySet const& other) const {
  DaySet rest;
  auto cut = other.begin();
  for (DayInterval left : intervals_) {
    while (cut != other.end() && cut->end <= left.begin) ++cut;
    // Cuts that begin within what is left; the last of them may reach into the next interval, so `cut` stays on it.
    for (; cut != other.end() && cut->begin < left.end; ++cut) {
      if (left.begin < cut->begin) rest.intervals_.push_back({left.begin, cut->begin});
      left.begin = cut->end;
      if (cut->end >= left.end) break;
    }
    if (left.begin < left.end) rest.intervals_.push_back(left);
  }
  return rest;
}

DaySet DaySet::united(DaySet const& other) const {
  DaySet either;
  either.intervals_.resize(size() + other.size());
  std::merge(begin(), end(), other.begin(), other.end(), either.intervals_.begin(), by_begin);
  join(either.intervals_);
  return either;
}

std::int64_t DaySet::days() const noexcept {
  std::int64_t sum = 0;
  for (DayInterval const& interval : intervals_) sum += std::int64_t{interval.end} - interval.begin;
  return sum;
}

std::int64_t DaySet::days_in(std::int32_t first, std::int32_t last) const noexcept {
  std::int64_t sum = 0;
  auto interval = std::partition_point(begin(), end(), [=](DayInterval const& i) { return i.end <= first; });
  for (; interval != end() && interval->begin < last; ++interval)
    sum += std::int64_t{std::min(interval->end, last)} - std::max(interval->begin, first);
  return std::max<std::int64_t>(sum, 0);
}

bool DaySet::contains(std::int32_t day) const noexcept {
  auto const after = std::partition_point(begin(), end(), [=](DayInterval const& i) { return i.end <= day; });
  return after != end() && after->begin <= day;
}

EligibleClock::EligibleClock(DaySet const& days) {
  stretches_.reserve(days.size());
  for (DayInterval const& interval : days) {
    std::int64_t const begin = std::int64_t{interval.begin} * minutes_per_day;
    std::int64_t const end = std::int64_t{interval.end} * minutes_per_day;
    stretches_.push_back({begin, end, total_});
    total_ += end - begin;
  }
}

std::int64_t EligibleClock::minutes_before(std::int64_t local_minutes) const noexcept {
  auto const later =
      std::partition_point(stretches_.begin(), stretches_.end(), [=](Stretch const& stretch) { return stretch.begin <= local_minutes; });
  if (later == stretches_.begin()) return 0;
  Stretch const& stretch = *(later - 1);
  return stretch.before + std::min(local_minutes, stretch.end) - stretch.begin;
}

std::optional<std::int64_t> EligibleClock::local_minutes_at(std::int64_t eligible_minutes) const noexcept {
  if (stretches_.empty() || eligible_minutes > total_) return std::nullopt;
  auto const stretch = std::partition_point(stretches_.begin(), stretches_.end(),
                                            [=](Stretch const& s) { return s.before + (s.end - s.begin) < eligible_minutes; });
  return stretch->begin + std::max<std::int64_t>(eligible_minutes - stretch->before, 0);
}

}  // namespace roir
