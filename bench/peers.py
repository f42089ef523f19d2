# SPDX-License-Identifier: MIT
"""The other side of the comparison: peers.py PEER FOLDER THREADS reads one command per line and answers each with one line of JSON.

Peers are duckdb, polars, numpy and pandas. A command is `load columns`, `load csv`, or a job with the name of one of its forms, such as
`sorted streaming`. Time is that of the job alone; what is loaded beforehand lies in the peer's own native form.
"""

import os
import re
import sys
import time

from serving import serve

peer, folder, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
os.environ["POLARS_MAX_THREADS"] = str(threads)
os.environ["OMP_NUM_THREADS"] = str(threads)

import numpy as np

AS_OF = 29219  # 2049-12-31
TOLERANCE = 5
COLUMNS = {"time": "i4", "relationship": "u4", "minutes": "u2", "outcome": "u1", "late": "u1"}
SUFFIX = {"i4": "i32", "u4": "u32", "u2": "u16", "u1": "u8"}


def raw(prefix):
    return {name: np.fromfile(f"{folder}/{prefix}{name}.{SUFFIX[kind]}", "<" + kind) for name, kind in COLUMNS.items()}


def sums(relationship, **values):
    """Plain sums, and sums weighed by relationship, so that a figure in the wrong row is seen."""
    weight = np.asarray(relationship).astype("i8") % 1009
    return {name: [int(np.sum(v, dtype="i8")), int(np.sum(np.asarray(v).astype("i8") * weight))] for name, v in values.items()}


class Numpy:
    def load(self, kind):
        self.columns = {"": raw(""), "log_": raw("log_")}

    def sorted_reduceat(self):
        return self.reduce(self.columns[""])

    def log_sort_reduceat(self):
        log = self.columns["log_"]
        held = log["outcome"] == 1
        log = {name: values[held] for name, values in log.items()}
        order = np.argsort(log["relationship"], kind="stable")
        return self.reduce({name: values[order] for name, values in log.items()})

    @staticmethod
    def reduce(m):
        held = m["outcome"] == 1
        when, who = m["time"][held], m["relationship"][held]
        gap = np.empty_like(when)
        np.subtract(when[1:], when[:-1], out=gap[1:])
        first = np.flatnonzero(who[1:] != who[:-1]) + 1
        gap[0] = 0
        gap[first] = 0
        first = np.r_[0, first]
        longest = np.maximum.reduceat(gap, first)
        late = np.add.reduceat((m["late"][held] > TOLERANCE).astype("i4"), first)
        minutes = np.add.reduceat(m["minutes"][held].astype("i4"), first)
        count = np.diff(np.r_[first, len(when)])
        return lambda: sums(who[first], held=count, late=late, minutes=minutes, longest=longest)


