# SPDX-License-Identifier: MIT
"""
The C++ side of roir. Private: use the names of the package roir.
"""
from __future__ import annotations
import collections.abc
import datetime
import numpy
import numpy.typing
import os
import pathlib
import roir._table
import typing
import typing_extensions
import zoneinfo
__all__: list[str] = ['Absence', 'Analysis', 'Cadence', 'Conflict', 'ContactPeriod', 'Employment', 'Error', 'FactInfo', 'Facts', 'Forbidden', 'FormatError', 'Holiday', 'InvalidArgument', 'ItipMessage', 'LimitExceeded', 'MeetingCancelled', 'MeetingHeld', 'MeetingKey', 'MeetingMissed', 'MeetingMoved', 'MeetingPlanned', 'MeetingSeries', 'NotFound', 'Person', 'Plan', 'Policy', 'ProgrammeAdoption', 'ReadReport', 'RecoveryAsked', 'Report', 'ReportingLine', 'SeriesChange', 'Table', 'UnattributedMeeting', 'VersionError', 'Window', 'analyse', 'calendar_busy', 'calendars_in', 'due_dates', 'errors_table', 'is_calendar', 'itip', 'plan', 'read', 'read_calendars', 'source_words', 'write_calendar']
class Error(Exception):
    """
    Base of all errors of roir.
    
    ``code`` is a stable word that programs may compare, ``message`` one sentence, ``subject`` what it is about,
    ``place`` where in the input, ``hint`` what to do. Each is text, empty where it does not apply.
    """
    code: str
    message: str
    subject: str
    place: str
    hint: str
class Conflict(Error):
    """
    Two statements that cannot both hold: two managers at one time, two facts with one id.
    """
class Forbidden(Error):
    """
    The audience or viewer may not see what was asked for.
    """
class FormatError(Error, ValueError):
    """
    Text or bytes that are not what they claim to be. Also a ValueError.
    """
class InvalidArgument(Error, ValueError):
    """
    A value or an argument that cannot be: a window that ends before it starts. Also a ValueError.
    """
class LimitExceeded(Error):
    """
    Input beyond a limit of size, depth or count that protects the reader.
    """
class NotFound(Error, LookupError):
    """
    Something named does not exist: a file, a person, a column, a metric. Also a LookupError.
    """
class VersionError(Error):
    """
    Data of a version that this build does not read.
    """
class Window:
    """
    Half-open range of days: ``begin`` counts, ``end`` no longer does.
    
    Windows that touch meet without a gap and without counting a day twice. Immutable.
    
    Examples
    --------
    >>> Window("2026-Q1") == Window("2026-01-01/2026-04-01")
    True
    """
    def __contains__(self, date: datetime.date) -> bool:
        """
        Whether the day counts.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Same begin and same end.
        """
    def __hash__(self) -> int:
        """
        Equal windows have equal hashes.
        """
    @typing.overload
    def __init__(self, text: str) -> None:
        """
        Reads a year "2026", a month "2026-03", a quarter "2026-Q1", an ISO week "2026-W05", or two dates "2026-01-05/2026-04-01".
        
        Raises InvalidArgument (bad_window) for any other text.
        """
    @typing.overload
    def __init__(self, begin: datetime.date, end: datetime.date) -> None:
        """
        From two dates; raises InvalidArgument (bad_window) if ``end`` is before ``begin``.
        """
    def __reduce__(self) -> tuple[type, tuple[str]]:
        """
        For pickle and copy.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal window.
        """
    def __str__(self) -> str:
        """
        "2026-01-05/2026-04-01".
        """
    @property
    def begin(self) -> datetime.date:
        """
        First day that counts.
        """
    @property
    def end(self) -> datetime.date:
        """
        First day that no longer counts.
        """
    @property
    def length_days(self) -> int:
        """
        Number of days.
        """
