// SPDX-License-Identifier: MIT
#include "report/findings.hpp"

#include <roir/history/metrics.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace roir {
namespace {

Scale const share{.unit = "share"};
Scale const exact_share{.unit = "share", .decimals = 2};
Scale const days{.unit = "days", .decimals = 1};

Status status_of(std::string const& word) {
  for (Status status : {Status::Ok, Status::LowCount, Status::NoData, Status::NotApplicable})
    if (word == to_string(status)) return status;
  return Status::Refused;
}

bool has_value(Estimate const& estimate) {
  return !std::isnan(estimate.value);
}

std::string interval_words(Estimate const& estimate, Scale const& scale) {
  if (std::isnan(estimate.interval.low) || std::isnan(estimate.interval.high))
    return "no interval: " + (estimate.method.empty() ? std::string("too few") : estimate.method);
  return "95 % interval " + format_interval(estimate.interval, scale);
}

/// Whether a published sentence must not point at so many people. (A share of a large group may be any: the group is what has a size.)
bool is_few(Analysis const& analysis, double people) {
  return analysis.audience()->kind() == Audience::Kind::Published && people > 0 &&
         people < static_cast<double>(analysis.policy().min_group);
}

/// Meetings without names: all that can be said of them.
std::vector<Report::Finding> unattributed_findings(Analysis const& analysis) {
  UnattributedSum const& sum = analysis.history().unattributed();
  if (sum.meetings == 0 || !analysis.history().relationships().empty() || !analysis.history().contact_periods().empty()) return {};
  return {{.headline = format_count(static_cast<double>(sum.meetings), "meetings") + " were read, and none says who attended",
           .detail = format_count(static_cast<double>(sum.of_two), "of them") + " were of two people, " +
                     format_quantity(sum.hours_of_two, {.unit = "hours", .decimals = 1}) + " in all; " +
                     format_count(static_cast<double>(sum.cancelled), "were cancelled") +
                     ". Two people need not be a manager and a direct report, so nothing here says whether one-to-ones happen. Counts of a "
                     "file have no sampling interval."}};
}

/// Counts over contact periods: what an independent count of the file finds.
std::vector<Report::Finding> period_findings(Analysis const& analysis) {
  std::set<std::int32_t> periods;
  std::map<std::uint32_t, std::int64_t> of_person;
  std::int64_t all = 0, empty = 0, meetings = 0;
  double hours = 0;
  std::int32_t length = 7;
  Selection const& selection = analysis.selection();
  if (selection.manager || !analysis.history().relationships().empty()) return {};  // periods name no manager
  for (ContactSpan const& span : analysis.history().contact_periods()) {
    if (span.begin < selection.window.begin_day() || span.begin >= selection.end_day()) continue;
    if (selection.person && span.person != *selection.person) continue;
    if (analysis.selection().unit && analysis.selection().unit_label(span.unit) != *analysis.selection().unit) continue;
    periods.insert(span.begin);
    of_person[span.person] += span.meetings;
    ++all;
    empty += span.meetings == 0 ? 1 : 0;
    meetings += span.meetings;
    hours += span.hours;
    length = span.end - span.begin;
  }
  if (all == 0) return {};
  std::string const one = length == 7 ? "week" : length == 1 ? "day" : "period", period = one + "s";
  std::string const over = format_count(static_cast<double>(periods.size()), periods.size() == 1 ? one : period);
  auto const none = std::count_if(of_person.begin(), of_person.end(), [](auto const& entry) { return entry.second == 0; });
  Estimate const coverage = estimate_of(analysis.coverage(), "coverage", 0);
  Estimate const without = complement(coverage);
  std::vector<Report::Finding> findings;
  findings.push_back({.headline = format_count(static_cast<double>(empty), "of") + " " +
                                  format_count(static_cast<double>(all), "person-" + period) + " (" +
                                  format_quantity(without.value, exact_share) + ") had no one-to-one with the manager",
                      .detail = format_count(static_cast<double>(of_person.size()), "people") + " over " + over +
                                ", counting meetings (not hours); " + interval_words(without, share) + ".",
                      .figure = "coverage"});
  std::string const least = std::to_string(analysis.policy().min_group);
  auto const some = std::ssize(of_person) - none;
  std::string who = format_count(static_cast<double>(none), none == 1 ? "person" : "people") + " had none at all";
  if (is_few(analysis, static_cast<double>(none))) who = "Fewer than " + least + " people had none at all";
  if (is_few(analysis, static_cast<double>(some))) who = "All but fewer than " + least + " people had none at all";
  findings.push_back({.headline = who + " in " + over,
                      .detail = format_count(static_cast<double>(meetings), "one-to-ones") + " in " +
                                format_quantity(hours, {.unit = "hours", .decimals = 2}) +
                                " were counted. A count of everybody in the file has no sampling error; for other " + period +
                                " it would differ.",
                      .figure = "trend"});
  return findings;
}

std::optional<Report::Finding> coverage_finding(Analysis const& analysis) {
  Table const table = analysis.coverage();
  Estimate const estimate = estimate_of(table, "coverage", 0);
  if (!has_value(estimate)) return std::nullopt;
  Estimate const without = complement(estimate);
  double const people = std::round(without.value * estimate.n);
  if (people == 0)
    return Report::Finding{.headline = "All " + format_count(estimate.n, "people") + " have had a recent one-to-one",
                           .detail = "At the end of " + format_day(analysis.selection().end_day() - 1) + "; share without: " +
                                     interval_words(without, share) + ", n = " + format_count(estimate.n, "people") + ".",
                           .figure = "coverage"};
  std::string const least = "ewer than " + std::to_string(analysis.policy().min_group) + " of " + format_count(estimate.n, "people");
  std::string who =
      format_count(people, "of") + " " + format_count(estimate.n, "people") + " (" + format_quantity(without.value, share) + ")";
  if (is_few(analysis, people)) who = "F" + least;
  if (is_few(analysis, estimate.n - people)) who = "All but f" + least;
  return Report::Finding{.headline = who + " have had no recent one-to-one",
                         .detail = "At the end of " + format_day(analysis.selection().end_day() - 1) + "; " +
                                   interval_words(without, share) + ", n = " + format_count(estimate.n, "people") + ".",
                         .figure = "coverage"};
}

/// The unit whose coverage changed most between the first and the last third of the window, if the interval of the change leaves out zero.
std::optional<Report::Finding> change_finding(Analysis const& analysis) {
  std::int32_t const begin = std::max(analysis.window().begin_day(), analysis.history().first_day());
  std::int32_t const end = analysis.selection().end_day();
  if (end - begin < 12 * 7) return std::nullopt;
  std::int32_t const third = (end - begin) / 3;
  bool const by_people = analysis.audience()->kind() == Audience::Kind::Line || analysis.audience()->kind() == Audience::Kind::Parties;
  Ask const ask{.by = by_people ? Grain::Organisation : Grain::Unit};
  Analysis const early = analysis.over(Window::days(begin, begin + third));
  Analysis const late = analysis.over(Window::days(end - third, end));
  Table const table = late.compare(early, "gap", ask);
  if (!table.has("difference")) return std::nullopt;
  std::size_t worst = table.rows();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    Estimate const difference = estimate_of(table, "difference", row);
    if (!has_value(difference) || !(difference.interval.low > 0)) continue;
    if (worst == table.rows() || difference.value > estimate_of(table, "difference", worst).value) worst = row;
  }
  if (worst == table.rows()) return std::nullopt;
  Estimate const now = estimate_of(table, "gap", worst);
  Estimate const before = estimate_of(table, "before", worst);
  Estimate const difference = estimate_of(table, "difference", worst);
  std::string const who = by_people ? "In this team" : "In " + table["unit"].text(worst);
  return Report::Finding{.headline = who + " a one-to-one comes every " + format_quantity(now.value, days) + ", where it was every " +
                                     format_quantity(before.value, days),
                         .detail = "Eligible days per one-to-one held, the last third of the time against the first: " +
                                   format_quantity(difference.value, days) + " more, " + interval_words(difference, days) + ".",
                         .figure = "coverage"};
}

