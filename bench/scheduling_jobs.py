# SPDX-License-Identifier: MIT
"""Jobs of planning: the weeks of managers alone against SciPy's assignment, with shared rooms against OR-tools' flow solver, and one large company."""

import pathlib
import statistics
import sys

from sides import Side, check_same, spread

HERE = pathlib.Path(__file__).resolve().parent
# Job: the peer, and what is asked: (what it is, command, its target).
JOBS = {
    "weekly": ("scipy", [("a week of each manager alone", "managers", 30)]),
    "coupled": ("ortools", [("a week with shared rooms, solved", "rooms {rooms}", 5), ("the same from the costs on", "rooms_all {rooms}", None)]),
}
COMPANY = 100_000


def rooms_for(managers):
    """A fifteenth more than it takes when every room is used in every half hour: eight meetings of each manager in 80 half hours."""
    return managers * 8 * 16 // (80 * 15)


def ours_with(arguments, managers):
    side = Side("roir", [arguments.programs / "roir_bench_scheduling"])
    path = arguments.data / f"weeks_{managers}.i32"
    if not path.exists():
        side.ask(f"write {path} {managers}")
    side.ask(f"open {path}")
    return side, path


def measure(arguments, table, job, managers):
    peer, questions = JOBS[job]
    ours, path = ours_with(arguments, managers)
    theirs = Side(peer, [sys.executable, HERE / "scheduling.py", peer])
    theirs.ask(f"open {path}")
    for title, command, target in questions:
        command = command.format(rooms=rooms_for(managers))
        check_same(job, peer, ours.ask(command)["answer"], theirs.ask(command)["answer"])
        if job == "coupled":
            ours.ask(f"proof {rooms_for(managers)}")  # refused unless the prices prove that nothing is better
        if arguments.rounds == 0:
            print(f"  the same answers: {title}, {managers:,} managers", flush=True)
            continue
        pairs = [(ours.ask(command)["seconds"], theirs.ask(command)["seconds"]) for _ in range(arguments.rounds)]
        times, other_times = map(list, zip(*pairs))
        table.compare(title, managers, ("roir", ours.peak_mib()), times, (peer, theirs.peak_mib()), other_times, target)
    ours.close()
    theirs.close()


def company(arguments, table):
    """Nobody else to compare with: the seconds of a large company on one core, and one change there."""
    ours, _ = ours_with(arguments, COMPANY)
    for title, command in (("a week of a large company", "managers"), ("one change there, solved again", "again 1000")):
        times = [ours.ask(command)["seconds"] for _ in range(arguments.rounds)]
        figure = f"{statistics.median(times) * 1e6:,.2f} µs" if command != "managers" else f"{statistics.median(times):.3f} s"
        table.add(
            job=title,
            size=COMPANY,
            threads=1,
            seconds=statistics.median(times),
            spread=spread(times),
            peak_mib=ours.peak_mib(),
            figure=figure,
            all={"roir": times},
        )
    ours.close()


def run(arguments, table):
    arguments.data.mkdir(parents=True, exist_ok=True)
    for job in (j for j in JOBS if j in arguments.jobs):
        for managers in arguments.managers[job]:
            measure(arguments, table, job, managers)
    if "company" in arguments.jobs and arguments.rounds > 0:
        company(arguments, table)
