# SPDX-License-Identifier: MIT
"""roir.stats against reference figures, definitions written out again in NumPy, and what it has to refuse."""

import doctest
import math
import runpy
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import roir
from roir import stats


def test_examples_of_the_documentation_hold():
    assert doctest.testmod(stats).failed == 0
    assert doctest.testmod(stats).attempted > 10


def test_every_name_says_what_it_is():
    for name in stats.__all__:
        thing = getattr(stats, name)
        assert thing.__doc__, name
        for member, value in vars(thing).items() if isinstance(thing, type) else ():
            assert member.startswith("_") or not callable(value) or value.__doc__, (name, member)


# Survival of six mice, by hand: 1 event of 6, then 2 of 4, then 1 of 2.
TIMES, EVENTS = [3, 4, 7, 7, 9, 12], [1, 0, 1, 1, 1, 0]


def test_a_curve_by_hand():
    km = stats.kaplan_meier(TIMES, EVENTS)
    assert km.groups == (None,)
    assert km.survival_at([0, 3, 8, 9, 12, 13])[0, :5] == pytest.approx([1, 5 / 6, 5 / 12, 5 / 24, 5 / 24])
    assert math.isnan(km.survival_at(13)[0])
    assert km.standard_errors_at([3])[0] == pytest.approx([math.sqrt(5 / 6 / 6 / 6)])
    assert km.quantile(0.5) == pytest.approx([7])
    assert km.rmst(9) == pytest.approx([3 + 4 * 5 / 6 + 2 * 5 / 12])
    assert (km.n, km.events) == (6, 4)
    assert list(km.steps()) == ["time", "at_risk", "events", "censored", "survival", "standard_error", "low", "high"]
    assert km.steps()["at_risk"].tolist() == [6, 5, 4, 2, 1]


def test_groups_stand_in_the_order_in_which_they_first_appear():
    group = ["b", "b", "a", "b", "a", "c"]
    km = stats.kaplan_meier(TIMES, EVENTS, group=group)
    assert km.groups == ("b", "a", "c")
    assert km.survival_at([3, 7, 9]).shape == (3, 3)
    assert km.survival_at(7).shape == (3,)
    assert km.rmst([1, 2]).shape == (3, 2)
    for row, label in enumerate(km.groups):
        alone = [i for i, one in enumerate(group) if one == label]
        one = stats.kaplan_meier([TIMES[i] for i in alone], [EVENTS[i] for i in alone])
        np.testing.assert_array_equal(km.survival_at(TIMES)[row], one.survival_at(TIMES)[0])
        np.testing.assert_array_equal(km.steps(label)["low"], one.steps()["low"])
    with pytest.raises(roir.NotFound) as caught:
        km.steps("d")
    assert caught.value.code == "no_group"


@pytest.mark.parametrize("labels", [[7, 7, 2, 7, 2, 9], [7.5, 7.5, 2.5, 7.5, 2.5, 9.5], np.array(["x", "x", "a", "x", "a", None], object), [True, True, False, True, False, False]])
def test_labels_of_any_kind_make_the_same_groups(labels):
    km = stats.kaplan_meier(TIMES, EVENTS, group=labels)
    assert km.groups[:2] == (labels[0], labels[2])


@pytest.mark.parametrize("kind", [np.int32, np.int64, np.float64, np.int16, np.float32])
@pytest.mark.parametrize("event_kind", [bool, np.uint8, np.int64, np.float64])
def test_columns_of_any_type_say_the_same(kind, event_kind):
    km = stats.kaplan_meier(np.array(TIMES, kind), np.array(EVENTS, event_kind))
    np.testing.assert_array_equal(km.survival_at(TIMES), stats.kaplan_meier(TIMES, EVENTS).survival_at(TIMES))
    spread = np.repeat(np.array(TIMES, kind), 2)[::2]
    np.testing.assert_array_equal(stats.kaplan_meier(spread, EVENTS).survival_at(TIMES), km.survival_at(TIMES))


@st.composite
def samples(draw):
    n = draw(st.integers(1, 40))
    whole = draw(st.booleans())
    entry = np.array(draw(st.lists(st.integers(0, 9), min_size=n, max_size=n)), float)
    time = entry + np.array(draw(st.lists(st.integers(1, 12), min_size=n, max_size=n))) * (1 if whole else 0.37)
    event = np.array(draw(st.lists(st.booleans(), min_size=n, max_size=n)))
    group = np.array(draw(st.lists(st.integers(0, 2), min_size=n, max_size=n)))
    weight = np.array(draw(st.lists(st.integers(1, 3), min_size=n, max_size=n)), float)
    return time, event, group, entry, weight


@given(samples())
def test_curves_are_what_their_definition_says(sample):
    time, event, group, entry, weight = sample
    km = stats.kaplan_meier(time, event, group, entry, weight)
    for row, label in enumerate(km.groups):
        mine = group == label
        at = np.unique(time[mine])
        survival, variance = 1.0, 0.0
        for t in at:
            n = weight[mine & (entry < t) & (t <= time)].sum()
            d = weight[mine & (time == t) & event].sum()
            survival *= 1 - d / n
            variance = variance + d / (n * (n - d)) if d < n else math.nan
            assert km.survival_at(t)[row] == pytest.approx(survival, abs=1e-12)
            if d < n and survival > 0:
                assert km.standard_errors_at(t)[row] == pytest.approx(survival * math.sqrt(variance), abs=1e-12)