class Cadence:
    """
    How often a manager and a report agreed to meet. Immutable.
    
    Examples
    --------
    >>> Cadence("every 2 weeks").interval_days
    14.0
    >>> Cadence("RRULE:FREQ=WEEKLY;BYDAY=MO,TH").interval_days
    3.5
    """
    @staticmethod
    def parse(text: str, *, start: datetime.datetime | datetime.date | None = None, zone: str | zoneinfo.ZoneInfo | None = None, duration: datetime.timedelta | int | None = None) -> Cadence:
        """
        Reads the same texts; with a start it is a series of occurrences.
        
        Parameters
        ----------
        text : str
            "weekly" and its like, or lines: RRULE, RDATE, EXDATE, DTSTART (which goes before ``start``) and others.
        start : datetime.datetime or datetime.date, optional
            The first occurrence. A naive one is on the wall clock of ``zone``; an aware one may bring its zone.
        zone : str or zoneinfo.ZoneInfo, optional
            Whose wall clock the series keeps; without one the series is floating.
        duration : datetime.timedelta or int, optional
            How long a meeting takes; a whole number is minutes.
        
        Raises
        ------
        InvalidArgument
            (bad_cadence, bad_recurrence, unknown_time_zone) for what cannot be read
        
        Examples
        --------
        >>> from datetime import datetime
        >>> weekly = Cadence.parse("RRULE:FREQ=WEEKLY;BYDAY=MO", start=datetime(2026, 1, 5, 9), zone="Europe/London")
        >>> [str(t) for t in weekly.between(datetime(2026, 3, 23), datetime(2026, 4, 6))]
        ['2026-03-23 09:00:00+00:00', '2026-03-30 09:00:00+01:00']
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Same rule; "every 7 days" and "weekly" differ.
        """
    def __hash__(self) -> int:
        """
        Equal cadences have equal hashes.
        """
    def __init__(self, text: str) -> None:
        """
        Reads "weekly", "every 2 weeks", "every 10 days", "monthly", "monthly on 15", "monthly on first Monday", "3-4 per week", the ISO 8601 periods "P2W", "P10D", "P1M", and the lines of an iCalendar series such as "RRULE:FREQ=WEEKLY;BYDAY=MO".
        
        Raises InvalidArgument (bad_cadence, bad_recurrence) for any other text; its hint lists the forms.
        """
    def __reduce__(self) -> tuple[type, tuple[str]]:
        """
        For pickle and copy.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal cadence.
        """
    def __str__(self) -> str:
        """
        The canonical text.
        """
    def added(self, time: datetime.datetime | datetime.date) -> Cadence:
        """
        This series and one more occurrence.
        """
    def between(self, after: datetime.datetime | datetime.date, before: datetime.datetime | datetime.date) -> list[datetime.datetime]:
        """
        The starts t of the series with ``after <= t < before``, ascending.
        
        Aware datetimes of its zone, naive ones where it has none. ``after`` and ``before`` are datetimes or dates; naive ones are on the wall clock of the series, a date is its midnight. A wall clock that is skipped takes place later by the length of the gap, a repeated one is the first.
        
        Raises
        ------
        InvalidArgument
            (no_start) for a cadence without a start; (naive_cadence) for an aware time and a series without a zone
        LimitExceeded
            (too_many_steps) for a rule that asks for too much work
        """
    def cancelled(self, original: datetime.datetime | datetime.date) -> Cadence:
        """
        This series without the occurrence that it has at ``original``. Raises NotFound (no_occurrence) where it has none.
        """
    def columns(self, after: datetime.datetime | datetime.date, before: datetime.datetime | datetime.date) -> numpy.typing.NDArray[numpy.int64]:
        """
        The same as between(), as a NumPy array of int64: seconds since 1970-01-01T00:00, of UTC with a zone, of the wall clock without.
        """
    def due_days(self, window: Window, anchor: datetime.date) -> tuple[datetime.date, ...]:
        """
        The days in ``window`` on which a meeting would fall if nobody moved anything; none for a rota.
        """
    def moved(self, original: datetime.datetime | datetime.date, to: datetime.datetime | datetime.date) -> Cadence:
        """
        This series with the occurrence of ``original`` at ``to``; the others stay. Raises NotFound (no_occurrence) where it has none.
        """
    def occurrences(self, after: datetime.datetime | datetime.date, before: datetime.datetime | datetime.date) -> roir._table.Table:
        """
        The same as between(), as a Table that says where each comes from (rule, added, moved) and whether its wall clock was skipped or came twice.
        """
    def periods(self, window: Window, anchor: datetime.date) -> tuple[Window, ...]:
        """
        The periods in which one meeting is owed and that share a day with ``window``, whole. ``anchor`` is a day on which the series stood; it means nothing to a series with a start.
        """
    def starting(self, start: datetime.datetime | datetime.date, zone: str | zoneinfo.ZoneInfo | None = None, duration: datetime.timedelta | int | None = None) -> Cadence:
        """
        The series that this cadence makes from ``start`` on: first on the first due day at or after it, at its time of day. One with a start of its own is given as it is.
        """
    def to_string(self) -> str:
        """
        The canonical text, the same as str().
        """
    @property
    def interval_days(self) -> float:
        """
        Mean days between two meetings; 0 for a manager's rota.
        """
    @property
    def is_rota(self) -> bool:
        """
        Whether it is a manager's promise of so many meetings a week.
        """
    @property
    def max_per_week(self) -> int:
        """
        Most meetings per week of a rota; 0 for any other cadence.
        """
    @property
    def min_per_week(self) -> int:
        """
        Fewest meetings per week of a rota; 0 for any other cadence.
        """
    @property
    def minutes(self) -> int:
        """
        How long a meeting takes, in whole minutes; 0 = not said.
        """
    @property
    def start(self) -> datetime.datetime | None:
        """
        The first occurrence, as the series has it; None for a cadence without a start.
        """
    @property
    def zone(self) -> str | None:
        """
        The name of the zone whose wall clock the series keeps, or None.
        """
