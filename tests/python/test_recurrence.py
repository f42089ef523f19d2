# SPDX-License-Identifier: MIT
"""Recurring cadences: series of occurrences from Python, and due dates."""

import copy
import pickle
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import hypothesis
import numpy
import pytest
from hypothesis import strategies

import roir

LONDON = ZoneInfo("Europe/London")
MONDAYS = "RRULE:FREQ=WEEKLY;BYDAY=MO"


@pytest.fixture
def mondays():
    """Every Monday at nine in London."""
    return roir.Cadence.parse(MONDAYS, start=datetime(2026, 1, 5, 9), zone="Europe/London", duration=30)


def code_of(raised):
    """The code of what was raised."""
    return raised.value.code


def test_a_series_gives_aware_datetimes_that_keep_their_wall_clock(mondays):
    times = mondays.between(datetime(2026, 3, 23), datetime(2026, 4, 7))
    assert times == [datetime(2026, 3, day, 9, tzinfo=LONDON) for day in (23, 30)] + [datetime(2026, 4, 6, 9, tzinfo=LONDON)]
    assert all(time.tzinfo == LONDON and time.fold == 0 for time in times)
    assert [time.utcoffset() for time in times] == [timedelta(0), timedelta(hours=1), timedelta(hours=1)]


def test_a_window_is_half_open_and_may_be_said_in_any_way(mondays):
    nine = datetime(2026, 1, 12, 9)
    for after, before in (
        (nine, nine + timedelta(weeks=1)),
        (nine.replace(tzinfo=LONDON), datetime(2026, 1, 19, 9, tzinfo=timezone.utc)),
        (date(2026, 1, 12), date(2026, 1, 19)),
        (datetime(2026, 1, 12, 8, 59, 59, 1), datetime(2026, 1, 19, 8, 59, 59, 999999)),
    ):
        assert mondays.between(after, before) == [nine.replace(tzinfo=LONDON)]
    assert mondays.between(nine + timedelta(microseconds=1), nine + timedelta(weeks=1)) == []
    assert mondays.between(nine + timedelta(weeks=1), nine) == []


def test_a_series_without_a_zone_is_naive():
    floating = roir.Cadence.parse(MONDAYS, start=datetime(2026, 1, 5, 9))
    assert floating.zone is None and floating.start == datetime(2026, 1, 5, 9)
    assert floating.between(date(2026, 3, 23), date(2026, 4, 1)) == [datetime(2026, 3, 23, 9), datetime(2026, 3, 30, 9)]
    with pytest.raises(roir.InvalidArgument) as raised:
        floating.between(datetime(2026, 1, 1, tzinfo=timezone.utc), date(2026, 2, 1))
    assert code_of(raised) == "naive_cadence"


def test_columns_are_the_seconds_of_between(mondays):
    after, before = date(2026, 1, 1), date(2036, 1, 1)
    seconds = mondays.columns(after, before)
    assert seconds.dtype == numpy.int64 and seconds.ndim == 1
    assert seconds.tolist() == [int(time.timestamp()) for time in mondays.between(after, before)]
    floating = roir.Cadence.parse(MONDAYS, start=datetime(2026, 1, 5, 9))
    wall = floating.columns(after, before).astype("datetime64[s]").tolist()
    assert wall == floating.between(after, before)


def test_an_aware_start_brings_its_zone():
    start = datetime(2026, 1, 5, 9, tzinfo=LONDON)
    brought = roir.Cadence.parse(MONDAYS, start=start)
    assert brought == roir.Cadence.parse(MONDAYS, start=start.replace(tzinfo=None), zone=LONDON)
    assert brought.start == start and brought.zone == "Europe/London"
    assert roir.Cadence.parse(MONDAYS, start=start.replace(tzinfo=timezone.utc)).zone == "UTC"
    with pytest.raises(roir.InvalidArgument) as raised:
        roir.Cadence.parse(MONDAYS, start=start.replace(tzinfo=timezone(timedelta(hours=1))))
    assert code_of(raised) == "unknown_time_zone"


def test_the_text_may_hold_dates_added_and_excluded():
    text = f"{MONDAYS}\nRDATE:20260115T140000\nEXDATE:20260112T090000"
    series = roir.Cadence.parse(text, start=datetime(2026, 1, 5, 9), zone="Europe/London")
    days = [time.isoformat() for time in series.between(date(2026, 1, 1), date(2026, 1, 25))]
    assert days == ["2026-01-05T09:00:00+00:00", "2026-01-15T14:00:00+00:00", "2026-01-19T09:00:00+00:00"]
    whole = roir.Cadence("DTSTART;TZID=Europe/London:20260105T090000\n" + text)
    assert whole == series


