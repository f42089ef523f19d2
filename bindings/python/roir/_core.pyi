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
__all__: list[str] = ['Absence', 'AcceptPromise', 'AddAddendum', 'AddItem', 'Addendum', 'AgendaItem', 'AgendaSection', 'AgendaTemplate', 'AgreeAgreement', 'AgreePlan', 'AgreeRating', 'Analysis', 'AnswerMatter', 'AnswerPulse', 'AnswerUpward', 'ArrangeMeeting', 'Arrive', 'AskPulse', 'AttachEvidence', 'AttentionTerms', 'AuthorNote', 'BreakPromise', 'Cadence', 'CancelMeeting', 'CarriedPromise', 'CarriedTopic', 'CarryOver', 'ChaseMeeting', 'ChooseSharing', 'Clause', 'CloseItem', 'CloseLoop', 'CloseRelationship', 'CommandRefusal', 'ConfirmPromise', 'Conflict', 'ContactPeriod', 'Conversion', 'Counterfactual', 'Damage', 'DecideScoring', 'DecideTier', 'Decision', 'DeclinePromise', 'DeliverPromise', 'DevelopmentPlan', 'DevelopmentStep', 'DisputePromise', 'EditItem', 'Effort', 'Employment', 'EndMeeting', 'Entry', 'Erased', 'ErasureOutcome', 'Error', 'Evidence', 'ExpectationReview', 'FactInfo', 'Facts', 'FeedMark', 'Feedback', 'FileRecord', 'Finding', 'FinishMatter', 'FinishStep', 'Forbidden', 'FormatError', 'GiveFeedback', 'Goal', 'Head', 'Hold', 'HoldMeeting', 'Holiday', 'InvalidArgument', 'InvestmentTerms', 'ItipMessage', 'JointRating', 'Journal', 'KeepNote', 'KpiReading', 'LimitExceeded', 'LogTime', 'MakePromise', 'ManagerStart', 'MarkPhase', 'MarkTopic', 'Matter', 'Meeting', 'MeetingCancelled', 'MeetingChase', 'MeetingHeld', 'MeetingKey', 'MeetingMissed', 'MeetingMove', 'MeetingMoved', 'MeetingPage', 'MeetingPlanned', 'MeetingSeries', 'MessageParameter', 'MissMeeting', 'MoveMeeting', 'NextAction', 'NotFound', 'Note', 'OpenRelationship', 'OpenTopic', 'OutcomeSpread', 'PairContext', 'Pay', 'Person', 'Plan', 'PlanDevelopment', 'PlanStep', 'PlannedStart', 'Policy', 'PreparationLine', 'PreparationSheet', 'ProgrammeAdoption', 'Promise', 'PromiseColumns', 'PromiseLine', 'ProposeAgreement', 'Pulse', 'RaiseMatter', 'RateJointly', 'RateTone', 'ReadRecord', 'ReadReport', 'Recognise', 'Recognition', 'Record', 'RecoveryAsked', 'RegisterPlan', 'RegisteredPlan', 'Relationship', 'RelationshipPolicy', 'RelationshipState', 'RelationshipView', 'ReleasePromise', 'RenegotiatePromise', 'Renegotiation', 'Report', 'ReportingLine', 'RetentionPeriod', 'ReturnCatalogue', 'ReturnForm', 'ReviewExpectation', 'RollOutAsk', 'RollOutQuestion', 'Scoring', 'SeriesChange', 'Sharing', 'SignRecord', 'SpentTime', 'SpreadEstimate', 'StartMeeting', 'StartPromise', 'StreamId', 'Subject', 'SurvivalCurves', 'Table', 'TalkTally', 'TallyTalk', 'TeamScenario', 'TierAsk', 'TierPolicy', 'Topic', 'TopicStep', 'UnattributedMeeting', 'UnitScenario', 'UpwardAnswer', 'ValueRate', 'Verification', 'VersionError', 'Window', 'WorkingAgreement', 'WorldEffects', 'WorldScenario', 'WorldStream', 'WorldValues', 'WriteNote', 'adjusted_p_values', 'analyse', 'analysis_outcome_spread', 'analysis_plan_roll_out', 'analysis_roll_out_answer', 'analysis_roll_out_effect', 'analysis_roll_out_power', 'attention', 'attention_concentration', 'attention_lorenz', 'attention_parity', 'balance_table', 'below_fair_share', 'break_even_forms', 'calendar_busy', 'calendars_in', 'change_chart', 'clopper_pearson', 'decided_tiers', 'due_dates', 'e_value', 'e_value_of_limit', 'entry_kinds', 'entry_schema', 'errors_table', 'fcr_level', 'fieller', 'front_end_records', 'front_end_types', 'garwood', 'investment', 'is_calendar', 'itip', 'jeffreys', 'log_rank', 'may_decide_tier', 'may_see_tier', 'moves_over_time', 'partial_r2', 'plan', 'plan_hash', 'plan_roll_out', 'read', 'read_calendars', 'read_journal', 'record_schema', 'registered_plans', 'report', 'return_form_schema', 'return_forms', 'return_ladder', 'returns', 'returns_change', 'risk_ratio_of_difference', 'risk_ratio_of_hazard_ratio', 'robustness_value', 'roll_out_answer', 'roll_out_effect', 'roll_out_power', 'roll_out_table', 'scoring_on', 'sees_tiers_of', 'source_words', 'spread_of_outcomes', 'spread_table', 'survival_curves', 'tier_on', 'tier_steps', 'tiers_seen_by', 'tornado_svg', 'transition_headlines', 'transition_table', 'value_spread', 'value_tornado', 'whole_world', 'wilson', 'with_people', 'with_tiers', 'world_scenario', 'world_scenario_names', 'world_truth', 'write_calendar', 'write_csv']
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
    @staticmethod
    def from_json(text: str) -> FactInfo:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> Person:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> Employment:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> ReportingLine:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> Absence:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> Holiday:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
class Pay:
    """
    What a person earns, or people earn on average: what turns hours into money.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    scope : str
        for whom (person, unit, organisation)
    subject : str
        person id or unit; empty for the organisation
    amount : float
        pay of a full-time year before tax, above 0 [currency a year]
    currency : str
        three capital letters of ISO 4217: "GBP" [ISO 4217]
    price_year : int
        the year in whose prices it is, 1900 to 2200 [year]
    on_cost : float | None
        what employing costs on top, as a share of pay in [0, 3]; empty = not known [share]
    productive_hours : float | None
        hours worked in that year, in (0, 8784]; empty = full_time_hours of the policy [h]
    from_ : datetime.date
        first day
    until : datetime.date | None
        first day no longer so; empty = still so
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Pay:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Pay:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., scope: str = 'person', subject: str = '', amount: float = 0.0, currency: str = '', price_year: int = 0, on_cost: float | None = None, productive_hours: float | None = None, from_: datetime.date | str, until: datetime.date | str | None = None) -> None:
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
    def replace(self, *, fact: FactInfo = ..., scope: str = ..., subject: str = ..., amount: float = ..., currency: str = ..., price_year: int = ..., on_cost: float | None = ..., productive_hours: float | None = ..., from_: datetime.date | str = ..., until: datetime.date | str | None = ...) -> Pay:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def amount(self) -> float:
        """
        pay of a full-time year before tax, above 0 [currency a year]
        """
    @property
    def currency(self) -> str:
        """
        three capital letters of ISO 4217: "GBP" [ISO 4217]
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
    def on_cost(self) -> float | None:
        """
        what employing costs on top, as a share of pay in [0, 3]; empty = not known [share]
        """
    @property
    def price_year(self) -> int:
        """
        the year in whose prices it is, 1900 to 2200 [year]
        """
    @property
    def productive_hours(self) -> float | None:
        """
        hours worked in that year, in (0, 8784]; empty = full_time_hours of the policy [h]
        """
    @property
    def scope(self) -> str:
        """
        for whom (person, unit, organisation)
        """
    @property
    def subject(self) -> str:
        """
        person id or unit; empty for the organisation
        """
    @property
    def until(self) -> datetime.date | None:
        """
        first day no longer so; empty = still so
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
    @staticmethod
    def from_json(text: str) -> MeetingKey:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> MeetingPlanned:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> MeetingHeld:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> MeetingMissed:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> MeetingCancelled:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> MeetingMoved:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
        whether software had reminded them: then it is no sign of value
    """
    @staticmethod
    def _from_archive(archive: bytes) -> RecoveryAsked:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> RecoveryAsked:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
        whether software had reminded them: then it is no sign of value
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
    @staticmethod
    def from_json(text: str) -> ContactPeriod:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> UnattributedMeeting:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> Policy:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    @staticmethod
    def from_json(text: str) -> ProgrammeAdoption:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
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
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
class RelationshipPolicy:
    """
    The parameters of rules and preparation with their defaults. A plain value.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    held_min_fraction : float
        share of the planned length that a held meeting must reach, in [0, 1] [share]
    accepts_phone : bool
        whether a meeting by phone is as good as one where the two see each other
    page_words : float
        words on one page [words]
    page_characters : float
        characters on one page [characters]
    page_lines : float
        lines on one page [lines]
    max_pages : float
        pages of a record above which there is a warning, never a refusal [pages]
    prep_minutes : float
        minutes that the preparation sheet may take [min]
    prep_words_per_minute : float
        reading speed that the budget is reckoned with [words/min]
    file_within_hours : int
        time to file the record after a meeting [h]
    sign_within_days : int
        time to sign a filed record [days]
    chase_window_days : int
        eligible days within which a lost meeting is to be asked for [days]
    lapse_after_days : int
        days after which a lost meeting that nobody made up for has lapsed [days]
    quick_win_days : int
        longest time from promise to due day of a quick win [days]
    broken_after_days : int
        days after the due day from which an undelivered promise counts as broken [days]
    stale_after_days : int
        days after the due day from which an untouched promise is stale [days]
    max_renegotiations : int
        renegotiations after which a promise no longer counts as kept
    agreement_review_days : int
        days after which a working agreement is looked at again [days]
    agreement_grace_days : int
        days a new relationship may be without a complete working agreement [days]
    recognition_days : int
        days without recognition after which the sheet reminds of it [days]
    voice_silence_days : int
        days of silence on career, environment, suggestions or problems that are noted [days]
    quiet_topic_meetings : int
        meetings without touch after which an open topic is shown as long quiet
    balance_min_share : float
        least share of strategic, tactical, person and result items, in [0, 0.5] [share]
    kick_start_days : int
        days in which the manager gives first [days]
    arrange_lead_days : int
        working days before the end of a due period by which its meeting is to be arranged [days]
    template_share : float
        share of records from which a run of eight words counts as template text [share]
    late_credit : float
        what a promise that was kept late counts in say-do, in [0, 1] [share]
    half_life_days : float
        age at which a promise counts half in say-do and contribution [days]
    pulse_minutes : float
        minutes about the person that an answered pulse question counts as [min]
    effort_days : int
        days over which extra effort asked for is set against what was given in return [days]
    prep_line_seconds : int
        least time that a line of the sheet takes [s]
    prep_line_words : int
        words of a text that a line of the sheet shows [words]
    balance_meetings : int
        latest meetings over which the balance of items is looked at
    balance_min_items : int
        least items with a tag for saying anything about balance
    """
    @staticmethod
    def _from_archive(archive: bytes) -> RelationshipPolicy:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> RelationshipPolicy:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, held_min_fraction: float = 0.5, accepts_phone: bool = False, page_words: float = 500.0, page_characters: float = 3000.0, page_lines: float = 60.0, max_pages: float = 1.0, prep_minutes: float = 5.0, prep_words_per_minute: float = 200.0, file_within_hours: int = 48, sign_within_days: int = 7, chase_window_days: int = 7, lapse_after_days: int = 30, quick_win_days: int = 14, broken_after_days: int = 30, stale_after_days: int = 30, max_renegotiations: int = 2, agreement_review_days: int = 180, agreement_grace_days: int = 60, recognition_days: int = 30, voice_silence_days: int = 90, quiet_topic_meetings: int = 3, balance_min_share: float = 0.2, kick_start_days: int = 90, arrange_lead_days: int = 2, template_share: float = 0.5, late_credit: float = 0.0, half_life_days: float = 90.0, pulse_minutes: float = 2.0, effort_days: int = 180, prep_line_seconds: int = 4, prep_line_words: int = 30, balance_meetings: int = 5, balance_min_items: int = 4) -> None:
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
    def replace(self, *, held_min_fraction: float = ..., accepts_phone: bool = ..., page_words: float = ..., page_characters: float = ..., page_lines: float = ..., max_pages: float = ..., prep_minutes: float = ..., prep_words_per_minute: float = ..., file_within_hours: int = ..., sign_within_days: int = ..., chase_window_days: int = ..., lapse_after_days: int = ..., quick_win_days: int = ..., broken_after_days: int = ..., stale_after_days: int = ..., max_renegotiations: int = ..., agreement_review_days: int = ..., agreement_grace_days: int = ..., recognition_days: int = ..., voice_silence_days: int = ..., quiet_topic_meetings: int = ..., balance_min_share: float = ..., kick_start_days: int = ..., arrange_lead_days: int = ..., template_share: float = ..., late_credit: float = ..., half_life_days: float = ..., pulse_minutes: float = ..., effort_days: int = ..., prep_line_seconds: int = ..., prep_line_words: int = ..., balance_meetings: int = ..., balance_min_items: int = ...) -> RelationshipPolicy:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def accepts_phone(self) -> bool:
        """
        whether a meeting by phone is as good as one where the two see each other
        """
    @property
    def agreement_grace_days(self) -> int:
        """
        days a new relationship may be without a complete working agreement [days]
        """
    @property
    def agreement_review_days(self) -> int:
        """
        days after which a working agreement is looked at again [days]
        """
    @property
    def arrange_lead_days(self) -> int:
        """
        working days before the end of a due period by which its meeting is to be arranged [days]
        """
    @property
    def balance_meetings(self) -> int:
        """
        latest meetings over which the balance of items is looked at
        """
    @property
    def balance_min_items(self) -> int:
        """
        least items with a tag for saying anything about balance
        """
    @property
    def balance_min_share(self) -> float:
        """
        least share of strategic, tactical, person and result items, in [0, 0.5] [share]
        """
    @property
    def broken_after_days(self) -> int:
        """
        days after the due day from which an undelivered promise counts as broken [days]
        """
    @property
    def chase_window_days(self) -> int:
        """
        eligible days within which a lost meeting is to be asked for [days]
        """
    @property
    def effort_days(self) -> int:
        """
        days over which extra effort asked for is set against what was given in return [days]
        """
    @property
    def file_within_hours(self) -> int:
        """
        time to file the record after a meeting [h]
        """
    @property
    def half_life_days(self) -> float:
        """
        age at which a promise counts half in say-do and contribution [days]
        """
    @property
    def held_min_fraction(self) -> float:
        """
        share of the planned length that a held meeting must reach, in [0, 1] [share]
        """
    @property
    def kick_start_days(self) -> int:
        """
        days in which the manager gives first [days]
        """
    @property
    def lapse_after_days(self) -> int:
        """
        days after which a lost meeting that nobody made up for has lapsed [days]
        """
    @property
    def late_credit(self) -> float:
        """
        what a promise that was kept late counts in say-do, in [0, 1] [share]
        """
    @property
    def max_pages(self) -> float:
        """
        pages of a record above which there is a warning, never a refusal [pages]
        """
    @property
    def max_renegotiations(self) -> int:
        """
        renegotiations after which a promise no longer counts as kept
        """
    @property
    def page_characters(self) -> float:
        """
        characters on one page [characters]
        """
    @property
    def page_lines(self) -> float:
        """
        lines on one page [lines]
        """
    @property
    def page_words(self) -> float:
        """
        words on one page [words]
        """
    @property
    def prep_line_seconds(self) -> int:
        """
        least time that a line of the sheet takes [s]
        """
    @property
    def prep_line_words(self) -> int:
        """
        words of a text that a line of the sheet shows [words]
        """
    @property
    def prep_minutes(self) -> float:
        """
        minutes that the preparation sheet may take [min]
        """
    @property
    def prep_words_per_minute(self) -> float:
        """
        reading speed that the budget is reckoned with [words/min]
        """
    @property
    def pulse_minutes(self) -> float:
        """
        minutes about the person that an answered pulse question counts as [min]
        """
    @property
    def quick_win_days(self) -> int:
        """
        longest time from promise to due day of a quick win [days]
        """
    @property
    def quiet_topic_meetings(self) -> int:
        """
        meetings without touch after which an open topic is shown as long quiet
        """
    @property
    def recognition_days(self) -> int:
        """
        days without recognition after which the sheet reminds of it [days]
        """
    @property
    def sign_within_days(self) -> int:
        """
        time to sign a filed record [days]
        """
    @property
    def stale_after_days(self) -> int:
        """
        days after the due day from which an untouched promise is stale [days]
        """
    @property
    def template_share(self) -> float:
        """
        share of records from which a run of eight words counts as template text [share]
        """
    @property
    def voice_silence_days(self) -> int:
        """
        days of silence on career, environment, suggestions or problems that are noted [days]
        """
class OutcomeSpread:
    """
    How an outcome of one person and month varies without any effect: variances in the square of its unit.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    between_teams : float
        between managers, for good
    team_months : float
        of a manager's team from month to month, the same for all in it
    between_persons : float
        between the people of a team, for good
    within : float
        of a person from month to month
    team_decay : float
        correlation of a team's deviations in two successive months [share]
    person_decay : float
        correlation of a person's deviations in two successive months [share]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> OutcomeSpread:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> OutcomeSpread:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, between_teams: float = 0.0, team_months: float = 0.0, between_persons: float = 0.0, within: float = 0.0, team_decay: float = 0.0, person_decay: float = 0.0) -> None:
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
    def replace(self, *, between_teams: float = ..., team_months: float = ..., between_persons: float = ..., within: float = ..., team_decay: float = ..., person_decay: float = ...) -> OutcomeSpread:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def between_persons(self) -> float:
        """
        between the people of a team, for good
        """
    @property
    def between_teams(self) -> float:
        """
        between managers, for good
        """
    @property
    def person_decay(self) -> float:
        """
        correlation of a person's deviations in two successive months [share]
        """
    @property
    def team_decay(self) -> float:
        """
        correlation of a team's deviations in two successive months [share]
        """
    @property
    def team_months(self) -> float:
        """
        of a manager's team from month to month, the same for all in it
        """
    @property
    def within(self) -> float:
        """
        of a person from month to month
        """
class PlannedStart:
    """
    When a manager's team begins.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    manager : str
        whose team
    stratum : str
        drawn among the teams of the same stratum
    people : int
        how many the manager leads, as planned
    start : int | None
        months after the first month; empty = not within the trial [months]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> PlannedStart:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> PlannedStart:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, manager: str, stratum: str = '', people: int = 1, start: int | None = None) -> None:
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
    def replace(self, *, manager: str = ..., stratum: str = ..., people: int = ..., start: int | None = ...) -> PlannedStart:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def manager(self) -> str:
        """
        whose team
        """
    @property
    def people(self) -> int:
        """
        how many the manager leads, as planned
        """
    @property
    def start(self) -> int | None:
        """
        months after the first month; empty = not within the trial [months]
        """
    @property
    def stratum(self) -> str:
        """
        drawn among the teams of the same stratum
        """
class RegisterPlan:
    """
    Says how a roll-out will be analysed. A second plan of the same name does not replace the first: what it gives is exploratory.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    plan : str
        its name
    question : str
        what is to be found out, in words
    forms : tuple[str, ...]
        outcomes that are tested, those that count most first
    confirmatory : int
        how many of them, from the first, are confirmatory; at most 3
    doses : tuple[str, ...]
        what stands for "how much"; empty = begun or not
    design : str
        how it reaches everybody (stepped_wedge, parallel)
    estimator : str
        how the effect is computed (period_effects, staggered_difference)
    begin : datetime.date
        a day in the first month of outcomes
    months : int
        how many months of outcomes are looked at [months]
    alpha : float
        how often nothing may look like something [share]
    spread : OutcomeSpread
        the spread of the first outcome that the weights rest on
    assignment : tuple[PlannedStart, ...]
        who begins when, as drawn
    seed : int
        of the draw, and of the permutations that test it
    draws : int
        permutations, where not all are looked at
    """
    @staticmethod
    def _from_archive(archive: bytes) -> RegisterPlan:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> RegisterPlan:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, plan: str = '', question: str = '', forms: typing.Sequence[str] = (), confirmatory: int = 1, doses: typing.Sequence[str] = (), design: str = 'stepped_wedge', estimator: str = 'period_effects', begin: datetime.date | str, months: int = 12, alpha: float = 0.05, spread: OutcomeSpread = ..., assignment: typing.Sequence[PlannedStart] = (), seed: int = 0, draws: int = 9999) -> None:
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
    def replace(self, *, plan: str = ..., question: str = ..., forms: typing.Sequence[str] = ..., confirmatory: int = ..., doses: typing.Sequence[str] = ..., design: str = ..., estimator: str = ..., begin: datetime.date | str = ..., months: int = ..., alpha: float = ..., spread: OutcomeSpread = ..., assignment: typing.Sequence[PlannedStart] = ..., seed: int = ..., draws: int = ...) -> RegisterPlan:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def alpha(self) -> float:
        """
        how often nothing may look like something [share]
        """
    @property
    def assignment(self) -> tuple[PlannedStart, ...]:
        """
        who begins when, as drawn
        """
    @property
    def begin(self) -> datetime.date:
        """
        a day in the first month of outcomes
        """
    @property
    def confirmatory(self) -> int:
        """
        how many of them, from the first, are confirmatory; at most 3
        """
    @property
    def design(self) -> str:
        """
        how it reaches everybody (stepped_wedge, parallel)
        """
    @property
    def doses(self) -> tuple[str, ...]:
        """
        what stands for "how much"; empty = begun or not
        """
    @property
    def draws(self) -> int:
        """
        permutations, where not all are looked at
        """
    @property
    def estimator(self) -> str:
        """
        how the effect is computed (period_effects, staggered_difference)
        """
    @property
    def forms(self) -> tuple[str, ...]:
        """
        outcomes that are tested, those that count most first
        """
    @property
    def months(self) -> int:
        """
        how many months of outcomes are looked at [months]
        """
    @property
    def plan(self) -> str:
        """
        its name
        """
    @property
    def question(self) -> str:
        """
        what is to be found out, in words
        """
    @property
    def seed(self) -> int:
        """
        of the draw, and of the permutations that test it
        """
    @property
    def spread(self) -> OutcomeSpread:
        """
        the spread of the first outcome that the weights rest on
        """
class DecideTier:
    """
    A person's tier as somebody decided it, for some time. Natural key: person and from; said anew it ends sooner or reads otherwise.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    person : str
        whose
    tier : str
        which (low, steady, high)
    by : str
        who decided it: somebody who leads the person, and who says it themselves
    reason : str
        why, in their own words; never empty
    evidence : tuple[str, ...]
        what it rests on, one thing each; never empty
    from_ : datetime.date
        first day
    until : datetime.date
        first day no longer; at most 366 days after the first
    """
    @staticmethod
    def _from_archive(archive: bytes) -> DecideTier:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> DecideTier:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., person: str, tier: str = 'low', by: str, reason: str = '', evidence: typing.Sequence[str] = (), from_: datetime.date | str, until: datetime.date | str) -> None:
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
    def replace(self, *, fact: FactInfo = ..., person: str = ..., tier: str = ..., by: str = ..., reason: str = ..., evidence: typing.Sequence[str] = ..., from_: datetime.date | str = ..., until: datetime.date | str = ...) -> DecideTier:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def by(self) -> str:
        """
        who decided it: somebody who leads the person, and who says it themselves
        """
    @property
    def evidence(self) -> tuple[str, ...]:
        """
        what it rests on, one thing each; never empty
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
    def person(self) -> str:
        """
        whose
        """
    @property
    def reason(self) -> str:
        """
        why, in their own words; never empty
        """
    @property
    def tier(self) -> str:
        """
        which (low, steady, high)
        """
    @property
    def until(self) -> datetime.date:
        """
        first day no longer; at most 366 days after the first
        """
class DecideScoring:
    """
    Turns scoring on or off from a day on. The decision that began last holds.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    decision : str
        its name, such as the number of an agreement; results say it
    on : bool
        whether there may be scoring
    by : str
        who decided it, and says it themselves
    reason : str
        what for
    heard : str
        who was heard before, such as the employees' representatives; needed to turn it on
    from_ : datetime.date
        first day
    until : datetime.date
        first day no longer; at most 3 years after the first
    """
    @staticmethod
    def _from_archive(archive: bytes) -> DecideScoring:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> DecideScoring:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, decision: str = '', on: bool = False, by: str, reason: str = '', heard: str = '', from_: datetime.date | str, until: datetime.date | str) -> None:
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
    def replace(self, *, decision: str = ..., on: bool = ..., by: str = ..., reason: str = ..., heard: str = ..., from_: datetime.date | str = ..., until: datetime.date | str = ...) -> DecideScoring:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def by(self) -> str:
        """
        who decided it, and says it themselves
        """
    @property
    def decision(self) -> str:
        """
        its name, such as the number of an agreement; results say it
        """
    @property
    def from_(self) -> datetime.date:
        """
        first day
        """
    @property
    def heard(self) -> str:
        """
        who was heard before, such as the employees' representatives; needed to turn it on
        """
    @property
    def on(self) -> bool:
        """
        whether there may be scoring
        """
    @property
    def reason(self) -> str:
        """
        what for
        """
    @property
    def until(self) -> datetime.date:
        """
        first day no longer; at most 3 years after the first
        """
class AgendaSection:
    """
    One section of an agenda template.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    key : str
        stable word, e.g. "kpi"; items name it
    title : str
        what people read
    required : bool
        whether every meeting covers it
    minutes : int
        time set aside for it; 0 = not said [min]
    prompts : tuple[str, ...]
        questions that open it
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AgendaSection:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AgendaSection:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, key: str = '', title: str = '', required: bool = False, minutes: int = 0, prompts: typing.Sequence[str] = ()) -> None:
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
    def replace(self, *, key: str = ..., title: str = ..., required: bool = ..., minutes: int = ..., prompts: typing.Sequence[str] = ...) -> AgendaSection:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def key(self) -> str:
        """
        stable word, e.g. "kpi"; items name it
        """
    @property
    def minutes(self) -> int:
        """
        time set aside for it; 0 = not said [min]
        """
    @property
    def prompts(self) -> tuple[str, ...]:
        """
        questions that open it
        """
    @property
    def required(self) -> bool:
        """
        whether every meeting covers it
        """
    @property
    def title(self) -> str:
        """
        what people read
        """
class AgendaTemplate:
    """
    What a one-to-one of a programme talks about. Data: users edit or add templates without code.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    name : str
        which one, e.g. "one_to_one"
    version : int
        grows with each change
    structured : bool
        whether the order is fixed; otherwise order and extra items are free
    sections : tuple[AgendaSection, ...]
        in order
    overlays : tuple[str, ...]
        names of the overlays that were laid over it, in order
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AgendaTemplate:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AgendaTemplate:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, name: str = '', version: int = 1, structured: bool = False, sections: typing.Sequence[AgendaSection] = (), overlays: typing.Sequence[str] = ()) -> None:
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
    def replace(self, *, name: str = ..., version: int = ..., structured: bool = ..., sections: typing.Sequence[AgendaSection] = ..., overlays: typing.Sequence[str] = ...) -> AgendaTemplate:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def name(self) -> str:
        """
        which one, e.g. "one_to_one"
        """
    @property
    def overlays(self) -> tuple[str, ...]:
        """
        names of the overlays that were laid over it, in order
        """
    @property
    def sections(self) -> tuple[AgendaSection, ...]:
        """
        in order
        """
    @property
    def structured(self) -> bool:
        """
        whether the order is fixed; otherwise order and extra items are free
        """
    @property
    def version(self) -> int:
        """
        grows with each change
        """
class AddItem:
    """
    Puts an item on the agenda of a meeting that is still to come or going on. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    item : str
        a new id
    meeting : str
        on whose agenda
    section : str
        key of a section of the template; empty = none
    text : str
        what is to be talked about
    topic : str | None
        the topic it continues
    horizon : str
        how far ahead it looks (unknown, tactical, strategic)
    focus : str
        what it is about (unknown, person, results)
    problem : bool
        whether it is about something that goes wrong
    minutes : int
        time wanted for it; 0 = not said [min]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AddItem:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AddItem:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, item: str, meeting: str, section: str = '', text: str = '', topic: str | None = None, horizon: str = 'unknown', focus: str = 'unknown', problem: bool = False, minutes: int = 0) -> None:
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
    def replace(self, *, item: str = ..., meeting: str = ..., section: str = ..., text: str = ..., topic: str | None = ..., horizon: str = ..., focus: str = ..., problem: bool = ..., minutes: int = ...) -> AddItem:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def focus(self) -> str:
        """
        what it is about (unknown, person, results)
        """
    @property
    def horizon(self) -> str:
        """
        how far ahead it looks (unknown, tactical, strategic)
        """
    @property
    def item(self) -> str:
        """
        a new id
        """
    @property
    def meeting(self) -> str:
        """
        on whose agenda
        """
    @property
    def minutes(self) -> int:
        """
        time wanted for it; 0 = not said [min]
        """
    @property
    def problem(self) -> bool:
        """
        whether it is about something that goes wrong
        """
    @property
    def section(self) -> str:
        """
        key of a section of the template; empty = none
        """
    @property
    def text(self) -> str:
        """
        what is to be talked about
        """
    @property
    def topic(self) -> str | None:
        """
        the topic it continues
        """
