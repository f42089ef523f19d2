// SPDX-License-Identifier: MIT
#include <roir/history/context.hpp>

#include <algorithm>

namespace roir {
namespace {

MeetingsView meetings_of(Block const& block, std::uint32_t relationship) {
  std::uint32_t const local = relationship - block.first_relationship;
  auto const begin = static_cast<std::size_t>(block.offsets[local]);
  auto const count = static_cast<std::size_t>(block.offsets[local + 1]) - begin;
  return {.time = block.time.span().subspan(begin, count),
          .minutes = block.minutes.span().subspan(begin, count),
          .flags = block.flags.span().subspan(begin, count),
          .late = block.late.span().subspan(begin, count),
          .details = &block.details,
          .moves = &block.moves,
          .first = begin};
}

}  // namespace

std::int32_t Context::normal_days(std::int32_t begin, std::int32_t end) const noexcept {
  std::int32_t days = 0;
  for (std::size_t i = 0; i < calendars.size(); ++i) {
    // Before the first spell and after the last one the nearest calendar goes on: a joiner's week has its normal days all the same.
    std::int32_t const from = i == 0 ? begin : std::max(begin, calendars[i].begin);
    std::int32_t const to = i + 1 == calendars.size() ? end : std::min(end, calendars[i].end);
    days += calendars[i].calendar->working_days(from, to);
  }
  return days;
}

std::int32_t Context::eligible_working_days(std::int32_t begin, std::int32_t end) const noexcept {
  std::int32_t days = 0;
  for (DayInterval const& interval : eligible)
    if (interval.begin < end && begin < interval.end) days += normal_days(std::max(begin, interval.begin), std::min(end, interval.end));
  return days;
}

Cadence const* Context::cadence_on(std::int32_t day) const noexcept {
  for (CadenceSpell const& spell : cadences)
    if (spell.begin <= day && day < spell.end) return spell.programme == nullptr ? nullptr : &spell.programme->cadence;
  return nullptr;
}

DaySet Context::declared(Declared what) const {
  std::vector<DayInterval> spells;
  for (CadenceSpell const& spell : cadences)
    if (spell.programme != nullptr && (what == Declared::Any || !spell.programme->cadence.is_rota()))
      spells.push_back({spell.begin, spell.end});
  return eligible.intersected(DaySet{std::move(spells)});
}

double Context::interval_days_from(std::int32_t day) const noexcept {
  for (CadenceSpell const& spell : cadences)
    if (day < spell.end && spell.programme != nullptr && !spell.programme->cadence.is_rota())
      return spell.programme->cadence.interval_days();
  return 0.0;
}

double Context::interval_days_on(std::int32_t day) const noexcept {
  Cadence const* const cadence = cadence_on(day);
  return cadence == nullptr ? 0.0 : cadence->interval_days();
}

ContextMaker::ContextMaker(Selection const& selection) : selection_{selection} {}

WorkCalendar const* ContextMaker::calendar(std::uint32_t region, WorkDays work_days) {
  auto& made = calendars_[{region, work_days.mask()}];
  if (made == nullptr) made = std::make_unique<WorkCalendar>(work_days, selection_.history.holidays(region));
  return made.get();
}

DaySet ContextMaker::employed(std::uint32_t person) const {
  auto const spans = selection_.history.employments(person);
  std::int32_t const end = selection_.history.as_of() + 1;
  if (spans.empty()) return DaySet{std::vector<DayInterval>{{std::numeric_limits<std::int32_t>::min() / 2, end}}};
  std::vector<DayInterval> intervals;
  for (EmploymentSpan const& span : spans)
    if (span.begin < std::min(span.end, end)) intervals.push_back({span.begin, std::min(span.end, end)});
  return DaySet{std::move(intervals)};
}

DaySet ContextMaker::away(std::uint32_t person) {
  History const& history = selection_.history;
  std::vector<DayInterval> intervals;
  for (AbsenceSpan const& span : history.absences(person)) {
    std::int32_t const end = std::min(span.end, history.as_of() + 1);
    if (span.begin >= end) continue;
    std::int32_t const known_end = span.end == open_end ? end : span.end;  // a leave that goes on is as long as it was said to be
    std::uint32_t region = no_index;
    WorkDays work_days;
    for (EmploymentSpan const& employment : history.employments(person))
      if (employment.begin <= span.begin) region = employment.region, work_days = employment.work_days;
    if (calendar(region, work_days)->working_days(span.begin, known_end) >= selection_.policy.absence_min_pause)
      intervals.push_back({span.begin, end});
  }
  return DaySet{std::move(intervals)};
}

Context ContextMaker::make(std::uint32_t relationship) {
  History const& history = selection_.history;
  Context context;
  context.number = relationship;
  context.relationship = history.relationships()[relationship];
  context.policy = &selection_.policy;
  context.history_begin = history.first_day();
  context.history_end = history.as_of() + 1;
  context.meetings = meetings_of(history.block_of(relationship), relationship);
  std::int32_t const begin = context.relationship.begin;
  std::int32_t const end = context.relationship.end = std::max(begin, std::min(context.relationship.end, context.history_end));

  std::uint32_t const report = context.relationship.report;
  std::uint32_t const manager = context.relationship.manager;
  context.eligible =
      DaySet{begin, end}.intersected(employed(report)).intersected(employed(manager)).without(away(report)).without(away(manager));

  std::int32_t from = begin;
  for (EmploymentSpan const& span : history.employments(report)) {
    if (span.end <= from || span.begin >= end) continue;
    if (span.begin > from) context.calendars.push_back({from, span.begin, calendar(span.region, span.work_days)});
    from = std::max(from, span.begin);
    context.calendars.push_back({from, std::min(end, span.end), calendar(span.region, span.work_days)});
    from = std::min(end, span.end);
  }
  if (from < end)
    context.calendars.push_back(
        {from, end, context.calendars.empty() ? calendar(no_index, WorkDays{}) : context.calendars.back().calendar});

  std::vector<std::int32_t> days{begin};
  for (std::int32_t const day : history.programme_days(context.relationship))
    if (begin < day && day < end) days.push_back(day);
  for (std::size_t i = 0; i < days.size(); ++i) {
    ProgrammeSpan const* const programme = history.programme(context.relationship, days[i]);
    std::int32_t const until = i + 1 < days.size() ? days[i + 1] : end;
    if (!context.cadences.empty() && context.cadences.back().programme == programme)
      context.cadences.back().end = until;
    else
      context.cadences.push_back({days[i], until, programme});
  }
  return context;
}

}  // namespace roir
