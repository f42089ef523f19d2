// SPDX-License-Identifier: MIT
#include "history/dialogue_figures.hpp"

#include <roir/dialogue/asking.hpp>
#include <roir/dialogue/flow.hpp>
#include <roir/dialogue/joint_view.hpp>
#include <roir/dialogue/preparing.hpp>
#include <roir/dialogue/recognising.hpp>
#include <roir/promises/agreement_figures.hpp>
#include <roir/promises/quick_wins.hpp>
#include <roir/promises/say_do.hpp>
#include <roir/relationship/documentation.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace roir {
namespace {

using On = DialogueContext;

/// The last day of the stretch that is known.
std::int32_t last_day(On const& on) noexcept {
  return std::min(on.frame.end - 1, on.frame.as_of);
}

/// The day on which the relationship was last to be brought to life.
std::int32_t kick_start(On const& on) {
  return on.state.kick_start_since ? on.frame.day_of(*on.state.kick_start_since) : day_number(on.state.from);
}

std::optional<std::int32_t> end_of(On const& on) {
  return on.state.until ? std::optional{day_number(*on.state.until)} : std::nullopt;
}

/// The parts of a lean towards its first side; a meeting without a tag has none.
Parts lean_parts(On const& on, Axis axis) {
  Parts made;
  auto const all = leans(on.talk(), axis, on.frame, on.policy);
  bool const is_timed = std::ranges::all_of(all, &Lean::is_timed);
  for (Lean const& lean : all) {
    double const first = is_timed ? lean.minutes_first : static_cast<double>(lean.items_first);
    double const second = is_timed ? lean.minutes_second : static_cast<double>(lean.items_second);
    if (first + second > 0) made.parts.push_back({lean.day, first, first + second});
  }
  return made;
}

Parts untagged_parts(On const& on, Axis axis) {
  Parts made;
  for (Lean const& lean : leans(on.talk(), axis, on.frame, on.policy))
    made.parts.push_back({lean.day, static_cast<double>(lean.items_untagged),
                          static_cast<double>(lean.items_first + lean.items_second + lean.items_untagged)});
  return made;
}

void add_documentation(std::vector<DialogueFigure>& all) {
  all.push_back({"documentation", "documentation", "share", "Mean completeness of the record of a meeting.",
                 MeanFigure{[](On const& on) { return documentation_parts(on.state, on.rules, on.frame, on.policy); }}, true});
  all.push_back({"documentation", "report_filed", "share", "Share of filed records that the direct report filed.",
                 ShareFigure{[](On const& on) { return report_filed_trials(on.state, on.frame, on.policy); }}});
}

void add_agenda(std::vector<DialogueFigure>& all) {
  all.push_back({"agenda", "agenda_coverage", "share", "Mean share of the required sections that a meeting talked about.",
                 MeanFigure{[](On const& on) { return agenda_coverage_parts(on.talk(), on.rules, on.frame); }}, true});
  all.push_back({"agenda", "strategic", "share", "Share of tagged time (or items) that is strategic; the rest is tactical.",
                 MeanFigure{[](On const& on) { return lean_parts(on, Axis::Horizon); }}, true});
  all.push_back({"agenda", "person_focus", "share", "Share of tagged time (or items) that is about the person; the rest is about results.",
                 MeanFigure{[](On const& on) { return lean_parts(on, Axis::Focus); }}, true});
  all.push_back({"agenda", "horizon_untagged", "share", "Share of discussed items of which nobody said whether they are strategic.",
                 MeanFigure{[](On const& on) { return untagged_parts(on, Axis::Horizon); }}, true});
  all.push_back({"agenda", "focus_untagged", "share", "Share of discussed items of which nobody said whether they are about the person.",
                 MeanFigure{[](On const& on) { return untagged_parts(on, Axis::Focus); }}, true});
  all.push_back({"agenda", "problem_only", "share", "Share of meetings all of whose items were about something that goes wrong.",
                 ShareFigure{[](On const& on) { return problem_only_trials(on.talk(), on.frame); }}});
}

void add_asking(std::vector<DialogueFigure>& all) {
  all.push_back({"asking", "ask_share", "share", "What the manager asked, of what they asked and told without authority being called for.",
                 MeanFigure{[](On const& on) { return ask_parts(on.state.tallies, on.state.meetings, on.frame); }}, true});
  all.push_back({"asking", "self_tagged", "share", "Share of tick lists that are by whoever they are about.",
                 ShareFigure{[](On const& on) { return self_tagged_trials(on.state.tallies, on.state.meetings, on.frame); }}});
  all.push_back({"asking", "talk_share", "share", "Mean share of the talk that was the direct report's, where it was timed.",
                 MeanFigure{[](On const& on) { return talk_share_parts(on.state.tallies, on.state.meetings, on.frame); }}, true});
  all.push_back({"asking", "heard_back", "share",
                 "Share of what the direct report raised (ideas, barriers, concerns) that was answered by the next meeting.",
                 ShareFigure{[](On const& on) { return heard_back_trials(on.state.matters, on.state.meetings, on.frame); }}});
  all.push_back({"asking", "report_items", "share", "Share of discussed items that the direct report put on the agenda.",
                 ShareFigure{[](On const& on) { return report_item_trials(on.state.items, on.state.meetings, on.frame); }}});
}

void add_preparation(std::vector<DialogueFigure>& all) {
  for (auto const& [side, name, who] :
       {std::tuple{Side::Manager, std::string{"manager"}, std::string{"the manager"}}, {Side::Report, "report", "the direct report"}}) {
    all.push_back({"preparation", name + "_quick", "share", "Share of meetings that " + who + " got ready for within prep_minutes.",
                   ShareFigure{[side = side](On const& on) {
                     return quick_prep_trials(on.state.times, on.state.meetings, side, on.frame, on.policy);
                   }}});
    all.push_back({"preparation", name + "_none", "share", "Share of meetings that " + who + " did not get ready for.",
                   ShareFigure{[side = side](On const& on) { return no_prep_trials(on.state.times, on.state.meetings, side, on.frame); }}});
    all.push_back(
        {"preparation", name + "_known", "share", "Share of meetings of which the preparation of " + who + " is known.",
         ShareFigure{[side = side](On const& on) { return prep_known_trials(on.state.times, on.state.meetings, side, on.frame); }}});
  }
  all.push_back({"preparation", "evidence_ready", "share", "Share of meetings with evidence of an improvement since the one before.",
                 ShareFigure{[](On const& on) { return evidence_ready_trials(on.state.evidence, on.state.meetings, on.frame); }}});
  all.push_back({"preparation", "one_page", "share", "Share of filed records within max_pages.",
                 ShareFigure{[](On const& on) { return one_page_trials(on.state.records, on.state.meetings, on.frame, on.policy); }}});
}

void add_recognition(std::vector<DialogueFigure>& all) {
  auto const by_manager = [](auto definition) {
    return [definition](On const& on) { return definition(on.state.recognitions, Side::Manager, on.frame); };
  };
  all.push_back(
      {"recognition", "recognition_rate", "per week", "Recognitions by the manager for each eligible week.", RateFigure{[](On const& on) {
         std::vector<std::int32_t> days;
         for (Part const& part : specificity_parts(on.state.recognitions, Side::Manager, on.frame).parts) days.push_back(part.day);
         return days;
       }}});
  all.push_back({"recognition", "specificity", "share", "Mean share of the four marks (behaviour, day, impact, what it serves).",
                 MeanFigure{by_manager(specificity_parts)}, true});
  all.push_back({"recognition", "specific", "share", "Share of recognitions with three of the four marks.",
                 ShareFigure{by_manager(specific_trials)}});
  all.push_back({"recognition", "days_to_recognition", "days", "Typical days from what was achieved to its recognition.",
                 WaitFigure{by_manager(recognition_days)}});
  all.push_back({"recognition", "recognised", "share",
                 "Share of direct reports recognised within the last recognition_days eligible days, at the end of the stretch.",
                 ShareFigure{[](On const& on) {
                   return recognised_trials(on.state.recognitions, Side::Manager, last_day(on), on.context.eligible, on.frame, on.policy);
                 }}});
}

void add_quick_wins(std::vector<DialogueFigure>& all) {
  auto const first_win = [](On const& on) {
    auto const days = days_to_quick_win(on.state.promises, kick_start(on), end_of(on), on.frame, on.policy);
    return days ? std::vector<Amount>{*days} : std::vector<Amount>{};
  };
  auto const delivery = [](On const& on) { return delivery_days(on.state.promises, Side::Manager, on.frame); };
  all.push_back({"quick_wins", "days_to_quick_win", "days", "Typical days from the kick-start to the first confirmed quick win.",
                 WaitFigure{first_win}});
  all.push_back({"quick_wins", "quick_win_14", "share", "Share with a confirmed quick win within 14 days.", WaitFigure{first_win, 14}});
  all.push_back({"quick_wins", "quick_win_90", "share", "Share with a confirmed quick win within 90 days.", WaitFigure{first_win, 90}});
  all.push_back({"quick_wins", "quick_win_coverage", "share", "Share of kick-starts that are over and had a confirmed quick win.",
                 ShareFigure{[](On const& on) { return quick_win_trials(on.state.promises, kick_start(on), on.frame, on.policy); }}});
  all.push_back({"quick_wins", "days_to_delivery", "days", "Typical days from a promise of the manager to its proven delivery.",
                 WaitFigure{delivery}});
  all.push_back({"quick_wins", "mutual_benefit", "share", "Share of delivered promises of which it was said what both have from them.",
                 ShareFigure{[](On const& on) { return mutual_benefit_trials(on.state.promises, on.frame); }}});
  all.push_back({"quick_wins", "gestures", "share", "Share of the manager's promises that nobody had asked for.",
                 ShareFigure{[](On const& on) { return gesture_trials(on.state.promises, Side::Manager, on.frame); }}});
}

void add_agreement(std::vector<DialogueFigure>& all) {
  all.push_back({"agreement", "complete", "share", "Share of relationships with a complete working agreement, at the end of the stretch.",
                 ShareFigure{[](On const& on) {
                   return agreement_trials(on.state.agreements, last_day(on), day_number(on.state.from), on.frame, on.policy);
                 }}});
  for (auto const& [side, name, who] : {std::tuple{Side::Manager, std::string{"manager"}, std::string{"the manager expects of the report"}},
                                        {Side::Report, "report", "the report expects of the manager"}}) {
    all.push_back({"agreement", name + "_fulfilment", "share", "Mean fulfilment of what " + who + ", as the one who expects it said last.",
                   MeanFigure{[side = side](On const& on) { return fulfilment_parts(on.state.reviews, side, on.frame); }}, true});
    all.push_back({"agreement", name + "_unmet", "share", "Share of what " + who + " that is met by less than a half.",
                   ShareFigure{[side = side](On const& on) { return unmet_trials(on.state.reviews, side, on.frame); }}});
  }
}

void add_joint_view(std::vector<DialogueFigure>& all) {
  all.push_back({"joint_view", "rating_gap", "points", "Mean distance of the two ratings of what both rated, of a scale of 0 to 4.",
                 MeanFigure{[](On const& on) { return rating_gap_parts(on.state.ratings, on.frame); }}});
  all.push_back({"joint_view", "rating_bias", "points", "Mean of the manager's rating less the report's.",
                 MeanFigure{[](On const& on) { return rating_bias_parts(on.state.ratings, on.frame); }}});
  all.push_back({"joint_view", "resolved", "share", "Share of what was rated differently on which the two then agreed.",
                 ShareFigure{[](On const& on) { return resolved_trials(on.state.ratings, on.frame); }}});
}

constexpr std::array matter_kinds{MatterKind::Idea,       MatterKind::Barrier,     MatterKind::Concern,  MatterKind::Request,
                                  MatterKind::Delegation, MatterKind::Opportunity, MatterKind::Knowledge};

void add_loops(std::vector<DialogueFigure>& all) {
  for (MatterKind const kind : matter_kinds) {
    MatterChoice const which{.kind = kind};
    std::string const name{word(kind)};
    auto const of = [which](auto definition) {
      return [which, definition](On const& on) { return definition(on.state.matters, which, on.frame); };
    };
    all.push_back({"loops", name + "_raised", "count", "How often: " + name + ".", CountFigure{of(raised_days)}});
    all.push_back(
        {"loops", name + "_days_to_answer", "days", "Typical days to the first answer: " + name + ".", WaitFigure{of(answer_days)}});
    all.push_back({"loops", name + "_days_to_done", "days", "Typical days until it was done: " + name + ".", WaitFigure{of(done_days)}});
    all.push_back({"loops", name + "_taken_up", "share", "Share of those answered that were taken up: " + name + ".",
                   ShareFigure{of(taken_up_trials)}});
    all.push_back({"loops", name + "_closed", "share", "Share of those settled of which whoever raised it was told: " + name + ".",
                   ShareFigure{of(loop_closed_trials)}});
  }
  all.push_back({"loops", "delegation_on_time", "share", "Share of delegated tasks that were done by the day they were wanted.",
                 ShareFigure{[](On const& on) { return on_time_trials(on.state.matters, {.kind = MatterKind::Delegation}, on.frame); }}});
  all.push_back({"loops", "upward_feedback", "share", "Share of feedback that the direct report gave.",
                 ShareFigure{[](On const& on) { return upward_feedback_trials(on.state.feedback, on.frame); }}});
  all.push_back({"loops", "task_feedback", "share", "Share of feedback that was about the task rather than the person.",
                 ShareFigure{[](On const& on) { return task_feedback_trials(on.state.feedback, on.frame); }}});
  all.push_back({"loops", "voluntary", "share", "Share of the direct report's promises that nobody had asked for.",
                 ShareFigure{[](On const& on) { return gesture_trials(on.state.promises, Side::Report, on.frame); }}});
  all.push_back({"loops", "plan_steps", "share", "Share of steps of firm development plans that were done by their day.",
                 ShareFigure{[](On const& on) { return plan_step_trials(on.state.plans, on.frame); }}});
}

void add_say_do(std::vector<DialogueFigure>& all) {
  for (auto const& [side, name, who] :
       {std::tuple{Side::Manager, std::string{"manager"}, std::string{"the manager"}}, {Side::Report, "report", "the direct report"}}) {
    all.push_back({"say_do", name + "_undated", "share", "Share of the promises of " + who + " without a due day.",
                   ShareFigure{[side = side](On const& on) { return undated_trials(on.state.promises, side, on.frame); }}});
    all.push_back({"say_do", name + "_replans_justified", "share",
                   "Share of new due days by " + who + " with a reason, before the old one.",
                   ShareFigure{[side = side](On const& on) { return replan_trials(on.state.promises, side, on.frame); }}});
    all.push_back(
        {"say_do", name + "_effort_kept", "share", "Promises of " + who + " that were kept, each weighed by its hours.",
         MeanFigure{[side = side](On const& on) { return say_do_parts(on.state.promises, side, on.frame, on.policy, Weighing::Effort); }},
         true});
  }
  all.push_back({"say_do", "proposals_delivered", "share", "Share of what the manager offered that is delivered and proven.",
                 ShareFigure{[](On const& on) { return proposal_trials(on.state.promises, on.frame, on.policy); }}});
}

}  // namespace

