# SPDX-License-Identifier: MIT
"""The package as a whole: names, words, types, stubs, and what it says when it does not load."""

import ast
import importlib.resources
import inspect
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

import roir
from roir import _core

PACKAGE = pathlib.Path(roir.__file__).parent


def public_members():
    """Every public name and every public or special member of the classes behind them."""
    for name in roir.__all__:
        thing = getattr(roir, name)
        if name in ("__version__", "Progress"):
            continue
        yield name, thing
        if inspect.isclass(thing) and not issubclass(thing, BaseException):
            for member, value in vars(thing).items():
                if not member.startswith("_"):
                    yield f"{name}.{member}", value


MEMBERS = dict(public_members())


@pytest.mark.parametrize("name", MEMBERS)
def test_every_public_name_says_what_it_is(name):
    words = inspect.getdoc(MEMBERS[name])
    assert words and words.strip()


@pytest.mark.parametrize("name", MEMBERS)
def test_no_type_of_cpp_shows(name):
    words = inspect.getdoc(MEMBERS[name]) or ""
    assert not re.search(r"::|std\b|boost|pybind|unsigned|const&", words), words


def test_all_names_are_there_and_sorted():
    assert list(roir.__all__) == sorted(roir.__all__)
    assert all(hasattr(roir, name) for name in roir.__all__)
    assert "_core" not in roir.__all__


def test_one_version_everywhere(root):
    header = (root / "include/roir/core/version.hpp").read_text(encoding="utf-8")
    assert f'version[] = "{roir.__version__}"' in header
    assert importlib.metadata.version("roir") == roir.__version__


def test_the_package_is_typed():
    assert importlib.resources.files("roir").joinpath("py.typed").is_file()
    assert importlib.resources.files("roir").joinpath("_core.pyi").is_file()


def test_the_stubs_are_fresh(root, tmp_path):
    done = subprocess.run([sys.executable, root / "scripts" / "stubs", tmp_path / "_core.pyi"], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    made = (tmp_path / "_core.pyi").read_text(encoding="utf-8")
    assert made == (root / "bindings/python/roir/_core.pyi").read_text(encoding="utf-8"), "run scripts/stubs and commit what it writes"


def test_the_stubs_name_every_class_and_keyword():
    tree = ast.parse((PACKAGE / "_core.pyi").read_text(encoding="utf-8"))
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    for name in roir.__all__:
        if isinstance(getattr(roir, name), type) and getattr(roir, name) is getattr(_core, name, None):
            assert name in classes
    methods = {node.name: node for node in classes["Person"].body if isinstance(node, ast.FunctionDef)}
    assert [argument.arg for argument in methods["__init__"].args.kwonlyargs] == ["fact", "id", "name", "time_zone", "email"]


GOOD = '''
import datetime

import roir


def shares(path: str) -> list[float]:
    history: roir.History = roir.read(path, as_of=datetime.date(2026, 10, 31), progress=lambda what, done, total: None)
    table: roir.Table = history["2026"].coverage(by="unit", every="month")
    person = roir.Person(id="ann", name="Ann").replace(name="Anna")
    line = roir.ReportingLine(report="bob", manager=person.id, from_=datetime.date(2026, 1, 1))
    facts = roir.Facts()
    facts.add(line)
    until: datetime.date | None = line.until
    print(until, history.for_audience("hr").report("out.html").to_text(), history.reading.errors.to_pandas())
    return [float(value) for value in table["coverage"]]
'''
BAD = {
    'roir.Person(nam="Ann")': "call-arg",
    'roir.read("a").coverage(by="team")': "arg-type",
    'roir.Facts().add("ann")': "call-overload",
    'roir.read("a").reading.rows_read.upper()': "attr-defined",
}


def mypy(path):
    words = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", path.parent / "cache", path]
    return subprocess.run(words, capture_output=True, text=True, timeout=300)


@pytest.mark.slow
def test_a_users_program_passes_the_strictest_type_check(tmp_path):
    good = tmp_path / "good.py"
    good.write_text("from __future__ import annotations\n" + GOOD)
    done = mypy(good)
    assert done.returncode == 0, done.stdout
    bad = tmp_path / "bad.py"
    bad.write_text("import roir\n" + "\n".join(BAD) + "\n")
    said = mypy(bad).stdout.splitlines()
    for number, kind in enumerate(BAD.values(), 2):
        assert any(f"bad.py:{number}:" in line and kind in line for line in said), said


@pytest.mark.slow
def test_the_package_itself_passes_the_strictest_type_check(root, tmp_path):
    copy = tmp_path / "roir"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("*.so", "__pycache__"))
    words = [sys.executable, "-m", "mypy", "--config-file", root / "pyproject.toml", "--cache-dir", tmp_path / "cache", "-p", "roir"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, cwd=tmp_path)
    assert done.returncode == 0, done.stdout


def test_a_module_that_does_not_load_says_what_to_do(tmp_path):
    package = tmp_path / "roir"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("*.so", "__pycache__"))
    (package / "_core.so").write_bytes(b"not a library")
    done = subprocess.run([sys.executable, "-c", "import roir"], capture_output=True, text=True, cwd=tmp_path, timeout=60)
    assert done.returncode == 1
    assert "pip install --force-reinstall roir" in done.stderr and sys.executable in done.stderr


def test_doctests_hold():
    import doctest

    for module in (roir, roir._table, roir._history):
        assert doctest.testmod(module).failed == 0
    finder = doctest.DocTestFinder()
    runner = doctest.DocTestRunner()
    for thing in (roir.Window, roir.Cadence):
        for test in finder.find(thing, thing.__name__, globs=vars(roir).copy()):
            assert runner.run(test).failed == 0


def test_optional_libraries_are_not_loaded_by_importing_roir():
    code = "import sys, roir; print([m for m in ('pandas', 'polars', 'pyarrow', 'matplotlib') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("method", "library"), [("to_pandas", "pandas"), ("to_polars", "polars"), ("plot", "matplotlib")])
def test_a_library_that_is_missing_is_named_with_how_to_get_it(files, monkeypatch, method, library):
    table = roir.read(files).coverage()
    for name in [name for name in sys.modules if name.partition(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=rf"needs {library}: pip install 'roir\["):
        getattr(table, method)()