class MeetingSeries:
    """
    A series of one-to-ones, as much of it as a calendar may know. Immutable.
    
    There is no place for notes, topics or a description in it, and none is written.
    
    Examples
    --------
    >>> from datetime import datetime, timedelta, timezone
    >>> weekly = Cadence.parse("RRULE:FREQ=WEEKLY;BYDAY=MO", start=datetime(2026, 1, 5, 9), zone="Europe/London", duration=30)
    >>> series = MeetingSeries("ann", "bob", weekly, domain="hr.example.com", organizer="ann@example.com", attendee="bob@example.com")
    >>> series.to_ics(stamp=datetime(2026, 1, 1, tzinfo=timezone.utc)).count("BEGIN:VEVENT")
    1
    """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Same in every field.
        """
    def __hash__(self) -> int:
        """
        Equal series have equal hashes.
        """
    def __init__(self, manager_id: str, report_id: str, cadence: Cadence, *, domain: str = '', organizer: str | tuple[str, str] = '', attendee: str | tuple[str, str] = '', series_id: str = '', uid: str = '', summary: str = '1:1', sequence: typing.SupportsInt | typing.SupportsIndex = 0, cancelled: bool = False) -> None:
        """
        Puts a series together; what a calendar could not hold is refused at once.
        
        Parameters
        ----------
        manager_id, report_id, series_id : str
            Make the UID, together with ``domain``; they are hashed and not shown.
        cadence : Cadence
            With a start: Cadence.parse(text, start=..., zone=..., duration=...), also with occurrences moved, cancelled and added.
        domain : str
            Who issues the UID: a domain name of the organisation.
        organizer, attendee : str or tuple of str
            E-mail address of the manager and of the report, or address and name; empty = not named.
        uid : str
            The UID of a series that came out of a calendar; it goes before the ids.
        summary : str
            A neutral word; everybody who sees the calendar sees it.
        sequence : int
            As it was last sent; itip() says the next.
        cancelled : bool
            Whether the whole series was called off.
        
        Raises
        ------
        InvalidArgument
            (bad_text, bad_address, bad_domain, bad_uid, no_series_id, bad_sequence, no_start); its place names the field
        """
    def __repr__(self) -> str:
        """
        Its UID and SEQUENCE.
        """
    def replace(self, *, cadence: Cadence | None = None, attendee: str | tuple[str, str] | None = None, summary: str | None = None, sequence: typing.SupportsInt | typing.SupportsIndex | None = None, cancelled: bool | None = None) -> MeetingSeries:
        """
        The series with something changed; its UID stays.
        """
    def split(self, at: datetime.datetime | datetime.date, series_id: str) -> tuple[MeetingSeries, MeetingSeries]:
        """
        Two series, cut before the first occurrence at or after ``at``: the first keeps its UID, the second goes on under ``series_id``. For a change of this meeting and all that follow. Raises InvalidArgument (nothing_to_split, cannot_split).
        """
    def to_ics(self, *, stamp: datetime.datetime | datetime.date, method: str | None = None, until: datetime.datetime | datetime.date | None = None) -> str:
        """
        The series as the text of a calendar file, lines ended by CR LF.
        
        Parameters
        ----------
        stamp : datetime.datetime
            When this is written, aware; a later file has a later one.
        method : str, optional
            None for a file to import, "publish", or "request" and "cancel" for a message where one is enough (see itip()).
        until : datetime.datetime or datetime.date, optional
            Only for endless series of several rules, which become single events: up to when.
        
        Raises
        ------
        InvalidArgument
            (needs_until, several_messages, bad_method, no_address, naive_stamp)
        """
    @property
    def attendee(self) -> str | tuple[str, str]:
        """
        Address and name of who is invited.
        """
    @property
    def cadence(self) -> Cadence:
        """
        When.
        """
    @property
    def cancelled(self) -> bool:
        """
        Whether the whole series was called off.
        """
    @property
    def domain(self) -> str:
        """
        Who issues the UID.
        """
    @property
    def manager_id(self) -> str:
        """
        The manager's id.
        """
    @property
    def organizer(self) -> str | tuple[str, str]:
        """
        Address and name of who invites.
        """
    @property
    def report_id(self) -> str:
        """
        The direct report's id.
        """
    @property
    def sequence(self) -> int:
        """
        How often time, rule or status changed since it was first sent.
        """
    @property
    def series_id(self) -> str:
        """
        Tells apart several series of one pair.
        """
    @property
    def summary(self) -> str:
        """
        The neutral word that everybody sees.
        """
    @property
    def uid(self) -> str:
        """
        Its UID, the same whenever it is written.
        """
class ItipMessage:
    """
    One message about one UID (RFC 5546): send its text as text/calendar.
    """
    def __repr__(self) -> str:
        """
        What it does, without names.
        """
    @property
    def method(self) -> str:
        """
        "request" or "cancel"; also the parameter method of the content type.
        """
    @property
    def occurrence(self) -> datetime.datetime | datetime.date | None:
        """
        The one occurrence that it is about, as the series had it; None for all of it.
        """
    @property
    def sequence(self) -> int:
        """
        SEQUENCE.
        """
    @property
    def text(self) -> str:
        """
        The calendar object.
        """
    @property
    def to(self) -> str:
        """
        The address that it goes to.
        """
    @property
    def uid(self) -> str:
        """
        What it is about.
        """
class SeriesChange:
    """
    What became of a series, and what to send.
    """
    @property
    def messages(self) -> list[ItipMessage]:
        """
        What to send; empty when nothing changed that a calendar shows.
        """
    @property
    def series(self) -> MeetingSeries:
        """
        The series with its SEQUENCE: keep it, and compare with it next time.
        """
class FactInfo:
    """
    What every fact says about itself: its id, when it was learnt, where it comes from, and which fact it corrects.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    id : str | None
        the caller's id; empty = the natural key
    recorded_at : datetime.datetime | None
        when it was learnt; empty = as soon as it happened
    source : str
        file, system or person it comes from
    corrects : str | None
        the fact that this one replaces
    """
    @staticmethod
    def _from_archive(archive: bytes) -> FactInfo:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, id: str | None = None, recorded_at: datetime.datetime | str | None = None, source: str = '', corrects: str | None = None) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, id: str | None = ..., recorded_at: datetime.datetime | str | None = ..., source: str = ..., corrects: str | None = ...) -> FactInfo:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def corrects(self) -> str | None:
        """
        the fact that this one replaces
        """
    @property
    def id(self) -> str | None:
        """
        the caller's id; empty = the natural key
        """
    @property
    def recorded_at(self) -> datetime.datetime | None:
        """
        when it was learnt; empty = as soon as it happened
        """
    @property
    def source(self) -> str:
        """
        file, system or person it comes from
        """
class Person:
    """
    A person known to the organisation.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    id : str
        who
    name : str
        how to call them; may be empty
    time_zone : str
        IANA zone in which their days are days. [IANA zone]
    email : str
        address under which calendars know them, in any case; may be empty
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Person:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., id: str, name: str = '', time_zone: str = 'UTC', email: str = '') -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., id: str = ..., name: str = ..., time_zone: str = ..., email: str = ...) -> Person:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def email(self) -> str:
        """
        address under which calendars know them, in any case; may be empty
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def id(self) -> str:
        """
        who
        """
    @property
    def name(self) -> str:
        """
        how to call them; may be empty
        """
    @property
    def time_zone(self) -> str:
        """
        IANA zone in which their days are days. [IANA zone]
        """
class Employment:
    """
    One spell of employment, from its first day to the day on which it no longer holds.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    person : str
        who
    unit : str
        organisational unit; may be empty
    region : str
        whose holidays count; empty = only those of everybody
    fte : float
        share of full time, in (0, 1.5] [share of full time]
    work_days : str
        the days of the week they normally work
    from_ : datetime.date
        first day
    until : datetime.date | None
        first day no longer employed; empty = still employed
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Employment:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., person: str, unit: str = '', region: str = '', fte: float = 1.0, work_days: str = 'Mon-Fri', from_: datetime.date | str, until: datetime.date | str | None = None) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., person: str = ..., unit: str = ..., region: str = ..., fte: float = ..., work_days: str = ..., from_: datetime.date | str = ..., until: datetime.date | str | None = ...) -> Employment:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def from_(self) -> datetime.date:
        """
        first day
        """
    @property
    def fte(self) -> float:
        """
        share of full time, in (0, 1.5] [share of full time]
        """
    @property
    def person(self) -> str:
        """
        who
        """
    @property
    def region(self) -> str:
        """
        whose holidays count; empty = only those of everybody
        """
    @property
    def unit(self) -> str:
        """
        organisational unit; may be empty
        """
    @property
    def until(self) -> datetime.date | None:
        """
        first day no longer employed; empty = still employed
        """
    @property
    def work_days(self) -> str:
        """
        the days of the week they normally work
        """
class ReportingLine:
    """
    A spell in which one person leads another.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    report : str
        who is led
    manager : str
        who leads
    from_ : datetime.date
        first day
    until : datetime.date | None
        first day no longer so; empty = still so
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ReportingLine:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., report: str, manager: str, from_: datetime.date | str, until: datetime.date | str | None = None) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., report: str = ..., manager: str = ..., from_: datetime.date | str = ..., until: datetime.date | str | None = ...) -> ReportingLine:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def from_(self) -> datetime.date:
        """
        first day
        """
    @property
    def manager(self) -> str:
        """
        who leads
        """
    @property
    def report(self) -> str:
        """
        who is led
        """
    @property
    def until(self) -> datetime.date | None:
        """
        first day no longer so; empty = still so
        """
class Absence:
    """
    A time when someone is away. Why is nobody's business here.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    person : str
        who
    from_ : datetime.date
        first day away
    until : datetime.date | None
        first day back; empty = still away
    planned : bool
        whether it was known beforehand
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Absence:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., person: str, from_: datetime.date | str, until: datetime.date | str | None = None, planned: bool = False) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., person: str = ..., from_: datetime.date | str = ..., until: datetime.date | str | None = ..., planned: bool = ...) -> Absence:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def from_(self) -> datetime.date:
        """
        first day away
        """
    @property
    def person(self) -> str:
        """
        who
        """
    @property
    def planned(self) -> bool:
        """
        whether it was known beforehand
        """
    @property
    def until(self) -> datetime.date | None:
        """
        first day back; empty = still away
        """
