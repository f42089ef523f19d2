# SPDX-License-Identifier: MIT
"""What all comparisons share: a side that answers commands, times taken in turn, and the table."""

import json
import os
import statistics
import subprocess
import sys

from serving import peak_mib


class Side:
    """A process that holds its data and does one job at a time."""

    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

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

    def peak_mib(self):
        return peak_mib(self.process.pid)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def check_same(job, peer, ours, theirs):
    """Ends the comparison unless each thing that the peer answered is the same on our side."""
    for name, value in theirs.items():
        if ours[name] == value:
            continue
        if isinstance(value, list):
            place = next((i for i, (a, b) in enumerate(zip(ours[name], value)) if a != b), "its length")
            sys.exit(f"{job}: '{peer}' answers another {name} at {place}. Nothing is timed while answers differ.")
        sys.exit(f"{job}: '{peer}' answers {name} = {value}, roir {ours[name]}. Nothing is timed while answers differ.")


def spread(times):
    return (max(times) - min(times)) / statistics.median(times)


class Table:
    HEADS = ("job", "size", "threads", "roir s", "±", "MiB", "other", "s", "±", "MiB", "ratio", "best", "target", "load")

    def __init__(self):
        self.rows = []

    def add(self, **row):
        row["load"] = round(os.getloadavg()[0], 2)
        self.rows.append(row)
        print("  done:", row["job"], f"{row['size']:,}", f"{row['threads']} threads", row.get("other", ""), row["figure"], flush=True)

    def compare(self, job, size, ours, times, other, other_times, target=None, threads=1, **more):
        """A row of roir's times and a peer's; `ours` and `other` are (words, peak MiB)."""
        mine, theirs = statistics.median(times), statistics.median(other_times)
        self.add(
            job=job,
            size=size,
            threads=threads,
            seconds=mine,
            spread=spread(times),
            peak_mib=ours[1],
            other=other[0],
            other_seconds=theirs,
            other_spread=spread(other_times),
            other_peak_mib=other[1],
            figure=ratio(theirs / mine),
            ratio=theirs / mine,
            best=min(other_times) / min(times),
            **({"target": f"{target:,}x"} if target else {}),
            **({"all": {ours[0]: times, other[0]: other_times}} | more),
        )

    def text(self):
        lines = [self.HEADS]
        for row in self.rows:
            has_other = "other" in row
            lines.append(
                (
                    row["job"],
                    f"{row['size']:,}",
                    str(row["threads"]),
                    seconds(row["seconds"]),
                    f"{row['spread']:.0%}",
                    f"{row['peak_mib']:,}",
                    row.get("other", ""),
                    seconds(row["other_seconds"]) if has_other else "",
                    f"{row['other_spread']:.0%}" if has_other else "",
                    f"{row['other_peak_mib']:,}" if has_other else "",
                    row["figure"],
                    ratio(row["best"]) if has_other else "",
                    row.get("target", ""),
                    f"{row['load']:.2f}",
                )
            )
        widths = [max(len(line[i]) for line in lines) for i in range(len(self.HEADS))]
        return "\n".join("  ".join(cell.ljust(w) if i in (0, 6) else cell.rjust(w) for i, (cell, w) in enumerate(zip(line, widths))).rstrip() for line in lines)


def seconds(value):
    """Four digits that say something, from microseconds to minutes."""
    return f"{value:.6f}" if value < 0.01 else f"{value:.4f}" if value < 10 else f"{value:.1f}"


def ratio(value):
    """Two digits after the point where they matter."""
    return f"{value:,.2f}x" if value < 2 else f"{value:,.1f}x"
