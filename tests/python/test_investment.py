# SPDX-License-Identifier: MIT
"""What one-to-ones cost and would have to return: the same figures as in C++, by hand."""

import datetime

import pytest

import roir

MONDAY = datetime.date(2024, 1, 1)


def firm(*more):
    """30 minutes weekly over 46 weeks, 15 minutes beside a side: 69 hours, 34.5 of each."""
    facts = roir.Facts()
    facts.add(roir.ReportingLine(report="r", manager="m", from_=MONDAY))
    for week in range(46):
        start = datetime.datetime(2024, 1, 1, 9) + datetime.timedelta(weeks=week)
        facts.add(roir.MeetingHeld(meeting=roir.MeetingKey(manager="m", report="r", planned_start=start), start=start, minutes=30))
    for fact in more:
        facts.add(fact)
    return roir.history_of(facts, as_of="2024-12-31")["2024"]


PAY = [
    roir.Pay(subject=person, amount=amount, currency="GBP", price_year=2024, on_cost=0.25, productive_hours=1600, from_=MONDAY)
    for person, amount in (("m", 64000), ("r", 32000))
]
YEARS = 366 / 365.25


def test_hours_and_money_are_those_of_the_worked_example():
    table = firm(*PAY).investment()
    assert table["hours"][0] == pytest.approx(69)
    assert table["money"][0] == pytest.approx(34.5 * (50 + 25))
    assert table.unit("money") == "GBP" and table.is_bounds("money")
    assert table["counted"][0] == "gross" and table["incremental_hours_status"][0] == "refused"
    assert firm().investment()["money_status"][0] == "no_data"


def test_what_goes_beyond_is_told_with_a_counterfactual():
    anyway = roir.Counterfactual(hours_per_person_year=10, low=8, high=12, source="diaries")
    table = firm().investment(terms=roir.InvestmentTerms(counterfactual=anyway))
    assert table["incremental_hours"][0] == pytest.approx(69 - 10 * YEARS)
    with pytest.raises(roir.InvalidArgument, match="bad_terms"):
        firm().investment(terms=roir.InvestmentTerms(discount_rate=2))


def test_training_is_spread_over_two_years_and_rows_are_cut_by_programme():
    training = roir.Effort(person="m", activity="training", date=MONDAY, minutes=731 * 60)
    weekly = roir.ProgrammeAdoption(scope="organisation", cadence="weekly", minutes=30, from_=datetime.date(2024, 7, 1))
    table = firm(training, weekly).investment(by_programme=True)
    assert sorted(table["programme"]) == ["(no programme)", "weekly, 30 min"]
    assert sum(table["training_hours"]) == pytest.approx(366)


def test_an_audience_sees_no_pay():
    with pytest.raises(roir.Forbidden):
        firm(*PAY).for_audience("published").investment()
    assert firm(*PAY).for_audience("hr").investment()["money_status"][0] == "refused"  # two people


def test_forms_break_even_in_hours_and_in_money():
    hours, money = firm().break_even_forms(), firm(*PAY).break_even_forms()
    row = list(hours["form"]).index("RF31")
    assert hours["break_even"][row] == pytest.approx(69 / YEARS / 8)
    assert money["break_even"][row] == pytest.approx(34.5 * 75 / YEARS / (8 * 25))
    assert hours["together"][row] == pytest.approx(69 / YEARS / 8 / 3)
    assert "leavers per 100 people and year" in set(hours["unit"])


def test_the_tornado_and_the_spread():
    table = firm().value_tornado()
    assert list(table["value"]) == ["imputed hours", "RF01", "RF31", "RF02"]
    assert table["swing"][1] == pytest.approx(23 * 0.35 / 0.21 / YEARS)
    supposed = firm().value_tornado({"RF31": 10})
    assert supposed["net"][0] == pytest.approx(80 - 69 / YEARS)
    spread = firm().value_spread({"RF31": 10}, draws=2000, seed=5)
    assert list(spread["measure"]) == ["worth", "investment", "net", "worth_per_invested"]
    assert 0 < spread["paid_share"][2] < 1
    again = firm().value_spread({"RF31": 10}, draws=2000, seed=5)
    assert list(spread["spread"]) == list(again["spread"])
    with pytest.raises(roir.NotFound, match="no_form"):
        firm().value_tornado({"RF99": 1})
    pytest.importorskip("matplotlib").use("Agg")
    assert table.plot().get_title(loc="left") == table.info.title


def test_pay_and_efforts_are_read_from_files(tmp_path):
    (tmp_path / "meetings.csv").write_text("manager_id,report_id,start,minutes\nm,r,2024-01-02T09:00,60\n", encoding="utf-8")
    (tmp_path / "pay.csv").write_text("pay,currency,price_year,on_cost\n32000,GBP,2024,0.25\n", encoding="utf-8")
    (tmp_path / "efforts.csv").write_text("person_id,activity,date,minutes\nm,administration,2024-01-02,60\n", encoding="utf-8")
    table = roir.read(tmp_path).investment()
    assert table["admin_hours"][0] == pytest.approx(1)
    assert table["money"][0] == pytest.approx(25 * (3 + 0.5))
    again = roir.read(meetings=tmp_path / "meetings.csv", pay=tmp_path / "pay.csv", efforts=tmp_path / "efforts.csv")
    assert again.investment()["money"][0] == table["money"][0]
