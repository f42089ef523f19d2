# SPDX-License-Identifier: MIT
"""Forms of return, as tables of their own."""

from __future__ import annotations

from . import _core
from ._table import Table


class ForestPicture:
    """Figures of many units side by side on one axis, around nothing in the middle. A notebook shows it. Immutable."""

    __slots__ = ("_figures", "_svg", "_words")

    def __init__(self, svg: str, words: str, figures: Table) -> None:
        """Pictures are made by roir.change_chart."""
        self._svg = svg
        self._words = words
        self._figures = figures

    @property
    def svg(self) -> str:
        """The picture as one inline SVG: no script, no font, nothing loaded."""
        return self._svg

    @property
    def figures(self) -> Table:
        """Every figure of it: in its own unit (``value``), on the axis (``position``), n, and the code where there is no mark."""
        return self._figures

    def __str__(self) -> str:
        """The picture in a few sentences."""
        return self._words

    def __repr__(self) -> str:
        """How many rows it has."""
        return f"<roir.ForestPicture: {len(self._figures)} rows>"

    def _repr_svg_(self) -> str:
        return self._svg


def change_chart(change: Table, *, width: int = 760) -> ForestPicture:
    """What changed, as a forest plot over the forms of return.

    Forms have different units, so the axis shows each change in percent of the level before, better to the right, whichever way better is.
    Standard deviations and points of a scale have no true zero: they stand in percent of one standard deviation or of the whole scale, as
    diamonds. Process forms are "delivered" and muted. A row of which the change cannot be told has a code in place of a mark.

    Parameters
    ----------
    change : Table
        What ``History.returns_change`` gave.
    width : int
        In pixels, 320 to 2,000; below 520 it is laid out for a phone.

    Raises
    ------
    NotFound
        (no_column) for another table.
    InvalidArgument
        (bad_chart) for another width.
    """
    svg, words, figures = _core.change_chart(change._columns, width)
    return ForestPicture(svg, words, Table(figures))


def return_forms(catalogue: _core.ReturnCatalogue | None = None) -> Table:
    """The forms of return: what each is seen by, where it stands, what one unit is worth, who says so, and what is a mere default.

    ``catalogue`` is by default that of the source, with its 32 forms.
    """
    return Table(_core.return_forms(catalogue or _core.ReturnCatalogue.built_in()))
