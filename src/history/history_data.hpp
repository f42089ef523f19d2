// SPDX-License-Identifier: MIT
/// @file
/// What a History holds; the builder fills it once.
#pragma once

#include <roir/history/history.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

namespace roir {

/// Lists of spans, one list per person, in one vector.
template <class Span>
struct SpansByPerson {
  std::vector<Span> spans;
  std::vector<std::uint32_t> offsets;  // one more than persons; empty when there are no spans at all

  [[nodiscard]] std::span<Span const> of(std::uint32_t person) const noexcept {
    if (person + 1 >= offsets.size()) return {};
    return {spans.data() + offsets[person], offsets[person + 1] - offsets[person]};
  }
};

struct History::Data {
  std::int32_t as_of = 0;
  std::int32_t first_day = 0;
  std::vector<std::string> person_ids;
  std::vector<std::string> person_names;
  std::vector<std::string> zones;                                             // by person
  boost::unordered_flat_map<std::string_view, std::uint32_t> person_numbers;  // views into person_ids
  std::vector<std::string> meeting_ids;
  std::vector<std::string> units;
  std::vector<RelationshipSpan> relationships;
  std::vector<Block> blocks;
  std::int64_t meetings = 0;
  SpansByPerson<EmploymentSpan> employments;
  SpansByPerson<AbsenceSpan> absences;
  SpansByPerson<AbsenceSpell> absence_spells;
  HolidayCalendar common_holidays;
  std::vector<HolidayCalendar> region_holidays;  // by region number
  std::vector<ProgrammeSpan> programmes;
  std::vector<std::uint32_t> programmes_by_subject;  // their numbers in order of scope, subject and begin

  /// Numbers of the programmes of one subject, in order of begin.
  [[nodiscard]] std::span<std::uint32_t const> programmes_of(Scope scope, std::uint32_t first, std::uint32_t second) const noexcept;
  std::vector<ContactSpan> contact_periods;
  UnattributedSum unattributed;
  std::vector<PaySpan> pays;  // in order of scope, subject and begin
  std::vector<EffortSpan> efforts;
  std::vector<HistoryIssue> issues;
};

}  // namespace roir
