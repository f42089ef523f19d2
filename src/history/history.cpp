// SPDX-License-Identifier: MIT
#include "history/history_data.hpp"
#include <roir/core/error.hpp>
#include <roir/history/history.hpp>

#include <algorithm>

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
std::span<Relationship const> History::relationships() const noexcept {
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

HolidayCalendar const& History::holidays(std::uint32_t region) const noexcept {
  return region < data_->region_holidays.size() ? data_->region_holidays[region] : data_->common_holidays;
}

std::span<ProgrammeSpan const> History::programmes() const noexcept {
  return data_->programmes;
}

ProgrammeSpan const* History::programme(Relationship const& relationship, std::int32_t day) const noexcept {
  ProgrammeSpan const* best = nullptr;
  std::uint32_t const unit = unit_on(relationship.report, day);
  for (ProgrammeSpan const& span : data_->programmes) {
    if (day < span.begin || day >= span.end) continue;
    bool const holds = span.scope == Scope::Organisation || (span.scope == Scope::Unit && unit != no_index && span.first == unit) ||
                       (span.scope == Scope::Manager && span.first == relationship.manager) ||
                       (span.scope == Scope::Relationship && span.first == relationship.manager && span.second == relationship.report);
    if (holds && (best == nullptr || best->scope < span.scope || (best->scope == span.scope && best->begin <= span.begin))) best = &span;
  }
  return best;
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
UnattributedSum const& History::unattributed() const noexcept {
  return data_->unattributed;
}
std::span<HistoryIssue const> History::issues() const noexcept {
  return data_->issues;
}

}  // namespace roir
