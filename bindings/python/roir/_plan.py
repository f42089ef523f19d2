# SPDX-License-Identifier: MIT
"""Plan: when the one-to-ones of the next weeks take place, or why one cannot."""

from __future__ import annotations

import datetime
import html
import os
import pathlib
import re
import typing

from . import _core
from ._errors import error
from ._table import Table

if typing.TYPE_CHECKING:
    import matplotlib.axes

    from ._history import History, Progress

Path = typing.Union[str, "os.PathLike[str]"]
Times = typing.Union[Path, typing.Iterable[typing.Tuple[datetime.datetime, datetime.datetime]]]
"""When somebody is busy: an iCalendar file, or pairs of aware datetimes, from and until."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Plan:
    """When the one-to-ones of a window take place, and what could not be planned and why. Immutable.

    Most meetings first, those who waited longest before the others where not all fit; then as near as possible to the usual slot of each
    pair; then even days. ``is_optimal`` says whether it is proven that no plan is better.
    """

    __slots__ = ("_history", "_plan")

    def __init__(self, plan: _core.Plan, history: History) -> None:
        """Plans are made by History.plan."""
        self._plan = plan
        self._history = history

    @property
    def window(self) -> _core.Window:
        """The window it was asked for."""
        return self._plan.window

    @property
    def audience(self) -> str | None:
        """For whom it is; None for whoever holds the data."""
        return self._plan.audience

    @property
    def summary(self) -> dict[str, int]:
        """In counts: owed, planned, at_most (no plan holds more), arranged (in the data already), usual, moved_minutes."""
        return self._plan.summary

    @property
    def is_optimal(self) -> bool:
        """Whether it is proven that no plan is better, given the usual slots."""
        return self._plan.is_optimal

    @property
    def usual_slots(self) -> dict[tuple[str, str], tuple[str, datetime.time]]:
        """Weekday and time on the manager's clock at which a pair usually meets, by manager and report."""
        slots = {}
        for pair, (weekday, minute) in self._plan.usual_slots.items():
            manager, _, report = pair.partition("/")
            slots[manager, report] = (WEEKDAYS[weekday - 1], datetime.time(minute // 60, minute % 60))
        return slots

    @property
    def computed(self) -> list[str]:
        """Ids of the managers whose teams were planned for it; ``replan`` takes over the others."""
        return self._plan.computed

    def table(self) -> Table:
        """One row for each meeting: who, for which period, when on both clocks, how far from the usual slot, and why."""
        return Table(self._plan.table())

    def unplanned(self) -> Table:
        """One row for each meeting that is owed and could not be planned: who, when, code, and what would make it possible."""
        return Table(self._plan.unplanned())

    def to_text(self) -> str:
        """Weeks with their meetings, then what could not be planned and why."""
        return self._plan.to_text()

    def to_ics(
        self,
        person: str | None = None,
        *,
        domain: str = "roir.invalid",
        addresses: typing.Mapping[str, str] | None = None,
        summary: str = "1:1",
        stamp: datetime.datetime | None = None,
        sequence: int = 0,
    ) -> str:
        """The meetings as one iCalendar text, to be imported. Nothing is in it but times, a neutral word and, where given, addresses.

        Parameters
        ----------
        person : str, optional
            Only the meetings of this person.
        domain : str
            Domain name of who issues it, for identifiers that are unique in the world.
        addresses : mapping, optional
            Id of a person to their e-mail address; whoever has none is not named.
        summary : str
            What everybody who sees the calendar may read.
        stamp : datetime.datetime, optional
            When it is written, aware; a later export needs a later one. Midnight UTC of the day of the data by default.
        sequence : int
            How often the plan was changed since it was first exported; raise it, and calendars move what they have.

        Raises
        ------
        NotFound
            (no_person) for somebody unknown.
        InvalidArgument
            for a domain or address that is none.
        """
        if stamp is None:
            stamp = datetime.datetime.combine(self._plan.as_of, datetime.time(), datetime.timezone.utc)
        return self._plan.calendar(person, domain, dict(addresses or {}), summary, _seconds(stamp, "stamp"), sequence)

    def write_ics(self, folder: Path, **options: typing.Any) -> list[pathlib.Path]:
        """Writes one calendar for each person who is in the plan to ``folder``, named by their ids; options as for ``to_ics``."""
        target = pathlib.Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        table = self.table()
        people = sorted(set(table["manager"]) | set(table["report"]))
        written: list[pathlib.Path] = []
        for person in people:
            name = re.sub(r"[^\w.@-]", "_", person).lstrip(".") or "_"
            path = target / f"{name}.ics"
            number = 2
            while path in written:  # two ids may differ in a character that file names do not have
                path = target / f"{name}-{number}.ics"
                number += 1
            path.write_text(self.to_ics(person, **options), encoding="utf-8", newline="")
            written.append(path)
        return written

    def replan(
        self, person: str, *, busy: Times | None = None, hours: str | None = None, history: History | None = None
    ) -> Plan:
        """The plan after something about one person changed; only the teams that this touches are planned again.

        Parameters
        ----------
        person : str
            Whose change it is, by id.
        busy : path or pairs of datetimes, optional
            When the person is busy now, all of it; as in the plan by default.
        hours : str, optional
            Their working hours now; as in the plan by default.
        history : History, optional
            What is known now, where absences or holidays of the person changed.

        Raises
        ------
        NotFound
            (no_person) for somebody unknown.
        """
        known = history or self._history
        spans = None if busy is None else _busy(known, person, busy, self.window)
        made = self._plan.replan(person, spans, None if hours is None else _hours(hours), known._analysis if history else None)
        return Plan(made, known)

    def plot(self, *, ax: matplotlib.axes.Axes | None = None) -> matplotlib.axes.Axes:
        """Draws the weeks: days from left to right, hours from top to bottom, one colour for each person who is led.

        Needs matplotlib (``pip install roir[plot]``).
        """
        from ._plot_plan import draw_plan

        return draw_plan(self, ax)

    def __repr__(self) -> str:
        """The plan as text."""
        return self.to_text()

    def _repr_html_(self) -> str:
        """For notebooks: both tables."""
        unplanned = self.unplanned()
        parts = [f"<p>{html.escape(self.to_text().splitlines()[0])}</p>", self.table()._repr_html_()]
        if len(unplanned):
            parts.append(unplanned._repr_html_())
        return "\n".join(parts)


def make(
    history: History,
    window: str | _core.Window,
    *,
    managers: str | typing.Sequence[str] | None,
    hours: str,
    hours_of: typing.Mapping[str, str] | None,
    busy: typing.Mapping[str, Times] | None,
    usual: typing.Mapping[tuple[str, str], tuple[str, datetime.time | str]] | None,
    also_led: typing.Mapping[tuple[str, str], datetime.date | str] | None,
    weekly_limit: int | typing.Mapping[str, int] | None,
    rooms: int | None,
    slot_minutes: int,
    meeting_minutes: int,
    gap_minutes: int,
    progress: Progress | None,
) -> Plan:
    """What History.plan does."""
    asked = _core.Window(window) if isinstance(window, str) else window
    limits = dict(weekly_limit) if isinstance(weekly_limit, typing.Mapping) else {}
    plan = _core.plan(
        history._analysis,
        asked,
        [managers] if isinstance(managers, str) else list(managers or []),
        _hours(hours),
        {person: _hours(own) for person, own in (hours_of or {}).items()},
        {person: _busy(history, person, times, asked) for person, times in (busy or {}).items()},
        {f"{manager}/{report}": _slot(*slot) for (manager, report), slot in (usual or {}).items()},
        {f"{manager}/{report}": str(since) for (manager, report), since in (also_led or {}).items()},
        None if isinstance(weekly_limit, typing.Mapping) else weekly_limit,
        limits,
        rooms,
        slot_minutes,
        meeting_minutes,
        gap_minutes,
        progress,
    )
    return Plan(plan, history)


def _minutes(clock: str, text: str) -> int:
    found = re.fullmatch(r"\s*(\d{1,2}):(\d\d)\s*", clock)
    if not found or int(found[2]) > 59 or int(found[1]) * 60 + int(found[2]) > 1440:
        raise error(
            _core.InvalidArgument,
            "bad_hours",
            f"{text!r} are no working hours",
            subject=text,
            hint='Give "09:00-17:00", or "09:00-12:00, 13:00-17:00" with a lunch.',
        )
    return int(found[1]) * 60 + int(found[2])


def _hours(text: str) -> list[int]:
    """From, until, and the lunch between two stretches."""
    stretches = [[_minutes(clock, text) for clock in part.split("-", 1)] for part in str(text).split(",")]
    if len(stretches) > 2 or any(len(stretch) != 2 for stretch in stretches):
        _minutes("", str(text))
    if len(stretches) == 1:
        return stretches[0]
    (first, lunch_from), (lunch_until, last) = stretches
    return [first, last, lunch_from, lunch_until]


def _slot(weekday: str, clock: datetime.time | str) -> tuple[int, int]:
    if weekday not in WEEKDAYS:
        raise error(
            _core.InvalidArgument,
            "bad_weekday",
            f"{weekday!r} is no weekday",
            subject=str(weekday),
            hint=f"There are {', '.join(WEEKDAYS)}.",
        )
    minute = clock.hour * 60 + clock.minute if isinstance(clock, datetime.time) else _minutes(clock, clock)
    return WEEKDAYS.index(weekday) + 1, minute


def _seconds(moment: datetime.datetime, what: str) -> int:
    if not isinstance(moment, datetime.datetime) or moment.tzinfo is None:
        raise error(
            _core.InvalidArgument,
            "naive_datetime",
            f"{what} has to be a datetime with a time zone, not {moment!r}",
            subject=what,
            hint="Give datetime(..., tzinfo=ZoneInfo('Europe/London')).",
        )
    return int(moment.timestamp() // 1)


def _busy(history: History, person: str, times: Times, window: _core.Window) -> list[tuple[int, int]]:
    if isinstance(times, (str, os.PathLike)):
        return list(_core.calendar_busy(history._analysis, person, os.fspath(times), window))
    return [(_seconds(begin, f"busy time of {person}"), _seconds(end, f"busy time of {person}")) for begin, end in times]
