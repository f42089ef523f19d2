# SPDX-License-Identifier: MIT
"""Pictures that tables and curves have for themselves: what is drawn is what the table says, and nothing else is drawn."""

import datetime
import math

import matplotlib.pyplot
import numpy
import pytest
import roir

SPREAD = roir.OutcomeSpread(between_teams=0.2, team_months=0.1, between_persons=0.3, within=1.0)
ROSTER = [(f"m{j}", "north" if j % 2 else "south", 3 + j % 4) for j in range(10, 26)]


@pytest.fixture(autouse=True)
def closed():
    yield
    matplotlib.pyplot.close("all")


@pytest.fixture(scope="module")
def firm():
    return roir.simulate("small").history()


def marks(axes):
    """Place of each dot by row; arrows at the ends of intervals are none."""
    return {
        round(y): x
        for artist in axes.collections
        if type(artist).__name__ == "PathCollection" and len(artist.get_paths()[0].vertices) > 4
        for x, y in artist.get_offsets()
    }


def bars(axes):
    """(row, left end, right end) of each bar."""
    ends = [(bar.get_y() + bar.get_height() / 2, bar.get_x(), bar.get_x() + bar.get_width()) for bar in axes.patches]
    return [(round(place), min(begin, end), max(begin, end)) for place, begin, end in ends]


def drawn(axes):
    axes.get_figure().canvas.draw()
    assert axes.get_title(loc="left")
    return axes


def test_what_changed_is_a_forest_with_better_to_the_right(firm):
    table = firm["2025"].returns_change(firm["2024"])
    axes = drawn(table.plot())
    firsts = {}
    for row in table:
        firsts.setdefault(row["form"], row)
    labels = [text.get_text().split()[0] for text in axes.get_yticklabels()]
    assert labels == list(firsts) and len(labels) == 32
    places = marks(axes)
    reach = axes.get_xlim()[1]
    beside = {round(text.xy[1]): text.get_text() for text in axes.texts}
    assert set(beside) == set(range(32))
    seen = 0
    for place, row in enumerate(firsts.values()):
        if row["change"] is None:
            assert place not in places and beside[place] == f"no figure: {row['code']}"
            continue
        assert f"n = {min(row['persons_before'], row['persons_now'])}" in beside[place]
        whole = 1 if row["measured_in"] == "standard deviations" else abs(row["before"])
        if whole == 0:
            assert place not in places and "nothing before" in beside[place]
            continue
        expected = (-100 if row["better"] == "down" else 100) * row["change"] / whole
        if abs(expected) <= reach:
            assert places[place] == pytest.approx(expected)
            seen += 1
        else:
            assert place not in places
    assert seen > 15


def test_points_of_a_scale_stand_for_the_whole_scale():
    from roir._plot_returns import whole_of

    assert whole_of("points of 1 to 5", 3.2) == (4, True)
    assert whole_of("points of 0 to 10", 3.2) == (10, True)
    assert whole_of("standard deviations", -0.5) == (1, True)
    assert whole_of("days", -2) == (2, False)


def test_the_tornado_goes_from_end_to_end(firm):
    table = firm.value_tornado({"RF31": 1, "RF02": 0.05})
    axes = drawn(table.plot())
    net = table["net"][0]
    expected = sorted(
        (place, min(net, end), max(net, end)) for column in ("at_low", "at_high") for place, end in enumerate(table[column])
    )
    assert numpy.allclose(sorted(bars(axes)), expected)
    assert {line.get_xdata()[0] for line in axes.lines} >= {net, 0}
    assert all(text.get_text() != "" and "e+" not in text.get_text() for text in axes.texts)


def test_large_numbers_have_no_exponent():
    from roir._plot_returns import number_words

    assert [number_words(value) for value in (-1490.2, 999.4, 999.6, 0.01234, 0)] == ["\N{MINUS SIGN}1,490", "999", "1,000", "0.0123", "0"]


