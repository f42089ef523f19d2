// SPDX-License-Identifier: MIT
/// @file
/// The chapter of a report about return on investment, in six sections that are always there, in this order: what was invested, what was
/// traced, what it would have to return, what changed, what was refused, the trial that would tell.
#pragma once

#include "report/compose_refused.hpp"
#include <roir/report/analysis.hpp>

#include <vector>

namespace roir {

/// The chapter.
struct ReturnsChapter {
  std::vector<Report::Section> sections{};  ///< six
  std::vector<Report::Limit> limits{};      ///< what the audience may not see, and why
};
/// The chapter for an analysis that has an audience.
[[nodiscard]] ReturnsChapter returns_chapter(Analysis const& analysis, ReportOptions const& options);

/// The fourth section: the forest plot over all forms, and the table behind it.
struct ChangedSection {
  Report::Section section;  ///< what the reader sees
  Table change;             ///< returns_change(); empty where nothing can be compared
};
/// Compares the window with the same days one or more years of 364 days before where the history reaches back so far, else its second half
/// with its first. Adds what was refused.
[[nodiscard]] ChangedSection changed_section(Analysis const& analysis, ReportOptions const& options, RefusedLines& refused);

/// What the trial of the sixth section has to know of the others.
struct TrialFacts {
  double leavers_level = 0;   ///< per person and year; NaN = not known
  double leavers_needed = 0;  ///< fewer per person and year would pay for the time; NaN = not known
};
/// The sixth section: the trial that was asked for, and one on the leavers that would pay for the time. Who may not ask is told what a
/// trial needs, and a limit says why. Adds what was refused.
[[nodiscard]] Report::Section trial_section(Analysis const& analysis, ReportOptions const& options, TrialFacts const& facts,
                                            RefusedLines& refused, std::vector<Report::Limit>& limits);

}  // namespace roir
