# SPDX-License-Identifier: MIT
"""Durable appends: writers that wait until each of their events is kept, against SQLite by itself."""

import pathlib
import statistics

from sides import Side, check_same

JOB = "durable"
SECONDS = 1
SLICES = 3  # of a round: a disk is disturbed for moments, so many short runs in turn say more than few long ones
NO_LIMIT = 10**9
SHORT_EVENTS = 256
# What raw SQLite is asked for: what it is, table, mode of its journal, and whether the targets are held against it.
RAW = [
    ("the same mode, indexed", "indexed truncate", True),
    ("the same mode, bare table", "bare truncate", False),
    ("write-ahead log, indexed", "indexed wal", False),
]
TARGETS = {1: 0.95, 64: 8}


def file_system(folder):
    """The kind of the file system that a folder lies on."""
    with open("/proc/mounts") as mounts:
        points = [line.split()[1:3] for line in mounts]
    folder = folder.resolve()
    return max((pathlib.Path(point), kind) for point, kind in points if folder.is_relative_to(point))[1]


def forms(writers):
    return ["own"] if writers == 1 else ["own", "shared"]


def short(arguments, ours, theirs, file):
    for writers in arguments.writers:
        mine = ours.ask(f"roir {file} {writers} 60 {SHORT_EVENTS}")["answer"]
        for _, table, _ in RAW:
            for form in forms(writers):
                answer = theirs.ask(f"raw {file} {table} {form} {writers} 60 {SHORT_EVENTS}")["answer"]
                check_same(JOB, f"SQLite, {table}, {form}", mine, answer)
        print(f"  the same answers: durable appends, {writers} writers, and the journal verifies", flush=True)


def compare(arguments, table, ours, theirs, file, writers):
    """Runs roir and then each form of raw SQLite, in turn; a form that takes three times as long as another at first is left out."""
    mine, others = [], {(raw, form): [] for _, raw, _ in RAW for form in forms(writers)}
    for turn in range(SLICES * arguments.rounds):
        mine.append(ours.ask(f"roir {file} {writers} {SECONDS} {NO_LIMIT}")["seconds"])
        for (raw, form), times in others.items():
            times.append(theirs.ask(f"raw {file} {raw} {form} {writers} {SECONDS} {NO_LIMIT}")["seconds"])
        if turn == 0:
            best = {raw: min(others[raw, form][0] for form in forms(writers)) for _, raw, _ in RAW}
            others = {(raw, form): times for (raw, form), times in others.items() if times[0] < 3 * best[raw]}
    for title, raw, held in RAW:
        form = min((form for kind, form in others if kind == raw), key=lambda form: statistics.median(others[raw, form]))
        words = "SQLite" if writers == 1 else f"SQLite, connection {'each' if form == 'own' else 'shared'}"
        target = TARGETS.get(writers) if held else None
        other_mib = theirs.peak_mib()
        table.compare(f"append, {title}", writers, ("roir", ours.peak_mib()), mine, (words, other_mib), others[raw, form], target, writers)


def run(arguments, table):
    if JOB not in arguments.jobs:
        return
    arguments.data.mkdir(parents=True, exist_ok=True)
    file = arguments.data / "durable.db"
    program = arguments.programs / "roir_bench_durable"
    ours, theirs = Side("roir", [program]), Side("SQLite", [program])
    if arguments.rounds == 0:
        short(arguments, ours, theirs, file)
    else:
        print(f"  durable appends on {file_system(arguments.data)}", flush=True)
        for writers in arguments.writers:
            compare(arguments, table, ours, theirs, file, writers)
    ours.close()
    theirs.close()
