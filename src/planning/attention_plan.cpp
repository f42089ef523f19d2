// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/refusal.hpp>
#include <roir/planning/attention_plan.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <string>

namespace roir {
namespace {

using Minutes = std::vector<std::int64_t>;
constexpr std::int64_t most_minutes = 1'000'000;

[[noreturn]] void refuse(char const* code, std::string message, std::string subject) {
  throw InvalidArgument{{.code = code, .message = std::move(message), .subject = std::move(subject), .place = {}, .hint = {}}};
}

void check(std::span<PlannedMinutes const> team, BalanceTerms const& terms) {
  if (terms.step < 1 || terms.step > 480) refuse("bad_terms", "a step is 1 to 480 minutes", "step");
  if (terms.least < 0 || terms.least > most_minutes) refuse("bad_terms", "the least is 0 to 1,000,000 minutes", "least");
  if (terms.most && (*terms.most < 0 || *terms.most > most_minutes)) refuse("bad_terms", "the most is 0 to 1,000,000 minutes", "most");
  if (!(terms.tolerance >= 0 && terms.tolerance < 1)) refuse("bad_terms", "a tolerance is 0 or more and below 1", "tolerance");
  std::int64_t sum = 0;
  for (PlannedMinutes const& one : team) {
    if (!(one.weight > 0 && std::isfinite(one.weight))) refuse("bad_terms", "a weight is not above 0", "weight");
    if (one.minutes < 0 || one.minutes > most_minutes) refuse("bad_terms", "planned minutes are 0 to 1,000,000", "minutes");
    sum += one.minutes;
  }
  if (sum > most_minutes) refuse("bad_terms", "planned minutes are 0 to 1,000,000 together", "minutes");
}

/// One team with its terms, and what each sum of minutes would ask for.
class Balance {
 public:
  Balance(std::span<PlannedMinutes const> team, BalanceTerms const& terms) : team_{team}, terms_{terms} {
    for (PlannedMinutes const& one : team) {
      planned_ += one.minutes;
      weight_ += one.weight;
    }
  }

  [[nodiscard]] std::optional<Minutes> solve() const {
    std::int64_t const most = terms_.most.value_or(planned_);
    std::int64_t best_cost = std::numeric_limits<std::int64_t>::max(), best_sum = -1;
    // Balance is no reason to give less time: what is planned is given, as far as there is time for it.
    std::int64_t const over = std::max<std::int64_t>(0, planned_ - most);
    std::int64_t const first = planned_ - (over + terms_.step - 1) / terms_.step * terms_.step;
    if (first < 0) return std::nullopt;
    for (std::int64_t sum = first; sum <= most; sum += terms_.step) {
      auto const cost = cost_of(sum);
      bool const is_nearer = std::abs(sum - planned_) < std::abs(best_sum - planned_);
      if (cost && (*cost < best_cost || (*cost == best_cost && is_nearer))) {
        best_cost = *cost;
        best_sum = sum;
      }
    }
    if (best_sum < 0) return std::nullopt;
    return minutes_of(best_sum);
  }

 private:
  /// The least that one may have when all have `sum`: on the grid of what is planned for them.
  [[nodiscard]] std::int64_t least(PlannedMinutes const& one, std::int64_t sum) const {
    double const share = (1 - terms_.tolerance) * one.weight / weight_ * static_cast<double>(sum);
    // What rounding adds to a whole number is no minute.
    auto const fair = static_cast<std::int64_t>(std::ceil(share - 1e-9 * (1 + share)));
    std::int64_t const bound = std::max(fair, std::min(terms_.least, one.minutes));
    std::int64_t const first = one.minutes % terms_.step;
    return bound <= first ? first : first + (bound - first + terms_.step - 1) / terms_.step * terms_.step;
  }

  [[nodiscard]] std::optional<std::int64_t> cost_of(std::int64_t sum) const {
    std::int64_t needed = 0, added = 0, kept = 0;
    for (PlannedMinutes const& one : team_) {
      std::int64_t const bound = least(one, sum);
      needed += bound;
      added += std::max<std::int64_t>(0, bound - one.minutes);
      kept += std::max(bound, one.minutes);
    }
    if (needed > sum) return std::nullopt;
    return added + std::abs(sum - kept);
  }

  [[nodiscard]] Minutes minutes_of(std::int64_t sum) const {
    Minutes minutes;
    for (PlannedMinutes const& one : team_) minutes.push_back(std::max(least(one, sum), one.minutes));
    std::int64_t left = sum - std::accumulate(minutes.begin(), minutes.end(), std::int64_t{0});
    for (; left < 0; left += terms_.step) minutes[fullest(minutes, sum)] -= terms_.step;
    for (; left > 0; left -= terms_.step) minutes[emptiest(minutes)] += terms_.step;
    return minutes;
  }

  [[nodiscard]] double rate(Minutes const& minutes, std::size_t i) const { return static_cast<double>(minutes[i]) / team_[i].weight; }

