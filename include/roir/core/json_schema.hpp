// SPDX-License-Identifier: MIT
/// @file
/// JSON Schema (draft 2020-12) of records, made from their shapes. Descriptions are the words of the documentation; units, sensitivity,
/// visibility, since-versions and the forms of text (`PersonId`, `Moment`) stand as annotations `x-...`.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/shape.hpp>

#include <boost/json/object.hpp>

#include <span>

namespace roir {

/// The schema of a record as a document of its own; records in it are written where they stand.
[[nodiscard]] ROIR_EXPORT boost::json::object json_schema(RecordShape const& shape);

/// The schemas of records and of all that they hold, by kind, for `$defs` of a larger schema: records in records are references to
/// `#/$defs/<kind>`.
[[nodiscard]] ROIR_EXPORT boost::json::object json_schema_definitions(std::span<RecordShape const* const> shapes);

/// The schema of a value: what stands under the name of a field.
[[nodiscard]] ROIR_EXPORT boost::json::object json_schema(ValueShape const& value);

}  // namespace roir
