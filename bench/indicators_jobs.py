# SPDX-License-Identifier: MIT
"""All indicators of the forms of return, over companies with everything that is said in them, beside a bare scan of what they read."""

import statistics

from sides import Side, spread

JOB = "indicators"
PART = (48, 52)  # units of ten managers, periods of four weeks: a million meetings and 3.5 GB
MEETINGS_OF_UNIT = 20_840  # of an average unit over that time
PASSES = {"bare scan, packed": "packed", "bare scan, records": "records", "all indicators": "columns", "forms as a table": "table"}


def parts(meetings):
    """Companies that have so many meetings together: units and periods of each."""
    units = max(1, round(meetings / MEETINGS_OF_UNIT))
    return [(min(PART[0], units - begin), PART[1]) for begin in range(0, units, PART[0])]


def run(arguments, table):
    if JOB not in arguments.jobs:
        return
    for meetings in arguments.meetings:
        ours = Side("roir", [arguments.programs / "roir_bench_indicators"])
        size, times = 0, {title: [0.0] * arguments.rounds for title in PASSES}
        for seed, (units, periods) in enumerate(parts(meetings), 1):
            size += ours.ask(f"live {units} {periods} {seed}")["answer"]["meetings"]
            if seed == 1:
                checked = ours.ask("check")["answer"]
                print(f"  the same answers: {checked['indicators']} indicators, {checked['rows']:,} rows, all together and by unit", flush=True)
            if ours.ask("records")["answer"]["sum"] != ours.ask("packed")["answer"]["sum"]:
                raise SystemExit("indicators: the bare scans differ. Nothing is timed while answers differ.")
            for turn in range(arguments.rounds):
                for title, command in PASSES.items():
                    times[title][turn] += ours.ask(command)["seconds"]
        if arguments.rounds > 0:
            scan = statistics.median(times["bare scan, records"])
            for title, taken in times.items():
                seconds = statistics.median(taken)
                table.add(
                    job=title,
                    size=size,
                    threads=1,
                    seconds=seconds,
                    spread=spread(taken),
                    peak_mib=ours.peak_mib(),
                    figure=f"{seconds / scan:.2g} scans",
                    all={"roir": taken},
                )
        ours.close()