  /// Who has most for their share and can give a step.
  [[nodiscard]] std::size_t fullest(Minutes const& minutes, std::int64_t sum) const {
    std::size_t best = minutes.size();
    for (std::size_t i = 0; i < minutes.size(); ++i)
      if (minutes[i] > least(team_[i], sum) && (best == minutes.size() || rate(minutes, i) > rate(minutes, best))) best = i;
    return best;
  }
  [[nodiscard]] std::size_t emptiest(Minutes const& minutes) const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < minutes.size(); ++i)
      if (rate(minutes, i) < rate(minutes, best)) best = i;
    return best;
  }

  std::span<PlannedMinutes const> team_;
  BalanceTerms const& terms_;
  std::int64_t planned_ = 0;
  double weight_ = 0;
};

/// One direct report with what stands in the window.
struct Member {
  double weight = 0;
  std::int64_t minutes = 0;
  std::int64_t meetings = 0;
  std::int64_t arranged = 0;           // of the minutes, in meetings arranged before
  std::int64_t arranged_meetings = 0;  // likewise
};

/// Days of the window that count for a pair: in force, and the report not away.
DaySet days_of(History const& history, RelationshipSpan const& pair, Window const& window) {
  std::vector<DayInterval> away;
  for (AbsenceSpan const& absence : history.absences(pair.report)) away.push_back({absence.begin, absence.end});
  std::int32_t const begin = std::max(pair.begin, window.begin_day()), end = std::min(pair.end, window.end_day());
  return begin < end ? DaySet{begin, end}.without(DaySet{std::move(away)}) : DaySet{};
}

double weight_of(DaySet const& days, PersonId const& person, AttentionData const& data) {
  double weight = 0;
  DaySet rest = days;
  for (TierSpan const& span : data.tiers) {
    if (span.person != person) continue;
    if (span.end <= span.begin) refuse("bad_tier", "a tier ends before it begins", person.text());
    DaySet const of_tier = days.intersected(DaySet{span.begin, span.end});
    if (rest.intersected(of_tier) != of_tier) refuse("bad_tier", "a person has two tiers on one day", person.text());
    weight += data.terms.weights[static_cast<std::size_t>(span.tier)] * static_cast<double>(of_tier.days());
    rest = rest.without(of_tier);
  }
  return weight + data.terms.weights[0] * static_cast<double>(rest.days());
}

/// Meetings of a relationship that were arranged before, in the window and still to come.
void add_arranged(History const& history, std::uint32_t relationship, Window const& window, Member& member) {
  Block const& block = history.block_of(relationship);
  std::uint32_t const local = relationship - block.first_relationship;
  for (auto i = static_cast<std::size_t>(block.offsets[local]); i < static_cast<std::size_t>(block.offsets[local + 1]); ++i) {
    if (MeetingFlags::outcome(block.flags[i]) != Outcome::Planned || !window.contains(day_of_minutes(block.time[i]))) continue;
    std::uint16_t const minutes = block.details.planned_minutes[i];
    member.arranged += minutes == unknown_minutes ? 0 : minutes;
    ++member.arranged_meetings;
  }
}

std::map<std::string, Member> team_of(Plan const& plan, AttentionData const& data, std::uint32_t manager) {
  for (double const weight : data.terms.weights)
    if (!(weight > 0 && std::isfinite(weight))) refuse("bad_terms", "the weight of a tier is not above 0", "weights");
  History const& history = plan.history();
  std::map<std::string, Member> team;
  auto const relationships = history.relationships();
  for (std::uint32_t r = 0; r < relationships.size(); ++r) {
    RelationshipSpan const& pair = relationships[r];
    if (pair.manager != manager) continue;
    DaySet const days = days_of(history, pair, plan.window());
    if (days.is_empty()) continue;
    Member& member = team[history.person_id(pair.report)];
    member.weight += weight_of(days, PersonId{history.person_id(pair.report)}, data);
    add_arranged(history, r, plan.window(), member);
  }
  for (auto& [report, member] : team) {
    member.minutes = member.arranged;
    member.meetings = member.arranged_meetings;
  }
  for (PlannedMeeting const& meeting : plan.meetings()) {
    if (meeting.manager != manager) continue;
    auto const found = team.find(history.person_id(meeting.report));
    if (found == team.end()) continue;  // led beside the lines of the history
    found->second.minutes += meeting.minutes;
    ++found->second.meetings;
  }
  return team;
}

char const* why(std::int64_t change, std::int64_t meetings) {
  if (change == 0) return "as_planned";
  if (change < 0) return "more_than_fair_share";
  return meetings == 0 ? "needs_a_meeting" : "less_than_fair_share";
}