std::vector<DialogueTableWords> const& dialogue_tables() {
  static std::vector<DialogueTableWords> const all{
      {"say_do",
       "Were promises kept",
       "Share of promises that were due and kept, of each side, the newer counting more; the manager's need evidence or the word of the "
       "direct report. The gap is the manager's share less the report's (M14).",
       {"late_credit", "max_renegotiations", "half_life_days"}},
      {"documentation",
       "Are meetings documented",
       "Mean completeness of agenda, record, sections, action plan, signatures and evidence, over what applies (M09).",
       {"file_within_hours", "sign_within_days"},
       4},
      {"agenda",
       "What meetings talk about",
       "Required sections talked about; strategic and tactical, person and results; meetings of problems alone (M10).",
       {"pulse_minutes"},
       4},
      {"asking",
       "Asking, telling, listening",
       "Asking against telling, and whether what was raised was answered by the next meeting (M11).",
       {},
       5},
      {"preparation",
       "Getting ready and keeping to a page",
       "Shares of meetings by how they were prepared, and of records within a page (M13).",
       {"prep_minutes", "max_pages", "page_words", "page_characters", "page_lines"},
       5},
      {"recognition",
       "Recognition",
       "How often the manager recognises, how specifically, how soon, and who was recognised of late (M16).",
       {"recognition_days"}},
      {"quick_wins",
       "Quick wins",
       "Days from the kick-start to the first confirmed quick win (Kaplan-Meier), from promise to delivery, and mutual benefit (M15).",
       {"quick_win_days", "kick_start_days"}},
      {"contribution",
       "Balance of contribution",
       "Hours of delivered promises: (manager - report) / (manager + report), the newer counting more; from -1 to 1. Extra effort that was "
       "asked for, and what was given in return (M15).",
       {"half_life_days", "effort_days"}},
      {"agreement",
       "Working agreements",
       "Completeness of working agreements, and how far what each expects of the other is met, as the one who expects it says (M26).",
       {"agreement_grace_days", "agreement_review_days"}},
      {"joint_view", "Seeing the same", "Distance of the two ratings of what both rated, and how often they then agreed (M25).", {}, 10},
      {"loops", "What became of what was raised", "Answered, done, and told to whoever raised it, by kind; feedback both ways (M27).", {}},
  };
  return all;
}

DialogueTableWords const* find_dialogue_table(std::string_view name) {
  auto const& all = dialogue_tables();
  auto const found = std::ranges::find_if(all, [&](DialogueTableWords const& table) { return name == table.name; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<DialogueFigure> dialogue_figures(std::string_view table) {
  static std::vector<DialogueFigure> const all = [] {
    std::vector<DialogueFigure> made;
    for (auto const add : {add_say_do, add_documentation, add_agenda, add_asking, add_preparation, add_recognition, add_quick_wins,
                           add_agreement, add_joint_view, add_loops})
      add(made);
    return made;
  }();
  std::vector<DialogueFigure> found;
  std::ranges::copy_if(all, std::back_inserter(found), [&](DialogueFigure const& figure) { return figure.table == table; });
  return found;
}

}  // namespace roir
