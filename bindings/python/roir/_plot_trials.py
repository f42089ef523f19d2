# SPDX-License-Identifier: MIT
"""Pictures of trials: what one would show by how long it lasts, and who begins when."""

from __future__ import annotations

import datetime
import typing

import numpy

from ._plot import ACCENT, BAND, INK, MUTED
from ._plot_plan import COLOURS
from ._trials import months_after

if typing.TYPE_CHECKING:
    import matplotlib.axes

    from ._table import Table

GRID = "#e3e7eb"


def policy_of(table: Table) -> dict[str, str]:
    """The parameters that went into a table, by name."""
    return dict(part.split("=", 1) for part in table.info.policy.split("; "))


def power_curve(table: Table, ax: matplotlib.axes.Axes) -> None:
    """The probability that the effect would be seen, by months; dashed, the one that is wanted."""
    policy = policy_of(table)
    wanted = 100 * float(policy["wanted_power"])
    ax.axhline(wanted, color=MUTED, linewidth=1, linestyle="--")
    ax.annotate(f"wanted: {wanted:g} %", (0.005, wanted), xycoords=("axes fraction", "data"), va="bottom", color=MUTED, fontsize=9)
    ax.plot(table["months"], 100 * table["power"], color=ACCENT, marker="o", markersize=4)
    ax.set_ylim(0, 101)
    ax.set_ylabel(f"chance to see an effect of {policy['effect']} (%)", color=MUTED)
    _months(table, ax)


def detectable_curve(table: Table, ax: matplotlib.axes.Axes) -> None:
    """The smallest effect that would be seen, by months, with the band of how well the spread is known; dashed, the effect in question."""
    effect = float(policy_of(table)["effect"])
    ax.fill_between(table["months"].astype(float), table["detectable_low"], table["detectable_high"], color=BAND, linewidth=0)
    ax.plot(table["months"], table["detectable"], color=ACCENT, marker="o", markersize=4)
    ax.axhline(abs(effect), color=MUTED, linewidth=1, linestyle="--")
    place = (0.005, abs(effect))
    ax.annotate(f"in question: {abs(effect):g}", place, xycoords=("axes fraction", "data"), va="bottom", color=MUTED, fontsize=9)
    ax.set_ylim(bottom=0)
    ax.set_ylabel("smallest effect that would be seen (outcome's unit)", color=MUTED)
    _months(table, ax)


def _months(table: Table, ax: matplotlib.axes.Axes) -> None:
    """The axis of months."""
    last = int(table["months"].max())
    ax.set_xlim(0, last + 0.5)
    ax.set_xticks(range(0, last + 1, 3 * -(-last // 36)))
    band = "; band: how well the spread is known" if numpy.isfinite(table["detectable_low"]).any() and ax.collections else ""
    ax.set_xlabel(f"months that it lasts{band}; n = {int(table['managers'][0]):,} managers", color=MUTED)
    ax.grid(color=GRID, linewidth=0.8)
    ax.set_axisbelow(True)


def who_begins_when(table: Table, ax: matplotlib.axes.Axes) -> None:
    """One row per team, those who begin first on top: light while it waits, coloured from its first month on."""
    policy = policy_of(table)
    begin = datetime.date.fromisoformat(policy["begin"])
    end = months_after(begin, int(policy["months"]))
    first, last = _number(begin), _number(end)
    rows = sorted(table, key=lambda row: (row["wave"] or 10**6, row["stratum"], row["manager"]))
    for place, row in enumerate(rows):
        starts = row["starts"]
        start = last if starts is None else _number(typing.cast(datetime.date, starts))
        colour = COLOURS[(int(typing.cast(int, row["wave"])) - 1) % len(COLOURS)]
        ax.barh(place, start - first, left=first, height=0.78, color="#edf0f3", zorder=2)
        ax.barh(place, last - start, left=start, height=0.78, color=colour, zorder=2)
    changes = [place for place in range(1, len(rows)) if rows[place]["wave"] != rows[place - 1]["wave"]]
    for place in changes:
        ax.axhline(place - 0.5, color=MUTED, linewidth=0.8)
    for place in [0, *changes]:
        row = rows[place]
        words = f"wave {row['wave']}, from {row['starts']:%b %Y}" if row["starts"] is not None else "not within the trial"
        same = sum(one["wave"] == row["wave"] for one in rows)
        people = sum(typing.cast(int, one["people"]) for one in rows if one["wave"] == row["wave"])
        ax.annotate(
            f"{words}\n{same} teams, {people} people",
            (1.01, place + (same - 1) / 2),
            xycoords=("axes fraction", "data"),
            va="center",
            color=INK,
            fontsize=9,
        )
    ax.set_yticks(range(len(rows)), [f"{row['manager']}  {row['stratum']}, n = {row['people']}" for row in rows], fontsize=8.5)
    ax.set_ylim(len(rows) - 0.4, -0.6)
    months = [months_after(begin, number) for number in range(int(policy["months"]) + 1)]
    every = -(-len(months) // 13)
    ax.set_xticks([_number(month) for month in months[::every]], [f"{month:%b %y}" for month in months[::every]], rotation=30, ha="right")
    ax.set_xlim(first, last)
    ax.set_xlabel("light: still as before; coloured: has begun; n: people of the team", color=MUTED)
    ax.grid(axis="x", color="white", linewidth=0.8, zorder=3)


def _number(day: datetime.date) -> int:
    """A place on the axis, in days."""
    return day.toordinal()
