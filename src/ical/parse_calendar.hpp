// SPDX-License-Identifier: MIT
/// @file
/// From a calendar object as it was found to the calendar that is given back.
#pragma once

#include "ical/parse_found.hpp"
#include "ical/parse_report.hpp"
#include <roir/ical/calendar.hpp>

#include <string_view>

namespace roir::ical {

/// Reads the events of a calendar object and its zones; those that cannot be read are in the report.
/// @param text in which the lines lie
CalendarFile calendar_of(FoundCalendar const& found, std::string_view text, ParseReport& report);

}  // namespace roir::ical
