// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/table.hpp>
#include <roir/policy/policy.hpp>
#include <roir/policy/programme.hpp>
#include <roir/policy/relationship_policy.hpp>

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace roir {
namespace {

/// Every parameter as name and number, in the order of the description.
template <is_record Parameters>
std::vector<std::pair<std::string, double>> parameters(Parameters const& policy) {
  std::vector<std::pair<std::string, double>> all;
  for_each_field<Parameters>(
      [&](auto const& field) { all.emplace_back(std::string(field.name), static_cast<double>(policy.*field.member)); });
  return all;
}

std::string in_words(std::vector<std::pair<std::string, double>> const& all, std::span<char const* const> names) {
  std::string words;
  auto const append = [&](std::pair<std::string, double> const& parameter) {
    if (!words.empty()) words += "; ";
    words += parameter.first + "=" + format_number(parameter.second);
  };
  if (names.empty())
    for (auto const& parameter : all) append(parameter);
  for (char const* name : names) {
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& parameter) { return parameter.first == name; });
    if (found == all.end())
      throw NotFound{{.code = "no_parameter", .message = std::string("there is no policy parameter '") + name + "'", .subject = name}};
    append(*found);
  }
  return words;
}

void require(bool holds, char const* name, double value, char const* range) {
  if (!holds)
    throw InvalidArgument{{.code = "bad_policy",
                           .message = std::string("policy '") + name + "' is " + format_number(value),
                           .subject = name,
                           .hint = std::string("It lies in ") + range + "."}};
}

}  // namespace

void Description<Policy>::validate(Policy const& p) {
  auto const share = [](double x) { return x >= 0 && x <= 1; };
  require(p.due_min_share > 0 && p.due_min_share <= 1, "due_min_share", p.due_min_share, "(0, 1]");
  require(share(p.held_min_fraction), "held_min_fraction", p.held_min_fraction, "[0, 1]");
  require(share(p.grace), "grace", p.grace, "[0, 1]");
  require(p.covered_slack >= 0 && p.covered_slack <= 10, "covered_slack", p.covered_slack, "[0, 10]");
  require(p.drought_factor >= 1 && p.drought_factor <= 100, "drought_factor", p.drought_factor, "[1, 100]");
  require(p.coverage_intervals > 0 && p.coverage_intervals <= 100, "coverage_intervals", p.coverage_intervals, "(0, 100]");
  require(p.capacity_per_week > 0, "capacity_per_week", p.capacity_per_week, "(0, infinity)");
  require(p.day_hours > 0 && p.day_hours <= 24, "day_hours", p.day_hours, "(0, 24]");
  require(p.full_time_hours > 0, "full_time_hours", static_cast<double>(p.full_time_hours), "(0, infinity)");
  require(p.replacement_share_low > 0 && p.replacement_share_low <= p.replacement_share && p.replacement_share <= p.replacement_share_high,
          "replacement_share", p.replacement_share, "[replacement_share_low, replacement_share_high]");
  for (auto const& [name, value] : parameters(p)) require(value >= 0 && value <= 1e6, name.c_str(), value, "[0, 1000000]");
  require(p.min_group >= 2, "min_group", static_cast<double>(p.min_group), "[2, infinity)");
  require(p.coverage_days >= 1, "coverage_days", static_cast<double>(p.coverage_days), "[1, infinity)");
}

std::string to_words(Policy const& policy, std::initializer_list<char const*> names) {
  return in_words(parameters(policy), {names.begin(), names.size()});
}

std::string to_words(RelationshipPolicy const& policy, std::span<char const* const> names) {
  return in_words(parameters(policy), names);
}

void Description<ProgrammeAdoption>::validate(ProgrammeAdoption const& adoption) {
  auto const fail = [&](std::string message, char const* hint) {
    throw InvalidArgument{{.code = "bad_programme", .message = std::move(message), .subject = adoption.subject, .hint = hint}};
  };
  if (adoption.from.is_special() || (adoption.until && adoption.until->is_special()))
    fail("a programme has no date", "Give a day such as 2026-01-05.");
  if (adoption.until && *adoption.until < adoption.from)
    fail("a programme ends before it starts", "`until` is the first day that no longer counts.");
  if (adoption.scope != Scope::Organisation && adoption.subject.empty())
    fail("a programme does not say for whom", "Name the unit, the manager, or manager/report.");
  bool const is_of_pair = adoption.scope == Scope::Relationship || adoption.scope == Scope::Series;
  if (is_of_pair && adoption.subject.find('/') == std::string::npos)
    fail("'" + adoption.subject + "' names no relationship", "Write manager/report.");
  if (adoption.minutes < 0 || adoption.minutes > 1440)
    fail("a programme has a length of " + std::to_string(adoption.minutes) + " minutes", "Minutes lie between 0 and 1440.");
}

}  // namespace roir
