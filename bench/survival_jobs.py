# SPDX-License-Identifier: MIT
"""Jobs of survival curves (S1): Kaplan and Meier's curve of many people, against statsmodels, lifelines and R's survival."""

import importlib.util
import pathlib
import shutil
import subprocess
import sys

from sides import Side

HERE = pathlib.Path(__file__).resolve().parent
JOB = "survival"
NEAR = 1e-9  # the same up to rounding: each side multiplies in another order
TARGET = 60


def check_near(peer, ours, theirs):
    """Ends the comparison unless each number of the peer's answer is that of ours."""
    for name, values in theirs.items():
        mine = ours[name]
        place = next((i for i, (a, b) in enumerate(zip(mine, values)) if abs(a - b) > NEAR * max(1, abs(b))), None)
        if len(mine) != len(values) or place is not None:
            sys.exit(f"survival: '{peer}' answers another {name} at {place}. Nothing is timed while answers differ.")


def peers(programs):
    """Each peer with its command and the forms of days that it is asked with; those that are not here are left out, and that is said."""
    both, lifelines = ("int64", "float64"), programs.parent / "bench-lifelines" / "bin" / "python"
    has_r = shutil.which("Rscript") and subprocess.run(["Rscript", "-e", "library(survival)"], capture_output=True).returncode == 0
    found = [
        ("statsmodels", [sys.executable, HERE / "survival.py", "statsmodels"], both, importlib.util.find_spec("statsmodels")),
        ("lifelines", [lifelines, HERE / "survival.py", "lifelines"], both, lifelines.exists()),
        ("R survival", ["Rscript", HERE / "survival.R"], ("float64",), has_r),
    ]
    for name, _, _, is_here in found:
        if not is_here:
            print(f"  {name} is not here: it is left out", flush=True)
    return [peer[:3] for peer in found if peer[3]]


def one(arguments, table, title, rows, ours, theirs, peer, mine, other, target=None):
    """One command against one peer's command: the same answer, then times in turn."""
    check_near(peer, ours.ask(mine)["answer"], theirs.ask(other)["answer"])
    if arguments.rounds == 0:
        print(f"  the same answers: {title}, {rows:,} rows, {peer}", flush=True)
        return
    times, others = [], []
    for _ in range(arguments.rounds):
        times.append(ours.ask(mine)["seconds"])
        others.append(theirs.ask(other)["seconds"])
    table.compare(title, rows, ("roir", ours.peak_mib()), times, (f"{peer}, {other.partition(' ')[2] or 'float64'}", theirs.peak_mib()), others, target)


def run(arguments, table):
    if JOB not in arguments.jobs:
        return
    arguments.data.mkdir(parents=True, exist_ok=True)
    for rows in arguments.people:
        ours = Side("roir", [arguments.programs / "roir_bench_survival"])
        path = arguments.data / f"survival_{rows}.bin"
        ours.ask(f"write {path} {rows}")
        ours.ask(f"open {path}")
        for peer, command, kinds in peers(arguments.programs):
            theirs = Side(peer, command)
            theirs.ask(f"open {path}")
            for kind in kinds:
                one(arguments, table, f"survival curve, {kind}", rows, ours, theirs, peer, f"curve {kind}", f"curve {kind}", TARGET)
            if peer == "statsmodels":
                one(arguments, table, "survival curve, int32", rows, ours, theirs, peer, "curve int32", "curve float64", TARGET)
            if peer != "lifelines":
                one(arguments, table, "log-rank", rows, ours, theirs, peer, "log_rank", "log_rank")
            theirs.close()
        ours.close()