std::optional<Report::Finding> lost_finding(Analysis const& analysis) {
  Table const changes = analysis.changes();
  if (!changes.has("cancelled")) return std::nullopt;
  Estimate const cancelled = estimate_of(changes, "cancelled", 0);
  Estimate const missed = estimate_of(changes, "missed", 0);
  if (!has_value(cancelled) || !has_value(missed)) return std::nullopt;
  Table const recovery = analysis.recovery();
  Estimate const made_up = estimate_of(recovery, "recovery", 0);
  Report::Finding finding{
      .headline = format_quantity(cancelled.value + missed.value, share) + " of arranged one-to-ones were cancelled or missed",
      .figure = "changes"};
  if (has_value(made_up)) finding.headline += "; " + format_quantity(made_up.value, share) + " of those were made up for";
  finding.detail = "Cancelled " + format_quantity(cancelled.value, share) + " (" + interval_words(cancelled, share) + "), missed " +
                   format_quantity(missed.value, share) + " (" + interval_words(missed, share) +
                   "), n = " + format_count(cancelled.n, "arranged one-to-ones") + "; absences left out.";
  if (has_value(made_up))
    finding.detail += " Made up for: " + interval_words(made_up, share) + ", n = " + format_count(made_up.n, "lost one-to-ones") + ".";
  return finding;
}

