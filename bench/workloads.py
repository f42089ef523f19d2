# SPDX-License-Identifier: MIT
"""Makes the rules and calendars that both sides read. The same arguments give the same bytes.

Rules are lines of `start TAB zone TAB after TAB before TAB rule`: the wall clock of the first occurrence as iCalendar writes it, `-` or a zone,
the window in seconds (of UTC, or of the wall clock without a zone), and an RRULE. Random numbers come from Python's Mersenne Twister, seeded with SEED.
"""

import datetime
import pathlib
import random
import sys

SEED = 42
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR")
WORKDAYS = ",".join(WEEKDAYS)
ONE_DAY = datetime.timedelta(days=1)


def first_of_next_month(year, month):
    return datetime.date(year + month // 12, month % 12 + 1, 1)


def nth_weekday(year, month, weekday, number):
    """The number-th such weekday of the month, or the last one for -1."""
    if number < 0:
        last = first_of_next_month(year, month) - ONE_DAY
        return last - (last.weekday() - weekday) % 7 * ONE_DAY
    first = datetime.date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (number - 1)) * ONE_DAY


def last_workday(year, month):
    day = first_of_next_month(year, month) - ONE_DAY
    return day - max(day.weekday() - 4, 0) * ONE_DAY


def meeting_rule(numbers, year):
    """Start (a day its own rule gives, so that all peers count it alike) and rule of one series of one-to-ones."""
    share = numbers.random()
    weekday, month = numbers.randrange(5), numbers.randrange(1, 13)
    day = datetime.date(year, 1, 1) + numbers.randrange(360) * ONE_DAY
    day += (weekday - day.weekday()) % 7 * ONE_DAY
    if share < 0.50:
        return day, f"FREQ=WEEKLY;BYDAY={WEEKDAYS[weekday]}"
    if share < 0.65:
        return day, f"FREQ=WEEKLY;INTERVAL=2;BYDAY={WEEKDAYS[weekday]}"
    if share < 0.75:
        other = (weekday + numbers.randrange(1, 5)) % 5
        return day, "FREQ=WEEKLY;BYDAY=" + ",".join(WEEKDAYS[d] for d in sorted((weekday, other)))
    if share < 0.85:
        number = numbers.randrange(1, 5)
        return nth_weekday(year, month, weekday, number), f"FREQ=MONTHLY;BYDAY={number}{WEEKDAYS[weekday]}"
    if share < 0.90:
        return nth_weekday(year, month, weekday, -1), f"FREQ=MONTHLY;BYDAY=-1{WEEKDAYS[weekday]}"
    if share < 0.95:
        number = numbers.randrange(1, 29)
        return datetime.date(year, month, number), f"FREQ=MONTHLY;BYMONTHDAY={number}"
    return last_workday(year, month), f"FREQ=MONTHLY;BYDAY={WORKDAYS};BYSETPOS=-1"


def write_meeting_rules(path, count, year, zone, window, ending):
    """Half of the series weekly, a quarter fortnightly or twice a week, a quarter monthly in four ways; at a half hour from 9:00 to 16:30."""
    numbers = random.Random(SEED)
    with open(path, "w") as file:
        for _ in range(count):
            day, rule = meeting_rule(numbers, year)
            minutes = 9 * 60 + 30 * numbers.randrange(16)
            file.write(f"{day:%Y%m%d}T{minutes // 60:02d}{minutes % 60:02d}00\t{zone}\t{window[0]}\t{window[1]}\t{rule}{ending}\n")


def write_generated_rules(path, count):
    """Rules of every kind, those that the tests compare with dateutil and libical; floating, in windows four times as long."""
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/python"))
    import recurrence_rules

    seconds = lambda time: int((time - recurrence_rules.EPOCH).total_seconds())
    with open(path, "w") as file:
        for case in recurrence_rules.cases(SEED, count):
            before = case.start + 4 * (case.before - case.start)
            file.write(f"{case.start:%Y%m%dT%H%M%S}\t-\t{seconds(case.start)}\t{seconds(before)}\t{case.text}\n")


ZONE = """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
END:STANDARD
END:VTIMEZONE"""
WORDS = "goal plan review budget training client project survey team question résumé Müller naïve hand-over quality absence praise target week".split()


def folded(line):
    """The line as iCalendar wants it: at most 75 bytes each, the rest in lines that begin with a space."""
    data, limit = line.encode(), 75
    parts = []
    while len(data) > limit:
        end = limit
        while data[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(data[:end])
        data, limit = data[end:], 74
    return b"\r\n ".join([*parts, data]) + b"\r\n"


def event(numbers, index):
    """The lines of one meeting: every fifth a series, every tenth with dates left out, every third with an alarm."""
    manager = numbers.randrange(20_000)
    report = manager * 8 + numbers.randrange(8)
    date = f"2025{numbers.randrange(1, 13):02d}{numbers.randrange(1, 29):02d}"
    hour = numbers.randrange(9, 17)
    yield f"UID:{index:08d}-{numbers.getrandbits(64):016x}@bench.example"
    yield f"DTSTAMP:{date}T080000Z"
    yield f"DTSTART;TZID=Europe/London:{date}T{hour:02d}0000"
    yield f"DTEND;TZID=Europe/London:{date}T{hour:02d}3000"
    if index % 5 == 0:
        yield f"RRULE:FREQ=WEEKLY;INTERVAL={numbers.randrange(1, 3)};BYDAY={numbers.choice(WEEKDAYS)};COUNT={numbers.randrange(10, 100)}"
    if index % 10 == 0:
        yield "EXDATE;TZID=Europe/London:" + ",".join(f"2025{month:02d}05T{hour:02d}0000" for month in range(1, 5))
    yield f"SUMMARY:1:1 manager {manager}\\, report {report}"
    yield "DESCRIPTION:" + " ".join(numbers.choice(WORDS) for _ in range(40)) + "\\nagreed\\; next steps"
    yield f"ORGANIZER;CN=Manager {manager}:mailto:m{manager}@bench.example"
    reply = numbers.choice(("ACCEPTED", "DECLINED", "TENTATIVE"))
    yield f'ATTENDEE;CN="Report, {report}";ROLE=REQ-PARTICIPANT;PARTSTAT={reply};RSVP=TRUE:mailto:r{report}@bench.example'
    yield f"LOCATION:Room {numbers.randrange(500)}"
    yield "STATUS:CONFIRMED"
    yield f"SEQUENCE:{numbers.randrange(5)}"
    if index % 3 == 0:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT10M", "DESCRIPTION:reminder", "END:VALARM")


def write_calendar(path, events):
    """One calendar of one-to-ones, some 850 bytes each, in CRLF lines folded at 75 bytes, with escapes, quoted names and UTF-8."""
    numbers = random.Random(SEED)
    with open(path, "wb") as file:
        for line in ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//roir//bench//EN", "CALSCALE:GREGORIAN", *ZONE.split("\n")):
            file.write(folded(line))
        for index in range(events):
            file.write(b"BEGIN:VEVENT\r\n" + b"".join(map(folded, event(numbers, index))) + b"END:VEVENT\r\n")
        file.write(b"END:VCALENDAR\r\n")
