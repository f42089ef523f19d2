# SPDX-License-Identifier: MIT
"""Pictures of attention and tiers: shares beside fair shares, the Lorenz curve, moves between tiers, the level of a person."""

from __future__ import annotations

import typing

import numpy

from ._plot import ACCENT, BAND, INK, MUTED

if typing.TYPE_CHECKING:
    import matplotlib.axes

    from ._table import Table

GRID = "#e3e7eb"
ORDER = ("high", "steady", "low", "unclassified")
TOLD = 90.0
"""Percent of a manager's time that sources/003 tells of."""


def attention_shares(table: Table, ax: matplotlib.axes.Axes) -> None:
    """Recorded minutes by tier: a dot with its interval, beside the fair share as a line; where there is a low tier, what the source tells."""
    labels, rows = _rows_of(table)
    places = numpy.arange(len(rows))
    share, low, high = (100 * table[name][rows] for name in ("share", "share_low", "share_high"))
    fair = 100 * table["fair"][rows]
    known = ~numpy.isnan(share)
    whiskers = known & ~numpy.isnan(low) & ~numpy.isnan(high)
    ax.hlines(places[whiskers], low[whiskers], high[whiskers], color=BAND, linewidth=7)
    ax.vlines(fair[known], places[known] - 0.32, places[known] + 0.32, color=INK, linewidth=2)
    ax.scatter(share[known], places[known], color=ACCENT, s=36, zorder=3, clip_on=False)
    told = [place for place, row in zip(places, rows) if table["tier"][row] == "low"]
    ax.vlines([TOLD] * len(told), [place - 0.32 for place in told], [place + 0.32 for place in told], color=MUTED, linestyle=":")
    if told:
        ax.annotate("90 %: told of in the source", (TOLD, told[0] - 0.36), ha="right", va="bottom", color=MUTED, fontsize=8)
    ax.set_yticks(places, labels)
    ax.set_ylim(len(rows) - 0.4, -0.7)
    ax.set_xlim(0, 100)
    ax.set_xlabel("% of recorded minutes: dot with 95 % interval; line: fair share by eligible time", color=MUTED)
    ax.grid(axis="x", color=GRID, linewidth=0.8)
    ax.set_axisbelow(True)


def _rows_of(table: Table) -> tuple[list[str], list[int]]:
    """Rows with people in them, by group and then tier from above, and what each is called."""
    keys = [name for name in ("manager", "unit") if name in table]
    there = [row for row in range(len(table)) if table["persons"][row] > 0]
    rows = sorted(there, key=lambda row: ([str(table[key][row]) for key in keys], ORDER.index(table["tier"][row])))
    labels = []
    for row in rows:
        groups = " / ".join(str(table[key][row]) for key in keys)
        labels.append(f"{groups + ' / ' if groups else ''}{table['tier'][row]}  n = {int(table['persons'][row]):,} people")
    return labels, rows


def lorenz_curve(table: Table, ax: matplotlib.axes.Axes) -> None:
    """Recorded minutes against fair minutes, from those who get least on; the straight line is everybody with a fair share."""
    keys = [name for name in ("manager", "unit") if name in table]
    names = [" / ".join(str(table[key][row]) for key in keys) for row in range(len(table))]
    ax.plot([0, 100], [0, 100], color=MUTED, linewidth=1, linestyle="--")
    groups = list(dict.fromkeys(names))
    for place, group in enumerate(groups):
        rows = [row for row in range(len(table)) if names[row] == group]
        x = numpy.concatenate([[0], 100 * table["fair_share"][rows]])
        y = numpy.concatenate([[0], 100 * table["minutes_share"][rows]])
        is_one = len(groups) == 1
        ax.plot(x, y, color=ACCENT if is_one else MUTED, linewidth=2 if is_one else 1, alpha=1.0 if is_one else 0.55)
        if is_one:
            ax.fill_between(x, y, x, color=BAND, linewidth=0, alpha=0.6)
        elif len(groups) <= 8:
            middle = len(x) // 2
            ax.annotate(group, (x[middle], y[middle]), fontsize=8, color=INK, va="top", rotation=12 * (place % 2))
    ax.set(xlim=(0, 100), ylim=(0, 100), aspect="equal")
    ax.set_xlabel("% of fair minutes, from those who get least on", color=MUTED)
    ax.set_ylabel("% of recorded minutes", color=MUTED)
    ax.grid(color=GRID, linewidth=0.8)


