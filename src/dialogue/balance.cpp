// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/dialogue/balance.hpp>
#include <roir/stats/beta.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace roir {
namespace {

constexpr std::int64_t items_n_min = 10;
constexpr double most_untagged = 0.5;

/// Where in the list of held meetings each one stands.
class Places {
 public:
  explicit Places(std::vector<HeldMeeting> const& held) {
    for (std::size_t i = 0; i < held.size(); ++i) places_.emplace(held[i].meeting->meeting.text(), i);
  }
  /// Calls `look` with the place of the meeting, if it was held.
  template <class Look>
  void at(MeetingId const& meeting, Look const& look) const {
    if (auto const found = places_.find(meeting.text()); found != places_.end()) look(found->second);
  }

 private:
  std::unordered_map<std::string_view, std::size_t> places_;
};

/// Calls `look` for each item that was discussed in a held meeting, with the meeting's place.
template <class Look>
void each_discussed(std::span<AgendaItem const> items, Places const& places, Look const& look) {
  for (AgendaItem const& item : items)
    if (item.outcome == ItemOutcome::Discussed) places.at(item.meeting, [&](std::size_t place) { look(item, place); });
}

/// Ids of the items that evidence of quality is attached to.
std::set<std::string_view> with_quality(std::span<Evidence const> evidence) {
  std::set<std::string_view> ids;
  for (Evidence const& one : evidence)
    if (one.claim == EvidenceClaim::Quality && one.about.kind == SubjectKind::Item) ids.insert(one.about.id);
  return ids;
}

/// Which required sections were talked about in each held meeting.
std::vector<std::set<std::string_view>> talked_about(TalkRecords const& records, AgendaRules const& rules,
                                                     std::vector<HeldMeeting> const& held) {
  Places const places{held};
  std::set<std::string_view> const required{rules.required.begin(), rules.required.end()};
  auto const quality = with_quality(records.evidence);
  std::vector<std::set<std::string_view>> sections(held.size());
  auto const add = [&](std::string const& section, std::size_t place, bool is_of_quality) {
    bool const counts = !rules.kpi_needs_quality || section != rules.kpi || is_of_quality;
    if (counts && required.contains(section)) sections[place].insert(section);
  };
  each_discussed(records.items, places,
                 [&](AgendaItem const& item, std::size_t place) { add(item.section, place, quality.contains(item.item.text())); });
  for (Note const& note : records.notes) places.at(note.meeting, [&](std::size_t place) { add(note.section, place, false); });
  return sections;
}

enum class Tag : std::uint8_t { First, Second, None };

Tag tag_of(AgendaItem const& item, Axis axis) noexcept {
  if (axis == Axis::Horizon) {
    if (item.horizon == Horizon::Unknown) return Tag::None;
    return item.horizon == Horizon::Strategic ? Tag::First : Tag::Second;
  }
  if (item.focus == Focus::Unknown) return Tag::None;
  return item.focus == Focus::Person ? Tag::First : Tag::Second;
}

void add(Lean& lean, Tag tag, double minutes, bool is_timed) noexcept {
  lean.minutes_first += tag == Tag::First ? minutes : 0;
  lean.minutes_second += tag == Tag::Second ? minutes : 0;
  lean.minutes_untagged += tag == Tag::None ? minutes : 0;
  lean.items_first += tag == Tag::First ? 1 : 0;
  lean.items_second += tag == Tag::Second ? 1 : 0;
  lean.items_untagged += tag == Tag::None ? 1 : 0;
  lean.items_untimed += is_timed ? 0 : 1;
}

void check_share(double value, char const* subject) {
  if (!(value >= 0 && value <= 1))
    throw InvalidArgument{{.code = "bad_share", .message = "a share of " + std::to_string(value) + " cannot be", .subject = subject}};
}

}  // namespace

std::vector<HeldMeeting> held_meetings(std::span<Meeting const> meetings, TimeFrame const& frame) {
  std::vector<std::pair<std::int64_t, HeldMeeting>> found;
  for (Meeting const& meeting : meetings) {
    if (meeting.state != MeetingState::Held || meeting.basis == Basis::CalendarOnly || !meeting.start) continue;
    std::int64_t const minutes = frame.local_minutes(*meeting.start);
    if (frame.holds(day_of_minutes(minutes))) found.push_back({minutes, {&meeting, day_of_minutes(minutes)}});
  }
  std::ranges::stable_sort(found, {}, &std::pair<std::int64_t, HeldMeeting>::first);
  std::vector<HeldMeeting> held;
  for (auto const& [minutes, meeting] : found) held.push_back(meeting);
  return held;
}

AgendaRules agenda_rules(AgendaTemplate const& sections) {
  AgendaRules rules;
  for (AgendaSection const& section : sections.sections)
    if (section.required) rules.required.push_back(section.key);
  return rules;
}

Parts agenda_coverage_parts(TalkRecords const& records, AgendaRules const& rules, TimeFrame const& frame) {
  Parts made;
  if (rules.required.empty()) return made;
  auto const held = held_meetings(records.meetings, frame);
  auto const sections = talked_about(records, rules, held);
  for (std::size_t i = 0; i < held.size(); ++i)
    made.parts.push_back({held[i].day, static_cast<double>(sections[i].size()), static_cast<double>(rules.required.size())});
  return made;
}

