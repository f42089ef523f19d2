// SPDX-License-Identifier: MIT
/// @file
/// What may be claimed: the ladder of designs, and why a rung cannot be reached (domain.md C.3, C.8).
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/core/table.hpp>
#include <roir/returns/indicators.hpp>
#include <roir/returns/return_form.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace roir {

/// A code with which a figure about returns is refused, and what would fix it in general.
struct ReturnRefusalCode {
  char const* code;  ///< stable word
  char const* why;   ///< what it says
  char const* fix;   ///< what would fix it; empty when nothing would
};
/// All of them, in order of the code.
[[nodiscard]] ROIR_EXPORT std::span<ReturnRefusalCode const> return_refusal_codes() noexcept;
/// A refusal by one of these codes. @param evidence what the data show, in words; empty = what the code says in general.
/// @throws NotFound (`no_code`).
[[nodiscard]] ROIR_EXPORT Refusal refuse_return(std::string_view code, std::string asked, std::string evidence = {});

/// The rungs: how a figure was come by, which decides what may be said of it.
enum class Grade : std::uint8_t {
  Described,     ///< level and change: "was", "changed"
  WithinPerson,  ///< the same person at times with more and with fewer meetings: "goes with"
  Staggered,     ///< managers who begin at different times: "under parallel trends"
  Robust,        ///< the same, with what it rests on put to the test
  Randomised     ///< a draw decided who begins when
};
/// Number of grades.
inline constexpr std::size_t grades = 5;

/// What a selection has of what the rungs need.
struct DesignFacts {
  std::int64_t persons = 0;      ///< direct reports in the window
  std::int64_t managers = 0;     ///< who lead them
  std::int64_t periods = 0;      ///< whole stretches of 28 days in the window
  std::int64_t adopting = 0;     ///< managers whose own programme began in the window
  std::int64_t not_yet = 0;      ///< managers without a programme, or with one that begins after the first of the others
  std::int64_t pre_periods = 0;  ///< whole stretches of 28 days before the first programme began
};
/// Looks them up. O(relationships + programmes).
[[nodiscard]] ROIR_EXPORT DesignFacts design_facts(Selection const& selection);

/// Why a form cannot be had at a grade; empty for Described alone: no estimator for the others is part of this version, and before that
/// is said, what the data lack is.
///
/// A process form is refused above Described by `process_form`, whatever the data: its rise is what was delivered. WithinPerson needs 24
/// persons (`too_few_persons`), 8 periods (`too_few_periods`) and 8 managers (`too_few_clusters`); Staggered and Robust 3 managers that
/// begin and 3 that do not yet (`few_treated`), and 2 periods before (`no_pre_period`); Randomised an order that was drawn
/// (`no_random_assignment`).
[[nodiscard]] ROIR_EXPORT std::optional<Refusal> why_not_grade(DesignFacts const& facts, ReturnForm const& form, Grade grade);
/// The ladder as a table: each grade with what it needs, what may be said, and why it cannot be had for forms that are no process.
[[nodiscard]] ROIR_EXPORT Table return_ladder(Selection const& selection);

/// @cond descriptions
template <>
struct EnumWords<Grade> {
  static constexpr auto value = enum_words<Grade>({{Grade::Described, "described"},
                                                   {Grade::WithinPerson, "within_person"},
                                                   {Grade::Staggered, "staggered"},
                                                   {Grade::Robust, "robust"},
                                                   {Grade::Randomised, "randomised"}});
};
/// @endcond

}  // namespace roir