std::optional<Report::Finding> gap_finding(Analysis const& analysis) {
  Table const table = analysis.gap();
  Estimate const gap = estimate_of(table, "gap", 0);
  if (!has_value(gap)) return std::nullopt;
  return Report::Finding{.headline = "People typically wait " + format_quantity(gap.value, days) + " for their next one-to-one",
                         .detail = "Kaplan-Meier median of eligible days, waits that go on included; " + interval_words(gap, days) +
                                   ", n = " + format_count(gap.n, "gaps") + ".",
                         .figure = "gaps"};
}

/// The group with the least coverage, if it stands apart from everybody.
std::optional<Report::Finding> lowest_finding(Analysis const& analysis) {
  bool const by_people = analysis.audience()->kind() == Audience::Kind::Line || analysis.audience()->kind() == Audience::Kind::Parties;
  if (by_people) return std::nullopt;
  Table const table = analysis.coverage({.by = Grain::Unit});
  Estimate const all = estimate_of(analysis.coverage(), "coverage", 0);
  if (!table.has("unit") || !has_value(all)) return std::nullopt;
  std::size_t lowest = table.rows();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    Estimate const one = estimate_of(table, "coverage", row);
    if (!has_value(one) || !(one.interval.high < all.value)) continue;
    if (lowest == table.rows() || one.value < estimate_of(table, "coverage", lowest).value) lowest = row;
  }
  if (lowest == table.rows()) return std::nullopt;
  Estimate const one = estimate_of(table, "coverage", lowest);
  return Report::Finding{
      .headline = "In " + table["unit"].text(lowest) + " " + format_quantity(1 - one.value, share) + " " +
                  (analysis.history().relationships().empty() ? "of person-weeks had none" : "of people had no recent one-to-one"),
      .detail = "Against " + format_quantity(1 - all.value, share) + " of everybody; its " + interval_words(complement(one), share) +
                ", n = " + format_count(one.n, analysis.history().relationships().empty() ? "person-weeks" : "people") + ".",
      .figure = "coverage"};
}

}  // namespace

Estimate estimate_of(Table const& table, std::string const& column, std::size_t row) {
  if (!table.has(column + "_status") || row >= table.rows()) return {};
  return {.value = table[column].number(row),
          .interval = {table[column + "_low"].number(row), table[column + "_high"].number(row)},
          .n = table[column + "_n"].number(row),
          .status = status_of(table[column + "_status"].text(row)),
          .method = table[column + "_method"].text(row),
          .is_bounds = table[column].meta().is_bounds};
}

Estimate complement(Estimate const& share) {
  Estimate rest = share;
  rest.value = 1 - share.value;
  rest.interval = {1 - share.interval.high, 1 - share.interval.low};
  return rest;
}

std::vector<Report::Finding> findings_of(Analysis const& analysis) {
  if (auto findings = unattributed_findings(analysis); !findings.empty()) return findings;
  std::vector<Report::Finding> findings = period_findings(analysis);
  if (findings.empty() && analysis.history().relationships().empty()) return findings;
  for (auto const& find : {coverage_finding, change_finding, lost_finding, lowest_finding, gap_finding}) {
    if (findings.size() >= 3) break;
    if (analysis.history().relationships().empty() && find != lowest_finding) continue;
    if (auto finding = find(analysis)) findings.push_back(std::move(*finding));
  }
  return findings;
}

std::string named(History const& history, std::string const& id) {
  std::uint32_t const person = history.find_person(id);
  if (person == no_index || history.person_name(person) == id) return id;
  return history.person_name(person) + " (" + id + ")";
}

Table waiting_longest(Analysis const& analysis) {
  Table const table = analysis.gap({.by = Grain::Relationship});
  std::vector<std::size_t> order;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table.has("current_gap") && !std::isnan(table["current_gap"].number(row))) order.push_back(row);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return table["current_gap"].number(a) > table["current_gap"].number(b); });
  std::vector<std::string> managers, reports;
  std::vector<double> waiting;
  std::vector<std::int64_t> droughts;
  std::vector<Estimate> typical;
  for (std::size_t const row : order) {
    managers.push_back(named(analysis.history(), table["manager"].text(row)));
    reports.push_back(named(analysis.history(), table["report"].text(row)));
    droughts.push_back(static_cast<std::int64_t>(table["droughts"].number(row)));
    waiting.push_back(table["current_gap"].number(row));
    typical.push_back(estimate_of(table, "gap", row));
  }
  TableInfo info = table.info();
  info.title = "Who is waiting longest";
  Table made{std::move(info)};
  made.add(Column{{"manager", "", "Name and id."}, std::move(managers)});
  made.add(Column{{"report", "", "Name and id."}, std::move(reports)});
  made.add(Column{{"waiting", "days", "Eligible days since the last one-to-one; an observation, it has no interval."}, std::move(waiting)});
  made.add(Column{{"droughts", "count", "Droughts that began in the window."}, std::move(droughts)});
  made.add(Column::Meta{"typical_gap", "days", "Typical gap of this relationship."}, typical);
  return made;
}

}  // namespace roir
