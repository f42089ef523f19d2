// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/performance/facts.hpp>

#include <cmath>

namespace roir {

void Description<KpiReading>::validate(KpiReading const& record) {
  check_record::said("bad_kpi", record.person.text(), "the name of an indicator", record.kpi);
  check_record::holds("bad_kpi", record.kpi, std::isfinite(record.value) && (!record.target || std::isfinite(*record.target)),
                      "a reading or its target is not a finite number");
  check_record::holds("bad_kpi", record.kpi, !record.from.is_special() && !record.until.is_special() && record.from < record.until,
                      "the period of a reading is empty or has no dates", "It goes from its first day to the first day after.");
}
void Description<Goal>::validate(Goal const& record) {
  check_record::said("bad_goal", record.person.text(), "the name of a goal", record.name);
  check_record::holds("bad_goal", record.name, !record.from.is_special(), "a goal has no first day");
  check_record::holds("bad_goal", record.name, !record.until || *record.until > record.from, "a goal ends before it starts");
}

}  // namespace roir
