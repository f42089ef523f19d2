// SPDX-License-Identifier: MIT
#include "history/metrics/attention_parts.hpp"

#include "history/definitions/held.hpp"
#include <roir/core/error.hpp>
#include <roir/stats/bootstrap.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace roir {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

[[noreturn]] void refuse(char const* code, std::string message, std::string subject) {
  throw InvalidArgument{{.code = code, .message = std::move(message), .subject = std::move(subject), .place = {}, .hint = {}}};
}

void check(AttentionTerms const& terms) {
  bool const weights = std::all_of(terms.weights.begin(), terms.weights.end(), [](double w) { return w > 0 && std::isfinite(w); });
  if (!weights) refuse("bad_terms", "the weight of a tier is not above 0", "weights");
  if (terms.block_weeks < 1) refuse("bad_terms", "a block has at least one week", "block_weeks");
  if (terms.resamples < 0 || terms.resamples > 100'000) refuse("bad_terms", "resamples are 0 to 100,000", "resamples");
  if (!(terms.below > 0 && terms.below <= 1)) refuse("bad_terms", "below is above 0 and at most 1", "below");
  if (terms.min_team < 2) refuse("bad_terms", "a team of one has nobody to share with", "min_team");
}

/// Tiers by person number, in order of days.
class TierBook {
 public:
  TierBook(History const& history, std::span<TierSpan const> spans) {
    for (TierSpan const& span : spans) {
      if (span.end <= span.begin) refuse("bad_tier", "a tier ends before it begins", span.person.text());
      std::uint32_t const person = history.find_person(span.person.text());
      if (person == no_index) {
        ++unknown_;
      } else {
        by_person_[person].push_back(&span);
      }
    }
    for (auto& [person, own] : by_person_) {
      std::sort(own.begin(), own.end(), [](TierSpan const* a, TierSpan const* b) { return a->begin < b->begin; });
      for (std::size_t i = 1; i < own.size(); ++i)
        if (own[i]->begin < own[i - 1]->end) refuse("bad_tier", "a person has two tiers on one day", own[i]->person.text());
    }
  }
  [[nodiscard]] std::span<TierSpan const* const> of(std::uint32_t person) const {
    auto const found = by_person_.find(person);
    return found == by_person_.end() ? std::span<TierSpan const* const>{} : found->second;
  }
  [[nodiscard]] AttentionTier on(std::uint32_t person, std::int32_t day) const {
    for (TierSpan const* span : of(person))
      if (span->begin <= day && day < span->end) return span->tier;
    return AttentionTier::Unclassified;
  }
  [[nodiscard]] std::int64_t unknown() const noexcept { return unknown_; }

 private:
  std::unordered_map<std::uint32_t, std::vector<TierSpan const*>> by_person_;
  std::int64_t unknown_ = 0;
};

/// Qualities by id of the meeting.
class QualityBook {
 public:
  explicit QualityBook(std::span<MeetingQuality const> all) {
    for (MeetingQuality const& one : all) {
      if (!(one.quality >= 0 && one.quality <= 1)) refuse("bad_quality", "a quality lies within 0 and 1", one.meeting);
      if (!known_.emplace(one.meeting, one.quality).second) refuse("bad_quality", "a meeting has two qualities", one.meeting);
    }
  }
  /// NaN when not known.
  [[nodiscard]] double of(History const& history, std::uint32_t id) const {
    if (known_.empty() || id == no_index) return nothing;
    auto const found = known_.find(history.meeting_id(id));
    return found == known_.end() ? nothing : found->second;
  }

 private:
  std::unordered_map<std::string_view, double> known_;
};

class Reader {
 public:
  Reader(Selection const& selection, AttentionData const& data, Rows const& rows, bool by_week)
      : selection_{selection}, rows_{rows}, by_week_{by_week}, tiers_{selection.history, data.tiers}, quality_{data.quality} {
    begin_ = std::max(selection.window.begin_day(), selection.history.first_day());
    end_ = std::max(begin_, selection.end_day());
    weeks_ = (end_ - begin_ + 6) / 7;
  }

  void add(Context const& context) {
    RelationshipSpan const& who = context.relationship;
    if (teams_.empty() || teams_.back().manager != who.manager) teams_.push_back({.manager = who.manager});
    auto& members = teams_.back().members;
    if (members.empty() || members.back().report != who.report) members.push_back({.report = who.report});
    members.back().row = rows_.row_of(context.number, 0);
    add_days(context, members.back());
    add_meetings(context, members.back());
    add_efforts(context, members.back());
  }

  AttentionTeams take(AttentionTerms const& terms) {
    AttentionTeams made{.weeks = weeks_};
    for (AttentionTeam& team : teams_) {
      for (AttentionMember& member : team.members) settle(member);
      std::erase_if(team.members, [](AttentionMember const& member) { return member.cells.empty(); });
      if (team.members.empty()) continue;
      share_fairly(team, terms);
      bool const is_small = static_cast<std::int64_t>(team.members.size()) < terms.min_team;
      (is_small ? made.small : made.teams).push_back(std::move(team));
    }
    auto const note = [&](std::int64_t count, char const* what) {
      if (count > 0) made.notes.push_back(std::to_string(count) + " " + what);
    };
    note(static_cast<std::int64_t>(made.small.size()), "managers with fewer direct reports than min_team are left out");
    note(tiers_.unknown(), "tiers are of persons that the history does not know");
    note(unsaid_, "one-to-ones held say no length and add no minutes");
    note(outside_, "minutes are of people without eligible time in the window and are left out");
    return made;
  }

 private:
  AttentionCell& cell(AttentionMember& member, AttentionTier tier) const {
    auto const at = std::lower_bound(member.cells.begin(), member.cells.end(), tier,
                                     [](AttentionCell const& one, AttentionTier sought) { return one.tier < sought; });
    if (at != member.cells.end() && at->tier == tier) return *at;
    AttentionCell made{.tier = tier};
    if (by_week_) made.week_days.assign(static_cast<std::size_t>(weeks_), 0);
    if (by_week_) made.week_minutes.assign(static_cast<std::size_t>(weeks_), 0);
    return *member.cells.insert(at, std::move(made));
  }

  [[nodiscard]] std::size_t week_of(std::int32_t day) const noexcept { return static_cast<std::size_t>((day - begin_) / 7); }

  void add_days(AttentionMember& member, AttentionTier tier, DaySet const& days) const {
    if (days.is_empty()) return;
    AttentionCell& to = cell(member, tier);
    to.days += static_cast<double>(days.days());
    if (!by_week_) return;
    for (std::size_t w = 0; w < to.week_days.size(); ++w) {
      std::int32_t const from = begin_ + 7 * static_cast<std::int32_t>(w);
      to.week_days[w] += static_cast<double>(days.days_in(from, from + 7));
    }
  }

  void add_days(Context const& context, AttentionMember& member) const {
    DaySet rest = context.eligible.intersected(DaySet{begin_, end_});
    for (TierSpan const* span : tiers_.of(member.report)) {
      DaySet const reach{span->begin, span->end};
      add_days(member, span->tier, rest.intersected(reach));
      rest = rest.without(reach);
    }
    add_days(member, AttentionTier::Unclassified, rest);
  }

  AttentionCell& add_minutes(AttentionMember& member, std::int32_t day, double minutes) const {
    AttentionCell& to = cell(member, tiers_.on(member.report, day));
    to.minutes += minutes;
    if (by_week_) to.week_minutes[week_of(day)] += minutes;
    return to;
  }

  void add_meetings(Context const& context, AttentionMember& member) {
    MeetingsView const& meetings = context.meetings;
    for (std::size_t i = 0; i < meetings.size(); ++i) {
      std::int32_t const day = day_of_minutes(meetings.time[i]);
      if (!is_held(meetings, i) || day < begin_ || day >= end_) continue;
      if (meetings.minutes[i] == 0) ++unsaid_;
      double minutes = meetings.minutes[i];
      for (std::uint16_t const beside :
           {meetings.details->manager_prep[meetings.first + i], meetings.details->manager_follow_up[meetings.first + i]})
        if (beside != unknown_minutes) minutes += beside;
      AttentionCell& to = add_minutes(member, day, minutes);
      double const quality = quality_.of(selection_.history, meetings.details->id[meetings.first + i]);
      if (std::isnan(quality)) continue;
      to.good += quality * minutes;
      to.judged += minutes;
    }
  }

  void add_efforts(Context const& context, AttentionMember& member) const {
    auto const efforts = selection_.history.efforts();
    std::pair const pair{context.relationship.manager, context.relationship.report};
    auto at = std::lower_bound(efforts.begin(), efforts.end(), pair, [](EffortSpan const& effort, auto const& sought) {
      return std::pair{effort.person, effort.with} < sought;
    });
    for (; at != efforts.end() && std::pair{at->person, at->with} == pair; ++at) {
      bool const counts = at->activity == Activity::Preparation || at->activity == Activity::FollowUp;
      bool const is_inside = at->day >= std::max(begin_, context.relationship.begin) && at->day < std::min(end_, context.relationship.end);
      if (counts && is_inside) add_minutes(member, at->day, static_cast<double>(at->minutes));
    }
  }

  /// Minutes in a tier without eligible days (a talk on a day of leave) go to the tier in which the person was longest.
  void settle(AttentionMember& member) {
    if (member.cells.empty()) return;
    auto const longest = std::max_element(member.cells.begin(), member.cells.end(),
                                          [](AttentionCell const& a, AttentionCell const& b) { return a.days < b.days; });
    if (longest->days <= 0) {
      outside_ += std::llround(member.portion().amount);
      member.cells.clear();
      return;
    }
    for (AttentionCell const& from : member.cells) {
      if (from.days > 0) continue;
      longest->minutes += from.minutes;
      longest->good += from.good;
      longest->judged += from.judged;
      for (std::size_t w = 0; w < from.week_minutes.size(); ++w) longest->week_minutes[w] += from.week_minutes[w];
    }
    std::erase_if(member.cells, [](AttentionCell const& one) { return one.days <= 0; });
  }

  Selection const& selection_;
  Rows const& rows_;
  bool by_week_;
  TierBook tiers_;
  QualityBook quality_;
  std::int32_t begin_ = 0, end_ = 0;
  std::int64_t weeks_ = 0;
  std::vector<AttentionTeam> teams_;
  std::int64_t unsaid_ = 0, outside_ = 0;
};

/// The team as its weeks would be if each came as often as `times` says.
void draw_weeks(AttentionTeam const& team, std::vector<double> const& times, AttentionTerms const& terms, AttentionTeam& drawn) {
  for (std::size_t m = 0; m < team.members.size(); ++m)
    for (std::size_t c = 0; c < team.members[m].cells.size(); ++c) {
      AttentionCell const& from = team.members[m].cells[c];
      AttentionCell& to = drawn.members[m].cells[c];
      to.days = std::inner_product(times.begin(), times.end(), from.week_days.begin(), 0.0);
      to.minutes = std::inner_product(times.begin(), times.end(), from.week_minutes.begin(), 0.0);
    }
  share_fairly(drawn, terms);
}

std::vector<double> drawn_times(stats::Resampler const& resampler, std::uint32_t resample, std::int64_t weeks, std::int64_t block) {
  std::vector<double> times(static_cast<std::size_t>(weeks), 0);
  std::int64_t left = weeks;
  for (std::uint32_t place = 0; left > 0; ++place) {
    std::int64_t const first = resampler.unit(resample, place, static_cast<std::uint32_t>(weeks));
    for (std::int64_t i = 0; i < block && left > 0; ++i, --left) ++times[static_cast<std::size_t>((first + i) % weeks)];
  }
  return times;
}

}  // namespace

