# SPDX-License-Identifier: MIT
"""Forms of return, as tables of their own."""

from __future__ import annotations

from . import _core
from ._table import Table


def return_forms(catalogue: _core.ReturnCatalogue | None = None) -> Table:
    """The forms of return: what each is seen by, where it stands, what one unit is worth, who says so, and what is a mere default.

    ``catalogue`` is by default that of the source, with its 32 forms.
    """
    return Table(_core.return_forms(catalogue or _core.ReturnCatalogue.built_in()))
