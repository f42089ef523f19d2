# SPDX-License-Identifier: MIT
"""Calendars: which one-to-ones stand in them, the same as icalendar and dateutil find by themselves."""

import datetime
import subprocess
import zoneinfo

import dateutil.rrule
import hypothesis
import hypothesis.strategies as st
import icalendar
import pytest

import roir
from roir.__main__ import main

PEOPLE = """person_id,email,time_zone,manager_id,from
ann,Ann@example.com,Europe/London,,2020-01-01
ben,ben@example.com,Europe/London,ann,2020-01-01
cleo,cleo@example.com,Europe/London,ann,2020-01-01
"""
UTC = datetime.timezone.utc
AS_OF = datetime.date(2026, 7, 1)


def calendar(*events, head=()):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head]
    for event in events:
        lines += ["BEGIN:VEVENT", "DTSTAMP:20260701T000000Z", *event, "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def invited(*names, organizer="ann"):
    return [f"ORGANIZER:mailto:{organizer}@example.com", *(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{name}@example.com" for name in names)]


@pytest.fixture
def folder(tmp_path):
    """A directory with people."""
    (tmp_path / "people.csv").write_text(PEOPLE)
    return tmp_path


def meetings(history):
    """Report, local start and outcome of each meeting."""
    return sorted(
        (row["report"], str(row["day"])[:10], int(row["minute_of_day"]), row["outcome"], int(row["moves"])) for row in history.contact(by="meeting").to_pandas().to_dict("records")
    )


def test_a_directory_of_people_and_calendars_is_read(folder):
    (folder / "ann.ics").write_text(
        calendar(
            ["UID:a", "DTSTART;TZID=Europe/London:20260323T090000", "DURATION:PT30M", "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:secret", *invited("ben")],
            ["UID:a", "RECURRENCE-ID:20260330T080000Z", "DTSTART;TZID=Europe/London:20260331T100000", "DURATION:PT30M", *invited("ben")],
            ["UID:b", "DTSTART:20260401T090000Z", *invited("ben", "cleo")],
        )
    )
    history = roir.read(folder, as_of=AS_OF)
    assert meetings(history) == [("ben", "2026-03-23", 540, "held", 0), ("ben", "2026-03-31", 600, "held", 1), ("ben", "2026-04-06", 540, "held", 0)]
    assert set(history.contact(by="meeting")["basis"]) == {"calendar_only"}
    report = history.reading.reports[-1]
    assert (report.kind, report.rows_read, report.rows_loaded) == ("calendar", 3, 3)
    assert any("three or more people" in note for note in report.notes)
    assert "secret" not in history.reading.to_text()
    # The same by name, alone or beside tables.
    named = roir.read(people=folder / "people.csv", calendars=folder / "ann.ics", as_of=AS_OF)
    listed = roir.read([folder / "people.csv", folder / "ann.ics"], as_of=AS_OF)
    assert meetings(named) == meetings(listed) == meetings(history)
    # Without as_of it is the last day on which something stood.
    assert roir.read(folder).as_of == datetime.date(2026, 4, 6)
    assert roir.check(folder).rows_rejected == 0
    assert any("3 are one-to-ones" in note for note in roir.check(folder).reports[-1].notes)


def test_what_needs_the_fact_is_not_applicable_and_the_rest_says_in_the_calendar(folder, capsys):
    (folder / "programmes.csv").write_text("scope,subject,cadence,minutes,from\norganisation,,weekly,30,2026-01-01\n")
    (folder / "a.ics").write_text(calendar(["UID:a", "DTSTART:20260105T090000Z", "DURATION:PT30M", "RRULE:FREQ=WEEKLY", *invited("ben")]))
    history = roir.read(folder, as_of=AS_OF)
    answers = {row["metric"]: row for row in history.answers().to_pandas().to_dict("records")}
    for metric in ("adherence", "changes", "recovery", "pull", "punctuality"):
        assert answers[metric]["status"] == "not_applicable", metric
    for metric in ("coverage", "gap", "regularity"):
        assert answers[metric]["status"] == "ok", metric
        notes = history.table(metric, by="organisation").info.notes
        assert any(note.startswith("calendar_only") and "stood in the calendar" in note for note in notes), (metric, notes)
    assert main(["report", str(folder), "--as-of", "2026-07-01", "--audience", "hr"]) == 0
    said = capsys.readouterr()
    assert "events read as a calendar" in said.err and "one-to-ones by who is invited" in said.err
    assert "one-to-ones counted here stood in the calendar" in " ".join(said.out.split())


def test_the_sample_is_read(root):
    history = roir.read(root / "examples" / "data_calendars", as_of="2026-10-30")
    found = meetings(history)
    assert ("p2", "2026-02-17", 14 * 60, "held", 1) in found
    assert ("p2", "2026-10-27", 15 * 60 + 30, "held", 1) in found
    assert sum(1 for row in found if row[0] == "p3" and row[3] == "held") == 21
    assert not any("Dentist" in note for report in history.reading.reports for note in report.notes)


def test_the_report_is_that_of_the_cpp_example(root, tmp_path, capsys):
    program = root / "build" / "examples" / "report"
    if not program.is_file():
        pytest.skip("build/examples/report is not built: the two reports were NOT compared")
    data = str(root / "examples" / "data_calendars")
    for words in (["--audience", "hr"], ["--as-of", "2026-06-30", "--audience", "manager:p1"]):
        subprocess.run([program, data, "--out", tmp_path / "cpp.html", *words], check=True, capture_output=True, timeout=120)
        assert main(["report", data, "--out", str(tmp_path / "python.html"), *words]) == 0
        assert (tmp_path / "cpp.html").read_bytes() == (tmp_path / "python.html").read_bytes()
    capsys.readouterr()


def test_what_is_broken_is_listed(folder):
    good = ["UID:a", "DTSTART:20260601T090000Z", *invited("ben")]
    (folder / "a.ics").write_text(calendar(good, ["UID:b", "DTSTART:20260230T090000Z"]) + "BEGIN:VEVENT\r\nUID:c\r\n")
    reading = roir.read(folder, as_of=AS_OF).reading
    assert reading.rows_rejected == 2
    assert list(reading.errors["code"]) == ["bad_date", "unfinished_event"]
    assert roir.check(folder).rows_rejected == 2
    (folder / "b.ics").write_bytes(bytes(range(256)) * 40)
    assert roir.read(folder, as_of=AS_OF).reading.rows_rejected == 2
    with pytest.raises(roir.NotFound, match="no_file"):
        roir.read(people=folder / "people.csv", calendars=folder / "nowhere.ics", as_of=AS_OF)


ZONES = ("Europe/London", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland")


@st.composite
def series(draw):
    """The lines of a series and of its changes."""
    zone = draw(st.sampled_from(ZONES))
    start = datetime.datetime(2026, draw(st.integers(1, 5)), draw(st.integers(1, 28)), draw(st.integers(4, 20)), draw(st.sampled_from((0, 15, 30))))
    rule = draw(
        st.sampled_from(
            (
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=9",
                f"FREQ=WEEKLY;BYDAY={start:%a}".upper()[:-1] + ";UNTIL=20260615T000000Z",
                "FREQ=MONTHLY;COUNT=4",
                "FREQ=DAILY;INTERVAL=10",
            )
        )
    )
    text = f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}"
    tz = zoneinfo.ZoneInfo(zone)
    slots = list(dateutil.rrule.rrulestr(rule.replace("T000000Z", "T000000"), dtstart=start).between(start, datetime.datetime(2026, 6, 25), inc=True))
    lines = [text, "DURATION:PT30M", f"RRULE:{rule}"]
    gone = draw(st.lists(st.sampled_from(slots), max_size=2, unique=True))
    for slot in gone:
        as_utc = draw(st.booleans())
        lines.append(f"EXDATE:{slot.replace(tzinfo=tz).astimezone(UTC):%Y%m%dT%H%M%SZ}" if as_utc else f"EXDATE;TZID={zone}:{slot:%Y%m%dT%H%M%S}")
    changes = []
    for slot in draw(st.lists(st.sampled_from(slots), max_size=2, unique=True)):
        to = slot + datetime.timedelta(minutes=draw(st.integers(1, 2000)))
        off = draw(st.integers(0, 3)) == 0
        changes.append([f"RECURRENCE-ID;TZID={zone}:{slot:%Y%m%dT%H%M%S}", f"DTSTART;TZID={zone}:{to:%Y%m%dT%H%M%S}", "DURATION:PT30M"] + ["STATUS:CANCELLED"] * off)
    return lines, changes


def independent(text):
    """Starts in UTC of what stands and of what does not, found with icalendar and dateutil."""
    stands, off, changes, master = set(), set(), {}, None
    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        if "RECURRENCE-ID" in event:
            changes[event["RECURRENCE-ID"].dt.astimezone(UTC)] = event
        else:
            master = event
    start = master["DTSTART"].dt
    rule = master["RRULE"].to_ical().decode()
    excluded = master.get("EXDATE", [])
    gone = {date.dt.astimezone(UTC) for listed in (excluded if isinstance(excluded, list) else [excluded]) for date in listed.dts}
    # On the wall clock, as RFC 5545 has it; an UNTIL in UTC is compared after that.
    until = master["RRULE"].get("UNTIL", [None])[0]
    free = dateutil.rrule.rrulestr(rule.replace("T000000Z", "T000000").split(";UNTIL=")[0], dtstart=start.replace(tzinfo=None))
    for local in free.between(start.replace(tzinfo=None), datetime.datetime(2026, 7, 10), inc=True):
        slot = local.replace(tzinfo=start.tzinfo).astimezone(UTC)
        if until is not None and slot > until:
            continue
        if slot in changes:
            event = changes.pop(slot)
            moved = event["DTSTART"].dt.astimezone(UTC)
            (off if event.get("STATUS") == "CANCELLED" else stands).add(slot if event.get("STATUS") == "CANCELLED" else moved)
        else:
            (off if slot in gone else stands).add(slot)
    return stands, off


@hypothesis.settings(max_examples=150, deadline=None, suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture])
@hypothesis.given(series())
def test_icalendar_and_dateutil_find_the_same(folder, made):
    lines, changes = made
    text = calendar(["UID:a", *lines, *invited("ben")], *(["UID:a", *change, *invited("ben")] for change in changes))
    (folder / "a.ics").write_text(text, newline="")
    stands, off = independent(text)
    last = datetime.datetime(2026, 7, 1, 23, tzinfo=UTC)
    london = zoneinfo.ZoneInfo("Europe/London")

    def local(starts, outcome):
        known = (start.astimezone(london) for start in starts if start < last)
        return {(f"{start:%Y-%m-%d}", start.hour * 60 + start.minute, outcome) for start in known}

    expected = local(stands, "held") | local(off, "cancelled")
    found = {row[1:4] for row in meetings(roir.read(folder, as_of=AS_OF)) if row[3] != "planned"}
    assert found == expected