double AttentionMember::days() const noexcept {
  return std::accumulate(cells.begin(), cells.end(), 0.0, [](double sum, AttentionCell const& cell) { return sum + cell.days; });
}

stats::Portion AttentionMember::portion() const noexcept {
  stats::Portion sum{0, 0};
  for (AttentionCell const& cell : cells) sum = {sum.amount + cell.minutes, sum.exposure + cell.fair};
  return sum;
}

double AttentionTeam::minutes() const noexcept {
  return std::accumulate(members.begin(), members.end(), 0.0,
                         [](double sum, AttentionMember const& member) { return sum + member.portion().amount; });
}

void share_fairly(AttentionTeam& team, AttentionTerms const& terms) {
  double all = 0;
  for (AttentionMember const& member : team.members)
    for (AttentionCell const& cell : member.cells) all += terms.weights[place_of(cell.tier)] * cell.days;
  double const minutes = team.minutes();
  for (AttentionMember& member : team.members)
    for (AttentionCell& cell : member.cells) cell.fair = all > 0 ? minutes * (terms.weights[place_of(cell.tier)] * cell.days / all) : 0;
}

AttentionTeams read_teams(Selection const& selection, AttentionData const& data, Rows const& rows, bool by_week) {
  check(data.terms);
  Reader reader{selection, data, rows, by_week};
  rows.each_context([&](Context const& context) { reader.add(context); });
  return reader.take(data.terms);
}

