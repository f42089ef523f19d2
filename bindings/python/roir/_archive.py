# SPDX-License-Identifier: MIT
"""How records and entries are pickled: records as roir's archives, verified before anything is read from them; entries as JSON."""

from __future__ import annotations

import typing


def load(record_type: typing.Any, archive: bytes) -> object:
    """The record in an archive. Pickles name this function, so it stays where it is."""
    return record_type._from_archive(archive)


def parse(entry_type: typing.Any, text: str) -> object:
    """The entry in JSON text. Pickles name this function, so it stays where it is."""
    return entry_type.from_json(text)
