// SPDX-License-Identifier: MIT
#include "relationship/talked_about.hpp"

#include <algorithm>

namespace roir {
namespace {

// Calls `count(item)` for each item discussed in the latest meetings, and `meet(meeting)` for each of those.
template <class Count, class Meet>
void over_latest(Sight const& sight, Count count, Meet meet) {
  for (Meeting const* meeting : sight.latest(sight.context.policy.balance_meetings)) {
    for (AgendaItem const& item : sight.state.items)
      if (item.meeting == meeting->meeting && item.outcome == ItemOutcome::Discussed) count(item);
    meet(*meeting);
  }
}

// Keeps the latest of the days up to today.
class Latest {
 public:
  explicit Latest(Sight const& sight) : sight_{sight} {}
  void see(std::int32_t day) {
    if (day <= sight_.today && (!day_ || *day_ < day)) day_ = day;
  }
  void see(Moment const& moment) { see(sight_.day_of(moment)); }
  [[nodiscard]] std::optional<std::int32_t> day() const noexcept { return day_; }

 private:
  Sight const& sight_;
  std::optional<std::int32_t> day_;
};

// Matters of the report that are of a voice.
bool is_voice(Matter const& matter, Voice voice) noexcept {
  switch (voice) {
    case Voice::Career:
      return matter.kind == MatterKind::Opportunity;
    case Voice::Environment:
      return matter.kind == MatterKind::Barrier;
    case Voice::Suggestion:
      return matter.kind == MatterKind::Idea;
    case Voice::Problem:
      return matter.by == Side::Report && (matter.kind == MatterKind::Concern || matter.kind == MatterKind::LetDown);
  }
  return false;
}

bool is_section_of(std::string_view section, Voice voice) noexcept {
  switch (voice) {
    case Voice::Career:
      return section == "career" || section == "development";
    case Voice::Environment:
      return section == "environment";
    case Voice::Suggestion:
      return section == "suggestions" || section == "ideas";
    case Voice::Problem:
      return section == "problems";
  }
  return false;
}

}  // namespace

bool is_covered(Sight const& sight, MeetingId const& meeting, std::string_view section) {
  return std::any_of(sight.state.items.begin(), sight.state.items.end(),
                     [&](AgendaItem const& item) {
                       return item.meeting == meeting && item.section == section && item.outcome == ItemOutcome::Discussed;
                     }) ||
         std::any_of(sight.state.notes.begin(), sight.state.notes.end(),
                     [&](Note const& note) { return note.meeting == meeting && note.section == section; });
}

std::int64_t meetings_without(Sight const& sight, std::vector<Meeting const*> const& meetings, std::string_view section) {
  std::int64_t run = 0;
  for (auto meeting = meetings.rbegin(); meeting != meetings.rend() && !is_covered(sight, (*meeting)->meeting, section); ++meeting) ++run;
  return run;
}

bool was_asked(Sight const& sight, MeetingId const& meeting) {
  return std::any_of(sight.state.pulses.begin(), sight.state.pulses.end(), [&](Pulse const& pulse) { return pulse.meeting == meeting; });
}

Leaning horizon_leaning(Sight const& sight) {
  Leaning leaning;
  over_latest(
      sight,
      [&](AgendaItem const& item) {
        ++(item.horizon == Horizon::Strategic ? leaning.one : item.horizon == Horizon::Tactical ? leaning.other : leaning.untagged);
      },
      [](Meeting const&) {});
  return leaning;
}

Leaning focus_leaning(Sight const& sight) {
  Leaning leaning;
  over_latest(
      sight,
      [&](AgendaItem const& item) {
        ++(item.focus == Focus::Person ? leaning.one : item.focus == Focus::Results ? leaning.other : leaning.untagged);
      },
      [&](Meeting const& meeting) { leaning.one += was_asked(sight, meeting.meeting) ? 1 : 0; });
  return leaning;
}

std::string_view voice_word(Voice voice) noexcept {
  constexpr std::array<std::string_view, 4> words{"career", "environment", "suggestion", "problem"};
  return words[static_cast<std::size_t>(voice)];
}

std::optional<std::int32_t> last_heard(Sight const& sight, Voice voice) {
  Latest latest{sight};
  for (Matter const& matter : sight.state.matters)
    if (is_voice(matter, voice) && (voice == Voice::Career || matter.by == Side::Report)) latest.see(matter.raised_at);
  for (Meeting const* meeting : sight.held) {
    bool heard = false;
    for (AgendaItem const& item : sight.state.items)
      heard = heard || (item.meeting == meeting->meeting && item.outcome == ItemOutcome::Discussed &&
                        (is_section_of(item.section, voice) || (voice == Voice::Problem && item.problem && item.by == Side::Report)));
    for (Note const& note : sight.state.notes) heard = heard || (note.meeting == meeting->meeting && is_section_of(note.section, voice));
    if (heard) latest.see(*meeting->start);
  }
  if (voice == Voice::Career)
    for (DevelopmentPlan const& plan : sight.state.plans)
      for (auto const& agreed : {plan.agreed_by_manager, plan.agreed_by_report})
        if (agreed) latest.see(*agreed);
  return latest.day();
}

std::vector<Silence> silences(Sight const& sight) {
  std::vector<Silence> silent;
  std::int64_t const most = sight.context.policy.voice_silence_days;
  auto const met = sight.last_held_day(sight.now);
  if (!met || sight.today - *met >= most) return silent;  // nobody could have heard anything
  for (Voice const voice : voices) {
    auto const last = last_heard(sight, voice);
    std::int64_t const days = sight.today - last.value_or(day_number(sight.state.from));
    if (days >= most) silent.push_back({.voice = voice, .last = last, .days = days});
  }
  return silent;
}

}  // namespace roir
