// SPDX-License-Identifier: MIT
// Matters: raised → accepted → done | declined, each told to whoever raised it. Pulse: asked → answered. Plans and ratings are agreed by
// both.
#include "state_table.hpp"

namespace roir {
namespace {

using namespace story;

MatterId const i{"i"};
PulseId const u{"u"};
PlanId const d{"d"};

// Bob raises it.
void raise(Story& s) {
  s.say(bob, "2026-02-02T08:00Z", RaiseMatter{.matter = i, .kind = MatterKind::Idea, .text = "Ask the shop first"});
}
std::function<void(Story&)> after(std::vector<std::pair<PersonId, Command>> const& commands) {
  return [commands](Story& s) {
    raise(s);
    for (auto const& [who, command] : commands) s.say(who, "2026-02-03T08:00Z", command);
  };
}

std::vector<Column> matters() {
  std::pair<PersonId, Command> const accept{ann, AnswerMatter{.matter = i}};
  std::pair<PersonId, Command> const finish{bob, FinishMatter{.matter = i}};
  std::pair<PersonId, Command> const told{ann, CloseLoop{.matter = i, .text = "It helped"}};
  return {{"none", [](Story&) {}},           {"raised", raise},
          {"accepted", after({accept})},     {"declined", after({{ann, AnswerMatter{.matter = i, .accepted = false}}})},
          {"done", after({accept, finish})}, {"done, told", after({accept, finish, told})}};
}
std::string state_of_matter(Story const& s) {
  std::vector<Matter> const all = s.seen().state().matters;
  return only_state(all, &Matter::state) + (!all.empty() && all.front().closed_loop_at ? ", told" : "");
}

std::vector<Row> for_matters(std::vector<char const*> const& accepted, std::vector<char const*> const& declined) {
  constexpr char const* no = "no_matter";
  constexpr char const* is = "matter_is";
  constexpr char const* used = "id_in_use";
  return {// none, raised, accepted, declined, done, done and told
          {"take up", AnswerMatter{.matter = i}, accepted},
          {"decline", AnswerMatter{.matter = i, .accepted = false}, declined},
          {"finish", FinishMatter{.matter = i}, {no, is, "done", is, is, is}},
          {"tell", CloseLoop{.matter = i, .text = "It helped"}, {no, is, "accepted, told", "declined, told", "done, told", "loop_closed"}},
          {"recognise", Recognise{.matter = i, .behaviour = "Asked first"}, {"none", used, used, used, used, used}},
          {"give feedback", GiveFeedback{.matter = i, .text = "Ask first"}, {"none", used, used, used, used, used}},
          {"raise", RaiseMatter{.matter = i, .text = "Ask first"}, {"raised", used, used, used, used, used}},
          {"raise in no meeting",
           RaiseMatter{.matter = i, .text = "Ask first", .meeting = MeetingId{"x"}},
           {"no_meeting", used, used, used, used, used}}};
}

TEST(TalkRules, let_the_other_side_answer_what_was_raised_and_either_finish_it) {
  expect_table(ann, matters(),
               for_matters({"no_matter", "accepted", "matter_is", "matter_is", "matter_is", "matter_is"},
                           {"no_matter", "declined", "matter_is", "matter_is", "matter_is", "matter_is"}),
               state_of_matter);
}

TEST(TalkRules, let_nobody_answer_what_they_raised_themselves) {
  std::vector<char const*> const own = {"no_matter", "not_yours", "matter_is", "matter_is", "matter_is", "matter_is"};
  expect_table(bob, matters(), for_matters(own, own), state_of_matter);
}

TEST(TalkRules, keep_what_whoever_raised_a_matter_was_told) {
  Story s;
  matters().back().tell(s);
  EXPECT_EQ(s.seen().state().matters.front().told, "It helped");
}

std::vector<Column> pulses() {
  auto const ask = [](Story& s) { s.say(ann, "2026-02-02T08:00Z", AskPulse{.pulse = u, .engaged = false}); };
  return {{"none", [](Story&) {}}, {"asked", ask}, {"answered", [ask](Story& s) {
                                                      ask(s);
                                                      s.say(bob, "2026-02-02T08:01Z", AnswerPulse{.pulse = u, .happy = 7});
                                                    }}};
}
std::string state_of_pulse(Story const& s) {
  std::vector<Pulse> const all = s.seen().state().pulses;
  return all.empty() ? "none" : all.front().answered_at ? "answered" : "asked";
}

TEST(TalkRules, let_the_manager_ask_how_the_report_is_and_the_report_answer) {
  std::vector<char const*> const not_yours = {"not_yours", "not_yours", "not_yours"};
  std::vector<Row> const ask = {
      {"ask", AskPulse{.pulse = u}, {"asked", "id_in_use", "id_in_use"}},
      {"ask in no meeting", AskPulse{.pulse = PulseId{"v"}, .meeting = MeetingId{"x"}}, {"no_meeting", "no_meeting", "no_meeting"}},
      {"ask for stress", AskPulse{.pulse = PulseId{"v"}, .stressed = true}, {"not_shared", "not_shared", "not_shared"}},
      {"ask nothing",
       AskPulse{.pulse = PulseId{"v"}, .happy = false, .challenged = false, .engaged = false},
       {"bad_pulse", "bad_pulse", "bad_pulse"}}};
  std::vector<Row> const answer = {
      {"answer", AnswerPulse{.pulse = u, .happy = 3}, {"no_pulse", "answered", "already_answered"}},
      {"leave out", AnswerPulse{.pulse = u}, {"no_pulse", "answered", "already_answered"}},
      {"answer what was not asked", AnswerPulse{.pulse = u, .engaged = 3}, {"no_pulse", "not_asked", "already_answered"}},
      {"answer beyond the scale", AnswerPulse{.pulse = u, .happy = 11}, {"bad_pulse", "bad_pulse", "bad_pulse"}}};
  auto const refused = [&](std::vector<Row> rows) {
    std::vector<Row> all;
    for (Row& row : rows)
      if (row.cells.front() != std::string{"bad_pulse"}) all.push_back({row.name, row.command, not_yours});
    return all;
  };
  expect_table(ann, pulses(), ask, state_of_pulse);
  expect_table(bob, pulses(), answer, state_of_pulse);
  expect_table(bob, pulses(), refused(ask), state_of_pulse);
  expect_table(ann, pulses(), refused(answer), state_of_pulse);
}

TEST(TalkRules, record_stress_only_as_long_as_both_choose_so) {
  Story s;
  ChooseSharing const yes{.what = ShareChoice::Stress};
  AskPulse const ask{.pulse = u, .stressed = true};
  s.say(ann, "2026-02-01T08:00Z", yes);
  EXPECT_EQ(s.refused(ann, "2026-02-01T08:00Z", ask), "not_shared");
  s.say(bob, "2026-02-01T08:00Z", yes);
  s.say(ann, "2026-02-01T08:00Z", ask);
  EXPECT_EQ(s.refused(bob, "2026-02-01T08:00Z", AnswerPulse{.pulse = u, .stressed = 5}), "");
  s.say(bob, "2026-02-01T08:00Z", ChooseSharing{.what = ShareChoice::Stress, .yes = false});
  EXPECT_EQ(s.refused(bob, "2026-02-01T08:00Z", AnswerPulse{.pulse = u, .stressed = 5}), "not_shared");
  EXPECT_EQ(s.refused(bob, "2026-02-01T08:00Z", AnswerPulse{.pulse = u, .happy = 5}), "");
}

TEST(TalkRules, let_the_report_alone_answer_about_the_manager) {
  Story s;
  EXPECT_EQ(s.refused(ann, "2026-02-01T08:00Z", AnswerUpward{.item = "UF1"}), "not_yours");
  s.say(bob, "2026-02-01T08:00Z", AnswerUpward{.item = "UF1", .value = 2});
  EXPECT_TRUE(s.seen().state().upward.empty());
  EXPECT_EQ(s.pair.seen_by(bob).state().upward.size(), 1U);
}

PlanDevelopment plan_of(std::vector<char const*> const& steps) {
  PlanDevelopment plan{.plan = d, .measure = "Does it alone"};
  for (char const* const step : steps) plan.steps.push_back({.text = step});
  return plan;
}
std::string state_of_plan(Story const& s) {
  std::vector<DevelopmentPlan> const plans = s.seen().state().plans;
  if (plans.empty()) return "none";
  DevelopmentPlan const& plan = plans.front();
  return std::to_string(plan.version) + (plan.agreed_by_manager ? " manager" : "") + (plan.agreed_by_report ? " report" : "") +
         (plan.steps.front().done_at ? " done" : "");
}

TEST(TalkRules, make_a_plan_firm_when_both_agreed_to_the_version_they_saw) {
  auto const propose = [](Story& s) { s.say(bob, "2026-02-01T08:00Z", plan_of({"Course"})); };
  auto const agree = [=](Story& s) {
    propose(s);
    s.say(ann, "2026-02-02T08:00Z", AgreePlan{.plan = d, .version = 1});
  };
  auto const finish = [=](Story& s) {
    agree(s);
    s.say(ann, "2026-02-03T08:00Z", FinishStep{.plan = d, .step = 0});
  };
  std::vector<Column> const columns = {
      {"none", [](Story&) {}}, {"1 report", propose}, {"1 manager report", agree}, {"1 manager report done", finish}};
  auto const rows = [](std::vector<char const*> agrees, std::vector<char const*> changes) {
    return std::vector<Row>{
        {"agree", AgreePlan{.plan = d, .version = 1}, std::move(agrees)},
        {"agree unseen", AgreePlan{.plan = d, .version = 2}, {"no_plan", "plan_changed", "plan_changed", "plan_changed"}},
        {"finish", FinishStep{.plan = d, .step = 0}, {"no_plan", "1 report done", "1 manager report done", "step_done"}},
        {"finish a step that is not", FinishStep{.plan = d, .step = 1}, {"no_plan", "no_step", "no_step", "no_step"}},
        {"finish a step before the first", FinishStep{.plan = d, .step = -1}, {"no_plan", "no_step", "no_step", "no_step"}},
        {"change", plan_of({"Course", "Practice"}), std::move(changes)}};
  };
  expect_table(
      ann, columns,
      rows({"no_plan", "1 manager report", "already_agreed", "already_agreed"}, {"1 manager", "2 manager", "2 manager", "2 manager done"}),
      state_of_plan);
  expect_table(
      bob, columns,
      rows({"no_plan", "already_agreed", "already_agreed", "already_agreed"}, {"1 report", "2 report", "2 report", "2 report done"}),
      state_of_plan);
}

TEST(TalkRules, keep_steps_done_that_a_new_version_of_the_plan_has_too) {
  Story s;
  s.say(bob, "2026-02-01T08:00Z", plan_of({"Course", "Practice"}));
  s.say(bob, "2026-02-02T08:00Z", FinishStep{.plan = d, .step = 1});
  s.say(ann, "2026-02-03T08:00Z", plan_of({"Practice", "Exam"}));
  std::vector<PlanStep> const steps = s.seen().state().plans.front().steps;
  EXPECT_TRUE(steps[0].done_at);
  EXPECT_FALSE(steps[1].done_at);
}

TEST(TalkRules, let_the_two_agree_on_a_rating_once_both_have_rated) {
  Story s;
  AgreeRating const agree{.about = "Welding", .level = 3};
  EXPECT_EQ(s.refused(ann, "2026-02-01T08:00Z", agree), "not_both_rated");
  s.say(ann, "2026-02-01T08:00Z", RateJointly{.about = "Welding", .level = 2});
  EXPECT_EQ(s.refused(ann, "2026-02-01T08:00Z", agree), "not_both_rated");
  EXPECT_EQ(s.refused(bob, "2026-02-01T08:00Z", agree), "not_both_rated");
  s.say(bob, "2026-02-01T08:00Z", RateJointly{.about = "Welding", .level = 4});
  for (PersonId const& who : {ann, bob}) EXPECT_EQ(s.refused(who, "2026-02-01T08:00Z", agree), "");
  s.say(bob, "2026-02-01T08:00Z", agree);
  for (PersonId const& who : {ann, bob}) EXPECT_EQ(s.refused(who, "2026-02-01T08:00Z", agree), "already_agreed");
  s.say(ann, "2026-05-01T08:00Z", RateJointly{.about = "Welding", .level = 4});
  s.say(bob, "2026-05-01T08:00Z", RateJointly{.about = "Welding", .level = 4});
  EXPECT_EQ(s.refused(ann, "2026-05-01T08:00Z", agree), "");
}

TEST(TalkRules, tally_a_talk_that_goes_on_or_was_held_once_for_each_side) {
  Story s;
  MeetingId const m{"m"};
  TallyTalk const tally{.meeting = m, .offers_help = 1};
  EXPECT_EQ(s.refused(ann, "2026-03-02T09:00Z", tally), "no_meeting");
  s.say(ann, "2026-02-20T08:00Z", ArrangeMeeting{.meeting = m, .start = clock("2026-03-02T09:00")});
  EXPECT_EQ(s.refused(ann, "2026-03-02T09:00Z", tally), "meeting_is");
  s.say(ann, "2026-03-02T09:00Z", StartMeeting{.meeting = m, .start = clock("2026-03-02T09:00")});
  for (PersonId const& who : {ann, bob, ann}) s.say(who, "2026-03-02T09:00Z", tally);
  EXPECT_EQ(s.seen().state().tallies.size(), 2U);
}

TEST(TalkRules, count_what_makes_recognition_specific) {
  Story s;
  s.say(ann, "2026-02-01T08:00Z", Recognise{.matter = MatterId{"a"}, .behaviour = "Stayed late"});
  s.say(bob, "2026-02-01T08:00Z",
        Recognise{.matter = MatterId{"b"}, .behaviour = "Got the desk", .when = day("2026-01-30"), .impact = "Quiet", .serves = "quality"});
  EXPECT_EQ(s.seen().state().recognitions[0].specifics, 1);
  EXPECT_EQ(s.seen().state().recognitions[1].specifics, 4);
}

}  // namespace
}  // namespace roir
