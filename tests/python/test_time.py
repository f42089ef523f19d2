# SPDX-License-Identifier: MIT
"""Windows and cadences."""

import datetime
import pickle

import pytest

import roir


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("2026", (2026, 1, 1), (2027, 1, 1)),
        ("2026-03", (2026, 3, 1), (2026, 4, 1)),
        ("2026-Q4", (2026, 10, 1), (2027, 1, 1)),
        ("2026-W01", (2025, 12, 29), (2026, 1, 5)),
        ("2026-01-05/2026-04-01", (2026, 1, 5), (2026, 4, 1)),
    ],
)
def test_a_window_is_read_from_text(text, begin, end):
    window = roir.Window(text)
    assert (window.begin, window.end) == (datetime.date(*begin), datetime.date(*end))
    assert window == roir.Window(window.begin, window.end) and hash(window) == hash(roir.Window(window.begin, window.end))
    assert eval(repr(window), {"Window": roir.Window}) == window
    assert pickle.loads(pickle.dumps(window)) == window
    assert window.begin in window and window.end not in window
    assert window.length_days == (window.end - window.begin).days


def test_a_window_does_not_end_before_it_begins():
    with pytest.raises(roir.InvalidArgument) as raised:
        roir.Window(datetime.date(2026, 2, 1), datetime.date(2026, 1, 1))
    assert raised.value.code == "bad_window"
    with pytest.raises(TypeError):
        roir.Window(datetime.datetime(2026, 1, 1), datetime.datetime(2026, 2, 1))


@pytest.mark.parametrize("text", ["weekly", "every 2 weeks", "every 10 days", "monthly", "monthly on 15", "monthly on first Monday", "3-4 per week"])
def test_a_cadence_is_a_value(text):
    cadence = roir.Cadence(text)
    assert str(cadence) == text
    assert eval(repr(cadence), {"Cadence": roir.Cadence}) == cadence
    assert pickle.loads(pickle.dumps(cadence)) == cadence and hash(cadence) == hash(roir.Cadence(text))
    assert cadence.is_rota == (text == "3-4 per week")


def test_a_cadence_says_periods_and_due_days():
    january = roir.Window("2026-01")
    fortnight = roir.Cadence("every 2 weeks")
    anchor = datetime.date(2026, 1, 1)
    assert [str(period) for period in fortnight.periods(january, anchor)] == [
        "2025-12-29/2026-01-12",
        "2026-01-12/2026-01-26",
        "2026-01-26/2026-02-09",
    ]
    assert fortnight.due_days(january, anchor) == tuple(datetime.date(2026, 1, day) for day in (1, 15, 29))