class Holiday:
    """
    A public holiday.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    date : datetime.date
        the day
    region : str
        for whom; empty = for everybody
    name : str
        what it is called
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Holiday:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., date: datetime.date | str, region: str = '', name: str = '') -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., date: datetime.date | str = ..., region: str = ..., name: str = ...) -> Holiday:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def date(self) -> datetime.date:
        """
        the day
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def name(self) -> str:
        """
        what it is called
        """
    @property
    def region(self) -> str:
        """
        for whom; empty = for everybody
        """
class MeetingKey:
    """
    Which meeting a fact is about: the caller's id, or the two people and the planned start.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str | None
        the caller's id; empty = the natural key
    manager : str
        who leads
    report : str
        who is led
    planned_start : datetime.datetime | None
        the natural key needs it; empty for a held meeting nobody planned
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MeetingKey:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str | None = None, manager: str, report: str, planned_start: datetime.datetime | str | None = None) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, meeting: str | None = ..., manager: str = ..., report: str = ..., planned_start: datetime.datetime | str | None = ...) -> MeetingKey:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def manager(self) -> str:
        """
        who leads
        """
    @property
    def meeting(self) -> str | None:
        """
        the caller's id; empty = the natural key
        """
    @property
    def planned_start(self) -> datetime.datetime | None:
        """
        the natural key needs it; empty for a held meeting nobody planned
        """
    @property
    def report(self) -> str:
        """
        who is led
        """
class MeetingPlanned:
    """
    A meeting was arranged.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    meeting : MeetingKey
        which one
    minutes : int
        planned length; 0 = not said [min]
    basis : str
        how it is known (confirmed, attendance_log, calendar_only)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MeetingPlanned:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., meeting: MeetingKey, minutes: int = 0, basis: str = 'confirmed') -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., meeting: MeetingKey = ..., minutes: int = ..., basis: str = ...) -> MeetingPlanned:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def basis(self) -> str:
        """
        how it is known (confirmed, attendance_log, calendar_only)
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def meeting(self) -> MeetingKey:
        """
        which one
        """
    @property
    def minutes(self) -> int:
        """
        planned length; 0 = not said [min]
        """
class MeetingHeld:
    """
    A meeting took place.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    meeting : MeetingKey
        which one
    start : datetime.datetime
        when it began
    minutes : int
        how long it took; 0 = not said [min]
    basis : str
        how it is known (confirmed, attendance_log, calendar_only)
    manager_late : int | None
        minutes after the planned start at which the manager came; recorded only where both chose so [min]
    report_late : int | None
        the same for the report [min]
    manager_prep : int | None
        minutes the manager prepared [min]
    report_prep : int | None
        minutes the report prepared [min]
    manager_follow_up : int | None
        minutes the manager spent afterwards [min]
    report_follow_up : int | None
        minutes the report spent afterwards [min]
    replaces : str | None
        the cancelled or missed meeting that this one made up for
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MeetingHeld:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., meeting: MeetingKey, start: datetime.datetime | str, minutes: int = 0, basis: str = 'confirmed', manager_late: int | None = None, report_late: int | None = None, manager_prep: int | None = None, report_prep: int | None = None, manager_follow_up: int | None = None, report_follow_up: int | None = None, replaces: str | None = None) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., meeting: MeetingKey = ..., start: datetime.datetime | str = ..., minutes: int = ..., basis: str = ..., manager_late: int | None = ..., report_late: int | None = ..., manager_prep: int | None = ..., report_prep: int | None = ..., manager_follow_up: int | None = ..., report_follow_up: int | None = ..., replaces: str | None = ...) -> MeetingHeld:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def basis(self) -> str:
        """
        how it is known (confirmed, attendance_log, calendar_only)
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def manager_follow_up(self) -> int | None:
        """
        minutes the manager spent afterwards [min]
        """
    @property
    def manager_late(self) -> int | None:
        """
        minutes after the planned start at which the manager came; recorded only where both chose so [min]
        """
    @property
    def manager_prep(self) -> int | None:
        """
        minutes the manager prepared [min]
        """
    @property
    def meeting(self) -> MeetingKey:
        """
        which one
        """
    @property
    def minutes(self) -> int:
        """
        how long it took; 0 = not said [min]
        """
    @property
    def replaces(self) -> str | None:
        """
        the cancelled or missed meeting that this one made up for
        """
    @property
    def report_follow_up(self) -> int | None:
        """
        minutes the report spent afterwards [min]
        """
    @property
    def report_late(self) -> int | None:
        """
        the same for the report [min]
        """
    @property
    def report_prep(self) -> int | None:
        """
        minutes the report prepared [min]
        """
    @property
    def start(self) -> datetime.datetime:
        """
        when it began
        """
class MeetingMissed:
    """
    A meeting was due and one side or both did not come.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    meeting : MeetingKey
        which one
    by : str
        who did not come (unknown, manager, report, other)
    cause : str
        why (unknown, absence, workload, emergency, travel, forgotten, other)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MeetingMissed:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., meeting: MeetingKey, by: str = 'unknown', cause: str = 'unknown') -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., meeting: MeetingKey = ..., by: str = ..., cause: str = ...) -> MeetingMissed:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def by(self) -> str:
        """
        who did not come (unknown, manager, report, other)
        """
    @property
    def cause(self) -> str:
        """
        why (unknown, absence, workload, emergency, travel, forgotten, other)
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def meeting(self) -> MeetingKey:
        """
        which one
        """
class MeetingCancelled:
    """
    A meeting was called off.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    meeting : MeetingKey
        which one
    by : str
        who called it off (unknown, manager, report, other)
    cause : str
        why (unknown, absence, workload, emergency, travel, forgotten, other)
    at : datetime.datetime | None
        when the other side learnt it
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MeetingCancelled:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., meeting: MeetingKey, by: str = 'unknown', cause: str = 'unknown', at: datetime.datetime | str | None = None) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., meeting: MeetingKey = ..., by: str = ..., cause: str = ..., at: datetime.datetime | str | None = ...) -> MeetingCancelled:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def at(self) -> datetime.datetime | None:
        """
        when the other side learnt it
        """
    @property
    def by(self) -> str:
        """
        who called it off (unknown, manager, report, other)
        """
    @property
    def cause(self) -> str:
        """
        why (unknown, absence, workload, emergency, travel, forgotten, other)
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def meeting(self) -> MeetingKey:
        """
        which one
        """
class MeetingMoved:
    """
    A meeting was put to another time.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    meeting : MeetingKey
        which one; planned_start is where it stood before
    to : datetime.datetime
        where it stands now
    by : str
        who moved it (unknown, manager, report, other)
    cause : str
        why (unknown, absence, workload, emergency, travel, forgotten, other)
    at : datetime.datetime | None
        when the other side learnt it
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MeetingMoved:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., meeting: MeetingKey, to: datetime.datetime | str, by: str = 'unknown', cause: str = 'unknown', at: datetime.datetime | str | None = None) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., meeting: MeetingKey = ..., to: datetime.datetime | str = ..., by: str = ..., cause: str = ..., at: datetime.datetime | str | None = ...) -> MeetingMoved:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def at(self) -> datetime.datetime | None:
        """
        when the other side learnt it
        """
    @property
    def by(self) -> str:
        """
        who moved it (unknown, manager, report, other)
        """
    @property
    def cause(self) -> str:
        """
        why (unknown, absence, workload, emergency, travel, forgotten, other)
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def meeting(self) -> MeetingKey:
        """
        which one; planned_start is where it stood before
        """
    @property
    def to(self) -> datetime.datetime:
        """
        where it stands now
        """
class RecoveryAsked:
    """
    Somebody asked for a lost meeting to be made up for.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    meeting : MeetingKey
        the meeting that did not take place
    by : str
        who asked (unknown, manager, report, other)
    at : datetime.datetime
        when
    prompted : bool
        whether software had reminded them: then it is no sign of value (domain.md amendment 4)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> RecoveryAsked:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., meeting: MeetingKey, by: str = 'unknown', at: datetime.datetime | str, prompted: bool = False) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., meeting: MeetingKey = ..., by: str = ..., at: datetime.datetime | str = ..., prompted: bool = ...) -> RecoveryAsked:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when
        """
    @property
    def by(self) -> str:
        """
        who asked (unknown, manager, report, other)
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def meeting(self) -> MeetingKey:
        """
        the meeting that did not take place
        """
    @property
    def prompted(self) -> bool:
        """
        whether software had reminded them: then it is no sign of value (domain.md amendment 4)
        """
