# SPDX-License-Identifier: MIT
"""Reading: files, directories and frames; what is reported; what the default of as_of is."""

import datetime
import io

import duckdb
import hypothesis
import hypothesis.strategies as st
import pandas
import polars
import pyarrow
import pytest

import roir

from conftest import LINES, MEETINGS, PEOPLE, PROGRAMMES


def frames(kind):
    """The same rows in every kind of frame."""
    plain = {name: pandas.read_csv(io.StringIO(text)) for name, text in (("meetings", MEETINGS), ("people", PEOPLE), ("lines", LINES))}
    plain["meetings"]["planned_start"] = pandas.to_datetime(plain["meetings"]["planned_start"])
    for name in ("people", "lines"):
        plain[name]["from"] = pandas.to_datetime(plain[name]["from"])
    if kind == "pandas":
        return plain
    if kind == "polars":
        return {name: polars.from_pandas(frame) for name, frame in plain.items()}
    if kind == "pyarrow":
        return {name: pyarrow.Table.from_pandas(frame, preserve_index=False) for name, frame in plain.items()}
    return {name: duckdb.from_df(frame) for name, frame in plain.items()}


def read_frames(kind):
    made = frames(kind)
    return roir.read(meetings=made["meetings"], people=made["people"], reporting_lines=made["lines"], as_of="2026-01-31")


def test_a_directory_is_read_whole(files):
    history = roir.read(files)
    reading = history.reading
    assert {report.kind for report in reading.reports} == {"people", "reporting_lines", "meetings", "programmes"}
    assert reading.rows_read == reading.rows_loaded == 3 + 2 + 6 + 1 and reading.rows_rejected == 0 and len(reading.errors) == 0
    assert "6 meetings" in repr(history)


def test_files_named_one_by_one_say_the_same(files):
    whole = roir.read(files)
    parts = roir.read(
        meetings=files / "meetings.csv",
        people=str(files / "people.csv"),
        reporting_lines=[files / "reporting_lines.csv"],
        programmes=files / "programmes.csv",
    )
    guessed = roir.read([files / name for name in ("people.csv", "reporting_lines.csv", "programmes.csv", "meetings.csv")])
    assert list(whole.contact(by="relationship")) == list(parts.contact(by="relationship")) == list(guessed.contact(by="relationship"))


def test_the_figures_are_those_counted_by_hand(files):
    (bob, cyd) = roir.read(files, as_of="2026-01-31").contact(by="relationship")
    assert (bob["manager"], bob["report"], bob["meetings"], bob["held"], bob["minutes"]) == ("ann", "bob", 4, 3, 31 + 30 + 25)
    assert (cyd["report"], cyd["meetings"], cyd["held"], cyd["minutes"]) == ("cyd", 2, 1, 30)


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow", "duckdb"])
def test_frames_say_the_same_as_files(files, kind):
    expected = list(roir.read(files, as_of="2026-01-31").contact(by="relationship"))
    history = read_frames(kind)
    assert list(history.contact(by="relationship")) == expected
    assert [report.file for report in history.reading.reports] == ["<people frame>", "<reporting_lines frame>", "<meetings frame>"]


def test_reading_twice_changes_nothing(files):
    once = roir.read(files)
    twice = roir.read([files, files])
    assert list(once.contact(by="meeting")) == list(twice.contact(by="meeting"))


def test_the_default_of_as_of_is_the_last_day_in_the_data_and_is_said(files):
    history = roir.read(files)
    assert history.as_of == datetime.date(2026, 1, 26)
    assert "2026-01-26" in history.reading.notes[0]
    assert roir.read(files, as_of="2026-01-31").reading.notes == ()


def test_meetings_that_are_still_planned_do_not_move_the_default(files):
    with (files / "meetings.csv").open("a") as file:
        file.write("m9,ann,bob,2027-05-03T09:00,30,planned,,,confirmed\n")
    assert roir.read(files).as_of == datetime.date(2026, 1, 26)




def test_without_any_meeting_as_of_has_to_be_said(files):
    (files / "meetings.csv").unlink()
    with pytest.raises(roir.InvalidArgument) as raised:
        roir.read(files)
    assert raised.value.code == "no_as_of"
    assert roir.read(files, as_of=datetime.date(2026, 1, 31)).as_of == datetime.date(2026, 1, 31)


def test_what_is_learnt_later_is_not_known_yet(files):
    (bob, cyd) = roir.read(files, as_of="2026-01-12").contact(by="relationship")
    assert bob["held"] == 2 and cyd["held"] == 1


def test_bad_rows_are_reported_and_the_others_load(files):
    with (files / "meetings.csv").open("a") as file:
        file.write("m7,ann,bob,2026-02-30T09:00,30,held,,,confirmed\nm8,ann,bob,2026-02-02T09:00,30,hold,,,confirmed\n")
    reading = roir.read(files).reading
    assert reading.rows_rejected == 2 and reading.rows_read == reading.rows_loaded + 2
    (first, second) = list(reading.errors)
    assert (first["row"], first["column"]) == (8, "planned_start") and first["hint"] and first["code"]
    assert second["column"] == "status" and "hold" in second["text"]
    assert "m7" not in reading.to_text() or "rejected" in reading.to_text()


def test_a_dry_run_loads_nothing_and_says_what_would_happen(files):
    reading = roir.check(files)
    assert reading.rows_read == 12 and all(report.dry_run for report in reading.reports)


