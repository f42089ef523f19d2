# SPDX-License-Identifier: MIT
"""Pictures of tables, drawn with matplotlib. Which one is drawn follows from the shape of the table."""

from __future__ import annotations

import typing

import numpy

from . import _core
from ._errors import error

if typing.TYPE_CHECKING:
    import matplotlib.axes

    from ._table import Table

INK = "#1c2127"
MUTED = "#545d67"
ACCENT = "#1d639b"
BAND = "#c3d9ea"
Numbers = numpy.ndarray[typing.Any, typing.Any]


class Shape:
    """What a table is about: one estimate, by groups, by periods, by both, or by neither."""

    def __init__(self, table: Table, column: str | None) -> None:
        """Finds out which columns are keys and which is the estimate."""
        names = table.columns
        estimates = [name for name in names if {f"{name}_low", f"{name}_high", f"{name}_n"} <= set(names)]
        if column is not None and column not in estimates:
            known = ", ".join(estimates) or "none"
            raise error(
                _core.InvalidArgument,
                "nothing_to_plot",
                f"the table {table.info.name} has no estimate {column!r}",
                subject=column,
                hint=f"It has {known}.",
            )
        if not estimates:
            raise error(
                _core.InvalidArgument,
                "nothing_to_plot",
                f"the table {table.info.name} holds no estimate with an interval",
                subject=table.info.name,
                hint="Draw its columns as you like: table['column'] is a numpy array.",
            )
        self.column = column or estimates[0]
        keys = names[: names.index(estimates[0])]
        self.period = next((name for name in keys if name in ("week", "month") and table.kind(name) == "date"), None)
        groups = [name for name in keys if name != self.period and table.kind(name) in ("text", "date")]
        telling = [name for name in groups if len(set(table[name])) > 1]  # what all rows share tells none from another
        self.groups = telling or groups[:1]
        self.values: Numbers = table[self.column]
        self.low: Numbers = table[f"{self.column}_low"]
        self.high: Numbers = table[f"{self.column}_high"]
        self.n: Numbers = numpy.nan_to_num(table[f"{self.column}_n"].astype(float))
        self.unit = table.unit(self.column)
        self.name = self.column.replace("_", " ")
        if self.unit.startswith("see "):  # each row has a unit of its own, and one axis cannot serve them all
            if len(table) > 1:
                raise error(
                    _core.InvalidArgument,
                    "nothing_to_plot",
                    f"the rows of {table.info.name} have different units, which one axis cannot show",
                    subject=table.info.name,
                    hint="Choose one: break_even('hours')." if table.info.name == "break_even" else "Draw single rows of to_pandas().",
                )
            self.unit = self.name = str(table["words" if "words" in table else self.unit.removeprefix("see ")][0])
        status = f"{self.column}_status"
        self.few: Numbers = table[status] == "low_n" if status in table else numpy.zeros(len(table), dtype=bool)
        self.interval = "bounds" if table.is_bounds(self.column) else "95 % interval"
        self.factor = 100.0 if self.unit == "share" else 1.0

    @property
    def axis_label(self) -> str:
        """The estimate with its unit, for an axis."""
        unit = self.unit
        if unit == "share":
            unit = "percentage points" if self.column == "difference" else "%"
        return self.name if unit in ("", self.name) else f"{self.name} ({unit})"

    @property
    def few_words(self) -> str:
        """What a hollow mark means, where there is one."""
        return "; hollow: few data" if (self.few & ~numpy.isnan(self.values)).any() else ""

    def labels(self, table: Table) -> list[str]:
        """One label per row: its groups."""
        if not self.groups:
            return ["all"] * len(table)
        return [" / ".join(str(part) for part in parts) for parts in zip(*(table[name] for name in self.groups))]


