# SPDX-License-Identifier: MIT
"""Plain statistics that roir's figures stand on: survival curves, tests, many tests at once, ratios. They know nothing of meetings.

Arrays of NumPy come in, or anything that NumPy makes an array of, and go out. Whole days are fastest: a million of them take less than a
millisecond. Intervals are at 95 %.

Examples
--------
>>> from roir import stats
>>> km = stats.kaplan_meier([5, 8, 8, 12, 20], [1, 1, 0, 1, 0])
>>> km.survival_at([8, 15]).round(3)
array([[0.6, 0.3]])
>>> km.quantile(0.5)
array([12.])
"""

from __future__ import annotations

import math
import typing

import numpy as np

from . import _core
from ._errors import error

if typing.TYPE_CHECKING:
    import matplotlib.axes
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

__all__ = [
    "FiellerSet",
    "KaplanMeier",
    "LogRank",
    "e_value",
    "fcr_level",
    "fieller",
    "kaplan_meier",
    "log_rank",
    "p_adjust",
    "partial_r2",
    "rate_interval",
    "robustness_value",
    "share_interval",
]


def _column(values: ArrayLike, name: str) -> NDArray[typing.Any]:
    column = np.asarray(values)
    if column.ndim != 1:
        raise error(_core.InvalidArgument, "bad_size", f"{name} has {column.ndim} dimensions, not 1", subject=name)
    return column


def _numbers(values: ArrayLike | None, name: str) -> Floats:
    return np.ascontiguousarray(_column([] if values is None else values, name), dtype=np.float64)


def _times(values: ArrayLike) -> NDArray[typing.Any]:
    column = np.ascontiguousarray(_column(values, "time"))
    return column if column.dtype in (np.float64, np.int64, np.int32) else column.astype(np.float64)


def _events(values: ArrayLike) -> NDArray[np.uint8]:
    column = np.ascontiguousarray(_column(values, "event"))
    if column.dtype in (np.bool_, np.uint8):
        return column.view(np.uint8)
    if column.dtype.kind in "iu" and column.view(f"u{column.dtype.itemsize}").max(initial=0) <= 1:
        return column.astype(np.uint8)
    with np.errstate(invalid="ignore"):  # of what is no number: the comparison finds it
        events = column.astype(np.uint8)
    if not np.array_equal(events, column):
        raise error(_core.InvalidArgument, "bad_event", "an event is neither 0 nor 1", subject="event", hint='Say which it was: ``status == "left"``.')
    return events