class ContactPeriod:
    """
    How much one-to-one time somebody had in a period, where single meetings are not known.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    person : str
        the direct report
    unit : str
        organisational unit in that period
    from_ : datetime.date
        first day
    until : datetime.date
        first day after
    meetings : int
        one-to-one meetings with the manager
    hours : float
        hours in them [h]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ContactPeriod:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., person: str, unit: str = '', from_: datetime.date | str, until: datetime.date | str, meetings: int = 0, hours: float = 0.0) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., person: str = ..., unit: str = ..., from_: datetime.date | str = ..., until: datetime.date | str = ..., meetings: int = ..., hours: float = ...) -> ContactPeriod:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def from_(self) -> datetime.date:
        """
        first day
        """
    @property
    def hours(self) -> float:
        """
        hours in them [h]
        """
    @property
    def meetings(self) -> int:
        """
        one-to-one meetings with the manager
        """
    @property
    def person(self) -> str:
        """
        the direct report
        """
    @property
    def unit(self) -> str:
        """
        organisational unit in that period
        """
    @property
    def until(self) -> datetime.date:
        """
        first day after
        """
class UnattributedMeeting:
    """
    A meeting of which only counts are known: it cannot be given to any pair.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    id : str
        which one
    start : datetime.datetime
        when it began
    hours : float
        length in hours [h]
    attendees : int
        how many took part
    cancelled : bool
        whether it was called off
    recurring : bool
        whether it belongs to a series
    """
    @staticmethod
    def _from_archive(archive: bytes) -> UnattributedMeeting:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., id: str, start: datetime.datetime | str, hours: float = 0.0, attendees: int = 0, cancelled: bool = False, recurring: bool = False) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., id: str = ..., start: datetime.datetime | str = ..., hours: float = ..., attendees: int = ..., cancelled: bool = ..., recurring: bool = ...) -> UnattributedMeeting:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def attendees(self) -> int:
        """
        how many took part
        """
    @property
    def cancelled(self) -> bool:
        """
        whether it was called off
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def hours(self) -> float:
        """
        length in hours [h]
        """
    @property
    def id(self) -> str:
        """
        which one
        """
    @property
    def recurring(self) -> bool:
        """
        whether it belongs to a series
        """
    @property
    def start(self) -> datetime.datetime:
        """
        when it began
        """
