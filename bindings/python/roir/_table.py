# SPDX-License-Identifier: MIT
"""Tables: what every metric of roir answers with."""

from __future__ import annotations

import dataclasses
import datetime
import typing

from . import _core

if typing.TYPE_CHECKING:
    import matplotlib.axes
    import numpy
    import pandas
    import polars

Cell = typing.Union[str, int, float, datetime.date, None]


@dataclasses.dataclass(frozen=True)
class TableInfo:
    """What a table says about itself: enough to judge each figure without another document.

    Attributes
    ----------
    name : str
        The metric, in snake_case.
    title : str
        For people.
    definition : str
        What the value is, in words.
    policy : str
        The parameters that went in, ``name=value; ...``.
    audience : str
        For whom it was made; empty for a working table of the holder of the data.
    notes : tuple of str
        What a reader has to know: flags, what was left out.
    """

    name: str
    title: str
    definition: str
    policy: str
    audience: str
    notes: tuple[str, ...]


class Table:
    """Named columns of equal length with a description. Immutable.

    The columns of an estimate ``x`` stand side by side: ``x``, ``x_low``, ``x_high`` (its 95 % interval), ``x_n`` (what is behind it),
    ``x_status`` and ``x_method``. Missing cells are NaN, NaT or None, never zero.

    A table shows itself in a notebook. Any library that reads Arrow takes it through ``__arrow_c_stream__``.
    """

    __slots__ = ("_columns", "_info")

    def __init__(self, columns: _core.Table) -> None:
        """Tables are made by roir: by the methods of a History."""
        self._columns = columns
        self._info = TableInfo(
            columns.name, columns.title, columns.definition, columns.policy, columns.audience, tuple(columns.notes)
        )

    @property
    def info(self) -> TableInfo:
        """What the table says about itself."""
        return self._info

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return tuple(self._columns.columns)

    def __len__(self) -> int:
        """Number of rows."""
        return len(self._columns)

    def __contains__(self, column: object) -> bool:
        """Whether there is a column of that name."""
        return column in self.columns

    def __getitem__(self, column: str) -> numpy.ndarray[typing.Any, typing.Any]:
        """A column as a read-only numpy array of shape (rows,), which may outlive the table.

        Numbers are float64 (missing: NaN), whole numbers int64 (float64 where some are missing), dates datetime64[D] (missing: NaT), text
        objects (missing: None). Numbers without missing cells are not copied.

        Raises
        ------
        NotFound
            (no_column) if there is none; the hint names those there are.
        """
        array: numpy.ndarray[typing.Any, typing.Any] = self._columns.array(column)
        return array

    def unit(self, column: str) -> str:
        """The unit of a column, such as "share", "days" or "min"; empty for keys and labels."""
        return self._columns.unit(column)

    def words(self, column: str) -> str:
        """One sentence about a column; may be empty."""
        return self._columns.words(column)

    def is_bounds(self, column: str) -> bool:
        """Whether ``_low`` and ``_high`` beside an estimate are bounds of what is assumed, not its 95 % interval."""
        return self._columns.is_bounds(column)

    def kind(self, column: str) -> str:
        """What a column holds: "text", "integer", "number" or "date"."""
        return self._columns.kind(column)

    def __iter__(self) -> typing.Iterator[dict[str, Cell]]:
        """The rows as dictionaries; a missing cell is None."""
        names = self.columns
        cells = [self._columns.cells(name) for name in names]
        for row in zip(*cells):
            yield dict(zip(names, row))

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas DataFrame, with the description in ``attrs``.

        Whole numbers with missing cells become Int64, dates datetime64[s].

        Raises
        ------
        ImportError
            if pandas is not installed.
        """
        try:
            import pandas
        except ImportError as error:
            raise ImportError("to_pandas() needs pandas: pip install 'roir[pandas]'") from error
        columns: dict[str, typing.Any] = {}
        for name in self.columns:
            kind = self.kind(name)
            if kind == "integer" and self[name].dtype.kind == "f":
                columns[name] = pandas.array(self._columns.cells(name), dtype="Int64")
            elif kind == "date":
                columns[name] = self[name].astype("datetime64[s]")
            else:
                columns[name] = self[name].copy()
        frame = pandas.DataFrame(columns)
        frame.attrs.update(dataclasses.asdict(self.info))
        return frame

    def to_polars(self) -> polars.DataFrame:
        """A polars DataFrame, through Arrow.

        Raises
        ------
        ImportError
            if polars is not installed.
        """
        try:
            import polars
        except ImportError as error:
            raise ImportError("to_polars() needs polars: pip install 'roir[polars]'") from error
        return polars.DataFrame(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A capsule with an Arrow stream of one batch; readers of Arrow take it without copying.

        ``requested_schema`` is ignored, as the protocol allows: text is utf8, whole numbers int64, numbers float64, dates date32.
        """
        return self._columns.arrow_stream()

    def to_csv(self) -> str:
        """Comma-separated values; numbers read back the same, cells that a spreadsheet would run as a formula are disarmed."""
        return self._columns.to_csv()

    def to_json(self) -> str:
        """The table with its description as JSON."""
        return self._columns.to_json()

    def to_text(self, max_rows: int = 40) -> str:
        """Plain text with aligned columns, at most ``max_rows`` rows."""
        return self._columns.to_text(max_rows)

    def to_html(self, max_rows: int = 60) -> str:
        """A fragment of HTML, escaped, at most ``max_rows`` rows."""
        return self._columns.to_html(max_rows)

    def plot(self, column: str | None = None, *, ax: matplotlib.axes.Axes | None = None) -> matplotlib.axes.Axes:
        """Draws an estimate, with its interval and n; see :func:`roir._plot.plot` for which picture is chosen when.

        Parameters
        ----------
        column : str, optional
            Which estimate; the first one of the table by default.
        ax : matplotlib Axes, optional
            Where to draw; a new figure by default.

        Returns
        -------
        matplotlib Axes

        Raises
        ------
        ImportError
            if matplotlib is not installed.
        InvalidArgument
            (nothing_to_plot) if the table holds no estimate.
        """
        from ._plot import plot

        return plot(self, column, ax)

    def __repr__(self) -> str:
        """The table as text."""
        return self.to_text(20)

    def _repr_html_(self) -> str:
        """For notebooks."""
        return self.to_html()
