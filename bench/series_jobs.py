# SPDX-License-Identifier: MIT
"""Jobs over series of meetings and calendars: recurrence into columns and lists, windows far from the start, reading iCalendar. A row for each peer."""

import pathlib
import sys

import workloads
from sides import Side, check_same

HERE = pathlib.Path(__file__).resolve().parent
EVER = (0, 7_258_118_400)  # 1970 to 2200
JANUARY = (1_767_225_600, 1_769_904_000)  # January 2026
WARM_UPS = {"lib-recur": 6}  # runs before any time is taken: a virtual machine compiles what it has seen often
SAMPLE = 500  # rules for dateutil in the window, which it reaches by walking there: some six milliseconds each

# Job: what it is, roir's command, the others' command, the peers and how many times their speed is aimed at.
JOBS = {
    "recurrence": ("series into columns", "run", "run", {"lib-recur": 80, "libical": 1000, "dateutil": 4000}),
    "london": ("the same in Europe/London, as UTC", "run", "run", {"lib-recur": 80, "libical": 1000, "dateutil": 4000}),
    "generated": ("generated rules, all of RFC 5545", "run", "run", {"lib-recur": 80, "libical": 1000, "dateutil": 4000}),
    "window": ("one month, 26 years from the start", "run", "window", {"lib-recur": 200, "libical": 200, "dateutil": 200}),
    "list": ("series into a list, from Python", "list", "run", {"dateutil": 30}),
    "list_london": ("the same in Europe/London", "list", "run", {"dateutil": 30}),
    "columns": ("series into columns, from Python", "columns", "run", {"dateutil": None}),
}
PEERS = ("lib-recur", "libical", "dateutil", "icalendar")
CALENDARS = {"libical": 1 / 1.3, "icalendar": 20}


def side_of(arguments, name):
    """The process of a peer, or of roir in C++ or from Python."""
    classes = arguments.programs / "lib_recur"
    commands = {
        "roir": [arguments.programs / "roir_bench_series"],
        "roir from Python": [HERE.parent / ".venv/bin/python", HERE / "series_peers.py", "roir"],
        "lib-recur": ["java", "-cp", f"{classes}/classes:{classes}/jars/*", "LibRecur"],
        "libical": [arguments.programs / "libical_bench"],
        "dateutil": [sys.executable, HERE / "series_peers.py", "dateutil"],
        "icalendar": [sys.executable, HERE / "series_peers.py", "icalendar"],
    }
    return Side(name, commands[name])


def rules_of(arguments, job, count):
    """The file with the rules of a job, made once."""
    kind = {"list": "recurrence", "list_london": "london", "columns": "recurrence"}.get(job, job)
    path = arguments.data / f"{kind}_{count}.tsv"
    if path.exists():
        return path
    if kind == "generated":
        workloads.write_generated_rules(path, count)
    else:
        year, zone, window, ending = {
            "recurrence": (2015, "-", EVER, ";COUNT=104"),
            "london": (2015, "Europe/London", EVER, ";COUNT=104"),
            "window": (2000, "-", JANUARY, ""),
        }[kind]
        workloads.write_meeting_rules(path, count, year, zone, window, ending)
    return path


def keep(arguments, sides, numbers):
    """Both sides go on with these rules only."""
    path = arguments.data / "kept"
    path.write_text("".join(f"{number}\n" for number in numbers))
    for side in sides:
        side.ask(f"keep {path}")


def agreed(ours, theirs):
    """The numbers of the rules with the same starts; those that a peer refuses or does not finish have none."""
    rows = zip(ours["counts"], ours["sums"], theirs["counts"], theirs["sums"])
    return [i for i, (our_count, our_sum, count, total) in enumerate(rows) if count >= 0 and (our_count, our_sum) == (count, total)]


def same_rules(arguments, job, peer, ours, theirs, commands):
    """Checks the answers; the number of rules left. Generated rules hold some that peers read in another way: those alike are compared."""
    mine, other = (side.ask(command)["answer"] for side, command in zip((ours, theirs), commands))
    if job != "generated":
        check_same(job, peer, mine, other)
        return len(mine["counts"])
    alike = agreed(mine, other)
    print(f"  {peer} reads {len(alike):,} of {len(mine['counts']):,} generated rules as roir does", flush=True)
    if len(alike) < 0.8 * len(mine["counts"]):
        sys.exit(f"{job}: '{peer}' agrees too seldom. Nothing is timed.")
    keep(arguments, (ours, theirs), alike)
    return len(alike)


