// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/relationship/spell.hpp>
#include <roir/time/zone.hpp>

namespace roir {

void Description<OpenRelationship>::validate(OpenRelationship const& record) {
  std::string const& report = record.report.text();
  check_record::holds("bad_relationship", report, record.manager != record.report, "a person would manage themselves");
  check_record::holds("bad_relationship", report, !record.from.is_special(), "a relationship has no first day");
  check_record::holds("bad_relationship", report, record.record_owner == Side::Manager || record.record_owner == Side::Report,
                      "nobody files records", "Their owner is the manager or the report.");
  static_cast<void>(TimeZone{record.time_zone});
}
void Description<CloseRelationship>::validate(CloseRelationship const& record) {
  check_record::holds("bad_relationship", "", !record.until.is_special(), "a relationship ends on no day");
}
void Description<CarryOver>::validate(CarryOver const& record) {
  std::string const& from = record.from.text();
  check_record::holds("bad_carry_over", from, !record.topics.empty() || !record.promises.empty(), "nothing is carried over");
  for (CarriedTopic const& carried : record.topics)
    check_record::holds("bad_carry_over", carried.topic.topic.text(), carried.topic.state != TopicState::Closed,
                        "a closed topic is carried over");
  for (CarriedPromise const& carried : record.promises)
    check_record::holds("bad_carry_over", carried.promise.promise.text(),
                        carried.promise.state == PromiseState::Proposed || carried.promise.state == PromiseState::Accepted ||
                            carried.promise.state == PromiseState::InProgress,
                        "a settled promise is carried over");
}

}  // namespace roir