class EditItem:
    """
    Changes an item that is still open. Either side; what is empty stays as it is.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    item : str
        which one
    section : str | None
        another section
    text : str | None
        another text
    topic : str | None
        another topic
    horizon : str | None
        how far ahead it looks
    focus : str | None
        what it is about
    problem : bool | None
        whether it is about something that goes wrong
    minutes : int | None
        time wanted for it [min]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> EditItem:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> EditItem:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, item: str, section: str | None = None, text: str | None = None, topic: str | None = None, horizon: str | None = None, focus: str | None = None, problem: bool | None = None, minutes: int | None = None) -> None:
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
    def replace(self, *, item: str = ..., section: str | None = ..., text: str | None = ..., topic: str | None = ..., horizon: str | None = ..., focus: str | None = ..., problem: bool | None = ..., minutes: int | None = ...) -> EditItem:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def focus(self) -> str | None:
        """
        what it is about
        """
    @property
    def horizon(self) -> str | None:
        """
        how far ahead it looks
        """
    @property
    def item(self) -> str:
        """
        which one
        """
    @property
    def minutes(self) -> int | None:
        """
        time wanted for it [min]
        """
    @property
    def problem(self) -> bool | None:
        """
        whether it is about something that goes wrong
        """
    @property
    def section(self) -> str | None:
        """
        another section
        """
    @property
    def text(self) -> str | None:
        """
        another text
        """
    @property
    def topic(self) -> str | None:
        """
        another topic
        """
class CloseItem:
    """
    Says what became of an item. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    item : str
        which one
    outcome : str
        what became of it (open, discussed, deferred, dropped)
    minutes : int
        time it took; 0 = not said [min]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> CloseItem:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> CloseItem:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, item: str, outcome: str = 'discussed', minutes: int = 0) -> None:
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
    def replace(self, *, item: str = ..., outcome: str = ..., minutes: int = ...) -> CloseItem:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def item(self) -> str:
        """
        which one
        """
    @property
    def minutes(self) -> int:
        """
        time it took; 0 = not said [min]
        """
    @property
    def outcome(self) -> str:
        """
        what became of it (open, discussed, deferred, dropped)
        """
class OpenTopic:
    """
    Opens a topic: a thread of conversation across meetings. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    topic : str
        a new id
    title : str
        what it is about
    parent : str | None
        the topic it came out of
    """
    @staticmethod
    def _from_archive(archive: bytes) -> OpenTopic:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> OpenTopic:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, topic: str, title: str = '', parent: str | None = None) -> None:
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
    def replace(self, *, topic: str = ..., title: str = ..., parent: str | None = ...) -> OpenTopic:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def parent(self) -> str | None:
        """
        the topic it came out of
        """
    @property
    def title(self) -> str:
        """
        what it is about
        """
    @property
    def topic(self) -> str:
        """
        a new id
        """
class MarkTopic:
    """
    Says where a topic stands now. Progress can be reported again and again; a topic that is open or progressing cannot be opened, a parked or closed one can, and each can be marked as any other state. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    topic : str
        which one
    state : str
        where it stands now (open, progressing, parked, closed)
    text : str
        what has happened
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MarkTopic:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> MarkTopic:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, topic: str, state: str = 'progressing', text: str = '') -> None:
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
    def replace(self, *, topic: str = ..., state: str = ..., text: str = ...) -> MarkTopic:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def state(self) -> str:
        """
        where it stands now (open, progressing, parked, closed)
        """
    @property
    def text(self) -> str:
        """
        what has happened
        """
    @property
    def topic(self) -> str:
        """
        which one
        """
class AgendaItem:
    """
    An agenda item as it stands.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    item : str
        which one
    meeting : str
        on whose agenda
    by : str
        who put it there (unknown, manager, report, other)
    section : str
        key of its section
    text : str
        what is to be talked about
    topic : str | None
        the topic it continues
    horizon : str
        how far ahead it looks (unknown, tactical, strategic)
    focus : str
        what it is about (unknown, person, results)
    problem : bool
        whether it is about something that goes wrong
    planned_minutes : int
        time wanted for it; 0 = not said [min]
    outcome : str
        what became of it (open, discussed, deferred, dropped)
    minutes : int
        time it took; 0 = not said [min]
    added_at : datetime.datetime | None
        when it was put there, an instant
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AgendaItem:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AgendaItem:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, item: str, meeting: str, by: str = 'unknown', section: str = '', text: str = '', topic: str | None = None, horizon: str = 'unknown', focus: str = 'unknown', problem: bool = False, planned_minutes: int = 0, outcome: str = 'open', minutes: int = 0, added_at: datetime.datetime | str | None = None) -> None:
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
    def replace(self, *, item: str = ..., meeting: str = ..., by: str = ..., section: str = ..., text: str = ..., topic: str | None = ..., horizon: str = ..., focus: str = ..., problem: bool = ..., planned_minutes: int = ..., outcome: str = ..., minutes: int = ..., added_at: datetime.datetime | str | None = ...) -> AgendaItem:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def added_at(self) -> datetime.datetime | None:
        """
        when it was put there, an instant
        """
    @property
    def by(self) -> str:
        """
        who put it there (unknown, manager, report, other)
        """
    @property
    def focus(self) -> str:
        """
        what it is about (unknown, person, results)
        """
    @property
    def horizon(self) -> str:
        """
        how far ahead it looks (unknown, tactical, strategic)
        """
    @property
    def item(self) -> str:
        """
        which one
        """
    @property
    def meeting(self) -> str:
        """
        on whose agenda
        """
    @property
    def minutes(self) -> int:
        """
        time it took; 0 = not said [min]
        """
    @property
    def outcome(self) -> str:
        """
        what became of it (open, discussed, deferred, dropped)
        """
    @property
    def planned_minutes(self) -> int:
        """
        time wanted for it; 0 = not said [min]
        """
    @property
    def problem(self) -> bool:
        """
        whether it is about something that goes wrong
        """
    @property
    def section(self) -> str:
        """
        key of its section
        """
    @property
    def text(self) -> str:
        """
        what is to be talked about
        """
    @property
    def topic(self) -> str | None:
        """
        the topic it continues
        """
class TopicStep:
    """
    One step in the life of a topic.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    at : datetime.datetime
        when, an instant
    by : str
        who said so (unknown, manager, report, other)
    state : str
        where it stood from then on (open, progressing, parked, closed)
    text : str
        what has happened
    """
    @staticmethod
    def _from_archive(archive: bytes) -> TopicStep:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> TopicStep:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, at: datetime.datetime | str, by: str = 'unknown', state: str = 'open', text: str = '') -> None:
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
    def replace(self, *, at: datetime.datetime | str = ..., by: str = ..., state: str = ..., text: str = ...) -> TopicStep:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when, an instant
        """
    @property
    def by(self) -> str:
        """
        who said so (unknown, manager, report, other)
        """
    @property
    def state(self) -> str:
        """
        where it stood from then on (open, progressing, parked, closed)
        """
    @property
    def text(self) -> str:
        """
        what has happened
        """
class Topic:
    """
    A topic as it stands.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    topic : str
        which one
    title : str
        what it is about
    by : str
        who opened it (unknown, manager, report, other)
    state : str
        where it stands (open, progressing, parked, closed)
    parent : str | None
        the topic it came out of
    carried_from : str | None
        the relationship it was carried over from
    steps : tuple[TopicStep, ...]
        in order; the first one opened it
    touched : tuple[str, ...]
        meetings with a discussed item of it, in order
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Topic:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Topic:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, topic: str, title: str = '', by: str = 'unknown', state: str = 'open', parent: str | None = None, carried_from: str | None = None, steps: typing.Sequence[TopicStep] = (), touched: typing.Sequence[str] = ()) -> None:
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
    def replace(self, *, topic: str = ..., title: str = ..., by: str = ..., state: str = ..., parent: str | None = ..., carried_from: str | None = ..., steps: typing.Sequence[TopicStep] = ..., touched: typing.Sequence[str] = ...) -> Topic:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def by(self) -> str:
        """
        who opened it (unknown, manager, report, other)
        """
    @property
    def carried_from(self) -> str | None:
        """
        the relationship it was carried over from
        """
    @property
    def parent(self) -> str | None:
        """
        the topic it came out of
        """
    @property
    def state(self) -> str:
        """
        where it stands (open, progressing, parked, closed)
        """
    @property
    def steps(self) -> tuple[TopicStep, ...]:
        """
        in order; the first one opened it
        """
    @property
    def title(self) -> str:
        """
        what it is about
        """
    @property
    def topic(self) -> str:
        """
        which one
        """
    @property
    def touched(self) -> tuple[str, ...]:
        """
        meetings with a discussed item of it, in order
        """
class ArrangeMeeting:
    """
    Arranges a meeting. Either side; arranging is the manager's duty where the programme says so.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        a new id
    start : datetime.datetime
        when it is to begin; a wall clock is in the zone of the direct report
    minutes : int
        planned length [min]
    mode : str
        where (unknown, in_person, video, phone)
    replaces : str | None
        the missed or cancelled meeting that it makes up for
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ArrangeMeeting:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ArrangeMeeting:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, start: datetime.datetime | str, minutes: int = 30, mode: str = 'unknown', replaces: str | None = None) -> None:
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
    def replace(self, *, meeting: str = ..., start: datetime.datetime | str = ..., minutes: int = ..., mode: str = ..., replaces: str | None = ...) -> ArrangeMeeting:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def meeting(self) -> str:
        """
        a new id
        """
    @property
    def minutes(self) -> int:
        """
        planned length [min]
        """
    @property
    def mode(self) -> str:
        """
        where (unknown, in_person, video, phone)
        """
    @property
    def replaces(self) -> str | None:
        """
        the missed or cancelled meeting that it makes up for
        """
    @property
    def start(self) -> datetime.datetime:
        """
        when it is to begin; a wall clock is in the zone of the direct report
        """
class MoveMeeting:
    """
    Puts a planned meeting to another time. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one
    to : datetime.datetime
        when it is to begin now
    minutes : int | None
        planned length now; empty = as before [min]
    cause : str
        why (unknown, absence, workload, emergency, travel, forgotten, other)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MoveMeeting:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> MoveMeeting:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, to: datetime.datetime | str, minutes: int | None = None, cause: str = 'unknown') -> None:
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
    def replace(self, *, meeting: str = ..., to: datetime.datetime | str = ..., minutes: int | None = ..., cause: str = ...) -> MoveMeeting:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def cause(self) -> str:
        """
        why (unknown, absence, workload, emergency, travel, forgotten, other)
        """
    @property
    def meeting(self) -> str:
        """
        which one
        """
    @property
    def minutes(self) -> int | None:
        """
        planned length now; empty = as before [min]
        """
    @property
    def to(self) -> datetime.datetime:
        """
        when it is to begin now
        """
class CancelMeeting:
    """
    Calls a planned meeting off. Either side; by is the actor unless somebody records it for the other side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one
    by : str
        who called it off; unknown = the actor (unknown, manager, report, other)
    cause : str
        why (unknown, absence, workload, emergency, travel, forgotten, other)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> CancelMeeting:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> CancelMeeting:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, by: str = 'unknown', cause: str = 'unknown') -> None:
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
    def replace(self, *, meeting: str = ..., by: str = ..., cause: str = ...) -> CancelMeeting:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def by(self) -> str:
        """
        who called it off; unknown = the actor (unknown, manager, report, other)
        """
    @property
    def cause(self) -> str:
        """
        why (unknown, absence, workload, emergency, travel, forgotten, other)
        """
    @property
    def meeting(self) -> str:
        """
        which one
        """
class MissMeeting:
    """
    Says that a planned meeting did not take place because somebody did not come. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one
    by : str
        who did not come (unknown, manager, report, other)
    cause : str
        why (unknown, absence, workload, emergency, travel, forgotten, other)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MissMeeting:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> MissMeeting:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, by: str = 'unknown', cause: str = 'unknown') -> None:
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
    def replace(self, *, meeting: str = ..., by: str = ..., cause: str = ...) -> MissMeeting:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    def meeting(self) -> str:
        """
        which one
        """
class ChaseMeeting:
    """
    Asks for a missed or cancelled meeting to be made up for. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one
    prompted : bool
        whether software had reminded them: then it is no sign of value
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ChaseMeeting:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ChaseMeeting:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, prompted: bool = False) -> None:
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
    def replace(self, *, meeting: str = ..., prompted: bool = ...) -> ChaseMeeting:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def meeting(self) -> str:
        """
        which one
        """
    @property
    def prompted(self) -> bool:
        """
        whether software had reminded them: then it is no sign of value
        """
class StartMeeting:
    """
    Says that a planned meeting begins. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one
    start : datetime.datetime
        when it began
    """
    @staticmethod
    def _from_archive(archive: bytes) -> StartMeeting:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> StartMeeting:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, start: datetime.datetime | str) -> None:
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
    def replace(self, *, meeting: str = ..., start: datetime.datetime | str = ...) -> StartMeeting:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def meeting(self) -> str:
        """
        which one
        """
    @property
    def start(self) -> datetime.datetime:
        """
        when it began
        """
class EndMeeting:
    """
    Says that a meeting that goes on is over. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one
    minutes : int
        how long both were there [min]
    held : bool | None
        whether it counts as held; empty = as the policy has it, and then filled in
    """
    @staticmethod
    def _from_archive(archive: bytes) -> EndMeeting:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> EndMeeting:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, minutes: int = 0, held: bool | None = None) -> None:
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
    def replace(self, *, meeting: str = ..., minutes: int = ..., held: bool | None = ...) -> EndMeeting:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def held(self) -> bool | None:
        """
        whether it counts as held; empty = as the policy has it, and then filled in
        """
    @property
    def meeting(self) -> str:
        """
        which one
        """
    @property
    def minutes(self) -> int:
        """
        how long both were there [min]
        """
class HoldMeeting:
    """
    Says that a meeting took place: a planned one, one that goes on, one that was wrongly said to be missed or called off, or one that nobody had planned. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one, or a new id
    start : datetime.datetime
        when it began
    minutes : int
        how long both were there [min]
    basis : str
        how it is known; never by a calendar only, which says that it was planned (confirmed, attendance_log, calendar_only)
    mode : str
        where (unknown, in_person, video, phone)
    in_private : bool | None
        whether nobody else could listen; empty = not said
    """
    @staticmethod
    def _from_archive(archive: bytes) -> HoldMeeting:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> HoldMeeting:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, start: datetime.datetime | str, minutes: int = 0, basis: str = 'confirmed', mode: str = 'unknown', in_private: bool | None = None) -> None:
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
    def replace(self, *, meeting: str = ..., start: datetime.datetime | str = ..., minutes: int = ..., basis: str = ..., mode: str = ..., in_private: bool | None = ...) -> HoldMeeting:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def basis(self) -> str:
        """
        how it is known; never by a calendar only, which says that it was planned (confirmed, attendance_log, calendar_only)
        """
    @property
    def in_private(self) -> bool | None:
        """
        whether nobody else could listen; empty = not said
        """
    @property
    def meeting(self) -> str:
        """
        which one, or a new id
        """
    @property
    def minutes(self) -> int:
        """
        how long both were there [min]
        """
    @property
    def mode(self) -> str:
        """
        where (unknown, in_person, video, phone)
        """
    @property
    def start(self) -> datetime.datetime:
        """
        when it began
        """
class Arrive:
    """
    Says when the actor came to a meeting. Refused unless both have chosen to record arrival times.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one
    at_start : int
        minutes after the planned start; negative = early [min]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Arrive:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Arrive:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, at_start: int = 0) -> None:
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
    def replace(self, *, meeting: str = ..., at_start: int = ...) -> Arrive:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at_start(self) -> int:
        """
        minutes after the planned start; negative = early [min]
        """
    @property
    def meeting(self) -> str:
        """
        which one
        """
class LogTime:
    """
    Says how long the actor spent on something around a meeting.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str | None
        around which one; empty = none in particular
    activity : str
        on what (preparation, meeting, follow_up, administration, training)
    minutes : int
        how long [min]
    source : str
        how it is known (declared, measured)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> LogTime:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> LogTime:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str | None = None, activity: str = 'preparation', minutes: int = 0, source: str = 'declared') -> None:
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
    def replace(self, *, meeting: str | None = ..., activity: str = ..., minutes: int = ..., source: str = ...) -> LogTime:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def activity(self) -> str:
        """
        on what (preparation, meeting, follow_up, administration, training)
        """
    @property
    def meeting(self) -> str | None:
        """
        around which one; empty = none in particular
        """
    @property
    def minutes(self) -> int:
        """
        how long [min]
        """
    @property
    def source(self) -> str:
        """
        how it is known (declared, measured)
        """
class RateTone:
    """
    Says how genial a held meeting was. The direct report alone; only they see it.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one
    tone : int
        from -2 to 2
    """
    @staticmethod
    def _from_archive(archive: bytes) -> RateTone:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> RateTone:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, tone: int = 0) -> None:
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
    def replace(self, *, meeting: str = ..., tone: int = ...) -> RateTone:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def meeting(self) -> str:
        """
        which one
        """
    @property
    def tone(self) -> int:
        """
        from -2 to 2
        """
class MeetingMove:
    """
    One time that a meeting was put to another time.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    from_ : datetime.datetime
        where it stood before
    to : datetime.datetime
        where it stood then
    at : datetime.datetime
        when it was said, an instant
    by : str
        who moved it (unknown, manager, report, other)
    cause : str
        why (unknown, absence, workload, emergency, travel, forgotten, other)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MeetingMove:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> MeetingMove:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, from_: datetime.datetime | str, to: datetime.datetime | str, at: datetime.datetime | str, by: str = 'unknown', cause: str = 'unknown') -> None:
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
    def replace(self, *, from_: datetime.datetime | str = ..., to: datetime.datetime | str = ..., at: datetime.datetime | str = ..., by: str = ..., cause: str = ...) -> MeetingMove:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when it was said, an instant
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
    def from_(self) -> datetime.datetime:
        """
        where it stood before
        """
    @property
    def to(self) -> datetime.datetime:
        """
        where it stood then
        """
class MeetingChase:
    """
    One time that somebody asked for a meeting to be made up for.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    at : datetime.datetime
        when, an instant
    by : str
        who asked (unknown, manager, report, other)
    prompted : bool
        whether software had reminded them
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MeetingChase:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> MeetingChase:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, at: datetime.datetime | str, by: str = 'unknown', prompted: bool = False) -> None:
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
    def replace(self, *, at: datetime.datetime | str = ..., by: str = ..., prompted: bool = ...) -> MeetingChase:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when, an instant
        """
    @property
    def by(self) -> str:
        """
        who asked (unknown, manager, report, other)
        """
    @property
    def prompted(self) -> bool:
        """
        whether software had reminded them
        """
class SpentTime:
    """
    Time that one side spent around meetings.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    by : str
        who spent it (unknown, manager, report, other)
    meeting : str | None
        around which meeting; empty = none in particular
    at : datetime.datetime
        when it was said, an instant
    activity : str
        on what (preparation, meeting, follow_up, administration, training)
    minutes : int
        how long [min]
    source : str
        how it is known (declared, measured)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> SpentTime:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> SpentTime:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, by: str = 'unknown', meeting: str | None = None, at: datetime.datetime | str, activity: str = 'preparation', minutes: int = 0, source: str = 'declared') -> None:
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
    def replace(self, *, by: str = ..., meeting: str | None = ..., at: datetime.datetime | str = ..., activity: str = ..., minutes: int = ..., source: str = ...) -> SpentTime:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def activity(self) -> str:
        """
        on what (preparation, meeting, follow_up, administration, training)
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when it was said, an instant
        """
    @property
    def by(self) -> str:
        """
        who spent it (unknown, manager, report, other)
        """
    @property
    def meeting(self) -> str | None:
        """
        around which meeting; empty = none in particular
        """
    @property
    def minutes(self) -> int:
        """
        how long [min]
        """
    @property
    def source(self) -> str:
        """
        how it is known (declared, measured)
        """
class Meeting:
    """
    A meeting as it stands.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one
    state : str
        where it stands (planned, started, held, abandoned, missed, cancelled, replaced)
    arranged_by : str
        who arranged it; unknown = nobody planned it (unknown, manager, report, other)
    arranged_at : datetime.datetime | None
        when it was arranged, an instant
    planned : datetime.datetime | None
        planned start as it stands; empty = nobody planned it
    planned_minutes : int
        planned length [min]
    mode : str
        where (unknown, in_person, video, phone)
    in_private : bool | None
        whether nobody else could listen
    start : datetime.datetime | None
        when it began
    minutes : int
        how long both were there [min]
    basis : str
        how it is known (confirmed, attendance_log, calendar_only)
    ended_by : str
        who called it off or did not come (unknown, manager, report, other)
    ended_at : datetime.datetime | None
        when it was said that it was held, missed or called off, an instant
    cause : str
        why it did not take place (unknown, absence, workload, emergency, travel, forgotten, other)
    moves : tuple[MeetingMove, ...]
        each move, in order
    chases : tuple[MeetingChase, ...]
        each time it was asked for again, in order
    replaces : str | None
        the meeting that it makes up for
    replaced_by : str | None
        the meeting that made up for it
    manager_late : int | None
        minutes after the planned start at which the manager came [min]
    report_late : int | None
        minutes after the planned start at which the direct report came [min]
    tone : int | None
        how genial the report found it, -2 to 2
    called_off : bool
        whether it was called off rather than missed; stays so when it was made up for
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Meeting:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Meeting:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, state: str = 'planned', arranged_by: str = 'unknown', arranged_at: datetime.datetime | str | None = None, planned: datetime.datetime | str | None = None, planned_minutes: int = 0, mode: str = 'unknown', in_private: bool | None = None, start: datetime.datetime | str | None = None, minutes: int = 0, basis: str = 'confirmed', ended_by: str = 'unknown', ended_at: datetime.datetime | str | None = None, cause: str = 'unknown', moves: typing.Sequence[MeetingMove] = (), chases: typing.Sequence[MeetingChase] = (), replaces: str | None = None, replaced_by: str | None = None, manager_late: int | None = None, report_late: int | None = None, tone: int | None = None, called_off: bool = False) -> None:
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
    def replace(self, *, meeting: str = ..., state: str = ..., arranged_by: str = ..., arranged_at: datetime.datetime | str | None = ..., planned: datetime.datetime | str | None = ..., planned_minutes: int = ..., mode: str = ..., in_private: bool | None = ..., start: datetime.datetime | str | None = ..., minutes: int = ..., basis: str = ..., ended_by: str = ..., ended_at: datetime.datetime | str | None = ..., cause: str = ..., moves: typing.Sequence[MeetingMove] = ..., chases: typing.Sequence[MeetingChase] = ..., replaces: str | None = ..., replaced_by: str | None = ..., manager_late: int | None = ..., report_late: int | None = ..., tone: int | None = ..., called_off: bool = ...) -> Meeting:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def arranged_at(self) -> datetime.datetime | None:
        """
        when it was arranged, an instant
        """
    @property
    def arranged_by(self) -> str:
        """
        who arranged it; unknown = nobody planned it (unknown, manager, report, other)
        """
    @property
    def basis(self) -> str:
        """
        how it is known (confirmed, attendance_log, calendar_only)
        """
    @property
    def called_off(self) -> bool:
        """
        whether it was called off rather than missed; stays so when it was made up for
        """
    @property
    def cause(self) -> str:
        """
        why it did not take place (unknown, absence, workload, emergency, travel, forgotten, other)
        """
    @property
    def chases(self) -> tuple[MeetingChase, ...]:
        """
        each time it was asked for again, in order
        """
    @property
    def ended_at(self) -> datetime.datetime | None:
        """
        when it was said that it was held, missed or called off, an instant
        """
    @property
    def ended_by(self) -> str:
        """
        who called it off or did not come (unknown, manager, report, other)
        """
    @property
    def in_private(self) -> bool | None:
        """
        whether nobody else could listen
        """
    @property
    def manager_late(self) -> int | None:
        """
        minutes after the planned start at which the manager came [min]
        """
    @property
    def meeting(self) -> str:
        """
        which one
        """
    @property
    def minutes(self) -> int:
        """
        how long both were there [min]
        """
    @property
    def mode(self) -> str:
        """
        where (unknown, in_person, video, phone)
        """
    @property
    def moves(self) -> tuple[MeetingMove, ...]:
        """
        each move, in order
        """
    @property
    def planned(self) -> datetime.datetime | None:
        """
        planned start as it stands; empty = nobody planned it
        """
    @property
    def planned_minutes(self) -> int:
        """
        planned length [min]
        """
    @property
    def replaced_by(self) -> str | None:
        """
        the meeting that made up for it
        """
    @property
    def replaces(self) -> str | None:
        """
        the meeting that it makes up for
        """
    @property
    def report_late(self) -> int | None:
        """
        minutes after the planned start at which the direct report came [min]
        """
    @property
    def start(self) -> datetime.datetime | None:
        """
        when it began
        """
    @property
    def state(self) -> str:
        """
        where it stands (planned, started, held, abandoned, missed, cancelled, replaced)
        """
    @property
    def tone(self) -> int | None:
        """
        how genial the report found it, -2 to 2
        """
class Effort:
    """
    Minutes that one person put in around one-to-ones. What a meeting says of itself (MeetingHeld) is not said here again. Natural key: person, with, activity and date.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    person : str
        who spent the time
    with_ : str | None
        for the relationship with whom; empty = all whom they lead, or else who leads them
    activity : str
        on what; not the meeting itself, which is a fact of its own (preparation, meeting, follow_up, administration, training)
    date : datetime.date
        on which day; of a training, when it ended
    minutes : int
        how long, 1 to 600,000 [min]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Effort:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Effort:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., person: str, with_: str | None = None, activity: str = 'training', date: datetime.date | str, minutes: int = 0) -> None:
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
    def replace(self, *, fact: FactInfo = ..., person: str = ..., with_: str | None = ..., activity: str = ..., date: datetime.date | str = ..., minutes: int = ...) -> Effort:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def activity(self) -> str:
        """
        on what; not the meeting itself, which is a fact of its own (preparation, meeting, follow_up, administration, training)
        """
    @property
    def date(self) -> datetime.date:
        """
        on which day; of a training, when it ended
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def minutes(self) -> int:
        """
        how long, 1 to 600,000 [min]
        """
    @property
    def person(self) -> str:
        """
        who spent the time
        """
    @property
    def with_(self) -> str | None:
        """
        for the relationship with whom; empty = all whom they lead, or else who leads them
        """