std::optional<Refusal> why_no_attention(Selection const& selection) {
  History const& history = selection.history;
  if (selection.person || selection.unit)
    return Refusal{"needs_team", "attention", "A fair share needs the whole team of a manager.",
                   "Ask without a person and without a unit."};
  if (!history.relationships().empty() && history.meetings() > 0) return std::nullopt;
  if (!history.contact_periods().empty())
    return Refusal{"needs_meetings", "attention", "Contact periods name the direct report, not the manager.",
                   "Read a file of meetings with manager, report and time."};
  return Refusal{"no_data", "attention", "There are no meetings.", "Read a file of meetings."};
}

std::vector<Estimate> bootstrapped(AttentionTeam const& team, std::int64_t weeks, AttentionTerms const& terms, TeamFigures const& figures) {
  std::vector<double> const values = figures(team);
  std::vector<Estimate> made(values.size());
  for (std::size_t f = 0; f < values.size(); ++f) {
    if (std::isnan(values[f])) {
      made[f].reason = "no_data";
      continue;
    }
    made[f] = {.value = values[f], .n = static_cast<double>(weeks), .status = Status::Ok};
  }
  bool const is_short = weeks < 2 * terms.block_weeks;
  std::vector<std::vector<double>> drawn(values.size());
  if (!is_short && terms.resamples > 0) {
    constexpr std::uint32_t purpose = 17;
    stats::Resampler const resampler{terms.seed, purpose};
    AttentionTeam other = team;
    for (std::uint32_t b = 0; b < static_cast<std::uint32_t>(terms.resamples); ++b) {
      draw_weeks(team, drawn_times(resampler, b, weeks, terms.block_weeks), terms, other);
      std::vector<double> const again = figures(other);
      for (std::size_t f = 0; f < again.size(); ++f)
        if (!std::isnan(again[f])) drawn[f].push_back(again[f]);
    }
  }
  for (std::size_t f = 0; f < values.size(); ++f) {
    Estimate& estimate = made[f];
    if (std::isnan(estimate.value)) continue;
    Interval const interval = drawn[f].empty() ? Interval{} : stats::percentile_interval(drawn[f]);
    if (!std::isnan(interval.low)) {
      estimate.interval = {std::min(interval.low, estimate.value), std::max(interval.high, estimate.value)};
      estimate.method = "block bootstrap of weeks";
    } else {
      estimate.method = is_short ? "no interval: fewer than two blocks of weeks" : "no interval: too few resamples";
      estimate.status = is_short ? Status::LowCount : Status::Ok;
      estimate.reason = is_short ? "low_n" : "";
    }
  }
  return made;
}

