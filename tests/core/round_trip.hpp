// SPDX-License-Identifier: MIT
/// @file
/// Sends a record through JSON and through an archive and back. The tests of each room do so with the room's records.
#pragma once

#include <roir/core/archive.hpp>
#include <roir/core/equal.hpp>
#include <roir/core/json.hpp>
#include <roir/core/json_text.hpp>
#include <roir/core/print.hpp>

#include <gtest/gtest.h>

#include <string>

namespace roir {

/// Expects that the record comes back as it went.
template <is_record T>
void expect_round_trip(T const& record) {
  SCOPED_TRACE(to_string(record));
  EXPECT_EQ(from_json<T>(to_json(record)), record);
  EXPECT_EQ(parse_record<T>(json_text(to_json(record))), record);
  EXPECT_EQ(load_archive<T>(save_archive(record)), record);
}

/// The code of the error with which a record is refused; "taken" if it is not.
template <is_record T>
std::string refusal_of(T const& record) {
  try {
    validate(record);
    return "taken";
  } catch (Error const& error) {
    EXPECT_FALSE(error.message().empty());
    return error.code();
  }
}

}  // namespace roir