class Subject:
    """
    What something is about.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    kind : str
        what kind of thing (meeting, item, topic, note, promise, matter, goal, kpi)
    id : str
        its id or name
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Subject:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Subject:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, kind: str = 'note', id: str = '') -> None:
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
    def replace(self, *, kind: str = ..., id: str = ...) -> Subject:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def id(self) -> str:
        """
        its id or name
        """
    @property
    def kind(self) -> str:
        """
        what kind of thing (meeting, item, topic, note, promise, matter, goal, kpi)
        """
class WriteNote:
    """
    Writes a statement on the page of a meeting, or writes it anew while the record is not yet filed. Either side; each their own.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    note : str
        a new id, or the actor's own note
    meeting : str
        on whose page
    section : str
        key of a section of the template; empty = none
    text : str
        what was said
    """
    @staticmethod
    def _from_archive(archive: bytes) -> WriteNote:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> WriteNote:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, note: str, meeting: str, section: str = '', text: str = '') -> None:
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
    def replace(self, *, note: str = ..., meeting: str = ..., section: str = ..., text: str = ...) -> WriteNote:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def meeting(self) -> str:
        """
        on whose page
        """
    @property
    def note(self) -> str:
        """
        a new id, or the actor's own note
        """
    @property
    def section(self) -> str:
        """
        key of a section of the template; empty = none
        """
    @property
    def text(self) -> str:
        """
        what was said
        """
class KeepNote:
    """
    Keeps a note that only its author sees. It may have to be disclosed to the person it is about on request.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    note : str
        an id that is new among the actor's own
    meeting : str | None
        about which meeting
    topic : str | None
        about which topic
    text : str
        what they want to remember
    """
    @staticmethod
    def _from_archive(archive: bytes) -> KeepNote:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> KeepNote:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, note: str, meeting: str | None = None, topic: str | None = None, text: str = '') -> None:
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
    def replace(self, *, note: str = ..., meeting: str | None = ..., topic: str | None = ..., text: str = ...) -> KeepNote:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def meeting(self) -> str | None:
        """
        about which meeting
        """
    @property
    def note(self) -> str:
        """
        an id that is new among the actor's own
        """
    @property
    def text(self) -> str:
        """
        what they want to remember
        """
    @property
    def topic(self) -> str | None:
        """
        about which topic
        """
class FileRecord:
    """
    Files the page of a held meeting: from then on its statements stand. The owner of the record (the direct report unless the programme says otherwise).
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        of which meeting
    text : str
        the record in one text, beside the statements; may be empty
    medium : str
        how it was written (typed, handwritten, imported)
    pages : float | None
        counted pages of an attachment; empty = worked out from the text [pages]
    attachment : str
        digest or reference of an attachment; may be empty
    no_actions : bool
        whether the two agreed that there is nothing to do
    """
    @staticmethod
    def _from_archive(archive: bytes) -> FileRecord:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> FileRecord:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, text: str = '', medium: str = 'typed', pages: float | None = None, attachment: str = '', no_actions: bool = False) -> None:
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
    def replace(self, *, meeting: str = ..., text: str = ..., medium: str = ..., pages: float | None = ..., attachment: str = ..., no_actions: bool = ...) -> FileRecord:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def attachment(self) -> str:
        """
        digest or reference of an attachment; may be empty
        """
    @property
    def medium(self) -> str:
        """
        how it was written (typed, handwritten, imported)
        """
    @property
    def meeting(self) -> str:
        """
        of which meeting
        """
    @property
    def no_actions(self) -> bool:
        """
        whether the two agreed that there is nothing to do
        """
    @property
    def pages(self) -> float | None:
        """
        counted pages of an attachment; empty = worked out from the text [pages]
        """
    @property
    def text(self) -> str:
        """
        the record in one text, beside the statements; may be empty
        """
class SignRecord:
    """
    Signs record and action plan, which seals both. The direct report alone.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        of which meeting
    revision : int
        the revision that the signer saw, that of the Record
    """
    @staticmethod
    def _from_archive(archive: bytes) -> SignRecord:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> SignRecord:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, revision: int = 0) -> None:
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
    def replace(self, *, meeting: str = ..., revision: int = ...) -> SignRecord:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def meeting(self) -> str:
        """
        of which meeting
        """
    @property
    def revision(self) -> int:
        """
        the revision that the signer saw, that of the Record
        """
class ReadRecord:
    """
    Says that the manager has read a signed record; with a text it is a dissent. The manager alone; there is no veto.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        of which meeting
    dissent : str
        what the manager sees otherwise; empty = read
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ReadRecord:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ReadRecord:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, dissent: str = '') -> None:
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
    def replace(self, *, meeting: str = ..., dissent: str = ...) -> ReadRecord:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def dissent(self) -> str:
        """
        what the manager sees otherwise; empty = read
        """
    @property
    def meeting(self) -> str:
        """
        of which meeting
        """
class AddAddendum:
    """
    Adds to a sealed record. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        of which meeting
    text : str
        what is added
    reason : str
        why it comes later
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AddAddendum:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AddAddendum:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, text: str = '', reason: str = '') -> None:
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
    def replace(self, *, meeting: str = ..., text: str = ..., reason: str = ...) -> AddAddendum:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def meeting(self) -> str:
        """
        of which meeting
        """
    @property
    def reason(self) -> str:
        """
        why it comes later
        """
    @property
    def text(self) -> str:
        """
        what is added
        """
class AttachEvidence:
    """
    Attaches evidence to a statement, a promise, a goal. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    evidence : str
        a new id
    about : Subject
        to what
    claim : str
        what it is to show (improvement, achievement, delivery, quality, concern)
    date : datetime.date | None
        the day it is of; empty = not said
    kind : str
        what it is: report, ticket, photo, e-mail
    reference : str
        where it is kept
    digest : str
        fingerprint of its content, e.g. "sha256:..."; empty = none
    text : str
        in words
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AttachEvidence:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AttachEvidence:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, evidence: str, about: Subject = ..., claim: str = 'achievement', date: datetime.date | str | None = None, kind: str = '', reference: str = '', digest: str = '', text: str = '') -> None:
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
    def replace(self, *, evidence: str = ..., about: Subject = ..., claim: str = ..., date: datetime.date | str | None = ..., kind: str = ..., reference: str = ..., digest: str = ..., text: str = ...) -> AttachEvidence:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def about(self) -> Subject:
        """
        to what
        """
    @property
    def claim(self) -> str:
        """
        what it is to show (improvement, achievement, delivery, quality, concern)
        """
    @property
    def date(self) -> datetime.date | None:
        """
        the day it is of; empty = not said
        """
    @property
    def digest(self) -> str:
        """
        fingerprint of its content, e.g. "sha256:..."; empty = none
        """
    @property
    def evidence(self) -> str:
        """
        a new id
        """
    @property
    def kind(self) -> str:
        """
        what it is: report, ticket, photo, e-mail
        """
    @property
    def reference(self) -> str:
        """
        where it is kept
        """
    @property
    def text(self) -> str:
        """
        in words
        """
class Evidence:
    """
    A piece of evidence.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    evidence : str
        which one
    by : str
        who attached it (unknown, manager, report, other)
    at : datetime.datetime
        when, an instant
    about : Subject
        to what
    claim : str
        what it is to show (improvement, achievement, delivery, quality, concern)
    date : datetime.date | None
        the day it is of
    kind : str
        what it is
    reference : str
        where it is kept
    digest : str
        fingerprint of its content
    text : str
        in words
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Evidence:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Evidence:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, evidence: str, by: str = 'unknown', at: datetime.datetime | str, about: Subject = ..., claim: str = 'achievement', date: datetime.date | str | None = None, kind: str = '', reference: str = '', digest: str = '', text: str = '') -> None:
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
    def replace(self, *, evidence: str = ..., by: str = ..., at: datetime.datetime | str = ..., about: Subject = ..., claim: str = ..., date: datetime.date | str | None = ..., kind: str = ..., reference: str = ..., digest: str = ..., text: str = ...) -> Evidence:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def about(self) -> Subject:
        """
        to what
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when, an instant
        """
    @property
    def by(self) -> str:
        """
        who attached it (unknown, manager, report, other)
        """
    @property
    def claim(self) -> str:
        """
        what it is to show (improvement, achievement, delivery, quality, concern)
        """
    @property
    def date(self) -> datetime.date | None:
        """
        the day it is of
        """
    @property
    def digest(self) -> str:
        """
        fingerprint of its content
        """
    @property
    def evidence(self) -> str:
        """
        which one
        """
    @property
    def kind(self) -> str:
        """
        what it is
        """
    @property
    def reference(self) -> str:
        """
        where it is kept
        """
    @property
    def text(self) -> str:
        """
        in words
        """
class Note:
    """
    A statement on the page of a meeting.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    note : str
        which one
    meeting : str
        on whose page
    by : str
        who wrote it (unknown, manager, report, other)
    at : datetime.datetime
        when it was last written, an instant
    section : str
        key of its section
    text : str
        what was said
    words : int
        words of the text
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Note:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Note:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, note: str, meeting: str, by: str = 'unknown', at: datetime.datetime | str, section: str = '', text: str = '', words: int = 0) -> None:
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
    def replace(self, *, note: str = ..., meeting: str = ..., by: str = ..., at: datetime.datetime | str = ..., section: str = ..., text: str = ..., words: int = ...) -> Note:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when it was last written, an instant
        """
    @property
    def by(self) -> str:
        """
        who wrote it (unknown, manager, report, other)
        """
    @property
    def meeting(self) -> str:
        """
        on whose page
        """
    @property
    def note(self) -> str:
        """
        which one
        """
    @property
    def section(self) -> str:
        """
        key of its section
        """
    @property
    def text(self) -> str:
        """
        what was said
        """
    @property
    def words(self) -> int:
        """
        words of the text
        """
class AuthorNote:
    """
    A note that only its author sees; it may have to be disclosed to the person it is about on request.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    note : str
        which one
    author : str
        whose it is (unknown, manager, report, other)
    at : datetime.datetime
        when it was last written, an instant
    meeting : str | None
        about which meeting
    topic : str | None
        about which topic
    text : str
        what they want to remember
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AuthorNote:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AuthorNote:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, note: str, author: str = 'unknown', at: datetime.datetime | str, meeting: str | None = None, topic: str | None = None, text: str = '') -> None:
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
    def replace(self, *, note: str = ..., author: str = ..., at: datetime.datetime | str = ..., meeting: str | None = ..., topic: str | None = ..., text: str = ...) -> AuthorNote:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when it was last written, an instant
        """
    @property
    def author(self) -> str:
        """
        whose it is (unknown, manager, report, other)
        """
    @property
    def meeting(self) -> str | None:
        """
        about which meeting
        """
    @property
    def note(self) -> str:
        """
        which one
        """
    @property
    def text(self) -> str:
        """
        what they want to remember
        """
    @property
    def topic(self) -> str | None:
        """
        about which topic
        """
class Addendum:
    """
    What was added to a sealed record.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    at : datetime.datetime
        when, an instant
    by : str
        who added it (unknown, manager, report, other)
    text : str
        what
    reason : str
        why it came later
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Addendum:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Addendum:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, at: datetime.datetime | str, by: str = 'unknown', text: str = '', reason: str = '') -> None:
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
    def replace(self, *, at: datetime.datetime | str = ..., by: str = ..., text: str = ..., reason: str = ...) -> Addendum:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when, an instant
        """
    @property
    def by(self) -> str:
        """
        who added it (unknown, manager, report, other)
        """
    @property
    def reason(self) -> str:
        """
        why it came later
        """
    @property
    def text(self) -> str:
        """
        what
        """
class Record:
    """
    The record of one meeting as it stands: statements (see Note), text, action plan (see Promise), signature.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        of which meeting
    state : str
        where it stands (draft, filed, sealed)
    revision : int
        grows with each change of a statement, the text or the action plan; what a signature names
    owner : str
        who files it (unknown, manager, report, other)
    medium : str
        how it was written (typed, handwritten, imported)
    text : str
        the record in one text, beside the statements
    attachment : str
        digest or reference of an attachment
    pages : float
        length; see the policy for what a page is [pages]
    no_actions : bool
        whether the two agreed that there is nothing to do
    filed_at : datetime.datetime | None
        when it was filed, an instant
    filed_by : str
        who filed it (unknown, manager, report, other)
    signed_at : datetime.datetime | None
        when the direct report signed, an instant
    read_at : datetime.datetime | None
        when the manager read or dissented, an instant
    dissent : str
        what the manager sees otherwise
    addenda : tuple[Addendum, ...]
        what was added later, in order
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Record:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Record:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, state: str = 'draft', revision: int = 0, owner: str = 'report', medium: str = 'typed', text: str = '', attachment: str = '', pages: float = 0.0, no_actions: bool = False, filed_at: datetime.datetime | str | None = None, filed_by: str = 'unknown', signed_at: datetime.datetime | str | None = None, read_at: datetime.datetime | str | None = None, dissent: str = '', addenda: typing.Sequence[Addendum] = ()) -> None:
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
    def replace(self, *, meeting: str = ..., state: str = ..., revision: int = ..., owner: str = ..., medium: str = ..., text: str = ..., attachment: str = ..., pages: float = ..., no_actions: bool = ..., filed_at: datetime.datetime | str | None = ..., filed_by: str = ..., signed_at: datetime.datetime | str | None = ..., read_at: datetime.datetime | str | None = ..., dissent: str = ..., addenda: typing.Sequence[Addendum] = ...) -> Record:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def addenda(self) -> tuple[Addendum, ...]:
        """
        what was added later, in order
        """
    @property
    def attachment(self) -> str:
        """
        digest or reference of an attachment
        """
    @property
    def dissent(self) -> str:
        """
        what the manager sees otherwise
        """
    @property
    def filed_at(self) -> datetime.datetime | None:
        """
        when it was filed, an instant
        """
    @property
    def filed_by(self) -> str:
        """
        who filed it (unknown, manager, report, other)
        """
    @property
    def medium(self) -> str:
        """
        how it was written (typed, handwritten, imported)
        """
    @property
    def meeting(self) -> str:
        """
        of which meeting
        """
    @property
    def no_actions(self) -> bool:
        """
        whether the two agreed that there is nothing to do
        """
    @property
    def owner(self) -> str:
        """
        who files it (unknown, manager, report, other)
        """
    @property
    def pages(self) -> float:
        """
        length; see the policy for what a page is [pages]
        """
    @property
    def read_at(self) -> datetime.datetime | None:
        """
        when the manager read or dissented, an instant
        """
    @property
    def revision(self) -> int:
        """
        grows with each change of a statement, the text or the action plan; what a signature names
        """
    @property
    def signed_at(self) -> datetime.datetime | None:
        """
        when the direct report signed, an instant
        """
    @property
    def state(self) -> str:
        """
        where it stands (draft, filed, sealed)
        """
    @property
    def text(self) -> str:
        """
        the record in one text, beside the statements
        """
class DevelopmentStep:
    """
    One step of a development plan.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    text : str
        what is to be done
    owner : str
        who does it (unknown, manager, report, other)
    due : datetime.date | None
        until when
    """
    @staticmethod
    def _from_archive(archive: bytes) -> DevelopmentStep:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> DevelopmentStep:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, text: str = '', owner: str = 'report', due: datetime.date | str | None = None) -> None:
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
    def replace(self, *, text: str = ..., owner: str = ..., due: datetime.date | str | None = ...) -> DevelopmentStep:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def due(self) -> datetime.date | None:
        """
        until when
        """
    @property
    def owner(self) -> str:
        """
        who does it (unknown, manager, report, other)
        """
    @property
    def text(self) -> str:
        """
        what is to be done
        """
class Recognise:
    """
    Recognises what the other side did. Specific as far as its fields say: behaviour, when, impact, what it serves.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    matter : str
        a new id
    behaviour : str
        what was done or achieved
    when : datetime.date | None
        the day it was achieved; empty = not said
    impact : str
        whom or what it helped
    serves : str
        the goal or value it serves, by name
    meeting : str | None
        in which meeting it was said
    topic : str | None
        the topic it belongs to
    is_public : bool
        whether others heard it
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Recognise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Recognise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, matter: str, behaviour: str = '', when: datetime.date | str | None = None, impact: str = '', serves: str = '', meeting: str | None = None, topic: str | None = None, is_public: bool = False) -> None:
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
    def replace(self, *, matter: str = ..., behaviour: str = ..., when: datetime.date | str | None = ..., impact: str = ..., serves: str = ..., meeting: str | None = ..., topic: str | None = ..., is_public: bool = ...) -> Recognise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def behaviour(self) -> str:
        """
        what was done or achieved
        """
    @property
    def impact(self) -> str:
        """
        whom or what it helped
        """
    @property
    def is_public(self) -> bool:
        """
        whether others heard it
        """
    @property
    def matter(self) -> str:
        """
        a new id
        """
    @property
    def meeting(self) -> str | None:
        """
        in which meeting it was said
        """
    @property
    def serves(self) -> str:
        """
        the goal or value it serves, by name
        """
    @property
    def topic(self) -> str | None:
        """
        the topic it belongs to
        """
    @property
    def when(self) -> datetime.date | None:
        """
        the day it was achieved; empty = not said
        """
class GiveFeedback:
    """
    Gives the other side feedback. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    matter : str
        a new id
    kind : str
        what it does (praise, guide)
    task_level : bool
        whether it is about the task rather than the person
    text : str
        what
    meeting : str | None
        in which meeting it was said
    topic : str | None
        the topic it belongs to
    """
    @staticmethod
    def _from_archive(archive: bytes) -> GiveFeedback:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> GiveFeedback:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, matter: str, kind: str = 'guide', task_level: bool = True, text: str = '', meeting: str | None = None, topic: str | None = None) -> None:
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
    def replace(self, *, matter: str = ..., kind: str = ..., task_level: bool = ..., text: str = ..., meeting: str | None = ..., topic: str | None = ...) -> GiveFeedback:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def kind(self) -> str:
        """
        what it does (praise, guide)
        """
    @property
    def matter(self) -> str:
        """
        a new id
        """
    @property
    def meeting(self) -> str | None:
        """
        in which meeting it was said
        """
    @property
    def task_level(self) -> bool:
        """
        whether it is about the task rather than the person
        """
    @property
    def text(self) -> str:
        """
        what
        """
    @property
    def topic(self) -> str | None:
        """
        the topic it belongs to
        """
class RaiseMatter:
    """
    Raises something with the other side. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    matter : str
        a new id
    kind : str
        what (idea, barrier, concern, request, effort, delegation, opportunity, knowledge, let_down)
    text : str
        in words
    gain : str
        what the other side has from it; empty = not said
    due : datetime.date | None
        until when it is wanted
    hours : float | None
        effort it takes [h]
    cause : str
        of a let-down: who caused it (unknown, manager, corporate, both)
    meeting : str | None
        in which meeting it was raised
    topic : str | None
        the topic it belongs to
    """
    @staticmethod
    def _from_archive(archive: bytes) -> RaiseMatter:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> RaiseMatter:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, matter: str, kind: str = 'idea', text: str = '', gain: str = '', due: datetime.date | str | None = None, hours: float | None = None, cause: str = 'unknown', meeting: str | None = None, topic: str | None = None) -> None:
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
    def replace(self, *, matter: str = ..., kind: str = ..., text: str = ..., gain: str = ..., due: datetime.date | str | None = ..., hours: float | None = ..., cause: str = ..., meeting: str | None = ..., topic: str | None = ...) -> RaiseMatter:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def cause(self) -> str:
        """
        of a let-down: who caused it (unknown, manager, corporate, both)
        """
    @property
    def due(self) -> datetime.date | None:
        """
        until when it is wanted
        """
    @property
    def gain(self) -> str:
        """
        what the other side has from it; empty = not said
        """
    @property
    def hours(self) -> float | None:
        """
        effort it takes [h]
        """
    @property
    def kind(self) -> str:
        """
        what (idea, barrier, concern, request, effort, delegation, opportunity, knowledge, let_down)
        """
    @property
    def matter(self) -> str:
        """
        a new id
        """
    @property
    def meeting(self) -> str | None:
        """
        in which meeting it was raised
        """
    @property
    def text(self) -> str:
        """
        in words
        """
    @property
    def topic(self) -> str | None:
        """
        the topic it belongs to
        """
class AnswerMatter:
    """
    Takes up or declines what the other side raised.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    matter : str
        which one
    accepted : bool
        whether it is taken up
    text : str
        the answer
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AnswerMatter:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AnswerMatter:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, matter: str, accepted: bool = True, text: str = '') -> None:
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
    def replace(self, *, matter: str = ..., accepted: bool = ..., text: str = ...) -> AnswerMatter:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def accepted(self) -> bool:
        """
        whether it is taken up
        """
    @property
    def matter(self) -> str:
        """
        which one
        """
    @property
    def text(self) -> str:
        """
        the answer
        """
class FinishMatter:
    """
    Says that a matter that was taken up is done. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    matter : str
        which one
    text : str
        what came of it
    """
    @staticmethod
    def _from_archive(archive: bytes) -> FinishMatter:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> FinishMatter:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, matter: str, text: str = '') -> None:
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
    def replace(self, *, matter: str = ..., text: str = ...) -> FinishMatter:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def matter(self) -> str:
        """
        which one
        """
    @property
    def text(self) -> str:
        """
        what came of it
        """
class CloseLoop:
    """
    Says that whoever raised a matter was told what came of it. Whoever raised it, or the other side by telling them.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    matter : str
        which one; answered or done
    text : str
        what was told
    """
    @staticmethod
    def _from_archive(archive: bytes) -> CloseLoop:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> CloseLoop:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, matter: str, text: str = '') -> None:
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
    def replace(self, *, matter: str = ..., text: str = ...) -> CloseLoop:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def matter(self) -> str:
        """
        which one; answered or done
        """
    @property
    def text(self) -> str:
        """
        what was told
        """
class AskPulse:
    """
    Asks how the direct report is. The manager, or a survey in their name. An unanswered question is data too.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    pulse : str
        a new id
    meeting : str | None
        in which meeting it was asked
    face_to_face : bool
        whether it was asked in the talk: only then does the manager see the answer
    happy : bool
        whether it was asked how happy they are
    challenged : bool
        how challenged
    stressed : bool
        how stressed (off unless both chose so)
    engaged : bool
        how engaged
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AskPulse:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AskPulse:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, pulse: str, meeting: str | None = None, face_to_face: bool = True, happy: bool = True, challenged: bool = True, stressed: bool = False, engaged: bool = True) -> None:
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
    def replace(self, *, pulse: str = ..., meeting: str | None = ..., face_to_face: bool = ..., happy: bool = ..., challenged: bool = ..., stressed: bool = ..., engaged: bool = ...) -> AskPulse:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def challenged(self) -> bool:
        """
        how challenged
        """
    @property
    def engaged(self) -> bool:
        """
        how engaged
        """
    @property
    def face_to_face(self) -> bool:
        """
        whether it was asked in the talk: only then does the manager see the answer
        """
    @property
    def happy(self) -> bool:
        """
        whether it was asked how happy they are
        """
    @property
    def meeting(self) -> str | None:
        """
        in which meeting it was asked
        """
    @property
    def pulse(self) -> str:
        """
        a new id
        """
    @property
    def stressed(self) -> bool:
        """
        how stressed (off unless both chose so)
        """
class AnswerPulse:
    """
    Answers a pulse question; any part may be left out. The direct report alone.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    pulse : str
        which question
    happy : float | None
        0 to 10
    challenged : float | None
        0 to 10
    stressed : float | None
        0 to 10
    engaged : float | None
        0 to 10
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AnswerPulse:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AnswerPulse:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, pulse: str, happy: float | None = None, challenged: float | None = None, stressed: float | None = None, engaged: float | None = None) -> None:
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
    def replace(self, *, pulse: str = ..., happy: float | None = ..., challenged: float | None = ..., stressed: float | None = ..., engaged: float | None = ...) -> AnswerPulse:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def challenged(self) -> float | None:
        """
        0 to 10
        """
    @property
    def engaged(self) -> float | None:
        """
        0 to 10
        """
    @property
    def happy(self) -> float | None:
        """
        0 to 10
        """
    @property
    def pulse(self) -> str:
        """
        which question
        """
    @property
    def stressed(self) -> float | None:
        """
        0 to 10
        """
class AnswerUpward:
    """
    Answers one question about the manager. The direct report alone; the manager never sees a single answer.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    item : str
        which question, e.g. "UF1"
    value : int
        1 to 5
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AnswerUpward:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AnswerUpward:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, item: str = '', value: int = 3) -> None:
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
    def replace(self, *, item: str = ..., value: int = ...) -> AnswerUpward:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def item(self) -> str:
        """
        which question, e.g. "UF1"
        """
    @property
    def value(self) -> int:
        """
        1 to 5
        """
class TallyTalk:
    """
    How a talk went, from a tick list. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one
    offers_help : int
        times the manager asked what they could do to help
    seeks_thoughts : int
        times the manager asked for the report's thoughts
    seeks_next_steps : int
        times the manager asked what the next steps should be
    tells : int
        times the manager told what to do
    justified_tells : int
        of those, times when authority was called for
    report_talk_share : float | None
        share of the talk that was the report's, from a timed source [share]
    source : str
        who says so (self, other, machine)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> TallyTalk:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> TallyTalk:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, offers_help: int = 0, seeks_thoughts: int = 0, seeks_next_steps: int = 0, tells: int = 0, justified_tells: int = 0, report_talk_share: float | None = None, source: str = 'self') -> None:
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
    def replace(self, *, meeting: str = ..., offers_help: int = ..., seeks_thoughts: int = ..., seeks_next_steps: int = ..., tells: int = ..., justified_tells: int = ..., report_talk_share: float | None = ..., source: str = ...) -> TallyTalk:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def justified_tells(self) -> int:
        """
        of those, times when authority was called for
        """
    @property
    def meeting(self) -> str:
        """
        which one
        """
    @property
    def offers_help(self) -> int:
        """
        times the manager asked what they could do to help
        """
    @property
    def report_talk_share(self) -> float | None:
        """
        share of the talk that was the report's, from a timed source [share]
        """
    @property
    def seeks_next_steps(self) -> int:
        """
        times the manager asked what the next steps should be
        """
    @property
    def seeks_thoughts(self) -> int:
        """
        times the manager asked for the report's thoughts
        """
    @property
    def source(self) -> str:
        """
        who says so (self, other, machine)
        """
    @property
    def tells(self) -> int:
        """
        times the manager told what to do
        """
class RateJointly:
    """
    One side's rating of something both rate. Each side their own; the other's is shown once both have rated.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    about : str
        what is rated, e.g. a competence or a task
    level : int
        0 to 4
    """
    @staticmethod
    def _from_archive(archive: bytes) -> RateJointly:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> RateJointly:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, about: str = '', level: int = 0) -> None:
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
    def replace(self, *, about: str = ..., level: int = ...) -> RateJointly:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def about(self) -> str:
        """
        what is rated, e.g. a competence or a task
        """
    @property
    def level(self) -> int:
        """
        0 to 4
        """
class AgreeRating:
    """
    The two agree on one rating. Either side, once both have rated.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    about : str
        what is rated
    level : int
        0 to 4
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AgreeRating:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AgreeRating:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, about: str = '', level: int = 0) -> None:
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
    def replace(self, *, about: str = ..., level: int = ...) -> AgreeRating:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def about(self) -> str:
        """
        what is rated
        """
    @property
    def level(self) -> int:
        """
        0 to 4
        """
class PlanDevelopment:
    """
    Proposes a development plan, or a new version of it, which both then agree to. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    plan : str
        a new id, or that of a plan that it changes
    measure : str
        how the two will know that it worked
    steps : tuple[DevelopmentStep, ...]
        in order
    """
    @staticmethod
    def _from_archive(archive: bytes) -> PlanDevelopment:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> PlanDevelopment:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, plan: str, measure: str = '', steps: typing.Sequence[DevelopmentStep] = ()) -> None:
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
    def replace(self, *, plan: str = ..., measure: str = ..., steps: typing.Sequence[DevelopmentStep] = ...) -> PlanDevelopment:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def measure(self) -> str:
        """
        how the two will know that it worked
        """
    @property
    def plan(self) -> str:
        """
        a new id, or that of a plan that it changes
        """
    @property
    def steps(self) -> tuple[DevelopmentStep, ...]:
        """
        in order
        """
class AgreePlan:
    """
    Agrees to a development plan as it stands. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    plan : str
        which one
    version : int
        the version that the actor saw, that of the DevelopmentPlan
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AgreePlan:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AgreePlan:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, plan: str, version: int = 1) -> None:
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
    def replace(self, *, plan: str = ..., version: int = ...) -> AgreePlan:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def plan(self) -> str:
        """
        which one
        """
    @property
    def version(self) -> int:
        """
        the version that the actor saw, that of the DevelopmentPlan
        """
class FinishStep:
    """
    Says that a step of a development plan is done. Its owner, or the other side as a witness.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    plan : str
        which one
    step : int
        which step, from 0
    """
    @staticmethod
    def _from_archive(archive: bytes) -> FinishStep:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> FinishStep:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, plan: str, step: int = 0) -> None:
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
    def replace(self, *, plan: str = ..., step: int = ...) -> FinishStep:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def plan(self) -> str:
        """
        which one
        """
    @property
    def step(self) -> int:
        """
        which step, from 0
        """
class Recognition:
    """
    A recognition as it stands.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    matter : str
        which one
    by : str
        who recognised (unknown, manager, report, other)
    at : datetime.datetime
        when, an instant
    behaviour : str
        what was done or achieved
    when : datetime.date | None
        the day it was achieved
    impact : str
        whom or what it helped
    serves : str
        the goal or value it serves
    meeting : str | None
        in which meeting it was said
    topic : str | None
        the topic it belongs to
    is_public : bool
        whether others heard it
    specifics : int
        how many of behaviour, day, impact and what it serves were said, 0 to 4
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Recognition:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Recognition:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, matter: str, by: str = 'unknown', at: datetime.datetime | str, behaviour: str = '', when: datetime.date | str | None = None, impact: str = '', serves: str = '', meeting: str | None = None, topic: str | None = None, is_public: bool = False, specifics: int = 0) -> None:
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
    def replace(self, *, matter: str = ..., by: str = ..., at: datetime.datetime | str = ..., behaviour: str = ..., when: datetime.date | str | None = ..., impact: str = ..., serves: str = ..., meeting: str | None = ..., topic: str | None = ..., is_public: bool = ..., specifics: int = ...) -> Recognition:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when, an instant
        """
    @property
    def behaviour(self) -> str:
        """
        what was done or achieved
        """
    @property
    def by(self) -> str:
        """
        who recognised (unknown, manager, report, other)
        """
    @property
    def impact(self) -> str:
        """
        whom or what it helped
        """
    @property
    def is_public(self) -> bool:
        """
        whether others heard it
        """
    @property
    def matter(self) -> str:
        """
        which one
        """
    @property
    def meeting(self) -> str | None:
        """
        in which meeting it was said
        """
    @property
    def serves(self) -> str:
        """
        the goal or value it serves
        """
    @property
    def specifics(self) -> int:
        """
        how many of behaviour, day, impact and what it serves were said, 0 to 4
        """
    @property
    def topic(self) -> str | None:
        """
        the topic it belongs to
        """
    @property
    def when(self) -> datetime.date | None:
        """
        the day it was achieved
        """
