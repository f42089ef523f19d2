// SPDX-License-Identifier: MIT
#include "planning/diary.hpp"

#include <algorithm>

namespace roir {
namespace {

std::vector<Stretch> merged(std::vector<Stretch> stretches) {
  std::sort(stretches.begin(), stretches.end());
  std::vector<Stretch> result;
  for (Stretch const& s : stretches) {
    if (s.from >= s.until) continue;
    if (!result.empty() && s.from <= result.back().until)
      result.back().until = std::max(result.back().until, s.until);
    else
      result.push_back(s);
  }
  return result;
}

bool meets(std::vector<Stretch> const& stretches, std::int64_t from, std::int64_t until) {
  auto const next = std::partition_point(stretches.begin(), stretches.end(), [&](Stretch const& s) { return s.until <= from; });
  return next != stretches.end() && next->from < until;
}

}  // namespace

Diary::Diary(History const& history, std::uint32_t person, WorkingHours const& hours, std::vector<Stretch> busy)
    : history_{&history}, person_{person}, zone_{history.time_zone(person)}, clock_{zone_}, hours_{hours}, busy_{merged(std::move(busy))} {}

EmploymentSpan const* Diary::employment(std::int32_t day) const {
  for (EmploymentSpan const& span : history_->employments(person_))
    if (span.begin <= day && day < span.end) return &span;
  return nullptr;
}

bool Diary::normally_works(std::int32_t day) const {
  if (history_->employments(person_).empty()) return WorkDays{}.contains(day) && !history_->holidays(no_index).contains(day);
  EmploymentSpan const* const span = employment(day);
  return span != nullptr && span->work_days.contains(day) && !history_->holidays(span->region).contains(day);
}

bool Diary::is_there(std::int32_t day) const {
  if (!history_->employments(person_).empty() && employment(day) == nullptr) return false;
  auto const absences = history_->absences(person_);
  return std::none_of(absences.begin(), absences.end(), [day](AbsenceSpan const& a) { return a.begin <= day && day < a.end; });
}

bool Diary::works(std::int32_t day) const {
  return normally_works(day) && is_there(day);
}

std::int32_t Diary::back_on(std::int32_t day) const {
  for (int step = 0; step < 8; ++step) {
    if (is_there(day)) return day;
    std::int32_t next = open_end;
    for (AbsenceSpan const& a : history_->absences(person_))
      if (a.begin <= day && day < a.end) next = a.end;
    if (next == open_end) break;
    day = next;
  }
  return open_end;
}

bool Diary::is_outside(std::int32_t begin, std::int32_t end) const noexcept {
  return begin < hours_.from || end > hours_.until || (begin < hours_.lunch_until && hours_.lunch_from < end);
}

Doing Diary::at(std::int64_t from, std::int32_t minutes) {
  std::int32_t const begin = local(from);
  std::int32_t const day = day_of_minutes(begin);
  if (day != day_at_hand_) {
    works_at_hand_ = works(day);
    day_at_hand_ = day;
  }
  if (!works_at_hand_) return Doing::Away;
  // By the clock on the wall, which may change during the meeting.
  std::int32_t const midnight = day * minutes_per_day;
  if (is_outside(begin - midnight, local(from + minutes - 1) + 1 - midnight)) return Doing::Outside;
  if (meets(busy_, from, from + minutes)) return Doing::Busy;
  return meets(taken_, from, from + minutes) ? Doing::Taken : Doing::Free;
}

void Diary::take(Stretch meeting) {
  taken_.insert(std::upper_bound(taken_.begin(), taken_.end(), meeting), meeting);
}

void Diary::give_back(Stretch meeting) {
  taken_.erase(std::lower_bound(taken_.begin(), taken_.end(), meeting));
}

}  // namespace roir
