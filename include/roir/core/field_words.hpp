// SPDX-License-Identifier: MIT
/// @file
/// The words of records and their fields: the comments on their declarations, at hand when a program runs.
#pragma once

#include <roir/core/export.hpp>

#include <span>
#include <string_view>

namespace roir {

/// What the documentation says of one field of a record, or of the record.
struct FieldWords {
  std::string_view record;  ///< kind of the record, as its Description names it
  std::string_view field;   ///< name of the field; empty = the record itself
  std::string_view words;   ///< what the comment on its declaration says
};

/// The words of every record of roir and of every field of it, by record and field. Made from the documentation; a test keeps them fresh.
[[nodiscard]] ROIR_EXPORT std::span<FieldWords const> all_field_words() noexcept;

/// The words of one field; empty for a record or field that is not roir's.
[[nodiscard]] ROIR_EXPORT std::string_view field_words(std::string_view record, std::string_view field) noexcept;

/// The words of a record itself; empty for one that is not roir's.
[[nodiscard]] ROIR_EXPORT std::string_view record_words(std::string_view record) noexcept;

}  // namespace roir