class Feedback:
    """
    A piece of feedback as it stands.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    matter : str
        which one
    by : str
        who gave it (unknown, manager, report, other)
    at : datetime.datetime
        when, an instant
    kind : str
        what it does (praise, guide)
    task_level : bool
        whether it is about the task rather than the person
    text : str
        what
    meeting : str | None
        in which meeting it was said
    topic : str | None
        the topic it belongs to
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Feedback:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Feedback:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, matter: str, by: str = 'unknown', at: datetime.datetime | str, kind: str = 'guide', task_level: bool = True, text: str = '', meeting: str | None = None, topic: str | None = None) -> None:
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
    def replace(self, *, matter: str = ..., by: str = ..., at: datetime.datetime | str = ..., kind: str = ..., task_level: bool = ..., text: str = ..., meeting: str | None = ..., topic: str | None = ...) -> Feedback:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when, an instant
        """
    @property
    def by(self) -> str:
        """
        who gave it (unknown, manager, report, other)
        """
    @property
    def kind(self) -> str:
        """
        what it does (praise, guide)
        """
    @property
    def matter(self) -> str:
        """
        which one
        """
    @property
    def meeting(self) -> str | None:
        """
        in which meeting it was said
        """
    @property
    def task_level(self) -> bool:
        """
        whether it is about the task rather than the person
        """
    @property
    def text(self) -> str:
        """
        what
        """
    @property
    def topic(self) -> str | None:
        """
        the topic it belongs to
        """
class Matter:
    """
    Something that was raised, as it stands.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    matter : str
        which one
    kind : str
        what (idea, barrier, concern, request, effort, delegation, opportunity, knowledge, let_down)
    by : str
        who raised it (unknown, manager, report, other)
    raised_at : datetime.datetime
        when, an instant
    text : str
        in words
    gain : str
        what the other side has from it
    due : datetime.date | None
        until when it is wanted
    hours : float | None
        effort it takes [h]
    cause : str
        of a let-down: who caused it (unknown, manager, corporate, both)
    meeting : str | None
        in which meeting it was raised
    topic : str | None
        the topic it belongs to
    state : str
        where it stands (raised, accepted, declined, done)
    answered_at : datetime.datetime | None
        when it was taken up or declined, an instant
    answer : str
        the answer
    done_at : datetime.datetime | None
        when it was done, an instant
    result : str
        what came of it
    closed_loop_at : datetime.datetime | None
        when whoever raised it was told, an instant
    has_gain : bool
        whether it was said what the other side has from it
    told : str
        what whoever raised it was told
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Matter:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Matter:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, matter: str, kind: str = 'idea', by: str = 'unknown', raised_at: datetime.datetime | str, text: str = '', gain: str = '', due: datetime.date | str | None = None, hours: float | None = None, cause: str = 'unknown', meeting: str | None = None, topic: str | None = None, state: str = 'raised', answered_at: datetime.datetime | str | None = None, answer: str = '', done_at: datetime.datetime | str | None = None, result: str = '', closed_loop_at: datetime.datetime | str | None = None, has_gain: bool = False, told: str = '') -> None:
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
    def replace(self, *, matter: str = ..., kind: str = ..., by: str = ..., raised_at: datetime.datetime | str = ..., text: str = ..., gain: str = ..., due: datetime.date | str | None = ..., hours: float | None = ..., cause: str = ..., meeting: str | None = ..., topic: str | None = ..., state: str = ..., answered_at: datetime.datetime | str | None = ..., answer: str = ..., done_at: datetime.datetime | str | None = ..., result: str = ..., closed_loop_at: datetime.datetime | str | None = ..., has_gain: bool = ..., told: str = ...) -> Matter:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def answer(self) -> str:
        """
        the answer
        """
    @property
    def answered_at(self) -> datetime.datetime | None:
        """
        when it was taken up or declined, an instant
        """
    @property
    def by(self) -> str:
        """
        who raised it (unknown, manager, report, other)
        """
    @property
    def cause(self) -> str:
        """
        of a let-down: who caused it (unknown, manager, corporate, both)
        """
    @property
    def closed_loop_at(self) -> datetime.datetime | None:
        """
        when whoever raised it was told, an instant
        """
    @property
    def done_at(self) -> datetime.datetime | None:
        """
        when it was done, an instant
        """
    @property
    def due(self) -> datetime.date | None:
        """
        until when it is wanted
        """
    @property
    def gain(self) -> str:
        """
        what the other side has from it
        """
    @property
    def has_gain(self) -> bool:
        """
        whether it was said what the other side has from it
        """
    @property
    def hours(self) -> float | None:
        """
        effort it takes [h]
        """
    @property
    def kind(self) -> str:
        """
        what (idea, barrier, concern, request, effort, delegation, opportunity, knowledge, let_down)
        """
    @property
    def matter(self) -> str:
        """
        which one
        """
    @property
    def meeting(self) -> str | None:
        """
        in which meeting it was raised
        """
    @property
    def raised_at(self) -> datetime.datetime:
        """
        when, an instant
        """
    @property
    def result(self) -> str:
        """
        what came of it
        """
    @property
    def state(self) -> str:
        """
        where it stands (raised, accepted, declined, done)
        """
    @property
    def text(self) -> str:
        """
        in words
        """
    @property
    def told(self) -> str:
        """
        what whoever raised it was told
        """
    @property
    def topic(self) -> str | None:
        """
        the topic it belongs to
        """
class Pulse:
    """
    A pulse question with its answer.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    pulse : str
        which one
    asked_at : datetime.datetime
        when it was asked, an instant
    meeting : str | None
        in which meeting
    face_to_face : bool
        whether it was asked in the talk
    asks_happy : bool
        whether it was asked how happy they are
    asks_challenged : bool
        how challenged
    asks_stressed : bool
        how stressed
    asks_engaged : bool
        how engaged
    answered_at : datetime.datetime | None
        when it was answered, an instant; for the manager only if asked face to face
    happy : float | None
        0 to 10
    challenged : float | None
        0 to 10
    stressed : float | None
        0 to 10
    engaged : float | None
        0 to 10
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Pulse:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Pulse:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, pulse: str, asked_at: datetime.datetime | str, meeting: str | None = None, face_to_face: bool = True, asks_happy: bool = True, asks_challenged: bool = True, asks_stressed: bool = False, asks_engaged: bool = True, answered_at: datetime.datetime | str | None = None, happy: float | None = None, challenged: float | None = None, stressed: float | None = None, engaged: float | None = None) -> None:
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
    def replace(self, *, pulse: str = ..., asked_at: datetime.datetime | str = ..., meeting: str | None = ..., face_to_face: bool = ..., asks_happy: bool = ..., asks_challenged: bool = ..., asks_stressed: bool = ..., asks_engaged: bool = ..., answered_at: datetime.datetime | str | None = ..., happy: float | None = ..., challenged: float | None = ..., stressed: float | None = ..., engaged: float | None = ...) -> Pulse:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def answered_at(self) -> datetime.datetime | None:
        """
        when it was answered, an instant; for the manager only if asked face to face
        """
    @property
    def asked_at(self) -> datetime.datetime:
        """
        when it was asked, an instant
        """
    @property
    def asks_challenged(self) -> bool:
        """
        how challenged
        """
    @property
    def asks_engaged(self) -> bool:
        """
        how engaged
        """
    @property
    def asks_happy(self) -> bool:
        """
        whether it was asked how happy they are
        """
    @property
    def asks_stressed(self) -> bool:
        """
        how stressed
        """
    @property
    def challenged(self) -> float | None:
        """
        0 to 10
        """
    @property
    def engaged(self) -> float | None:
        """
        0 to 10
        """
    @property
    def face_to_face(self) -> bool:
        """
        whether it was asked in the talk
        """
    @property
    def happy(self) -> float | None:
        """
        0 to 10
        """
    @property
    def meeting(self) -> str | None:
        """
        in which meeting
        """
    @property
    def pulse(self) -> str:
        """
        which one
        """
    @property
    def stressed(self) -> float | None:
        """
        0 to 10
        """
class UpwardAnswer:
    """
    An answer about the manager; the report alone sees it.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    item : str
        which question
    value : int
        1 to 5
    at : datetime.datetime
        when, an instant
    """
    @staticmethod
    def _from_archive(archive: bytes) -> UpwardAnswer:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> UpwardAnswer:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, item: str = '', value: int = 3, at: datetime.datetime | str) -> None:
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
    def replace(self, *, item: str = ..., value: int = ..., at: datetime.datetime | str = ...) -> UpwardAnswer:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when, an instant
        """
    @property
    def item(self) -> str:
        """
        which question
        """
    @property
    def value(self) -> int:
        """
        1 to 5
        """
class TalkTally:
    """
    How a talk went.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        which one
    by : str
        who says so (unknown, manager, report, other)
    at : datetime.datetime
        when it was said, an instant
    offers_help : int
        times the manager asked what they could do to help
    seeks_thoughts : int
        times the manager asked for the report's thoughts
    seeks_next_steps : int
        times the manager asked what the next steps should be
    tells : int
        times the manager told what to do
    justified_tells : int
        of those, times when authority was called for
    report_talk_share : float | None
        share of the talk that was the report's [share]
    source : str
        who says so (self, other, machine)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> TalkTally:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> TalkTally:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, by: str = 'unknown', at: datetime.datetime | str, offers_help: int = 0, seeks_thoughts: int = 0, seeks_next_steps: int = 0, tells: int = 0, justified_tells: int = 0, report_talk_share: float | None = None, source: str = 'self') -> None:
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
    def replace(self, *, meeting: str = ..., by: str = ..., at: datetime.datetime | str = ..., offers_help: int = ..., seeks_thoughts: int = ..., seeks_next_steps: int = ..., tells: int = ..., justified_tells: int = ..., report_talk_share: float | None = ..., source: str = ...) -> TalkTally:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when it was said, an instant
        """
    @property
    def by(self) -> str:
        """
        who says so (unknown, manager, report, other)
        """
    @property
    def justified_tells(self) -> int:
        """
        of those, times when authority was called for
        """
    @property
    def meeting(self) -> str:
        """
        which one
        """
    @property
    def offers_help(self) -> int:
        """
        times the manager asked what they could do to help
        """
    @property
    def report_talk_share(self) -> float | None:
        """
        share of the talk that was the report's [share]
        """
    @property
    def seeks_next_steps(self) -> int:
        """
        times the manager asked what the next steps should be
        """
    @property
    def seeks_thoughts(self) -> int:
        """
        times the manager asked for the report's thoughts
        """
    @property
    def source(self) -> str:
        """
        who says so (self, other, machine)
        """
    @property
    def tells(self) -> int:
        """
        times the manager told what to do
        """
class JointRating:
    """
    What both rate, as it stands.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    about : str
        what is rated
    by_manager : int | None
        the manager's level, 0 to 4; for the report once both have rated
    by_report : int | None
        the report's level, 0 to 4; for the manager once both have rated
    agreed : int | None
        the level they agreed on
    at : datetime.datetime
        when it last changed, an instant
    """
    @staticmethod
    def _from_archive(archive: bytes) -> JointRating:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> JointRating:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, about: str = '', by_manager: int | None = None, by_report: int | None = None, agreed: int | None = None, at: datetime.datetime | str) -> None:
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
    def replace(self, *, about: str = ..., by_manager: int | None = ..., by_report: int | None = ..., agreed: int | None = ..., at: datetime.datetime | str = ...) -> JointRating:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def about(self) -> str:
        """
        what is rated
        """
    @property
    def agreed(self) -> int | None:
        """
        the level they agreed on
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when it last changed, an instant
        """
    @property
    def by_manager(self) -> int | None:
        """
        the manager's level, 0 to 4; for the report once both have rated
        """
    @property
    def by_report(self) -> int | None:
        """
        the report's level, 0 to 4; for the manager once both have rated
        """
class PlanStep:
    """
    A step of a development plan as it stands.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    text : str
        what is to be done
    owner : str
        who does it (unknown, manager, report, other)
    due : datetime.date | None
        until when
    done_at : datetime.datetime | None
        when it was done, an instant
    """
    @staticmethod
    def _from_archive(archive: bytes) -> PlanStep:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> PlanStep:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, text: str = '', owner: str = 'report', due: datetime.date | str | None = None, done_at: datetime.datetime | str | None = None) -> None:
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
    def replace(self, *, text: str = ..., owner: str = ..., due: datetime.date | str | None = ..., done_at: datetime.datetime | str | None = ...) -> PlanStep:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def done_at(self) -> datetime.datetime | None:
        """
        when it was done, an instant
        """
    @property
    def due(self) -> datetime.date | None:
        """
        until when
        """
    @property
    def owner(self) -> str:
        """
        who does it (unknown, manager, report, other)
        """
    @property
    def text(self) -> str:
        """
        what is to be done
        """
class DevelopmentPlan:
    """
    A development plan as it stands; firm when it has a measure, owners, due dates, and both agreed.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    plan : str
        which one
    version : int
        grows with each change
    measure : str
        how the two will know that it worked
    steps : tuple[PlanStep, ...]
        in order
    agreed_by_manager : datetime.datetime | None
        when the manager agreed to this version, an instant
    agreed_by_report : datetime.datetime | None
        when the direct report agreed to this version, an instant
    has_measure : bool
        whether it was said how the two will know that it worked
    """
    @staticmethod
    def _from_archive(archive: bytes) -> DevelopmentPlan:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> DevelopmentPlan:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, plan: str, version: int = 1, measure: str = '', steps: typing.Sequence[PlanStep] = (), agreed_by_manager: datetime.datetime | str | None = None, agreed_by_report: datetime.datetime | str | None = None, has_measure: bool = False) -> None:
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
    def replace(self, *, plan: str = ..., version: int = ..., measure: str = ..., steps: typing.Sequence[PlanStep] = ..., agreed_by_manager: datetime.datetime | str | None = ..., agreed_by_report: datetime.datetime | str | None = ..., has_measure: bool = ...) -> DevelopmentPlan:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def agreed_by_manager(self) -> datetime.datetime | None:
        """
        when the manager agreed to this version, an instant
        """
    @property
    def agreed_by_report(self) -> datetime.datetime | None:
        """
        when the direct report agreed to this version, an instant
        """
    @property
    def has_measure(self) -> bool:
        """
        whether it was said how the two will know that it worked
        """
    @property
    def measure(self) -> str:
        """
        how the two will know that it worked
        """
    @property
    def plan(self) -> str:
        """
        which one
        """
    @property
    def steps(self) -> tuple[PlanStep, ...]:
        """
        in order
        """
    @property
    def version(self) -> int:
        """
        grows with each change
        """
class MakePromise:
    """
    Makes a promise, or proposes one to the side that would keep it. Either side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : str
        a new id
    owner : str
        who is to keep it: manager or report (unknown, manager, report, other)
    text : str
        what
    due : datetime.date | None
        last day on which it is on time; empty = undated
    for_whom : str
        who has it; unknown = the other side (unknown, manager, report, other)
    meeting : str | None
        the meeting whose action plan it is in
    topic : str | None
        the topic it belongs to
    goal : str
        the goal it serves, by name
    hours : float | None
        effort it takes [h]
    benefit_to_report : str
        what the direct report has from it
    benefit_to_manager : str
        what the manager or the organisation has from it
    benefit_to_team : str
        what others have from it
    personal : bool
        whether it is meant for this person and nobody else
    requested : bool
        whether the other side asked for it; one that nobody asked for is a gesture
    support_for : str
        clause of the working agreement that it keeps; empty = none
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MakePromise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> MakePromise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: str, owner: str = 'unknown', text: str = '', due: datetime.date | str | None = None, for_whom: str = 'unknown', meeting: str | None = None, topic: str | None = None, goal: str = '', hours: float | None = None, benefit_to_report: str = '', benefit_to_manager: str = '', benefit_to_team: str = '', personal: bool = False, requested: bool = True, support_for: str = '') -> None:
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
    def replace(self, *, promise: str = ..., owner: str = ..., text: str = ..., due: datetime.date | str | None = ..., for_whom: str = ..., meeting: str | None = ..., topic: str | None = ..., goal: str = ..., hours: float | None = ..., benefit_to_report: str = ..., benefit_to_manager: str = ..., benefit_to_team: str = ..., personal: bool = ..., requested: bool = ..., support_for: str = ...) -> MakePromise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def benefit_to_manager(self) -> str:
        """
        what the manager or the organisation has from it
        """
    @property
    def benefit_to_report(self) -> str:
        """
        what the direct report has from it
        """
    @property
    def benefit_to_team(self) -> str:
        """
        what others have from it
        """
    @property
    def due(self) -> datetime.date | None:
        """
        last day on which it is on time; empty = undated
        """
    @property
    def for_whom(self) -> str:
        """
        who has it; unknown = the other side (unknown, manager, report, other)
        """
    @property
    def goal(self) -> str:
        """
        the goal it serves, by name
        """
    @property
    def hours(self) -> float | None:
        """
        effort it takes [h]
        """
    @property
    def meeting(self) -> str | None:
        """
        the meeting whose action plan it is in
        """
    @property
    def owner(self) -> str:
        """
        who is to keep it: manager or report (unknown, manager, report, other)
        """
    @property
    def personal(self) -> bool:
        """
        whether it is meant for this person and nobody else
        """
    @property
    def promise(self) -> str:
        """
        a new id
        """
    @property
    def requested(self) -> bool:
        """
        whether the other side asked for it; one that nobody asked for is a gesture
        """
    @property
    def support_for(self) -> str:
        """
        clause of the working agreement that it keeps; empty = none
        """
    @property
    def text(self) -> str:
        """
        what
        """
    @property
    def topic(self) -> str | None:
        """
        the topic it belongs to
        """
class AcceptPromise:
    """
    Accepts a promise that the other side proposed. Who is to keep it.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : str
        which one
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AcceptPromise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AcceptPromise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: str) -> None:
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
    def replace(self, *, promise: str = ...) -> AcceptPromise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def promise(self) -> str:
        """
        which one
        """
class DeclinePromise:
    """
    Declines a promise that the other side proposed. Who was to keep it.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : str
        which one
    reason : str
        why
    """
    @staticmethod
    def _from_archive(archive: bytes) -> DeclinePromise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> DeclinePromise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: str, reason: str = '') -> None:
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
    def replace(self, *, promise: str = ..., reason: str = ...) -> DeclinePromise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def promise(self) -> str:
        """
        which one
        """
    @property
    def reason(self) -> str:
        """
        why
        """
class StartPromise:
    """
    Says that work on a promise has begun. Its owner.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : str
        which one
    """
    @staticmethod
    def _from_archive(archive: bytes) -> StartPromise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> StartPromise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: str) -> None:
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
    def replace(self, *, promise: str = ...) -> StartPromise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def promise(self) -> str:
        """
        which one
        """
class RenegotiatePromise:
    """
    Puts the due day of a promise elsewhere before it has come. Its owner; afterwards it is late, not renegotiated.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : str
        which one
    due : datetime.date
        the new due day
    reason : str
        why
    """
    @staticmethod
    def _from_archive(archive: bytes) -> RenegotiatePromise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> RenegotiatePromise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: str, due: datetime.date | str, reason: str = '') -> None:
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
    def replace(self, *, promise: str = ..., due: datetime.date | str = ..., reason: str = ...) -> RenegotiatePromise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def due(self) -> datetime.date:
        """
        the new due day
        """
    @property
    def promise(self) -> str:
        """
        which one
        """
    @property
    def reason(self) -> str:
        """
        why
        """
class ReleasePromise:
    """
    Lets the other side off a promise that is not kept: open, or disputed. Who was to have it.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : str
        which one
    reason : str
        why
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ReleasePromise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ReleasePromise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: str, reason: str = '') -> None:
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
    def replace(self, *, promise: str = ..., reason: str = ...) -> ReleasePromise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def promise(self) -> str:
        """
        which one
        """
    @property
    def reason(self) -> str:
        """
        why
        """
class DeliverPromise:
    """
    Says that a promise is kept. Its owner.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : str
        which one
    on : datetime.date | None
        the day it was delivered; empty = today
    text : str
        what was delivered
    """
    @staticmethod
    def _from_archive(archive: bytes) -> DeliverPromise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> DeliverPromise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: str, on: datetime.date | str | None = None, text: str = '') -> None:
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
    def replace(self, *, promise: str = ..., on: datetime.date | str | None = ..., text: str = ...) -> DeliverPromise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def on(self) -> datetime.date | None:
        """
        the day it was delivered; empty = today
        """
    @property
    def promise(self) -> str:
        """
        which one
        """
    @property
    def text(self) -> str:
        """
        what was delivered
        """
class ConfirmPromise:
    """
    Says that a promise was kept, and whether it worked. Who has it.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : str
        which one
    outcome : str
        whether it worked (unknown, worked, did_not_work)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ConfirmPromise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ConfirmPromise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: str, outcome: str = 'unknown') -> None:
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
    def replace(self, *, promise: str = ..., outcome: str = ...) -> ConfirmPromise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def outcome(self) -> str:
        """
        whether it worked (unknown, worked, did_not_work)
        """
    @property
    def promise(self) -> str:
        """
        which one
        """
class DisputePromise:
    """
    Says that a promise that is said to be kept is not. Who was to have it.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : str
        which one
    reason : str
        why
    """
    @staticmethod
    def _from_archive(archive: bytes) -> DisputePromise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> DisputePromise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: str, reason: str = '') -> None:
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
    def replace(self, *, promise: str = ..., reason: str = ...) -> DisputePromise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def promise(self) -> str:
        """
        which one
        """
    @property
    def reason(self) -> str:
        """
        why
        """
class BreakPromise:
    """
    Says that a promise will not be kept, one that is open or disputed. Its owner.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : str
        which one
    reason : str
        why
    """
    @staticmethod
    def _from_archive(archive: bytes) -> BreakPromise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> BreakPromise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: str, reason: str = '') -> None:
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
    def replace(self, *, promise: str = ..., reason: str = ...) -> BreakPromise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def promise(self) -> str:
        """
        which one
        """
    @property
    def reason(self) -> str:
        """
        why
        """
class Renegotiation:
    """
    One time that the due day of a promise was put elsewhere.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    at : datetime.datetime
        when, an instant
    from_ : datetime.date
        the due day that stood before
    to : datetime.date
        the due day from then on
    reason : str
        why
    has_reason : bool
        whether it was said why
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Renegotiation:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Renegotiation:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, at: datetime.datetime | str, from_: datetime.date | str, to: datetime.date | str, reason: str = '', has_reason: bool = False) -> None:
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
    def replace(self, *, at: datetime.datetime | str = ..., from_: datetime.date | str = ..., to: datetime.date | str = ..., reason: str = ..., has_reason: bool = ...) -> Renegotiation:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when, an instant
        """
    @property
    def from_(self) -> datetime.date:
        """
        the due day that stood before
        """
    @property
    def has_reason(self) -> bool:
        """
        whether it was said why
        """
    @property
    def reason(self) -> str:
        """
        why
        """
    @property
    def to(self) -> datetime.date:
        """
        the due day from then on
        """
class Promise:
    """
    A promise as it stands.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : str
        which one
    owner : str
        who is to keep it (unknown, manager, report, other)
    by : str
        who made or proposed it (unknown, manager, report, other)
    text : str
        what
    for_whom : str
        who has it (unknown, manager, report, other)
    state : str
        where it stands (proposed, accepted, in_progress, delivered, confirmed, disputed, released, declined, broken)
    made_at : datetime.datetime
        when it was made or proposed, an instant
    accepted_at : datetime.datetime | None
        when it was accepted, an instant
    due : datetime.date | None
        due day as it stands
    renegotiations : tuple[Renegotiation, ...]
        each time the due day was put elsewhere, in order
    delivered_on : datetime.date | None
        the day it was delivered
    delivery : str
        what was delivered
    settled_at : datetime.datetime | None
        when it was confirmed, disputed, released, declined or broken, an instant
    reason : str
        why
    outcome : str
        whether it worked (unknown, worked, did_not_work)
    has_evidence : bool
        whether a piece of evidence about it is attached
    meeting : str | None
        the meeting whose action plan it is in
    topic : str | None
        the topic it belongs to
    goal : str
        the goal it serves
    hours : float | None
        effort it takes [h]
    benefit_to_report : str
        what the direct report has from it
    benefit_to_manager : str
        what the manager or the organisation has from it
    benefit_to_team : str
        what others have from it
    personal : bool
        whether it is meant for this person and nobody else
    requested : bool
        whether the other side asked for it
    support_for : str
        clause of the working agreement that it keeps
    carried_from : str | None
        the relationship it was carried over from
    benefits_report : bool
        whether it was said what the direct report has from it
    benefits_manager : bool
        whether it was said what the manager or the organisation has from it
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Promise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Promise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: str, owner: str = 'unknown', by: str = 'unknown', text: str = '', for_whom: str = 'unknown', state: str = 'proposed', made_at: datetime.datetime | str, accepted_at: datetime.datetime | str | None = None, due: datetime.date | str | None = None, renegotiations: typing.Sequence[Renegotiation] = (), delivered_on: datetime.date | str | None = None, delivery: str = '', settled_at: datetime.datetime | str | None = None, reason: str = '', outcome: str = 'unknown', has_evidence: bool = False, meeting: str | None = None, topic: str | None = None, goal: str = '', hours: float | None = None, benefit_to_report: str = '', benefit_to_manager: str = '', benefit_to_team: str = '', personal: bool = False, requested: bool = True, support_for: str = '', carried_from: str | None = None, benefits_report: bool = False, benefits_manager: bool = False) -> None:
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
    def replace(self, *, promise: str = ..., owner: str = ..., by: str = ..., text: str = ..., for_whom: str = ..., state: str = ..., made_at: datetime.datetime | str = ..., accepted_at: datetime.datetime | str | None = ..., due: datetime.date | str | None = ..., renegotiations: typing.Sequence[Renegotiation] = ..., delivered_on: datetime.date | str | None = ..., delivery: str = ..., settled_at: datetime.datetime | str | None = ..., reason: str = ..., outcome: str = ..., has_evidence: bool = ..., meeting: str | None = ..., topic: str | None = ..., goal: str = ..., hours: float | None = ..., benefit_to_report: str = ..., benefit_to_manager: str = ..., benefit_to_team: str = ..., personal: bool = ..., requested: bool = ..., support_for: str = ..., carried_from: str | None = ..., benefits_report: bool = ..., benefits_manager: bool = ...) -> Promise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def accepted_at(self) -> datetime.datetime | None:
        """
        when it was accepted, an instant
        """
    @property
    def benefit_to_manager(self) -> str:
        """
        what the manager or the organisation has from it
        """
    @property
    def benefit_to_report(self) -> str:
        """
        what the direct report has from it
        """
    @property
    def benefit_to_team(self) -> str:
        """
        what others have from it
        """
    @property
    def benefits_manager(self) -> bool:
        """
        whether it was said what the manager or the organisation has from it
        """
    @property
    def benefits_report(self) -> bool:
        """
        whether it was said what the direct report has from it
        """
    @property
    def by(self) -> str:
        """
        who made or proposed it (unknown, manager, report, other)
        """
    @property
    def carried_from(self) -> str | None:
        """
        the relationship it was carried over from
        """
    @property
    def delivered_on(self) -> datetime.date | None:
        """
        the day it was delivered
        """
    @property
    def delivery(self) -> str:
        """
        what was delivered
        """
    @property
    def due(self) -> datetime.date | None:
        """
        due day as it stands
        """
    @property
    def for_whom(self) -> str:
        """
        who has it (unknown, manager, report, other)
        """
    @property
    def goal(self) -> str:
        """
        the goal it serves
        """
    @property
    def has_evidence(self) -> bool:
        """
        whether a piece of evidence about it is attached
        """
    @property
    def hours(self) -> float | None:
        """
        effort it takes [h]
        """
    @property
    def made_at(self) -> datetime.datetime:
        """
        when it was made or proposed, an instant
        """
    @property
    def meeting(self) -> str | None:
        """
        the meeting whose action plan it is in
        """
    @property
    def outcome(self) -> str:
        """
        whether it worked (unknown, worked, did_not_work)
        """
    @property
    def owner(self) -> str:
        """
        who is to keep it (unknown, manager, report, other)
        """
    @property
    def personal(self) -> bool:
        """
        whether it is meant for this person and nobody else
        """
    @property
    def promise(self) -> str:
        """
        which one
        """
    @property
    def reason(self) -> str:
        """
        why
        """
    @property
    def renegotiations(self) -> tuple[Renegotiation, ...]:
        """
        each time the due day was put elsewhere, in order
        """
    @property
    def requested(self) -> bool:
        """
        whether the other side asked for it
        """
    @property
    def settled_at(self) -> datetime.datetime | None:
        """
        when it was confirmed, disputed, released, declined or broken, an instant
        """
    @property
    def state(self) -> str:
        """
        where it stands (proposed, accepted, in_progress, delivered, confirmed, disputed, released, declined, broken)
        """
    @property
    def support_for(self) -> str:
        """
        clause of the working agreement that it keeps
        """
    @property
    def text(self) -> str:
        """
        what
        """
    @property
    def topic(self) -> str | None:
        """
        the topic it belongs to
        """