def test_one_change_leaves_the_rest_as_it_is(mondays):
    window = date(2026, 1, 1), date(2026, 2, 9)
    before = mondays.between(*window)
    moved = mondays.moved(before[1], datetime(2026, 1, 21, 15))
    assert moved.between(*window) == [before[0], before[2], datetime(2026, 1, 21, 15, tzinfo=LONDON), *before[3:]]
    assert moved.moved(before[1], before[1]).between(*window) == before, "and back"
    cancelled = moved.cancelled(before[1])
    assert cancelled.between(*window) == [before[0], *before[2:]], "by the time at which the series has it"
    added = cancelled.added(datetime(2026, 1, 13, 9))
    assert added.between(*window) == [before[0], datetime(2026, 1, 13, 9, tzinfo=LONDON), *before[2:]]
    assert mondays.between(*window) == before, "a cadence never changes"
    for change in (lambda: mondays.cancelled(datetime(2026, 1, 6, 9)), lambda: mondays.moved(datetime(2026, 1, 6, 9), before[0])):
        with pytest.raises(roir.NotFound) as raised:
            change()
        assert code_of(raised) == "no_occurrence"


def test_occurrences_say_where_they_come_from_and_what_the_clock_did():
    series = roir.Cadence.parse("RRULE:FREQ=DAILY", start=datetime(2026, 3, 28, 1, 30), zone="Europe/London")
    series = series.added(datetime(2026, 3, 28, 12)).moved(datetime(2026, 3, 30, 1, 30), datetime(2026, 3, 30, 9))
    table = series.occurrences(date(2026, 3, 28), date(2026, 3, 31))
    assert isinstance(table, roir.Table)
    rows = [(str(row["date"]), row["time"], row["origin"], row["clock"]) for row in table]
    assert rows == [
        ("2026-03-28", "01:30", "rule", "unique"),
        ("2026-03-28", "12:00", "added", "unique"),
        ("2026-03-29", "01:30", "rule", "skipped"),
        ("2026-03-30", "09:00", "moved", "unique"),
    ]
    assert table["start"].tolist() == series.columns(date(2026, 3, 28), date(2026, 3, 31)).tolist()
    autumn = roir.Cadence.parse("RRULE:FREQ=DAILY;COUNT=1", start=datetime(2026, 10, 25, 1, 30), zone="Europe/London")
    (row,) = autumn.occurrences(date(2026, 10, 25), date(2026, 10, 26))
    assert row["clock"] == "repeated" and row["start"] == datetime(2026, 10, 25, 0, 30, tzinfo=timezone.utc).timestamp(), "the first"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("weekly", ["2026-01-29", "2026-02-05", "2026-02-12", "2026-02-19", "2026-02-26", "2026-03-05", "2026-03-12"]),
        ("every 10 days", ["2026-01-29", "2026-02-08", "2026-02-18", "2026-02-28", "2026-03-10"]),
        ("monthly on 31", ["2026-01-31", "2026-02-28"]),
        ("monthly on last Friday", ["2026-01-30", "2026-02-27"]),
        ("monthly", ["2026-01-29", "2026-02-28"]),
    ],
)
def test_a_simple_cadence_with_a_start_is_a_series(text, expected):
    for series in (
        roir.Cadence.parse(text, start=datetime(2026, 1, 29, 9), zone="Europe/London"),
        roir.Cadence(text).starting(datetime(2026, 1, 29, 9), "Europe/London"),
    ):
        times = series.between(date(2026, 1, 1), date(2026, 3, 15))
        assert [str(time.date()) for time in times] == expected and {time.hour for time in times} == {9}
        assert series.due_days(roir.Window("2026-01-29/2026-03-15"), date(2026, 1, 29)) == roir.Cadence(text).due_days(
            roir.Window("2026-01-29/2026-03-15"), date(2026, 1, 29)
        )


def test_a_recurring_cadence_is_a_value(mondays):
    rule = roir.Cadence(MONDAYS)
    for cadence in (mondays, rule, mondays.cancelled(datetime(2026, 1, 12, 9))):
        assert roir.Cadence(str(cadence)) == cadence and cadence.to_string() == str(cadence)
        assert eval(repr(cadence), {"Cadence": roir.Cadence}) == cadence
        assert pickle.loads(pickle.dumps(cadence)) == cadence == copy.deepcopy(cadence)
        assert hash(cadence) == hash(roir.Cadence(str(cadence)))
    assert mondays != rule and rule != roir.Cadence("weekly")
    assert (mondays.minutes, rule.minutes, rule.start, rule.zone) == (30, 0, None, None)
    assert mondays.interval_days == rule.interval_days == 7
    assert roir.Cadence.parse(MONDAYS, start=mondays.start, duration=timedelta(minutes=45)).minutes == 45


def test_what_has_no_start_has_no_occurrences():
    for cadence in (roir.Cadence("weekly"), roir.Cadence(MONDAYS), roir.Cadence("3-4 per week")):
        with pytest.raises(roir.InvalidArgument) as raised:
            cadence.between(date(2026, 1, 1), date(2026, 2, 1))
        assert code_of(raised) == "no_start"
    with pytest.raises(roir.InvalidArgument) as raised:
        roir.Cadence.parse("3-4 per week", start=datetime(2026, 1, 5, 9))
    assert code_of(raised) == "bad_cadence"
    with pytest.raises(roir.InvalidArgument):
        roir.Cadence.parse(MONDAYS, zone="Europe/London")
    with pytest.raises(TypeError):
        roir.Cadence.parse(MONDAYS, start="2026-01-05")


