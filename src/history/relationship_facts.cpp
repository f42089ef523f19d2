// SPDX-License-Identifier: MIT
#include <roir/history/relationship_facts.hpp>
#include <roir/time/zone.hpp>

#include <algorithm>
#include <map>
#include <type_traits>
#include <utility>

namespace roir {
namespace {

// Minutes that each side logged around one meeting, by activity.
class LoggedTimes {
 public:
  explicit LoggedTimes(std::span<SpentTime const> times) {
    for (SpentTime const& time : times)
      if (time.meeting) minutes_[{time.meeting->text(), time.by, time.activity}] += time.minutes;
  }
  [[nodiscard]] std::optional<std::int64_t> of(MeetingId const& meeting, Side side, Activity activity) const {
    auto const found = minutes_.find({meeting.text(), side, activity});
    // A fact holds no more than a day.
    return found == minutes_.end() ? std::nullopt : std::optional{std::min<std::int64_t>(found->second, 1440)};
  }

 private:
  std::map<std::tuple<std::string, Side, Activity>, std::int64_t> minutes_;
};

class MeetingFacts {
 public:
  MeetingFacts(Facts& facts, RelationshipState const& state, std::string source)
      : facts_{facts}, state_{state}, source_{std::move(source)}, times_{state.times} {}

  void add(Meeting const& meeting) {
    if (meeting.planned) add_plan(meeting);
    for (MeetingChase const& chase : meeting.chases)
      facts_.add(
          RecoveryAsked{.fact = learnt(chase.at), .meeting = key(meeting), .by = chase.by, .at = chase.at, .prompted = chase.prompted});
    if (meeting.state == MeetingState::Held) add_held(meeting);
    if (was_lost(meeting)) add_loss(meeting);
  }

 private:
  // A meeting that was made up for was lost before, and says so by who ended it.
  static bool was_lost(Meeting const& meeting) noexcept {
    return meeting.state == MeetingState::Missed || meeting.state == MeetingState::Cancelled || meeting.state == MeetingState::Replaced ||
           meeting.state == MeetingState::Abandoned;
  }

  MeetingKey key(Meeting const& meeting) const {
    return {
        .meeting = fact_id(meeting.meeting), .manager = state_.manager, .report = state_.report, .planned_start = first_planned(meeting)};
  }
  MeetingId fact_id(MeetingId const& meeting) const { return MeetingId{state_.relationship.text() + "/" + meeting.text()}; }
  static std::optional<Moment> first_planned(Meeting const& meeting) {
    return meeting.moves.empty() ? meeting.planned : std::optional{meeting.moves.front().from};
  }
  FactInfo learnt(std::optional<Moment> const& when) const { return {.recorded_at = when, .source = source_}; }

  void add_plan(Meeting const& meeting) {
    facts_.add(MeetingPlanned{.fact = learnt(meeting.arranged_at), .meeting = key(meeting), .minutes = meeting.planned_minutes});
    MeetingKey stood = key(meeting);
    for (MeetingMove const& move : meeting.moves) {
      stood.planned_start = move.from;
      facts_.add(MeetingMoved{.fact = learnt(move.at), .meeting = stood, .to = move.to, .by = move.by, .cause = move.cause, .at = move.at});
    }
  }

  void add_held(Meeting const& meeting) {
    MeetingHeld held{.fact = learnt(meeting.ended_at),
                     .meeting = key(meeting),
                     .start = *meeting.start,
                     .minutes = minutes_of(meeting),
                     .basis = meeting.basis,
                     .manager_late = meeting.manager_late,
                     .report_late = meeting.report_late,
                     .manager_prep = times_.of(meeting.meeting, Side::Manager, Activity::Preparation),
                     .report_prep = times_.of(meeting.meeting, Side::Report, Activity::Preparation),
                     .manager_follow_up = times_.of(meeting.meeting, Side::Manager, Activity::FollowUp),
                     .report_follow_up = times_.of(meeting.meeting, Side::Report, Activity::FollowUp)};
    if (meeting.replaces) held.replaces = fact_id(*meeting.replaces);
    facts_.add(held);
  }