class Clause:
    """
    One clause of a working agreement.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    clause : str
        its name within the agreement, stable from version to version
    kind : str
        what it says (expectation, support_promise, expected_return, hope, fear, style, motivator, demotivator, role, responsibility, target, meetings)
    holder : str
        whose clause it is: who expects, hopes, fears, is so; who gives the support or the return (unknown, manager, report, other)
    text : str
        in words
    measure : str
        how the two can tell; may be empty
    returns : str
        of an expected return: the support promise it is given for, by clause
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Clause:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Clause:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, clause: str = '', kind: str = 'expectation', holder: str = 'unknown', text: str = '', measure: str = '', returns: str = '') -> None:
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
    def replace(self, *, clause: str = ..., kind: str = ..., holder: str = ..., text: str = ..., measure: str = ..., returns: str = ...) -> Clause:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def clause(self) -> str:
        """
        its name within the agreement, stable from version to version
        """
    @property
    def holder(self) -> str:
        """
        whose clause it is: who expects, hopes, fears, is so; who gives the support or the return (unknown, manager, report, other)
        """
    @property
    def kind(self) -> str:
        """
        what it says (expectation, support_promise, expected_return, hope, fear, style, motivator, demotivator, role, responsibility, target, meetings)
        """
    @property
    def measure(self) -> str:
        """
        how the two can tell; may be empty
        """
    @property
    def returns(self) -> str:
        """
        of an expected return: the support promise it is given for, by clause
        """
    @property
    def text(self) -> str:
        """
        in words
        """
class ProposeAgreement:
    """
    Proposes a working agreement, or its next version: all clauses anew. Either side; counts as the actor's consent.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    clauses : tuple[Clause, ...]
        all of them
    review_due : datetime.date | None
        the day by which the two look at it again; empty = as the policy has it
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ProposeAgreement:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ProposeAgreement:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, clauses: typing.Sequence[Clause] = (), review_due: datetime.date | str | None = None) -> None:
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
    def replace(self, *, clauses: typing.Sequence[Clause] = ..., review_due: datetime.date | str | None = ...) -> ProposeAgreement:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def clauses(self) -> tuple[Clause, ...]:
        """
        all of them
        """
    @property
    def review_due(self) -> datetime.date | None:
        """
        the day by which the two look at it again; empty = as the policy has it
        """
class AgreeAgreement:
    """
    Agrees to the proposed version. The other side.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    version : int
        the version that the actor saw, that of the WorkingAgreement
    """
    @staticmethod
    def _from_archive(archive: bytes) -> AgreeAgreement:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> AgreeAgreement:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, version: int = 1) -> None:
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
    def replace(self, *, version: int = ...) -> AgreeAgreement:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def version(self) -> int:
        """
        the version that the actor saw, that of the WorkingAgreement
        """
class ChooseSharing:
    """
    Says whether the actor wants something recorded. Each for themselves; can be taken back.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    what : str
        what (hopes_and_fears, style, arrival_times, stress)
    yes : bool
        whether they want it
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ChooseSharing:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ChooseSharing:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, what: str = 'hopes_and_fears', yes: bool = True) -> None:
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
    def replace(self, *, what: str = ..., yes: bool = ...) -> ChooseSharing:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def what(self) -> str:
        """
        what (hopes_and_fears, style, arrival_times, stress)
        """
    @property
    def yes(self) -> bool:
        """
        whether they want it
        """
class ReviewExpectation:
    """
    Says how far an expectation of the actor's own is met. Its holder.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    clause : str
        which one
    fulfilled : float
        0 = not at all, 1 = fully [share]
    text : str
        in words
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ReviewExpectation:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ReviewExpectation:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, clause: str = '', fulfilled: float = 0.0, text: str = '') -> None:
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
    def replace(self, *, clause: str = ..., fulfilled: float = ..., text: str = ...) -> ReviewExpectation:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def clause(self) -> str:
        """
        which one
        """
    @property
    def fulfilled(self) -> float:
        """
        0 = not at all, 1 = fully [share]
        """
    @property
    def text(self) -> str:
        """
        in words
        """
class ExpectationReview:
    """
    How far an expectation was met, as its holder said.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    clause : str
        which one
    holder : str
        who said so (unknown, manager, report, other)
    at : datetime.datetime
        when, an instant
    fulfilled : float
        0 = not at all, 1 = fully [share]
    text : str
        in words
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ExpectationReview:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ExpectationReview:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, clause: str = '', holder: str = 'unknown', at: datetime.datetime | str, fulfilled: float = 0.0, text: str = '') -> None:
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
    def replace(self, *, clause: str = ..., holder: str = ..., at: datetime.datetime | str = ..., fulfilled: float = ..., text: str = ...) -> ExpectationReview:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when, an instant
        """
    @property
    def clause(self) -> str:
        """
        which one
        """
    @property
    def fulfilled(self) -> float:
        """
        0 = not at all, 1 = fully [share]
        """
    @property
    def holder(self) -> str:
        """
        who said so (unknown, manager, report, other)
        """
    @property
    def text(self) -> str:
        """
        in words
        """
class WorkingAgreement:
    """
    One version of a working agreement.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    version : int
        from 1
    proposed_by : str
        who proposed it (unknown, manager, report, other)
    proposed_at : datetime.datetime
        when, an instant
    clauses : tuple[Clause, ...]
        all of them
    review_due : datetime.date | None
        the day by which the two look at it again
    agreed_by_manager : datetime.datetime | None
        when the manager agreed, an instant
    agreed_by_report : datetime.datetime | None
        when the direct report agreed, an instant
    """
    @staticmethod
    def _from_archive(archive: bytes) -> WorkingAgreement:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> WorkingAgreement:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, version: int = 1, proposed_by: str = 'unknown', proposed_at: datetime.datetime | str, clauses: typing.Sequence[Clause] = (), review_due: datetime.date | str | None = None, agreed_by_manager: datetime.datetime | str | None = None, agreed_by_report: datetime.datetime | str | None = None) -> None:
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
    def replace(self, *, version: int = ..., proposed_by: str = ..., proposed_at: datetime.datetime | str = ..., clauses: typing.Sequence[Clause] = ..., review_due: datetime.date | str | None = ..., agreed_by_manager: datetime.datetime | str | None = ..., agreed_by_report: datetime.datetime | str | None = ...) -> WorkingAgreement:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def agreed_by_manager(self) -> datetime.datetime | None:
        """
        when the manager agreed, an instant
        """
    @property
    def agreed_by_report(self) -> datetime.datetime | None:
        """
        when the direct report agreed, an instant
        """
    @property
    def clauses(self) -> tuple[Clause, ...]:
        """
        all of them
        """
    @property
    def proposed_at(self) -> datetime.datetime:
        """
        when, an instant
        """
    @property
    def proposed_by(self) -> str:
        """
        who proposed it (unknown, manager, report, other)
        """
    @property
    def review_due(self) -> datetime.date | None:
        """
        the day by which the two look at it again
        """
    @property
    def version(self) -> int:
        """
        from 1
        """
class Sharing:
    """
    What each of the two wants recorded.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    what : str
        what (hopes_and_fears, style, arrival_times, stress)
    manager : bool
        whether the manager wants it
    report : bool
        whether the direct report wants it
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Sharing:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Sharing:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, what: str = 'hopes_and_fears', manager: bool = False, report: bool = False) -> None:
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
    def replace(self, *, what: str = ..., manager: bool = ..., report: bool = ...) -> Sharing:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def manager(self) -> bool:
        """
        whether the manager wants it
        """
    @property
    def report(self) -> bool:
        """
        whether the direct report wants it
        """
    @property
    def what(self) -> str:
        """
        what (hopes_and_fears, style, arrival_times, stress)
        """
class OpenRelationship:
    """
    Begins a relationship: one spell of one pair. The first entry of its stream; whoever keeps the organisation's records.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    manager : str
        who leads
    report : str
        who is led
    from_ : datetime.date
        first day
    time_zone : str
        IANA zone of the direct report: days and wall clocks are theirs. [IANA]
    record_owner : str
        who files the record of a meeting (unknown, manager, report, other)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> OpenRelationship:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> OpenRelationship:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, manager: str, report: str, from_: datetime.date | str, time_zone: str = 'UTC', record_owner: str = 'report') -> None:
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
    def replace(self, *, manager: str = ..., report: str = ..., from_: datetime.date | str = ..., time_zone: str = ..., record_owner: str = ...) -> OpenRelationship:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
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
    def record_owner(self) -> str:
        """
        who files the record of a meeting (unknown, manager, report, other)
        """
    @property
    def report(self) -> str:
        """
        who is led
        """
    @property
    def time_zone(self) -> str:
        """
        IANA zone of the direct report: days and wall clocks are theirs. [IANA]
        """
class CloseRelationship:
    """
    Ends a relationship. Whoever keeps the organisation's records. Afterwards it can be read, and open promises can be settled; nothing new begins.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    until : datetime.date
        first day no longer
    """
    @staticmethod
    def _from_archive(archive: bytes) -> CloseRelationship:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> CloseRelationship:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, until: datetime.date | str) -> None:
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
    def replace(self, *, until: datetime.date | str = ...) -> CloseRelationship:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def until(self) -> datetime.date:
        """
        first day no longer
        """
class MarkPhase:
    """
    Says how far the relationship is. The manager.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    phase : str
        how far (new, kick_start, rekindle, steady, ending)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MarkPhase:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> MarkPhase:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, phase: str = 'steady') -> None:
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
    def replace(self, *, phase: str = ...) -> MarkPhase:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def phase(self) -> str:
        """
        how far (new, kick_start, rekindle, steady, ending)
        """
class CarriedTopic:
    """
    An open topic that is taken over.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    topic : Topic
        as it stood
    """
    @staticmethod
    def _from_archive(archive: bytes) -> CarriedTopic:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> CarriedTopic:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, topic: Topic) -> None:
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
    def replace(self, *, topic: Topic = ...) -> CarriedTopic:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def topic(self) -> Topic:
        """
        as it stood
        """
class CarriedPromise:
    """
    An open promise that is taken over; its owner stays on the same side, so a new manager takes over what the manager had promised.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : Promise
        as it stood
    """
    @staticmethod
    def _from_archive(archive: bytes) -> CarriedPromise:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> CarriedPromise:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: Promise) -> None:
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
    def replace(self, *, promise: Promise = ...) -> CarriedPromise:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def promise(self) -> Promise:
        """
        as it stood
        """
class CarryOver:
    """
    What one meeting did with what was open: topics and promises that were open before it and not due after it. Takes over open topics and promises of the report's earlier relationship. The direct report alone: their consent is needed (design: a new manager starts a new relationship).
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    from_ : str
        the earlier relationship
    topics : tuple[CarriedTopic, ...]
        open topics, as they stood
    promises : tuple[CarriedPromise, ...]
        open promises, as they stood
    """
    @staticmethod
    def _from_archive(archive: bytes) -> CarryOver:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> CarryOver:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, from_: str, topics: typing.Sequence[CarriedTopic] = (), promises: typing.Sequence[CarriedPromise] = ()) -> None:
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
    def replace(self, *, from_: str = ..., topics: typing.Sequence[CarriedTopic] = ..., promises: typing.Sequence[CarriedPromise] = ...) -> CarryOver:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def from_(self) -> str:
        """
        the earlier relationship
        """
    @property
    def promises(self) -> tuple[CarriedPromise, ...]:
        """
        open promises, as they stood
        """
    @property
    def topics(self) -> tuple[CarriedTopic, ...]:
        """
        open topics, as they stood
        """
class StreamId:
    """
    Which stream.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    kind : str
        of which kind (organisation, person, relationship)
    id : str
        the relationship's or person's id; the organisation's is "organisation" unless it has several
    """
    @staticmethod
    def _from_archive(archive: bytes) -> StreamId:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> StreamId:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, kind: str = 'relationship', id: str = '') -> None:
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
    def replace(self, *, kind: str = ..., id: str = ...) -> StreamId:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def id(self) -> str:
        """
        the relationship's or person's id; the organisation's is "organisation" unless it has several
        """
    @property
    def kind(self) -> str:
        """
        of which kind (organisation, person, relationship)
        """
class Erased:
    """
    What an entry says that was erased: nothing any more. It keeps its place, so that a journal can tell erased from lost.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    kind : str
        the kind of what stood here
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Erased:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Erased:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, kind: str = '') -> None:
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
    def replace(self, *, kind: str = ...) -> Erased:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def kind(self) -> str:
        """
        the kind of what stood here
        """
class RelationshipState:
    """
    A relationship as it stands. What a viewer gets of it is redacted, see seen_by of the Relationship.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    relationship : str
        which one
    manager : str
        who leads
    report : str
        who is led
    from_ : datetime.date
        first day
    until : datetime.date | None
        first day no longer; empty = still
    time_zone : str
        IANA zone in which days and wall clocks are. [IANA]
    record_owner : str
        who files records (unknown, manager, report, other)
    phase : str
        how far it is (new, kick_start, rekindle, steady, ending)
    phase_since : datetime.datetime | None
        when the phase was last marked, an instant
    meetings : tuple[Meeting, ...]
        in the order in which they became known
    times : tuple[SpentTime, ...]
        time that was logged, in order
    items : tuple[AgendaItem, ...]
        agenda items, in order
    topics : tuple[Topic, ...]
        in the order in which they were opened
    notes : tuple[Note, ...]
        statements on pages, in order
    author_notes : tuple[AuthorNote, ...]
        notes that only their authors see
    evidence : tuple[Evidence, ...]
        in order
    records : tuple[Record, ...]
        one for each meeting with a page, in order
    recognitions : tuple[Recognition, ...]
        in order
    feedback : tuple[Feedback, ...]
        in order
    matters : tuple[Matter, ...]
        in order
    pulses : tuple[Pulse, ...]
        in order
    upward : tuple[UpwardAnswer, ...]
        answers about the manager, in order
    tallies : tuple[TalkTally, ...]
        how talks went, in order
    ratings : tuple[JointRating, ...]
        what both rate, in order
    plans : tuple[DevelopmentPlan, ...]
        development plans, in order
    promises : tuple[Promise, ...]
        in order
    agreements : tuple[WorkingAgreement, ...]
        versions of the working agreement, in order
    reviews : tuple[ExpectationReview, ...]
        how far expectations were met, in order
    sharing : tuple[Sharing, ...]
        what each of the two wants recorded
    kick_start_since : datetime.datetime | None
        when it was last brought to life (marked as kick-start or rekindled), an instant; empty = on its first day
    """
    @staticmethod
    def _from_archive(archive: bytes) -> RelationshipState:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> RelationshipState:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, relationship: str, manager: str, report: str, from_: datetime.date | str, until: datetime.date | str | None = None, time_zone: str = 'UTC', record_owner: str = 'report', phase: str = 'new', phase_since: datetime.datetime | str | None = None, meetings: typing.Sequence[Meeting] = (), times: typing.Sequence[SpentTime] = (), items: typing.Sequence[AgendaItem] = (), topics: typing.Sequence[Topic] = (), notes: typing.Sequence[Note] = (), author_notes: typing.Sequence[AuthorNote] = (), evidence: typing.Sequence[Evidence] = (), records: typing.Sequence[Record] = (), recognitions: typing.Sequence[Recognition] = (), feedback: typing.Sequence[Feedback] = (), matters: typing.Sequence[Matter] = (), pulses: typing.Sequence[Pulse] = (), upward: typing.Sequence[UpwardAnswer] = (), tallies: typing.Sequence[TalkTally] = (), ratings: typing.Sequence[JointRating] = (), plans: typing.Sequence[DevelopmentPlan] = (), promises: typing.Sequence[Promise] = (), agreements: typing.Sequence[WorkingAgreement] = (), reviews: typing.Sequence[ExpectationReview] = (), sharing: typing.Sequence[Sharing] = (), kick_start_since: datetime.datetime | str | None = None) -> None:
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
    def replace(self, *, relationship: str = ..., manager: str = ..., report: str = ..., from_: datetime.date | str = ..., until: datetime.date | str | None = ..., time_zone: str = ..., record_owner: str = ..., phase: str = ..., phase_since: datetime.datetime | str | None = ..., meetings: typing.Sequence[Meeting] = ..., times: typing.Sequence[SpentTime] = ..., items: typing.Sequence[AgendaItem] = ..., topics: typing.Sequence[Topic] = ..., notes: typing.Sequence[Note] = ..., author_notes: typing.Sequence[AuthorNote] = ..., evidence: typing.Sequence[Evidence] = ..., records: typing.Sequence[Record] = ..., recognitions: typing.Sequence[Recognition] = ..., feedback: typing.Sequence[Feedback] = ..., matters: typing.Sequence[Matter] = ..., pulses: typing.Sequence[Pulse] = ..., upward: typing.Sequence[UpwardAnswer] = ..., tallies: typing.Sequence[TalkTally] = ..., ratings: typing.Sequence[JointRating] = ..., plans: typing.Sequence[DevelopmentPlan] = ..., promises: typing.Sequence[Promise] = ..., agreements: typing.Sequence[WorkingAgreement] = ..., reviews: typing.Sequence[ExpectationReview] = ..., sharing: typing.Sequence[Sharing] = ..., kick_start_since: datetime.datetime | str | None = ...) -> RelationshipState:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def agreements(self) -> tuple[WorkingAgreement, ...]:
        """
        versions of the working agreement, in order
        """
    @property
    def author_notes(self) -> tuple[AuthorNote, ...]:
        """
        notes that only their authors see
        """
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """
        in order
        """
    @property
    def feedback(self) -> tuple[Feedback, ...]:
        """
        in order
        """
    @property
    def from_(self) -> datetime.date:
        """
        first day
        """
    @property
    def items(self) -> tuple[AgendaItem, ...]:
        """
        agenda items, in order
        """
    @property
    def kick_start_since(self) -> datetime.datetime | None:
        """
        when it was last brought to life (marked as kick-start or rekindled), an instant; empty = on its first day
        """
    @property
    def manager(self) -> str:
        """
        who leads
        """
    @property
    def matters(self) -> tuple[Matter, ...]:
        """
        in order
        """
    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """
        in the order in which they became known
        """
    @property
    def notes(self) -> tuple[Note, ...]:
        """
        statements on pages, in order
        """
    @property
    def phase(self) -> str:
        """
        how far it is (new, kick_start, rekindle, steady, ending)
        """
    @property
    def phase_since(self) -> datetime.datetime | None:
        """
        when the phase was last marked, an instant
        """
    @property
    def plans(self) -> tuple[DevelopmentPlan, ...]:
        """
        development plans, in order
        """
    @property
    def promises(self) -> tuple[Promise, ...]:
        """
        in order
        """
    @property
    def pulses(self) -> tuple[Pulse, ...]:
        """
        in order
        """
    @property
    def ratings(self) -> tuple[JointRating, ...]:
        """
        what both rate, in order
        """
    @property
    def recognitions(self) -> tuple[Recognition, ...]:
        """
        in order
        """
    @property
    def record_owner(self) -> str:
        """
        who files records (unknown, manager, report, other)
        """
    @property
    def records(self) -> tuple[Record, ...]:
        """
        one for each meeting with a page, in order
        """
    @property
    def relationship(self) -> str:
        """
        which one
        """
    @property
    def report(self) -> str:
        """
        who is led
        """
    @property
    def reviews(self) -> tuple[ExpectationReview, ...]:
        """
        how far expectations were met, in order
        """
    @property
    def sharing(self) -> tuple[Sharing, ...]:
        """
        what each of the two wants recorded
        """
    @property
    def tallies(self) -> tuple[TalkTally, ...]:
        """
        how talks went, in order
        """
    @property
    def time_zone(self) -> str:
        """
        IANA zone in which days and wall clocks are. [IANA]
        """
    @property
    def times(self) -> tuple[SpentTime, ...]:
        """
        time that was logged, in order
        """
    @property
    def topics(self) -> tuple[Topic, ...]:
        """
        in the order in which they were opened
        """
    @property
    def until(self) -> datetime.date | None:
        """
        first day no longer; empty = still
        """
    @property
    def upward(self) -> tuple[UpwardAnswer, ...]:
        """
        answers about the manager, in order
        """
class RegisteredPlan:
    """
    An analysis plan that was registered.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    plan : RegisterPlan
        what was said
    at : datetime.datetime
        when it was so
    recorded_at : datetime.datetime
        when it was learnt
    version : int
        place of its entry in the stream
    """
    @staticmethod
    def _from_archive(archive: bytes) -> RegisteredPlan:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> RegisteredPlan:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, plan: RegisterPlan = ..., at: datetime.datetime | str, recorded_at: datetime.datetime | str, version: int = 0) -> None:
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
    def replace(self, *, plan: RegisterPlan = ..., at: datetime.datetime | str = ..., recorded_at: datetime.datetime | str = ..., version: int = ...) -> RegisteredPlan:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def at(self) -> datetime.datetime:
        """
        when it was so
        """
    @property
    def plan(self) -> RegisterPlan:
        """
        what was said
        """
    @property
    def recorded_at(self) -> datetime.datetime:
        """
        when it was learnt
        """
    @property
    def version(self) -> int:
        """
        place of its entry in the stream
        """
class MessageParameter:
    """
    One parameter of a message.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    name : str
        which one, in snake_case
    value : str
        its value as text: a number, a date, a word, what somebody wrote
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MessageParameter:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> MessageParameter:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, name: str = '', value: str = '') -> None:
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
    def replace(self, *, name: str = ..., value: str = ...) -> MessageParameter:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def name(self) -> str:
        """
        which one, in snake_case
        """
    @property
    def value(self) -> str:
        """
        its value as text: a number, a date, a word, what somebody wrote
        """
class KpiReading:
    """
    A reading of a key performance indicator of a person. Natural key: person, kpi, from and source.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    person : str
        whose
    kpi : str
        which indicator, by name
    kind : str
        what it measures (quantity, quality, timeliness, cost, behaviour)
    direction : str
        which way it is good (up, down)
    unit : str
        unit of value and target, in words
    value : float
        what was read
    target : float | None
        what was aimed at
    from_ : datetime.date
        first day of the period it is of
    until : datetime.date
        first day after that period
    """
    @staticmethod
    def _from_archive(archive: bytes) -> KpiReading:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> KpiReading:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., person: str, kpi: str = '', kind: str = 'quantity', direction: str = 'up', unit: str = '', value: float = 0.0, target: float | None = None, from_: datetime.date | str, until: datetime.date | str) -> None:
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
    def replace(self, *, fact: FactInfo = ..., person: str = ..., kpi: str = ..., kind: str = ..., direction: str = ..., unit: str = ..., value: float = ..., target: float | None = ..., from_: datetime.date | str = ..., until: datetime.date | str = ...) -> KpiReading:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def direction(self) -> str:
        """
        which way it is good (up, down)
        """
    @property
    def fact(self) -> FactInfo:
        """
        about the fact itself
        """
    @property
    def from_(self) -> datetime.date:
        """
        first day of the period it is of
        """
    @property
    def kind(self) -> str:
        """
        what it measures (quantity, quality, timeliness, cost, behaviour)
        """
    @property
    def kpi(self) -> str:
        """
        which indicator, by name
        """
    @property
    def person(self) -> str:
        """
        whose
        """
    @property
    def target(self) -> float | None:
        """
        what was aimed at
        """
    @property
    def unit(self) -> str:
        """
        unit of value and target, in words
        """
    @property
    def until(self) -> datetime.date:
        """
        first day after that period
        """
    @property
    def value(self) -> float:
        """
        what was read
        """
class Goal:
    """
    A goal of a person. Natural key: person, name and from.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    fact : FactInfo
        about the fact itself
    person : str
        whose
    name : str
        short and stable; promises and recognitions name it
    kind : str
        what it is about (quality, efficiency, productivity, career, attendance, behaviour, other)
    authorship : str
        who set it (unknown, manager, report, joint)
    measure : str
        how one can tell that it is reached; may be empty
    target : float | None
        what is aimed at, in the unit of the measure
    benefit_to_report : str
        what the direct report has from it
    from_ : datetime.date
        first day
    until : datetime.date | None
        first day no longer; empty = still
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Goal:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Goal:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, fact: FactInfo = ..., person: str, name: str = '', kind: str = 'other', authorship: str = 'unknown', measure: str = '', target: float | None = None, benefit_to_report: str = '', from_: datetime.date | str, until: datetime.date | str | None = None) -> None:
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
    def replace(self, *, fact: FactInfo = ..., person: str = ..., name: str = ..., kind: str = ..., authorship: str = ..., measure: str = ..., target: float | None = ..., benefit_to_report: str = ..., from_: datetime.date | str = ..., until: datetime.date | str | None = ...) -> Goal:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def authorship(self) -> str:
        """
        who set it (unknown, manager, report, joint)
        """
    @property
    def benefit_to_report(self) -> str:
        """
        what the direct report has from it
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
    def kind(self) -> str:
        """
        what it is about (quality, efficiency, productivity, career, attendance, behaviour, other)
        """
    @property
    def measure(self) -> str:
        """
        how one can tell that it is reached; may be empty
        """
    @property
    def name(self) -> str:
        """
        short and stable; promises and recognitions name it
        """
    @property
    def person(self) -> str:
        """
        whose
        """
    @property
    def target(self) -> float | None:
        """
        what is aimed at, in the unit of the measure
        """
    @property
    def until(self) -> datetime.date | None:
        """
        first day no longer; empty = still
        """
class PairContext:
    """
    What is known beside the two people's own entries when something is decided or shown. A plain value.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    policy : RelationshipPolicy
        the parameters
    agenda : AgendaTemplate
        the template in force; without sections nothing is required
    cadence : Cadence | None
        the cadence that holds for the two; empty = none was agreed
    absences : tuple[Absence, ...]
        of either of the two
    holidays : tuple[Holiday, ...]
        of the direct report's region
    work_days : str
        the direct report's normal working days
    kpis : tuple[KpiReading, ...]
        of the direct report
    goals : tuple[Goal, ...]
        of the direct report
    contact : Policy
        the parameters of what is due, as the contact metrics have them
    """
    @staticmethod
    def _from_archive(archive: bytes) -> PairContext:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> PairContext:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, policy: RelationshipPolicy = ..., agenda: AgendaTemplate = ..., cadence: Cadence | str | None = None, absences: typing.Sequence[Absence] = (), holidays: typing.Sequence[Holiday] = (), work_days: str = 'Mon-Fri', kpis: typing.Sequence[KpiReading] = (), goals: typing.Sequence[Goal] = (), contact: Policy = ...) -> None:
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
    def replace(self, *, policy: RelationshipPolicy = ..., agenda: AgendaTemplate = ..., cadence: Cadence | str | None = ..., absences: typing.Sequence[Absence] = ..., holidays: typing.Sequence[Holiday] = ..., work_days: str = ..., kpis: typing.Sequence[KpiReading] = ..., goals: typing.Sequence[Goal] = ..., contact: Policy = ...) -> PairContext:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def absences(self) -> tuple[Absence, ...]:
        """
        of either of the two
        """
    @property
    def agenda(self) -> AgendaTemplate:
        """
        the template in force; without sections nothing is required
        """
    @property
    def cadence(self) -> Cadence | None:
        """
        the cadence that holds for the two; empty = none was agreed
        """
    @property
    def contact(self) -> Policy:
        """
        the parameters of what is due, as the contact metrics have them
        """
    @property
    def goals(self) -> tuple[Goal, ...]:
        """
        of the direct report
        """
    @property
    def holidays(self) -> tuple[Holiday, ...]:
        """
        of the direct report's region
        """
    @property
    def kpis(self) -> tuple[KpiReading, ...]:
        """
        of the direct report
        """
    @property
    def policy(self) -> RelationshipPolicy:
        """
        the parameters
        """
    @property
    def work_days(self) -> str:
        """
        the direct report's normal working days
        """
class CommandRefusal:
    """
    Why a command was not accepted: a value, for programs by its code, for people by its words.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    code : str
        stable word in snake_case, e.g. "already_filed"
    subject : str
        what it is about: an id
    parameters : tuple[MessageParameter, ...]
        what the words are made of
    message : str
        one English sentence
    hint : str
        what to do, in English; may be empty
    """
    @staticmethod
    def _from_archive(archive: bytes) -> CommandRefusal:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> CommandRefusal:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, code: str = '', subject: str = '', parameters: typing.Sequence[MessageParameter] = (), message: str = '', hint: str = '') -> None:
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
    def replace(self, *, code: str = ..., subject: str = ..., parameters: typing.Sequence[MessageParameter] = ..., message: str = ..., hint: str = ...) -> CommandRefusal:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def code(self) -> str:
        """
        stable word in snake_case, e.g. "already_filed"
        """
    @property
    def hint(self) -> str:
        """
        what to do, in English; may be empty
        """
    @property
    def message(self) -> str:
        """
        one English sentence
        """
    @property
    def parameters(self) -> tuple[MessageParameter, ...]:
        """
        what the words are made of
        """
    @property
    def subject(self) -> str:
        """
        what it is about: an id
        """
class Finding:
    """
    What a rule noticed. Codes and parameters; English beside them.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    rule : str
        stable name of the rule, e.g. "r_due"
    severity : str
        how much it weighs (info, nudge, overdue)
    responsible : str
        whose it is to act; unknown = both (unknown, manager, report, other)
    subject : str
        what it is about: an id
    evidence : tuple[str, ...]
        what it rests on: ids
    parameters : tuple[MessageParameter, ...]
        what the words are made of
    message : str
        one English sentence
    hint : str
        what to do, in English; may be empty
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Finding:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Finding:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, rule: str = '', severity: str = 'info', responsible: str = 'unknown', subject: str = '', evidence: typing.Sequence[str] = (), parameters: typing.Sequence[MessageParameter] = (), message: str = '', hint: str = '') -> None:
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
    def replace(self, *, rule: str = ..., severity: str = ..., responsible: str = ..., subject: str = ..., evidence: typing.Sequence[str] = ..., parameters: typing.Sequence[MessageParameter] = ..., message: str = ..., hint: str = ...) -> Finding:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def evidence(self) -> tuple[str, ...]:
        """
        what it rests on: ids
        """
    @property
    def hint(self) -> str:
        """
        what to do, in English; may be empty
        """
    @property
    def message(self) -> str:
        """
        one English sentence
        """
    @property
    def parameters(self) -> tuple[MessageParameter, ...]:
        """
        what the words are made of
        """
    @property
    def responsible(self) -> str:
        """
        whose it is to act; unknown = both (unknown, manager, report, other)
        """
    @property
    def rule(self) -> str:
        """
        stable name of the rule, e.g. "r_due"
        """
    @property
    def severity(self) -> str:
        """
        how much it weighs (info, nudge, overdue)
        """
    @property
    def subject(self) -> str:
        """
        what it is about: an id
        """