def tier_moves(table: Table, ax: matplotlib.axes.Axes) -> None:
    """From which tier to which: a band as wide as the share, with count and interval; rows of few moves are hatched."""
    ends = [end for end in ("high", "steady", "low", "left_voluntarily", "left_otherwise", "moved") if end in set(table["to"])]
    tiers = [tier for tier in ORDER if tier in set(table["from"])]
    rights = {end: 1.0 - place / max(len(ends) - 1, 1) for place, end in enumerate(ends)}
    lefts = {tier: rights.get(tier, 1.0 - place / max(len(tiers) - 1, 1)) for place, tier in enumerate(tiers)}
    for row in range(len(table)):
        if table["moves"][row] == 0:
            continue
        left, right, share = lefts[table["from"][row]], rights[table["to"][row]], float(table["share"][row])
        x = numpy.linspace(0, 1, 40)
        y = left + (right - left) * (3 * x**2 - 2 * x**3)
        half = 0.06 * share
        few = table["share_status"][row] == "low_n"
        stays = table["from"][row] == table["to"][row]
        ax.fill_between(x, y - half, y + half, color=BAND if stays else ACCENT, alpha=0.75, linewidth=0, hatch="//" if few else None)
    for tier, place in lefts.items():
        ax.annotate(tier, (-0.02, place), ha="right", va="center", color=INK)
    for end, place in rights.items():
        lines = [
            f"{100 * table['share'][row]:.0f} % [{100 * table['share_low'][row]:.0f}, {100 * table['share_high'][row]:.0f}]"
            f" of {table['from'][row]}, n = {int(table['moves'][row]):,}"
            for row in range(len(table))
            if table["to"][row] == end and table["moves"][row] > 0
        ]
        ax.annotate(end.replace("_", " "), (1.02, place), ha="left", va="bottom", color=INK)
        ax.annotate("\n".join(lines), (1.02, place), ha="left", va="top", color=MUTED, fontsize=8)
    ax.set(xlim=(-0.25, 1.75), ylim=(-0.3, 1.2), xticks=[], yticks=[])
    for side in ("left", "bottom"):
        ax.spines[side].set_visible(False)
    few = "; hatched: fewer than 10 moves" if "low_n" in set(table["share_status"]) else ""
    ax.set_xlabel(f"tier before (left) and at the next decision (right); width: share, [95 % interval]{few}", color=MUTED)


def level_over_time(table: Table, ax: matplotlib.axes.Axes) -> None:
    """Readings as points, what was known of the level as a line with its band, the bounds of the tiers as lines."""
    days = table["until"].astype("datetime64[D]")
    ax.fill_between(days, table["level_low"], table["level_high"], color=BAND, linewidth=0)
    ax.plot(days, table["level"], color=ACCENT, linewidth=2)
    ax.scatter(days, table["reading"], facecolors="white", edgecolors=MUTED, s=22, zorder=3)
    for bound, words in (("low_below", "low below"), ("high_above", "high above")):
        height = float(table[bound][0])
        ax.axhline(height, color=MUTED, linewidth=1, linestyle="--")
        ax.annotate(f"{words} {height:g}", (1.005, height), xycoords=("axes fraction", "data"), va="center", color=MUTED, fontsize=8)
    n = int(table["level_n"][-1])
    ax.set_ylabel("scales above the target", color=MUTED)
    ax.set_xlabel(f"circles: readings; line: level with the band of its 95 % interval; n = {n:,} periods", color=MUTED)
    ax.grid(color=GRID, linewidth=0.8)
    ax.set_axisbelow(True)