@pytest.mark.parametrize("text", ["RRULE:FREQ=OFTEN", "RRULE:FREQ=WEEKLY;BYDAY=XX", "RRULE:FREQ=DAILY;COUNT=2;UNTIL=20260101", "FREQ=WEEKLY;INTERVAL=0"])
def test_what_is_no_rule_is_refused(text):
    with pytest.raises(roir.InvalidArgument) as raised:
        roir.Cadence(text)
    assert code_of(raised) == "bad_recurrence"


def test_work_without_end_is_refused():
    endless = roir.Cadence.parse("RRULE:FREQ=SECONDLY", start=datetime(1400, 1, 1))
    with pytest.raises(roir.LimitExceeded) as raised:
        endless.columns(date(1400, 1, 1), date(9999, 1, 1))
    assert code_of(raised) == "too_many_steps"


def test_a_programme_may_be_a_rule():
    adoption = roir.ProgrammeAdoption(cadence="RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", minutes=30, from_=date(2026, 1, 1))
    assert pickle.loads(pickle.dumps(adoption)) == adoption
    assert eval(repr(adoption), {**vars(roir), "datetime": __import__("datetime")}) == adoption
    assert adoption.cadence.interval_days == 14
    assert [str(period) for period in adoption.cadence.periods(roir.Window("2026-01"), date(2026, 1, 1))] == [
        "2025-12-29/2026-01-12",
        "2026-01-12/2026-01-26",
        "2026-01-26/2026-02-09",
    ]


@hypothesis.given(
    zone=strategies.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca"]),
    start=strategies.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(lambda time: time.replace(microsecond=0, fold=0)),
)
def test_every_day_at_one_time_is_what_zoneinfo_makes_of_it(zone, start):
    """A skipped wall clock moves forward by the gap: through UTC and back, as zoneinfo reads it with fold=0."""
    series = roir.Cadence.parse("RRULE:FREQ=DAILY", start=start, zone=zone)
    info = ZoneInfo(zone)
    walls = [start + timedelta(days=day) for day in range(400)]
    expected = [wall.replace(tzinfo=info).astimezone(timezone.utc).astimezone(info) for wall in walls]
    assert series.between(start, walls[-1] + timedelta(hours=6)) == expected


def test_due_dates_say_what_became_of_them():
    fridays = roir.Cadence("weekly").due_days(roir.Window("2026-03-27/2026-04-11"), date(2026, 3, 27))
    easter = [date(2026, 4, 3), date(2026, 4, 6)]
    away = [roir.Window("2026-04-01/2026-04-03")]

    def told(**how):
        table = roir.due_dates(fridays, holidays=easter, absences=away, **how)
        assert table["nominal"].astype(object).tolist() == list(fridays)
        return [(row["day"] and row["day"].isoformat(), row["change"], row["reason"]) for row in table]

    assert told()[1] == ("2026-04-03", "kept", "holiday")
    assert told(non_working="before") == [
        ("2026-03-27", "none", ""),
        ("2026-03-31", "moved_before", "holiday"),
        ("2026-04-10", "none", ""),
    ]
    assert told(non_working="after")[1] == ("2026-04-07", "moved_after", "holiday")
    assert told(non_working="skip")[1] == (None, "skipped", "holiday")
    assert told(non_working="before", move_days=2)[1] == ("2026-04-03", "not_moved", "holiday")
    assert told(non_working="after", work_days="Tue-Thu") [0] == ("2026-03-31", "moved_after", "weekday")
    with pytest.raises(roir.InvalidArgument, match="keep, before, after, skip"):
        roir.due_dates(fridays, non_working="whatever")


@pytest.mark.parametrize(
    "cadence",
    ["RRULE:FREQ=WEEKLY;BYDAY=MO", '"RRULE:FREQ=WEEKLY;BYDAY=MO,TU\nEXDATE;VALUE=DATE:20260106,20260113,20260120,20260127"'],
)
def test_a_programme_in_a_file_may_be_a_rule(files, cadence):
    """Weekly on Mondays gives the adherence of weekly; so does Monday and Tuesday, all the Tuesdays of the month being excluded."""
    weekly = roir.read(files)["2026-01"].adherence(by="relationship")
    (files / "programmes.csv").write_text(f"scope,subject,cadence,minutes,from\norganisation,,{cadence},30,2026-01-01\n", encoding="utf-8")
    ruled = roir.read(files)["2026-01"].adherence(by="relationship")
    assert len(weekly) == 2 and weekly["adherence_n"].sum() > 0
    for column in ("adherence", "adherence_n"):
        numpy.testing.assert_array_equal(ruled[column], weekly[column])
