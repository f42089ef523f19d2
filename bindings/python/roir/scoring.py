# SPDX-License-Identifier: MIT
"""Proposals of tiers from readings of indicators: off until somebody decided otherwise by name, and never a decision.

What infers something about a person stands here, apart from everything else. Without a ``DecideScoring`` that holds on the day, every
answer is a refusal that says how to get one. A proposal is told to the person and to who leads them; others get counts and groups.

Examples
--------
>>> import datetime, roir
>>> from roir import scoring
>>> day = datetime.date(2026, 6, 30)
>>> unit = scoring.Unit([], people=[scoring.TierAsk("cem", day, 400)], decisions=[], day=day)
>>> unit.refusal["code"]
'scoring_off'
"""

from __future__ import annotations

import datetime
import typing

from . import _core
from ._core import TierAsk, TierPolicy
from ._table import Table

Move = typing.Tuple[str, int, str, str]
"""Manager who decides, number of the period, tier before, where they are after."""

__all__ = ["Move", "TierAsk", "TierPolicy", "Unit", "moves", "transition_headlines", "transition_table"]


class Unit:
    """What the readings of a unit's people say together: one scale, one model, how good and how late it is. Immutable.

    Parameters
    ----------
    readings : iterable of KpiReading
        Of everybody in the unit.
    people : iterable of TierAsk
        For whom proposals are asked.
    decisions : iterable of DecideScoring
        All that were taken; one of them has to hold on the day.
    day : datetime.date
        Of the review. Readings of periods that end later are not looked at.
    weights : mapping, optional
        Of indicators by name; all alike by default. What is not named then counts nothing.
    policy : TierPolicy, optional
        When a level is called what, and how sure one has to be.

    Raises
    ------
    InvalidArgument
        (bad_weight, bad_exposure, bad_kpi) for what cannot be.
    """

    __slots__ = ("_scoring",)

    def __init__(
        self,
        readings: typing.Iterable[_core.KpiReading],
        *,
        people: typing.Iterable[TierAsk],
        decisions: typing.Iterable[_core.DecideScoring],
        day: datetime.date,
        weights: typing.Mapping[str, float] | None = None,
        policy: TierPolicy | None = None,
    ) -> None:
        self._scoring = _core.Scoring(list(readings), list(people), list(decisions), day, dict(weights or {}), policy or TierPolicy())

    @property
    def refusal(self) -> dict[str, str] | None:
        """Why there can be no proposals: code, asked, why, fix. None when there can."""
        return self._scoring.refusal

    def proposals(self, viewer: str, lines: typing.Iterable[_core.ReportingLine]) -> Table:
        """A row for each person whose tiers the viewer may see on the day: proposed and decided tier, level with interval and n, chances,
        calibration and lag, reasons in words. In the order asked, without ranks.

        Raises Forbidden (not_their_tiers) for somebody who leads none of them and is none of them.
        """
        return Table(self._scoring.proposals(viewer, list(lines)))

    def level(self, person: str, viewer: str, lines: typing.Iterable[_core.ReportingLine]) -> Table:
        """The level of one person over time with its interval; ``.plot()`` draws it with the readings and the bounds of the tiers.

        Raises Forbidden as ``proposals``, or with the code of the refusal; NotFound (no_person) for whom nothing was asked.
        """
        return Table(self._scoring.level(person, viewer, list(lines)))

    def expected(self, *, min_group: int = 5) -> Table:
        """How many of the unit are likely to be in each tier: sums of chances with the interval of that number, for an audience."""
        return Table(self._scoring.expected(min_group))

    def four_fifths(self, groups: typing.Mapping[str, str], *, min_group: int = 5) -> Table:
        """Whether tiers are proposed alike for groups (person to group), by group and never by person; small groups are withheld."""
        return Table(self._scoring.four_fifths(dict(groups), min_group))

    def transitions(
        self,
        decided: typing.Iterable[Move],
        managers: typing.Mapping[str, str],
        *,
        noise_people: int = 2000,
        seed: int = 1,
    ) -> Table:
        """The matrix of decided moves, the one that the chances of all months speak for, and what noise alone would make of both.

        ``managers`` (person to manager) are the clusters of the soft moves. Raises Forbidden with the code of the refusal where there can
        be no proposals.
        """
        return Table(self._scoring.transitions(list(decided), dict(managers), noise_people, seed))


def moves(
    tiers: typing.Iterable[_core.DecideTier],
    *,
    months: int = 6,
    exits: typing.Iterable[tuple[str, datetime.date, str]] = (),
) -> list[Move]:
    """Each decision about a person with the one before it, as moves between tiers.

    Parameters
    ----------
    tiers : iterable of DecideTier
        Decided tiers.
    months : int
        Length of a period: moves of one period are compared with those of others.
    exits : iterable of (person, day, end)
        Who left or works for another manager: "left_voluntarily", "left_otherwise", "moved". From the last tier decided before the day;
        without one there is no move.
    """
    decided = list(tiers)

    def period(day: datetime.date) -> int:
        return (12 * day.year + day.month - 1) // months

    made: list[Move] = [(by, period(day), before, after) for _, by, before, after, day in _core.tier_steps(decided)]
    for person, day, end in exits:
        known = [one for one in decided if one.person == person and one.from_ < day]
        if known:
            last = max(known, key=lambda one: one.from_)
            made.append((last.by, period(day), last.tier, end))
    return made


def transition_table(moves: typing.Iterable[Move]) -> Table:
    """The transition matrix: count, share with the interval of its row's posterior, and the same share with the jackknife by manager.

    Label noise moves people who did not move: see ``Unit.transitions`` for what noise alone makes. ``.plot()`` draws it.
    """
    return Table(_core.transition_table(list(moves)))


def transition_headlines(moves: typing.Iterable[Move]) -> Table:
    """From low to steady or high, from steady to high, from high to high, each with both intervals, and the mobility index."""
    return Table(_core.transition_headlines(list(moves)))
