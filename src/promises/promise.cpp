// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/promises/promise.hpp>

#include <limits>

namespace roir {

void Description<MakePromise>::validate(MakePromise const& record) {
  std::string const& promise = record.promise.text();
  check_record::said("bad_promise", promise, "a promise", record.text);
  check_record::holds("bad_promise", promise, record.owner == Side::Manager || record.owner == Side::Report, "a promise has no owner",
                      "Its owner is the manager or the report.");
  if (record.hours)
    check_record::within("bad_promise", promise, "the effort in hours", *record.hours, 0.0, std::numeric_limits<double>::max());
}
void Description<RenegotiatePromise>::validate(RenegotiatePromise const& record) {
  check_record::holds("bad_promise", record.promise.text(), !record.due.is_special(), "a promise is put to no day");
}
void Description<DisputePromise>::validate(DisputePromise const& record) {
  check_record::said("bad_promise", record.promise.text(), "the reason of a dispute", record.reason);
}

}  // namespace roir