def in_turn(ours, our_command, theirs, their_command, rounds):
    """Times of each, in turn; what takes seconds is run less often."""
    for _ in range(WARM_UPS.get(theirs.name, 0)):
        theirs.ask(their_command)
    times, other_times = [], []
    while len(times) < (rounds if not other_times or other_times[0] < 1 else min(rounds, 3 if other_times[0] < 5 else 2)):
        times.append(ours.ask(our_command)["seconds"])
        other_times.append(theirs.ask(their_command)["seconds"])
    return times, other_times


def measure(arguments, table, job, count, peer):
    title, our_command, their_command, targets = JOBS[job]
    ours = side_of(arguments, "roir from Python" if our_command in ("list", "columns") else "roir")
    theirs = side_of(arguments, peer)
    path = rules_of(arguments, job, count)
    read, other_read = (side.ask(f"load {path}")["seconds"] for side in (ours, theirs))
    size = count
    if job == "window" and peer == "dateutil" and count > SAMPLE:
        size = SAMPLE
        keep(arguments, (ours, theirs), range(size))
    ask = {"columns": "answer_columns"}.get(our_command, "answer"), {"window": "answer_window"}.get(their_command, "answer")
    size = same_rules(arguments, job, peer, ours, theirs, ask)
    if arguments.rounds == 0:
        print(f"  the same answers: {title}, {peer}, {size:,} rules", flush=True)
    else:
        times, other_times = in_turn(ours, our_command, theirs, their_command, arguments.rounds)
        mine, other = (ours.name, ours.peak_mib()), (peer, theirs.peak_mib())
        table.compare(title, size, mine, times, other, other_times, targets[peer])
        if job == "recurrence":
            table.compare("reading the text of these rules", count, mine, [read], other, [other_read])
    ours.close()
    theirs.close()


def calendars(arguments, table, events):
    path = arguments.data / f"calendar_{events}.ics"
    if not path.exists():
        workloads.write_calendar(path, events)
    for peer, target in ((p, CALENDARS[p]) for p in CALENDARS if p in arguments.peers):
        ours, theirs = side_of(arguments, "roir"), side_of(arguments, peer)
        for side in (ours, theirs):
            side.ask(f"open {path}")
            side.ask("parse")
        check_same("calendars", peer, ours.ask("describe")["answer"], theirs.ask("describe")["answer"])
        if arguments.rounds == 0:
            print(f"  the same answers: reading calendars, {peer}, {events:,} events", flush=True)
        else:
            times, other_times = in_turn(ours, "parse", theirs, "parse", arguments.rounds)
            table.compare("reading calendars", events, ("roir", ours.peak_mib()), times, (peer, theirs.peak_mib()), other_times, round(target, 2))
        ours.close()
        theirs.close()


def hostile(arguments):
    """Rules made to keep a program busy for ever: what each costs over one year."""
    ours = side_of(arguments, "roir")
    lines = [line.rstrip("\n").split("\t") for line in open(HERE / "hostile.tsv") if not line.startswith("#")]
    print(f"\n{'hostile rule, all of 2026':90}  {'starts':>10}  {'steps':>10}  {'µs':>10}")
    for start, text in lines:
        answer = ours.ask(f"hostile {start} {text}")
        found = answer["answer"]
        words = f"{start} {text.replace('|', ' ')}"
        print(f"{words if len(words) <= 90 else words[:87] + '...':90}  {found['starts']:>10,}  {found['steps']:>10,}  {answer['seconds'] * 1e6:>10,.1f}" + (f"  {found['refused']}" if found.get("refused") else ""))
    ours.close()


def run(arguments, table):
    arguments.data.mkdir(parents=True, exist_ok=True)
    peers = set(arguments.peers)
    if "lib-recur" in peers and not (arguments.programs / "lib_recur/classes").exists():
        peers.remove("lib-recur")
        print("  without lib-recur: there is no Java here (openjdk-17-jdk-headless, maven)", flush=True)
    for job in (j for j in JOBS if j in arguments.jobs):
        for count in arguments.rules:
            for peer in (p for p in JOBS[job][3] if p in peers):
                measure(arguments, table, job, count, peer)
    if "calendars" in arguments.jobs:
        for events in arguments.events:
            calendars(arguments, table, events)