  // The length of a meeting: what it says itself, else what a side logged.
  std::int64_t minutes_of(Meeting const& meeting) const {
    if (meeting.minutes != 0) return meeting.minutes;
    return std::max(times_.of(meeting.meeting, Side::Manager, Activity::Meeting).value_or(0),
                    times_.of(meeting.meeting, Side::Report, Activity::Meeting).value_or(0));
  }

  void add_loss(Meeting const& meeting) {
    if (meeting.state == MeetingState::Cancelled || (meeting.state == MeetingState::Replaced && meeting.called_off))
      facts_.add(MeetingCancelled{.fact = learnt(meeting.ended_at),
                                  .meeting = key(meeting),
                                  .by = meeting.ended_by,
                                  .cause = meeting.cause,
                                  .at = meeting.ended_at});
    else
      facts_.add(MeetingMissed{.fact = learnt(meeting.ended_at), .meeting = key(meeting), .by = meeting.ended_by, .cause = meeting.cause});
  }

  Facts& facts_;
  RelationshipState const& state_;
  std::string source_;
  LoggedTimes times_;
};

// What was logged and stands in no meeting: training, administration, and what was prepared or followed up in general.
void add_efforts(Facts& facts, RelationshipState const& state, std::string const& source) {
  std::map<std::tuple<Side, Activity, std::int32_t>, Effort> efforts;
  LocalClock clock{TimeZone{state.time_zone}};
  for (SpentTime const& time : state.times) {
    bool const is_of_meeting = time.meeting && (time.activity == Activity::Preparation || time.activity == Activity::FollowUp);
    if (is_of_meeting || time.activity == Activity::Meeting || time.minutes < 1) continue;
    std::int32_t const day = day_of_minutes(clock.local_minutes(time.at.minutes()));
    bool const by_manager = time.by == Side::Manager;
    auto const [place, is_new] =
        efforts.try_emplace({time.by, time.activity, day}, Effort{.fact = {.source = source},
                                                                  .person = by_manager ? state.manager : state.report,
                                                                  .with = by_manager ? state.report : state.manager,
                                                                  .activity = time.activity,
                                                                  .date = to_date(day)});
    place->second.minutes += time.minutes;
  }
  for (auto& [key, effort] : efforts) facts.add(std::move(effort));
}

template <class Fact>
concept is_organisation_fact = std::is_same_v<Fact, Person> || std::is_same_v<Fact, Employment> || std::is_same_v<Fact, ReportingLine> ||
    std::is_same_v<Fact, Holiday> || std::is_same_v<Fact, ProgrammeAdoption> || std::is_same_v<Fact, Absence>;

}  // namespace

void add_relationship(Facts& facts, RelationshipState const& state, RelationshipFactsOptions const& options) {
  std::string const source = options.source.empty() ? "roir" : options.source;
  if (options.with_people) facts.add(Person{.fact = {.source = source}, .id = state.report, .time_zone = state.time_zone});
  if (options.with_line)
    facts.add(ReportingLine{
        .fact = {.source = source}, .report = state.report, .manager = state.manager, .from = state.from, .until = state.until});
  MeetingFacts meetings{facts, state, source};
  for (Meeting const& meeting : state.meetings) meetings.add(meeting);
  add_efforts(facts, state, source);
}

void add_organisation(Facts& facts, std::span<Entry const> entries) {
  for (Entry const& entry : entries)
    std::visit(
        [&]<class Kind>(Kind const& kind) {
          if constexpr (is_organisation_fact<Kind>) {
            Kind fact = kind;
            if (!fact.fact.recorded_at) fact.fact.recorded_at = entry.recorded_at.minute();
            facts.add(std::move(fact));
          }
        },
        entry.body);
}

}  // namespace roir
