# SPDX-License-Identifier: MIT
"""Calendars that are written: what icalendar and dateutil read in them is the series, and nothing else."""

import io
import random
from datetime import date, datetime, timedelta, timezone

import icalendar
import pytest
from dateutil import rrule, tz
from hypothesis import given, settings
from hypothesis import strategies as st

import roir

STAMP = datetime(2026, 1, 1, tzinfo=timezone.utc)
ZONES = ["Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Cairo", "Africa/Casablanca", "America/Nuuk",
         "Asia/Jerusalem", "Pacific/Chatham", "America/Santiago", "Asia/Tokyo", "UTC"]


def series(cadence, **words):
    given = {"domain": "hr.example.com", "organizer": ("ann@example.com", "Ann"), "attendee": ("bob@example.com", "Bob"), **words}
    return roir.MeetingSeries("ann", "bob", cadence, **given)


def weekly():
    return roir.Cadence.parse("RRULE:FREQ=WEEKLY;BYDAY=MO", start=datetime(2026, 1, 5, 9), zone="Europe/London", duration=30)


def zone_of(calendar_text, name):
    """The zone as the file itself states it: dateutil reads the VTIMEZONE and knows nothing of the system's zones here."""
    begin, end = calendar_text.index("BEGIN:VTIMEZONE"), calendar_text.rindex("END:VTIMEZONE") + len("END:VTIMEZONE\r\n")
    return tz.tzical(io.StringIO(calendar_text[begin:end])).get(name)


def utc(local, zone):
    """A wall clock as an instant: a skipped one moves forward, a repeated one is the first."""
    return tz.resolve_imaginary(local.replace(tzinfo=zone, fold=0)).astimezone(timezone.utc)


def expanded(text, until):
    """The starts of all events in a file up to a wall clock, as icalendar and dateutil have them."""
    events = [part for part in icalendar.Calendar.from_ical(text).walk("VEVENT")]
    starts, moved = [], {}
    for event in events:
        if "RECURRENCE-ID" in event:
            moved[event["UID"], event["RECURRENCE-ID"].dt.replace(tzinfo=None)] = event["DTSTART"].dt.replace(tzinfo=None)
    for event in events:
        if "RECURRENCE-ID" in event:
            continue
        name = event["DTSTART"].params.get("TZID")
        zone = zone_of(text, name) if name else timezone.utc
        start = event["DTSTART"].dt.replace(tzinfo=None)
        locals_ = [start]
        if "RRULE" in event:
            text_of_rule = event["RRULE"].to_ical().decode()
            inside = zone if "UNTIL" in text_of_rule else None  # an UNTIL is in UTC; without one the wall clock is enough, and faster
            rule = rrule.rrulestr(text_of_rule, dtstart=start.replace(tzinfo=inside))
            found = rule.between(start.replace(tzinfo=inside), until.replace(tzinfo=inside), inc=True)
            locals_ = [one.replace(tzinfo=None) for one in found]
        dates = event.get("EXDATE", [])
        excluded = {one.dt.replace(tzinfo=None) for part in (dates if isinstance(dates, list) else [dates]) for one in part.dts}
        for local in locals_:
            if local not in excluded:
                starts.append(utc(moved.get((event["UID"], local), local), zone))
    return sorted(starts)


