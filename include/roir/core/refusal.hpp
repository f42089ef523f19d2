// SPDX-License-Identifier: MIT
/// @file
/// A refusal: what roir answers instead of a figure that the data cannot support.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>

#include <string>

namespace roir {

/// Why a question has no answer, as a value: programs compare `code`, people read the rest.
struct Refusal {
  std::string code{};   ///< stable word: no_data, low_n, needs_meetings, not_applicable, no_cadence, privacy, ...
  std::string asked{};  ///< what was asked, in words
  std::string why{};    ///< why these data cannot tell
  std::string fix{};    ///< what would make them tell; empty when nothing would
  /// Member by member.
  friend bool operator==(Refusal const&, Refusal const&) = default;
};

/// The standing of a figure that was refused: NoData for `no_data`, NotApplicable for `calendar_only`, else Refused.
[[nodiscard]] ROIR_EXPORT Status status_of(Refusal const& refusal) noexcept;

/// An empty table with one row without value added that says why: the columns of an estimate named and described by `meta`, and a note.
[[nodiscard]] ROIR_EXPORT Table refused(Table table, Column::Meta const& meta, Refusal const& refusal);

}  // namespace roir
