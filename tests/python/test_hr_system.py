# SPDX-License-Identifier: MIT
"""The year of a team, told to a journal: the same entries as the C++ program's, and everything a user would ask of them afterwards."""

import datetime
import importlib.util
import itertools
import json
import pickle
import subprocess
import threading

import pytest

import roir

UTC = datetime.timezone.utc
NEW_YEAR = datetime.datetime(2027, 1, 2, 8, tzinfo=UTC)


def story(root):
    spec = importlib.util.spec_from_file_location("year", root / "examples" / "hr_system" / "year.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def year(tmp_path_factory, root):
    """The file in which the year was told."""
    path = tmp_path_factory.mktemp("year") / "team.roir"
    story(root).tell(roir.Journal.open(path))
    return path


@pytest.fixture(scope="module")
def history(year):
    return roir.read(year, as_of="2026-12-31")


def test_both_languages_tell_the_same_year(year, root):
    program = root / "build" / "examples" / "hr_system_year"
    told = subprocess.run([program, "--entries"], capture_output=True, check=True, encoding="utf-8").stdout.splitlines()
    journal = roir.Journal.open(year)
    ours = [f"{pair} {entry.to_json()}" for pair in journal.streams() for entry in journal.read(pair)]
    assert len(ours) > 5000
    without_keys = [[_without_key(line) for line in lines] for lines in (sorted(told), sorted(ours))]
    assert without_keys[0] == without_keys[1]


def _without_key(line):
    """The house of the C++ program numbers requests in its own way."""
    pair, text = line.split(" ", 1)
    return pair, {name: value for name, value in json.loads(text).items() if name != "key"}


def test_the_file_is_intact_and_a_head_kept_elsewhere_proves_it(year, tmp_path):
    journal = roir.Journal.open(year)
    head = journal.head()
    found = journal.verify(head)
    assert (found.damaged, found.entries, found.tail) == (0, head.count, "proven")
    copy = journal.backup(tmp_path / "copy.roir")
    assert copy.damaged == 0
    assert roir.Journal.open(tmp_path / "copy.roir").head() == head
    with pytest.raises(roir.Conflict):
        journal.backup(tmp_path / "copy.roir")


def test_entries_survive_json_and_pickle(year):
    journal = roir.Journal.open(year)
    entries = list(itertools.chain.from_iterable(journal.read(pair)[:100] for pair in journal.streams()))
    assert pickle.loads(pickle.dumps(entries)) == entries
    for entry in entries:
        assert roir.Entry.from_json(entry.to_json()) == entry
        assert roir.Entry(
            entry.body, actor=entry.actor, at=entry.at, version=entry.version, key=entry.key, recorded_at=entry.recorded_at
        ) == entry


def test_every_kind_that_two_people_can_say_was_said(year):
    journal = roir.Journal.open(year)
    said = {entry.kind for pair in journal.streams() for entry in journal.read(pair)}
    elsewhere = {"person", "employment", "reporting_line", "holiday", "programme_adoption", "absence", "register_plan", "kpi_reading"}
    elsewhere |= {"goal", "decide_tier", "decide_scoring", "erased"}
    assert said == set(roir.entry_kinds()) - elsewhere


def test_a_relationship_is_read_through_somebodys_eyes(year):
    cem = roir.Journal.open(year).relationship("maria-cem")
    manager, report = cem.seen_by("maria"), cem.seen_by("cem")
    assert [note.text for note in manager.state.author_notes] == ["Ask about the course"]
    assert [note.text for note in report.state.author_notes] == ["Wants to talk about pay in autumn"]
    assert (len(manager.state.upward), len(report.state.upward)) == (0, 1)
    with pytest.raises(roir.Forbidden) as refused:
        cem.seen_by("dora")
    assert refused.value.code == "not_a_party"
    assert not hasattr(cem, "state")


def test_screens(year, root):
    context = story(root).house_rules()
    journal = roir.Journal.in_memory()
    before = roir.Journal.open(year)
    for number, entry in enumerate(before.read("maria-dora")):
        journal.append("maria-dora", [entry], key=f"import-{number}")
    arranged = journal.say(
        "maria-dora", roir.ArrangeMeeting(meeting="2027", start=datetime.datetime(2027, 1, 4, 9)), actor="maria", at=NEW_YEAR,
        context=context,
    )
    assert arranged
    dora = journal.relationship("maria-dora").seen_by("dora")
    page = dora.page("week-1")
    assert (len(page.items), page.record.state, len(page.own_notes)) == (2, "sealed", 0)
    sheet = dora.prepare("2027", now=NEW_YEAR, context=context)
    assert sheet.lines and sheet.seconds <= sheet.budget_seconds
    assert all(line.why and line.reason for line in sheet.lines)
    assert "move_meeting" in [action.command for action in dora.next_actions(meeting="2027", now=NEW_YEAR) if action.allowed]
    columns = dora.promises(datetime.date(2027, 1, 2))
    assert {line.promise.owner for line in columns.mine} == {"report"}
    with pytest.raises(roir.NotFound):
        dora.page("no such meeting")


def test_a_refusal_says_what_and_what_to_do(year):
    journal = roir.Journal.open(year)
    count = journal.head().count
    refused = journal.say("maria-cem", roir.SignRecord(meeting="week-2", revision=1), actor="maria", at=NEW_YEAR)
    assert not refused and refused.entries == ()
    assert (refused.refusal.code, refused.refusal.subject) == ("not_yours", "maria-cem")
    assert refused.refusal.message == "This is for the report to do."
    signed = journal.relationship("maria-cem").seen_by("cem").state.records[-1]
    assert signed.state == "sealed"
    late = journal.say("maria-cem", roir.WriteNote(note="late", meeting=signed.meeting, text="More"), actor="cem", at=NEW_YEAR)
    assert late.refusal.hint
    assert journal.head().count == count
    with pytest.raises(TypeError, match="cannot be said"):
        journal.say("maria-cem", roir.Person(id="x", name="X", time_zone="UTC").id, actor="maria", at=NEW_YEAR)
    with pytest.raises(TypeError, match="zone"):
        journal.say("maria-cem", roir.KeepNote(note="n", text="t"), actor="maria", at=datetime.datetime(2027, 1, 2))


def test_the_same_key_is_done_once():
    journal = roir.Journal.in_memory()
    opened = roir.OpenRelationship(manager="ann", report="bob", from_="2026-01-01", time_zone="Europe/Vienna")
    first = journal.say("r", opened, actor="ann", at="2026-01-01T08:00Z", key="k")
    again = journal.say("r", opened, actor="ann", at="2026-01-01T08:00Z", key="k")
    assert first and not first.repeated and len(first.entries) == 1
    assert again and again.repeated and again.entries == ()
    with pytest.raises(roir.Conflict, match="version"):
        journal.append("r", first.entries, expected=0)


def test_two_threads_write_into_one_agenda():
    journal = roir.Journal.in_memory()
    at = "2026-01-01T08:00Z"
    journal.say("r", roir.OpenRelationship(manager="ann", report="bob", from_="2026-01-01", time_zone="UTC"), actor="ann", at=at)
    journal.say("r", roir.ArrangeMeeting(meeting="m", start=datetime.datetime(2026, 1, 5, 9)), actor="ann", at=at)

    def write(who):
        for number in range(50):
            assert journal.say("r", roir.AddItem(item=f"{who}-{number}", meeting="m", text="Orders"), actor=who, at=at)

    writers = [threading.Thread(target=write, args=(who,)) for who in ("ann", "bob")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(journal.relationship("r").seen_by("ann").page("m").items) == 100


def test_the_feed_gives_each_viewer_what_they_may_see(year):
    journal = roir.Journal.open(year)
    entries, mark, anew = journal.changes("maria-cem", viewer="maria", limit=100_000)
    assert not anew and len(entries) > 500
    own = [entry for entry in entries if entry.kind == "keep_note"]
    assert {entry.actor for entry in own} == {"maria"}
    assert [entry.version for entry in entries] == list(range(1, len(entries) + 1))
    assert journal.changes("maria-cem", viewer="maria", since=mark)[0] == ()
    with pytest.raises(roir.Forbidden):
        journal.changes("maria-cem", viewer="dora")


def test_a_person_is_exported_held_and_erased(year, tmp_path):
    roir.Journal.open(year).backup(tmp_path / "copy.roir")
    journal = roir.Journal.open(tmp_path / "copy.roir")
    held = json.loads(journal.export_person("cem"))
    assert "Wants to talk about pay in autumn" in json.dumps(held)
    hold = roir.Hold(id="case 7", person="cem", placed_by="counsel", placed_at=NEW_YEAR, reason="A claim")
    journal.place_hold(hold)
    words = {"actor": "office", "at": NEW_YEAR, "reason": "asked for it"}
    blocked = journal.erase_person("cem", **words)
    assert blocked.refusal.code == "legal_hold" and blocked.erased == 0
    journal.lift_hold("case 7")
    done = journal.erase_person("cem", **words)
    assert done.erased > 500
    assert journal.verify().damaged == 0
    assert (tmp_path / "copy.roir").read_bytes().count(b"pay in autumn") == year.read_bytes().count(b"pay in autumn") - 1
    assert len(roir.read(tmp_path / "copy.roir", as_of="2026-12-31").coverage(by="organisation")) == 1


def test_figures_of_the_year(history):
    hr = history["2026"].for_audience("hr")
    assert len(hr.coverage(by="organisation").to_pandas()) == 1
    say_do = history["2026"].say_do(by="relationship").to_pandas()
    assert len(say_do) == 9
    for name in ("documentation", "agenda", "asking", "preparation", "recognition", "quick_wins", "contribution", "agreement",
                 "joint_view", "loops"):
        assert len(getattr(history["2026"], name)(by="organisation")) >= 1, name
    with pytest.raises(roir.Forbidden) as refused:
        history["2026"].for_audience("hr").say_do(by="person")
    assert refused.value.code == "audience"


def test_what_was_raised_in_the_year_is_traced_and_not_called_caused(history):
    year = history["2026"]
    table = year.traced().to_pandas()
    assert list(table["kind"]) == ["idea", "barrier", "promise", "recognition", "delegation", "knowledge"]
    assert set(table["claim"]) == {"traced, not caused"}
    assert (table["raised"] == table["closed"] + table["let_go"] + table["open"]).all()
    promises = table[table["kind"] == "promise"].iloc[0]
    assert promises["closed"] > 0 and promises["days_to_close"] > 0
    assert (year.traced(by="relationship").to_pandas().groupby("kind", sort=False)["raised"].sum() == table.set_index("kind")["raised"]).all()
    assert "raised" not in year.for_audience("hr").traced().to_pandas()
    with pytest.raises(roir.Forbidden):
        year.for_audience("hr").traced(by="relationship")
    with pytest.raises(roir.InvalidArgument) as refused:
        year.traced(worth=[("maria-cem", "x", 100.0, "EUR", "")])
    assert refused.value.code == "bad_worth"


def test_without_records_the_figures_of_dialogues_are_refused(sample):
    for table in (sample.say_do(by="organisation"), sample.traced()):
        assert "no_records" in table.to_text()


def test_the_report_is_made_of_a_journal(history, tmp_path):
    report = history["2026"].for_audience("hr").report()
    assert "Coverage" in report.to_html() or "one-to-one" in report.to_html()


def test_a_foreign_file_is_refused(tmp_path):
    path = tmp_path / "other.sqlite"
    path.write_bytes(b"SQLite format 3\x00" + b"\x00" * 84)
    with pytest.raises(roir.FormatError):
        roir.Journal.open(path)
