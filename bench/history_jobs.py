# SPDX-License-Identifier: MIT
"""Jobs over the history: contact columns, adherence, CSV. One row for each: the best form of the others, whichever tool it is."""

import pathlib
import statistics
import subprocess
import sys

from sides import Side, check_same, spread

HERE = pathlib.Path(__file__).resolve().parent
# Job, what it is, target, and the forms of the others: (peer, form).
JOBS = {
    "sorted": (
        "one pass, sorted by relationship",
        40,
        [("duckdb", "sorted streaming"), ("duckdb", "sorted partitioned"), ("polars", "sorted diff"), ("numpy", "sorted reduceat")],
    ),
    "log": (
        "one pass, log in order of time",
        30,
        [("duckdb", "log partitioned"), ("duckdb", "log sort_streaming"), ("polars", "log sort_diff"), ("polars", "log group_diff"), ("numpy", "log sort_reduceat")],
    ),
    "adherence": ("M01 with absences, holidays, grace", 10, [("duckdb", "adherence sql")]),
    "table": ("the same as a table with intervals and more", 10, [("duckdb", "adherence sql")]),
    "csv": ("CSV to sorted columns", 1, [("pandas", "csv pyarrow"), ("polars", "csv lazy"), ("duckdb", "csv table")]),
}


def in_turn(ours, command, peers, rounds):
    """All times of each, one run of each in every round; a round before them warms up and checks the answers."""
    reply = ours.ask(command)
    times = {None: []}
    usable = []
    for side, form in peers:
        theirs = side.ask(form)
        check_same(command, f"{side.name} {form}", reply["answer"], theirs["answer"])
        usable.append((side, form))
        times[(side.name, form)] = [theirs["seconds"]]
    if rounds == 0:
        return None
    # Forms that take more than three times as long as the best one are not run again.
    best = min(t[0] for t in (times[k] for k in times if k is not None))
    usable = [(side, form) for side, form in usable if times[(side.name, form)][0] <= 3 * best]
    for side, form in usable:
        times[(side.name, form)] = []
    for _ in range(rounds):
        for side, form in usable:
            times[None].append(ours.ask(command)["seconds"])
            times[(side.name, form)].append(side.ask(form)["seconds"])
    return times


def folder_of(arguments, relationships, kind):
    folder = arguments.data / f"{relationships}_{kind}"
    if not (folder / "done").exists():
        print(f"  making {folder.name}", flush=True)
        subprocess.run([arguments.programs / "roir_bench", "generate", folder, str(relationships), "100", kind], check=True)
        (folder / "done").touch()
    return folder


def measure(arguments, table, relationships, kind, jobs, threads):
    folder = folder_of(arguments, relationships, kind)
    wanted = {job: [(peer, form) for peer, form in JOBS[job][2]] for job in jobs}
    ours = Side("roir", [arguments.programs / "roir_bench", "serve", folder])
    loaded = ours.ask(f"load {kind}")["answer"]
    if kind == "columns":
        bandwidth_rows(arguments, table, ours, loaded["meetings"], threads)
    names = sorted({peer for forms in wanted.values() for peer, _ in forms})
    peers = {peer: Side(peer, [sys.executable, HERE / "peers.py", peer, folder, threads]) for peer in names}
    for side in peers.values():
        side.ask(f"load {kind}")
    for job in jobs:
        title, target, _ = JOBS[job]
        rounds = arguments.rounds if job in ("sorted", "log", "csv") else min(arguments.rounds, 3)
        times = in_turn(ours, f"{job} {threads}", [(peers[p], form) for p, form in wanted[job]], rounds)
        meetings = loaded.get("meetings") or ours.ask(f"{job} {threads}")["answer"]["meetings"]
        if times is None:
            print(f"  the same answers: {title}, {meetings:,} meetings, {threads} threads", flush=True)
            continue
        best = min((k for k in times if k is not None), key=lambda k: statistics.median(times[k]))
        words = " ".join(best) + f" ({1 if best[0] == 'numpy' else threads} thr)"
        every = {" ".join(k): v for k, v in times.items() if k is not None} | {"roir": times[None]}
        table.compare(title, meetings, ("roir", ours.peak_mib()), times[None], (words, peers[best[0]].peak_mib()), times[best], target, threads, all=every)
    for side in (ours, *peers.values()):
        side.close()


def bandwidth_rows(arguments, table, ours, meetings, threads):
    if arguments.rounds == 0:
        return
    rates, times = {}, {}
    for command in ("bandwidth", "scan", "sorted"):
        times[command] = []
    for _ in range(2 * arguments.rounds):
        for command in times:
            reply = ours.ask(f"{command} {threads}")
            times[command].append(reply["seconds"])
            if command != "sorted":
                rates[command] = reply["answer"]["bytes"]
    rates["sorted"] = rates["scan"]
    speed = {command: rates[command] / statistics.median(times[command]) / 1e9 for command in times}
    for command, title in (("bandwidth", "memory read, 1 GiB"), ("scan", "bare scan of the hot columns"), ("sorted", "one pass, against bandwidth")):
        share = speed[command] / speed["bandwidth"]
        table.add(
            job=title,
            size=meetings,
            threads=threads,
            seconds=statistics.median(times[command]),
            spread=spread(times[command]),
            peak_mib=ours.peak_mib(),
            figure=f"{speed[command]:.1f} GB/s" + ("" if command == "bandwidth" else f" = {share:.2f}"),
            ratio=share,
            all={"roir": times[command]},
            **({"target": "0.75"} if command == "scan" else {}),
        )


def run(arguments, table):
    for relationships in arguments.sizes:
        for threads in arguments.threads:
            once = threads == min(arguments.threads)
            jobs = [j for j in arguments.jobs if j in ("sorted", "log") or (j in ("adherence", "table") and once)]
            if jobs:
                measure(arguments, table, relationships, "columns", jobs, threads)
    if "csv" in arguments.jobs:
        for relationships in arguments.csv_sizes:
            measure(arguments, table, relationships, "csv", ["csv"], max(arguments.threads))