void add_rows(Table& table, std::map<std::string, Member> const& team, Minutes const& balanced) {
  std::vector<std::string> reports, reasons;
  std::vector<std::int64_t> meetings, planned, minutes, change;
  std::vector<double> fair, each;
  double weight = 0;
  for (auto const& [report, member] : team) weight += member.weight;
  auto const sum = static_cast<double>(std::accumulate(balanced.begin(), balanced.end(), std::int64_t{0}));
  std::size_t i = 0;
  for (auto const& [report, member] : team) {
    reports.push_back(report);
    meetings.push_back(member.meetings);
    planned.push_back(member.minutes);
    fair.push_back(sum * member.weight / weight);
    minutes.push_back(balanced[i]);
    change.push_back(balanced[i] - member.minutes);
    each.push_back(member.meetings > 0 ? static_cast<double>(balanced[i]) / static_cast<double>(member.meetings) : std::nan(""));
    reasons.emplace_back(why(change.back(), member.meetings));
    ++i;
  }
  table.add(Column{{"report", "", "Id of the direct report."}, reports});
  table.add(Column{{"meetings", "count", "Planned, with those arranged before."}, meetings});
  table.add(Column{{"planned", "min", "In these meetings."}, planned});
  table.add(Column{{"fair", "min", "Fair share of the proposed minutes of all."}, fair});
  table.add(Column{{"minutes", "min", "Proposed."}, minutes});
  table.add(Column{{"change", "min", "Proposed less planned."}, change});
  table.add(Column{{"each", "min", "Proposed length of each meeting; missing without one."}, each});
  table.add(Column{{"why", "", "as_planned, less_than_fair_share, needs_a_meeting or more_than_fair_share."}, reasons});
}

/// The team of whoever asks.
std::map<std::string, Member> own_team(Plan const& plan, AttentionData const& data, PersonId const& viewer) {
  std::uint32_t const manager = plan.history().find_person(viewer.text());
  auto team = manager == no_index ? std::map<std::string, Member>{} : team_of(plan, data, manager);
  if (team.empty())
    throw Forbidden{{.code = "not_their_manager",
                     .message = "how a manager's minutes are shared out is told to that manager alone",
                     .subject = viewer.text(),
                     .place = {},
                     .hint = "Ask as the manager who leads the team in this window."}};
  return team;
}

std::optional<Minutes> balanced_minutes(std::map<std::string, Member> const& team, BalanceTerms const& terms) {
  std::vector<PlannedMinutes> planned;
  for (auto const& [report, member] : team) planned.push_back({member.weight, member.minutes});
  return balance_minutes(planned, terms);
}

}  // namespace

std::optional<std::vector<std::int64_t>> balance_minutes(std::span<PlannedMinutes const> team, BalanceTerms const& terms) {
  check(team, terms);
  if (team.empty()) return Minutes{};
  return Balance{team, terms}.solve();
}

Table attention_plan(Plan const& plan, AttentionData const& data, PersonId const& viewer, BalanceTerms const& terms) {
  auto const team = own_team(plan, data, viewer);
  Table table{{.name = "attention_plan",
               .title = "The least change that gives everybody their fair share",
               .definition = "Minutes of the planned one-to-ones, changed as little as possible so that each direct report has at least "
                             "1 - tolerance of their fair share within the manager's time.",
               .policy = "step=" + std::to_string(terms.step) + "; least=" + std::to_string(terms.least) + "; most=" +
                         (terms.most ? std::to_string(*terms.most) : "as planned") + "; tolerance=" + format_number(terms.tolerance),
               .audience = "manager:" + viewer.text()}};
  Column::Meta const meta{"minutes", "min", "Proposed."};
  if (static_cast<std::int64_t>(team.size()) < data.terms.min_team)
    return refused(std::move(table), meta,
                   {"not_applicable", "attention_plan", "The team has fewer people than min_team.", "Attention is shared out among more."});
  auto const balanced = balanced_minutes(team, terms);
  if (!balanced)
    return refused(std::move(table), meta,
                   {"too_little_time", "attention_plan", "No change of the minutes keeps to the terms.",
                    "Allow more minutes, a smaller least or step, or a larger tolerance."});
  add_rows(table, team, *balanced);
  table.info().notes.push_back("a proposal: nothing is changed; have longer or new meetings planned to see whether they fit both diaries");
  return table;
}

std::optional<PlanRequest> with_fair_lengths(PlanRequest const& request, Plan const& plan, AttentionData const& data,
                                             PersonId const& viewer, BalanceTerms const& terms) {
  auto const team = own_team(plan, data, viewer);
  if (static_cast<std::int64_t>(team.size()) < data.terms.min_team) return std::nullopt;
  auto const balanced = balanced_minutes(team, terms);
  if (!balanced) return std::nullopt;
  PlanRequest made = request;
  std::erase_if(made.lengths, [&](LengthOf const& length) { return length.manager == viewer.text() && team.contains(length.report); });
  std::size_t i = 0;
  for (auto const& [report, member] : team) {
    std::int64_t const minutes = (*balanced)[i++];
    std::int64_t const meetings = member.meetings - member.arranged_meetings;
    if (meetings == 0) continue;
    std::int64_t const each = (minutes - member.arranged) / meetings / 5 * 5;
    made.lengths.push_back({viewer.text(), report, static_cast<std::int32_t>(std::clamp<std::int64_t>(each, 5, 480))});
  }
  return made;
}

}  // namespace roir
