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
from ._history import History, Progress, Reading

Path = typing.Union[str, "os.PathLike[str]"]
Source = typing.Any
"""A path, a data frame (pandas, polars, anything with ``__arrow_c_stream__``), or a list of them."""

KINDS = ("people", "reporting_lines", "absences", "holidays", "programmes", "pay", "efforts", "meetings")


def read(
    path_or_paths: Path | typing.Sequence[Path] | None = None,
    *,
    meetings: Source = None,
    people: Source = None,
    reporting_lines: Source = None,
    absences: Source = None,
    holidays: Source = None,
    programmes: Source = None,
    pay: Source = None,
    efforts: Source = None,
    calendars: Path | typing.Sequence[Path] | None = None,
    as_of: datetime.date | str | None = None,
    calendar_zone: str | None = None,
    set_aside: typing.Sequence[str] = (),
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
        Files or directories, or journals (``roir.Journal``, the path of its file, or ``*.roir`` in a directory). Of which kind a file is follows from its name in a directory (people.csv, reporting_lines.csv, absences.csv,
        holidays.csv, programmes.csv, meetings.csv, pay.csv, efforts.csv) or from its headers; person queries and meeting queries of Viva Insights too.
        Calendars (.ics) may be among them.
    meetings, people, reporting_lines, absences, holidays, programmes, pay, efforts : path, data frame, or list of them, optional
        What is of a known kind. A frame has the headers of the file in its place.
    calendars : path or list of paths, optional
        iCalendar files of one or several people. They are read last and together; which of their meetings are one-to-ones is decided from
        who is invited and who leads whom, never from a title. People are known by their ``email``.
    as_of : datetime.date or str, optional
        The day on which all this was known; what happened later is left out. By default the last day on which something happened in
        the data, because roir never asks the clock; ``reading.notes`` says which.
    calendar_zone : str, optional
        IANA zone of times in calendars that name none, where neither the organiser's zone nor that of the calendar is known.
    set_aside : sequence of str, optional
        Addresses that count as no participants of a meeting: assistants, recorders.
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
    given = (meetings, people, reporting_lines, absences, holidays, programmes, pay, efforts)
    options = _options(header_map, delimiter, encoding, date_order, False, progress, threads)
    as_of = _day(as_of)
    shared = {"as_of": as_of, "zone": calendar_zone, "set_aside": list(set_aside)}
    journals, paths = _journals(path_or_paths)
    reports, relationships, readings, goals, tiers = _read_journals(facts, journals, as_of, progress)
    if paths or not journals or any(source is not None for source in (*given, calendars)):
        reports += _read_all(facts, paths, given, calendars, options, shared)
    return history_of(
        facts,
        as_of=as_of,
        policy=policy,
        threads=threads,
        progress=progress,
        reports=reports,
        relationships=relationships,
        readings=readings,
        goals=goals,
        tiers=tiers,
    )


def check(
    path_or_paths: Path | typing.Sequence[Path] | None = None,
    *,
    meetings: Source = None,
    people: Source = None,
    reporting_lines: Source = None,
    absences: Source = None,
    holidays: Source = None,
    programmes: Source = None,
    pay: Source = None,
    efforts: Source = None,
    calendars: Path | typing.Sequence[Path] | None = None,
    as_of: datetime.date | str | None = None,
    calendar_zone: str | None = None,
    set_aside: typing.Sequence[str] = (),
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
    given = (meetings, people, reporting_lines, absences, holidays, programmes, pay, efforts)
    options = _options(header_map, delimiter, encoding, date_order, True, progress, threads)
    facts = _core.Facts()
    shared = {"as_of": _day(as_of), "zone": calendar_zone, "set_aside": list(set_aside)}
    return Reading(_read_all(facts, path_or_paths, given, calendars, options, shared))


def history_of(
    facts: _core.Facts,
    *,
    as_of: datetime.date | str | None = None,
    policy: _core.Policy | None = None,
    threads: int = 1,
    progress: Progress | None = None,
    reports: typing.Sequence[_core.ReadReport] = (),
    relationships: typing.Sequence[_core.RelationshipState] = (),
    readings: typing.Sequence[_core.KpiReading] = (),
    goals: typing.Sequence[_core.Goal] = (),
    tiers: typing.Sequence[_core.DecideTier] = (),
) -> History:
    """The history that follows from facts, for one day, with what was talked about and promised in relationships, and with readings of
    performance, goals and decided tiers of people.

    ``as_of`` is by default the last day on which something happened. Raises InvalidArgument (no_as_of) where no meeting tells one.
    """
    notes = []
    as_of = _day(as_of)
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
    analysis = _core.analyse(facts, as_of, policy or _core.Policy(), threads, progress, list(relationships))
    if readings or goals:
        analysis = _core.with_people(analysis, list(readings), list(goals))
    if tiers:
        analysis = _core.with_tiers(analysis, list(tiers))
    return History(analysis, Reading(reports, notes))


def _day(day: datetime.date | str | None) -> datetime.date | None:
    return _core.Window(f"{day}/{day}").begin if isinstance(day, str) else day


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


def _journals(sources: typing.Any) -> tuple[list[_core.Journal], list[Source]]:
    """The journals among sources, opened where a path names one or a directory holds one (``*.roir``), and the rest."""
    journals: list[_core.Journal] = []
    rest: list[Source] = []
    for source in _listed(sources):
        if isinstance(source, _core.Journal):
            journals.append(source)
        elif not is_frame(source) and _is_journal(pathlib.Path(os.fspath(source))):
            journals.append(_core.Journal.open(source))
        else:
            rest.append(source)
            if not is_frame(source):
                journals += [_core.Journal.open(path) for path in sorted(pathlib.Path(os.fspath(source)).glob("*.roir")) if _is_journal(path)]
    return journals, rest


def _is_journal(path: pathlib.Path) -> bool:
    """Whether a file is one of SQLite; that it is a journal of roir is seen when it is opened."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\x00"


def _read_journals(
    facts: _core.Facts, journals: list[_core.Journal], as_of: datetime.date | None, progress: Progress | None
) -> tuple[list[_core.ReadReport], list[_core.RelationshipState], list[_core.KpiReading], list[_core.Goal], list[_core.DecideTier]]:
    reports: list[_core.ReadReport] = []
    relationships: list[_core.RelationshipState] = []
    readings: list[_core.KpiReading] = []
    goals: list[_core.Goal] = []
    tiers: list[_core.DecideTier] = []
    for journal in journals:
        report, states, values, aims, decided = _core.read_journal(journal, facts, as_of, progress)
        reports.append(report)
        relationships += states
        readings += values
        goals += aims
        tiers += decided
    return reports, relationships, readings, goals, tiers


def _read_all(
    facts: _core.Facts,
    paths: typing.Any,
    given: tuple[Source, ...],
    calendars: typing.Any,
    options: dict[str, typing.Any],
    shared: dict[str, typing.Any],
) -> list[_core.ReadReport]:
    """The reports of everything, people first, because meetings name them, and calendars last, because they need all of it."""
    meetings, *others = given
    sources = [("any", path) for path in _listed(paths)]
    sources += [(kind, source) for kind, listed in zip(KINDS[:-1], others) for source in _listed(listed)]
    sources += [("meetings", source) for source in _listed(meetings)]
    files = [pathlib.Path(os.fspath(path)) for path in _listed(calendars)]
    if not sources and not files:
        raise error(_core.InvalidArgument, "nothing_to_read", "no file and no data frame was given", hint="read('people.csv') or read(meetings=frame)")
    reports, found = _read_tables(facts, sources, options)
    files += found
    if files:
        known = {name: options[name] for name in ("progress", "encoding", "dry_run")}
        if options["dry_run"]:  # calendars need people, and a dry run has loaded none
            facts = _core.Facts()
            _read_tables(facts, sources, {**options, "dry_run": False})
        reports += _core.read_calendars(files, facts, **known, **shared)
    return reports


def _read_tables(
    facts: _core.Facts, sources: list[tuple[str, Source]], options: dict[str, typing.Any]
) -> tuple[list[_core.ReadReport], list[pathlib.Path]]:
    """The reports of everything but calendars, and the calendars among the sources."""
    reports: list[_core.ReadReport] = []
    calendars: list[pathlib.Path] = []
    for kind, source in sources:
        found = _calendars(kind, source)
        calendars += found
        if found and _core.is_calendar(os.fspath(source)):
            continue
        try:
            reports += _read_one(facts, kind, source, options)
        except _core.NotFound as missing:
            if missing.code != "no_file" or not found:  # a directory of calendars alone is well
                raise
    return reports, calendars


def _calendars(kind: str, source: Source) -> list[pathlib.Path]:
    """The calendars that a path names, or the directory holds."""
    if kind != "any" or is_frame(source):
        return []
    return [pathlib.Path(path) for path in _core.calendars_in(os.fspath(source))]


def _read_one(facts: _core.Facts, kind: str, source: Source, options: dict[str, typing.Any]) -> list[_core.ReadReport]:
    if is_frame(source):
        exact = {**options, "delimiter": ",", "encoding": "UTF-8"}
        with as_file(source) as path:
            return [report.renamed(f"<{kind} frame>") for report in _core.read(kind, path, facts, **exact)]
    path = pathlib.Path(os.fspath(source))
    return _core.read("directory" if kind == "any" and path.is_dir() else kind, path, facts, **options)
