// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/dialogue/continuity.hpp>
#include <roir/stats/bootstrap.hpp>
#include <roir/stats/survival.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace roir {
namespace {

void check(CarryOver const& meeting) {
  if (std::min({meeting.open, meeting.touched, meeting.closed, meeting.opened}) < 0 ||
      std::max(meeting.touched, meeting.closed) > meeting.open)
    throw InvalidArgument{{.code = "bad_count",
                           .message = "of " + std::to_string(meeting.open) + " open items " + std::to_string(meeting.touched) +
                                      " were touched and " + std::to_string(meeting.closed) + " closed",
                           .hint = "No count is negative; what is touched or closed in a meeting was open before it."}};
}

std::optional<double> share(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

/// Counts over meetings: of a window, or of a resample of it.
struct Counts {
  std::int64_t meetings = 0, continuous = 0, told = 0, repeating = 0;

  void add(MeetingContinuity const& meeting) {
    ++meetings;
    continuous += meeting.continuous ? 1 : 0;
    told += meeting.repeats.has_value() ? 1 : 0;
    repeating += meeting.repeats.value_or(false) ? 1 : 0;
  }
  [[nodiscard]] double continuity() const { return *share(continuous, meetings); }
  [[nodiscard]] double repetition() const { return *share(repeating, told); }
};

/// The figures of all resamples.
struct Resampled {
  std::vector<double> continuity{}, repetition{};
  std::array<std::int64_t, 4> kinds{};
};

Resampled resample(std::span<MeetingContinuity const> meetings, std::uint64_t seed) {
  stats::Resampler const random{seed, 0x6d313200};
  auto const n = static_cast<std::uint32_t>(meetings.size());
  Resampled result;
  for (std::uint32_t b = 0; b < conversation_resamples; ++b) {
    Counts counts;
    for (std::uint32_t place = 0; place < n; ++place) counts.add(meetings[random.unit(b, place, n)]);
    result.continuity.push_back(counts.continuity());
    if (counts.told == 0) continue;
    result.repetition.push_back(counts.repetition());
    ++result.kinds[static_cast<std::size_t>(conversation_kind(counts.continuity(), counts.repetition()))];
  }
  return result;
}

Estimate estimate(double value, std::int64_t n, std::vector<double> const& resampled) {
  bool const low = n < conversation_least_meetings;
  return {.value = value,
          .interval = low ? Interval{} : stats::percentile_interval(resampled),
          .n = static_cast<double>(n),
          .status = low ? Status::LowCount : Status::Ok,
          .method = low ? "too few meetings for an interval" : "bootstrap of meetings",
          .reason = low ? "low_n" : ""};
}

}  // namespace

std::optional<double> touched_share(CarryOver const& meeting) {
  check(meeting);
  return share(meeting.touched, meeting.open);
}

std::optional<double> closed_share(CarryOver const& meeting) {
  check(meeting);
  return share(meeting.closed, meeting.open);
}

bool is_continuous(CarryOver const& meeting) {
  check(meeting);
  return meeting.open == 0 ? meeting.opened > 0 : meeting.touched >= std::min<std::int64_t>(meeting.open, 2);
}

Estimate carry_over_half_life(std::span<CarriedItem const> items) {
  std::vector<double> ages;
  std::vector<std::uint8_t> closed;
  for (CarriedItem const& item : items) {
    ages.push_back(item.age);
    closed.push_back(item.closed ? 1 : 0);
  }
  return stats::survival_median(stats::kaplan_meier(ages, closed));
}

char const* to_string(ConversationKind kind) noexcept {
  constexpr std::array<char const*, 4> words{"dialogue", "repeat", "disjoint", "mixed"};
  return words[static_cast<std::size_t>(kind)];
}

ConversationKind conversation_kind(double continuity, double repetition) noexcept {
  if (continuity >= 0.6 && repetition <= 0.2) return ConversationKind::Dialogue;
  if (repetition > 0.5) return ConversationKind::Repeat;
  if (continuity < 0.3) return ConversationKind::Disjoint;
  return ConversationKind::Mixed;
}

Conversation classify_conversation(std::span<MeetingContinuity const> meetings, std::uint64_t seed) {
  if (meetings.empty()) return {.reason = "no_data"};
  Counts counts;
  for (MeetingContinuity const& meeting : meetings) counts.add(meeting);
  Resampled const resampled = resample(meetings, seed);
  Conversation result;
  result.continuity = estimate(counts.continuity(), counts.meetings, resampled.continuity);
  if (counts.told == 0) {
    result.repetition.reason = result.reason = "no_text";
    return result;
  }
  result.repetition = estimate(counts.repetition(), counts.told, resampled.repetition);
  result.kind = conversation_kind(counts.continuity(), counts.repetition());
  if (std::min(counts.meetings, counts.told) < conversation_least_meetings) {
    result.status = Status::LowCount;
    result.reason = "low_n";
    return result;
  }
  result.status = Status::Ok;
  for (std::size_t kind = 0; kind < 4; ++kind)
    result.probability[kind] = static_cast<double>(resampled.kinds[kind]) / static_cast<double>(resampled.repetition.size());
  return result;
}

}  // namespace roir