class Polars:
    def load(self, kind):
        global pl
        import polars as pl

        if kind == "columns":
            self.clustered = pl.DataFrame(raw("")).with_columns(pl.col("relationship").set_sorted())
            self.log = pl.DataFrame(raw("log_"))

    @staticmethod
    def answer(t):
        return lambda: sums(*[t["relationship"].to_numpy()], **{n: t[n].fill_null(0).to_numpy() for n in ("held", "late", "minutes", "longest")})

    @staticmethod
    def sums_of(group):
        return group.agg(
            held=pl.len(), late=(pl.col("late") > TOLERANCE).sum(), minutes=pl.col("minutes").cast(pl.Int64).sum(), longest=pl.col("gap").max()
        )

    def tuned(self, table):
        gap = pl.when(pl.col("relationship") == pl.col("relationship").shift()).then(pl.col("time").diff())
        return self.sums_of(table.filter(pl.col("outcome") == 1).with_columns(gap=gap).group_by("relationship")).collect()

    def sorted_diff(self):
        return self.answer(self.tuned(self.clustered.lazy()))

    def log_sort_diff(self):
        return self.answer(self.tuned(self.log.lazy().filter(pl.col("outcome") == 1).sort("relationship", maintain_order=True)))

    def log_group_diff(self):
        held = self.log.lazy().filter(pl.col("outcome") == 1).group_by("relationship")
        table = held.agg(
            held=pl.len(), late=(pl.col("late") > TOLERANCE).sum(), minutes=pl.col("minutes").cast(pl.Int64).sum(), longest=pl.col("time").diff().max()
        )
        return self.answer(table.collect())

    def csv_lazy(self):
        text, number = pl.String, pl.Int32
        schema = {"manager_id": text, "report_id": text, "planned_start": text, "planned_minutes": number, "status": text, "minutes": number, "manager_late": number}
        people = pl.scan_csv(f"{folder}/people.csv", try_parse_dates=True, infer_schema_length=None).drop_nulls("manager_id")
        people = people.select(report_id="person_id", line_manager="manager_id", unit="unit", region="region", begins="from", ends="until")
        table = (
            pl.scan_csv(f"{folder}/meetings.csv", schema=schema)
            .with_columns(planned_start=pl.col("planned_start").str.to_datetime("%Y-%m-%dT%H:%M"), status=pl.col("status").cast(pl.Categorical))
            .join(people, on="report_id")
            .filter(
                pl.col("line_manager") == pl.col("manager_id"),
                pl.col("planned_start").dt.date() >= pl.col("begins"),
                pl.col("planned_start").dt.date() < pl.col("ends"),
            )
            .drop("line_manager", "begins", "ends")
            .sort("manager_id", "report_id", "planned_start")
            .collect()
        )
        return lambda: rows_answer(
            table["planned_start"].dt.timestamp("ms").to_numpy() // 60000, table.filter(pl.col("status") == "held")["minutes"].to_numpy()
        )


def rows_answer(minute, held_minutes):
    place = np.arange(len(minute), dtype="i8") % 1009
    return {"meetings": len(minute), "held": len(held_minutes), "minutes": int(held_minutes.sum(dtype="i8")), "order": int((minute.astype("i8") * place).sum())}


class Pandas:
    def load(self, kind):
        global pd
        import pandas as pd

    def csv_pyarrow(self):
        people = pd.read_csv(f"{folder}/people.csv", engine="pyarrow", dtype_backend="pyarrow").dropna(subset=["manager_id"])
        table = pd.read_csv(f"{folder}/meetings.csv", engine="pyarrow", dtype_backend="pyarrow")
        if not str(table["planned_start"].dtype).startswith("timestamp"):
            table["planned_start"] = pd.to_datetime(table["planned_start"], format="%Y-%m-%dT%H:%M")
        table = table.merge(people.rename(columns={"person_id": "report_id", "manager_id": "line_manager"}), on="report_id")
        day = table["planned_start"].astype("datetime64[s]").to_numpy().astype("datetime64[D]")
        begins = table["from"].astype("datetime64[s]").to_numpy().astype("datetime64[D]")
        ends = table["until"].astype("datetime64[s]").to_numpy().astype("datetime64[D]")
        table = table[(table["line_manager"] == table["manager_id"]).to_numpy(dtype=bool) & (day >= begins) & (day < ends)]
        table = table.sort_values(["manager_id", "report_id", "planned_start"])
        return lambda: rows_answer(
            table["planned_start"].astype("datetime64[s]").to_numpy().astype("i8") // 60,
            table["minutes"][(table["status"] == "held").to_numpy(dtype=bool)].to_numpy(dtype="i8"),
        )


FUSED = """select {r} as relationship, count(*) as held, sum((late > 5)::int) as late, sum(minutes) as minutes, coalesce(max({gap}), 0) as longest
from ({source}) group by {r}"""
LAG_OVER_ALL = "select relationship, time, late, minutes, lag(time) over () as t, lag(relationship) over () as r from {} where outcome = 1"
LAG_BY_PAIR = "select relationship, time, late, minutes, lag(time) over (partition by relationship order by time) as t from {} where outcome = 1"


