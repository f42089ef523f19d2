# SPDX-License-Identifier: MIT
"""Pictures of returns: on which value it hangs, and what changed."""

from __future__ import annotations

import math
import re
import typing

import numpy

from ._plot import ACCENT, BAND, INK, MUTED, Numbers

if typing.TYPE_CHECKING:
    import matplotlib.axes

    from ._table import Table

WORSE = "#a1480b"
OTHER = "#7b3f8c"
GRID = "#e3e7eb"


def number_words(value: float) -> str:
    """Three digits, or whole thousands, with a minus that is one."""
    return (f"{value:,.0f}" if abs(value) >= 999.5 else f"{value:.3g}").replace("-", "\N{MINUS SIGN}")


def tornado(table: Table, ax: matplotlib.axes.Axes) -> None:
    """One bar per value, from the net benefit at its low end to that at its high end, widest first."""
    low, high, middle = table["at_low"], table["at_high"], table["net"]
    names = [f"{value}  {phrase}" for value, phrase in zip(table["value"], table["phrase"])]
    places = numpy.arange(len(names))
    base = float(middle[0])
    for ends, colour, label in ((low, WORSE, "at its low end"), (high, ACCENT, "at its high end")):
        ax.barh(places, ends - base, left=base, height=0.6, color=colour, label=label, zorder=2)
        for place, end in zip(places, ends):
            if numpy.isfinite(end):
                ax.annotate(
                    number_words(end),
                    (end, place),
                    xytext=(4 if end >= base else -4, 0),
                    textcoords="offset points",
                    ha="left" if end >= base else "right",
                    va="center",
                    color=MUTED,
                    fontsize=9,
                )
    ax.axvline(base, color=INK, linewidth=1, zorder=3)
    if not math.isclose(base, 0, abs_tol=1e-9):
        ax.axvline(0, color=MUTED, linewidth=1, linestyle="--", zorder=3)
    ax.set_yticks(places, names)
    ax.set_ylim(len(names) - 0.4, -0.6)
    ax.margins(x=0.18)
    ax.locator_params(axis="x", nbins=6)
    ax.set_xlabel(
        f"net benefit per person and year ({table.unit('net')}); n = {table['net_n'][0]:,.0f}\n"
        "one value at its ends, the others as they are: judgement, not sampling",
        color=MUTED,
    )
    ax.legend(frameon=False, fontsize=9, loc="upper left", bbox_to_anchor=(1.0, 1.0))
    ax.grid(axis="x", color=GRID, linewidth=0.8)
    ax.set_axisbelow(True)


class Change(typing.NamedTuple):
    """One form of return in the picture: where it stands, in percent of a whole, better to the right."""

    label: str
    words: str
    value: float
    low: float
    high: float
    is_process: bool
    is_few: bool
    is_other: bool


def whole_of(unit: str, before: float) -> tuple[float, bool]:
    """What 100 % is: the level before; without a true zero a standard deviation or the whole scale, and that it is one of these."""
    if unit == "standard deviations":
        return 1.0, True
    points = re.fullmatch(r"points of ([\d.]+) to ([\d.]+)", unit)
    return (float(points[2]) - float(points[1]), True) if points else (abs(before), False)


def change_of(row: dict[str, typing.Any]) -> Change:
    """The change of a row as the picture shows it; NaN for what has no figure or nothing to stand for 100 %."""
    unit = row["measured_in"]
    label = f"{row['form']}  {row['phrase']}"
    is_process = row["path"] == "process"
    if row["change"] is None:
        return Change(label, f"no figure: {row['code'] or row['change_status']}", math.nan, math.nan, math.nan, is_process, False, False)
    whole, is_other = whole_of(unit, row["before"])
    factor = (-100.0 if row["better"] == "down" else 100.0) / whole if whole > 0 else math.nan
    low, high = (math.nan if row[end] is None else factor * row[end] for end in ("change_low", "change_high"))
    scale, name = (100.0, "% points") if unit == "share" else (1.0, unit)
    signed = ("+" if row["change"] > 0 else "") + number_words(scale * row["change"])
    words = f"{signed} {name}; n = {min(row['persons_before'], row['persons_now']):,}" + ("" if whole > 0 else "; nothing before")
    is_few = row["change_status"] == "low_n"
    return Change(label, words, factor * row["change"], min(low, high), max(low, high), is_process, is_few, is_other)


def forest(table: Table, ax: matplotlib.axes.Axes) -> None:
    """One row per form of return, by its first indicator: its change with interval, better to the right, and in its own unit beside it."""
    firsts: dict[str, dict[str, typing.Any]] = {}
    for cells in table:
        firsts.setdefault(str(cells["form"]), cells)
    rows = [change_of(first) for first in firsts.values()]
    ends: Numbers = numpy.abs([end for row in rows for end in (row.value, row.low, row.high) if math.isfinite(end)])
    reach = min(max(10.0, 1.08 * float(ends.max(initial=0.0))), 100.0)
    ax.set_xlim(-reach, reach)
    ax.axvline(0, color=MUTED, linewidth=1)
    for place, row in enumerate(rows):
        colour = MUTED if row.is_process else OTHER if row.is_other else ACCENT
        _draw_change(ax, place, row, colour, reach)
        ink = INK if math.isfinite(row.value) else MUTED
        ax.annotate(row.words, (1.03, place), xycoords=("axes fraction", "data"), va="center", fontsize=8.5, color=ink)
    ax.set_yticks(range(len(rows)), [row.label for row in rows], fontsize=8.5)
    for text, row in zip(ax.get_yticklabels(), rows):
        text.set_color(MUTED if row.is_process or math.isnan(row.value) else INK)
    ax.set_ylim(len(rows) - 0.4, -0.6)
    ax.set_xlabel(
        "worse  \N{LEFTWARDS ARROW}  change in % of the level before, dot with 95 % interval  \N{RIGHTWARDS ARROW}  better\n"
        "diamond: in % of a standard deviation or of the whole scale; grey: delivered, never a return; hollow: few data; n: people",
        color=MUTED,
    )
    ax.grid(color=GRID, linewidth=0.8)
    ax.set_axisbelow(True)


def _draw_change(ax: matplotlib.axes.Axes, place: int, row: Change, colour: str, reach: float) -> None:
    """The mark of one row; an interval beyond the axis ends in an arrow."""
    if math.isnan(row.value):
        return
    if math.isfinite(row.low) and math.isfinite(row.high):
        ax.hlines(place, max(row.low, -reach), min(row.high, reach), color=BAND if colour == ACCENT else "#d9dde2", linewidth=5)
        for beyond, edge, mark in ((row.low < -reach, -reach, "<"), (row.high > reach, reach, ">")):
            if beyond:
                ax.scatter([edge], [place], marker=mark, s=28, color=colour, clip_on=False, zorder=3)
    if abs(row.value) <= reach:
        ax.scatter(
            [row.value],
            [place],
            marker="D" if row.is_other else "o",
            s=26 if row.is_other else 32,
            facecolors="white" if row.is_few else colour,
            edgecolors=colour,
            zorder=3,
        )
