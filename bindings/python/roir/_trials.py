# SPDX-License-Identifier: MIT
"""Roll-outs that would tell: how long and with how many, who begins when, and what it showed."""

from __future__ import annotations

import datetime
import typing

from . import _core
from ._table import Table

Design = typing.Literal["stepped_wedge", "parallel"]
Estimator = typing.Literal["period_effects", "staggered_difference"]
Day = typing.Union[datetime.date, str]
Outcome = typing.Tuple[str, str, Day, float]
"""Manager, person, a day of the month, value."""
Spread = typing.Union[_core.OutcomeSpread, _core.SpreadEstimate]
"""How an outcome varies: said by somebody, or estimated from outcomes."""


def outcome_spread(outcomes: typing.Iterable[Outcome]) -> _core.SpreadEstimate:
    """How an outcome varies between teams, people and months, from what it was while nobody had begun.

    Parameters
    ----------
    outcomes : iterable of (manager, person, day, value)
        One for each person and month; several of one person and month count as their mean.

    Returns
    -------
    SpreadEstimate
        For ``how_long``, ``trial_power`` and ``plan_roll_out``, also those of a History; ``spread_table`` shows it. Where there are too
        few managers or months, they say so.

    Raises
    ------
    InvalidArgument
        (no_data) without outcomes; (bad_panel) for more than 600 months.
    """
    return _core.spread_of_outcomes(_rows(outcomes))


def spread_table(estimate: _core.SpreadEstimate) -> Table:
    """An estimated spread: one row per part with its variance, its share of the whole and an interval."""
    return Table(_core.spread_table(estimate))


def how_long(
    people: typing.Sequence[float],
    spread: Spread,
    *,
    effect: float,
    outcome: str = "the outcome",
    power: float = 0.8,
    alpha: float = 0.05,
    design: Design = "stepped_wedge",
    estimator: Estimator = "period_effects",
    waves: int = 4,
    max_months: int = 24,
) -> Table:
    """How long, with how many, until we would know?

    One row: whether the managers that there are would do (``answer``), in words, the fewest months with all of them, the fewest managers
    like them within ``max_months``, and the smallest effect that could be seen.

    Parameters
    ----------
    people : sequence of float
        People in each team.
    spread : SpreadEstimate or OutcomeSpread
        How the outcome varies between teams, people and months: ``outcome_spread`` estimates it from outcomes, ``History.how_long`` from a
        history.
    effect : float
        That should be seen, in the outcome's unit.
    outcome : str
        What it is called.
    power : float
        How likely the effect should be seen if it is there.
    alpha : float
        How often nothing may look like something.
    design : str
        "stepped_wedge" (one wave after the other) or "parallel" (half begin in the middle).
    estimator : str
        "period_effects" or "staggered_difference".
    waves : int
        Of a stepped wedge, at most.
    max_months : int
        Longest trial that is worth thinking of.

    Raises
    ------
    InvalidArgument
        (bad_question, bad_level, bad_spread, bad_roll_out) for what cannot be asked.
    """
    question = _core.RollOutQuestion(outcome, effect, power, alpha, design, estimator, waves, max_months)
    return Table(_core.roll_out_answer(list(people), spread, question))


def trial_power(
    people: typing.Sequence[float],
    spread: Spread,
    *,
    effect: float,
    step: int = 3,
    outcome: str = "the outcome",
    power: float = 0.8,
    alpha: float = 0.05,
    design: Design = "stepped_wedge",
    estimator: Estimator = "period_effects",
    waves: int = 4,
    max_months: int = 24,
) -> Table:
    """Power and the smallest effect that could be seen, one row every ``step`` months. The rest as ``how_long``."""
    question = _core.RollOutQuestion(outcome, effect, power, alpha, design, estimator, waves, max_months)
    return Table(_core.roll_out_power(list(people), spread, question, step))


