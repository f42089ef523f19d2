// SPDX-License-Identifier: MIT
// Attention told of people: groups that the user names, and a manager's own team.
#include "history/metrics/attention_parts.hpp"
#include <roir/core/error.hpp>
#include <roir/stats/clustered.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace roir {
namespace {

constexpr MetricWords parity_words{
    "attention_parity",
    "Do groups get their fair share alike",
    "Recorded minutes by fair minutes of each group that the user named, and the difference from all others in "
    "such groups (M17).",
    {"absence_min_pause", "min_group"}};
constexpr MetricWords below_words{
    "below_fair_share",
    "Who is below their fair share",
    "Recorded minutes of each direct report by their fair share of their manager's; for that manager alone (M17).",
    {"absence_min_pause"}};
constexpr double enough_days = 56;  // R-FAIRSHARE: eight weeks

/// Group by person number.
std::map<std::uint32_t, std::string> groups_of(History const& history, std::vector<GroupMember> const& members) {
  std::map<std::uint32_t, std::string> groups;
  for (auto const& [person, group] : groups_by_person(members))
    if (std::uint32_t const number = history.find_person(person.text()); number != no_index) groups.emplace(number, group);
  return groups;
}

/// What a group gets, by manager, and who is in it.
struct Group {
  std::map<std::uint32_t, stats::Ratio> by_manager{};
  std::set<std::uint32_t> people{};
};

/// Distinct people in each.
std::map<std::string, std::int64_t> sizes_of(std::map<std::string, Group> const& groups) {
  std::map<std::string, std::int64_t> sizes;
  for (auto const& [name, group] : groups) sizes[name] = static_cast<std::int64_t>(group.people.size());
  return sizes;
}

Estimate ratio_of(Group const& group) {
  std::vector<stats::Ratio> clusters;
  for (auto const& [manager, ratio] : group.by_manager) clusters.push_back(ratio);
  return stats::clustered_ratio(clusters);
}

/// A group less all others, by manager.
Estimate difference_of(std::string const& name, std::map<std::string, Group> const& groups) {
  std::map<std::uint32_t, stats::PairedRatio> pairs;
  for (auto const& [other, group] : groups)
    for (auto const& [manager, ratio] : group.by_manager) {
      stats::Ratio& to = other == name ? pairs[manager].now : pairs[manager].before;
      to.numerator += ratio.numerator;
      to.denominator += ratio.denominator;
    }
  std::vector<stats::PairedRatio> clusters;
  for (auto const& [manager, pair] : pairs) clusters.push_back(pair);
  return stats::paired_difference(clusters);
}

Estimate hidden_estimate() {
  return {.status = Status::Refused, .method = "withheld: the group is small, or would tell of one that is", .reason = "privacy"};
}

/// The manager's number; whoever asks about a team is the one who leads it.
std::uint32_t own_team_of(Selection const& selection, PersonId const& viewer) {
  std::uint32_t const person = selection.history.find_person(viewer.text());
  auto const relationships = selection.history.relationships();
  bool const is_other = selection.manager && *selection.manager != person;
  bool const leads = person != no_index && std::any_of(relationships.begin(), relationships.end(), [&](RelationshipSpan const& r) {
                       return r.manager == person && r.begin < selection.end_day() && r.end > selection.window.begin_day();
                     });
  if (is_other || !leads)
    throw Forbidden{{.code = "not_their_manager",
                     .message = "who is below their fair share is told to their own manager alone",
                     .subject = viewer.text(),
                     .place = {},
                     .hint = "Ask as the manager who leads the team in this window."}};
  return person;
}

/// Minutes by fair minutes of each of a team, in order.
std::vector<double> ratios_of(AttentionTeam const& team) {
  std::vector<double> ratios;
  for (AttentionMember const& member : team.members) {
    stats::Portion const own = member.portion();
    ratios.push_back(own.exposure > 0 ? own.amount / own.exposure : std::nan(""));
  }
  return ratios;
}

/// The tiers that a person was in, in words.
std::string tiers_of(AttentionMember const& member) {
  std::string words;
  for (AttentionCell const& cell : member.cells) words += (words.empty() ? "" : ", ") + std::string(word(cell.tier));
  return words;
}

void add_rows(Table& table, Selection const& selection, AttentionTeam const& team, std::vector<Estimate> const& ratios, double below) {
  std::vector<std::string> reports, tiers;
  std::vector<double> minutes, fair, days;
  std::vector<std::int64_t> is_below;
  for (std::size_t m = 0; m < team.members.size(); ++m) {
    AttentionMember const& member = team.members[m];
    Estimate const& ratio = ratios[m];
    reports.push_back(selection.history.person_id(member.report));
    tiers.push_back(tiers_of(member));
    minutes.push_back(member.portion().amount);
    fair.push_back(member.portion().exposure);
    days.push_back(member.days());
    is_below.push_back(ratio.value < below && ratio.interval.high < 1 && member.days() >= enough_days ? 1 : 0);
  }
  table.add(Column{{"report", "", "Id of the direct report."}, reports});
  table.add(Column{{"tiers", "", "Tiers that they were in, as somebody decided."}, tiers});
  table.add(Column{{"eligible_days", "days", "Eligible days."}, days});
  table.add(Column{{"minutes", "min", "Recorded."}, minutes});
  table.add(Column{{"fair_minutes", "min", "Their fair share of the manager's recorded minutes."}, fair});
  table.add(Column::Meta{"ratio", "ratio", "Recorded by fair; 1 is fair."}, ratios);
  table.add(Column{{"is_below", "0 or 1", "Whether they are below their fair share, with enough time and certainty to say so."}, is_below});
}

}  // namespace

