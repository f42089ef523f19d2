# SPDX-License-Identifier: MIT
"""The Python that the documentation shows runs, in order, and says what the page promises."""

import re

import matplotlib.pyplot
import pytest

WITH_REPORT = ("README.md", "docs/tutorials/analyst.md")
CONCEPTS = ("attention", "calendars-writing", "recurrence", "simulation", "tiers")
PAGES = (*WITH_REPORT, *(f"docs/concepts/{name}.md" for name in CONCEPTS))


def blocks(text):
    """The blocks of Python on a page."""
    return re.findall(r"^```python\n(.*?)^```", text, re.S | re.M)


@pytest.mark.parametrize("page", PAGES)
def test_what_the_page_shows_runs_from_top_to_bottom(page, root, tmp_path, monkeypatch):
    """Every block runs where the page says: beside a folder `examples`. What it writes goes elsewhere."""
    (tmp_path / "examples").symlink_to(root / "examples", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    shown = blocks((root / page).read_text(encoding="utf-8"))
    assert shown
    names = {}
    for number, block in enumerate(shown, 1):
        exec(compile(block, f"{page}, block {number}", "exec"), names)
    matplotlib.pyplot.close("all")
    if page in WITH_REPORT:
        assert list(tmp_path.glob("*.html")), "the page ends with a report"


def test_a_page_without_python_is_noticed(root):
    """Were a page renamed or its fences changed, nothing would be tested: this says so."""
    found = {path.relative_to(root).as_posix() for path in [root / "README.md", *root.glob("docs/**/*.md")] if blocks(path.read_text(encoding="utf-8"))}
    assert found == set(PAGES)
