// SPDX-License-Identifier: MIT
/// @file
/// Agendas that roir brings along, as plain AgendaTemplate records: one preset, and overlays that are laid over it or over one's own.
///
/// | name | what it is | from |
/// |---|---|---|
/// | `one_to_one` | the five sections that a 1-2-1 covers at least | sources/002 |
/// | `world_class` | overlay: strategic and tactical, the person, how they are, a series | sources/001 |
/// | `partnering` | overlay: expectations both ways, support and what is returned for it, next steps that are asked for | sources/003 |
/// | `kick_start` | overlay: quick wins, and what the manager delivers first | sources/004 |
///
/// They are data: a user may write the same records in JSON, with other sections and prompts, and roir treats them alike.
#pragma once

#include <roir/core/export.hpp>
#include <roir/dialogue/agenda.hpp>

#include <string_view>
#include <vector>

namespace roir {

/// The names of the agendas that roir brings along, the preset first.
[[nodiscard]] ROIR_EXPORT std::vector<std::string_view> agenda_preset_names();
/// The preset or overlay of a name. @throws NotFound (`no_agenda`), with the names that there are.
[[nodiscard]] ROIR_EXPORT AgendaTemplate agenda_preset(std::string_view name);

/// A template with an overlay over it. Name and version stay those of the template; the overlay's name is added to its overlays.
///
/// A section that both have keeps its place; what the overlay says of its title and its minutes wins, so of several overlays the last one
/// does; its prompts come after those that are there. A section is required, and an order fixed, if either says so: an overlay asks for
/// more and never for less. Sections that only the overlay has follow at the end. Laying the same overlay twice is laying it once.
/// O(sections x prompts).
[[nodiscard]] ROIR_EXPORT AgendaTemplate with_overlay(AgendaTemplate base, AgendaTemplate const& overlay);

}  // namespace roir
