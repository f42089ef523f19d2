# SPDX-License-Identifier: MIT
"""Errors of roir that Python itself raises: made of the same parts as those of C++."""

from __future__ import annotations

import typing

from . import _core

E = typing.TypeVar("E", bound=_core.Error)


def error(kind: type[E], code: str, message: str, *, subject: str = "", place: str = "", hint: str = "") -> E:
    """An error of that kind, its text put together as C++ does."""
    made = kind((f"{place}: " if place else "") + f"{message} [{code}]" + (f" {hint}" if hint else ""))
    parts = {"code": code, "message": message, "subject": subject, "place": place, "hint": hint}
    for name, value in parts.items():
        setattr(made, name, value)
    return made
