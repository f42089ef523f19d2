// SPDX-License-Identifier: MIT
/// @file
/// From the bytes of a calendar file to its text in UTF-8.
#pragma once

#include "exchange/csv_records.hpp"
#include "exchange/csv_text.hpp"
#include <roir/ical/parse.hpp>

#include <string_view>

namespace roir::ical {

/// The text in UTF-8, a view of the bytes where they are that already, else of `text`. Characters that a fold cuts in two look broken, so a
/// doubt is decided without folds.
/// @throws InvalidArgument (`unknown_encoding`), LimitExceeded
std::string_view decoded(std::string_view bytes, CalendarLimits const& limits, exchange::Utf8Text& text, CsvDialect& dialect);

}  // namespace roir::ical
