# SPDX-License-Identifier: MIT
"""Plans from Python and the command line: the scenarios of tests/planning/plan_test.cpp, audiences, calendars, a picture."""

import datetime

import pytest

import roir
from roir.__main__ import main

UTC = datetime.timezone.utc
WEEK = "2026-W07"  # 9 to 15 February
TWO_WEEKS = "2026-02-02/2026-02-16"
MONDAY = {("ann", "bob"): ("Monday", "09:00")}


@pytest.fixture
def history(files):
    """Ann leads Bob and Cyd, every week, as of Sunday 1 February."""
    return roir.read(files, as_of="2026-02-01")


def rows(plan):
    return [(row["report"], row["manager_start"], row["why"]) for row in plan.table()]


def test_everybody_gets_a_slot_and_a_habit_is_kept(history):
    plan = history.plan(TWO_WEEKS)
    # Bob's habit is Monday at nine; Cyd met once, which is none.
    assert [row for row in rows(plan) if row[0] == "bob"] == [
        ("bob", "2026-02-02T09:00", "usual_slot"),
        ("bob", "2026-02-09T09:00", "usual_slot"),
    ]
    assert plan.summary == {"owed": 4, "planned": 4, "at_most": 4, "arranged": 0, "usual": 4, "moved_minutes": 0}
    assert plan.is_optimal and len(plan.unplanned()) == 0
    assert plan.usual_slots["ann", "bob"] == ("Monday", datetime.time(9))
    assert "Week of 2026-02-02" in repr(plan) and "<table" in plan._repr_html_()


def test_busy_times_move_a_meeting_or_leave_it_out_with_a_hint(history):
    monday = datetime.datetime(2026, 2, 9, 9, tzinfo=UTC)
    plan = history.plan(TWO_WEEKS, busy={"bob": [(monday, monday + datetime.timedelta(minutes=30))]})
    assert ("bob", "2026-02-09T09:30", "report_busy") in rows(plan)
    week = [(monday - datetime.timedelta(days=1), monday + datetime.timedelta(days=6))]
    plan = history.plan(WEEK, busy={"bob": week})
    assert [(row["report"], row["code"]) for row in plan.unplanned()] == [("bob", "no_common_time")]
    assert "Free one of these slots: Bob 2026-02-09 09:00" in plan.unplanned()["hint"][0]
    with pytest.raises(roir.InvalidArgument, match="naive_datetime"):
        history.plan(WEEK, busy={"bob": [(datetime.datetime(2026, 2, 9), datetime.datetime(2026, 2, 10))]})


def test_a_calendar_file_says_when_somebody_is_busy(history, tmp_path):
    path = tmp_path / "bob.ics"
    path.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
        "DTSTART;TZID=Europe/London:20260105T090000\r\nDTEND;TZID=Europe/London:20260105T100000\r\nRRULE:FREQ=WEEKLY\r\n"
        "SUMMARY:not read\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    two_hours = {"cyd": "12:00-14:00"}  # else Cyd takes ten o'clock
    assert ("bob", "2026-02-09T10:00", "report_busy") in rows(history.plan(TWO_WEEKS, busy={"bob": path}, usual=MONDAY, hours_of=two_hours))


def test_a_second_manager_is_said_to_the_plan(history):
    plan = history.plan(WEEK, also_led={("cyd", "bob"): "2026-01-05"})
    both = [(row["manager"], row["report"], row["manager_start"]) for row in plan.table() if row["report"] == "bob"]
    assert [pair[:2] for pair in sorted(both)] == [("ann", "bob"), ("cyd", "bob")]
    assert len({start for _, _, start in both}) == 2 and plan.is_optimal
    assert plan.replan("cyd", hours="09:00-12:00").summary["planned"] == 3
    assert len(history.for_audience("hr").plan(WEEK, also_led={("cyd", "bob"): datetime.date(2026, 1, 5)}).table()) == 3
    with pytest.raises(roir.Forbidden):  # else a manager would see when somebody of another team is away
        history.for_audience("manager:ann").plan(WEEK, also_led={("ann", "cyd"): "2026-01-05"})
    with pytest.raises(roir.InvalidArgument, match="bad_plan"):
        history.plan(WEEK, also_led={("ann", "bob"): "2026-01-05"})
    with pytest.raises(roir.InvalidArgument, match="bad_date"):
        history.plan(WEEK, also_led={("cyd", "bob"): "next week"})


def test_hours_limits_and_usual_slots_are_taken(history):
    plan = history.plan(WEEK, hours="08:00-12:00, 13:00-16:00", hours_of={"cyd": "15:00-16:00"}, weekly_limit=1)
    assert len(plan.table()) == 1 and [row["code"] for row in plan.unplanned()] == ["weekly_limit"]
    plan = history.plan(WEEK, hours_of={"cyd": "15:00-16:00"}, usual={("ann", "bob"): ("Friday", "11:30")})
    assert ("bob", "2026-02-13T11:30", "usual_slot") in rows(plan)
    assert all("15:00" <= row["report_start"][11:] <= "15:30" for row in plan.table() if row["report"] == "cyd")
    for bad in ("nine to five", "09:00", "09:00-25:00", "09:00-10:00,11:00-12:00,13:00-14:00", "10:00-09:00"):
        with pytest.raises(roir.InvalidArgument):
            history.plan(WEEK, hours=bad)
    with pytest.raises(roir.InvalidArgument, match="bad_weekday"):
        history.plan(WEEK, usual={("ann", "bob"): ("Funday", "11:30")})