class PreparationLine:
    """
    One line of the sheet.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    kind : str
        what it is (item, carried_topic, promise, kpi, pulse, recognition, quiet_topic, balance, evidence, section, agreement, matter)
    subject : str
        what it is about: an id or a key
    section : str
        section of the template it belongs to; empty = none
    text : str
        what it is called, cut to prep_line_words of the policy; may be empty
    why : str
        stable word: why it is there, e.g. "promise_due"
    parameters : tuple[MessageParameter, ...]
        what the words of the reason are made of
    reason : str
        why it is there, one English sentence
    seconds : int
        time it takes to read [s]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> PreparationLine:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> PreparationLine:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, kind: str = 'item', subject: str = '', section: str = '', text: str = '', why: str = '', parameters: typing.Sequence[MessageParameter] = (), reason: str = '', seconds: int = 0) -> None:
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
    def replace(self, *, kind: str = ..., subject: str = ..., section: str = ..., text: str = ..., why: str = ..., parameters: typing.Sequence[MessageParameter] = ..., reason: str = ..., seconds: int = ...) -> PreparationLine:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def kind(self) -> str:
        """
        what it is (item, carried_topic, promise, kpi, pulse, recognition, quiet_topic, balance, evidence, section, agreement, matter)
        """
    @property
    def parameters(self) -> tuple[MessageParameter, ...]:
        """
        what the words of the reason are made of
        """
    @property
    def reason(self) -> str:
        """
        why it is there, one English sentence
        """
    @property
    def seconds(self) -> int:
        """
        time it takes to read [s]
        """
    @property
    def section(self) -> str:
        """
        section of the template it belongs to; empty = none
        """
    @property
    def subject(self) -> str:
        """
        what it is about: an id or a key
        """
    @property
    def text(self) -> str:
        """
        what it is called, cut to prep_line_words of the policy; may be empty
        """
    @property
    def why(self) -> str:
        """
        stable word: why it is there, e.g. "promise_due"
        """
class PreparationSheet:
    """
    What one of the two prepares a meeting with.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : str
        for which meeting
    sections : tuple[AgendaSection, ...]
        the template in force, in order
    lines : tuple[PreparationLine, ...]
        what to look at, most important first, within page and minutes
    left_out : tuple[PreparationLine, ...]
        what did not fit
    seconds : int
        time the lines take [s]
    budget_seconds : int
        time there is [s]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> PreparationSheet:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> PreparationSheet:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: str, sections: typing.Sequence[AgendaSection] = (), lines: typing.Sequence[PreparationLine] = (), left_out: typing.Sequence[PreparationLine] = (), seconds: int = 0, budget_seconds: int = 300) -> None:
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
    def replace(self, *, meeting: str = ..., sections: typing.Sequence[AgendaSection] = ..., lines: typing.Sequence[PreparationLine] = ..., left_out: typing.Sequence[PreparationLine] = ..., seconds: int = ..., budget_seconds: int = ...) -> PreparationSheet:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def budget_seconds(self) -> int:
        """
        time there is [s]
        """
    @property
    def left_out(self) -> tuple[PreparationLine, ...]:
        """
        what did not fit
        """
    @property
    def lines(self) -> tuple[PreparationLine, ...]:
        """
        what to look at, most important first, within page and minutes
        """
    @property
    def meeting(self) -> str:
        """
        for which meeting
        """
    @property
    def seconds(self) -> int:
        """
        time the lines take [s]
        """
    @property
    def sections(self) -> tuple[AgendaSection, ...]:
        """
        the template in force, in order
        """
class MeetingPage:
    """
    One page of a meeting: everything that belongs to it, for one viewer.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    meeting : Meeting
        the meeting
    items : tuple[AgendaItem, ...]
        its agenda, in order
    notes : tuple[Note, ...]
        statements on its page, in order
    evidence : tuple[Evidence, ...]
        attached to those statements, items and promises
    record : Record | None
        its record; empty = no page yet
    action_plan : tuple[Promise, ...]
        promises made in it
    own_notes : tuple[AuthorNote, ...]
        the viewer's own notes about it
    """
    @staticmethod
    def _from_archive(archive: bytes) -> MeetingPage:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> MeetingPage:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, meeting: Meeting, items: typing.Sequence[AgendaItem] = (), notes: typing.Sequence[Note] = (), evidence: typing.Sequence[Evidence] = (), record: Record | None = None, action_plan: typing.Sequence[Promise] = (), own_notes: typing.Sequence[AuthorNote] = ()) -> None:
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
    def replace(self, *, meeting: Meeting = ..., items: typing.Sequence[AgendaItem] = ..., notes: typing.Sequence[Note] = ..., evidence: typing.Sequence[Evidence] = ..., record: Record | None = ..., action_plan: typing.Sequence[Promise] = ..., own_notes: typing.Sequence[AuthorNote] = ...) -> MeetingPage:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def action_plan(self) -> tuple[Promise, ...]:
        """
        promises made in it
        """
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """
        attached to those statements, items and promises
        """
    @property
    def items(self) -> tuple[AgendaItem, ...]:
        """
        its agenda, in order
        """
    @property
    def meeting(self) -> Meeting:
        """
        the meeting
        """
    @property
    def notes(self) -> tuple[Note, ...]:
        """
        statements on its page, in order
        """
    @property
    def own_notes(self) -> tuple[AuthorNote, ...]:
        """
        the viewer's own notes about it
        """
    @property
    def record(self) -> Record | None:
        """
        its record; empty = no page yet
        """
class PromiseLine:
    """
    A promise with what follows from the day.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    promise : Promise
        as it stands
    overdue : bool
        whether its due day is over and it is neither delivered nor settled
    days_left : int
        days to the due day; negative = over; 0 when undated
    """
    @staticmethod
    def _from_archive(archive: bytes) -> PromiseLine:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> PromiseLine:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, promise: Promise, overdue: bool = False, days_left: int = 0) -> None:
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
    def replace(self, *, promise: Promise = ..., overdue: bool = ..., days_left: int = ...) -> PromiseLine:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def days_left(self) -> int:
        """
        days to the due day; negative = over; 0 when undated
        """
    @property
    def overdue(self) -> bool:
        """
        whether its due day is over and it is neither delivered nor settled
        """
    @property
    def promise(self) -> Promise:
        """
        as it stands
        """
class PromiseColumns:
    """
    Who promised what to whom, in two columns.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    mine : tuple[PromiseLine, ...]
        promised by the viewer: due first, then undated, then settled
    theirs : tuple[PromiseLine, ...]
        promised by the other side, in the same order
    """
    @staticmethod
    def _from_archive(archive: bytes) -> PromiseColumns:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> PromiseColumns:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, mine: typing.Sequence[PromiseLine] = (), theirs: typing.Sequence[PromiseLine] = ()) -> None:
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
    def replace(self, *, mine: typing.Sequence[PromiseLine] = ..., theirs: typing.Sequence[PromiseLine] = ...) -> PromiseColumns:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def mine(self) -> tuple[PromiseLine, ...]:
        """
        promised by the viewer: due first, then undated, then settled
        """
    @property
    def theirs(self) -> tuple[PromiseLine, ...]:
        """
        promised by the other side, in the same order
        """
class NextAction:
    """
    Whether the viewer may do something next, and why not.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    command : str
        kind of the command, e.g. "sign_record"
    subject : str
        what it would be done to: an id, or the relationship's for something new
    allowed : bool
        whether decide would accept it from the viewer now
    refusal : CommandRefusal | None
        why not
    """
    @staticmethod
    def _from_archive(archive: bytes) -> NextAction:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> NextAction:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, command: str = '', subject: str = '', allowed: bool = False, refusal: CommandRefusal | None = None) -> None:
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
    def replace(self, *, command: str = ..., subject: str = ..., allowed: bool = ..., refusal: CommandRefusal | None = ...) -> NextAction:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def allowed(self) -> bool:
        """
        whether decide would accept it from the viewer now
        """
    @property
    def command(self) -> str:
        """
        kind of the command, e.g. "sign_record"
        """
    @property
    def refusal(self) -> CommandRefusal | None:
        """
        why not
        """
    @property
    def subject(self) -> str:
        """
        what it would be done to: an id, or the relationship's for something new
        """
class Entry:
    """
    One entry of a stream: who said what, when it was so, and when it was learnt. Immutable.
    """
    @staticmethod
    def from_json(text: str) -> Entry:
        """
        Reads what to_json writes.
        
        Raises roir.FormatError, roir.VersionError.
        """
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        """
        Whether both say the same.
        """
    def __hash__(self) -> int:
        """
        Equal entries have equal hashes.
        """
    def __init__(self, body: typing.Any, *, actor: str, at: datetime.datetime | str, version: typing.SupportsInt | typing.SupportsIndex = 0, key: str = '', recorded_at: datetime.datetime | str | None = None) -> None:
        """
        What somebody said. `recorded_at` is `at` unless it was learnt later.
        """
    def __reduce__(self) -> tuple[typing.Any, tuple[typing.Any, str]]:
        ...
    def __repr__(self) -> str:
        ...
    def to_json(self) -> str:
        """
        The whole entry as JSON text; from_json reads it back.
        """
    @property
    def actor(self) -> str:
        """
        Id of the person who said it.
        """
    @property
    def at(self) -> typing.Any:
        """
        When it was so, an aware datetime in UTC.
        """
    @property
    def body(self) -> typing.Any:
        """
        What was said: one of the records.
        """
    @property
    def key(self) -> str:
        """
        Idempotency key of the command; empty = none.
        """
    @property
    def kind(self) -> str:
        """
        Kind of what was said, e.g. "make_promise".
        """
    @property
    def recorded_at(self) -> typing.Any:
        """
        When it was learnt, an aware datetime in UTC.
        """
    @property
    def version(self) -> int:
        """
        Its place in the stream, from 1.
        """
class Decision:
    """
    What became of a command: true with entries that are to be appended, or false with a refusal. Immutable.
    """
    def __bool__(self) -> bool:
        """
        Whether it was accepted, now or before.
        """
    def __repr__(self) -> str:
        ...
    @property
    def entries(self) -> tuple[Entry, ...]:
        """
        What is to be appended, a tuple of Entry; empty when refused or repeated.
        """
    @property
    def refusal(self) -> CommandRefusal:
        """
        Why not, a CommandRefusal.
        
        Raises roir.NotFound (`not_refused`) if it was accepted.
        """
    @property
    def repeated(self) -> bool:
        """
        Whether the same key was done before: then nothing is to be appended.
        """
class RelationshipView:
    """
    What one of the two people sees of their relationship.
    
    Nothing that they may not see has any influence on it: not on order, not on counts, not on findings. Immutable; made by Relationship.seen_by.
    """
    def __repr__(self) -> str:
        ...
    def carry_over(self) -> CarryOver:
        """
        Open topics and promises that a new relationship of the report may take over, as the command that the report would give.
        
        Raises roir.NotFound (`nothing_open`).
        """
    def due(self, today: datetime.date) -> tuple[PromiseLine, ...]:
        """
        Promises that are accepted, not delivered, and due on or before a day; oldest first.
        """
    def findings(self, *, now: datetime.datetime | str, context: PairContext | None = None) -> tuple[Finding, ...]:
        """
        What the rules find, for the viewer's eyes: a tuple of Finding.
        """
    def next_actions(self, *, now: datetime.datetime | str, meeting: str | None = None, context: PairContext | None = None) -> tuple[NextAction, ...]:
        """
        What the viewer may do next, and why not: a tuple of NextAction.
        """
    def page(self, meeting: str) -> MeetingPage:
        """
        The page of a meeting.
        
        Raises roir.NotFound (`no_meeting`).
        """
    def prepare(self, meeting: str, *, now: datetime.datetime | str, context: PairContext | None = None) -> PreparationSheet:
        """
        The preparation sheet for a meeting: one page, five minutes, each line with its reason.
        
        Raises roir.NotFound (`no_meeting`).
        """
    def promises(self, today: datetime.date) -> PromiseColumns:
        """
        Promises of both sides as of a day, in two columns.
        """
    @property
    def side(self) -> str:
        """
        "manager" or "report".
        """
    @property
    def state(self) -> RelationshipState:
        """
        The relationship as it stands for them, a RelationshipState.
        """
    @property
    def viewer(self) -> str:
        """
        Id of the person who looks.
        """
class Relationship:
    """
    One spell of one manager and one report, replayed from its entries.
    
    It decides and does nothing else: no file, no clock. Keep the entries of a decision wherever your data are, or use roir.Journal.
    Not for use from two threads at once.
    """
    @staticmethod
    def replay(id: str, entries: collections.abc.Iterable[Entry]) -> Relationship:
        """
        A relationship from its entries, in order.
        
        Raises roir.Conflict (`gap_in_stream`), roir.FormatError.
        """
    def __init__(self, id: str) -> None:
        """
        A relationship without entries: only OpenRelationship is accepted.
        """
    def __repr__(self) -> str:
        ...
    def apply(self, entries: collections.abc.Iterable[Entry]) -> None:
        """
        Takes in entries that were appended.
        
        Raises as replay; then nothing was taken in.
        """
    def decide(self, command: typing.Any, *, actor: str, at: datetime.datetime | str, key: str = '', context: PairContext | None = None, recorded_at: datetime.datetime | str | None = None) -> Decision:
        """
        Whether a command may be accepted, and the entries that say so. Changes nothing.
        """
    def seen_by(self, viewer: str) -> RelationshipView:
        """
        What one of the two may see; the only way to read.
        
        Raises roir.Forbidden (`not_a_party`), roir.NotFound (`not_opened`).
        """
    def without_words(self) -> RelationshipState:
        """
        What figures may be made of, a RelationshipState: no words of anybody, no author-only notes, no answers.
        """
    @property
    def id(self) -> str:
        """
        Its id.
        """
    @property
    def is_open(self) -> bool:
        """
        Whether it was opened.
        """
    @property
    def manager(self) -> str:
        """
        Id of who leads.
        
        Raises roir.NotFound (`not_opened`).
        """
    @property
    def report(self) -> str:
        """
        Id of who is led.
        
        Raises roir.NotFound (`not_opened`).
        """
    @property
    def version(self) -> int:
        """
        Number of entries it was replayed from.
        """
class SurvivalCurves:
    """
    Kaplan and Meier's curves, one for each group; see roir.stats.kaplan_meier.
    """
    def contrasts(self, tau: typing.SupportsFloat | typing.SupportsIndex, kind: str) -> numpy.typing.NDArray[numpy.float64]:
        """
        Shape (groups, 4): each against the first: value, low, high, p.
        """
    def counts(self) -> list[tuple[float, float]]:
        """
        For each group how many were observed, and how many events.
        """
    def cumulative_hazard_at(self, times: typing.Annotated[numpy.typing.ArrayLike, numpy.float64]) -> numpy.typing.NDArray[numpy.float64]:
        """
        Shape (groups, times, 2): the hazard and its standard error.
        """
    def quantile(self, p: typing.Annotated[numpy.typing.ArrayLike, numpy.float64]) -> numpy.typing.NDArray[numpy.float64]:
        """
        Shape (groups, quantiles, 3): the time and the ends of its interval.
        """
    def rmst(self, tau: typing.Annotated[numpy.typing.ArrayLike, numpy.float64]) -> numpy.typing.NDArray[numpy.float64]:
        """
        Shape (groups, horizons, 2): the mean and its standard error.
        """
    def standard_errors_at(self, times: typing.Annotated[numpy.typing.ArrayLike, numpy.float64]) -> numpy.typing.NDArray[numpy.float64]:
        """
        Shape (groups, times, 1).
        """
    def steps(self, group: typing.SupportsInt | typing.SupportsIndex) -> dict[str, numpy.typing.NDArray[numpy.float64]]:
        """
        The columns of one curve.
        """
    def survival_at(self, times: typing.Annotated[numpy.typing.ArrayLike, numpy.float64]) -> numpy.typing.NDArray[numpy.float64]:
        """
        Shape (groups, times, 3): S and the ends of its interval.
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
    @typing.overload
    def add(self, fact: Pay) -> None:
        """
        Adds one statement, validated. What has the same id or natural key as another is the same statement.
        """
    @typing.overload
    def add(self, fact: Effort) -> None:
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
class Head:
    """
    Where a journal stands: what to keep elsewhere, so that a journal that was cut or rewritten can be told (verify).
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    journal : str
        id of the journal
    count : int
        number of entries, the journal's own included
    hash : str
        hash of the last of them, 64 hexadecimal digits
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Head:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Head:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, journal: str = '', count: int = 0, hash: str = '') -> None:
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
    def replace(self, *, journal: str = ..., count: int = ..., hash: str = ...) -> Head:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def count(self) -> int:
        """
        number of entries, the journal's own included
        """
    @property
    def hash(self) -> str:
        """
        hash of the last of them, 64 hexadecimal digits
        """
    @property
    def journal(self) -> str:
        """
        id of the journal
        """
class Damage:
    """
    Something that is not as it was written.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    what : str
        stable word: "bad_header", "broken_chain", "payload_changed", "payload_missing", "not_erased", "gap", ...
    position : int
        place in the journal; 0 = not one entry's
    stream : str
        pseudonym of the stream, hexadecimal; empty = unknown
    version : int
        place in the stream; 0 = unknown
    detail : str
        one English sentence
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Damage:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Damage:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, what: str = '', position: int = 0, stream: str = '', version: int = 0, detail: str = '') -> None:
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
    def replace(self, *, what: str = ..., position: int = ..., stream: str = ..., version: int = ..., detail: str = ...) -> Damage:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def detail(self) -> str:
        """
        one English sentence
        """
    @property
    def position(self) -> int:
        """
        place in the journal; 0 = not one entry's
        """
    @property
    def stream(self) -> str:
        """
        pseudonym of the stream, hexadecimal; empty = unknown
        """
    @property
    def version(self) -> int:
        """
        place in the stream; 0 = unknown
        """
    @property
    def what(self) -> str:
        """
        stable word: "bad_header", "broken_chain", "payload_changed", "payload_missing", "not_erased", "gap", ...
        """
class Verification:
    """
    What verifying a journal found.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    entries : int
        entries that were looked at
    erased : int
        of those, entries whose words were erased on purpose
    damaged : int
        number of damages
    damages : tuple[Damage, ...]
        the first hundred of them
    tail : str
        whether the end is known to be there (not_provable, proven, truncated, rewritten, foreign)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Verification:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Verification:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, entries: int = 0, erased: int = 0, damaged: int = 0, damages: typing.Sequence[Damage] = (), tail: str = 'not_provable') -> None:
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
    def replace(self, *, entries: int = ..., erased: int = ..., damaged: int = ..., damages: typing.Sequence[Damage] = ..., tail: str = ...) -> Verification:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def damaged(self) -> int:
        """
        number of damages
        """
    @property
    def damages(self) -> tuple[Damage, ...]:
        """
        the first hundred of them
        """
    @property
    def entries(self) -> int:
        """
        entries that were looked at
        """
    @property
    def erased(self) -> int:
        """
        of those, entries whose words were erased on purpose
        """
    @property
    def tail(self) -> str:
        """
        whether the end is known to be there (not_provable, proven, truncated, rewritten, foreign)
        """
class Hold:
    """
    A legal hold: what must not be erased, whatever anybody asks.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    id : str
        name of the hold, chosen by who places it
    person : str | None
        whose entries; empty = those of a stream
    stream : StreamId | None
        of which stream; empty = those about a person
    kind : str
        only entries of this kind; empty = all
    reason : str
        why, for people
    placed_by : str
        who placed it
    placed_at : datetime.datetime
        when
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Hold:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Hold:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, id: str = '', person: str | None = None, stream: StreamId | None = None, kind: str = '', reason: str = '', placed_by: str, placed_at: datetime.datetime | str) -> None:
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
    def replace(self, *, id: str = ..., person: str | None = ..., stream: StreamId | None = ..., kind: str = ..., reason: str = ..., placed_by: str = ..., placed_at: datetime.datetime | str = ...) -> Hold:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def id(self) -> str:
        """
        name of the hold, chosen by who places it
        """
    @property
    def kind(self) -> str:
        """
        only entries of this kind; empty = all
        """
    @property
    def person(self) -> str | None:
        """
        whose entries; empty = those of a stream
        """
    @property
    def placed_at(self) -> datetime.datetime:
        """
        when
        """
    @property
    def placed_by(self) -> str:
        """
        who placed it
        """
    @property
    def reason(self) -> str:
        """
        why, for people
        """
    @property
    def stream(self) -> StreamId | None:
        """
        of which stream; empty = those about a person
        """
class RetentionPeriod:
    """
    How long entries of a kind are kept.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    kind : str
        kind of the entries, e.g. "answer_pulse"
    days : int
        days from when it was so; older ones are erased; at least 1 [d]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> RetentionPeriod:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> RetentionPeriod:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, kind: str = '', days: int = 0) -> None:
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
    def replace(self, *, kind: str = ..., days: int = ...) -> RetentionPeriod:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def days(self) -> int:
        """
        days from when it was so; older ones are erased; at least 1 [d]
        """
    @property
    def kind(self) -> str:
        """
        kind of the entries, e.g. "answer_pulse"
        """
class ErasureOutcome:
    """
    What became of a wish to erase.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    refusal : CommandRefusal | None
        why nothing was erased: legal_hold with the hold as subject
    erased : int
        entries whose words are gone now and were not before
    held : int
        entries that a hold kept (retain)
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ErasureOutcome:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ErasureOutcome:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, refusal: CommandRefusal | None = None, erased: int = 0, held: int = 0) -> None:
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
    def replace(self, *, refusal: CommandRefusal | None = ..., erased: int = ..., held: int = ...) -> ErasureOutcome:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def erased(self) -> int:
        """
        entries whose words are gone now and were not before
        """
    @property
    def held(self) -> int:
        """
        entries that a hold kept (retain)
        """
    @property
    def refusal(self) -> CommandRefusal | None:
        """
        why nothing was erased: legal_hold with the hold as subject
        """
class FeedMark:
    """
    How far a viewer has seen. A value that a front end keeps; it tells nothing of what the viewer may not see.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    number : int
        number of the last entry that they got
    erased : int
        fingerprint of what had been erased until then; 0 = nothing
    """
    @staticmethod
    def _from_archive(archive: bytes) -> FeedMark:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> FeedMark:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, number: int = 0, erased: int = 0) -> None:
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
    def replace(self, *, number: int = ..., erased: int = ...) -> FeedMark:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def erased(self) -> int:
        """
        fingerprint of what had been erased until then; 0 = nothing
        """
    @property
    def number(self) -> int:
        """
        number of the last entry that they got
        """
class Journal:
    """
    Where entries are kept: in one SQLite file, or in memory.
    
    Whatever was accepted is in the file, and survives the loss of power. Several threads and processes may use one file.
    """
    @staticmethod
    def in_memory() -> Journal:
        """
        A journal that goes with the program.
        """
    @staticmethod
    def open(path: os.PathLike[str] | str) -> Journal:
        """
        The journal in a file; it is made if it is not there.
        
        Raises roir.FormatError for another kind of file, roir.VersionError for one of a later roir.
        """
    def append(self, id: str, entries: collections.abc.Iterable[Entry], *, kind: str = 'relationship', expected: typing.SupportsInt | typing.SupportsIndex | None = None, key: str = '') -> int:
        """
        Appends entries to one stream, all or none, and gives the version that it has then. `kind` is "organisation", "person" or "relationship". `expected` is the version that their author had seen; without it they are simply true (imports).
        
        Raises roir.Conflict (`moved_on`, `key_reused`).
        """
    def backup(self, path: os.PathLike[str] | str) -> Verification:
        """
        Writes a copy to a file that is not there yet, and verifies it: a Verification.
        
        Raises roir.Conflict (`file_exists`).
        """
    def changes(self, relationship: str, *, viewer: str, since: FeedMark = ..., limit: typing.SupportsInt | typing.SupportsIndex = 1000) -> tuple[tuple[Entry, ...], FeedMark, bool]:
        """
        What is new for one of the two since a mark: entries as they may see them, the next mark, and whether all of them come anew.
        
        Entries are numbered by what the viewer may see, so that gaps tell nothing.
        Raises roir.Forbidden (`not_a_party`).
        """
    def erase_person(self, person: str, *, actor: str, at: datetime.datetime | str, reason: str) -> ErasureOutcome:
        """
        Erases a person's words and names, and leaves no byte of them behind: an ErasureOutcome. A legal hold blocks it.
        """
    def export_person(self, person: str) -> str:
        """
        Everything that is held about a person, as JSON text, for the person.
        """
    def head(self) -> Head:
        """
        Where the journal stands, a Head. Keep it elsewhere to be able to tell a journal that was cut.
        """
    def lift_hold(self, id: str) -> None:
        """
        Lifts a hold.
        
        Raises roir.NotFound (`no_hold`).
        """
    def place_hold(self, hold: Hold) -> None:
        """
        Places a legal hold: what it covers is not erased.
        
        Raises roir.Conflict (`hold_exists`).
        """
    def read(self, id: str, *, kind: str = 'relationship', after: typing.SupportsInt | typing.SupportsIndex = 0) -> tuple[Entry, ...]:
        """
        Entries of a stream after a version, a tuple of Entry.
        """
    def relationship(self, id: str) -> Relationship:
        """
        A relationship as it stands: a Relationship of its own, which does not change with the journal.
        """
    def retain(self, periods: collections.abc.Sequence[RetentionPeriod], *, today: datetime.date, actor: str, at: datetime.datetime | str, reason: str) -> ErasureOutcome:
        """
        Erases the words of entries that are older than the period of their kind: an ErasureOutcome.
        """
    def say(self, relationship: str, command: typing.Any, *, actor: str, at: datetime.datetime | str, key: str = '', context: PairContext | None = None) -> Decision:
        """
        Decides a command and keeps what it says: a Decision. When somebody else was quicker, it is decided again.
        """
    def streams(self, kind: str = 'relationship') -> list[str]:
        """
        Ids of the streams of a kind, in order.
        """
    def verify(self, head: Head | None = None) -> Verification:
        """
        Verifies everything, a Verification; with a head kept elsewhere also that nothing is missing from the end.
        """
    def version(self, id: str, *, kind: str = 'relationship') -> int:
        """
        Version of a stream: that of its last entry; 0 for one that is not there.
        """
class Analysis:
    """
    One history over one window; roir.History is what people use.
    """
    @staticmethod
    def dialogue_metrics() -> list[str]:
        """
        Names of the metrics of what is talked about and promised; ``table`` knows them.
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
    def table(self, metric: str, by: str, every: str, progress: typing.Any = None) -> Table:
        """
        The table of a metric.
        """
    def traced(self, by: str, every: str, worth: collections.abc.Sequence[tuple[str, str, typing.SupportsFloat | typing.SupportsIndex, str, str]] = [], progress: typing.Any = None) -> Table:
        """
        What was raised in one-to-ones and what became of it; worth: (relationship, id, amount, unit, stated_by).
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
class ValueRate:
    """
    What one unit of a form is worth, with its range and who says so.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    value : float
        worth of one unit, in the basis
    low : float
        low end of what is plausible; at most value
    high : float
        high end; at least value
    basis : str
        in what it is stated (money, annual_pay, day_cost, hour_cost, hour_difference)
    currency : str | None
        three letters of ISO 4217; for money alone
    price_year : int | None
        year of the prices; for money alone
    source : str
        text that says where the value comes from
    set_by : str | None
        who put it there; empty = built in
    assumption : bool
        whether nobody has confirmed it for this organisation
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ValueRate:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ValueRate:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, value: float = 0.0, low: float = 0.0, high: float = 0.0, basis: str = 'money', currency: str | None = None, price_year: int | None = None, source: str = '', set_by: str | None = None, assumption: bool = True) -> None:
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
    def replace(self, *, value: float = ..., low: float = ..., high: float = ..., basis: str = ..., currency: str | None = ..., price_year: int | None = ..., source: str = ..., set_by: str | None = ..., assumption: bool = ...) -> ValueRate:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def assumption(self) -> bool:
        """
        whether nobody has confirmed it for this organisation
        """
    @property
    def basis(self) -> str:
        """
        in what it is stated (money, annual_pay, day_cost, hour_cost, hour_difference)
        """
    @property
    def currency(self) -> str | None:
        """
        three letters of ISO 4217; for money alone
        """
    @property
    def high(self) -> float:
        """
        high end; at least value
        """
    @property
    def low(self) -> float:
        """
        low end of what is plausible; at most value
        """
    @property
    def price_year(self) -> int | None:
        """
        year of the prices; for money alone
        """
    @property
    def set_by(self) -> str | None:
        """
        who put it there; empty = built in
        """
    @property
    def source(self) -> str:
        """
        text that says where the value comes from
        """
    @property
    def value(self) -> float:
        """
        worth of one unit, in the basis
        """
