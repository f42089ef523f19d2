// SPDX-License-Identifier: MIT
#include "relationship/achievements.hpp"

#include <algorithm>

namespace roir {
namespace {

std::int32_t day_of(Sight const& sight, Evidence const& evidence) {
  return evidence.date ? day_number(*evidence.date) : sight.day_of(evidence.at);
}

bool is_recognised(Sight const& sight, Achievement const& achievement) {
  return std::any_of(sight.state.recognitions.begin(), sight.state.recognitions.end(), [&](Recognition const& recognition) {
    if (recognition.by != Side::Manager || sight.day_of(recognition.at) < achievement.day) return false;
    return (achievement.topic && recognition.topic == achievement.topic) ||
           (!achievement.goal.empty() && recognition.serves == achievement.goal) ||
           (recognition.when && day_number(*recognition.when) == achievement.day);
  });
}

std::vector<Achievement> achievements(Sight const& sight) {
  std::vector<Achievement> all;
  for (Promise const& promise : sight.state.promises)
    if (promise.owner == Side::Report && promise.delivered_on &&
        (promise.state == PromiseState::Delivered || promise.state == PromiseState::Confirmed))
      all.push_back({.kind = SubjectKind::Promise,
                     .id = promise.promise.text(),
                     .text = promise.text,
                     .day = day_number(*promise.delivered_on),
                     .topic = promise.topic,
                     .goal = promise.goal});
  for (Matter const& matter : sight.state.matters)
    if (matter.by == Side::Report && matter.state == MatterState::Done && matter.done_at)
      all.push_back({.kind = SubjectKind::Matter,
                     .id = matter.matter.text(),
                     .text = matter.text,
                     .day = sight.day_of(*matter.done_at),
                     .topic = matter.topic});
  for (Evidence const& evidence : sight.state.evidence)
    if (evidence.by == Side::Report && evidence.claim == EvidenceClaim::Achievement && evidence.about.kind != SubjectKind::Promise)
      all.push_back({.kind = evidence.about.kind,
                     .id = evidence.about.id,
                     .text = evidence.text.empty() ? evidence.reference : evidence.text,
                     .day = day_of(sight, evidence),
                     .goal = evidence.about.kind == SubjectKind::Goal ? evidence.about.id : ""});
  return all;
}

}  // namespace

std::vector<Achievement> achievements_not_recognised(Sight const& sight) {
  std::vector<Achievement> open = achievements(sight);
  std::erase_if(open, [&](Achievement const& achievement) {
    std::int64_t const age = sight.today - achievement.day;
    return age < 0 || age > sight.context.policy.recognition_days || is_recognised(sight, achievement);
  });
  return open;
}

std::int64_t days_without_recognition(Sight const& sight) {
  std::int32_t last = std::min(day_number(sight.state.from), sight.today);
  for (Recognition const& recognition : sight.state.recognitions)
    if (recognition.by == Side::Manager) last = std::max(last, std::min(sight.day_of(recognition.at), sight.today));
  return sight.today - last;
}

std::int64_t evidence_since(Sight const& sight, std::int32_t day, std::optional<EvidenceClaim> claim) {
  return std::count_if(sight.state.evidence.begin(), sight.state.evidence.end(), [&](Evidence const& evidence) {
    return evidence.by == Side::Report && day_of(sight, evidence) > day && (!claim || evidence.claim == *claim);
  });
}

}  // namespace roir
