// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/dialogue/talk.hpp>

namespace roir::python {

void bind_talk(py::module_& module) {
  bind_records<DevelopmentStep, Recognise, GiveFeedback, RaiseMatter, AnswerMatter, FinishMatter, CloseLoop, AskPulse, AnswerPulse,
               AnswerUpward, TallyTalk, RateJointly, AgreeRating, PlanDevelopment, AgreePlan, FinishStep, Recognition, Feedback, Matter,
               Pulse, UpwardAnswer, TalkTally, JointRating, PlanStep, DevelopmentPlan>(module);
}

}  // namespace roir::python
