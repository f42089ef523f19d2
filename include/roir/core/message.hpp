// SPDX-License-Identifier: MIT
/// @file
/// What is said to people as code and parameters: the words are the front end's, English comes from one catalogue.
#pragma once

#include <roir/core/describe.hpp>

#include <string>
#include <vector>

namespace roir {

/// One parameter of a message.
struct MessageParameter {
  std::string name{};   ///< which one, in snake_case
  std::string value{};  ///< its value as text: a number, a date, a word, what somebody wrote
};

/// @cond descriptions
template <>
struct Description<MessageParameter> {
  static constexpr auto value =
      describe<MessageParameter>("message_parameter", 1, ROIR_FIELD(MessageParameter, name, Visibility::Parties),
                                 ROIR_FIELD(MessageParameter, value, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
/// @endcond

}  // namespace roir
