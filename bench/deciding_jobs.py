# SPDX-License-Identifier: MIT
"""How many commands a relationship decides in a second, in memory: nobody else to compare with, a target instead."""

import statistics

from sides import Side, spread

JOB = "decide"
ENTRIES = 5000
TARGET = 1_000_000


def run(arguments, table):
    if JOB not in arguments.jobs or arguments.rounds == 0:
        return
    side = Side("roir", [arguments.programs / "roir_bench_deciding"])
    side.ask(f"tell {ENTRIES}")
    for title, command in (("a command is decided", "decide"), ("an entry is taken in", "apply"), ("an entry is replayed", "replay")):
        times = [side.ask(command)["seconds"] for _ in range(arguments.rounds)]
        seconds = statistics.median(times)
        table.add(
            job=title,
            size=ENTRIES,
            threads=1,
            seconds=seconds,
            spread=spread(times),
            peak_mib=side.peak_mib(),
            figure=f"{1 / seconds:,.0f} a second" + (f" (target {TARGET:,})" if command == "decide" else ""),
            all={"roir": times},
        )
    side.close()
