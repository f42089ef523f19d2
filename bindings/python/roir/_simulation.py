# SPDX-License-Identifier: MIT
"""Worlds whose truth is known: what happens in them, and what would have happened without the programme."""

from __future__ import annotations

import datetime
import typing

from . import _core
from ._history import History, Progress
from ._read import history_of
from ._table import Table


class World:
    """A simulated world: a scenario, and what follows from it. Immutable; nothing is kept, all is made anew when asked for.

    Everything is a function of the scenario, its ``seed`` included. Worlds that differ in one field share all luck, and differ only
    where that field reaches.
    """

    __slots__ = ("_scenario",)

    def __init__(self, scenario: _core.WorldScenario) -> None:
        """Worlds are made by roir.simulate."""
        self._scenario = scenario

    @property
    def scenario(self) -> _core.WorldScenario:
        """What is simulated; ``to_json()`` keeps it."""
        return self._scenario

    def with_changes(self, **changes: typing.Any) -> World:
        """The world that differs in these fields of the scenario alone: ``w.with_changes(programme=False)`` is its twin."""
        return World(self._scenario.replace(**changes))

    def events(self, rows: int = 100_000) -> typing.Iterator[Table]:
        """What happens, unit after unit and week after week, in tables of some ``rows`` rows: any size in constant memory."""
        stream = _core.WorldStream(self._scenario)
        while (table := stream.next_events(rows)) is not None:
            yield Table(table)

    def entries(self) -> typing.Iterator[tuple[str, str, _core.Entry]]:
        """The same as entries, as a journal keeps them: kind of the stream ("organisation", "person", ...), its id, the entry."""
        stream = _core.WorldStream(self._scenario)
        while (week := stream.next_entries()) is not None:
            yield from week

    def facts(self, *, progress: Progress | None = None) -> _core.Facts:
        """Everything about people and meetings, for ``roir.history_of``. O(events) memory."""
        return _core.whole_world(self._scenario, False, progress)[0]

    def relationships(self, *, progress: Progress | None = None) -> list[_core.RelationshipState]:
        """What was said in each relationship, without words. O(events) memory."""
        return _core.whole_world(self._scenario, True, progress)[1]

    def readings(self, *, progress: Progress | None = None) -> list[_core.KpiReading]:
        """Readings of indicators. O(events) memory."""
        return _core.whole_world(self._scenario, True, progress)[2]

    def goals(self, *, progress: Progress | None = None) -> list[_core.Goal]:
        """Goals of people. O(events) memory."""
        return _core.whole_world(self._scenario, True, progress)[3]

    def history(
        self,
        *,
        as_of: datetime.date | str | None = None,
        relationships: bool = True,
        policy: _core.Policy | None = None,
        progress: Progress | None = None,
    ) -> History:
        """The world as a History, as of its last day; without ``relationships`` only people and meetings, which takes less time."""
        facts, states, readings, goals, end = _core.whole_world(self._scenario, relationships, progress)
        day = end - datetime.timedelta(days=1) if as_of is None else as_of
        return history_of(facts, as_of=day, policy=policy, progress=progress, relationships=states, readings=readings, goals=goals)

    def truth(
        self, *, horizon_weeks: int = 52, values: _core.WorldValues | None = None, progress: Progress | None = None
    ) -> Table:
        """What is true: each outcome with the programme and without it, for the same people and the same luck.

        Parameters
        ----------
        horizon_weeks : int
            How long after the start of each manager rates and times are counted.
        values : WorldValues, optional
            What one unit is worth, for ``net_benefit`` and ``benefit_per_cost``.

        Raises
        ------
        NotFound
            (no_adopters) where no manager starts within the time.
        """
        return Table(_core.world_truth(self._scenario, horizon_weeks, values, progress))

    def __repr__(self) -> str:
        """The scenario in few words."""
        s = self._scenario
        people = s.units * s.managers_per_unit * (s.team_min + s.team_max + 2) // 2
        return f"<roir.World {s.name!r}: seed {s.seed}, some {people:,} people, {4 * s.periods} weeks>"


def simulate(scenario: str | _core.WorldScenario = "effect", **changes: typing.Any) -> World:
    """A world whose truth is known.

    Parameters
    ----------
    scenario : str or WorldScenario
        A name of ``roir.world_scenario_names()``, or a scenario of one's own (``roir.WorldScenario.from_json``).
    **changes
        Fields of the scenario that are to be otherwise: ``roir.simulate("null", seed=7, units=10)``.

    Returns
    -------
    World
        Ask it for ``history()``, ``truth()``, ``events()``.

    Raises
    ------
    NotFound
        (no_scenario) for a name that there is not.
    InvalidArgument
        (bad_scenario) for numbers out of range.
    """
    made = _core.world_scenario(scenario) if isinstance(scenario, str) else scenario
    return World(made.replace(**changes) if changes else made)
