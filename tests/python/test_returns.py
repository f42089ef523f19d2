# SPDX-License-Identifier: MIT
"""Forms of return: a 33rd one, levels, changes, what is refused and why."""

import datetime
import html
import json
import pickle
import re

import jsonschema
import pytest
import roir

START = datetime.date(2026, 1, 5)
PRAISE = {
    "key": "praise",
    "phrase": "more praise from customers",
    "indicators": ["reading:praise"],
    "unit": "letters per person and year",
    "direction": "up",
    "level": "person",
    "family": "count",
    "path": "terminal",
}


def on(day):
    return START + datetime.timedelta(days=day)


def reading(person, kpi, week, value, **more):
    return roir.KpiReading(
        person=person, kpi=kpi, kind="quantity", direction="up", unit="", value=value, from_=on(7 * week), until=on(7 * week + 7), **more
    )


@pytest.fixture(scope="module")
def firm():
    """Six managers with two reports each, over 20 weeks; letters of praise come twice as often in the second half."""
    facts = roir.Facts()
    readings = []
    for number in range(12):
        report, manager = f"e{number}", f"m{number % 6}"
        facts.add(roir.Person(id=report))
        facts.add(roir.Employment(person=report, from_=on(0), until=on(100) if number == 3 else None))
        facts.add(roir.ReportingLine(report=report, manager=manager, from_=on(0)))
        for week in range(20):
            key = roir.MeetingKey(manager=manager, report=report, planned_start=datetime.datetime.combine(on(7 * week), datetime.time(9)))
            facts.add(roir.MeetingHeld(meeting=key, start=key.planned_start, minutes=30))
            readings.append(reading(report, "praise", week, (1 if week < 10 else 2) + number % 3))
    return roir.history_of(facts, as_of=on(139), readings=readings)


@pytest.fixture(scope="module")
def catalogue():
    return roir.ReturnCatalogue.built_in().with_form(roir.ReturnForm(**PRAISE))


def row(table, form):
    (found,) = [one for one in table if one["form"] == form]
    return found


def test_a_33rd_form_from_python_and_from_json(catalogue):
    assert len(roir.ReturnCatalogue.built_in()) == 32 and len(catalogue) == 33
    read = roir.ReturnCatalogue.built_in().with_json(json.dumps([PRAISE]))
    assert read.to_json() == catalogue.to_json()
    form = catalogue["praise"]
    assert form == roir.ReturnForm.from_json(json.dumps(PRAISE)) == pickle.loads(pickle.dumps(form))
    jsonschema.Draft202012Validator(json.loads(roir.return_form_schema())).validate(json.loads(form.to_json()))
    assert [one.key for one in catalogue.forms][:2] == ["RF01", "RF02"]
    assert len(roir.return_forms(catalogue).to_pandas()) == 33


def test_what_cannot_be_money_says_why(catalogue):
    rate = roir.ValueRate(value=40, low=20, high=60, basis="money", currency="EUR", price_year=2026, source="our finance office")
    assert catalogue.with_value("praise", rate)["praise"].value.assumption
    for key, code in (("RF03", "process_form"), ("RF09", "mediator_not_monetisable"), ("RF99", "no_form")):
        with pytest.raises(roir.Error) as refused:
            catalogue.with_value(key, rate)
        assert refused.value.code == code
    with pytest.raises(roir.InvalidArgument) as refused:
        roir.ValueRate(value=40, low=20, high=60, basis="money", currency="EUR", price_year=2026, source="")
    assert refused.value.code == "value_source_missing"
    assert catalogue.why_not_money(["RF02", "RF31"]) is None
    assert catalogue.why_not_money(["RF02", "RF31"], output_is_total=True)[0] == "double_count"
    assert catalogue.monetised() == ["RF01", "RF02", "RF21", "RF24", "RF31"]


def test_levels_and_what_is_missing(firm, catalogue):
    table = firm.returns(catalogue=catalogue)
    praise = row(table, "praise")
    weeks = sum((1 if week < 10 else 2) + number % 3 for number in range(12) for week in range(20))
    assert praise["level"] == pytest.approx(weeks / (12 * 140) * 365.25)
    assert praise["level_low"] < praise["level"] < praise["level_high"] and praise["level_n"] == 6
    assert row(table, "RF01")["level"] == pytest.approx(1 / ((11 * 140 + 100) / 365.25))
    trust = row(table, "RF09")
    assert trust["code"] == "no_records" and "answer_upward" in trust["fix"] and trust["level"] is None
    assert len(firm.returns(by="manager", catalogue=catalogue)) == 6 * len(table)


