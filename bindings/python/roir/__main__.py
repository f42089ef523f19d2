# SPDX-License-Identifier: MIT
"""The command line: ``python -m roir report``, ``python -m roir plan``, ``python -m roir check``, ``python -m roir schema``
and ``python -m roir sample``.

Status: 0 all is well; 1 ``check`` found rows that would not be loaded; 2 the command was not understood; 3 the input cannot be read or the
audience may not see this; 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import argparse
import pathlib
import sys
import time
import typing

import roir

STATUS = """exit status:
  0    all is well
  1    check found rows that would not be loaded
  2    the command was not understood
  3    the input cannot be read, or the audience may not see this
  130  stopped with Ctrl-C"""


class ProgressLine:
    """Progress on one line of standard error, at most ten times a second; nothing where that is no terminal."""

    def __init__(self, stream: typing.TextIO) -> None:
        """Writes to ``stream`` if it is a terminal."""
        self._stream = stream if stream.isatty() else None
        self._last = 0.0
        self._width = 0

    def __call__(self, what: str, done: int, total: int) -> None:
        """One step."""
        now = time.monotonic()
        if self._stream is None or now - self._last < 0.1:
            return
        self._last = now
        line = f"{what}: {100 * done // total} %" if total else f"{what}: {done:,}"
        self._stream.write("\r" + line.ljust(self._width))
        self._stream.flush()
        self._width = len(line)

    def clear(self) -> None:
        """Takes the line away."""
        if self._stream is not None and self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()
            self._width = 0


def parser() -> argparse.ArgumentParser:
    """What the command understands."""
    top = argparse.ArgumentParser(
        prog="python -m roir",
        description="Do one-to-ones happen, for whom not, and what do they cost.",
        epilog=STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"roir {roir.__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    reading = argparse.ArgumentParser(add_help=False)
    reading.add_argument("files", nargs="+", metavar="FILES_OR_DIR", help="CSV files, calendars (.ics), journals, or directories of them")
    reading.add_argument("--delimiter", help="between the cells (default: found out from each file)")
    reading.add_argument("--encoding", help="for example windows-1250 (default: found out from each file)")
    reading.add_argument("--date-order", choices=["day_first", "month_first"], help="of dates like 03/04/2026 (default: found out)")
    reading.add_argument(
        "--header", action="append", default=[], metavar="NAME=HEADER", help="what a column is called in these files; may be repeated"
    )
    reading.add_argument("--threads", type=int, default=1, help="threads that may work (default: 1)")

    report = commands.add_parser(
        "report",
        parents=[reading],
        help="read files, print the summary, write the report",
        epilog=STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    report.add_argument("--out", metavar="FILE.html", help="where to write the report; only the summary is printed without it")
    report.add_argument(
        "--audience", default="published", help="published (default: no names, no small groups), hr, manager:ID or person:ID"
    )
    report.add_argument("--as-of", metavar="DATE", help="what was known on that day (default: the last day in the data)")
    report.add_argument("--window", help='for example 2026, 2026-Q1 or "2026-01-01/2026-04-01" (default: all that is known)')
    report.add_argument("--title", help="heading of the report")

    add_plan(commands, reading)
    commands.add_parser(
        "check",
        parents=[reading],
        help="read files, load nothing, list the rows that would be rejected",
        epilog=STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    schema = commands.add_parser("schema", help="write JSON Schema and TypeScript of what front ends read and write")
    schema.add_argument("--out", metavar="FOLDER", required=True, help="where to write entry.schema.json, RECORD.schema.json and index.d.ts")
    sample = commands.add_parser("sample", help="write a made-up company to look at: files, and a journal of what was said in its one-to-ones")
    sample.add_argument("directory", metavar="DIRECTORY", help="where to write it, with the journal talk.roir; report reads it")
    sample.add_argument("--scenario", default="sample_company", help="which of roir.world_scenario_names() (default: sample_company)")
    return top


def add_plan(commands: typing.Any, reading: argparse.ArgumentParser) -> None:
    """What ``plan`` understands."""
    plan = commands.add_parser(
        "plan",
        parents=[reading],
        help="read files, plan the one-to-ones of the next weeks, or say why one cannot",
        epilog=STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    plan.add_argument("--window", required=True, help='the days to plan: for example 2026-12, 2026-W49 or "2026-11-30/2026-12-28"')
    plan.add_argument("--audience", required=True, help="hr (everybody), manager:ID (one team) or person:ID; a plan is never published")
    plan.add_argument("--as-of", metavar="DATE", help="what was known on that day (default: the last day in the data)")
    plan.add_argument("--hours", default="09:00-17:00", help='working hours; with a lunch "09:00-12:00, 13:00-17:00" (default: 09:00-17:00)')
    plan.add_argument("--hours-of", action="append", default=[], metavar="ID=HOURS", help="working hours of one person; may be repeated")
    plan.add_argument("--busy", action="append", default=[], metavar="ID=FILE.ics", help="calendar of one person; may be repeated")
    plan.add_argument("--weekly-limit", type=int, metavar="N", help="most one-to-ones of a manager in a week (default: what was declared)")
    plan.add_argument("--rooms", type=int, metavar="N", help="rooms that all managers share (default: enough)")
    plan.add_argument("--slot", type=int, default=30, metavar="MIN", help="meetings begin on multiples of it (default: 30)")
    plan.add_argument("--minutes", type=int, default=30, metavar="MIN", help="length where the programme says none (default: 30)")
    plan.add_argument("--gap", type=int, default=0, metavar="MIN", help="at least so much between two one-to-ones (default: 0)")
    plan.add_argument("--out", metavar="FILE.csv", help="where to write the meetings")
    plan.add_argument("--unplanned", metavar="FILE.csv", help="where to write what could not be planned")
    plan.add_argument("--ics", metavar="FOLDER", help="where to write a calendar for each person")
    plan.add_argument("--domain", default="roir.invalid", help="domain name of who issues the calendars (default: roir.invalid)")


def reading_options(arguments: argparse.Namespace, progress: ProgressLine) -> dict[str, typing.Any]:
    """The options of reading, as read() and check() take them."""
    pairs = [header.partition("=") for header in arguments.header]
    return {
        "delimiter": arguments.delimiter,
        "encoding": arguments.encoding,
        "date_order": arguments.date_order,
        "header_map": {name: header for name, _, header in pairs},
        "threads": arguments.threads,
        "progress": progress,
    }


def report(arguments: argparse.Namespace, progress: ProgressLine) -> int:
    """Reads, prints the summary, writes the page."""
    history = roir.read(arguments.files, as_of=arguments.as_of, **reading_options(arguments, progress))
    progress.clear()
    reading = history.reading
    for note in reading.notes:
        print(note, file=sys.stderr)
    for file in reading.reports:
        what = "events read as a" if file.kind == "calendar" else "rows loaded as"
        print(f"{file.file}: {file.rows_loaded:,} of {file.rows_read:,} {what} {file.kind}", file=sys.stderr)
        for note in file.notes if file.kind == "calendar" else ():
            print(f"  {note}", file=sys.stderr)
    if reading.rows_rejected:
        print(f"{reading.rows_rejected:,} rows were rejected; python -m roir check lists them.", file=sys.stderr)
    if arguments.window:
        history = history[arguments.window]
    made = history.for_audience(arguments.audience).report(arguments.out, title=arguments.title, progress=progress)
    progress.clear()
    print(made.to_text(100))
    if made.path is not None:
        print(f"The report is in {made.path}", file=sys.stderr)
    return 0


def plan(arguments: argparse.Namespace, progress: ProgressLine) -> int:
    """Reads, plans, prints the plan, writes what was asked for."""
    history = roir.read(arguments.files, as_of=arguments.as_of, **reading_options(arguments, progress)).for_audience(arguments.audience)
    progress.clear()
    for note in history.reading.notes:
        print(note, file=sys.stderr)
    if history.reading.rows_rejected:
        print(f"{history.reading.rows_rejected:,} rows were rejected; python -m roir check lists them.", file=sys.stderr)
    made = history.plan(
        arguments.window,
        hours=arguments.hours,
        hours_of=dict(word.partition("=")[::2] for word in arguments.hours_of),
        busy=dict(word.partition("=")[::2] for word in arguments.busy),
        weekly_limit=arguments.weekly_limit,
        rooms=arguments.rooms,
        slot_minutes=arguments.slot,
        meeting_minutes=arguments.minutes,
        gap_minutes=arguments.gap,
        progress=progress,
    )
    progress.clear()
    print(made.to_text(), end="")
    for target, table in ((arguments.out, made.table()), (arguments.unplanned, made.unplanned())):
        if target:
            pathlib.Path(target).write_text(table.to_csv(), encoding="utf-8", newline="")
            print(f"{len(table):,} rows are in {target}", file=sys.stderr)
    if arguments.ics:
        written = made.write_ics(arguments.ics, domain=arguments.domain)
        print(f"{len(written):,} calendars are in {arguments.ics}", file=sys.stderr)
    return 0


def schema(arguments: argparse.Namespace, progress: ProgressLine) -> int:
    """Writes what front ends need to know of entries and views."""
    folder = pathlib.Path(arguments.out)
    folder.mkdir(parents=True, exist_ok=True)
    texts = {f"{record}.schema.json": roir.record_schema(record) for record in roir.front_end_records()}
    texts["entry.schema.json"] = roir.entry_schema()
    texts["return_form.schema.json"] = roir.return_form_schema()
    texts["index.d.ts"] = roir.front_end_types()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    print(f"{len(texts):,} files are in {folder}", file=sys.stderr)
    return 0


def sample(arguments: argparse.Namespace, progress: ProgressLine) -> int:
    """Writes a simulated company."""
    folder = roir.simulate(arguments.scenario).write(arguments.directory, progress=progress)
    progress.clear()
    print(f"The files and the journal are in {folder}. Nobody in them exists.", file=sys.stderr)
    return 0


def check(arguments: argparse.Namespace, progress: ProgressLine) -> int:
    """Reads without loading and lists the rejected rows."""
    reading = roir.check(arguments.files, **reading_options(arguments, progress))
    progress.clear()
    print(reading.to_text(max_errors=1000))
    return 1 if reading.rows_rejected else 0


def main(words: typing.Sequence[str] | None = None) -> int:
    """Runs the command and answers with its exit status."""
    arguments = parser().parse_args(words)
    progress = ProgressLine(sys.stderr)
    try:
        return {"report": report, "plan": plan, "check": check, "schema": schema, "sample": sample}[arguments.command](arguments, progress)
    except roir.Error as error:
        progress.clear()
        print(f"error: {error}", file=sys.stderr)
        return 3
    except OSError as error:
        progress.clear()
        print(f"error: {error}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        progress.clear()
        print("stopped", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
