# SPDX-License-Identifier: MIT
"""The picture of a plan: a grid of weeks."""

from __future__ import annotations

import datetime
import typing

from ._plot import INK, MUTED

if typing.TYPE_CHECKING:
    import matplotlib.axes

    from ._plan import Plan

# Told apart by those who see few colours too, and each dark enough for white words on it.
COLOURS = ("#1d639b", "#a1480b", "#2c6e49", "#7b3f8c", "#8a6100", "#b02a4c", "#3d5a80", "#4f5d2f")


class Meeting(typing.NamedTuple):
    """What the picture needs of one meeting."""

    manager: str
    report: str
    name: str
    start: datetime.datetime
    minutes: int
    is_usual: bool

    @property
    def hour(self) -> float:
        """Its begin, in hours of the day."""
        return self.start.hour + self.start.minute / 60


def meetings_of(plan: Plan) -> list[Meeting]:
    """The meetings on the managers' clocks."""
    table = plan.table()
    names = ("manager", "report", "report_name", "manager_start", "minutes", "why")
    return [
        Meeting(str(manager), str(report), str(name), datetime.datetime.fromisoformat(str(start)), int(minutes), why == "usual_slot")
        for manager, report, name, start, minutes, why in zip(*(table[column] for column in names))
    ]


def draw_plan(plan: Plan, ax: matplotlib.axes.Axes | None) -> matplotlib.axes.Axes:
    """Days from left to right, hours from top to bottom, on the managers' clocks."""
    try:
        import matplotlib.pyplot
    except ImportError as missing:
        raise ImportError("plot() needs matplotlib: pip install 'roir[plot]'") from missing
    meetings = meetings_of(plan)
    first, last = plan.window.begin, plan.window.end - datetime.timedelta(days=1)
    days = [first + datetime.timedelta(days=n) for n in range((last - first).days + 1)]
    used = {meeting.start.weekday() for meeting in meetings}
    days = [day for day in days if day.weekday() < 5 or day.weekday() in used]
    column = {day: number for number, day in enumerate(days)}
    mondays = [number for number, day in enumerate(days) if number == 0 or day.weekday() < days[number - 1].weekday()]
    if ax is None:
        _, ax = matplotlib.pyplot.subplots(figsize=(max(6.4, 0.34 * len(days) + 3.0), 4.2), layout="constrained")

    top = int(min([9.0, *(meeting.hour for meeting in meetings)]))
    bottom = max([17.0, *(meeting.hour + meeting.minutes / 60 for meeting in meetings)])
    for number in mondays[1:]:
        ax.axvline(number - 0.5, color=MUTED, linewidth=0.8)
    colours = colours_of(meetings)
    for meeting in meetings:
        ax.bar(
            column[meeting.start.date()],
            meeting.minutes / 60,
            bottom=meeting.hour,
            width=0.9,
            color=colours.get(meeting.report, COLOURS[0]),
            alpha=1.0 if colours else 0.35,
            edgecolor="white" if meeting.is_usual else INK,
            linewidth=0.6 if meeting.is_usual else 1.4,
            hatch=None if meeting.is_usual else "////",
            zorder=2,
        )
    _legend(ax, meetings, colours)
    ax.set_xlim(-0.6, max(len(days), 1) - 0.4)
    ax.set_ylim(bottom + 0.1, top - 0.1)
    ax.set_yticks(range(top, int(bottom) + 1), [f"{hour:02}:00" for hour in range(top, int(bottom) + 1)])
    ax.set_xticks([number - 0.45 for number in mondays], [f"{days[number]:%d %b}" for number in mondays], ha="left")
    ax.grid(axis="y", color="#e3e7eb", linewidth=0.8)
    ax.set_axisbelow(True)
    ax.tick_params(colors=MUTED, length=0)
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.set_title("Planned one-to-ones", loc="left", color=INK, fontsize=12)
    return ax


def colours_of(meetings: list[Meeting]) -> dict[str, str]:
    """A colour for each person who is led, if one manager leads few enough; else colours would say nothing."""
    reports = sorted({meeting.report for meeting in meetings})
    if len({meeting.manager for meeting in meetings}) > 1 or len(reports) > len(COLOURS):
        return {}
    return dict(zip(reports, COLOURS))


def _legend(ax: matplotlib.axes.Axes, meetings: list[Meeting], colours: dict[str, str]) -> None:
    """Who has which colour, and what hatching means."""
    import matplotlib.patches

    names = {meeting.report: meeting.name for meeting in meetings}
    handles = [matplotlib.patches.Patch(color=colour, label=names[report]) for report, colour in colours.items()]
    if not all(meeting.is_usual for meeting in meetings):
        handles.append(matplotlib.patches.Patch(facecolor="white", edgecolor=INK, hatch="////", label="not the usual slot"))
    if handles:
        ax.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.0, 1.0), frameon=False, fontsize=9)
