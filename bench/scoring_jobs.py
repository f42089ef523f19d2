# SPDX-License-Identifier: MIT
"""Levels, labels, moves, proposals and attention of whole companies, beside a bare scan of what they read. Run once each: they take long."""

from sides import Side

JOB = "scoring"
MONTHS = 60
PASSES = {
    "bare scan, readings": "scan",
    "M18 scale, model, calibration": "basis",
    "M18 levels and labels": "levels",
    "M19 soft and labelled moves": "moves",
    "proposals with reasons": "proposals",
}
MEETING_PASSES = {"bare scan, minutes of meetings": "scan_meetings", "M17 attention": "attention"}


def measure(ours, table, passes, size):
    """One row for each pass, with its time in scans; the first pass is the scan."""
    scan = None
    for title, command in passes.items():
        reply = ours.ask(command)
        scan = scan or reply["seconds"]
        figure = f"{reply['seconds'] / scan:.3g} scans, {reply['seconds'] / size * 1e9:.3g} ns a row"
        print(f"  {title}, {size:,}: {reply['seconds']:.2f} s, peak {reply['peak_mib']:,} MiB, {reply['answer']}", flush=True)
        table.add(job=title, size=size, threads=1, seconds=reply["seconds"], spread=0, peak_mib=reply["peak_mib"], figure=figure, all={"roir": [reply["seconds"]]})


def run(arguments, table):
    if JOB not in arguments.jobs:
        return
    for people in arguments.scored:
        ours = Side("roir", [arguments.programs / "roir_bench_scoring"])
        rows = ours.ask(f"readings {people} {MONTHS}")["answer"]["rows"]
        checked = ours.ask("check")["answer"]["people"]
        print(f"  the same answers: rows and records of {checked} people, of {rows:,} readings", flush=True)
        if arguments.rounds > 0:
            measure(ours, table, PASSES, rows)
        ours.close()
        ours = Side("roir", [arguments.programs / "roir_bench_scoring"])
        meetings = ours.ask(f"meetings {people}")["answer"]["meetings"]
        if arguments.rounds > 0:
            measure(ours, table, MEETING_PASSES, meetings)
        ours.close()