def test_one_change_plans_only_its_team_again(history):
    plan = history.plan(WEEK)
    monday = datetime.datetime(2026, 2, 9, 8, tzinfo=UTC)
    changed = plan.replan("bob", busy=[(monday, monday + datetime.timedelta(hours=4))])
    assert changed.computed == ["ann"] and changed.usual_slots == plan.usual_slots
    assert ("bob", "2026-02-09T12:00", "report_busy") in rows(changed)
    assert [row for row in rows(changed) if row[0] == "cyd"] == [row for row in rows(plan) if row[0] == "cyd"]
    assert rows(plan.replan("cyd")) == rows(plan)
    later = plan.replan("cyd", hours="15:00-17:00")
    assert all(row["report_start"][11:] >= "15:00" for row in later.table() if row["report"] == "cyd")


def test_a_plan_is_for_those_whom_it_is_about(history):
    assert len(history.for_audience("hr").plan(WEEK).table()) == 2
    assert history.for_audience("manager:ann").plan(WEEK).audience == "manager:ann"
    assert history.for_audience("manager:ann").plan(WEEK).table().info.audience == "manager:ann"
    with pytest.raises(roir.Forbidden, match="not for manager:ann"):
        history.for_audience("manager:ann").plan(WEEK, managers="bob")
    own = history.for_audience("person:bob").plan(WEEK)
    assert {row["report"] for row in own.table()} == {"bob"} and own.summary["planned"] == 1
    assert "Cyd" not in own.to_text() and list(own.usual_slots) == [("ann", "bob")]
    assert "cyd" not in own.to_ics() and own.to_ics().count("BEGIN:VEVENT") == 1
    with pytest.raises(roir.NotFound, match="no_person"):
        history.plan(WEEK, busy={"dan": []})


def test_a_plan_is_never_published(sample):
    with pytest.raises(roir.Forbidden, match="not published"):
        sample.for_audience("published").plan("2026-W40")


def test_calendars_keep_their_identifiers_when_a_meeting_moves(history, tmp_path):
    plan = history.plan(WEEK)
    monday = datetime.datetime(2026, 2, 9, 8, tzinfo=UTC)
    changed = plan.replan("bob", busy=[(monday, monday + datetime.timedelta(hours=4))])

    def uids(text):
        return [line for line in text.splitlines() if line.startswith("UID:")]

    first, second = plan.to_ics("bob"), changed.to_ics("bob", sequence=1)
    assert uids(first) == uids(second) and len(uids(first)) == 1
    assert "T090000" in first and "T120000" in second and "SEQUENCE:1" in second
    assert "Bob" not in first and "@" not in first.replace(uids(first)[0], "")
    assert "mailto:bob@example.com" in plan.to_ics("bob", addresses={"ann": "ann@example.com", "bob": "bob@example.com"})
    written = plan.write_ics(tmp_path / "out")
    assert [path.name for path in written] == ["ann.ics", "bob.ics", "cyd.ics"]
    assert written[0].read_text().count("BEGIN:VEVENT") == 2


def test_planning_tells_of_its_progress_and_can_be_stopped(history):
    steps = []
    history.plan(WEEK, progress=lambda what, done, total: steps.append((what, done, total)))
    assert steps and steps[0] == ("planning", 0, 1)

    def stop(what, done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        history.plan(WEEK, progress=stop)


def test_a_plan_draws_itself(history):
    from matplotlib import pyplot

    drawn = history.plan(TWO_WEEKS).plot()
    assert len(drawn.patches) == 4 and drawn.get_ylim()[0] > drawn.get_ylim()[1]
    pyplot.close("all")


def test_the_command_line_prints_the_plan_and_writes_it(files, tmp_path, capsys):
    words = ["plan", str(files), "--as-of", "2026-02-01", "--window", WEEK]
    out, left, folder = tmp_path / "plan.csv", tmp_path / "left.csv", tmp_path / "ics"
    files_out = ["--out", str(out), "--unplanned", str(left), "--ics", str(folder)]
    status = main([*words, "--audience", "manager:ann", *files_out, "--weekly-limit", "1"])
    said = capsys.readouterr()
    assert status == 0 and "Week of 2026-02-09" in said.out and "Not planned" in said.out and "weekly limit" in said.out
    assert len(out.read_text().splitlines()) == 2 and "weekly_limit" in left.read_text()
    assert len(list(folder.iterdir())) == 2
    assert main([*words, "--audience", "published"]) == 3
    assert "error: " in capsys.readouterr().err
    assert main([*words, "--audience", "hr", "--hours", "9 to 5"]) == 3
    assert "bad_hours" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([*words])  # for whom has to be said
