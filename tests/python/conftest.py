# SPDX-License-Identifier: MIT
"""What the tests of the Python package share."""

import pathlib
import shutil

import matplotlib
import pytest

matplotlib.use("Agg")

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def root():
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def sample():
    """The sample company, read once."""
    import roir

    return roir.read(ROOT / "examples" / "data")


@pytest.fixture(scope="session")
def chromium():
    """The browser; tests that need it are skipped where there is none, and say so."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("no Chromium on this machine: what a reader of the report sees was NOT looked at")
    return found


MEETINGS = """meeting_id,manager_id,report_id,planned_start,planned_minutes,status,start,minutes,basis
m1,ann,bob,2026-01-05T09:00,30,held,2026-01-05T09:02,31,confirmed
m2,ann,bob,2026-01-12T09:00,30,held,2026-01-12T09:00,30,confirmed
m3,ann,bob,2026-01-19T09:00,30,cancelled,,,confirmed
m4,ann,bob,2026-01-26T09:00,30,held,2026-01-26T09:10,25,confirmed
m5,ann,cyd,2026-01-06T10:00,30,held,2026-01-06T10:00,30,confirmed
m6,ann,cyd,2026-01-20T10:00,30,missed,,,confirmed
"""
PEOPLE = """person_id,name,time_zone,unit,from
ann,Ann,Europe/London,Sales,2025-01-01
bob,Bob,Europe/London,Sales,2025-01-01
cyd,Cyd,Europe/London,Sales,2025-01-01
"""
LINES = """report_id,manager_id,from
bob,ann,2026-01-01
cyd,ann,2026-01-01
"""
PROGRAMMES = """scope,subject,cadence,minutes,from
organisation,,weekly,30,2026-01-01
"""


@pytest.fixture
def files(tmp_path):
    """Three people and six meetings, as a directory of files."""
    texts = {"people": PEOPLE, "reporting_lines": LINES, "meetings": MEETINGS, "programmes": PROGRAMMES}
    for name, text in texts.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path
