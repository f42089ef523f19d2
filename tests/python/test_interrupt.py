# SPDX-License-Identifier: MIT
"""Ctrl-C reaches Python within 100 ms from long calls, with or without a progress function, and other threads run meanwhile."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

import roir
from roir._core import _testing

WAIT = """
import os, signal, threading, time
from roir._core import _testing

signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background starts with it ignored
sent = []
def send():
    time.sleep(0.2)
    sent.append(time.monotonic())
    os.kill(os.getpid(), signal.SIGINT)
threading.Thread(target=send).start()
try:
    _testing.wait(100_000_000{progress})
except KeyboardInterrupt:
    print((time.monotonic() - sent[0]) * 1000)
"""

READ = """
import os, pathlib, signal, sys, threading, time
import roir

signal.signal(signal.SIGINT, signal.default_int_handler)
path = pathlib.Path(sys.argv[1])
sent = []
def send():
    time.sleep(float(sys.argv[2]))
    sent.append(time.monotonic())
    os.kill(os.getpid(), signal.SIGINT)
facts = roir.Facts()
threading.Thread(target=send).start()
try:
    roir._core.read("meetings", path, facts)
    print("done")
except KeyboardInterrupt:
    print((time.monotonic() - sent[0]) * 1000, len(facts))
"""


def run(code, *words):
    done = subprocess.run([sys.executable, "-c", code, *map(str, words)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.parametrize("progress", ["", ", progress=lambda what, done, total: None"])
def test_ctrl_c_stops_long_work(progress):
    (milliseconds,) = run(WAIT.format(progress=progress))
    assert float(milliseconds) < 100


def test_ctrl_c_stops_reading_with_nothing_half_done(tmp_path):
    path = tmp_path / "meetings.csv"
    row = "ann,{0},2026-01-{1:02d}T09:00,30,held,2026-01-{1:02d}T09:00,30\n"
    block = "".join(row.format(f"p{i % 977}", 1 + i % 28) for i in range(20_000))
    with path.open("w") as file:
        file.write("manager_id,report_id,planned_start,planned_minutes,status,start,minutes\n")
        for _ in range(100):
            file.write(block)
    started = time.monotonic()
    facts = roir.Facts()
    roir._core.read("meetings", path, facts)
    whole = time.monotonic() - started
    for part in (0.7, 0.85):
        words = run(READ, path, part * whole)
        if words != ["done"]:
            milliseconds, left = words
            assert float(milliseconds) < 100 + 1000 * (os.getloadavg()[0] > 2 * (os.cpu_count() or 1))
            assert left == "0"


def test_signals_are_heard_within_one_report(sample):
    heard = []
    before = signal.signal(signal.SIGALRM, lambda number, frame: heard.append(number))
    signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
    try:
        roir._core.report(sample.for_audience("hr")._analysis)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert len(heard) >= 5  # without looking for them in between, one before the call and one after it


@pytest.mark.parametrize("ask", ["table", "compare", "break_even", "report"])
def test_ctrl_c_stops_tables_and_reports(sample, ask):
    def interrupt(what, done, total):
        signal.raise_signal(signal.SIGINT)

    analysis = sample.for_audience("hr")._analysis
    year_before = sample["2025"].for_audience("hr")._analysis
    words = {"table": ("gap", "person", "window"), "compare": (year_before, "coverage", "unit", "window"), "break_even": ("",)}
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            if ask == "report":
                roir._core.report(analysis, progress=interrupt)
            else:
                getattr(analysis, ask)(*words[ask], progress=interrupt)
    finally:
        signal.signal(signal.SIGINT, before)


def test_other_threads_run_during_long_work():
    ticks = []

    def tick():
        for _ in range(20):
            ticks.append(time.monotonic())
            time.sleep(0.002)

    thread = threading.Thread(target=tick)
    begun = time.monotonic()
    thread.start()
    _testing.wait(20_000 // 10, None)
    ended = time.monotonic()
    thread.join()
    assert sum(begun <= at <= ended for at in ticks) >= 5


def test_what_a_progress_function_raises_leaves_the_call():
    with pytest.raises(ZeroDivisionError):
        _testing.wait(10, lambda what, done, total: 1 // 0)
    seen = []
    _testing.wait(3, lambda *step: seen.append(step))
    assert seen == [("waiting", 0, 3), ("waiting", 1, 3), ("waiting", 2, 3)]


def test_signals_are_left_as_they_were():
    before = signal.getsignal(signal.SIGINT)
    _testing.wait(3, lambda *step: None)
    assert signal.getsignal(signal.SIGINT) is before