class Policy:
    """
    The named parameters of the metrics. Every table says the values that went into it.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    due_min_share : float
        share of their normal days that must be eligible for a period to be due, in (0, 1] [share]
    held_min_fraction : float
        share of the planned length that a held meeting must reach, in [0, 1] [share]
    grace : float
        grace after a period as a share of its length, in [0, 1] [share]
    absence_min_pause : int
        working days from which an absence stops the clock [working days]
    handover_grace : int
        eligible days of a new relationship that create nothing due [days]
    covered_slack : float
        part of an interval by which a gap may be longer and still counts as covered [intervals]
    drought_factor : float
        a gap of this many intervals is a drought [intervals]
    coverage_days : int
        days looked back for coverage where no cadence is declared [days]
    coverage_intervals : float
        intervals looked back for coverage where a cadence is declared [intervals]
    chase_window : int
        eligible days within which asking for a lost meeting counts [days]
    punctual_tolerance : int
        minutes late that still count as on time [min]
    capacity_per_week : float
        one-to-ones a manager can hold in a week [meetings]
    prep_minutes : int
        imputed preparation per side where none is recorded, minutes [min]
    follow_up_minutes : int
        imputed follow-up per side where none is recorded, minutes [min]
    waste_minutes : int
        minutes lost by the waiting side when a meeting is cancelled less than a day before [min]
    full_time_hours : int
        productive hours of a full-time year [h]
    day_hours : float
        hours of a working day [h]
    replacement_share : float
        cost of replacing a leaver as a share of a working year (median of 30 case studies) [share]
    replacement_share_low : float
        low end of that share [share]
    replacement_share_high : float
        high end of that share [share]
    min_group : int
        smallest group of persons that is published [persons]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Policy:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, due_min_share: float = 0.5, held_min_fraction: float = 0.5, grace: float = 0.2, absence_min_pause: int = 3, handover_grace: int = 14, covered_slack: float = 0.5, drought_factor: float = 2.0, coverage_days: int = 28, coverage_intervals: float = 2.0, chase_window: int = 7, punctual_tolerance: int = 5, capacity_per_week: float = 4.0, prep_minutes: int = 5, follow_up_minutes: int = 10, waste_minutes: int = 10, full_time_hours: int = 1600, day_hours: float = 8.0, replacement_share: float = 0.21, replacement_share_low: float = 0.15, replacement_share_high: float = 0.5, min_group: int = 5) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, due_min_share: float = ..., held_min_fraction: float = ..., grace: float = ..., absence_min_pause: int = ..., handover_grace: int = ..., covered_slack: float = ..., drought_factor: float = ..., coverage_days: int = ..., coverage_intervals: float = ..., chase_window: int = ..., punctual_tolerance: int = ..., capacity_per_week: float = ..., prep_minutes: int = ..., follow_up_minutes: int = ..., waste_minutes: int = ..., full_time_hours: int = ..., day_hours: float = ..., replacement_share: float = ..., replacement_share_low: float = ..., replacement_share_high: float = ..., min_group: int = ...) -> Policy:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def absence_min_pause(self) -> int:
        """
        working days from which an absence stops the clock [working days]
        """
    @property
    def capacity_per_week(self) -> float:
        """
        one-to-ones a manager can hold in a week [meetings]
        """
    @property
    def chase_window(self) -> int:
        """
        eligible days within which asking for a lost meeting counts [days]
        """
    @property
    def coverage_days(self) -> int:
        """
        days looked back for coverage where no cadence is declared [days]
        """
    @property
    def coverage_intervals(self) -> float:
        """
        intervals looked back for coverage where a cadence is declared [intervals]
        """
    @property
    def covered_slack(self) -> float:
        """
        part of an interval by which a gap may be longer and still counts as covered [intervals]
        """
    @property
    def day_hours(self) -> float:
        """
        hours of a working day [h]
        """
    @property
    def drought_factor(self) -> float:
        """
        a gap of this many intervals is a drought [intervals]
        """
    @property
    def due_min_share(self) -> float:
        """
        share of their normal days that must be eligible for a period to be due, in (0, 1] [share]
        """
    @property
    def follow_up_minutes(self) -> int:
        """
        imputed follow-up per side where none is recorded, minutes [min]
        """
    @property
    def full_time_hours(self) -> int:
        """
        productive hours of a full-time year [h]
        """
    @property
    def grace(self) -> float:
        """
        grace after a period as a share of its length, in [0, 1] [share]
        """
    @property
    def handover_grace(self) -> int:
        """
        eligible days of a new relationship that create nothing due [days]
        """
    @property
    def held_min_fraction(self) -> float:
        """
        share of the planned length that a held meeting must reach, in [0, 1] [share]
        """
    @property
    def min_group(self) -> int:
        """
        smallest group of persons that is published [persons]
        """
    @property
    def prep_minutes(self) -> int:
        """
        imputed preparation per side where none is recorded, minutes [min]
        """
    @property
    def punctual_tolerance(self) -> int:
        """
        minutes late that still count as on time [min]
        """
    @property
    def replacement_share(self) -> float:
        """
        cost of replacing a leaver as a share of a working year (median of 30 case studies) [share]
        """
    @property
    def replacement_share_high(self) -> float:
        """
        high end of that share [share]
        """
    @property
    def replacement_share_low(self) -> float:
        """
        low end of that share [share]
        """
    @property
    def waste_minutes(self) -> int:
        """
        minutes lost by the waiting side when a meeting is cancelled less than a day before [min]
        """
class ProgrammeAdoption:
    """
    A cadence was declared for somebody, from a day on.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    scope : str
        for whom (organisation, unit, manager, relationship, series)
    subject : str
        unit, manager id, or "manager/report" (also of a series); empty for the organisation
    cadence : Cadence
        how often
    minutes : int
        agreed length; 0 = not agreed [min]
    from_ : datetime.date
        first day
    until : datetime.date | None
        first day no longer; empty = still
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ProgrammeAdoption:
        """
        The record of an archive that was verified.
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., scope: str = 'organisation', subject: str = '', cadence: Cadence | str, minutes: int = 0, from_: datetime.date | str, until: datetime.date | str | None = None) -> None:
        """
        Makes a record of its fields and validates it.
        
        Raises
        ------
        TypeError
            for a field that is missing, unknown, or of another type
        InvalidArgument
            for values that cannot be
        """
    def __reduce__(self) -> tuple[typing.Any, ...]:
        """
        For pickle and copy: the record as one of roir's archives.
        """
    def __repr__(self) -> str:
        """
        An expression that makes an equal record.
        """
    def replace(self, *, fact: FactInfo = ..., scope: str = ..., subject: str = ..., cadence: Cadence | str = ..., minutes: int = ..., from_: datetime.date | str = ..., until: datetime.date | str | None = ...) -> ProgrammeAdoption:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    @property
    def cadence(self) -> Cadence:
        """
        how often
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def from_(self) -> datetime.date:
        """
        first day
        """
    @property
    def minutes(self) -> int:
        """
        agreed length; 0 = not agreed [min]
        """
    @property
    def scope(self) -> str:
        """
        for whom (organisation, unit, manager, relationship, series)
        """
    @property
    def subject(self) -> str:
        """
        unit, manager id, or "manager/report" (also of a series); empty for the organisation
        """
    @property
    def until(self) -> datetime.date | None:
        """
        first day no longer; empty = still
        """
class Facts:
    """
    Everything that was said, in the order in which it was added.
    
    Append-only; nothing is concluded here. Not for use from two threads at once.
    """
    def __init__(self) -> None:
        """
        No facts.
        """
    def __len__(self) -> int:
        """
        Number of facts.
        """
    @typing.overload
    def add(self, fact: Person) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: Employment) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: ReportingLine) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: Absence) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: Holiday) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: ProgrammeAdoption) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: MeetingPlanned) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: MeetingHeld) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: MeetingMissed) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: MeetingCancelled) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: MeetingMoved) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: RecoveryAsked) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: ContactPeriod) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: UnattributedMeeting) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    def last_day(self) -> datetime.date | None:
        """
        The last day on which something is known to have happened; None without any meeting.
        
        What was only planned does not count.
        """
