// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/planning/slot_flow.hpp>

#include <algorithm>
#include <string>

namespace roir {
namespace {

constexpr std::int32_t largest_urgency = 1'000'000;

[[noreturn]] void refuse(char const* code, std::string message, char const* subject) {
  throw InvalidArgument{{.code = code, .message = std::move(message), .subject = subject}};
}

}  // namespace

void SlotProblem::check_counter(std::int32_t counter, bool or_none) const {
  if ((or_none && counter == none) || (counter >= 0 && counter < counters())) return;
  refuse("bad_counter", "there is no counter " + std::to_string(counter) + " among " + std::to_string(counters()), "counter");
}

std::int32_t SlotProblem::add_counter(std::span<std::int32_t const> steps, std::int32_t in) {
  check_counter(in, true);
  if (!std::is_sorted(steps.begin(), steps.end()) || (!steps.empty() && steps.front() < 0))
    refuse("bad_steps", "the cost of a further unit must neither be negative nor fall", "steps");
  parent_.push_back(in);
  steps_.insert(steps_.end(), steps.begin(), steps.end());
  first_step_.push_back(static_cast<std::int32_t>(steps_.size()));
  time_.emplace_back();
  return counters() - 1;
}

std::int32_t SlotProblem::add_counter(std::int32_t capacity, std::int32_t in) {
  check_counter(in, true);
  if (capacity < 0) refuse("bad_steps", "a capacity of " + std::to_string(capacity), "capacity");
  parent_.push_back(in);
  steps_.insert(steps_.end(), static_cast<std::size_t>(capacity), 0);
  first_step_.push_back(static_cast<std::int32_t>(steps_.size()));
  time_.emplace_back();
  return counters() - 1;
}

std::int32_t SlotProblem::add_meeting(std::int32_t urgency) {
  if (urgency < 0 || urgency > largest_urgency)
    refuse("bad_urgency", "an urgency of " + std::to_string(urgency) + ", not 0 to 1,000,000", "urgency");
  urgency_.push_back(urgency);
  first_option_.push_back(first_option_.back());
  return meetings() - 1;
}

void SlotProblem::add_option(std::int32_t counter, std::int32_t cost) {
  check_counter(counter, false);
  if (urgency_.empty()) refuse("no_meeting", "an option before the first meeting", "counter");
  options_.push_back({counter, cost});
  ++first_option_.back();
}

void SlotProblem::set_time(std::int32_t counter, std::int64_t begin, std::int64_t end) {
  check_counter(counter, false);
  if (begin >= end) refuse("bad_time", "a time that ends before it begins", "end");
  time_[counter] = {begin, end};
}

void SlotProblem::add_conflict(std::int32_t meeting, std::int32_t other) {
  if (meeting < 0 || other < 0 || meeting >= meetings() || other >= meetings() || meeting == other)
    refuse(
        "no_meeting",
        "a conflict of " + std::to_string(meeting) + " and " + std::to_string(other) + " among " + std::to_string(meetings()) + " meetings",
        "meeting");
  conflicts_.push_back({meeting, other});
}

void SlotProblem::clear() {
  *this = {};
}

}  // namespace roir