def test_headers_of_ones_own_are_mapped(files):
    path = files / "meetings.csv"
    path.write_text(MEETINGS.replace("manager_id", "Vorgesetzte").replace(",", ";"), encoding="utf-16")
    mapped = roir.read(meetings=path, header_map={"manager_id": "Vorgesetzte"})
    (report,) = mapped.reading.reports
    assert report.columns["manager_id"] == "Vorgesetzte" and report.delimiter == ";" and "16" in report.encoding
    assert report.evidence and mapped.contact().columns
    with pytest.raises(roir.NotFound, match="manager"):
        roir.read(meetings=path)


def test_options_that_make_no_sense_are_refused(files):
    for options in ({"delimiter": ";;"}, {"encoding": "klingon"}, {"threads": 0}, {"date_order": "year_first"}):
        with pytest.raises(roir.InvalidArgument):
            roir.read(files, **options)
    with pytest.raises(roir.NotFound, match="no_file"):
        roir.read(files / "nowhere.csv")
    with pytest.raises(TypeError, match="neither a path nor a data frame"):
        roir.read(meetings=_Columns())
    with pytest.raises(TypeError):
        roir.read(files, progress=3)


class _Columns:
    columns = ("a",)


def test_progress_is_told_and_may_stop_the_reading(files):
    steps = []
    roir.read(files, progress=lambda what, done, total: steps.append((what, done, total)))
    assert steps and all(isinstance(what, str) and 0 <= done <= total for what, done, total in steps)

    class Enough(Exception):
        pass

    def stop(what, done, total):
        raise Enough

    with pytest.raises(Enough):
        roir.read(files, progress=stop)


def test_the_number_of_threads_changes_nothing(files):
    assert list(roir.read(files).contact(by="meeting")) == list(roir.read(files, threads=4).contact(by="meeting"))


def test_facts_said_in_python_give_the_same_history(files):
    facts = roir.Facts()
    start = datetime.date(2025, 1, 1)
    for person in ("ann", "bob", "cyd"):
        facts.add(roir.Person(id=person, name=person.title(), time_zone="Europe/London"))
        facts.add(roir.Employment(person=person, unit="Sales", from_=start))
    for report in ("bob", "cyd"):
        facts.add(roir.ReportingLine(report=report, manager="ann", from_="2026-01-01"))
    facts.add(roir.ProgrammeAdoption(cadence="weekly", minutes=30, from_="2026-01-01"))
    rows = [line.split(",") for line in MEETINGS.splitlines()[1:]]
    for meeting, manager, report, planned, minutes, status, began, took, basis in rows:
        key = roir.MeetingKey(meeting=meeting, manager=manager, report=report, planned_start=planned)
        facts.add(roir.MeetingPlanned(meeting=key, minutes=int(minutes), basis=basis))
        if status == "held":
            facts.add(roir.MeetingHeld(meeting=key, start=began, minutes=int(took), basis=basis))
        elif status == "missed":
            facts.add(roir.MeetingMissed(meeting=key))
        else:
            facts.add(roir.MeetingCancelled(meeting=key))
    said = roir.history_of(facts, as_of="2026-01-31")
    read = roir.read(files, as_of="2026-01-31")
    for metric in ("contact", "coverage", "adherence", "gap"):
        assert list(said.table(metric, by="relationship")) == list(read.table(metric, by="relationship"))


days = st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 3, 31))
texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12).map(str.strip).filter(bool)
meeting = st.tuples(days, st.integers(0, 1439), st.one_of(st.none(), st.integers(1, 240)), st.booleans())


@hypothesis.settings(deadline=None, max_examples=60, suppress_health_check=[hypothesis.HealthCheck.too_slow])
@hypothesis.given(st.lists(meeting, min_size=1, max_size=25, unique_by=lambda row: row[:2]), st.lists(texts, min_size=2, max_size=2, unique=True))
def test_every_frame_comes_back_whole(rows, people):
    manager, report = people
    frame = pandas.DataFrame(
        {
            "manager_id": manager,
            "report_id": report,
            "start": [datetime.datetime.combine(day, datetime.time(minute // 60, minute % 60)) for day, minute, _, _ in rows],
            "minutes": [minutes for _, _, minutes, _ in rows],
            "status": ["held" if held else "cancelled" for _, _, _, held in rows],
        }
    )
    frame["planned_start"] = frame["start"]
    frame.loc[frame["status"] == "cancelled", "minutes"] = None
    history = roir.read(meetings=frame, as_of="2026-12-31")
    assert history.reading.rows_rejected == 0
    (row,) = history.contact(by="relationship")
    held = [(minutes or 0) for _, _, minutes, is_held in rows if is_held]
    assert (row["manager"], row["report"]) == (manager, report)
    assert (row["meetings"], row["held"], row["minutes"]) == (len(rows), len(held), sum(held))


def test_a_person_query_gives_what_was_counted_independently(root):
    path = root.parent / "shared" / "data" / "person_query"
    if not path.is_dir():
        pytest.skip("the public person query is not on this machine: its figures were NOT checked")
    history = roir.read(path)
    (row,) = history.contact(by="organisation")
    assert row["persons"] == 629
    (coverage,) = history.coverage()
    assert coverage["coverage_n"] == 4403
    assert round(100 * (1 - coverage["coverage"]), 2) == 73.84


def test_programmes_of_the_conftest_are_read(files):
    assert PROGRAMMES.count("\n") == 2
    assert {row["status"] for row in roir.read(files).answers() if row["metric"] == "adherence"} == {"ok"}
