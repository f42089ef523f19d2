# SPDX-License-Identifier: MIT
"""Worlds whose truth is known, from Python."""

import collections
import datetime
import itertools

import pytest

import roir

SMALL = {"units": 1, "managers_per_unit": 4, "periods": 13, "starting": (3,), "adopting": 1.0}


@pytest.fixture(scope="module")
def world():
    return roir.simulate("effect", **SMALL)


def of(table, estimand, over="horizon"):
    rows = table.to_pandas().query("estimand == @estimand and over == @over")
    assert len(rows) == 1
    return rows.iloc[0]


def test_events_come_in_tables_of_any_size_and_are_the_same(world):
    small = [table.to_pandas() for table in world.events(rows=1000)]
    (whole,) = (table.to_pandas() for table in world.events(rows=10**9))
    assert len(small) > 10 and sum(map(len, small)) == len(whole)
    assert list(itertools.chain.from_iterable(part["kind"] for part in small)) == list(whole["kind"])
    assert whole["day"].is_monotonic_increasing
    held = whole[whole["kind"] == "held"]
    assert held["minutes"].between(5, 75).all() and held["manager_prep"].notna().all()
    assert whole[whole["kind"] == "promised"]["manager_prep"].isna().all()


def test_entries_are_what_a_journal_takes(world):
    journal = roir.Journal.in_memory()
    streams = {}
    for kind, name, entry in world.entries():
        streams.setdefault((kind, name), []).append(entry)
    for (kind, name), entries in streams.items():
        journal.append(name, entries, kind=kind)
    end = world.scenario.begin + datetime.timedelta(weeks=4 * world.scenario.periods)
    read = roir.read(journal, as_of=end - datetime.timedelta(days=1))
    made = world.history()
    assert made.as_of == read.as_of
    window = slice(world.scenario.begin, end)
    for metric in ("coverage", "contact", "say_do", "recognition"):
        ours = getattr(made[window], metric)(by="relationship").to_pandas().drop(columns="relationship", errors="ignore")
        theirs = getattr(read[window], metric)(by="relationship").to_pandas().drop(columns="relationship", errors="ignore")
        columns = [name for name in ours if name not in ("manager", "report")]
        key = ["manager", "report"] if "report" in ours else list(ours.columns[:2])
        assert ours.sort_values(key)[columns].reset_index(drop=True).equals(theirs.sort_values(key)[columns].reset_index(drop=True)), metric


def test_truth_is_what_the_twins_say(world):
    twin = world.with_changes(programme=False)
    truth = world.truth(horizon_weeks=40)
    assert of(truth, "held_meetings", "simple")["difference"] > 1
    hours = of(truth, "manager_hours")
    assert hours["with"] > hours["without"] and hours["ratio"] == pytest.approx(hours["with"] / hours["without"])
    first = world.scenario.begin + datetime.timedelta(weeks=12)

    def held(of_world):
        events = next(of_world.events(rows=10**9)).to_pandas()
        events = events[events["kind"] == "held"]
        return events, events[events["day"].dt.date < first] if hasattr(events["day"], "dt") else events[events["day"] < first]

    with_all, with_before = held(world)
    without_all, without_before = held(twin)
    assert len(with_before) == len(without_before) and len(with_all) > len(without_all)


def test_money_appears_where_values_are_given(world):
    assert "net_benefit" not in set(world.truth(horizon_weeks=40).to_pandas()["estimand"])
    values = roir.WorldValues(manager_hour=40, report_hour=25)
    table = world.truth(horizon_weeks=40, values=values)
    hours = [of(table, name) for name in ("manager_hours", "report_hours")]
    cost = sum(
        rate * (row["with"] * row["exposure"] - row["without"] * row["exposure_without"]) for rate, row in zip((40, 25), hours)
    )
    net = of(table, "net_benefit")
    assert net["with"] * net["exposure"] == pytest.approx(-cost)


def test_a_scenario_is_data():
    scenario = roir.world_scenario("dip").replace(seed=9, starts=[roir.ManagerStart(manager=2, period=4)])
    read = roir.WorldScenario.from_json(scenario.to_json())
    assert read == scenario
    assert roir.simulate(read).scenario == scenario
    assert "dip" in roir.world_scenario_names()
    assert roir.simulate("small").scenario.managers_per_unit == 1
    assert "seed 7" in repr(roir.simulate("null", seed=7))


def test_what_cannot_be_is_refused():
    with pytest.raises(roir.NotFound, match="no_scenario"):
        roir.simulate("paradise")
    with pytest.raises(roir.InvalidArgument, match="bad_scenario"):
        roir.simulate("effect", team_max=99)
    with pytest.raises(roir.InvalidArgument, match="bad_scenario"):
        roir.simulate("effect", begin=datetime.date(2024, 1, 2))
    with pytest.raises(roir.NotFound, match="no_adopters"):
        roir.simulate("effect", **{**SMALL, "adopting": 0.0}).truth()


