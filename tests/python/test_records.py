# SPDX-License-Identifier: MIT
"""Records: the same promises for every one of them, whatever its fields."""

import copy
import datetime
import pickle

import pytest

import roir
from roir._core import _testing

DAY = datetime.date(2026, 1, 5)
WALL = datetime.datetime(2026, 1, 5, 9, 30)
INSTANT = datetime.datetime(2026, 1, 5, 9, 30, tzinfo=datetime.timezone.utc)
FACT = roir.FactInfo(id="f1", recorded_at=INSTANT, source="a.csv", corrects="f0")
KEY = roir.MeetingKey(manager="ann", report="bob", planned_start=WALL)

RECORDS = [
    roir.FactInfo(),
    FACT,
    roir.Person(id="ann"),
    roir.Person(id="ann", name='A "quoted" näme\n', time_zone="Europe/London", fact=FACT),
    roir.Employment(person="ann", unit="Sales", region="GB", fte=0.8, work_days="MonTueThu", from_=DAY, until=datetime.date(2026, 7, 1)),
    roir.ReportingLine(report="bob", manager="ann", from_=DAY),
    roir.Absence(person="bob", from_=DAY, until=datetime.date(2026, 1, 9), planned=True),
    roir.Holiday(date=DAY, region="GB", name="Epiphany"),
    roir.ProgrammeAdoption(scope="unit", subject="Sales", cadence="every 2 weeks", minutes=30, from_=DAY),
    KEY,
    roir.MeetingKey(meeting="m1", manager="ann", report="bob"),
    roir.MeetingPlanned(meeting=KEY, minutes=30),
    roir.MeetingHeld(meeting=KEY, start=WALL, minutes=31, basis="attendance_log", manager_late=0, report_late=2, replaces="m0"),
    roir.MeetingMissed(meeting=KEY, by="report", cause="travel"),
    roir.MeetingCancelled(meeting=KEY, by="manager", cause="workload", at=INSTANT),
    roir.MeetingMoved(meeting=KEY, to=WALL, by="manager"),
    roir.RecoveryAsked(meeting=KEY, by="report", at=INSTANT, prompted=True),
    roir.ContactPeriod(person="bob", unit="Sales", from_=DAY, until=datetime.date(2026, 1, 12), meetings=2, hours=1.25),
    roir.UnattributedMeeting(id="u1", start=WALL, hours=0.5, attendees=2, recurring=True),
    roir.Pay(subject="ann", amount=64000, currency="GBP", price_year=2026, on_cost=0.25, productive_hours=1600, from_=DAY),
    roir.Pay(scope="organisation", amount=40000.5, currency="EUR", price_year=2026, from_=DAY, until=datetime.date(2026, 7, 1), fact=FACT),
    roir.Effort(person="ann", activity="training", date=DAY, minutes=960),
    roir.Effort(person="ann", with_="bob", activity="administration", date=DAY, minutes=5),
    roir.InvestmentTerms(),
    roir.InvestmentTerms(
        currency="GBP",
        conversions=[roir.Conversion(currency="EUR", price_year=2025, factor=0.85, source="the bank")],
        counterfactual=roir.Counterfactual(hours_per_person_year=9, low=8, high=10, source="diaries"),
    ),
    roir.Policy(),
    roir.Policy(min_group=8, grace=0.1),
]


def ids(record):
    return type(record).__name__


@pytest.mark.parametrize("record", RECORDS, ids=ids)
def test_repr_evaluates_to_an_equal_record(record):
    names = {name: getattr(roir, name) for name in roir.__all__} | {"datetime": datetime}
    assert eval(repr(record), names) == record


@pytest.mark.parametrize("record", RECORDS, ids=ids)
def test_pickle_and_copy_keep_it(record):
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(record, protocol)) == record
    assert copy.deepcopy(record) == record


@pytest.mark.parametrize("record", RECORDS, ids=ids)
def test_equal_records_have_equal_hashes_and_others_differ(record):
    again = record.replace()
    assert again == record and again is not record and hash(again) == hash(record)
    assert record != "a record" and record != object()
    assert len({record, again}) == 1


@pytest.mark.parametrize("record", RECORDS, ids=ids)
def test_no_field_can_be_set(record):
    fields = [name for name in dir(type(record)) if isinstance(getattr(type(record), name), property)]
    assert fields
    for name in fields:
        with pytest.raises(AttributeError):
            setattr(record, name, getattr(record, name))


def test_records_differ_from_each_other():
    assert len(set(RECORDS)) == len(RECORDS)


def test_replace_changes_a_copy_and_validates_it():
    line = roir.ReportingLine(report="bob", manager="ann", from_=DAY)
    assert line.replace(manager="cyd").manager == "cyd"
    assert line.manager == "ann"
    with pytest.raises(roir.InvalidArgument) as raised:
        line.replace(manager="bob")
    assert raised.value.code == "bad_line"


def test_what_cannot_be_is_refused():
    with pytest.raises(roir.InvalidArgument, match="bad_employment"):
        roir.Employment(person="ann", from_=DAY, fte=7)
    with pytest.raises(roir.InvalidArgument, match="unknown_time_zone"):
        roir.Person(id="ann", time_zone="Atlantis/Capital")
    with pytest.raises(roir.InvalidArgument, match="bad_cadence"):
        roir.ProgrammeAdoption(cadence="biweekly", from_=DAY)