class Table:
    """
    The columns of a table; roir.Table is what people use.
    """
    def __len__(self) -> int:
        """
        Number of rows.
        """
    def array(self, column: str) -> typing.Any:
        """
        The column as a read-only numpy array that keeps the table alive.
        """
    def arrow_stream(self) -> typing_extensions.CapsuleType:
        """
        A capsule with an Arrow stream of one batch.
        """
    def cells(self, column: str) -> list[typing.Any]:
        """
        The column as Python values; None where a cell is missing.
        """
    def is_bounds(self, column: str) -> bool:
        """
        Whether ``_low`` and ``_high`` beside a column are bounds of what is assumed, not a 95 % interval.
        """
    def kind(self, column: str) -> str:
        """
        What a column holds: text, integer, number or date.
        """
    def to_csv(self) -> str:
        """
        Comma-separated values.
        """
    def to_html(self, max_rows: typing.SupportsInt | typing.SupportsIndex = 60) -> str:
        """
        A fragment of HTML, escaped.
        """
    def to_json(self) -> str:
        """
        The table with its description as JSON.
        """
    def to_text(self, max_rows: typing.SupportsInt | typing.SupportsIndex = 40) -> str:
        """
        Plain text.
        """
    def unit(self, column: str) -> str:
        """
        The unit of a column; empty for keys and labels.
        """
    def words(self, column: str) -> str:
        """
        One sentence about a column.
        """
    @property
    def audience(self) -> str:
        """
        For whom it was made.
        """
    @property
    def columns(self) -> list[str]:
        """
        Names of the columns, in order.
        """
    @property
    def definition(self) -> str:
        """
        What the value is.
        """
    @property
    def name(self) -> str:
        """
        The metric, in snake_case.
        """
    @property
    def notes(self) -> list[str]:
        """
        What a reader has to know.
        """
    @property
    def policy(self) -> str:
        """
        The parameters that went in.
        """
    @property
    def title(self) -> str:
        """
        For people.
        """
class ReadReport:
    """
    The outcome of reading one file: rows_read is rows_loaded + rows_rejected.
    """
    def renamed(self, name: str) -> ReadReport:
        """
        The same report for data that had no file.
        """
    def to_text(self, max_errors: typing.SupportsInt | typing.SupportsIndex = 5) -> str:
        """
        Several lines for a person: counts, dialect, the first errors.
        """
    @property
    def columns(self) -> dict[str, str]:
        """
        What was read, by canonical name, and the header it was found under.
        """
    @property
    def date_order(self) -> str | None:
        """
        "day_first" or "month_first"; None when no date needed an order.
        """
    @property
    def delimiter(self) -> str:
        """
        Between the cells.
        """
    @property
    def dry_run(self) -> bool:
        """
        Whether nothing was loaded on purpose.
        """
    @property
    def encoding(self) -> str:
        """
        The encoding found or given.
        """
    @property
    def evidence(self) -> list[str]:
        """
        One sentence for each thing that was found out about the file.
        """
    @property
    def file(self) -> str:
        """
        The file as it was named.
        """
    @property
    def kind(self) -> str:
        """
        What it was read as: people, meetings, person_query, ...
        """
    @property
    def notes(self) -> list[str]:
        """
        What a reader of the figures has to know about these data.
        """
    @property
    def rows_blank(self) -> int:
        """
        Rows without any content.
        """
    @property
    def rows_loaded(self) -> int:
        """
        Rows that became facts, or would have in a dry run.
        """
    @property
    def rows_read(self) -> int:
        """
        Rows below the header, blank ones apart.
        """
    @property
    def rows_rejected(self) -> int:
        """
        Rows that did not, each with an error.
        """
    @property
    def unused_headers(self) -> list[str]:
        """
        Headers of the file that nothing was read from.
        """
class Report:
    """
    A report as plain values, and its renderings; all show the same digits.
    """
    def to_html(self) -> str:
        """
        One self-contained page: no script, nothing loaded from anywhere.
        """
    def to_json(self) -> str:
        """
        Each figure as a number, null when there is none, and as it is shown.
        """
    def to_text(self, width: typing.SupportsInt | typing.SupportsIndex = 80) -> str:
        """
        Plain text for a terminal, wrapped at ``width`` characters (40 to 400).
        """
    @property
    def as_of(self) -> str:
        """
        What was known when.
        """
    @property
    def audience(self) -> str:
        """
        For whom, in words.
        """
    @property
    def findings(self) -> list[tuple[str, str]]:
        """
        What matters most, as pairs of a headline and its detail.
        """
    @property
    def title(self) -> str:
        """
        Heading of the report.
        """
    @property
    def window(self) -> str:
        """
        From which day to which.
        """
class Analysis:
    """
    One history over one window; roir.History is what people use.
    """
    @staticmethod
    def metrics() -> list[str]:
        """
        Names of the metrics that ``table`` and ``compare`` know.
        """
    def answers(self) -> Table:
        """
        What these data can tell.
        """
    def break_even(self, unit: str, progress: typing.Any = None) -> Table:
        """
        What the hours would have to return.
        """
    def compare(self, before: Analysis, metric: str, by: str, every: str, progress: typing.Any = None) -> Table:
        """
        A metric now, before, and the difference.
        """
    def for_audience(self, audience: str) -> Analysis:
        """
        The same for an audience.
        """
    def issues(self) -> Table:
        """
        What was odd about the facts.
        """
    def of_unit(self, unit: str) -> Analysis:
        """
        The same for the direct reports of one unit.
        """
    def over(self, window: Window) -> Analysis:
        """
        The same over another window.
        """
    def report(self, title: str | None = None, source: str = '', progress: typing.Any = None) -> Report:
        """
        The report for the audience.
        """
    def table(self, metric: str, by: str, every: str, progress: typing.Any = None) -> Table:
        """
        The table of a metric.
        """
    def with_policy(self, policy: Policy) -> Analysis:
        """
        The same with other parameters.
        """
    @property
    def as_of(self) -> datetime.date:
        """
        The day the history is as of.
        """
    @property
    def audience(self) -> str | None:
        """
        The audience, if one was chosen.
        """
    @property
    def contact_periods(self) -> int:
        """
        Number of periods of a person of which only counts are known.
        """
    @property
    def meetings(self) -> int:
        """
        Number of meetings.
        """
    @property
    def persons(self) -> int:
        """
        Number of persons.
        """
    @property
    def policy(self) -> Policy:
        """
        The parameters.
        """
    @property
    def relationships(self) -> int:
        """
        Number of spells of a manager and a report.
        """
    @property
    def whole(self) -> Window:
        """
        From the first meeting to as_of.
        """
    @property
    def window(self) -> Window:
        """
        The window.
        """