std::vector<NeglectRun> neglect_runs(TalkRecords const& records, AgendaRules const& rules, TimeFrame const& frame) {
  auto const held = held_meetings(records.meetings, frame);
  auto const sections = talked_about(records, rules, held);
  std::vector<NeglectRun> runs;
  for (std::string const& section : rules.required) {
    NeglectRun& run = runs.emplace_back(NeglectRun{.section = section});
    for (auto const& talked : sections) {
      run.current = talked.contains(section) ? 0 : run.current + 1;
      run.longest = std::max(run.longest, run.current);
    }
  }
  return runs;
}

Lean& Lean::operator+=(Lean const& other) noexcept {
  day = std::max(day, other.day);
  minutes_first += other.minutes_first;
  minutes_second += other.minutes_second;
  minutes_untagged += other.minutes_untagged;
  items_first += other.items_first;
  items_second += other.items_second;
  items_untagged += other.items_untagged;
  items_untimed += other.items_untimed;
  return *this;
}

std::vector<Lean> leans(TalkRecords const& records, Axis axis, TimeFrame const& frame, RelationshipPolicy const& policy) {
  auto const held = held_meetings(records.meetings, frame);
  Places const places{held};
  std::vector<Lean> all(held.size());
  for (std::size_t i = 0; i < held.size(); ++i) all[i].day = held[i].day;
  each_discussed(records.items, places, [&](AgendaItem const& item, std::size_t place) {
    add(all[place], tag_of(item, axis), static_cast<double>(item.minutes), item.minutes > 0);
  });
  if (axis == Axis::Focus)
    for (Pulse const& pulse : records.pulses)
      if (pulse.meeting && pulse.answered_at)
        places.at(*pulse.meeting, [&](std::size_t place) { add(all[place], Tag::First, policy.pulse_minutes, true); });
  std::erase_if(all, [](Lean const& lean) { return lean.items_first + lean.items_second + lean.items_untagged == 0; });
  return all;
}

Estimate lean_share(Lean const& sum) {
  std::int64_t const tagged_items = sum.items_first + sum.items_second;
  std::int64_t const items = tagged_items + sum.items_untagged;
  if (items == 0) return {.reason = "no_data"};
  double const unknown = sum.untagged() / (sum.tagged() + sum.untagged());
  if (unknown > most_untagged || sum.tagged() <= 0)
    return {.n = static_cast<double>(items),
            .status = Status::Refused,
            .method = "more than half of what was discussed says neither",
            .reason = "untagged"};
  double const share = sum.first() / sum.tagged();
  bool const is_low = items < items_n_min;
  Estimate estimate{
      .value = share, .n = static_cast<double>(items), .status = is_low ? Status::LowCount : Status::Ok, .reason = is_low ? "low_n" : ""};
  if (unknown > 0) {
    estimate.interval = {share * (1 - unknown), share * (1 - unknown) + unknown};
    estimate.is_bounds = true;
    estimate.method = "bounds: what is untagged could be either";
    return estimate;
  }
  Interval const interval =
      stats::beta_estimate({0.5 + static_cast<double>(sum.items_first), 0.5 + static_cast<double>(sum.items_second)}, 0).interval;
  estimate.interval = {std::min(interval.low, share), std::max(interval.high, share)};
  estimate.method = sum.is_timed() ? "Dirichlet posterior of the items" : "Dirichlet posterior of the items; items for minutes";
  return estimate;
}

double balance_score(double share, double target) {
  check_share(share, "share");
  check_share(target, "target");
  return 1 - std::abs(share - target) / std::max(target, 1 - target);
}

bool is_balanced(double share, RelationshipPolicy const& policy) noexcept {
  return share >= policy.balance_min_share && share <= 1 - policy.balance_min_share;
}

std::vector<double> section_minutes(TalkRecords const& records, AgendaRules const& rules, TimeFrame const& frame) {
  auto const held = held_meetings(records.meetings, frame);
  Places const places{held};
  std::vector<double> minutes(rules.required.size());
  each_discussed(records.items, places, [&](AgendaItem const& item, std::size_t) {
    auto const found = std::ranges::find(rules.required, item.section);
    if (found != rules.required.end())
      minutes[static_cast<std::size_t>(found - rules.required.begin())] += static_cast<double>(item.minutes);
  });
  return minutes;
}

double breadth(std::span<double const> amounts) {
  double sum = 0;
  for (double const amount : amounts) {
    if (!(amount >= 0 && std::isfinite(amount)))
      throw InvalidArgument{
          {.code = "bad_share", .message = "an amount of " + std::to_string(amount) + " cannot be", .subject = "amounts"}};
    sum += amount;
  }
  if (sum <= 0 || amounts.size() < 2) return std::numeric_limits<double>::quiet_NaN();
  double entropy = 0;
  for (double const amount : amounts)
    if (amount > 0) entropy -= amount / sum * std::log(amount / sum);
  return entropy / std::log(static_cast<double>(amounts.size()));
}

Trials problem_only_trials(TalkRecords const& records, TimeFrame const& frame) {
  auto const held = held_meetings(records.meetings, frame);
  Places const places{held};
  std::vector<std::pair<std::int64_t, std::int64_t>> counts(held.size());  // items, problems
  each_discussed(records.items, places, [&](AgendaItem const& item, std::size_t place) {
    ++counts[place].first;
    counts[place].second += item.problem ? 1 : 0;
  });
  Trials made;
  for (std::size_t i = 0; i < held.size(); ++i)
    if (counts[i].first > 0) made.trials.push_back({held[i].day, counts[i].first == counts[i].second});
  return made;
}

}  // namespace roir
