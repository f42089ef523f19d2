// SPDX-License-Identifier: MIT
#include "returns/account.hpp"
#include <roir/history/metrics.hpp>
#include <roir/stats/quantiles.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace roir {
namespace returns {
namespace {

constexpr double days_per_year = 365.25;
constexpr std::int32_t late_notice = 24 * 60;

/// What can be recorded beside the meeting itself.
enum Slot : std::size_t { ManagerPrep, ReportPrep, ManagerFollowUp, ReportFollowUp, Slots };

constexpr Side side_of(std::size_t slot) noexcept {
  return slot == ManagerPrep || slot == ManagerFollowUp ? Side::Manager : Side::Report;
}
constexpr bool is_prep(std::size_t slot) noexcept {
  return slot == ManagerPrep || slot == ReportPrep;
}

std::uint16_t recorded(MeetingDetails const& d, std::size_t i, std::size_t slot) noexcept {
  switch (slot) {
    case ManagerPrep:
      return d.manager_prep[i];
    case ReportPrep:
      return d.report_prep[i];
    case ManagerFollowUp:
      return d.manager_follow_up[i];
    default:
      return d.report_follow_up[i];
  }
}

bool is_counted(Context const& context, std::size_t i, std::int32_t begin, std::int32_t end) noexcept {
  std::int32_t const day = day_of_minutes(context.meetings.time[i]);
  return day >= begin && day < end && MeetingFlags::is_held(context.meetings.flags[i]);
}

/// Minutes, and how they are known.
struct Minutes {
  double minutes;
  Known known;
};

/// Medians of what was recorded, by manager and by unit, to impute what was not.
class Medians {
 public:
  Medians(Selection const& selection, Rows const& rows) : policy_{selection.policy} {
    std::array<std::map<std::uint32_t, std::vector<double>>, Slots> managers, units;
    rows.each_context([&](Context const& context) {
      std::uint32_t const unit =
          selection.history.unit_on(context.relationship.report, std::min(selection.end_day(), context.relationship.end) - 1);
      for (std::size_t i = 0; i < context.meetings.size(); ++i)
        if (is_counted(context, i, selection.window.begin_day(), selection.end_day()))
          for (std::size_t slot = 0; slot < Slots; ++slot)
            if (auto const minutes = recorded(*context.meetings.details, context.meetings.first + i, slot); minutes != unknown_minutes) {
              managers[slot][context.relationship.manager].push_back(minutes);
              units[slot][unit].push_back(minutes);
            }
    });
    for (std::size_t slot = 0; slot < Slots; ++slot) {
      for (auto const& [manager, minutes] : managers[slot]) manager_[slot][manager] = stats::lower_median(minutes);
      for (auto const& [unit, minutes] : units[slot]) unit_[slot][unit] = stats::lower_median(minutes);
    }
  }
  [[nodiscard]] Minutes of(std::size_t slot, std::uint32_t manager, std::uint32_t unit) const {
    if (auto const found = manager_[slot].find(manager); found != manager_[slot].end()) return {found->second, Known::ByManager};
    if (auto const found = unit_[slot].find(unit); found != unit_[slot].end()) return {found->second, Known::ByUnit};
    return {static_cast<double>(is_prep(slot) ? policy_.prep_minutes : policy_.follow_up_minutes), Known::ByPolicy};
  }

 private:
  Policy const& policy_;
  std::array<std::map<std::uint32_t, double>, Slots> manager_, unit_;
};

/// What was put in for one relationship in general, given to its meetings.
class GivenToMeetings {
 public:
  GivenToMeetings(History const& history, Context const& context) {
    if (history.efforts().empty()) return;
    RelationshipSpan const& r = context.relationship;
    for (auto const& [person, with] : {std::pair{r.manager, r.report}, std::pair{r.report, r.manager}})
      for (EffortSpan const& effort : between(history.efforts(), person, with)) {
        bool const is_prep = effort.activity == Activity::Preparation;
        if (!is_prep && effort.activity != Activity::FollowUp) continue;
        if (effort.day < r.begin || effort.day >= r.end) continue;
        give(context, effort, person == r.manager ? (is_prep ? ManagerPrep : ManagerFollowUp) : (is_prep ? ReportPrep : ReportFollowUp));
      }
  }
  /// Minutes more of a meeting; -1 for none.
  [[nodiscard]] double more(std::size_t meeting, std::size_t slot) const {
    auto const found = more_.find({meeting, slot});
    return found == more_.end() ? -1 : found->second;
  }
  /// What belongs to no meeting.
  [[nodiscard]] std::vector<std::pair<EffortSpan, std::size_t>> const& alone() const noexcept { return alone_; }

