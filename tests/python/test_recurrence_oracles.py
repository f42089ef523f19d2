# SPDX-License-Identifier: MIT
"""Recurrence against dateutil and libical on generated rules, and against zoneinfo in every zone."""

import collections
import datetime
import zoneinfo

import numpy
import pytest
import recurrence_rules as rules

import roir

RULES = 24_000
AGREED = 20_000
BATCH = 500


@pytest.fixture(scope="module")
def libical(root):
    """libical, if the C++ tests were built."""
    program = rules.libical_program(root)
    if not program.exists():
        pytest.skip(f"{program} is not built: rules were NOT compared with libical")
    asked = rules.Libical(program)
    yield asked
    asked.close()


def by_roir(case):
    """What roir gives."""
    series = roir.Cadence.parse(case.text, start=case.start)
    return series.between(case.start, case.before)[: rules.MOST]


def excused(case):
    """The differences that hold for a rule: their names and the peers that may differ."""
    held = [difference for difference in rules.DIFFERENCES if difference.holds(case)]
    return [difference.name for difference in held], {peer for difference in held for peer in difference.peers}


@pytest.mark.slow
def test_where_dateutil_and_libical_agree_roir_is_equal_and_every_difference_is_explained(libical):
    """20,000 rules on which the two agree, by equality; for all others whoever differs from roir is excused by a written difference."""
    cases = list(rules.cases(2026, RULES))
    agreed = 0
    seen = collections.Counter()
    for first in range(0, len(cases), BATCH):
        batch = cases[first : first + BATCH]
        for case, theirs in zip(batch, libical.ask(batch)):
            answers = {"dateutil": rules.by_dateutil(case), "libical": theirs}
            agree = answers["dateutil"] == answers["libical"]
            ours = by_roir(case)
            names, peers = excused(case)
            for peer, told in answers.items():
                if told != ours:
                    assert not agree, f"{case.text} from {case.start} to {case.before}: both give {told}, roir {ours}"
                    assert peer in peers, f"{case.text} from {case.start} to {case.before}: {peer} gives {told}, roir {ours}"
                    seen.update(names)
            agreed += agree
    assert agreed >= AGREED
    assert set(seen) == {difference.name for difference in rules.DIFFERENCES}, "a difference that nothing shows is none"


# A rule for each difference, what is right, and who gives something else: the table of docs/concepts/recurrence.md.
SHOWN = [
    ("numbered and plain weekdays", "FREQ=MONTHLY;BYDAY=1MO,FR;COUNT=4", "2026-01-02", "2026-01-02 2026-01-05 2026-01-09 2026-01-16", {"dateutil"}),
    ("month days of a year", "FREQ=YEARLY;BYMONTHDAY=5;COUNT=3", "2026-01-05", "2026-01-05 2026-02-05 2026-03-05", {"libical"}),
    ("weeks alone", "FREQ=YEARLY;BYWEEKNO=2;COUNT=2", "2026-01-05", "2026-01-05 2027-01-11", {"dateutil", "libical"}),
    ("weeks over New Year", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=WE,TH;COUNT=2", "2026-01-01", "2026-01-01 2027-01-06", {"libical"}),
    ("days of the year with others", "FREQ=YEARLY;BYMONTH=1;BYYEARDAY=5,40;COUNT=2", "2026-01-05", "2026-01-05 2027-01-05", {"libical"}),
    ("positions in a week", "FREQ=WEEKLY;BYDAY=MO,TH;BYSETPOS=-1;COUNT=2", "2026-01-08", "2026-01-08 2026-01-15", {"libical"}),
    ("positions", "FREQ=DAILY;BYHOUR=9,15;BYSETPOS=1;COUNT=2", "2026-01-05T09", "2026-01-05T09 2026-01-06T09", {"libical"}),
    ("weeks that do not begin on Monday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;WKST=SA;COUNT=2", "2026-01-06", "2026-01-06 2026-01-19", {"libical"}),
    ("times below a day", "FREQ=HOURLY;INTERVAL=5;BYHOUR=9,12;COUNT=2", "2026-01-05T09", "2026-01-05T09 2026-01-08T12", {"libical"}),
]


@pytest.mark.parametrize(("name", "text", "start", "right", "others"), SHOWN, ids=[row[0] for row in SHOWN])
def test_a_difference_as_the_page_shows_it(libical, name, text, start, right, others):
    """roir gives what the page says, and those named there something else."""
    parts = tuple(tuple(part.split("=")) for part in text.split(";"))
    case = rules.Case(parts, datetime.datetime.fromisoformat(start), datetime.datetime(2031, 1, 1))
    times = [datetime.datetime.fromisoformat(time) for time in right.split()]
    assert by_roir(case) == times
    (theirs,) = libical.ask([case])
    answers = {"dateutil": rules.by_dateutil(case), "libical": theirs}
    assert {peer for peer, told in answers.items() if told != times} == others


@pytest.mark.slow
def test_a_weekly_nine_oclock_in_every_zone_and_every_week_to_2100():
    """Against zoneinfo, an independent reader of the same zone files: about 3.4 million comparisons."""
    first = datetime.datetime(1990, 1, 1, 9)
    weeks = 5792
    local = [first + datetime.timedelta(weeks=week) for week in range(weeks)]
    end = local[-1] + datetime.timedelta(days=1)
    assert local[0].weekday() == 0 and (local[-1] + datetime.timedelta(weeks=1)).year == 2101
    zones = sorted(zoneinfo.available_timezones() - {"localtime", "Factory"})  # the machine's own, and none
    seconds = (numpy.array(local, dtype="datetime64[s]")).astype(numpy.int64)
    compared = 0
    for name in zones:
        zone = zoneinfo.ZoneInfo(name)
        # utcoffset() of a skipped hour is that from before the change: the wall clock moves forward by the gap, as RFC 5545 has it.
        offsets = numpy.array([zone.utcoffset(time).total_seconds() for time in local], dtype=numpy.int64)
        starts = roir.Cadence.parse("RRULE:FREQ=WEEKLY", start=first, zone=name).columns(first, end)
        numpy.testing.assert_array_equal(starts, seconds - offsets, err_msg=name)
        compared += len(starts)
    assert len(zones) > 400 and compared == len(zones) * weeks
