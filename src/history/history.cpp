// SPDX-License-Identifier: MIT
#include "history/history_data.hpp"
#include <roir/core/error.hpp>
#include <roir/history/history.hpp>

#include <algorithm>
#include <tuple>

namespace roir {

History::History(std::shared_ptr<Data const> data) noexcept : data_{std::move(data)} {}

std::int32_t History::as_of() const noexcept {
  return data_->as_of;
}
std::int32_t History::first_day() const noexcept {
  return data_->first_day;
}
std::uint32_t History::persons() const noexcept {
  return static_cast<std::uint32_t>(data_->person_ids.size());
}
std::string const& History::person_id(std::uint32_t person) const {
  return data_->person_ids.at(person);
}

std::string const& History::person_name(std::uint32_t person) const {
  std::string const& name = data_->person_names.at(person);
  return name.empty() ? data_->person_ids[person] : name;
}

std::string const& History::time_zone(std::uint32_t person) const {
  return data_->zones.at(person);
}

std::uint32_t History::find_person(std::string_view id) const noexcept {
  auto const found = data_->person_numbers.find(id);
  return found == data_->person_numbers.end() ? no_index : found->second;
}

std::string const& History::meeting_id(std::uint32_t number) const {
  return data_->meeting_ids.at(number);
}
std::span<std::string const> History::units() const noexcept {
  return data_->units;
}
std::span<RelationshipSpan const> History::relationships() const noexcept {
  return data_->relationships;
}
std::span<Block const> History::blocks() const noexcept {
  return data_->blocks;
}

Block const& History::block_of(std::uint32_t relationship) const {
  if (relationship >= data_->relationships.size())
    throw NotFound{{.code = "no_relationship", .message = "there is no relationship number " + std::to_string(relationship)}};
  auto const after = std::upper_bound(data_->blocks.begin(), data_->blocks.end(), relationship,
                                      [](std::uint32_t number, Block const& block) { return number < block.first_relationship; });
  return *std::prev(after);
}

std::int64_t History::meetings() const noexcept {
  return data_->meetings;
}
std::span<EmploymentSpan const> History::employments(std::uint32_t person) const noexcept {
  return data_->employments.of(person);
}
std::span<AbsenceSpan const> History::absences(std::uint32_t person) const noexcept {
  return data_->absences.of(person);
}
std::span<AbsenceSpell const> History::absence_spells(std::uint32_t person) const noexcept {
  return data_->absence_spells.of(person);
}

HolidayCalendar const& History::holidays(std::uint32_t region) const noexcept {
  return region < data_->region_holidays.size() ? data_->region_holidays[region] : data_->common_holidays;
}

std::span<ProgrammeSpan const> History::programmes() const noexcept {
  return data_->programmes;
}

std::span<std::uint32_t const> History::Data::programmes_of(Scope scope, std::uint32_t first, std::uint32_t second) const noexcept {
  auto const subject_of = [this](std::uint32_t number) {
    ProgrammeSpan const& span = programmes[number];
    return std::tuple{span.scope, span.first, span.second};
  };
  std::tuple const subject{scope, first, second};
  auto const begin = std::partition_point(programmes_by_subject.begin(), programmes_by_subject.end(),
                                          [&](std::uint32_t number) { return subject_of(number) < subject; });
  auto const end =
      std::partition_point(begin, programmes_by_subject.end(), [&](std::uint32_t number) { return subject_of(number) == subject; });
  return {begin, end};
}

ProgrammeSpan const* History::programme(RelationshipSpan const& relationship, std::int32_t day) const noexcept {
  auto const latest = [&](Scope scope, std::uint32_t first, std::uint32_t second) -> ProgrammeSpan const* {
    auto const numbers = data_->programmes_of(scope, first, second);
    auto const found = std::find_if(numbers.rbegin(), numbers.rend(), [&](std::uint32_t number) {
      return data_->programmes[number].begin <= day && day < data_->programmes[number].end;
    });
    return found == numbers.rend() ? nullptr : &data_->programmes[*found];
  };
  if (auto const* found = latest(Scope::Relationship, relationship.manager, relationship.report)) return found;
  if (auto const* found = latest(Scope::Manager, relationship.manager, no_index)) return found;
  if (std::uint32_t const unit = unit_on(relationship.report, day); unit != no_index)
    if (auto const* found = latest(Scope::Unit, unit, no_index)) return found;
  if (auto const* found = latest(Scope::Organisation, no_index, no_index)) return found;
  return latest(Scope::Series, relationship.manager, relationship.report);
}

std::vector<std::int32_t> History::programme_days(RelationshipSpan const& relationship) const {
  std::vector<std::int32_t> days;
  auto const add = [&](Scope scope, std::uint32_t first, std::uint32_t second) {
    for (std::uint32_t const number : data_->programmes_of(scope, first, second)) {
      days.push_back(data_->programmes[number].begin);
      days.push_back(data_->programmes[number].end);
    }
  };
  add(Scope::Relationship, relationship.manager, relationship.report);
  add(Scope::Manager, relationship.manager, no_index);
  add(Scope::Organisation, no_index, no_index);
  add(Scope::Series, relationship.manager, relationship.report);
  for (EmploymentSpan const& span : employments(relationship.report)) {
    days.push_back(span.begin);
    add(Scope::Unit, span.unit, no_index);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

std::uint32_t History::unit_on(std::uint32_t person, std::int32_t day) const noexcept {
  auto const spans = employments(person);
  if (spans.empty()) return no_index;
  std::uint32_t unit = spans.front().unit;
  for (EmploymentSpan const& span : spans) {
    if (span.begin > day) break;
    unit = span.unit;
  }
  return unit;
}

std::span<ContactSpan const> History::contact_periods() const noexcept {
  return data_->contact_periods;
}
std::span<PaySpan const> History::pays() const noexcept {
  return data_->pays;
}

PaySpan const* History::pay_on(std::uint32_t person, std::int32_t day) const noexcept {
  auto const latest = [this, day](PayScope scope, std::uint32_t subject) -> PaySpan const* {
    auto const before = [](PaySpan const& pay, std::pair<PayScope, std::uint32_t> const& key) {
      return std::pair{pay.scope, pay.subject} < key;
    };
    auto at = std::lower_bound(data_->pays.begin(), data_->pays.end(), std::pair{scope, subject}, before);
    PaySpan const* found = nullptr;
    for (; at != data_->pays.end() && at->scope == scope && at->subject == subject && at->begin <= day; ++at)
      if (day < at->end) found = &*at;
    return found;
  };
  if (auto const* found = latest(PayScope::Person, person)) return found;
  if (std::uint32_t const unit = unit_on(person, day); unit != no_index)
    if (auto const* found = latest(PayScope::Unit, unit)) return found;
  return latest(PayScope::Organisation, no_index);
}

std::span<EffortSpan const> History::efforts() const noexcept {
  return data_->efforts;
}

UnattributedSum const& History::unattributed() const noexcept {
  return data_->unattributed;
}
std::span<HistoryIssue const> History::issues() const noexcept {
  return data_->issues;
}

}  // namespace roir