def test_progress_can_stop_it(world):
    class Enough(Exception):
        pass

    def stop(what, done, total):
        assert (done, total) == (1, 1)
        raise Enough

    for call in (world.history, world.facts, world.truth):
        with pytest.raises(Enough):
            call(progress=stop)


def test_a_world_follows_a_plan(world):
    roster = [(f"m{number}", "unit", 5) for number in range(4)]
    plan = roir.plan_roll_out(roster, begin="2024-02-10", forms=["output"], months=9, waves=2, seed=4)
    trial = world.following(plan)
    begin = world.scenario.begin
    periods = [begin + datetime.timedelta(weeks=4 * number) for number in range(world.scenario.periods)]
    planned = {row["manager"]: next(day for day in periods if day >= row["starts"]) for row in roir.roll_out_table(plan)}
    (events,) = (table.to_pandas() for table in trial.events(rows=10**9))
    adopted = events[events["kind"] == "adopted"]
    assert {manager: day.date() for manager, day in zip(adopted["manager"], adopted["day"])} == planned
    waiting = world.following(plan.replace(assignment=[one.replace(start=None) for one in plan.assignment]))
    (events,) = (table.to_pandas() for table in waiting.events(rows=10**9))
    assert not (events["kind"] == "adopted").any()
    with pytest.raises(roir.NotFound, match="no_manager"):
        roir.simulate("small").following(plan)


def test_readings_are_outcomes_of_a_trial(world):
    history = world.history()
    window = history["2024-03-01":"2024-08-01"]
    readings = world.readings()
    rows = window.outcomes(readings, "output")
    inside = [one for one in readings if one.kpi == "output" and datetime.date(2024, 3, 1) <= one.from_ < datetime.date(2024, 8, 1)]
    assert len(rows) > 0.9 * len(inside)
    value = {(one.person, one.from_): one.value for one in inside}
    assert all(value[person, day] == figure for _, person, day, figure in rows)
    contact = window.contact(by="relationship")
    assert {(manager, person) for manager, person, _, _ in rows} <= set(zip(contact["manager"], contact["report"]))
    with pytest.raises(roir.NotFound, match="no_kpi"):
        window.outcomes(readings, "charm")
    with pytest.raises(roir.Forbidden):
        window.for_audience("published").outcomes(readings, "output")


def test_facts_that_a_world_does_not_make_can_be_added(world):
    pay = roir.Pay(scope="organisation", amount=40_000, currency="EUR", price_year=2024, from_="2024-01-01")
    assert world.history(relationships=False).investment()["money_status"][0] == "no_data"
    assert world.history(relationships=False, also=[pay]).investment()["money"][0] > 0


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    return roir.simulate("sample_company").write(tmp_path_factory.mktemp("company") / "deep" / "er")


def test_a_world_is_written_as_the_files_that_the_repository_keeps(written, root):
    for path in (root / "examples" / "data").glob("*.csv"):
        assert (written / path.name).read_bytes() == path.read_bytes(), path.name


def test_a_directory_is_read_with_its_journal(written, sample):
    both = roir.read(written, as_of=sample.as_of)
    assert any(report.kind == "journal" for report in both.reading.reports) and not both.reading.rows_rejected
    for metric in ("coverage", "contact", "adherence", "invested", "punctuality"):
        assert list(getattr(both, metric)(by="relationship")) == list(getattr(sample, metric)(by="relationship")), metric
    assert not list(sample.say_do()) or sample.say_do().to_pandas().filter(like="_n").fillna(0).to_numpy().sum() == 0
    assert both.say_do().to_pandas().filter(like="_n").to_numpy().sum() > 1000


def test_nobodys_journal_is_written_over(written):
    with pytest.raises(roir.InvalidArgument, match="journal_there"):
        roir.simulate("small").write(written)


def test_answers_that_are_somebodys_own_are_refused_as_such(world):
    table = world.history().returns()
    codes = {row["form"]: row["code"] for row in table if row["indicator"] in ("trust", "engagement")}
    assert codes == {"RF09": "privacy", "RF26": "privacy"}
    assert all("journal" in row["why"] and row["fix"] for row in table if row["indicator"] in ("trust", "engagement"))


def test_what_is_traced_is_what_happened():
    world = roir.simulate("effect", units=1, seed=3)
    events = [row for table in world.events(rows=10**9) for row in table if row["kind"] in ("promised", "recognised", "raised")]
    happened = collections.Counter((row["kind"], row["code"] if row["kind"] == "raised" else None) for row in events)
    traced = {row["kind"]: row["raised"] + row["elsewhere"] for row in world.history().traced()}
    assert traced["promise"] == happened["promised", None]
    assert traced["recognition"] == happened["recognised", None]
    matters = sorted(count for (kind, _), count in happened.items() if kind == "raised")
    assert {traced[kind] for kind in ("idea", "barrier", "delegation", "knowledge")} <= set(matters)