def _codes(labels: ArrayLike | None, name: str) -> tuple[NDArray[np.uint32], tuple[typing.Any, ...]]:
    """The number of each row's label and the labels, in the order in which they first appear."""
    if labels is None:
        return np.empty(0, np.uint32), (None,)
    column = _column(labels, name)
    if column.dtype == np.object_:
        known: dict[typing.Any, int] = {}
        codes = np.fromiter((known.setdefault(label, len(known)) for label in column), np.uint32, len(column))
        return codes, tuple(known)
    found, first, inverse = np.unique(column, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty(len(found), np.uint32)
    rank[order] = np.arange(len(found), dtype=np.uint32)
    return rank[inverse.reshape(-1)], tuple(found[order].tolist())


class KaplanMeier:
    """Kaplan and Meier's curves, one for each group. Immutable; made by :func:`kaplan_meier`.

    Every figure has one row per group, in the order of ``groups``. Asked at several places it has a column for each; asked at one
    (a plain number) it has one figure per group.
    """

    __slots__ = ("_curves", "_groups")

    def __init__(self, curves: _core.SurvivalCurves, groups: tuple[typing.Any, ...]) -> None:
        """Curves are made by kaplan_meier."""
        self._curves = curves
        self._groups = groups

    @property
    def groups(self) -> tuple[typing.Any, ...]:
        """The labels of the groups, in the order in which they first appear; one None without groups."""
        return self._groups

    @property
    def n(self) -> Floats:
        """How many of each group were observed (the sum of their weights)."""
        return np.array([n for n, _ in self._curves.counts()])

    @property
    def events(self) -> Floats:
        """How many of each group had the event."""
        return np.array([events for _, events in self._curves.counts()])

    @staticmethod
    def _ask(figures: typing.Callable[[Floats], Floats], places: ArrayLike) -> Floats:
        asked = np.asarray(places, dtype=np.float64)
        found = figures(np.ascontiguousarray(asked.reshape(-1)))
        return found[:, 0] if asked.ndim == 0 else found

    def survival_at(self, times: ArrayLike) -> Floats:
        """The share without event just after each time; NaN after the last observed time, unless nobody is left then.

        Shape (groups, times); (groups,) for one time.
        """
        return self._ask(self._curves.survival_at, times)[..., 0]

    def intervals_at(self, times: ArrayLike) -> Floats:
        """The ends of the 95 % interval of survival_at; while no event has come, Wilson's for those at risk.

        Shape (groups, times, 2); (groups, 2) for one time.
        """
        return self._ask(self._curves.survival_at, times)[..., 1:]

    def standard_errors_at(self, times: ArrayLike) -> Floats:
        """Standard errors of survival_at, by Greenwood's formula; NaN once nobody is left.

        With weights that are fractions, by the infinitesimal jackknife. Shape as survival_at.
        """
        return self._ask(self._curves.standard_errors_at, times)[..., 0]

    def cumulative_hazard_at(self, times: ArrayLike) -> Floats:
        """Nelson and Aalen's cumulative hazard and its standard error.

        Shape (groups, times, 2); (groups, 2) for one time.
        """
        return self._ask(self._curves.cumulative_hazard_at, times)

    def quantile(self, p: ArrayLike) -> Floats:
        """The time by which a share ``p`` has had the event; NaN where the curve never falls that far.

        The first time with S ≤ 1 − p, or the middle of the flat piece at 1 − p. Shape (groups, quantiles); (groups,) for one ``p``.
        """
        return self._ask(self._curves.quantile, p)[..., 0]

    def quantile_intervals(self, p: ArrayLike) -> Floats:
        """The ends of the 95 % interval of quantile; an end that is never reached is NaN.

        Shape (groups, quantiles, 2); (groups, 2) for one ``p``.
        """
        return self._ask(self._curves.quantile, p)[..., 1:]

    def rmst(self, tau: ArrayLike) -> Floats:
        """Mean time without event up to ``tau``: the area under the curve. NaN for a group that was not observed so long.

        Shape (groups, horizons); (groups,) for one ``tau``.
        """
        return self._ask(self._curves.rmst, tau)[..., 0]

    def rmst_standard_errors(self, tau: ArrayLike) -> Floats:
        """Standard errors of rmst; NaN with weights that are fractions. Shape as rmst."""
        return self._ask(self._curves.rmst, tau)[..., 1]

    def rmst_contrast(self, tau: float, kind: str = "difference") -> Floats:
        """Each group's mean time against the first group's: figure, low, high, p-value.

        Parameters
        ----------
        tau : float
            The horizon.
        kind : str
            "difference" of the means, "ratio" of the means, or "lost_ratio": ratio of the time lost, ``tau`` less the mean.

        Returns
        -------
        ndarray of shape (groups, 4)
            The first row compares the first group with itself and says nothing: NaN.
        """
        if kind not in ("difference", "ratio", "lost_ratio"):
            raise error(_core.InvalidArgument, "bad_value", f"there is no contrast '{kind}'", subject="kind", hint="difference, ratio, lost_ratio")
        contrasts = self._curves.contrasts(tau, kind)
        contrasts[0] = math.nan
        return contrasts

    def steps(self, group: typing.Any = None) -> dict[str, Floats]:
        """The whole curve of one group, to draw it or to check it.

        Parameters
        ----------
        group : label, optional
            One of ``groups``; may be left out where there is one.

        Returns
        -------
        dict of arrays
            time, at_risk, events, censored, survival, standard_error, low, high: an entry for each time at which somebody's observation
            ended.

        Raises
        ------
        NotFound
            (no_group)
        """
        if group is None and len(self._groups) == 1:
            return self._curves.steps(0)
        if group not in self._groups:
            names = ", ".join(map(str, self._groups))
            raise error(_core.NotFound, "no_group", f"there is no group '{group}'", subject=str(group), hint=f"There are {names}.")
        return self._curves.steps(self._groups.index(group))

    def plot(self, *, ax: matplotlib.axes.Axes | None = None, time: str = "days", event: str = "the event") -> matplotlib.axes.Axes:
        """Draws the curves with their 95 % intervals and n.

        Parameters
        ----------
        ax : matplotlib Axes, optional
            Where to draw; a new figure by default.
        time : str
            The unit of the times.
        event : str
            What happens: "leaving".

        Raises
        ------
        ImportError
            if matplotlib is not installed.
        """
        from ._plot_survival import draw_curves

        return draw_curves(self, ax, time, event)

    def __repr__(self) -> str:
        """How many groups, observations and events."""
        return f"KaplanMeier({len(self._groups)} groups, {self.n.sum():g} observed, {self.events.sum():g} events)"


def kaplan_meier(
    time: ArrayLike,
    event: ArrayLike,
    group: ArrayLike | None = None,
    entry: ArrayLike | None = None,
    weights: ArrayLike | None = None,
    conf: str = "log",
) -> KaplanMeier:
    """Kaplan and Meier's curves: the share without event over time, when for some the end is not known yet.

    Parameters
    ----------
    time : array-like of shape (n,)
        When each one's observation ended, in any unit; whole numbers are fastest.
    event : array-like of shape (n,)
        True or 1 if it ended with the event, False or 0 if without.
    group : array-like of shape (n,), optional
        The group of each one: any labels.
    entry : array-like of shape (n,), optional
        When each one's observation began, before ``time``; 0 for all if left out.
    weights : array-like of shape (n,), optional
        For how many each one stands, above 0. Whole weights count: 3 is as three rows. With fractions standard errors are those of a
        weighted sample (the infinitesimal jackknife).
    conf : str
        Scale of the intervals: "log" (R's default), "log-log" (that of roir's own figures), "plain", "logit" or "arcsin".

    Returns
    -------
    KaplanMeier
        One row per group, groups in the order in which they first appear.

    Raises
    ------
    InvalidArgument
        (bad_size, bad_time, bad_event, bad_weight, bad_value)

    Notes
    -----
    Rows are taken as independent: data in clusters (people of one manager) have wider errors than these. The figures agree with R's
    survival to 1e-12.

    Examples
    --------
    >>> km = kaplan_meier([5, 8, 8, 12, 20, 6, 7], [1, 1, 0, 1, 0, 1, 0], group=["a"] * 5 + ["b"] * 2)
    >>> km.groups
    ('a', 'b')
    >>> km.rmst(7)
    array([6.6, 6.5])
    """
    codes, groups = _codes(group, "group")
    curves = _core.survival_curves(_times(time), _events(event), codes, _numbers(entry, "entry"), _numbers(weights, "weights"), conf)
    return KaplanMeier(curves, groups)


class LogRank(typing.NamedTuple):
    """What the log-rank test found."""

    statistic: float
    """χ²; NaN when there is nothing to compare."""
    df: int
    """Its degrees of freedom."""
    p_value: float
    """How often chance alone would give so much."""
    observed: Floats
    """Events of each group, in the order in which groups first appear; weighted when ``rho`` is not 0."""
    expected: Floats
    """What each group would have had, were all of one hazard."""


def log_rank(
    time: ArrayLike,
    event: ArrayLike,
    group: ArrayLike,
    strata: ArrayLike | None = None,
    *,
    entry: ArrayLike | None = None,
    rho: float = 0,
) -> LogRank:
    """The log-rank test: do groups differ in when the event comes?

    Parameters
    ----------
    time, event, entry : array-like of shape (n,)
        As in kaplan_meier.
    group : array-like of shape (n,)
        The group of each one: any labels.
    strata : array-like of shape (n,), optional
        Groups are compared within each stratum.
    rho : float
        Weight S^rho: 0 is the log-rank test, 1 looks more at early times (Peto and Peto).

    Returns
    -------
    LogRank
        statistic, df, p_value, observed, expected

    Raises
    ------
    InvalidArgument
        (bad_size, bad_time, bad_event, bad_rho)
    LimitExceeded
        (too_many_groups) for more than 1,000.

    Notes
    -----
    Not robust against clusters, such as the people of one manager.

    Examples
    --------
    >>> test = log_rank([5, 8, 8, 12, 20, 6], [1, 1, 0, 1, 0, 1], ["a", "a", "a", "b", "b", "b"])
    >>> test.df
    1
    """
    if len(_column(group, "group")) == 0 and len(_column(time, "time")) > 0:
        raise error(_core.InvalidArgument, "bad_size", "there is no group to any time", subject="group")
    codes, _ = _codes(group, "group")
    strata_codes, _ = _codes(strata, "strata")
    statistic, df, p_value, observed, expected = _core.log_rank(_times(time), _events(event), codes, strata_codes, _numbers(entry, "entry"), rho)
    return LogRank(statistic, df, p_value, np.array(observed), np.array(expected))


def p_adjust(p: ArrayLike, method: str = "holm") -> Floats:
    """Adjusted p-values: below a level they are findings at that level, however many tests there were.

    Parameters
    ----------
    p : array-like
        p-values in any shape; NaN is a test that was not done and is not counted.
    method : str
        "holm" (no false finding at all, with any dependence), "hochberg" (with positive dependence), "bonferroni"; "bh" (Benjamini and
        Hochberg: share of false findings; these are q-values), "by" (Benjamini and Yekutieli: the same with any dependence).

    Returns
    -------
    ndarray of the shape of ``p``

    Raises
    ------
    InvalidArgument
        (bad_probability, bad_value)

    Examples
    --------
    >>> p_adjust([0.01, 0.02, 0.03], "bh")
    array([0.03, 0.03, 0.03])
    """
    column = np.asarray(p, dtype=np.float64)
    return _core.adjusted_p_values(np.ascontiguousarray(column.reshape(-1)), method).reshape(column.shape)


def fcr_level(picked: int, tested: int, q: float = 0.1) -> float:
    """Level at which to show the intervals of ``picked`` out of ``tested`` tests, so that a share ``q`` of them misses at most: 1 − R·q/m.

    Raises
    ------
    InvalidArgument
        (bad_count, bad_level)

    Examples
    --------
    >>> fcr_level(4, 32)
    0.9875
    """
    return _core.fcr_level(picked, tested, q)


@typing.overload
def e_value(ratio: float, *, kind: str = ...) -> float: ...
@typing.overload
def e_value(ratio: float, interval: tuple[float, float], *, kind: str = ...) -> tuple[float, float]: ...
def e_value(ratio: float, interval: tuple[float, float] | None = None, *, kind: str = "risk_ratio") -> float | tuple[float, float]:
    """E-value: how strongly an unrecorded cause would have to go with both exposure and outcome to explain a finding away.

    Parameters
    ----------
    ratio : float
        The finding.
    interval : (float, float), optional
        Its interval.
    kind : str
        What the finding is: "risk_ratio" (also a rare outcome's hazard or rate ratio), "hazard_ratio" of a common outcome, or
        "difference" of means in standard deviations.

    Returns
    -------
    float, or (float, float) with an interval
        The risk ratio that such a cause would need; then that of the end of the interval nearer to no effect, 1 if there is none.

    Raises
    ------
    InvalidArgument
        (bad_ratio, bad_value)

    Examples
    --------
    >>> e_value(1.8)
    3.0
    """
    to_ratio: dict[str, typing.Callable[[float], float]] = {"risk_ratio": float, "hazard_ratio": _core.risk_ratio_of_hazard_ratio, "difference": _core.risk_ratio_of_difference}
    if kind not in to_ratio:
        raise error(_core.InvalidArgument, "bad_value", f"there is no kind '{kind}'", subject="kind", hint=", ".join(to_ratio))
    value = _core.e_value(to_ratio[kind](ratio))
    if interval is None:
        return value
    low, high = interval
    return value, _core.e_value_of_limit(to_ratio[kind](low), to_ratio[kind](high))


def robustness_value(t: float, df: float, q: float = 1) -> float:
    """Robustness value: share of what is left over of exposure and of outcome that an unrecorded cause would have to explain of each, to
    take away a share ``q`` of a coefficient with this t and degrees of freedom.

    Raises
    ------
    InvalidArgument
        (bad_value, bad_count, bad_level)

    Examples
    --------
    >>> round(robustness_value(4.18, 783), 3)
    0.139
    """
    return _core.robustness_value(t, df, q)


def partial_r2(t: float, df: float) -> float:
    """Partial R² of exposure with outcome, from the t of a coefficient: t²/(t² + df).

    Raises
    ------
    InvalidArgument
        (bad_value, bad_count)
    """
    return _core.partial_r2(t, df)


def share_interval(successes: float, trials: float, method: str = "wilson", level: float = 0.95) -> tuple[float, float]:
    """Interval of a share of trials, low and high.

    Parameters
    ----------
    successes, trials : float
        Counts; they may be fractions, as effective counts are.
    method : str
        "wilson" (score), "clopper_pearson" (exact: never covers less than `level`, often more) or "jeffreys" (equal tails).
    level : float
        Of the interval.

    Returns
    -------
    tuple of float
        NaN without trials.

    Raises
    ------
    ValueError
        For another method.
    InvalidArgument
        (bad_count, bad_level)

    Examples
    --------
    >>> low, high = share_interval(7, 10)
    >>> round(low, 3), round(high, 3)
    (0.397, 0.892)
    """
    methods = {"wilson": _core.wilson, "clopper_pearson": _core.clopper_pearson, "jeffreys": _core.jeffreys}
    if method not in methods:
        raise ValueError(f"no method {method!r}; there are {', '.join(methods)}")
    return methods[method](successes, trials, level)


def rate_interval(events: float, exposure: float, level: float = 0.95) -> tuple[float, float]:
    """Garwood's exact interval of a rate of events per unit of exposure, low and high; NaN without exposure.

    Raises
    ------
    InvalidArgument
        (bad_count, bad_level)

    Examples
    --------
    >>> low, high = rate_interval(3, 12)
    >>> round(low, 3), round(high, 3)
    (0.052, 0.731)
    """
    return _core.garwood(events, exposure, level)


class FiellerSet(typing.NamedTuple):
    """The ratios that the data do not contradict."""

    shape: str
    """"bounded": from low to high. "exclusive": all but what lies between low and high. "whole_line": any."""
    low: float
    """The smaller root; NaN for the whole line."""
    high: float
    """The larger root; NaN for the whole line."""


def fieller(
    numerator: float,
    denominator: float,
    numerator_variance: float,
    denominator_variance: float,
    covariance: float = 0,
    df: float = math.inf,
    level: float = 0.95,
) -> FiellerSet:
    """Fieller's confidence set of a ratio of two estimates. Anything but a bounded one means that the denominator may be 0.

    Parameters
    ----------
    numerator, denominator : float
        The two estimates.
    numerator_variance, denominator_variance, covariance : float
        Of the two estimates.
    df : float
        Degrees of freedom; infinity takes the normal distribution.
    level : float
        Of the set.

    Returns
    -------
    FiellerSet
        shape, low, high

    Raises
    ------
    InvalidArgument
        (bad_value, bad_count, bad_level)

    Examples
    --------
    >>> fieller(10, 1, 1, 0.5, 0.1).shape
    'exclusive'
    """
    return FiellerSet(*_core.fieller(numerator, denominator, numerator_variance, denominator_variance, covariance, df, level))
