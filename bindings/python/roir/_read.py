# SPDX-License-Identifier: MIT
"""From files and frames to a History."""

from __future__ import annotations

import datetime
import os
import pathlib
import typing

from . import _core
from ._errors import error
from ._frames import as_file, is_frame
from ._history import History, Reading

Progress = typing.Callable[[str, int, int], object]
"""What long calls report to: called as ``progress(what, done, total)`` on the calling thread, ``total`` 0 when unknown. What it raises
stops the call."""

Path = typing.Union[str, "os.PathLike[str]"]
Source = typing.Any
"""A path, a data frame (pandas, polars, anything with ``__arrow_c_stream__``), or a list of them."""

KINDS = ("people", "reporting_lines", "absences", "holidays", "programmes", "meetings")


def read(
    path_or_paths: Path | typing.Sequence[Path] | None = None,
    *,
    meetings: Source = None,
    people: Source = None,
    reporting_lines: Source = None,
    absences: Source = None,
    holidays: Source = None,
    programmes: Source = None,
    as_of: datetime.date | str | None = None,
    header_map: typing.Mapping[str, str] | None = None,
    delimiter: str | None = None,
    encoding: str | None = None,
    date_order: typing.Literal["day_first", "month_first"] | None = None,
    progress: Progress | None = None,
    threads: int = 1,
    policy: _core.Policy | None = None,
) -> History:
    """Reads files, directories and data frames, and opens what they say over all the time that is known.

    Parameters
    ----------
    path_or_paths : path or list of paths, optional
        Files or directories. Of which kind a file is follows from its name in a directory (people.csv, reporting_lines.csv, absences.csv,
        holidays.csv, programmes.csv, meetings.csv) or from its headers; person queries and meeting queries of Viva Insights too.
    meetings, people, reporting_lines, absences, holidays, programmes : path, data frame, or list of them, optional
        What is of a known kind. A frame has the headers of the file in its place.
    as_of : datetime.date or str, optional
        The day on which all this was known; what happened later is left out. By default the last day on which something happened in
        the data, because roir never asks the clock; ``reading.notes`` says which.
    header_map : mapping, optional
        Canonical name of a column to its header in these files, where they differ.
    delimiter, encoding : str, optional
        Found out from each file by default; the evidence is in ``reading``.
    date_order : {"day_first", "month_first"}, optional
        Order of dates like 03/04/2026; by default found out, and refused when nothing tells.
    progress : callable, optional
        Called as ``progress(what, done, total)`` on this thread. Ctrl-C stops reading whether or not there is one.
    threads : int
        Threads that may work during the call; results do not depend on it.
    policy : Policy, optional
        Parameters of the metrics.

    Returns
    -------
    History
        Its ``reading`` says what was read, and which rows were not loaded and why. One bad row never stops the others.

    Raises
    ------
    NotFound
        (no_file, no_column, unknown_kind) for what is not there.
    FormatError, InvalidArgument, LimitExceeded
        for a file that cannot be read at all.
    KeyboardInterrupt
        on Ctrl-C, with nothing half done.
    """
    facts = _core.Facts()
    given = (meetings, people, reporting_lines, absences, holidays, programmes)
    options = _options(header_map, delimiter, encoding, date_order, False, progress, threads)
    reports = _read_all(facts, path_or_paths, given, options)
    return history_of(facts, as_of=as_of, policy=policy, threads=threads, progress=progress, reports=reports)


def check(
    path_or_paths: Path | typing.Sequence[Path] | None = None,
    *,
    meetings: Source = None,
    people: Source = None,
    reporting_lines: Source = None,
    absences: Source = None,
    holidays: Source = None,
    programmes: Source = None,
    header_map: typing.Mapping[str, str] | None = None,
    delimiter: str | None = None,
    encoding: str | None = None,
    date_order: typing.Literal["day_first", "month_first"] | None = None,
    progress: Progress | None = None,
    threads: int = 1,
) -> Reading:
    """A dry run of :func:`read`: reads everything, loads nothing, and says which rows would be rejected and why.

    Parameters are those of ``read``. Raises what ``read`` raises for a file that cannot be read at all.
    """
    given = (meetings, people, reporting_lines, absences, holidays, programmes)
    options = _options(header_map, delimiter, encoding, date_order, True, progress, threads)
    return Reading(_read_all(_core.Facts(), path_or_paths, given, options))


def history_of(
    facts: _core.Facts,
    *,
    as_of: datetime.date | str | None = None,
    policy: _core.Policy | None = None,
    threads: int = 1,
    progress: Progress | None = None,
    reports: typing.Sequence[_core.ReadReport] = (),
) -> History:
    """The history that follows from facts, for one day.

    ``as_of`` is by default the last day on which something happened. Raises InvalidArgument (no_as_of) where no meeting tells one.
    """
    notes = []
    if isinstance(as_of, str):
        as_of = _core.Window(f"{as_of}/{as_of}").begin
    if as_of is None:
        as_of = facts.last_day()
        if as_of is None:
            raise error(
                _core.InvalidArgument,
                "no_as_of",
                "there is no meeting and no contact period from which a last day would follow",
                subject="as_of",
                hint="Say as_of, or look at check(...) for why no row was loaded.",
            )
        notes.append(f"As of {as_of}, the last day on which something happened in these data.")
    analysis = _core.analyse(facts, as_of, policy or _core.Policy(), threads, progress)
    return History(analysis, Reading(reports, notes))


def _options(
    header_map: typing.Mapping[str, str] | None,
    delimiter: str | None,
    encoding: str | None,
    date_order: str | None,
    dry_run: bool,
    progress: Progress | None,
    threads: int,
) -> dict[str, typing.Any]:
    if threads < 1:
        raise error(_core.InvalidArgument, "bad_threads", f"threads is {threads}, and at least one is needed", subject="threads")
    return {
        "header_map": dict(header_map or {}),
        "delimiter": delimiter,
        "encoding": encoding,
        "date_order": date_order,
        "dry_run": dry_run,
        "progress": progress,
        "threads": threads,
    }


def _listed(source: Source) -> list[Source]:
    if source is None:
        return []
    return list(source) if isinstance(source, (list, tuple)) else [source]


def _read_all(
    facts: _core.Facts, paths: typing.Any, given: tuple[Source, ...], options: dict[str, typing.Any]
) -> list[_core.ReadReport]:
    """The reports of everything, people first, because meetings name them."""
    meetings, *others = given
    sources = [("any", path) for path in _listed(paths)]
    sources += [(kind, source) for kind, listed in zip(KINDS[:-1], others) for source in _listed(listed)]
    sources += [("meetings", source) for source in _listed(meetings)]
    if not sources:
        raise error(_core.InvalidArgument, "nothing_to_read", "no file and no data frame was given", hint="read('people.csv') or read(meetings=frame)")
    reports: list[_core.ReadReport] = []
    for kind, source in sources:
        reports += _read_one(facts, kind, source, options)
    return reports


def _read_one(facts: _core.Facts, kind: str, source: Source, options: dict[str, typing.Any]) -> list[_core.ReadReport]:
    if is_frame(source):
        exact = {**options, "delimiter": ",", "encoding": "UTF-8"}
        with as_file(source) as path:
            return [report.renamed(f"<{kind} frame>") for report in _core.read(kind, path, facts, **exact)]
    path = pathlib.Path(os.fspath(source))
    return _core.read("directory" if kind == "any" and path.is_dir() else kind, path, facts, **options)