class ReturnForm:
    """
    One form of return. What can be told of it is decided by its indicators and the records there are.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    key : str
        stable word: "RF01" to "RF32" of the source, or the user's own
    phrase : str
        what it is, as its source says it
    indicators : tuple[str, ...]
        what it is seen by; the first is tested, the others stand beside it
    unit : str
        unit of the first indicator
    direction : str
        which way is better (up, down)
    level : str
        at what level it is one figure (person, manager, team)
    family : str
        of what kind the first indicator is (gaussian, binary, count, survival, ordinal)
    path : str
        where it stands (terminal, mediator, process)
    overlap : str | None
        group of forms on one way to the same end: STAY, OUTPUT, TIME, IDEA
    within : tuple[str, ...]
        keys of forms whose money already holds this one's
    min_persons : int | None
        least persons with data for a figure of full standing; empty = 5
    value : ValueRate | None
        what one unit is worth; empty = none until somebody states it
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ReturnForm:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ReturnForm:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, key: str = '', phrase: str = '', indicators: typing.Sequence[str] = (), unit: str = '', direction: str = 'up', level: str = 'person', family: str = 'gaussian', path: str = 'mediator', overlap: str | None = None, within: typing.Sequence[str] = (), min_persons: int | None = None, value: ValueRate | None = None) -> None:
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
    def replace(self, *, key: str = ..., phrase: str = ..., indicators: typing.Sequence[str] = ..., unit: str = ..., direction: str = ..., level: str = ..., family: str = ..., path: str = ..., overlap: str | None = ..., within: typing.Sequence[str] = ..., min_persons: int | None = ..., value: ValueRate | None = ...) -> ReturnForm:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def direction(self) -> str:
        """
        which way is better (up, down)
        """
    @property
    def family(self) -> str:
        """
        of what kind the first indicator is (gaussian, binary, count, survival, ordinal)
        """
    @property
    def indicators(self) -> tuple[str, ...]:
        """
        what it is seen by; the first is tested, the others stand beside it
        """
    @property
    def key(self) -> str:
        """
        stable word: "RF01" to "RF32" of the source, or the user's own
        """
    @property
    def level(self) -> str:
        """
        at what level it is one figure (person, manager, team)
        """
    @property
    def min_persons(self) -> int | None:
        """
        least persons with data for a figure of full standing; empty = 5
        """
    @property
    def overlap(self) -> str | None:
        """
        group of forms on one way to the same end: STAY, OUTPUT, TIME, IDEA
        """
    @property
    def path(self) -> str:
        """
        where it stands (terminal, mediator, process)
        """
    @property
    def phrase(self) -> str:
        """
        what it is, as its source says it
        """
    @property
    def unit(self) -> str:
        """
        unit of the first indicator
        """
    @property
    def value(self) -> ValueRate | None:
        """
        what one unit is worth; empty = none until somebody states it
        """
    @property
    def within(self) -> tuple[str, ...]:
        """
        keys of forms whose money already holds this one's
        """
class ReturnCatalogue:
    """
    The forms of return that an organisation looks at: the 32 of the source and what was added. Immutable.
    """
    @staticmethod
    def built_in() -> ReturnCatalogue:
        """
        The 32 forms of the source.
        """
    def __getitem__(self, key: str) -> ReturnForm:
        """
        A form by its key.
        
        Raises NotFound (`no_form`).
        """
    def __init__(self) -> None:
        """
        Without any form.
        """
    def __len__(self) -> int:
        ...
    def monetised(self, output_is_total: bool = False) -> list[str]:
        """
        Keys of the forms whose worth can be added up without counting anything twice.
        """
    def to_json(self) -> str:
        """
        All of it as a JSON array that with_json reads.
        """
    def why_not_money(self, keys: collections.abc.Sequence[str], output_is_total: bool = False) -> tuple[str, str, str] | None:
        """
        Why these forms cannot be added up as money: code, why and what would fix it; None when they can.
        """
    def with_form(self, form: ReturnForm) -> ReturnCatalogue:
        """
        The catalogue with one more form.
        
        Raises InvalidArgument (`form_exists`, `no_indicator`, `process_form`, ...).
        """
    def with_json(self, json: str) -> ReturnCatalogue:
        """
        The catalogue with the forms of a JSON array added.
        """
    def with_preset(self, name: str) -> ReturnCatalogue:
        """
        The catalogue with the worth that a published source states.
        
        Raises NotFound (`no_preset`) naming those there are.
        """
    def with_value(self, key: str, rate: ValueRate) -> ReturnCatalogue:
        """
        The catalogue with another worth of a form; it counts as confirmed if it says who set it.
        
        Raises NotFound (`no_form`), InvalidArgument (`process_form`, `mediator_not_monetisable`, `value_source_missing`).
        """
    @property
    def forms(self) -> tuple[ReturnForm, ...]:
        """
        All forms, in order.
        """
class Conversion:
    """
    How to bring amounts of one currency and price year to those of the account.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    currency : str
        from amounts in it, ISO 4217 [ISO 4217]
    price_year : int
        at prices of this year [year]
    factor : float
        times this, above 0
    source : str
        who says so
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Conversion:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Conversion:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, currency: str = '', price_year: int = 0, factor: float = 1.0, source: str = '') -> None:
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
    def replace(self, *, currency: str = ..., price_year: int = ..., factor: float = ..., source: str = ...) -> Conversion:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def currency(self) -> str:
        """
        from amounts in it, ISO 4217 [ISO 4217]
        """
    @property
    def factor(self) -> float:
        """
        times this, above 0
        """
    @property
    def price_year(self) -> int:
        """
        at prices of this year [year]
        """
    @property
    def source(self) -> str:
        """
        who says so
        """
class Counterfactual:
    """
    The time that people would have spent with each other anyway, as somebody states it.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    hours_per_person_year : float
        hours of both sides per eligible year of a direct report [h]
    low : float
        low end of what is plausible; at most the hours [h]
    high : float
        high end; at least the hours [h]
    source : str
        who says so and from what
    """
    @staticmethod
    def _from_archive(archive: bytes) -> Counterfactual:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> Counterfactual:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, hours_per_person_year: float = 0.0, low: float = 0.0, high: float = 0.0, source: str = '') -> None:
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
    def replace(self, *, hours_per_person_year: float = ..., low: float = ..., high: float = ..., source: str = ...) -> Counterfactual:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def high(self) -> float:
        """
        high end; at least the hours [h]
        """
    @property
    def hours_per_person_year(self) -> float:
        """
        hours of both sides per eligible year of a direct report [h]
        """
    @property
    def low(self) -> float:
        """
        low end of what is plausible; at most the hours [h]
        """
    @property
    def source(self) -> str:
        """
        who says so and from what
        """
class InvestmentTerms:
    """
    The terms of an account of the investment: currency, prices, discounting, cash.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    currency : str
        currency of the account; empty = the one in which pay is known [ISO 4217]
    price_year : int
        its prices; 0 = those in which pay is known [year]
    discount_rate : float
        a year, in [0, 1]: present values are of the window's first day [a year]
    train_life_months : int
        months over which training is spread evenly, 1 to 600 [months]
    cash_per_person_year : float
        cash beside the time, in the account's currency, per eligible year of a report [currency]
    conversions : tuple[Conversion, ...]
        what brings other currencies and price years to the account's
    counterfactual : Counterfactual | None
        what there would have been anyway; empty = not known, the account is gross
    """
    @staticmethod
    def _from_archive(archive: bytes) -> InvestmentTerms:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> InvestmentTerms:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, currency: str = '', price_year: int = 0, discount_rate: float = 0.035, train_life_months: int = 24, cash_per_person_year: float = 0.0, conversions: typing.Sequence[Conversion] = (), counterfactual: Counterfactual | None = None) -> None:
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
    def replace(self, *, currency: str = ..., price_year: int = ..., discount_rate: float = ..., train_life_months: int = ..., cash_per_person_year: float = ..., conversions: typing.Sequence[Conversion] = ..., counterfactual: Counterfactual | None = ...) -> InvestmentTerms:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def cash_per_person_year(self) -> float:
        """
        cash beside the time, in the account's currency, per eligible year of a report [currency]
        """
    @property
    def conversions(self) -> tuple[Conversion, ...]:
        """
        what brings other currencies and price years to the account's
        """
    @property
    def counterfactual(self) -> Counterfactual | None:
        """
        what there would have been anyway; empty = not known, the account is gross
        """
    @property
    def currency(self) -> str:
        """
        currency of the account; empty = the one in which pay is known [ISO 4217]
        """
    @property
    def discount_rate(self) -> float:
        """
        a year, in [0, 1]: present values are of the window's first day [a year]
        """
    @property
    def price_year(self) -> int:
        """
        its prices; 0 = those in which pay is known [year]
        """
    @property
    def train_life_months(self) -> int:
        """
        months over which training is spread evenly, 1 to 600 [months]
        """
class AttentionTerms:
    """
    How attention is measured.
    """
    def __init__(self, weights: collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex] = {}, below: typing.SupportsFloat | typing.SupportsIndex = 0.5, resamples: typing.SupportsInt | typing.SupportsIndex = 999, seed: typing.SupportsInt | typing.SupportsIndex = 1) -> None:
        """
        weights of the fair share by tier (1 where none is said), part of a fair share under which somebody is below it, resamples of the bootstrap of one manager and its seed.
        """
class TierPolicy:
    """
    When a level is called what, and how sure one has to be. A plain value.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    low_below : float
        levels below are low, in units of scale from the target [scales]
    high_above : float
        levels above are high; above low_below [scales]
    sure : float
        chance from which another tier than the one before is proposed, in [0.5, 1) [share]
    confirm : int
        reviews one after the other in which it has to be so, 1 to 12 [reviews]
    first_sure : float
        chance from which a first tier is proposed, in [0.34, 1) [share]
    min_readings : int
        periods with readings before anything is proposed, 1 to 60 [periods]
    min_exposure : float
        months at work within those periods before anything is proposed, 0 or more [months]
    probation_days : int
        eligible days of a joiner before anything is proposed, 0 or more [days]
    most_absent : float
        share of a period absent above which it is not reviewed, in [0, 1] [share]
    min_quality_weight : float
        least share of the weights that indicators of quality have, in [0, 1] [share]
    most_scales : float
        readings further from the target than so many scales count as that many, above 0 [scales]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> TierPolicy:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> TierPolicy:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, low_below: float = -0.75, high_above: float = 0.75, sure: float = 0.8, confirm: int = 2, first_sure: float = 0.6, min_readings: int = 3, min_exposure: float = 2.0, probation_days: int = 90, most_absent: float = 0.5, min_quality_weight: float = 0.2, most_scales: float = 3.0) -> None:
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
    def replace(self, *, low_below: float = ..., high_above: float = ..., sure: float = ..., confirm: int = ..., first_sure: float = ..., min_readings: int = ..., min_exposure: float = ..., probation_days: int = ..., most_absent: float = ..., min_quality_weight: float = ..., most_scales: float = ...) -> TierPolicy:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def confirm(self) -> int:
        """
        reviews one after the other in which it has to be so, 1 to 12 [reviews]
        """
    @property
    def first_sure(self) -> float:
        """
        chance from which a first tier is proposed, in [0.34, 1) [share]
        """
    @property
    def high_above(self) -> float:
        """
        levels above are high; above low_below [scales]
        """
    @property
    def low_below(self) -> float:
        """
        levels below are low, in units of scale from the target [scales]
        """
    @property
    def min_exposure(self) -> float:
        """
        months at work within those periods before anything is proposed, 0 or more [months]
        """
    @property
    def min_quality_weight(self) -> float:
        """
        least share of the weights that indicators of quality have, in [0, 1] [share]
        """
    @property
    def min_readings(self) -> int:
        """
        periods with readings before anything is proposed, 1 to 60 [periods]
        """
    @property
    def most_absent(self) -> float:
        """
        share of a period absent above which it is not reviewed, in [0, 1] [share]
        """
    @property
    def most_scales(self) -> float:
        """
        readings further from the target than so many scales count as that many, above 0 [scales]
        """
    @property
    def probation_days(self) -> int:
        """
        eligible days of a joiner before anything is proposed, 0 or more [days]
        """
    @property
    def sure(self) -> float:
        """
        chance from which another tier than the one before is proposed, in [0.5, 1) [share]
        """
class TierAsk:
    """
    For whom a proposal is asked.
    """
    def __init__(self, person: str, day: datetime.date, eligible_days: typing.SupportsInt | typing.SupportsIndex, at_work: collections.abc.Mapping[datetime.date, typing.SupportsFloat | typing.SupportsIndex] = {}, decided: str | None = None) -> None:
        """
        person: whose; day: of the review; eligible_days: since they joined; at_work: share of a period's working time at work, by its first day; decided: the tier that somebody decided and that holds.
        """
    @property
    def day(self) -> datetime.date:
        """
        The day of the review.
        """
    @property
    def person(self) -> str:
        """
        Whose.
        """
class Scoring:
    """
    What the readings of a unit's people say together; roir.scoring makes it.
    """
    def __init__(self, readings: collections.abc.Sequence[KpiReading], people: collections.abc.Sequence[TierAsk], decisions: collections.abc.Sequence[DecideScoring], day: datetime.date, weights: collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex], policy: TierPolicy) -> None:
        """
        Fits the model to the readings of all.
        """
    def expected(self, min_group: typing.SupportsInt | typing.SupportsIndex) -> Table:
        """
        How many are likely to be in each tier.
        """
    def four_fifths(self, groups: collections.abc.Mapping[str, str], min_group: typing.SupportsInt | typing.SupportsIndex) -> Table:
        """
        Whether groups are proposed alike.
        """
    def level(self, person: str, viewer: str, lines: collections.abc.Sequence[ReportingLine]) -> Table:
        """
        The level of one person over time.
        """
    def proposals(self, viewer: str, lines: collections.abc.Sequence[ReportingLine]) -> Table:
        """
        A row for each person whose tiers the viewer may see.
        """
    def transitions(self, decided: collections.abc.Sequence[tuple[str, typing.SupportsInt | typing.SupportsIndex, str, str]], managers: collections.abc.Mapping[str, str], people: typing.SupportsInt | typing.SupportsIndex, seed: typing.SupportsInt | typing.SupportsIndex) -> Table:
        """
        Decided and soft moves beside what noise alone would make.
        """
    @property
    def refusal(self) -> dict[str, str] | None:
        """
        Why there can be no proposals: code, asked, why, fix; None when there can.
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
class UnitScenario:
    """
    What one unit of a company is like.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    name : str
        what it is called
    region : str
        whose public holidays count: "GB-ENG" (England), "DE" (all of Germany), or empty (none)
    time_zone : str
        IANA zone of its people; times of events are those of its clocks. [IANA zone]
    cadence : Cadence | None
        what the unit agreed on; empty = what the organisation did, every week
    minutes : int
        agreed length; 0 = as in the organisation, 30 [min]
    habit_period : int
        period, from 0, from which the programme is lived here; agreed on it is from the beginning [periods]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> UnitScenario:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> UnitScenario:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, name: str = '', region: str = '', time_zone: str = 'UTC', cadence: Cadence | str | None = None, minutes: int = 0, habit_period: int = 0) -> None:
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
    def replace(self, *, name: str = ..., region: str = ..., time_zone: str = ..., cadence: Cadence | str | None = ..., minutes: int = ..., habit_period: int = ...) -> UnitScenario:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def cadence(self) -> Cadence | None:
        """
        what the unit agreed on; empty = what the organisation did, every week
        """
    @property
    def habit_period(self) -> int:
        """
        period, from 0, from which the programme is lived here; agreed on it is from the beginning [periods]
        """
    @property
    def minutes(self) -> int:
        """
        agreed length; 0 = as in the organisation, 30 [min]
        """
    @property
    def name(self) -> str:
        """
        what it is called
        """
    @property
    def region(self) -> str:
        """
        whose public holidays count: "GB-ENG" (England), "DE" (all of Germany), or empty (none)
        """
    @property
    def time_zone(self) -> str:
        """
        IANA zone of its people; times of events are those of its clocks. [IANA zone]
        """
class TeamScenario:
    """
    What one team of a company does otherwise than its unit.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    manager : int
        number of the manager, from 0
    cadence : Cadence | None
        what the manager agreed on; empty = what the unit did
    minutes : int
        agreed length; 0 = as in the unit [min]
    stopping_period : int
        period, from 0, from which the team no longer meets; -1 = it goes on [periods]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> TeamScenario:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> TeamScenario:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, manager: int = 0, cadence: Cadence | str | None = None, minutes: int = 0, stopping_period: int = -1) -> None:
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
    def replace(self, *, manager: int = ..., cadence: Cadence | str | None = ..., minutes: int = ..., stopping_period: int = ...) -> TeamScenario:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def cadence(self) -> Cadence | None:
        """
        what the manager agreed on; empty = what the unit did
        """
    @property
    def manager(self) -> int:
        """
        number of the manager, from 0
        """
    @property
    def minutes(self) -> int:
        """
        agreed length; 0 = as in the unit [min]
        """
    @property
    def stopping_period(self) -> int:
        """
        period, from 0, from which the team no longer meets; -1 = it goes on [periods]
        """
class ManagerStart:
    """
    A manager whose start is said rather than drawn.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    manager : int
        number of the manager, from 0
    period : int
        first period, from 0, in which the programme is in force for them; -1 = never [periods]
    """
    @staticmethod
    def _from_archive(archive: bytes) -> ManagerStart:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> ManagerStart:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, manager: int = 0, period: int = -1) -> None:
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
    def replace(self, *, manager: int = ..., period: int = ...) -> ManagerStart:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def manager(self) -> int:
        """
        number of the manager, from 0
        """
    @property
    def period(self) -> int:
        """
        first period, from 0, in which the programme is in force for them; -1 = never [periods]
        """
class WorldEffects:
    """
    What the programme does where it is in force. 0 of a shift and 1 of a factor are nothing at all: the names of the fields say which.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    held_log_odds : float
        added to the log odds that a meeting is held
    kpi_lag1 : float
        what a meeting adds to the KPI index in the period after it
    kpi_lag2 : float
        in the second period after it
    kpi_lag3 : float
        in the third
    kpi_jump : float
        added to the index whatever is held
    kpi_growth : float
        added to the index for each period since the start
    leaving_log_hazard : float
        added to the log hazard of leaving by one's own wish: ln 0.75
    absence_log_rate : float
        added to the log rate of spells of absence: ln 0.85
    pulse_shift : float
        added to happy, challenged and engaged, taken from stressed
    pulse_asking : float
        chance that a meeting asks for the pulse, 0.3 elsewhere
    trust_shift : float
        added to what the report answers about trust and support, on 1 to 5
    asking_log_odds : float
        added to the log odds that the manager asks rather than tells
    agenda_log_odds : float
        added to the log odds that a section of the agenda is discussed
    strategic_log_odds : float
        added to the log odds that an item looks ahead
    filing_log_odds : float
        added to the log odds that the record is filed
    keeping_manager_log_odds : float
        added to the log odds that the manager keeps a promise
    keeping_report_log_odds : float
        added to the log odds that the report keeps one
    joint_goals_log_odds : float
        added to the log odds that a goal is set together
    development_log_odds : float
        added to the log odds that a step of development is done
    recognition_factor : float
        of the rate of recognitions
    feedback_factor : float
        of the rate of feedback, both ways
    idea_factor : float
        of the rate of ideas
    idea_adoption_log_odds : float
        added to the log odds that an idea is taken up
    heard_back_log_odds : float
        added to the log odds that whoever raised something is told
    response_factor : float
        of the time until what was raised is answered
    barrier_factor : float
        of the rate of barriers
    clearing_factor : float
        of the weekly chance that a barrier is removed
    delegation_factor : float
        of the rate of delegated tasks
    knowledge_factor : float
        of the rate of shared knowledge
    voluntary_factor : float
        of the rate of acts that nobody asked for
    """
    @staticmethod
    def _from_archive(archive: bytes) -> WorldEffects:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> WorldEffects:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, held_log_odds: float = 3.0, kpi_lag1: float = 0.05, kpi_lag2: float = 0.03, kpi_lag3: float = 0.02, kpi_jump: float = 0.0, kpi_growth: float = 0.0, leaving_log_hazard: float = -0.2876820724517809, absence_log_rate: float = -0.16251892949777494, pulse_shift: float = 0.3, pulse_asking: float = 0.7, trust_shift: float = 0.3, asking_log_odds: float = 0.4, agenda_log_odds: float = 0.5, strategic_log_odds: float = 0.7, filing_log_odds: float = 0.6, keeping_manager_log_odds: float = 0.0, keeping_report_log_odds: float = 0.0, joint_goals_log_odds: float = 0.5, development_log_odds: float = 0.3, recognition_factor: float = 1.5, feedback_factor: float = 1.3, idea_factor: float = 1.25, idea_adoption_log_odds: float = 0.0, heard_back_log_odds: float = 0.5, response_factor: float = 0.8, barrier_factor: float = 1.0, clearing_factor: float = 1.6, delegation_factor: float = 1.2, knowledge_factor: float = 1.0, voluntary_factor: float = 1.1) -> None:
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
    def replace(self, *, held_log_odds: float = ..., kpi_lag1: float = ..., kpi_lag2: float = ..., kpi_lag3: float = ..., kpi_jump: float = ..., kpi_growth: float = ..., leaving_log_hazard: float = ..., absence_log_rate: float = ..., pulse_shift: float = ..., pulse_asking: float = ..., trust_shift: float = ..., asking_log_odds: float = ..., agenda_log_odds: float = ..., strategic_log_odds: float = ..., filing_log_odds: float = ..., keeping_manager_log_odds: float = ..., keeping_report_log_odds: float = ..., joint_goals_log_odds: float = ..., development_log_odds: float = ..., recognition_factor: float = ..., feedback_factor: float = ..., idea_factor: float = ..., idea_adoption_log_odds: float = ..., heard_back_log_odds: float = ..., response_factor: float = ..., barrier_factor: float = ..., clearing_factor: float = ..., delegation_factor: float = ..., knowledge_factor: float = ..., voluntary_factor: float = ...) -> WorldEffects:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def absence_log_rate(self) -> float:
        """
        added to the log rate of spells of absence: ln 0.85
        """
    @property
    def agenda_log_odds(self) -> float:
        """
        added to the log odds that a section of the agenda is discussed
        """
    @property
    def asking_log_odds(self) -> float:
        """
        added to the log odds that the manager asks rather than tells
        """
    @property
    def barrier_factor(self) -> float:
        """
        of the rate of barriers
        """
    @property
    def clearing_factor(self) -> float:
        """
        of the weekly chance that a barrier is removed
        """
    @property
    def delegation_factor(self) -> float:
        """
        of the rate of delegated tasks
        """
    @property
    def development_log_odds(self) -> float:
        """
        added to the log odds that a step of development is done
        """
    @property
    def feedback_factor(self) -> float:
        """
        of the rate of feedback, both ways
        """
    @property
    def filing_log_odds(self) -> float:
        """
        added to the log odds that the record is filed
        """
    @property
    def heard_back_log_odds(self) -> float:
        """
        added to the log odds that whoever raised something is told
        """
    @property
    def held_log_odds(self) -> float:
        """
        added to the log odds that a meeting is held
        """
    @property
    def idea_adoption_log_odds(self) -> float:
        """
        added to the log odds that an idea is taken up
        """
    @property
    def idea_factor(self) -> float:
        """
        of the rate of ideas
        """
    @property
    def joint_goals_log_odds(self) -> float:
        """
        added to the log odds that a goal is set together
        """
    @property
    def keeping_manager_log_odds(self) -> float:
        """
        added to the log odds that the manager keeps a promise
        """
    @property
    def keeping_report_log_odds(self) -> float:
        """
        added to the log odds that the report keeps one
        """
    @property
    def knowledge_factor(self) -> float:
        """
        of the rate of shared knowledge
        """
    @property
    def kpi_growth(self) -> float:
        """
        added to the index for each period since the start
        """
    @property
    def kpi_jump(self) -> float:
        """
        added to the index whatever is held
        """
    @property
    def kpi_lag1(self) -> float:
        """
        what a meeting adds to the KPI index in the period after it
        """
    @property
    def kpi_lag2(self) -> float:
        """
        in the second period after it
        """
    @property
    def kpi_lag3(self) -> float:
        """
        in the third
        """
    @property
    def leaving_log_hazard(self) -> float:
        """
        added to the log hazard of leaving by one's own wish: ln 0.75
        """
    @property
    def pulse_asking(self) -> float:
        """
        chance that a meeting asks for the pulse, 0.3 elsewhere
        """
    @property
    def pulse_shift(self) -> float:
        """
        added to happy, challenged and engaged, taken from stressed
        """
    @property
    def recognition_factor(self) -> float:
        """
        of the rate of recognitions
        """
    @property
    def response_factor(self) -> float:
        """
        of the time until what was raised is answered
        """
    @property
    def strategic_log_odds(self) -> float:
        """
        added to the log odds that an item looks ahead
        """
    @property
    def trust_shift(self) -> float:
        """
        added to what the report answers about trust and support, on 1 to 5
        """
    @property
    def voluntary_factor(self) -> float:
        """
        of the rate of acts that nobody asked for
        """
