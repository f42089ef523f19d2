# SPDX-License-Identifier: MIT
"""History: one object that answers questions about one window of what was read."""

from __future__ import annotations

import datetime
import html
import os
import pathlib
import typing

from . import _core, _plan, _trials
from ._errors import error
from ._table import Table

Grain = typing.Literal["meeting", "relationship", "person", "manager", "unit", "organisation"]
Every = typing.Literal["window", "week", "month"]
Day = typing.Union[datetime.date, str]
Progress = typing.Callable[[str, int, int], object]
"""What long calls report to: called as ``progress(what, done, total)`` on the calling thread, ``total`` 0 when unknown. What it raises
stops the call."""


class Reading:
    """What reading files said: how many rows were read, loaded and rejected, and each rejected row with what to do. Immutable."""

    __slots__ = ("_notes", "_reports")

    def __init__(self, reports: typing.Sequence[_core.ReadReport], notes: typing.Sequence[str] = ()) -> None:
        """Readings are made by roir.read."""
        self._reports = tuple(reports)
        self._notes = tuple(notes)

    @property
    def reports(self) -> tuple[_core.ReadReport, ...]:
        """One report for each file, in the order of reading."""
        return self._reports

    @property
    def notes(self) -> tuple[str, ...]:
        """What was assumed because nobody said it."""
        return self._notes

    @property
    def rows_read(self) -> int:
        """Rows of all files; always rows_loaded + rows_rejected."""
        return sum(report.rows_read for report in self._reports)

    @property
    def rows_loaded(self) -> int:
        """Rows that became facts."""
        return sum(report.rows_loaded for report in self._reports)

    @property
    def rows_rejected(self) -> int:
        """Rows that did not."""
        return sum(report.rows_rejected for report in self._reports)

    @property
    def errors(self) -> Table:
        """One row for each rejected row: file, row, column, code, message, hint, text. At most 1,000 of each file; all are counted."""
        return Table(_core.errors_table(list(self._reports)))

    def to_text(self, max_errors: int = 5) -> str:
        """Several lines for a person."""
        return "\n".join([report.to_text(max_errors).rstrip("\n") for report in self._reports] + list(self._notes))

    def __repr__(self) -> str:
        """The reading as text."""
        return self.to_text()

    def _repr_html_(self) -> str:
        """For notebooks."""
        return f"<pre>{html.escape(self.to_text())}</pre>"


class WrittenReport:
    """A report for one audience, and where it was written. Immutable."""

    __slots__ = ("_path", "_report")

    def __init__(self, report: _core.Report, path: pathlib.Path | None) -> None:
        """Reports are made by History.report."""
        self._report = report
        self._path = path

    @property
    def path(self) -> pathlib.Path | None:
        """The file; None if the report was not written to one."""
        return self._path

    @property
    def findings(self) -> list[tuple[str, str]]:
        """What matters most: pairs of a headline and its detail."""
        return self._report.findings

    def to_text(self, width: int = 80) -> str:
        """Plain text for a terminal, wrapped at ``width`` characters (40 to 400)."""
        return self._report.to_text(width)

    def to_json(self) -> str:
        """Each figure as a number (null when there is none) and as it is shown."""
        return self._report.to_json()

    def to_html(self) -> str:
        """One self-contained page: no script, nothing loaded from anywhere."""
        return self._report.to_html()

    def __repr__(self) -> str:
        """The report as text."""
        return self.to_text()

    def _repr_html_(self) -> str:
        """For notebooks: the page in a frame of its own, so that its style stays inside."""
        page = html.escape(self.to_html(), quote=True)
        return f'<iframe srcdoc="{page}" sandbox="" style="width:100%;height:40em;border:1px solid #d5dae0" title="report"></iframe>'


