// SPDX-License-Identifier: MIT
/// @file
/// What crosses the border to a front end, for machines to read: JSON Schema and types of TypeScript of every kind of entry and every view.
#pragma once

#include <roir/core/export.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// The kinds of all records that front ends meet: bodies of entries, views of a relationship, and what is inside them; inner ones first.
[[nodiscard]] ROIR_EXPORT std::vector<std::string_view> front_end_records();

/// The JSON Schema (draft 2020-12) of one of them, as a document of its own. @throws NotFound (`unknown_record`).
[[nodiscard]] ROIR_EXPORT std::string record_schema(std::string_view record);

/// The JSON Schema (draft 2020-12) of an entry as entry_to_json writes it: one of the kinds, each with its body. Under `$defs` stand the
/// schemas of all front_end_records(), by kind.
[[nodiscard]] ROIR_EXPORT std::string entry_schema();

/// All of them as types of TypeScript, with `Entry` and `Command` as unions that a test of `kind` takes apart: the text of
/// bindings/typescript/index.d.ts.
[[nodiscard]] ROIR_EXPORT std::string front_end_types();

}  // namespace roir