 private:
  static std::span<EffortSpan const> between(std::span<EffortSpan const> all, std::uint32_t person, std::uint32_t with) {
    auto const key = [](EffortSpan const& effort) { return std::pair{effort.person, effort.with}; };
    std::pair const wanted{person, with};
    return {std::ranges::lower_bound(all, wanted, {}, key), std::ranges::upper_bound(all, wanted, {}, key)};
  }
  void give(Context const& context, EffortSpan const& effort, std::size_t slot) {
    MeetingsView const& meetings = context.meetings;
    std::size_t found = meetings.size();
    for (std::size_t i = 0; i < meetings.size(); ++i) {
      if (!MeetingFlags::is_held(meetings.flags[i])) continue;
      std::int32_t const day = day_of_minutes(meetings.time[i]);
      if (is_prep(slot) ? day >= effort.day : day <= effort.day) found = i;
      if (is_prep(slot) ? found < meetings.size() : day > effort.day) break;
    }
    if (found == meetings.size())
      alone_.emplace_back(effort, slot);
    else
      more_[{found, slot}] += static_cast<double>(effort.minutes);
  }
  std::map<std::pair<std::size_t, std::size_t>, double> more_;
  std::vector<std::pair<EffortSpan, std::size_t>> alone_;
};

/// The account of one relationship, meeting by meeting.
class MeetingAccount {
 public:
  MeetingAccount(Context const& context, Book const& book, Medians const& medians, std::uint32_t unit)
      : context_{context}, book_{book}, medians_{medians}, unit_{unit} {}

  void add_held(std::size_t i, GivenToMeetings const& given, Investment& sum) const {
    std::int32_t const day = day_of_minutes(context_.meetings.time[i]);
    Minutes const length = length_of(i, day);
    ++sum.held;
    if (MeetingFlags::basis(context_.meetings.flags[i]) == Basis::CalendarOnly) ++sum.in_calendar;
    if (length.minutes == 0) ++sum.unknown;
    for (Side const side : {Side::Manager, Side::Report}) spend(sum, side, On::Meeting, length, day);
    for (std::size_t slot = 0; slot < Slots; ++slot)
      spend(sum, side_of(slot), is_prep(slot) ? On::Prep : On::FollowUp, beside(i, slot, given), day);
  }
  void add_waste(std::size_t i, Investment& sum) const {
    MeetingDetails const& d = *context_.meetings.details;
    std::size_t const at = context_.meetings.first + i;
    if (MeetingFlags::outcome(context_.meetings.flags[i]) != Outcome::Cancelled || d.learnt[at] == unknown_time ||
        d.planned[at] == unknown_time)
      return;
    std::int64_t const notice = std::int64_t{d.planned[at]} - d.learnt[at];
    if (notice < 0 || notice >= late_notice || (d.by[at] != Side::Manager && d.by[at] != Side::Report)) return;
    spend(sum, d.by[at] == Side::Report ? Side::Manager : Side::Report, On::Waste,
          {static_cast<double>(context_.policy->waste_minutes), Known::ByPolicy}, day_of_minutes(context_.meetings.time[i]));
  }
  void spend(Investment& sum, Side side, On on, Minutes const& minutes, std::int32_t day) const {
    book_.spend(sum, {.person = side == Side::Manager ? context_.relationship.manager : context_.relationship.report,
                      .side = side,
                      .on = on,
                      .known = minutes.known,
                      .hours = minutes.minutes / 60.0,
                      .day = day});
  }