RULES = st.sampled_from(
    ["FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=DAILY;INTERVAL=10;COUNT=25", "FREQ=MONTHLY;BYDAY=1MO",
     "FREQ=MONTHLY;BYDAY=-1FR;COUNT=11", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=YEARLY;BYMONTH=3",
     "FREQ=WEEKLY;BYDAY=SU;UNTIL=20270328T023000", "FREQ=DAILY;BYHOUR=9,15;BYDAY=MO;COUNT=30"]
)


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(rule=RULES, zone=st.sampled_from(ZONES), day=st.integers(0, 400), minute=st.sampled_from([0, 90, 150, 540, 1410]), data=st.data())
def test_what_dateutil_expands_from_the_file_is_the_series(rule, zone, day, minute, data):
    start = datetime(2026, 1, 1) + timedelta(days=day, minutes=minute)
    cadence = roir.Cadence.parse("RRULE:" + rule, start=start, zone=zone, duration=30)
    until = start + timedelta(days=400)
    standing = [one.replace(tzinfo=None) for one in cadence.between(start, until)][:20]
    for step, original in enumerate(data.draw(st.lists(st.sampled_from(standing), max_size=4, unique=True)) if standing else []):
        elsewhere = start + timedelta(days=data.draw(st.integers(1, 390)), hours=12, minutes=7 + step)
        change = data.draw(st.sampled_from(["move", "cancel", "add"]))
        try:
            if change == "move":
                cadence = cadence.moved(original, elsewhere)
            elif change == "cancel":
                cadence = cadence.cancelled(original)
            else:
                cadence = cadence.added(elsewhere)
        except roir.NotFound:
            pass  # its wall clock is skipped that day, so the series has it under another
    text = series(cadence).to_ics(stamp=STAMP)
    expected = [one.astimezone(timezone.utc) for one in cadence.between(start - timedelta(days=1), until)]
    assert [one for one in expanded(text, until) if one < utc(until, zone_of(text, zone) if zone != "UTC" else timezone.utc)] == expected


def test_a_file_holds_what_a_calendar_may_know_and_no_more():
    text = series(weekly()).to_ics(stamp=STAMP)
    event = icalendar.Calendar.from_ical(text).walk("VEVENT")[0]
    assert sorted(event) == ["ATTENDEE", "DTEND", "DTSTAMP", "DTSTART", "ORGANIZER", "RRULE", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID"]
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=30)
    assert event["UID"] == series(weekly()).uid == series(weekly(), summary="One to one", sequence=4).uid
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "ATTENDEE" not in series(weekly()).to_ics(stamp=STAMP, method="publish")


def test_one_change_is_one_message_about_one_occurrence():
    first = series(weekly())
    moved = roir.itip(first, first.replace(cadence=weekly().moved(datetime(2026, 1, 12, 9), datetime(2026, 1, 13, 14))), stamp=STAMP)
    assert [(one.method, one.sequence, one.to) for one in moved.messages] == [("request", 1, "bob@example.com")]
    assert moved.messages[0].occurrence == datetime(2026, 1, 12, 9, tzinfo=tz.gettz("Europe/London"))
    cancelled = roir.itip(moved.series, moved.series.replace(cadence=weekly().cancelled(datetime(2026, 1, 12, 9))), stamp=STAMP)
    assert [(one.method, one.sequence) for one in cancelled.messages] == [("cancel", 2)]
    message = icalendar.Calendar.from_ical(cancelled.messages[0].text)
    assert message["METHOD"] == "CANCEL" and message.walk("VEVENT")[0]["RECURRENCE-ID"].dt.hour == 9
    assert roir.itip(cancelled.series, cancelled.series, stamp=STAMP).messages == []


def test_a_series_begins_and_ends_with_messages():
    first = series(weekly())
    assert [one.method for one in roir.itip(None, first, stamp=STAMP).messages] == ["request"]
    off = roir.itip(first, None, stamp=STAMP)
    assert [(one.method, one.occurrence) for one in off.messages] == [("cancel", None)] and off.series.cancelled
    assert first.to_ics(stamp=STAMP, method="request") == roir.itip(None, first, stamp=STAMP).messages[0].text
    assert first.to_ics(stamp=STAMP, method="cancel") == off.messages[0].text
    with pytest.raises(TypeError):
        roir.itip(None, None, stamp=STAMP)


def test_this_and_all_that_follow_is_a_series_of_its_own():
    old, new = series(weekly()).split(date(2026, 6, 1), "from 2026-06-01")
    assert old.uid == series(weekly()).uid != new.uid
    begin, end = datetime(2026, 1, 1), datetime(2027, 1, 1)
    assert old.cadence.between(begin, end) + new.cadence.between(begin, end) == weekly().between(begin, end)


def test_several_series_share_a_zone():
    others = [roir.MeetingSeries("ann", person, weekly(), domain="hr.example.com") for person in ("bob", "cyd", "dee")]
    text = roir.write_calendar(others, stamp=STAMP)
    assert text.count("BEGIN:VTIMEZONE") == 1 and text.count("BEGIN:VEVENT") == 3
    assert len({event["UID"] for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}) == 3


