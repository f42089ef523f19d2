// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/dialogue/talk.hpp>

#include <limits>

namespace roir {
namespace {

void pulse_value(std::string const& pulse, char const* what, std::optional<double> const& value) {
  if (value) check_record::within("bad_pulse", pulse, what, *value, 0.0, 10.0);
}

}  // namespace

void Description<Recognise>::validate(Recognise const& record) {
  check_record::said("bad_recognition", record.matter.text(), "what is recognised", record.behaviour);
}
void Description<GiveFeedback>::validate(GiveFeedback const& record) {
  check_record::said("bad_feedback", record.matter.text(), "feedback", record.text);
}
void Description<RaiseMatter>::validate(RaiseMatter const& record) {
  check_record::said("bad_matter", record.matter.text(), "what is raised", record.text);
  if (record.hours)
    check_record::within("bad_matter", record.matter.text(), "the effort in hours", *record.hours, 0.0, std::numeric_limits<double>::max());
}
void Description<AskPulse>::validate(AskPulse const& record) {
  check_record::holds("bad_pulse", record.pulse.text(), record.happy || record.challenged || record.stressed || record.engaged,
                      "a pulse question asks nothing");
}
void Description<AnswerPulse>::validate(AnswerPulse const& record) {
  pulse_value(record.pulse.text(), "happy", record.happy);
  pulse_value(record.pulse.text(), "challenged", record.challenged);
  pulse_value(record.pulse.text(), "stressed", record.stressed);
  pulse_value(record.pulse.text(), "engaged", record.engaged);
}
void Description<AnswerUpward>::validate(AnswerUpward const& record) {
  check_record::said("bad_answer", "", "the question", record.item);
  check_record::within("bad_answer", record.item, "the answer", record.value, 1, 5);
}
void Description<TallyTalk>::validate(TallyTalk const& record) {
  std::string const& meeting = record.meeting.text();
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
  check_record::within("bad_tally", meeting, "offers_help", record.offers_help, 0, most);
  check_record::within("bad_tally", meeting, "seeks_thoughts", record.seeks_thoughts, 0, most);
  check_record::within("bad_tally", meeting, "seeks_next_steps", record.seeks_next_steps, 0, most);
  check_record::within("bad_tally", meeting, "tells", record.tells, 0, most);
  check_record::within("bad_tally", meeting, "justified_tells", record.justified_tells, 0, record.tells);
  if (record.report_talk_share) check_record::within("bad_tally", meeting, "report_talk_share", *record.report_talk_share, 0.0, 1.0);
}
void Description<RateJointly>::validate(RateJointly const& record) {
  check_record::said("bad_rating", "", "what is rated", record.about);
  check_record::within("bad_rating", record.about, "the level", record.level, 0, 4);
}
void Description<AgreeRating>::validate(AgreeRating const& record) {
  check_record::said("bad_rating", "", "what is rated", record.about);
  check_record::within("bad_rating", record.about, "the level", record.level, 0, 4);
}
void Description<DevelopmentStep>::validate(DevelopmentStep const& record) {
  check_record::said("bad_plan", "", "a step", record.text);
  check_record::holds("bad_plan", "", record.owner == Side::Manager || record.owner == Side::Report, "a step has no owner",
                      "Its owner is the manager or the report.");
}
void Description<PlanDevelopment>::validate(PlanDevelopment const& record) {
  check_record::holds("bad_plan", record.plan.text(), !record.steps.empty(), "a development plan has no steps");
}

}  // namespace roir
