// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../time/random_values.hpp"
#include <roir/dialogue/talk.hpp>

#include <limits>

namespace roir {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

TEST(TalkRecords, are_as_the_golden_file_says) {
  golden::expect_records<Recognise, GiveFeedback, RaiseMatter, AnswerMatter, FinishMatter, CloseLoop, AskPulse, AnswerPulse, AnswerUpward,
                         TallyTalk, RateJointly, AgreeRating, DevelopmentStep, PlanDevelopment, AgreePlan, FinishStep, Recognition,
                         Feedback, Matter, Pulse, UpwardAnswer, TalkTally, JointRating, PlanStep, DevelopmentPlan>();
}

TEST(TalkRecords, of_what_is_said_obey_the_laws_of_records) {
  expect_record_laws<Recognise, GiveFeedback, RaiseMatter, AnswerMatter, FinishMatter, CloseLoop, AskPulse, AnswerPulse, AnswerUpward,
                     TallyTalk, RateJointly, AgreeRating, DevelopmentStep, PlanDevelopment, AgreePlan, FinishStep>();
}

TEST(TalkRecords, of_what_stands_obey_the_laws_of_records) {
  expect_record_laws<Recognition, Feedback, Matter, Pulse, UpwardAnswer, TalkTally, JointRating, PlanStep, DevelopmentPlan>();
}

TEST(TalkRecords, recognition_feedback_and_matters_have_words) {
  MatterId const matter{"x"};
  EXPECT_EQ(refusal_of(Recognise{.matter = matter}), "bad_recognition");
  EXPECT_EQ(refusal_of(Recognise{.matter = matter, .behaviour = "helped"}), "taken");
  EXPECT_EQ(refusal_of(GiveFeedback{.matter = matter}), "bad_feedback");
  EXPECT_EQ(refusal_of(GiveFeedback{.matter = matter, .text = "clear"}), "taken");
  EXPECT_EQ(refusal_of(RaiseMatter{.matter = matter}), "bad_matter");
  EXPECT_EQ(refusal_of(RaiseMatter{.matter = matter, .text = "idea", .hours = 0.0}), "taken");
  for (double const hours : {-1.0, infinite, no_number})
    EXPECT_EQ(refusal_of(RaiseMatter{.matter = matter, .text = "idea", .hours = hours}), "bad_matter");
}

TEST(TalkRecords, a_pulse_asks_something_and_is_answered_from_nought_to_ten) {
  PulseId const pulse{"p"};
  EXPECT_EQ(refusal_of(AskPulse{.pulse = pulse, .happy = false, .challenged = false, .stressed = false, .engaged = false}), "bad_pulse");
  EXPECT_EQ(refusal_of(AskPulse{.pulse = pulse, .happy = false, .challenged = false, .stressed = true, .engaged = false}), "taken");
  EXPECT_EQ(refusal_of(AnswerPulse{.pulse = pulse}), "taken");
  for (auto const part : {&AnswerPulse::happy, &AnswerPulse::challenged, &AnswerPulse::stressed, &AnswerPulse::engaged}) {
    auto const answered = [&](double value) {
      AnswerPulse answer{.pulse = pulse};
      answer.*part = value;
      return refusal_of(answer);
    };
    for (double const value : {0.0, 10.0}) EXPECT_EQ(answered(value), "taken");
    for (double const value : {-0.1, 10.1, no_number}) EXPECT_EQ(answered(value), "bad_pulse");
  }
}

TEST(TalkRecords, an_answer_about_the_manager_is_one_to_five) {
  for (int value = -1; value <= 7; ++value)
    EXPECT_EQ(refusal_of(AnswerUpward{.item = "UF1", .value = value}), value >= 1 && value <= 5 ? "taken" : "bad_answer") << value;
  EXPECT_EQ(refusal_of(AnswerUpward{}), "bad_answer");
}

TEST(TalkRecords, a_tally_counts_and_justifies_no_more_than_there_was) {
  TallyTalk const good{.meeting = MeetingId{"m"}, .tells = 2, .justified_tells = 2, .report_talk_share = 1.0};
  auto const with = [&](auto change) {
    TallyTalk other = good;
    change(other);
    return refusal_of(other);
  };
  EXPECT_EQ(refusal_of(good), "taken");
  for (auto const count :
       {&TallyTalk::offers_help, &TallyTalk::seeks_thoughts, &TallyTalk::seeks_next_steps, &TallyTalk::tells, &TallyTalk::justified_tells})
    EXPECT_EQ(with([&](TallyTalk& tally) { tally.*count = -1; }), "bad_tally");
  EXPECT_EQ(with([](TallyTalk& tally) { tally.justified_tells = 3; }), "bad_tally");
  for (double const share : {-0.1, 1.1, no_number})
    EXPECT_EQ(with([&](TallyTalk& tally) { tally.report_talk_share = share; }), "bad_tally");
}

TEST(TalkRecords, ratings_are_of_something_and_nought_to_four) {
  for (int level = -2; level <= 6; ++level) {
    std::string const expected = level >= 0 && level <= 4 ? "taken" : "bad_rating";
    EXPECT_EQ(refusal_of(RateJointly{.about = "x", .level = level}), expected) << level;
    EXPECT_EQ(refusal_of(AgreeRating{.about = "x", .level = level}), expected) << level;
  }
  EXPECT_EQ(refusal_of(RateJointly{}), "bad_rating");
  EXPECT_EQ(refusal_of(AgreeRating{}), "bad_rating");
}

TEST(TalkRecords, a_plan_has_steps_with_words_and_an_owner) {
  EXPECT_EQ(refusal_of(PlanDevelopment{.plan = PlanId{"p"}}), "bad_plan");
  EXPECT_EQ(refusal_of(PlanDevelopment{.plan = PlanId{"p"}, .steps = {{.text = "read"}}}), "taken");
  EXPECT_EQ(refusal_of(PlanDevelopment{.plan = PlanId{"p"}, .steps = {{.text = "read"}, {}}}), "bad_plan");
  EXPECT_EQ(refusal_of(DevelopmentStep{.text = "read", .owner = Side::Manager}), "taken");
  for (Side const owner : {Side::Unknown, Side::Other}) EXPECT_EQ(refusal_of(DevelopmentStep{.text = "read", .owner = owner}), "bad_plan");
}

}  // namespace
}  // namespace roir