def plot(table: Table, column: str | None = None, ax: matplotlib.axes.Axes | None = None) -> matplotlib.axes.Axes:
    """Draws one estimate of a table.

    ====================  ==========================================================
    rows are              picture
    ====================  ==========================================================
    groups by periods     heat map; what has no value is hatched
    periods               line with the band of its 95 % intervals; a gap without data
    groups, or one row    dots with their 95 % intervals
    ====================  ==========================================================

    Some tables have pictures of their own: what changed (a forest of the forms of return), on which value it hangs (a tornado), what a
    roll-out would show by its length (power, or ``"detectable"``), who begins when, attention by tier beside its fair share, its Lorenz
    curve, moves between tiers, and the level of a person. Each picture says its n. Nothing without a value is
    drawn as zero.
    """
    try:
        import matplotlib.pyplot
    except ImportError as missing:
        raise ImportError("plot() needs matplotlib: pip install 'roir[plot]'") from missing
    own = own_picture(table, column)
    if own is not None:
        if ax is None:
            _, ax = matplotlib.pyplot.subplots(figsize=(own.width, own.height_of(table)), layout="constrained")
        own.draw(table, ax)
        return finish(table, ax)
    shape = Shape(table, column)
    kind = heat_map if shape.period and shape.groups else line if shape.period else dots
    if ax is None:
        rows = len(set(shape.labels(table)))
        height = 4.2 if kind is line else 1.9 + 0.32 * max(rows, 2)
        _, ax = matplotlib.pyplot.subplots(figsize=(9.0, min(height, 40.0)), layout="constrained")
    kind(ax, table, shape)
    return finish(table, ax)


class Picture(typing.NamedTuple):
    """A picture that a table has for itself; inches."""

    table: str
    column: str
    needs: str  # a column that a refused table lacks
    rows: str  # whose distinct values are the rows of the picture; empty = each row of the table
    draw: typing.Callable[[Table, matplotlib.axes.Axes], None]
    width: float
    height: float
    per_row: float = 0.0

    def height_of(self, table: Table) -> float:
        """Of a table with so many rows."""
        rows = len(set(table[self.rows])) if self.rows else len(table)
        return min(self.height + self.per_row * rows, 40.0)


def own_picture(table: Table, column: str | None) -> Picture | None:
    """The picture that a table has for itself; None for one that is drawn by its shape."""
    from ._plot_attention import attention_shares, level_over_time, lorenz_curve, tier_moves
    from ._plot_returns import forest, tornado
    from ._plot_trials import detectable_curve, power_curve, who_begins_when

    pictures = (
        Picture("value_tornado", "net", "at_low", "value", tornado, 11.0, 1.9, 0.45),
        Picture("returns_change", "change", "better", "form", forest, 14.0, 1.6, 0.27),
        Picture("roll_out_power", "power", "months", "", power_curve, 9.0, 4.2),
        Picture("roll_out_power", "detectable", "months", "", detectable_curve, 9.0, 4.2),
        Picture("attention", "share", "fair", "", attention_shares, 10.0, 1.6, 0.32),
        Picture("attention_lorenz", "minutes_share", "fair_share", "", lorenz_curve, 6.0, 6.0),
        Picture("tier_transitions", "share", "moves", "", tier_moves, 11.0, 4.6),
        Picture("level", "level", "reading", "", level_over_time, 9.0, 4.2),
        Picture("roll_out", "starts", "starts", "manager", who_begins_when, 10.0, 2.0, 0.24),
    )
    found = (one for one in pictures if one.table == table.info.name and column in (None, one.column) and one.needs in table)
    return next(found, None)


def finish(table: Table, ax: matplotlib.axes.Axes) -> matplotlib.axes.Axes:
    """What all pictures share: the title, few lines, quiet ticks."""
    ax.set_title(table.info.title or table.info.name, loc="left", color=INK, fontsize=12)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    ax.tick_params(colors=MUTED)
    return ax


def count_words(low: float, high: float) -> str:
    """A count or a range of counts."""
    return f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"


def dots(ax: matplotlib.axes.Axes, table: Table, shape: Shape) -> None:
    """One row per group: a dot with its interval and its n."""
    values, low, high = (shape.factor * part for part in (shape.values, shape.low, shape.high))
    labels = shape.labels(table)
    places = numpy.arange(len(labels))
    there = ~numpy.isnan(values)
    whiskers = there & ~numpy.isnan(low) & ~numpy.isnan(high)
    ax.hlines(places[whiskers], low[whiskers], high[whiskers], color=BAND, linewidth=5)
    faces = ["white" if few else ACCENT for few in shape.few[there]]
    ax.scatter(values[there], places[there], facecolors=faces, edgecolors=ACCENT, s=32, zorder=3, clip_on=False)
    ax.set_yticks(places, [f"{label}  n = {n:,.0f}" for label, n in zip(labels, shape.n)])
    ax.set_ylim(len(labels) - 0.4, -0.6)
    begin = min([0.0, *low[whiskers], *values[there]])
    if shape.unit == "share" and begin >= 0:
        ax.set_xlim(0, 100)
    elif begin >= 0:
        ax.set_xlim(left=0)
    else:
        ax.axvline(0, color=MUTED, linewidth=1)
    for place in places[~there]:
        ax.annotate("no figure", (0.01, place), xycoords=("axes fraction", "data"), va="center", color=MUTED, fontsize=9)
    ax.set_xlabel(f"{shape.axis_label}, dot with {shape.interval}{shape.few_words}", color=MUTED)
    ax.grid(axis="x", color="#e3e7eb", linewidth=0.8)
    ax.set_axisbelow(True)