def test_power_and_the_smallest_effect_by_months():
    table = roir.trial_power([6.0] * 30, SPREAD, effect=0.4, step=2)
    axes = drawn(table.plot())
    assert numpy.allclose(axes.lines[-1].get_xydata(), numpy.column_stack([table["months"], 100 * table["power"]]))
    assert axes.lines[0].get_ydata()[0] == 80 and "n = 30 managers" in axes.get_xlabel()
    axes = drawn(table.plot("detectable"))
    assert any(numpy.allclose(line.get_ydata(), table["detectable"]) for line in axes.lines if len(line.get_ydata()) == len(table))
    assert "band" not in axes.get_xlabel()  # a given spread has no interval
    with pytest.raises(roir.InvalidArgument, match="nothing_to_plot"):
        table.plot("months")


def test_a_refused_power_is_drawn_without_a_figure(firm):
    axes = drawn(firm.trial_power("coverage", effect=0.1).plot())
    assert not marks(axes) and any(text.get_text() == "no figure" for text in axes.texts)


@pytest.mark.parametrize("design", ["stepped_wedge", "parallel"])
def test_who_begins_when(design):
    plan = roir.plan_roll_out(ROSTER, begin="2026-03-15", forms=["orders"], months=9, waves=3, seed=5, design=design)
    table = roir.roll_out_table(plan)
    assert table.info.policy.endswith("begin=2026-03-01; months=9")
    axes = drawn(table.plot())
    managers = [text.get_text().split()[0] for text in axes.get_yticklabels()]
    assert sorted(managers) == sorted(name for name, _, _ in ROSTER)
    starts = {row["manager"]: row["starts"] for row in table}
    first, last = datetime.date(2026, 3, 1).toordinal(), datetime.date(2026, 12, 1).toordinal()
    for place, manager in enumerate(managers):
        start = last if starts[manager] is None else starts[manager].toordinal()
        assert sorted((a, b) for at, a, b in bars(axes) if at == place) == sorted([(first, start), (start, last)])
    known = [starts[manager] for manager in managers if starts[manager] is not None]
    assert known == sorted(known) and all(starts[manager] is None for manager in managers[len(known) :])
    assert sum("teams" in text.get_text() for text in axes.texts) == len(set(table["wave"]))


def test_rows_of_different_units_are_refused(firm):
    for table in (firm.returns(), firm.break_even_forms(), firm.break_even()):
        with pytest.raises(roir.InvalidArgument, match="different units"):
            table.plot()


def test_what_all_rows_share_is_no_label(firm):
    labels = [text.get_text() for text in firm.traced().plot().get_yticklabels()]
    assert labels[0].startswith("idea  n = ") and not any("caused" in label for label in labels)


def test_survival_curves_are_steps_with_their_n():
    time, event, group = [5, 8, 8, 12, 20, 3, 9], [1, 1, 0, 1, 0, 1, 0], list("aaaaabb")
    curves = roir.stats.kaplan_meier(time, event, group)
    axes = drawn(curves.plot(time="weeks", event="leaving"))
    lines = [line for line in axes.lines if line.get_drawstyle() == "steps-post"]
    assert [line.get_label() for line in lines] == ["a: n = 5, 3 events", "b: n = 2, 1 events"]
    for line, name in zip(lines, "ab"):
        steps = curves.steps(name)
        assert line.get_xdata()[0] == 0 and line.get_ydata()[0] == 100
        assert numpy.allclose(line.get_ydata()[1:], 100 * steps["survival"]) and numpy.allclose(line.get_xdata()[1:], steps["time"])
    ticks = [x for line in axes.lines if line.get_marker() == "|" for x in line.get_xdata()]
    assert sorted(ticks) == [8, 9, 20]
    assert "leaving" in axes.get_ylabel() and axes.get_xlabel().startswith("weeks")
    alone = roir.stats.kaplan_meier([1, 2], [1, 1])
    _, given = matplotlib.pyplot.subplots()
    assert alone.plot(ax=given) is given and math.isclose(given.lines[0].get_ydata()[-1], 0)
