// SPDX-License-Identifier: MIT
#include <roir/relationship/documentation.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace roir {
namespace {

constexpr std::int64_t least_words = 3;
constexpr std::int64_t minutes_per_hour = 60;

/// What is known about one meeting beside the meeting itself.
struct Paper {
  Record const* record = nullptr;
  std::vector<AgendaItem const*> items{};
  std::map<std::string_view, std::int64_t> words{};  // by section
  bool has_statements = false;
  bool has_dated_promise = false;
};
using Papers = std::unordered_map<std::string_view, Paper>;

Papers papers_of(RelationshipState const& state) {
  Papers papers;
  for (Record const& record : state.records) papers[record.meeting.text()].record = &record;
  for (AgendaItem const& item : state.items) papers[item.meeting.text()].items.push_back(&item);
  for (Note const& note : state.notes) {
    Paper& paper = papers[note.meeting.text()];
    paper.words[note.section] += note.words;
    paper.has_statements = true;
  }
  for (Promise const& promise : state.promises)
    if (promise.meeting && promise.due) papers[promise.meeting->text()].has_dated_promise = true;
  return papers;
}

std::set<std::string_view> items_with_evidence(RelationshipState const& state) {
  std::set<std::string_view> items;
  for (Evidence const& evidence : state.evidence)
    if (evidence.about.kind == SubjectKind::Item) items.insert(evidence.about.id);
  return items;
}

std::int64_t end_of(Meeting const& meeting, TimeFrame const& frame) {
  return frame.local_minutes(*meeting.start) + meeting.minutes;
}

/// The last day on which the record can still be filed and signed in time.
std::int32_t deadline(Meeting const& meeting, TimeFrame const& frame, RelationshipPolicy const& policy) {
  return day_of_minutes(end_of(meeting, frame) + policy.file_within_hours * minutes_per_hour + policy.sign_within_days * minutes_per_day);
}

std::optional<double> yes_or_no(bool yes) {
  return yes ? 1.0 : 0.0;
}

std::optional<double> agenda_before(Paper const& paper, Meeting const& meeting, TimeFrame const& frame) {
  bool const is_told = std::ranges::all_of(paper.items, [](AgendaItem const* item) { return item->added_at.has_value(); });
  if (!is_told) return std::nullopt;
  return yes_or_no(std::ranges::any_of(
      paper.items, [&](AgendaItem const* item) { return frame.local_minutes(*item->added_at) < frame.local_minutes(*meeting.start); }));
}

std::optional<double> sections_filled(Paper const& paper, AgendaRules const& rules) {
  bool const on_paper = paper.record != nullptr && paper.record->medium != Medium::Typed;
  if (rules.required.empty() || (on_paper && !paper.has_statements)) return std::nullopt;
  auto const filled = std::ranges::count_if(rules.required, [&](std::string const& section) {
    auto const words = paper.words.find(section);
    return words != paper.words.end() && words->second >= least_words;
  });
  return static_cast<double>(filled) / static_cast<double>(rules.required.size());
}

std::optional<double> evidence_given(Paper const& paper, AgendaRules const& rules, std::set<std::string_view> const& with_evidence) {
  std::int64_t asked = 0, given = 0;
  for (AgendaItem const* item : paper.items) {
    bool const asks = item->section == rules.kpi || item->section == rules.achievements;
    if (!asks || item->outcome != ItemOutcome::Discussed) continue;
    ++asked;
    given += with_evidence.contains(item->item.text()) ? 1 : 0;
  }
  if (asked == 0) return std::nullopt;
  return yes_or_no(given == asked);
}

}  // namespace

double MeetingDocumentation::completeness(DocumentationWeights const& weights) const noexcept {
  double above = 0, below = 0;
  for (std::size_t i = 0; i < artefacts; ++i) {
    if (!present[i]) continue;
    above += weights.weight[i] * *present[i];
    below += weights.weight[i];
  }
  return below > 0 ? above / below : std::numeric_limits<double>::quiet_NaN();
}

std::vector<MeetingDocumentation> documentation(RelationshipState const& state, AgendaRules const& rules, TimeFrame const& frame,
                                                RelationshipPolicy const& policy) {
  Papers const papers = papers_of(state);
  auto const with_evidence = items_with_evidence(state);
  Paper const none;
  std::vector<MeetingDocumentation> made;
  for (auto const& [meeting, day] : held_meetings(state.meetings, frame)) {
    if (deadline(*meeting, frame, policy) > frame.as_of) continue;
    auto const found = papers.find(meeting->meeting.text());
    Paper const& paper = found == papers.end() ? none : found->second;
    MeetingDocumentation& one = made.emplace_back(MeetingDocumentation{.day = day});
    auto const set = [&](Artefact artefact, std::optional<double> value) { one.present[static_cast<std::size_t>(artefact)] = value; };
    bool const is_filed = paper.record != nullptr && paper.record->filed_at;
    std::int64_t const last = end_of(*meeting, frame) + policy.file_within_hours * minutes_per_hour;
    set(Artefact::Agenda, agenda_before(paper, *meeting, frame));
    set(Artefact::Filed, yes_or_no(is_filed));
    set(Artefact::FiledInTime, yes_or_no(is_filed && frame.local_minutes(*paper.record->filed_at) <= last));
    set(Artefact::Sections, sections_filled(paper, rules));
    set(Artefact::ActionPlan, yes_or_no(paper.has_dated_promise || (paper.record != nullptr && paper.record->no_actions)));
    set(Artefact::Signed, yes_or_no(paper.record != nullptr && paper.record->signed_at));
    set(Artefact::Read, yes_or_no(paper.record != nullptr && paper.record->read_at));
    set(Artefact::Evidence, evidence_given(paper, rules, with_evidence));
  }
  return made;
}

Parts documentation_parts(RelationshipState const& state, AgendaRules const& rules, TimeFrame const& frame,
                          RelationshipPolicy const& policy, DocumentationWeights const& weights) {
  Parts made;
  for (MeetingDocumentation const& one : documentation(state, rules, frame, policy)) {
    double const completeness = one.completeness(weights);
    if (!std::isnan(completeness)) made.parts.push_back({one.day, completeness, 1});
  }
  for (auto const& [meeting, day] : held_meetings(state.meetings, frame))
    made.pending += deadline(*meeting, frame, policy) > frame.as_of ? 1 : 0;
  return made;
}

Trials report_filed_trials(RelationshipState const& state, TimeFrame const& frame, RelationshipPolicy const& policy) {
  std::unordered_map<std::string_view, Side> filed;
  for (Record const& record : state.records)
    if (record.filed_at) filed.emplace(record.meeting.text(), record.filed_by);
  Trials made;
  for (auto const& [meeting, day] : held_meetings(state.meetings, frame)) {
    auto const found = filed.find(meeting->meeting.text());
    if (deadline(*meeting, frame, policy) > frame.as_of)
      ++made.pending;
    else if (found != filed.end())
      made.trials.push_back({day, found->second == Side::Report});
  }
  return made;
}

}  // namespace roir
