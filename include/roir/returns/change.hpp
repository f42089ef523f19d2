// SPDX-License-Identifier: MIT
/// @file
/// How each form of return changed between two windows or groups, and what the change is made of (domain.md E1, C.7).
///
/// It is described, never explained: the words of these tables are "was" and "changed".
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/returns/indicators.hpp>
#include <roir/returns/return_form.hpp>

#include <span>
#include <string>
#include <vector>

namespace roir {

/// What one person adds to a window: an amount over an exposure above 0.
struct PersonSum {
  std::uint32_t person = 0;  ///< who; each once in a list
  double amount = 0;         ///< above the line
  double exposure = 0;       ///< below it, above 0
};
/// What a change of a ratio of sums is made of. The four add up to it.
struct ChangeParts {
  double within = 0;   ///< people who are in both changed: Σ of mean shares times their change
  double between = 0;  ///< among them, weight moved to those with higher or lower figures
  double joiners = 0;  ///< those who are in the later one alone, against those in both
  double leavers = 0;  ///< those who are in the earlier one alone, against those in both
};
/// The parts, with nobody in both: everything is joiners less leavers.
///
/// With shares f among those in both, y each one's figure, Y theirs together: within Σ f̄·Δy, between Σ Δf·(ȳ − Ȳ), joiners
/// F_J·(y_J − Y) now, leavers F_L·(Y − y_L) before, F their shares of all exposure.
/// @throws InvalidArgument (`bad_ratio`) for an exposure that is not above 0. O(n log n).
/// @par Source  Melitz and Polanec (2015); domain.md E1.
[[nodiscard]] ROIR_EXPORT ChangeParts parts_of_change(std::span<PersonSum const> now, std::span<PersonSum const> before);

/// What is asked of a change.
struct ChangeOptions {
  std::vector<std::string> confirm{};  ///< keys of at most three forms that were named before anybody looked
  double q = 0.10;                     ///< share of false among the findings of the others that is put up with, in (0, 1)
  bool any_dependence = false;         ///< whether the tests may depend on each other in any way (then Benjamini and Yekutieli)
};

/// Level before, level now, and the change of every indicator of every form, one row each.
///
/// Intervals: CV3 over the managers whom people had on the first day of the earlier window, paired: each step leaves a manager out of both,
/// and t has G − 1 degrees of freedom; over people where there are fewer than five managers (the method says which). Two groups that share
/// none take Welch's degrees of freedom and need three of them on each side. A median wait is moved as the jackknife moves its curve there
/// (levels.hpp). Tested is the first indicator of forms that are no process, where its change has
/// an interval: those named in `confirm` by Holm, the others by Benjamini and Hochberg; `fcr` is the interval of those picked at `q`, at
/// the level 1 − R·q/m. The parts of the change (parts_of_change()) are given for all but waits. `grade` is 0 throughout; `above` says why
/// no more can be claimed (ladder.hpp).
/// @param now, before  two windows of one history, or two groups of it or of two histories; people are matched by their ids.
/// @param records_now, records_before  made for their histories; one object for both where it is one history.
/// @throws NotFound (`no_form`) for an unknown key in `confirm`; InvalidArgument (`too_many_confirmed`, `bad_level`, `process_form`).
[[nodiscard]] ROIR_EXPORT Table returns_change(Selection const& now, ReturnRecords const& records_now, Selection const& before,
                                               ReturnRecords const& records_before, ReturnCatalogue const& catalogue,
                                               ChangeOptions const& options = {});

}  // namespace roir
