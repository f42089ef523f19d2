# SPDX-License-Identifier: MIT
"""Histories: windows, metrics, audiences, comparison, the report."""

import datetime
import json

import pytest

import roir
from roir import _core


def test_windows_are_chosen_by_text_by_slice_and_by_value(sample):
    whole = sample.window
    assert whole.end == sample.as_of + datetime.timedelta(days=1)
    assert sample["2026-03"].window == roir.Window("2026-03")
    assert sample["2026-01-01":"2026-04-01"].window == roir.Window("2026-Q1")
    assert sample[datetime.date(2026, 1, 1) : datetime.date(2026, 4, 1)].window == roir.Window("2026-Q1")
    assert sample[:"2026-04-01"].window.begin == whole.begin and sample["2026-01-01":].window.end == whole.end
    assert sample[roir.Window("2026")].window == roir.Window("2026")


def test_what_is_no_window_is_refused(sample):
    with pytest.raises(roir.InvalidArgument, match="bad_window"):
        sample["last year"]
    with pytest.raises(roir.InvalidArgument):
        sample["2026-04-01":"2026-01-01"]
    with pytest.raises(TypeError):
        sample["2026-01-01":"2026-02-01":7]
    with pytest.raises(TypeError):
        sample[datetime.datetime(2026, 1, 1) : datetime.datetime(2026, 2, 1)]


@pytest.mark.parametrize("metric", _core.Analysis.metrics())
def test_every_metric_is_a_method_and_answers_on_the_sample(sample, metric):
    table = getattr(sample, metric)()
    assert table.info.definition and len(table) >= 1
    assert list(table) == list(sample.table(metric, by="manager" if metric == "capacity" else "organisation"))


def test_metrics_by_group_and_period_have_one_row_for_each(sample):
    by_unit = sample.coverage(by="unit")
    by_month = sample.coverage(by="unit", every="month")
    units = set(by_unit["unit"])
    assert len(by_unit) == len(units)
    assert len(by_month) == len(units) * len(set(by_month["month"]))


def test_words_that_are_none_are_named_with_those_there_are(sample):
    with pytest.raises(roir.InvalidArgument) as raised:
        sample.coverage(by="team")
    assert raised.value.place == "by" and "manager" in raised.value.hint
    with pytest.raises(roir.InvalidArgument):
        sample.coverage(every="year")
    with pytest.raises(roir.NotFound, match="no_metric"):
        sample.table("happiness")
    with pytest.raises(roir.NotFound, match="no_unit"):
        sample.break_even("euros")


def test_answers_say_what_these_data_cannot_tell(sample):
    rows = list(sample.answers())
    assert {"question", "metric", "status", "why", "fix"} <= set(rows[0])
    assert all(row["why"] for row in rows if row["status"] != "ok")


def test_two_windows_are_compared_with_the_interval_of_the_difference(sample):
    later, earlier = sample["2026-Q2"], sample["2026-Q1"]
    (row,) = later.compare(earlier, "coverage")
    assert row["difference"] == pytest.approx(row["coverage"] - row["before"])
    assert row["difference_low"] <= row["difference"] <= row["difference_high"]
    (same,) = later.compare(later, "coverage")
    assert same["difference"] == 0


def test_parameters_are_changed_by_name_and_said_in_the_table(sample):
    changed = sample.with_policy(coverage_days=14)
    assert changed.policy.coverage_days == 14 and sample.policy.coverage_days != 14
    assert "coverage_days=14" in changed.coverage().info.policy
    with pytest.raises(TypeError):
        sample.with_policy(coverage_day=14)
    with pytest.raises(roir.InvalidArgument, match="bad_policy"):
        sample.with_policy(coverage_days=-1)


def test_without_an_audience_there_is_no_report(sample):
    assert sample.audience is None
    with pytest.raises(roir.Forbidden) as raised:
        sample.report()
    assert raised.value.code == "no_audience"


def test_an_audience_sees_what_it_may_see(sample):
    published = sample.for_audience("works_council")
    assert published.audience == "published" and published.coverage(by="unit").info.audience == "published"
    for grain in ("meeting", "relationship", "person", "manager"):
        with pytest.raises(roir.Forbidden):
            published.coverage(by=grain)
    assert len(sample.for_audience("hr").coverage(by="person")) > 50
    with pytest.raises(roir.InvalidArgument, match="bad_audience"):
        sample.for_audience("everybody")
    with pytest.raises(roir.NotFound, match="no_person"):
        sample.for_audience("manager:nobody")


def test_a_manager_sees_their_own_team_alone(sample):
    manager = sample.contact(by="manager")["manager"][0]
    own = sample.for_audience(f"manager:{manager}").contact(by="relationship")
    assert len(own) and set(own["manager"]) == {manager}


def test_one_unit_can_be_asked_about_alone(sample):
    unit = sample.coverage(by="unit")["unit"][0]
    assert list(sample.of_unit(unit).coverage(by="unit")["unit"]) == [unit]
    with pytest.raises(roir.NotFound, match="no_unit"):
        sample.of_unit("Nowhere")


@pytest.mark.parametrize("audience", ["published", "hr"])
def test_the_report_is_written_and_says_the_same_everywhere(sample, tmp_path, audience):
    made = sample.for_audience(audience).report(tmp_path / "report.html", title="A <b>title</b>")
    page = made.path.read_text(encoding="utf-8")
    assert page == made.to_html() and "A <b>title</b>" not in page and "A &lt;b&gt;title" in page
    document = json.loads(made.to_json())
    assert document["title"] == "A <b>title</b>"
    for headline, _ in made.findings:
        assert headline in made.to_text(400)
    assert len(made.findings) == 3
    assert "http://" not in page.replace("http://www.w3.org", "") and "<script" not in page
    assert made._repr_html_().startswith("<iframe srcdoc=")


def test_a_report_tells_how_far_it_is_and_stops_when_told_to(sample):
    steps = []
    told = sample.for_audience("hr").report(progress=lambda *step: steps.append(step))
    assert told.to_html() == sample.for_audience("hr").report().to_html()
    assert {what for what, _, _ in steps} == {"looking at relationships", "putting figures together"}
    assert all(0 <= done and (total == 0 or done <= total) for _, done, total in steps)
    with pytest.raises(ZeroDivisionError):
        sample.for_audience("published").report(progress=lambda *step: 1 // 0)


def test_a_published_report_holds_no_name_and_no_id(sample, root):
    page = sample.for_audience("published").report().to_html()
    people = (root / "examples/data/people.csv").read_text(encoding="utf-8").splitlines()
    header = people[0].split(",")
    for line in people[1:]:
        cells = dict(zip(header, line.split(",")))
        assert cells["name"] not in page and f">{cells['person_id']}<" not in page
