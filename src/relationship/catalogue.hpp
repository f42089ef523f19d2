// SPDX-License-Identifier: MIT
/// @file
/// The one English catalogue: sentences and hints for the codes of refusals, findings and reasons.
#pragma once

#include <roir/core/message.hpp>
#include <roir/relationship/relationship.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// The sentence of a code, with {subject} and {parameters} put in; the code itself if the catalogue lacks it (a test sees to it that it
/// does not).
[[nodiscard]] std::string english(std::string_view code, std::string_view subject, std::vector<MessageParameter> const& parameters);
/// What to do about a code; empty when there is nothing better than the sentence.
[[nodiscard]] std::string english_hint(std::string_view code, std::string_view subject, std::vector<MessageParameter> const& parameters);
/// All codes in the catalogue, in order.
[[nodiscard]] std::vector<std::string_view> catalogue_codes();
/// A refusal with its words.
[[nodiscard]] CommandRefusal refuse(std::string_view code, std::string_view subject, std::vector<MessageParameter> parameters = {});

}  // namespace roir