@pytest.mark.parametrize(
    ("words", "code", "place"),
    [
        ({"summary": "a\0b"}, "bad_text", "summary"),
        ({"attendee": ("bob@example.com", "B\u2028b")}, "bad_text", "attendee.name"),
        ({"attendee": "Bob <bob@example.com>"}, "bad_address", "attendee.address"),
        ({"organizer": "ann@example.com\r\nX:1"}, "bad_address", "organizer.address"),
        ({"domain": "hr example"}, "bad_domain", "domain"),
        ({"uid": "a\nb"}, "bad_uid", "uid"),
        ({"sequence": -1}, "bad_sequence", "sequence"),
    ],
)
def test_what_a_calendar_could_not_hold_is_refused(words, code, place):
    with pytest.raises(roir.InvalidArgument) as raised:
        series(weekly(), **words)
    assert (raised.value.code, raised.value.place) == (code, place) and raised.value.hint


def test_arguments_that_make_no_sense_are_refused():
    with pytest.raises(roir.InvalidArgument) as raised:
        series(roir.Cadence("weekly"))
    assert raised.value.code == "no_start"
    with pytest.raises(roir.InvalidArgument) as raised:
        series(weekly()).to_ics(stamp=datetime(2026, 1, 1))
    assert raised.value.code == "naive_stamp"
    with pytest.raises(roir.InvalidArgument) as raised:
        series(weekly()).to_ics(stamp=STAMP, method="reply")
    assert raised.value.code == "bad_method"
    with pytest.raises(roir.InvalidArgument) as raised:
        series(weekly().added(datetime(2026, 1, 6, 9))).to_ics(stamp=STAMP, method="request")
    assert raised.value.code == "several_messages"


PIECES = ["\r", "\n", "\r\n", "\u2028", "\u0085", "\0", ";", ":", ",", "\\", '"', "^n", "^'", "^^", "\\n", "BEGIN:VEVENT", "END:VEVENT", "\r\n ",
          "\r\n\t", "\x0b", " ", "=", "\U0001f600", "\u00e9", "\t", ";CN=x:", "METHOD:CANCEL"]


def payloads(count):
    chance = random.Random(20260105)
    for _ in range(count):
        parts = [chance.choice(PIECES) if chance.random() < 0.7 else "x" * chance.randrange(90) for _ in range(chance.randrange(1, 7))]
        yield "".join(parts)[:120]


def unslashed(text):
    return text.replace("\\n", "\n").replace("\\", "").rstrip(" ")


@pytest.mark.slow
def test_ten_thousand_payloads_bring_no_line_of_their_own():
    names = sorted(icalendar.Calendar.from_ical(series(weekly()).to_ics(stamp=STAMP)).walk("VEVENT")[0])
    written, refused = [], 0
    for number, text in enumerate(payloads(10_000)):
        words = {"summary": text, "organizer": ("ann@example.com", text), "attendee": ("bob@example.com", text), "series_id": str(number)}
        try:
            written.append((text, series(weekly(), **words)))
        except roir.InvalidArgument as error:
            assert error.code == "bad_text"
            refused += 1
    assert len(written) > 2000 and refused > 2000
    for at in range(0, len(written), 200):
        calendar = icalendar.Calendar.from_ical(roir.write_calendar([one for _, one in written[at : at + 200]], stamp=STAMP))
        events = calendar.walk("VEVENT")
        assert len(events) == len(written[at : at + 200])
        for (text, one), event in zip(written[at : at + 200], events):
            plain = text.replace("\r\n", "\n").replace("\r", "\n")
            if text:
                assert sorted(event) == names
            assert event["UID"] == one.uid
            assert event.get("SUMMARY", "") == plain
            for who in ("ORGANIZER", "ATTENDEE"):
                # icalendar takes a backslash for an escape in parameters too, where RFC 5545 has none.
                assert unslashed(event[who].params.get("CN", "")) == unslashed(plain)
