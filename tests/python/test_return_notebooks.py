# SPDX-License-Identifier: MIT
"""The notebooks on returns, on a trial and of a firm of seven run, their pictures are kept in build/notebook, and what they say is so."""

import base64
import time

import matplotlib.pyplot
import nbclient
import nbformat
import pytest
import roir

pytestmark = pytest.mark.slow

NAMES = ("returns", "trial", "small_firm")


class Run:
    """A notebook that was run as a reader runs it, in a kernel of its own."""

    def __init__(self, path):
        self.book = nbformat.read(path, as_version=4)
        begin = time.monotonic()
        nbclient.NotebookClient(
            self.book, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
        ).execute()
        self.seconds = time.monotonic() - begin

    @property
    def code(self):
        return [cell for cell in self.book.cells if cell.cell_type == "code"]

    @property
    def pictures(self):
        outputs = [output.get("data", {}) for cell in self.code for output in cell["outputs"]]
        return [base64.b64decode(data["image/png"]) for data in outputs if "image/png" in data]


@pytest.fixture(scope="module")
def folder(root):
    return root / "examples" / "notebooks"


@pytest.fixture(scope="module")
def runs(folder):
    return {name: Run(folder / f"{name}.ipynb") for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_notebook_holds_no_output(folder, name):
    cells = [cell for cell in nbformat.read(folder / f"{name}.ipynb", as_version=4).cells if cell.cell_type == "code"]
    assert all(not cell.get("outputs") and not cell.get("execution_count") for cell in cells)


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_and_table_has_words_before_it(folder, name):
    cells = nbformat.read(folder / f"{name}.ipynb", as_version=4).cells
    prepared = {1, 2} if name == "returns" else {1}
    for number, cell in enumerate(cells):
        if cell.cell_type == "code" and number not in prepared:
            assert cells[number - 1].cell_type == "markdown", cell.source


@pytest.mark.filterwarnings("ignore")  # of the kernel's libraries
@pytest.mark.parametrize("name", NAMES)
def test_the_notebook_runs_and_keeps_its_pictures(runs, root, name):
    run = runs[name]
    kept = root / "build" / "notebook"
    kept.mkdir(parents=True, exist_ok=True)
    for number, picture in enumerate(run.pictures, 1):
        (kept / f"{name}-{number}.png").write_bytes(picture)
    assert len(run.pictures) == sum("plot(" in cell.source for cell in run.code)
    assert all(len(picture) > 5_000 for picture in run.pictures)
    assert run.seconds < 60


@pytest.fixture
def values(folder, monkeypatch):
    """What the cells of a notebook leave behind, by name, and what they print."""
    monkeypatch.chdir(folder)

    def run(name):
        printed = []
        space = {"print": lambda *words: printed.append(" ".join(map(str, words)))}
        for cell in nbformat.read(folder / f"{name}.ipynb", as_version=4).cells:
            if cell.cell_type == "code":
                exec(compile(cell.source, f"{name}.ipynb", "exec"), space)
        matplotlib.pyplot.close("all")
        return space, printed

    return run


def row(table, key, value):
    (found,) = [one for one in table if one[key] == value]
    return found


def test_what_the_notebook_on_returns_says_is_so(values):
    space, _ = values("returns")
    year, change = space["year"], space["change"]
    by_unit = year.investment(by="unit")["hours_per_person_year"]
    assert by_unit.max() > 1.5 * by_unit.min()
    needed = {one["form"]: one for one in year.break_even_forms()}
    assert sum(one["break_even"] is not None for one in needed.values()) == 4
    leaving = 100 * row(year.returns(), "indicator", "leaving")["level"]
    assert 0.4 < leaving / needed["RF01"]["break_even"] < 0.6 and 0.75 < needed["RF01"]["break_even_low"] / leaving < 0.85
    tornado = year.value_tornado({"RF01": 0.04, "RF31": 1, "RF02": 0.02})
    assert max(tornado["net"][0], *tornado["at_low"], *tornado["at_high"]) < 0
    kinds = {one["kind"]: one for one in space["traced"]}
    assert [kind for kind, one in kinds.items() if one["days_to_close"] is None] == ["knowledge"]
    tested = [one for one in change if one["tested"]]
    assert [one["form"] for one in tested if one["tested"] == "confirmatory"] == ["RF31"] and 15 < len(tested) < 25
    assert sum(one["p"] < 0.05 for one in tested) == 4
    stand = [one for one in tested if one["adjusted_p"] <= (0.05 if one["tested"] == "confirmatory" else 0.10)]
    assert [one["indicator"] for one in stand] == ["response_time"] and stand[0]["change"] < 0
    assert {one["grade"] for one in change} == {0}
    assert all(one["fix"] for one in change if one["code"])
    assert [one["status"] for one in year.return_ladder()] == ["ok", *["refused"] * 4]


def test_what_the_notebook_on_a_trial_says_is_so(values):
    space, printed = values("trial")
    assert printed[0].startswith("Not with your size") and printed[1].startswith("With your 24 managers")
    power = space["power"]
    months, chance, least = power["months"], power["power"], power["detectable"]
    assert chance[0] < 0.8 < chance[list(months).index(12)]
    after = list(months).index(6)
    assert least[0] - least[after] > least[after] - least[-1]
    assert space["kept"] == space["plan"] and space["registered"][-1].plan == space["plan"]
    assert not space["journal"].verify().damages
    for name, truth_is in (("it works", 4.0), ("it does nothing", 0.0)):
        result, truth = space["results"][name]
        assert truth == pytest.approx(truth_is, abs=0.1)
        assert result["effect_low"][0] < truth < result["effect_high"][0]
        assert result["standing"][0] == "confirmatory"
    assert space["results"]["it works"][0]["p_value"][0] < 0.05 < space["results"]["it does nothing"][0]["p_value"][0]
    changed = roir.trial_result(space["other"], space["output"], registered=space["registered"])
    assert changed["standing"][0] == "exploratory"


def test_what_the_notebook_of_a_firm_of_seven_says_is_so(values):
    space, printed = values("small_firm")
    year = space["year"]
    kept = {one["person"]: one for one in year.say_do(by="person") if one["manager_say_do"] is not None}
    assert len(kept) == 7 and all(20 < one["manager_say_do_n"] < 60 for one in kept.values())
    lowest = min(kept.values(), key=lambda one: one["manager_say_do"])
    assert all(one["manager_say_do_low"] < lowest["manager_say_do_high"] for one in kept.values())
    assert sum(one["adherence_n"] < 10 for one in year.adherence(by="person")) == 2
    needed = {one["form"]: one for one in year.break_even_forms()}
    assert 23 < needed["RF01"]["break_even"] < 24.5
    assert 3.5 < row(year.break_even(), "unit", "percent_of_output")["break_even"] < 4.5
    assert year.value_tornado({"RF31": 1, "RF02": 0.05})["at_high"].max() < 0
    change = [one for one in year.returns_change(space["before"]) if one["tested"]]
    assert sum(one["change_low"] < 0 < one["change_high"] for one in change) > 0.7 * len(change)
    assert row(year.return_ladder(), "grade", 1)["code"] == "too_few_persons"
    assert year.how_long("coverage", effect=0.1)["detectable_status"][0] == "refused"
    assert printed == [words for words in printed if "managers" in words] and len(printed) == 1