def line(ax: matplotlib.axes.Axes, table: Table, shape: Shape) -> None:
    """One point per period, with the band of the intervals."""
    assert shape.period is not None
    days = table[shape.period].astype("datetime64[D]")
    values, low, high = (shape.factor * part for part in (shape.values, shape.low, shape.high))
    ax.fill_between(days, low, high, color=BAND, linewidth=0)
    ax.plot(days, values, color=ACCENT, marker="o", markersize=3, clip_on=False)
    ax.plot(days[shape.few], values[shape.few], color=ACCENT, marker="o", markersize=5, markerfacecolor="white", linestyle="", clip_on=False)
    ax.set_ylim(0, 100) if shape.unit == "share" else ax.set_ylim(bottom=0)
    ax.set_ylabel(shape.axis_label, color=MUTED)
    known = shape.n[~numpy.isnan(shape.values)]
    counts = count_words(known.min(), known.max()) if len(known) else "0"
    ax.set_xlabel(f"{shape.period} beginning; band: {shape.interval}; n = {counts} per {shape.period}{shape.few_words}", color=MUTED)
    ax.grid(color="#e3e7eb", linewidth=0.8)
    ax.set_axisbelow(True)


def heat_map(ax: matplotlib.axes.Axes, table: Table, shape: Shape) -> None:
    """One row per group, one column per period; what has no value is hatched."""
    import matplotlib.colors
    import matplotlib.pyplot

    assert shape.period is not None
    labels = shape.labels(table)
    rows = list(dict.fromkeys(labels))
    columns = numpy.unique(table[shape.period])
    cells = numpy.full((len(rows), len(columns)), numpy.nan)
    counts = numpy.zeros((len(rows), len(columns)))
    few = []
    for label, day, value, n, is_few in zip(labels, table[shape.period], shape.factor * shape.values, shape.n, shape.few):
        place = rows.index(label), int(numpy.searchsorted(columns, day))
        cells[place] = value
        counts[place] = n
        if is_few and not numpy.isnan(value):
            few.append(place)
    steps = matplotlib.colors.LinearSegmentedColormap.from_list("roir", ["#eaf1f7", "#bfd7e8", "#82b1d3", "#2c73a8", "#0d4270"])
    highest = 100.0 if shape.unit == "share" else float(numpy.nanmax(cells)) if not numpy.isnan(cells).all() else 1.0
    ax.set_facecolor("white")
    ax.patch.set_hatch("////")
    ax.patch.set_edgecolor("#c9ced4")
    grid = ax.pcolormesh(
        numpy.arange(len(columns) + 1), numpy.arange(len(rows) + 1), numpy.ma.masked_invalid(cells), cmap=steps, vmin=0, vmax=highest
    )
    if few:
        ax.scatter([column + 0.5 for _, column in few], [row + 0.5 for row, _ in few], s=16, facecolors="white", edgecolors=INK, linewidths=0.8)
    ax.invert_yaxis()
    per_cell = [count_words(row[row > 0].min(), row[row > 0].max()) if (row > 0).any() else "0" for row in counts]
    ax.set_yticks(numpy.arange(len(rows)) + 0.5, [f"{row}  n = {n}" for row, n in zip(rows, per_cell)])
    every = max(1, -(-len(columns) // 10))
    ticks = numpy.arange(0, len(columns), every)
    ax.set_xticks(ticks + 0.5, [str(columns[tick]) for tick in ticks], rotation=30, ha="right")
    ax.set_xlabel(f"{shape.period} beginning; hatched: no figure{shape.few_words.replace('hollow', 'circle')}; n per {shape.period}", color=MUTED)
    figure = ax.get_figure()
    assert figure is not None
    figure.colorbar(grid, ax=ax, label=shape.axis_label, shrink=0.9)
