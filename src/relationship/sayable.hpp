// SPDX-License-Identifier: MIT
/// @file
/// Whether a command can be what it says it is: what its Description demands, days that are days, text that can be written down.
#pragma once

#include "relationship/catalogue.hpp"
#include <roir/core/error.hpp>
#include <roir/core/record.hpp>

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace roir {

/// Whether text is sound UTF-8; anything else could be written to JSON and not read back. O(size).
[[nodiscard]] bool is_sound_text(std::string_view text) noexcept;

namespace detail {

/// Which of the values in it cannot be written down and read back: the code that refuses it, or "".
template <class Value>
std::string_view unwritable(Value const& value) noexcept {
  if constexpr (std::is_same_v<Value, Date>) {
    return value.is_special() ? "bad_date" : "";
  } else if constexpr (std::is_same_v<Value, std::string>) {
    return is_sound_text(value) ? "" : "bad_text";
  } else if constexpr (requires { value.text(); }) {
    return is_sound_text(value.text()) ? "" : "bad_text";
  } else if constexpr (is_record<Value>) {
    std::string_view code;
    for_each_field<Value>([&](auto const& field) {
      if (code.empty()) code = unwritable(field.of(value));
    });
    return code;
  } else if constexpr (is_optional<Value>) {
    return value ? unwritable(*value) : "";
  } else if constexpr (is_vector<Value>) {
    for (auto const& element : value)
      if (std::string_view const code = unwritable(element); !code.empty()) return code;
    return "";
  } else {
    return "";
  }
}

}  // namespace detail

/// Refuses a record that its Description does not let pass, by its error's code; days that are none (`bad_date`) and text that is no sound
/// UTF-8 (`bad_text`). `otherwise` is the subject where the error names none. O(size of the record).
template <is_record Record>
[[nodiscard]] std::optional<CommandRefusal> cannot_be(Record const& record, std::string const& otherwise) {
  try {
    validate(record);
  } catch (Error const& error) {
    return CommandRefusal{.code = error.code(),
                          .subject = error.subject().empty() ? otherwise : error.subject(),
                          .message = error.message(),
                          .hint = error.hint()};
  }
  if (std::string_view const code = detail::unwritable(record); !code.empty())
    return refuse(code, otherwise, {{"kind", std::string{record_name<Record>}}});
  return std::nullopt;
}

/// Refuses a decision that another says than the person whose name is under it; what nobody decides by name passes.
template <class Record>
[[nodiscard]] std::optional<CommandRefusal> by_another(Record const& record, PersonId const& actor) {
  if constexpr (requires {
                  { record.by } -> std::same_as<PersonId const&>;
                })
    if (record.by != actor) return refuse("other_author", std::string{record_name<Record>}, {{"by", record.by.text()}});
  return std::nullopt;
}

}  // namespace roir
