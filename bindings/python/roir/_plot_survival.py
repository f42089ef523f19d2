# SPDX-License-Identifier: MIT
"""The picture of Kaplan and Meier's curves."""

from __future__ import annotations

import typing

import numpy

from ._plot import ACCENT, INK, MUTED
from ._plot_plan import COLOURS

if typing.TYPE_CHECKING:
    import matplotlib.axes

    from .stats import KaplanMeier


def draw_curves(curves: KaplanMeier, ax: matplotlib.axes.Axes | None, time: str, event: str) -> matplotlib.axes.Axes:
    """Steps with the band of their 95 % intervals, a tick where somebody was last seen without the event, and n."""
    try:
        import matplotlib.pyplot
    except ImportError as missing:
        raise ImportError("plot() needs matplotlib: pip install 'roir[plot]'") from missing
    if ax is None:
        _, ax = matplotlib.pyplot.subplots(figsize=(9.0, 4.2), layout="constrained")
    alone = len(curves.groups) == 1
    for number, (group, n, events) in enumerate(zip(curves.groups, curves.n, curves.events)):
        steps = curves.steps(group)
        colour = ACCENT if alone else COLOURS[number % len(COLOURS)]
        name = "all" if group is None else str(group)
        begin = min(0.0, float(steps["time"][0])) if len(steps["time"]) else 0.0
        days, share, low, high = (
            numpy.concatenate([[first], steps[column]])
            for first, column in ((begin, "time"), (1.0, "survival"), (1.0, "low"), (1.0, "high"))
        )
        ax.fill_between(days, 100 * low, 100 * high, step="post", color=colour, alpha=0.16, linewidth=0)
        ax.step(days, 100 * share, where="post", color=colour, label=f"{name}: n = {n:,g}, {events:,g} events")
        seen = steps["censored"] > 0
        if numpy.count_nonzero(seen) <= 200:
            ax.plot(steps["time"][seen], 100 * steps["survival"][seen], linestyle="", marker="|", markersize=6, color=colour)
    ax.set_ylim(0, 101)
    ax.set_xlim(left=0)
    ax.set_ylabel(f"without {event} so far (%)", color=MUTED)
    ax.set_xlabel(f"{time}; band: 95 % interval; tick: last seen without it", color=MUTED)
    ax.set_title(f"How long until {event}", loc="left", color=INK, fontsize=12)
    ax.legend(frameon=False, fontsize=9, loc="best")
    ax.grid(color="#e3e7eb", linewidth=0.8)
    ax.set_axisbelow(True)
    ax.tick_params(colors=MUTED)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    return ax
