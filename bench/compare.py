# SPDX-License-Identifier: MIT
"""Runs both sides in turn, checks that they answer the same, and prints one table of ratios. Called by bench/run."""

import argparse
import json
import os
import pathlib
import time

import deciding_jobs
import durable_jobs
import history_jobs
import indicators_jobs
import notes_jobs
import scheduling_jobs
import scoring_jobs
import series_jobs
import survival_jobs
import world_jobs
from sides import Table

JOBS = [*history_jobs.JOBS, *series_jobs.JOBS, "calendars", "hostile", *scheduling_jobs.JOBS, "company", deciding_jobs.JOB, world_jobs.JOB, indicators_jobs.JOB, "notes", durable_jobs.JOB,
        survival_jobs.JOB, scoring_jobs.JOB]


def arguments_of():
    parser = argparse.ArgumentParser(prog="bench/run", description=__doc__)
    parser.add_argument("--programs", required=True, type=pathlib.Path, help="where the measured programs lie")
    parser.add_argument("--data", required=True, type=pathlib.Path, help="where workloads are kept")
    parser.add_argument("--short", action="store_true", help="small, and whether answers are the same only")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each side, in turn")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--jobs", nargs="+", choices=JOBS, default=JOBS)
    parser.add_argument("--sizes", type=int, nargs="+", default=[50000, 200000], help="relationships; a hundred meetings each")
    parser.add_argument("--csv-sizes", type=int, nargs="+", default=[25000, 100000])
    parser.add_argument("--peers", nargs="+", choices=series_jobs.PEERS, default=list(series_jobs.PEERS), help="of series and calendars")
    parser.add_argument("--rules", type=int, nargs="+", default=[5000, 20000], help="series of meetings")
    parser.add_argument("--events", type=int, nargs="+", default=[5000, 20000], help="meetings of a calendar file")
    parser.add_argument("--managers", type=int, nargs="+", default=[500, 2000], help="who plan their own week")
    parser.add_argument("--sharing", type=int, nargs="+", default=[300, 1200], help="managers who share rooms")
    parser.add_argument("--pairs", type=int, nargs="+", default=[2000, 20000], help="notes and the ones after them")
    parser.add_argument("--writers", type=int, nargs="+", default=[1, 64], help="threads that wait for each of their events")
    parser.add_argument("--people", type=int, nargs="+", default=[250_000, 1_000_000], help="rows of survival curves")
    parser.add_argument("--meetings", type=int, nargs="+", default=[1_000_000, 10_000_000], help="of companies with all that is said in them")
    parser.add_argument("--scored", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], help="people with five years of readings; 6 GB for a million")
    parser.add_argument("--json", type=pathlib.Path, help="write all times there")
    arguments = parser.parse_args()
    if arguments.short:
        arguments.rounds, arguments.threads = 0, [2]
        arguments.sizes, arguments.csv_sizes, arguments.rules, arguments.events = [500], [500], [200], [200]
        arguments.managers, arguments.sharing, arguments.pairs = [50], [50], [600]
        arguments.people, arguments.meetings = [5000], [50_000]
        arguments.scored = [500]
    arguments.managers = {"weekly": arguments.managers, "coupled": arguments.sharing}
    return arguments


def main():
    arguments = arguments_of()
    began, table = time.time(), Table()
    history_jobs.run(arguments, table)
    series_jobs.run(arguments, table)
    scheduling_jobs.run(arguments, table)
    deciding_jobs.run(arguments, table)
    world_jobs.run(arguments, table)
    indicators_jobs.run(arguments, table)
    notes_jobs.run(arguments, table)
    durable_jobs.run(arguments, table)
    survival_jobs.run(arguments, table)
    scoring_jobs.run(arguments, table)
    if table.rows:
        print("\n" + table.text())
    if "hostile" in arguments.jobs:
        series_jobs.hostile(arguments)
    if arguments.short:
        print("all sides answer the same")
    else:
        print(f"\n{os.cpu_count()} processors; {time.time() - began:.0f} s in all. How to read it: bench/README.md")
    if arguments.json:
        arguments.json.write_text(json.dumps({"processors": os.cpu_count(), "rows": table.rows}, indent=1))


main()