def plan_roll_out(
    roster: typing.Iterable[tuple[str, str, int]],
    *,
    begin: Day,
    forms: typing.Sequence[str],
    months: int = 12,
    waves: int = 4,
    design: Design = "stepped_wedge",
    estimator: Estimator = "period_effects",
    seed: int = 0,
    plan: str = "roll-out",
    question: str = "",
    confirmatory: int = 1,
    doses: typing.Sequence[str] = (),
    min_step: int = 2,
    alpha: float = 0.05,
    spread: Spread | None = None,
    draws: int = 9999,
) -> _core.RegisterPlan:
    """Who begins when, drawn within strata of unit and team size, and how it will be analysed.

    The plan depends on what is asked, the roster and the seed alone. Where strata would leave the test of the result without a p-value at
    or below alpha, they are put together. Say it in the organisation's stream before the first team begins:
    ``journal.append("organisation", [roir.Entry(plan, actor=..., at=...)])``.

    Parameters
    ----------
    roster : iterable of (manager, unit, people)
        Every team once.
    begin : datetime.date or str
        A day of the first month of outcomes.
    forms : sequence of str
        Outcomes that will be tested, those that count most first.
    months : int
        Months of outcomes.
    waves : int
        Waves of a stepped wedge, as long as each other.
    design, estimator : str
        As for ``how_long``.
    seed : int
        Of the draw.
    plan, question : str
        Its name, and what is to be found out.
    confirmatory : int
        How many of the outcomes, from the first, are confirmatory; at most 3.
    doses : sequence of str
        What stands for "how much"; none = begun or not.
    min_step : int
        Fewest managers of a wave.
    alpha : float
        How often nothing may look like something.
    spread : SpreadEstimate or OutcomeSpread, optional
        Of the first outcome; the weights of teams and months rest on it.
    draws : int
        Permutations of the test, where not all are looked at.

    Raises
    ------
    InvalidArgument
        (same_team_twice, step_too_small, bad_roll_out, bad_plan, bad_start, bad_spread) for what cannot be planned.
    """
    ask = _ask(
        plan, question, forms, confirmatory, doses, design, estimator, begin, months, waves, min_step, alpha, spread, seed, draws
    )
    return _core.plan_roll_out(list(roster), ask)


def roll_out_table(plan: _core.RegisterPlan) -> Table:
    """Who begins when: manager, stratum, people, wave, first day."""
    return Table(_core.roll_out_table(plan))


def roll_out_balance(plan: _core.RegisterPlan) -> Table:
    """How alike the waves of a plan are, for all and by stratum."""
    return Table(_core.balance_table(plan))


def registered_plans(entries: typing.Iterable[_core.Entry]) -> tuple[_core.RegisteredPlan, ...]:
    """The analysis plans in the entries of the organisation's stream, in order: ``registered_plans(journal.read("organisation",
    kind="organisation"))``.

    Raises
    ------
    Conflict, FormatError
        If the entries are no stream of an organisation.
    """
    return tuple(_core.registered_plans(entries))


def trial_result(
    plan: _core.RegisterPlan,
    outcomes: typing.Iterable[Outcome],
    *,
    form: str | None = None,
    registered: typing.Sequence[_core.RegisteredPlan] = (),
) -> Table:
    """What a roll-out showed: effect with interval, exact p-value by permutation, and whether it is confirmatory or exploratory.

    Parameters
    ----------
    plan : RegisterPlan
        The plan that is followed.
    outcomes : iterable of (manager, person, day, value)
        One for each person and month; a person stays with the team of their first month.
    form : str, optional
        Which outcome it is; the plan's first by default.
    registered : sequence of RegisteredPlan
        From ``registered_plans``. Without the plan among them, unchanged and in time, the result is exploratory.

    Raises
    ------
    InvalidArgument
        (bad_plan and others) for a plan that cannot be.
    """
    return Table(_core.roll_out_effect(plan, _rows(outcomes), list(registered), plan.forms[0] if form is None else form))


def _ask(
    plan: str,
    question: str,
    forms: typing.Sequence[str],
    confirmatory: int,
    doses: typing.Sequence[str],
    design: str,
    estimator: str,
    begin: Day,
    months: int,
    waves: int,
    min_step: int,
    alpha: float,
    spread: Spread | None,
    seed: int,
    draws: int,
) -> _core.RollOutAsk:
    """The request as the library takes it."""
    return _core.RollOutAsk(
        plan,
        question,
        list(forms),
        confirmatory,
        list(doses),
        design,
        estimator,
        _day(begin),
        months,
        waves,
        min_step,
        alpha,
        spread.spread if isinstance(spread, _core.SpreadEstimate) else spread,
        seed,
        draws,
    )


def _rows(outcomes: typing.Iterable[Outcome]) -> list[tuple[str, str, datetime.date, float]]:
    """Outcomes as the library takes them."""
    return [(manager, person, _day(day), float(value)) for manager, person, day, value in outcomes]


def _day(value: Day) -> datetime.date:
    """A day, given as text or as a date."""
    return _core.Window(f"{value}/{value}").begin if isinstance(value, str) else value


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The first day of the month so many after that of ``day``."""
    number = 12 * day.year + day.month - 1 + months
    return datetime.date(number // 12, number % 12 + 1, 1)
