// SPDX-License-Identifier: MIT
#include <roir/people/facts.hpp>
#include <roir/time/zone.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>

namespace roir {
namespace {

void require_date(char const* code, std::string const& subject, Date date) {
  if (date.is_special())
    throw InvalidArgument{{.code = code, .message = "it has no date", .subject = subject, .hint = "Give a day such as 2026-01-05."}};
}

void require_order(char const* code, std::string const& subject, Date from, std::optional<Date> const& until) {
  require_date(code, subject, from);
  if (until) require_date(code, subject, *until);
  if (until && *until < from)
    throw InvalidArgument{{.code = code,
                           .message = "it ends on " + boost::gregorian::to_iso_extended_string(*until) + ", before it starts on " +
                                      boost::gregorian::to_iso_extended_string(from),
                           .subject = subject,
                           .hint = "`until` is the first day that no longer counts."}};
}

}  // namespace

void Description<Person>::validate(Person const& person) {
  static_cast<void>(TimeZone{person.time_zone});
}

void Description<Employment>::validate(Employment const& employment) {
  require_order("bad_employment", employment.person.text(), employment.from, employment.until);
  if (!(employment.fte > 0 && employment.fte <= 1.5))
    throw InvalidArgument{{.code = "bad_employment",
                           .message = "fte is " + std::to_string(employment.fte),
                           .subject = employment.person.text(),
                           .hint = "Give the share of full time, above 0 and at most 1.5."}};
}

void Description<ReportingLine>::validate(ReportingLine const& line) {
  require_order("bad_line", line.report.text(), line.from, line.until);
  if (line.report == line.manager)
    throw InvalidArgument{{.code = "bad_line",
                           .message = "'" + line.report.text() + "' would manage themselves",
                           .subject = line.report.text(),
                           .hint = "Leave the manager out for whoever reports to nobody."}};
}

void Description<Holiday>::validate(Holiday const& holiday) {
  require_date("bad_holiday", holiday.name, holiday.date);
}

void Description<Absence>::validate(Absence const& absence) {
  require_order("bad_absence", absence.person.text(), absence.from, absence.until);
}

}  // namespace roir
