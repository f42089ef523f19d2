# SPDX-License-Identifier: MIT
"""How many events of a simulated world are lived in a second, and in how much memory: the same however many units there are."""

import statistics

from sides import Side, spread

JOB = "world"
SIZES = ((2, 26), (20, 26), (200, 26))  # units of ten managers, periods of four weeks


def run(arguments, table):
    if JOB not in arguments.jobs or arguments.rounds == 0:
        return
    for units, periods in SIZES:
        for title, command in (("a world is lived", "live"), ("the same as entries", "entries")):
            side = Side("roir", [arguments.programs / "roir_bench_world"])  # a process for each, so that its peak is its own
            replies = [side.ask(f"{command} {units} {periods}") for _ in range(arguments.rounds)]
            times = [reply["seconds"] for reply in replies]
            seconds = statistics.median(times)
            count = replies[0]["answer"]["count"]
            table.add(
                job=title,
                size=count,
                threads=1,
                seconds=seconds,
                spread=spread(times),
                peak_mib=side.peak_mib(),
                figure=f"{count / seconds:,.0f} a second",
                all={"roir": times},
            )
            side.close()
