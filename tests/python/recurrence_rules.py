# SPDX-License-Identifier: MIT
"""Recurrence rules for the tests: a seeded generator of everything that RFC 5545 has, and what dateutil and libical make of a rule."""

import calendar
import contextlib
import dataclasses
import datetime
import pathlib
import queue
import random
import subprocess
import threading
import typing
import unittest.mock

import dateutil.rrule

FREQUENCIES = ("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEIGHTS = (4, 5, 7, 16, 24, 24, 20)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
EPOCH = datetime.datetime(1970, 1, 1)
# How far the window of a rule reaches, in days, and the largest interval.
REACH = {"SECONDLY": 0.02, "MINUTELY": 0.6, "HOURLY": 8, "DAILY": 120, "WEEKLY": 600, "MONTHLY": 2000, "YEARLY": 7500}
LONGEST = {"SECONDLY": 90, "MINUTELY": 90, "HOURLY": 30, "DAILY": 12, "WEEKLY": 6, "MONTHLY": 14, "YEARLY": 5}
MOST = 24
SUB_DAILY = ("SECONDLY", "MINUTELY", "HOURLY")


@dataclasses.dataclass(frozen=True)
class Case:
    """A rule, the wall clock at which its series starts, and the end of the window in which it is compared."""

    parts: tuple[tuple[str, str], ...]
    start: datetime.datetime
    before: datetime.datetime

    @property
    def text(self):
        """FREQ=...;BYDAY=..."""
        return ";".join(f"{name}={value}" for name, value in self.parts)

    def has(self, *names):
        """Whether the rule has one of these parts."""
        return any(name in names for name, _ in self.parts)

    def list(self, name):
        """The values of a part that is a list."""
        return self.get(name).split(",") if self.has(name) else []

    def get(self, name, otherwise=""):
        """The value of a part."""
        return dict(self.parts).get(name, otherwise)


@dataclasses.dataclass(frozen=True)
class Difference:
    """A kind of rule on which dateutil, libical or both do something else than roir; docs/concepts/recurrence.md says why."""

    name: str
    peers: tuple[str, ...]
    holds: typing.Callable[[Case], bool]


def is_mixed(case):
    """Whether BYDAY names both numbered weekdays and plain ones."""
    return len({name[:-2] == "" for name in case.list("BYDAY")}) == 2


DIFFERENCES = (
    Difference("numbered and plain weekdays", ("dateutil",), is_mixed),
    Difference("month days of a year", ("libical",), lambda c: c.get("FREQ") == "YEARLY" and c.has("BYMONTHDAY") and not c.has("BYMONTH")),
    Difference("weeks alone", ("dateutil", "libical"), lambda c: c.has("BYWEEKNO") and not c.has("BYDAY")),
    Difference("weeks over New Year", ("dateutil", "libical"), lambda c: c.has("BYWEEKNO") and c.has("BYDAY")),
    Difference("days of the year with others", ("libical",), lambda c: c.has("BYYEARDAY") and c.has("BYMONTH", "BYMONTHDAY", "BYWEEKNO", "BYDAY")),
    Difference("positions in a week", ("dateutil", "libical"), lambda c: c.get("FREQ") == "WEEKLY" and c.has("BYSETPOS")),
    Difference("positions", ("libical",), lambda c: c.has("BYSETPOS")),
    Difference(
        "weeks that do not begin on Monday",
        ("libical",),
        lambda c: c.get("FREQ") == "WEEKLY" and c.has("INTERVAL") and c.has("BYDAY") and c.get("WKST", "MO") != "MO",
    ),
    Difference("times below a day", ("libical",), lambda c: c.get("FREQ") in SUB_DAILY and c.has("BYHOUR", "BYMINUTE", "BYSECOND")),
)


def some(luck, values, most):
    """Up to so many of the values, in order."""
    return sorted(luck.sample(values, min(len(values), luck.randint(1, most))))


def signed(luck, own, last, most):
    """Some numbers of 1 to last and -last to -1, among them often the one of the start."""
    values = {luck.choice([own, own, own - last - 1 if luck.random() < 0.5 else own])} if luck.random() < 0.6 else set()
    while len(values) < min(luck.randint(1, most), 2 * last):
        value = luck.randint(1, last)
        values.add(value if luck.random() < 0.7 else -value)
    return sorted(values)


def days(luck, frequency, start, parts):
    """The parts that name days."""
    chance = luck.random
    if chance() < 0.25:
        months = set(some(luck, range(1, 13), 4)) | ({start.month} if chance() < 0.7 else set())
        parts["BYMONTH"] = ",".join(map(str, sorted(months)))
    if frequency == "SECONDLY":
        return  # dateutil would look at every second of a month
    if frequency == "YEARLY" and chance() < 0.2:
        parts["BYWEEKNO"] = ",".join(map(str, signed(luck, start.isocalendar()[1], 53, 3)))
    if frequency not in ("DAILY", "WEEKLY", "MONTHLY") and chance() < 0.15:
        parts["BYYEARDAY"] = ",".join(map(str, signed(luck, start.timetuple().tm_yday, 366, 4)))
    if frequency != "WEEKLY" and chance() < 0.3:
        numbers = signed(luck, start.day, 31, 4)
        if frequency not in ("MONTHLY", "YEARLY"):  # a negative one keeps libical busy for ever
            numbers = sorted({number % 32 for number in numbers} - {0}) or [start.day]
        parts["BYMONTHDAY"] = ",".join(map(str, numbers))
    if chance() < 0.5:
        own = {WEEKDAYS[start.weekday()]} if chance() < 0.7 else set()
        names = own | set(luck.sample(WEEKDAYS, luck.randint(1, 4) - len(own)))
        numbered = frequency in ("MONTHLY", "YEARLY") and "BYWEEKNO" not in parts and chance() < 0.6
        last = 5 if frequency == "MONTHLY" or "BYMONTH" in parts else 53
        if numbered:
            names = {f"{signed(luck, (start.day + 6) // 7, last, 1)[0]}{name}" if chance() < 0.9 else name for name in names}
        parts["BYDAY"] = ",".join(sorted(names))


def times(luck, frequency, start, parts):
    """The parts that name times of day."""
    chance = luck.random
    for name, own, last, finer in (
        ("BYHOUR", start.hour, 23, ("SECONDLY", "MINUTELY", "HOURLY")),
        ("BYMINUTE", start.minute, 59, ("SECONDLY", "MINUTELY")),
        ("BYSECOND", start.second, 59, ("SECONDLY",)),
    ):
        if chance() < 0.1:
            values = set(some(luck, range(0, last + 1), 8 if frequency in finer else 3)) | {own}
            parts[name] = ",".join(map(str, sorted(values)))


def rule(luck, start):
    """The parts of one rule."""
    frequency = luck.choices(FREQUENCIES, WEIGHTS)[0]
    parts = {"FREQ": frequency}
    if luck.random() < 0.45:
        parts["INTERVAL"] = str(luck.randint(2, LONGEST[frequency]))
    days(luck, frequency, start, parts)
    times(luck, frequency, start, parts)
    if len(parts) > 1 + ("INTERVAL" in parts) and luck.random() < 0.2:
        last = 1 if frequency == "SECONDLY" else luck.choice([1, 3, 8])  # a second has no third time for dateutil to find
        parts["BYSETPOS"] = ",".join(map(str, signed(luck, 1, last, 2)))
    if luck.random() < 0.25:
        parts["WKST"] = luck.choice(WEEKDAYS)
    return frequency, parts


def cases(seed, count):
    """So many rules with starts. 19 of 20 start at a time that the rule gives."""
    luck = random.Random(seed)
    made = 0
    while made < count:
        start = EPOCH + datetime.timedelta(days=luck.randint(7000, 25000), minutes=luck.choice([15, 30]) * luck.randint(0, 47))
        if luck.random() < 0.15:
            start = start.replace(day=luck.randint(28, calendar.monthrange(start.year, start.month)[1]))
        frequency, parts = rule(luck, start)
        reach = datetime.timedelta(seconds=int(86400 * REACH[frequency] * luck.uniform(0.3, 1) * (1 if luck.random() < 0.9 else 0.1)))
        case = Case(tuple(parts.items()), start, start + reach)
        aligned = by_dateutil(case, 1)
        if aligned and luck.random() < 0.95:
            start = aligned[0]
        elif not aligned and (not is_mixed(case) or case.has("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYSETPOS")):
            continue  # libical would search for ever
        end = start + reach
        limit = luck.random()
        if limit < 0.2:
            parts["COUNT"] = str(luck.randint(1, 30))
        elif limit < 0.4:
            parts["UNTIL"] = (start + reach * luck.random()).strftime("%Y%m%dT%H%M%S")
        yield Case(tuple(parts.items()), start, end)
        made += 1


class PastWindow(Exception):
    """dateutil looks at what comes after the window."""


def guard(case):
    """Ends dateutil's search after the window; by itself it would go on to the year 9999 where nothing matches."""
    rebuild = dateutil.rrule._iterinfo.rebuild
    last = (case.before.year, 12 if case.get("FREQ") == "YEARLY" else case.before.month)  # a year is made under the month of the start

    def guarded(self, year, month):
        if (year, month) > last:
            raise PastWindow
        rebuild(self, year, month)

    return unittest.mock.patch.object(dateutil.rrule._iterinfo, "rebuild", guarded)


def by_dateutil(case, most=MOST):
    """What dateutil gives, or None where it refuses the rule. COUNT is applied here: with an end it never searches up to the year 9999."""
    parts = dict(case.parts)
    count = int(parts.pop("COUNT", most))
    last = case.before - datetime.timedelta(seconds=1)
    if "UNTIL" in parts:
        last = min(last, datetime.datetime.strptime(parts.pop("UNTIL"), "%Y%m%dT%H%M%S"))
    text = ";".join(f"{name}={value}" for name, value in parts.items()) + f";UNTIL={last:%Y%m%dT%H%M%S}"
    found = []
    with guard(case), contextlib.suppress(PastWindow):
        try:
            for time in dateutil.rrule.rrulestr(text, dtstart=case.start):
                if len(found) == min(count, most):
                    break
                found.append(time)
        except ValueError:
            return None
    return found


def libical_program(root):
    """The program that asks libical, where the C++ tests were built."""
    return pathlib.Path(root, "build", "tests", "roir_libical_expand")


class Libical:
    """libical in a process of its own, which is ended where a rule keeps it busy."""

    def __init__(self, program):
        """Starts it."""
        self.program = program
        self.start()

    def start(self):
        """A new process."""
        self.process = subprocess.Popen([self.program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        self.answers = queue.Queue()
        threading.Thread(target=self.listen, args=(self.process, self.answers), daemon=True).start()

    @staticmethod
    def listen(process, answers):
        """Collects its lines."""
        for line in process.stdout:
            answers.put(line)
        answers.put("!ended")

    def close(self):
        """Ends it."""
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def ask(self, batch):
        """For each case a list of times, or a word why there is none."""
        found = []
        while len(found) < len(batch):
            rest = batch[len(found) :]
            lines = "".join(f"{c.text}\t{c.start:%Y%m%dT%H%M%S}\t{c.before:%Y%m%dT%H%M%S}\t{MOST}\n" for c in rest)
            writer = threading.Thread(target=self.write, args=(self.process, lines), daemon=True)
            writer.start()
            try:
                for _ in rest:
                    line = self.answers.get(timeout=2).strip()
                    if line == "!ended":
                        raise queue.Empty
                    found.append(line if line.startswith("!") else [EPOCH + datetime.timedelta(seconds=int(s)) for s in line.split()])
            except queue.Empty:
                self.close()
                writer.join()
                found.append("!slow")
                self.start()
        return found

    @staticmethod
    def write(process, lines):
        """Says it all; a process that was ended listens no more."""
        try:
            process.stdin.write(lines)
            process.stdin.flush()
        except (BrokenPipeError, ValueError, OSError):
            pass
