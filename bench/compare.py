# SPDX-License-Identifier: MIT
"""Runs both sides in turn, checks that they answer the same, and prints one table of ratios. Called by bench/run."""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
# Job, what it is, target, roir's command, and the forms of the others: (peer, form).
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


class Side:
    """A process that holds its data and does one job at a time."""

    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{self.name} ended at '{command}' (status {self.process.wait()})")
        reply = json.loads(line)
        if "error" in reply:
            sys.exit(f"{self.name} refused '{command}': {reply['error']}")
        return reply

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def load_average():
    return os.getloadavg()[0]


def check_same(job, form, ours, theirs):
    for name, value in theirs.items():
        if ours[name] != value:
            sys.exit(f"{job}: '{form}' answers {name} = {value}, roir {ours[name]}. Nothing is timed while answers differ.")


def spread(times):
    return (max(times) - min(times)) / statistics.median(times)


def in_turn(ours, command, peers, rounds):
    """Median and spread of each, one run of each in every round; a round before them warms up and checks the answers."""
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


class Table:
    def __init__(self):
        self.rows = []

    def add(self, **row):
        row["load"] = round(load_average(), 2)
        self.rows.append(row)
        print("  done:", row["job"], row["meetings"], f"{row['threads']} threads", flush=True)

    def text(self):
        heads = ["job", "meetings", "threads", "roir s", "±", "MiB", "best other", "s", "±", "MiB", "ratio", "target", "load"]
        lines = [heads]
        for row in self.rows:
            lines.append(
                [
                    row["job"],
                    f"{row['meetings']:,}",
                    str(row["threads"]),
                    f"{row['seconds']:.4f}",
                    f"{row['spread']:.0%}",
                    f"{row['peak_mib']:,}",
                    row.get("other", ""),
                    f"{row['other_seconds']:.3f}" if "other" in row else "",
                    f"{row['other_spread']:.0%}" if "other" in row else "",
                    f"{row['other_peak_mib']:,}" if "other" in row else "",
                    row["figure"],
                    row.get("target", ""),
                    f"{row['load']:.2f}",
                ]
            )
        widths = [max(len(line[i]) for line in lines) for i in range(len(heads))]
        return "\n".join("  ".join(cell.ljust(w) if i in (0, 6) else cell.rjust(w) for i, (cell, w) in enumerate(zip(line, widths))).rstrip() for line in lines)


def folder_of(arguments, relationships, kind):
    folder = arguments.data / f"{relationships}_{kind}"
    if not (folder / "done").exists():
        print(f"  making {folder.name}", flush=True)
        subprocess.run([arguments.program, "generate", folder, str(relationships), "100", kind], check=True)
        (folder / "done").touch()
    return folder


def measure(arguments, table, relationships, kind, jobs, threads):
    folder = folder_of(arguments, relationships, kind)
    wanted = {job: [(peer, form) for peer, form in JOBS[job][2]] for job in jobs}
    ours = Side("roir", [arguments.program, "serve", folder])
    loaded = ours.ask(f"load {kind}")["answer"]
    if kind == "columns":
        bandwidth_rows(arguments, table, ours, loaded["meetings"], threads)
    names = sorted({peer for forms in wanted.values() for peer, _ in forms})
    peers = {peer: Side(peer, [sys.executable, HERE / "peers.py", peer, folder, str(threads)]) for peer in names}
    for side in peers.values():
        side.ask(f"load {kind}")
    for job in jobs:
        title, target, _ = JOBS[job]
        times = in_turn(ours, f"{job} {threads}", [(peers[p], form) for p, form in wanted[job]], arguments.rounds if job in ("sorted", "log", "csv") else min(arguments.rounds, 3))
        meetings = loaded.get("meetings") or ours.ask(f"{job} {threads}")["answer"]["meetings"]
        if times is None:
            print(f"  the same answers: {title}, {meetings:,} meetings, {threads} threads", flush=True)
            continue
        best = min((k for k in times if k is not None), key=lambda k: statistics.median(times[k]))
        mine, other = statistics.median(times[None]), statistics.median(times[best])
        table.add(
            job=title,
            meetings=meetings,
            threads=threads,
            seconds=mine,
            spread=spread(times[None]),
            peak_mib=peak(ours),
            other=" ".join(best) + f" ({1 if best[0] == 'numpy' else threads} thr)",
            other_seconds=other,
            other_spread=spread(times[best]),
            other_peak_mib=peak(peers[best[0]]),
            figure=f"{other / mine:.1f}x",
            ratio=other / mine,
            target=f"{target}x",
            all={" ".join(k): v for k, v in times.items() if k is not None} | {"roir": times[None]},
        )
    for side in (ours, *peers.values()):
        side.close()


def peak(side):
    with open(f"/proc/{side.process.pid}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM:"))


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
            meetings=meetings,
            threads=threads,
            seconds=statistics.median(times[command]),
            spread=spread(times[command]),
            peak_mib=peak(ours),
            figure=f"{speed[command]:.1f} GB/s" + ("" if command == "bandwidth" else f" = {share:.2f}"),
            ratio=share,
            all={"roir": times[command]},
            **({"target": "0.75"} if command == "scan" else {}),
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the measured program")
    parser.add_argument("--data", required=True, type=pathlib.Path, help="where workloads are kept")
    parser.add_argument("--short", action="store_true", help="small, and whether answers are the same only")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each side, in turn")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--jobs", nargs="+", choices=list(JOBS), default=list(JOBS))
    parser.add_argument("--sizes", type=int, nargs="+", default=[50000, 200000], help="relationships; a hundred meetings each")
    parser.add_argument("--csv-sizes", type=int, nargs="+", default=[25000, 100000])
    parser.add_argument("--json", type=pathlib.Path, help="write all times there")
    arguments = parser.parse_args()
    if arguments.short:
        arguments.rounds, arguments.sizes, arguments.csv_sizes, arguments.threads = 0, [500], [500], [2]

    began, table = time.time(), Table()
    for relationships in arguments.sizes:
        for threads in arguments.threads:
            jobs = [j for j in arguments.jobs if j in ("sorted", "log") or (j in ("adherence", "table") and threads == min(arguments.threads))]
            if jobs:
                measure(arguments, table, relationships, "columns", jobs, threads)
    if "csv" in arguments.jobs:
        for relationships in arguments.csv_sizes:
            measure(arguments, table, relationships, "csv", ["csv"], max(arguments.threads))
    if arguments.short:
        print("all sides answer the same")
        return
    print("\n" + table.text() + f"\n\n{os.cpu_count()} processors; {time.time() - began:.0f} s in all. How to read it: bench/README.md")
    if arguments.json:
        arguments.json.write_text(json.dumps({"processors": os.cpu_count(), "rows": table.rows}, indent=1))


main()
