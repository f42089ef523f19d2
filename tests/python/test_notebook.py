# SPDX-License-Identifier: MIT
"""The notebook runs from beginning to end, and its pictures are kept in build/notebook to be looked at."""

import base64

import nbclient
import nbformat
import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def book(root):
    path = root / "examples" / "notebooks" / "one_to_ones.ipynb"
    made = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(made, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}).execute()
    return made


def outputs(book, kind):
    for cell in book.cells:
        for output in cell.get("outputs", []):
            if kind in output.get("data", {}):
                yield output["data"][kind]


def test_the_committed_notebook_holds_no_output(root):
    book = nbformat.read(root / "examples" / "notebooks" / "one_to_ones.ipynb", as_version=4)
    assert all(not cell.get("outputs") and not cell.get("execution_count") for cell in book.cells if cell.cell_type == "code")


@pytest.mark.filterwarnings("ignore")  # of the kernel's libraries
def test_the_notebook_runs_and_keeps_its_pictures(book, root):
    folder = root / "build" / "notebook"
    folder.mkdir(parents=True, exist_ok=True)
    pictures = [base64.b64decode(picture) for picture in outputs(book, "image/png")]
    for number, picture in enumerate(pictures, 1):
        (folder / f"{number}.png").write_bytes(picture)
    assert len(pictures) == sum("plot(" in cell.source for cell in book.cells if cell.cell_type == "code")
    assert all(len(picture) > 5_000 for picture in pictures)


def test_tables_render_themselves(book):
    assert sum("<table" in page for page in outputs(book, "text/html")) >= 3


def test_what_the_notebook_says_of_the_sample_is_true(sample):
    """The words between the pictures name no unit, but they do make claims."""
    months = sample.coverage(every="month")["coverage"]
    assert months[-6:].mean() < months[6:12].mean() - 0.05
    widths = sample.coverage(every="month").to_pandas().eval("coverage_high - coverage_low")
    assert widths[-6:].mean() > 2 * widths[6:11].mean()
    whole = {row["unit"]: row["adherence"] for row in sample.adherence(by="unit")}
    lower = set(sorted(whole, key=whole.get)[:2])
    change = {row["unit"]: row for row in sample["2026-Q2"].compare(sample["2025-Q2"], "adherence", by="unit")}
    fell = min(change, key=lambda unit: change[unit]["difference"])
    rose = max(change, key=lambda unit: change[unit]["difference"])
    assert lower == {fell, rose} and abs(whole[fell] - whole[rose]) < 0.06
    assert -0.4 < change[fell]["difference"] < -0.35 and change[fell]["difference_high"] < 0
    assert 0.3 < change[rose]["difference"] < 0.4 and change[rose]["difference_low"] > 0
    assert all(row["difference_low"] < 0 < row["difference_high"] for unit, row in change.items() if unit not in lower)
    quarter = {row["unit"]: row for row in sample["2026-Q2"].changes(by="unit")}
    others = [row for unit, row in quarter.items() if unit != fell]
    assert max(row["cancelled"] for row in others) < quarter[fell]["cancelled"]
    assert any(row["cancelled_high"] > quarter[fell]["cancelled_low"] for row in others)
    due = {row["unit"]: row["adherence_n"] for row in sample["2026-Q2"].adherence(by="unit")}
    assert 0.6 < quarter[fell]["cancelled_n"] / due[fell] < 0.7