@given(samples())
def test_the_log_rank_test_is_what_its_definition_says(sample):
    time, event, group, _, _ = sample
    two = group > 0
    test = stats.log_rank(time, event, two)
    u = v = 0.0
    for t in np.unique(time[event]):
        risk, now = time >= t, (time == t) & event
        n, n1, d, d1 = risk.sum(), (risk & two).sum(), now.sum(), (now & two).sum()
        u += d1 - d * n1 / n
        v += d * n1 * (n - n1) * (n - d) / (n * n * (n - 1)) if n > 1 else 0
    if v > 1e-12:
        assert test.df == 1
        assert test.statistic == pytest.approx(u * u / v, abs=1e-9)
        assert test.p_value == pytest.approx(math.erfc(math.sqrt(u * u / v / 2)), abs=1e-10)
    else:
        assert test.df == 0
        assert math.isnan(test.statistic)


def test_more_than_two_groups_and_strata():
    random = np.random.default_rng(3)
    time, event = random.integers(1, 60, 300), random.random(300) < 0.7
    group, strata = random.integers(0, 4, 300), random.choice(["x", "y"], 300)
    test = stats.log_rank(time, event, group, strata)
    assert test.df == 3
    assert test.observed.sum() == pytest.approx(test.expected.sum())
    assert test.observed.sum() == event.sum()
    assert 0 < test.p_value < 1


def code_of(call, *arguments, **words):
    with pytest.raises(roir.Error) as caught:
        call(*arguments, **words)
    return caught.value.code


def test_what_cannot_be_is_refused():
    assert code_of(stats.kaplan_meier, [1, 2], [1]) == "bad_size"
    assert code_of(stats.kaplan_meier, [[1, 2]], [1]) == "bad_size"
    assert code_of(stats.kaplan_meier, [1, 2], [1, 2]) == "bad_event"  # R's 1 and 2
    assert code_of(stats.kaplan_meier, [1, 2], [1, 257]) == "bad_event"
    assert code_of(stats.kaplan_meier, [1, 2], [1, math.nan]) == "bad_event"
    assert code_of(stats.kaplan_meier, [1, -2], [1, 0]) == "bad_time"
    assert code_of(stats.kaplan_meier, [1, math.nan], [1, 0]) == "bad_time"
    assert code_of(stats.kaplan_meier, [1, 2], [1, 0], entry=[0, 2]) == "bad_time"
    assert code_of(stats.kaplan_meier, [1, 2], [1, 0], weights=[1, 0]) == "bad_weight"
    assert code_of(stats.kaplan_meier, [1, 2], [1, 0], group=["a"]) == "bad_size"
    assert code_of(stats.kaplan_meier, [1, 2], [1, 0], conf="log2") == "bad_value"
    assert code_of(stats.kaplan_meier([1, 2], [1, 0]).rmst, -1) == "bad_time"
    assert code_of(stats.kaplan_meier([1, 2], [1, 0]).rmst_contrast, 1, "quotient") == "bad_value"
    assert code_of(stats.log_rank, [1, 2], [1, 0], []) == "bad_size"
    assert code_of(stats.p_adjust, [1.5]) == "bad_probability"
    assert code_of(stats.p_adjust, [0.5], "fdr") == "bad_value"
    assert code_of(stats.e_value, 0) == "bad_ratio"
    assert code_of(stats.e_value, 2, kind="odds") == "bad_value"
    assert code_of(stats.fieller, 1, 1, -1, 1) == "bad_value"


def test_figures_of_many_tests_and_of_sensitivity():
    assert stats.p_adjust([[0.01, math.nan], [0.02, 0.03]], "bh") == pytest.approx(np.array([[0.03, math.nan], [0.03, 0.03]]), nan_ok=True)
    assert stats.e_value(0.5, (0.3, 0.8)) == (stats.e_value(2), stats.e_value(0.8))
    assert stats.e_value(2, (0.9, 4)) == (stats.e_value(2), 1)
    assert stats.e_value(0.5, kind="difference") == pytest.approx(stats.e_value(math.exp(0.455)))
    assert stats.partial_r2(2, 96) == pytest.approx(0.04)
    assert stats.fieller(10, 4, 1, 0.25, 0.1, 20) == pytest.approx(("bounded", 1.862439818525069, 3.4439407967188225))


def test_intervals_of_shares_and_rates():
    assert stats.share_interval(0, 10)[0] == 0
    wilson, exact = stats.share_interval(7, 10), stats.share_interval(7, 10, "clopper_pearson")
    assert exact[0] < wilson[0] < 0.7 < wilson[1] < exact[1]
    assert stats.rate_interval(6, 24, level=0.9)[0] > stats.rate_interval(6, 24)[0]
    assert all(math.isnan(end) for end in (*stats.share_interval(0, 0, "jeffreys"), *stats.rate_interval(0, 0)))
    with pytest.raises(ValueError, match="wilson"):
        stats.share_interval(1, 2, "wald")
    with pytest.raises(roir.InvalidArgument):
        stats.share_interval(3, 2)


def test_a_curve_without_anybody_says_nothing():
    km = stats.kaplan_meier([], [])
    assert math.isnan(km.survival_at(1)[0])
    assert math.isnan(km.quantile(0.5)[0])


def reference(root):
    if not (root.parent / "shared" / "reference" / "golden.json").exists():
        pytest.skip("no ../shared/reference: the golden figures were NOT compared")
    return root / "scripts" / "agreement"


def test_every_figure_of_the_reference_is_met(root):
    done = subprocess.run([sys.executable, reference(root)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(done.stdout.splitlines()) >= 30


def test_the_page_of_differences_is_fresh(root):
    script = runpy.run_path(str(reference(root)))
    assert script["page"](list(script["rows"]())) == (root / "docs" / "agreement.md").read_text(encoding="utf-8"), "run scripts/agreement --write docs/agreement.md"
