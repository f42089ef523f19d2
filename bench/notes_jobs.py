# SPDX-License-Identifier: MIT
"""Jobs of notes: whether the second note of a pair is nearly the first again, against rapidfuzz."""

import pathlib
import sys

from sides import Side, check_same

HERE = pathlib.Path(__file__).resolve().parent
CUTOFF = 80
# What is timed on our side, always against rapidfuzz on texts made ready: what it is, command, its target.
QUESTIONS = [("notes nearly the same, made ready", "decide", 10), ("the same from UTF-8 on", "from_text", None)]


def run(arguments, table):
    if "notes" not in arguments.jobs:
        return
    arguments.data.mkdir(parents=True, exist_ok=True)
    for pairs in arguments.pairs:
        ours = Side("roir", [arguments.programs / "roir_bench_notes"])
        path = arguments.data / f"notes_{pairs}.txt"
        ours.ask(f"write {path} {pairs}")
        ours.ask(f"open {path}")
        theirs = Side("rapidfuzz", [sys.executable, HERE / "notes.py"])
        theirs.ask(f"open {path}")
        for title, command, target in QUESTIONS:
            check_same("notes", "rapidfuzz", ours.ask(f"{command} {CUTOFF}")["answer"], theirs.ask(f"decide {CUTOFF}")["answer"])
            if arguments.rounds == 0:
                print(f"  the same answers: {title}, {pairs:,} pairs", flush=True)
                continue
            mine, other = [], []
            for _ in range(arguments.rounds):
                mine.append(ours.ask(f"{command} {CUTOFF}")["seconds"])
                other.append(theirs.ask(f"decide {CUTOFF}")["seconds"])
            table.compare(title, pairs, ("roir", ours.peak_mib()), mine, ("rapidfuzz", theirs.peak_mib()), other, target)
        ours.close()
        theirs.close()
