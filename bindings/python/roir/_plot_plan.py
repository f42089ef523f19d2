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


def draw_plan(plan: Plan, ax: matplotlib.axes.Axes | None) -> matplotlib.axes.Axes:
    """Days from left to right, hours from top to bottom, on the managers' clocks."""
    try:
        import matplotlib.pyplot
    except ImportError as missing:
        raise ImportError("plot() needs matplotlib: pip install 'roir[plot]'") from missing
    rows = list(plan.table())
    starts = [datetime.datetime.fromisoformat(row["manager_start"]) for row in rows]
    first, last = plan.window.begin, plan.window.end - datetime.timedelta(days=1)
    days = [first + datetime.timedelta(days=n) for n in range((last - first).days + 1)]
    used = {start.date().weekday() for start in starts}
    days = [day for day in days if day.weekday() < 5 or day.weekday() in used]
    column = {day: number for number, day in enumerate(days)}
    reports = sorted({row["report"] for row in rows})
    colour = {report: COLOURS[number % len(COLOURS)] for number, report in enumerate(reports)}
    managers = len({row["manager"] for row in rows})
    if ax is None:
        _, ax = matplotlib.pyplot.subplots(figsize=(max(6.4, 0.42 * len(days) + 1.6), 4.2), layout="constrained")

    hours = [start.hour + start.minute / 60 for start in starts]
    top = int(min([9, *hours]))
    bottom = max([17.0, *(hour + row["minutes"] / 60 for hour, row in zip(hours, rows))])
    for number, day in enumerate(days):
        if number and day.weekday() < days[number - 1].weekday():
            ax.axvline(number - 0.5, color=MUTED, linewidth=0.8)
    for row, start, hour in zip(rows, starts, hours):
        usual = row["why"] == "usual_slot"
        ax.bar(
            column[start.date()],
            row["minutes"] / 60,
            bottom=hour,
            width=0.9,
            color=colour[row["report"]] if managers == 1 else COLOURS[0],
            alpha=1.0 if managers == 1 else 0.35,
            edgecolor=INK if not usual else "white",
            linewidth=1.4 if not usual else 0.6,
            hatch=None if usual else "///",
            zorder=2,
        )
    _label(ax, rows, reports, colour, managers)
    ax.set_xlim(-0.6, len(days) - 0.4)
    ax.set_ylim(bottom + 0.1, top - 0.1)
    ax.set_yticks(range(top, int(bottom) + 1), [f"{hour:02}:00" for hour in range(top, int(bottom) + 1)])
    mondays = [number for number, day in enumerate(days) if number == 0 or day.weekday() < days[number - 1].weekday()]
    ax.set_xticks(mondays, [f"{days[number]:%d %b}" for number in mondays], ha="left")
    ax.grid(axis="y", color="#e4e8ec", linewidth=0.8)
    ax.set_axisbelow(True)
    ax.tick_params(colors=MUTED, length=0)
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.spines["bottom"].set_color(MUTED)
    ax.set_title("Planned one-to-ones", loc="left", color=INK, fontsize=11)
    return ax


def _label(
    ax: matplotlib.axes.Axes,
    rows: list[dict[str, typing.Any]],
    reports: list[str],
    colour: dict[str, str],
    managers: int,
) -> None:
    """Who has which colour; in a plan of many managers colours would say nothing."""
    import matplotlib.patches

    names = {row["report"]: row["report_name"] for row in rows}
    handles: list[matplotlib.patches.Patch] = []
    if managers == 1 and len(reports) <= 12:
        handles = [matplotlib.patches.Patch(color=colour[report], label=names[report]) for report in reports]
    if any(row["why"] != "usual_slot" for row in rows):
        handles.append(matplotlib.patches.Patch(facecolor="white", edgecolor=INK, hatch="///", label="not the usual slot"))
    if handles:
        ax.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.0, 1.0), frameon=False, fontsize=9)