void AttentionSums::add(AttentionMember const& member) {
  for (AttentionCell const& cell : member.cells) {
    minutes[place_of(cell.tier)] += cell.minutes;
    fair[place_of(cell.tier)] += cell.fair;
  }
  stats::Portion const own = member.portion();
  if (own.amount > 0) logs += own.amount * std::log(own.amount / own.exposure);
}

AttentionSums AttentionSums::without(AttentionSums const& other) const {
  AttentionSums rest = *this;
  for (std::size_t t = 0; t < attention_tiers; ++t) {
    rest.minutes[t] = std::max(0.0, rest.minutes[t] - other.minutes[t]);
    rest.fair[t] = std::max(0.0, rest.fair[t] - other.fair[t]);
  }
  rest.logs -= other.logs;
  return rest;
}

stats::Portion AttentionSums::all() const noexcept {
  return {std::accumulate(minutes.begin(), minutes.end(), 0.0), std::accumulate(fair.begin(), fair.end(), 0.0)};
}

double AttentionSums::share(AttentionTier tier) const noexcept {
  double const sum = all().amount;
  return sum > 0 ? minutes[place_of(tier)] / sum : nothing;
}

double AttentionSums::ratio(AttentionTier tier) const noexcept {
  std::size_t const place = place_of(tier);
  return fair[place] > 0 ? minutes[place] / fair[place] : nothing;
}

double AttentionSums::theil() const noexcept {
  stats::Portion const sum = all();
  return sum.amount > 0 && sum.exposure > 0 && std::isfinite(logs) ? std::max(0.0, logs / sum.amount - std::log(sum.amount / sum.exposure))
                                                                   : nothing;
}

double AttentionSums::theil_between() const noexcept {
  stats::Portion const sum = all();
  if (!(sum.amount > 0 && sum.exposure > 0)) return nothing;
  double index = 0;
  for (std::size_t t = 0; t < attention_tiers; ++t)
    if (minutes[t] > 0) index += minutes[t] / sum.amount * std::log(minutes[t] / sum.amount / (fair[t] / sum.exposure));
  return std::isfinite(index) ? std::max(0.0, index) : nothing;
}

double AttentionSums::over_tiers() const noexcept {
  std::vector<stats::Portion> ranked;
  for (AttentionTier const tier : {AttentionTier::Low, AttentionTier::Steady, AttentionTier::High}) {
    stats::Portion const one{minutes[place_of(tier)], fair[place_of(tier)]};
    if (one.amount > 0 && one.exposure <= 0) return nothing;
    ranked.push_back(one);
  }
  return stats::concentration_index(ranked);
}

}  // namespace roir
