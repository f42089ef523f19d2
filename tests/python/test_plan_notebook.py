# SPDX-License-Identifier: MIT
"""The notebook from two calendars to next month runs, its pictures are kept in build/notebook, and what it says is so."""

import base64

import nbclient
import nbformat
import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def path(root):
    return root / "examples" / "notebooks" / "next_month.ipynb"


@pytest.fixture(scope="module")
def book(path):
    made = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(made, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}).execute()
    return made


def test_the_committed_notebook_holds_no_output(path):
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    assert all(not cell.get("outputs") and not cell.get("execution_count") for cell in cells)


@pytest.mark.filterwarnings("ignore")  # of the kernel's libraries
def test_the_notebook_runs_and_keeps_its_pictures(book, root):
    folder = root / "build" / "notebook"
    folder.mkdir(parents=True, exist_ok=True)
    pictures = [
        base64.b64decode(output["data"]["image/png"])
        for cell in book.cells
        for output in cell.get("outputs", [])
        if "image/png" in output.get("data", {})
    ]
    for number, picture in enumerate(pictures, 1):
        (folder / f"plan-{number}.png").write_bytes(picture)
    assert len(pictures) == sum("plot(" in cell.source for cell in book.cells if cell.cell_type == "code")
    assert all(len(picture) > 5_000 for picture in pictures)


def test_what_the_notebook_says_is_so(book):
    outputs = [output.get("data", {}) for cell in book.cells for output in cell.get("outputs", [])]
    said = "\n".join(data["text/plain"] for data in outputs if "text/plain" in data)
    assert "7 more were arranged already" in said and "8 of 8 meetings that are owed are planned, 8 of them at the usual slot" in said
    changed = said[said.rindex("Planned one-to-ones\n") :]
    assert "8 of 8 meetings that are owed are planned, 6 of them at the usual slot" in changed
