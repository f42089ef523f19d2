// SPDX-License-Identifier: MIT
#include <roir/dialogue/preparing.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace roir {
namespace {

struct Prepared {
  std::int32_t day = 0;
  std::optional<std::int64_t> minutes{};
};

std::vector<Prepared> prepared(std::span<SpentTime const> times, std::span<Meeting const> meetings, Side side, TimeFrame const& frame) {
  std::unordered_map<std::string_view, std::int64_t> minutes;
  for (SpentTime const& time : times)
    if (time.by == side && time.meeting && time.activity == Activity::Preparation) minutes[time.meeting->text()] += time.minutes;
  std::vector<Prepared> made;
  for (HeldMeeting const& held : held_meetings(meetings, frame)) {
    auto const found = minutes.find(held.meeting->meeting.text());
    made.push_back({held.day, found == minutes.end() ? std::nullopt : std::optional{found->second}});
  }
  return made;
}

template <class Success>
Trials known_trials(std::vector<Prepared> const& all, Success const& success) {
  Trials made;
  for (Prepared const& one : all)
    if (one.minutes) made.trials.push_back({one.day, success(*one.minutes)});
  return made;
}

}  // namespace

std::vector<Amount> prep_minutes(std::span<SpentTime const> times, std::span<Meeting const> meetings, Side side, TimeFrame const& frame) {
  std::vector<Amount> made;
  for (Prepared const& one : prepared(times, meetings, side, frame))
    if (one.minutes) made.push_back({one.day, static_cast<double>(*one.minutes), true});
  return made;
}

Trials quick_prep_trials(std::span<SpentTime const> times, std::span<Meeting const> meetings, Side side, TimeFrame const& frame,
                         RelationshipPolicy const& policy) {
  return known_trials(prepared(times, meetings, side, frame),
                      [&](std::int64_t minutes) { return static_cast<double>(minutes) <= policy.prep_minutes; });
}

Trials no_prep_trials(std::span<SpentTime const> times, std::span<Meeting const> meetings, Side side, TimeFrame const& frame) {
  return known_trials(prepared(times, meetings, side, frame), [](std::int64_t minutes) { return minutes == 0; });
}

Trials prep_known_trials(std::span<SpentTime const> times, std::span<Meeting const> meetings, Side side, TimeFrame const& frame) {
  Trials made;
  for (Prepared const& one : prepared(times, meetings, side, frame)) made.trials.push_back({one.day, one.minutes.has_value()});
  return made;
}

Trials evidence_ready_trials(std::span<Evidence const> evidence, std::span<Meeting const> meetings, TimeFrame const& frame) {
  std::vector<std::int32_t> days;
  for (Evidence const& one : evidence)
    if (one.claim == EvidenceClaim::Improvement) days.push_back(one.date ? day_number(*one.date) : frame.day_of(one.at));
  std::ranges::sort(days);
  TimeFrame before = frame;
  before.begin = std::numeric_limits<std::int32_t>::min();
  auto const held = held_meetings(meetings, before);
  Trials made;
  for (std::size_t i = 1; i < held.size(); ++i) {
    if (!frame.holds(held[i].day)) continue;
    auto const first = std::ranges::upper_bound(days, held[i - 1].day);
    made.trials.push_back({held[i].day, first != days.end() && *first <= held[i].day});
  }
  return made;
}

Trials one_page_trials(std::span<Record const> records, std::span<Meeting const> meetings, TimeFrame const& frame,
                       RelationshipPolicy const& policy) {
  std::unordered_map<std::string_view, double> pages;
  for (Record const& record : records)
    if (record.filed_at) pages.emplace(record.meeting.text(), record.pages);
  Trials made;
  for (HeldMeeting const& held : held_meetings(meetings, frame))
    if (auto const found = pages.find(held.meeting->meeting.text()); found != pages.end())
      made.trials.push_back({held.day, found->second <= policy.max_pages});
  return made;
}

Streak streak_of(Trials const& trials) noexcept {
  Streak run;
  for (Trial const& trial : trials.trials) {
    run.current = trial.success ? run.current + 1 : 0;
    run.longest = std::max(run.longest, run.current);
  }
  return run;
}

}  // namespace roir
