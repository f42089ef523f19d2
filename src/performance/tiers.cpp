// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/performance/tiers.hpp>

#include <algorithm>
#include <iterator>

namespace roir {
namespace {

constexpr std::int64_t longest_tier_days = 366;

bool leads(std::span<ReportingLine const> lines, PersonId const& manager, PersonId const& report, Date day) {
  return std::any_of(lines.begin(), lines.end(), [&](ReportingLine const& line) {
    return line.manager == manager && line.report == report && line.from <= day && (!line.until || day < *line.until);
  });
}

}  // namespace

bool may_decide_tier(std::span<ReportingLine const> lines, PersonId const& actor, PersonId const& person, Date day) {
  return actor != person && leads(lines, actor, person, day);
}

bool may_see_tier(std::span<ReportingLine const> lines, PersonId const& viewer, PersonId const& person, Date day) {
  return viewer == person || leads(lines, viewer, person, day);
}

std::vector<DecideTier> tiers_seen_by(std::span<DecideTier const> tiers, std::span<ReportingLine const> lines, PersonId const& viewer,
                                      Date day) {
  std::vector<DecideTier> seen;
  std::copy_if(tiers.begin(), tiers.end(), std::back_inserter(seen),
               [&](DecideTier const& one) { return may_see_tier(lines, viewer, one.person, day); });
  return seen;
}

DecideTier const* tier_on(std::span<DecideTier const> tiers, PersonId const& person, Date day) noexcept {
  DecideTier const* latest = nullptr;
  for (DecideTier const& one : tiers)
    if (one.person == person && one.from <= day && day < one.until && (latest == nullptr || latest->from <= one.from)) latest = &one;
  return latest;
}

void Description<DecideTier>::validate(DecideTier const& record) {
  std::string const& person = record.person.text();
  check_record::said("bad_tier", person, "who decided the tier", record.by.text());
  check_record::holds("bad_tier", person, record.by != record.person, "nobody decides their own tier");
  check_record::said("bad_tier", person, "the reason of a tier", record.reason);
  check_record::holds("bad_tier", person,
                      !record.evidence.empty() &&
                          std::none_of(record.evidence.begin(), record.evidence.end(), [](std::string const& one) { return one.empty(); }),
                      "a tier rests on nothing", "Name what it rests on, one thing each.");
  check_record::holds("bad_tier", person, !record.from.is_special() && !record.until.is_special() && record.from < record.until,
                      "a tier does not begin and end on days that are known", "A tier runs out; say when.");
  check_record::holds("bad_tier", person, (record.until - record.from).days() <= longest_tier_days, "a tier holds longer than a year",
                      "Decide anew after a year at the latest.");
}

}  // namespace roir
