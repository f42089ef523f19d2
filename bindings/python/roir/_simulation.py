# SPDX-License-Identifier: MIT
"""Worlds whose truth is known: what happens in them, and what would have happened without the programme."""

from __future__ import annotations

import datetime
import os
import pathlib
import typing

from . import _core
from ._errors import error
from ._history import History, Progress
from ._read import history_of
from ._table import Table
from ._trials import months_after


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

    def following(self, plan: _core.RegisterPlan) -> World:
        """The world in which the programme comes as a plan of a roll-out says, and to nobody else.

        Parameters
        ----------
        plan : RegisterPlan
            Over managers of this world; each begins with the first period of four weeks that lies within the plan's months of having
            begun.

        Raises
        ------
        NotFound
            (no_manager) for a manager whom this world does not have.
        """
        s = self._scenario
        managers = {f"m{number}": number for number in range(s.units * s.managers_per_unit)}
        starts = []
        for one in plan.assignment:
            if one.manager not in managers:
                raise error(
                    _core.NotFound,
                    "no_manager",
                    f"this world has no manager {one.manager!r}",
                    subject=one.manager,
                    hint=f"Its managers are m0 to m{len(managers) - 1}.",
                )
            if one.start is not None:
                days = (months_after(plan.begin, one.start) - s.begin).days
                starts.append(_core.ManagerStart(manager=managers[one.manager], period=max(0, -(-days // 28))))
        return self.with_changes(programme=True, adopting=0.0, starts=starts)

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
        also: typing.Iterable[typing.Any] = (),
        policy: _core.Policy | None = None,
        progress: Progress | None = None,
    ) -> History:
        """The world as a History.

        Parameters
        ----------
        as_of : datetime.date or str, optional
            The day on which it is known; by default the world's last day.
        relationships : bool
            Without them only people and meetings are there, which takes less time.
        also : iterable of facts
            That the world does not make, such as ``roir.Pay`` or ``roir.SpentTime``.
        policy, progress
            As in ``roir.history_of``.
        """
        facts, states, readings, goals, end = _core.whole_world(self._scenario, relationships, progress)
        for fact in also:
            facts.add(fact)
        day = end - datetime.timedelta(days=1) if as_of is None else as_of
        return history_of(facts, as_of=day, policy=policy, progress=progress, relationships=states, readings=readings, goals=goals)

    def write(self, directory: str | os.PathLike[str], *, progress: Progress | None = None) -> pathlib.Path:
        """Writes the files of people and meetings, as ``roir.read`` takes them, and the journal ``talk.roir`` of all that was said.

        ``roir.read`` of the directory, which is made if it is not there, reads both. CSV files of the same names are replaced. Returns
        the directory. O(events) memory.

        Raises
        ------
        InvalidArgument
            (journal_there) where there is a journal already: it may be somebody's.
        NotFound
            (cannot_write) for a place that cannot be written to.
        """
        folder = pathlib.Path(directory)
        path = folder / "talk.roir"
        if path.exists():
            raise error(
                _core.InvalidArgument,
                "journal_there",
                f"there is a journal '{path}' already",
                subject=str(path),
                hint="Name another directory, or take it away if it is nobody's.",
            )
        _core.write_csv(self.facts(progress=progress), folder)
        streams: dict[tuple[str, str], list[_core.Entry]] = {}
        for kind, name, entry in self.entries():
            streams.setdefault((kind, name), []).append(entry)
        journal = _core.Journal.open(path)
        for done, ((kind, name), entries) in enumerate(streams.items()):
            journal.append(name, entries, kind=kind)
            if progress is not None:
                progress("keeping what was said", done + 1, len(streams))
        return folder

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
