# SPDX-License-Identifier: MIT
"""Data frames as the files that the readers take.

A frame goes through the same reader as a file, so that it is checked, aliased and reported in the same way. It is written as CSV text
into a temporary file that only the caller's user can read, and that is gone when reading ends.
"""

from __future__ import annotations

import contextlib
import csv
import datetime
import os
import pathlib
import tempfile
import typing

MIDNIGHT = datetime.time()


def is_frame(source: object) -> bool:
    """Whether something holds columns rather than naming a file."""
    return any(hasattr(source, name) for name in ("__arrow_c_stream__", "__dataframe__", "to_pydict", "columns"))


def columns_of(frame: typing.Any) -> dict[str, list[typing.Any]]:
    """The columns of a pandas or polars frame, or of anything that exports Arrow, as lists of Python values."""
    module = type(frame).__module__.partition(".")[0]
    if module == "pandas":
        return {str(name): frame[name].astype(object).where(frame[name].notna(), None).tolist() for name in frame.columns}
    if module == "polars":
        frame = frame.collect() if hasattr(frame, "collect") else frame
        return {name: frame.get_column(name).to_list() for name in frame.columns}
    if not hasattr(frame, "__arrow_c_stream__"):
        raise TypeError(f"{type(frame).__name__} is neither a path nor a data frame: give a path, a pandas or polars frame, or Arrow data")
    for library in ("pyarrow", "polars"):
        with contextlib.suppress(ImportError):
            if library == "pyarrow":
                import pyarrow

                return dict(pyarrow.RecordBatchReader.from_stream(frame).read_all().to_pydict())
            import polars

            return columns_of(polars.DataFrame(frame))
    raise ImportError("reading Arrow data needs pyarrow or polars: pip install pyarrow")


def cell(value: typing.Any, days_only: bool) -> str:
    """The text of one cell, as the readers expect it; empty for a missing one."""
    if value is None or value != value:  # NaN and NaT differ from themselves
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if days_only else value.isoformat(timespec="minutes")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) or hasattr(value, "is_integer"):
        return str(int(value)) if float(value).is_integer() else repr(float(value))
    return str(value)


def column_text(values: list[typing.Any]) -> list[str]:
    """One column as text. Times that are all midnight without a zone are days, which is how frames hold dates."""
    times = [value for value in values if isinstance(value, datetime.datetime) and value == value]
    days_only = all(time.time() == MIDNIGHT and time.tzinfo is None for time in times)
    return [cell(value, days_only) for value in values]


@contextlib.contextmanager
def as_file(frame: typing.Any) -> typing.Iterator[pathlib.Path]:
    """A temporary CSV file with what the frame holds."""
    columns = columns_of(frame)
    texts = [column_text(values) for values in columns.values()]
    descriptor, name = tempfile.mkstemp(prefix="roir-", suffix=".csv")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(columns)
            writer.writerows(zip(*texts))
        yield pathlib.Path(name)
    finally:
        os.unlink(name)