def test_a_change_is_described_and_never_more(firm, catalogue):
    before, now = firm[on(0) : on(70)], firm[on(70) : on(140)]
    table = now.returns_change(before, catalogue=catalogue, confirm=["praise"])
    praise = row(table, "praise")
    assert praise["change"] == pytest.approx(365.25 / 7)
    assert praise["within"] == pytest.approx(praise["change"]) and praise["joiners"] == 0
    assert {one["grade"] for one in table} == {0}
    assert praise["above_code"] == "too_few_persons" and row(table, "RF03")["above_code"] == "process_form"
    assert [one["status"] for one in now.return_ladder()] == ["ok"] + ["refused"] * 4
    with pytest.raises(roir.InvalidArgument):
        now.returns_change(before, confirm=["RF25"])


def test_hr_asks_by_unit_or_organisation(firm):
    with pytest.raises(roir.Forbidden):
        firm.for_audience("hr").returns(by="person")
    assert row(firm.for_audience("published").returns(), "RF09")["level"] is None


def test_readings_can_be_given_later(firm, catalogue):
    assert row(firm.with_people().returns(catalogue=catalogue), "praise")["code"] == "no_records"


def test_what_changed_as_a_picture(firm, catalogue):
    half = on(70)
    window = f"{half}/{on(140)}"
    before = f"{on(0)}/{half}"
    change = firm[window].returns_change(firm[before], catalogue=catalogue)
    picture = roir.change_chart(change)
    assert picture.svg.startswith("<svg") and picture._repr_svg_() == picture.svg
    assert "33 forms:" in str(picture)
    figures = picture.figures
    assert list(figures["row"])[-1] == "praise more praise from customers"
    found = row(change, "praise")
    assert figures["value"][-1] == found["change"]
    assert figures["position"][-1] == pytest.approx(found["change"] / found["before"])
    assert set(figures["standing"]) == {"", "delivered", "grade 0"}
    with pytest.raises(roir.NotFound):
        roir.change_chart(roir.return_forms())
    with pytest.raises(roir.InvalidArgument):
        roir.change_chart(change, width=10)


def cells(block):
    """What people read of a table or of the figures of a picture, column by column."""
    table = block["table"] if block["kind"] == "table" else block["chart"]["table"]
    return [cell for column in table["shown"] for cell in column["cells"]]


@pytest.mark.parametrize("scenario, audience", [("small", "manager:m0"), ("small", "hr"), ("effect", "hr"), ("effect", "published")])
def test_the_chapter_about_returns_shows_the_same_everywhere(scenario, audience):
    history = roir.simulate(scenario, units=1).history()
    report = history.for_audience(audience).report()
    told = json.loads(report.to_json())
    chapter = [section for section in told["sections"] if section["part"]]
    assert [section["id"] for section in chapter] == ["invested", "traced", "break-even", "changed", "refused", "trial"]
    page = html.unescape(re.sub(r"<[^>]*>", "\n", report.to_html()))
    text = " ".join(report.to_text(400).split())
    for section in chapter:
        for block in section["blocks"]:
            if block["kind"] in ("table", "figure"):
                for cell in filter(None, cells(block)):
                    assert f"\n{cell}\n" in page
                    if re.match(r"-?\d", cell):
                        assert cell.removesuffix(" (few data)") in text, cell
            if block["kind"] == "facts":
                for fact in block["facts"]:
                    assert fact["shown"] in text
    (forest,) = [block for block in chapter[3]["blocks"] if block["kind"] == "figure"]
    assert forest["chart"]["kind"] == "forest_plot" and len(forest["chart"]["table"]["shown"][0]["cells"]) == 32
    assert ("Not with your size." in text) == (audience == "manager:m0")


def test_a_report_takes_what_it_is_told():
    history = roir.simulate("effect", units=1).history().for_audience("hr")
    forms = roir.ReturnCatalogue.built_in().with_form(roir.ReturnForm(**PRAISE))
    terms = roir.InvestmentTerms(counterfactual=roir.Counterfactual(hours_per_person_year=10, low=8, high=12, source="diaries"))
    report = history.report(catalogue=forms, terms=terms, trial_outcome="changes/cancelled", trial_effect=-0.05)
    text = " ".join(report.to_text(400).split())
    assert "How the 33 forms of return changed" in text
    assert "Hours beyond what there would have been" in text
    assert history.how_long("changes/cancelled", effect=-0.05)["words"][0] in text
    with pytest.raises(roir.NotFound):
        history.report(trial_outcome="happiness")
