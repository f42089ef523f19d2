// SPDX-License-Identifier: MIT
/// @file
/// Records as types of TypeScript, made from their shapes.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/shape.hpp>

#include <span>
#include <string>
#include <string_view>

namespace roir {

/// How a form of text is called in TypeScript, and what it looks like.
struct TypescriptForm {
  std::string_view form;   ///< plain name of its class: "date"
  std::string_view name;   ///< in TypeScript: "IsoDate"
  std::string_view words;  ///< what it looks like
};

/// The types of the JSON of records and of all that they hold: an interface for each record, a union of words for each enumeration, a name
/// for each form of text. Their comments are the words of the documentation. A key that a reader may go without is optional (`due?:`), a
/// value that may be empty can be null. A form that `forms` does not name is called as its class; all of `forms` are declared. O(fields).
[[nodiscard]] ROIR_EXPORT std::string typescript_types(std::span<RecordShape const* const> shapes,
                                                       std::span<TypescriptForm const> forms = {});

}  // namespace roir
