// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/history/metrics.hpp>
#include <roir/returns/investment.hpp>
#include <roir/stats/quantiles.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace roir {
namespace {

constexpr double days_per_year = 365.25;
constexpr std::int32_t late_notice = 24 * 60;

/// What can be recorded beside the meeting itself.
enum Activity : std::size_t { ManagerPrep, ReportPrep, ManagerFollowUp, ReportFollowUp, Activities };

std::uint16_t recorded(MeetingDetails const& d, std::size_t i, Activity activity) noexcept {
  switch (activity) {
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

/// Medians of what was recorded, by manager and by unit, to impute what was not.
class Medians {
 public:
  Medians(Selection const& selection, Rows const& rows) : policy_{selection.policy} {
    std::array<std::map<std::uint32_t, std::vector<double>>, Activities> managers, units;
    rows.each_context([&](Context const& context) {
      std::uint32_t const unit =
          selection.history.unit_on(context.relationship.report, std::min(selection.end_day(), context.relationship.end) - 1);
      for (std::size_t i = 0; i < context.meetings.size(); ++i)
        if (is_counted(context, i, selection.window.begin_day(), selection.end_day()))
          for (std::size_t a = 0; a < Activities; ++a)
            if (auto const minutes = recorded(*context.meetings.details, context.meetings.first + i, static_cast<Activity>(a));
                minutes != unknown_minutes) {
              managers[a][context.relationship.manager].push_back(minutes);
              units[a][unit].push_back(minutes);
            }
    });
    for (std::size_t a = 0; a < Activities; ++a) {
      for (auto const& [manager, minutes] : managers[a]) manager_[a][manager] = stats::lower_median(minutes);
      for (auto const& [unit, minutes] : units[a]) unit_[a][unit] = stats::lower_median(minutes);
    }
  }
  [[nodiscard]] double of(Activity activity, std::uint32_t manager, std::uint32_t unit) const {
    if (auto const found = manager_[activity].find(manager); found != manager_[activity].end()) return found->second;
    if (auto const found = unit_[activity].find(unit); found != unit_[activity].end()) return found->second;
    return static_cast<double>(activity == ManagerPrep || activity == ReportPrep ? policy_.prep_minutes : policy_.follow_up_minutes);
  }

 private:
  Policy const& policy_;
  std::array<std::map<std::uint32_t, double>, Activities> manager_, unit_;
};

void add_activities(Context const& context, std::size_t i, std::uint32_t unit, Medians const& medians, Investment& sum) {
  for (std::size_t a = 0; a < Activities; ++a) {
    auto const activity = static_cast<Activity>(a);
    std::uint16_t const known = recorded(*context.meetings.details, context.meetings.first + i, activity);
    double const hours = (known != unknown_minutes ? known : medians.of(activity, context.relationship.manager, unit)) / 60.0;
    (activity == ManagerPrep || activity == ReportPrep ? sum.prep_hours : sum.follow_up_hours) += hours;
    if (activity == ManagerPrep || activity == ManagerFollowUp) sum.manager_hours += hours;
    if (known == unknown_minutes) sum.imputed_hours += hours;
  }
}

void add_meeting(Context const& context, std::size_t i, Investment& sum) {
  std::uint16_t const planned = context.meetings.details->planned_minutes[context.meetings.first + i];
  double minutes = context.meetings.minutes[i];
  bool const is_imputed = minutes == 0;
  if (is_imputed && planned != unknown_minutes) minutes = planned;
  if (minutes == 0)
    for (CadenceSpell const& spell : context.cadences)
      if (std::int32_t const day = day_of_minutes(context.meetings.time[i]);
          spell.programme != nullptr && spell.begin <= day && day < spell.end)
        minutes = static_cast<double>(spell.programme->minutes);
  ++sum.held;
  if (MeetingFlags::basis(context.meetings.flags[i]) == Basis::CalendarOnly) ++sum.in_calendar;
  if (minutes == 0) ++sum.unknown;
  sum.meeting_hours += 2 * minutes / 60.0;
  sum.manager_hours += minutes / 60.0;
  if (is_imputed) sum.imputed_hours += 2 * minutes / 60.0;
}

void add_waste(Context const& context, std::size_t i, Investment& sum) {
  MeetingDetails const& d = *context.meetings.details;
  std::size_t const at = context.meetings.first + i;
  if (MeetingFlags::outcome(context.meetings.flags[i]) != Outcome::Cancelled || d.learnt[at] == unknown_time ||
      d.planned[at] == unknown_time)
    return;
  std::int64_t const notice = std::int64_t{d.planned[at]} - d.learnt[at];
  if (notice < 0 || notice >= late_notice || (d.by[at] != Side::Manager && d.by[at] != Side::Report)) return;
  double const hours = static_cast<double>(context.policy->waste_minutes) / 60.0;
  sum.waste_hours += hours;
  sum.imputed_hours += hours;
  if (d.by[at] == Side::Report) sum.manager_hours += hours;
}

void add_contact_periods(Selection const& selection, Rows const& rows, std::vector<Investment>& sums) {
  double const beside = static_cast<double>(selection.policy.prep_minutes + selection.policy.follow_up_minutes) / 60.0;
  rows.each_period([&](ContactSpan const& span, std::uint32_t row) {
    Investment& sum = sums[row];
    auto const meetings = static_cast<double>(span.meetings);
    sum.held += span.meetings;
    sum.meeting_hours += 2 * span.hours;
    sum.prep_hours += 2 * meetings * static_cast<double>(selection.policy.prep_minutes) / 60.0;
    sum.follow_up_hours += 2 * meetings * static_cast<double>(selection.policy.follow_up_minutes) / 60.0;
    sum.manager_hours += span.hours + meetings * beside;
    sum.imputed_hours += 2 * meetings * beside;
    sum.person_years += (span.end - span.begin) / days_per_year;
  });
}

/// Distinct direct reports with a meeting arranged in the row's stretch, or with a contact period that begins in it.
std::vector<std::int64_t> persons_of(Selection const& selection, Rows const& rows) {
  std::vector<Piece> pieces;
  auto const add = [&](std::uint32_t row, std::uint32_t person) {
    Piece piece{.row = row, .report = person};
    piece.denominator = 1;
    pieces.push_back(piece);
  };
  if (selection.history.relationships().empty()) {
    rows.each_period([&](ContactSpan const& span, std::uint32_t row) { add(row, span.person); });
    return persons_behind(rows.size(), pieces);
  }
  for (std::uint32_t const number : rows.relationships()) {
    Block const& block = selection.history.block_of(number);
    std::size_t const local = number - block.first_relationship;
    for (auto i = static_cast<std::size_t>(block.offsets[local]); i < static_cast<std::size_t>(block.offsets[local + 1]); ++i)
      if (std::size_t const bucket = rows.bucket_of(day_of_minutes(block.time[i])); bucket < rows.buckets().size())
        add(rows.row_of(number, bucket), selection.history.relationships()[number].report);
  }
  return persons_behind(rows.size(), pieces);
}

std::optional<Refusal> why_no_investment(Selection const& selection) {
  History const& history = selection.history;
  if (!history.relationships().empty() || !history.contact_periods().empty()) return std::nullopt;
  return why_not(selection, "contact");
}

std::vector<Estimate> bounded(std::vector<Investment> const& sums, double (*scale)(Investment const&)) {
  std::vector<Estimate> estimates;
  for (Investment const& sum : sums) {
    double const factor = scale(sum);
    Estimate estimate{.value = sum.hours() * factor,
                      .interval = {sum.low() * factor, sum.high() * factor},
                      .n = static_cast<double>(sum.held),
                      .status = Status::Ok};
    estimate.method = "bounds, not a sampling interval: recorded alone; imputed minutes doubled";
    estimate.is_bounds = true;
    if (!std::isfinite(factor)) estimate = {.reason = "no_data"};
    estimates.push_back(estimate);
  }
  return estimates;
}

constexpr char const* invested_words =
    "Hours of both sides in one-to-ones, preparing, following up, and waiting for late cancellations (C.1.2). Bounds: what was recorded "
    "alone, and every imputed minute doubled.";

TableInfo invested_info(Selection const& selection) {
  return {.name = "invested",
          .title = "What the one-to-ones cost in time",
          .definition = invested_words,
          .policy = to_words(selection.policy, {"prep_minutes", "follow_up_minutes", "waste_minutes", "absence_min_pause"})};
}

/// One way to say what the hours would have to return.
struct BreakEven {
  char const* unit;
  char const* words;
  double per_hour;  ///< units per invested hour of a person and year
  double per_hour_low;
  double per_hour_high;
};

std::vector<BreakEven> ways(Policy const& p) {
  auto const full = static_cast<double>(p.full_time_hours);
  double const leaver = 100.0 / full;
  return {{"hours", "hours saved per person and year", 1, 1, 1},
          {"percent_of_output", "more output per person, in percent of a full-time year", 100 / full, 100 / full, 100 / full},
          {"absence_days", "days of absence fewer per person and year", 1 / p.day_hours, 1 / p.day_hours, 1 / p.day_hours},
          {"leavers_per_100", "leavers fewer per 100 people and year", leaver / p.replacement_share, leaver / p.replacement_share_high,
           leaver / p.replacement_share_low}};
}

}  // namespace

std::vector<Investment> investments(Selection const& selection, Rows const& rows) {
  std::vector<Investment> sums(rows.size());
  if (selection.history.relationships().empty()) {
    add_contact_periods(selection, rows, sums);
    return sums;
  }
  Medians const medians{selection, rows};
  rows.each_context([&](Context const& context) {
    std::uint32_t const unit =
        selection.history.unit_on(context.relationship.report, std::min(selection.end_day(), context.relationship.end) - 1);
    for (std::size_t b = 0; b < rows.buckets().size(); ++b) {
      Bucket const bucket = rows.buckets()[b];
      sums[rows.row_of(context.number, b)].person_years +=
          static_cast<double>(context.eligible.days_in(std::max(bucket.begin, context.history_begin), bucket.end)) / days_per_year;
    }
    for (std::size_t i = 0; i < context.meetings.size(); ++i) {
      std::size_t const bucket = rows.bucket_of(day_of_minutes(context.meetings.time[i]));
      if (bucket == rows.buckets().size()) continue;
      Investment& sum = sums[rows.row_of(context.number, bucket)];
      add_waste(context, i, sum);
      if (!is_counted(context, i, selection.window.begin_day(), selection.end_day())) continue;
      add_meeting(context, i, sum);
      add_activities(context, i, unit, medians, sum);
    }
  });
  return sums;
}

Table invested(Selection const& selection, Ask const& asked) {
  Ask const ask{.by = asked.by == Grain::Meeting ? Grain::Relationship : asked.by, .every = asked.every};
  Table table{invested_info(selection)};
  if (auto const refusal = why_no_investment(selection)) return refused(table, {"hours", "hours", table.info().definition}, *refusal);
  Rows const rows{selection, ask};
  rows.add_keys(table);
  auto const sums = investments(selection, rows);
  auto const column = [&](char const* name, char const* unit, char const* words, auto of) {
    std::vector<double> cells;
    for (Investment const& sum : sums) cells.push_back(of(sum));
    table.add(Column{{name, unit, words}, std::move(cells)});
  };
  table.add(Column::Meta{"hours", "hours", "Hours of both sides."}, bounded(sums, [](Investment const&) { return 1.0; }));
  table.add(Column::Meta{"hours_per_person_year", "hours", "Hours of both sides per direct report and year."},
            bounded(sums, [](Investment const& s) { return 1 / s.person_years; }));
  column("meeting_hours", "hours", "In one-to-ones, both sides.", [](Investment const& s) { return s.meeting_hours; });
  column("prep_hours", "hours", "Preparing, both sides.", [](Investment const& s) { return s.prep_hours; });
  column("follow_up_hours", "hours", "Following up, both sides.", [](Investment const& s) { return s.follow_up_hours; });
  column("waste_hours", "hours", "Waiting for late cancellations.", [](Investment const& s) { return s.waste_hours; });
  column("manager_hours", "hours", "The managers' part of all.", [](Investment const& s) { return s.manager_hours; });
  column("imputed_share", "share", "Part of the hours that was assumed, not recorded.",
         [](Investment const& s) { return s.imputed_hours / s.hours(); });
  column("person_years", "years", "Eligible time of the direct reports.", [](Investment const& s) { return s.person_years; });
  table.add(Column{{"persons", "count", "Distinct direct reports with a one-to-one arranged, or a contact period."},
                   persons_of(selection, rows)});
  std::int64_t unknown = 0, in_calendar = 0, held = 0;
  for (Investment const& sum : sums) {
    unknown += sum.unknown;
    in_calendar += sum.in_calendar;
    held += sum.held;
  }
  if (in_calendar > 0)
    table.info().notes.push_back("calendar_only: " + std::to_string(in_calendar) + " of " + std::to_string(held) +
                                 " one-to-ones counted here stood in the calendar; nobody said that they were held");
  if (unknown > 0)
    table.info().notes.push_back("unknown_length: " + std::to_string(unknown) + " one-to-ones have no length to be found and add nothing");
  return table;
}

Table break_even(Selection const& selection, std::string_view unit) {
  Policy const& p = selection.policy;
  Table table{{.name = "break_even",
               .title = "What the one-to-ones would have to return to pay for themselves",
               .definition = "The effect that alone would pay for the invested hours (C.1.7), per direct report and year. It says what "
                             "would have to be true, not what is.",
               .policy = to_words(p, {"prep_minutes", "follow_up_minutes", "waste_minutes", "full_time_hours", "day_hours",
                                      "replacement_share", "replacement_share_low", "replacement_share_high"})}};
  std::vector<BreakEven> asked;
  for (BreakEven const& way : ways(p))
    if (unit.empty() || unit == way.unit) asked.push_back(way);
  if (asked.empty())
    throw NotFound{{.code = "no_unit",
                    .message = "there is no unit '" + std::string(unit) + "'",
                    .subject = std::string(unit),
                    .hint = "There are hours, percent_of_output, absence_days, leavers_per_100."}};
  if (auto const refusal = why_no_investment(selection))
    return refused(table, {"break_even", "see unit", table.info().definition}, *refusal);
  Investment const sum = investments(selection, Rows{selection, {}}).front();
  std::vector<std::string> units, words;
  std::vector<Estimate> estimates;
  for (BreakEven const& way : asked) {
    units.emplace_back(way.unit);
    words.emplace_back(way.words);
    if (sum.person_years <= 0) {
      estimates.push_back({.reason = "no_data"});
      continue;
    }
    Estimate estimate{.value = sum.hours() * way.per_hour / sum.person_years, .n = static_cast<double>(sum.held), .status = Status::Ok};
    estimate.interval = {sum.low() * way.per_hour_low / sum.person_years, sum.high() * way.per_hour_high / sum.person_years};
    estimate.method = "bounds of what is assumed, not a sampling interval";
    estimate.is_bounds = true;
    estimates.push_back(estimate);
  }
  table.add(Column{{"unit", "", "What it is counted in."}, units});
  table.add(Column::Meta{"break_even", "see unit", "What would have to come back per direct report and year."}, estimates);
  table.add(Column{{"words", "", "In words."}, words});
  return table;
}

}  // namespace roir