class History:
    """What is known, over one window. Immutable and cheap to copy; every method is pure.

    Without an audience the tables are working tables for whoever holds the data anyway. ``for_audience`` gives what that audience may
    see; only then can a report be made.

    Methods that answer with a table take ``by``, what a row stands for ("meeting", "relationship", "person", "manager", "unit" or
    "organisation"), and ``every``, how it is cut in time ("window", "week" or "month"). They raise Forbidden for what the audience may
    not see, and InvalidArgument for another word. Ctrl-C stops them, and every other method that looks at many relationships.
    """

    __slots__ = ("_analysis", "_reading")

    def __init__(self, analysis: _core.Analysis, reading: Reading) -> None:
        """Histories are made by roir.read and roir.history_of."""
        self._analysis = analysis
        self._reading = reading

    def _with(self, analysis: _core.Analysis) -> History:
        return History(analysis, self._reading)

    # -- what it is ------------------------------------------------------------------------------------------------------------------

    @property
    def reading(self) -> Reading:
        """What reading the files said."""
        return self._reading

    @property
    def window(self) -> _core.Window:
        """The window that tables are about."""
        return self._analysis.window

    @property
    def as_of(self) -> datetime.date:
        """The day on which all this was known; nothing after it has happened yet."""
        return self._analysis.as_of

    @property
    def policy(self) -> _core.Policy:
        """The parameters of the metrics."""
        return self._analysis.policy

    @property
    def audience(self) -> str | None:
        """For whom the tables are; None for working tables."""
        return self._analysis.audience

    @property
    def issues(self) -> Table:
        """What was odd about the facts: code, count, example, hint."""
        return Table(self._analysis.issues())

    # -- another window, other parameters, an audience -------------------------------------------------------------------------------

    def __getitem__(self, window: str | slice | _core.Window) -> History:
        """The same over another window: ``h["2026"]``, ``h["2026-03"]``, ``h["2026-Q1"]``, ``h["2026-W05"]``, or two days, of which the
        second no longer counts: ``h["2026-01-01":"2026-04-01"]``. A day may be text or a datetime.date; one left out is the first or the
        last known.

        Raises
        ------
        InvalidArgument
            (bad_window, bad_date) for anything else.
        """
        if isinstance(window, slice):
            if window.step is not None:
                raise TypeError("a window of days has no step")
            whole = self._analysis.whole
            begin = whole.begin if window.start is None else _day(window.start)
            end = whole.end if window.stop is None else _day(window.stop)
            window = _core.Window(begin, end)
        elif isinstance(window, str):
            window = _core.Window(window)
        return self._with(self._analysis.over(window))

    def with_policy(self, **changes: float) -> History:
        """The same with other parameters: ``h.with_policy(min_group=8)``. The names are those of Policy."""
        return self._with(self._analysis.with_policy(self.policy.replace(**changes)))  # type: ignore[arg-type]

    def of_unit(self, unit: str) -> History:
        """The same for the direct reports of one organisational unit; NotFound (no_unit) names those there are."""
        return self._with(self._analysis.of_unit(unit))

    def for_audience(self, audience: str) -> History:
        """What an audience may see: "published", "hr", "manager:ID" or "person:ID"; "works_council" is published.

        Raises
        ------
        InvalidArgument
            (bad_audience) for another word.
        NotFound
            (no_person) for a person who is not known.
        """
        return self._with(self._analysis.for_audience(audience))

    # -- answers ---------------------------------------------------------------------------------------------------------------------

    def answers(self) -> Table:
        """Every question, whether these data can tell, and what is missing: question, metric, status, why, fix."""
        return Table(self._analysis.answers())

    def table(self, metric: str, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """The table of a metric by name; NotFound (no_metric) names those there are."""
        return Table(self._analysis.table(metric, by, every))

    def contact(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Held meetings and their minutes, late share, longest gap in days."""
        return self.table("contact", by=by, every=every)

    def say_do(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Promises of each side: kept, late, renegotiated in time, and the share kept with its interval, recent ones counting more (M14).

        Needs what was said in relationships: read a journal.
        """
        return self.table("say_do", by=by, every=every)

    def documentation(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """How completely meetings were recorded (M09).

        Needs what was said in relationships: read a journal.
        """
        return self.table("documentation", by=by, every=every)

    def agenda(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Coverage of the agenda, and the balance of strategic and tactical, person and results (M10).

        Needs what was said in relationships: read a journal.
        """
        return self.table("agenda", by=by, every=every)

    def asking(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Asking, telling and listening (M11).

        Needs what was said in relationships: read a journal.
        """
        return self.table("asking", by=by, every=every)

    def preparation(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Minutes of preparation, and records of one page (M13).

        Needs what was said in relationships: read a journal.
        """
        return self.table("preparation", by=by, every=every)

    def recognition(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Recognitions per week, how specific and how soon (M16).

        Needs what was said in relationships: read a journal.
        """
        return self.table("recognition", by=by, every=every)

    def quick_wins(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """How soon something personal was delivered after a beginning, and promises until delivery (M15).

        Needs what was said in relationships: read a journal.
        """
        return self.table("quick_wins", by=by, every=every)

    def contribution(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Which side contributes how much (M15).

        Needs what was said in relationships: read a journal.
        """
        return self.table("contribution", by=by, every=every)

    def agreement(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Working agreements: complete, in time, and how far expectations are met (M26).

        Needs what was said in relationships: read a journal.
        """
        return self.table("agreement", by=by, every=every)

    def joint_view(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """How far both sides' ratings agree (M25).

        Needs what was said in relationships: read a journal.
        """
        return self.table("joint_view", by=by, every=every)

    def loops(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """What became of ideas, barriers, delegations and the like, and whether whoever raised them was told (M27).

        Needs what was said in relationships: read a journal.
        """
        return self.table("loops", by=by, every=every)

    def coverage(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Share of people with a recent one-to-one; where only periods are known, of person-periods with at least one."""
        return self.table("coverage", by=by, every=every)

    def adherence(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Share of due periods in which a one-to-one was held; needs a declared cadence."""
        return self.table("adherence", by=by, every=every)

    def regularity(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """How even the gaps between meetings are."""
        return self.table("regularity", by=by, every=every)

    def gap(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Gaps and droughts, in eligible days: typical, longest and current gap, and the share of time in drought."""
        return self.table("gap", by=by, every=every)

    def capacity(self, *, by: Grain = "manager", every: Every = "window") -> Table:
        """Needed, possible and actual one-to-ones per week of each manager."""
        return self.table("capacity", by=by, every=every)

    def changes(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Shares of meetings that were moved, cancelled or missed."""
        return self.table("changes", by=by, every=every)

    def recovery(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Share of lost meetings that were made up for."""
        return self.table("recovery", by=by, every=every)

    def pull(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Who asked for lost meetings."""
        return self.table("pull", by=by, every=every)

    def punctuality(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Who came on time."""
        return self.table("punctuality", by=by, every=every)

    def invested(self, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """Hours of both sides, preparation and follow-up included."""
        return self.table("invested", by=by, every=every)

    def investment(
        self,
        *,
        by: Grain = "organisation",
        every: Every = "window",
        by_programme: bool = False,
        terms: _core.InvestmentTerms | None = None,
    ) -> Table:
        """What was invested: hours by activity and side, gross and incremental, what was imputed by what, and money where pay is known.

        Hours cost what those who spent them cost. In a table made for an audience every hour costs the same: the mean over everybody
        whose pay is known, to two digits, so that no table tells what anybody is paid.

        Parameters
        ----------
        by, every : str
            What a row stands for, and how it is cut in time.
        by_programme : bool
            Whether each row is cut by the cadence that was agreed on the day.
        terms : InvestmentTerms, optional
            Currency, prices, discounting, cash, and what contact there would have been anyway.

        Raises
        ------
        InvalidArgument
            (bad_terms, value_source_missing) for terms that cannot be.
        Forbidden
            (audience) for what the audience may not see.
        """
        return Table(_core.investment(self._analysis, by, every, by_programme, terms or _core.InvestmentTerms()))

    def break_even(self, unit: str | None = None) -> Table:
        """What the hours would have to return to pay for themselves, without pay data.

        Parameters
        ----------
        unit : str, optional
            "hours", "percent_of_output", "absence_days" or "leavers_per_100"; all of them by default.

        Raises
        ------
        NotFound
            (no_unit) for another unit.
        """
        return Table(self._analysis.break_even(unit or ""))

    def break_even_forms(
        self,
        *,
        catalogue: _core.ReturnCatalogue | None = None,
        terms: _core.InvestmentTerms | None = None,
        output_is_total: bool = False,
    ) -> Table:
        """What each form of return that has a worth would have to move by to pay for the time, alone and together with the others.

        In money where pay is known, else in hours of work. It says what would have to be true, not what is.

        Parameters
        ----------
        catalogue : ReturnCatalogue, optional
            The forms and their worths; by default the 32 of the source.
        terms : InvestmentTerms, optional
            As in ``investment``.
        output_is_total : bool
            Whether output is counted per period rather than per hour worked: absence is then inside it.
        """
        forms = catalogue or _core.ReturnCatalogue.built_in()
        return Table(_core.break_even_forms(self._analysis, forms, terms or _core.InvestmentTerms(), output_is_total))

    def value_tornado(
        self,
        changes: typing.Mapping[str, float] | None = None,
        *,
        catalogue: _core.ReturnCatalogue | None = None,
        terms: _core.InvestmentTerms | None = None,
        output_is_total: bool = False,
    ) -> Table:
        """On which value it hangs whether the time pays for itself: one value at a time at its ends, widest first.

        What a unit is worth is a judgement; no sampling error is in it. ``.plot()`` draws it.

        Parameters
        ----------
        changes : mapping, optional
            Key of a form to the change that is supposed, in its unit per person and year, for the better. By default each of the forms
            that add up pays an equal part of the investment.
        catalogue, terms, output_is_total
            As in ``break_even_forms``.

        Raises
        ------
        NotFound
            (no_form) for an unknown key.
        InvalidArgument
            (bad_question) for a change that is no number.
        """
        forms = catalogue or _core.ReturnCatalogue.built_in()
        supposed = list((changes or {}).items())
        return Table(_core.value_tornado(self._analysis, forms, supposed, terms or _core.InvestmentTerms(), output_is_total))

    def value_spread(
        self,
        changes: typing.Mapping[str, float] | None = None,
        *,
        draws: int = 10_000,
        seed: int = 1,
        catalogue: _core.ReturnCatalogue | None = None,
        terms: _core.InvestmentTerms | None = None,
        output_is_total: bool = False,
    ) -> Table:
        """The same with all values drawn at once from triangles: worth, investment, net benefit, and the share of draws that pay.

        A spread of judgements, apart from sampling. Parameters as in ``value_tornado``; ``draws`` from 100 to 10,000,000, and the same
        ``seed`` gives the same figures.
        """
        forms = catalogue or _core.ReturnCatalogue.built_in()
        supposed = list((changes or {}).items())
        return Table(
            _core.value_spread(self._analysis, forms, supposed, draws, seed, terms or _core.InvestmentTerms(), output_is_total)
        )

    def traced(
        self,
        *,
        by: Grain = "organisation",
        every: Every = "window",
        worth: typing.Iterable[tuple[str, str, float, str, str]] = (),
    ) -> Table:
        """What was raised in one-to-ones and what became of it, kind by kind: traced, not caused.

        Ideas, barriers, promises, recognition, delegation and knowledge that were raised in a held one-to-one, or of which the topic was
        talked about in one before they were closed: how many, how many closed, and how long it took (Kaplan-Meier: what is open is
        censored). Nobody can tell from this what would have come without the one-to-ones. Needs what was said in relationships: read a
        journal.

        Parameters
        ----------
        by, every : str
            As everywhere.
        worth : iterable of (relationship, id, amount, unit, stated_by)
            What the owner of a matter or promise says that it was worth: in "hours" or a currency such as "EUR". Only what is closed is
            summed, and only within one unit. HR and readers of what is published do not see it.

        Raises
        ------
        InvalidArgument
            (bad_worth) for an amount that is not finite, without unit or without who says so, or for an item stated twice.
        """
        return Table(self._analysis.traced(by, every, list(worth)))

    def compare(self, before: History, metric: str, *, by: Grain = "organisation", every: Every = "window") -> Table:
        """A metric now, before, and the difference with its 95 % interval.

        ``metric`` is the name of a share metric; NotFound (no_metric) names those there are.
        """
        return Table(self._analysis.compare(before._analysis, metric, by, every))

    # -- forms of return -------------------------------------------------------------------------------------------------------------

    def with_people(
        self, *, readings: typing.Sequence[_core.KpiReading] = (), goals: typing.Sequence[_core.Goal] = ()
    ) -> History:
        """The same with readings of performance and goals of its people, in place of those that were read."""
        return self._with(_core.with_people(self._analysis, list(readings), list(goals)))

    def returns(self, *, by: Grain = "organisation", catalogue: _core.ReturnCatalogue | None = None) -> Table:
        """How high each form of return was over the window: one row per group, form and indicator.

        What these data cannot tell has no figure, and ``code``, ``why`` and ``fix`` instead. Process forms say what was delivered and are
        never a return.

        Parameters
        ----------
        catalogue : ReturnCatalogue, optional
            The forms; by default the 32 of the source. ``ReturnCatalogue.built_in().with_form(ReturnForm(...))`` adds one.

        Raises
        ------
        Forbidden
            (audience) for what the audience may not see.
        """
        return Table(_core.returns(self._analysis, by, catalogue or _core.ReturnCatalogue.built_in()))

    def returns_change(
        self,
        before: History,
        *,
        catalogue: _core.ReturnCatalogue | None = None,
        confirm: typing.Sequence[str] = (),
        q: float = 0.10,
        any_dependence: bool = False,
    ) -> Table:
        """How each form of return changed from ``before``, and what the change is made of: described, never explained.

        Parameters
        ----------
        before : History
            The earlier window, or another group: ``y.returns_change(h["2025"])``.
        catalogue : ReturnCatalogue, optional
            The forms; by default the 32 of the source.
        confirm : sequence of str
            Keys of at most three forms that were named before anybody looked: these are tested by Holm, the others explored.
        q : float
            Share of false among the findings of the others that is put up with.
        any_dependence : bool
            Whether the tests may depend on each other in any way (Benjamini and Yekutieli instead of Benjamini and Hochberg).

        Raises
        ------
        NotFound
            (no_form) for an unknown key.
        InvalidArgument
            (too_many_confirmed, process_form, bad_level).
        Forbidden
            (audience, privacy) for what the audience may not see.
        """
        forms = catalogue or _core.ReturnCatalogue.built_in()
        return Table(_core.returns_change(self._analysis, before._analysis, forms, list(confirm), q, any_dependence))

    def return_ladder(self) -> Table:
        """What may be said of these data: each design with what it needs, and why it cannot be had."""
        return Table(_core.return_ladder(self._analysis))

    # -- attention and tiers ---------------------------------------------------------------------------------------------------------

    def with_tiers(self, tiers: typing.Iterable[_core.DecideTier]) -> History:
        """The same with tiers that people decided, in place of those that were read. Raises InvalidArgument (bad_tier)."""
        return self._with(_core.with_tiers(self._analysis, list(tiers)))

    def decided_tiers(self) -> Table:
        """Tiers as people decided them, one row each: those of a manager's team, or a person's own; all for whoever holds the data.

        Raises Forbidden (audience) for HR and readers of what is published.
        """
        return Table(_core.decided_tiers(self._analysis))

    def attention(
        self,
        *,
        by: Grain = "organisation",
        weights: typing.Mapping[str, float] | None = None,
        quality: typing.Mapping[str, float] | None = None,
        resamples: int = 999,
        seed: int = 1,
    ) -> Table:
        """Recorded minutes by tier: their share beside a fair share, one over the other, and their quality. ``.plot()`` draws it.

        Minutes are those of one-to-ones held and of the manager's preparation and follow-up; what is not recorded is not known.

        Parameters
        ----------
        by : str
            "manager", "unit" or "organisation".
        weights : mapping, optional
            Of the fair share by tier ("low", "steady", "high", "unclassified"), above 0; 1 by default, which is eligible time alone.
        quality : mapping, optional
            Id of a meeting to its quality, in [0, 1].
        resamples, seed : int
            Of the bootstrap of weeks, for the intervals of one manager.

        Raises
        ------
        Forbidden
            (audience) for what the audience may not see.
        InvalidArgument
            (bad_terms, bad_quality) for what cannot be.
        """
        terms = _core.AttentionTerms(weights=dict(weights or {}), resamples=resamples, seed=seed)
        return Table(_core.attention(self._analysis, by, terms, dict(quality or {})))

    def attention_concentration(
        self, *, by: Grain = "organisation", weights: typing.Mapping[str, float] | None = None, resamples: int = 999, seed: int = 1
    ) -> Table:
        """How uneven recorded minutes are: Gini and Theil against fair shares, concentration over tiers, and the low tier's share.

        Parameters and errors as ``attention``.
        """
        terms = _core.AttentionTerms(weights=dict(weights or {}), resamples=resamples, seed=seed)
        return Table(_core.attention_concentration(self._analysis, by, terms))

    def attention_lorenz(self, *, by: Grain = "organisation", weights: typing.Mapping[str, float] | None = None) -> Table:
        """The Lorenz curve of recorded minutes against fair minutes; ``.plot()`` draws it. Parameters and errors as ``attention``."""
        return Table(_core.attention_lorenz(self._analysis, by, _core.AttentionTerms(weights=dict(weights or {}))))

    def attention_parity(
        self, groups: typing.Mapping[str, str], *, weights: typing.Mapping[str, float] | None = None
    ) -> Table:
        """Whether groups (person to group) get their fair share alike, each against everybody else; small groups are withheld.

        Raises InvalidArgument (bad_group) for a group without a name; Forbidden as ``attention``.
        """
        return Table(_core.attention_parity(self._analysis, dict(groups), _core.AttentionTerms(weights=dict(weights or {}))))

    def below_fair_share(
        self,
        viewer: str | None = None,
        *,
        weights: typing.Mapping[str, float] | None = None,
        below: float = 0.5,
        resamples: int = 999,
        seed: int = 1,
    ) -> Table:
        """A manager's direct reports with their recorded minutes beside their fair share, and who is below it: for that manager alone.

        Parameters
        ----------
        viewer : str, optional
            Who is going to read it; the manager of the audience ``manager:ID`` by default.
        below : float
            Part of a fair share under which somebody is below it, with an interval below the whole, over eight weeks or more.

        Raises
        ------
        Forbidden
            (audience, not_their_manager) for anybody else.
        InvalidArgument
            (no_viewer) where nobody is named.
        """
        terms = _core.AttentionTerms(weights=dict(weights or {}), below=below, resamples=resamples, seed=seed)
        return Table(_core.below_fair_share(self._analysis, viewer, terms))

    # -- roll-outs that would tell ---------------------------------------------------------------------------------------------------

    def how_long(
        self,
        outcome: str,
        *,
        effect: float,
        spread: _trials.Spread | None = None,
        power: float = 0.8,
        alpha: float = 0.05,
        design: _trials.Design = "stepped_wedge",
        estimator: _trials.Estimator = "period_effects",
        waves: int = 4,
        max_months: int = 24,
    ) -> Table:
        """How long, with how many, until a roll-out over today's managers would show an effect?

        ``outcome`` is a metric and, after a stroke, one of its columns: "coverage", "changes/cancelled". Its spread is estimated from the
        months of the window unless it is given; then any outcome will do (``roir.outcome_spread``). The rest as ``roir.how_long``.

        Raises
        ------
        Forbidden
            (audience) unless you hold the data or ask for HR.
        NotFound
            (no_metric, no_column) for an outcome that is not known.
        InvalidArgument
            (bad_question, bad_level) for what cannot be asked.
        """
        question = _core.RollOutQuestion(outcome, effect, power, alpha, design, estimator, waves, max_months)
        if isinstance(spread, _core.SpreadEstimate):
            return Table(_core.roll_out_answer(self._team_sizes(), spread, question))
        return Table(_core.analysis_roll_out_answer(self._analysis, question, spread))

    def trial_power(
        self,
        outcome: str,
        *,
        effect: float,
        step: int = 3,
        spread: _trials.Spread | None = None,
        power: float = 0.8,
        alpha: float = 0.05,
        design: _trials.Design = "stepped_wedge",
        estimator: _trials.Estimator = "period_effects",
        waves: int = 4,
        max_months: int = 24,
    ) -> Table:
        """Power and the smallest effect that could be seen, one row every ``step`` months. The rest, and errors, as ``how_long``."""
        question = _core.RollOutQuestion(outcome, effect, power, alpha, design, estimator, waves, max_months)
        if isinstance(spread, _core.SpreadEstimate):
            return Table(_core.roll_out_power(self._team_sizes(), spread, question, step))
        return Table(_core.analysis_roll_out_power(self._analysis, question, step, spread))

    def _team_sizes(self) -> list[float]:
        """People of each team on the window's last day: those whom a plan would be drawn over."""
        plan = self.plan_roll_out(
            begin=self.as_of, forms=["teams"], months=3, waves=1, min_step=1, spread=_core.OutcomeSpread(within=1.0)
        )
        return [float(one.people) for one in plan.assignment]

    def outcome_spread(self, outcome: str) -> Table:
        """How an outcome varies between managers, people and months, without any effect; errors as ``how_long``."""
        return Table(_core.analysis_outcome_spread(self._analysis, outcome))

    def outcomes(self, readings: typing.Iterable[_core.KpiReading], kpi: str) -> list[_trials.Outcome]:
        """Readings of an indicator within the window, with who led the person in that month: outcomes of a trial.

        ``roir.outcome_spread`` says how they vary, ``roir.trial_result`` what a roll-out showed on them. A reading counts for the month
        in which it begins; nobody's manager, no outcome.

        Parameters
        ----------
        readings : iterable of KpiReading
            Of any indicators.
        kpi : str
            Which of them.

        Raises
        ------
        Forbidden
            (audience) for an audience that may not see relationships.
        NotFound
            (no_kpi) if no reading is of that indicator.
        """
        of_kpi = [one for one in readings if one.kpi == kpi]
        if not of_kpi:
            raise error(_core.NotFound, "no_kpi", f"no reading is of {kpi!r}", subject=kpi, hint="Readings name their indicator: kpi.")
        led = self.contact(by="relationship", every="month")
        months = (month.item().replace(day=1) for month in led["month"])
        manager_of = dict(zip(zip(led["report"], months), led["manager"]))
        rows = ((manager_of.get((one.person, one.from_.replace(day=1))), one) for one in of_kpi)
        window = self.window
        return [
            (manager, one.person, one.from_, one.value)
            for manager, one in rows
            if manager is not None and one.value is not None and window.begin <= one.from_ < window.end
        ]

    def plan_roll_out(
        self,
        *,
        begin: Day,
        forms: typing.Sequence[str],
        months: int = 12,
        waves: int = 4,
        design: _trials.Design = "stepped_wedge",
        estimator: _trials.Estimator = "period_effects",
        seed: int = 0,
        plan: str = "roll-out",
        question: str = "",
        confirmatory: int = 1,
        doses: typing.Sequence[str] = (),
        min_step: int = 2,
        alpha: float = 0.05,
        spread: _trials.Spread | None = None,
        draws: int = 9999,
    ) -> _core.RegisterPlan:
        """Who begins when, over the managers of the window's last day, and how it will be analysed.

        The spread of the first outcome is estimated from the window unless it is given. The rest, and errors, as ``roir.plan_roll_out``;
        Forbidden (audience) as ``how_long``.
        """
        ask = _trials._ask(
            plan, question, forms, confirmatory, doses, design, estimator, begin, months, waves, min_step, alpha, spread, seed, draws
        )
        return _core.analysis_plan_roll_out(self._analysis, ask)

    def trial_result(
        self,
        plan: _core.RegisterPlan,
        outcome: str | None = None,
        *,
        registered: typing.Sequence[_core.RegisteredPlan] = (),
    ) -> Table:
        """What a planned roll-out showed on an outcome over the plan's months, and whether that is confirmatory or exploratory.

        ``outcome`` is the plan's first by default; ``registered`` comes from ``roir.registered_plans``. Refused (follow_up_too_short)
        before the plan's months are over. Errors as ``how_long``.
        """
        form = plan.forms[0] if outcome is None else outcome
        return Table(_core.analysis_roll_out_effect(self._analysis, plan, list(registered), form))

    # -- the next weeks --------------------------------------------------------------------------------------------------------------

    def plan(
        self,
        window: str | _core.Window,
        *,
        managers: str | typing.Sequence[str] | None = None,
        hours: str = "09:00-17:00",
        hours_of: typing.Mapping[str, str] | None = None,
        busy: typing.Mapping[str, _plan.Times] | None = None,
        usual: typing.Mapping[tuple[str, str], tuple[str, datetime.time | str]] | None = None,
        also_led: typing.Mapping[tuple[str, str], datetime.date | str] | None = None,
        weekly_limit: int | typing.Mapping[str, int] | None = None,
        rooms: int | None = None,
        slot_minutes: int = 30,
        meeting_minutes: int = 30,
        gap_minutes: int = 0,
        progress: Progress | None = None,
    ) -> _plan.Plan:
        """When the one-to-ones of the next weeks take place: each in its period, when both work and neither is busy.

        What is owed follows from the cadence that was declared; without one nobody is planned, and the plan says so. A person sees their
        own meetings, a manager plans their own team, HR plans everybody.

        Parameters
        ----------
        window : str or Window
            The days to plan, after the day of the data: "2026-12", "2026-W49", "2026-11-30/2026-12-28".
        managers : str or sequence of str, optional
            Whose teams, by id; everybody's by default.
        hours : str
            Working hours of everybody, on their own clocks; with a lunch "09:00-12:00, 13:00-17:00".
        hours_of : mapping, optional
            Working hours of single people, by id.
        busy : mapping, optional
            When people are busy, by id: an iCalendar file, or pairs of aware datetimes. Meetings planned in the data are added.
        usual : mapping, optional
            (manager, report) to (weekday, time) on the manager's clock, for pairs whose usual slot should not follow from the past.
        also_led : mapping, optional
            (manager, report) to the first day, for people whom one more manager leads than the data say; HR may say so.
        weekly_limit : int or mapping, optional
            Most one-to-ones of a manager in a week, for all or by id. By default what was declared; a rota has its own.
        rooms : int, optional
            How many rooms all managers share; enough by default.
        slot_minutes : int
            Meetings begin on multiples of it, from the begin of the working hours on.
        meeting_minutes : int
            Length where the programme says none.
        gap_minutes : int
            At least so much between two one-to-ones of a manager.
        progress : callable, optional
            Called as ``progress(what, done, total)`` on this thread. Ctrl-C stops planning whether or not there is one.

        Raises
        ------
        Forbidden
            (audience) for a published audience, for a team that is not the manager's, and for what is HR's to say.
        NotFound
            (no_person, no_team) for an id that is not known, and for somebody who leads nobody.
        InvalidArgument
            (bad_plan, bad_hours, bad_window) for what cannot be asked.
        """
        return _plan.make(
            self,
            window,
            managers=managers,
            hours=hours,
            hours_of=hours_of,
            busy=busy,
            usual=usual,
            also_led=also_led,
            weekly_limit=weekly_limit,
            rooms=rooms,
            slot_minutes=slot_minutes,
            meeting_minutes=meeting_minutes,
            gap_minutes=gap_minutes,
            progress=progress,
        )

    # -- the report ------------------------------------------------------------------------------------------------------------------

    def report(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        title: str | None = None,
        source: str | None = None,
        catalogue: _core.ReturnCatalogue | None = None,
        terms: _core.InvestmentTerms | None = None,
        worth: typing.Iterable[tuple[str, str, float, str, str]] = (),
        trial_outcome: str = "coverage",
        trial_effect: float = 0.1,
        progress: Progress | None = None,
    ) -> WrittenReport:
        """The report for the audience, written to ``path`` as one self-contained HTML file where that is given.

        Parameters
        ----------
        path : path-like, optional
            The file to write.
        title : str, optional
            Heading of the report.
        source : str, optional
            Where the data came from; the files that were read by default.
        catalogue : ReturnCatalogue, optional
            The forms of return, with what a unit of each is worth; those of the source by default.
        terms : InvestmentTerms, optional
            Of the account of the investment: currency, prices, what there would have been anyway.
        worth : iterable of (relationship, id, amount, unit, stated_by)
            As in ``traced``.
        trial_outcome, trial_effect : str, float
            What the trial that would tell is to show, as in ``how_long``; answered for HR.
        progress : callable, optional
            Called as ``progress(what, done, total)`` on this thread, once and again for each figure. Ctrl-C stops the report whether or not
            there is one.

        Raises
        ------
        Forbidden
            (no_audience) if no audience was chosen with ``for_audience``.
        """
        if source is None:
            source = _core.source_words(list(self._reading.reports))
        trial = _core.RollOutQuestion(trial_outcome, trial_effect, 0.8, 0.05, "stepped_wedge", "period_effects", 4, 24)
        report = _core.report(self._analysis, title, source, catalogue, terms, list(worth), trial, progress)
        target = None if path is None else pathlib.Path(path)
        if target is not None:
            target.write_text(report.to_html(), encoding="utf-8")
        return WrittenReport(report, target)

    def __repr__(self) -> str:
        """What is known, in one line."""
        known = self._analysis
        parts = [f"{known.persons} persons", f"{known.relationships} relationships", f"{known.meetings} meetings"]
        if known.contact_periods:
            parts.append(f"{known.contact_periods} contact periods")
        audience = f", for {self.audience}" if self.audience else ""
        return f"<roir.History {self.window} as of {self.as_of}: {', '.join(parts)}{audience}>"


def _day(value: Day) -> datetime.date:
    """A day of a window, given as text or as a date."""
    if isinstance(value, str):
        return _core.Window(f"{value}/{value}").begin
    return value