class WorldScenario:
    """
    A world: units of teams, over periods of four weeks.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    name : str
        what it is called
    seed : int
        another seed, other luck
    begin : datetime.date
        first day, a Monday
    units : int
        units; people change managers within their unit alone
    managers_per_unit : int
        managers of each
    team_min : int
        fewest posts of a manager
    team_max : int
        most posts of a manager
    periods : int
        how long it is watched, in periods of four weeks
    programme : bool
        whether whoever adopts does; false = the twin in which nobody ever does
    adoption : str
        who adopts (randomised, level, volunteer, trend, dip)
    starting : tuple[int, ...]
        periods in which one may start, each as likely
    adopting : float
        share of managers who adopt at all (where quality does not select)
    selection : float
        see AdoptionRule
    trend : float
        see AdoptionRule, KPI index per period
    starts : tuple[ManagerStart, ...]
        managers whose start is said
    part_time : float
        share of people at half or three fifths of full time
    changing_manager : float
        share of people who change to another manager of their unit in a year
    vacancy_weeks : float
        how long a post stays empty on average
    quality_sd : float
        how much managers differ in what they add to the KPI index
    quit_sd : float
        how much in the log hazard of leaving
    keeping_sd : float
        how much in conscientiousness
    style_sd : float
        how much in asking rather than telling, log odds
    corr_quality_quit : float
        correlation of the first two
    corr_quality_keeping : float
        correlation of quality and conscientiousness
    shock_sd : float
        stationary spread of a manager's good and bad periods
    shock_persistence : float
        how far they last from one period to the next
    noise_persistence : float
        the same of a person's own, whose spread is 1
    held_log_odds : float
        log odds that a planned meeting is held without the programme
    reverse_causality : float
        how much rarer meetings become after a good period
    absence_blocks : bool
        whether somebody who is away cannot meet
    leaving_log_rate : float
        log hazard of leaving by one's own wish, per week
    dismissal_log_rate : float
        log hazard of being let go, per week, for average ability
    absence_rate : float
        spells of absence per week
    long_absence : float
        share of them that lasts 20 to 60 days; the others last 3 days on average
    end : datetime.date | None
        first day of which nothing is told; empty = when the periods are over
    company : tuple[UnitScenario, ...]
        what each unit is like, all of them; empty = numbered units without calendars
    teams : tuple[TeamScenario, ...]
        teams of a company that do otherwise than their units
    heads : bool
        whether the first manager of a unit leads its others, and manager 0 leads those
    planned_leave : bool
        whether people take leave, which is known beforehand
    moving : float
        share of meetings that are put to another day of their week first [share]
    unsaid : float
        share of meetings of which only the calendar knows [share]
    currency : str
        of pay, as in "GBP"; empty = nobody says what people are paid
    effects : WorldEffects
        what the programme does
    """
    @staticmethod
    def _from_archive(archive: bytes) -> WorldScenario:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> WorldScenario:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, name: str = 'world', seed: int = 1, begin: datetime.date | str, units: int = 4, managers_per_unit: int = 10, team_min: int = 3, team_max: int = 15, periods: int = 26, programme: bool = True, adoption: str = 'randomised', starting: typing.Sequence[int] = (6, 10, 14, 18), adopting: float = 0.7, selection: float = 0.0, trend: float = 0.0, starts: typing.Sequence[ManagerStart] = (), part_time: float = 0.15, changing_manager: float = 0.05, vacancy_weeks: float = 4.0, quality_sd: float = 0.5, quit_sd: float = 0.4, keeping_sd: float = 0.6, style_sd: float = 1.0, corr_quality_quit: float = -0.4, corr_quality_keeping: float = 0.4, shock_sd: float = 0.4, shock_persistence: float = 0.6, noise_persistence: float = 0.5, held_log_odds: float = -1.4, reverse_causality: float = 0.0, absence_blocks: bool = True, leaving_log_rate: float = -6.0, dismissal_log_rate: float = -8.5, absence_rate: float = 0.05, long_absence: float = 0.1, end: datetime.date | str | None = None, company: typing.Sequence[UnitScenario] = (), teams: typing.Sequence[TeamScenario] = (), heads: bool = False, planned_leave: bool = False, moving: float = 0.0, unsaid: float = 0.0, currency: str = '', effects: WorldEffects = ...) -> None:
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
    def replace(self, *, name: str = ..., seed: int = ..., begin: datetime.date | str = ..., units: int = ..., managers_per_unit: int = ..., team_min: int = ..., team_max: int = ..., periods: int = ..., programme: bool = ..., adoption: str = ..., starting: typing.Sequence[int] = ..., adopting: float = ..., selection: float = ..., trend: float = ..., starts: typing.Sequence[ManagerStart] = ..., part_time: float = ..., changing_manager: float = ..., vacancy_weeks: float = ..., quality_sd: float = ..., quit_sd: float = ..., keeping_sd: float = ..., style_sd: float = ..., corr_quality_quit: float = ..., corr_quality_keeping: float = ..., shock_sd: float = ..., shock_persistence: float = ..., noise_persistence: float = ..., held_log_odds: float = ..., reverse_causality: float = ..., absence_blocks: bool = ..., leaving_log_rate: float = ..., dismissal_log_rate: float = ..., absence_rate: float = ..., long_absence: float = ..., end: datetime.date | str | None = ..., company: typing.Sequence[UnitScenario] = ..., teams: typing.Sequence[TeamScenario] = ..., heads: bool = ..., planned_leave: bool = ..., moving: float = ..., unsaid: float = ..., currency: str = ..., effects: WorldEffects = ...) -> WorldScenario:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def absence_blocks(self) -> bool:
        """
        whether somebody who is away cannot meet
        """
    @property
    def absence_rate(self) -> float:
        """
        spells of absence per week
        """
    @property
    def adopting(self) -> float:
        """
        share of managers who adopt at all (where quality does not select)
        """
    @property
    def adoption(self) -> str:
        """
        who adopts (randomised, level, volunteer, trend, dip)
        """
    @property
    def begin(self) -> datetime.date:
        """
        first day, a Monday
        """
    @property
    def changing_manager(self) -> float:
        """
        share of people who change to another manager of their unit in a year
        """
    @property
    def company(self) -> tuple[UnitScenario, ...]:
        """
        what each unit is like, all of them; empty = numbered units without calendars
        """
    @property
    def corr_quality_keeping(self) -> float:
        """
        correlation of quality and conscientiousness
        """
    @property
    def corr_quality_quit(self) -> float:
        """
        correlation of the first two
        """
    @property
    def currency(self) -> str:
        """
        of pay, as in "GBP"; empty = nobody says what people are paid
        """
    @property
    def dismissal_log_rate(self) -> float:
        """
        log hazard of being let go, per week, for average ability
        """
    @property
    def effects(self) -> WorldEffects:
        """
        what the programme does
        """
    @property
    def end(self) -> datetime.date | None:
        """
        first day of which nothing is told; empty = when the periods are over
        """
    @property
    def heads(self) -> bool:
        """
        whether the first manager of a unit leads its others, and manager 0 leads those
        """
    @property
    def held_log_odds(self) -> float:
        """
        log odds that a planned meeting is held without the programme
        """
    @property
    def keeping_sd(self) -> float:
        """
        how much in conscientiousness
        """
    @property
    def leaving_log_rate(self) -> float:
        """
        log hazard of leaving by one's own wish, per week
        """
    @property
    def long_absence(self) -> float:
        """
        share of them that lasts 20 to 60 days; the others last 3 days on average
        """
    @property
    def managers_per_unit(self) -> int:
        """
        managers of each
        """
    @property
    def moving(self) -> float:
        """
        share of meetings that are put to another day of their week first [share]
        """
    @property
    def name(self) -> str:
        """
        what it is called
        """
    @property
    def noise_persistence(self) -> float:
        """
        the same of a person's own, whose spread is 1
        """
    @property
    def part_time(self) -> float:
        """
        share of people at half or three fifths of full time
        """
    @property
    def periods(self) -> int:
        """
        how long it is watched, in periods of four weeks
        """
    @property
    def planned_leave(self) -> bool:
        """
        whether people take leave, which is known beforehand
        """
    @property
    def programme(self) -> bool:
        """
        whether whoever adopts does; false = the twin in which nobody ever does
        """
    @property
    def quality_sd(self) -> float:
        """
        how much managers differ in what they add to the KPI index
        """
    @property
    def quit_sd(self) -> float:
        """
        how much in the log hazard of leaving
        """
    @property
    def reverse_causality(self) -> float:
        """
        how much rarer meetings become after a good period
        """
    @property
    def seed(self) -> int:
        """
        another seed, other luck
        """
    @property
    def selection(self) -> float:
        """
        see AdoptionRule
        """
    @property
    def shock_persistence(self) -> float:
        """
        how far they last from one period to the next
        """
    @property
    def shock_sd(self) -> float:
        """
        stationary spread of a manager's good and bad periods
        """
    @property
    def starting(self) -> tuple[int, ...]:
        """
        periods in which one may start, each as likely
        """
    @property
    def starts(self) -> tuple[ManagerStart, ...]:
        """
        managers whose start is said
        """
    @property
    def style_sd(self) -> float:
        """
        how much in asking rather than telling, log odds
        """
    @property
    def team_max(self) -> int:
        """
        most posts of a manager
        """
    @property
    def team_min(self) -> int:
        """
        fewest posts of a manager
        """
    @property
    def teams(self) -> tuple[TeamScenario, ...]:
        """
        teams of a company that do otherwise than their units
        """
    @property
    def trend(self) -> float:
        """
        see AdoptionRule, KPI index per period
        """
    @property
    def units(self) -> int:
        """
        units; people change managers within their unit alone
        """
    @property
    def unsaid(self) -> float:
        """
        share of meetings of which only the calendar knows [share]
        """
    @property
    def vacancy_weeks(self) -> float:
        """
        how long a post stays empty on average
        """
class WorldValues:
    """
    What one unit of each outcome is worth, in one currency and price year. 0 = nothing is said, which is the default of all.
    
    Immutable; ``replace`` makes a changed copy.
    
    Attributes
    ----------
    leaver : float
        of one person who would have left by their own wish and did not
    absence_day : float
        of one calendar day of absence less
    kpi_index_year : float
        of one point of the KPI index over one person-year
    idea_done : float
        of one more idea that was put to work
    manager_hour : float
        cost of one hour of a manager
    report_hour : float
        cost of one hour of a report
    """
    @staticmethod
    def _from_archive(archive: bytes) -> WorldValues:
        """
        The record of an archive that was verified.
        """
    @staticmethod
    def from_json(text: str) -> WorldValues:
        """
        The record of a JSON text, validated.
        
        Raises
        ------
        FormatError
            for what is no JSON of such a record, with the place
        InvalidArgument
            for values that cannot be
        """
    def __eq__(self, other: typing.Any) -> bool:
        """
        Whether all fields are equal.
        """
    def __hash__(self) -> int:
        """
        Equal records have equal hashes.
        """
    def __init__(self, *, leaver: float = 0.0, absence_day: float = 0.0, kpi_index_year: float = 0.0, idea_done: float = 0.0, manager_hour: float = 0.0, report_hour: float = 0.0) -> None:
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
    def replace(self, *, leaver: float = ..., absence_day: float = ..., kpi_index_year: float = ..., idea_done: float = ..., manager_hour: float = ..., report_hour: float = ...) -> WorldValues:
        """
        A copy with some fields changed, validated. The record itself stays as it is.
        """
    def to_json(self) -> str:
        """
        The record as JSON text, as its JSON Schema has it.
        """
    @property
    def absence_day(self) -> float:
        """
        of one calendar day of absence less
        """
    @property
    def idea_done(self) -> float:
        """
        of one more idea that was put to work
        """
    @property
    def kpi_index_year(self) -> float:
        """
        of one point of the KPI index over one person-year
        """
    @property
    def leaver(self) -> float:
        """
        of one person who would have left by their own wish and did not
        """
    @property
    def manager_hour(self) -> float:
        """
        cost of one hour of a manager
        """
    @property
    def report_hour(self) -> float:
        """
        cost of one hour of a report
        """
class WorldStream:
    """
    A world that is lived as it is read, in constant memory.
    """
    def __init__(self, scenario: WorldScenario) -> None:
        """
        From its first week on.
        """
    def next_entries(self) -> typing.Any:
        """
        The entries of the next week, each with kind and id of its stream; None at the end.
        """
    def next_events(self, rows: typing.SupportsInt | typing.SupportsIndex) -> Table | None:
        """
        The next weeks as a table of at least so many rows; None when the world is over.
        """
class RollOutQuestion:
    """
    What a power is asked for; roir.how_long() makes it.
    """
    def __init__(self, outcome: str, effect: typing.SupportsFloat | typing.SupportsIndex, power: typing.SupportsFloat | typing.SupportsIndex, alpha: typing.SupportsFloat | typing.SupportsIndex, design: str, estimator: str, waves: typing.SupportsInt | typing.SupportsIndex, max_months: typing.SupportsInt | typing.SupportsIndex) -> None:
        """
        A question.
        """
class RollOutAsk:
    """
    What a roll-out is planned with; roir.plan_roll_out() makes it.
    """
    def __init__(self, plan: str, question: str, forms: collections.abc.Sequence[str], confirmatory: typing.SupportsInt | typing.SupportsIndex, doses: collections.abc.Sequence[str], design: str, estimator: str, begin: datetime.date, months: typing.SupportsInt | typing.SupportsIndex, waves: typing.SupportsInt | typing.SupportsIndex, min_step: typing.SupportsInt | typing.SupportsIndex, alpha: typing.SupportsFloat | typing.SupportsIndex, spread: OutcomeSpread | None, seed: typing.SupportsInt | typing.SupportsIndex, draws: typing.SupportsInt | typing.SupportsIndex) -> None:
        """
        A request.
        """
class SpreadEstimate:
    """
    How an outcome varies, and how well that is known; roir.outcome_spread() makes it.
    """
    def __repr__(self) -> str:
        ...
    @property
    def managers(self) -> int:
        """
        Teams with an outcome.
        """
    @property
    def months(self) -> int:
        """
        Months in which at least two teams have one.
        """
    @property
    def people(self) -> int:
        """
        People with an outcome.
        """
    @property
    def spread(self) -> OutcomeSpread:
        """
        The estimate.
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
def adjusted_p_values(p: typing.Annotated[numpy.typing.ArrayLike, numpy.float64], method: str) -> numpy.typing.NDArray[numpy.float64]:
    """
    Adjusted p-values, in the order of the p-values.
    """
def analyse(facts: Facts, as_of: datetime.date, policy: Policy, threads: typing.SupportsInt | typing.SupportsIndex = 1, progress: typing.Any = None, relationships: collections.abc.Sequence[RelationshipState] = []) -> Analysis:
    """
    Folds facts into a history and opens it over everything that is known, with what was said in relationships.
    """
def analysis_outcome_spread(analysis: Analysis, outcome: str) -> Table:
    """
    How an outcome varies.
    """
def analysis_plan_roll_out(analysis: Analysis, ask: RollOutAsk) -> RegisterPlan:
    """
    The plan of a roll-out over the managers of the last day.
    """
def analysis_roll_out_answer(analysis: Analysis, question: RollOutQuestion, spread: OutcomeSpread | None) -> Table:
    """
    How long, with how many, until we would know?
    """
def analysis_roll_out_effect(analysis: Analysis, plan: RegisterPlan, registered: collections.abc.Sequence[RegisteredPlan], outcome: str) -> Table:
    """
    What a planned roll-out showed.
    """
def analysis_roll_out_power(analysis: Analysis, question: RollOutQuestion, step: typing.SupportsInt | typing.SupportsIndex, spread: OutcomeSpread | None) -> Table:
    """
    Power by length.
    """
def attention(analysis: Analysis, by: str, terms: AttentionTerms, quality: collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex]) -> Table:
    """
    Recorded minutes by tier beside their fair share.
    """
def attention_concentration(analysis: Analysis, by: str, terms: AttentionTerms) -> Table:
    """
    How uneven recorded minutes are.
    """
def attention_lorenz(analysis: Analysis, by: str, terms: AttentionTerms) -> Table:
    """
    The Lorenz curve of recorded minutes.
    """
def attention_parity(analysis: Analysis, groups: collections.abc.Mapping[str, str], terms: AttentionTerms) -> Table:
    """
    Whether groups get their fair share alike.
    """
def balance_table(plan: RegisterPlan) -> Table:
    """
    How alike the waves are.
    """
def below_fair_share(analysis: Analysis, viewer: str | None, terms: AttentionTerms) -> Table:
    """
    Who is below their fair share, for their own manager.
    """
def break_even_forms(analysis: Analysis, catalogue: ReturnCatalogue, terms: InvestmentTerms, output_is_total: bool, progress: typing.Any = None) -> Table:
    """
    What each form of return would have to move by to pay for the time.
    """
def calendar_busy(analysis: Analysis, person: str, path: str, window: Window) -> list[tuple[int, int]]:
    """
    UTC seconds at which a person's iCalendar file keeps them busy around a window: pairs of from and until.
    """
def calendars_in(path: os.PathLike[str] | str) -> list[pathlib.Path]:
    """
    The calendars of a directory by name, or the file itself when it is one.
    """
def change_chart(change: Table, width: typing.SupportsInt | typing.SupportsIndex = 760) -> tuple[str, str, Table]:
    """
    What changed as a forest plot: its SVG, its words and its figures.
    """
def clopper_pearson(successes: typing.SupportsFloat | typing.SupportsIndex, trials: typing.SupportsFloat | typing.SupportsIndex, level: typing.SupportsFloat | typing.SupportsIndex) -> tuple[float, float]:
    """
    Low and high.
    """
def decided_tiers(analysis: Analysis) -> Table:
    """
    The tiers that the audience may see.
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
def e_value(risk_ratio: typing.SupportsFloat | typing.SupportsIndex) -> float:
    """
    E-value of a risk ratio.
    """
def e_value_of_limit(low: typing.SupportsFloat | typing.SupportsIndex, high: typing.SupportsFloat | typing.SupportsIndex) -> float:
    """
    E-value of the end of an interval that is nearer to 1.
    """
def entry_kinds() -> list[str]:
    """
    All kinds of what can be said, in order.
    """
def entry_schema() -> str:
    """
    The JSON Schema of an entry, with those of all records under $defs, as text.
    """
def errors_table(reports: collections.abc.Sequence[ReadReport]) -> Table:
    """
    All rows that were not loaded.
    """
def fcr_level(picked: typing.SupportsInt | typing.SupportsIndex, tested: typing.SupportsInt | typing.SupportsIndex, q: typing.SupportsFloat | typing.SupportsIndex) -> float:
    """
    Level of intervals of picked tests.
    """
def fieller(numerator: typing.SupportsFloat | typing.SupportsIndex, denominator: typing.SupportsFloat | typing.SupportsIndex, numerator_variance: typing.SupportsFloat | typing.SupportsIndex, denominator_variance: typing.SupportsFloat | typing.SupportsIndex, covariance: typing.SupportsFloat | typing.SupportsIndex, df: typing.SupportsFloat | typing.SupportsIndex, level: typing.SupportsFloat | typing.SupportsIndex) -> tuple[str, float, float]:
    """
    Shape, low and high of Fieller's set.
    """
def front_end_records() -> list[str]:
    """
    The kinds of all records that front ends meet, inner ones first.
    """
def front_end_types() -> str:
    """
    All of them as types of TypeScript.
    """
def garwood(events: typing.SupportsFloat | typing.SupportsIndex, exposure: typing.SupportsFloat | typing.SupportsIndex, level: typing.SupportsFloat | typing.SupportsIndex) -> tuple[float, float]:
    """
    Low and high.
    """
def investment(analysis: Analysis, by: str, every: str, by_programme: bool, terms: InvestmentTerms, progress: typing.Any = None) -> Table:
    """
    The whole account of the investment.
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
def jeffreys(successes: typing.SupportsFloat | typing.SupportsIndex, trials: typing.SupportsFloat | typing.SupportsIndex, level: typing.SupportsFloat | typing.SupportsIndex) -> tuple[float, float]:
    """
    Low and high.
    """
def log_rank(times: numpy.ndarray, events: typing.Annotated[numpy.typing.ArrayLike, numpy.uint8], groups: typing.Annotated[numpy.typing.ArrayLike, numpy.uint32], strata: typing.Annotated[numpy.typing.ArrayLike, numpy.uint32], entries: typing.Annotated[numpy.typing.ArrayLike, numpy.float64], rho: typing.SupportsFloat | typing.SupportsIndex) -> tuple[float, int, float, list[float], list[float]]:
    """
    Statistic, df, p-value, observed, expected.
    """
def may_decide_tier(lines: collections.abc.Sequence[ReportingLine], actor: str, person: str, day: datetime.date) -> bool:
    """
    Whether somebody may decide the tier of a person on a day: only who leads them then.
    """
def may_see_tier(lines: collections.abc.Sequence[ReportingLine], viewer: str, person: str, day: datetime.date) -> bool:
    """
    Whether somebody may see the tiers of a person on a day: the person, and who leads them then.
    """
def moves_over_time(moves: collections.abc.Sequence[tuple[str, typing.SupportsInt | typing.SupportsIndex, str, str]]) -> tuple[float, int, float]:
    """
    G squared, degrees of freedom and p-value of equal moves in all periods.
    """
def partial_r2(t: typing.SupportsFloat | typing.SupportsIndex, df: typing.SupportsFloat | typing.SupportsIndex) -> float:
    """
    Partial R² of a coefficient.
    """
def plan(analysis: Analysis, window: Window, managers: collections.abc.Sequence[str], hours: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex], hours_of: collections.abc.Mapping[str, collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex]], busy: collections.abc.Mapping[str, collections.abc.Sequence[tuple[typing.SupportsInt | typing.SupportsIndex, typing.SupportsInt | typing.SupportsIndex]]], usual: collections.abc.Mapping[str, tuple[typing.SupportsInt | typing.SupportsIndex, typing.SupportsInt | typing.SupportsIndex]], also_led: collections.abc.Mapping[str, str], weekly_limit: typing.SupportsInt | typing.SupportsIndex | None, limits: collections.abc.Mapping[str, typing.SupportsInt | typing.SupportsIndex], rooms: typing.SupportsInt | typing.SupportsIndex | None, slot_minutes: typing.SupportsInt | typing.SupportsIndex, meeting_minutes: typing.SupportsInt | typing.SupportsIndex, gap_minutes: typing.SupportsInt | typing.SupportsIndex, progress: typing.Any = None) -> Plan:
    """
    Plans the window.
    """
def plan_hash(plan: RegisterPlan) -> str:
    """
    SHA-256 of the plan's JSON.
    """
def plan_roll_out(roster: collections.abc.Sequence[tuple[str, str, typing.SupportsInt | typing.SupportsIndex]], ask: RollOutAsk) -> RegisterPlan:
    """
    The plan of a roll-out over these teams.
    """
def read(kind: str, path: os.PathLike[str] | str, facts: Facts, progress: typing.Any = None, header_map: collections.abc.Mapping[str, str] = {}, delimiter: str | None = None, encoding: str | None = None, date_order: str | None = None, dry_run: bool = False, threads: typing.SupportsInt | typing.SupportsIndex = 1) -> list[ReadReport]:
    """
    Reads one file, or a directory, into ``facts``; all of it or, when it is stopped, nothing of it.
    """
def read_calendars(paths: collections.abc.Sequence[os.PathLike[str] | str], facts: Facts, progress: typing.Any = None, as_of: datetime.date | None = None, zone: str | None = None, set_aside: collections.abc.Sequence[str] = [], encoding: str | None = None, dry_run: bool = False) -> list[ReadReport]:
    """
    Reads calendars together into ``facts``, which know the people; all of them or, when it is stopped, nothing.
    """
def read_journal(journal: Journal, facts: Facts, as_of: datetime.date | None = None, progress: typing.Any = None) -> tuple[ReadReport, list[RelationshipState], list[KpiReading], list[Goal], list[DecideTier]]:
    """
    Adds what a journal knows to facts, as of a day: a report of it, the relationships without words, readings of performance, goals, decided tiers.
    """
def record_schema(record: str) -> str:
    """
    The JSON Schema of one of them, as text.
    """
def registered_plans(entries: collections.abc.Iterable[Entry]) -> list[RegisteredPlan]:
    """
    The plans in the entries of an organisation's stream, in order.
    """
def report(analysis: Analysis, title: str | None = None, source: str = '', catalogue: ReturnCatalogue | None = None, terms: InvestmentTerms | None = None, worth: collections.abc.Sequence[tuple[str, str, typing.SupportsFloat | typing.SupportsIndex, str, str]] = [], trial: RollOutQuestion | None = None, progress: typing.Any = None) -> Report:
    """
    The report for the audience.
    """
def return_form_schema() -> str:
    """
    The JSON Schema of a form of return, as text.
    """
def return_forms(catalogue: ReturnCatalogue) -> Table:
    """
    The forms of a catalogue as a table.
    """
def return_ladder(analysis: Analysis) -> Table:
    """
    What may be said of these data, and why no more.
    """
def returns(analysis: Analysis, by: str, catalogue: ReturnCatalogue) -> Table:
    """
    How high each form of return is.
    """
def returns_change(analysis: Analysis, before: Analysis, catalogue: ReturnCatalogue, confirm: collections.abc.Sequence[str], q: typing.SupportsFloat | typing.SupportsIndex, any_dependence: bool) -> Table:
    """
    How each form of return changed.
    """
def risk_ratio_of_difference(d: typing.SupportsFloat | typing.SupportsIndex) -> float:
    """
    Of a difference in standard deviations.
    """
def risk_ratio_of_hazard_ratio(hazard_ratio: typing.SupportsFloat | typing.SupportsIndex) -> float:
    """
    For a common outcome.
    """
def robustness_value(t: typing.SupportsFloat | typing.SupportsIndex, df: typing.SupportsFloat | typing.SupportsIndex, q: typing.SupportsFloat | typing.SupportsIndex) -> float:
    """
    Robustness value of a coefficient.
    """
def roll_out_answer(people: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex], spread: OutcomeSpread | SpreadEstimate, question: RollOutQuestion) -> Table:
    """
    How long, with how many, until we would know?
    """
def roll_out_effect(plan: RegisterPlan, outcomes: collections.abc.Sequence[tuple[str, str, datetime.date, typing.SupportsFloat | typing.SupportsIndex]], registered: collections.abc.Sequence[RegisteredPlan], form: str) -> Table:
    """
    What a roll-out showed.
    """
def roll_out_power(people: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex], spread: OutcomeSpread | SpreadEstimate, question: RollOutQuestion, step: typing.SupportsInt | typing.SupportsIndex) -> Table:
    """
    Power by length.
    """
def roll_out_table(plan: RegisterPlan) -> Table:
    """
    Who begins when.
    """
def scoring_on(decisions: collections.abc.Sequence[DecideScoring], day: datetime.date) -> DecideScoring | None:
    """
    The decision by which scoring is on on a day; None when it is off.
    """
def sees_tiers_of(analysis: Analysis, person: str) -> bool:
    """
    Whether the audience may see the tiers of a person.
    """
def source_words(reports: collections.abc.Sequence[ReadReport]) -> str:
    """
    The files and their rows in a few words, for a report.
    """
def spread_of_outcomes(outcomes: collections.abc.Sequence[tuple[str, str, datetime.date, typing.SupportsFloat | typing.SupportsIndex]]) -> SpreadEstimate:
    """
    How outcomes vary.
    """
def spread_table(estimate: SpreadEstimate) -> Table:
    """
    An estimated spread as a table.
    """
def survival_curves(times: numpy.ndarray, events: typing.Annotated[numpy.typing.ArrayLike, numpy.uint8], groups: typing.Annotated[numpy.typing.ArrayLike, numpy.uint32], entries: typing.Annotated[numpy.typing.ArrayLike, numpy.float64], weights: typing.Annotated[numpy.typing.ArrayLike, numpy.float64], scale: str) -> SurvivalCurves:
    """
    The curves; an empty column stands for none.
    """
def tier_on(tiers: collections.abc.Sequence[DecideTier], person: str, day: datetime.date) -> DecideTier | None:
    """
    The decision about a person that holds on a day; None when none does.
    """
def tier_steps(tiers: collections.abc.Sequence[DecideTier]) -> list[tuple[str, str, str, str, datetime.date]]:
    """
    Each decision about a person with the one before it: person, who decided, tier before, tier after, day.
    """
def tiers_seen_by(tiers: collections.abc.Sequence[DecideTier], lines: collections.abc.Sequence[ReportingLine], viewer: str, day: datetime.date) -> list[DecideTier]:
    """
    The decisions that a viewer may see on a day, in their order.
    """
def tornado_svg(table: Table, width: typing.SupportsInt | typing.SupportsIndex = 760) -> str:
    """
    A tornado as SVG.
    """
def transition_headlines(moves: collections.abc.Sequence[tuple[str, typing.SupportsInt | typing.SupportsIndex, str, str]]) -> Table:
    """
    What one wants to know of a transition matrix.
    """
def transition_table(moves: collections.abc.Sequence[tuple[str, typing.SupportsInt | typing.SupportsIndex, str, str]]) -> Table:
    """
    The transition matrix of moves: (manager, period, tier, end).
    """
def value_spread(analysis: Analysis, catalogue: ReturnCatalogue, changes: collections.abc.Sequence[tuple[str, typing.SupportsFloat | typing.SupportsIndex]], draws: typing.SupportsInt | typing.SupportsIndex, seed: typing.SupportsInt | typing.SupportsIndex, terms: InvestmentTerms, output_is_total: bool, progress: typing.Any = None) -> Table:
    """
    The same with all values drawn at once.
    """
def value_tornado(analysis: Analysis, catalogue: ReturnCatalogue, changes: collections.abc.Sequence[tuple[str, typing.SupportsFloat | typing.SupportsIndex]], terms: InvestmentTerms, output_is_total: bool, progress: typing.Any = None) -> Table:
    """
    On which value it hangs whether the time pays for itself.
    """
def whole_world(scenario: WorldScenario, with_relationships: bool = True, progress: typing.Any = None) -> tuple[Facts, list[RelationshipState], list[KpiReading], list[Goal], datetime.date]:
    """
    Facts, relationships without words, readings, goals, and the first day after the last.
    """
def wilson(successes: typing.SupportsFloat | typing.SupportsIndex, trials: typing.SupportsFloat | typing.SupportsIndex, level: typing.SupportsFloat | typing.SupportsIndex) -> tuple[float, float]:
    """
    Low and high.
    """
def with_people(analysis: Analysis, readings: collections.abc.Sequence[KpiReading], goals: collections.abc.Sequence[Goal]) -> Analysis:
    """
    The same with readings and goals of its people.
    """
def with_tiers(analysis: Analysis, tiers: collections.abc.Sequence[DecideTier]) -> Analysis:
    """
    The same with tiers that people decided.
    """
def world_scenario(name: str) -> WorldScenario:
    """
    The scenario of a name.
    
    Raises roir.NotFound (`no_scenario`).
    """
def world_scenario_names() -> list[str]:
    """
    The scenarios that come along.
    """
def world_truth(scenario: WorldScenario, horizon_weeks: typing.SupportsInt | typing.SupportsIndex = 52, values: WorldValues | None = None, progress: typing.Any = None) -> Table:
    """
    What is true of a world, from its twin without the programme.
    """
def write_calendar(series: collections.abc.Sequence[MeetingSeries], *, stamp: datetime.datetime | datetime.date, method: str | None = None, until: datetime.datetime | datetime.date | None = None) -> str:
    """
    Several series as the text of one calendar file, each zone written once; the arguments are those of MeetingSeries.to_ics.
    
    Write it with ``newline=""`` or as bytes: its lines end in CR LF.
    """
def write_csv(facts: Facts, directory: os.PathLike[str] | str) -> None:
    """
    Writes facts of people and meetings as the files that roir reads.
    """
__version__: str
