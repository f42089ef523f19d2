# SPDX-License-Identifier: MIT
"""Python's sides of the comparison of series and calendars: series_peers.py PEER reads one command per line and answers each with one line of JSON.

Peers are dateutil, icalendar, and roir itself from Python. Commands: `load RULES`, `keep NUMBERS`, `answer`, `run` (roir: `columns` and `list`
instead), `answer_window`, `window`; `open CALENDAR`, `parse`, `describe`.
"""

import calendar
import datetime
import itertools
import signal
import sys
import time
import zoneinfo

from serving import serve

UTC = datetime.timezone.utc
PATIENCE = 1.0  # seconds for one rule
LATEST = 2200  # a window to this year or later is none


def read_rules(path):
    with open(path) as file:
        for line in file:
            start, zone, after, before, rule = line.rstrip("\n").split("\t")
            yield datetime.datetime.strptime(start, "%Y%m%dT%H%M%S"), None if zone == "-" else zone, int(after), int(before), rule


def seconds_of(times):
    """UTC, or the wall clock taken for UTC."""
    return [calendar.timegm(t.utctimetuple()) for t in times]


def clock(seconds, zone):
    """The datetime with those seconds: aware in UTC for a series with a zone."""
    aware = datetime.datetime.fromtimestamp(seconds, UTC)
    return aware if zone else aware.replace(tzinfo=None)


def rule_answers(expanded):
    counts, sums = [], []
    for starts in expanded:
        counts.append(-1 if starts is None else len(starts))
        sums.append(sum((i + 1) * int(start) for i, start in enumerate(starts or [])))
    return {"counts": counts, "sums": sums}


def timed(job):
    """Seconds of work of one pass: what takes less than a fiftieth of a second is repeated until it does not."""
    passes, began = 0, time.thread_time()
    while True:
        answer = job()
        passes += 1
        seconds = time.thread_time() - began
        if seconds >= 0.02:
            return seconds / passes, answer


def give_up(*_):
    raise TimeoutError


class Rules:
    """A side that holds rules: `one(line)` reads one, None if the peer refuses it."""

    def load(self, path):
        lines = list(read_rules(path))
        began = time.thread_time()
        self.rules = [self.one(*line) for line in lines]
        return time.thread_time() - began, {"rules": len(self.rules)}

    def keep(self, path):
        with open(path) as file:
            self.rules = [self.rules[int(number)] for number in file]
        return 0, {}


class Dateutil(Rules):
    @staticmethod
    def one(start, zone, after, before, text):
        """The rule with its zone, window and count. Where it walks past its window it is told the end instead: it would look on to the year 9999."""
        from dateutil.rrule import rrulestr

        try:
            rule = rrulestr(text, dtstart=start.replace(tzinfo=zone and zoneinfo.ZoneInfo(zone)))
        except ValueError:
            return None
        end = clock(before, zone)
        if end.year >= LATEST:
            return zone, rule, clock(after, zone), end, None
        count, last = rule._count, end - datetime.timedelta(seconds=1)
        return zone, rule.replace(count=None, until=min(rule._until or last, last)), clock(after, zone), end, count

    @staticmethod
    def starts(rule, after, count):
        """All in the window, walked from the first."""
        found = list(rule) if count is None else list(itertools.islice(rule, count))
        return found if not found or found[0] >= after else rule.between(after, found[-1], inc=True)

    @classmethod
    def patiently(cls, zone, rule, after, end, count):
        """The same; None for a rule that keeps dateutil busy."""
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)
        try:
            return seconds_of(cls.starts(rule, after, count))
        except TimeoutError:
            return None
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def answer(self):
        signal.signal(signal.SIGALRM, give_up)
        return 0, rule_answers(None if one is None else self.patiently(*one) for one in self.rules)

    def answer_window(self):
        return 0, rule_answers(seconds_of(rule.between(after, end, inc=True)) for _, rule, after, end, _ in self.rules)

    def run(self):
        """`list(rule)`, its fastest form, for rules from their start; with a zone brought to UTC, as the others do."""

        def job():
            count = 0
            for zone, rule, _, _, most in self.rules:
                starts = [t.timestamp() for t in rule] if zone else list(rule) if most is None else list(itertools.islice(rule, most))
                count += len(starts)
            return {"starts": count}

        return timed(job)

    def window(self):
        return timed(lambda: {"starts": sum(len(rule.between(after, end, inc=True)) for _, rule, after, end, _ in self.rules)})


class Roir(Rules):
    @staticmethod
    def one(start, zone, after, before, text):
        import roir

        return roir.Cadence.parse("RRULE:" + text, start=start, zone=zone), clock(after, zone), clock(before, zone)

    def answer(self):
        return 0, rule_answers(seconds_of(series.between(after, before)) for series, after, before in self.rules)

    def answer_columns(self):
        return 0, rule_answers(series.columns(after, before).tolist() for series, after, before in self.rules)

    def list(self):
        return timed(lambda: {"starts": sum(len(series.between(after, before)) for series, after, before in self.rules)})

    def columns(self):
        return timed(lambda: {"starts": sum(len(series.columns(after, before)) for series, after, before in self.rules)})


class Icalendar:
    def open(self, path):
        with open(path, "rb") as file:
            self.text = file.read()
        return 0, {"bytes": len(self.text)}

    def parse(self):
        import icalendar

        self.calendar = None
        began = time.thread_time()
        self.calendar = icalendar.Calendar.from_ical(self.text)
        return time.thread_time() - began, {}

    def describe(self):
        wall = lambda event, name: calendar.timegm(event.decoded(name).timetuple())
        many = lambda event, name: len(event[name] if isinstance(event[name], list) else [event[name]]) if name in event else 0
        dates = lambda event: sum(len(one.dts) for one in (event["EXDATE"] if isinstance(event["EXDATE"], list) else [event["EXDATE"]])) if "EXDATE" in event else 0
        events = self.calendar.walk("VEVENT")
        return 0, {
            "starts": [wall(e, "DTSTART") for e in events],
            "ends": [wall(e, "DTEND") for e in events],
            "attendees": [many(e, "ATTENDEE") for e in events],
            "rules": [many(e, "RRULE") for e in events],
            "excluded": [dates(e) for e in events],
        }


def main():
    side = {"dateutil": Dateutil, "icalendar": Icalendar, "roir": Roir}[sys.argv[1]]()
    serve(lambda what, *arguments: getattr(side, what)(*arguments))


main()