class Duckdb:
    def load(self, kind):
        import duckdb

        self.db = duckdb.connect(config={"threads": threads})
        self.run = self.db.execute
        if kind == "csv":
            return
        for table, prefix in (("m", ""), ("l", "log_")):
            columns = raw(prefix)  # found by name in the next line
            self.run(f"create table {table} as select * from columns")
        self.facts()

    def facts(self):
        day = "date_diff('day', date '1970-01-01', {})::integer"
        csv = lambda name: f"read_csv('{folder}/{name}.csv', header = true, sample_size = -1)"
        self.run(f"""create table people as select person_id as person, unit, region, manager_id as manager, person_id as report,
            try_cast(substr(person_id, 2) as uinteger) as relationship, {day.format('"from"')} as begins, coalesce({day.format('until')}, 2147483647) as ends from {csv("people")}""")
        self.run(f"""create table absences as select person_id as person, {day.format('"from"')} as begins, {day.format('until')} as ends from {csv("absences")}""")
        self.run(f"create table holidays as select {day.format('date')} as day, region from {csv('holidays')}")
        self.run(f"create table programmes as select subject as unit, subject as cadence from {csv('programmes')}")
        self.run("create view meetings as select * from m")

    def fused(self, sql):
        table = self.run(sql).fetchnumpy()
        return lambda: sums(table["relationship"], **{n: np.asarray(table[n], dtype="i8") for n in ("held", "late", "minutes", "longest")})

    def sorted_streaming(self):
        return self.fused(FUSED.format(r="relationship", gap="case when relationship = r then time - t end", source=LAG_OVER_ALL.format("m")))

    def sorted_partitioned(self):
        return self.fused(FUSED.format(r="relationship", gap="time - t", source=LAG_BY_PAIR.format("m")))

    def log_partitioned(self):
        return self.fused(FUSED.format(r="relationship", gap="time - t", source=LAG_BY_PAIR.format("l")))

    def log_sort_streaming(self):
        ordered = "(select * from l where outcome = 1 order by relationship, time)"
        return self.fused(FUSED.format(r="relationship", gap="case when relationship = r then time - t end", source=LAG_OVER_ALL.format(ordered)))

    def adherence_sql(self):
        with open(os.path.join(os.path.dirname(__file__), "adherence.sql")) as file:
            statements = [s for s in re.sub("--.*", "", file.read()).split(";") if "select" in s]
        begin, last = self.run("select floor(min(time) / 1440)::integer, floor(max(time) / 1440)::integer from m").fetchone()
        for statement in statements:
            for name, value in (("$history_begin", begin), ("$history_end", last + 31)):
                statement = statement.replace(name, str(value))
            began = time.perf_counter()
            result = self.run(statement).fetchone()
            if os.environ.get("ROIR_BENCH_VERBOSE"):
                print(f"{time.perf_counter() - began:.2f} s:{statement.strip()[:60]!r}", file=sys.stderr)
        return lambda: {"due": result[0], "met": result[1]}

    def csv_table(self):
        self.run(f"""create or replace table sorted as
            select x.* , p.unit, p.region from read_csv('{folder}/meetings.csv', header = true, timestampformat = '%Y-%m-%dT%H:%M',
                columns = {{'manager_id': 'varchar', 'report_id': 'varchar', 'planned_start': 'timestamp', 'planned_minutes': 'integer', 'status': 'varchar', 'minutes': 'integer', 'manager_late': 'integer'}}) x
            join read_csv('{folder}/people.csv', header = true, sample_size = -1) p on p.person_id = x.report_id and p.manager_id = x.manager_id
                and x.planned_start >= p."from" and x.planned_start < p.until
            order by manager_id, report_id, planned_start""")
        return lambda: rows_answer(
            self.run("select epoch_ms(planned_start) // 60000 as t from sorted").fetchnumpy()["t"],
            np.asarray(self.run("select minutes from sorted where status = 'held'").fetchnumpy()["minutes"]),
        )


side = {"numpy": Numpy, "polars": Polars, "pandas": Pandas, "duckdb": Duckdb}[peer]()


def answer(*words):
    began = time.perf_counter()
    if words[0] == "load":
        side.load(words[1])
        return time.perf_counter() - began, {}
    finish = getattr(side, "_".join(words))()
    return time.perf_counter() - began, finish()


serve(answer)
