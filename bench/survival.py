# SPDX-License-Identifier: MIT
"""The Python sides of survival curves: survival.py statsmodels|lifelines; see survival.cpp for the commands."""

import sys
import time

from serving import serve

import numpy as np


class Side:
    def open(self, path):
        raw = np.fromfile(path, np.uint8)
        rows = len(raw) // 5
        self.days = {kind: raw[: 4 * rows].view(np.int32).astype(kind) for kind in ("int64", "float64")}
        self.left = {"int64": raw[4 * rows :].astype(bool), "float64": raw[4 * rows :].astype(np.int64)}
        self.group = np.arange(rows) % 2
        return 0, {"rows": rows}

    def curve(self, kind):
        """From float64 days statsmodels is fastest when events are int64; from int64 when they are booleans."""
        began = time.thread_time()
        fitted = self.fit(self.days[kind], self.left[kind])
        seconds = time.thread_time() - began
        return seconds, self.answer(fitted, self.days[kind], self.left[kind].astype(bool))


class Statsmodels(Side):
    def __init__(self):
        from statsmodels.duration import survfunc

        self.survfunc = survfunc

    def fit(self, days, left):
        return self.survfunc.SurvfuncRight(days, left)

    def answer(self, fitted, days, left):
        return {"times": fitted.surv_times.tolist(), "survival": fitted.surv_prob.tolist(), "standard_error": fitted.surv_prob_se.tolist()}

    def log_rank(self):
        days, left = self.days["float64"], self.left["float64"]
        began = time.thread_time()
        statistic, _ = self.survfunc.survdiff(days, left, self.group)
        return time.thread_time() - began, {"statistic": [float(statistic)]}


class Lifelines(Side):
    def __init__(self):
        from lifelines import KaplanMeierFitter

        self.fitter = KaplanMeierFitter

    def fit(self, days, left):
        return self.fitter().fit(days, left)

    def answer(self, fitted, days, left):
        times = np.unique(days[left])
        return {"times": times.tolist(), "survival": fitted.survival_function_at_times(times).tolist()}


def main():
    side = {"statsmodels": Statsmodels, "lifelines": Lifelines}[sys.argv[1]]()
    serve(lambda what, *arguments: getattr(side, what)(*arguments))


main()