def test_fields_that_are_missing_or_unknown_are_named():
    with pytest.raises(TypeError, match=r"ReportingLine\(\) needs report, manager, from_"):
        roir.ReportingLine()
    with pytest.raises(TypeError, match="Person has no field nam; it has fact, id, name, time_zone"):
        roir.Person(id="ann", nam="Ann")
    with pytest.raises(TypeError):
        roir.Person("ann")


@pytest.mark.parametrize(
    ("keywords", "words"),
    [
        ({"id": 3}, "Person.id has to be text"),
        ({"id": "ann", "fact": "f"}, "Person.fact has to be a FactInfo"),
    ],
)
def test_another_type_is_refused_by_name(keywords, words):
    with pytest.raises(TypeError, match=words):
        roir.Person(**keywords)


def test_whole_numbers_are_whole_and_in_range():
    with pytest.raises(TypeError, match="MeetingPlanned.minutes has to be a whole number"):
        roir.MeetingPlanned(meeting=KEY, minutes=30.5)
    with pytest.raises(TypeError, match="MeetingPlanned.minutes has to be a whole number"):
        roir.MeetingPlanned(meeting=KEY, minutes=True)
    with pytest.raises(roir.InvalidArgument, match="out_of_range"):
        roir.MeetingPlanned(meeting=KEY, minutes=2**70)


def test_words_of_enumerations_are_checked():
    with pytest.raises(roir.InvalidArgument) as raised:
        roir.MeetingMissed(meeting=KEY, by="boss")
    assert raised.value.code == "bad_value"
    assert raised.value.place == "MeetingMissed.by"
    assert "manager, report" in raised.value.hint


def test_dates_refuse_datetimes_and_take_iso_text():
    with pytest.raises(TypeError, match=r"Holiday.date: .*\.date\(\)"):
        roir.Holiday(date=WALL)
    assert roir.Holiday(date="2026-01-05").date == DAY
    with pytest.raises(roir.InvalidArgument, match="bad_date"):
        roir.Holiday(date="5.1.2026")
    with pytest.raises(TypeError, match="a datetime.date is needed"):
        roir.Holiday(date=20260105)


def test_moments_say_whether_they_are_instants():
    london = datetime.timezone(datetime.timedelta(hours=1))
    held = roir.MeetingHeld(meeting=KEY, start=datetime.datetime(2026, 7, 1, 0, 30, 59, tzinfo=london))
    assert held.start == datetime.datetime(2026, 6, 30, 23, 30, tzinfo=datetime.timezone.utc)
    assert roir.MeetingHeld(meeting=KEY, start=WALL).start.tzinfo is None
    assert roir.MeetingHeld(meeting=KEY, start="2026-01-05T09:30Z").start == INSTANT
    with pytest.raises(TypeError, match="MeetingHeld.start: a datetime.datetime is needed"):
        roir.MeetingHeld(meeting=KEY, start=DAY)


@pytest.mark.parametrize("year", [1400, 1969, 1970, 2026, 2038, 6052])
def test_moments_of_all_centuries_come_back(year):
    for moment in (datetime.datetime(year, 2, 28, 23, 59), datetime.datetime(year, 12, 31, 0, 0, tzinfo=datetime.timezone.utc)):
        assert roir.MeetingHeld(meeting=KEY, start=moment).start == moment


def test_records_are_final_and_shown_with_their_words():
    with pytest.raises(TypeError):
        type("Another", (roir.Person,), {})
    assert "IANA zone" in roir.Person.__doc__
    assert roir.MeetingHeld.minutes.__doc__.startswith("how long it took")
    assert "[min]" in roir.MeetingHeld.minutes.__doc__


# A field that a later version appends is seen everywhere at once: the description is the only list there is.


def test_an_appended_field_is_seen_in_python_json_equality_and_printing():
    later = _testing.SampleLater(id="a", note="new")
    assert later.note == "new"
    assert '"note":"new"' in _testing.to_json(later)
    assert later != later.replace(note="other")
    assert repr(later) == "SampleLater(id='a', note='new')"
    assert "note" not in _testing.to_json(_testing.Sample(id="a"))
    assert "note: str" in _testing.SampleLater.__init__.__doc__


def test_an_archive_of_the_earlier_version_is_read_with_the_default():
    earlier = _testing.Sample(id="a", tags=("x", "y"), weight=1.5, colour="green")
    later = _testing.load_later(_testing.archive(earlier))
    assert later == _testing.SampleLater(id="a", tags=["x", "y"], weight=1.5, colour="green", note="none yet")


def test_sequences_are_tuples_and_text_is_no_sequence():
    assert _testing.Sample(id="a", tags=["x", "y"]).tags == ("x", "y")
    with pytest.raises(TypeError, match="Sample.tags has to be a sequence"):
        _testing.Sample(id="a", tags="xy")
    with pytest.raises(TypeError, match=r"Sample.tags\[1\] has to be text"):
        _testing.Sample(id="a", tags=("x", 3))


@pytest.mark.parametrize("cut", range(0, 120, 3))
def test_damaged_pickles_are_refused_and_never_crash(cut):
    archive = bytearray(_testing.archive(_testing.Sample(id="a", tags=("x", "y"), weight=1.5)))
    with pytest.raises(roir.Error):
        _testing.load_later(bytes(archive[: min(cut, len(archive) - 1)]))
    archive[cut % len(archive)] ^= 0x41
    with pytest.raises(roir.Error):
        _testing.load_later(bytes(archive))