std::string words_of(AttentionTerms const& terms) {
  std::string weights;
  for (AttentionTier const tier : all_tiers)
    weights += (weights.empty() ? "" : ", ") + std::string(word(tier)) + " " + format_number(terms.weights[place_of(tier)]);
  return "weights=" + weights + "; block_weeks=" + std::to_string(terms.block_weeks) + "; resamples=" + std::to_string(terms.resamples) +
         "; seed=" + std::to_string(terms.seed) + "; below=" + format_number(terms.below) + "; min_team=" + std::to_string(terms.min_team);
}

Table attention_parity(Selection const& selection, AttentionData const& data, std::vector<GroupMember> const& members) {
  auto const group_of = groups_of(selection.history, members);
  if (auto const refusal = why_no_attention(selection)) return refused(selection, parity_words, *refusal);
  Rows const rows{selection, {}};
  AttentionTeams const read = read_teams(selection, data, rows, false);
  std::map<std::string, Group> groups;
  std::set<std::uint32_t> without_group;
  for (AttentionTeam const& team : read.teams)
    for (AttentionMember const& member : team.members) {
      auto const found = group_of.find(member.report);
      if (found == group_of.end()) {
        without_group.insert(member.report);
        continue;
      }
      Group& group = groups[found->second];
      stats::Portion const own = member.portion();
      group.people.insert(member.report);
      group.by_manager[team.manager].numerator += own.amount;
      group.by_manager[team.manager].denominator += own.exposure;
    }
  if (groups.size() < 2)
    return refused(
        selection, parity_words,
        {"no_data", "attention_parity", "Fewer than two groups have people with a fair share.", "Name the group of each person."});
  auto const hidden = hidden_groups(sizes_of(groups), selection.policy.min_group);
  std::vector<std::string> names;
  std::vector<std::int64_t> persons;
  std::vector<std::uint8_t> shown;
  std::vector<Estimate> ratios, differences;
  for (auto const& [name, group] : groups) {
    bool const is_hidden = hidden.contains(name);
    names.push_back(name);
    persons.push_back(is_hidden ? 0 : static_cast<std::int64_t>(group.people.size()));
    shown.push_back(is_hidden ? 0 : 1);
    ratios.push_back(is_hidden ? hidden_estimate() : ratio_of(group));
    differences.push_back(is_hidden ? hidden_estimate() : difference_of(name, groups));
  }
  Table table = described(selection, parity_words);
  table.info().policy += "; " + words_of(data.terms);
  table.info().notes.insert(table.info().notes.end(), read.notes.begin(), read.notes.end());
  if (!without_group.empty())
    table.info().notes.push_back(std::to_string(without_group.size()) + " people are in no group and are left out");
  table.info().notes.push_back("a difference between groups is not its cause");
  table.add(Column{{"group", "", "As the user named it."}, names});
  table.add(Column::Meta{"ratio", "ratio", "Recorded minutes by fair minutes; 1 is fair."}, ratios);
  table.add(Column::Meta{"difference", "ratio", "From all others in groups."}, differences);
  table.add(Column{{"persons", "count", "Distinct direct reports in the group."}, persons, shown});
  return table;
}

Table below_fair_share(Selection const& selection, AttentionData const& data, PersonId const& viewer) {
  Selection own = selection;
  own.manager = own_team_of(selection, viewer);
  if (auto const refusal = why_no_attention(own)) return refused(own, below_words, *refusal);
  Rows const rows{own, {.by = Grain::Manager}};
  AttentionTeams const read = read_teams(own, data, rows, true);
  if (read.teams.empty())
    return refused(
        own, below_words,
        {"not_applicable", "below_fair_share", "The team has fewer people than min_team.", "Attention is shared out among more."});
  AttentionTeam const& team = read.teams.front();
  if (team.minutes() <= 0)
    return refused(own, below_words,
                   {"no_data", "below_fair_share", "No minutes are recorded in this window.", "Ask about another window."});
  Table table = described(own, below_words);
  table.info().audience = "manager:" + viewer.text();
  table.info().policy += "; " + words_of(data.terms);
  table.info().notes.insert(table.info().notes.end(), read.notes.begin(), read.notes.end());
  add_rows(table, own, team, bootstrapped(team, read.weeks, data.terms, ratios_of), data.terms.below);
  table.info().notes.push_back("recorded minutes: what was not recorded is not known");
  note_calendar(table, own);
  return table;
}

}  // namespace roir
