# SPDX-License-Identifier: MIT
"""Roll-outs that would tell: the same scenario as tests/trials and tests/report/analysis_trials_test.cpp, from Python."""

import datetime
import hashlib
import json
import random

import pytest

import roir

SPREAD = roir.OutcomeSpread(between_teams=0.2, team_months=0.1, between_persons=0.3, within=1.0)
ROSTER = [(f"m{j}", "north" if j % 2 else "south", 3 + j % 4) for j in range(10, 26)]


def planned(**changes):
    given = {"begin": "2026-01-01", "forms": ["orders", "absence"], "months": 8, "waves": 3, "seed": 5, "spread": SPREAD, "draws": 199}
    return roir.plan_roll_out(ROSTER, **{**given, **changes})


def outcomes(plan, effect, seed=3):
    """People with a value in every month; `effect` from the month in which their team begins."""
    chance = random.Random(seed)
    for one in plan.assignment:
        level = chance.gauss(0, 0.4)
        for i in range(one.people):
            for month in range(plan.months):
                begun = one.start is not None and month >= one.start
                yield one.manager, f"{one.manager}-{i}", f"2026-{month + 1:02}-10", level + chance.gauss(0, 1) + month + effect * begun


def first(table, column):
    return json.loads(table.to_json())["columns"][[c["name"] for c in json.loads(table.to_json())["columns"]].index(column)]["values"][0]


def test_how_long_is_answered_in_one_call_and_honestly():
    yes = roir.how_long([6.0] * 30, SPREAD, effect=0.4, outcome="orders")
    assert first(yes, "answer") == "yes"
    assert 3 <= first(yes, "months") <= 24
    assert "your 30 managers (180 people)" in first(yes, "words")
    no = roir.how_long([6.0] * 8, SPREAD, effect=0.05)
    assert first(no, "answer") == "not_with_your_size"
    assert first(no, "words").startswith("Not with your size")
    assert first(no, "detectable") > 0.05
    seven = roir.how_long([6.0], SPREAD, effect=0.4)
    assert first(seven, "answer") == "too_few_clusters"
    powers = roir.trial_power([6.0] * 30, SPREAD, effect=0.4, step=6).to_pandas()
    assert list(powers["months"]) == [6, 12, 18, 24]
    assert powers["power"].is_monotonic_increasing


def test_the_plan_depends_on_roster_and_seed_alone_and_can_be_checked_by_anybody():
    plan = planned()
    assert roir.plan_roll_out(
        reversed(ROSTER), begin=datetime.date(2026, 1, 31), forms=["orders"], months=8, waves=3, seed=5
    ).assignment == plan.assignment
    assert planned(seed=6).assignment != plan.assignment
    assert roir.plan_hash(plan) == hashlib.sha256(plan.to_json().encode()).hexdigest()
    table = roir.roll_out_table(plan).to_pandas()
    assert sorted(table["manager"]) == sorted(name for name, _, _ in ROSTER)
    assert set(table["wave"]) == {1, 2, 3}
    whole = roir.roll_out_balance(plan).to_pandas().query("stratum == '(all)'")
    assert list(whole["managers"]) in ([5, 5, 6], [5, 6, 5], [6, 5, 5])
    assert roir.RegisterPlan.from_json(plan.to_json()) == plan


def test_what_cannot_be_planned_says_why():
    with pytest.raises(roir.InvalidArgument) as error:
        roir.plan_roll_out([*ROSTER, ROSTER[0]], begin="2026-01-01", forms=["orders"])
    assert error.value.code == "same_team_twice"
    with pytest.raises(roir.InvalidArgument) as error:
        planned(waves=7, months=12, min_step=3)
    assert error.value.code == "step_too_small"
    with pytest.raises(roir.InvalidArgument) as error:
        roir.how_long([6.0] * 30, SPREAD, effect=0)
    assert error.value.code == "bad_question"


def test_a_plan_in_the_journal_makes_a_result_confirmatory_and_a_changed_one_exploratory():
    plan = planned()
    journal = roir.Journal.in_memory()
    at = "2025-12-01T09:00:00Z"
    people = [roir.Entry(roir.Person(id=name), actor="hr", at=at) for name, _, _ in ROSTER]
    changed = plan.replace(forms=["absence"])
    journal.append("organisation", [*people, roir.Entry(plan, actor="hr", at=at), roir.Entry(changed, actor="hr", at=at)], kind="organisation")
    registered = roir.registered_plans(journal.read("organisation", kind="organisation"))
    assert [one.plan for one in registered] == [plan, changed]
    result = roir.trial_result(plan, outcomes(plan, 1.5), registered=registered)
    assert first(result, "standing") == "confirmatory"
    assert first(result, "p_value") == 1 / 200
    assert first(result, "effect_low") < 1.5 < first(result, "effect_high")
    assert first(roir.trial_result(plan, outcomes(plan, 1.5), registered=registered, form="absence"), "why_exploratory") == "not_confirmatory"
    assert first(roir.trial_result(changed, outcomes(plan, 1.5), registered=registered), "why_exploratory") == "plan_changed"
    assert first(roir.trial_result(plan, outcomes(plan, 0)), "why_exploratory") == "not_registered"


def test_a_history_knows_its_teams_and_how_an_outcome_varies(root):
    history = roir.read(root / "examples" / "data", as_of="2026-06-30")
    answer = history.how_long("coverage", effect=0.2)
    assert first(answer, "managers") >= 5
    assert first(answer, "detectable_low") <= first(answer, "detectable") <= first(answer, "detectable_high")
    assert set(history.outcome_spread("coverage").to_pandas()["part"]) == {"between_teams", "team_months", "between_persons", "within"}
    assert len(history.trial_power("coverage", effect=0.2, step=12).to_pandas()) == 2
    plan = history.plan_roll_out(begin="2026-07-01", forms=["coverage"], waves=2)
    assert first(history.trial_result(plan), "effect_status") == "refused"
    assert history.for_audience("hr").how_long("coverage", effect=0.2).to_json()
    with pytest.raises(roir.Forbidden):
        history.for_audience("published").how_long("coverage", effect=0.2)
    with pytest.raises(roir.NotFound):
        history.how_long("happiness", effect=0.2)