class Plan:
    """
    A plan; roir.Plan is what people use.
    """
    def calendar(self, person: str | None, domain: str, addresses: collections.abc.Mapping[str, str], summary: str, stamp: typing.SupportsInt | typing.SupportsIndex, sequence: typing.SupportsInt | typing.SupportsIndex) -> str:
        """
        The meetings as iCalendar.
        """
    def replan(self, person: str, busy: collections.abc.Sequence[tuple[typing.SupportsInt | typing.SupportsIndex, typing.SupportsInt | typing.SupportsIndex]] | None, hours: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex] | None, analysis: Analysis | None) -> Plan:
        """
        The plan after one person's change.
        """
    def table(self) -> Table:
        """
        The meetings.
        """
    def to_text(self) -> str:
        """
        The plan for a person.
        """
    def unplanned(self) -> Table:
        """
        What could not be planned.
        """
    @property
    def as_of(self) -> datetime.date:
        """
        The day of the history.
        """
    @property
    def audience(self) -> str | None:
        """
        For whom it is; None for whoever holds the data.
        """
    @property
    def computed(self) -> list[str]:
        """
        Ids of the managers whose teams were planned for it.
        """
    @property
    def is_optimal(self) -> bool:
        """
        Whether it is proven that no plan is better.
        """
    @property
    def summary(self) -> dict[str, int]:
        """
        What it comes to, in counts.
        """
    @property
    def usual_slots(self) -> dict[str, tuple[int, int]]:
        """
        ISO weekday and minute of the day, by manager and report.
        """
    @property
    def window(self) -> Window:
        """
        The window it was asked for.
        """
def analyse(facts: Facts, as_of: datetime.date, policy: Policy, threads: typing.SupportsInt | typing.SupportsIndex = 1, progress: typing.Any = None) -> Analysis:
    """
    Folds facts into a history and opens it over everything that is known.
    """
def calendar_busy(analysis: Analysis, person: str, path: str, window: Window) -> list[tuple[int, int]]:
    """
    UTC seconds at which a person's iCalendar file keeps them busy around a window: pairs of from and until.
    """
def calendars_in(path: os.PathLike[str] | str) -> list[pathlib.Path]:
    """
    The calendars of a directory by name, or the file itself when it is one.
    """
def due_dates(days: collections.abc.Sequence[datetime.date], *, work_days: str = 'Mon-Fri', holidays: collections.abc.Sequence[datetime.date] = [], absences: collections.abc.Sequence[Window] = [], non_working: str = 'keep', move_days: typing.SupportsInt | typing.SupportsIndex = 31) -> roir._table.Table:
    """
    What becomes of due days on which somebody does not work.
    
    Parameters
    ----------
    days : sequence of datetime.date
        The days that a cadence names: ``cadence.due_days(...)``, or any others.
    work_days : str
        The weekdays on which everybody who is to meet works: "Mon-Fri", "MonTueThu".
    holidays : sequence of datetime.date
        Their holidays.
    absences : sequence of Window
        When one of them is away.
    non_working : str
        "keep" the day, move it "before" or "after" (to the nearest day on which everybody works), or "skip" it.
    move_days : int
        How many days to look for one; where there is none the day stays and says ``not_moved``.
    
    Returns
    -------
    Table
        nominal, day, change, reason
    
    Examples
    --------
    >>> import datetime, roir
    >>> fridays = roir.Cadence("weekly").due_days(roir.Window("2026-04"), datetime.date(2026, 4, 3))
    >>> table = roir.due_dates(fridays, holidays=[datetime.date(2026, 4, 3)], non_working="before")
    >>> next(iter(table))["day"]
    datetime.date(2026, 4, 2)
    """
def errors_table(reports: collections.abc.Sequence[ReadReport]) -> Table:
    """
    All rows that were not loaded.
    """
def is_calendar(path: os.PathLike[str] | str) -> bool:
    """
    Whether a file is a calendar by its name.
    """
def itip(before: MeetingSeries | None, after: MeetingSeries | None, *, stamp: datetime.datetime | datetime.date, until: datetime.datetime | datetime.date | None = None) -> SeriesChange:
    """
    What to send when a series that was sent as ``before`` is ``after`` now.
    
    Without ``before`` it invites, without ``after`` it calls the series off. One occurrence that moved or was cancelled is a message about it alone; SEQUENCE rises by one where time, rule or status changed.
    
    Returns
    -------
    SeriesChange
        the series with its SEQUENCE, to be kept, and the messages
    
    Raises
    ------
    InvalidArgument
        (different_series) for two UIDs or organisers; (no_address) unless both addresses are known
    """
def plan(analysis: Analysis, window: Window, managers: collections.abc.Sequence[str], hours: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex], hours_of: collections.abc.Mapping[str, collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex]], busy: collections.abc.Mapping[str, collections.abc.Sequence[tuple[typing.SupportsInt | typing.SupportsIndex, typing.SupportsInt | typing.SupportsIndex]]], usual: collections.abc.Mapping[str, tuple[typing.SupportsInt | typing.SupportsIndex, typing.SupportsInt | typing.SupportsIndex]], also_led: collections.abc.Mapping[str, str], weekly_limit: typing.SupportsInt | typing.SupportsIndex | None, limits: collections.abc.Mapping[str, typing.SupportsInt | typing.SupportsIndex], rooms: typing.SupportsInt | typing.SupportsIndex | None, slot_minutes: typing.SupportsInt | typing.SupportsIndex, meeting_minutes: typing.SupportsInt | typing.SupportsIndex, gap_minutes: typing.SupportsInt | typing.SupportsIndex, progress: typing.Any = None) -> Plan:
    """
    Plans the window.
    """
def read(kind: str, path: os.PathLike[str] | str, facts: Facts, progress: typing.Any = None, header_map: collections.abc.Mapping[str, str] = {}, delimiter: str | None = None, encoding: str | None = None, date_order: str | None = None, dry_run: bool = False, threads: typing.SupportsInt | typing.SupportsIndex = 1) -> list[ReadReport]:
    """
    Reads one file, or a directory, into ``facts``; all of it or, when it is stopped, nothing of it.
    """
def read_calendars(paths: collections.abc.Sequence[os.PathLike[str] | str], facts: Facts, progress: typing.Any = None, as_of: datetime.date | None = None, zone: str | None = None, set_aside: collections.abc.Sequence[str] = [], encoding: str | None = None, dry_run: bool = False) -> list[ReadReport]:
    """
    Reads calendars together into ``facts``, which know the people; all of them or, when it is stopped, nothing.
    """
def source_words(reports: collections.abc.Sequence[ReadReport]) -> str:
    """
    The files and their rows in a few words, for a report.
    """
def write_calendar(series: collections.abc.Sequence[MeetingSeries], *, stamp: datetime.datetime | datetime.date, method: str | None = None, until: datetime.datetime | datetime.date | None = None) -> str:
    """
    Several series as the text of one calendar file, each zone written once; the arguments are those of MeetingSeries.to_ics.
    
    Write it with ``newline=""`` or as bytes: its lines end in CR LF.
    """
__version__: str