 private:
  [[nodiscard]] Minutes length_of(std::size_t i, std::int32_t day) const {
    if (double const said = context_.meetings.minutes[i]; said > 0) return {said, Known::Recorded};
    if (std::uint16_t const planned = context_.meetings.details->planned_minutes[context_.meetings.first + i];
        planned != unknown_minutes && planned != 0)
      return {static_cast<double>(planned), Known::ByPlan};
    for (CadenceSpell const& spell : context_.cadences)
      if (spell.programme != nullptr && spell.begin <= day && day < spell.end)
        return {static_cast<double>(spell.programme->minutes), Known::ByPlan};
    return {0, Known::ByPlan};
  }
  [[nodiscard]] Minutes beside(std::size_t i, std::size_t slot, GivenToMeetings const& given) const {
    std::uint16_t const known = recorded(*context_.meetings.details, context_.meetings.first + i, slot);
    double const more = given.more(i, slot);
    if (known == unknown_minutes && more < 0) return medians_.of(slot, context_.relationship.manager, unit_);
    return {(known == unknown_minutes ? 0.0 : known) + std::max(more, 0.0), Known::Recorded};
  }
  Context const& context_;
  Book const& book_;
  Medians const& medians_;
  std::uint32_t unit_;
};

ProgrammeSpan const* programme_on(Context const& context, std::int32_t day) noexcept {
  for (CadenceSpell const& spell : context.cadences)
    if (spell.begin <= day && day < spell.end) return spell.programme;
  return nullptr;
}

void add_eligible_time(Context const& context, AccountRows const& rows, Book const& book, std::vector<Investment>& sums) {
  auto const add = [&](std::size_t b, std::int32_t from, std::int32_t to, ProgrammeSpan const* programme) {
    if (from >= to) return;
    Investment& sum = sums[rows.of(rows.rows().row_of(context.number, b), programme)];
    sum.person_years += static_cast<double>(context.eligible.days_in(from, to)) / days_per_year;
    if (!book.has_cash()) return;
    for (std::int32_t day = from; day < to; ++day)
      if (context.eligible.contains(day)) book.pay_cash(sum, day);
  };
  for (std::size_t b = 0; b < rows.rows().buckets().size(); ++b) {
    Bucket const bucket = rows.rows().buckets()[b];
    std::int32_t const begin = std::max(bucket.begin, context.history_begin);
    if (!rows.by_programme()) {
      add(b, begin, bucket.end, nullptr);
      continue;
    }
    for (CadenceSpell const& spell : context.cadences)
      add(b, std::max(begin, spell.begin), std::min(bucket.end, spell.end), spell.programme);
  }
}

void add_periods(Selection const& selection, AccountRows const& rows, Book const& book, std::vector<Investment>& sums) {
  rows.rows().each_period([&](ContactSpan const& span, std::uint32_t row) {
    Investment& sum = sums[rows.of(row, nullptr)];
    auto const meetings = static_cast<double>(span.meetings);
    sum.held += span.meetings;
    sum.person_years += (span.end - span.begin) / days_per_year;
    for (Side const side : {Side::Manager, Side::Report}) {
      Hours hours{.person = side == Side::Report ? span.person : no_index, .side = side, .hours = span.hours, .day = span.begin};
      book.spend(sum, hours);
      hours.known = Known::ByPolicy;
      hours.on = On::Prep;
      hours.hours = meetings * static_cast<double>(selection.policy.prep_minutes) / 60.0;
      book.spend(sum, hours);
      hours.on = On::FollowUp;
      hours.hours = meetings * static_cast<double>(selection.policy.follow_up_minutes) / 60.0;
      book.spend(sum, hours);
    }
    if (book.has_cash())
      for (std::int32_t day = span.begin; day < span.end; ++day) book.pay_cash(sum, day);
  });
}

}  // namespace

std::vector<Investment> account(Selection const& selection, AccountRows const& rows, Book const& book, InvestmentTerms const& terms) {
  std::vector<Investment> sums(rows.size());
  if (selection.history.relationships().empty()) {
    add_periods(selection, rows, book, sums);
    return sums;
  }
  Medians const medians{selection, rows.rows()};
  rows.rows().each_context([&](Context const& context) {
    MeetingAccount const meetings{
        context, book, medians,
        selection.history.unit_on(context.relationship.report, std::min(selection.end_day(), context.relationship.end) - 1)};
    GivenToMeetings const given{selection.history, context};
    auto const sum_on = [&](std::int32_t day) -> Investment* {
      std::size_t const bucket = rows.rows().bucket_of(day);
      if (bucket == rows.rows().buckets().size()) return nullptr;
      return &sums[rows.of(rows.rows().row_of(context.number, bucket), rows.by_programme() ? programme_on(context, day) : nullptr)];
    };
    add_eligible_time(context, rows, book, sums);
    for (std::size_t i = 0; i < context.meetings.size(); ++i) {
      Investment* const sum = sum_on(day_of_minutes(context.meetings.time[i]));
      if (sum == nullptr) continue;
      meetings.add_waste(i, *sum);
      if (is_counted(context, i, selection.window.begin_day(), selection.end_day())) meetings.add_held(i, given, *sum);
    }
    for (auto const& [effort, slot] : given.alone())
      if (Investment* const sum = sum_on(effort.day); sum != nullptr && effort.day < selection.end_day())
        meetings.spend(*sum, side_of(slot), on_of(effort.activity), {static_cast<double>(effort.minutes), Known::Recorded}, effort.day);
  });
  add_shared_efforts(selection, rows, book, terms, sums);
  return sums;
}

}  // namespace returns

std::vector<Investment> investments(Selection const& selection, Rows const& rows, InvestmentTerms const& terms, PayRates const* rates) {
  return returns::account(selection, returns::AccountRows{selection, rows, false}, returns::Book{selection, terms, rates}, terms);
}

}  // namespace roir
